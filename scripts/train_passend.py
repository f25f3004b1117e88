"""Learn which questions of the bank people would ask after such words, from their choices.

For developers only, after `scripts/train_encoder.py`; needs PyTorch, a few minutes:

    PYTHONPATH=src python scripts/train_passend.py

Readers chose from the whole bank what they would say next (`prompts/voorbeelden/passend`). The
examples of the wendingen help: after each, what that wending has to say fits more or less. First
measures on readers left out, then learns from all and writes.
"""

import math
from collections import Counter
from pathlib import Path
from typing import Any

from keukentafel.language.rijk import ENCODER  # sets the threads before numpy is there

from keukentafel.language.encoder import Encoder  # isort: skip

import numpy as np
import torch
from torch.nn import functional as fn

from keukentafel.content.laden import laad_vragen
from keukentafel.labels import Rol
from keukentafel.language.encoder_bestand import f4, i8, schrijf, u1
from keukentafel.language.kenmerken import ngrammen
from keukentafel.language.passend import ASSET
from train_lijnen import LIJNEN, WENDINGLIJNEN, lees_jsonl, lees_regels, lees_wendinglijnen

WORTEL = Path(__file__).parents[1]
MATEN = 256
MIN_KEER = 8
RONDES = 6
UITVAL = 0.4
PAK = 256
SNELHEID = 3e-3
PLAATS = (1.0, 0.7, 0.5, 0.4)
"""How much a reader's first choice counts, the second, and so on."""
WENDINGDEEL = 0.1
SAMEN = 32
STUKKEN = 14_000
KEUR = ("lezer20", "lezer21", "lezer34")
"""Readers on whom is measured; the last chose after turns of talks."""
GEEN = ""
"""Stands for all turns of which the words alone do not tell what would surely fit."""
GEBAAR = "gebaar-"
DREMPEL = 0.08
"""Below this chance of the first nothing is given."""
VERSIE = "passend-1"
Paar = tuple[str, dict[str, float], float, str]
"""A text, how much each question fits, how much the line counts, and whose it is."""


def keuzes(gebaren: frozenset[str]) -> list[Paar]:
    """Return what readers chose after lines of clients, but for what follows on a gesture."""
    teksten = {r["id"]: r["tekst"] for r in lees_regels() if r["rol"] == "client"}
    beurten = lees_jsonl(WENDINGLIJNEN / "beurten.jsonl")
    teksten |= {f"beurt-{i:04}": r["tekst"] for i, r in enumerate(beurten, 1)}
    uit: list[Paar] = []
    for r in lees_jsonl(*sorted((LIJNEN / "passend").glob("*.jsonl"))):
        blijft = [id for id in r["vragen"] if id not in gebaren]
        if r["vragen"] and not blijft:
            continue
        past = {id: PLAATS[min(i, 3)] for i, id in enumerate(blijft)} or {GEEN: 1.0}
        uit.append((teksten[r["regel"]], past, 1.0, r["lezer"]))
    return uit


def van_wendingen(vragen: list[Any]) -> list[Paar]:
    """Return the examples of the wendingen with all that may be said then."""
    bij: dict[str, list[str]] = {}
    for v in vragen:
        for sleutel in v.bij.wending:
            bij.setdefault(sleutel, []).append(v.id)
    return [
        (r["tekst"], dict.fromkeys(bij[r["wending"]], 1.0), WENDINGDEEL, "")
        for r in lees_wendinglijnen()
        if r["wending"] in bij
    ]


