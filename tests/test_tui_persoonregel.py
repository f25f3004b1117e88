"""One quick line for one person, and days as people say them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.conversation.gebeurtenissen import PersoonGegevens, Plek
from keukentafel.tui.persoonregel import Persoonregel, lees_persoon, schrijf_persoon
from keukentafel.tui.wanneer import wanneer


@pytest.mark.parametrize(
    ("regel", "naam", "relatie", "leeftijd", "rest"),
    [
        ("Anja, moeder, 42", "Anja", "moeder", 42, ""),
        ("Anja moeder 42", "Anja", "moeder", 42, ""),
        ("  Anja ,moeder,  42 jaar ", "Anja", "moeder", 42, ""),
        ("Sem, 9 jaar oud, zoon", "Sem", "zoon", 9, ""),
        ("Sem", "Sem", "", None, ""),
        ("Jan van der Berg", "Jan van der Berg", "", None, ""),
        ("oma Riet", "oma Riet", "oma", None, ""),
        ("de tolk", "de tolk", "tolk", None, ""),
        ("Noor, 8 maanden", "Noor", "", 0, "8 maanden"),
        ("Noor, dochter, 18 maanden", "Noor", "dochter", 1, "18 maanden"),
        ("Kees, buurman, 51, doof, heeft sleutel", "Kees", "buurman", 51, "doof, heeft sleutel"),
        ("Kees, , 51", "Kees", "", 51, ""),
        ("Fatima, schoondochter 45", "Fatima", "schoondochter", 45, ""),
        ("Anja, lieve moeder", "Anja", "lieve moeder", None, ""),
        ("Noor, dochter 8 maanden", "Noor", "dochter", 0, "8 maanden"),
        ("Kees, 51, buurman van 12", "Kees", "buurman van 12", 51, ""),
        ("Kees, buurman, 300", "Kees", "buurman", None, "300"),
        ("Annie 78 zelf", "Annie", "zelf", 78, ""),
        ("Annie zelf 78", "Annie", "zelf", 78, ""),
        ("Annie 78 jaar zelf", "Annie", "zelf", 78, ""),
        ("Annie 78, zelf", "Annie", "zelf", 78, ""),
        ("Annie, 78 zelf", "Annie", "zelf", 78, ""),
        ("Annie 78 zelf, hoort slecht", "Annie", "zelf", 78, "hoort slecht"),
        ("Jan van der Berg 81 vader", "Jan van der Berg", "vader", 81, ""),
        ("Noor 8 maanden dochter", "Noor", "dochter", 0, "8 maanden"),
        ("Anna van der 2e", "Anna van der 2e", "", None, ""),
        ("Anna van der 2e, 44", "Anna van der 2e", "", 44, ""),
        ("Annie 111 zelf", "Annie 111", "zelf", None, ""),
        ("oma 78 Riet", "oma 78 Riet", "oma", None, ""),
        ("Piet 2, buurman, 60", "Piet 2", "buurman", 60, ""),
        ("[b]Kees[/b], {{ x }}", "[b]Kees[/b]", "{{ x }}", None, ""),
    ],
)
def test_a_line_gives_a_person(
    regel: str, naam: str, relatie: str, leeftijd: int | None, rest: str
) -> None:
    assert lees_persoon(regel) == Persoonregel(naam, relatie, leeftijd, rest)


@pytest.mark.parametrize("regel", ["", "   ", ",", " , moeder, 42"])
def test_a_line_without_a_name_gives_nobody(regel: str) -> None:
    assert lees_persoon(regel) is None


@pytest.mark.parametrize(
    ("regel", "plek"),
    [
        ("Anja, moeder", Plek.IN_HUIS),
        ("Sem", Plek.IN_HUIS),
        ("oma Riet", Plek.IN_HUIS),
        ("Fatma, tolk", Plek.HELPER),
        ("Els, school", Plek.HELPER),
        ("cliëntondersteuner", Plek.HELPER),
        ("Tom, ex", Plek.ELDERS),
        ("buurvrouw Nel", Plek.ELDERS),
    ],
)
def test_a_line_gives_a_guess_of_the_place(regel: str, plek: Plek) -> None:
    gelezen = lees_persoon(regel)
    assert gelezen is not None
    assert gelezen.plek is plek


_WOORD = st.text("abcdefghijklmnopqrstuvwxyzé", min_size=3, max_size=12)


@given(
    naam=_WOORD,
    relatie=st.one_of(st.just(""), _WOORD),
    leeftijd=st.one_of(st.none(), st.integers(0, 120)),
    rest=st.lists(_WOORD, max_size=3),
)
def test_a_person_reads_back_as_the_same_person(
    naam: str, relatie: str, leeftijd: int | None, rest: list[str]
) -> None:
    persoon = PersoonGegevens(
        id="p1", naam=naam, relatie=relatie, leeftijd=leeftijd, bijzonderheden=", ".join(rest)
    )
    gelezen = lees_persoon(schrijf_persoon(persoon))
    assert gelezen is not None
    assert (gelezen.naam, gelezen.leeftijd) == (naam, leeftijd)
    assert gelezen.relatie in (relatie, naam)
    assert gelezen.bijzonderheden == persoon.bijzonderheden


@given(st.text(max_size=60))
def test_any_line_is_read_without_a_fault(regel: str) -> None:
    gelezen = lees_persoon(regel)
    assert gelezen is None or gelezen.naam


@pytest.mark.parametrize(
    ("moment", "zin"),
    [
        (datetime(2026, 3, 5, 9, 5), "vandaag 09:05"),
        (datetime(2026, 3, 4, 23, 59), "gisteren 23:59"),
        (datetime(2026, 3, 3, 12, 0), "3 maart"),
        (datetime(2025, 12, 31, 12, 0), "31 december 2025"),
    ],
)
def test_a_moment_in_few_words(moment: datetime, zin: str) -> None:
    assert wanneer(moment, datetime(2026, 3, 5, 14, 0)) == zin
