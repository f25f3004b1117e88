"""What goes on its day, without any key: the passphrase may be lost, the worker gone.

Only what was handed over (or expressly not), and whose stream `apart` was settled, is
destroyed; the rest is only told of. Whoever can write the file could set a day too, but that
person could as well throw the file away.
"""

from collections.abc import Sequence
from datetime import date

from keukentafel.store import tabellen
from keukentafel.store.database import Database, open_database
from keukentafel.store.klad import wis_klad
from keukentafel.store.modellen import Verlopend
from keukentafel.store.plaats import Plaats
from keukentafel.store.schema import SCHEMA_VERSIE


def verlopend(plaats: Plaats, tot: date) -> list[Verlopend]:
    """Return what goes on or before this day, soonest first. Raises KluisFout."""
    database = open_database(plaats)
    try:
        return _lees(database, tot)
    finally:
        database.sluit()


def vernietig_verlopen(plaats: Plaats, vandaag: date) -> tuple[list[Verlopend], list[Verlopend]]:
    """Destroy what is due and may go; returns that, and what is due but must wait.

    Raises KluisFout.
    """
    database = open_database(plaats)
    try:
        alle = _lees(database, vandaag)
        weg = [v for v in alle if v.mag_weg]
        if weg:
            database.maak_gereed()
            vernietig(database, [v.id for v in weg], vandaag)
            for v in weg:
                wis_klad(plaats, v.id)
        return weg, [v for v in alle if not v.mag_weg]
    finally:
        database.sluit()


def vernietig(database: Database, ids: Sequence[str], vandaag: date) -> None:
    """Destroy dossiers in one transaction and clean the files. Raises KluisFout."""
    with database.transactie() as db:
        for id in ids:
            tabellen.wis_dossier(db, id, vandaag)
        database.merk_op(db)
    database.ruim_op()


def _lees(database: Database, tot: date) -> list[Verlopend]:
    with database.lezing() as db:
        if tabellen.lees_kluis(db).versie < SCHEMA_VERSIE:
            return []  # made before there was a day: brought up to date when it is unlocked
        return tabellen.lees_verlopend(db, tot)
