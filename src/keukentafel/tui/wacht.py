"""When to blank and when to lock, by what was seen of hands, window and clocks. Pure.

At the table a screen that goes black is a nuisance and a passphrase a disturbance: during a
talk idle time blanks only, and it takes long before the lock falls.
"""

from dataclasses import dataclass
from enum import StrEnum

SPRONG = 60.0
"""So many seconds between two looks, on either clock, and the computer was asleep."""


@dataclass(frozen=True)
class Tijd:
    """A moment on the clock on the wall, and on one that nobody sets."""

    wand: float
    stil: float


@dataclass(frozen=True)
class Grenzen:
    """After how many seconds what happens."""

    leeg: float = 5 * 60
    slot: float = 30 * 60
    slot_buiten_gesprek: float = 10 * 60
    slot_ander_venster: float = 10 * 60
    slot_bij_slaap: bool = True


class Besluit(StrEnum):
    """What must happen now."""

    NIETS = "niets"
    LEEG = "leeg"
    SLOT = "slot"


class Wacht:
    """Remembers when a hand was last seen, and since when another window is in front."""

    def __init__(self, grenzen: Grenzen, nu: Tijd) -> None:
        """Begin to watch now, with somebody there."""
        self._grenzen = grenzen
        self._gezien = self._bewogen = nu
        self._weg: float | None = None

    def bewoog(self, nu: Tijd) -> None:
        """A key or the mouse: somebody is there, and at this window."""
        self._bewogen = nu
        self._weg = None

    def venster_weg(self, nu: Tijd) -> None:
        """Another window came in front."""
        if self._weg is None:
            self._weg = nu.stil

    def venster_terug(self) -> None:
        """This window is in front again."""
        self._weg = None

    def kijk(self, nu: Tijd, *, in_gesprek: bool) -> Besluit:
        """Return what must happen; looks must come closer together than `SPRONG`."""
        grenzen, vorige = self._grenzen, self._gezien
        self._gezien = nu
        sliep = max(nu.wand - vorige.wand, nu.stil - vorige.stil) > SPRONG
        stil = nu.stil - self._bewogen.stil
        slot_na = grenzen.slot if in_gesprek else grenzen.slot_buiten_gesprek
        weg = self._weg is not None and nu.stil - self._weg >= grenzen.slot_ander_venster
        if (sliep and grenzen.slot_bij_slaap) or stil >= slot_na or weg:
            return Besluit.SLOT
        return Besluit.LEEG if stil >= grenzen.leeg else Besluit.NIETS
