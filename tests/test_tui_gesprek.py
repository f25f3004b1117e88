"""The talk, by keyboard alone, through the real app on a real vault."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from keukentafel.caseload import Caseload
from keukentafel.conversation.dossier import IK
from keukentafel.conversation.opdrachten import Noteer
from keukentafel.labels import Fase, Levensdomein, Rol, Soort
from keukentafel.tui import teksten
from keukentafel.tui.schermen.kaart import roepnamen
from keukentafel.tui.toetsen import GESPREK, met_menu, met_teken
from tui_hulp import GEZIN, WACHTZIN, gesprek, noteer, scherm, typ


async def test_a_scrap_is_stored_before_it_shows(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await typ(pilot, "post, tas, Piet weg")
        (uiting,) = sessie.dossier.uitingen.values()
        assert uiting.tekst == "post, tas, Piet weg"
        assert sessie.dossier.noem(uiting.spreker) == "Mirjam"
        assert "post, tas, Piet weg" in scherm(pilot)
        assert pilot.app.screen.query_one(Input).value == ""
        kluis_id = sessie.dossier_id
    heropend = Caseload.open(tmp_path, WACHTZIN)
    assert heropend.open_dossier(kluis_id).dossier.uitingen == sessie.dossier.uitingen
    heropend.sluit()


async def test_a_digit_chooses_who_speaks_only_on_an_empty_line(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await pilot.press("2")
        await typ(pilot, "om 2 uur slaap ik nog niet")
        await pilot.press("0")
        await typ(pilot, "Hoe is dat voor u?")
        een, twee = sessie.dossier.uitingen.values()
        assert sessie.dossier.noem(een.spreker) == "Ruud"
        assert een.tekst == "om 2 uur slaap ik nog niet"
        assert (twee.spreker, twee.rol) == (IK, Rol.PROFESSIONAL)


async def test_enter_alone_marks_the_time_and_is_filled_in_later(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await pilot.press("enter")
        await pilot.pause()
        assert teksten.TIJDMERK in scherm(pilot)
        await pilot.press("up", "t")
        await pilot.pause()
        for teken in "moe":
            await pilot.press(teken)
        await pilot.press("enter")
        await pilot.pause()
        (uiting,) = sessie.dossier.uitingen.values()
        assert uiting.tekst == "moe"


async def test_signs_mark_literal_strength_and_important(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await pilot.press("quotation_mark")
        await typ(pilot, "ik wil hier blijven")
        await pilot.press("plus")
        await typ(pilot, "belt elke dag haar moeder")
        await pilot.press("asterisk")
        await typ(pilot, "de hond")
        een, twee, drie = sessie.dossier.uitingen.values()
        assert een.letterlijk
        assert "“ik wil hier blijven”" in scherm(pilot)
        assert Soort.KRACHT in twee.soorten
        assert not twee.letterlijk
        assert drie.belangrijk
        assert not drie.letterlijk


@pytest.mark.parametrize(
    "tekst",
    [
        "[bold red]niet vet[/bold red] [/] [",
        "{{ 7 * 7 }} {% for x in y %}",
        "\x1b[31mrood\x1b[0m \x1b]0;titel\x07",
        "👩‍👩‍👧‍👦 é ë ï € @ ☕ 中文 ‮achterstevoren",
        "lang " * 4000,
        "x" * 5000,
    ],
)
async def test_any_text_is_the_plain_text_it_is(tmp_path: Path, tekst: str) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await noteer(pilot, tekst)
        (uiting,) = sessie.dossier.uitingen.values()
        assert "\x1b" not in uiting.tekst
        beeld = scherm(pilot)
        zonder_spaties = "".join(beeld.split())
        assert "".join(uiting.tekst.split())[:12] in zonder_spaties
        assert "\x1b" not in beeld
        await pilot.press("up")
        await pilot.pause()
        await pilot.press("escape", "f9")
        await pilot.pause()
        await noteer_niets(pilot)


async def noteer_niets(pilot: object) -> None:
    """The shared screen has no line to type on; a key does no harm."""
    await pilot.press("x")  # type: ignore[attr-defined]


async def test_a_bsn_is_masked_and_asked_about(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await noteer(pilot, "haar nummer is 111222333")
        (uiting,) = sessie.dossier.uitingen.values()
        assert "111222333" not in uiting.tekst
        assert teksten.BSN_TITEL in scherm(pilot)
        await pilot.press("b")
        await pilot.pause()
        (uiting,) = sessie.dossier.uitingen.values()
        assert "111222333" in uiting.tekst


async def test_one_key_corrects_a_label_and_undo_undoes(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await typ(pilot, "de huur is niet betaald")
        voor = next(iter(sessie.dossier.uitingen.values()))
        had = Levensdomein.WERK in voor.domeinen
        await pilot.press("up", "b")
        await pilot.pause()
        na = next(iter(sessie.dossier.uitingen.values()))
        assert (Levensdomein.WERK in na.domeinen) is not had
        await pilot.press("u")
        await pilot.pause()
        assert next(iter(sessie.dossier.uitingen.values())).domeinen == voor.domeinen
        await pilot.press("escape", "ctrl+z")
        await pilot.pause()
        assert not sessie.dossier.uitingen


async def test_suggestions_are_few_do_not_change_and_are_not_offered_again(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        for zin in ("de brieven blijven liggen", "ik slaap er slecht van", "Ruud weet het niet"):
            await typ(pilot, zin)
        eerst = sessie.vragen().suggesties
        assert 1 <= len(eerst) <= 3
        await pilot.press("question_mark")
        await pilot.pause()
        beeld = "".join(scherm(pilot).split())
        assert all("".join(s.tekst.split())[:20] in beeld for s in eerst)
        await pilot.press("1")
        await pilot.pause()
        gekozen = sessie.dossier.vragen[-1]
        assert gekozen.vraag_id == eerst[0].vraag_id
        assert gekozen.vraag_id not in {s.vraag_id for s in sessie.vragen().suggesties}
        andere = {s.vraag_id for s in eerst[1:]}
        assert andere.isdisjoint(s.vraag_id for s in sessie.vragen().suggesties)


async def test_dismissed_suggestions_come_back_only_after_a_while(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        for zin in ("de brieven blijven liggen", "ik slaap er slecht van", "Ruud weet het niet"):
            await typ(pilot, zin)
        weg = {s.vraag_id for s in sessie.vragen().suggesties}
        await pilot.press("question_mark", "escape")
        await pilot.pause()
        assert weg.isdisjoint(s.vraag_id for s in sessie.vragen().suggesties)
        assert sessie.dossier.gesprek
        assert set(sessie.dossier.gesprek.weggelegd) == weg


async def test_an_own_move_holds_and_leaving_early_gives_one_gentle_word(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await pilot.press("f6", "5")
        await pilot.pause()
        assert sessie.dossier.gesprek
        assert sessie.dossier.gesprek.fase is Fase.PRIORITERING
        assert "koffie" in scherm(pilot)
        await typ(pilot, "vroeger hielp mijn zus elke week met alles")
        assert sessie.dossier.gesprek.fase is Fase.PRIORITERING
        assert teksten.VAST in scherm(pilot)
        await pilot.press("f6", "l")
        await pilot.pause()
        assert not sessie.dossier.gesprek.fase_vast
        assert "%" not in scherm(pilot)


async def test_talking_alone_asks_with_whom_and_sets_the_table(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await pilot.press("f6", "9")
        await pilot.pause()
        assert teksten.ALLEEN_MET in scherm(pilot)
        await pilot.press("1")
        await pilot.pause()
        assert [sessie.dossier.noem(p) for p in sessie.dossier.aan_tafel] == ["Mirjam"]
        await typ(pilot, "hij weet niet dat ik spaar")
        (uiting,) = sessie.dossier.uitingen.values()
        assert uiting.apart
        await pilot.press("f6", "2")
        await pilot.pause()
        assert sessie.dossier.gesprek
        assert sessie.dossier.gesprek.fase is Fase.BREDE_VERKENNING


async def test_a_name_that_fell_joins_the_people(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await noteer(pilot, "mijn zus Tineke doet de boodschappen")
        assert "Tineke" in scherm(pilot).split("›")[0]
        await pilot.press("at")
        await pilot.pause()
        for teken in "zus":
            await pilot.press(teken)
        await pilot.press("enter")
        await pilot.pause()
        tineke = sessie.dossier.persoon_met_naam("Tineke")
        assert tineke
        assert tineke.relatie == "zus"
        assert tineke.id not in sessie.dossier.aan_tafel


async def test_a_remark_comes_once(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        for nummer in range(8):
            await noteer(pilot, f"de huurschuld en de deurwaarder, rekening {nummer}")
        assert "al een tijd over" in scherm(pilot)
        for nummer in range(3):
            await noteer(pilot, f"en nog een rekening van de huur {nummer}")
        assert "al een tijd over" not in scherm(pilot)
        assert sessie.dossier.gesprek
        gegeven = [o for o in sessie.dossier.gesprek.opmerkingen if o.startswith("blijft_hangen")]
        assert len(gegeven) == 1


async def test_a_failed_command_loses_no_word(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        sessie._kluis.sluit()
        await typ(pilot, "dit mag niet weg")
        assert pilot.app.screen.query_one(Input).value == "dit mag niet weg"
        assert not sessie.dossier.uitingen


async def test_esc_blanks_and_coming_back_takes_two_steps(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        await typ(pilot, "geheim verhaal")
        await pilot.press("escape")
        await pilot.pause()
        assert scherm(pilot).strip() == ""
        await pilot.press("a")
        await pilot.pause()
        assert "geheim" not in scherm(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "geheim verhaal" in scherm(pilot)


async def test_f7_shows_what_stands_apart_and_only_an_own_sentence_leaves_it(
    tmp_path: Path,
) -> None:
    opdrachten = [*GEZIN, Noteer("hij heeft me geslagen waar Fenna bij was", "p2")]
    async with gesprek(tmp_path, opdrachten) as (pilot, sessie):
        uiting = next(iter(sessie.dossier.uitingen.values()))
        assert uiting.apart
        await pilot.press("f7")
        await pilot.pause()
        beeld = scherm(pilot)
        assert "hij heeft me geslagen" in beeld
        assert teksten.APART_NIET_NU[:30] in beeld
        await pilot.press("n")
        for teken in "gebeld":
            await pilot.press(teken)
        await pilot.press("enter")
        await pilot.pause()
        assert [t for _, _, t in sessie.dossier.veiligheid] == ["gebeld"]
        from keukentafel.conversation.analyse import regels

        assert regels(sessie.dossier) == []
        await pilot.press("o")
        for teken in "rust":
            await pilot.press(teken)
        await pilot.press("enter")
        await pilot.pause()
        (regel,) = regels(sessie.dossier)
        assert (regel.verwoording, regel.bronnen) == ("rust", (uiting.id,))


def test_every_action_of_the_key_table_leads_somewhere() -> None:
    from keukentafel.tui.schermen import _BIJ_ACTIE, bij_actie
    from keukentafel.tui.schermen.gesprek import _MODI

    zelf = {"labels", "vragen", "fase", "menu", "naam", "leeg", "samen", "kleur", "stoppen", "slot"}
    for toets in GESPREK:
        if toets.actie in _BIJ_ACTIE:
            assert bij_actie(toets.actie) is not None
        else:
            assert toets.actie in zelf | set(_MODI) | {"ongedaan"}
    assert len(met_menu()) == len([t for t in GESPREK if t.menu])
    assert len(met_teken()) == len([t for t in GESPREK if t.teken])


@pytest.mark.parametrize(
    ("geplakt", "staat_er"),
    [("een regel", "een regel"), ("\x1b[31mrood\n", "␛[31mrood")],
)
async def test_one_pasted_line_comes_in_once_and_harmless(
    tmp_path: Path, geplakt: str, staat_er: str
) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        invoer = pilot.app.screen.query_one(Input)
        invoer.post_message(events.Paste(geplakt))
        await pilot.pause()
        assert invoer.value == staat_er


async def test_a_pasted_page_becomes_notes_to_walk_through(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        bladzijde = "- de huur loopt achter\n- zus Tineke past op\nmoe"
        pilot.app.screen.query_one(Input).post_message(events.Paste(bladzijde))
        await pilot.pause()
        await pilot.press("f2")
        await pilot.pause()
        teksten_ = [u.tekst for u in sessie.dossier.uitingen.values()]
        assert teksten_ == ["de huur loopt achter", "zus Tineke past op", "moe"]


async def test_one_listener_for_one_open_screen(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        assert len(sessie._luisteraars) == 1
        await pilot.press("f7")
        await pilot.pause()
        assert len(sessie._luisteraars) == 2
        await pilot.press("escape")
        await pilot.pause()
        assert len(sessie._luisteraars) == 1


def test_in_a_narrow_column_each_is_called_by_what_is_theirs() -> None:
    lang = ["Truus de Wit", "wijkverpleegkundige Anke", "Jan-Willem van der Meulen", "Kees"]
    assert [*roepnamen(lang).values()] == ["Truus", "Anke", "Meulen", "Kees"]
    zelfde = ["Truus de Wit", "oma Truus", "meneer de Wit"]
    assert [*roepnamen(zelfde).values()] == zelfde


async def test_a_name_that_fell_is_offered_once_in_a_talk(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        vraag = teksten.NAAM_VIEL.format(naam="Piet")
        await noteer(pilot, "Piet komt elke dag langs")
        assert vraag in scherm(pilot)
        await noteer(pilot, "de post ligt in een tas")
        assert vraag not in scherm(pilot)
        await noteer(pilot, "Piet helpt met de post")
        assert vraag not in scherm(pilot)


async def test_that_something_was_undone_goes_with_the_next_key(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        for toets in ("d", "1", "plus"):
            await noteer(pilot, "de post ligt in een tas")
            await pilot.press("ctrl+z")
            await pilot.pause()
            assert teksten.ONGEDAAN in scherm(pilot)
            await pilot.press(toets)
            await pilot.pause()
            assert teksten.ONGEDAAN not in scherm(pilot)
            await pilot.press("backspace")


@pytest.mark.parametrize("toets", ["f1", "up"])
async def test_a_window_that_scrolls_still_shows_how_to_leave(tmp_path: Path, toets: str) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        await noteer(pilot, "de post ligt in een tas")
        await pilot.press(toets)
        await pilot.pause()
        assert teksten.ESC_TERUG in scherm(pilot)
