"""Small windows to choose one thing, or to fill in a few fields."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from keukentafel.conversation.dossier import Dossier
from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster
from keukentafel.tui.invoer import Tekstregel
from keukentafel.tui.weergave import hang, kort

_CIJFERS = "123456789"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_RIJ = 180
_BREED, _RAND, _INSPRING = 76, 8, 3
"""The width of a window, what its edge takes of it, and where words begin."""


class Keuzevenster(Venster[str]):
    """Choose one: by its sign, or with the arrows and Enter. Gives the value, or None."""

    DEFAULT_CSS = """
    Keuzevenster OptionList {
        height: auto; max-height: 15; border: none; padding: 0; background: $surface;
        scrollbar-size-vertical: 1;
    }
    Keuzevenster OptionList:focus { border: none; background-tint: $foreground 0%; }
    Keuzevenster OptionList > .option-list--option-highlighted,
    Keuzevenster OptionList:focus > .option-list--option-highlighted {
        background: $panel; color: $foreground; text-style: none;
    }
    Keuzevenster .zacht { margin-top: 1; }
    """

    def __init__(
        self, titel: str, keuzes: Sequence[tuple[str, str]], nu: str = "", uitleg: str = ""
    ) -> None:
        """Take the title, the (value, words) pairs, the present value, a soft explanation."""
        super().__init__()
        self._titel, self._keuzes, self._nu, self._uitleg = titel, keuzes, nu, uitleg
        tekens = _CIJFERS if len(keuzes) <= len(_CIJFERS) else _LETTERS
        self._tekens = dict(zip(tekens, (waarde for waarde, _ in keuzes), strict=False))

    def compose(self) -> ComposeResult:
        """Build the window."""
        tekens = [*self._tekens, *" " * len(self._keuzes)]
        breed = min(_BREED, int(self.app.size.width * 0.96)) - _RAND
        opties = [
            Option(hang(_keuze(teken, woorden), breed, _INSPRING))
            for teken, (_, woorden) in zip(tekens, self._keuzes, strict=False)
        ]
        with Vertical(classes="venster"):
            yield Static(self._titel, classes="titel", markup=False)
            yield OptionList(*opties, markup=False)
            if self._uitleg:
                yield Static(self._uitleg, classes="zacht", markup=False)
            yield Static(teksten.KEUZE_VOET, classes="zacht", markup=False)

    def on_mount(self) -> None:
        """Begin at the present value."""
        waarden = [waarde for waarde, _ in self._keuzes]
        lijst = self.query_one(OptionList)
        lijst.highlighted = waarden.index(self._nu) if self._nu in waarden else 0
        lijst.focus()

    def on_key(self, event: events.Key) -> None:
        """A sign chooses at once."""
        if event.key in self._tekens:
            event.stop()
            self.dismiss(self._tekens[event.key])

    @on(OptionList.OptionSelected)
    def _gekozen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._keuzes[event.option_index][0])


def _keuze(teken: str, woorden: str) -> Content:
    return Content.assemble((f"{teken}  ", "bold $accent"), kort(woorden, _RIJ))


def mensen(dossier: Dossier, *, niemand: bool = True) -> list[tuple[str, str]]:
    """Return the people to choose from, and (with `niemand`) nobody in particular."""
    los = [("", teksten.NIEMAND_BIJZONDER)] if niemand else []
    return [*((p.id, p.naam) for p in dossier.personen.values()), *los]


class Veldregel(Tekstregel):
    """One line of a form: low, so that seven of them fit a small screen.

    Its look stands with the app: the styles of a window alone are lost when it is drawn anew.
    """

    def __init__(self, waarde: str, id: str) -> None:
        """Take what stands there already and the key of the field."""
        super().__init__(waarde, id=id)


class Formulier(Venster[dict[str, str]]):
    """A few lines to fill in, all free. Gives what stands there, however it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    DEFAULT_CSS = """
    Formulier > .venster { padding: 0 2; }
    Formulier .vraag { height: auto; color: $text-muted; }
    Formulier .zacht { margin-top: 1; }
    """

    def __init__(self, titel: str, velden: Mapping[str, str], waarden: Mapping[str, str]) -> None:
        """Take the title, the fields (key and question), and what stands there already."""
        super().__init__()
        self._titel, self._velden, self._waarden = titel, velden, waarden

    def compose(self) -> ComposeResult:
        """Build the window."""
        with VerticalScroll(classes="venster", can_focus=False):
            yield Static(self._titel, classes="titel", markup=False)
            for veld, vraag in self._velden.items():
                yield Static(vraag, classes="vraag", markup=False)
                yield Veldregel(self._waarden.get(veld, ""), veld)
            yield Static(teksten.FORMULIER_VOET, classes="zacht", markup=False)

    def on_mount(self) -> None:
        """Begin at the first field."""
        self.query(Input).first().focus()

    @on(Input.Submitted)
    def _volgende(self, event: Input.Submitted) -> None:
        """Enter goes on; on the last field it is the end."""
        event.stop()
        if event.input is self.query(Input).last():
            self.action_sluit()
        else:
            self.focus_next(Input)

    def action_sluit(self) -> None:
        """Give back what stands there."""
        self.dismiss({veld.id or "": veld.value.strip() for veld in self.query(Input)})
