"""The lines of the shared analysis as styled plain text: own words apart, who agrees. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from keukentafel.conversation.analyse import Regel
from keukentafel.conversation.dossier import Bevestiging, Dossier, Hulpvraag
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.plan import Teken
from keukentafel.conversation.zicht import lezers_standaard
from keukentafel.tui import teksten
from keukentafel.tui.namen import domein_naam, korte_domeinnamen
from keukentafel.tui.teksten_plan import INSTEMMING
from keukentafel.tui.weergave import hang, kort

VOLGORDE = (
    RegelSoort.BELANGRIJK,
    RegelSoort.WENS,
    RegelSoort.PROBLEEM,
    RegelSoort.KRACHT,
    RegelSoort.NETWERK,
    RegelSoort.EERDERE_HULP,
    RegelSoort.DRIJFVEER,
    RegelSoort.KNELPUNT,
)
"""What matters and what people want stand beside what is hard, in the same size (seed 6.3)."""
INSPRING = 3
TEKENS = 400
_SMALSTE_KOLOM = 24


def opsomming(namen: Sequence[str]) -> str:
    """Return names as one says them: 'Anja, Ben en Carla'."""
    if len(namen) < 2:
        return "".join(namen)
    return f"{', '.join(namen[:-1])}{teksten.EN}{namen[-1]}"


def namen(dossier: Dossier, wie: Iterable[str]) -> str:
    """Return people by name, in the order of the household."""
    kring = set(wie)
    return opsomming([p.naam for p in dossier.personen.values() if p.id in kring])


def vloei(delen: Iterable[Content], breed: int, tussen: str = "   ") -> Content:
    """Return pieces on as many lines as they need; no piece is broken."""
    regels: list[Content] = []
    for deel in delen:
        if regels and regels[-1].cell_length + len(tussen) + deel.cell_length <= breed:
            regels[-1] = Content.assemble(regels[-1], tussen, deel)
        else:
            regels.append(deel)
    return Content("\n").join(regels)


def regel_in_lijst(dossier: Dossier, regel: Regel, breed: int, *, met_naam: bool) -> Content:
    """Return one line with all that people made of it, for so many cells."""
    teken = "√" if regel.klopt else "·"
    naam = dossier.noem(regel.wie) if met_naam else ""
    woorden = f"“{kort(regel.woorden, TEKENS)}”" if regel.woorden else ""
    kop = Content.assemble(
        (f" {teken} ", "$accent"),
        (f"{kort(naam, 16)}  " if naam else "", "bold $primary"),
        woorden or kort(regel.verwoording, TEKENS),
    )
    rijen = [kop]
    if woorden and regel.verwoording:
        rijen.append(Content.assemble(("   → ", "$accent"), kort(regel.verwoording, TEKENS)))
    if bij := " · ".join(_bijzin(dossier, regel)):
        rijen.append(Content.styled(f"   {bij}", "$text-muted"))
    gehangen = [hang(r, breed, INSPRING) for r in rijen]
    return Content("\n").join([*gehangen, *_meningen(dossier, regel.bevestigd, breed)])


def _bijzin(dossier: Dossier, regel: Regel) -> Iterator[str]:
    """Yield what is small: who agrees, who heard it, other domains, the details."""
    if regel.klopt and not regel.anders:
        wie = namen(dossier, (b.door for b in regel.bevestigd))
        yield teksten.OVERZICHT_KLOPT.format(wie=wie)
    if regel.niet_besproken:
        yield teksten.NIET_BESPROKEN
    if regel.oneens:
        wie = namen(dossier, (w.door for w in regel.oneens))
        yield teksten.OVERZICHT_KLOPT_NIET.format(wie=wie)
    if wil_weg := [w.door for w in regel.weerklank if w.teken is Teken.WEG]:
        yield teksten.OVERZICHT_WIL_WEG.format(wie=namen(dossier, wil_weg))
    yield from gehoord(dossier, regel.bekend_bij)
    if regel.ook:
        wat = ", ".join(korte_domeinnamen()[d] for d in regel.ook)
        yield teksten.OVERZICHT_OOK.format(wat=wat)
    yield from details(regel.details)


def details(velden: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the details with their questions, in the order in which they are asked."""
    gevuld = dict(velden)
    for veld, vraag in teksten.DETAILS.items():
        if veld in gevuld:
            yield f"{vraag} {kort(gevuld[veld], TEKENS)}"


