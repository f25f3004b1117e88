"""What somebody does or tells in a turn, a thing just named, and a sentence said as it was."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.content import vragen
from keukentafel.content.pad import prompts_map
from keukentafel.content.wending import laad_wendingen
from keukentafel.fouten import InhoudFout
from keukentafel.labels import Rol
from keukentafel.language import laad_motor, laad_rijke_motor
from keukentafel.language.dingen import ding
from keukentafel.language.duiding import Duiding
from keukentafel.language.spiegel import nazeggen

HAND3 = prompts_map() / "voorbeelden" / "wendingen"


def test_each_wending_has_something_to_say_and_each_question_an_existing_wending() -> None:
    sleutels = {w.sleutel for w in laad_wendingen(prompts_map())}
    gebruikt = {s for v in vragen() for s in v.bij.wending}
    assert len(sleutels) >= 100
    assert gebruikt == sleutels


def test_a_wending_named_twice_is_refused_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "wendingen").mkdir()
    deel = "- sleutel: zwijgt\n  naam: Zwijgt\n  voorbeelden: [a, b, c, d, e, f, g, h]\n"
    (tmp_path / "wendingen" / "a.yaml").write_text(deel + deel)
    with pytest.raises(InhoudFout, match="twee keer") as fout:
        laad_wendingen(tmp_path)
    assert fout.value.regel == 4


@pytest.mark.skipif(not HAND3.is_dir(), reason="de voorbeelden horen niet bij het pakket")
def test_what_is_given_as_a_wending_is_right_more_often_than_not() -> None:
    """The hand that chose the thresholds: it must at least stand by its own lines."""
    motor = laad_rijke_motor()
    regels = [
        json.loads(r)
        for b in sorted(HAND3.glob("hand3-*.jsonl"))
        for r in b.read_text("utf-8").splitlines()
    ][::40]
    gehoord = [(motor.duid(r["tekst"], Rol.CLIENT, bewijs=False).wendingen, r) for r in regels]
    gegeven = [(w, r) for w, r in gehoord if w]
    assert len(gegeven) >= len(regels) / 4
    assert sum(w[0] == r["sleutel"] for w, r in gegeven) > len(gegeven) / 2


def test_only_the_rich_engine_hears_wendingen_and_only_of_clients() -> None:
    tekst = "Vijf minuten dan, ik moet zo weg."
    assert laad_rijke_motor().duid(tekst, Rol.CLIENT).wendingen
    assert not laad_rijke_motor().duid(tekst, Rol.PROFESSIONAL).wendingen
    assert not laad_motor().duid(tekst, Rol.CLIENT).wendingen


@pytest.mark.parametrize(
    ("notitie", "wending"),
    [
        ("zucht, armen over elkaar", ("gebaar-zucht",)),
        ("mw kijkt naar buiten", ("gebaar-kijkt-weg",)),
        ("jas nog aan", ("gebaar-dicht",)),
        ("ogen nat", ("gebaar-huilt",)),
    ],
)
def test_a_note_of_a_gesture_is_heard_as_one(notitie: str, wending: tuple[str, ...]) -> None:
    assert laad_rijke_motor().duid(notitie, Rol.CLIENT).wendingen == wending


@pytest.mark.parametrize(
    "gezegd", ["Lacht u nou om mij?", '"kijkt niemand naar om"', "Hij zucht de hele dag al"]
)
def test_what_somebody_says_is_no_gesture(gezegd: str) -> None:
    wendingen = laad_rijke_motor().duid(gezegd, Rol.CLIENT).wendingen
    assert not any(w.startswith("gebaar-") for w in wendingen)


def test_a_duiding_without_wendingen_is_written_as_it_always_was() -> None:
    assert "wendingen" not in Duiding(rol=Rol.CLIENT).model_dump_json()
    met = Duiding(rol=Rol.CLIENT, wendingen=("zegt-dat-het-meevalt",))
    assert Duiding.model_validate_json(met.model_dump_json()) == met


@pytest.mark.parametrize(
    ("gezegd", "terug"),
    [
        ("oven verkocht, deegrol niet", "die deegrol"),
        ("het bed van Cees is nog opgemaakt", "dat bed"),
        ("Zij bewaart een paar pumps voor mij", "die pumps"),
        ("Ik woon in het trappenhuis", "dat trappenhuis"),
        ("ik ga naar de Bank in Zwolle", "die bank"),
        ("Vraag het aan Roos Bank maar", None),
        ("ik ben moe", None),
    ],
)
def test_a_thing_is_pointed_at_with_the_right_word(gezegd: str, terug: str | None) -> None:
    assert ding(gezegd) == terug


@pytest.mark.parametrize(
    ("gezegd", "terug"),
    [
        ("En dan doet hij ze dicht. Ogen dicht is mijn deur dicht.", "Ogen dicht is uw deur dicht"),
        ("Het brood is op, en de maand niet.", "Het brood is op, en de maand niet"),
        ("Komt u nog een keer?", None),
        ("Ik weet het niet.", None),
        ("Mw slaapt slecht.", None),
        ("Ja ja.", None),
        ("Dat was dom van mij.", None),
    ],
)
def test_the_last_sentence_is_said_as_it_was(gezegd: str, terug: str | None) -> None:
    assert nazeggen(gezegd) == terug


def test_of_somebody_else_nothing_is_said_when_that_is_not_wanted() -> None:
    assert nazeggen("Haar stoel blijft leeg.", anderen=False) is None
    assert nazeggen("Haar stoel blijft leeg.") == "Haar stoel blijft leeg"


@given(st.text(max_size=200))
def test_any_text_is_safe(tekst: str) -> None:
    for uit in (ding(tekst), nazeggen(tekst)):
        assert uit is None or re.fullmatch(r"[^\n{}<>]+", uit)
