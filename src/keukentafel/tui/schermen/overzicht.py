"""The shared analysis, for the professional: each kind the same size, own words kept apart."""

from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from keukentafel.conversation.analyse import DETAILS, Regel, regels
from keukentafel.conversation.dossier import Dossier, Hulpvraag
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.opdrachten import BewerkHulpvraag, BewerkRegel, VoegRegelToe
from keukentafel.conversation.opdrachten_plan import BespreekRegelNiet
from keukentafel.labels import Levensdomein
from keukentafel.tui import bewerken, teksten
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.basis import Dossierscherm, Melding, Voet, Vraagvenster
from keukentafel.tui.keuze import Keuzevenster
from keukentafel.tui.namen import domeinnamen
from keukentafel.tui.overzichtlijst import DELEN, LEEG, VRAAG, WEG, delen
from keukentafel.tui.regellijst import Regellijst
from keukentafel.tui.regelweergave import VOLGORDE, vloei
from keukentafel.tui.schermen import open_scherm
from keukentafel.tui.weergave import kort


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
        Binding("m", "niet_bespreken", show=False),
        Binding("w", "naar('wie_wil_wat', 'WieWilWatScherm')", show=False),
        Binding("l", "naar('verbanden', 'VerbandenScherm')", show=False),
        Binding("n", "naar('netwerk', 'NetwerkScherm')", show=False),
        Binding("z", "naar('lukt', 'LuktScherm')", show=False),
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
        yield Voet(t.OVERZICHT_VOET_BOVEN).set_class(True, "-boven")
        yield Voet(teksten.OVERZICHT_VOET)

    def on_mount(self) -> None:
        """Let the arrows choose a line. (The base class mounts by itself.)"""
        self.query_one(Regellijst).focus()

    # ---- painting -----------------------------------------------------------------------

    def toon(self, dossier: Dossier) -> None:
        """Paint all parts; the chosen line stays chosen, or else its neighbour."""
        lijst = self.query_one(Regellijst)
        if lijst.klaar:
            self._vul(dossier)

    def _vul(self, dossier: Dossier, kies: str = "") -> None:
        lijst = self.query_one(Regellijst)
        self._deel_van, self._koppen = {}, {}
        opties: list[Option] = []
        for deel, eigen in delen(dossier, lijst.ruimte).items():
            self._koppen[deel] = len(opties)
            self._deel_van |= {o.id: deel for o in eigen if o.id and deel != WEG}
            opties += eigen
        lijst.vul(opties, kies)
        self._toon_delen()

    def _toon_delen(self) -> None:
        """Show the parts with their digits, all alike; where one is, stands out."""
        nu = self._deel_van.get(self.query_one(Regellijst).gekozen, "")
        gevuld = {d for id, d in self._deel_van.items() if not id.startswith(LEEG)}
        namen = []
        for cijfer, deel in enumerate(DELEN, 1):
            stijl = "bold underline" if deel == nu else "" if deel in gevuld else "$text-muted"
            namen.append(
                Content.assemble((f"{cijfer} ", "$accent"), (teksten.OVERZICHT_KORT[deel], stijl))
            )
        self.query_one("#overzicht_delen", Static).update(vloei(namen, self.size.width - 3))

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
        """Return what is chosen; of a part that holds nothing yet, say how to fill it."""
        id = self.query_one(Regellijst).gekozen
        soort, _, nummer = id.partition(":")
        if soort == VRAAG:
            return self.dossier.hulpvragen.get(int(nummer))
        if soort == LEEG:
            self.zeg(teksten.OVERZICHT_LEEG_VRAAG if nummer == VRAAG else teksten.OVERZICHT_LEEG)
        return next((r for r in regels(self.dossier, met_weg=True) if r.id == id), None)

    # ---- moving -------------------------------------------------------------------------

    def action_stap(self, kant: int) -> None:
        """Go to the line before or after."""
        lijst = self.query_one(Regellijst)
        (lijst.action_cursor_up if kant < 0 else lijst.action_cursor_down)()

    def on_key(self, event: events.Key) -> None:
        """A digit goes to its part."""
        if event.key.isdigit() and 1 <= int(event.key) <= len(DELEN):
            event.stop()
            self._naar(DELEN[int(event.key) - 1])

    def _naar(self, deel: str) -> None:
        lijst = self.query_one(Regellijst)
        eerste = next((id for id, d in self._deel_van.items() if d == deel), None)
        lijst.kies(eerste or "")
        lijst.naar(self._koppen[deel])

    # ---- changing -----------------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def _woorden(self, event: OptionList.OptionSelected) -> None:
        """Enter: another wording; the client's own words stay as they are. Nothing yet: write."""
        event.stop()
        leeg, _, deel = self.query_one(Regellijst).gekozen.partition(":")
        if leeg == LEEG and deel != VRAAG:
            self._schrijf_erbij(deel)
            return
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
            if wat:
                self.zeg(teksten.OVERZICHT_GEEN_DETAILS)
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
                self._vul(self.dossier, list(self.dossier.eigen_regels)[-1])
                bewerken.zeg_bewaard(self, tekst, teksten.OVERZICHT_STAAT_ERBIJ)

        titel = teksten.REGELSOORTEN[soort]
        self.app.push_screen(Vraagvenster(titel, uitleg=teksten.OVERZICHT_ERBIJ_UITLEG), bewaar)

    def action_vandaan(self) -> None:
        """Show the uiting that a line points to."""
        wat = self._wat()
        if wat is not None:
            from keukentafel.tui.schermen.bron import BronVenster

            self.app.push_screen(BronVenster(wat.bronnen))

    def action_niet_bespreken(self) -> None:
        """A line is bewust niet besproken: kept, read to nobody; or open again."""
        wat = self._wat()
        if isinstance(wat, Regel) and self.doe(BespreekRegelNiet(wat.id, not wat.niet_besproken)):
            self.zeg(t.OVERZICHT_WEL if wat.niet_besproken else t.OVERZICHT_NIET)

    def action_naar(self, module: str, klasse: str) -> None:
        """Open another screen; its module is imported now."""
        open_scherm(self, module, klasse)

    def action_terug(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()


def _soorten() -> list[tuple[str, str]]:
    return [(s.value, teksten.REGELSOORTEN[s]) for s in VOLGORDE]
