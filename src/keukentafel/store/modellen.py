"""The plain values that go into and come out of the vault."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Stroom(StrEnum):
    """The two streams of a dossier, each under a data key of its own."""

    GEDEELD = "gedeeld"
    APART = "apart"


class Overdracht(StrEnum):
    """Whether what is worth keeping was handed over to the archive of the organisation."""

    OPEN = "open"
    GEDAAN = "gedaan"
    GEWEIGERD = "geweigerd"


class Veiligheid(StrEnum):
    """What was decided on the stream `apart` before it may be destroyed."""

    OPEN = "open"
    VERSLAG = "verslag"
    GEWEIGERD = "geweigerd"


@dataclass(frozen=True)
class Bewaring:
    """When a dossier goes and whether it may: the only meaning that stands in the clear.

    On purpose: it must work when the passphrase is forgotten or the worker has left.
    """

    vernietigen_op: date | None = None
    overdracht: Overdracht = Overdracht.OPEN
    veiligheid: Veiligheid = Veiligheid.OPEN


GEEN_BEWARING = Bewaring()
"""Nothing decided yet."""


@dataclass(frozen=True)
class Opgeslagen:
    """One event as stored: place in the dossier (1..n), stream, bytes of the caller."""

    volg: int
    stroom: Stroom
    inhoud: bytes = field(repr=False)


@dataclass(frozen=True)
class DossierKop:
    """The header of a dossier: bytes of the caller and the number of its last event.

    `apart` says whether who opened the vault may read that stream.
    """

    id: str
    kop: bytes = field(repr=False)
    laatste: int
    bewaring: Bewaring = GEEN_BEWARING
    apart: bool = True


@dataclass(frozen=True)
class Verlopend:
    """A dossier whose day has come or comes soon, as seen without any key."""

    id: str
    bewaring: Bewaring
    heeft_apart: bool

    @property
    def mag_weg(self) -> bool:
        """Return whether all that must come before destruction is done or refused."""
        return self.bewaring.overdracht is not Overdracht.OPEN and (
            not self.heeft_apart or self.bewaring.veiligheid is not Veiligheid.OPEN
        )
