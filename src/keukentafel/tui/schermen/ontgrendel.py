"""Unlock the vault: one line, Enter. Everything heavy loads behind this screen."""

from datetime import date
from enum import StrEnum
from threading import Lock
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
    from keukentafel.store.voorblik import Voorblik


class Manier(StrEnum):
    """What one types to open the vault."""

    WACHTZIN = "wachtzin"
    HERSTEL = "herstel"
    PIN = "pin"


class OntgrendelScherm(Screen[None]):
    """Ask for the passphrase; F2 asks for the recovery code, F3 for the PIN if there is one.

    Says, without any key, how many dossiers go soon; F4 lets go of what may.
    """

    CSS_PATH = "begin.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "kwijt", show=False),
        Binding("f3", "pin", show=False),
        Binding("f4", "vernietig", show=False),
    ]
    app: Any

    def __init__(self, zin: str = "") -> None:
        """Take a line to show: what happened to what stood half typed."""
        super().__init__()
        self._zin = zin
        self._manier = Manier.WACHTZIN
        self._blik: Voorblik | None = None
        # One at a time at the file: a look at it that ends would let go of the lock of the other.
        self._beurt = Lock()
        self._is_open = False

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Vertical(id="begin"):
            yield Static(teksten.NAAM, classes="titel")
            yield Static(teksten.WACHTZIN, classes="zacht", id="vraag")
            yield Input(password=True, id="wachtzin")
            yield Static(teksten.NIEUWE_WACHTZIN, classes="zacht", id="vraag_nieuw")
            yield Input(password=True, id="nieuw")
            yield Melding()
            yield Static("", classes="zacht", id="voorblik", markup=False)
        yield Voet(teksten.ONTGRENDEL_VOET)

    def on_mount(self) -> None:
        """Hide what belongs to the recovery code and warm up the rest."""
        self.query_one("#voorblik").display = False
        self._wissel(Manier.WACHTZIN)
        self._zeg(" ".join(filter(None, (self._zin, self.app.let_op))))
        self.set_timer(0.05, self._warm_op)

    @work(thread=True, group="warm", exit_on_error=False)
    def _warm_op(self) -> "Voorblik | None":
        """Import behind the screen what the next one needs, and look what goes soon."""
        import keukentafel.store.kluis
        import keukentafel.tui.schermen.thuis  # noqa: F401

        return self._kijk()

    def _kijk(self) -> "Voorblik | None":
        from keukentafel.caseload import Caseload

        with self._beurt:
            return None if self._is_open else Caseload.voorblik(self.app.map, date.today())

    def _toon_voorblik(self, blik: "Voorblik") -> None:
        self._blik = blik
        delen = [teksten.tel(teksten.VOORBLIK_BINNENKORT, blik.binnenkort)]
        delen += [teksten.tel(teksten.VOORBLIK_MAG_WEG, blik.mag_weg)]
        regel = self.query_one("#voorblik", Static)
        regel.update(" ".join(filter(None, delen)))
        regel.display = any(delen)
        self._zet_voet()

    def _zet_voet(self) -> None:
        pin = [teksten.ONTGRENDEL_PIN] if self._blik and self._blik.pin else []
        self.query_one(Voet).zet([*teksten.ONTGRENDEL_VOET[:2], *pin, *teksten.ONTGRENDEL_VOET[2:]])

    # ---- what one types -----------------------------------------------------------------

    def action_kwijt(self) -> None:
        """Switch between passphrase and recovery code."""
        self._wissel(Manier.WACHTZIN if self._manier is Manier.HERSTEL else Manier.HERSTEL)

    def action_pin(self) -> None:
        """Switch between passphrase and the PIN of this computer, when there is one."""
        if self._blik and self._blik.pin:
            self._wissel(Manier.WACHTZIN if self._manier is Manier.PIN else Manier.PIN)

    def _wissel(self, manier: Manier) -> None:
        self._manier = manier
        self.query_one("#vraag", Static).update(teksten.ONTGRENDEL_VRAAG[manier])
        invoer = self.query_one("#wachtzin", Input)
        invoer.value, invoer.password = "", manier is not Manier.HERSTEL
        for id in ("#vraag_nieuw", "#nieuw"):
            self.query_one(id).display = manier is Manier.HERSTEL
        invoer.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Try to open, or go on to the second line."""
        event.stop()
        if any(w.group == "open" and not w.is_finished for w in self.workers):
            return  # a second Enter would meet the vault that the first one holds
        herstel = self._manier is Manier.HERSTEL
        eerste = self.query_one("#wachtzin", Input).value
        nieuw = self.query_one("#nieuw", Input).value
        if not eerste:
            self._zeg(teksten.WACHTZIN_LEEG)
        elif herstel and event.input.id == "wachtzin":
            self.query_one("#nieuw", Input).focus()
        elif herstel and len(nieuw) < 15:
            self._zeg(teksten.WACHTZIN_KORT)
        else:
            self._zeg(teksten.EVEN_WACHTEN)
            self._open(self._manier, eerste, nieuw)

    def _zeg(self, tekst: str) -> None:
        self.query_one(Melding).zeg(tekst)

    @work(thread=True, exclusive=True, group="open", exit_on_error=False)
    def _open(self, manier: Manier, geheim: str, nieuw: str) -> "Caseload":
        """Open the vault: the key derivation takes a moment and must not block."""
        from keukentafel.caseload import Caseload, kennis

        kennis()
        map = self.app.map
        with self._beurt:
            match manier:
                case Manier.HERSTEL:
                    caseload = Caseload.open_met_herstelcode(map, geheim, nieuw)
                case Manier.PIN:
                    caseload = Caseload.open_met_pin(map, geheim)
                case _:
                    caseload = Caseload.open(map, geheim)
            self._is_open = True
        return caseload

    # ---- what may go without a key ------------------------------------------------------

    def action_vernietig(self) -> None:
        """Ask once more, then let go of what is past its day and was handed over."""
        from keukentafel.tui.keuze import Keuzevenster

        if self._blik is None or not self._blik.mag_weg:
            return
        uitleg = teksten.tel(teksten.VOORBLIK_UITLEG, self._blik.mag_weg)
        venster = Keuzevenster(teksten.BEHEER_ZEKER, teksten.BEHEER_JA_NEE, uitleg=uitleg)
        self.app.push_screen(venster, lambda keuze: self._vernietig() if keuze == "ja" else None)

    @work(thread=True, exclusive=True, group="vernietig", exit_on_error=False)
    def _vernietig(self) -> int:
        from keukentafel.caseload import Caseload

        with self._beurt:
            if self._is_open:
                return 0
            return Caseload.vernietig_zonder_sleutel(self.app.map, date.today())

    # ---- what came of it ----------------------------------------------------------------

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Go on with the open vault, or say in one line why it stays shut."""
        groep, uitkomst = event.worker.group, event.worker.result
        if event.state is WorkerState.SUCCESS:
            if groep == "open":
                self.app.ontgrendeld(uitkomst)
            elif groep == "warm" and uitkomst is not None and self.is_attached:
                self._toon_voorblik(uitkomst)
            elif groep == "vernietig":
                self._zeg(teksten.tel(teksten.VOORBLIK_GEDAAN, int(uitkomst or 0)))
                self._warm_op()
        elif event.state is WorkerState.ERROR and groep in ("open", "vernietig"):
            self._mislukt(event.worker.error)

    def _mislukt(self, fout: BaseException | None) -> None:
        from keukentafel.fouten import KeukentafelFout

        if not isinstance(fout, KeukentafelFout):
            assert fout is not None
            raise fout
        self._zeg(str(fout))
        invoer = self.query_one("#wachtzin", Input)
        invoer.value = ""
        invoer.focus()
