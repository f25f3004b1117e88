"""What help there is or was, formal or informal, and how it went."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import Rol, Soort
from keukentafel.language.hulpwoorden import INSTANTIE
from keukentafel.reports.oogst.doelen import Doel
from keukentafel.reports.oogst.lezen import Gelezen, Zin
from keukentafel.reports.oogst.mensen import Register
from keukentafel.reports.oogst.tekst import kaal, uniek, voeg

_GAF_HULP = re.compile(
    r"\b(?:helpt|hielp\w*|geholpen|past? (?:\w+ )?op|paste op|opgepast|breng(?:t|en)|bracht\w*|"
    r"haal(?:t|de|en)|kook(?:t|te)|regel(?:t|de)|geregeld|leen(?:t|de)|geleend|voorgeschoten|"
    r"doet (?:nou |nu |altijd )?(?:de|mijn|m'n|het|onze)|overgenomen|voorgelezen|"
    r"leest (?:het )?voor|"
    r"neemt (?:\w+ ){1,3}mee|opgehaald|deed (?:\w+ )?(?:de|dat|het|alles|altijd|mijn|m'n)|rijdt|"
    r"reed|"
    r"boodschappen|springt bij|zorgt voor)\b",
    re.I,
)
_ALLEEN_MET_DAAD_TEKST = "gemeente uwv opvang cursus training specialist ziekenhuis"
_ALLEEN_MET_DAAD = frozenset(_ALLEEN_MET_DAAD_TEKST.split())
_HULP_DAAD = re.compile(
    r"\b(?:geweest|gehad|gedaan|geprobeerd|gekregen|aangemeld|gelopen|gevolgd|kwam\w*|komt|"
    r"zit(?:ten)? "
    r"(?:bij|in)|zat|loopt|liep|liepen|gebeld|gestopt|afgerond|gewerkt|doorverwezen|verwezen|"
    r"wachtlijst|afgewezen|geholpen|hielp\w*|zeiden|zei|wil|heeft|had|gaf|ging|sta(?:a|at|an)?|"
    r"gesprekken|keer|jaar|maanden|nooit meer|elke week)\b",
    re.I,
)
_DAAR_GEWEEST = re.compile(
    r"\b(?:daar (?:ben|zijn|heb|hebben) (?:ik|we)|heb(?:ben)? (?:ik|we) (?:al |ook |allemaal )?"
    r"(?:gedaan|gehad|geprobeerd)|(?:al|eerder) (?:geprobeerd|gehad|gedaan|geweest)|"
    r"ben ik (?:al )?geweest|die (?:heb|had) ik|dat heb ik (?:al )?(?:gehad|gedaan)|"
    r"die zeiden|dat zei (?:de|die) vorige)\b",
    re.I,
)
_WANNEER = re.compile(
    r"\b(?:in (?:19|20)\d\d|(?:in |dit |vorig |afgelopen )?(?:het )?(?:voorjaar|najaar|winter|"
    r"zomer)|"
    r"(?:in |sinds |vanaf )(?:januari|februari|maart|april|mei|juni|juli|augustus|september|"
    r"oktober|"
    r"november|december)|vorig(?:e)? (?:jaar|maand|week|zomer|winter)|(?:een|twee|drie|vier|vijf|"
    r"\w+|paar|\d+) (?:jaar|maanden|weken|jaren) (?:geleden|terug)|vroeger|destijds|jaren geleden|"
    r"sinds \w+(?: \w+)?|al (?:een|twee|drie|\w+|\d+) (?:jaar|maanden|weken)|elke (?:week|maand|"
    r"dag)|"
    r"na de (?:scheiding|bevalling|operatie))\b",
    re.I,
)
_VERLEDEN = re.compile(
    r"\b(?:geweest|gehad|gedaan|geprobeerd|was|waren|ging|kwam\w*|zei(?:den)?|deed|stopte|gestopt|"
    r"afgewezen|toen|vroeger|vorige?|hielp\w*|had(?:den)?|liep|zat|stond|nooit meer)\b",
    re.I,
)
_LOOPT = re.compile(
    r"\b(?:nog steeds|komt (?:elke|nu|twee|drie|een)|zit bij|zit in|loopt|sta(?:a|at)? op|"
    r"wachtlijst|"
    r"elke (?:week|dag|maand)|past|helpt|heeft .*\bnu\b|krijg(?:t)? (?:ik|nu|ze|hij)|wil|kom)\b",
    re.I,
)
_HOE_GING_HET = re.compile(
    r"\b(?:werkte|hielp|ging (?:dat|het)|liep (?:dat|het)|eraan|daar(?:aan|van)|die hulp|"
    r"maakte (?:dat|het)|anders gemoeten|(?:goed|fijn|lastig) aan)\b",
    re.I,
)
_TOEKOMST = re.compile(
    r"\b(?:ik (?:wil|zou|bel|zoek|vraag)|misschien|zou(?:den)? (?:ik|we)|kan ik|kunnen jullie)\b",
    re.I,
)


@dataclass
class Hulp:
    """Help that is or was there."""

    wat: str
    zinnen: list[Zin]
    formeel: bool = True

    def item(self) -> dict[str, Any]:
        """Return it as the analysis shows it."""
        ruw = " ".join(z.tekst for z in self.zinnen)
        wanneer = _WANNEER.search(ruw)
        voorbij, loopt = bool(_VERLEDEN.search(ruw)), bool(_LOOPT.search(ruw))
        nu = None if voorbij == loopt else loopt
        return {
            "wat": self.wat,
            "wanneer": wanneer.group().lower() if wanneer else "nu" if nu else "onbekend",
            "loopt": nu,
            "verloop": voeg([kaal(z.tekst) for z in self.zinnen]),
            "beurten": uniek(z.nr for z in self.zinnen),
        }


def eerdere_hulp(
    gelezen: Sequence[Gelezen], register: Register, apart: Collection[int]
) -> list[dict[str, Any]]:
    """Return the help that is, was or was tried, formal and informal."""
    uit: list[Hulp] = []
    lopend: Hulp | None = None
    for beurt in gelezen:
        if beurt.rol is not Rol.CLIENT or beurt.nr in apart:
            continue
        eigen: Hulp | None = None
        for zin in beurt.zinnen:
            nieuw = _hulp_in(zin, register)
            if nieuw is not None:
                eigen = _plaats(uit, nieuw)
                zin.steun = "hulp"
            elif eigen is not None and eigen.formeel and _hoort_erbij(zin):
                eigen.zinnen.append(zin)
                zin.steun = "vervolg"
        if eigen is None and lopend is not None and _gaat_door(beurt):
            for zin in beurt.zinnen:
                zin.steun = "vervolg"
            lopend.zinnen += beurt.zinnen
            eigen = lopend
        lopend = eigen
    return [h.item() for h in uit]


def _gaat_door(beurt: Gelezen) -> bool:
    """Say whether a turn still answers about the same help ("Hoe ging dat?")."""
    return beurt.vraag.vraagt and bool(_HOE_GING_HET.search(beurt.vraag.tekst))


def _hoort_erbij(zin: Zin) -> bool:
    """Say whether a next sentence still tells how the help went."""
    eigen = any(str(d) in zin.vast for d in zin.duiding.domeinen)
    verleden = bool(_VERLEDEN.search(zin.tekst)) or Soort.EERDERE_HULP in zin.soorten
    return Doel.HULP in zin.vraag.doelen or (verleden and not eigen) or len(zin.tekst.split()) < 7


def _hulp_in(zin: Zin, register: Register) -> Hulp | None:
    if _TOEKOMST.search(zin.tekst) or zin.tekst.rstrip().endswith("?"):
        return None
    m = INSTANTIE.search(zin.tekst)
    if m is None and _DAAR_GEWEEST.search(zin.tekst):
        m = INSTANTIE.search(zin.vraag.tekst)
    if m is not None:
        woord = m.group("wat")
        daad = bool(_HULP_DAAD.search(zin.tekst)) or Doel.HULP in zin.vraag.doelen
        label = Soort.EERDERE_HULP in zin.soorten | zin.van_beurt
        nodig = daad and label if woord.lower() in _ALLEEN_MET_DAAD else daad or label
        return Hulp(f"{woord}{_voor_wie(zin, register)}", [zin]) if nodig else None
    if _GAF_HULP.search(zin.tekst):
        for sleutel in [zin.onderwerp, *sorted(zin.over)]:
            helper = register.mensen.get(sleutel)
            thuis = helper is not None and helper.soort is R.KIND and helper.huis is not False
            if helper is not None and not helper.aanwezig and not thuis:
                return Hulp(f"hulp van {helper.noem}", [zin], formeel=False)
    return None


def _voor_wie(zin: Zin, register: Register) -> str:
    """Return " voor Bert" when the help is for somebody else than the speaker."""
    for plek in register.in_tekst(zin.tekst, zin.spreker):
        if re.search(r"\bvoor\s$", zin.tekst[: plek.van]):
            return f" voor {plek.mens.noem}"
    mens = register.mensen.get(zin.onderwerp)
    if mens is None or mens.soort in (R.HULPVERLENER, R.ANDERS) or mens.naam == zin.spreker:
        return ""
    return f" voor {mens.noem}"


def _plaats(uit: list[Hulp], nieuw: Hulp) -> Hulp:
    for oud in uit:
        zelfde = (
            oud.wat[:8].lower() == nieuw.wat[:8].lower() if nieuw.formeel else oud.wat == nieuw.wat
        )
        if oud.formeel is nieuw.formeel and zelfde:
            oud.zinnen += nieuw.zinnen
            return oud
    uit.append(nieuw)
    return nieuw
