"""The figures of `evaluate.py`: counts per label with bootstrap intervals. Pure."""

from typing import Any

import numpy as np

from keukentafel.labels import Handeling, Kenmerk, Levensdomein, Rol, Signaal, Soort
from keukentafel.language import Duiding

LIJSTEN = {"domeinen": Levensdomein, "soorten": Soort, "signalen": Signaal, "kenmerken": Kenmerk}
Paar = tuple[dict[str, Any], Duiding]
KEREN = 500
"""Samples drawn for an interval; the seed is fixed, so the same lines give the same figures."""


def tel(waar: list[set[str]], gegeven: list[set[str]], labels: list[str]) -> dict[str, Any]:
    """Return the figures of each label, and of all together: `micro`, `macro` (mean F1)."""
    w = np.array([[x in r for x in labels] for r in waar], bool).reshape(-1, len(labels))
    g = np.array([[x in r for x in labels] for r in gegeven], bool).reshape(-1, len(labels))
    keus = np.random.default_rng(7).integers(0, max(1, len(w)), (KEREN, len(w)))
    per_label = [_trek(w[:, [j]], g[:, [j]], keus) for j in range(len(labels))]
    uit = dict(zip(labels, per_label, strict=True))
    aanwezig = [m["f1"] for m in per_label if m["n"]]
    micro = _trek(w, g, keus)
    macro = round(sum(aanwezig) / len(aanwezig), 3) if aanwezig else 0.0
    return {**uit, "micro": micro, "macro": {**micro, "f1": macro, "van": macro, "tot": macro}}


def _trek(w: Any, g: Any, keus: Any) -> dict[str, Any]:
    goed, n, gaf = (w & g).sum(1), w.sum(1), g.sum(1)
    f1 = [_f1(goed[rij].sum(), n[rij].sum(), gaf[rij].sum()) for rij in keus]
    van, tot = np.quantile(f1, (0.025, 0.975)) if len(w) else (0.0, 0.0)
    return {
        "n": int(n.sum()),
        "precisie": round(float(goed.sum() / gaf.sum()), 3) if gaf.sum() else 0.0,
        "recall": round(float(goed.sum() / n.sum()), 3) if n.sum() else 0.0,
        "f1": round(_f1(goed.sum(), n.sum(), gaf.sum()), 3),
        "van": round(float(van), 3),
        "tot": round(float(tot), 3),
    }


def _f1(goed: int, n: int, gaf: int) -> float:
    return float(2 * goed / (n + gaf)) if n + gaf else 0.0


def _deel(goed: int, van: int, keer: int = 1) -> float | None:
    return round(keer * goed / van, 3) if van else None


def scoor(paren: list[Paar]) -> dict[str, Any]:
    """Return all figures of gold lines and what the engine made of them."""
    client = [(r, d) for r, d in paren if r["rol"] == Rol.CLIENT]
    prof = [(r, d) for r, d in paren if r["rol"] == Rol.PROFESSIONAL]
    uit: dict[str, Any] = {"regels": {"client": len(client), "professional": len(prof)}}
    for sleutel in ("domeinen", "soorten", "signalen"):
        uit[sleutel] = _lijst(sleutel, client)
    uit["handeling"] = tel(
        [{r["handeling"]} for r, _ in prof],
        [{str(d.handeling)} for _, d in prof],
        [str(h) for h in Handeling],
    )
    uit["kenmerken"] = _lijst("kenmerken", prof)
    uit["samenvatting"] = {**_professional(prof, uit), **_client(client, uit)}
    return uit


def _professional(prof: list[Paar], uit: dict[str, Any]) -> dict[str, float | None]:
    vragen = [(r, d) for r, d in prof if r["handeling"] == Handeling.VRAAG]
    vraag_goed = sum((r["handeling"] == "vraag") == (d.handeling == "vraag") for r, d in prof)
    return {
        "vraag of niet": _deel(vraag_goed, len(prof)),
        "open of gesloten": _deel(sum(r["vorm"] == d.vorm for r, d in vragen), len(vragen)),
        "handeling goed": _deel(sum(r["handeling"] == d.handeling for r, d in prof), len(prof)),
        "handeling macro-F1": uit["handeling"]["macro"]["f1"],
        "kenmerken micro-F1": uit["kenmerken"]["micro"]["f1"],
    }


def _client(client: list[Paar], uit: dict[str, Any]) -> dict[str, float | None]:
    """Return the figures of the client lines; signals by how plainly they were said."""
    stil = [(r, d) for r, d in client if not r["signalen"]]
    hard = [d for r, d in stil if r.get("groep") == "harde_negatief"]
    gewoon = [d for r, d in stil if r.get("groep") != "harde_negatief"]
    maten: dict[str, float | None] = {
        "domeinen micro-F1": uit["domeinen"]["micro"]["f1"],
        "domeinen macro-F1": uit["domeinen"]["macro"]["f1"],
        "soorten micro-F1": uit["soorten"]["micro"]["f1"],
        "soorten macro-F1": uit["soorten"]["macro"]["f1"],
        "signalen recall": uit["signalen"]["micro"]["recall"],
    }
    for naam, groep in (("open", "signaal_open"), ("verhuld", "signaal_verhuld")):
        met = [(r, d) for r, d in client if r.get("groep") == groep and r["signalen"]]
        raak = sum(bool(set(r["signalen"]) & set(d.signalen)) for r, d in met)
        maten[f"signalen {naam}: deel gevonden"] = _deel(raak, len(met))
    return maten | {
        "vals alarm per 100 regels zonder signaal": _alarm([d for _, d in stil]),
        "vals alarm per 100 gewone regels": _alarm(gewoon),
        "vals alarm per 100 regels die er op lijken": _alarm(hard),
    }


def _alarm(stil: list[Duiding]) -> float | None:
    return _deel(sum(bool(d.signalen) for d in stil), len(stil), 100)


def _lijst(sleutel: str, paren: list[Paar]) -> dict[str, Any]:
    return tel(
        [set(r[sleutel]) for r, _ in paren],
        [{str(x) for x in getattr(d, sleutel)} for _, d in paren],
        [str(x) for x in LIJSTEN[sleutel]],
    )
