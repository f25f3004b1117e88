"""What no content file may do: be endless, or unfold into more than memory holds."""

from pathlib import Path
from typing import Any

import yaml

MAX_BYTES = 4_000_000
"""A hundred times the largest content file."""
TE_GROOT = "dit bestand is te groot"
VERWIJST = "verwijzen met & en * kan hier niet"


def te_groot(bestand: Path) -> bool:
    """Say whether a file is too large to read. Raises OSError."""
    return bestand.stat().st_size > MAX_BYTES


def verwezen(wortel: yaml.Node | None) -> yaml.Node | None:
    """Return a node that stands in more than one place (`&` and `*`), or None.

    Ten lines that point at each other can unfold into a billion.
    """
    gezien: set[int] = set()
    rij: list[Any] = [wortel]
    while rij:
        knoop = rij.pop()
        if isinstance(knoop, tuple):  # a key and its value
            rij.extend(knoop)
        elif isinstance(knoop, yaml.Node):
            if id(knoop) in gezien:
                return knoop
            gezien.add(id(knoop))
            if isinstance(knoop, yaml.CollectionNode):
                rij.extend(knoop.value)
    return None
