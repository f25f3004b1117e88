"""At most three questions that fit now. They do not change while this lies open."""

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.conversation.opdrachten import KiesVraag, LegVragenWeg
from keukentafel.labels import Fase
from keukentafel.questions import Suggestie
from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster
from keukentafel.tui.weergave import hang

RAND = 8
"""Border, padding and scrollbar of a window."""


class VragenVenster(Venster[str]):
    """Choose one by its digit, or put them away with Esc; gives back the line to show."""

    DEFAULT_CSS = """
    VragenVenster .vraag { margin-bottom: 1; height: auto; }
    """

    def __init__(self, suggesties: tuple[Suggestie, ...]) -> None:
        """Take what was chosen at the moment of asking."""
        super().__init__()
        self._suggesties = suggesties

    def compose(self) -> ComposeResult:
        """Build the window."""
        with VerticalScroll(classes="venster"):
            yield Static(teksten.VRAGEN_TITEL, classes="titel", markup=False)
            breed = min(76, int(self.app.size.width * 0.96)) - RAND
            for nummer, s in enumerate(self._suggesties, 1):
                yield Static(_vraag(nummer, s, breed), classes="vraag")
            yield Static(teksten.VRAGEN_VOET, classes="zacht", markup=False)

    def on_key(self, event: events.Key) -> None:
        """A digit takes a question."""
        if event.key.isdecimal() and 0 < int(event.key) <= len(self._suggesties):
            event.stop()
            self._kies(self._suggesties[int(event.key) - 1])

    def _kies(self, s: Suggestie) -> None:
        gesprek = self.dossier.gesprek
        opdracht = KiesVraag(
            vraag_id=s.vraag_id,
            tekst=s.tekst,
            aan=s.aan,
            apart=gesprek is not None and gesprek.fase is Fase.VEILIG_OVERLEG,
            andere=tuple(x.vraag_id for x in self._suggesties if x is not s),
        )
        if self.doe(opdracht):
            self.dismiss(teksten.VRAAG_GEKOZEN.format(tekst=s.tekst))

    def action_sluit(self) -> None:
        """Not now: these stay away for a while."""
        self.doe(LegVragenWeg(tuple(s.vraag_id for s in self._suggesties)))
        self.dismiss(None)


def _vraag(nummer: int, s: Suggestie, breed: int) -> Content:
    genoemd = not s.aan or s.tekst.startswith(s.aan)
    aan = "" if genoemd else f"  ({teksten.AAN.format(naam=s.aan)})"
    vraag = Content.assemble(
        (f"{nummer}  ", "bold $accent"), (s.tekst, "bold"), (aan, "$text-muted")
    )
    waarom = Content.styled(f"   {s.waarom} · {s.element_naam}", "$text-muted")
    return Content("\n").join(hang(deel, breed, 3) for deel in (vraag, waarom))
