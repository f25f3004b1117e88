"""Make documents off the screen's thread: all of them are kept, or nothing is."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from keukentafel.fouten import KeukentafelFout
from keukentafel.tui import bestand, drukker, teksten
from keukentafel.tui.basis import Dossierscherm
from keukentafel.tui.keuze import Keuzevenster
from keukentafel.tui.schermen.voortgang import Voortgang

if TYPE_CHECKING:
    from keukentafel.reports.documenten import Vorm
    from keukentafel.reports.uitgave import Gang, Klaar

GROEP = "papier"


def geef_uit(
    scherm: Dossierscherm,
    klaar: "Sequence[Klaar]",
    paden: Sequence[Path],
    gelukt: str,
    mislukt: Callable[[str], None],
) -> None:
    """Lay documents out and keep them on these paths, one for each form of each document.

    Shows how far it is; whoever stops it gets no file and no event. `gelukt` is said when they
    stand there, `mislukt` is called with the reason when the place cannot hold them.
    """

    def gestopt(ja: bool | None) -> None:
        if ja:
            scherm.workers.cancel_group(scherm, GROEP)
            scherm.zeg(teksten.PAPIER_GESTOPT)

    venster = Voortgang(len(klaar))
    scherm.app.push_screen(venster, gestopt)
    werk = partial(_maak, scherm, klaar, paden, gelukt, mislukt, venster)
    scherm.run_worker(werk, thread=True, exclusive=True, group=GROEP, exit_on_error=False)


def _maak(
    scherm: Dossierscherm,
    klaar: "Sequence[Klaar]",
    paden: Sequence[Path],
    gelukt: str,
    mislukt: Callable[[str], None],
    venster: Voortgang,
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
        bewaar = partial(_bewaar, scherm, klaar, paden, gelukt, mislukt, venster, inhoud)
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
        _bied_druk(scherm, [pad for pad in paden if pad.suffix == ".pdf"])


def _bied_druk(scherm: Dossierscherm, bladen: Sequence[Path]) -> None:
    """Offer to print what was made for paper.

    The access log keeps it before the sheets go: the lock may fall while a printer is slow, and
    what it took half of lies on the paper too.
    """

    def na(keus: str | None) -> None:
        if keus != "druk":
            return
        try:
            scherm.sessie.log("afgedrukt")
        except KeukentafelFout as fout:
            scherm.zeg(str(fout))
            return
        scherm.run_worker(partial(_druk, scherm, bladen), thread=True, group=GROEP)

    if bladen and drukker.is_er_een():
        scherm.app.push_screen(
            Keuzevenster(teksten.DRUK_TITEL, teksten.DRUK_KEUZES, uitleg=teksten.DRUK_UITLEG), na
        )


def _druk(scherm: Dossierscherm, bladen: Sequence[Path]) -> None:
    """Print, and say how it went; to a screen that is gone by then there is nothing to say."""
    bezig = get_current_worker()
    zin = teksten.DRUK_KLAAR if drukker.druk_af(bladen) else teksten.DRUK_MISLUKT
    if not bezig.is_cancelled:
        scherm.app.call_from_thread(scherm.zeg, zin)
