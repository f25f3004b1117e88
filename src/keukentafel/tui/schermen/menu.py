"""Everything else one can do, by letter."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster
from keukentafel.tui.toetsen import met_menu


class MenuVenster(Venster[str]):
    """Press a letter: the window gives its action back."""

    def compose(self) -> ComposeResult:
        """Build the window."""
        regels = [
            Content.assemble(
                (f" {letter}  ", "bold $accent"), f"{t.kort:18}", (t.uitleg, "$text-muted")
            )
            for letter, t in met_menu().items()
        ]
        with Vertical(classes="venster"):
            yield Static(teksten.MENU_TITEL, classes="titel", markup=False)
            yield Static(Content("\n").join(regels))
            yield Static("", markup=False)
            yield Static(teksten.ESC_TERUG, classes="zacht", markup=False)

    def on_key(self, event: events.Key) -> None:
        """A letter of the menu ends it with that action."""
        gekozen = met_menu().get(event.key)
        if gekozen:
            event.stop()
            self.dismiss(gekozen.actie)
