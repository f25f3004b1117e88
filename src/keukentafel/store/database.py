"""A connection to a vault, whatever engine is under it: turns, transactions, own errors.

`open_database` gives the engine that belongs to a place: a folder is SQLite, a URL is
PostgreSQL. All errors of engines turn into the store's own, without SQL or values.
"""

import logging
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import RLock

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from keukentafel.fouten import KluisFout
from keukentafel.store.fouten import KluisBeschadigd
from keukentafel.store.plaats import Plaats

# A connection that broke would be told of with a trace, right across the screen.
logging.getLogger("sqlalchemy").addHandler(logging.NullHandler())


class Database(ABC):
    """One vault, used by one thread at a time."""

    begin = "BEGIN"

    def __init__(self) -> None:
        self._slot = RLock()

    @contextmanager
    def beurt(self) -> Iterator[Connection]:
        """Give the connection to one thread. Raises KluisFout for what goes wrong inside."""
        with self._slot:
            try:
                with self._verbinding() as db:
                    yield db
            except DBAPIError as fout:
                raise self.vertaal(fout.orig) from None
            # SQLite tells of a damaged table by its name: the driver stumbles over what is no text.
            except (SQLAlchemyError, UnicodeDecodeError):
                raise KluisBeschadigd from None

    @contextmanager
    def lezing(self) -> Iterator[Connection]:
        """Read all inside as it was at one moment."""
        with self.beurt() as db:
            yield db

    @contextmanager
    def transactie(self) -> Iterator[Connection]:
        """Do all inside or nothing; durable when the block is left."""
        with self.beurt() as db:
            db.exec_driver_sql(self.begin)
            try:
                yield db
                db.exec_driver_sql("COMMIT")
            except BaseException:
                self.draai_terug(db)
                raise

    @abstractmethod
    def _verbinding(self) -> AbstractContextManager[Connection]:
        """Give a connection. Raises KluisDicht after `sluit`."""

    @abstractmethod
    def vertaal(self, fout: BaseException | None) -> KluisFout:
        """Return the store's own error for one of the driver."""

    @abstractmethod
    def draai_terug(self, db: Connection) -> None:
        """Undo an open transaction, also when the connection is gone."""

    @abstractmethod
    def maak_gereed(self) -> None:
        """Prepare an unlocked vault for writing, and finish a cleaning that was cut off."""

    @abstractmethod
    def merk_op(self, db: Connection) -> None:
        """Mark, inside a transaction, that the files must be cleaned after it."""

    @abstractmethod
    def ruim_op(self) -> None:
        """Remove from the files what a transaction with `merk_op` threw away; never raises."""

    @abstractmethod
    def sluit(self) -> None:
        """Let go of the vault; doing so twice is fine."""


def open_database(plaats: Plaats) -> Database:
    """Connect to a vault that exists; writes nothing. Raises GeenKluis, KluisFout."""
    if isinstance(plaats, Path):
        from keukentafel.store.sqlite import SqliteDatabase

        return SqliteDatabase.van_map(plaats)
    from keukentafel.store.postgres import PostgresDatabase

    return PostgresDatabase(plaats)
