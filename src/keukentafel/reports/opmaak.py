"""The templates of `prompts/verslag/` are Markdown; this reads a filled one into blocks.

Only what a practitioner needs: headings, paragraphs, lists, tables, **vet**, *zacht*,
`![](beeld:naam)` for a picture, `___` for a line to write on, `---` for a fresh page. In a
table `:--` makes a narrow column and `:-:` a narrow one in the middle. What people said was
escaped before (`sjabloon.markdown`), so that it reads back letter by letter.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from keukentafel.fouten import InhoudFout
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
    Stijl,
    Stuk,
    Tabel,
    Zin,
    kaal,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

_BEELD = "beeld:"
_STIJLEN = {"strong": Stijl.VET, "em": Stijl.ZACHT}


def lees(
    bron: str, letter: int, beelden: Mapping[str, Beeld | None], bestand: str = ""
) -> Document:
    """Return the document that a filled template describes.

    A picture of which there is none (`None`) leaves nothing behind. Raises InhoudFout when
    the template uses a form that is not known here.
    """
    from markdown_it.tree import SyntaxTreeNode

    boom = SyntaxTreeNode(_lezer().parse(bron))
    blokken = tuple(blok for knoop in boom.children for blok in _blok(knoop, beelden, bestand))
    titel = next((kaal(b.zin) for b in blokken if isinstance(b, Kop) and b.niveau == 1), "")
    return Document(titel, letter, blokken)


@cache
def _lezer() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _blok(
    knoop: "SyntaxTreeNode", beelden: Mapping[str, Beeld | None], bestand: str
) -> Iterator[Blok]:
    match knoop.type:
        case "heading":
            yield Kop(int(knoop.tag[1:]), _zin(knoop.children[0], bestand))
        case "paragraph" if _is_beeld(knoop):
            naam = str(knoop.children[0].children[0].attrs["src"]).removeprefix(_BEELD)
            if naam not in beelden:
                raise _fout(knoop, bestand)
            beeld = beelden[naam]
            if beeld is not None:
                yield beeld
        case "paragraph":
            yield Alinea(_zin(knoop.children[0], bestand))
        case "bullet_list":
            yield Lijst(tuple(_punt(k, bestand) for k in knoop.children))
        case "table":
            yield _tabel(knoop, bestand)
        case "hr":
            yield Schrijflijn() if knoop.markup.startswith("_") else NieuwBlad()
        case _:
            raise _fout(knoop, bestand)


def _fout(knoop: "SyntaxTreeNode", bestand: str) -> InhoudFout:
    # The line is one of the filled text, which may be longer than the template: left out.
    return InhoudFout(bestand, None, f"deze opmaak kan hier niet: {knoop.type}")


def _is_beeld(knoop: "SyntaxTreeNode") -> bool:
    delen = knoop.children[0].children
    bron = delen[0].attrs.get("src", "") if delen else ""
    return len(delen) == 1 and delen[0].type == "image" and str(bron).startswith(_BEELD)


def _punt(knoop: "SyntaxTreeNode", bestand: str) -> Punt:
    zin: Zin = ()
    onder: list[Punt] = []
    for deel in knoop.children:
        if deel.type == "paragraph" and not zin:
            zin = _zin(deel.children[0], bestand)
        elif deel.type == "bullet_list":
            onder += [_punt(k, bestand) for k in deel.children]
        else:
            raise _fout(deel, bestand)
    return Punt(zin, tuple(onder))


def _tabel(knoop: "SyntaxTreeNode", bestand: str) -> Tabel:
    kop, *rest = knoop.children
    cellen = kop.children[0].children
    rijen = rest[0].children if rest else []
    return Tabel(
        tuple(_kolom(c, bestand) for c in cellen),
        tuple(tuple(_cel(c, bestand) for c in rij.children) for rij in rijen),
    )


def _kolom(knoop: "SyntaxTreeNode", bestand: str) -> Kolom:
    stijl = str(knoop.attrs.get("style", ""))
    return Kolom(_cel(knoop, bestand), smal=bool(stijl), midden="center" in stijl)


def _cel(knoop: "SyntaxTreeNode", bestand: str) -> Zin:
    return _zin(knoop.children[0], bestand) if knoop.children else ()


def _zin(knoop: "SyntaxTreeNode", bestand: str) -> Zin:
    """Return the pieces of a sentence; those that follow each other in one style are one."""
    stukken: list[Stuk] = []
    for tekst, stijl in _stukken(knoop, Stijl.GEWOON, bestand):
        if stukken and stukken[-1].stijl is stijl:
            stukken[-1] = Stuk(stukken[-1].tekst + tekst, stijl)
        elif tekst:
            stukken.append(Stuk(tekst, stijl))
    return tuple(stukken)


def _stukken(knoop: "SyntaxTreeNode", stijl: Stijl, bestand: str) -> Iterator[tuple[str, Stijl]]:
    for deel in knoop.children:
        if deel.type == "text":
            yield deel.content, stijl
        elif deel.type in ("softbreak", "hardbreak"):
            yield " ", stijl
        elif deel.type in _STIJLEN:
            yield from _stukken(deel, _STIJLEN[deel.type], bestand)
        else:
            raise _fout(deel, bestand)
