"""How phases, domains and labels are called on screen, from `prompts/` and `teksten`."""

from functools import cache

from keukentafel.content import domeinen, fasen
from keukentafel.content.modellen import FaseInfo
from keukentafel.conversation.dossier import Uiting
from keukentafel.labels import Fase, Levensdomein, Rol
from keukentafel.tui import teksten


@cache
def domeinnamen() -> dict[Levensdomein, str]:
    """Return the screen label of each domain, in the order of the content."""
    return {d.sleutel: d.naam for d in domeinen()}


@cache
def korte_domeinnamen() -> dict[Levensdomein, str]:
    """Return the small label of each domain, behind a note."""
    return {d.sleutel: d.kort for d in domeinen()}


@cache
def fase_info() -> dict[Fase, FaseInfo]:
    """Return what the content says of each phase."""
    return {f.sleutel: f for f in fasen()}


def domein_naam(domein: Levensdomein) -> str:
    """Return the screen label of a domain."""
    return domeinnamen()[domein]


def fase_naam(fase: Fase) -> str:
    """Return the name of a phase."""
    return fase_info()[fase].naam


def labels_kort(uiting: Uiting) -> str:
    """Return the labels of an uiting as a few small words; signals are never among them."""
    if uiting.rol is Rol.PROFESSIONAL:
        handeling = uiting.duiding.handeling if uiting.duiding else None
        return teksten.HANDELINGEN.get(handeling or "", "")
    delen = [korte_domeinnamen()[d] for d in uiting.domeinen]
    return ", ".join([*delen, *(teksten.SOORTEN[s] for s in uiting.soorten)])
