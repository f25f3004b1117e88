"""What is left of a crash: type and places in the code, never a value."""

import os
import sys
import traceback
from pathlib import Path
from zlib import crc32

from keukentafel import __version__
from keukentafel.tui import teksten


def meld(map: Path) -> str:
    """Write the bare trace of the current exception to a file; return the Dutch page.

    The same fault in the same version has the same number, so a helpdesk can count them.
    """
    soort, fout, spoor = sys.exc_info()
    regels = [f"keukentafel {__version__}", soort.__name__ if soort else "onbekend"]
    for stap in traceback.extract_tb(spoor):
        regels.append(f"{Path(stap.filename).name}:{stap.lineno} {stap.name}")
    del fout
    cijfers = f"{crc32(chr(10).join(regels).encode()) % 1_000_000:06d}"
    nummer = f"{cijfers[:3]}-{cijfers[3:]}"
    bladzijde = "\n".join(teksten.FATAAL).format(nummer=nummer)
    try:
        map.mkdir(mode=0o700, parents=True, exist_ok=True)
        greep = os.open(map / "fout.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(greep, "w", encoding="utf-8") as uit:
            uit.write("\n".join([f"foutnummer {nummer}", *regels]) + "\n")
    except OSError:
        return bladzijde
    return f"{bladzijde}\n{teksten.FATAAL_WAAR}"
