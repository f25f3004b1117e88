"""What is offered: the wording of a chosen question, to whom it is said, and why it comes now."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from keukentafel.labels import Levensdomein
from keukentafel.questions.aanspreken import aangesproken
from keukentafel.questions.context import Suggestie
from keukentafel.questions.score import Kandidaat
from keukentafel.questions.situatie import Situatie
from keukentafel.questions.vullen import variant, vul


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


def aan(k: Kandidaat, nu: Situatie) -> str:
    """Return who is asked: who was silent, else who spoke last."""
    stil = k.vraag.bij.zwijgt and k.ander is not None and k.ander.naam
    return stil or nu.gevraagd.naam


def tekst_van(k: Kandidaat, nu: Situatie) -> str:
    """Return the question filled in: for u or je, with the person and the words said back."""
    tekst = variant(k.vraag, je=nu.je, klein=nu.klein) or k.vraag.tekst
    persoon = k.ander.heet("je" if nu.je else "uw") if k.ander else None
    terug = nu.terug
    return vul(
        tekst,
        persoon=persoon,
        woorden=terug.citaat,
        spiegel=terug.spiegel,
        samen=terug.samen,
        ding=terug.ding,
    )


def suggestie(k: Kandidaat, tekst: str, nu: Situatie, namen: Namen) -> Suggestie:
    """Return what is offered, with for whom it is and why."""
    vraag, wie = k.vraag, aan(k, nu)
    return Suggestie(
        vraag_id=vraag.id,
        tekst=aangesproken(tekst, wie, nu.context),
        soort=vraag.soort,
        kenmerken=vraag.kenmerken,
        waarom=_waarom(k, nu, namen),
        element=vraag.element,
        element_naam=namen.elementen.get(vraag.element, vraag.element),
        aan=wie,
        persoon=k.ander.heet("uw") if k.ander else None,
        rol=k.rol,
        punten=tuple((naam, round(n, 2)) for naam, n in k.delen),
    )


def _waarom(k: Kandidaat, nu: Situatie, namen: Namen) -> str:
    """One line: the reason of the question, before it what makes it fit right now."""
    nooit = "in dit gesprek nog niet gehoord"
    wie = k.ander.heet("uw") if k.ander else ""
    spreker = nu.gevraagd.naam or "Deze spreker"
    vooraf = {
        "ritme": "Na een paar vragen op rij: geef eerst iets terug.",
        "nieuw_persoon": f"{wie} is nog niet genoemd.",
        "leeg_vak": f"{spreker} heeft nog niets gezegd over {wie}.",
        "vermoeden": f"Wat {wie} vindt, is alleen aangenomen.",
        "tegenspraak": f"Over {wie} is verschillend gesproken.",
        "zwijgt": f"{wie} heeft nog niets gezegd.",
        "nooit_kracht": f"Iets wat goed gaat is {nooit}.",
        "nooit_eerdere_hulp": f"Eerdere hulp is {nooit}.",
        "nooit_wens": f"Een wens is {nooit}.",
    }.get(k.reden, "")
    if k.domein is not None:
        vooraf = f"Over «{namen.domeinen.get(k.domein, k.domein)}» is nog niet gesproken."
    return f"{_als_zin(vooraf)} {k.vraag.uitleg}".strip()


def _als_zin(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


__all__ = ["Namen", "aan", "namen_uit_inhoud", "suggestie", "tekst_van"]
