"""The SQLite file: how it is made, opened, held by one process, cleaned and closed.

WAL with an exclusive lock: a second process is refused, no shared memory is needed, and
`synchronous=FULL` makes each transaction survive a power cut. There is one connection: two
would wake a bug of SQLite before 3.51.3 that can damage a WAL when it begins anew.
"""

import errno
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, StaticPool, create_engine
from sqlalchemy.exc import DBAPIError

from keukentafel.fouten import KluisFout
from keukentafel.store.database import Database
from keukentafel.store.fouten import (
    Conflict,
    GeenKluis,
    KluisBeschadigd,
    KluisBestaatAl,
    KluisBezet,
    KluisDicht,
    MapNietSchrijfbaar,
    SchijfVol,
)
from keukentafel.store.plaats import BESTAND, bestaat

_WACHT_SECONDEN = 0.3
_PRAGMAS = (
    "locking_mode=EXCLUSIVE",
    "synchronous=FULL",
    "fullfsync=on",
    "secure_delete=on",
    "temp_store=memory",
    "foreign_keys=on",
)
_VOL = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE)
_DICHT = (
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
)
_OS_VOL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))


def vertaal_os(fout: OSError) -> KluisFout:
    """Return the store's own error for one of the file system."""
    return SchijfVol() if fout.errno in _OS_VOL else MapNietSchrijfbaar()


class SqliteDatabase(Database):
    """One connection to one file."""

    begin = "BEGIN IMMEDIATE"

    def __init__(self, pad: Path, *, alleen_lezen: bool = False) -> None:
        """Connect to a file that exists; writes nothing. Raises KluisFout."""
        super().__init__()
        self._db: Connection | None = None
        manier = "ro&immutable=1" if alleen_lezen else "rw"

        def verbind() -> sqlite3.Connection:
            return sqlite3.connect(
                f"{pad.absolute().as_uri()}?mode={manier}",
                uri=True,
                timeout=_WACHT_SECONDEN,
                check_same_thread=False,
            )

        motor = create_engine(
            "sqlite://",
            creator=verbind,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,
        )
        try:
            self._db = motor.connect()
            for pragma in _PRAGMAS:
                self._db.exec_driver_sql(f"PRAGMA {pragma}")
        except DBAPIError as fout:
            self.sluit()
            raise self.vertaal(fout.orig) from None
        except UnicodeDecodeError:  # a damaged table, of which SQLite tells by its name
            self.sluit()
            raise KluisBeschadigd from None

    @classmethod
    def van_map(cls, map: Path) -> Self:
        """Connect to the vault of a folder. Raises GeenKluis, KluisFout."""
        if not bestaat(map):
            raise GeenKluis
        return cls(map / BESTAND)

    @contextmanager
    def _verbinding(self) -> Iterator[Connection]:
        if self._db is None:
            raise KluisDicht
        yield self._db

    def vertaal(self, fout: BaseException | None) -> KluisFout:
        """Return the store's own error for one of SQLite."""
        code: int = getattr(fout, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        hoofdcode = code & 0xFF
        if hoofdcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return KluisBezet()
        if code in _VOL:
            return SchijfVol()
        # A lock fails with IOERR on a file that may only be read, and on some network disks.
        if hoofdcode in _DICHT or code == sqlite3.SQLITE_IOERR_LOCK:
            return MapNietSchrijfbaar()
        if hoofdcode == sqlite3.SQLITE_CONSTRAINT:
            return Conflict()
        return KluisBeschadigd()

    def draai_terug(self, db: Connection) -> None:
        """Undo what SQLite did not undo itself already."""
        if getattr(db.connection.dbapi_connection, "in_transaction", False):
            db.exec_driver_sql("ROLLBACK")

    def maak_gereed(self) -> None:
        """Prepare an unlocked file for writing, and finish a cleaning that was cut off."""
        with self.beurt() as db:
            db.exec_driver_sql("PRAGMA journal_mode=WAL").close()
            if db.exec_driver_sql("PRAGMA user_version").scalar() != 0:
                self.ruim_op()

    def merk_op(self, db: Connection) -> None:
        """Mark, inside a transaction, that the files must be cleaned after it."""
        db.exec_driver_sql("PRAGMA user_version=1")

    def ruim_op(self) -> None:
        """Remove from the files what a transaction with `merk_op` threw away.

        Without VACUUM, SQLite leaves stale copies of wrapped keys in the free space of pages.
        The transaction itself is done, so trouble here (a full disk) is no error: the mark
        stays and the next opening tries again.
        """
        with suppress(KluisFout), self.beurt() as db:
            db.exec_driver_sql("VACUUM")
            db.exec_driver_sql("PRAGMA user_version=0")
            db.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").close()

    def kopieer(self, doel: Path) -> None:
        """Write a copy as of this moment to a file that does not exist. Raises KluisFout."""
        with self.beurt() as db:
            db.exec_driver_sql("VACUUM INTO ?", (str(doel),))

    def is_heel(self) -> bool:
        """Return whether SQLite finds its own file in order. Raises KluisFout."""
        with self.beurt() as db:
            return db.exec_driver_sql("PRAGMA integrity_check").fetchall() == [("ok",)]

    def sluit(self) -> None:
        """Let go of the file; doing so twice is fine."""
        with self._slot:
            if self._db is not None:
                db, self._db = self._db, None
                db.close()
                db.engine.dispose()


def maak_bestand(doel: Path, vul: Callable[[Connection], None]) -> None:
    """Make the folder (0700) and the file (0600), filled by `vul`: wholly or not at all.

    An existing folder with something in it keeps its permissions. Raises KluisFout.
    """
    if doel.exists():
        raise KluisBestaatAl
    try:
        doel.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not any(doel.parent.iterdir()):
            doel.parent.chmod(0o700)
        greep, naam = tempfile.mkstemp(prefix="kluis-", suffix=".nieuw", dir=doel.parent)
        os.close(greep)
    except OSError as fout:
        raise vertaal_os(fout) from None
    tijdelijk = Path(naam)
    try:
        database = SqliteDatabase(tijdelijk)
        try:
            database.maak_gereed()
            with database.transactie() as db:
                vul(db)
        finally:
            database.sluit()
        zet_neer(tijdelijk, doel)
    except OSError as fout:
        raise vertaal_os(fout) from None
    finally:
        for pad in (tijdelijk, tijdelijk.with_name(tijdelijk.name + "-wal")):
            pad.unlink(missing_ok=True)


def zet_neer(tijdelijk: Path, doel: Path) -> None:
    """Give a finished file its name, never replacing one that is there.

    Raises KluisBestaatAl, OSError.
    """
    try:
        os.link(tijdelijk, doel)
    except FileExistsError:
        raise KluisBestaatAl from None
    except OSError:  # a file system without links
        if doel.exists():
            raise KluisBestaatAl from None
        tijdelijk.rename(doel)
    spoel(doel.parent)


def spoel(map: Path) -> None:
    """Make the names in a folder durable."""
    if os.name == "posix":
        greep = os.open(map, os.O_RDONLY)
        try:
            os.fsync(greep)
        finally:
            os.close(greep)
