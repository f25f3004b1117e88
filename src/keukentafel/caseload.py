"""The unlocked vault as a worker sees it: the caseload, and the way into a dossier."""

import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from secrets import token_bytes
from typing import TYPE_CHECKING, Any

from keukentafel.content import fasen
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.gebeurtenissen import Gebeurtenis
from keukentafel.conversation.opdrachten import OpenDossier
from keukentafel.conversation.uitvoeren import Kennis, voer_uit
from keukentafel.conversation.vouwen import vouw
from keukentafel.fouten import KluisFout, NaamBestaat
from keukentafel.labels import Fase
from keukentafel.language import Motor, laad_motor
from keukentafel.session import Sessie, maak_kop, nu
from keukentafel.store import STANDAARD, DossierKop, Kluis, Stroom
from keukentafel.store.fouten import VierOgenGevenDoor
from keukentafel.store.herstelcode import GEHEIM_BYTES, schrijf_code, splits_codes
from keukentafel.store.modellen import GEEN_BEWARING, Bewaring, Verlopend
from keukentafel.store.plaats import gebruiker, plaats_van

if TYPE_CHECKING:
    from keukentafel.conversation.terugblik import Terugblik
    from keukentafel.store.voorblik import Voorblik

BINNENKORT = timedelta(days=14)
"""So long before its day a dossier is told of."""


@cache
def kennis() -> Kennis:
    """Return the language engine and the words that show a phase, loaded once."""
    herkent = {f.sleutel: f.herkent for f in fasen()}
    return Kennis(motor=laad_motor(), herkent=herkent)


def _rustige_klok(begin: datetime) -> Callable[[], datetime]:
    """Return a clock that moves on a little each time it is read: a talk takes its time."""
    stappen = count()
    return lambda: begin + timedelta(seconds=10 * next(stappen))


_TERUGBLIK = "terugblik"


def _boek(koppen: "list[tuple[DossierKop, dict[str, Any]]]") -> str | None:
    """Return which of these is no household but the professional's own looking back."""
    return next((d.id for d, kop in koppen if kop.get("soort") == _TERUGBLIK), None)


@dataclass(frozen=True)
class Zaak:
    """One line of the caseload. `fase` is set while a talk goes on."""

    id: str
    naam: str
    voorbeeld: bool
    fase: Fase | None
    bijgewerkt: datetime
    bewaring: Bewaring = GEEN_BEWARING
    apart: bool = True


def met_naam(zaken: Iterable[Zaak], naam: str) -> Zaak | None:
    """Return which of these has this case name or id, or None."""
    gezocht = naam.casefold().strip()
    return next((z for z in zaken if gezocht in (z.naam.casefold(), z.id)), None)


