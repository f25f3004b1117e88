"""Pictures of the main screens, kept as SVG. Look at a new one before you accept it.

A change is accepted with `pytest tests/test_tui_beelden.py --snapshot-update`, after having
looked: the pictures differ with the version of Textual, which is pinned.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from keukentafel.caseload import Caseload
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.schermen.gesprek import GesprekScherm
from picture import voorbeeld
from tui_hulp import WACHTZIN

Vergelijk = Callable[..., bool]


def app_op(map: Path) -> KeukentafelApp:
    caseload, _ = Caseload.maak(map, WACHTZIN)
    app = KeukentafelApp(map, meelezen=False)
    app.caseload = caseload
    app.open_sessie(voorbeeld(caseload))
    return app


async def naar(toetsen: tuple[str, ...], pilot: Pilot[int]) -> None:
    """Go to the talk, press the keys, and let no cursor blink."""
    await pilot.app.push_screen(GesprekScherm())
    await pilot.pause()
    for toets in toetsen:
        await pilot.press(toets)
        await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    for invoer in pilot.app.screen.query(Input):
        invoer.cursor_blink = False
    await pilot.pause()


SCHERMEN: dict[str, tuple[str, ...]] = {
    "gesprek": (),
    "vragen": ("question_mark",),
    "labels": ("up",),
    "fase": ("f6",),
    "menu": ("slash",),
    "onderwerpen": ("f4",),
    "overzicht": ("f5",),
    "mensen": ("slash", "h"),
    "volgorde": ("slash", "v"),
    "afspraken": ("slash", "g"),
    "afronden": ("slash", "r"),
    "apart": ("f7",),
    "samen": ("f9",),
    "samen klopt": ("f9", "right"),
}
MATEN = {"80x24": (80, 24), "120x40": (120, 40), "smal": (60, 24)}
PLATEN = [("80x24", naam) for naam in SCHERMEN]
PLATEN += [("120x40", n) for n in ("gesprek", "overzicht", "samen")]
PLATEN += [("smal", n) for n in ("gesprek", "vragen", "overzicht", "samen")]


@pytest.mark.parametrize(("maat", "naam"), PLATEN, ids=[f"{n}-{m}" for m, n in PLATEN])
def test_picture(snap_compare: Any, tmp_path: Path, maat: str, naam: str) -> None:
    vergelijk: Vergelijk = snap_compare
    assert vergelijk(
        app_op(tmp_path),
        run_before=partial(naar, SCHERMEN[naam]),
        terminal_size=MATEN[maat],
    )


def test_picture_of_the_light_colours(snap_compare: Any, tmp_path: Path) -> None:
    vergelijk: Vergelijk = snap_compare
    assert vergelijk(
        app_op(tmp_path), run_before=partial(naar, ("slash", "k")), terminal_size=(80, 24)
    )


def test_picture_of_the_first_start(snap_compare: Any, tmp_path: Path) -> None:
    async def stil(pilot: Pilot[int]) -> None:
        for invoer in pilot.app.screen.query(Input):
            invoer.cursor_blink = False
        await pilot.pause()

    vergelijk: Vergelijk = snap_compare
    assert vergelijk(
        KeukentafelApp(tmp_path / "leeg", meelezen=False), run_before=stil, terminal_size=(80, 24)
    )
