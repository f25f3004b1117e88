"""The practice screens on their own: no vault, nothing stored."""

import sys
from pathlib import Path

from keukentafel.fouten import KeukentafelFout
from keukentafel.tui.app import KeukentafelApp


class OefenApp(KeukentafelApp):
    """Practice without a vault; leaving the last practice screen ends the program."""

    def __init__(self, map: Path, persona: str | None, seed: int, moeilijkheid: int | None) -> None:
        """Take the folder for a fault report, and what to begin with."""
        super().__init__(map, meelezen=False)
        self._begin = (persona, seed, moeilijkheid)

    def eerste_scherm(self) -> None:
        """Put the choice of a household down, and the talk on top when one was named."""
        from keukentafel.tui.schermen.oefenen import OefenScherm
        from keukentafel.tui.schermen.oefenkeuze import OefenKeuzeScherm

        persona, seed, moeilijkheid = self._begin
        self.push_screen(OefenKeuzeScherm())
        if persona is not None:
            self.push_screen(OefenScherm(persona, seed, moeilijkheid))


def start_oefenen(persona: str | None, seed: int, moeilijkheid: int | None) -> int:
    """Run the practice screens; return the exit code. Raises KeukentafelFout."""
    from keukentafel import cli_teksten
    from keukentafel.store.plaats import standaard_map

    if not (sys.stdin.isatty() and (sys.stdout.isatty() or sys.stderr.isatty())):
        raise KeukentafelFout(cli_teksten.GEEN_TERMINAL)
    app = OefenApp(standaard_map(), persona, seed, moeilijkheid)
    app.run()
    return app.return_code or 0
