"""A transcript read for the coach: each turn with its labels, and what it answers."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from keukentafel.conversation.tekst import masker_bsn, schoon
from keukentafel.labels import Handeling, Kenmerk, Levensdomein, Rol, Vorm
from keukentafel.language.duiding import Duiding
from keukentafel.language.motor import Context, Motor
from keukentafel.reports.oogst.doelen import Doel, doelen_van
from keukentafel.reports.oogst.tekst import delen

TERUGBLIK = 4
KORTE_NAVRAAG = 8
"""A longer statement with a question mark gives back what was heard."""
MAX_TEKENS = 3_000
TERUGGEVEN = frozenset({Handeling.REFLECTIE, Handeling.SAMENVATTING, Handeling.ERKENNING})
_MOET = re.compile(
    r"\b(?:(?:moet|moeten) (?:u|je|jij|jullie) |(?:u|je|jij) moet(?:en)? |(?:u|je) kunt beter)",
    re.I,
)
"""To say what somebody must do is advice, whatever warm word stands before it."""
_VRAAGT_NA = re.compile(
    r"^(?:en |oké,? |o, )?(?:u|je|jij) (?:woont|woon|bent|ben|heeft|hebt|werkt|krijgt|komt|gaat)\b"
    r"(?!.*\bdus\b)[^,.]*\?$",
    re.I,
)
"""A bare fact asked in the order of a statement: "En u woont hier alleen?"."""
_TERUG = re.compile(r"\b(?:dat|daar\w*|die|dit|hiermee|zo'n|toen|dan)\b", re.I)


@dataclass(frozen=True)
class Beurt:
    """One turn: number, who, the words, and what the engine read in them."""

    nr: int
    rol: Rol
    spreker: str
    tekst: str
    duiding: Duiding
    letterlijk: bool = True
    minuut: float | None = None
    aanwezig: tuple[str, ...] | None = None
    """Who sat at the table, when the transcript says so."""
    over: frozenset[Levensdomein] = frozenset()
    """The domains that a turn of either speaks of."""

    @property
    def professional(self) -> bool:
        """True for a turn of who leads the talk."""
        return self.rol is Rol.PROFESSIONAL

    @cached_property
    def handeling(self) -> Handeling:
        """The main act of the professional; what must be done is advice."""
        gelezen = self.duiding.handeling or Handeling.OVERIG
        if self._vraagt_na:
            return Handeling.VRAAG
        if gelezen is not Handeling.VRAAG and _MOET.search(self.tekst):
            return Handeling.ADVIES
        return gelezen

    @cached_property
    def _vraagt_na(self) -> bool:
        kort = len(self.tekst.split()) <= KORTE_NAVRAAG
        return self.professional and kort and bool(_VRAAGT_NA.match(self.tekst))

    @property
    def vraagt(self) -> bool:
        """True for a question."""
        return self.professional and self.handeling is Handeling.VRAAG

    @property
    def open(self) -> bool:
        """True for an open question."""
        return self.vraagt and self.duiding.vorm is Vorm.OPEN

    @property
    def gesloten(self) -> bool:
        """True for a closed question."""
        return self.vraagt and (self.duiding.vorm is Vorm.GESLOTEN or self._vraagt_na)

    @property
    def geeft_terug(self) -> bool:
        """True when something heard is given back."""
        return self.professional and self.handeling in TERUGGEVEN

    def met(self, kenmerk: Kenmerk) -> bool:
        """Say whether a question has a feature."""
        return self.vraagt and kenmerk in self.duiding.kenmerken

    @cached_property
    def doelen(self) -> frozenset[Doel]:
        """What a professional's turn is after."""
        return doelen_van(self.tekst) if self.professional else frozenset()

    @cached_property
    def woorden(self) -> int:
        """How many words it has."""
        return len(self.tekst.split())


def leesbaar(beurt: Mapping[str, Any]) -> str:
    """Return the words of a turn as they are read: no control signs, no citizen's numbers."""
    return masker_bsn(schoon(str(beurt.get("tekst") or "")))[:MAX_TEKENS].strip()


def lees(beurten: Iterable[Mapping[str, Any]], motor: Motor, snel: Motor) -> tuple[Beurt, ...]:
    """Return the turns of a transcript read by an engine; empty turns fall away.

    The quick engine `snel` says what a question of the professional is about.

    A turn has `rol` and `tekst`, and may have `beurt`, `spreker`, `register`, `minuut`
    and `aanwezig`.
    """
    ruw = [b for b in beurten if str(b.get("tekst") or "").strip()]
    namen = tuple(dict.fromkeys(str(b.get("spreker") or "") for b in ruw if b.get("spreker")))
    vorige: list[tuple[Rol, str]] = []
    uit: list[Beurt] = []
    for i, b in enumerate(ruw, 1):
        rol = Rol(b["rol"])
        tekst = leesbaar(b)
        if not tekst:
            continue
        context = Context(vorige=tuple(vorige), namen=namen)
        # The words that gave a signal cost time: only where one of the engines sees one.
        vermoeden = bool(snel.duid(tekst, rol, bewijs=False).signalen)
        duiding = motor.duid(tekst, rol, context, bewijs=vermoeden)
        if duiding.signalen and not vermoeden:
            duiding = motor.duid(tekst, rol, context)
        gaat_over = (
            snel.duid(tekst, Rol.CLIENT, bewijs=False) if rol is Rol.PROFESSIONAL else duiding
        )
        minuut, tafel = b.get("minuut"), b.get("aanwezig")
        uit.append(
            Beurt(
                nr=int(b.get("beurt") or i),
                rol=rol,
                spreker=masker_bsn(schoon(str(b.get("spreker") or "")))[:60].strip(),
                tekst=tekst,
                duiding=duiding,
                letterlijk=b.get("register") != "notitie",
                minuut=float(minuut) if isinstance(minuut, int | float) else None,
                aanwezig=tuple(map(str, tafel)) if isinstance(tafel, list | tuple) else None,
                over=frozenset(gaat_over.domeinen),
            )
        )
        vorige = [*vorige, (rol, tekst)][-TERUGBLIK:]
    return tuple(uit)


def reactie_op(beurten: Sequence[Beurt], plaats: int) -> Beurt | None:
    """Return the professional's first turn after a place, or None when none came."""
    return next((b for b in beurten[plaats + 1 :] if b.professional), None)


def antwoord_op(beurten: Sequence[Beurt], plaats: int) -> Beurt | None:
    """Return the client's turn right after a place, or None."""
    volgende = beurten[plaats + 1] if plaats + 1 < len(beurten) else None
    return volgende if volgende is not None and not volgende.professional else None


def blijft_erbij(client: Beurt, reactie: Beurt | None, namen: Iterable[str] = ()) -> bool:
    """Say whether a professional stays with what a client just said; a name is no content."""
    if reactie is None:
        return False
    if reactie.geeft_terug:
        return True
    if not reactie.vraagt or any(
        reactie.met(k) for k in (Kenmerk.SUGGESTIEF, Kenmerk.WAAROM, Kenmerk.MEERVOUDIG)
    ):
        return False
    kern = reactie.tekst
    for naam in namen:
        kern = kern.replace(naam, "") if naam else kern
    verder = reactie.open and (
        bool(_TERUG.search(kern) or client.over & reactie.over)
        or reactie.met(Kenmerk.CIRCULAIR)
        or reactie.met(Kenmerk.OPLOSSINGSGERICHT)
    )
    return verder or delen(client.tekst, kern) > 0
