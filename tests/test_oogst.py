"""The harvest: a transcript becomes the shared analysis."""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.cli_regels import motor_van
from keukentafel.labels import Levensdomein, Rol
from keukentafel.language import laad_motor
from keukentafel.reports.oogst import analyse_uit_beurten
from keukentafel.reports.oogst.leeftijd import getal
from keukentafel.reports.oogst.tekst import MAX_WOORDEN, kaal, voeg, zinnen
from keukentafel.reports.oogst.volgorde import opsomming

MAP = Path(__file__).parent / "data" / "transcripten"
EIGEN = ("eigen_riet", "eigen_younes", "eigen_priya")
SLEUTELS = {
    "huishouden",
    "problemen",
    "krachten",
    "netwerk",
    "eerdere_hulp",
    "wensen",
    "hulpvragen",
    "afspraken",
    "veiligheid",
    "niet_besproken",
}
P, C = Rol.PROFESSIONAL.value, Rol.CLIENT.value


def lees(naam: str) -> list[dict[str, Any]]:
    regels = (MAP / f"{naam}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(r) for r in regels]


def oogst(naam: str) -> dict[str, Any]:
    return analyse_uit_beurten(lees(naam), laad_motor())


def gesprek(*rij: tuple[str, str, str]) -> list[dict[str, Any]]:
    return [
        {"beurt": i, "rol": rol, "spreker": spreker, "tekst": tekst}
        for i, (rol, spreker, tekst) in enumerate(rij, start=1)
    ]


def items(analyse: dict[str, Any], *, zonder: frozenset[str] = frozenset()) -> Iterator[Any]:
    for sleutel, waarde in analyse.items():
        if sleutel not in zonder:
            rijen = waarde.values() if isinstance(waarde, dict) else [waarde]
            yield from (item for rij in rijen for item in rij)


def alles_buiten_veiligheid(analyse: dict[str, Any]) -> str:
    rest = {k: v for k, v in analyse.items() if k != "veiligheid"}
    return json.dumps(rest, ensure_ascii=False).casefold()


@pytest.mark.parametrize("naam", EIGEN)
def test_vorm_en_bestaande_beurten(naam: str) -> None:
    analyse = oogst(naam)
    nummers = {b["beurt"] for b in lees(naam)}
    assert set(analyse) == SLEUTELS
    assert set(analyse["problemen"]) <= {str(d) for d in Levensdomein}
    for item in items(analyse, zonder=frozenset({"niet_besproken"})):
        assert item["beurten"], item
        assert set(item["beurten"]) <= nummers
        assert item["beurten"] == sorted(set(item["beurten"]))
    assert all(analyse[s] for s in ("huishouden", "krachten", "netwerk", "eerdere_hulp", "wensen"))
    json.dumps(analyse)


@pytest.mark.parametrize("naam", EIGEN)
def test_zelfde_gesprek_zelfde_oogst(naam: str) -> None:
    assert json.dumps(oogst(naam)) == json.dumps(oogst(naam))


@pytest.mark.parametrize("naam", EIGEN)
def test_eigen_woorden_letterlijk_en_kort(naam: str) -> None:
    gezegd = " ".join(b["tekst"] for b in lees(naam) if b["rol"] == C).casefold()
    analyse = oogst(naam)
    rij = [*analyse["krachten"], *analyse["wensen"]]
    rij += [i for d in analyse["problemen"].values() for i in d]
    for item in rij:
        assert len(item["tekst"].split()) <= MAX_WOORDEN + 6
        for zin in zinnen(item["tekst"]):
            assert zin.rstrip(".").casefold() in gezegd


@pytest.mark.parametrize("naam", EIGEN)
def test_een_ding_staat_onder_een_domein(naam: str) -> None:
    teksten = [i["tekst"] for rij in oogst(naam)["problemen"].values() for i in rij]
    assert len(teksten) == len(set(teksten))


@pytest.mark.parametrize(
    ("naam", "beurten", "woorden"),
    [
        ("eigen_riet", {28, 29, 30}, ("pasje", "stoel", "rekening")),
        ("eigen_younes", {7}, ("wifi", "gaten in de deur")),
        ("eigen_priya", {16}, ("stiefvader", "sloeg", "andere kant op")),
    ],
)
def test_wat_apart_staat_staat_alleen_onder_veiligheid(
    naam: str, beurten: set[int], woorden: tuple[str, ...]
) -> None:
    analyse = oogst(naam)
    assert any(beurten & set(v["beurten"]) and v["signaal"] for v in analyse["veiligheid"])
    buiten = frozenset({"veiligheid", "huishouden", "niet_besproken"})
    for item in items(analyse, zonder=buiten):
        assert not beurten & set(item["beurten"]), item
    rest = alles_buiten_veiligheid(analyse)
    assert not [w for w in woorden if w in rest]


@pytest.mark.parametrize("naam", ["dennis_beginner"])
def test_wat_mensen_een_signaal_noemen_staat_nergens_anders(naam: str) -> None:
    beurten = lees(naam)
    zwaar = {b["beurt"] for b in beurten if set(b.get("signalen") or ()) - {"acute_nood"}}
    kaal_ = [{k: b[k] for k in ("beurt", "rol", "spreker", "tekst")} for b in beurten]
    analyse = analyse_uit_beurten(kaal_, motor_van("beide"))
    assert zwaar
    for item in items(
        analyse, zonder=frozenset({"veiligheid", "huishouden", "niet_besproken", "transcript"})
    ):
        assert not zwaar & set(item["beurten"]), item


def test_acute_nood_mag_in_beide() -> None:
    analyse = oogst("eigen_priya")
    nood = [v for v in analyse["veiligheid"] if v["signaal"] == "acute_nood"]
    assert [8 in v["beurten"] for v in nood] == [True]
    assert any(8 in i["beurten"] for i in analyse["problemen"]["financien"])


def test_samenvatting_over_veiligheid_wordt_geen_hulpvraag() -> None:
    analyse = analyse_uit_beurten(
        gesprek(
            (P, "Ilse", "Wat wilt u als eerste aanpakken?"),
            (C, "Riet", "De lekkende kraan, ik wil weer droge voeten."),
            (P, "Ilse", "Dan zet ik op één de kraan, en op twee dat hij u slaat. Klopt dat?"),
            (C, "Riet", "Ja."),
        ),
        laad_motor(),
    )
    assert any("kraan" in h["vraag"].casefold() for h in analyse["hulpvragen"])
    assert "slaat" not in alles_buiten_veiligheid(analyse)


def test_uitgevraagd_en_wat_daarop_gezegd_is() -> None:
    (signaal,) = [v for v in oogst("eigen_riet")["veiligheid"] if v["signaal"]]
    assert signaal["wie"] == "Riet"
    assert signaal["uitgevraagd"]
    assert signaal["uitkomst"].startswith("Soms.")
    open_ = next(v for v in oogst("eigen_younes")["veiligheid"] if v["signaal"])
    assert (open_["uitgevraagd"], open_["uitkomst"]) == (False, None)


def test_huishouden_met_partner_leeftijden_en_wie_er_woont() -> None:
    leden = {m["naam"]: m for m in oogst("eigen_younes")["huishouden"]}
    assert leden["Nadia"]["relatie"].startswith("aanmelder, moeder van")
    assert leden["Karim"]["relatie"] == "man van Nadia"
    assert (leden["Younes"]["leeftijd"], leden["Younes"]["aanwezig"]) == (15, False)
    assert {leden[n]["leeftijd"] for n in ("Amal", "Salma")} == {7}
    assert leden["schoonmoeder van Nadia"]["in_huis"] is True
    assert "schoonvader van Nadia" not in leden


def test_overleden_en_gescheiden() -> None:
    wim = next(m for m in oogst("eigen_riet")["huishouden"] if m["naam"] == "Wim")
    assert (wim["relatie"], wim["in_huis"]) == ("man van Riet, overleden", False)
    leden = {m["naam"]: m for m in oogst("eigen_priya")["huishouden"]}
    assert leden["Dwayne"]["relatie"].startswith("ex-partner")
    assert leden["Dwayne"]["in_huis"] is False
    assert leden["Priya"]["leeftijd"] == 24


def test_netwerk_zonder_hulpverleners_en_huisgenoten() -> None:
    namen = {n["naam"]: n for n in oogst("eigen_riet")["netwerk"]}
    assert set(namen) == {"Peter", "Marjan", "Corrie"}
    assert namen["Corrie"]["relatie"] == "buurvrouw van Riet"
    younes = {n["naam"]: n["nu_of_mogelijk"] for n in oogst("eigen_younes")["netwerk"]}
    assert younes == {"Hafida": "nu", "imam": "mogelijk"}
    assert {n["naam"] for n in oogst("eigen_priya")["netwerk"]} == {"Shanti", "Kim"}


def test_eerdere_hulp_met_hoe_het_ging() -> None:
    hulp = {h["wat"]: h for h in oogst("eigen_riet")["eerdere_hulp"]}
    thuiszorg = hulp["thuiszorg"]
    assert thuiszorg["loopt"] is False
    assert thuiszorg["beurten"] == [24, 26]
    assert "hield het op" in thuiszorg["verloop"]


def test_hulp_die_alleen_de_vraag_noemt() -> None:
    analyse = analyse_uit_beurten(
        gesprek(
            (P, "Ilse", "Heeft u al aan maatschappelijk werk gedacht?"),
            (C, "Sem", "Daar ben ik geweest, vorig jaar. Na twee keer hoorde ik niks meer."),
        ),
        laad_motor(),
    )
    (hulp,) = analyse["eerdere_hulp"]
    assert (hulp["wat"], hulp["wanneer"]) == ("maatschappelijk werk", "vorig jaar")


def test_hulpvragen_in_de_volgorde_die_is_bevestigd() -> None:
    vragen = oogst("eigen_riet")["hulpvragen"]
    eerste, tweede = vragen[:2]
    assert (eerste["prioriteit"], eerste["samen_bepaald"]) == (1, True)
    assert "douchen" in eerste["vraag"]
    assert tweede["prioriteit"] == 2
    assert "belasting" in tweede["vraag"]
    assert eerste["beurten"] == [32, 35]


def test_wie_overruled_wordt_houdt_de_eigen_eerste_vraag() -> None:
    analyse = analyse_uit_beurten(
        gesprek(
            (P, "Ilse", "Wat wilt u van ons?"),
            (C, "Sem", "Ik wil een huis met een tuin voor mijn hond."),
            (P, "Ilse", "Zullen we de schulden als eerste doen?"),
            (C, "Sem", "Voor mij is het huis het eerste. Maar als jij dat zegt, zal het wel."),
        ),
        laad_motor(),
    )
    eigen = next(h for h in analyse["hulpvragen"] if h["wie"] == "Sem")
    ander = next(h for h in analyse["hulpvragen"] if "prioriteit_professional" in h)
    assert (eigen["prioriteit"], eigen["prioriteit_client"]) == (None, 1)
    assert not eigen["samen_bepaald"]
    assert ander["wie"] == "voorstel van Ilse"


def test_herhaling_wordt_een_item() -> None:
    analyse = analyse_uit_beurten(
        gesprek(
            (P, "Ilse", "Hoe gaat het met het geld?"),
            (C, "Sem", "Ik heb schulden bij de energie, ik kom niet rond."),
            (P, "Ilse", "Vertel eens meer over die schulden."),
            (C, "Sem", "Die schulden bij de energie zijn al twee jaar oud, ik slaap er niet van."),
        ),
        laad_motor(),
    )
    rij = [i for i in analyse["problemen"]["financien"] if 2 in i["beurten"]]
    assert [i["beurten"] for i in rij] == [[2, 4]]


def test_niet_besproken_zijn_domeinen_zonder_items() -> None:
    analyse = oogst("eigen_priya")
    stil = {n["domein"] for n in analyse["niet_besproken"] if "domein" in n}
    assert "zorg" in stil
    assert not stil & set(analyse["problemen"])


def test_leeg_gesprek_geeft_lege_lijsten() -> None:
    analyse = analyse_uit_beurten([], laad_motor())
    assert set(analyse) == SLEUTELS
    assert not list(items(analyse, zonder=frozenset({"niet_besproken"})))
    assert len([n for n in analyse["niet_besproken"] if "domein" in n]) == len(Levensdomein)


def test_vreemde_regels_vallen_weg_en_nummers_worden_gemaskeerd() -> None:
    analyse = analyse_uit_beurten(
        [
            {"rol": "toeschouwer", "tekst": "Ik zie schulden."},
            {"rol": C, "tekst": None},
            {"tekst": "Zonder rol."},
            {"rol": C, "tekst": "Mijn nummer is 123456782, ik heb schulden bij de bank. \x1b[31m"},
        ],
        laad_motor(),
    )
    tekst = json.dumps(analyse, ensure_ascii=False)
    assert "123456782" not in tekst
    assert "\\u001b" not in tekst
    assert "toeschouwer" not in tekst
    assert [i["beurten"] for i in analyse["problemen"]["financien"]] == [[4]]


_WOORDEN = """
    ik mijn moeder Anna hij slaat schulden niet wil graag eerst één twee daarna thuiszorg de het
    kinderen van zes overleden [bold] {{x}} \x1b[0m 😀 ? . , : geboortedatum"""
_WOORD = st.sampled_from(_WOORDEN.split())
_TEKST = st.one_of(st.text(max_size=60), st.lists(_WOORD, max_size=14).map(" ".join))
_BEURT = st.fixed_dictionaries(
    {"rol": st.sampled_from([P, C, "anders"]), "tekst": st.one_of(_TEKST, st.none())},
    optional={
        "beurt": st.one_of(st.integers(0, 40), st.text(max_size=3)),
        "spreker": st.one_of(st.sampled_from(["Anna", "moeder", "", "A b (c)"]), st.integers()),
    },
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_BEURT, max_size=8))
def test_elke_tekst_is_veilig(beurten: list[dict[str, Any]]) -> None:
    analyse = analyse_uit_beurten(beurten, laad_motor())
    assert set(analyse) == SLEUTELS
    tekst = json.dumps(analyse, ensure_ascii=False)
    assert tekst.encode("utf-8")
    assert not [t for t in tekst if unicodedata.category(t) in {"Cc", "Cs"}]


