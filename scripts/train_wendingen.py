"""Learn to hear what somebody does or tells in a turn, from `prompts/wendingen/*.yaml`.

For developers only; needs numpy and the encoder's file, about five minutes:

    PYTHONPATH=src python scripts/train_wendingen.py

First learns from the examples of the wendingen's own writers and of other hands, and measures on
those of one more (`prompts/voorbeelden/wendingen/`). Most turns make none of them: ordinary lines
are learned from too, and turns of whole talks, read by people (`beurten.jsonl`), choose how sure is
sure enough. Then learns from all and writes `wendingen.bin`.
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
from train_lijnen import WENDINGLIJNEN, lees_jsonl, lees_regels, lees_wendinglijnen

WORTEL = Path(__file__).parents[1]
KEUR = "hand3"
MIN_KEER = 6
RIDGE = 2.0
ZEKER, MOGELIJK = {"kort": 0.37, "lang": 0.31}, 0.3
"""How often the first (of a scrap, of more), and any later, must be what people heard too.

Low, for a reader of turns names one or two of so many that lie close; more is given nowhere.
"""
GEWONE = 2500
"""Ordinary lines that stand for all that makes no wending at all."""
MIN_REGELS = 40
"""A threshold rests on at least so many lines."""
VERSIE = "wendingen-2"


def voorbeelden() -> tuple[list[str], list[tuple[int, str]], list[tuple[int, str]]]:
    """Return the keys, and (number of key, text) to learn from, and of the hand to measure on."""
    sleutels = [w.sleutel for w in laad_wendingen(WORTEL / "prompts")]
    alle = [
        (r["schrijver"], (sleutels.index(r["wending"]), r["tekst"])) for r in lees_wendinglijnen()
    ]
    eigen = [paar for hand, paar in alle if hand != KEUR]
    return sleutels, eigen, [paar for hand, paar in alle if hand == KEUR]


def begin() -> list[tuple[str, str]]:
    """Return what a note can begin with and what it is then, the longest first."""
    alle = [(b, w.sleutel) for w in laad_wendingen(WORTEL / "prompts") for b in w.begint]
    return sorted(alle, key=lambda paar: (-len(paar[0]), paar))


def gewone() -> list[tuple[int, str]]:
    """Return ordinary lines of clients, the same each time, with -1 for a key."""
    regels = [r["tekst"] for r in lees_regels() if r["rol"] == "client"]
    keus = np.random.default_rng(7).permutation(len(regels))[:GEWONE]
    return [(-1, regels[i]) for i in keus]


def beurten(sleutels: list[str]) -> tuple[list[str], list[frozenset[int]]]:
    """Return turns of talks, and which wendingen people heard in each."""
    regels = lees_jsonl(WENDINGLIJNEN / "beurten.jsonl")
    gehoord = [frozenset(map(sleutels.index, r["wendingen"])) for r in regels]
    return [r["tekst"] for r in regels], gehoord


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
        for rij, (i, _) in zip(doel, regels, strict=True):
            if i >= 0:
                rij[i] = 1
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


def drempels(scores: Any, gehoord: list[frozenset[int]], zeker: float) -> tuple[float, float]:
    """Return the lowest score at which the first is right often enough, and any later one."""
    orde = np.argsort(-scores, axis=1)[:, :3]
    waarden = np.take_along_axis(scores, orde, axis=1)
    goed = np.array([[i in g for i in rij] for rij, g in zip(orde, gehoord, strict=True)])
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
    gewoon, (teksten, gehoord) = gewone(), beurten(sleutels)
    encoder = Encoder(ENCODER)

    def midden(regels: list[str]) -> Any:
        return np.array([encoder.lees(t, Rol.CLIENT).midden for t in regels])

    leer = [*eigen, *gewoon]
    van_leer, van_ander, van_beurten = (
        midden([t for _, t in leer]),
        midden([t for _, t in ander]),
        midden(teksten),
    )
    proef = Model(leer, van_leer, len(sleutels))
    print(f"{len(eigen)} en {len(ander)} regels, {len(sleutels)} wendingen")
    _op_hand(proef, ander, van_ander)
    grenzen = _op_beurten(proef, teksten, gehoord, van_beurten)
    alles = Model([*leer, *ander], np.vstack([van_leer, van_ander]), len(sleutels))
    v = len(alles.namen)
    schrijf(
        ASSET,
        {"versie": VERSIE, "sleutels": sleutels, "drempels": grenzen, "begint": begin()},
        {
            "namen": u1("\n".join(alles.namen)),
            "idf": f4(alles.idf),
            "ngram": i8(alles.w[:, :v].T),
            "encoder": f4(alles.w[:, v:]),
            "nul": f4(alles.nul),
        },
    )


def _kort(teksten: list[str]) -> Any:
    return np.array([len(t.split()) <= KORT for t in teksten])


def _op_hand(proef: Model, ander: list[tuple[int, str]], midden: Any) -> None:
    """Print how often the right one comes first, of lines that all make one."""
    scores = proef.matrix([t for _, t in ander], midden) @ proef.w.T
    doel, orde = np.array([i for i, _ in ander]), np.argsort(-scores, axis=1)
    kort = _kort([t for _, t in ander])
    for naam, welke in (("kort", kort), ("lang", ~kort)):
        bij_drie = (orde[welke, :3] == doel[welke, None]).any(1).mean()
        eerste = (orde[welke, 0] == doel[welke]).mean()
        print(f"{naam}: eerste goed {eerste:.3f}, bij drie {bij_drie:.3f}")


def _op_beurten(
    proef: Model, teksten: list[str], gehoord: list[frozenset[int]], midden: Any
) -> dict[str, tuple[float, float]]:
    """Return the thresholds, and print what they give on turns of talks."""
    scores = proef.matrix(teksten, midden) @ proef.w.T
    kort, uit = _kort(teksten), {}
    for naam, welke in (("kort", kort), ("lang", ~kort)):
        eigen = [g for g, w in zip(gehoord, welke, strict=True) if w]
        uit[naam] = drempels(scores[welke], eigen, ZEKER[naam])
        gegeven = scores[welke].max(axis=1) >= uit[naam][0]
        goed = [i in g for i, g in zip(scores[welke].argmax(axis=1), eigen, strict=True)]
        heeft = np.array([bool(g) for g in eigen])
        print(
            f"beurten, {naam}: {len(eigen)}, met een wending {heeft.mean():.2f}; gegeven"
            f" {gegeven.mean():.2f}, goed {np.mean(np.array(goed)[gegeven]):.2f}"
        )
    return uit


if __name__ == "__main__":
    main()
