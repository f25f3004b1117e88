"""Proof 4a: a tamper matrix on both engines, weakened slots, and wrong keys.

Each tampering is done by plain SQL, as somebody with the file or the server but without keys
could; then all is read, and the doctor looks. It must be noticed, by our own error. What cannot
be noticed (an older copy of all, a whole dossier taken out) is told in docs/bescherming.md.
"""

import random
import secrets
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, insert, select, update

from keukentafel.fouten import KluisFout
from keukentafel.store import Kluis, Stroom, fouten, tabellen
from keukentafel.store.controle import controleer
from keukentafel.store.keten import Kop, Zegelaar
from keukentafel.store.schema import (
    TABELLEN,
    dossier,
    gebeurtenis,
    gebruiker,
    sleutelslot,
    toegang,
)
from keukentafel.store.sleutels import Soort, _controle, _plek
from pg_server import GEEN, nieuwe_database
from torture_hulp import WACHTZIN, Opdracht, Uitkomst, inhoud_van, maak, open_kluis, wie

EVENTS = 6
STROMEN = (Stroom.GEDEELD, Stroom.GEDEELD, Stroom.APART) * 2
Doe = Callable[[Connection], object]
ZWAK = (
    "argon2id m=8 t=1 p=1",
    "argon2id m=19455 t=2 p=1",
    "argon2id m=19456 t=1 p=1",
    "argon2id m=19456 t=2 p=0",
    "argon2id m=2097152 t=2 p=1",
    "argon2id m=19456 t=9999 p=1",
    "argon2i m=19456 t=2 p=1",
    "pbkdf2",
    "hkdf-sha256",
    "",
)


def bewijs(opdracht: Opdracht) -> Iterator[Uitkomst]:
    """Tamper with a file and with the server of a team, weaken slots, try wrong keys."""
    yield _matrix("geknoeid, SQLite", opdracht, opdracht.map / "knoei")
    if opdracht.pg is not None:
        yield _matrix("geknoeid, PostgreSQL", opdracht, nieuwe_database(opdracht.pg.url))
    else:
        yield Uitkomst("geknoeid, PostgreSQL", overgeslagen=GEEN)
    yield _zwakke_slots(opdracht)
    yield _verkeerde_sleutels(opdracht)


# ---- the matrix -----------------------------------------------------------------------------


def _matrix(naam: str, opdracht: Opdracht, plaats: Path | str) -> Uitkomst:
    een, twee = _vul(plaats)
    dobbel, mis, aantal = random.Random(opdracht.zaad), [], 0
    with open_kluis(plaats) as kluis:
        with kluis._database.lezing() as db:
            rijen = {t.name: [dict(r._mapping) for r in db.execute(select(t))] for t in TABELLEN}
        bits = opdracht.keer(60, 1)
        for wat, doe in _knoeisels(rijen, een, twee, dobbel, bits, team=bool(wie(plaats))):
            if opdracht.snel and dobbel.random() < 0.7:
                continue
            aantal += 1
            with kluis._database.transactie() as db:
                doe(db)
            if not _gemerkt(kluis, een, twee):
                mis.append(f"niet gemerkt: {wat}")
            _zet_terug(kluis, rijen)
        if _gemerkt(kluis, een, twee):
            mis.append("ook wat heel is wordt geweigerd")
    return Uitkomst(naam, {"knoeisels": aantal, "niet gemerkt": len(mis)}, tuple(mis))


def _vul(plaats: Path | str) -> tuple[str, str]:
    ids = [maak(plaats)]
    with open_kluis(plaats) as kluis:
        ids.append(kluis.nieuw_dossier(b"kop"))
        for id in ids:
            for volg, stroom in enumerate(STROMEN):
                kluis.voeg_toe(id, volg, [(stroom, inhoud_van(volg + 1))], b"kop")
    return ids[0], ids[1]


