"""Finds a term of the lexicon inside a compound, or behind a typing error.

A Dutch compound is a kind of its last part (buurt-moestuin), so that part decides. A slip is
one letter too many, too few, another, or two changed places, in a term of some length.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from keukentafel.language.woordenlijst import deelbaar, woorden

Rij = tuple[str, bool, str]
"""Label, strong or not, pattern: as the lexicon keeps them."""

MIN_DEEL = 6
"""Shorter last parts stand at the end of words of every kind."""
MIN_VOOR = 3
MIN_TERM = 7
"""A slip in a shorter word makes another word too easily."""


class Woordvormen:
    """An index over the patterns of one word."""

    def __init__(self, rijen: Iterable[Rij], bekend: Callable[[str], bool]) -> None:
        """`bekend` says whether something is a Dutch word: then it is no typing error."""
        self._bekend = bekend
        self._heel: dict[str, list[Rij]] = {}
        self._open: dict[str, list[Rij]] = {}
        for rij in rijen:
            for woord in rij[2].split("|") if " " not in rij[2] else ():
                kaal = woord.rstrip("*").casefold()
                if kaal.isalpha() and len(kaal) >= MIN_DEEL:
                    (self._open if woord.endswith("*") else self._heel).setdefault(kaal, []).append(
                        rij
                    )
        self._slip: dict[str, set[str]] = {}
        for term in (*self._heel, *self._open):
            if len(term) >= MIN_TERM:
                for rest in (term, *_zonder_een(term)):
                    self._slip.setdefault(rest, set()).add(term)
        self.vind = lru_cache(maxsize=4096)(self._vind)

    def _vind(self, woord: str) -> tuple[Rij, ...]:
        """Return the rows of a word in lower case that is no term by itself."""
        if not woord.isalpha() or len(woord) < MIN_TERM - 1:
            return ()
        if gevonden := tuple(self._staart(woord)):
            return gevonden
        slip = tuple(dict.fromkeys(self._verschreven(woord))) if len(woord) >= MIN_TERM else ()
        return () if slip and self._bekend(woord) else slip

    def _staart(self, woord: str) -> Iterator[Rij]:
        for i in range(MIN_VOOR, len(woord) - MIN_DEEL + 1):
            deel = woord[i:]
            if deel in self._heel:
                yield from self._heel[deel]
            for tot in range(MIN_DEEL, len(deel) + 1):
                yield from self._open.get(deel[:tot], ())

    def _verschreven(self, woord: str) -> Iterator[Rij]:
        """Yield terms one slip away; only as a hint, for it may be another word."""
        for rest in (woord, *_zonder_een(woord)):
            for term in self._slip.get(rest, ()):
                if term != woord and _een_slip(term, woord):
                    for naam, _, patroon in (*self._heel.get(term, ()), *self._open.get(term, ())):
                        yield naam, False, patroon


def is_woord(woord: str) -> bool:
    """Say whether a word in lower case is Dutch or a name; its list is read on first use."""
    delen = woorden()
    gewoon = delen["gewoon"]
    return woord in gewoon or woord in delen["voornaam"] or deelbaar(woord, gewoon)


def _zonder_een(woord: str) -> Iterator[str]:
    for i in range(len(woord)):
        yield woord[:i] + woord[i + 1 :]


def _een_slip(term: str, woord: str) -> bool:
    """Say whether one letter more, less, or other, or a swap of two neighbours, parts them."""
    if term[0] != woord[0] or abs(len(term) - len(woord)) > 1:
        return False
    i = 0
    while i < min(len(term), len(woord)) and term[i] == woord[i]:
        i += 1
    over, rest = term[i:], woord[i:]
    return (
        over[1:] == rest[1:]
        or over[1:] == rest
        or over == rest[1:]
        or (over[:2] == rest[1::-1] and over[2:] == rest[2:])
    )


__all__ = ["Woordvormen", "is_woord"]
