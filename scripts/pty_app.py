"""A terminal program driven from outside: keys in, the screen as text out, CPU and memory.

The program gets a real pseudo-terminal. Linux only (the CPU clock of another process, /proc).
"""

import codecs
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

BREED, HOOG = 120, 40
_DEEL = re.compile(
    r"\x1b\[(?P<args>[0-9;?<>=]*)[ $]?(?P<slot>[@-~])"
    r"|\x1b[\]P_^].*?(?:\x07|\x1b\\)"
    r"|\x1b[()#].|\x1b[^\[\]P_^()#]"
    r"|(?P<stuur>[\r\n\b])"
    r"|(?P<tekst>[^\x00-\x1f\x7f]+)",
    re.DOTALL,
)
_AFGEKAPT = re.compile(r"\x1b(?:\[[0-9;?<>= $]*|[\]P_^][^\x07]*|)$", re.DOTALL)


class Scherm:
    """As much of a terminal as a full-screen program needs: a grid of characters."""

    def __init__(self, breed: int = BREED, hoog: int = HOOG) -> None:
        """Make an empty screen."""
        self._breed, self._hoog = breed, hoog
        self._rijen = [" " * breed] * hoog
        self._rij = self._kolom = 0
        self._rest = ""
        self._utf8 = codecs.getincrementaldecoder("utf-8")("replace")

    def tekst(self) -> str:
        """Return what is on the screen, a line per row."""
        return "\n".join(rij.rstrip() for rij in self._rijen)

    def verwerk(self, bytes_: bytes) -> None:
        """Take in what the program wrote; it may be cut off anywhere."""
        uitvoer = self._rest + self._utf8.decode(bytes_)
        afgekapt = _AFGEKAPT.search(uitvoer)
        self._rest = afgekapt.group() if afgekapt else ""
        for deel in _DEEL.finditer(uitvoer[: len(uitvoer) - len(self._rest)]):
            if deel["tekst"]:
                self._schrijf(deel["tekst"])
            elif deel["stuur"]:
                self._stuur(deel["stuur"])
            elif deel["slot"]:
                self._opdracht(deel["slot"], deel["args"])

    def _schrijf(self, tekst: str) -> None:
        rij = self._rijen[self._rij]
        tekst = tekst[: self._breed - self._kolom]
        self._rijen[self._rij] = rij[: self._kolom] + tekst + rij[self._kolom + len(tekst) :]
        self._kolom = min(self._kolom + len(tekst), self._breed)

    def _stuur(self, teken: str) -> None:
        if teken == "\r":
            self._kolom = 0
        elif teken == "\n":
            self._rij = min(self._rij + 1, self._hoog - 1)
        else:
            self._kolom = max(self._kolom - 1, 0)

    def _opdracht(self, slot: str, args: str) -> None:
        getallen = [int(a) for a in args.split(";") if a.isdigit()] or [1]
        if slot in "Hf":
            rij, kolom = (*getallen, 1)[:2]
            self._rij, self._kolom = min(rij, self._hoog) - 1, min(kolom, self._breed) - 1
        elif slot == "C":
            self._kolom = min(self._kolom + getallen[0], self._breed)
        elif slot == "J" or (slot in "hl" and args == "?1049"):  # to and from the other page
            self._rijen = [" " * self._breed] * self._hoog
        elif slot == "K":
            self._rijen[self._rij] = self._rijen[self._rij][: self._kolom].ljust(self._breed)


class NietGezien(Exception):
    """The awaited text did not come; the message holds the screen."""


@dataclass(frozen=True)
class Meting:
    """CPU (user + system) since the start and in this step, its time, highest memory so far."""

    cpu_ms: float
    stap_cpu_ms: float
    stap_ms: float
    rss_mib: float


class PtyApp:
    """A running program in its own pseudo-terminal."""

    def __init__(self, opdracht: Sequence[str], omgeving: Mapping[str, str]) -> None:
        """Start the program."""
        self.scherm = Scherm()
        self.uitvoer = bytearray()
        self._begin, self._cpu = time.monotonic(), 0.0
        self._fd, binnen = os.openpty()
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", HOOG, BREED, 0, 0))
        # A session leader that opens a terminal gets it as its own, so that a hang-up arrives.
        acties = [
            (os.POSIX_SPAWN_OPEN, 0, os.ttyname(binnen), os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 0, 1),
            (os.POSIX_SPAWN_DUP2, 0, 2),
        ]
        self.pid = os.posix_spawn(
            opdracht[0], list(opdracht), omgeving, file_actions=acties, setsid=True
        )
        os.close(binnen)

    def druk(self, toetsen: str) -> None:
        """Send keys; the next wait is timed from here."""
        self._begin, self._cpu = time.monotonic(), self._cpu_ms()
        os.write(self._fd, toetsen.encode())

    def wacht_op(self, patroon: str, seconden: float = 30) -> Meting:
        """Wait until the screen matches the regular expression. Raises NietGezien."""
        einde = time.monotonic() + seconden
        while not re.search(patroon, self.scherm.tekst()):
            over = einde - time.monotonic()
            if over <= 0 or not select.select([self._fd], [], [], over)[0]:
                raise NietGezien(f"{patroon!r} kwam niet op:\n{self.scherm.tekst()}")
            try:
                uitvoer = os.read(self._fd, 65536)
            except OSError:  # what reading gives once the program has ended
                uitvoer = b""
            if not uitvoer:
                raise NietGezien(f"Gestopt voor {patroon!r}:\n{self.scherm.tekst()}")
            self.uitvoer += uitvoer
            self.scherm.verwerk(uitvoer)
        return self._meet()

    def _cpu_ms(self) -> float:
        """Read the CPU clock of that process, in the way Linux numbers such clocks."""
        return time.clock_gettime((~self.pid << 3) | 2) * 1000

    def _meet(self) -> Meting:
        cpu = self._cpu_ms()
        with open(f"/proc/{self.pid}/status") as status:
            top = next((regel for regel in status if regel.startswith("VmHWM")), "")
        if not top:
            raise NietGezien("Het programma was al gestopt.")
        stap = (time.monotonic() - self._begin) * 1000
        return Meting(cpu, cpu - self._cpu, stap, int(top.split()[1]) / 1024)

    def wacht_op_einde(self, seconden: float = 30) -> int:
        """Read on until the program has ended by itself; return its wait status.

        Raises NietGezien when it goes on: it is killed then, for nobody else waits for it.
        """
        einde = time.monotonic() + seconden
        try:
            self.wacht_op("(?!)", seconden)
        except NietGezien as fout:
            laatste = fout
        while True:  # what it wrote may end a little before it does
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return status
            if time.monotonic() > einde + 5:
                self.sluit()
                raise NietGezien(f"Na {seconden} seconden nog niet gestopt. {laatste}")
            time.sleep(0.02)

    def gewone_instelling(self) -> bool:
        """Say whether the terminal shows what is typed and waits for Enter, as before."""
        nodig = termios.ECHO | termios.ICANON | termios.ISIG
        return bool(termios.tcgetattr(self._fd)[3] & nodig == nodig)

    def sluit(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)
