"""A secret of this laptop in the keychain of the system. Off unless somebody asks for it.

Any program of the same user can read the keychain, so the secret alone opens nothing: it
takes a PIN too, behind Argon2id. On Windows the default would travel along with the domain
profile; here it stays on this machine. Without the extra `sleutelhanger` there is none.
"""

import secrets
from typing import Any

from keukentafel.store.fouten import GeenSleutelhanger, PinTeKort

_DIENST = "keukentafel"
_BYTES = 32
MIN_PIN = 6


def nieuw_geheim(kluis: str, wie: str, pin: str) -> bytes:
    """Put a fresh secret in the keychain and return it. Raises GeenSleutelhanger, PinTeKort."""
    if len(pin) < MIN_PIN:
        raise PinTeKort
    hanger, fouten = _sleutelhanger()
    geheim = secrets.token_bytes(_BYTES)
    try:
        hanger.set_password(_DIENST, _naam(kluis, wie), geheim.hex())
    except fouten:
        raise GeenSleutelhanger from None
    return geheim


def lees_geheim(kluis: str, wie: str) -> bytes:
    """Return the secret of this laptop. Raises GeenSleutelhanger."""
    hanger, fouten = _sleutelhanger()
    try:
        gevonden = hanger.get_password(_DIENST, _naam(kluis, wie))
        return bytes.fromhex(gevonden or "geen")
    except fouten:
        raise GeenSleutelhanger from None


def wis_geheim(kluis: str, wie: str) -> None:
    """Take the secret out of the keychain, if it is there."""
    try:
        hanger, fouten = _sleutelhanger()
    except GeenSleutelhanger:
        return
    try:
        hanger.delete_password(_DIENST, _naam(kluis, wie))
    except fouten:
        return


def _naam(kluis: str, wie: str) -> str:
    return f"{kluis}:{wie}"


def _sleutelhanger() -> tuple[Any, tuple[type[Exception], ...]]:
    """Return the keychain and its errors. Raises GeenSleutelhanger."""
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        raise GeenSleutelhanger from None
    hanger = keyring.get_keyring()
    for deel in getattr(hanger, "backends", [hanger]):
        if float(getattr(deel, "priority", 0)) < 1:  # none, or one that keeps plain text
            raise GeenSleutelhanger
        if type(deel).__module__.endswith(".Windows"):
            deel.persist = "local machine"
    return hanger, (KeyringError, RuntimeError, ValueError)
