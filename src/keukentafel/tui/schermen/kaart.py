"""Who said what about whom, as a small table: only for the professional, without scores."""

from collections import Counter
from collections.abc import Collection

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.questions.perspectieven import Perspectievenkaart
from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster

BREED = 9
"""Cells of one column."""
KOLOMMEN = 6
"""So many people fit on a narrow screen; who comes first in the house goes first."""


class KaartVenster(Venster[None]):
    """Rows: who sits at the table. Columns: about whom."""

    def compose(self) -> ComposeResult:
        """Build the window."""
        kaart = self.sessie.kaart()
        with VerticalScroll(classes="venster"):
            yield Static(teksten.KAART_TITEL, classes="titel", markup=False)
            if kaart is None or not kaart.sprekers or len(kaart.anderen) < 2:
                yield Static(teksten.KAART_LEEG, markup=False)
            else:
                yield Static(tabel(kaart), id="kaart")
                yield Static(teksten.KAART_UITLEG, classes="zacht", markup=False)
            yield Static(teksten.ESC_TERUG, classes="zacht", markup=False)


def tabel(kaart: Perspectievenkaart) -> Content:
    """Return the table; a square says in one word how it stands."""
    anderen = kaart.anderen[:KOLOMMEN]
    roep = roepnamen({*anderen, *kaart.sprekers})
    kop = Content.styled("".join(_cel(n) for n in ("", *(roep[a] for a in anderen))), "bold")
    regels = [kop]
    for spreker in kaart.sprekers:
        stukken: list[str | tuple[str, str]] = [(_cel(roep[spreker]), "bold")]
        for ander in anderen:
            stand = kaart.stand(spreker, ander)
            woord = teksten.KAART_STAND[stand] if spreker != ander else teksten.KAART_ZELF
            stukken.append((_cel(woord), "$text-muted" if stand == "gezegd" else "$accent"))
        regels.append(Content.assemble(*stukken))
    return Content("\n").join(regels)


def roepnamen(namen: Collection[str]) -> dict[str, str]:
    """Return what each is called in a narrow column: of a long name the part that is theirs."""
    delen = Counter(deel for naam in namen for deel in {*naam.split()})

    def kort(naam: str) -> str:
        eigen = (d for d in naam.split() if d[0].isupper() and delen[d] == 1 and len(d) < BREED)
        return naam if len(naam) < BREED else next(eigen, naam)

    return {naam: kort(naam) for naam in namen}


def _cel(tekst: str) -> str:
    kort = tekst if len(tekst) < BREED else f"{tekst[: BREED - 2].strip()}…"
    return f"{kort:{BREED}}"