def _knoeisels(
    rijen: dict[str, list[dict[str, Any]]],
    een: str,
    twee: str,
    dobbel: random.Random,
    bits: int,
    *,
    team: bool,
) -> Iterator[tuple[str, Doe]]:
    zegels = {(r["dossier"], r["volg"]): r["inhoud"] for r in rijen["gebeurtenis"]}
    for n in range(1, EVENTS + 1):
        eigen = zegels[een, n]
        yield f"{n} weg", partial(_weg, een, n)
        yield f"{n} nog eens", partial(_herhaal, een, n)
        for nummer in (0, -1, EVENTS + 1):
            yield f"{n} heet {nummer}", _ev_wordt(een, n, volg=nummer)
        for stroom in (*Stroom, "iets"):
            if str(stroom) != str(STROMEN[n - 1]):
                yield f"{n} in {stroom}", _ev_wordt(een, n, stroom=str(stroom))
        for (van, m), zegel in zegels.items():
            if (van, m) != (een, n):
                yield f"{n} is {van[:4]} {m}", _ev_wordt(een, n, inhoud=zegel)
        for m in range(n + 1, EVENTS + 1):
            yield f"{n} en {m} verwisseld", partial(_verwissel, een, n, m)
        for krom in (b"", eigen[:-1], eigen + b"\0", bytes(len(eigen))):
            yield f"{n} wordt {len(krom)} bytes", _ev_wordt(een, n, inhoud=krom)
        for krom in _kantel(eigen, dobbel, bits):
            yield f"een bit van {n}", _ev_wordt(een, n, inhoud=krom)
    for teller in (0, EVENTS - 1, EVENTS + 1):
        yield f"teller {teller}", _rij_wordt(een, laatste=teller)
    yield "staart weg en teller terug", partial(_kort_in, een)
    koppen = {r["id"]: r for r in rijen["dossier"]}
    yield "kop van een ander", _rij_wordt(een, kop=koppen[twee]["kop"])
    kolommen = ["kop"] if team else ["kop", "sleutel_gedeeld", "sleutel_apart"]
    for kolom in kolommen:
        for krom in _kantel(koppen[een][kolom], dobbel, bits):
            yield f"een bit van {kolom}", _rij_wordt(een, **{kolom: krom})
    if not team:
        gedeeld, apart = koppen[een]["sleutel_gedeeld"], koppen[een]["sleutel_apart"]
        for g, a in (
            (apart, gedeeld),
            (gedeeld, gedeeld),
            (gedeeld, koppen[twee]["sleutel_apart"]),
        ):
            yield "andere sleutels", _rij_wordt(een, sleutel_gedeeld=g, sleutel_apart=a)
        return
    for tabel, kolommen in ((toegang, ["verpakt"]), (gebruiker, ["publiek", "teamsleutel"])):
        for rij in rijen[tabel.name]:
            for kolom in kolommen:
                for krom in _kantel(rij[kolom], dobbel, bits):
                    yield f"een bit van {tabel.name}.{kolom}", _sleutelrij(tabel, rij, kolom, krom)
        for rij in rijen[tabel.name]:
            for ander in rijen[tabel.name]:
                if rij is not ander and rij[kolommen[0]] != ander[kolommen[0]]:
                    yield (
                        f"{tabel.name} verwisseld",
                        _sleutelrij(tabel, rij, kolommen[0], ander[kolommen[0]]),
                    )


def _ev(id: str, n: int) -> Any:
    return and_(gebeurtenis.c.dossier == id, gebeurtenis.c.volg == n)


def _ev_wordt(id: str, n: int, **waarden: object) -> Doe:
    return lambda db: db.execute(update(gebeurtenis).where(_ev(id, n)).values(waarden))


def _rij_wordt(id: str, **waarden: object) -> Doe:
    return lambda db: db.execute(update(dossier).where(dossier.c.id == id).values(waarden))


def _sleutelrij(tabel: Table, rij: dict[str, Any], kolom: str, wordt: bytes) -> Doe:
    waar = and_(*(tabel.c[k.name] == rij[k.name] for k in tabel.primary_key))
    return lambda db: db.execute(update(tabel).where(waar).values({kolom: wordt}))


def _weg(id: str, n: int, db: Connection) -> None:
    db.execute(delete(gebeurtenis).where(_ev(id, n)))


def _herhaal(id: str, n: int, db: Connection) -> None:
    rij = dict(db.execute(select(gebeurtenis).where(_ev(id, n))).one()._mapping)
    db.execute(insert(gebeurtenis).values({**rij, "volg": EVENTS + 1}))


def _verwissel(id: str, n: int, m: int, db: Connection) -> None:
    for van, naar in ((n, -9), (m, n), (-9, m)):
        db.execute(update(gebeurtenis).where(_ev(id, van)).values({"volg": naar}))


def _kort_in(id: str, db: Connection) -> None:
    _weg(id, EVENTS, db)
    _rij_wordt(id, laatste=EVENTS - 1)(db)


