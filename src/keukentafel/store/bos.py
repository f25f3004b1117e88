"""The key ring of who opened the vault: how data keys of dossiers are wrapped and opened.

In a vault of one's own the master key wraps them. In the vault of a team each data key is
sealed to the public key of every colleague who may open that stream (HPKE: X25519, HKDF,
AES-256-GCM), and around that with the team key. Public keys stand sealed under the team key
too. So a server, which has neither, can read no key and slip none in.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from sqlalchemy import Connection

from keukentafel.store import tabellen
from keukentafel.store.fouten import GeenToegang, KluisBeschadigd, OnbekendeGebruiker
from keukentafel.store.geheim import NietTeOpenen, ontzegel, verzegel
from keukentafel.store.modellen import Stroom

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class Bos(Protocol):
    """What a vault asks of a key ring."""

    @property
    def wie(self) -> str:
        """The user, or "" in a vault of one's own."""

    @property
    def geheim(self) -> bytes:
        """What a slot wraps: the master key, or the private key of the user."""

    def open(self, dossier: str, verpakt: Mapping[Stroom, bytes]) -> dict[Stroom, bytes]:
        """Unwrap the data keys. Raises KluisBeschadigd, GeenToegang without that of gedeeld."""

    def leg_vast(self, db: Connection, dossier: str, sleutels: dict[Stroom, bytes]) -> None:
        """Write data keys, wrapped for all who may open the dossier. Raises KluisFout."""


@dataclass(frozen=True)
class EigenBos:
    """The master key of a vault with one user."""

    kluis: str
    geheim: bytes = field(repr=False)
    wie: str = ""

    def open(self, dossier: str, verpakt: Mapping[Stroom, bytes]) -> dict[Stroom, bytes]:
        """Unwrap both data keys. Raises KluisBeschadigd."""
        try:
            return {
                stroom: ontzegel(self.geheim, zegel, _plek(self.kluis, dossier, stroom))
                for stroom, zegel in verpakt.items()
            }
        except NietTeOpenen:
            raise KluisBeschadigd from None

    def leg_vast(self, db: Connection, dossier: str, sleutels: dict[Stroom, bytes]) -> None:
        """Write both data keys."""
        tabellen.zet_sleutels(
            db,
            dossier,
            {
                stroom: verzegel(self.geheim, sleutel, _plek(self.kluis, dossier, stroom))
                for stroom, sleutel in sleutels.items()
            },
        )


