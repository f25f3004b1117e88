"""More than one document at a time: the words of all first, then each laid out. Pure.

Nothing is written here: whoever asked gets all of it, or (when it was stopped) nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.tafelblad import leesregels, letters_voor
from keukentafel.reports.blokken import Document
from keukentafel.reports.documenten import Papier, Vorm, Wens, bewaarbaar, maak_document
from keukentafel.reports.verslag_client import kring_van

BLADEN = (Papier.TAFELBLAD, Papier.NOG_TE_LEZEN)
"""The papers whose lines have codes."""


class Stap(IntEnum):
    """The steps of one document."""

    WOORDEN = 1
    OPMAKEN = 2
    BEWAREN = 3


@dataclass(frozen=True)
class Gang:
    """How far it is: at which step of which document, of how many."""

    nr: int
    van: int
    stap: Stap


@dataclass(frozen=True)
class Klaar:
    """A document whose words stand: for whom, in which forms, and which line has which code."""

    wens: Wens
    vormen: tuple[Vorm, ...]
    document: Document
    regels: tuple[tuple[str, ...], ...] = ()


def zet_klaar(
    dossier: Dossier, werk: Iterable[tuple[Wens, tuple[Vorm, ...]]], nu: datetime
) -> list[Klaar]:
    """Return the documents in words; sheets made together share no code.

    Raises InhoudFout when a template is missing or broken.
    """
    uit: list[Klaar] = []
    verder = 0
    for wens, vormen in werk:
        regels: tuple[tuple[str, ...], ...] = ()
        if wens.papier in BLADEN:
            regels = bladregels(dossier, wens)
        uit.append(Klaar(wens, vormen, maak_document(dossier, wens, nu, verder=verder), regels))
        verder += letters_voor(len(regels))
    return uit


def bladregels(dossier: Dossier, wens: Wens) -> tuple[tuple[str, ...], ...]:
    """Return the ids of the lines on a sheet, in the order of their codes."""
    kring = kring_van(dossier, wens.lezer)
    ongelezen = wens.papier is Papier.NOG_TE_LEZEN
    if not kring:
        return ()
    regels = leesregels(dossier, kring, ongelezen=ongelezen, naast=wens.naast)
    return tuple(r.ids for r in regels)


def maak_op(
    klaar: Sequence[Klaar], nu: datetime, ga_door: Callable[[Gang], bool]
) -> list[tuple[Vorm, bytes]] | None:
    """Return each document in each of its forms, or None when `ga_door` said to stop.

    Raises DocumentFout, InhoudFout.
    """
    uit: list[tuple[Vorm, bytes]] = []
    for nr, een in enumerate(klaar, 1):
        for vorm in een.vormen:
            if not ga_door(Gang(nr, len(klaar), Stap.OPMAKEN)):
                return None
            uit.append((vorm, bewaarbaar(een.document, vorm, nu)))
    return uit if ga_door(Gang(len(klaar), len(klaar), Stap.BEWAREN)) else None
