"""A small window that shows how far the making of a document is; Esc stops it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import ProgressBar, Static

from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster

_VAN = len(teksten.PAPIER_STAPPEN)


class Voortgang(Venster[bool]):
    """Gives True when it was stopped by hand, None when the work was done."""

    def compose(self) -> ComposeResult:
        """Build the window."""
        with Vertical(classes="venster"):
            yield Static(_regel(1), id="voortgang_regel", markup=False)
            yield ProgressBar(total=_VAN, show_eta=False, show_percentage=False)
            yield Static(teksten.PAPIER_BEZIG_VOET, classes="zacht", markup=False)

    def zet(self, stap: int) -> None:
        """Show that a step has begun."""
        if self.is_mounted:
            self.query_one("#voortgang_regel", Static).update(_regel(stap))
            self.query_one(ProgressBar).update(progress=stap - 1)

    def klaar(self) -> bool:
        """Close; False when it was stopped already."""
        if not self.is_current:
            return False
        self.dismiss(None)
        return True

    def action_sluit(self) -> None:
        """Stop the work."""
        self.dismiss(True)


def _regel(stap: int) -> str:
    wat = teksten.PAPIER_STAPPEN[stap - 1]
    return teksten.PAPIER_BEZIG.format(stap=stap, van=_VAN, wat=wat)
