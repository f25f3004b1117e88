"""Score the language engine on labelled lines: `python scripts/evaluate.py`.

Without `--data` it reads the lines in `prompts/voorbeelden/` of the writers that were never
trained on (they did choose thresholds); with it every labelled `*.jsonl` under a folder, or
one file, where a subfolder `voorbeelden/` is left out, for the engine was trained on it.
Prints per label n, precision, recall, F1 with a 95 % bootstrap interval over the lines, and
beside it how far two people agreed (F1, on the tenth that was labelled twice): the ceiling.
`--json BESTAND` saves the same figures. Leaves with 2 and one Dutch line on wrong input.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from agreement import lees as lees_op_id
from agreement import tabel as overeenstemming
from evaluate_maten import LIJSTEN, Paar, scoor
from keukentafel.fouten import InvoerFout, KeukentafelFout
from keukentafel.labels import Handeling, Rol, Vorm
from keukentafel.language import laad_motor, laad_rijke_motor

WORTEL = Path(__file__).parents[1]
LIJNEN = WORTEL / "prompts/voorbeelden"
KEUR = ("w10", "w11", "w14", "w25")
"""The writers left out of training: one for safety, one for notes, two of all sorts."""
OEFENMAP = "voorbeelden"
"""A subfolder of this name holds lines to train on; scoring on them says nothing."""
MOTOREN = {"snel": laad_motor, "rijk": laad_rijke_motor}


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


def plafond() -> dict[str, float]:
    """Return per label how far two people agreed (F1)."""
    eerste = lees_op_id(sorted(LIJNEN.glob("*.jsonl")))
    tweede = lees_op_id(sorted((LIJNEN / "tweede_lezer").glob("*.jsonl")))
    return {label: round(f1, 2) for label, _, _, f1, _ in overeenstemming(eerste, tweede)}


def tabel(cijfers: dict[str, Any], mensen: dict[str, float]) -> str:
    """Return the figures as plain text."""
    uit = []
    for groep in ("domeinen", "soorten", "signalen", "handeling", "kenmerken"):
        uit.append(
            f"\n{groep:26} {'n':>5} {'prec.':>6} {'recall':>6} {'F1':>6}  95 %        mensen"
        )
        for label, m in cijfers[groep].items():
            eens = f"{mensen[label]:.2f}" if label in mensen else ""
            uit.append(
                f"{label:26} {m['n']:5} {m['precisie']:6.2f} {m['recall']:6.2f} {m['f1']:6.2f}"
                f"  {m['van']:.2f}-{m['tot']:.2f}   {eens:>6}"
            )
    uit.append("")
    for naam, waarde in cijfers["samenvatting"].items():
        uit.append(f"{naam}: {'-' if waarde is None else f'{waarde:.3f}'}")
    return "\n".join(uit)


def _keurregels() -> list[dict[str, Any]]:
    return [r for naam in KEUR for r in lees(LIJNEN / f"{naam}.jsonl")]


def main(argv: list[str] | None = None) -> int:
    """Score and print; return the exit code."""
    lezer = argparse.ArgumentParser(description="Meet de taalmotor op regels met labels.")
    lezer.add_argument("--data", type=Path, help="map of bestand met *.jsonl")
    lezer.add_argument("--json", type=Path, help="schrijf de cijfers ook hierheen")
    lezer.add_argument(
        "--motor", choices=MOTOREN, default="rijk", help="met de encoder (rijk) of zonder (snel)"
    )
    keuze = lezer.parse_args(argv)
    try:
        regels = _keurregels() if keuze.data is None else list(lees(keuze.data))
        if not regels:
            raise InvoerFout(str(keuze.data), None, "hier staan geen regels met labels")
        motor = MOTOREN[keuze.motor]()
        paren: list[Paar] = [
            (r, motor.duid(r["tekst"], Rol(r["rol"]), bewijs=False)) for r in regels
        ]
        cijfers = {"motor": motor.versie, **scoor(paren)}
        if keuze.json:
            keuze.json.write_text(json.dumps(cijfers, ensure_ascii=False, indent=1), "utf-8")
    except (KeukentafelFout, OSError) as fout:
        reden = str(fout) if isinstance(fout, KeukentafelFout) else "dit bestand kan ik niet maken"
        print(reden, file=sys.stderr)
        return 2
    print(f"motor {cijfers['motor']}: {len(regels)} regels{tabel(cijfers, plafond())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
