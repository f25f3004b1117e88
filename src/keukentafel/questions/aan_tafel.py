"""Who sits at the table and what was said last, read from the context once."""

from dataclasses import dataclass
from functools import cached_property

from keukentafel.labels import Levensdomein, RelatieSoort, Rol, Soort
from keukentafel.language.tegenwicht import zonder_minderjarigen
from keukentafel.questions.context import Beurt, PersoonInContext, VraagContext
from keukentafel.questions.overleden import is_overleden
from keukentafel.questions.personen import Ander, aanmelder, anderen, jong, kaal, zelfde
from keukentafel.questions.tempo import KORT, hele_beurten
from keukentafel.questions.terug import Teruggeefbaar
from keukentafel.questions.woorden import DERDE, JIJ, JONGE, ZELF

_MISSCHIEN_JONG = frozenset({RelatieSoort.KIND, RelatieSoort.KLEINKIND, RelatieSoort.BROER_ZUS})


@dataclass(frozen=True)
class AanTafel:
    """The people and the last words. Everything is computed at most once."""

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
    def hele_beurten(self) -> bool:
        """True when whole sentences were taken down; rules of rhythm and trust need them."""
        return hele_beurten(self.client)

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


__all__ = ["AanTafel"]
