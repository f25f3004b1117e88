"""A dossier as JSON and back: the events of the shared stream, by a published schema. Pure.

What was undone does not leave the house, and nothing that stands apart does; no gap in the
numbers tells that there was more. Reading is strict: a wrong file says which place and why, and
never repeats what stood there. The whole dossier, with what stands apart and every number, goes
another way: as text for a sealed file (`naar_volledig`).
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.tekst import stuurteken_in
from keukentafel.conversation.uitwisseling import gedeeld
from keukentafel.conversation.veiligheid import hoort_apart
from keukentafel.conversation.versies import bij_de_tijd
from keukentafel.conversation.vouwen import herroepen, vouw
from keukentafel.fouten import InvoerFout

SOORT = "keukentafel-dossier"
_VOLLEDIG = f"{SOORT}-volledig"
VERSIE = 1
MAX_BYTES = 50_000_000
MAX_GEBEURTENISSEN = 200_000
_SLEUTELS = ("soort", "versie", "gemaakt", "gebeurtenissen")

_REDENEN = {
    "missing": "dit ontbreekt",
    "extra_forbidden": "dit hoort hier niet",
    "union_tag_invalid": "deze gebeurtenis ken ik niet",
    "union_tag_not_found": "'wat' ontbreekt",
    "enum": "deze waarde ken ik niet",
    "literal_error": "deze waarde ken ik niet",
}
_ANDERS = "dit heeft niet de goede vorm"


# ---- out ------------------------------------------------------------------------------------


def naar_gegevens(
    gebeurtenissen: Sequence[g.Gebeurtenis], nu: datetime, apart: Iterable[int] = ()
) -> dict[str, Any]:
    """Return the value for JSON: the events that count and are shared, oldest first.

    `apart` holds the numbers that the store keeps in the stream apart, on top of those that
    belong there by what they say.
    """
    dossier = vouw(gebeurtenissen)
    buiten = {*apart, *herroepen(gebeurtenissen)}
    mee = [e for e in gebeurtenissen if e.volg not in buiten and _mag_mee(e, dossier)]
    return {
        "soort": SOORT,
        "versie": VERSIE,
        "gemaakt": nu.isoformat(),
        "gebeurtenissen": [_ADAPTER.dump_python(e, mode="json") for e in gedeeld(mee)],
    }


_ADAPTER: TypeAdapter[g.Gebeurtenis] = TypeAdapter(g.Gebeurtenis)


def _mag_mee(e: g.Gebeurtenis, dossier: Dossier) -> bool:
    return not isinstance(e, g.Herroepen) and not hoort_apart(e, dossier)


def als_json(gegevens: dict[str, Any]) -> bytes:
    """Return the value as the bytes of a file."""
    return json.dumps(gegevens, ensure_ascii=False, indent=1).encode() + b"\n"


@cache
def schema() -> dict[str, Any]:
    """Return the JSON Schema of the file, as it is published in `docs/`."""
    lijst = TypeAdapter(list[g.Gebeurtenis]).json_schema(mode="serialization")
    delen = lijst.pop("$defs")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:keukentafel:dossier:{VERSIE}",
        "title": "Een dossier van keukentafel",
        "type": "object",
        "properties": {
            "soort": {"const": SOORT},
            "versie": {"const": VERSIE},
            "gemaakt": {"type": "string", "format": "date-time"},
            "gebeurtenissen": {**lijst, "minItems": 1, "maxItems": MAX_GEBEURTENISSEN},
        },
        "required": list(_SLEUTELS),
        "additionalProperties": False,
        "$defs": delen,
    }


# ---- in -------------------------------------------------------------------------------------


def van_gegevens(inhoud: bytes, bestand: str) -> list[g.Gebeurtenis]:
    """Return the events of a file that `als_json` wrote. Any bytes are safe.

    Raises InvoerFout with the file, the place and the reason; its text never holds the input.
    """
    lijst = _lijst(inhoud, bestand, SOORT, _SLEUTELS)
    alle = [_gebeurtenis(nr, deel, bestand) for nr, deel in enumerate(lijst)]
    _controleer(alle, bestand)
    for nr, e in enumerate(alle):
        if isinstance(e, g.Herroepen) and e.gebeurtenissen:
            raise _fout(bestand, f"[{nr}].wat", "wat ongedaan is gemaakt, hoort hier niet in")
    return alle


def naar_volledig(paren: Sequence[tuple[str, g.Gebeurtenis]]) -> bytes:
    """Return all of a dossier, each event with the stream it stands in: for a sealed file only."""
    rijen = [{"stroom": s, "inhoud": _ADAPTER.dump_python(e, mode="json")} for s, e in paren]
    inhoud = {"soort": _VOLLEDIG, "versie": VERSIE, "gebeurtenissen": rijen}
    return json.dumps(inhoud, ensure_ascii=False).encode()


def van_volledig(inhoud: bytes, bestand: str) -> list[tuple[str, g.Gebeurtenis]]:
    """Return what `naar_volledig` took in. Any bytes are safe. Raises InvoerFout."""
    lijst = _lijst(inhoud, bestand, _VOLLEDIG, ("soort", "versie", "gebeurtenissen"))
    for nr, rij in enumerate(lijst):
        if not isinstance(rij, dict) or set(rij) != {"stroom", "inhoud"}:
            raise _fout(bestand, f"[{nr}]", _ANDERS)
        if rij["stroom"] not in ("gedeeld", "apart"):
            raise _fout(bestand, f"[{nr}].stroom", "deze waarde ken ik niet")
    alle = [_gebeurtenis(nr, rij["inhoud"], bestand) for nr, rij in enumerate(lijst)]
    _controleer(alle, bestand)
    return [(rij["stroom"], e) for rij, e in zip(lijst, alle, strict=True)]


def _lijst(inhoud: bytes, bestand: str, soort: str, sleutels: Sequence[str]) -> list[Any]:
    """Return the events of a file, still raw. Raises InvoerFout."""
    if len(inhoud) > MAX_BYTES:
        raise InvoerFout(bestand, None, "dit bestand is te groot")
    ruw = _lees_json(inhoud, bestand)
    if not isinstance(ruw, dict) or ruw.get("soort") != soort:
        raise InvoerFout(bestand, None, "dit is geen dossier van keukentafel")
    if type(ruw.get("versie")) is not int or ruw["versie"] != VERSIE:
        raise InvoerFout(bestand, None, "versie: deze ken ik niet, werk het programma bij")
    if set(ruw) != set(sleutels):
        raise InvoerFout(bestand, None, "bovenaan: hier horen andere namen te staan")
    lijst = ruw["gebeurtenissen"]
    if not isinstance(lijst, list) or not 0 < len(lijst) <= MAX_GEBEURTENISSEN:
        raise _fout(bestand, "", "hier hoort een lijst te staan die niet leeg is en niet te lang")
    return lijst


def _fout(bestand: str, plek: str, reden: str) -> InvoerFout:
    return InvoerFout(bestand, None, f"gebeurtenissen{plek}: {reden}")


def _lees_json(inhoud: bytes, bestand: str) -> Any:
    try:
        return json.loads(inhoud.decode("utf-8-sig"), object_pairs_hook=_zonder_dubbele)
    except UnicodeDecodeError:
        raise InvoerFout(bestand, None, "dit is geen tekst in UTF-8") from None
    except json.JSONDecodeError as fout:
        raise InvoerFout(bestand, fout.lineno, "dit is geen geldige JSON") from None
    except (RecursionError, ValueError):
        raise InvoerFout(bestand, None, "dit is geen geldige JSON") from None


def _zonder_dubbele(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a name that stands there twice: two readers would read two things."""
    uit = dict(paren)
    if len(uit) != len(paren):
        raise ValueError
    return uit


