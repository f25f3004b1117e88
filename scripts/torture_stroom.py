"""Proof 2: power cuts on SQLite, by replaying the system calls of a real run.

strace writes down every write, truncation, flush, link, rename and unlink of a run that makes a
vault, appends, rewrites and destroys, with each acknowledgement in its place. A cut takes all
calls up to a random one. What was flushed stays. Of what was not, each sector of 512 bytes is
kept or lost by lot, so a write may be torn and a later one may survive an earlier. Names in a
folder stay in order: some of the last that were not flushed are lost. Nothing else is assumed;
a disk that lies about flushing is not simulated.
"""

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from keukentafel.fouten import KluisFout
from keukentafel.store import Opgeslagen, Stroom
from keukentafel.store.plaats import BESTAND
from torture_hulp import Opdracht, Uitkomst, inhoud_van, maak, open_kluis

SECTOR = 512
_ROEPT = re.compile(r"(\w+)\((.*)\) += (-?\d+)")
_TEKST = re.compile(r'"((?:[^"\\]|\\.)*)"')
_VOLG = (
    "openat,creat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,"
    "renameat2,link,linkat,close,mkdir,chmod"
)


@dataclass
class Inode:
    """A file or folder: what surely stands on disk, and what was not flushed yet."""

    vast: bytearray = field(default_factory=bytearray)
    los: list[tuple[int, bytes | None]] = field(default_factory=list)
    """(place, bytes) of a write; (length, None) of a truncation."""


@dataclass
class Schijf:
    """As much of a file system as the run touches, in one folder."""

    namen: dict[str, Inode] = field(default_factory=dict)
    op_schijf: dict[str, Inode] = field(default_factory=dict)
    naamlog: list[tuple[str, Inode | None]] = field(default_factory=list)
    grepen: dict[int, tuple[str, Inode | None, int]] = field(default_factory=dict)

    def zet_naam(self, naam: str, inode: Inode | None) -> None:
        """Give a name, or (None) take it away; not flushed yet."""
        if inode is None:
            self.namen.pop(naam, None)
        else:
            self.namen[naam] = inode
        self.naamlog.append((naam, inode))

    def spoel_namen(self, hoeveel: int) -> None:
        """Make the oldest of the waiting names durable."""
        for naam, inode in self.naamlog[:hoeveel]:
            if inode is None:
                self.op_schijf.pop(naam, None)
            else:
                self.op_schijf[naam] = inode
        del self.naamlog[:hoeveel]


def bewijs(opdracht: Opdracht) -> Iterator[Uitkomst]:
    """Record a run, cut it many times."""
    naam = "stroomuitval, SQLite"
    strace = shutil.which("strace")
    if not strace or subprocess.run([strace, "-qq", "true"], capture_output=True).returncode:
        yield Uitkomst(naam, overgeslagen="strace is er niet of mag hier niet")
        return
    map = opdracht.map / "kluis"
    verslag = opdracht.map / "strace.txt"
    aantal = opdracht.keer(300, 60)
    opdrachtregel = [sys.executable, __file__, str(map), str(aantal)]
    volg = ["-qq", "-xx", "-s", "200000", "-e", f"trace={_VOLG}", "-o", str(verslag)]
    subprocess.run(
        [strace, *volg, *opdrachtregel],
        check=True,
        stdout=subprocess.DEVNULL,
        timeout=600,
    )
    stappen = list(lees_verslag(verslag, map))
    dobbel = random.Random(opdracht.zaad)
    mis: list[str] = []
    keer, bevestigd, gescheurd = opdracht.keer(1000, 25), 0, 0
    eerste = next(nr for nr, stap in enumerate(stappen) if stap[0] == "ack")
    for nr in range(keer):
        einde = dobbel.randrange(eerste + 1, len(stappen) + 1)
        schijf, acks = speel(stappen[:einde], str(map))
        plek = opdracht.map / f"na-{nr}"
        gescheurd += val_uit(schijf, plek, str(map), dobbel)
        mis += [f"na stap {einde}: {wat}" for wat in mankeert(plek, acks)]
        bevestigd += int(acks[-1].split()[2])
        shutil.rmtree(plek)
    yield Uitkomst(
        naam,
        {
            "keer": keer,
            "bevestigd": bevestigd,
            "schrijfacties gescheurd of weg": gescheurd,
            "verloren of onleesbaar": len(mis),
        },
        tuple(mis),
    )


