"""The debrief: what it names in a talk that went badly, and not in one that went well."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.content import vragen
from keukentafel.content.coach import keerlijst, nabespreekteksten
from keukentafel.labels import Soort
from keukentafel.language import laad_motor, laad_rijke_motor
from keukentafel.practice.coach.als_json import als_json
from keukentafel.practice.coach.nabespreking import Nabespreking, bespreek_na
from keukentafel.practice.coach.transcript import (
    als_beurten,
    beurten_uit_tekst,
    minuten_uit_tekst,
    wie_voert,
)
from keukentafel.practice.coach.verwoorden import verwoord

DATA = Path(__file__).parent / "data" / "transcripten"
ROL = {"p": "professional", "c": "client"}


def lees(naam: str) -> list[dict[str, Any]]:
    return [json.loads(r) for r in (DATA / naam).read_text("utf-8").splitlines()]


def bespreek(beurten: list[dict[str, Any]], **opties: Any) -> Nabespreking:
    snel = laad_motor()
    return bespreek_na(beurten, snel, snel, vragen(), keerlijst(), **opties)


def gesprek(*regels: str) -> list[dict[str, Any]]:
    """Turns from "p: …" and "c: …"."""
    uit = []
    for nr, regel in enumerate(regels, 1):
        wie, _, tekst = regel.partition(": ")
        uit.append({"beurt": nr, "rol": ROL[wie], "spreker": wie.upper(), "tekst": tekst})
    return uit


@pytest.fixture(scope="module")
def dennis() -> Nabespreking:
    return bespreek_na(
        lees("dennis_beginner.jsonl"), laad_rijke_motor(), laad_motor(), vragen(), keerlijst()
    )


def test_turns_of_a_practice_talk_are_counted_as_the_learner_counts_them() -> None:
    talk = gesprek(
        "p: Heeft u werk?",
        "c: Nee.",
        "p: Heeft u schulden?",
        "c: Gaat wel.",
        "p: Woont u hier lang?",
        "c: Ja.",
        "p: U moet eens naar de schuldhulpverlening gaan.",
        "c: Ja, maar daar wil ik niet heen.",
    )
    samen, ieder = alles(bespreek(talk, om_en_om=True)), alles(bespreek(talk))
    assert "Van beurt 1 tot en met 3 stelde u 3 gesloten vragen" in samen
    assert "eerste advies kwam in beurt 4" in samen
    assert "Van beurt 1 tot en met 5 stelde u 3 gesloten vragen" in ieder
    assert "eerste advies kwam in beurt 7" in ieder


def test_a_summary_that_says_so_is_not_called_missing() -> None:
    talk = gesprek(
        "p: Wat speelt er?",
        "c: We willen een huis zonder trap.",
        "p: Samengevat: een goed huis, samenblijven, en iemand die meedraagt. "
        "Heb ik jullie goed gehoord?",
        "c: Een huis zonder trap.",
    )
    assert "kwam er nog niet" not in alles(bespreek(talk))


@pytest.fixture(scope="module")
def gerda() -> Nabespreking:
    return bespreek_na(
        lees("gerda_goed_gevoerd.jsonl"), laad_rijke_motor(), laad_motor(), vragen(), keerlijst()
    )


def alles(n: Nabespreking) -> str:
    return "\n".join(r for s in verwoord(n, nabespreekteksten()) for r in s.regels)


# ---- the two talks --------------------------------------------------------------------------


def test_the_missed_safety_moments_of_the_beginner_are_named(dennis: Nabespreking) -> None:
    assert [m.beurt.nr for m in dennis.gemiste_veiligheid] == [12, 34, 52]
    assert "als ik nou gewoon niet stuur" in alles(dennis)
    assert "zelfmoord" in alles(dennis)
    assert dennis.proberen.punt == "veiligheid"
    assert dennis.proberen.beurt in (13, 35, 53)


def test_the_closed_series_of_the_beginner_is_named(dennis: Nabespreking) -> None:
    assert any({9, 11, 13, 15} <= set(r) for r in dennis.reeksen)
    assert "gesloten vragen achter elkaar" in alles(dennis)


def test_the_absent_strengths_of_the_beginner_are_named(dennis: Nabespreking) -> None:
    kracht = next(g for g in dennis.gehoord if g.wat is Soort.KRACHT)
    assert kracht.stand in ("genoemd", "niet")
    assert kracht.vragen == ()
    assert "Wat goed gaat kwam vanzelf" in alles(dennis)


def test_the_beginner_also_gets_one_thing_that_worked(dennis: Nabespreking) -> None:
    assert dennis.sterk is not None
    assert dennis.sterk.beurt.nr == 63
    assert "eigen bed" in dennis.sterk.daarna.tekst


def test_the_absent_children_and_the_early_advice_are_named(dennis: Nabespreking) -> None:
    assert {"Fenna", "Milan"} <= set(dennis.niet_betrokken)
    assert dennis.advies is not None
    assert dennis.advies.nr == 17
    assert dennis.samenvatting is None


def test_the_good_talk_has_none_of_these(gerda: Nabespreking) -> None:
    assert gerda.gemiste_veiligheid == ()
    assert gerda.reeksen == ()
    assert {g.stand for g in gerda.gehoord} == {"opgepakt"}
    assert gerda.niet_betrokken == ()
    assert [m.beurt.nr for m in gerda.gevraagde_veiligheid][:1] == [45]
    assert "niet naar gevraagd" not in alles(gerda)


def test_the_numbers_tell_the_two_apart(dennis: Nabespreking, gerda: Nabespreking) -> None:
    slecht, goed = ({g.naam: g.waarde for g in n.getallen} for n in (dennis, gerda))
    assert (slecht["open"] or 0) < 0.25 < 0.6 < (goed["open"] or 0)
    assert (slecht["teruggeven"] or 0) < (goed["teruggeven"] or 0)


@pytest.mark.parametrize("naam", ["dennis", "gerda"])
def test_it_is_no_verdict(naam: str, request: pytest.FixtureRequest) -> None:
    tekst = alles(request.getfixturevalue(naam)).casefold()
    for woord in ("miti", "score", "onvoldoende", "fout ", "slecht", "recht op", "beoordeling"):
        assert woord not in tekst
    assert "beurt" in tekst


# ---- small talks ----------------------------------------------------------------------------


def test_at_most_two_openings_and_three_numbers(dennis: Nabespreking) -> None:
    assert 0 < len(dennis.kansen) <= 2
    assert len(dennis.getallen) == 3
    assert all(k.client.nr not in (12, 34, 52) for k in dennis.kansen)


def test_a_plain_safety_question_is_named_as_asked_and_not_counted_as_closed() -> None:
    n = bespreek(
        gesprek(
            "p: Hoe gaat het met u?",
            "c: Soms denk ik, ze zijn beter af zonder mij.",
            "p: Denkt u wel eens aan zelfmoord?",
            "c: Niet echt. Of soms wel.",
            "p: Heeft u een plan, denkt u aan iets wat u zou doen om niet meer te leven?",
            "c: Nee, dat niet.",
            "p: Weet iemand dat u aan de dood denkt?",
            "c: Mijn zus.",
        )
    )
    assert n.gemiste_veiligheid == ()
    assert [m.beurt.nr for m in n.gevraagde_veiligheid] == [2]
    assert n.reeksen == ()


def test_a_plain_question_asked_alone_is_named_also_when_the_answer_is_no() -> None:
    n = bespreek(
        gesprek(
            "p: Hoe ziet een dag eruit?",
            "c: Koken, de kinderen, de was.",
            "p: Bent u thuis wel eens bang voor iemand?",
            "c: Nee, daar is niks mee.",
        )
    )
    assert [b.nr for b in n.gewoon_gevraagd] == [3]
    assert "Bent u thuis wel eens bang voor iemand?" in alles(n)
    assert als_json(n, nabespreekteksten())["veiligheid"]["gewoon_gevraagd"][0]["beurt"] == 3


def test_a_plain_question_in_company_is_not_named_as_well_asked() -> None:
    beurten = gesprek(
        "p: Hoe gaat het hier?", "c: Goed.", "p: Bent u wel eens bang voor uw man?", "c: Nee."
    )
    for b in beurten:
        b["aanwezig"] = ["C", "Bas"]
    n = bespreek(beurten)
    assert n.gewoon_gevraagd == ()
    assert [g.beurt.nr for g in n.in_gezelschap] == [3]


@pytest.mark.parametrize("klein", ["Wat zei u?", "Sorry, hoe bedoelt u?", "Hoe gaat het met u?"])
def test_asking_again_is_not_what_worked(klein: str) -> None:
    lang = "Ik slaap al weken niet meer, ik ben zo bang dat ik mijn huis kwijtraak."
    n = bespreek(
        gesprek(
            "p: Wat doet dat met u?",
            "c: Het maakt me verdrietig, ik denk er steeds aan.",
            f"p: {klein}",
            f"c: {lang}",
        )
    )
    assert n.sterk is not None
    assert n.sterk.beurt.nr == 1


def test_a_real_talk_gets_nothing_about_safety() -> None:
    n = bespreek(
        gesprek("p: En verder?", "c: Ze zijn beter af zonder mij.", "p: Woont u alleen?", "c: Ja."),
        oefening=False,
    )
    assert n.gemiste_veiligheid == ()
    assert n.nog_eens_lezen == ()
    assert als_json(n, nabespreekteksten())["veiligheid"] is None
    assert "collega" in alles(n)


def test_earlier_numbers_stand_beside_the_new_ones() -> None:
    n = bespreek(
        gesprek(
            "p: Hoe gaat het met u?", "c: Slecht, ik slaap niet.", "p: U ligt wakker.", "c: Ja."
        ),
        eerder=[{"open": 0.2}, {"open": 0.4}],
    )
    assert next(g for g in n.getallen if g.naam == "open").eerder == (0.2, 0.4)
    assert "Eerder bij u: 2, 4." in alles(n)


def test_a_talk_without_questions_is_fine() -> None:
    n = bespreek(gesprek("c: Hallo.", "c: Ik ben Jan."))
    assert n.sterk is None
    assert "geen vragen" in alles(n)


_TEKST = st.text(max_size=80)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["professional", "client"]), st.text(max_size=8), _TEKST),
        max_size=8,
    )
)
def test_any_transcript_can_be_looked_back_on(beurten: list[tuple[str, str, str]]) -> None:
    n = bespreek([{"rol": r, "spreker": s, "tekst": t} for r, s, t in beurten])
    nummers = {b.nr for b in n.beurten}
    assert all(set(g.beurten) <= nummers for g in n.getallen)
    json.dumps(als_json(n, nabespreekteksten()))


# ---- plain text -----------------------------------------------------------------------------

GEPLAKT = """\
Sara: Goedemorgen, waar wilt u het over hebben?
Mw. Bakker: Ik slaap slecht.
    Al weken.
