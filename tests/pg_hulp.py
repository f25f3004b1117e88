"""A real PostgreSQL on loopback for the tests: `KEUKENTAFEL_TEST_PG`, or one of our own.

`KEUKENTAFEL_TEST_PG` is the URL of a server on which databases may be made. Without it a
server is started from what is installed. Where there is none, tests are skipped and the
summary says so.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

import pg_server as pg
from pg_server import GEEN, Server, nieuwe_database

__all__ = ["GEEN", "Server", "nieuwe_database", "pg_server", "pg_url", "server"]


@contextmanager
def server() -> Iterator[Server]:
    """Start a server of our own; skips the test where that cannot be."""
    if not pg.is_er():
        pytest.skip(GEEN)
    with pg.server() as eigen:
        yield eigen


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
