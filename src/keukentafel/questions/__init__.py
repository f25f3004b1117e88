"""Which questions fit at this moment, filled in, with why. Pure and deterministic."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from keukentafel.questions.bank import Bank, bank_uit_inhoud
    from keukentafel.questions.context import (
        Beurt,
        Keuze,
        PersoonInContext,
        Suggestie,
        VraagContext,
    )
    from keukentafel.questions.invoer import context_van_json
    from keukentafel.questions.kiezen import kies, overweeg
    from keukentafel.questions.uit_dossier import context_uit
    from keukentafel.questions.verwoorden import Namen

_WAAR = {
    "Bank": "bank",
    "Beurt": "context",
    "Keuze": "context",
    "Namen": "verwoorden",
    "PersoonInContext": "context",
    "Suggestie": "context",
    "VraagContext": "context",
    "bank_uit_inhoud": "bank",
    "context_uit": "uit_dossier",
    "context_van_json": "invoer",
    "kies": "kiezen",
    "overweeg": "kiezen",
}
__all__ = [
    "Bank",
    "Beurt",
    "Keuze",
    "Namen",
    "PersoonInContext",
    "Suggestie",
    "VraagContext",
    "bank_uit_inhoud",
    "context_uit",
    "context_van_json",
    "kies",
    "overweeg",
]


def __getattr__(naam: str) -> Any:
    """Load a part on first use (PEP 562)."""
    if naam not in _WAAR:
        raise AttributeError(naam)
    from importlib import import_module

    waarde = getattr(import_module(f"keukentafel.questions.{_WAAR[naam]}"), naam)
    globals()[naam] = waarde
    return waarde
