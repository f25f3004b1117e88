"""What somebody does or tells in one turn ("zegt dat het meevalt"), beside the labels.

Learned by `scripts/train_wendingen.py`; needs numpy and the encoder's reading of the turn.
"""

import math
import re
from pathlib import Path
from typing import TYPE_CHECKING

from keukentafel.language.kenmerken import Blik

if TYPE_CHECKING:
    from keukentafel.language.encoder_bestand import Getallen

ASSET = Path(__file__).with_name("wendingen.bin")
ENCODER_DEEL = 2.0
MEESTE = 3
GEBAAR_LANGST = 6
_ZEGT = re.compile(r"[\"“”‘’'?]|\b(?:ik|jij|je|u|wij|we|mijn|me|mij)\b", re.IGNORECASE)
"""Where somebody speaks it is no note of what they did."""
_LEESTEKEN = re.compile(r"[^\w]+")
_WIE = re.compile(r"^(?:mw|mevr|mevrouw|dhr|meneer|mo|va|cl)\.? ")


class Wendingen:
    """The learned weights in memory."""

    def __init__(self, pad: Path) -> None:
        """Read the file. Raises OSError, ValueError or KeyError when it cannot be used."""
        from keukentafel.language.encoder_bestand import Bestand

        bestand = Bestand(pad)
        self._sleutels: list[str] = bestand.kop["sleutels"]
        self._begint: list[tuple[str, str]] = [(f"{b} ", s) for b, s in bestand.kop["begint"]]
        self._drempels: dict[str, tuple[float, float]] = bestand.kop["drempels"]
        self._plek = {n: i for i, n in enumerate(bestand.tekst("namen").split("\n"))}
        self._idf = bestand.reeks("idf")
        self._ngram = bestand.i8("ngram")
        self._encoder = bestand.reeks("encoder")
        self._nul = bestand.reeks("nul")

    def hoor(self, tekst: str, blik: Blik, midden: "Getallen") -> tuple[str, ...]:
        """Return at most three keys, likeliest first; none when unsure.

        `midden` is the encoder's vector of the same text.
        """
        gebaar = self.gebaar(tekst)
        if gebaar is not None:
            return (gebaar,)
        scores = self._scores(blik, midden)
        eerste, later = self._drempels["kort" if blik.kort else "lang"]
        orde = (-scores).argsort()[:MEESTE].tolist()
        if not orde or scores[orde[0]] < eerste:
            return ()
        verder = [i for i in orde[1:] if scores[i] >= later]
        return tuple(self._sleutels[i] for i in (orde[0], *verder))

    def gebaar(self, tekst: str) -> str | None:
        """Return what a short note begins with: what somebody shows without words."""
        if len(tekst.split()) > GEBAAR_LANGST or _ZEGT.search(tekst):
            return None
        kaal = _LEESTEKEN.sub(" ", _WIE.sub("", tekst.strip()).casefold())
        return next((s for begin, s in self._begint if f"{kaal} ".startswith(begin)), None)

    def _scores(self, blik: Blik, midden: "Getallen") -> "Getallen":
        bekend = [(self._plek[n], k) for n, k in blik.ngrammen.items() if n in self._plek]
        kern = midden - self._nul
        lengte = math.sqrt(float(kern @ kern)) or 1.0
        scores: Getallen = self._encoder @ (kern * (math.sqrt(ENCODER_DEEL) / lengte))
        if bekend:
            plekken = [i for i, _ in bekend]
            gewicht = self._idf[plekken] * [1 + math.log(k) for _, k in bekend]
            gewicht *= math.sqrt(2) / math.sqrt(float(gewicht @ gewicht))
            scores = scores + gewicht.astype(scores.dtype) @ self._ngram.rijen(plekken)
        return scores


__all__ = ["ASSET", "ENCODER_DEEL", "Wendingen"]
