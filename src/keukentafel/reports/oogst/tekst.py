"""The client's own words, cut down to what tells something; and how alike two pieces are."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from keukentafel.language import splits

MAX_WOORDEN = 34
"""An item is read at a glance: no more words than this."""
_LANG = 26
_KNIP = re.compile(r"(?<=\w),\s+(?=(?:en|maar|want|dus|terwijl)\s+\w+\s+\w+\s+\w+)", re.I)
_AANLOOP = re.compile(
    r"^(?:(?:nou ja|nou|ja|nee|ach|och|eh+m?|euh+|uh+m?|hm+|haha|tja|zeg maar|weet (?:je|u)|"
    r"oké|oke|eerlijk gezegd|heel eerlijk|kijk|en|maar|want|dus|eigenlijk|gewoon|of nou ja|"
    r"ja hoor|precies|klopt|goed)(?=[\s,.!…]|$)[\s,.!…]*)+",
    re.I,
)
_UITLOOP = re.compile(
    r"(?:[\s,]+(?:hoor|hè|he|joh|of zo|ofzo|zeg maar|weet (?:je|u)(?: wel)?|denk ik|jongen|"
    r"snap je|begrijpt u|sorry[^.!?]*))+(?=[.!?…]*$)",
    re.I,
)
_WOORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_LEEG_TEKST = """
    ik je u hij zij ze wij we jij jullie het dat die dit deze er een de den der des en of maar want
    dus als dan toen nu nog wel niet geen ook al zo te om op in aan van voor met bij naar uit tot
    over door tegen onder na sinds per mijn m'n jouw uw zijn z'n haar hun ons onze mij me hem hen
    zich wat wie waar hoe is was ben bent zijn waren heb heeft hebt hebben had hadden wordt word
    worden werd zal zou zouden kan kun kunnen kon konden wil wilt willen wilde moet moeten moest mag
    mogen ga gaat gaan ging doe doet doen deed kom komt komen kwam ja nee nou oké goed gewoon even
    maar eens heel erg veel meer weer weleens eigenlijk misschien altijd nooit alles iets niks niets
    iemand niemand hier daar ergens denk zeg zegt zei weet vind vindt hoor hè euh eh toch dag dagen
    keer zelf ander andere zoveel beetje paar alleen steeds eerst eerste jaar week"""
_LEEG = frozenset(_LEEG_TEKST.split())
_HOE = re.compile(
    r"slecht|prima|redelijk|matig|soms|weinig|zelden|moeilijk|lastig|overleden|niemand|allebei|"
    r"beide|meestal|best|precies|klopt|inderdaad|jawel|natuurlijk|dood|weg|thuis|fijn|mooi|lief",
    re.I,
)
_STAART = ("tjes", "jes", "tje", "ingen", "ing", "eren", "den", "ten", "en", "je", "e", "s", "t")


def zinnen(tekst: str) -> list[str]:
    """Return the sentences of a turn; a very long one is cut at its joints."""
    uit: list[str] = []
    for zin in splits(tekst):
        if len(zin.split()) <= _LANG:
            uit.append(zin)
        else:
            uit += [deel for deel in _KNIP.split(zin) if deel]
    return uit


def kaal(zin: str) -> str:
    """Return a sentence without run-up and trailing fillers; the words stay literal."""
    kern = _UITLOOP.sub("", _AANLOOP.sub("", zin.strip())).strip(" ,;-–—")
    if not any(t.isalnum() for t in kern):
        return ""
    kern = kern[0].upper() + kern[1:]
    return kern if kern[-1] in ".!?…\"'”’" else kern + "."


def woorden(tekst: str) -> list[str]:
    """Return the words in lower case."""
    return [w.replace("’", "'").lower() for w in _WOORD.findall(tekst)]


@lru_cache(maxsize=4096)
def stammen(tekst: str) -> frozenset[str]:
    """Return crude stems of the words that carry meaning."""
    return frozenset(_stam(w) for w in woorden(tekst) if len(w) > 2 and w not in _LEEG)


def _stam(woord: str) -> str:
    for staart in _STAART:
        if woord.endswith(staart) and len(woord) - len(staart) >= 3:
            woord = woord[: -len(staart)]
            break
    if len(woord) > 3 and woord[-1] == woord[-2]:
        woord = woord[:-1]
    return woord.replace("aa", "a").replace("ee", "e").replace("oo", "o").replace("uu", "u")[:8]


def is_leeg(woord: str) -> bool:
    """Say whether a word by itself tells nothing, or only yes, no or how well."""
    return woord.casefold() in _LEEG or bool(_HOE.fullmatch(woord))


def delen(een: str, ander: str) -> int:
    """Return how many meaningful stems two texts share."""
    return len(stammen(een) & stammen(ander))


def voeg(stukken: Sequence[str], gewichten: Sequence[float] = ()) -> str:
    """Return the pieces as one readable text: the weightiest that fit, in spoken order."""
    gewogen = list(gewichten) or [1.0] * len(stukken)
    orde = sorted(range(len(stukken)), key=lambda i: (-gewogen[i], i))
    gekozen: list[int] = []
    ruimte = MAX_WOORDEN
    for i in orde:
        lengte = len(stukken[i].split())
        dubbel = any(_zelfde(stukken[i], stukken[j]) for j in gekozen)
        if not dubbel and (lengte <= ruimte or not gekozen):
            gekozen.append(i)
            ruimte -= lengte
    return kort(" ".join(stukken[i] for i in sorted(gekozen)))


def _zelfde(een: str, ander: str) -> bool:
    a, b = stammen(een), stammen(ander)
    return bool(a) and len(a & b) >= 0.7 * min(len(a), len(b)) and len(a) <= len(b) + 1


def kort(tekst: str, grens: int = MAX_WOORDEN + 6) -> str:
    """Return at most `grens` words; a cut shows as three dots."""
    rij = tekst.split()
    return " ".join(rij) if len(rij) <= grens else " ".join(rij[:grens]).rstrip(".,;:") + " …"


def uniek(nummers: Iterable[int]) -> list[int]:
    """Return the numbers once each, in order."""
    return sorted(set(nummers))
