"""Where people live, and whether they are still there, from the sentences about them."""

import re

from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import Rol
from keukentafel.reports.oogst.lezen import Gelezen
from keukentafel.reports.oogst.mensen import HOOFDLETTER, NAAM, Mens, Register

_ANDER_HUIS = re.compile(
    r"\bwoont (?:in|op|te|bij (?!ons|mij|me\b)|samen|daar|een|aan|niet)|op (?:zich|haar|zijn)zelf|"
    r"(?:het huis|de deur) uit\b|uit huis|begeleid wonen|op kamers|verpleeghuis|pleeggezin|"
    r"instelling",
    re.I,
)
_BIJ_ONS = re.compile(
    r"\bwoon\w* (?:nog |weer |nu |sinds \w+ )?(?:bij (?:ons|mij|me)\b|thuis|hier|in)|"
    r"\btrok\w* .*\bbij (?:ons|mij) in|\bin huis\b|inwon",
    re.I,
)
_DEELS = re.compile(
    r"om (?:de|het) (?:andere )?(?:week|weekend)|(?:in|elk|ieder) (?:de |het )?weekend(?:en|s)?\b|"
    r"co-ouderschap|de helft van de week|(?:doordeweeks|\w+dag tot (?:en met )?\w+dag)",
    re.I,
)
_PLAATS = re.compile(rf"\b(?:woont (?:nu |weer )?in|,? in|uit)\s+(?P<plaats>{NAAM}(?: {NAAM})?)")
_DOOD = re.compile(
    r"overleden|overleed|gestorven|begraven|is (?:er niet meer|dood|weggevallen)|dood is|wijlen|"
    r"weduw",
    re.I,
)
_VOLWASSEN = re.compile(
    r"\b(?:belt|langs|volmacht|getrouwd|regelt|haar man|zijn vrouw|boodschappen|op bezoek|"
    r"kleinkind\w*|komt (?:elke|op|iedere|in het)|overspannen)\b",
    re.I,
)


def omstandigheden(register: Register, beurt: Gelezen, spreker: str) -> None:
    """Note where somebody lives, and whether they died, from the sentences about them."""
    if beurt.rol is not Rol.CLIENT:
        return
    huidige: Mens | None = None
    for zin in beurt.zinnen:
        plekken = register.in_tekst(zin.tekst, spreker)
        if plekken:
            huidige = plekken[0].mens
        if m := _DEELS.search(zin.tekst):
            _deels(register, beurt, m.group().casefold())
        if huidige is None or huidige.aanwezig:
            continue
        if _BIJ_ONS.search(zin.tekst) and not _ANDER_HUIS.search(zin.tekst):
            huidige.huis = True
        elif _ANDER_HUIS.search(zin.tekst) and huidige.huis is None:
            huidige.huis = False
        onbekend = huidige.huis is None and huidige.leeftijd is None
        if huidige.soort is R.KIND and onbekend and _VOLWASSEN.search(zin.tekst):
            huidige.huis = False
        if m := _PLAATS.search(zin.tekst):
            huidige.plaats = huidige.plaats or m.group("plaats")
        if (m := _DOOD.search(zin.tekst)) and plekken:
            voor = [p.mens for p in plekken if p.van < m.start()] or [plekken[0].mens]
            voor[-1].overleden, voor[-1].huis = True, False


def _deels(register: Register, beurt: Gelezen, wanneer: str) -> None:
    """Children who are there part of the time."""
    if not re.search(r"\b(?:kinderen|kids|jongens|meiden|zoon|dochter|ze)\b", beurt.tekst, re.I):
        return
    for mens in register.mensen.values():
        bekend = mens.soort is R.KIND or mens.naam in HOOFDLETTER.findall(beurt.tekst)
        if bekend and not mens.aanwezig and mens.huis is None:
            mens.huis = wanneer
