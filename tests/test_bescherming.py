"""What the process closes off: crash files, other users, the environment, folders, hosts."""

import ast
import inspect
import os
import pkgutil
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

import keukentafel
from keukentafel import bergplaats
from keukentafel.bergplaats import Soort, aan_de_naam, bezwaar, op_netwerkschijf
from keukentafel.bescherming import ONSCHULDIG, verraders
from keukentafel.caseload import Caseload
from keukentafel.conversation.gebeurtenissen import van_bytes
from keukentafel.fouten import KeukentafelFout, KluisFout
from keukentafel.netwerk import controleer_host, hosts_uit
from keukentafel.tui.app import KeukentafelApp, start
from tui_hulp import WACHTZIN, gesprek, scherm

alleen_posix = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions and signals")
ALS_ECHT = "import sys; from keukentafel.cli import main; sys.argv[1:] = ['--help']; main()\n"


def draai(code: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, **omgeving},
        timeout=60,
    )


# ---- the process ----------------------------------------------------------------------------


@alleen_posix
def test_a_crash_of_the_process_writes_no_core(tmp_path: Path) -> None:
    """Also where the system sends a core to a program, for which the limit does not count."""
    ruim = (
        "import resource as r; r.setrlimit(r.RLIMIT_CORE, (r.getrlimit(r.RLIMIT_CORE)[1],) * 2)\n"
    )
    val = f"import os, signal; os.chdir({str(tmp_path)!r}); os.kill(os.getpid(), signal.SIGSEGV)\n"

    def dumpte(code: str) -> bool:
        pid = os.posix_spawn(sys.executable, [sys.executable, "-c", code], os.environ)
        _, status = os.waitpid(pid, 0)
        assert os.WTERMSIG(status) == signal.SIGSEGV
        return os.WCOREDUMP(status)

    if not dumpte(ruim + val):
        pytest.skip("NIET GETEST: dit systeem maakt nooit een core, dus er is niets te zien")
    for resten in tmp_path.iterdir():
        resten.unlink()
    assert not dumpte(ruim + ALS_ECHT + val)
    assert not list(tmp_path.iterdir())


@alleen_posix
def test_new_files_are_for_this_user_alone(tmp_path: Path) -> None:
    bestand = tmp_path / "nieuw"
    draai(f"{ALS_ECHT}open({str(bestand)!r}, 'w').close()").check_returncode()
    assert bestand.stat().st_mode & 0o777 == 0o600


def test_no_library_says_a_word_once_the_screens_open() -> None:
    praat = (
        "import gc, logging, sys, threading, warnings\n"
        "class W:\n"
        "    def __del__(self): raise ValueError('zeepaard')\n"
        "def mis(): raise ValueError('zeepaard')\n"
        "logging.getLogger('asyncio').error('zeepaard')\n"
        "warnings.warn('zeepaard')\n"
        "W(); gc.collect()\n"
        "t = threading.Thread(target=mis); t.start(); t.join()\n"
    )
    assert draai(praat).stderr.count("zeepaard") >= 4
    stil = draai(f"from keukentafel.bescherming import zwijg; zwijg()\n{praat}")
    assert stil.stdout + stil.stderr == ""


# ---- the environment ------------------------------------------------------------------------


@given(
    st.dictionaries(st.from_regex(r"(TEXTUAL|KEUKEN|PA)(_[A-Z]{1,6})?", fullmatch=True), st.text())
)
def test_all_of_textual_is_refused_but_how_it_looks(omgeving: dict[str, str]) -> None:
    for naam in verraders(omgeving):
        assert naam.startswith("TEXTUAL")
        assert naam not in ONSCHULDIG
        assert omgeving[naam]


def test_each_setting_that_textual_knows_was_judged() -> None:
    """A setting of a later Textual is refused until somebody looked at it."""
    bron = inspect.getsource(import_module("textual.constants"))
    namen = {
        str(k.value)
        for k in ast.walk(ast.parse(bron))
        if isinstance(k, ast.Constant) and str(k.value).startswith("TEXTUAL_")
    }
    geweigerd = set(verraders(dict.fromkeys(namen, "1")))
    assert len(namen) > 10
    assert {"TEXTUAL_LOG", "TEXTUAL_SCREENSHOT", "TEXTUAL_DEBUG", "TEXTUAL_DRIVER"} <= geweigerd
    assert geweigerd == namen - ONSCHULDIG


