"""An engine that remembers what it read, so that the same words are not read twice."""

from keukentafel.labels import Rol
from keukentafel.language.duiding import Duiding
from keukentafel.language.motor import Context, Motor

_Sleutel = tuple[str, Rol, Context | None]
MAX = 20_000
"""So many readings are kept; then it starts anew."""


class Onthouden:
    """A Motor over another one: the same labels, each text read once."""

    def __init__(self, motor: Motor) -> None:
        self._motor = motor
        self._kaal: dict[_Sleutel, Duiding] = {}
        self._bewijs: dict[_Sleutel, Duiding] = {}

    @property
    def versie(self) -> str:
        """Return the name of the engine that reads."""
        return self._motor.versie

    def duid(
        self, tekst: str, rol: Rol, context: Context | None = None, *, bewijs: bool = True
    ) -> Duiding:
        """Return the labels of one utterance, as the engine itself would."""
        sleutel = (tekst, rol, context)
        vak = self._bewijs if bewijs else self._kaal
        if (eerder := vak.get(sleutel)) is not None:
            return eerder
        if len(vak) >= MAX:
            vak.clear()
        vak[sleutel] = gelezen = self._motor.duid(tekst, rol, context, bewijs=bewijs)
        return gelezen
