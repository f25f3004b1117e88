"""Why an engine gave each label: rule, entry of the lexicon, or learned, and from what."""

from pydantic import BaseModel, ConfigDict

from keukentafel.labels import Rol
from keukentafel.language.duiding import Bewijs
from keukentafel.language.motor import BasisMotor, Context
from keukentafel.language.voorbeelden import naaste


class Uitleg(BaseModel):
    """The evidence of one label, and what stands behind it.

    `ingang`: the entry of the lexicon that was found. `lijkt_op`: the line with this label,
    of those learned from, that the text is most like.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    bewijs: Bewijs
    ingang: str | None = None
    lijkt_op: str | None = None


def leg_uit(
    motor: BasisMotor, tekst: str, rol: Rol, context: Context | None = None
) -> tuple[Uitleg, ...]:
    """Return per label why it was given, in the order of the reading."""
    uit = []
    for b in motor.duid(tekst, rol, context).bewijs:
        ingang = motor.ingang(tekst, b) if b.bron == "lexicon" else None
        geleerd = b.bron in {"geleerd", "encoder"}
        uit.append(
            Uitleg(
                bewijs=b, ingang=ingang, lijkt_op=naaste(tekst, rol, b.label) if geleerd else None
            )
        )
    return tuple(uit)


__all__ = ["Uitleg", "leg_uit"]
