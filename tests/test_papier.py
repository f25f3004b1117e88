"""Documents on paper, read back by other hands than ours: python-docx, pypdf, and what is there.

And the tafelblad: its codes, what stands on it, and the marks keyed back.
"""

import re
import shutil
import subprocess
from collections import Counter
from datetime import datetime, timedelta, timezone
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.bladopdrachten import MaakTafelblad, VerwerkMerken
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.opdrachten_plan import KiesWerkwijze
from keukentafel.conversation.plan import (
    Antwoord,
    Deelstuk,
    Kader,
    NetwerkPersoon,
    Teken,
    ToestemmingSoort,
)
from keukentafel.conversation.tafelblad import (
    CIJFERS,
    LETTERS,
    Merk,
    Reden,
    codes_vanaf,
    leesregels,
    ontleed,
    uitstaand,
)
from keukentafel.conversation.toestemming import mag_delen
from keukentafel.conversation.uitvoeren import Kennis
from keukentafel.conversation.zicht import bevestigd_voor, lezers_standaard, regels_voor
from keukentafel.fouten import OpdrachtFout
from keukentafel.reports import beelden
from keukentafel.reports.blokken import Alinea, Beeld, Document, Kop, Stuk, Tabel, kaal
from keukentafel.reports.documenten import Papier, Vorm, Wens, bewaarbaar, maak, maak_document
from keukentafel.reports.helder_papier import bekijk_papier, vervang
from keukentafel.reports.sjabloon import markdown
from papierdossier import papierdossier
from strategieen import (
    MERK,
    NARE_TEKSTEN,
    ZINNEN,
    Labelmotor,
    Proefdossier,
    opdrachtenreeksen,
    proefdossier,
    wilde_teksten,
)

NU = datetime(2026, 3, 5, 10, 0, tzinfo=timezone(timedelta(hours=1)))
KENNIS = Kennis(Labelmotor())
rustig = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
reeksen = opdrachtenreeksen(
    st.sampled_from([f"{z} #probleem #kracht" for z in ZINNEN]), kennis=KENNIS, hoogstens=30
)


def woorden(tekst: str) -> str:
    """Return the letters alone: how lines break is up to each form."""
    return "".join(tekst.split())


def pdf_tekst(inhoud: bytes) -> str:
    return "\n".join(blad.extract_text() for blad in PdfReader(BytesIO(inhoud)).pages)


def docx_tekst(inhoud: bytes) -> str:
    document = docx.Document(BytesIO(inhoud))
    cellen = (c.text for t in document.tables for rij in t.rows for c in rij.cells)
    return "\n".join([*(p.text for p in document.paragraphs), *cellen])


# ---- read back ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanneer", "zin"),
    [
        ("23 maart", "Op 23 maart"),
        ("dinsdag", "Op dinsdag"),
        ("over zes weken", "Over zes weken"),
        ("volgende week dinsdag", "Volgende week dinsdag"),
    ],
)
def test_the_day_of_looking_back_reads_as_people_say_it(wanneer: str, zin: str) -> None:
    proef, *_ = papierdossier()
    proef.doe(op.SpreekEvaluatieAf(wanneer, "een half uur thuis"))
    tekst = maak(proef.dossier, Wens(Papier.PLAN), Vorm.MD, NU).decode()
    assert f"- {zin}: een half uur thuis" in tekst


@pytest.mark.parametrize("papier", list(Papier))
def test_every_form_says_the_same(papier: Papier) -> None:
    proef, *_ = papierdossier()
    document = maak_document(proef.dossier, Wens(papier, None, "de huisarts"), NU)
    pdf, word = (bewaarbaar(document, vorm, NU) for vorm in (Vorm.PDF, Vorm.DOCX))
    in_pdf, in_word = woorden(pdf_tekst(pdf)), woorden(docx_tekst(word))
    html = woorden(re.sub(r"<[^>]+>", "", bewaarbaar(document, Vorm.HTML, NU).decode()))
    for blok in document.blokken:
        if isinstance(blok, Beeld):
            continue
        for tekst in Document("", 0, (blok,)).teksten():
            kaal = woorden(tekst).replace("☐", "")
            assert kaal in in_pdf
            assert kaal in in_word.replace("☐", "")
            assert kaal in html.replace("☐", "").replace("&#39;", "'")


@pytest.mark.parametrize("papier", list(Papier))
def test_a_pdf_is_tagged_dutch_and_carries_its_letters(papier: Papier) -> None:
    proef, *_ = papierdossier()
    lezer = PdfReader(BytesIO(maak(proef.dossier, Wens(papier), Vorm.PDF, NU)))
    wortel: Any = lezer.trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"].value is True
    assert str(wortel["/Lang"]).startswith("nl")
    assert lezer.metadata is not None
    assert lezer.metadata.title
    for blad in lezer.pages:
        middelen: Any = blad["/Resources"]
        for verwijzing in middelen["/Font"].values():
            letter = verwijzing.get_object()
            assert "AtkinsonHyperlegible" in letter["/BaseFont"]
            (deel,) = letter["/DescendantFonts"]
            assert "/FontFile2" in deel.get_object()["/FontDescriptor"]
    soorten = set(_structuur(wortel["/StructTreeRoot"]))
    assert "/H1" in soorten
    if papier is Papier.PLAN:
        assert {"/Table", "/TH", "/TD", "/Figure", "/L", "/LI"} <= soorten


def _structuur(knoop: object) -> list[str]:
    """Return the kinds of all elements in the tree of tags."""
    uit: list[str] = []
    stapel = [knoop]
    while stapel:
        deel = stapel.pop()
        deel = deel.get_object() if hasattr(deel, "get_object") else deel
        if isinstance(deel, list):
            stapel += deel
        elif isinstance(deel, dict):
            if "/S" in deel:
                uit.append(str(deel["/S"]))
            stapel.append(deel.get("/K", []))
    return uit


def test_the_letter_on_paper_is_large_where_it_lies_at_home() -> None:
    proef, *_ = papierdossier()
    for papier in Papier:
        document = maak_document(proef.dossier, Wens(papier), NU)
        assert (document.letter >= 16) == (papier.thuis and papier is not Papier.MDO)


