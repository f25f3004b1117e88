"""The personas of `prompts/personas/`, and what can be wrong in one."""

import re
from functools import cache
from pathlib import Path

from keukentafel.content.lijst import laad_tabel
from keukentafel.content.pad import prompts_map
from keukentafel.content.persona import Persona

_NAAM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def persona_namen(map: Path | None = None) -> tuple[str, ...]:
    """Return the names of all personas, in the order of the alphabet."""
    return tuple(sorted(p.stem for p in ((map or prompts_map()) / "personas").glob("*.yaml")))


@cache
def persona(naam: str) -> Persona:
    """Return one persona by the name of its file. Raises InhoudFout, KeyError when unknown."""
    if not _NAAM.fullmatch(naam) or naam not in persona_namen():
        raise KeyError(naam)
    return laad_persona(prompts_map() / "personas" / f"{naam}.yaml")


def laad_persona(bestand: Path) -> Persona:
    """Return the persona of one file. Raises InhoudFout, also where the parts do not fit."""
    from keukentafel.content.persona_check import persona_fouten

    bron, gelezen = laad_tabel(bestand, Persona)
    for plek, reden in persona_fouten(gelezen):
        raise bron.fout(plek, reden)
    return gelezen