def gehoord(dossier: Dossier, bekend_bij: frozenset[str]) -> Iterator[str]:
    """Say who of those at the table (or of all who ever sat there) does not know it."""
    kring = dossier.aan_tafel or lezers_standaard(dossier)
    if not kring - bekend_bij:
        return
    if len(bekend_bij) > 1:
        yield teksten.OVERZICHT_NIET_GEHOORD.format(wie=namen(dossier, kring - bekend_bij))
    elif bekend_bij:
        yield teksten.OVERZICHT_ALLEEN.format(wie=namen(dossier, bekend_bij))
    else:
        yield teksten.OVERZICHT_NIEMAND


def _meningen(dossier: Dossier, bevestigd: Sequence[Bevestiging], breed: int) -> Iterator[Content]:
    """Show side by side what each person said of the line, once somebody sees it otherwise."""
    if not any(b.behalve for b in bevestigd):
        return
    ruimte = breed - INSPRING
    naast = max(1, min(len(bevestigd), ruimte // _SMALSTE_KOLOM))
    kolom = ruimte // naast
    for van in range(0, len(bevestigd), naast):
        yield from _naast_elkaar(dossier, bevestigd[van : van + naast], kolom)


def _naast_elkaar(
    dossier: Dossier, meningen: Sequence[Bevestiging], kolom: int
) -> Iterator[Content]:
    koppen = [dossier.noem(b.door) for b in meningen]
    teksten_ = [wrap(kort(_mening(b), TEKENS), kolom - 2, break_long_words=True) for b in meningen]
    inspring = " " * INSPRING
    yield Content.assemble(inspring, *((_cel(k, kolom), "bold $primary") for k in koppen))
    for rij in zip_longest(*teksten_, fillvalue=""):
        yield Content(inspring + "".join(_cel(stuk, kolom) for stuk in rij)).rstrip()


def _mening(bevestiging: Bevestiging) -> str:
    if bevestiging.behalve:
        return teksten.OVERZICHT_BEHALVE.format(behalve=bevestiging.behalve)
    return teksten.OVERZICHT_JA


def _cel(tekst: str, breed: int) -> str:
    return set_cell_size(tekst, breed) if cell_len(tekst) != breed else tekst


def hulpvraag_in_lijst(
    dossier: Dossier, hulpvraag: Hulpvraag, breed: int, teken: str = "·"
) -> Content:
    """Return a hulpvraag: the sentence, whose it is, and how far it is agreed."""
    naam = dossier.noem(hulpvraag.wie) or hulpvraag.wie
    zegt = [
        f"{dossier.noem(s.wie)}: {INSTEMMING[s.stand]}"
        for s in {s.wie: s for s in hulpvraag.standpunten}.values()
    ]
    stand = teksten.STATUS[hulpvraag.status]
    bij = [naam, stand, *zegt, *gehoord(dossier, hulpvraag.gehoord_door)]
    zin = Content.assemble((f" {teken} ", "bold $accent"), kort(hulpvraag.zin, TEKENS))
    onder = Content.styled(f"   {' · '.join(b for b in bij if b)}", "$text-muted")
    return Content("\n").join([hang(zin, breed, INSPRING), hang(onder, breed, INSPRING)])


def groep_naam(dossier: Dossier, regel: Regel) -> str:
    """Return the small heading over problems: the person and the domain."""
    delen = [dossier.noem(regel.wie) or regel.wie]
    if regel.domein:
        delen.append(domein_naam(regel.domein))
    return " · ".join(d for d in delen if d) or teksten.OVERZICHT_GEEN_NAAM
