"""A transcript read once: turns, their sentences, and the question each answers.

A short answer leans on its question, and a sentence on its turn: the domains of a
sentence are weighed over all of these.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from keukentafel.conversation.tekst import masker_bsn, schoon
from keukentafel.labels import Handeling, Kenmerk, Levensdomein, Rol, Signaal, Soort
from keukentafel.language import Duiding, Motor
from keukentafel.reports.oogst.doelen import Doel, doelen_van
from keukentafel.reports.oogst.tekst import woorden, zinnen

Gewichten = dict[Levensdomein, float]
_KORT = 7
MAX_BEURTEN = 2_000
MAX_TEKENS = 3_000
"""A turn is read up to here: twice what the engine reads of it."""
_VERDER = re.compile(
    r"(?:en )?(?:daarna|verder|dan|jij|u|jullie|wat nog|nog (?:iets|meer)|toen)\b[^.]{0,20}\?", re.I
)
_NAAM_LANG = 60
_NAAMLOOS = {Rol.CLIENT: "cliënt", Rol.PROFESSIONAL: "professional"}
_ONGEVRAAGD = 0.5
"""Advice or a reflection colours what follows less than a question does."""


@dataclass(frozen=True)
class Vraag:
    """What the professional said just before a client's turn."""

    nummers: tuple[int, ...] = ()
    tekst: str = ""
    handeling: Handeling | None = None
    kenmerken: frozenset[Kenmerk] = frozenset()
    doelen: frozenset[Doel] = frozenset()
    domeinen: tuple[Levensdomein, ...] = ()

    @property
    def vraagt(self) -> bool:
        """Say whether something was asked."""
        return self.handeling is Handeling.VRAAG or self.tekst.rstrip().endswith("?")


@dataclass
class Zin:
    """A sentence of a client, with the weight of each domain and who it is about."""

    nr: int
    plek: int
    tekst: str
    spreker: str
    duiding: Duiding
    soorten: frozenset[Soort]
    van_beurt: frozenset[Soort]
    domeinen: dict[Levensdomein, float]
    vast: frozenset[str]
    vraag: Vraag
    wie: str = ""
    over: frozenset[str] = frozenset()
    onderwerp: str = ""
    steun: str = ""

    @property
    def domein(self) -> Levensdomein | None:
        """The main domain, or None when nothing points anywhere."""
        return max(self.domeinen, key=lambda d: (self.domeinen[d], d)) if self.domeinen else None


@dataclass
class Gelezen:
    """One turn; a client's turn has sentences and a question before it."""

    nr: int
    rol: Rol
    spreker: str
    tekst: str
    duiding: Duiding
    vraag: Vraag = field(default_factory=Vraag)
    zinnen: list[Zin] = field(default_factory=list)
    reactie: str = ""
    samen: frozenset[Signaal] | None = None


def lees(beurten: Sequence[Mapping[str, Any]], motor: Motor) -> list[Gelezen]:
    """Return the turns read; lines without a known role or without text fall away."""
    uit: list[Gelezen] = []
    lopend: list[Gelezen] = []
    eerder = Vraag()
    vorige: Gewichten = {}
    for nr, rol, spreker, tekst in _regels(beurten):
        duiding = motor.duid(tekst, rol, bewijs=False)
        beurt = Gelezen(nr, rol, spreker, tekst, duiding)
        if rol is Rol.PROFESSIONAL:
            if uit and uit[-1].rol is Rol.CLIENT:
                uit[-1].reactie = tekst
                lopend = []
            lopend.append(beurt)
        else:
            beurt.vraag = _vraag(lopend, motor, eerder)
            eerder = beurt.vraag
            vorige = _zinnen(beurt, motor, vorige)
        uit.append(beurt)
    return uit


