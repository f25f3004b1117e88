"""The first start: what it is for, a passphrase, a recovery code on paper."""

import secrets
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


class EersteStartScherm(Screen[None]):
    """Choose a passphrase, then write down the recovery code and retype one group."""

    CSS_PATH = "begin.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "toon_code", show=False)]
    app: Any

    def compose(self) -> ComposeResult:
        """Build both steps; only one shows."""
        with Vertical(id="begin"):
            yield Static(teksten.WELKOM, classes="titel", id="kop")
            yield Static("\n".join(teksten.WAARVOOR), id="waarvoor")
            yield Static(teksten.WACHTZIN_KIES, classes="zacht stap1")
            yield Input(password=True, id="wachtzin", classes="stap1")
            yield Static(teksten.WACHTZIN_NOG_EENS, classes="zacht stap1")
            yield Input(password=True, id="nogeens", classes="stap1")
            yield Static(teksten.HERSTEL_UITLEG, classes="stap2")
            yield Static("", id="code", classes="stap2")
            yield Static("", id="controle_vraag", classes="zacht stap2")
            yield Input(id="controle", classes="stap2")
            yield Melding()
        yield Voet([("Enter", "verder"), ("Ctrl+Q", "stoppen")])

    def on_mount(self) -> None:
        """Begin with the passphrase."""
        self._code = ""
        self._groep = 0
        self._caseload: Caseload | None = None
        self._stap(1)

    def _stap(self, nummer: int) -> None:
        for stap in (1, 2):
            for deel in self.query(f".stap{stap}"):
                deel.display = stap == nummer
        self.query_one("#waarvoor").display = nummer == 1
        self.query_one("#wachtzin" if nummer == 1 else "#controle", Input).focus()

    def _zeg(self, tekst: str) -> None:
        self.query_one(Melding).zeg(tekst)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Each Enter is one step on."""
        event.stop()
        if event.input.id == "controle":
            self._controleer(event.value)
            return
        wachtzin = self.query_one("#wachtzin", Input).value
        if len(wachtzin) < 15:
            self._zeg(teksten.WACHTZIN_KORT)
            self.query_one("#wachtzin", Input).focus()
        elif event.input.id == "wachtzin":
            self._zeg("")
            self.query_one("#nogeens", Input).focus()
        elif event.value != wachtzin:
            self._zeg(teksten.WACHTZIN_ANDERS)
            event.input.value = ""
        else:
            self._zeg(teksten.EVEN_MAKEN)
            event.input.disabled = True
            self._maak(wachtzin)

    @work(thread=True, exclusive=True, group="maak", exit_on_error=False)
    def _maak(self, wachtzin: str) -> "tuple[Caseload, str]":
        from keukentafel.caseload import Caseload, kennis

        kennis()
        return Caseload.maak(self.app.map, wachtzin, ijken=True)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show the code, or say in one line why there is no vault."""
        if event.worker.group != "maak":
            return
        if event.state is WorkerState.SUCCESS and event.worker.result:
            self._caseload, self._code = event.worker.result
            self._groep = secrets.randbelow(len(self._code.split("-")))
            self.query_one("#kop", Static).update(teksten.HERSTEL_TITEL)
            self.query_one("#code", Static).update(self._code)
            vraag = teksten.HERSTEL_CONTROLE.format(nummer=self._groep + 1)
            self.query_one("#controle_vraag", Static).update(vraag)
            self._zeg("")
            self._stap(2)
        elif event.state is WorkerState.ERROR:
            from keukentafel.fouten import KeukentafelFout

            fout = event.worker.error
            if not isinstance(fout, KeukentafelFout):
                assert fout is not None
                raise fout
            self._zeg(str(fout))
            self.query_one("#nogeens", Input).disabled = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Hide the code while it is retyped from paper."""
        if event.input.id == "controle" and event.value and self._code:
            self.query_one("#code", Static).update("·····  " * len(self._code.split("-")))
            self._zeg(teksten.HERSTEL_WEG)

    def action_toon_code(self) -> None:
        """Show the code once more."""
        if self._code:
            self.query_one("#controle", Input).value = ""
            self.query_one("#code", Static).update(self._code)
            self._zeg("")

    def _controleer(self, getypt: str) -> None:
        goed = self._code.split("-")[self._groep]
        gelezen = getypt.strip().upper().replace("O", "0").replace("I", "1").replace("L", "1")
        if gelezen != goed:
            self._zeg(teksten.HERSTEL_FOUT.format(nummer=self._groep + 1))
            return
        self._code = ""
        assert self._caseload is not None
        self.app.ontgrendeld(self._caseload)
