"""Proof 1: SIGKILL at random moments while writing; what was acknowledged on a pipe must be there.

The writer appends, and now and then rewrites all under new keys. With PostgreSQL one process of
the server is killed too, which makes the whole server recover, and then all of them at once.
"""

import os
import random
import select
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from keukentafel.fouten import KluisFout
from keukentafel.store import Kluis, Opgeslagen, Stroom
from pg_server import GEEN, Server, nieuwe_database
from torture_hulp import Opdracht, Uitkomst, inhoud_van, maak, open_kluis

_HERSCHRIJF_OM = 40
_SCHRIJVERS = 3
_VERS_NA = 400
"""After so many events a fresh dossier: reading all back each time must stay quick."""


def bewijs(opdracht: Opdracht) -> Iterator[Uitkomst]:
    """Kill on both engines."""
    keer = opdracht.keer(1000, 10)
    yield _ronde("kill -9, SQLite", opdracht.map / "kill", keer, opdracht.zaad, None)
    if opdracht.pg is None:
        yield Uitkomst("kill -9, PostgreSQL", overgeslagen=GEEN)
        return
    url = nieuwe_database(opdracht.pg.url)
    yield _ronde("kill -9, PostgreSQL", url, opdracht.keer(1000, 4), opdracht.zaad, opdracht.pg)
    yield _hele_server(opdracht, nieuwe_database(opdracht.pg.url), opdracht.pg)


def _hele_server(opdracht: Opdracht, url: str, pg: Server) -> Uitkomst:
    """Kill every process of the server while several write; they go on once it is back."""
    dobbel, keer = random.Random(opdracht.zaad), opdracht.keer(200, 2)
    ids, mis, totaal, gevallen = [maak(url)], list[str](), 0, 0
    with open_kluis(url) as kluis:
        ids += [kluis.nieuw_dossier(b"kop") for _ in range(_SCHRIJVERS - 1)]
    bevestigd = dict.fromkeys(ids, 0)
    for nr in range(keer):
        pijpen: dict[str, int] = {}
        kinderen: list[int] = []
        for id in ids:
            van, naar = os.pipe()
            kind = os.fork()
            if not kind:
                os.close(van)
                _schrijf(url, id, naar)
            os.close(naar)
            pijpen[id] = van
            kinderen.append(kind)
        select.select(list(pijpen.values()), [], [], 20)
        time.sleep(dobbel.uniform(0, 0.3))
        pg.stroomuitval()
        gevallen += 1
        for kind in kinderen:  # a writer ends by itself at its first refused write
            os.kill(kind, signal.SIGKILL)
            os.waitpid(kind, 0)
        for id, van in pijpen.items():
            with os.fdopen(van, "rb") as pijp:
                gezien = [int(regel) for regel in pijp.read().split(b"\n")[:-1]]
            vorige, bevestigd[id] = bevestigd[id], max([bevestigd[id], *gezien])
            totaal += bevestigd[id] - vorige
            mis += [f"na {nr + 1} keer: {wat}" for wat in _mankeert(url, id, bevestigd[id])]
        if max(bevestigd.values()) > _VERS_NA:
            with _open_na_herstel(url) as kluis:
                ids = [kluis.nieuw_dossier(b"kop") for _ in ids]
            bevestigd = dict.fromkeys(ids, 0)
    return Uitkomst(
        "kill -9 van de hele PostgreSQL-server",
        {
            "keer": gevallen,
            "schrijvers": _SCHRIJVERS,
            "bevestigd": totaal,
            "verloren of onleesbaar": len(mis),
        },
        tuple(mis),
    )


