"""A talk with a simulated household: what opens, what closes, and what is never said."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.content.personas import laad_persona, persona, persona_namen
from keukentafel.language import laad_motor
from keukentafel.practice.oefening import Oefening, laad_oefening
from keukentafel.practice.toestand import Toestand
from test_cli import draai, fout_van, jsonl

WORTEL = Path(__file__).parents[1]
GOED = (
    "Goedemiddag, ik ben Karin van het wijkteam.",
    "Hoe ziet een gewone dag er voor u uit?",
    "U bent er de hele dag mee bezig.",
    "Knap hoe u dat volhoudt.",
    "Mag ik daar iets meer over vragen?",
    "Hoe slaapt u daarbij?",
    "Dat weegt zwaar voor u.",
    "Ik hoor drie dingen: u zorgt de hele dag, u slaapt slecht en u doet het alleen. Klopt dat?",
    "Hoe is dat voor u?",
    "U bent er moe van, en toch gaat u door.",
)


@cache
def wilma() -> Oefening:
    return laad_oefening(laad_persona(WORTEL / "docs" / "persona-voorbeeld.yaml"), laad_motor())


@cache
def gezin(naam: str) -> Oefening:
    return laad_oefening(persona(naam), laad_motor())


def praat(*beurten: str, seed: int = 1, wie: Oefening | None = None) -> Toestand:
    oefening = wie or wilma()
    t = oefening.begin(seed)
    for beurt in beurten:
        t = oefening.antwoord(t, beurt)
    return t


def soort(t: Toestand) -> str:
    return t.stappen[-1].antwoord.soort


def vertrouwen(t: Toestand, wie: str = "wilma") -> float:
    return t.meters[wie].vertrouwen


# ---- the same seed, the same talk ---------------------------------------------------------


def test_the_same_seed_gives_the_same_talk_and_another_seed_another() -> None:
    een, twee, ander = (praat(*GOED, seed=s) for s in (3, 3, 4))
    teksten = [[s.antwoord.tekst for s in t.stappen] for t in (een, twee, ander)]
    assert teksten[0] == teksten[1] != teksten[2]


def test_a_talk_goes_on_from_any_earlier_state() -> None:
    oefening, t = wilma(), praat(*GOED[:4])
    anders = oefening.antwoord(t, "U moet gewoon naar de thuiszorg bellen.")
    zelfde = oefening.antwoord(t, GOED[4])
    assert zelfde == praat(*GOED[:5])
    assert anders.stappen[:4] == zelfde.stappen[:4] == t.stappen


# ---- what opens and what closes -----------------------------------------------------------


def test_good_listening_opens_what_lies_behind_and_its_opposite_does_not() -> None:
    goed = praat(*GOED)
    slecht = praat(
        GOED[0],
        "Helpt u hem met wassen, en doet u ook de medicijnen, en hoeveel uur is dat?",
        "Waarom belt u nu pas?",
        "U moet naar de thuiszorg, dat is het beste.",
        "Heeft u schulden?",
        "Slaapt u goed?",
        "Dan meld ik u aan voor dagbesteding.",
        "Zou het niet beter zijn als Gijs ergens anders woont?",
        "Waarom doet u dat niet?",
        "U moet beter voor uzelf zorgen.",
    )
    assert vertrouwen(goed) > 6 > 2 > vertrouwen(slecht)
    assert {"zorg-hele-dag", "zorg-nachten"} <= set(goed.onthuld)
    assert "zorg-nachten" not in slecht.onthuld
    assert len(slecht.onthuld) < len(goed.onthuld)


def test_a_closed_question_gets_a_short_answer_and_an_open_one_more() -> None:
    kort = praat(GOED[0], "Heeft u genoeg geld?", seed=5).stappen[-1].antwoord
    lang = praat(GOED[0], "Hoe gaat het met het geld?", seed=5).stappen[-1].antwoord
    assert lang.verteld == ("geld-gaat",)
    assert not kort.verteld
    assert len(kort.tekst.split()) < len(lang.tekst.split()) + 1


def test_after_a_reflection_the_client_goes_on_without_a_question() -> None:
    t = praat(GOED[0], GOED[1], "U bent er de hele dag mee bezig.")
    assert t.stappen[-1].antwoord.verteld


@pytest.mark.parametrize(
    ("zegt", "antwoord"),
    [
        ("U kunt hem aanmelden voor dagbesteding.", "ja_maar"),
        ("Dank u wel daarvoor.", "bedankt"),
        ("Zwfr qlp drtk mmbv.", "snapt_niet"),
        ("Wat een stomme smoes, u liegt.", "beledigd"),
        ("Vertrouwt u mij een beetje?", "over_werker"),
        ("Tot ziens, nog een fijne dag.", "afscheid"),
        ("Mag ik daar iets meer over vragen?", "toestemming"),
        ("Waarom heeft u niet gebeld?", "waarom"),
        ("U wilt zeker wel dat hij naar de opvang gaat?", "suggestie"),
        ("Wat lekker weer vandaag, hè.", "praatje"),
        ("Op een schaal van 0 tot 10, hoe zwaar is het?", "cijfer"),
    ],
)
def test_each_kind_of_turn_gets_a_fitting_answer(zegt: str, antwoord: str) -> None:
    assert soort(praat(GOED[0], zegt)) == antwoord


def test_a_circular_question_gives_the_view_of_who_is_asked() -> None:
    over_gijs = praat(GOED[0], "Wat zou Gijs zeggen als ik hem vroeg hoe het met u gaat?")
    assert (soort(over_gijs), over_gijs.stappen[-1].antwoord.naam) == ("kijk", "Wilma")
    van_gijs = praat(GOED[0], "Gijs, hoe kijk jij naar je zus?")
    assert (soort(van_gijs), van_gijs.stappen[-1].antwoord.naam) == ("kijk", "Gijs")


def test_a_sore_word_hurts_until_they_have_said_it_themselves() -> None:
    een = praat(GOED[0], "Hoe kijkt u aan tegen een verpleeghuis?")
    assert soort(een) == "gevoelig"
    assert vertrouwen(een) < vertrouwen(praat(GOED[0]))


def test_saying_after_them_wears_thin() -> None:
    t = praat(GOED[0], GOED[1])
    for _ in range(6):
        t = wilma().antwoord(t, f"U zei '{t.stappen[-1].antwoord.tekst}'. Klopt dat?")
    assert soort(t) == "papegaai"
    assert vertrouwen(t) < vertrouwen(praat(*GOED[:8]))


# ---- safety and company -------------------------------------------------------------------


def test_safety_is_told_only_alone_and_plainly_asked() -> None:
    vraag = "Ben je wel eens bang voor iemand?"
    samen = praat(*GOED, f"Gijs, {vraag.lower()}")
    assert "geld-neef" not in samen.onthuld
    assert "veiligheid_in_gezelschap" in samen.stappen[-1].bewegingen
    alleen = praat(*GOED, "Mag ik even met Gijs alleen praten?")
    assert alleen.aanwezig == {"gijs"}
    vaag = wilma().antwoord(alleen, "Hoe gaat het met het geld?")
    assert "geld-neef" not in vaag.onthuld
    t = alleen
    for zin in ("Fijn dat je dit met mij doet.", "Knap dat je hier zit.", "Dat is best moeilijk."):
        t = wilma().antwoord(t, zin)
    for zin in (vraag, "Wat gebeurt er als je nee zegt?", "Heeft iemand je wel eens bedreigd?"):
        t = wilma().antwoord(t, zin)
    assert "geld-neef" in t.onthuld
    terug = wilma().antwoord(t, "Zullen we Wilma er weer bij halen?")
    assert terug.aanwezig == {"wilma", "gijs"}


def test_even_when_fear_was_spoken_of_openly_the_rest_is_told_alone() -> None:
    t = replace(praat(*GOED), verteld="wel eens bang voor iemand, dat zijn we")
    meters = {wie: m.met(10, 10, -10) for wie, m in t.meters.items()}
    samen = replace(t, meters=meters)
    vraag = "Gijs, ben je wel eens bang voor iemand, om het geld?"
    assert "geld-neef" not in wilma().antwoord(samen, vraag).onthuld
    alleen = replace(samen, aanwezig=frozenset({"gijs"}))
    assert "geld-neef" in wilma().antwoord(alleen, vraag).onthuld


def test_who_is_out_of_the_room_hears_and_says_nothing() -> None:
    t = praat(*GOED[:3])
    alleen = wilma().antwoord(t, "Hoe is dat?", aanwezig=frozenset({"wilma"}))
    boos = wilma().antwoord(alleen, "Wat een onzin, u liegt.")
    assert boos.meters["gijs"] == alleen.meters["gijs"] == t.meters["gijs"]
    assert boos.stappen[-1].antwoord.spreker == "wilma"


# ---- never twice, never without an answer -------------------------------------------------

BEURTEN = st.lists(
    st.one_of(
        st.text(max_size=80),
        st.sampled_from([*GOED, "", "...", "Ja.", "U liegt.", "Hoe gaat het?", "Heeft u geld?"]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(BEURTEN, st.integers(0, 99), st.sampled_from([1, 2, 3]))
def test_any_text_gets_an_answer_and_no_line_comes_twice(
    beurten: list[str], seed: int, graad: int
) -> None:
    oefening = wilma()
    t = oefening.begin(seed, graad)
    for beurt in beurten:
        t = oefening.antwoord(t, beurt)
    teksten = [s.antwoord.tekst for s in t.stappen]
    assert all(x.strip() for x in teksten)
    assert len({x.casefold() for x in teksten}) == len(teksten)
    assert all(0 <= x <= 10 for m in t.meters.values() for x in (m.vertrouwen, m.spanning))
    slot = oefening.slot(t)
    assert sorted((*slot.onthuld, *slot.verborgen)) == sorted(oefening.kaart.items)


@pytest.mark.parametrize("beurt", ["", "Hoe gaat het met u?", "U zegt het maar.", "U bent dom."])
def test_not_even_the_same_turn_a_hundred_times_gives_a_line_twice(beurt: str) -> None:
    t = praat(*[beurt] * 100)
    assert len({s.antwoord.tekst.casefold() for s in t.stappen}) == 100


def test_not_understanding_is_said_at_most_a_few_times() -> None:
    t = praat(GOED[0], *["Xqv brzz wkpl trfg."] * 40)
    assert 1 <= len(t.niet_gesnapt) <= 3


@pytest.mark.parametrize("naam", persona_namen())
def test_every_persona_can_be_heard_and_keeps_what_it_should(naam: str) -> None:
    """A quick form of scripts/simulate.py."""
    import yaml

    import simulate

    woorden = yaml.safe_load(simulate.WOORDEN.read_text("utf-8"))
    wie = ("expert", "parrot", "form", "hostile")
    uitslagen = list(simulate.simuleer([(naam, gezin(naam))], wie, 1, 60, woorden))
    assert list(simulate.fouten(uitslagen)) == []


# ---- by the line --------------------------------------------------------------------------


def test_a_talk_by_the_line_ends_with_what_was_told_and_what_was_not() -> None:
    invoer = "Goedemiddag.\n" + jsonl({"tekst": "Hoe gaat het met u?"}) + "\n/klaar\nniet meer\n"
    klaar = draai("oefenen", "kelly", "--seed", 7, "--json", invoer=invoer)
    assert klaar.returncode == 0, klaar.stderr
    *beurten, slot = map(json.loads, klaar.stdout.splitlines())
    assert [set(b) for b in beurten] == [{"spreker", "tekst"}] * 3
    assert slot["seed"] == 7
    assert slot["beurten"] == 3
    ids = {x["id"] for x in (*slot["onthuld"], *slot["verborgen"])}
    assert ids == set(persona("kelly").lagen)
    assert draai("oefenen", "kelly", "--seed", 7, "--json", invoer=invoer).stdout == klaar.stdout


def test_the_inside_shows_who_is_there_and_what_moved() -> None:
    invoer = jsonl(
        {"tekst": "Goedemiddag.", "aan": "Ingrid"},
        {"tekst": "Hoe is het thuis?", "aanwezig": ["Bas"]},
    )
    klaar = draai("oefenen", "bas-en-ingrid", "--json", "--binnenkant", invoer=invoer)
    een, twee, _ = map(json.loads, klaar.stdout.splitlines())
    assert twee["aanwezig"] == ["Bas"]
    assert twee["spreker"] == "Bas"
    assert {"vertrouwen", "spanning", "onthuld", "gesloten"} <= set(een)


@pytest.mark.parametrize(
    ("argumenten", "invoer", "reden"),
    [
        (["niemand", "--json"], "", "Dit gezin is er niet. Kies uit: annelies"),
        (["--json"], "", "Kies een gezin"),
        (["kelly", "--binnenkant"], "", "--binnenkant hoort bij --json"),
        (["kelly", "--json"], '{"tekst": 3}\n', "invoer, regel 1: 'tekst' ontbreekt"),
        (["kelly", "--json"], "Hallo.\n{stuk\n", "invoer, regel 2: dit is geen geldige JSON"),
        (["kelly", "--json"], jsonl({"tekst": "Hoi", "aanwezig": []}), "'aanwezig' moet een lijst"),
        (["kelly", "--json"], jsonl({"tekst": "Hoi", "aan": "Piet"}), "'aan' moet iemand zijn"),
        (["kelly", "--json"], b"\xff\xfe\n", "dit is geen tekst in UTF-8"),
    ],
)
def test_wrong_input_is_told_in_one_line(
    argumenten: list[str], invoer: str | bytes, reden: str
) -> None:
    assert reden in fout_van(draai("oefenen", *argumenten, invoer=invoer))
