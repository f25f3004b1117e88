"""Whom a turn speaks to and whom it is about, as seen from who hears it."""

import re
from collections.abc import Mapping, Sequence

from keukentafel.content.persona import Mens
from keukentafel.labels import RelatieSoort
from keukentafel.language.duiding import Duiding
from keukentafel.practice.gehoord import Omgeving
from keukentafel.practice.kaart import Kaart
from keukentafel.practice.patronen import stam

_AANSPREKING = re.compile(
    r"^(?:(?:en|dag|ha|hé|hee|hey|hallo|hoi|zeg|maar|oké|goed|nou|dus|dank je|dank u)[,\s]+)?"
    r"(?:jij |u )?$"
)
_TITEL = re.compile(r"^(?:en |dag )?(?:meneer|mevrouw)\b(?=,)|, (?:meneer|mevrouw)\W*$")
_MAN = re.compile(r"\b(?:man|vader|pa|papa|oom|opa|broer|zoon)\b")
_VROUW = re.compile(r"\b(?:vrouw|moeder|ma|mama|tante|oma|zus|dochter)\b")
_DE_OUDER = re.compile(r"\b(?:de|zijn|hun) (?:vader|moeder)\b")
"""The father of the children, not of who hears it."""
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
        if mens.id in om.aanwezig and _roept(mens, plat):
            return mens.id
    return _met_meneer(plat, kaart, om)


def _met_meneer(plat: str, kaart: Kaart, om: Omgeving) -> str | None:
    """Return the only man, or the only woman, that "meneer" or "mevrouw" can mean here."""
    m = _TITEL.search(plat)
    if m is None or len(om.aanwezig) < 2 or om.beurt == 0:
        return None
    woorden = _MAN if "meneer" in m.group() else _VROUW
    zijn = [
        mens.id
        for mens in kaart.persona.aan_tafel
        if mens.id in om.aanwezig and mens.taal != "kind" and woorden.search(" ".join(mens.woorden))
    ]
    return zijn[0] if len(zijn) == 1 else None


def roept_afwezige(plat: str, kaart: Kaart, om: Omgeving) -> str | None:
    """Return who is called or asked for, though not there: left the table, or never sat at it."""
    for mens in kaart.persona.mensen:
        if mens.id in om.aanwezig or mens.overleden:
            continue
        if mens.plek == "aan_tafel" and _roept(mens, plat):
            return mens.id
        m = kaart.namen[mens.id].search(plat)
        if m and mens.plek != "aan_tafel" and _mag_ik_met(plat, m):
            return mens.id
    return None


def _mag_ik_met(plat: str, m: re.Match[str]) -> bool:
    """Say whether a turn asks to speak with who is named."""
    voor, na = plat[: m.start()], plat[m.end() :]
    begint = re.match(r"(?:en |dan |oké,? )?(?:mag|kan|zou|zouden|kunnen) (?:ik|we)\b", voor)
    return bool(begint and re.match(r"(?: \w+){0,3} (?:spreken|praten|zien|ontmoeten)\b", na))


def _roept(mens: Mens, plat: str) -> bool:
    naam = re.escape(mens.naam.casefold())
    for m in re.finditer(rf"(?<!\w){naam}(?!\w)", plat):
        voor, na = plat[: m.start()], plat[m.end() :]
        tussen = voor.rstrip().endswith(",") and re.match(r"\s*,", na)
        vooraan = (_AANSPREKING.match(voor) or voor.rstrip().endswith((".", "?", "!"))) and (
            na[:1] in {",", ":", "?", ""}
            or re.match(r"\s+(?:(?:hoe|wat|wie|waar|kun|kunt|mag)\b|(?:\w+ )?(?:u|jij|je)\b)", na)
        )
        achteraan = voor.rstrip().endswith(",") and re.match(r"[?.!,]?\s*$", na)
        bij_jou = re.search(r"\b(?:jij|jou|u|aan jou|aan u),? $", voor)
        if vooraan or achteraan or tussen or bij_jou:
            return True
    return False


def genoemd(plat: str, gelezen: Duiding, kaart: Kaart, hoorder: str) -> list[str]:
    """Return whom a turn mentions, as seen from who hears it."""
    hoorder = hoorder or kaart.persona.hoofd.id
    uit = [i for i, p in kaart.namen.items() if i != hoorder and p.search(plat)]
    if not uit:
        for v in gelezen.personen:
            if v.soort is not None and not (v.soort in FAMILIE and _DE_OUDER.search(plat)):
                uit += [i for i in kaart.verwant(v.soort, hoorder) if i != hoorder]
    plek = {i: m.start() if (m := kaart.namen[i].search(plat)) else len(plat) for i in uit}
    return sorted(plek, key=lambda i: plek[i])


def gaat_over_spreker(plat: str, kaart: Kaart, om: Omgeving) -> str | None:
    """Return who else is asked, when a turn names the one who spoke last as somebody else."""
    mens = kaart.mensen.get(om.spreker)
    anderen = [m.id for m in kaart.persona.aan_tafel if m.id in om.aanwezig and m.id != om.spreker]
    if mens is None or not anderen:
        return None
    # "Bent u bang voor uw dochter?" is no question to the daughter.
    eigen = rf"(?<!\w){re.escape(mens.naam.casefold())}(?!\w)"
    als_ander = mens.id != kaart.persona.hoofd.id and kaart.namen[mens.id].search(plat)
    if not (als_ander or re.search(eigen, plat)):
        return None
    return anderen[0]


def zonder_aanspreking(plat: str, kaart: Kaart, aan: str | None) -> str:
    """Return a turn without the name by which somebody is called: it is no subject."""
    if aan is None:
        return plat
    naam = re.escape(kaart.mensen[aan].naam.casefold())
    return re.sub(rf"^{naam}\b[,:]?\s*|,\s*{naam}(?=\W*$)", "", plat)
