"""Documents and the tafelblad on screen: chosen, checked, made, marked and keyed back."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.blad import TafelbladGemaakt
from keukentafel.conversation.bladopdrachten import MaakTafelblad
from keukentafel.conversation.gebeurtenissen import DocumentGemaakt, RegelSoort
from keukentafel.conversation.plan import Teken
from keukentafel.conversation.plangebeurtenissen import RegelGemerkt
from keukentafel.conversation.tafelblad import uitstaand
from keukentafel.reports.documenten import Papier
from keukentafel.session import Sessie
from keukentafel.tui import teksten
from keukentafel.tui.schermen.documenten import DocumentenScherm
from keukentafel.tui.schermen.helder import HelderVenster
from keukentafel.tui.schermen.tekens import TekensScherm
from tui_hulp import GEZIN, gesprek, klaar, scherm

P = Pilot[int]


@pytest.fixture(autouse=True)
def _thuis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Documents").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


@asynccontextmanager
async def op_papier(
    map: Path, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[P, Sessie, str, str]]:
    """Open the documents of a household with a few lines; gives the ids of two readers."""
    async with gesprek(map / "kluis", GEZIN, size) as (pilot, sessie):
        mirjam, ruud, _ = sessie.dossier.personen
        for tekst, soort in (
            ("We eten weer samen", RegelSoort.KRACHT),
            ("De post blijft liggen", RegelSoort.PROBLEEM),
            ("Iemand die naast me zit", RegelSoort.WENS),
        ):
            sessie.do(o.VoegRegelToe(soort, tekst, wie=mirjam))
        sessie.do(o.StelHulpvraag("Ik wil rust in de post.", mirjam))
        sessie.do(o.StelHulpvraag("Ik wil weer slapen.", ruud))
        await druk(pilot, "slash", "r", "v")
        assert isinstance(pilot.app.screen, DocumentenScherm)
        yield pilot, sessie, mirjam, ruud


async def druk(pilot: P, *toetsen: str) -> None:
    for toets in toetsen:
        await pilot.press(toets)
        await pilot.pause()


async def vul_in(pilot: P, tekst: str) -> None:
    veld = pilot.app.screen.query_one(Input)
    veld.value = tekst
    await druk(pilot, "enter")


async def maak(pilot: P, plek: Path, *keuzes: str) -> None:
    await druk(pilot, *keuzes)
    await vul_in(pilot, str(plek))
    await klaar(pilot)
    assert plek.exists(), scherm(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (44, 20)])
async def test_all_documents_stand_on_the_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with op_papier(tmp_path, size) as (pilot, *_):
        gezien = scherm(pilot)
        for nr, (naam, _uitleg) in enumerate(teksten.PAPIEREN.values(), 1):
            if size[1] > 20:
                assert f"{nr}  {naam}" in gezien


@pytest.mark.parametrize(("toets", "vorm"), list(zip("1234", teksten.PAPIER_VORMEN, strict=True)))
async def test_a_document_is_made_in_each_form(tmp_path: Path, toets: str, vorm: str) -> None:
    async with op_papier(tmp_path) as (pilot, sessie, mirjam, _):
        plek = tmp_path / f"uit.{vorm}"
        await maak(pilot, plek, "2", "1", toets)
        begin = plek.read_bytes()[:4]
        assert begin == {"pdf": b"%PDF", "docx": b"PK\x03\x04"}.get(vorm, begin)
        assert teksten.VERSLAG_KLAAR.partition(" in {")[0] in scherm(pilot)
        (gemaakt,) = (e for e in sessie.gebeurtenissen if isinstance(e, DocumentGemaakt))
        assert (gemaakt.voor, gemaakt.lezer, gemaakt.als) == ("plan", mirjam, vorm)


async def test_it_is_asked_whether_it_is_safe_at_home_and_a_no_makes_nothing(
    tmp_path: Path,
) -> None:
    async with op_papier(tmp_path) as (pilot, sessie, *_):
        for nr in "1234":
            await druk(pilot, nr, "1", "4")
            while isinstance(pilot.app.screen, HelderVenster):
                await druk(pilot, "escape")
            assert "Is het veilig als dit thuis ligt?" in scherm(pilot)
            await druk(pilot, "escape")
        await druk(pilot, "7", "1", "4")
        assert "thuis ligt" not in scherm(pilot)
        await druk(pilot, "escape")
        assert not any(isinstance(e, DocumentGemaakt) for e in sessie.gebeurtenissen)


async def test_a_hard_word_is_replaced_with_one_key(tmp_path: Path) -> None:
    async with op_papier(tmp_path) as (pilot, sessie, *_):
        sessie.do(o.StelDoel("Ruud doet de administratie"))
        await druk(pilot, "2", "3", "4")
        assert isinstance(pilot.app.screen, HelderVenster)
        assert "papieren" in scherm(pilot)
        await druk(pilot, "enter")
        plek = tmp_path / "plan.md"
        await vul_in(pilot, str(plek))
        await klaar(pilot)
        tekst = plek.read_text("utf-8")
        assert "Ruud doet de papieren" in tekst
        assert "administratie" not in tekst
        assert [d.tekst for d in sessie.dossier.doelen.values()] == ["Ruud doet de administratie"]


async def test_who_gets_a_hand_over_is_asked(tmp_path: Path) -> None:
    async with op_papier(tmp_path) as (pilot, *_):
        await druk(pilot, "5")
        assert teksten.PAPIER_OVER in scherm(pilot)
        assert teksten.PAPIER_OVER_EEN.format(naam="Mirjam") in scherm(pilot)
        assert teksten.PAPIER_VOOR not in scherm(pilot)
        await druk(pilot, "3")
        assert teksten.PAPIER_ONTVANGER in scherm(pilot)
        assert "agenda van henzelf" not in scherm(pilot)
        await vul_in(pilot, "de huisarts")
        assert "Dit blijft weg" in scherm(pilot)
        await druk(pilot, "2", "4")
        await vul_in(pilot, str(tmp_path / "o.md"))
        await klaar(pilot)
        assert "- Voor: de huisarts" in (tmp_path / "o.md").read_text("utf-8")


async def test_each_document_asks_for_whom_or_about_whom(tmp_path: Path) -> None:
    async with op_papier(tmp_path) as (pilot, *_):
        for nr, papier in enumerate(teksten.PAPIEREN, 1):
            await druk(pilot, str(nr))
            vraag = teksten.PAPIER_OVER if Papier(papier).voor_ander else teksten.PAPIER_VOOR
            assert vraag in scherm(pilot), papier
            await druk(pilot, "escape")


async def test_what_got_no_yes_can_be_asked_first_and_then_goes_along(tmp_path: Path) -> None:
    async with op_papier(tmp_path) as (pilot, sessie, mirjam, _):
        await druk(pilot, "5", "1")
        await vul_in(pilot, "de huisarts")
        await druk(pilot, "1", "plus", "1")
        await vul_in(pilot, "de huisarts")
        await druk(pilot, "3", "down", "enter", "1", "escape", "5", "1", "1")
        assert "de vragen en doelen" not in scherm(pilot)
        await druk(pilot, "2", "4")
        await vul_in(pilot, str(tmp_path / "o.md"))
        await klaar(pilot)
        tekst = (tmp_path / "o.md").read_text("utf-8")
        assert "Ik wil rust in de post." in tekst
        assert "De post blijft liggen" not in tekst
        assert [t.door for t in sessie.dossier.toestemmingen.values()] == [mirjam]


async def test_stopping_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The work waits until it was stopped: what is made after that goes nowhere."""
    from threading import Event

    from keukentafel.reports.documenten import bewaarbaar

    verder, echt = Event(), bewaarbaar

    def langzaam(*wat: object) -> bytes:
        assert verder.wait(30)
        return echt(*wat)  # type: ignore[arg-type]

    monkeypatch.setattr("keukentafel.reports.uitgave.bewaarbaar", langzaam)
    async with op_papier(tmp_path) as (pilot, sessie, *_):
        plek = tmp_path / "uit.pdf"
        await druk(pilot, "7", "1", "1")
        await vul_in(pilot, str(plek))
        assert "Document 1 van 1. Stap" in scherm(pilot)
        await druk(pilot, "escape")
        assert teksten.PAPIER_GESTOPT in scherm(pilot)
        verder.set()
        await pilot.pause()
        assert not plek.exists()
        assert not any(isinstance(e, DocumentGemaakt) for e in sessie.gebeurtenissen)


