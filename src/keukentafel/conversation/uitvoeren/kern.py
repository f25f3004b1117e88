"""What every use case stands on: knowledge, the pile of events, and clean text."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import singledispatch
from typing import Any, TypeVar

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.dossier import Dossier, Uiting
from keukentafel.conversation.tekst import masker_bsn, schoon
from keukentafel.fouten import OpdrachtFout
from keukentafel.labels import Fase
from keukentafel.language import Motor

F = TypeVar("F", bound=Callable[..., None])


@dataclass(frozen=True)
class Kennis:
    """What a use case may know beside the dossier."""

    motor: Motor
    herkent: Mapping[Fase, Sequence[str]] = field(default_factory=dict)


class Stapel:
    """Collects the events of one command and numbers them."""

    def __init__(self, dossier: Dossier, nu: datetime) -> None:
        self._eerste = dossier.laatste + 1
        self.nu = nu
        self.gebeurtenissen: list[g.Gebeurtenis] = []

    @property
    def volgende(self) -> int:
        """The number of the next event."""
        return self._eerste + len(self.gebeurtenissen)

    def leg(
        self, soort: Callable[..., g.Gebeurtenis], /, *, groep: int | None = None, **inhoud: Any
    ) -> int:
        """Put an event on the pile and return its number; `groep` is that of an older command."""
        volg = self.volgende
        bij = self._eerste if groep is None else groep
        self.gebeurtenissen.append(soort(volg=volg, groep=bij, op=self.nu, **inhoud))
        return volg


def voer_uit(
    dossier: Dossier, opdracht: o.Opdracht, nu: datetime, kennis: Kennis
) -> list[g.Gebeurtenis]:
    """Return the events that a command gives, numbered from `dossier.laatste + 1`.

    Nothing is changed or stored. Raises OpdrachtFout when the command does not fit.
    """
    stapel = Stapel(dossier, nu)
    _voer_uit(opdracht, dossier, stapel, kennis)
    return stapel.gebeurtenissen


@singledispatch
def _voer_uit(opdracht: object, d: Dossier, s: Stapel, k: Kennis) -> None:
    raise TypeError(type(opdracht).__name__)


def bij(functie: F) -> F:
    """Register a use case under the type of its first argument."""
    _voer_uit.register(functie)
    return functie


def veilig(tekst: str) -> str:
    """Return the text harmless, with every BSN masked."""
    return masker_bsn(schoon(tekst))


def details_veilig(details: dict[str, str] | None) -> dict[str, str] | None:
    """Return the details with harmless texts."""
    return None if details is None else {k: veilig(v) for k, v in details.items()}


def gevuld(tekst: str, wat: str) -> str:
    """Return the text harmless. Raises OpdrachtFout when nothing is left of it."""
    netjes = veilig(tekst)
    if not netjes:
        raise OpdrachtFout(f"{wat} is nog leeg. Typ eerst iets.")
    return netjes


def lopend(d: Dossier) -> None:
    """Raise OpdrachtFout when no talk goes on."""
    if d.gesprek is None:
        raise OpdrachtFout("Er loopt geen gesprek. Begin eerst een gesprek.")


def kring_van(d: Dossier, wie: Iterable[str]) -> tuple[str, ...]:
    """Return who of these are persons of the dossier, in a fixed order."""
    return tuple(sorted(d.personen.keys() & set(wie)))


def uiting_met(d: Dossier, id: int) -> Uiting:
    """Return an uiting. Raises OpdrachtFout when it is not there (any more)."""
    uiting = d.uitingen.get(id)
    if uiting is None:
        raise OpdrachtFout("Deze notitie is er niet meer. Kies een andere.")
    return uiting
