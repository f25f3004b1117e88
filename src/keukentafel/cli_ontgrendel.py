"""Opening the vault for a command, and the dossier that was named."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from keukentafel import cli_teksten as teksten
from keukentafel.bergplaats import maak_dicht, waarschuwing
from keukentafel.cli_hulp import wachtzin
from keukentafel.fouten import KeukentafelFout

if TYPE_CHECKING:
    from keukentafel.caseload import Caseload, Zaak


def map_van(opties: Namespace) -> Path:
    """Return the folder of the vault of this command."""
    from keukentafel.store import standaard_map

    map: Path = opties.map or standaard_map()
    return map


@contextmanager
def open_caseload(opties: Namespace) -> "Iterator[Caseload]":
    """Unlock the vault; let go of the keys and of the file afterwards. Raises KeukentafelFout."""
    from keukentafel.store import bestaat
    from keukentafel.store.fouten import GeenKluis
    from keukentafel.store.plaats import plaats_van

    map = map_van(opties)
    if not bestaat(plaats_van(map)):
        raise GeenKluis
    if plaats_van(map) is map:
        maak_dicht(map)
        zeg(waarschuwing(map))
    zin = wachtzin(opties.wachtwoord_van)
    from keukentafel.caseload import Caseload

    caseload = Caseload.open(map, zin)
    try:
        yield caseload
    finally:
        caseload.sluit()


def zoek(caseload: "Caseload", naam: str) -> "Zaak":
    """Return the dossier of this name or id. Raises KeukentafelFout."""
    zaak = caseload.zoek(naam)
    if zaak is None:
        raise KeukentafelFout(teksten.DOSSIER_ONBEKEND)
    return zaak


def zeg(zin: str) -> None:
    """Tell something beside the output."""
    if zin:
        print(zin, file=sys.stderr)
