"""Changing what opens a vault: passphrase, recovery code, master key, device, four eyes.

After each change the old way in opens nothing any more, also not from what was left in the
file. Backups made before still open with the old one, until they are gone.
"""

import secrets
from collections.abc import Sequence

from sqlalchemy import Connection

from keukentafel.store import apparaat, openen, tabellen
from keukentafel.store.bos import (
    ORGANISATIE,
    EigenBos,
    TeamBos,
    nieuw_paar,
    open_team,
)
from keukentafel.store.geheim import nieuwe_sleutel
from keukentafel.store.herstelcode import GEHEIM_BYTES, schrijf_code
from keukentafel.store.kern import Kern
from keukentafel.store.modellen import Stroom
from keukentafel.store.sleutels import (
    STANDAARD,
    Kosten,
    Slot,
    Soort,
    maak_apparaatslot,
    maak_herstelslot,
    maak_wachtzinslot,
)


class Sleutelbeheer(Kern):
    """The part of a vault that looks after its slots."""

    def controleer_wachtzin(self, wachtzin: str) -> None:
        """Check that whoever asks knows the passphrase. Raises VerkeerdeWachtzin."""
        openen.controleer_wachtzin(self._database, self.plaats, self._id, self.gebruiker, wachtzin)

    def wijzig_wachtzin(self, nieuw: str, *, kosten: Kosten = STANDAARD) -> None:
        """Put a new passphrase in the place of the old; the recovery code stays valid.

        Raises KluisFout; ValueError for unsafe costs.
        """
        self._zet([maak_wachtzinslot(self._id, nieuw, self._sleutels().geheim, kosten)])

    def nieuwe_herstelcode(self) -> str:
        """Make a new recovery code; the old one opens nothing any more. Raises KluisFout."""
        geheim = secrets.token_bytes(GEHEIM_BYTES)
        self._zet([maak_herstelslot(self._id, geheim, self._sleutels().geheim)])
        return schrijf_code(geheim)

    def vernieuw_sleutel(self, wachtzin: str, *, kosten: Kosten = STANDAARD) -> str:
        """Make a new master key (in a team: a new pair of this user's own).

        Takes the passphrase from now on, returns the new recovery code. The slots of a device
        and of four eyes are gone: make them again. Raises KluisFout; ValueError.
        """
        geheim = secrets.token_bytes(GEHEIM_BYTES)
        with self._transactie() as db:
            oud = self._sleutels()
            nieuw: EigenBos | TeamBos
            nieuw = self._nieuw_paar(db, oud) if isinstance(oud, TeamBos) else self._nieuwe(db)
            sleutel, wie = nieuw.geheim, nieuw.wie
            for soort in Soort:
                tabellen.wis_slots(db, soort, wie)
            slots = (
                maak_wachtzinslot(self._id, wachtzin, sleutel, kosten),
                maak_herstelslot(self._id, geheim, sleutel),
            )
            self._schrijf_slots(db, slots, wie)
        self._bos = nieuw
        self._database.ruim_op()
        return schrijf_code(geheim)

    def zet_pin(self, pin: str, *, kosten: Kosten = STANDAARD) -> None:
        """Let a PIN open the vault on this device. Raises GeenSleutelhanger, PinTeKort."""
        geheim = apparaat.nieuw_geheim(self._id, self.gebruiker, pin)
        self._zet([maak_apparaatslot(self._id, pin, geheim, self._sleutels().geheim, kosten)])

    def wis_pin(self) -> None:
        """Let no PIN open the vault any more. Raises KluisFout."""
        with self._transactie() as db:
            tabellen.wis_slots(db, Soort.APPARAAT, self.gebruiker)
            self._database.merk_op(db)
        self._database.ruim_op()
        apparaat.wis_geheim(self._id, self.gebruiker)

    def zet_vier_ogen(self) -> tuple[str, str]:
        """Make the second recovery of the organisation; returns two codes for two people.

        Neither code opens anything alone. In a team it opens what is made from now on and what
        this user may open; colleagues open the rest to it. Raises KluisFout.
        """
        delen = [secrets.token_bytes(GEHEIM_BYTES) for _ in range(2)]
        with self._transactie() as db:
            bos = self._sleutels()
            if isinstance(bos, TeamBos):
                sleutel, publiek = nieuw_paar()
                bos.schrijf_lid(db, ORGANISATIE, publiek)
                leden = bos.leden(db)
                for rij in tabellen.lees_dossiers(db, bos.wie):
                    for stroom, data in bos.open(rij.id, rij.sleutels).items():
                        bos.geef(db, rij.id, ORGANISATIE, stroom, data, leden)
                wie = ORGANISATIE
            else:
                sleutel, wie = self._sleutels().geheim, ""
            slot = maak_herstelslot(self._id, b"".join(delen), sleutel, Soort.VIEROGEN)
            self._schrijf_slots(db, [slot], wie)
        self._database.ruim_op()
        een, twee = map(schrijf_code, delen)
        return een, twee

    # ---- inside -------------------------------------------------------------------------

    def _zet(self, slots: Sequence[Slot]) -> None:
        with self._transactie() as db:
            self._schrijf_slots(db, slots, self.gebruiker)
        self._database.ruim_op()

    def _schrijf_slots(self, db: Connection, slots: Sequence[Slot], wie: str) -> None:
        for slot in slots:
            tabellen.zet_slot(db, secrets.token_hex(16), slot, wie)
        self._database.merk_op(db)

    def _nieuwe(self, db: Connection) -> EigenBos:
        oud, nieuw = self._sleutels(), EigenBos(self._id, nieuwe_sleutel())
        for rij in tabellen.lees_dossiers(db):
            nieuw.leg_vast(db, rij.id, oud.open(rij.id, rij.sleutels))
        return nieuw

    def _nieuw_paar(self, db: Connection, oud: TeamBos) -> TeamBos:
        prive, publiek = nieuw_paar()
        nieuw = TeamBos(self._id, oud.wie, prive, oud.teamsleutel)
        nieuw.schrijf_lid(db, oud.wie, publiek)
        for rij in tabellen.lees_dossiers(db, oud.wie):
            sleutels = oud.open(rij.id, rij.sleutels)
            for stroom in Stroom:
                if stroom in sleutels:
                    leden = {oud.wie: publiek}
                    nieuw.geef(db, rij.id, oud.wie, stroom, sleutels[stroom], leden)
        return open_team(db, self._id, oud.wie, prive)
