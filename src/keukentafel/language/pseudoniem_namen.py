"""Which words of a text are names, or may be. In doubt: yes.

A capital is a name unless the word is harmless, or an ordinary word where a sentence starts.
Small letters are a name when a list says so, when the place asks for one, or when nobody knows
the word. Stand-ins that are already there count as names that were found.
"""

from collections.abc import Iterator

from keukentafel.language.pseudoniem_bekend import Bekend
from keukentafel.language.pseudoniem_plek import Plek
from keukentafel.language.pseudoniem_samen import Samenvoeger
from keukentafel.language.pseudoniem_soort import Soort, Vlak
from keukentafel.language.pseudoniem_woorden import Woordenboek
from keukentafel.language.pseudoniem_zinnen import Deel

_KORTE_NAAM = 4


class Speurder:
    """Judges each word of one text."""

    def __init__(self, tekst: str, boek: Woordenboek, bekend: Bekend) -> None:
        self._p = Plek(tekst, boek)
        self._boek, self._bekend, self._lijst = boek, bekend, boek.lijst

    def vind(self) -> Iterator[Vlak]:
        """Yield the pieces that are a name, neighbours taken together."""
        soorten: dict[int, Soort] = {}
        for i, deel in enumerate(self._p.z.delen):
            if deel.vervangt is None and (soort := self._oordeel(i, deel)):
                soorten[i] = soort
        yield from Samenvoeger(self._p).vlakken(soorten)

    def gezien(self) -> Iterator[str]:
        """Yield the words that have a capital in mid-sentence and are no harmless word."""
        for i, deel in enumerate(self._p.z.delen):
            midden = deel.hoofdletter and not deel.kop and not deel.schreeuwt
            if midden and deel.vervangt is None and self._oordeel(i, deel):
                yield deel.laag

    def _oordeel(self, i: int, deel: Deel) -> Soort | None:
        w = deel.laag
        if self._bekend.is_naam(w, ook_slordig=deel.hoofdletter or not self._boek.gewoon(w)):
            gewoon = self._boek.gewoon(w) and w in self._p.nooit
            if not gewoon or self._bekend.is_naam(w, ook_slordig=False):
                return Soort.PERSOON
        if self._p.is_voorletter(i, deel):
            return Soort.PERSOON
        if len(w) == 1 and w.isascii():
            return Soort.NAAM if self._p.losse_letter(i, deel) else None
        if w in self._lijst["gerust"] or self._boek.geruste_samenstelling(w):
            return None
        if deel.hoofdletter:
            raak = self._begin(i, deel) if deel.kop or deel.schreeuwt else self._midden(i, deel)
        else:
            raak = self._klein(i, deel)
        return self._soort(i, deel) if raak else None

    def _midden(self, i: int, deel: Deel) -> bool:
        """A capital in mid-sentence."""
        return deel.laag not in self._p.nooit and deel.laag not in self._lijst["kleine_woorden"]

    def _begin(self, i: int, deel: Deel) -> bool:
        """A capital where a sentence begins, or among capitals."""
        w = deel.laag
        if self._p.na_titel(i) and self._na_titel_naam(i, deel):
            return True
        if self._p.na_noemer(i, w) or self._p.straat(i, deel):
            return True
        if w in self._lijst["werkwoordnaam"]:
            return self._p.als_naam(i)
        if w in self._p.nooit:
            return False
        if self._boek.altijd_naam(w):
            return True
        if not self._boek.gewoon(w):
            return not (deel.kop and self._boek.afkorting(w) and not deel.schreeuwt)
        if w in self._lijst["dubbel"] or w in self._bekend.gezien:
            return True
        if self._p.oud_of_jarig(i):
            return True
        vaak = self._boek.vaak(w)
        if self._boek.ook_een_naam(w, plaats=not vaak) or self._bezit(w):
            return not vaak or self._p.als_naam(i)
        return not vaak and not self._boek.los_gewoon(w) and self._p.als_naam(i)

    def _bezit(self, w: str) -> bool:
        """Veras kamer."""
        return w.endswith("s") and len(w) > 4 and self._boek.voornaam(w[:-1])

    def _klein(self, i: int, deel: Deel) -> bool:
        """A word in small letters."""
        w = deel.laag
        boek = self._boek
        if self._p.na_titel(i) and self._na_titel_naam(i, deel):
            return True
        if w in self._p.nooit or w in self._lijst["tussenvoegsels"]:
            return False
        if self._p.na_noemer(i, w) or self._p.straat(i, deel) or self._p.huis(i, w):
            return True
        if boek.afkorting(w):
            return False
        if boek.altijd_naam(w) or (w in self._lijst["herkomst"] and not boek.gewoon(w)):
            return True
        if self._p.is_plaats(i, w):
            return True
        if w in self._lijst["dubbel"]:
            return self._dubbel(i, deel)
        return not boek.geen_naam_te_zien(w)

    def _dubbel(self, i: int, deel: Deel) -> bool:
        """A name that is a word too: a rare word without an article, or where a name fits."""
        voor = self._p.z.laag(i - 1)
        if self._p.naast_naam(i) or voor in self._lijst["roepers"]:
            return True
        if not self._boek.vaak(deel.laag):
            return voor not in self._lijst["naamloos_ervoor"]
        return (deel.kop or voor == "en") and self._p.doet_iets(i)

    def _na_titel_naam(self, i: int, deel: Deel) -> bool:
        """Say whether a word after a title is a name: yes, unless it is plainly another word."""
        w, boek = deel.laag, self._boek
        sterk = self._p.na_titel(i) > 1
        zeldzaam = sterk and not boek.vaak(w)
        voor = self._p.z.laag(i - 1)
        if sterk and voor in self._lijst["sterk_tussen"]:
            return True
        if w in self._lijst["werkwoordnaam"] and self._p.doet_iets(i):
            return True
        if w in self._p.nooit or w in self._lijst["tussenvoegsels"] or w in self._p.doet:
            return False
        if boek.afkorting(w) and not deel.hoofdletter and not boek.voornaam(w):
            return False
        if deel.hoofdletter and not deel.schreeuwt and not deel.kop:
            return True
        if not boek.gewoon(w) or boek.voornaam(w) or (zeldzaam and self._p.doet_iets(i)):
            return True
        if self._p.na_titel(i) == 3 and not boek.vaak(w):
            return True
        kan = boek.eigennaam(w) or not boek.los_gewoon(w) or len(w) <= _KORTE_NAAM
        eigen = zeldzaam and kan and voor not in self._lijst["lidwoorden"]
        return eigen or (sterk and boek.achternaam(w))

    def _soort(self, i: int, deel: Deel) -> Soort:
        w, boek = deel.laag, self._boek
        if boek.straat(w) and not boek.voornaam(w):
            return Soort.ADRES
        if w in self._lijst["herkomst"]:
            return Soort.HERKOMST
        j = self._p.ervoor(i, self._lijst["lidwoorden"])
        woord = self._p.z.laag(j) if j >= 0 else ""
        if woord in self._lijst["schoolwoorden"] or w.endswith(("school", "college", "lyceum")):
            return Soort.SCHOOL
        if woord in self._lijst["instellingen"] or w.endswith(("kerk", "moskee", "stichting")):
            return Soort.ORGANISATIE
        echt = w in self._lijst["voornamen"] | self._lijst["altijd"] | self._lijst["dubbel"]
        naar = woord in self._lijst["plaats_ervoor"] and j == i - 1
        if naar and not echt and boek.eigennaam(w):
            return Soort.PLAATS
        if self._p.na_titel(i) or boek.voornaam(w) or w in self._lijst["werkwoordnaam"]:
            return Soort.PERSOON
        if naar:
            return Soort.PLAATS
        if boek.achternaam(w):
            return Soort.PERSOON
        if deel.hoofdletter or boek.eigennaam(w) or self._p.na_noemer(i, w):
            return Soort.NAAM
        return Soort.WOORD
