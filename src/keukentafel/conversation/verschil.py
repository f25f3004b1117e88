"""What changed between two states of a dossier: versions side by side (seed 4.2). Pure.

Both states are folds of the same events, so nothing of this is stored.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from keukentafel.conversation.dossier import Dossier, Hulpvraag
from keukentafel.conversation.gebeurtenissen import (
    Gebeurtenis,
    GesprekAfgesloten,
    GesprekBegonnen,
    Herroepen,
)
from keukentafel.conversation.plan import Actie, Doel, DoelStand
from keukentafel.conversation.vouwen import herroepen, vouw
from keukentafel.conversation.zicht import op_volgorde


class Wat(StrEnum):
    """What a difference is about."""

    HULPVRAAG = "hulpvraag"
    DOEL = "doel"
    ACTIE = "actie"


class Hoe(StrEnum):
    """What happened to it."""

    ERBIJ = "erbij"
    ANDERS = "anders"
    BEHAALD = "behaald"
    GESTOPT = "gestopt"
    WEG = "weg"
    GELIJK = "gelijk"


@dataclass(frozen=True)
class Verschil:
    """One thing as it was and as it is; an empty side: it was not there."""

    wat: Wat
    hoe: Hoe
    toen: str
    nu: str
    id: int


def stand_na(gebeurtenissen: Sequence[Gebeurtenis], gesprek: int) -> Dossier:
    """Return the dossier as it was when a talk ended (its number), undone things left out.

    A talk that was never closed ended when the next began, or goes on still. What was revoked
    later counts as never there: it was a mistake, not a version.
    """
    weg = herroepen(gebeurtenissen)
    tellen = [e for e in gebeurtenissen if e.volg not in weg and not isinstance(e, Herroepen)]
    grenzen = GesprekAfgesloten | GesprekBegonnen
    einden = (e.volg for e in tellen if e.volg > gesprek and isinstance(e, grenzen))
    einde = next(einden, None)
    return vouw(e for e in tellen if einde is None or e.volg <= einde)


def gesprekken(gebeurtenissen: Sequence[Gebeurtenis]) -> list[int]:
    """Return the numbers of the talks that count, oldest first."""
    weg = herroepen(gebeurtenissen)
    return [e.volg for e in gebeurtenissen if isinstance(e, GesprekBegonnen) and e.volg not in weg]


def verschillen(toen: Dossier, nu: Dossier) -> list[Verschil]:
    """Return all hulpvragen, goals and agreements of both states, and what became of each."""
    return [*_vragen(toen, nu), *_doelen(toen, nu), *_acties(toen, nu)]


def _vragen(toen: Dossier, nu: Dossier) -> Iterator[Verschil]:
    eerst = {h.id: h for h in op_volgorde(toen)}
    straks = {h.id: h for h in op_volgorde(nu)}
    for id in eerst | straks:
        oud, nieuw = eerst.get(id), straks.get(id)
        yield Verschil(Wat.HULPVRAAG, _van_zinnen(oud, nieuw), _zin(oud), _zin(nieuw), id)


def _zin(h: Hulpvraag | None) -> str:
    return h.zin if h else ""


def _van_zinnen(oud: object | None, nieuw: object | None) -> Hoe:
    if oud is None:
        return Hoe.ERBIJ
    if nieuw is None:
        return Hoe.WEG
    zinnen = [getattr(x, "zin", None) or _woorden(x) for x in (oud, nieuw)]
    return Hoe.GELIJK if zinnen[0] == zinnen[1] else Hoe.ANDERS


def _woorden(x: object) -> str:
    match x:
        case Doel():
            delen = [x.tekst, x.kleinste_stap, x.waaraan_merkt_u_het, x.wanneer_kijken_we]
            return " · ".join(d for d in delen if d)
        case Actie():
            return " · ".join(d for d in (x.wie, x.actie, x.wanneer) if d)
        case _:
            return ""


_EINDE = {DoelStand.BEHAALD: Hoe.BEHAALD, DoelStand.GESTOPT: Hoe.GESTOPT}


def _doelen(toen: Dossier, nu: Dossier) -> Iterator[Verschil]:
    for id in toen.doelen | nu.doelen:
        oud, nieuw = toen.doelen.get(id), nu.doelen.get(id)
        hoe = _van_zinnen(oud, nieuw)
        was = oud.stand if oud else DoelStand.LOOPT
        if nieuw is not None and nieuw.stand is not was:
            hoe = _EINDE.get(nieuw.stand, hoe)
        yield Verschil(Wat.DOEL, hoe, _woorden(oud), _woorden(nieuw), id)


def _acties(toen: Dossier, nu: Dossier) -> Iterator[Verschil]:
    for id in toen.acties | nu.acties:
        oud, nieuw = toen.acties.get(id), nu.acties.get(id)
        hoe = _van_zinnen(oud, nieuw)
        if nieuw is not None and nieuw.gedaan and not (oud is not None and oud.gedaan):
            hoe = Hoe.BEHAALD
        yield Verschil(Wat.ACTIE, hoe, _woorden(oud), _woorden(nieuw), id)
