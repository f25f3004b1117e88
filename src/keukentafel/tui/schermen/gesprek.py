"""The talk: note, see what grows, and one key to all else."""

from collections.abc import Callable, Collection
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from keukentafel.conversation.dossier import IK, Dossier
from keukentafel.conversation.gebeurtenissen import PersoonGegevens
from keukentafel.conversation.opdrachten import BewaarConcept, GeefOpmerking, Noteer
from keukentafel.conversation.opmerkingen import opmerking
from keukentafel.conversation.tekst import heeft_bsn
from keukentafel.fouten import KeukentafelFout
from keukentafel.labels import Rol
from keukentafel.tui import teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Voet
from keukentafel.tui.invoer import Invoer
from keukentafel.tui.namen import fase_naam
from keukentafel.tui.toetsen import GESPREK, leesbaar, toets
from keukentafel.tui.weergave import (
    domeinlijst,
    kort,
    notities,
    oogst,
    opening,
    opmerkingzin,
)

_VOET = ("vragen", "labels", "overzicht", "samen", "leeg", "menu", "hulp")
_MODI = {"letterlijk": "“", "kracht": "+", "belangrijk": "*"}

BLIJFT_STAAN = 3
"""So many notes long a remark stays in view when nothing else is said."""


class GesprekScherm(Dossierscherm):
    """The screen during a talk, for the professional alone."""

    CSS_PATH = "gesprek.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(t.f, f"doe('{t.actie}')", show=False) for t in GESPREK if t.f and "f" in t.f),
        Binding("pageup", "blader(-1)", show=False),
        Binding("pagedown", "blader(1)", show=False),
        Binding("escape", "doe('leeg')", show=False),
    ]

    def __init__(self, spreker: str | None = None, modi: Collection[str] = ()) -> None:
        """Begin with nobody chosen to speak, or with who spoke before the lock."""
        super().__init__()
        self._spreker = spreker
        self._modi = set(modi)
        self._gegeven = ("", 0)
        self._aangeboden: set[tuple[int, str]] = set()

    def maak_opnieuw(self) -> Callable[[], Screen[None]]:
        """Return how to make this screen again: a half typed line stays with who said it."""
        return partial(type(self), self._spreker, frozenset(self._modi))

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="kop"):
            yield Static(id="waar", markup=False)
            yield Static(f"{teksten.PRIVE} · {teksten.OFFLINE}", id="prive", markup=False)
        yield Static(id="tafel", markup=False)
        with Horizontal(id="midden"):
            with VerticalScroll(id="notities", can_focus=False):
                yield Static(id="lijst", markup=False)
            with Vertical(id="zijkant"):
                yield Static(id="domeinen", markup=False)
            with VerticalScroll(id="oogst", can_focus=False):
                yield Static(id="oogst_tekst", markup=False)
        yield Melding()
        with Horizontal(id="invoerregel"):
            yield Static(id="wie", markup=False)
            yield Invoer()
        yield Voet([(leesbaar(t.teken or t.f or ""), t.kort) for t in map(toets, _VOET)])

    def on_mount(self) -> None:
        """Paint, and be ready to type."""
        self.query_one("#notities", VerticalScroll).anchor()
        self.query_one(Invoer).focus()
        self.set_timer(0.2, self._warm_op)
        self.call_after_refresh(self._pak_concept)

    def on_screen_resume(self) -> None:
        """A page that waits comes only once this screen is in front."""
        self.call_after_refresh(self._pak_concept)

    def _pak_concept(self) -> None:
        """Put back what stood half typed when the program locked or ended."""
        if not self.is_current or self.kt.sessie is None or not self.dossier.concept:
            return
        tekst, invoer = self.dossier.concept, self.query_one(Invoer)
        spreker = self.dossier.concept_spreker
        een_regel = "\n" not in tekst
        if een_regel and invoer.value:
            return
        self.kt.klad.zet(tekst, spreker)  # until the next key it stands nowhere else
        if not self.doe(BewaarConcept("")):
            return
        if een_regel:
            invoer.insert_text_at_cursor(tekst)
            self._spreker = self._spreker if spreker is None else spreker
            self._toon_kop(self.dossier)
            self._toon_wie(self.dossier)
        else:
            self._plak(Invoer.Bladzijde(tekst))
        self.zeg(teksten.HALF_TERUG)

    @work(thread=True, group="warm", exit_on_error=False)
    def _warm_op(self) -> None:
        """Load the questions behind the talk, so that the first `?` need not wait."""
        import keukentafel.questions.kiezen
        import keukentafel.tui.schermen.vragen  # noqa: F401
        from keukentafel.content import vragen

        vragen()

    # ---- painting -----------------------------------------------------------------------

    def toon(self, dossier: Dossier) -> None:
        """Paint the state."""
        self._toon_kop(dossier)
        leeg = not dossier.uitingen
        lijst = self.query_one("#notities", VerticalScroll)
        breed = max(20, lijst.content_size.width - 1)
        self.query_one("#lijst", Static).update(opening() if leeg else notities(dossier, breed))
        self.query_one("#domeinen", Static).update(domeinlijst(dossier))
        if self.has_class("-breed"):
            self.query_one("#oogst_tekst", Static).update(oogst(dossier))
        self._toon_wie(dossier)

    def _toon_kop(self, dossier: Dossier) -> None:
        gesprek = dossier.gesprek
        delen: list[tuple[str, str]] = [(kort(dossier.naam, 30), "bold $primary")]
        if gesprek:
            stand = teksten.VAST if gesprek.fase_vast else teksten.VOLGT
            delen += [(f"  {fase_naam(gesprek.fase)}", "bold"), (f" ({stand})", "$text-muted")]
        self.query_one("#waar", Static).update(Content.assemble(*delen))
        self.query_one("#tafel", Static).update(self._aan_tafel(dossier))

    def _aan_tafel(self, dossier: Dossier) -> Content:
        if not dossier.aan_tafel:
            return Content.styled(teksten.NIEMAND_AAN_TAFEL, "$text-muted")
        nu = self._wie_praat(dossier)
        delen: list[tuple[str, str]] = [(teksten.AAN_TAFEL_KORT, "$text-muted")]
        for nummer, persoon in enumerate(dossier.personen.values(), 1):
            if persoon.id in dossier.aan_tafel and nummer <= 9:
                stijl = "bold underline" if persoon.id == nu else ""
                delen += [(f"{nummer} ", "$accent"), (kort(persoon.naam, 16), stijl), ("   ", "")]
        delen += [("0 ", "$accent"), (teksten.IK.lower(), "bold underline" if nu == IK else "")]
        return Content.assemble(*delen)

    def _toon_wie(self, dossier: Dossier) -> None:
        naam = dossier.noem(self._wie_praat(dossier)) or teksten.NOTITIE
        tekens = "".join(_MODI[m] for m in sorted(self._modi))
        self.query_one("#wie", Static).update(
            Content.assemble((kort(naam, 16), "bold $primary"), (f" {tekens}›", "$accent"))
        )

    def on_resize(self) -> None:
        """The harvest shows only where there is room."""
        if self.is_mounted and self.kt.sessie is not None:
            self.call_after_refresh(self.toon, self.dossier)

    # ---- who speaks ---------------------------------------------------------------------

    @property
    def gekozen_spreker(self) -> str | None:
        """Who was chosen to speak; None when nobody was."""
        return self._spreker

    def _wie_praat(self, dossier: Dossier) -> str:
        """Return who was chosen, else the first at the table, else nobody in particular."""
        if self._spreker is not None and (self._spreker == IK or self._spreker in dossier.personen):
            return self._spreker
        return next((p for p in dossier.personen if p in dossier.aan_tafel), "")

    @on(Invoer.Spreker)
    def _kies_spreker(self, event: Invoer.Spreker) -> None:
        personen: list[PersoonGegevens] = list(self.dossier.personen.values())
        nummer = int(event.cijfer)
        if nummer == 0:
            self._spreker = IK
        elif nummer <= len(personen):
            self._spreker = personen[nummer - 1].id
        self._verder_na_ongedaan()
        self._toon_kop(self.dossier)
        self._toon_wie(self.dossier)

    @on(Input.Changed)
    def _verder_na_ongedaan(self) -> None:
        """That something was undone is said until the next key."""
        if self.query_one(Melding).tekst == teksten.ONGEDAAN:
            self.zeg("")

    # ---- noting -------------------------------------------------------------------------

    @on(Input.Submitted)
    def _noteer(self, event: Input.Submitted) -> None:
        event.stop()
        tekst = event.value
        spreker = self._wie_praat(self.dossier)
        rol = Rol.PROFESSIONAL if spreker == IK else Rol.CLIENT
        opdracht = Noteer(
            tekst=tekst,
            spreker=spreker if tekst.strip() else "",
            rol=rol if tekst.strip() else Rol.CLIENT,
            letterlijk="letterlijk" in self._modi,
            kracht="kracht" in self._modi,
            belangrijk="belangrijk" in self._modi,
        )
        if not self.doe(opdracht):
            return
        event.input.value = ""
        self._modi.clear()
        self._toon_wie(self.dossier)
        self._na_de_notitie(tekst)

    def _na_de_notitie(self, tekst: str) -> None:
        """At most one quiet line: what was remarked, or a name that fell."""
        if self.dossier.gesprek is None:
            self.zeg(teksten.GESPREK_DICHT)
            return
        naam = self._nieuwe_naam() if tekst.strip() else ""
        rest = teksten.NAAM_VIEL.format(naam=naam) if naam else self._opmerking()
        self.zeg(rest if tekst.strip() else teksten.GEMARKEERD)
        gevonden = opmerking(self.dossier)
        if gevonden and self.doe(GeefOpmerking(gevonden.sleutel)):
            self._gegeven = (opmerkingzin(gevonden), len(self.dossier.uitingen))
            self.zeg(opmerkingzin(gevonden))
        if heeft_bsn(tekst):
            self._vraag_bsn(tekst)

    def _opmerking(self) -> str:
        """A remark stays for a few notes: the eyes are on the people, not on the screen."""
        zin, bij = self._gegeven
        return zin if len(self.dossier.uitingen) - bij < BLIJFT_STAAN else ""

    def _vraag_bsn(self, tekst: str) -> None:
        from keukentafel.tui.schermen.bsn import BsnVenster

        self.app.push_screen(BsnVenster(max(self.dossier.uitingen), tekst))

    def _nieuwe_naam(self) -> str:
        """Return a name that fell and was not offered in this talk before: once is enough."""
        naam, gesprek = self._gevallen_naam(), self.dossier.gesprek
        sleutel = (gesprek.nr if gesprek else 0, naam.casefold())
        if sleutel in self._aangeboden:
            return ""
        self._aangeboden.add(sleutel)
        return naam

    def _gevallen_naam(self) -> str:
        """Return the newest name in the last notes that is nobody's yet."""
        for uiting in list(self.dossier.uitingen.values())[:-4:-1]:
            personen = uiting.duiding.personen if uiting.duiding else ()
            for persoon in reversed(personen):
                if persoon.naam and not self.dossier.persoon_met_naam(persoon.naam):
                    return persoon.naam
        return ""

    @on(Invoer.Bladzijde)
    def _plak(self, event: Invoer.Bladzijde) -> None:
        from keukentafel.tui.schermen.plakken import PlakkenScherm

        self.app.push_screen(PlakkenScherm(event.tekst))

    # ---- commands -----------------------------------------------------------------------

    @on(Invoer.Teken)
    def _teken(self, event: Invoer.Teken) -> None:
        self.action_doe(event.actie)

    def action_doe(self, actie: str) -> None:
        """Carry out an action of the key table."""
        self._verder_na_ongedaan()
        if actie in _MODI:
            self._modi ^= {actie}
            self._toon_wie(self.dossier)
            self.zeg(teksten.MODUS_AAN[actie] if actie in self._modi else "")
            return
        werk: dict[str, Callable[[], None]] = {
            "labels": self._labels,
            "vragen": self._vragen,
            "fase": self._fase,
            "menu": self._menu,
            "naam": self._naam_erbij,
            "leeg": self.kt.action_leeg,
            "samen": self.kt.action_samen,
            "slot": self.kt.action_slot,
            "kleur": self.kt.wissel_kleur,
            "stoppen": self.kt.action_terug,
            "ongedaan": self.action_ongedaan,
        }
        werk.get(actie, partial(self._open, actie))()

    def _open(self, actie: str) -> None:
        """Open the screen of an action; imported only now."""
        from keukentafel.tui.schermen import bij_actie

        scherm: Screen[None] = bij_actie(actie)
        self.app.push_screen(scherm)

    def _labels(self) -> None:
        from keukentafel.tui.schermen.labels import LabelVenster

        if not self.dossier.uitingen:
            self.zeg(teksten.NOG_GEEN_NOTITIE)
            return
        self.app.push_screen(LabelVenster(max(self.dossier.uitingen)))

    def _vragen(self) -> None:
        from keukentafel.tui.schermen.vragen import VragenVenster

        if self.dossier.gesprek is None:
            self.zeg(teksten.GEEN_GESPREK)
            return
        try:
            keuze = self.sessie.vragen()
        except KeukentafelFout as fout:  # a content file was broken by hand
            self.zeg(str(fout))
            return
        if keuze.stilte:
            self.zeg(teksten.STILTE.get(keuze.stilte, teksten.GEEN_VRAGEN))
            return
        self.app.push_screen(VragenVenster(keuze.suggesties), lambda zin: self.zeg(zin or ""))

    def _fase(self) -> None:
        from keukentafel.tui.schermen.fase import FaseVenster

        if self.dossier.gesprek is None:
            self.zeg(teksten.GEEN_GESPREK)
            return
        self.app.push_screen(FaseVenster(), lambda zin: self.zeg(zin or ""))

    def _menu(self) -> None:
        from keukentafel.tui.schermen.menu import MenuVenster

        self.app.push_screen(MenuVenster(), lambda actie: self.action_doe(actie) if actie else None)

    def _naam_erbij(self) -> None:
        from keukentafel.tui.schermen.naam import NaamVenster

        naam = self._gevallen_naam()
        self.app.push_screen(NaamVenster(naam), lambda zin: self.zeg(zin or ""))

    def action_blader(self, kant: int) -> None:
        """Scroll the notes a page."""
        lijst = self.query_one("#notities", VerticalScroll)
        (lijst.scroll_page_up if kant < 0 else lijst.scroll_page_down)(animate=False)
