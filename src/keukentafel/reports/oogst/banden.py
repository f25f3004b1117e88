"""Builds the register: names found in the talk and tied to relation words."""

import re
from collections.abc import Iterator

from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import Rol
from keukentafel.language.relaties import (
    MEERVOUD,
    RELATIEWOORD,
    gewoon,
    relatie_soort,
    sekse_van,
)
from keukentafel.language.voornamen import is_voornaam
from keukentafel.reports.oogst.leeftijd import LEEFTIJD, leeftijden
from keukentafel.reports.oogst.lezen import Gelezen
from keukentafel.reports.oogst.mensen import (
    HOOFDLETTER,
    LIJST,
    NAAM,
    Mens,
    Register,
    relatiewoorden,
)
from keukentafel.reports.oogst.omstandig import omstandigheden
from keukentafel.reports.oogst.rest import los_op
from keukentafel.reports.oogst.tekst import is_leeg

_BEZIT = r"(?:mijn|m['’]n|mn|me|onze|ons|de|een|da['’]?s|zijn|haar)"
_NAAM_DAN_REL = re.compile(
    rf"(?P<naam>{NAAM})(?:,| is| dat is| was)\s+(?P<bezit>{_BEZIT})\s+"
    rf"(?P<bij>[a-zà-ÿ]+e\s+)?(?P<rel>(?i:{RELATIEWOORD}))",
)
_REL_DAN_NAAM = re.compile(
    rf"(?P<rel>(?i:{RELATIEWOORD}))(?:,? (?:heet|dat is|is|die heet)|,|:)?\s+(?P<naam>{NAAM})"
)
_EN_IK = re.compile(rf"(?P<naam>{NAAM}) en ik\b|\b[Ii]k en (?P<nog>{NAAM})")
_UIT_ELKAAR = re.compile(r"gescheiden|uit elkaar|\bscheiding|\bex\b|bij \w+ weg|vertrokken", re.I)
_LOSSE_NAAM = re.compile(rf"({NAAM})[.,!]")
_WIE_IS = re.compile(r"\b(?:heet|naam|vader|moeder|vriend|vriendin|partner|man|vrouw)\b", re.I)
_PROVINCIES_TEKST = """
    Overijssel Gelderland Holland Zeeland Brabant Limburg Drenthe Friesland Groningen Utrecht
    Flevoland Twente Achterhoek Veluwe Betuwe"""
_PROVINCIES = frozenset(_PROVINCIES_TEKST.split())
_TITEL = re.compile(rf"\b(?:meneer|mevrouw|dhr\.?|mevr\.?|mw\.?)\s+(?P<naam>{NAAM})", re.I)


def maak_register(gelezen: list[Gelezen]) -> Register:
    """Return the people of a talk, as far as the words tell."""
    clienten = list(dict.fromkeys(b.spreker for b in gelezen if b.rol is Rol.CLIENT))
    register = Register(clienten)
    vakmensen = {b.spreker.split()[0] for b in gelezen if b.rol is Rol.PROFESSIONAL and b.spreker}
    for naam in _namen(gelezen, vakmensen):
        _ken(register, naam)
    _geef_sekse(register, gelezen)
    for beurt in gelezen:
        if beurt.rol is Rol.CLIENT:
            _roept(register, beurt)
    for beurt, hoorder in _met_hoorder(gelezen, clienten):
        _lees_beurt(register, beurt, hoorder)
    los_op(register, gelezen)
    return register


def _namen(gelezen: list[Gelezen], vakmensen: set[str]) -> list[str]:
    """Return the names used, in order; a title's surname is no first name."""
    klein = {w for b in gelezen for w in re.findall(r"(?<![\w])[a-zà-ÿ]+", b.tekst)}
    achter = {m.group("naam") for b in gelezen for m in _TITEL.finditer(b.tekst)}
    uit: dict[str, None] = {}
    for beurt in gelezen:
        vast = {v.naam for v in beurt.duiding.personen if v.naam}
        vast |= {v.naam for z in beurt.zinnen for v in z.duiding.personen if v.naam}
        vast = {n.split()[0] for n in vast}
        vast |= {m.group("naam") for m in LEEFTIJD.finditer(beurt.tekst)}
        vast |= _als_antwoord(beurt)
        for m in HOOFDLETTER.finditer(beurt.tekst):
            naam = m.group()
            geen = naam in vakmensen | achter | _PROVINCIES or naam.casefold() in klein
            if geen or relatie_soort(naam) or beurt.tekst[: m.start()].endswith("'s "):
                continue
            na_plaatswoord = re.search(r"\b(?:in|naar|uit|te)\s$", beurt.tekst[: m.start()])
            if is_voornaam(naam) or (naam in vast and not na_plaatswoord):
                uit[naam] = None
    return list(uit)


