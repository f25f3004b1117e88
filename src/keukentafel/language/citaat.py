"""A short literal clause of the client's own words, fit to be said back."""

import re

_GRENS = re.compile(r"[.!?…;:,]+|\b(?:maar|want|omdat|terwijl|en dan|en toen)\b", re.I)
_VULSEL = re.compile(
    r"^(?:(?:nou|ja|nee|ach|eh|euh|uh|hm|haha|och|tja|zeg maar|weet je|gewoon|eigenlijk|"
    r"oké|en|maar|want|dus|dat|nou ja)\s+)+",
    re.I,
)
_NOTITIE = re.compile(r"\b(?:mw|dhr|mevr|cl|cliënt|pt|mnd|ivm|ihkv|zn|vlgs)\b\.?", re.I)
_EERSTE_PERSOON = re.compile(r"\b(?:ik|mij|me|mijn|m'n|wij|we|ons|onze|'k)\b", re.I)
_KLEIN_TEKST = """
    ik wij we mijn m'n ons onze het dat die dit er als sinds toen nu hij zij ze niemand alles
    soms elke iedere een de van voor met door om op in daar hier niks niet geen alleen altijd nooit
    ook straks gisteren vandaag morgen thuis hun haar zijn zo wat"""
_KLEIN = frozenset(_KLEIN_TEKST.split())
"""Words that lose their capital inside a sentence; any other may be a name."""
_LEEG_TEKST = "ja nee goed oké niks niets gewoon weet zeg maar hoor dat het is zo ook wel"
_LEEG = frozenset(_LEEG_TEKST.split())


def citaat(tekst: str, max_woorden: int = 8) -> str | None:
    """Return the most telling clause of at most `max_woorden` words, or None.

    None for shorthand notes, fillers, and clauses too long to be repeated. Later clauses
    win: people end on what matters.
    """
    if _NOTITIE.search(tekst) or "\ufffd" in tekst:
        return None
    beste: tuple[float, str] | None = None
    for plaats, ruw in enumerate(_GRENS.split(tekst[:400])):
        zin = _VULSEL.sub("", ruw.strip(" \"“”'‘’-–—()")).strip()
        woorden = zin.split()
        inhoud = [w for w in woorden if w.casefold() not in _LEEG and len(w) > 2]
        if not 3 <= len(woorden) <= max_woorden or len(inhoud) < 2 or not zin.isprintable():
            continue
        if re.search(r"[{}<>\[\]%#*_`|\\]", zin):
            continue
        score = len(inhoud) + 2 * bool(_EERSTE_PERSOON.search(zin)) + 0.4 * plaats
        if beste is None or score >= beste[0]:
            beste = score, zin
    if beste is None:
        return None
    eerste, _, rest = beste[1].partition(" ")
    klein = eerste.casefold()
    return f"{klein} {rest}" if klein in _KLEIN else beste[1]
