"""A page of notes, typed or pasted afterwards: split into uitingen and stored one by one."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from keukentafel.conversation.dossier import IK, Dossier
from keukentafel.conversation.opdrachten import Noteer
from keukentafel.conversation.tekst import heeft_bsn
from keukentafel.fouten import KeukentafelFout
from keukentafel.labels import Rol
from keukentafel.language import splits
from keukentafel.tui import teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Venster, Voet, voettekst
from keukentafel.tui.bladzijde import Bladzijde

PER_KEER = 40
"""So many notes are stored before the screen gets a turn again."""


@dataclass(frozen=True)
class Stuk:
    """One note to be, and who said it."""

    spreker: str
    tekst: str


def stukken(bladzijde: str, spreker: str, sprekers: dict[str, str]) -> Iterator[Stuk]:
    """Yield the notes of a page. A line 'Anja: …' is Anja's; `sprekers` maps name to id."""
    for regel in bladzijde.splitlines():
        voor, dubbelepunt, rest = regel.partition(":")
        wie = sprekers.get(voor.strip(" -–•*").casefold()) if dubbelepunt else None
        for tekst in splits(regel if wie is None else rest):
            yield Stuk(spreker if wie is None else wie, tekst)


class PlakkenScherm(Dossierscherm):
    """Paste a page, say whose words they are, and have it split."""

    CSS_PATH = "plakken.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "verdeel", show=False),
        Binding("f3", "wie", show=False),
        Binding("escape", "terug", show=False),
    ]

    def __init__(self, tekst: str = "") -> None:
        """Take what was pasted elsewhere already."""
        super().__init__()
        self._tekst = tekst
        self._spreker: str | None = None
        self._gewaarschuwd = False

    def maak_opnieuw(self) -> None:
        """Not made again: the page itself comes back to the talk, and opens this screen."""

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Vertical(id="plakken"):
            yield Static(teksten.PLAKKEN_TITEL, id="plakken_titel")
            yield Static(teksten.PLAKKEN_HINT, id="plakken_hint")
            yield Bladzijde(self._tekst, id="plakken_tekst", placeholder=teksten.PLAKKEN_HIER)
            yield Static(id="plakken_wie", markup=False)
            yield Melding()
        yield Voet(teksten.PLAKKEN_VOET)

    def on_mount(self) -> None:
        """Be ready to paste. (The base class mounts by itself.)"""
        veld = self.query_one(Bladzijde)
        veld.move_cursor(veld.document.end)
        veld.focus()

    def toon(self, dossier: Dossier) -> None:
        """Say whose words these are, and who is taken to have heard them."""
        wie = dossier.noem(self._wie(dossier)) or teksten.PLAKKEN_NIEMAND
        gehoord = [dossier.noem(p) for p in dossier.personen if p in dossier.aan_tafel]
        self.query_one("#plakken_wie", Static).update(
            Content.assemble(
                (f"{teksten.PLAKKEN_WIE}  ", "$text-muted"),
                (wie, "bold $primary"),
                "\n",
                (f"{teksten.PLAKKEN_GEHOORD}  ", "$text-muted"),
                (", ".join(gehoord) or teksten.PLAKKEN_NIEMAND_HOORT, ""),
            )
        )

    def _wie(self, dossier: Dossier) -> str:
        """Return who was chosen, else the one person at the table, else nobody in particular."""
        if self._spreker is not None:
            return self._spreker
        return next(iter(dossier.aan_tafel)) if len(dossier.aan_tafel) == 1 else ""

    def action_wie(self) -> None:
        """Choose whose words these are."""

        def gekozen(wie: str | None) -> None:
            if wie is not None:
                self._spreker = wie
                self.toon(self.dossier)

        self.app.push_screen(WieVenster(), gekozen)

    def action_verdeel(self) -> None:
        """Split the page, after one question when it seems to hold a BSN."""
        dossier = self.dossier
        sprekers = {p.naam.casefold(): p.id for p in dossier.personen.values()}
        sprekers |= dict.fromkeys(teksten.PLAKKEN_IK, IK)
        gevonden = list(stukken(self.query_one(Bladzijde).text, self._wie(dossier), sprekers))
        if not gevonden:
            self.zeg(teksten.PLAKKEN_LEEG)
        elif any(heeft_bsn(stuk.tekst) for stuk in gevonden):
            self.app.push_screen(NummerVenster(), partial(self._na_nummer, gevonden))
        else:
            self._bewaar(gevonden, bsn_bewaren=False)

    def _na_nummer(self, gevonden: list[Stuk], bewaren: bool | None) -> None:
        if bewaren is not None:
            self._bewaar(gevonden, bewaren)

    @work(exclusive=True, group="verdelen")
    async def _bewaar(self, gevonden: list[Stuk], bsn_bewaren: bool) -> None:
        """Store note by note; what could not be stored stays in the field."""
        sessie, veld = self.sessie, self.query_one(Bladzijde)
        veld.disabled = True
        for nummer, stuk in enumerate(gevonden):
            rol = Rol.PROFESSIONAL if stuk.spreker == IK else Rol.CLIENT
            try:
                sessie.do(Noteer(stuk.tekst, stuk.spreker, rol, bsn_bewaren=bsn_bewaren))
            except KeukentafelFout as fout:
                veld.load_text("\n".join(s.tekst for s in gevonden[nummer:]))
                veld.disabled = False
                self.zeg(str(fout))
                return
            if nummer % PER_KEER == PER_KEER - 1:
                self.zeg(teksten.PLAKKEN_BEZIG.format(aantal=nummer + 1))
                await asyncio.sleep(0)
        if self.is_current:
            self._loop_na(len(gevonden))

    def _loop_na(self, aantal: int) -> None:
        from keukentafel.tui.schermen.nalopen import NalopenScherm

        nieuw = tuple(self.dossier.uitingen)[-aantal:]
        zin = teksten.GEPLAKT_EEN if aantal == 1 else teksten.GEPLAKT.format(aantal=aantal)
        self.app.switch_screen(NalopenScherm(nieuw, zin))

    def action_terug(self) -> None:
        """Go back; when there is still text, only the second time."""
        if self.query_one(Bladzijde).text.strip() and not self._gewaarschuwd:
            self._gewaarschuwd = True
            self.zeg(teksten.PLAKKEN_NOG_TEKST)
            return
        self.app.pop_screen()


