"""What goes into the document for the household: the view model. Pure; templates lay it out.

Everything comes through `conversation.zicht`: only what all readers heard.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from keukentafel.conversation import zicht
from keukentafel.conversation.analyse import DETAILS, VRAAG_DETAILS, Regel
from keukentafel.conversation.dossier import Dossier, Hulpvraag
from keukentafel.conversation.gebeurtenissen import RegelSoort, Status
from keukentafel.reports.datum import dag
from keukentafel.reports.sjabloon import Sleutel

VOORAF = ("aanmelding", "gevraagd_door", "persoonlijk_plan", "niet_opnieuw")
"""What may be known before the talk."""
_BEKEND = frozenset({*VOORAF, *VRAAG_DETAILS, *(n for namen in DETAILS.values() for n in namen)})
VOLWASSEN = 18
"""A reader below this age is called `je`."""


@dataclass(frozen=True)
class Detail:
    """One thing more that is known: which, and in what words."""

    sleutel: str
    tekst: str


@dataclass(frozen=True)
class Mening:
    """How one person sees a line; `behalve` is empty when it is simply right."""

    naam: str
    behalve: str


@dataclass(frozen=True)
class Punt:
    """One line: plain words, and the speaker's own words apart. `meningen` when they differ."""

    wie: str
    tekst: str
    woorden: str
    details: tuple[Detail, ...]
    meningen: tuple[Mening, ...]


@dataclass(frozen=True)
class Vraag:
    """What somebody wants help with."""

    zin: str
    wie: str
    voorlopig: bool


@dataclass(frozen=True)
class DoelRegel:
    """A goal, and whose it is."""

    tekst: str
    van: str


@dataclass(frozen=True)
class Afspraak:
    """Who does what, when."""

    wie: str
    wat: str
    wanneer: str


@dataclass(frozen=True)
class Clientverslag:
    """The whole document, in the order in which it reads."""

    voor: str
    je: bool
    gemaakt: str
    dagen: tuple[str, ...]
    belangrijk: tuple[Punt, ...]
    goed: tuple[Punt, ...]
    mensen: tuple[Punt, ...]
    hulp: tuple[Punt, ...]
    lastig: tuple[Punt, ...]
    wensen: tuple[Punt, ...]
    eerst: tuple[Vraag, ...]
    later: tuple[Vraag, ...]
    geen_vraag: bool
    doelen: tuple[DoelRegel, ...]
    afspraken: tuple[Afspraak, ...]

    @property
    def teruggelezen(self) -> bool:
        """True when there is any line that was read back."""
        delen = (self.belangrijk, self.goed, self.mensen, self.hulp, self.lastig, self.wensen)
        return any(delen)


def clientverslag(dossier: Dossier, lezer: str | None, nu: datetime) -> Clientverslag:
    """Return the document for one person, or (None) for all who ever sat at the table."""
    kring = zicht.lezers_standaard(dossier) if lezer is None else frozenset({lezer})
    persoon = dossier.personen.get(lezer or "")
    punten = _punten(dossier, kring, lezer)
    vragen = zicht.hulpvragen_voor(dossier, kring)
    voorop = tuple(_vraag(dossier, h, lezer) for h in vragen if h.id in dossier.eerst)
    later = tuple(_vraag(dossier, h, lezer) for h in vragen if h.id not in dossier.eerst)
    return Clientverslag(
        voor=persoon.naam if persoon else "",
        je=persoon is not None and persoon.leeftijd is not None and persoon.leeftijd < VOLWASSEN,
        gemaakt=dag(nu, nu),
        dagen=_dagen(dossier, kring, nu),
        belangrijk=punten[RegelSoort.BELANGRIJK],
        goed=punten[RegelSoort.KRACHT],
        mensen=punten[RegelSoort.NETWERK],
        hulp=punten[RegelSoort.EERDERE_HULP],
        lastig=punten[RegelSoort.PROBLEEM],
        wensen=punten[RegelSoort.WENS],
        eerst=voorop,
        later=later,
        geen_vraag=dossier.nog_geen_vraag and not vragen,
        doelen=tuple(
            DoelRegel(d.tekst, naam_van(dossier, d.van)) for d in zicht.doelen_voor(dossier, kring)
        ),
        afspraken=tuple(
            Afspraak(naam_van(dossier, a.wie), a.actie, a.wanneer)
            for a in zicht.acties_voor(dossier, kring)
        ),
    )


def naam_van(dossier: Dossier, wie: str) -> str:
    """Return the name of a person id; other words (also `ik`) stay as they are."""
    persoon = dossier.personen.get(wie)
    return persoon.naam if persoon else wie


def _dagen(dossier: Dossier, kring: frozenset[str], nu: datetime) -> tuple[str, ...]:
    """Return the days on which all readers sat there: another talk may be unknown to them."""
    gesprekken = (g for g in dossier.gesprekken.values() if kring and kring <= g.aan_tafel)
    return tuple(dict.fromkeys(dag(g.begonnen, nu) for g in gesprekken))


def _punten(
    dossier: Dossier, kring: frozenset[str], lezer: str | None
) -> dict[RegelSoort, tuple[Punt, ...]]:
    """Return the lines by kind; what is named as important is not said twice."""
    regels = zicht.bevestigd_voor(dossier, kring)
    belangrijk = {(r.woorden, r.verwoording) for r in regels if r.soort is RegelSoort.BELANGRIJK}
    per_soort: dict[RegelSoort, list[Punt]] = {soort: [] for soort in RegelSoort}
    for regel in regels:
        punt = _punt(dossier, regel, kring, lezer)
        dubbel = (regel.woorden, regel.verwoording) in belangrijk
        if regel.soort is RegelSoort.BELANGRIJK or not dubbel or punt.meningen or punt.details:
            per_soort[regel.soort].append(punt)
    return {soort: tuple(punten) for soort, punten in per_soort.items()}


def _punt(dossier: Dossier, regel: Regel, kring: frozenset[str], lezer: str | None) -> Punt:
    return Punt(
        wie="" if regel.wie == lezer else naam_van(dossier, regel.wie),
        tekst=regel.verwoording,
        woorden=regel.woorden,
        details=details(regel.details),
        meningen=_meningen(dossier, regel, kring),
    )


def _meningen(dossier: Dossier, regel: Regel, kring: frozenset[str]) -> tuple[Mening, ...]:
    """Return what each said of it, side by side, when somebody sees it otherwise."""
    if not regel.anders:
        return ()
    gehoord = (b for b in regel.bevestigd if kring <= b.gehoord_door)
    return tuple(Mening(naam_van(dossier, b.door), b.behalve) for b in gehoord)


def details(paren: Iterable[tuple[str, str]]) -> tuple[Detail, ...]:
    """Return the details of a line or a question; only a known key is a word of the program."""
    return tuple(
        Detail(Sleutel(sleutel) if sleutel in _BEKEND else sleutel, tekst)
        for sleutel, tekst in paren
    )


def _vraag(dossier: Dossier, h: Hulpvraag, lezer: str | None) -> Vraag:
    wie = "" if h.wie == lezer else naam_van(dossier, h.wie)
    return Vraag(h.zin, wie, h.status is not Status.AKKOORD)
