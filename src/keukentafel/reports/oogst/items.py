"""Problems, strengths and wishes: one item per thing, however often it came up."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from keukentafel.labels import Levensdomein, Rol, Soort
from keukentafel.reports.oogst.lezen import Gelezen, Zin
from keukentafel.reports.oogst.soort import bruikbaar, soorten
from keukentafel.reports.oogst.tekst import delen, kaal, stammen, uniek, voeg

_DICHTBIJ = {Soort.PROBLEEM: 6, Soort.KRACHT: 3, Soort.WENS: 0}
_MAX_PER_DOMEIN = 2
_KEUZE = re.compile(r"\b(?:het|als) (?:eerste|belangrijkste)\b", re.I)
"""Says which wish comes first; it is none of its own."""
_TE_BOVEN = 2.0
"""Beside so clear a strength, a problem in the same breath needs as much weight."""
Paar = tuple[Zin, float]
"""A sentence and its weight."""
_BROK = 2
_MEE = 0.55
"""A sentence goes along with its turn's main domain when that weighs this much of its own."""


@dataclass
class Vondst:
    """Sentences that tell of one thing."""

    soort: Soort
    wie: str
    domein: Levensdomein | None
    zinnen: list[Zin] = field(default_factory=list)
    gewichten: list[float] = field(default_factory=list)

    @property
    def beurten(self) -> list[int]:
        """The turns it rests on."""
        return uniek(z.nr for z in self.zinnen)

    @property
    def tekst(self) -> str:
        """The client's own words, the most telling ones."""
        return voeg([kaal(z.tekst) for z in self.zinnen], self.gewichten)

    @property
    def ruw(self) -> str:
        """All its words, to compare with."""
        return " ".join(z.tekst for z in self.zinnen)

    def neem(self, zin: Zin, gewicht: float) -> None:
        """Add a sentence."""
        self.zinnen.append(zin)
        self.gewichten.append(gewicht)

    def item(self) -> dict[str, Any]:
        """Return it as the analysis shows it."""
        return {"wie": self.wie, "tekst": self.tekst, "beurten": self.beurten}


def oogst_vondsten(
    gelezen: Iterable[Gelezen], apart: Collection[int], leden: Collection[str]
) -> list[Vondst]:
    """Return all findings; turns that stand apart give none.

    Strengths are those of the `leden` of the household, not of who helps them.
    """
    uit: list[Vondst] = []
    for beurt in gelezen:
        if beurt.rol is not Rol.CLIENT or beurt.nr in apart:
            continue
        problemen_nu: list[Paar] = []
        per_zin = [(zin, soorten(zin, beurt)) for zin in beurt.zinnen]
        te_boven = any(s.get(Soort.KRACHT, 0.0) >= _TE_BOVEN for _, s in per_zin)
        for zin, gevonden in per_zin:
            for soort, gewicht in gevonden.items():
                if soort is Soort.PROBLEEM:
                    if not te_boven or gewicht >= _TE_BOVEN:
                        problemen_nu.append((zin, gewicht))
                elif soort is Soort.WENS or zin.onderwerp in leden:
                    wie = zin.spreker if soort is Soort.WENS else zin.wie
                    _plaats(uit, Vondst(soort, wie, zin.domein, [zin], [gewicht]), leden)
        for groep in _per_domein(_met_aanloop(beurt, problemen_nu)):
            _plaats(uit, groep, leden)
    return uit


def _met_aanloop(beurt: Gelezen, rij: Sequence[Paar]) -> list[Paar]:
    """Put the piece before a short piece with it: "In een tas. Onder de trap."."""
    gekozen = {z.plek for z, _ in rij}
    uit: list[Paar] = []
    for zin, gewicht in rij:
        voor = beurt.zinnen[zin.plek - 1] if zin.plek else None
        kort = voor is not None and max(_inhoud(voor), _inhoud(zin)) <= _BROK
        if voor is not None and kort and voor.plek not in gekozen and bruikbaar(voor):
            uit.append((replace(voor, domeinen=zin.domeinen, wie=zin.wie), gewicht))
        uit.append((zin, gewicht))
    return uit


def _inhoud(zin: Zin) -> int:
    return len(stammen(kaal(zin.tekst)))


