"""What the shared screen shows: a few calm pages, only what all at the table know.

Pure, so that it can be tested on any course of events. At most twelve lines of at most 44
signs a page, air between them; nothing tells of labels, domains, suggestions or safety.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from textwrap import wrap

from keukentafel.conversation.analyse import Regel
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.plan import DoelStand
from keukentafel.conversation.zicht import (
    acties_voor,
    doelen_voor,
    hulpvragen_voor,
    regels_voor,
    uitingen_voor,
)
from keukentafel.conversation.zicht_plan import doelen_later, doelen_nu, successen_voor

BREEDTE = 44
HOOGTE = 12
INSPRONG = 3
"""Room before a line for its number or dash."""


class BladSoort(StrEnum):
    """The subjects of the pages, in the order in which they come."""

    GEZEGD = "gezegd"
    BELANGRIJK = "belangrijk"
    KLOPT = "klopt"
    EERST = "eerst"
    LATER = "later"
    AFSPRAKEN = "afspraken"
    GELUKT = "gelukt"


@dataclass(frozen=True)
class Punt:
    """One thing on a page, wrapped; `regels` are the lines of the analysis it can confirm."""

    tekst: tuple[str, ...]
    regels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Blad:
    """One page: its subject and its points."""

    soort: BladSoort
    punten: tuple[Punt, ...]

    @property
    def hoogte(self) -> int:
        """How many lines it takes, the air between its points included."""
        return sum(len(p.tekst) for p in self.punten) + max(0, len(self.punten) - 1)


def bladen(dossier: Dossier) -> tuple[Blad, ...]:
    """Return the pages for those at the table now; none when nobody sits there."""
    kring = dossier.aan_tafel
    alle = regels_voor(dossier, kring)
    hulpvragen = hulpvragen_voor(dossier, kring)
    gezegd = [Punt(_breek(u.tekst, letterlijk=u.letterlijk)) for u in uitingen_voor(dossier, kring)]
    voorop = [h for h in hulpvragen if h.id in dossier.eerst]
    later = [h for h in hulpvragen if h.id not in dossier.eerst]
    straks = {d.id for d in doelen_later(dossier)}
    wacht = [d.tekst for d in doelen_voor(dossier, kring) if d.id in straks]
    stof: list[tuple[BladSoort, list[Punt]]] = [
        (BladSoort.BELANGRIJK, [_punt(r) for r in alle if r.soort is RegelSoort.BELANGRIJK]),
        (BladSoort.KLOPT, _samengenomen(r for r in alle if not _klopt_voor(r, kring))),
        (BladSoort.EERST, [Punt(_breek(h.zin)) for h in voorop]),
        (BladSoort.LATER, [Punt(_breek(x)) for x in (*(h.zin for h in later), *wacht)]),
        (BladSoort.AFSPRAKEN, list(_afspraken(dossier, kring))),
        (BladSoort.GELUKT, [Punt(_breek(x)) for x in _gelukt(dossier, kring)]),
    ]
    laatst = _verdeel(BladSoort.GEZEGD, gezegd, van_achter=True)[:1]
    return (*laatst, *(b for soort, punten in stof for b in _verdeel(soort, punten)))


def _klopt_voor(regel: Regel, kring: frozenset[str]) -> bool:
    return kring <= {b.door for b in regel.bevestigd}


def _punt(regel: Regel) -> Punt:
    woorden = "" if regel.verwoording else regel.woorden
    return Punt(_breek(woorden or regel.tekst, letterlijk=bool(woorden)), (regel.id,))


def _samengenomen(regels: Iterable[Regel]) -> list[Punt]:
    """One point for the same words of the same uiting, whatever kinds they were given."""
    per_woorden: dict[tuple[object, ...], Punt] = {}
    for regel in regels:
        punt = _punt(regel)
        sleutel = (regel.bronnen or regel.id, punt.tekst)
        eerder = per_woorden.get(sleutel)
        per_woorden[sleutel] = Punt(punt.tekst, (eerder.regels if eerder else ()) + punt.regels)
    return list(per_woorden.values())


def _afspraken(dossier: Dossier, kring: Iterable[str]) -> Iterator[Punt]:
    nu = {d.id for d in doelen_nu(dossier)}
    yield from (Punt(_breek(d.tekst)) for d in doelen_voor(dossier, kring) if d.id in nu)
    for actie in (a for a in acties_voor(dossier, kring) if not a.gedaan):
        delen = [d for d in (actie.wie, actie.actie, actie.wanneer) if d]
        yield Punt(_breek(" · ".join(delen)))


def _gelukt(dossier: Dossier, kring: Iterable[str]) -> Iterator[str]:
    """Yield the goals that were reached and the small successes: worth a look together."""
    lezers = frozenset(kring)
    doelen = doelen_voor(dossier, lezers)
    yield from (d.tekst for d in doelen if d.stand is DoelStand.BEHAALD)
    yield from (s.wat for s in successen_voor(dossier, lezers))


def _breek(tekst: str, *, letterlijk: bool = False) -> tuple[str, ...]:
    """Wrap to the width; what is longer than half a page ends in an ellipsis."""
    heel = f"“{tekst}”" if letterlijk else tekst
    return tuple(wrap(heel, BREEDTE - INSPRONG, max_lines=HOOGTE // 2, placeholder=" …", tabsize=1))


def _verdeel(soort: BladSoort, punten: list[Punt], *, van_achter: bool = False) -> list[Blad]:
    """Fill pages up to their height; `van_achter` gives the newest points first of all."""
    uit: list[Blad] = []
    deel: list[Punt] = []
    for punt in reversed(punten) if van_achter else punten:
        if deel and Blad(soort, (*deel, punt)).hoogte > HOOGTE:
            uit.append(Blad(soort, tuple(deel)))
            deel = []
            if van_achter:
                break
        deel.append(punt)
    if deel:
        uit.append(Blad(soort, tuple(deel)))
    return [Blad(b.soort, b.punten[::-1]) for b in uit] if van_achter else uit
