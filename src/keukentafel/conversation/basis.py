"""What all events share: frozen, no unknown keys, no client text in an error."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict


class Vast(BaseModel):
    """A value that cannot change."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class EenGebeurtenis(Vast):
    """The numbers and the moment that every event has."""

    v: Literal[1] = 1
    volg: int
    groep: int
    op: datetime
