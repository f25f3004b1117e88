"""The colours as they stand on the screen, in both themes: every sign at WCAG AA, 4.5 : 1."""

from pathlib import Path

import pytest
from rich.color import Color
from textual.geometry import Region
from textual.pilot import Pilot
from textual.screen import ModalScreen

from test_tui_beelden import app_op, naar
from test_tui_taal import _helderheid

GENOEG = 4.5
LIJNEN = (0x2500, 0x259F)
"""Lines and blocks draw a frame or a bar; they are no text."""
SCHERMEN: dict[str, tuple[str, ...]] = {
    "gesprek": (),
    "overzicht": ("f5",),
    "wie wil wat": ("f5", "w"),
    "samenhang": ("f5", "l"),
    "tekening": ("f5", "n", "e"),
    "lukt": ("f5", "z"),
    "niveaus": ("f4", "z", "c"),
    "plan": ("slash", "g"),
    "doel": ("slash", "g", "enter"),
    "nieuw doel": ("slash", "g", "d", *"beter"),
    "delen": ("slash", "g", "t"),
    "dagen": ("slash", "g", "w"),
    "apart": ("f7",),
    "nood": ("exclamation_mark",),
    "papier": ("slash", "r", "v"),
    "lezer": ("slash", "r", "v", "1"),
    "terugkijken": ("slash", "r", "k"),
    "samen": ("f9",),
}


def _hex(kleur: Color | None) -> str:
    assert kleur is not None
    return kleur.get_truecolor().hex


def _te_zwak(pilot: Pilot[int]) -> set[tuple[str, str, str]]:
    """Return (text, colour, ground) of what is too faint on the screen on top."""
    scherm = pilot.app.screen
    vak = Region(0, 0, *scherm.size)
    if isinstance(scherm, ModalScreen):  # what lies under a window is dimmed on purpose
        vak = scherm.query_one(".venster").region
    zwak: set[tuple[str, str, str]] = set()
    gezien = 0
    for y, strip in enumerate(scherm._compositor.render_strips()):
        x = 0
        for stuk in strip:
            binnen = vak.contains(x, y) and vak.contains(x + max(0, stuk.cell_length - 1), y)
            x += stuk.cell_length
            tekst = "".join(t for t in stuk.text if not LIJNEN[0] <= ord(t) <= LIJNEN[1]).strip()
            if not tekst or not binnen or stuk.style is None:
                continue
            gezien += 1
            voor, grond = _hex(stuk.style.color), _hex(stuk.style.bgcolor)
            if stuk.style.reverse:
                voor, grond = grond, voor
            licht, donker = sorted((_helderheid(voor), _helderheid(grond)), reverse=True)
            if (licht + 0.05) / (donker + 0.05) < GENOEG:
                zwak.add((tekst, voor, grond))
    assert gezien > 3
    return zwak


@pytest.mark.parametrize("thema", ["avond", "dag"])
async def test_every_sign_on_every_screen_can_be_read(tmp_path: Path, thema: str) -> None:
    app = app_op(tmp_path, plan=True)
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = thema
        for naam, toetsen in SCHERMEN.items():
            await naar(toetsen, pilot)
            assert _te_zwak(pilot) == set(), naam
            while len(app.screen_stack) > 2:
                app.pop_screen()
            await pilot.pause()