def _als_antwoord(beurt: Gelezen) -> set[str]:
    """Return a name that is all of the answer to who somebody is ("Dwayne.")."""
    m = _LOSSE_NAAM.match(beurt.tekst)
    gevraagd = beurt.vraag.vraagt and _WIE_IS.search(beurt.vraag.tekst)
    return {m.group(1)} if m and gevraagd and not is_leeg(m.group(1)) else set()


def _ken(register: Register, naam: str) -> None:
    """Take a name in; a short form of a known one becomes its alias."""
    for bekend in register.namen():
        eerste = bekend.split()[0]
        if naam == eerste or (len(naam) >= 3 and eerste.startswith(naam)):
            register.alias[naam] = register.alias.get(bekend, bekend)
            return
    register.bij_naam(naam)


def _geef_sekse(register: Register, gelezen: list[Gelezen]) -> None:
    """A form of address, or what one client calls another, tells man or woman."""
    eerste = register.mensen.get(register.aanmelder)
    if eerste is None or eerste.sekse:
        return
    for beurt in gelezen:
        if beurt.rol is Rol.PROFESSIONAL and (
            m := re.search(r"\b(meneer|mevrouw)\b", beurt.tekst, re.I)
        ):
            eerste.sekse = "m" if m.group(1).lower() == "meneer" else "v"
            return


def _met_hoorder(gelezen: list[Gelezen], clienten: list[str]) -> Iterator[tuple[Gelezen, str]]:
    """Yield each turn with the client a professional speaks to: who is named, or answers."""
    for i, beurt in enumerate(gelezen):
        hoorder = ""
        if beurt.rol is Rol.PROFESSIONAL:
            volgend = next((b.spreker for b in gelezen[i + 1 :] if b.rol is Rol.CLIENT), "")
            hoorder = volgend or (clienten[0] if clienten else "")
        yield beurt, hoorder


def _roept(register: Register, beurt: Gelezen) -> None:
    """Tell from "mam" or "mijn moeder", said beside the mother, that a speaker is her child."""
    zelf = register.mensen.get(beurt.spreker)
    eerste = register.mensen.get(register.aanmelder)
    if zelf is None or eerste is None or zelf is eerste or zelf.soort is not None:
        return
    for v in relatiewoorden(beurt.tekst):
        past = sekse_van(v.woord) in (None, eerste.sekse) or eerste.sekse is None
        if v.bezit == "spreker" and relatie_soort(v.woord) is R.PARTNER and past:
            zelf.soort = R.PARTNER
            eerste.sekse = eerste.sekse or sekse_van(v.woord)
            return
    if m := re.search(r"(?:^|,\s*)(mam|mama|ma|pap|papa|pa)(?=[\s,.!?]|$)", beurt.tekst, re.I):
        zelf.soort = R.KIND
        eerste.sekse = eerste.sekse or sekse_van(gewoon(m.group(1)))


def _lees_beurt(register: Register, beurt: Gelezen, hoorder: str) -> None:
    spreker = beurt.spreker if beurt.rol is Rol.CLIENT else hoorder
    tekst = beurt.tekst
    if beurt.rol is Rol.PROFESSIONAL:
        _noemt_gezin(register, tekst, hoorder)
    for m in _NAAM_DAN_REL.finditer(tekst):
        if m.group("bezit").casefold() in {"zijn", "haar"}:
            _van_ander(register, m.group("naam"), (m.group("bij") or "") + m.group("rel"))
        elif m.group("rel").casefold() not in {"zelf"}:
            _koppel(register, m.group("naam"), m.group("rel"), spreker)
    for m in _REL_DAN_NAAM.finditer(tekst):
        _koppel(register, m.group("naam"), m.group("rel"), spreker)
    for m in LIJST.finditer(tekst):
        for naam in HOOFDLETTER.findall(m.group("namen")):
            _koppel(register, naam, m.group("rel"), spreker)
    if beurt.rol is Rol.CLIENT:
        for v in relatiewoorden(tekst):
            if v.bezit in {"spreker", "los"} and (mens := register.bij_woord(v.woord, spreker)):
                mens.op(beurt.nr)
        _los_erna(register, beurt)
        _partner(register, tekst, spreker)
    leeftijden(register, beurt, spreker)
    for plek in register.in_tekst(tekst, spreker, hoorder):
        plek.mens.op(beurt.nr)
    omstandigheden(register, beurt, spreker)


