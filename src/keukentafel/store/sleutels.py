"""The slots that wrap the key of a vault or of one user, and what opens each of them.

passphrase -> Argon2id -> key of the slot -> master key -> two data keys for each dossier.
A recovery code is random enough to go without Argon2id. The slot of a device needs a secret
from the keychain of this laptop and a PIN; the slot of four eyes needs the codes of two.
In the vault of a team a slot wraps the private key of a user instead of the master key.
The cost of Argon2id is stored with the slot and checked before use: below the floor someone
may have weakened the vault, above the ceiling opening would stall the laptop.
"""

import re
import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
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
_APPARAAT = "apparaat "
_IJK_PLAFOND_KIB = 256 * 1024
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
    APPARAAT = "apparaat"
    VIEROGEN = "vierogen"


@dataclass(frozen=True)
class Slot:
    """One wrapped copy of the master key, as it stands in the file."""

    soort: Soort
    kdf: str
    zout: bytes = field(repr=False)
    verpakt: bytes = field(repr=False)


def maak_wachtzinslot(kluis: str, wachtzin: str, hoofdsleutel: bytes, kosten: Kosten) -> Slot:
    """Wrap the master key with a passphrase. Raises ValueError for unsafe costs."""
    kdf = _schrijf_kosten(kosten)
    return _maak_slot(kluis, Soort.WACHTZIN, kdf, tekens(wachtzin), hoofdsleutel)


def maak_herstelslot(
    kluis: str, geheim: bytes, hoofdsleutel: bytes, soort: Soort = Soort.HERSTEL
) -> Slot:
    """Wrap the master key with the secret of a recovery code, or of two (four eyes)."""
    return _maak_slot(kluis, soort, _HKDF, geheim, hoofdsleutel)


def maak_apparaatslot(
    kluis: str, pin: str, apparaat: bytes, hoofdsleutel: bytes, kosten: Kosten
) -> Slot:
    """Wrap the master key with a PIN and a secret of this device: neither opens it alone."""
    kdf = _APPARAAT + _schrijf_kosten(kosten)
    return _maak_slot(kluis, Soort.APPARAAT, kdf, tekens(pin), hoofdsleutel, apparaat)


def open_apparaatslot(kluis: str, slot: Slot, pin: str, apparaat: bytes) -> bytes:
    """Return the master key. Raises NietTeOpenen for a wrong PIN or device, KluisBeschadigd."""
    return _open_slot(kluis, slot, tekens(pin), apparaat)


def open_wachtzinslot(kluis: str, slot: Slot, wachtzin: str) -> bytes:
    """Return the master key. Raises NietTeOpenen for a wrong passphrase, KluisBeschadigd."""
    return _open_slot(kluis, slot, tekens(wachtzin))


def open_herstelslot(kluis: str, slot: Slot, geheim: bytes) -> bytes:
    """Return the master key. Raises NietTeOpenen for a wrong code, KluisBeschadigd."""
    return _open_slot(kluis, slot, geheim)


def tekens(wachtzin: str) -> bytes:
    """Return the same bytes for the same letters, whatever keyboard typed the accents."""
    return unicodedata.normalize("NFC", wachtzin).encode("utf-8", "surrogatepass")


def _maak_slot(
    kluis: str, soort: Soort, kdf: str, geheim: bytes, hoofdsleutel: bytes, apparaat: bytes = b""
) -> Slot:
    zout = secrets.token_bytes(_ZOUT_BYTES)
    plek = _plek(kluis, soort, kdf, zout)
    zegel = verzegel(_leid_af(soort, kdf, zout, geheim, apparaat), hoofdsleutel, plek)
    return Slot(soort, kdf, zout, zegel + _controle(plek, zegel))


def _open_slot(kluis: str, slot: Slot, geheim: bytes, apparaat: bytes = b"") -> bytes:
    zegel, controle = slot.verpakt[:-_CONTROLE_BYTES], slot.verpakt[-_CONTROLE_BYTES:]
    plek = _plek(kluis, slot.soort, slot.kdf, slot.zout)
    # The checksum is no secret and no proof: it tells a damaged slot from a wrong passphrase.
    if len(slot.verpakt) != _VERPAKT_BYTES or controle != _controle(plek, zegel):
        raise KluisBeschadigd
    return ontzegel(_leid_af(slot.soort, slot.kdf, slot.zout, geheim, apparaat), zegel, plek)


def _plek(kluis: str, soort: Soort, kdf: str, zout: bytes) -> bytes:
    return f"slot|{kluis}|{soort}|{kdf}|".encode() + zout


def _controle(plek: bytes, zegel: bytes) -> bytes:
    return sha256(b"controle|" + sha256(plek) + zegel)[:_CONTROLE_BYTES]


def _leid_af(soort: Soort, kdf: str, zout: bytes, geheim: bytes, apparaat: bytes) -> bytes:
    if soort in (Soort.HERSTEL, Soort.VIEROGEN):
        if kdf != _HKDF:
            raise KluisBeschadigd
        return _hkdf(zout, b"keukentafel herstel", geheim)
    if soort is Soort.APPARAAT:
        if not kdf.startswith(_APPARAAT):
            raise KluisBeschadigd
        pin = rek_uit(geheim, zout, lees_kosten(kdf.removeprefix(_APPARAAT)))
        return _hkdf(zout, b"keukentafel apparaat", pin + apparaat)
    return rek_uit(geheim, zout, lees_kosten(kdf))


def _hkdf(zout: bytes, info: bytes, geheim: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=SLEUTEL_BYTES, salt=zout, info=info).derive(geheim)


def rek_uit(geheim: bytes, zout: bytes, kosten: Kosten) -> bytes:
    """Return the key that Argon2id makes of a passphrase: slow on purpose."""
    return Argon2id(
        salt=zout,
        length=SLEUTEL_BYTES,
        iterations=kosten.rondes,
        lanes=kosten.banen,
        memory_cost=kosten.geheugen_kib,
    ).derive(geheim)


def ijk(klok: Callable[[], float], doel: float = 1.0) -> Kosten:
    """Return the cost that this laptop carries within about `doel` seconds.

    Never less than STANDAARD, never more than 256 MiB: the same vault may be opened elsewhere.
    """
    kosten = STANDAARD
    while kosten.geheugen_kib < _IJK_PLAFOND_KIB:
        begin = klok()
        rek_uit(b"ijken", bytes(_ZOUT_BYTES), kosten)
        if 2 * (klok() - begin) > doel:
            break
        kosten = replace(kosten, geheugen_kib=2 * kosten.geheugen_kib)
    return kosten


def _schrijf_kosten(kosten: Kosten) -> str:
    if not kosten.veilig():
        raise ValueError("Argon2id cost out of bounds")
    return f"argon2id m={kosten.geheugen_kib} t={kosten.rondes} p={kosten.banen}"


def lees_kosten(kdf: str) -> Kosten:
    """Return the cost as it stands in a slot. Raises KluisBeschadigd outside the bounds."""
    gevonden = _ARGON2.fullmatch(kdf)
    kosten = Kosten(*map(int, gevonden.groups())) if gevonden else None
    if kosten is None or not kosten.veilig():
        raise KluisBeschadigd
    return kosten
