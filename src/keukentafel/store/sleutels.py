"""The master key and the slots that wrap it: one for the passphrase, one for the code.

passphrase -> Argon2id -> key of the slot -> master key -> two data keys for each dossier.
The cost of Argon2id is stored with the slot and checked before use: below the floor someone
may have weakened the vault, above the ceiling opening would stall the laptop.
"""

import re
import secrets
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from keukentafel.store.fouten import KluisBeschadigd
from keukentafel.store.geheim import (
    NONCE_BYTES,
    SLEUTEL_BYTES,
    TAG_BYTES,
    ontzegel,
    sha256,
    verzegel,
)

_ZOUT_BYTES = 16
_CONTROLE_BYTES = 8
_VERPAKT_BYTES = NONCE_BYTES + SLEUTEL_BYTES + TAG_BYTES + _CONTROLE_BYTES
_HKDF = "hkdf-sha256"
_ARGON2 = re.compile(r"argon2id m=(\d{1,9}) t=(\d{1,4}) p=(\d{1,4})", re.ASCII)


@dataclass(frozen=True)
class Kosten:
    """What one guess of the passphrase costs: memory in KiB, rounds, lanes."""

    geheugen_kib: int
    rondes: int
    banen: int

    def veilig(self) -> bool:
        """Return whether each number lies between the floor and the ceiling."""
        return (
            BODEM.geheugen_kib <= self.geheugen_kib <= PLAFOND.geheugen_kib
            and BODEM.rondes <= self.rondes <= PLAFOND.rondes
            and BODEM.banen <= self.banen <= PLAFOND.banen
        )


STANDAARD = Kosten(64 * 1024, 3, 4)
BODEM = Kosten(19 * 1024, 2, 1)
PLAFOND = Kosten(1024 * 1024, 10, 16)


class Soort(StrEnum):
    """What opens a slot."""

    WACHTZIN = "wachtzin"
    HERSTEL = "herstel"


@dataclass(frozen=True)
class Slot:
    """One wrapped copy of the master key, as it stands in the file."""

    soort: Soort
    kdf: str
    zout: bytes
    verpakt: bytes


def maak_wachtzinslot(kluis: str, wachtzin: str, hoofdsleutel: bytes, kosten: Kosten) -> Slot:
    """Wrap the master key with a passphrase. Raises ValueError for unsafe costs."""
    if not kosten.veilig():
        raise ValueError("Argon2id cost out of bounds")
    kdf = f"argon2id m={kosten.geheugen_kib} t={kosten.rondes} p={kosten.banen}"
    return _maak_slot(kluis, Soort.WACHTZIN, kdf, _tekens(wachtzin), hoofdsleutel)


def maak_herstelslot(kluis: str, geheim: bytes, hoofdsleutel: bytes) -> Slot:
    """Wrap the master key with the secret of the recovery code."""
    return _maak_slot(kluis, Soort.HERSTEL, _HKDF, geheim, hoofdsleutel)


def open_wachtzinslot(kluis: str, slot: Slot, wachtzin: str) -> bytes:
    """Return the master key. Raises NietTeOpenen for a wrong passphrase, KluisBeschadigd."""
    return _open_slot(kluis, slot, _tekens(wachtzin))


def open_herstelslot(kluis: str, slot: Slot, geheim: bytes) -> bytes:
    """Return the master key. Raises NietTeOpenen for a wrong code, KluisBeschadigd."""
    return _open_slot(kluis, slot, geheim)


def _tekens(wachtzin: str) -> bytes:
    """Return the same bytes for the same letters, whatever keyboard typed the accents."""
    return unicodedata.normalize("NFC", wachtzin).encode("utf-8", "surrogatepass")


def _maak_slot(kluis: str, soort: Soort, kdf: str, geheim: bytes, hoofdsleutel: bytes) -> Slot:
    zout = secrets.token_bytes(_ZOUT_BYTES)
    plek = _plek(kluis, soort, kdf, zout)
    zegel = verzegel(_leid_af(soort, kdf, zout, geheim), hoofdsleutel, plek)
    return Slot(soort, kdf, zout, zegel + _controle(plek, zegel))


def _open_slot(kluis: str, slot: Slot, geheim: bytes) -> bytes:
    zegel, controle = slot.verpakt[:-_CONTROLE_BYTES], slot.verpakt[-_CONTROLE_BYTES:]
    plek = _plek(kluis, slot.soort, slot.kdf, slot.zout)
    # The checksum is no secret and no proof: it tells a damaged slot from a wrong passphrase.
    if len(slot.verpakt) != _VERPAKT_BYTES or controle != _controle(plek, zegel):
        raise KluisBeschadigd
    return ontzegel(_leid_af(slot.soort, slot.kdf, slot.zout, geheim), zegel, plek)


def _plek(kluis: str, soort: Soort, kdf: str, zout: bytes) -> bytes:
    return f"slot|{kluis}|{soort}|{kdf}|".encode() + zout


def _controle(plek: bytes, zegel: bytes) -> bytes:
    return sha256(b"controle|" + sha256(plek) + zegel)[:_CONTROLE_BYTES]


def _leid_af(soort: Soort, kdf: str, zout: bytes, geheim: bytes) -> bytes:
    if soort is Soort.HERSTEL:
        if kdf != _HKDF:
            raise KluisBeschadigd
        info = b"keukentafel herstel"
        return HKDF(algorithm=SHA256(), length=SLEUTEL_BYTES, salt=zout, info=info).derive(geheim)
    kosten = _lees_kosten(kdf)
    return Argon2id(
        salt=zout,
        length=SLEUTEL_BYTES,
        iterations=kosten.rondes,
        lanes=kosten.banen,
        memory_cost=kosten.geheugen_kib,
    ).derive(geheim)


def _lees_kosten(kdf: str) -> Kosten:
    gevonden = _ARGON2.fullmatch(kdf)
    kosten = Kosten(*map(int, gevonden.groups())) if gevonden else None
    if kosten is None or not kosten.veilig():
        raise KluisBeschadigd
    return kosten
