"""Make documents off the screen's thread: all of them are kept, or nothing is."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input
from textual.worker import get_current_worker

from keukentafel.fouten import KeukentafelFout
from keukentafel.tui import bestand, drukker, teksten
from keukentafel.tui.basis import Dossierscherm, Vraagvenster
from keukentafel.tui.schermen.voortgang import Voortgang

if TYPE_CHECKING:
    from keukentafel.reports.documenten import Vorm
    from keukentafel.reports.uitgave import Gang, Klaar

GROEP = "papier"


class Plekvenster(Vraagvenster):
    """Ask where paper is to stand; with a printer here, F2 makes it and prints it at once."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2", "druk", show=False)]

    def __init__(self, titel: str, plek: str, uitleg: str, *, papier: bool) -> None:
        """Take the title, the place proposed, what to think of, and whether it can be printed."""
        self._kan = papier and drukker.is_er_een()
        uitleg = f"{uitleg} {teksten.DRUK_UITLEG}" if self._kan else uitleg
        voet = teksten.VERSLAG_PAD_DRUK_VOET if self._kan else teksten.VERSLAG_PAD_VOET
        super().__init__(titel, plek, uitleg, voet)
        self.druk = False

    def action_druk(self) -> None:
        """Give the place back, to print as well."""
        if self._kan:
            self.druk = True
            self.dismiss(self.query_one(Input).value)


def geef_uit(
    scherm: Dossierscherm,
    klaar: "Sequence[Klaar]",
    paden: Sequence[Path],
    gelukt: str,
    mislukt: Callable[[str], None],
    *,
    druk: bool = False,
) -> None:
    """Lay documents out and keep them on these paths, one for each form of each document.

    Shows how far it is; whoever stops it gets no file and no event. `gelukt` is said when they
    stand there, `mislukt` is called with the reason when the place cannot hold them.
    With `druk` those for paper then go to the printer.
    """

    def gestopt(ja: bool | None) -> None:
        if ja:
            scherm.workers.cancel_group(scherm, GROEP)
            scherm.zeg(teksten.PAPIER_GESTOPT)

    venster = Voortgang(len(klaar))
    scherm.app.push_screen(venster, gestopt)
    werk = partial(_maak, scherm, klaar, paden, gelukt, mislukt, venster, druk)
    scherm.run_worker(werk, thread=True, exclusive=True, group=GROEP, exit_on_error=False)


def _maak(
    scherm: Dossierscherm,
    klaar: "Sequence[Klaar]",
    paden: Sequence[Path],
    gelukt: str,
    mislukt: Callable[[str], None],
    venster: Voortgang,
    druk: bool,
) -> None:
    from keukentafel.reports.uitgave import maak_op
    from keukentafel.session import nu

    bezig = get_current_worker()

    def ga_door(gang: "Gang") -> bool:
        if bezig.is_cancelled:
            return False
        scherm.app.call_from_thread(venster.zet, gang)
        return not bezig.is_cancelled

    try:
        inhoud = maak_op(klaar, nu().astimezone(), ga_door)
    except KeukentafelFout as fout:
        scherm.app.call_from_thread(_kan_niet, scherm, venster, str(fout))
        return
    if inhoud is not None and not bezig.is_cancelled:
        bewaar = partial(_bewaar, scherm, klaar, paden, gelukt, mislukt, venster, inhoud, druk)
        scherm.app.call_from_thread(bewaar)


def _kan_niet(scherm: Dossierscherm, venster: Voortgang, reden: str) -> None:
    if venster.klaar():
        scherm.zeg(reden)


def _bewaar(
    scherm: Dossierscherm,
    klaar: "Sequence[Klaar]",
    paden: Sequence[Path],
    gelukt: str,
    mislukt: Callable[[str], None],
    venster: Voortgang,
    inhoud: "Sequence[tuple[Vorm, bytes]]",
    druk: bool,
) -> None:
    """Write all, then keep that they were made. Not when it was stopped in the meantime."""
    if not venster.klaar():
        return
    try:
        bestand.schrijf_alle([(pad, b) for pad, (_, b) in zip(paden, inhoud, strict=True)])
    except FileExistsError:
        mislukt(teksten.VERSLAG_BESTAAT)
        return
    except OSError:
        mislukt(teksten.VERSLAG_MISLUKT)
        return
    try:
        scherm.sessie.meld_uitgave(klaar)
    except KeukentafelFout as fout:
        bestand.ruim_op(paden)
        scherm.zeg(str(fout))
    else:
        scherm.zeg(gelukt)
        if druk:
            _stuur(scherm, [pad for pad in paden if pad.suffix == ".pdf"])


def _stuur(scherm: Dossierscherm, bladen: Sequence[Path]) -> None:
    """Send what was made for paper to the printer.

    The access log keeps it before the sheets go: the lock may fall while a printer is slow, and
    what it took half of lies on the paper too.
    """
    try:
        scherm.sessie.log("afgedrukt")
    except KeukentafelFout as fout:
        scherm.zeg(str(fout))
        return
    scherm.run_worker(partial(_druk, scherm, bladen), thread=True, group=GROEP)


def _druk(scherm: Dossierscherm, bladen: Sequence[Path]) -> None:
    """Print, and say how it went; to a screen that is gone by then there is nothing to say."""
    bezig = get_current_worker()
    zin = teksten.DRUK_KLAAR if drukker.druk_af(bladen) else teksten.DRUK_MISLUKT
    if not bezig.is_cancelled:
        scherm.app.call_from_thread(scherm.zeg, zin)
