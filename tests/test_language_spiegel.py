"""Saying a client's clause back: in the second person, or literally."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.language.aanhaling import citaat
from keukentafel.language.spiegel import spiegel


@pytest.mark.parametrize(
    ("gezegd", "terug"),
    [
        ("Ik lig elke nacht wakker.", "U ligt elke nacht wakker"),
        ("Nou ja, ik heb niemand om te bellen.", "U heeft niemand om te bellen"),
        ("Dan ga ik malen.", "Dan gaat u malen"),
        ("Ik schaam me voor de rommel.", "U schaamt zich voor de rommel"),
        ("Vroeger kookte ik elke dag.", "Vroeger kookte u elke dag"),
        ("Vroeger werkte ik elke dag.", "Vroeger werkte u elke dag"),
        ("Ik eet bijna niks meer.", "U eet bijna niks meer"),
        ("Ik moet alles zelf regelen.", "U moet alles zelf regelen"),
        ("Ik vind het zwaar met mijn moeder.", "U vindt het zwaar met uw moeder"),
        ("Heb ik al eens geprobeerd.", None),
        ("Hij slaapt de hele dag.", "Hij slaapt de hele dag"),
        ("Ik weet niet waar ik moet beginnen.", "U weet niet waar u moet beginnen"),
        ("Ik weet het niet meer.", None),
        ("Mijn zoon belt nooit.", "Uw zoon belt nooit"),
        ("Ze telt mijn kilometers.", "Ze telt uw kilometers"),
        ("Overdag ik ben zwemleraar daar.", None),
        ("Ik wil dat ze mij bellen.", "U wilt dat ze u bellen"),
        ("Daar ben ik iemand.", "Daar bent u iemand"),
        ("Ik ben een slechte moeder.", None),
        ("Hij sloeg me gisteren weer.", None),
        ("Dhr wil weer zelf koken.", None),
        ("Als ik straks niet meer kan.", None),
        ("Wij hebben het niet breed.", None),
        ("post, tas, Piet weg", None),
        ("Ik wil dood.", None),
    ],
)
def test_spiegel(gezegd: str, terug: str | None) -> None:
    assert spiegel(gezegd) == terug


@pytest.mark.parametrize(
    ("gezegd", "terug"),
    [
        ("Ik heb daar geen zin meer in.", "Je hebt daar geen zin meer in"),
        ("Dan kan ik niet slapen.", "Dan kan je niet slapen"),
        ("Ik schaam me voor de rommel.", "Je schaamt je voor de rommel"),
        ("Ik mis mijn oude kamer.", "Je mist je oude kamer"),
    ],
)
def test_spiegel_voor_een_kind(gezegd: str, terug: str) -> None:
    assert spiegel(gezegd, je=True) == terug


@pytest.mark.parametrize(
    ("gezegd", "woorden"),
    [
        ("lacht, 'wie moet het anders'", "wie moet het anders"),
        ("'alles prima hoor' (kijkt weg)", "alles prima"),
        ("Die man van me heeft suiker en een hoge bloeddruk.", None),
        ("Heb ik gehad, dat.", None),
        ("Nou, ik kan het niet meer aan.", "ik kan het niet meer aan"),
        ("elke dag ander meisje", None),
        ("mw slaapt slecht", None),
        ("'s Avonds zit ik daar maar wat.", "'s Avonds zit ik daar maar wat"),
    ],
)
def test_citaat(gezegd: str, woorden: str | None) -> None:
    assert citaat(gezegd) == woorden


@given(st.text(max_size=300))
def test_elke_tekst_is_veilig(tekst: str) -> None:
    for uit in (spiegel(tekst), spiegel(tekst, je=True), citaat(tekst)):
        assert uit is None or (uit.isprintable() and len(uit.split()) <= 9)
