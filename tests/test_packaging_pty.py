"""The small terminal that the measurements read the screen from."""

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("termios")

from pty_app import NietGezien, PtyApp, Scherm

UITVOER = (
    "\x1b[?1049h\x1b[H\x1b]0;titel\x07\x1b[0;38;2;1;2;3mHallo café\x1b[0m\r\nregel twee"
    "\x1b[?2026h\x1b[2;7H\x1b[1mTWEE\x1b[0m\x1b[4;1Hweg\x1b[4;2H\x1b[K\x1b[?2026$p\x1b[>1u"
).encode()


@given(st.lists(st.integers(0, len(UITVOER))))
def test_output_may_be_cut_anywhere(sneden: list[int]) -> None:
    scherm = Scherm(20, 5)
    grenzen = [0, *sorted(sneden), len(UITVOER)]
    for begin, einde in pairwise(grenzen):
        scherm.verwerk(UITVOER[begin:einde])
    assert scherm.tekst() == "Hallo café\nregel TWEE\n\nw\n"


@given(st.lists(st.binary(), max_size=20))
def test_no_output_breaks_it(delen: list[bytes]) -> None:
    scherm = Scherm(8, 3)
    for deel in delen:
        scherm.verwerk(deel)
    assert all(len(regel) <= 8 for regel in scherm.tekst().split("\n"))
    assert scherm.tekst().count("\n") == 2


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_drives_a_program_and_measures_it() -> None:
    code = "print('naam?'); print('dag ' + input()); input()"
    app = PtyApp([sys.executable, "-c", code], {})
    try:
        eerste = app.wacht_op(r"naam\?")
        app.druk("Anja\n")
        tweede = app.wacht_op("dag Anja")
        assert 0 < eerste.cpu_ms <= tweede.cpu_ms
        assert 0 < eerste.rss_mib <= tweede.rss_mib
        app.druk("klaar\n")
        with pytest.raises(NietGezien):
            app.wacht_op("komt niet")
    finally:
        app.sluit()
