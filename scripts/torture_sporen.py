"""Proofs 5, 6 and 7: marker text, a crash in a terminal, hostile content.

These are tests of the suite; here they are run by themselves and their figures gathered, for a
figure stands in one place only. A test that was skipped is a proof that was not given.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from torture_hulp import Opdracht, Uitkomst

_HUIS = Path(__file__).resolve().parent.parent
_TESTS = (
    ("merkwoord gezocht in alles wat een gesprek achterlaat", ["tests/test_sporen.py"]),
    ("omgevallen en afgebroken in een terminal", ["tests/test_proces.py"]),
    ("vijandige inhoud", ["tests/test_vijandig.py"]),
)


def bewijs(opdracht: Opdracht) -> Iterator[Uitkomst]:
    """Run the tests, a line for each proof; the quick form leaves them to the suite."""
    for naam, paden in _TESTS:
        if opdracht.snel:
            yield Uitkomst(naam, overgeslagen="dit draait al in de gewone tests")
            continue
        verslag = opdracht.map / "verslag.xml"
        regel = [sys.executable, "-m", "pytest", "-q", *paden, f"--junitxml={verslag}"]
        gedaan = subprocess.run(regel, cwd=_HUIS, capture_output=True, text=True, timeout=1800)
        if not verslag.exists():
            yield Uitkomst(naam, mis=(gedaan.stdout[-300:],))
            continue
        yield _uitkomst(naam, verslag)
        verslag.unlink()


def _uitkomst(naam: str, verslag: Path) -> Uitkomst:
    cijfers: dict[str, int | float | str] = {"proeven": 0}
    mis = []
    for geval in ET.parse(verslag).iter("testcase"):
        wat = geval.get("name", "")
        cijfers["proeven"] = int(cijfers["proeven"]) + 1
        if geval.find("failure") is not None or geval.find("error") is not None:
            mis.append(wat)
        if geval.find("skipped") is not None:
            mis.append(f"overgeslagen: {wat}")
        for eigen in geval.iter("property"):
            woord = eigen.get("name", "")
            cijfers[woord] = int(cijfers.get(woord, 0)) + int(eigen.get("value", "0"))
    return Uitkomst(naam, {**cijfers, "mis": len(mis)}, tuple(mis))