class WieVenster(Venster[str]):
    """Whose words are these? Gives the id of a speaker, or '' for nobody in particular."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "niemand", show=False)]

    def compose(self) -> ComposeResult:
        """Build the window."""
        namen = [p.naam for p in self.dossier.personen.values()][:9]
        rij = [(str(nummer), naam) for nummer, naam in enumerate(namen, 1)]
        rij += [("0", teksten.PLAKKEN_UZELF), ("Enter", teksten.PLAKKEN_NIEMAND)]
        regels = [Content.assemble((f"{toets:>6}  ", "bold $accent"), naam) for toets, naam in rij]
        with Vertical(classes="venster"):
            yield Static(teksten.PLAKKEN_WIE, classes="titel", markup=False)
            yield Static(Content("\n").join(regels), markup=False)
            yield Static("", markup=False)
            yield Static(teksten.PLAKKEN_PER_REGEL, classes="zacht", markup=False)
            yield Static(teksten.ESC_TERUG, classes="zacht", markup=False)

    def on_key(self, event: events.Key) -> None:
        """A digit chooses."""
        personen = list(self.dossier.personen)[:9]
        if event.key == "0":
            self.dismiss(IK)
        elif event.key.isdigit() and int(event.key) <= len(personen):
            self.dismiss(personen[int(event.key) - 1])

    def action_niemand(self) -> None:
        """Nobody in particular."""
        self.dismiss("")


class NummerVenster(Venster[bool]):
    """The page seems to hold a BSN: leave it out, or keep it since it is something else?"""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "kies(False)", show=False),
        Binding("b", "kies(True)", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Build the window."""
        with Vertical(classes="venster"):
            yield Static(teksten.BSN_TITEL, classes="titel", markup=False)
            yield Static(teksten.PLAKKEN_NUMMER, markup=False)
            yield Static("", markup=False)
            yield Static(voettekst(teksten.PLAKKEN_NUMMER_VOET), markup=False)

    def action_kies(self, bewaren: bool) -> None:
        """Give the answer back."""
        self.dismiss(bewaren)
