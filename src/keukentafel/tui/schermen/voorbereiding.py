"""What is known before the talk: four fields, all of them free to stay empty."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from keukentafel.conversation.opdrachten import LegAanleidingVast
from keukentafel.conversation.tekst import heeft_bsn
from keukentafel.fouten import KeukentafelFout
from keukentafel.tui import teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Voet
from keukentafel.tui.bladzijde import Bladzijde


class Veld(Bladzijde):
    """One field: it grows with the text, and Enter goes on to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "volgende", show=False, priority=True),
    ]

    def __init__(self, naam: str, vraag: str) -> None:
        """Take the key of the field and its question."""
        super().__init__(id=naam)
        self.border_title = vraag

    def action_volgende(self) -> None:
        """Go to the next field."""
        self.screen.focus_next(Veld)


class VoorbereidingScherm(Dossierscherm):
    """Aanmelding, who asked, own plan, what not to ask again. Kept as one types on.

    With `begin` the way leads on to the people and the talk; without, back to the talk.
    """

    CSS_PATH = "voorbereiding.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "verder", show=False),
        Binding("escape", "terug", show=False),
    ]

    bewaart_zelf = True

    def __init__(self, begin: bool = False) -> None:
        """Say whether a talk is to begin after this."""
        super().__init__()
        self._begin = begin
        self._ingevuld: dict[str, str] = {}
        self._bewaard: dict[str, str] = {}

    def maak_opnieuw(self) -> Callable[[], Screen[None]]:
        """Return how to make this screen again."""
        return partial(type(self), self._begin)

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with VerticalScroll(id="vooraf", can_focus=False):
            yield Static(teksten.VOORAF_TITEL, id="vooraf_titel")
            yield Static(teksten.VOORAF_HINT, id="vooraf_hint")
            for naam, vraag in teksten.VOORAF_VELDEN.items():
                yield Veld(naam, vraag)
            yield Static(teksten.VOORAF_NAAST, id="vooraf_naast")
            yield Melding()
        yield Voet(teksten.VOORAF_BEGIN_VOET if self._begin else teksten.VOORAF_VOET)

    def on_mount(self) -> None:
        """Fill in what is known already. (The base class mounts by itself.)"""
        self._eigen = self.sessie
        bekend = self.dossier.aanleiding
        self._ingevuld = {
            naam: getattr(bekend, naam) if bekend else "" for naam in teksten.VOORAF_VELDEN
        }
        self._bewaard = dict(self._ingevuld)
        for veld in self.query(Veld):
            veld.load_text(self._ingevuld[veld.id or ""])
            veld.move_cursor(veld.document.end)  # what one adds comes after what stood there
        self.query(Veld).first().focus()

    def on_text_area_changed(self, event: Veld.Changed) -> None:
        """Know what stands there, also when the fields are gone already."""
        event.stop()
        self._ingevuld[event.text_area.id or ""] = event.text_area.text

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Keep what was typed once the hand moves on."""
        self._bewaar()

    def nog_niet_bewaard(self) -> str:
        """Return what changed in the fields since it was stored."""
        return "\n".join(
            tekst for naam, tekst in self._ingevuld.items() if tekst != self._bewaard.get(naam)
        )

    def on_unmount(self) -> None:
        """Keep what was typed, however this screen ended."""
        self._bewaar()

    def _bewaar(self) -> None:
        """Store the fields when they changed; through the own session, also while closing."""
        if self._ingevuld == self._bewaard:
            return
        try:
            self._eigen.do(LegAanleidingVast(**self._ingevuld))
        except KeukentafelFout as fout:
            self.zeg(str(fout))
            return
        self._bewaard = dict(self._ingevuld)
        if any(map(heeft_bsn, self._ingevuld.values())):
            self.zeg(teksten.BSN_WEG)

    def action_verder(self) -> None:
        """Go on to the people, or back to the talk."""
        self._bewaar()
        if self._begin:
            from keukentafel.tui.schermen.mensen import MensenScherm

            self.app.switch_screen(MensenScherm(begin=True))
        else:
            self.app.pop_screen()

    def action_terug(self) -> None:
        """Go back to where one came from."""
        self._bewaar()
        self.app.pop_screen()
