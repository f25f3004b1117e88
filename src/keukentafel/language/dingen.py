"""A thing somebody just named, with the right word before it: "die deegrol", "dat bed"."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from keukentafel.content.pad import prompts_map
from keukentafel.fouten import InhoudFout
from keukentafel.language.yamlregels import lees_yaml, regel_van

MIN_DEEL = 4
"""A shorter last part of a compound says too little ("la" in "vanilla")."""
_WOORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_EIGEN = re.compile(
    r"\b(?:mijn|m'n|mn|onze?|zijn|z'n|haar|d'r|hun|de|het|een|'n|die|dat)\s+$", re.I
)
_SOORT = TypeAdapter(dict[str, list[str]])


def ding(tekst: str) -> str | None:
    """Return the last thing named in a text, pointed at ("die deegrol"), or None.

    Only things of `prompts/taal/dingen.yaml`, alone or as the last part of a compound.
    """
    lijst = _dingen(prompts_map() / "taal" / "dingen.yaml")
    gevonden = None
    for m in _WOORD.finditer(tekst):
        woord = m.group().casefold().replace("’", "'")
        voor = m.group()[0].isupper() and m.start() > 0 and not _EIGEN.search(tekst[: m.start()])
        if not voor and (wijst := _wijst(woord, lijst)):
            gevonden = f"{wijst} {woord}"
    return gevonden


def _wijst(woord: str, lijst: Mapping[str, str]) -> str | None:
    """Return "die" or "dat" for a thing, or None."""
    if woord in lijst:
        return lijst[woord]
    if len(woord) <= MIN_DEEL + 2 or woord.startswith("ge"):
        return None
    delen = (woord[i:] for i in range(3, len(woord) - MIN_DEEL + 1))
    return next((lijst[d] for d in delen if d in lijst), None)


@cache
def _dingen(bestand: Path) -> Mapping[str, str]:
    """Return per form what points at it. Raises InhoudFout."""
    inhoud, knoop = lees_yaml(bestand)
    try:
        groepen = _SOORT.validate_python(inhoud)
    except ValidationError as fout:
        plek = regel_van(knoop, fout.errors()[0]["loc"])
        reden = "hier horen 'die' en 'dat' met woorden eronder"
        raise InhoudFout(bestand.name, plek, reden) from None
    if set(groepen) != {"die", "dat"}:
        raise InhoudFout(bestand.name, 1, "hier horen alleen 'die' en 'dat' te staan")
    uit: dict[str, str] = {}
    for wijst, regels in groepen.items():
        for regel in regels:
            enkel, *meer = regel.split()
            uit[enkel] = wijst
            uit.update(dict.fromkeys(meer, "die"))
    return uit


__all__ = ["ding"]
