"""The windows over the home screen: go on or begin anew, and what one can do there."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster, voettekst


class VerderVenster(Venster[str]):
    """The last talk was closed: look on, or begin a new one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,v", "kies('verder')", show=False),
        Binding("n", "kies('nieuw')", show=False),
    ]

    def __init__(self, naam: str) -> None:
        """Take the name of the dossier."""
        super().__init__()
        self._naam = naam

    def compose(self) -> ComposeResult:
        """Build the window."""
        with Vertical(classes="venster"):
            yield Static(self._naam, classes="titel", markup=False)
            yield Static(teksten.GESPREK_WAS_KLAAR, markup=False)
            yield Static("", markup=False)
            yield Static(voettekst(teksten.VERDER_VOET), markup=False)

    def action_kies(self, keuze: str) -> None:
        """Give the choice back."""
        self.dismiss(keuze)


class ThuisHulp(Venster[None]):
    """What the program is for, and the keys of the home screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1,enter", "sluit", show=False)]

    def compose(self) -> ComposeResult:
        """Build the window."""
        toetsen = [
            Content.assemble((f"{toets:10}", "bold $accent"), uitleg)
            for toets, uitleg in teksten.THUIS_HULP
        ]
        with VerticalScroll(classes="venster"):
            yield Static(teksten.THUIS_HULP_TITEL, classes="titel", markup=False)
            yield Static("\n".join(teksten.WAARVOOR), markup=False)
            yield Static("", markup=False)
            yield Static(Content("\n").join(toetsen), markup=False)
            yield Static("", markup=False)
            yield Static(teksten.ESC_TERUG, classes="zacht", markup=False)

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(VerticalScroll).focus()
