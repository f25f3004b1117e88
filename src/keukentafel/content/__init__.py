"""The Dutch content of `prompts/`: pydantic models and loaders. Cheap to import."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from keukentafel.content.keuze import Keuzeregels
    from keukentafel.content.laden import (
        doelhulp,
        domeinen,
        elementen,
        fasen,
        jargon,
        keuzeregels,
        termijnen,
        veiligheid,
        vragen,
    )
    from keukentafel.content.modellen import (
        Doelhulp,
        Domein,
        Element,
        FaseInfo,
        Jargon,
        Termijnen,
        Veiligheid,
    )
    from keukentafel.content.pad import prompts_map
    from keukentafel.content.voorbeelddossier import Voorbeeld, voorbeeld
    from keukentafel.content.vraag import Vraag

_WAAR = {
    "Doelhulp": "modellen",
    "Domein": "modellen",
    "Element": "modellen",
    "FaseInfo": "modellen",
    "Jargon": "modellen",
    "Keuzeregels": "keuze",
    "Termijnen": "modellen",
    "Veiligheid": "modellen",
    "Voorbeeld": "voorbeelddossier",
    "Vraag": "vraag",
    "doelhulp": "laden",
    "domeinen": "laden",
    "elementen": "laden",
    "fasen": "laden",
    "jargon": "laden",
    "keuzeregels": "laden",
    "prompts_map": "pad",
    "termijnen": "laden",
    "veiligheid": "laden",
    "voorbeeld": "voorbeelddossier",
    "vragen": "laden",
}
__all__ = [
    "Doelhulp",
    "Domein",
    "Element",
    "FaseInfo",
    "Jargon",
    "Keuzeregels",
    "Termijnen",
    "Veiligheid",
    "Voorbeeld",
    "Vraag",
    "doelhulp",
    "domeinen",
    "elementen",
    "fasen",
    "jargon",
    "keuzeregels",
    "prompts_map",
    "termijnen",
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