@pytest.mark.parametrize("papier", [Papier.CLIENT, Papier.PLAN, Papier.TAFELBLAD, Papier.MDO])
def test_in_small_steps_the_letter_at_home_is_larger_in_word_and_pdf(papier: Papier) -> None:
    proef, *_ = papierdossier()
    gewoon = maak_document(proef.dossier, Wens(papier), NU).letter
    proef.doe(KiesWerkwijze(kleine_stappen=True))
    groot = maak_document(proef.dossier, Wens(papier), NU).letter
    assert groot == gewoon + 3
    doc = docx.Document(BytesIO(maak(proef.dossier, Wens(papier), Vorm.DOCX, NU)))
    assert doc.styles["Normal"].font.size.pt == groot
    dossierblad = maak_document(proef.dossier, Wens(Papier.DOSSIER), NU)
    assert dossierblad.letter == 11


def test_a_docx_has_real_styles_dutch_and_heads_that_repeat() -> None:
    proef, *_ = papierdossier()
    document = docx.Document(BytesIO(maak(proef.dossier, Wens(Papier.PLAN), Vorm.DOCX, NU)))
    stijlen = Counter(p.style.name for p in document.paragraphs if p.style is not None)
    assert stijlen["Title"] == 1
    assert stijlen["Heading 1"] > 3
    assert stijlen["List Bullet"] > 3
    assert document.core_properties.title == "Ons plan"
    assert document.core_properties.language == "nl-NL"
    talen = document.styles["Normal"].element.iter(qn("w:lang"))
    assert [t.get(qn("w:val")) for t in talen] == ["nl-NL"]
    for tabel in document.tables:
        assert tabel.style is not None
        assert tabel.style.name == "Table Grid"
        assert list(tabel.rows[0]._tr.iter(qn("w:tblHeader")))


def test_in_word_a_list_to_sign_stays_on_the_page_of_what_is_signed() -> None:
    proef, *_ = papierdossier()
    document = docx.Document(BytesIO(maak(proef.dossier, Wens(Papier.PLAN), Vorm.DOCX, NU)))
    (uitleg,) = (p for p in document.paragraphs if "handtekening" in p.text)
    assert uitleg.paragraph_format.keep_with_next
    *eerder, laatste = document.tables[-1].rows
    assert all(c.paragraphs[0].paragraph_format.keep_with_next for r in eerder for c in r.cells)
    assert not any(c.paragraphs[0].paragraph_format.keep_with_next for c in laatste.cells)


def test_a_picture_in_word_is_vector_too_and_has_its_words() -> None:
    proef, *_ = papierdossier()
    inhoud = maak(proef.dossier, Wens(Papier.CLIENT), Vorm.DOCX, NU)
    document = docx.Document(BytesIO(inhoud))
    namen = [str(p.partname) for p in document.part.package.iter_parts()]
    assert sum(n.endswith(".svg") for n in namen) == len(document.inline_shapes) == 2
    alt = [vorm._inline.docPr.get("descr") for vorm in document.inline_shapes]
    assert "Oma Sjef (moeder): doet nu: past op" in alt[0]
    assert "→" in alt[1]


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not here: Word files not opened by it"
)
@pytest.mark.parametrize("papier", [Papier.CLIENT, Papier.TAFELBLAD])
def test_libreoffice_opens_a_docx(tmp_path: Path, papier: Papier) -> None:
    proef, *_ = papierdossier()
    document = maak_document(proef.dossier, Wens(papier), NU)
    bron = tmp_path / "uit.docx"
    bron.write_bytes(bewaarbaar(document, Vorm.DOCX, NU))
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation=file://{tmp_path}/lo", "--headless"),
            *("--convert-to", "pdf", "--outdir", str(tmp_path), str(bron)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    tekst = woorden(pdf_tekst((tmp_path / "uit.pdf").read_bytes()))
    for blok in document.blokken:
        if isinstance(blok, Kop):
            assert woorden("".join(s.tekst for s in blok.zin)) in tekst


@pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is not here: PDF not read by it"
)
def test_pdftotext_reads_the_words_in_order(tmp_path: Path) -> None:
    proef, *_ = papierdossier()
    bron = tmp_path / "uit.pdf"
    bron.write_bytes(maak(proef.dossier, Wens(Papier.CLIENT), Vorm.PDF, NU))
    klaar = subprocess.run(["pdftotext", bron, "-"], check=True, capture_output=True, timeout=60)
    tekst = klaar.stdout.decode()
    plekken = [tekst.index(k) for k in ("Ons overzicht", "Wat goed gaat", "Wat lastig is")]
    assert plekken == sorted(plekken)


def test_the_same_dossier_gives_the_same_bytes() -> None:
    proef, *_ = papierdossier()
    for vorm in (Vorm.PDF, Vorm.HTML, Vorm.MD):
        een, ander = (maak(proef.dossier, Wens(Papier.PLAN), vorm, NU) for _ in range(2))
        assert een == ander


@given(wilde_teksten() | st.sampled_from(NARE_TEKSTEN))
@rustig
def test_any_words_can_stand_in_any_form(tekst: str) -> None:
    schoon = tekst.encode("utf-8", "replace").decode()  # the core keeps no lone surrogate
    beeld = beelden.keten([[schoon, "rust"]])
    assert beeld is not None
    ElementTree.fromstring(beeld.svg)
    document = Document("x", 16, (Kop(1, (Stuk("x"),)), Alinea((Stuk(schoon),)), beeld))
    for vorm, begin in ((Vorm.PDF, b"%PDF"), (Vorm.DOCX, b"PK"), (Vorm.HTML, b"<!DOC")):
        assert bewaarbaar(document, vorm, NU).startswith(begin)


def test_signs_that_no_letter_here_has_still_make_a_pdf() -> None:
    document = Document("x", 16, (Kop(1, (Stuk("x"),)), Alinea((Stuk("👩‍👧 مرحبا 汉字 Loïs"),))))
    assert "Loïs" in pdf_tekst(bewaarbaar(document, Vorm.PDF, NU))


