"""Reading a plain text for a command: UTF-8, one kind of line end, nothing that steers."""

import sys
import unicodedata
from pathlib import Path

from keukentafel import cli_teksten as teksten
from keukentafel.fouten import InvoerFout

_BLIJFT = "\n\t"
_GEEN_BESTAND = (None, "-")


def lees_tekst(bestand: str | None) -> str:
    """Return the text of a file, or of the input (None or `-`). Raises InvoerFout."""
    bron = teksten.INVOERBRON if bestand in _GEEN_BESTAND else str(bestand)
    try:
        ruw = sys.stdin.buffer.read() if bestand in _GEEN_BESTAND else Path(bron).read_bytes()
    except FileNotFoundError:
        raise InvoerFout(bron, None, teksten.BESTAAT_NIET) from None
    except IsADirectoryError:
        raise InvoerFout(bron, None, teksten.IS_MAP) from None
    except (OSError, ValueError):
        raise InvoerFout(bron, None, teksten.NIET_TE_LEZEN) from None
    try:
        tekst = ruw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvoerFout(bron, None, teksten.GEEN_UTF8) from None
    return toonbaar(tekst.replace("\r\n", "\n").replace("\r", "\n"))


def toonbaar(tekst: str) -> str:
    """Drop signs that steer a terminal or turn its text."""
    return "".join(
        t if t in _BLIJFT or t.isprintable() or unicodedata.category(t) == "Zs" else _leegte(t)
        for t in tekst
    )


def _leegte(teken: str) -> str:
    return " " if teken.isspace() else ""
