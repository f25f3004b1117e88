"""The vault: unlock it, list the dossiers, read, append, rewrite and destroy them.

All is sealed before it reaches the disk, and checked before it leaves. May be used from more
than one thread. After `sluit` the keys are no longer used, but Python cannot wipe them.

    Kluis.maak(plaats, wachtzin)   plaats: a folder, or postgresql://naam@server/database
    Kluis.open(plaats, wachtzin)   with gebruiker=... for the vault of a team
    kluis.nieuw_dossier(kop) -> id;  kluis.voeg_toe(id, verwacht, [(stroom, bytes)], kop)
    kluis.lees(id);  kluis.herschrijf(id, verwacht, items, kop);  kluis.verwijder(id)
"""

import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Self

from sqlalchemy import Connection

from keukentafel.store import openen, tabellen
from keukentafel.store.apparaat import lees_geheim
from keukentafel.store.fouten import (
    Conflict,
    GeenToegang,
    VerkeerdeHerstelcode,
    VerkeerdePin,
    VerkeerdeWachtzin,
)
from keukentafel.store.herstelcode import lees_code
from keukentafel.store.keten import Kop, Rij, Zegelaar
from keukentafel.store.klad import Kladbeheer
from keukentafel.store.modellen import (
    GEEN_BEWARING,
    Bewaring,
    DossierKop,
    Opgeslagen,
    Stroom,
    Verlopend,
)
from keukentafel.store.plaats import Plaats
from keukentafel.store.sleutelbeheer import Sleutelbeheer
from keukentafel.store.sleutels import (
    STANDAARD,
    Kosten,
    Slot,
    Soort,
    open_apparaatslot,
    open_herstelslot,
)
from keukentafel.store.tabellen import DossierRij
from keukentafel.store.team import Teambeheer


