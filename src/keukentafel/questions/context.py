"""What the choice of questions looks at, and what it gives."""

from dataclasses import dataclass
from typing import Literal

from keukentafel.labels import Fase, Kenmerk, Levensdomein, RelatieSoort, Rol, Soort, VraagSoort
from keukentafel.language.duiding import Duiding

RolVanSuggestie = Literal["blijft", "circulair", "opent", "veilig"]


@dataclass(frozen=True)
class PersoonInContext:
    """Somebody of or around the household; `relatie` is seen from who asked for the talk.

    `aanwezig` None means unknown and counts as present.
    """

    naam: str
    soort: RelatieSoort | None = None
    relatie: str = ""
    leeftijd: int | None = None
    in_huis: bool | None = None
    aanwezig: bool | None = None
    bijzonderheden: tuple[str, ...] = ()


@dataclass(frozen=True)
class Beurt:
    """One turn or scrap; `letterlijk` when these are the speaker's own words.

    `gehoord_door` names who sat there, as far as it is known.
    """

    rol: Rol
    spreker: str
    tekst: str
    duiding: Duiding
    letterlijk: bool = True
    gehoord_door: frozenset[str] = frozenset()


@dataclass(frozen=True)
class VraagContext:
    """The moment: phase, people, what was said, what was asked and offered.

    `gesteld` holds (question id, person asked); `apart`: talking alone with somebody;
    `angst_bekend`: something told at another moment gives reason to fear somebody.
    `besproken` and `gehoord`: domains and kinds that were heard before these turns.
    """

    fase: Fase
    personen: tuple[PersoonInContext, ...] = ()
    beurten: tuple[Beurt, ...] = ()
    gesteld: frozenset[tuple[str, str]] = frozenset()
    weggelegd: frozenset[str] = frozenset()
    besproken: frozenset[Levensdomein] = frozenset()
    gehoord: frozenset[Soort] = frozenset()
    niet_bespreken: frozenset[Levensdomein] = frozenset()
    in_beeld: Levensdomein | None = None
    apart: bool = False
    angst_bekend: bool = False


@dataclass(frozen=True)
class Suggestie:
    """A question to ask now: the words, why, to whom, about whom, and its part in the three.

    `punten` names what it got points for, in the words of `prompts/keuze.yaml`.

    All texts are plain text: names and quotes stand in them as they are.
    """

    vraag_id: str
    tekst: str
    soort: VraagSoort
    kenmerken: tuple[Kenmerk, ...]
    waarom: str
    element: str
    element_naam: str
    aan: str
    persoon: str | None
    rol: RolVanSuggestie
    punten: tuple[tuple[str, float], ...] = ()


Stilte = Literal[
    "niets_gezegd", "geweld_in_gezelschap", "kind_hoort_mee", "acute_nood", "alles_gevraagd",
    "te_zwak", "geen_vraag_past",
]  # fmt: skip


@dataclass(frozen=True)
class Keuze:
    """Up to three questions, best first; when there are none, `stilte` says why."""

    suggesties: tuple[Suggestie, ...]
    stilte: Stilte | None = None
