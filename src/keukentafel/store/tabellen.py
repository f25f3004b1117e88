"""All SQL: plain, portable statements with typed answers.

SQLAlchemy Core writes the same statements for SQLite and for PostgreSQL. A file that was
tampered with may hold anything, so each value is checked for its type.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, and_, delete, exists, func, insert, select, update

from keukentafel.store.fouten import KluisBeschadigd, NieuwerSchema, OnbekendDossier
from keukentafel.store.keten import Rij
from keukentafel.store.modellen import (
    GEEN_BEWARING,
    Bewaring,
    Overdracht,
    Stroom,
    Veiligheid,
    Verlopend,
)
from keukentafel.store.schema import (
    SCHEMA_VERSIE,
    TABELLEN,
    dossier,
    gebeurtenis,
    gebruiker,
    kluis,
    maak,
    sleutelslot,
    toegang,
)
from keukentafel.store.sleutels import Slot, Soort

T = TypeVar("T")
K = TypeVar("K", bound=StrEnum)


_LEEFT = dossier.c.kop.is_not(None)
_RIJ = (dossier.c.id, dossier.c.sleutel_gedeeld, dossier.c.sleutel_apart, dossier.c.kop)
_RIJ_REST = (dossier.c.laatste, dossier.c.vernietigen_op, dossier.c.overdracht)
_KOLOMMEN = (*_RIJ, *_RIJ_REST, dossier.c.veiligheid, dossier.c.vernieuwen)


@dataclass(frozen=True)
class Kluisrij:
    """What a vault says of itself before it is unlocked."""

    id: str
    versie: int
    team: bool


@dataclass(frozen=True)
class DossierRij:
    """A live dossier as it stands in the file, still sealed.

    `sleutels` are those of the reader: of the vault itself, or of one user of a team.
    """

    id: str
    sleutels: dict[Stroom, bytes] = field(repr=False)
    kop: bytes = field(repr=False)
    laatste: int
    bewaring: Bewaring = GEEN_BEWARING
    vernieuwen: bool = False


# ---- the vault and its slots ----------------------------------------------------------------


def maak_tabellen(db: Connection, id: str, *, team: bool) -> None:
    """Write an empty vault without slots."""
    maak(db)
    waarden = {"id": 1, "schema_versie": SCHEMA_VERSIE, "kluis_id": id, "team": int(team)}
    db.execute(insert(kluis).values(waarden))


def lees_kluis(db: Connection) -> Kluisrij:
    """Return what the vault is. Raises NieuwerSchema, KluisBeschadigd."""
    versie = _als(int, _ene(db.execute(select(kluis.c.schema_versie)))[0])
    if versie > SCHEMA_VERSIE:
        raise NieuwerSchema
    if versie < 1:
        raise KluisBeschadigd
    id = _als(str, _ene(db.execute(select(kluis.c.kluis_id)))[0])
    team = bool(_ene(db.execute(select(kluis.c.team)))[0]) if versie > 1 else False
    return Kluisrij(id, versie, team)


def lees_slot(db: Connection, soort: Soort, eigenaar: str = "") -> Slot | None:
    """Return the one slot of this kind and owner, or None. Raises KluisBeschadigd."""
    kolommen = (sleutelslot.c.kdf, sleutelslot.c.zout, sleutelslot.c.verpakt)
    rijen = list(db.execute(select(*kolommen).where(_van(soort, eigenaar))))
    if not rijen:
        return None
    kdf, zout, verpakt = _ene(rijen)
    return Slot(soort, _als(str, kdf), _als(bytes, zout), _als(bytes, verpakt))


def zet_slot(db: Connection, id: str, slot: Slot, eigenaar: str = "") -> None:
    """Put a slot in the place of the one of the same kind and owner, or add it."""
    waarden = {"kdf": slot.kdf, "zout": slot.zout, "verpakt": slot.verpakt}
    if not db.execute(
        update(sleutelslot).where(_van(slot.soort, eigenaar)).values(waarden)
    ).rowcount:
        vast = {"id": id, "soort": str(slot.soort), "eigenaar": eigenaar or None}
        db.execute(insert(sleutelslot).values({**vast, **waarden}))


def wis_slots(db: Connection, soort: Soort | None, eigenaar: str = "") -> None:
    """Remove the slot of this kind and owner; without a kind all of the owner."""
    wie = sleutelslot.c.eigenaar == eigenaar if soort is None else _van(soort, eigenaar)
    db.execute(delete(sleutelslot).where(wie))


def _van(soort: Soort, eigenaar: str) -> Any:
    wie = sleutelslot.c.eigenaar == eigenaar if eigenaar else sleutelslot.c.eigenaar.is_(None)
    return and_(sleutelslot.c.soort == str(soort), wie)


# ---- dossiers -------------------------------------------------------------------------------


def lees_dossiers(db: Connection, wie: str = "") -> list[DossierRij]:
    """Return all live dossiers that `wie` may open. Raises KluisBeschadigd."""
    rijen = db.execute(select(*_KOLOMMEN).where(_LEEFT).order_by(dossier.c.id))
    if not wie:
        return [_dossier(rij) for rij in rijen]
    sleutels = _sleutels(db, wie)
    return [_dossier(rij, sleutels[rij[0]]) for rij in rijen if rij[0] in sleutels]


def lees_ids(db: Connection) -> list[str]:
    """Return the ids of all live dossiers. Raises KluisBeschadigd."""
    rijen = db.execute(select(dossier.c.id).where(_LEEFT).order_by(dossier.c.id))
    return [_als(str, rij[0]) for rij in rijen]


def lees_dossier(db: Connection, id: str, wie: str = "") -> DossierRij:
    """Return one live dossier. Raises OnbekendDossier, KluisBeschadigd."""
    rij = db.execute(select(*_KOLOMMEN).where(_LEEFT, dossier.c.id == id)).fetchone()
    if rij is None:
        raise OnbekendDossier
    return _dossier(rij, _sleutels(db, wie, id).get(id, {}) if wie else None)


def zet_dossier(db: Connection, rij: DossierRij) -> None:
    """Add a new dossier; its keys are written apart."""
    db.execute(insert(dossier).values({"id": rij.id, **_waarden(rij)}))


def werk_dossier_bij(db: Connection, rij: DossierRij, verwacht: int) -> bool:
    """Rewrite a dossier that still ends at `verwacht`; False when it does not."""
    waar = and_(dossier.c.id == rij.id, dossier.c.laatste == verwacht, _LEEFT)
    return db.execute(update(dossier).where(waar).values(_waarden(rij))).rowcount == 1


def zet_sleutels(db: Connection, id: str, sleutels: dict[Stroom, bytes]) -> None:
    """Write the wrapped data keys of a dossier of a vault with one user."""
    waarden = {f"sleutel_{stroom}": sleutels[stroom] for stroom in Stroom}
    db.execute(update(dossier).where(dossier.c.id == id).values(waarden))


def wis_dossier(db: Connection, id: str, dag: date) -> None:
    """Leave only the id and the dates: proof that it was destroyed."""
    wis_gebeurtenissen(db, id)
    db.execute(delete(toegang).where(toegang.c.dossier == id))
    leeg = dict.fromkeys(("sleutel_gedeeld", "sleutel_apart", "kop"))
    waarden = {**leeg, "laatste": 0, "vernietigd_op": dag.isoformat()}
    db.execute(update(dossier).where(dossier.c.id == id).values(waarden))


def lees_verlopend(db: Connection, tot: date) -> list[Verlopend]:
    """Return the live dossiers whose day is on or before `tot`, soonest first; needs no key."""
    apart = exists().where(
        gebeurtenis.c.dossier == dossier.c.id, gebeurtenis.c.stroom == str(Stroom.APART)
    )
    waar = and_(_LEEFT, dossier.c.vernietigen_op <= tot.isoformat())
    volgorde = (dossier.c.vernietigen_op, dossier.c.id)
    rijen = db.execute(select(*_KOLOMMEN, apart).where(waar).order_by(*volgorde))
    return [Verlopend(rij[0], _bewaring(rij), bool(rij[-1])) for rij in rijen]


def tel(db: Connection) -> dict[str, int]:
    """Return how many rows each table has: what a copy must have too."""
    return {
        t.name: _als(int, db.execute(select(func.count()).select_from(t)).scalar())
        for t in TABELLEN
    }


# ---- events ---------------------------------------------------------------------------------


def lees_gebeurtenissen(db: Connection, id: str) -> list[Rij]:
    """Return the sealed events in order. Raises KluisBeschadigd."""
    kolommen = (gebeurtenis.c.volg, gebeurtenis.c.stroom, gebeurtenis.c.inhoud)
    vraag = select(*kolommen).where(gebeurtenis.c.dossier == id).order_by(gebeurtenis.c.volg)
    return [Rij(_als(int, v), _keus(Stroom, s), _als(bytes, z)) for v, s, z in db.execute(vraag)]


def zet_gebeurtenissen(db: Connection, id: str, rijen: Iterable[Rij]) -> None:
    """Add sealed events."""
    waarden = [
        {"dossier": id, "volg": rij.volg, "stroom": str(rij.stroom), "inhoud": rij.zegel}
        for rij in rijen
    ]
    if waarden:
        db.execute(insert(gebeurtenis), waarden)


def wis_gebeurtenissen(db: Connection, id: str) -> None:
    """Remove all events of a dossier."""
    db.execute(delete(gebeurtenis).where(gebeurtenis.c.dossier == id))


# ---- a team ---------------------------------------------------------------------------------


def lees_gebruikers(db: Connection) -> dict[str, tuple[bytes, bytes]]:
    """Return per user the sealed public key and the wrapped team key. Raises KluisBeschadigd."""
    rijen = db.execute(select(gebruiker).order_by(gebruiker.c.id))
    return {_als(str, id): (_als(bytes, p), _als(bytes, t)) for id, p, t in rijen}


def lees_teamsleutel(db: Connection, id: str) -> bytes | None:
    """Return the team key as it is wrapped for a user now; None when there is no such user."""
    vraag = select(gebruiker.c.teamsleutel).where(gebruiker.c.id == id)
    rij = db.execute(vraag).fetchone()
    return None if rij is None else _als(bytes, rij[0])


def zet_gebruiker(db: Connection, id: str, publiek: bytes, teamsleutel: bytes) -> None:
    """Add a user, or put other keys in the place of those of this user."""
    waarden = {"publiek": publiek, "teamsleutel": teamsleutel}
    if not db.execute(update(gebruiker).where(gebruiker.c.id == id).values(waarden)).rowcount:
        db.execute(insert(gebruiker).values({"id": id, **waarden}))


def wis_gebruiker(db: Connection, id: str) -> list[str]:
    """Remove a user; returns the dossiers that were open to this user, marked for new keys."""
    waar = toegang.c.gebruiker == id
    ids = [
        _als(str, rij[0]) for rij in db.execute(select(toegang.c.dossier).where(waar).distinct())
    ]
    db.execute(delete(toegang).where(waar))
    wis_slots(db, None, id)
    db.execute(delete(gebruiker).where(gebruiker.c.id == id))
    merk_vernieuwen(db, ids)
    return ids


def merk_vernieuwen(db: Connection, ids: Sequence[str]) -> None:
    """Mark dossiers whose keys somebody knows who may no longer open them."""
    for id in ids:
        db.execute(update(dossier).where(dossier.c.id == id, _LEEFT).values({"vernieuwen": 1}))


def lees_toegang(db: Connection, id: str | None = None) -> list[tuple[str, str, Stroom, bytes]]:
    """Return (dossier, user, stream, wrapped key), of one dossier or of all."""
    vraag = select(toegang) if id is None else select(toegang).where(toegang.c.dossier == id)
    return [
        (_als(str, d), _als(str, g), _keus(Stroom, s), _als(bytes, v))
        for d, g, s, v in db.execute(vraag)
    ]


def zet_toegang(db: Connection, id: str, wie: str, stroom: Stroom, verpakt: bytes) -> None:
    """Let a user open a stream of a dossier."""
    neem_toegang(db, id, wie, stroom)
    waarden = {"dossier": id, "gebruiker": wie, "stroom": str(stroom), "verpakt": verpakt}
    db.execute(insert(toegang).values(waarden))


def neem_toegang(db: Connection, id: str, wie: str, stroom: Stroom) -> None:
    """Take the key of a stream away from a user."""
    van = and_(toegang.c.gebruiker == wie, toegang.c.stroom == str(stroom))
    db.execute(delete(toegang).where(toegang.c.dossier == id, van))


# ---- values ---------------------------------------------------------------------------------


def _waarden(rij: DossierRij) -> dict[str, object]:
    dag = rij.bewaring.vernietigen_op
    return {
        "kop": rij.kop,
        "laatste": rij.laatste,
        "vernietigen_op": dag.isoformat() if dag else None,
        "overdracht": str(rij.bewaring.overdracht),
        "veiligheid": str(rij.bewaring.veiligheid),
        "vernieuwen": int(rij.vernieuwen),
    }


def _sleutels(db: Connection, wie: str, id: str | None = None) -> dict[str, dict[Stroom, bytes]]:
    vraag = select(toegang).where(toegang.c.gebruiker == wie)
    if id is not None:
        vraag = vraag.where(toegang.c.dossier == id)
    sleutels: dict[str, dict[Stroom, bytes]] = {}
    for d, _, stroom, verpakt in db.execute(vraag):
        sleutels.setdefault(d, {})[_keus(Stroom, stroom)] = _als(bytes, verpakt)
    return sleutels


def _dossier(rij: Row[*tuple[Any, ...]], sleutels: dict[Stroom, bytes] | None = None) -> DossierRij:
    id, gedeeld, apart, kop, laatste = rij[:5]
    if sleutels is None:
        sleutels = {Stroom.GEDEELD: _als(bytes, gedeeld), Stroom.APART: _als(bytes, apart)}
    vast = (_als(str, id), sleutels, _als(bytes, kop), _als(int, laatste))
    return DossierRij(*vast, _bewaring(rij), bool(_als(int, rij[8])))


def _bewaring(rij: Row[*tuple[Any, ...]]) -> Bewaring:
    dag = rij[5]
    try:
        wanneer = None if dag is None else date.fromisoformat(_als(str, dag))
    except ValueError:
        raise KluisBeschadigd from None
    return Bewaring(wanneer, _keus(Overdracht, rij[6]), _keus(Veiligheid, rij[7]))


def _ene(rijen: Iterable[Any]) -> tuple[Any, ...]:
    alle = list(rijen)
    if len(alle) != 1:
        raise KluisBeschadigd
    return tuple(alle[0])


def _als(soort: type[T], waarde: object) -> T:
    if not isinstance(waarde, soort):
        raise KluisBeschadigd
    return waarde


def _keus(soort: type[K], waarde: object) -> K:
    try:
        return soort(_als(str, waarde))
    except ValueError:
        raise KluisBeschadigd from None