async def test_one_key_gives_each_at_the_table_an_own_sheet(tmp_path: Path) -> None:
    """As PDF and as a page; no name in a file name, no code on two sheets, each only its own."""
    async with op_papier(tmp_path) as (pilot, sessie, mirjam, ruud):
        sessie.do(o.ZetAanTafel((mirjam,)))
        sessie.do(o.VoegRegelToe(RegelSoort.WENS, "dit zei ik alleen", wie=mirjam))
        sessie.do(o.ZetAanTafel((mirjam, ruud)))
        await druk(pilot, "p")
        assert "Mirjam, Ruud" in scherm(pilot)
        assert teksten.TAFELBLAD_SAMEN in scherm(pilot)
        assert teksten.VERSLAG_VEILIG[:10] in scherm(pilot)
        map_ = tmp_path / "Documents"
        await vul_in(pilot, str(map_))
        await klaar(pilot)
        namen = sorted(p.name for p in map_.iterdir())
        delen = [n.rsplit("-", 1)[-1] for n in namen]
        assert delen == ["1.html", "1.pdf", "2.html", "2.pdf"]
        assert not any("irjam" in n or "uud" in n for n in namen)
        teksten_ = [p.read_text("utf-8") for p in sorted(map_.glob("*.html"))]
        assert not any("dit zei ik alleen" in tekst for tekst in teksten_)
        assert all("De post blijft liggen" in tekst for tekst in teksten_)
        bladen = list(sessie.dossier.tafelbladen.values())
        assert [b.lezers for b in bladen] == [{mirjam}, {ruud}]
        codes = [{r.code for r in b.regels} for b in bladen]
        assert not codes[0] & codes[1]
        for tekst, eigen, ander in zip(teksten_, codes, codes[::-1], strict=True):
            gedrukt = set(re.findall(r">\s*([A-Z][1-9])\s*<", tekst))
            assert eigen <= gedrukt
            assert not ander & gedrukt
        uit = [e for e in sessie.gebeurtenissen if isinstance(e, DocumentGemaakt)]
        assert [(e.lezer, e.als) for e in uit] == [
            *((mirjam, "pdf"), (mirjam, "html"), (ruud, "pdf"), (ruud, "html")),
        ]


