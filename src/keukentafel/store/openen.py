"""Making and unlocking a vault: from a passphrase, code or PIN to a key ring.

Each wrong answer makes the next try wait longer (up to half a minute), also after a new start
of the program; nothing is ever wiped. Who copies the file is slowed by Argon2id alone.
"""

import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Connection

from keukentafel.fouten import KluisFout
from keukentafel.store import tabellen
from keukentafel.store.bos import Bos, EigenBos, TeamBos, nieuw_paar, open_team
from keukentafel.store.database import Database, open_database
from keukentafel.store.fouten import (
    GeenPin,
    KluisBeschadigd,
    KluisBestaatAl,
    OnbekendeGebruiker,
    VasteKluisFout,
    VerkeerdeHerstelcode,
    VerkeerdeWachtzin,
)
from keukentafel.store.geheim import NietTeOpenen, nieuwe_sleutel
from keukentafel.store.herstelcode import GEHEIM_BYTES, schrijf_code
from keukentafel.store.migraties import werk_bij
from keukentafel.store.plaats import BESTAND, Plaats, bestaat
from keukentafel.store.pogingen import Pogingen
from keukentafel.store.sleutels import (
    Kosten,
    Slot,
    Soort,
    maak_herstelslot,
    maak_wachtzinslot,
    open_wachtzinslot,
)

_VRIJE_POGINGEN = 3
_LANGSTE_WACHT = 30.0
_GEEN_SLOT = {Soort.APPARAAT: GeenPin, Soort.VIEROGEN: VerkeerdeHerstelcode}
slaap: Callable[[float], None] = time.sleep
"""How a wrong passphrase waits; tests put something quicker here."""


def maak(
    plaats: Plaats, wachtzin: str, kosten: Kosten, gebruiker: str
) -> tuple[Database, str, Bos, str]:
    """Make a vault; returns the open database, the id, the key ring and the recovery code."""
    if isinstance(plaats, Path) and bestaat(plaats):
        raise KluisBestaatAl
    id, geheim = secrets.token_hex(16), secrets.token_bytes(GEHEIM_BYTES)
    bos: Bos
    if gebruiker:
        sleutel, publiek = nieuw_paar()
        bos = TeamBos(id, gebruiker, sleutel, nieuwe_sleutel())
    else:
        sleutel, publiek = nieuwe_sleutel(), b""
        bos = EigenBos(id, sleutel)
    slots = (
        maak_wachtzinslot(id, wachtzin, sleutel, kosten),
        maak_herstelslot(id, geheim, sleutel),
    )

    def vul(db: Connection) -> None:
        tabellen.maak_tabellen(db, id, team=bool(gebruiker))
        if isinstance(bos, TeamBos):
            bos.schrijf_lid(db, gebruiker, publiek)
        for slot in slots:
            tabellen.zet_slot(db, secrets.token_hex(16), slot, gebruiker)

    if isinstance(plaats, Path):
        from keukentafel.store.sqlite import maak_bestand

        maak_bestand(plaats / BESTAND, vul)
    else:
        from keukentafel.store.postgres import maak_in_database

        maak_in_database(plaats, vul)
    return open_database(plaats), id, bos, schrijf_code(geheim)


def ontgrendel(
    plaats: Plaats,
    soort: Soort,
    gebruiker: str,
    probeer: Callable[[str, Slot], bytes],
    mis: type[VasteKluisFout],
) -> tuple[Database, str, Bos]:
    """Unlock with the slot of this kind; `probeer` returns the key or raises NietTeOpenen.

    A vault of an older version is brought up to date first, with a copy of it put aside.
    Raises `mis` for a wrong answer, and KluisFout.
    """
    database = open_database(plaats)
    try:
        with database.lezing() as db:
            rij = tabellen.lees_kluis(db)
            eigenaar = gebruiker if rij.team else ""
            slot = tabellen.lees_slot(db, soort, eigenaar)
        if slot is None:
            raise _GEEN_SLOT.get(soort) or (OnbekendeGebruiker if rij.team else KluisBeschadigd)
        pogingen = Pogingen(plaats, rij.id, eigenaar)
        sleutel = _met_rem(pogingen, partial(probeer, rij.id, slot), mis)
        database.maak_gereed()
        werk_bij(database, plaats, rij.versie)
        if isinstance(plaats, Path):
            _snoei_kopieen(plaats)
        with database.lezing() as db:
            team = open_team(db, rij.id, gebruiker, sleutel) if rij.team else None
    except BaseException:
        database.sluit()
        raise
    return database, rij.id, team or EigenBos(rij.id, sleutel)


def _snoei_kopieen(map: Path) -> None:
    """Let old backups go at each opening, also when nothing changes and none is made."""
    from keukentafel.store.kopie import snoei

    with suppress(KluisFout):  # a folder that may not be written keeps nobody out
        snoei(map, datetime.now(UTC))


def met_wachtzin(wachtzin: str) -> Callable[[str, Slot], bytes]:
    """Return how to try a slot with a passphrase."""
    return lambda id, slot: open_wachtzinslot(id, slot, wachtzin)


def controleer_wachtzin(
    database: Database, plaats: Plaats, id: str, eigenaar: str, wachtzin: str
) -> None:
    """Check the passphrase of a vault that is open already. Raises VerkeerdeWachtzin."""
    with database.lezing() as db:
        slot = tabellen.lees_slot(db, Soort.WACHTZIN, eigenaar)
    if slot is None:
        raise KluisBeschadigd
    pogingen = Pogingen(plaats, id, eigenaar)
    _met_rem(pogingen, partial(open_wachtzinslot, id, slot, wachtzin), VerkeerdeWachtzin)


def _met_rem(pogingen: Pogingen, probeer: Callable[[], bytes], mis: type[VasteKluisFout]) -> bytes:
    te_veel = pogingen.mis() - _VRIJE_POGINGEN
    if te_veel >= 0:
        slaap(min(2.0**te_veel, _LANGSTE_WACHT))
    try:
        sleutel = probeer()
    except NietTeOpenen:
        pogingen.tel()
        raise mis from None
    pogingen.goed()
    return sleutel
