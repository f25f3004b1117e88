"""A document as blocks, before it is HTML, Markdown, DOCX or PDF. Knows nothing of a dossier.

What people said is text in a `Stuk` and nothing else: no form can take it for markup.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Stijl(StrEnum):
    """How a piece of a sentence reads. `zacht` is the small print of the program."""

    GEWOON = "gewoon"
    VET = "vet"
    ZACHT = "zacht"


@dataclass(frozen=True)
class Stuk:
    """A piece of a sentence in one style."""

    tekst: str
    stijl: Stijl = Stijl.GEWOON


Zin = tuple[Stuk, ...]


@dataclass(frozen=True)
class Kop:
    """A heading; level 1 is the title and stands once, at the top."""

    soort: ClassVar[str] = "kop"

    niveau: int
    zin: Zin


@dataclass(frozen=True)
class Alinea:
    """A paragraph."""

    soort: ClassVar[str] = "alinea"

    zin: Zin


@dataclass(frozen=True)
class Punt:
    """A point of a list, with the points under it."""

    zin: Zin
    onder: "tuple[Punt, ...]" = ()


@dataclass(frozen=True)
class Lijst:
    """A list of points."""

    soort: ClassVar[str] = "lijst"

    punten: tuple[Punt, ...]


@dataclass(frozen=True)
class Kolom:
    """The head of a column. `smal` takes no more room than its words; `midden` centres."""

    zin: Zin
    smal: bool = False
    midden: bool = False


@dataclass(frozen=True)
class Tabel:
    """A table with one row of heads, said again on every page."""

    soort: ClassVar[str] = "tabel"

    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[Zin, ...], ...]


@dataclass(frozen=True)
class Beeld:
    """A picture as SVG, and all that it says as words: a title and a line for each part."""

    soort: ClassVar[str] = "beeld"

    titel: str
    svg: str
    regels: tuple[str, ...]
    breed: int
    hoog: int

    @property
    def tekst(self) -> str:
        """The words as one text, for who cannot see the picture."""
        return ". ".join(r.rstrip(".") for r in (self.titel, *self.regels)) + "."


@dataclass(frozen=True)
class Schrijflijn:
    """An empty line to write on by hand."""

    soort: ClassVar[str] = "schrijflijn"


@dataclass(frozen=True)
class NieuwBlad:
    """What follows stands on a fresh page."""

    soort: ClassVar[str] = "nieuw_blad"


Blok = Kop | Alinea | Lijst | Tabel | Beeld | Schrijflijn | NieuwBlad


@dataclass(frozen=True)
class Document:
    """A whole document: its title, its letter in points, and its blocks."""

    titel: str
    letter: int
    blokken: tuple[Blok, ...]

    def teksten(self) -> Iterator[str]:
        """Yield all words in it, a piece of text for each heading, paragraph, point or cell."""
        for blok in self.blokken:
            yield from _teksten(blok)


def kaal(zin: Zin) -> str:
    """Return a sentence without its styles."""
    return "".join(stuk.tekst for stuk in zin)


def _teksten(blok: Blok) -> Iterator[str]:
    match blok:
        case Kop(zin=zin) | Alinea(zin=zin):
            yield kaal(zin)
        case Lijst(punten=punten):
            for punt in punten:
                yield from _van_punt(punt)
        case Tabel(kolommen=kolommen, rijen=rijen):
            yield from (kaal(k.zin) for k in kolommen)
            yield from (kaal(cel) for rij in rijen for cel in rij)
        case Beeld():
            yield from (blok.titel, *blok.regels)
        case Schrijflijn() | NieuwBlad():
            pass


def _van_punt(punt: Punt) -> Iterator[str]:
    yield kaal(punt.zin)
    for onder in punt.onder:
        yield from _van_punt(onder)
