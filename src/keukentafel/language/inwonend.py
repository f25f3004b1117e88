"""Who lives in the house and who does not, and who is no longer alive, when it is said."""

import re
from collections.abc import Sequence

from keukentafel.language.vondsten import Vondst
from keukentafel.language.woorden import Woorden

_DOOD = re.compile(
    r"\b(?:overleden|overleed|overl|overlijden|gestorven|stierf|doodgegaan|doodgaan|"
    r"dood(?! (?:moe|op|bang|stil))|verongelukt|omgekomen|begraven|gecremeerd|doodgeboren|"
    r"(?:er )?niet meer (?:is|zijn|was)\b(?! \w)|wijlen|zaliger|uit het leven gestapt)\b"
)
_NIET_DOOD = re.compile(r"\b(?:bijna|niet|wil\w*|ga ik|ik) .*dood")
_UIT = re.compile(
    r"\bop kamers\b|\b(?:uit huis|het huis uit|de deur uit)\b|\bop (?:zichzelf|haarzelf|zijn eigen|"
    r"d'r eigen)\b|"
    r"\b(?:verzorgingshuis|verpleeghuis|tehuis|bejaardenhuis|hospice|instelling|kliniek|gevangenis|"
    r"cel|detentie|pleeggezin|gezinshuis|internaat|azc|woongroep|aanleunwoning|opvang)\b|"
    r"\b(?:begeleid|beschermd)\b(?=.*\b(?:woont|wonen|in|bij)\b)|\buit(?:gevlogen|huizig)\b|"
    r"\b(?:komt|komen|is|zijn) (?:(?:nu|hier|alleen|maar) )?"
    r"(?:elk|ieder|om het|in het|alle) weekend|"
    r"\buitwonend\b|\bzit (?:vast|binnen)\b|\b(?:is|zijn) (?:bij (?:mij|me|ons) )?weggegaan\b|"
    r"\bverhuisd naar\b"
)
_THUIS = re.compile(
    r"\b(?:thuiswonende?|inwonende?|ingetrokken|samenwonende?|nog thuis|weer thuis|"
    r"in huis genomen|bij (?:mij|me|ons) in(?: huis)?\b(?! de))"
    r"|\b(?:woont|wonen|woon) (?:\w+ ){0,3}?(?:samen|thuis|bij (?:mij|me|ons|mw|dhr|ct)|hier)\b"
    r"|\b(?:slaapt|slapen) (?:al \w+ )?(?:hier|bij (?:mij|me|ons))\b"
    r"|\b(?:samen (?:wonen|woont|wonend)|wonen (?:\w+ ){0,2}samen)\b"
)
_MET = re.compile(
    r"\b(?:woont|wonen|woon|woonachtig)\b(?: (?!bij\b|in\b|op\b)\w+){0,2}? (?:met|bij)\b|"
    r"\b(?:ik|mw|dhr|cl|ct|we) (?:woont|woon) (?:\w+ )?bij\b|\bgezin bestaat uit\b"
)
_WOONT_ERGENS = re.compile(
    r"\b(?:woont|wonen)\b(?! met\b).*?\b(?:in|bij (?:haar|zijn|hun|een|de|z'n|d'r)|om de hoek|"
    r"boven|beneden|verderop|elders|apart|alleen|naast|aan de|op nummer|ver weg|zelfstandig|"
    r"ergens|vlakbij|daar|hiernaast|aan de overkant|dichtbij)\b"
)
_NIET_UIT = re.compile(r"\bik (?:woon|zit)\b|\bwil\b|\bmoet\b")
_WIE_WONEN = re.compile(
    r"\bwie (?:er )?(?:woont|wonen)\b|\bwonen? (?:er )?(?:\w+ )?bij (?:u|jou|je|jullie)\b|"
    r"\bwoont u samen\b|\bwie horen? er bij u in huis\b",
    re.IGNORECASE,
)
_EIGEN_WONEN = re.compile(r"\b(?:ik|we|mw|dhr|ct|cl) woon\w*\b|^woont\b|\bwoont ")


