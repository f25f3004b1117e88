"""Folding what people did to lines on paper and together: marks, links, left undiscussed."""

from dataclasses import replace

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import plangebeurtenissen as p
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.dossier import (
    Bevestiging,
    Dossier,
    RegelStand,
    hulpvraag_van,
)
from keukentafel.conversation.plan import Instemming, Standpunt, Teken, Verband, Weerklank
from keukentafel.conversation.vouwen.analyse import bevestig, regel_bestaat
from keukentafel.conversation.vouwen.kern import op
from keukentafel.conversation.vouwen.plan import met_standpunt


@op
def _gemerkt(e: p.RegelGemerkt, d: Dossier) -> bool:
    hulpvraag = hulpvraag_van(e.regel)
    if hulpvraag is not None:
        return _op_hulpvraag(e, d, hulpvraag)
    if not regel_bestaat(d, e.regel):
        return False
    hoorders = _hoorders(e, d)
    if e.teken is Teken.KLOPT:
        ja = [Bevestiging(door, e.op, e.hoe, gehoord_door=hoorders) for door in e.door]
        bevestig(d, e.regel, ja)
    stand = d.regelstand.get(e.regel, RegelStand())
    nieuw = tuple(Weerklank(e.teken, door, e.op, e.hoe, hoorders) for door in e.door)
    stand = replace(stand, weerklank=(*_blijft(stand.weerklank, nieuw), *nieuw))
    if e.teken is Teken.NIET:
        ja_weg = (
            b
            for b in stand.bevestigd
            if b.door not in e.door or b.behalve or not b.gehoord_door <= hoorders
        )
        stand = replace(stand, bevestigd=tuple(ja_weg))
    if e.teken is Teken.WEG and _mag_weg(d, e):
        stand = replace(stand, weg=True)
    d.regelstand[e.regel] = stand
    return True


def _hoorders(e: p.RegelGemerkt, d: Dossier) -> frozenset[str]:
    """On paper each reads an own sheet; aloud or on the screen all at the table hear it."""
    return frozenset(e.door) if e.hoe == "papier" else d.aan_tafel.union(e.door)


_OORDEEL = (Teken.KLOPT, Teken.NIET)


def _blijft(eerder: tuple[Weerklank, ...], nieuw: tuple[Weerklank, ...]) -> tuple[Weerklank, ...]:
    """Return the earlier marks that a newer one of the same person does not take the place of."""

    def vervangen(oud: Weerklank) -> bool:
        return any(
            n.door == oud.door
            and oud.gehoord_door <= n.gehoord_door
            and (n.teken is oud.teken or (n.teken in _OORDEEL and oud.teken in _OORDEEL))
            for n in nieuw
        )

    return tuple(w for w in eerder if not vervangen(w))


def _mag_weg(d: Dossier, e: p.RegelGemerkt) -> bool:
    """A line goes when whose line it is asks so, or all who know it; else it is only marked."""
    regel = next((r for r in regels(d, met_weg=True) if r.id == e.regel), None)
    return regel is not None and (regel.wie in e.door or regel.bekend_bij <= frozenset(e.door))


_STAND = {
    Teken.KLOPT: Instemming.AKKOORD,
    Teken.NIET: Instemming.NIET_AKKOORD,
}


def _op_hulpvraag(e: p.RegelGemerkt, d: Dossier, id: int) -> bool:
    hulpvraag = d.hulpvragen.get(id)
    if hulpvraag is None:
        return False
    hoorders = _hoorders(e, d)
    if e.teken is Teken.EERST:
        rest = [x for x in d.eerst if x != id]
        plaats = len(rest) if e.plaats is None else max(0, e.plaats - 1)
        rest.insert(plaats, id)
        d.eerst = tuple(rest[: g.MAX_EERST])
        return id in d.eerst
    if e.teken is Teken.WEG:
        if hulpvraag.wie in e.door or hulpvraag.gehoord_door <= frozenset(e.door):
            hulpvraag = replace(hulpvraag, weg=True)
            d.eerst = tuple(x for x in d.eerst if x != id)
    else:
        for door in e.door:
            woord = Standpunt(door, _STAND[e.teken], e.op, hoorders)
            hulpvraag = met_standpunt(d, hulpvraag, woord)
    d.hulpvragen[id] = hulpvraag
    return True


@op
def _verband(e: p.VerbandGelegd, d: Dossier) -> bool:
    for id, oud in list(d.verbanden.items()):
        if (oud.van, oud.naar) == (e.van, e.naar):
            del d.verbanden[id]
    if e.weg:
        return True
    if not (regel_bestaat(d, e.van) and regel_bestaat(d, e.naar)):
        return False
    d.verbanden[e.volg] = Verband(e.volg, e.van, e.naar, d.aan_tafel)
    return True


@op
def _niet_besproken(e: p.RegelNietBesproken, d: Dossier) -> bool:
    if not regel_bestaat(d, e.regel):
        return False
    oud = d.regelstand.get(e.regel, RegelStand())
    d.regelstand[e.regel] = replace(oud, niet_besproken=e.aan)
    return True
