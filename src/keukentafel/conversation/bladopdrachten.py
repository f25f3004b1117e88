"""The use cases of the tafelblad as data."""

from dataclasses import dataclass

from keukentafel.conversation.plan import Hoe
from keukentafel.conversation.tafelblad import Merk


@dataclass(frozen=True)
class MaakTafelblad:
    """Give every line to read back a code, for these readers.

    `ongelezen` takes only what none of them has judged yet. `regels` are the ids of the lines as
    they stand on the paper that was made; empty: as they are now.
    """

    lezers: tuple[str, ...]
    ongelezen: bool = False
    regels: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class VerwerkMerken:
    """What these people marked, and how it was read. All of it counts, or nothing.

    `door` None: each mark is of the one person whose own sheet it stands on.
    """

    merken: tuple[Merk, ...]
    door: tuple[str, ...] | None
    hoe: Hoe = "papier"
