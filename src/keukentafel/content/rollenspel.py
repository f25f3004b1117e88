"""The form of the observer, the time schedule and the order of feedback, `prompts/rollenspel/`."""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from keukentafel.content.lijst import laad_tabel
from keukentafel.content.modellen import Regel, Vast
from keukentafel.content.pad import prompts_map


class Punt(Vast):
    """Something to count."""

    tekst: Regel
    uitleg: Regel


class Tijd(Vast):
    """A part of the hour."""

    minuten: Annotated[int, Field(ge=1, le=60)]
    wat: Regel


class Beurt(Vast):
    """Whose turn it is in the feedback, and with what."""

    wie: Regel
    wat: Regel


class Formulier(Vast):
    """What a role-play in threes needs beside the cards."""

    punten: Annotated[tuple[Punt, ...], Field(min_length=1, max_length=9)]
    open: tuple[Regel, ...]
    schema_: Annotated[tuple[Tijd, ...], Field(min_length=1, alias="schema")]
    volgorde: Annotated[tuple[Beurt, ...], Field(min_length=1)]
    ronde: Annotated[int, Field(ge=1, le=60)]


@cache
def formulier() -> Formulier:
    """Return the form of `prompts/`. Raises InhoudFout."""
    return laad_formulier(prompts_map())


def laad_formulier(map: Path) -> Formulier:
    """Return the form of a content folder. Raises InhoudFout."""
    return laad_tabel(map / "rollenspel" / "formulier.yaml", Formulier)[1]