async def test_an_own_sheet_holds_what_was_told_alone_and_says_so_first(tmp_path: Path) -> None:
    async with op_papier(tmp_path) as (pilot, sessie, mirjam, ruud):
        sessie.do(o.ZetAanTafel((mirjam,)))
        sessie.do(o.VoegRegelToe(RegelSoort.WENS, "dit zei ik alleen", wie=mirjam))
        sessie.do(o.ZetAanTafel((mirjam, ruud)))
        await druk(pilot, "3", "2", "4")
        assert teksten.TAFELBLAD_ALLEEN[:30] not in scherm(pilot)
        await druk(pilot, "escape", "3", "1", "4")
        assert teksten.TAFELBLAD_ALLEEN[:30] in scherm(pilot)
        await vul_in(pilot, str(tmp_path / "eigen.txt"))
        await klaar(pilot)
        assert "dit zei ik alleen" in (tmp_path / "eigen.txt").read_text("utf-8")


@pytest.mark.parametrize("neemt_aan", [True, False])
async def test_the_sheets_go_to_the_printer_and_the_log_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, neemt_aan: bool
) -> None:
    """By a program as the system has it: here one that keeps what it was given, or refuses."""
    gekregen = tmp_path / "gekregen"
    lp = tmp_path / "lp-van-de-test"
    lp.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{gekregen}"\nexit {int(not neemt_aan)}\n')
    lp.chmod(0o700)
    monkeypatch.setattr("keukentafel.tui.drukker.PROGRAMMAS", (str(lp),))
    async with op_papier(tmp_path) as (pilot, sessie, mirjam, ruud):
        sessie.do(o.ZetAanTafel((mirjam, ruud)))
        await druk(pilot, "p")
        map_ = tmp_path / "Documents"
        beeld = " ".join(scherm(pilot).replace("│", " ").split())
        assert teksten.VERSLAG_VEILIG[:38] in beeld  # asked before, and the printer is named
        assert teksten.DRUK_UITLEG[:30] in beeld
        await druk(pilot, "f2")
        await klaar(pilot)
        assert gekregen.read_text().split() == ["--", *map(str, sorted(map_.glob("*.pdf")))]
        assert (teksten.DRUK_KLAAR if neemt_aan else teksten.DRUK_MISLUKT) in scherm(pilot)
        gedrukt = [e for e in sessie.inzage() if getattr(e, "hoe", "") == "afgedrukt"]
        assert len(gedrukt) == 1  # what a printer refused it may have had half of


