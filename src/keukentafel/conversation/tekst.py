"""Text as people type or paste it, made harmless without losing a word."""

import re
import unicodedata

MASKER = "•••••••••"
MAX_TEKENS = 20_000
"""One uiting is cut here: far beyond a page of notes, and screens stay fast."""

_NEGEN = re.compile(r"(?<!\d)(?=(\d(?:[ .\-]?\d){8})(?!\d))")
"""Nine digits; only looked ahead at, so that one find does not hide the next that overlaps."""


def schoon(tekst: str) -> str:
    """Return the text with control and direction characters shown, not obeyed.

    Line breaks and tabs become spaces (an uiting is one line); ESC becomes a visible
    sign, so an ANSI sequence reads as the plain text it is. Lone surrogates, which
    cannot be stored as UTF-8, become a replacement sign.
    """
    stukken: list[str] = []
    for teken in tekst[:MAX_TEKENS]:
        code = ord(teken)
        if teken in "\n\r\t\u2028\u2029":
            stukken.append(" ")
        elif code < 32:
            stukken.append(chr(0x2400 + code))
        elif code == 127:
            stukken.append("\u2421")
        elif _stuurt(teken):
            stukken.append("\ufffd")
        else:
            stukken.append(teken)
    return " ".join("".join(stukken).split())


def _stuurt(teken: str) -> bool:
    """Say whether a sign steers a terminal or turns text, or cannot be stored at all."""
    code = ord(teken)
    onopslaanbaar = 0xD800 <= code < 0xE000
    return 0x80 <= code < 0xA0 or onopslaanbaar or unicodedata.bidirectional(teken) in _RICHTING


def stuurteken_in(tekst: str) -> bool:
    """Say whether a text holds a sign that `schoon` would not leave as it is."""
    return any(ord(t) < 32 or ord(t) == 127 or t in "\u2028\u2029" or _stuurt(t) for t in tekst)


_RICHTING = frozenset({"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"})


def is_bsn(cijfers: str) -> bool:
    """Say whether nine digits pass the elfproef of the Dutch citizen number."""
    if len(cijfers) != 9 or not cijfers.isascii() or not cijfers.isdigit() or not int(cijfers):
        return False
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    som = sum(g * int(c) for g, c in zip(gewichten, cijfers, strict=True))
    return som % 11 == 0


def heeft_bsn(tekst: str) -> bool:
    """Say whether the text holds a nine-digit number that passes the elfproef."""
    return masker_bsn(tekst) != tekst


def masker_bsn(tekst: str) -> str:
    """Return the text with every number that passes the elfproef masked."""
    stukken: list[str] = []
    klaar = 0
    for vondst in _NEGEN.finditer(tekst):
        van, tot = vondst.span(1)
        if van >= klaar and is_bsn(re.sub(r"\D", "", vondst[1])):
            stukken += [tekst[klaar:van], MASKER]
            klaar = tot
    return "".join((*stukken, tekst[klaar:]))
