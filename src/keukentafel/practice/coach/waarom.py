""" "Waarom" put as "wat maakt dat": the verb goes to its place at the end of the clause."""

import re

from keukentafel.content.coach import Keerlijst

_LOS = """
    op af uit aan in mee door terug weg langs voor na om binnen bij toe neer thuis samen rond open
    dicht stil vast vol
"""
_SCHEIDBAAR = frozenset(_LOS.split())
_VULLING = re.compile(r"\b(?:dan|nou|eigenlijk|gewoon|toch|pas|nog steeds|eens|steeds)\b ?")
_BEGIN = re.compile(
    r"^(?:waarom|hoezo) (\w+) "
    r"(u|jij|je|jullie|hij|zij|ze|het|dat|(?:uw|je|jouw|de|het) \w+)\b ?(.*)$"
)
_HULP = re.compile(
    r"(?:heeft|heb|hebt|hebben|had|hadden|bent|ben|is|zijn|was|waren|wordt|word|wil|wilt|willen|kan"
    r"|kun|kunt|kunnen|mag|mogen|moet|moeten|zou|zouden|gaat|ga|gaan|laat)$"
)
_DEELWOORD = re.compile(
    r"(?:gegaan|gedaan|gezien|ge\w{2,}(?:d|t|en)|(?:ver|be|ont|her|er)\w{2,}(?:d|t|en)|\w+ge\w+(?:d|t|en))$"
)
_INFINITIEF = re.compile(r"\w{2,}en$|(?:doen|gaan|staan|zien|slaan)$")
_VOOR_WERK = re.compile(
    r"(?:wil|wilt|willen|kan|kun|kunt|kunnen|mag|mogen|moet|moeten|zou|zouden|laat|laten|blijf"
    r"|blijft|blijven|durft?|durven)$"
)
"""Verbs that stand before the infinitive they go with: "niet wilt praten"."""
_VERVOLG = re.compile(
    r"(?:^|(?<= ))(?:(?:dat|toen)(?= (?:u|je|jij|ik|hij|zij|ze|het|er|de|uw|mijn|hun|zijn|haar)\b)"
    r"|(?:om|als|omdat|terwijl|zodra|wanneer|of|en|maar|want|wie|wat|hoe|van wat)\b)"
)
_GEEN_WERKWOORD = frozenset({"wel", "niet", "dan", "zo", "juist", "per", "ook", "nu", "eigenlijk"})
_VAST = re.compile(
    r"(?:zou|wilde|kon|mocht|zal|kwam|was|had|ging|deed|zei|zag|gaf|nam|liep|stond|zat|bleef|schreef"
    r"|belde|vroeg|hield)$"
)
"""Verb forms that are the same after `je` as before it."""
_EERDER = frozenset({"gaan", "komen", "blijven", "laten", "moeten", "kunnen"})
_JE = {"heb": "hebt", "ben": "bent", "wil": "wilt", "kun": "kunt", "ga": "gaat", "doe": "doet",
       "sta": "staat", "zie": "ziet"}  # fmt: skip
MAX_WOORDEN = 16
"""A longer reason than this is not put in other words."""


def keer_waarom(zin: str, lijst: Keerlijst) -> str | None:
    """Return "wat maakt dat …" for a lower case waarom question, or None when unsure."""
    for regel in lijst.waarom:
        if regel.past(zin):
            return regel.vraag
    m = _BEGIN.match(zin.split(",")[0])
    if m is None or m[1] in _GEEN_WERKWOORD:
        return None
    werkwoord, wie, rest = m[1], m[2], " ".join(_VULLING.sub("", m[3]).split())
    if wie in ("je", "jij"):
        werkwoord = _JE.get(werkwoord) or _met_t(werkwoord)
    lengte = len(rest.split())
    if lengte > MAX_WOORDEN or (wie in ("dat", "het") and lengte < 2):
        return None
    vervolg = _VERVOLG.search(rest)
    hoofd, staart = (rest[: vervolg.start()], rest[vervolg.start() :]) if vervolg else (rest, "")
    return f"Wat maakt dat {wie} {_bijzin(werkwoord, hoofd.split())} {staart}".rstrip()


def _met_t(werkwoord: str) -> str:
    return werkwoord if werkwoord.endswith("t") or _VAST.match(werkwoord) else f"{werkwoord}t"


def _bijzin(werkwoord: str, delen: list[str]) -> str:
    """Put the verb before a participle or infinitive, else at the end; a loose part sticks."""
    if not delen:
        return werkwoord
    if delen[-1] in _SCHEIDBAAR and (not _HULP.match(werkwoord) or werkwoord == "laat"):
        return " ".join([*delen[:-1], delen[-1] + werkwoord])
    if _VOOR_WERK.match(werkwoord):
        plek = len(delen) - 1 if _INFINITIEF.match(delen[-1]) else None
        if plek and delen[plek - 1] in _EERDER:
            plek -= 1
        if plek is not None:
            return " ".join([*delen[:plek], werkwoord, *delen[plek:]])
    elif _HULP.match(werkwoord):
        if "laten" in delen:
            plek = delen.index("laten")
            return " ".join([*delen[:plek], werkwoord, *delen[plek:]])
        for i, woord in enumerate(delen):
            if _DEELWOORD.match(woord):
                return " ".join([*delen[:i], werkwoord, *delen[i:]])
    return " ".join([*delen, werkwoord])
