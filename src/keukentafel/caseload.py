"""The unlocked vault as a worker sees it: the caseload, and the way into a dossier."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from keukentafel.content import fasen
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.gebeurtenissen import Gebeurtenis
from keukentafel.conversation.opdrachten import OpenDossier
from keukentafel.conversation.uitvoeren import Kennis, voer_uit
from keukentafel.conversation.vouwen import vouw
from keukentafel.labels import Fase
from keukentafel.language import Motor, laad_motor
from keukentafel.session import Sessie, maak_kop, nu
from keukentafel.store import DossierKop, Kluis, Stroom

if TYPE_CHECKING:
    from keukentafel.conversation.terugblik import Terugblik


@cache
def kennis() -> Kennis:
    """Return the language engine and the words that show a phase, loaded once."""
    herkent = {f.sleutel: f.herkent for f in fasen()}
    return Kennis(motor=laad_motor(), herkent=herkent)


def _rustige_klok(begin: datetime) -> Callable[[], datetime]:
    """Return a clock that moves on a little each time it is read: a talk takes its time."""
    stappen = count()
    return lambda: begin + timedelta(seconds=12 * next(stappen))


_TERUGBLIK = "terugblik"


def _terugblik(dossier: DossierKop) -> bool:
    """Say whether this is no household but the professional's own looking back."""
    return bool(json.loads(dossier.kop).get("soort") == _TERUGBLIK)


@dataclass(frozen=True)
class Zaak:
    """One line of the caseload. `fase` is set while a talk goes on."""

    id: str
    naam: str
    voorbeeld: bool
    fase: Fase | None
    bijgewerkt: datetime


class Caseload:
    """All dossiers of one worker, newest first. Close it to let go of the keys."""

    def __init__(self, kluis: Kluis) -> None:
        """Take an unlocked vault."""
        self._kluis = kluis
        self._kennis = kennis()

    def lees_met(self, motor: Motor) -> None:
        """Read what is noted from now on with this engine."""
        self._kennis = replace(self._kennis, motor=motor)

    @classmethod
    def maak(cls, map: Path, wachtzin: str) -> tuple["Caseload", str]:
        """Make a vault; returns it with the recovery code. Raises KluisFout."""
        kluis, code = Kluis.maak(map, wachtzin)
        return cls(kluis), code

    @classmethod
    def open(cls, map: Path, wachtzin: str) -> "Caseload":
        """Unlock with the passphrase. Raises KluisFout."""
        return cls(Kluis.open(map, wachtzin))

    @classmethod
    def open_met_herstelcode(cls, map: Path, code: str, wachtzin: str) -> "Caseload":
        """Unlock with the recovery code and set a new passphrase. Raises KluisFout."""
        kluis = Kluis.open_met_herstelcode(map, code)
        kluis.wijzig_wachtzin(wachtzin)
        return cls(kluis)

    def zaken(self) -> list[Zaak]:
        """Return the caseload, last changed first."""
        koppen = [(d.id, json.loads(d.kop)) for d in self._kluis.dossiers() if not _terugblik(d)]
        zaken = [
            Zaak(
                id=id,
                naam=kop["naam"],
                voorbeeld=kop["voorbeeld"],
                fase=Fase(kop["fase"]) if kop["fase"] else None,
                bijgewerkt=datetime.fromisoformat(kop["bijgewerkt"]),
            )
            for id, kop in koppen
        ]
        return sorted(zaken, key=lambda z: z.bijgewerkt, reverse=True)

    def zoek(self, naam: str) -> Zaak | None:
        """Return the dossier of this case name or id, or None."""
        gezocht = naam.casefold().strip()
        return next((z for z in self.zaken() if gezocht in (z.naam.casefold(), z.id)), None)

    def nieuw(self, naam: str, *, voorbeeld: bool = False) -> Sessie:
        """Begin a dossier. Raises OpdrachtFout for a name that cannot be, KluisFout."""
        opdracht = OpenDossier(naam, voorbeeld)
        moment = nu()
        geopend = vouw(
            voer_uit(Dossier(), opdracht, moment, self._kennis)
        )  # refused, or made clean
        id = self._kluis.nieuw_dossier(maak_kop(geopend, moment))
        sessie = Sessie(self._kluis, id, self._kennis)
        sessie.do(opdracht)
        return sessie

    def voorbeeld(self) -> Sessie:
        """Open the made-up example; it is made when there is none. Raises KluisFout, InhoudFout."""
        er_is = next((z for z in self.zaken() if z.voorbeeld), None)
        if er_is:
            return self.open_dossier(er_is.id)
        from keukentafel.content import voorbeeld
        from keukentafel.conversation.voorbeeld import speel

        inhoud = voorbeeld()
        id = self.nieuw(inhoud.naam, voorbeeld=True).dossier_id
        sessie = Sessie(self._kluis, id, self._kennis, _rustige_klok(nu() - timedelta(hours=1)))
        try:
            for opdracht in speel(inhoud, lambda: sessie.dossier):
                sessie.do(opdracht)
        except BaseException:
            self.verwijder(id)
            raise
        return self.open_dossier(id)

    def open_dossier(self, id: str) -> Sessie:
        """Open a dossier, or finish one that was cut off while it was made. Raises KluisFout."""
        sessie = Sessie(self._kluis, id, self._kennis)
        if not sessie.gebeurtenissen:
            zaak = next(z for z in self.zaken() if z.id == id)
            sessie.do(OpenDossier(zaak.naam, zaak.voorbeeld))
        return sessie

    def neem_op(self, gebeurtenissen: Sequence[Gebeurtenis]) -> Sessie:
        """Add a dossier that came as events, whole or not at all. Raises KluisFout."""
        id = self._kluis.nieuw_dossier(maak_kop(vouw(gebeurtenissen), nu()))
        try:
            Sessie(self._kluis, id, self._kennis).neem_over(gebeurtenissen)
        except BaseException:
            self.verwijder(id)
            raise
        return self.open_dossier(id)

    # ---- looking back: beside the dossiers, in none of them ---------------------------------

    def terugblikken(self) -> "list[Terugblik]":
        """Return how own talks were looked back on, in order of writing. Raises KluisFout."""
        from keukentafel.conversation.terugblik import van_bytes

        boek = self._terugblikboek()
        return [van_bytes(o.inhoud) for o in self._kluis.lees(boek)] if boek else []

    def bewaar_terugblik(self, terugblik: "Terugblik") -> None:
        """Keep it; the last word on a talk counts. Raises KluisFout."""
        from keukentafel.conversation.terugblik import naar_bytes

        kop = json.dumps({"soort": _TERUGBLIK}).encode()
        boek = self._terugblikboek() or self._kluis.nieuw_dossier(kop)
        verwacht = len(self._kluis.lees(boek))
        self._kluis.voeg_toe(boek, verwacht, [(Stroom.GEDEELD, naar_bytes(terugblik))], kop)

    def _terugblikboek(self) -> str | None:
        return next((d.id for d in self._kluis.dossiers() if _terugblik(d)), None)

    def verwijder(self, id: str) -> None:
        """Destroy a dossier: its keys and events are gone."""
        self._kluis.verwijder(id)

    def sluit(self) -> None:
        """Lock: let go of the keys and of the file."""
        self._kluis.sluit()
