"""What a vault tells before it is unlocked: whether a PIN opens it here, and what goes soon.

Takes no lock and writes nothing. Never call it while this process holds the same file open:
closing it would let go of that lock.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from keukentafel.store import tabellen
from keukentafel.store.database import Database, open_database
from keukentafel.store.fouten import GeenKluis
from keukentafel.store.plaats import BESTAND, Plaats, bestaat
from keukentafel.store.schema import SCHEMA_VERSIE
from keukentafel.store.sleutels import Soort


@dataclass(frozen=True)
class Voorblik:
    """`pin`: a PIN was set. How many dossiers go by that day, and how many may go right now."""

    pin: bool = False
    binnenkort: int = 0
    mag_weg: int = 0


def voorblik(plaats: Plaats, wie: str, vandaag: date, tot: date) -> Voorblik:
    """Look at a vault without its key. Raises KluisFout."""
    database = _open(plaats)
    try:
        with database.lezing() as db:
            rij = tabellen.lees_kluis(db)
            pin = tabellen.lees_slot(db, Soort.APPARAAT, wie if rij.team else "") is not None
            if rij.versie < SCHEMA_VERSIE:
                return Voorblik(pin)
            alle = tabellen.lees_verlopend(db, tot)
    finally:
        database.sluit()
    weg = [v for v in alle if v.mag_weg and (v.bewaring.vernietigen_op or tot) <= vandaag]
    return Voorblik(pin, len(alle) - len(weg), len(weg))


def _open(plaats: Plaats) -> Database:
    if not isinstance(plaats, Path):
        return open_database(plaats)
    from keukentafel.store.sqlite import SqliteDatabase

    if not bestaat(plaats):
        raise GeenKluis
    return SqliteDatabase(plaats / BESTAND, alleen_lezen=True)