def _noemt_gezin(register: Register, tekst: str, hoorder: str) -> None:
    """Hear a professional say "je moeder" to a second client: the first is the mother."""
    zelf, eerste = register.mensen.get(hoorder), register.mensen.get(register.aanmelder)
    if zelf is None or eerste is None or zelf.soort is not None:
        return
    for v in relatiewoorden(tekst):
        soort = relatie_soort(v.woord)
        if v.bezit != "hoorder" or sekse_van(v.woord) != (eerste.sekse or sekse_van(v.woord)):
            continue
        if soort is R.OUDER:
            zelf.soort = R.KIND
        elif soort is R.PARTNER:
            zelf.soort, zelf.woord = R.PARTNER, None


def _koppel(register: Register, naam: str, rel: str, spreker: str) -> None:
    """Tie a relation word to a known name, for this speaker."""
    if naam not in register.namen():
        return
    mens = register.bij_naam(naam)
    woord = gewoon(rel)
    if mens.soort is R.ZELF or mens.naam == spreker or mens.woord:
        return
    if woord in MEERVOUD:
        soort = relatie_soort(woord)
        if soort is not None and mens.soort is None:
            mens.soort, mens.bij = soort, spreker
        return
    los = register.zoek_woord(woord, spreker)
    if los is not None and los.naam is None:
        register.smelt(mens, los)
    mens.woord, mens.bij = woord, spreker
    mens.soort = mens.soort or register.soort_voor_aanmelder(woord, spreker)
    mens.sekse = mens.sekse or sekse_van(woord)


def _van_ander(register: Register, naam: str, rel: str) -> None:
    """Take in "zijn nieuwe vrouw": a relation of somebody else, by choice of the ex."""
    if naam not in register.namen():
        return
    mens = register.bij_naam(naam)
    if mens.soort is None and not mens.woord:
        anderen = [m for m in register.mensen.values() if m.soort is R.EX]
        mens.woord, mens.soort = " ".join(rel.casefold().split()), R.ANDERS
        mens.van = anderen[0].sleutel if anderen else ""


def _los_erna(register: Register, beurt: Gelezen) -> None:
    """Tie "Naar mijn broer. Lars." together: a name alone after a relation word."""
    for zin, volgende in zip(beurt.zinnen, beurt.zinnen[1:], strict=False):
        m = re.match(rf"({NAAM})(?:[.!,]|$| heet)", volgende.tekst)
        woorden = [v for v in relatiewoorden(zin.tekst) if v.bezit == "spreker"]
        if m and len(woorden) == 1:
            _koppel(register, m.group(1), woorden[0].woord, beurt.spreker)


def _partner(register: Register, tekst: str, spreker: str) -> None:
    """Read "Bert en ik" as a couple, and a name beside a divorce as the ex."""
    if spreker != register.aanmelder:
        return
    bekend = [m.soort for m in register.mensen.values() if m.naam]
    for m in _EN_IK.finditer(tekst):
        mens = _onbekend(register, m.group("naam") or m.group("nog"))
        if mens and R.PARTNER not in bekend:
            mens.soort, mens.bij = R.PARTNER, spreker
    if _UIT_ELKAAR.search(tekst) and R.EX not in bekend:
        for naam in HOOFDLETTER.findall(tekst):
            if (mens := _onbekend(register, naam)) is not None:
                mens.soort, mens.bij = R.EX, spreker
                return


def _onbekend(register: Register, naam: str) -> Mens | None:
    if naam not in register.namen():
        return None
    mens = register.bij_naam(naam)
    return mens if mens.soort is None and not mens.woord else None
