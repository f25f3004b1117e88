"""The check of `prompts/`: a fault is a line with file and number, and exit code 1."""

import subprocess
import sys
from pathlib import Path

from test_content import GOED

WORTEL = Path(__file__).parents[1]


def check(map: Path) -> subprocess.CompletedProcess[str]:
    opdracht = [sys.executable, str(WORTEL / "scripts" / "check_prompts.py"), str(map)]
    return subprocess.run(opdracht, capture_output=True, text=True, check=False)


def test_faults_are_lines_with_file_and_number(tmp_path: Path) -> None:
    (tmp_path / "vragen").mkdir()
    (tmp_path / "verslag").mkdir()
    (tmp_path / "jargon.yaml").write_text('- {woord: "regie", gewoon: "zelf beslissen"}', "utf-8")
    (tmp_path / "verslag" / "plan.md.j2").write_text("Dag\n{% if %}", "utf-8")
    vragen = (
        GOED
        + GOED.replace("geld-open-01", "geld-open-02").replace("de maand door", "de maand dóór")
        + GOED.replace("geld-open-01", "geld-open-03").replace("Hoe komt u", "Waarom komt u niet")
        + GOED.replace("geld-open-01", "geld-open-04").replace(
            "Hoe komt u de maand", "Wie heeft regie"
        )
        + GOED.replace("geld-open-01", "geld-open-05")
        .replace("Hoe komt u de maand door?", "Wat ligt er op uw bord?")
        .replace("brede_verkenning", "contact_maken")
        .replace("diepte: 1", "diepte: 3")
    )
    (tmp_path / "vragen" / "geld.yaml").write_text(vragen, "utf-8")
    uit = check(tmp_path)
    assert uit.returncode == 1
    assert uit.stderr == ""
    assert "vragen/geld.yaml:11: geld-open-02: lijkt te veel op geld-open-01" in uit.stdout
    assert "vragen/geld.yaml:20: geld-open-03: 'waarom'" in uit.stdout
    assert "vragen/geld.yaml:29: geld-open-04: vaktaal: 'regie'" in uit.stdout
    assert "geld.yaml:40: geld-open-05: deze vraag komt in contact_maken nooit" in uit.stdout
    assert "verslag/plan.md.j2:2: dit sjabloon klopt niet" in uit.stdout
    assert "fasen.yaml:1: dit bestand ontbreekt" in uit.stdout
    assert "domein financien: circulair 0, minstens 8" in uit.stdout


def test_a_broken_file_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "vragen").mkdir()
    (tmp_path / "vragen" / "a.yaml").write_text("- a: b: c", "utf-8")
    (tmp_path / "vragen" / "b.yaml").write_text(GOED.replace("Hoe", "Waarom"), "utf-8")
    uit = check(tmp_path)
    assert uit.returncode == 1
    assert "vragen/a.yaml:1: dit is geen geldige YAML" in uit.stdout
    assert "vragen/b.yaml:2: geld-open-01: 'waarom'" in uit.stdout
