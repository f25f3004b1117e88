"""What all at the table look at together, and the empty screen. Calm, large, nothing else."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from keukentafel.conversation.opdrachten import BevestigRegels, Opdracht, ZonderUit
from keukentafel.conversation.samenbeeld import Blad, BladSoort, bladen
from keukentafel.fouten import KeukentafelFout
from keukentafel.tui import teksten
from keukentafel.tui.invoer import Tekstregel

if TYPE_CHECKING:
    from keukentafel.conversation.dossier import Dossier
    from keukentafel.session import Sessie


class SamenScherm(Screen[None]):
    """Pages to read along. Back to the talk: F9, and then Enter; nothing else leads there."""

    CSS_PATH = "samen.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,down,pagedown,space", "blader(1)", show=False),
        Binding("left,up,pageup", "blader(-1)", show=False),
        Binding("j", "klopt", show=False),
        Binding("escape", "app.leeg", show=False),
    ]
    app: Any

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Vertical(id="blad"):
            yield Static(id="titel", markup=False)
            yield Static(id="punten", markup=False)
        yield Tekstregel(id="anders")
        yield Static(id="onder", markup=False)

    def on_mount(self) -> None:
        """Begin at the first page."""
        self._nr = 0
        self._terug = False
        self._regels_anders: tuple[str, ...] = ()
        self._door = ""
        self.query_one("#anders").display = False
        self._stop = self._sessie.abonneer(lambda _: self._toon())
        self._toon()

    def on_unmount(self) -> None:
        """Stop listening."""
        self._stop()

    def on_screen_resume(self) -> None:
        """After the empty screen nobody is on the way back."""
        if self.is_mounted:
            self._terug = False
            self._toon()

    @property
    def _sessie(self) -> "Sessie":
        sessie: Sessie = self.app.sessie
        return sessie

    @property
    def _dossier(self) -> "Dossier":
        return self._sessie.dossier

    def _bladen(self) -> tuple[Blad, ...]:
        return bladen(self._dossier)

    def _blad(self) -> Blad | None:
        alle = self._bladen()
        self._nr = max(0, min(self._nr, len(alle) - 1))
        return alle[self._nr] if alle else None

    def _toon(self, zin: str = "") -> None:
        blad = self._blad()
        titel = teksten.SAMEN_TITELS[blad.soort] if blad else ""
        self.query_one("#titel", Static).update(Content(titel))
        self.query_one("#punten", Static).update(_punten(blad))
        self.query_one("#onder", Static).update(Content(zin or self._voet(blad)))

    def _voet(self, blad: Blad | None) -> str:
        if self._terug:
            return teksten.SAMEN_TERUG
        delen = [teksten.SAMEN_BLADER] if len(self._bladen()) > 1 else []
        if blad and blad.soort is BladSoort.KLOPT:
            delen.append(teksten.SAMEN_KEUZE)
        return "    ".join(delen)

    # ---- turning pages and going back ------------------------------------------------------

    def action_blader(self, kant: int) -> None:
        """Turn a page."""
        self._nr += kant
        self._terug = False
        self._toon()

    def vraag_terug(self) -> None:
        """The first of two steps back to the talk; once more takes it back."""
        self._terug = not self._terug
        self._toon()

    def on_key(self, event: events.Key) -> None:
        """Enter is the second step back; a digit names the line that is otherwise."""
        if self.query_one("#anders").display:
            if event.key == "escape":
                event.stop()
                self._sluit_vraag()
        elif event.key == "enter" and self._terug:
            event.stop()
            self.dismiss(None)
        elif self._door == "?" and event.key.isdecimal():
            event.stop()
            self._kies_wie(int(event.key))
        elif event.key.isdecimal():
            event.stop()
            self._kies_regel(int(event.key))

    # ---- "klopt dit?" ----------------------------------------------------------------------

    def action_klopt(self) -> None:
        """All at the table say that this page is right."""
        blad = self._blad()
        if blad is None or blad.soort is not BladSoort.KLOPT:
            return
        regels = tuple(r for p in blad.punten for r in p.regels)
        door = tuple(sorted(self._dossier.aan_tafel))
        if self._doe(BevestigRegels(regels, door, meegelezen=True)):
            self._toon(teksten.SAMEN_JA)

    def _kies_regel(self, nummer: int) -> None:
        blad = self._blad()
        if blad is None or blad.soort is not BladSoort.KLOPT or nummer > len(blad.punten):
            return
        if nummer < 1:
            return
        self._regels_anders = blad.punten[nummer - 1].regels
        wie = self._aan_tafel()
        if len(wie) == 1:
            self._vraag_anders(wie[0])
            return
        self._door = "?"
        namen = "   ".join(f"{i} {self._dossier.noem(p)}" for i, p in enumerate(wie, 1))
        self.query_one("#onder", Static).update(Content(f"{teksten.SAMEN_WIE}  {namen}"))

    def _kies_wie(self, nummer: int) -> None:
        wie = self._aan_tafel()
        self._door = ""
        if 0 < nummer <= len(wie):
            self._vraag_anders(wie[nummer - 1])
        else:
            self._toon()

    def _aan_tafel(self) -> list[str]:
        return [p for p in self._dossier.personen if p in self._dossier.aan_tafel]

    def _vraag_anders(self, persoon: str) -> None:
        self._door = persoon
        invoer = self.query_one("#anders", Input)
        invoer.display = True
        invoer.focus()
        self.query_one("#onder", Static).update(Content(teksten.SAMEN_ANDERS))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Store the exception in that person's words."""
        event.stop()
        woorden = event.value.strip()
        regels = self._regels_anders if woorden else ()
        if all(self._doe(ZonderUit(regel, self._door, woorden)) for regel in regels):
            self._sluit_vraag()

    def _sluit_vraag(self) -> None:
        invoer = self.query_one("#anders", Input)
        invoer.value, invoer.display = "", False
        self._door = ""
        self.set_focus(None)
        self._toon()

    def _doe(self, opdracht: Opdracht) -> bool:
        try:
            self._sessie.do(opdracht)
        except KeukentafelFout as fout:
            self.query_one("#onder", Static).update(Content(str(fout)))
            return False
        return True


