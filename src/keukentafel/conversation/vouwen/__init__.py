"""The fold: events in, Dossier out. Deterministic; what was revoked is skipped."""

from keukentafel.conversation.vouwen import analyse, blad, gesprek, plan, tafelblad
from keukentafel.conversation.vouwen.analyse import regel_bestaat
from keukentafel.conversation.vouwen.kern import herroepen, pas_toe, vouw

_VOUWERS = (
    analyse,
    blad,
    gesprek,
    plan,
    tafelblad,
)  # importing them registers what each event does

__all__ = ["herroepen", "pas_toe", "regel_bestaat", "vouw"]
