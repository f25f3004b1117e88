"""The parts of the overview as lines to choose from: each kind in the same size. Pure."""

from collections.abc import Iterator

from textual.content import Content
from textual.widgets.option_list import Option

from keukentafel.conversation.analyse import Regel, regels
from keukentafel.conversation.dossier import Dossier, Hulpvraag
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.zicht import op_volgorde
from keukentafel.labels import Levensdomein
from keukentafel.tui import teksten
from keukentafel.tui.regellijst import kop
from keukentafel.tui.regelweergave import (
    VOLGORDE,
    groep_naam,
    hulpvraag_in_lijst,
    regel_in_lijst,
)

VRAAG, WEG = "vraag", "weg"
LEEG = "leeg"
"""Begins the id of the line of a part that holds nothing yet: it can be chosen, and filled."""
_SOORTEN = tuple(s.value for s in VOLGORDE)
_OOK = _SOORTEN.index(RegelSoort.DRIJFVEER)
DELEN = (*_SOORTEN[:_OOK], VRAAG, *_SOORTEN[_OOK:])
"""The parts of the overview, in order; a digit goes to each."""


def delen(dossier: Dossier, breed: int) -> dict[str, list[Option]]:
    """Return each part with its heading and its lines; at the end what was left out."""
    alle = regels(dossier, met_weg=True)
    uit: dict[str, list[Option]] = {}
    for deel in DELEN:
        if deel == VRAAG:
            naam, eigen = teksten.UW_VRAGEN, list(_vragen(dossier, breed))
        else:
            passend = [r for r in alle if r.soort == deel and not r.weg]
            naam, eigen = teksten.REGELSOORTEN[deel], list(_regels(dossier, passend, breed))
        uit[deel] = [kop(naam, eerste=not uit), *(eigen or [_leeg(deel)])]
    return {**uit, WEG: list(_weggelaten(dossier, [r for r in alle if r.weg], breed))}


def _leeg(deel: str) -> Option:
    niets = Content.styled(f"   {teksten.OVERZICHT_NIETS}", "$text-muted")
    return Option(niets, id=f"{LEEG}:{deel}")


def _regels(dossier: Dossier, eigen: list[Regel], breed: int) -> Iterator[Option]:
    """Yield the lines of one kind; problems under a small heading per person and domain."""
    if not eigen or eigen[0].soort is not RegelSoort.PROBLEEM:
        for regel in eigen:
            yield Option(regel_in_lijst(dossier, regel, breed, met_naam=True), id=regel.id)
        return
    mensen, onderwerpen = list(dossier.personen), list(Levensdomein)

    def plek(regel: Regel) -> tuple[int, int]:
        wie = mensen.index(regel.wie) if regel.wie in mensen else len(mensen)
        wat = onderwerpen.index(regel.domein) if regel.domein else len(onderwerpen)
        return wie, wat

    groep = ""
    for regel in sorted(eigen, key=plek):
        if (naam := groep_naam(dossier, regel)) != groep:
            groep = naam
            yield Option(Content.styled(f"   {naam}", "$secondary"), disabled=True)
        yield Option(regel_in_lijst(dossier, regel, breed, met_naam=False), id=regel.id)


def _vragen(dossier: Dossier, breed: int) -> Iterator[Option]:
    for vraag in op_volgorde(dossier):
        yield _vraag(dossier, vraag, breed)


def _vraag(dossier: Dossier, vraag: Hulpvraag, breed: int) -> Option:
    plaats = dossier.eerst.index(vraag.id) + 1 if vraag.id in dossier.eerst else "·"
    rij = hulpvraag_in_lijst(dossier, vraag, breed, str(plaats))
    return Option(rij, id=f"{VRAAG}:{vraag.id}")


def _weggelaten(dossier: Dossier, weg: list[Regel], breed: int) -> Iterator[Option]:
    vragen = [h for h in dossier.hulpvragen.values() if h.weg and not dossier.rust_op_apart(h)]
    if not weg and not vragen:
        return
    yield kop(teksten.OVERZICHT_WEG, stijl="bold $text-muted")
    for regel in weg:
        rij = regel_in_lijst(dossier, regel, breed, met_naam=True)
        yield Option(rij.stylize("$text-muted"), id=regel.id)
    for vraag in vragen:
        yield _vraag(dossier, vraag, breed)
