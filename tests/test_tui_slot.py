"""The lock at the table: when it falls, what is gone then, and that nobody loses a word."""

import gc
import pkgutil
import weakref
from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input
from textual.worker import WorkerFailed

from keukentafel.caseload import Caseload
from keukentafel.conversation.gebeurtenissen import ConceptBewaard, naar_bytes, van_bytes
from keukentafel.conversation.opdrachten import (
    BewaarConcept,
    Noteer,
    SluitGesprek,
    SpreekAf,
    StelDoel,
)
from keukentafel.conversation.veiligheid import hoort_apart
from keukentafel.conversation.wissen import WisRegel
from keukentafel.fouten import InhoudFout, KluisFout
from keukentafel.labels import Soort
from keukentafel.session import Sessie
from keukentafel.store import Kluis, Stroom
from keukentafel.tui import schermen, teksten
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.basis import Dossierscherm, Vraagvenster
from keukentafel.tui.instellingen import BESTAND, Instellingen, lees_instellingen
from keukentafel.tui.invoer import Invoer
from keukentafel.tui.lijstscherm import Lijstscherm
from keukentafel.tui.schermen.gesprek import GesprekScherm
from keukentafel.tui.schermen.observator import ObservatorScherm
from keukentafel.tui.schermen.ontgrendel import OntgrendelScherm
from keukentafel.tui.schermen.plakken import PlakkenScherm
from keukentafel.tui.schermen.samen import LeegScherm, SamenScherm
from keukentafel.tui.schermen.vorige import VorigeScherm
from keukentafel.tui.teksten_plan import VORIGE_EEN
from keukentafel.tui.wacht import SPRONG, Besluit, Grenzen, Tijd, Wacht
from tui_hulp import GEZIN, WACHTZIN, gesprek, noteer, scherm, typ

MINUUT = 60.0
GEHEIM = "zeepaardje in de badkuip"


class Klok:
    """Two clocks that go on when the test says so."""

    def __init__(self) -> None:
        self.nu = Tijd(1_800_000_000.0, 1000.0)

    def __call__(self) -> Tijd:
        return self.nu

    def verder(self, seconden: float, *, slaap: bool = False) -> None:
        stil = self.nu.stil if slaap else self.nu.stil + seconden
        self.nu = Tijd(self.nu.wand + seconden, stil)


def app_van(pilot: Pilot[int]) -> KeukentafelApp:
    assert isinstance(pilot.app, KeukentafelApp)
    return pilot.app


def bewaak(pilot: Pilot[int]) -> Klok:
    klok = Klok()
    app_van(pilot).bewaak(klok)
    return klok


async def laat(pilot: Pilot[int], klok: Klok, seconden: float) -> None:
    """Let time go by, looked at each second as the program does."""
    slot = app_van(pilot).slot
    for _ in range(int(seconden)):
        klok.verder(1)
        if slot is not None:
            slot.kijk()
    await tot_rust(pilot)


async def tot_rust(pilot: Pilot[int]) -> None:
    for werk in [w for w in pilot.app.workers if w.group in ("slot", "open")]:
        with suppress(WorkerFailed):
            await werk.wait()
    await pilot.pause()
    await pilot.pause()


async def ontgrendel(pilot: Pilot[int]) -> None:
    assert isinstance(pilot.app.screen, OntgrendelScherm)
    pilot.app.screen.query_one("#wachtzin", Input).value = WACHTZIN
    await pilot.press("enter")
    await tot_rust(pilot)


# ---- the watch, on paper --------------------------------------------------------------------

STAP = st.tuples(st.sampled_from(["wacht", "toets", "weg", "terug", "slaap"]), st.integers(1, 4000))


