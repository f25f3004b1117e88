"""What the pseudonymiser knows of words: ordinary or not, a name or not, and what comes with names.

Lists come from prompts/taal (readable, to be added to) and from woorden.bin (large, packed).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from keukentafel.content.pad import prompts_map
from keukentafel.fouten import InhoudFout
from keukentafel.language.relaties import WOORDEN as RELATIES
from keukentafel.language.woordenlijst import BESTAND, deelbaar, woorden
from keukentafel.language.yamlregels import lees_yaml

_ONZICHTBAAR = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_KLINKER = re.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûüıœæø]|[^\x00-\u024f]")
_LETTERS = "abcdefghijklmnopqrstuvwxyzéëïö"
_KORTSTE_TYPFOUT = 5
_KORTSTE_SAMENSTELLING = 8
_KORTE_STAARTEN = ("oma", "opa", "juf", "app", "bon", "pas", "tas")
_STAARTEN = frozenset({"s", "tje", "tjes", "je", "jes", "er", "ers", "en", "n"})
_TEGENHANGER = {"d": "t", "t": "d"}
_LIJSTEN_TEKST = """
    gerust kort gewoon_ook titels aanspreektitels roepnaamtitels tussenvoegsels nooit
    persoonswerkwoorden instellingen schoolwoorden schoolsoorten straateinden
    sterke_straateinden gewone_straten voorwoorden herkomst punttitels lidwoorden
    nooit_vooraan plaats_ervoor naar roepers naamloos_ervoor huis_ervoor noemers
    genoemden letter_ervoor achterzetsels schooltaal vast_in_naam kleine_woorden sterk_tussen"""
_LIJSTEN = tuple(_LIJSTEN_TEKST.split())
_NAAMLIJSTEN = ("altijd", "dubbel", "werkwoordnaam", "plaatswoorden", "huisnamen")
_NAAMGROEPEN = ("voornamen", "achternamen")


def plat(woord: str) -> str:
    """Return a word in small letters, composed, without signs that do not show."""
    return unicodedata.normalize("NFC", _ONZICHTBAAR.sub("", woord)).casefold()


def kaal(woord: str) -> str:
    """Return a word as `plat`, without accents as well."""
    los = unicodedata.normalize("NFD", plat(woord))
    return "".join(t for t in los if not unicodedata.combining(t)).replace("ı", "i")


class Woordenboek:
    """All lists, and the questions that are put to them. Ask `woordenboek()` for one."""

    def __init__(self, lijsten: dict[str, frozenset[str]], groot: dict[str, frozenset[str]]):
        self.lijst = lijsten
        self._gewoon = groot["gewoon"] | lijsten["gewoon_ook"]
        self._vaak, self._eigen = groot["vaak"], groot["eigen"]
        self.titels = lijsten["titels"] | RELATIES
        self.achternamen = groot["achternaam"] | lijsten["achternamen"]
        self.voornamen = groot["voornaam"] | lijsten["voornamen"] | lijsten["altijd"]
        self._dubbel = lijsten["dubbel"]

    # ---- ordinary words ---------------------------------------------------------------------

    def gewoon(self, woord: str) -> bool:
        """Say whether this is an ordinary Dutch word, spelled well."""
        delen = woord.split("-")
        if len(delen) > 1:
            return all(self.gewoon(d) or d in self.lijst["kort"] for d in delen)
        return any(w in self._gewoon or self.samengesteld(w) for w in _schrijfwijzen(woord))

    def los_gewoon(self, woord: str) -> bool:
        """Say whether the word stands in the list itself, not made of two others."""
        return any(w in self._gewoon for w in _schrijfwijzen(woord))

    def vaak(self, woord: str) -> bool:
        """Say whether people at the table often use this ordinary word."""
        return woord in self._vaak

    def samengesteld(self, woord: str) -> bool:
        """Say whether two ordinary words make this one."""
        if woord.endswith(_KORTE_STAARTEN) and woord[:-3] in self._gewoon and len(woord) > 6:
            return True
        return len(woord) >= _KORTSTE_SAMENSTELLING and deelbaar(woord, self._gewoon)

    def geen_naam_te_zien(self, woord: str) -> bool:
        """Say whether a word in small letters may stay: ordinary, shorthand or a slip of one."""
        return (
            self.gewoon(woord)
            or self.afkorting(woord)
            or (len(woord) <= 2 and woord.isascii())
            or self._streek(woord)
            or self._typfout(woord)
        )

    def afkorting(self, woord: str) -> bool:
        """Say whether this is shorthand: on the list, or without a vowel."""
        nummer = woord.endswith("nr") and self.gewoon(woord[:-2])
        return nummer or woord in self.lijst["kort"] or not _KLINKER.search(woord)

    def _streek(self, woord: str) -> bool:
        """Spoken and written anyhow: 'zitte', d for t, y for ij."""
        if len(woord) < 4:
            return False
        ander = _TEGENHANGER.get(woord[-1], woord[-1])
        return any(map(self._kent, (woord + "n", woord[:-1] + ander, woord.replace("y", "ij"))))

    def _kent(self, woord: str) -> bool:
        return woord in self._gewoon or self.samengesteld(woord)

    def _typfout(self, woord: str) -> bool:
        if len(woord) < _KORTSTE_TYPFOUT:
            return False
        return any(w in self._vaak and len(w) > 3 for w in _naast(woord))

    def geruste_samenstelling(self, woord: str) -> bool:
        """UWV-coach, A-junioren: a harmless beginning and ordinary words."""
        eerste, _, rest = woord.partition("-")
        gerust = eerste in self.lijst["gerust"] or len(eerste) == 1
        return gerust and bool(rest) and self.gewoon(rest) and not self.naam(rest)

    # ---- names ------------------------------------------------------------------------------

    def voornaam(self, woord: str) -> bool:
        """Say whether this is a first name, and perhaps a word as well."""
        return _een_van(woord, self.voornamen) or woord in self._dubbel

    def altijd_naam(self, woord: str) -> bool:
        """Say whether a word is a name whatever its letters: listed so, or no ordinary word."""
        if _een_van(woord, self.lijst["altijd"]):
            return True
        if any(w in self._gewoon for w in _schrijfwijzen(woord)):
            return False
        if "-" in woord and self.gewoon(woord):
            return any(self.altijd_naam(d) for d in woord.split("-"))
        return self.naam(woord) or self._bezit_van_naam(woord)

    def _bezit_van_naam(self, woord: str) -> bool:
        """Annekes, Veras: a name with the s of whose it is."""
        stam = woord[:-1]
        return (
            woord.endswith("s")
            and len(stam) > 3
            and stam in self.voornamen
            and not self.samengesteld(woord)
            and not self._typfout(woord)
        )

    def naam(self, woord: str) -> bool:
        """Say whether any list of names has this word."""
        return self.voornaam(woord) or self.achternaam(woord) or self.eigennaam(woord)

    def achternaam(self, woord: str) -> bool:
        """Say whether this is a family name."""
        return _een_van(woord, self.achternamen)

    def eigennaam(self, woord: str) -> bool:
        """Say whether the word list writes this with a capital."""
        return len(woord) > 3 and _een_van(woord, self._eigen)

    def ook_een_naam(self, woord: str, *, plaats: bool = False) -> bool:
        """Say whether an ordinary word is listed as a name too."""
        return (
            self.voornaam(woord) or self.achternaam(woord) or (plaats and self.eigennaam(woord))
        ) and woord not in self.lijst["nooit"]

    def straat(self, woord: str) -> bool:
        """Say whether a word ends as a street does."""
        einden = self.lijst["straateinden"]
        return any(woord.endswith(e) and len(woord) > len(e) + 1 for e in einden)

    def vaste_straat(self, woord: str) -> bool:
        """Say whether a word in small letters can hardly be anything but the name of a street."""
        einden = self.lijst["sterke_straateinden"]
        if woord in self.lijst["gewone_straten"] or woord.endswith("slaan"):
            return False
        return any(woord.endswith(e) and len(woord) > len(e) + 2 for e in einden)


def _een_van(woord: str, lijst: frozenset[str]) -> bool:
    if woord in lijst:
        return True
    return "-" in woord and any(len(d) > 2 and d in lijst for d in woord.split("-"))


def _schrijfwijzen(woord: str) -> Iterator[str]:
    yield woord
    if "'" in woord or "’" in woord:
        stam, _, staart = woord.replace("’", "'").partition("'")
        if staart in _STAARTEN:
            yield stam
        if len(stam) <= 1:
            yield stam + staart
    if not woord.isascii() and len(woord) > 2:
        yield kaal(woord)


def _naast(woord: str) -> Iterator[str]:
    """All words one slip away: a letter too many, too few, other, or two changed places."""
    for i in range(len(woord) + 1):
        voor, na = woord[:i], woord[i:]
        if na:
            yield voor + na[1:]
        if len(na) > 1:
            yield voor + na[1] + na[0] + na[2:]
        for letter in _LETTERS:
            yield voor + letter + na
            if na:
                yield voor + letter + na[1:]


# ---- reading --------------------------------------------------------------------------------


@cache
def woordenboek(map_: Path | None = None) -> Woordenboek:
    """Return the lists, read once. Raises InhoudFout on a missing or broken file."""
    map_ = map_ or prompts_map() / "taal"
    lijsten = _lees(map_ / "pseudoniem.yaml", _LIJSTEN, ())
    lijsten |= _lees(map_ / "namen.yaml", _NAAMLIJSTEN, _NAAMGROEPEN)
    try:
        groot = woorden()
    except (OSError, ValueError):
        raise InhoudFout(BESTAND.name, None, "dit bestand kan ik niet lezen") from None
    return Woordenboek(lijsten, groot)


def _lees(
    bestand: Path, lijsten: tuple[str, ...], groepen: tuple[str, ...]
) -> dict[str, frozenset[str]]:
    inhoud, _ = lees_yaml(bestand)
    if not isinstance(inhoud, dict):
        raise InhoudFout(str(bestand), None, "hier horen lijsten van woorden te staan")
    uit = {naam: _woorden(inhoud, naam, bestand) for naam in lijsten}
    for groep in groepen:
        onder = inhoud.get(groep)
        if not isinstance(onder, dict):
            raise InhoudFout(str(bestand), None, f"'{groep}' ontbreekt of heeft geen groepen")
        uit[groep] = frozenset().union(*(_woorden(onder, naam, bestand) for naam in onder))
    return uit


def _woorden(inhoud: dict[str, Any], naam: str, bestand: Path) -> frozenset[str]:
    rij = inhoud.get(naam)
    if not isinstance(rij, str):
        raise InhoudFout(str(bestand), None, f"'{naam}' ontbreekt of is geen rij woorden")
    return frozenset(plat(w) for w in rij.split())
