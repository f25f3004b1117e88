"""What is pasted stays text: no sign in it becomes a key, and too much is cut off."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from keukentafel.tui import teksten
from keukentafel.tui.invoer import TE_VEEL
from keukentafel.tui.plakzeef import BEGIN, EINDE, Plakzeef

TEKST = st.text(alphabet="ab\x1b[20~1\r", max_size=30)


def geknipt(draad: str, plekken: list[int]) -> Iterator[str]:
    vorige = 0
    for plek in sorted({p % (len(draad) + 1) for p in plekken}):
        if plek > vorige:
            yield draad[vorige:plek]
            vorige = plek
    if vorige < len(draad):
        yield draad[vorige:]


@given(st.lists(st.tuples(TEKST, TEKST), max_size=3), TEKST, st.lists(st.integers(0, 400)))
def test_only_esc_in_a_paste_changes_wherever_it_is_cut(
    delen: list[tuple[str, str]], rest: str, plekken: list[int]
) -> None:
    assume(not any(BEGIN in los or EINDE in plak for los, plak in delen) and BEGIN not in rest)
    heel = "".join(f"{los}{BEGIN}{plak}{EINDE}" for los, plak in delen)
    verwacht = "".join(los + BEGIN + plak.replace("\x1b", "\u241b") + EINDE for los, plak in delen)
    zeef = Plakzeef()
    assert "".join(map(zeef, geknipt(heel + rest, plekken))) == verwacht + rest


def test_too_much_is_cut_to_what_is_known_to_be_too_much() -> None:
    zeef = Plakzeef()
    uit = "".join(map(zeef, [BEGIN, *["x" * 4096] * 2500, "\x1b[201", "~a"]))
    assert uit == f"{BEGIN}{'x' * (TE_VEEL + 1)}{EINDE}a"


@pytest.mark.skipif(sys.platform != "linux", reason="drives a program through a pty")
@pytest.mark.parametrize("keer", [3, 300_000])
def test_signs_of_command_pasted_in_a_terminal_do_nothing(tmp_path: Path, keer: int) -> None:
    """ESC, Enter, Ctrl+Q and Ctrl+L stand in it; ten megabytes of it are refused at once."""
    from test_proces import begin, lees, maak_dossier

    id = maak_dossier(tmp_path)
    app = begin(tmp_path)
    regel = "een regel met \x1b[31mrood\r\x1b\x11\x0c\r en nog wat\r\n"
    plak = f"{BEGIN}{regel * keer}{EINDE}"

    def stuur() -> None:
        bytes_ = plak.encode()
        while bytes_:
            bytes_ = bytes_[os.write(app._fd, bytes_[:4096]) :]

    draad = threading.Thread(target=stuur)
    draad.start()
    try:
        app.wacht_op(teksten.TE_VEEL_GEPLAKT[:25] if keer > 3 else r"␛\[31mrood", 90)
        draad.join()
        if keer > 3:
            app.druk("na")
            app.wacht_op("› *│? *na", 60)
    finally:
        app.sluit()
        draad.join()
    assert lees(tmp_path, id) == []
