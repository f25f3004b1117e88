"""Choose a household to practise with, a short drill, or the screen of the observer."""

import random
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Center, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from keukentafel.content.persona import Persona
from keukentafel.content.personas import persona, persona_namen
from keukentafel.fouten import KeukentafelFout
from keukentafel.tui import teksten_oefenen as teksten
from keukentafel.tui.basis import Melding, Voet

_MAX_SEED = 999_999


class OefenKeuzeScherm(Screen[None]):
    """All households, with what each is good to practise."""

    CSS_PATH = "oefenkeuze.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "terug", show=False),
        Binding("1", "graad(1)", show=False),
        Binding("2", "graad(2)", show=False),
        Binding("3", "graad(3)", show=False),
        Binding("d", "drill", show=False),
        Binding("o", "observator", show=False),
    ]
    app: Any
    _graad: int | None = None

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Center(id="oefen_midden"), Vertical(id="oefen_keuze"):
            yield Static(teksten.KIES_TITEL, id="oefen_titel", markup=False)
            yield Static(teksten.KIES_UITLEG, id="oefen_uitleg", markup=False)
            yield OptionList(id="oefen_lijst", markup=False)
            yield Static(id="oefen_graad", markup=False)
            yield Melding()
        yield Voet(teksten.KIES_VOET)

    def on_mount(self) -> None:
        """Show the households; one that cannot be read is told of and left out."""
        lijst = self.query_one(OptionList)
        for naam in persona_namen():
            try:
                lijst.add_option(Option(_regel(persona(naam)), id=naam))
            except KeukentafelFout as fout:
                self.query_one(Melding).zeg(teksten.MIS.format(fout=fout))
        lijst.highlighted = 0
        lijst.focus()
        self._toon_graad()

    def _toon_graad(self) -> None:
        woord = teksten.MOEILIJKHEID[self._graad] if self._graad else teksten.GRAAD_EIGEN
        self.query_one("#oefen_graad", Static).update(teksten.GRAAD.format(graad=woord))

    def action_graad(self, graad: int) -> None:
        """Choose how hard; the same digit again leaves it to the household."""
        self._graad = None if self._graad == graad else graad
        self._toon_graad()

    @on(OptionList.OptionSelected)
    def _begin(self, event: OptionList.OptionSelected) -> None:
        from keukentafel.tui.schermen.oefenen import OefenScherm

        event.stop()
        assert event.option_id is not None
        self.app.push_screen(OefenScherm(event.option_id, _seed(), self._graad))

    def action_drill(self) -> None:
        """Begin five minutes on one skill."""
        from keukentafel.tui.schermen.drill import DrillScherm

        self.app.push_screen(DrillScherm(_seed()))

    def action_observator(self) -> None:
        """Tick along with a role-play between people."""
        from keukentafel.tui.schermen.observator import ObservatorScherm

        self.app.push_screen(ObservatorScherm())

    def action_terug(self) -> None:
        """Go back; when this is the first screen, stop."""
        if len(self.app.screen_stack) > 2:
            self.app.pop_screen()
        else:
            self.app.exit(0)


def _seed() -> int:
    return random.randint(1, _MAX_SEED)


def _regel(p: Persona) -> Content:
    graad = "●" * p.moeilijkheid + "○" * (3 - p.moeilijkheid)
    return Content.assemble(
        (p.titel, "bold"), ("  " + graad, "$accent"), "\n", (p.kort, "$text-muted")
    )
