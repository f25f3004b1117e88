"""After a practice talk: what was told, what lay behind it, and back to a turn."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from keukentafel.practice.oefening import Oefening
from keukentafel.practice.toestand import Toestand
from keukentafel.tui import oefenregels
from keukentafel.tui import teksten_oefenen as teksten
from keukentafel.tui.basis import Voet
from keukentafel.tui.keuze import Keuzevenster


class OefenSlotScherm(Screen[int]):
    """Gives the turn to play on from, or None when done."""

    CSS_PATH = "oefenslot.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("o", "dismiss(0)", show=False),
        Binding("b", "beurt", show=False),
        Binding("n", "nabespreking", show=False),
    ]
    app: Any

    def __init__(self, oefening: Oefening, toestand: Toestand) -> None:
        """Take the household and the talk."""
        super().__init__()
        self._oefening, self._toestand = oefening, toestand

    def compose(self) -> ComposeResult:
        """Build the screen."""
        aantal = teksten.SLOT_BEURTEN.format(aantal=self._toestand.nr)
        with Horizontal(id="oefslot_kop"):
            yield Static(teksten.SLOT_TITEL, id="oefslot_titel", markup=False)
            yield Static(aantal, id="oefslot_beurten", markup=False)
        with VerticalScroll(id="oefslot"):
            yield Static(id="oefslot_tekst", markup=False)
        yield Voet(teksten.SLOT_VOET)

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one("#oefslot", VerticalScroll).focus()

    def on_resize(self) -> None:
        """Paint to the width."""
        breed = max(20, self.query_one("#oefslot").content_size.width - 1)
        tekst = oefenregels.slot(self._oefening, self._toestand, breed)
        self.query_one("#oefslot_tekst", Static).update(tekst)

    def action_beurt(self) -> None:
        """Choose the turn to try again."""
        keuzes = [
            (str(s.nr), " ".join(s.tekst.split()) or teksten.STILTE) for s in self._toestand.stappen
        ]
        if keuzes:
            self.app.push_screen(Keuzevenster(teksten.BEURT_TITEL, keuzes), self._vanaf)

    def action_nabespreking(self) -> None:
        """Look back with the coach."""
        from keukentafel.tui.schermen.terugkijken import TerugkijkScherm

        scherm = TerugkijkScherm(self._oefening, self._toestand, self.app.map)
        self.app.push_screen(scherm, self._opnieuw)

    def _opnieuw(self, stap: int | None) -> None:
        if stap is not None:
            self.dismiss(stap)

    def _vanaf(self, nr: str | None) -> None:
        if nr is not None:
            self.dismiss(int(nr))
