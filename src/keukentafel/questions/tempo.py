"""Trust and pace: what may be asked how deep, and when something must be given back first.

Signs of trust and warning signs are those of veldkennis 2.4. They need whole turns: where only
scraps were typed, they stay silent.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from keukentafel.labels import Handeling, Rol
from keukentafel.questions.context import Beurt
from keukentafel.questions.woorden import GEVOEL

_TERUGGEVEN = frozenset({Handeling.REFLECTIE, Handeling.SAMENVATTING, Handeling.ERKENNING})
KORT = 6
"""A turn of at most so many words says little by itself."""
LANG = 14
"""A turn of so many words is a story."""
_TERUG = 8
_VERBETERT = re.compile(
    r"^(?:nou )?nee,? (?:hoor,? )?(?:dat|het|zo|ik|wij|we|niet)\b|niet helemaal|klopt niet|"
    r"zo bedoel ik|dat is niet wat",
    re.IGNORECASE,
)
_JA = re.compile(r"^(?:ja|jawel|hoor|is goed|mag|vraag maar|prima|oké|ok|tuurlijk)\b", re.I)
_MAG_IK = re.compile(r"\bmag ik\b|vindt u het goed|is het goed als", re.IGNORECASE)
_ONTWIJKT = re.compile(
    r"\bweet (?:ik )?niet\b|\bgewoon\b|\bgaat wel\b|\blaat maar\b|\bgeen idee\b|\bhaha\b|"
    r"\bweet ik veel\b|\bzegt (?:weinig|niks|niets)\b|\bmaakt niet uit\b|\bvalt wel mee\b|"
    r"liever niet|kijkt (?:naar|weg|omlaag)|zwijgt|stil(?:te)?$",
    re.IGNORECASE,
)


def hele_beurten(client: Sequence[Beurt]) -> bool:
    """True when people's own sentences were taken down, not scraps."""
    laatste = [b for b in client[-_TERUG:] if b.letterlijk]
    woorden = sum(len(b.tekst.split()) for b in laatste)
    return bool(laatste) and woorden >= KORT * len(laatste)


def vertrouwen(beurten: Sequence[Beurt]) -> int:
    """Return how many different signs of trust the last turns show, 0 to 6."""
    paren = list(pairwise(beurten[-2 * _TERUG :]))
    client = [b for b in beurten if b.rol is Rol.CLIENT][-_TERUG:]
    lengtes = [len(b.tekst.split()) for b in client]
    return sum(
        (
            sum(lengtes[-4:]) >= LANG * len(lengtes[-4:]) > 0,
            any(_ongevraagd(een, twee) for een, twee in paren),
            any(GEVOEL.search(b.tekst) for b in client[-4:]),
            any(_VERBETERT.search(b.tekst) for b in client),
            any(b.tekst.rstrip().endswith("?") for b in client),
            any(_MAG_IK.search(een.tekst) and _JA.search(twee.tekst) for een, twee in paren),
        )
    )


def _ongevraagd(een: Beurt, twee: Beurt) -> bool:
    """A story after something that asked for none."""
    vroeg = een.rol is Rol.PROFESSIONAL and een.duiding.handeling is Handeling.VRAAG
    return twee.rol is Rol.CLIENT and not vroeg and len(twee.tekst.split()) >= LANG


def trekt_zich_terug(client: Sequence[Beurt]) -> bool:
    """True when answers shorten, or the last two evade: ask leave, slow down, or leave it."""
    eigen = [b for b in client if b.letterlijk]
    lengtes = [len(b.tekst.split()) for b in eigen][-4:]
    if len(lengtes) < 3:
        return False
    eerder = sum(lengtes[:-2]) / len(lengtes[:-2])
    if max(lengtes[-2:]) <= KORT < eerder:
        return True
    return all(_ONTWIJKT.search(b.tekst) and len(b.tekst.split()) <= LANG for b in eigen[-2:])


def ontwijkt_nu(beurt: Beurt) -> bool:
    """True when a turn evades, or notes that somebody says little."""
    return bool(_ONTWIJKT.search(beurt.tekst)) and len(beurt.tekst.split()) <= LANG


def vragen_op_rij(professional: Sequence[Beurt]) -> int:
    """Return how many questions were asked since something was given back."""
    aantal = 0
    for beurt in reversed(professional):
        if beurt.duiding.handeling in _TERUGGEVEN:
            break
        aantal += beurt.duiding.handeling is Handeling.VRAAG
    return aantal


__all__ = ["KORT", "hele_beurten", "ontwijkt_nu", "trekt_zich_terug", "vertrouwen", "vragen_op_rij"]
