"""Bewaren en wissen from the home screen: what it says, what it asks, what is gone after."""

import json
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.widgets import Input

from keukentafel.caseload import Caseload
from keukentafel.conversation import opdrachten as o
from keukentafel.labels import Rol
from keukentafel.store import Kluis, Kosten, Stroom
from keukentafel.tui import teksten as woorden
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.schermen.thuis import ThuisScherm
from tui_hulp import WACHTZIN, scherm, typ

GOEDKOOP = Kosten(19 * 1024, 2, 1)
SLAAT = "hij slaat mij als hij gedronken heeft"


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    map_ = tmp_path / "kluis"
    caseload = Caseload(Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP)[0])
    sessie = caseload.nieuw("De Wilg")
    sessie.do(o.VoegPersoonToe("Els", "zelf", aan_tafel=True))
    sessie.do(o.BeginGesprek())
    els = next(iter(sessie.dossier.personen))
    for tekst in ("de huur is achter", "mijn zus kookt elke zondag"):
        sessie.do(o.Noteer(tekst, els, Rol.CLIENT))
    sessie.do(o.SluitGesprek())
    caseload.sluit()
    return map_


def teksten(map_: Path) -> list[str]:
    caseload = Caseload.open(map_, WACHTZIN)
    sessie = caseload.bekijk(caseload.zaken()[0].id)
    uit = [u.tekst for u in sessie.dossier.uitingen.values()]
    caseload.sluit()
    return uit


async def test_een_regel_wissen_vraagt_het_en_zegt_hoe_lang_kopieen_blijven(map_: Path) -> None:
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(100, 30)) as pilot:
        app.ontgrendeld(Caseload.open(map_, WACHTZIN))
        await pilot.pause()
        await pilot.press("b")
        await pilot.pause()
        assert "Overdracht: nog niet geregeld" in scherm(pilot)
        await pilot.press("1")
        await pilot.pause()
        assert "mijn zus kookt" in scherm(pilot)
        await pilot.press("2")
        await pilot.pause()
        assert "Er gaan 1 dingen weg" in scherm(pilot)
        assert "30 dagen" in scherm(pilot)
        await pilot.press("2")
        await pilot.pause()
        assert "Gewist." in scherm(pilot)
        assert app.caseload is not None
        app.caseload.sluit()
    assert teksten(map_) == ["mijn zus kookt elke zondag"]


async def test_wie_regels_ziet_om_te_wissen_staat_in_het_logboek(map_: Path) -> None:
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(100, 30)) as pilot:
        app.ontgrendeld(Caseload.open(map_, WACHTZIN))
        await pilot.pause()
        for keer, toetsen in ((0, ("b", "4", "escape")), (1, ("b", "1", "escape"))):
            for toets in (*toetsen, "b", "8"):
                await pilot.press(toets)
                await pilot.pause()
            assert scherm(pilot).count("  getoond") == keer
            await pilot.press("escape")
            await pilot.pause()
        assert app.caseload is not None
        app.caseload.sluit()


async def test_nee_wist_niets(map_: Path) -> None:
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(100, 30)) as pilot:
        app.ontgrendeld(Caseload.open(map_, WACHTZIN))
        await pilot.pause()
        for toets in ("b", "2", "1", "enter", "1"):
            await pilot.press(toets)
            await pilot.pause()
        assert app.caseload is not None
        app.caseload.sluit()
    assert len(teksten(map_)) == 2


async def test_uitgeven_schrijft_nooit_over_wat_er_al_staat(
    map_: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keukentafel.tui.bestand.documentenmap", lambda: tmp_path)
    er_al = tmp_path / "uit.json"
    er_al.write_text("van iemand anders", "utf-8")
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(100, 30)) as pilot:
        app.ontgrendeld(Caseload.open(map_, WACHTZIN))
        await pilot.pause()
        for plek, zin in (
            ("uit.html", woorden.BEHEER_BESTAAT_AL),
            ("nieuw.html", "Lees het eerst"),
        ):
            await pilot.press("b", "7")
            await pilot.pause()
            app.screen.query_one(Input).value = str(tmp_path / plek)
            await pilot.press("enter")
            await pilot.pause()
            assert zin in scherm(pilot).replace("\n", " ")
        assert app.caseload is not None
        app.caseload.sluit()
    assert er_al.read_text("utf-8") == "van iemand anders"
    assert {b.name for b in tmp_path.glob("*.*")} == {"uit.json", "nieuw.json", "nieuw.html"}


async def test_overdracht_logboek_en_uitgeven(
    map_: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documenten = tmp_path / "documenten"
    documenten.mkdir()
    monkeypatch.setattr("keukentafel.tui.bestand.documentenmap", lambda: documenten)
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(100, 30)) as pilot:
        app.ontgrendeld(Caseload.open(map_, WACHTZIN))
        await pilot.pause()
        for toets in ("b", "5"):
            await pilot.press(toets)
            await pilot.pause()
        assert "Vastgelegd." in scherm(pilot)
        for toets in ("b", "7"):
            await pilot.press(toets)
            await pilot.pause()
        assert woorden.BEHEER_UITGEVEN in scherm(pilot)
        assert not list(documenten.iterdir())
        await pilot.press("enter")
        await pilot.pause()
        assert "Lees het eerst na" in scherm(pilot).replace("\n", " ")
        for toets in ("b", "8"):
            await pilot.press(toets)
            await pilot.pause()
        assert "uitgegeven" in scherm(pilot)
        assert app.caseload is not None
        app.caseload.sluit()
    (uit,) = documenten.glob("*.json")
    assert len(list(documenten.glob("*.html"))) == 1
    assert json.loads(uit.read_text("utf-8"))["gebeurtenissen"]
    assert uit.stat().st_mode & 0o077 == 0


