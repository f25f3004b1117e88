"""A document as DOCX by python-docx: real styles and headings, Dutch, pictures as vector.

A picture goes in twice, as Word itself does it: SVG for who can draw it, PNG for the rest.
"""

import re
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, assert_never

from keukentafel.fouten import DocumentFout
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
    Stijl,
    Tabel,
    Zin,
    kaal,
)
from keukentafel.reports.naar_pdf import naar_png

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.table import Table
    from docx.text.paragraph import Paragraph

LETTER = "Verdana"
"""On every Windows and Mac, and made to be read on paper by older eyes."""
_TAAL = "nl-NL"
_KLEUR = "1D4E5F"
_LIJN = "Schrijflijn"
_SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_NS = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_BREED_CM = 17.0
_KOPLETTER = 0.75
_BIJEEN = 6
"""Rows of a table that stay on one page: a plan or a list to sign reads badly in two parts."""
"""The heads of columns are smaller, so that narrow columns stay narrow."""
_NIET_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def naar_docx(document: Document, nu: datetime) -> bytes:
    """Return the DOCX. `nu` gives its date. Raises DocumentFout."""
    try:
        import docx
    except ImportError:
        raise DocumentFout("Word maken kan op deze computer niet. Kies een andere vorm.") from None
    doel = docx.Document()
    _maak_op(doel, document.letter)
    eigen = doel.core_properties
    eigen.title, eigen.author, eigen.language = document.titel, "keukentafel", _TAAL
    eigen.created = eigen.modified = nu.replace(tzinfo=None)
    for blok, erna in zip(document.blokken, (*document.blokken[1:], None), strict=True):
        _zet(doel, blok, document.letter)
        if isinstance(blok, Alinea) and isinstance(erna, Tabel):
            doel.paragraphs[-1].paragraph_format.keep_with_next = True
    uit = BytesIO()
    doel.save(uit)
    return uit.getvalue()


