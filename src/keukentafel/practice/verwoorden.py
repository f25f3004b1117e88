"""How something is said: by mood, in the speaker's own words, never the same line twice."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from keukentafel.content.oefenen import Taal
from keukentafel.content.persona import Gelegenheid, Mens, Zegbaar
from keukentafel.practice.jevorm import met_je
from keukentafel.practice.kaart import Kaart
from keukentafel.practice.toestand import Meters

_TALEN: dict[str, Taal] = {
    "gewoon": "gewoon",
    "eenvoudig": "eenvoudig",
    "tweede_taal": "eenvoudig",
    "kind": "kind",
}


def stemming(meters: Meters, kaart: Kaart) -> str:
    """Return which of the three wordings fits how somebody feels."""
    regel = kaart.regels.stemming
    if meters.vertrouwen < regel.gespannen.vertrouwen or meters.spanning > regel.gespannen.spanning:
        return "gespannen"
    if meters.vertrouwen >= regel.open.vertrouwen and meters.spanning < regel.open.spanning:
        return "open"
    return "gewoon"


@dataclass
class Mond:
    """One speaker in one turn. Collects what was used, so that nothing comes twice."""

    kaart: Kaart
    mens: Mens
    meters: Meters
    rng: random.Random
    gezegd: frozenset[str]
    nieuw: set[str] = field(default_factory=set)
    past_niet: re.Pattern[str] | None = None
    """What a text for an occasion may not begin with."""
    weg: re.Pattern[str] | None = None
    """What is found in a wording that does not answer the question."""

    def zeg(self, zegbaar: Zegbaar) -> str | None:
        """Return an unused wording in the mood of now, else in another mood, else None."""
        nu = stemming(self.meters, self.kaart)
        volgorde = [nu, *(s for s in ("gewoon", "open", "gespannen") if s != nu)]
        for naam in volgorde:
            kan = [t for t in getattr(zegbaar, naam) if not (self.weg and self.weg.search(t))]
            if (tekst := self.een(kan)) is not None:
                return tekst
        return None

    def een(self, teksten: Iterable[str]) -> str | None:
        """Return one that was not said yet, or None."""
        over = [t for t in teksten if self.vrij(t)]
        if not over:
            return None
        return self._neem(self.rng.choice(over))

    def bij(self, *gelegenheden: Gelegenheid) -> str:
        """Return something for the first occasion that has words left; always finds some."""
        for gelegenheid in gelegenheden:
            if (tekst := self.misschien(gelegenheid)) is not None:
                return tekst
        for gelegenheid in (*gelegenheden, Gelegenheid.VERDER, Gelegenheid.KORT):
            if (tekst := self._met_aanloop(self._eigen_en_gedeeld(gelegenheid))) is not None:
                return tekst
        return self._lang()

    def misschien(self, gelegenheid: Gelegenheid) -> str | None:
        """Return own words for an occasion, else shared ones, else None."""
        eigen = self.mens.zegt.get(gelegenheid, ())
        return self._passend(eigen) or self._passend(self._gedeeld(gelegenheid))

    def _passend(self, teksten: Iterable[str]) -> str | None:
        weg = self.past_niet
        return self.een(t for t in teksten if weg is None or not weg.match(t))

    def met(self, gelegenheid: Gelegenheid, **vult: str) -> str | None:
        """Return a shared text with its blanks filled in, not said yet, or None."""
        return self.een(t.format(**vult) for t in self._gedeeld(gelegenheid))

    def _taal(self) -> Taal:
        return _TALEN[self.mens.taal]

    def _gedeeld(self, gelegenheid: Gelegenheid) -> Sequence[str]:
        per_taal = getattr(self.kaart.woorden, self._taal())
        zinnen: Sequence[str] = per_taal.get(gelegenheid) or self.kaart.woorden.gewoon[gelegenheid]
        return [met_je(z) for z in zinnen] if self.mens.tutoyeert else zinnen

    def _eigen_en_gedeeld(self, gelegenheid: Gelegenheid) -> list[str]:
        return [*self.mens.zegt.get(gelegenheid, ()), *self._gedeeld(gelegenheid)]

    def _met_aanloop(self, teksten: Sequence[str]) -> str | None:
        """Say a line again with other words before it."""
        paren = list(product(self.kaart.woorden.aanloop[self._taal()], teksten))
        self.rng.shuffle(paren)
        for voor, tekst in paren:
            samen = f"{voor} {tekst}"
            if not tekst.startswith(voor.rstrip(".:,")) and self.vrij(samen):
                return self._neem(samen)
        return None

    def _lang(self) -> str:
        """When a talk outlasts all words: two gestures and a line; grows until it is new."""
        tekst = ""
        for deel in self._eindeloos():
            tekst = f"{tekst} {deel}".strip()
            if self.vrij(tekst):
                break
        return self._neem(tekst)

    def _eindeloos(self) -> Iterator[str]:
        while True:
            for gelegenheid in (Gelegenheid.STILTE, Gelegenheid.KORT, Gelegenheid.VERDER):
                yield self.rng.choice(self._eigen_en_gedeeld(gelegenheid))

    def vrij(self, tekst: str) -> bool:
        """Say whether these words were not said yet."""
        sleutel = tekst.casefold()
        return sleutel not in self.gezegd and sleutel not in self.nieuw

    def _neem(self, tekst: str) -> str:
        self.nieuw.add(tekst.casefold())
        return tekst
