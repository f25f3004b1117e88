"""Score the language engine on labelled lines: `python scripts/evaluate.py --data MAP`.

Reads every `*.jsonl` under a folder (or one file) that carries labels; a subfolder
`voorbeelden/` is left out, for the engine was trained on it. Prints per label
n, precision, recall and F1, then a summary; `--json BESTAND` saves the same figures.
Leaves with 2 and one Dutch line when the input is wrong.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from keukentafel.fouten import InvoerFout, KeukentafelFout
from keukentafel.labels import (
    Handeling,
    Kenmerk,
    Levensdomein,
    Rol,
    Signaal,
    Soort,
    Vorm,
)
from keukentafel.language import Duiding, laad_motor, laad_rijke_motor

LIJSTEN = {"domeinen": Levensdomein, "soorten": Soort, "signalen": Signaal, "kenmerken": Kenmerk}
OEFENMAP = "voorbeelden"
"""A subfolder of this name holds lines to train on; scoring on them says nothing."""
MOTOREN = {"basis": laad_motor, "rijk": laad_rijke_motor}
Paar = tuple[dict[str, Any], Duiding]


def lees(bron: Path) -> Iterator[dict[str, Any]]:
    """Yield the labelled lines. Raises InvoerFout with the file and the line."""
    if not bron.exists():
        raise InvoerFout(str(bron), None, "dit pad bestaat niet")
    alle = sorted(bron.rglob("*.jsonl")) if bron.is_dir() else [bron]
    bestanden = [b for b in alle if OEFENMAP not in b.relative_to(bron).parts]
    for bestand in bestanden:
        try:
            regels = bestand.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            raise InvoerFout(str(bestand), None, "dit bestand kan ik niet lezen") from None
        for nummer, regel in enumerate(regels, 1):
            if regel.strip() and (gelezen := _regel(bestand, nummer, regel)):
                yield gelezen


def _regel(bestand: Path, nummer: int, regel: str) -> dict[str, Any] | None:
    """Return one line, or None when it carries no labels at all."""
    try:
        r = json.loads(regel)
    except json.JSONDecodeError:
        raise InvoerFout(str(bestand), nummer, "dit is geen geldige JSON") from None
    if isinstance(r, dict) and not {*LIJSTEN, "handeling", "vorm"} & r.keys():
        return None
    if not isinstance(r, dict) or not isinstance(r.get("tekst"), str):
        raise InvoerFout(str(bestand), nummer, "hier ontbreekt 'tekst'")
    if r.get("rol") not in list(Rol):
        raise InvoerFout(str(bestand), nummer, "'rol' is geen client of professional")
    client = r["rol"] == Rol.CLIENT
    for sleutel in ("domeinen", "soorten", "signalen") if client else ("kenmerken",):
        waarden = r.get(sleutel)
        if not isinstance(waarden, list) or not all(w in list(LIJSTEN[sleutel]) for w in waarden):
            raise InvoerFout(str(bestand), nummer, f"'{sleutel}' klopt niet")
    if not client and (
        r.get("handeling") not in list(Handeling) or r.get("vorm") not in [None, *Vorm]
    ):
        raise InvoerFout(str(bestand), nummer, "'handeling' of 'vorm' klopt niet")
    return r


def tel(waar: list[set[str]], gegeven: list[set[str]], labels: list[str]) -> dict[str, Any]:
    """Return n, precision, recall and F1 for each label and, as `micro`, for all together."""
    uit: dict[str, Any] = {}
    som = [0, 0, 0]
    for label in labels:
        goed = sum(label in w and label in g for w, g in zip(waar, gegeven, strict=True))
        n, gaf = sum(label in w for w in waar), sum(label in g for g in gegeven)
        uit[label] = _maten(n, gaf, goed)
        som = [som[0] + n, som[1] + gaf, som[2] + goed]
    return {**uit, "micro": _maten(*som)}


def _maten(n: int, gaf: int, goed: int) -> dict[str, Any]:
    precisie, vangst = goed / gaf if gaf else 0.0, goed / n if n else 0.0
    f1 = 2 * goed / (n + gaf) if n + gaf else 0.0
    return {
        "n": n,
        "precisie": round(precisie, 3),
        "recall": round(vangst, 3),
        "f1": round(f1, 3),
    }


def _deel(goed: int, van: int) -> float | None:
    return round(goed / van, 3) if van else None


def scoor(paren: list[Paar]) -> dict[str, Any]:
    """Return all figures of gold lines and what the engine made of them."""
    client = [(r, d) for r, d in paren if r["rol"] == Rol.CLIENT]
    prof = [(r, d) for r, d in paren if r["rol"] == Rol.PROFESSIONAL]
    vragen = [(r, d) for r, d in prof if r["handeling"] == Handeling.VRAAG]
    uit: dict[str, Any] = {"regels": {"client": len(client), "professional": len(prof)}}
    for sleutel, groep in (("domeinen", client), ("soorten", client), ("signalen", client)):
        uit[sleutel] = _lijst(sleutel, groep)
    uit["handeling"] = tel(
        [{r["handeling"]} for r, _ in prof],
        [{str(d.handeling)} for _, d in prof],
        [str(h) for h in Handeling],
    )
    uit["kenmerken"] = _lijst("kenmerken", prof)
    stil = [d for r, d in client if not r["signalen"]]
    alarm = _deel(100 * sum(bool(d.signalen) for d in stil), len(stil))
    vraag_goed = sum((r["handeling"] == "vraag") == (d.handeling == "vraag") for r, d in prof)
    uit["samenvatting"] = {
        "vraag of niet": _deel(vraag_goed, len(prof)),
        "open of gesloten": _deel(sum(r["vorm"] == d.vorm for r, d in vragen), len(vragen)),
        "handeling goed": _deel(sum(r["handeling"] == d.handeling for r, d in prof), len(prof)),
        "kenmerken micro-F1": uit["kenmerken"]["micro"]["f1"],
        "domeinen micro-F1": uit["domeinen"]["micro"]["f1"],
        "soorten micro-F1": uit["soorten"]["micro"]["f1"],
        "signalen recall": uit["signalen"]["micro"]["recall"],
        "vals alarm per 100 regels zonder signaal": alarm,
    }
    return uit


def _lijst(sleutel: str, paren: list[Paar]) -> dict[str, Any]:
    return tel(
        [set(r[sleutel]) for r, _ in paren],
        [{str(x) for x in getattr(d, sleutel)} for _, d in paren],
        [str(x) for x in LIJSTEN[sleutel]],
    )


def tabel(cijfers: dict[str, Any]) -> str:
    """Return the figures as plain text."""
    uit = []
    for groep in ("domeinen", "soorten", "signalen", "handeling", "kenmerken"):
        uit.append(f"\n{groep:26} {'n':>5} {'prec.':>6} {'recall':>6} {'F1':>6}")
        for label, m in cijfers[groep].items():
            uit.append(
                f"{label:26} {m['n']:5} {m['precisie']:6.2f} {m['recall']:6.2f} {m['f1']:6.2f}"
            )
    uit.append("")
    for naam, waarde in cijfers["samenvatting"].items():
        uit.append(f"{naam}: {'-' if waarde is None else f'{waarde:.3f}'}")
    return "\n".join(uit)


def main(argv: list[str] | None = None) -> int:
    """Score and print; return the exit code."""
    lezer = argparse.ArgumentParser(description="Meet de taalmotor op regels met labels.")
    lezer.add_argument("--data", type=Path, required=True, help="map of bestand met *.jsonl")
    lezer.add_argument("--json", type=Path, help="schrijf de cijfers ook hierheen")
    lezer.add_argument(
        "--motor", choices=MOTOREN, default="basis", help="de snelle motor, of die met de encoder"
    )
    keuze = lezer.parse_args(argv)
    try:
        regels = list(lees(keuze.data))
        if not regels:
            raise InvoerFout(str(keuze.data), None, "hier staan geen regels met labels")
        motor = MOTOREN[keuze.motor]()
        paren = [(r, motor.duid(r["tekst"], Rol(r["rol"]), bewijs=False)) for r in regels]
        cijfers = {"motor": motor.versie, **scoor(paren)}
        if keuze.json:
            keuze.json.write_text(json.dumps(cijfers, ensure_ascii=False, indent=1), "utf-8")
    except (KeukentafelFout, OSError) as fout:
        reden = str(fout) if isinstance(fout, KeukentafelFout) else "dit bestand kan ik niet maken"
        print(reden, file=sys.stderr)
        return 2
    print(f"motor {cijfers['motor']}: {len(regels)} regels{tabel(cijfers)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
