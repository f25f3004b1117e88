"""A tafelblad that was made: its event, which holds no word, and its value after the fold."""

from dataclasses import dataclass
from typing import Literal

from keukentafel.conversation.basis import EenGebeurtenis


class TafelbladGemaakt(EenGebeurtenis):
    """A sheet to lie on the table and to be marked.

    `regels` holds, for each code in order, the ids of the lines that it marks, or `h<id>` of
    a hulpvraag. The codes follow from the order (`tafelblad.codes_vanaf`).
    """

    wat: Literal["TafelbladGemaakt"] = "TafelbladGemaakt"
    lezers: tuple[str, ...]
    regels: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Bladregel:
    """A line as it stood on a sheet, under its code."""

    code: str
    ids: tuple[str, ...]
    tekst: str


@dataclass(frozen=True)
class Tafelblad:
    """A sheet that was made, for whom, and what it said."""

    id: int
    lezers: frozenset[str]
    regels: tuple[Bladregel, ...]
