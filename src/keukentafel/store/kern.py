"""What every part of an unlocked vault stands on: the connection, the id, the key ring."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection

from keukentafel.store import tabellen
from keukentafel.store.bos import Bos, TeamBos, open_team
from keukentafel.store.database import Database
from keukentafel.store.fouten import GeenToegang, KluisBeschadigd, KluisDicht
from keukentafel.store.keten import Kop, Zegelaar
from keukentafel.store.modellen import Stroom
from keukentafel.store.plaats import Plaats
from keukentafel.store.tabellen import DossierRij

if TYPE_CHECKING:
    from keukentafel.store.kopie import Kopie


class Kern:
    """An unlocked vault, still without anything to do in it."""

    def __init__(self, plaats: Plaats, database: Database, id: str, bos: Bos) -> None:
        """Use the class methods of `Kluis` instead."""
        self.plaats = plaats
        self._database = database
        self._id = id
        self._bos: Bos | None = bos
        self._veranderd = False

    @property
    def id(self) -> str:
        """The random id of this vault."""
        return self._id

    def markeer_veranderd(self) -> None:
        """Let the next `maak_kopie` make one, whatever was done here."""
        self._veranderd = True

    def maak_kopie(self, nu: datetime) -> "Kopie | None":
        """Back up what changed since the last time; None when nothing did, or on a server.

        Raises KluisFout: then there is no new copy, and the old ones stay.
        """
        from keukentafel.store.kopie import maak_kopie
        from keukentafel.store.sqlite import SqliteDatabase

        if not (self._veranderd and isinstance(self._database, SqliteDatabase)):
            return None
        assert isinstance(self.plaats, Path)
        kopie = maak_kopie(self._database, self.plaats, nu)
        self._veranderd = False
        return kopie

    @property
    def gebruiker(self) -> str:
        """The member who opened the vault of a team; "" in a vault of one's own."""
        return self._sleutels().wie

    def sluit(self) -> None:
        """Lock: let go of the keys and of the file. Doing so twice is fine."""
        self._bos = None
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

    @contextmanager
    def _lezing(self) -> Iterator[Connection]:
        """Read all inside as it was at one moment, with the keys of that moment."""
        with self._database.lezing() as db:
            self._ververs(db)
            yield db

    @contextmanager
    def _transactie(self) -> Iterator[Connection]:
        """Do all inside or nothing, with the keys of this moment."""
        with self._database.transactie() as db:
            self._ververs(db)
            yield db
        self._veranderd = True

    def _ververs(self, db: Connection) -> None:
        """Take over the team key that a colleague may have renewed meanwhile.

        Raises OnbekendeGebruiker when this user was taken off.
        """
        bos = self._sleutels()
        if isinstance(bos, TeamBos) and tabellen.lees_teamsleutel(db, bos.wie) != bos.stand:
            self._bos = open_team(db, self._id, bos.wie, bos.geheim)

    def _sleutels(self) -> Bos:
        if self._bos is None:
            raise KluisDicht
        return self._bos

    def _team(self) -> TeamBos:
        """Return the key ring of a team. Raises GeenToegang in a vault of one's own."""
        bos = self._sleutels()
        if not isinstance(bos, TeamBos):
            raise GeenToegang
        return bos

    def _open(self, rij: DossierRij) -> tuple[Zegelaar, Kop]:
        zegelaar = Zegelaar(self._id, rij.id, self._sleutels().open(rij.id, rij.sleutels))
        kop = zegelaar.open_kop(rij.kop)
        if kop.laatste != rij.laatste:
            raise KluisBeschadigd
        return zegelaar, kop

    def _mag_apart(self, rij: DossierRij) -> bool:
        return Stroom.APART in rij.sleutels
