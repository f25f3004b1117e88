"""All keys of a talk, from the one table."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster
from keukentafel.tui.toetsen import GESPREK, Toets, leesbaar


class HulpVenster(Venster[None]):
    """A list to read; the arrows scroll it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1,enter", "sluit", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Build the window."""
        with VerticalScroll(classes="venster"):
            yield Static(teksten.HULP_TITEL, classes="titel", markup=False)
            yield Static(Content("\n").join([_regel(t) for t in GESPREK]))
            yield Static("", markup=False)
            yield Static(teksten.HULP_ONDER, classes="zacht", markup=False)

    def on_mount(self) -> None:
        """Let the arrows scroll; how to leave stands on the edge, which does not scroll."""
        self.query_one(VerticalScroll).border_subtitle = teksten.ESC_TERUG
        self.query_one(VerticalScroll).focus()


def _regel(toets: Toets) -> Content:
    wegen = [leesbaar(x) for x in (toets.teken, toets.f) if x]
    if toets.menu:
        wegen.append(f"/ {toets.menu}")
    return Content.assemble((f"{'  '.join(wegen):14}", "bold $accent"), toets.uitleg)
