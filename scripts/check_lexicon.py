"""Checks of `prompts/lexicon/domeinen/`: every entry has an example in which it is found.

Used by check_prompts.py. The example must be found by its own entry, not voided by a fixed
expression of the same file, and stand only once.
"""

from collections.abc import Iterator
from pathlib import Path

from keukentafel.fouten import InhoudFout
from keukentafel.language.lexicon import Zoeker
from keukentafel.language.lexicon_bestand import LabelLijst, lees_groepen, lees_lijst
from keukentafel.language.yamlregels import lees_yaml, regel_van

MIN_INGANGEN = 2_500
"""Entries over all domains together."""


def nakijken(map: Path) -> Iterator[str]:
    """Yield what is wrong with the lists of the domains, as `file:line: reason`."""
    groepen = lees_groepen(map)
    aantal = 0
    for bestand in sorted((map / "domeinen").glob("*.yaml")):
        try:
            lijst = lees_lijst(bestand)
        except InhoudFout as fout:
            yield f"{fout}"
            continue
        aantal += len(lijst.sterk) + len(lijst.zwak)
        knoop = lees_yaml(bestand)[1]
        for naam, plaats, reden in _ingangen(lijst, groepen):
            yield f"lexicon/domeinen/{bestand.name}:{regel_van(knoop, (naam, plaats))}: {reden}"
    if aantal < MIN_INGANGEN:
        yield f"lexicon/domeinen:1: {aantal} woorden en uitdrukkingen, minstens {MIN_INGANGEN}"


def _ingangen(lijst: LabelLijst, groepen: dict[str, str]) -> Iterator[tuple[str, int, str]]:
    niet = Zoeker([(lijst.label, True, p) for p in lijst.niet], groepen)
    gezien: set[str] = set()
    for naam in ("sterk", "zwak"):
        for plaats, ingang in enumerate(getattr(lijst, naam)):
            zin = ingang.zin
            treffers = Zoeker([(lijst.label, True, ingang.woord)], groepen).vind(zin)
            leeg = niet.vind(zin)
            if not zin:
                yield naam, plaats, f"'{ingang.woord}' heeft geen voorbeeldzin"
            elif zin.casefold() in gezien:
                yield naam, plaats, "deze voorbeeldzin staat er twee keer"
            elif all(any(n.van < t.tot and t.van < n.tot for n in leeg) for t in treffers):
                yield naam, plaats, f"'{ingang.woord}' wordt in zijn voorbeeldzin niet gevonden"
            gezien.add(zin.casefold())
