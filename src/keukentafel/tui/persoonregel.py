"""One quick line for one person: 'Anja, moeder, 42, hoort slecht'. Pure."""

import re
from dataclasses import dataclass

from keukentafel.conversation.gebeurtenissen import PersoonGegevens, Plek
from keukentafel.labels import RelatieSoort
from keukentafel.language import relatie_soort

MAX_LEEFTIJD = 120
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

    Commas part the pieces; without any, a number at the end is the age and a word of
    kinship the relation.
    """
    stukken = [" ".join(s.split()) for s in regel.split(",")]
    if not stukken[0]:
        return None
    if len(stukken) == 1:
        stukken = _zonder_kommas(stukken[0])
    naam, relatie, leeftijd, rest = stukken[0], None, None, list[str]()
    for stuk in stukken[1:]:
        if leeftijd is None and (jaren := _leeftijd(stuk)) is not None:
            leeftijd = jaren
            if not _JAREN.fullmatch(stuk):
                rest.append(stuk)
        elif relatie is None:
            relatie, *achter = _jaren_achteraan(stuk) if leeftijd is None else [stuk]
            for staart in achter:
                leeftijd = _leeftijd(staart)
                rest += [] if _JAREN.fullmatch(staart) else [staart]
        elif stuk:
            rest.append(stuk)
    return Persoonregel(naam, relatie or _relatie_in(naam), leeftijd, ", ".join(rest))


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


def _zonder_kommas(regel: str) -> list[str]:
    """Return 'Anja moeder 42' in pieces; what fits nowhere stays in the name."""
    voor, *jaren = _jaren_achteraan(regel)
    woorden = voor.split()
    if len(woorden) > 1 and relatie_soort(woorden[-1]) and woorden[-2].casefold() not in _KLEINE:
        return [" ".join(woorden[:-1]), woorden[-1], *jaren]
    return [" ".join(woorden), *jaren]


def _jaren_achteraan(stuk: str) -> list[str]:
    """Return 'schoondochter 45' as ['schoondochter', '45']; whole when it ends on no age."""
    woorden = stuk.split()
    for aantal in (3, 2, 1):
        staart = " ".join(woorden[-aantal:])
        if len(woorden) > aantal and _leeftijd(staart) is not None:
            return [" ".join(woorden[:-aantal]), staart]
    return [stuk]


def _relatie_in(naam: str) -> str:
    """Return the word of kinship or work in a name: 'oma Riet', 'de tolk'."""
    return next((w.casefold() for w in naam.split() if relatie_soort(w)), "")
