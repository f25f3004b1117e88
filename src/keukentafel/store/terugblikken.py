"""What a learner keeps of practice: own scores and numbers, in a folder apart from the vault.

No real household comes here and no way leads from here to the vault. Only the user can read
the folder; nobody sees it unless the learner hands it over.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from keukentafel.fouten import KeukentafelFout

MAP, BESTAND = "oefenen", "terugblik.jsonl"
_ONLEESBAAR = "Uw terugblikken op oefengesprekken kan ik niet lezen: {pad}, regel {regel}."
_SCHRIJVEN = "Uw terugblik kan ik niet bewaren. Mag u in deze map schrijven: {map}?"


@dataclass(frozen=True)
class Cijfer:
    """The learner's own figure for one element, 0 to 10, with an example from the talk."""

    cijfer: int
    voorbeeld: str = ""


@dataclass(frozen=True)
class Terugblik:
    """One practice talk as the learner looked back on it."""

    op: date
    persona: str
    beurten: int
    getallen: Mapping[str, float] = field(default_factory=dict)
    elementen: Mapping[str, Cijfer] = field(default_factory=dict)


def bewaar(map: Path, terugblik: Terugblik) -> None:
    """Add one to the learner's own file. Raises KeukentafelFout; then nothing was added."""
    eigen = map / MAP
    regel = json.dumps(asdict(terugblik) | {"op": terugblik.op.isoformat()}, ensure_ascii=False)
    try:
        eigen.mkdir(mode=0o700, parents=True, exist_ok=True)
        greep = os.open(eigen / BESTAND, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(greep, "ab") as uit:
            uit.write(regel.encode("utf-8") + b"\n")
            uit.flush()
            os.fsync(uit.fileno())
    except OSError:
        raise KeukentafelFout(_SCHRIJVEN.format(map=eigen)) from None


def lees(map: Path) -> tuple[Terugblik, ...]:
    """Return all, oldest first; none when there are none. Raises KeukentafelFout."""
    pad = map / MAP / BESTAND
    try:
        regels = pad.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError):
        raise KeukentafelFout(_ONLEESBAAR.format(pad=pad, regel=1)) from None
    uit: list[Terugblik] = []
    for nr, regel in enumerate(regels, 1):
        try:
            uit.append(_een(json.loads(regel)))
        except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError):
            raise KeukentafelFout(_ONLEESBAAR.format(pad=pad, regel=nr)) from None
    return tuple(uit)


def _een(obj: dict[str, Any]) -> Terugblik:
    return Terugblik(
        op=date.fromisoformat(obj["op"]),
        persona=str(obj["persona"]),
        beurten=int(obj["beurten"]),
        getallen={str(n): float(w) for n, w in obj["getallen"].items()},
        elementen={
            str(n): Cijfer(int(c["cijfer"]), str(c["voorbeeld"]))
            for n, c in obj["elementen"].items()
        },
    )


def als_markdown(terugblikken: tuple[Terugblik, ...], namen: Mapping[str, str]) -> str:
    """Return all as a page to hand over by choice; `namen` are the elements in plain words."""
    delen = [
        "# Terugblik op oefengesprekken",
        "",
        "Door mijzelf gegeven. Geen oordeel van een programma.",
    ]
    for t in terugblikken:
        delen += ["", f"## {t.op.isoformat()}, {t.persona}, {t.beurten} beurten", ""]
        for sleutel, cijfer in t.elementen.items():
            voorbeeld = f" – {cijfer.voorbeeld}" if cijfer.voorbeeld else ""
            delen.append(f"- {namen.get(sleutel, sleutel)}: {cijfer.cijfer}{voorbeeld}")
    return "\n".join(delen) + "\n"
