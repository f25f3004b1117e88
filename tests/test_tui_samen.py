"""The shared screen: only what all at the table heard, and nothing that betrays the rest."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from keukentafel.conversation.dossier import Dossier, RegelStand, bron_van
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.opdrachten import (
    GeefOpmerking,
    KiesVraag,
    MerkUiting,
    Noteer,
    Opdracht,
    StelHulpvraag,
    VoegRegelToe,
    ZetAanTafel,
    ZonderUit,
)
from keukentafel.conversation.samenbeeld import BREEDTE, HOOGTE, INSPRONG, BladSoort, bladen
from keukentafel.tui import teksten
from keukentafel.tui.namen import domeinnamen, fase_info
from keukentafel.tui.schermen.gesprek import GesprekScherm
from keukentafel.tui.schermen.samen import LeegScherm, SamenScherm
from keukentafel.tui.thema import AVOND, DAG
from strategieen import MERK, dossier_na, opdrachtenreeksen
from tui_hulp import GEZIN, gesprek, scherm

ALLEEN = "ik durf niet tegen hem in te gaan"
GEVAARLIJK = "hij heeft me vorige week weer geslagen"


def _verhaal(sessie_personen: tuple[str, str]) -> list[Opdracht]:
    mirjam, ruud = sessie_personen
    return [
        Noteer("we eten altijd samen", mirjam),
        ZetAanTafel((mirjam,)),
        Noteer(ALLEEN, mirjam),
        Noteer(GEVAARLIJK, mirjam),
        KiesVraag("veilig-1", "Bent u wel eens bang thuis?", "Mirjam", apart=True),
        GeefOpmerking("krachten_nog_niet"),
        VoegRegelToe(RegelSoort.WENS, "Een eigen rekening", wie=mirjam),
        StelHulpvraag("Hoe kom ik aan geld voor mezelf?", wie=mirjam),
        ZetAanTafel((mirjam, ruud)),
    ]


VERBODEN = (ALLEEN, GEVAARLIJK, "bang thuis", "eigen rekening", "geld voor mezelf", "•")


async def test_what_was_told_alone_never_shows_when_the_other_is_back(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        mirjam, ruud, _ = sessie.dossier.personen
        for opdracht in _verhaal((mirjam, ruud)):
            sessie.do(opdracht)
        await pilot.press("f9")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SamenScherm)
        for _ in range(8):
            beeld = scherm(pilot)
            for woord in VERBODEN:
                assert woord not in beeld
            await pilot.press("right")
            await pilot.pause()
        sessie.do(ZetAanTafel((mirjam,)))
        await pilot.pause()
        alles = ""
        await pilot.press(*["left"] * 9)
        for _ in range(8):
            await pilot.pause()
            alles += " ".join(scherm(pilot).split())
            await pilot.press("right")
        assert ALLEEN in alles
        assert "Een eigen rekening" in alles
        assert GEVAARLIJK not in alles


async def test_nothing_of_the_private_view_shows_in_any_state(tmp_path: Path) -> None:
    """Labels, domains, phases, suggestions, keys of the talk: none of their words."""
    async with gesprek(tmp_path) as (pilot, sessie):
        mirjam, ruud, _ = sessie.dossier.personen
        for opdracht in _verhaal((mirjam, ruud)):
            sessie.do(opdracht)
        prive = {
            *domeinnamen().values(),
            *(f.naam for f in fase_info().values()),
            *(w for w in teksten.SOORTEN.values() if w != "wens"),
            *teksten.SIGNALEN.values(),
            teksten.PRIVE,
            teksten.APART_TITEL,
            teksten.VRAGEN_TITEL,
        }
        pilot.app.zeg("hierover mag niemand lezen")  # type: ignore[attr-defined]
        await pilot.press("f9")
        toetsen = ["right", "right", "right", "1", "1", "escape", "enter", "f9", "f9", "j", "left"]
        for toets in toetsen:
            await pilot.press(toets)
            await pilot.pause()
            if not isinstance(pilot.app.screen, SamenScherm | LeegScherm):
                break
            beeld = scherm(pilot)
            for woord in (*prive, "hierover", "/ meer", "F5"):
                assert woord not in beeld, (toets, woord)


@pytest.mark.parametrize("toets", ["escape", "enter", "q", "f1", "f5", "f6", "ctrl+q", "f2", "f9"])
async def test_no_single_key_leads_back_to_the_private_view(tmp_path: Path, toets: str) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        await pilot.press("f9")
        await pilot.pause()
        await pilot.press(toets)
        await pilot.pause()
        assert not isinstance(pilot.app.screen, GesprekScherm)


async def test_two_steps_lead_back(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        await pilot.press("f9")
        await pilot.pause()
        await pilot.press("f9", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, GesprekScherm)


async def test_reading_along_confirms_and_takes_exceptions_by_whom(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        mirjam, ruud, _ = sessie.dossier.personen
        for tekst in ("ze helpen elkaar", "de tuin is zijn trots"):
            sessie.do(VoegRegelToe(RegelSoort.KRACHT, tekst))
        await pilot.press("f9")
        await pilot.pause()
        assert teksten.SAMEN_TITELS["klopt"] in scherm(pilot)
        await pilot.press("2", "2")
        await pilot.pause()
        for teken in "minder":
            await pilot.press(teken)
        await pilot.press("enter", "j")
        await pilot.pause()
        stand = sessie.dossier.regelstand
        eerste, tweede = sessie.dossier.eigen_regels
        assert {b.door for b in stand[eerste].bevestigd} == {mirjam, ruud}
        assert {b.hoe for b in stand[eerste].bevestigd} == {"meegelezen"}
        anders = {b.door: b.behalve for b in stand[tweede].bevestigd}
        assert anders[mirjam] == ""
        assert anders[ruud] == "minder"


def _merken_met_kring(d: Dossier) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each typed mark in the dossier with who knows what it stands in; apart: nobody."""
    niemand = frozenset[str]()
    for u in d.uitingen.values():
        bekend = niemand if u.apart else u.bekend_bij
        yield u.tekst, bekend
        for sleutel, stand in d.regelstand.items():
            if bron_van(sleutel) == u.id:
                yield from _verwoord(stand, bekend)
    for eigen in d.eigen_regels.values():
        bekend = niemand if d.rust_op_apart(eigen) else eigen.gehoord_door
        yield eigen.verwoording, bekend
        if eigen.id in d.regelstand:
            yield from _verwoord(d.regelstand[eigen.id], bekend)
    for h in d.hulpvragen.values():
        yield h.zin, niemand if d.rust_op_apart(h) else h.gehoord_door
    for doel in d.doelen.values():
        yield doel.tekst, doel.gehoord_door
    for actie in d.acties.values():
        yield f"{actie.actie} {actie.wanneer}", actie.gehoord_door
    for succes in d.successen.values():
        yield succes.wat, succes.gehoord_door


