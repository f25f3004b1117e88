"""One screen a module, each with its own style sheet."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.screen import Screen

_BIJ_ACTIE = {
    "domeinen": ("domeinen", "DomeinenScherm"),
    "overzicht": ("overzicht", "OverzichtScherm"),
    "apart": ("apart", "ApartScherm"),
    "huishouden": ("mensen", "MensenScherm"),
    "plakken": ("plakken", "PlakkenScherm"),
    "nalopen": ("nalopen", "NalopenScherm"),
    "volgorde": ("volgorde", "VolgordeScherm"),
    "afspraken": ("afspraken", "AfsprakenScherm"),
    "afronden": ("afronden", "AfrondenScherm"),
    "teruglezen": ("teruglezen", "TeruglezenScherm"),
    "voorbereiding": ("voorbereiding", "VoorbereidingScherm"),
    "kaart": ("kaart", "KaartVenster"),
    "hulp": ("hulp", "HulpVenster"),
    "nood": ("nood", "NoodScherm"),
}


def bij_actie(actie: str) -> "Screen[None]":
    """Return a new screen for an action of the key table; its module is imported now."""
    return _nieuw(*_BIJ_ACTIE[actie])


def open_scherm(van: "Screen[None]", module: str, klasse: str) -> None:
    """Open another screen on top of one; its module is imported now."""
    van.app.push_screen(_nieuw(module, klasse))


def _nieuw(module: str, klasse: str) -> "Screen[None]":
    scherm: Screen[None] = getattr(import_module(f"{__name__}.{module}"), klasse)()
    return scherm
