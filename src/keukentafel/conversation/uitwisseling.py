"""A dossier to give away (AVG 15 and 20) and to take in again: plain JSON, and back.

What may be shared is numbered afresh, without gaps: a gap would tell that something stands
apart. `import(export(x)) == x` holds for the shared part as it is after that. The whole
dossier, with what stands apart and every number, goes in a file of its own (`volledig`).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation.dossier import Dossier, bron_van
from keukentafel.conversation.gebeurtenissen import naar_bytes, schema, van_bytes
from keukentafel.conversation.vouwen import vouw
from keukentafel.fouten import KeukentafelFout

VORM = "keukentafel-dossier"
VORM_VERSIE = 1
_LOSSE = ("uiting", "bij", "hulpvraag", "vervangt")
_LIJSTEN = ("bronnen", "eerst", "gebeurtenissen")
_MENS = ("spreker", "wie", "van", "aan", "door", "lezer", "voor", "aanwezig", "gehoord_door")
_KAN_NIET = "Dit is geen uitgevoerd dossier van Keukentafel, of het bestand is niet heel."
_STAND: TypeAdapter[Dossier] = TypeAdapter(Dossier)


def gedeeld(gebeurtenissen: Iterable[g.Gebeurtenis]) -> list[g.Gebeurtenis]:
    """Return events of the shared stream, numbered 1..n; tombstones of erasure go too."""
    blijft = [e for e in gebeurtenissen if not isinstance(e, g.Gewist)]
    nummer = {e.volg: nr for nr, e in enumerate(blijft, 1)}
    mensen: dict[str, str] = {}
    for e in blijft:
        if isinstance(e, g.PersoonVastgelegd):
            mensen.setdefault(e.persoon.id, f"p{nummer[e.volg]}")
    return [_hernoem(_hernummer(e, nummer), mensen) for e in blijft]


def naar_json(gebeurtenissen: Sequence[g.Gebeurtenis]) -> str:
    """Return the export of shared events: the events, what they come to, and the schema."""
    alle = gedeeld(gebeurtenissen)
    inhoud = {
        "vorm": VORM,
        "versie": VORM_VERSIE,
        "gebeurtenissen": [json.loads(naar_bytes(e)) for e in alle],
        "stand": _STAND.dump_python(vouw(alle), mode="json"),
        "schema": schema(),
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=1) + "\n"


def van_json(tekst: str) -> list[g.Gebeurtenis]:
    """Return the events of an export, numbered 1..n. Raises KeukentafelFout for anything else."""
    velden = _lees(tekst)
    if velden.get("vorm") != VORM or velden.get("versie") != VORM_VERSIE:
        raise KeukentafelFout(_KAN_NIET)
    return _gebeurtenissen(velden.get("gebeurtenissen"))


def naar_volledig(paren: Sequence[tuple[str, g.Gebeurtenis]]) -> str:
    """Return all of a dossier, each event with the stream it stands in."""
    rijen = [{"stroom": stroom, "inhoud": json.loads(naar_bytes(e))} for stroom, e in paren]
    inhoud = {"vorm": f"{VORM}-volledig", "versie": VORM_VERSIE, "gebeurtenissen": rijen}
    return json.dumps(inhoud, ensure_ascii=False)


def van_volledig(tekst: str) -> list[tuple[str, g.Gebeurtenis]]:
    """Return what `naar_volledig` took in. Raises KeukentafelFout for anything else."""
    velden = _lees(tekst)
    rijen = velden.get("gebeurtenissen")
    if velden.get("vorm") != f"{VORM}-volledig" or velden.get("versie") != VORM_VERSIE:
        raise KeukentafelFout(_KAN_NIET)
    if not isinstance(rijen, list) or not all(isinstance(r, dict) for r in rijen):
        raise KeukentafelFout(_KAN_NIET)
    if not all(r.get("stroom") in ("gedeeld", "apart") for r in rijen):
        raise KeukentafelFout(_KAN_NIET)
    gelezen = _gebeurtenissen([r.get("inhoud") for r in rijen])
    return [(r["stroom"], e) for r, e in zip(rijen, gelezen, strict=True)]


def _lees(tekst: str) -> dict[str, Any]:
    try:
        velden = json.loads(tekst)
    except (ValueError, RecursionError):
        raise KeukentafelFout(_KAN_NIET) from None
    if not isinstance(velden, dict):
        raise KeukentafelFout(_KAN_NIET)
    return velden


def _gebeurtenissen(rijen: object) -> list[g.Gebeurtenis]:
    if not isinstance(rijen, list) or not rijen:
        raise KeukentafelFout(_KAN_NIET)
    try:
        alle = [van_bytes(json.dumps(rij).encode()) for rij in rijen]
        goed = [e.volg for e in alle] == list(range(1, len(alle) + 1))
        if not goed or not isinstance(alle[0], g.DossierGeopend):
            raise KeukentafelFout(_KAN_NIET)
        vouw(alle)
    except (ValidationError, ValueError, TypeError, KeyError, RecursionError):
        raise KeukentafelFout(_KAN_NIET) from None
    return alle


def _hernummer(e: g.Gebeurtenis, nummer: Mapping[int, int]) -> g.Gebeurtenis:
    """Return an event under its new number; what it names that is not shared falls away."""
    eerder = [n for v, n in nummer.items() if v >= e.groep]
    anders: dict[str, Any] = {"volg": nummer[e.volg], "groep": min(eerder, default=1)}
    anders["groep"] = min(anders["groep"], anders["volg"])
    for veld in _LOSSE:
        oud = getattr(e, veld, None)
        if isinstance(oud, int):
            # What is meant is not shared: a number that no event has, so that it does nothing.
            anders[veld] = nummer.get(oud, 0 if veld == "uiting" else None)
    if isinstance(e, g.HulpvraagBewerkt):
        anders["hulpvraag"] = nummer.get(e.hulpvraag, 0)
    for veld in _LIJSTEN:
        oud = getattr(e, veld, None)
        if isinstance(oud, tuple):
            anders[veld] = tuple(nummer[v] for v in oud if v in nummer)
    if isinstance(e, g.RegelBewerkt | g.RegelUitgezonderd):
        anders["regel"] = _regel(e.regel, nummer)
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
    return f"r{nummer.get(int(regel.removeprefix('r')), 0)}"
