"""Proof 3: a full disk, a read-only disk, clocks that jump, two programs, a server that goes.

The disks are real: a small tmpfs in a namespace of its own (`unshare -rm`), filled to the last
byte and mounted read-only. Each time: the error is ours and in one line, what was acknowledged
is still there, and work goes on once the trouble is over.
"""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from keukentafel.fouten import KluisFout
from keukentafel.store import Kluis, Stroom, fouten
from keukentafel.store.kopie import kopieen
from pg_server import GEEN, nieuwe_database
from torture_hulp import GOEDKOOP, WACHTZIN, Opdracht, Uitkomst, inhoud_van, maak, open_kluis

_NAAMRUIMTE = ("unshare", "-rm")
_MIB = 2


def bewijs(opdracht: Opdracht) -> Iterator[Uitkomst]:
    """Do all of it."""
    yield from _schijf(opdracht)
    yield _klokken(opdracht)
    yield _twee(opdracht)
    yield _server(opdracht)


# ---- disks ----------------------------------------------------------------------------------


def _schijf(opdracht: Opdracht) -> Iterator[Uitkomst]:
    plek = opdracht.map / "schijf"
    plek.mkdir()
    keer = opdracht.keer(50, 3)
    proef = subprocess.run(
        [*_NAAMRUIMTE, "mount", "-t", "tmpfs", "t", str(plek)], capture_output=True
    )
    if proef.returncode:
        yield Uitkomst("volle schijf", overgeslagen="een eigen schijf aankoppelen mag hier niet")
        return
    code = f"mount -t tmpfs -o size={_MIB}m t {plek} && exec {sys.executable} {__file__} $0 $1"
    regel = [*_NAAMRUIMTE, "sh", "-c", code, str(plek), str(keer)]
    gedaan = subprocess.run(regel, capture_output=True, text=True, timeout=900)
    namen = ("volle schijf", "alleen-lezen schijf")
    for naam, uit in zip(namen, gedaan.stdout.splitlines() or ["", ""], strict=False):
        cijfers, _, mis = uit.partition("\t")
        velden = dict(deel.rsplit(" ", 1) for deel in cijfers.split(", ") if deel)
        redenen = tuple(filter(None, mis.split(";")))
        if gedaan.returncode:
            redenen += (gedaan.stderr.strip().rpartition("\n")[2] or "gestopt",)
        yield Uitkomst(naam, velden, redenen)


def in_de_naamruimte(plek: Path, keer: int) -> None:
    """Fill and free the disk many times; then make it read-only. Prints a line for each."""
    mis: list[str] = []
    id, laatste = maak(plek / "k"), 0
    geweigerd = 0
    for _ in range(keer):
        with open_kluis(plek / "k") as kluis:
            laatste = kluis.kop(id).laatste
            rest = shutil.disk_usage(plek).free
            (plek / "vol").write_bytes(bytes(max(0, rest - 50_000)))
            try:
                while True:
                    wat = inhoud_van(laatste + 1)
                    laatste = kluis.voeg_toe(id, laatste, [(Stroom.GEDEELD, wat)], b"kop")
            except fouten.SchijfVol:
                geweigerd += 1
            mis += _lees(kluis, id, laatste)
            try:
                kluis.markeer_veranderd()
                kluis.maak_kopie(datetime.now(UTC))
                mis.append("een reservekopie op een volle schijf lukte")
            except fouten.SchijfVol:
                geweigerd += 1
            (plek / "vol").unlink()
            wat = inhoud_van(laatste + 1)
            laatste = kluis.voeg_toe(id, laatste, [(Stroom.GEDEELD, wat)], b"kop")
            if laatste > 300:
                kluis.verwijder(id)
                id, laatste = kluis.nieuw_dossier(b"kop"), 0
        with open_kluis(plek / "k") as kluis:
            mis += _lees(kluis, id, laatste)
    resten = [p.name for p in (plek / "k").rglob("*") if ".nieuw" in p.name]
    mis += [f"rest: {naam}" for naam in resten]
    print(f"keer {keer}, geweigerd {geweigerd}, verloren 0\t{';'.join(mis)}")

    mis = []
    wat_er_is = {p: p.read_bytes() for p in (plek / "k").rglob("*") if p.is_file()}
    subprocess.run(["mount", "-o", "remount,ro", str(plek)], check=True)
    geweigerd = 0
    for doe in (
        lambda: open_kluis(plek / "k").sluit(),
        lambda: Kluis.maak(plek / "nieuw", WACHTZIN, kosten=GOEDKOOP),
    ):
        try:
            doe()
            mis.append("een alleen-lezen schijf werd niet geweigerd")
        except fouten.MapNietSchrijfbaar:
            geweigerd += 1
    if {p: p.read_bytes() for p in (plek / "k").rglob("*") if p.is_file()} != wat_er_is:
        mis.append("er is iets veranderd")
    subprocess.run(["mount", "-o", "remount,rw", str(plek)], check=True)
    with open_kluis(plek / "k") as kluis:
        mis += _lees(kluis, id, laatste)
    print(f"keer 2, geweigerd {geweigerd}, verloren 0\t{';'.join(mis)}")


def _lees(kluis: Kluis, id: str, laatste: int) -> Iterator[str]:
    gelezen = kluis.lees(id)
    if [o.inhoud for o in gelezen] != [inhoud_van(n) for n in range(1, laatste + 1)]:
        yield f"{laatste} geschreven en {len(gelezen)} gelezen"


