"""Lines to type on, and the one line of a talk: when it is empty, signs command."""

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import Input

from keukentafel.conversation.tekst import MAX_TEKENS, schoon
from keukentafel.tui import teksten
from keukentafel.tui.toetsen import SPREKERS, met_teken

TE_VEEL = 200_000
"""More signs than this in one paste is a mistake: none of it comes in, and that is said."""


class Tekstregel(Input):
    """A line to type on; what is pasted comes in as one line of harmless plain text."""

    def __init__(
        self,
        tekst: str = "",
        *,
        id: str | None = None,
        placeholder: str = "",
        disabled: bool = False,
    ) -> None:
        """Take what already stands there."""
        super().__init__(
            tekst, id=id, placeholder=placeholder, disabled=disabled, select_on_focus=False
        )
        self.begintekst = tekst

    def _on_paste(self, event: events.Paste) -> None:
        # Textual calls this for every class of the line, so the default must be kept out.
        event.stop()
        event.prevent_default()
        if len(event.text) > TE_VEEL:
            self.app.notify(teksten.TE_VEEL_GEPLAKT, markup=False)
            return
        self.geplakt(event.text)

    def geplakt(self, tekst: str) -> None:
        """Put pasted text at the cursor."""
        self.insert_text_at_cursor(schoon(tekst))


class Invoer(Tekstregel):
    """Type and Enter. Never reads a key twice: a sign commands or types, not both."""

    @dataclass
    class Teken(Message):
        """A sign on an empty line asks for an action of the key table."""

        actie: str

    @dataclass
    class Spreker(Message):
        """A digit on an empty line chooses who speaks."""

        cijfer: str

    @dataclass
    class Bladzijde(Message):
        """More than one line was pasted."""

        tekst: str

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._tekens = met_teken()

    async def _on_key(self, event: events.Key) -> None:
        if not self.value:
            sleutel = event.character if event.is_printable else event.key
            if sleutel in self._tekens:
                self._neem(event, self.Teken(self._tekens[sleutel]))
                return
            if sleutel and sleutel in SPREKERS:
                self._neem(event, self.Spreker(sleutel))
                return
        await super()._on_key(event)

    def _neem(self, event: events.Key, bericht: Message) -> None:
        event.stop()
        event.prevent_default()
        self.post_message(bericht)

    def geplakt(self, tekst: str) -> None:
        """One line is typed; a page goes where pages go."""
        if len([r for r in tekst.splitlines() if r.strip()]) > 1 or len(tekst) > MAX_TEKENS:
            self.post_message(self.Bladzijde(tekst))
        else:
            super().geplakt(tekst)
