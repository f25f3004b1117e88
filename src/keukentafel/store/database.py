"""The SQLite file: how it is made, opened, held by one process, cleaned and closed.

WAL with an exclusive lock: a second process is refused, no shared memory is needed, and
`synchronous=FULL` makes each transaction survive a power cut. All errors of SQLite and of the
file system turn into the store's own here, without SQL or values.
"""

import errno
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock

from keukentafel.fouten import KluisFout
from keukentafel.store.fouten import (
    Conflict,
    KluisBeschadigd,
    KluisBestaatAl,
    KluisBezet,
    KluisDicht,
    MapNietSchrijfbaar,
    SchijfVol,
)

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


def vertaal(fout: sqlite3.Error) -> KluisFout:
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


def vertaal_os(fout: OSError) -> KluisFout:
    """Return the store's own error for one of the file system."""
    return SchijfVol() if fout.errno in _OS_VOL else MapNietSchrijfbaar()


class Database:
    """One connection to the file, used by one thread at a time."""

    def __init__(self, pad: Path) -> None:
        """Connect to a file that exists; writes nothing. Raises KluisFout."""
        self._slot = RLock()
        self._db: sqlite3.Connection | None = None
        try:
            db = sqlite3.connect(
                f"{pad.absolute().as_uri()}?mode=rw",
                uri=True,
                timeout=_WACHT_SECONDEN,
                isolation_level=None,
                check_same_thread=False,
            )
            self._db = db
            for pragma in _PRAGMAS:
                db.execute(f"PRAGMA {pragma}")
        except sqlite3.Error as fout:
            self.sluit()
            raise vertaal(fout) from None

    @contextmanager
    def beurt(self) -> Iterator[sqlite3.Connection]:
        """Give the connection to one thread. Raises KluisFout for what goes wrong inside."""
        with self._slot:
            if self._db is None:
                raise KluisDicht
            try:
                yield self._db
            except sqlite3.Error as fout:
                raise vertaal(fout) from None

    @contextmanager
    def transactie(self) -> Iterator[sqlite3.Connection]:
        """Do all inside or nothing; durable when the block is left."""
        with self.beurt() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise

    def maak_gereed(self) -> None:
        """Prepare an unlocked file for writing, and finish a cleaning that was cut off."""
        with self.beurt() as db:
            db.execute("PRAGMA journal_mode=WAL")
            if db.execute("PRAGMA user_version").fetchone() != (0,):
                self.ruim_op()

    def ruim_op(self) -> None:
        """Remove from the files what a transaction with `merk_op` threw away.

        Without VACUUM, SQLite leaves stale copies of wrapped keys in the free space of pages.
        The transaction itself is done, so trouble here (a full disk) is no error: the mark
        stays and the next opening tries again.
        """
        with suppress(KluisFout), self.beurt() as db:
            db.execute("VACUUM")
            db.execute("PRAGMA user_version=0")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def sluit(self) -> None:
        """Let go of the file; doing so twice is fine."""
        with self._slot:
            if self._db is not None:
                self._db.close()
                self._db = None


def merk_op(db: sqlite3.Connection) -> None:
    """Mark, inside a transaction, that the files must be cleaned after it."""
    db.execute("PRAGMA user_version=1")


def maak_bestand(doel: Path, vul: Callable[[sqlite3.Connection], None]) -> None:
    """Make the folder (0700) and the file (0600), filled by `vul`: wholly or not at all.

    An existing folder with something in it keeps its permissions. Raises KluisFout.
    """
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
        database = Database(tijdelijk)
        try:
            database.maak_gereed()
            with database.transactie() as db:
                vul(db)
        finally:
            database.sluit()
        _zet_neer(tijdelijk, doel)
    except OSError as fout:
        raise vertaal_os(fout) from None
    finally:
        for pad in (tijdelijk, tijdelijk.with_name(tijdelijk.name + "-wal")):
            pad.unlink(missing_ok=True)


def _zet_neer(tijdelijk: Path, doel: Path) -> None:
    """Give the finished file its name, never replacing a vault that is there."""
    try:
        os.link(tijdelijk, doel)
    except FileExistsError:
        raise KluisBestaatAl from None
    except OSError:  # a file system without links
        if doel.exists():
            raise KluisBestaatAl from None
        tijdelijk.rename(doel)
    if os.name == "posix":
        greep = os.open(doel.parent, os.O_RDONLY)
        try:
            os.fsync(greep)
        finally:
            os.close(greep)
