"""The locks hold nothing but pins and hashes; the wheel holds the content and nothing to train."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

HUIS = Path(__file__).resolve().parent.parent
PIN = re.compile(r"(?P<naam>[a-z0-9-]+)==(?P<versie>[\w.]+)(?: ; [\w.'\" =!<>()]+)? \\")
HASH = re.compile(r"    --hash=sha256:(?P<hash>[0-9a-f]{64})(?: \\)?")


def lees_lock(naam: str) -> dict[str, tuple[str, set[str]]]:
    """Return version and hashes per package; fails on any line that is neither pin nor hash."""
    pakketten: dict[str, tuple[str, set[str]]] = {}
    hashes: set[str] = set()
    for regel in (HUIS / naam).read_text("utf-8").splitlines():
        if pin := PIN.fullmatch(regel):
            hashes = set()
            pakketten[pin["naam"]] = (pin["versie"], hashes)
        else:
            hash_ = HASH.fullmatch(regel)
            assert hash_, f"{naam}: {regel}"
            hashes.add(hash_["hash"])
    return pakketten


def project() -> dict[str, Any]:
    return tomllib.loads((HUIS / "pyproject.toml").read_text("utf-8"))


def versies(eisen: list[str | dict[str, str]]) -> dict[str, str]:
    """Return the exact version of each requirement; another kind of requirement fails."""
    return dict(eis.split("==") for eis in eisen if isinstance(eis, str))


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_lock_holds_only_pins_with_hashes(lock: str) -> None:
    pakketten = lees_lock(lock)
    assert len(pakketten) > 10
    assert all(hashes for _, hashes in pakketten.values())


def test_locks_are_in_step_with_the_project_file() -> None:
    runtime = {naam: versie for naam, (versie, _) in lees_lock("requirements.lock").items()}
    dev = {naam: versie for naam, (versie, _) in lees_lock("requirements-dev.lock").items()}
    groepen = project()["dependency-groups"]
    assert versies(project()["project"]["dependencies"]).items() <= runtime.items()
    assert versies(groepen["bouw"]).items() <= runtime.items()
    assert versies(groepen["dev"]).items() <= dev.items()


def test_dev_lock_adds_to_the_runtime_lock_and_changes_nothing() -> None:
    runtime, dev = lees_lock("requirements.lock"), lees_lock("requirements-dev.lock")
    assert {naam: dev[naam] for naam in runtime} == runtime


def test_the_builder_is_the_locked_one() -> None:
    assert project()["build-system"]["requires"] == project()["dependency-groups"]["bouw"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, unpacked."""
    map = tmp_path_factory.mktemp("wheel")
    bouw = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory"]
    subprocess.run([*bouw, str(map)], cwd=HUIS, check=True, capture_output=True)
    (bestand,) = map.glob("*.whl")
    uitgepakt = map / "uitgepakt"
    zipfile.ZipFile(bestand).extractall(uitgepakt)
    return uitgepakt


def bestanden(map: Path) -> set[str]:
    return {
        p.relative_to(map).as_posix()
        for p in map.rglob("*")
        if p.is_file() and "__pycache__" not in p.parts
    }


def test_wheel_holds_all_code_and_content(wheel: Path) -> None:
    inhoud = {b for b in bestanden(HUIS / "prompts") if not b.startswith("voorbeelden/")}
    code = bestanden(HUIS / "src" / "keukentafel")
    in_wheel = bestanden(wheel / "keukentafel")
    assert in_wheel == code | {f"prompts/{b}" for b in inhoud}


def test_wheel_holds_no_lines_to_train_on_and_no_tests(wheel: Path) -> None:
    """Only the compressed texts that explain a reading are in it, not the labelled files."""
    namen = bestanden(wheel)
    assert not [b for b in namen if "/voorbeelden/" in b or b.endswith(".jsonl") or "test" in b]
    assert sum((wheel / b).stat().st_size for b in namen if b.endswith(".bin")) <= 45_000_000


def test_wheel_holds_the_licence(wheel: Path) -> None:
    namen = {Path(b).name for b in bestanden(wheel)}
    assert {"LICENSE", "NOTICE"} <= namen


def test_content_is_found_in_the_wheel(wheel: Path) -> None:
    vraag = (
        "from keukentafel.content import domeinen, prompts_map;"
        "print(prompts_map()); print(len(domeinen()))"
    )
    omgeving = {**os.environ, "PYTHONPATH": str(wheel)}
    antwoord = subprocess.run(
        [sys.executable, "-c", vraag],
        env=omgeving,
        cwd=wheel,
        check=True,
        capture_output=True,
        text=True,
    )
    waar, aantal = antwoord.stdout.splitlines()
    assert Path(waar) == wheel / "keukentafel" / "prompts"
    assert int(aantal) == 13
