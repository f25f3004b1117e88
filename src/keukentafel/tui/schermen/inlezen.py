"""From the home screen: take in a dossier that was given away, whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from keukentafel.fouten import InvoerFout, KeukentafelFout
from keukentafel.tui import teksten
from keukentafel.tui.basis import Vraagvenster


def vraag_bestand(app: Any, klaar: Callable[[str], None]) -> None:
    """Ask which file, take it in, and tell `klaar` in one line how it ended."""

    def verder(getypt: str | None) -> None:
        if getypt and getypt.strip():
            klaar(_neem_in(app.caseload, Path(getypt.strip()).expanduser()))

    app.push_screen(Vraagvenster(teksten.INLEZEN, uitleg=teksten.INLEZEN_UITLEG), verder)


def _neem_in(caseload: Any, pad: Path) -> str:
    """Return what to say; a wrong file leaves the vault as it was."""
    from keukentafel.reports.gegevens import MAX_BYTES, van_gegevens

    try:
        with pad.open("rb") as bron:
            ruw = bron.read(MAX_BYTES + 1)
    except OSError:
        return str(InvoerFout(str(pad), None, teksten.INLEZEN_LUKT_NIET))
    try:
        gebeurtenissen = van_gegevens(ruw, pad.name)
        naam = caseload.neem_in(gebeurtenissen)
    except KeukentafelFout as fout:
        return str(fout)
    return teksten.INGELEZEN.format(naam=naam)
