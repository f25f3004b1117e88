"""Show for which systems every locked runtime package has a ready-made wheel. By hand, not in CI.

Asks pip to resolve `requirements.lock` for each system and Python without installing anything.
Exit 1 when a wheel is missing.
"""

import re
import subprocess
import sys
from pathlib import Path

SLOT = Path(__file__).resolve().parent.parent / "requirements.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMEN = {
    "Windows x64": ("win_amd64",),
    "macOS arm64": ("macosx_11_0_arm64",),
    "macOS x86_64": ("macosx_11_0_x86_64",),
    "Linux x86_64": (
        "manylinux_2_28_x86_64",
        "manylinux_2_17_x86_64",
        "manylinux2014_x86_64",
        "manylinux_2_12_x86_64",
        "manylinux1_x86_64",
    ),
}


def pins() -> list[str]:
    """Return the locked packages as `name==version`."""
    return re.findall(r"^([\w.-]+==[\w.]+)", SLOT.read_text("utf-8"), re.MULTILINE)


def past(pakketten: list[str], python: str, platforms: tuple[str, ...]) -> bool:
    """Return whether pip finds a wheel for all of these packages."""
    opdracht = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--no-deps"]
    opdracht += ["--ignore-installed", "--only-binary=:all:", "--target", "ongebruikt"]
    opdracht += ["--python-version", python, *(f"--platform={p}" for p in platforms)]
    return subprocess.run([*opdracht, *pakketten], capture_output=True).returncode == 0


def main() -> int:
    """Print the table and return the exit code."""
    alle = pins()
    gaten = 0
    print(f"{len(alle)} packages".ljust(16) + "".join(f"{p:>8}" for p in PYTHONS))
    for systeem, platforms in SYSTEMEN.items():
        ontbreekt = {
            python: [p for p in alle if not past([p], python, platforms)]
            for python in PYTHONS
            if not past(alle, python, platforms)
        }
        cellen = (f"-{len(ontbreekt[p])}" if p in ontbreekt else "all" for p in PYTHONS)
        print(systeem.ljust(16) + "".join(f"{cel:>8}" for cel in cellen), flush=True)
        for python, namen in ontbreekt.items():
            print(f"  {python}: no wheel for {', '.join(namen)}")
        gaten += len(ontbreekt)
    return 1 if gaten else 0


if __name__ == "__main__":
    sys.exit(main())
