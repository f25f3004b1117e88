"""Measure what the language engine costs: `python scripts/bench_taal.py [--json FILE]`. Linux only.

Each figure comes from a fresh process. Lines are those of the writers never trained on, read
one by one on one thread; memory is what the process holds above one that only started Textual.
"""

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

HUIS = Path(__file__).resolve().parent.parent
REGELS = 400

_IMPORT = """
import time; t = time.perf_counter()
import keukentafel.language as taal
kaal = time.perf_counter() - t
taal.laad_motor
print(kaal * 1000, (time.perf_counter() - t) * 1000)
"""
_LEZEN = f"""
import json, statistics, sys, time
from pathlib import Path
from keukentafel.labels import Rol
from keukentafel.language import laad_motor, laad_rijke_motor
def mib():
    rij = [r for r in Path("/proc/self/status").read_text().splitlines() if r.startswith("VmRSS")]
    return int(rij[0].split()[1]) / 1024
import textual.app
kaal = mib()
t = time.perf_counter()
motor = (laad_rijke_motor if sys.argv[1] == "rijk" else laad_motor)()
laden = (time.perf_counter() - t) * 1000
regels = [json.loads(r) for n in ("w11", "w14") for r in
          Path("prompts/voorbeelden", n + ".jsonl").read_text("utf-8").splitlines()][:{REGELS}]
tijden = []
for r in regels:
    t = time.perf_counter()
    motor.duid(r["tekst"], Rol(r["rol"]))
    tijden.append((time.perf_counter() - t) * 1000)
tijden.sort()
print(json.dumps({{"laden_ms": round(laden), "mediaan_ms": round(statistics.median(tijden), 2),
    "p95_ms": round(tijden[len(tijden) * 95 // 100], 2),
    "boven_kale_app_mib": round(mib() - kaal)}}))
"""


def draai(code: str, *argumenten: str) -> str:
    """Return what a fresh Python prints."""
    return subprocess.run(
        [sys.executable, "-c", code, *argumenten],
        capture_output=True,
        text=True,
        check=True,
        cwd=HUIS,
        env={"PYTHONPATH": str(HUIS / "src"), "PATH": ""},
    ).stdout


def meet() -> dict[str, Any]:
    """Return all figures."""
    keren = [[float(x) for x in draai(_IMPORT).split()] for _ in range(5)]
    kaal, met_motor = (round(statistics.median(k), 1) for k in zip(*keren, strict=True))
    uit: dict[str, Any] = {"import_ms": kaal, "met_eerste_gebruik_ms": met_motor}
    return uit | {motor: json.loads(draai(_LEZEN, motor)) for motor in ("snel", "rijk")}


def main() -> int:
    """Measure, print, save; return the exit code."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--json", type=Path)
    keuze = lezer.parse_args()
    if not sys.platform.startswith("linux"):
        print("bench_taal.py meet alleen op Linux.", file=sys.stderr)
        return 2
    cijfers = meet()
    print(json.dumps(cijfers, indent=1))
    if keuze.json:
        keuze.json.write_text(json.dumps(cijfers, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
