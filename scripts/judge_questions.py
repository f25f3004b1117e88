"""Blind judging of the questions: `python scripts/judge_questions.py maak|tel ...`.

`maak UIT [--contexten MAP] [--motor rijk|snel] [--seed N]` writes `UIT/blad.md`, the sheet for a
reader: per moment two pairs (the best against the best, the three against the three), and apart
from it `UIT/sleutel.json`, which says what is whose. A reader answers in JSONL, one line a pair:
{"id": ..., "paar": 1 or 2, "beter": "A", "B" or "gelijk", "fouten_A": [...], "fouten_B": [...]}.
`tel SLEUTEL ANTWOORDEN...` prints wins, ties and faults with a bootstrap interval.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

HUIS = Path(__file__).resolve().parents[1]
FOUTEN = {
    "herhaalt": "vraagt wat al is beantwoord",
    "gevoel": "gaat voorbij aan een gevoel",
    "springt": "springt naar iets anders op een pijnlijk moment",
    "product": "praat over hulp of producten",
    "onveilig": "onveilig met wie er aan tafel zit",
    "taal": "vreemd Nederlands",
    "los": "volgt niet op wat net is gezegd",
}
TREKKINGEN = 2000


def contexten(map_: Path) -> Iterator[dict[str, Any]]:
    """Yield the moments of a folder, file by file."""
    for bestand in sorted(map_.glob("*.jsonl")):
        yield from map(json.loads, bestand.read_text("utf-8").splitlines())


def maak(uit: Path, map_: Path, motornaam: str, seed: int) -> None:
    """Write the sheet and the key."""
    from keukentafel.cli_regels import motor_van
    from keukentafel.questions import bank_uit_inhoud, context_van_json, overweeg

    motor, bank, toeval = motor_van(motornaam), bank_uit_inhoud(), random.Random(seed)
    uit.mkdir(parents=True, exist_ok=True)
    blad, sleutel = ["# Welke vraag past hier beter?", ""], []
    blad += [f"- {naam}: {uitleg}" for naam, uitleg in FOUTEN.items()]
    for moment in contexten(map_):
        keuze = overweeg(context_van_json(moment, motor), bank)
        eigen = [s.tekst for s in keuze.suggesties] or ["(stil blijven)"]
        blad += ["", f"## {moment['id']} · {moment['fase']}", *_moment(moment), ""]
        for paar, aantal in ((1, 1), (2, 3)):
            kanten = [("product", eigen[:aantal]), ("expert", moment["expert"][:aantal])]
            toeval.shuffle(kanten)
            for letter, (_, teksten) in zip("AB", kanten, strict=True):
                blad += [f"paar {paar} {letter}:", *(f"  - {t}" for t in teksten)]
            sleutel.append({"id": moment["id"], "paar": paar, "A": kanten[0][0]})
    (uit / "blad.md").write_text("\n".join(blad) + "\n", "utf-8")
    (uit / "sleutel.json").write_text(json.dumps(sleutel, indent=1) + "\n", "utf-8")


def _moment(moment: dict[str, Any]) -> Iterator[str]:
    for p in moment["huishouden"]["personen"]:
        waar = "aan tafel" if p.get("aanwezig") else "niet aan tafel"
        leeftijd = f", {p['leeftijd']}" if p.get("leeftijd") else ""
        bij = "".join(f", {b}" for b in p.get("bijzonderheden") or ())
        yield f"- {p['naam']}{leeftijd}, {p['relatie']}, {waar}{bij}"
    yield ""
    for b in moment["beurten"]:
        wie = "U" if b["rol"] == "professional" else b["spreker"]
        yield f"> {wie}: {b['tekst']}  "


def tel(sleutelbestand: Path, antwoorden: list[Path]) -> None:
    """Print how often the product won, tied, and what faults were named."""
    sleutel = {(s["id"], s["paar"]): s["A"] for s in json.loads(sleutelbestand.read_text("utf-8"))}
    punten: dict[int, list[float]] = {1: [], 2: []}
    fouten: dict[str, Counter[str]] = {"product": Counter(), "expert": Counter()}
    gezien: Counter[str] = Counter()
    for bestand in antwoorden:
        for regel in bestand.read_text("utf-8").splitlines():
            a = json.loads(regel)
            is_a = sleutel[a["id"], a["paar"]]
            wie = {"A": is_a, "B": "expert" if is_a == "product" else "product"}
            beter = wie.get(a["beter"], "gelijk")
            punten[a["paar"]].append({"product": 1.0, "gelijk": 0.5}.get(beter, 0.0))
            for letter, naam in wie.items():
                gezien[naam] += 1
                fouten[naam].update(set(a.get(f"fouten_{letter}") or ()))
    toeval = random.Random(1)
    for paar, rij in punten.items():
        if rij:
            som = sorted(sum(toeval.choices(rij, k=len(rij))) / len(rij) for _ in range(TREKKINGEN))
            laag, hoog = som[TREKKINGEN // 40], som[-TREKKINGEN // 40]
            winst, gelijk = rij.count(1.0), rij.count(0.5)
            print(
                f"paar {paar}: gewonnen {winst}, gelijk {gelijk}, verloren {rij.count(0.0)}; "
                f"winst + half gelijk {sum(rij) / len(rij):.2f} ({laag:.2f}-{hoog:.2f})"
            )
    for naam, telling in fouten.items():
        print(f"fouten {naam} op {gezien[naam]} keuzen: {dict(telling.most_common())}")


def main() -> int:
    """Make a sheet, or count answers."""
    lezer = argparse.ArgumentParser(description="Blind vragen laten beoordelen.")
    onder = lezer.add_subparsers(dest="wat", required=True)
    een = onder.add_parser("maak")
    een.add_argument("uit", type=Path)
    een.add_argument("--contexten", type=Path, default=HUIS / "tests/data/contexten")
    een.add_argument("--motor", choices=("rijk", "snel"), default="rijk")
    een.add_argument("--seed", type=int, default=1)
    twee = onder.add_parser("tel")
    twee.add_argument("sleutel", type=Path)
    twee.add_argument("antwoorden", type=Path, nargs="+")
    keuze = lezer.parse_args()
    if keuze.wat == "maak":
        maak(keuze.uit, keuze.contexten, keuze.motor, keuze.seed)
    else:
        tel(keuze.sleutel, keuze.antwoorden)
    return 0


if __name__ == "__main__":
    sys.exit(main())
