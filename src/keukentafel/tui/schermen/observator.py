"""The observer of a role-play: aim of today, a clock with a time-out, and ticks. Nothing stored."""

from collections.abc import Callable
from time import monotonic
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from keukentafel.content.rollenspel import formulier
from keukentafel.practice.observatie import Klok, Observatie
from keukentafel.tui import teksten_oefenen as teksten
from keukentafel.tui.basis import Venster, Voet
from keukentafel.tui.invoer import Tekstregel
from keukentafel.tui.weergave import hang

_MINUUT = 60
_BREED = 64


class ObservatorScherm(Screen[None]):
    """Digits tick, space starts and stops the clock."""

    CSS_PATH = "observator.tcss"
    is_gesprek = True
    """The lock waits as long as in a talk: what was practised is stored nowhere."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "klok", show=False),
        Binding("backspace", "terug_een", show=False),
        Binding("n", "ronde", show=False),
        Binding("f3", "nabespreking", show=False),
        Binding("escape", "terug", show=False),
    ]
    app: Any

    def __init__(self, klok: Callable[[], float] = monotonic) -> None:
        """Take what tells the time, in seconds."""
        super().__init__()
        self._nu = klok
        self._form = formulier()
        self._klok = Klok(self._form.ronde * _MINUUT)
        self._gezien = Observatie()

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="obs_kop"):
            yield Static(teksten.OBS_TITEL, id="obs_titel", markup=False)
            yield Static(id="obs_klok", markup=False)
        yield Static(teksten.OBS_DOEL, id="obs_doel", markup=False)
        yield Tekstregel(placeholder=teksten.OBS_DOEL_HINT)
        with VerticalScroll(id="obs_vak"):
            yield Static(id="obs_punten", markup=False)
        yield Static(id="obs_over", markup=False)
        yield Voet(teksten.OBS_VOET)

    def on_mount(self) -> None:
        """Ask for the aim, and let the clock tick on the screen."""
        self.query_one(Tekstregel).focus()
        self.set_interval(0.5, self._toon_klok)
        self._toon()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """The aim stands; from here keys count."""
        event.stop()
        self._gezien = Observatie(event.value.strip(), self._gezien.rondes)
        event.input.display = False
        self.query_one("#obs_vak").focus()
        self._toon()

    def on_key(self, event: events.Key) -> None:
        """Tick a point."""
        teken = event.character or ""
        if self.query_one(Tekstregel).display or not (teken.isascii() and teken.isdecimal()):
            return
        if 0 < int(teken) <= len(self._form.punten):
            event.stop()
            self._gezien = self._gezien.tik(int(teken))
            self._toon()

    # ---- painting -----------------------------------------------------------------------

    def _toon(self) -> None:
        if self._gezien.doel:
            doel = f"{teksten.OBS_DOEL} {self._gezien.doel}"
            self.query_one("#obs_doel", Static).update(Content(doel))
        telling = self._gezien.tellingen(self._gezien.ronde)
        regels = [
            Content.assemble(
                (f" {nr}  ", "bold $accent"),
                f"{punt.tekst:26}",
                (f"{'|' * telling[nr] if telling[nr] < 9 else telling[nr]}", "bold"),
            )
            for nr, punt in enumerate(self._form.punten, 1)
        ]
        self.query_one("#obs_punten", Static).update(Content("\n").join(regels))
        self._toon_klok()

    def _toon_klok(self) -> None:
        over = round(self._klok.over(self._nu()))
        tekst = teksten.OBS_KLOK.format(
            ronde=self._gezien.ronde, minuten=over // _MINUUT, seconden=over % _MINUUT
        )
        stand = teksten.OBS_LOOPT if self._klok.loopt else teksten.OBS_PAUZE
        self.query_one("#obs_klok", Static).update(f"{tekst}  {stand}")
        self.query_one("#obs_over", Static).update("" if over else teksten.OBS_OVER)

    # ---- keys ---------------------------------------------------------------------------

    def action_klok(self) -> None:
        """Start, or a time-out."""
        self._klok = self._klok.druk(self._nu())
        self._toon_klok()

    def action_terug_een(self) -> None:
        """Take the last tick back."""
        self._gezien = self._gezien.terug()
        self._toon()

    def action_ronde(self) -> None:
        """Begin a round: an empty form and a full clock."""
        self._gezien = self._gezien.nieuwe_ronde()
        self._klok = Klok(self._form.ronde * _MINUUT)
        self._toon()

    def action_nabespreking(self) -> None:
        """Show what was counted, and in which order to speak."""
        if self._klok.loopt:
            self.action_klok()
        self.app.push_screen(NabesprekingVenster(self._gezien))

    def action_terug(self) -> None:
        """Go back. Nothing was stored."""
        self.app.pop_screen()


class NabesprekingVenster(Venster[None]):
    """What was seen per round, and who speaks first. No verdict."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "sluit", show=False)]

    def __init__(self, gezien: Observatie) -> None:
        """Take what was counted."""
        super().__init__()
        self._gezien = gezien

    def compose(self) -> ComposeResult:
        """Build the window."""
        form, gezien = formulier(), self._gezien
        regels: list[Content] = []
        if gezien.doel:
            regels += [Content(f"{teksten.OBS_DOEL} {gezien.doel}"), Content("")]
        for ronde in range(1, gezien.ronde + 1):
            kop = teksten.OBS_NA_GEZIEN.format(ronde=ronde)
            regels.append(Content.styled(kop, "bold $primary"))
            telling = gezien.tellingen(ronde)
            regels += [
                Content(f"  {telling[nr]:2}  {punt.tekst}")
                for nr, punt in enumerate(form.punten, 1)
                if telling[nr]
            ] or [Content(f"  {teksten.OBS_NA_NIETS}")]
        regels += [Content(""), Content(teksten.OBS_NA_VOLGORDE)]
        for nr, beurt in enumerate(form.volgorde, 1):
            regels.append(hang(Content(f"{nr}. {beurt.wie}: {beurt.wat}"), _BREED, 3))
        with VerticalScroll(classes="venster"):
            yield Static(teksten.OBS_NA_TITEL, classes="titel", markup=False)
            yield Static(Content("\n").join(regels), markup=False)

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(VerticalScroll).focus()
