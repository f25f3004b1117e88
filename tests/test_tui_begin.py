"""Begin and end of the work, through the real app on a real vault: keys in, screen out."""

import asyncio
import html
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, TextArea
from textual.worker import WorkerFailed

from keukentafel.caseload import Caseload, Zaak
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.dossier import IK, Dossier
from keukentafel.conversation.gebeurtenissen import Plek
from keukentafel.conversation.opdrachten import Noteer, SluitGesprek
from keukentafel.conversation.terugblik import Terugblik
from keukentafel.conversation.zicht import hulpvragen_voor, uitingen_voor
from keukentafel.fouten import KeukentafelFout
from keukentafel.labels import Rol, Soort
from keukentafel.store import DossierKop, Kluis
from keukentafel.store.sleutels import BODEM
from keukentafel.tui import teksten
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.schermen.eerste_start import EersteStartScherm
from keukentafel.tui.schermen.gesprek import GesprekScherm
from keukentafel.tui.schermen.mensen import MensenScherm
from keukentafel.tui.schermen.nalopen import NalopenScherm
from keukentafel.tui.schermen.ontgrendel import OntgrendelScherm
from keukentafel.tui.schermen.plakken import PlakkenScherm
from keukentafel.tui.schermen.thuis import ThuisScherm
from keukentafel.tui.schermen.thuisvensters import ThuisHulp
from keukentafel.tui.schermen.voorbereiding import VoorbereidingScherm
from keukentafel.tui.schermen.vorige import VorigeScherm

WACHTZIN = "vier losse woorden samen"
KORT = "kort"
"""A passphrase quick to type; the screens ask for a longer one, an old vault may have it."""
BSN = "111222333"
P = Pilot[int]


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """Return a folder with a vault whose passphrase is cheap to check."""
    Kluis.maak(tmp_path, KORT, kosten=BODEM)[0].sluit()
    return tmp_path


@asynccontextmanager
async def programma(map: Path, maat: tuple[int, int] = (80, 24)) -> AsyncIterator[P]:
    """Run the app; afterwards let go of the vault as the program does."""
    app = KeukentafelApp(map, meelezen=False)
    try:
        async with app.run_test(size=maat) as pilot:
            await rust(pilot)
            yield pilot
    finally:
        if app.caseload:
            app.caseload.sluit()


@asynccontextmanager
async def thuis(map: Path, maat: tuple[int, int] = (80, 24)) -> AsyncIterator[P]:
    """Run the app and unlock it by hand."""
    async with programma(map, maat) as pilot:
        await typ(pilot, KORT, "enter")
        assert isinstance(pilot.app.screen, ThuisScherm)
        yield pilot


async def rust(pilot: P) -> None:
    """Wait until nothing moves. What a worker refuses in a Dutch line, the screen shows."""
    try:
        await pilot.app.workers.wait_for_complete()
    except WorkerFailed as mis:
        if not isinstance(mis.error, KeukentafelFout):
            raise
    await pilot.pause()


async def typ(pilot: P, tekst: str, *toetsen: str) -> None:
    """Type a text sign by sign, then press keys."""
    await pilot.press(*("space" if teken == " " else teken for teken in tekst), *toetsen)
    await rust(pilot)


async def druk(pilot: P, *toetsen: str) -> None:
    """Press keys one by one."""
    for toets in toetsen:
        await pilot.press(toets)
        await rust(pilot)


async def plak(pilot: P, tekst: str, *toetsen: str) -> None:
    """Paste as a terminal does, then press keys."""
    veld = pilot.app.screen.focused
    assert veld is not None
    veld.post_message(events.Paste(tekst))
    await rust(pilot)
    await druk(pilot, *toetsen)


def beeld(pilot: P) -> str:
    """Return all that stands on the screen."""
    svg = pilot.app.export_screenshot(simplify=True)
    tekst = html.unescape(re.sub(r"<[^>]+>", " ", svg.partition("<rect")[2]))
    return " ".join(tekst.replace("\xa0", " ").split())


def app_van(pilot: P) -> KeukentafelApp:
    app = pilot.app
    assert isinstance(app, KeukentafelApp)
    return app


