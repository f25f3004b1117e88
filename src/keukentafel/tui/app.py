"""The app: which screen when, and how the program ends. Thin on purpose."""

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType

from keukentafel.fouten import KeukentafelFout
from keukentafel.store.plaats import bestaat, plaats_van
from keukentafel.tui.gesloten import GeslotenApp
from keukentafel.tui.thema import AVOND, DAG

if TYPE_CHECKING:
    from keukentafel.caseload import Caseload
    from keukentafel.session import Sessie
    from keukentafel.tui.klad import Klad
    from keukentafel.tui.meelezer import Gelezen, Meelezer
    from keukentafel.tui.slot import Plek, Slot
    from keukentafel.tui.wacht import Tijd


class KeukentafelApp(GeslotenApp):
    """One worker, one vault, at most one open dossier."""

    TITLE = "keukentafel"
    CSS = """
    Screen { background: $background; color: $foreground; }
    ModalScreen { background: $background 60%; }
    DrieVragenVenster { background: $background; }
    Input { border: round $panel; background: $surface; }
    Input:focus { border: round $primary; }
    Veldregel, Veldregel:focus { border: none; height: 1; padding: 0 1; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "leeg", show=False, priority=True),
        Binding("f9", "samen", show=False, priority=True),
        Binding("ctrl+l", "slot", show=False, priority=True),
        Binding("ctrl+q", "terug", show=False, priority=True),
        Binding("ctrl+c", "kopieer_hint", show=False),
    ]

    def __init__(self, map: Path, *, meelezen: bool = True, let_op: str = "") -> None:
        """Take the folder of the vault; without `meelezen` only the quick engine reads.

        `let_op` is what the worker must know of that folder before the vault opens.
        """
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-smal"), (76, "-gewoon"), (110, "-breed")]
        self.map = map
        self.let_op = let_op
        self._meelezer: Meelezer | None = None
        self._meelezen = meelezen
        self.caseload: Caseload | None = None
        self.sessie: Sessie | None = None
        self.slot: Slot | None = None
        self._plek: Plek | None = None
        self.animation_level = "none"
        self.register_theme(AVOND)
        self.register_theme(DAG)
        self.theme = AVOND.name

    def on_mount(self) -> None:
        """Show the first screen."""
        self.luister_naar_einde(self._eindig)
        self.eerste_scherm()

    def eerste_scherm(self) -> None:
        """Unlock, or the first start."""
        if bestaat(plaats_van(self.map)):
            from keukentafel.tui.schermen.ontgrendel import OntgrendelScherm

            self.push_screen(OntgrendelScherm())
        else:
            from keukentafel.tui.schermen.eerste_start import EersteStartScherm

            self.push_screen(EersteStartScherm())

    def ontgrendeld(self, caseload: "Caseload") -> None:
        """Go on with an open vault: to where one was, else to the home screen."""
        from keukentafel.tui.schermen.thuis import ThuisScherm
        from keukentafel.tui.slot import ga_terug

        self.caseload = caseload
        with self.batch_update():  # what lies under the shared screen must not show
            self.switch_screen(ThuisScherm())
            if self._plek is not None:
                ga_terug(self, self._plek)
                self._plek = None
        self.bewaak()
        if self._meelezen:
            self.set_timer(0.3, self._begin_meelezen)

    # ---- the lock -----------------------------------------------------------------------

    def bewaak(self, klok: "Callable[[], Tijd] | None" = None) -> None:
        """Watch over the open vault, each second; a test brings its own clock and looks itself."""
        from keukentafel.tui.slot import Slot

        self.slot = Slot(self, klok)

    async def on_event(self, event: events.Event) -> None:
        """See that somebody is there."""
        if self.slot is not None and isinstance(event, events.InputEvent):
            self.slot.bewoog()
        if self.sessie is not None and isinstance(event, events.Key | events.Paste):
            self.klad.bewoog()
        await super().on_event(event)

    def on_app_blur(self) -> None:
        """Another window came in front."""
        if self.slot is not None:
            self.slot.venster(voor=False)

    def on_app_focus(self) -> None:
        """This window is in front again."""
        if self.slot is not None:
            self.slot.venster(voor=True)

    def action_slot(self) -> None:
        """Lock now."""
        if self.slot is not None:
            self.slot.vergrendel()

    @cached_property
    def klad(self) -> "Klad":
        """What keeps the half typed line of an open dossier."""
        from keukentafel.tui.klad import Klad

        return Klad(self)

    def op_slot(self, plek: "Plek | None") -> None:
        """Let go of the keys and of all that was open; remember only the place."""
        self._plek, self.slot = plek, None
        self._laat_los()
        self.wis_klembord()
        if self.caseload is not None:
            self.caseload.sluit()
            self.caseload = None

    def _eindig(self) -> None:
        """The window closes or the system ends us: keep what stands half typed."""
        from keukentafel.tui.slot import bewaar_half_getypt

        bewaar_half_getypt(self)
        self.exit(0)

    # ---- reading along ------------------------------------------------------------------

    def _begin_meelezen(self) -> None:
        """Load the encoder, now that there is a screen to look at."""
        from keukentafel.tui.meelezer import Meelezer

        self._meelezer = Meelezer(self)
        self._meelezer.warm_op()
        if self.sessie is not None:
            self._meelezer.volg(self.sessie)

    def on_gelezen(self, event: "Gelezen") -> None:
        """Pass on what the encoder read."""
        if self._meelezer is not None:
            self._meelezer.klaar(event)

    def open_sessie(self, sessie: "Sessie") -> None:
        """Make a dossier the open one."""
        self.sessie = sessie
        self.klad.haal_terug()
        if self._meelezer is not None:
            self._meelezer.volg(sessie)

    def action_samen(self) -> None:
        """Show what all at the table may see; a second step from there leads back."""
        from keukentafel.tui.schermen.samen import LeegScherm, SamenScherm

        if self._gewekt():
            return
        if isinstance(self.screen, SamenScherm):
            self.screen.vraag_terug()
            return
        if self.sessie is None or isinstance(self.screen, LeegScherm):
            return
        self.clear_notifications()  # what was said to the professional stays behind
        with suppress(KeukentafelFout):  # a disk that is full keeps nobody from looking together
            self.sessie.log("getoond")
        self.push_screen(SamenScherm())

    def action_leeg(self) -> None:
        """Make the screen empty."""
        from keukentafel.tui.schermen.samen import LeegScherm

        if self._gewekt():
            return
        if self.caseload is not None and not isinstance(self.screen, LeegScherm):
            self.clear_notifications()
            self.push_screen(LeegScherm())

    def action_terug(self) -> None:
        """Go back towards the home screen; from there, stop."""
        from keukentafel.tui.schermen.samen import LeegScherm, SamenScherm

        if self._gewekt() or isinstance(self.screen, SamenScherm | LeegScherm):
            return
        onder = len(self.screen_stack) > 2  # practice lies over the home screen
        thuis = self.caseload is not None and (self.sessie is not None or onder)
        self.naar_huis() if thuis else self.exit(0)

    def _gewekt(self) -> bool:
        """Come back from a screen that went black by itself: any key does that, and only that."""
        from keukentafel.tui.schermen.samen import LeegScherm

        if not (isinstance(self.screen, LeegScherm) and self.screen.rust):
            return False
        self.screen.dismiss(None)
        return True

    def naar_huis(self) -> None:
        """Close the open dossier and show the caseload; what stood half typed stays with it."""
        from keukentafel.tui.schermen.thuis import ThuisScherm
        from keukentafel.tui.slot import bewaar_half_getypt

        zin = bewaar_half_getypt(self)
        while not isinstance(self.screen, ThuisScherm) and len(self.screen_stack) > 1:
            self.pop_screen()
        self._laat_los()
        if zin:
            self.zeg(zin)

    def _laat_los(self) -> None:
        if self._meelezer is not None:
            self._meelezer.laat_los()
        self.sessie = None

    def wissel_kleur(self) -> None:
        """Switch between the light and the dark colours."""
        self.theme = DAG.name if self.theme == AVOND.name else AVOND.name

    def action_kopieer_hint(self) -> None:
        """Say how to stop: Ctrl+C does not."""
        from keukentafel.tui import teksten

        self.zeg(teksten.STOP_HINT)

    def action_help_quit(self) -> None:
        """Say how to stop (Textual's own hint is English)."""
        self.action_kopieer_hint()


def start(map: Path) -> int:
    """Run the app on a vault folder and return the exit code.

    Raises KluisFout when there is no vault yet and none should be made in this folder.
    """
    from keukentafel import bergplaats

    if bestaat(map):
        bergplaats.maak_dicht(map)
    elif not bestaat(plaats_van(map)):  # the vault of a team lies on a server
        bergplaats.weiger_nieuw(map)
    app = KeukentafelApp(map, let_op=bergplaats.waarschuwing(map))
    app.run()
    if app.caseload is not None:
        app.caseload.sluit()
    return app.return_code or 0
