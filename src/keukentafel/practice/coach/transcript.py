"""A talk pasted as plain text, `Naam: …` a line, as turns; and who of them leads it."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from keukentafel.labels import Handeling, Rol
from keukentafel.language.motor import Motor

MAX_BEURTEN = 2000
_REGEL = re.compile(
    r"^\s*(?:\[[^\]]{1,12}\]\s*|\d{1,2}[:.]\d\d\s+)?([^\W\d_][\w .'’-]{0,39}?)\s*:\s*(.*)$"
)
_ROLNAAM = re.compile(
    r"^(?:p|prof|professional|hulpverlener|werker|wijkteam|consulent|generalist|interviewer|coach"
    r"|gespreksvoerder|ik|maatschappelijk werker|sociaal werker)$",
    re.I,
)


def beurten_uit_tekst(tekst: str) -> list[tuple[str, str]]:
    """Return (speaker, words) for each turn; a line without a name belongs to the one before.

    Returns an empty list when no line has a name.
    """
    uit: list[tuple[str, str]] = []
    for regel in tekst.splitlines():
        if m := _REGEL.match(regel):
            uit.append((" ".join(m[1].split()), m[2].strip()))
        elif uit and regel.strip():
            wie, eerder = uit[-1]
            uit[-1] = (wie, f"{eerder} {regel.strip()}".strip())
    return [(wie, woorden) for wie, woorden in uit if woorden]


def wie_voert(beurten: Sequence[tuple[str, str]], motor: Motor) -> str | None:
    """Return who seems to lead the talk: by title, else who asks and gives back most.

    None when it is not clear.
    """
    sprekers = list(dict.fromkeys(wie for wie, _ in beurten))
    for wie in sprekers:
        if _ROLNAAM.match(wie):
            return wie
    vragen: Counter[str] = Counter()
    alle: Counter[str] = Counter()
    for wie, woorden in beurten:
        alle[wie] += 1
        gelezen = motor.duid(woorden, Rol.PROFESSIONAL, bewijs=False)
        vragen[wie] += gelezen.handeling is Handeling.VRAAG
    if len(sprekers) < 2:
        return None
    orde = sorted(sprekers, key=lambda w: (-vragen[w] / alle[w], sprekers.index(w)))
    eerste, tweede = orde[0], orde[1]
    if vragen[eerste] / alle[eerste] < vragen[tweede] / alle[tweede] + 0.15:
        return None
    return eerste


def als_beurten(beurten: Sequence[tuple[str, str]], professional: str) -> list[dict[str, Any]]:
    """Return the turns in the form of a transcript, numbered from 1."""
    return [
        {
            "beurt": nr,
            "rol": Rol.PROFESSIONAL if wie == professional else Rol.CLIENT,
            "spreker": wie,
            "tekst": woorden,
        }
        for nr, (wie, woorden) in enumerate(beurten, 1)
    ]
