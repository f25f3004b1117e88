"""The end of a talk: read back, close, and go on to the documents."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten import (
    GeefOpmerking,
    NoteerVeiligheid,
    SluitGesprek,
)
from keukentafel.conversation.zicht import lezers_standaard
from keukentafel.fouten import KeukentafelFout
from keukentafel.tui import teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Voet, Vraagvenster
from keukentafel.tui.regellijst import BREEDST
from keukentafel.tui.regelweergave import namen
from keukentafel.tui.wanneer import wanneer
from keukentafel.tui.weergave import hang

GEVRAAGD = "veiligheid_gevraagd"
"""The remark by which a talk remembers that it was asked once. It is asked in every talk."""


class AfrondenScherm(Dossierscherm):
    """A short summary to read aloud, and the three things that end a talk."""

    CSS_PATH = "afronden.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "teruglezen", show=False),
        Binding("s", "afsluiten", show=False),
        Binding("v", "verslag", show=False),
        Binding("k", "terugkijken", show=False),
        Binding("escape", "terug", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="afronden_kop"):
            yield Static(teksten.AFRONDEN_TITEL, id="afronden_titel", markup=False)
            yield Static(teksten.PRIVE, id="afronden_prive", markup=False)
        yield Static(id="afronden_stand", markup=False)
        with VerticalScroll(id="afronden_inhoud"):
            yield Static(id="afronden_zinnen", markup=False)
        yield Melding()
        yield Voet(teksten.AFRONDEN_VOET)

    def on_mount(self) -> None:
        """Let the arrows scroll. (The base class mounts by itself.)"""
        self.query_one("#afronden_inhoud").focus()

    # ---- painting -----------------------------------------------------------------------

    def toon(self, dossier: Dossier) -> None:
        """Paint how the talk stands and the summary."""
        self.query_one("#afronden_stand", Static).update(_stand(dossier))
        voet = teksten.AFRONDEN_VOET if dossier.gesprek else teksten.AFRONDEN_VOET_DICHT
        self.query_one(Voet).zet(voet)
        breed = self.query_one("#afronden_inhoud").scrollable_content_region.width - 1
        inhoud = self._zinnen(dossier, max(30, min(breed, BREEDST)))
        self.query_one("#afronden_zinnen", Static).update(inhoud)

    def _zinnen(self, dossier: Dossier, breed: int) -> Content:
        from keukentafel.reports.samenvatting import leesvoor

        lezers = dossier.aan_tafel or lezers_standaard(dossier)
        try:
            zinnen = leesvoor(dossier, lezers)
        except KeukentafelFout as fout:
            return Content(str(fout))
        if not zinnen:
            return Content.styled(teksten.AFRONDEN_LEEG, "$text-muted")
        kop = teksten.AFRONDEN_LEES.format(wie=namen(dossier, lezers))
        rijen = [hang(Content.assemble((" · ", "bold $accent"), z), breed, 3) for z in zinnen]
        return Content("\n").join([Content.styled(kop, "bold $primary"), Content(""), *rijen])

    def on_resize(self) -> None:
        """Wrap anew."""
        if self.is_mounted and self.kt.sessie is not None:
            self.call_after_refresh(self.toon, self.dossier)

    # ---- closing ------------------------------------------------------------------------

    def action_teruglezen(self) -> None:
        """Read back line by line."""
        from keukentafel.tui.schermen.teruglezen import TeruglezenScherm

        self.app.push_screen(TeruglezenScherm())

    def action_afsluiten(self) -> None:
        """Close the talk; before that, ask once about safety, whatever was noted."""
        gesprek = self.dossier.gesprek
        if gesprek is None:
            self.zeg(_stand(self.dossier).plain)
        elif GEVRAAGD in gesprek.opmerkingen:
            self._sluit()
        else:
            venster = Vraagvenster(
                teksten.AFRONDEN_VEILIG,
                uitleg=teksten.AFRONDEN_VEILIG_UITLEG,
                voet=teksten.AFRONDEN_VEILIG_VOET,
            )
            self.app.push_screen(venster, self._na_veilig)

    def _na_veilig(self, tekst: str | None) -> None:
        if tekst is None:
            return
        if tekst.strip() and not self.doe(NoteerVeiligheid(tekst)):
            return
        if self.doe(GeefOpmerking(GEVRAAGD)):
            self._sluit()

    def _sluit(self) -> None:
        if self.doe(SluitGesprek()):
            self.zeg(teksten.AFRONDEN_DICHT_NU)

    # ---- the documents ------------------------------------------------------------------

    def action_verslag(self) -> None:
        """Choose a document to make."""
        from keukentafel.tui.schermen.documenten import DocumentenScherm

        self.app.push_screen(DocumentenScherm())

    def action_terugkijken(self) -> None:
        """Look back on the own talk, for the professional alone."""
        from keukentafel.tui.schermen.terugblik import TerugblikScherm

        if not self.dossier.gesprekken:
            self.zeg(_stand(self.dossier).plain)
            return
        self.app.push_screen(TerugblikScherm())

    def action_terug(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()


def _stand(dossier: Dossier) -> Content:
    from keukentafel.session import nu

    if dossier.gesprek:
        tekst = teksten.AFRONDEN_OPEN
    elif not dossier.gesprekken:
        tekst = teksten.AFRONDEN_GEEN
    else:
        einde = dossier.gesprekken[max(dossier.gesprekken)].afgesloten or nu()
        moment = wanneer(einde.astimezone(), nu().astimezone())
        tekst = teksten.AFRONDEN_DICHT.format(wanneer=moment)
    return Content.styled(tekst, "$text-muted")
