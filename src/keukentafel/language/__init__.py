"""Dutch text in context -> Duiding: labels with the words that gave them. Pure."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from keukentafel.language.aanhaling import citaat
    from keukentafel.language.duiding import Bewijs, Duiding, Vermelding, zelfde_labels
    from keukentafel.language.motor import Context, Motor, laad_motor
    from keukentafel.language.relaties import relatie_soort
    from keukentafel.language.rijk import EncoderFout, laad_beste_motor, laad_rijke_motor
    from keukentafel.language.splitsen import splits

_WAAR = {
    "Bewijs": "duiding",
    "Context": "motor",
    "Duiding": "duiding",
    "EncoderFout": "rijk",
    "Motor": "motor",
    "Vermelding": "duiding",
    "citaat": "aanhaling",
    "laad_beste_motor": "rijk",
    "laad_motor": "motor",
    "laad_rijke_motor": "rijk",
    "relatie_soort": "relaties",
    "splits": "splitsen",
    "zelfde_labels": "duiding",
}
__all__ = [
    "Bewijs",
    "Context",
    "Duiding",
    "EncoderFout",
    "Motor",
    "Vermelding",
    "citaat",
    "laad_beste_motor",
    "laad_motor",
    "laad_rijke_motor",
    "relatie_soort",
    "splits",
    "zelfde_labels",
]


def __getattr__(naam: str) -> Any:
    """Load a part on first use (PEP 562)."""
    if naam not in _WAAR:
        raise AttributeError(naam)
    from importlib import import_module

    waarde = getattr(import_module(f"keukentafel.language.{_WAAR[naam]}"), naam)
    globals()[naam] = waarde
    return waarde
