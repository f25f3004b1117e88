"""A field for more than one line, in which pasted signs can never steer the terminal."""

from textual import events
from textual.widgets import TextArea

from keukentafel.conversation.tekst import MAX_TEKENS, schoon
from keukentafel.tui import teksten
from keukentafel.tui.invoer import TE_VEEL


def schone_bladzijde(tekst: str) -> str:
    """Return a page with its lines kept, and control signs shown instead of obeyed."""
    stukken = (
        regel[van : van + MAX_TEKENS]  # a longer line would be cut off: it goes on below
        for regel in tekst.splitlines()
        for van in range(0, len(regel) or 1, MAX_TEKENS)
    )
    return "\n".join(map(schoon, stukken))


class Bladzijde(TextArea):
    """A TextArea that wraps, has no line numbers, and cleans what is pasted."""

    def __init__(self, tekst: str = "", *, id: str | None = None, placeholder: str = "") -> None:
        """Take the text that already stands there."""
        super().__init__(
            schone_bladzijde(tekst), id=id, placeholder=placeholder, highlight_cursor_line=False
        )
        self.cursor_blink = False

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        if len(event.text) > TE_VEEL:
            self.app.notify(teksten.TE_VEEL_GEPLAKT, markup=False)
            return
        await super()._on_paste(events.Paste(schone_bladzijde(event.text)))
