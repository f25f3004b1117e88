"""The labels of one utterance, with evidence."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

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


class _Vast(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Bewijs(_Vast):
    """Why a label was given: the words, and their span of characters in the text.

    For a learned label: the words whose removal lowers it most, or none.
    """

    label: str
    bron: Literal["regel", "lexicon", "geleerd"]
    woorden: str = ""
    van: int | None = None
    tot: int | None = None


class Vermelding(_Vast):
    """A person mentioned: "mijn dochter Loïs" gives name, relation, its kind, and span."""

    naam: str | None
    relatie: str | None
    soort: RelatieSoort | None
    woorden: str
    van: int
    tot: int


class Duiding(_Vast):
    """What an engine read in one utterance; domains strongest first.

    `twijfel` names the labels that were close to their threshold, given or just not.
    """

    rol: Rol
    domeinen: tuple[Levensdomein, ...] = ()
    soorten: tuple[Soort, ...] = ()
    signalen: tuple[Signaal, ...] = ()
    personen: tuple[Vermelding, ...] = ()
    handeling: Handeling | None = None
    vorm: Vorm | None = None
    kenmerken: tuple[Kenmerk, ...] = ()
    bewijs: tuple[Bewijs, ...] = ()
    twijfel: tuple[str, ...] = ()
    motor: str = ""
