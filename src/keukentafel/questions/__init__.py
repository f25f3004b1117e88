"""Which questions fit at this moment, filled in, with why. Pure and deterministic."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from keukentafel.questions.context import Beurt, PersoonInContext, Suggestie, VraagContext
    from keukentafel.questions.invoer import context_van_json
    from keukentafel.questions.kiezen import Namen, kies
    from keukentafel.questions.uit_dossier import context_uit

_WAAR = {
    "Beurt": "context",
    "Namen": "kiezen",
    "PersoonInContext": "context",
    "Suggestie": "context",
    "VraagContext": "context",
    "context_uit": "uit_dossier",
    "context_van_json": "invoer",
    "kies": "kiezen",
}
__all__ = [
    "Beurt",
    "Namen",
    "PersoonInContext",
    "Suggestie",
    "VraagContext",
    "context_uit",
    "context_van_json",
    "kies",
]


def __getattr__(naam: str) -> Any:
    """Load a part on first use (PEP 562)."""
    if naam not in _WAAR:
        raise AttributeError(naam)
    from importlib import import_module

    waarde = getattr(import_module(f"keukentafel.questions.{_WAAR[naam]}"), naam)
    globals()[naam] = waarde
    return waarde
