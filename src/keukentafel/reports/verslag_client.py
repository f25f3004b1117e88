"""What goes into the documents that leave the house: the view model. Pure; templates lay it out.

Everything comes through `Kijk`: only what all readers heard, and only lines that somebody
said are right. The client's page, the plan, the hand-over, the agenda for a meeting and the
sheet for intervisie each take the parts they need.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from keukentafel.conversation import zicht
from keukentafel.conversation.analyse import DETAILS, VRAAG_DETAILS, Regel
from keukentafel.conversation.dossier import Dossier, Hulpvraag
from keukentafel.conversation.gebeurtenissen import PersoonGegevens, Plek, RegelSoort, Status
from keukentafel.conversation.plan import Instemming, Weerklank
from keukentafel.reports.datum import dag
from keukentafel.reports.kijk import Kijk
from keukentafel.reports.sjabloon import Sleutel
from keukentafel.reports.verslag_plan import Plandelen, Stem, naam_van, plandelen, stemmen_van

VOORAF = ("aanmelding", "gevraagd_door", "persoonlijk_plan", "niet_opnieuw")
"""What may be known before the talk."""
_BEKEND = tuple(
    dict.fromkeys((*VOORAF, *VRAAG_DETAILS, *(n for namen in DETAILS.values() for n in namen)))
)
_PLAATS = {sleutel: nr for nr, sleutel in enumerate(_BEKEND)}


@dataclass(frozen=True)
class Detail:
    """One thing more that is known: which, and in what words."""

    sleutel: str
    tekst: str


@dataclass(frozen=True)
class Mening:
    """How one person sees a line: right, right but for `behalve`, or (`niet`) not right."""

    naam: str
    behalve: str
    niet: bool = False


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
    """What somebody wants help with. `stemmen` holds each one's word when they differ."""

    zin: str
    wie: str
    voorlopig: bool
    voor_wie: str = ""
    stemmen: tuple[Stem, ...] = ()


@dataclass(frozen=True)
class Huisgenoot:
    """Somebody who lives here, or who sat at the table."""

    naam: str
    relatie: str
    leeftijd: int | None


@dataclass(frozen=True)
class Clientverslag:
    """The whole document, in the order in which it reads.

    `gedeeld` names the parts that got a yes, in a document for somebody outside. `gasten` are
    the readers together who live elsewhere.
    """

    voor: str
    je: bool
    ontvanger: str
    gemaakt: str
    dagen: tuple[str, ...]
    gezin: tuple[Huisgenoot, ...]
    belangrijk: tuple[Punt, ...]
    drijfveren: tuple[Punt, ...]
    goed: tuple[Punt, ...]
    mensen: tuple[Punt, ...]
    hulp: tuple[Punt, ...]
    lastig: tuple[Punt, ...]
    wensen: tuple[Punt, ...]
    knelpunten: tuple[Punt, ...]
    eerst: tuple[Vraag, ...]
    later: tuple[Vraag, ...]
    geen_vraag: bool
    plan: Plandelen
    gedeeld: tuple[str, ...] = ()
    gasten: tuple[Huisgenoot, ...] = ()

    @property
    def teruggelezen(self) -> bool:
        """True when there is any line that was read back."""
        delen = (
            *(self.belangrijk, self.drijfveren, self.goed, self.mensen, self.hulp),
            *(self.lastig, self.wensen, self.knelpunten),
        )
        return any(delen)


def kring_van(dossier: Dossier, lezer: str | None) -> frozenset[str]:
    """Return one reader, or (None) all who ever sat at the table."""
    return zicht.lezers_standaard(dossier) if lezer is None else frozenset({lezer})


