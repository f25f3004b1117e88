"""The learner's own figures for the twelve elements of one practice talk. Kept apart, private."""

from datetime import date
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from keukentafel.content import elementen
from keukentafel.fouten import KeukentafelFout
from keukentafel.store.terugblikken import Cijfer, Terugblik, bewaar
from keukentafel.tui import teksten_coach as teksten
from keukentafel.tui.basis import Melding, Voet
from keukentafel.tui.weergave import hang

HOOGST = 10
BEGIN = 5


class ZelfkijkScherm(Screen[str]):
    """Gives a line when something was kept."""

    CSS_PATH = "zelfkijken.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "weg", show=False),
        Binding("up", "kies(-1)", show=False),
        Binding("down", "kies(1)", show=False),
        Binding("left", "cijfer(-1)", show=False),
        Binding("right", "cijfer(1)", show=False),
        Binding("enter", "voorbeeld", show=False),
        Binding("s", "bewaar", show=False),
    ]

    def __init__(self, map: Path, persona: str, beurten: int, getallen: dict[str, float]) -> None:
        """Take where to keep it, and what talk it was."""
        super().__init__()
        self._map, self._persona = map, persona
        self._beurten, self._getallen = beurten, getallen
        self._elementen = elementen()
        self._gekozen = 0
        self._cijfers: dict[str, Cijfer] = {}

    def compose(self) -> ComposeResult:
        """Build the screen."""
        yield Static(teksten.ZELF_TITEL, id="zk_titel", markup=False)
        with VerticalScroll(id="zk", can_focus=False):
            yield Static(id="zk_tekst", markup=False)
        yield Input(placeholder=teksten.ZELF_VOORBEELD, id="zk_invoer", max_length=200)
        yield Melding()
        yield Voet(teksten.ZELF_VOET)

    def on_mount(self) -> None:
        """Begin with the first element; the line for an example waits for Enter."""
        self.query_one("#zk_invoer", Input).display = False
        self.set_focus(None)
        self._toon()

    def on_resize(self) -> None:
        """Paint to the width."""
        self._toon()

    def _toon(self) -> None:
        breed = max(20, self.query_one("#zk").content_size.width - 1)
        regels = [hang(Content.styled(teksten.ZELF_UITLEG, "$text-muted"), breed, 0), Content("")]
        for nr, element in enumerate(self._elementen):
            eigen = self._cijfers.get(element.sleutel)
            cijfer = str(eigen.cijfer) if eigen else teksten.ZELF_LEEG
            stijl = "bold $accent" if nr == self._gekozen else ""
            merk = "> " if nr == self._gekozen else "  "
            kop = Content.assemble((f"{merk}{cijfer:>2}  {element.naam}", stijl))
            regels.append(hang(kop, breed, 6))
            if nr == self._gekozen:
                uitleg = Content.styled(f"      {element.in_het_kort}", "$text-muted")
                regels.append(hang(uitleg, breed, 6))
            if eigen and eigen.voorbeeld:
                regels.append(hang(Content(f"      {eigen.voorbeeld}"), breed, 6))
        self.query_one("#zk_tekst", Static).update(Content("\n").join(regels))

    # ---- keys ---------------------------------------------------------------------------

    def action_kies(self, stap: int) -> None:
        """Go up or down."""
        self._gekozen = (self._gekozen + stap) % len(self._elementen)
        self._toon()

    def action_cijfer(self, stap: int) -> None:
        """Give a figure, one higher or lower."""
        sleutel = self._elementen[self._gekozen].sleutel
        oud = self._cijfers.get(sleutel)
        nieuw = min(HOOGST, max(0, oud.cijfer + stap)) if oud else BEGIN
        self._cijfers[sleutel] = Cijfer(nieuw, oud.voorbeeld if oud else "")
        self._toon()

    def action_voorbeeld(self) -> None:
        """Write an example."""
        invoer = self.query_one("#zk_invoer", Input)
        eigen = self._cijfers.get(self._elementen[self._gekozen].sleutel)
        invoer.value = eigen.voorbeeld if eigen else ""
        invoer.display = True
        invoer.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the example with its element."""
        event.stop()
        sleutel = self._elementen[self._gekozen].sleutel
        oud = self._cijfers.get(sleutel)
        cijfer = oud.cijfer if oud else BEGIN
        self._cijfers[sleutel] = Cijfer(cijfer, " ".join(event.value.split()))
        self._sluit_invoer()

    def _sluit_invoer(self) -> None:
        self.query_one("#zk_invoer", Input).display = False
        self.set_focus(None)
        self._toon()

    def action_bewaar(self) -> None:
        """Keep the figures in the learner's own folder."""
        if not self._cijfers:
            self.query_one(Melding).zeg(teksten.ZELF_NIETS)
            return
        terugblik = Terugblik(
            date.today(), self._persona, self._beurten, self._getallen, self._cijfers
        )
        try:
            bewaar(self._map, terugblik)
        except KeukentafelFout as fout:
            self.query_one(Melding).zeg(str(fout))
            return
        self.dismiss(teksten.ZELF_BEWAARD)

    def action_weg(self) -> None:
        """Close the line for an example, or go back without keeping anything."""
        if self.query_one("#zk_invoer", Input).display:
            self._sluit_invoer()
        else:
            self.dismiss(None)
