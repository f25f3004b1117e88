"""Looking back on own talks: private, in words that name nobody, a pattern and no ranking."""

import json
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from textual.pilot import Pilot
from textual.widgets import Input, Static

from keukentafel.caseload import Caseload
from keukentafel.content import elementen
from keukentafel.content.modellen import ElementSleutel
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.terugblik import (
    GENOEG,
    Terugblik,
    genoemd,
    naar_bytes,
    patroon,
    van_bytes,
)
from keukentafel.fouten import KeukentafelFout
from keukentafel.store import Kluis
from keukentafel.store import terugblikken as oefencijfers
from keukentafel.tui import teksten_terugblik as t
from keukentafel.tui.schermen.terugblik import PatroonVenster, TerugblikScherm
from tui_hulp import WACHTZIN, gesprek, scherm

SLEUTELS: tuple[ElementSleutel, ...] = get_args(ElementSleutel)
P = Pilot[int]


def terugblikken() -> st.SearchStrategy[Terugblik]:
    sleutel = st.sampled_from(SLEUTELS)
    return st.builds(
        Terugblik,
        gesprek=st.sampled_from(["a:1", "a:9", "b:1", "c:1", "d:1"]),
        dag=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        cijfers=st.dictionaries(sleutel, st.integers(0, 10), max_size=4),
        voorbeelden=st.dictionaries(sleutel, st.text(min_size=1, max_size=9), max_size=2),
        met_collega=st.booleans(),
    )


@given(terugblikken())
def test_it_survives_as_bytes(terugblik: Terugblik) -> None:
    assert van_bytes(naar_bytes(terugblik)) == terugblik
    assert json.loads(naar_bytes(terugblik))["v"] == 1


@given(st.lists(terugblikken(), max_size=9))
def test_a_pattern_takes_three_talks_and_keeps_their_order_and_that_of_the_method(
    alle: list[Terugblik],
) -> None:
    laatste = {x.gesprek: x for x in alle}
    tellend = [x for x in laatste.values() if x.cijfers or x.voorbeelden]
    gevonden = patroon(alle, SLEUTELS)
    if len(tellend) < GENOEG:
        assert gevonden == {}
        return
    assert tuple(gevonden) == SLEUTELS
    op_dag = sorted(tellend, key=lambda x: x.dag)
    for sleutel, rij in gevonden.items():
        assert rij == [x.cijfers.get(sleutel) for x in op_dag]


@pytest.mark.parametrize("getal", ["1e999", "Infinity", "NaN", '"x"', "null", "[]"])
def test_a_file_of_practice_with_a_strange_number_is_refused_in_one_line(
    tmp_path: Path, getal: str
) -> None:
    regel = f'{{"op": "2026-11-25", "persona": "kelly", "beurten": {getal}, "getallen": {{}}'
    (tmp_path / "oefenen").mkdir()
    (tmp_path / "oefenen" / "terugblik.jsonl").write_text(regel + ', "elementen": {}}')
    with pytest.raises(KeukentafelFout, match="regel 1"):
        oefencijfers.lees(tmp_path)


@pytest.mark.parametrize("cijfer", [-1, 11, 3.5])
def test_a_figure_outside_the_scale_is_refused(cijfer: float) -> None:
    with pytest.raises(ValidationError):
        Terugblik.model_validate(
            {"gesprek": "a:1", "dag": "2026-03-02", "cijfers": {"regie": cijfer}}
        )


def test_a_name_in_an_example_is_seen_and_plain_words_are_not() -> None:
    assert genoemd("toen Mirjam zweeg wachtte ik", ["Mirjam"]) == "Mirjam"
    assert genoemd("ik wachtte tot zij zelf verder praatte", ["Mirjam"]) == ""


def test_it_stands_beside_the_dossiers_and_in_none_of_them(tmp_path: Path) -> None:
    caseload, _ = Caseload.maak(tmp_path, WACHTZIN)
    sessie = caseload.nieuw("De Molenwiek")
    sessie.do(o.BeginGesprek())
    for dag in (2, 3, 4):
        caseload.bewaar_terugblik(
            Terugblik(gesprek=f"x:{dag}", dag=date(2026, 3, dag), cijfers={"regie": dag})
        )
    assert [z.naam for z in caseload.zaken()] == ["De Molenwiek"]
    assert caseload.zoek("") is None
    assert len(sessie.gebeurtenissen) == 2
    caseload.verwijder(sessie.dossier_id)
    caseload.sluit()
    weer = Caseload(Kluis.open(tmp_path, WACHTZIN))
    assert [x.cijfers["regie"] for x in weer.terugblikken()] == [2, 3, 4]
    weer.sluit()