@pytest.mark.parametrize("toets", ["ctrl+l", "ctrl+q"])
async def test_who_locks_or_goes_home_while_the_printer_is_slow_finds_it_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, toets: str
) -> None:
    from threading import Event

    begonnen, door = Event(), Event()

    def langzaam(bladen: object) -> bool:
        begonnen.set()
        return door.wait(30)

    monkeypatch.setattr("keukentafel.tui.drukker.PROGRAMMAS", ("true",))
    monkeypatch.setattr("keukentafel.tui.drukker.druk_af", langzaam)
    async with op_papier(tmp_path) as (pilot, sessie, *_):
        pilot.app.bewaak()  # type: ignore[attr-defined]
        await druk(pilot, "2", "1", "1")
        await pilot.press("f2")
        assert await asyncio.to_thread(begonnen.wait, 30)
        await pilot.press(toets)
        await pilot.pause()
        assert not isinstance(pilot.app.screen, DocumentenScherm)
        door.set()
        await klaar(pilot)  # a fault in the thread would end the app, and this
        assert pilot.app.return_code is None
        assert [e for e in sessie.inzage() if getattr(e, "hoe", "") == "afgedrukt"]


@pytest.mark.parametrize("vorm", ["1", "4"])
async def test_only_paper_is_offered_to_the_printer_and_a_no_prints_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vorm: str
) -> None:
    monkeypatch.setattr("keukentafel.tui.drukker.PROGRAMMAS", ("true",))
    async with op_papier(tmp_path) as (pilot, sessie, *_):
        als = list(teksten.PAPIER_VORMEN)[int(vorm) - 1]
        await druk(pilot, "2", "1", vorm)
        assert ("F2" in scherm(pilot)) == (als == "pdf")
        if als != "pdf":
            await druk(pilot, "f2")  # does nothing where there is nothing to print
        await vul_in(pilot, str(tmp_path / f"uit.{als}"))
        await klaar(pilot)
        assert (tmp_path / f"uit.{als}").exists()
        assert not [e for e in sessie.inzage() if getattr(e, "hoe", "") == "afgedrukt"]


@pytest.mark.parametrize("op", [2, 3])
async def test_many_documents_are_stopped_half_way_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, op: int
) -> None:
    from threading import Event

    from keukentafel.reports.documenten import bewaarbaar

    begonnen, verder, echt, keren = Event(), Event(), bewaarbaar, 0

    def langzaam(*wat: object) -> bytes:
        nonlocal keren
        keren += 1
        if keren == op:
            begonnen.set()
            assert verder.wait(30)
        return echt(*wat)  # type: ignore[arg-type]

    monkeypatch.setattr("keukentafel.reports.uitgave.bewaarbaar", langzaam)
    async with op_papier(tmp_path) as (pilot, sessie, *_):
        await druk(pilot, "p")
        await vul_in(pilot, str(tmp_path / "Documents"))
        while not begonnen.is_set():
            await pilot.pause()
        assert f"Document {(op + 1) // 2} van 2. Stap 2 van 3" in scherm(pilot)
        await druk(pilot, "escape")
        verder.set()
        await klaar(pilot)
        assert teksten.PAPIER_GESTOPT in scherm(pilot)
        assert not list((tmp_path / "Documents").iterdir())
        assert not sessie.dossier.tafelbladen
        assert not any(isinstance(e, DocumentGemaakt) for e in sessie.gebeurtenissen)


