"""What stands in the small files of `prompts/`: domains, phases, elements, jargon."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from keukentafel.labels import Fase, Levensdomein, Signaal

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


class Nood(Vast):
    """What to do and to ask when something is needed today: facts, and no exploring."""

    vragen: Annotated[tuple[Regel, ...], Field(min_length=1)]
    stappen: Annotated[tuple[Regel, ...], Field(min_length=1)]


class Veiligheid(Vast):
    """What to hold on to when safety is a worry: for the professional alone, and dated."""

    nagekeken_op: date
    altijd: Annotated[tuple[Regel, ...], Field(min_length=1)]
    stappen: Annotated[tuple[Regel, ...], Field(min_length=1)]
    nummers: Annotated[tuple[Nummer, ...], Field(min_length=1)]
    regio: tuple[Nummer, ...] = ()
    nood: Nood
    gezelschap: dict[Signaal, Regel]


DoelControle = Literal["dienst", "te_groot", "vaag", "meer_dan_een", "geen_moment", "vaktaal"]


class Controle(Vast):
    """A soft check on the words of a goal: what to look for, why, and what to ask."""

    sleutel: DoelControle
    reden: Regel
    vraag: Regel
    woorden: tuple[Regel, ...] = ()


class Strategie(Vast):
    """A way in which people change something (seed 7.1)."""

    sleutel: Regel
    naam: Regel
    uitleg: Regel


class Doelhulp(Vast):
    """What helps to make a goal small and one's own."""

    controles: Annotated[tuple[Controle, ...], Field(min_length=1)]
    strategieen: Annotated[tuple[Strategie, ...], Field(min_length=1)]


class Moment(Vast):
    """A step of the law that has a day; some count for each person apart."""

    sleutel: Regel
    naam: Regel
    bron: Regel
    per_persoon: bool = False


class Herinnering(Vast):
    """So many days after a step, unless another step is done."""

    vanaf: Regel
    dagen: Annotated[int, Field(gt=0)]
    klaar: Regel
    zin: Regel


class TeNoemen(Vast):
    """Something to tell people, also (when there is one) who cares for them."""

    sleutel: Regel
    zin: Regel
    ook_mantelzorger: bool = False


class Onderdeel(Vast):
    """A part of the law's list, and the kinds of line and the domains that say something of it."""

    letter: Annotated[str, Field(pattern=r"^[a-z]$")]
    naam: Regel
    soorten: tuple[str, ...] = ()
    domeinen: tuple[Levensdomein, ...] = ()


class Termijnen(Vast):
    """The steps and days of one law, with the day on which they were checked."""

    kader: Literal["wmo", "jeugdwet"]
    naam: Regel
    nagekeken_op: date
    momenten: Annotated[tuple[Moment, ...], Field(min_length=1)]
    herinneringen: tuple[Herinnering, ...] = ()
    noemen: tuple[TeNoemen, ...] = ()
    onderdelen: tuple[Onderdeel, ...] = ()

    @model_validator(mode="after")
    def _bekende_momenten(self) -> "Termijnen":
        bekend = {m.sleutel for m in self.momenten}
        genoemd = {s for h in self.herinneringen for s in (h.vanaf, h.klaar)}
        vreemd = sorted((genoemd | {n.sleutel for n in self.noemen}) - bekend)
        if vreemd:
            raise ValueError(f"dit staat niet bij 'momenten': {', '.join(vreemd)}")
        return self