# ---- pictures -----------------------------------------------------------------------------

_NAAM = st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=40)


@given(
    st.lists(st.builds(NetwerkPersoon, *[_NAAM] * 8, st.just(())), min_size=1, max_size=14),
    st.lists(st.tuples(st.sampled_from(["ik", "Mirjam", "W" * 40]), _NAAM, _NAAM), min_size=1),
    st.lists(st.lists(_NAAM, min_size=1, max_size=8), min_size=1, max_size=5),
)
@rustig
def test_no_picture_runs_over_its_edge_and_all_has_its_words(
    netwerk: list[NetwerkPersoon], acties: list[tuple[str, str, str]], ketens: list[list[str]]
) -> None:
    for beeld in (
        beelden.ecogram(["Mirjam", "Ruud"], netwerk),
        beelden.wie_doet_wat(acties),
        beelden.keten(ketens),
    ):
        assert beeld is not None
        assert len(beeld.regels) >= 1
        wortel = ElementTree.fromstring(beeld.svg)
        for vak in wortel.iter("{http://www.w3.org/2000/svg}rect"):
            x, y, b, h = (float(vak.attrib[n]) for n in ("x", "y", "width", "height"))
            assert 0 <= x <= x + b <= beeld.breed
            assert 0 <= y <= y + h <= beeld.hoog
        for tekst in wortel.iter("{http://www.w3.org/2000/svg}text"):
            maat, midden = float(tekst.attrib["font-size"]), tekst.attrib["text-anchor"] == "middle"
            for regel in tekst:
                breed = len(regel.text or "") * maat * 0.56
                x = float(regel.attrib["x"]) - (breed / 2 if midden else 0)
                assert -1 <= x <= x + breed <= beeld.breed + 1
                assert 0 <= float(regel.attrib["y"]) <= beeld.hoog


def test_nothing_to_draw_is_no_picture() -> None:
    assert beelden.ecogram(["Mirjam"], []) is None
    assert beelden.wie_doet_wat([]) is None
    assert beelden.keten([]) is None


# ---- what may stand there -----------------------------------------------------------------


@given(reeksen)
@rustig
def test_where_confirmed_is_promised_no_other_line_stands(reeks: tuple[o.Opdracht, ...]) -> None:
    proef = Proefdossier(KENNIS)
    proef.doe(*reeks)
    d = proef.dossier
    for lezer in (None, *d.personen):
        kring = frozenset({lezer}) if lezer else lezers_standaard(d)
        mag = {m for r in bevestigd_voor(d, kring) for m in MERK.findall(f"{r.tekst} {r.woorden}")}
        open_ = {
            m
            for r in regels(d)
            if not r.klopt
            for m in MERK.findall(f"{r.woorden} {r.verwoording}")
        }
        for papier in (Papier.CLIENT, Papier.PLAN, Papier.OVERDRACHT, Papier.MDO):
            tekst = maak(d, Wens(papier, lezer), Vorm.MD, NU).decode()
            assert not (open_ - mag) & set(MERK.findall(tekst))


@given(reeksen)
@rustig
def test_an_anonymous_sheet_names_nobody(reeks: tuple[o.Opdracht, ...]) -> None:
    proef = Proefdossier(KENNIS)
    proef.doe(*reeks)
    tekst = maak(proef.dossier, Wens(Papier.INTERVISIE), Vorm.MD, NU).decode()
    for persoon in proef.dossier.personen.values():
        for deel in persoon.naam.split():
            if len(deel) > 3:
                assert not re.search(rf"\b{re.escape(deel)}\b", tekst)


def test_an_anonymous_sheet_of_a_whole_household() -> None:
    proef, *_ = papierdossier()
    tekst = maak(proef.dossier, Wens(Papier.INTERVISIE), Vorm.MD, NU).decode()
    for naam in ("Mirjam", "Ruud", "Fenna", "Sjef", "Tineke", "Noor", "06 00"):
        assert naam not in tekst
    assert "persoon 1" in tekst


def test_both_ways_of_seeing_stand_side_by_side() -> None:
    proef, mirjam, ruud, _ = papierdossier()
    for papier in (Papier.CLIENT, Papier.TAFELBLAD):
        for lezer in (None, mirjam, ruud):
            tekst = maak(proef.dossier, Wens(papier, lezer), Vorm.MD, NU).decode()
            assert "Ruud: ja, behalve: “het hielp maar kort”" in tekst
            assert "Fenna: dit klopt niet" in tekst
            assert "Mirjam: dit klopt" in tekst


def test_what_somebody_may_see_of_the_dossier_is_what_that_person_heard() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    proef.noteer("samen gezegd #wens", mirjam)
    proef.doe(o.ZetAanTafel((mirjam,)))
    proef.noteer("alleen gezegd #wens", mirjam)
    proef.doe(o.LegAanleidingVast("de school belde"))
    van_ruud = maak(proef.dossier, Wens(Papier.DOSSIER, ruud), Vorm.MD, NU).decode()
    assert "samen gezegd" in van_ruud
    for weg in ("alleen gezegd", "de school belde", "alleen gehoord"):
        assert weg not in van_ruud


def test_every_kind_of_line_has_its_words_in_every_document() -> None:
    proef, mirjam, *_ = proefdossier()
    for soort in RegelSoort:
        proef.doe(o.VoegRegelToe(soort, f"een regel over {soort}", wie=mirjam))
    for papier in (Papier.TAFELBLAD, Papier.DOSSIER):
        tekst = maak(proef.dossier, Wens(papier), Vorm.MD, NU).decode()
        assert all(f"een regel over {markdown(soort)}" in tekst for soort in RegelSoort)
    proef.doe(o.BevestigRegels(tuple(proef.dossier.eigen_regels), (mirjam,)))
    for wie in lezers_standaard(proef.dossier):
        for deel in Deelstuk:
            soort_ = ToestemmingSoort.GEHEIMHOUDING
            proef.doe(op.GeefToestemming(soort_, wie, "de huisarts", deel, Antwoord.JA))
    for papier in (Papier.CLIENT, Papier.OVERDRACHT):
        wens = Wens(papier, None, "de huisarts")
        tekst = maak(proef.dossier, wens, Vorm.MD, NU).decode()
        assert all(f"een regel over {markdown(soort)}" in tekst for soort in RegelSoort)


