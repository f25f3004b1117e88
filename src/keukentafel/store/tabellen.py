"""The four tables and all SQL: plain, portable statements with typed answers.

In the clear stand only: random ids, counts, the stream of an event, dates of destruction.
A file that was tampered with may hold anything, so each value is checked for its type.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from keukentafel.store.fouten import KluisBeschadigd, NieuwerSchema, OnbekendDossier
from keukentafel.store.keten import Rij
from keukentafel.store.modellen import Stroom
from keukentafel.store.sleutels import Slot, Soort

SCHEMA_VERSIE = 1

_TABELLEN = (
    """CREATE TABLE kluis (
        id integer PRIMARY KEY CHECK (id = 1),
        schema_versie integer NOT NULL,
        kluis_id text NOT NULL)""",
    """CREATE TABLE sleutelslot (
        id text PRIMARY KEY, soort text NOT NULL, eigenaar text,
        kdf text NOT NULL, zout blob NOT NULL, verpakt blob NOT NULL)""",
    """CREATE TABLE dossier (
        id text PRIMARY KEY, sleutel_gedeeld blob, sleutel_apart blob, kop blob,
        laatste integer NOT NULL, vernietigen_op date, vernietigd_op date)""",
    """CREATE TABLE gebeurtenis (
        dossier text NOT NULL REFERENCES dossier (id), volg integer NOT NULL,
        stroom text NOT NULL, inhoud blob NOT NULL,
        PRIMARY KEY (dossier, volg)) WITHOUT ROWID""",
)
_KOLOMMEN = "id, sleutel_gedeeld, sleutel_apart, kop, laatste"

T = TypeVar("T")


@dataclass(frozen=True)
class DossierRij:
    """A live dossier as it stands in the file, still sealed."""

    id: str
    sleutels: dict[Stroom, bytes]
    kop: bytes
    laatste: int


def maak_tabellen(db: sqlite3.Connection, kluis: str, slots: dict[str, Slot]) -> None:
    """Write an empty vault with its slots, by slot id."""
    for tabel in _TABELLEN:
        db.execute(tabel)
    db.execute("INSERT INTO kluis VALUES (1, ?, ?)", (SCHEMA_VERSIE, kluis))
    for id, slot in slots.items():
        rij = (id, slot.soort, slot.kdf, slot.zout, slot.verpakt)
        db.execute(
            "INSERT INTO sleutelslot (id, soort, kdf, zout, verpakt) VALUES (?, ?, ?, ?, ?)", rij
        )


def lees_kluis(db: sqlite3.Connection) -> str:
    """Return the id of the vault. Raises NieuwerSchema, KluisBeschadigd."""
    (versie,) = _ene(db.execute("SELECT schema_versie FROM kluis"))
    if _als(int, versie) > SCHEMA_VERSIE:
        raise NieuwerSchema
    (kluis,) = _ene(db.execute("SELECT kluis_id FROM kluis"))
    return _als(str, kluis)


def lees_slot(db: sqlite3.Connection, soort: Soort) -> Slot:
    """Return the one slot of this kind. Raises KluisBeschadigd."""
    rijen = db.execute("SELECT kdf, zout, verpakt FROM sleutelslot WHERE soort = ?", (soort,))
    kdf, zout, verpakt = _ene(rijen)
    return Slot(soort, _als(str, kdf), _als(bytes, zout), _als(bytes, verpakt))


def vervang_slot(db: sqlite3.Connection, slot: Slot) -> None:
    """Put a slot in the place of the one of the same kind."""
    db.execute(
        "UPDATE sleutelslot SET kdf = ?, zout = ?, verpakt = ? WHERE soort = ?",
        (slot.kdf, slot.zout, slot.verpakt, slot.soort),
    )


def lees_dossiers(db: sqlite3.Connection) -> list[DossierRij]:
    """Return all live dossiers. Raises KluisBeschadigd."""
    rijen = db.execute(f"SELECT {_KOLOMMEN} FROM dossier WHERE kop IS NOT NULL ORDER BY id")
    return [_dossier(rij) for rij in rijen]


def lees_dossier(db: sqlite3.Connection, id: str) -> DossierRij:
    """Return one live dossier. Raises OnbekendDossier, KluisBeschadigd."""
    vraag = f"SELECT {_KOLOMMEN} FROM dossier WHERE id = ? AND kop IS NOT NULL"
    rij = db.execute(vraag, (id,)).fetchone()
    if rij is None:
        raise OnbekendDossier
    return _dossier(rij)


def zet_dossier(db: sqlite3.Connection, rij: DossierRij) -> None:
    """Add a new dossier."""
    db.execute(
        f"INSERT INTO dossier ({_KOLOMMEN}) VALUES (?, ?, ?, ?, ?)",
        (rij.id, rij.sleutels[Stroom.GEDEELD], rij.sleutels[Stroom.APART], rij.kop, rij.laatste),
    )


def werk_dossier_bij(db: sqlite3.Connection, rij: DossierRij, verwacht: int) -> bool:
    """Rewrite a dossier that still ends at `verwacht`; False when it does not."""
    gedeeld, apart = rij.sleutels[Stroom.GEDEELD], rij.sleutels[Stroom.APART]
    gedaan = db.execute(
        "UPDATE dossier SET sleutel_gedeeld = ?, sleutel_apart = ?, kop = ?, laatste = ?"
        " WHERE id = ? AND laatste = ? AND kop IS NOT NULL",
        (gedeeld, apart, rij.kop, rij.laatste, rij.id, verwacht),
    )
    return gedaan.rowcount == 1


def wis_dossier(db: sqlite3.Connection, id: str, dag: str) -> None:
    """Leave only the id and the day of destruction (ISO date)."""
    wis_gebeurtenissen(db, id)
    db.execute(
        "UPDATE dossier SET sleutel_gedeeld = NULL, sleutel_apart = NULL, kop = NULL,"
        " laatste = 0, vernietigd_op = ? WHERE id = ?",
        (dag, id),
    )


def lees_gebeurtenissen(db: sqlite3.Connection, dossier: str) -> list[Rij]:
    """Return the sealed events in order. Raises KluisBeschadigd."""
    rijen = db.execute(
        "SELECT volg, stroom, inhoud FROM gebeurtenis WHERE dossier = ? ORDER BY volg", (dossier,)
    )
    return [Rij(_als(int, volg), _stroom(s), _als(bytes, zegel)) for volg, s, zegel in rijen]


def zet_gebeurtenissen(db: sqlite3.Connection, dossier: str, rijen: Iterable[Rij]) -> None:
    """Add sealed events."""
    db.executemany(
        "INSERT INTO gebeurtenis (dossier, volg, stroom, inhoud) VALUES (?, ?, ?, ?)",
        [(dossier, rij.volg, rij.stroom, rij.zegel) for rij in rijen],
    )


def wis_gebeurtenissen(db: sqlite3.Connection, dossier: str) -> None:
    """Remove all events of a dossier."""
    db.execute("DELETE FROM gebeurtenis WHERE dossier = ?", (dossier,))


def _ene(rijen: Iterable[Any]) -> tuple[Any, ...]:
    match list(rijen):
        case [tuple(rij)]:
            return rij
        case _:
            raise KluisBeschadigd


def _als(soort: type[T], waarde: object) -> T:
    if not isinstance(waarde, soort):
        raise KluisBeschadigd
    return waarde


def _stroom(waarde: object) -> Stroom:
    try:
        return Stroom(_als(str, waarde))
    except ValueError:
        raise KluisBeschadigd from None


def _dossier(rij: tuple[Any, ...]) -> DossierRij:
    id, gedeeld, apart, kop, laatste = rij
    sleutels = {Stroom.GEDEELD: _als(bytes, gedeeld), Stroom.APART: _als(bytes, apart)}
    return DossierRij(_als(str, id), sleutels, _als(bytes, kop), _als(int, laatste))