# ---- the folder -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pad", "soort"),
    [
        (PureWindowsPath(r"\\server\thuis\anja"), Soort.NETWERK),
        (PureWindowsPath(r"\\?\UNC\server\thuis"), Soort.NETWERK),
        (PureWindowsPath(r"\\?\C:\Users\anja"), None),
        (PurePosixPath(r"\\server\thuis"), Soort.NETWERK),
        (PureWindowsPath(r"C:\Users\anja\OneDrive - Gemeente Ons\kt"), Soort.WOLK),
        (PureWindowsPath(r"C:\Users\anja\ONEDRIVE"), Soort.WOLK),
        (PureWindowsPath(r"C:\Users\anja\iCloudDrive\kt"), Soort.WOLK),
        (PurePosixPath("/home/anja/Dropbox (Werk)/kt"), Soort.WOLK),
        (PurePosixPath("/Users/anja/Library/Mobile Documents/x"), Soort.WOLK),
        (PurePosixPath("/Users/anja/Library/CloudStorage/Iets-1/x"), Soort.WOLK),
        (PureWindowsPath(r"G:\Mijn Drive\kt"), Soort.WOLK),
        (PurePosixPath("/home/anja/Nextcloud2"), Soort.WOLK),
        (PureWindowsPath(r"D:\werk\kt"), Soort.WOLK),
        (PureWindowsPath(r"C:\Users\anja\AppData\Local\keukentafel"), None),
        (PurePosixPath("/home/anja/.local/share/keukentafel"), None),
        (PurePosixPath("/home/anja/over onedrive gesproken"), None),
    ],
)
def test_a_path_tells_where_it_leads(pad: PureWindowsPath, soort: Soort | None) -> None:
    gevonden = aan_de_naam(pad, {"OneDriveCommercial": r"D:\werk"})
    assert (gevonden and gevonden.soort) == soort


def test_a_network_disk_is_seen_in_the_list_of_disks() -> None:
    lijst = (
        "/dev/sda1 / ext4 rw 0 0\n"
        "server:/thuis /home nfs4 rw 0 0\n"
        "/dev/sdb1 /home/anja/hier ext4 rw 0 0\n"
        "//s/x /mnt/mijn\\040schijf cifs rw 0 0\n"
    ).splitlines()
    for pad, netwerk in (
        ("/var/kt", False),
        ("/home/anja/kt", True),
        ("/home/anja/hier/kt", False),
        ("/mnt/mijn schijf/kt", True),
    ):
        assert bool(op_netwerkschijf(PurePosixPath(pad), lijst)) == netwerk, pad


def test_what_a_cloud_leaves_behind_gives_it_away(tmp_path: Path) -> None:
    map = tmp_path / "gewoon" / "kt"
    assert bezwaar(map) is None
    (tmp_path / ".dropbox").mkdir()  # only the settings of the program
    assert bezwaar(map) is None
    (tmp_path / "gewoon").mkdir()
    (tmp_path / "gewoon" / ".sync_0123.db").touch()
    gevonden = bezwaar(map)
    assert gevonden is not None
    assert gevonden.naam == "Nextcloud"


def test_a_link_into_a_cloud_is_followed(tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "kt").symlink_to(tmp_path / "OneDrive")
    assert bezwaar(tmp_path / "kt") is not None


def test_no_new_vault_in_a_cloud_and_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(KluisFout, match="Dropbox") as fout:
        start(tmp_path / "Dropbox" / "kt")
    assert "\n" not in str(fout.value)
    assert not list(tmp_path.iterdir())


async def test_an_old_vault_in_a_cloud_opens_with_a_warning(tmp_path: Path) -> None:
    map = tmp_path / "OneDrive"
    Caseload.maak(map, WACHTZIN)[0].sluit()
    app = KeukentafelApp(map, meelezen=False, let_op=bergplaats.waarschuwing(map))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "Let op: OneDrive kopieert" in scherm(pilot)


@alleen_posix
def test_what_others_could_read_of_a_vault_is_closed(tmp_path: Path) -> None:
    Caseload.maak(tmp_path, WACHTZIN)[0].sluit()
    kluis, ander = tmp_path / "kluis.db", tmp_path / "ander.txt"
    ander.touch()
    for bestand in (kluis, ander):
        bestand.chmod(0o664)
    bergplaats.maak_dicht(tmp_path)
    assert kluis.stat().st_mode & 0o777 == 0o600
    assert ander.stat().st_mode & 0o777 == 0o664


# ---- error texts ----------------------------------------------------------------------------


