"""The project's own environment `.venv`: exact pins with hashes, made once, for start and test.

Standard library only: it runs on the Python that the user has.
"""

import errno
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

HUIS = Path(__file__).resolve().parent.parent
VENV = HUIS / ".venv"
HALF = VENV / "half-af"
LOGBOEK = VENV / "installatie.log"
WINDOWS = sys.platform == "win32"

_OORZAKEN = (
    (
        ("DO NOT MATCH THE HASHES",),
        "Een gedownload pakket is niet wat het moet zijn. Er is niets van gestart. "
        "Probeer het op een ander netwerk.",
    ),
    (
        ("No space left", "Errno 28"),
        "De schijf is vol. Maak ongeveer 300 MB vrij en probeer het opnieuw.",
    ),
    (
        ("NewConnectionError", "ConnectionError", "Connection to", "ConnectTimeout", "ReadTimeout",
         "name resolution", "ProxyError", "SSLError", "CERTIFICATE_VERIFY"),
        "Geen verbinding met de bron van de pakketten. De eerste start heeft internet nodig: "
        "zet het aan en probeer het opnieuw.",
    ),
    (
        ("No matching distribution",),
        "Voor deze computer of deze Python is er geen passend pakket. "
        "Nodig is Python 3.11, 3.12, 3.13 of 3.14 (64 bits), en op een Mac een Apple-chip.",
    ),
)  # fmt: skip


class OmgevingFout(Exception):
    """The environment could not be made; the text is one Dutch line for the user."""


def programma(naam: str) -> Path:
    """Return the path of a program inside the environment."""
    return VENV / "Scripts" / f"{naam}.exe" if WINDOWS else VENV / "bin" / naam


def zorg_voor(lock: str) -> None:
    """Make sure that all of `lock` (a file name) and the project itself are installed.

    Does nothing when they are. Raises OmgevingFout.
    """
    try:
        stempel = VENV / f"stempel-{lock}"
        afdruk = _afdruk(HUIS / lock)
        bruikbaar = _bruikbaar()
        if bruikbaar and stempel.exists() and stempel.read_text("utf-8") == afdruk:
            return
        print("Het programma wordt klaargezet. Dat duurt even en hoeft maar een keer.", flush=True)
        if not bruikbaar:
            _maak_leeg()
        HALF.touch()
        try:
            _pip("--require-hashes", "--only-binary=:all:", "-r", str(HUIS / lock))
            _pip("--no-index", "--no-deps", "--no-build-isolation", "-e", str(HUIS))
        except OmgevingFout:
            if bruikbaar:  # pip has put back what was there: it need not be made anew
                HALF.unlink()
            raise
        stempel.write_text(afdruk, "utf-8")
        HALF.unlink()
    except OSError as fout:
        raise OmgevingFout(_schijffout(fout)) from None


def _afdruk(lock: Path) -> str:
    """Return what an installation rests on: pins, project file, Python and place."""
    delen = (lock.read_bytes(), (HUIS / "pyproject.toml").read_bytes(), f"{sys.version}{HUIS}")
    inhoud = b"".join(d.encode() if isinstance(d, str) else d for d in delen)
    return hashlib.sha256(inhoud).hexdigest()


def _bruikbaar() -> bool:
    """Return whether `.venv` is whole, and made by this Python for this place."""
    instelling = VENV / "pyvenv.cfg"
    if HALF.exists() or not programma("python").exists() or not instelling.exists():
        return False
    regels = instelling.read_text("utf-8").splitlines()
    versie = "version = {}.{}.{}".format(*sys.version_info[:3])
    return versie in regels and any(
        r.startswith("command = ") and r.endswith(f" {VENV}") for r in regels
    )


def _maak_leeg() -> None:
    """Make a new, empty `.venv` in the place of what was there."""
    if importlib.util.find_spec("ensurepip") is None:
        pakket = "python{}.{}-venv".format(*sys.version_info[:2])
        raise OmgevingFout(
            f"Bij deze Python ontbreekt een onderdeel. Installeer het pakket {pakket} "
            f"(op Debian en Ubuntu: sudo apt install {pakket}) en probeer het opnieuw."
        )
    if VENV.exists():
        shutil.rmtree(VENV)
    VENV.mkdir()
    HALF.touch()
    python = getattr(sys, "_base_executable", None) or sys.executable
    _voer_uit([python, "-I", "-m", "venv", str(VENV)])


def _pip(*argumenten: str) -> None:
    pip = [str(programma("python")), "-I", "-m", "pip", "--no-input", "install"]
    _voer_uit([*pip, "--disable-pip-version-check", "--retries=2", *argumenten])


def _voer_uit(opdracht: list[str]) -> None:
    """Run a step with its output in the log. Raises OmgevingFout."""
    stap = subprocess.run(
        opdracht, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    with LOGBOEK.open("ab") as logboek:
        logboek.write(stap.stdout)
    if stap.returncode:
        uitvoer = stap.stdout.decode("utf-8", "replace")
        for tekens, uitleg in _OORZAKEN:
            if any(teken in uitvoer for teken in tekens):
                raise OmgevingFout(uitleg)
        raise OmgevingFout(f"Het klaarzetten lukte niet. Wat er misging staat in {LOGBOEK}.")


def _schijffout(fout: OSError) -> str:
    if fout.errno == errno.ENOSPC:
        return "De schijf is vol. Maak ongeveer 300 MB vrij en probeer het opnieuw."
    if fout.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"In de map {HUIS} mag niet geschreven worden, of er is nog een venster open. "
            "Sluit andere vensters, of zet het programma in een eigen map."
        )
    return f"Het klaarzetten lukte niet: {fout.strerror} ({fout.filename})."


def start(argumenten: list[str]) -> int:
    """Start keukentafel with these arguments; on POSIX it takes the place of this process."""
    try:
        zorg_voor("requirements.lock")
    except OmgevingFout as fout:
        print(fout, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Gestopt. De volgende start begint opnieuw met klaarzetten.", file=sys.stderr)
        return 130
    opdracht = [str(programma("keukentafel")), *argumenten]
    if not WINDOWS:
        os.execv(opdracht[0], opdracht)
    return subprocess.run(opdracht).returncode
