"""Make the pictures of the README: `python scripts/picture.py [folder]` (default docs/).

A made-up household, the real app without a terminal, Textual's own SVG export.
"""

import asyncio
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from textual.pilot import Pilot
from textual.widgets import Input

from keukentafel.caseload import Caseload, kennis
from keukentafel.conversation.opdrachten import (
    BeginGesprek,
    Noteer,
    Opdracht,
    StelHulpvraag,
    VoegPersoonToe,
)
from keukentafel.session import Sessie
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.schermen.gesprek import GesprekScherm

HUIS = Path(__file__).resolve().parent.parent
WIE: tuple[Opdracht, ...] = (
    VoegPersoonToe("Mirjam", "zelf", 44, aan_tafel=True),
    VoegPersoonToe("Ruud", "man", 47, aan_tafel=True),
    VoegPersoonToe("Fenna", "dochter", 13),
    BeginGesprek(),
)
GEZEGD = (
    ("Mirjam", "Sinds Ruud thuis zit is het stil hier in huis", True),
    ("Mirjam", "post blijft liggen, de tas bij de deur", False),
    ("Ruud", "Ik ben het werken kwijt, en mijn rug ook", True),
    ("Mirjam", "mijn zus kookt op donderdag, dat scheelt", False),
    ("Ruud", "vorig jaar een coach gehad, luisterde goed", False),
    ("Mirjam", "Ik wil dat we weer samen aan tafel lachen", True),
)


class Klok:
    """A clock that goes on two minutes at each look."""

    def __init__(self) -> None:
        """Begin on a Tuesday morning."""
        self._nu = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the next moment."""
        self._nu += timedelta(minutes=2)
        return self._nu


def voorbeeld(caseload: Caseload) -> Sessie:
    """Return a session on a short made-up talk."""
    id = caseload.nieuw("De Molenwiek").dossier_id
    sessie = Sessie(caseload._kluis, id, kennis(), Klok())
    for opdracht in WIE:
        sessie.do(opdracht)
    wie = {p.naam: p.id for p in sessie.dossier.personen.values()}
    for naam, tekst, letterlijk in GEZEGD:
        sessie.do(Noteer(tekst, wie[naam], letterlijk=letterlijk))
    sessie.do(StelHulpvraag("Hoe krijgen we weer rust en plezier in huis?", wie["Mirjam"]))
    return sessie


async def plaat(pilot: Pilot[int], bestand: Path, *toetsen: str) -> None:
    """Press keys and save what the screen shows."""
    for toets in toetsen:
        await pilot.press(toets)
    await pilot.pause()
    for invoer in pilot.app.screen.query(Input):
        invoer.cursor_blink = False
    bestand.write_text(pilot.app.export_screenshot(title="keukentafel"), "utf-8")


async def maak(doel: Path) -> None:
    """Write all pictures to a folder."""
    with tempfile.TemporaryDirectory() as map:
        caseload, _ = Caseload.maak(Path(map) / "kluis", "vier losse woorden samen")
        app = KeukentafelApp(Path(map) / "kluis")
        async with app.run_test(size=(120, 34)) as pilot:
            app.caseload = caseload
            app.open_sessie(voorbeeld(caseload))
            await app.push_screen(GesprekScherm())
            await plaat(pilot, doel / "gesprek.svg")
            await plaat(pilot, doel / "vragen.svg", "question_mark")
            await plaat(pilot, doel / "samen.svg", "escape", "f9")
        caseload.sluit()


def main() -> None:
    """Make the pictures."""
    doel = Path(sys.argv[1]) if len(sys.argv) > 1 else HUIS / "docs"
    doel.mkdir(exist_ok=True)
    asyncio.run(maak(doel))


if __name__ == "__main__":
    main()
