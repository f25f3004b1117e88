"""The unlock screen: a PIN when there is one, two codes of the organisation, what goes soon."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from keukentafel.caseload import Caseload
from keukentafel.conversation import opdrachten as o
from keukentafel.store import Kluis
from keukentafel.store.sleutels import BODEM
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.schermen.ontgrendel import OntgrendelScherm
from keukentafel.tui.schermen.thuis import ThuisScherm
from test_store_sleutels import Hanger, hanger
from tui_hulp import WACHTZIN, scherm, typ

__all__ = ["hanger"]
NIEUW = "vier heel andere woorden"


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    Kluis.maak(tmp_path / "kluis", WACHTZIN, kosten=BODEM)[0].sluit()
    return tmp_path / "kluis"


def met_dossier(map_: Path, *, overgedragen: bool, dag: date) -> None:
    caseload = Caseload.open(map_, WACHTZIN)
    sessie = caseload.nieuw("De Wilg")
    sessie.do(o.ZetVernietigdatum(dag))
    if overgedragen:
        sessie.do(o.LegOverdrachtVast(gedaan=True))
    caseload.sluit()


async def opgewarmd(pilot: Pilot[int]) -> OntgrendelScherm:
    """Return the screen after it looked at the vault."""
    hier = pilot.app.screen
    assert isinstance(hier, OntgrendelScherm)
    hier._warm_op()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return hier


async def open_(pilot: Pilot[int]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


async def test_the_pin_is_offered_when_there_is_one_and_opens(map_: Path, hanger: Hanger) -> None:
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(90, 24)) as pilot:
        await opgewarmd(pilot)
        assert "pincode" not in scherm(pilot)
        await pilot.press("f3")
        assert "Uw wachtzin" in scherm(pilot)
    with Kluis.open(map_, WACHTZIN) as kluis:
        kluis.zet_pin("482915", kosten=BODEM)
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(90, 24)) as pilot:
        await opgewarmd(pilot)
        assert "F3 pincode" in scherm(pilot)
        await pilot.press("f3")
        await pilot.pause()
        assert "Uw pincode voor deze computer" in scherm(pilot)
        await typ(pilot, "111111")
        await open_(pilot)
        assert "pincode klopt niet" in scherm(pilot)
        await typ(pilot, "482915")
        await open_(pilot)
        assert isinstance(app.screen, ThuisScherm)
        assert app.caseload is not None
        app.caseload.sluit()


async def test_two_codes_of_the_organisation_open_it_with_a_new_passphrase(map_: Path) -> None:
    with Kluis.open(map_, WACHTZIN) as kluis:
        een, twee = kluis.zet_vier_ogen()
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(90, 24)) as pilot:
        await pilot.press("f2")
        await typ(pilot, f"{twee} {een}")
        await typ(pilot, NIEUW)
        await open_(pilot)
        assert "hoort bij een andere kluis" in scherm(pilot).replace("\n", " ")
        await pilot.press("f2", "f2")
        await typ(pilot, f"{een} {twee}")
        await typ(pilot, NIEUW)
        await open_(pilot)
        assert isinstance(app.screen, ThuisScherm)
        assert app.caseload is not None
        app.caseload.sluit()
    Kluis.open(map_, NIEUW).sluit()


async def test_it_says_without_a_key_what_goes_soon(map_: Path) -> None:
    met_dossier(map_, overgedragen=False, dag=date.today() + timedelta(days=3))
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(90, 24)) as pilot:
        await opgewarmd(pilot)
        assert "Eén dossier gaat binnenkort weg." in scherm(pilot)
        assert "F4" not in scherm(pilot)
        await pilot.press("f4")
        assert isinstance(app.screen, OntgrendelScherm)


@pytest.mark.parametrize(("antwoord", "over"), [("1", 1), ("2", 0)])
async def test_what_was_handed_over_may_go_without_a_key_after_a_question(
    map_: Path, antwoord: str, over: int
) -> None:
    met_dossier(map_, overgedragen=True, dag=date.today())
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(90, 24)) as pilot:
        hier = await opgewarmd(pilot)
        assert "over zijn dag en overgedragen" in scherm(pilot)
        await pilot.press("f4")
        await pilot.pause()
        assert "Terughalen kan niet" in scherm(pilot)
        await pilot.press(antwoord)
        await open_(pilot)
        assert app.screen is hier
        assert ("gewist" in scherm(pilot)) is (over == 0)
        await typ(pilot, WACHTZIN)
        await open_(pilot)
        assert app.caseload is not None
        assert len(app.caseload.zaken()) == over
        # The look did not let go of the lock of the open vault.
        from keukentafel.store import fouten

        with pytest.raises(fouten.KluisBezet):
            Kluis.open(map_, WACHTZIN)
        app.caseload.sluit()


async def test_a_second_enter_while_it_opens_is_let_be(map_: Path) -> None:
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(90, 24)) as pilot:
        await opgewarmd(pilot)
        regel = pilot.app.screen.query_one("#wachtzin", Input)
        regel.value = WACHTZIN
        for _ in range(3):
            await regel.action_submit()
        await pilot.pause()
        await open_(pilot)
        assert isinstance(app.screen, ThuisScherm)
        assert app.caseload is not None
        app.caseload.sluit()


async def test_a_second_key_makes_no_second_example(map_: Path) -> None:
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(90, 24)) as pilot:
        await opgewarmd(pilot)
        await typ(pilot, WACHTZIN)
        await open_(pilot)
        thuis = app.screen
        assert isinstance(thuis, ThuisScherm)
        for _ in range(3):
            thuis.action_voorbeeld()
        await open_(pilot)
        assert app.caseload is not None
        assert len(list(app.caseload.zaken())) == 1
        app.caseload.sluit()