def test_the_list_of_the_law_follows_the_dossier_and_can_be_off() -> None:
    proef, *_ = papierdossier()
    tekst = maak(proef.dossier, Wens(Papier.DOSSIER), Vorm.MD, NU).decode()
    deel = tekst.split("## De lijst van de wet")[1]
    assert "a. Wat nodig is" in deel
    assert "- d. Wat de mantelzorger nodig heeft: niets gezegd" in deel
    proef.doe(KiesWerkwijze(kader=Kader.GEEN))
    assert "van de wet" not in maak(proef.dossier, Wens(Papier.DOSSIER), Vorm.MD, NU).decode()


# ---- plain words --------------------------------------------------------------------------


def _document(*teksten: str) -> Document:
    return Document("x", 16, tuple(Alinea((Stuk(t),)) for t in teksten))


def test_hard_words_are_found_outside_peoples_own_words_only() -> None:
    vondsten = bekijk_papier(_document("De administratie.", "Mirjam: “De administratie!”"))
    (vondst,) = vondsten
    assert (vondst.opmerking.woorden, vondst.vervanger) == ("administratie", "papieren")
    assert bekijk_papier(_document("Mirjam: “De administratie!”")) == ()


def test_a_word_is_replaced_everywhere_but_in_peoples_own_words() -> None:
    document = Document(
        "x",
        16,
        (
            *_document(
                "Administratie, administraties", "“de administratie” en de administratie"
            ).blokken,
            Alinea((Stuk("“een administratie"), Stuk(" administratie” administratie"))),
            Tabel((), (((Stuk("administratie"),),),)),
        ),
    )
    assert list(vervang(document, "administratie", "papieren").teksten()) == [
        "Papieren, administraties",
        "“de administratie” en de papieren",
        "“een administratie administratie” papieren",
        "papieren",
    ]


def test_our_own_words_for_home_need_no_remark_that_a_key_could_mend() -> None:
    proef, mirjam, *_ = proefdossier()
    for papier in (Papier.CLIENT, Papier.PLAN, Papier.TAFELBLAD, Papier.NOG_TE_LEZEN):
        document = maak_document(proef.dossier, Wens(papier, mirjam), NU)
        assert [v.opmerking.woorden for v in bekijk_papier(document) if v.vervanger] == []


# ---- the tafelblad ------------------------------------------------------------------------


def test_codes_are_a_letter_and_a_digit_and_never_look_alike() -> None:
    codes = codes_vanaf(0, len(LETTERS) * len(CIJFERS))
    assert codes[:2] == ["A1", "A2"]
    assert codes[9] == "B1"
    assert len(set(codes)) == len(codes)
    assert not set("".join(codes)) & set("IOQ0")


@given(reeksen)
@rustig
def test_a_sheet_holds_only_what_all_its_readers_heard(reeks: tuple[o.Opdracht, ...]) -> None:
    proef = Proefdossier(KENNIS)
    proef.doe(*reeks)
    d = proef.dossier
    for kring in (*(frozenset({p}) for p in d.personen), lezers_standaard(d)):
        bekend = {r.id for r in regels_voor(d, kring)} | {
            f"h{h.id}" for h in d.hulpvragen.values() if kring and kring <= h.gehoord_door
        }
        for ongelezen in (False, True):
            for regel in leesregels(d, kring, ongelezen=ongelezen):
                assert set(regel.ids) <= bekend


@given(reeksen)
@rustig
def test_the_paper_and_the_event_give_a_line_the_same_code(reeks: tuple[o.Opdracht, ...]) -> None:
    proef = Proefdossier(KENNIS)
    proef.doe(*reeks)
    for lezer in list(proef.dossier.personen):
        blad = maak(proef.dossier, Wens(Papier.TAFELBLAD, lezer), Vorm.MD, NU).decode()
        eerder = set(proef.dossier.tafelbladen)
        try:
            proef.doe(MaakTafelblad((lezer,)))
        except OpdrachtFout:
            assert "Alles is al nagelezen" in blad
            continue
        (nieuw,) = (b for id, b in proef.dossier.tafelbladen.items() if id not in eerder)
        rijen = {m[1]: m[2] for m in re.finditer(r"^\| ([A-Z]\d) \| (.*)", blad, re.MULTILINE)}
        assert list(rijen) == [r.code for r in nieuw.regels]
        for regel in nieuw.regels:
            for merk in MERK.findall(regel.tekst):
                assert merk in rijen[regel.code]


def test_two_sheets_on_one_table_share_no_code() -> None:
    proef, mirjam, ruud, _ = papierdossier()
    proef.doe(MaakTafelblad((mirjam,)), MaakTafelblad((ruud,)))
    een, ander = proef.dossier.tafelbladen.values()
    assert not {r.code for r in een.regels} & {r.code for r in ander.regels}
    assert len(uitstaand(proef.dossier)) == len(een.regels) + len(ander.regels)


def test_marks_on_an_own_sheet_are_known_to_that_person_alone() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    proef.noteer("de huur is laat #probleem", mirjam)
    proef.doe(MaakTafelblad((mirjam,)), MaakTafelblad((ruud,)))
    proef.doe(
        VerwerkMerken((Merk("A1", Teken.NIET),), (mirjam,)),
        VerwerkMerken((Merk("B1", Teken.KLOPT),), (ruud,)),
    )
    van_ruud = maak(proef.dossier, Wens(Papier.CLIENT, ruud), Vorm.MD, NU).decode()
    assert "de huur is laat" in van_ruud
    assert "klopt niet" not in van_ruud


