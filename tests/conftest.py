"""The same clock zone everywhere, and the user's own settings kept out."""

import os
import time

import pytest

from keukentafel.store.sleutels import BODEM
from pg_hulp import GEEN, pg_server, pg_url

__all__ = ["pg_server", "pg_url"]

# Several tests run side by side: more threads in each would only get in each other's way. Before
# anything brings numpy in, which reads this once.
os.environ |= dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):
    time.tzset()


_EIGEN = ("KEUKENTAFEL_MAP", "KEUKENTAFEL_INHOUD", "KEUKENTAFEL_KLUIS", "KEUKENTAFEL_GEBRUIKER")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it aloud when half of the store, or a proof of what it keeps in, was not tested."""
    weg = [str(r.longrepr) for r in terminalreporter.getreports("skipped")]
    for wat, merk in ((GEEN, GEEN), ("NIET GETEST, zie hierboven waarom", "NIET GETEST")):
        if aantal := sum(merk in reden for reden in weg):
            terminalreporter.write_sep("!", f"{aantal} tests SKIPPED: {wat}", red=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who needs the server of the database needs a network; who needs one gets sockets."""
    for item in items:
        if "pg_server" in getattr(item, "fixturenames", ()) or "postgres" in item.nodeid:
            item.add_marker("netwerk")
        if "taalmodel" in item.nodeid:
            item.add_marker("netwerk")
        if item.get_closest_marker("netwerk"):
            item.add_marker("enable_socket")


@pytest.fixture(autouse=True)
def _lichte_kluis(monkeypatch: pytest.MonkeyPatch) -> None:
    """A vault made in a test costs as little as a vault may; tests of the keys choose their own."""
    monkeypatch.setattr("keukentafel.caseload.STANDAARD", BODEM)


@pytest.fixture(autouse=True)
def _geen_drukker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of a test comes out of a real printer; tests of printing bring their own."""
    monkeypatch.setattr("keukentafel.tui.drukker.PROGRAMMAS", ())


@pytest.fixture(autouse=True)
def _eigen_omgeving(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No folder and no content of the user in a test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "gegevens"))
    for naam in (*_EIGEN, "NO_COLOR"):
        monkeypatch.delenv(naam, raising=False)
