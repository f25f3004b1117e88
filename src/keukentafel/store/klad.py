"""What stands half typed: kept beside the vault, sealed, and written over at each few keys.

No event, so that what was typed and taken back leaves nothing in a dossier or a backup. A file
per dossier on this laptop, also for a vault on a server: it must be quick, and work when the
server is silent. Survives a program that is killed; not flushed, so not always a power cut.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from keukentafel.store.fouten import KluisBeschadigd
from keukentafel.store.geheim import (
    SLEUTEL_BYTES,
    NietTeOpenen,
    haal_uit,
    ontzegel,
    verzegel,
    vul_aan,
)
from keukentafel.store.kern import Kern
from keukentafel.store.plaats import Plaats, standaard_map

MAP = "klad"
_EIND = ".klad"


def wis_klad(plaats: Plaats, dossier: str) -> None:
    """Take away what stood half typed in a dossier; needs no key."""
    with suppress(OSError):
        _pad(plaats, dossier).unlink(missing_ok=True)


def _pad(plaats: Plaats, dossier: str) -> Path:
    return _map(plaats) / f"{dossier}{_EIND}"


def _map(plaats: Plaats) -> Path:
    return (plaats if isinstance(plaats, Path) else standaard_map()) / MAP


class Kladbeheer(Kern):
    """The part of a vault that keeps what is not noted yet."""

    def bewaar_klad(self, dossier: str, inhoud: bytes) -> bool:
        """Keep this in the place of what stood there; False when the disk refuses.

        Raises KluisDicht.
        """
        zegel = verzegel(self._kladsleutel(), vul_aan(inhoud), self._kladplek(dossier))
        pad = _pad(self.plaats, dossier)
        nieuw = pad.with_suffix(".nieuw")
        try:
            pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            greep = os.open(nieuw, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(greep, "wb") as uit:
                uit.write(zegel)
            os.replace(nieuw, pad)
        except OSError:
            with suppress(OSError):
                nieuw.unlink(missing_ok=True)
            return False
        return True

    def lees_klad(self, dossier: str) -> bytes | None:
        """Return what was kept, or None. Raises KluisBeschadigd for what is not ours or changed."""
        try:
            zegel = _pad(self.plaats, dossier).read_bytes()
        except OSError:
            return None
        try:
            return haal_uit(ontzegel(self._kladsleutel(), zegel, self._kladplek(dossier)))
        except NietTeOpenen:
            raise KluisBeschadigd from None

    def wis_klad(self, dossier: str) -> None:
        """Take it away."""
        wis_klad(self.plaats, dossier)

    def kladden(self) -> set[str]:
        """Return of which dossiers something is kept here."""
        with suppress(OSError):
            return {p.name.partition(".")[0] for p in _map(self.plaats).iterdir()}
        return set()

    def ruim_kladden(self, ids: Iterable[str]) -> None:
        """Take away what belongs to these, also what a program that was killed left half made."""
        for id in ids:
            wis_klad(self.plaats, id)
            with suppress(OSError):
                _pad(self.plaats, id).with_suffix(".nieuw").unlink(missing_ok=True)

    def _kladsleutel(self) -> bytes:
        bos = self._sleutels()
        doel = f"klad|{self._id}|{bos.wie}".encode()
        return HKDF(algorithm=SHA256(), length=SLEUTEL_BYTES, salt=None, info=doel).derive(
            bos.geheim
        )

    def _kladplek(self, dossier: str) -> bytes:
        return f"klad|{self._id}|{dossier}".encode()
