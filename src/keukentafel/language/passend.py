"""Which questions of the bank people would ask after such words, as learned from their choices.

Learned by `scripts/train_passend.py`; needs numpy and the encoder's reading of the turn.
"""

import math
from pathlib import Path
from typing import TYPE_CHECKING

from keukentafel.language.kenmerken import Blik

if TYPE_CHECKING:
    from keukentafel.language.encoder_bestand import Getallen

ASSET = Path(__file__).with_name("passend.bin")
MEESTE = 16
"""So many questions are kept with what was said; the choice asks about some of them."""


class Passend:
    """Words and questions laid in one space: near each other where people put them together."""

    def __init__(self, pad: Path) -> None:
        """Read the file. Raises OSError, ValueError or KeyError when it cannot be used."""
        from keukentafel.language.encoder_bestand import Bestand

        bestand = Bestand(pad)
        self._drempel: float = bestand.kop["drempel"]
        self._plek = {n: i for i, n in enumerate(bestand.tekst("namen").split("\n"))}
        self._vragen = bestand.tekst("vragen").split("\n")
        self._idf = bestand.reeks("idf")
        self._ngram = bestand.i8("ngram")
        self._encoder = bestand.reeks("encoder")
        self._nul = bestand.reeks("nul")
        self._vraag = bestand.reeks("vraag")
        self._gewoon = bestand.reeks("gewoon")

    def zoek(self, blik: Blik, midden: "Getallen") -> tuple[str, ...]:
        """Return the ids of questions, the most fitting first; none when unsure.

        `midden` is the encoder's vector of the same text.
        """
        kern = midden - self._nul
        lengte = math.sqrt(float(kern @ kern)) or 1.0
        plaats: Getallen = (kern / lengte).astype(kern.dtype) @ self._encoder
        bekend = [(self._plek[n], k) for n, k in blik.ngrammen.items() if n in self._plek]
        if bekend:
            plekken = [i for i, _ in bekend]
            gewicht = self._idf[plekken] * [1 + math.log(k) for _, k in bekend]
            gewicht *= 1 / math.sqrt(float(gewicht @ gewicht))
            plaats = plaats + gewicht.astype(plaats.dtype) @ self._ngram.rijen(plekken)
        scores: Getallen = self._vraag @ plaats + self._gewoon
        orde = (-scores).argsort()[: MEESTE + 1].tolist()
        zeker = 1 / float((math.e ** (scores - scores[orde[0]])).sum())
        gekozen = tuple(self._vragen[i] for i in orde if self._vragen[i])
        return gekozen[:MEESTE] if self._vragen[orde[0]] and zeker >= self._drempel else ()


__all__ = ["ASSET", "MEESTE", "Passend"]
