"""The short summary to read back at the end, in the words of the people themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from keukentafel.conversation import zicht
from keukentafel.conversation.analyse import Regel
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.reports.sjabloon import Sleutel, vul
from keukentafel.reports.verslag_plan import naam_van

MAX_ZINNEN = 12
MAX_AFSPRAKEN = 2
MAX_TEKENS = 90
"""Longer words are cut: who listens remembers short sentences."""

_VOLGORDE = (
    RegelSoort.BELANGRIJK,
    RegelSoort.DRIJFVEER,
    RegelSoort.KRACHT,
    RegelSoort.NETWERK,
    RegelSoort.EERDERE_HULP,
    RegelSoort.PROBLEEM,
    RegelSoort.WENS,
    RegelSoort.KNELPUNT,
)


@dataclass(frozen=True)
class Zin:
    """One sentence: what it is, of whom, in which words."""

    soort: Sleutel
    wie: str
    tekst: str
    letterlijk: bool = False
    wanneer: str = ""


def leesvoor(dossier: Dossier, lezers: Iterable[str]) -> list[str]:
    """Return at most twelve sentences to read to these people: only what all of them heard.

    Each kind of line gets its turn, so that what goes well weighs as much as what is hard.
    Raises InhoudFout when the template is missing or broken.
    """
    kring = frozenset(lezers)
    slot = [*_vragen(dossier, kring), *_afspraken(dossier, kring)]
    zinnen = (*_regels(dossier, kring, MAX_ZINNEN - len(slot)), *slot)
    return [z for z in vul("samenvatting.txt.j2", zinnen).split("\n") if z] if zinnen else []


def _regels(dossier: Dossier, kring: frozenset[str], ruimte: int) -> Iterator[Zin]:
    """Yield the chosen lines, kind by kind, in the order in which they came up."""
    gekozen = _beurtelings(zicht.regels_voor(dossier, kring), ruimte)
    for soort in _VOLGORDE:
        for regel in (r for r in gekozen if r.soort is soort):
            eigen = bool(regel.woorden) and not regel.verwoording
            yield Zin(
                Sleutel(soort), naam_van(dossier, regel.wie), kort(regel.tekst), letterlijk=eigen
            )


def _beurtelings(regels: list[Regel], ruimte: int) -> list[Regel]:
    """Take one of each kind in turn, own words first; no utterance twice."""
    rijen = [
        sorted((r for r in regels if r.soort is soort), key=lambda r: not r.woorden)
        for soort in _VOLGORDE
    ]
    op_beurt = (r for ronde in zip_longest(*rijen) for r in ronde if r is not None)
    gekozen: dict[str, Regel] = {}
    for regel in op_beurt:
        gekozen.setdefault(regel.tekst, regel)
    binnen = {r.id for r in list(gekozen.values())[:ruimte]}
    return [r for r in regels if r.id in binnen]


def _vragen(dossier: Dossier, kring: frozenset[str]) -> list[Zin]:
    vragen = zicht.hulpvragen_voor(dossier, kring)
    if not vragen:
        return [Zin(Sleutel("geen_vraag"), "", "")] if dossier.nog_geen_vraag and kring else []
    voorop = [h for h in vragen if h.id in dossier.eerst] or vragen[:3]
    soort = Sleutel("eerst" if voorop[0].id in dossier.eerst else "vraag")
    return [Zin(soort, naam_van(dossier, h.wie), kort(h.zin), letterlijk=True) for h in voorop]


def _afspraken(dossier: Dossier, kring: frozenset[str]) -> list[Zin]:
    acties = zicht.acties_voor(dossier, kring)[:MAX_AFSPRAKEN]
    return [
        Zin(Sleutel("afspraak"), naam_van(dossier, a.wie), kort(a.actie), wanneer=kort(a.wanneer))
        for a in acties
    ]


def kort(tekst: str) -> str:
    """Return the beginning of a text: whole sentences if they fit, else whole words."""
    if len(tekst) <= MAX_TEKENS:
        return tekst
    begin = tekst[:MAX_TEKENS]
    einde = max(begin.rfind(teken) for teken in (". ", "! ", "? "))
    if einde > MAX_TEKENS // 3:
        return begin[: einde + 1]
    return f"{begin.rpartition(' ')[0] or begin} …"
