"""The values of goals, plan, consent and what people said of a line.

All frozen. `gehoord_door` is who may see it: who sat there when it was said or last reworded.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

MAX_DOELEN = 5
"""More goals than this are too many to work on (seed 7.2)."""
MAX_DOELEN_KLEIN = 3
"""At most so many at the same time in small steps (seed 7.2 note 10)."""

Hoe = Literal["voorgelezen", "meegelezen", "papier"]
"""How a line was read back: aloud, along on the screen, or on the tafelblad."""


class Instemming(StrEnum):
    """What one person says of a hulpvraag, a goal or the plan."""

    BESPROKEN = "besproken"
    AKKOORD = "akkoord"
    NIET_AKKOORD = "niet_akkoord"


class Eigenaar(StrEnum):
    """Whose goal it is: of the family, or laid upon it (seed 7.1)."""

    GEZIN = "gezin"
    SCHOOL = "school"
    GEMEENTE = "gemeente"
    RECHTER = "rechter"


class Motivatie(StrEnum):
    """How far somebody is with a goal, in plain words; for the professional alone."""

    NOG_NIET = "nog_niet"
    TWIJFELT = "twijfelt"
    WIL = "wil"
    DOET = "doet"
    HOUDT_VOL = "houdt_vol"
    VIEL_TERUG = "viel_terug"


class DoelStand(StrEnum):
    """Where a goal is in the cycle."""

    LOOPT = "loopt"
    BEHAALD = "behaald"
    GESTOPT = "gestopt"


class Uitvoerder(StrEnum):
    """Who carries an action: oneself, the network, a volunteer, a professional (seed 8.3)."""

    ZELF = "zelf"
    NETWERK = "netwerk"
    VRIJWILLIGER = "vrijwilliger"
    PROFESSIONAL = "professional"


class ToestemmingSoort(StrEnum):
    """Three things that are never one tick (veldkennis 4.4, AP)."""

    GRONDSLAG = "grondslag"
    GEHEIMHOUDING = "geheimhouding"
    HULP = "hulp"


class Deelstuk(StrEnum):
    """What can be shared with somebody outside, each with a yes of its own; in plain words."""

    VERHAAL = "wat er verteld is"
    HULP = "de hulp tot nu toe"
    DOELEN = "de vragen en doelen"
    PLAN = "het plan"


class Antwoord(StrEnum):
    """What was answered; `wettelijke_taak` fits a grondslag only."""

    JA = "ja"
    NEE = "nee"
    INGETROKKEN = "ingetrokken"
    WETTELIJKE_TAAK = "wettelijke_taak"


class Redzaam(StrEnum):
    """What people manage, in words and never as a number (seed 6.3)."""

    ZELF = "zelf"
    NETWERK = "netwerk"
    HULP = "hulp"
    NIET = "niet"


class Teken(StrEnum):
    """A mark on the tafelblad."""

    KLOPT = "klopt"
    NIET = "niet"
    WEG = "weg"
    EERST = "eerst"


class Kader(StrEnum):
    """Which law the quiet reminders follow."""

    WMO = "wmo"
    JEUGDWET = "jeugdwet"
    GEEN = "geen"


class AndereNamen(StrEnum):
    """Names of domains beside ours: names only, off by default."""

    GEEN = "geen"
    ZRM = "zrm"
    PG = "pg"


MAX_NIVEAU = 5
"""The levels of the ZRM 2017 go from 1 to 5."""


@dataclass(frozen=True)
class Niveau:
    """The level number the professional gave a domain of the ZRM 2017, and when."""

    nummer: int
    op: datetime


@dataclass(frozen=True)
class Standpunt:
    """One person's word on a hulpvraag, a goal or the plan; `woorden` are that person's own."""

    wie: str
    stand: Instemming
    op: datetime
    gehoord_door: frozenset[str]
    woorden: str = ""


@dataclass(frozen=True)
class Doel:
    """A goal in own words and whose it is.

    `van` is a person's id or a name; `later` was put there by hand. `strategie` is a key of
    `prompts/doelen.yaml`. `eigen_woorden` is how it was said first, letter by letter. How
    motivated somebody is stands in `Dossier.motivatie`, not here: it never goes into a document.
    """

    id: int
    tekst: str
    van: str
    hulpvraag: int | None
    gehoord_door: frozenset[str]
    eigenaar: Eigenaar = Eigenaar.GEZIN
    strategie: str = ""
    kleinste_stap: str = ""
    waaraan_merkt_u_het: str = ""
    wanneer_kijken_we: str = ""
    later: bool = False
    stand: DoelStand = DoelStand.LOOPT
    standpunten: tuple[Standpunt, ...] = ()
    eigen_woorden: str = ""

    @property
    def eerst_gezegd(self) -> str:
        """The own words it began with, when it reads otherwise now (seed 7.1)."""
        return self.eigen_woorden if self.eigen_woorden != self.tekst else ""


@dataclass(frozen=True)
class Succes:
    """A small success worth a word; `gevierd` says how."""

    id: int
    doel: int | None
    wat: str
    gevierd: str
    op: datetime
    gehoord_door: frozenset[str]


@dataclass(frozen=True)
class Optie:
    """A way to reach a goal; of the team's preselection, or thought of at the table."""

    id: int
    doel: int
    tekst: str
    van_team: bool
    gekozen: bool | None
    gehoord_door: frozenset[str]


