"""The core of the fold: events in, Dossier out. Deterministic; what was revoked is skipped.

An event that rests on something revoked (a confirmation of a line whose uiting was
undone) does nothing, and its number is kept in `Dossier.losgeraakt`, so that a screen
can say what came loose.
"""

from collections.abc import Callable, Iterable
from functools import singledispatch

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation.dossier import (
    Dossier,
)


def herroepen(gebeurtenissen: Iterable[g.Gebeurtenis]) -> frozenset[int]:
    """Return the numbers of all events that no longer count."""
    weg: set[int] = set()
    for gebeurtenis in reversed(list(gebeurtenissen)):
        if isinstance(gebeurtenis, g.Herroepen) and gebeurtenis.volg not in weg:
            weg.update(gebeurtenis.gebeurtenissen)
    return frozenset(weg)


def vouw(gebeurtenissen: Iterable[g.Gebeurtenis]) -> Dossier:
    """Return the Dossier that these events, in order of `volg`, leave behind."""
    lijst = list(gebeurtenissen)
    weg = herroepen(lijst)
    dossier = Dossier()
    for gebeurtenis in lijst:
        if gebeurtenis.volg not in weg:
            pas_toe(dossier, gebeurtenis)
        dossier.laatste = max(dossier.laatste, gebeurtenis.volg)
    return dossier


def pas_toe(dossier: Dossier, gebeurtenis: g.Gebeurtenis) -> None:
    """Write one event into the Dossier. A `Herroepen` needs a fresh `vouw` instead."""
    dossier.laatste = max(dossier.laatste, gebeurtenis.volg)
    if _pas_toe(gebeurtenis, dossier) is False:
        dossier.losgeraakt.append(gebeurtenis.volg)


@singledispatch
def _pas_toe(gebeurtenis: object, d: Dossier) -> bool | None:
    raise TypeError(type(gebeurtenis).__name__)


def op(
    functie: Callable[..., bool | None],
) -> Callable[..., bool | None]:
    """Register a handler under the type of its first argument."""
    _pas_toe.register(functie)
    return functie
