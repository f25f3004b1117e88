"""Plain word patterns of a practitioner as one quick search."""

import re
from collections.abc import Iterable
from functools import lru_cache

_NOOIT = re.compile(r"(?!)")
_WOORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_KLEINE_WOORDEN = """
    de het een en of u uw je jij jou jouw jullie is zijn was bent ben er dat die dit dan daar
    hier in op van voor met aan bij om te wat hoe wie welke waar nu nog wel ook als zou heeft hebt
    gaat doet eens mij ik zo over naar dus hij zij ze hem haar we wij ons mijn me m'n niet geen ja
    nee nou maar want omdat toch al toen daarom heb had hebben worden wordt werd zal zullen kan
    kunt kun kunnen moet moeten wil wilt willen mag zei zegt zeggen klopt hoor hè even heel net
    gewoon eigenlijk tja ach weet"""
_KLEIN = frozenset(_KLEINE_WOORDEN.split())


def patroon(woorden: Iterable[str]) -> re.Pattern[str]:
    """Return a search for any of these, on lower case text.

    A star stands for the rest of a word, `…` for at most four words between.
    """
    delen = [_een(w) for w in woorden]
    if not delen:
        return _NOOIT
    return re.compile(rf"(?<!\w)(?:{'|'.join(delen)})(?!\w)")


def _een(woord: str) -> str:
    kern = re.escape(woord.replace("’", "'"))
    kern = kern.replace(r"\ …\ ", r"(?:\W+\w+){0,4}?\W+").replace(r"\*", r"\w*")
    return kern.replace(r"\ ", r"\W+")


def vlak(tekst: str) -> str:
    """Return a text as the patterns read it."""
    return " ".join(tekst.replace("’", "'").casefold().split())


def woorden(tekst: str) -> list[str]:
    """Return all words of a text in lower case."""
    return _WOORD.findall(vlak(tekst))


@lru_cache(maxsize=8192)
def inhoud(tekst: str) -> frozenset[str]:
    """Return the words that carry a text, cut to what their forms share."""
    return frozenset(stam(w) for w in woorden(tekst) if w not in _KLEIN and len(w) > 2)


def stam(woord: str) -> str:
    """Return the shared beginning of the forms of a word, roughly: slaapt and slapen."""
    kort = re.sub(r"(?:en|t|e|s|d)$", "", woord) if len(woord) > 4 else woord
    return re.sub(r"([aeiou])\1", r"\1", kort)[:6]


OVERAL = inhoud(
    """vind vindt vinden vond denk denkt denken dacht komt komen kwam zit zitten staat staan ligt
    maakt maken krijgt krijgen goed goede veel weinig beetje alles iets niks niets iemand niemand
    altijd nooit soms vaak meer weer straks echt zelf elke dag dagen keer jaar leuk mensen samen
   alleen lang lange vertellen praten zegt zou andere anders nodig graag fijn tijd week
    moment houdt houden zien ziet voelt voelen leven kijkt kijken doen laten beste meeste"""
)
"""Words that stand in every story and so say nothing about which."""
