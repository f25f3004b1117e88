"""What of the last words can be said back: a quote, a clause, a thing; and what they tell."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from keukentafel.content.vraag import Bij
from keukentafel.labels import Zinsvorm
from keukentafel.language.aanhaling import citaat
from keukentafel.language.dingen import ding
from keukentafel.language.spiegel import nazeggen, spiegel, spiegels
from keukentafel.language.zinsvorm import zinsvorm
from keukentafel.questions.context import Beurt
from keukentafel.questions.personen import kaal
from keukentafel.questions.woorden import SPREEKT

HUILT = "gebaar-huilt"
KORTSTE_CITAAT = 4
"""Fewer words said back sound like an echo."""
SAMEN_LANGST = 15
"""Two clauses of more words together are hard to follow."""
_WIJST_TERUG = re.compile(r"(?:dan|daar|toen|dat|die)\b", re.IGNORECASE)
"""Begins by pointing at what came before: it may miss beside another clause."""
_OUDER = 5
"""What fits a note before the last counts as if it came so many places later."""
Teruggave = tuple[Beurt | None, str | None]
"""What can be said back, and the turn it comes from."""


@dataclass(frozen=True)
class Teruggeefbaar:
    """The last words, oldest first, and how they may be said back. Computed when asked for.

    `je`: to a child; `anderen` False: nothing about somebody else; `namen`: who may be named.
    """

    beurten: tuple[Beurt, ...]
    je: bool
    anderen: bool
    namen: tuple[str, ...]

    @cached_property
    def _citaat(self) -> Teruggave:
        heel = self.beurten[-1:] if self.beurten and _hele_zin(self.beurten[-1]) else self.beurten
        return _laatste(heel, _woorden)

    @property
    def citaat(self) -> str | None:
        """A few literal words, or None. Shorthand is not said back."""
        return self._citaat[1]

    @property
    def citaat_noemt_gevaar(self) -> bool:
        """True when the literal words come from a turn with a signal."""
        beurt = self._citaat[0]
        return beurt is not None and bool(beurt.duiding.signalen)

    @cached_property
    def _ding(self) -> Teruggave:
        return _laatste(self.beurten, lambda b: ding(b.tekst))

    @property
    def ding(self) -> str | None:
        """The last thing named ("die foto"), or None."""
        return self._ding[1]

    @cached_property
    def _spiegel(self) -> Teruggave:
        gevonden = _laatste(self.beurten, self._gedraaid)
        return gevonden if gevonden[1] else _laatste(self.beurten[-1:], self._letterlijk)

    @property
    def spiegel(self) -> str | None:
        """A clause in the second person, or about another, or None."""
        return self._spiegel[1]

    @cached_property
    def _samen(self) -> Teruggave:
        if len({b.spreker for b in self.beurten}) != 1:
            return None, None
        alle = [
            (score, deel)
            for beurt in self.beurten
            for score, deel in spiegels(
                beurt.tekst, je=self.je, anderen=self.anderen, namen=self.namen
            )
            if zinsvorm(deel) is not Zinsvorm.LOS
        ]
        paren = [(een, twee) for i, een in enumerate(alle) for twee in alle[i + 1 :]]
        passend = [p for p in paren if _naast_elkaar(p[0][1], p[1][1])]
        if not passend:
            return None, None
        (_, een), (_, twee) = max(passend, key=lambda p: p[0][0] + p[1][0])
        return self.beurten[-1], f"{een}, en {_klein(twee, self.namen)}"

    @property
    def samen(self) -> str | None:
        """Two clauses of one speaker laid side by side, or None."""
        return self._samen[1]

    def _gedraaid(self, beurt: Beurt) -> str | None:
        return spiegel(beurt.tekst, je=self.je, anderen=self.anderen, namen=self.namen)

    def _letterlijk(self, beurt: Beurt) -> str | None:
        heel = beurt.letterlijk and beurt.tekst[-1:] in ".!…"  # a scrap has no full stop
        return nazeggen(beurt.tekst, je=self.je, anderen=self.anderen) if heel else None

    @cached_property
    def _wendingbeurt(self) -> Beurt | None:
        """The last turn that made one, unless something else was told since; tears stay."""
        huilt = (b for b in reversed(self.beurten) if HUILT in b.duiding.wendingen)
        sprekend = (b for b in reversed(self.beurten) if b.duiding.wendingen or _vertelt(b))
        beurt = next(huilt, None) or next(sprekend, None)
        return beurt if beurt and beurt.duiding.wendingen else None

    @cached_property
    def wendingen(self) -> dict[str, int]:
        """What was done or told, with its place: 0 the likeliest."""
        beurt = self._wendingbeurt
        return {sleutel: i for i, sleutel in enumerate(beurt.duiding.wendingen if beurt else ())}

    @cached_property
    def passend(self) -> dict[str, int]:
        """The questions that people would ask after the last words, with their place."""
        plek: dict[str, int] = {}
        for terug, beurt in enumerate(reversed(self.beurten)):
            for i, id in enumerate(beurt.duiding.passend):
                plek.setdefault(id, i + terug * _OUDER)
        return plek

    def past(self, bij: Bij, *, gekozen: bool = False) -> bool:
        """True when all that a question says back is there.

        For a wending it must come from the very turn that made it, unless people would ask it
        after such words anyhow (`gekozen`).
        """
        bronnen: list[Teruggave] = []
        if bij.citaat:
            bronnen.append(self._citaat)
        if bij.spiegel:
            bronnen.append(self._spiegel)
        if bij.samen:
            bronnen.append(self._samen)
        if bij.ding:
            bronnen.append(self._ding)
        if any(wat is None for _, wat in bronnen):
            return False
        if bij.zin and zinsvorm(self.spiegel or "") not in bij.zin:
            return False
        if not bij.wending or gekozen:
            return True
        raak = not self.wendingen.keys().isdisjoint(bij.wending)
        return raak and all(beurt is self._wendingbeurt for beurt, _ in bronnen)


def _laatste(beurten: Sequence[Beurt], haal: Callable[[Beurt], str | None]) -> Teruggave:
    """Return the last turn that gives something, and what; (None, None) without."""
    alle = ((b, haal(b)) for b in reversed(beurten))
    return next(((b, wat) for b, wat in alle if wat), (None, None))


def _hele_zin(beurt: Beurt) -> bool:
    """True for a whole sentence: what was said before it is not said back instead."""
    return beurt.letterlijk and beurt.tekst.rstrip()[-1:] in ".!?…"


def _vertelt(beurt: Beurt) -> bool:
    d = beurt.duiding
    return bool(d.domeinen or d.soorten or d.signalen)


def _naast_elkaar(een: str, twee: str) -> bool:
    """True when two clauses say two things, and one breath is enough for both."""
    eigen, ander = (set(d.casefold().split()) for d in (een, twee))
    lang = len(een.split()) + len(twee.split())
    wijst = _WIJST_TERUG.match(twee) and not _WIJST_TERUG.match(een)
    return lang <= SAMEN_LANGST and len(eigen & ander) <= len(ander) / 3 and not wijst


def _klein(deel: str, namen: Sequence[str]) -> str:
    eerste = deel.split()[0]
    return deel if eerste in namen else deel[:1].lower() + deel[1:]


def _woorden(beurt: Beurt) -> str | None:
    woorden = citaat(beurt.tekst)
    if woorden is None:
        return None
    aangehaald = f"{beurt.tekst} "[max(0, beurt.tekst.find(woorden) - 1)] in "'‘’\"“„"
    if not aangehaald and len(woorden.split()) < KORTSTE_CITAAT:
        return None
    return kaal(woorden) if beurt.letterlijk or aangehaald or SPREEKT.search(woorden) else None


__all__ = ["Teruggeefbaar"]