# ---- the run that is recorded ---------------------------------------------------------------


def leef(map: Path, aantal: int) -> None:
    """Make, append, rewrite, destroy; say after each what is now promised: kind, id, number."""
    id, ander = maak(map), ""
    _zeg(f"dossier {id} 0")
    with open_kluis(map) as kluis:
        for volg in range(1, aantal + 1):
            stroom = Stroom.APART if volg % 5 == 4 else Stroom.GEDEELD
            kluis.voeg_toe(id, volg - 1, [(stroom, inhoud_van(volg))], b"kop")
            _zeg(f"dossier {id} {volg}")
            if volg % 25 == 10:
                ander = kluis.nieuw_dossier(b"weg")
                kluis.voeg_toe(ander, 0, [(Stroom.GEDEELD, bytes(700))] * 20, b"weg")
                _zeg(f"dossier {id} {volg}")
            if volg % 25 == 15:
                kluis.verwijder(ander)
                _zeg(f"dossier {id} {volg} {ander}")
            if volg % 25 == 20:
                items = [Opgeslagen(o.volg, o.stroom, o.inhoud) for o in kluis.lees(id)]
                kluis.herschrijf(id, volg, items, b"kop")
                _zeg(f"dossier {id} {volg}")


def _zeg(wat: str) -> None:
    os.write(1, f"ACK {wat}\n".encode())


# ---- reading what strace saw ----------------------------------------------------------------

Stap = tuple[str, tuple[str, ...], bytes, int]
"""The call, its arguments in words, its bytes, what it returned; or ("ack", …)."""


