"""A small window that shows how far documents are, by document and step; Esc stops it."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import ProgressBar, Static

from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster

if TYPE_CHECKING:
    from keukentafel.reports.uitgave import Gang

_STAPPEN = len(teksten.PAPIER_STAPPEN)


class Voortgang(Venster[bool]):
    """Gives True when it was stopped by hand, None when the work was done."""

    def __init__(self, van: int) -> None:
        """Take how many documents there are."""
        super().__init__()
        self._van = van

    def compose(self) -> ComposeResult:
        """Build the window."""
        with Vertical(classes="venster"):
            yield Static(_regel(1, self._van, 1), id="voortgang_regel", markup=False)
            yield ProgressBar(total=self._van * _STAPPEN, show_eta=False, show_percentage=False)
            yield Static(teksten.PAPIER_BEZIG_VOET, classes="zacht", markup=False)

    def zet(self, gang: "Gang") -> None:
        """Show that a step has begun."""
        if self.is_mounted:
            regel = _regel(gang.nr, gang.van, gang.stap)
            self.query_one("#voortgang_regel", Static).update(regel)
            gedaan = (gang.nr - 1) * _STAPPEN + gang.stap - 1
            self.query_one(ProgressBar).update(progress=gedaan)

    def klaar(self) -> bool:
        """Close; False when it was stopped already."""
        if not self.is_current:
            return False
        self.dismiss(None)
        return True

    def action_sluit(self) -> None:
        """Stop the work."""
        self.dismiss(True)


def _regel(nr: int, van: int, stap: int) -> str:
    wat = teksten.PAPIER_STAPPEN[stap - 1]
    document = teksten.PAPIER_DOCUMENT.format(nr=nr, van=van)
    return f"{document} {teksten.PAPIER_BEZIG.format(stap=stap, van=_STAPPEN, wat=wat)}"
