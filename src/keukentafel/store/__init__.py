"""The encrypted store of all dossiers: one file, one process, only ciphertext on disk.

Importing this package is cheap: sqlite3 and cryptography load with the first use of `Kluis`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from keukentafel.store.plaats import BESTAND, bestaat, standaard_map

if TYPE_CHECKING:
    from keukentafel.store.kluis import Kluis
    from keukentafel.store.modellen import DossierKop, Opgeslagen, Stroom
    from keukentafel.store.sleutels import STANDAARD, Kosten

__all__ = [
    "BESTAND",
    "STANDAARD",
    "DossierKop",
    "Kluis",
    "Kosten",
    "Opgeslagen",
    "Stroom",
    "bestaat",
    "standaard_map",
]

_LATER = {
    "Kluis": "kluis",
    "DossierKop": "modellen",
    "Opgeslagen": "modellen",
    "Stroom": "modellen",
    "STANDAARD": "sleutels",
    "Kosten": "sleutels",
}


def __getattr__(naam: str) -> Any:
    """Load the module behind a public name when it is first asked for."""
    if naam not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
    return getattr(import_module(f"{__name__}.{_LATER[naam]}"), naam)