def _verwoord(stand: RegelStand, bekend: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """New wording is known to who sat there, and to who heard it read back."""
    kringen = [stand.verwoord_bij, *(b.gehoord_door for b in stand.bevestigd)]
    for kring in kringen:
        yield stand.verwoording or "", bekend if kring is None else bekend & kring


@given(opdrachtenreeksen())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_pages_hold_only_what_all_present_know(reeks: Sequence[Opdracht]) -> None:
    dossier = dossier_na(reeks)
    kring = dossier.aan_tafel
    mag: set[str] = set()
    for tekst, bekend in _merken_met_kring(dossier):
        if kring and kring <= bekend:
            mag.update(MERK.findall(tekst))
    for blad in bladen(dossier):
        assert blad.punten
        assert blad.hoogte <= HOOGTE
        for punt in blad.punten:
            assert all(len(r) <= BREEDTE - INSPRONG for r in punt.tekst)
            assert set(MERK.findall(" ".join(punt.tekst))) <= mag


def test_the_calm_colours_hold_no_red() -> None:
    """The colours a person may see on the shared screen: no red among them."""
    for thema in (AVOND, DAG):
        for kleur in (thema.primary, thema.foreground, thema.background):
            assert kleur is not None
            rood, groen, blauw = (int(kleur[i : i + 2], 16) for i in (1, 3, 5))
            assert rood - max(groen, blauw) < 40


def test_marks_do_not_move_apart_lines_to_the_pages(tmp_path: Path) -> None:
    """Setting a note apart takes it off the pages at once."""
    from datetime import UTC, datetime

    from keukentafel.caseload import kennis
    from keukentafel.conversation.opdrachten import OpenDossier
    from keukentafel.conversation.uitvoeren import voer_uit
    from keukentafel.conversation.vouwen import pas_toe

    d = Dossier()
    nu = datetime(2026, 3, 1, tzinfo=UTC)
    for opdracht in (OpenDossier("x"), *GEZIN, Noteer("de buurvrouw past op", "p2")):
        for e in voer_uit(d, opdracht, nu, kennis()):
            pas_toe(d, e)
    assert any(b.soort is BladSoort.GEZEGD for b in bladen(d))
    for e in voer_uit(d, MerkUiting(max(d.uitingen), apart=True), nu, kennis()):
        pas_toe(d, e)
    assert bladen(d) == ()


async def test_a_yes_to_the_page_leaves_an_exception_as_it_was(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        mirjam, ruud, _ = sessie.dossier.personen
        sessie.do(VoegRegelToe(RegelSoort.KRACHT, "de tuin is zijn trots"))
        (regel,) = sessie.dossier.eigen_regels
        sessie.do(ZonderUit(regel, ruud, "vooral de kas"))
        await pilot.press("f9")
        await pilot.pause()
        await pilot.press("j")
        await pilot.pause()
        anders = {b.door: b.behalve for b in sessie.dossier.regelstand[regel].bevestigd}
        assert anders == {mirjam: "", ruud: "vooral de kas"}
