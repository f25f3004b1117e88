"""The line of a practice talk: on an empty line, a digit turns to somebody."""

from dataclasses import dataclass

from textual import events
from textual.message import Message

from keukentafel.tui.invoer import Tekstregel


class OefenInvoer(Tekstregel):
    """Type and Enter."""

    @dataclass
    class Cijfer(Message):
        """A digit on an empty line."""

        cijfer: int

    def __init__(self, *, placeholder: str = "", disabled: bool = False) -> None:
        """Take the hint for an empty line."""
        super().__init__(placeholder=placeholder, disabled=disabled)

    async def _on_key(self, event: events.Key) -> None:
        teken = event.character or ""
        if not self.value and teken.isascii() and teken.isdecimal():
            event.stop()
            event.prevent_default()
            self.post_message(self.Cijfer(int(teken)))
            return
        await super()._on_key(event)