def _gebeurtenis(nr: int, deel: Any, bestand: str) -> g.Gebeurtenis:
    half = isinstance(deel, dict) and deel.get("wat") == "ConceptBewaard"
    mag = {ord("\n"): None} if half else {}  # what stands half typed keeps its line breaks
    alle = _teksten(deel)
    stuurt = next((plek for plek, tekst in alle if stuurteken_in(tekst.translate(mag))), None)
    if stuurt is not None:
        raise _fout(bestand, f"[{nr}]{stuurt}", "hier staan tekens die geen tekst zijn")
    try:
        # Through JSON: strict as the store is, where a list is a tuple and a text a moment.
        return _ADAPTER.validate_json(bij_de_tijd(json.dumps(deel).encode()))
    except ValidationError as fout:
        eerste = fout.errors(include_input=False, include_url=False, include_context=False)[0]
        plek = "".join(
            f"[{d}]" if isinstance(d, int) else f".{d}"
            for d in eerste["loc"]
            if d in _NAMEN or isinstance(d, int)
        )
        raise _fout(bestand, f"[{nr}]{plek}", _REDENEN.get(eerste["type"], _ANDERS)) from None
    except (RecursionError, ValueError):
        raise _fout(bestand, f"[{nr}]", _ANDERS) from None


def _namen(deel: Any) -> Iterator[str]:
    if isinstance(deel, dict):
        yield from deel.get("properties", ())
        for onder in deel.values():
            yield from _namen(onder)
    elif isinstance(deel, list):
        for onder in deel:
            yield from _namen(onder)


_NAMEN = frozenset(_namen(_ADAPTER.json_schema()))
"""Only the names of our own fields may stand in a message: another name is the file's own."""


def _teksten(deel: Any, plek: str = "", diepte: int = 0) -> Iterator[tuple[str, str]]:
    if isinstance(deel, str):
        yield plek, deel
    elif diepte > 20:
        return
    elif isinstance(deel, list):
        for nr, onder in enumerate(deel):
            yield from _teksten(onder, f"{plek}[{nr}]", diepte + 1)
    elif isinstance(deel, dict):
        for naam, onder in deel.items():
            eigen = f"{plek}.{naam}" if naam in _NAMEN else plek
            yield from _teksten(naam, eigen, diepte + 1)
            yield from _teksten(onder, eigen, diepte + 1)


def _controleer(alle: Sequence[g.Gebeurtenis], bestand: str) -> None:
    """Raise InvoerFout when these events, each right by itself, are no dossier together."""
    for nr, e in enumerate(alle):
        if e.volg != nr + 1:
            raise _fout(bestand, f"[{nr}].volg", "de nummers lopen niet door")
        if not 0 < e.groep <= e.volg:
            raise _fout(bestand, f"[{nr}].groep", "dit nummer kan hier niet")
        if e.op.tzinfo is None:
            raise _fout(bestand, f"[{nr}].op", "hier ontbreekt de tijdzone")
        if isinstance(e, g.DossierGeopend) != (nr == 0):
            raise _fout(bestand, f"[{nr}].wat", "een dossier begint met één keer DossierGeopend")
    if not alle[0].naam.strip():  # type: ignore[union-attr]
        raise _fout(bestand, "[0].naam", "de naam is leeg")
