"""What stands half typed outlives a program that is killed, and is nowhere to be read."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from keukentafel.caseload import Caseload
from keukentafel.conversation.wissen import WisRegel
from keukentafel.fouten import KluisFout
from keukentafel.session import Sessie
from keukentafel.store import Kluis
from keukentafel.store.fouten import KluisBeschadigd, KluisOnbereikbaar
from keukentafel.store.modellen import Bewaring, Overdracht
from keukentafel.store.opruimen import vernietig_verlopen
from keukentafel.store.sleutels import BODEM
from keukentafel.tui import teksten
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.invoer import Invoer
from keukentafel.tui.klad import WACHT
from keukentafel.tui.schermen.gesprek import GesprekScherm
from keukentafel.tui.schermen.voorbereiding import VoorbereidingScherm
from tui_hulp import GEZIN, WACHTZIN, gesprek, scherm, typ

WOORD = "zeepaardje"
BSN = "111222333"


def kladden(map: Path) -> list[Path]:
    return sorted((map / "klad").glob("*")) if (map / "klad").exists() else []


async def even(pilot: Pilot[int]) -> None:
    await pilot.pause(WACHT + 0.2)


async def hard_gestopt(map: Path, tekst: str) -> tuple[Caseload, Sessie]:
    """Type half a line and end as a killed program does: nothing is stored, nothing is closed.

    The vault is opened anew, as at the next start.
    """
    async with gesprek(map) as (pilot, sessie):
        await pilot.press(*tekst)
        await even(pilot)
        id = sessie.dossier_id
        assert kladden(map)
    caseload = Caseload.open(map, WACHTZIN)
    return caseload, caseload.open_dossier(id)


async def opent(map: Path, caseload: Caseload, sessie: Sessie) -> tuple[str, str]:
    """Open the talk again; returns what stands on the line, and the screen."""
    app = KeukentafelApp(map, meelezen=False)
    async with app.run_test(size=(80, 24)) as pilot:
        app.caseload = caseload
        app.open_sessie(sessie)
        await app.push_screen(GesprekScherm())
        await pilot.pause()
        await pilot.pause()
        gezegd = " ".join(m.message for m in app._notifications)
        return app.screen.query_one(Invoer).value, f"{scherm(pilot)} {gezegd}"


async def test_half_a_line_comes_back_and_no_file_tells_it(tmp_path: Path) -> None:
    caseload, sessie = await hard_gestopt(tmp_path, f"{WOORD}{BSN}")
    for bestand in tmp_path.rglob("*"):
        if bestand.is_file():
            assert bestand.stat().st_mode & 0o077 == 0
            for woord in (WOORD, BSN, "Molenwiek"):
                assert woord.encode() not in bestand.read_bytes(), bestand
    regel, beeld = await opent(tmp_path, caseload, sessie)
    assert regel == f"{WOORD}{'•' * 9}"
    assert teksten.HALF_TERUG in beeld
    caseload.sluit()


async def test_a_key_held_down_is_kept_while_it_goes_on(tmp_path: Path) -> None:
    """It is kept some time after a key, not only when the hands rest."""
    async with gesprek(tmp_path) as (pilot, _):
        groottes, begin = set(), time.monotonic()
        while time.monotonic() - begin < 4 * WACHT:
            await pilot.press("a")
            groottes |= {p.stat().st_ino for p in kladden(tmp_path)}
        assert len(groottes) >= 2


async def test_noted_taken_back_or_put_aside_nothing_is_kept(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await typ(pilot, WOORD)
        await even(pilot)
        assert kladden(tmp_path) == []
        await pilot.press(*"half")
        await even(pilot)
        assert kladden(tmp_path)
        for _ in "half":
            await pilot.press("backspace")
        await even(pilot)
        assert kladden(tmp_path) == []
        voor = len(sessie.gebeurtenissen)
        await pilot.press(*"half")
        await even(pilot)
        assert len(sessie.gebeurtenissen) == voor  # what may be taken back is no event
        await pilot.press("ctrl+q")
        await even(pilot)
        assert kladden(tmp_path) == []
        assert sessie.dossier.concept == "half"


async def test_the_preparation_is_kept_while_it_is_typed(tmp_path: Path) -> None:
    """That screen stores its fields when the hand moves on: a program may be killed before."""
    async with gesprek(tmp_path) as (pilot, sessie):
        await pilot.app.push_screen(VoorbereidingScherm())
        await pilot.press(*"tas")
        await even(pilot)
        kluis = pilot.app.caseload.kluis  # type: ignore[attr-defined]
        assert b"tas" in (kluis.lees_klad(sessie.dossier_id) or b"")
        await pilot.press("escape")
        await even(pilot)
        assert kladden(tmp_path) == []
        assert sessie.dossier.aanleiding is not None
        await pilot.app.push_screen(VoorbereidingScherm())
        await pilot.press("down")
        await even(pilot)
        assert kladden(tmp_path) == []  # what was stored already is not half typed


async def test_a_vault_that_refuses_keeps_the_line_on_this_laptop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await pilot.press(*"half")
        kluis, id = pilot.app.caseload.kluis, sessie.dossier_id  # type: ignore[attr-defined]

        def weg(*_: object) -> int:
            raise KluisOnbereikbaar

        with monkeypatch.context() as m:
            m.setattr(Kluis, "voeg_toe", weg)
            await pilot.press("ctrl+q")
            await pilot.pause()
            assert [m for m in pilot.app._notifications if m.message == teksten.HALF_BEWAARD]
        assert b"half" in (kluis.lees_klad(id) or b"")
        sessie = pilot.app.caseload.open_dossier(id)  # type: ignore[attr-defined]
        pilot.app.open_sessie(sessie)  # type: ignore[attr-defined]
        assert sessie.dossier.concept == "half"
        assert kladden(tmp_path) == []


async def test_one_that_was_changed_or_swapped_is_told_and_opens_nothing(tmp_path: Path) -> None:
    caseload, sessie = await hard_gestopt(tmp_path, "half")
    ander = caseload.nieuw("De Bron")
    (pad,) = kladden(tmp_path)
    pad.rename(pad.with_name(f"{ander.dossier_id}.klad"))
    regel, beeld = await opent(tmp_path, caseload, ander)
    assert regel == ""
    assert teksten.KLAD_STUK in beeld
    assert ander.dossier.concept == sessie.dossier.concept == ""
    assert kladden(tmp_path) == []
    caseload.sluit()


BEDERF: list[Callable[[bytes], bytes]] = [
    lambda b: b"",
    lambda b: b[:-1],
    lambda b: b[:20] + bytes([b[20] ^ 1]) + b[21:],
    lambda b: b"[" * 100_000,
]


@pytest.mark.parametrize("maak", BEDERF)
def test_each_change_is_seen(tmp_path: Path, maak: Callable[[bytes], bytes]) -> None:
    kluis, _ = Kluis.maak(tmp_path, WACHTZIN, kosten=BODEM)
    with kluis:
        id = kluis.nieuw_dossier(b"kop")
        assert kluis.bewaar_klad(id, WOORD.encode())
        assert kluis.lees_klad(id) == WOORD.encode()
        (pad,) = kladden(tmp_path)
        pad.write_bytes(maak(pad.read_bytes()))
        with pytest.raises(KluisBeschadigd):
            kluis.lees_klad(id)


def test_what_is_forgotten_is_forgotten_here_too(tmp_path: Path) -> None:
    caseload, _ = Caseload.maak(tmp_path, WACHTZIN)
    sessie = caseload.nieuw("De Molenwiek")
    for opdracht in GEZIN:
        sessie.do(opdracht)
    kluis, id = caseload.kluis, sessie.dossier_id
    kluis.bewaar_klad(id, b"x")
    assert sessie.wis(WisRegel(sessie.gebeurtenissen[-1].volg))
    assert kladden(tmp_path) == []
    kluis.bewaar_klad(id, b"x")
    caseload.verwijder(id)
    assert kladden(tmp_path) == []
    bewaring = Bewaring(date(2020, 1, 1), Overdracht.GEDAAN)
    weg = kluis.nieuw_dossier(b"kop", bewaring)
    kluis.bewaar_klad(weg, b"x")
    kluis.bewaar_klad("0" * 32, b"x")  # of a dossier that a colleague destroyed
    (tmp_path / "klad" / f"{'0' * 32}.nieuw").write_bytes(b"")
    kluis.sluit()
    assert len(vernietig_verlopen(tmp_path, datetime.now(UTC).date())[0]) == 1
    assert [p.stem for p in kladden(tmp_path)] == ["0" * 32] * 2
    caseload = Caseload.open(tmp_path, WACHTZIN)
    caseload.zaken()
    assert kladden(tmp_path) == []
    caseload.sluit()


def test_a_disk_that_refuses_stops_nobody(tmp_path: Path) -> None:
    kluis, _ = Kluis.maak(tmp_path, WACHTZIN, kosten=BODEM)
    with kluis:
        id = kluis.nieuw_dossier(b"kop")
        (tmp_path / "klad").write_bytes(b"")  # a file where the folder should be
        assert kluis.bewaar_klad(id, b"x") is False
        assert kluis.lees_klad(id) is None
        kluis.wis_klad(id)
        assert kluis.kladden() == set()
    with pytest.raises(KluisFout):
        kluis.bewaar_klad(id, b"x")