def _ronde(naam: str, plaats: Path | str, keer: int, zaad: int, pg: Server | None) -> Uitkomst:
    dobbel = random.Random(zaad)
    id, bevestigd, schrijvend, servers, mis = maak(plaats), 0, 0, 0, []
    totaal = 0
    for nr in range(keer):
        van, naar = os.pipe()
        kind = os.fork()
        if not kind:
            os.close(van)
            _schrijf(plaats, id, naar)
        os.close(naar)
        server_ook = pg is not None and nr % 10 == 3
        gezien = _volg(van, kind, dobbel, plaats if server_ook else None, pg)
        servers += server_ook
        schrijvend += bool(gezien)
        vorige, bevestigd = bevestigd, max([bevestigd, *gezien])
        totaal += bevestigd - vorige
        mis += [f"na {nr + 1} keer: {wat}" for wat in _mankeert(plaats, id, bevestigd)]
        if bevestigd > _VERS_NA:
            with _open_na_herstel(plaats) as kluis:
                id, bevestigd = kluis.nieuw_dossier(b"kop"), 0
    cijfers: dict[str, int | float | str] = {"keer": keer, "waarvan tijdens schrijven": schrijvend}
    if pg is not None:
        cijfers["waarvan ook een proces van de server"] = servers
    cijfers |= {"bevestigd": totaal, "verloren of onleesbaar": len(mis)}
    return Uitkomst(naam, cijfers, tuple(mis))


def _schrijf(plaats: Path | str, id: str, naar: int) -> None:
    """Be the writer until killed: never returns."""
    try:
        kluis = open_kluis(plaats)
        laatste = kluis.kop(id).laatste
        while True:
            if laatste and laatste % _HERSCHRIJF_OM == 0:
                items = [Opgeslagen(o.volg, o.stroom, o.inhoud) for o in kluis.lees(id)]
                kluis.herschrijf(id, laatste, items, b"kop")
            stroom = Stroom.APART if laatste % 5 == 4 else Stroom.GEDEELD
            laatste = kluis.voeg_toe(id, laatste, [(stroom, inhoud_van(laatste + 1))], b"kop")
            os.write(naar, b"%d\n" % laatste)
    finally:
        os._exit(1)


def _volg(
    van: int, kind: int, dobbel: random.Random, server_van: Path | str | None, pg: Server | None
) -> list[int]:
    """Kill the writer after a random while; return what it acknowledged before that.

    The while counts from the fork in one of four cases (so that opening is hit too), else from
    the first number.
    """
    if dobbel.random() > 0.25:
        select.select([van], [], [], 20)
    time.sleep(dobbel.uniform(0, 0.12))
    if server_van is not None and pg is not None:
        _schiet_server(str(server_van), pg)
    os.kill(kind, signal.SIGKILL)
    os.waitpid(kind, 0)
    with os.fdopen(van, "rb") as pijp:
        return [int(regel) for regel in pijp.read().split(b"\n")[:-1]]


def _schiet_server(url: str, pg: Server) -> None:
    import pg8000.native  # type: ignore[import-untyped]

    db = pg8000.native.Connection(
        "postgres", host="127.0.0.1", port=pg.poort, database=url.rpartition("/")[2]
    )
    vraag = (
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
        " AND pid <> pg_backend_pid()"
    )
    for (pid,) in db.run(vraag):
        pg.schiet_af(pid)


def _open_na_herstel(plaats: Path | str) -> Kluis:
    """Unlock, with some patience for a server that recovers."""
    for _ in range(300):
        try:
            return open_kluis(plaats)
        except KluisFout as fout:
            if type(fout).__name__ != "KluisOnbereikbaar":
                raise
            time.sleep(0.1)
    return open_kluis(plaats)


def _mankeert(plaats: Path | str, id: str, bevestigd: int) -> Iterator[str]:
    try:
        with _open_na_herstel(plaats) as kluis:
            gelezen = kluis.lees(id)
    except KluisFout as fout:
        yield f"onleesbaar: {type(fout).__name__}"
        return
    if len(gelezen) < bevestigd:
        yield f"{bevestigd - len(gelezen)} verloren"
    if any(o.inhoud != inhoud_van(o.volg) for o in gelezen):
        yield "iets anders gelezen dan geschreven"
