"""Run all checks and tests: `python3 scripts/test.py [-- arguments for pytest]`.

Installs what it needs first. Runs every step, also after a failed one. Exit 1 if any failed.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.stderr.write("Deze controles hebben Python 3.11 of nieuwer nodig.\n")
    sys.exit(2)

import subprocess
import time

from omgeving import HUIS, OmgevingFout, programma, zorg_voor

STAPPEN = (
    ("opmaak", "ruff", "format", "--check", "."),
    ("stijl", "ruff", "check", "."),
    ("typen", "mypy"),
    ("lagen", "lint-imports"),
    ("inhoud", "python", "scripts/check_prompts.py"),
)
"""What runs before the tests: a word for the reader, the program, its arguments."""


GEEN_TESTS = 5
"""The exit code of pytest when none was chosen."""


def controleer(naam: str, opdracht: list[str]) -> bool:
    """Run one check, print one line, and its output only when it failed."""
    begin = time.monotonic()
    uitkomst = subprocess.run(
        opdracht, cwd=HUIS, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    goed = uitkomst.returncode == 0
    print(f"{'goed' if goed else 'FOUT'}  {naam} ({time.monotonic() - begin:.1f} s)", flush=True)
    if not goed:
        print(uitkomst.stdout, flush=True)
    return goed


def zonder_net() -> list[str]:
    """Return what to put before a command so that it has no network at all, or [] with a shout."""
    for opdracht in (["unshare", "-rn"], ["unshare", "-n"]):
        try:
            if not subprocess.run([*opdracht, "true"], capture_output=True).returncode:
                return opdracht
        except OSError:
            continue
    streep = "!" * 78
    print(f"{streep}\nNIET GETEST: de tests draaien hier MET netwerk, want unshare -rn", flush=True)
    print(
        f"mag of kan hier niet. Dat er niets over het netwerk gaat, is zo niet bewezen.\n{streep}"
    )
    return []


def test(vooraf: list[str], *argumenten: str) -> bool:
    """Run the tests; no test that fits is fine."""
    pytest = [str(programma("python")), "-m", "pytest", "-n", "4", *argumenten]
    return subprocess.run([*vooraf, *pytest], cwd=HUIS).returncode in (0, GEEN_TESTS)


def main(argumenten: list[str]) -> int:
    """Return 0 when all is well."""
    if argumenten and argumenten[0] != "--":
        print("Gebruik: python3 scripts/test.py [-- argumenten voor pytest]", file=sys.stderr)
        return 2
    try:
        zorg_voor("requirements.lock")
        zorg_voor("requirements-dev.lock")
    except OmgevingFout as fout:
        print(fout, file=sys.stderr)
        return 1
    fout_in = [
        naam
        for naam, program, *rest in STAPPEN
        if not controleer(naam, [str(programma(program)), *rest])
    ]
    if not test(zonder_net(), "-m", "not netwerk", *argumenten[1:]):
        fout_in.append("tests")
    if not test([], "-m", "netwerk", *argumenten[1:]):
        fout_in.append("tests die netwerk nodig hebben")
    print(f"FOUT in: {', '.join(fout_in)}" if fout_in else "Alles goed.", flush=True)
    return 1 if fout_in else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
