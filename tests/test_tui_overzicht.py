"""The shared analysis and what comes after it, through the real app: keys in, screen out."""

import stat
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from keukentafel.caseload import Caseload
from keukentafel.conversation.analyse import GEMEENTE, Regel, regels
from keukentafel.conversation.dossier import Dossier, Hulpvraag
from keukentafel.conversation.gebeurtenissen import DocumentGemaakt, RegelSoort, Status
from keukentafel.conversation.opdrachten import (
    BeginGesprek,
    BepaalVolgorde,
    BevestigRegels,
    BewerkRegel,
    MerkUiting,
    Noteer,
    SpreekAf,
    StelDoel,
    StelHulpvraag,
    StelLabelBij,
    VoegPersoonToe,
    VoegRegelToe,
    ZetAanTafel,
    ZonderUit,
)
from keukentafel.labels import Levensdomein
from keukentafel.session import Sessie
from keukentafel.store import Kluis
from keukentafel.store.sleutels import BODEM
from keukentafel.tui import teksten, teksten_plan
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.basis import Vraagvenster
from keukentafel.tui.regellijst import Regellijst
from keukentafel.tui.schermen import bij_actie
from keukentafel.tui.schermen.afronden import AfrondenScherm
from keukentafel.tui.schermen.afspraken import AfsprakenScherm
from keukentafel.tui.schermen.domeinen import DomeinenScherm
from keukentafel.tui.schermen.gesprek import GesprekScherm
from keukentafel.tui.schermen.overzicht import OverzichtScherm
from keukentafel.tui.schermen.teruglezen import TeruglezenScherm
from keukentafel.tui.schermen.volgorde import VolgordeScherm
from tui_hulp import klaar, scherm

P = Pilot[int]
Vul = Callable[[Sessie], None]

SCHERMEN = {
    "f4": DomeinenScherm,
    "f5": OverzichtScherm,
    "slash t": TeruglezenScherm,
    "slash v": VolgordeScherm,
    "slash g": AfsprakenScherm,
    "slash r": AfrondenScherm,
}
VREEMD = "[bold]x[/bold] \x1b[31mrood {{ 7*7 }} [link=http://a.b]klik[/] 🙈" + " lang" * 90


# ---- a household, and ways to work ----------------------------------------------------------


@asynccontextmanager
async def gesprek(
    map: Path, vul: Vul = lambda _: None, maat: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[P, Sessie]]:
    """Open the talk screen on a household of three, two of them at the table."""
    caseload = Caseload(Kluis.maak(map, "vier losse woorden samen", kosten=BODEM)[0])
    sessie = caseload.nieuw("De Molenwiek")
    sessie.do(VoegPersoonToe("Mirjam", "zelf", 44, aan_tafel=True))
    sessie.do(VoegPersoonToe("Ruud", "man", 47, aan_tafel=True))
    sessie.do(VoegPersoonToe("Fenna", "dochter", 13))
    sessie.do(BeginGesprek())
    vul(sessie)
    app = KeukentafelApp(map, meelezen=False)
    try:
        async with app.run_test(size=maat) as pilot:
            app.caseload = caseload
            app.open_sessie(sessie)
            await app.push_screen(GesprekScherm())
            await pilot.pause()
            yield pilot, sessie
    finally:
        caseload.sluit()


async def druk(pilot: P, *toetsen: str) -> None:
    """Press keys one by one."""
    for toets in toetsen:
        await pilot.press(toets)
        await pilot.pause()


async def vul_in(pilot: P, tekst: str, *, vervang: bool = True) -> None:
    """Put a text in the line that has the focus, and press Enter."""
    veld = pilot.app.screen.focused
    assert isinstance(veld, Input)
    if vervang:
        veld.value = ""
    veld.insert_text_at_cursor(tekst)
    await druk(pilot, "enter")


def ids(dossier: Dossier) -> dict[str, str]:
    return {p.naam: p.id for p in dossier.personen.values()}


def noteer(sessie: Sessie, wie: str, tekst: str, *labels: str, letterlijk: bool = True) -> int:
    """Note what somebody says, with exactly these labels."""
    sessie.do(Noteer(tekst, ids(sessie.dossier)[wie], letterlijk=letterlijk))
    uiting = sessie.dossier.uitingen[max(sessie.dossier.uitingen)]
    gelezen = {str(x) for x in (*uiting.domeinen, *uiting.soorten, *uiting.signalen)}
    for label in sorted(gelezen.symmetric_difference(labels)):
        sessie.do(StelLabelBij(uiting.id, label, label in labels))
    return uiting.id


def alleen(sessie: Sessie, *namen: str) -> None:
    """Let only these sit at the table."""
    sessie.do(ZetAanTafel(tuple(ids(sessie.dossier)[n] for n in namen)))