def test_marks_of_another_persons_sheet_are_refused_whole() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    proef.noteer("de huur is laat #probleem #wens", mirjam)
    proef.doe(MaakTafelblad((mirjam,)))
    eerder = list(proef.gebeurtenissen)
    for merken, door in (
        ((Merk("A1", Teken.KLOPT),), (ruud,)),
        ((Merk("A1", Teken.KLOPT), Merk("B9", Teken.KLOPT)), (mirjam,)),
        ((Merk("A1", Teken.KLOPT),), ()),
    ):
        with pytest.raises(OpdrachtFout):
            proef.doe(VerwerkMerken(merken, door))
    assert proef.gebeurtenissen == eerder


CODES = codes_vanaf(0, 30)
_MERK = st.builds(Merk, st.sampled_from(CODES), st.sampled_from(Teken))


@given(st.lists(_MERK, unique_by=lambda m: m.code), st.sampled_from([" ", "  ", ", ", "; "]))
def test_what_is_keyed_is_what_is_read(merken: list[Merk], tussen: str) -> None:
    tekens = {Teken.KLOPT: "+", Teken.NIET: "-", Teken.WEG: "x", Teken.EERST: "!"}
    for vorm in (str.upper, str.lower):
        getypt = tussen.join(vorm(f"{m.code}{tekens[m.teken]}") for m in merken)
        assert ontleed(getypt, CODES) == (tuple(merken), ())


@given(st.text(max_size=80) | st.text("ABC123+-x! ", max_size=40))
def test_any_keyed_text_is_safe_and_only_known_codes_count(getypt: str) -> None:
    merken, missers = ontleed(getypt, CODES)
    assert {m.code for m in merken} <= set(CODES)
    assert all(m.stuk for m in missers)
    plaatsen = [m.plaats for m in merken if m.plaats is not None]
    assert all(a != b for a, b in pairwise(sorted(plaatsen)))
    assert bool(merken or missers) == bool(re.sub(r"[\s,;]", "", getypt))


@pytest.mark.parametrize(
    ("getypt", "merken", "redenen"),
    [
        ("A3+ B1- C2!1", [("A3", "klopt"), ("B1", "niet"), ("C2", "eerst")], []),
        ("a3 + b1 - c2x", [("A3", "klopt"), ("B1", "niet"), ("C2", "weg")], []),
        ("A3+!2", [("A3", "klopt"), ("A3", "eerst")], []),
        ("A3– A4×", [("A3", "niet"), ("A4", "weg")], []),
        ("Z9+", [], [Reden.ONBEKEND]),
        ("A3", [], [Reden.ONLEESBAAR]),
        ("A33+", [], [Reden.ONLEESBAAR]),
        ("A1+-", [("A1", "klopt")], [Reden.TEGENSTRIJDIG]),
        ("A1!1 A2!1", [("A1", "eerst")], [Reden.PLAATS]),
        ("A1!4 A2!0", [], [Reden.PLAATS, Reden.PLAATS]),
        ("A1!1 A1!2", [("A1", "eerst")], [Reden.TEGENSTRIJDIG]),
        ("A1+ A1+", [("A1", "klopt")], []),
        ("", [], []),
    ],
)
def test_ways_of_keying(getypt: str, merken: list[tuple[str, str]], redenen: list[Reden]) -> None:
    gelezen, missers = ontleed(getypt, CODES)
    assert [(m.code, m.teken.value) for m in gelezen] == merken
    assert [m.reden for m in missers] == redenen


# ---- who gets it: a yes per recipient and per part ------------------------------------------


def _deelbaar() -> tuple[Proefdossier, str, str, str]:
    """Return the household without one yes to anybody."""
    proef, *mensen = papierdossier()
    for t in list(proef.dossier.toestemmingen.values()):
        proef.doe(op.GeefToestemming(t.soort, t.door, t.ontvanger, t.wat, Antwoord.INGETROKKEN))
    mirjam, ruud, fenna = mensen
    return proef, mirjam, ruud, fenna


def _overdracht(proef: Proefdossier, lezer: str | None = None, aan: str = "de huisarts") -> str:
    return maak(proef.dossier, Wens(Papier.OVERDRACHT, lezer, aan), Vorm.MD, NU).decode()


KENMERK = {
    Deelstuk.VERHAAL: "Fenna tekent de hele dag",
    Deelstuk.HULP: "iemand van het spreekuur voor de post",
    Deelstuk.DOELEN: "Elke week een half uur samen de post doen",
    Deelstuk.PLAN: "belt het spreekuur",
}


@pytest.mark.parametrize("deel", Deelstuk)
def test_a_hand_over_holds_only_the_part_that_got_a_yes(deel: Deelstuk) -> None:
    proef, mirjam, *_ = _deelbaar()
    leeg = _overdracht(proef, mirjam)
    assert "nog geen ja" in leeg
    assert not any(kenmerk in leeg for kenmerk in (*KENMERK.values(), "Ruud"))
    geheim = ToestemmingSoort.GEHEIMHOUDING
    proef.doe(op.GeefToestemming(geheim, mirjam, "Huisarts", deel, Antwoord.JA))
    tekst = _overdracht(proef, mirjam)
    assert {d for d, kenmerk in KENMERK.items() if kenmerk in tekst} == {deel}
    assert "nog geen ja" in _overdracht(proef, mirjam, "de school")
    assert "nog geen ja" in _overdracht(proef, mirjam, "de huisarts, de school")
    proef.doe(op.GeefToestemming(geheim, mirjam, "de huisarts", deel, Antwoord.NEE))
    assert "nog geen ja" in _overdracht(proef, mirjam)