@given(st.lists(STAP, max_size=30), st.booleans())
def test_the_watch_blanks_and_locks_exactly_by_its_limits(
    stappen: list[tuple[str, int]], in_gesprek: bool
) -> None:
    """Against a plain account of the same hours."""
    g, klok = Grenzen(), Klok()
    wacht = Wacht(g, klok())
    stil, weg = 0, -1
    for wat, duur in stappen:
        if wat == "toets":
            wacht.bewoog(klok())
            stil, weg = 0, -1
        elif wat == "weg":
            wacht.venster_weg(klok())
            weg = max(weg, 0)
        elif wat == "terug":
            wacht.venster_terug()
            weg = -1
        elif wat == "slaap":
            klok.verder(duur, slaap=True)
            besluit = wacht.kijk(klok(), in_gesprek=in_gesprek)
            assert (besluit is Besluit.SLOT) or duur <= SPRONG
            return
        else:
            for _ in range(min(duur, 40)):
                klok.verder(50)
                stil, weg = stil + 50, weg + 50 if weg >= 0 else weg
                besluit = wacht.kijk(klok(), in_gesprek=in_gesprek)
                op_slot = stil >= (g.slot if in_gesprek else g.slot_buiten_gesprek)
                if op_slot or weg >= g.slot_ander_venster:
                    assert besluit is Besluit.SLOT
                elif stil >= g.leeg:
                    assert besluit is Besluit.LEEG
                else:
                    assert besluit is Besluit.NIETS


def test_a_computer_that_stood_still_slept_whichever_clock_tells() -> None:
    for wand, stil in ((3600, 0), (0, 3600), (3600, 3600)):
        begin = Tijd(1e9, 5)
        wacht = Wacht(Grenzen(), begin)
        assert wacht.kijk(Tijd(1e9 + wand, 5 + stil), in_gesprek=True) is Besluit.SLOT


def test_a_clock_that_is_set_back_locks_nothing() -> None:
    wacht = Wacht(Grenzen(), Tijd(1e9, 5))
    assert wacht.kijk(Tijd(1e9 - 7200, 6), in_gesprek=True) is Besluit.NIETS


def test_sleep_may_be_set_to_leave_it_open() -> None:
    wacht = Wacht(Grenzen(slot_bij_slaap=False), Tijd(1e9, 5))
    assert wacht.kijk(Tijd(1e9 + 3600, 5), in_gesprek=True) is Besluit.NIETS


# ---- idle at the table ----------------------------------------------------------------------


