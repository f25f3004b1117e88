"""Fit the learned heads of `keukentafel.language` on prompts/voorbeelden/*.jsonl.

For developers only; needs scikit-learn, which the program itself does not use:

    python -m venv /tmp/train
    /tmp/train/bin/pip install scikit-learn==1.9.1 pydantic pyyaml
    PYTHONPATH=src /tmp/train/bin/python scripts/train.py

Thresholds are chosen on writers left out of the fit, never on test lines. The same
lines, lexicon and versions give the same file. Train again after a change of the
lexicon of weight; small additions work without.
"""

import base64
import json
import math
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from keukentafel.labels import Kenmerk, Levensdomein, Rol, Signaal
from keukentafel.language.hoofden import signaalscores
from keukentafel.language.kenmerken import (
    ENIG_SIGNAAL,
    LABELS,
    SIGNALEN,
    Blik,
    bekijk,
    lexiconnamen,
)
from keukentafel.language.lexicon import Lexicon, laad_lexicon

WORTEL = Path(__file__).parents[1]
UIT = WORTEL / "src/keukentafel/language/gewichten.bin"
VERSIE = "basis-1"
STERKTE = 2.0
LEXICONWAARDE = 0.2
MIN_KEER = 3
MAX_VALS_ALARM = 0.08
"""Share of ordinary lines (hard look-alikes left out) that may carry a signal."""


def labels_van(regel: dict[str, Any]) -> set[str]:
    """Return all labels of one line."""
    if regel["rol"] == "client":
        enig = {ENIG_SIGNAAL} if regel["signalen"] else set()
        return {*regel["domeinen"], *regel["soorten"], *regel["signalen"], *enig}
    return {regel["handeling"], regel["vorm"] or "", *regel["kenmerken"]}


class Ruimte:
    """The n-gram space of a set of lines: names, idf, and lines as rows of length one."""

    def __init__(self, blikken: list[Blik]) -> None:
        """Keep what occurs in at least MIN_KEER lines."""
        in_regels = Counter(n for b in blikken for n in b.ngrammen)
        self.namen = sorted(n for n, k in in_regels.items() if k >= MIN_KEER)
        aantal = len(blikken)
        self.idf = np.array([math.log((1 + aantal) / (1 + in_regels[n])) + 1 for n in self.namen])
        self.plaats = {n: i for i, n in enumerate(self.namen)}

    def matrix(self, blikken: list[Blik], lexiconnamen_: list[str]) -> Any:
        """Return the lines as rows: n-grams first, then the lexicon features."""
        data, kolommen, grenzen = [], [], [0]
        lexicon = np.zeros((len(blikken), len(lexiconnamen_)))
        plek = {n: i for i, n in enumerate(lexiconnamen_)}
        for i, blik in enumerate(blikken):
            paren = [
                (self.plaats[n], (1 + math.log(k)) * self.idf[self.plaats[n]])
                for n, k in sorted(blik.ngrammen.items())
                if n in self.plaats
            ]
            lengte = math.sqrt(sum(w * w for _, w in paren)) or 1.0
            kolommen += [i for i, _ in paren]
            data += [w / lengte for _, w in paren]
            grenzen.append(len(data))
            for naam, waarde in blik.lexicon.items():
                lexicon[i, plek[naam]] = waarde * LEXICONWAARDE
        vorm = (len(blikken), len(self.namen))
        return hstack([csr_matrix((data, kolommen, grenzen), shape=vorm), lexicon]).tocsr()


def pas(x: Any, doel: Any) -> LogisticRegression:
    """Fit one head."""
    model = LogisticRegression(
        C=STERKTE, class_weight="balanced", max_iter=400, solver="liblinear", random_state=0
    )
    return model.fit(x, doel)


def drempel(kansen: Any, doel: Any) -> float:
    """Return the threshold with the best F1."""
    beste = (0.0, 0.5)
    for t in np.arange(0.2, 0.86, 0.02):
        ja = kansen >= t
        goed = float((ja & doel).sum())
        beste = max(beste, (2 * goed / max(1, ja.sum() + doel.sum()), float(t)))
    return beste[1]


def buiten_schrijver(regels: list[Any], blikken: list[Blik], doelen: Any, namen: list[str]) -> Any:
    """Return for each line the probabilities of heads that never saw its writer."""
    schrijvers = np.array([r["schrijver"] for r in regels])
    kansen = np.zeros(doelen.shape)
    for schrijver in sorted(set(schrijvers)):
        wel, niet = np.where(schrijvers != schrijver)[0], np.where(schrijvers == schrijver)[0]
        ruimte = Ruimte([blikken[i] for i in wel])
        x = ruimte.matrix([blikken[i] for i in wel], namen)
        toets = ruimte.matrix([blikken[i] for i in niet], namen)
        for j in range(doelen.shape[1]):
            kansen[niet, j] = pas(x, doelen[wel, j]).predict_proba(toets)[:, 1]
    return kansen


