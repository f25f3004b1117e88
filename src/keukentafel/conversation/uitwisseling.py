"""The shared part of a dossier as it may leave the house: numbered afresh, without gaps.

A gap in the numbers of events or people would tell that something stands apart, or was undone.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation.blad import TafelbladGemaakt
from keukentafel.conversation.dossier import bron_van
from keukentafel.conversation.plangebeurtenissen import VerbandGelegd

_LOSSE = ("uiting", "bij", "hulpvraag", "vervangt", "doel", "optie", "actie")
_NOOIT_LEEG = ("uiting", "doel", "optie", "actie")
_LIJSTEN = ("bronnen", "eerst", "gebeurtenissen")
_MENS = (
    *("spreker", "wie", "van", "aan", "door", "lezer", "lezers", "voor", "aanwezig"),
    *("gehoord_door", "bij"),
)


def gedeeld(gebeurtenissen: Iterable[g.Gebeurtenis]) -> list[g.Gebeurtenis]:
    """Return shared events numbered 1..n, oldest first; tombstones of erasure stay behind."""
    blijft = [e for e in gebeurtenissen if not isinstance(e, g.Gewist)]
    nummer = {e.volg: nr for nr, e in enumerate(blijft, 1)}
    mensen: dict[str, str] = {}
    for e in blijft:
        if isinstance(e, g.PersoonVastgelegd):
            mensen.setdefault(e.persoon.id, f"p{nummer[e.volg]}")
    return [_hernoem(_hernummer(e, nummer), mensen) for e in blijft]


def _hernummer(e: g.Gebeurtenis, nummer: Mapping[int, int]) -> g.Gebeurtenis:
    """Return an event under its new number; what it names that is not shared falls away."""
    eerder = [n for v, n in nummer.items() if v >= e.groep]
    anders: dict[str, Any] = {"volg": nummer[e.volg], "groep": min(eerder, default=1)}
    anders["groep"] = min(anders["groep"], anders["volg"])
    for veld in _LOSSE:
        oud = getattr(e, veld, None)
        if isinstance(oud, int):
            # What is meant is not shared: a number that no event has, so that it does nothing.
            anders[veld] = nummer.get(oud, 0 if veld in _NOOIT_LEEG else None)
    if isinstance(e, g.HulpvraagBewerkt):
        anders["hulpvraag"] = nummer.get(e.hulpvraag, 0)
    for veld in _LIJSTEN:
        oud = getattr(e, veld, None)
        if isinstance(oud, tuple):
            anders[veld] = tuple(nummer[v] for v in oud if v in nummer)
    for veld in ("van", "naar") if isinstance(e, VerbandGelegd) else ("regel",):
        if isinstance(oud := getattr(e, veld, None), str):
            anders[veld] = _regel(oud, nummer)
    if isinstance(e, TafelbladGemaakt):
        anders["regels"] = tuple(tuple(_regel(r, nummer) for r in rij) for rij in e.regels)
    if isinstance(e, g.RegelsBevestigd):
        anders["regels"] = tuple(_regel(r, nummer) for r in e.regels)
    return e.model_copy(update=anders)


def _hernoem(e: g.Gebeurtenis, mensen: Mapping[str, str]) -> g.Gebeurtenis:
    """Give people the id that belongs to their new number: the old would show a gap."""
    anders: dict[str, Any] = {}
    for veld in _MENS:
        oud = getattr(e, veld, None)
        if isinstance(oud, str):
            anders[veld] = mensen.get(oud, oud)
        elif isinstance(oud, tuple):
            anders[veld] = tuple(sorted(mensen.get(x, x) for x in oud))
    if isinstance(e, g.PersoonVastgelegd):
        anders["persoon"] = e.persoon.model_copy(update={"id": mensen[e.persoon.id]})
    return e.model_copy(update=anders) if anders else e


def _regel(regel: str, nummer: Mapping[int, int]) -> str:
    bron = bron_van(regel)
    if bron is not None:
        return f"{nummer.get(bron, 0)}.{regel.partition('.')[2]}"
    kop, eigen = regel[:1], regel[1:]
    return f"{kop}{nummer.get(int(eigen), 0)}" if eigen.isdecimal() else regel