def _maak_op(doel: "Docx", letter: int) -> None:
    """Set the styles: everything in the document hangs on these."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    blad = doel.sections[0]
    blad.page_width, blad.page_height = Cm(21), Cm(29.7)
    blad.left_margin = blad.right_margin = Cm(2)
    blad.top_margin = blad.bottom_margin = Cm(1.8)
    gewoon: Any = doel.styles["Normal"]
    gewoon.font.name, gewoon.font.size = LETTER, Pt(letter)
    gewoon.paragraph_format.space_after = Pt(letter * 0.4)
    taal = OxmlElement("w:lang")
    taal.set(qn("w:val"), _TAAL)
    taal.set(qn("w:eastAsia"), _TAAL)
    gewoon.element.get_or_add_rPr().append(taal)
    for naam, maat in (("Title", 1.6), ("Heading 1", 1.25), ("Heading 2", 1.1)):
        stijl: Any = doel.styles[naam]
        _zonder_thema(stijl)
        stijl.font.name, stijl.font.size, stijl.font.bold = LETTER, Pt(letter * maat), True
        stijl.font.color.rgb = RGBColor.from_string(_KLEUR)
        stijl.paragraph_format.space_before = Pt(0 if naam == "Title" else letter)
        stijl.paragraph_format.space_after = Pt(letter * 0.4)
        stijl.paragraph_format.keep_with_next = True
    bijschrift: Any = doel.styles["Caption"]
    _zonder_thema(bijschrift)
    bijschrift.font.name, bijschrift.font.size, bijschrift.font.bold = LETTER, Pt(letter), False
    bijschrift.font.color.rgb = RGBColor.from_string(_KLEUR)
    lijn: Any = doel.styles.add_style(_LIJN, WD_STYLE_TYPE.PARAGRAPH)
    lijn.base_style = gewoon
    lijn.paragraph_format.space_before = Pt(letter * 1.2)
    _rand_onder(lijn.element.get_or_add_pPr())


def _zonder_thema(stijl: Any) -> None:
    """Take away the theme font, which would win from the name of a font."""
    from docx.oxml.ns import qn

    letters = stijl.element.get_or_add_rPr().get_or_add_rFonts()
    for naam in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        letters.attrib.pop(qn(f"w:{naam}"), None)


def _rand_onder(eigenschappen: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    randen = OxmlElement("w:pBdr")
    for plek in ("bottom", "between"):  # without the second, lines that follow become one
        rand = OxmlElement(f"w:{plek}")
        for naam, waarde in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "555555")):
            rand.set(qn(f"w:{naam}"), waarde)
        randen.append(rand)
    eigenschappen.append(randen)


def _zet(doel: "Docx", blok: Blok, letter: int) -> None:
    match blok:
        case Kop():
            _schrijf(doel.add_heading(level=blok.niveau - 1), blok.zin)
        case Alinea():
            _schrijf(doel.add_paragraph(), blok.zin)
        case Lijst():
            _lijst(doel, blok.punten, 1)
        case Tabel():
            _tabel(doel, blok, letter)
        case Beeld():
            _beeld(doel, blok)
        case Schrijflijn():
            doel.add_paragraph(style=_LIJN)
        case NieuwBlad():
            doel.add_page_break()  # type: ignore[no-untyped-call]
        case _ as nooit:
            assert_never(nooit)


def _schrijf(alinea: "Paragraph", zin: Zin) -> None:
    from docx.shared import RGBColor

    for stuk in zin:
        deel = alinea.add_run(_NIET_IN_XML.sub("\ufffd", stuk.tekst))
        if stuk.stijl is Stijl.VET:
            deel.bold = True
        elif stuk.stijl is Stijl.ZACHT:
            deel.font.color.rgb = RGBColor(0x44, 0x44, 0x44)


def _lijst(doel: "Docx", punten: Iterable[Punt], diepte: int) -> None:
    stijl = "List Bullet" if diepte == 1 else f"List Bullet {min(diepte, 3)}"
    for punt in punten:
        _schrijf(doel.add_paragraph(style=stijl), punt.zin)
        _lijst(doel, punt.onder, diepte + 1)


def _tabel(doel: "Docx", blok: Tabel, letter: int) -> None:
    from docx.shared import Pt

    tabel = doel.add_table(rows=1, cols=len(blok.kolommen), style="Table Grid")
    tabel.autofit = False
    _kop_herhalen(tabel)
    for cel, kolom in zip(tabel.rows[0].cells, blok.kolommen, strict=True):
        _schrijf(cel.paragraphs[0], kolom.zin)
        for deel in cel.paragraphs[0].runs:
            deel.bold, deel.font.size = True, Pt(letter * _KOPLETTER)
    for rij in blok.rijen:
        for cel, zin in zip(tabel.add_row().cells, rij, strict=True):
            _schrijf(cel.paragraphs[0], zin)
    _breedtes(tabel, blok, letter)
    if len(blok.rijen) <= _BIJEEN:
        for rij in tabel.rows[:-1]:
            for cel in rij.cells:
                cel.paragraphs[0].paragraph_format.keep_with_next = True
    doel.add_paragraph()


def _kop_herhalen(tabel: "Table") -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    kop = OxmlElement("w:tblHeader")
    kop.set(qn("w:val"), "true")
    tabel.rows[0]._tr.get_or_add_trPr().append(kop)


def _breedtes(tabel: "Table", blok: Tabel, letter: int) -> None:
    """Give narrow columns what their head needs, the others what is left, and centre."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    per_teken = letter * _KOPLETTER * 0.75 / 28.35
    smal = [max(1.3, 0.6 + len(kaal(k.zin)) * per_teken) if k.smal else 0 for k in blok.kolommen]
    ruim = (_BREED_CM - sum(smal)) / max(1, smal.count(0))
    breedtes = [Cm(b or ruim) for b in smal]
    for deel, breed in zip(tabel.columns, breedtes, strict=True):
        deel.width = breed
    for rij in tabel.rows:
        rij._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cel, kolom, breed in zip(rij.cells, blok.kolommen, breedtes, strict=True):
            cel.width = breed
            if kolom.midden:
                cel.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def _beeld(doel: "Docx", blok: Beeld) -> None:
    from docx.shared import Cm

    breed = min(_BREED_CM, blok.breed * 0.0265)
    vorm = doel.add_picture(BytesIO(naar_png(blok)), width=Cm(breed))
    eigen = vorm._inline.docPr
    eigen.set("descr", _NIET_IN_XML.sub("\ufffd", blok.tekst))
    eigen.set("title", _NIET_IN_XML.sub("\ufffd", blok.titel))
    _ook_als_svg(doel, vorm, blok.svg)
    doel.paragraphs[-1].paragraph_format.keep_with_next = True
    _schrijf(doel.add_paragraph(style="Caption"), ())
    doel.paragraphs[-1].add_run(_NIET_IN_XML.sub("\ufffd", blok.titel))


def _ook_als_svg(doel: "Docx", vorm: Any, svg: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    nr = sum(p.partname.endswith(".svg") for p in doel.part.package.iter_parts()) + 1
    naam = PackURI(f"/word/media/tekening{nr}.svg")
    deel = Part(naam, "image/svg+xml", svg.encode(), doel.part.package)
    id = doel.part.relate_to(deel, RELATIONSHIP_TYPE.IMAGE)
    blip = vorm._inline.graphic.graphicData.pic.blipFill.find(qn("a:blip"))
    blip.append(
        parse_xml(
            '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            f'<a:ext uri="{_SVG_URI}"><asvg:svgBlip xmlns:asvg="{_SVG_NS}" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
            f'r:embed="{id}"/></a:ext></a:extLst>'
        )
    )
