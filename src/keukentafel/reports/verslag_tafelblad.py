"""The tafelblad as a document: lines to read back, each under its code. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from keukentafel.conversation.dossier import Dossier, hulpvraag_van
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.tafelblad import Leesregel, codes_vanaf, leesregels, volgende_letter
from keukentafel.conversation.zicht import regels_voor
from keukentafel.reports.datum import dag
from keukentafel.reports.sjabloon import Sleutel
from keukentafel.reports.verslag_client import Mening, kring_van, meningen
from keukentafel.reports.verslag_plan import naam_van


@dataclass(frozen=True)
class Coderegel:
    """One line under its code; `meningen` when people see it differently."""

    code: Sleutel
    wie: str
    tekst: str
    letterlijk: bool
    meningen: tuple[Mening, ...]


@dataclass(frozen=True)
class Codedeel:
    """The lines of one kind. The questions stand last, under no kind."""

    soort: Sleutel
    regels: tuple[Coderegel, ...]


@dataclass(frozen=True)
class Tafelbladverslag:
    """The sheet as it lies on the table."""

    voor: str
    je: bool
    gemaakt: str
    delen: tuple[Codedeel, ...]
    vragen: tuple[Coderegel, ...]


def tafelblad(
    dossier: Dossier,
    lezer: str | None,
    nu: datetime,
    *,
    ongelezen: bool = False,
    verder: int = 0,
    naast: frozenset[str] = frozenset(),
) -> Tafelbladverslag:
    """Return the sheet for one reader, or (None) for all who ever sat at the table.

    The codes are those of a sheet made now: `MaakTafelblad` writes them down. Of sheets that
    are made together each goes so many letters `verder`. `naast` are the others at the table
    on which it will lie: lines and answers that one of them did not hear stay off.
    """
    kring = kring_van(dossier, lezer)
    persoon = dossier.personen.get(lezer or "")
    ziet = kring | naast
    regels = leesregels(dossier, kring, ongelezen=ongelezen, naast=naast) if kring else []
    codes = codes_vanaf(volgende_letter(dossier) + verder, len(regels))
    per_id = {r.id: r for r in regels_voor(dossier, ziet)}

    def maak(code: str, r: Leesregel) -> Coderegel:
        regel = per_id.get(r.ids[0])
        return Coderegel(
            Sleutel(code),
            "" if r.wie == lezer else naam_van(dossier, r.wie),
            r.tekst,
            r.letterlijk,
            meningen(dossier, regel, ziet) if regel else (),
        )

    paren = list(zip(codes, regels, strict=True))
    return Tafelbladverslag(
        voor=persoon.naam if persoon else "",
        je=persoon is not None and persoon.kind,
        gemaakt=dag(nu, nu),
        delen=tuple(_delen([(maak(c, r), r.soort) for c, r in paren if r.soort])),
        vragen=tuple(maak(c, r) for c, r in paren if hulpvraag_van(r.ids[0]) is not None),
    )


def _delen(regels: list[tuple[Coderegel, RegelSoort]]) -> Iterator[Codedeel]:
    """Yield the lines by kind, in the order in which they come."""
    for soort in dict.fromkeys(s for _, s in regels):
        yield Codedeel(Sleutel(soort), tuple(r for r, s in regels if s is soort))
