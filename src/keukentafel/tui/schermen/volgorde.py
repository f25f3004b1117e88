"""What they want help with, one sentence each, and together what comes first."""

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

from keukentafel.conversation.analyse import Regel, regels
from keukentafel.conversation.doelcheck import ik_of_wij
from keukentafel.conversation.dossier import Dossier, Hulpvraag
from keukentafel.conversation.gebeurtenissen import MAX_EERST, RegelSoort, Status
from keukentafel.conversation.opdrachten import (
    BepaalVolgorde,
    BewerkHulpvraag,
    StelHulpvraag,
    ZegNogGeenVraag,
)
from keukentafel.conversation.zicht import op_volgorde
from keukentafel.tui import bewerken, teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Voet, Vraagvenster
from keukentafel.tui.ieder import vraag_ieder
from keukentafel.tui.keuze import Keuzevenster
from keukentafel.tui.regellijst import Regellijst, kop
from keukentafel.tui.regelweergave import details, gehoord, hulpvraag_in_lijst
from keukentafel.tui.weergave import kort

MAX_WENSEN = 8
"""So many of the newest wishes are offered to begin a sentence with."""
_STATUS = list(Status)


class VolgordeScherm(Dossierscherm):
    """First at most three, then the parked ones. 'Nog geen vraag' is a good outcome too."""

    CSS_PATH = "volgorde.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "stap(1)", show=False),
        Binding("k", "stap(-1)", show=False),
        Binding("plus", "erbij", show=False),
        Binding("s", "status", show=False),
        Binding("p", "later", show=False),
        Binding("d", "meer", show=False),
        Binding("w", "van_wie", show=False),
        Binding("x", "weg", show=False),
        Binding("g", "geen_vraag", show=False),
        Binding("escape", "terug", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="volgorde_kop"):
            yield Static(teksten.VOLGORDE_TITEL, id="volgorde_titel", markup=False)
            yield Static(teksten.PRIVE, id="volgorde_prive", markup=False)
        yield Static(teksten.VOLGORDE_GEEN_VRAAG, id="volgorde_geen", markup=False)
        yield Static(teksten.VOLGORDE_LEEG, id="volgorde_leeg", markup=False)
        yield Regellijst("volgorde_lijst")
        with VerticalScroll(id="volgorde_meer", can_focus=False):
            yield Static(id="volgorde_details", markup=False)
        yield Melding()
        yield Voet(teksten.VOLGORDE_VOET_MEER).set_class(True, "-boven")
        yield Voet(teksten.VOLGORDE_VOET)

    def on_mount(self) -> None:
        """Let the arrows choose a question. (The base class mounts by itself.)"""
        self.query_one(Regellijst).focus()

    # ---- painting -----------------------------------------------------------------------

    def toon(self, dossier: Dossier) -> None:
        """Paint the questions in their order."""
        lijst = self.query_one(Regellijst)
        if not lijst.klaar:
            return
        self._vul(dossier)
        leeg = not lijst.option_count
        self.query_one("#volgorde_geen").display = dossier.nog_geen_vraag
        self.query_one("#volgorde_leeg").display = leeg and not dossier.nog_geen_vraag

    def _vul(self, dossier: Dossier, kies: str = "") -> None:
        lijst = self.query_one(Regellijst)
        lijst.vul(list(_opties(dossier, lijst.ruimte)), kies)
        self._toon_details()

    def _toon_details(self) -> None:
        """Show what more was written down of the chosen question."""
        vraag = self._vraag()
        rijen = list(details(vraag.details)) if vraag else []
        self.query_one("#volgorde_meer").display = bool(rijen)
        inhoud = Content("\n").join(Content(rij) for rij in rijen)
        self.query_one("#volgorde_details", Static).update(inhoud)

    def on_resize(self) -> None:
        """Wrap anew."""
        if self.is_mounted and self.kt.sessie is not None:
            self.call_after_refresh(self.toon, self.dossier)

    @on(OptionList.OptionHighlighted)
    def _ander(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._toon_details()

    def _vraag(self) -> Hulpvraag | None:
        gekozen = self.query_one(Regellijst).gekozen
        return self.dossier.hulpvragen.get(int(gekozen)) if gekozen else None

    def action_stap(self, kant: int) -> None:
        """Go to the question before or after."""
        lijst = self.query_one(Regellijst)
        (lijst.action_cursor_up if kant < 0 else lijst.action_cursor_down)()

    # ---- what comes first ---------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """1, 2 and 3 put the chosen question there; what was third may go to later."""
        vraag = self._vraag()
        if vraag is None or event.key not in ("1", "2", "3"):
            return
        event.stop()
        if vraag.weg:
            return
        rest = [id for id in self.dossier.eerst if id != vraag.id]
        plaats = min(int(event.key) - 1, len(rest))
        nieuw = [*rest[:plaats], vraag.id, *rest[plaats:]]
        if self.doe(BepaalVolgorde(tuple(nieuw[:MAX_EERST]))):
            vol = len(nieuw) > MAX_EERST
            gezet = teksten.VOLGORDE_GEZET.format(plaats=plaats + 1)
            self.zeg(teksten.VOLGORDE_EERST_VOL if vol else gezet)

    def action_later(self) -> None:
        """Park the question: it stays, for later."""
        vraag = self._vraag()
        if vraag is None or vraag.id not in self.dossier.eerst:
            return
        if self.doe(BepaalVolgorde(tuple(id for id in self.dossier.eerst if id != vraag.id))):
            self.zeg(teksten.VOLGORDE_GEPARKEERD)

    # ---- the question itself ------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def _zin(self, event: OptionList.OptionSelected) -> None:
        """Enter: another sentence."""
        event.stop()
        if vraag := self._vraag():
            bewerken.vraag_zin(self, vraag)

    def action_status(self) -> None:
        """Write down what one person says of it; with nobody named it goes a step further."""
        vraag = self._vraag()
        if vraag and self.dossier.personen:
            vraag_ieder(self, hulpvraag=vraag.id)
        elif vraag:
            nieuw = _STATUS[(_STATUS.index(vraag.status) + 1) % len(_STATUS)]
            if self.doe(BewerkHulpvraag(vraag.id, status=nieuw)):
                self.zeg("")

    def action_meer(self) -> None:
        """Write down more: what is hard, why, what may help, what was tried, how urgent."""
        if vraag := self._vraag():
            bewerken.vraag_meer(self, vraag)

    def action_van_wie(self) -> None:
        """Say whose question it is."""
        if vraag := self._vraag():
            bewerken.vraag_van_wie(self, vraag)

    def action_weg(self) -> None:
        """Leave the question out, or put it back."""
        vraag, lijst = self._vraag(), self.query_one(Regellijst)
        verder = lijst.buur
        if vraag and self.doe(BewerkHulpvraag(vraag.id, weg=not vraag.weg)):
            lijst.kies(verder)
            self.zeg(teksten.OVERZICHT_TERUG if vraag.weg else teksten.OVERZICHT_WEGGELATEN)

    def action_geen_vraag(self) -> None:
        """Say that there is no question yet, or after all there is."""
        if self.doe(ZegNogGeenVraag(not self.dossier.nog_geen_vraag)):
            self.zeg("")

    # ---- a new one ----------------------------------------------------------------------

    def action_erbij(self) -> None:
        """Begin with a wish they spoke out, or with an empty line."""
        open_ = {r.id: r for r in wensen(self.dossier)}
        if not open_:
            self._schrijf(None)
            return
        keuzes = [
            ("", teksten.VOLGORDE_ZELF),
            *((id, _aanhef(self.dossier, r)) for id, r in open_.items()),
        ]

        def verder(id: str | None) -> None:
            if id is not None:
                self._schrijf(open_.get(id))

        self.app.push_screen(Keuzevenster(teksten.VOLGORDE_NIEUW, keuzes), verder)

    def _schrijf(self, wens: Regel | None, begin: str = "") -> None:
        begin = begin or (wens.woorden or wens.verwoording if wens else "")
        venster = Vraagvenster(teksten.VOLGORDE_ZIN, begin, teksten.VOLGORDE_ZIN_UITLEG)
        self.app.push_screen(venster, partial(self._na_zin, wens))

    def _na_zin(self, wens: Regel | None, zin: str | None) -> None:
        if not zin or not zin.strip():
            return
        if wens is not None:
            domeinen = (*([wens.domein] if wens.domein else []), *wens.ook)
            # who does not know the wish may not read the question made of it
            voor = tuple(sorted(wens.bekend_bij))
            self._stel(StelHulpvraag(zin, wens.wie, domeinen, wens.bronnen, voor))
        elif self.dossier.personen:
            bewaar = partial(self._na_wie, zin)
            bewerken.kies_wie(self, teksten.VOLGORDE_WIE, self._eerste_wie(), bewaar)
        else:
            self._stel(StelHulpvraag(zin))

    def _eerste_wie(self) -> str:
        return next((p for p in self.dossier.personen if p in self.dossier.aan_tafel), "")

    def _na_wie(self, zin: str, wie: str | None) -> None:
        """Esc keeps nothing, and goes back to the sentence: that is not lost."""
        if wie is None:
            self._schrijf(None, zin)
        else:
            self._stel(StelHulpvraag(zin, wie))

    def _stel(self, opdracht: StelHulpvraag) -> None:
        if self.doe(opdracht):
            self._vul(self.dossier, str(max(self.dossier.hulpvragen)))
            eigen = ik_of_wij(opdracht.zin)
            zin = teksten.OVERZICHT_STAAT_ERBIJ if eigen else teksten.VOLGORDE_IK_WIJ
            bewerken.zeg_bewaard(self, opdracht.zin, zin)

    def action_terug(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()


def wensen(dossier: Dossier) -> list[Regel]:
    """Return the newest wishes of those who spoke, of which no question was made yet."""
    gebruikt = {bron for h in dossier.hulpvragen.values() if not h.weg for bron in h.bronnen}
    open_ = [
        r
        for r in regels(dossier)
        if r.soort is RegelSoort.WENS and not r.van_ander and not gebruikt.intersection(r.bronnen)
    ]
    return open_[: -MAX_WENSEN - 1 : -1]


def _aanhef(dossier: Dossier, wens: Regel) -> str:
    """Return a wish to begin with, and who of those at the table does not know it."""
    tekst = f"“{wens.woorden}”" if wens.woorden else wens.verwoording
    return " · ".join([kort(tekst, 120), *gehoord(dossier, wens.bekend_bij)])


def _opties(dossier: Dossier, breed: int) -> Iterator[Option]:
    rij = op_volgorde(dossier)
    eerst = [h for h in rij if h.id in dossier.eerst]
    later = [h for h in rij if h.id not in dossier.eerst]
    if eerst:
        yield kop(teksten.VOLGORDE_EERST, eerste=True)
    for plaats, vraag in enumerate(eerst, 1):
        yield Option(hulpvraag_in_lijst(dossier, vraag, breed, str(plaats)), id=str(vraag.id))
    if later:
        titel = teksten.VOLGORDE_LATER if eerst else teksten.VOLGORDE_OPEN
        yield kop(titel, eerste=not eerst)
    for vraag in later:
        yield Option(hulpvraag_in_lijst(dossier, vraag, breed), id=str(vraag.id))
    weg = [h for h in dossier.hulpvragen.values() if h.weg and not dossier.rust_op_apart(h)]
    if weg:
        yield kop(teksten.OVERZICHT_WEG, eerste=not rij, stijl="bold $text-muted")
    for vraag in weg:
        inhoud = hulpvraag_in_lijst(dossier, vraag, breed).stylize("$text-muted")
        yield Option(inhoud, id=str(vraag.id))
