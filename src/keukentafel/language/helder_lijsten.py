"""The lists behind plain language: hard words, office words, abbreviations, with the plain word."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from keukentafel.content.pad import prompts_map
from keukentafel.fouten import InhoudFout
from keukentafel.language.yamlregels import lees_yaml, regel_van

_T = TypeVar("_T")
_Woord = Annotated[str, StringConstraints(min_length=2, max_length=60, pattern=r"^\S.*[\S*]$")]
_Gewoon = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=r"^\S[^\n]*$")]
_Groepen = TypeAdapter(dict[str, dict[_Woord, _Gewoon]])
_Afkortingen = TypeAdapter(dict[_Woord, _Gewoon])
_Jargon = TypeAdapter(list[dict[Annotated[str, Field(pattern="^(woord|gewoon)$")], str]])
_MET_VORMEN = "doen"
"""In this group stand whole verbs: their common forms count too."""


MIN_STAART = 7
"""Shorter last parts of a compound are seldom the hard word."""


@dataclass(frozen=True)
class Ingang:
    """One entry: its words in lower case (a `*` at the end leaves the rest), and the plain word."""

    delen: tuple[str, ...]
    gewoon: str

    def past(self, woorden: tuple[str, ...]) -> bool:
        """Say whether these words, as many as the entry has, are the entry."""
        return all(
            w.startswith(d[:-1]) if d.endswith("*") else w == d
            for d, w in zip(self.delen, woorden, strict=True)
        )


@dataclass(frozen=True)
class Lijsten:
    """All entries by the first letters of their first word; abbreviations by their form."""

    woorden: Mapping[str, tuple[Ingang, ...]]
    staarten: Mapping[str, str]
    afkortingen: dict[str, str]

    def bij(self, woord: str) -> tuple[Ingang, ...]:
        """Return the entries that may begin with this word, the longest first."""
        return self.woorden.get(woord[:2], ())

    def staart(self, woord: str) -> str | None:
        """Return the plain word for the last part of a compound ("gezins-systeem"), or None."""
        delen = (woord[i:] for i in range(3, len(woord) - MIN_STAART + 1))
        return next((self.staarten[d] for d in delen if d in self.staarten), None)

    def voluit(self, afkorting: str) -> str | None:
        """Return what an abbreviation stands for, or None."""
        vormen = (
            afkorting,
            afkorting.rstrip("."),
            afkorting.lower(),
            afkorting.lower().rstrip("."),
        )
        return next((self.afkortingen[v] for v in vormen if v in self.afkortingen), None)


@cache
def laad_lijsten(map_: Path | None = None) -> Lijsten:
    """Return the lists of a `prompts/` folder, read once.

    Raises InhoudFout with the file, the line and the reason.
    """
    map_ = map_ or prompts_map()
    groepen = _lees(map_ / "taal/moeilijk.yaml", _Groepen)
    jargon = _lees(map_ / "jargon.yaml", _Jargon)
    paren = [(j["woord"], j["gewoon"]) for j in jargon]
    for naam, woorden in groepen.items():
        for woord, gewoon in woorden.items():
            vormen = werkwoordsvormen(woord) if naam == _MET_VORMEN else (woord,)
            paren += [(vorm, gewoon) for vorm in vormen]
    per_begin: dict[str, list[Ingang]] = {}
    staarten: dict[str, str] = {}
    for woord, gewoon in (p for paar in paren for p in _buigingen(*paar)):
        delen = tuple(woord.casefold().split())
        per_begin.setdefault(delen[0][:2], []).append(Ingang(delen, gewoon))
        if len(delen) == 1 and len(delen[0].rstrip("*")) >= MIN_STAART:
            staarten.setdefault(delen[0].rstrip("*"), gewoon)
    return Lijsten(
        {b: tuple(sorted(r, key=_bijzonderste)) for b, r in per_begin.items()},
        staarten,
        _lees(map_ / "taal/afkortingen.yaml", _Afkortingen),
    )


def _lees(bestand: Path, vorm: TypeAdapter[_T]) -> _T:
    inhoud, knoop = lees_yaml(bestand)
    try:
        return vorm.validate_python(inhoud)
    except ValidationError as fout:
        plek = fout.errors()[0]["loc"]
        regel = regel_van(knoop, [p for p in plek if p != "[key]"])
        reden = "hier hoort een woord met een gewoon woord erachter"
        raise InhoudFout(str(bestand), regel, reden) from None


def _bijzonderste(ingang: Ingang) -> tuple[int, bool, int]:
    return -len(ingang.delen), ingang.delen[-1].endswith("*"), -len(ingang.delen[-1])


def _buigingen(woord: str, gewoon: str) -> Iterator[tuple[str, str]]:
    """Yield an entry, and for a verb like `coördiner*` its forms with a double e."""
    yield woord, gewoon
    if woord.endswith("er*") and " " not in woord and len(woord) > len("monit*"):
        for voor in ("", "ge"):
            yield f"{voor}{woord[:-3]}eer*", gewoon


def werkwoordsvormen(woord: str) -> tuple[str, ...]:
    """Return a whole verb with its common forms ("hanteren" -> hanteer, hanteert, hanteerde).

    What is no single verb on -en comes back alone.
    """
    if " " in woord or not woord.endswith("en") or len(woord) < 5:
        return (woord,)
    return tuple(dict.fromkeys((woord, *_vormen(woord))))


def _vormen(woord: str) -> Iterator[str]:
    stam = woord[:-2]
    if stam[-1] == stam[-2]:
        stam = stam[:-1]
    elif re.search(r"(?<![aeiou])[aeou][bcdfghjklmnprstvwz]$", stam) and not stam.endswith("el"):
        stam = stam[:-1] + stam[-2] + stam[-1]
    stam = stam[:-1] + {"v": "f", "z": "s"}.get(stam[-1], stam[-1])
    yield from (stam, stam if stam.endswith("t") else f"{stam}t")
    yield f"{stam}te" if stam[-1] in "tkfschp" else f"{stam}de"


__all__ = ["Ingang", "Lijsten", "laad_lijsten", "werkwoordsvormen"]