async def druk(pilot: P, *toetsen: str) -> None:
    for toets in toetsen:
        await pilot.press(toets)
        await pilot.pause()


async def vul_in(pilot: P, tekst: str) -> None:
    veld = pilot.app.screen.focused
    assert isinstance(veld, Input)
    veld.value = ""
    veld.insert_text_at_cursor(tekst)
    await druk(pilot, "enter")


@pytest.mark.parametrize("maat", [(80, 24), (120, 40), (60, 20)])
async def test_figures_and_an_example_are_given_by_keys(
    tmp_path: Path, maat: tuple[int, int]
) -> None:
    async with gesprek(tmp_path, size=maat) as (pilot, sessie):
        voor = len(sessie.gebeurtenissen)
        await druk(pilot, "slash", "r", "k")
        assert isinstance(pilot.app.screen, TerugblikScherm)
        await druk(pilot, "7", "down", "t", "c", "up", "enter")
        await vul_in(pilot, "ik wachtte tot Mirjam zelf koos")
        assert "Mirjam" in scherm(pilot)
        assert t.TERUGBLIK_NAAM.split(":")[0] in scherm(pilot)
        await vul_in(pilot, "ik wachtte tot zij zelf koos")
        assert "een naam?" in scherm(pilot)
        await druk(pilot, "enter")
        beeld = scherm(pilot)
        assert f"{'■' * 7}··· 7" in beeld
        assert "ik wachtte tot zij zelf koos" in beeld
        assert t.TERUGBLIK_SAMEN in beeld
        (eerste, tweede) = (e.sleutel for e in elementen()[:2])
        caseload = pilot.app.caseload  # type: ignore[attr-defined]
        laatste = caseload.terugblikken()[-1]
        assert laatste.cijfers == {eerste: 7, tweede: 10}
        assert len(sessie.gebeurtenissen) == voor
        await druk(pilot, "minus")
        assert caseload.terugblikken()[-1].cijfers == {tweede: 10}
        await druk(pilot, "v")
        for vraag in t.KAART_VRAGEN:
            assert vraag in scherm(pilot)
        # Who is asked looks along: nothing of the own figures shines through.
        for eigen in (t.TERUGBLIK_GEEN, t.TERUGBLIK_TITEL, elementen()[1].naam, "■"):
            assert eigen not in scherm(pilot)
        await druk(pilot, "escape", "f9")
        assert t.TERUGBLIK_TITEL not in scherm(pilot)


async def test_the_pattern_shows_after_three_talks(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        caseload = pilot.app.caseload  # type: ignore[attr-defined]
        for dag in (2, 3):
            caseload.bewaar_terugblik(
                Terugblik(gesprek=f"x:{dag}", dag=date(2026, 3, dag), cijfers={"regie": 2 * dag})
            )
        await druk(pilot, "slash", "r", "k", "p")
        assert isinstance(pilot.app.screen, PatroonVenster)
        assert t.PATROON_TE_WEINIG.format(aantal=2) in scherm(pilot)
        await druk(pilot, "escape", "9", "p")
        regel = next(r for r in scherm(pilot).splitlines() if elementen()[0].naam in r)
        assert "4 6 9" in regel


async def test_practice_stands_beside_it_from_a_folder_of_its_own(tmp_path: Path) -> None:
    sleutel = elementen()[0].sleutel
    oefening = oefencijfers.Terugblik(
        date(2026, 3, 5), "kelly", 30, elementen={sleutel: oefencijfers.Cijfer(3, "ik wachtte")}
    )
    oefencijfers.bewaar(tmp_path, oefening)
    async with gesprek(tmp_path) as (pilot, _):
        await druk(pilot, "slash", "r", "k", "p")
        assert t.PATROON_OEFENEN in scherm(pilot)
        eigen = pilot.app.screen.query_one("#patroon_oefenen", Static)
        assert "▃  3" in str(eigen.visual)
        assert pilot.app.caseload.terugblikken() == []  # type: ignore[attr-defined]


async def test_sharing_is_an_own_choice_and_the_file_names_nobody(tmp_path: Path) -> None:
    async with gesprek(tmp_path / "kluis") as (pilot, sessie):
        await druk(pilot, "slash", "r", "k", "5", "b")
        pad = tmp_path / "deel.md"
        await vul_in(pilot, str(pad))
        tekst = pad.read_text("utf-8")
        assert f"- {elementen()[0].naam}: 5" in tekst
        assert "Molenwiek" not in tekst
        assert not any(p.naam in tekst for p in sessie.dossier.personen.values())