# ---- clocks ---------------------------------------------------------------------------------


def _klokken(opdracht: Opdracht) -> Uitkomst:
    """Note in a talk while the clock jumps years back and forth; backups outlive it too."""
    from keukentafel.caseload import Caseload, kennis
    from keukentafel.conversation import opdrachten as o
    from keukentafel.session import Sessie

    dobbel, mis = random.Random(opdracht.zaad), list[str]()
    nu = datetime(2026, 11, 25, 10, tzinfo=UTC)
    kluis, _ = Kluis.maak(opdracht.map / "klok", WACHTZIN, kosten=GOEDKOOP)
    caseload = Caseload(kluis)
    id = caseload.nieuw("De Klok").dossier_id

    def klok() -> datetime:
        return nu + timedelta(seconds=dobbel.uniform(-3e8, 3e8))

    sessie = Sessie(kluis, id, kennis(), klok)
    sessie.do(o.VoegPersoonToe("Els", "zelf", aan_tafel=True))
    sessie.do(o.BeginGesprek())
    aantal = opdracht.keer(500, 40)
    for nr in range(aantal):
        sessie.do(o.Noteer(f"regel {nr}", "p2"))
        if nr % 10 == 9:
            sessie.ongedaan()
            sessie.do(o.Noteer(f"regel {nr}", "p2"))
    sessie.do(o.SluitGesprek())
    teksten = [u.tekst for u in Sessie(kluis, id, kennis()).dossier.uitingen.values()]
    if teksten != [f"regel {nr}" for nr in range(aantal)]:
        mis.append("regels zijn weg of staan in een andere volgorde")
    kopies = 0
    for _ in range(opdracht.keer(60, 6)):
        kluis.markeer_veranderd()
        kluis.maak_kopie(klok())
        kopies += 1
        if not kopieen(opdracht.map / "klok"):
            mis.append("er is geen reservekopie meer over")
    caseload.sluit()
    return Uitkomst(
        "klok verspringt tot tien jaar",
        {"notities": aantal, "reservekopieën": kopies, "verloren": len(mis)},
        tuple(mis),
    )


# ---- two programs ---------------------------------------------------------------------------


def _twee(opdracht: Opdracht) -> Uitkomst:
    """A second program finds the vault taken, each time, and changes nothing."""
    plek, geweigerd, mis = opdracht.map / "twee", 0, list[str]()
    id, keer = maak(plek), opdracht.keer(50, 5)
    with open_kluis(plek) as kluis:
        for nr in range(keer):
            kind = os.fork()
            if not kind:
                os._exit(_probeer(plek))
            kluis.voeg_toe(id, nr, [(Stroom.GEDEELD, inhoud_van(nr + 1))], b"kop")
            geweigerd += os.waitstatus_to_exitcode(os.waitpid(kind, 0)[1]) == 7
        mis += _lees(kluis, id, keer)
    if geweigerd != keer:
        mis.append(f"{keer - geweigerd} keer niet geweigerd")
    cijfers = {"keer": keer, "tweede geweigerd": geweigerd, "verloren": len(mis)}
    return Uitkomst("twee programma's, SQLite", cijfers, tuple(mis))


def _probeer(plek: Path) -> int:
    try:
        open_kluis(plek)
    except fouten.KluisBezet:
        return 7
    except BaseException:
        return 1
    return 0


# ---- a server that goes ---------------------------------------------------------------------


def _server(opdracht: Opdracht) -> Uitkomst:
    """In the middle of a talk the server stops at once and comes back; the talk goes on."""
    naam = "PostgreSQL stopt en start in een gesprek"
    pg = opdracht.pg
    if pg is None:
        return Uitkomst(naam, overgeslagen=GEEN)
    from keukentafel.caseload import Caseload
    from keukentafel.conversation import opdrachten as o

    keer, geweigerd, mis, geschreven = opdracht.keer(20, 1), 0, [], []
    url = nieuwe_database(pg.url)
    maak(url)
    caseload = Caseload(open_kluis(url))
    sessie = caseload.nieuw("De Server")
    sessie.do(o.VoegPersoonToe("Els", "zelf", aan_tafel=True))
    sessie.do(o.BeginGesprek())
    for nr in range(keer):
        sessie.do(o.Noteer(f"voor {nr}", "p2"))
        pg.stop()
        try:
            sessie.do(o.Noteer("weg", "p2"))
            mis.append("zonder server werd er bewaard")
        except KluisFout as fout:
            geweigerd += isinstance(fout, fouten.KluisOnbereikbaar)
        pg.start()
        sessie.do(o.Noteer(f"na {nr}", "p2"))
        geschreven += [f"voor {nr}", f"na {nr}"]
    weer = caseload.open_dossier(sessie.dossier_id).dossier
    if [u.tekst for u in weer.uitingen.values()] != geschreven:
        mis.append("wat bewaard heette, staat er niet")
    caseload.sluit()
    if geweigerd != keer:
        mis.append(f"{keer - geweigerd} keer een andere fout")
    return Uitkomst(
        naam,
        {
            "keer": keer,
            "netjes geweigerd": geweigerd,
            "notities": len(geschreven),
            "verloren": len(mis),
        },
        tuple(mis),
    )


if __name__ == "__main__":
    in_de_naamruimte(Path(sys.argv[1]), int(sys.argv[2]))
