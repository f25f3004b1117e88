"""A field for more than one line, in which pasted signs can never steer the terminal."""

from textual import events
from textual.widgets import TextArea

from keukentafel.conversation.tekst import schoon


def schone_bladzijde(tekst: str) -> str:
    """Return a page with its lines kept, and control signs shown instead of obeyed."""
    return "\n".join(schoon(regel) for regel in tekst.splitlines())


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
        await super()._on_paste(events.Paste(schone_bladzijde(event.text)))
