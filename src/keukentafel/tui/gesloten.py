"""An app that gives nothing away: no pictures, no traces, no silent copies."""

import asyncio
import signal
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from textual.app import App, SystemCommand
from textual.content import Content
from textual.driver import Driver
from textual.screen import Screen

from keukentafel.tui import teksten


class GeslotenApp(App[int]):
    """What every screen of the program stands in."""

    ENABLE_COMMAND_PALETTE = False
    map: Path
    _gekopieerd = False

    def zeg(self, tekst: str) -> None:
        """Show one line for a moment, as the plain text it is."""
        self.notify(tekst, markup=False, timeout=6)

    # ---- the end ------------------------------------------------------------------------

    def luister_naar_einde(self, doe: Callable[[], None]) -> None:
        """Call `doe` when the window closes or the system ends us."""
        if sys.platform == "win32" or self.is_headless:
            return
        lus = asyncio.get_running_loop()
        for teken in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT):
            lus.add_signal_handler(teken, doe)

    def _fatal_error(self) -> None:
        """End on a fault without showing a single word of a client.

        Textual's own handler prints local variables into the scrollback. What went wrong
        (type and places in the code, no values) goes to a file only the user can read.
        """
        from keukentafel.tui.fatale_fout import meld

        self.bell()
        if not self._exit_renderables:
            self._exit_renderables.append(Content(meld(self.map)).plain)
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:
        """End in the same way on what Textual would print itself."""
        self._fatal_error()

    # ---- the terminal -------------------------------------------------------------------

    def get_driver_class(self) -> type[Driver]:
        """Let what is pasted go through the sieve, whatever the terminal."""
        from keukentafel.tui.plakzeef import zet_op

        zet_op()
        return super().get_driver_class()

    # ---- pictures -----------------------------------------------------------------------

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer none of Textual's own commands, of which one saves the screen."""
        return ()

    def deliver_screenshot(self, *wat: object, **hoe: object) -> None:
        """Never: a picture of the screen would lie on the disk in clear."""

    # ---- the clipboard ------------------------------------------------------------------

    def copy_to_clipboard(self, text: str) -> None:
        """Copy, and say that it now also stands outside the program."""
        super().copy_to_clipboard(text)
        self._gekopieerd = True
        self.zeg(teksten.GEKOPIEERD)

    def wis_klembord(self) -> None:
        """Take back what was copied, where the terminal lets us."""
        if self._gekopieerd:
            super().copy_to_clipboard("")
            self._gekopieerd = False
