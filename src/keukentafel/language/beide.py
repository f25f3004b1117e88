"""Two engines at once: a label counts when either sees it.

For reading a whole transcript, where missing a signal costs more than one too many.
"""

from keukentafel.labels import Rol
from keukentafel.language.duiding import Duiding
from keukentafel.language.motor import Context, Motor

_VELDEN = ("domeinen", "soorten", "signalen")


class BeideMotoren:
    """The labels of `eerst`, and what only `ook` sees after them."""

    def __init__(self, eerst: Motor, ook: Motor) -> None:
        self._eerst = eerst
        self._ook = ook

    @property
    def versie(self) -> str:
        """Return the names of both."""
        return f"{self._eerst.versie}+{self._ook.versie}"

    def duid(
        self, tekst: str, rol: Rol, context: Context | None = None, *, bewijs: bool = True
    ) -> Duiding:
        """Return the labels of both; an act of the professional is that of the first."""
        een, ander = (m.duid(tekst, rol, context, bewijs=bewijs) for m in (self._eerst, self._ook))
        erbij = {
            veld: tuple(x for x in getattr(ander, veld) if x not in getattr(een, veld))
            for veld in _VELDEN
        }
        nieuw = {str(x) for labels in erbij.values() for x in labels}
        return een.model_copy(
            update={veld: (*getattr(een, veld), *x) for veld, x in erbij.items()}
            | {
                "bewijs": (*een.bewijs, *(b for b in ander.bewijs if b.label in nieuw)),
                "twijfel": tuple(t for t in een.twijfel if t not in nieuw),
                "motor": self.versie,
            }
        )


__all__ = ["BeideMotoren"]
