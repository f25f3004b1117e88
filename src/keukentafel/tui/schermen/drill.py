"""Five minutes: a line of a client, your sentence, what it does, and three others."""

from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import Worker, WorkerState

from keukentafel.content.drill import Vaardigheid, drillteksten
from keukentafel.fouten import KeukentafelFout
from keukentafel.practice.drill import AANTAL, Drill, beoordeel, maak_drill, volgende
from keukentafel.practice.oefening import Oefening
from keukentafel.tui import teksten_oefenen as teksten
from keukentafel.tui.basis import Voet
from keukentafel.tui.invoer import Tekstregel
from keukentafel.tui.weergave import hang


class DrillScherm(Screen[None]):
    """One skill at a time; what went wrong comes again. Nothing is stored."""

    CSS_PATH = "drill.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "terug", show=False)]
    app: Any

    def __init__(self, seed: int) -> None:
        """Take the seed of the lines."""
        super().__init__()
        self._seed = seed
        self._oefeningen: list[Oefening] = []
        self._gedaan: list[tuple[Vaardigheid, bool]] = []
        self._drill: Drill | None = None
        self._gezegd: str | None = None

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="drill_kop"):
            yield Static(id="drill_titel", markup=False)
            yield Static(id="drill_stand", markup=False)
        with VerticalScroll(id="drill_vak", can_focus=False):
            yield Static(teksten.EVEN_LADEN, id="drill_tekst", markup=False)
        yield Tekstregel(placeholder=teksten.DRILL_U, disabled=True)
        yield Voet(teksten.DRILL_VOET)

    def on_mount(self) -> None:
        """Load the households behind the screen."""
        self._laad()

    @work(thread=True, group="drill", exit_on_error=False)
    def _laad(self) -> list[Oefening]:
        from keukentafel.content import vragen
        from keukentafel.content.personas import persona, persona_namen
        from keukentafel.language import laad_motor
        from keukentafel.practice.oefening import laad_oefening

        vragen()
        motor = laad_motor()
        return [laad_oefening(persona(naam), motor) for naam in persona_namen()]

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Begin, or say in one line why not."""
        if event.worker.group != "drill":
            return
        if event.state is WorkerState.SUCCESS:
            self._oefeningen = list(event.worker.result or ())
            self._volgende()
        elif event.state is WorkerState.ERROR:
            fout = event.worker.error
            if not isinstance(fout, KeukentafelFout):
                assert fout is not None
                raise fout
            self.query_one("#drill_tekst", Static).update(teksten.MIS.format(fout=fout))

    def _volgende(self) -> None:
        from keukentafel.content import vragen

        if len(self._gedaan) == AANTAL:
            self._klaar()
            return
        wat = volgende(self._gedaan)
        seed = self._seed + len(self._gedaan)
        self._drill = maak_drill(wat, self._oefeningen, vragen(), drillteksten(), seed)
        self._gezegd = None
        invoer = self.query_one(Tekstregel)
        invoer.disabled = False
        invoer.focus()
        self._toon()

    # ---- painting -----------------------------------------------------------------------

    def on_resize(self) -> None:
        """Wrap again."""
        if self._drill is not None:
            self._toon()

    def _toon(self) -> None:
        drill = self._drill
        assert drill is not None
        uitleg = drillteksten().vaardigheden[drill.vaardigheid]
        nr = min(len(self._gedaan) + (self._gezegd is None), AANTAL)
        titel = teksten.DRILL_TITEL.format(vaardigheid=uitleg.naam)
        self.query_one("#drill_titel", Static).update(titel)
        stand = teksten.DRILL_STAND.format(nr=nr, alle=AANTAL)
        self.query_one("#drill_stand", Static).update(stand)
        breed = max(20, self.query_one("#drill_vak").content_size.width - 1)
        zacht = " ".join(d for d in (drill.oefening.persona.kort, drill.erbij) if d)
        regels = [
            hang(Content(uitleg.uitleg), breed, 0),
            hang(Content.styled(zacht, "$text-muted"), breed, 0),
            Content(""),
            Content.styled(teksten.DRILL_ZEGT.format(naam=drill.naam), "bold $primary"),
            hang(Content(drill.tekst), breed, 0),
        ]
        if self._gezegd is not None:
            regels += self._na(drill, self._gezegd, breed)
        self.query_one("#drill_tekst", Static).update(Content("\n").join(regels))

    def _na(self, drill: Drill, gezegd: str, breed: int) -> list[Content]:
        uitkomst = beoordeel(drill, gezegd)
        woord = teksten.DRILL_GOED if uitkomst.raak else teksten.DRILL_ANDERS
        return [
            Content(""),
            hang(Content.assemble((f"{teksten.U}: ", "bold"), gezegd or teksten.STILTE), breed, 3),
            hang(
                Content.assemble(
                    (f"{uitkomst.antwoord.naam}: ", "bold $primary"), uitkomst.antwoord.tekst
                ),
                breed,
                3,
            ),
            Content(""),
            Content.styled(woord, "$accent"),
            Content.styled(teksten.DRILL_EXPERT, "bold"),
            *[hang(Content(f"· {zin}"), breed, 2) for zin in drill.experts],
        ]

    def _klaar(self) -> None:
        namen = drillteksten().vaardigheden
        raak = [v for v, goed in self._gedaan if goed]
        mis = [v for v, goed in self._gedaan if not goed]

        def noem(rij: list[Vaardigheid]) -> str:
            return ", ".join(dict.fromkeys(namen[v].naam for v in rij)) or teksten.DRILL_GEEN

        self._drill = None
        tekst = teksten.DRILL_KLAAR.format(alle=AANTAL, goed=noem(raak), anders=noem(mis))
        self.query_one("#drill_tekst", Static).update(tekst)
        self.query_one(Tekstregel).disabled = True

    # ---- keys ---------------------------------------------------------------------------

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Say it; Enter once more goes on."""
        event.stop()
        if self._drill is None:
            return
        if self._gezegd is not None:
            if not event.value.strip():
                self._volgende()
                return
            self._gedaan.pop()  # tried again: the last try counts
        self._gezegd = event.value.strip()
        event.input.value = ""
        uitkomst = beoordeel(self._drill, self._gezegd)
        self._gedaan.append((self._drill.vaardigheid, uitkomst.raak))
        self._toon()

    def action_terug(self) -> None:
        """Go back. Nothing was stored."""
        self.app.pop_screen()
