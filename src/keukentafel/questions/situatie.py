"""What matters at this moment, read from the context once: the last words, mood, company."""

from dataclasses import dataclass
from functools import cached_property

from keukentafel.labels import Fase, Handeling, Levensdomein, RelatieSoort, Rol, Signaal, Soort
from keukentafel.language.citaat import citaat
from keukentafel.language.duiding import Duiding
from keukentafel.questions.context import Beurt, PersoonInContext, VraagContext
from keukentafel.questions.overleden import is_overleden, rouw_in
from keukentafel.questions.personen import Ander, aanmelder, anderen, jong, kaal, zelfde
from keukentafel.questions.woorden import (
    ANGST_BEKEND,
    DERDE,
    GEVOEL,
    IK,
    JIJ,
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
_TERUGGEVEN = frozenset({Handeling.REFLECTIE, Handeling.SAMENVATTING, Handeling.ERKENNING})

PRILLE_BEURTEN = 3
"""Up to so many client turns trust is young, whatever the phase."""
KORTSTE_CITAAT = 4
"""Fewer words said back sound like an echo."""
KORT = 6
"""A turn of at most so many words says little by itself."""


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
        """The last words: the last client turn, and the one before when it says little."""
        if not self.client:
            return ()
        beurt = self.client[-1]
        kort = len(beurt.tekst.split()) <= KORT
        vorige = [b for b in self.client[:-1] if zelfde(b.spreker, beurt.spreker)]
        if kort and not beurt.duiding.domeinen and vorige:
            return vorige[-1], beurt
        return (beurt,)

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
        return frozenset(s for b in self.client for s in b.duiding.soorten)

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
    def citaat(self) -> str | None:
        """A few literal words to say back, or None."""
        if not self.client:
            return None
        beurt = self.client[-1]
        woorden = citaat(beurt.tekst)
        if woorden is None or len(woorden.split()) < KORTSTE_CITAAT:
            return None
        if not (beurt.letterlijk or IK.search(woorden)):
            return None
        return kaal(woorden)

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
    def signalen_nu(self) -> frozenset[Signaal]:
        """The signals in the last words, and in those before while nobody went into them."""
        signalen: set[Signaal] = set()
        genoeg = False
        for beurt in reversed(self.context.beurten):
            if beurt.rol is Rol.CLIENT:
                signalen.update(_zeker_genoeg(beurt.duiding))
                genoeg = genoeg or len(beurt.tekst.split()) > KORT
            elif genoeg:
                break
        return frozenset(signalen)

    @cached_property
    def angst(self) -> bool:
        """True when anybody may have to fear anybody: told at any time, or known before.

        A signal in doubt counts for the moment, not for the rest of the talk.
        """
        zeker = (
            GEWELD.intersection(b.duiding.signalen) - set(b.duiding.twijfel) for b in self.client
        )
        recent = (GEWELD.intersection(b.duiding.signalen) for b in self.client[-2:])
        bekend = (t for p in self.context.personen for t in p.bijzonderheden)
        uit_woorden = any(zeker) or any(recent) or any(ANGST_BEKEND.search(t) for t in bekend)
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
        """True when spoken answers shorten: a sign to ask wide and safe."""
        lengtes = [len(b.tekst.split()) for b in self.client if b.letterlijk][-4:]
        if len(lengtes) < 3:
            return False
        eerder = sum(lengtes[:-2]) / len(lengtes[:-2])
        return max(lengtes[-2:]) <= KORT and eerder > KORT

    @cached_property
    def diepte(self) -> int:
        """The deepest question that fits: 1 wide, 2 personal, 3 sore."""
        if self.pril or self.korter:
            return 1
        laatste = self.client[-4:]
        lang = sum(len(b.tekst.split()) for b in laatste) >= 12 * len(laatste)
        gevoel = any(GEVOEL.search(b.tekst) for b in laatste)
        return 3 if len(self.client) > 2 * PRILLE_BEURTEN and lang and gevoel else 2

    @cached_property
    def vragen_op_rij(self) -> int:
        """How many questions the professional asked since giving something back."""
        aantal = 0
        for beurt in reversed(self.professional):
            if beurt.duiding.handeling in _TERUGGEVEN:
                break
            aantal += beurt.duiding.handeling is Handeling.VRAAG
        return aantal

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
    """A doubtful need does not push everything else aside; doubt about danger does count."""
    twijfel = {Signaal.ACUTE_NOOD} if Signaal.ACUTE_NOOD in duiding.twijfel else set()
    return frozenset(duiding.signalen) - twijfel


_MISSCHIEN_JONG = frozenset({RelatieSoort.KIND, RelatieSoort.KLEINKIND, RelatieSoort.BROER_ZUS})
