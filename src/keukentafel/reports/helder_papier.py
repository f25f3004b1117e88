"""Plain language over a whole document: what reads hard, and a plain word to put there. Pure.

Only the words of the program and of the professional: what stands between “ and ” are
somebody's own words, and stay the words they were.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from keukentafel.language.helder import Opmerking, bekijk_helder
from keukentafel.reports.blokken import Alinea, Blok, Document, Kop, Lijst, Punt, Stuk, Tabel, Zin

_EIGEN = re.compile(r"“[^”]*”")
_KLAAR = re.compile(r"[\w(“][^,;:]*")
"""A plain word that can stand in the text as it is; other advice is for a person to read."""


@dataclass(frozen=True)
class Vondst:
    """A remark on one piece of the document, with the piece itself to show it in.

    `vervanger` is the plain word that one key puts there; empty when only a person can say.
    """

    tekst: str
    opmerking: Opmerking
    vervanger: str


def bekijk_papier(document: Document, *, kleine_stappen: bool = False) -> tuple[Vondst, ...]:
    """Return the remarks in the order of the document, each hard word once.

    Raises InhoudFout when a word list breaks the rules.
    """
    uit: dict[tuple[str, str], Vondst] = {}
    for tekst in document.teksten():
        open_ = _EIGEN.sub(lambda m: " " * len(m.group()), tekst).replace("·", "\n")
        for opmerking in bekijk_helder(open_, kleine_stappen=kleine_stappen):
            gewoon = opmerking.gewoon or ""
            past = _KLAAR.fullmatch(gewoon) is not None
            vondst = Vondst(tekst, opmerking, _als(opmerking.woorden, gewoon) if past else "")
            uit.setdefault((opmerking.soort, opmerking.woorden.casefold()), vondst)
    return tuple(uit.values())


def vervang(document: Document, oud: str, nieuw: str) -> Document:
    """Return the document with a word put in its place, everywhere outside people's own words."""
    woord = re.compile(rf"(?<!\w){re.escape(oud)}(?!\w)", re.IGNORECASE)

    def zin(stukken: Zin) -> Zin:
        return tuple(Stuk(t, s.stijl) for s, t in zip(stukken, _buiten(stukken), strict=True))

    def _buiten(stukken: Zin) -> Iterator[str]:
        """Yield the texts; a quote may begin in one piece and end in another."""
        binnen = False
        for stuk in stukken:
            delen = re.split(r"([“”])", stuk.tekst)
            for i, deel in enumerate(delen):
                if deel in "“”" and deel:
                    binnen = deel == "“"
                elif not binnen:
                    delen[i] = woord.sub(lambda m: _als(m.group(), nieuw), deel)
            yield "".join(delen)

    def blok(b: Blok) -> Blok:
        match b:
            case Kop() | Alinea():
                return replace(b, zin=zin(b.zin))
            case Lijst():
                return Lijst(tuple(punt(p) for p in b.punten))
            case Tabel():
                kolommen = tuple(replace(k, zin=zin(k.zin)) for k in b.kolommen)
                return Tabel(kolommen, tuple(tuple(map(zin, rij)) for rij in b.rijen))
            case _:
                return b

    def punt(p: Punt) -> Punt:
        return Punt(zin(p.zin), tuple(punt(q) for q in p.onder))

    return replace(document, blokken=tuple(blok(b) for b in document.blokken))


def _als(oud: str, nieuw: str) -> str:
    """Return the new word with a capital where the old one had one."""
    return nieuw[:1].upper() + nieuw[1:] if oud[:1].isupper() else nieuw
