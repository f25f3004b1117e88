"""A small sentence encoder with a head per role, in numpy, on one thread.

Import this module only when the encoder is wanted: it brings numpy in.
"""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_DRADEN = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
_WAS = {naam: os.environ.get(naam) for naam in _DRADEN}
# More threads are slower on lines this short, and steal from the screen. Read at import only.
os.environ.update(dict.fromkeys(_DRADEN, "1"))
import numpy as np  # noqa: E402

for _naam, _waarde in _WAS.items():
    if _waarde is None:
        del os.environ[_naam]
    else:
        os.environ[_naam] = _waarde

from keukentafel.labels import Rol  # noqa: E402
from keukentafel.language.encoder_bestand import Bestand, Getallen  # noqa: E402
from keukentafel.language.encoder_stukken import Stukken  # noqa: E402

MAX_STUKKEN = 96
"""What comes after is unread: an utterance is seldom this long."""
SAMEN = 8
"""So many texts go through the layers at once; more is hardly quicker, and takes more memory."""
_BEGIN, _EINDE, _ONBEKEND = 0, 1, 2
_BREUK = np.float32(0.7978845608)
_GELU = np.float32(0.044715)
_WOORD = re.compile(r"\S+")
_VENSTER = 4
"""So many words in a row are shown at most as what gave a label."""


class Encoder:
    """The weights in memory; safe to use from several threads."""

    def __init__(self, pad: Path) -> None:
        """Read the file. Raises OSError, ValueError or KeyError when it cannot be used."""
        bestand = Bestand(pad)
        self.kop = bestand.kop
        self._koppen = int(self.kop["koppen"])
        self._eps = np.float32(self.kop["eps"])
        self._stukken = Stukken(
            bestand.tekst("stukken").split("\n"),
            bestand.reeks("scores").tolist(),
            _ONBEKEND,
            float(self.kop["kost"]),
        )
        self._woord = bestand.q4("woord")
        self._plaats = bestand.reeks("plaats")
        self._inleg = (bestand.reeks("inleg.w"), bestand.reeks("inleg.b"))
        self._lagen = [_Laag(bestand, i) for i in range(int(self.kop["lagen"]))]
        self._hoofd = {
            rol: (bestand.reeks(f"hoofd.{rol}.w"), bestand.reeks(f"hoofd.{rol}.b")) for rol in Rol
        }

    def stukken(self, tekst: str) -> list[int]:
        """Return the numbers of the pieces the encoder reads, the marks of the ends included."""
        return [_BEGIN, *self._stukken.nummers(tekst)[: MAX_STUKKEN - 2], _EINDE]

    def lees(self, tekst: str, rol: Rol) -> "Lezing":
        """Return what the encoder makes of a text."""
        return self.lees_samen([(tekst, rol)])[0]

    def lees_samen(self, paren: Sequence[tuple[str, Rol]]) -> list["Lezing"]:
        """Return the same of many texts. Their pieces go through the layers side by side, which
        is about twice as quick; no text sees another.
        """
        uit: list[Lezing] = []
        for i in range(0, len(paren), SAMEN):
            uit += self._samen(paren[i : i + SAMEN])
        return uit

    def _samen(self, paren: Sequence[tuple[str, Rol]]) -> Iterator["Lezing"]:
        nummers = [self.stukken(tekst) for tekst, _ in paren]
        lengtes = [len(n) for n in nummers]
        x = np.concatenate([self._woord.rijen(n) + self._plaats[: len(n)] for n in nummers])
        x = _norm(x, *self._inleg, self._eps)
        for laag in self._lagen:
            x = laag.door(x, lengtes, self._koppen, self._eps)
        einden = np.cumsum(lengtes).tolist()
        for (tekst, rol), lengte, einde in zip(paren, lengtes, einden, strict=True):
            eigen = x[einde - lengte : einde]
            w, b = self._hoofd[rol]
            uit = w @ eigen.mean(axis=0) + b
            labels = tuple(self.kop["labels"][rol])
            scores = dict(zip(labels, uit.tolist(), strict=True))
            yield Lezing(scores, labels, eigen, w, self._woordlengtes(tekst))

    def scores(self, tekst: str, rol: Rol) -> dict[str, float]:
        """Return per label of a role its log-odds (within a softmax group: its logit)."""
        return self.lees(tekst, rol).scores

    def _woordlengtes(self, tekst: str) -> tuple[tuple[tuple[int, int], int], ...]:
        """Return per word its span and how many pieces it takes."""
        return tuple(
            (_kaal(m), len(self._stukken.nummers(m.group()))) for m in _WOORD.finditer(tekst)
        )


