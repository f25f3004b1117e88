"""A private screen with one list: title, lines under headings, one quiet line, keys at the foot."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from keukentafel.conversation.dossier import Dossier
from keukentafel.tui import teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Voet
from keukentafel.tui.regellijst import Regellijst
from keukentafel.tui.regelweergave import INSPRING, TEKENS
from keukentafel.tui.weergave import hang, kort


class Lijstscherm(Dossierscherm):
    """What `opties` gives, kept up to date; arrows, j and k choose, Enter calls `kies`."""

    titel: ClassVar[str] = ""
    voet: ClassVar[list[tuple[str, str]]] = []
    voet_boven: ClassVar[list[tuple[str, str]]] = []
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "stap(1)", show=False),
        Binding("k", "stap(-1)", show=False),
        Binding("escape", "terug", show=False),
    ]
    DEFAULT_CSS = """
    Lijstscherm .lijst_kop { height: 1; background: $panel; padding: 0 1; margin-bottom: 1; }
    Lijstscherm .lijst_titel { width: 1fr; color: $primary; text-style: bold; height: 1; }
    Lijstscherm .lijst_prive { width: auto; color: $text-muted; height: 1; }
    Lijstscherm Melding { height: 1; color: $accent; }
    Lijstscherm Voet.-boven { dock: none; height: 1; }
    Lijstscherm.-smal .lijst_prive { display: none; }
    """

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(classes="lijst_kop"):
            yield Static(self.titel, classes="lijst_titel", markup=False)
            yield Static(teksten.PRIVE, classes="lijst_prive", markup=False)
        yield Regellijst("plan_lijst")
        yield Melding()
        if self.voet_boven:
            yield Voet(self.voet_boven).set_class(True, "-boven")
        yield Voet(self.voet)

    def on_mount(self) -> None:
        """Let the arrows choose. (The base class mounts by itself.)"""
        self.query_one(Regellijst).focus()

    def opties(self, dossier: Dossier, breed: int) -> Iterable[Option]:
        """Return the lines to show; screens override this."""
        raise NotImplementedError

    def kies(self, id: str) -> None:
        """Enter on a line; screens override this."""

    @property
    def gekozen(self) -> str:
        """The id of the chosen line, or nothing."""
        return self.query_one(Regellijst).gekozen

    def toon(self, dossier: Dossier) -> None:
        """Paint the list; the chosen line stays chosen."""
        if self.query_one(Regellijst).klaar:
            self.vul(dossier)

    def vul(self, dossier: Dossier, kies: str = "") -> None:
        """Paint the list and go to a line."""
        lijst = self.query_one(Regellijst)
        lijst.vul(list(self.opties(dossier, lijst.ruimte)), kies)

    def on_resize(self) -> None:
        """Wrap anew."""
        if self.is_mounted and self.kt.sessie is not None:
            self.call_after_refresh(self.toon, self.dossier)

    @on(OptionList.OptionSelected)
    def _enter(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option.id:
            self.kies(event.option.id)

    def action_stap(self, kant: int) -> None:
        """Go to the line before or after."""
        lijst = self.query_one(Regellijst)
        (lijst.action_cursor_up if kant < 0 else lijst.action_cursor_down)()

    def action_terug(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()


def rij(tekst: str, bij: Iterable[str], breed: int, *, id: str, teken: str = "·") -> Option:
    """Return a line with smaller words under it, wrapped for so many cells."""
    boven = Content.assemble((f" {teken} ", "bold $accent"), kort(tekst, TEKENS))
    klein = " · ".join(kort(b, TEKENS) for b in bij if b)
    rijen = [boven, *([Content.styled(f"   {klein}", "$text-muted")] if klein else [])]
    return Option(Content("\n").join(hang(r, breed, INSPRING) for r in rijen), id=id)


def veld(vraag: str, antwoord: str, breed: int, *, id: str, leeg: str = "") -> Option:
    """Return a question and its answer on one line; Enter changes it."""
    woorden = (
        (kort(antwoord, TEKENS), "") if antwoord else (leeg or teksten.VELD_LEEG, "$text-muted")
    )
    inhoud = Content.assemble((f"   {vraag}  ", "$text-muted"), woorden)
    return Option(hang(inhoud, breed, INSPRING + 2), id=id)
