"""Proof 8: load. A team's caseload of 10,000 dossiers, a dossier of 10,000 events, 8 writers.

The writers work for two minutes on one server, each in a dossier of its own and all in one that
they share; each keeps what was acknowledged, and all of that must be there afterwards.
"""

import os
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from keukentafel.store import Kluis, Stroom, fouten
from pg_server import GEEN, nieuwe_database
from torture_hulp import (
    GOEDKOOP,
    WACHTZIN,
    Opdracht,
    Uitkomst,
    inhoud_van,
    maak,
    open_kluis,
    tijd,
)

SCHRIJVERS = 8
_G = Stroom.GEDEELD


def bewijs(opdracht: Opdracht) -> Iterator[Uitkomst]:
    """Load on the server where there is one, and on a file."""
    yield _caseload("caseload van een team, SQLite-bestand", opdracht, opdracht.map / "veel")
    yield _lang("lang dossier, SQLite", opdracht, opdracht.map / "lang")
    pg = opdracht.pg
    if pg is None:
        yield Uitkomst("last op PostgreSQL", overgeslagen=GEEN)
        return
    yield _caseload("caseload van een team, PostgreSQL", opdracht, nieuwe_database(pg.url))
    yield _lang("lang dossier, PostgreSQL", opdracht, nieuwe_database(pg.url))
    yield _schrijvers(opdracht, nieuwe_database(pg.url))


def _caseload(naam: str, opdracht: Opdracht, plaats: Path | str) -> Uitkomst:
    """Fill the vault of a team through its own face, then show the caseload as the screen does."""
    from keukentafel.caseload import Caseload
    from keukentafel.conversation import opdrachten as o

    aantal = opdracht.keer(10_000, 20)
    cijfers: dict[str, int | float | str] = {"dossiers": aantal}
    kluis, _ = Kluis.maak(plaats, WACHTZIN, kosten=GOEDKOOP, gebruiker="els")
    with tijd(cijfers, "maken per dossier (ms)"):
        caseload = Caseload(kluis)
        for nr in range(aantal):
            sessie = caseload.nieuw(f"Huis {nr}")
            if nr % 100 == 0:
                sessie.do(o.VoegPersoonToe("Els", "zelf"))
    cijfers["maken per dossier (ms)"] = round(float(cijfers["maken per dossier (ms)"]) / aantal, 1)
    caseload.sluit()
    with tijd(cijfers, "ontgrendelen (ms)"):
        kluis = Kluis.open(plaats, WACHTZIN, gebruiker="els")
    caseload = Caseload(kluis)
    with tijd(cijfers, "lijst tonen (ms)"):
        zaken = caseload.zaken()
    with tijd(cijfers, "zoeken en openen (ms)"):
        zaak = caseload.zoek(f"huis {aantal // 2}")
        assert zaak is not None
        caseload.open_dossier(zaak.id)
    mis = () if len(zaken) == aantal else (f"{aantal - len(zaken)} kwijt",)
    caseload.kluis.sluit()
    return Uitkomst(naam, cijfers, mis)


def _lang(naam: str, opdracht: Opdracht, plaats: Path | str) -> Uitkomst:
    """Append events one by one; the last must cost what the first did."""
    aantal = opdracht.keer(10_000, 100)
    cijfers: dict[str, int | float | str] = {"gebeurtenissen": aantal}
    id, duur = maak(plaats), []
    with open_kluis(plaats) as kluis:
        for nr in range(aantal):
            begin = time.perf_counter()
            kluis.voeg_toe(id, nr, [(_G, inhoud_van(nr + 1))], b"kop")
            duur.append((time.perf_counter() - begin) * 1000)
    deel = max(1, aantal // 10)
    cijfers["bewaren, eerste tiende (ms, mediaan)"] = round(statistics.median(duur[:deel]), 2)
    cijfers["laatste tiende"] = round(statistics.median(duur[-deel:]), 2)
    with open_kluis(plaats) as kluis, tijd(cijfers, "lezen en nakijken (ms)"):
        gelezen = kluis.lees(id)
    goed = [o.inhoud for o in gelezen] == [inhoud_van(n) for n in range(1, aantal + 1)]
    return Uitkomst(naam, cijfers, () if goed else ("iets anders gelezen dan geschreven",))


def _schrijvers(opdracht: Opdracht, url: str) -> Uitkomst:
    """Let 8 processes write at once; compare what each was promised with what is there."""
    seconden = opdracht.keer(120, 2)
    samen = maak(url)
    with open_kluis(url) as kluis:
        eigen = [kluis.nieuw_dossier(b"kop") for _ in range(SCHRIJVERS)]
    pijpen = []
    for nr, id in enumerate(eigen):
        van, naar = os.pipe()
        if not os.fork():
            _schrijf(url, nr, id, samen, seconden, naar)
        os.close(naar)
        pijpen.append(van)
    beloofd: list[list[tuple[str, int]]] = []
    botsingen = 0
    for pijp in pijpen:
        with os.fdopen(pijp, "r") as uit:
            regels = [regel.split() for regel in uit.read().splitlines()]
        beloofd.append([(r[0], int(r[1])) for r in regels if r[0] != "botsingen"])
        botsingen += sum(int(r[1]) for r in regels if r[0] == "botsingen")
    for _ in eigen:
        os.wait()
    mis = list(_gemist(url, eigen, samen, beloofd))
    cijfers = {
        "schrijvers": SCHRIJVERS,
        "seconden": seconden,
        "bewaard": sum(map(len, beloofd)),
        "in het gedeelde dossier": sum(w == "samen" for lijst in beloofd for w, _ in lijst),
        "botsingen opnieuw gedaan": botsingen,
        "verloren": len(mis),
    }
    return Uitkomst("schrijvers tegelijk, PostgreSQL", cijfers, tuple(mis))


def _schrijf(url: str, nr: int, id: str, samen: str, seconden: float, naar: int) -> None:
    """Be one writer: never returns."""
    try:
        with os.fdopen(naar, "w") as uit, open_kluis(url) as kluis:
            einde, n, botsingen = time.monotonic() + seconden, 0, 0
            while time.monotonic() < einde:
                n += 1
                kluis.voeg_toe(id, n - 1, [(_G, inhoud_van(n))], b"kop")
                print("eigen", n, file=uit)
                while n % 3 == 0:
                    try:
                        laatste = kluis.kop(samen).laatste
                        kluis.voeg_toe(samen, laatste, [(_G, b"%d %d" % (nr, n))], b"kop")
                    except fouten.Conflict:
                        botsingen += 1
                        continue
                    print("samen", n, file=uit)
                    break
            print("botsingen", botsingen, file=uit)
    finally:
        os._exit(0)


def _gemist(
    url: str, eigen: list[str], samen: str, beloofd: list[list[tuple[str, int]]]
) -> Iterator[str]:
    with open_kluis(url) as kluis:
        gezamenlijk = [o.inhoud for o in kluis.lees(samen)]
        for nr, (id, lijst) in enumerate(zip(eigen, beloofd, strict=True)):
            er_is = [o.inhoud for o in kluis.lees(id)]
            for waar, n in lijst:
                if waar == "eigen" and (len(er_is) < n or er_is[n - 1] != inhoud_van(n)):
                    yield f"schrijver {nr}, {n}"
                if waar == "samen" and gezamenlijk.count(b"%d %d" % (nr, n)) != 1:
                    yield f"schrijver {nr}, samen {n}"
            if not lijst:
                yield f"schrijver {nr} schreef niets"
