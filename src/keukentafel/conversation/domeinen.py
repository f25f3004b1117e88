"""How far each life domain came up: derived from what was said, never a score."""

from dataclasses import dataclass
from enum import StrEnum

from keukentafel.conversation.dossier import Dossier, Uiting
from keukentafel.labels import Levensdomein, Rol

VERKEND_NA = 3
"""This many utterances about a domain and it counts as explored."""


class Stand(StrEnum):
    """Where a domain stands in this dossier."""

    STIL = "stil"
    GENOEMD = "genoemd"
    VERKEND = "verkend"
    NIET_BESPREKEN = "niet_bespreken"


@dataclass(frozen=True)
class Domeinstand:
    """A domain, its standing and how many utterances touch it."""

    domein: Levensdomein
    stand: Stand
    aantal: int


def standen(dossier: Dossier) -> dict[Levensdomein, Domeinstand]:
    """Return the standing of all thirteen domains, in their fixed order."""
    aantallen = dict.fromkeys(Levensdomein, 0)
    for uiting in dossier.uitingen.values():
        if uiting.rol is Rol.CLIENT:
            for domein in uiting.domeinen:
                aantallen[domein] += 1
    return {d: Domeinstand(d, _stand(dossier, d, n), n) for d, n in aantallen.items()}


def _stand(dossier: Dossier, domein: Levensdomein, aantal: int) -> Stand:
    if domein in dossier.niet_bespreken:
        return Stand.NIET_BESPREKEN
    if aantal == 0:
        return Stand.STIL
    return Stand.VERKEND if aantal >= VERKEND_NA else Stand.GENOEMD


def uitingen_over(dossier: Dossier, domein: Levensdomein) -> list[Uiting]:
    """Return what was said about a domain, oldest first."""
    return [u for u in dossier.clientuitingen() if domein in u.domeinen]


def in_beeld(dossier: Dossier) -> Levensdomein | None:
    """Return the domain of the client's last words that had one."""
    for uiting in dossier.clientuitingen(van_achter=True):
        if uiting.domeinen:
            return uiting.domeinen[0]
    return None