async def test_a_full_disk_leaves_no_file_of_a_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keukentafel.tui import bestand

    echt, keren = bestand.schrijf_alleen_voor_mij, 0

    def vol(pad: Path, inhoud: bytes) -> None:
        nonlocal keren
        keren += 1
        if keren == 3:
            raise OSError(28, "vol")
        echt(pad, inhoud)

    monkeypatch.setattr(bestand, "schrijf_alleen_voor_mij", vol)
    async with op_papier(tmp_path) as (pilot, sessie, *_):
        await druk(pilot, "p")
        await vul_in(pilot, str(tmp_path / "Documents"))
        await klaar(pilot)
        assert teksten.VERSLAG_MISLUKT in scherm(pilot)
        assert not list((tmp_path / "Documents").iterdir())
        assert not sessie.dossier.tafelbladen


async def test_a_code_stays_with_its_line_when_the_lines_change_before_it_is_kept(
    tmp_path: Path,
) -> None:
    """What reads along meanwhile may move lines: the mark still means what is on the paper."""
    async with op_papier(tmp_path) as (pilot, sessie, mirjam, _):
        plek = tmp_path / "blad.md"
        await druk(pilot, "3", "1", "4")
        sessie.do(o.VoegRegelToe(RegelSoort.BELANGRIJK, "dit kwam er net bij", wie=mirjam))
        await vul_in(pilot, str(plek))
        await klaar(pilot)
        blad = plek.read_text("utf-8")
        assert "net bij" not in blad
        for code, (_, regel) in uitstaand(sessie.dossier).items():
            delen = re.split(r"\b([A-Z][1-9])\b", blad)
            assert regel.tekst in delen[delen.index(code) + 1]


# ---- the tafelblad, there and back ----------------------------------------------------------


async def test_all_codes_can_be_seen_from_the_line_on_which_one_types(tmp_path: Path) -> None:
    async with op_papier(tmp_path) as (pilot, sessie, mirjam, ruud):
        for wie in (mirjam, ruud):
            for nr in range(9):
                sessie.do(o.VoegRegelToe(RegelSoort.WENS, f"wens {nr} van {wie}", wie=wie))
            sessie.do(MaakTafelblad((wie,)))
        laatste = list(uitstaand(sessie.dossier))[-1]
        await druk(pilot, "t", *"A1", "plus")
        assert f" {laatste}  " not in scherm(pilot)
        for _ in range(9):
            await druk(pilot, "down")
        assert f" {laatste}  " in scherm(pilot)
        await druk(pilot, *("pageup",) * 9, "space", *"A2", "plus")
        assert "2 klopt" in scherm(pilot)
        assert " A1  " in scherm(pilot)


async def test_a_tafelblad_goes_out_and_its_marks_come_back(tmp_path: Path) -> None:
    async with op_papier(tmp_path) as (pilot, sessie, mirjam, _):
        await maak(pilot, tmp_path / "blad.md", "3", "1", "4")
        blad = (tmp_path / "blad.md").read_text("utf-8")
        codes = uitstaand(sessie.dossier)
        assert list(codes) == ["A1", "A2", "A3", "A4", "A5"]
        for code, (_, regel) in codes.items():
            assert any(code in rij and regel.tekst in rij for rij in blad.splitlines())
        await druk(pilot, "t")
        assert isinstance(pilot.app.screen, TekensScherm)
        await druk(pilot, *"A1", "plus", "space", *"a2", "minus", "space", *"a3x", "space")
        await druk(pilot, *"a5", "exclamation_mark", "1")
        assert "1 klopt · 1 klopt niet · 1 weg · 1 eerst" in scherm(pilot)
        await druk(pilot, "enter")
        assert "1 klopt · 1 klopt niet" in scherm(pilot)  # the summary, before it counts
        assert not any(isinstance(e, RegelGemerkt) for e in sessie.gebeurtenissen)
        await druk(pilot, "1")
        merken = [e for e in sessie.gebeurtenissen if isinstance(e, RegelGemerkt)]
        assert {(m.teken, m.hoe, m.door) for m in merken} == {
            (teken, "papier", (mirjam,)) for teken in Teken
        }
        per_tekst = {r.tekst: r for r in regels(sessie.dossier, met_weg=True)}
        assert per_tekst["We eten weer samen"].klopt
        assert not per_tekst["De post blijft liggen"].klopt
        assert per_tekst["Iemand die naast me zit"].weg
        vraag = sessie.dossier.hulpvragen[sessie.dossier.eerst[0]]
        assert vraag.zin == "Ik wil weer slapen."
        await druk(pilot, "ctrl+z")
        assert not regels(sessie.dossier)[0].klopt