def alle_modellen() -> list[type[BaseModel]]:
    for module in pkgutil.walk_packages(keukentafel.__path__, "keukentafel."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    rij, alle = [BaseModel], list[type[BaseModel]]()
    while rij:
        for soort in rij.pop().__subclasses__():
            rij.append(soort)
            if soort.__module__.startswith("keukentafel."):
                alle.append(soort)
    return alle


def test_no_model_tells_a_value_when_it_refuses() -> None:
    modellen = alle_modellen()
    assert len(modellen) > 40
    assert [m.__name__ for m in modellen if not m.model_config.get("hide_input_in_errors")] == []


def test_an_event_that_cannot_be_read_tells_no_value() -> None:
    geheim = b'{"wat": "DossierGeopend", "naam": ["zeepaard"], "extra": "zeepaard"}'
    with pytest.raises(ValidationError) as fout:
        van_bytes(geheim)
    assert "zeepaard" not in str(fout.value)


# ---- copying --------------------------------------------------------------------------------


async def test_copying_takes_a_key_and_is_told(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        await pilot.press(*"post")
        assert pilot.app.clipboard == ""
        await pilot.press("shift+home", "ctrl+c")
        await pilot.pause()
        assert pilot.app.clipboard == "post"
        assert [m for m in pilot.app._notifications if "klembord" in m.message]


async def test_no_key_and_no_action_makes_a_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    async with gesprek(tmp_path / "kluis") as (pilot, _):
        await pilot.app.run_action("screenshot")
        pilot.app.deliver_screenshot()
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert not list(tmp_path.rglob("*.svg"))
        assert list(pilot.app.get_system_commands(pilot.app.screen)) == []


# ---- hosts ----------------------------------------------------------------------------------


def test_only_hosts_on_the_list() -> None:
    lijst = hosts_uit(" db.gemeente.nl, DB2.gemeente.nl ,,")
    for host in ("localhost", "127.0.0.1", "DB.gemeente.nl", "db2.gemeente.nl"):
        controleer_host(host, lijst)
    for host in ("gemeente.nl", "evil.example", "10.0.0.1", ""):
        with pytest.raises(KeukentafelFout):
            controleer_host(host, lijst)


BEWAAKT = (
    "import socket\nfrom keukentafel.netwerk import bewaak\nbewaak(frozenset({lijst!r}))\n"
    "def probeer(f, *a):\n"
    "    try: f(*a)\n"
    "    except OSError: print('door')\n"
    "    except Exception as fout: print(type(fout).__name__)\n"
)


@pytest.mark.parametrize(
    ("wat", "verwacht"),
    [
        ("socket.socket().connect, ('192.0.2.1', 9)", "KeukentafelFout"),
        ("socket.socket().bind, ('0.0.0.0', 0)", "KeukentafelFout"),
        ("socket.socket(socket.AF_INET6).connect, ('2001:db8::1', 9)", "KeukentafelFout"),
        ("socket.getaddrinfo, 'evil.example', 80", "KeukentafelFout"),
        ("socket.gethostbyname, 'evil.example'", "KeukentafelFout"),
        ("socket.socket(type=socket.SOCK_DGRAM).sendto, b'x', ('192.0.2.1', 9)", "KeukentafelFout"),
        ("socket.create_connection, ('evil.example', 80)", "KeukentafelFout"),
        ("socket.socket().connect, ('127.0.0.1', 9)", "door"),
    ],
)
def test_the_guard_refuses_every_other_host(wat: str, verwacht: str) -> None:
    uit = draai(f"{BEWAAKT.format(lijst=set())}probeer({wat})")
    assert uit.stdout.strip() == verwacht, uit.stderr


def test_a_name_on_the_list_may_be_reached_at_its_address() -> None:
    namaak = (
        "import _socket; _socket.getaddrinfo = lambda h, p: [(0, 0, 0, '', ('127.9.9.9', 0))]\n"
    )
    code = f"{namaak}{BEWAAKT.format(lijst={'db.gemeente.nl'})}"
    uit = draai(
        f"{code}probeer(socket.socket().connect, ('127.9.9.9', 9))\n"
        "probeer(socket.socket().connect, ('127.9.9.8', 9))"
    )
    assert uit.stdout.split() == ["door", "KeukentafelFout"], uit.stderr


def test_the_guard_stands_in_every_command() -> None:
    uit = draai(f"{ALS_ECHT}import socket\nsocket.socket().connect(('192.0.2.1', 9))")
    assert "KEUKENTAFEL_HOSTS" in uit.stderr or "KeukentafelFout" in uit.stderr
    assert uit.returncode == 1
