"""Content files: what is right loads, what is wrong says which file, which line, and why."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import keukentafel.content as inhoud
from keukentafel.content import Domein, Jargon, Vraag, prompts_map, veiligheid
from keukentafel.content.laden import laad_vragen, volledig
from keukentafel.content.lijst import laad_lijst
from keukentafel.content.stijl import jargon_in, stijlfouten
from keukentafel.content.yamlbron import lees_yaml
from keukentafel.fouten import InhoudFout
from keukentafel.labels import Levensdomein

GOED = """\
- id: geld-open-01
  tekst: "Hoe komt u de maand door?"
  soort: open
  fasen: [brede_verkenning]
  domeinen: [financien]
  diepte: 1
  element: contact
  bron: "proef"
  uitleg: "Dit laat het verhaal bij de ander."
"""
GEVULD = Vraag.model_validate(yaml.safe_load(GOED)[0])


def bank(map: Path, tekst: str, naam: str = "geld.yaml") -> Path:
    (map / "vragen").mkdir(exist_ok=True)
    (map / "vragen" / naam).write_text(tekst, "utf-8")
    return map


def test_a_right_file_loads(tmp_path: Path) -> None:
    (vraag,) = laad_vragen(bank(tmp_path, GOED))
    assert vraag == GEVULD
    assert vraag.bij.personen == ()
    assert not vraag.circulair


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "reden"),
    [
        ("soort: open", "soort: gesprek", 3, "'soort' moet zijn: open, doorvragen"),
        ("financien", "geld", 5, "moet zijn: financien, werk"),
        ("diepte: 1", "diepte: 4", 6, "'diepte' moet zijn: 1, 2 of 3"),
        ("element: contact", "element: aandacht", 7, "'element' moet zijn"),
        ("  diepte: 1\n", "", 1, "'diepte' ontbreekt"),
        ("diepte:", "diepgang:", 1, "'diepte' ontbreekt"),
        ("  bron:", "  kleur: rood\n  bron:", 8, "'kleur' ken ik hier niet"),
        (
            "de maand door?",
            "{{ maand }} door?",
            2,
            "alleen {{ persoon }}, {{ woorden }}, {{ spiegel }}, {{ samen }} en {{ ding }}",
        ),
        ("de maand door?", "{{ persoon door?", 2, "accolades"),
        ("de maand door?", "{{ persoon }} door?", 1, "'bij: personen'"),
        ("de maand door?", "{{ woorden }} door?", 1, "'bij: citaat: true'"),
        ("soort: open", "soort: circulair", 1, "kenmerk circulair"),
        ("soort: open", "soort: open\n  kenmerken: [circulair]", 1, "niet_bij: [angst]"),
        ("soort: open", "soort: open\n  kenmerken: [waarom]", 1, "stellen wij niet voor"),
        ("soort: open", "soort: open\n  soort: open", 4, "'soort' staat hier twee keer"),
        ("soort: open", "soort: [open", 4, "geen geldige YAML"),
        ("[brede_verkenning]", "[]", 4, "'fasen' is leeg"),
        ("[brede_verkenning]", "brede_verkenning", 4, "'fasen' moet een lijst zijn"),
        ("geld-open-01", "Geld Open", 1, "'id' heeft niet de goede vorm"),
        ("Dit laat", "een " * 14 + "Dit laat", 1, "meer dan 14 woorden"),
        (GOED, "geen lijst", 1, "hier hoort een lijst te staan"),
    ],
)
def test_a_wrong_file_says_where_and_why(
    tmp_path: Path, oud: str, nieuw: str, regel: int, reden: str
) -> None:
    assert oud in GOED
    with pytest.raises(InhoudFout) as gevangen:
        laad_vragen(bank(tmp_path, GOED.replace(oud, nieuw)))
    assert gevangen.value.bestand == "vragen/geld.yaml"
    assert gevangen.value.regel == regel
    assert reden in gevangen.value.reden
    assert "\n" not in str(gevangen.value)


def test_an_id_is_used_once_in_the_whole_bank(tmp_path: Path) -> None:
    bank(tmp_path, GOED)
    with pytest.raises(InhoudFout, match=r"werk\.yaml, regel 1: de id 'geld-open-01' bestaat al"):
        laad_vragen(bank(tmp_path, GOED, "werk.yaml"))


def test_a_missing_bank_and_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InhoudFout, match="geen bestanden met vragen"):
        laad_vragen(tmp_path)
    with pytest.raises(InhoudFout, match="dit bestand ontbreekt"):
        lees_yaml(tmp_path / "fasen.yaml")


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(b"- \xff\xfe")
    with pytest.raises(InhoudFout, match="UTF-8"):
        lees_yaml(tmp_path / "x.yaml")


@pytest.mark.parametrize("tekst", ["- 2026-13-45", "- !!python/object:os.system x", "a: &b [*b]"])
def test_odd_yaml_is_a_clear_error_or_plain_data(tmp_path: Path, tekst: str) -> None:
    (tmp_path / "x.yaml").write_text(tekst, "utf-8")
    with pytest.raises(InhoudFout, match=r"x\.yaml"):
        laad_lijst(tmp_path / "x.yaml", Vraag)


@given(tekst=st.text(max_size=60))
def test_any_text_loads_or_gives_one_clear_error(
    tmp_path_factory: pytest.TempPathFactory, tekst: str
) -> None:
    bestand = tmp_path_factory.getbasetemp() / "willekeur.yaml"
    bestand.write_text(tekst, "utf-8", errors="replace")
    try:
        fout = str(laad_lijst(bestand, Vraag)[0].bestand)
    except InhoudFout as gevangen:
        fout = str(gevangen)
    assert "\n" not in fout


def test_each_domain_stands_there_once(tmp_path: Path) -> None:
    regels = [
        f"- {{sleutel: {d}, naam: A, kort: a, omvat: B, zrm: C, pg: D, brug: E}}"
        for d in Levensdomein
    ]
    bestand = tmp_path / "domeinen.yaml"
    bestand.write_text("\n".join(regels), "utf-8")
    assert [d.sleutel for d in volledig(bestand, Domein, list(Levensdomein))] == list(Levensdomein)
    bestand.write_text("\n".join(regels[:-1]), "utf-8")
    with pytest.raises(InhoudFout, match="ontbreekt nog: veiligheid"):
        volledig(bestand, Domein, list(Levensdomein))
    bestand.write_text("\n".join([*regels, regels[0]]), "utf-8")
    with pytest.raises(InhoudFout, match="regel 14: 'financien' staat hier twee keer"):
        volledig(bestand, Domein, list(Levensdomein))


@pytest.mark.parametrize(
    ("velden", "reden"),
    [
        ({"tekst": "Waarom komt u nu?"}, "waarom"),
        ({"tekst": "Hoe gaat het? En met de kinderen?"}, "meer dan één vraagteken"),
        ({"tekst": "Hoe gaat het nu " + "echt " * 12 + "met u?"}, "hoogstens 15"),
        ({"klein": "Hoe gaat het nu met u en met de kinderen hier in huis?"}, "hoogstens 12"),
        ({"tekst": "Heeft u recht op hulp?"}, "recht op"),
        ({"tekst": "Hoe is uw zelfredzaamheid?"}, "vaktaal: 'zelfredzaam'"),
        ({"tekst": "Hoe gaat het"}, "eindigt niet"),
        ({"je": "Hoe gaat het met u?"}, "'u' in een tekst voor een kind"),
        (
            {"tekst": "Wat vindt {{ persoon }} dat hij kan?", "bij": {"personen": ["kind"]}},
            "hij of zij",
        ),
        (
            {"tekst": "Wat vindt {{ persoon }}s juf?", "bij": {"personen": ["kind"]}},
            "zit vast",
        ),
        (
            {"tekst": "Wat vindt uw {{ persoon }} ervan?", "bij": {"personen": ["kind"]}},
            "geen 'uw'",
        ),
    ],
)
def test_wording_that_does_not_fit(velden: dict[str, object], reden: str) -> None:
    vraag = Vraag.model_validate({**yaml.safe_load(GOED)[0], **velden})
    jargon = (Jargon(woord="zelfredzaam*", gewoon="wat u zelf kunt"),)
    assert any(reden in r for _, r in stijlfouten(vraag, jargon))
    assert not list(stijlfouten(GEVULD, jargon))


def test_abbreviations_are_jargon_in_capitals_only() -> None:
    woord = Jargon(woord="SMART", gewoon="klein en duidelijk")
    assert list(jargon_in("Is dit SMART?", [woord]))
    assert not list(jargon_in("Dat gaf veel smart.", [woord]))


def test_the_jargon_list_loads() -> None:
    assert len(inhoud.jargon()) > 50


def test_there_is_a_folder_with_content() -> None:
    assert (prompts_map() / "jargon.yaml").is_file()


def test_importing_content_is_cheap() -> None:
    code = (
        "import sys; sys.path.insert(0, 'src'); import keukentafel.content, keukentafel.questions;"
        "print([m for m in ('pydantic', 'yaml', 'jinja2', 'textual') if m in sys.modules])"
    )
    wortel = Path(__file__).parents[1]
    uit = subprocess.run(
        [sys.executable, "-c", code], cwd=wortel, capture_output=True, text=True, check=True
    )
    assert uit.stdout.strip() == "[]"


def test_questions_never_load_a_screen() -> None:
    code = (
        "import sys; sys.path.insert(0, 'src');"
        "from keukentafel.questions import kies, context_van_json;"
        "import keukentafel.content.laden;"
        "print('textual' in sys.modules)"
    )
    wortel = Path(__file__).parents[1]
    uit = subprocess.run(
        [sys.executable, "-c", code], cwd=wortel, capture_output=True, text=True, check=True
    )
    assert uit.stdout.strip() == "False"


def test_the_numbers_of_the_meldcode_are_all_there() -> None:
    nummers = " ".join(n.nummer for n in veiligheid().nummers)
    veld = "112 0800-2000 0800-0113 0800-0432 0900-8844 0800-0188 0900-0101"
    assert set(veld.split()) <= set(nummers.split())
