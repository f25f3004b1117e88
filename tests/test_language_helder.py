"""Plain language: what is hard is pointed out with a plain word, what is plain stays silent."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.content.pad import prompts_map
from keukentafel.fouten import InhoudFout
from keukentafel.language.helder import Soort, bekijk_helder
from keukentafel.language.helder_lijsten import laad_lijsten, werkwoordsvormen

DATA = Path(__file__).parent / "data" / "helder.jsonl"


def zinnen() -> list[dict[str, object]]:
    return [json.loads(r) for r in DATA.read_text("utf-8").splitlines()]


def soorten(tekst: str, *, klein: bool = False) -> list[tuple[str, str]]:
    return [(str(o.soort), o.woorden) for o in bekijk_helder(tekst, kleine_stappen=klein)]


def test_de_lijsten_zijn_groot_genoeg_en_van_ons() -> None:
    lijsten = laad_lijsten()
    ingangen = {i.delen for rij in lijsten.woorden.values() for i in rij}
    assert len(ingangen) + len(lijsten.afkortingen) >= 800
    assert all(i.gewoon for rij in lijsten.woorden.values() for i in rij)


def test_op_zinnen_die_er_voor_de_regels_waren() -> None:
    """F1 was .72 before the lists and rules were mended by these sentences."""
    raak = teveel = gemist = 0
    for r in zinnen():
        moet = [tuple(m) for m in r["moet"]]  # type: ignore[attr-defined]
        for soort, woorden in soorten(str(r["zin"])):
            hier = next(
                (
                    m
                    for m in moet
                    if m[0] == soort
                    and (
                        m[1].casefold() in woorden.casefold()
                        or woorden.casefold() in m[1].casefold()
                    )
                ),
                None,
            )
            if hier:
                moet.remove(hier)
                raak += 1
            else:
                teveel += 1
        gemist += len(moet)
    assert 2 * raak / (2 * raak + teveel + gemist) >= 0.90


def test_gewone_zinnen_blijven_stil() -> None:
    stil = [str(r["zin"]) for r in zinnen() if not r["moet"]]
    assert len(stil) >= 40
    assert [z for z in stil if bekijk_helder(z)] == []


@pytest.mark.parametrize(
    ("tekst", "soort", "woorden"),
    [
        (
            "Uw aanvraag wordt morgen door ons beoordeeld.",
            Soort.LIJDEND,
            "wordt morgen door ons beoordeeld",
        ),
        ("Wij bellen i.v.m. de huur.", Soort.AFKORTING, "i.v.m."),
        (
            "Het maken van een afspraak kost tijd.",
            Soort.NAAMWOORDSTIJL,
            "Het maken van een afspraak",
        ),
        ("Wij hanteren vaste tijden.", Soort.MOEILIJK_WOORD, "hanteren"),
        ("Hij hanteert vaste tijden.", Soort.MOEILIJK_WOORD, "hanteert"),
        ("Het gezinssysteem is groot.", Soort.MOEILIJK_WOORD, "gezinssysteem"),
        ("Dat is een meerdereheidsvraagstukje.", Soort.LANG_WOORD, "meerdereheidsvraagstukje"),
        ("U krijgt 35% terug.", Soort.GETAL, "35%"),
    ],
)
def test_wijst_aan_wat_moeilijk_is(tekst: str, soort: Soort, woorden: str) -> None:
    assert (str(soort), woorden) in soorten(tekst)


def test_wat_het_meest_op_het_woord_lijkt_gaat_voor() -> None:
    (opmerking,) = bekijk_helder("Zij is gemotiveerd.")
    assert opmerking.gewoon == "met zin"


def test_zinslengte_is_korter_voor_kleine_stappen() -> None:
    dertien = "Ik loop met mijn hond naar het bos en dan naar mijn oma."
    assert soorten(dertien) == []
    assert soorten(dertien, klein=True) == [("lange_zin", dertien)]
    met_afkorting = (
        "Wij gaan t.z.t. samen naar de stad en daarna drinken we thuis nog koffie met taart."
    )
    assert "lange_zin" in dict(soorten(met_afkorting))


def test_werkwoordsvormen() -> None:
    assert werkwoordsvormen("hanteren") == ("hanteren", "hanteer", "hanteert", "hanteerde")
    assert werkwoordsvormen("verschaffen")[1:] == ("verschaf", "verschaft", "verschafte")
    assert werkwoordsvormen("op grond van") == ("op grond van",)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_elke_tekst_is_veilig_en_de_plaatsen_kloppen(tekst: str) -> None:
    for o in bekijk_helder(tekst):
        assert 0 <= o.van < o.tot <= len(tekst)
        assert tekst[o.van : o.tot] == o.woorden
        assert o.uitleg.endswith(".")


def test_een_kapotte_lijst_noemt_bestand_en_regel(tmp_path: Path) -> None:
    (tmp_path / "taal").mkdir()
    (tmp_path / "taal/moeilijk.yaml").write_text(
        "brief:\n  teneinde: om\n  doch: [maar]\n", "utf-8"
    )
    (tmp_path / "taal/afkortingen.yaml").write_text("bv.: bijvoorbeeld\n", "utf-8")
    (tmp_path / "jargon.yaml").write_bytes((prompts_map() / "jargon.yaml").read_bytes())
    with pytest.raises(InhoudFout, match=r"moeilijk\.yaml.*regel 3"):
        laad_lijsten(tmp_path)


def test_de_opdracht_noemt_plaats_woorden_en_raad(tmp_path: Path) -> None:
    bestand = tmp_path / "brief.txt"
    bestand.write_text("Beste mevrouw,\nTeneinde u te helpen bellen wij.\n", "utf-8")
    code = "import sys; from keukentafel.cli import main; sys.exit(main(sys.argv[1:]))"

    def draai(*rest: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", code, "helder", str(bestand), *rest],
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    assert draai() == "2:1  ‘Teneinde’  Moeilijk woord. Gewoner is: om.\n"
    (opmerking,) = json.loads(draai("--json"))["opmerkingen"]
    assert opmerking["gewoon"] == "om"
    bestand.write_text("Wij bellen u morgen.", "utf-8")
    assert draai() == "Hier is niets op aan te merken.\n"


def test_de_vaste_woorden_van_de_documenten_voor_het_gezin_zijn_gewoon() -> None:
    for naam in ("client.md.j2", "client_woorden.j2", "plan.md.j2", "samenvatting.txt.j2"):
        ruw = (prompts_map() / "verslag" / naam).read_text("utf-8")
        kaal = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]+>", " ", ruw, flags=re.DOTALL)
        assert bekijk_helder(kaal) == (), naam
