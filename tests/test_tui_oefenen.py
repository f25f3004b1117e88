"""Practice on the screen, by keyboard alone: a whole talk, to what was told."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

import keukentafel.practice.oefening as module
from keukentafel.practice.drill import AANTAL
from keukentafel.tui import teksten_oefenen as teksten
from keukentafel.tui.invoer import Tekstregel
from keukentafel.tui.oefenapp import OefenApp
from keukentafel.tui.oefeninvoer import OefenInvoer
from keukentafel.tui.schermen.observator import ObservatorScherm
from keukentafel.tui.schermen.oefenen import OefenScherm
from test_tui_taal import _engels as engels
from tui_hulp import scherm, typ


@asynccontextmanager
async def oefening(
    map: Path, persona: str | None = "kelly", size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Pilot[int]]:
    app = OefenApp(map, persona, 7, None)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        yield pilot


async def zeg(pilot: Pilot[int], *zinnen: str) -> None:
    for zin in zinnen:
        pilot.app.screen.query_one(OefenInvoer).value = zin
        await pilot.press("enter")
        await pilot.pause()


def nu(pilot: Pilot[int]) -> OefenScherm:
    assert isinstance(pilot.app.screen, OefenScherm)
    return pilot.app.screen


async def test_a_whole_talk_to_what_was_told_and_what_lay_behind(tmp_path: Path) -> None:
    async with oefening(tmp_path) as pilot:
        assert teksten.VOORAF in scherm(pilot)
        await typ(pilot, "Goedemiddag, ik ben Karin.")
        assert "Kelly" in scherm(pilot)
        await zeg(pilot, "Hoe gaat het met de kinderen?", "Dat is zwaar voor u.", "Knap van u.")
        await pilot.press("enter")
        await pilot.pause()
        assert teksten.STILTE in scherm(pilot)
        t = nu(pilot).toestand
        assert t.nr == 5
        assert t.onthuld
        await pilot.press("f3")
        await pilot.pause()
        beeld = scherm(pilot)
        assert teksten.SLOT_TITEL in beeld
        assert f"({len(t.onthuld)} van" in beeld
        await pilot.press("escape")
        await pilot.pause()
        assert teksten.KIES_TITEL in scherm(pilot)
        await pilot.press("escape")
    assert not list(tmp_path.iterdir())


async def test_what_is_typed_before_anybody_is_there_stays_on_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mag, laad = Event(), module.laad_oefening

    def wacht(*wat: Any) -> module.Oefening:
        mag.wait()
        return laad(*wat)

    monkeypatch.setattr(module, "laad_oefening", wacht)
    app = OefenApp(tmp_path, "kelly", 7, None)
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await typ(pilot, "1Goedemiddag")
            assert app.screen.query_one(OefenInvoer).value == "Goedemiddag"
            mag.set()
            await app.workers.wait_for_complete()
            await pilot.press("enter")
            await pilot.pause()
            assert [s.tekst for s in nu(pilot).toestand.stappen] == ["Goedemiddag"]
    finally:
        mag.set()


async def test_a_turn_comes_back_and_is_played_again_in_other_words(tmp_path: Path) -> None:
    async with oefening(tmp_path) as pilot:
        await pilot.press("ctrl+z")
        assert teksten.TERUG_NIETS in scherm(pilot)
        await zeg(pilot, "Goedemiddag.", "U moet naar de schuldhulp, dat is het beste.")
        slecht = nu(pilot).toestand.meters["kelly"].vertrouwen
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert nu(pilot).toestand.nr == 1
        assert pilot.app.screen.query_one(OefenInvoer).value.startswith("U moet naar")
        await zeg(pilot, "Hoe is dat voor u?")
        assert nu(pilot).toestand.meters["kelly"].vertrouwen > slecht


async def test_from_the_end_one_plays_on_from_a_turn(tmp_path: Path) -> None:
    async with oefening(tmp_path) as pilot:
        await zeg(pilot, "Goedemiddag.", "Hoe gaat het?", "Waarom belt u nu pas?")
        voor = nu(pilot).toestand.stappen[:2]
        await pilot.press("f3", "b")
        await pilot.pause()
        await pilot.press("3")
        await pilot.pause()
        assert nu(pilot).toestand.stappen == voor
        await zeg(pilot, "Wat maakt dat u nu belt?")
        assert nu(pilot).toestand.nr == 3
        await pilot.press("f3", "o")
        await pilot.pause()
        assert nu(pilot).toestand.nr == 0


async def test_a_digit_turns_to_somebody_and_alone_is_asked_in_words(tmp_path: Path) -> None:
    async with oefening(tmp_path, "petra-en-marco") as pilot:
        tafel = nu(pilot).oefening.persona.aan_tafel
        await pilot.press("2")
        await pilot.pause()
        assert teksten.TEGEN.format(naam=tafel[1].naam) in scherm(pilot)
        await zeg(pilot, "Goedemiddag.", "Hoe is het voor u?")
        assert nu(pilot).toestand.stappen[-1].gehoord.aan == tafel[1].id
        await zeg(pilot, f"Mag ik even met {tafel[0].naam} alleen praten?")
        assert teksten.ALLEEN_MET.format(naam=tafel[0].naam) in scherm(pilot)


async def test_the_coach_is_silent_until_asked_and_then_one_line(tmp_path: Path) -> None:
    async with oefening(tmp_path) as pilot:
        await zeg(pilot, "Goedemiddag.", "Waarom belt u nu pas?")
        assert teksten.COACH["waarom"] not in scherm(pilot)
        await pilot.press("f2")
        await pilot.pause()
        assert teksten.COACH["waarom"] in scherm(pilot)
        await pilot.press("f2")
        await pilot.pause()
        assert teksten.COACH["waarom"] not in scherm(pilot)


async def test_the_choice_shows_all_households_and_the_help_its_keys(tmp_path: Path) -> None:
    async with oefening(tmp_path, None, (80, 40)) as pilot:
        assert teksten.GRAAD_EIGEN in scherm(pilot)
        await pilot.press("3")
        await pilot.pause()
        assert teksten.MOEILIJKHEID[3] in scherm(pilot)
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert nu(pilot).toestand.moeilijkheid == 3
        await pilot.press("f1")
        await pilot.pause()
        assert teksten.HULP[1][1] in scherm(pilot)


async def test_what_is_typed_is_plain_text(tmp_path: Path) -> None:
    async with oefening(tmp_path) as pilot:
        await zeg(pilot, "[bold]Goedemiddag[/bold] {{ 7*7 }} [/]")
        assert "[bold]Goedemiddag[/bold] {{ 7*7 }} [/]" in scherm(pilot)


async def test_five_minutes_of_drills_end_with_what_to_try_again(tmp_path: Path) -> None:
    async with oefening(tmp_path, None) as pilot:
        await pilot.press("d")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert teksten.DRILL_STAND.format(nr=1, alle=AANTAL) in scherm(pilot)
        for nr in range(AANTAL):
            pilot.app.screen.query_one(Tekstregel).value = "Heeft u schulden?"
            await pilot.press("enter")
            await pilot.pause()
            assert teksten.DRILL_EXPERT in scherm(pilot) or nr > 0
            await pilot.press("enter")
            await pilot.pause()
        assert "Nog eens oefenen: een open vraag" in scherm(pilot).replace("\n", " ")
        await pilot.press("escape")
        await pilot.pause()
        assert teksten.KIES_TITEL in scherm(pilot)


async def test_the_observer_ticks_along_with_a_clock(tmp_path: Path) -> None:
    tijd = [100.0]
    async with oefening(tmp_path, None, (80, 30)) as pilot:
        await pilot.app.push_screen(ObservatorScherm(lambda: tijd[0]))
        await pilot.pause()
        await typ(pilot, "open vragen")
        await pilot.press("space")
        tijd[0] += 65
        await pilot.press("1", "1", "4", "4", "backspace", "space")
        await pilot.pause()
        beeld = scherm(pilot)
        assert "10:55" in beeld
        assert teksten.OBS_PAUZE in beeld
        assert re.search(r"1 +Open vraag +\|\|\s", beeld)
        assert re.search(r"4 +Teruggegeven +\|\s", beeld)
        await pilot.press("n", "6", "f3")
        await pilot.pause()
        beeld = scherm(pilot)
        assert "open vragen" in beeld
        assert teksten.OBS_NA_GEZIEN.format(ronde=2) in beeld
        assert teksten.OBS_NA_VOLGORDE[:30] in beeld
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert teksten.KIES_TITEL in scherm(pilot)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("maat", [(80, 24), (120, 40), (60, 24)])
async def test_no_english_on_the_practice_screens(tmp_path: Path, maat: tuple[int, int]) -> None:
    async with oefening(tmp_path, "kelly", maat) as pilot:
        for toetsen in (("f1", "escape"), ("f2",), ("f3",), ("b", "escape"), ("escape",)):
            for toets in toetsen:
                await pilot.press(toets)
                await pilot.pause()
                assert not engels(scherm(pilot)), toets
        for toets in ("d", "escape", "o", "enter", "n", "f3", "escape", "escape"):
            await pilot.press(toets)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            assert not engels(scherm(pilot)), toets
