"""The people: who lives here, who elsewhere, who helps, and who sits at the table now."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.gebeurtenissen import PersoonGegevens, Plek
from keukentafel.conversation.opdrachten import (
    BeginGesprek,
    VoegPersoonToe,
    WijzigPersoon,
    ZetAanTafel,
)
from keukentafel.conversation.tekst import schoon
from keukentafel.tui import teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Voet
from keukentafel.tui.persoonregel import (
    Persoonregel,
    in_woorden,
    lees_persoon,
    schrijf_persoon,
)
from keukentafel.tui.weergave import kort

CIJFERS = "123456789"
_BEGREPEN = 40
"""So much of what was understood fits over the line on a narrow screen."""


class Mensenregel(Input):
    """The line to add somebody; on an empty line digits and space say who sits at the table."""

    @dataclass
    class Tafel(Message):
        """Somebody comes to the table or leaves it: by place, or -1 for the chosen one."""

        plaats: int

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(placeholder=teksten.MENSEN_VOORBEELD, select_on_focus=False)

    async def _on_key(self, event: events.Key) -> None:
        teken = event.character
        if not self.value and teken and teken in CIJFERS + " ":
            event.stop()
            event.prevent_default()
            self.post_message(self.Tafel(CIJFERS.find(teken)))
            return
        await super()._on_key(event)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(schoon(event.text))


class MensenScherm(Dossierscherm):
    """One quick line a person. With `begin` the way leads on to the talk."""

    CSS_PATH = "mensen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "plek", show=False),
        Binding("up", "kies(-1)", show=False),
        Binding("down", "kies(1)", show=False),
        Binding("f2", "begin", show=False),
        Binding("escape", "terug", show=False),
    ]

    def __init__(self, begin: bool = False) -> None:
        """Say whether a talk is to begin after this."""
        super().__init__()
        self._begin = begin
        self._plek: Plek | None = None
        self._bewerkt: PersoonGegevens | None = None

    def maak_opnieuw(self) -> Callable[[], Screen[None]]:
        """Return how to make this screen again."""
        return partial(type(self), self._begin)

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Vertical(id="mensen"):
            yield Static(teksten.MENSEN_TITEL, id="mensen_titel")
            yield Static(id="mensen_tafel", markup=False)
            yield Static(teksten.MENSEN_LEEG, id="mensen_leeg")
            lijst = OptionList(id="mensen_lijst", markup=False)
            lijst.can_focus = False
            yield lijst
            yield Melding()
            yield Mensenregel()
        yield Voet(teksten.MENSEN_BEGIN_VOET if self._begin else teksten.MENSEN_VOET)

    def on_mount(self) -> None:
        """Be ready to type. (The base class mounts by itself.)"""
        self.query_one(Mensenregel).focus()

    # ---- painting -----------------------------------------------------------------------

    def toon(self, dossier: Dossier) -> None:
        """Paint the people in their groups, each under the digit that it keeps."""
        lijst = self.query_one(OptionList)
        gekozen = self._gekozen()
        lijst.clear_options()
        lijst.add_options(_opties(dossier))
        if gekozen and gekozen in dossier.personen:
            lijst.highlighted = lijst.get_option_index(gekozen)
        lijst.display = bool(dossier.personen)
        self.query_one("#mensen_leeg").display = not dossier.personen
        namen = [p.naam for p in dossier.personen.values() if p.id in dossier.aan_tafel]
        tafel = teksten.MENSEN_NU.format(namen=_opsomming(namen))
        self.query_one("#mensen_tafel", Static).update(tafel if namen else teksten.MENSEN_NIEMAND)
        self._toon_regel()

    def _toon_regel(self) -> None:
        """Say what Enter will do with the line: what was understood, and where this person lives.

        As `Content`: a str would be read as markup.
        """
        regel = self.query_one(Mensenregel)
        wat = teksten.MENSEN_AANPASSEN if self._bewerkt else teksten.MENSEN_ERBIJ
        gelezen = lees_persoon(regel.value)
        wie = f"{kort(in_woorden(gelezen), _BEGREPEN)} · " if gelezen else ""
        titel = f"{wat}: {wie}{teksten.MENSEN_PLEK[self._plek_nu()]}"
        regel.border_title = Content(titel)
        regel.border_subtitle = teksten.MENSEN_ANDERS

    def _gekozen(self) -> str | None:
        optie = self.query_one(OptionList).highlighted_option
        return optie.id if optie else None

    # ---- the line -----------------------------------------------------------------------

    def _plek_nu(self) -> Plek:
        """Return the place chosen by key, else the old one, else a guess from the line."""
        if self._plek:
            return self._plek
        if self._bewerkt:
            return self._bewerkt.plek
        gelezen = lees_persoon(self.query_one(Mensenregel).value)
        return gelezen.plek if gelezen else Plek.IN_HUIS

    def action_plek(self) -> None:
        """Choose where this person lives: here, elsewhere, or somebody who helps."""
        plekken = list(Plek)
        self._plek = plekken[(plekken.index(self._plek_nu()) + 1) % len(plekken)]
        self._toon_regel()

    @on(Input.Changed)
    def _typt(self, event: Input.Changed) -> None:
        event.stop()
        self._toon_regel()

    @on(Input.Submitted)
    def _klaar(self, event: Input.Submitted) -> None:
        event.stop()
        if not event.value.strip():
            self._haal_op()
            return
        gelezen = lees_persoon(event.value)
        if gelezen is None:
            self.zeg(teksten.MENSEN_GEEN_NAAM)
        elif self._bewerkt:
            self._pas_aan(self._bewerkt, gelezen)
        else:
            self._voeg_toe(gelezen)

    def _haal_op(self) -> None:
        """Put the chosen person in the line, to change."""
        persoon = self.dossier.personen.get(self._gekozen() or "")
        if persoon:
            self._bewerkt, self._plek = persoon, None
            regel = self.query_one(Mensenregel)
            regel.value = schrijf_persoon(persoon)
            regel.cursor_position = len(regel.value)
            self._toon_regel()

    def _voeg_toe(self, gelezen: Persoonregel) -> None:
        opdracht = VoegPersoonToe(
            naam=gelezen.naam,
            relatie=gelezen.relatie,
            leeftijd=gelezen.leeftijd,
            plek=self._plek_nu(),
            bijzonderheden=gelezen.bijzonderheden,
        )
        if self.doe(opdracht):
            self._maak_leeg()
            self.zeg("")

    def _pas_aan(self, oud: PersoonGegevens, gelezen: Persoonregel) -> None:
        nieuw = oud.model_copy(
            update={
                "naam": gelezen.naam,
                "relatie": gelezen.relatie,
                "leeftijd": gelezen.leeftijd,
                "bijzonderheden": gelezen.bijzonderheden,
                "plek": self._plek_nu(),
            }
        )
        if self.doe(WijzigPersoon(nieuw)):
            self._maak_leeg()
            self.zeg(teksten.MENSEN_BEWAARD)

    def _maak_leeg(self) -> None:
        self._bewerkt = self._plek = None
        self.query_one(Mensenregel).value = ""
        self._toon_regel()

    # ---- keys ---------------------------------------------------------------------------

    @on(Mensenregel.Tafel)
    def _aan_of_van_tafel(self, event: Mensenregel.Tafel) -> None:
        personen = dict(enumerate(self.dossier.personen))
        wie = personen.get(event.plaats, self._gekozen() if event.plaats < 0 else None)
        if wie is None:
            return
        if self.doe(ZetAanTafel(tuple(sorted(self.dossier.aan_tafel ^ {wie})))):
            self.zeg("")

    def action_kies(self, kant: int) -> None:
        """Move to another person."""
        lijst = self.query_one(OptionList)
        (lijst.action_cursor_up if kant < 0 else lijst.action_cursor_down)()

    def action_begin(self) -> None:
        """Begin the talk."""
        if not self._begin or not self.doe(BeginGesprek()):
            return
        from keukentafel.tui.schermen.gesprek import GesprekScherm

        self.app.switch_screen(GesprekScherm())

    def action_terug(self) -> None:
        """Leave the line as it was, or go back."""
        if self.query_one(Mensenregel).value:
            self._maak_leeg()
            self.zeg("")
        elif self._begin:
            from keukentafel.tui.schermen.voorbereiding import VoorbereidingScherm

            self.app.switch_screen(VoorbereidingScherm(begin=True))
        else:
            self.app.pop_screen()


def _opties(dossier: Dossier) -> Iterator[Option]:
    nummers = {id: nummer for nummer, id in enumerate(dossier.personen, 1)}
    lucht = ""
    for plek, kop in teksten.MENSEN_KOPPEN.items():
        groep = [p for p in dossier.personen.values() if p.plek == plek]
        if groep:
            yield Option(Content.assemble(lucht, (kop, "bold $primary")), disabled=True)
            lucht = "\n"
        for persoon in groep:
            zit = persoon.id in dossier.aan_tafel
            yield Option(_rij(persoon, nummers[persoon.id], zit), id=persoon.id)


def _rij(persoon: PersoonGegevens, nummer: int, zit: bool) -> Content:
    """Return one person: digit, a mark for who sits at the table, and what is known."""
    jaren = "" if persoon.leeftijd is None else teksten.JAAR.format(jaren=persoon.leeftijd)
    relatie = "" if persoon.relatie.casefold() in persoon.naam.casefold() else persoon.relatie
    rest = ", ".join(x for x in (relatie, jaren, persoon.bijzonderheden) if x)
    return Content.assemble(
        (f" {nummer if nummer <= len(CIJFERS) else ' '} ", "$accent"),
        ("● " if zit else "○ ", "$primary"),
        (persoon.naam, "bold" if zit else ""),
        (f"  {teksten.MENSEN_ZIT}" if zit else "", "$primary"),
        (f"  {rest}" if rest else "", "$text-muted"),
    )


def _opsomming(namen: list[str]) -> str:
    return teksten.EN.join([", ".join(namen[:-1]), namen[-1]] if len(namen) > 1 else namen)
