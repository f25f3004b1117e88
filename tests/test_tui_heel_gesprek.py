"""Whole talks through the real app: from the first start to a document, typed in by keyboard."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from keukentafel.caseload import Caseload
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.dossier import IK
from keukentafel.labels import Fase, Rol
from keukentafel.session import Sessie
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.invoer import Invoer
from keukentafel.tui.schermen.gesprek import GesprekScherm
from keukentafel.tui.schermen.helder import HelderVenster
from keukentafel.tui.schermen.samen import SamenScherm
from tui_hulp import WACHTZIN, klaar, scherm, typ

TRANSCRIPTEN = Path(__file__).parent / "data" / "transcripten"


async def druk(pilot: Pilot[int], *toetsen: str) -> None:
    for toets in toetsen:
        await pilot.press(toets)
        await pilot.pause()


async def wacht(pilot: Pilot[int], tekst: str) -> None:
    """Wait for the worker that derives a key to be done and its screen to be there."""
    for _ in range(400):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        if tekst in scherm(pilot):
            return
    raise AssertionError(scherm(pilot))


async def eerste_start(pilot: Pilot[int]) -> None:
    """Passphrase twice, the recovery code from paper, one group of it back."""
    await typ(pilot, WACHTZIN)
    await typ(pilot, WACHTZIN)
    await wacht(pilot, "herstelcode")
    beeld = scherm(pilot)
    code = next(w for w in beeld.split() if w.count("-") == 5)
    groep = int(beeld.split("Typ groep ")[1].split()[0])
    for teken in code.split("-")[groep - 1].lower():
        await pilot.press(teken)
    await pilot.press("enter")
    await wacht(pilot, "Uw dossiers")


async def nieuw_gesprek(pilot: Pilot[int], mensen: list[str]) -> Sessie:
    """Name the case, skip what is known before, put people at the table, begin."""
    app = pilot.app
    assert isinstance(app, KeukentafelApp)
    await druk(pilot, "n")
    await typ(pilot, "De Molenwiek")
    await pilot.pause()
    assert app.sessie is not None
    await druk(pilot, "f2")
    for regel in mensen:
        await typ(pilot, regel)
    for nummer in range(1, len(mensen) + 1):
        await druk(pilot, str(nummer))
    await druk(pilot, "f2")
    for _ in range(5):
        if isinstance(app.screen, GesprekScherm):
            break
        await druk(pilot, "f2")
    assert isinstance(app.screen, GesprekScherm), scherm(pilot)
    return app.sessie


async def zeg(pilot: Pilot[int], sessie: Sessie, spreker: str, tekst: str) -> None:
    """Choose who speaks by digit, put the words on the line, Enter."""
    namen = [p.naam for p in sessie.dossier.personen.values()]
    cijfer = str(namen.index(spreker) + 1) if spreker in namen else "0"
    await pilot.press(cijfer)
    if tekst:
        pilot.app.screen.query_one(Invoer).insert_text_at_cursor(tekst)
    await pilot.press("enter")


def lees(naam: str) -> list[dict[str, str]]:
    regels_ = (TRANSCRIPTEN / f"{naam}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(r) for r in regels_]


@pytest.mark.parametrize(
    ("naam", "mensen"),
    [
        ("gerda_goed_gevoerd", ["Gerda, zelf", "Jesse, zoon, 22"]),
        ("dennis_beginner", ["Dennis, zelf"]),
        ("steno", ["Mirjam, zelf, 44", "Ruud, man, 47"]),
    ],
)
async def test_a_whole_talk_from_first_start_to_document(
    tmp_path: Path, naam: str, mensen: list[str]
) -> None:
    map, uit = tmp_path / "kluis", tmp_path / "uit"
    uit.mkdir()
    app = KeukentafelApp(map, meelezen=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await eerste_start(pilot)
        sessie = await nieuw_gesprek(pilot, mensen)
        beurten = lees(naam)
        for nummer, beurt in enumerate(beurten):
            await zeg(pilot, sessie, beurt["spreker"], beurt["tekst"])
            if nummer % 25 == 10:
                await druk(pilot, "question_mark", "1", "escape")
                if not isinstance(app.screen, GesprekScherm):
                    await druk(pilot, "f8", "a", "enter")
        await pilot.pause()
        d = sessie.dossier
        assert len(d.uitingen) == len(beurten)
        assert {u.rol for u in d.uitingen.values() if u.spreker == IK} <= {Rol.PROFESSIONAL}
        assert d.gesprek is not None
        assert len(d.gesprek.fasen_gezien) >= 2

        # Through the phases by hand, and one gentle word at most.
        for cijfer in "3458":
            await druk(pilot, "f6", cijfer)
        assert d.gesprek.fase is Fase.AFRONDING

        # Reading back: the first page is right.
        await druk(pilot, "slash", "t", "enter")
        assert any(r.klopt for r in regels(d)), scherm(pilot)
        while not isinstance(app.screen, GesprekScherm):
            await druk(pilot, "escape")

        # Looking along: only calm words, and two steps back.
        await druk(pilot, "f9")
        assert isinstance(app.screen, SamenScherm)
        await druk(pilot, "right", "f9", "enter")
        assert isinstance(app.screen, GesprekScherm)
        voor = sessie.dossier
        id = sessie.dossier_id
    assert app.caseload is not None
    app.caseload.sluit()

    # The next start goes on where it was.
    opnieuw = KeukentafelApp(map, meelezen=False)
    async with opnieuw.run_test(size=(80, 24)) as pilot:
        await typ(pilot, WACHTZIN)
        await wacht(pilot, "De Molenwiek")
        await druk(pilot, "enter")
        assert isinstance(opnieuw.screen, GesprekScherm)
        assert opnieuw.sessie is not None
        assert replace(opnieuw.sessie.dossier, laatste=voor.laatste) == voor  # opening is kept
        await document(pilot, uit / "verslag.md")
    assert opnieuw.caseload is not None
    opnieuw.caseload.sluit()
    (bestand,) = uit.iterdir()
    assert bestand.stat().st_mode & 0o077 == 0
    tekst = bestand.read_text("utf-8")
    caseload = Caseload.open(map, WACHTZIN)
    d = caseload.open_dossier(id).dossier
    caseload.sluit()
    bevestigd = [r for r in regels(d) if r.klopt]
    assert bevestigd
    assert d.gesprek is None or not d.gesprek.afgesloten
    for uiting in d.uitingen.values():
        if uiting.apart and len(uiting.tekst) > 20:
            assert uiting.tekst not in tekst


async def document(pilot: Pilot[int], bestand: Path) -> None:
    """Make a document for the client through the finishing screen."""
    await druk(pilot, "slash", "r", "v", "1", "1", "4")
    if isinstance(pilot.app.screen, HelderVenster):
        await druk(pilot, "escape")
    pilot.app.screen.query_one(Input).value = str(bestand)
    await druk(pilot, "enter")
    await klaar(pilot)
    assert bestand.exists(), scherm(pilot)
