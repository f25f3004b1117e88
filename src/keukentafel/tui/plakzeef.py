"""What a terminal pastes is text, whatever stands in it: no sign in it becomes a key.

Textual types on, as keys, what follows an ESC inside a paste, and reads ten megabytes sign by
sign. So before it reads, ESC becomes a visible sign, and what is far too much is cut off. That a
paste holds no end of a paste is up to the terminal.
"""

from collections.abc import Iterable
from typing import Any

from keukentafel.tui.invoer import TE_VEEL

BEGIN, EINDE = "\x1b[200~", "\x1b[201~"


class Plakzeef:
    """Lets through what comes from a terminal, in pieces cut anywhere."""

    def __init__(self) -> None:
        """Begin outside a paste."""
        self._plakt = False
        self._over = 0
        self._wacht = ""
        self._staart = ""

    def __call__(self, stuk: str) -> str:
        """Return what may be read of the next piece; '' while the end of it must still come."""
        uit: list[str] = []
        rest = self._wacht + stuk
        self._wacht = ""
        while rest:
            rest = self._in_een_plak(rest, uit) if self._plakt else self._erbuiten(rest, uit)
        return "".join(uit)

    def _erbuiten(self, rest: str, uit: list[str]) -> str:
        """Pass on up to and with the begin of a paste, which may have begun in the last piece."""
        samen = self._staart + rest
        plek = samen.find(BEGIN)
        if plek < 0:
            uit.append(rest)
            self._staart = samen[-len(BEGIN) + 1 :]
            return ""
        einde = plek + len(BEGIN) - len(self._staart)
        uit.append(rest[:einde])
        self._plakt, self._over, self._staart = True, TE_VEEL + 1, ""
        return rest[einde:]

    def _in_een_plak(self, rest: str, uit: list[str]) -> str:
        plek = rest.find(EINDE)
        if plek < 0:
            for lengte in range(min(len(EINDE) - 1, len(rest)), 0, -1):
                if rest.endswith(EINDE[:lengte]):
                    self._wacht = rest[-lengte:]
                    break
            tekst, na = rest[: len(rest) - len(self._wacht)], ""
        else:
            tekst, na = rest[:plek], rest[plek + len(EINDE) :]
        mag = tekst[: self._over]
        self._over -= len(mag)
        uit.append(mag.replace("\x1b", "\u241b"))
        if plek >= 0:
            uit.append(EINDE)
            self._plakt = False
        return na


def zet_op() -> None:
    """Let all that terminals send go through a sieve; doing so twice is fine."""
    from textual._xterm_parser import XTermParser

    echt = XTermParser.feed
    if getattr(echt, "gezeefd", False):
        return

    def feed(self: Any, data: str) -> Iterable[Any]:
        zeef = self.__dict__.setdefault("_plakzeef", Plakzeef())
        gezeefd = zeef(data)
        return echt(self, gezeefd) if gezeefd or not data else ()

    feed.gezeefd = True  # type: ignore[attr-defined]
    XTermParser.feed = feed  # type: ignore[method-assign]
