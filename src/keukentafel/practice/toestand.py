"""The state of a practice talk: each member's meters, what was told, and all turns."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from keukentafel.content.oefenen import Beweging
from keukentafel.labels import Rol
from keukentafel.practice.gehoord import Gehoord


@dataclass(frozen=True)
class Meters:
    """How somebody sits at the table, each 0 to 10."""

    vertrouwen: float
    openheid: float
    spanning: float
    dicht_tot: int = 0
    """Until this turn nothing deep is told."""

    def met(self, vertrouwen: float, openheid: float, spanning: float) -> "Meters":
        """Return these after a move, within their bounds."""
        return replace(
            self,
            vertrouwen=_binnen(self.vertrouwen + vertrouwen),
            openheid=_binnen(self.openheid + openheid),
            spanning=_binnen(self.spanning + spanning),
        )


def _binnen(waarde: float) -> float:
    return round(min(10.0, max(0.0, waarde)), 3)


@dataclass(frozen=True)
class Antwoord:
    """What was said back, by whom, and what it told for the first time."""

    spreker: str
    naam: str
    tekst: str
    verteld: tuple[str, ...] = ()
    onderwerp: str | None = None
    soort: str = ""
    over: str | None = None
    """The layer it tells, or says more of."""


@dataclass(frozen=True)
class Stap:
    """One turn of the trainee and what it did."""

    nr: int
    tekst: str
    gehoord: Gehoord
    bewegingen: tuple[Beweging, ...]
    antwoord: Antwoord
    meters: Mapping[str, Meters]
    aanwezig: frozenset[str]
    minuut: float | None = None
    """Minutes since the talk began, when somebody kept time."""


@dataclass(frozen=True)
class Toestand:
    """All that a practice talk is, at one moment. Never changed, only followed by another."""

    seed: int
    moeilijkheid: int
    meters: Mapping[str, Meters]
    aanwezig: frozenset[str]
    stappen: tuple[Stap, ...] = ()
    onthuld: tuple[str, ...] = ()
    gezegd: frozenset[str] = frozenset()
    verteld: str = ""
    """What was said with all at the table, in lower case."""
    spreker: str = ""
    onderwerp: str | None = None
    laatste_laag: str | None = None
    geopend: bool = False
    samengevat: bool = False
    toestemming: int = -9
    niet_gesnapt: tuple[int, ...] = ()
    op_rij: Mapping[str, int] = field(default_factory=dict)
    fouten: Mapping[str, int] = field(default_factory=dict)
    gebruikt: frozenset[str] = frozenset()
    """Which of the small things were used: views, facts, sore points."""

    @property
    def nr(self) -> int:
        """The number of turns so far."""
        return len(self.stappen)

    def beurten(self, aantal: int = 4) -> tuple[tuple[Rol, str], ...]:
        """Return the last turns as the language engine takes them."""
        uit: list[tuple[Rol, str]] = []
        for stap in self.stappen[-aantal:]:
            uit += [(Rol.PROFESSIONAL, stap.tekst), (Rol.CLIENT, stap.antwoord.tekst)]
        return tuple(uit)
