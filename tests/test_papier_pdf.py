"""What a screen reader needs of a PDF, looked up in the file itself with pypdf.

veraPDF cannot be had here. These are the parts of PDF/UA-1 that can be read from the structure:
no proof of the whole standard, but each of them fails when it is broken.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any, cast

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from keukentafel.reports.documenten import Papier, Vorm, Wens, maak
from papierdossier import papierdossier
from test_papier import NU

TOONT = {b"Tj", b"TJ", b"'", b'"', b"Do", b"f", b"f*", b"S", b"s", b"B", b"b", b"sh"}
"""What leaves ink on a page."""


@pytest.fixture(scope="module", params=list(Papier))
def lezer(request: pytest.FixtureRequest) -> PdfReader:
    proef, *_ = papierdossier()
    wens = Wens(request.param, None, "de huisarts")
    return PdfReader(BytesIO(maak(proef.dossier, wens, Vorm.PDF, NU)))


def wortel(lezer: PdfReader) -> Any:
    return lezer.trailer["/Root"]


def elementen(lezer: PdfReader) -> Iterator[Any]:
    """Yield every element of the tree of tags, in reading order."""
    stapel: list[Any] = [wortel(lezer)["/StructTreeRoot"]["/K"]]
    while stapel:
        deel = stapel.pop(0)
        deel = deel.get_object() if hasattr(deel, "get_object") else deel
        if isinstance(deel, list):
            stapel[:0] = deel
        elif isinstance(deel, dict):
            if "/S" in deel:
                yield deel
            stapel[:0] = [deel.get("/K", [])]


def gemerkt(blad: Any, lezer: PdfReader) -> tuple[set[int], list[bytes]]:
    """Return the numbers of tagged content on a page, and what is drawn outside any mark."""
    nummers: set[int] = set()
    los: list[bytes] = []
    diepte = 0
    for waarden, wat in ContentStream(blad.get_contents(), lezer).operations:
        if wat in (b"BDC", b"BMC"):
            diepte += 1
            lijst = waarden[1] if len(waarden) > 1 else {}
            if isinstance(lijst, dict) and "/MCID" in lijst:
                nummers.add(int(lijst["/MCID"]))
        elif wat == b"EMC":
            diepte -= 1
        elif wat in TOONT and diepte == 0:
            los.append(wat)
    assert diepte == 0
    return nummers, los


def test_it_says_itself_that_it_is_tagged_dutch_and_by_which_standard(lezer: PdfReader) -> None:
    top = wortel(lezer)
    merk = {naam: waarde.value for naam, waarde in top["/MarkInfo"].items()}
    assert merk == {"/Marked": True, "/Suspects": False}
    assert str(top["/Lang"]).startswith("nl")
    assert top["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    xmp = top["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert "<pdfaid:part>2</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert lezer.metadata is not None
    assert str(lezer.metadata.title) in xmp


def test_all_ink_is_tagged_or_named_as_decoration(lezer: PdfReader) -> None:
    verwezen: dict[Any, set[int]] = {}
    for e in elementen(lezer):
        pagina = e.raw_get("/Pg").idnum if "/Pg" in e else None
        inhoud = e.get("/K", [])
        for deel in inhoud if isinstance(inhoud, list) else [inhoud]:
            kaal: Any = deel.get_object() if hasattr(deel, "get_object") else deel
            if isinstance(kaal, int):
                verwezen.setdefault(pagina, set()).add(int(kaal))
            elif isinstance(kaal, dict) and "/MCID" in kaal:
                plek = cast("Any", kaal).raw_get("/Pg").idnum if "/Pg" in kaal else pagina
                verwezen.setdefault(plek, set()).add(int(kaal["/MCID"]))
    for blad in cast("list[Any]", lezer.pages):
        nummers, los = gemerkt(blad, lezer)
        assert not los
        assert blad.indirect_reference is not None
        assert nummers == verwezen.get(blad.indirect_reference.idnum, set())
        assert blad["/Tabs"] == "/S"


def test_headings_go_down_one_at_a_time_and_tables_have_heads(lezer: PdfReader) -> None:
    soorten = [str(e["/S"]) for e in elementen(lezer)]
    koppen = [int(s[2:]) for s in soorten if s[:2] == "/H" and s[2:].isdigit()]
    assert koppen[0] == 1
    assert koppen.count(1) == 1
    assert all(na <= voor + 1 for voor, na in pairwise(koppen))
    for e in elementen(lezer):
        if e["/S"] == "/Table":
            assert "/THead" in [str(k.get_object()["/S"]) for k in e["/K"]]
        if e["/S"] == "/TH":
            assert any(a.get("/Scope") == "/Column" for a in _lijst(e["/A"]))
        if e["/S"] == "/Figure":
            assert len(str(e["/Alt"])) > 10


def _lijst(waarde: Any) -> list[Any]:
    waarde = waarde.get_object()
    return [x.get_object() for x in waarde] if isinstance(waarde, list) else [waarde]


def test_every_letter_is_inside_and_can_be_copied(lezer: PdfReader) -> None:
    gezien, trailer = 0, cast("dict[str, Any]", lezer.trailer)
    for verwijzing in range(1, int(trailer["/Size"])):
        deel: Any = lezer.get_object(verwijzing)
        if not isinstance(deel, dict) or deel.get("/Type") != "/Font":
            continue
        if deel["/Subtype"] == "/Type0":
            gezien += 1
            assert len(deel["/ToUnicode"].get_object().get_data()) > 50
        else:
            letters = deel["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & letters.keys()
    assert gezien


def test_nothing_in_it_runs_or_calls(lezer: PdfReader) -> None:
    top = wortel(lezer)
    assert not {"/OpenAction", "/AA", "/AcroForm"} & top.keys()
    assert not {"/JavaScript", "/EmbeddedFiles"} & top.get("/Names", {}).keys()
    for blad in lezer.pages:
        assert not {"/AA", "/Annots"} & blad.keys()
