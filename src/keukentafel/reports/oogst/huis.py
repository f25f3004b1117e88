"""The household as the analysis lists it, and what was not talked about."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from keukentafel.labels import Handeling, Kenmerk, Levensdomein, Rol
from keukentafel.labels import RelatieSoort as R
from keukentafel.language.relaties import relatie_soort, sekse_van
from keukentafel.reports.oogst.doelen import Doel
from keukentafel.reports.oogst.lezen import Gelezen
from keukentafel.reports.oogst.mensen import Mens, Register
from keukentafel.reports.oogst.tekst import uniek

_MAX_BEURTEN = 4
_ZORGT_VOOR = re.compile(
    r"\b(?:zorg\w*|verzorg\w*|was(?:sen)?|aankleden|gewassen|douche\w*|luiers?|medicijnen|"
    r"steunkousen|mantelzorg\w*|thuiszorg)\b",
    re.I,
)
_KINDEREN = re.compile(
    r"\b(?:mijn|m'n|onze|de|haar|zijn) (?:kinderen|kids|kinders|tweeling|jongste|oudste)\b"
    r"(?! (?:zijn|wonen) (?:het huis )?uit| wonen)|\bzwanger\b|\bbaby\b",
    re.I,
)
_ZELF = {"v": "moeder", "m": "vader"}
_KIND = {"v": "dochter", "m": "zoon"}
_PARTNER = {"v": "vrouw", "m": "man"}
TOELICHTING_NIET = "Niet ter sprake gekomen."
TOELICHTING_EVEN = "Alleen kort genoemd."
TOELICHTING_VEILIG = "Er is niet naar gevraagd."
ONDERWERP_ZELF = "hoe {namen} het zelf ervaren"
ONDERWERP_ORDE = "samen samenvatten en de volgorde van de vragen bepalen"
ONDERWERP_KRACHT = "wat er wel lukt"
ONDERWERP_HULP = "eerdere hulp en hoe die ging"


def merk_verzorgd(gelezen: Sequence[Gelezen], register: Register) -> None:
    """Mark relatives for whom a client cares: they belong to the household's story."""
    for mens in register.mensen.values():
        if mens.aanwezig or mens.soort in (R.KIND, R.PARTNER, R.EX, R.HULPVERLENER, None):
            continue
        keren = sum(
            any(mens.sleutel in z.over for z in b.zinnen) and bool(_ZORGT_VOOR.search(b.tekst))
            for b in gelezen
            if b.rol is Rol.CLIENT
        )
        mens.verzorgd = keren >= 2


def huishouden(gelezen: Sequence[Gelezen], register: Register) -> list[dict[str, Any]]:
    """Return who belongs to the household or to its story at home."""
    leden = [m for m in register.mensen.values() if _hoort_bij(m)]
    orde = {R.ZELF: 0, R.PARTNER: 1, R.KIND: 2, R.EX: 3}
    leden.sort(
        key=lambda m: (not m.aanwezig or m.soort is not R.ZELF, orde.get(m.soort or R.ANDERS, 4))
    )
    return [
        {
            "naam": m.noem,
            "relatie": _relatie(m, register, leden),
            "leeftijd": m.leeftijd,
            "in_huis": _in_huis(m),
            "aanwezig": m.aanwezig,
            "beurten": _rust_op(m, gelezen),
        }
        for m in leden
    ]


def _rust_op(mens: Mens, gelezen: Sequence[Gelezen]) -> list[int]:
    """Return the turns that introduce somebody; for a speaker also the first own story."""
    genoemd = sorted(mens.beurten)
    if not mens.aanwezig:
        return genoemd[:_MAX_BEURTEN]
    eigen = [
        b.nr
        for b in gelezen
        if b.spreker == mens.sleutel and b.rol is Rol.CLIENT and len(b.tekst.split()) >= 10
        and re.search(r"(?<![\w'])ik(?![\w'])", b.tekst, re.I)
    ]  # fmt: skip
    zelf = [n for n in genoemd if any(b.nr == n and b.spreker == mens.sleutel for b in gelezen)]
    return uniek([*zelf[:2], *eigen[:3]]) or genoemd[:_MAX_BEURTEN]


def heeft_minderjarigen(gelezen: Sequence[Gelezen], register: Register) -> bool:
    """Say whether there are children at home in the story, or one on the way."""
    for mens in register.mensen.values():
        jong = isinstance(mens.leeftijd, int) and mens.leeftijd < 18
        if jong or (mens.soort is R.KIND and not mens.aanwezig and mens.huis is not False
                    and mens.leeftijd is None):  # fmt: skip
            return True
    return any(_KINDEREN.search(b.tekst) for b in gelezen if b.rol is Rol.CLIENT)


