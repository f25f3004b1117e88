"""What the coach says, and the words by which it puts a question openly: `prompts/coach/`."""

import re
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated

from pydantic import Field

from keukentafel.content.laden import laad_een
from keukentafel.content.modellen import Regel, Vast
from keukentafel.content.pad import prompts_map

Woord = Annotated[str, Field(pattern=r"^[^A-Z]{2,}$", max_length=60)]
"""Lower case words; a star stands for the rest of a word."""


def _zoeker(woorden: tuple[str, ...]) -> re.Pattern[str]:
    delen = [re.escape(w).replace(r"\*", r"\w*") for w in woorden]
    return re.compile(rf"(?<!\w)(?:{'|'.join(delen)})(?!\w)" if delen else r"(?!)")


class Keerregel(Vast):
    """When these words stand in a question, this open question fits in its place."""

    woorden: Annotated[tuple[Woord, ...], Field(min_length=1)]
    vraag: Annotated[str, Field(min_length=8, max_length=120, pattern=r"^[A-Z][^?]*$")]

    @cached_property
    def _zoek(self) -> re.Pattern[str]:
        return _zoeker(self.woorden)

    def past(self, tekst: str) -> bool:
        """Say whether one of the words stands in a lower case text."""
        return bool(self._zoek.search(tekst))


class Keerlijst(Vast):
    """The words by which closed questions are put openly."""

    laat: Annotated[tuple[Woord, ...], Field(min_length=1)]
    vast: tuple[Keerregel, ...] = ()
    waarom: tuple[Keerregel, ...] = ()
    heeft: tuple[Keerregel, ...] = ()
    bent: tuple[Keerregel, ...] = ()
    doen: dict[Woord, Regel] = Field(default_factory=dict)

    @cached_property
    def _laat(self) -> re.Pattern[str]:
        return _zoeker(self.laat)

    def laat_staan(self, tekst: str) -> bool:
        """Say whether a plain closed question is right here."""
        return bool(self._laat.search(tekst))


@cache
def keerlijst() -> Keerlijst:
    """Return the words by which questions are turned. Raises InhoudFout."""
    return laad_keerlijst(prompts_map())


def laad_keerlijst(map: Path) -> Keerlijst:
    """Return the words of a content folder. Raises InhoudFout."""
    return laad_een(map / "coach" / "keren.yaml", Keerlijst)[1]
