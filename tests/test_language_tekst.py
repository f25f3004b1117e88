"""Splitting a page, quoting a client, reading who is who."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.labels import RelatieSoort
from keukentafel.language import citaat, relatie_soort, splits
from keukentafel.language.personen import vind_personen


def test_bladzijde_in_uitingen() -> None:
    bladzijde = (
        "- post, tas\n* Piet weg\n\nMw. slaapt slecht. Om 12.30 komt dhr. Bos o.a. voor geld."
    )
    assert splits(bladzijde) == [
        "post, tas",
        "Piet weg",
        "Mw. slaapt slecht.",
        "Om 12.30 komt dhr. Bos o.a. voor geld.",
    ]


def test_punt_na_een_getal_of_voorletter() -> None:
    assert splits("Ik ben 45. Mijn man is 50.") == ["Ik ben 45.", "Mijn man is 50."]
    assert splits("Gebeld door P. Bos over de huur") == ["Gebeld door P. Bos over de huur"]


def test_kleine_letters_na_een_punt() -> None:
    assert splits("slaapt slecht. eet weinig") == ["slaapt slecht.", "eet weinig"]
    assert splits("al 3 wkn. ziek, bijv. griep") == ["al 3 wkn. ziek, bijv. griep"]


@given(st.text())
def test_splitsen_houdt_elk_woord(bladzijde: str) -> None:
    woorden = re.findall(r"\w+", bladzijde)
    assert [w for stuk in splits(bladzijde) for w in re.findall(r"\w+", stuk)] == woorden
    assert all(stuk.strip() for stuk in splits(bladzijde))


@pytest.mark.parametrize(
    ("tekst", "uit"),
    [
        ("Post. Ik doe hem niet meer open.", "ik doe hem niet meer open"),
        ("Ja, ik maak die brieven dus niet meer open.", "ik maak die brieven dus niet meer open"),
        ("Ja.", None),
        ("Nou ja, gewoon, zeg maar.", None),
        ("mw slaapt slecht ivm brieven", None),
    ],
)
def test_citaat(tekst: str, uit: str | None) -> None:
    assert citaat(tekst) == uit


@given(st.text(), st.integers(3, 12))
def test_citaat_is_letterlijk_en_kort(tekst: str, hoeveel: int) -> None:
    uit = citaat(tekst, hoeveel)
    assert uit is None or (uit.casefold() in tekst.casefold() and len(uit.split()) <= hoeveel)


def test_citaat_laat_een_naam_zijn_hoofdletter() -> None:
    assert citaat("Elke dag mis ik Piet nog.") == "elke dag mis ik Piet nog"


@pytest.mark.parametrize(
    ("woord", "soort"),
    [
        ("stiefdochter", RelatieSoort.KIND),
        ("zus", RelatieSoort.BROER_ZUS),
        ("Huisarts", RelatieSoort.HULPVERLENER),
        ("schoonmoeder", RelatieSoort.FAMILIE),
        ("ex-man", RelatieSoort.EX),
        ("buurvrouw", RelatieSoort.BUUR),
        ("kleinzoon", RelatieSoort.KLEINKIND),
        ("fiets", None),
    ],
)
def test_relatie(woord: str, soort: RelatieSoort | None) -> None:
    assert relatie_soort(woord) == soort


@pytest.mark.parametrize(
    ("tekst", "naam", "relatie", "soort"),
    [
        ("Toen kwam mijn dochter Loïs langs.", "Loïs", "dochter", RelatieSoort.KIND),
        ("Mijn moeder kookt.", None, "moeder", RelatieSoort.OUDER),
        ("Gisteren was Fatima er weer.", "Fatima", None, None),
        ("We gaan naar oma Riet.", "Riet", "oma", RelatieSoort.GROOTOUDER),
        ("Daarna zei mevrouw Jansen niks.", "Jansen", None, None),
    ],
)
def test_persoon(
    tekst: str, naam: str | None, relatie: str | None, soort: RelatieSoort | None
) -> None:
    (v,) = vind_personen(tekst)
    assert (v.naam, v.relatie, v.soort) == (naam, relatie, soort)
    assert tekst[v.van : v.tot] == v.woorden


@pytest.mark.parametrize(
    "tekst",
    [
        "Morgen regent het.",
        "Ik kom uit Suriname en woon in Tilburg.",
        "Elke Maandag ga ik.",
        "Dan bel ik met DUO.",
        "De man op tv zei iets.",
    ],
)
def test_geen_persoon(tekst: str) -> None:
    assert vind_personen(tekst) == ()


def test_meervoud_draagt_geen_naam() -> None:
    gevonden = vind_personen("De kinderen, Noor en Sam, slapen.")
    assert [(v.naam, v.relatie) for v in gevonden] == [
        (None, "kinderen"),
        ("Noor", None),
        ("Sam", None),
    ]


def test_bekende_naam_ook_vooraan() -> None:
    (v,) = vind_personen("Noor slaapt nog.", ("Noor",))
    assert v.naam == "Noor"
