"""What a client can do or tell in one turn, `prompts/wendingen/*.yaml`: learned from examples."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from keukentafel.content.lijst import laad_lijst
from keukentafel.content.modellen import Regel, Vast

Sleutel = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


class Wending(Vast):
    """A turn as an experienced ear names it: "zegt dat het meevalt", over all domains.

    `voorbeelden` are utterances that make it; `scripts/train_wendingen.py` learns from them. A
    note that begins with one of `begint` makes it for sure.
    """

    sleutel: Sleutel
    naam: Regel
    begint: tuple[Annotated[str, Field(pattern=r"^[a-zà-ÿ]+( [a-zà-ÿ]+)*$")], ...] = ()
    voorbeelden: Annotated[tuple[Regel, ...], Field(min_length=8)]


def laad_wendingen(map: Path) -> tuple[Wending, ...]:
    """Return all of a content folder; each key once. Raises InhoudFout."""
    alle: dict[str, Wending] = {}
    for bestand in sorted((map / "wendingen").glob("*.yaml")):
        bron, lijst = laad_lijst(bestand, Wending)
        for i, wending in enumerate(lijst):
            if wending.sleutel in alle:
                raise bron.fout((i,), f"'{wending.sleutel}' staat hier twee keer")
            alle[wending.sleutel] = wending
    return tuple(alle.values())


__all__ = ["Sleutel", "Wending", "laad_wendingen"]
