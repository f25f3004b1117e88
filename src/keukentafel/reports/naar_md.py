"""A document as plain Markdown, to read anywhere. A picture becomes the words it stands for."""

from collections.abc import Callable, Iterable, Iterator
from typing import assert_never

from keukentafel.reports.blokken import (
    Alinea,
    Beeld,
    Blok,
    Document,
    Kolom,
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
_LEEG = "." * 10
Maker = Callable[[str], str]
Koppen = Callable[[int, str], Iterable[str]]
Tabellen = Callable[[Tabel, Maker], Iterable[str]]


def naar_md(document: Document) -> str:
    """Return the document as Markdown; what people said shows letter by letter."""
    return _aaneen(document, markdown, lambda niveau, tekst: [f"{'#' * niveau} {tekst}"], _tabel)


def naar_tekst(document: Document) -> str:
    """Return the document as plain text: nothing is escaped, a row of a table is a line."""
    return _aaneen(
        document,
        str,
        lambda niveau, tekst: [tekst, _STREEP.get(niveau, "-") * len(tekst)],
        lambda tabel, _: (f"- {_als_regel(tabel.kolommen, rij)}" for rij in tabel.rijen),
    )


def _aaneen(document: Document, maak: Maker, kop: Koppen, tabel: Tabellen) -> str:
    delen = (list(_regels(blok, maak, kop, tabel)) for blok in document.blokken)
    return "\n\n".join("\n".join(deel) for deel in delen if deel) + "\n"


def _regels(blok: Blok, maak: Maker, kop: Koppen, tabel: Tabellen) -> Iterator[str]:
    match blok:
        case Kop():
            yield from kop(blok.niveau, maak(kaal(blok.zin)))
        case Alinea():
            yield maak(kaal(blok.zin))
        case Lijst():
            yield from _punten(blok.punten, maak, "")
        case Tabel():
            yield from tabel(blok, maak)
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


def _tabel(tabel: Tabel, maak: Maker) -> Iterator[str]:
    yield _rij((k.zin for k in tabel.kolommen), maak)
    yield f"|{' --- |' * len(tabel.kolommen)}"
    yield from (_rij(rij, maak) for rij in tabel.rijen)


def _als_regel(kolommen: Iterable[Kolom], rij: Iterable[Zin]) -> str:
    """Return a row as one line: the first cell, then each with its head; empty: to write on."""
    eerste, *rest = ((kaal(k.zin), kaal(cel)) for k, cel in zip(kolommen, rij, strict=True))
    delen = (f"{k}: {cel or _LEEG}" if k else cel for k, cel in rest)
    return " · ".join(d for d in (eerste[1], *delen) if d)


def _rij(cellen: Iterable[Zin], maak: Maker) -> str:
    return f"| {' | '.join(maak(kaal(cel)) for cel in cellen)} |"
