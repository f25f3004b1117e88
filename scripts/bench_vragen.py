"""Measure what choosing a question costs: `python scripts/bench_vragen.py [--json FILE]`.

CPU time of one choice in a talk of 300 utterances, with the bank and with 10,000 questions made
from it (other subjects and trigger words), and in a talk of 5,000.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from keukentafel.content import vragen
from keukentafel.content.vraag import Vraag
from keukentafel.labels import Fase, Levensdomein, Rol
from keukentafel.labels import RelatieSoort as R
from keukentafel.language import laad_motor
from keukentafel.questions import Bank, Beurt, PersoonInContext, VraagContext, kies

HUIS = Path(__file__).resolve().parents[1]
REGELS = HUIS / "prompts/voorbeelden/w14.jsonl"
KEREN = 200
PERSONEN = (
    PersoonInContext("Anna", R.ZELF, "zelf", 45, True, True),
    PersoonInContext("Piet", R.PARTNER, "man", 47, True, True),
    PersoonInContext("Loïs", R.KIND, "dochter", 12, True, False),
)


def grote_bank(basis: Sequence[Vraag], aantal: int = 10_000) -> Bank:
    """Return so many questions: the bank, and copies with other words, subjects and triggers."""
    toeval = random.Random(1)
    domeinen = list(Levensdomein)
    uit = list(basis)
    while len(uit) < aantal:
        vraag = toeval.choice(basis)
        woorden = tuple(f"{w}{toeval.choice('abcdefgh')}" for w in vraag.bij.woorden)
        draai = toeval.randrange(len(domeinen))
        anders = tuple(domeinen[(domeinen.index(d) + draai) % 13] for d in vraag.domeinen)
        uit.append(
            vraag.model_copy(
                update={
                    "id": f"{vraag.id}-{len(uit)}",
                    "tekst": f"{vraag.tekst[:-1]}, {len(uit)}{vraag.tekst[-1]}",
                    "domeinen": anders,
                    "bij": vraag.bij.model_copy(update={"woorden": woorden}),
                }
            )
        )
    return Bank(uit)


def beurten() -> list[Beurt]:
    """Return client turns of many lives, read by the quick engine."""
    motor = laad_motor()
    alle = (json.loads(r) for r in REGELS.read_text("utf-8").splitlines())
    teksten = [r["tekst"] for r in alle if r["rol"] == "client"][:300]
    return [Beurt(Rol.CLIENT, "Anna", t, motor.duid(t, Rol.CLIENT, bewijs=False)) for t in teksten]


def meet(bank: Bank, regels: Sequence[Beurt], lengte: int, keren: int = KEREN) -> dict[str, float]:
    """Return median and p99 in milliseconds of CPU time."""
    rij = [regels[i % len(regels)] for i in range(lengte - 1)]
    tijden = []
    for nr in range(-3, keren):
        slot = regels[nr * 7 % len(regels)]
        context = VraagContext(Fase.BREDE_VERKENNING, PERSONEN, (*rij, slot))
        begin = time.process_time()
        kies(context, bank)
        tijden.append((time.process_time() - begin) * 1000)
    tijden = sorted(tijden[3:])
    return {"mediaan": round(tijden[keren // 2], 1), "p99": round(tijden[keren * 99 // 100], 1)}


def main() -> int:
    """Measure, print, save."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--json", type=Path)
    keuze = lezer.parse_args()
    regels, basis = beurten(), vragen()
    bank = Bank(basis)
    cijfers = {
        "300 uitingen": meet(bank, regels, 300),
        "5.000 uitingen": meet(bank, regels, 5_000, 60),
        "300 uitingen, 10.000 vragen": meet(grote_bank(basis), regels, 300),
    }
    for naam, c in cijfers.items():
        print(f"{naam:30} mediaan {c['mediaan']:6} ms   p99 {c['p99']:6} ms")
    if keuze.json:
        keuze.json.write_text(json.dumps(cijfers, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
