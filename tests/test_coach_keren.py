"""A question put openly: how often it succeeds on our own list, and what is left alone."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.content.coach import (
    Keerlijst,
    keerlijst,
    laad_keerlijst,
    laad_nabespreekteksten,
)
from keukentafel.content.pad import prompts_map
from keukentafel.fouten import InhoudFout
from keukentafel.labels import Rol, Vorm
from keukentafel.language import laad_motor
from keukentafel.language.vraagvorm import is_open
from keukentafel.practice.coach.keren import keer

DATA = Path(__file__).parent / "data" / "coach"


def regels(naam: str) -> list[dict[str, object]]:
    return [json.loads(r) for r in (DATA / naam).read_text("utf-8").splitlines()]


def _goed(regel: dict[str, object], lijst: Keerlijst) -> bool:
    gekeerd = keer(str(regel["vraag"]), lijst)
    over = regel["over"]
    assert isinstance(over, list)
    return gekeerd is not None and is_open(gekeerd) and any(w in gekeerd.casefold() for w in over)


def test_the_list_is_long_enough() -> None:
    assert len(regels("keren.jsonl")) >= 150


@pytest.mark.parametrize(("naam", "minstens"), [("keren.jsonl", 0.95), ("keren_apart.jsonl", 0.9)])
def test_most_questions_are_turned_and_stay_on_their_subject(naam: str, minstens: float) -> None:
    keerbaar = [r for r in regels(naam) if "over" in r]
    goed = sum(_goed(r, keerlijst()) for r in keerbaar)
    assert goed / len(keerbaar) >= minstens, f"{goed} van {len(keerbaar)}"


@pytest.mark.parametrize("naam", ["keren.jsonl", "keren_apart.jsonl"])
def test_safety_facts_and_open_questions_are_left_alone(naam: str) -> None:
    gekeerd = [
        r["vraag"] for r in regels(naam) if r.get("laat") and keer(str(r["vraag"]), keerlijst())
    ]
    assert gekeerd == []


def test_the_engine_reads_what_comes_out_as_one_plain_open_question() -> None:
    motor = laad_motor()
    for naam in ("keren.jsonl", "keren_apart.jsonl"):
        for regel in regels(naam):
            gekeerd = keer(str(regel["vraag"]), keerlijst())
            if gekeerd and "over" in regel:
                duiding = motor.duid(gekeerd, Rol.PROFESSIONAL, bewijs=False)
                assert "waarom" not in duiding.kenmerken, gekeerd
                assert duiding.vorm is not Vorm.GESLOTEN or gekeerd.startswith("Wie"), gekeerd


def test_who_says_je_gets_je_back() -> None:
    assert keer("Slaap je slecht?", keerlijst()) == "Hoe slaap je?"
    assert keer("Waarom ga je niet naar school?", keerlijst()) == (
        "Wat maakt dat je niet naar school gaat?"
    )


@given(st.text(max_size=200))
def test_any_text_is_safe(tekst: str) -> None:
    gekeerd = keer(tekst, keerlijst())
    assert gekeerd is None or gekeerd.endswith("?")


@given(st.sampled_from([str(r["vraag"]) for r in regels("keren.jsonl")]))
def test_what_was_turned_needs_no_second_turn(vraag: str) -> None:
    gekeerd = keer(vraag, keerlijst())
    assert gekeerd is None or keer(gekeerd, keerlijst()) in (None, gekeerd)


@pytest.mark.parametrize(
    ("oud", "nieuw", "reden"),
    [
        ("laat:", "laten:", "'laat' ontbreekt"),
        ('vraag: "Waar loopt het vast"', 'vraag: "waar?"', "'vraag'"),
    ],
)
def test_a_wrong_list_is_named_with_its_line(
    tmp_path: Path, oud: str, nieuw: str, reden: str
) -> None:
    (tmp_path / "coach").mkdir()
    goed = (prompts_map() / "coach" / "keren.yaml").read_text("utf-8")
    (tmp_path / "coach" / "keren.yaml").write_text(goed.replace(oud, nieuw, 1), "utf-8")
    with pytest.raises(InhoudFout) as fout:
        laad_keerlijst(tmp_path)
    assert fout.value.regel
    assert "keren.yaml" in str(fout.value)
    assert reden in str(fout.value)


@pytest.mark.parametrize(
    ("oud", "nieuw", "reden"),
    [
        ("{vraag}”", "{vraagje}”", "{vraagje}"),
        ("  zin:", "  zinnetje:", "'zinnetje' moet zijn"),
        ('  verder: "Speel', '  erbij2: "Speel', "'erbij2' moet zijn"),
    ],
)
def test_a_wrong_text_of_the_coach_is_named(
    tmp_path: Path, oud: str, nieuw: str, reden: str
) -> None:
    (tmp_path / "coach").mkdir()
    goed = (prompts_map() / "coach" / "nabespreking.yaml").read_text("utf-8")
    (tmp_path / "coach" / "nabespreking.yaml").write_text(goed.replace(oud, nieuw, 1), "utf-8")
    with pytest.raises(InhoudFout, match=r"nabespreking\.yaml") as fout:
        laad_nabespreekteksten(tmp_path)
    assert reden in str(fout.value)


def test_a_missing_text_of_the_coach_is_named(tmp_path: Path) -> None:
    (tmp_path / "coach").mkdir()
    goed = (prompts_map() / "coach" / "nabespreking.yaml").read_text("utf-8")
    zonder = "\n".join(r for r in goed.splitlines() if not r.startswith("  stapelen:"))
    (tmp_path / "coach" / "nabespreking.yaml").write_text(zonder, "utf-8")
    with pytest.raises(InhoudFout, match="stapelen"):
        laad_nabespreekteksten(tmp_path)
