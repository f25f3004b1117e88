"""A real app on a real vault, and ways to type and to read the screen."""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from keukentafel.caseload import Caseload
from keukentafel.conversation.opdrachten import BeginGesprek, Opdracht, VoegPersoonToe
from keukentafel.session import Sessie
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.invoer import Invoer
from keukentafel.tui.schermen.gesprek import GesprekScherm

WACHTZIN = "vier losse woorden samen"
GEZIN: tuple[Opdracht, ...] = (
    VoegPersoonToe("Mirjam", "zelf", 44, aan_tafel=True),
    VoegPersoonToe("Ruud", "man", 47, aan_tafel=True),
    VoegPersoonToe("Fenna", "dochter", 13),
    BeginGesprek(),
)


@asynccontextmanager
async def gesprek(
    map: Path, opdrachten: Iterable[Opdracht] = GEZIN, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[int], Sessie]]:
    """Open the talk screen on a new dossier; gives the pilot and the session."""
    caseload, _ = Caseload.maak(map, WACHTZIN)
    sessie = caseload.nieuw("De Molenwiek")
    for opdracht in opdrachten:
        sessie.do(opdracht)
    app = KeukentafelApp(map, meelezen=False)
    async with app.run_test(size=size) as pilot:
        app.caseload = caseload
        app.open_sessie(sessie)
        await app.push_screen(GesprekScherm())
        await pilot.pause()
        yield pilot, sessie
    caseload.sluit()


async def typ(pilot: Pilot[int], tekst: str) -> None:
    """Type a line by keys and press Enter."""
    for teken in tekst:
        await pilot.press(_NAMEN.get(teken, teken))
    await pilot.press("enter")
    await pilot.pause()


async def noteer(pilot: Pilot[int], tekst: str) -> None:
    """Put a line in the input at once (any text), and press Enter."""
    pilot.app.screen.query_one(Invoer).insert_text_at_cursor(tekst)
    await pilot.press("enter")
    await pilot.pause()


async def klaar(pilot: Pilot[int]) -> None:
    """Wait until what goes on off the screen's thread is done and painted."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


_NAMEN = {
    " ": "space",
    ",": "comma",
    ".": "full_stop",
    "?": "question_mark",
    "'": "apostrophe",
    "-": "minus",
}


def scherm(pilot: Pilot[int]) -> str:
    """Return all that the screen shows, as lines of text."""
    stroken: Sequence[object] = pilot.app.screen._compositor.render_strips()
    return "\n".join(strook.text.rstrip() for strook in stroken)  # type: ignore[attr-defined]