def clientverslag(
    dossier: Dossier,
    lezer: str | None,
    nu: datetime,
    ontvanger: str = "",
    *,
    eigen: bool = False,
) -> Clientverslag:
    """Return the document for one person, or (None) for all who ever sat at the table.

    `ontvanger` is who gets it, when that is not the reader: a helper, a meeting. `eigen` keeps
    only what the readers themselves said.
    """
    kring = kring_van(dossier, lezer)
    kijk = Kijk(dossier, kring, eigen=eigen)
    persoon = dossier.personen.get(lezer or "")
    regels = kijk.regels(bevestigd=True)
    punten = _punten(dossier, regels, kring, lezer)
    vragen = kijk.hulpvragen()
    voorop = tuple(_vraag(dossier, h, lezer, nu) for h in vragen if h.id in dossier.eerst)
    later = tuple(_vraag(dossier, h, lezer, nu) for h in vragen if h.id not in dossier.eerst)
    huis = _huisgenoten(dossier.in_huis if kring else ())
    samen = kring if lezer is None else ()
    gasten = _huisgenoten(
        p for p in dossier.personen.values() if p.id in samen and p.plek is not Plek.IN_HUIS
    )
    return Clientverslag(
        voor=persoon.naam if persoon else "",
        je=persoon is not None and persoon.kind,
        ontvanger=ontvanger,
        gemaakt=dag(nu, nu),
        dagen=_dagen(dossier, kring, nu),
        gezin=huis,
        belangrijk=punten[RegelSoort.BELANGRIJK],
        drijfveren=punten[RegelSoort.DRIJFVEER],
        goed=punten[RegelSoort.KRACHT],
        mensen=punten[RegelSoort.NETWERK],
        hulp=punten[RegelSoort.EERDERE_HULP],
        lastig=punten[RegelSoort.PROBLEEM],
        wensen=punten[RegelSoort.WENS],
        knelpunten=punten[RegelSoort.KNELPUNT],
        eerst=voorop,
        later=later,
        geen_vraag=dossier.nog_geen_vraag and not vragen,
        plan=plandelen(kijk, nu),
        gasten=gasten,
    )


def _huisgenoten(mensen: Iterable[PersoonGegevens]) -> tuple[Huisgenoot, ...]:
    return tuple(Huisgenoot(p.naam, p.relatie, p.leeftijd) for p in mensen)


def _dagen(dossier: Dossier, kring: frozenset[str], nu: datetime) -> tuple[str, ...]:
    """Return the days on which all readers sat there: another talk may be unknown to them."""
    gesprekken = (g for g in dossier.gesprekken.values() if kring and kring <= g.aan_tafel)
    return tuple(dict.fromkeys(dag(g.begonnen, nu) for g in gesprekken))


def _punten(
    dossier: Dossier, regels: list[Regel], kring: frozenset[str], lezer: str | None
) -> dict[RegelSoort, tuple[Punt, ...]]:
    """Return the lines by kind; what is named as important is not said twice."""
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
        details=details(_nog_niet_gezegd(regel)),
        meningen=meningen(dossier, regel, kring),
    )


def _nog_niet_gezegd(regel: Regel) -> Iterator[tuple[str, str]]:
    """Yield the details, without a name and a relation that the line tells already."""
    gezegd = f"{regel.woorden} {regel.verwoording}".casefold()
    for sleutel, tekst in regel.details:
        woord = rf"(?<!\w){re.escape(tekst.casefold().strip())}(?!\w)"
        if sleutel not in ("naam", "relatie") or not re.search(woord, gezegd):
            yield sleutel, tekst


def meningen(dossier: Dossier, regel: Regel, kring: frozenset[str]) -> tuple[Mening, ...]:
    """Return what each said of a line, side by side, when somebody sees it otherwise."""
    oneens: tuple[Weerklank, ...] = tuple(w for w in regel.oneens if kring <= w.gehoord_door)
    if not regel.anders and not oneens:
        return ()
    ja = [b for b in regel.bevestigd if kring <= b.gehoord_door]
    return (
        *(Mening(naam_van(dossier, b.door), b.behalve) for b in ja),
        *(Mening(naam_van(dossier, w.door), "", niet=True) for w in oneens),
    )


def details(paren: Iterable[tuple[str, str]]) -> tuple[Detail, ...]:
    """Return the details of a line or a question; only a known key is a word of the program."""
    return tuple(
        Detail(Sleutel(sleutel) if sleutel in _BEKEND else sleutel, tekst)
        for sleutel, tekst in sorted(paren, key=lambda paar: _PLAATS.get(paar[0], len(_PLAATS)))
    )


def _vraag(dossier: Dossier, h: Hulpvraag, lezer: str | None, nu: datetime) -> Vraag:
    wie = "" if h.wie == lezer else naam_van(dossier, h.wie)
    oneens = any(s.stand is Instemming.NIET_AKKOORD for s in h.standpunten)
    return Vraag(
        h.zin,
        wie,
        h.status is not Status.AKKOORD,
        naam_van(dossier, h.voor_wie),
        stemmen_van(dossier, h.standpunten, nu) if oneens else (),
    )
