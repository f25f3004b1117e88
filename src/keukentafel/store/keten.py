"""How a dossier is sealed: its data keys, its events in two chains, its header.

Each event is bound to vault, dossier, stream, number and the hash of all earlier ciphertext
of its own stream, so a stream can be checked without the key of the other. The header, under
the key of `gedeeld`, holds the last number and the end of both chains: a cut-off tail shows.
Not seen: an older copy of the file, or of all rows of a dossier, put back.
"""

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Self

from keukentafel.store.fouten import GeenToegang, KluisBeschadigd
from keukentafel.store.geheim import (
    NietTeOpenen,
    haal_uit,
    nieuwe_sleutel,
    ontzegel,
    sha256,
    verzegel,
    vul_aan,
)
from keukentafel.store.modellen import Opgeslagen, Stroom

_VAST = struct.Struct(">Q32s32s")


@dataclass(frozen=True)
class Rij:
    """One event as it stands in the file, still sealed."""

    volg: int
    stroom: Stroom
    zegel: bytes


@dataclass(frozen=True)
class Kop:
    """A header, opened: bytes of the caller, last number, end of both chains."""

    inhoud: bytes
    laatste: int
    einde: dict[Stroom, bytes]


@dataclass(frozen=True)
class Zegelaar:
    """Seals and opens all that belongs to one dossier. Holds the data keys that one may have."""

    kluis: str
    dossier: str
    sleutels: dict[Stroom, bytes] = field(repr=False)

    @classmethod
    def nieuw(cls, kluis: str, dossier: str) -> Self:
        """Return one with fresh random data keys."""
        return cls(kluis, dossier, {stroom: nieuwe_sleutel() for stroom in Stroom})

    def begin(self) -> dict[Stroom, bytes]:
        """Return the start of both chains."""
        return {s: sha256(f"keten|{self.kluis}|{self.dossier}|{s}".encode()) for s in Stroom}

    def sluit_af(
        self, items: Iterable[Opgeslagen], einde: dict[Stroom, bytes]
    ) -> tuple[list[Rij], dict[Stroom, bytes]]:
        """Seal events that follow on the chain ends; returns the rows and the new ends.

        Raises GeenToegang for a stream of which the key is not here.
        """
        nieuw = dict(einde)
        rijen = []
        for item in items:
            if item.stroom not in self.sleutels:
                raise GeenToegang
            plek = self.eventplek(item.stroom, item.volg, nieuw[item.stroom])
            zegel = verzegel(self.sleutels[item.stroom], vul_aan(item.inhoud), plek)
            nieuw[item.stroom] = sha256(nieuw[item.stroom] + zegel)
            rijen.append(Rij(item.volg, item.stroom, zegel))
        return rijen, nieuw

    def lees_stroom(self, stroom: Stroom, rijen: Sequence[Rij], kop: Kop) -> list[Opgeslagen]:
        """Open and check the rows of one stream, with only the key of that stream.

        Raises KluisBeschadigd when anything was changed, moved, added or taken away.
        """
        schakel = self.begin()[stroom]
        items = []
        for rij in rijen:
            plek = self.eventplek(stroom, rij.volg, schakel)
            try:
                gevuld = ontzegel(self.sleutels[stroom], rij.zegel, plek)
            except NietTeOpenen:
                raise KluisBeschadigd from None
            items.append(Opgeslagen(rij.volg, stroom, haal_uit(gevuld)))
            schakel = sha256(schakel + rij.zegel)
        if schakel != kop.einde[stroom]:
            raise KluisBeschadigd
        return items

    def sluit_kop(self, kop: Kop) -> bytes:
        """Return the sealed header."""
        vast = _VAST.pack(kop.laatste, kop.einde[Stroom.GEDEELD], kop.einde[Stroom.APART])
        gevuld = vul_aan(vast + kop.inhoud)
        return verzegel(self.sleutels[Stroom.GEDEELD], gevuld, self._kopplek())

    def open_kop(self, zegel: bytes) -> Kop:
        """Return the header. Raises KluisBeschadigd."""
        try:
            gevuld = ontzegel(self.sleutels[Stroom.GEDEELD], zegel, self._kopplek())
        except NietTeOpenen:
            raise KluisBeschadigd from None
        alles = haal_uit(gevuld)
        laatste, gedeeld, apart = _VAST.unpack_from(alles)
        einde = {Stroom.GEDEELD: gedeeld, Stroom.APART: apart}
        return Kop(alles[_VAST.size :], laatste, einde)

    def eventplek(self, stroom: Stroom, volg: int, schakel: bytes) -> bytes:
        """Return what an event is bound to: its place, and all that came before in its stream."""
        return f"ev|{self.kluis}|{self.dossier}|{stroom}|{volg}|".encode() + schakel

    def _kopplek(self) -> bytes:
        return f"kop|{self.kluis}|{self.dossier}".encode()
