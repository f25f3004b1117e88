"""The encoder in PyTorch: rebuilt from its source, and fine-tuned with a head per label group.

The embeddings and the lowest layers stay as they are, so what they give is computed once.
"""

import math
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional as fn

from keukentafel.labels import Handeling, Rol, Vorm
from keukentafel.language.kenmerken import LABELS

VAST = 4
"""Layers that are not trained."""
LENGTE = 64
RONDES = 4
PAK = 16
STAP = 8
"""Lines are padded to multiples of this: a new length costs time in bfloat16."""
SNELHEID = 3e-4
VERVAL = 0.9
UITVAL = 0.1
WENDINGDEEL = 1.0
"""How much the wendingen count beside the labels."""
ZAAD = 20
KEUZES: tuple[tuple[str, ...], ...] = (tuple(map(str, Handeling)), tuple(map(str, Vorm)))
"""Groups of which exactly one label fits: softmax. All other labels stand alone."""


class Laag(nn.Module):  # type: ignore[misc]
    """One layer, as in BERT, with the tanh form of GELU (numpy has no erf)."""

    def __init__(self, breedte: int, tussen: int, koppen: int, eps: float) -> None:
        super().__init__()
        self.koppen = koppen
        self.q, self.k, self.v, self.ao = (nn.Linear(breedte, breedte) for _ in range(4))
        self.fi, self.fo = nn.Linear(breedte, tussen), nn.Linear(tussen, breedte)
        self.aln, self.oln = nn.LayerNorm(breedte, eps), nn.LayerNorm(breedte, eps)
        self.uitval = nn.Dropout(UITVAL)

    def forward(self, x: Any, masker: Any) -> Any:
        """Return the next states; `masker` is true where there is a piece."""
        n, t, b = x.shape
        q, k, v = (
            w(x).view(n, t, self.koppen, b // self.koppen).transpose(1, 2)
            for w in (self.q, self.k, self.v)
        )
        # Written out: on short lines it is faster than the library's attention.
        kijk = (q @ k.transpose(2, 3)).float() / math.sqrt(b // self.koppen)
        kijk = kijk.masked_fill(~masker[:, None, None, :], -1e9).softmax(-1)
        uit = kijk.to(v.dtype) @ v
        x = self.aln(x + self.uitval(self.ao(uit.transpose(1, 2).reshape(n, t, b))))
        return self.oln(x + self.uitval(self.fo(fn.gelu(self.fi(x), approximate="tanh"))))


class Net(nn.Module):  # type: ignore[misc]
    """Layers and heads; the embedding stands beside it (`inbedden`)."""

    def __init__(self, maten: dict[str, int], eps: float, wendingen: int = 0) -> None:
        super().__init__()
        b = maten["breedte"]
        self.wending = nn.Linear(b, max(1, wendingen))
        self.lagen = nn.ModuleList(
            Laag(b, maten["tussen"], maten["koppen"], eps) for _ in range(maten["lagen"])
        )
        self.hoofd = nn.ModuleDict({str(r): nn.Linear(b, len(LABELS[r])) for r in Rol})
        self.uitval = nn.Dropout(UITVAL)
        self.register_buffer("midden", torch.zeros(b))
        self.register_buffer("spreiding", torch.ones(b))

    def laad(self, tensors: dict[str, Any]) -> None:
        """Take the layers from the source."""
        eigen = self.state_dict()
        for naam, waarde in tensors.items():
            laag, _, rest = naam.partition(".")
            if laag.startswith("l"):
                deel, soort = rest.split(".")
                soort = {"w": "weight", "b": "bias"}[soort]
                eigen[f"lagen.{laag[1:]}.{deel}.{soort}"] = torch.from_numpy(waarde.copy())
        self.load_state_dict(eigen)

    def door(self, x: Any, masker: Any, van: int = 0, tot: int | None = None) -> Any:
        """Run some of the layers."""
        for laag in self.lagen[van:tot]:
            x = laag(x, masker)
        return x

    def gemiddeld(self, x: Any, masker: Any) -> Any:
        """Return the mean over the pieces."""
        m = masker.unsqueeze(-1).to(x.dtype)
        return (x * m).sum(1) / m.sum(1)

    def ijk(self, laag: list[Any]) -> None:
        """Set the middle and spread of the means: the source's all lie in one narrow cone."""
        self.eval()
        alle = []
        with torch.inference_mode():
            for i in range(0, len(laag), PAK):
                x, masker = pak(laag[i : i + PAK])
                alle.append(self.gemiddeld(self.door(x, masker, VAST), masker))
        samen = torch.cat(alle)
        self.midden, self.spreiding = samen.mean(0), samen.std(0)

    def scores(self, top: Any, rol: Rol) -> Any:
        """Return the scores of a role on means of states."""
        return self.hoofd[str(rol)](self.uitval((top - self.midden) / self.spreiding))

    def wendingscores(self, top: Any) -> Any:
        """Return the scores of the wendingen, which only help to learn: the file lacks them."""
        return self.wending(self.uitval((top - self.midden) / self.spreiding))

    def hoofd_op_gemiddelde(self, rol: Rol) -> tuple[Any, Any]:
        """Return weights and bias that work on the mean itself."""
        w = self.hoofd[str(rol)].weight / self.spreiding
        return w.detach().numpy(), (self.hoofd[str(rol)].bias - w @ self.midden).detach().numpy()


def inbedden(nummers: list[int], tafel: dict[str, Any]) -> Any:
    """Return the embedded pieces of one line: word and place, then normalised."""
    x = tafel["woord"].rijen(nummers) + tafel["plaats"][: len(nummers)]
    x = x - x.mean(1, keepdims=True)
    x = x / np.sqrt((x * x).mean(1, keepdims=True) + tafel["eps"])
    return (x * tafel["ln.w"] + tafel["ln.b"]).astype(np.float32)


def pak(reeks: list[Any]) -> tuple[Any, Any]:
    """Return lines of states padded to one length, and the mask."""
    langst = -(-max(len(x) for x in reeks) // STAP) * STAP
    uit = torch.zeros(len(reeks), langst, reeks[0].shape[1])
    masker = torch.zeros(len(reeks), langst, dtype=torch.bool)
    for i, x in enumerate(reeks):
        uit[i, : len(x)] = torch.from_numpy(x)
        masker[i, : len(x)] = True
    return uit, masker


def onderin(net: Net, ingebed: list[Any]) -> list[Any]:
    """Return what the untrained lowest layers give for each line."""
    net.eval()
    uit: list[Any] = [None] * len(ingebed)
    volgorde = sorted(range(len(ingebed)), key=lambda i: len(ingebed[i]))
    with torch.inference_mode():
        for i in range(0, len(volgorde), 64):
            plek = volgorde[i : i + 64]
            x, masker = pak([ingebed[p] for p in plek])
            y = net.door(x, masker, 0, VAST).numpy()
            for j, p in enumerate(plek):
                uit[p] = y[j, : len(ingebed[p])].copy()
    return uit


def verlies(scores: Any, doel: Any, rol: Rol) -> Any:
    """Return the loss of one batch of one role."""
    namen = LABELS[rol]
    som, los = torch.zeros(()), list(range(len(namen)))
    for keuze in KEUZES:
        plek = [namen.index(n) for n in keuze if n in namen]
        if not plek:
            continue
        los = [i for i in los if i not in plek]
        telt = doel[:, plek].sum(1) > 0
        if bool(telt.any()):
            som = som + fn.cross_entropy(scores[telt][:, plek], doel[telt][:, plek].argmax(1))
    bce = fn.binary_cross_entropy_with_logits(scores[:, los], doel[:, los], reduction="none")
    return som + 3.0 * bce.mean() * math.sqrt(len(los) / 5)


def groepen(net: Net) -> list[dict[str, Any]]:
    """Return the parameters with their speed: lower layers slower, heads faster."""
    boven = [*net.hoofd.parameters(), *net.wending.parameters()]
    uit = [{"params": boven, "lr": SNELHEID * 10}]
    for i, laag in enumerate(net.lagen):
        if i < VAST:
            laag.requires_grad_(False)
        else:
            uit.append(
                {"params": laag.parameters(), "lr": SNELHEID * VERVAL ** (len(net.lagen) - 1 - i)}
            )
    return uit


def pakken(lengtes: list[int], rollen: list[Rol], rng: Any) -> Iterator[list[int]]:
    """Yield batches of one role and about one length, shuffled."""
    uit = []
    for rol in Rol:
        plek = [i for i, r in enumerate(rollen) if r is rol]
        rng.shuffle(plek)
        for i in range(0, len(plek), PAK * 32):
            stuk = sorted(plek[i : i + PAK * 32], key=lambda p: lengtes[p])
            uit += [stuk[j : j + PAK] for j in range(0, len(stuk), PAK)]
    rng.shuffle(uit)
    yield from uit


def leer(
    net: Net,
    laag: list[Any],
    rollen: list[Rol],
    doelen: list[Any],
    wendingen: list[int],
    rondes: int = RONDES,
) -> None:
    """Fine-tune; same lines, same seed, same weights. `wendingen`: -1 where it is not known."""
    torch.manual_seed(ZAAD)
    rng = np.random.default_rng(ZAAD)
    steekproef = rng.permutation(len(laag))[:800]
    net.ijk(sorted((laag[i] for i in steekproef), key=len))
    groep = groepen(net)
    pieken = [g["lr"] for g in groep]
    stuurder = torch.optim.AdamW(groep, weight_decay=0.01, fused=True)
    lengtes = [len(x) for x in laag]
    totaal = rondes * sum(1 for _ in pakken(lengtes, rollen, np.random.default_rng(0)))
    stap, begin = 0, time.monotonic()
    for ronde in range(rondes):
        net.train()
        som = 0.0
        for plek in pakken(lengtes, rollen, rng):
            factor = min(1.0, (stap + 1) / (0.1 * totaal)) * (1 - stap / totaal)
            for g, piek in zip(stuurder.param_groups, pieken, strict=True):
                g["lr"] = piek * factor
            x, masker = pak([laag[p] for p in plek])
            rol = rollen[plek[0]]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                top = net.door(x, masker, VAST)
            midden = net.gemiddeld(top.float(), masker)
            scores = net.scores(midden, rol)
            fout = verlies(scores, torch.from_numpy(np.stack([doelen[p] for p in plek])), rol)
            welke = torch.tensor([wendingen[p] for p in plek])
            if bool((bekend := welke >= 0).any()):
                ook = fn.cross_entropy(net.wendingscores(midden[bekend]), welke[bekend])
                fout = fout + WENDINGDEEL * ook * bekend.float().mean()
            stuurder.zero_grad(set_to_none=True)
            fout.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            stuurder.step()
            som, stap = som + float(fout.detach()), stap + 1
        print(
            f"ronde {ronde + 1}: verlies {som / (totaal / rondes):.3f}"
            f" na {time.monotonic() - begin:.0f} s",
            flush=True,
        )