def _per_domein(rij: Sequence[Paar]) -> list[Vondst]:
    """Group the problem sentences of one turn: few domains that cover them, per person."""
    uit: list[Vondst] = []
    for wie in dict.fromkeys(z.wie for z, _ in rij):
        rest = [(z, g) for z, g in rij if z.wie == wie]
        while rest:
            telling: dict[Levensdomein, float] = {}
            for zin, gewicht in rest:
                for domein, kracht in zin.domeinen.items():
                    telling[domein] = telling.get(domein, 0.0) + kracht * gewicht
            beste = max(telling, key=lambda d: (telling[d], d))
            mee = [(z, g) for z, g in rest if _hoort_mee(z, beste)]
            uit.append(Vondst(Soort.PROBLEEM, wie, beste, [z for z, _ in mee], [g for _, g in mee]))
            rest = [(z, g) for z, g in rest if not _hoort_mee(z, beste)]
    return uit


def _hoort_mee(zin: Zin, domein: Levensdomein) -> bool:
    return zin.domeinen.get(domein, 0.0) >= _MEE * max(zin.domeinen.values())


def _plaats(uit: list[Vondst], nieuw: Vondst, leden: Collection[str]) -> None:
    """Put a finding with the one it repeats, or add it."""
    zelfde = [v for v in uit if _verwant(v, nieuw, leden)]
    beste = max(zelfde, key=lambda v: _lijkt(v, nieuw), default=None)
    vol = nieuw.soort is Soort.PROBLEEM and len(zelfde) >= _MAX_PER_DOMEIN
    if beste is None or not (vol or _lijkt(beste, nieuw) >= 1):
        uit.append(nieuw)
        return
    beste.wie = _samen(beste.wie, nieuw.wie)
    for zin, gewicht in zip(nieuw.zinnen, nieuw.gewichten, strict=True):
        beste.neem(zin, gewicht)


def _verwant(oud: Vondst, nieuw: Vondst, leden: Collection[str]) -> bool:
    if oud.soort is not nieuw.soort:
        return False
    if oud.soort is not Soort.PROBLEEM:
        return oud.wie == nieuw.wie
    if oud.domein != nieuw.domein:
        return False
    dicht = nieuw.zinnen[0].nr - oud.zinnen[-1].nr <= 3
    gezin = {oud.zinnen[-1].onderwerp, nieuw.zinnen[0].onderwerp} <= set(leden)
    namen = set(oud.wie.split(" en ")), set(nieuw.wie.split(" en "))
    samen = namen[0] <= namen[1] or namen[1] <= namen[0]
    return oud.wie == nieuw.wie or (
        dicht and (samen or (oud.domein is Levensdomein.RELATIES and gezin))
    )


def _samen(een: str, ander: str) -> str:
    """Return both names, for what lies between two people."""
    if een in ander.split(" en "):
        return ander
    if ander in een.split(" en "):
        return een
    return een if " en " in een else f"{een} en {ander}"


def _lijkt(oud: Vondst, nieuw: Vondst) -> float:
    laatste, eerste = oud.zinnen[-1], nieuw.zinnen[0]
    afstand = eerste.nr - laatste.nr
    if oud.soort is Soort.WENS and _KEUZE.search(eerste.tekst):
        raakt = set(eerste.duiding.domeinen) & {d for z in oud.zinnen for d in z.domeinen}
        return 1.0 if raakt else 0.0
    if oud.soort is Soort.WENS and afstand == 0:
        brok = min(len(stammen(kaal(z.tekst))) for z in (laatste, eerste)) <= 1
        return 1.0 if brok or delen(oud.ruw, nieuw.ruw) else 0.0
    dichtbij = 1.0 if afstand <= _DICHTBIJ[oud.soort] else 0.0
    return dichtbij + 0.5 * delen(oud.ruw, nieuw.ruw)


def problemen(vondsten: Iterable[Vondst]) -> dict[str, list[dict[str, Any]]]:
    """Return the problems by their main domain, in the fixed order of the domains."""
    per: dict[str, list[dict[str, Any]]] = {str(d): [] for d in Levensdomein}
    for v in vondsten:
        if v.soort is Soort.PROBLEEM and v.domein is not None:
            per[str(v.domein)].append(v.item())
    return {d: rij for d, rij in per.items() if rij}


def van_soort(vondsten: Iterable[Vondst], soort: Soort) -> list[dict[str, Any]]:
    """Return the findings of one kind, in order of appearance."""
    return [v.item() for v in vondsten if v.soort is soort]