def _regels(beurten: Sequence[Mapping[str, Any]]) -> list[tuple[int, Rol, str, str]]:
    """Return number, role, speaker and harmless text of each line that has a role and text."""
    uit = []
    for plaats, ruw in enumerate(beurten[:MAX_BEURTEN], start=1):
        nr, rol, tekst = ruw.get("beurt"), ruw.get("rol"), ruw.get("tekst")
        if rol not in list(Rol) or not isinstance(tekst, str):
            continue
        spreker = ruw.get("spreker")
        naam = schoon(spreker)[:_NAAM_LANG] if isinstance(spreker, str) else ""
        getal = nr if isinstance(nr, int) and not isinstance(nr, bool) else plaats
        if veilig := schoon(masker_bsn(tekst[:MAX_TEKENS])):
            uit.append((getal, Rol(rol), naam or _NAAMLOOS[Rol(rol)], veilig))
    return uit


def _vraag(lopend: list[Gelezen], motor: Motor, eerder: Vraag) -> Vraag:
    """Take the professional's last turns together; several clients may answer them.

    A bare "En daarna?" goes on with what was asked before.
    """
    if not lopend:
        return Vraag()
    tekst = " ".join(b.tekst for b in lopend)
    laatste = lopend[-1].duiding
    domeinen = motor.duid(tekst, Rol.CLIENT, bewijs=False).domeinen
    doelen = doelen_van(tekst)
    if not doelen and _VERDER.match(tekst):
        doelen = eerder.doelen
    return Vraag(
        nummers=tuple(b.nr for b in lopend),
        tekst=tekst,
        handeling=laatste.handeling,
        kenmerken=frozenset(laatste.kenmerken),
        doelen=doelen,
        domeinen=domeinen,
    )


def snoei(gelezen: Sequence[Gelezen], *, minderjarigen: bool) -> None:
    """Take away domains that cannot be: no upbringing without children at home."""
    if minderjarigen:
        return
    for beurt in gelezen:
        for zin in beurt.zinnen:
            zin.domeinen.pop(Levensdomein.OPVOEDING, None)


def _zinnen(beurt: Gelezen, motor: Motor, vorige: Gewichten) -> Gewichten:
    """Fill in the sentences; return what the next turn may lean on."""
    basis: Gewichten = {}
    _tel(basis, beurt.duiding.domeinen, 1.0)
    deel = 1.0 if beurt.vraag.vraagt else _ONGEVRAAGD
    _tel(basis, beurt.vraag.domeinen, 0.6 * deel)
    if beurt.vraag.tekst:
        samen = f"{beurt.vraag.tekst} {beurt.tekst}"
        duiding = motor.duid(samen, Rol.CLIENT, bewijs=False)
        _tel(basis, duiding.domeinen, 0.9 * deel)
        beurt.samen = frozenset(duiding.signalen)
    if vorige and not beurt.vraag.domeinen:
        _tel(basis, [max(vorige, key=lambda d: (vorige[d], d))], 0.5)
    for plek, tekst in enumerate(zinnen(beurt.tekst)):
        duiding = motor.duid(tekst, Rol.CLIENT)
        beurt.zinnen.append(_zin(beurt, plek, tekst, duiding, basis))
    return {d: n for d, n in basis.items() if n >= 1.0} or vorige


def _zin(beurt: Gelezen, plek: int, tekst: str, duiding: Duiding, basis: Gewichten) -> Zin:
    vast = frozenset(b.label for b in duiding.bewijs if b.bron == "lexicon")
    telling = dict(basis)
    _tel(telling, duiding.domeinen, 1.0)
    _tel(telling, [d for d in duiding.domeinen if d in vast], 1.2)
    if len(woorden(tekst)) < _KORT or plek == 0:
        _tel(telling, beurt.vraag.domeinen, 0.4 if beurt.vraag.vraagt else 0.1)
    if Levensdomein.VEILIGHEID in telling:
        telling[Levensdomein.VEILIGHEID] *= 0.5
    return Zin(
        nr=beurt.nr,
        plek=plek,
        tekst=tekst,
        spreker=beurt.spreker,
        duiding=duiding,
        soorten=frozenset(duiding.soorten),
        van_beurt=frozenset(beurt.duiding.soorten),
        domeinen={d: n for d, n in telling.items() if n >= 1.0},
        vast=vast,
        vraag=beurt.vraag,
    )


def _tel(telling: Gewichten, domeinen: Sequence[Levensdomein], gewicht: float) -> None:
    for plaats, domein in enumerate(domeinen):
        telling[domein] = telling.get(domein, 0.0) + gewicht / (1 + 0.4 * plaats)
