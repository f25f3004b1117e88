"""A simple reflection: the client's own clause said back in the second person.

"ik lig elke nacht wakker" -> "U ligt elke nacht wakker". Only what is surely right Dutch:
one short clause with one "ik" next to its verb; anything else gives nothing.
"""

import re

from keukentafel.language.aanhaling import heldere_delen

_ONREGELMATIG = {
    "ben": "bent",
    "heb": "heeft",
    "kan": "kunt",
    "wil": "wilt",
    "zal": "zult",
    "mag": "mag",
    "ga": "gaat",
    "sta": "staat",
    "sla": "slaat",
    "doe": "doet",
    "zie": "ziet",
    "moet": "moet",
    "weet": "weet",
    "hou": "houdt",
    "rij": "rijdt",
    "snij": "snijdt",
    "vind": "vindt",
    "word": "wordt",
}
_JE = {"heb": "hebt", "wil": "wilt", "kan": "kunt", "zal": "zult", "mag": "mag"}
_TEGENWOORDIG_TEKST = """
    begin begrijp bel betaal bewaar bid blijf brei breng denk draag drink durf eet fiets
    geef geloof haal help hoef hoop hoor houd huil kijk kom kook krijg laat lach leef leen
    leer lees lieg lig loop maak merk mis neem ontvang open pieker probeer red regel reis
    rook schaam schreeuw schrijf schrik slaap snap snauw spaar sta stop teken til trek tril
    tuinier val vecht verdien vergeet verlies verstop verveel verwacht vlucht voel vraag
    wacht wandel was werk woon zeg zing zit zoek zorg
"""
_TEGENWOORDIG = frozenset(_TEGENWOORDIG_TEKST.split())
_VERLEDEN_TEKST = """
    at begreep belde bleef bracht dacht deed dronk durfde gaf ging had hield hielp hoefde
    hoopte huilde kon kreeg kwam lag las leefde leerde liep maakte mocht moest nam probeerde
    rookte schreef sliep stond stopte verloor viel voelde vond vroeg was werd werkte wilde
    wist woonde wou zag zat zei zorgde zou
"""
_VERLEDEN = frozenset(_VERLEDEN_TEKST.split())
_WEDERKEREND = re.compile(r"\b(?:me|mij|mezelf)\b", re.IGNORECASE)
_WEDERKERENDE_WERKWOORDEN = re.compile(
    r"\b(?:schaam|voel|verveel|red|erger|vergis|haast|zorgen|wassen|herinner|verslaap)\b", re.I
)
_NIET = re.compile(
    r"\b(?:wij|we|ons|onze|u|uw|je|jij|jou|jouw|hij|zij|ze|hem|haar|hun|'k|als|toen|dat|die|of|"
    r"omdat|d'r|weet niet|snap niet|bedoel|geloof|zeg|vraag me|dood|sterven)\b",
    re.IGNORECASE,
)
_IK = re.compile(r"\bik\b", re.IGNORECASE)
_WOORD = re.compile(r"[\w'’]+")
_MAX_WOORDEN = 9


def spiegel(tekst: str, *, je: bool = False) -> str | None:
    """Return the last telling clause in the second person, with a capital, or None."""
    for zin in reversed(heldere_delen(tekst)):
        if gedraaid := _draai(zin, je=je):
            return gedraaid
    return None


def _draai(zin: str, *, je: bool) -> str | None:
    woorden = zin.split()
    kaal = [w.casefold() for w in woorden]
    if not 4 <= len(woorden) <= _MAX_WOORDEN or kaal.count("ik") != 1 or _NIET.search(zin):
        return None
    plek = kaal.index("ik")
    onderwerp = "je" if je else "u"
    if plek == 0:
        vorm = _werkwoord(kaal[1], je=je)
        werk = 1
    elif 2 <= plek <= 4:
        vorm = _werkwoord(kaal[plek - 1], je=je, omgekeerd=True)
        werk = plek - 1
    else:
        return None
    if vorm is None:
        return None
    uit = list(woorden)
    uit[plek], uit[werk] = onderwerp, vorm
    kern = " ".join(uit)
    wederkerend = bool(_WEDERKERENDE_WERKWOORDEN.search(zin))
    kern = _WEDERKEREND.sub("zich" if wederkerend and not je else onderwerp, kern)
    kern = re.sub(r"\b(?:mijn|m'n|mn)\b", "je" if je else "uw", kern, flags=re.IGNORECASE)
    return kern[:1].upper() + kern[1:]


def _werkwoord(woord: str, *, je: bool, omgekeerd: bool = False) -> str | None:
    """Return the form that goes with "u" (or "je"), or None when that is not sure."""
    if woord in _VERLEDEN:
        return woord
    if je and omgekeerd and (woord in _ONREGELMATIG or woord in _TEGENWOORDIG):
        return {"kan": "kan", "wil": "wil"}.get(woord, woord)
    if je and woord in _JE:
        return _JE[woord]
    if woord in _ONREGELMATIG:
        return _ONREGELMATIG[woord]
    if woord in _TEGENWOORDIG:
        return woord if woord.endswith("t") else f"{woord}t"
    return None


__all__ = ["spiegel"]
