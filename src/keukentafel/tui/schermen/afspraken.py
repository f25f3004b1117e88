"""Small goals, and who does what, when: plain, and few."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten import SpreekAf, StelDoel
from keukentafel.conversation.plan import Actie, Doel
from keukentafel.tui import bewerken, teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Voet
from keukentafel.tui.regellijst import Regellijst, kop, zacht
from keukentafel.tui.regelweergave import INSPRING, TEKENS, gehoord
from keukentafel.tui.weergave import hang, kort

MAX_DOELEN = 5
"""More goals than this are too many to work on (seed 7.2)."""


class AfsprakenScherm(Dossierscherm):
    """Two parts in one list: goals, and agreements."""

    CSS_PATH = "afspraken.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "stap(1)", show=False),
        Binding("k", "stap(-1)", show=False),
        Binding("d", "doel", show=False),
        Binding("a", "afspraak", show=False),
        Binding("x", "weg", show=False),
        Binding("escape", "terug", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="afspraken_kop"):
            yield Static(teksten.AFSPRAKEN_TITEL, id="afspraken_titel", markup=False)
            yield Static(teksten.PRIVE, id="afspraken_prive", markup=False)
        yield Regellijst("afspraken_lijst")
        yield Melding()
        yield Voet(teksten.AFSPRAKEN_VOET)

    def on_mount(self) -> None:
        """Let the arrows choose. (The base class mounts by itself.)"""
        self.query_one(Regellijst).focus()

    def toon(self, dossier: Dossier) -> None:
        """Paint both parts."""
        if self.query_one(Regellijst).klaar:
            self._vul(dossier)

    def _vul(self, dossier: Dossier, kies: str = "") -> None:
        lijst = self.query_one(Regellijst)
        lijst.vul(list(_opties(dossier, lijst.ruimte)), kies)

    def on_resize(self) -> None:
        """Wrap anew."""
        if self.is_mounted and self.kt.sessie is not None:
            self.call_after_refresh(self.toon, self.dossier)

    def _gekozen(self) -> Doel | Actie | None:
        gekozen = self.query_one(Regellijst).gekozen
        nummer = int(gekozen) if gekozen else 0
        return self.dossier.doelen.get(nummer) or self.dossier.acties.get(nummer)

    def action_stap(self, kant: int) -> None:
        """Go to the line before or after."""
        lijst = self.query_one(Regellijst)
        (lijst.action_cursor_up if kant < 0 else lijst.action_cursor_down)()

    def action_doel(self) -> None:
        """Set a goal."""
        self._vraag_doel(None)

    def action_afspraak(self) -> None:
        """Agree on who does what."""
        self._vraag_actie(None)

    @on(OptionList.OptionSelected)
    def _aanpassen(self, event: OptionList.OptionSelected) -> None:
        """Enter: change it."""
        event.stop()
        wat = self._gekozen()
        if isinstance(wat, Doel):
            self._vraag_doel(wat)
        elif wat is not None:
            self._vraag_actie(wat)

    def _vraag_doel(self, oud: Doel | None) -> None:
        waarden = {"tekst": oud.tekst, "van": oud.van} if oud else {}

        def bewaar(nieuw: dict[str, str]) -> None:
            opdracht = StelDoel(
                nieuw["tekst"],
                nieuw["van"],
                hulpvraag=oud.hulpvraag if oud else None,
                vervangt=oud.id if oud else None,
            )
            if self.doe(opdracht):
                self._vul(self.dossier, str(max(self.dossier.doelen)))
                veel = len(self.dossier.doelen) > MAX_DOELEN
                zin = teksten.AFSPRAKEN_VEEL if veel else teksten.OVERZICHT_STAAT_ERBIJ
                bewerken.zeg_bewaard(self, " ".join(nieuw.values()), zin)

        velden = teksten.AFSPRAKEN_DOEL_VELDEN
        bewerken.formulier(self, teksten.AFSPRAKEN_DOEL, velden, waarden, bewaar)

    def _vraag_actie(self, oud: Actie | None) -> None:
        waarden = {"wie": oud.wie, "actie": oud.actie, "wanneer": oud.wanneer} if oud else {}

        def bewaar(nieuw: dict[str, str]) -> None:
            opdracht = SpreekAf(
                nieuw["wie"], nieuw["actie"], nieuw["wanneer"], vervangt=oud.id if oud else None
            )
            if self.doe(opdracht):
                self._vul(self.dossier, str(max(self.dossier.acties)))
                zin = teksten.OVERZICHT_STAAT_ERBIJ
                bewerken.zeg_bewaard(self, " ".join(nieuw.values()), zin)

        velden = teksten.AFSPRAKEN_ACTIE_VELDEN
        bewerken.formulier(self, teksten.AFSPRAKEN_ACTIE, velden, waarden, bewaar)

    def action_weg(self) -> None:
        """Take a goal or an agreement away."""
        wat = self._gekozen()
        if isinstance(wat, Doel):
            gelukt = self.doe(StelDoel(wat.tekst, vervangt=wat.id, weg=True))
        elif wat is not None:
            gelukt = self.doe(SpreekAf("", wat.actie, vervangt=wat.id, weg=True))
        else:
            return
        if gelukt:
            self.zeg(teksten.AFSPRAKEN_WEG)

    def action_terug(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()


def _opties(dossier: Dossier, breed: int) -> Iterator[Option]:
    yield kop(teksten.AFSPRAKEN_DOELEN, eerste=True)
    for doel in dossier.doelen.values():
        van = dossier.noem(doel.van) or doel.van
        wie = teksten.AFSPRAKEN_DOEL_VAN.format(wie=van) if van else ""
        bij = [wie, *gehoord(dossier, doel.gehoord_door)]
        yield Option(_rij(doel.tekst, bij, breed), id=str(doel.id))
    if not dossier.doelen:
        yield zacht(teksten.AFSPRAKEN_LEEG_DOELEN)
    yield kop(teksten.AFSPRAKEN_ACTIES)
    for actie in dossier.acties.values():
        bij = [actie.wie, actie.wanneer, *gehoord(dossier, actie.gehoord_door)]
        yield Option(_rij(actie.actie, bij, breed), id=str(actie.id))
    if not dossier.acties:
        yield zacht(teksten.AFSPRAKEN_LEEG_ACTIES)


def _rij(tekst: str, bij: list[str], breed: int) -> Content:
    boven = Content.assemble((" · ", "bold $accent"), kort(tekst, TEKENS))
    klein = " · ".join(kort(b, TEKENS) for b in bij if b)
    rijen = [boven, *([Content.styled(f"   {klein}", "$text-muted")] if klein else [])]
    return Content("\n").join(hang(r, breed, INSPRING) for r in rijen)
