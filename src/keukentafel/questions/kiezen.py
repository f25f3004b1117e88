"""The choice: at most three questions, each with its own part; silence is a choice too."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from keukentafel.content.vraag import Vraag
from keukentafel.labels import Levensdomein
from keukentafel.questions.context import Suggestie, VraagContext
from keukentafel.questions.personen import zelfde
from keukentafel.questions.score import DRINGEND, VLOER, Kandidaat, Weging
from keukentafel.questions.situatie import Situatie
from keukentafel.questions.voorwaarden import mag, over_wie
from keukentafel.questions.vullen import variant, vul

MAX_SUGGESTIES = 3
TE_GELIJK = 0.6
"""Two questions that share more than this part of their words are the same question."""

_WOORD = re.compile(r"\w+")
_KLEINE_WOORDEN = """
    de het een en of u uw je jij jou jouw is zijn was bent ben er dat die dit dan daar hier in op
    van voor met aan bij om te wat hoe wie welke waar nu nog wel ook als zou heeft hebt gaat doet
    eens mij ik zo over naar
"""
_LEEG = frozenset(_KLEINE_WOORDEN.split())


@dataclass(frozen=True)
class Namen:
    """How elements and domains are called in front of people."""

    elementen: Mapping[str, str]
    domeinen: Mapping[Levensdomein, str]


@cache
def namen_uit_inhoud() -> Namen:
    """Return the names of `prompts/`. Raises InhoudFout."""
    from keukentafel.content import domeinen, elementen

    return Namen(
        elementen={e.sleutel: e.naam for e in elementen()},
        domeinen={d.sleutel: d.naam for d in domeinen()},
    )


def kies(
    context: VraagContext, bank: Sequence[Vraag], namen: Namen | None = None
) -> tuple[Suggestie, ...]:
    """Return the questions that fit now, best first: at most three, possibly none.

    The same context and bank always give the same answer. `namen` None takes the names
    of `prompts/`, which may raise InhoudFout.
    """
    nu = Situatie(context)
    weging = Weging(nu)
    kandidaten = [
        kandidaat
        for vraag in bank
        if mag(vraag, nu)
        for ander in over_wie(vraag, nu)
        for kandidaat in weging.kandidaten(vraag, ander)
        if kandidaat.punten >= VLOER
    ]
    kandidaten.sort(key=lambda k: (-k.punten, k.vraag.id, k.ander.sleutel if k.ander else ""))
    gekozen = _drie(kandidaten, nu, bank)
    if not gekozen:
        return ()
    namen = namen or namen_uit_inhoud()
    return tuple(_suggestie(k, tekst, nu, namen) for k, tekst in gekozen)


def _drie(
    kandidaten: Iterable[Kandidaat], nu: Situatie, bank: Sequence[Vraag]
) -> list[tuple[Kandidaat, str]]:
    """Take the best of each part; what is urgent may fill more than one place."""
    gesteld = {id for id, wie in nu.context.gesteld if zelfde(wie, nu.gevraagd.naam)}
    gehoord = [_inhoud(b.tekst) for b in nu.professional]
    gehoord += [_inhoud(t) for v in bank if v.id in gesteld for t in v.teksten.values()]
    gekozen: list[tuple[Kandidaat, str]] = []
    rollen: set[str] = set()
    for k in kandidaten:
        if len(gekozen) == MAX_SUGGESTIES:
            break
        if k.vraag.id in gesteld or (k.rol in rollen and k.punten < DRINGEND):
            continue
        tekst = _tekst(k, nu)
        inhoud = _inhoud(tekst)
        if any(_gelijk(inhoud, ander) for ander in gehoord):
            continue
        gehoord.append(inhoud)
        gekozen.append((k, tekst))
        rollen.add(k.rol)
    return gekozen


def _tekst(k: Kandidaat, nu: Situatie) -> str:
    tekst = variant(k.vraag, je=nu.je, klein=nu.klein) or k.vraag.tekst
    persoon = k.ander.heet("je" if nu.je else "uw") if k.ander else None
    return vul(tekst, persoon=persoon, woorden=nu.citaat)


def _inhoud(tekst: str) -> frozenset[str]:
    """Return the words that carry a text; of a text of small words only, all of them."""
    woorden = frozenset(_WOORD.findall(tekst.casefold()))
    return woorden - _LEEG or woorden


def _gelijk(een: frozenset[str], ander: frozenset[str]) -> bool:
    samen = len(een & ander)
    return samen > 0 and samen / len(een | ander) > TE_GELIJK


def _suggestie(k: Kandidaat, tekst: str, nu: Situatie, namen: Namen) -> Suggestie:
    vraag = k.vraag
    return Suggestie(
        vraag_id=vraag.id,
        tekst=tekst,
        soort=vraag.soort,
        kenmerken=vraag.kenmerken,
        waarom=_waarom(k, nu, namen),
        element=vraag.element,
        element_naam=namen.elementen.get(vraag.element, vraag.element),
        aan=nu.gevraagd.naam,
        persoon=k.ander.heet("uw") if k.ander else None,
        rol=k.rol,
    )


def _waarom(k: Kandidaat, nu: Situatie, namen: Namen) -> str:
    """One line: the reason of the question, before it what makes it fit right now."""
    nooit = "in dit gesprek nog niet gehoord"
    vooraf = {
        "ritme": "Na een paar vragen op rij: geef eerst iets terug.",
        "nieuw_persoon": f"{k.ander.heet('uw')} is nog niet genoemd." if k.ander else "",
        "nooit_kracht": f"Iets wat goed gaat is {nooit}.",
        "nooit_eerdere_hulp": f"Eerdere hulp is {nooit}.",
        "nooit_wens": f"Een wens is {nooit}.",
    }.get(k.reden, "")
    if k.domein is not None:
        vooraf = f"Over «{namen.domeinen.get(k.domein, k.domein)}» is nog niet gesproken."
    return f"{_als_zin(vooraf)} {k.vraag.uitleg}".strip()


def _als_zin(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
