"""Asking on: a detail of what was just told is answered, and nothing else is told instead."""

import pytest

from keukentafel.content.persona import Vervolg
from keukentafel.content.personas import persona_namen
from keukentafel.practice.toestand import Toestand
from test_practice_gesprek import gezin, praat


def zegt(t: Toestand) -> str:
    return t.stappen[-1].antwoord.tekst


def over(t: Toestand) -> str | None:
    return t.stappen[-1].antwoord.over


@pytest.mark.parametrize(
    ("naam", "eerst", "dan", "laag", "soort"),
    [
        (
            "kelly",
            "Hoe gaat het met het geld?",
            "Waar gaat dat heen?",
            "geld-bijstand",
            Vervolg.WAAR,
        ),
        (
            "kelly",
            "Hoe gaat het met het geld?",
            "Hoe is dat voor u?",
            "geld-bijstand",
            Vervolg.VOELT,
        ),
        ("jeroen", "Waar werk je?", "Wie is daar de baas?", "werk-leuk", Vervolg.WIE),
        ("rahel", "Hoe gaat het met brieven?", "Hoe gaat dat dan?", "brieven-natan", Vervolg.GAAT),
        ("jan", "Hoe is het met uw vrouw?", "Wanneer was dat?", "griet-dood", Vervolg.WANNEER),
    ],
)
def test_a_detail_of_what_was_just_told_is_answered(
    naam: str, eerst: str, dan: str, laag: str, soort: Vervolg
) -> None:
    wie = gezin(naam)
    t = praat("Goedemiddag.", eerst, wie=wie)
    assert over(t) == laag
    t = wie.antwoord(t, dan)
    assert over(t) == laag
    assert zegt(t) in wie.persona.lagen[laag].vervolg[soort]


def test_what_is_not_there_yet_is_not_told_by_asking_on() -> None:
    """The answers of a layer that was not told stay shut, however plainly one asks."""
    wie = gezin("jan")
    geheim = {z for rij in wie.persona.lagen["leven-niet-meer"].vervolg.values() for z in rij}
    t = praat("Goedemiddag.", wie=wie)
    for vraag in ("Waar ligt dat?", "Hoeveel heeft u er?", "Wie weet daarvan?", "Wat doet u dan?"):
        t = wie.antwoord(t, vraag)
        assert zegt(t) not in geheim


def test_what_was_told_alone_is_not_gone_on_about_with_others_there() -> None:
    for naam in persona_namen():
        wie = gezin(naam)
        if len(wie.persona.aan_tafel) == 1:
            continue
        alleen = {
            z
            for laag in wie.persona.lagen.values()
            if laag.alleen
            for rij in laag.vervolg.values()
            for z in rij
        }
        t = praat("Goedemiddag.", "Hoe is dat voor u?", "Wat doet u dan?", "Wie?", wie=wie)
        assert not alleen & {s.antwoord.tekst for s in t.stappen}


def test_a_question_about_something_else_is_not_answered_by_what_was_told_last() -> None:
    wie = gezin("jeroen")
    t = praat("Goedemiddag.", "Waar werk je?", "Wat doe je als het geld op is?", wie=wie)
    assert over(t) != "werk-leuk"


def test_who_is_asked_how_she_sees_another_does_not_say_how_the_other_sees_her() -> None:
    t = praat("Goedemiddag.", "Hennie, wat zie jij aan Sjaak?", wie=gezin("hennie-en-sjaak"))
    assert "zou zeggen" not in zegt(t)


def test_a_daughter_is_called_a_daughter() -> None:
    t = praat("Goedemiddag.", "Wie is Kim?", wie=gezin("petra-en-marco"))
    assert "dochter" in zegt(t) or "oudste" in zegt(t)


def test_who_was_called_by_name_is_meant_by_je_in_the_next_turn() -> None:
    t = praat(
        "Goedemiddag.", "Bas, wat merk jij?", "Hoe is dat voor je?", wie=gezin("bas-en-ingrid")
    )
    assert t.stappen[-1].antwoord.spreker == "bas"


def test_a_life_with_the_two_of_them_sends_nobody_out_of_the_room() -> None:
    wie = gezin("hennie-en-sjaak")
    t = praat("Goedemiddag.", "Jullie dragen dit met z'n tweeën.", wie=wie)
    assert len(t.aanwezig) == 2
    t = wie.antwoord(t, "Kunnen wij even met z'n tweeën praten, Hennie?")
    assert len(t.aanwezig) == 1


def test_he_or_she_is_who_was_named_just_before() -> None:
    wie = gezin("petra-en-marco")
    t = praat("Goedemiddag.", "Was Kim net zo?", "Hoe is het nu met haar?", wie=wie)
    assert "kim" in t.stappen[-1].gehoord.mensen


def test_a_wish_of_another_is_not_answered_with_an_own_wish() -> None:
    t = praat("Goedemiddag.", "Wat zou Noor graag willen?", wie=gezin("kelly"))
    assert not set(t.stappen[-1].antwoord.verteld) & {"wens-overzicht", "wens-iets"}


def test_life_that_need_not_go_on_is_no_small_matter() -> None:
    """Who has the pills in the drawer does not say that there is nothing to worry about."""
    vraag = "Jan, denkt u wel eens: het hoeft voor mij niet meer?"
    t = praat("Goedemiddag.", "Jan, mag ik u even alleen spreken?", vraag, wie=gezin("jan"))
    assert t.stappen[-1].antwoord.soort != "niet_aan_de_hand"
