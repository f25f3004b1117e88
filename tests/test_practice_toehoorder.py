"""Who answers and what it is about: mends of practice talks that were read line by line."""

import pytest

from test_practice_gesprek import gezin, praat, soort


def test_who_is_asked_to_leave_goes_and_the_other_answers() -> None:
    for vraag in ("Marleen, zou je ons even alleen willen laten?", "Marleen, kun je even weggaan?"):
        t = praat("Dag meneer.", "Marleen, hoe gaat het?", vraag, "Wilt u dood?", wie=gezin("jan"))
        assert t.aanwezig == {"jan"}
        assert t.stappen[-1].antwoord.naam == "Jan"
        assert soort(t) == "afweren"


def test_children_can_be_asked_to_leave() -> None:
    t = praat("Dag allemaal.", "Kunnen de kinderen even weg?", wie=gezin("bas-en-ingrid"))
    assert t.aanwezig == {"ingrid", "bas"}


def test_who_says_u_after_jij_means_the_head_of_the_household() -> None:
    vooraf = ("Dag meneer.", "Marleen, hoe vaak kom jij?")
    t = praat(*vooraf, "Wat doet u overdag?", wie=gezin("jan"))
    assert [s.antwoord.naam for s in t.stappen[-2:]] == ["Marleen", "Jan"]


def test_meneer_is_the_man_at_the_table() -> None:
    t = praat("Dag.", "Wat speelt er?", "Meneer, u zegt niks.", wie=gezin("hennie-en-sjaak"))
    assert t.stappen[-1].antwoord.naam == "Sjaak"


@pytest.mark.parametrize(
    "vraag",
    [
        "En Noor, hoe gaat het met haar?",
        "En uzelf, hoe gaat het eigenlijk met u?",
        "Rookt of drinkt u?",
    ],
)
def test_one_question_is_not_heard_as_two(vraag: str) -> None:
    assert not praat("Dag.", vraag, wie=gezin("kelly")).stappen[-1].gehoord.stapelt


@pytest.mark.parametrize(
    "vraag",
    [
        "Slaap je genoeg, eet je goed en sport je wel eens?",
        "Is ze somber, of heeft ze verkeerde vrienden, of gebruikt ze drugs?",
    ],
)
def test_three_questions_behind_one_mark_are_heard_as_more(vraag: str) -> None:
    assert praat("Dag.", vraag, wie=gezin("kelly")).stappen[-1].gehoord.stapelt


def test_a_plain_question_about_danger_is_not_leading() -> None:
    gevallen = (
        ("jeroen", "Moet je van Kevin dingen doen die je niet wilt?"),
        ("kelly", "Is er iemand die jou dwingt om dingen te doen die je niet wilt?"),
    )
    for wie, vraag in gevallen:
        t = praat("Dag.", vraag, wie=gezin(wie))
        assert t.stappen[-1].gehoord.veiligheid
        assert not t.stappen[-1].gehoord.suggestief


def test_slaan_is_asked_after_in_company_and_not_answered_there() -> None:
    t = praat("Dag allemaal.", "Bas, sla jij je dochter?", wie=gezin("bas-en-ingrid"))
    assert soort(t) == "niet_waar_zij_bij_zijn"


@pytest.mark.parametrize(
    ("wie", "vraag"),
    [
        ("desiree", "Wat kun je goed?"),
        ("desiree", "Bij wie kun je terecht als het even niet gaat?"),
        ("hennie-en-sjaak", "Wat hopen jullie dat de gemeente doet?"),
    ],
)
def test_who_asks_for_strengths_help_or_wishes_hears_no_stray_trouble(wie: str, vraag: str) -> None:
    oefening = gezin(wie)
    for seed in range(1, 9):
        t = praat("Dag.", "Wat speelt er?", "Dat is zwaar.", vraag, seed=seed, wie=oefening)
        stap = t.stappen[-1]
        assert stap.antwoord.soort != "meer"
        for verteld in stap.antwoord.verteld:
            assert oefening.kaart.items[verteld].soorten & stap.gehoord.soorten


@pytest.mark.parametrize(
    ("wie", "vraag", "hoort"),
    [
        ("rahel", "Hoeveel kinderen heeft u?", "Natan"),
        ("hennie-en-sjaak", "Wat is uw geboortedatum?", "ugustus"),
        ("jan", "Marleen, hoe vaak kom jij?", "zaterdag"),
        ("desiree", "Wie zijn er allemaal bij jullie betrokken?", "GGZ"),
        ("annelies", "Rookt of drinkt u?", "las"),
    ],
)
def test_what_anybody_knows_is_said(wie: str, vraag: str, hoort: str) -> None:
    for seed in range(1, 4):
        t = praat("Dag.", vraag, seed=seed, wie=gezin(wie))
        assert soort(t) == "feit"
        assert any(w in t.stappen[-1].antwoord.tekst for w in hoort.split())


@pytest.mark.parametrize(
    ("beurt", "hoort"),
    [
        ("Je moet meer tijd voor jezelf nemen.", "advies"),
        ("Uw kinderen hebben vooral rust en regelmaat nodig.", "advies"),
        ("Fijn dat de kinderen bij opa en oma zijn, dan kunnen we rustig praten.", "overig"),
        ("Dat meende ik niet.", "excuus"),
        ("Koud buiten hè.", "praatje"),
    ],
)
def test_a_turn_is_heard_as_what_it_is(beurt: str, hoort: str) -> None:
    t = praat("Dag.", beurt, wie=gezin("kelly"))
    assert t.stappen[-1].gehoord.daad == hoort


def test_thanks_for_the_coffee_at_the_end_are_thanks() -> None:
    vooraf = ("Dag.", "Wat speelt er?", "Hm.", "Dat is zwaar.", "Hm.", "Hoe gaat het met u?", "Hm.")
    t = praat(*vooraf, "Dank u wel voor de koffie en voor uw verhaal.", wie=gezin("rahel"))
    assert soort(t) in ("bedankt", "erkend")


def test_asking_whether_somebody_thinks_of_death_presses_nobody() -> None:
    vraag = "Meneer, heeft u er wel eens aan gedacht om een eind aan uw leven te maken?"
    vooraf = ("Dag.", "Marleen, mag ik je vader even alleen spreken?")
    stap = praat(*vooraf, vraag, wie=gezin("jan")).stappen[-1]
    assert stap.gehoord.veiligheid
    assert not stap.gehoord.suggestief
    assert stap.antwoord.soort != "suggestie"


def test_leave_is_asked_of_the_one_to_speak_with_the_other() -> None:
    vraag = "Marco, vind je het goed als ik Petra even alleen spreek?"
    t = praat("Dag.", vraag, wie=gezin("petra-en-marco"))
    assert t.aanwezig == {"petra"}


def test_who_is_called_back_comes_back() -> None:
    vooraf = ("Dag.", "Sjaak, mag ik jou even apart spreken?")
    t = praat(*vooraf, "Kom je er weer bij, Hennie?", wie=gezin("hennie-en-sjaak"))
    assert t.aanwezig == {"hennie", "sjaak"}
    assert soort(t) == "weer_samen"


def test_praise_is_heard_as_praise() -> None:
    t = praat("Dag.", "U doet het super.", wie=gezin("kelly"))
    assert t.stappen[-1].gehoord.daad == "erkenning"
