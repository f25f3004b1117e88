"""PostgreSQL under the vault of a team: plain SQL, ciphertext only, TLS unless on loopback.

The driver (pg8000, pure Python) is imported here and only for a URL. Every transaction runs
at REPEATABLE READ, so that what is read belongs together and a lost race is an error, not a
lost update. A connection that broke is made anew at the next turn.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from typing import Any

from sqlalchemy import Connection, QueuePool, create_engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from keukentafel.fouten import KluisFout
from keukentafel.store.database import Database
from keukentafel.store.fouten import (
    Conflict,
    GeenAdres,
    GeenKluis,
    KluisBeschadigd,
    KluisBestaatAl,
    KluisDicht,
    KluisOnbereikbaar,
    SchijfVol,
    ServerWeigert,
)

_WACHT_SECONDEN = 3
"""How long a server may say nothing, at connecting and at each statement: the keys wait."""
_CODES: tuple[tuple[str, type[KluisFout]], ...] = (
    ("40", Conflict),  # a transaction that lost a race
    ("23", Conflict),  # a number that was taken meanwhile
    ("53100", SchijfVol),
    ("53", KluisOnbereikbaar),  # too many connections, no memory
    ("08", KluisOnbereikbaar),
    ("57", KluisOnbereikbaar),  # stopping or starting
    ("28", ServerWeigert),
    ("42501", ServerWeigert),
    ("25006", ServerWeigert),  # a server that only lets read
    ("3D000", GeenKluis),  # no such database
    ("42P01", GeenKluis),  # no such table
)


class PostgresDatabase(Database):
    """One connection at a time to one database of a server."""

    begin = "BEGIN ISOLATION LEVEL REPEATABLE READ"

    def __init__(self, url: str) -> None:
        """Take the URL; connects at the first turn. Raises GeenAdres."""
        super().__init__()
        adres = lees_adres(url)
        self._dicht = False
        self._motor = create_engine(
            adres,
            poolclass=QueuePool,
            pool_size=1,
            max_overflow=0,
            pool_pre_ping=True,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,
            connect_args=_verbindopties(adres),
        )

    @contextmanager
    def _verbinding(self) -> Iterator[Connection]:
        if self._dicht:
            raise KluisDicht
        try:
            db = self._motor.connect()
        except (OSError, TimeoutError):
            raise KluisOnbereikbaar from None
        try:
            yield db
        except OSError:  # the network went in the middle of a statement
            db.invalidate()
            raise KluisOnbereikbaar from None
        finally:
            with suppress(SQLAlchemyError, OSError):
                db.close()

    @contextmanager
    def lezing(self) -> Iterator[Connection]:
        """Read all inside as it was at one moment."""
        with self.transactie() as db:
            yield db

    def vertaal(self, fout: BaseException | None) -> KluisFout:
        """Return the store's own error for one of the driver."""
        inhoud = fout.args[0] if fout is not None and fout.args else None
        code = inhoud.get("C", "") if isinstance(inhoud, dict) else ""
        if not code:  # no answer of the server: the connection itself failed
            return KluisOnbereikbaar()
        return next((soort for begin, soort in _CODES if code.startswith(begin)), KluisBeschadigd)()

    def draai_terug(self, db: Connection) -> None:
        """Undo; a connection that is gone has undone it already.

        Whatever goes wrong here, what is told is why it had to be undone.
        """
        try:
            db.exec_driver_sql("ROLLBACK")
        except (SQLAlchemyError, OSError):
            with suppress(SQLAlchemyError, OSError):
                db.invalidate()

    def maak_gereed(self) -> None:
        """Nothing to prepare: the server does."""

    def merk_op(self, db: Connection) -> None:
        """Nothing to mark: the server cleans by itself too."""

    def ruim_op(self) -> None:
        """Ask the server to drop dead rows now. Its log and replicas keep them for a while."""
        from keukentafel.store.schema import TABELLEN

        with suppress(KluisFout), self.beurt() as db:
            for tabel in TABELLEN:
                db.exec_driver_sql(f"VACUUM {tabel.name}")

    def sluit(self) -> None:
        """Let go of the connection; doing so twice is fine."""
        with self._slot:
            self._dicht = True
            self._motor.dispose()


def maak_in_database(url: str, vul: Callable[[Connection], None]) -> None:
    """Make the tables in an empty database: wholly or not at all.

    Raises KluisBestaatAl, GeenAdres, KluisFout.
    """
    database = PostgresDatabase(url)
    try:
        with database.beurt() as db:
            if _heeft_kluis(db):
                raise KluisBestaatAl
        with database.transactie() as db:
            vul(db)
    finally:
        database.sluit()


def _heeft_kluis(db: Connection) -> bool:
    vraag = "SELECT count(*) FROM information_schema.tables WHERE table_name = 'kluis'"
    return bool(db.exec_driver_sql(vraag).scalar())


def lees_adres(url: str) -> URL:
    """Return the URL with the driver that is used here. Raises GeenAdres."""
    try:
        adres = make_url(url)
    except ArgumentError:
        raise GeenAdres from None
    if adres.get_backend_name() != "postgresql" or not adres.host or not adres.database:
        raise GeenAdres
    if adres.query:
        raise GeenAdres
    adres = adres.set(drivername="postgresql+pg8000")
    geheim = os.environ.get("PGPASSWORD")
    return adres.set(password=geheim) if adres.password is None and geheim else adres


def _verbindopties(adres: URL) -> dict[str, Any]:
    opties: dict[str, Any] = {"timeout": _WACHT_SECONDEN, "application_name": "keukentafel"}
    if not _is_hier(adres.host or ""):
        import ssl

        opties["ssl_context"] = ssl.create_default_context()
    return opties


def _is_hier(host: str) -> bool:
    """Return whether a host is this machine: only then TLS is not needed."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
