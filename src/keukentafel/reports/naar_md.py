"""A document as plain Markdown, to read anywhere. A picture becomes the words it stands for."""

from collections.abc import Iterable, Iterator
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


def naar_md(document: Document) -> str:
    """Return the document as Markdown; what people said shows letter by letter."""
    return (
        "\n\n".join("\n".join(regels) for blok in document.blokken if (regels := [*_md(blok)]))
        + "\n"
    )


def _md(blok: Blok) -> Iterator[str]:
    match blok:
        case Kop():
            yield f"{'#' * blok.niveau} {_tekst(blok.zin)}"
        case Alinea():
            yield _tekst(blok.zin)
        case Lijst():
            yield from _punten(blok.punten, "")
        case Tabel():
            yield _rij(k.zin for k in blok.kolommen)
            yield f"|{' --- |' * len(blok.kolommen)}"
            yield from map(_rij, blok.rijen)
        case Beeld():
            yield markdown(blok.titel)
            yield ""
            yield from (f"- {markdown(regel)}" for regel in blok.regels)
        case Schrijflijn():
            yield _LIJN
        case NieuwBlad():
            pass
        case _ as nooit:
            assert_never(nooit)


def _punten(punten: Iterable[Punt], voor: str) -> Iterator[str]:
    for punt in punten:
        yield f"{voor}- {_tekst(punt.zin)}"
        yield from _punten(punt.onder, voor + "  ")


def _rij(cellen: Iterable[Zin]) -> str:
    return f"| {' | '.join(_tekst(cel) for cel in cellen)} |"


def _tekst(zin: Zin) -> str:
    return markdown(kaal(zin))
