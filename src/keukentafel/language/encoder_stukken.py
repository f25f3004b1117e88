"""Split Dutch text into the pieces that the encoder knows: unigram, most likely split.

The same split as XLM-RoBERTa's own, on a smaller vocabulary. Plain Python.
"""

import unicodedata
from collections.abc import Mapping, Sequence

BEGIN = "\u2581"
"""Marks the start of a word."""
_ONTHOUD = 20_000


class Stukken:
    """A vocabulary of pieces with their log-probability; numbers follow its order."""

    def __init__(
        self, stukken: Sequence[str], scores: Sequence[float], onbekend: int, kost: float
    ) -> None:
        """`onbekend` numbers the piece for what is not in it, at `kost` a character."""
        self._plek: Mapping[str, tuple[int, float]] = {
            s: (i, score)
            for i, (s, score) in enumerate(zip(stukken, scores, strict=True))
            if i > onbekend
        }
        self._langst = max(map(len, stukken))
        self._onbekend = onbekend
        self._kost = kost
        self._gezien: dict[str, tuple[int, ...]] = {}

    def nummers(self, tekst: str) -> list[int]:
        """Return the numbers of the pieces of a text, in order."""
        return [n for woord in woorden(tekst) for n in self._woord(woord)]

    def _woord(self, woord: str) -> tuple[int, ...]:
        bekend = self._gezien.get(woord)
        if bekend is None:
            if len(self._gezien) >= _ONTHOUD:
                self._gezien.clear()
            bekend = self._gezien[woord] = self._splits(woord)
        return bekend

    def _splits(self, woord: str) -> tuple[int, ...]:
        """Return the likeliest split of one word (Viterbi)."""
        lang = len(woord)
        beste = [0.0] + [-1e30] * lang
        stap: list[tuple[int, int]] = [(0, 0)] * (lang + 1)
        for i in range(lang):
            hier = beste[i]
            for j in range(i + 1, min(lang, i + self._langst) + 1):
                stuk = self._plek.get(woord[i:j])
                if stuk is not None and hier + stuk[1] > beste[j]:
                    beste[j], stap[j] = hier + stuk[1], (i, stuk[0])
            if hier + self._kost > beste[i + 1]:
                beste[i + 1], stap[i + 1] = hier + self._kost, (i, self._onbekend)
        uit: list[int] = []
        while lang:
            lang, nummer = stap[lang]
            uit.append(nummer)
        return tuple(reversed(uit))


def woorden(tekst: str) -> list[str]:
    """Return the words, each with the mark of a beginning; odd spaces and controls are gone."""
    vlak = unicodedata.normalize("NFKC", tekst)
    return [BEGIN + w for w in "".join(map(_teken, vlak)).split()]


def _teken(teken: str) -> str:
    if teken.isspace():
        return " "
    return "" if unicodedata.category(teken) in {"Cc", "Cf"} else teken


__all__ = ["BEGIN", "Stukken", "woorden"]
