"""What stands in the small files of `prompts/`: domains, phases, elements, jargon."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from keukentafel.labels import Fase, Levensdomein

Regel = Annotated[str, Field(min_length=1, max_length=240, pattern=r"^\S[^\n]*$")]
"""One line of text that a person reads."""

ElementSleutel = Literal[
    "regie",
    "een_regisseur",
    "systemisch",
    "maatwerk",
    "contact",
    "vraag",
    "analyse",
    "wensen",
    "klein",
    "client_bepaalt",
    "afstemmen",
    "vastleggen",
]


class Vast(BaseModel):
    """Base of all content: cannot change, no unknown keys, no values in error texts."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Domein(Vast):
    """A life domain: how it is called here and elsewhere, and a way to get there."""

    sleutel: Levensdomein
    naam: Regel
    kort: Regel
    omvat: Regel
    zrm: str
    pg: str
    brug: Regel


class FaseInfo(Vast):
    """A phase of the talk: its goal and the words that show it."""

    sleutel: Fase
    naam: Regel
    doel: Regel
    hoort_erbij: tuple[Regel, ...] = ()
    vroeg_verder: str = ""
    herkent: tuple[str, ...] = ()
    opening: tuple[Regel, ...] = ()

    @model_validator(mode="after")
    def _opening_hoort_bij_begin(self) -> "FaseInfo":
        if bool(self.opening) != (self.sleutel is Fase.CONTACT_MAKEN):
            raise ValueError("'opening' hoort bij contact_maken, en alleen daar")
        return self


class Element(Vast):
    """A working element of the method, with the section it comes from."""

    sleutel: ElementSleutel
    naam: Regel
    bron: Regel
    in_het_kort: Regel


class Jargon(Vast):
    """A word of the office, and the plain word to say to people instead."""

    woord: Regel
    gewoon: Regel


class Nummer(Vast):
    """A number to call, and when somebody answers."""

    naam: Regel
    nummer: Regel
    wanneer: Regel


class Veiligheid(Vast):
    """What to hold on to when safety is a worry: for the professional alone, and dated."""

    nagekeken_op: date
    altijd: Annotated[tuple[Regel, ...], Field(min_length=1)]
    stappen: Annotated[tuple[Regel, ...], Field(min_length=1)]
    nummers: Annotated[tuple[Nummer, ...], Field(min_length=1)]
