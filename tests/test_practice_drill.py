"""Drills of five minutes, the cards of a role-play, and what its observer keeps."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.content import vragen
from keukentafel.content.drill import EXPERTS, Vaardigheid, drillteksten
from keukentafel.content.personas import persona, persona_namen
from keukentafel.content.rollenspel import formulier
from keukentafel.language import laad_motor
from keukentafel.practice.drill import AANTAL, Drill, beoordeel, maak_drill, volgende
from keukentafel.practice.observatie import Klok, Observatie
from keukentafel.practice.oefening import Oefening, laad_oefening
from keukentafel.practice.rollenspel import maak_rollenspel
from test_cli import draai, fout_van


@cache
def alle() -> tuple[Oefening, ...]:
    return tuple(laad_oefening(persona(n), laad_motor()) for n in persona_namen())


def drill(wat: Vaardigheid, seed: int = 1) -> Drill:
    return maak_drill(wat, alle(), vragen(), drillteksten(), seed)


# ---- drills -------------------------------------------------------------------------------


@pytest.mark.parametrize("wat", Vaardigheid)
def test_every_drill_has_three_sentences_that_are_of_its_skill(wat: Vaardigheid) -> None:
    for seed in range(4):
        d = drill(wat, seed)
        assert len(set(d.experts)) == EXPERTS, (d.tekst, d.experts)
        assert all(beoordeel(d, zin).raak for zin in d.experts)
        assert d == drill(wat, seed)


@pytest.mark.parametrize(
    ("wat", "zegt"),
    [
        (Vaardigheid.OPEN, "Heeft u schulden?"),
        (Vaardigheid.DOORVRAGEN, "U moet naar de dokter."),
        (Vaardigheid.REFLECTIE, "Hoe oud bent u?"),
        (Vaardigheid.CIRCULAIR, "Slaapt u goed?"),
        (Vaardigheid.SAMENVATTEN, "Wat wilt u?"),
        (Vaardigheid.VEILIGHEID, "U kunt een cursus doen."),
    ],
)
def test_something_else_is_not_of_the_skill_and_still_gets_an_answer(
    wat: Vaardigheid, zegt: str
) -> None:
    uitkomst = beoordeel(drill(wat), zegt)
    assert not uitkomst.raak
    assert uitkomst.antwoord.tekst


def test_safety_in_company_is_first_of_all_a_moment_alone() -> None:
    drills = [drill(Vaardigheid.VEILIGHEID, seed) for seed in range(30)]
    samen = next(d for d in drills if len(d.toestand.aanwezig) > 1)
    alleen = next(d for d in drills if len(d.toestand.aanwezig) == 1)
    assert not beoordeel(samen, "Bent u thuis wel eens bang voor iemand?").raak
    assert beoordeel(samen, f"Mag ik even met {samen.naam} alleen praten?").raak
    assert beoordeel(alleen, "Bent u thuis wel eens bang voor iemand?").raak


GEDAAN = st.lists(st.tuples(st.sampled_from(Vaardigheid), st.booleans()), max_size=AANTAL)


@given(GEDAAN)
def test_what_just_missed_comes_again_but_never_a_third_time_running(
    gedaan: Sequence[tuple[Vaardigheid, bool]],
) -> None:
    nu = volgende(gedaan)
    if gedaan and not gedaan[-1][1] and [v for v, _ in gedaan[-2:]].count(gedaan[-1][0]) == 1:
        assert nu is gedaan[-1][0]
    assert [*(v for v, _ in gedaan[-2:]), nu] != [nu] * 3 or len(gedaan) < 2


def test_a_run_without_a_miss_takes_every_skill_once() -> None:
    gedaan: list[tuple[Vaardigheid, bool]] = []
    while len(gedaan) < AANTAL:
        gedaan.append((volgende(gedaan), True))
    assert {v for v, _ in gedaan} == set(Vaardigheid)


# ---- cards --------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", persona_namen())
@pytest.mark.parametrize("als", ["md", "html"])
def test_the_professional_does_not_get_to_see_what_lies_behind(naam: str, als: str) -> None:
    gezin = persona(naam)
    tekst = maak_rollenspel(gezin, als=als)  # type: ignore[arg-type]
    client, rest = re.split("Kaart voor wie het gesprek voert", tekst, maxsplit=1)
    kaal = client.replace("\\", "")
    for laag in gezin.lagen.values():
        woord = laag.weten.split()[0]
        assert woord in kaal
        assert laag.weten not in rest
        assert laag.gewoon[0] not in rest
    for punt in formulier().punten:
        assert punt.tekst in rest


def test_the_set_is_written_to_a_file_or_to_the_output(tmp_path: Path) -> None:
    bestand = tmp_path / "kaarten.html"
    klaar = draai("rollenspel", "jan", "--als", "html", "-o", bestand)
    assert klaar.returncode == 0, klaar.stderr
    assert bestand.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert "bestaat al" in fout_van(draai("rollenspel", "jan", "-o", bestand))
    assert draai("rollenspel", "jan").stdout.startswith("# Rollenspel: ")
    assert "Dit gezin is er niet" in fout_van(draai("rollenspel", "piet"))


# ---- the observer -------------------------------------------------------------------------


def test_a_time_out_takes_no_time() -> None:
    klok = Klok(600)
    assert klok.over(1_000) == 600
    klok = klok.druk(10)
    assert klok.over(70) == 540
    klok = klok.druk(70)
    assert klok.over(5_000) == 540
    klok = klok.druk(5_000)
    assert klok.over(9_999) == 0


@given(st.lists(st.integers(1, 9)))
def test_ticks_are_counted_per_round_and_can_be_taken_back(tikken: list[int]) -> None:
    gezien = Observatie("open vragen")
    for tik in tikken:
        gezien = gezien.tik(tik)
    vol = gezien.nieuwe_ronde().tik(2)
    assert vol.tellingen(1).total() == len(tikken)
    assert vol.tellingen(2) == {2: 1}
    assert vol.terug().terug().tellingen(2).total() == 0
    assert vol.terug().terug().tellingen(1) == vol.tellingen(1)
