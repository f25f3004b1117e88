"""What is left of a crash: type and places in the code, never a value."""

import os
import sys
import traceback
from pathlib import Path

from keukentafel.tui import teksten


def meld(map: Path) -> str:
    """Write the bare trace of the current exception to a file; return the Dutch line."""
    soort, fout, spoor = sys.exc_info()
    regels = [soort.__name__ if soort else "onbekend"]
    for stap in traceback.extract_tb(spoor):
        regels.append(f"{Path(stap.filename).name}:{stap.lineno} {stap.name}")
    del fout
    bestand = map / "fout.txt"
    try:
        map.mkdir(mode=0o700, parents=True, exist_ok=True)
        greep = os.open(bestand, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(greep, "w", encoding="utf-8") as uit:
            uit.write("\n".join(regels) + "\n")
    except OSError:
        return teksten.FATAAL
    return f"{teksten.FATAAL} {teksten.FATAAL_WAAR}"
