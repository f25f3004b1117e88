"""Looking back on an own talk (seed 9.2): for the professional alone, shared by own choice."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from keukentafel.content import elementen
from keukentafel.content.modellen import ElementSleutel
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.tekst import masker_bsn, schoon
from keukentafel.conversation.terugblik import (
    GENOEG,
    Terugblik,
    genoemd,
    laatste_per_gesprek,
    patroon,
)
from keukentafel.fouten import KeukentafelFout
from keukentafel.session import nu as moment
from keukentafel.tui import bestand
from keukentafel.tui import teksten_terugblik as t
from keukentafel.tui.basis import Venster, Vraagvenster
from keukentafel.tui.lijstscherm import Lijstscherm, rij
from keukentafel.tui.regellijst import zacht
from keukentafel.tui.weergave import kort

TIEN = "t"
"""The key for ten, beside the digits."""
_STAAF = "▁▂▃▄▅▆▇█"
_NAAM = 26


class TerugblikScherm(Lijstscherm):
    """The twelve elements of the last talk: a digit gives a figure, Enter an example."""

    titel = t.TERUGBLIK_TITEL
    voet = t.TERUGBLIK_VOET
    voet_boven = t.TERUGBLIK_VOET_BOVEN
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "collega", show=False),
        Binding("p", "patroon", show=False),
        Binding("v", "kaart", show=False),
        Binding("b", "bewaar", show=False),
        Binding("minus", "geen", show=False),
    ]

    _gelezen: list[Terugblik] | None = None

    def _nu(self) -> Terugblik:
        """Return what was kept of this talk, or an empty one."""
        gesprek = self.dossier.gesprekken[max(self.dossier.gesprekken)]
        naam = f"{self.sessie.dossier_id}:{gesprek.nr}"
        eerder = [x for x in self._alle() if x.gesprek == naam]
        dag = gesprek.begonnen.astimezone().date()
        return eerder[-1] if eerder else Terugblik(gesprek=naam, dag=dag)

    def _alle(self) -> list[Terugblik]:
        """Return all that was kept, read once; none, and why, while the vault is out of reach."""
        caseload = self.kt.caseload
        assert caseload is not None, "a screen without an open vault"
        if self._gelezen is None:
            try:
                self._gelezen = caseload.terugblikken()
            except KeukentafelFout as fout:
                self.zeg(str(fout))
                return []
        return self._gelezen

    def opties(self, dossier: Dossier, breed: int) -> Iterator[Option]:
        """Return the elements, each with its figure as a bar, and the example."""
        nu = self._nu()
        hoe = t.TERUGBLIK_SAMEN if nu.met_collega else t.TERUGBLIK_ALLEEN
        yield zacht(t.TERUGBLIK_UITLEG)
        yield zacht(hoe)
        for e in elementen():
            cijfer = nu.cijfers.get(e.sleutel)
            staaf = t.TERUGBLIK_GEEN if cijfer is None else f"{'■' * cijfer}{'·' * (10 - cijfer)}"
            getal = "" if cijfer is None else f" {cijfer}"
            bij = (f"{staaf}{getal}", nu.voorbeelden.get(e.sleutel, "") or e.in_het_kort)
            yield rij(e.naam, bij, breed, id=e.sleutel)

    def on_key(self, event: events.Key) -> None:
        """A digit, or t for ten, gives the chosen element its figure."""
        if event.key.isdigit() or event.key == TIEN:
            event.stop()
            self._zet_cijfer(10 if event.key == TIEN else int(event.key))

    def _sleutel(self) -> ElementSleutel | None:
        return next((e.sleutel for e in elementen() if e.sleutel == self.gekozen), None)

    def _zet_cijfer(self, cijfer: int | None) -> None:
        sleutel = self._sleutel()
        if sleutel is None:
            return
        nu = self._nu()
        cijfers = {k: v for k, v in nu.cijfers.items() if k != sleutel}
        if cijfer is not None:
            cijfers[sleutel] = cijfer
        self._bewaar(nu.model_copy(update={"cijfers": cijfers}))

    def _bewaar(self, terugblik: Terugblik) -> None:
        assert self.kt.caseload is not None
        if self._gelezen is None:  # never over something that could not be read
            return
        try:
            self.kt.caseload.bewaar_terugblik(terugblik)
        except KeukentafelFout as fout:
            self.zeg(str(fout))
            return
        self._gelezen = [*self._gelezen, terugblik]
        self.toon(self.dossier)
        self.zeg(t.TERUGBLIK_BEWAARD)

    def action_geen(self) -> None:
        """Take the figure away."""
        self._zet_cijfer(None)

    def kies(self, id: str) -> None:
        """Enter: an example in own words that name nobody."""
        self._vraag_voorbeeld(self._nu().voorbeelden.get(self._sleutel() or "regie", ""), "")

    def _vraag_voorbeeld(self, waarde: str, fout: str) -> None:
        sleutel = self._sleutel()
        if sleutel is None:
            return

        def bewaar(tekst: str | None) -> None:
            if tekst is None:
                return
            netjes = masker_bsn(schoon(tekst))
            thuis = [p.naam for p in self.dossier.personen.values()]
            naam = genoemd(netjes, thuis)
            bekend = any(naam.casefold() in n.casefold() for n in thuis)
            if naam and (bekend or netjes != waarde):  # 'koos' is a word too: asked once
                zin = t.TERUGBLIK_NAAM if bekend else t.TERUGBLIK_NAAM_MISSCHIEN
                self._vraag_voorbeeld(netjes, zin.format(naam=naam))
                return
            nu = self._nu()
            anders: Mapping[ElementSleutel, str] = {
                k: v for k, v in {**nu.voorbeelden, sleutel: netjes}.items() if v
            }
            self._bewaar(nu.model_copy(update={"voorbeelden": anders}))

        uitleg = fout or t.TERUGBLIK_VOORBEELD_UITLEG
        self.app.push_screen(Vraagvenster(t.TERUGBLIK_VOORBEELD, waarde, uitleg), bewaar)

    def action_collega(self) -> None:
        """Done alone, or with a colleague."""
        nu = self._nu()
        self._bewaar(nu.model_copy(update={"met_collega": not nu.met_collega}))

    def action_patroon(self) -> None:
        """Show the pattern over the talks."""
        self.app.push_screen(PatroonVenster())

    def action_kaart(self) -> None:
        """Show the three questions for the client."""
        self.app.push_screen(DrieVragenVenster())

    def action_bewaar(self) -> None:
        """Share by own choice: write this looking back to a file of one's own."""
        plek = bestand.vrije_plek(bestand.documentenmap(), "md", moment())

        def bewaar(pad: str | None) -> None:
            if not pad:
                return
            try:
                tekst = "\n".join(_tekst(self._nu()))
                bestand.schrijf_alleen_voor_mij(Path(pad).expanduser(), tekst.encode())
            except OSError:
                self.zeg(t.TERUGBLIK_MISLUKT)
            else:
                self.zeg(t.TERUGBLIK_OP.format(pad=pad))

        venster = Vraagvenster(t.TERUGBLIK_PAD, str(plek), t.TERUGBLIK_PAD_UITLEG)
        self.app.push_screen(venster, bewaar)


