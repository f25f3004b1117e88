"""How a household takes a turn: to whom it was said, and what kind of turn it was."""

import pytest

from keukentafel.practice.gehoord import Daad
from keukentafel.practice.toestand import Toestand
from test_practice_gesprek import gezin, praat, soort


def wie(t: Toestand) -> str:
    return t.stappen[-1].antwoord.naam


@pytest.mark.parametrize(
    ("naam", "beurt", "daad"),
    [
        ("jeroen", "Je moet die vrienden gewoon niet meer binnenlaten.", Daad.ADVIES),
        ("kelly", "Kelly, je moet ook aan jezelf denken hoor.", Daad.ADVIES),
        ("rahel", "Natan mag dat niet meer doen, dat is kinderarbeid.", Daad.ADVIES),
        ("kelly", "Ik ben ook moeder, en bij ons werkt een beloning heel goed.", Daad.ADVIES),
        ("jan", "U moet alles alleen doen.", Daad.REFLECTIE),
        ("rahel", "Natan helpt u met de brieven.", Daad.REFLECTIE),
        ("jeroen", "Je woont hier een jaar. Je vrienden komen vaak. Klopt dat?", Daad.REFLECTIE),
        ("jeroen", "Dat is dus gezellig, maar soms ook wel druk.", Daad.ERKENNING),
        ("rahel", "U snapt er niks van hè?", Daad.BELEDIGING),
        ("kelly", "Goed hoor.", Daad.OVERIG),
        ("kelly", "Gezellig huis heeft u.", Daad.PRAATJE),
    ],
)
def test_what_kind_of_turn_it_is(naam: str, beurt: str, daad: Daad) -> None:
    assert praat("Goedemiddag.", beurt, wie=gezin(naam)).stappen[-1].gehoord.daad is daad


def test_gentle_words_about_death_are_about_death() -> None:
    alleen = ("Dag.", "Mag ik u even alleen spreken, Jan?")
    for vraag in (
        "Denkt u er wel eens aan om er niet meer te zijn?",
        "Denkt u wel eens aan eruit stappen?",
    ):
        assert soort(praat(*alleen, vraag, wie=gezin("jan"))) == "afweren"


def test_who_knows_of_another_does_not_flatly_deny_it() -> None:
    alleen = ("Dag.", "Ingrid, mag ik je alleen spreken?")
    vraag = "Is het wel eens uit de hand gelopen tussen Bas en Fleur?"
    for seed in range(1, 6):
        assert soort(praat(*alleen, vraag, seed=seed, wie=gezin("bas-en-ingrid"))) == "afweren"


def test_a_new_question_is_not_for_who_broke_in() -> None:
    vooraf = ("Dag.", "U zit er niet op te wachten.", "...", "...")
    t = praat(*vooraf, seed=4, wie=gezin("jan"))
    assert wie(t) == "Marleen"
    assert wie(gezin("jan").antwoord(t, "Bent u lid van een club?")) == "Jan"
    t = praat("Dag.", "Marleen, hoe gaat het?", "Bent u lid van een club?", wie=gezin("jan"))
    assert wie(t) == "Marleen"


def test_a_name_between_commas_calls_somebody() -> None:
    t = praat("Dag.", "Knap van je, Daan, dat je dat zegt.", wie=gezin("bas-en-ingrid"))
    assert wie(t) == "Daan"


def test_who_is_not_there_does_not_answer_and_is_not_fetched() -> None:
    gezin_ = gezin("bas-en-ingrid")
    alleen = praat("Dag.", "Ingrid, mag ik je alleen spreken?", wie=gezin_)
    for beurt in ("Daan, wat zou jij wensen?", "Kan ik even met Fleur praten?"):
        t = gezin_.antwoord(alleen, beurt)
        assert (wie(t), soort(t)) == ("Ingrid", "niet_hier")
    terug = gezin_.antwoord(alleen, "Kunnen we er weer allemaal bij komen?")
    assert len(terug.aanwezig) == 3


@pytest.mark.parametrize(
    ("naam", "vraag", "hoort"),
    [
        ("jan", "Wat eet u zoal op een dag?", "feit"),
        ("jan", "Marleen, wat vind jij ervan?", "laag"),
        ("kelly", "En het geld?", "laag"),
        ("kelly", "Echt waar?", "ja"),
        ("jeroen", "Heb jij vragen aan mij?", "nog_niet"),
        ("jeroen", "Wie is Danny?", "kent_niet"),
        ("jan", "Wie is Harm?", "wie_is"),
        ("kelly", "Ziet Jaimy zijn vader nog?", "feit"),
    ],
)
def test_the_answer_is_about_what_was_asked(naam: str, vraag: str, hoort: str) -> None:
    assert soort(praat("Goedemiddag.", vraag, wie=gezin(naam))) == hoort


def test_the_fact_is_sought_in_the_question_and_not_in_what_goes_before_it() -> None:
    t = praat("Dag.", "De huisarts vroeg mij te komen. Wat dacht u daarvan?", wie=gezin("jan"))
    assert soort(t) != "feit"
