"""Home: the caseload, newest first, and the ways into a talk."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Center, Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import Worker, WorkerState

from keukentafel.fouten import KeukentafelFout
from keukentafel.tui import teksten
from keukentafel.tui.basis import Melding, Voet, Vraagvenster
from keukentafel.tui.namen import fase_naam
from keukentafel.tui.schermen.thuisvensters import ThuisHulp, VerderVenster
from keukentafel.tui.wanneer import wanneer

if TYPE_CHECKING:
    from keukentafel.caseload import Caseload, Zaak
    from keukentafel.session import Sessie

_VEEL = 500
"""More dossiers than this take so long to open that the keys would wait."""
_DEEL = 250
"""So many lines are laid out before the keys have their turn."""


class ThuisScherm(Screen[None]):
    """All dossiers of this worker. No dossier is open while this screen is in front."""

    CSS_PATH = "thuis.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "nieuw", show=False),
        Binding("v", "voorbeeld", show=False),
        Binding("o", "oefenen", show=False),
        Binding("w,delete", "verwijder", show=False),
        Binding("b", "beheer", show=False),
        Binding("j", "omlaag", show=False),
        Binding("k", "omhoog", show=False),
        Binding("f1", "hulp", show=False),
        Binding("p", "patroon", show=False),
        Binding("i", "inlezen", show=False),
    ]
    app: Any
    _laatst: str | None = None
    _zaken: "Sequence[Zaak]" = ()
    _herinnerd = False
    _leest = False
    _straks: Callable[[], None] | None = None
    """What was asked while the caseload was being read."""

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="thuis_kop"):
            yield Static(teksten.NAAM, id="thuis_naam")
            yield Static(teksten.OFFLINE, id="thuis_offline")
        with Center(id="thuis_midden"), Vertical(id="thuis"):
            yield Static(teksten.THUIS_TITEL, id="thuis_titel")
            yield Static(id="thuis_leeg", markup=False)
            yield OptionList(id="thuis_lijst", markup=False)
            yield Melding()
        yield Voet(teksten.THUIS_VOET)

    def on_screen_resume(self) -> None:
        """Let go of the dossier that was open, and read the caseload afresh.

        This may be heard late, when the next screen already lies on top.
        """
        if self.app.screen is self:
            self.app.sessie = None
            self._toon()

    # ---- painting -----------------------------------------------------------------------

    def _toon(self) -> None:
        """Read the caseload afresh: a large one beside the keys, so that these go on."""
        caseload: Caseload = self.app.caseload
        try:
            if caseload.aantal() <= _VEEL:
                self._toon_zaken(caseload.zaken())
                return
        except KeukentafelFout as fout:  # the server of a team is away: what was shown stays
            self._zeg(str(fout))
            return
        if not self._zaken:
            self.query_one("#thuis_leeg", Static).update(teksten.THUIS_LEEST)
            self.query_one(OptionList).display = False
        self._leest = True
        self._lees(caseload)

    def _na_lezen(self, wat: Callable[[], None]) -> None:
        """Do it now, or as soon as the caseload was read: it rests on that."""
        if self._leest:
            self._straks = wat
            self._zeg(teksten.THUIS_WACHT)
        else:
            wat()

    def _gelezen(self) -> None:
        """Do what waited; under a window it waits on: closing that reads the caseload afresh."""
        self._leest = False
        if self._straks is not None and self.app.screen is self:
            wat, self._straks = self._straks, None
            self._zeg("")
            wat()

    @work(thread=True, exclusive=True, group="lijst", exit_on_error=False)
    def _lees(self, caseload: "Caseload") -> "list[Zaak]":
        return caseload.zaken()

    def _toon_zaken(self, zaken: "list[Zaak]") -> None:
        lijst = self.query_one(OptionList)
        gekozen = self._laatst or self._gekozen()
        self._laatst = None
        self._zaken = zaken
        self.workers.cancel_group(self, "vul")
        lijst.clear_options()
        plek = next((i for i, z in enumerate(zaken) if z.id == gekozen), 0)
        eerst = max(_VEEL, plek + 1)
        lijst.add_options(_opties(zaken[:eerst]))
        lijst.styles.height = "1fr" if zaken[eerst:] else "auto"  # auto measures every line
        lijst.display = bool(zaken)
        leeg = self.query_one("#thuis_leeg", Static)
        leeg.update("" if zaken else teksten.THUIS_LEEG)
        leeg.display = not zaken
        if zaken:
            lijst.highlighted = plek
            lijst.focus()
        if zaken[eerst:]:
            self._vul_aan(zaken[eerst:])
        if not self._herinnerd:
            self._herinnerd = True
            self._herinner()

    @work(group="vul")
    async def _vul_aan(self, zaken: "Sequence[Zaak]") -> None:
        """Add the older ones a part at a time: between two parts the keys have their turn."""
        lijst = self.query_one(OptionList)
        for i in range(0, len(zaken), _DEEL):
            await asyncio.sleep(0.01)
            lijst.add_options(_opties(zaken[i : i + _DEEL]))

    def _herinner(self) -> None:
        """Say at once what goes soon: to be reminded is the point of the day."""
        from keukentafel.caseload import BINNENKORT

        binnen = date.today() + BINNENKORT
        dagen = [(z.bewaring.vernietigen_op, z.naam) for z in self._zaken]
        namen = [naam for dag, naam in sorted((d, n) for d, n in dagen if d and d <= binnen)]
        if namen:
            self._zeg(teksten.BINNENKORT.format(namen=", ".join(namen)))

    def _gekozen(self) -> str | None:
        optie = self.query_one(OptionList).highlighted_option
        return optie.id if optie else None

    def _zaak(self) -> "Zaak | None":
        return next((z for z in self._zaken if z.id == self._gekozen()), None)

    def _zeg(self, tekst: str) -> None:
        self.query_one(Melding).zeg(tekst)

    # ---- into a dossier -----------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        try:
            sessie = self.app.caseload.open_dossier(event.option_id)
        except KeukentafelFout as fout:
            self._zeg(str(fout))
            return
        self._ga_in(sessie)

    def _ga_in(self, sessie: "Sessie") -> None:
        """Go on with the talk, begin one, or ask which of the two."""
        self._zeg("")
        self._straks = None
        self._laatst = sessie.dossier_id
        dossier = sessie.dossier
        if dossier.gesprek:
            self._naar_gesprek(sessie)
        elif not dossier.gesprekken:
            self._naar_begin(sessie)
        else:
            self.app.push_screen(VerderVenster(dossier.naam), partial(self._na_keuze, sessie))

    def _na_keuze(self, sessie: "Sessie", keuze: str | None) -> None:
        if keuze == "verder":
            self._naar_gesprek(sessie)
        elif keuze == "nieuw":
            from keukentafel.tui.schermen.vorige import VorigeScherm

            self.app.open_sessie(sessie)
            self.app.push_screen(VorigeScherm(begin=True))

    def _naar_gesprek(self, sessie: "Sessie") -> None:
        from keukentafel.tui.schermen.gesprek import GesprekScherm

        self.app.open_sessie(sessie)
        self.app.push_screen(GesprekScherm())

    def _naar_begin(self, sessie: "Sessie") -> None:
        from keukentafel.tui.schermen.voorbereiding import VoorbereidingScherm

        self.app.open_sessie(sessie)
        self.app.push_screen(VoorbereidingScherm(begin=True))

    # ---- keys ---------------------------------------------------------------------------

    def action_omlaag(self) -> None:
        """Move down; the arrows do so too."""
        self.query_one(OptionList).action_cursor_down()

    def action_omhoog(self) -> None:
        """Move up."""
        self.query_one(OptionList).action_cursor_up()

    def action_patroon(self) -> None:
        """Show the own pattern over the talks that were looked back on."""
        from keukentafel.tui.schermen.terugblik import PatroonVenster

        self._na_lezen(lambda: self.app.push_screen(PatroonVenster()))

    def action_hulp(self) -> None:
        """Show what one can do here."""
        self.app.push_screen(ThuisHulp())

    def action_nieuw(self) -> None:
        """Ask for a case name and begin."""
        self._vraag_naam("", teksten.NIEUW_UITLEG)

    def _vraag_naam(self, waarde: str, uitleg: str) -> None:
        venster = Vraagvenster(teksten.NIEUW_TITEL, waarde, uitleg, teksten.NIEUW_VOET)
        self.app.push_screen(venster, self._begin_dossier)

    def _begin_dossier(self, naam: str | None) -> None:
        if naam is not None:
            self._na_lezen(partial(self._begin, naam))

    def _begin(self, naam: str) -> None:
        from keukentafel.caseload import met_naam

        try:
            # Thousands are not read once more: they were just now.
            veel = len(self._zaken) > _VEEL
            if met_naam(self._zaken, naam) if veel else self.app.caseload.zoek(naam):
                self._vraag_naam(naam, teksten.NAAM_BESTAAT)
                return
            sessie = self.app.caseload.nieuw(naam)
        except KeukentafelFout as fout:
            self._vraag_naam(naam, str(fout))
            return
        self._ga_in(sessie)

    def action_voorbeeld(self) -> None:
        """Open the made-up household; making it takes a moment the first time."""
        if any(w.group == "voorbeeld" and not w.is_finished for w in self.workers):
            return
        self._zeg(teksten.VOORBEELD_MAKEN)
        self._maak_voorbeeld()

    @work(thread=True, exclusive=True, group="voorbeeld", exit_on_error=False)
    def _maak_voorbeeld(self) -> "Sessie":
        sessie: Sessie = self.app.caseload.voorbeeld()
        return sessie

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show the caseload or go into the example, or say in one line why not."""
        if event.worker.group not in ("voorbeeld", "lijst"):
            return
        if event.state is WorkerState.SUCCESS and event.worker.group == "lijst":
            self._toon_zaken(event.worker.result or [])
            self._gelezen()
        elif event.state is WorkerState.SUCCESS and self.app.screen is self:
            assert event.worker.result is not None
            self._ga_in(event.worker.result)
        elif event.state is WorkerState.ERROR:
            fout = event.worker.error
            if not isinstance(fout, KeukentafelFout):
                assert fout is not None
                raise fout
            self._zeg(str(fout))
            if event.worker.group == "lijst":
                self._gelezen()

    def action_oefenen(self) -> None:
        """Practise with a household that does not exist."""
        from keukentafel.tui.schermen.oefenkeuze import OefenKeuzeScherm

        self._zeg("")
        self.app.push_screen(OefenKeuzeScherm())

    def action_verwijder(self) -> None:
        """Ask for the name once more, then destroy the dossier."""
        zaak = self._zaak()
        if zaak is None:
            return
        venster = Vraagvenster(
            teksten.VERWIJDER_TITEL.format(naam=zaak.naam),
            uitleg=teksten.VERWIJDER_UITLEG,
            voet=teksten.VERWIJDER_VOET,
        )
        self.app.push_screen(venster, partial(self._verwijder, zaak))

    def _verwijder(self, zaak: "Zaak", naam: str | None) -> None:
        if naam is None:
            return
        if naam.casefold().strip() != zaak.naam.casefold():
            self._zeg(teksten.VERWIJDER_ANDERS)
            return
        if self._apart_nog_open(zaak):
            venster = Vraagvenster(
                teksten.VERWIJDER_TITEL.format(naam=zaak.naam),
                uitleg=teksten.VERWIJDER_APART,
                voet=teksten.VERWIJDER_VOET,
            )
            self.app.push_screen(venster, partial(self._verwijder_apart, zaak))
            return
        self._verwijder_echt(zaak)

    def _apart_nog_open(self, zaak: "Zaak") -> bool:
        """Whether something stands apart that was not kept nor expressly left behind."""
        if zaak.bewaring.veiligheid != "open":
            return False
        try:
            return bool(self.app.caseload.bekijk(zaak.id).heeft_apart)
        except KeukentafelFout:  # a damaged dossier may go too
            return False

    def _verwijder_apart(self, zaak: "Zaak", woord: str | None) -> None:
        if woord is None or woord.strip().casefold() != teksten.VERWIJDER_APART_WOORD:
            self._zeg(teksten.VERWIJDER_ANDERS if woord is not None else "")
            return
        self._verwijder_echt(zaak)

    def _verwijder_echt(self, zaak: "Zaak") -> None:
        try:
            self.app.caseload.verwijder(zaak.id)
        except KeukentafelFout as fout:
            self._zeg(str(fout))
            return
        self._toon()
        from keukentafel.store.kopie import DAGEN, kopieen

        oud = kopieen(self.app.map)
        self._zeg(teksten.VERWIJDER_KOPIE.format(dagen=DAGEN) if oud else teksten.VERWIJDERD)

    def action_beheer(self) -> None:
        """Keep, hand over, give away or erase part of the chosen dossier."""
        zaak = self._zaak()
        if zaak is not None:
            from keukentafel.tui.schermen.beheer import Beheer

            Beheer(self.app, zaak, self._na_beheer).begin()

    def action_inlezen(self) -> None:
        """Take in a dossier that was given away."""
        from keukentafel.tui.schermen.inlezen import vraag_bestand

        self._na_lezen(partial(vraag_bestand, self.app, self._na_beheer))

    def _na_beheer(self, zin: str) -> None:
        self._toon()
        self._zeg(zin)


def _opties(zaken: "Sequence[Zaak]") -> list[Option]:
    nu = datetime.now().astimezone()
    return [Option(_regel(z, nu), id=z.id) for z in zaken]


def _regel(zaak: "Zaak", nu: datetime) -> Content:
    """Return one dossier: its name, and where the talk was or when it last changed."""
    dag = wanneer(zaak.bijgewerkt.astimezone(), nu)
    stand = f"{teksten.VERDER}: {fase_naam(zaak.fase)} · {dag}" if zaak.fase else dag
    return Content.assemble((zaak.naam, "bold"), "\n", (stand, "$text-muted"))
