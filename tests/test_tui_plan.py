"""Goals and plan, links, network, who wants what, the days, safety: keys in, screen out."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from keukentafel.content import veiligheid
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.plan import (
    Antwoord,
    Deelstuk,
    DoelStand,
    Eigenaar,
    Instemming,
    Kader,
    Motivatie,
    NetwerkPersoon,
    Redzaam,
    ToestemmingSoort,
    Uitvoerder,
)
from keukentafel.conversation.zicht_plan import doelen_later, doelen_nu, ketens, netwerk_uit
from keukentafel.labels import Signaal
from keukentafel.reports.documenten import Papier, Vorm, Wens, maak
from keukentafel.session import Sessie
from keukentafel.session import nu as sessie_nu
from keukentafel.tui import teksten
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.regellijst import Regellijst
from keukentafel.tui.schermen.actie import ActieScherm
from keukentafel.tui.schermen.afspraken import AfsprakenScherm
from keukentafel.tui.schermen.dagen import DagenScherm, lees_dag, vandaag
from keukentafel.tui.schermen.delen import DelenScherm
from keukentafel.tui.schermen.doel import DoelScherm
from keukentafel.tui.schermen.gesprek import GesprekScherm
from keukentafel.tui.schermen.lukt import LuktScherm
from keukentafel.tui.schermen.netwerk import NetwerkScherm, ring
from keukentafel.tui.schermen.nood import NoodScherm
from keukentafel.tui.schermen.verbanden import VerbandenScherm
from keukentafel.tui.schermen.vorige import VorigeScherm
from keukentafel.tui.schermen.wie_wil_wat import WieWilWatScherm
from keukentafel.tui.wanneer import dag_in_woorden
from tui_hulp import gesprek, scherm

P = Pilot[int]

SCHERMEN = {
    "slash g": AfsprakenScherm,
    "slash g enter": DoelScherm,
    "slash g t": DelenScherm,
    "slash g s": VorigeScherm,
    "slash g w": DagenScherm,
    "f5 w": WieWilWatScherm,
    "f5 l": VerbandenScherm,
    "f5 n": NetwerkScherm,
    "f5 z": LuktScherm,
    "exclamation_mark": NoodScherm,
}
VREEMD = "[bold]x[/bold] \x1b[31m {{ 7*7 }} 🙈" + " lang" * 60


async def druk(pilot: P, *toetsen: str) -> None:
    for toets in toetsen:
        await pilot.press(toets)
        await pilot.pause()


async def vul_in(pilot: P, tekst: str) -> None:
    """Put text in the field that has the focus, in place of what stood there, and Enter."""
    veld = pilot.app.screen.focused
    assert isinstance(veld, Input)
    veld.value = ""
    veld.insert_text_at_cursor(tekst)
    await druk(pilot, "enter")


async def naar(pilot: P, tekst: str) -> None:
    """Choose the line of these words."""
    lijst = pilot.app.screen.query_one(Regellijst)
    lijst.highlighted = next(
        i for i, x in enumerate(lijst.options) if tekst in str(x.prompt) and not x.disabled
    )
    await pilot.pause()


def mensen(sessie: Sessie) -> tuple[str, str, str]:
    mirjam, ruud, fenna = sessie.dossier.personen
    return mirjam, ruud, fenna


def vol(sessie: Sessie, tekst: str = "x") -> None:
    """One of everything, all in the same words."""
    mirjam, *_ = mensen(sessie)
    sessie.do(o.VoegRegelToe(RegelSoort.NETWERK, tekst))
    een = list(sessie.dossier.eigen_regels)[-1]
    sessie.do(o.BewerkRegel(een, details={"naam": tekst, "doet_nu": tekst}))
    sessie.do(o.VoegRegelToe(RegelSoort.PROBLEEM, tekst))
    sessie.do(op.LegVerband(een, list(sessie.dossier.eigen_regels)[-1]))
    sessie.do(o.StelHulpvraag(tekst, mirjam))
    vraag = max(sessie.dossier.hulpvragen)
    sessie.do(op.GeefStandpunt(mirjam, Instemming.NIET_AKKOORD, tekst, hulpvraag=vraag))
    sessie.do(o.StelDoel(tekst, mirjam))
    doel = max(sessie.dossier.doelen)
    sessie.do(op.BewerkDoel(doel, kleinste_stap=tekst, wanneer_kijken_we=tekst))
    sessie.do(op.NoemOptie(doel, tekst))
    sessie.do(op.MerkSucces(tekst, doel, tekst))
    sessie.do(o.SpreekAf(tekst, tekst, tekst))
    sessie.do(op.BewerkActie(max(sessie.dossier.acties), doel=doel))
    sessie.do(op.SpreekEvaluatieAf(tekst, tekst, tekst, tekst))
    sessie.do(op.KiesAanspreekpunt(tekst, tekst))
    sessie.do(op.ZegRedzaamheid(tekst, Redzaam.HULP, tekst))
    sessie.do(op.NeemRegie(tekst, tekst))
    sessie.do(op.GeefToestemming(ToestemmingSoort.HULP, mirjam, tekst, tekst, Antwoord.JA, tekst))
    sessie.do(o.SluitGesprek())
    sessie.do(o.BeginGesprek())
    sessie.do(o.Noteer(tekst, mirjam))
    laatste = max(sessie.dossier.uitingen)
    sessie.do(o.StelLabelBij(laatste, "acute_nood", True))


@pytest.mark.parametrize("maat", [(80, 24), (120, 40), (60, 20)])
async def test_each_screen_opens_by_keys_shows_any_text_and_leaves_on_escape(
    tmp_path: Path, maat: tuple[int, int]
) -> None:
    async with gesprek(tmp_path, size=maat) as (pilot, sessie):
        vol(sessie, VREEMD)
        for toetsen, klasse in SCHERMEN.items():
            await druk(pilot, *toetsen.split())
            assert isinstance(pilot.app.screen, klasse), toetsen
            beeld = scherm(pilot)
            assert "\x1b" not in beeld
            assert all(len(rij) <= maat[0] for rij in beeld.splitlines()), toetsen
            assert "Esc" in beeld
            for _ in toetsen.split()[toetsen.startswith("slash") :]:
                await druk(pilot, "escape")
            assert isinstance(pilot.app.screen, GesprekScherm), toetsen


@pytest.mark.parametrize("toetsen", [x for x in SCHERMEN if x != "slash g enter"])
async def test_each_screen_opens_on_an_empty_dossier(tmp_path: Path, toetsen: str) -> None:
    async with gesprek(tmp_path, size=(60, 20)) as (pilot, sessie):
        voor = len(sessie.gebeurtenissen)
        await druk(pilot, *toetsen.split())
        assert isinstance(pilot.app.screen, SCHERMEN[toetsen])
        await druk(pilot, "x", "down", "up")
        assert isinstance(pilot.app.screen, SCHERMEN[toetsen])
        assert len(sessie.gebeurtenissen) == voor


# ---- goals --------------------------------------------------------------------------------------


async def test_soft_questions_change_while_one_types_and_hold_nothing_back(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await druk(pilot, "slash", "g", "d", *"therapie")
        assert "Wat kunt u dan wel" in scherm(pilot)
        await druk(pilot, *["backspace"] * 8, *"elke vrijdag eten we samen")
        assert "Wat kunt u dan wel" not in scherm(pilot)
        await druk(pilot, *["backspace"] * 26, *"schuldenvrij", "enter", "enter")
        (doel,) = sessie.dossier.doelen.values()
        assert doel.tekst == "schuldenvrij"


@pytest.mark.parametrize("maat", [(80, 24), (120, 40)])
@pytest.mark.parametrize("toetsen", [("d",), ("a",), ("e",), ("v",)])
async def test_what_one_types_in_a_form_can_be_seen(
    tmp_path: Path, maat: tuple[int, int], toetsen: tuple[str, ...]
) -> None:
    """In every field, while it has the focus and after."""
    async with gesprek(tmp_path, size=maat) as (pilot, _):
        await druk(pilot, "slash", "g", *toetsen)
        for nr, veld in enumerate(list(pilot.app.screen.query(Input))):
            assert veld.has_focus
            await druk(pilot, *f"woord{nr}")
            assert f"woord{nr}" in scherm(pilot)
            assert veld.size.width > 40
            await druk(pilot, "down")


async def test_a_goal_is_made_small_and_own_by_keys_alone(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        sessie.do(o.StelHulpvraag("Hoe komt er rust?", mensen(sessie)[0]))
        sessie.do(o.StelDoel("elke week post", mensen(sessie)[0]))
        await druk(pilot, "slash", "g", "enter")
        await naar(pilot, "Wie wil dit doel")
        await druk(pilot, "enter", "3")
        await naar(pilot, "Kleinste stapje")
        await druk(pilot, "enter")
        await vul_in(pilot, "één brief")
        await naar(pilot, "Wanneer kijken we")
        await druk(pilot, "enter")
        await vul_in(pilot, "vrijdag")
        await naar(pilot, "Hoort bij")
        await druk(pilot, "enter", "1")
        await naar(pilot, "Zo kan het veranderen")
        await druk(pilot, "enter", "3")
        await druk(pilot, "o")
        await vul_in(pilot, "! met een vrijwilliger")
        await naar(pilot, "met een vrijwilliger")
        await druk(pilot, "enter")
        await druk(pilot, "s")
        await vul_in(pilot, "één brief open / taart")
        await naar(pilot, "Hoe ver is iemand")
        await druk(pilot, "enter", "3")
        (doel,) = sessie.dossier.doelen.values()
        assert (doel.eigenaar, doel.kleinste_stap) == (Eigenaar.GEMEENTE, "één brief")
        assert (doel.wanneer_kijken_we, doel.strategie) == ("vrijdag", "samen_doen")
        assert doel.hulpvraag in sessie.dossier.hulpvragen
        (optie,) = sessie.dossier.opties.values()
        assert (optie.tekst, optie.van_team, optie.gekozen) == ("met een vrijwilliger", True, True)
        (succes,) = sessie.dossier.successen.values()
        assert (succes.wat, succes.gevierd) == ("één brief open", "taart")
        assert sessie.dossier.motivatie == {doel.id: Motivatie.TWIJFELT}
        await druk(pilot, "f9")
        for _ in range(8):
            assert t.MOTIVATIE["twijfelt"] not in scherm(pilot)
            await druk(pilot, "right")


async def test_a_sixth_goal_waits_and_small_steps_keep_three(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        for nummer in range(5):
            sessie.do(o.StelDoel(f"doel {nummer}"))
        await druk(pilot, "slash", "g", "d")
        await vul_in(pilot, "zesde")
        await druk(pilot, "enter")
        assert t.PLAN_OVER.format(grens=5) in scherm(pilot)
        assert [d.tekst for d in doelen_later(sessie.dossier)] == ["zesde"]
        await druk(pilot, "l")
        assert t.PLAN_VOL.format(grens=5) in scherm(pilot)
        await naar(pilot, "doel 0")
        await druk(pilot, "g")
        assert [d.tekst for d in doelen_nu(sessie.dossier)][-1] == "zesde"
        await druk(pilot, "z")
        assert len(doelen_nu(sessie.dossier)) == 3
        assert "3 van 3" in scherm(pilot)


async def test_a_success_is_there_to_look_at_together(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        sessie.do(o.StelDoel("elke week post"))
        sessie.do(o.StelDoel("later zwemmen"))
        eerste, tweede = sessie.dossier.doelen
        sessie.do(op.BewerkDoel(eerste, stand=DoelStand.BEHAALD))
        sessie.do(op.BewerkDoel(tweede, later=True))
        sessie.do(op.MerkSucces("één brief open", eerste))
        gezien = {}
        await druk(pilot, "f9")
        for _ in range(4):
            beeld = scherm(pilot)
            titel = next((x for x in teksten.SAMEN_TITELS.values() if x in beeld), "")
            gezien[titel] = beeld
            await druk(pilot, "right")
        assert "elke week post" in gezien[teksten.SAMEN_TITELS["gelukt"]]
        assert "één brief open" in gezien[teksten.SAMEN_TITELS["gelukt"]]
        assert "later zwemmen" in gezien[teksten.SAMEN_TITELS["later"]]
        assert teksten.SAMEN_TITELS["afspraken"] not in gezien


async def test_an_agreement_gets_its_kind_and_goal_and_is_ticked_off(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        sessie.do(o.StelDoel("post"))
        sessie.do(o.SpreekAf("Ruud", "belt de bank", "maandag"))
        await druk(pilot, "slash", "g")
        await naar(pilot, "belt de bank")
        await druk(pilot, "p", "enter")
        assert isinstance(pilot.app.screen, ActieScherm)
        await naar(pilot, "Wat voor hulp")
        await druk(pilot, "enter", "1")
        await naar(pilot, "Voor welk doel")
        await druk(pilot, "enter", "1")
        await naar(pilot, "Wat zegt die persoon")
        assert t.ACTIE_NOG_VRAGEN in scherm(pilot)
        await druk(pilot, "enter", "2")
        assert not next(iter(sessie.dossier.acties.values())).toegezegd
        await druk(pilot, "enter", "1")
        assert t.ACTIE_ZEGT["ja"] in scherm(pilot)
        await druk(pilot, "escape", "g")
        (a,) = sessie.dossier.acties.values()
        assert (a.uitvoerder, a.toegezegd, a.gedaan, a.eerst) == (Uitvoerder.ZELF, True, True, True)
        assert a.doel in sessie.dossier.doelen


async def test_the_plan_gets_a_day_a_contact_and_each_one_s_word(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await druk(pilot, "slash", "g", "e")
        for woord in ("15 maart", "thuis", "school", ""):
            await vul_in(pilot, woord)
        await druk(pilot, "v")
        for woord in ("Lotte", "06 12"):
            await vul_in(pilot, woord)
        await druk(pilot, "i", "2", "3")
        await vul_in(pilot, "ik wil eerst rust")
        beeld = scherm(pilot)
        for woord in ("15 maart", "thuis · school", "Lotte", "gezien, niet akkoord"):
            assert woord in beeld
        (zegt,) = sessie.dossier.plan_standpunten
        assert (zegt.wie, zegt.woorden) == (mensen(sessie)[1], "ik wil eerst rust")


# ---- consent ------------------------------------------------------------------------------------


async def test_each_of_the_three_questions_has_its_own_answer(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await druk(pilot, "slash", "g", "t", "plus", "1")
        await vul_in(pilot, "school")
        await druk(pilot, "4")
        assert "het plan, aan school" in scherm(pilot)
        assert not sessie.dossier.toestemmingen
        assert scherm(pilot).count(t.DELEN_OPEN) == 3
        await naar(pilot, "Mag school dit")
        await druk(pilot, "enter", "1")
        (gegeven,) = sessie.dossier.toestemmingen.values()
        assert gegeven.soort is ToestemmingSoort.GEHEIMHOUDING
        assert scherm(pilot).count(t.DELEN_OPEN) == 2
        await druk(pilot, "enter", "3")
        assert t.DELEN_ANTWOORD["ingetrokken"] in scherm(pilot)
        await druk(pilot, "plus", "1", "1", "5")
        await vul_in(pilot, "hoe het met Fenna gaat")
        assert "hoe het met Fenna gaat, aan school" in scherm(pilot)


async def test_a_yes_in_own_words_says_that_it_opens_no_paper(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        wie, soort = mensen(sessie)[0], ToestemmingSoort.GEHEIMHOUDING
        sessie.do(op.GeefToestemming(soort, wie, "school", Deelstuk.PLAN, Antwoord.JA))
        await druk(pilot, "slash", "g", "t")
        assert "eigen woorden" not in scherm(pilot)
        sessie.do(op.GeefToestemming(soort, wie, "school", "hoe het met Fenna gaat", Antwoord.JA))
        await druk(pilot, "escape", "t")
        assert scherm(pilot).count("Dit zijn eigen woorden.") == 1


# ---- the analysis complete ----------------------------------------------------------------------


async def test_l_and_l_draw_a_link_and_chains_show(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        for tekst in ("de schulden", "slecht slapen", "ruzie"):
            sessie.do(o.VoegRegelToe(RegelSoort.PROBLEEM, tekst))
        await druk(pilot, "f5", "l")
        for van, naar_ in (("de schulden", "slecht slapen"), ("slecht slapen", "ruzie")):
            await naar(pilot, f" · {van}")
            await druk(pilot, "l")
            await naar(pilot, f" · {naar_}")
            await druk(pilot, "l")
        assert "de schulden → slecht slapen → ruzie" in scherm(pilot)
        await naar(pilot, " → ruzie")
        await druk(pilot, "x")
        (keten,) = ketens(sessie.dossier.verbanden.values(), regels(sessie.dossier))
        assert [r.tekst for r in keten] == ["de schulden", "slecht slapen"]
        await naar(pilot, " · ruzie")
        await druk(pilot, "l", "escape")
        assert isinstance(pilot.app.screen, VerbandenScherm)


async def test_the_network_is_written_down_and_drawn(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await druk(pilot, "f5", "n", "plus")
        for woord in ("Tineke", "zus", "kookt", "oppassen", "nog niet", "ja", "deels", "dichtbij"):
            await vul_in(pilot, woord)
        (tineke,) = netwerk_uit(regels(sessie.dossier))
        assert (tineke.zou_kunnen, tineke.bereid, tineke.bekwaam) == ("oppassen", "ja", "deels")
        assert "wil: ja" in scherm(pilot)
        assert "kan: deels" in scherm(pilot)
        await druk(pilot, "e")
        beeld = scherm(pilot)
        assert "└━━━ Tineke, zus" in beeld
        assert "doet nu: kookt · zou kunnen: oppassen" in beeld
        await druk(pilot, "escape", "plus")
        for woord in ("Piet", "", "", "rijden", "", "", "", "ver weg"):
            await vul_in(pilot, woord)
        await druk(pilot, "e")
        beeld = scherm(pilot)
        assert beeld.index("├━━━ Tineke, zus") < beeld.index(f"└{'╌' * 12} Piet")


@pytest.mark.parametrize("maat", [(80, 24), (120, 40)])
async def test_who_wants_what_stands_side_by_side(tmp_path: Path, maat: tuple[int, int]) -> None:
    async with gesprek(tmp_path, size=maat) as (pilot, sessie):
        mirjam, ruud, fenna = mensen(sessie)
        sessie.do(o.StelHulpvraag("Hoe krijgt Fenna rust?", mirjam, voor_wie=fenna))
        await druk(pilot, "f5", "w")
        assert t.WIL_KIND.format(kind="Fenna") in scherm(pilot)
        await druk(pilot, "enter", "1", "2", "enter", "2", "3")
        await vul_in(pilot, "eerst geld")
        rijen = scherm(pilot).splitlines()
        naast = next(r for r in rijen if t.INSTEMMING["akkoord"] in r)
        assert t.INSTEMMING["niet_akkoord"] in naast
        assert "Fenna" in rijen[-3] or any("Fenna. Wat" in r for r in rijen)
        (h,) = sessie.dossier.hulpvragen.values()
        assert {s.wie for s in h.standpunten} == {mirjam, ruud}


async def test_a_line_people_see_otherwise_and_for_whom_a_question_is(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        mirjam, ruud, fenna = mensen(sessie)
        sessie.do(o.StelHulpvraag("Hoe komt er rust?", mirjam))
        sessie.do(o.VoegRegelToe(RegelSoort.PROBLEEM, "er is vaak ruzie"))
        (regel,) = sessie.dossier.eigen_regels
        sessie.do(o.ZonderUit(regel, ruud, "dat valt mee"))
        await druk(pilot, "f5", "w", "v", "3")
        assert sessie.dossier.hulpvragen[min(sessie.dossier.hulpvragen)].voor_wie == fenna
        await naar(pilot, "er is vaak ruzie")
        await druk(pilot, "enter", "1", "2")
        beeld = scherm(pilot)
        assert "“dat valt mee”" in beeld
        assert t.WIL_NIET in beeld
        (r,) = [r for r in regels(sessie.dossier) if r.id == regel]
        assert [(w.door, w.hoe) for w in r.oneens] == [(mirjam, "voorgelezen")]


async def test_who_wants_what_names_whose_each_thing_is_and_w_fills_it_in(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        mirjam, ruud, fenna = mensen(sessie)
        sessie.do(o.StelHulpvraag("Hoe komt er rust?"))
        sessie.do(o.StelHulpvraag("Hoe gaat de schuur open?", ruud, voor_wie=fenna))
        sessie.do(o.StelDoel("zondag samen eten", mirjam))
        await druk(pilot, "f5", "w")
        beeld = scherm(pilot)
        assert t.WIL_VAN_WIE in beeld
        assert "van Ruud, voor Fenna" in beeld
        assert "van Mirjam" in beeld
        await naar(pilot, "Hoe komt er rust?")
        await druk(pilot, "w", "1")
        assert t.WIL_VAN_WIE not in scherm(pilot)
        assert [h.wie for h in sessie.dossier.hulpvragen.values()] == [mirjam, ruud]
        await naar(pilot, "zondag samen eten")
        await druk(pilot, "w")
        assert t.WIL_KIES_VRAAG in scherm(pilot)


async def test_what_people_manage_is_a_word_and_regie_is_said_aloud(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await druk(pilot, "f5", "z", "plus")
        await vul_in(pilot, "de post")
        await druk(pilot, "2", "enter", "r")
        for woord in ("de bank bellen", "tot vrijdag", "nee"):
            await vul_in(pilot, woord)
        beeld = scherm(pilot)
        assert "tot vrijdag" in beeld
        assert "tot tot" not in beeld
        assert t.REDZAAM["netwerk"] in beeld
        assert t.REGIE_NOG_ZEGGEN in beeld
        await naar(pilot, "de bank bellen")
        await druk(pilot, "enter", "1")
        assert next(iter(sessie.dossier.regie.values())).hardop_gezegd
        await druk(pilot, "x")  # who took over gives back: it is not wiped
        assert t.REGIE_NIET_WEG in scherm(pilot)
        assert "Wat wij even overnemen" in plan_op_papier(sessie)
        await naar(pilot, "de bank bellen")
        await druk(pilot, "enter", "2")
        assert "Wat wij even overnemen" not in plan_op_papier(sessie)


def plan_op_papier(sessie: Sessie) -> str:
    wens = Wens(Papier.PLAN)
    return maak(sessie.dossier, wens, Vorm.MD, sessie_nu().astimezone()).decode()


async def test_the_screen_says_which_goal_comes_up_when_one_is_reached(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        sessie.do(op.KiesWerkwijze(kleine_stappen=True))
        for woord in ("een", "twee", "drie", "vier"):
            sessie.do(o.StelDoel(f"stap {woord}"))
        await druk(pilot, "slash", "g")
        await naar(pilot, "stap een")
        await druk(pilot, "g")
        assert t.PLAN_SCHUIFT.format(doel="stap vier") in scherm(pilot)


async def test_a_goal_that_was_reached_stands_in_the_plan_as_well(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (_, sessie):
        sessie.do(o.StelDoel("elke vrijdag de post"))
        (doel,) = sessie.dossier.doelen
        sessie.do(op.BewerkDoel(doel, stand=DoelStand.BEHAALD))
        assert "- elke vrijdag de post" in plan_op_papier(sessie)
        sessie.do(op.MerkSucces("de la is leeg", doel, "taart"))
        dossierform = maak(sessie.dossier, Wens(Papier.DOSSIER), Vorm.MD, sessie_nu().astimezone())
        assert "de la is leeg (gevierd: taart)" in dossierform.decode()


def test_who_lives_next_door_stands_near_in_the_drawing() -> None:
    def waar(nabij: str) -> str:
        return ring(NetwerkPersoon("Nel", "buurvrouw", "", "", "", "", "", nabij, ()))

    assert [waar(w) for w in ("dichtbij", "Hiernaast", "vlakbij")] == ["dichtbij"] * 3
    assert [waar(w) for w in ("gewoon", "twee straten verder", "")] == ["gewoon"] * 3
    assert waar("verder weg") == "verder"


async def test_m_leaves_a_line_undiscussed_and_out_of_the_shared_screen(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        sessie.do(o.VoegRegelToe(RegelSoort.PROBLEEM, "over vroeger"))
        await druk(pilot, "f5")
        await naar(pilot, "over vroeger")
        await druk(pilot, "m")
        assert teksten.NIET_BESPROKEN in scherm(pilot)
        await druk(pilot, "f9")
        for _ in range(4):
            assert "over vroeger" not in scherm(pilot)
            await druk(pilot, "right")


# ---- the cycle, and the days --------------------------------------------------------------------


async def test_a_second_talk_starts_from_the_last_with_differences_shown(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        for tekst in ("post", "slapen", "fietsen", "koken"):
            sessie.do(o.StelDoel(tekst))
        post, slapen, fietsen, koken = sessie.dossier.doelen
        for toen_al in (fietsen, koken):
            sessie.do(op.BewerkDoel(toen_al, stand=DoelStand.BEHAALD))
        sessie.do(o.SluitGesprek())
        sessie.do(o.BeginGesprek())
        sessie.do(op.BewerkDoel(koken, stand=DoelStand.LOOPT))
        sessie.do(op.BewerkDoel(slapen, tekst="om elf uur slapen"))
        sessie.do(o.StelDoel("zwemles"))
        await druk(pilot, "slash", "g", "s")
        await naar(pilot, "post")
        await druk(pilot, "g")
        beeld = scherm(pilot)
        assert sessie.dossier.doelen[post].stand is DoelStand.BEHAALD
        regel = next(r for r in beeld.splitlines() if "om elf uur" in r)
        assert regel.index("slapen") < regel.index("→") < regel.index("om elf uur")
        for hoe in ("erbij", "anders", "behaald"):
            assert f" {t.VORIGE_HOE[hoe]}" in beeld
        assert t.VORIGE_HOE["was_behaald"] in next(r for r in beeld.splitlines() if "fietsen" in r)
        assert t.VORIGE_HOE["open"] in next(r for r in beeld.splitlines() if "koken" in r)


async def test_the_lines_of_the_analysis_lie_beside_those_of_last_time(tmp_path: Path) -> None:
    async with gesprek(tmp_path, size=(120, 40)) as (pilot, sessie):
        mirjam, ruud, _ = mensen(sessie)
        for soort, tekst in (
            (RegelSoort.PROBLEEM, "de post blijft dicht"),
            (RegelSoort.KRACHT, "ze zingt in een koor"),
            (RegelSoort.PROBLEEM, "hij slaapt slecht"),
            (RegelSoort.WENS, "zij wil weer fietsen"),
        ):
            sessie.do(o.VoegRegelToe(soort, tekst, wie=mirjam))
        post, koor, slapen, _ = sessie.dossier.eigen_regels
        sessie.do(o.SluitGesprek())
        sessie.do(o.BeginGesprek())
        sessie.do(o.BewerkRegel(post, verwoording="de post ligt open op tafel"))
        sessie.do(o.BewerkRegel(koor, weg=True))
        sessie.do(o.ZonderUit(slapen, ruud, "dat valt mee"))
        sessie.do(o.VoegRegelToe(RegelSoort.KRACHT, "de buurman kookt"))
        await druk(pilot, "slash", "g", "s")
        rijen = scherm(pilot).splitlines()
        hoe = {
            k: next(r for r in rijen if w in r)
            for k, w in (
                ("anders", "de post ligt open"),
                ("weg", "in een koor"),
                ("erbij", "buurman kookt"),
            )
        }
        for woord, rij in hoe.items():
            assert rij.split()[0] == t.VORIGE_HOE[woord], rij
        assert hoe["anders"].index("blijft dicht") < hoe["anders"].index("ligt open")
        assert any("Ruud: dat" in r for r in rijen)
        assert not any("weer fietsen" in r for r in rijen)
        assert any(t.VORIGE_ZELFDE.format(aantal=1) in r for r in rijen)
        await naar(pilot, "de post ligt open")
        await druk(pilot, "enter")
        assert teksten.OVERZICHT_VAN in scherm(pilot)
        await druk(pilot, "escape")
        await naar(pilot, "in een koor")
        await druk(pilot, "enter")
        assert t.VORIGE_REGEL_WEG in scherm(pilot)


async def test_the_notes_show_where_the_second_talk_begins(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        mirjam, *_ = mensen(sessie)
        dag = dag_in_woorden(sessie_nu().astimezone())
        eerste, tweede = (teksten.GESPREK_BEGINT.format(nummer=n, dag=dag) for n in (1, 2))
        sessie.do(o.Noteer("de post blijft dicht", mirjam))
        await pilot.pause()
        assert eerste not in scherm(pilot)
        sessie.do(o.SluitGesprek())
        sessie.do(o.BeginGesprek())
        await pilot.pause()
        rijen = scherm(pilot).splitlines()
        waar = [
            next(i for i, r in enumerate(rijen) if w in r) for w in (eerste, "blijft dicht", tweede)
        ]
        assert waar == sorted(waar)
        sessie.do(o.Noteer("nu is de tas leeg", mirjam))
        await pilot.pause()
        rijen = scherm(pilot).splitlines()
        waar = [
            next(i for i, r in enumerate(rijen) if w in r) for w in ("post", tweede, "tas leeg")
        ]
        assert waar == sorted(waar)


async def test_what_stands_in_two_lists_stands_once_under_the_law(tmp_path: Path) -> None:
    async with gesprek(tmp_path, size=(80, 60)) as (pilot, sessie):
        sessie.do(o.Noteer("ik wil rust in huis", mensen(sessie)[0]))
        nr = max(sessie.dossier.uitingen)
        for label in ("wens", "probleem"):
            sessie.do(o.StelLabelBij(nr, label, True))
        await druk(pilot, "slash", "g", "w")
        assert scherm(pilot).count("ik wil rust in huis") == 1


async def test_the_law_reminds_in_private_and_can_be_put_off(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        await druk(pilot, "slash", "g", "w")
        await naar(pilot, "de melding")
        await druk(pilot, "enter")
        dag = vandaag() - timedelta(days=3)
        await vul_in(pilot, f"{dag:%d-%m-%Y}")
        assert "nog 39 dagen" in scherm(pilot)
        await naar(pilot, "gratis iemand")
        await druk(pilot, "enter", "1", "enter")
        assert ("clientondersteuning", mensen(sessie)[0]) in sessie.dossier.termijnen
        await druk(pilot, "enter", "1")
        await vul_in(pilot, "31-2-2026")
        assert t.DAGEN_FOUT in scherm(pilot)
        assert "31-2-2026" in scherm(pilot)  # what was typed is not lost
        await druk(pilot, "escape", "f9")
        for _ in range(5):
            assert "dagen" not in scherm(pilot)
            await druk(pilot, "right")
        await druk(pilot, "f9", "enter")
        sessie.do(op.KiesWerkwijze(kader=Kader.GEEN))
        await pilot.pause()
        assert "nog 39 dagen" not in scherm(pilot)


def test_a_day_is_read_as_people_type_it() -> None:
    nu = vandaag()
    assert lees_dag("Vandaag", nu) == nu
    assert lees_dag(" gisteren", nu) == nu - timedelta(days=1)
    for tekst in ("2-3-2026", "02/03/26", " 2.3.2026 "):
        dag = lees_dag(tekst, nu)
        assert dag is not None
        assert f"{dag:%d-%m-%Y}" == "02-03-2026"
    for tekst in ("", "31-2-2026", "2026-03-02", "morgen", "1-1-9999999"):
        assert lees_dag(tekst, nu) is None


# ---- safety -------------------------------------------------------------------------------------


def gevaar(sessie: Sessie) -> int:
    sessie.do(o.Noteer("hij wordt zo boos", mensen(sessie)[0]))
    nr = max(sessie.dossier.uitingen)
    sessie.do(o.StelLabelBij(nr, "huiselijk_geweld", True))
    return nr


async def test_one_key_gives_the_card_of_acute_need(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        sessie.do(o.Noteer("morgen zetten ze ons eruit", mensen(sessie)[1]))
        nr = max(sessie.dossier.uitingen)
        sessie.do(o.StelLabelBij(nr, "acute_nood", True))
        await druk(pilot, "exclamation_mark")
        beeld = scherm(pilot)
        assert "“morgen zetten ze ons eruit”" in beeld
        assert veiligheid().nood.vragen[0] in beeld
        assert "112" in beeld
        await druk(pilot, "f9")
        assert t.NOOD_TITEL not in scherm(pilot)


async def test_what_is_to_be_asked_alone_goes_before_what_may_be_asked_at_once(
    tmp_path: Path,
) -> None:
    async with gesprek(tmp_path, size=(80, 40)) as (pilot, sessie):
        nr = gevaar(sessie)
        sessie.do(o.StelLabelBij(nr, "acute_nood", True))
        await druk(pilot, "f7")
        beeld = " ".join(scherm(pilot).split())
        assert veiligheid().gezelschap[Signaal.HUISELIJK_GEWELD] in beeld
        assert veiligheid().gezelschap[Signaal.ACUTE_NOOD] not in beeld


async def test_the_steps_of_the_meldcode_stay_apart(tmp_path: Path) -> None:
    async with gesprek(tmp_path, size=(80, 40)) as (pilot, sessie):
        nr = gevaar(sessie)
        await druk(pilot, "f7")
        beeld = " ".join(scherm(pilot).split())
        assert veiligheid().gezelschap[Signaal.HUISELIJK_GEWELD] in beeld
        assert teksten.APART_NIET_NU in beeld
        await druk(pilot, "1")
        await vul_in(pilot, "blauwe plek op de arm")
        await druk(pilot, "2")
        await vul_in(pilot, "Anja gesproken op dinsdag")
        assert "stap 2: Anja gesproken" in scherm(pilot)
        assert sorted(sessie.dossier.meldcode.values()) == [1, 2]
        assert {bij for _, bij, _ in sessie.dossier.veiligheid} == {nr}
        await druk(pilot, "f9")
        for _ in range(5):
            assert "blauwe plek" not in scherm(pilot)
            assert "Anja" not in scherm(pilot)
            await druk(pilot, "right")


async def test_a_signal_stays_open_until_it_is_closed_with_a_reason(tmp_path: Path) -> None:
    async with gesprek(tmp_path, size=(80, 40)) as (pilot, sessie):
        nr = gevaar(sessie)
        await pilot.pause()
        assert "•" in scherm(pilot)
        await druk(pilot, "f7", "1")
        await vul_in(pilot, "blauwe plek")
        assert teksten.APART_BEWAARD in scherm(pilot)
        await druk(pilot, "s", "enter")
        beeld = scherm(pilot)
        assert t.APART_SLUIT_MOET in beeld
        assert teksten.APART_BEWAARD not in beeld  # that was of the step before
        assert not sessie.dossier.gesloten_signalen
        await vul_in(pilot, "besproken met Anja")
        assert sessie.dossier.gesloten_signalen == {nr}
        assert f"{t.APART_AFROND_KOP}besproken met Anja" in scherm(pilot)
        await druk(pilot, "escape")
        assert "•" not in scherm(pilot)
        assert "◦" in scherm(pilot)


async def test_what_is_agreed_about_safety_is_an_ordinary_agreement(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        gevaar(sessie)
        await druk(pilot, "f7", "a")
        for woord in ("Mirjam", "Mirjam belt haar zus als het spannend wordt", "deze week"):
            await vul_in(pilot, woord)
        (actie,) = sessie.dossier.acties.values()
        assert actie.actie == "Mirjam belt haar zus als het spannend wordt"
        await druk(pilot, "escape", "slash", "g")
        assert "belt haar zus" in scherm(pilot)


async def test_other_names_of_a_domain_are_off_until_asked_for(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, sessie):
        sessie.do(o.Noteer("de huur is te hoog, schulden", mensen(sessie)[0]))
        await druk(pilot, "f4")
        assert "ZRM" not in scherm(pilot)
        await druk(pilot, "z")
        assert "(ZRM: " in scherm(pilot).splitlines()[0]
        await druk(pilot, "c", "4")
        assert t.NIVEAUS_TITEL in scherm(pilot)
        ((naam, niveau),) = sessie.dossier.niveaus.items()
        assert (naam, niveau.nummer) == ("Financiën", 4)
        sessie.do(o.ZetAanTafel(tuple(mensen(sessie))))
        nu = niveau.op
        assert "Financiën: 4" in maak(sessie.dossier, Wens(Papier.DOSSIER), Vorm.MD, nu).decode()
        for papier in set(Papier) - {Papier.DOSSIER}:
            wens = Wens(papier, None, "de huisarts")
            assert "Financiën" not in maak(sessie.dossier, wens, Vorm.MD, nu).decode()
        await druk(pilot, "6", "0")
        assert not sessie.dossier.niveaus
        await druk(pilot, "escape", "z", "c")
        assert t.NIVEAUS_EERST in scherm(pilot)
        assert "(PG: " in scherm(pilot).splitlines()[0]
        await druk(pilot, "z")
        assert "(PG: " not in scherm(pilot).splitlines()[0]
