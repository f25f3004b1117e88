"""To whom "zij", "hem", "het kind" or "die twee" points: the last one spoken of who fits.

Looks back sentence by sentence, in the line itself and then over the turns before. Where
two people fit, nobody is named: a wrong guess is worse than none.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from keukentafel.labels import RelatieSoort as R
from keukentafel.language.deelzinnen import deelzinnen, is_werkwoord
from keukentafel.language.relaties import WOORDEN, relatie_soort
from keukentafel.language.vondsten import Vondst
from keukentafel.language.woorden import Woorden

_MEEST = 20
"""Pronouns looked at in one line: more is no speech."""
_M = frozenset({"hij", "ie", "hem"})
_V = frozenset({"zij", "ze", "haar", "d'r"})
_MEER = frozenset({"hen", "hun", "zij", "ze"})
_LIJDEND = frozenset({"hem", "haar", "hen", "hun", "d'r"})
_KIND = frozenset({"kind", "kleine", "kleintje", "baby"})
_SOMS = _M | _V | _MEER | {"die", "kind", "kleine", "kleintje", "zijn", "z'n", "baby", "beiden"}
_NA_BEZIT_TEKST = """
    in op aan bij met van voor naar uit om te niet nog ook weer mee elke vaak nooit altijd wel
    dan als en of maar even soms toch heel erg veel gewoon zo hier daar thuis alleen helemaal
    amper"""
_NA_BEZIT = frozenset(_NA_BEZIT_TEKST.split())
_DING = re.compile(
    r"(?:^|[.!?] )(?:de|die|deze|onze|mijn|dat|het|een|er liggen?) (?:\w+e )?(?P<wat>\w+)", re.I
)
_INSTANTIE = re.compile(
    r"\b(?:gemeente|belasting\w*|uwv|duo|bank|cjib|svb|school|instantie\w*|deurwaarder\w*|"
    r"woningbouw\w*|corporatie|verzekering\w*|incasso\w*|werk|jeugdzorg|politie|wijkteam|"
    r"thuiszorg|ziekenhuis|kliniek|ggz|zorg\w*|schuldhulp\w*|huurbaas)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Zin:
    """One sentence spoken before: who is in it, and what it says."""

    tekst: str
    wie: tuple[Vondst, ...]


@dataclass(frozen=True)
class Verwijzing:
    """A pronoun by its word, and whom it stands for: one, or several together."""

    eerste: int
    laatste: int
    wie: tuple[Vondst, ...]

    @property
    def naar(self) -> str:
        """Return the name or relation it stands for: "Loïs", "Noor en Sam"."""
        return " en ".join(v.heet for v in self.wie)


class Terugblik:
    """Looks back from a word in one line, over its own sentences and the turns before."""

    def __init__(
        self, woorden: Woorden, vondsten: Sequence[Vondst], eerder: Callable[[], list[Zin]]
    ) -> None:
        self._woorden = woorden
        self._vondsten = vondsten
        self._eerder = eerder
        self.zinnen = deelzinnen(woorden, {v.eerste for v in vondsten})
        self.gevonden: list[Verwijzing] = []

    @cached_property
    def _vroeger(self) -> list[Zin]:
        return self._eerder()

    def lees(self) -> list[Verwijzing]:
        """Return the pronouns of which it is clear whom they mean."""
        bezet = {k for v in self._vondsten for k in range(v.eerste, v.laatste + 1)}
        rij = self._woorden.rij
        plekken = [i for i, w in enumerate(rij) if w.laag in _SOMS and i not in bezet]
        for i in plekken[:_MEEST]:
            wie, laatste = self._een(i)
            if wie:
                self.gevonden.append(Verwijzing(i, laatste, wie))
        return self.gevonden

    def bezitter(self, v: Vondst) -> Vondst | None:
        """Return whose "zijn moeder" is."""
        sekse = {"zijn": "m", "z'n": "m", "zn": "m", "haar": "v", "d'r": "v"}.get(v.bezitter)
        wie = self._zoek(v.eerste, sekse, meer=v.bezitter == "hun", behalve=v)
        return wie[0] if len(wie) == 1 else None

    def kind(self, v: Vondst) -> str | None:
        """Return of whom is said "het kind" or "de kleine" again, or None."""
        for zin in self._terug(v.eerste):
            wie = [p for p in _uniek(zin.wie) if p is not v and p.heet not in _KIND]
            kinderen = [p for p in wie if p.soort in (R.KIND, R.KLEINKIND) and not p.meer]
            if kinderen:
                return kinderen[0].heet if len(kinderen) == 1 else None
        return None

    def _een(self, i: int) -> tuple[tuple[Vondst, ...], int]:
        woorden, laag = self._woorden, self._woorden.laag(i)
        if laag in ("zijn", "z'n", "kind", "kleine", "kleintje", "baby", "beiden"):
            return (), i
        if laag == "die":
            return self._die(i)
        if laag in _M:
            return self._zoek(i, "m", lijdend=laag == "hem"), i
        if laag in {"haar", "d'r"}:
            lijdend = laag in _LIJDEND and not self._bezittelijk(i)
            return self._zoek(i, "v", lijdend=lijdend), i
        if laag in {"hen", "hun"} or self._meervoudig(i):
            return self._zoek(i, None, meer=True, lijdend=laag in _LIJDEND), i
        if laag == "ze" and self._na_onderwerp(i):
            return self._zoek(i, None, meer=True, lijdend=True), i
        if woorden.laag(i) == "zij" and woorden.laag(i - 1) in {"aan", "naast"}:
            return (), i
        return self._zoek(i, "v"), i

    def _die(self, i: int) -> tuple[tuple[Vondst, ...], int]:
        woorden = self._woorden
        erna = woorden.laag(i + 1)
        if erna in {"twee", "drie"}:
            return self._zoek(i, None, meer=True), i + 1
        vrij = woorden.begin[i] or "," in woorden.rij[i].voor or woorden.laag(i - 1) in {
            "en", "maar", "want", "met", "van", "wat", "dat"}  # fmt: skip
        if is_werkwoord(woorden, i - 1) and (not erna or erna in _NA_BEZIT):
            return self._zoek(i, None), i
        if not vrij or relatie_soort(erna) or not woorden.sluit_aan(i + 1):
            return (), i
        if not is_werkwoord(woorden, i + 1) or erna.endswith("en"):
            return (), i
        if not woorden.begin[i] and self._laatste_voor(i) is not None:
            dichtbij = self._laatste_voor(i)
            return ((dichtbij,) if dichtbij and not dichtbij.meer else ()), i
        return self._zoek(i, None), i

    def _laatste_voor(self, i: int) -> Vondst | None:
        """Return the last person right before a relative "die" in the same sentence."""
        voor = [v for v in self._vondsten if v.laatste < i]
        if not voor or any(self._woorden.begin[k] for k in range(voor[-1].laatste + 1, i + 1)):
            return None
        return voor[-1] if i - voor[-1].laatste <= 6 else None

    def _meervoudig(self, i: int) -> bool:
        """Say whether "ze" goes with a plural verb: after it, or before it in inversion."""
        woorden = self._woorden
        if i > 0 and not woorden.begin[i] and woorden.rij[i].voor.isspace():
            voor = woorden.laag(i - 1)
            if voor in _MEERVOUDIG or (voor.endswith("en") and is_meervoudig(voor)):
                return True
            if is_werkwoord(woorden, i - 1) and voor not in {"dat", "zegt", "denkt", "vindt"}:
                return False
        for k in range(i + 1, min(i + 9, len(woorden.rij))):
            laag = woorden.laag(k)
            if woorden.begin[k] or (k > i + 1 and laag in {"en", "maar", "want"}):
                return False
            if laag in _MEERVOUDIG:
                return True
            if k == i + 1 and is_meervoudig(laag):
                return True
            if is_werkwoord(woorden, k) and not laag.endswith("en"):
                return False
        return False

    def _na_onderwerp(self, i: int) -> bool:
        """Say whether a verb and its subject stand before: "ik haal ze", "hij neemt ze"."""
        if i < 2 or self._woorden.begin[i] or not is_werkwoord(self._woorden, i - 1):
            return False
        voor = self._woorden.laag(i - 2)
        vlak = any(v.laatste == i - 2 for v in self._vondsten)
        return vlak or voor in {"ik", "hij", "we", "wij", "je", "u", "die", "ie", "er", "zij"}

    def _bezittelijk(self, i: int) -> bool:
        erna = self._woorden.laag(i + 1)
        if not erna or not self._woorden.sluit_aan(i + 1) or erna in _NA_BEZIT:
            return False
        return not is_werkwoord(self._woorden, i + 1)

    # ---- looking back -----------------------------------------------------------------

    def _terug(self, i: int) -> list[Zin]:
        """Return the sentences up to a word, the nearest first."""
        uit: list[Zin] = []
        begin, eind = self._zin_van(i)
        while True:
            hier = [v for v in self._vondsten if begin <= v.eerste < eind]
            hier += [p for r in self.gevonden if begin <= r.eerste < eind for p in r.wie]
            uit.append(Zin(self._stuk(begin, eind), tuple(hier)))
            if begin == 0:
                break
            eind = begin
            begin, _ = self._zin_van(begin - 1)
        return uit + self._vroeger

    def _zin_van(self, i: int) -> tuple[int, int]:
        begin = i
        while begin > 0 and not self._woorden.begin[begin]:
            begin -= 1
        return begin, i

    def _stuk(self, begin: int, eind: int) -> str:
        rij = self._woorden.rij
        return self._woorden.tekst[rij[begin].van : rij[eind - 1].tot] if eind > begin else ""

    def _zoek(
        self,
        i: int,
        sekse: str | None,
        *,
        meer: bool = False,
        lijdend: bool = False,
        behalve: Vondst | None = None,
    ) -> tuple[Vondst, ...]:
        """Return the one who fits in the nearest sentence where anybody does."""
        eigen = self._deelzin(i) if lijdend else ()
        for nr, zin in enumerate(self._terug(i)):
            wie = [v for v in _uniek(zin.wie) if v is not behalve and v not in eigen]
            if meer:
                groep = _samen(wie)
                if groep or (nr and _INSTANTIE.search(zin.tekst)):
                    return groep
                continue
            wie = [v for v in wie if not v.meer and _past(v, sekse)]
            zeker = [v for v in wie if sekse and v.sekse == sekse] or wie
            if zeker:
                return tuple(zeker[:1]) if len(zeker) == 1 else ()
            if nr and sekse != "v" and _over_een_ding(zin.tekst):
                return ()
        return ()

    def _deelzin(self, i: int) -> tuple[Vondst, ...]:
        """Return who stands in the same clause: nobody helps "hem" who is himself."""
        begin, eind = next(((b, e) for b, e in self.zinnen if b <= i < e), (i, i))
        hier = [v for v in self._vondsten if begin <= v.eerste < eind]
        return (*hier, *(p for r in self.gevonden if begin <= r.eerste < eind for p in r.wie))


_MEERVOUDIG_TEKST = """
    zijn hebben waren hadden zeggen zeiden gaan gingen komen kwamen willen wilden moeten
    moesten kunnen konden vinden vonden doen deden zouden gaven slapen worden werden wonen
    woonden bellen belden helpen hielpen praten kennen denken weten wisten zitten zaten"""
_MEERVOUDIG = frozenset(_MEERVOUDIG_TEKST.split())
_GEEN_MEERVOUD_TEKST = """
    toen een geen alleen tegen tussen samen morgen even eten binnen buiten boven beneden"""
_GEEN_MEERVOUD = frozenset(_GEEN_MEERVOUD_TEKST.split())


def is_meervoudig(laag: str) -> bool:
    """Say whether a word looks like a plural verb."""
    return laag in _MEERVOUDIG or (
        len(laag) > 4 and laag.endswith("en") and laag not in _GEEN_MEERVOUD
    )


def _past(v: Vondst, sekse: str | None) -> bool:
    return sekse is None or v.sekse in (None, sekse)


def _uniek(wie: Sequence[Vondst]) -> list[Vondst]:
    uit: list[Vondst] = []
    for v in wie:
        if not any(v.zelfde(ander) for ander in uit):
            uit.append(v)
    return uit


def _samen(wie: list[Vondst]) -> tuple[Vondst, ...]:
    """Return one group, the pair that was named together, or nobody."""
    genoemd = [v for v in wie if not v.meer]
    if len(genoemd) == 2 and genoemd[0].laatste < genoemd[1].eerste <= genoemd[0].laatste + 3:
        return tuple(genoemd)
    groepen = [v for v in wie if v.meer]
    return tuple(groepen) if len(groepen) == 1 else ()


def _over_een_ding(tekst: str) -> bool:
    """Say whether a sentence without people begins about a thing ("De auto is stuk")."""
    m = _DING.search(tekst)
    return m is not None and m.group("wat").lower() not in WOORDEN
