"""The card for acute need, one key away: facts, steps, numbers. For the professional alone."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.content import veiligheid
from keukentafel.conversation.dossier import Dossier
from keukentafel.labels import Signaal
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.basis import Dossierscherm, Melding, Voet
from keukentafel.tui.schermen.apart import leesbreedte, nummers
from keukentafel.tui.weergave import hang, kort


class NoodScherm(Dossierscherm):
    """Stop exploring; what is needed today, what to ask, whom to call (veldkennis 4.2, 5)."""

    CSS_PATH = "nood.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "terug", show=False),
        Binding("a", "apart", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Build the screen."""
        yield Static(t.NOOD_TITEL, id="kop", markup=False)
        with VerticalScroll(id="inhoud"):
            yield Static(id="houvast", markup=False)
        yield Melding()
        yield Voet(t.NOOD_VOET)

    def on_mount(self) -> None:
        """Let the arrows scroll. (The base class mounts by itself.)"""
        self.query_one("#inhoud").focus()

    def toon(self, dossier: Dossier) -> None:
        """Paint the card."""
        breed = leesbreedte(self)
        rijen = [hang(rij, breed, 2) for rij in _kaart(dossier)]
        self.query_one("#houvast", Static).update(Content("\n").join(rijen))

    def on_resize(self) -> None:
        """Wrap anew."""
        if self.is_mounted and self.kt.sessie is not None:
            self.call_after_refresh(self.toon, self.dossier)

    def action_terug(self) -> None:
        """Back to the talk."""
        self.app.pop_screen()

    def action_apart(self) -> None:
        """To what stands apart."""
        from keukentafel.tui.schermen.apart import ApartScherm

        self.app.switch_screen(ApartScherm())


def _kaart(dossier: Dossier) -> Iterator[Content]:
    info = veiligheid()
    gezegd = [u for u in dossier.uitingen.values() if Signaal.ACUTE_NOOD in u.signalen and u.tekst]
    if gezegd:
        yield Content.styled(f"“{kort(gezegd[-1].tekst, 200)}”", "bold")
    yield Content.styled(t.NOOD_EERST, "$accent")
    yield from (Content.assemble(("· ", "$accent"), zin) for zin in info.nood.stappen)
    yield Content("")
    yield from (Content.assemble(("? ", "$accent"), zin) for zin in info.nood.vragen)
    yield Content("")
    yield from nummers(info)
