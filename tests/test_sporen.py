"""What a whole talk leaves behind, outside the vault: nothing. Searched for, not believed."""

import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("NIET GETEST: needs /proc, a pty and strace", allow_module_level=True)

from keukentafel.caseload import Caseload
from keukentafel.conversation.opdrachten import Noteer
from keukentafel.labels import Rol
from keukentafel.tui import teksten
from pty_app import PtyApp
from test_proces import START, assert_hersteld, maak_dossier
from tui_hulp import WACHTZIN

MERK = "zeepaardje"
HALF = "kwalletje"
GEZOCHT = (MERK, HALF, "Molenwiek", "Mirjam", WACHTZIN)
_BUITEN = re.compile(rb"\x1b\[\?1049h.*?(?:\x1b\[\?1049l|\Z)", re.DOTALL)


def omgeving(map: Path) -> dict[str, str]:
    """Everything the program could think of as a place of the user lies in one folder."""
    vreemd = ("TEXTUAL", "COLUMNS", "LINES", "XDG", "KEUKENTAFEL")
    kaal = {k: v for k, v in os.environ.items() if not k.startswith(vreemd)}
    eigen = {
        "HOME": "thuis",
        "TMPDIR": "tijdelijk",
        "XDG_CACHE_HOME": "thuis/c",
        "XDG_STATE_HOME": "thuis/s",
    }
    for plek in set(eigen.values()):
        (map / plek).mkdir(parents=True, exist_ok=True)
    return {
        **kaal,
        **{naam: str(map / plek) for naam, plek in eigen.items()},
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "KEUKENTAFEL_MAP": str(map / "kluis"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def speel_gesprek(app: PtyApp, papier: Path) -> None:
    """Unlock, note, ask, look together, make that document, go on the lock, come back.

    Ends in the talk with a half typed line.
    """
    app.wacht_op("wachtzin", 90)
    app.druk(f"{WACHTZIN}\r")
    app.wacht_op("Molenwiek", 90)
    app.druk("\r")
    app.wacht_op("aan tafel", 60)
    for zin in (f"{MERK} in de post", f"hij slaat {MERK} als hij drinkt", f"{MERK} wil rust"):
        app.druk(f"{zin}\r")
        app.wacht_op(rf"Mirjam +{zin[:12]}", 60)
    app.druk("?")
    app.wacht_op("1  ", 60)
    app.druk("1")
    app.wacht_op("Gekozen", 60)
    kijk_samen(app)
    maak_papier(app, papier)
    app.druk(HALF)
    app.wacht_op(HALF, 60)
    time.sleep(0.5)  # long enough to be kept half typed
    app.druk("\x0c")  # Ctrl+L
    app.wacht_op("Uw wachtzin", 60)
    app.druk(f"{WACHTZIN}\r")
    # While the lock is painted the old line still stands: wait for the lock to be gone as well.
    app.wacht_op(rf"(?s)\A(?!.*Uw wachtzin).*› *│? *{HALF}", 90)


def kijk_samen(app: PtyApp) -> None:
    """To the shared screen with what was said, and the two steps back to the talk."""
    app.druk("\x1b[20~")  # F9
    app.wacht_op(rf"(?s)\A(?!.*{teksten.PRIVE}).*{MERK}", 60)
    app.druk("\x1b[20~")
    app.wacht_op(re.escape(teksten.SAMEN_TERUG), 60)
    app.druk("\r")
    app.wacht_op("aan tafel", 60)


def maak_papier(app: PtyApp, plek: Path) -> None:
    """From the talk and back: the whole dossier as a PDF in that place.

    Each key waits for what the one before brings: pressed while screens change it would be lost.
    """
    for toets, brengt in (
        ("/", "afronden"),
        ("r", re.escape(teksten.AFRONDEN_OPEN)),
        ("v", re.escape(teksten.PAPIEREN["mdo"][1])),
        ("7", re.escape(teksten.PAPIER_VOOR)),
        ("1", re.escape(teksten.VERSLAG_ALS)),
        ("1", re.escape(teksten.VERSLAG_PAD)),
        ("x", r"pdfx"),  # so that the line is known to listen before it is emptied
        ("\x15", "│  │ {60}"),
        (plek.name, re.escape(plek.name)),
    ):
        app.druk(toets)
        app.wacht_op(brengt, 60)
    app.druk("\r")
    app.wacht_op("Het document staat in", 180)
    app.druk("\x1b")
    app.wacht_op(re.escape(teksten.AFRONDEN_OPEN), 60)
    app.druk("\x1b")
    app.wacht_op("aan tafel", 60)


def buiten_het_scherm(uitvoer: bytes) -> bytes:
    """Return what was written outside the other page: what a scrollback keeps."""
    return _BUITEN.sub(b"", uitvoer)


def zoek(inhoud: bytes) -> list[str]:
    return [woord for woord in GEZOCHT if woord.encode() in inhoud]


def dicht_sporen(verslag: str) -> tuple[set[Path], list[str]]:
    """Return the files a traced program opened for writing, and its calls to a network."""
    geschreven = {
        Path(m[1])
        for m in re.finditer(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)", O_(?:WRONLY|RDWR)', verslag)
    }
    geschreven |= {
        Path(m[1]) for m in re.finditer(r'(?:rename|link)\w*\(.*?"([^"]+)"(?:, 0)?\) = 0', verslag)
    }
    net = [r for r in verslag.splitlines() if re.search(r"AF_INET6?\b|sin6?_addr", r)]
    return geschreven, net


def test_a_whole_talk_leaves_no_word_and_makes_no_inet_call(tmp_path: Path) -> None:
    strace = shutil.which("strace")
    if not strace or subprocess.run([strace, "-qq", "true"], capture_output=True).returncode:
        pytest.skip("NIET GETEST: strace is er niet of mag hier niet, dus dit is niet bewezen")
    id = maak_dossier(tmp_path / "kluis")
    verslag, eigen = tmp_path / "strace.txt", omgeving(tmp_path)
    volg = [
        "-f",
        "-qq",
        "-e",
        "trace=network,open,openat,creat,rename,renameat,renameat2,link,linkat",
    ]
    volg += ["-s", "200", "-e", "signal=none", "-o", str(verslag)]
    app = PtyApp([strace, *volg, sys.executable, "-c", START], eigen)
    papier = tmp_path / "thuis" / "blad.pdf"
    speel_gesprek(app, papier)
    kind = Path(f"/proc/{app.pid}/task/{app.pid}/children").read_text().split()[0]
    for wat in ("environ", "cmdline"):
        with suppress(PermissionError):  # not even the user's own programs may look: better still
            assert zoek(Path(f"/proc/{kind}/{wat}").read_bytes()) == [], wat
    app.druk("\x11")  # Ctrl+Q: home. The next would be lost while the screens change.
    app.wacht_op("Uw dossiers", 60)
    app.druk("\x11")
    app.wacht_op_einde(60)
    assert_hersteld(app)

    geschreven, net = dicht_sporen(verslag.read_text(errors="replace"))
    assert net == []
    assert tmp_path / "kluis" / "kluis.db" in geschreven  # the search sees what is written
    bestanden = {p for p in tmp_path.rglob("*") if p.is_file() and p != verslag} | geschreven
    assert papier in geschreven
    assert papier.read_bytes().startswith(b"%PDF")
    assert list((tmp_path / "kluis" / "klad").iterdir()) == []  # it was kept, and is stored now
    assert any(p.parent == tmp_path / "kluis" / "klad" for p in geschreven)
    for bestand in bestanden - {papier}:
        assert zoek(os.fsencode(bestand)) == [], bestand
        if bestand.is_file():
            assert zoek(bestand.read_bytes()) == [], bestand
    assert zoek(buiten_het_scherm(bytes(app.uitvoer))) == []
    assert MERK.encode() in app.uitvoer  # it was on the screen
    caseload = Caseload.open(tmp_path / "kluis", WACHTZIN)
    dossier = caseload.open_dossier(id).dossier
    assert [u.tekst for u in dossier.uitingen.values() if MERK in u.tekst]
    assert dossier.concept == HALF  # and it is in the vault
    caseload.sluit()


@pytest.mark.parametrize("vorm", ["pdf", "docx"])
def test_making_a_document_writes_that_file_and_no_other(tmp_path: Path, vorm: str) -> None:
    """Paper is made by libraries of others: they too keep nothing aside, and call nobody."""
    strace = shutil.which("strace")
    if not strace or subprocess.run([strace, "-qq", "true"], capture_output=True).returncode:
        pytest.skip("NIET GETEST: strace is er niet of mag hier niet, dus dit is niet bewezen")
    map, verslag, uit = tmp_path / "kluis", tmp_path / "strace.txt", tmp_path / f"uit.{vorm}"
    id = maak_dossier(map)
    caseload = Caseload.open(map, WACHTZIN)
    sessie = caseload.open_dossier(id)
    sessie.do(Noteer(f"{MERK} in de post", next(iter(sessie.dossier.personen)), Rol.CLIENT))
    caseload.sluit()
    zin = tmp_path / "zin"
    zin.write_text(WACHTZIN)
    volg = ["-f", "-qq", "-e", "trace=network,open,openat,creat,rename,link,linkat", "-s", "200"]
    volg += ["-e", "signal=none", "-o", str(verslag), sys.executable, "-c", START]
    wens = ["verslag", id, "--voor", "dossier", "--als", vorm, "-o", str(uit)]
    subprocess.run(
        [strace, *volg, *wens, "--wachtwoord-van", str(zin)],
        env=omgeving(tmp_path),
        check=True,
        timeout=300,
    )
    geschreven, net = dicht_sporen(verslag.read_text(errors="replace"))
    assert net == []
    eigen = {p for p in geschreven if not p.is_relative_to("/dev")}
    assert eigen, "the search sees what is written"
    bestanden = {p for p in tmp_path.rglob("*") if p.is_file()} | eigen
    for bestand in bestanden - {uit, zin, verslag}:
        assert bestand.is_relative_to(map) or not bestand.exists(), bestand
        assert not bestand.is_file() or zoek(bestand.read_bytes()) == [], bestand
    assert uit.stat().st_size > 1000


def test_the_trace_does_see_the_network(tmp_path: Path) -> None:
    strace = shutil.which("strace")
    if not strace or subprocess.run([strace, "-qq", "true"], capture_output=True).returncode:
        pytest.skip("NIET GETEST: strace is er niet of mag hier niet")
    verslag = tmp_path / "strace.txt"
    code = "import socket; socket.socket(type=socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    volg = [strace, "-f", "-e", "trace=network", "-o", str(verslag)]
    subprocess.run([*volg, sys.executable, "-c", code], capture_output=True)
    assert dicht_sporen(verslag.read_text())[1]


@pytest.mark.parametrize("teken", [signal.SIGSEGV, signal.SIGABRT])
def test_the_program_falls_over_in_a_talk_without_a_core(
    tmp_path: Path, teken: signal.Signals
) -> None:
    maak_dossier(tmp_path / "kluis")
    hoogst = resource.getrlimit(resource.RLIMIT_CORE)[1]
    ruim = f"import os, resource as r; r.setrlimit(r.RLIMIT_CORE, ({hoogst}, {hoogst}))\n"
    weg = f"os.chdir({str(tmp_path)!r})\n"
    app = PtyApp([sys.executable, "-c", ruim + weg + START], omgeving(tmp_path))
    app.wacht_op("wachtzin", 60)
    app.druk(f"{WACHTZIN}\r")
    app.wacht_op("Molenwiek", 60)
    os.kill(app.pid, teken)
    status = app.wacht_op_einde()
    assert os.WTERMSIG(status) == teken
    assert not os.WCOREDUMP(status)
    for bestand in tmp_path.rglob("*"):
        assert not bestand.is_file() or zoek(bestand.read_bytes()) == []
