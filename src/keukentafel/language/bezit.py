"""Whose somebody is: the word before "moeder", over numbers and adjectives in between."""

from keukentafel.language.relaties import MEERVOUD, WOORDEN
from keukentafel.language.vondsten import Bezit
from keukentafel.language.woorden import Woorden

_BEZIT_TEKST: dict[Bezit, str] = {
    "eigen": "mijn m'n mn me onze ons mijm mjin mij",
    "hoorder": "uw je jouw jullie",
    "ander": "zijn z'n zn haar d'r hun",
    "lid": "de het t die deze beide alle",
    "een": "een n nog",
    "geen": "geen elke iedere andermans",
}
_BEZIT: dict[str, Bezit] = {w: soort for soort, rij in _BEZIT_TEKST.items() for w in rij.split()}
_TELWOORD_TEKST = "twee drie vier vijf zes zeven acht negen beide"
_TELWOORD = frozenset(_TELWOORD_TEKST.split())
_BIJ_TEKST = """
    eigen klein groot oud jong beste jongste oudste middelste tweede derde eerste"""
BIJVOEGLIJK = frozenset(_BIJ_TEKST.split())
"""Words that go with the relation after them."""
_MEERVOUD_ONDERWERP = frozenset(
    {"we", "wij", "er", "dat", "dit", "ze", "zij", "jullie", "die", "beide", "allebei"}
)


def bezit_van(woorden: Woorden, i: int) -> tuple[Bezit, int, str]:
    """Return whose the word at `i` is, where that begins, and the word that tells."""
    j = i
    telwoord = False
    while j > 0 and woorden.sluit_aan(j) and i - j < 4:
        voor = woorden.rij[j - 1].laag
        if voor == "dat" and woorden.laag(i) in {"kind", "meisje", "kleintje", "gezin"}:
            return "lid", j - 1, voor
        if voor in _BEZIT:
            if voor in ("zijn", "dat", "die") and _is_werkwoord_zijn(woorden, j - 1, i):
                break
            return _BEZIT[voor], j - 1, voor
        if voor in _TELWOORD or voor.isdigit():
            telwoord = True
        elif voor not in BIJVOEGLIJK and (
            not voor.endswith("e") or len(voor) < 4 or voor in WOORDEN
        ):
            break
        j -= 1
    if telwoord:
        return "lid", j, ""
    return _genitief(woorden, i, i)


def _is_werkwoord_zijn(woorden: Woorden, j: int, i: int) -> bool:
    if woorden.laag(i) not in MEERVOUD:
        return False
    if woorden.rij[j].laag != "zijn":
        return woorden.rij[j].laag == "dat"
    return woorden.laag(j - 1) in _MEERVOUD_ONDERWERP or woorden.laag(j - 1) in MEERVOUD


def _genitief(woorden: Woorden, i: int, j: int) -> tuple[Bezit, int, str]:
    """ "Lotte's vader", "mw's moeder", "Kees' vrouw": the owner stands right before."""
    if j > 0 and (voor := woorden.rij[j - 1]) and not woorden.begin[j]:
        if voor.laag.endswith("'s") and woorden.sluit_aan(j):
            return "ander", j, voor.laag.removesuffix("'s")
        if woorden.rij[j].voor.startswith(("' ", "’ ")):
            return "ander", j, voor.laag
    return "los", i, ""
