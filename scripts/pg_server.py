"""A PostgreSQL of our own on loopback, that can be stopped and started: for tests and torture.

Finds the server where Debian and Ubuntu put it (/usr/lib/postgresql/*/bin), else on the PATH.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

GEEN = "no PostgreSQL: apt-get install postgresql, or set KEUKENTAFEL_TEST_PG"
_nummer = count(1)


def programma(naam: str) -> str | None:
    """Return where a program of the server is, newest version first; None when nowhere."""
    plekken = Path("/usr/lib/postgresql").glob(f"*/bin/{naam}")
    gevonden = sorted(plekken, key=lambda p: float(p.parts[-3]), reverse=True)
    return str(gevonden[0]) if gevonden else shutil.which(naam)


def is_er() -> bool:
    """Return whether a server can be started here."""
    return programma("initdb") is not None and programma("pg_ctl") is not None


class Server:
    """One server in a folder of its own."""

    def __init__(self, map: Path, *, sync: bool = False) -> None:
        """Make and start it. Without `sync` the making itself is not flushed; running it is."""
        with socket.socket() as vrij:
            vrij.bind(("127.0.0.1", 0))
            self.poort = vrij.getsockname()[1]
        self.url = f"postgresql://postgres@127.0.0.1:{self.poort}/postgres"
        self._map = map
        if os.geteuid() == 0:
            shutil.chown(map, "postgres")
        vorm = ["-U", "postgres", "-A", "trust", "-E", "UTF8"]
        self._doe("initdb", *vorm, *([] if sync else ["--no-sync"]))
        self.start()

    def start(self) -> None:
        """Start, and wait until it answers."""
        opties = f"-p {self.poort} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        self._doe("pg_ctl", "-w", "-l", str(self._map / "log"), "-o", opties, "start")

    def stop(self) -> None:
        """Stop at once, as in a crash: the next start recovers from the log."""
        self._doe("pg_ctl", "-w", "-m", "immediate", "stop")

    def schiet_af(self, pid: int) -> None:
        """Send SIGKILL to one process of this server; it then recovers as a whole."""
        os.kill(pid, signal.SIGKILL)

    @contextmanager
    def stil(self) -> Iterator[None]:
        """Let it accept whoever comes and answer nobody, for as long as the block lasts."""
        alle = self._processen()
        for pid in alle:
            os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            for pid in alle:
                os.kill(pid, signal.SIGCONT)

    def _processen(self) -> list[int]:
        """Return the numbers of all its processes, the first one first."""
        briefje = self._map / "data" / "postmaster.pid"
        eerste = int(briefje.read_text().partition("\n")[0])
        rest = Path(f"/proc/{eerste}/task/{eerste}/children").read_text().split()
        return [eerste, *map(int, rest)]

    def stroomuitval(self) -> None:
        """Send SIGKILL to all of the server at once, its first process too, and start it again.

        Nothing of it can say goodbye; what the system has in its memory for the disk stays.
        """
        os.kill(self._processen()[0], signal.SIGSTOP)  # so that it begins no other meanwhile
        alle = self._processen()
        for pid in alle:
            os.kill(pid, signal.SIGKILL)
        for _ in range(100):
            if not any(map(_leeft, alle)):
                break
            time.sleep(0.05)
        # After a power cut no process has its number; here one may linger that nobody counted off.
        (self._map / "data" / "postmaster.pid").unlink()
        self.start()

    def _doe(self, naam: str, *rest: str) -> None:
        pad = programma(naam)
        assert pad is not None
        als = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        opdracht = [*als, pad, "-D", str(self._map / "data"), *rest]
        subprocess.run(
            opdracht, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/"
        )


def _leeft(pid: int) -> bool:
    """Return whether a process still runs; one that waits to be counted off does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@contextmanager
def server(*, sync: bool = False) -> Iterator[Server]:
    """Start a server, and leave nothing of it behind. Raises RuntimeError where there is none."""
    if not is_er():
        raise RuntimeError(GEEN)
    map = Path(tempfile.mkdtemp(prefix="keukentafel-pg-"))
    eigen = Server(map, sync=sync)
    try:
        yield eigen
    finally:
        eigen.stop()
        shutil.rmtree(map)


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
