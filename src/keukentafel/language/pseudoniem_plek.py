"""What stands around a word, and whether that asks for a name."""

import re

from keukentafel.language.pseudoniem_soort import Soort
from keukentafel.language.pseudoniem_woorden import Woordenboek
from keukentafel.language.pseudoniem_zinnen import Deel, Zinnen

MENSEN = frozenset({Soort.PERSOON, Soort.NAAM})
NA_VOORLETTER = re.compile(r"[.\s]{0,3}")
_NA_TITEL = re.compile(r"[,:.]?[^\S\n]{0,3}[(\"“'‘]?")
_NEVEN = frozenset({"en", "of", "&"})
_DICHTBIJ = 6
_KORTSTE_ZELDZAAM = 4
MEESTE_TUSSEN = 3
_ZEKER_IEMAND = re.compile(
    r"\s+(?:(?:pas |al |nu )?(?:\d{1,2}\b|[a-zë]+ jaar\b|jarig|\[leeftijd)|"
    r"(?:mijn|onze|haar|zijn|de|een) (?:achter|voor|meisjes|roep)?naam\b)"
)
_MISSCHIEN_IEMAND = re.compile(
    r"\s+(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b"
)


class Plek:
    """Answers questions about the place of word i."""

    def __init__(self, tekst: str, boek: Woordenboek) -> None:
        self.boek, self.lijst = boek, boek.lijst
        self.z = Zinnen(tekst, boek.lijst["punttitels"])
        self.nooit = boek.lijst["nooit"] | boek.titels
        self.doet = boek.lijst["persoonswerkwoorden"]

    def ervoor(self, i: int, over: frozenset[str]) -> int:
        """Return the place before word i, small words of a name passed over."""
        j = i - 1
        for _ in range(MEESTE_TUSSEN):
            if j > 0 and self.z.laag(j) in over and self.z.los(j):
                j -= 1
        return j

    def na_titel(self, i: int) -> int:
        """Return how strongly a title or kinship word announces a name.

        0: none, 1: dochter, 2: mevrouw, 3: juf, oom and others that seldom go without.
        """
        j = self.ervoor(i, self.lijst["tussenvoegsels"])
        woord = self.z.laag(j) if j >= 0 else ""
        if woord not in self.boek.titels or not _NA_TITEL.fullmatch(self.z.gat(j)):
            return 0
        if "." in self.z.gat(j) and woord not in self.lijst["punttitels"]:
            return 0
        if woord in self.lijst["roepnaamtitels"]:
            return 3
        return 2 if woord in self.lijst["aanspreektitels"] else 1

    def na_noemer(self, i: int, w: str) -> bool:
        """He is called so; they call him so."""
        j = self.ervoor(i, self.lijst["genoemden"])
        if j < 0 or self.z.laag(j) not in self.lijst["noemers"] or not self.z.los(j):
            return False
        return not self.boek.gewoon(w) or self.boek.voornaam(w)

    def is_plaats(self, i: int, w: str) -> bool:
        """In huizen, naar bergen: a village that is a word too, no article before it."""
        if self.z.laag(i - 1) not in self.lijst["naar"] or not self.z.los(i - 1):
            return False
        if w in self.lijst["plaatswoorden"] or w in self.lijst["herkomst"]:
            return True
        return self.boek.eigennaam(w) and not self.boek.vaak(w)

    def doet_iets(self, i: int) -> bool:
        """Say whether the next word is what a person does."""
        return self.z.los(i) and self.z.laag(i + 1) in self.doet

    def oud_of_jarig(self, i: int) -> bool:
        """Vrede is vijf, Geluk wordt 8, Donker is mijn achternaam."""
        if not self.z.los(i) or self.z.laag(i + 1) not in ("is", "wordt", "was"):
            return False
        rest = self.z.tekst[self.z.delen[i + 1].tot :][:30]
        if _ZEKER_IEMAND.match(rest):
            return True
        return _MISSCHIEN_IEMAND.match(rest) is not None and not self.boek.vaak(self.z.laag(i))

    def als_naam(self, i: int) -> bool:
        """Say whether a word at the start stands there as a name would."""
        if self.doet_iets(i) or self.z.tekst[self.z.delen[i].tot :][:1] == ":":
            return True
        naast = self.z.op(i + 1)
        if naast is None or (naast.laag == "" and naast.vervangt is None):
            return False
        if self.z.los(i) and naast.laag in _NEVEN:
            derde = self.z.op(i + 2)
            return derde is not None and (derde.hoofdletter or derde.vervangt in MENSEN)
        return self.z.tekst[self.z.delen[i].tot :][:2] in ("'s", "’s")

    def naast_naam(self, i: int) -> bool:
        """Daan en storm; iris en Linde: joined to a name that was found."""
        for stap in (-1, 1):
            schakel, ander = self.z.laag(i + stap), self.z.op(i + 2 * stap)
            if schakel in _NEVEN and ander is not None and ander.vervangt in MENSEN:
                return True
            naast = self.z.op(i + stap)
            if naast is not None and naast.vervangt in MENSEN:
                gat = self.z.gat(min(i, i + stap))
                if gat.strip() in ("", ",", "+", "&", "/"):
                    return True
        return False

    def straat(self, i: int, deel: Deel) -> bool:
        """Kerkstraat; kerkweg 4a."""
        if self.boek.vaste_straat(deel.laag):
            return True
        if not self.boek.straat(deel.laag) or self.boek.vaak(deel.laag):
            return False
        na = self.z.tekst[deel.tot :][:7]
        return bool(re.match(r",? \d{1,4}[a-zA-Z]?(?!\w)", na))

    def huis(self, i: int, w: str) -> bool:
        """A school, flat or church that has a common word for its name."""
        j = self.ervoor(i, self.lijst["lidwoorden"])
        if j < 0 or not self.z.los(j):
            return False
        met_lidwoord = j < i - 1
        if self.z.laag(j) in self.lijst["schoolsoorten"] and met_lidwoord:
            return w not in self.nooit
        op_naar = self.z.laag(j) in ("op", "naar") and met_lidwoord
        if op_naar and self.over_school(i) and self.zeldzaam(w):
            return True
        if w in self.lijst["huisnamen"]:
            return (met_lidwoord and self.z.laag(j) in self.lijst["huis_ervoor"]) or (
                self.z.laag(j) in self.lijst["instellingen"]
            )
        return False

    def over_school(self, i: int) -> bool:
        """Say whether school is spoken of nearby."""
        woorden = {self.z.laag(k) for k in range(i - _DICHTBIJ, i + _DICHTBIJ + 1) if k != i}
        return not woorden.isdisjoint(self.lijst["schooltaal"])

    def zeldzaam(self, w: str) -> bool:
        """Say whether people seldom use this word."""
        return len(w) >= _KORTSTE_ZELDZAAM and not self.boek.vaak(w) and w not in self.nooit

    def is_voorletter(self, i: int, deel: Deel) -> bool:
        """J. de Groot, A.M. Veenstra: a letter, a full stop, and something like a name."""
        if len(deel.laag) != 1 or not deel.hoofdletter or self.z.tekst[deel.tot :][:1] != ".":
            return False
        volgt = self.z.op(i + 1)
        if volgt is None or not NA_VOORLETTER.fullmatch(self.z.gat(i)):
            return False
        return volgt.hoofdletter or volgt.laag in self.lijst["vast_in_naam"]

    def losse_letter(self, i: int, deel: Deel) -> bool:
        """K. wil niet mee; but not plan B, and not a letter that opens a line."""
        naast = self.z.tekst[max(0, deel.van - 1) : deel.van] + self.z.tekst[deel.tot :][:1]
        los = not any(t.isdigit() or t in "+&" for t in naast)
        voor = self.z.laag(i - 1)
        return los and deel.hoofdletter and not deel.kop and voor not in self.lijst["letter_ervoor"]
