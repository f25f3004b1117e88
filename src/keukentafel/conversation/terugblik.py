"""Looking back on an own talk: twelve elements, 0-10, an own example each (seed 9.2).

Private to the professional: kept beside the dossiers, in none of them, so that no document or
export of a household can hold it. Never a ranking.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from keukentafel.content.modellen import ElementSleutel
from keukentafel.conversation.basis import Vast
from keukentafel.language.pseudoniem import pseudonimiseer
from keukentafel.language.pseudoniem_plek import MENSEN

GENOEG = 3
"""A pattern takes three talks at least."""
Cijfer = Annotated[int, Field(ge=0, le=10)]


class Terugblik(Vast):
    """How one talk was looked back on; `gesprek` names it without saying whose it was."""

    v: Literal[1] = 1
    gesprek: str
    dag: date
    cijfers: Mapping[ElementSleutel, Cijfer] = Field(default_factory=dict)
    voorbeelden: Mapping[ElementSleutel, str] = Field(default_factory=dict)
    met_collega: bool = False

    @property
    def leeg(self) -> bool:
        """Nothing was filled in (any more)."""
        return not self.cijfers and not self.voorbeelden


_ADAPTER = TypeAdapter(Terugblik)


def naar_bytes(terugblik: Terugblik) -> bytes:
    """Return it as UTF-8 JSON for the store."""
    return _ADAPTER.dump_json(terugblik)


def van_bytes(inhoud: bytes) -> Terugblik:
    """Return what `naar_bytes` wrote; raises pydantic's ValidationError."""
    return _ADAPTER.validate_json(inhoud)


def laatste_per_gesprek(alle: Iterable[Terugblik]) -> list[Terugblik]:
    """Return the last word on each talk, oldest talk first; emptied ones are left out."""
    laatste = {t.gesprek: t for t in alle}
    return sorted((t for t in laatste.values() if not t.leeg), key=lambda t: t.dag)


def patroon(
    alle: Iterable[Terugblik], sleutels: Iterable[ElementSleutel]
) -> dict[ElementSleutel, list[int | None]]:
    """Return the figures of each element over the talks, in the order of the method.

    Empty when there are fewer talks than make a pattern. None: no figure was given.
    """
    rij = laatste_per_gesprek(alle)
    if len(rij) < GENOEG:
        return {}
    return {s: [t.cijfers.get(s) for t in rij] for s in sleutels}


def genoemd(tekst: str, bekend: Iterable[str]) -> str:
    """Return the first name of a person in an example, or nothing. `bekend`: the household."""
    gevonden = pseudonimiseer(tekst, tuple(bekend)).stukken
    return next((s.woorden for s in gevonden if s.soort in MENSEN), "")
