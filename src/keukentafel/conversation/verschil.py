"""What changed between two states of a dossier: versions side by side (seed 4.2). Pure.

Both states are folds of the same events, so nothing of this is stored.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from keukentafel.conversation.analyse import Regel, regels
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

_NIET = "klopt niet"


class Wat(StrEnum):
    """What a difference is about."""

    HULPVRAAG = "hulpvraag"
    DOEL = "doel"
    ACTIE = "actie"
    REGEL = "regel"


class Hoe(StrEnum):
    """What happened to it; `WAS_BEHAALD` was reached then already, `OPEN` is open once more."""

    ERBIJ = "erbij"
    ANDERS = "anders"
    BEHAALD = "behaald"
    WAS_BEHAALD = "was_behaald"
    OPEN = "open"
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
    id: int | str


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
    """Return all of both states, and what became of each.

    That is hulpvragen, goals, agreements and the lines of the analysis; a line that was left
    out counts as gone.
    """
    return [*_vragen(toen, nu), *_doelen(toen, nu), *_acties(toen, nu), *_regels(toen, nu)]


def _vragen(toen: Dossier, nu: Dossier) -> Iterator[Verschil]:
    eerst = {h.id: h for h in op_volgorde(toen)}
    straks = {h.id: h for h in op_volgorde(nu)}
    for id in eerst | straks:
        oud, nieuw = eerst.get(id), straks.get(id)
        zinnen = _zin(oud), _zin(nieuw)
        yield Verschil(Wat.HULPVRAAG, _hoe(oud, nieuw, *zinnen), *zinnen, id)


def _zin(h: Hulpvraag | None) -> str:
    return h.zin if h else ""


def _hoe(oud: object | None, nieuw: object | None, was: str, wordt: str) -> Hoe:
    if oud is None:
        return Hoe.ERBIJ
    if nieuw is None:
        return Hoe.WEG
    return Hoe.GELIJK if was == wordt else Hoe.ANDERS


def _doelwoorden(x: Doel | None) -> str:
    delen = [x.tekst, x.kleinste_stap, x.waaraan_merkt_u_het, x.wanneer_kijken_we] if x else []
    return " · ".join(d for d in delen if d)


def _actiewoorden(x: Actie | None, nu: Dossier) -> str:
    """Name who does it as they are called now: a name that was mended is no other person."""
    delen = [nu.noem(x.wie) or x.wie, x.actie, x.wanneer] if x else []
    return " · ".join(d for d in delen if d)


_EINDE = {DoelStand.BEHAALD: Hoe.BEHAALD, DoelStand.GESTOPT: Hoe.GESTOPT}
_EINDE_TOEN = {DoelStand.BEHAALD: Hoe.WAS_BEHAALD, DoelStand.GESTOPT: Hoe.GESTOPT}


def _doelen(toen: Dossier, nu: Dossier) -> Iterator[Verschil]:
    for id in toen.doelen | nu.doelen:
        oud, nieuw = toen.doelen.get(id), nu.doelen.get(id)
        zinnen = _doelwoorden(oud), _doelwoorden(nieuw)
        hoe = _hoe(oud, nieuw, *zinnen)
        was = oud.stand if oud else DoelStand.LOOPT
        if nieuw is not None and nieuw.stand is not was:
            hoe = _EINDE.get(nieuw.stand, Hoe.OPEN)
        elif nieuw is not None and hoe is Hoe.GELIJK:
            hoe = _EINDE_TOEN.get(was, hoe)
        yield Verschil(Wat.DOEL, hoe, *zinnen, id)


def _acties(toen: Dossier, nu: Dossier) -> Iterator[Verschil]:
    for id in toen.acties | nu.acties:
        oud, nieuw = toen.acties.get(id), nu.acties.get(id)
        zinnen = _actiewoorden(oud, nu), _actiewoorden(nieuw, nu)
        hoe = _hoe(oud, nieuw, *zinnen)
        toen_gedaan = oud is not None and oud.gedaan
        if nieuw is not None and nieuw.gedaan is not toen_gedaan:
            hoe = Hoe.BEHAALD if nieuw.gedaan else Hoe.OPEN
        elif toen_gedaan and hoe is Hoe.GELIJK:
            hoe = Hoe.WAS_BEHAALD
        yield Verschil(Wat.ACTIE, hoe, *zinnen, id)


def _regels(toen: Dossier, nu: Dossier) -> Iterator[Verschil]:
    # What was put apart since then is told here no more, also not as something that is gone.
    eerst = {r.id: r for r in regels(toen) if not _nu_apart(nu, r)}
    straks = {r.id: r for r in regels(nu)}
    for id in eerst | straks:
        oud, nieuw = eerst.get(id), straks.get(id)
        zinnen = _regelwoorden(oud, nu), _regelwoorden(nieuw, nu)
        yield Verschil(Wat.REGEL, _hoe(oud, nieuw, *zinnen), *zinnen, id)


def _nu_apart(nu: Dossier, regel: Regel) -> bool:
    eigen = nu.eigen_regels.get(regel.id)
    if eigen is not None:
        return nu.rust_op_apart(eigen)
    return any(nu.uitingen[b].apart for b in regel.bronnen if b in nu.uitingen)


def _regelwoorden(x: Regel | None, nu: Dossier) -> str:
    """Say whose line it is, how it reads, and who sees it otherwise."""
    if x is None:
        return ""
    naam = nu.noem(x.wie) or x.wie
    anders = [f"{nu.noem(b.door)}: {b.behalve}" for b in x.anders]
    oneens = [f"{nu.noem(w.door)}: {_NIET}" for w in x.oneens]
    return " · ".join([f"{naam}: {x.tekst}" if naam else x.tekst, *anders, *oneens])
