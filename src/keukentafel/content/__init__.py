"""The Dutch content of `prompts/`: pydantic models and loaders. Cheap to import."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from keukentafel.content.keuze import Keuzeregels
    from keukentafel.content.laden import (
        domeinen,
        elementen,
        fasen,
        jargon,
        keuzeregels,
        veiligheid,
        vragen,
    )
    from keukentafel.content.modellen import Domein, Element, FaseInfo, Jargon, Veiligheid
    from keukentafel.content.pad import prompts_map
    from keukentafel.content.voorbeelddossier import Voorbeeld, voorbeeld
    from keukentafel.content.vraag import Vraag

_WAAR = {
    "Domein": "modellen",
    "Element": "modellen",
    "FaseInfo": "modellen",
    "Jargon": "modellen",
    "Keuzeregels": "keuze",
    "Veiligheid": "modellen",
    "Voorbeeld": "voorbeelddossier",
    "Vraag": "vraag",
    "domeinen": "laden",
    "elementen": "laden",
    "fasen": "laden",
    "jargon": "laden",
    "keuzeregels": "laden",
    "prompts_map": "pad",
    "veiligheid": "laden",
    "voorbeeld": "voorbeelddossier",
    "vragen": "laden",
}
__all__ = [
    "Domein",
    "Element",
    "FaseInfo",
    "Jargon",
    "Keuzeregels",
    "Veiligheid",
    "Voorbeeld",
    "Vraag",
    "domeinen",
    "elementen",
    "fasen",
    "jargon",
    "keuzeregels",
    "prompts_map",
    "veiligheid",
    "voorbeeld",
    "vragen",
]


def __getattr__(naam: str) -> Any:
    """Load a part on first use (PEP 562)."""
    if naam not in _WAAR:
        raise AttributeError(naam)
    from importlib import import_module

    waarde = getattr(import_module(f"keukentafel.content.{_WAAR[naam]}"), naam)
    globals()[naam] = waarde
    return waarde
