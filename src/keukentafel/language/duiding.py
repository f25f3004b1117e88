"""The labels of one utterance, with evidence."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from keukentafel.labels import (
    Handeling,
    Kenmerk,
    Levensdomein,
    RelatieSoort,
    Rol,
    Signaal,
    Soort,
    Vorm,
)
from keukentafel.language.hulpwoorden import Verloop


class _Vast(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Bewijs(_Vast):
    """Why a label was given: the words, and their span of characters in the text.

    A learned label came from the quick heads (`geleerd`) or would not be there without the
    encoder; its words are those that raise it most, or none. `vraag`: a short answer has it
    from the question before it. `kans` is how sure, 0 to 1.
    """

    label: str
    bron: Literal["regel", "lexicon", "geleerd", "encoder", "vraag"]
    woorden: str = ""
    van: int | None = None
    tot: int | None = None
    kans: float | None = None


class Vermelding(_Vast):
    """A person mentioned: "mijn dochter Loïs" gives name, relation, its kind, and span.

    The relation is the plain word ("mam" is "moeder"), its kind is seen from the client.
    `inwonend` and `overleden` hold when it is said. With `verwijst_naar` somebody is meant who
    was named before, in the line or in an earlier turn.
    """

    naam: str | None
    relatie: str | None
    soort: RelatieSoort | None
    woorden: str
    van: int
    tot: int
    inwonend: bool | None = None
    overleden: bool = False
    verwijst_naar: str | None = None


class Verband(_Vast):
    """Who has a problem, strength or wish, or whose help it was, in one clause of a line.

    `wie` is a name or relation; "" is who speaks, None somebody unknown. Only earlier help
    has `verloop`, and `hulp` when it is named.
    """

    soort: Soort
    domein: Levensdomein | None
    wie: str | None
    relatie: RelatieSoort | None = None
    hulp: str = ""
    verloop: Verloop | None = None
    van: int
    tot: int


def _leeg(waarde: tuple[str, ...]) -> bool:
    return not waarde


class Duiding(_Vast):
    """What an engine read in one utterance; domains strongest first.

    Pronouns of which it is clear whom they mean stand apart, in `verwijzingen`.
    `vermoeden` holds the signals that are given but not plain: they ask for a careful look.
    `wendingen` says what the client does or tells in this turn, likeliest first: keys of
    `prompts/wendingen/`. `passend` holds ids of questions that people would ask then.
    `twijfel` names the labels that were close to their threshold, given or just not.
    """

    rol: Rol
    domeinen: tuple[Levensdomein, ...] = ()
    soorten: tuple[Soort, ...] = ()
    signalen: tuple[Signaal, ...] = ()
    personen: tuple[Vermelding, ...] = ()
    verwijzingen: tuple[Vermelding, ...] = ()
    verbanden: tuple[Verband, ...] = ()
    handeling: Handeling | None = None
    vorm: Vorm | None = None
    kenmerken: tuple[Kenmerk, ...] = ()
    bewijs: tuple[Bewijs, ...] = ()
    twijfel: tuple[str, ...] = ()
    vermoeden: tuple[Signaal, ...] = ()
    wendingen: Annotated[tuple[str, ...], Field(exclude_if=_leeg)] = ()
    passend: Annotated[tuple[str, ...], Field(exclude_if=_leeg)] = ()
    motor: str = ""


_LABELVELDEN = (
    "domeinen",
    "soorten",
    "signalen",
    "personen",
    "handeling",
    "vorm",
    "kenmerken",
    "twijfel",
    "wendingen",
)


def zelfde_labels(een: Duiding, ander: Duiding) -> bool:
    """Say whether two readings come to the same, whatever gave it."""
    return all(getattr(een, veld) == getattr(ander, veld) for veld in _LABELVELDEN)
