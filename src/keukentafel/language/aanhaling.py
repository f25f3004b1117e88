"""A short literal piece of the client's own words, fit to be said back."""

import re

from keukentafel.language.relaties import RELATIEWOORD

_GRENS = re.compile(
    r"[.!?…;:,()]+|\b(?:want|omdat|terwijl|zodat|en dan|en toen)\b|"
    r"\bmaar\b(?! (?:wat|een|even|eens|zo|liever|net|niet|niks|niets|weer)\b)",
    re.I,
)
_VULSEL = re.compile(
    r"^(?:(?:nou|ja|nee|ach|eh|euh|uh|hm|haha|och|tja|zeg maar|weet je|gewoon|eigenlijk|"
    r"oké|en|maar|want|dus|dat|nou ja|kijk|hè|gvd)\s+)+",
    re.I,
)
_NASLEEP = re.compile(r"\s+(?:hoor|hè|toch|zeg maar|weet je|of zo|ofzo)$", re.IGNORECASE)
NOTITIE = re.compile(r"\b(?:mw|dhr|mevr|cl|cliënt|pt|mo|va|jv|dtr|mnd|ivm|ihkv|zn|vlgs)\b\.?", re.I)
_TEKENS = re.compile(r"[{}<>\[\]%#*_`|\\=+/]")
_IK = re.compile(r"\b(?:ik|wij|we|'k)\b", re.I)
_EERSTE_PERSOON = re.compile(r"\b(?:ik|mij|me|mijn|m'n|wij|we|ons|onze|'k)\b", re.I)
_DERDE = re.compile(rf"\b(?:hij|ie|zij|ze|hem|haar|hun|{RELATIEWOORD})\b", re.IGNORECASE)
_LOS_BEGIN = re.compile(
    r"^(?:die|waar\w*|als|toen|met|van|voor|op|in|uit|bij|om|te|naar|tot|door|over|of|alsof|zonder|"
    r"zoals|wie|wat|tenzij|nadat|voordat|zolang|ook|tegen|aan|na|sinds|zo|dan)\b",
    re.IGNORECASE,
)
_HEEL_BEGIN = re.compile(
    r"^(?:ik|wij|we|het|'t|dat|er|niemand|alles|niks|nergens|daar|hier|nu|soms|elke|iedere|mijn|"
    r"m'n|onze|geen|altijd|nooit|'k)\b",
    re.IGNORECASE,
)
_SLAP_EIND = re.compile(
    r"\b(?:de|het|een|en|of|van|voor|met|op|in|uit|bij|om|te|naar|dat|die|als|mijn|m'n|zijn|haar|"
    r"ik|we|wij|niet meer te|aan het)$",
    re.IGNORECASE,
)
_GEVOEL = re.compile(
    r"\b(?:bang|moe|op|zat|alleen|kwijt|kan niet|durf|schaam\w*|mis|nooit|niemand|altijd|zelf|"
    r"gevlogen|klaar|genoeg|nodig|hou|houd|trek|red|moet|wil|vliegt|zwaar|stil|leeg|trots|graag)\b",
    re.IGNORECASE,
)
_RAND = re.compile(r"^(?:[\s\"“”‘–—-]|['’](?![stkn]\b))+")
_VRAAGT = re.compile(r"^[\w'’]+ (?:ik|we|wij)\b", re.IGNORECASE)
_BIJWOORD = re.compile(r"^(?:en|maar|dan|toen|nu|daar|hier|dus|want|als|dat|wat|zoals)\b", re.I)
_WERKWOORD = re.compile(
    r"\b(?:is|zijn|was|waren|heeft|hebben|gaat|gaan|staat|ligt|komt|moet|moeten|kan|kunnen|wil|"
    r"wordt|doet|zit|zitten|blijft|helpt|werkt|lukt|voelt|loopt|vliegt|houdt|ziet|hoort|weet|"
    r"begrijpt|zegt|vraagt|belt|maakt|krijgt|slaapt|eet|drinkt|mag|heet|scheelt|valt|kost|"
    r"\w{3,}(?:de|te|den|ten))\b",
    re.IGNORECASE,
)
_GEZEGD = re.compile(
    r"(?:^|[\s(:,])['‘’\"“„]((?![stkn]\b)[^'‘’\"“”„]{6,70})['’\"”](?=$|[\s.,;:!?)])"
)
_NOOIT = re.compile(
    r"\b(?:weet (?:ik )?(?:het )?niet|gek|dom|stom|lui|slechte|mislukt\w*|waardeloos|schuld|loser|"
    r"neet|neit|nait|joar|veur|oos|"
    r"mien|goa|wa|ge|gij|efkes|hedde|hebbe|nie|kut\w*|klote\w*|godver\w*)\b",
    re.IGNORECASE,
)
"""Dialect said back sounds like mocking; hard words about oneself should not come back."""
_KLEIN_TEKST = """
    ik wij we mijn m'n ons onze het dat die dit er als sinds toen nu hij zij ze niemand alles
    soms elke iedere een de van voor met door om op in daar hier niks niet geen alleen altijd nooit
    ook straks gisteren vandaag morgen thuis hun haar zijn zo wat"""