def _punten(blad: Blad | None) -> Content:
    if blad is None:
        return Content(teksten.SAMEN_LEEG)
    delen = []
    for nummer, punt in enumerate(blad.punten, 1):
        voor = f"{nummer}  " if blad.soort is BladSoort.KLOPT else "   "
        regels = [f"{voor if i == 0 else '   '}{regel}" for i, regel in enumerate(punt.tekst)]
        delen.append(Content("\n".join(regels)))
    return Content("\n\n").join(delen)


class LeegScherm(Screen[None]):
    """Nothing to see. Any key says how to go on; Enter then goes back to where one was.

    With `rust` it came by itself, since nobody typed: then one key leads back, whichever. A
    letter for a line that was being typed on is not lost.
    """

    CSS_PATH = "samen.tcss"
    app: Any

    def __init__(self, rust: bool = False) -> None:
        """Say whether it came by itself."""
        super().__init__()
        self.rust = rust

    def compose(self) -> ComposeResult:
        """Build the screen."""
        yield Static("", id="onder", markup=False)

    def on_key(self, event: events.Key) -> None:
        """The first key shows the word, Enter after it goes back."""
        event.stop()
        if self.rust:
            self._wek(event, lambda regel: regel.insert_text_at_cursor(event.character or ""))
            return
        regel = self.query_one("#onder", Static)
        if event.key == "enter" and self.has_class("-getoond"):
            self.dismiss(None)
            return
        self.add_class("-getoond")
        regel.update(Content(teksten.LEEG_VERDER))

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted on a black screen goes to the line below it."""
        event.stop()
        if self.rust:
            self._wek(event, lambda regel: regel.geplakt(event.text))

    def _wek(self, event: events.Key | events.Paste, typ: Callable[[Tekstregel], None]) -> None:
        onder = self.app.screen_stack[-2].focused
        self.dismiss(None)
        if isinstance(onder, Tekstregel) and getattr(event, "is_printable", True):
            typ(onder)
