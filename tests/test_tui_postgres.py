"""The screens while the server of a team goes away in the middle of a talk, and comes back."""

from pathlib import Path

import pytest
from textual.widgets import Input

from keukentafel.caseload import Caseload
from keukentafel.conversation.opdrachten import SluitGesprek
from keukentafel.session import Sessie
from keukentafel.store import Kluis
from keukentafel.store.fouten import KluisOnbereikbaar
from keukentafel.store.sleutels import BODEM
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.schermen.gesprek import GesprekScherm
from keukentafel.tui.schermen.samen import SamenScherm
from keukentafel.tui.schermen.terugblik import PatroonVenster, TerugblikScherm
from keukentafel.tui.schermen.thuis import ThuisScherm
from pg_hulp import server
from tui_hulp import GEZIN, WACHTZIN, klaar, noteer, scherm

WEG = str(KluisOnbereikbaar())[:30]


def maak_dossier(url: str) -> tuple[Caseload, Sessie]:
    kluis, _ = Kluis.maak(url, WACHTZIN, kosten=BODEM, gebruiker="els")
    caseload = Caseload(kluis)
    sessie = caseload.nieuw("De Molenwiek")
    for opdracht in GEZIN:
        sessie.do(opdracht)
    return caseload, sessie


async def test_no_screen_falls_over_while_the_server_is_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with server() as pg:
        monkeypatch.setenv("KEUKENTAFEL_KLUIS", pg.url)
        monkeypatch.setenv("KEUKENTAFEL_GEBRUIKER", "els")
        caseload, _ = maak_dossier(pg.url)
        app = KeukentafelApp(tmp_path, meelezen=False)
        async with app.run_test(size=(100, 30)) as pilot:

            async def druk(*toetsen: str) -> None:
                for toets in toetsen:
                    await pilot.press(toets)
                    await klaar(pilot)

            app.ontgrendeld(caseload)
            await klaar(pilot)
            await druk("enter")
            assert isinstance(app.screen, GesprekScherm)
            await noteer(pilot, "de post blijft liggen")
            pg.stop()
            await noteer(pilot, "dit komt niet aan")
            assert WEG in scherm(pilot)
            assert app.screen.query_one(Input).value == "dit komt niet aan"  # nothing is lost
            await druk("f9")
            assert isinstance(app.screen, SamenScherm)
            await druk("f9", "enter", "ctrl+q")
            assert isinstance(app.screen, ThuisScherm)
            assert WEG in scherm(pilot)
            await druk("enter", "b", "n")
            await druk("u", "i", "l", "enter")
            assert WEG in scherm(pilot)
            await druk("escape", "p")
            assert isinstance(app.screen, PatroonVenster)
            await druk("escape")
            pg.start()
            await druk("enter")
            assert isinstance(app.screen, GesprekScherm)
            assert app.sessie is not None
            assert [u.tekst for u in app.sessie.dossier.uitingen.values()] == [
                "de post blijft liggen"
            ]
            app.sessie.do(SluitGesprek())
            pg.stop()
            app.push_screen(TerugblikScherm())
            await druk("down", "7")
            assert WEG in scherm(pilot)
            pg.start()
            await druk("7")
            assert len(caseload.terugblikken()) == 1
            assert app.return_code is None
        caseload.kluis.sluit()


# The driver leaves the socket of a connection that never came to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_a_server_that_says_nothing_holds_the_keys_a_moment_and_loses_no_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with server() as pg:
        monkeypatch.setenv("KEUKENTAFEL_KLUIS", pg.url)
        monkeypatch.setenv("KEUKENTAFEL_GEBRUIKER", "els")
        monkeypatch.setenv("KEUKENTAFEL_MAP", str(tmp_path))
        caseload, sessie = maak_dossier(pg.url)
        app = KeukentafelApp(tmp_path, meelezen=False)
        async with app.run_test(size=(100, 30)) as pilot:
            app.caseload = caseload
            app.open_sessie(sessie)
            await app.push_screen(GesprekScherm())
            await pilot.pause()
            with pg.stil():
                await noteer(pilot, "dit blijft staan")
                assert WEG in scherm(pilot)
                await pilot.press(*" hoor")
                await pilot.pause(0.6)
                assert app.screen.query_one(Input).value == "dit blijft staan hoor"
                assert "hoor" in (caseload.kluis.lees_klad(sessie.dossier_id) or b"").decode()
            await pilot.press("enter")
            await pilot.pause()
            teksten = [u.tekst for u in sessie.dossier.uitingen.values()]
            assert teksten == ["dit blijft staan hoor"]
        caseload.kluis.sluit()
