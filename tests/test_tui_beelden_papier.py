"""Pictures of the screens for paper, on a small and a large terminal."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from keukentafel.conversation.bladopdrachten import MaakTafelblad
from test_tui_beelden import app_op, naar

MATEN = {"80x24": (80, 24), "120x40": (120, 40)}
OP_PAPIER = ("slash", "r", "v")
SCHERMEN = {
    "documenten": OP_PAPIER,
    "lezer": (*OP_PAPIER, "1"),
    "nog geen ja": (*OP_PAPIER, "5", "1", *"de", "space", *"huisarts", "enter"),
    "tekens": (*OP_PAPIER, *"tA1", "plus", "space", *"A2", "minus", "space", *"Z9", "plus"),
}


@pytest.mark.parametrize("maat", MATEN)
@pytest.mark.parametrize("naam", SCHERMEN)
def test_picture(snap_compare: Any, tmp_path: Path, naam: str, maat: str) -> None:
    app = app_op(tmp_path)
    assert app.sessie is not None
    app.sessie.do(MaakTafelblad(tuple(app.sessie.dossier.aan_tafel)))
    assert snap_compare(app, run_before=partial(naar, SCHERMEN[naam]), terminal_size=MATEN[maat])
