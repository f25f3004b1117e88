"""Backups of a vault in a folder: made after use, opened and checked, few and not old.

A copy is ciphertext like the vault and opens with the passphrase of its day. What was erased
meanwhile is still in older copies: they go after DAGEN, and `wis_oudere` lets them go at once.
A vault on PostgreSQL is backed up by who runs the server.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from keukentafel.store import tabellen
from keukentafel.store.database import Database
from keukentafel.store.fouten import GeenKopie, KluisBeschadigd
from keukentafel.store.plaats import BESTAND, KOPIEEN
from keukentafel.store.sqlite import SqliteDatabase, spoel, vertaal_os, zet_neer

AANTAL = 5
DAGEN = 30
_VORM = "%Y%m%d-%H%M%S-%f"


@dataclass(frozen=True)
class Kopie:
    """One backup: where it lies and when it was made."""

    pad: Path
    gemaakt: datetime


def kopieen(map: Path) -> list[Kopie]:
    """Return the backups of a vault, newest first."""
    gevonden = []
    for pad in (map / KOPIEEN).glob("kluis-*.db"):
        try:
            moment = datetime.strptime(pad.stem.split("_")[0], f"kluis-{_VORM}")
        except ValueError:
            continue
        gevonden.append(Kopie(pad, moment.replace(tzinfo=UTC)))
    return sorted(gevonden, key=lambda k: k.gemaakt, reverse=True)


def maak_kopie(database: SqliteDatabase, map: Path, nu: datetime) -> Kopie:
    """Copy the vault as it is now, check the copy, and let go of what is too many or too old.

    Raises KluisFout: then there is no new copy and the old ones stay.
    """
    kopie = zet_apart(database, map, "", nu)
    snoei(map, nu)
    return kopie


def snoei(map: Path, nu: datetime) -> None:
    """Let go of backups that are too many or too old; the newest always stays."""
    for nr, kopie in enumerate(kopieen(map)):
        if nr and (nr >= AANTAL or nu - kopie.gemaakt > timedelta(days=DAGEN)):
            _weg(kopie.pad)


def wis_oudere(map: Path, nu: datetime) -> int:
    """Destroy every backup from before `nu`; returns how many. Raises KluisFout."""
    oud = [k for k in kopieen(map) if k.gemaakt < nu]
    for kopie in oud:
        _weg(kopie.pad)
    return len(oud)


def zet_apart(database: Database, map: Path, waarom: str, nu: datetime | None = None) -> Kopie:
    """Copy and check, without letting go of others. Raises KluisFout."""
    assert isinstance(database, SqliteDatabase), "a server makes its own backups"
    moment = nu or datetime.now(UTC)
    naam = f"kluis-{moment.astimezone(UTC):{_VORM}}" + (f"_{waarom}" if waarom else "")
    doel = map / KOPIEEN / f"{naam}.db"
    nieuw = doel.with_suffix(".nieuw")
    try:
        doel.parent.mkdir(mode=0o700, exist_ok=True)
        nieuw.unlink(missing_ok=True)
        os.close(os.open(nieuw, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        database.kopieer(nieuw)
        with database.lezing() as db:
            aantallen = tabellen.tel(db) if tabellen.lees_kluis(db).versie > 1 else None
        _controleer(nieuw, aantallen)
        zet_neer(nieuw, doel)
    except OSError as fout:
        raise vertaal_os(fout) from None
    finally:
        nieuw.unlink(missing_ok=True)
    return Kopie(doel, moment)


def _controleer(pad: Path, aantallen: dict[str, int] | None) -> None:
    """Open a copy and look whether it is whole. Raises KluisBeschadigd."""
    kopie = SqliteDatabase(pad, alleen_lezen=True)
    try:
        if not kopie.is_heel():
            raise KluisBeschadigd
        with kopie.lezing() as db:
            tabellen.lees_kluis(db)
            if aantallen is not None and tabellen.tel(db) != aantallen:
                raise KluisBeschadigd
    finally:
        kopie.sluit()


def zet_terug(map: Path, kopie: Path, nu: datetime, opent: Callable[[Path], None]) -> Path | None:
    """Put a backup in the place of the vault; what was there is kept beside it.

    `opent` gets a folder with the copy in it and must be able to unlock it, or raise: then
    nothing changes. Returns where the present vault went, if there was one. Raises GeenKopie,
    KluisFout.
    """
    if not kopie.is_file():
        raise GeenKopie
    proef = map / f"{KOPIEEN}-proef"
    doel, oud = map / BESTAND, None
    try:
        proef.mkdir(mode=0o700, parents=True, exist_ok=True)
        nieuw = proef / BESTAND
        _kopieer(kopie, nieuw)
        opent(proef)
        for rest in proef.glob(f"{BESTAND}-*"):
            rest.unlink()
        if doel.exists():
            oud = doel.with_name(f"kluis-vervangen-{nu.astimezone(UTC):{_VORM}}.db")
            _leg_weg(doel, oud)
        os.replace(nieuw, doel)
        spoel(map)
    except OSError as fout:
        raise vertaal_os(fout) from None
    finally:
        for rest in proef.glob("*"):
            rest.unlink(missing_ok=True)
        if proef.is_dir():
            proef.rmdir()
    return oud


def _leg_weg(doel: Path, oud: Path) -> None:
    """Move the present vault aside with its log, which may hold what is not in the file yet."""
    os.replace(doel, oud)
    wal = doel.with_name(doel.name + "-wal")
    if wal.exists():
        os.replace(wal, oud.with_name(oud.name + "-wal"))


def _kopieer(van: Path, naar: Path) -> None:
    naar.unlink(missing_ok=True)
    greep = os.open(naar, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(greep, "wb") as uit, van.open("rb") as bron:
        while blok := bron.read(1 << 20):
            uit.write(blok)
        uit.flush()
        os.fsync(uit.fileno())


def _weg(pad: Path) -> None:
    try:
        pad.unlink(missing_ok=True)
    except OSError as fout:
        raise vertaal_os(fout) from None
