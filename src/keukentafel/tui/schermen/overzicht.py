"""The shared analysis, for the professional: each kind the same size, own words kept apart."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from keukentafel.conversation.analyse import DETAILS, Regel, regels
from keukentafel.conversation.dossier import Dossier, Hulpvraag, Uiting
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.opdrachten import BewerkHulpvraag, BewerkRegel, VoegRegelToe
from keukentafel.conversation.zicht import op_volgorde
from keukentafel.labels import Levensdomein
from keukentafel.tui import bewerken, teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Venster, Voet, Vraagvenster
from keukentafel.tui.keuze import Keuzevenster
from keukentafel.tui.namen import domeinnamen
from keukentafel.tui.regellijst import Regellijst, kop, zacht
from keukentafel.tui.regelweergave import (
    VOLGORDE,
    groep_naam,
    hulpvraag_in_lijst,
    namen,
    regel_in_lijst,
    vloei,
)
from keukentafel.tui.weergave import kort

_VRAAG = "vraag"
_DELEN = (*(s.value for s in VOLGORDE), _VRAAG)
"""The parts of the overview, in order; a digit goes to each."""


class OverzichtScherm(Dossierscherm):
    """One list, a part for each kind. Up and down to a line, a key to change it."""

    CSS_PATH = "overzicht.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "stap(1)", show=False),
        Binding("k", "stap(-1)", show=False),
        Binding("plus", "erbij", show=False),
        Binding("v", "indelen", show=False),
        Binding("x", "weg", show=False),
        Binding("d", "meer", show=False),
        Binding("b", "vandaan", show=False),
        Binding("escape", "terug", show=False),
    ]

    def __init__(self) -> None:
        """Begin at the first line."""
        super().__init__()
        self._koppen: dict[str, int] = {}
        self._deel_van: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="overzicht_kop"):
            yield Static(teksten.OVERZICHT_TITEL, id="overzicht_titel", markup=False)
            yield Static(teksten.PRIVE, id="overzicht_prive", markup=False)
        yield Static(id="overzicht_delen", markup=False)
        yield Regellijst("overzicht_lijst")
        yield Melding()
        yield Voet(teksten.OVERZICHT_VOET)

    def on_mount(self) -> None:
        """Let the arrows choose a line. (The base class mounts by itself.)"""
        self.query_one(Regellijst).focus()

    # ---- painting -----------------------------------------------------------------------

    def toon(self, dossier: Dossier) -> None:
        """Paint all parts; the chosen line stays chosen, or else its neighbour."""
        lijst = self.query_one(Regellijst)
        if lijst.klaar:
            lijst.vul(self._opties(dossier, lijst.ruimte))
            self._toon_delen()

    def _opties(self, dossier: Dossier, breed: int) -> list[Option]:
        alle = regels(dossier, met_weg=True)
        self._koppen, self._deel_van = {}, {}
        uit: list[Option] = []
        for deel in _DELEN:
            self._koppen[deel] = len(uit)
            naam = teksten.UW_VRAGEN if deel == _VRAAG else teksten.REGELSOORTEN[deel]
            uit.append(kop(naam, eerste=not uit))
            if deel == _VRAAG:
                eigen = list(_vragen(dossier, breed))
            else:
                passend = [r for r in alle if r.soort == deel and not r.weg]
                eigen = list(_regels(dossier, passend, breed))
            self._deel_van |= {o.id: deel for o in eigen if o.id}
            uit += eigen or [zacht(teksten.OVERZICHT_NIETS)]
        return [*uit, *_weggelaten(dossier, [r for r in alle if r.weg], breed)]

    def _toon_delen(self) -> None:
        """Show the parts with their digits, all alike; where one is, stands out."""
        nu = self._deel_van.get(self.query_one(Regellijst).gekozen, "")
        gevuld = set(self._deel_van.values())
        delen = []
        for cijfer, deel in enumerate(_DELEN, 1):
            stijl = "bold underline" if deel == nu else "" if deel in gevuld else "$text-muted"
            delen.append(
                Content.assemble((f"{cijfer} ", "$accent"), (teksten.OVERZICHT_KORT[deel], stijl))
            )
        self.query_one("#overzicht_delen", Static).update(vloei(delen, self.size.width - 3))

    def on_resize(self) -> None:
        """Wrap anew."""
        if self.is_mounted and self.kt.sessie is not None:
            self.call_after_refresh(self.toon, self.dossier)

    @on(OptionList.OptionHighlighted)
    def _ander(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._toon_delen()

    # ---- what is chosen -----------------------------------------------------------------

    def _wat(self) -> Regel | Hulpvraag | None:
        id = self.query_one(Regellijst).gekozen
        soort, _, nummer = id.partition(":")
        if soort == _VRAAG:
            return self.dossier.hulpvragen.get(int(nummer))
        return next((r for r in regels(self.dossier, met_weg=True) if r.id == id), None)

    # ---- moving -------------------------------------------------------------------------

    def action_stap(self, kant: int) -> None:
        """Go to the line before or after."""
        lijst = self.query_one(Regellijst)
        (lijst.action_cursor_up if kant < 0 else lijst.action_cursor_down)()

    def on_key(self, event: events.Key) -> None:
        """A digit goes to its part."""
        if event.key.isdigit() and 1 <= int(event.key) <= len(_DELEN):
            event.stop()
            self._naar(_DELEN[int(event.key) - 1])

    def _naar(self, deel: str) -> None:
        lijst = self.query_one(Regellijst)
        eerste = next((id for id, d in self._deel_van.items() if d == deel), None)
        lijst.kies(eerste or "")
        lijst.naar(self._koppen[deel])

    # ---- changing -----------------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def _woorden(self, event: OptionList.OptionSelected) -> None:
        """Enter: another wording; the client's own words stay as they are."""
        event.stop()
        wat = self._wat()
        if isinstance(wat, Hulpvraag):
            bewerken.vraag_zin(self, wat)
        elif wat is not None:
            uitleg = teksten.OVERZICHT_WOORDEN_UITLEG.format(woorden=kort(wat.woorden, 200))
            venster = Vraagvenster(
                teksten.OVERZICHT_WOORDEN, wat.verwoording, uitleg if wat.woorden else ""
            )
            self.app.push_screen(venster, partial(self._bewaar_woorden, wat))

    def _bewaar_woorden(self, regel: Regel, tekst: str | None) -> None:
        if tekst is None or tekst.strip() == regel.verwoording:
            return
        if self.doe(BewerkRegel(regel.id, verwoording=tekst)):
            zin = teksten.OVERZICHT_OPNIEUW if regel.klopt else teksten.AANGEPAST
            bewerken.zeg_bewaard(self, tekst, zin)

    def action_weg(self) -> None:
        """Leave a line out, or put it back."""
        wat = self._wat()
        if wat is None:
            return
        weg, verder = not wat.weg, self.query_one(Regellijst).buur
        if isinstance(wat, Hulpvraag):
            gelukt = self.doe(BewerkHulpvraag(wat.id, weg=weg))
        else:
            gelukt = self.doe(BewerkRegel(wat.id, weg=weg))
        if gelukt:
            self.query_one(Regellijst).kies(verder)
            self.zeg(teksten.OVERZICHT_WEGGELATEN if weg else teksten.OVERZICHT_TERUG)

    def action_meer(self) -> None:
        """Write down more: earlier help, the network, or a hulpvraag."""
        wat = self._wat()
        if isinstance(wat, Hulpvraag):
            bewerken.vraag_meer(self, wat)
            return
        if wat is None or wat.soort not in DETAILS:
            self.zeg(teksten.OVERZICHT_GEEN_DETAILS if wat else "")
            return
        regel = wat
        velden = {veld: teksten.DETAILS[veld] for veld in DETAILS[regel.soort]}

        def bewaar(nieuw: dict[str, str]) -> None:
            if self.doe(BewerkRegel(regel.id, details=nieuw)):
                zin = teksten.OVERZICHT_OPNIEUW if regel.klopt else teksten.AANGEPAST
                bewerken.zeg_bewaard(self, " ".join(nieuw.values()), zin)

        titel = kort(regel.tekst, 120)
        bewerken.formulier(self, titel, velden, dict(regel.details), bewaar)

    def action_indelen(self) -> None:
        """Say that it is another kind of thing, about something else, or of somebody else."""
        wat = self._wat()
        if isinstance(wat, Hulpvraag):
            bewerken.vraag_van_wie(self, wat)
        elif wat is not None:
            keuzes = list(teksten.OVERZICHT_INDELEN_KEUZE.items())
            venster = Keuzevenster(teksten.OVERZICHT_INDELEN, keuzes)
            self.app.push_screen(venster, partial(self._deel_in, wat))

    def _deel_in(self, regel: Regel, wat: str | None) -> None:
        if wat == "wie":
            bewerken.kies_wie(
                self, teksten.OVERZICHT_WIE, regel.wie, partial(self._bewaar_deel, regel, wat)
            )
        elif wat == "soort":
            venster = Keuzevenster(teksten.OVERZICHT_SOORT, _soorten(), regel.soort)
            self.app.push_screen(venster, partial(self._bewaar_deel, regel, wat))
        elif wat == "domein":
            keuzes = [(d.value, naam) for d, naam in domeinnamen().items()]
            venster = Keuzevenster(teksten.OVERZICHT_DOMEIN, keuzes, regel.domein or "")
            self.app.push_screen(venster, partial(self._bewaar_deel, regel, wat))

    def _bewaar_deel(self, regel: Regel, wat: str, nieuw: str | None) -> None:
        oud = {"wie": regel.wie, "soort": regel.soort, "domein": regel.domein}
        if nieuw is None or nieuw == oud[wat]:
            return
        opdracht = BewerkRegel(
            regel.id,
            wie=nieuw if wat == "wie" else None,
            soort=RegelSoort(nieuw) if wat == "soort" else None,
            domein=Levensdomein(nieuw) if wat == "domein" else None,
        )
        if self.doe(opdracht):
            self.zeg(teksten.OVERZICHT_OPNIEUW if regel.klopt else teksten.AANGEPAST)

    def action_erbij(self) -> None:
        """Add a line in own words: first what kind of thing, then the words."""
        nu = self._deel_van.get(self.query_one(Regellijst).gekozen, "")
        venster = Keuzevenster(teksten.OVERZICHT_SOORT, _soorten(), nu)
        self.app.push_screen(venster, self._schrijf_erbij)

    def _schrijf_erbij(self, soort: str | None) -> None:
        if soort is None:
            return

        def bewaar(tekst: str | None) -> None:
            if tekst and self.doe(VoegRegelToe(RegelSoort(soort), tekst)):
                lijst = self.query_one(Regellijst)
                nieuw = list(self.dossier.eigen_regels)[-1]
                lijst.vul(self._opties(self.dossier, lijst.ruimte), nieuw)
                bewerken.zeg_bewaard(self, tekst, teksten.OVERZICHT_STAAT_ERBIJ)

        titel = teksten.REGELSOORTEN[soort]
        self.app.push_screen(Vraagvenster(titel, uitleg=teksten.OVERZICHT_ERBIJ_UITLEG), bewaar)

    def action_vandaan(self) -> None:
        """Show the uiting that a line points to."""
        wat = self._wat()
        if wat is not None:
            self.app.push_screen(BronVenster(wat.bronnen))

    def action_terug(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()


def _soorten() -> list[tuple[str, str]]:
    return [(s.value, teksten.REGELSOORTEN[s]) for s in VOLGORDE]


def _regels(dossier: Dossier, eigen: list[Regel], breed: int) -> Iterator[Option]:
    """Yield the lines of one kind; problems under a small heading per person and domain."""
    if not eigen or eigen[0].soort is not RegelSoort.PROBLEEM:
        for regel in eigen:
            yield Option(regel_in_lijst(dossier, regel, breed, met_naam=True), id=regel.id)
        return
    mensen, onderwerpen = list(dossier.personen), list(Levensdomein)

    def plek(regel: Regel) -> tuple[int, int]:
        wie = mensen.index(regel.wie) if regel.wie in mensen else len(mensen)
        wat = onderwerpen.index(regel.domein) if regel.domein else len(onderwerpen)
        return wie, wat

    groep = ""
    for regel in sorted(eigen, key=plek):
        if (naam := groep_naam(dossier, regel)) != groep:
            groep = naam
            yield Option(Content.styled(f"   {naam}", "$secondary"), disabled=True)
        yield Option(regel_in_lijst(dossier, regel, breed, met_naam=False), id=regel.id)


def _vragen(dossier: Dossier, breed: int) -> Iterator[Option]:
    for vraag in op_volgorde(dossier):
        yield _vraag(dossier, vraag, breed)


def _vraag(dossier: Dossier, vraag: Hulpvraag, breed: int) -> Option:
    plaats = dossier.eerst.index(vraag.id) + 1 if vraag.id in dossier.eerst else "·"
    rij = hulpvraag_in_lijst(dossier, vraag, breed, str(plaats))
    return Option(rij, id=f"{_VRAAG}:{vraag.id}")


def _weggelaten(dossier: Dossier, weg: list[Regel], breed: int) -> Iterator[Option]:
    vragen = [h for h in dossier.hulpvragen.values() if h.weg and not dossier.rust_op_apart(h)]
    if not weg and not vragen:
        return
    yield kop(teksten.OVERZICHT_WEG, stijl="bold $text-muted")
    for regel in weg:
        rij = regel_in_lijst(dossier, regel, breed, met_naam=True)
        yield Option(rij.stylize("$text-muted"), id=regel.id)
    for vraag in vragen:
        yield _vraag(dossier, vraag, breed)


class BronVenster(Venster[None]):
    """What was said or noted, and who heard it: where a line comes from."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,b", "sluit", show=False)]

    def __init__(self, bronnen: tuple[int, ...]) -> None:
        """Take the uitingen."""
        super().__init__()
        self._bronnen = bronnen

    def compose(self) -> ComposeResult:
        """Build the window."""
        uitingen = [self.dossier.uitingen[b] for b in self._bronnen if b in self.dossier.uitingen]
        with VerticalScroll(classes="venster"):
            yield Static(teksten.OVERZICHT_VAN, classes="titel", markup=False)
            if not uitingen:
                yield Static(teksten.OVERZICHT_VAN_U, markup=False)
            for uiting in uitingen:
                yield Static(_bron(self.dossier, uiting), markup=False)
            yield Static("", markup=False)
            yield Static(teksten.ESC_TERUG, classes="zacht", markup=False)

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(VerticalScroll).focus()


def _bron(dossier: Dossier, uiting: Uiting) -> Content:
    """Return the note itself; what stands apart is not shown here."""
    if uiting.apart:
        return Content(teksten.OVERZICHT_VAN_APART)
    naam = dossier.noem(uiting.spreker)
    wie = namen(dossier, uiting.bekend_bij) or teksten.NIEMAND
    return Content.assemble(
        (f"{uiting.moment.astimezone():%d-%m %H:%M}  ", "$text-muted"),
        (f"{naam}  " if naam else "", "bold $primary"),
        f"“{uiting.tekst}”" if uiting.letterlijk else uiting.tekst,
        (f"\n{teksten.APART_GEHOORD.format(wie=wie)}", "$text-muted"),
    )
