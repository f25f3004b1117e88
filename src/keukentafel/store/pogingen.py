"""How often a vault was guessed wrong since it last opened: kept beside it, without secrets.

A new start of the program does not begin at nothing. Who can throw this file away can copy the
vault too, and is slowed by Argon2id alone. What cannot be written (a read-only disk) is counted
for as long as this program runs.
"""

import json
import os
from collections import Counter
from contextlib import suppress
from pathlib import Path

from keukentafel.store.geheim import sha256
from keukentafel.store.plaats import Plaats, standaard_map

BESTAND = "pogingen.json"
_MEEST = 1000
_MAX_BYTES = 100_000
_hier: Counter[tuple[Path, str]] = Counter()


class Pogingen:
    """The wrong guesses at one vault of one user. A vault on a server is counted on this laptop."""

    def __init__(self, plaats: Plaats, kluis: str, wie: str) -> None:
        """Take where the vault lies, its id, and who tries."""
        self._pad = (plaats if isinstance(plaats, Path) else standaard_map()) / BESTAND
        self._wie = sha256(f"pogingen|{kluis}|{wie}".encode()).hex()[:32]

    def mis(self) -> int:
        """Return how many were wrong in a row."""
        return max(self._lees().get(self._wie, 0), _hier[self._pad, self._wie])

    def tel(self) -> None:
        """One more was wrong."""
        aantal = min(self.mis() + 1, _MEEST)
        _hier[self._pad, self._wie] = aantal
        self._schrijf({**self._lees(), self._wie: aantal})

    def goed(self) -> None:
        """The right one came: begin anew."""
        _hier.pop((self._pad, self._wie), None)
        alle = self._lees()
        if alle.pop(self._wie, None) is not None:
            self._schrijf(alle)

    def _lees(self) -> dict[str, int]:
        """Return all counts; a file that was tampered with counts for nothing."""
        try:
            if self._pad.stat().st_size > _MAX_BYTES:
                return {}
            ruw = json.loads(self._pad.read_bytes())
            return {str(k): min(v, _MEEST) for k, v in ruw.items() if type(v) is int and v > 0}
        except (OSError, ValueError, AttributeError, RecursionError):
            return {}

    def _schrijf(self, alle: dict[str, int]) -> None:
        nieuw = self._pad.with_suffix(".nieuw")
        with suppress(OSError):
            if not alle:
                self._pad.unlink(missing_ok=True)
                return
            self._pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            greep = os.open(nieuw, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(greep, "w", encoding="ascii") as uit:
                json.dump(alle, uit)
            os.replace(nieuw, self._pad)