@dataclass(frozen=True)
class Toezegging:
    """What the doer of an agreement says of it, and whether that person said so in own words.

    `zelf` False: somebody else said it for them; then their own yes is still to be asked.
    """

    wie: str
    ja: bool
    zelf: bool
    op: datetime
    gehoord_door: frozenset[str]


@dataclass(frozen=True)
class Actie:
    """Who does what, when. `toezegging` is the word of whoever does it; None: not asked yet."""

    id: int
    wie: str
    actie: str
    wanneer: str
    gehoord_door: frozenset[str]
    doel: int | None = None
    uitvoerder: Uitvoerder | None = None
    eerst: bool = False
    toezegging: Toezegging | None = None
    gedaan: bool = False

    @property
    def toegezegd(self) -> bool:
        """Whoever does it said yes, in person, to these words."""
        return self.toezegging is not None and self.toezegging.ja and self.toezegging.zelf


@dataclass(frozen=True)
class Toestemming:
    """One answer of one person, to one recipient, for one thing, of one of the three kinds."""

    id: int
    soort: ToestemmingSoort
    door: str
    ontvanger: str
    wat: str
    antwoord: Antwoord
    toelichting: str
    op: datetime
    gehoord_door: frozenset[str]


@dataclass(frozen=True)
class Evaluatie:
    """When and how we look whether it goes well, with whom, and what came of it."""

    id: int
    wanneer: str
    hoe: str
    met: str
    uitkomst: str
    gehoord_door: frozenset[str]


@dataclass(frozen=True)
class Aanspreekpunt:
    """The one fixed contact, and how to reach that person."""

    wie: str
    bereikbaar: str
    gehoord_door: frozenset[str]


@dataclass(frozen=True)
class Verband:
    """One line leads to another: 'de schulden' → 'slecht slapen' (ids of lines)."""

    id: int
    van: str
    naar: str
    gehoord_door: frozenset[str]


@dataclass(frozen=True)
class Redzaamheid:
    """What people manage with one subject, in words."""

    id: int
    onderwerp: str
    stand: Redzaam
    toelichting: str
    gehoord_door: frozenset[str]


@dataclass(frozen=True)
class Regie:
    """What the professional took over for a while: what, until when, said aloud or not yet."""

    id: int
    wat: str
    tot_wanneer: str
    hardop_gezegd: bool
    terug: bool
    gehoord_door: frozenset[str]


@dataclass(frozen=True)
class Weerklank:
    """A mark on a line of the tafelblad: by whom, when, and how it was read."""

    teken: Teken
    door: str
    op: datetime
    hoe: Hoe
    gehoord_door: frozenset[str]


@dataclass(frozen=True)
class NetwerkPersoon:
    """Somebody of the network: name, relation, help. Nothing more is needed (Wmo 5.1.1).

    Drawn from lines of the kind `netwerk` (`regels`); texts are people's own words.
    """

    naam: str
    relatie: str
    doet_nu: str
    zou_kunnen: str
    gevraagd: str
    bereid: str
    bekwaam: str
    nabij: str
    regels: tuple[str, ...]


@dataclass(frozen=True)
class EerdereHulp:
    """Help that was there before, and how that was; drawn from one line."""

    regel: str
    tekst: str
    wie: str
    wanneer: str
    wat_hielp: str
    wat_niet: str
    weer: str
