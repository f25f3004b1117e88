"""A team's own folder over the content: adds, changes, leaves out, by the same rules."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

KOP = '- naam: Wijkteam Noord\n  versie: "3"\n'
VRAAG = """\
- id: {id}
  tekst: "{tekst}"
  soort: open
  fasen: [brede_verkenning]
  domeinen: [financien]
  diepte: 1
  element: vraag
  bron: "eigen"
  uitleg: "Onze manier."
"""


@pytest.fixture
def team(tmp_path: Path) -> Path:
    (tmp_path / "vragen").mkdir()
    (tmp_path / "inhoud.yaml").write_text(KOP, "utf-8")
    return tmp_path


def inhoud(team: Path | str, *opdracht: str, invoer: str = "") -> tuple[int, str, str]:
    klaar = subprocess.run(
        [sys.executable, "-m", "keukentafel", *(opdracht or ("inhoud",))],
        capture_output=True,
        text=True,
        encoding="utf-8",
        input=invoer,
        env={**os.environ, "KEUKENTAFEL_INHOUD": str(team)},
    )
    return klaar.returncode, klaar.stdout, klaar.stderr


def schrijf(team: Path, id: str, tekst: str) -> None:
    (team / "vragen" / "eigen.yaml").write_text(VRAAG.format(id=id, tekst=tekst), "utf-8")


def test_without_a_folder_it_says_so() -> None:
    rc, uit, _ = inhoud("")
    assert rc == 0
    assert "geen eigen map" in uit


def test_it_shows_what_is_new_changed_and_gone(team: Path) -> None:
    schrijf(team, "geld-open-01", "Waar leeft u op dit moment van?")
    (team / "vragen" / "b.yaml").write_text(
        VRAAG.format(id="noord-01", tekst="Hoe is het met het geld?"), "utf-8"
    )
    (team / "inhoud.yaml").write_text(KOP + "  weg: [geld-open-05]\n", "utf-8")
    (team / "keuze.yaml").write_text("- raakt: {citaat: 2.5}\n", "utf-8")
    rc, uit, _ = inhoud(team)
    assert rc == 0
    assert "Wijkteam Noord, versie 3" in uit
    assert "anders geld-open-01" in uit
    assert "-> Waar leeft u op dit moment van?" in uit
    assert "nieuw  noord-01" in uit
    assert "weg    geld-open-05" in uit
    assert "andere gewichten: raakt" in uit
    assert "Alles klopt" in uit


def test_own_questions_are_held_to_the_same_rules(team: Path) -> None:
    schrijf(team, "noord-01", "Waarom belt u nu pas?")
    rc, uit, _ = inhoud(team)
    assert rc == 1
    assert "noord-01, tekst: 'waarom'" in uit


def test_an_own_question_is_asked(team: Path) -> None:
    schrijf(team, "noord-01", "Hoe loopt het geld door de week heen?")
    (team / "keuze.yaml").write_text("- raakt: {domein_eerst: 9.0}\n", "utf-8")
    regel = (
        '{"fase": "brede_verkenning", "beurten": [{"rol": "client", "spreker": "Riet", '
        '"tekst": "Ik kom niet rond, er is een schuld bij de energie."}]}'
    )
    rc, uit, _ = inhoud(team, "vragen", "--motor", "snel", "--uitleg", invoer=regel)
    assert rc == 0
    assert "domein_eerst +9.0" in uit


@pytest.mark.parametrize(
    ("bestand", "tekst", "fout"),
    [
        ("vragen/x.yaml", "- id: een\n  tekst: ja\n", "regel 1: "),
        ("keuze.yaml", "- raakt: {citaat: veel}\n", "keuze.yaml, regel 1: 'citaat' klopt niet"),
        ("keuze.yaml", "- onzin: 3\n", "'onzin' ken ik hier niet"),
        ("inhoud.yaml", KOP + "  weg: [bestaat-niet]\n", "onder 'weg' staat 'bestaat-niet'"),
        ("inhoud.yaml", "- naam: N\n", "'versie' ontbreekt"),
    ],
)
def test_a_fault_is_one_line_with_file_line_and_reason(
    team: Path, bestand: str, tekst: str, fout: str
) -> None:
    (team / bestand).write_text(tekst, "utf-8")
    rc, _, err = inhoud(team)
    assert rc == 2
    assert fout in err
    assert err.count("\n") == 1


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    rc, _, err = inhoud(tmp_path / "weg")
    assert rc == 2
    assert "deze map bestaat niet" in err


def test_numbers_of_the_own_region_stand_first_with_the_others(team: Path) -> None:
    (team / "regio.yaml").write_text(
        '- naam: Crisisdienst Noord\n  nummer: "050-1234"\n  wanneer: "dag en nacht"\n', "utf-8"
    )
    rc, uit, _ = inhoud(team)
    assert rc == 0
    assert "nummers van uw regio: Crisisdienst Noord" in uit
    vraag = "from keukentafel.content import veiligheid\nv = veiligheid()\n"
    vraag += "print(v.regio[0].nummer, len(v.nummers))"
    klaar = subprocess.run(
        [sys.executable, "-c", vraag],
        capture_output=True,
        text=True,
        env={**os.environ, "KEUKENTAFEL_INHOUD": str(team)},
        check=True,
    )
    assert klaar.stdout.split()[0] == "050-1234"
    assert int(klaar.stdout.split()[1]) > 3
    (team / "regio.yaml").write_text("- naam: Crisisdienst\n", "utf-8")
    rc, _, fout = inhoud(team)
    assert rc == 2
    assert "regio.yaml" in fout
