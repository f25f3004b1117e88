"""Goals, agreements and all around them as documents show them: the view model. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.plan import Actie, Doel, DoelStand, Standpunt
from keukentafel.conversation.zicht_plan import doelen_nu
from keukentafel.reports.datum import dag
from keukentafel.reports.kijk import Kijk
from keukentafel.reports.sjabloon import Sleutel

_DAG = re.compile(r"\d|(?:maan|dins|woens|donder|vrij|zater|zon)dag\b", re.IGNORECASE)


@dataclass(frozen=True)
class Stem:
    """One person's word on a goal or the plan, in that person's words when there are any."""

    naam: str
    stand: Sleutel
    woorden: str
    dag: str


@dataclass(frozen=True)
class Afspraak:
    """Who does what, when; for which goal, and of which kind the doer is.

    `zegt` is what the doer says of it: `ja`, `nee`, `ander` (somebody said yes for them) or
    `vragen` (not asked yet), on the day `zei_op`.
    """

    wie: str
    wat: str
    wanneer: str
    doel: str
    door: Sleutel
    eerst: bool
    zegt: Sleutel
    zei_op: str
    gedaan: bool


@dataclass(frozen=True)
class Keus:
    """A way to reach a goal; `gekozen` None: not chosen yet."""

    tekst: str
    gekozen: bool | None
    van_team: bool


@dataclass(frozen=True)
class Deelnemer:
    """Somebody who does something for the plan, with all of it; for a signature of their own."""

    naam: str
    afspraken: tuple[Afspraak, ...]


@dataclass(frozen=True)
class DoelRegel:
    """A goal in own words, and all that belongs to it. `eerst_gezegd`: how it was said first."""

    tekst: str
    eerst_gezegd: str
    van: str
    eigenaar: Sleutel
    stap: str
    merkt: str
    kijken: str
    keuzes: tuple[Keus, ...]
    afspraken: tuple[Afspraak, ...]
    stemmen: tuple[Stem, ...]


@dataclass(frozen=True)
class Kijkmoment:
    """When and how we look back, with whom, and what came of it."""

    wanneer: str
    hoe: str
    met: str
    uitkomst: str

    @property
    def op_dag(self) -> bool:
        """Whether one says "op" before it: a date or a day of the week."""
        return _DAG.match(self.wanneer) is not None


@dataclass(frozen=True)
class Gelukt:
    """A small success."""

    dag: str
    wat: str
    gevierd: str


@dataclass(frozen=True)
class Kan:
    """What people manage with a subject, in words."""

    onderwerp: str
    stand: Sleutel
    toelichting: str


@dataclass(frozen=True)
class Over:
    """What the professional does for them for a while."""

    wat: str
    tot: str
    terug: bool


@dataclass(frozen=True)
class Delen:
    """One answer on sharing: of which of the three kinds, of whom, to whom, for what."""

    soort: Sleutel
    door: str
    ontvanger: str
    wat: str
    antwoord: Sleutel
    toelichting: str
    dag: str


@dataclass(frozen=True)
class Plandelen:
    """All parts of a plan, in the order in which it reads."""

    doelen: tuple[DoelRegel, ...]
    later: tuple[DoelRegel, ...]
    bereikt: tuple[DoelRegel, ...]
    afspraken: tuple[Afspraak, ...]
    los: tuple[Afspraak, ...]
    deelnemers: tuple[Deelnemer, ...]
    gelukt: tuple[Gelukt, ...]
    kunnen: tuple[Kan, ...]
    overgenomen: tuple[Over, ...]
    kijkmomenten: tuple[Kijkmoment, ...]
    aanspreekpunt: str
    bereikbaar: str
    delen: tuple[Delen, ...]
    delen_samen: tuple[Delen, ...]
    stemmen: tuple[Stem, ...]


def naam_van(dossier: Dossier, wie: str) -> str:
    """Return the name of a person id; other words (also `ik`) stay as they are."""
    persoon = dossier.personen.get(wie)
    return persoon.naam if persoon else wie


def stemmen_van(
    dossier: Dossier, standpunten: Iterable[Standpunt], nu: datetime
) -> tuple[Stem, ...]:
    """Return each one's word on a question, a goal or the plan."""
    return tuple(
        Stem(naam_van(dossier, s.wie), Sleutel(s.stand), s.woorden, dag(s.op, nu))
        for s in standpunten
    )


