"""The vault of a team: who is in it, and to whom a dossier is open.

Anybody in the team may invite a colleague or take one off; only who may open a dossier may
open it to another, `apart` separately. Who is taken off may have kept keys: the team key is
renewed at once, and so are the keys of each dossier that the remover may open wholly. Of the
others they are renewed when a colleague who may comes in, or writes in it.
"""

import secrets
from collections.abc import Callable
from typing import Self

from keukentafel.store import openen, tabellen
from keukentafel.store.bos import ORGANISATIE, TeamBos, nieuw_paar, open_team
from keukentafel.store.fouten import (
    GebruikerBestaatAl,
    GeenToegang,
    OnbekendeGebruiker,
    VerkeerdeHerstelcode,
)
from keukentafel.store.geheim import NietTeOpenen, nieuwe_sleutel, ontzegel, verzegel
from keukentafel.store.herstelcode import lees_code
from keukentafel.store.kern import Kern
from keukentafel.store.modellen import Stroom
from keukentafel.store.plaats import Plaats
from keukentafel.store.sleutels import (
    STANDAARD,
    Kosten,
    Slot,
    Soort,
    maak_wachtzinslot,
    open_herstelslot,
)


class Teambeheer(Kern):
    """The part of a vault that looks after colleagues."""

    @classmethod
    def open_met_vier_ogen(cls, plaats: Plaats, een: str, twee: str) -> Self:
        """Unlock with the two codes of the organisation, in the order they were handed out.

        Raises CodeTikfout, VerkeerdeHerstelcode, and what `Kluis.open` raises of the vault.
        """
        geheim = lees_code(een) + lees_code(twee)
        probeer: Callable[[str, Slot], bytes] = lambda id, slot: open_herstelslot(id, slot, geheim)  # noqa: E731
        open_ = openen.ontgrendel(
            plaats, Soort.VIEROGEN, ORGANISATIE, probeer, VerkeerdeHerstelcode
        )
        return cls(plaats, *open_)

    def leden(self) -> list[str]:
        """Return the names of all members. Raises GeenToegang in a vault of one's own."""
        with self._lezing() as db:
            bos = self._team()
            return sorted(bos.leden(db))

    def nodig_uit(self, wie: str, wachtzin: str, *, kosten: Kosten = STANDAARD) -> None:
        """Add a member with a first passphrase.

        Who invites knows that passphrase: the new member puts it out of use with
        `vernieuw_sleutel`. Raises GebruikerBestaatAl, KluisFout; ValueError for unsafe costs.
        """
        naam = wie.strip().casefold()
        prive, publiek = nieuw_paar()
        slot = maak_wachtzinslot(self._id, wachtzin, prive, kosten)
        with self._transactie() as db:
            bos = self._team()
            if not naam or naam == ORGANISATIE or naam in bos.leden(db):
                raise GebruikerBestaatAl
            bos.schrijf_lid(db, naam, publiek)
            tabellen.zet_slot(db, secrets.token_hex(16), slot, naam)

    def neem_af(self, wie: str) -> list[str]:
        """Take a member off; returns the dossiers that were open to it, marked for new keys.

        Raises OnbekendeGebruiker, GeenToegang for oneself, KluisFout.
        """
        with self._transactie() as db:
            bos = self._team()
            if wie == bos.wie:
                raise GeenToegang
            leden = bos.leden(db)
            nieuw = TeamBos(self._id, bos.wie, bos.geheim, nieuwe_sleutel())
            if leden.pop(wie, None) is None:
                raise OnbekendeGebruiker
            ids = tabellen.wis_gebruiker(db, wie)
            for naam, publiek in leden.items():
                nieuw.schrijf_lid(db, naam, publiek)
            for id, naam, stroom, verpakt in tabellen.lees_toegang(db):
                plek = bos.plek(id, naam, stroom)
                try:
                    zegel = ontzegel(bos.teamsleutel, verpakt, plek)
                except NietTeOpenen:
                    continue  # damaged before: stays unreadable, and that shows at its reader
                tabellen.zet_toegang(db, id, naam, stroom, verzegel(nieuw.teamsleutel, zegel, plek))
            nieuw = open_team(db, self._id, bos.wie, bos.geheim)
            self._database.merk_op(db)
        self._bos = nieuw
        self._database.ruim_op()
        return ids

    def toegang(self, dossier: str) -> dict[str, set[Stroom]]:
        """Return who may open which streams of a dossier. Raises KluisFout."""
        uit: dict[str, set[Stroom]] = {}
        with self._lezing() as db:
            bos = self._team()
            self._open(tabellen.lees_dossier(db, dossier, bos.wie))
            for _, wie, stroom, _ in tabellen.lees_toegang(db, dossier):
                uit.setdefault(wie, set()).add(stroom)
        return uit

    def geef_toegang(self, dossier: str, wie: str, *, apart: bool = False) -> None:
        """Open a dossier to a colleague; the stream `apart` only when asked for.

        Raises OnbekendeGebruiker, GeenToegang when one may not open that oneself, KluisFout.
        """
        with self._transactie() as db:
            bos = self._team()
            rij = tabellen.lees_dossier(db, dossier, bos.wie)
            sleutels = bos.open(dossier, rij.sleutels)
            leden = bos.leden(db)
            for stroom in (Stroom.GEDEELD, Stroom.APART) if apart else (Stroom.GEDEELD,):
                if stroom not in sleutels:
                    raise GeenToegang
                bos.geef(db, dossier, wie, stroom, sleutels[stroom], leden)

    def neem_toegang(self, dossier: str, wie: str, *, alleen_apart: bool = False) -> None:
        """Close a dossier, or only its stream `apart`, to a colleague.

        The dossier is marked for new data keys. Raises GeenToegang for oneself, KluisFout.
        """
        with self._transactie() as db:
            bos = self._team()
            if wie == bos.wie:
                raise GeenToegang
            self._open(tabellen.lees_dossier(db, dossier, bos.wie))
            for stroom in (Stroom.APART,) if alleen_apart else Stroom:
                tabellen.neem_toegang(db, dossier, wie, stroom)
            tabellen.merk_vernieuwen(db, [dossier])
            self._database.merk_op(db)
        self._database.ruim_op()
