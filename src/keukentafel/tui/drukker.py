"""Give finished sheets to the printer of this machine, by the program its system has for it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PROGRAMMAS = ("lp", "lpr")
"""Of CUPS, on Linux and macOS; Windows prints by what opens the file there."""
GEDULD = 30
"""Seconds a queue may take to accept a sheet."""


def is_er_een() -> bool:
    """Return whether sheets can be handed to a printer here."""
    return sys.platform == "win32" or _programma() is not None


def druk_af(bladen: Sequence[Path]) -> bool:
    """Hand the sheets over, in their order; returns whether the queue took all of them.

    What the queue says is not shown: it can name a file, and means little to who prints.
    """
    try:
        if sys.platform == "win32":
            for blad in bladen:
                os.startfile(blad, "print")
            return True
        programma = _programma()
        if programma is None:
            return False
        opdracht = [programma, "--", *(str(b.absolute()) for b in bladen)]
        stil = subprocess.DEVNULL
        klaar = subprocess.run(
            opdracht, stdin=stil, stdout=stil, stderr=stil, timeout=GEDULD, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return klaar.returncode == 0


def _programma() -> str | None:
    return next((pad for naam in PROGRAMMAS if (pad := shutil.which(naam))), None)
