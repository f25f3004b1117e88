"""What matters at this moment, read from the context once: the last words, mood, company."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from keukentafel.content.vraag import NietBij
from keukentafel.labels import Fase, Handeling, Rol
from keukentafel.language.tegenwicht import GEWELD
from keukentafel.questions.context import VraagContext
from keukentafel.questions.gevaar import Gevaar
from keukentafel.questions.overleden import rouw_in
from keukentafel.questions.personen import kaal, zelfde
from keukentafel.questions.perspectieven import Perspectievenkaart, kaart
from keukentafel.questions.tempo import trekt_zich_terug, vertrouwen, vragen_op_rij
from keukentafel.questions.woorden import KLEIN

STAM = 5
"""Words that begin with the same five letters count as the same word."""
_TERUG = 60
_WOORD = re.compile(r"\w+")
PRILLE_BEURTEN = 3
"""Up to so many client turns trust is young, whatever the phase."""


RECENT = 120
"""So many turns are looked at one by one: about an hour of talk."""


def ingekort(context: VraagContext) -> VraagContext:
    """Return the context with its last turns, and of the older ones what still counts.

    That is what was talked about, and the turns that tell of violence or of a death.
    """
    oud, recent = context.beurten[:-RECENT], context.beurten[-RECENT:]
    if not oud:
        return context
    client = [b.duiding for b in oud if b.rol is Rol.CLIENT]
    telt = (
        b
        for b in reversed(oud)
        if (b.duiding.signalen and GEWELD.intersection(b.duiding.signalen))
        or (b.duiding.personen and rouw_in(b.tekst))
    )
    blijft = list(islice(telt, RECENT // 3))[::-1]
    return replace(
        context,
        beurten=(*blijft, *recent),
        besproken=context.besproken.union(*(d.domeinen for d in client)),
        gehoord=context.gehoord.union(*(d.soorten for d in client)),
    )


@dataclass(frozen=True)
class Situatie(Gevaar):
    """The context with what follows from it. Everything is computed at most once."""

    @cached_property
    def omstandig(self) -> frozenset[NietBij]:
        """What holds now of all that can keep a question away."""
        alle: dict[NietBij, bool] = {
            "angst": self.angst,
            "gezelschap": self.gezelschap,
            "acute_nood": self.nood,
            "pril": self.pril,
            "rouw": self.rouw,
            "kind_spreekt": self.je,
            "verdriet": self.verdriet,
        }
        return frozenset(naam for naam, waar in alle.items() if waar)

    @cached_property
    def klein(self) -> bool:
        """True when the person asked is best asked in small steps."""
        return any(KLEIN.search(t) for t in self.gevraagd.bijzonderheden)

    @cached_property
    def pril(self) -> bool:
        """True in the first minutes."""
        return self.context.fase is Fase.CONTACT_MAKEN or len(self.client) <= PRILLE_BEURTEN

    @cached_property
    def korter(self) -> bool:
        """True when the person asked draws back: a sign to ask wide and safe, or for leave."""
        eigen = [b for b in self.client if zelfde(b.spreker, self.gevraagd.naam)]
        return trekt_zich_terug(eigen)

    @cached_property
    def diepte(self) -> int:
        """The deepest question that fits: 1 wide, 2 personal, 3 sore (veldkennis 2.4)."""
        if self.pril or self.korter:
            return 1
        rijp = len(self.client) > 2 * PRILLE_BEURTEN
        return 3 if rijp and self.hele_beurten and vertrouwen(self.context.beurten) >= 2 else 2

    @cached_property
    def vragen_op_rij(self) -> int:
        """How many questions the professional asked since giving something back."""
        return vragen_op_rij(self.professional)

    @cached_property
    def eerst_teruggeven(self) -> bool:
        """True after two questions in a row: a reflection or summary comes first."""
        return self.vragen_op_rij >= 2 and bool(self.client)

    @cached_property
    def lang_in_een_domein(self) -> bool:
        """True when the last six utterances that have a subject all share one."""
        laatste = [set(b.duiding.domeinen) for b in self.client if b.duiding.domeinen][-6:]
        return len(laatste) == 6 and bool(set.intersection(*laatste))

    @cached_property
    def eerder_gezegd(self) -> tuple[frozenset[str], ...]:
        """The word stems of the household's recent turns but the last words."""
        nu = {id(b) for b in self.laatste}
        return tuple(
            frozenset(w[:STAM] for w in _WOORD.findall(b.tekst.casefold()))
            for b in self.client[-_TERUG:]
            if id(b) not in nu
        )

    @cached_property
    def kaart(self) -> Perspectievenkaart:
        """Who said what about whom."""
        return kaart(self.context)

    @cached_property
    def stille_sleutels(self) -> frozenset[str]:
        """Who sits here and said nothing while others spoke several times (keys of Ander)."""
        if len(self.client) < 4 or self.context.apart:
            return frozenset()
        return frozenset(kaal(naam).casefold() for naam in self.kaart.zwijgers())

    @cached_property
    def sinds_samenvatting(self) -> int:
        """How many client turns since the last summary, or since the start."""
        aantal = 0
        for beurt in reversed(self.context.beurten):
            if beurt.duiding.handeling is Handeling.SAMENVATTING:
                break
            aantal += beurt.rol is Rol.CLIENT
        return aantal


__all__ = ["PRILLE_BEURTEN", "RECENT", "STAM", "Situatie", "ingekort"]
