"""Soft checks on the words of a goal: a reason and a question, never a refusal (seed 7.2)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from keukentafel.content.modellen import Doelhulp, Jargon
from keukentafel.content.stijl import jargon_in

MAX_WOORDEN = 25
"""A longer goal is too big to remember."""

_DAARNA = re.compile(r"\b(?:zodat|waardoor|dan kan|dan kunnen|om\b.{1,60}\bte)\b", re.IGNORECASE)
_EN = re.compile(r"\s*(?:,?\s+en\s+|;\s*|\.\s+(?=\S))", re.IGNORECASE)
_WIE = re.compile(r"^(?:ik|we|wij|hij|ze|zij|onze?|mijn|mama|papa|de kinderen)\b", re.IGNORECASE)
_NAAM = re.compile(
    r"^[A-Z]\w+ (?:is|wil|kan|mag|zal|"
    r"(?!(?:met|het|dat|niet|uit|tot|wat|want)\b)\w{3,}t)\b"
)
"""A name and what that person does: another goal than the one before it."""
_MINDER = re.compile(r"^(?:minder|meer|vaker|niet meer|geen) \w", re.IGNORECASE)
"""'… en minder gamen' is another thing to reach, however short."""
_DATUM = re.compile(r"\b\d{1,2}[-/]\d{1,2}\b|\b\d{1,2} ?uur\b")
_OPEN_EIND = re.compile(r"(?:en|gaan|doen|zien|zijn|slaan|staan)$", re.IGNORECASE)
_DEEL = 3
"""So many words make a part of a sentence a goal of its own."""


@dataclass(frozen=True)
class Zorg:
    """One soft remark: which check, why, and what one could ask."""

    sleutel: str
    reden: str
    vraag: str


def bekijk_doel(
    tekst: str, hulp: Doelhulp, jargon: Sequence[Jargon], *, kijken: str = ""
) -> tuple[Zorg, ...]:
    """Return what to ask softly about a goal, in the order of the file; nothing for no text.

    `kijken` is when we look; a word of time in it, or in the goal, is a moment.
    """
    if not tekst.strip():
        return ()
    return tuple(_zorgen(" ".join(tekst.split()), hulp, jargon, kijken))


def _zorgen(tekst: str, hulp: Doelhulp, jargon: Sequence[Jargon], kijken: str) -> Iterator[Zorg]:
    for controle in hulp.controles:
        patroon = _patroon(controle.woorden)
        match controle.sleutel:
            case "dienst":
                raak = bool(patroon.search(tekst)) and not _DAARNA.search(tekst)
            case "te_groot":
                raak = bool(patroon.search(tekst)) or len(tekst.split()) > MAX_WOORDEN
            case "meer_dan_een":
                raak = bool(patroon.search(tekst)) or _twee_doelen(tekst)
            case "geen_moment":
                raak = not patroon.search(tekst) and not _DATUM.search(tekst) and not kijken.strip()
            case "vaktaal":
                yield from (
                    Zorg(
                        controle.sleutel,
                        controle.reden.format(woord=j.woord.rstrip("*")),
                        controle.vraag.format(gewoon=j.gewoon),
                    )
                    for j in jargon_in(tekst, jargon)
                )
                continue
            case _:
                raak = bool(patroon.search(tekst))
        if raak:
            yield Zorg(controle.sleutel, controle.reden, controle.vraag)


_IK_WIJ = re.compile(r"\b(?:ik|mij|me|mijn|wij|we|ons|onze|elkaar)\b", re.IGNORECASE)


def ik_of_wij(zin: str) -> bool:
    """Say whether a hulpvraag is said by themselves: a sentence with ik or wij (seed 6.2)."""
    return bool(_IK_WIJ.search(zin))


@cache
def _patroon(woorden: tuple[str, ...]) -> re.Pattern[str]:
    delen = [
        re.escape(w.rstrip("*")) + ("" if w.endswith("*") else r"(?!\w)")
        for w in sorted(woorden, key=len, reverse=True)
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(delen)})" if delen else r"(?!)", re.IGNORECASE)


def _twee_doelen(tekst: str) -> bool:
    """Say whether 'en' or a full stop parts two things to reach, and not two things in one."""
    delen = [d.rstrip(" .!?") for d in _EN.split(tekst) if d.strip(" .!?")]
    for voor, na in pairwise(delen):
        if _MINDER.match(na) and len(voor.split()) >= _DEEL:
            return True
        if min(len(voor.split()), len(na.split())) < _DEEL:
            continue
        if _WIE.match(na) or _NAAM.match(na) or (_OPEN_EIND.search(voor) and _OPEN_EIND.search(na)):
            return True
    return False
