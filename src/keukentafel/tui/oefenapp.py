"""The practice screens on their own: no vault, nothing stored."""

from pathlib import Path
from typing import TYPE_CHECKING

from keukentafel.tui.app import KeukentafelApp

if TYPE_CHECKING:
    from keukentafel.practice.taalmodel import Taalmodel


class OefenApp(KeukentafelApp):
    """Practice without a vault; leaving the last practice screen ends the program."""

    def __init__(
        self,
        map: Path,
        persona: str | None,
        seed: int,
        moeilijkheid: int | None,
        taalmodel: "Taalmodel | None" = None,
    ) -> None:
        """Take the folder for a fault report, what to begin with, and who words the replies."""
        super().__init__(map, meelezen=False)
        self._begin = (persona, seed, moeilijkheid)
        self._taalmodel = taalmodel

    def eerste_scherm(self) -> None:
        """Put the choice of a household down, and the talk on top when one was named."""
        from keukentafel.tui.schermen.oefenen import OefenScherm
        from keukentafel.tui.schermen.oefenkeuze import OefenKeuzeScherm

        persona, seed, moeilijkheid = self._begin
        self.push_screen(OefenKeuzeScherm())
        if persona is not None:
            self.push_screen(OefenScherm(persona, seed, moeilijkheid, self._taalmodel))


def start_oefenen(
    map: Path,
    persona: str | None,
    seed: int,
    moeilijkheid: int | None,
    taalmodel: "Taalmodel | None" = None,
) -> int:
    """Run the practice screens and return the exit code."""
    app = OefenApp(map, persona, seed, moeilijkheid, taalmodel)
    app.run()
    return app.return_code or 0
