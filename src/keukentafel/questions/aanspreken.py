"""Say a question to somebody: by name, where more than one of the household sits at the table."""

import re

from keukentafel.questions.context import VraagContext
from keukentafel.questions.overleden import is_overleden
from keukentafel.questions.personen import zelfde

_EERSTE = re.compile(r"[^\W\d_]+")
_WOORD = re.compile(r"[\w-]+")


def aangesproken(tekst: str, naam: str, context: VraagContext) -> str:
    """Return the text with the name before it ("Riet, hoe is dat voor u?").

    Alone at the table nobody needs to be named; nor whose name is not known or stands in it.
    """
    if not naam[:1].isupper() or not _met_meer(context):
        return tekst
    if any(_noemt(w, naam) for w in _WOORD.findall(tekst)):
        return tekst
    eerste = _EERSTE.match(tekst)
    woord = eerste[0] if eerste else ""
    if not woord or any(_noemt(woord, p.naam) for p in context.personen):
        return f"{naam}, {tekst}"
    kop = 2 if tekst.startswith("IJ") else 1
    return f"{naam}, {tekst[:kop].lower()}{tekst[kop:]}"


def _met_meer(context: VraagContext) -> bool:
    return sum(p.aanwezig is True and not is_overleden(p) for p in context.personen) > 1


def _noemt(woord: str, naam: str) -> bool:
    return bool(naam) and (zelfde(woord, naam) or naam.split()[0] == woord)


__all__ = ["aangesproken"]
