"""`scripts/start.py` on a small project of its own: install once, start, say what is wrong."""

import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parent.parent / "scripts"
KLAARZETTEN = "klaargezet"

PYPROJECT = """
[build-system]
requires = []
build-backend = "bouw"
backend-path = ["."]
"""
BOUW = '''
"""The least that pip needs for an editable install."""
import zipfile
from pathlib import Path

METADATA = "Metadata-Version: 2.1\\nName: keukentafel\\nVersion: 1\\n"

def build_editable(map, config_settings=None, metadata_directory=None):
    naam = "keukentafel-1-py3-none-any.whl"
    info = "keukentafel-1.dist-info/"
    with zipfile.ZipFile(Path(map) / naam, "w") as wheel:
        wheel.writestr("keukentafel.pth", str(Path.cwd() / "src"))
        wheel.writestr(info + "METADATA", METADATA)
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
        wheel.writestr(info + "entry_points.txt", "[console_scripts]\\nkeukentafel = kt:main\\n")
        wheel.writestr(info + "RECORD", "")
    return naam
'''
PROGRAMMA = """
import sys
def main():
    print("gestart met", sys.argv[1:])
    return 3
"""
ONBEREIKBAAR = f"bestaat-niet==1 \\\n    --hash=sha256:{'0' * 64}\n"


def project(map: Path) -> Path:
    """Make the project in a folder, with a lock that cannot be fetched."""
    (map / "scripts").mkdir(parents=True)
    (map / "src").mkdir()
    for naam in ("start.py", "omgeving.py"):
        shutil.copy(SCRIPTS / naam, map / "scripts")
    (map / "pyproject.toml").write_text(PYPROJECT)
    (map / "bouw.py").write_text(BOUW)
    (map / "src" / "kt.py").write_text(PROGRAMMA)
    (map / "requirements.lock").write_text(ONBEREIKBAAR)
    return map


def start(map: Path, *argumenten: str) -> subprocess.CompletedProcess[str]:
    """Start it with a package index on this machine that does not answer."""
    omgeving = {k: v for k, v in os.environ.items() if not k.startswith("PIP_")}
    omgeving |= {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/simple"}
    opdracht = [sys.executable, str(map / "scripts" / "start.py"), *argumenten]
    return subprocess.run(opdracht, env=omgeving, capture_output=True, text=True)


def test_installs_once_then_starts_and_mends_itself(tmp_path: Path) -> None:
    map = project(tmp_path / "een map met ë")

    zonder_net = start(map)
    assert zonder_net.returncode == 1
    assert "Geen verbinding" in zonder_net.stderr
    assert zonder_net.stderr.count("\n") == 1

    (map / ".venv" / "rest").touch()
    (map / "requirements.lock").write_text("")
    eerste = start(map, "a", "b c")
    assert KLAARZETTEN in eerste.stdout
    assert "gestart met ['a', 'b c']" in eerste.stdout
    assert eerste.returncode == 3
    assert not (map / ".venv" / "rest").exists()

    tweede = start(map)
    assert KLAARZETTEN not in tweede.stdout
    assert tweede.returncode == 3

    (map / "requirements.lock").write_text("# een ander slot\n")
    assert KLAARZETTEN in start(map).stdout

    verhuisd = map.rename(tmp_path / "elders")
    na_verhuizing = start(verhuisd)
    assert KLAARZETTEN in na_verhuizing.stdout
    assert na_verhuizing.returncode == 3
    assert KLAARZETTEN not in start(verhuisd).stdout


def test_says_which_package_makes_environments_possible(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    map = project(tmp_path / "map")
    monkeypatch.setitem(sys.modules, "ensurepip", None)  # as on Debian without python3-venv
    begin = runpy.run_path(str(map / "scripts" / "omgeving.py"))["start"]
    assert begin([]) == 1
    fout = capsys.readouterr().err
    assert f"python3.{sys.version_info.minor}-venv" in fout
    assert fout.count("\n") == 1
    assert not (map / ".venv").exists()


@pytest.mark.parametrize("script", ["start.py", "test.py"])
def test_an_older_python_gets_one_clear_line(
    script: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(SystemExit) as gestopt:
        runpy.run_path(str(SCRIPTS / script), run_name="__main__")
    assert gestopt.value.code == 2
    fout = capsys.readouterr().err
    assert "3.11" in fout
    assert fout.count("\n") == 1
