"""A real PostgreSQL on loopback for the tests: `KEUKENTAFEL_TEST_PG`, or one of our own.

`KEUKENTAFEL_TEST_PG` is the URL of a server on which databases may be made. Without it a
server is started from what is installed. Where there is none, tests are skipped and the
summary says so.
"""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

GEEN = "no PostgreSQL: apt-get install postgresql, or set KEUKENTAFEL_TEST_PG"


def _programma(naam: str) -> str | None:
    plekken = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{naam}"), reverse=True)
    return str(plekken[0]) if plekken else shutil.which(naam)


class Server:
    """A server that can be stopped and started in the middle of a test."""

    def __init__(self, map: Path) -> None:
        with socket.socket() as vrij:
            vrij.bind(("127.0.0.1", 0))
            self.poort = vrij.getsockname()[1]
        self.url = f"postgresql://postgres@127.0.0.1:{self.poort}/postgres"
        self._map = map
        if os.geteuid() == 0:
            shutil.chown(map, "postgres")
        self._doe("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        self.start()

    def start(self) -> None:
        opties = f"-p {self.poort} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        self._doe("pg_ctl", "-w", "-l", str(self._map / "log"), "-o", opties, "start")

    def stop(self) -> None:
        self._doe("pg_ctl", "-w", "-m", "immediate", "stop")

    def _doe(self, naam: str, *rest: str) -> None:
        programma = _programma(naam)
        assert programma is not None
        als = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        opdracht = [*als, programma, "-D", str(self._map / "data"), *rest]
        subprocess.run(
            opdracht, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/"
        )


@contextmanager
def server() -> Iterator[Server]:
    """Start a server of our own; skips the test where that cannot be."""
    if _programma("initdb") is None or _programma("pg_ctl") is None:
        pytest.skip(GEEN)
    map = Path(tempfile.mkdtemp(prefix="keukentafel-pg-"))
    eigen = Server(map)
    try:
        yield eigen
    finally:
        eigen.stop()
        shutil.rmtree(map)


@pytest.fixture(scope="session")
def pg_server() -> Iterator[str]:
    """The URL of a server on which databases may be made."""
    gegeven = os.environ.get("KEUKENTAFEL_TEST_PG")
    if gegeven:
        yield gegeven
        return
    with server() as eigen:
        yield eigen.url


@pytest.fixture
def pg_url(pg_server: str, request: pytest.FixtureRequest) -> str:
    """The URL of a fresh, empty database."""
    return nieuwe_database(pg_server)


_nummer = iter(range(1, 100_000))


def nieuwe_database(server_url: str) -> str:
    """Make an empty database on a server; returns its URL."""
    from sqlalchemy import create_engine

    naam = f"proef_{os.getpid()}_{next(_nummer)}"
    motor = create_engine(
        server_url.replace("postgresql://", "postgresql+pg8000://"), isolation_level="AUTOCOMMIT"
    )
    with motor.connect() as db:
        db.exec_driver_sql(f"CREATE DATABASE {naam}")
    motor.dispose()
    return f"{server_url.rpartition('/')[0]}/{naam}"
