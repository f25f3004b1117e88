"""The file of the encoder: a header in JSON, then plain arrays. Nothing in it can run.

    "KTE1", length of the header (uint32), header, zeros up to 64, arrays at multiples of 64

Kinds of array: f4 (float32) · i8 (int8 rows, a float32 scale each) · q4 (blocks of 32
weights of four bits, a float16 scale each) · u1 (bytes).
"""

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MERK = b"KTE1"
STAP = 64
Getallen = NDArray[np.float32]


class Bestand:
    """An opened file: `kop` is the header's free part, arrays are read when asked for."""

    def __init__(self, pad: Path) -> None:
        """Raises ValueError when the file is not one of these, or cut short."""
        self._ruw = np.memmap(pad, np.uint8, "r")
        if len(self._ruw) < STAP or self._ruw[:4].tobytes() != MERK:
            raise ValueError("verkeerd merk")
        (lengte,) = struct.unpack("<I", self._ruw[4:8].tobytes())
        inhoud = json.loads(self._ruw[8 : 8 + lengte].tobytes())
        self.kop: dict[str, Any] = inhoud["kop"]
        self._reeksen: dict[str, dict[str, Any]] = inhoud["reeksen"]
        self._begin = _rond(8 + lengte)
        if any(self._begin + r["tot"] > len(self._ruw) for r in self._reeksen.values()):
            raise ValueError("afgebroken bestand")

    def tekst(self, naam: str) -> str:
        """Return an array of bytes as text."""
        return self._stuk(naam).tobytes().decode()

    def reeks(self, naam: str) -> Getallen:
        """Return an array as float32, in memory of its own."""
        plek = self._reeksen[naam]
        vorm = tuple(plek["vorm"])
        stuk = self._stuk(naam)
        if plek["soort"] == "f4":
            return np.array(stuk.view(np.float32).reshape(vorm))
        if plek["soort"] == "i8":
            return self.i8(naam).rijen(slice(None))
        return self.q4(naam).rijen(range(vorm[0]))

    def i8(self, naam: str) -> "I8":
        """Return a table of eight bits, made wide by the row: a quarter of the memory."""
        vorm = tuple(self._reeksen[naam]["vorm"])
        stuk = np.array(self._stuk(naam))
        knip = vorm[0] * 4
        return I8(stuk[:knip].view(np.float32), stuk[knip:].view(np.int8).reshape(vorm))

    def q4(self, naam: str) -> "Q4":
        """Return a table of four bits, unpacked by the row."""
        plek = self._reeksen[naam]
        rijen, kolommen = plek["vorm"]
        blokken = kolommen // 32
        stuk = np.array(self._stuk(naam))
        knip = rijen * blokken * 2
        return Q4(
            stuk[:knip].view(np.float16).reshape(rijen, blokken),
            stuk[knip:].reshape(rijen, blokken, 16),
        )

    def _stuk(self, naam: str) -> NDArray[np.uint8]:
        plek = self._reeksen[naam]
        return np.asarray(self._ruw[self._begin + plek["van"] : self._begin + plek["tot"]])


class I8:
    """Rows of eight-bit weights with a scale each; a row is made wide when asked for."""

    def __init__(self, schaal: Getallen, waarden: NDArray[np.int8]) -> None:
        self._schaal, self._waarden = schaal, waarden

    def rijen(self, nummers: Any) -> Getallen:
        """Return some rows as float32."""
        uit: Getallen = self._waarden[nummers].astype(np.float32) * self._schaal[nummers, None]
        return uit


class Q4:
    """Rows of four-bit weights; a row is unpacked when asked for."""

    def __init__(self, schaal: NDArray[np.float16], nibbels: NDArray[np.uint8]) -> None:
        self._schaal, self._nibbels = schaal, nibbels

    def rijen(self, nummers: Any) -> Getallen:
        """Return some rows as float32."""
        plek = np.asarray(nummers)
        n, s = self._nibbels[plek], self._schaal[plek].astype(np.float32)
        waarden = np.concatenate([n & 15, n >> 4], axis=2).astype(np.float32) - np.float32(8)
        uit: Getallen = (waarden * s[:, :, None]).reshape(len(plek), -1)
        return uit


def schrijf(pad: Path, kop: dict[str, Any], reeksen: dict[str, tuple[str, list[int], Any]]) -> None:
    """Write a file: per array its kind, shape and bytes."""
    wijzer, tafel = 0, {}
    for naam, (soort, vorm, ruw) in reeksen.items():
        tafel[naam] = {"soort": soort, "vorm": vorm, "van": wijzer, "tot": wijzer + len(ruw)}
        wijzer = _rond(wijzer + len(ruw))
    pad.write_bytes(
        _voor(kop, tafel) + b"".join(_vol(bytes(ruw)) for _, _, ruw in reeksen.values())
    )


def herschrijf_kop(pad: Path, extra: dict[str, Any]) -> None:
    """Write a file again with more in its header."""
    oud = Bestand(pad)
    rest = oud._ruw[oud._begin :].tobytes()
    nieuw = _voor({**oud.kop, **extra}, oud._reeksen)
    del oud
    pad.write_bytes(nieuw + rest)


def _voor(kop: dict[str, Any], tafel: dict[str, Any]) -> bytes:
    tekst = json.dumps({"kop": kop, "reeksen": tafel}, ensure_ascii=False, sort_keys=True).encode()
    return _vol(MERK + struct.pack("<I", len(tekst)) + tekst)


def _vol(ruw: bytes) -> bytes:
    return ruw + b"\0" * (_rond(len(ruw)) - len(ruw))


def i8(waarden: Any) -> tuple[str, list[int], bytes]:
    """Return a matrix as int8 with a scale per row."""
    w = np.asarray(waarden, np.float32)
    schaal = np.maximum(np.abs(w).max(1), np.float32(1e-12)) / np.float32(127)
    heel = np.clip(np.rint(w / schaal[:, None]), -127, 127).astype(np.int8)
    return "i8", list(w.shape), schaal.astype(np.float32).tobytes() + heel.tobytes()


def f4(waarden: Any) -> tuple[str, list[int], bytes]:
    """Return an array as it is, in float32."""
    w = np.ascontiguousarray(waarden, np.float32)
    return "f4", list(w.shape), w.tobytes()


def u1(tekst: str) -> tuple[str, list[int], bytes]:
    """Return a text as bytes."""
    ruw = tekst.encode()
    return "u1", [len(ruw)], ruw


def q4(schaal: Any, nibbels: Any) -> tuple[str, list[int], bytes]:
    """Return four-bit rows, as the source had them."""
    vorm = [nibbels.shape[0], nibbels.shape[1] * 32]
    ruw = np.ascontiguousarray(schaal, np.float16).tobytes()
    return "q4", vorm, ruw + np.ascontiguousarray(nibbels, np.uint8).tobytes()


def _rond(getal: int) -> int:
    return -(-getal // STAP) * STAP


__all__ = ["Q4", "Bestand", "f4", "herschrijf_kop", "i8", "q4", "schrijf", "u1"]
