"""Ask for a goal, with soft questions that change while one types (seed 7.2)."""

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from keukentafel.content import doelhulp, jargon
from keukentafel.conversation.doelcheck import bekijk_doel
from keukentafel.tui import teksten
from keukentafel.tui.keuze import Formulier, Veldregel

HOOGSTENS = 2
"""So many soft questions at once: the rest waits, nobody reads more while typing."""


class Doelvenster(Formulier):
    """A form of which the field `tekst` is looked at softly; nothing is held back.

    `kijken` is when we look, where that stands already.
    """

    DEFAULT_CSS = """
    Doelvenster #zorgen { height: auto; min-height: 2; margin-top: 1; color: $accent; }
    """

    def __init__(
        self, titel: str, velden: Mapping[str, str], waarden: Mapping[str, str], kijken: str = ""
    ) -> None:
        """Take what a form takes, and when we look."""
        super().__init__(titel, velden, waarden)
        self._kijken = kijken

    def compose(self) -> ComposeResult:
        """Build the window."""
        with VerticalScroll(classes="venster", can_focus=False):
            yield Static(self._titel, classes="titel", markup=False)
            for veld, vraag in self._velden.items():
                yield Static(vraag, classes="vraag", markup=False)
                yield Veldregel(self._waarden.get(veld, ""), veld)
                if veld == "tekst":
                    yield Static(id="zorgen", markup=False)
            yield Static(teksten.FORMULIER_VOET, classes="zacht", markup=False)

    def on_mount(self) -> None:
        """Look at what stands there already. (The base class mounts by itself.)"""
        self._kijk(self._waarden.get("tekst", ""))

    @on(Input.Changed, "#tekst")
    def _getypt(self, event: Input.Changed) -> None:
        event.stop()
        self._kijk(event.value)

    def _kijk(self, tekst: str) -> None:
        zorgen = bekijk_doel(tekst, doelhulp(), jargon(), kijken=self._kijken)[:HOOGSTENS]
        regels = [Content(f"{z.reden} {z.vraag}") for z in zorgen]
        self.query_one("#zorgen", Static).update(Content("\n").join(regels))
