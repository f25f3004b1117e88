"""Walk through the notes: only what is in doubt asks for a look, and one key settles it."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from keukentafel.conversation.dossier import Dossier, Uiting
from keukentafel.conversation.opdrachten import BewerkTekst, MerkUiting, StelLabelBij
from keukentafel.conversation.tekst import heeft_bsn
from keukentafel.labels import Levensdomein, Rol, Signaal
from keukentafel.tui import teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Voet, Vraagvenster
from keukentafel.tui.namen import domein_naam, labels_kort
from keukentafel.tui.weergave import kort

_SIGNALEN = frozenset(s.value for s in Signaal)
RIJ = 160
"""So many signs of a note stand in the list; the whole note stands below it."""


def nog_open(uiting: Uiting) -> bool:
    """Say whether a note asks for a look: a label in doubt, or a time mark to fill in."""
    return bool(uiting.twijfel) or not (uiting.tekst or uiting.nagelopen)


def twijfelachtig(uiting: Uiting) -> list[str]:
    """Return the labels that were in doubt, also when a key settled them; no signals."""
    if uiting.nagelopen or uiting.duiding is None:
        return []
    return [x for x in uiting.duiding.twijfel if x not in _SIGNALEN][:9]


class NalopenScherm(Dossierscherm):
    """A list of notes and, below it, the chosen one with the labels in doubt."""

    CSS_PATH = "nalopen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "stap(1)", show=False),
        Binding("k", "stap(-1)", show=False),
        Binding("l", "labels", show=False),
        Binding("t", "tekst", show=False),
        Binding("a", "alles", show=False),
        Binding("escape", "terug", show=False),
    ]

    def __init__(self, uitingen: tuple[int, ...] = (), zin: str = "") -> None:
        """Take the notes to walk through (else those in doubt) and a line to begin with."""
        super().__init__()
        self._ids, self._zin = list(uitingen), zin
        self._vast = bool(uitingen)
        self._alles = False
        self._getoond: dict[int, Uiting] = {}

    def maak_opnieuw(self) -> Callable[[], Screen[None]]:
        """Return how to make this screen again, for the same notes."""
        return partial(type(self), tuple(self._ids) if self._vast else ())

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="nalopen_kop"):
            yield Static(id="nalopen_titel", markup=False)
            yield Static(teksten.PRIVE, id="nalopen_prive", markup=False)
        yield Static(teksten.NALOPEN_KLAAR, id="nalopen_leeg", markup=False)
        yield OptionList(id="nalopen_lijst", markup=False)
        with VerticalScroll(id="nalopen_een", can_focus=False):
            yield Static(id="nalopen_tekst", markup=False)
        yield Melding()
        yield Voet(teksten.NALOPEN_VOET)

    def on_mount(self) -> None:
        """Begin at the first note that asks for a look. (The base class mounts by itself.)"""
        self._verzamel(self.dossier)
        self._vul(self.dossier)
        self.query_one(OptionList).focus()
        self._naar_volgende(vanaf=0)
        self.zeg(self._zin)

    # ---- painting -----------------------------------------------------------------------

    def _verzamel(self, dossier: Dossier) -> None:
        """Gather the notes to show. What was settled stays in sight until one leaves."""
        if self._alles:
            self._ids = list(dossier.uitingen)
        else:
            bij = () if self._vast else (u.id for u in dossier.uitingen.values() if nog_open(u))
            self._ids = sorted({*self._ids, *bij} & dossier.uitingen.keys())

    def toon(self, dossier: Dossier) -> None:
        """Paint what changed."""
        self._verzamel(dossier)
        if self._ids == list(self._getoond):
            lijst = self.query_one(OptionList)
            for id in self._ids:
                if self._getoond[id] != dossier.uitingen[id]:
                    lijst.replace_option_prompt(str(id), _rij(dossier, dossier.uitingen[id]))
            self._onthoud(dossier)
        else:
            self._vul(dossier)
        self._toon_een()

    def _onthoud(self, dossier: Dossier) -> None:
        self._getoond = {id: dossier.uitingen[id] for id in self._ids}

    def _vul(self, dossier: Dossier) -> None:
        """Fill the list afresh and stay at the same note."""
        lijst = self.query_one(OptionList)
        nu = self._gekozen()
        lijst.clear_options()
        lijst.add_options(
            [Option(_rij(dossier, dossier.uitingen[id]), id=str(id)) for id in self._ids]
        )
        self._onthoud(dossier)
        if self._ids:
            lijst.highlighted = self._ids.index(nu) if nu in self._ids else 0
        for id, zichtbaar in (("lijst", self._ids), ("een", self._ids), ("leeg", not self._ids)):
            self.query_one(f"#nalopen_{id}").display = bool(zichtbaar)
        titel = teksten.NALOPEN_NIEUW if self._vast else teksten.NALOPEN_TITEL
        titel = teksten.NALOPEN_ALLES if self._alles else titel
        self.query_one("#nalopen_titel", Static).update(titel)

    def _gekozen(self) -> int:
        optie = self.query_one(OptionList).highlighted_option
        return int(optie.id) if optie and optie.id else 0

    @property
    def _uiting(self) -> Uiting | None:
        return self.dossier.uitingen.get(self._gekozen())

    @on(OptionList.OptionHighlighted)
    def _ander(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self.query_one("#nalopen_een").scroll_home(animate=False)
        self._toon_een()

    def _toon_een(self) -> None:
        uiting = self._uiting
        if uiting is not None:
            een = _een(self.dossier, uiting, met_labels=self._alles)
            self.query_one("#nalopen_tekst", Static).update(een)

    # ---- keys ---------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """A digit switches a label that is in doubt."""
        uiting = self._uiting
        if uiting is None or not event.key.isdigit():
            return
        labels = twijfelachtig(uiting)
        if 1 <= int(event.key) <= len(labels):
            event.stop()
            label = labels[int(event.key) - 1]
            self.doe(StelLabelBij(uiting.id, label, label not in _gelezen(uiting)))

    @on(OptionList.OptionSelected)
    def _klopt(self, event: OptionList.OptionSelected) -> None:
        """Enter: it is right so; on to the next that asks for a look."""
        event.stop()
        uiting = self._uiting
        if uiting is None:
            return
        if nog_open(uiting) and not self.doe(MerkUiting(uiting.id, nagelopen=True)):
            return
        self.zeg("")
        self._naar_volgende(vanaf=self._ids.index(uiting.id) + 1)

    def _naar_volgende(self, vanaf: int) -> None:
        """Go to the next open note from a place on, around the end; or say that all is done."""
        uitingen = self.dossier.uitingen
        rond = [*self._ids[vanaf:], *self._ids[:vanaf]]
        volgende = next((id for id in rond if nog_open(uitingen[id])), None)
        if volgende is not None:
            self.query_one(OptionList).highlighted = self._ids.index(volgende)
        elif self._ids:
            self.zeg(teksten.NALOPEN_KLAAR)

    def action_stap(self, kant: int) -> None:
        """Go to the note before or after."""
        lijst = self.query_one(OptionList)
        (lijst.action_cursor_up if kant < 0 else lijst.action_cursor_down)()

    def action_alles(self) -> None:
        """Show all notes, or only those in doubt."""
        self._alles = not self._alles
        self._vast, self._ids = False, []
        nu = self._gekozen()
        self._verzamel(self.dossier)
        self._vul(self.dossier)
        if nu in self._ids:
            self.query_one(OptionList).highlighted = self._ids.index(nu)
        self._toon_een()

    def action_labels(self) -> None:
        """Open all labels of this note."""
        from keukentafel.tui.schermen.labels import LabelVenster

        if self._uiting is not None:
            self.app.push_screen(LabelVenster(self._uiting.id))

    def action_tekst(self) -> None:
        """Fill in a time mark, or mend the words of a note."""
        uiting = self._uiting
        if uiting is None:
            return

        def bewaar(tekst: str | None) -> None:
            if tekst is None or tekst == uiting.tekst:
                return
            if self.doe(BewerkTekst(uiting.id, tekst)) and heeft_bsn(tekst):
                from keukentafel.tui.schermen.bsn import BsnVenster

                self.app.push_screen(BsnVenster(uiting.id, tekst))

        self.app.push_screen(Vraagvenster(teksten.TEKST_TITEL, uiting.tekst), bewaar)

    def action_terug(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()


def _gelezen(uiting: Uiting) -> set[str]:
    return {*map(str, uiting.domeinen), *map(str, uiting.soorten)}


def _wie(dossier: Dossier, uiting: Uiting) -> str:
    naam = dossier.noem(uiting.spreker)
    return f"{kort(naam, 16)}  " if naam else ""


def _woorden(uiting: Uiting, tekens: int) -> tuple[str, str]:
    if not uiting.tekst:
        return teksten.TIJDMERK, "italic $text-muted"
    tekst = kort(uiting.tekst, tekens)
    return (f"“{tekst}”" if uiting.letterlijk else tekst), ""


def _rij(dossier: Dossier, uiting: Uiting) -> Content:
    """Return one line of the list: a mark, who, and the beginning of the words."""
    teken = "?" if nog_open(uiting) else "✓" if uiting.nagelopen else " "
    stijl = "bold $secondary" if uiting.rol is Rol.PROFESSIONAL else "bold $primary"
    return Content.assemble(
        (f" {teken} ", "$accent"), (_wie(dossier, uiting), stijl), _woorden(uiting, RIJ)
    )


def _een(dossier: Dossier, uiting: Uiting, *, met_labels: bool) -> Content:
    """Return the chosen note in full, with the labels in doubt under their digits."""
    uur = uiting.moment.astimezone().strftime("%H:%M")
    delen: list[Content | str] = [
        Content.assemble(
            (f"{uur}  ", "$text-muted"),
            (_wie(dossier, uiting), "bold $primary"),
            _woorden(uiting, len(uiting.tekst)),
            (" *" if uiting.belangrijk else "", "bold $accent"),
        )
    ]
    if met_labels and (labels := labels_kort(uiting)):
        delen += [Content.styled(labels, "$text-muted")]
    delen += ["", *_vragen(uiting)]
    return Content("\n").join(delen)


def _vragen(uiting: Uiting) -> list[Content]:
    if not uiting.tekst:
        return [Content.styled(teksten.NALOPEN_INVULLEN, "$text-muted")]
    labels = twijfelachtig(uiting)
    regels = [Content.styled(teksten.NALOPEN_TWIJFEL, "$text-muted")] if labels else []
    for cijfer, label in enumerate(labels, 1):
        aan = label in _gelezen(uiting)
        stand = teksten.NALOPEN_WEL if aan else teksten.NALOPEN_NIET
        zeker = label in uiting.erbij | uiting.eraf
        regels.append(
            Content.assemble(
                (f" {cijfer} ", "bold $accent"),
                (f"{'●' if aan else '·'} {_naam(label):32}", "bold" if aan else ""),
                (f"{stand}{'' if zeker else '?'}", "$text-muted"),
            )
        )
    if _SIGNALEN.intersection(uiting.twijfel):
        regels.append(Content.styled(teksten.NALOPEN_KIJK, "$text-muted"))
    return regels or [Content.styled(teksten.NALOPEN_GOED, "$text-muted")]


def _naam(label: str) -> str:
    if label in {d.value for d in Levensdomein}:
        return domein_naam(Levensdomein(label))
    return teksten.REGELSOORTEN[label]
