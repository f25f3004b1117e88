"""From an older schema to this one: numbered steps, all in one transaction, a copy put aside.

A vault of every version is kept in `tests/data/gouden` for ever. Events are not touched here:
they are brought up to date when they are read (`conversation.versies`).
"""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, update

from keukentafel.store import schema
from keukentafel.store.database import Database
from keukentafel.store.plaats import Plaats


def _naar_2(db: Connection) -> None:
    """Teams, and what must be known before a dossier is destroyed."""
    db.exec_driver_sql("ALTER TABLE kluis ADD COLUMN team INTEGER NOT NULL DEFAULT 0")
    for kolom in ("overdracht", "veiligheid"):
        db.exec_driver_sql(f"ALTER TABLE dossier ADD COLUMN {kolom} TEXT NOT NULL DEFAULT 'open'")
    db.exec_driver_sql("ALTER TABLE dossier ADD COLUMN vernieuwen INTEGER NOT NULL DEFAULT 0")
    for tabel in (schema.gebruiker, schema.toegang):
        tabel.create(db)


_STAPPEN: dict[int, Callable[[Connection], None]] = {2: _naar_2}


def werk_bij(database: Database, plaats: Plaats, versie: int) -> None:
    """Bring an unlocked vault of `versie` to SCHEMA_VERSIE, or leave it as it was.

    Raises KluisFout.
    """
    if versie == schema.SCHEMA_VERSIE:
        return
    if isinstance(plaats, Path):
        from keukentafel.store.kopie import zet_apart

        zet_apart(database, plaats, f"voor-versie-{schema.SCHEMA_VERSIE}")
    with database.transactie() as db:
        for nieuw in range(versie + 1, schema.SCHEMA_VERSIE + 1):
            _STAPPEN[nieuw](db)
        db.execute(update(schema.kluis).values(schema_versie=schema.SCHEMA_VERSIE))