def test_a_yes_of_another_kind_of_one_of_them_or_to_another_opens_nothing() -> None:
    proef, mirjam, ruud, fenna = _deelbaar()

    def zeg(soort: ToestemmingSoort, wie: str, aan: str = "de huisarts") -> None:
        for deel in Deelstuk:
            proef.doe(op.GeefToestemming(soort, wie, aan, deel, Antwoord.JA))

    for soort in (ToestemmingSoort.GRONDSLAG, ToestemmingSoort.HULP):
        zeg(soort, mirjam)
    zeg(ToestemmingSoort.GEHEIMHOUDING, mirjam, "de school")
    assert "nog geen ja" in _overdracht(proef, mirjam)
    for wie in (mirjam, ruud):
        zeg(ToestemmingSoort.GEHEIMHOUDING, wie)
        assert "nog geen ja" in _overdracht(proef)
    assert "nog geen ja" in _overdracht(proef, fenna)
    zeg(ToestemmingSoort.GEHEIMHOUDING, fenna)
    assert "nog geen ja" not in _overdracht(proef)
    assert "nog geen ja" not in _overdracht(proef, fenna)


def test_a_recipient_may_have_and_in_its_name() -> None:
    proef, mirjam, *_ = _deelbaar()
    geheim = ToestemmingSoort.GEHEIMHOUDING
    proef.doe(op.GeefToestemming(geheim, mirjam, "Jeugd en Gezin", Deelstuk.PLAN, Antwoord.JA))
    assert mag_delen(proef.dossier, "jeugd en gezin", (mirjam,)) == {Deelstuk.PLAN}
    assert mag_delen(proef.dossier, "Jeugd", (mirjam,)) == frozenset()


def test_a_young_child_does_not_say_yes_alone() -> None:
    proef, mirjam, ruud, fenna = _deelbaar()
    jong = proef.dossier.personen[fenna].model_copy(update={"leeftijd": 9})
    proef.doe(o.WijzigPersoon(jong))
    geheim = ToestemmingSoort.GEHEIMHOUDING
    for wie in (fenna, mirjam, ruud):
        assert mag_delen(proef.dossier, "de huisarts", (fenna,)) == frozenset()
        proef.doe(op.GeefToestemming(geheim, wie, "de huisarts", Deelstuk.PLAN, Antwoord.JA))
    assert mag_delen(proef.dossier, "huisarts", (fenna,)) == {Deelstuk.PLAN}
    proef.doe(op.GeefToestemming(geheim, ruud, "de huisarts", Deelstuk.PLAN, Antwoord.NEE))
    assert mag_delen(proef.dossier, "huisarts", (fenna,)) == frozenset()


def test_a_recipient_does_not_read_what_was_answered_about_others() -> None:
    proef, mirjam, *_ = papierdossier()
    for papier in (Papier.OVERDRACHT, Papier.MDO):
        tekst = maak(proef.dossier, Wens(papier, mirjam, "de huisarts"), Vorm.MD, NU).decode()
        assert "hoe het met Fenna gaat" not in tekst
        assert "ja van" in tekst or papier is Papier.MDO


@given(reeksen)
@rustig
def test_without_a_yes_nothing_of_a_household_goes_to_another(
    reeks: tuple[o.Opdracht, ...],
) -> None:
    proef = Proefdossier(KENNIS)
    proef.doe(*reeks)
    for lezer in (None, *proef.dossier.personen):
        for papier in (Papier.OVERDRACHT, Papier.MDO):
            wens = Wens(papier, lezer, "iemand die nooit genoemd is")
            tekst = maak(proef.dossier, wens, Vorm.HTML, NU).decode()
            punt = proef.dossier.aanspreekpunt
            vast = set(MERK.findall(f"{punt.wie} {punt.bereikbaar}")) if punt else set()
            assert not set(MERK.findall(tekst)) - vast


# ---- the plan: own words, whose idea, and a word and a line for each who does something ---------


def test_own_words_of_a_goal_stay_beside_smaller_ones() -> None:
    proef, mirjam, *_ = papierdossier()
    doel = min(proef.dossier.doelen)
    proef.doe(op.BewerkDoel(doel, tekst="Elke zondag de post"))
    tekst = maak(proef.dossier, Wens(Papier.PLAN, mirjam), Vorm.MD, NU).decode()
    assert "Elke zondag de post" in tekst
    assert "Eerst gezegd: “Elke week een half uur samen de post doen”" in tekst


def test_details_of_a_goal_stay_with_who_heard_them_when_it_is_set_anew() -> None:
    proef, mirjam, ruud, fenna = papierdossier()
    proef.doe(o.ZetAanTafel((mirjam,)))
    alleen = proef.doe(o.StelDoel("mijn eigen doel", mirjam))[0].volg
    proef.doe(op.BewerkDoel(alleen, kleinste_stap="alleen voor mij"))
    proef.doe(o.ZetAanTafel((mirjam, ruud, fenna)))
    proef.doe(o.StelDoel("ons doel", mirjam, vervangt=alleen))
    for papier in (Papier.PLAN, Papier.CLIENT):
        tekst = maak(proef.dossier, Wens(papier, ruud), Vorm.MD, NU).decode()
        assert "alleen voor mij" not in tekst
        assert "mijn eigen doel" not in tekst


def test_parts_with_the_same_answer_share_a_row_in_the_plan() -> None:
    proef, mirjam, *_ = papierdossier()
    plan = maak(proef.dossier, Wens(Papier.PLAN, mirjam), Vorm.MD, NU).decode()
    samen = "wat er verteld is, de hulp tot nu toe, de vragen en doelen, het plan"
    assert f"- Mirjam: ja. Met de huisarts: {samen}\n" in plan
    nee = op.GeefToestemming(
        ToestemmingSoort.GEHEIMHOUDING, mirjam, "de huisarts", Deelstuk.HULP, Antwoord.NEE
    )
    proef.doe(nee)
    plan = maak(proef.dossier, Wens(Papier.PLAN, mirjam), Vorm.MD, NU).decode()
    assert "- Mirjam: nee. Met de huisarts: de hulp tot nu toe\n" in plan


