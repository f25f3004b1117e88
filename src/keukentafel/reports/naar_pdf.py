"""A document as PDF by typst: tagged, in Dutch, its letters inside, its text to be selected.

Words go to typst as data, never as markup. Nothing is written to disk.
"""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from keukentafel.content.pad import prompts_map
from keukentafel.fouten import DocumentFout, InhoudFout
from keukentafel.reports.blokken import Beeld, Blok, Document

if TYPE_CHECKING:
    from types import ModuleType

LETTER = "Atkinson Hyperlegible"
_LETTERS = Path(__file__).parent / "letters"
_STANDAARD = ("ua-1", "a-2a")
_POGINGEN: tuple[tuple[tuple[str, ...], bool], ...] = (
    (_STANDAARD, True),
    (_STANDAARD, False),
    ((), False),
)
"""The standard and our own letters; for signs those lack the letters of this computer too; for
signs that nothing here can show, without the standard that forbids an empty place."""


def typst() -> "ModuleType":
    """Return the typst library. Raises DocumentFout where it cannot be loaded."""
    try:
        import typst
    except ImportError:
        raise DocumentFout("PDF maken kan op deze computer niet. Kies een andere vorm.") from None
    return typst


def naar_pdf(document: Document, nu: datetime) -> bytes:
    """Return the PDF. `nu` gives its date. Raises DocumentFout and InhoudFout."""
    sjabloon = prompts_map() / "verslag" / "document.typ"
    try:
        bron = sjabloon.read_bytes()
    except OSError:
        raise InhoudFout("verslag/document.typ", None, "dit bestand ontbreekt") from None
    gegevens = json.dumps(_gegevens(document, nu), ensure_ascii=False)
    bouw = typst()
    for standaard, eigen in _POGINGEN:
        try:
            pdf: bytes = bouw.compile(
                bron,
                sys_inputs={"data": gegevens},
                font_paths=[str(_LETTERS)],
                ignore_system_fonts=eigen,
                pdf_standards=list(standaard),
            )
        except bouw.TypstError:  # its message may hold what people said
            continue
        return pdf
    raise InhoudFout("verslag/document.typ", None, "dit sjabloon klopt niet")


def naar_png(beeld: Beeld, ppi: int = 220) -> bytes:
    """Return a picture as PNG, for programs that cannot draw SVG. Raises DocumentFout."""
    bron = (
        "#set page(width: auto, height: auto, margin: 0pt)\n"
        '#image(bytes(sys.inputs.svg), format: "svg")\n'
    )
    png: bytes = typst().compile(
        bron.encode(),
        format="png",
        ppi=ppi,
        sys_inputs={"svg": beeld.svg},
        font_paths=[str(_LETTERS)],
    )
    return png


def _gegevens(document: Document, nu: datetime) -> dict[str, Any]:
    return {
        "titel": document.titel,
        "letter": document.letter,
        "letters": [LETTER],
        "dag": [nu.year, nu.month, nu.day],
        "blokken": [_blok(blok) for blok in document.blokken],
    }


def _blok(blok: Blok) -> dict[str, Any]:
    tekst = {"tekst": blok.tekst} if isinstance(blok, Beeld) else {}
    return {"soort": blok.soort, **asdict(blok), **tekst}
