"""The lines that the learned part was trained on, to show which one a text looks like."""

import json
import math
import zlib
from collections import Counter
from functools import cache
from pathlib import Path

from keukentafel.labels import Rol
from keukentafel.language.kenmerken import ngrammen

VOORBEELDEN = Path(__file__).with_name("voorbeelden.bin")
_Vector = tuple[dict[str, float], float]


@cache
def _alle() -> dict[Rol, list[tuple[str, frozenset[str]]]]:
    """Return per role the lines with their labels."""
    ruw = json.loads(zlib.decompress(VOORBEELDEN.read_bytes()))
    return {
        Rol(rol): [(tekst, frozenset(labels.split())) for tekst, labels in regels]
        for rol, regels in ruw.items()
    }


@cache
def _idf(rol: Rol) -> dict[str, float]:
    regels = _alle()[rol]
    in_regels = Counter(n for tekst, _ in regels for n in ngrammen(tekst))
    return {n: math.log(len(regels) / k) for n, k in in_regels.items() if k > 1}


@cache
def _vector(tekst: str, rol: Rol) -> _Vector:
    idf = _idf(rol)
    gewicht = {n: (1 + math.log(k)) * idf[n] for n, k in ngrammen(tekst).items() if n in idf}
    return gewicht, math.sqrt(sum(w * w for w in gewicht.values())) or 1.0


def naaste(tekst: str, rol: Rol, label: str) -> str | None:
    """Return the line with this label that is most like a text, or None when none is."""
    eigen, lengte = _vector(tekst, rol)
    beste, wie = 0.0, None
    for ander, labels in _alle()[rol]:
        if label not in labels:
            continue
        gewicht, lang = _vector(ander, rol)
        punten = sum(w * gewicht[n] for n, w in eigen.items() if n in gewicht) / (lengte * lang)
        if punten > beste:
            beste, wie = punten, ander
    return wie


__all__ = ["VOORBEELDEN", "naaste"]
