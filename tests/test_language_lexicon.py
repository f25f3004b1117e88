"""The word lists: how patterns match, and how a wrong file is told."""

from pathlib import Path

import pytest

from keukentafel.content.pad import prompts_map
from keukentafel.fouten import InhoudFout
from keukentafel.language.lexicon import Zoeker, laad_lexicon
from keukentafel.language.woordvorm import Woordvormen

BEREIK = """\
ontkend_ervoor: [nooit]
ontkend_erna: [niet]
schijn: []
grens: [maar]
niet_echt: [film]
instanties: [uwv]
"""


def schrijf(map_: Path, lijst: str, groepen: str = "groepen:\n  dier: [hond, kat*]\n") -> Path:
    (map_ / "bereik.yaml").write_text(BEREIK, "utf-8")
    (map_ / "groepen.yaml").write_text(groepen, "utf-8")
    (map_ / "lijst.yaml").write_text(lijst, "utf-8")
    return map_


def gevonden(tekst: str, patroon: str) -> list[str]:
    zoeker = Zoeker([("x", True, patroon)], {"dier": r"(?:hond|kat\w*)"})
    return [tekst[t.van : t.tot] for t in zoeker.vind(tekst)]


@pytest.mark.parametrize(
    ("tekst", "patroon", "uit"),
    [
        ("Veel schulden nu", "schuld*", ["schulden"]),
        ("Onschuldig", "schuld*", []),
        ("Ik heb huurschuld.", "*schuld", ["huurschuld"]),
        ("HUUR", "huur", ["HUUR"]),
        ("de huurder", "huur", []),
        ("hij sloeg mij", "slaat|sloeg me|mij", ["sloeg mij"]),
        ("heeft me toen daar geslagen", "heeft me .. geslagen", ["heeft me toen daar geslagen"]),
        ("heeft me. Er is geslagen", "heeft me .. geslagen", []),
        ("de katten slapen", "<dier> slapen", ["katten slapen"]),
    ],
)
def test_patronen(tekst: str, patroon: str, uit: list[str]) -> None:
    assert gevonden(tekst, patroon) == uit


def test_vaste_uitdrukking_telt_niet(tmp_path: Path) -> None:
    lexicon = laad_lexicon(
        schrijf(tmp_path, "label: werk\nsterk: [werk*]\nniet: [werkt niet meer]\n")
    )
    assert lexicon.treffers("ik werk")
    assert not lexicon.treffers("de lamp werkt niet meer")


@pytest.mark.parametrize(
    ("lijst", "regel", "reden"),
    [
        ("label: geld\nsterk: [euro]\n", 1, "geen bekend label"),
        ("label: werk\nsterk:\n  - baan\n  - a*\n", 4, "drie letters"),
        ("label: werk\nsterk:\n  - baan\n  - baan\n", 4, "twee keer"),
        ("label: werk\nzwak:\n  - <vogel> weg\n", 3, "<vogel>"),
        ("label: werk\nsterk:\n  - 12\n", 3, "woord of zin"),
        ("label: werk\nsoms: [baan]\n", 2, "hoort hier niet"),
        ("sterk: [baan]\n", 1, "ontbreekt"),
        ("label: werk\nsterk: [baan\n", None, "YAML"),
    ],
)
def test_fout_noemt_bestand_regel_en_reden(
    tmp_path: Path, lijst: str, regel: int | None, reden: str
) -> None:
    with pytest.raises(InhoudFout) as gevangen:
        laad_lexicon(schrijf(tmp_path, lijst))
    assert gevangen.value.bestand.endswith("lijst.yaml")
    assert reden in str(gevangen.value)
    assert regel is None or gevangen.value.regel == regel
    assert "\n" not in str(gevangen.value)


def test_lege_map(tmp_path: Path) -> None:
    with pytest.raises(InhoudFout, match="woordenlijsten"):
        laad_lexicon(tmp_path)


def test_eigen_lijsten_kloppen() -> None:
    assert laad_lexicon(prompts_map() / "lexicon").hintnamen


def test_samenstelling_telt_als_zijn_laatste_deel_en_een_tikfout_als_een_wenk() -> None:
    rijen = [
        ("daginvulling", True, "moestuin*"),
        ("financien", True, "deurwaarder*"),
        ("wonen", True, "woning|appartement"),
        ("werk", True, "baan"),
    ]
    vormen = Woordvormen(rijen, frozenset({"deurwaarden"}).__contains__)
    assert vormen.vind("buurtmoestuintje") == (rijen[0],)
    assert vormen.vind("ouderenwoning") == (rijen[2],)
    assert vormen.vind("loopbaan") == ()
    for verschreven in ("deurwarder", "deurwaardder", "deurwaadrer", "deurwaerder"):
        assert vormen.vind(verschreven) == (("financien", False, "deurwaarder*"),), verschreven
    assert vormen.vind("deurwaarden") == ()  # a word of its own
    assert vormen.vind("deurwachter") == ()
    assert vormen.vind("") == ()
