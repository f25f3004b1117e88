"""Who is who: what anybody answers without thinking, from the persona's own list of people."""

import re
from collections.abc import Sequence

from keukentafel.content.persona import Gelegenheid, Mens
from keukentafel.labels import RelatieSoort
from keukentafel.practice.spreken import Spreken
from keukentafel.practice.toestand import Antwoord

G = Gelegenheid
_WIE_IS = re.compile(r"\b[Ww]ie (?:is|was) ([A-Z][\w-]+)\W*$")
_R = RelatieSoort
_HEET = {
    _R.KIND: frozenset(["dochter", "zoon"]),
    _R.PARTNER: frozenset(["man", "vrouw"]),
    _R.OUDER: frozenset(["moeder", "vader"]),
    _R.BROER_ZUS: frozenset(["zus", "broer"]),
    _R.VRIEND: frozenset(["vriend", "vriendin"]),
    _R.FAMILIE: frozenset(["nicht", "neef"]),
}
"""What one calls somebody of that relation: a word for the sister of another does not count."""
_WIE_WOORD = re.compile(r"wie (?:is|was) (\w+)")
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
    if (m := _WIE_IS.search(g.tekst)) is not None:
        return _wie_dat_is(s, m[1])
    if (
        g.aan
        and mensen[g.aan].naam.casefold() in tekst
        and _BEN_JE.search(tekst)
        and len(tekst.split()) <= 4
        and re.search(rf"{re.escape(mensen[g.aan].naam.casefold())}\W*$", tekst)
    ):
        return _zeg(s, G.IK_BEN, mensen[g.aan].naam)
    return None


def over_genoemde(s: Spreken) -> Antwoord | None:
    """Say who somebody is, when a question is about a name that only stands in a small fact."""
    plat = s.g.tekst.casefold()
    for nr, feit in enumerate(s.kaart.persona.feiten):
        namen = (m[1] for w in feit.woorden if (m := _WIE_WOORD.fullmatch(w)))
        if any(re.search(rf"\b{re.escape(n)}\b", plat) for n in namen):
            wie = feit.wie or s.kaart.persona.hoofd.id
            return s.klein(feit, wie, f"feit:{nr}", "feit") if wie in s.t.aanwezig else None
    return None


def _wie_dat_is(s: Spreken, naam: str) -> Antwoord | None:
    """Say how somebody is related, or that nobody is called so; None when there is a story."""
    wie = next((m for m in s.kaart.persona.mensen if naam.casefold() in m.naam.casefold()), None)
    if s.g.feit is not None:
        return None
    if wie is None:
        return _zeg(s, G.KENT_NIET, naam)
    if s.hoorder != s.kaart.persona.hoofd.id or any(k.mag and s.gaat_over(k.item) for k in s.alle):
        return None
    past = _HEET.get(wie.relatie, frozenset())
    relatie = next((w for w in wie.woorden if w in past), None)
    return _zeg(s, G.WIE_IS, f"mijn {relatie}") if relatie else None


def wie_er_niet_is(s: Spreken) -> Antwoord | None:
    """Say that who was called or asked for is not there; None when nobody was."""
    wie = s.g.afwezig
    return _zeg(s, G.NIET_HIER, s.kaart.mensen[wie].naam) if wie else None


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
