"""A persona: what the author's guide shows is read, and what is wrong in one gets a line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from keukentafel.content.personas import laad_persona, persona, persona_namen
from keukentafel.fouten import InhoudFout

WORTEL = Path(__file__).parents[1]
VOORBEELD = WORTEL / "docs" / "persona-voorbeeld.yaml"
Wijziging = Callable[[dict[str, Any]], object]


def met(map: Path, wijzig: Wijziging) -> Path:
    inhoud = yaml.safe_load(VOORBEELD.read_text("utf-8"))
    wijzig(inhoud)
    bestand = map / "wilma.yaml"
    bestand.write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), "utf-8")
    return bestand


def test_the_example_of_the_guide_is_a_whole_persona() -> None:
    wilma = laad_persona(VOORBEELD)
    assert wilma.hoofd.naam == "Wilma"
    assert [m.naam for m in wilma.aan_tafel] == ["Wilma", "Gijs"]
    assert "geld-neef" in wilma.lagen


def test_all_personas_of_the_program_are_sound() -> None:
    namen = persona_namen()
    assert len(namen) >= 9
    assert sum(len(persona(n).aan_tafel) > 1 for n in namen) >= 3
    with pytest.raises(KeyError):
        persona("../regels")


FOUTEN: dict[str, Wijziging] = {
    "heeft geen ingang": lambda p: p["onderwerpen"][0]["lagen"][1].pop("ingang"),
    "komt nooit aan bod": lambda p: p["onderwerpen"][0]["lagen"][2].update(na=["zorg-gevallen"]),
    "is geen laag": lambda p: p["onderwerpen"][0]["lagen"][2].update(na=["weg"]),
    "'gespannen' ontbreekt": lambda p: p["wensen"][0].pop("gespannen"),
    "minstens 3 verschillende teksten": lambda p: p["mensen"][0]["zegt"].update(
        kort=["Ja.", "Ja."]
    ),
    "'snapt_niet' ontbreekt bij Gijs": lambda p: p["mensen"][1]["zegt"].pop("snapt_niet"),
    "lijken te veel op elkaar": lambda p: p["mensen"][2].update(naam="Wilmar"),
    "Gijs is 51, en hier staat 49": lambda p: p["feiten"][0].update(open="Gijs is nu 49."),
    "is niet rustig": lambda p: p["rustig"].append("financien"),
    "rustig, of een onderwerp?": lambda p: p["rustig"].remove("werk"),
    "zet er 'alleen: true' bij": lambda p: p["onderwerpen"][1]["lagen"][1].update(alleen=False),
    "alleen 'ingang: [veiligheid]'": lambda p: p["onderwerpen"][1]["lagen"][1].update(
        ingang=["open", "veiligheid"]
    ),
    "staat ook bij onderwerp": lambda p: p["onderwerpen"][1]["woorden"].append("wassen"),
    "zit niet aan tafel": lambda p: p["kijk"][0].update(van="tineke"),
    "geen 'kijk' op een ander": lambda p: p["kijk"].pop(1),
    "staat hier twee keer": lambda p: p["wensen"][0].update(id="zorg-nachten"),
    "is lichter dan": lambda p: p["onderwerpen"][0]["lagen"].reverse(),
    "niemand vindt dit": lambda p: p["krachten"][0].update(woorden=[], domeinen=[]),
    "geen laag van de soort 'eerdere_hulp'": lambda p: p["eerdere_hulp"].clear(),
    "'stem2' ken ik hier niet": lambda p: p["mensen"][0].update(stem2="x"),
    "twee keer dezelfde tekst": lambda p: p["wensen"][0].update(open=p["wensen"][0]["gewoon"]),
    "alleen onder vier ogen": lambda p: p["krachten"][0].update(na=["geld-neef"]),
}


@pytest.mark.parametrize("reden", FOUTEN)
def test_what_is_wrong_is_said_with_file_and_line(tmp_path: Path, reden: str) -> None:
    with pytest.raises(InhoudFout) as fout:
        laad_persona(met(tmp_path, FOUTEN[reden]))
    assert reden in str(fout.value)
    assert "wilma.yaml" in str(fout.value)


def test_the_check_of_the_content_names_every_fault_of_the_personas(tmp_path: Path) -> None:
    import check_personas

    (tmp_path / "personas").mkdir()
    (tmp_path / "oefenen").mkdir()
    for naam in ("regels", "verstaan", "woorden"):
        bron = WORTEL / "prompts" / "oefenen" / f"{naam}.yaml"
        (tmp_path / "oefenen" / bron.name).write_text(bron.read_text("utf-8"), "utf-8")

    def wijzig(p: dict[str, Any]) -> None:
        p["mensen"][2]["naam"] = "Sharon"
        p["onderwerpen"][0]["lagen"][1].pop("ingang")
        p["krachten"][0]["gewoon"] = p["onderwerpen"][1]["lagen"][0]["gewoon"]

    met(tmp_path / "personas", wijzig)
    (tmp_path / "personas" / "stuk.yaml").write_text("titel: [", "utf-8")
    regels = list(check_personas.nakijken(tmp_path))
    for deel in (
        "personas/stuk.yaml:2: dit is geen geldige YAML",
        "'zorg-nachten' heeft geen ingang",
        "kies een andere naam dan Sharon",
        "staat ook bij 'geld-gaat'",
        "1 gezinnen, minstens 9",
    ):
        assert any(deel in r for r in regels), (deel, regels)