def test_each_who_does_something_has_a_word_and_a_line_to_sign() -> None:
    proef, *_ = papierdossier()
    document = docx.Document(BytesIO(maak(proef.dossier, Wens(Papier.PLAN), Vorm.DOCX, NU)))
    tekenen = [rij.cells[0].text for rij in document.tables[-1].rows[1:]]
    assert tekenen == [
        *("Mirjam", "Ruud", "Fenna", "Tineke", "Noor van het wijkteam"),
    ]
    plan = maak(proef.dossier, Wens(Papier.PLAN), Vorm.MD, NU).decode()
    assert "maakt de tas leeg (zei zelf ja)" in plan
    assert "zet een la klaar voor de post (nog vragen)" in plan
    assert "rijdt mee naar het ziekenhuis (een ander zei ja" in plan
    assert "(idee van het wijkteam)" in plan
    assert "het wijkteam (hulpverlener)" in plan
    actie = max(proef.dossier.acties)
    proef.doe(op.ZegToe(actie))
    assert proef.dossier.acties[actie].toegezegd
    proef.doe(op.BewerkActie(actie, wanneer="13 maart"))
    assert proef.dossier.acties[actie].toezegging is None
    proef.doe(o.SpreekAf("", "ruimt op"))
    with pytest.raises(OpdrachtFout):
        proef.doe(op.ZegToe(max(proef.dossier.acties)))


def test_an_agreement_stands_once_in_the_plan_and_once_in_its_picture() -> None:
    proef, *_ = papierdossier()
    plan = maak_document(proef.dossier, Wens(Papier.PLAN), NU)
    tekst = bewaarbaar(plan, Vorm.MD, NU).decode()
    (beeld,) = (b for b in plan.blokken if isinstance(b, Beeld))
    assert any("maakt de tas leeg" in regel for regel in beeld.regels)
    assert tekst.count("maakt de tas leeg") == 2
    agenda = maak(proef.dossier, Wens(Papier.MDO), Vorm.MD, NU).decode()
    assert agenda.count("maakt de tas leeg") == 1


def test_a_long_text_in_a_picture_ends_on_a_whole_word() -> None:
    woorden = " ".join(f"woord{nr}" for nr in range(40))
    (laatste,) = beelden.breek(woorden, 184, 3)[-1:]
    assert laatste.endswith(" …")
    assert laatste.removesuffix(" …").split()[-1] in woorden.split()


def test_a_choice_that_was_made_has_no_box_left_to_tick() -> None:
    proef, *_ = papierdossier()
    plan = maak(proef.dossier, Wens(Papier.PLAN), Vorm.MD, NU).decode()
    assert "- Samen met Ruud, op zondag (gekozen)" in plan
    assert "- ☐ Een vrijwilliger van de administratie" in plan


def test_an_agenda_counts_on_and_says_who_may_lead() -> None:
    proef, *_ = papierdossier()
    for wens in (Wens(Papier.MDO), Wens(Papier.MDO, None, "de school")):
        document = maak_document(proef.dossier, wens, NU)
        koppen = [kaal(b.zin) for b in document.blokken if isinstance(b, Kop) and b.niveau == 2]
        assert [k.partition(".")[0] for k in koppen] == [
            str(nr) for nr in range(1, len(koppen) + 1)
        ]
        tekst = bewaarbaar(document, Vorm.MD, NU).decode()
        wie = "Het gezin" if wens.ontvanger else "U"
        assert f"{wie} mag dit gesprek zelf leiden." in tekst


def test_a_hand_over_without_a_yes_does_not_say_that_it_was_told_and_read() -> None:
    proef, *_ = papierdossier()
    leeg = maak(proef.dossier, Wens(Papier.OVERDRACHT, None, "de bank"), Vorm.MD, NU).decode()
    assert "Er is nog geen ja om iets te delen" in leeg
    assert "samen nagelezen" not in leeg
    vol = maak(proef.dossier, Wens(Papier.OVERDRACHT, None, "de huisarts"), Vorm.MD, NU).decode()
    assert "samen nagelezen" in vol


@pytest.mark.parametrize("papier", [Papier.OVERDRACHT, Papier.MDO])
def test_the_yes_of_one_does_not_hand_over_the_words_of_another(papier: Papier) -> None:
    proef, mirjam, ruud, _ = papierdossier()
    zegt = proef.noteer("Ik durf de deur niet meer uit.", ruud, letterlijk=True)
    proef.doe(o.StelLabelBij(zegt, "probleem", True))
    (lijn,) = (r.id for r in regels(proef.dossier) if "durf de deur" in r.tekst)
    proef.doe(
        o.BevestigRegels((lijn,), (ruud,)),
        *(
            op.GeefToestemming(
                ToestemmingSoort.GEHEIMHOUDING, ruud, "de huisarts", deel, Antwoord.NEE
            )
            for deel in Deelstuk
        ),
    )
    van_mirjam = maak(proef.dossier, Wens(papier, mirjam, "de huisarts"), Vorm.MD, NU).decode()
    assert "Dat we weer samen aan tafel eten." in van_mirjam
    assert "maakt de tas leeg" in van_mirjam
    for van_ruud in ("durf de deur", "maar kort", "dat is te vroeg", "zet een la klaar"):
        assert van_ruud not in van_mirjam
    thuis = maak(proef.dossier, Wens(Papier.CLIENT, mirjam), Vorm.MD, NU).decode()
    assert "durf de deur" in thuis
    assert "maar kort" in thuis


def test_a_yes_said_alone_is_not_told_to_who_was_not_there() -> None:
    proef, mirjam, ruud, _ = papierdossier()
    (ja,) = (a.id for a in proef.dossier.acties.values() if a.toegezegd)
    proef.doe(o.ZetAanTafel((mirjam,)), op.ZegToe(ja, ja=False), o.ZetAanTafel((mirjam, ruud)))
    voor = {
        wie: maak(proef.dossier, Wens(Papier.PLAN, wie), Vorm.MD, NU).decode()
        for wie in (mirjam, ruud)
    }
    assert "maakt de tas leeg (zei nee)" in voor[mirjam]
    assert "maakt de tas leeg (nog vragen)" in voor[ruud]


