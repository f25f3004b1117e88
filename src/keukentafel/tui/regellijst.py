"""A list of lines under headings: the arrows go from line to line, headings stay in sight."""

from collections.abc import Sequence
from itertools import accumulate

from textual.content import Content
from textual.geometry import Region
from textual.widgets import OptionList
from textual.widgets.option_list import Option

BREEDST = 96
"""Longer lines tire the eye."""


class Regellijst(OptionList):
    """Options that are wrapped already; those without a line of their own are disabled."""

    DEFAULT_CSS = """
    Regellijst, Regellijst:focus {
        height: 1fr; border: none; padding: 0 0 0 1; background: $background;
        background-tint: $foreground 0%; scrollbar-size-vertical: 1;
    }
    Regellijst > .option-list--option { padding: 0; }
    Regellijst > .option-list--option-disabled { color: $foreground; }
    Regellijst > .option-list--option-highlighted,
    Regellijst:focus > .option-list--option-highlighted {
        background: $panel; color: $foreground; text-style: none;
    }
    """

    def __init__(self, id: str) -> None:
        """Begin empty."""
        super().__init__(id=id, markup=False)
        self._tot: list[int] = []

    @property
    def ruimte(self) -> int:
        """How many cells a line may take."""
        return max(30, min(self.content_size.width - 2, BREEDST))

    @property
    def klaar(self) -> bool:
        """Laid out: before that it is not known how wide a line may be."""
        return self.content_size.width > 0

    @property
    def gekozen(self) -> str:
        """The id of the chosen line, or nothing."""
        optie = self.highlighted_option
        return optie.id or "" if optie else ""

    @property
    def buur(self) -> str:
        """The id of the line after the chosen one, else before it: where one goes on."""
        vrij = [o.id or "" for o in self.options if not o.disabled]
        if self.gekozen not in vrij:
            return ""
        plaats = vrij.index(self.gekozen)
        return next(iter([*vrij[plaats + 1 :], *vrij[:plaats][::-1]]), "")

    def kies(self, id: str) -> None:
        """Choose a line by its id, when it is there."""
        plaats = next((i for i, o in enumerate(self.options) if o.id == id), None)
        if plaats is not None:
            self.highlighted = plaats

    def vul(self, opties: Sequence[Option], kies: str = "") -> None:
        """Show other options; the chosen line stays chosen, else what took its place."""
        kies, plaats = kies or self.gekozen, self.highlighted or 0
        hoogten = [_hoogte(o) for o in opties]
        self._tot = list(accumulate(hoogten, initial=0))
        self.clear_options()
        self.add_options(opties)
        ids = [o.id for o in opties]
        vrij = [i for i, o in enumerate(opties) if not o.disabled]
        buur = next((i for i in vrij if i >= plaats), vrij[-1] if vrij else None)
        self.highlighted = ids.index(kies) if kies in ids else buur

    def naar(self, index: int) -> None:
        """Show an option at the top."""
        self.scroll_to(y=self._tot[index], animate=False, immediate=True)

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Keep the headings right above the chosen line in sight, as far as they fit."""
        super().scroll_to_highlight(top)
        nu = self.highlighted
        if nu is None or nu + 1 >= len(self._tot) or len(self._tot) != self.option_count + 1:
            return
        eerste = nu
        while eerste > 0 and self.get_option_at_index(eerste - 1).disabled:
            eerste -= 1
        onder = self._tot[nu + 1]
        boven = max(self._tot[eerste], onder - self.scrollable_content_region.height)
        if boven < self._tot[nu]:
            gebied = Region(0, boven, 1, onder - boven)
            self.scroll_to_region(gebied, animate=False, force=True, immediate=True)


def _hoogte(optie: Option) -> int:
    inhoud = optie.prompt
    return (inhoud.plain if isinstance(inhoud, Content) else str(inhoud)).count("\n") + 1


def kop(tekst: str, *, eerste: bool = False, stijl: str = "bold $primary") -> Option:
    """Return a heading, with air above it."""
    return Option(Content.assemble("" if eerste else "\n", (tekst, stijl)), disabled=True)


def zacht(tekst: str) -> Option:
    """Return a soft line that cannot be chosen."""
    return Option(Content.styled(f"   {tekst}", "$text-muted"), disabled=True)
