"""The texts of the five-minute drills, `prompts/oefenen/drill.yaml`."""

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, model_validator

from keukentafel.content.lijst import laad_tabel
from keukentafel.content.modellen import Regel, Vast
from keukentafel.content.pad import prompts_map
from keukentafel.labels import Signaal

EXPERTS = 3
Drie = Annotated[tuple[Regel, ...], Field(min_length=EXPERTS)]


class Vaardigheid(StrEnum):
    """What a drill is about."""

    OPEN = "open"
    DOORVRAGEN = "doorvragen"
    REFLECTIE = "reflectie"
    CIRCULAIR = "circulair"
    SAMENVATTEN = "samenvatten"
    VEILIGHEID = "veiligheid"


UIT_BANK = (Vaardigheid.OPEN, Vaardigheid.DOORVRAGEN, Vaardigheid.CIRCULAIR)
"""The skills whose sentences come from the question bank first."""


class Uitleg(Vast):
    """How a skill is called, and what is asked."""

    naam: Regel
    uitleg: Regel


class DrillTeksten(Vast):
    """All texts of the drills."""

    vaardigheden: dict[Vaardigheid, Uitleg]
    alleen: Drie
    alleen_je: Drie
    samen: Regel
    onder_vier_ogen: Regel
    reflecties: Drie
    reflecties_je: Drie
    vragen: dict[Vaardigheid, Drie]
    vragen_je: dict[Vaardigheid, Drie]
    samenvattingen: Drie
    veiligheid: dict[Signaal, Drie]
    veiligheid_je: Drie

    @model_validator(mode="after")
    def _volledig(self) -> Self:
        if mist := [v for v in Vaardigheid if v not in self.vaardigheden]:
            raise ValueError(f"in 'vaardigheden' ontbreekt: {', '.join(mist)}")
        gevaar = [s for s in Signaal if s is not Signaal.ACUTE_NOOD]
        if zonder := [s for s in gevaar if s not in self.veiligheid]:
            raise ValueError(f"in 'veiligheid' ontbreekt: {', '.join(zonder)}")
        for naam, er_is in (("vragen", self.vragen), ("vragen_je", self.vragen_je)):
            if geen := [v for v in UIT_BANK if v not in er_is]:
                raise ValueError(f"in '{naam}' ontbreekt: {', '.join(geen)}")
        return self


@cache
def drillteksten() -> DrillTeksten:
    """Return the texts of `prompts/`. Raises InhoudFout."""
    return laad_drillteksten(prompts_map())


def laad_drillteksten(map: Path) -> DrillTeksten:
    """Return the texts of a content folder. Raises InhoudFout."""
    return laad_tabel(map / "oefenen" / "drill.yaml", DrillTeksten)[1]
