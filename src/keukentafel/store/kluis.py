"""The vault: unlock it, list the dossiers, read, append, rewrite and destroy them.

All is sealed before it reaches the file, and checked before it leaves. May be used from more
than one thread. After `sluit` the keys are no longer used, but Python cannot wipe them.
"""

import secrets
import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from keukentafel.store import tabellen
from keukentafel.store.database import Database, maak_bestand, merk_op
from keukentafel.store.fouten import (
    Conflict,
    GeenKluis,
    KluisBeschadigd,
    KluisBestaatAl,
    KluisDicht,
    VerkeerdeHerstelcode,
    VerkeerdeWachtzin,
)
from keukentafel.store.geheim import NietTeOpenen, nieuwe_sleutel
from keukentafel.store.herstelcode import GEHEIM_BYTES, lees_code, schrijf_code
from keukentafel.store.keten import Kop, Zegelaar
from keukentafel.store.modellen import DossierKop, Opgeslagen, Stroom
from keukentafel.store.plaats import BESTAND, bestaat
from keukentafel.store.sleutels import (
    STANDAARD,
    Kosten,
    Slot,
    Soort,
    maak_herstelslot,
    maak_wachtzinslot,
    open_herstelslot,
    open_wachtzinslot,
)
from keukentafel.store.tabellen import DossierRij


