"""A short answer says little by itself: what it is about stands in the question before it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from keukentafel.labels import Rol
from keukentafel.language.vraagvorm import vraagzin

MAX_WOORDEN = 7
"""A longer answer speaks for itself."""
_KAAL = 3
_AANLOOP = r"\W*(?:(?:nou|tja|och|ach|eh|uh|euh|hm)\W+)*"
_JA = re.compile(
    _AANLOOP
    + r"(?:ja|jawel|jazeker|klopt|zeker|soms|vaak|altijd|elke|iedere|dagelijks|best wel|wel eens|"
    r"weleens|af en toe|regelmatig|meestal|een beetje|steeds|veel|heel vaak|[eé]én keer|"
    r"een keer)\b",
    re.IGNORECASE,
)
_NEE = re.compile(
    _AANLOOP + r"(?:nee|neen|nooit|geen|niet|helemaal niet|nog nooit)\b", re.IGNORECASE
)
_U_VOORAAN = re.compile(r"^(\W*\w+) (?:u|je|jij)\b", re.IGNORECASE)


class Toon(Enum):
    """Whether an answer says yes, says no, or names something."""

    JA = "ja"
    NEE = "nee"
    NOEMT = "noemt"


@dataclass(frozen=True)
class Antwoord:
    """The question that a short answer belongs to, and what it says to it.

    `kaal`: at most three words, so that it names nothing itself.
    """

    vraag: str
    toon: Toon
    kaal: bool

    def samen(self, tekst: str) -> str:
        """Return question and answer as the client could have said it in one go."""
        eigen = _U_VOORAAN.sub(r"\1 ik", self.vraag.rstrip("? "))
        eigen = re.sub(r"\b(?:u|jou)\b", "mij", re.sub(r"\b(?:uw|jouw)\b", "mijn", eigen))
        return f"{eigen}, {tekst}"


def antwoord_op(tekst: str, vorige: Sequence[tuple[Rol, str]]) -> Antwoord | None:
    """Return what a client's text answers, or None when it stands by itself."""
    if not vorige or vorige[-1][0] is not Rol.PROFESSIONAL or len(tekst.split()) > MAX_WOORDEN:
        return None
    vraag = vraagzin(vorige[-1][1])
    if vraag is None:
        return None
    nee = _NEE.match(tekst)
    toon = Toon.JA if _JA.match(tekst) else Toon.NEE if nee else Toon.NOEMT
    return Antwoord(vraag, toon, len(tekst.split()) <= _KAAL)


__all__ = ["MAX_WOORDEN", "Antwoord", "Toon", "antwoord_op"]
