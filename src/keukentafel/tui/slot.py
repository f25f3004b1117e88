"""The lock of the app: when it falls, what it keeps, and the way back to where one was.

What is dropped: the keys, the open dossier, every screen with its widgets, what was copied.
Python cannot wipe memory; what is dropped is not used any more. What is kept in memory holds no
word of a client: the id of the dossier and which screens were open. What stood half typed goes
into the dossier itself, encrypted, and comes back on its line.
"""

import asyncio
import gc
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.screen import Screen
from textual.widgets import Input, TextArea

from keukentafel.conversation.opdrachten import BewaarConcept
from keukentafel.fouten import KeukentafelFout
from keukentafel.tui import teksten
from keukentafel.tui.basis import Dossierscherm
from keukentafel.tui.schermen.ontgrendel import OntgrendelScherm
from keukentafel.tui.schermen.samen import LeegScherm, SamenScherm
from keukentafel.tui.wacht import Besluit, Grenzen, Tijd, Wacht

if TYPE_CHECKING:
    from keukentafel.tui.app import KeukentafelApp

Maker = Callable[[], Screen[None]]


@dataclass(frozen=True)
class Plek:
    """Where one was: the dossier, and how to make its screens again, lowest first."""

    dossier: str
    schermen: Sequence[Maker]


def klokken() -> Tijd:
    """Return the present moment on both clocks."""
    return Tijd(time.time(), time.monotonic())


class Slot:
    """Watches over one unlocked vault, and locks it."""

    def __init__(self, app: "KeukentafelApp", klok: Callable[[], Tijd] | None = None) -> None:
        """Begin to watch, each second; who brings a clock calls `kijk` itself."""
        self._app, self._klok = app, klok or klokken
        self._wacht = Wacht(_grenzen(app), self._klok())
        self._bezig = False
        self._tik = None if klok else app.set_interval(1, self.kijk)

    def bewoog(self) -> None:
        """Somebody touched a key or the mouse."""
        self._wacht.bewoog(self._klok())

    def venster(self, *, voor: bool) -> None:
        """This window came in front, or another did."""
        if voor:
            self._wacht.venster_terug()
        else:
            self._wacht.venster_weg(self._klok())

    def kijk(self) -> None:
        """Do what the clocks ask for."""
        app = self._app
        besluit = self._wacht.kijk(self._klok(), in_gesprek=self._in_gesprek())
        if besluit is Besluit.SLOT:
            self.vergrendel()
        elif besluit is Besluit.LEEG and not isinstance(app.screen, LeegScherm):
            app.clear_notifications()
            app.push_screen(LeegScherm(rust=True))

    def _in_gesprek(self) -> bool:
        app = self._app
        oefent = any(getattr(s, "is_gesprek", False) for s in app.screen_stack)
        samen = any(isinstance(s, SamenScherm) for s in app.screen_stack)
        return (
            samen or oefent or (app.sessie is not None and app.sessie.dossier.gesprek is not None)
        )

    def vergrendel(self) -> None:
        """Lock now; once is enough."""
        if not self._bezig and self._app.caseload is not None:
            self._bezig = True
            if self._tik is not None:
                self._tik.stop()
            self._app.run_worker(self._vergrendel(), group="slot")

    async def _vergrendel(self) -> None:
        app = self._app
        plek = plek_van(app)
        zin = bewaar_half_getypt(app)
        app.clear_notifications()
        with app.batch_update():  # no screen in between may show
            weg = [app.pop_screen() for _ in app.screen_stack[1:]]
            open = app.push_screen(OntgrendelScherm(zin))
        await asyncio.gather(*weg, open)  # a screen may still store something while it ends
        app.op_slot(plek)
        gc.collect()


def _grenzen(app: "KeukentafelApp") -> Grenzen:
    """Return the limits of the settings; a wrong file is told, and the usual ones count."""
    from keukentafel.tui.instellingen import Instellingen, lees_instellingen

    try:
        return lees_instellingen(app.map).grenzen
    except KeukentafelFout as fout:
        app.zeg(teksten.INSTELLING_FOUT.format(fout=fout))
        return Instellingen().grenzen


def plek_van(app: "KeukentafelApp") -> Plek | None:
    """Return where the worker is; None without an open dossier."""
    if app.sessie is None:
        return None
    makers = [s.maak_opnieuw() for s in app.screen_stack if isinstance(s, Dossierscherm)]
    if any(isinstance(s, SamenScherm) for s in app.screen_stack):
        makers.append(SamenScherm)
    return Plek(app.sessie.dossier_id, [m for m in makers if m is not None])


def half_getypt(schermen: Iterable[Screen[Any]]) -> str:
    """Return what stands on lines and pages and was not stored yet, lowest screen first."""
    stukken: list[str] = []
    for scherm in schermen:
        if getattr(scherm, "bewaart_zelf", False):
            continue
        for veld in scherm.query("Input, TextArea"):
            tekst = ""
            if isinstance(veld, Input) and not veld.password:
                tekst = veld.value
            elif isinstance(veld, TextArea):
                tekst = veld.text
            if tekst.strip() and tekst != getattr(veld, "begintekst", ""):
                stukken.append(tekst)
    return "\n".join(stukken)


def bewaar_half_getypt(app: "KeukentafelApp") -> str:
    """Store in the open dossier what stands half typed; return what must be said of it, or ''."""
    tekst = half_getypt(app.screen_stack) if app.caseload else ""
    if not tekst:
        app.klad.zet("")
        return ""
    if app.sessie is None:
        return teksten.HALF_GEEN_DOSSIER
    oud, spreker = app.sessie.dossier.concept, gekozen_spreker(app)
    try:
        app.sessie.do(BewaarConcept(f"{oud}\n{tekst}" if oud else tekst, spreker))
    except KeukentafelFout:  # a server that is away: then it waits on this laptop
        return teksten.HALF_BEWAARD if app.klad.zet(tekst, spreker) else teksten.HALF_WEG
    app.klad.zet("")
    return teksten.HALF_BEWAARD


def gekozen_spreker(app: "KeukentafelApp") -> str | None:
    """Return who was chosen to speak in the talk; None when there is none, or nobody was."""
    from keukentafel.tui.schermen.gesprek import GesprekScherm

    gesprekken = [s for s in app.screen_stack if isinstance(s, GesprekScherm)]
    return gesprekken[-1].gekozen_spreker if gesprekken else None


def ga_terug(app: "KeukentafelApp", plek: Plek) -> None:
    """Open the dossier again, with the screens that were open."""
    assert app.caseload is not None
    try:
        sessie = app.caseload.open_dossier(plek.dossier)
    except KeukentafelFout as fout:
        app.zeg(str(fout))
        return
    app.open_sessie(sessie)
    for maak in plek.schermen:
        app.push_screen(maak())
