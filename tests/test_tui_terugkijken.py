"""Looking back on a practice talk on the screen, and the learner's own figures, kept apart."""

import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual_plotext import PlotextPlot

from keukentafel.content.personas import persona
from keukentafel.fouten import KeukentafelFout
from keukentafel.language import laad_motor
from keukentafel.practice.coach.oefengesprek import als_transcript, sprongen, stap_van, verloop
from keukentafel.practice.oefening import laad_oefening
from keukentafel.store.terugblikken import Cijfer, Terugblik, bewaar, lees
from keukentafel.tui import teksten_coach as teksten
from keukentafel.tui import teksten_oefenen
from keukentafel.tui.oefenapp import OefenApp
from keukentafel.tui.oefeninvoer import OefenInvoer
from keukentafel.tui.schermen.oefenen import OefenScherm
from keukentafel.tui.schermen.terugkijken import TerugkijkScherm
from tui_hulp import scherm

GESPREK = (
    "Goedemiddag, ik ben Karin.",
    "Hoe gaat het met de kinderen?",
    "Slaapt u goed, en helpt uw moeder mee?",
    "Drinkt u niet te veel?",
    "Dat is zwaar voor u.",
)


async def _naar_nabespreking(pilot: Pilot[int]) -> None:
    for zin in GESPREK:
        pilot.app.screen.query_one(OefenInvoer).value = zin
        await pilot.press("enter")
        await pilot.pause()
    await pilot.press("f3", "n")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def _app(map: Path) -> OefenApp:
    return OefenApp(map, "kelly", 7, None)


async def test_from_the_talk_to_the_debrief_with_a_plot_and_back_to_a_turn(tmp_path: Path) -> None:
    app = _app(tmp_path)
    async with app.run_test(size=(100, 60)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await _naar_nabespreking(pilot)
        assert isinstance(app.screen, TerugkijkScherm)
        assert app.screen.query_one(PlotextPlot)
        beeld = scherm(pilot)
        assert "Dit werkte" in beeld
        assert "Over veiligheid" in beeld
        n = app.screen._resultaat
        assert n is not None
        beurt = n.proberen.beurt
        assert beurt is not None
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(app.screen, OefenScherm)
        assert app.screen.toestand.nr == stap_van(beurt)
    assert not list(tmp_path.iterdir())


async def test_own_figures_are_kept_apart_and_come_back_as_earlier_numbers(tmp_path: Path) -> None:
    app = _app(tmp_path)
    async with app.run_test(size=(100, 60)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await _naar_nabespreking(pilot)
        await pilot.press("z")
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        assert teksten.ZELF_NIETS in scherm(pilot)
        await pilot.press("down", "right", "right", "enter")
        await pilot.pause()
        await pilot.press(*"moe", "enter", "s")
        await pilot.pause()
        assert teksten.ZELF_BEWAARD in scherm(pilot)
    (een,) = lees(tmp_path)
    assert list(een.elementen.values()) == [Cijfer(6, "moe")]
    assert een.beurten == len(GESPREK)
    assert set(een.getallen) == {"teruggeven", "open", "reeks"}
    assert [p.name for p in tmp_path.iterdir()] == ["oefenen"]


async def test_a_talk_of_one_turn_is_too_short(tmp_path: Path) -> None:
    app = _app(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("f3", "n")
        await pilot.pause()
        assert teksten.TE_KORT in scherm(pilot)
        await pilot.press("o")
        assert isinstance(app.screen, TerugkijkScherm)


async def test_the_quiet_line_shows_the_question_put_openly(tmp_path: Path) -> None:
    app = _app(tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("f2")
        app.screen.query_one(OefenInvoer).value = "Drinkt u niet te veel?"
        await pilot.press("enter")
        await pilot.pause()
        beeld = " ".join(scherm(pilot).split())  # the line may wrap
        anders = "Hoe kijkt u zelf naar het drinken?"
        assert teksten_oefenen.COACH_ANDERS.format(open=anders) in beeld


def test_the_lines_and_jumps_belong_to_the_turns() -> None:
    oefening = laad_oefening(persona("bas-en-ingrid"), laad_motor())
    t = oefening.begin(3)
    for zin in ("Goedemiddag.", "U moet strenger zijn.", "", "Hoe is dat voor u, Bas?"):
        t = oefening.antwoord(t, zin)
    lijnen = verloop(oefening, t)
    assert [lijn.naam for lijn in lijnen] == ["Ingrid", "Bas", "Daan"]
    assert all(len(lijn.vertrouwen) == t.nr + 1 for lijn in lijnen)
    assert all(0 <= w <= 10 for lijn in lijnen for w in (*lijn.vertrouwen, *lijn.spanning))
    assert all(t.stappen[s.stap].tekst == s.tekst for s in sprongen(oefening, t))
    nummers = [b["beurt"] for b in als_transcript(oefening, t)]
    assert nummers == list(range(1, 2 * t.nr + 1))
    assert [stap_van(n) for n in nummers[:4]] == [0, 0, 1, 1]


TERUGBLIK = Terugblik(
    date(2026, 1, 2), "Kelly", 12, {"open": 0.5}, {"regie": Cijfer(7, "zij koos wat eerst kwam")}
)


def test_only_the_user_can_read_what_was_kept(tmp_path: Path) -> None:
    bewaar(tmp_path, TERUGBLIK)
    bewaar(tmp_path, TERUGBLIK)
    assert lees(tmp_path) == (TERUGBLIK, TERUGBLIK)
    if sys.platform != "win32":
        bestand = tmp_path / "oefenen" / "terugblik.jsonl"
        assert stat.S_IMODE(bestand.stat().st_mode) == 0o600
        assert stat.S_IMODE(bestand.parent.stat().st_mode) == 0o700


def test_a_broken_file_is_named_with_its_line(tmp_path: Path) -> None:
    bewaar(tmp_path, TERUGBLIK)
    with (tmp_path / "oefenen" / "terugblik.jsonl").open("a", encoding="utf-8") as uit:
        uit.write("{geen json\n")
    with pytest.raises(KeukentafelFout, match="regel 2"):
        lees(tmp_path)


def test_what_was_kept_is_read_and_handed_over_by_choice(tmp_path: Path) -> None:
    def run(*argumenten: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "keukentafel", "terugblik", "--map", str(tmp_path), *argumenten],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    assert "nog niets" in run().stdout
    bewaar(tmp_path, TERUGBLIK)
    assert "Zij beslissen mee: 7 – zij koos wat eerst kwam" in run().stdout
    uit = tmp_path / "mijn.md"
    assert run("-o", str(uit)).returncode == 0
    assert "Kelly" in uit.read_text("utf-8")
    assert run("-o", str(uit)).returncode == 2


def test_the_plot_is_imported_only_when_it_is_drawn() -> None:
    vraagt = (
        "import sys, keukentafel.tui.schermen.oefenen, keukentafel.tui.schermen.oefenslot;"
        "print('plotext' in sys.modules)"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", vraagt], capture_output=True, text=True, check=True
    )
    assert klaar.stdout.strip() == "False"
