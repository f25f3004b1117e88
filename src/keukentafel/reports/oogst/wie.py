"""Whom a sentence is about: the first subject in it, or whom its pronoun points back to."""

import re

from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import Rol
from keukentafel.reports.oogst.lezen import Gelezen, Zin
from keukentafel.reports.oogst.mensen import Mens, Plek, Register

_IK = re.compile(r"(?<![\w'’])(?:ik|'k|we|wij)(?![\w'’])", re.I)
_DERDE = re.compile(
    r"(?<![\w'’])(?:(?P<m>hij|ie)|(?P<v>zij|ze)(?! (?:zijn|hebben|zeggen|zeiden|gaan|komen|waren|"
    r"hadden|willen|moeten|kunnen|vinden|vonden|doen|deden|zouden|gaven|kwamen|slapen|worden))"
    r"|(?P<d>die)(?= (?:is|was|wil|kan|zou|had|ging|deed|zong|mag|moet|kwam|zei|nam|gaf|liep|"
    r"hielp|bracht|vond|zag|werkt|\w{2,}t)(?!\w)))(?!\w)",
    re.I,
)
_VOORZETSEL = re.compile(
    r"\b(?:voor|met|bij|van|naar|aan|tegen|over|door|op|zonder|om|tussen|als|dan)\s+"
    r"(?:(?:mijn|m['’]n|de|onze|ons|haar|zijn)\s+)?$",
    re.I,
)
_MEERVOUD_ERVOOR = re.compile(r"\b(?:\w{3,}en|zijn|gaan|doen|staan|zien)\s$", re.I)
_MEERVOUD_ERNA = re.compile(r"[^,.!?;]*\w{3,}en(?=[,.!?;]|$)")
_BEGIN = re.compile(r"\W*(?:(?:en|maar|nou|ja|nee|ach|want|dus|of)\W+)*", re.I)
_GEHEUGEN = 3
"""A pronoun reaches back this many turns."""
_EN_IK = re.compile(r"\ben ik\b|\bik en\b", re.I)
_ONPERSOONLIJK = re.compile(
    r"\b(?:is|was|wordt|gaat|blijft) het\b|\bhet (?:is|was|gaat|wordt)\b|\ber (?:is|zijn|zit|"
    r"komt)\b",
    re.I,
)
_GROEP = re.compile(
    r"^(?:en |maar |ja,? )?(?P<wie>(?:de|mijn|m'n|onze) (?:kinderen|meisjes|jongens|meiden|kids|"
    r"tweeling|ouders|"
    r"zoons|dochters|kleinkinderen|schoonouders))\b(?! en ik)",
    re.I,
)
_NAAR_MIJ = re.compile(r"(?<![\w'’])(?:mij|me|mijn|m['’]n)(?![\w'’])", re.I)


def wijs_toe(gelezen: list[Gelezen], register: Register) -> None:
    """Set for every sentence of a client who it is about and whom it mentions.

    A piece without a subject goes on about the same person, or about whom was asked.
    """
    laatste: Mens | None = None
    gezien = 0
    hoorder = ""
    for plaats, beurt in enumerate(gelezen):
        if beurt.rol is Rol.PROFESSIONAL:
            hoorder = next((b.spreker for b in gelezen[plaats:] if b.rol is Rol.CLIENT), hoorder)
            genoemd = register.in_tekst(beurt.tekst, hoorder, hoorder)
            ander = [p.mens for p in genoemd if p.mens.naam != hoorder]
            if ander:
                laatste, gezien = ander[-1], plaats
            continue
        if plaats - gezien > _GEHEUGEN:
            laatste = None
        van_vraag = _van_vraag(beurt, register)
        blijft = laatste
        vorige: Mens | None = None
        for zin in beurt.zinnen:
            plekken = register.in_tekst(zin.tekst, beurt.spreker)
            onderwerp = _onderwerp(zin, plekken, register, laatste, los=vorige is None)
            if onderwerp is None and _ONPERSOONLIJK.search(zin.tekst) and not van_vraag:
                onderwerp = register.bij_naam(beurt.spreker)
            if onderwerp is None:
                onderwerp = vorige or van_vraag or register.bij_naam(beurt.spreker)
            if onderwerp.overleden:
                onderwerp = register.bij_naam(beurt.spreker)
            zin.onderwerp = onderwerp.sleutel
            zin.wie = _naam(zin, onderwerp, plekken, register)
            zin.over = frozenset({p.mens.sleutel for p in plekken} | {onderwerp.sleutel})
            vorige = onderwerp
            genoemd = [p for p in plekken if p.mens.naam != beurt.spreker]
            if genoemd:
                laatste = genoemd[-1 if genoemd[0].mens.aanwezig else 0].mens
                gezien = plaats
            if laatste is not None and laatste.soort is not R.HULPVERLENER:
                blijft = laatste
        laatste = blijft