def plandelen(kijk: Kijk, nu: datetime) -> Plandelen:
    """Return the parts of the plan as `kijk` sees it. `nu` gives the zone of the days."""
    dossier = kijk.dossier
    doelen = {d.id: d for d in kijk.doelen()}
    teksten = {id: d.tekst for id, d in doelen.items()}
    acties = [(a, _afspraak(kijk, a, teksten, nu)) for a in kijk.acties()]
    maak = _Maker(kijk, nu, acties)
    nu_bezig = {d.id for d in doelen_nu(dossier)}
    loopt = [d for d in doelen.values() if d.stand is DoelStand.LOOPT]
    getoond = {d.id for d in doelen.values() if d.stand is not DoelStand.GESTOPT}
    punt = kijk.aanspreekpunt()
    delen = tuple(_delen(kijk, nu))
    return Plandelen(
        doelen=maak.doelen(d for d in loopt if d.id in nu_bezig),
        later=maak.doelen(d for d in loopt if d.id not in nu_bezig),
        bereikt=maak.doelen(d for d in doelen.values() if d.stand is DoelStand.BEHAALD),
        afspraken=tuple(a for _, a in acties),
        los=tuple(afspraak for a, afspraak in acties if a.doel not in getoond),
        deelnemers=_deelnemers(afspraak for _, afspraak in acties),
        gelukt=tuple(Gelukt(dag(s.op, nu), s.wat, s.gevierd) for s in kijk.successen()),
        kunnen=tuple(Kan(r.onderwerp, Sleutel(r.stand), r.toelichting) for r in kijk.redzaamheid()),
        overgenomen=tuple(Over(r.wat, r.tot_wanneer, r.terug) for r in kijk.regie()),
        kijkmomenten=tuple(
            Kijkmoment(e.wanneer, e.hoe, e.met, e.uitkomst) for e in kijk.evaluaties()
        ),
        aanspreekpunt=naam_van(dossier, punt.wie) if punt else "",
        bereikbaar=punt.bereikbaar if punt else "",
        delen=delen,
        delen_samen=_zelfde_antwoord(delen),
        stemmen=stemmen_van(dossier, kijk.plan_standpunten(), nu),
    )


def _delen(kijk: Kijk, nu: datetime) -> Iterator[Delen]:
    for t in kijk.toestemmingen():
        yield Delen(
            Sleutel(t.soort),
            naam_van(kijk.dossier, t.door),
            t.ontvanger,
            t.wat,
            Sleutel(t.antwoord),
            t.toelichting,
            dag(t.op, nu),
        )


def _zelfde_antwoord(delen: Iterable[Delen]) -> tuple[Delen, ...]:
    """Return one row for the parts that got the same answer, of the same person to the same one."""
    samen: dict[Delen, list[str]] = {}
    for d in delen:
        samen.setdefault(replace(d, wat="", dag=""), []).append(d.wat)
    return tuple(replace(d, wat=", ".join(alle)) for d, alle in samen.items())


def _deelnemers(afspraken: Iterable[Afspraak]) -> tuple[Deelnemer, ...]:
    """Return who does something, in the order of the plan."""
    per_naam: dict[str, list[Afspraak]] = {}
    for a in afspraken:
        if a.wie and not a.gedaan:
            per_naam.setdefault(a.wie, []).append(a)
    return tuple(Deelnemer(naam, tuple(alle)) for naam, alle in per_naam.items())


def _zegt(kijk: Kijk, a: Actie, nu: datetime) -> tuple[Sleutel, str]:
    """Return what the doer says, as far as the readers heard it, and on which day."""
    woord = a.toezegging
    if woord is None or not kijk.hoorde(woord.gehoord_door):
        return Sleutel("vragen"), ""
    zegt = ("ja" if woord.zelf else "ander") if woord.ja else "nee"
    return Sleutel(zegt), dag(woord.op, nu)


def _afspraak(kijk: Kijk, a: Actie, doelen: dict[int, str], nu: datetime) -> Afspraak:
    zegt, zei_op = _zegt(kijk, a, nu)
    return Afspraak(
        naam_van(kijk.dossier, a.wie),
        a.actie,
        a.wanneer,
        doelen.get(a.doel, "") if a.doel is not None else "",
        Sleutel(a.uitvoerder or ""),
        a.eerst,
        zegt,
        zei_op,
        a.gedaan,
    )


class _Maker:
    """Makes the goals, with what they need."""

    def __init__(self, kijk: Kijk, nu: datetime, acties: list[tuple[Actie, Afspraak]]) -> None:
        self._kijk, self._nu, self._acties = kijk, nu, acties
        self._opties = kijk.opties()

    def doelen(self, doelen: Iterable[Doel]) -> tuple[DoelRegel, ...]:
        return tuple(self._doel(d) for d in doelen)

    def _doel(self, d: Doel) -> DoelRegel:
        return DoelRegel(
            d.tekst,
            d.eerst_gezegd,
            naam_van(self._kijk.dossier, d.van),
            Sleutel(d.eigenaar),
            d.kleinste_stap,
            d.waaraan_merkt_u_het,
            d.wanneer_kijken_we,
            tuple(Keus(o.tekst, o.gekozen, o.van_team) for o in self._opties if o.doel == d.id),
            tuple(afspraak for a, afspraak in self._acties if a.doel == d.id),
            stemmen_van(self._kijk.dossier, d.standpunten, self._nu),
        )
