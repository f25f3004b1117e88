"""What a household answers: it fits the question that was asked, and denies nothing it told."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.content.personas import persona_namen
from keukentafel.labels import Rol
from keukentafel.language import laad_motor
from keukentafel.language.motor import Context
from keukentafel.practice.jevorm import met_je
from keukentafel.practice.onthouden import Onthouden
from keukentafel.practice.toestand import Toestand
from test_practice_gesprek import gezin, praat, soort

JA_NEE = re.compile(r"(?:ja|nee)\b", re.I)
FEITVRAGEN = (
    "Waar is de moeder van de kinderen?",
    "Wie komt er wel eens langs?",
    "Hoe hoog is die schuld?",
    "Wat doet u op een doordeweekse dag?",
    "Waar gaat uw dochter naar school?",
    "Hoe gaat het met de kinderen?",
    "Welke medicijnen gebruikt u?",
)


def zegt(t: Toestand) -> str:
    return t.stappen[-1].antwoord.tekst


@settings(max_examples=40, deadline=None)
@given(
    naam=st.sampled_from(persona_namen()), vraag=st.sampled_from(FEITVRAGEN), seed=st.integers(1, 9)
)
def test_a_question_with_a_question_word_is_not_answered_with_yes_or_no(
    naam: str, vraag: str, seed: int
) -> None:
    t = praat("Goedemiddag.", vraag, seed=seed, wie=gezin(naam))
    if soort(t) not in ("laag", "meer", "feit", "kijk"):
        assert not JA_NEE.match(zegt(t)), (vraag, zegt(t))


@pytest.mark.parametrize(
    ("naam", "vraag"),
    [
        ("rahel", "Heeft u een uitkering?"),
        ("rahel", "Is uw man Nederlands?"),
        ("kelly", "Waar is de vader van de kinderen eigenlijk?"),
        ("hennie-en-sjaak", "Krijgen jullie pgb?"),
    ],
)
def test_a_short_answer_about_something_else_is_not_given(naam: str, vraag: str) -> None:
    kort = {k for laag in gezin(naam).persona.lagen.values() for k in laag.kort}
    for seed in range(1, 7):
        assert zegt(praat("Goedemiddag.", vraag, seed=seed, wie=gezin(naam))) not in kort


def test_what_they_said_themselves_is_not_denied() -> None:
    t = praat("Goedemiddag.", "Is Natan moe?", wie=gezin("rahel"))
    assert soort(t) == "ja"


def test_a_name_that_calls_somebody_is_no_second_question_and_no_subject() -> None:
    t = praat("Goedemiddag.", "Jan, hoe gaat het met u?", wie=gezin("jan"))
    assert not t.stappen[-1].gehoord.stapelt
    t = praat("Goedemiddag.", "Marleen, waar maak je je zorgen over?", wie=gezin("jan"))
    assert t.stappen[-1].antwoord.naam == "Marleen"
    assert "dochter" not in t.stappen[-1].gehoord.onderwerpen


def test_who_is_named_as_somebody_else_does_not_answer() -> None:
    wie = gezin("hennie-en-sjaak")
    t = praat("Dag.", "Sjaak, hoe gaat het?", "Wat zou Sjaak zeggen als ik het vroeg?", wie=wie)
    assert [s.antwoord.naam for s in t.stappen[1:]] == ["Sjaak", "Hennie"]


@pytest.mark.parametrize(
    ("beurt", "hoort"),
    [
        ("Zullen we een nieuwe afspraak maken?", "oke"),
        ("Mag ik een foto zien?", "oke"),
        ("Sorry, dat bedoelde ik niet zo.", "excuus"),
        ("Ik ben niet gekomen om de kinderen weg te halen.", "gerust"),
        ("Dat lijkt me heel zwaar voor u.", "meegevoeld"),
        ("In mijn ervaring helpt het om een lijstje te maken.", "ja_maar"),
        ("Hoe vindt u dit gesprek?", "gesprek"),
        ("Hoe heten uw kinderen?", "heten"),
    ],
)
def test_how_people_deal_with_each_other(beurt: str, hoort: str) -> None:
    begin = ("Goedemiddag.", "Lekker weer.", "Mooi huis.")
    t = praat(*begin, beurt, wie=gezin("kelly"))
    assert soort(t) == hoort or (hoort == "meegevoeld" and soort(t) in ("laag", "meer"))


def test_who_did_not_follow_hears_it_in_other_words() -> None:
    t = praat("Goedemiddag.", "Hoe gaat het met Jaimy?", wie=gezin("kelly"))
    nog_eens = gezin("kelly").antwoord(t, "Sorry, ik snap het niet. Kunt u dat herhalen?")
    laag = gezin("kelly").persona.lagen[t.onthuld[-1]]
    assert zegt(nog_eens) in laag.teksten
    assert zegt(nog_eens) not in zegt(t)


def test_to_go_on_about_safety_is_about_safety() -> None:
    wie = gezin("jan")
    t = praat("Dag.", "Jan, mag ik u even alleen spreken?", wie=wie)
    for vraag in ("Denkt u wel eens aan de dood?", "Heeft u iets in huis waarmee u het zou doen?"):
        t = wie.antwoord(t, vraag)
        assert t.stappen[-1].gehoord.veiligheid
        assert soort(t) in ("afweren", "laag")
    bang = praat("Dag.", "Hennie, waar ben jij bang voor?", wie=gezin("hennie-en-sjaak"))
    assert not bang.stappen[-1].gehoord.veiligheid


def test_who_says_je_does_not_say_u() -> None:
    beurten = ("Goedemiddag.", "U doet het goed.", "Mag ik iets vragen?", "Slaapt u, en eet u?",
               "U wilt zeker wel hulp?", "Dat lijkt me zwaar.", "Wat een onzin.")  # fmt: skip
    for seed in range(1, 6):
        t = praat(*beurten, seed=seed, wie=gezin("desiree"))
        samen = " ".join(s.antwoord.tekst for s in t.stappen)
        assert not re.search(r"\b[Uu]w?\b", samen), samen


@pytest.mark.parametrize(
    ("u", "je"),
    [
        ("Moet u dat weten?", "Moet je dat weten?"),
        ("Gaat u zitten.", "Ga zitten."),
        ("U ook bedankt.", "Jij ook bedankt."),
        (
            "Daar hoeft u zich geen zorgen over te maken.",
            "Daar hoef je je geen zorgen over te maken.",
        ),
        ("Dat heeft u net gehoord.", "Dat heb je net gehoord."),
    ],
)
def test_a_sentence_in_the_je_form(u: str, je: str) -> None:
    assert met_je(u) == je


def test_an_engine_that_remembers_reads_the_same() -> None:
    motor, tekst = laad_motor(), "Mijn zoon slaapt slecht en ik ben bang voor hem."
    onthoudt = Onthouden(motor)
    for bewijs in (True, False):
        for context in (None, Context(namen=("Kim",))):
            gelezen = motor.duid(tekst, Rol.CLIENT, context, bewijs=bewijs)
            for _ in range(2):
                assert onthoudt.duid(tekst, Rol.CLIENT, context, bewijs=bewijs) == gelezen
