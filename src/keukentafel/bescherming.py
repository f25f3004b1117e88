"""What the process does to itself before a word of a client is in it."""

import logging
import os
import sys
import threading
import warnings
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

ONSCHULDIG = frozenset(
    f"TEXTUAL_{naam}"
    for naam in (
        "ANIMATIONS",
        "COLOR_SYSTEM",
        "DIM_FACTOR",
        "DISABLE_KITTY_KEY",
        "FILTERS",
        "FPS",
        "SLOW_THRESHOLD",
        "SMOOTH_SCROLL",
        "SPEEDUPS",
        "THEME",
    )
)
"""How Textual looks. All else it reads from the environment can write the screen to a file or
to a console, press keys, or load foreign code."""

_PR_SET_DUMPABLE = 4


def bescherm_proces() -> None:
    """New files are for this user alone, and memory is never written to disk by a crash."""
    os.umask(0o077)
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _niet_te_lezen()


def _niet_te_lezen() -> None:
    """A core that goes to a program ignores the limit; this also keeps debuggers of others out."""
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def zwijg() -> None:
    """Let no library write to the window: a log line or a warning could hold a value."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    sys.unraisablehook = _niets
    threading.excepthook = _niets


def _niets(wat: Any) -> None:
    return None


def verraders(omgeving: Mapping[str, str]) -> list[str]:
    """Return the names in the environment by which Textual would give the screen away."""
    return sorted(
        naam
        for naam, waarde in omgeving.items()
        if (naam == "TEXTUAL" or naam.startswith("TEXTUAL_")) and naam not in ONSCHULDIG and waarde
    )
