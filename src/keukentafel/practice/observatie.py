"""What an observer of a role-play keeps: the aim, what was counted, and the clock. Pure.

A group without names: only ticks are kept, nothing of what was said.
"""

from collections import Counter
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Klok:
    """A clock that counts down and can stand still. Times come in as seconds."""

    duur: float
    gelopen: float = 0.0
    sinds: float | None = None

    @property
    def loopt(self) -> bool:
        """True while it runs."""
        return self.sinds is not None

    def over(self, nu: float) -> float:
        """Return what is left, never under zero."""
        return max(0.0, self.duur - self._tot(nu))

    def druk(self, nu: float) -> "Klok":
        """Return the clock started, or in a time-out."""
        if self.sinds is None:
            return replace(self, sinds=nu)
        return replace(self, gelopen=self._tot(nu), sinds=None)

    def _tot(self, nu: float) -> float:
        return self.gelopen + (0.0 if self.sinds is None else max(0.0, nu - self.sinds))


@dataclass(frozen=True)
class Observatie:
    """The ticks of all rounds so far, each the place of a point on the form."""

    doel: str = ""
    rondes: tuple[tuple[int, ...], ...] = ((),)

    @property
    def ronde(self) -> int:
        """The number of the round."""
        return len(self.rondes)

    def tik(self, punt: int) -> "Observatie":
        """Return with one more seen in this round."""
        return replace(self, rondes=(*self.rondes[:-1], (*self.rondes[-1], punt)))

    def terug(self) -> "Observatie":
        """Return without the last one of this round."""
        return replace(self, rondes=(*self.rondes[:-1], self.rondes[-1][:-1]))

    def nieuwe_ronde(self) -> "Observatie":
        """Return with an empty round begun."""
        return replace(self, rondes=(*self.rondes, ()))

    def tellingen(self, ronde: int) -> Counter[int]:
        """Return how often each point was seen in a round, counted from 1."""
        return Counter(self.rondes[ronde - 1])
