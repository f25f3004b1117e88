"""What all proofs of the torture share: a vault to hurt, and how a result is told."""

import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from keukentafel.store import Kluis, Kosten
from pg_server import Server

WACHTZIN = "vier losse woorden samen"
GEBRUIKER = "els"
GOEDKOOP = Kosten(19 * 1024, 2, 1)
"""The floor of Argon2id: the proofs open thousands of vaults."""


@dataclass(frozen=True)
class Opdracht:
    """How much to do, where there is room, and the PostgreSQL server, if there is one."""

    map: Path
    snel: bool
    pg: Server | None = None
    zaad: int = 1

    def keer(self, lang: int, kort: int) -> int:
        """Return how often: the long form or the quick one."""
        return kort if self.snel else lang


@dataclass(frozen=True)
class Uitkomst:
    """One line of proof: what was done, the figures, and what went wrong (nothing, one hopes)."""

    naam: str
    cijfers: Mapping[str, int | float | str] = field(default_factory=dict)
    mis: tuple[str, ...] = ()
    overgeslagen: str = ""

    @property
    def goed(self) -> bool:
        """Whether nothing went wrong."""
        return not self.mis

    def regel(self) -> str:
        """Return the line to print."""
        if self.overgeslagen:
            return f"NIET GEDAAN  {self.naam}: {self.overgeslagen}"
        cijfers = ", ".join(f"{naam} {wat}" for naam, wat in self.cijfers.items())
        mis = "".join(f"\n      {wat}" for wat in self.mis[:5])
        return f"{'goed' if self.goed else 'FOUT'}  {self.naam}: {cijfers}{mis}"


@contextmanager
def tijd(cijfers: dict[str, int | float | str], naam: str) -> Iterator[None]:
    """Put the milliseconds of the block under a name."""
    begin = time.perf_counter()
    yield
    cijfers[naam] = round((time.perf_counter() - begin) * 1000, 1)


def maak(plaats: Path | str) -> str:
    """Make a vault there with one empty dossier; returns its id. A URL makes that of a team."""
    kluis, _ = Kluis.maak(plaats, WACHTZIN, kosten=GOEDKOOP, gebruiker=wie(plaats))
    with kluis:
        return kluis.nieuw_dossier(b"kop")


def open_kluis(plaats: Path | str) -> Kluis:
    """Unlock it."""
    return Kluis.open(plaats, WACHTZIN, gebruiker=wie(plaats))


def wie(plaats: Path | str) -> str:
    """Return the user of a vault: one in a team, "" in a vault of one's own."""
    return "" if isinstance(plaats, Path) else GEBRUIKER


def inhoud_van(volg: int) -> bytes:
    """Return what event `volg` holds: its own number, in different lengths."""
    return b"%d|" % volg + bytes(volg * 37 % 900)
