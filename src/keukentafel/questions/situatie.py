"""What matters at this moment, read from the context once: the last words, mood, company."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from keukentafel.content.vraag import NietBij
from keukentafel.labels import Fase, Handeling, Levensdomein, RelatieSoort, Rol, Signaal, Soort
from keukentafel.language.duiding import Duiding
from keukentafel.language.tegenwicht import zonder_minderjarigen
from keukentafel.questions.context import Beurt, PersoonInContext, VraagContext
from keukentafel.questions.overleden import is_overleden, rouw_in
from keukentafel.questions.personen import Ander, aanmelder, anderen, jong, kaal, zelfde
from keukentafel.questions.perspectieven import Perspectievenkaart, kaart
from keukentafel.questions.teksteisen import Onderwerp
from keukentafel.questions.tempo import (
    KORT,
    hele_beurten,
    ontwijkt_nu,
    trekt_zich_terug,
    vertrouwen,
    vragen_op_rij,
)
from keukentafel.questions.terug import Teruggeefbaar
from keukentafel.questions.woorden import (
    ANGST_BEKEND,
    DERDE,
    GEHEIM,
    JIJ,
    JONGE,
    KLEIN,
    VERDRIET,
    ZELF,
)

GEWELD = frozenset(
    {
        Signaal.HUISELIJK_GEWELD,
        Signaal.KINDERMISHANDELING,
        Signaal.OUDERENMISHANDELING,
        Signaal.UITBUITING,
    }
)

STAM = 5
"""Words that begin with the same five letters count as the same word."""
_TERUG = 60
_NAVRAGEN = 12
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
class Situatie:
    """The context with what follows from it. Everything is computed at most once."""

    context: VraagContext

    @cached_property
    def client(self) -> tuple[Beurt, ...]:
        """What the household said, oldest first."""
        return tuple(b for b in self.context.beurten if b.rol is Rol.CLIENT and b.tekst.strip())

    @cached_property
    def professional(self) -> tuple[Beurt, ...]:
        """What the professional said, oldest first."""
        return tuple(b for b in self.context.beurten if b.rol is Rol.PROFESSIONAL)

    @cached_property
    def gevraagd(self) -> PersoonInContext:
        """The person to ask: the last client who spoke, else who asked for the talk."""
        if self.client:
            spreker = self.client[-1].spreker
            bekend = (p for p in self.context.personen if zelfde(p.naam, spreker))
            return next(bekend, PersoonInContext(naam=spreker, aanwezig=True))
        levend = [p for p in self.context.personen if not is_overleden(p)]
        zelf = aanmelder(self.context)
        volwassen = [p for p in levend if p.aanwezig is not False and not jong(p)]
        if zelf in levend and zelf is not None:
            return zelf
        return next(iter([*volwassen, *levend]), PersoonInContext(naam=""))

    @cached_property
    def anderen(self) -> list[Ander]:
        """The living others a question may be about."""
        return anderen(self.context, self.gevraagd)

    @cached_property
    def laatste(self) -> tuple[Beurt, ...]:
        """The last words: the last client turn; of scraps, the last three together.

        What was told at length in between is new: nothing of before it counts any more.
        """
        if not self.client:
            return ()
        beurt = self.client[-1]
        if len(beurt.tekst.split()) > KORT:
            return (beurt,)
        vorige = [b for b in self.client[:-1] if zelfde(b.spreker, beurt.spreker)]
        if self.hele_beurten:
            return (vorige[-1], beurt) if vorige and not beurt.duiding.domeinen else (beurt,)
        vlak_ervoor = vorige[-2:]
        if vorige and len(vorige[-1].tekst.split()) > KORT:
            vlak_ervoor = vorige[-1:]
        return (*vlak_ervoor, beurt)

    @cached_property
    def tekst(self) -> str:
        """The last words, lower case."""
        return " ".join(b.tekst for b in self.laatste).casefold()

    @cached_property
    def eerder(self) -> str:
        """The client words of the last turns before the last words, lower case."""
        return " ".join(b.tekst for b in self.client[-5:-1]).casefold()

    @cached_property
    def domeinen(self) -> tuple[Levensdomein, ...]:
        """The domains of the last words, strongest first."""
        return tuple(dict.fromkeys(d for b in self.laatste[::-1] for d in b.duiding.domeinen))

    @cached_property
    def vorige_domeinen(self) -> frozenset[Levensdomein]:
        """The domains of the turns just before, and the one in view."""
        vorige = {d for b in self.client[-4:-1] for d in b.duiding.domeinen}
        return frozenset(vorige | ({self.context.in_beeld} if self.context.in_beeld else set()))

    @cached_property
    def soorten(self) -> frozenset[Soort]:
        """The kinds of the last words."""
        return frozenset(s for b in self.laatste for s in b.duiding.soorten)

    @cached_property
    def gehoord(self) -> frozenset[Soort]:
        """The kinds heard anywhere in this talk."""
        return self.context.gehoord.union(*(b.duiding.soorten for b in self.client))

    @cached_property
    def besproken(self) -> frozenset[Levensdomein]:
        """The domains that were touched in this talk or before."""
        return self.context.besproken.union(*(b.duiding.domeinen for b in self.client))

    @cached_property
    def over_ander(self) -> bool:
        """True when the last words tell of somebody else, not of the speaker."""
        genoemd = any(b.duiding.personen for b in self.laatste) or DERDE.search(self.tekst)
        return bool(genoemd) and not ZELF.search(self.tekst)

    @cached_property
    def terug(self) -> Teruggeefbaar:
        """What of the last words can be said back, and what they did or told.

        What somebody told of another is not said back before others, unless it is good.
        """
        return Teruggeefbaar(
            self.laatste,
            je=self.je,
            anderen=not self.gezelschap or Soort.PROBLEEM not in self.soorten,
            namen=tuple(kaal(p.naam) for p in self.context.personen),
        )

    @cached_property
    def gezelschap(self) -> bool:
        """True when somebody else may be at the table."""
        if self.context.apart:
            return False
        gevraagd = self.gevraagd.naam
        weg = [kaal(p.naam).casefold() for p in self.context.personen if p.aanwezig is False]
        ander = any(
            p.aanwezig is not False and not zelfde(p.naam, gevraagd) and not is_overleden(p)
            for p in self.context.personen
        )
        return ander or any(
            not zelfde(b.spreker, gevraagd) and kaal(b.spreker).casefold() not in weg
            for b in self.client
        )

    @cached_property
    def alleen(self) -> bool:
        """True when it is known that nobody else listens; unknown company is company."""
        return self.context.apart or (bool(self.context.personen) and not self.gezelschap)

    @cached_property
    def kind_erbij(self) -> bool:
        """True when a minor is asked or sits at the table."""
        aan_tafel = [p for p in self.context.personen if p.aanwezig is not False]
        return not self.context.apart and any(jong(p) and not is_overleden(p) for p in aan_tafel)

    @cached_property
    def geen_kind(self) -> bool:
        """True when the children are grown, and the last words are not of a young one."""
        levend = [(p.soort, 0 if jong(p) else p.leeftijd) for p in self.context.personen]
        return zonder_minderjarigen(levend) and not JONGE.search(self.tekst)

    @cached_property
    def alle_signalen(self) -> frozenset[Signaal]:
        """The signals in the last words, and in those before while nobody went into them."""
        return self._signalen[0]

    @cached_property
    def signalen_nu(self) -> frozenset[Signaal]:
        """Those of them that are clear enough to put all else aside."""
        return self._signalen[1]

    @cached_property
    def vermoed(self) -> dict[Onderwerp, bool]:
        """Which dangers are only suspected: a careful question then stands beside others."""
        zwak = self.alle_signalen - self.signalen_nu
        return {
            "suicidaliteit": Signaal.SUICIDALITEIT in zwak,
            "nood": Signaal.ACUTE_NOOD in zwak,
            "geweld": bool(GEWELD & zwak),
        }

    @cached_property
    def vermoed_geweld(self) -> bool:
        """True when the last words may tell of violence or force."""
        return self.vermoed["geweld"]

    @cached_property
    def _signalen(self) -> tuple[frozenset[Signaal], frozenset[Signaal]]:
        signalen: set[Signaal] = set()
        zeker: set[Signaal] = set()
        genoeg = False
        for beurt in reversed(self.context.beurten[-_NAVRAGEN:]):
            if beurt.rol is Rol.CLIENT:
                signalen.update(beurt.duiding.signalen)
                zeker.update(_zeker_genoeg(beurt.duiding))
                genoeg = genoeg or len(beurt.tekst.split()) > KORT
            elif genoeg:
                break
        return frozenset(signalen), frozenset(zeker)

    @cached_property
    def angst(self) -> bool:
        """True when anybody may have to fear anybody: told at any time, or known before.

        A signal in doubt counts for the moment, not for the rest of the talk.
        """
        zeker = (GEWELD.intersection(_zeker_genoeg(b.duiding)) for b in self.client)
        recent = (GEWELD.intersection(b.duiding.signalen) for b in self.client[-2:])
        bekend = (t for p in self.context.personen for t in p.bijzonderheden)
        uit_woorden = any(zeker) or (any(recent) and not self.alleen)
        uit_woorden = uit_woorden or any(ANGST_BEKEND.search(t) for t in bekend)
        return self.context.angst_bekend or uit_woorden

    @cached_property
    def geweld_nu(self) -> bool:
        """True when the last words tell of violence or force."""
        return bool(GEWELD & self.signalen_nu)

    @cached_property
    def nood(self) -> bool:
        """True when something must be arranged now."""
        return Signaal.ACUTE_NOOD in self.signalen_nu

    @cached_property
    def suicidaliteit(self) -> bool:
        """True when the last words may tell of a death wish."""
        return Signaal.SUICIDALITEIT in self.signalen_nu

    @cached_property
    def dringend(self) -> bool:
        """True when safety goes before the talk as it went."""
        return self.suicidaliteit or self.nood or self.geweld_nu

    @cached_property
    def niet_circulair(self) -> bool:
        """True when asking how another sees it would be unwise (veldkennis 2.2, not when).

        Fear, need, sorrow; a secret, looks at another, or an answer that evades; and when the
        client asks something: that is answered first.
        """
        gevaar = (
            self.angst or self.dringend or self.vermoed["nood"] or self.vermoed["suicidaliteit"]
        )
        if gevaar or self.verdriet or not self.client:
            return gevaar or self.verdriet
        ontwijkt = ontwijkt_nu(self.client[-1]) and self.context.fase is Fase.CONTACT_MAKEN
        vraagt = self.client[-1].tekst.rstrip().endswith("?")
        geheim = any(GEHEIM.search(b.tekst) for b in self.client[-5:]) and not self.alleen
        return ontwijkt or vraagt or geheim

    @cached_property
    def omheen(self) -> bool:
        """True when there is something that must not be spoken of before who sits here."""
        gevaar = self.geweld_nu or self.vermoed_geweld or (self.suicidaliteit and self.kind_erbij)
        return gevaar and not self.alleen

    @cached_property
    def gaat_om(self) -> dict[Onderwerp, bool]:
        """Which dangers are there now."""
        return {
            "suicidaliteit": self.suicidaliteit,
            "nood": self.nood,
            "geweld": self.geweld_nu,
        }

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
    def rouw(self) -> bool:
        """True when the last turns tell of somebody who died."""
        return any(rouw_in(b.tekst) for b in self.client[-3:])

    @cached_property
    def verdriet(self) -> bool:
        """True when the last words are sore."""
        return bool(VERDRIET.search(self.tekst))

    @cached_property
    def je(self) -> bool:
        """True when the person asked is called by `je`: a child or young person."""
        persoon = self.gevraagd
        if jong(persoon):
            return True
        if persoon.leeftijd is not None or persoon.soort not in _MISSCHIEN_JONG:
            return False
        # No age is known: do as the professional did when speaking to them.
        voor = [
            een.tekst
            for een, twee in zip(self.context.beurten, self.context.beurten[1:], strict=False)
            if een.rol is Rol.PROFESSIONAL
            and twee.rol is Rol.CLIENT
            and zelfde(twee.spreker, persoon.naam)
        ]
        return bool(voor) and bool(JIJ.search(voor[-1]))

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
    def hele_beurten(self) -> bool:
        """True when whole sentences were taken down; rules of rhythm and trust need them."""
        return hele_beurten(self.client)

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
    def onrust(self) -> bool:
        """True when anything was said that asks for care, or safety is the subject."""
        ergens = self.angst or self.dringend or bool(self.alle_signalen)
        return ergens or Levensdomein.VEILIGHEID in self.domeinen

    @cached_property
    def sinds_samenvatting(self) -> int:
        """How many client turns since the last summary, or since the start."""
        aantal = 0
        for beurt in reversed(self.context.beurten):
            if beurt.duiding.handeling is Handeling.SAMENVATTING:
                break
            aantal += beurt.rol is Rol.CLIENT
        return aantal


def _zeker_genoeg(duiding: Duiding) -> frozenset[Signaal]:
    """What is suspected or in doubt does not push everything else aside."""
    twijfel = {s for s in duiding.signalen if s in duiding.twijfel}
    return frozenset(duiding.signalen) - twijfel - set(duiding.vermoeden)


_MISSCHIEN_JONG = frozenset({RelatieSoort.KIND, RelatieSoort.KLEINKIND, RelatieSoort.BROER_ZUS})
