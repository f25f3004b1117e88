"""A talk with a simulated household. Nothing is stored; every turn can be taken back."""

from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import Worker, WorkerState

from keukentafel.fouten import KeukentafelFout
from keukentafel.practice.oefening import Oefening
from keukentafel.practice.toestand import Toestand
from keukentafel.tui import oefenregels
from keukentafel.tui import teksten_oefenen as teksten
from keukentafel.tui.basis import Melding, Venster, Voet
from keukentafel.tui.oefeninvoer import OefenInvoer

if TYPE_CHECKING:
    from keukentafel.practice.taalmodel import Taalmodel


class OefenScherm(Screen[None]):
    """Type what you say; Enter alone is a silence."""

    CSS_PATH = "oefenen.tcss"
    is_gesprek = True
    """The lock waits as long as in a talk: what was practised is stored nowhere."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "hulp", show=False),
        Binding("f2", "coach", show=False),
        Binding("f3", "klaar", show=False),
        Binding("ctrl+z", "terug_een", show=False, priority=True),
        Binding("escape", "stop", show=False),
    ]
    app: Any

    def __init__(
        self,
        persona: str,
        seed: int,
        moeilijkheid: int | None = None,
        taalmodel: "Taalmodel | None" = None,
    ) -> None:
        """Take the household, the seed, how hard (None: its own), and who words the replies."""
        super().__init__()
        self._taalmodel = taalmodel
        self._persona, self._seed, self._graad = persona, seed, moeilijkheid
        self._oefening: Oefening | None = None
        self._momenten: list[Toestand] = []
        self._aan: str | None = None
        self._coach = False
        self._sinds = monotonic()

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="oef_kop"):
            yield Static(teksten.TITEL, id="oef_titel", markup=False)
            yield Static(id="oef_tafel", markup=False)
        with VerticalScroll(id="oef_gesprek", can_focus=False):
            yield Static(teksten.EVEN_LADEN, id="oef_tekst", markup=False)
        yield Melding()
        with Horizontal(id="oef_regel"):
            yield Static(id="oef_wie", markup=False)
            yield OefenInvoer(placeholder=teksten.INVOER_HINT)
        yield Voet(teksten.VOET)

    def on_mount(self) -> None:
        """Load the household behind the screen; one may type already."""
        self.query_one("#oef_gesprek", VerticalScroll).anchor()
        self.query_one(OefenInvoer).focus()
        self._laad()

    @work(thread=True, group="oefenen", exit_on_error=False)
    def _laad(self) -> Oefening:
        from keukentafel.content.personas import persona
        from keukentafel.language import laad_motor
        from keukentafel.practice.oefening import laad_oefening

        oefening = laad_oefening(persona(self._persona), laad_motor())
        oefening.warm_op()
        return oefening

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Begin, or say in one line why not."""
        if event.worker.group == "verwoorden" and event.state is WorkerState.SUCCESS:
            assert isinstance(event.worker.result, Toestand)
            self._hoor(event.worker.result)
            invoer = self.query_one(OefenInvoer)
            invoer.disabled = False
            invoer.focus()
        if event.worker.group != "oefenen":
            return
        if event.state is WorkerState.SUCCESS:
            assert isinstance(event.worker.result, Oefening)
            self._oefening = event.worker.result
            self.opnieuw()
        elif event.state is WorkerState.ERROR:
            fout = event.worker.error
            if not isinstance(fout, KeukentafelFout):
                assert fout is not None
                raise fout
            self.query_one("#oef_tekst", Static).update(teksten.MIS.format(fout=fout))

    @property
    def oefening(self) -> Oefening:
        """The household, once it is there."""
        assert self._oefening is not None
        return self._oefening

    @property
    def toestand(self) -> Toestand:
        """The talk as it is now."""
        return self._momenten[-1]

    def opnieuw(self, vanaf: int = 0) -> None:
        """Go back to the moment before a turn; 0 begins again."""
        if not self._momenten:
            self._momenten = [self.oefening.begin(self._seed, self._graad)]
        del self._momenten[vanaf + 1 :]
        self._sinds = monotonic()
        self._aan = None
        invoer = self.query_one(OefenInvoer)
        invoer.disabled = False
        invoer.focus()
        self._toon()

    # ---- painting -----------------------------------------------------------------------

    def on_resize(self) -> None:
        """Wrap again."""
        if self._momenten:
            self._toon()

    def _toon(self) -> None:
        t = self.toestand
        vak = self.query_one("#oef_gesprek", VerticalScroll)
        breed = max(20, vak.content_size.width - 1)
        tekst = oefenregels.gesprek(t, breed) if t.nr else oefenregels.vooraf(self.oefening, breed)
        self.query_one("#oef_tekst", Static).update(tekst)
        titel = self.oefening.persona.titel
        if self._taalmodel is not None:
            titel = f"{titel}  {teksten.TAALMODEL.format(adres=self._taalmodel.adres)}"
        self.query_one("#oef_titel", Static).update(titel)
        self.query_one("#oef_tafel", Static).update(oefenregels.tafel(self.oefening, t, self._aan))
        mens = self.oefening.kaart.mensen.get(self._aan or "")
        wie = teksten.TEGEN.format(naam=mens.naam) if mens else ""
        self.query_one("#oef_wie", Static).update(Content.styled(wie, "$accent"))
        self._zeg(self._coachregel() if self._coach else "")

    def _coachregel(self) -> str:
        t = self.toestand
        if not t.nr:
            return teksten.COACH_AAN
        stap = t.stappen[-1]
        regel = oefenregels.coachregel(stap, self._momenten[-2].meters.get(stap.antwoord.spreker))
        if not {
            "gesloten_vraag",
            "gesloten_reeks",
            "suggestief",
            "waarom",
            "stapelen",
        }.intersection(stap.bewegingen):
            return regel
        from keukentafel.content.coach import keerlijst
        from keukentafel.practice.coach.keren import keer

        anders = keer(stap.tekst, keerlijst())
        return f"{regel} {teksten.COACH_ANDERS.format(open=anders)}" if anders else regel

    def _zeg(self, tekst: str) -> None:
        self.query_one(Melding).zeg(tekst)

    # ---- keys ---------------------------------------------------------------------------

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Say it, and hear the answer."""
        event.stop()
        if not self._momenten:  # nobody is there yet: what was typed stays on the line
            return
        tekst = event.value
        self.query_one(OefenInvoer).clear()
        nieuw = self.oefening.antwoord(self.toestand, tekst, aan=self._aan, minuut=self._minuut())
        if self._taalmodel is None:
            self._hoor(nieuw)
            return
        self.query_one(OefenInvoer).disabled = True
        self._verwoord(self._taalmodel, nieuw)

    def _minuut(self) -> float:
        """Return how long the talk lasts, in minutes; what was taken back does not count."""
        eerder = self.toestand.stappen[-1].minuut if self.toestand.stappen else None
        nu = monotonic()
        sinds, self._sinds = self._sinds, nu
        return (eerder or 0.0) + (nu - sinds) / 60

    def _hoor(self, nieuw: Toestand) -> None:
        self._momenten.append(nieuw)
        if self._aan not in self.toestand.aanwezig:
            self._aan = None
        self._toon()

    @work(thread=True, group="verwoorden", exit_on_error=False)
    def _verwoord(self, taalmodel: "Taalmodel", nieuw: Toestand) -> Toestand:
        return taalmodel.verwoord(self.oefening, nieuw)

    def on_oefen_invoer_cijfer(self, event: OefenInvoer.Cijfer) -> None:
        """Turn to somebody."""
        event.stop()
        if not self._momenten:
            return
        tafel = self.oefening.persona.aan_tafel
        gekozen = tafel[event.cijfer - 1].id if 0 < event.cijfer <= len(tafel) else None
        self._aan = gekozen if gekozen in self.toestand.aanwezig else None
        self._toon()

    def action_coach(self) -> None:
        """Switch the quiet line after each turn on or off."""
        if not self._momenten:
            return
        self._coach = not self._coach
        self._toon()
        if not self._coach:
            self._zeg(teksten.COACH_UIT)

    def action_terug_een(self) -> None:
        """Take the last turn back, to try it in other words."""
        if len(self._momenten) < 2:
            self._zeg(teksten.TERUG_NIETS)
            return
        gezegd = self.toestand.stappen[-1].tekst
        self._momenten.pop()
        self._toon()
        self._zeg(teksten.TERUG_GEDAAN)
        invoer = self.query_one(OefenInvoer)
        invoer.value = gezegd
        invoer.cursor_position = len(gezegd)

    def action_klaar(self) -> None:
        """Look at what was told."""
        from keukentafel.tui.schermen.oefenslot import OefenSlotScherm

        if self._momenten:
            self.app.push_screen(OefenSlotScherm(self.oefening, self.toestand), self._na_slot)

    def _na_slot(self, vanaf: int | None) -> None:
        """Play on from a turn, or go back."""
        if vanaf is None:
            self.app.pop_screen()
        else:
            self.opnieuw(vanaf)

    def action_stop(self) -> None:
        """Go back. Nothing was stored."""
        self.app.pop_screen()

    def action_hulp(self) -> None:
        """Show the keys."""
        self.app.push_screen(OefenHulp())


class OefenHulp(Venster[None]):
    """The keys of a practice talk."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1,enter", "sluit", show=False)]

    def compose(self) -> ComposeResult:
        """Build the window."""
        regels = [
            Content.assemble((f"{toets:10}", "bold $accent"), uitleg)
            for toets, uitleg in teksten.HULP
        ]
        with VerticalScroll(classes="venster"):
            yield Static(teksten.HULP_TITEL, classes="titel", markup=False)
            yield Static(Content("\n").join(regels), markup=False)
            yield Static("", markup=False)
            yield Static(teksten.HULP_ONDER, classes="zacht", markup=False)