def _tekst(terugblik: Terugblik) -> Iterator[str]:
    """Yield the lines of a Markdown page: no name, no dossier, not even the day."""
    yield f"# {t.TERUGBLIK_TITEL}\n"
    yield f"{t.TERUGBLIK_SAMEN if terugblik.met_collega else t.TERUGBLIK_ALLEEN}\n"
    for e in elementen():
        cijfer = terugblik.cijfers.get(e.sleutel)
        getal = t.TERUGBLIK_GEEN if cijfer is None else str(cijfer)
        voorbeeld = terugblik.voorbeelden.get(e.sleutel, "")
        yield f"- {e.naam}: {getal}" + (f". {voorbeeld}" if voorbeeld else "")
    yield ""


class PatroonVenster(Venster[None]):
    """The figures over three or more own talks as a picture: no mean, no order, no others."""

    def compose(self) -> ComposeResult:
        """Build the window."""
        with VerticalScroll(classes="venster"):
            yield Static(t.PATROON_TITEL, classes="titel", markup=False)
            yield Static(Content("\n").join(beeld(self._alle())), markup=False)
            yield Static(f"\n{t.PATROON_OEFENEN}", classes="titel", markup=False)
            yield Static(self._oefenen(), id="patroon_oefenen", markup=False)
            yield Static(t.PATROON_VOET, classes="zacht", markup=False)

    def _alle(self) -> list[Terugblik]:
        try:
            return self.kt.caseload.terugblikken() if self.kt.caseload else []
        except KeukentafelFout as fout:
            self.zeg(str(fout))
            return []

    def _oefenen(self) -> Content:
        """The same of practice talks: from the learner's own folder, never mixed with these."""
        from keukentafel.store.terugblikken import lees

        try:
            alle = lees(self.kt.map)
        except KeukentafelFout as fout:
            return Content(str(fout))
        sleutels = [e.sleutel for e in elementen()]
        cijfers = {
            s: [c.cijfer if (c := t_.elementen.get(s)) else None for t_ in alle] for s in sleutels
        }
        if not any(t_.elementen for t_ in alle):
            return Content(t.PATROON_OEFENEN_LEEG)
        return Content("\n").join(_staven(cijfers))


def beeld(alle: list[Terugblik]) -> Iterator[Content]:
    """Yield the picture: a row for each element, a bar and a figure for each talk."""
    cijfers = patroon(alle, [e.sleutel for e in elementen()])
    if not cijfers:
        aantal = len(laatste_per_gesprek(alle))
        yield Content(t.PATROON_TE_WEINIG.format(aantal=aantal, genoeg=GENOEG))
        return
    yield Content.styled(t.PATROON_UITLEG, "$text-muted")
    yield from _staven(cijfers)


def _staven(cijfers: Mapping[ElementSleutel, Sequence[int | None]]) -> Iterator[Content]:
    for e in elementen():
        rij_ = cijfers[e.sleutel][-12:]
        staven = "".join("·" if c is None else _STAAF[min(7, c * 8 // 11)] for c in rij_)
        getallen = " ".join("·" if c is None else str(c) for c in rij_)
        yield Content.assemble(
            f"{kort(e.naam, _NAAM):{_NAAM}} ", (staven, "bold $accent"), f"  {getallen}"
        )


class DrieVragenVenster(Venster[None]):
    """Three questions for the client, to say aloud or to let read: nothing else in sight.

    The client looks along here: the app's own style covers the figures behind it.
    """

    def compose(self) -> ComposeResult:
        """Build the window."""
        with VerticalScroll(classes="venster"):
            yield Static(t.KAART_TITEL, classes="titel", markup=False)
            for vraag in t.KAART_VRAGEN:
                yield Static(f"{vraag}\n", markup=False)
            yield Static(t.KAART_VOET, classes="zacht", markup=False)
