"""A text in words: where each stands, whether it has a capital, whether a sentence may begin."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from keukentafel.language.pseudoniem_soort import VERVANGER, Soort
from keukentafel.language.pseudoniem_woorden import plat

_LETTER = "(?:[^\\W\\d_]|[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff])"
_DEEL = re.compile(rf"{VERVANGER.pattern}|(?P<woord>{_LETTER}+(?:[-‐‑'’`´]{_LETTER}+)*)")
_STREEPJES = str.maketrans("‐‑’`´", "--'''")
_BEZIT = re.compile(r"['’`´][sS]$")
_ZIN_BEGINT = re.compile(r"[.!?…:\n\r\v\f\x85\u2028\u2029\"“”„«»]|(?:^|\s)['‘]")
_LOS = re.compile(r"[^\S\n]*")
_HEEL = ("", "d", "m", "z", "s", "n")
"""Of d'r and z'n nothing is left without what follows the apostrophe."""


def naamwoorden(naam: str) -> list[str]:
    """Return the words of a name in small letters, parts of a double name apart as well."""
    heel = [plat(m["woord"].translate(_STREEPJES)) for m in _DEEL.finditer(naam) if m["woord"]]
    uit = []
    for woord in heel:
        bloot = _BEZIT.sub("", woord)
        uit += [bloot, *(d for d in bloot.split("-") if d != bloot and len(d) > 1)]
    return [w for w in uit if w]


class Deel(NamedTuple):
    """A word, or a stand-in, and how it stands there."""

    van: int
    tot: int
    laag: str
    hoofdletter: bool
    schreeuwt: bool
    kop: bool
    vervangt: Soort | None


@dataclass
class Zinnen:
    """A text in words, with the gaps between them."""

    tekst: str
    punttitels: frozenset[str]
    delen: list[Deel] = field(default_factory=list)

    def __post_init__(self) -> None:
        for m in _DEEL.finditer(self.tekst):
            self.delen.append(self._deel(m))

    def _deel(self, m: re.Match[str]) -> Deel:
        kop = self._begint(m.start())
        if m["soort"]:
            return Deel(m.start(), m.end(), "", True, False, kop, Soort(m["soort"]))
        woord = _BEZIT.sub("", m["woord"])
        if plat(woord) in _HEEL:
            woord = m["woord"]
        recht = woord.translate(_STREEPJES)
        letters = [t for t in recht if t.isalpha()]
        return Deel(
            van=m.start(),
            tot=m.start() + len(woord),
            laag=plat(recht),
            hoofdletter=any(t.isupper() or t.istitle() for t in letters),
            schreeuwt=len(letters) > 1 and all(t.isupper() for t in letters),
            kop=kop,
            vervangt=None,
        )

    def _begint(self, van: int) -> bool:
        """Say whether a sentence may begin here."""
        if not self.delen:
            return True
        vorig = self.delen[-1]
        gat = self.tekst[vorig.tot : van]
        if vorig.kop and vorig.laag in ("s", "t", "n") and not gat.strip():
            return True  # 's Nachts
        if gat.strip() == "." and (
            vorig.laag in self.punttitels or (len(vorig.laag) == 1 and vorig.hoofdletter)
        ):
            return False
        return _ZIN_BEGINT.search(gat) is not None

    def gat(self, i: int) -> str:
        """Return what stands between word i and the next one."""
        return self.tekst[self.delen[i].tot : self.delen[i + 1].van]

    def op(self, i: int) -> Deel | None:
        """Return a word, or None outside the text."""
        return self.delen[i] if 0 <= i < len(self.delen) else None

    def laag(self, i: int) -> str:
        """Return a word in small letters; nothing outside the text or for a stand-in."""
        deel = self.op(i)
        return deel.laag if deel else ""

    def los(self, i: int) -> bool:
        """Say whether only spaces part word i from the next."""
        return i + 1 < len(self.delen) and bool(_LOS.fullmatch(self.gat(i)))