class Kluis:
    """An unlocked vault. Close it to let go of the keys and of the file."""

    def __init__(self, database: Database, id: str, hoofdsleutel: bytes) -> None:
        """Use `maak`, `open` or `open_met_herstelcode` instead."""
        self._database = database
        self._id = id
        self._hoofdsleutel: bytes | None = hoofdsleutel

    @classmethod
    def maak(cls, map: Path, wachtzin: str, *, kosten: Kosten = STANDAARD) -> tuple[Self, str]:
        """Make a vault in a folder; returns it, open, with the recovery code to write down.

        Raises KluisBestaatAl, MapNietSchrijfbaar, SchijfVol; ValueError for unsafe costs.
        """
        if bestaat(map):
            raise KluisBestaatAl
        id, hoofdsleutel = secrets.token_hex(16), nieuwe_sleutel()
        geheim = secrets.token_bytes(GEHEIM_BYTES)
        slots = {
            secrets.token_hex(16): maak_wachtzinslot(id, wachtzin, hoofdsleutel, kosten),
            secrets.token_hex(16): maak_herstelslot(id, geheim, hoofdsleutel),
        }
        maak_bestand(map / BESTAND, partial(tabellen.maak_tabellen, kluis=id, slots=slots))
        return cls(_verbind(map), id, hoofdsleutel), schrijf_code(geheim)

    @classmethod
    def open(cls, map: Path, wachtzin: str) -> Self:
        """Unlock with the passphrase.

        Raises GeenKluis, VerkeerdeWachtzin, KluisBezet, NieuwerSchema, KluisBeschadigd,
        MapNietSchrijfbaar.
        """

        def probeer(id: str, slot: Slot) -> bytes:
            try:
                return open_wachtzinslot(id, slot, wachtzin)
            except NietTeOpenen:
                raise VerkeerdeWachtzin from None

        return cls._ontgrendel(map, Soort.WACHTZIN, probeer)

    @classmethod
    def open_met_herstelcode(cls, map: Path, code: str) -> Self:
        """Unlock with the recovery code.

        Raises CodeTikfout, VerkeerdeHerstelcode, and what `open` raises of the file.
        """
        geheim = lees_code(code)

        def probeer(id: str, slot: Slot) -> bytes:
            try:
                return open_herstelslot(id, slot, geheim)
            except NietTeOpenen:
                raise VerkeerdeHerstelcode from None

        return cls._ontgrendel(map, Soort.HERSTEL, probeer)

    @classmethod
    def _ontgrendel(cls, map: Path, soort: Soort, probeer: Callable[[str, Slot], bytes]) -> Self:
        database = _verbind(map)
        try:
            with database.beurt() as db:
                id = tabellen.lees_kluis(db)
                slot = tabellen.lees_slot(db, soort)
            hoofdsleutel = probeer(id, slot)
            database.maak_gereed()
        except BaseException:
            database.sluit()
            raise
        return cls(database, id, hoofdsleutel)

    def wijzig_wachtzin(self, nieuw: str, *, kosten: Kosten = STANDAARD) -> None:
        """Put a new passphrase in the place of the old; the recovery code stays valid.

        Raises KluisFout; ValueError for unsafe costs.
        """
        slot = maak_wachtzinslot(self._id, nieuw, self._sleutel(), kosten)
        with self._database.transactie() as db:
            tabellen.vervang_slot(db, slot)
            merk_op(db)
        self._database.ruim_op()

    def dossiers(self) -> list[DossierKop]:
        """Return the headers of all dossiers that were not destroyed. Raises KluisFout."""
        with self._database.beurt() as db:
            rijen = tabellen.lees_dossiers(db)
        return [DossierKop(rij.id, self._open(rij)[1].inhoud, rij.laatste) for rij in rijen]

    def nieuw_dossier(self, kop: bytes) -> str:
        """Begin an empty dossier under fresh data keys; returns its random id."""
        zegelaar = Zegelaar.nieuw(self._id, secrets.token_hex(16))
        rij = self._sluit(zegelaar, Kop(kop, 0, zegelaar.begin()))
        with self._database.transactie() as db:
            tabellen.zet_dossier(db, rij)
        return rij.id

    def lees(self, dossier: str) -> list[Opgeslagen]:
        """Return all events of both streams, 1..n, checked.

        Raises OnbekendDossier; KluisBeschadigd when anything was changed, moved or removed.
        """
        with self._database.beurt() as db:
            dossierrij = tabellen.lees_dossier(db, dossier)
            rijen = tabellen.lees_gebeurtenissen(db, dossier)
        zegelaar, kop = self._open(dossierrij)
        items = [
            item
            for stroom in Stroom
            for item in zegelaar.lees_stroom(stroom, [r for r in rijen if r.stroom is stroom], kop)
        ]
        return sorted(items, key=lambda item: item.volg)

    def voeg_toe(
        self, dossier: str, verwacht: int, items: Sequence[tuple[Stroom, bytes]], kop: bytes
    ) -> int:
        """Append events and renew the header in one durable transaction.

        `verwacht` is the last number the caller knows; returns the new one. Raises Conflict
        when the dossier ends elsewhere, OnbekendDossier, SchijfVol, KluisBeschadigd.
        """
        nieuw = [Opgeslagen(verwacht + i, *item) for i, item in enumerate(items, 1)]
        with self._database.transactie() as db:
            oud = tabellen.lees_dossier(db, dossier)
            zegelaar, oude_kop = self._open(oud)
            rijen, einde = zegelaar.sluit_af(nieuw, oude_kop.einde)
            nieuwe_kop = zegelaar.sluit_kop(Kop(kop, verwacht + len(nieuw), einde))
            rij = DossierRij(dossier, oud.sleutels, nieuwe_kop, verwacht + len(nieuw))
            self._schrijf(db, rij, verwacht)
            tabellen.zet_gebeurtenissen(db, dossier, rijen)
        return rij.laatste

    def herschrijf(
        self, dossier: str, verwacht: int, items: Sequence[Opgeslagen], kop: bytes
    ) -> None:
        """Replace all events of a dossier, under new data keys, and clean the files.

        Moves an event to the other stream or erases it: an erased event needs something else
        in its place, for numbers must run 1..n (else ValueError). Raises as `voeg_toe`.
        """
        if [item.volg for item in items] != list(range(1, len(items) + 1)):
            raise ValueError("events must be numbered 1..n")
        zegelaar = Zegelaar.nieuw(self._id, dossier)
        rijen, einde = zegelaar.sluit_af(items, zegelaar.begin())
        rij = self._sluit(zegelaar, Kop(kop, len(items), einde))
        with self._database.transactie() as db:
            tabellen.lees_dossier(db, dossier)
            self._schrijf(db, rij, verwacht)
            tabellen.wis_gebeurtenissen(db, dossier)
            tabellen.zet_gebeurtenissen(db, dossier, rijen)
            merk_op(db)
        self._database.ruim_op()

    def verwijder(self, dossier: str) -> None:
        """Destroy a dossier: keys, header and events; the id and today's date stay.

        Older copies of the file still hold it. Raises OnbekendDossier, SchijfVol.
        """
        with self._database.transactie() as db:
            tabellen.lees_dossier(db, dossier)
            tabellen.wis_dossier(db, dossier, datetime.now(UTC).date().isoformat())
            merk_op(db)
        self._database.ruim_op()

    def sluit(self) -> None:
        """Lock: let go of the keys and of the file. Doing so twice is fine."""
        self._hoofdsleutel = None
        self._database.sluit()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        self.sluit()

    def _sleutel(self) -> bytes:
        if self._hoofdsleutel is None:
            raise KluisDicht
        return self._hoofdsleutel

    def _open(self, rij: DossierRij) -> tuple[Zegelaar, Kop]:
        zegelaar = Zegelaar.open(self._id, rij.id, self._sleutel(), rij.sleutels)
        kop = zegelaar.open_kop(rij.kop)
        if kop.laatste != rij.laatste:
            raise KluisBeschadigd
        return zegelaar, kop

    def _sluit(self, zegelaar: Zegelaar, kop: Kop) -> DossierRij:
        sleutels = zegelaar.verpak(self._sleutel())
        return DossierRij(zegelaar.dossier, sleutels, zegelaar.sluit_kop(kop), kop.laatste)

    def _schrijf(self, db: sqlite3.Connection, rij: DossierRij, verwacht: int) -> None:
        if not tabellen.werk_dossier_bij(db, rij, verwacht):
            raise Conflict


def _verbind(map: Path) -> Database:
    if not bestaat(map):
        raise GeenKluis
    return Database(map / BESTAND)
