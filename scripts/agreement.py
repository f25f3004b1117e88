"""How far two people agree on the labels: `python scripts/agreement.py EERSTE... --tweede FILE`.

The first labels come from the folder of examples, the second from a file with `id` and labels
given blind. Prints per label n (first), n (second), F1 between them and Cohen's kappa: the
ceiling for what an engine can be asked.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

VELDEN = ("domeinen", "soorten", "signalen", "kenmerken")


def lees(bestanden: Iterable[Path]) -> dict[str, dict[str, Any]]:
    """Return all lines by id."""
    regels = (r for b in bestanden for r in b.read_text("utf-8").splitlines() if r.strip())
    return {r["id"]: r for r in map(json.loads, regels)}


def labels(regel: dict[str, Any]) -> set[str]:
    """Return the labels of one line; the act and the form count as labels."""
    alle = {x for veld in VELDEN for x in regel.get(veld) or ()}
    return alle | {x for x in (regel.get("handeling"), regel.get("vorm")) if x}


def tabel(
    eerste: dict[str, dict[str, Any]], tweede: dict[str, dict[str, Any]]
) -> Iterator[tuple[str, int, int, float, float]]:
    """Yield per label: times given first, times given second, F1, kappa."""
    paren = [
        (eerste[id]["rol"], labels(eerste[id]), labels(r))
        for id, r in tweede.items()
        if id in eerste
    ]
    for rol in ("client", "professional"):
        eigen = [(een, twee) for r, een, twee in paren if r == rol]
        for label in sorted({x for een, twee in eigen for x in een | twee}):
            a = [label in een for een, _ in eigen]
            b = [label in twee for _, twee in eigen]
            beide = sum(x and y for x, y in zip(a, b, strict=True))
            gelijk = sum(x == y for x, y in zip(a, b, strict=True)) / len(eigen)
            na, nb = sum(a), sum(b)
            toeval = (na * nb + (len(a) - na) * (len(a) - nb)) / len(a) ** 2
            kappa = (gelijk - toeval) / (1 - toeval) if toeval < 1 else 1.0
            yield label, na, nb, 2 * beide / (na + nb), kappa


def main() -> None:
    """Print the table."""
    opties = argparse.ArgumentParser(description="Hoe eens zijn twee mensen het over de labels?")
    opties.add_argument("eerste", nargs="+", type=Path)
    opties.add_argument("--tweede", nargs="+", type=Path, required=True)
    keuze = opties.parse_args()
    print(f"{'label':26}{'eerste':>7}{'tweede':>7}{'F1':>6}{'kappa':>7}")
    for label, na, nb, f1, kappa in tabel(lees(keuze.eerste), lees(keuze.tweede)):
        print(f"{label:26}{na:7}{nb:7}{f1:6.2f}{kappa:7.2f}")


if __name__ == "__main__":
    main()
