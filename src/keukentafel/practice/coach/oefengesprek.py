"""A practice talk for the coach: as a transcript, and how the household felt over it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from keukentafel.content.oefenen import Beweging
from keukentafel.labels import Rol
from keukentafel.practice.oefening import Oefening
from keukentafel.practice.toestand import Toestand

MERKBAAR = 0.5
"""A smaller move of trust is not worth a word."""


@dataclass(frozen=True)
class Lijn:
    """Trust and tension of one member: before the first word, then after each turn."""

    naam: str
    vertrouwen: tuple[float, ...]
    spanning: tuple[float, ...]


@dataclass(frozen=True)
class Sprong:
    """A turn that moved the trust of who answered, and by how much."""

    stap: int
    naam: str
    tekst: str
    verschil: float
    bewegingen: tuple[Beweging, ...]


def als_transcript(oefening: Oefening, t: Toestand) -> list[dict[str, Any]]:
    """Return the talk in the form of a transcript. A silence keeps its number, without words."""
    uit: list[dict[str, Any]] = []
    for nr, stap in enumerate(t.stappen):
        tafel = [m.naam for m in oefening.persona.aan_tafel if m.id in stap.aanwezig]
        erbij = {"aanwezig": tafel, "minuut": stap.minuut}
        antwoord = stap.antwoord
        beurten = ((Rol.PROFESSIONAL, "", stap.tekst), (Rol.CLIENT, antwoord.naam, antwoord.tekst))
        for plek, (rol, wie, tekst) in enumerate(beurten, 1):
            beurt = {"beurt": 2 * nr + plek, "rol": rol, "spreker": wie, "tekst": tekst}
            uit.append(beurt | erbij)
    return uit


def stap_van(beurt: int) -> int:
    """Return which turn of the learner a turn of the transcript belongs to, from 0."""
    return (beurt - 1) // 2


def verloop(oefening: Oefening, t: Toestand) -> tuple[Lijn, ...]:
    """Return the line of each member at the table."""
    begin = oefening.begin(t.seed, t.moeilijkheid).meters
    lijnen = []
    for mens in oefening.persona.aan_tafel:
        meters = [begin[mens.id], *(s.meters[mens.id] for s in t.stappen)]
        lijnen.append(
            Lijn(
                mens.naam,
                tuple(m.vertrouwen for m in meters),
                tuple(m.spanning for m in meters),
            )
        )
    return tuple(lijnen)


def sprongen(oefening: Oefening, t: Toestand, hoogstens: int = 4) -> tuple[Sprong, ...]:
    """Return the turns that moved most, in the order of the talk."""
    vorige = oefening.begin(t.seed, t.moeilijkheid).meters
    alle: list[Sprong] = []
    for nr, stap in enumerate(t.stappen):
        wie = stap.antwoord.spreker
        verschil = stap.meters[wie].vertrouwen - vorige[wie].vertrouwen
        if abs(verschil) >= MERKBAAR:
            alle.append(Sprong(nr, stap.antwoord.naam, stap.tekst, verschil, stap.bewegingen))
        vorige = stap.meters
    return _grootste(alle, hoogstens)


def _grootste(alle: Sequence[Sprong], hoogstens: int) -> tuple[Sprong, ...]:
    gekozen = sorted(alle, key=lambda s: (-abs(s.verschil), s.stap))[:hoogstens]
    return tuple(sorted(gekozen, key=lambda s: s.stap))
