"""Use cases of the tafelblad: make one, and count what was marked on it."""

from keukentafel.conversation import plangebeurtenissen as p
from keukentafel.conversation.blad import TafelbladGemaakt
from keukentafel.conversation.bladopdrachten import MaakTafelblad, VerwerkMerken
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.tafelblad import Merk, leesregels, uitstaand, veranderd
from keukentafel.conversation.uitvoeren.kern import Kennis, Stapel, bij, kring_van
from keukentafel.fouten import OpdrachtFout


@bij
def _maak(c: MaakTafelblad, d: Dossier, s: Stapel, k: Kennis) -> None:
    lezers = kring_van(d, c.lezers)
    if not lezers:
        raise OpdrachtFout("Kies eerst voor wie het tafelblad is.")
    nu = tuple(r.ids for r in leesregels(d, lezers, ongelezen=c.ongelezen))
    if not (c.regels or nu):
        raise OpdrachtFout("Er is voor deze lezer niets meer om na te lezen.")
    s.leg(TafelbladGemaakt, lezers=lezers, regels=c.regels or nu)


@bij
def _verwerk(c: VerwerkMerken, d: Dossier, s: Stapel, k: Kennis) -> None:
    """Refuse the whole when one mark cannot count: nothing is half done."""
    bladen = uitstaand(d)
    genoemd = kring_van(d, c.door or ())
    van: dict[str, tuple[str, ...]] = {}
    for merk in c.merken:
        if merk.code not in bladen:
            raise OpdrachtFout(f"{merk.code} staat op geen blad. Kijk het na.")
        blad, regel = bladen[merk.code]
        eigen = c.door is None and len(blad.lezers) == 1
        door = tuple(blad.lezers) if eigen else genoemd
        if not door:
            raise OpdrachtFout("Kies eerst van wie de tekens zijn.")
        van[merk.code] = door
        if not blad.lezers.issuperset(door):
            raise OpdrachtFout(f"{merk.code} staat op het blad van iemand anders.")
        if veranderd(d, blad, regel):
            raise OpdrachtFout(f"{merk.code} leest nu anders dan op het blad. Maak een nieuw blad.")
    for merk in sorted(c.merken, key=_plaats):
        for id in bladen[merk.code][1].ids:
            s.leg(
                p.RegelGemerkt,
                regel=id,
                teken=merk.teken,
                door=van[merk.code],
                hoe=c.hoe,
                plaats=merk.plaats,
            )


def _plaats(merk: Merk) -> int:
    return merk.plaats or 0
