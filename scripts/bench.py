"""Measure start and use of keukentafel beside the smallest Textual app. By hand; Linux only.

Usage: python scripts/bench.py [--runs 7] [--json FILE] [--alleen WORD]

Every run is a fresh process in a pseudo-terminal of 120x40; the runs of all rides are
interleaved. Compare the CPU figures: clock time depends on what else the machine does.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from pty_app import BREED, HOOG, Meting, PtyApp

HUIS = Path(__file__).resolve().parent.parent
WACHTZIN = "vier losse woorden samen"
DOSSIER = "Meting"
MINIMAAL = (sys.executable, str(HUIS / "scripts" / "minimal_app.py"))
KEUKENTAFEL = (sys.executable, "-c", "from keukentafel.cli import main; raise SystemExit(main())")


@dataclass(frozen=True)
class Stap:
    """Press keys, then wait until the screen matches a regular expression."""

    naam: str
    toetsen: str
    patroon: str
    telt: bool = True


@dataclass(frozen=True)
class Rit:
    """One program from start through its steps, on a vault with so many Uitingen, or none."""

    naam: str
    opdracht: Sequence[str]
    stappen: Sequence[Stap]
    uitingen: int | None = None


def _gesprek(uitingen: int) -> Rit:
    stappen = (
        Stap("eerste scherm", "", "Uw wachtzin"),
        Stap("ontgrendeld", f"{WACHTZIN}\r", DOSSIER),
        Stap("dossier open", "\r", r"tas \d"),
        Stap("getypt", "zeepaardje in huis", "zeepaardje in huis", telt=False),
        # Behind its time and speaker the line is stored and shown, no longer being typed.
        Stap("Enter tot bewaard en getoond", "\r", r"\d\d:\d\d Anja +zeepaardje in huis"),
        Stap("? tot drie vragen, de eerste keer", "?", "deze kies ik"),
        Stap("een vraag gekozen", "1", "Gekozen", telt=False),
        Stap("? tot drie vragen", "?", "deze kies ik"),
    )
    return Rit(f"gesprek met {uitingen}", KEUKENTAFEL, stappen, uitingen)


RITTEN = (
    Rit("kleinste app", MINIMAAL, (Stap("eerste scherm", "", "kleinste app"),)),
    Rit(
        "keukentafel, lege map",
        KEUKENTAFEL,
        (
            Stap("eerste scherm", "", "Welkom"),
            Stap("eerste Enter verwerkt", "\r", "te kort"),
        ),
    ),
    _gesprek(10),
    _gesprek(1000),
    _gesprek(5000),
)


def vul(map: Path, aantal: int) -> None:
    """Make a vault with one dossier and an open Gesprek of so many Uitingen."""
    sys.path.insert(0, str(HUIS / "src"))
    from keukentafel.caseload import Caseload
    from keukentafel.conversation.opdrachten import BeginGesprek, Noteer, VoegPersoonToe

    caseload, _ = Caseload.maak(map, WACHTZIN)
    sessie = caseload.nieuw(DOSSIER)
    sessie.do(VoegPersoonToe("Anja", aan_tafel=True))
    sessie.do(BeginGesprek())
    anja = next(iter(sessie.dossier.personen))
    for nummer in range(aantal):
        sessie.do(Noteer(f"De post ligt nog dicht in tas {nummer}", anja))
    caseload.sluit()


def rijd(rit: Rit, map: Path) -> dict[str, Meting]:
    """Do one ride on this vault folder and return what each step cost."""
    omgeving = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    omgeving |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    omgeving |= {"KEUKENTAFEL_MAP": str(map), "PYTHONPATH": str(HUIS / "src")}
    app = PtyApp(rit.opdracht, omgeving)
    metingen = {}
    try:
        for stap in rit.stappen:
            if stap.toetsen:
                app.druk(stap.toetsen)
            meting = app.wacht_op(stap.patroon)
            if stap.telt:
                metingen[stap.naam] = meting
    finally:
        app.sluit()
    return metingen


def meet(ritten: Sequence[Rit], runs: int, werkmap: Path) -> dict[tuple[str, str], list[Meting]]:
    """Do all rides `runs` times in turn, after one that does not count."""
    for aantal in {r.uitingen for r in ritten if r.uitingen is not None}:
        vul(werkmap / f"kluis-{aantal}", aantal)
    alles: dict[tuple[str, str], list[Meting]] = defaultdict(list)
    for nummer in range(runs + 1):
        for rit in ritten:
            map = werkmap / "map"
            if rit.uitingen is not None:
                shutil.copytree(werkmap / f"kluis-{rit.uitingen}", map)
            for stap, meting in rijd(rit, map).items():
                if nummer:
                    alles[rit.naam, stap].append(meting)
            shutil.rmtree(map, ignore_errors=True)
    return alles


def samengevat(metingen: Sequence[Meting]) -> dict[str, float]:
    """Return medians, and the spread of the CPU time."""
    cpu = [m.cpu_ms for m in metingen]
    return {
        "cpu_ms": round(statistics.median(cpu), 1),
        "cpu_ms_laagst": round(min(cpu), 1),
        "cpu_ms_hoogst": round(max(cpu), 1),
        "stap_cpu_ms": round(statistics.median(m.stap_cpu_ms for m in metingen), 1),
        "stap_ms": round(statistics.median(m.stap_ms for m in metingen), 1),
        "rss_mib": round(statistics.median(m.rss_mib for m in metingen), 1),
    }


def main() -> int:
    """Measure, print a table, save JSON; return the exit code."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--runs", type=int, default=7)
    lezer.add_argument("--json", type=Path)
    lezer.add_argument("--alleen", default="", help="only rides with this word in their name")
    keuze = lezer.parse_args()
    if sys.platform != "linux":
        print("bench.py meet alleen op Linux.", file=sys.stderr)
        return 2
    ritten = [r for r in RITTEN if keuze.alleen in r.naam]
    with tempfile.TemporaryDirectory() as werkmap:
        metingen = meet(ritten, keuze.runs, Path(werkmap))
    regels = [
        {"rit": rit, "stap": stap, **samengevat(lijst)} for (rit, stap), lijst in metingen.items()
    ]
    print(f"{'':52}{'CPU ms since start':>24}{'step CPU':>10}{'step ms':>10}{'MiB':>7}")
    for r in regels:
        spreiding = f"{r['cpu_ms']} ({r['cpu_ms_laagst']}-{r['cpu_ms_hoogst']})"
        naam = f"{r['rit']}: {r['stap']}"
        print(f"{naam:52}{spreiding:>24}{r['stap_cpu_ms']:>10}{r['stap_ms']:>10}{r['rss_mib']:>7}")
    if keuze.json:
        uitkomst = {
            "python": platform.python_version(),
            "textual": version("textual"),
            "cpus": os.cpu_count(),
            "scherm": f"{BREED}x{HOOG}",
            "runs": keuze.runs,
            "metingen": regels,
        }
        keuze.json.write_text(json.dumps(uitkomst, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
