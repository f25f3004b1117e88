"""What plain words take back from the learned heads: whose debt, whose wish, whose child."""

import pytest

from keukentafel.labels import Levensdomein, RelatieSoort, Rol, Signaal, Soort
from keukentafel.language import Context, laad_motor, laad_rijke_motor
from keukentafel.language.motor import BasisMotor
from keukentafel.language.tegenwicht import zonder_minderjarigen

CLIENT = Rol.CLIENT
MOTOREN = (laad_motor, laad_rijke_motor)
KIND, HUIS = Signaal.KINDERMISHANDELING, Signaal.HUISELIJK_GEWELD


@pytest.fixture(params=MOTOREN, ids=["snel", "rijk"])
def motor(request: pytest.FixtureRequest) -> BasisMotor:
    return request.param()  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "tekst",
    [
        "Er staat nog achttienhonderd euro open bij een kledingwinkel. Gijs weet dat niet.",
        "mw heeft schuld van 1200 euro bij kledingwinkel, Gijs weet hier niet van",
        "Mijn vriend mag niet weten dat ik rood sta",
    ],
)
def test_een_eigen_geheim_over_geld_is_geen_uitbuiting(motor: BasisMotor, tekst: str) -> None:
    duiding = motor.duid(tekst, CLIENT)
    assert Signaal.UITBUITING not in duiding.signalen
    assert Levensdomein.FINANCIEN in duiding.domeinen or Soort.PROBLEEM in duiding.soorten
    assert Signaal.UITBUITING not in duiding.twijfel


@pytest.mark.parametrize(
    ("tekst", "signaal"),
    [
        ("Ik moet van mijn vriend geld afgeven, mijn moeder weet het niet", Signaal.UITBUITING),
        (
            "Ik heb pa zijn spaarrekening leeg gegokt, elfduizend euro. Hij weet het nog niet.",
            Signaal.OUDERENMISHANDELING,
        ),
    ],
)
def test_wie_neemt_of_dwingt_blijft_gehoord(
    motor: BasisMotor, tekst: str, signaal: Signaal
) -> None:
    assert signaal in motor.duid(tekst, CLIENT).signalen


def test_een_volwassen_kind_dat_duwt_is_geen_kind_in_gevaar(motor: BasisMotor) -> None:
    tekst = "Soms schreeuwt mijn zoon tegen me. Laatst duwde hij me."
    onbekend = motor.duid(tekst, CLIENT)
    assert KIND in (*onbekend.signalen, *onbekend.twijfel)
    signalen = motor.duid(tekst, CLIENT, Context(geen_kind=True)).signalen
    assert KIND not in signalen
    assert HUIS in signalen


@pytest.mark.parametrize(
    "tekst",
    [
        "Zoon (51) schreeuwt tegen moeder (78), duwde haar laatst",
        "Mijn zoon van 51 duwde me laatst tegen de kast.",
    ],
)
def test_de_leeftijd_in_de_woorden_telt_ook(motor: BasisMotor, tekst: str) -> None:
    signalen = motor.duid(tekst, CLIENT).signalen
    assert KIND not in signalen
    assert {HUIS, Signaal.OUDERENMISHANDELING}.intersection(signalen)


@pytest.mark.parametrize(
    "tekst",
    ["Mijn vader sloeg mij vroeger met de riem.", "De buurman slaat zijn kinderen met een riem."],
)
def test_de_eigen_jeugd_en_andermans_kind_blijven(motor: BasisMotor, tekst: str) -> None:
    assert KIND in motor.duid(tekst, CLIENT, Context(geen_kind=True)).signalen


@pytest.mark.parametrize(
    ("mensen", "uit"),
    [
        ([(RelatieSoort.ZELF, 78), (RelatieSoort.KIND, 51)], True),
        ([(RelatieSoort.ZELF, 51), (RelatieSoort.OUDER, 78)], True),
        ([(RelatieSoort.ZELF, None), (RelatieSoort.KIND, 51)], True),
        ([(RelatieSoort.ZELF, 78), (RelatieSoort.KIND, None)], False),
        ([(RelatieSoort.ZELF, 51), (RelatieSoort.KIND, 20), (RelatieSoort.KIND, 17)], False),
        ([(RelatieSoort.ZELF, 78), (RelatieSoort.KIND, 51), (RelatieSoort.KLEINKIND, None)], False),
        ([(RelatieSoort.ZELF, 78)], False),
        ([], False),
    ],
)
def test_alleen_wie_zeker_groot_is_telt_niet_als_kind(
    mensen: list[tuple[RelatieSoort | None, int | None]], uit: bool
) -> None:
    assert zonder_minderjarigen(mensen) is uit


def test_een_kind_in_pyjama_is_geen_verslaving() -> None:
    tekst = "Om acht uur zit Pim nog in zijn pyjama en lig ik zelf weer op bed."
    for voor in ("", "Om zeven uur roep ik. "):
        duiding = laad_rijke_motor().duid(voor + tekst, CLIENT)
        assert Levensdomein.VERSLAVING not in duiding.domeinen
        assert Soort.PROBLEEM in duiding.soorten
    droog = laad_rijke_motor().duid("Droog sinds Koningsdag.", CLIENT)
    assert Levensdomein.VERSLAVING in droog.domeinen


@pytest.mark.parametrize(
    "tekst",
    [
        "Mijn moeder wil geen hulp",
        "Mijn vader wil niet naar een tehuis",
        "Mijn zoon wil niet dat ik help",
        "Omkleden met gym wil ze niet meer.",
        "Onze dochter Petra wil dat ik naar een dagopvang ga",
        "Mijn zoon wil graag dat ik verhuis",
    ],
)
def test_wat_een_ander_niet_wil_is_geen_wens(motor: BasisMotor, tekst: str) -> None:
    assert Soort.WENS not in motor.duid(tekst, CLIENT).soorten


@pytest.mark.parametrize(
    "tekst",
    [
        "Ik wil hier niet weg",
        "Mijn moeder wil geen hulp, maar ik wil dat er iemand komt",
        "Mijn dochter wil weer naar school",
        "Mw wil niet terug naar Almere, zoekt iets dichter bij haar zussen.",
    ],
)
def test_een_eigen_wens_en_een_wens_zonder_nee_blijven(motor: BasisMotor, tekst: str) -> None:
    assert Soort.WENS in motor.duid(tekst, CLIENT).soorten
