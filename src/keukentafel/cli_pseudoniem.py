"""`pseudonimiseer`: a text in, the same text without names out, and what was taken out."""

import json
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from keukentafel import cli_teksten as teksten
from keukentafel.cli_regels import lees_regels, schrijf_json
from keukentafel.cli_tekst import lees_tekst, toonbaar

if TYPE_CHECKING:
    from keukentafel.language.pseudoniem import Stuk, Tabel

_TRANSCRIPT = ".jsonl"
_VRIJ = frozenset({"rol", "beurt"})
"""Of a turn these say nothing of a person."""
_KLEINSTE_NUMMER = 100


def pseudonimiseer(opties: Namespace) -> int:
    """Write the masked text, and on the other channel what was masked. Raises InvoerFout."""
    namen = [naam.strip() for naam in (opties.namen or "").split(",") if naam.strip()]
    if str(opties.bestand).endswith(_TRANSCRIPT):
        return _transcript(opties.bestand, namen, toon=opties.toon)
    from keukentafel.language.pseudoniem import pseudonimiseer as maskeer

    # Masking once more does not add a second warning.
    uit = maskeer(lees_tekst(opties.bestand).removeprefix(f"{teksten.MENS_LEEST}\n\n"), namen)
    if opties.json:
        _schrijf(uit.tekst, uit.stukken, toon=opties.toon)
        return 0
    print(teksten.MENS_LEEST, end="\n\n")
    print(uit.tekst, end="" if uit.tekst.endswith("\n") else "\n", flush=True)
    _meld(uit.stukken, toon=opties.toon)
    return 0


# ---- plain text -----------------------------------------------------------------------------


def _schrijf(tekst: str, stukken: Sequence["Stuk"], *, toon: bool) -> None:
    """Without `toon` the words themselves stay out: this may be what is shared."""
    velden = ("soort", "van", "tot", "vervanger", *(("woorden",) if toon else ()))
    uit = {
        "let_op": teksten.MENS_LEEST,
        "tekst": tekst,
        "aantallen": Counter(s.soort.value for s in stukken),
        "stukken": [{veld: getattr(s, veld) for veld in velden} for s in stukken],
    }
    print(json.dumps(uit, ensure_ascii=False), flush=True)


# ---- a transcript ---------------------------------------------------------------------------


def _transcript(bestand: str, namen: Sequence[str], *, toon: bool) -> int:
    """Mask every text in a JSONL file; who speaks in it is known by name."""
    regels = list(lees_regels(bestand))
    sprekers = (obj.get("spreker") for _, _, obj in regels)
    maskeraar = _Maskeraar([*namen, *(s for s in sprekers if isinstance(s, str))])
    for bron, nr, obj in regels:
        schrijf_json(maskeraar.object(obj), bron, nr)
    print(teksten.MENS_LEEST, file=sys.stderr)
    _meld(maskeraar.stukken, toon=toon)
    return 0


class _Maskeraar:
    """Masks one value after another with one table."""

    def __init__(self, bekend: Iterable[str]) -> None:
        self._bekend = list(dict.fromkeys(bekend))
        self._tabel: Tabel | None = None
        self.stukken: list[Stuk] = []

    def object(self, obj: dict[str, Any]) -> dict[str, Any]:
        """Return an object with all its texts and large numbers masked; keys stay."""
        return {k: w if k in _VRIJ else self._waarde(w) for k, w in obj.items()}

    def _waarde(self, waarde: Any) -> Any:
        match waarde:
            case str():
                return self._tekst(waarde)
            case dict():
                return self.object(waarde)
            case list():
                return [self._waarde(w) for w in waarde]
            case int() | float() if abs(waarde) >= _KLEINSTE_NUMMER:
                return self._tekst(str(waarde))
        return waarde

    def _tekst(self, tekst: str) -> str:
        from keukentafel.language.pseudoniem import pseudonimiseer as maskeer

        uit = maskeer(toonbaar(tekst), self._bekend, self._tabel)
        self._tabel = uit.tabel
        self.stukken += uit.stukken
        return uit.tekst


# ---- what was masked ------------------------------------------------------------------------


def _meld(stukken: Sequence["Stuk"], *, toon: bool) -> None:
    for regel in _overzicht(stukken, toon=toon):
        print(regel, file=sys.stderr)


def _overzicht(stukken: Sequence["Stuk"], *, toon: bool) -> Iterable[str]:
    if not stukken:
        yield teksten.NIETS_WEG
        return
    yield teksten.WEGGEHAALD.format(aantal=len(stukken))
    for soort, keer in Counter(s.soort.value for s in stukken).most_common():
        yield f"{keer:5}  {soort}"
    if toon:
        yield teksten.WAT_WEG
        paren = Counter((s.vervanger, " ".join(s.woorden.split())) for s in stukken)
        for (vervanger, woorden), keer in paren.items():
            yield f"{keer:5}  {vervanger:16}  {woorden}"
