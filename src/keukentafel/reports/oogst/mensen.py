"""The people of a talk: who they are to the one who asked for it, and to whom a word points."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from keukentafel.labels import RelatieSoort as R
from keukentafel.language.relaties import (
    MEERVOUD,
    RELATIEWOORD,
    gewoon,
    relatie_soort,
    sekse_van,
)
from keukentafel.language.voornamen import geslacht

NAAM = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-Za-zÀ-ÿ]+)?"
"""One capitalised word."""
HOOFDLETTER = re.compile(rf"(?<![\w'’-]){NAAM}(?![\w-])")
LIJST = re.compile(
    rf"(?P<rel>(?i:{'|'.join(sorted(MEERVOUD))}))\b[^.!?]{{0,12}}?[,:.]?\s+"
    rf"(?P<namen>{NAAM}(?:(?:, | en |, en | van [\wë]+ ?){NAAM})*)"
)
"""A word for several people, and their names."""
_REL = re.compile(
    rf"(?<![\w-])(?:(?P<bezit>mijn|m['’]n|mn|me|onze|ons|uw|je|jouw|jullie|zijn|z['’]n|zn|haar|"
    rf"d['’]r|hun|de|een|die)\s+)?(?P<bij>(?:[a-zà-ÿ]+e\s+)?)(?P<rel>{RELATIEWOORD})",
    re.I,
)
_VAN_SPREKER = re.compile(r"mijn|m['’]n|mn|me|onze|ons", re.I)
_VAN_HOORDER = re.compile(r"uw|je|jouw|jullie", re.I)
_VAN_ANDER = re.compile(r"zijn|z['’]n|zn|haar|d['’]r|hun", re.I)
_LOS_TE_VAAG_TEKST = """
    man vrouw kind zelf kennis maat ex partner vriend vriendin jongste oudste middelste baby
    peuter kleuter puber ouder arts tweeling"""
_LOS_TE_VAAG = frozenset(_LOS_TE_VAAG_TEKST.split())


@dataclass
class Mens:
    """Somebody in the story; `bij` is the speaker to whom the relation word belongs."""

    sleutel: str
    naam: str | None = None
    woord: str | None = None
    soort: R | None = None
    bij: str = ""
    leeftijd: int | str | None = None
    huis: bool | str | None = None
    aanwezig: bool = False
    plaats: str | None = None
    overleden: bool = False
    verzorgd: bool = False
    van: str = ""
    sekse: str | None = None
    beurten: list[int] = field(default_factory=list)

    @property
    def noem(self) -> str:
        """The name, or the relation: "moeder van Lars"."""
        if self.naam:
            return self.naam
        familie = self.soort not in (R.ANDERS, R.HULPVERLENER)
        bij = f" van {self.bij}" if self.bij and familie else ""
        return f"{self.woord or self.sleutel}{bij}"

    def op(self, nr: int) -> None:
        """Remember a turn in which this person is mentioned."""
        if nr not in self.beurten:
            self.beurten.append(nr)


@dataclass(frozen=True)
class Plek:
    """A person found at a place in a text; `los` when only a relation word stands there."""

    van: int
    tot: int
    mens: Mens
    los: bool


@dataclass(frozen=True)
class Woordvondst:
    """A relation word in a text: whose relation it names, and an adjective before it."""

    van: int
    tot: int
    woord: str
    bezit: str
    bij: str


def relatiewoorden(tekst: str) -> Iterator[Woordvondst]:
    """Yield the relation words; "van" whom follows from the word before ("haar" is another)."""
    for m in _REL.finditer(tekst):
        bezit = m.group("bezit") or ""
        woord = gewoon(m.group("rel"))
        if _VAN_SPREKER.fullmatch(bezit):
            van = "spreker"
        elif _VAN_HOORDER.fullmatch(bezit):
            van = "hoorder"
        elif _VAN_ANDER.fullmatch(bezit):
            van = "ander"
        elif woord in _LOS_TE_VAAG:
            continue
        else:
            van = "los"
        yield Woordvondst(m.start(), m.end(), woord, van, m.group("bij").strip().casefold())


class Register:
    """All people of one talk. The first client who speaks asked for it."""

    def __init__(self, sprekers: list[str]) -> None:
        self.mensen: dict[str, Mens] = {}
        self.aanmelder = sprekers[0] if sprekers else ""
        self.alias: dict[str, str] = {}
        for naam in sprekers:
            soort = R.ZELF if naam == self.aanmelder else None
            self.mensen[naam] = Mens(naam, naam, soort=soort, huis=True, aanwezig=True)
            self._lees_label(self.mensen[naam])

    def _lees_label(self, mens: Mens) -> None:
        """Take a speaker who is named by a relation ("moeder", "zoon") at that word."""
        woord = gewoon(mens.sleutel.split(" ")[0])
        mens.sekse = geslacht(mens.sleutel) or sekse_van(woord)
        soort = relatie_soort(woord)
        if mens.soort is R.ZELF or soort is None:
            return
        ouders = {relatie_soort(self.aanmelder.split(" ")[0]), soort} == {R.OUDER}
        mens.soort = R.PARTNER if ouders else soort

    def namen(self) -> list[str]:
        """Return all known names, longest first."""
        return sorted({*self.alias, *(m.naam for m in self.mensen.values() if m.naam)},
                      key=lambda n: (-len(n), n))  # fmt: skip

    def bij_naam(self, naam: str) -> Mens:
        """Return the person with a name, new if need be."""
        naam = self.alias.get(naam, naam)
        if naam not in self.mensen:
            self.mensen[naam] = Mens(naam, naam, sekse=geslacht(naam))
        return self.mensen[naam]

    def bij_woord(self, woord: str, spreker: str) -> Mens | None:
        """Return whom a speaker calls by a relation word; None for a group."""
        if woord in MEERVOUD:
            return None
        bekend = self.zoek_woord(woord, spreker)
        if bekend is not None:
            return bekend
        sleutel = f"{woord}|{spreker}"
        nieuw = Mens(sleutel, None, woord, bij=spreker, sekse=sekse_van(woord))
        nieuw.soort = self.soort_voor_aanmelder(woord, spreker)
        self.mensen[sleutel] = nieuw
        return nieuw

    def zoek_woord(self, woord: str, spreker: str) -> Mens | None:
        """Return the known person a speaker means by a relation word, or None."""
        for mens in self.mensen.values():
            if mens.woord == woord and mens.bij == spreker:
                return mens
        return self._via_gezin(woord, spreker)

    def _via_gezin(self, woord: str, spreker: str) -> Mens | None:
        """A child's "moeder" is the one who asked, or the partner; a partner's "zoon" theirs."""
        zelf = self.mensen.get(spreker)
        eerste = self.mensen.get(self.aanmelder)
        if zelf is None or eerste is None or zelf is eerste:
            return None
        sekse = sekse_van(woord)
        soort = relatie_soort(woord)
        if zelf.soort is R.KIND and soort is R.OUDER:
            if eerste.sekse in (sekse, None):
                return eerste
            return self._eerste(R.PARTNER) or self._eerste(R.EX)
        if zelf.soort is R.PARTNER and soort is R.PARTNER:
            return eerste
        if zelf.soort is R.PARTNER and soort is R.KIND:
            return next((m for m in self.mensen.values() if m.woord == woord), None)
        return None

    def _eerste(self, soort: R) -> Mens | None:
        return next((m for m in self.mensen.values() if m.soort is soort), None)

    def soort_voor_aanmelder(self, woord: str, spreker: str) -> R | None:
        """Return what somebody's relation is to the one who asked."""
        soort = relatie_soort(woord)
        zelf = self.mensen.get(spreker)
        if spreker == self.aanmelder or zelf is None:
            return soort
        if zelf.soort is R.KIND and soort is R.BROER_ZUS:
            return R.KIND
        if zelf.soort is R.PARTNER and soort in (R.OUDER, R.BROER_ZUS):
            return R.FAMILIE
        return R.FAMILIE if soort in (R.PARTNER, R.KIND, R.OUDER) and zelf.soort else soort

    def in_tekst(self, tekst: str, spreker: str, hoorder: str = "") -> list[Plek]:
        """Return the known people a text mentions, in order, names before relation words."""
        plekken: list[Plek] = []
        for naam in self.namen():
            for m in re.finditer(rf"(?<!\w){re.escape(naam)}(?!\w)", tekst):
                if not any(p.van < m.end() and m.start() < p.tot for p in plekken):
                    plekken.append(Plek(m.start(), m.end(), self.bij_naam(naam), False))
        for v in relatiewoorden(tekst):
            if any(p.van < v.tot and v.van < p.tot for p in plekken) or v.bezit == "ander":
                continue
            wie = hoorder if v.bezit == "hoorder" else spreker
            mens = self.zoek_woord(v.woord, wie) if v.woord not in MEERVOUD else None
            if mens is not None:
                plekken.append(Plek(v.van, v.tot, mens, True))
        return sorted(plekken, key=lambda p: p.van)

    def smelt(self, houd: Mens, weg: Mens) -> None:
        """Make two into one: what was known of `weg` goes to `houd`."""
        if houd is weg:
            return
        houd.woord, houd.soort = houd.woord or weg.woord, houd.soort or weg.soort
        houd.bij = houd.bij or weg.bij
        houd.sekse = houd.sekse or weg.sekse
        houd.leeftijd = houd.leeftijd if houd.leeftijd is not None else weg.leeftijd
        houd.huis = houd.huis if houd.huis is not None else weg.huis
        houd.plaats = houd.plaats or weg.plaats
        for nr in weg.beurten:
            houd.op(nr)
        houd.beurten.sort()
        self.mensen.pop(weg.sleutel, None)