def dossier(pilot: P) -> Dossier:
    sessie = app_van(pilot).sessie
    assert sessie is not None
    return sessie.dossier


def caseload(pilot: P) -> Caseload:
    gevonden = app_van(pilot).caseload
    assert gevonden is not None
    return gevonden


async def nieuw_gesprek(pilot: P, naam: str, mensen: Iterable[str] = ("Anja, moeder",)) -> None:
    """Go from home into a talk."""
    await druk(pilot, "n")
    await plak(pilot, naam, "enter")
    await druk(pilot, "f2")
    for regel in mensen:
        await plak(pilot, regel, "enter")
    await druk(pilot, "1", "f2")
    assert isinstance(pilot.app.screen, GesprekScherm)


# ---- the door ---------------------------------------------------------------------------


async def test_first_start_asks_a_passphrase_and_one_group_of_the_code(tmp_path: Path) -> None:
    async with programma(tmp_path / "nieuw") as pilot:
        assert isinstance(pilot.app.screen, EersteStartScherm)
        assert teksten.WAARVOOR[1] in beeld(pilot)
        await typ(pilot, "te kort", "enter")
        assert teksten.WACHTZIN_KORT in beeld(pilot)
        pilot.app.screen.query_one("#wachtzin", Input).value = ""
        await typ(pilot, WACHTZIN, "enter")
        await typ(pilot, "een heel andere zin", "enter")
        assert teksten.WACHTZIN_ANDERS in beeld(pilot)
        await typ(pilot, WACHTZIN, "enter")
        code = str(pilot.app.screen.query_one("#code").render())
        groepen = code.split("-")
        vraag = str(pilot.app.screen.query_one("#controle_vraag").render())
        nummer = int(re.findall(r"\d+", vraag)[0])
        await typ(pilot, "QQQQQ", "enter")
        assert teksten.HERSTEL_FOUT.format(nummer=nummer) in beeld(pilot)
        assert groepen[0] not in beeld(pilot)
        await druk(pilot, "escape")
        assert groepen[0] in beeld(pilot)
        await typ(pilot, groepen[nummer - 1].lower(), "enter")
        assert isinstance(pilot.app.screen, ThuisScherm)
        assert "U heeft nog geen dossiers." in beeld(pilot)
    with Kluis.open_met_herstelcode(tmp_path / "nieuw", code) as kluis:
        assert kluis.dossiers() == []


async def test_wrong_passphrase_gives_one_line_and_asks_again(map_: Path) -> None:
    async with programma(map_) as pilot:
        await druk(pilot, "enter")
        assert teksten.WACHTZIN_LEEG in beeld(pilot)
        await typ(pilot, "niet de goede zin", "enter")
        assert isinstance(pilot.app.screen, OntgrendelScherm)
        assert "wachtzin" in beeld(pilot)
        assert app_van(pilot).caseload is None
        await typ(pilot, KORT, "enter")
        assert isinstance(pilot.app.screen, ThuisScherm)


# ---- home -------------------------------------------------------------------------------


