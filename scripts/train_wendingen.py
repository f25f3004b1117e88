"""Learn to hear what somebody does or tells in a turn, from `prompts/wendingen/*.yaml`.

For developers only; needs numpy and the encoder's file, about five minutes:

    PYTHONPATH=src python scripts/train_wendingen.py

First learns from the examples of the wendingen's own writers and of other hands, and measures
on those of one more (`prompts/voorbeelden/wendingen/`), which also choose how sure is sure enough;
then learns from all and writes `wendingen.bin`.
"""

import math
from collections import Counter
from pathlib import Path
from typing import Any

from keukentafel.language.rijk import ENCODER  # sets the threads before numpy is there

from keukentafel.language.encoder import Encoder  # isort: skip

import numpy as np

from keukentafel.content.wending import laad_wendingen
from keukentafel.labels import Rol
from keukentafel.language.encoder_bestand import f4, i8, schrijf, u1
from keukentafel.language.kenmerken import KORT, ngrammen
from keukentafel.language.wendingen import ASSET, ENCODER_DEEL
from train_lijnen import lees_wendinglijnen

WORTEL = Path(__file__).parents[1]
KEUR = "hand3"
MIN_KEER = 6
RIDGE = 2.0
ZEKER, MOGELIJK = {"kort": 0.75, "lang": 0.65}, 0.3
"""How often the first (of a scrap, of more), and any later, must be right on the third hand."""
MIN_REGELS = 40
"""A threshold rests on at least so many lines."""
VERSIE = "wendingen-1"


def voorbeelden() -> tuple[list[str], list[tuple[int, str]], list[tuple[int, str]]]:
    """Return the keys, and (number of key, text) to learn from, and of the hand to measure on."""
    sleutels = [w.sleutel for w in laad_wendingen(WORTEL / "prompts")]
    alle = [
        (r["schrijver"], (sleutels.index(r["wending"]), r["tekst"])) for r in lees_wendinglijnen()
    ]
    eigen = [paar for hand, paar in alle if hand != KEUR]
    return sleutels, eigen, [paar for hand, paar in alle if hand == KEUR]


class Model:
    """Ridge regression on n-grams and the encoder's middle."""

    def __init__(self, regels: list[tuple[int, str]], midden: Any, aantal: int) -> None:
        """Learn from (number of key, text) and the middle of each text."""
        tel = Counter(n for _, t in regels for n in ngrammen(t))
        self.namen = sorted(n for n, k in tel.items() if k >= MIN_KEER)
        self.plek = {n: i for i, n in enumerate(self.namen)}
        self.idf = np.array([math.log((1 + len(regels)) / (1 + tel[n])) + 1 for n in self.namen])
        self.nul = midden.mean(0)
        x = self.matrix([t for _, t in regels], midden)
        doel = np.full((len(regels), aantal), -1 / (aantal - 1))
        doel[np.arange(len(regels)), [i for i, _ in regels]] = 1
        duaal = np.linalg.solve(x @ x.T + RIDGE * np.eye(len(x)), doel)
        self.w = (x.T @ duaal).T

    def matrix(self, teksten: list[str], midden: Any) -> Any:
        """Return the lines as rows: n-grams of length sqrt 2, then the encoder's middle."""
        uit = np.zeros((len(teksten), len(self.namen)))
        for rij, tekst in zip(uit, teksten, strict=True):
            for naam, keer in ngrammen(tekst).items():
                if naam in self.plek:
                    rij[self.plek[naam]] = (1 + math.log(keer)) * self.idf[self.plek[naam]]
        uit *= math.sqrt(2) / np.maximum(np.linalg.norm(uit, axis=1, keepdims=True), 1e-9)
        kern = midden - self.nul
        kern *= math.sqrt(ENCODER_DEEL) / np.linalg.norm(kern, axis=1, keepdims=True)
        return np.hstack([uit, kern])


def drempels(scores: Any, doel: Any, zeker: float) -> tuple[float, float]:
    """Return the lowest score at which the first is right often enough, and any later one."""
    orde = np.argsort(-scores, axis=1)[:, :3]
    waarden = np.take_along_axis(scores, orde, axis=1)
    goed = orde == doel[:, None]
    return (
        _laagste(waarden[:, 0], goed[:, 0], zeker),
        _laagste(waarden[:, 1:].ravel(), goed[:, 1:].ravel(), MOGELIJK),
    )


def _laagste(waarden: Any, goed: Any, aandeel: float) -> float:
    orde = np.argsort(-waarden)
    deel = np.cumsum(goed[orde]) / np.arange(1, len(orde) + 1)
    genoeg = np.flatnonzero(deel >= aandeel)
    genoeg = genoeg[genoeg >= MIN_REGELS]
    return float(waarden[orde][genoeg[-1]]) if len(genoeg) else math.inf


def main() -> None:
    """Measure, learn from all, write."""
    sleutels, eigen, ander = voorbeelden()
    encoder = Encoder(ENCODER)
    midden = np.array([encoder.lees(t, Rol.CLIENT).midden for _, t in (*eigen, *ander)])
    proef = Model(eigen, midden[: len(eigen)], len(sleutels))
    scores = proef.matrix([t for _, t in ander], midden[len(eigen) :]) @ proef.w.T
    doel = np.array([i for i, _ in ander])
    orde = np.argsort(-scores, axis=1)
    kort = np.array([len(t.split()) <= KORT for _, t in ander])
    grenzen = {
        n: drempels(scores[m], doel[m], ZEKER[n]) for n, m in (("kort", kort), ("lang", ~kort))
    }
    eerste = np.where(kort, grenzen["kort"][0], grenzen["lang"][0])
    gegeven = scores.max(axis=1) >= eerste
    print(f"{len(eigen)} en {len(ander)} regels, {len(sleutels)} wendingen")
    for naam, welke in (("kort", kort), ("lang", ~kort)):
        goed = orde[:, 0] == doel
        print(f"{naam}: eerste goed {goed[welke].mean():.3f}, bij drie", end=" ")
        print(f"{(orde[welke, :3] == doel[welke, None]).any(1).mean():.3f}", end=", ")
        print(f"gegeven {gegeven[welke].mean():.3f}, goed {goed[welke & gegeven].mean():.3f}")
    alles = Model([*eigen, *ander], midden, len(sleutels))
    v = len(alles.namen)
    schrijf(
        ASSET,
        {"versie": VERSIE, "sleutels": sleutels, "drempels": grenzen},
        {
            "namen": u1("\n".join(alles.namen)),
            "idf": f4(alles.idf),
            "ngram": i8(alles.w[:, :v].T),
            "encoder": f4(alles.w[:, v:]),
            "nul": f4(alles.nul),
        },
    )


if __name__ == "__main__":
    main()