def _al_dood(woorden: Woorden, v: Vondst) -> bool:
    """ "Medicatie van overleden vrouw": the word stands before it."""
    return any(w.laag in {"overleden", "wijlen"} for w in woorden.rij[max(0, v.eerste - 1) :
                                                                      v.laatste])  # fmt: skip


def plaats(
    woorden: Woorden,
    vondsten: Sequence[Vondst],
    zinnen: Sequence[tuple[int, int]],
    verwijst: Sequence[tuple[int, Vondst]],
    vraag: str = "",
) -> None:
    """Mark everybody of whom it is said. `verwijst` are pronouns with whom they stand for."""
    if _WIE_WONEN.search(vraag):
        for v in vondsten:
            if v.bezit in ("eigen", "los", "een", "lid"):
                v.inwonend = True
    for v in vondsten:
        if _al_dood(woorden, v):
            v.overleden, v.inwonend = True, False
    for begin, eind in zinnen:
        van = woorden.rij[begin].van
        stuk = woorden.tekst[van : woorden.rij[eind - 1].tot].lower().replace("’", "'")
        if not any(w in stuk for w in _HINT):
            continue
        hier = [(v.eerste, v) for v in vondsten if begin <= v.eerste < eind]
        hier += [(i, v) for i, v in verwijst if begin <= i < eind]
        hier.sort(key=lambda paar: paar[0])
        if hier:
            _zeg(woorden, stuk, van, hier)


_HINT = (
    "overl", "gestorv", "stierf", "dood", "verongelukt", "omgekomen", "begraven", "gecrem", "meer",
    "wijlen", "zaliger", "leven", "kamers", "huis", "deur uit", "op ", "hospice", "instelling",
    "kliniek", "gevangenis", "cel", "detentie", "gezin", "internaat", "azc", "woon", "wonen",
    "opvang", "begeleid", "beschermd", "weekend", "vast", "binnen", "weg", "ingetrokken", "samen",
    "bij m", "bij ons", "slaapt", "slapen", "verhuisd", "uitgevlogen",
)  # fmt: skip


def _zeg(woorden: Woorden, stuk: str, van: int, hier: list[tuple[int, Vondst]]) -> None:
    if (m := _DOOD.search(stuk)) and not _NIET_DOOD.search(stuk):
        for v in _onderwerp(woorden, van + m.start(), hier):
            v.overleden, v.inwonend = True, False
    elif m := _MET.search(stuk):
        eigen = not [i for i, v in hier if woorden.rij[i].van < van + m.start()] or re.search(
            r"\b(?:ik|mw|dhr|ct|cl|we)\b", stuk[: m.end()]
        )
        erna = [v for i, v in hier if woorden.rij[i].van >= van + m.end()]
        if eigen:
            for v in erna:
                v.inwonend = True
        else:
            thuis = bool(re.match(r" (?:mij|me|ons)\b", stuk[m.end() :]))
            for v in _onderwerp(woorden, van + m.start(), hier):
                v.inwonend = thuis
    elif m := _THUIS.search(stuk):
        for v in _onderwerp(woorden, van + m.start(), hier):
            v.inwonend = True
    elif (m := _UIT.search(stuk) or _WOONT_ERGENS.search(stuk)) and not _NIET_UIT.search(stuk):
        for v in _onderwerp(woorden, van + m.start(), hier):
            v.inwonend = False


def _onderwerp(woorden: Woorden, plek: int, hier: list[tuple[int, Vondst]]) -> list[Vondst]:
    """Return whom a remark is about: those last before it, with whom they stand together."""
    voor = [(i, v) for i, v in hier if woorden.rij[i].van < plek]
    if not voor:
        voor = hier[:1]
    keuze = [voor[-1]]
    for eerder in reversed(voor[:-1]):
        tussen = [w.laag for w in woorden.rij[eerder[1].laatste + 1 : keuze[-1][0]]]
        if tussen not in ([], ["en"], ["of"]):
            break
        keuze.append(eerder)
    return [v for _, v in keuze if v.relatie != "cliënt"]
