"""Choose, on writers never trained on, how much the encoder counts and where labels begin."""

from typing import Any

import numpy as np

from keukentafel.labels import Handeling, Rol
from keukentafel.language.encoder import Encoder
from keukentafel.language.fusie import GROEPEN, fuseer
from keukentafel.language.hoofden import lees_hoofden
from keukentafel.language.kenmerken import LABELS, SIGNALEN, bekijk
from keukentafel.language.lexicon import laad_lexicon
from keukentafel.language.motor import GEWICHTEN
from train import LEXICONMAP, doelen, drempels_van, recht

GEWICHTEN_ENCODER = (0.15, 0.25, 0.35, 0.5, 0.65, 0.8)
MAX_VALS_ALARM = 0.03
"""Share of ordinary lines that may carry a signal."""


class Meningen:
    """What the quick heads and the encoder said of the lines of one role, once for all."""

    def __init__(self, encoder: Encoder, rol: Rol, regels: list[dict[str, Any]]) -> None:
        self.rol, self.regels, self.labels = rol, regels, LABELS[rol]
        lexicon = laad_lexicon(LEXICONMAP)
        hoofden = lees_hoofden(GEWICHTEN)[1][rol]
        self.ontkend, self.paren = [], []
        for r in regels:
            tekst = recht(r["tekst"])
            blik = bekijk(tekst, rol, lexicon)
            sterk = {t.naam for t in blik.treffers if t.sterk and t.naam in SIGNALEN}
            self.ontkend.append(blik.ontkend)
            self.paren.append((hoofden.kansen(blik), encoder.scores(tekst, rol), sterk))
        self.doel = doelen(regels, self.labels)

    def kansen(self, gewicht: dict[str, float]) -> Any:
        """Return the fused chances, a row per line; denial silences signals."""
        uit = np.zeros(self.doel.shape)
        for i, (basis, encoder, sterk) in enumerate(self.paren):
            samen = fuseer(basis, encoder, gewicht, sterk)
            for j, n in enumerate(self.labels):
                stil = self.ontkend[i] and n in SIGNALEN
                uit[i, j] = 0.0 if stil else samen[n]
        return uit

    def drempels(self, kansen: Any) -> dict[str, float]:
        """Return the thresholds for these chances."""
        return drempels_van(self.rol, self.regels, self.labels, kansen, self.doel, MAX_VALS_ALARM)

    def maat(self, groep: str, kansen: Any, drempels: dict[str, float]) -> float:
        """Return how good a group is: accuracy of acts, recall of signals, else micro-F1."""
        plek = [self.labels.index(n) for n in GROEPEN[groep]]
        doel = self.doel[:, plek]
        if groep == "handeling":
            rij = [i for i, r in enumerate(self.regels) if r["handeling"] != Handeling.VRAAG]
            rest = kansen[np.ix_(rij, plek)][:, 1:]
            return float((rest.argmax(1) == doel[rij][:, 1:].argmax(1)).mean())
        if groep == "kenmerk":
            rij = [i for i, r in enumerate(self.regels) if r["handeling"] == Handeling.VRAAG]
            doel, kansen = doel[rij], kansen[rij]
        ja = kansen[:, plek] >= np.array([drempels[n] for n in GROEPEN[groep]])
        goed = float((ja & doel).sum())
        if groep == "signaal":
            return goed / max(1.0, float(doel.sum()))
        return 2 * goed / max(1.0, float(ja.sum() + doel.sum()))


def kies(encoder: Encoder, keur: list[dict[str, Any]]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the weights and thresholds of the fusion, and how good it is on these lines."""
    gewicht: dict[str, float] = {}
    drempels: dict[str, dict[str, float]] = {}
    cijfers: dict[str, Any] = {}
    for rol, groepen in (
        (Rol.CLIENT, ("domein", "soort", "signaal")),
        (Rol.PROFESSIONAL, ("handeling", "kenmerk")),
    ):
        meningen = Meningen(encoder, rol, [r for r in keur if r["rol"] == rol])
        proef = {}
        for deel in (0.0, *GEWICHTEN_ENCODER, 1.0):
            kansen = meningen.kansen(dict.fromkeys(GROEPEN, deel))
            grens = meningen.drempels(kansen)
            proef[deel] = {g: round(meningen.maat(g, kansen, grens), 4) for g in groepen}
            print(rol, deel, proef[deel], flush=True)
        for g in groepen:
            gewicht[g] = max((proef[d][g], d) for d in GEWICHTEN_ENCODER)[1]
        kansen = meningen.kansen(gewicht)
        drempels[str(rol)] = dict(sorted(meningen.drempels(kansen).items()))
        cijfers[str(rol)] = {str(d): v for d, v in proef.items()}
    return {"gewicht": gewicht, "drempels": drempels}, cijfers


__all__ = ["Meningen", "kies"]
