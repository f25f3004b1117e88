"""Filling in a question. Names and quotes are data: they are never read as a template."""

import re
from functools import cache

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from keukentafel.content.vraag import Vraag, variabelen
from keukentafel.labels import VraagSoort

_OMGEVING = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
_U_VORM = re.compile(r"\b(?:u|uw|uzelf|uwe)\b", re.IGNORECASE)
_ZIN = re.compile(r"(?<=[.?!])\s+")
_MAX_KLEIN = 12


@cache
def _sjabloon(tekst: str) -> Template:
    return _OMGEVING.from_string(tekst)


@cache
def _is_klein(tekst: str) -> bool:
    """True when a text is short enough for small steps."""
    return all(len(zin.split()) <= _MAX_KLEIN for zin in _ZIN.split(tekst))


def variant(vraag: Vraag, *, je: bool, klein: bool) -> str | None:
    """Return the text that suits the person asked, or None when there is none."""
    keuze = [vraag.klein, vraag.je, vraag.tekst] if klein else [vraag.je, vraag.tekst]
    if not je:
        keuze.remove(vraag.je)
    for tekst in keuze:
        if tekst is None or (je and _U_VORM.search(tekst)):
            continue
        if klein and (not _is_klein(tekst) or vraag.soort is VraagSoort.SCHAAL):
            continue
        return tekst
    return None


def vul(
    tekst: str,
    *,
    persoon: str | None = None,
    woorden: str | None = None,
    spiegel: str | None = None,
    samen: str | None = None,
    ding: str | None = None,
) -> str:
    """Return a text filled in, its first letter a capital. Raises UndefinedError."""
    if "{" in tekst:
        nodig = variabelen(tekst)
        waarden = {
            "persoon": persoon,
            "woorden": woorden,
            "spiegel": spiegel,
            "samen": samen,
            "ding": ding,
        }
        bekend = {n: w for n, w in waarden.items() if n in nodig and w is not None}
        tekst = _sjabloon(tekst).render(bekend)
    return _hoofdletter(tekst)


def _hoofdletter(tekst: str) -> str:
    """ "ijs" -> "IJs", "“ik" -> "“Ik", "'s avonds" -> "'s Avonds"."""
    m = re.match(r"[“\"‘(\s]*(?:['’][a-z]\s+|['’])?", tekst)
    begin = m.end() if m else 0
    kop = 2 if tekst[begin : begin + 2] == "ij" else 1
    return tekst[:begin] + tekst[begin : begin + kop].upper() + tekst[begin + kop :]
