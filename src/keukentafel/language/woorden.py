"""A text as words with their places, and where its sentences begin. Looked at once."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_WOORD = re.compile(
    r"(?:kl|klein|schoon|stief)\. ?(?:zn|dtr|zoon|dochter|k|mdr|vdr|m|v)(?!\w)"
    r"|[^\W_]+(?:['’-][^\W_]+)*",
    re.IGNORECASE,
)
_EINDE = re.compile(r"[.!?…\n]")
_AFKORTING_TEKST = """
    mw dhr mevr dr drs mr hr mej nr ct cl pt dtr zn vlgs bijv evt jr mnd wk ivm tel st ptr kl gem"""
_AFKORTING = frozenset(_AFKORTING_TEKST.split())
_NOTITIE = frozenset({"mw", "dhr", "mevr", "ct", "cl", "pt", "cliënt", "client", "dtr", "hh"})
_EERSTE_PERSOON_TEKST = "ik 'k me mij mijn m'n mn we wij ons onze u uw je jij jouw jullie jou"
_EERSTE_PERSOON = frozenset(_EERSTE_PERSOON_TEKST.split())


class Woord(NamedTuple):
    """One word; `voor` is what stands between it and the word before."""

    tekst: str
    laag: str
    van: int
    tot: int
    voor: str

    @property
    def hoofd(self) -> bool:
        """Whether it begins with a capital."""
        return self.tekst[0].isupper()


@dataclass(frozen=True)
class Woorden:
    """The words of one text, and for each whether it begins a sentence."""

    tekst: str
    rij: tuple[Woord, ...]
    begin: tuple[bool, ...]

    def laag(self, i: int) -> str:
        """Return a word in small letters, or nothing outside the text."""
        return self.rij[i].laag if 0 <= i < len(self.rij) else ""

    def sluit_aan(self, i: int) -> bool:
        """Say whether only white space stands before word `i`."""
        return 0 < i < len(self.rij) and not self.begin[i] and self.rij[i].voor.isspace()

    @cached_property
    def los(self) -> bool:
        """Whether this reads as a note about somebody: shorthand, or nobody who says I or you."""
        lagen = {w.laag for w in self.rij}
        return bool(lagen & _NOTITIE) or not lagen & _EERSTE_PERSOON


def lees_woorden(tekst: str) -> Woorden:
    """Return the words of a text. Lengths stay as they are, so that spans fit the text."""
    rij: list[Woord] = []
    begin: list[bool] = []
    eind = 0
    for m in _WOORD.finditer(tekst):
        van, tot = m.span()
        voor = tekst[eind:van]
        woord = m.group()
        rij.append(Woord(woord, woord.lower().replace("’", "'"), van, tot, voor))
        begin.append(eind == 0 or (bool(_EINDE.search(voor)) and not _kort(rij, voor)))
        eind = tot
    return Woorden(tekst, tuple(rij), tuple(begin))


def _kort(rij: list[Woord], voor: str) -> bool:
    """Say whether the full stop before the newest word only ends a piece of shorthand."""
    if len(rij) < 2 or voor.strip(" ") != ".":
        return False
    vorige = rij[-2].laag
    return vorige in _AFKORTING or (len(vorige) == 1 and vorige.isalpha() and vorige != "u")