def _kaal(woord: re.Match[str]) -> tuple[int, int]:
    """Return the span of a word without the marks around it."""
    kern = re.search(r"\w(?:.*\w)?", woord.group())
    return (woord.start() + kern.start(), woord.start() + kern.end()) if kern else woord.span()


@dataclass(frozen=True)
class Lezing:
    """What the encoder made of one text: scores, and the states they came from."""

    scores: dict[str, float]
    labels: tuple[str, ...]
    toestand: Getallen
    hoofd: Getallen
    woorden: tuple[tuple[tuple[int, int], int], ...]

    @property
    def midden(self) -> Getallen:
        """Return the text as one vector: the mean of the states."""
        gemiddeld: Getallen = self.toestand.mean(axis=0)
        return gemiddeld

    def zwaarste(self, label: str) -> tuple[int, int] | None:
        """Return the span of the words that raise a label most.

        The score is a sum over the pieces, so each word's share in it is exact.
        """
        deel = (self.toestand @ self.hoofd[self.labels.index(label)]).tolist()
        vlakken: list[tuple[int, int]] = []
        gewicht: list[float] = []
        plek = 1
        for vlak, aantal in self.woorden:
            if plek + aantal >= len(deel):
                break
            vlakken.append(vlak)
            gewicht.append(sum(deel[plek : plek + aantal]))
            plek += aantal
        if not vlakken:
            return None
        grens = sorted(gewicht)[len(gewicht) // 2]  # what the middle word gives says nothing
        over = [g - grens for g in gewicht]
        beste = max(
            ((i, j) for i in range(len(over)) for j in range(i + 1, i + 1 + _VENSTER)),
            key=lambda ij: sum(over[ij[0] : ij[1]]),
        )
        return vlakken[beste[0]][0], vlakken[min(beste[1], len(vlakken)) - 1][1]


class _Laag:
    """One layer: attention, then a widening and a narrowing, each added and normalised."""

    def __init__(self, bestand: Bestand, nummer: int) -> None:
        def w(naam: str) -> Getallen:
            return np.ascontiguousarray(bestand.reeks(f"l{nummer}.{naam}.w").T)

        def b(naam: str) -> Getallen:
            return bestand.reeks(f"l{nummer}.{naam}.b")

        self._qkv = np.concatenate([w("q"), w("k"), w("v")], axis=1)
        self._qkv_b = np.concatenate([b("q"), b("k"), b("v")])
        self._ao, self._fi, self._fo = w("ao"), w("fi"), w("fo")
        self._ao_b, self._fi_b, self._fo_b = b("ao"), b("fi"), b("fo")
        self._aln = (bestand.reeks(f"l{nummer}.aln.w"), b("aln"))
        self._oln = (bestand.reeks(f"l{nummer}.oln.w"), b("oln"))

    def door(self, x: Getallen, lengtes: Sequence[int], koppen: int, eps: np.float32) -> Getallen:
        """Return the states after this layer, of texts of these lengths one below the other."""
        breedte = x.shape[1]
        per = breedte // koppen
        alle = x @ self._qkv + self._qkv_b
        samen = np.empty_like(x)
        begin = 0
        for t in lengtes:  # attention stays within a text
            deel = slice(begin, begin + t)
            drie = alle[deel].reshape(t, 3, koppen, per).transpose(1, 2, 0, 3)
            q, k, v = drie[0], drie[1], drie[2]
            aandacht = q @ k.transpose(0, 2, 1) * np.float32(per**-0.5)
            aandacht = np.exp(aandacht - aandacht.max(axis=2, keepdims=True))
            aandacht /= aandacht.sum(axis=2, keepdims=True)
            samen[deel] = (aandacht @ v).transpose(1, 0, 2).reshape(t, breedte)
            begin += t
        x = _norm(x + samen @ self._ao + self._ao_b, *self._aln, eps)
        breed = x @ self._fi + self._fi_b
        return _norm(x + _gelu(breed) @ self._fo + self._fo_b, *self._oln, eps)


def _gelu(x: Getallen) -> Getallen:
    """Return x where it is positive, softly none where not (the tanh form)."""
    uit = x * x
    uit *= _GELU
    uit += np.float32(1)
    uit *= x
    uit *= _BREUK
    np.tanh(uit, out=uit)
    uit += np.float32(1)
    uit *= x
    uit *= np.float32(0.5)
    return uit


def _norm(x: Getallen, w: Getallen, b: Getallen, eps: np.float32) -> Getallen:
    x = x - x.mean(axis=1, keepdims=True)
    deel = np.sqrt((x * x).mean(axis=1, keepdims=True) + eps)
    uit: Getallen = x / deel * w + b
    return uit


__all__ = ["MAX_STUKKEN", "Encoder", "Lezing"]
