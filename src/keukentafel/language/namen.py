"""Which words with a capital are the name of somebody, and how far a name goes."""

import re
from collections.abc import Sequence

from keukentafel.language.geen_naam import is_geen_naam
from keukentafel.language.kinwoorden import WERKWOORD
from keukentafel.language.relaties import WOORDEN
from keukentafel.language.vondsten import Vondst
from keukentafel.language.voornamen import is_voornaam, kan_voornaam
from keukentafel.language.woorden import Woorden

_DEELTJES = frozenset({"van", "de", "der", "den", "el", "ten", "ter", "al", "ben", "te", "het"})
PLAATS_ERVOOR = frozenset({"in", "uit", "te", "op", "het", "t", "via", "langs", "richting"})
"""After these, a word with a capital is a place."""
_ONZEKER_ERVOOR = frozenset(
    {"zo'n", "naar", "bij", "de", "een", "die", "dat", "deze", "aan", "tegen"}
)
_INSTELLING_ERVOOR = re.compile(
    r"(?:woningbouw|corporatie|stichting|school|huis|centrum|kliniek|revalidatie|zorg|team|bank|"
    r"winkel|straat|wijk|flat|traject|verzekering|camping|dorp|stad|eiland|club|vereniging|café|"
    r"fonds|bureau|supermarkt|bedrijf|firma|merk|app|medicijn|kerk|ggz|polder|buurt|werk)$"
)
_NAAM_ERNA = frozenset({"als", "dat", "omdat", "want", "terwijl", "sinds", "ons", "onze", "heet"})
_GEEN_VOORNAAM_TEKST = """
    student statushouder weduwe weduwnaar jongere meisje jongetje stel hospita chauffeur eigenares
    jongen echtpaar tiener mantelzorger achterneef"""
_GEEN_VOORNAAM = frozenset(_GEEN_VOORNAAM_TEKST.split())
_MENSELIJK_TEKST = """
    zegt zei belt belde slaapt sliep woont woonde werkt helpt hielp vindt vond weet wist denkt
    huilt eet drinkt dronk kookt rijdt haalt brengt gamet zingt luistert praat vraagt schreeuwt
    lacht snapt rookt blowt appt wil wou mist spijbelt liegt"""
_MENSELIJK = frozenset(_MENSELIJK_TEKST.split())
_ONDERWERP_TEKST = "ik je jij hij ze zij we wij u het er mijn m'n de een iemand niemand"
_ONDERWERP = frozenset(_ONDERWERP_TEKST.split())