class Kluis(Sleutelbeheer, Teambeheer, Kladbeheer):
    """An unlocked vault. Close it to let go of the keys and of the file."""

    @classmethod
    def maak(
        cls, plaats: Plaats, wachtzin: str, *, kosten: Kosten = STANDAARD, gebruiker: str = ""
    ) -> tuple[Self, str]:
        """Make a vault; returns it, open, with the recovery code to write down.

        With `gebruiker` it is the vault of a team, of which this is the first member.
        Raises KluisBestaatAl, MapNietSchrijfbaar, SchijfVol; ValueError for unsafe costs.
        """
        database, id, bos, code = openen.maak(plaats, wachtzin, kosten, gebruiker)
        return cls(plaats, database, id, bos), code

    @classmethod
    def open(cls, plaats: Plaats, wachtzin: str, *, gebruiker: str = "") -> Self:
        """Unlock with the passphrase.

        Raises GeenKluis, VerkeerdeWachtzin, KluisBezet, NieuwerSchema, KluisBeschadigd,
        MapNietSchrijfbaar, OnbekendeGebruiker, KluisOnbereikbaar.
        """
        probeer = openen.met_wachtzin(wachtzin)
        open_ = openen.ontgrendel(plaats, Soort.WACHTZIN, gebruiker, probeer, VerkeerdeWachtzin)
        return cls(plaats, *open_)

    @classmethod
    def open_met_herstelcode(cls, plaats: Plaats, code: str, *, gebruiker: str = "") -> Self:
        """Unlock with the recovery code.

        Raises CodeTikfout, VerkeerdeHerstelcode, and what `open` raises of the vault.
        """
        geheim = lees_code(code)
        open_ = openen.ontgrendel(
            plaats,
            Soort.HERSTEL,
            gebruiker,
            lambda id, slot: open_herstelslot(id, slot, geheim),
            VerkeerdeHerstelcode,
        )
        return cls(plaats, *open_)

    @classmethod
    def open_met_pin(cls, plaats: Plaats, pin: str, *, gebruiker: str = "") -> Self:
        """Unlock with the PIN of this device.

        Raises GeenPin, VerkeerdePin, GeenSleutelhanger, and what `open` raises of the vault.
        """

        def probeer(id: str, slot: Slot) -> bytes:
            return open_apparaatslot(id, slot, pin, lees_geheim(id, gebruiker))

        open_ = openen.ontgrendel(plaats, Soort.APPARAAT, gebruiker, probeer, VerkeerdePin)
        return cls(plaats, *open_)

    # ---- reading ------------------------------------------------------------------------

    def dossiers(self) -> list[DossierKop]:
        """Return the headers of all dossiers that this user may open. Raises KluisFout."""
        wie = self._sleutels().wie
        with self._lezing() as db:
            rijen = tabellen.lees_dossiers(db, wie)
        return [self._kop(rij) for rij in rijen if not wie or Stroom.GEDEELD in rij.sleutels]

    def aantal(self) -> int:
        """Return how many dossiers there are, of whomever. Raises KluisFout."""
        with self._lezing() as db:
            return len(tabellen.lees_ids(db))

    def kop(self, dossier: str) -> DossierKop:
        """Return the header of one dossier. Raises OnbekendDossier, GeenToegang, KluisFout."""
        with self._lezing() as db:
            return self._kop(tabellen.lees_dossier(db, dossier, self._sleutels().wie))

    def lees(self, dossier: str) -> list[Opgeslagen]:
        """Return all events that this user may read, checked; 1..n for who may read both streams.

        Raises OnbekendDossier, GeenToegang; KluisBeschadigd when anything was changed, moved
        or removed.
        """
        with self._lezing() as db:
            return self._lees(db, tabellen.lees_dossier(db, dossier, self._sleutels().wie))

    def verlopend(self, tot: date) -> list[Verlopend]:
        """Return which dossiers of this user go on or before a day. Raises KluisFout."""
        eigen = {kop.id for kop in self.dossiers()}
        with self._lezing() as db:
            return [v for v in tabellen.lees_verlopend(db, tot) if v.id in eigen]

    # ---- writing ------------------------------------------------------------------------

    def nieuw_dossier(self, kop: bytes, bewaring: Bewaring = GEEN_BEWARING) -> str:
        """Begin an empty dossier under fresh data keys; returns its random id."""
        zegelaar = Zegelaar.nieuw(self._id, secrets.token_hex(16))
        dicht = zegelaar.sluit_kop(Kop(kop, 0, zegelaar.begin()))
        rij = DossierRij(zegelaar.dossier, {}, dicht, 0, bewaring)
        with self._transactie() as db:
            tabellen.zet_dossier(db, rij)
            self._sleutels().leg_vast(db, rij.id, zegelaar.sleutels)
        return rij.id

    def voeg_toe(
        self,
        dossier: str,
        verwacht: int,
        items: Sequence[tuple[Stroom, bytes]],
        kop: bytes,
        bewaring: Bewaring | None = None,
    ) -> int:
        """Append events and renew the header in one durable transaction.

        `verwacht` is the last number the caller knows; returns the new one. Without `bewaring`
        that stays as it was. Raises Conflict when the dossier ends elsewhere (somebody else
        wrote: read again), OnbekendDossier, GeenToegang, SchijfVol, KluisBeschadigd.
        """
        nieuw = [Opgeslagen(verwacht + i, *item) for i, item in enumerate(items, 1)]
        with self._transactie() as db:
            oud = tabellen.lees_dossier(db, dossier, self._sleutels().wie)
            zegelaar, oude_kop = self._open(oud)
            if oud.vernieuwen and self._mag_apart(oud):
                zegelaar, oude_kop = self._onder_nieuwe_sleutels(db, oud, oude_kop)
            rijen, einde = zegelaar.sluit_af(nieuw, oude_kop.einde)
            nieuwe_kop = zegelaar.sluit_kop(Kop(kop, verwacht + len(nieuw), einde))
            blijft = oud.vernieuwen and not self._mag_apart(oud)
            rij = DossierRij(
                dossier, {}, nieuwe_kop, verwacht + len(nieuw), bewaring or oud.bewaring, blijft
            )
            self._schrijf(db, rij, verwacht)
            tabellen.zet_gebeurtenissen(db, dossier, rijen)
        return rij.laatste

    def herschrijf(
        self,
        dossier: str,
        verwacht: int,
        items: Sequence[Opgeslagen],
        kop: bytes,
        bewaring: Bewaring | None = None,
    ) -> None:
        """Replace all events of a dossier, under new data keys, and clean the files.

        Moves an event to the other stream or erases it: an erased event needs something else
        in its place, for numbers must run 1..n (else ValueError). Raises as `voeg_toe`.
        """
        if [item.volg for item in items] != list(range(1, len(items) + 1)):
            raise ValueError("events must be numbered 1..n")
        with self._transactie() as db:
            oud = tabellen.lees_dossier(db, dossier, self._sleutels().wie)
            if not self._mag_apart(oud):
                raise GeenToegang
            zegelaar = Zegelaar.nieuw(self._id, dossier)
            rijen, einde = zegelaar.sluit_af(items, zegelaar.begin())
            dicht = zegelaar.sluit_kop(Kop(kop, len(items), einde))
            rij = DossierRij(dossier, {}, dicht, len(items), bewaring or oud.bewaring)
            self._schrijf(db, rij, verwacht)
            self._vervang(db, zegelaar, rijen)
            self._database.merk_op(db)
        self._database.ruim_op()

    def vernieuw_gemerkte(self) -> int:
        """Give new data keys to dossiers of which somebody who may no longer open them knows the
        old; returns how many. Those this user may not open wholly wait for who may.

        Raises KluisFout.
        """
        wie, gedaan = self._sleutels().wie, 0
        with self._lezing() as db:
            gemerkt = [r.id for r in tabellen.lees_dossiers(db, wie) if r.vernieuwen]
        for id in gemerkt:
            with suppress(Conflict):  # a colleague writes just now: the next to come does it
                gedaan += self._vernieuw(id)
        if gedaan:
            self._database.ruim_op()
        return gedaan

    def neem_af(self, wie: str) -> list[str]:
        """Take a member off, and give new keys at once; returns what was open to this member.

        Raises OnbekendeGebruiker, GeenToegang for oneself, KluisFout.
        """
        ids = super().neem_af(wie)
        self.vernieuw_gemerkte()
        return ids

    def neem_toegang(self, dossier: str, wie: str, *, alleen_apart: bool = False) -> None:
        """Close a dossier, or only its stream `apart`, to a colleague; new keys at once.

        Raises GeenToegang for oneself, KluisFout.
        """
        super().neem_toegang(dossier, wie, alleen_apart=alleen_apart)
        self.vernieuw_gemerkte()

    def verwijder(self, dossier: str) -> None:
        """Destroy a dossier: keys, header and events; the id and today's date stay.

        Older copies of the file still hold it. Raises OnbekendDossier, GeenToegang, SchijfVol.
        """
        with self._transactie() as db:
            rij = tabellen.lees_dossier(db, dossier, self._sleutels().wie)
            self._open(rij)
            if not self._mag_apart(rij):
                raise GeenToegang
            tabellen.wis_dossier(db, dossier, datetime.now(UTC).date())
            self._database.merk_op(db)
        self.wis_klad(dossier)
        self._database.ruim_op()

    # ---- inside -------------------------------------------------------------------------

    def _kop(self, rij: DossierRij) -> DossierKop:
        """Return the header, with the one key it takes: a caseload has thousands."""
        alleen: dict[Stroom, bytes] = {
            s: zegel for s, zegel in rij.sleutels.items() if s is Stroom.GEDEELD
        }
        inhoud = self._open(replace(rij, sleutels=alleen))[1].inhoud
        return DossierKop(rij.id, inhoud, rij.laatste, rij.bewaring, self._mag_apart(rij))

    def _lees(self, db: Connection, rij: DossierRij) -> list[Opgeslagen]:
        zegelaar, kop = self._open(rij)
        rijen = tabellen.lees_gebeurtenissen(db, rij.id)
        items = [
            item
            for stroom in zegelaar.sleutels
            for item in zegelaar.lees_stroom(stroom, [r for r in rijen if r.stroom is stroom], kop)
        ]
        return sorted(items, key=lambda item: item.volg)

    def _vernieuw(self, id: str) -> bool:
        with self._transactie() as db:
            rij = tabellen.lees_dossier(db, id, self._sleutels().wie)
            if not rij.vernieuwen or not self._mag_apart(rij):
                return False
            zegelaar, kop = self._onder_nieuwe_sleutels(db, rij, self._open(rij)[1])
            dicht = zegelaar.sluit_kop(kop)
            self._schrijf(db, DossierRij(id, {}, dicht, rij.laatste, rij.bewaring), rij.laatste)
            self._database.merk_op(db)
        return True

    def _onder_nieuwe_sleutels(
        self, db: Connection, rij: DossierRij, kop: Kop
    ) -> tuple[Zegelaar, Kop]:
        """Seal all that is there again: somebody who may no longer read it knows the old keys."""
        zegelaar = Zegelaar.nieuw(self._id, rij.id)
        rijen, einde = zegelaar.sluit_af(self._lees(db, rij), zegelaar.begin())
        self._vervang(db, zegelaar, rijen)
        return zegelaar, Kop(kop.inhoud, kop.laatste, einde)

    def _vervang(self, db: Connection, zegelaar: Zegelaar, rijen: Sequence[Rij]) -> None:
        tabellen.wis_gebeurtenissen(db, zegelaar.dossier)
        tabellen.zet_gebeurtenissen(db, zegelaar.dossier, rijen)
        self._sleutels().leg_vast(db, zegelaar.dossier, zegelaar.sleutels)

    def _schrijf(self, db: Connection, rij: DossierRij, verwacht: int) -> None:
        if not tabellen.werk_dossier_bij(db, rij, verwacht):
            raise Conflict