def _hoort_bij(mens: Mens) -> bool:
    if mens.aanwezig or mens.verzorgd or mens.van:
        return True
    if mens.soort is R.HULPVERLENER:
        return False
    if mens.soort in (R.PARTNER, R.EX):
        return True
    if mens.soort is R.KIND:
        return mens.huis is not False or (isinstance(mens.leeftijd, int) and mens.leeftijd < 18)
    return mens.huis not in (None, False)


def _in_huis(mens: Mens) -> bool | str:
    if mens.huis is not None:
        return mens.huis
    return mens.soort in (R.PARTNER, R.KIND)


def _som(namen: Sequence[str]) -> str:
    """Return "A, B en C"."""
    return " en ".join([", ".join(namen[:-1]), namen[-1]]) if len(namen) > 1 else "".join(namen)


def _relatie(mens: Mens, register: Register, leden: Sequence[Mens]) -> str:
    eerste = register.mensen.get(register.aanmelder)
    kinderen = [m for m in leden if m.soort is R.KIND]
    weg = ", overleden" if mens.overleden else ""
    if mens.soort is R.ZELF:
        ouder = _ZELF.get(mens.sekse or "", "ouder")
        namen = _som([m.noem for m in kinderen if m.naam])
        return f"aanmelder, {ouder} van {namen}" if namen else "aanmelder"
    if mens.soort is R.KIND:
        eigen = mens.woord if relatie_soort(mens.woord or "") is R.KIND else None
        woord = eigen if sekse_van(eigen) else _KIND.get(mens.sekse or "", "kind")
        return f"{woord}{weg}"
    if mens.soort is R.EX:
        ouder = _ZELF.get(mens.sekse or "", "ouder")
        return f"ex-partner{f', {ouder} van de kinderen' if kinderen else ''}{weg}"
    if mens.soort is R.PARTNER and eerste is not None:
        woord = mens.woord or _PARTNER.get(mens.sekse or "", "partner")
        return f"{woord} van {eerste.noem}{weg}"
    if mens.van:
        return f"{mens.woord} van {register.mensen[mens.van].noem}"
    bij = f" van {mens.bij}" if mens.bij and mens.woord else ""
    return f"{mens.woord or ''}{bij}{weg}"


def niet_besproken(
    gelezen: Sequence[Gelezen],
    geraakt: Collection[Levensdomein],
    leden: Iterable[dict[str, Any]],
    *,
    hulp: bool,
    kracht: bool,
) -> list[dict[str, Any]]:
    """Return the domains nobody touched, and the views and steps that were left out."""
    uit: list[dict[str, Any]] = []
    genoemd = _genoemd(gelezen)
    gevraagd = any(Doel.VEILIG in b.vraag.doelen and b.vraag.vraagt for b in gelezen)
    for domein in Levensdomein:
        if domein is Levensdomein.VEILIGHEID:
            if not gevraagd:
                uit.append({"domein": str(domein), "toelichting": TOELICHTING_VEILIG})
        elif domein not in geraakt:
            toelichting = TOELICHTING_EVEN if domein in genoemd else TOELICHTING_NIET
            uit.append({"domein": str(domein), "toelichting": toelichting})
    return uit + [{"onderwerp": o} for o in _onderwerpen(gelezen, leden, hulp=hulp, kracht=kracht)]


def _genoemd(gelezen: Sequence[Gelezen]) -> set[Levensdomein]:
    return {
        d
        for b in gelezen
        for z in b.zinnen
        for d in z.domeinen
        if str(d) in z.vast or d in b.vraag.domeinen
    }


def _onderwerpen(
    gelezen: Sequence[Gelezen], leden: Iterable[dict[str, Any]], *, hulp: bool, kracht: bool
) -> list[str]:
    uit: list[str] = []
    handelingen = {b.duiding.handeling for b in gelezen}
    afwezig = [str(m["naam"]) for m in leden if not m["aanwezig"] and m["in_huis"] is not False]
    circulair = " ".join(b.tekst for b in gelezen if Kenmerk.CIRCULAIR in b.duiding.kenmerken)
    stil = [n for n in afwezig if n.split()[0] not in circulair]
    if stil:
        uit.append(ONDERWERP_ZELF.format(namen=_som(stil[:3])))
    if not kracht:
        uit.append(ONDERWERP_KRACHT)
    if not hulp:
        uit.append(ONDERWERP_HULP)
    if Handeling.SAMENVATTING not in handelingen:
        uit.append(ONDERWERP_ORDE)
    return uit


def thuis(register: Register) -> frozenset[str]:
    """Return the keys of who belongs to the household or to its story at home."""
    return frozenset(m.sleutel for m in register.mensen.values() if _hoort_bij(m))
