"""Who may see what. The shared screen and every client document go through here.

A line shows only when all named readers heard it, or its speaker released it to them.
What stands apart never shows, and neither does the fact that it is there.
"""

from collections.abc import Iterable
from dataclasses import replace

from keukentafel.conversation.analyse import Regel, eerste_verwoording, regels
from keukentafel.conversation.dossier import Dossier, Hulpvraag, Uiting
from keukentafel.conversation.plan import Actie, Doel, Standpunt
from keukentafel.labels import Rol


def _allen(lezers: frozenset[str], bekend_bij: frozenset[str]) -> bool:
    """True when there is somebody to show it to and all of them know it."""
    return bool(lezers) and lezers <= bekend_bij


def lezers_standaard(dossier: Dossier) -> frozenset[str]:
    """Return everybody who ever sat at the table: the safest circle for a document."""
    kring: frozenset[str] = dossier.aan_tafel
    for gesprek in dossier.gesprekken.values():
        kring |= gesprek.aan_tafel
    return kring


def uitingen_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Uiting]:
    """Return the uitingen of the household that all `lezers` may see, oldest first."""
    kring = frozenset(lezers)
    return [
        u
        for u in dossier.uitingen.values()
        if u.rol is Rol.CLIENT and u.tekst and not u.apart and _allen(kring, u.bekend_bij)
    ]


def regels_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Regel]:
    """Return the lines of the analysis that all `lezers` may see, save what is not discussed.

    An exception that somebody made while not all of them sat there is left out; a line
    reworded without all of them reads for them as it was.
    """
    kring = frozenset(lezers)
    return [
        _voor(dossier, r, kring)
        for r in regels(dossier)
        if not r.niet_besproken and _allen(kring, r.bekend_bij)
    ]


def _voor(dossier: Dossier, regel: Regel, kring: frozenset[str]) -> Regel:
    gehoord = tuple(b for b in regel.bevestigd if not b.behalve or kring <= b.gehoord_door)
    regel = replace(regel, weerklank=tuple(w for w in regel.weerklank if kring <= w.gehoord_door))
    stand = dossier.regelstand.get(regel.id)
    nieuw_voor_hen = (
        stand is not None
        and stand.verwoord_bij is not None
        and not kring <= stand.verwoord_bij
        and not any(kring <= b.gehoord_door for b in stand.bevestigd)
    )
    if nieuw_voor_hen:
        verwoording = eerste_verwoording(dossier, regel.id)
        return replace(regel, bevestigd=gehoord, verwoording=verwoording, details=())
    return replace(regel, bevestigd=gehoord)


def bevestigd_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Regel]:
    """Return the confirmed lines for a document of `lezers`, as all of them know them.

    New wording and details count as heard once they were read back with all of them there.
    Until then a line keeps the speaker's own words; without those it is left out.
    """
    kring = frozenset(lezers)
    gehoord = (_als_gehoord(dossier, r, kring) for r in regels_voor(dossier, kring) if r.klopt)
    return [r for r in gehoord if r is not None]


def _als_gehoord(dossier: Dossier, regel: Regel, kring: frozenset[str]) -> Regel | None:
    stand = dossier.regelstand[regel.id]
    if any(kring <= b.gehoord_door for b in stand.bevestigd):
        return regel
    zonder = replace(regel, details=())
    if not stand.verwoording:
        return zonder
    return replace(zonder, verwoording="") if regel.woorden else None


def hulpvragen_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Hulpvraag]:
    """Return the hulpvragen that all `lezers` may see: those put first, in order, first."""
    kring = frozenset(lezers)
    return [
        replace(
            h,
            standpunten=gehoorde_standpunten(h.standpunten, kring),
            details=h.details if kring <= h.details_bij else (),
        )
        for h in op_volgorde(dossier)
        if _allen(kring, h.gehoord_door)
    ]


def gehoorde_standpunten(alle: Iterable[Standpunt], kring: frozenset[str]) -> tuple[Standpunt, ...]:
    """Return the last word of each person that all of the circle heard."""
    laatste = {s.wie: s for s in alle if kring <= s.gehoord_door}
    return tuple(laatste.values())


def op_volgorde(dossier: Dossier) -> list[Hulpvraag]:
    """Return all hulpvragen that count: 'eerst dit' in its order, then the parked ones.

    One whose source came to stand apart is not among them.
    """
    alle = [h for h in dossier.hulpvragen.values() if not h.weg and not dossier.rust_op_apart(h)]
    plaats = {id: i for i, id in enumerate(dossier.eerst)}
    return sorted(alle, key=lambda h: (plaats.get(h.id, len(plaats)), h.id))


def doelen_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Doel]:
    """Return the goals that all `lezers` know."""
    kring = frozenset(lezers)
    return [
        replace(d, standpunten=gehoorde_standpunten(d.standpunten, kring))
        for d in dossier.doelen.values()
        if _allen(kring, d.gehoord_door)
    ]


def acties_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Actie]:
    """Return the agreements that all `lezers` know."""
    kring = frozenset(lezers)
    return [a for a in dossier.acties.values() if _allen(kring, a.gehoord_door)]