async def test_marks_of_own_sheets_are_keyed_together_and_each_is_of_its_reader(
    tmp_path: Path,
) -> None:
    async with op_papier(tmp_path) as (pilot, sessie, mirjam, ruud):
        for wie in (mirjam, ruud):
            sessie.do(MaakTafelblad((wie,)))
        await druk(pilot, "t")
        assert teksten.TEKENS_BLAD.format(wie="Ruud") in scherm(pilot)
        await vul_in(pilot, "A1+ B1- B2+")
        await druk(pilot, "1")
        merken = [e for e in sessie.gebeurtenissen if isinstance(e, RegelGemerkt)]
        assert [(e.teken, e.door) for e in merken] == [
            *((Teken.KLOPT, (mirjam,)), (Teken.NIET, (ruud,)), (Teken.KLOPT, (ruud,))),
        ]
        assert sessie.ongedaan()
        assert not any(r.bevestigd or r.oneens for r in regels(sessie.dossier))


async def test_what_cannot_count_is_told_and_nothing_counts(tmp_path: Path) -> None:
    async with op_papier(tmp_path) as (pilot, sessie, *_):
        await maak(pilot, tmp_path / "blad.html", "3", "3", "3")
        await druk(pilot, "t")
        await vul_in(pilot, "A1+ Z9+ hallo a2+- a4!1 a5!1")
        gezien = " ".join(scherm(pilot).split())
        for reden in ("Z9+ staat op geen blad", "hallo kan ik niet lezen", "spreekt een ander"):
            assert reden in gezien
        assert "Er is niets overgenomen" in gezien
        assert not any(isinstance(e, RegelGemerkt) for e in sessie.gebeurtenissen)
        await vul_in(pilot, "A1+")
        await druk(pilot, "3", "2")  # of both who read it, read aloud
        (merk,) = (e for e in sessie.gebeurtenissen if isinstance(e, RegelGemerkt))
        assert (len(merk.door), merk.hoe) == (2, "voorgelezen")


async def test_a_line_that_changed_since_the_sheet_takes_no_mark(tmp_path: Path) -> None:
    async with op_papier(tmp_path) as (pilot, sessie, *_):
        await maak(pilot, tmp_path / "blad.md", "3", "1", "4")
        (blad,) = (e for e in sessie.gebeurtenissen if isinstance(e, TafelbladGemaakt))
        sessie.do(o.BewerkRegel(blad.regels[0][0], verwoording="Heel iets anders"))
        await druk(pilot, "t")
        await vul_in(pilot, "A1+ A2+")
        await druk(pilot, "1")
        assert "A1 leest nu anders dan op het blad" in scherm(pilot)
        assert not any(isinstance(e, RegelGemerkt) for e in sessie.gebeurtenissen)


async def test_without_a_sheet_there_is_nothing_to_key(tmp_path: Path) -> None:
    async with op_papier(tmp_path) as (pilot, *_):
        await druk(pilot, "t")
        assert teksten.TEKENS_LEEG in scherm(pilot)
        await vul_in(pilot, "A1+")
        assert "A1+ staat op geen blad" in scherm(pilot)
        await druk(pilot, "escape", "escape")
