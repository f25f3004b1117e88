"""Finds the words and phrases of `prompts/lexicon/` in a text, fast."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from keukentafel.fouten import InhoudFout
from keukentafel.labels import Levensdomein
from keukentafel.language.lexicon_bestand import (
    Bereik,
    Groepen,
    LabelLijst,
    controleer,
    keuze,
    lees,
)
from keukentafel.language.woordvorm import Woordvormen, is_woord

_TUSSEN = r"[^\w.!?;]+"
_GAT = rf"(?:{_TUSSEN}\w+){{0,6}}?{_TUSSEN}"
_WOORD = re.compile(r"\w+")
_DOMEINEN = frozenset(map(str, Levensdomein))


@dataclass(frozen=True)
class Treffer:
    """A pattern found: its label or list, whether one is enough, the span, the entry."""

    naam: str
    sterk: bool
    van: int
    tot: int
    patroon: str = ""


class Zoeker:
    """Finds many patterns in a text; a word's first or last letters pick the candidates."""

    def __init__(self, patronen: Sequence[tuple[str, bool, str]], groepen: Mapping[str, str]):
        """Take (name, strong, pattern) rows; `groepen` gives each group's expression."""
        self._voor: dict[str, list[tuple[str, bool, str]]] = {}
        self._achter: dict[str, list[tuple[str, bool, str]]] = {}
        self._klaar: dict[str, re.Pattern[str]] = {}
        self._groepen = groepen
        for naam, sterk, patroon in patronen:
            rij = (naam, sterk, patroon)
            for begin in _begin(patroon, groepen):
                if begin.startswith("*"):
                    self._achter.setdefault(begin.strip("*")[-3:], []).append(rij)
                else:
                    self._voor.setdefault(begin.rstrip("*")[:3], []).append(rij)

    def vind(self, tekst: str) -> list[Treffer]:
        """Return all patterns found, in the order of the text."""
        return list(self._vind(tekst))

    def _vind(self, tekst: str) -> Iterator[Treffer]:
        for woord in _WOORD.finditer(tekst):
            laag = woord.group().lower()
            for naam, sterk, patroon in (
                *self._voor.get(laag[:3], ()),
                *self._achter.get(laag[-3:], ()),
            ):
                if m := self._vorm(patroon).match(tekst, woord.start()):
                    yield Treffer(naam, sterk, m.start(), m.end(), patroon)

    def _vorm(self, patroon: str) -> re.Pattern[str]:
        """Compile on first use: a text meets few of the thousands of patterns."""
        vorm = self._klaar.get(patroon)
        if vorm is None:
            vorm = re.compile(vertaal(patroon, self._groepen), re.IGNORECASE)
            self._klaar[patroon] = vorm
        return vorm


def vertaal(patroon: str, groepen: Mapping[str, str]) -> str:
    """Return the regular expression of one pattern."""
    uit = ""
    tussen = ""
    for woord in patroon.split():
        if woord == "..":
            tussen = _GAT
            continue
        uit += tussen + _woord(woord, groepen)
        tussen = _TUSSEN
    return uit + r"(?!\w)"


def _woord(woord: str, groepen: Mapping[str, str]) -> str:
    keuzes = [
        groepen[k[1:-1]] if k.startswith("<") else re.escape(k).replace(r"\*", r"\w*")
        for k in woord.split("|")
    ]
    return f"(?:{'|'.join(keuzes)})" + (r"(?!\w)" if not woord.endswith("*") else "")


def _begin(patroon: str, groepen: Mapping[str, str]) -> set[str]:
    """Return the first words a pattern may start with."""
    begin = set()
    for vorm in patroon.split()[0].split("|"):
        if vorm.startswith("<"):
            ruw = groepen[vorm[1:-1]].removeprefix("(?:").removesuffix(")")
            begin |= {w.replace(r"\w*", "*").replace("\\", "") for w in ruw.split("|")}
        else:
            begin.add(vorm)
    return {re.split(r"[^\w*]", w)[0].lower() for w in begin}


@dataclass(frozen=True)
class Lexicon:
    """All lists, ready to search."""

    labels: Zoeker
    vormen: Woordvormen
    niet: Zoeker
    hints: Zoeker
    hintnamen: tuple[str, ...]
    ontkend_ervoor: Zoeker
    ontkend_erna: Zoeker
    schijn: Zoeker
    grens: Zoeker
    niet_echt: Zoeker
    instanties: Zoeker
    geldgeheim: Zoeker
    nemer: Zoeker
    jong: Zoeker

    def treffers(self, tekst: str) -> list[Treffer]:
        """Return the label patterns found, without those that a fixed expression voids.

        A word in which none is found may be a compound of one, or one with a typing error.
        """
        alle = self.labels.vind(tekst)
        alle += [
            Treffer(naam, sterk, *m.span(), patroon)
            for m in _WOORD.finditer(tekst)
            if not any(t.van <= m.start() < t.tot for t in alle)
            for naam, sterk, patroon in self.vormen.vind(m.group().lower())
        ]
        leeg = self.niet.vind(tekst) if alle else []
        return [
            t
            for t in alle
            if not any(n.naam == t.naam and n.van < t.tot and t.van < n.tot for n in leeg)
        ]


def laad_lexicon(map_: Path) -> Lexicon:
    """Read every `*.yaml` under a folder.

    Raises InhoudFout with the file and the line when a file breaks the rules.
    """
    bestanden = sorted(map_.rglob("*.yaml"))
    if not bestanden:
        raise InhoudFout(str(map_), None, "hier staan geen woordenlijsten (*.yaml)")
    groepen: dict[str, str] = {}
    bereik: Bereik | None = None
    lijsten: list[tuple[Path, LabelLijst]] = []
    for bestand in bestanden:
        match lees(bestand):
            case Groepen(groepen=nieuw):
                groepen |= {n: keuze(woorden) for n, woorden in nieuw.items()}
            case Bereik() as gelezen:
                bereik = gelezen
            case LabelLijst() as lijst:
                lijsten.append((bestand, lijst))
    if bereik is None:
        raise InhoudFout(str(map_), None, "er is geen lijst met 'ontkend_ervoor'")
    controleer(lijsten, groepen)
    rijen = [(lijst.label, sterk, p) for _, lijst in lijsten for sterk, p in _alle(lijst)]
    niet = [(lijst.label, True, p) for _, lijst in lijsten for p in lijst.niet]
    los = {n: Zoeker([(n, True, p) for p in getattr(bereik, n)], groepen) for n in _LOS}
    return Lexicon(
        labels=Zoeker(rijen, groepen),
        vormen=Woordvormen((r for r in rijen if r[0] in _DOMEINEN), is_woord),
        niet=Zoeker(niet, groepen),
        hints=Zoeker([(n, True, f"<{n}>") for n in groepen], groepen),
        hintnamen=tuple(sorted(groepen)),
        **los,
    )


_LOS = tuple(Bereik.model_fields)


def _alle(lijst: LabelLijst) -> Iterator[tuple[bool, str]]:
    yield from ((True, p) for p in lijst.patronen("sterk"))
    yield from ((False, p) for p in lijst.patronen("zwak"))


__all__ = ["Lexicon", "Treffer", "Zoeker", "laad_lexicon", "vertaal"]
