"""One quick line for one person: 'Anja, moeder, 42, hoort slecht'. Pure."""

import re
from dataclasses import dataclass

from keukentafel.conversation.gebeurtenissen import PersoonGegevens, Plek
from keukentafel.labels import RelatieSoort
from keukentafel.language import relatie_soort
from keukentafel.tui.teksten import JAAR

MAX_LEEFTIJD = 120
LOS_HOOGSTENS = 110
"""A number that no comma sets apart is an age up to here; a higher one belongs to the name."""
_JAREN = re.compile(r"(\d{1,3})\s*(?:jaar|jaren|jr\.?|j\.?)?(?:\s+oud)?", re.IGNORECASE)
_JONG = re.compile(r"(\d{1,2})\s*(maand|maanden|mnd|weken|week|wk)\.?(?:\s+oud)?", re.IGNORECASE)
_HELPERS = frozenset({"school", "tolk", "vertaler", "behandelaar", "maatschappelijk", "wijkteam"})
_KLEINE = frozenset({"de", "het", "een", "mijn", "onze", "ons", "haar", "zijn", "hun"})
_PLEK = {
    RelatieSoort.HULPVERLENER: Plek.HELPER,
    RelatieSoort.EX: Plek.ELDERS,
    RelatieSoort.BUUR: Plek.ELDERS,
    RelatieSoort.VRIEND: Plek.ELDERS,
    RelatieSoort.ANDERS: Plek.ELDERS,
}
"""Where somebody of this relation most likely lives; a key says otherwise."""


@dataclass(frozen=True)
class Persoonregel:
    """What one line tells of a person."""

    naam: str
    relatie: str = ""
    leeftijd: int | None = None
    bijzonderheden: str = ""

    @property
    def plek(self) -> Plek:
        """A guess of where this person stands towards the household."""
        woorden = (self.relatie or self.naam).casefold().split()
        if _HELPERS.intersection(woorden):
            return Plek.HELPER
        soort = next((s for w in woorden if (s := relatie_soort(w))), None)
        return _PLEK.get(soort, Plek.IN_HUIS) if soort else Plek.IN_HUIS


def lees_persoon(regel: str) -> Persoonregel | None:
    """Return the person of a line, or None when it holds no name.

    Commas part the pieces. Where there is none, an age and a word of kinship at the end of a
    piece are taken off, in either order: 'Annie 78 zelf', 'Annie zelf 78'. What fits nowhere
    stays in the name: 'Anna van der 2e'. The screen says what was understood.
    """
    eerste, *achter = [" ".join(s.split()) for s in regel.split(",")]
    if not eerste:
        return None
    stukken = [deel for stuk in achter for deel in _na_de_naam(stuk)]
    los = _van_achteren(eerste)
    heeft_leeftijd = any(_leeftijd(s) is not None for s in stukken)
    # With commas the name is left alone, unless the age was forgotten in it.
    if not achter or (not heeft_leeftijd and any(_leeftijd(s) is not None for s in los[1:])):
        eerste, stukken = los[0], [*los[1:], *stukken]
    relatie, leeftijd, rest = None, None, list[str]()
    for stuk in stukken:
        if leeftijd is None and (jaren := _leeftijd(stuk)) is not None:
            leeftijd = jaren
            rest += [] if _JAREN.fullmatch(stuk) else [stuk]
        elif relatie is None:
            relatie = stuk
        elif stuk:
            rest.append(stuk)
    return Persoonregel(eerste, relatie or _relatie_in(eerste), leeftijd, ", ".join(rest))


def in_woorden(gelezen: Persoonregel) -> str:
    """Return what was understood, to show beside the line: 'Annie, zelf, 78 jaar'."""
    relatie = "" if gelezen.relatie.casefold() in gelezen.naam.casefold() else gelezen.relatie
    jong = _JONG.match(gelezen.bijzonderheden)
    jaren = "" if gelezen.leeftijd is None or jong else JAAR.format(jaren=gelezen.leeftijd)
    delen = (gelezen.naam, relatie, jaren, gelezen.bijzonderheden)
    return ", ".join(d for d in delen if d)


def schrijf_persoon(persoon: PersoonGegevens) -> str:
    """Return the line that `lees_persoon` reads back as this person."""
    jaren = "" if persoon.leeftijd is None else str(persoon.leeftijd)
    relatie = "" if persoon.relatie == _relatie_in(persoon.naam) else persoon.relatie
    stukken = [persoon.naam, relatie, jaren, persoon.bijzonderheden]
    if not persoon.bijzonderheden:
        stukken = [s for s in stukken if s]
    elif not jaren:
        del stukken[2]
    return ", ".join(stukken)


def _leeftijd(stuk: str) -> int | None:
    if gevonden := _JAREN.fullmatch(stuk):
        jaren = int(gevonden[1])
        return jaren if jaren <= MAX_LEEFTIJD else None
    if gevonden := _JONG.fullmatch(stuk):
        return int(gevonden[1]) // (12 if gevonden[2].casefold().startswith("m") else 52)
    return None


def _van_achteren(regel: str) -> list[str]:
    """Return 'Annie 78 zelf' as the name and what stood behind it, each at most once."""
    woorden = regel.split()
    jaren, relatie = list[str](), list[str]()
    while len(woorden) > 1:
        if not jaren and (aantal := _staart(woorden)):
            jaren = [" ".join(woorden[-aantal:])]
            del woorden[-aantal:]
        elif not relatie and relatie_soort(woorden[-1]) and woorden[-2].casefold() not in _KLEINE:
            relatie = [woorden.pop()]
        else:
            break
    return [" ".join(woorden), *relatie, *jaren]


def _staart(woorden: list[str]) -> int:
    """Return how many words at the end tell an age that no comma sets apart; 0 when none do."""
    for aantal in (3, 2, 1):
        if len(woorden) > aantal:
            jaren = _leeftijd(" ".join(woorden[-aantal:]))
            if jaren is not None and jaren <= LOS_HOOGSTENS:
                return aantal
    return 0


def _na_de_naam(stuk: str) -> list[str]:
    """Return 'schoondochter 45' or '78 zelf' as two pieces; anything else whole."""
    woorden = stuk.split()
    if aantal := _staart(woorden):
        voor = woorden[:-aantal]
        # 'buurman van 12' is a house number.
        return (
            [stuk]
            if voor[-1].casefold() == "van"
            else [" ".join(voor), " ".join(woorden[-aantal:])]
        )
    if len(woorden) > 1 and relatie_soort(woorden[-1]):
        jaren = " ".join(woorden[:-1])
        if _leeftijd(jaren) is not None:
            return [woorden[-1], jaren]
    return [stuk]


def _relatie_in(naam: str) -> str:
    """Return the word of kinship or work in a name: 'oma Riet', 'de tolk'."""
    return next((w.casefold() for w in naam.split() if relatie_soort(w)), "")
