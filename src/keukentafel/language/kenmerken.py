"""What the learned heads look at: n-grams of the text, and what the lexicon found in it."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from keukentafel.labels import Handeling, Kenmerk, Levensdomein, Rol, Signaal, Soort, Vorm
from keukentafel.language.bereik import niet_echt, ontkend, tegenover
from keukentafel.language.lexicon import Lexicon, Treffer

_WOORD = re.compile(r"[a-zà-ÿ0-9]+(?:'[a-zà-ÿ]+)*", re.IGNORECASE)
_OVER_ZICHZELF = re.compile(r"\b(?:ik|me|mij|ons)\b", re.IGNORECASE)
SIGNALEN = frozenset(str(s) for s in Signaal)
ENIG_SIGNAAL = "signaal"
"""A head of its own: is there any signal at all? It lends weight to each kind."""
LABELS = {
    Rol.CLIENT: (
        *(str(x) for soort in (Levensdomein, Soort, Signaal) for x in soort),
        ENIG_SIGNAAL,
    ),
    Rol.PROFESSIONAL: tuple(str(x) for soort in (Handeling, Kenmerk, Vorm) for x in soort),
}


KORT = 5
"""So many words or fewer are a scrap."""


@dataclass(frozen=True)
class Blik:
    """A text looked at once: n-gram counts, lexicon features, and the phrases found.

    `ontkend`: what would be a safety signal is plainly denied, and no other stands.
    `kort`: a scrap, of which little is sure.
    """

    ngrammen: Counter[str]
    lexicon: dict[str, float]
    treffers: tuple[Treffer, ...]
    ontkend: bool
    kort: bool


def woordvlakken(tekst: str) -> list[tuple[int, int]]:
    """Return the spans of the words."""
    return [m.span() for m in _WOORD.finditer(tekst)]


def ngrammen(tekst: str) -> Counter[str]:
    """Return the n-grams of a text with their counts: words, pairs, and 3-5 characters."""
    rij = [w.lower() for w in _WOORD.findall(tekst)]
    telling: Counter[str] = Counter()
    for woord in rij:
        telling.update(woorddelen(woord))
    telling.update([f"w {a} {b}" for a, b in pairwise(rij)])
    if rij:
        telling[f"^ {rij[0]}"] += 1
        telling[f"^ {' '.join(rij[:2])}"] += 1
    telling["$?" if tekst.rstrip().endswith("?") else "$."] += 1
    return telling


def woorddelen(woord: str) -> list[str]:
    """Return the features of one word by itself."""
    rand = f" {woord} "
    delen = [rand[i : i + n] for n in (3, 4, 5) for i in range(len(rand) - n + 1)]
    return [f"w {woord}", *delen]


def bekijk(tekst: str, rol: Rol, lexicon: Lexicon) -> Blik:
    """Return all features of one text for one role."""
    eigen = LABELS[rol]
    hints = lexicon.hints.vind(tekst)
    slaan = [h for h in hints if h.naam == "slaan"]
    onecht = niet_echt(tekst, lexicon)
    telt: list[Treffer] = []
    weg: set[str] = set()
    for treffer in lexicon.treffers(tekst):
        if treffer.naam not in eigen:
            continue
        if treffer.naam in SIGNALEN and ontkend(tekst, treffer, lexicon):
            if treffer.sterk or any(h.van <= treffer.van < h.tot for h in slaan):
                weg.add(treffer.naam)
        elif (
            onecht
            and treffer.naam in SIGNALEN
            and not _OVER_ZICHZELF.search(tekst[treffer.van : treffer.tot])
        ):
            telt.append(replace(treffer, sterk=False))
        else:
            telt.append(treffer)
    uit: dict[str, float] = {}
    for (naam, vast), aantal in Counter((t.naam, t.sterk) for t in _zonder_dubbel(telt)).items():
        uit[("+" if vast else "~") + naam] = min(aantal, 2 if vast else 3) / (1 if vast else 2)
    uit |= {f"-{naam}": 1.0 for naam in weg}
    uit |= {f"g {t.naam}": 1.0 for t in hints}
    if onecht:
        uit["niet echt"] = 1.0
    sterk = any(t.sterk and t.naam in SIGNALEN for t in telt)
    geen = bool(weg) and not sterk and not tegenover(tekst)
    return Blik(ngrammen(tekst), uit, tuple(telt), geen, len(woordvlakken(tekst)) <= KORT)


def _zonder_dubbel(treffers: list[Treffer]) -> list[Treffer]:
    """Keep one phrase per label where several lie over each other, a strong one first."""
    houd: list[Treffer] = []
    for t in sorted(treffers, key=lambda t: (not t.sterk, t.van)):
        if not any(h.naam == t.naam and h.van < t.tot and t.van < h.tot for h in houd):
            houd.append(t)
    return houd


def lexiconnamen(rol: Rol, lexicon: Lexicon) -> list[str]:
    """Return the names of all lexicon features of a role, in a fixed order."""
    labels = LABELS[rol]
    return sorted(
        [f"{teken}{naam}" for naam in labels for teken in "+~"]
        + [f"-{naam}" for naam in labels if naam in SIGNALEN]
        + [f"g {naam}" for naam in lexicon.hintnamen]
        + ["niet echt"]
    )