def _van_vraag(beurt: Gelezen, register: Register) -> Mens | None:
    """Return the other person a question asks after ("Hoe gaat het met hem?"), if one."""
    tekst = beurt.vraag.tekst
    if not beurt.vraag.vraagt or re.search(r"\b(?:voor|bij|met|aan) (?:u|jou|je)\b", tekst, re.I):
        return None
    plekken = [
        p
        for p in register.in_tekst(tekst, beurt.spreker, beurt.spreker)
        if p.mens.naam != beurt.spreker and not p.mens.aanwezig
    ]
    over_zelf = re.search(
        r"\b(?:bent|heeft|hebt|woont|werkt|vindt|wilt|voelt) (?:u|je|jij)\b", tekst
    )
    return plekken[-1].mens if plekken and not over_zelf else None


def _onderwerp(
    zin: Zin, plekken: list[Plek], register: Register, laatste: Mens | None, *, los: bool
) -> Mens | None:
    """Return the first subject in the sentence, or None when there is none."""
    zelf = register.bij_naam(zin.spreker)
    kandidaten: list[tuple[int, Mens]] = [(m.start(), zelf) for m in _IK.finditer(zin.tekst)]
    for plek in plekken:
        if not _VOORZETSEL.search(zin.tekst[: plek.van]):
            kandidaten.append((plek.van, plek.mens))
    for m in _DERDE.finditer(zin.tekst):
        meervoud = m.group("v") and (
            _MEERVOUD_ERVOOR.search(zin.tekst[: m.start()])
            or _MEERVOUD_ERNA.match(zin.tekst, m.end())
        )
        midden = m.group("d") and m.start() > 0 and not any(p.van < m.start() for p in plekken)
        if meervoud or (midden and not _BEGIN.fullmatch(zin.tekst[: m.start()])):
            continue
        sekse = "m" if m.group("m") else "v" if m.group("v") else None
        eerder = [p.mens for p in plekken if p.van < m.start()]
        wie = _terug(eerder[-1] if eerder else laatste, sekse, register, zelf)
        if wie is not None:
            kandidaten.append((m.start(), wie))
    if not kandidaten:
        return zelf if los and _NAAR_MIJ.search(zin.tekst) else None
    return min(kandidaten, key=lambda k: k[0])[1]


def _terug(wie: Mens | None, sekse: str | None, register: Register, zelf: Mens) -> Mens | None:
    """Return whom a pronoun may mean: the last one spoken of, if the sex allows."""
    if wie is not None and wie is not zelf and (sekse is None or wie.sekse in (None, sekse)):
        return wie
    recent = [
        m
        for m in register.mensen.values()
        if m is not zelf and m.beurten and m.sekse == sekse and sekse is not None
    ]
    gezin = [m for m in recent if m.soort in (R.KIND, R.PARTNER, R.EX, R.OUDER, R.ZELF)]
    return gezin[0] if len(gezin) == 1 else None


def _naam(zin: Zin, onderwerp: Mens, plekken: list[Plek], register: Register) -> str:
    """Return the name to show; "Bert en ik" gives both."""
    spreker = register.bij_naam(zin.spreker)
    if m := _GROEP.match(zin.tekst):
        return m.group("wie").lower()
    if _EN_IK.search(zin.tekst):
        for plek in plekken:
            if plek.mens is not spreker:
                return f"{spreker.noem} en {plek.mens.noem}"
    return onderwerp.noem
