"""A number that looks like a BSN was masked: ask whether that is right."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from keukentafel.conversation.opdrachten import BewerkTekst
from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster


class BsnVenster(Venster[None]):
    """The note is stored already, with the number masked; `b` puts the number back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "sluit", show=False),
        Binding("b", "bewaar", show=False),
    ]

    def __init__(self, uiting: int, tekst: str) -> None:
        """Take the uiting and the text as it was typed."""
        super().__init__()
        self._uiting, self._tekst = uiting, tekst

    def compose(self) -> ComposeResult:
        """Build the window."""
        with Vertical(classes="venster"):
            yield Static(teksten.BSN_TITEL, classes="titel", markup=False)
            yield Static(teksten.BSN_UITLEG, markup=False)
            yield Static("", markup=False)
            yield Static(teksten.BSN_KEUZE, classes="zacht", markup=False)

    def action_bewaar(self) -> None:
        """Keep the number: it is something else."""
        self.doe(BewerkTekst(self._uiting, self._tekst, bsn_bewaren=True))
        self.dismiss(None)
