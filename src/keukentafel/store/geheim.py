"""Sealing bytes: AES-256-GCM with associated data, and padding that hides lengths.

Python cannot wipe strings or bytes. After locking, keys are no longer referred to or used,
but copies may linger in memory (or swap) until that is reused. Nothing here promises more.
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256, Hash

SLEUTEL_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
_BLOK = 256
_LENGTE_BYTES = 4


class NietTeOpenen(Exception):
    """The sealed bytes do not belong to this key and place, or were changed."""


def nieuwe_sleutel() -> bytes:
    """Return a fresh random key of 256 bits."""
    return AESGCM.generate_key(bit_length=SLEUTEL_BYTES * 8)


def sha256(inhoud: bytes) -> bytes:
    """Return the SHA-256 digest."""
    hash = Hash(SHA256())
    hash.update(inhoud)
    return hash.finalize()


def verzegel(sleutel: bytes, inhoud: bytes, plek: bytes) -> bytes:
    """Return nonce || ciphertext, bound to `plek` (the associated data)."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(sleutel).encrypt(nonce, inhoud, plek)


def ontzegel(sleutel: bytes, zegel: bytes, plek: bytes) -> bytes:
    """Return what `verzegel` took in. Raises NietTeOpenen."""
    if len(zegel) < NONCE_BYTES + TAG_BYTES:
        raise NietTeOpenen
    try:
        return AESGCM(sleutel).decrypt(zegel[:NONCE_BYTES], zegel[NONCE_BYTES:], plek)
    except InvalidTag:
        raise NietTeOpenen from None


def vul_aan(inhoud: bytes) -> bytes:
    """Return the bytes with their length in front, filled up to a multiple of 256."""
    met_lengte = len(inhoud).to_bytes(_LENGTE_BYTES) + inhoud
    return met_lengte + bytes(-len(met_lengte) % _BLOK)


def haal_uit(gevuld: bytes) -> bytes:
    """Return what `vul_aan` took in. The seal has vouched for the bytes already."""
    lengte = int.from_bytes(gevuld[:_LENGTE_BYTES])
    return gevuld[_LENGTE_BYTES : _LENGTE_BYTES + lengte]