@dataclass(frozen=True)
class TeamBos:
    """The private key of one user and the key of the team.

    `stand` is the wrapped team key as it was read: when another stands there it was renewed.
    """

    kluis: str
    wie: str
    geheim: bytes = field(repr=False)
    teamsleutel: bytes = field(repr=False)
    stand: bytes = field(repr=False, default=b"")
    _geopend: dict[bytes, bytes] = field(
        repr=False, compare=False, default_factory=dict, init=False
    )
    """What was unwrapped before: a caseload shows thousands, again and again."""

    def open(self, dossier: str, verpakt: Mapping[Stroom, bytes]) -> dict[Stroom, bytes]:
        """Unwrap the data keys that this user has."""
        if Stroom.GEDEELD not in verpakt:
            raise GeenToegang
        try:
            return {
                stroom: self._open(zegel, self.plek(dossier, self.wie, stroom))
                for stroom, zegel in verpakt.items()
            }
        except (NietTeOpenen, InvalidTag, ValueError):
            raise KluisBeschadigd from None

    def leg_vast(self, db: Connection, dossier: str, sleutels: dict[Stroom, bytes]) -> None:
        """Write data keys for who has them now; a new dossier is its maker's and the recovery's.

        Raises GeenToegang when a stream that others may open is not among them.
        """
        leden = self.leden(db)
        rijen = {(wie, stroom) for _, wie, stroom, _ in tabellen.lees_toegang(db, dossier)}
        if not rijen:
            rijen = {(w, s) for w in leden if w in (self.wie, ORGANISATIE) for s in Stroom}
        if not {stroom for _, stroom in rijen} <= sleutels.keys():
            raise GeenToegang
        for wie, stroom in sorted(rijen):
            self.geef(db, dossier, wie, stroom, sleutels[stroom], leden)

    def geef(
        self,
        db: Connection,
        dossier: str,
        wie: str,
        stroom: Stroom,
        sleutel: bytes,
        leden: Mapping[str, bytes],
    ) -> None:
        """Let a member open a stream. Raises OnbekendeGebruiker."""
        if wie not in leden:
            raise OnbekendeGebruiker
        plek = self.plek(dossier, wie, stroom)
        verpakt = verzegel(self.teamsleutel, naar(leden[wie], sleutel, plek), plek)
        tabellen.zet_toegang(db, dossier, wie, stroom, verpakt)

    def leden(self, db: Connection) -> dict[str, bytes]:
        """Return the public key of every member, checked. Raises KluisBeschadigd."""
        try:
            return {
                wie: ontzegel(self.teamsleutel, publiek, lidplek(self.kluis, wie))
                for wie, (publiek, _) in tabellen.lees_gebruikers(db).items()
            }
        except NietTeOpenen:
            raise KluisBeschadigd from None

    def schrijf_lid(self, db: Connection, wie: str, publiek: bytes) -> None:
        """Write a member: the public key under the team key, the team key under the public."""
        zegel = verzegel(self.teamsleutel, publiek, lidplek(self.kluis, wie))
        naar_lid = naar(publiek, self.teamsleutel, teamplek(self.kluis, wie))
        tabellen.zet_gebruiker(db, wie, zegel, naar_lid)

    def plek(self, dossier: str, wie: str, stroom: Stroom) -> bytes:
        """Return where a wrapped key belongs."""
        return f"toegang|{self.kluis}|{dossier}|{wie}|{stroom}".encode()

    def _open(self, zegel: bytes, plek: bytes) -> bytes:
        if (los := self._geopend.get(plek + zegel)) is None:
            los = van(self.geheim, ontzegel(self.teamsleutel, zegel, plek), plek)
            self._geopend[plek + zegel] = los
        return los


ORGANISATIE = "organisatie"
"""The member that two people of the organisation can open together: the second recovery."""


def nieuw_paar() -> tuple[bytes, bytes]:
    """Return a private key and its public key."""
    prive = secrets.token_bytes(32)
    return prive, publiek_van(prive)


def publiek_van(prive: bytes) -> bytes:
    """Return the public key that belongs to a private key."""
    return X25519PrivateKey.from_private_bytes(prive).public_key().public_bytes_raw()


def naar(publiek: bytes, inhoud: bytes, plek: bytes) -> bytes:
    """Seal to a public key."""
    return _SUITE.encrypt(inhoud, X25519PublicKey.from_public_bytes(publiek), plek)


def van(prive: bytes, zegel: bytes, plek: bytes) -> bytes:
    """Open what was sealed to a public key. Raises InvalidTag or ValueError."""
    return _SUITE.decrypt(zegel, X25519PrivateKey.from_private_bytes(prive), plek)


def open_team(db: Connection, kluis: str, wie: str, prive: bytes) -> TeamBos:
    """Return the key ring of a user whose slot was opened. Raises KluisFout."""
    rij = tabellen.lees_gebruikers(db).get(wie)
    if rij is None:
        raise OnbekendeGebruiker
    try:
        bos = TeamBos(kluis, wie, prive, van(prive, rij[1], teamplek(kluis, wie)), rij[1])
        eigen = ontzegel(bos.teamsleutel, rij[0], lidplek(kluis, wie))
    except (NietTeOpenen, InvalidTag, ValueError):
        raise KluisBeschadigd from None
    if eigen != publiek_van(prive):
        raise KluisBeschadigd
    return bos


def lidplek(kluis: str, wie: str) -> bytes:
    """Return where the public key of a member belongs."""
    return f"lid|{kluis}|{wie}".encode()


def teamplek(kluis: str, wie: str) -> bytes:
    """Return where the team key of a member belongs."""
    return f"team|{kluis}|{wie}".encode()


def _plek(kluis: str, dossier: str, stroom: Stroom) -> bytes:
    return f"sleutel|{kluis}|{dossier}|{stroom}".encode()
