"""A small file with ordinary Dutch words and names, made by scripts/train_namen.py.

Sorted words share their beginning with the word before; the whole is compressed.
"""

import zlib
from collections.abc import Iterable, Mapping, Set
from functools import cache
from pathlib import Path

BESTAND = Path(__file__).with_name("woorden.bin")
DELEN = ("gewoon", "voornaam", "achternaam", "eigen", "vaak")
_MERK = b"woorden-1\n"
_NUL = ord("A")
_MEEST_GEDEELD = 25
_KORTSTE_DEEL = 4


def deelbaar(woord: str, kern: Set[str]) -> bool:
    """Say whether two words of `kern` make this one, with or without an s between them."""
    for i in range(_KORTSTE_DEEL, len(woord) - _KORTSTE_DEEL + 1):
        if woord[i:] in kern:
            eerste = woord[:i]
            if eerste in kern or (
                len(eerste) > _KORTSTE_DEEL and eerste.endswith("s") and eerste[:-1] in kern
            ):
                return True
    return False


def pak_in(delen: Mapping[str, Iterable[str]]) -> bytes:
    """Return the bytes of the file."""
    tekst = "\0".join("\n".join(_verkort(sorted(delen[naam]))) for naam in DELEN)
    return _MERK + zlib.compress(tekst.encode(), 9)


def _verkort(woorden: list[str]) -> Iterable[str]:
    vorig = ""
    for woord in woorden:
        n = 0
        grens = min(len(vorig), len(woord), _MEEST_GEDEELD)
        while n < grens and vorig[n] == woord[n]:
            n += 1
        yield chr(_NUL + n) + woord[n:]
        vorig = woord


def pak_uit(inhoud: bytes) -> dict[str, frozenset[str]]:
    """Return the lists. Raises ValueError on another kind of file."""
    if not inhoud.startswith(_MERK):
        raise ValueError("geen woordenlijst")
    try:
        delen = zlib.decompress(inhoud[len(_MERK) :]).decode().split("\0")
    except zlib.error:
        raise ValueError("beschadigd") from None
    return {naam: _verleng(deel) for naam, deel in zip(DELEN, delen, strict=True)}


def _verleng(deel: str) -> frozenset[str]:
    woorden = []
    vorig = ""
    for kort in deel.split("\n"):
        vorig = vorig[: ord(kort[0]) - _NUL] + kort[1:]
        woorden.append(vorig)
    return frozenset(woorden)


@cache
def woorden() -> dict[str, frozenset[str]]:
    """Return the lists of this program, read once. Raises OSError, ValueError."""
    return pak_uit(BESTAND.read_bytes())
