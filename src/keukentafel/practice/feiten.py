"""Who is who: what anybody answers without thinking, from the persona's own list of people."""

import re
from collections.abc import Sequence

from keukentafel.content.persona import Gelegenheid, Mens
from keukentafel.labels import RelatieSoort
from keukentafel.practice.spreken import Spreken
from keukentafel.practice.toestand import Antwoord

G = Gelegenheid
_BEN_JE = re.compile(r"(?:bent u|ben jij|ben je|heet u|heet je|spreek ik met)\b")


def wie_is_wie(s: Spreken) -> Antwoord | None:
    """Answer a question after names, or "bent u …?"; None when it is not one."""
    g, mensen = s.g, s.kaart.mensen
    if g.heet:
        anderen = [mensen[i] for i in g.mensen] or _kinderen(s)
        if anderen:
            return _zeg(s, G.HETEN, _rij(anderen))
        return _zeg(s, G.IK_BEN, mensen[s.hoorder].naam)
    tekst = g.tekst.casefold()
    if (
        g.aan
        and mensen[g.aan].naam.casefold() in tekst
        and _BEN_JE.search(tekst)
        and len(tekst.split()) <= 4
    ):
        return _zeg(s, G.IK_BEN, mensen[g.aan].naam)
    return None


def _kinderen(s: Spreken) -> list[Mens]:
    if not re.search(r"\bkind", s.g.tekst.casefold()):
        return []
    return [m for m in s.kaart.persona.mensen if m.relatie is RelatieSoort.KIND]


def _rij(mensen: Sequence[Mens]) -> str:
    namen = [m.naam for m in mensen]
    return " en ".join(filter(None, [", ".join(namen[:-1]), namen[-1]]))


def _zeg(s: Spreken, gelegenheid: Gelegenheid, naam: str) -> Antwoord | None:
    mond = s.mond(s.hoorder)
    tekst = mond.met(gelegenheid, naam=naam)
    return s.af(s.hoorder, tekst, mond=mond, soort=str(gelegenheid)) if tekst else None
