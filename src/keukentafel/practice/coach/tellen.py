"""What can be counted in a talk, each count with the turns it rests on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Literal

from keukentafel.labels import Handeling, Kenmerk, Rol
from keukentafel.practice.coach.lezen import Beurt, antwoord_op

GetalNaam = Literal["teruggeven", "open", "reeks"]
REEKS = 3
"""So many closed questions in a row are named."""
GEMETEN: dict[GetalNaam, float] = {"teruggeven": 0.9, "open": 0.95, "reeks": 0.98}
"""Measured on lines by writers whose lines it did not learn from (see README)."""
_SAMEN = re.compile(
    r"(?:oké,? |dus )?(?:samen(?:gevat|vattend)\b|(?:ik|even) .{0,20}samenvatt|ik vat\b)"
)
"""So a summary says what it is."""
_GRAAG = re.compile(r"ja,? (?:graag|prima|fijn|goed|is goed|hoor|dat is goed)\b", re.I)
"""A plain yes to an offer is short without being a sign."""
KORT, LANG = 4, 9
"""A turn of at most so many words, after turns of so many, is a client who shortens."""


@dataclass(frozen=True)
class Getal:
    """One number of a talk: `teruggeven` per question, share `open`, longest `reeks`.

    `waarde` None: there was nothing to count. `zeker` is how often the engine reads such a turn
    as people do, 0 to 1.
    """

    naam: GetalNaam
    waarde: float | None
    beurten: tuple[int, ...]
    zeker: float
    eerder: tuple[float, ...] = ()


@dataclass(frozen=True)
class Tempo:
    """A client who said less, and the turn of the professional just before."""

    beurt: int
    tekst: str
    na: int
    na_tekst: str


def getallen(
    beurten: Sequence[Beurt], eerder: Sequence[dict[str, float]] = ()
) -> tuple[Getal, ...]:
    """Return the three numbers, beside those of the learner's own earlier talks."""
    vragen = [b for b in beurten if b.vraagt]
    terug = [b for b in beurten if b.geeft_terug]
    openen = [b for b in vragen if b.open]
    reeks = _langste(beurten)

    def getal(naam: GetalNaam, waarde: float | None, rust_op: Sequence[Beurt]) -> Getal:
        nrs = tuple(b.nr for b in rust_op)
        toen = tuple(e[naam] for e in eerder if naam in e)
        return Getal(naam, waarde, nrs, GEMETEN[naam], toen)

    return (
        getal("teruggeven", round(len(terug) / len(vragen), 2) if vragen else None, terug),
        getal("open", round(len(openen) / len(vragen), 2) if vragen else None, openen),
        getal("reeks", float(len(reeks)) if vragen else None, reeks),
    )


def _langste(beurten: Sequence[Beurt]) -> list[Beurt]:
    langste: list[Beurt] = []
    loop: list[Beurt] = []
    for beurt in beurten:
        if beurt.vraagt:
            loop.append(beurt)
            langste = max(langste, loop, key=len)
        elif beurt.geeft_terug:
            loop = []
    return langste


def gesloten_reeksen(
    beurten: Sequence[Beurt], veilig: frozenset[int]
) -> tuple[tuple[int, ...], ...]:
    """Return runs of closed questions. What is asked about safety may be closed: not counted."""
    uit: list[tuple[int, ...]] = []
    loop: list[int] = []
    for beurt in (b for b in beurten if b.professional and b.nr not in veilig):
        if beurt.gesloten and not beurt.met(Kenmerk.CIRCULAIR):
            loop.append(beurt.nr)
            continue
        if len(loop) >= REEKS:
            uit.append(tuple(loop))
        loop = []
    if len(loop) >= REEKS:
        uit.append(tuple(loop))
    return tuple(uit)


def tempo(beurten: Sequence[Beurt], veilig: frozenset[int]) -> tuple[Tempo, ...]:
    """Return where a client shortened after being pushed, asked closed, or told."""
    return tuple(_tempo(beurten, veilig))


def _tempo(beurten: Sequence[Beurt], veilig: frozenset[int]) -> Iterator[Tempo]:
    lengtes: dict[str, list[int]] = {}
    for plaats, beurt in enumerate(beurten):
        if beurt.professional:
            na = antwoord_op(beurten, plaats)
            eigen = lengtes.get(na.spreker, [])[-3:] if na else []
            kort = na is not None and na.woorden <= KORT and len(eigen) >= 2
            kort = kort and na is not None and not _GRAAG.match(na.tekst)
            if na and kort and fmean(eigen) >= LANG and _duwt(beurt) and beurt.nr not in veilig:
                yield Tempo(na.nr, na.tekst, beurt.nr, beurt.tekst)
        else:
            lengtes.setdefault(beurt.spreker, []).append(beurt.woorden)


def _duwt(beurt: Beurt) -> bool:
    return (
        beurt.handeling in (Handeling.ADVIES, Handeling.INFORMATIE)
        or beurt.gesloten
        or any(beurt.met(k) for k in (Kenmerk.SUGGESTIEF, Kenmerk.WAAROM, Kenmerk.MEERVOUDIG))
    )


def eerste_advies(beurten: Sequence[Beurt], veilig: frozenset[int]) -> Beurt | None:
    """Return the first advice, or None; who to ring when life is in danger is not counted."""
    for beurt in beurten:
        if beurt.professional and beurt.handeling is Handeling.ADVIES and beurt.nr not in veilig:
            return beurt
    return None


def eerste_samenvatting(beurten: Sequence[Beurt]) -> Beurt | None:
    """Return the first summary, or None."""
    return next((b for b in beurten if _vat_samen(b)), None)


def _vat_samen(beurt: Beurt) -> bool:
    """Say whether a turn sums up: as read, or because it says itself that it does."""
    zegt_het = beurt.rol is Rol.PROFESSIONAL and _SAMEN.match(beurt.tekst.casefold())
    return beurt.handeling is Handeling.SAMENVATTING or bool(zegt_het)
