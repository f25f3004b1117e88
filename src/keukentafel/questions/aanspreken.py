"""Say a question to somebody: by name, where more than one of the household sits at the table."""

import re
from collections.abc import Collection

from keukentafel.questions.context import VraagContext
from keukentafel.questions.overleden import is_overleden
from keukentafel.questions.personen import zelfde

_EERSTE = re.compile(r"[^\W\d_]+")


def aangesproken(tekst: str, naam: str, context: VraagContext) -> str:
    """Return the text with the name before it ("Riet, hoe is dat voor u?").

    Alone at the table nobody needs to be named; nor whose name is not known.
    """
    namen = [p.naam for p in context.personen if p.naam]
    if not naam[:1].isupper() or not _met_meer(context):
        return tekst
    eerste = _EERSTE.match(tekst)
    if eerste is None or _noemt(eerste[0], (naam, *namen)):
        return tekst if eerste and _noemt(eerste[0], (naam,)) else f"{naam}, {tekst}"
    kop = 2 if tekst.startswith("IJ") else 1
    return f"{naam}, {tekst[:kop].lower()}{tekst[kop:]}"


def _met_meer(context: VraagContext) -> bool:
    return sum(p.aanwezig is True and not is_overleden(p) for p in context.personen) > 1


def _noemt(woord: str, namen: Collection[str]) -> bool:
    return any(zelfde(woord, n) or n.split()[0] == woord for n in namen)


__all__ = ["aangesproken"]
