"""A sentence in clauses: each with its own subject, as well as words alone can tell."""

import re
from collections.abc import Collection

from keukentafel.language.kinwoorden import WERKWOORD
from keukentafel.language.relaties import WOORDEN
from keukentafel.language.woorden import Woorden

_VOEGWOORD_TEKST = """
    maar want terwijl omdat doordat waardoor zodat hoewel alhoewel daarom aangezien sinds nadat
    voordat totdat tenzij ofschoon"""
_VOEGWOORD = frozenset(_VOEGWOORD_TEKST.split())
_MISSCHIEN = frozenset({"en", "dus", "of", "dan", "toen", "dat", "als"})
_ONDERWERP = frozenset(
    {"ik", "hij", "ze", "zij", "we", "wij", "ie", "je", "u", "die", "daar", "nu"}
)
_VOORNAAMWOORD = frozenset({"ik", "hij", "ze", "zij", "we", "wij", "ie", "u"})
_BEZIT = frozenset({"mijn", "m'n", "mn", "me", "onze", "ons", "haar", "zijn", "z'n", "de", "uw"})
_OOK_WERKWOORD_TEKST = """
    zie heb ben doe ga kan moet wil zit sta lig kom vind weet denk slaap werk woon wist hou
    kijk hebben zijn gaan komen werken wonen kunnen willen moeten doen vinden zitten bellen
    helpen praten vechten slapen drinken waren hadden konden deden kwamen gingen wilden word
    krijg lukt gaat mis drinkt hielpen"""
_WERKWOORD = WERKWOORD | frozenset(_OOK_WERKWOORD_TEKST.split())
_TUSSENTEKEN = re.compile(r"[;:–—]| - ")


def deelzinnen(woorden: Woorden, eerste: Collection[int] = ()) -> list[tuple[int, int]]:
    """Return the clauses as half-open ranges of words; `eerste` are where people begin."""
    uit: list[tuple[int, int]] = []
    begin = 0
    bezet = set(eerste)
    for i in range(1, len(woorden.rij)):
        if woorden.begin[i] or _breekt(woorden, begin, i, bezet):
            uit.append((begin, i))
            begin = i
    if woorden.rij:
        uit.append((begin, len(woorden.rij)))
    return uit


def _breekt(woorden: Woorden, begin: int, i: int, eerste: Collection[int]) -> bool:
    w = woorden.rij[i]
    if _TUSSENTEKEN.search(w.voor) or w.laag in _VOEGWOORD:
        return True
    komma = "," in w.voor
    if w.laag in _MISSCHIEN:
        erna = woorden.laag(i + 1)
        if erna in _ONDERWERP and (komma or _gezegd(woorden, begin, i)):
            return True
        if w.laag == "en" and erna in {"dat", "toen", "dan", "daarom"}:
            return True
        iemand = i + 1 in eerste or erna in _BEZIT
        return (komma or w.laag in {"dat", "als"} or _gezegd(woorden, begin, i)) and (
            iemand and _nog_gezegd(woorden, i + 1)
        )
    if not komma:
        return False
    if w.laag in _VOORNAAMWOORD and _gezegd(woorden, begin, i):
        return True
    nieuw = w.laag in _ONDERWERP or i in eerste or w.laag in _WERKWOORD
    return nieuw and _gezegd(woorden, begin, i) and _nog_gezegd(woorden, i)


def is_werkwoord(woorden: Woorden, i: int) -> bool:
    """Say whether the word at `i` is most likely a verb that somebody does."""
    laag = woorden.laag(i)
    if laag in _WERKWOORD:
        return True
    if laag in WOORDEN:
        return False
    return len(laag) > 4 and laag.endswith(("kt", "pt", "gt", "rt", "ldt", "lt", "de", "te", "dt"))


def _gezegd(woorden: Woorden, begin: int, eind: int) -> bool:
    return any(is_werkwoord(woorden, k) for k in range(begin, eind))


def _nog_gezegd(woorden: Woorden, i: int) -> bool:
    """Say whether a verb follows before the sentence ends."""
    for k in range(i, min(i + 9, len(woorden.rij))):
        if k > i and woorden.begin[k]:
            return False
        if is_werkwoord(woorden, k):
            return True
    return False