def smelt(kansen: Any, blikken: list[Blik], labels: tuple[str, ...]) -> Any:
    """Return the probabilities with the signals fused as the engine does it."""
    uit = kansen.copy()
    scores = np.log(kansen / (1 - kansen))
    for i, blik in enumerate(blikken):
        samen = signaalscores(dict(zip(labels, scores[i].tolist(), strict=True)), blik)
        for naam, score in samen.items():
            uit[i, labels.index(naam)] = 0.0 if blik.ontkend else 1 / (1 + math.exp(-score))
    return uit


def drempels_van(
    rol: Rol, regels: list[Any], labels: tuple[str, ...], kansen: Any, doelen: Any
) -> dict[str, float]:
    """Return a threshold per label: best F1, drawn to the middle of its kind; signals by alarms."""
    telt = np.array([rol is Rol.CLIENT or r["handeling"] == "vraag" for r in regels])
    best = {n: drempel(kansen[telt, j], doelen[telt, j]) for j, n in enumerate(labels)}
    domeinen = {str(d) for d in Levensdomein}
    midden = float(
        np.mean([t for n, t in best.items() if n in domeinen or rol is Rol.PROFESSIONAL])
    )
    uit = {
        n: round((t + midden) / 2 if n in domeinen else t, 2)
        for n, t in best.items()
        if rol is Rol.CLIENT or n in list(Kenmerk)
    }
    if rol is Rol.CLIENT:
        plekken = [labels.index(str(s)) for s in Signaal]
        gewoon = [not r["signalen"] and r.get("groep") != "harde_negatief" for r in regels]
        hoogste = kansen[:, plekken].max(axis=1)[gewoon]
        grens = round(float(np.quantile(hoogste, 1 - MAX_VALS_ALARM)), 3)
        uit |= dict.fromkeys(SIGNALEN, grens)
    return uit


def train(rol: Rol, regels: list[Any], lexicon: Lexicon) -> dict[str, Any]:
    """Return the stored form of the heads of one role; print how they do on unseen writers."""
    labels = LABELS[rol]
    namen = lexiconnamen(rol, lexicon)
    blikken = [bekijk(r["tekst"].replace("’", "'"), rol, lexicon) for r in regels]
    doelen = np.array([[label in labels_van(r) for label in labels] for r in regels])
    kansen = buiten_schrijver(regels, blikken, doelen, namen)
    if rol is Rol.CLIENT:
        kansen = smelt(kansen, blikken, labels)
    drempels = drempels_van(rol, regels, labels, kansen, doelen)
    ja = kansen >= np.array([drempels.get(n, 0.5) for n in labels])
    for j, n in enumerate(labels):
        goed = (ja[:, j] & doelen[:, j]).sum()
        f1 = 2 * goed / max(1, ja[:, j].sum() + doelen[:, j].sum())
        grens = drempels.get(n, 0.5)
        print(f"{n:26} n={doelen[:, j].sum():4} drempel={grens:.2f} F1 ongezien={f1:.2f}")
    ruimte = Ruimte(blikken)
    x = ruimte.matrix(blikken, namen)
    modellen = [pas(x, doelen[:, j]) for j in range(len(labels))]
    gewichten = np.stack([m.coef_[0] for m in modellen], axis=1)
    ngram, lex = gewichten[: len(ruimte.namen)], gewichten[len(ruimte.namen) :] * LEXICONWAARDE
    schaal = float(np.abs(ngram).max()) / 127
    heel = np.rint(ngram / schaal).astype(np.int8)
    return {
        "labels": labels,
        "drempels": dict(sorted(drempels.items())),
        "nulpunt": [round(float(m.intercept_[0]), 4) for m in modellen],
        "schaal": schaal,
        "namen": ruimte.namen,
        "idf": [round(float(v), 2) for v in ruimte.idf],
        "gewichten": base64.b85encode(heel.tobytes()).decode(),
        "lexicon": {n: [round(float(w), 3) for w in r] for n, r in zip(namen, lex, strict=True)},
    }


def main() -> None:
    """Train both roles and write the weights."""
    lexicon = laad_lexicon(WORTEL / "prompts/lexicon")
    regels = []
    for bestand in sorted((WORTEL / "prompts/voorbeelden").glob("*.jsonl")):
        regels += [json.loads(r) for r in bestand.read_text("utf-8").splitlines() if r]
    hoofden = {str(rol): train(rol, [r for r in regels if r["rol"] == rol], lexicon) for rol in Rol}
    ruw = json.dumps({"versie": VERSIE, "hoofden": hoofden}, ensure_ascii=False)
    UIT.write_bytes(zlib.compress(ruw.encode(), level=9))
    print(UIT.name, UIT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
