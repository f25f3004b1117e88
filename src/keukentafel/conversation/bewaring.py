"""When a dossier goes: this program is no archive, the organisation is (veldkennis 4.4, 4.5)."""

from datetime import date, timedelta

from keukentafel.conversation.dossier import Dossier

WEKEN = 6
"""After the last talk there are six weeks to hand over what must be kept."""


def vernietigen_op(dossier: Dossier) -> date | None:
    """Return the day on which a dossier goes: as chosen, or six weeks after the last talk.

    None while a talk goes on or none was held, unless a day was chosen.
    """
    if dossier.vernietigdatum is not None or not dossier.gesprekken:
        return dossier.vernietigdatum
    laatste = dossier.gesprekken[max(dossier.gesprekken)].afgesloten
    return None if laatste is None else laatste.date() + timedelta(weeks=WEKEN)