def test_a_gap_in_the_supply_of_help_is_the_gemeentes_unless_said_otherwise() -> None:
    proef, *_ = papierdossier()
    tekst = maak(proef.dossier, Wens(Papier.CLIENT), Vorm.MD, NU).decode()
    assert "Wie hier iets aan kan doen: de gemeente" in tekst
    (id,) = (r.id for r in regels(proef.dossier) if r.soort is RegelSoort.KNELPUNT)
    proef.doe(o.BewerkRegel(id, details={"eigenaar": "de zorgverzekeraar"}))
    assert ("eigenaar", "de zorgverzekeraar") in next(
        r.details for r in regels(proef.dossier) if r.id == id
    )


def test_what_is_not_discussed_on_purpose_is_on_no_paper() -> None:
    proef, *_ = papierdossier()
    regel = next(r for r in regels(proef.dossier) if "tas, ik maak hem" in r.tekst)
    proef.doe(op.BespreekRegelNiet(regel.id))
    for papier in Papier:
        tekst = maak(proef.dossier, Wens(papier, None, "de huisarts"), Vorm.HTML, NU).decode()
        assert "tas, ik maak hem" not in tekst, papier


def test_what_a_line_tells_of_somebody_is_not_told_twice() -> None:
    proef, *_ = proefdossier()
    proef.doe(o.VoegRegelToe(RegelSoort.NETWERK, "mijn zus Ria komt soms"))
    proef.doe(o.VoegRegelToe(RegelSoort.NETWERK, "Jannie belt elke week"))
    ria, jannie = proef.dossier.eigen_regels
    proef.doe(o.BewerkRegel(ria, details={"naam": "Ria", "relatie": "zus", "doet_nu": "kookt"}))
    proef.doe(o.BewerkRegel(jannie, details={"naam": "Jan", "relatie": "buurman"}))
    proef.doe(o.BevestigRegels((ria, jannie), tuple(proef.dossier.aan_tafel)))
    blad = _markdown(proef, Papier.CLIENT)
    assert "Doet nu: kookt" in blad
    assert "Naam: Ria" not in blad
    assert "Wie dat is: zus" not in blad
    assert "Naam: Jan" in blad
    assert "Wie dat is: buurman" in blad


def test_a_detail_told_alone_is_not_in_what_another_may_see_of_the_dossier() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    proef.doe(o.VoegRegelToe(RegelSoort.NETWERK, "de buurvrouw", wie=mirjam))
    (regel,) = proef.dossier.eigen_regels
    proef.doe(
        o.BewerkRegel(regel, details={"naam": "Tineke"}),
        o.ZetAanTafel((mirjam,)),
        o.BewerkRegel(regel, details={"doet_nu": "leent ons geld"}),
        o.ZetAanTafel((mirjam, ruud)),
        o.BewerkRegel(regel, details={"relatie": "buurvrouw"}),
    )
    teksten = [
        maak(proef.dossier, Wens(Papier.DOSSIER, wie), Vorm.MD, NU).decode()
        for wie in (mirjam, ruud)
    ]
    assert ["leent ons geld" in tekst for tekst in teksten] == [True, False]


# ---- what a walk through the program found ------------------------------------------------


def test_who_sat_at_the_table_and_lives_elsewhere_stands_in_the_overview_of_all_together() -> None:
    proef, mirjam, *_ = papierdossier()
    tineke = next(p for p in proef.dossier.personen.values() if p.naam == "Tineke")
    assert "**Tineke**, buurvrouw" not in _markdown(proef, Papier.CLIENT)
    proef.doe(o.ZetAanTafel((*proef.dossier.aan_tafel, tineke.id)))
    samen = _markdown(proef, Papier.CLIENT)
    assert "- Tineke, buurvrouw" in samen.split("## Wie we zijn")[1].split("##")[0]
    assert "| Tineke | ☐ |" in samen.split("## Gelezen")[1]
    assert "- Tineke, buurvrouw" not in _markdown(proef, Papier.CLIENT, mirjam)


def _markdown(proef: Proefdossier, papier: Papier, lezer: str | None = None) -> str:
    return maak(proef.dossier, Wens(papier, lezer), Vorm.MD, NU).decode()


def test_plain_text_has_no_marks_of_a_table_and_says_all_that_stands_in_it() -> None:
    proef, *_ = papierdossier()
    document = maak_document(proef.dossier, Wens(Papier.PLAN), NU)
    tekst = bewaarbaar(document, Vorm.TXT, NU).decode()
    assert "|" not in tekst
    assert "---:" not in tekst
    wat = "Eerst dit: maakt de tas leeg (zei zelf ja)"
    assert f"- Mirjam · Wat: {wat} · Wanneer: zondag, samen met Ruud" in tekst.splitlines()
    for tabel in document.blokken:
        if isinstance(tabel, Tabel):
            assert all(kaal(cel) in tekst for rij in tabel.rijen for cel in rij)


def test_on_the_tafelblad_a_full_stop_stands_before_what_somebody_says_of_a_line() -> None:
    proef, *_ = papierdossier()
    blad = _markdown(proef, Papier.TAFELBLAD)
    assert "het spreekuur voor de post. Mirjam: dit klopt." in blad
    assert "“We maken ruzie om niks.” Mirjam: dit klopt." in blad


def test_somebodys_own_words_in_a_picture_are_not_judged() -> None:
    proef, mirjam, *_ = papierdossier()
    lang = "Ik loop al weken te tobben over de brieven, " + "en dan weer dit en dan weer dat, " * 3
    van = proef.noteer(lang + "zei ik nog", mirjam, letterlijk=True)
    proef.doe(o.StelLabelBij(van, "probleem", True))
    alle = {r.woorden: r.id for r in regels(proef.dossier)}
    eigen = next(id for woorden, id in alle.items() if woorden.startswith(lang[:20]))
    proef.doe(
        o.BevestigRegels((eigen,), tuple(sorted(proef.dossier.aan_tafel))),
        op.LegVerband(eigen, alle["We maken ruzie om niks."]),
    )
    document = maak_document(proef.dossier, Wens(Papier.CLIENT), NU)
    assert any(isinstance(b, Beeld) and lang[:20] in b.tekst for b in document.blokken)
    assert not [v for v in bekijk_papier(document) if lang[:20] in v.opmerking.woorden]
