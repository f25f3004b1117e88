"""Looking back on a practice talk: what the coach saw, and how the household felt over it."""

from pathlib import Path
from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from keukentafel.fouten import KeukentafelFout
from keukentafel.practice.coach.nabespreking import Nabespreking
from keukentafel.practice.coach.oefengesprek import (
    als_transcript,
    sprongen,
    stap_van,
    verloop,
)
from keukentafel.practice.oefening import Oefening
from keukentafel.practice.toestand import Toestand
from keukentafel.tui import teksten_coach as teksten
from keukentafel.tui.basis import Melding, Voet
from keukentafel.tui.weergave import hang

MINSTENS = 2
"""So many turns make a talk to look back on."""


class TerugkijkScherm(Screen[int]):
    """Gives the turn to play again, or None."""

    CSS_PATH = "terugkijken.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("o", "stukje", show=False),
        Binding("z", "zelf", show=False),
    ]
    app: Any

    def __init__(self, oefening: Oefening, toestand: Toestand, map: Path) -> None:
        """Take the household, the talk, and the folder where the learner keeps own figures."""
        super().__init__()
        self._oefening, self._toestand, self._map = oefening, toestand, map
        self._resultaat: Nabespreking | None = None

    def compose(self) -> ComposeResult:
        """Build the screen; the plot comes when there is something to draw."""
        with Horizontal(id="tk_kop"):
            yield Static(teksten.TITEL, id="tk_titel", markup=False)
        with VerticalScroll(id="tk"):
            yield Static(teksten.EVEN, id="tk_tekst", markup=False)
        yield Melding()
        yield Voet(teksten.VOET)

    def on_mount(self) -> None:
        """Let the coach read, behind the screen."""
        vak = self.query_one("#tk", VerticalScroll)
        vak.focus()
        if self._toestand.nr < MINSTENS:
            self.query_one("#tk_tekst", Static).update(teksten.TE_KORT)
            return
        vak.mount(self._grafiek(), Static(id="tk_sprongen", markup=False))
        self._lees()

    @work(thread=True, group="coach", exit_on_error=False)
    def _lees(self) -> Nabespreking:
        from keukentafel.content import vragen
        from keukentafel.content.coach import keerlijst
        from keukentafel.language import laad_beste_motor, laad_motor
        from keukentafel.practice.coach.nabespreking import bespreek_na
        from keukentafel.store.terugblikken import lees

        eerder = [dict(t.getallen) for t in lees(self._map)]
        return bespreek_na(
            als_transcript(self._oefening, self._toestand),
            laad_beste_motor()[0],
            laad_motor(),
            vragen(),
            keerlijst(),
            eerder=eerder,
            om_en_om=True,
        )

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show what was read, or say in one line why not."""
        if event.worker.group != "coach":
            return
        if event.state is WorkerState.SUCCESS:
            assert isinstance(event.worker.result, Nabespreking)
            self._resultaat = event.worker.result
            self.on_resize()
        elif event.state is WorkerState.ERROR:
            fout = event.worker.error
            if not isinstance(fout, KeukentafelFout):
                assert fout is not None
                raise fout
            self.query_one("#tk_tekst", Static).update(teksten.MIS.format(fout=fout))

    def on_resize(self) -> None:
        """Paint to the width."""
        breed = max(20, self.query_one("#tk").content_size.width - 1)
        if self._resultaat is not None:
            self.query_one("#tk_tekst", Static).update(_tekst(self._resultaat, breed))
        if self._toestand.nr >= MINSTENS:
            for vak in self.query("#tk_sprongen").results(Static):
                vak.update(_sprongen(self._oefening, self._toestand, breed))

    def _grafiek(self) -> Any:
        from textual_plotext import PlotextPlot

        grafiek = PlotextPlot(id="tk_grafiek")
        plt = grafiek.plt
        plt.title(teksten.VERLOOP)
        plt.xlabel(teksten.BEURT)
        plt.ylim(0, 10)
        for lijn in verloop(self._oefening, self._toestand):
            x = list(range(len(lijn.vertrouwen)))
            naam = lijn.naam
            plt.plot(x, list(lijn.vertrouwen), label=teksten.VERTROUWEN.format(naam=naam))
            plt.plot(x, list(lijn.spanning), marker="dot", label=teksten.SPANNING.format(naam=naam))
        return grafiek

    # ---- keys ---------------------------------------------------------------------------

    def action_stukje(self) -> None:
        """Play the piece that the coach names again."""
        beurt = self._resultaat.proberen.beurt if self._resultaat else None
        if beurt is None:
            self.query_one(Melding).zeg(teksten.GEEN_STUKJE)
        else:
            self.dismiss(stap_van(beurt))

    def action_zelf(self) -> None:
        """Let the learner score the talk."""
        from keukentafel.tui.schermen.zelfkijken import ZelfkijkScherm

        if self._resultaat is not None:
            getallen: dict[str, float] = {
                g.naam: g.waarde for g in self._resultaat.getallen if g.waarde is not None
            }
            titel, nr = self._oefening.persona.titel, self._toestand.nr
            scherm = ZelfkijkScherm(self._map, titel, nr, getallen)
            self.app.push_screen(scherm, self._gescoord)

    def _gescoord(self, melding: str | None) -> None:
        self.query_one(Melding).zeg(melding or "")


def _tekst(n: Nabespreking, breed: int) -> Content:
    from keukentafel.content.coach import nabespreekteksten
    from keukentafel.practice.coach.verwoorden import begin, verwoord

    t = nabespreekteksten()
    regels = [hang(Content(begin(n, t)), breed, 0)]
    for stuk in verwoord(n, t):
        regels += [Content(""), Content.styled(stuk.naam, "bold $primary")]
        regels += [hang(Content(f"· {regel}"), breed, 2) for regel in stuk.regels]
    return Content("\n").join([*regels, Content("")])


def _sprongen(oefening: Oefening, t: Toestand, breed: int) -> Content:
    regels = []
    for s in sprongen(oefening, t):
        tekst = teksten.SPRONG_OP if s.verschil > 0 else teksten.SPRONG_NEER
        gezegd = " ".join(s.tekst.split()) or teksten.STIL
        regel = tekst.format(beurt=s.stap + 1, naam=s.naam, tekst=gezegd)
        regels.append(hang(Content(f"· {regel}"), breed, 2))
    return Content("\n").join(regels or [Content(teksten.GEEN_SPRONG)])
