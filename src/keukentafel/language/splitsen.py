"""A pasted page of notes into uitingen: lines, bullets, sentences. Keeps every word."""

import re

_OPSOMMING = re.compile(r"^\s*(?:[-–—*•·▪>]+\s+)+")
_GRENS = re.compile(r"(?<=[.!?…])[\"”’')]*\s+(?=[\"“‘'(]*\w)")
_AFKORTINGEN_TEKST = """
    mw dhr mevr mej dr drs mr ir ing st nr tel bijv bv enz etc ca vlgs volg evt incl excl max min
    gem jr blz vgl wk wkn mnd mndn dgn zn dtr cl pt beh wijkvp hh hhh tav ivm ihkv ipv mbt
    obv zsm a.d.h.v afd adm bew ggz resp zgn sept okt nov dec jan febr feb apr aug ma di wo do vr za
    zo adv gesch geb overl vrijw huish med psych"""
_AFKORTINGEN = frozenset(_AFKORTINGEN_TEKST.split())
_LAATSTE = re.compile(r"([\w.]+)\.[\"”’')]*$")


def splits(bladzijde: str) -> list[str]:
    """Return the uitingen of a page in order; scraps stay scraps, shorthand stays whole.

    Only the dash or dot before a line of a list is dropped.
    """
    uit: list[str] = []
    for regel in bladzijde.splitlines():
        if kaal := _OPSOMMING.sub("", regel).strip():
            uit += _zinnen(kaal)
    return uit


def _zinnen(regel: str) -> list[str]:
    stukken: list[str] = []
    begin = 0
    for grens in _GRENS.finditer(regel):
        if not _hoort_door(regel[max(0, begin) : grens.start()], regel[grens.end()]):
            stukken.append(regel[begin : grens.end()].strip())
            begin = grens.end()
    stukken.append(regel[begin:].strip())
    return [s for s in stukken if s]


def _hoort_door(stuk: str, volgende: str) -> bool:
    """Say whether a full stop ends a piece of shorthand rather than a sentence."""
    m = _LAATSTE.search(stuk[-40:])
    if m is None:
        return False
    woord = m.group(1).casefold()
    if len(woord) == 1 or woord.isdigit():
        return not volgende.isupper() or m.group(1).isupper()
    if "." in woord or woord in _AFKORTINGEN:
        return True
    return volgende.islower() and (len(woord) < 4 or not re.search(r"[aeiouyàáèéëïöü]", woord))
