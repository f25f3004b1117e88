"""Where the talk is, and a way to any other part of it."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.conversation.opdrachten import GaNaarFase, LaatFaseLos, ZetAanTafel
from keukentafel.conversation.opmerkingen import bij_vertrek
from keukentafel.labels import Fase
from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster
from keukentafel.tui.namen import fase_info

_FASEN = tuple(Fase)


class FaseVenster(Venster[str]):
    """A digit goes there and stays there; gives back one gentle line, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("l", "los", show=False)]

    def compose(self) -> ComposeResult:
        """Build the window."""
        with VerticalScroll(classes="venster"):
            yield Static(teksten.FASE_TITEL, classes="titel", markup=False)
            yield Static(self._lijst())
            yield Static("", markup=False)
            yield Static(teksten.FASE_HINT, classes="zacht", markup=False)

    def _lijst(self) -> Content:
        gesprek = self.dossier.gesprek
        nu = gesprek.fase if gesprek else None
        regels = []
        for nummer, fase in enumerate(_FASEN, 1):
            info = fase_info()[fase]
            stijl = "bold $primary" if fase is nu else ""
            regels.append(Content.assemble((f"{nummer}  ", "bold $accent"), (info.naam, stijl)))
            if fase is nu:
                regels.append(Content.styled(f"   {info.doel}", "$text-muted"))
        return Content("\n").join(regels)

    def on_key(self, event: events.Key) -> None:
        """A digit goes to that part."""
        if event.key.isdecimal() and 0 < int(event.key) <= len(_FASEN):
            event.stop()
            self._ga(_FASEN[int(event.key) - 1])

    def _ga(self, fase: Fase) -> None:
        gesprek = self.dossier.gesprek
        assert gesprek is not None
        woord = fase_info()[gesprek.fase].vroeg_verder if bij_vertrek(self.dossier, gesprek) else ""
        komt_terug = gesprek.fase is Fase.VEILIG_OVERLEG
        if not self.doe(GaNaarFase(fase)):
            return
        if komt_terug:
            self.dismiss(teksten.WEER_SAMEN)
        elif fase is Fase.VEILIG_OVERLEG and len(self.dossier.aan_tafel) > 1:
            self.app.switch_screen(AlleenVenster())
        else:
            self.dismiss(woord)

    def action_los(self) -> None:
        """Let the part follow the words again."""
        if self.doe(LaatFaseLos()):
            self.dismiss(teksten.LOSGELATEN)


class AlleenVenster(Venster[str]):
    """Who sits here now, alone? So that what is told is known to that person only."""

    def compose(self) -> ComposeResult:
        """Build the window."""
        with VerticalScroll(classes="venster"):
            yield Static(teksten.ALLEEN_MET, classes="titel", markup=False)
            regels = [
                Content.assemble((f"{i}  ", "bold $accent"), self.dossier.personen[p].naam)
                for i, p in enumerate(self._hier(), 1)
            ]
            yield Static(Content("\n").join(regels))
            yield Static("", markup=False)
            yield Static(teksten.ALLEEN_MET_UITLEG, classes="zacht", markup=False)

    def _hier(self) -> list[str]:
        return [p for p in self.dossier.personen if p in self.dossier.aan_tafel]

    def on_key(self, event: events.Key) -> None:
        """A digit says who stays."""
        hier = self._hier()
        if event.key.isdecimal() and 0 < int(event.key) <= len(hier):
            event.stop()
            if self.doe(ZetAanTafel((hier[int(event.key) - 1],))):
                self.dismiss(None)
