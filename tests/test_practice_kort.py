"""Short answers: a closed question gets one that suits how it was asked, at any trust."""

import pytest

from keukentafel.content.persona import Gelegenheid
from test_practice_gesprek import gezin, praat, soort

DICHT_GEVRAAGD = ("Dag.", "Heeft u een auto?", "Bent u hier geboren?", "Werkt u?", "Drinkt u?")
"""So many closed questions on end that little trust is left."""


@pytest.mark.parametrize(
    ("vraag", "hoort"),
    [
        ("Gaat u vaak naar de kapper?", "vaak"),
        ("Komt u wel eens in de bibliotheek?", "vaak"),
        ("Kunt u goed zwemmen?", "kunnen"),
        ("Slaapt Jaimy op zijn eigen kamer?", "zoiets"),
        ("Ontbijt u 's ochtends?", "kort"),
        ("Heeft u een wasmachine?", "ja"),
        ("Heeft u een caravan?", "hebben"),
        ("Is Noor lid van de bibliotheek?", "denk_ik"),
        ("Bent u lid van een zangkoor?", "niet_echt"),
        ("Staat u ingeschreven bij een fysiotherapeut?", "denk_ik"),
        ("Heeft u eerder hulp gehad?", "wel_eens"),
        ("Bent u gelukkig?", "kort"),
    ],
)
@pytest.mark.parametrize("vooraf", [("Dag.",), DICHT_GEVRAAGD])
def test_a_closed_question_without_a_fact_gets_an_answer_and_no_dodge(
    vraag: str, hoort: str, vooraf: tuple[str, ...]
) -> None:
    for seed in range(1, 4):
        t = praat(*vooraf, vraag, seed=seed, wie=gezin("kelly"))
        assert soort(t) in (hoort, "laag")


def test_the_short_answer_of_a_layer_is_not_given_for_somebody_else() -> None:
    for vraag in ("Gaat Noor naar school?", "Is Noor verdrietig?"):
        for seed in range(1, 6):
            tekst = praat("Dag.", vraag, seed=seed, wie=gezin("kelly")).stappen[-1].antwoord.tekst
            assert tekst not in ("Klopt, niet naar school.", "Noor is elf, ja.")


def test_the_same_question_for_a_child_gets_words_of_a_child() -> None:
    wie = gezin("bas-en-ingrid")
    t = praat("Dag allemaal.", "Daan, ga je vaak naar het zwembad?", wie=wie)
    assert t.stappen[-1].antwoord.naam == "Daan"
    assert t.stappen[-1].antwoord.tekst in wie.kaart.woorden.kind[Gelegenheid.VAAK]


def test_what_is_so_is_not_denied_before_it_was_told() -> None:
    """Kelly lives on benefits, and there are pills in the house of Jan."""
    for seed in range(1, 13):
        t = praat("Dag.", "Heeft u een uitkering?", seed=seed, wie=gezin("kelly"))
        assert soort(t) in ("ja", "kort", "laag", "zoiets")
        assert not t.stappen[-1].antwoord.tekst.startswith("Nee")
        vooraf = ("Dag.", "Mag ik u even alleen spreken, Jan?", "Denkt u wel eens aan de dood?")
        t = praat(*vooraf, "Dank u.", "Heeft u pillen in huis?", seed=seed, wie=gezin("jan"))
        assert soort(t) == "afweren"


def test_who_has_closed_up_says_less_and_less() -> None:
    beledigd = ["Dag.", "U bent een leugenaar.", "U bent een idioot.", "Wat een gezeur."]
    t = praat(*beledigd, *["Heeft u een auto?"] * 16, wie=gezin("kelly"))
    woorden = gezin("kelly").kaart.woorden
    assert all(s.antwoord.soort == "dicht" for s in t.stappen[4:])
    assert not {s.antwoord.tekst for s in t.stappen[4:]} & set(woorden.gewoon[Gelegenheid.KORT])
    assert soort(gezin("kelly").antwoord(t, "Sorry, dat had ik niet moeten zeggen.")) == "excuus"


def test_after_a_loose_layer_how_was_that_is_about_that_layer() -> None:
    wie = gezin("rahel")
    t = praat("Dag Rahel.", *["Dat is zwaar voor u.", "Wat knap dat u dat doet."] * 6, wie=wie)
    t = wie.antwoord(t, "Welke hulp heeft u eerder gehad?")
    assert "hulp-vrijwilliger" in t.stappen[-1].antwoord.verteld
    verder = wie.antwoord(t, "Hoe ging dat?").stappen[-1].antwoord
    assert verder.over == "hulp-vrijwilliger"