class Naamlezer:
    """Reads names in the words of one text."""

    def __init__(self, woorden: Woorden) -> None:
        self.woorden = woorden

    def kan(self, i: int) -> bool:
        """Say whether the word at `i` could be a name, by its capital and by what it is not."""
        if i >= len(self.woorden.rij):
            return False
        w = self.woorden.rij[i]
        if not w.hoofd or len(w.tekst) < 2 or any(c.isdigit() for c in w.tekst):
            return False
        if w.tekst.isupper() and not is_voornaam(w.tekst):
            return False
        laag = w.laag.removesuffix("'s")
        if laag in WOORDEN:
            return False
        return not is_geen_naam(laag) or (kan_voornaam(laag) and not self.woorden.begin[i])

    def lees(self, i: int, *, titel: bool = False) -> tuple[str, int] | None:
        """Return a name that begins at `i`, and its last word; "De Wit" only after a title."""
        j, rij = i, self.woorden.rij
        while titel and j < len(rij) and rij[j].laag in _DEELTJES and self._vast(j, i):
            j += 1
        if not self.kan(j) or not self._vast(j, i):
            return None
        einde = self._verder(j)
        if einde is None:
            return None
        naam = self.woorden.tekst[rij[i].van : rij[einde].tot]
        return re.sub(r"['’]s$", "", naam), einde

    def _vast(self, j: int, i: int) -> bool:
        return j == i or self.woorden.sluit_aan(j)

    def _verder(self, i: int) -> int | None:
        """Return where a name ends ("Jan de Vries"); None when a later part shows it is none."""
        rij, einde, j = self.woorden.rij, i, i + 1
        while j < len(rij) and self.woorden.sluit_aan(j) and j - i < 5:
            if rij[j].hoofd and rij[j].laag not in WOORDEN:
                if not self.kan(j):
                    return einde if kan_voornaam(rij[i].laag) else None
                einde = j
            elif rij[j].laag not in _DEELTJES or not self._komt_hoofd(j):
                break
            j += 1
        return einde

    def _komt_hoofd(self, j: int) -> bool:
        """Say whether a particle leads to a surname: "de Vries", not "van Parijs" or "de Lidl"."""
        k = j
        while k < len(self.woorden.rij) and self.woorden.rij[k].laag in _DEELTJES and k - j < 3:
            k += 1
        return self.kan(k) and self.woorden.sluit_aan(k) and not is_voornaam(
            self.woorden.rij[k].tekst
        )  # fmt: skip

    def heeft_reden(self, i: int, einde: int, uit: Sequence[Vondst]) -> bool:
        """Judge a word with a capital: a known first name, or one that acts as people do."""
        w, voor = self.woorden.rij[i], self.woorden.laag(i - 1)
        kaal = w.laag.removesuffix("'s")
        vooraan = self.woorden.begin[i] or not w.voor.isspace()
        if not vooraan and voor in PLAATS_ERVOOR:
            return False
        vast = self.woorden.sluit_aan(einde + 1)
        erna = self.woorden.laag(einde + 1) if vast else ""
        if is_voornaam(kaal):
            return True
        if len(kaal) < 3 or (w.tekst[1:] != w.tekst[1:].lower() and "-" not in w.tekst):
            return False
        haakje = self._tekst_na(einde).startswith(" (")
        met_leeftijd = haakje and self.woorden.laag(einde + 1).isdigit()
        if met_leeftijd and not _is_rol(kaal):
            return True
        doet = erna in WERKWOORD and self.woorden.laag(einde + 2) not in _ONDERWERP
        if self.woorden.begin[i] or "." in w.voor:
            if kan_voornaam(kaal):
                return doet
            mens = doet and erna in _MENSELIJK and not _is_rol(kaal)
            return mens and not kaal.endswith(("heid", "ing", "en", "s", "hulp"))
        return kan_voornaam(kaal) or self._doet_als_mens(i, einde, uit, doet=doet)

    def _tekst_na(self, einde: int) -> str:
        return self.woorden.tekst[self.woorden.rij[einde].tot :][:2]

    def _doet_als_mens(self, i: int, einde: int, uit: Sequence[Vondst], *, doet: bool) -> bool:
        """Judge an unknown word with a capital in mid-sentence by what stands around it."""
        w, voor, eerder = self.woorden.rij[i], self.woorden.laag(i - 1), self.woorden.laag(i - 2)
        if w.voor.strip() == ",":
            na_mens = bool(uit) and uit[-1].laatste == i - 1
            return na_mens or (doet and not self.woorden.begin[i - 1]) or self._aangesproken(einde)
        if not w.voor.isspace() or _INSTELLING_ERVOOR.search(voor):
            return False
        if doet and voor not in _ONZEKER_ERVOOR:
            return True
        if voor in _NAAM_ERNA:
            return True
        if voor in {"en", "of"}:
            return bool(uit) and uit[-1].laatste == i - 2 and bool(uit[-1].naam)
        if voor == "van":
            return eerder in WOORDEN or eerder == "zwanger"
        if voor == "met":
            return not w.laag.endswith(("land", "en", "ie"))
        return voor in WERKWOORD and eerder not in _ONDERWERP and voor not in {"is", "wordt", "was"}

    def _aangesproken(self, einde: int) -> bool:
        """ "Eet jij mee, Kyra?": somebody is spoken to."""
        na = self._tekst_na(einde)
        slot = einde + 1 == len(self.woorden.rij)
        jij = {x.laag for x in self.woorden.rij} & {"jij", "je", "u", "jou", "jouw", "jullie"}
        return slot and na[:1] in ("?", ".", "!") and bool(jij)


def _is_rol(kaal: str) -> bool:
    """ "Student (21)", "Schoonmaakster zegt": what somebody is, not who."""
    return kaal in _GEEN_VOORNAAM or kaal.endswith(("er", "ster", "ist", "iste", "tje"))