def _kantel(inhoud: bytes, dobbel: random.Random, keer: int) -> Iterator[bytes]:
    for _ in range(keer):
        plek, bit = dobbel.randrange(len(inhoud)), 1 << dobbel.randrange(8)
        yield inhoud[:plek] + bytes([inhoud[plek] ^ bit]) + inhoud[plek + 1 :]


def _gemerkt(kluis: Kluis, een: str, twee: str) -> bool:
    """Return whether reading all, or the doctor, tells of it; any other error goes on up."""
    waar = [inhoud_van(n) for n in range(1, EVENTS + 1)]
    try:
        for id in (een, twee):
            assert [o.inhoud for o in kluis.lees(id)] == waar, "iets anders gelezen"
        kluis.dossiers()
        if kluis.gebruiker:
            kluis.leden()
        return bool(controleer(kluis).bevindingen)
    except KluisFout:
        return True


def _zet_terug(kluis: Kluis, rijen: dict[str, list[dict[str, Any]]]) -> None:
    with kluis._database.transactie() as db:
        for tabel in reversed(TABELLEN):
            db.execute(delete(tabel))
        for tabel in TABELLEN:
            if rijen[tabel.name]:
                db.execute(insert(tabel), rijen[tabel.name])


# ---- slots and keys -------------------------------------------------------------------------


def _zwakke_slots(opdracht: Opdracht) -> Uitkomst:
    """Write other costs in the slot, with a checksum that fits: none may be tried."""
    plek, mis = opdracht.map / "zwak", []
    maak(plek)
    with open_kluis(plek) as kluis, kluis._database.lezing() as db:
        slot = tabellen.lees_slot(db, Soort.WACHTZIN)
        assert slot is not None
        id = kluis.id
    from keukentafel.store.sqlite import SqliteDatabase

    for kdf in ZWAK:
        zegel = slot.verpakt[:-8]
        heel = zegel + _controle(_plek(id, Soort.WACHTZIN, kdf, slot.zout), zegel)
        database = SqliteDatabase.van_map(plek)
        with database.transactie() as db:
            waar = sleutelslot.c.soort == str(Soort.WACHTZIN)
            db.execute(update(sleutelslot).where(waar).values(kdf=kdf, verpakt=heel))
        database.sluit()
        try:
            open_kluis(plek).sluit()
            mis.append(f"geopend met {kdf!r}")
        except fouten.KluisBeschadigd:
            pass
        except fouten.VerkeerdeWachtzin:
            mis.append(f"geprobeerd met {kdf!r}")
    cijfers = {"verzwakte of verlammende slots": len(ZWAK), "geprobeerd": len(mis)}
    return Uitkomst("sleutelafleiding verzwakt", cijfers, tuple(mis))


def _verkeerde_sleutels(opdracht: Opdracht) -> Uitkomst:
    """Try wrong passphrases, codes and data keys: none opens, and no byte changes."""
    from keukentafel.store import openen
    from keukentafel.store.herstelcode import schrijf_code

    plek, mis, geprobeerd = opdracht.map / "sleutels", [], 0
    maak(plek)
    voor = {p.name: p.read_bytes() for p in plek.iterdir()}
    openen.slaap = lambda _: None
    for nr in range(opdracht.keer(300, 5)):
        code = schrijf_code(secrets.token_bytes(16))
        for open_ in (
            partial(Kluis.open, plek, f"{WACHTZIN}{nr}"),
            partial(Kluis.open_met_herstelcode, plek, code),
        ):
            geprobeerd += 1
            try:
                open_().sluit()
                mis.append("geopend")
            except (fouten.VerkeerdeWachtzin, fouten.VerkeerdeHerstelcode):
                pass
    if {p.name: p.read_bytes() for p in plek.iterdir() if p.name in voor} != voor:
        mis.append("er is iets veranderd")
    zegelaar = Zegelaar.nieuw("k", "d")
    zegel = zegelaar.sluit_kop(Kop(b"kop", 0, zegelaar.begin()))
    for _ in range(opdracht.keer(100_000, 1000)):
        geprobeerd += 1
        try:
            Zegelaar.nieuw("k", "d").open_kop(zegel)
            mis.append("geopend met een andere sleutel")
        except fouten.KluisBeschadigd:
            pass
    return Uitkomst(
        "verkeerde sleutels", {"geprobeerd": geprobeerd, "geopend": len(mis)}, tuple(mis)
    )