def lees_verslag(verslag: Path, map: Path) -> Iterator[Stap]:
    """Yield what touched the folder, and the acknowledgements, in order."""
    grepen: set[int] = {1}
    with open(verslag, encoding="ascii", errors="replace") as regels:
        for regel in regels:
            gevonden = _ROEPT.match(regel)
            if not gevonden or int(gevonden[3]) < 0:
                continue
            roep, args, terug = gevonden[1], gevonden[2], int(gevonden[3])
            teksten = [_ontcijfer(t) for t in _TEKST.findall(args)]
            if roep in ("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "close"):
                delen = (
                    args.split(",")
                    if roep in ("fsync", "fdatasync", "close")
                    else [args.partition(",")[0], args.rpartition(",")[2]]
                )
                greep = int(delen[0])
                if greep not in grepen:
                    continue
                if greep == 1:
                    for ack in teksten[0].decode().splitlines() if teksten else ():
                        yield "ack", (ack,), b"", 0
                    continue
                if roep == "close":
                    grepen.discard(greep)
                bytes_ = teksten[0][:terug] if teksten else b""
                yield roep, (str(greep), delen[-1].strip()), bytes_, terug
            elif any(t.decode(errors="replace").startswith(str(map)) for t in teksten):
                if roep in ("openat", "creat"):
                    grepen.add(terug)
                namen = tuple(t.decode() for t in teksten)
                yield roep, (*namen, args.rpartition('"')[2]), b"", terug


def _ontcijfer(tekst: str) -> bytes:
    return bytes.fromhex(tekst.replace("\\x", "")) if tekst else b""


def speel(stappen: list[Stap], map: str) -> tuple[Schijf, list[str]]:
    """Return the disk after these calls, and the acknowledgements so far."""
    schijf, acks = Schijf(), []
    for roep, args, bytes_, terug in stappen:
        if roep == "ack":
            acks.append(args[0].removeprefix("ACK "))
        elif roep in ("openat", "creat"):
            _open(schijf, args[0], args[1], terug, map)
        elif roep in ("rename", "renameat", "renameat2"):
            inode = schijf.namen[args[0]]
            schijf.zet_naam(args[1], inode)
            schijf.zet_naam(args[0], None)
        elif roep in ("link", "linkat"):
            schijf.zet_naam(args[1], schijf.namen[args[0]])
        elif roep in ("unlink", "unlinkat"):
            if args[0] in schijf.namen:
                schijf.zet_naam(args[0], None)
        elif roep not in ("mkdir", "chmod"):
            _met_greep(schijf, roep, int(args[0]), args[1], bytes_)
    return schijf, acks


def _open(schijf: Schijf, naam: str, opties: str, greep: int, map: str) -> None:
    if naam == map or "O_DIRECTORY" in opties:
        schijf.grepen[greep] = (naam, None, 0)
        return
    if naam not in schijf.namen:
        if "O_CREAT" not in opties:  # of the folder itself: flushing it flushes its names
            schijf.grepen[greep] = (naam, None, 0)
            return
        schijf.zet_naam(naam, Inode())
    if "O_TRUNC" in opties:
        schijf.namen[naam].los.append((0, None))
    schijf.grepen[greep] = (naam, schijf.namen[naam], 0)


def _met_greep(schijf: Schijf, roep: str, greep: int, arg: str, bytes_: bytes) -> None:
    if greep not in schijf.grepen:
        return
    naam, inode, plek = schijf.grepen[greep]
    if roep == "close":
        del schijf.grepen[greep]
    elif roep in ("fsync", "fdatasync"):
        if inode is None:
            schijf.spoel_namen(len(schijf.naamlog))
        else:
            for plek_, wat in inode.los:
                _pas_toe(inode.vast, plek_, wat)
            inode.los.clear()
    elif inode is not None and roep == "ftruncate":
        inode.los.append((int(arg), None))
    elif inode is not None:
        waar = int(arg) if roep == "pwrite64" else plek
        inode.los.append((waar, bytes_))
        if roep == "write":
            schijf.grepen[greep] = (naam, inode, plek + len(bytes_))


def _pas_toe(inhoud: bytearray, plek: int, wat: bytes | None) -> None:
    if wat is None:
        if len(inhoud) > plek:
            del inhoud[plek:]
        else:
            inhoud.extend(bytes(plek - len(inhoud)))
        return
    if len(inhoud) < plek:
        inhoud.extend(bytes(plek - len(inhoud)))
    inhoud[plek : plek + len(wat)] = wat


# ---- the cut --------------------------------------------------------------------------------


def val_uit(schijf: Schijf, plek: Path, map: str, dobbel: random.Random) -> int:
    """Write what is left on disk to a folder; returns how many writes were torn or lost."""
    gescheurd = 0
    schijf.spoel_namen(dobbel.randint(0, len(schijf.naamlog)))
    plek.mkdir(mode=0o700)
    klaar: dict[int, bytes] = {}
    for naam, inode in schijf.op_schijf.items():
        if id(inode) not in klaar:
            inhoud = bytearray(inode.vast)
            for waar, wat in inode.los:
                gescheurd += not _scheur(inhoud, waar, wat, dobbel)
            klaar[id(inode)] = bytes(inhoud)
        pad = plek / Path(naam).relative_to(map)
        pad.parent.mkdir(exist_ok=True)
        pad.write_bytes(klaar[id(inode)])
    return gescheurd


def _scheur(inhoud: bytearray, plek: int, wat: bytes | None, dobbel: random.Random) -> bool:
    """Let each sector of one write arrive or not; True when all of it did."""
    if wat is None:
        heel = dobbel.random() < 0.5
        if heel:
            _pas_toe(inhoud, plek, None)
        return heel
    heel, kans = True, dobbel.choice((0.0, 0.5, 0.9, 1.0))
    begin = plek
    while begin < plek + len(wat):
        einde = min((begin // SECTOR + 1) * SECTOR, plek + len(wat))
        if dobbel.random() < kans:
            _pas_toe(inhoud, begin, wat[begin - plek : einde - plek])
        else:
            heel = False
        begin = einde
    return heel


def mankeert(plek: Path, acks: list[str]) -> Iterator[str]:
    """Open what is left and compare it with what was promised."""
    _, id, laatste, *_ = acks[-1].split()
    weg = {ack.split()[3] for ack in acks if len(ack.split()) > 3}
    if not (plek / BESTAND).exists():
        yield "de kluis is weg"
        return
    try:
        with open_kluis(plek) as kluis:
            gelezen = kluis.lees(id)
            over = {kop.id for kop in kluis.dossiers()}
    except KluisFout as fout:
        yield f"onleesbaar: {type(fout).__name__}"
        return
    if len(gelezen) < int(laatste):
        yield f"{int(laatste) - len(gelezen)} verloren"
    if any(o.inhoud != inhoud_van(o.volg) for o in gelezen):
        yield "iets anders gelezen dan geschreven"
    if over & weg:
        yield "wat vernietigd was, is er weer"


if __name__ == "__main__":
    leef(Path(sys.argv[1]), int(sys.argv[2]))
