"""The plain values that go into and come out of the vault."""

from dataclasses import dataclass, field
from enum import StrEnum


class Stroom(StrEnum):
    """The two streams of a dossier, each under a data key of its own."""

    GEDEELD = "gedeeld"
    APART = "apart"


@dataclass(frozen=True)
class Opgeslagen:
    """One event as stored: place in the dossier (1..n), stream, bytes of the caller."""

    volg: int
    stroom: Stroom
    inhoud: bytes = field(repr=False)


@dataclass(frozen=True)
class DossierKop:
    """The header of a dossier: bytes of the caller and the number of its last event."""

    id: str
    kop: bytes = field(repr=False)
    laatste: int
