"""The recovery code on paper: 128 random bits and a checksum that catches typos.

29 characters of Crockford base32 (no I, L, O, U), in five groups of five and one of four.
"""

from keukentafel.store.fouten import CodeTikfout
from keukentafel.store.geheim import sha256

GEHEIM_BYTES = 16
_CONTROLE_BITS = 16
_LENGTE = 29
_GROEP = 5
_TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_WAARDE = {teken: waarde for waarde, teken in enumerate(_TEKENS)} | {"O": 0, "I": 1, "L": 1}


def schrijf_code(geheim: bytes) -> str:
    """Return the code for a secret of 16 bytes, in groups."""
    getal = int.from_bytes(geheim) << _CONTROLE_BITS | _controle(geheim)
    tekens = "".join(_TEKENS[getal >> 5 * i & 31] for i in reversed(range(_LENGTE)))
    return "-".join(tekens[i : i + _GROEP] for i in range(0, _LENGTE, _GROEP))


def lees_code(code: str) -> bytes:
    """Return the secret; capitals, spaces and O/0, I/L/1 do not matter.

    Raises CodeTikfout when this cannot be a code that was ever handed out.
    """
    tekens = [t for t in code.upper() if not t.isspace() and t not in "-–—"]
    if len(tekens) != _LENGTE or not all(t in _WAARDE for t in tekens):
        raise CodeTikfout
    getal = 0
    for teken in tekens:
        getal = getal << 5 | _WAARDE[teken]
    if getal.bit_length() > GEHEIM_BYTES * 8 + _CONTROLE_BITS:
        raise CodeTikfout
    geheim = (getal >> _CONTROLE_BITS).to_bytes(GEHEIM_BYTES)
    if getal & (1 << _CONTROLE_BITS) - 1 != _controle(geheim):
        raise CodeTikfout
    return geheim


def splits_codes(codes: str) -> tuple[str, ...]:
    """Return the codes that were typed one after the other, as many as their length tells."""
    tekens = "".join(t for t in codes if not t.isspace() and t not in "-–—+,;")
    if len(tekens) != 2 * _LENGTE:
        return (codes,)
    return tekens[:_LENGTE], tekens[_LENGTE:]


def _controle(geheim: bytes) -> int:
    return int.from_bytes(sha256(b"keukentafel herstelcode|" + geheim)[: _CONTROLE_BITS // 8])
