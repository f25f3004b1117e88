"""Score the analysis of transcripts: `python scripts/evaluate_transcripten.py [--data MAP]`.

A folder with `NAAM.jsonl` (turns) and `NAAM.analyse.json` (made by people). Items are matched
one to one by a shared turn, under the same heading and, for problems, the same domain; an
item may rest on six turns at most. Prints per heading how many of the people's items were
found and how many of the made items match. Default folder: `tests/data/transcripten`.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from keukentafel.cli_regels import BEIDE, RIJK, SNEL, motor_van
from keukentafel.labels import Rol
from keukentafel.reports.oogst import analyse_uit_beurten

WORTEL = Path(__file__).parents[1]
KOPPEN = ("huishouden", "krachten", "netwerk", "eerdere_hulp", "wensen", "hulpvragen", "veiligheid")
MAX_BEURTEN = 6
Item = dict[str, Any]


def items(analyse: dict[str, Any]) -> Iterator[tuple[str, Item]]:
    """Yield each item with its heading; a problem's heading holds its domain."""
    for domein, rij in analyse["problemen"].items():
        yield from ((f"problemen {domein}", item) for item in rij)
    for kop in KOPPEN:
        yield from ((kop, item) for item in analyse[kop])


def paren(goud: list[Item], gemaakt: list[Item]) -> int:
    """Return how many items match one to one, the most alike first."""
    kandidaten = sorted(
        (
            (len(a & b) / len(a | b), i, j)
            for i, een in enumerate(goud)
            for j, ander in enumerate(gemaakt)
            if (a := set(een["beurten"])) & (b := set(ander["beurten"]))
            and len(ander["beurten"]) <= MAX_BEURTEN
        ),
        reverse=True,
    )
    bezet: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in kandidaten:
        if i not in bezet[0] and j not in bezet[1]:
            bezet[0].add(i)
            bezet[1].add(j)
    return len(bezet[0])


def tel(goud: dict[str, Any], gemaakt: dict[str, Any]) -> dict[str, list[int]]:
    """Return per heading: items of people, items made, matches."""
    uit: dict[str, list[int]] = {}
    alle = {kop for bron in (goud, gemaakt) for kop, _ in items(bron)}
    for kop in sorted(alle):
        een = [i for k, i in items(goud) if k == kop]
        ander = [i for k, i in items(gemaakt) if k == kop]
        rij = uit.setdefault(kop.split()[0], [0, 0, 0])
        for plek, aantal in enumerate((len(een), len(ander), paren(een, ander))):
            rij[plek] += aantal
    return uit


def buiten_veiligheid(gemaakt: dict[str, Any], beurten: list[dict[str, Any]]) -> int:
    """Return in how many items beside `veiligheid` a turn labelled with a signal is named."""
    zwaar = {
        b["beurt"]
        for b in beurten
        if b["rol"] == Rol.CLIENT and set(b.get("signalen") or ()) - {"acute_nood"}
    }
    los = ("veiligheid", "huishouden")
    return sum(bool(zwaar & set(i["beurten"])) for k, i in items(gemaakt) if k not in los)


def main() -> int:
    """Score and print."""
    lezer = argparse.ArgumentParser(description="Meet de analyse van uitgetypte gesprekken.")
    lezer.add_argument("--data", type=Path, default=WORTEL / "tests/data/transcripten")
    lezer.add_argument("--motor", choices=(SNEL, RIJK, BEIDE), default=BEIDE)
    keuze = lezer.parse_args()
    motor = motor_van(keuze.motor)
    som: dict[str, list[int]] = {}
    lek = 0
    for bestand in sorted(keuze.data.glob("*.analyse.json")):
        naam = bestand.name.removesuffix(".analyse.json")
        regels = (keuze.data / f"{naam}.jsonl").read_text("utf-8").splitlines()
        beurten = [json.loads(r) for r in regels if r.strip()]
        kaal = [{k: b[k] for k in ("beurt", "rol", "spreker", "tekst")} for b in beurten]
        gemaakt = analyse_uit_beurten(kaal, motor)
        lek += buiten_veiligheid(gemaakt, beurten)
        for kop, rij in tel(json.loads(bestand.read_text("utf-8")), gemaakt).items():
            som[kop] = [a + b for a, b in zip(som.get(kop, [0, 0, 0]), rij, strict=True)]
    som["samen"] = [sum(r[i] for r in som.values()) for i in range(3)]
    print(f"{'':14}{'mensen':>8}{'gemaakt':>8}{'samen':>7}{'gevonden':>10}{'raak':>7}")
    for kop, (n, gaf, goed) in som.items():
        print(f"{kop:14}{n:8}{gaf:8}{goed:7}{goed / max(1, n):10.2f}{goed / max(1, gaf):7.2f}")
    print(f"buiten veiligheid met een beurt die een signaal draagt: {lek}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