async def test_idle_during_a_talk_only_blanks_and_one_key_leads_back(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        klok = bewaak(pilot)
        await noteer(pilot, GEHEIM)
        await pilot.press(*"half")
        await laat(pilot, klok, 5 * MINUUT)
        assert isinstance(pilot.app.screen, LeegScherm)
        assert scherm(pilot).strip() == ""
        await pilot.press("x")  # somebody just typed on: that letter is not lost
        await pilot.pause()
        assert isinstance(pilot.app.screen, GesprekScherm)
        assert pilot.app.screen.query_one(Invoer).value == "halfx"


@pytest.mark.parametrize("toets", ["enter", "escape", "f8", "f9", "ctrl+q", "down"])
async def test_any_key_wakes_and_does_nothing_else(tmp_path: Path, toets: str) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        klok = bewaak(pilot)
        voor = len(sessie.gebeurtenissen)
        await laat(pilot, klok, 5 * MINUUT)
        await pilot.press(toets)
        await pilot.pause()
        assert isinstance(pilot.app.screen, GesprekScherm)
        assert len(sessie.gebeurtenissen) == voor


async def test_what_is_pasted_on_a_black_screen_is_not_lost(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        klok = bewaak(pilot)
        await laat(pilot, klok, 5 * MINUUT)
        pilot.app.post_message(events.Paste("uit een ander venster"))
        await tot_rust(pilot)
        assert pilot.app.screen.query_one(Invoer).value == "uit een ander venster"


async def test_together_it_blanks_and_comes_back_together(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        klok = bewaak(pilot)
        await pilot.press("f9")
        await laat(pilot, klok, 5 * MINUUT)
        assert isinstance(pilot.app.screen, LeegScherm)
        await pilot.press("j")  # would say yes to a page, were it passed on
        await pilot.pause()
        assert isinstance(pilot.app.screen, SamenScherm)


async def test_half_an_hour_locks_a_talk_and_ten_minutes_what_is_no_talk(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        klok = bewaak(pilot)
        await laat(pilot, klok, 29 * MINUUT)
        assert isinstance(pilot.app.screen, LeegScherm)
        await pilot.press("enter")
        sessie.do(SluitGesprek())
        await laat(pilot, klok, 10 * MINUUT)
        assert isinstance(pilot.app.screen, OntgrendelScherm)


async def test_a_role_play_is_not_locked_away_sooner_than_a_talk(tmp_path: Path) -> None:
    async with gesprek(tmp_path, GEZIN[:3]) as (pilot, _):
        klok = bewaak(pilot)
        app_van(pilot).sessie = None
        await pilot.app.switch_screen(ObservatorScherm())
        await laat(pilot, klok, 11 * MINUUT)
        assert not isinstance(pilot.app.screen, OntgrendelScherm)
        await laat(pilot, klok, 20 * MINUUT)
        assert isinstance(pilot.app.screen, OntgrendelScherm)


async def test_the_mouse_and_keys_say_that_somebody_is_there(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        klok = bewaak(pilot)
        for doe in (pilot.hover, pilot.click):
            await laat(pilot, klok, 4 * MINUUT)
            await doe(offset=(3, 3))
        await laat(pilot, klok, 4 * MINUUT)
        assert isinstance(pilot.app.screen, GesprekScherm)


async def test_another_window_in_front_locks_after_a_while_unless_one_comes_back(
    tmp_path: Path,
) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        klok = bewaak(pilot)
        pilot.app.post_message(events.AppBlur())
        await pilot.pause()
        await laat(pilot, klok, 9 * MINUUT)
        pilot.app.post_message(events.AppFocus())
        await pilot.pause()
        await laat(pilot, klok, 9 * MINUUT)
        assert not isinstance(pilot.app.screen, OntgrendelScherm)
        pilot.app.post_message(events.AppBlur())
        await pilot.pause()
        await laat(pilot, klok, 10 * MINUUT)
        assert isinstance(pilot.app.screen, OntgrendelScherm)


# ---- locked ---------------------------------------------------------------------------------


async def test_sleep_locks_and_nothing_holds_on_to_what_was_open(tmp_path: Path) -> None:
    """No screen, no widget, no dossier, no key is left in the program."""
    caseload, _ = Caseload.maak(tmp_path, WACHTZIN)
    maak = caseload.nieuw("De Molenwiek")
    for opdracht in GEZIN:
        maak.do(opdracht)
    caseload.sluit()
    del caseload, maak
    app = KeukentafelApp(tmp_path, meelezen=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        await ontgrendel(pilot)
        await pilot.press("enter")
        await tot_rust(pilot)
        await noteer(pilot, GEHEIM)
        await pilot.press("f5", "f9")
        await tot_rust(pilot)
        assert app.sessie is not None
        assert app.caseload is not None
        kluis = app.caseload._kluis
        open_ = [app.sessie, app.sessie.dossier, app.caseload, *app.screen_stack[1:]]
        resten = {type(x).__name__: weakref.ref(x) for x in open_}
        assert {"Sessie", "Dossier", "GesprekScherm", "SamenScherm"} <= resten.keys()
        del open_
        klok = bewaak(pilot)
        klok.verder(2 * 3600, slaap=True)
        assert app.slot is not None
        app.slot.kijk()
        await tot_rust(pilot)
        assert isinstance(app.screen, OntgrendelScherm)
        assert len(app.screen_stack) == 2
        assert "Molenwiek" not in scherm(pilot)
        with pytest.raises(KluisFout):
            kluis.dossiers()
        assert app.caseload is None
        gc.collect()
        assert [naam for naam, rest in resten.items() if rest() is not None] == []


async def test_the_key_that_locks_now_works_everywhere_and_leads_back(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        bewaak(pilot)
        await noteer(pilot, GEHEIM)
        id = sessie.dossier_id
        del sessie
        for toets, naam in (("f1", "Gesprek"), ("f5", "Overzicht"), ("f9", "Samen")):
            await pilot.press(toets)
            await pilot.pause()
            await pilot.press("ctrl+l")
            await tot_rust(pilot)
            await ontgrendel(pilot)
            app = app_van(pilot)
            assert app.sessie is not None
            assert app.sessie.dossier_id == id
            assert type(app.screen).__name__ == f"{naam}Scherm"
            assert [u.tekst for u in app.sessie.dossier.uitingen.values()] == [GEHEIM]


def alle_schermen() -> list[type[Dossierscherm]]:
    for module in pkgutil.iter_modules(schermen.__path__, "keukentafel.tui.schermen."):
        import_module(module.name)
    alle = [*Dossierscherm.__subclasses__(), *Lijstscherm.__subclasses__()]
    return [s for s in alle if s.__module__.startswith("keukentafel.tui.schermen.")]


async def test_every_screen_of_a_dossier_comes_back_after_the_lock(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        app = app_van(pilot)
        bewaak(pilot)
        await noteer(pilot, GEHEIM)
        wie = next(iter(sessie.dossier.personen))
        sessie.do(StelDoel("Rust in de post", wie))
        doel = next(iter(sessie.dossier.doelen))
        sessie.do(SpreekAf(wie, "samen de post openen"))
        van = {"DoelScherm": (doel,), "ActieScherm": (next(iter(sessie.dossier.acties)),)}
        del sessie
        alle = alle_schermen()
        assert len(alle) > 20
        for soort in alle:
            if soort in (GesprekScherm, PlakkenScherm):  # the lowest; and one that is the talk's
                continue
            scherm_ = soort(*van.get(soort.__name__, ()))
            boven = Vraagvenster("Een vraag")
            await app.push_screen(scherm_)
            await app.push_screen(boven)
            del scherm_, boven
            await pilot.press("ctrl+l")
            await tot_rust(pilot)
            assert "post" not in scherm(pilot), soort
            await ontgrendel(pilot)
            assert type(app.screen) is soort
            assert [type(s) for s in app.screen_stack[-2:]] == [GesprekScherm, soort]
            await app.pop_screen()


@pytest.mark.parametrize("begin", [True, False])
async def test_after_the_lock_a_new_talk_is_still_about_to_begin(
    tmp_path: Path, begin: bool
) -> None:
    async with gesprek(tmp_path, [*GEZIN, SluitGesprek()]) as (pilot, _):
        bewaak(pilot)
        await pilot.app.push_screen(VorigeScherm(begin=begin))
        for _ in range(2):
            await tot_rust(pilot)
            # Before a new talk there is a last one to lay beside it; else there is only this one.
            assert (VORIGE_EEN[:20] in scherm(pilot)) is not begin
            await pilot.press("ctrl+l")
            await tot_rust(pilot)
            await ontgrendel(pilot)


async def test_after_the_lock_the_table_sees_only_the_shared_screen(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        bewaak(pilot)
        await noteer(pilot, GEHEIM)
        await pilot.press("f9", "ctrl+l")
        await tot_rust(pilot)
        await ontgrendel(pilot)
        assert [type(s) for s in pilot.app.screen_stack[-2:]] == [GesprekScherm, SamenScherm]
        assert teksten.PRIVE not in scherm(pilot)
        await pilot.press("f9", "enter")
        await tot_rust(pilot)
        assert isinstance(pilot.app.screen, GesprekScherm)
        assert "badkuip" in scherm(pilot)


async def test_the_lock_needs_the_right_passphrase(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        bewaak(pilot)
        await pilot.press("ctrl+l")
        await tot_rust(pilot)
        pilot.app.screen.query_one("#wachtzin", Input).value = "een heel andere zin"
        await pilot.press("enter")
        await tot_rust(pilot)
        assert isinstance(pilot.app.screen, OntgrendelScherm)
        assert app_van(pilot).caseload is None
        await ontgrendel(pilot)
        assert isinstance(pilot.app.screen, GesprekScherm)


async def test_at_the_home_screen_it_locks_too(tmp_path: Path) -> None:
    Caseload.maak(tmp_path, WACHTZIN)[0].sluit()
    app = KeukentafelApp(tmp_path, meelezen=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        await ontgrendel(pilot)
        await pilot.press("n", *"Half")
        await pilot.press("ctrl+l")
        await tot_rust(pilot)
        assert teksten.HALF_GEEN_DOSSIER.split(":")[0] in " ".join(scherm(pilot).split())
        await ontgrendel(pilot)
        assert type(app.screen).__name__ == "ThuisScherm"


# ---- the half typed line --------------------------------------------------------------------


async def test_a_half_typed_line_is_back_on_its_line(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        bewaak(pilot)
        await pilot.press(*"half")
        await pilot.press("ctrl+l")
        await tot_rust(pilot)
        assert "bewaard" in scherm(pilot)
        assert "half" not in scherm(pilot)
        await ontgrendel(pilot)
        assert pilot.app.screen.query_one(Invoer).value == "half"
        assert teksten.HALF_TERUG in scherm(pilot)
        nu = app_van(pilot).sessie
        assert nu is not None
        assert nu.dossier.concept == ""
        assert nu.dossier.uitingen == {}
        await typ(pilot, "er")
        assert [u.tekst for u in nu.dossier.uitingen.values()] == ["halfer"]


async def test_a_half_typed_line_stays_with_who_said_it(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        bewaak(pilot)
        tweede = list(sessie.dossier.personen)[1]
        await pilot.press("2", "plus", *"half")
        await pilot.press("ctrl+l")
        await tot_rust(pilot)
        assert teksten.HALF_BEWAARD in " ".join(scherm(pilot).replace("│", " ").split())
        await ontgrendel(pilot)
        await pilot.press("enter")
        nu = app_van(pilot).sessie
        assert nu is not None
        (uiting,) = nu.dossier.uitingen.values()
        assert (uiting.tekst, uiting.spreker) == ("half", tweede)
        assert Soort.KRACHT in uiting.soorten


async def test_what_stands_in_a_window_or_on_the_shared_screen_is_kept_too(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        bewaak(pilot)
        await pilot.press(*"een")
        await pilot.press("f7", "n", *"twee")
        await pilot.press("ctrl+l")
        await tot_rust(pilot)
        await ontgrendel(pilot)
        while not isinstance(pilot.app.screen, GesprekScherm):
            if type(pilot.app.screen).__name__ == "PlakkenScherm":
                break
            await pilot.press("escape")
            await tot_rust(pilot)
        blad = pilot.app.screen.query_one("#plakken_tekst")
        assert getattr(blad, "text", "").split("\n") == ["een", "twee"]


async def test_what_was_only_opened_to_change_is_no_half_typed_line(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        bewaak(pilot)
        await noteer(pilot, GEHEIM)
        await pilot.press("up")
        await pilot.press("t")
        await pilot.pause()
        await pilot.press("ctrl+l")
        await tot_rust(pilot)
        assert not any(isinstance(e, ConceptBewaard) for e in sessie.gebeurtenissen)


async def test_going_home_keeps_the_half_typed_line_with_its_dossier(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await pilot.press(*"half")
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert sessie.dossier.concept == "half"


async def test_a_half_typed_line_stays_with_who_said_it_over_the_home_screen_too(
    tmp_path: Path,
) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        tweede = list(sessie.dossier.personen)[1]
        await pilot.press("2", *"half")
        app = app_van(pilot)
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.sessie is None
        assert app.caseload is not None
        nieuw = app.caseload.open_dossier(sessie.dossier_id)
        app.open_sessie(nieuw)
        await app.push_screen(GesprekScherm())
        await pilot.pause()
        await pilot.press("enter")
        (uiting,) = nieuw.dossier.uitingen.values()
        assert (uiting.tekst, uiting.spreker) == ("half", tweede)


def test_a_half_typed_line_of_nobody_chosen_is_written_as_it_always_was() -> None:
    kaal = ConceptBewaard(volg=1, groep=1, op=datetime(2026, 3, 2, tzinfo=UTC), tekst="half")
    assert b"spreker" not in naar_bytes(kaal)
    met = kaal.model_copy(update={"spreker": "p2"})
    assert van_bytes(naar_bytes(met)) == met


def test_a_half_typed_line_stands_apart_and_is_masked_and_no_undo_touches_it(
    tmp_path: Path,
) -> None:
    kluis, _ = Kluis.maak(tmp_path, WACHTZIN)
    caseload = Caseload(kluis)
    sessie = caseload.nieuw("De Molenwiek")
    sessie.do(BewaarConcept("regel een\x1b[31m\n\n  bsn 111222333 "))
    assert sessie.dossier.concept == "regel een␛[31m\nbsn •••••••••"
    assert sessie.do(BewaarConcept(sessie.dossier.concept)) == []
    (bewaard,) = [e for e in sessie.gebeurtenissen if isinstance(e, ConceptBewaard)]
    assert hoort_apart(bewaard, sessie.dossier)
    apart = [o for o in kluis.lees(sessie.dossier_id) if o.stroom is Stroom.APART]
    assert len(apart) == 1
    assert not sessie.ongedaan()
    assert Sessie(kluis, sessie.dossier_id, sessie._kennis).dossier.concept
    kluis.sluit()


def test_who_forgets_a_line_forgets_what_once_stood_half_typed(tmp_path: Path) -> None:
    kluis, _ = Kluis.maak(tmp_path, WACHTZIN)
    sessie = Caseload(kluis).nieuw("De Molenwiek")
    sessie.do(BewaarConcept(GEHEIM[:9]))
    assert sessie.heeft_apart
    sessie.do(BewaarConcept(""))
    assert not sessie.heeft_apart
    for opdracht in (*GEZIN, Noteer(GEHEIM, "")):
        sessie.do(opdracht)
    assert sessie.wis(WisRegel(max(sessie.dossier.uitingen))) == 1
    assert not any(isinstance(e, ConceptBewaard) for e in sessie.gebeurtenissen)
    kluis.sluit()


# ---- settings -------------------------------------------------------------------------------


def test_without_a_file_the_usual_limits_count(tmp_path: Path) -> None:
    assert lees_instellingen(tmp_path) == Instellingen()
    assert Instellingen().grenzen == Grenzen()


@given(st.integers(1, 120), st.integers(1, 480), st.booleans())
def test_limits_are_set_in_minutes(leeg: int, slot: int, slaap: bool) -> None:
    i = Instellingen(leeg_na_minuten=leeg, slot_na_minuten=slot, slot_bij_slaap=slaap)
    assert (i.grenzen.leeg, i.grenzen.slot) == (leeg * 60, slot * 60)
    assert i.grenzen.slot_bij_slaap is slaap


@pytest.mark.parametrize(
    ("tekst", "regel", "reden"),
    [
        ("# rustig\nslot_na_minuten: 0\n", 2, "1 tot en met 480"),
        ("slot_na_minuten: nooit\n", 1, "heel getal"),
        ("leeg_na_minuten: 3\nslot_bij_slaap: 3\n", 2, "true of false"),
        ("geheime_deur: open\n", 1, "ken ik hier niet"),
        ("- los\n", 1, "hier horen regels"),
        ("a: [\n", 2, "geen geldige YAML"),
    ],
)
def test_a_wrong_setting_names_line_and_reason_and_the_usual_ones_count(
    tmp_path: Path, tekst: str, regel: int, reden: str
) -> None:
    (tmp_path / BESTAND).write_text(tekst, "utf-8")
    with pytest.raises(InhoudFout, match=f"regel {regel}.*{reden}"):
        lees_instellingen(tmp_path)


async def test_a_wrong_setting_is_told_and_the_lock_still_works(tmp_path: Path) -> None:
    (tmp_path / BESTAND).write_text("slot_na_minuten: nooit\n", "utf-8")
    async with gesprek(tmp_path) as (pilot, _):
        klok = bewaak(pilot)
        await pilot.pause()
        assert [m for m in pilot.app._notifications if "slot_na_minuten" in m.message]
        await laat(pilot, klok, 30 * MINUUT)
        assert isinstance(pilot.app.screen, OntgrendelScherm)


async def test_settings_change_when_it_locks(tmp_path: Path) -> None:
    (tmp_path / BESTAND).write_text("leeg_na_minuten: 1\nslot_na_minuten: 2\n", "utf-8")
    async with gesprek(tmp_path) as (pilot, _):
        klok = bewaak(pilot)
        await laat(pilot, klok, 1 * MINUUT)
        assert isinstance(pilot.app.screen, LeegScherm)
        await laat(pilot, klok, 1 * MINUUT)
        assert isinstance(pilot.app.screen, OntgrendelScherm)
