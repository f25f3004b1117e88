"""One question of the bank, `prompts/vragen/*.yaml`, with the rules of its form."""

import re
from functools import cached_property
from typing import Annotated, Literal

from jinja2 import TemplateSyntaxError, meta
from jinja2.sandbox import SandboxedEnvironment
from pydantic import AfterValidator, Field, model_validator

from keukentafel.content.modellen import ElementSleutel, Regel, Vast
from keukentafel.content.wending import Sleutel
from keukentafel.labels import (
    Fase,
    Kenmerk,
    Levensdomein,
    RelatieSoort,
    Signaal,
    Soort,
    VraagSoort,
    Zinsvorm,
)

NietBij = Literal["angst", "gezelschap", "acute_nood", "pril", "rouw", "kind_spreekt", "verdriet"]

_ONTLEDER = SandboxedEnvironment()
_GEWOON = re.compile(r"\{\{ ([a-z]+) \}\}")
_FOUTE_KENMERKEN = frozenset({Kenmerk.SUGGESTIEF, Kenmerk.MEERVOUDIG, Kenmerk.WAAROM})
MAX_UITLEG = 14
"""At most so many words explain a question."""


def variabelen(tekst: str) -> frozenset[str]:
    """Return the variables of a template. Raises ValueError on a broken one."""
    if "{" not in tekst:
        return frozenset()
    if "{" not in _GEWOON.sub("", tekst):  # nearly always: no need to parse
        return frozenset(_GEWOON.findall(tekst))
    try:
        return frozenset(meta.find_undeclared_variables(_ONTLEDER.parse(tekst)))
    except TemplateSyntaxError:
        raise ValueError("de accolades in deze tekst kloppen niet") from None


def _sjabloon(tekst: str) -> str:
    vreemd = variabelen(tekst) - {"persoon", "woorden", "spiegel", "samen", "ding"}
    if vreemd or "{%" in tekst or "{#" in tekst:
        raise ValueError(
            "alleen {{ persoon }}, {{ woorden }}, {{ spiegel }}, {{ samen }} en {{ ding }}"
            " mogen hier"
        )
    return tekst


def _stam(woord: str) -> str:
    if woord != woord.casefold():
        raise ValueError("schrijf deze woorden met kleine letters")
    if len(woord.strip(" *")) < 2:
        raise ValueError("een woord heeft hier minstens twee letters")
    return woord


Sjabloon = Annotated[Regel, AfterValidator(_sjabloon)]
Stam = Annotated[str, Field(max_length=60), AfterValidator(_stam)]


class Bij(Vast):
    """When a question fits: kinds, words and persons in what the client just said.

    `signalen` belongs to kind veiligheid: the dangers it asks about. Left out, the wording and
    the domains tell. `zwijgt`: only about somebody at the table who said nothing yet, and said to
    that person. `genoemd`: only about somebody named in the last words. `omheen`: only to go
    round something that must not be spoken of here. `citaat`: {{ woorden }} are the client's own;
    `spiegel`: {{ spiegel }} is a clause of theirs in the second person ("U slaapt slecht"), of
    the sorts of `zin`; `samen`: {{ samen }} are two such clauses side by side; `ding`: {{ ding }}
    is a thing they just named ("die oude foto"). `wending`: what they do or tell in this turn, a
    key of `prompts/wendingen/`.
    """

    soorten: tuple[Soort, ...] = ()
    woorden: tuple[Stam, ...] = ()
    personen: tuple[RelatieSoort, ...] = ()
    aanwezig: bool | None = None
    citaat: bool = False
    spiegel: bool = False
    zin: tuple[Zinsvorm, ...] = ()
    samen: bool = False
    ding: bool = False
    wending: tuple[Sleutel, ...] = ()
    zwijgt: bool = False
    genoemd: bool = False
    omheen: bool = False
    signalen: tuple[Signaal, ...] = ()


class Vraag(Vast):
    """A question as the professional says it, and when it fits."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
    tekst: Sjabloon
    je: Sjabloon | None = None
    klein: Sjabloon | None = None
    soort: VraagSoort
    kenmerken: tuple[Kenmerk, ...] = ()
    fasen: Annotated[tuple[Fase, ...], Field(min_length=1)]
    domeinen: tuple[Levensdomein, ...] = ()
    bij: Bij = Bij()
    niet_bij: tuple[NietBij, ...] = ()
    diepte: Literal[1, 2, 3]
    eerst: bool = False
    element: ElementSleutel
    bron: Regel
    uitleg: Regel

    @cached_property
    def variabelen(self) -> frozenset[str]:
        """The variables that any of the texts uses."""
        return frozenset().union(*(variabelen(t) for t in self.teksten.values()))

    @property
    def teksten(self) -> dict[str, str]:
        """The texts that are there, by key."""
        alle = {"tekst": self.tekst, "je": self.je, "klein": self.klein}
        return {naam: tekst for naam, tekst in alle.items() if tekst is not None}

    @property
    def circulair(self) -> bool:
        """True when it asks after another's view, or the effect between people."""
        return Kenmerk.CIRCULAIR in self.kenmerken

    @model_validator(mode="after")
    def _klopt(self) -> "Vraag":
        if "persoon" in self.variabelen and not self.bij.personen:
            raise ValueError("met {{ persoon }} hoort er 'bij: personen' te staan")
        if "woorden" in self.variabelen and not self.bij.citaat:
            raise ValueError("met {{ woorden }} hoort er 'bij: citaat: true' te staan")
        if "spiegel" in self.variabelen and not self.bij.spiegel:
            raise ValueError("met {{ spiegel }} hoort er 'bij: spiegel: true' te staan")
        if self.bij.zin and not self.bij.spiegel:
            raise ValueError(
                "'zin' gaat over wat {{ spiegel }} teruggeeft: zet er 'spiegel: true' bij"
            )
        if "samen" in self.variabelen and not self.bij.samen:
            raise ValueError("met {{ samen }} hoort er 'bij: samen: true' te staan")
        if "ding" in self.variabelen and not self.bij.ding:
            raise ValueError("met {{ ding }} hoort er 'bij: ding: true' te staan")
        if _FOUTE_KENMERKEN.intersection(self.kenmerken):
            raise ValueError("een vraag met dit kenmerk stellen wij niet voor")
        if self.soort is VraagSoort.CIRCULAIR and not self.circulair:
            raise ValueError("bij soort circulair hoort het kenmerk circulair")
        if self.circulair and "angst" not in self.niet_bij:
            raise ValueError("bij een circulaire vraag hoort 'niet_bij: [angst]'")
        if self.bij.signalen and self.soort is not VraagSoort.VEILIGHEID:
            raise ValueError("'bij: signalen' hoort alleen bij soort veiligheid")
        if self.bij.zwijgt and not self.bij.personen:
            raise ValueError("met 'zwijgt' hoort er 'bij: personen' te staan")
        if len(self.uitleg.split()) > MAX_UITLEG:
            raise ValueError(f"de uitleg heeft meer dan {MAX_UITLEG} woorden")
        return self
