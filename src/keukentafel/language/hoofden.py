"""Linear heads over n-grams and lexicon features, in plain Python.

The same features feed training (`scripts/train.py`) and use, so they cannot differ.
"""

import base64
import json
import math
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from keukentafel.labels import Rol
from keukentafel.language.kenmerken import (
    ENIG_SIGNAAL,
    SIGNALEN,
    Blik,
    woorddelen,
    woordvlakken,
)

_GEWICHT_ENIG = 0.5
_GEWICHT_STERK = 2.0


@dataclass(frozen=True)
class Hoofden:
    """Trained heads of one role: per feature a row of weights, per label bias and threshold."""

    labels: tuple[str, ...]
    drempels: Mapping[str, float]
    nulpunt: Sequence[float]
    schaal: float
    idf: Mapping[str, float]
    rij: Mapping[str, Sequence[int]]
    lexicon: Mapping[str, Sequence[float]]

    def kansen(self, blik: Blik) -> dict[str, float]:
        """Return per label the probability that it fits."""
        lengte = 0.0
        som = [0.0] * len(self.labels)
        for naam, aantal in blik.ngrammen.items():
            idf = self.idf.get(naam)
            if idf is None:
                continue
            gewicht = (1 + math.log(aantal)) * idf
            lengte += gewicht * gewicht
            som = [s + w * gewicht for s, w in zip(som, self.rij[naam], strict=True)]
        factor = self.schaal / (math.sqrt(lengte) or 1.0)
        scores = [s * factor + b for s, b in zip(som, self.nulpunt, strict=True)]
        for naam, waarde in blik.lexicon.items():
            if naam in self.lexicon:
                rij = self.lexicon[naam]
                scores = [s + w * waarde for s, w in zip(scores, rij, strict=True)]
        per_label = dict(zip(self.labels, scores, strict=True))
        if ENIG_SIGNAAL in per_label:
            per_label |= signaalscores(per_label, blik)
        return {n: _kans(s) for n, s in per_label.items()}

    def zwaarste_woord(self, tekst: str, label: str) -> tuple[int, int] | None:
        """Return the span of the word that raises the label most, or None."""
        i = self.labels.index(label)
        beste: tuple[float, tuple[int, int]] | None = None
        for van, tot in woordvlakken(tekst):
            gewicht = sum(
                self.rij[d][i] * self.idf[d]
                for d in woorddelen(tekst[van:tot].lower())
                if d in self.idf
            )
            if gewicht > 0 and (beste is None or gewicht > beste[0]):
                beste = gewicht, (van, tot)
        return beste[1] if beste else None


def signaalscores(scores: Mapping[str, float], blik: Blik) -> dict[str, float]:
    """Return the scores of the signals, fused: own head, any signal, strong phrase."""
    sterk = {t.naam for t in blik.treffers if t.sterk}
    enig = _GEWICHT_ENIG * scores[ENIG_SIGNAAL]
    return {n: scores[n] + enig + _GEWICHT_STERK * (n in sterk) for n in sorted(SIGNALEN)}


def _kans(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def lees_hoofden(bestand: Path) -> tuple[str, dict[Rol, Hoofden]]:
    """Return the version and the heads per role that `scripts/train.py` stored."""
    ruw = json.loads(zlib.decompress(bestand.read_bytes()))
    hoofden = {}
    for rol, h in ruw["hoofden"].items():
        n = len(h["labels"])
        getallen = memoryview(base64.b85decode(h["gewichten"])).cast("b")
        hoofden[Rol(rol)] = Hoofden(
            labels=tuple(h["labels"]),
            drempels=h["drempels"],
            nulpunt=h["nulpunt"],
            schaal=h["schaal"],
            idf=dict(zip(h["namen"], h["idf"], strict=True)),
            rij={x: getallen[i * n : i * n + n] for i, x in enumerate(h["namen"])},
            lexicon=h["lexicon"],
        )
    return ruw["versie"], hoofden
