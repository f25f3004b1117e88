"""Every document by name: what it holds, for whom, in which form. The one way in.

A document is a view model, a template of `prompts/verslag/` that reads it, and blocks that
any form can lay out.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.plan import Deelstuk
from keukentafel.conversation.toestemming import mag_delen
from keukentafel.conversation.zicht_plan import netwerk_uit
from keukentafel.labels import Levensdomein
from keukentafel.reports import naar_html, naar_md, opmaak
from keukentafel.reports.beelden import Beelden, beelden
from keukentafel.reports.blokken import Document
from keukentafel.reports.delen import alleen
from keukentafel.reports.kijk import Kijk
from keukentafel.reports.sjabloon import markdown, met, vul
from keukentafel.reports.verslag_client import clientverslag, kring_van
from keukentafel.reports.verslag_dossier import dossierverslag
from keukentafel.reports.verslag_plan import naam_van

if TYPE_CHECKING:
    from keukentafel.content.modellen import Termijnen


class Papier(StrEnum):
    """The documents that are made from a template."""

    CLIENT = "client"
    PLAN = "plan"
    TAFELBLAD = "tafelblad"
    NOG_TE_LEZEN = "nog_te_lezen"
    OVERDRACHT = "overdracht"
    MDO = "mdo"
    DOSSIER = "dossier"
    INTERVISIE = "intervisie"

    @property
    def thuis(self) -> bool:
        """True when it may come to lie at home."""
        return self in _THUIS

    @property
    def voor_ander(self) -> bool:
        """True when it goes to somebody outside: then it is asked who."""
        return self in (Papier.OVERDRACHT, Papier.MDO)


_THUIS = frozenset({Papier.CLIENT, Papier.PLAN, Papier.TAFELBLAD, Papier.NOG_TE_LEZEN, Papier.MDO})


class Vorm(StrEnum):
    """The forms a document comes in."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    MD = "md"
    TXT = "txt"


@dataclass(frozen=True)
class Wens:
    """Which document, for which reader (None: all who ever sat at the table), sent to whom.

    `naast` are the others who sit where a sheet will lie.
    """

    papier: Papier
    lezer: str | None = None
    ontvanger: str = ""
    naast: frozenset[str] = frozenset()


_GROOT, _KLEIN = 16, 11
_LETTER = {Papier.DOSSIER: _KLEIN, Papier.OVERDRACHT: 12, Papier.MDO: 12, Papier.INTERVISIE: 12}
_GROTER = 3
"""So many points larger is what lies at home where small steps fit better."""


def maak_document(dossier: Dossier, wens: Wens, nu: datetime, *, verder: int = 0) -> Document:
    """Return the document as blocks. `nu` is aware; its zone gives the days.

    `verder` is how many letters earlier sheets of the same batch took for their codes.
    Raises InhoudFout when a template is missing or broken.
    """
    naam = f"{wens.papier}.md.j2"
    bron = vul(naam, met(_model(dossier, wens, nu, verder), markdown))
    return opmaak.lees(bron, _letter(dossier, wens.papier), _beelden(dossier, wens), naam)


def _letter(dossier: Dossier, papier: Papier) -> int:
    letter = _LETTER.get(papier, _GROOT)
    return letter + _GROTER if dossier.kleine_stappen and papier.thuis else letter


def maak(dossier: Dossier, wens: Wens, vorm: Vorm, nu: datetime) -> bytes:
    """Return the document in a form, as bytes.

    Raises InhoudFout when a template is missing or broken, DocumentFout when this computer
    cannot make this form.
    """
    return bewaarbaar(maak_document(dossier, wens, nu), vorm, nu)


def bewaarbaar(document: Document, vorm: Vorm, nu: datetime) -> bytes:
    """Return blocks in a form, as bytes. Raises DocumentFout, InhoudFout."""
    match vorm:
        case Vorm.MD:
            return naar_md.naar_md(document).encode()
        case Vorm.TXT:
            return naar_md.naar_tekst(document).encode()
        case Vorm.HTML:
            return naar_html.naar_html(document).encode()
        case Vorm.DOCX:
            from keukentafel.reports.naar_docx import naar_docx

            return naar_docx(document, nu)
        case Vorm.PDF:
            from keukentafel.reports.naar_pdf import naar_pdf

            return naar_pdf(document, nu)


def domeinnamen() -> dict[Levensdomein, str]:
    """Return how each domain is called on screen. Raises InhoudFout."""
    from keukentafel.content import domeinen

    return {d.sleutel: d.naam for d in domeinen()}


def _wet(dossier: Dossier) -> "Termijnen | None":
    """Return the law that reminds in this dossier. Raises InhoudFout."""
    from keukentafel.content import termijnen

    return next((t for t in termijnen() if t.kader == dossier.kader), None)


def _model(dossier: Dossier, wens: Wens, nu: datetime, verder: int) -> Any:
    match wens.papier:
        case Papier.DOSSIER:
            return dossierverslag(dossier, domeinnamen(), nu, wens.lezer, _wet(dossier))
        case Papier.TAFELBLAD | Papier.NOG_TE_LEZEN:
            from keukentafel.reports.verslag_tafelblad import tafelblad

            ongelezen = wens.papier is Papier.NOG_TE_LEZEN
            return tafelblad(
                dossier, wens.lezer, nu, ongelezen=ongelezen, verder=verder, naast=wens.naast
            )
        case Papier.INTERVISIE:
            from keukentafel.reports.anoniem import anoniem

            return anoniem(dossier, clientverslag(dossier, wens.lezer, nu))
        case Papier.OVERDRACHT | Papier.MDO:
            mag = gedeeld(dossier, wens)
            eigen = mag is not None
            verslag = clientverslag(dossier, wens.lezer, nu, wens.ontvanger, eigen=eigen)
            return verslag if mag is None else alleen(verslag, mag)
        case _:
            return clientverslag(dossier, wens.lezer, nu, wens.ontvanger)


def gedeeld(dossier: Dossier, wens: Wens) -> frozenset[Deelstuk] | None:
    """Return the parts that may go to who gets this document; None when it goes to nobody else.

    An agenda without a name on it is the household's own.
    """
    if wens.papier is Papier.OVERDRACHT or (wens.papier is Papier.MDO and wens.ontvanger.strip()):
        return mag_delen(dossier, wens.ontvanger, kring_van(dossier, wens.lezer))
    return None


def _beelden(dossier: Dossier, wens: Wens) -> Beelden:
    if wens.papier is Papier.INTERVISIE:
        return {}
    kring = None if wens == Wens(Papier.DOSSIER) else kring_van(dossier, wens.lezer)
    mag = gedeeld(dossier, wens)
    kijk = Kijk(dossier, kring, eigen=mag is not None)
    bevestigd = wens.papier is not Papier.DOSSIER
    verhaal, plan = (mag is None or d in mag for d in (Deelstuk.VERHAAL, Deelstuk.PLAN))
    return beelden(
        [p.naam for p in dossier.in_huis] if kijk.kring != frozenset() else [],
        netwerk_uit(kijk.regels(bevestigd=bevestigd)) if verhaal else [],
        [(naam_van(dossier, a.wie), a) for a in kijk.acties() if not a.gedaan and plan],
        kijk.ketens(bevestigd=bevestigd) if verhaal else [],
    )
