"""Older versions of events, brought up to date when they are read; the store keeps them as is.

An event says what it is (`wat`) and which version (`v`). Whoever changes the fields of an event
raises its `v`, adds a step from the old to the new here, and keeps a golden file of the old.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

Stap = Callable[[dict[str, Any]], dict[str, Any]]

STAPPEN: Mapping[tuple[str, int], Stap] = {
    ("DocumentGemaakt", 1): lambda e: {**e, "door": ""},  # by whom was not kept then
}
"""From (name, version) to the next version."""


def bij_de_tijd(inhoud: bytes, stappen: Mapping[tuple[str, int], Stap] = STAPPEN) -> bytes:
    """Return the JSON of an event in its newest version; what is no event comes back as it was."""
    if not any(naam.encode() in inhoud for naam, _ in stappen):  # thousands: most need no look
        return inhoud
    try:
        velden = json.loads(inhoud)
    except ValueError:
        return inhoud
    if not isinstance(velden, dict):
        return inhoud
    while stap := stappen.get((str(velden.get("wat")), velden.get("v", 1))):
        velden = {**stap(velden), "v": velden.get("v", 1) + 1}
    return json.dumps(velden, ensure_ascii=False).encode()
