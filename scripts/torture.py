"""Hurt the vault and print what is left: `python scripts/torture.py [--quick] [proof ...]`.

The proofs: kill, stroom (power cuts), pech (full and read-only disk, clocks, two processes, a
server that goes), knoei (tampering, wrong keys, fuzzing), sporen (marker text, a crash in a
terminal, hostile content), last (load). `--quick` does a little of each, under a minute.
"""

import argparse
import json
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path

from pg_server import is_er, server
from torture_hulp import Opdracht, Uitkomst

BEWIJZEN = {
    "kill": "torture_kill",
    "stroom": "torture_stroom",
    "pech": "torture_pech",
    "knoei": "torture_knoei",
    "fuzz": "torture_fuzz",
    "sporen": "torture_sporen",
    "last": "torture_last",
}


def main() -> int:
    """Do the proofs asked for, a line each; 1 when anything went wrong."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("bewijs", nargs="*", choices=[*BEWIJZEN, []], help="default: all")
    lezer.add_argument("--quick", action="store_true", help="a little of each")
    lezer.add_argument("--zaad", type=int, default=1, help="another seed, other moments")
    lezer.add_argument("--json", type=Path, help="write the figures here too")
    keuze = lezer.parse_args()
    if sys.platform != "linux":
        print("torture.py werkt alleen op Linux.", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server is stopped too
    uitkomsten = list(alle(keuze.bewijs or [*BEWIJZEN], snel=keuze.quick, zaad=keuze.zaad))
    if keuze.json:
        regels = [{"naam": u.naam, "goed": u.goed, **u.cijfers} for u in uitkomsten]
        keuze.json.write_text(json.dumps(regels, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0 if all(u.goed for u in uitkomsten) else 1


def alle(namen: list[str], *, snel: bool, zaad: int) -> Iterator[Uitkomst]:
    """Do proofs one after another on one server, and print each line as it comes."""
    with ExitStack() as stapel:
        pg = stapel.enter_context(server()) if is_er() else None
        for naam in namen:
            doe: Callable[[Opdracht], Iterator[Uitkomst]] = import_module(BEWIJZEN[naam]).bewijs
            with tempfile.TemporaryDirectory(prefix="keukentafel-") as map:
                begin = time.monotonic()
                for uitkomst in doe(Opdracht(Path(map), snel, pg, zaad)):
                    print(f"{uitkomst.regel()} ({time.monotonic() - begin:.0f} s)", flush=True)
                    yield uitkomst
                    begin = time.monotonic()


if __name__ == "__main__":
    sys.exit(main())