Sara: Hoe komt u de nacht door?
Mw. Bakker: Met de radio.
"""


def test_plain_text_becomes_turns_and_who_asks_leads() -> None:
    gelezen = beurten_uit_tekst(GEPLAKT)
    assert gelezen[1] == ("Mw. Bakker", "Ik slaap slecht. Al weken.")
    assert wie_voert(gelezen, laad_motor()) == "Sara"
    assert [b["rol"] for b in als_beurten(gelezen, "Sara")] == [
        "professional", "client", "professional", "client",
    ]  # fmt: skip


MET_TIJD = """\
[00:02] Sara: Goedemiddag, hoe gaat het met u?
[00:20] Mo: Gaat wel. Drukke week gehad met de kinderen.
[01:05] Sara: Wat maakt het zo druk?
[01:12] Leila: Mo is de hele dag boos. Dan loop ik op mijn tenen.
[02:40] Sara: Bent u wel eens bang voor Mo?
[02:44] Leila: Nee hoor. Nee.
[03:10] Mo: Wat is dat voor vraag.
[05:00] Sara: U moet gewoon wat meer rust nemen.
[05:20] Leila: Oké.
"""


def met_tijd(tekst: str) -> Nabespreking:
    minuten = minuten_uit_tekst(tekst)
    return bespreek(als_beurten(beurten_uit_tekst(tekst), "Sara", minuten))


def test_a_question_about_danger_with_another_at_the_table_is_named() -> None:
    n = met_tijd(MET_TIJD)
    assert [(g.beurt.nr, g.erbij) for g in n.in_gezelschap] == [(5, ("Mo",))]
    assert (n.proberen.punt, n.proberen.beurt) == ("alleen", 5)
    assert "beurt 5, minuut 3) met Mo erbij" in alles(n)
    alleen = MET_TIJD.replace("Wat maakt het zo druk?", "Leila, mag ik u even alleen spreken?")
    assert met_tijd(alleen).in_gezelschap == ()


def test_minutes_stand_in_the_debrief_only_when_they_are_known() -> None:
    assert "na ongeveer 5 minuten" in alles(met_tijd(MET_TIJD))
    zonder = "\n".join(r.partition("] ")[2] for r in MET_TIJD.splitlines())
    assert minuten_uit_tekst(zonder) == [None] * 9
    assert "minu" not in alles(met_tijd(zonder))


@pytest.mark.parametrize(
    ("tijden", "minuten"),
    [
        (("00:30", "45:00"), [0.0, 44.5]),
        (("14:05", "15:02"), [0.0, 57.0]),
        (("00:00:30", "01:00:30"), [0.0, 60.0]),
        (("09:00", "61:00"), [0.0, 52.0]),
    ],
)
def test_times_before_a_name_are_of_the_recording_or_of_the_day(
    tijden: tuple[str, str], minuten: list[float]
) -> None:
    tekst = "\n".join(f"{t} Sara: Hoe gaat het?" for t in tijden)
    assert minuten_uit_tekst(tekst) == pytest.approx(minuten)


def _run(*argumenten: str, invoer: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "keukentafel", *argumenten],
        input=invoer,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_command_reads_pasted_text_from_the_input() -> None:
    klaar = _run("nabespreking", "-", "--motor", "snel", invoer=GEPLAKT)
    assert klaar.returncode == 0, klaar.stderr
    assert "Sara is gelezen als degene die het gesprek voert" in klaar.stdout
    assert "Ik slaap slecht. Al weken." in klaar.stdout


def test_the_command_gives_json_for_a_transcript() -> None:
    pad = str(DATA / "dennis_beginner.jsonl")
    klaar = _run("nabespreking", pad, "--motor", "snel", "--json")
    assert klaar.returncode == 0, klaar.stderr
    uit = json.loads(klaar.stdout)
    assert {12, 34} <= {m["beurt"] for m in uit["veiligheid"]["gemist"]}
    assert uit["proberen"]["punt"] == "veiligheid"


@pytest.mark.parametrize(
    ("invoer", "opties", "zegt"),
    [
        ("geen namen hier", (), "naam en een dubbele punt"),
        ("A: ja\nB: nee\n", (), "--professional"),
        (GEPLAKT, ("--professional", "Kees"), "Die naam praat niet"),
    ],
)
def test_wrong_input_gives_one_line(invoer: str, opties: tuple[str, ...], zegt: str) -> None:
    klaar = _run("nabespreking", "-", "--motor", "snel", *opties, invoer=invoer)
    assert klaar.returncode == 2
    assert zegt in klaar.stderr
    assert len(klaar.stderr.strip().splitlines()) == 1
    assert klaar.stdout == ""


def test_what_comes_as_the_answer_to_a_plain_question_was_asked() -> None:
    n = bespreek(
        gesprek(
            "p: Hoe gaat het thuis?",
            "c: Gaat wel. We redden ons.",
            "p: Bent u ooit bang geweest voor iemand thuis?",
            "c: Hij sloeg mij, de vader van Noor. Toen ben ik gegaan.",
            "p: Wat zou u het liefste willen?",
            "c: Rust.",
        )
    )
    assert n.gemiste_veiligheid == ()
    assert [m.gevraagd for m in n.gevraagde_veiligheid] == [(3,)]
