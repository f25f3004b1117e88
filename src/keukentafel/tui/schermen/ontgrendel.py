"""Unlock the vault: one line, Enter. Everything heavy loads behind this screen."""

from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import Worker, WorkerState

from keukentafel.tui import teksten
from keukentafel.tui.basis import Melding, Voet

if TYPE_CHECKING:
    from keukentafel.caseload import Caseload


class OntgrendelScherm(Screen[None]):
    """Ask for the passphrase; F2 asks for the recovery code instead."""

    CSS_PATH = "begin.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2", "kwijt", show=False)]
    app: Any

    def __init__(self, zin: str = "") -> None:
        """Take a line to show: what happened to what stood half typed."""
        super().__init__()
        self._zin = zin

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Vertical(id="begin"):
            yield Static(teksten.NAAM, classes="titel")
            yield Static(teksten.WACHTZIN, classes="zacht", id="vraag")
            yield Input(password=True, id="wachtzin")
            yield Static(teksten.NIEUWE_WACHTZIN, classes="zacht", id="vraag_nieuw")
            yield Input(password=True, id="nieuw")
            yield Melding()
        yield Voet(teksten.ONTGRENDEL_VOET)

    def on_mount(self) -> None:
        """Hide what belongs to the recovery code and warm up the rest."""
        self._herstel = False
        self._wissel()
        self._zeg(" ".join(filter(None, (self._zin, self.app.let_op))))
        self.set_timer(0.05, self._warm_op)

    @work(thread=True, group="warm", exit_on_error=False)
    def _warm_op(self) -> None:
        """Import behind the screen what the next one needs."""
        import keukentafel.store.kluis
        import keukentafel.tui.schermen.thuis  # noqa: F401

    def action_kwijt(self) -> None:
        """Switch between passphrase and recovery code."""
        self._herstel = not self._herstel
        self._wissel()

    def _wissel(self) -> None:
        vraag = teksten.HERSTEL_INVOER if self._herstel else teksten.WACHTZIN
        self.query_one("#vraag", Static).update(vraag)
        invoer = self.query_one("#wachtzin", Input)
        invoer.password = not self._herstel
        for id in ("#vraag_nieuw", "#nieuw"):
            self.query_one(id).display = self._herstel
        invoer.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Try to open, or go on to the second line."""
        event.stop()
        eerste = self.query_one("#wachtzin", Input).value
        nieuw = self.query_one("#nieuw", Input).value
        if not eerste:
            self._zeg(teksten.WACHTZIN_LEEG)
        elif self._herstel and event.input.id == "wachtzin":
            self.query_one("#nieuw", Input).focus()
        elif self._herstel and len(nieuw) < 15:
            self._zeg(teksten.WACHTZIN_KORT)
        else:
            self._zeg(teksten.EVEN_WACHTEN)
            self._open(eerste, nieuw)

    def _zeg(self, tekst: str) -> None:
        self.query_one(Melding).zeg(tekst)

    @work(thread=True, exclusive=True, group="open", exit_on_error=False)
    def _open(self, geheim: str, nieuw: str) -> "Caseload":
        """Open the vault: the key derivation takes a moment and must not block."""
        from keukentafel.caseload import Caseload, kennis

        kennis()
        if self._herstel:
            return Caseload.open_met_herstelcode(self.app.map, geheim, nieuw)
        return Caseload.open(self.app.map, geheim)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Go on with the open vault, or say in one line why it stays shut."""
        if event.worker.group != "open":
            return
        if event.state is WorkerState.SUCCESS:
            self.app.ontgrendeld(event.worker.result)
        elif event.state is WorkerState.ERROR:
            from keukentafel.fouten import KeukentafelFout

            fout = event.worker.error
            if not isinstance(fout, KeukentafelFout):
                assert fout is not None
                raise fout
            self._zeg(str(fout))
            invoer = self.query_one("#wachtzin", Input)
            invoer.value = ""
            invoer.focus()
