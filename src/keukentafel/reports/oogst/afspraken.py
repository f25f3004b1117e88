"""Who will do what, as far as the last part of a talk tells."""

import re
from collections.abc import Collection, Sequence
from typing import Any

from keukentafel.labels import Handeling, Rol
from keukentafel.reports.oogst.doelen import Doel, doelen_van
from keukentafel.reports.oogst.lezen import Gelezen
from keukentafel.reports.oogst.tekst import kaal, voeg, zinnen

_ACTIE = re.compile(
    r"\b(?:ik|we|wij) (?:ga |zal )?(?:even |dan |morgen |zelf )?(?:bel|app|mail|vraag|zoek|regel|"
    r"stuur|"
    r"kom|neem|schrijf|maak|zet|breng|haal|overleg|plan|bellen|vragen|mailen)\b|"
    r"\b(?:mail|bel|stuur|vraag|kom|zoek|regel|neem|plan|schrijf) (?:ik|we)\b",
    re.I,
)


def afspraken(gelezen: Sequence[Gelezen], apart: Collection[int]) -> list[dict[str, Any]]:
    """Return who will do what, from the last part of the talk."""
    uit: list[dict[str, Any]] = []
    vanaf = gelezen[int(len(gelezen) * 0.7)].nr if gelezen else 0
    for beurt in gelezen:
        if beurt.nr < vanaf or beurt.nr in apart:
            continue
        if beurt.rol is Rol.PROFESSIONAL:
            belooft = beurt.duiding.handeling is not Handeling.SAMENVATTING
        else:
            belooft = Doel.AFSPRAAK in beurt.vraag.doelen or Doel.AFSPRAAK in doelen_van(
                beurt.tekst
            )
        rij = [z for z in zinnen(beurt.tekst) if _ACTIE.search(z) and not z.endswith("?")]
        rij = [z for z in rij if Doel.VEILIG not in doelen_van(z)]
        if rij and belooft:
            tekst = voeg([kaal(z) for z in rij])
            uit.append({"wie": beurt.spreker, "tekst": tekst, "beurten": [beurt.nr]})
    return uit
