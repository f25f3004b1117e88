"""The map of views: who said, or is thought to think, what about whom, and who heard it.

An empty or a contradictory square is the next circular question (Milan; veldkennis 2.2).
Derived from what was said; no scores.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from keukentafel.labels import RelatieSoort, Rol, Soort
from keukentafel.language.duiding import Vermelding
from keukentafel.language.relaties import gewoon
from keukentafel.questions.context import Beurt, PersoonInContext, VraagContext
from keukentafel.questions.overleden import is_overleden
from keukentafel.questions.personen import aanmelder, kaal, relatie_tot, zelfde

Stand = Literal["niets", "gezegd", "vermoed", "tegenspraak"]

_VERMOEDEN = re.compile(
    r"\b(?:vindt?|denkt?|wil|wilt|voelt|weet|snapt|begrijpt|hoopt|meent|gelooft|ziet|zegt|zei|"
    r"vond|dacht|zou|schaamt zich|maakt zich|heeft (?:er )?(?:last|moeite|genoeg))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Vak:
    """What one speaker said about one person.

    `vermoed` counts the lines in which the speaker tells what that person thinks or feels;
    `gehoord_door` holds who heard any of it.
    """

    spreker: str
    over: str
    gezegd: int = 0
    vermoed: int = 0
    soorten: frozenset[Soort] = frozenset()
    gehoord_door: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Perspectievenkaart:
    """All squares with something in them; `sprekers` and `anderen` name rows and columns."""

    sprekers: tuple[str, ...]
    anderen: tuple[str, ...]
    vakken: dict[tuple[str, str], Vak] = field(default_factory=dict)
    zelf_gesproken: frozenset[str] = frozenset()

    def vak(self, spreker: str, over: str) -> Vak:
        """Return a square; an empty one when nothing was said."""
        return self.vakken.get((spreker, over), Vak(spreker, over))

    def stand(self, spreker: str, over: str) -> Stand:
        """Return how a square stands.

        `tegenspraak`: one tells of trouble with this person where another, or the same one,
        tells of good. `vermoed`: what this person thinks was only told by others.
        """
        vak = self.vak(spreker, over)
        if not vak.gezegd:
            return "niets"
        allen = [v for (_, wie), v in self.vakken.items() if wie == over]
        moeite = any(Soort.PROBLEEM in v.soorten for v in allen)
        goed = any(Soort.KRACHT in v.soorten for v in allen)
        if moeite and goed:
            return "tegenspraak"
        return "vermoed" if vak.vermoed and over not in self.zelf_gesproken else "gezegd"

    def zwijgers(self) -> tuple[str, ...]:
        """Return who sits at the table and has not said anything yet."""
        return tuple(s for s in self.sprekers if s not in self.zelf_gesproken)


def kaart(context: VraagContext) -> Perspectievenkaart:
    """Return the map of a talk: rows are who sits at the table, columns all living people."""
    levend = [p for p in context.personen if not is_overleden(p)]
    vakken: dict[tuple[str, str], Vak] = {}
    gesproken: set[str] = set()
    wie_is: dict[str, _Kring] = {}
    for beurt in context.beurten:
        if beurt.rol is not Rol.CLIENT:
            continue
        if beurt.spreker not in wie_is:
            wie_is[beurt.spreker] = _kring(beurt.spreker, levend, context)
        kring = wie_is[beurt.spreker]
        if kring.spreker is None:
            continue
        gesproken.add(kring.spreker)
        for over in dict.fromkeys(_over(beurt, kring)):
            _tel(vakken, kring.spreker, over, beurt)
    return Perspectievenkaart(
        sprekers=tuple(p.naam for p in levend if p.aanwezig is not False),
        anderen=tuple(p.naam for p in levend),
        vakken=vakken,
        zelf_gesproken=frozenset(gesproken),
    )


def _tel(vakken: dict[tuple[str, str], Vak], spreker: str, over: str, beurt: Beurt) -> None:
    oud = vakken.get((spreker, over), Vak(spreker, over))
    vakken[spreker, over] = Vak(
        spreker,
        over,
        gezegd=oud.gezegd + 1,
        vermoed=oud.vermoed + bool(_VERMOEDEN.search(beurt.tekst)),
        soorten=oud.soorten | frozenset(beurt.duiding.soorten),
        gehoord_door=oud.gehoord_door | beurt.gehoord_door,
    )


@dataclass(frozen=True)
class _Kring:
    """The people of the household as one speaker would call them: by name, by relation."""

    spreker: str | None
    op_naam: dict[str, str]
    op_soort: dict[RelatieSoort, list[PersoonInContext]]

    def als(self, v: Vermelding) -> str | None:
        """Return whom a kinship word means; of two parents the one who is called that here."""
        rij = self.op_soort.get(v.soort, []) if v.soort else []
        if len(rij) > 1 and v.relatie:
            woord = gewoon(v.relatie)
            rij = [p for p in rij if gewoon(p.relatie.split(",")[0].strip()) == woord]
        return rij[0].naam if len(rij) == 1 else None


def _kring(spreker: str, levend: Sequence[PersoonInContext], context: VraagContext) -> _Kring:
    zelf = aanmelder(context)
    eigen = next((p for p in levend if zelfde(p.naam, spreker)), None)
    op_naam = {kaal(p.naam).casefold(): p.naam for p in levend if p is not eigen}
    per_soort: dict[RelatieSoort, list[PersoonInContext]] = {}
    for persoon in levend:
        soort = relatie_tot(persoon, eigen, zelf)[0] if eigen and persoon is not eigen else None
        if soort is not None:
            per_soort.setdefault(soort, []).append(persoon)
    return _Kring(eigen.naam if eigen else None, op_naam, per_soort)


def _over(beurt: Beurt, kring: _Kring) -> Iterator[str]:
    """Yield the people of the household that a turn is about, the speaker left out."""
    for v in (*beurt.duiding.personen, *beurt.duiding.verwijzingen):
        naam = kaal(v.naam or v.verwijst_naar or "").casefold()
        bedoeld = kring.op_naam.get(naam) or kring.als(v)
        if bedoeld is not None:
            yield bedoeld


__all__ = ["Perspectievenkaart", "Stand", "Vak", "kaart"]
