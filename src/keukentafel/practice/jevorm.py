"""A sentence in the u-form put in the je-form."""

import re
from functools import partial

_NAAR_JE = {
    "heeft u": "heb je",
    "bent u": "ben je",
    "wilt u": "wil je",
    "kunt u": "kun je",
    "voelt u zich": "voel je je",
    "vindt u": "vind je",
    "redt u": "red je",
    "houdt u": "houd je",
    "praat u": "praat je",
    "uzelf": "jezelf",
    "moet u": "moet je",
    "gaat u zitten": "ga zitten",
    "over u": "over jou",
    "dat zegt u": "dat zeg jij",
}


def met_je(zin: str) -> str:
    """Return the sentence with `je` for `u`."""
    zin = re.sub(r"\btussen u\b", "tussen jou", re.sub(r"\bu ook\b", "jij ook", zin))
    zin = re.sub(r"\bU ook\b", "Jij ook", re.sub(r"\bu heeft\b", "je hebt", zin))
    zin = re.sub(r"\bU heeft\b", "Je hebt", zin)
    for u, je in _NAAR_JE.items():
        zin = re.sub(rf"\b{u}\b", partial(_als, je), zin, flags=re.I)
    zin = re.sub(r"\b(\w+)t u maar\b", r"\1 maar", zin)
    zin = re.sub(r"\b(\w+[^aeiou\W]|\w*(?:oe|ie|aa))t u\b", _stam_je, zin, flags=re.I)
    zin = re.sub(r"\buw?\b", partial(_als, "je"), zin, flags=re.I)
    return re.sub(r"\bje zich\b", "je je", zin)


def _als(wordt: str, m: re.Match[str]) -> str:
    """Keep the capital."""
    return wordt[0].upper() + wordt[1:] if m[0][0].isupper() else wordt


def _stam_je(m: re.Match[str]) -> str:
    stam = m[1]
    if stam.endswith("aa"):  # gaat u, staat u
        return f"{stam[:-1]} je"
    return f"{stam} je"
