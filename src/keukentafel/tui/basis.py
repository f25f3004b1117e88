"""What all screens of a dossier share: the session, repainting, one line at the foot."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from keukentafel.tui import teksten

if TYPE_CHECKING:
    from keukentafel.conversation.dossier import Dossier
    from keukentafel.conversation.opdrachten import Opdracht
    from keukentafel.session import Sessie
    from keukentafel.tui.app import KeukentafelApp

T = TypeVar("T")


class Voet(Static):
    """The line at the foot: keys and what they do, from (key, word) pairs."""

    DEFAULT_CSS = "Voet { dock: bottom; height: 1; background: $panel; padding: 0 1; }"

    def __init__(self, paren: list[tuple[str, str]]) -> None:
        """Take the pairs to show, most needed first: what does not fit falls off."""
        super().__init__("", markup=False)
        self._paren = paren

    def zet(self, paren: list[tuple[str, str]]) -> None:
        """Show other pairs."""
        self._paren = paren
        self.on_resize()

    def on_resize(self) -> None:
        """Show as many whole pairs as there is room for."""
        self.update(voettekst(self._paren, self.content_size.width))


def voettekst(paren: list[tuple[str, str]], breed: int = 200) -> Content:
    """Return the pairs that fit in so many cells as one styled line."""
    regel = Content("")
    for toets, woord in paren:
        paar = Content.assemble((f"{toets} ", "bold $accent"), (woord, "$text-muted"))
        langer = Content("   ").join([regel, paar]) if regel else paar
        if langer.cell_length > breed:
            break
        regel = langer
    return regel


class Melding(Static):
    """One quiet line: what was done, or what could not be done."""

    DEFAULT_CSS = "Melding { height: auto; max-height: 3; padding: 0 1; color: $text-muted; }"

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__("", markup=False)
        self.tekst = ""

    def zeg(self, tekst: str) -> None:
        """Show a line; an empty one clears."""
        self.tekst = tekst
        self.update(Content(tekst))


class _MetSessie:
    """Ways to the open dossier, for screens and modal screens alike."""

    app: Any

    @property
    def kt(self) -> "KeukentafelApp":
        """The app, typed."""
        app: KeukentafelApp = self.app
        return app

    @property
    def sessie(self) -> "Sessie":
        """The open dossier's session."""
        sessie = self.kt.sessie
        assert sessie is not None, "a dossier screen without a dossier"
        return sessie

    @property
    def dossier(self) -> "Dossier":
        """The open dossier as it is now."""
        return self.sessie.dossier

    def doe(self, opdracht: "Opdracht") -> bool:
        """Carry out a command; on failure say why in one line and return False."""
        from keukentafel.fouten import KeukentafelFout

        try:
            self.sessie.do(opdracht)
        except KeukentafelFout as fout:
            self.zeg(str(fout))
            return False
        finally:
            samen = self.sessie.neem_samenloop()
        if samen:
            self.zeg(teksten.COLLEGA_SCHREEF)
        return True

    def zeg(self, tekst: str) -> None:
        """Show one line to the professional."""
        self.kt.zeg(tekst)


class Dossierscherm(_MetSessie, Screen[None]):
    """A screen over the open dossier: repaints on every change while it is mounted."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "ongedaan", show=False)]
    bewaart_zelf = False
    """Whether what stands half typed here is stored when the screen ends."""

    def maak_opnieuw(self) -> "Callable[[], Screen[None]] | None":
        """Return how to make this screen again after the lock, without a word of a client."""
        return type(self)

    def nog_niet_bewaard(self) -> str:
        """Return what stands typed here that this screen itself stores later; '' when nothing."""
        return ""

    def on_mount(self) -> None:
        """Subscribe to the session and paint."""
        self._stop = self.sessie.abonneer(self._veranderd)
        self.toon(self.dossier)

    def on_unmount(self) -> None:
        """Stop listening."""
        self._stop()

    def on_screen_resume(self) -> None:
        """Paint again what may have changed while another screen lay on top."""
        if self.is_mounted and self.kt.sessie is not None:
            self.toon(self.dossier)

    def on_screen_suspend(self) -> None:
        """Take away what was said of the last act: under a next one it would be untrue."""
        for melding in self.query(Melding):
            melding.zeg("")

    def _veranderd(self, dossier: "Dossier") -> None:
        if self.is_current:
            self.toon(dossier)

    def toon(self, dossier: "Dossier") -> None:
        """Paint the state; screens override this."""

    def zeg(self, tekst: str) -> None:
        """Show one line on this screen when it has a place for it."""
        for melding in self.query(Melding):
            melding.zeg(tekst)
            return
        super().zeg(tekst)

    def action_ongedaan(self) -> None:
        """Undo the last command."""
        from keukentafel.fouten import KeukentafelFout

        try:
            gelukt = self.sessie.ongedaan()
        except KeukentafelFout as fout:
            self.zeg(str(fout))
            return
        self.zeg(teksten.ONGEDAAN if gelukt else teksten.NIETS_ONGEDAAN)


class Venster(_MetSessie, ModalScreen[T]):
    """A small window over a screen; Esc closes it with None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "sluit", show=False)]

    DEFAULT_CSS = """
    Venster { align: center middle; background: $background 70%; }
    Venster > .venster {
        width: 76; max-width: 96%; height: auto; max-height: 92%;
        background: $surface; padding: 1 2; border: round $primary;
        scrollbar-size-vertical: 1;
    }
    Venster .titel { text-style: bold; color: $primary; height: auto; margin-bottom: 1; }
    Venster .zacht { color: $text-muted; height: auto; }
    """

    def action_sluit(self) -> None:
        """Close without a result."""
        self.dismiss(None)


class Vraagvenster(Venster[str]):
    """Ask for one line of text; Enter gives it, Esc gives None.

    With `moet` nothing typed is no answer: the window stays and says that sentence.
    """

    def __init__(
        self,
        titel: str,
        waarde: str = "",
        uitleg: str = "",
        voet: str = teksten.VRAAGVENSTER_VOET,
        moet: str = "",
    ) -> None:
        """Take the title, what already stands there, an explanation, the keys, what must be."""
        super().__init__()
        self._titel, self._waarde, self._uitleg, self._voet = titel, waarde, uitleg, voet
        self._moet = moet

    def compose(self) -> ComposeResult:
        """Build the window."""
        from textual.containers import Vertical

        from keukentafel.tui.invoer import Tekstregel

        with Vertical(classes="venster"):
            yield Static(self._titel, classes="titel", markup=False)
            yield Tekstregel(self._waarde)
            if self._uitleg or self._moet:
                yield Static(self._uitleg, id="vraag_uitleg", classes="zacht", markup=False)
            yield Static(self._voet, classes="zacht", markup=False)

    def on_input_submitted(self, event: Any) -> None:
        """Give the line back, unless there has to be one."""
        event.stop()
        if self._moet and not event.value.strip():
            self.query_one("#vraag_uitleg", Static).update(self._moet)
            return
        self.dismiss(event.value)
