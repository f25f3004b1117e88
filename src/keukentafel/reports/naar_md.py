"""A document as plain Markdown, to read anywhere. A picture becomes the words it stands for."""

from collections.abc import Callable, Iterable, Iterator
from typing import assert_never

from keukentafel.reports.blokken import (
    Alinea,
    Beeld,
    Blok,
    Document,
    Kop,
    Lijst,
    NieuwBlad,
    Punt,
    Schrijflijn,
    Tabel,
    Zin,
    kaal,
)
from keukentafel.reports.sjabloon import markdown

_LIJN = " ".join(30 * ".")
_STREEP = {1: "=", 2: "-"}
Maker = Callable[[str], str]


def naar_md(document: Document) -> str:
    """Return the document as Markdown; what people said shows letter by letter."""
    return _aaneen(document, markdown, lambda niveau, tekst: [f"{'#' * niveau} {tekst}"])


def naar_tekst(document: Document) -> str:
    """Return the document as plain text, for a terminal: nothing is escaped."""
    return _aaneen(
        document, str, lambda niveau, tekst: [tekst, _STREEP.get(niveau, "-") * len(tekst)]
    )


def _aaneen(document: Document, maak: Maker, kop: Callable[[int, str], Iterable[str]]) -> str:
    delen = (list(_regels(blok, maak, kop)) for blok in document.blokken)
    return "\n\n".join("\n".join(deel) for deel in delen if deel) + "\n"


def _regels(blok: Blok, maak: Maker, kop: Callable[[int, str], Iterable[str]]) -> Iterator[str]:
    match blok:
        case Kop():
            yield from kop(blok.niveau, maak(kaal(blok.zin)))
        case Alinea():
            yield maak(kaal(blok.zin))
        case Lijst():
            yield from _punten(blok.punten, maak, "")
        case Tabel():
            yield _rij((k.zin for k in blok.kolommen), maak)
            yield f"|{' --- |' * len(blok.kolommen)}"
            yield from (_rij(rij, maak) for rij in blok.rijen)
        case Beeld():
            yield maak(blok.titel)
            yield ""
            yield from (f"- {maak(regel)}" for regel in blok.regels)
        case Schrijflijn():
            yield _LIJN
        case NieuwBlad():
            pass
        case _ as nooit:
            assert_never(nooit)


def _punten(punten: Iterable[Punt], maak: Maker, voor: str) -> Iterator[str]:
    for punt in punten:
        yield f"{voor}- {maak(kaal(punt.zin))}"
        yield from _punten(punt.onder, maak, voor + "  ")


def _rij(cellen: Iterable[Zin], maak: Maker) -> str:
    return f"| {' | '.join(maak(kaal(cel)) for cel in cellen)} |"
