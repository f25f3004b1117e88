"""Ages: a number beside a name or a relation word, in figures or written out."""

import re

from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import Rol
from keukentafel.language.relaties import MEERVOUD, RELATIEWOORD, gewoon
from keukentafel.reports.oogst.lezen import Gelezen
from keukentafel.reports.oogst.mensen import (
    HOOFDLETTER,
    LIJST,
    NAAM,
    Mens,
    Register,
)

_GETAL_TEKST = """
    één een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien
    zestien zeventien achttien negentien twintig"""
_GETALLEN = {w: max(1, i) for i, w in enumerate(_GETAL_TEKST.split())}
_TIENTALLEN = {
    "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90,
}  # fmt: skip
_EEN = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
        "negen": 9}  # fmt: skip
_G = rf"(?:\d{{1,3}}|(?:{'|'.join(_EEN)})[eë]n(?:{'|'.join(_TIENTALLEN)}|twintig)|" + (
    "|".join(sorted([*_GETALLEN, *_TIENTALLEN], key=len, reverse=True)) + ")"
)
LEEFTIJD = re.compile(
    rf"(?P<naam>{NAAM}),?\s+(?:(?:die |hij |zij |ze )?(?:is|wordt|van|werd) (?:nu |net |pas |al |"
    rf"bijna )?(?P<a>{_G})(?:\s+jaar|\s+geworden)?(?=[\s,.;!?)]|$)|\(?(?P<b>{_G})(?:\s+jaar|\)|"
    rf"(?=[,.;]| en)))(?! (?:uur|weken|maanden|dagen|keer|euro|kinderen))",
)
_LEEFTIJD_REL = re.compile(
    rf"(?P<rel>{RELATIEWOORD})(?: \w+)? (?:is|van|wordt) (?:nu |net |pas |al |bijna )?(?P<a>{_G})"
    rf"(?:\s+jaar)?(?=[\s,.;!?]|$)(?! (?:uur|weken|maanden|dagen|keer|euro))",
    re.I,
)
_ZE_IS = re.compile(
    rf"^(?:(?:ze|zij|hij|die) (?:is|wordt) (?:nu |al |bijna )?(?P<a>{_G})(?: jaar)?(?= en |[,.!]|"
    rf"$)|"
    rf"(?P<b>{_G})(?: jaar)? is (?:ze|zij|hij|ie)\W*$)",
    re.I,
)
_DIE_ZIJN = re.compile(
    rf"\W*(?:die |ze |beiden? |allebei )+(?:zijn )?(?:nu |net |allebei )*(?P<a>{_G})\b"
)
_IK_BEN = re.compile(
    rf"(?<![\w'])ik (?:ben|word) (?:zelf |nu |net |al |bijna )*(?P<a>{_G})(?: jaar)?"
    r"(?=[,.!?]| en |$)",
    re.I,
)
_DATUM_LANG = 6


def leeftijden(register: Register, beurt: Gelezen, spreker: str) -> None:
    """Note the ages a turn tells; a young name without a relation is taken as a child."""
    for m in LEEFTIJD.finditer(beurt.tekst):
        jaren = getal(m.group("a") or m.group("b"))
        if jaren is None or m.group("naam") not in register.namen():
            continue
        mens = register.bij_naam(m.group("naam"))
        mens.leeftijd = mens.leeftijd or jaren
        if mens.soort is None and jaren < 18:
            mens.soort, mens.bij = R.KIND, spreker
    for m in _LEEFTIJD_REL.finditer(beurt.tekst):
        woord = gewoon(m.group("rel"))
        vondst = register.zoek_woord(woord, spreker) if woord not in MEERVOUD else None
        if vondst is not None:
            vondst.leeftijd = vondst.leeftijd or getal(m.group("a"))
    if beurt.rol is Rol.CLIENT and (k := _IK_BEN.search(beurt.tekst)):
        zelf = register.bij_naam(spreker)
        zelf.leeftijd = zelf.leeftijd or getal(k.group("a"))
        zelf.op(beurt.nr)
    _samen(register, beurt.tekst)
    _erna(register, beurt, spreker)
    if "geboortedatum" in beurt.vraag.tekst:
        _geboren(register, beurt, spreker)


def _samen(register: Register, tekst: str) -> None:
    """Read one age for a list of names ("de tweeling, A en B, die zijn zeven")."""
    for m in LIJST.finditer(tekst):
        if k := _DIE_ZIJN.match(tekst, m.end()):
            for naam in HOOFDLETTER.findall(m.group("namen")):
                if naam in register.namen():
                    register.bij_naam(naam).leeftijd = getal(k.group("a"))


def _erna(register: Register, beurt: Gelezen, spreker: str) -> None:
    """Read "Tachtig is hij" behind a sentence about somebody."""
    laatste: Mens | None = None
    for zin in beurt.zinnen:
        if (k := _ZE_IS.match(zin.tekst)) and laatste is not None:
            laatste.leeftijd = laatste.leeftijd or getal(k.group("a") or k.group("b"))
        plekken = register.in_tekst(zin.tekst, spreker)
        laatste = plekken[0].mens if plekken else laatste


def _geboren(register: Register, beurt: Gelezen, spreker: str) -> None:
    """Take a short answer to the date of birth as it was given."""
    mens = register.mensen.get(spreker)
    datum = " ".join(re.sub(r"[.!?]", "", beurt.tekst).split())
    if mens is not None and mens.leeftijd is None and 0 < len(datum.split()) <= _DATUM_LANG:
        mens.leeftijd = f"geboren {datum[0].lower()}{datum[1:]}"
        mens.op(beurt.nr)


def getal(woord: str | None) -> int | None:
    """Return the number a word or figure names, up to 110."""
    if not woord:
        return None
    laag = woord.casefold()
    if laag.isdigit():
        return int(laag) if int(laag) <= 110 else None
    if laag in _GETALLEN:
        return _GETALLEN[laag]
    if laag in _TIENTALLEN:
        return _TIENTALLEN[laag]
    for tien, waarde in {**_TIENTALLEN, "twintig": 20}.items():
        if laag.endswith(tien):
            rest = laag.removesuffix(tien).removesuffix("en").removesuffix("ën")
            return waarde + _EEN.get(rest, 0)
    return None
