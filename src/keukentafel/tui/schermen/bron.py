"""Where a line of the overview comes from: the note itself, and who heard it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.conversation.dossier import Dossier, Uiting
from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster
from keukentafel.tui.regelweergave import namen


class BronVenster(Venster[None]):
    """What was said or noted, and who heard it: where a line comes from."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,b", "sluit", show=False)]

    def __init__(self, bronnen: tuple[int, ...]) -> None:
        """Take the uitingen."""
        super().__init__()
        self._bronnen = bronnen

    def compose(self) -> ComposeResult:
        """Build the window."""
        uitingen = [self.dossier.uitingen[b] for b in self._bronnen if b in self.dossier.uitingen]
        with VerticalScroll(classes="venster"):
            yield Static(teksten.OVERZICHT_VAN, classes="titel", markup=False)
            if not uitingen:
                yield Static(teksten.OVERZICHT_VAN_U, markup=False)
            for uiting in uitingen:
                yield Static(_bron(self.dossier, uiting), markup=False)
            yield Static("", markup=False)
            yield Static(teksten.ESC_TERUG, classes="zacht", markup=False)

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(VerticalScroll).focus()


def _bron(dossier: Dossier, uiting: Uiting) -> Content:
    """Return the note itself; what stands apart is not shown here."""
    if uiting.apart:
        return Content(teksten.OVERZICHT_VAN_APART)
    naam = dossier.noem(uiting.spreker)
    wie = namen(dossier, uiting.bekend_bij) or teksten.NIEMAND
    return Content.assemble(
        (f"{uiting.moment.astimezone():%d-%m %H:%M}  ", "$text-muted"),
        (f"{naam}  " if naam else "", "bold $primary"),
        f"“{uiting.tekst}”" if uiting.letterlijk else uiting.tekst,
        (f"\n{teksten.APART_GEHOORD.format(wie=wie)}", "$text-muted"),
    )
