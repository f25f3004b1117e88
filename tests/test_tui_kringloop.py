"""The whole cycle by keys: a talk, goals, a plan that each signs, and a second talk."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader
from textual.pilot import Pilot
from textual.widgets import Input

from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.dossier import IK
from keukentafel.conversation.plan import DoelStand, Instemming, ToestemmingSoort
from keukentafel.conversation.verschil import Hoe, Wat
from keukentafel.conversation.zicht_plan import doelen_nu, plan_standpunten_voor
from keukentafel.labels import Rol
from keukentafel.session import Sessie
from keukentafel.tui import teksten
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.regellijst import Regellijst
from keukentafel.tui.schermen.helder import HelderVenster
from tui_hulp import gesprek, klaar, scherm

TRANSCRIPTEN = Path(__file__).parent / "data" / "transcripten"
P = Pilot[int]


async def druk(pilot: P, *toetsen: str) -> None:
    for toets in toetsen:
        await pilot.press(toets)
        await pilot.pause()


async def vul_in(pilot: P, *teksten_: str) -> None:
    """Fill in the fields that follow each other."""
    for tekst in teksten_:
        veld = pilot.app.screen.focused
        assert isinstance(veld, Input)
        veld.value = ""
        veld.insert_text_at_cursor(tekst)
        await druk(pilot, "enter")


async def naar(pilot: P, tekst: str) -> None:
    lijst = pilot.app.screen.query_one(Regellijst)
    lijst.highlighted = next(
        i for i, x in enumerate(lijst.options) if tekst in str(x.prompt) and not x.disabled
    )
    await pilot.pause()


def speel(sessie: Sessie, naam: str) -> list[str]:
    """Note a whole transcript; returns the ids of the household."""
    beurten = [json.loads(r) for r in (TRANSCRIPTEN / naam).read_text("utf-8").splitlines()]
    for b in beurten:
        if b["rol"] == "client" and sessie.dossier.persoon_met_naam(b["spreker"]) is None:
            sessie.do(o.VoegPersoonToe(b["spreker"], aan_tafel=True))
    sessie.do(o.BeginGesprek())
    for b in beurten:
        persoon = sessie.dossier.persoon_met_naam(b["spreker"])
        spreker = persoon.id if persoon and b["rol"] == "client" else IK
        rol = Rol.PROFESSIONAL if spreker == IK else Rol.CLIENT
        sessie.do(o.Noteer(b["tekst"], spreker, rol, letterlijk=True))
    return list(sessie.dossier.personen)


async def op_papier(pilot: P, sessie: Sessie, mensen: list[str], map: Path) -> None:
    """Print the tafelblad for each and key it back, then the plan with a line to sign for each."""
    d = sessie.dossier
    await druk(pilot, "escape", "slash", "t", "p")
    await vul_in(pilot, str(map))
    await klaar(pilot)
    bladen = list(d.tafelbladen.values())
    assert [b.lezers for b in bladen] == [{wie} for wie in mensen]
    await druk(pilot, "escape", "slash", "r", "v", "t")
    codes = [b.regels[0].code for b in bladen]
    await vul_in(pilot, " ".join(f"{code}+" for code in codes))
    await druk(pilot, *(["1", "1"] if len(mensen) == 1 else ["1"]))
    gelezen = {b.regels[0].ids[0] for b in bladen}
    ja = {(r.id, b.door) for r in regels(d) for b in r.bevestigd if r.id in gelezen}
    assert ja >= {(b.regels[0].ids[0], wie) for b, wie in zip(bladen, mensen, strict=True)}
    await druk(pilot, "escape", "2")
    await druk(pilot, *(["1", "1"] if len(mensen) == 1 else [str(len(mensen) + 1), "1"]))
    while isinstance(pilot.app.screen, HelderVenster):
        await druk(pilot, "s")
    plan = map / "plan.pdf"
    await vul_in(pilot, str(plan))
    await klaar(pilot)
    tekst = "".join("".join(b.extract_text() for b in PdfReader(plan).pages).split())
    assert "zeizelfja" in tekst
    for wie in mensen:
        assert f"{d.noem(wie)}:eens" in tekst


@pytest.mark.parametrize(
    ("transcript", "doelen"),
    [
        ("dennis_beginner.jsonl", ("elke vrijdag één brief open", "elke week samen zwemmen")),
        ("gerda_goed_gevoerd.jsonl", ("elke ochtend een rondje lopen", "zondag samen eten")),
    ],
)
async def test_a_transcript_becomes_a_signed_plan_and_a_second_talk_changes_the_goals(
    tmp_path: Path, transcript: str, doelen: tuple[str, str]
) -> None:
    async with gesprek(tmp_path, ()) as (pilot, sessie):
        mensen = speel(sessie, transcript)
        await druk(pilot, "slash", "g")
        for doel in doelen:
            await druk(pilot, "d")
            await vul_in(pilot, doel, sessie.dossier.noem(mensen[0]))
        await naar(pilot, doelen[0])
        await druk(pilot, "enter")
        await naar(pilot, "Kleinste stapje")
        await druk(pilot, "enter")
        await vul_in(pilot, "vandaag beginnen")
        await naar(pilot, "Waaraan merken")
        await druk(pilot, "enter")
        await vul_in(pilot, "het is stil in huis")
        await druk(pilot, "o")
        await vul_in(pilot, "eerst zelf proberen")
        await druk(pilot, "a")
        await vul_in(pilot, sessie.dossier.noem(mensen[0]), "begint vandaag", "vandaag")
        await druk(pilot, "escape", "e")
        await vul_in(pilot, "over zes weken", "thuis", "wij", "")
        await druk(pilot, "v")
        await vul_in(pilot, "Lotte", "06")
        await druk(pilot, "t", "plus", "1")
        await vul_in(pilot, "de huisarts")
        await druk(pilot, "4")
        await druk(pilot, "enter", "4", "down", "enter", "2", "escape")
        for nummer in range(1, len(mensen) + 1):
            await druk(pilot, "i", str(nummer), "2")
            await vul_in(pilot, "")
        d = sessie.dossier
        assert [x.tekst for x in doelen_nu(d)] == list(doelen)
        (actie,) = d.acties.values()
        assert actie.doel == min(d.doelen)
        gegeven = {x.soort for x in d.toestemmingen.values()}
        assert gegeven == {ToestemmingSoort.GRONDSLAG, ToestemmingSoort.GEHEIMHOUDING}
        getekend = plan_standpunten_voor(d, mensen)
        assert {s.wie: s.stand for s in getekend} == dict.fromkeys(mensen, Instemming.AKKOORD)
        await naar(pilot, "begint vandaag")
        await druk(pilot, "enter")
        await naar(pilot, t.ACTIE_VELDEN["toezegging"])
        await druk(pilot, "enter", "1", "escape")
        await op_papier(pilot, sessie, mensen, tmp_path)
        await druk(pilot, "escape", "slash", "r", "s")
        await druk(pilot, "enter")
        assert teksten.AFRONDEN_DICHT_NU in scherm(pilot)
        assert sessie.dossier.gesprek is None

        sessie.do(o.BeginGesprek())
        await druk(pilot, "escape", "slash", "g", "s")
        await naar(pilot, doelen[0])
        await druk(pilot, "b")
        await naar(pilot, doelen[1])
        await druk(pilot, "enter", "enter")
        await vul_in(pilot, "eerst eens per maand")
        await druk(pilot, "escape")
        beeld = scherm(pilot)
        assert t.VORIGE_HOE["behaald"] in beeld
        assert "eerst eens per maand" in beeld
        assert doelen[1][:20] in beeld
        await druk(pilot, "escape", "d")
        await vul_in(pilot, "volgende week bellen met de buren", "")
        eerste, tweede, derde = sessie.dossier.doelen.values()
        assert eerste.stand is DoelStand.BEHAALD
        lijst = sessie.sinds(sessie.versies()[-1])
        assert {v.id: v.hoe for v in lijst if v.wat is Wat.DOEL} == {
            eerste.id: Hoe.BEHAALD,
            tweede.id: Hoe.ANDERS,
            derde.id: Hoe.ERBIJ,
        }
