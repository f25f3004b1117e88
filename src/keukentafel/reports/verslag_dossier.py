"""What goes into the document for the dossier: the view model. Pure; templates lay it out.

Holds all lines, also what was not read back yet. Nothing of the stream apart: only what the
professional put into the overview by an explicit act.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from keukentafel.content.modellen import Termijnen
from keukentafel.conversation import zicht
from keukentafel.conversation.analyse import Regel
from keukentafel.conversation.dossier import Dossier, Gesprek, Hulpvraag
from keukentafel.conversation.gebeurtenissen import PersoonGegevens, RegelSoort
from keukentafel.conversation.plan import AndereNamen
from keukentafel.conversation.termijnen import onderdelen
from keukentafel.labels import Levensdomein
from keukentafel.reports.datum import dag
from keukentafel.reports.kijk import Kijk
from keukentafel.reports.sjabloon import Sleutel
from keukentafel.reports.verslag_client import VOORAF, Detail, details
from keukentafel.reports.verslag_plan import Plandelen, Stem, naam_van, plandelen, stemmen_van

Namen = Mapping[Levensdomein, str]
"""How each domain is called on screen."""


@dataclass(frozen=True)
class Persoon:
    """Somebody of the household, elsewhere, or helping."""

    naam: str
    relatie: str
    leeftijd: int | None
    plek: Sleutel
    bijzonderheden: str


@dataclass(frozen=True)
class Gesprekregel:
    """One talk: its day and who sat there."""

    dag: str
    aan_tafel: tuple[str, ...]
    loopt: bool


@dataclass(frozen=True)
class Oordeel:
    """Who confirmed a line, when and how; `behalve` holds an exception."""

    naam: str
    dag: str
    hoe: Sleutel
    behalve: str


@dataclass(frozen=True)
class Dossierregel:
    """One line with all that is known of it, and the kinds it is of.

    `beperkt`: at most one person knows of it, while more of them sat at the table.
    """

    soorten: tuple[Sleutel, ...]
    wie: str
    tekst: str
    woorden: str
    ook: tuple[str, ...]
    details: tuple[Detail, ...]
    oordelen: tuple[Oordeel, ...]
    oneens: tuple[str, ...]
    beperkt: bool
    alleen: tuple[str, ...]


@dataclass(frozen=True)
class Onderwerp:
    """The lines of one domain under its screen label; no label for what fits nowhere."""

    naam: str
    regels: tuple[Dossierregel, ...]


@dataclass(frozen=True)
class Dossiervraag:
    """A hulpvraag with its details."""

    zin: str
    wie: str
    status: Sleutel
    eerst: bool
    onderwerpen: tuple[str, ...]
    details: tuple[Detail, ...]
    stemmen: tuple[Stem, ...]
    beperkt: bool
    alleen: tuple[str, ...]


@dataclass(frozen=True)
class Wettelijk:
    """One of the things that the law asks to look into, and the lines that touch it."""

    letter: str
    naam: str
    regels: tuple[Dossierregel, ...]


@dataclass(frozen=True)
class Genummerd:
    """The level number that the professional gave a domain of the ZRM 2017, and the day."""

    naam: str
    nummer: int
    dag: str


@dataclass(frozen=True)
class Dossierverslag:
    """The whole document, in the order in which it reads."""

    naam: str
    voorbeeld: bool
    voor: str
    gemaakt: str
    gesprekken: tuple[Gesprekregel, ...]
    aanleiding: tuple[Detail, ...]
    personen: tuple[Persoon, ...]
    belangrijk: tuple[Dossierregel, ...]
    onderwerpen: tuple[Onderwerp, ...]
    vragen: tuple[Dossiervraag, ...]
    geen_vraag: bool
    plan: Plandelen
    wettelijk: tuple[Wettelijk, ...]
    niveaus: tuple[Genummerd, ...]
    niet_besproken: tuple[str, ...]
    nog_niet_genoemd: tuple[str, ...]
    niet_teruggelezen: int
    tijdmerken: int


def dossierverslag(
    dossier: Dossier,
    namen: Namen,
    nu: datetime,
    lezer: str | None = None,
    wet: Termijnen | None = None,
) -> Dossierverslag:
    """Return the document for the dossier. `namen` gives each domain its screen label.

    `wet` asks to look into some things: the lines are laid beside its list afterwards.

    With a `lezer` it holds what of the dossier that person may see: what that person heard.
    """
    maak = _Maker(dossier, namen, nu)
    kijk = Kijk(dossier, None if lezer is None else frozenset({lezer}))
    alle = kijk.regels(bevestigd=False)
    belangrijk = maak.regels(r for r in alle if r.soort is RegelSoort.BELANGRIJK)
    onderwerpen = tuple(maak.onderwerpen(alle))
    vragen = kijk.hulpvragen()
    gesprekken = (g for g in dossier.gesprekken.values() if lezer is None or lezer in g.aan_tafel)
    return Dossierverslag(
        naam=dossier.naam,
        voorbeeld=dossier.voorbeeld,
        gemaakt=dag(nu, nu),
        voor=naam_van(dossier, lezer) if lezer else "",
        gesprekken=tuple(maak.gesprek(g) for g in gesprekken),
        aanleiding=_aanleiding(dossier) if lezer is None else (),
        personen=tuple(_persoon(p) for p in dossier.personen.values()) if lezer is None else (),
        belangrijk=belangrijk,
        onderwerpen=onderwerpen,
        vragen=tuple(maak.vraag(h) for h in vragen),
        geen_vraag=dossier.nog_geen_vraag and not vragen,
        plan=plandelen(kijk, nu),
        wettelijk=maak.wettelijk(alle, wet) if lezer is None else (),
        niveaus=maak.niveaus() if lezer is None else (),
        niet_besproken=maak.domeinen(
            d for d in Levensdomein if d in dossier.niet_bespreken and lezer is None
        ),
        nog_niet_genoemd=maak.domeinen(_ongenoemd(dossier, alle) if lezer is None else ()),
        niet_teruggelezen=sum(
            not r.oordelen for deel in (belangrijk, *(o.regels for o in onderwerpen)) for r in deel
        ),
        tijdmerken=sum(not u.tekst and not u.apart for u in dossier.uitingen.values())
        if lezer is None
        else 0,
    )


def _aanleiding(dossier: Dossier) -> tuple[Detail, ...]:
    if dossier.aanleiding is None:
        return ()
    paren = ((veld, getattr(dossier.aanleiding, veld)) for veld in VOORAF)
    return details((veld, tekst) for veld, tekst in paren if tekst)


def _persoon(p: PersoonGegevens) -> Persoon:
    return Persoon(p.naam, p.relatie, p.leeftijd, Sleutel(p.plek), p.bijzonderheden)


def _ongenoemd(dossier: Dossier, alle: Iterable[Regel]) -> Iterable[Levensdomein]:
    """Return the domains that nothing in this document touches.

    What stands apart does not count here: this list must not tell of it. For that reason safety
    is never in it: that it was not mentioned could be untrue, and that it was is not told.
    """
    uit_uitingen = {d for u in dossier.clientuitingen() if not u.apart for d in u.domeinen}
    uit_regels = {r.domein for r in alle}
    uit_vragen = {d for h in zicht.op_volgorde(dossier) for d in h.domeinen}
    geraakt = {*uit_uitingen, *uit_regels, *uit_vragen, *dossier.niet_bespreken}
    geraakt.add(Levensdomein.VEILIGHEID)
    return (d for d in Levensdomein if d not in geraakt)


class _Maker:
    """Makes the parts of the document, with what they all need."""

    def __init__(self, dossier: Dossier, namen: Namen, nu: datetime) -> None:
        self._dossier, self._namen, self._nu = dossier, namen, nu
        self._allen = zicht.lezers_standaard(dossier)

    def domeinen(self, domeinen: Iterable[Levensdomein]) -> tuple[str, ...]:
        return tuple(self._namen[d] for d in domeinen)

    def gesprek(self, gesprek: Gesprek) -> Gesprekregel:
        wie = self._wie(gesprek.aan_tafel)
        return Gesprekregel(dag(gesprek.begonnen, self._nu), wie, gesprek.afgesloten is None)

    def regel(self, regel: Regel) -> Dossierregel:
        return Dossierregel(
            soorten=(Sleutel(regel.soort),),
            wie=naam_van(self._dossier, regel.wie),
            tekst=regel.verwoording,
            woorden=regel.woorden,
            ook=self.domeinen(regel.ook),
            details=details(regel.details),
            oordelen=tuple(
                Oordeel(
                    naam_van(self._dossier, b.door), dag(b.op, self._nu), Sleutel(b.hoe), b.behalve
                )
                for b in regel.bevestigd
            ),
            oneens=tuple(naam_van(self._dossier, w.door) for w in regel.oneens),
            beperkt=self._beperkt(regel.bekend_bij),
            alleen=self._wie(regel.bekend_bij),
        )

    def regels(self, alle: Iterable[Regel]) -> tuple[Dossierregel, ...]:
        """Return the lines; one that differs from another in kind only stands there once."""
        samen: dict[Dossierregel, tuple[Sleutel, ...]] = {}
        for regel in map(self.regel, alle):
            kaal = replace(regel, soorten=())
            samen[kaal] = (*samen.get(kaal, ()), *regel.soorten)
        return tuple(replace(kaal, soorten=soorten) for kaal, soorten in samen.items())

    def onderwerpen(self, alle: Iterable[Regel]) -> Iterator[Onderwerp]:
        """Yield the domains that have lines, in the order of the content; the rest last."""
        per_domein: dict[Levensdomein | None, list[Regel]] = {}
        for regel in alle:
            if regel.soort is not RegelSoort.BELANGRIJK:
                per_domein.setdefault(regel.domein, []).append(regel)
        for domein in (*self._namen, None):
            if domein in per_domein:
                naam = self._namen[domein] if domein else ""
                yield Onderwerp(naam, self.regels(per_domein[domein]))

    def wettelijk(self, alle: list[Regel], wet: Termijnen | None) -> tuple[Wettelijk, ...]:
        """Lay the lines afterwards beside the list of the law; empty where nothing was said."""
        return tuple(
            Wettelijk(deel.letter, deel.naam, self.regels(eigen))
            for deel, eigen in (onderdelen(wet, alle) if wet else ())
        )

    def niveaus(self) -> tuple[Genummerd, ...]:
        """Return the level numbers, when the names of the ZRM are on."""
        aan = self._dossier.andere_namen is AndereNamen.ZRM
        return tuple(
            Genummerd(naam, n.nummer, dag(n.op, self._nu))
            for naam, n in (self._dossier.niveaus.items() if aan else ())
        )

    def vraag(self, h: Hulpvraag) -> Dossiervraag:
        return Dossiervraag(
            zin=h.zin,
            wie=naam_van(self._dossier, h.wie),
            status=Sleutel(h.status),
            eerst=h.id in self._dossier.eerst,
            onderwerpen=self.domeinen(h.domeinen),
            details=details(h.details),
            stemmen=stemmen_van(self._dossier, h.standpunten, self._nu),
            beperkt=self._beperkt(h.gehoord_door),
            alleen=self._wie(h.gehoord_door),
        )

    def _beperkt(self, bekend_bij: frozenset[str]) -> bool:
        return len(self._allen) > 1 and len(self._allen & bekend_bij) <= 1

    def _wie(self, ids: frozenset[str]) -> tuple[str, ...]:
        """Return the names of people, in the order of the household."""
        return tuple(p.naam for p in self._dossier.personen.values() if p.id in ids)
