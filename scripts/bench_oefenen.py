"""Measure how long a simulated client takes to answer. By hand.

Usage: python scripts/bench_oefenen.py [--json FILE]

Fresh process, quick engine, one thread; lines of the trainee are labelled lines of writers
never trained on. The first answers count too. Clock time depends on what else the machine does.
"""

import argparse
import json
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from keukentafel.content.personas import persona, persona_namen
from keukentafel.language import laad_motor
from keukentafel.practice.oefening import laad_oefening

HUIS = Path(__file__).resolve().parents[1]
BEURTEN = 40


def lees_regels() -> list[str]:
    """Return what professionals say in the lines kept for measuring."""
    bestanden = [HUIS / "prompts" / "voorbeelden" / f"{n}.jsonl" for n in ("w11", "w14")]
    regels = [json.loads(r) for b in bestanden for r in b.read_text("utf-8").splitlines()]
    return [r["tekst"] for r in regels if r["rol"] == "professional"]


def meet(regels: list[str]) -> dict[str, float]:
    """Return the figures, in milliseconds."""
    begin = time.process_time()
    motor = laad_motor()
    klok: list[float] = []
    cpu: list[float] = []
    rng = random.Random(1)
    laden = 0.0
    for naam in persona_namen():
        oefening = laad_oefening(persona(naam), motor)
        oefening.warm_op()
        laden = laden or (time.process_time() - begin) * 1e3
        t = oefening.begin(1)
        for _ in range(BEURTEN):
            regel = rng.choice(regels)
            voor = time.perf_counter(), time.process_time()
            t = oefening.antwoord(t, regel)
            klok.append((time.perf_counter() - voor[0]) * 1e3)
            cpu.append((time.process_time() - voor[1]) * 1e3)
    uit = {"laden_cpu_ms": round(laden), "beurten": float(len(klok))}
    for naam, rij in (("klok", sorted(klok)), ("cpu", sorted(cpu))):
        for deel in (50, 95, 99):
            uit[f"{naam}_p{deel}_ms"] = round(rij[len(rij) * deel // 100], 1)
    return uit


def main() -> int:
    """Measure and print."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--json", type=Path)
    keuze = lezer.parse_args()
    uit = meet(lees_regels())
    for naam, waarde in uit.items():
        print(f"{naam:16}{waarde:10}")
    if keuze.json:
        keuze.json.write_text(json.dumps(uit, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