class Lezer:
    """Reads texts as n-grams and the encoder's middle, both of length one."""

    def __init__(self, teksten: list[str]) -> None:
        """Learn which n-grams there are, and the middle of all."""
        self.encoder = Encoder(ENCODER)
        tel = Counter(n for t in teksten for n in ngrammen(t))
        self.namen = sorted(n for n, k in tel.items() if k >= MIN_KEER)
        self.plek = {n: i for i, n in enumerate(self.namen)}
        self.idf = np.array([math.log((1 + len(teksten)) / (1 + tel[n])) + 1 for n in self.namen])
        self._midden: dict[str, Any] = {}
        self.nul = self.midden(teksten).mean(0)

    def midden(self, teksten: list[str]) -> Any:
        """Return the encoder's middle of each."""
        nieuw = sorted({t for t in teksten if t not in self._midden}, key=len)
        for i in range(0, len(nieuw), SAMEN):
            stuk = nieuw[i : i + SAMEN]
            lezingen = self.encoder.lees_samen([(t, Rol.CLIENT) for t in stuk])
            self._midden.update(zip(stuk, (x.midden for x in lezingen), strict=True))
        return np.array([self._midden[t] for t in teksten])

    def lees(self, teksten: list[str]) -> tuple[Any, Any]:
        """Return n-grams (sparse) and the middle, a row per text."""
        rij, kol, waarde = [], [], []
        for i, tekst in enumerate(teksten):
            eigen = [(self.plek[n], k) for n, k in ngrammen(tekst).items() if n in self.plek]
            gewicht = np.array([(1 + math.log(k)) * self.idf[p] for p, k in eigen])
            lengte = float(np.linalg.norm(gewicht)) if eigen else 1.0
            rij += [i] * len(eigen)
            kol += [p for p, _ in eigen]
            waarde += (gewicht / lengte).tolist()
        dun = torch.sparse_coo_tensor(
            torch.tensor([rij, kol]), torch.tensor(waarde), (len(teksten), len(self.namen))
        )
        kern = self.midden(teksten) - self.nul
        kern /= np.linalg.norm(kern, axis=1, keepdims=True)
        return dun.float().coalesce(), torch.tensor(kern, dtype=torch.float32)


class Ruimte(torch.nn.Module):  # type: ignore[misc]
    """Words and questions in one space; a question has its own words' place and one of its own."""

    def __init__(self, ngrammen: int, breed: int, vragen: int) -> None:
        super().__init__()
        self.ngram = torch.nn.Parameter(torch.randn(ngrammen, MATEN) * 0.05)
        self.encoder = torch.nn.Parameter(torch.randn(breed, MATEN) * 0.1)
        self.vraagngram = torch.nn.Parameter(torch.randn(ngrammen, MATEN) * 0.05)
        self.vraagencoder = torch.nn.Parameter(torch.randn(breed, MATEN) * 0.1)
        self.eigen = torch.nn.Parameter(torch.zeros(vragen, MATEN))
        self.gewoon = torch.nn.Parameter(torch.zeros(vragen))

    def plaats(self, dun: Any, kern: Any) -> Any:
        """Return where words lie."""
        return torch.sparse.mm(dun, self.ngram) + kern @ self.encoder

    def vragen(self, dun: Any, kern: Any) -> Any:
        """Return where the questions lie."""
        return torch.sparse.mm(dun, self.vraagngram) + kern @ self.vraagencoder + self.eigen