async def test_a_dossier_goes_out_and_comes_in_again_on_the_screen(
    map_: Path, tmp_path: Path
) -> None:
    uit = tmp_path / "uit.json"
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(80, 24)) as pilot:
        caseload = Caseload.open(map_, WACHTZIN)
        app.ontgrendeld(caseload)
        await pilot.pause()

        async def doe(toetsen: tuple[str, ...], tekst: str) -> str:
            for toets in toetsen:
                await pilot.press(toets)
                await pilot.pause()
            app.screen.query_one(Input).value = tekst
            await pilot.press("enter")
            await pilot.pause()
            return " ".join(scherm(pilot).split())

        assert "Geschreven" in await doe(("b", "7"), str(uit))
        assert "Er is niets ingelezen" in await doe(("i",), str(uit))
        voor = [u.tekst for u in caseload.bekijk(caseload.zaken()[0].id).dossier.uitingen.values()]
        caseload.verwijder(caseload.zaken()[0].id)
        stuk = tmp_path / "stuk.json"
        stuk.write_bytes(uit.read_bytes()[:-40])
        assert "stuk.json" in await doe(("i",), str(stuk))
        assert caseload.zaken() == []
        assert "niet lezen" in await doe(("i",), str(tmp_path / "weg.json"))
        assert "Ingelezen: De Wilg" in await doe(("i",), str(uit))
        (zaak,) = caseload.zaken()
        assert [u.tekst for u in caseload.bekijk(zaak.id).dossier.uitingen.values()] == voor
        caseload.sluit()


async def test_the_help_of_the_home_screen_names_every_key(map_: Path) -> None:
    genoemd = " ".join(toets for toets, _ in woorden.THUIS_HULP).split()
    for b in ThuisScherm.BINDINGS:
        assert isinstance(b, Binding)
        assert b.key.split(",")[0] in {*genoemd, "f1"}


async def test_een_heel_dossier_met_iets_apart_vraagt_een_woord_meer(map_: Path) -> None:
    caseload = Caseload.open(map_, WACHTZIN)
    sessie = caseload.bekijk(caseload.zaken()[0].id)
    sessie.do(o.NoteerVeiligheid("zorgen"))
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(100, 30)) as pilot:
        app.ontgrendeld(caseload)
        await pilot.pause()
        await pilot.press("w")
        await typ(pilot, "De Wilg")
        assert "veiligheidsverslag" in scherm(pilot)
        await typ(pilot, "nee")
        assert len(caseload.zaken()) == 1
        await pilot.press("w")
        await typ(pilot, "De Wilg")
        await typ(pilot, "weg")
        assert caseload.zaken() == []
        assert "reservekopie" in scherm(pilot)
        caseload.sluit()


# -- colleagues ---------------------------------------------------------------------------


async def test_colleagues_of_a_team_are_looked_after_from_the_screen(tmp_path: Path) -> None:
    plek = tmp_path / "team"
    kluis, _ = Kluis.maak(plek, WACHTZIN, kosten=GOEDKOOP, gebruiker="els")
    caseload = Caseload(kluis)
    id = caseload.nieuw("De Wilg").dossier_id
    app = KeukentafelApp(plek, meelezen=False)
    async with app.run_test(size=(100, 30)) as pilot:
        app.ontgrendeld(caseload)
        await pilot.pause()

        async def druk(*toetsen: str) -> str:
            for toets in toetsen:
                await pilot.press(toets)
                await pilot.pause()
            return scherm(pilot)

        assert "staat open voor: els" in await druk("b", "9")
        await druk("3")
        await typ(pilot, "Bram")
        beeld = scherm(pilot)
        assert "eerste wachtzin van bram" in beeld
        zin = next(r for r in beeld.split() if r.count("-") == 5)
        await druk("escape")
        assert kluis.leden() == ["bram", "els"]
        assert "staat nu open voor bram" in await druk("b", "9", "1", "1", "1")
        assert kluis.toegang(id)["bram"] == {Stroom.GEDEELD}
        assert "gesloten voor bram" in await druk("b", "9", "2", "1")
        assert "bram" not in kluis.toegang(id)
        await druk("b", "9", "4", "1", "1")
        assert kluis.leden() == ["bram", "els"]
        caseload.sluit()
        app.caseload = caseload = Caseload(Kluis.open(plek, zin, gebruiker="bram"))
        caseload.sluit()
        app.caseload = Caseload(kluis := Kluis.open(plek, WACHTZIN, gebruiker="els"))
        assert "bram is uit het team" in await druk("b", "9", "4", "1", "2")
        assert kluis.leden() == ["els"]
        app.caseload.sluit()


async def test_looking_together_stands_in_the_log(map_: Path) -> None:
    app = KeukentafelApp(map_, meelezen=False)
    async with app.run_test(size=(100, 30)) as pilot:
        app.ontgrendeld(Caseload.open(map_, WACHTZIN))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("v")
        await pilot.pause()
        await pilot.press("f9")
        await pilot.pause()
        assert app.sessie is not None
        assert [getattr(e, "hoe", "") for e in app.sessie.inzage()] == ["geopend", "getoond"]
        assert app.caseload is not None
        app.caseload.sluit()
