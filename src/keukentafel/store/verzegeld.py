"""A file of its own under a passphrase of its own: for what stands apart, and nothing else.

One line of JSON says how the key is made; the rest is AES-256-GCM, bound to that line.
"""

import base64
import json
import secrets

from keukentafel.store.fouten import GeenVerzegeldBestand, VerkeerdeWachtzin
from keukentafel.store.geheim import NietTeOpenen, haal_uit, ontzegel, verzegel, vul_aan
from keukentafel.store.sleutels import STANDAARD, Kosten, lees_kosten, rek_uit, tekens

_VORM = "keukentafel-verzegeld 1"
_MAX_KOP = 400


def verzegel_bestand(inhoud: str, wachtzin: str, *, kosten: Kosten = STANDAARD) -> bytes:
    """Return the bytes of a sealed file. Raises ValueError for unsafe costs."""
    if not kosten.veilig():
        raise ValueError("Argon2id cost out of bounds")
    zout = secrets.token_bytes(16)
    kdf = f"argon2id m={kosten.geheugen_kib} t={kosten.rondes} p={kosten.banen}"
    velden = {"vorm": _VORM, "kdf": kdf, "zout": base64.b64encode(zout).decode()}
    kop = json.dumps(velden).encode() + b"\n"
    sleutel = rek_uit(tekens(wachtzin), zout, kosten)
    return kop + verzegel(sleutel, vul_aan(inhoud.encode()), kop)


def open_bestand(bytes_: bytes, wachtzin: str) -> str:
    """Return what `verzegel_bestand` took in. Raises GeenVerzegeldBestand, VerkeerdeWachtzin.

    A changed file looks like a wrong passphrase: without the key nobody can tell them apart.
    """
    regel, streep, zegel = bytes_.partition(b"\n")
    if not streep or len(regel) > _MAX_KOP:
        raise GeenVerzegeldBestand
    try:
        velden = json.loads(regel)
        if velden["vorm"] != _VORM:
            raise GeenVerzegeldBestand
        zout = base64.b64decode(velden["zout"], validate=True)
        kdf = str(velden["kdf"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise GeenVerzegeldBestand from None
    if len(zout) != 16:
        raise GeenVerzegeldBestand
    sleutel = rek_uit(tekens(wachtzin), zout, lees_kosten(kdf))
    try:
        return haal_uit(ontzegel(sleutel, zegel, regel + b"\n")).decode()
    except (NietTeOpenen, UnicodeDecodeError):
        raise VerkeerdeWachtzin from None