def leer(paren: list[Paar], lezing: tuple[Any, Any], vraag: tuple[Any, Any], ids: list[str]) -> Any:
    """Return the space, learned from these pairs and their reading."""
    torch.manual_seed(5)
    plek = {id: i for i, id in enumerate(ids)}
    doel = torch.zeros(len(paren), len(ids))
    for rij, (_, past, _, _) in zip(doel, paren, strict=True):
        for id, deel in past.items():
            rij[plek[id]] = deel
    doel /= doel.sum(1, keepdim=True)
    gewicht = torch.tensor([g for _, _, g, _ in paren])
    dun, kern = lezing[0].coalesce(), lezing[1]
    ruimte = Ruimte(dun.shape[1], kern.shape[1], len(ids))
    groepen = [
        {"params": [ruimte.ngram, ruimte.vraagngram], "weight_decay": 0.05},
        {"params": [ruimte.encoder, ruimte.vraagencoder], "weight_decay": 0.02},
        {"params": [ruimte.eigen, ruimte.gewoon], "weight_decay": 0.1},
    ]
    stuurder = torch.optim.AdamW(groepen, lr=SNELHEID)
    stappen, stap = RONDES * -(-len(paren) // PAK), 0
    for _ in range(RONDES):
        for deel in torch.randperm(len(paren)).split(PAK):
            for groep in stuurder.param_groups:
                groep["lr"] = SNELHEID * (1 - stap / stappen)
            stap += 1
            plaats = ruimte.plaats(dun.index_select(0, deel), kern[deel])
            logits = fn.dropout(plaats, UITVAL) @ ruimte.vragen(*vraag).T + ruimte.gewoon
            fout = -(doel[deel] * fn.log_softmax(logits, 1)).sum(1)
            fout = (fout * gewicht[deel]).mean()
            stuurder.zero_grad()
            fout.backward()
            stuurder.step()
    return ruimte


def meet(ruimte: Any, lezing: tuple[Any, Any], vraag: tuple[Any, Any]) -> Any:
    """Return the scores of all questions, a row per line."""
    with torch.no_grad():
        return (ruimte.plaats(*lezing) @ ruimte.vragen(*vraag).T + ruimte.gewoon).numpy()


def raak(scores: Any, paren: list[Paar], ids: list[str]) -> dict[str, float]:
    """Return how often something is given, and how often of those the first, one of three, one of
    sixteen was chosen by the reader; and how often it kept silent where the reader did.
    """
    kans = np.exp(scores - scores.max(axis=1, keepdims=True))
    kans /= kans.sum(axis=1, keepdims=True)
    orde = np.argsort(-scores, axis=1)[:, :16]
    geeft = (kans.max(axis=1) >= DREMPEL) & (orde[:, 0] != 0)
    goed = np.array(
        [[ids[i] in past for i in rij] for rij, (_, past, _, _) in zip(orde, paren, strict=True)]
    )
    stil = np.array([GEEN in past for _, past, _, _ in paren])
    uit = {f"bij {n}": goed[geeft & ~stil, :n].any(1).mean() for n in (1, 3, 16)}
    uit |= {"gegeven": geeft.mean(), "gegeven bij niets": geeft[stil].mean() if stil.any() else 0.0}
    return {naam: round(float(x), 3) for naam, x in uit.items()}


def zwaarste(ngram: Any, idf: Any) -> Any:
    """Return the places of the n-grams that say most, in order: the file must stay small."""
    gewicht = np.linalg.norm(ngram, axis=1) * idf
    return np.sort(np.argsort(-gewicht)[:STUKKEN])


def _deel(dun: Any, kern: Any, rijen: Any) -> tuple[Any, Any]:
    return dun.index_select(0, rijen), kern[rijen]


def main() -> None:
    """Measure, learn from all, write."""
    vragen = list(laad_vragen(WORTEL / "prompts"))
    ids = [GEEN, *(v.id for v in vragen)]
    bekend = set(ids)
    gebaren = frozenset(v.id for v in vragen if any(s.startswith(GEBAAR) for s in v.bij.wending))
    alle = (*keuzes(gebaren), *van_wendingen(vragen))
    paren = [p for p in alle if p[1] and p[1].keys() <= bekend]
    teksten = [t for t, _, _, _ in paren]
    vraagteksten = [GEEN, *(v.tekst for v in vragen)]
    lezer = Lezer([*teksten, *vraagteksten])
    dun, kern = lezer.lees(teksten)
    vraag = lezer.lees(vraagteksten)
    print(len(paren), "regels,", len(lezer.namen), "stukken", flush=True)
    weg = torch.tensor([i for i, p in enumerate(paren) if p[3] in KEUR])
    blijft = torch.tensor([i for i, p in enumerate(paren) if p[3] not in KEUR])
    proef = leer([paren[i] for i in blijft], _deel(dun, kern, blijft), vraag, ids)
    scores = meet(proef, _deel(dun, kern, weg), vraag)
    for naam in KEUR:
        rij = [i for i, w in enumerate(weg.tolist()) if paren[w][3] == naam]
        print(naam, len(rij), raak(scores[rij], [paren[weg[i]] for i in rij], ids), flush=True)
    ruimte = leer(paren, (dun, kern), vraag, ids)
    with torch.no_grad():
        plaats = ruimte.vragen(*vraag).numpy()
        ngram = ruimte.ngram.numpy()
    blijft = zwaarste(ngram, lezer.idf)
    schrijf(
        ASSET,
        {"versie": VERSIE, "drempel": DREMPEL},
        {
            "namen": u1("\n".join(lezer.namen[i] for i in blijft)),
            "vragen": u1("\n".join(ids)),
            "idf": f4(lezer.idf[blijft]),
            "ngram": i8(ngram[blijft]),
            "encoder": f4(ruimte.encoder.detach().numpy()),
            "nul": f4(lezer.nul),
            "vraag": i8(plaats),
            "gewoon": f4(ruimte.gewoon.detach().numpy()),
        },
    )
    print(ASSET.name, ASSET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
