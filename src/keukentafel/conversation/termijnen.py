"""Quiet reminders of the law, for the professional alone. It reminds; it decides nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from keukentafel.content.modellen import Onderdeel, Termijnen
from keukentafel.conversation.analyse import Regel
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.plan import Kader
from keukentafel.labels import RelatieSoort


@dataclass(frozen=True)
class Herinnering:
    """Something to think of; `dagen` are left (below zero: past), None when no day is known."""

    zin: str
    dagen: int | None = None


def wet_van(dossier: Dossier, wetten: Iterable[Termijnen]) -> Termijnen | None:
    """Return the rules of the law this dossier follows, or None when they are off."""
    if dossier.kader is Kader.GEEN:
        return None
    return next((w for w in wetten if w.kader == dossier.kader.value), None)


def herinneringen(dossier: Dossier, wet: Termijnen, vandaag: date) -> list[Herinnering]:
    """Return what to think of today, nearest day first, then what is still to be said."""
    gezet = {sleutel: dag for (sleutel, bij), dag in dossier.termijnen.items() if not bij}
    alle = {sleutel for sleutel, _ in dossier.termijnen}
    uit = [
        Herinnering(h.zin, (gezet[h.vanaf] + timedelta(days=h.dagen) - vandaag).days)
        for h in wet.herinneringen
        if h.vanaf in gezet and h.klaar not in alle
    ]
    uit.sort(key=lambda h: h.dagen or 0)
    for n in wet.noemen:
        wie = [p for p in nog_te_zeggen(dossier, n.sleutel) if n.ook_mantelzorger]
        if n.sleutel not in alle:
            uit.append(Herinnering(n.zin))
        elif wie:
            uit.append(Herinnering(f"{n.zin}: ook aan {', '.join(wie)}"))
    return uit


def nog_te_zeggen(dossier: Dossier, sleutel: str) -> list[str]:
    """Return the names of who asks for help or cares for somebody, not told of this step yet."""
    gezegd = {bij for s, bij in dossier.termijnen if s == sleutel}
    return [
        p.naam
        for p in dossier.personen.values()
        if p.id not in gezegd
        and (p.soort is RelatieSoort.ZELF or "mantelzorg" in f"{p.relatie} {p.bijzonderheden}")
    ]


def onderdelen(wet: Termijnen, regels: Sequence[Regel]) -> list[tuple[Onderdeel, list[Regel]]]:
    """Return the law's list with the lines that say something of each part; empty where none do.

    Made afterwards from what was said: it is no order for a talk.
    """
    return [(deel, [r for r in regels if _hoort_bij(r, deel)]) for deel in wet.onderdelen]


def _hoort_bij(regel: Regel, deel: Onderdeel) -> bool:
    if regel.soort not in deel.soorten:
        return False
    return not deel.domeinen or regel.domein in deel.domeinen
