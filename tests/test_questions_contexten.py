"""The choice on moments that people wrote, on whole talks, and on random states."""

import sys
from pathlib import Path

import pytest

from keukentafel.language import laad_motor, laad_rijke_motor
from keukentafel.questions import bank_uit_inhoud

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))

import check_choice


def test_sixty_moments_by_other_hands() -> None:
    alle = [obj for obj, _ in check_choice.contexten(laad_motor())]
    per_fase = {str(o["fase"]) for o in alle}
    assert len(alle) == 60
    assert len(per_fase) == 5
    assert sum(bool(o["snippers"]) for o in alle) == 30
    assert all(len(o["expert"]) == 3 and len(o["zwak"]) == 2 for o in alle)  # type: ignore[arg-type]


def test_the_first_is_of_the_right_sort_and_circular_comes_where_it_fits() -> None:
    maten = check_choice.op_contexten(laad_rijke_motor(), bank_uit_inhoud())
    assert maten["eerste van de goede soort"] >= 0.95
    assert maten["circulair waar het past"] >= 0.8
    assert maten["circulair waar het niet past"] == 0.0


def test_whole_talks_do_not_repeat_themselves() -> None:
    maten = check_choice.gesprekken(laad_motor(), bank_uit_inhoud(), 2)
    assert maten["vaakste vraag"] <= 0.1
    assert maten["met woorden van de cliënt"] <= 1 / 3
    assert maten["herhalingen"] == 0


@pytest.mark.parametrize("seed", [1, 2])
def test_a_suggestion_or_a_stated_reason_in_every_state(seed: int) -> None:
    telling = check_choice.toestanden(laad_motor(), bank_uit_inhoud(), 150, seed)
    assert telling.total() == 150
    assert telling["vraag"] > 75
