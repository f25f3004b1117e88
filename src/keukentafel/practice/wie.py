"""Whom a turn speaks to and whom it is about, as seen from who hears it."""

import re
from collections.abc import Mapping, Sequence

from keukentafel.labels import RelatieSoort
from keukentafel.language.duiding import Duiding
from keukentafel.practice.gehoord import Omgeving
from keukentafel.practice.kaart import Kaart
from keukentafel.practice.patronen import stam

_AANSPREKING = re.compile(
    r"^(?:(?:en|dag|ha|hé|hee|hey|hallo|hoi|zeg|maar|oké|goed|nou|dus|dank je|dank u)[,\s]+)?"
    r"(?:jij |u )?$"
)
EIGEN = frozenset((RelatieSoort.PARTNER, RelatieSoort.KIND, RelatieSoort.KLEINKIND))
FAMILIE = frozenset((RelatieSoort.OUDER, RelatieSoort.BROER_ZUS, RelatieSoort.GROOTOUDER))


def mist(gehoord: Mapping[str, bool], kaart: Kaart) -> bool:
    """Say whether a turn asks after a child or partner that this household does not have."""
    soorten = {m.relatie for m in kaart.persona.mensen}
    return (gehoord["kinderen"] and RelatieSoort.KIND not in soorten) or (
        gehoord["partner"] and not soorten & {RelatieSoort.PARTNER, RelatieSoort.EX}
    )


def vreemde(
    gelezen: Duiding, mensen: Sequence[str], kaart: Kaart, soorten: frozenset[RelatieSoort]
) -> bool:
    """Say whether a turn is about a relative whom nobody here ever mentions."""
    if mensen:
        return False
    bekend = {m.relatie for m in kaart.persona.mensen}
    return any(
        v.soort in soorten
        and v.soort not in bekend
        and stam((v.relatie or "").casefold()) not in kaart.eigen_woorden
        for v in gelezen.personen
    )


def aangesproken(plat: str, kaart: Kaart, om: Omgeving) -> str | None:
    """Return who is called by name at the start, at the end, or behind "en jij"."""
    for mens in kaart.persona.aan_tafel:
        naam = re.escape(mens.naam.casefold())
        m = re.search(rf"(?<!\w){naam}(?!\w)", plat)
        if m is None or mens.id not in om.aanwezig:
            continue
        voor, na = plat[: m.start()], plat[m.end() :]
        vooraan = (_AANSPREKING.match(voor) or voor.rstrip().endswith((".", "?", "!"))) and (
            na[:1] in {",", ":", "?", ""}
            or re.match(r"\s+(?:(?:hoe|wat|wie|waar|kun|kunt|mag)\b|(?:\w+ )?(?:u|jij|je)\b)", na)
        )
        achteraan = voor.rstrip().endswith(",") and re.match(r"[?.!,]?\s*$", na)
        if vooraan or achteraan or re.search(r"\b(?:jij|jou|u|aan jou|aan u),? $", voor):
            return mens.id
    return None


def genoemd(plat: str, gelezen: Duiding, kaart: Kaart, hoorder: str) -> list[str]:
    """Return whom a turn mentions, as seen from who hears it."""
    hoorder = hoorder or kaart.persona.hoofd.id
    uit = [i for i, p in kaart.namen.items() if i != hoorder and p.search(plat)]
    if not uit:
        for v in gelezen.personen:
            if v.soort is not None:
                uit += [i for i in kaart.verwant(v.soort, hoorder) if i != hoorder]
    plek = {i: m.start() if (m := kaart.namen[i].search(plat)) else len(plat) for i in uit}
    return sorted(plek, key=lambda i: plek[i])


def gaat_over_spreker(plat: str, kaart: Kaart, om: Omgeving) -> str | None:
    """Return who else is asked, when a turn names the one who spoke last as somebody else."""
    mens = kaart.mensen.get(om.spreker)
    anderen = [m.id for m in kaart.persona.aan_tafel if m.id in om.aanwezig and m.id != om.spreker]
    if mens is None or not anderen:
        return None
    if not re.search(rf"(?<!\w){re.escape(mens.naam.casefold())}(?!\w)", plat):
        return None
    return anderen[0]


def zonder_aanspreking(plat: str, kaart: Kaart, aan: str | None) -> str:
    """Return a turn without the name by which somebody is called: it is no subject."""
    if aan is None:
        return plat
    naam = re.escape(kaart.mensen[aan].naam.casefold())
    return re.sub(rf"^{naam}\b[,:]?\s*|,\s*{naam}(?=\W*$)", "", plat)
