"""A window with lines to read, and nothing to do in it."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster


class Bladvenster(Venster[None]):
    """A title and lines; the arrows scroll, Esc closes."""

    def __init__(self, titel: str, regels: Sequence[str]) -> None:
        """Take the title and the lines."""
        super().__init__()
        self._titel, self._regels = titel, regels

    def compose(self) -> ComposeResult:
        """Build the window."""
        with VerticalScroll(classes="venster"):
            yield Static(self._titel, classes="titel", markup=False)
            yield Static("\n".join(self._regels), markup=False)
            yield Static("", markup=False)
            yield Static(teksten.ESC_TERUG, classes="zacht", markup=False)

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(VerticalScroll).focus()