class Caseload:
    """All dossiers of one worker, newest first. Close it to let go of the keys."""

    def __init__(self, kluis: Kluis) -> None:
        """Take an unlocked vault."""
        self._kluis = kluis
        self._kennis = kennis()
        self._terugblikboek: str | None = None
        self._boek_gezocht = False

    def lees_met(self, motor: Motor) -> None:
        """Read what is noted from now on with this engine."""
        self._kennis = replace(self._kennis, motor=motor)

    @classmethod
    def maak(cls, map: Path, wachtzin: str, *, ijken: bool = False) -> tuple["Caseload", str]:
        """Make a vault; returns it with the recovery code. Raises KluisFout.

        With `ijken` a guess of the passphrase costs as much as this laptop carries.
        """
        from time import perf_counter

        from keukentafel.store.sleutels import ijk

        kosten = ijk(perf_counter) if ijken else STANDAARD
        kluis, code = Kluis.maak(map, wachtzin, kosten=kosten)
        return cls(kluis), code

    @classmethod
    def open(cls, map: Path, wachtzin: str) -> "Caseload":
        """Unlock with the passphrase: the vault of this folder, or that of the team on a server.

        Raises KluisFout.
        """
        plaats = plaats_van(map)
        wie = "" if isinstance(plaats, Path) else gebruiker()
        kluis = Kluis.open(plaats, wachtzin, gebruiker=wie)
        if wie:
            with suppress(KluisFout):  # a colleague was taken off; what fails waits for the next
                kluis.vernieuw_gemerkte()
        return cls(kluis)

    @classmethod
    def open_met_pin(cls, map: Path, pin: str) -> "Caseload":
        """Unlock with the PIN of this laptop. Raises KluisFout."""
        plaats = plaats_van(map)
        wie = "" if isinstance(plaats, Path) else gebruiker()
        return cls(Kluis.open_met_pin(plaats, pin, gebruiker=wie))

    @classmethod
    def open_met_herstelcode(cls, map: Path, code: str, wachtzin: str) -> "Caseload":
        """Unlock with the recovery code and set a new passphrase. Raises KluisFout.

        The two codes of the organisation, one after the other, open a vault of one's own too.
        That of a team they open only to pass dossiers on (`open_met_vier_ogen`).
        """
        plaats, codes = plaats_van(map), splits_codes(code)
        if len(codes) == 2:
            if not isinstance(plaats, Path):
                raise VierOgenGevenDoor
            kluis = Kluis.open_met_vier_ogen(plaats, *codes)
        else:
            wie = "" if isinstance(plaats, Path) else gebruiker()
            kluis = Kluis.open_met_herstelcode(plaats, code, gebruiker=wie)
        kluis.wijzig_wachtzin(wachtzin, kosten=STANDAARD)
        return cls(kluis)

    @classmethod
    def open_met_vier_ogen(cls, map: Path, codes: str) -> "Caseload":
        """Unlock with the two codes of the organisation, one after the other. Raises KluisFout."""
        een, twee = splits_codes(codes) if len(splits_codes(codes)) == 2 else (codes, "")
        return cls(Kluis.open_met_vier_ogen(plaats_van(map), een, twee))

    @staticmethod
    def voorblik(map: Path, vandaag: date) -> "Voorblik":
        """Return what the vault tells without a key. What cannot be read tells nothing."""
        from keukentafel.store.voorblik import Voorblik, voorblik

        plaats = plaats_van(map)
        wie = "" if isinstance(plaats, Path) else gebruiker()
        try:
            return voorblik(plaats, wie, vandaag, vandaag + BINNENKORT)
        except KluisFout:
            return Voorblik()

    @staticmethod
    def vernietig_zonder_sleutel(map: Path, vandaag: date) -> int:
        """Destroy what is past its day and was handed over; returns how many. Raises KluisFout."""
        from keukentafel.store.opruimen import vernietig_verlopen

        return len(vernietig_verlopen(plaats_van(map), vandaag)[0])

    def aantal(self) -> int:
        """Return how many dossiers the vault has, without opening any. Raises KluisFout."""
        return self._kluis.aantal()

    def zaken(self) -> list[Zaak]:
        """Return the caseload, last changed first. Raises KluisFout."""
        koppen = self._koppen()
        zaken = [
            Zaak(
                id=d.id,
                naam=kop["naam"],
                voorbeeld=kop["voorbeeld"],
                fase=Fase(kop["fase"]) if kop["fase"] else None,
                bijgewerkt=datetime.fromisoformat(kop["bijgewerkt"]),
                bewaring=d.bewaring,
                apart=d.apart,
            )
            for d, kop in koppen
            if d.id != self._terugblikboek
        ]
        return sorted(zaken, key=lambda z: z.bijgewerkt, reverse=True)

    def _koppen(self) -> "list[tuple[DossierKop, dict[str, Any]]]":
        """Read all headers, and keep which one is the book: thousands take long to open."""
        kladden = self._kluis.kladden()  # before the dossiers: a new one has none yet
        koppen = [(d, json.loads(d.kop)) for d in self._kluis.dossiers()]
        self._kluis.ruim_kladden(kladden.difference(d.id for d, _ in koppen))
        self._terugblikboek, self._boek_gezocht = _boek(koppen), True
        return koppen

    def zoek(self, naam: str) -> Zaak | None:
        """Return the dossier of this case name or id, or None. Raises KluisFout."""
        return met_naam(self.zaken(), naam)

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
        sessie.log("geopend")
        return sessie

    def bekijk(self, id: str) -> Sessie:
        """Open a dossier to look after it (erase, hand over): not to read what stands in it."""
        return Sessie(self._kluis, id, self._kennis)

    def verlopend(self, tot: date) -> list[tuple[Zaak, Verlopend]]:
        """Return what goes on or before a day, soonest first. Raises KluisFout."""
        zaken = {z.id: z for z in self.zaken()}
        return [(zaken[v.id], v) for v in self._kluis.verlopend(tot) if v.id in zaken]

    def vernietig_verlopen(self, vandaag: date) -> list[Zaak]:
        """Destroy what is due and was handed over; returns that. The rest waits.

        What stands in the clear must be what the dossier itself says, else it stays too.
        Raises KluisFout.
        """
        weg = []
        for zaak, wat in self.verlopend(vandaag):
            if wat.mag_weg and zaak.apart and self.bekijk(zaak.id).bewaring == wat.bewaring:
                self.verwijder(zaak.id)
                weg.append(zaak)
        return weg

    def neem_over(
        self, gebeurtenissen: Sequence[Gebeurtenis], stromen: Sequence[str] | None = None
    ) -> Sessie:
        """Take in an export as a new dossier, whole or not at all. Raises KluisFout.

        Without `stromen` each event goes to the stream where it belongs.
        """
        id = self._kluis.nieuw_dossier(maak_kop(vouw(gebeurtenissen), nu()))
        try:
            Sessie(self._kluis, id, self._kennis).neem_over(gebeurtenissen, stromen)
            return self.bekijk(id)
        except BaseException:
            self.verwijder(id)
            raise

    def neem_in(
        self, gebeurtenissen: Sequence[Gebeurtenis], stromen: Sequence[str] | None = None
    ) -> str:
        """Take in an export unless there is a dossier of that name; return the name.

        Raises NaamBestaat and KluisFout.
        """
        naam = vouw(gebeurtenissen).naam
        if self.zoek(naam):
            raise NaamBestaat
        self.neem_over(gebeurtenissen, stromen)
        return naam

    # ---- looking back: beside the dossiers, in none of them ---------------------------------

    def terugblikken(self) -> "list[Terugblik]":
        """Return how own talks were looked back on, in order of writing. Raises KluisFout."""
        from keukentafel.conversation.terugblik import van_bytes

        if not self._boek_gezocht:
            self._koppen()
        boek = self._terugblikboek
        return [van_bytes(o.inhoud) for o in self._kluis.lees(boek)] if boek else []

    def bewaar_terugblik(self, terugblik: "Terugblik") -> None:
        """Keep it; the last word on a talk counts. Raises KluisFout."""
        from keukentafel.conversation.terugblik import naar_bytes

        kop = json.dumps({"soort": _TERUGBLIK}).encode()
        if not self._terugblikboek:  # the first time: another laptop may have begun one since
            self._koppen()
        boek = self._terugblikboek = self._terugblikboek or self._kluis.nieuw_dossier(kop)
        verwacht = len(self._kluis.lees(boek))
        self._kluis.voeg_toe(boek, verwacht, [(Stroom.GEDEELD, naar_bytes(terugblik))], kop)

    def verwijder(self, id: str) -> None:
        """Destroy a dossier: its keys and events are gone."""
        self._kluis.verwijder(id)

    def nodig_uit(self, naam: str) -> str:
        """Add a colleague; returns a first passphrase that nobody chose. Raises KluisFout."""
        zin = schrijf_code(token_bytes(GEHEIM_BYTES))
        self._kluis.nodig_uit(naam, zin, kosten=STANDAARD)
        return zin

    @property
    def kluis(self) -> Kluis:
        """The vault itself: for keys, colleagues and backups."""
        return self._kluis

    def sluit(self) -> None:
        """Back up what changed, then lock: let go of the keys and of the file.

        A backup that cannot be made (a full disk) keeps nobody from locking.
        """
        with suppress(KluisFout):
            self._kluis.maak_kopie(nu())
        self._kluis.sluit()
