"""The doctor: is the vault whole, and if not, what is wrong with which event?

Looks only. Names are those of rows and numbers, never words of a client.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from keukentafel.store import tabellen
from keukentafel.store.controle_namen import Kwaal
from keukentafel.store.fouten import GeenToegang, KluisBeschadigd
from keukentafel.store.geheim import NietTeOpenen, ontzegel, sha256
from keukentafel.store.keten import Kop, Rij, Zegelaar
from keukentafel.store.kluis import Kluis
from keukentafel.store.modellen import Stroom
from keukentafel.store.plaats import BESTAND


@dataclass(frozen=True)
class Bevinding:
    """One thing that is wrong: in which dossier, at which event, or with which file."""

    kwaal: Kwaal
    dossier: str = ""
    volg: int | None = None
    pad: str = ""


@dataclass(frozen=True)
class Uitslag:
    """What was looked at and what was found."""

    dossiers: int
    gebeurtenissen: int
    bevindingen: tuple[Bevinding, ...]


def controleer(kluis: Kluis) -> Uitslag:
    """Look at everything this user may open. Raises KluisFout when even that cannot be done."""
    bevindingen = [*_bestand(kluis)]
    dossiers = gebeurtenissen = 0
    with kluis._lezing() as db:
        ids = tabellen.lees_ids(db)
    for id in ids:
        try:
            with kluis._lezing() as db:
                rij = tabellen.lees_dossier(db, id, kluis.gebruiker)
                rijen = tabellen.lees_gebeurtenissen(db, id)
            sleutels = kluis._sleutels().open(id, rij.sleutels)
        except GeenToegang:
            continue
        except KluisBeschadigd:
            bevindingen.append(Bevinding(Kwaal.SLEUTEL, id))
            continue
        dossiers, gebeurtenissen = dossiers + 1, gebeurtenissen + len(rijen)
        zegelaar = Zegelaar(kluis.id, id, sleutels)
        bevindingen += onderzoek(zegelaar, rij.kop, rij.laatste, rijen)
    return Uitslag(dossiers, gebeurtenissen, tuple(bevindingen))


def onderzoek(
    zegelaar: Zegelaar, zegel: bytes, laatste: int, rijen: Sequence[Rij]
) -> list[Bevinding]:
    """Return what is wrong with the events of one dossier; [] when all is as it was written."""
    id = zegelaar.dossier
    try:
        kop = zegelaar.open_kop(zegel)
    except KluisBeschadigd:
        return [Bevinding(Kwaal.KOP, id)]
    uit = [Bevinding(Kwaal.KOP, id)] if kop.laatste != laatste else []
    er_zijn = {rij.volg for rij in rijen}
    weg = sorted(set(range(1, kop.laatste + 1)) - er_zijn)
    staart = {n for n in weg if all(m in weg for m in range(n, kop.laatste + 1))}
    uit += [Bevinding(Kwaal.STAART if n in staart else Kwaal.ONTBREEKT, id, n) for n in weg]
    uit += [Bevinding(Kwaal.TE_VEEL, id, n) for n in sorted(er_zijn) if not 0 < n <= kop.laatste]
    for stroom in zegelaar.sleutels:
        uit += _stroom(zegelaar, stroom, rijen, kop)
    return uit


def _stroom(zegelaar: Zegelaar, stroom: Stroom, rijen: Sequence[Rij], kop: Kop) -> list[Bevinding]:
    """Walk a chain; where it breaks, look whether the right event lies somewhere else."""
    eigen = [rij for rij in rijen if rij.stroom is stroom]
    uit: list[Bevinding] = []
    schakel = zegelaar.begin()[stroom]
    for rij in eigen:
        zegel = _past(zegelaar, stroom, rij.volg, schakel, [rij, *rijen])
        if zegel is None:  # from here on nothing can be told: each event rests on the last
            return [*uit, Bevinding(Kwaal.VERANDERD, zegelaar.dossier, rij.volg)]
        if zegel != rij.zegel:
            uit.append(Bevinding(Kwaal.VERPLAATST, zegelaar.dossier, rij.volg))
        schakel = sha256(schakel + zegel)
    if schakel != kop.einde[stroom] and not uit:
        laatste = eigen[-1].volg if eigen else None
        uit.append(Bevinding(Kwaal.STAART, zegelaar.dossier, laatste))
    return uit


def _past(
    zegelaar: Zegelaar, stroom: Stroom, volg: int, schakel: bytes, rijen: Sequence[Rij]
) -> bytes | None:
    plek = zegelaar.eventplek(stroom, volg, schakel)
    for rij in rijen:
        try:
            ontzegel(zegelaar.sleutels[stroom], rij.zegel, plek)
        except NietTeOpenen:
            continue
        return rij.zegel
    return None


def _bestand(kluis: Kluis) -> list[Bevinding]:
    from keukentafel.store.sqlite import SqliteDatabase

    if not (isinstance(kluis._database, SqliteDatabase) and isinstance(kluis.plaats, Path)):
        return []
    bestand = kluis.plaats / BESTAND
    uit = [] if kluis._database.is_heel() else [Bevinding(Kwaal.BESTAND, pad=str(bestand))]
    for pad in (kluis.plaats, bestand) if os.name == "posix" else ():
        if pad.stat().st_mode & 0o077:
            uit.append(Bevinding(Kwaal.RECHTEN, pad=str(pad)))
    return uit