_KLEIN = frozenset(_KLEIN_TEKST.split())
"""Words that lose their capital inside a sentence; any other may be a name."""
_LEEG_TEKST = "ja nee goed oké niks niets gewoon weet zeg maar hoor dat het is zo ook wel dan die"
_LEEG = frozenset(_LEEG_TEKST.split())


def citaat(tekst: str, max_woorden: int = 8) -> str | None:
    """Return the most telling piece of at most `max_woorden` words, or None.

    Words that somebody put between quotation marks go first: those were said so. Else a whole
    clause about the speaker. None for shorthand, fillers, half clauses, and what is about
    somebody else. Later clauses win: people end on what matters.
    """
    if "\ufffd" in tekst:
        return None
    aangehaald = [m[1].strip(" .,!") for m in _GEZEGD.finditer(tekst[:400])]
    aangehaald = [_NASLEEP.sub("", a).rstrip(" ,") for a in aangehaald]
    goed = [a for a in aangehaald if 2 <= len(a.split()) <= max_woorden and _na_te_zeggen(a)]
    if goed:
        return _klein_begin(goed[-1])
    if NOTITIE.search(tekst):
        return None
    beste: tuple[float, str] | None = None
    for plaats, zin in enumerate(heldere_delen(tekst)):
        woorden = zin.split()
        inhoud = [w for w in woorden if w.casefold() not in _LEEG and len(w) > 2]
        if not 3 <= len(woorden) <= max_woorden or len(inhoud) < 2 or not _heel(zin):
            continue
        if _NOOIT.search(zin):
            continue
        score = len(inhoud) + 2 * bool(_EERSTE_PERSOON.search(zin)) + 0.4 * plaats
        score += 2 * len(_GEVOEL.findall(zin))
        if beste is None or score >= beste[0]:
            beste = score, zin
    return _klein_begin(beste[1]) if beste else None


def heldere_delen(tekst: str) -> list[str]:
    """Return the clauses of a text, without fillers before and after."""
    delen = (_RAND.sub("", ruw).rstrip(" \"“”'‘’-–—") for ruw in _GRENS.split(tekst[:400]))
    return [_NASLEEP.sub("", _VULSEL.sub("", deel)).strip() for deel in delen]


def _na_te_zeggen(zin: str) -> bool:
    """True when saying it back neither mocks nor hurts, and is no question."""
    return _schoon(zin) and not zin.endswith("?") and not _NOOIT.search(zin)


def _schoon(zin: str) -> bool:
    return zin.isprintable() and not _TEKENS.search(zin)


def _heel(zin: str) -> bool:
    """True for a clause that stands by itself and is about the speaker or about how it is."""
    if not _schoon(zin) or _SLAP_EIND.search(zin):
        return False
    eigen = _IK.search(zin) or (_EERSTE_PERSOON.search(zin) and _WERKWOORD.search(zin))
    if not eigen and (_LOS_BEGIN.search(zin) or not _HEEL_BEGIN.search(zin)):
        return False
    if _VRAAGT.search(zin) and not _BIJWOORD.search(zin):  # "heb ik gehad"
        return False
    if not _EERSTE_PERSOON.search(zin) and not _WERKWOORD.search(zin):
        return False
    return not _DERDE.search(zin) or bool(re.match(r"(?:ik|wij|we|'k)\b", zin, re.IGNORECASE))


def _klein_begin(zin: str) -> str:
    eerste, _, rest = zin.partition(" ")
    klein = eerste.casefold()
    return f"{klein} {rest}" if klein in _KLEIN else zin


__all__ = ["citaat", "heldere_delen"]
