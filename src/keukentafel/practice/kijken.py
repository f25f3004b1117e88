"""What a household answers when it is asked how another sees it (veldkennis 2.2)."""

import re
from dataclasses import replace

from keukentafel.content.persona import Diepte, Gelegenheid, Ingang, Kijk, Vervolg
from keukentafel.practice.spreken import Spreken
from keukentafel.practice.toestand import Antwoord
from keukentafel.practice.vertellen import Keuze
from keukentafel.practice.vervolg import doorgevraagd
from keukentafel.practice.vraagsoort import gevraagd

G = Gelegenheid
_WIE_DAN_OOK = re.compile(
    r"\bwie (?:(?:van|in) (?:\w+ ){1,2})?(?:thuis |er )?(?:ziet|merkt|maakt zich|zou|vindt|gelooft"
    r"|denkt|schrikt|lijdt|heeft (?:er )?(?:het meeste? )?(?:last|moeite))\b"
    r"|\b(?:ander|anderen|de rest|omgeving)\b"
)
_ZELF_GEZIEN = re.compile(
    r"\b(?:zie|ziet|zien|vind|vindt|merk|merkt|denk|denkt|kijk|kijkt|hoor|hoort) (?:u|je|jij)\b"
    r"(?! .*\bzou)"
)
"""So is asked how somebody sees another."""
_DOOR_ANDER = re.compile(r"\b(?:zou|zouden|zegt|zei|vindt|merkt|ziet|denkt|weet|reageert)\b")
_VAN_ANDER = re.compile(r"\bzou(?:den)? (?:zeggen|vinden)\b|\bzegt dat ik\b", re.I)
_VAN_ZELF = re.compile(
    r"^(?!.*\b(?:zou|zouden|zegt|zei|vindt|vinden|denkt|ziet|merkt|voelt|weet|vraagt|hoort|mist)\b)",
    re.I | re.S,
)


def circulair(s: Spreken) -> Antwoord | None:
    """Answer with a view on another: from that member's own data, or none at all."""
    item = next((k.item for k in s.alle if _via_ander(k)), None)
    if item is not None:
        return s.vertel(item)
    zegt = gevraagd(s.g) is Vervolg.ZEGT and doorgevraagd(s)
    if zegt:
        return zegt
    if (antwoord := blik_op_ander(s) or doorgevraagd(s)) is not None:
        return antwoord
    if not s.g.mensen and not _WIE_DAN_OOK.search(s.g.tekst.casefold()):
        return None
    if s.g.mensen and s.g.gesloten:
        return s.kies(G.GEEN_KIJK, G.WEET_NIET)
    return None if s.g.open else s.kies(G.GEEN_KIJK, G.WEET_NIET)


def blik_op_ander(s: Spreken) -> Antwoord | None:
    """Return how somebody at the table sees who is meant."""
    past = [(nr, k) for nr, k in enumerate(s.kaart.persona.kijk) if _kan_kijken(s, k)]
    # Who is asked answers, before somebody else does.
    past = [p for p in past if p[1].van == s.hoorder] or past
    orde = list(s.g.mensen)
    past.sort(
        key=lambda p: (
            orde.index(p[1].op) if p[1].op in orde else 0,
            p[1].over not in s.g.onderwerpen,
            f"kijk:{p[0]}" in s.t.gebruikt,
        )
    )
    for nr, kijk in past:
        antwoord = s.klein(kijk, kijk.van, f"kijk:{nr}", "kijk", _andere_blik(s))
        if antwoord is not None:
            return antwoord if s.g.mensen else _met_naam(antwoord, s.kaart.mensen[kijk.op].naam)
    return None


def _andere_blik(s: Spreken) -> re.Pattern[str] | None:
    """Return what a view may not be: how the other sees it, or how who speaks sees the other."""
    plat = s.g.tekst.casefold()
    if _ZELF_GEZIEN.search(plat):
        return _VAN_ANDER
    return _VAN_ZELF if s.g.mensen and _DOOR_ANDER.search(plat) else None


def _met_naam(antwoord: Antwoord, naam: str) -> Antwoord:
    """Say first who it is about, when nobody was named in the question."""
    noemt = naam.casefold() in antwoord.tekst.casefold()
    return antwoord if noemt else replace(antwoord, tekst=f"{naam}. {antwoord.tekst}")


def _via_ander(k: Keuze) -> bool:
    diep = k.item.laag.diepte is not Diepte.DIRECT
    return k.mag and diep and Ingang.CIRCULAIR in k.item.ingang and k.past >= 2.0


def _kan_kijken(s: Spreken, kijk: Kijk) -> bool:
    if kijk.van not in s.t.aanwezig or (kijk.alleen and len(s.t.aanwezig) > 1):
        return False
    if s.g.aan and kijk.van != s.g.aan:
        return False
    if s.g.mensen:
        return kijk.op in s.g.mensen
    return kijk.van == s.hoorder and bool(_WIE_DAN_OOK.search(s.g.tekst.casefold()))


__all__ = ["blik_op_ander", "circulair"]