def gezin(sessie: Sessie) -> None:
    """A line of each kind."""
    noteer(sessie, "Mirjam", "De post blijft liggen", "huishouden", "probleem")
    noteer(sessie, "Ruud", "Mijn rug doet zeer", "lichamelijke_gezondheid", "probleem")
    noteer(sessie, "Mirjam", "Ruud kookt nu elke dag", "huishouden", "kracht")
    noteer(sessie, "Mirjam", "Mijn zus woont om de hoek", "sociale_contacten", "netwerk")
    noteer(sessie, "Ruud", "Er was een coach, die luisterde", "werk", "eerdere_hulp")
    noteer(sessie, "Mirjam", "Weer samen lachen", "relaties", "wens")
    uiting = noteer(sessie, "Ruud", "Dat Fenna trots op ons is", "opvoeding")
    sessie.do(MerkUiting(uiting, belangrijk=True))


def met(sessie: Sessie, tekst: str) -> Regel:
    """Return the line that reads so."""
    return next(r for r in regels(sessie.dossier, met_weg=True) if tekst in (r.woorden, r.tekst))


def lijst(pilot: P) -> Regellijst:
    return pilot.app.screen.query_one(Regellijst)


def gekozen(pilot: P) -> str:
    """Return the line that is chosen."""
    optie = lijst(pilot).highlighted_option
    return str(optie.prompt) if optie else ""


async def naar(pilot: P, tekst: str) -> None:
    """Choose the line of these words."""
    lijst(pilot).highlighted = next(
        i for i, o in enumerate(lijst(pilot).options) if tekst in str(o.prompt) and not o.disabled
    )
    await pilot.pause()


# ---- all screens ------------------------------------------------------------------------------


@pytest.mark.parametrize("maat", [(80, 24), (120, 40), (60, 20)])
async def test_each_screen_opens_by_key_shows_any_text_and_leaves_on_escape(
    tmp_path: Path, maat: tuple[int, int]
) -> None:
    def vul(sessie: Sessie) -> None:
        noteer(sessie, "Mirjam", VREEMD, "huishouden", "wens", "probleem")
        sessie.do(StelHulpvraag(VREEMD))
        sessie.do(StelDoel(VREEMD, VREEMD))
        sessie.do(SpreekAf(VREEMD, VREEMD, VREEMD))

    async with gesprek(tmp_path, vul, maat) as (pilot, _):
        for toetsen, klasse in SCHERMEN.items():
            await druk(pilot, *toetsen.split())
            assert isinstance(pilot.app.screen, klasse)
            beeld = scherm(pilot)
            assert "[bold]x[/bold]" in beeld, toetsen
            assert "\x1b" not in beeld
            assert all(len(rij) <= maat[0] for rij in beeld.splitlines()), toetsen
            await druk(pilot, "escape")
            assert isinstance(pilot.app.screen, GesprekScherm), toetsen


@pytest.mark.parametrize("toetsen", list(SCHERMEN))
async def test_each_screen_opens_on_an_empty_dossier(tmp_path: Path, toetsen: str) -> None:
    async with gesprek(tmp_path, maat=(60, 20)) as (pilot, _):
        await druk(pilot, *toetsen.split())
        assert isinstance(pilot.app.screen, SCHERMEN[toetsen])
        await druk(pilot, "enter")
        if isinstance(pilot.app.screen, Vraagvenster):  # a part with nothing in it can be filled
            await druk(pilot, "escape")
        await druk(pilot, "x", "1", "down", "left")
        assert isinstance(pilot.app.screen, SCHERMEN[toetsen])
        assert teksten.ESC_TERUG.partition(":")[0] in scherm(pilot)


async def test_each_screen_can_be_pushed_by_itself(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, _):
        for actie in ("domeinen", "overzicht", "teruglezen", "volgorde", "afspraken", "afronden"):
            await pilot.app.push_screen(bij_actie(actie))
            await druk(pilot, "escape")
            assert isinstance(pilot.app.screen, GesprekScherm)


# ---- onderwerpen ------------------------------------------------------------------------------


async def test_an_onderwerp_shows_what_was_said_and_by_whom(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, _):
        await pilot.app.push_screen(DomeinenScherm(Levensdomein.LICHAMELIJKE_GEZONDHEID))
        await pilot.pause()
        beeld = scherm(pilot)
        assert "Ruud  “Mijn rug doet zeer”" in beeld
        assert "De post blijft liggen" not in beeld
        assert f"Uw lichaam  {teksten.DOMEIN_STAND['genoemd']}" in beeld


async def test_right_goes_through_all_thirteen_untouched_ones_last(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, _):
        await druk(pilot, "f4")
        app_scherm = pilot.app.screen
        assert isinstance(app_scherm, DomeinenScherm)
        gezien = []
        for _ in Levensdomein:
            gezien.append(app_scherm._domein)
            await druk(pilot, "right")
        assert set(gezien) == set(Levensdomein)
        assert app_scherm._domein is gezien[0]
        beeld = scherm(pilot)
        assert beeld.index("Huishouden en post") < beeld.index(teksten.NOG_NIET)
        assert beeld.index(teksten.NOG_NIET) < beeld.index("geld")