@pytest.mark.parametrize(
    ("ruw", "netjes"),
    [
        ("Nou ja, eerlijk gezegd lukt het niet, hoor.", "Lukt het niet."),
        ("En de huur, die loopt achter", "De huur, die loopt achter."),
        ("Ja.", ""),
        ("…", ""),
    ],
)
def test_vulsel_gaat_eraf(ruw: str, netjes: str) -> None:
    assert kaal(ruw) == netjes


def test_voeg_laat_herhaling_en_overschot_weg() -> None:
    lang = "Dit is een zin van tien woorden over de oude schuur."
    assert voeg(["De huur loopt achter.", "De huur loopt achter."]) == "De huur loopt achter."
    assert len(voeg([f"{i} {lang}" for i in range(9)]).split()) <= MAX_WOORDEN + 6


@pytest.mark.parametrize(
    ("woord", "waarde"),
    [("zes", 6), ("drieëntachtig", 83), ("vierentwintig", 24), ("70", 70), ("boom", None)],
)
def test_getallen_in_woorden(woord: str, waarde: int | None) -> None:
    assert getal(woord) == waarde


@pytest.mark.parametrize(
    "tekst",
    [
        "Dan wordt één de huur, en twee de tandarts.",
        "Dus eerst de huur, daarna de tandarts.",
        "Dus 1. de huur, 2. de tandarts.",
        "Ik hoor twee dingen: de huur, en de tandarts. Klopt dat?",
    ],
)
def test_volgorde_uit_een_samenvatting(tekst: str) -> None:
    assert opsomming(tekst) == [(1, "de huur"), (2, "de tandarts")]


@pytest.mark.parametrize("tekst", ["U heeft een dochter en twee zoons.", "Eén keer, of twee keer?"])
def test_tellen_is_geen_volgorde(tekst: str) -> None:
    assert opsomming(tekst) == []
