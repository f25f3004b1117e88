"""The program as a process in a terminal: killed, hung up, crashed, and never on the network."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("drives a program through /proc and a pty", allow_module_level=True)

from keukentafel.caseload import Caseload
from pty_app import PtyApp
from tui_hulp import GEZIN, WACHTZIN

HUIS = Path(__file__).resolve().parent.parent
START = "from keukentafel.cli import main; raise SystemExit(main())"
GEHEIM = "zeepaardje in de badkuip"


def maak_dossier(map: Path) -> str:
    caseload, _ = Caseload.maak(map, WACHTZIN)
    sessie = caseload.nieuw("De Molenwiek")
    for opdracht in GEZIN:
        sessie.do(opdracht)
    caseload.sluit()
    return sessie.dossier_id


def begin(map: Path, vooraf: str = "") -> PtyApp:
    """Start the program in a terminal and go to the talk."""
    vreemd = ("TEXTUAL", "COLUMNS", "LINES")  # a test of a screen may have set its size
    omgeving = {k: v for k, v in os.environ.items() if not k.startswith(vreemd)}
    omgeving |= {"TERM": "xterm-256color", "KEUKENTAFEL_MAP": str(map), "LANG": "C.UTF-8"}
    app = PtyApp([sys.executable, "-c", vooraf + START], omgeving)
    app.wacht_op("wachtzin")
    app.druk(f"{WACHTZIN}\r")
    app.wacht_op("Molenwiek")
    app.druk("\r")
    app.wacht_op("aan tafel")
    return app


def lees(map: Path, id: str) -> list[str]:
    caseload = Caseload.open(map, WACHTZIN)
    teksten = [u.tekst for u in caseload.open_dossier(id).dossier.uitingen.values()]
    caseload.sluit()
    return teksten


def assert_hersteld(app: PtyApp) -> None:
    """The terminal types as before, on the ordinary page, with nothing left switched on."""
    assert app.gewone_instelling()
    einde = bytes(app.uitvoer).rpartition(b"\x1b[?1049h")[2]
    for aan in (b"?1049", b"?1000", b"?1003", b"?1006", b"?1004", b"?2004"):
        assert einde.rfind(aan + b"l") > einde.rfind(aan + b"h"), aan
    assert einde.rfind(b"?25h") > einde.rfind(b"?25l")


@pytest.mark.parametrize("teken", [signal.SIGKILL, signal.SIGHUP, signal.SIGTERM])
def test_ended_from_outside_loses_not_even_the_line_being_typed(
    tmp_path: Path, teken: signal.Signals
) -> None:
    id = maak_dossier(tmp_path)
    app = begin(tmp_path)
    app.druk(f"{GEHEIM}\r")
    app.wacht_op(rf":\d\d Mirjam +{GEHEIM}")
    app.druk("half afgeschr")
    app.wacht_op("half afgeschr")
    time.sleep(0.5)  # what stands there is kept a third of a second after the key
    os.kill(app.pid, teken)
    app.wacht_op_einde()
    if teken is not signal.SIGKILL:
        assert_hersteld(app)
    assert lees(tmp_path, id) == [GEHEIM]
    opnieuw = begin(tmp_path)
    try:
        opnieuw.wacht_op(GEHEIM)
        opnieuw.wacht_op("› *│? *half afgeschr")
    finally:
        opnieuw.sluit()
    for bestand in tmp_path.rglob("*"):
        assert not bestand.is_file() or b"afgeschr" not in bestand.read_bytes(), bestand.name


def test_killed_again_and_again_while_typing_the_line_goes_on(tmp_path: Path) -> None:
    """Each time it comes back on its line, also when no key was pressed in between."""
    maak_dossier(tmp_path)
    staat = ""
    for stuk in ("zee", "paard", "", "je"):
        app = begin(tmp_path)
        try:
            app.wacht_op(f"› *│? *{staat}" if staat else "aan tafel", 60)
            staat += stuk
            time.sleep(2)  # a key pressed while the screen is still being built can be missed
            app.druk(stuk)
            app.wacht_op(f"› *│? *{staat}", 60)
            time.sleep(0.5)
        finally:
            app.sluit()
    app = begin(tmp_path)
    app.wacht_op("› *│? *zeepaardje", 60)
    app.druk("\r")
    app.wacht_op(r":\d\d Mirjam +zeepaardje")
    app.sluit()  # right after Enter: noted is noted once, and it does not come back as a line
    app = begin(tmp_path)
    app.wacht_op(r":\d\d Mirjam +zeepaardje")
    time.sleep(1)
    app.druk("x")
    app.wacht_op("› *│? *x")
    app.sluit()


def test_who_stops_while_the_vault_opens_leaves_at_once(tmp_path: Path) -> None:
    id = maak_dossier(tmp_path)
    vreemd = ("TEXTUAL", "COLUMNS", "LINES")
    omgeving = {k: v for k, v in os.environ.items() if not k.startswith(vreemd)}
    omgeving |= {"TERM": "xterm-256color", "KEUKENTAFEL_MAP": str(tmp_path), "LANG": "C.UTF-8"}
    app = PtyApp([sys.executable, "-c", START], omgeving)
    app.wacht_op("wachtzin")
    app.druk(f"{WACHTZIN}\r\x11")
    assert app.wacht_op_einde(60) == 0
    assert_hersteld(app)
    assert lees(tmp_path, id) == []


def test_a_crash_leaves_no_word_of_a_client(tmp_path: Path) -> None:
    """A fault in painting, with a note on the screen and in local variables."""
    maak_dossier(tmp_path)
    kapot = (
        "import keukentafel.tui.weergave as w\n"
        "echt = w.notitie\n"
        "def stuk(dossier, uiting):\n"
        "    if 'badkuip' in uiting.tekst: raise RuntimeError(uiting.tekst)\n"
        "    return echt(dossier, uiting)\n"
        "w.notitie = stuk\n"
    )
    app = begin(tmp_path, kapot)
    app.druk(f"{GEHEIM}\r")
    assert os.waitstatus_to_exitcode(app.wacht_op_einde()) != 0
    assert_hersteld(app)
    # What stands there after the full-screen page has been left is what the scrollback keeps.
    over = bytes(app.uitvoer).rpartition(b"\x1b[?1049l")[2].decode()
    assert "Wat u noteerde is bewaard" in over
    assert "badkuip" not in over
    spoor = (tmp_path / "fout.txt").read_text("utf-8")
    nummer = re.search(r"foutnummer: (\d{3}-\d{3})", over)
    assert nummer
    assert spoor.startswith(f"foutnummer {nummer[1]}\n")
    assert "RuntimeError" in spoor
    assert "badkuip" not in spoor
    assert (tmp_path / "fout.txt").stat().st_mode & 0o077 == 0


def test_a_default_talk_opens_no_inet_socket(tmp_path: Path) -> None:
    maak_dossier(tmp_path)
    verslag = tmp_path / "net.txt"
    haak = (
        "import socket, sys\n"
        "def kijk(wat, args):\n"
        "    if wat in ('socket.connect', 'socket.bind', 'socket.getaddrinfo', 'socket.sendto'):\n"
        "        if wat == 'socket.getaddrinfo' or args[0].family != socket.AF_UNIX:\n"
        f"            open({str(verslag)!r}, 'a').write(wat)\n"
        "sys.addaudithook(kijk)\n"
    )
    app = begin(tmp_path, haak)
    try:
        for zin in ("de brieven blijven liggen", "ik slaap er slecht van", "mijn zus helpt"):
            app.druk(f"{zin}\r")
            app.wacht_op(rf":\d\d Mirjam +{zin}")
        app.druk("?")
        app.wacht_op("1  ")
        app.druk("1")
        app.wacht_op("Gekozen")
    finally:
        app.sluit()
    assert not verslag.exists()
    # The hook does see a connection when there is one.
    subprocess.run([sys.executable, "-c", haak + "socket.socket().bind(('', 0))"], check=True)
    assert verslag.read_text() == "socket.bind"


def test_no_name_or_note_in_any_file_of_the_vault(tmp_path: Path) -> None:
    maak_dossier(tmp_path)
    app = begin(tmp_path)
    app.druk(f"{GEHEIM}\r")
    app.wacht_op(rf":\d\d Mirjam +{GEHEIM}")
    app.sluit()
    for bestand in tmp_path.rglob("*"):
        assert "Molenwiek" not in bestand.name
        if bestand.is_file():
            inhoud = bestand.read_bytes()
            for woord in (b"badkuip", b"Molenwiek", b"Mirjam"):
                assert woord not in inhoud, bestand.name


ONDER_DE_SESSIE = ("labels", "fouten", "language", "content", "conversation", "questions", "store")


def test_nothing_below_the_session_imports_a_screen() -> None:
    """Each module in a fresh process: also what is imported late must stay away."""
    bron = HUIS / "src" / "keukentafel"
    modules = ["keukentafel.session"]
    for naam in (*ONDER_DE_SESSIE, "reports"):
        for bestand in [bron / f"{naam}.py", *sorted((bron / naam).glob("*.py"))]:
            if bestand.exists():
                deel = bestand.relative_to(bron).with_suffix("").as_posix()
                modules.append("keukentafel." + re.sub(r"/__init__$", "", deel).replace("/", "."))
    code = (
        "import importlib, sys\n"
        f"for m in {modules!r}: importlib.import_module(m)\n"
        "print(sorted(m for m in sys.modules if m.split('.')[0] in ('textual', 'rich')))"
    )
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "[]"
    assert len(modules) > 40
