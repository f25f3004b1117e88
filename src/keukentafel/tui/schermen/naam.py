"""A name fell: put that person with the household in one line."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from keukentafel.conversation.opdrachten import VoegPersoonToe
from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster
from keukentafel.tui.invoer import Tekstregel
from keukentafel.tui.persoonregel import in_woorden, lees_persoon


class NaamVenster(Venster[str]):
    """Ask who it is; gives back the line to show, or None."""

    def __init__(self, naam: str = "") -> None:
        """Take the name that fell, or nothing."""
        super().__init__()
        self._naam = naam

    def compose(self) -> ComposeResult:
        """Build the window."""
        with Vertical(classes="venster"):
            yield Static(teksten.NAAM_ERBIJ, classes="titel", markup=False)
            yield Tekstregel(f"{self._naam}, " if self._naam else "")
            yield Static(id="begrepen", markup=False)
            yield Static(teksten.NAAM_ERBIJ_UITLEG, classes="zacht", markup=False)
            yield Static(teksten.VRAAGVENSTER_VOET, classes="zacht", markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what Enter will write down."""
        event.stop()
        gelezen = lees_persoon(event.value)
        zin = teksten.NAAM_BEGREPEN.format(wie=in_woorden(gelezen)) if gelezen else ""
        self.query_one("#begrepen", Static).update(zin)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Add the person; somebody who is only spoken of does not sit at the table."""
        event.stop()
        gelezen = lees_persoon(event.value)
        if gelezen is None:
            self.dismiss(None)
            return
        opdracht = VoegPersoonToe(
            naam=gelezen.naam,
            relatie=gelezen.relatie,
            leeftijd=gelezen.leeftijd,
            plek=gelezen.plek,
            bijzonderheden=gelezen.bijzonderheden,
        )
        if self.doe(opdracht):
            self.dismiss(teksten.NAAM_STAAT_ERBIJ.format(wie=in_woorden(gelezen)))
