"""Names that are known before the reading starts: the household, and who was seen already."""

from collections.abc import Sequence
from dataclasses import dataclass

from keukentafel.language.pseudoniem_woorden import Woordenboek, kaal
from keukentafel.language.pseudoniem_zinnen import naamwoorden

_MIN_NAAM, _MIN_WOORD = 4, 3
_LANG = 8


@dataclass(frozen=True)
class Bekend:
    """Names that are known beforehand, word by word, and words seen as a name before."""

    woorden: frozenset[str] = frozenset()
    gezien: frozenset[str] = frozenset()

    def is_naam(self, woord: str, *, ook_slordig: bool) -> bool:
        """Say whether a word is a known name, perhaps with the s of whose it is, or a slip."""
        for vorm in {woord, kaal(woord)}:
            if vorm in self.woorden or (vorm[-1:] == "s" and vorm[:-1] in self.woorden):
                return True
            delen = vorm.split("-")
            if len(delen) > 1 and any(d in self.woorden for d in delen):
                return True
        return ook_slordig and self.lijkt_op(woord) is not None

    def lijkt_op(self, woord: str) -> str | None:
        """Return the known name that this word is a slip of."""
        vorm = kaal(woord)
        raak = [n for n in self.woorden if _scheelt_weinig(vorm, n)]
        return min(raak, default=None)


def maak_bekend(namen: Sequence[str], gezien: frozenset[str], boek: Woordenboek) -> Bekend:
    """Return what to look for; words like 'mevrouw' and 'de' are no name by themselves."""
    over = boek.titels | boek.lijst["tussenvoegsels"]
    delen = {vorm for naam in namen for w in naamwoorden(naam) for vorm in (w, kaal(w))}
    return Bekend(frozenset(d for d in delen if d and d not in over), gezien)


def _scheelt_weinig(woord: str, naam: str) -> bool:
    """One slip in names of four letters or more, two in those of eight or more."""
    if len(naam) < _MIN_NAAM or len(woord) < _MIN_WOORD or abs(len(woord) - len(naam)) > 2:
        return False
    for vorm in (woord, woord[:-1]) if woord.endswith("s") else (woord,):
        if afstand(vorm, naam) <= (2 if len(naam) >= _LANG else 1):
            return True
    return False


def afstand(a: str, b: str) -> int:
    """Return how many slips lie between two words; changed places count once."""
    voorvorig: list[int] = []
    vorig = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        rij = [i]
        for j, y in enumerate(b, 1):
            rij.append(min(vorig[j] + 1, rij[j - 1] + 1, vorig[j - 1] + (x != y)))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                rij[j] = min(rij[j], voorvorig[j - 2] + 1)
        voorvorig, vorig = vorig, rij
    return vorig[-1]