async def test_a_case_name_with_a_bsn_is_refused_and_can_be_mended(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await druk(pilot, "n")
        await typ(pilot, f"fam {BSN}", "enter")
        assert "burgerservicenummer" in beeld(pilot)
        assert caseload(pilot).zaken() == []
        await druk(pilot, *["backspace"] * len(BSN))
        await typ(pilot, "Uil", "enter")
        assert isinstance(pilot.app.screen, VoorbereidingScherm)
        assert [z.naam for z in caseload(pilot).zaken()] == ["fam Uil"]


async def test_an_empty_name_and_a_name_that_exists_are_refused(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await druk(pilot, "n", "enter")
        assert "Kies een naam" in beeld(pilot)
        await typ(pilot, "Familie Uil", "enter")
        await druk(pilot, "escape", "n")
        await typ(pilot, "familie uil", "enter")
        assert teksten.NAAM_BESTAAT in beeld(pilot)
        await druk(pilot, "escape")
        assert len(caseload(pilot).zaken()) == 1


async def test_of_a_large_caseload_no_key_waits_for_the_reading(
    map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new name and looking back need no second reading, and none on the screen's thread."""
    from threading import Event, current_thread, main_thread

    mag, echt = Event(), Kluis.dossiers
    mag.set()
    op_scherm: list[str] = []
    with Kluis.open(map_, KORT) as kluis:
        eerder = Caseload(kluis)
        for nr in range(6):
            eerder.nieuw(f"huis {nr}")
        for dag in (2, 3, 4):
            eerder.bewaar_terugblik(
                Terugblik(gesprek=f"x:{dag}", dag=date(2026, 3, dag), cijfers={"regie": dag})
            )

    def traag(zelf: Kluis) -> list[DossierKop]:
        if current_thread() is main_thread():
            op_scherm.append("gelezen")
        else:
            assert mag.wait(30)
        return echt(zelf)

    monkeypatch.setattr("keukentafel.tui.schermen.thuis._VEEL", 4)
    monkeypatch.setattr(Kluis, "dossiers", traag)
    async with thuis(map_) as pilot:
        await druk(pilot, "p")
        assert "2 3 4" in beeld(pilot)
        mag.clear()
        await pilot.press("escape", "n")  # closing the pattern reads the caseload afresh
        await pilot.press(*"huis", "space", "3", "enter")
        await pilot.pause()
        assert teksten.THUIS_WACHT.split(".")[0] in beeld(pilot)
        mag.set()
        await rust(pilot)
        assert teksten.NAAM_BESTAAT.split(".")[0] in beeld(pilot)
        await druk(pilot, "backspace", "9", "enter")
        await rust(pilot)
        assert isinstance(pilot.app.screen, VoorbereidingScherm)
        assert dossier(pilot).naam == "huis 9"
        assert op_scherm == []


async def test_a_large_caseload_is_read_beside_the_keys(
    map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from threading import Event

    mag, echt = Event(), Caseload.zaken
    with Kluis.open(map_, KORT) as kluis:
        for nr in range(9):
            Caseload(kluis).nieuw(f"Huis {nr}")

    def traag(zelf: Caseload) -> list[Zaak]:
        assert mag.wait(30)
        return echt(zelf)

    monkeypatch.setattr("keukentafel.tui.schermen.thuis._VEEL", 4)
    monkeypatch.setattr("keukentafel.tui.schermen.thuis._DEEL", 2)
    monkeypatch.setattr(Caseload, "zaken", traag)
    async with programma(map_) as pilot:
        await pilot.press(*KORT, "enter")
        async with asyncio.timeout(30):
            while not isinstance(pilot.app.screen, ThuisScherm):
                await pilot.pause(0.02)
        await pilot.pause()
        assert teksten.THUIS_LEEST.split(".")[0] in beeld(pilot)
        await pilot.press("f1")  # the vault is still being read
        await pilot.pause()
        assert isinstance(pilot.app.screen, ThuisHulp)
        await pilot.press("escape")
        mag.set()
        await rust(pilot)
        lijst = pilot.app.screen.query_one(OptionList)
        namen = [str(o.prompt).splitlines()[0] for o in lijst.options]
        assert namen == [f"Huis {nr}" for nr in reversed(range(9))]
        await druk(pilot, *["down"] * 7, "f1", "escape")
        assert lijst.highlighted == 7  # one stays where one was when it is read afresh
        assert len(lijst.options) == 9
        await druk(pilot, "enter")
        assert dossier(pilot).naam == "Huis 1"


async def test_markup_in_a_case_name_stays_text(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await druk(pilot, "n")
        await plak(pilot, "[red]Uil[/red] {{ 7*7 }}")
        await druk(pilot, "enter", "escape")
        assert "[red]Uil[/red] {{ 7*7 }}" in beeld(pilot)
        await druk(pilot, "w")
        assert "[red]Uil[/red] {{ 7*7 }} verwijderen?" in beeld(pilot)


async def test_help_shows_the_keys_and_goes_away(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await druk(pilot, "f1")
        assert teksten.THUIS_HULP[1][1] in beeld(pilot)
        await druk(pilot, "escape")
        assert teksten.THUIS_HULP[1][1] not in beeld(pilot)


async def test_a_talk_goes_on_where_it_was_after_the_program_ended(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Familie Uil")
        await typ(pilot, "post, tas, Piet weg", "enter")
    async with thuis(map_) as pilot:
        assert teksten.VERDER in beeld(pilot)
        await druk(pilot, "enter")
        assert isinstance(pilot.app.screen, GesprekScherm)
        assert "post, tas, Piet weg" in beeld(pilot)
        await druk(pilot, "ctrl+q")
        assert isinstance(pilot.app.screen, ThuisScherm)
        assert app_van(pilot).sessie is None


async def test_after_a_closed_talk_one_looks_on_or_begins_anew(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Familie Uil")
        sessie = app_van(pilot).sessie
        assert sessie is not None
        sessie.do(SluitGesprek())
        await druk(pilot, "ctrl+q", "enter")
        assert teksten.GESPREK_WAS_KLAAR in beeld(pilot)
        await druk(pilot, "enter")
        assert isinstance(pilot.app.screen, GesprekScherm)
        assert dossier(pilot).gesprek is None
        await druk(pilot, "ctrl+q", "enter", "n")
        assert isinstance(pilot.app.screen, VorigeScherm)
        await druk(pilot, "v")
        assert isinstance(pilot.app.screen, VoorbereidingScherm)
        await druk(pilot, "f2", "f2")
        assert len(dossier(pilot).gesprekken) == 2


async def test_deleting_asks_for_the_name_and_then_all_is_gone(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Familie Uil")
        await druk(pilot, "ctrl+q", "w")
        await typ(pilot, "Familie Ui", "enter")
        assert teksten.VERWIJDER_ANDERS in beeld(pilot)
        assert len(caseload(pilot).zaken()) == 1
        await druk(pilot, "w")
        await typ(pilot, "familie uil", "enter")
        assert teksten.VERWIJDERD in beeld(pilot)
        assert caseload(pilot).zaken() == []
        await druk(pilot, "w")
        assert isinstance(pilot.app.screen, ThuisScherm)


async def test_letters_and_arrows_choose_a_dossier(map_: Path) -> None:
    async with thuis(map_) as pilot:
        for naam in ("Eik", "Den"):
            await druk(pilot, "n")
            await typ(pilot, naam, "enter")
            await druk(pilot, "escape")
        lijst = pilot.app.screen.query_one(OptionList)
        assert lijst.highlighted == 0
        await druk(pilot, "j")
        assert lijst.highlighted == 1
        await druk(pilot, "k", "down", "enter")
        assert dossier(pilot).naam == "Eik"
        await druk(pilot, "escape")
        assert lijst.highlighted == 1


# ---- before the talk --------------------------------------------------------------------


async def test_all_before_the_talk_may_be_skipped(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await druk(pilot, "n")
        await typ(pilot, "Uil", "enter")
        assert "cliëntondersteuner" in beeld(pilot)
        await druk(pilot, "f2")
        assert isinstance(pilot.app.screen, MensenScherm)
        await druk(pilot, "f2")
        assert isinstance(pilot.app.screen, GesprekScherm)
        assert dossier(pilot).gesprek is not None
        assert dossier(pilot).aanleiding is None
        await druk(pilot, "ctrl+q")
        assert isinstance(pilot.app.screen, ThuisScherm)


@pytest.mark.parametrize("weg", ["escape", "ctrl+q", "f2"])
async def test_what_was_typed_before_the_talk_is_kept(map_: Path, weg: str) -> None:
    async with thuis(map_) as pilot:
        await druk(pilot, "n")
        await typ(pilot, "Uil", "enter")
        await typ(pilot, "school belde", "enter")
        await typ(pilot, "de mentor", weg)
    async with thuis(map_) as pilot:
        await druk(pilot, "enter")
        assert isinstance(pilot.app.screen, VoorbereidingScherm)
        bekend = dossier(pilot).aanleiding
        assert bekend is not None
        assert (bekend.aanmelding, bekend.gevraagd_door) == ("school belde", "de mentor")
        assert "de mentor" in beeld(pilot)
        voor = dossier(pilot).laatste
        await druk(pilot, "enter", "enter", "f2")
        assert dossier(pilot).laatste == voor
    async with thuis(map_) as pilot:
        await druk(pilot, "enter")
        await typ(pilot, " maandag", "f2")
        bekend = dossier(pilot).aanleiding
        assert bekend is not None
        assert bekend.aanmelding == "school belde maandag"


async def test_a_pasted_page_keeps_all_lines_and_steers_nothing(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await druk(pilot, "n")
        await typ(pilot, "Uil", "enter")
        await plak(pilot, "eerste [b]regel[/b]\n\x1b[2Jtweede \u202eregel\nderde")
        assert "\x1b" not in pilot.app.screen.query_one("#aanmelding", TextArea).text
        await druk(pilot, "f2")
        bekend = dossier(pilot).aanleiding
        assert bekend is not None
        assert bekend.aanmelding == "eerste [b]regel[/b] ␛[2Jtweede �regel derde"


async def test_a_bsn_before_the_talk_is_left_out_and_that_is_said(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await druk(pilot, "n")
        await typ(pilot, "Uil", "enter")
        await typ(pilot, f"bsn {BSN}", "enter")
        assert teksten.BSN_WEG in beeld(pilot)
        bekend = dossier(pilot).aanleiding
        assert bekend is not None
        assert BSN not in bekend.aanmelding


async def test_from_the_talk_the_fields_lead_back_to_the_talk(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil")
        await druk(pilot, "slash", "b")
        await typ(pilot, "wijkagent", "f2")
        assert isinstance(pilot.app.screen, GesprekScherm)
        bekend = dossier(pilot).aanleiding
        assert bekend is not None
        assert bekend.aanmelding == "wijkagent"


# ---- the people -------------------------------------------------------------------------


async def test_people_in_one_line_each_with_a_place(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil", ["Anja, moeder, 42", "Sem zoon 9", "Fatma, tolk"])
        await druk(pilot, "slash", "h")
        await typ(pilot, "Riet, oma, 78, hoort slecht", "tab", "enter")
        wie = {p.naam: p for p in dossier(pilot).personen.values()}
        assert (wie["Anja"].relatie, wie["Anja"].leeftijd) == ("moeder", 42)
        assert (wie["Sem"].relatie, wie["Sem"].leeftijd) == ("zoon", 9)
        assert wie["Riet"].bijzonderheden == "hoort slecht"
        plekken = [wie[naam].plek for naam in ("Anja", "Sem", "Fatma", "Riet")]
        assert plekken == [Plek.IN_HUIS, Plek.IN_HUIS, Plek.HELPER, Plek.ELDERS]
        for kop in teksten.MENSEN_KOPPEN.values():
            assert kop in beeld(pilot)
        await druk(pilot, "escape")
        assert isinstance(pilot.app.screen, GesprekScherm)


async def test_digits_say_who_sits_at_the_table_now(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil", ["Anja", "Sem", "Loes"])
        await druk(pilot, "slash", "h")
        assert teksten.MENSEN_NU.format(namen="Anja") in beeld(pilot)
        await druk(pilot, "3", "2")
        assert teksten.MENSEN_NU.format(namen="Anja, Sem en Loes") in beeld(pilot)
        await druk(pilot, "1", "9")
        d = dossier(pilot)
        assert {d.noem(id) for id in d.aan_tafel} == {"Sem", "Loes"}
        await druk(pilot, "ctrl+z")
        assert teksten.MENSEN_NU.format(namen="Anja, Sem en Loes") in beeld(pilot)


async def test_the_tenth_person_comes_to_the_table_by_space(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil", [f"Kind {x}" for x in "abcdefghij"])
        await druk(pilot, "slash", "h", *["down"] * 10, "space")
        d = dossier(pilot)
        assert {d.noem(id) for id in d.aan_tafel} == {"Kind a", "Kind j"}


async def test_a_person_is_changed_through_the_same_line(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil", ["Anja, moeder, 42", "Sem"])
        await druk(pilot, "slash", "h", "down", "down", "enter")
        assert pilot.app.screen.query_one(Input).value == "Sem"
        await typ(pilot, ", zoon, 9, eet slecht", "tab", "enter")
        assert teksten.MENSEN_BEWAARD in beeld(pilot)
        sem = dossier(pilot).persoon_met_naam("Sem")
        assert sem is not None
        assert (sem.relatie, sem.leeftijd, sem.plek) == ("zoon", 9, Plek.ELDERS)
        assert sem.bijzonderheden == "eet slecht"
        await druk(pilot, "enter", "escape")
        assert pilot.app.screen.query_one(Input).value == ""
        assert isinstance(pilot.app.screen, MensenScherm)


async def test_a_line_without_commas_shows_first_what_was_understood(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil", ["Sem, zoon"])
        await druk(pilot, "slash", "h")
        await typ(pilot, "Annie 78 zelf")
        assert "Annie, zelf, 78 jaar" in beeld(pilot)
        await druk(pilot, "enter")
        annie = dossier(pilot).persoon_met_naam("Annie")
        assert annie is not None
        assert (annie.relatie, annie.leeftijd) == ("zelf", 78)
        await typ(pilot, "[b]Anna[/b] van der 2e")
        assert "[b]Anna[/b] van der 2e · " in beeld(pilot)


async def test_the_window_of_a_name_shows_what_was_understood(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil", ["Sem, zoon"])
        await druk(pilot, "at")
        await typ(pilot, "Annie 78 oma")
        assert teksten.NAAM_BEGREPEN.format(wie="Annie, oma, 78 jaar") in beeld(pilot)
        await druk(pilot, "enter")
        assert teksten.NAAM_STAAT_ERBIJ.format(wie="Annie, oma, 78 jaar") in beeld(pilot)


async def test_a_bsn_with_a_person_is_masked_also_when_changing(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil", ["Anja, moeder, 42"])
        await druk(pilot, "slash", "h", "down", "enter")
        await typ(pilot, f", nummer {BSN}", "enter")
        anja = dossier(pilot).persoon_met_naam("Anja")
        assert anja is not None
        assert anja.bijzonderheden.startswith("nummer ")
        assert BSN not in anja.bijzonderheden


async def test_who_is_only_quoted_does_not_sit_down_at_the_table(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil", ["Anja", "Sem"])
        await druk(pilot, "2")
        await typ(pilot, "belde net op", "enter")
        d = dossier(pilot)
        (uiting,) = d.uitingen.values()
        assert d.noem(uiting.spreker) == "Sem"
        assert {d.noem(id) for id in d.aan_tafel} == {"Anja"}
        assert {d.noem(id) for id in uiting.bekend_bij} == {"Anja", "Sem"}


async def test_the_same_name_twice_is_refused_and_the_line_stays(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil", ["Anja"])
        await druk(pilot, "slash", "h")
        await typ(pilot, "anja, tante", "enter")
        assert "staat er al bij" in beeld(pilot)
        assert pilot.app.screen.query_one(Input).value == "anja, tante"
        assert len(dossier(pilot).personen) == 1


# ---- a pasted page ----------------------------------------------------------------------

BLADZIJDE = """- post in la, niet open
- Slaapt slecht. Ligt te rekenen.
Sem: ik wil weer voetballen
ik: wat zou er dan anders zijn?

huur te laat, brief gehad"""


async def plakscherm(pilot: P, tekst: str) -> None:
    await druk(pilot, "slash", "p")
    assert isinstance(pilot.app.screen, PlakkenScherm)
    await plak(pilot, tekst)


async def test_a_page_becomes_notes_of_whoever_said_them(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil", ["Anja", "Sem"])
        await plakscherm(pilot, BLADZIJDE)
        await druk(pilot, "f2")
        assert isinstance(pilot.app.screen, NalopenScherm)
        assert teksten.GEPLAKT.format(aantal=6) in beeld(pilot)
        d = dossier(pilot)
        assert [(d.noem(u.spreker), u.tekst) for u in d.uitingen.values()] == [
            ("Anja", "post in la, niet open"),
            ("Anja", "Slaapt slecht."),
            ("Anja", "Ligt te rekenen."),
            ("Sem", "ik wil weer voetballen"),
            ("Ik", "wat zou er dan anders zijn?"),
            ("Anja", "huur te laat, brief gehad"),
        ]
        assert [u.rol for u in d.uitingen.values() if u.spreker == IK] == [Rol.PROFESSIONAL]
        await druk(pilot, "escape")
        assert isinstance(pilot.app.screen, GesprekScherm)


async def test_f3_says_whose_words_they_are(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil", ["Anja", "Sem"])
        await plakscherm(pilot, "een\ntwee")
        await druk(pilot, "f3", "2", "f2")
        d = dossier(pilot)
        assert {d.noem(u.spreker) for u in d.uitingen.values()} == {"Sem"}
        await druk(pilot, "escape")
        await plakscherm(pilot, "drie")
        await druk(pilot, "f3", "enter", "f2")
        assert list(dossier(pilot).uitingen.values())[-1].spreker == ""


@pytest.mark.parametrize(("toets", "blijft"), [("enter", False), ("b", True)])
async def test_a_number_in_a_page_is_asked_about(map_: Path, toets: str, blijft: bool) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil")
        await plakscherm(pilot, f"brief met {BSN}")
        await druk(pilot, "f2", "escape")
        assert not dossier(pilot).uitingen
        await druk(pilot, "f2", toets)
        (uiting,) = dossier(pilot).uitingen.values()
        assert (BSN in uiting.tekst) is blijft


async def test_leaving_a_page_with_text_takes_two_steps(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil")
        await plakscherm(pilot, "nog niet klaar")
        await druk(pilot, "escape")
        assert teksten.PLAKKEN_NOG_TEKST in beeld(pilot)
        assert isinstance(pilot.app.screen, PlakkenScherm)
        await druk(pilot, "escape")
        assert isinstance(pilot.app.screen, GesprekScherm)
        await druk(pilot, "slash", "p", "f2")
        assert teksten.PLAKKEN_LEEG in beeld(pilot)


async def test_what_cannot_be_stored_stays_in_the_field(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil")
        await plakscherm(pilot, "een\ntwee")
        caseload(pilot).sluit()
        await druk(pilot, "f2")
        assert isinstance(pilot.app.screen, PlakkenScherm)
        assert pilot.app.screen.query_one(TextArea).text == "een\ntwee"
        assert not pilot.app.screen.query_one(TextArea).disabled


async def test_a_long_page_is_stored_whole(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nieuw_gesprek(pilot, "Uil")
        await plakscherm(pilot, "\n".join(f"regel nummer {n}" for n in range(90)))
        await druk(pilot, "f2")
        assert [u.tekst for u in dossier(pilot).uitingen.values()] == [
            f"regel nummer {n}" for n in range(90)
        ]


# ---- walking through --------------------------------------------------------------------

TWIJFEL = "Hoe moet dat straks met de trap."


async def nalopen(pilot: P, *teksten_: str) -> None:
    """Note these lines in a new talk and open the walk."""
    await nieuw_gesprek(pilot, "Uil")
    sessie = app_van(pilot).sessie
    assert sessie is not None
    for tekst in teksten_:
        sessie.do(Noteer(tekst, ""))
    await druk(pilot, "slash", "n")
    assert isinstance(pilot.app.screen, NalopenScherm)


async def test_only_doubt_asks_for_a_look_and_enter_settles_it(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nalopen(pilot, TWIJFEL, "Ik slaap slecht door de schulden.", TWIJFEL)
        twijfelt = [u.id for u in dossier(pilot).uitingen.values() if u.twijfel]
        lijst = pilot.app.screen.query_one(OptionList)
        assert [lijst.get_option_at_index(i).id for i in range(lijst.option_count)] == [
            str(id) for id in twijfelt
        ]
        assert len(twijfelt) >= 2
        await druk(pilot, *["enter"] * len(twijfelt))
        assert not any(u.twijfel for u in dossier(pilot).uitingen.values())
        assert teksten.NALOPEN_KLAAR in beeld(pilot)
        await druk(pilot, "escape", "slash", "n")
        assert teksten.NALOPEN_KLAAR in beeld(pilot)


async def test_a_digit_switches_the_label_in_doubt(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nalopen(pilot, TWIJFEL)
        (uiting,) = dossier(pilot).uitingen.values()
        eerste = uiting.twijfel[0]
        had = {*map(str, uiting.domeinen), *map(str, uiting.soorten)}
        await druk(pilot, "1")
        (uiting,) = dossier(pilot).uitingen.values()
        heeft = {*map(str, uiting.domeinen), *map(str, uiting.soorten)}
        assert had ^ heeft == {eerste}
        assert eerste not in uiting.twijfel
        await druk(pilot, "1", "9")
        (uiting,) = dossier(pilot).uitingen.values()
        assert {*map(str, uiting.domeinen), *map(str, uiting.soorten)} == had


async def test_a_time_mark_is_filled_in_or_let_go(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await nalopen(pilot, "", "")
        assert teksten.NALOPEN_INVULLEN in beeld(pilot)
        await druk(pilot, "t")
        await typ(pilot, f"Anja huilde {BSN}", "enter")
        assert teksten.BSN_TITEL in beeld(pilot)
        await druk(pilot, "enter", "j", "enter")
        eerste, tweede = dossier(pilot).uitingen.values()
        assert eerste.tekst.startswith("Anja huilde")
        assert BSN not in eerste.tekst
        assert eerste.duiding is not None
        assert (tweede.tekst, tweede.nagelopen) == ("", True)


async def test_all_notes_can_be_browsed_and_l_opens_the_labels(map_: Path) -> None:
    from keukentafel.tui.schermen.labels import LabelVenster

    async with thuis(map_) as pilot:
        await nalopen(pilot, "ja", "Mijn zus kookt elke dinsdag voor ons.")
        await druk(pilot, "a")
        assert teksten.NALOPEN_ALLES in beeld(pilot)
        lijst = pilot.app.screen.query_one(OptionList)
        assert lijst.option_count == 2
        await druk(pilot, "end", "l")
        assert isinstance(pilot.app.screen, LabelVenster)
        await druk(pilot, "escape", "k", "j", "ctrl+z")
        assert lijst.option_count == 1
        assert "Mijn zus" not in beeld(pilot)


# ---- the example ------------------------------------------------------------------------


async def test_the_example_opens_as_a_talk_that_goes_on(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await druk(pilot, "v")
        assert isinstance(pilot.app.screen, GesprekScherm)
        d = dossier(pilot)
        assert d.voorbeeld
        assert d.gesprek is not None
        assert len(d.uitingen) >= 30
        assert any(not u.tekst for u in d.uitingen.values())
        assert any(u.twijfel for u in d.uitingen.values())
        assert {r.soort for r in regels(d)} >= {*map(str, Soort), "belangrijk"}
        assert len(d.hulpvragen) == 2
        assert any(r.klopt for r in regels(d))
        assert any(r.anders for r in regels(d))
        await druk(pilot, "ctrl+q", "v")
        assert [z.voorbeeld for z in caseload(pilot).zaken()] == [True]


async def test_what_was_told_alone_in_the_example_stays_with_the_teller(map_: Path) -> None:
    async with thuis(map_) as pilot:
        await druk(pilot, "v")
        d = dossier(pilot)
        alleen = [u for u in d.uitingen.values() if d.noem(u.spreker) == "Hanneke"]
        alleen = [u for u in alleen if u.gehoord_door == {u.spreker}]
        assert len(alleen) >= 2
        samen = uitingen_voor(d, d.aan_tafel)
        assert samen
        assert not {u.id for u in alleen} & {u.id for u in samen}
        assert len(hulpvragen_voor(d, d.aan_tafel)) == 2


@pytest.mark.parametrize("maat", [(60, 20), (80, 24), (120, 40)])
async def test_every_screen_fits_and_leads_back(map_: Path, maat: tuple[int, int]) -> None:
    async with thuis(map_, maat) as pilot:
        await druk(pilot, "v")
        for letter, soort in (
            ("h", MensenScherm),
            ("n", NalopenScherm),
            ("p", PlakkenScherm),
            ("b", VoorbereidingScherm),
        ):
            await druk(pilot, "slash", letter)
            assert isinstance(pilot.app.screen, soort)
            assert pilot.app.screen.max_scroll_x == 0
            await druk(pilot, "escape")
            assert isinstance(pilot.app.screen, GesprekScherm)
