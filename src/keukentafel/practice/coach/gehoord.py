"""Who was brought in, and whether strengths, earlier help and wishes were heard."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from keukentafel.labels import Kenmerk, RelatieSoort, Soort
from keukentafel.practice.coach.lezen import Beurt, blijft_erbij, reactie_op
from keukentafel.questions.invoer import soort_van
from keukentafel.reports.oogst.doelen import Doel

Stand = Literal["opgepakt", "gehoord", "gevraagd", "genoemd", "niet"]
_NAASTEN = frozenset({RelatieSoort.PARTNER, RelatieSoort.KIND, RelatieSoort.OUDER})
_DOELEN = {
    Soort.KRACHT: {Doel.KRACHT},
    Soort.EERDERE_HULP: {Doel.HULP},
    Soort.WENS: {Doel.WENS, Doel.WONDER, Doel.EERST},
}
_KOPPEN = {"krachten": Soort.KRACHT, "eerdere_hulp": Soort.EERDERE_HULP, "wensen": Soort.WENS}
_WOORDEN = {
    RelatieSoort.PARTNER: r"(?:man|vrouw|partner|vriendin?)",
    RelatieSoort.KIND: r"(?:zoon\w*|dochter\w*|kind\w*|jongste|oudste|meisje\w*|jongen\w*)",
    RelatieSoort.OUDER: r"(?:moeder|vader|ouders|ma|pa)",
}


@dataclass(frozen=True)
class Gehoord:
    """How it went with one kind of thing.

    `opgepakt`: told and given back. `gehoord`: asked and told. `gevraagd`: asked, nothing came.
    `genoemd`: the client told it unasked and it was left. `niet`: not on the table.
    `client` are the turns it was told in, `vragen` those that asked for it.
    """

    wat: Soort
    stand: Stand
    client: tuple[int, ...]
    vragen: tuple[int, ...]


def gehoord(
    beurten: Sequence[Beurt], analyse: Mapping[str, Any], apart: frozenset[int]
) -> tuple[Gehoord, ...]:
    """Return how it went with strengths, earlier help and wishes, in that order."""
    return tuple(_een(beurten, analyse, kop, soort, apart) for kop, soort in _KOPPEN.items())


def _een(
    beurten: Sequence[Beurt],
    analyse: Mapping[str, Any],
    kop: str,
    soort: Soort,
    apart: frozenset[int],
) -> Gehoord:
    plaats = {b.nr: i for i, b in enumerate(beurten)}
    client = sorted({n for item in analyse[kop] for n in item["beurten"]} & set(plaats))
    client = [n for n in client if not beurten[plaats[n]].professional and n not in apart]
    vragen = [b.nr for b in beurten if b.nr not in apart and _vraagt_naar(b, soort)]
    namen = {b.spreker for b in beurten}
    terug = any(
        blijft_erbij(beurten[plaats[n]], reactie_op(beurten, plaats[n]), namen) for n in client
    )
    stand: Stand
    if client and terug:
        stand = "opgepakt"
    elif client:
        stand = "gehoord" if vragen else "genoemd"
    else:
        stand = "gevraagd" if vragen else "niet"
    return Gehoord(soort, stand, tuple(client), tuple(vragen))


def _vraagt_naar(beurt: Beurt, soort: Soort) -> bool:
    if not beurt.vraagt or beurt.met(Kenmerk.SUGGESTIEF) or beurt.met(Kenmerk.WAAROM):
        return False
    if soort is Soort.KRACHT and beurt.met(Kenmerk.OPLOSSINGSGERICHT):
        return True
    return bool(beurt.doelen & _DOELEN[soort])


def niet_betrokken(beurten: Sequence[Beurt], leden: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return who of the household was told of, did not speak, and was asked after by nobody."""
    sprekers = {b.spreker for b in beurten}
    namen = [str(lid.get("naam") or "") for lid in leden]
    gemist: list[str] = []
    for lid in leden:
        naam, relatie = str(lid.get("naam") or ""), str(lid.get("relatie") or "")
        soort = soort_van(relatie)
        dichtbij = bool(lid.get("in_huis")) or soort in _NAASTEN
        if (
            not naam
            or " van " in naam
            or naam in sprekers
            or not dichtbij
            or "overleden" in relatie
        ):
            continue
        if not any(_over(b, naam, soort, namen) for b in beurten):
            gemist.append(naam)
    return tuple(gemist)


def _over(beurt: Beurt, naam: str, soort: RelatieSoort | None, namen: Sequence[str]) -> bool:
    """Say whether a question invites this person's view or asks how they are."""
    if not beurt.vraagt or not (beurt.met(Kenmerk.CIRCULAIR) or beurt.open):
        return False
    if re.search(rf"(?<!\w){re.escape(naam)}(?!\w)", beurt.tekst):
        return True
    ander_genoemd = any(n and n != naam and n in beurt.tekst for n in namen)
    woord = _WOORDEN.get(soort) if soort else None
    return bool(
        woord and not ander_genoemd and re.search(rf"\b(?:uw|je|jouw|de) {woord}\b", beurt.tekst)
    )
