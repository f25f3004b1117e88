"""Plain words over a document: one remark at a time, the words marked, one key to replace."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster

if TYPE_CHECKING:
    from keukentafel.reports.blokken import Document
    from keukentafel.reports.helder_papier import Vondst

_ROND = 110
"""So many signs around the words are shown."""


class HelderVenster(Venster["Document"]):
    """Gives the document back, with the words that were replaced."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "vervang", show=False),
        Binding("s", "verder", show=False),
    ]
    DEFAULT_CSS = """
    HelderVenster #helder_zin { height: auto; margin-bottom: 1; }
    HelderVenster #helder_raad { height: auto; margin-bottom: 1; }
    """

    def __init__(self, document: "Document", vondsten: "Sequence[Vondst]") -> None:
        """Take the document and its remarks."""
        super().__init__()
        self._document, self._vondsten, self._nr = document, vondsten, 0

    def compose(self) -> ComposeResult:
        """Build the window."""
        with Vertical(classes="venster"):
            yield Static(id="helder_titel", classes="titel", markup=False)
            yield Static(id="helder_zin", markup=False)
            yield Static(id="helder_raad", markup=False)
            yield Static(id="helder_voet", classes="zacht", markup=False)

    def on_mount(self) -> None:
        """Show the first."""
        self._toon()

    def _toon(self) -> None:
        vondst = self._vondsten[self._nr]
        titel = teksten.HELDER_TITEL.format(nr=self._nr + 1, van=len(self._vondsten))
        self.query_one("#helder_titel", Static).update(titel)
        self.query_one("#helder_zin", Static).update(_gemerkt(vondst))
        raad = Content(vondst.opmerking.uitleg)
        if vondst.vervanger:
            gewoon = teksten.HELDER_VERVANG.format(gewoon=vondst.vervanger)
            raad = Content.styled(gewoon, "bold $accent")
        self.query_one("#helder_raad", Static).update(raad)
        voet = teksten.HELDER_VOET if vondst.vervanger else teksten.HELDER_VOET_ZONDER
        self.query_one("#helder_voet", Static).update(voet)

    def action_vervang(self) -> None:
        """Put the plain word there, in the whole document."""
        from keukentafel.reports.helder_papier import vervang

        vondst = self._vondsten[self._nr]
        if vondst.vervanger:
            woorden = vondst.opmerking.woorden
            self._document = vervang(self._document, woorden, vondst.vervanger)
            self.action_verder()

    def action_verder(self) -> None:
        """Leave it; the next one, or done."""
        self._nr += 1
        if self._nr < len(self._vondsten):
            self._toon()
        else:
            self.action_sluit()

    def action_sluit(self) -> None:
        """Go on with the document as it is now."""
        self.dismiss(self._document)


def _gemerkt(vondst: "Vondst") -> Content:
    """Return the words with the hard ones marked, and what stands around them."""
    tekst, o = vondst.tekst, vondst.opmerking
    begin, einde = max(0, o.van - _ROND), min(len(tekst), o.tot + _ROND)
    voor = ("… " if begin else "") + tekst[begin : o.van]
    na = tekst[o.tot : einde] + (" …" if einde < len(tekst) else "")
    return Content.assemble(voor, (tekst[o.van : o.tot], "bold underline $accent"), na)
