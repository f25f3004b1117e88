"""Does a phrase count where it stands? Plain denial, films and jokes take a signal away.

After the ConText idea: a trigger, a direction, a few words of reach, and words that end it.
"""

import re

from keukentafel.language.lexicon import Lexicon, Treffer, Zoeker

REIKWIJDTE = 6
"""How many words a denial reaches."""

_MAAR = re.compile(r"\b(?:maar|alleen|behalve|wel)\b", re.IGNORECASE)
_NEE_ERNA = re.compile(r"\W*\?\W*(?:nee|nooit|geen|nog nooit|absoluut niet)\b", re.IGNORECASE)
_EINDE = re.compile(r"[.!?;:,…]")


def ontkend(tekst: str, treffer: Treffer, lexicon: Lexicon) -> bool:
    """Say whether the phrase is plainly denied by words before or after it.

    "hij heeft me nooit geslagen" is; "hij slaat me niet meer" is not, nor are words of
    denial inside the phrase itself ("ik wil niet meer leven").
    """
    voor = _laatste(tekst[: treffer.van], lexicon)
    if _telt(voor, lexicon.ontkend_ervoor, lexicon) or _binnen(tekst, treffer, lexicon):
        return True
    rest = tekst[treffer.tot :]
    if _NEE_ERNA.match(rest):
        return True
    na = " ".join(_EINDE.split(rest)[0].split()[:3])
    return _telt(na, lexicon.ontkend_erna, lexicon)


def tegenover(tekst: str) -> bool:
    """Say whether a "but" follows: then a denial before it does not close the matter."""
    return bool(_MAAR.search(tekst))


def niet_echt(tekst: str, lexicon: Lexicon) -> bool:
    """Say whether the text speaks of a film, a dream, a joke or a match."""
    return bool(lexicon.niet_echt.vind(tekst))


def _laatste(stuk: str, lexicon: Lexicon) -> str:
    """Return the last words before the phrase, up to a mark or a word that ends reach."""
    zin = _EINDE.split(stuk)[-1]
    eindes = [t.tot for t in lexicon.grens.vind(zin)]
    return " ".join(zin[max(eindes, default=0) :].split()[-REIKWIJDTE:])


def _telt(stuk: str, zoeker: Zoeker, lexicon: Lexicon) -> bool:
    schijn = lexicon.schijn.vind(stuk)
    return any(
        not any(s.van <= t.van and t.tot <= s.tot for s in schijn) for t in zoeker.vind(stuk)
    )


def _binnen(tekst: str, treffer: Treffer, lexicon: Lexicon) -> bool:
    """Say whether "nooit" or "geen" stands inside a phrase of another meaning.

    A phrase with a gap may swallow the denial: "heeft me [nooit] geslagen".
    """
    stuk = tekst[treffer.van : treffer.tot]
    return bool(re.search(r"\b(?:nooit|nog nooit)\b(?! meer)", stuk, re.IGNORECASE)) and not (
        re.search(r"\b(?:leven|wakker|betaald|geboren|krijgen|gewild)\b", stuk, re.IGNORECASE)
    )


__all__ = ["REIKWIJDTE", "niet_echt", "ontkend", "tegenover"]
