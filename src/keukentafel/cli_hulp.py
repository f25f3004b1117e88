"""What the commands share: the passphrase, a document on disk, a page on the other screen."""

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from textwrap import wrap
from types import FrameType

from keukentafel import cli_teksten as teksten
from keukentafel.fouten import KeukentafelFout

_MAX_WACHTZIN = 4096
_ANDER_SCHERM = "\x1b[?1049h"
_TERUG = "\x1b[?1049l"
_LEEG = "\x1b[2J\x1b[H"


# ---- the passphrase -------------------------------------------------------------------------


def wachtzin(van: str | None, vraag: str = teksten.WACHTZIN) -> str:
    """Return the passphrase: from a file or an open descriptor, else asked for.

    Raises KeukentafelFout.
    """
    return _vraag_wachtzin(vraag) if van is None else _lees_wachtzin(van)


def nieuwe_wachtzin(van: str | None, vraag: str, nog_eens: str, niet_gelijk: str) -> str:
    """Return a new passphrase or PIN: from a file, else asked for twice. Raises KeukentafelFout."""
    eerste = wachtzin(van, vraag)
    if van is None and _vraag_wachtzin(nog_eens) != eerste:
        raise KeukentafelFout(niet_gelijk)
    return eerste


def _lees_wachtzin(van: str) -> str:
    try:
        if van.isascii() and van.isdecimal():
            regel = _eerste_regel(int(van))
        else:
            greep = os.open(Path(van).expanduser(), os.O_RDONLY)
            try:
                regel = _eerste_regel(greep)
            finally:
                os.close(greep)
        zin = regel.decode("utf-8-sig").rstrip("\r\n")
    except (OSError, OverflowError, ValueError):
        raise KeukentafelFout(teksten.WACHTZIN_NIET_TE_LEZEN.format(bron=van)) from None
    if not zin:
        raise KeukentafelFout(teksten.WACHTZIN_LEEG.format(bron=van))
    return zin


def _eerste_regel(greep: int) -> bytes:
    """Read no further than the first line: what follows may be for somebody else."""
    gelezen = bytearray()
    while len(gelezen) < _MAX_WACHTZIN and (teken := os.read(greep, 1)):
        gelezen += teken
        if teken == b"\n":
            break
    return bytes(gelezen)


def _vraag_wachtzin(vraag: str) -> str:
    import warnings
    from getpass import GetPassWarning, getpass

    try:
        with warnings.catch_warnings():
            # Without a terminal getpass would read the passphrase aloud from the input.
            warnings.simplefilter("error", GetPassWarning)
            return getpass(vraag)
    except (GetPassWarning, EOFError):
        raise KeukentafelFout(teksten.WACHTZIN_GEEN_TERMINAL) from None


# ---- a document on disk ---------------------------------------------------------------------


def controleer_uit(pad: Path, *, overschrijf: bool) -> None:
    """Raise KeukentafelFout when a document cannot go here, before any work is done."""
    if not pad.absolute().parent.is_dir():
        raise KeukentafelFout(teksten.UIT_GEEN_MAP.format(pad=pad))
    if os.path.lexists(pad):
        if not pad.is_file():
            raise KeukentafelFout(teksten.UIT_GEEN_BESTAND.format(pad=pad))
        if not overschrijf:
            raise KeukentafelFout(teksten.UIT_BESTAAT.format(pad=pad))


def schrijf_uit(inhoud: bytes, pad: Path | None, *, overschrijf: bool) -> None:
    """Write a document to a file, or (None) to the output. Raises KeukentafelFout."""
    if pad is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(inhoud)
        return
    schrijf_document(pad, inhoud, overschrijf=overschrijf)
    print(teksten.UIT_KLAAR.format(pad=pad), file=sys.stderr)


def schrijf_document(pad: Path, inhoud: bytes, *, overschrijf: bool) -> None:
    """Write a whole document that only the user can read, or nothing. Raises KeukentafelFout."""
    controleer_uit(pad, overschrijf=overschrijf)
    try:
        _schrijf(pad, inhoud, overschrijf=overschrijf)
    except FileExistsError:
        raise KeukentafelFout(teksten.UIT_BESTAAT.format(pad=pad)) from None
    except OSError:
        raise KeukentafelFout(teksten.UIT_LUKT_NIET.format(pad=pad)) from None


def _schrijf(pad: Path, inhoud: bytes, *, overschrijf: bool) -> None:
    greep, naam = tempfile.mkstemp(prefix=".keukentafel-", dir=pad.absolute().parent)
    tijdelijk = Path(naam)
    try:
        with os.fdopen(greep, "wb") as uit:
            uit.write(inhoud)
            uit.flush()
            os.fsync(uit.fileno())
        if overschrijf:
            os.replace(tijdelijk, pad)
        else:
            _geef_naam(tijdelijk, pad)
    finally:
        tijdelijk.unlink(missing_ok=True)


def _geef_naam(tijdelijk: Path, pad: Path) -> None:
    """Give the finished file its name, never over one that came in between."""
    try:
        os.link(tijdelijk, pad)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(pad):
            raise FileExistsError from None
        tijdelijk.rename(pad)


# ---- the other screen -----------------------------------------------------------------------


def toon_tekst(tekst: str) -> None:
    """Show a text page by page on the alternate screen; nothing stays in the scrollback."""
    breed, hoog = shutil.get_terminal_size()
    regels = [deel for regel in tekst.splitlines() for deel in _breek(regel, breed - 1)]
    hoog = max(1, hoog - 2)
    bladen = [regels[i : i + hoog] for i in range(0, len(regels), hoog)]
    with _ander_scherm():
        for nr, blad in enumerate(bladen, 1):
            vraag = teksten.BLADER if nr < len(bladen) else teksten.BLADER_EINDE
            sys.stdout.write(_LEEG + "\n".join(blad) + f"\n\n{vraag}")
            sys.stdout.flush()
            antwoord = sys.stdin.readline()
            if not antwoord or antwoord.strip().lower() == "q":
                break


def _breek(regel: str, breed: int) -> list[str]:
    """Wrap a line to the width; what belongs to a dash hangs under it."""
    kaal = regel.lstrip(" ")
    inspring = " " * (len(regel) - len(kaal) + (2 if kaal.startswith("- ") else 0))
    return wrap(regel, max(20, breed), subsequent_indent=inspring, drop_whitespace=True) or [""]


@contextmanager
def _ander_scherm() -> Iterator[None]:
    """Go to the alternate screen and always come back, also when ended from outside."""
    tekens = [t for naam in ("SIGTERM", "SIGHUP") if (t := getattr(signal, naam, None))]
    oud = {teken: signal.signal(teken, _stop) for teken in tekens}
    if os.name == "nt":
        os.system("")  # the classic console of Windows obeys escape codes after this only
    try:
        sys.stdout.write(_ANDER_SCHERM)
        yield
    finally:
        with suppress(OSError):
            sys.stdout.write(_LEEG + _TERUG)
            sys.stdout.flush()
        for teken, doe in oud.items():
            signal.signal(teken, doe)


def _stop(teken: int, plek: FrameType | None) -> None:
    sys.exit(128 + teken)
