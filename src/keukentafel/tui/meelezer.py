"""Reads notes again with the encoder, off the screen's thread, while the talk goes on.

The quick engine has answered by then; what the better one reads comes a moment later.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from keukentafel.fouten import KeukentafelFout

if TYPE_CHECKING:
    from keukentafel.conversation.dossier import Dossier
    from keukentafel.language import Duiding, Motor
    from keukentafel.session import Sessie, TeLezen
    from keukentafel.tui.app import KeukentafelApp


class Gelezen(Message):
    """A batch was read; nothing was when the encoder cannot be had here."""

    def __init__(self, sessie: "Sessie", paren: "Sequence[tuple[TeLezen, Duiding]]") -> None:
        super().__init__()
        self.sessie = sessie
        self.paren = paren


class Meelezer:
    """One batch at a time, for the dossier that is open."""

    def __init__(self, app: "KeukentafelApp") -> None:
        self._app = app
        self._bezig = False
        self._kan = True
        self._stop: Callable[[], None] = lambda: None

    def warm_op(self) -> None:
        """Load the encoder behind the screen."""
        self._app.run_worker(_laad, thread=True, group="meelezen", exit_on_error=False)

    def volg(self, sessie: "Sessie") -> None:
        """Read what is noted in this dossier from now on, and what was not read yet."""
        self._stop()
        self._stop = sessie.abonneer(partial(self._veranderd, sessie))
        self._begin(sessie)

    def laat_los(self) -> None:
        """Follow no dossier any more."""
        self._stop()
        self._stop = lambda: None

    def klaar(self, gelezen: Gelezen) -> None:
        """Give the session what was read, and go on with what came meanwhile."""
        self._bezig = False
        self._kan = bool(gelezen.paren)
        if self._app.sessie is not gelezen.sessie:
            return
        for wat, duiding in gelezen.paren:
            try:
                gelezen.sessie.herlees(wat, duiding)
            except KeukentafelFout as fout:
                self._app.zeg(str(fout))
                return
        self._begin(gelezen.sessie)

    def _veranderd(self, sessie: "Sessie", dossier: "Dossier") -> None:
        self._begin(sessie)

    def _begin(self, sessie: "Sessie") -> None:
        rij = sessie.ongelezen() if self._kan and not self._bezig else ()
        if rij:
            self._bezig = True
            self._app.run_worker(
                partial(self._lees, sessie, rij),
                thread=True,
                group="meelezen",
                exit_on_error=False,
            )

    def _lees(self, sessie: "Sessie", rij: "Sequence[TeLezen]") -> None:
        motor = _laad()
        paren = [(w, motor.duid(w.tekst, w.rol, w.context)) for w in rij] if motor else []
        self._app.post_message(Gelezen(sessie, paren))


def _laad() -> "Motor | None":
    from keukentafel.language import EncoderFout, laad_rijke_motor

    try:
        return laad_rijke_motor()
    except EncoderFout:  # the quick engine goes on alone
        return None
