"""The labelled lines: those of the writers, and the examples of the wendingen with their labels."""

import json
from pathlib import Path
from typing import Any

from keukentafel.content.wending import laad_wendingen

WORTEL = Path(__file__).parents[1]
LIJNEN = WORTEL / "prompts/voorbeelden"
WENDINGLIJNEN = LIJNEN / "wendingen"
Lijn = dict[str, Any]


def lees_jsonl(*bestanden: Path) -> list[Lijn]:
    """Return all objects of these files, file by file."""
    uit: list[Lijn] = []
    for bestand in bestanden:
        uit += [json.loads(r) for r in bestand.read_text("utf-8").splitlines() if r.strip()]
    return uit


def lees_regels(map_: Path = LIJNEN) -> list[Lijn]:
    """Return the lines that writers labelled themselves."""
    return lees_jsonl(*sorted(map_.glob("*.jsonl")))


def lees_wendinglijnen() -> list[Lijn]:
    """Return the examples of the wendingen as client lines; `schrijver` is the hand.

    Their labels are of readers: those of the other hands stand with the example, those of the
    first hand apart, since its examples stand in the content.
    """
    eigen = {w.sleutel: w.voorbeelden for w in laad_wendingen(WORTEL / "prompts")}
    uit = []
    for r in lees_jsonl(WENDINGLIJNEN / "labels-hand1.jsonl"):
        uit.append({**r, "tekst": eigen[r["sleutel"]][r["nr"]], "schrijver": "hand1"})
    for bestand in sorted(WENDINGLIJNEN.glob("hand*.jsonl")):
        hand = bestand.name.partition("-")[0]
        uit += [{**r, "schrijver": hand} for r in lees_jsonl(bestand)]
    return [{"rol": "client", "register": "spraak", "wending": r["sleutel"], **r} for r in uit]


__all__ = ["LIJNEN", "WENDINGLIJNEN", "Lijn", "lees_jsonl", "lees_regels", "lees_wendinglijnen"]
