"""Fit the learned heads of `keukentafel.language` on prompts/voorbeelden/*.jsonl.

For developers only; needs scikit-learn, which the program itself does not use:

    python -m venv /tmp/train
    /tmp/train/bin/pip install scikit-learn==1.9.1 pydantic pyyaml
    PYTHONPATH=src /tmp/train/bin/python scripts/train.py

Thresholds are chosen on the writers of KEUR, left out of the fit, never on test lines. The
same lines, lexicon and versions give the same file. Train again after a change of the
lexicon of weight; small additions work without. Then run `train_encoder.py --kies`, or the
whole of it after new lines.
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

from keukentafel.labels import Kenmerk, Levensdomein, Rol, Signaal, Soort
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
from keukentafel.language.voorbeelden import VOORBEELDEN
from train_lijnen import lees_regels, lees_wendinglijnen

WORTEL = Path(__file__).parents[1]
UIT = WORTEL / "src/keukentafel/language/gewichten.bin"
LEXICONMAP = WORTEL / "prompts/lexicon"
VERSIE = "basis-2"
STERKTE = 2.0
LEXICONWAARDE = 0.2
MIN_KEER = 3
SPELING = 0.01
"""Thresholds this near to the best F1 are as good: a few lines decide between them."""
KEUR = frozenset({"w10", "w11", "w14", "w25"})
"""Writers never trained on: safety, notes, two general. They choose the thresholds."""
MAX_VALS_ALARM = 0.02
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
    """Return the middle of the thresholds that give about the best F1."""
    stappen = np.arange(0.06, 0.86, 0.02)
    f1 = []
    for t in stappen:
        ja = kansen >= t
        f1.append(2 * float((ja & doel).sum()) / max(1, ja.sum() + doel.sum()))
    return float(stappen[np.array(f1) >= max(f1) - SPELING].mean())


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
    rol: Rol,
    regels: list[dict[str, Any]],
    labels: tuple[str, ...],
    kansen: Any,
    doelen: Any,
    max_alarm: float,
) -> dict[str, float]:
    """Return a threshold per label: best F1, drawn to the middle of its kind; signals by alarms."""
    telt = np.array([rol is Rol.CLIENT or r["handeling"] == "vraag" for r in regels])
    uit: dict[str, float] = {}
    for soort in (Levensdomein, Soort) if rol is Rol.CLIENT else (Kenmerk,):
        plek = {str(n): labels.index(str(n)) for n in soort}
        best = {n: drempel(kansen[telt, j], doelen[telt, j]) for n, j in plek.items()}
        midden = float(np.mean(list(best.values())))
        uit |= {n: round((t + midden) / 2, 3) for n, t in best.items()}
    if rol is Rol.CLIENT:
        plekken = [labels.index(str(s)) for s in Signaal]
        gewoon = [not r["signalen"] and r.get("groep") != "harde_negatief" for r in regels]
        hoogste = kansen[:, plekken].max(axis=1)[gewoon]
        grens = round(float(np.quantile(hoogste, 1 - max_alarm)), 3)
        uit |= dict.fromkeys(SIGNALEN, grens)
    return uit


def train(
    rol: Rol, leer: list[dict[str, Any]], keur: list[dict[str, Any]], lexicon: Lexicon
) -> dict[str, Any]:
    """Return the stored form of the heads of one role; print how they do on unseen writers."""
    labels = LABELS[rol]
    namen = lexiconnamen(rol, lexicon)
    blikken, toets = ([bekijk(recht(r["tekst"]), rol, lexicon) for r in x] for x in (leer, keur))
    ruimte = Ruimte(blikken)
    x, y = doelen(leer, labels), doelen(keur, labels)
    matrix = ruimte.matrix(blikken, namen)
    modellen = [pas(matrix, x[:, j]) for j in range(len(labels))]
    toetsmatrix = ruimte.matrix(toets, namen)
    kansen = np.stack([m.predict_proba(toetsmatrix)[:, 1] for m in modellen], axis=1)
    if rol is Rol.CLIENT:
        kansen = smelt(kansen, toets, labels)
    drempels = drempels_van(rol, keur, labels, kansen, y, MAX_VALS_ALARM)
    ja = kansen >= np.array([drempels.get(n, 0.5) for n in labels])
    for j, n in enumerate(labels):
        f1 = 2 * (ja[:, j] & y[:, j]).sum() / max(1, ja[:, j].sum() + y[:, j].sum())
        grens = drempels.get(n, 0.5)
        print(f"{n:26} n={y[:, j].sum():4} drempel={grens:.2f} F1 ongezien={f1:.2f}")
    return _opslag(labels, drempels, modellen, ruimte, namen)


def _opslag(
    labels: tuple[str, ...],
    drempels: dict[str, float],
    modellen: list[LogisticRegression],
    ruimte: Ruimte,
    namen: list[str],
) -> dict[str, Any]:
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


def recht(tekst: str) -> str:
    """Return a text as the engine reads it."""
    return tekst.replace("’", "'")


def doelen(regels: list[dict[str, Any]], labels: tuple[str, ...]) -> Any:
    """Return per line and label whether it fits."""
    return np.array([[label in labels_van(r) for label in labels] for r in regels])


def main() -> None:
    """Train both roles and write the weights."""
    lexicon = laad_lexicon(LEXICONMAP)
    regels = [*lees_regels(), *lees_wendinglijnen()]
    hoofden = {}
    for rol in Rol:
        eigen = [r for r in regels if r["rol"] == rol]
        leer = [r for r in eigen if r["schrijver"] not in KEUR]
        hoofden[str(rol)] = train(rol, leer, [r for r in eigen if r["schrijver"] in KEUR], lexicon)
    ruw = json.dumps({"versie": VERSIE, "hoofden": hoofden}, ensure_ascii=False)
    UIT.write_bytes(zlib.compress(ruw.encode(), level=9))
    print(UIT.name, UIT.stat().st_size, "bytes")
    _bewaar_voorbeelden([r for r in regels if r["schrijver"] not in KEUR])


def _bewaar_voorbeelden(regels: list[dict[str, Any]]) -> None:
    """Keep the lines learned from, so that a reading can be explained by one that is like it."""
    per_rol = {
        str(rol): [
            [r["tekst"], " ".join(sorted(labels_van(r) - {"", ENIG_SIGNAAL}))]
            for r in regels
            if r["rol"] == rol
        ]
        for rol in Rol
    }
    ruw = json.dumps(per_rol, ensure_ascii=False)
    VOORBEELDEN.write_bytes(zlib.compress(ruw.encode(), level=9))


if __name__ == "__main__":
    main()