async def test_n_agrees_not_to_talk_about_it_and_opens_it_again(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        await pilot.app.push_screen(DomeinenScherm(Levensdomein.FINANCIEN))
        await druk(pilot, "n")
        assert sessie.dossier.niet_bespreken == {Levensdomein.FINANCIEN}
        assert teksten.DOMEIN_NIET in scherm(pilot)
        await druk(pilot, "n")
        assert not sessie.dossier.niet_bespreken


async def test_an_untouched_onderwerp_says_what_it_may_be_about(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, _):
        await pilot.app.push_screen(DomeinenScherm(Levensdomein.FINANCIEN))
        await pilot.pause()
        assert teksten.DOMEIN_LEEG in scherm(pilot)
        assert "toeslagen" in scherm(pilot)


# ---- the overview -----------------------------------------------------------------------------


async def test_each_kind_has_its_place_also_when_nothing_is_there(tmp_path: Path) -> None:
    async with gesprek(tmp_path, maat=(80, 40)) as (pilot, _):
        await druk(pilot, "f5")
        beeld = scherm(pilot)
        for naam in (*teksten.REGELSOORTEN.values(), teksten.UW_VRAGEN):
            assert naam in beeld
        assert beeld.count(teksten.OVERZICHT_NIETS) == len(teksten.REGELSOORTEN) + 1


async def test_problems_stand_per_person_and_domain_and_a_digit_goes_there(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, _):
        await druk(pilot, "f5", "3")
        rijen = [rij.strip(" ▁▂▃▄▅▆▇█") for rij in scherm(pilot).splitlines()]
        begin = rijen.index("Wat lastig is")
        assert rijen[begin + 1 : begin + 5] == [
            "Mirjam · Huishouden en post",
            "· “De post blijft liggen”",
            "Ruud · Uw lichaam",
            "· “Mijn rug doet zeer”",
        ]


async def test_the_arrows_go_from_line_to_line_with_the_heading_in_sight(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin, (60, 16)) as (pilot, _):
        await druk(pilot, "f5")
        gezien = [gekozen(pilot)]
        for _ in range(6):
            await druk(pilot, "down")
            gezien.append(gekozen(pilot))
            assert gezien[-1].splitlines()[0].strip() in scherm(pilot)
        for tekst, rij in zip(
            ("trots", "lachen", "post", "rug", "kookt", "zus"), gezien, strict=False
        ):
            assert tekst in rij
        await druk(pilot, "up", "up", "up")
        beeld = scherm(pilot)
        assert beeld.index("Ruud · Uw lichaam") < beeld.index("Mijn rug")


async def test_own_words_stay_beside_another_wording(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        await druk(pilot, "f5")
        await naar(pilot, "Weer samen lachen")
        await druk(pilot, "enter")
        await vul_in(pilot, "plezier terug in huis")
        regel = met(sessie, "plezier terug in huis")
        assert regel.woorden == "Weer samen lachen"
        beeld = scherm(pilot)
        assert "“Weer samen lachen”" in beeld
        assert "→ plezier terug in huis" in beeld


async def test_editing_a_confirmed_line_asks_to_read_it_back_again(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        gezin(sessie)
        regel = met(sessie, "Weer samen lachen")
        sessie.do(BevestigRegels((regel.id,), (ids(sessie.dossier)["Mirjam"],)))

    async with gesprek(tmp_path, vul) as (pilot, sessie):
        await druk(pilot, "f5", "2")
        assert teksten.OVERZICHT_KLOPT.format(wie="Mirjam") in scherm(pilot)
        await naar(pilot, "Weer samen lachen")
        await druk(pilot, "enter")
        await vul_in(pilot, "plezier")
        assert not met(sessie, "plezier").klopt
        assert teksten.OVERZICHT_OPNIEUW in scherm(pilot)


async def test_v_moves_a_line_to_another_kind_domain_and_person(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        await druk(pilot, "f5")
        await naar(pilot, "De post blijft liggen")
        await druk(pilot, "v", "1", "2")
        await naar(pilot, "De post blijft liggen")
        await druk(pilot, "v", "2", "a")
        await naar(pilot, "De post blijft liggen")
        await druk(pilot, "v", "3", "2")
        regel = met(sessie, "De post blijft liggen")
        assert regel.soort is RegelSoort.WENS
        assert regel.domein is Levensdomein.FINANCIEN
        assert regel.wie == ids(sessie.dossier)["Ruud"]


async def test_x_leaves_out_goes_on_to_the_next_and_puts_back(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        await druk(pilot, "f5")
        await naar(pilot, "De post blijft liggen")
        await druk(pilot, "x")
        assert "Mijn rug" in gekozen(pilot)
        assert met(sessie, "De post blijft liggen").weg
        assert "De post blijft liggen" not in [r.tekst for r in regels(sessie.dossier)]
        await naar(pilot, "De post blijft liggen")
        assert teksten.OVERZICHT_WEG in scherm(pilot)
        await druk(pilot, "x")
        assert not met(sessie, "De post blijft liggen").weg


async def test_plus_adds_a_line_of_the_part_one_is_in(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        await druk(pilot, "f5", "4", "plus", "enter")
        await vul_in(pilot, "houdt de moed erin")
        regel = met(sessie, "houdt de moed erin")
        assert regel.soort is RegelSoort.KRACHT
        assert regel.bekend_bij == sessie.dossier.aan_tafel
        assert "houdt de moed erin" in scherm(pilot)
        await druk(pilot, "b")
        assert teksten.OVERZICHT_VAN_U in scherm(pilot)


async def test_a_part_with_nothing_in_it_is_chosen_and_filled(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        await druk(pilot, "f5", "8")
        eerst = len(regels(sessie.dossier))
        await druk(pilot, "x")
        assert teksten.OVERZICHT_LEEG in scherm(pilot)
        assert len(regels(sessie.dossier)) == eerst
        await druk(pilot, "enter")
        await vul_in(pilot, "voor de kinderen")
        assert met(sessie, "voor de kinderen").soort is RegelSoort.DRIJFVEER
        await druk(pilot, "9", "plus", "enter")
        await vul_in(pilot, "geen plek in de klas")
        regel = met(sessie, "geen plek in de klas")
        assert regel.soort is RegelSoort.KNELPUNT
        assert dict(regel.details)["eigenaar"] == GEMEENTE


async def test_a_bsn_in_an_own_line_is_not_kept_and_said(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        await druk(pilot, "f5", "plus", "enter")
        await vul_in(pilot, "nummer 111222333 van oma")
        assert "111222333" not in repr(sessie.gebeurtenissen)
        assert teksten.BSN_WEG in scherm(pilot)


async def test_d_writes_more_about_earlier_help(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        await druk(pilot, "f5")
        await naar(pilot, "Er was een coach")
        await druk(pilot, "d")
        await vul_in(pilot, "de coach van het werk")
        await vul_in(pilot, "vorig jaar")
        await druk(pilot, *"rust", "escape")
        assert dict(met(sessie, "Er was een coach, die luisterde").details) == {
            "wie": "de coach van het werk",
            "wanneer": "vorig jaar",
            "wat_hielp": "rust",
        }
        assert "Wie hielp er? de coach van het werk" in scherm(pilot)


async def test_a_form_left_as_it_was_changes_nothing(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        await druk(pilot, "f5")
        await naar(pilot, "Er was een coach")
        voor = len(sessie.gebeurtenissen)
        await druk(pilot, "d", *["enter"] * 5)
        assert len(sessie.gebeurtenissen) == voor
        await naar(pilot, "De post blijft liggen")
        await druk(pilot, "d")
        assert teksten.OVERZICHT_GEEN_DETAILS in scherm(pilot)


async def test_b_shows_where_a_line_came_from_and_who_heard_it(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        sessie.do(BewerkRegel(met(sessie, "De post blijft liggen").id, verwoording="papieren"))
        await druk(pilot, "f5")
        await naar(pilot, "papieren")
        await druk(pilot, "b")
        beeld = scherm(pilot)
        assert "Mirjam  “De post blijft liggen”" in beeld
        assert teksten.APART_GEHOORD.format(wie="Mirjam en Ruud") in beeld


async def test_what_stands_apart_is_not_here_and_not_behind_a_line_made_of_it(
    tmp_path: Path,
) -> None:
    def vul(sessie: Sessie) -> None:
        uiting = noteer(
            sessie, "Mirjam", "hij duwde me", "relaties", "huiselijk_geweld", "probleem"
        )
        sessie.do(VoegRegelToe(RegelSoort.PROBLEEM, "spanning in huis", bronnen=(uiting,)))

    async with gesprek(tmp_path, vul) as (pilot, _):
        await druk(pilot, "f5", "3")
        assert "hij duwde me" not in scherm(pilot)
        await naar(pilot, "spanning in huis")
        await druk(pilot, "b")
        assert teksten.OVERZICHT_VAN_APART in scherm(pilot)
        assert "hij duwde me" not in scherm(pilot)


async def test_who_sees_it_otherwise_stands_beside_who_agrees(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        gezin(sessie)
        wie, regel = ids(sessie.dossier), met(sessie, "De post blijft liggen")
        sessie.do(BevestigRegels((regel.id,), (wie["Mirjam"],)))
        sessie.do(ZonderUit(regel.id, wie["Ruud"], "alleen de blauwe"))

    async with gesprek(tmp_path, vul) as (pilot, _):
        await druk(pilot, "f5", "3")
        rijen = [rij.split() for rij in scherm(pilot).splitlines()]
        assert ["Mirjam", "Ruud"] in rijen
        assert ["dit", "klopt", "ja,", "behalve:", "alleen", "de", "blauwe"] in rijen


async def test_a_line_that_not_all_heard_says_so(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        alleen(sessie, "Mirjam")
        noteer(sessie, "Mirjam", "Er is nog een lening", "financien", "probleem")
        alleen(sessie, "Mirjam", "Ruud")

    async with gesprek(tmp_path, vul) as (pilot, _):
        await druk(pilot, "f5")
        assert teksten.OVERZICHT_ALLEEN.format(wie="Mirjam") in scherm(pilot)


async def test_a_hulpvraag_stands_in_the_overview_and_can_be_changed_there(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        sessie.do(StelHulpvraag("Hoe krijgen we rust?", ids(sessie.dossier)["Mirjam"]))

    async with gesprek(tmp_path, vul) as (pilot, sessie):
        await druk(pilot, "f5", "7")
        assert f"Mirjam · {teksten.STATUS['voorlopig']}" in scherm(pilot)
        await druk(pilot, "enter")
        await vul_in(pilot, "Hoe krijgen we weer rust in huis?")
        await druk(pilot, "v", "2")
        (vraag,) = sessie.dossier.hulpvragen.values()
        assert vraag.zin == "Hoe krijgen we weer rust in huis?"
        assert vraag.wie == ids(sessie.dossier)["Ruud"]
        await druk(pilot, "x")
        assert sessie.dossier.hulpvragen[vraag.id].weg


async def test_undo_works_in_the_overview(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        await druk(pilot, "f5")
        await naar(pilot, "De post blijft liggen")
        await druk(pilot, "x", "ctrl+z")
        assert not met(sessie, "De post blijft liggen").weg


# ---- reading back -----------------------------------------------------------------------------


def veel(sessie: Sessie) -> None:
    for nummer in range(23):
        noteer(sessie, "Mirjam", f"zorg nummer {nummer}", "huishouden", "probleem")


async def test_at_most_ten_lines_a_page_and_enter_confirms_for_all_at_the_table(
    tmp_path: Path,
) -> None:
    async with gesprek(tmp_path, veel, (80, 40)) as (pilot, sessie):
        await druk(pilot, "slash", "t")
        assert teksten.TERUGLEZEN_BLAD.format(nr=1, aantal=3) in scherm(pilot)
        assert scherm(pilot).count("zorg nummer") == 10
        await druk(pilot, "enter")
        klopt = [r for r in regels(sessie.dossier) if r.klopt]
        assert [r.woorden for r in klopt] == [f"zorg nummer {n}" for n in range(10)]
        assert {b.door for b in klopt[0].bevestigd} == sessie.dossier.aan_tafel
        assert "zorg nummer 10" in scherm(pilot)
        await druk(pilot, "enter", "enter")
        assert all(r.klopt for r in regels(sessie.dossier))
        assert teksten.TERUGLEZEN_KLAAR in scherm(pilot)


async def test_n_goes_on_without_a_word_and_a_low_screen_has_smaller_pages(tmp_path: Path) -> None:
    async with gesprek(tmp_path, veel, (60, 16)) as (pilot, sessie):
        await druk(pilot, "slash", "t")
        eerste = scherm(pilot)
        assert 0 < eerste.count("zorg nummer") < 10
        await druk(pilot, "n")
        assert scherm(pilot) != eerste
        await druk(pilot, "left")
        assert scherm(pilot) == eerste
        assert not any(r.klopt for r in regels(sessie.dossier))


async def test_a_digit_records_who_sees_it_otherwise_and_enter_leaves_that_be(
    tmp_path: Path,
) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        wie = ids(sessie.dossier)
        await druk(pilot, "slash", "t", "2", "2")
        await vul_in(pilot, "niet om alles")
        await druk(pilot, "enter", "enter", "enter")
        regel = met(sessie, "Weer samen lachen")
        assert {b.door: b.behalve for b in regel.bevestigd} == {
            wie["Ruud"]: "niet om alles",
            wie["Mirjam"]: "",
        }
        ander = met(sessie, "De post blijft liggen")
        assert {b.door: b.behalve for b in ander.bevestigd} == dict.fromkeys(
            (wie["Mirjam"], wie["Ruud"]), ""
        )
        assert len(sessie.dossier.aan_tafel) == 2


async def test_only_what_all_at_the_table_heard_is_read_back(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        gezin(sessie)
        alleen(sessie, "Mirjam")
        noteer(sessie, "Mirjam", "Er is nog een lening", "financien", "probleem")
        alleen(sessie, "Mirjam", "Ruud")
        noteer(sessie, "Mirjam", "hij duwde me", "huiselijk_geweld", "probleem")

    async with gesprek(tmp_path, vul, (80, 50)) as (pilot, sessie):
        await druk(pilot, "slash", "t")
        beeld = scherm(pilot)
        assert "De post blijft liggen" in beeld
        assert "lening" not in beeld
        assert "duwde" not in beeld
        await druk(pilot, "enter")
        assert not met(sessie, "Er is nog een lening").klopt
        await druk(pilot, "escape")
        alleen(sessie, "Mirjam")
        await druk(pilot, "slash", "t")
        assert "lening" in scherm(pilot)


async def test_an_exception_made_alone_does_not_show_to_the_others(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        gezin(sessie)
        alleen(sessie, "Mirjam")
        regel = met(sessie, "Mijn rug doet zeer")
        sessie.do(ZonderUit(regel.id, ids(sessie.dossier)["Mirjam"], "hij overdrijft"))
        alleen(sessie, "Mirjam", "Ruud")

    async with gesprek(tmp_path, vul, (80, 50)) as (pilot, sessie):
        await druk(pilot, "slash", "t", "a")
        assert "Mijn rug doet zeer" in scherm(pilot)
        assert "overdrijft" not in scherm(pilot)
        await druk(pilot, "enter")
        regel = met(sessie, "Mijn rug doet zeer")
        assert "hij overdrijft" in [b.behalve for b in regel.bevestigd]


async def test_w_lets_one_person_say_yes(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin, (80, 50)) as (pilot, sessie):
        await druk(pilot, "slash", "t", "w")
        assert teksten.TERUGLEZEN_WIE.format(wie="Mirjam") in scherm(pilot)
        await druk(pilot, "enter")
        door = {b.door for r in regels(sessie.dossier) for b in r.bevestigd}
        assert door == {ids(sessie.dossier)["Mirjam"]}


async def test_the_same_words_are_read_once_and_all_their_lines_count(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        noteer(sessie, "Mirjam", "Mijn zus past op", "opvoeding", "kracht", "netwerk")

    async with gesprek(tmp_path, vul) as (pilot, sessie):
        await druk(pilot, "slash", "t")
        assert scherm(pilot).count("Mijn zus past op") == 1
        await druk(pilot, "enter")
        assert [r.klopt for r in regels(sessie.dossier)] == [True, True]


async def test_what_was_read_back_is_not_read_again_unless_asked(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin, (80, 50)) as (pilot, _):
        await druk(pilot, "slash", "t", "enter", "escape", "slash", "t")
        assert teksten.TERUGLEZEN_ALLES in scherm(pilot)
        await druk(pilot, "a")
        assert "De post blijft liggen" in scherm(pilot)
        assert "√" in scherm(pilot)


async def test_with_nobody_at_the_table_it_says_where_to_set_that(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        gezin(sessie)
        alleen(sessie)

    async with gesprek(tmp_path, vul) as (pilot, sessie):
        await druk(pilot, "slash", "t", "enter", "w", "1")
        assert "nog niemand aan tafel" in scherm(pilot)
        assert not any(r.klopt for r in regels(sessie.dossier))


# ---- what comes first -------------------------------------------------------------------------


def vragen(sessie: Sessie) -> list[Hulpvraag]:
    return list(sessie.dossier.hulpvragen.values())


def vier_vragen(sessie: Sessie) -> None:
    for zin in ("Vraag een?", "Vraag twee?", "Vraag drie?", "Vraag vier?"):
        sessie.do(StelHulpvraag(zin))


def eerst(sessie: Sessie) -> list[str]:
    return [sessie.dossier.hulpvragen[id].zin for id in sessie.dossier.eerst]


async def test_a_new_question_can_begin_with_a_wish_and_is_theirs(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        gezin(sessie)
        alleen(sessie, "Mirjam")
        noteer(sessie, "Mirjam", "Zelf geld beheren", "financien", "wens")
        alleen(sessie, "Mirjam", "Ruud")

    async with gesprek(tmp_path, vul) as (pilot, sessie):
        await druk(pilot, "slash", "v", "plus")
        beeld = scherm(pilot)
        assert "Zelf geld beheren" in beeld
        assert teksten.OVERZICHT_ALLEEN.format(wie="Mirjam") in beeld
        await druk(pilot, "2")
        await vul_in(pilot, ", hoe dan?", vervang=False)
        (vraag,) = vragen(sessie)
        assert vraag.zin == "Zelf geld beheren, hoe dan?"
        assert vraag.wie == ids(sessie.dossier)["Mirjam"]
        assert vraag.domeinen == (Levensdomein.FINANCIEN,)
        assert vraag.gehoord_door == {ids(sessie.dossier)["Mirjam"]}
        assert vraag.status is Status.VOORLOPIG
        await druk(pilot, "plus")
        assert "Zelf geld beheren" not in scherm(pilot).partition(teksten.VOLGORDE_NIEUW)[2]


async def test_an_own_sentence_asks_whose_it_is_and_esc_goes_back_to_it(
    tmp_path: Path,
) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await druk(pilot, "slash", "v", "plus")
        await vul_in(pilot, "Hoe komt er rust?")
        await druk(pilot, "2")
        await druk(pilot, "plus")
        await vul_in(pilot, "En hoe blijft die?")
        await druk(pilot, "escape")
        ruud = ids(sessie.dossier)["Ruud"]
        assert [(v.zin, v.wie) for v in vragen(sessie)] == [("Hoe komt er rust?", ruud)]
        assert "En hoe blijft die?" in scherm(pilot)
        assert vragen(sessie)[0].gehoord_door == sessie.dossier.aan_tafel


async def test_digits_put_first_and_a_fourth_sends_the_last_to_later(tmp_path: Path) -> None:
    async with gesprek(tmp_path, vier_vragen) as (pilot, sessie):
        await druk(pilot, "slash", "v")
        for zin in ("Vraag een?", "Vraag twee?", "Vraag drie?"):
            await naar(pilot, zin)
            await druk(pilot, "3")
        assert eerst(sessie) == ["Vraag een?", "Vraag twee?", "Vraag drie?"]
        await naar(pilot, "Vraag vier?")
        await druk(pilot, "2")
        assert eerst(sessie) == ["Vraag een?", "Vraag vier?", "Vraag twee?"]
        beeld = scherm(pilot)
        assert teksten.VOLGORDE_EERST_VOL in beeld
        assert beeld.index(teksten.VOLGORDE_LATER) < beeld.index("Vraag drie?")
        await druk(pilot, "p")
        assert eerst(sessie) == ["Vraag een?", "Vraag twee?"]


async def test_s_goes_on_to_agreed_and_another_sentence_is_provisional_again(
    tmp_path: Path,
) -> None:
    async with gesprek(tmp_path, vier_vragen) as (pilot, sessie):
        await druk(pilot, "slash", "v", "s", "1", "2")
        assert vragen(sessie)[0].status is Status.AKKOORD
        assert teksten.STATUS["akkoord"] in scherm(pilot)
        await druk(pilot, "enter")
        await vul_in(pilot, "Vraag een, anders?")
        assert vragen(sessie)[0].status is Status.VOORLOPIG


async def test_d_writes_more_about_a_question_and_shows_it(tmp_path: Path) -> None:
    async with gesprek(tmp_path, vier_vragen) as (pilot, sessie):
        await druk(pilot, "slash", "v", "d")
        await vul_in(pilot, "te veel post")
        await druk(pilot, "up", "up", *"druk", "escape")
        assert dict(vragen(sessie)[0].details) == {"probleem": "te veel post", "dringend": "druk"}
        assert "Wat is er lastig? te veel post" in scherm(pilot)
        await druk(pilot, "down")
        assert "te veel post" not in scherm(pilot)


async def test_x_leaves_a_question_out_of_the_first_and_puts_it_back(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        vier_vragen(sessie)
        sessie.do(BepaalVolgorde((min(sessie.dossier.hulpvragen),)))

    async with gesprek(tmp_path, vul) as (pilot, sessie):
        await druk(pilot, "slash", "v", "x")
        assert not sessie.dossier.eerst
        await naar(pilot, "Vraag een?")
        assert teksten.OVERZICHT_WEG in scherm(pilot)
        await druk(pilot, "1")
        assert not sessie.dossier.eerst
        await druk(pilot, "x")
        assert not any(v.weg for v in vragen(sessie))


async def test_esc_at_whose_question_it_is_keeps_nothing_and_gives_the_sentence_back(
    tmp_path: Path,
) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await druk(pilot, "slash", "v", "plus")
        await vul_in(pilot, "Hoe krijgen wij rust?")
        assert teksten.VOLGORDE_WIE in scherm(pilot)
        await druk(pilot, "escape")
        assert not sessie.dossier.hulpvragen
        assert teksten.VOLGORDE_ZIN in scherm(pilot)
        await druk(pilot, "enter", "2")
        assert [v.zin for v in vragen(sessie)] == ["Hoe krijgen wij rust?"]
        assert vragen(sessie)[0].wie == list(sessie.dossier.personen)[1]


async def test_no_question_yet_is_a_good_outcome(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await druk(pilot, "slash", "v")
        assert "Dat mag" in scherm(pilot)
        await druk(pilot, "g")
        assert sessie.dossier.nog_geen_vraag
        assert "Nog geen vraag." in scherm(pilot)
        await druk(pilot, "g")
        assert not sessie.dossier.nog_geen_vraag


# ---- goals and agreements ---------------------------------------------------------------------


async def test_goals_and_agreements_are_made_changed_and_taken_away(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await druk(pilot, "slash", "g", "d")
        await vul_in(pilot, "een avond samen eten")
        await vul_in(pilot, "Mirjam")
        await druk(pilot, "a")
        await vul_in(pilot, "Ruud")
        await vul_in(pilot, "belt de mentor")
        await vul_in(pilot, "vrijdag")
        (actie,) = sessie.dossier.acties.values()
        assert (actie.wie, actie.actie, actie.wanneer) == ("Ruud", "belt de mentor", "vrijdag")
        beeld = scherm(pilot)
        assert teksten_plan.PLAN_VAN.format(wie="Mirjam") in beeld
        assert "Ruud · vrijdag" in beeld
        await naar(pilot, "een avond")
        await druk(pilot, "enter", "enter")
        await vul_in(pilot, "twee avonden samen eten")
        await druk(pilot, "escape")
        (doel,) = sessie.dossier.doelen.values()
        assert (doel.tekst, doel.van) == ("twee avonden samen eten", "Mirjam")
        await druk(pilot, "x")
        assert not sessie.dossier.doelen
        await druk(pilot, "ctrl+z")
        assert list(sessie.dossier.doelen.values()) == [doel]


async def test_more_than_five_goals_gets_a_gentle_word(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        for nummer in range(5):
            sessie.do(StelDoel(f"doel {nummer}"))

    async with gesprek(tmp_path, vul) as (pilot, sessie):
        await druk(pilot, "slash", "g", "d")
        await vul_in(pilot, "nog een doel")
        await druk(pilot, "escape")
        assert len(sessie.dossier.doelen) == 6
        assert teksten_plan.PLAN_OVER.format(grens=5) in scherm(pilot)


async def test_an_empty_goal_is_refused_in_one_line(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await druk(pilot, "slash", "g", "d", "enter", *"ik", "escape")
        assert not sessie.dossier.doelen
        assert "Het doel is nog leeg" in scherm(pilot)


# ---- the end ----------------------------------------------------------------------------------


async def test_closing_asks_once_about_safety_also_when_nothing_was_marked(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        await druk(pilot, "slash", "r", "s")
        assert teksten.AFRONDEN_VEILIG in scherm(pilot)
        await druk(pilot, "escape")
        assert sessie.dossier.gesprek is not None
        await druk(pilot, "s", "enter")
        assert sessie.dossier.gesprek is None
        assert not sessie.dossier.veiligheid
        assert teksten.AFRONDEN_DICHT_NU in scherm(pilot)
        await druk(pilot, "ctrl+z")
        assert sessie.dossier.gesprek is not None
        await druk(pilot, "s")
        assert sessie.dossier.gesprek is None


async def test_what_is_answered_stays_apart_and_out_of_every_document(tmp_path: Path) -> None:
    async with gesprek(tmp_path, gezin) as (pilot, sessie):
        await druk(pilot, "slash", "r", "s")
        await vul_in(pilot, "bellen over de blauwe plek")
        assert [tekst for _, _, tekst in sessie.dossier.veiligheid] == [
            "bellen over de blauwe plek"
        ]
        assert "blauwe plek" not in scherm(pilot)
        await druk(pilot, "v")
        for papier, keuze in (("1", "3"), ("7", "1")):
            naam = f"{papier}.md"
            await druk(pilot, papier, keuze, "4")
            await vul_in(pilot, str(tmp_path / naam))
            await klaar(pilot)
            assert "blauwe plek" not in (tmp_path / naam).read_text("utf-8")


async def test_the_summary_holds_only_what_those_at_the_table_heard(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        gezin(sessie)
        alleen(sessie, "Mirjam")
        noteer(sessie, "Mirjam", "Er is nog een lening", "financien", "probleem")
        alleen(sessie, "Mirjam", "Ruud")

    async with gesprek(tmp_path, vul, (80, 40)) as (pilot, _):
        await druk(pilot, "slash", "r")
        beeld = scherm(pilot)
        assert teksten.AFRONDEN_LEES.format(wie="Mirjam en Ruud") in beeld
        assert "Weer samen lachen" in beeld
        assert "lening" not in beeld


async def test_a_document_for_one_reader_holds_what_that_person_heard(tmp_path: Path) -> None:
    def vul(sessie: Sessie) -> None:
        gezin(sessie)
        alleen(sessie, "Mirjam")
        noteer(sessie, "Mirjam", "Er is nog een lening", "financien", "probleem")
        alle = [r for r in regels(sessie.dossier) if "lening" in r.tekst or "post" in r.tekst]
        mirjam = ids(sessie.dossier)["Mirjam"]
        sessie.do(BevestigRegels(tuple(r.id for r in alle), (mirjam,)))
        alleen(sessie, "Mirjam", "Ruud")

    async with gesprek(tmp_path, vul) as (pilot, sessie):
        await druk(pilot, "slash", "r")
        for keuze, naam in (("1", "mirjam.html"), ("2", "ruud.html")):
            await druk(pilot, "v", "1", keuze, "3")
            assert "Is het veilig als dit thuis ligt?" in scherm(pilot)
            await vul_in(pilot, str(tmp_path / naam))
            await klaar(pilot)
            assert teksten.VERSLAG_KLAAR.partition(" in {")[0] in scherm(pilot)
            await druk(pilot, "escape")
        van_mirjam, van_ruud = (
            (tmp_path / n).read_text("utf-8") for n in ("mirjam.html", "ruud.html")
        )
        assert "De post blijft liggen" in van_mirjam
        assert "De post blijft liggen" in van_ruud
        assert "lening" in van_mirjam
        assert "lening" not in van_ruud
        if sys.platform != "win32":
            assert stat.S_IMODE((tmp_path / "ruud.html").stat().st_mode) == 0o600
        gemaakt = [e for e in sessie.gebeurtenissen if isinstance(e, DocumentGemaakt)]
        wie = ids(sessie.dossier)
        assert [(e.voor, e.lezer, e.als) for e in gemaakt] == [
            ("client", wie["Mirjam"], "html"),
            ("client", wie["Ruud"], "html"),
        ]


async def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    er_al = tmp_path / "brief.md"
    er_al.write_text("van mij", "utf-8")
    async with gesprek(tmp_path / "kluis", gezin) as (pilot, sessie):
        await druk(pilot, "slash", "r", "v", "7", "1", "4")
        await vul_in(pilot, str(er_al))
        assert teksten.VERSLAG_BESTAAT in scherm(pilot)
        assert er_al.read_text("utf-8") == "van mij"
        await vul_in(pilot, str(tmp_path / "nergens" / "x.md"))
        assert teksten.VERSLAG_GEEN_MAP in scherm(pilot)
        await vul_in(pilot, "~geen_mens_hier/x.md")
        assert "Kies een andere plek" in scherm(pilot)
        await druk(pilot, "escape")
        assert not any(isinstance(e, DocumentGemaakt) for e in sessie.gebeurtenissen)


async def test_the_name_that_is_offered_tells_nothing_of_the_household(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    thuis = tmp_path / "thuis"
    (thuis / "Documents").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(thuis))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(thuis))
    async with gesprek(tmp_path / "kluis", gezin) as (pilot, _):
        for weg in ("slash r v 1 3 4 enter", "1 3 4 enter"):
            await druk(pilot, *weg.split())
            await klaar(pilot)
        namen = sorted(p.name for p in (thuis / "Documents").iterdir())
        assert len(namen) == 2
        for naam in namen:
            assert naam.startswith("verslag-20")
            assert not any(n.casefold() in naam.casefold() for n in ("mirjam", "ruud", "molen"))
