"""A talk pasted as plain text, `Naam: …` a line, as turns; and who of them leads it."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from keukentafel.labels import Handeling, Rol
from keukentafel.language.motor import Motor

MAX_BEURTEN = 2000
_REGEL = re.compile(
    r"^\s*(?:[\[(](?P<t1>[^\])]{1,12})[\])]\s*|(?P<t2>\d{1,2}[:.]\d\d(?:[:.]\d\d)?)\s+)?"
    r"(?P<wie>[^\W\d_][\w .'’-]{0,39}?)\s*:\s*(?P<tekst>.*)$"
)
_TIJD = re.compile(r"(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?$")
_ROLNAAM = re.compile(
    r"^(?:p|prof|professional|hulpverlener|werker|wijkteam|consulent|generalist|interviewer|coach"
    r"|gespreksvoerder|ik|maatschappelijk werker|sociaal werker)$",
    re.I,
)


def beurten_uit_tekst(tekst: str) -> list[tuple[str, str]]:
    """Return (speaker, words) for each turn; a line without a name belongs to the one before.

    Returns an empty list when no line has a name.
    """
    return [(wie, woorden) for wie, woorden, _ in _regels(tekst)]


def minuten_uit_tekst(tekst: str) -> list[float | None]:
    """Return for each turn the minutes since the first, where a time stands before it.

    Times are read as those of a recording (minutes and seconds), or of the day (hours and
    minutes) when they begin later than the first hour and never pass 23.
    """
    tijden = [_TIJD.match(tijd.strip()) for _, _, tijd in _regels(tekst)]
    twee = [(int(m[1]), int(m[2])) for m in tijden if m and m[3] is None]
    van_de_dag = bool(twee) and twee[0][0] > 0 and max(groot for groot, _ in twee) < 24
    alle: list[float | None] = []
    for m in tijden:
        if m is None:
            alle.append(None)
        elif m[3] is not None:
            alle.append(60 * int(m[1]) + int(m[2]) + int(m[3]) / 60)
        else:
            alle.append(60 * int(m[1]) + int(m[2]) if van_de_dag else int(m[1]) + int(m[2]) / 60)
    begin = next((t for t in alle if t is not None), 0.0)
    return [None if t is None or t < begin else t - begin for t in alle]


def _regels(tekst: str) -> list[tuple[str, str, str]]:
    """Return (speaker, words, time) for each turn with words."""
    uit: list[tuple[str, str, str]] = []
    for regel in tekst.splitlines():
        if m := _REGEL.match(regel):
            tijd = m["t1"] or m["t2"] or ""
            uit.append((" ".join(m["wie"].split()), m["tekst"].strip(), tijd))
        elif uit and regel.strip():
            wie, eerder, tijd = uit[-1]
            uit[-1] = (wie, f"{eerder} {regel.strip()}".strip(), tijd)
    return [(wie, woorden, tijd) for wie, woorden, tijd in uit if woorden]


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


def als_beurten(
    beurten: Sequence[tuple[str, str]],
    professional: str,
    minuten: Sequence[float | None] = (),
) -> list[dict[str, Any]]:
    """Return the turns in the form of a transcript, numbered from 1, with the time if known."""
    klok = [*minuten, *[None] * (len(beurten) - len(minuten))]
    return [
        {
            "beurt": nr,
            "rol": Rol.PROFESSIONAL if wie == professional else Rol.CLIENT,
            "spreker": wie,
            "tekst": woorden,
            "minuut": klok[nr - 1],
        }
        for nr, (wie, woorden) in enumerate(beurten, 1)
    ]
