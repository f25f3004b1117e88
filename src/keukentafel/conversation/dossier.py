"""A dossier as the events left it: people, talks, uitingen, hulpvragen, goals.

Only `vouwen` writes to a Dossier; all others read. What can be derived (the shared
analysis, what a person may see, the standing of a domain) is derived elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from keukentafel.conversation.blad import Tafelblad
from keukentafel.conversation.gebeurtenissen import (
    AanleidingVastgelegd,
    PersoonGegevens,
    Plek,
    RegelSoort,
    Status,
)
from keukentafel.conversation.plan import (
    Aanspreekpunt,
    Actie,
    AndereNamen,
    Doel,
    Evaluatie,
    Kader,
    Motivatie,
    Niveau,
    Optie,
    Redzaamheid,
    Regie,
    Standpunt,
    Succes,
    Toestemming,
    Verband,
    Weerklank,
)
from keukentafel.labels import Fase, Levensdomein, Rol, Signaal, Soort
from keukentafel.language.duiding import Duiding

IK = "ik"
"""The speaker id of the professional."""

T = TypeVar("T", bound=StrEnum)

_DOMEINEN = {d.value: d for d in Levensdomein}
_SOORTEN = {s.value: s for s in Soort}
_SIGNALEN = {s.value: s for s in Signaal}


@dataclass(frozen=True)
class Uiting:
    """Anything said or noted, by whom, heard by whom, with its labels as corrected."""

    id: int
    gesprek: int
    moment: datetime
    spreker: str
    rol: Rol
    tekst: str
    fase: Fase
    gehoord_door: frozenset[str]  # who sat there; the speaker comes on top, in `bekend_bij`
    letterlijk: bool = False
    belangrijk: bool = False
    nagelopen: bool = False
    apart_gezet: bool = False
    vrijgegeven: frozenset[str] = frozenset()
    duiding: Duiding | None = None
    erbij: frozenset[str] = frozenset()
    eraf: frozenset[str] = frozenset()

    def _labels(self, voorgesteld: tuple[T, ...], alle: dict[str, T]) -> tuple[T, ...]:
        blijft = [x for x in voorgesteld if str(x) not in self.eraf]
        nieuw = [x for naam, x in alle.items() if naam in self.erbij and x not in blijft]
        return (*blijft, *nieuw)

    @cached_property
    def domeinen(self) -> tuple[Levensdomein, ...]:
        """The domains it is about, strongest first, corrections included."""
        return self._labels(self.duiding.domeinen if self.duiding else (), _DOMEINEN)

    @cached_property
    def soorten(self) -> tuple[Soort, ...]:
        """The kinds of thing it brings, corrections included."""
        return self._labels(self.duiding.soorten if self.duiding else (), _SOORTEN)

    @cached_property
    def signalen(self) -> tuple[Signaal, ...]:
        """The safety signals in it, corrections included."""
        return self._labels(self.duiding.signalen if self.duiding else (), _SIGNALEN)

    @cached_property
    def apart(self) -> bool:
        """True when it may stand in the second stream only (DESIGN: apart)."""
        if self.apart_gezet or self.fase is Fase.VEILIG_OVERLEG:
            return True
        return any(s is not Signaal.ACUTE_NOOD for s in self.signalen)

    @property
    def twijfel(self) -> tuple[str, ...]:
        """Labels the engine was unsure of and nobody has judged yet."""
        if self.nagelopen or self.duiding is None:
            return ()
        return tuple(x for x in self.duiding.twijfel if x not in self.erbij and x not in self.eraf)

    @cached_property
    def bekend_bij(self) -> frozenset[str]:
        """Who heard it, who said it, and who was told with leave of the speaker.

        The speaker is derived, so that a corrected speaker leaves no wrong hearer behind.
        """
        return self.gehoord_door | self.vrijgegeven | ({self.spreker} - {IK, ""})


@dataclass(frozen=True)
class Bevestiging:
    """Somebody said that a line is right; `behalve` holds an exception in own words."""

    door: str
    op: datetime
    hoe: str
    behalve: str = ""
    gehoord_door: frozenset[str] = frozenset()


@dataclass(frozen=True)
class RegelStand:
    """What people did to one line of the analysis; None means as it came.

    `verwoord_bij` holds who sat there when it got its present wording: nobody else knows it.
    """

    verwoording: str | None = None
    soort: RegelSoort | None = None
    domein: Levensdomein | None = None
    wie: str | None = None
    weg: bool = False
    details: tuple[tuple[str, str], ...] = ()
    bevestigd: tuple[Bevestiging, ...] = ()
    verwoord_bij: frozenset[str] | None = None
    weerklank: tuple[Weerklank, ...] = ()
    niet_besproken: bool = False


@dataclass(frozen=True)
class EigenRegel:
    """A line the professional added; its id is `r<volg>`.

    `bewust` holds the sources that stood apart already: made of them by an explicit act.
    """

    id: str
    soort: RegelSoort
    domein: Levensdomein | None
    wie: str
    verwoording: str
    bronnen: tuple[int, ...]
    gehoord_door: frozenset[str]
    bewust: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Hulpvraag:
    """What somebody wants help with, one sentence in the client's words.

    `bewust` holds the sources that stood apart already: made of them by an explicit act.
    `details_bij`: who sat there each time its details were written.
    """

    id: int
    zin: str
    wie: str
    domeinen: tuple[Levensdomein, ...]
    bronnen: tuple[int, ...]
    gehoord_door: frozenset[str]
    status: Status = Status.VOORLOPIG
    weg: bool = False
    details: tuple[tuple[str, str], ...] = ()
    details_bij: frozenset[str] = frozenset()
    bewust: frozenset[int] = frozenset()
    voor_wie: str = ""
    standpunten: tuple[Standpunt, ...] = ()


@dataclass
class Gesprek:
    """One talk: a span in the dossier."""

    nr: int
    begonnen: datetime
    afgesloten: datetime | None = None
    aan_tafel: frozenset[str] = frozenset()
    fase: Fase = Fase.CONTACT_MAKEN
    fase_vast: bool = False
    terug_naar: Fase = Fase.CONTACT_MAKEN
    terug_vast: bool = False
    fasen_gezien: list[Fase] = field(default_factory=lambda: [Fase.CONTACT_MAKEN])
    opmerkingen: set[str] = field(default_factory=set)
    gekozen: list[tuple[str, str]] = field(default_factory=list)
    weggelegd: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class GekozenVraag:
    """A suggestion that was taken, as it was said."""

    id: int
    vraag_id: str
    tekst: str
    aan: str
    apart: bool


@dataclass
class Dossier:
    """A household over time, as the events so far leave it."""

    laatste: int = 0
    naam: str = ""
    voorbeeld: bool = False
    aanleiding: AanleidingVastgelegd | None = None
    personen: dict[str, PersoonGegevens] = field(default_factory=dict)
    aan_tafel: frozenset[str] = frozenset()
    gesprekken: dict[int, Gesprek] = field(default_factory=dict)
    uitingen: dict[int, Uiting] = field(default_factory=dict)
    niet_bespreken: set[Levensdomein] = field(default_factory=set)
    eigen_regels: dict[str, EigenRegel] = field(default_factory=dict)
    regelstand: dict[str, RegelStand] = field(default_factory=dict)
    hulpvragen: dict[int, Hulpvraag] = field(default_factory=dict)
    eerst: tuple[int, ...] = ()
    nog_geen_vraag: bool = False
    doelen: dict[int, Doel] = field(default_factory=dict)
    acties: dict[int, Actie] = field(default_factory=dict)
    motivatie: dict[int, Motivatie] = field(default_factory=dict)
    successen: dict[int, Succes] = field(default_factory=dict)
    opties: dict[int, Optie] = field(default_factory=dict)
    toestemmingen: dict[int, Toestemming] = field(default_factory=dict)
    evaluaties: dict[int, Evaluatie] = field(default_factory=dict)
    aanspreekpunt: Aanspreekpunt | None = None
    plan_standpunten: tuple[Standpunt, ...] = ()
    verbanden: dict[int, Verband] = field(default_factory=dict)
    redzaamheid: dict[int, Redzaamheid] = field(default_factory=dict)
    regie: dict[int, Regie] = field(default_factory=dict)
    tafelbladen: dict[int, Tafelblad] = field(default_factory=dict)
    kleine_stappen: bool = False
    kader: Kader = Kader.WMO
    andere_namen: AndereNamen = AndereNamen.GEEN
    niveaus: dict[str, Niveau] = field(default_factory=dict)
    termijnen: dict[tuple[str, str], date] = field(default_factory=dict)
    veiligheid: list[tuple[int, int | None, str]] = field(default_factory=list)
    gesloten_signalen: set[int] = field(default_factory=set)
    afrondingen: set[int] = field(default_factory=set)
    """The notes on safety with which a signal was closed: its reason."""
    meldcode: dict[int, int] = field(default_factory=dict)
    vragen: list[GekozenVraag] = field(default_factory=list)
    losgeraakt: list[int] = field(default_factory=list)
    vernietigdatum: date | None = None
    overgedragen: bool | None = None
    veiligheid_geregeld: tuple[int, str] | None = None
    concept: str = ""
    concept_spreker: str | None = None

    @property
    def gesprek(self) -> Gesprek | None:
        """The talk that is going on, if any."""
        if not self.gesprekken:
            return None
        laatste = self.gesprekken[max(self.gesprekken)]
        return None if laatste.afgesloten else laatste

    def persoon_met_naam(self, naam: str) -> PersoonGegevens | None:
        """Return the person of this name (any case), or None."""
        gezocht = naam.casefold().strip()
        return next((p for p in self.personen.values() if p.naam.casefold() == gezocht), None)

    def noem(self, id: str) -> str:
        """Return how a speaker or person is called on screen."""
        if id == IK:
            return "Ik"
        persoon = self.personen.get(id)
        return persoon.naam if persoon else ""

    @property
    def in_huis(self) -> list[PersoonGegevens]:
        """Who lives here."""
        return [p for p in self.personen.values() if p.plek is Plek.IN_HUIS]

    def rust_op_apart(self, wat: EigenRegel | Hulpvraag) -> bool:
        """Say whether a source came to stand apart after this was made of it.

        Then it is no explicit act in own words, and stands apart with its source.
        """
        bronnen = (self.uitingen[b] for b in wat.bronnen if b in self.uitingen)
        return any(u.apart and u.id not in wat.bewust for u in bronnen)

    def clientuitingen(self, *, van_achter: bool = False) -> Iterator[Uiting]:
        """Yield what the household said, oldest first (or newest first)."""
        alle = reversed(self.uitingen.values()) if van_achter else iter(self.uitingen.values())
        return (u for u in alle if u.rol is Rol.CLIENT and u.tekst)


def wijzig_uiting(dossier: Dossier, id: int, **anders: object) -> bool:
    """Replace fields of one uiting; False when it is not there (any more)."""
    oud = dossier.uitingen.get(id)
    if oud is None:
        return False
    dossier.uitingen[id] = replace(oud, **anders)  # type: ignore[arg-type]
    return True


def bron_van(regel: str) -> int | None:
    """Return the uiting that a derived line (`12.probleem`) comes from, or None."""
    bron, punt, _ = regel.partition(".")
    return int(bron) if punt and bron.isascii() and bron.isdigit() else None


def hulpvraag_van(regel: str) -> int | None:
    """Return the hulpvraag that an id on the tafelblad (`h12`) stands for, or None."""
    nummer = regel[1:]
    return int(nummer) if regel[:1] == "h" and nummer.isascii() and nummer.isdigit() else None
