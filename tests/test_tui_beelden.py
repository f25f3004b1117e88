"""Pictures of the main screens, kept as SVG. Look at a new one before you accept it.

A change is accepted with `pytest tests/test_tui_beelden.py --snapshot-update`, after having
looked: the pictures differ with the version of Textual, which is pinned.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from keukentafel.caseload import Caseload
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.plan import Antwoord, Instemming, Redzaam, ToestemmingSoort
from keukentafel.session import Sessie
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.schermen.gesprek import GesprekScherm
from picture import voorbeeld
from tui_hulp import WACHTZIN

Vergelijk = Callable[..., bool]


def app_op(map: Path, *, plan: bool = False) -> KeukentafelApp:
    caseload, _ = Caseload.maak(map, WACHTZIN)
    app = KeukentafelApp(map, meelezen=False)
    app.caseload = caseload
    sessie = voorbeeld(caseload)
    if plan:
        maak_plan(sessie)
    app.open_sessie(sessie)
    return app


def maak_plan(sessie: Sessie) -> None:
    """A goal with all that belongs to it, a link, and a name in the network."""
    mirjam, ruud, _ = sessie.dossier.personen
    sessie.do(o.StelDoel("Elke vrijdag maken we samen één brief open", mirjam))
    (doel,) = sessie.dossier.doelen
    for opdracht in (
        op.BewerkDoel(doel, kleinste_stap="deze vrijdag de bovenste", wanneer_kijken_we="1 mei"),
        op.NoemOptie(doel, "eerst zelf proberen"),
        op.NoemOptie(doel, "een vrijwilliger kijkt mee", van_team=True),
        op.GeefStandpunt(mirjam, Instemming.AKKOORD, doel=doel),
        op.GeefStandpunt(ruud, Instemming.NIET_AKKOORD, "eerst rust", doel=doel),
        o.SpreekAf("Ruud", "zet een doos bij de deur", "donderdag"),
        op.SpreekEvaluatieAf("1 mei", "thuis", "Mirjam en Ruud"),
        op.GeefToestemming(
            ToestemmingSoort.GEHEIMHOUDING, mirjam, "de huisarts", "het plan", Antwoord.JA
        ),
        op.ZegRedzaamheid("de post", Redzaam.NETWERK),
        op.NeemRegie("de bank bellen", "vrijdag", hardop_gezegd=True),
    ):
        sessie.do(opdracht)
    lijnen = [r.id for r in regels(sessie.dossier)]
    sessie.do(op.LegVerband(lijnen[0], lijnen[1]))
    sessie.do(o.VoegRegelToe(RegelSoort.NETWERK, "zus, kookt op donderdag"))
    zus = list(sessie.dossier.eigen_regels)[-1]
    details = {"naam": "Tineke", "relatie": "zus", "doet_nu": "kookt", "nabij": "dichtbij"}
    sessie.do(o.BewerkRegel(zus, details=details))
    sessie.do(o.VoegRegelToe(RegelSoort.NETWERK, "buurman, wil rijden"))
    buurman = list(sessie.dossier.eigen_regels)[-1]
    details = {"naam": "Ed", "relatie": "buurman", "zou_kunnen": "rijden", "nabij": "ver weg"}
    sessie.do(o.BewerkRegel(buurman, details=details))
    sessie.do(o.Noteer("ik ben soms bang voor hem als hij drinkt", mirjam))
    sessie.do(o.MerkUiting(max(sessie.dossier.uitingen), apart=True))


async def naar(toetsen: tuple[str, ...], pilot: Pilot[int]) -> None:
    """Go to the talk, press the keys, and let no cursor blink."""
    await pilot.app.push_screen(GesprekScherm())
    await pilot.pause()
    for toets in toetsen:
        await pilot.press(toets)
        await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    for invoer in pilot.app.screen.query(Input):
        invoer.cursor_blink = False
    await pilot.pause()


SCHERMEN: dict[str, tuple[str, ...]] = {
    "gesprek": (),
    "vragen": ("question_mark",),
    "labels": ("up",),
    "fase": ("f6",),
    "menu": ("slash",),
    "onderwerpen": ("f4",),
    "overzicht": ("f5",),
    "mensen": ("slash", "h"),
    "volgorde": ("slash", "v"),
    "afspraken": ("slash", "g"),
    "afronden": ("slash", "r"),
    "apart": ("f7",),
    "nood": ("exclamation_mark",),
    "doel": ("slash", "g", "enter"),
    "delen": ("slash", "g", "t"),
    "wie wil wat": ("f5", "w"),
    "samenhang": ("f5", "l"),
    "netwerk": ("f5", "n"),
    "lukt": ("f5", "z"),
    "terugkijken": ("slash", "r", "k"),
    "patroon": ("slash", "r", "k", "p"),
    "kaart": ("slash", "r", "k", "v"),
    "nieuw doel": ("slash", "g", "d", *"beter praten"),
    "afspraak": ("slash", "g", "down", "enter"),
    "dagen": ("slash", "g", "w"),
    "tekening": ("f5", "n", "e"),
    "niveaus": ("f4", "z", "c"),
    "teruglezen": ("slash", "t"),
    "samen": ("f9",),
    "samen klopt": ("f9", "right"),
}
MET_PLAN = (
    *("afspraken", "doel", "nieuw doel", "afspraak", "delen", "wie wil wat", "samenhang"),
    *("netwerk", "tekening", "lukt", "apart"),
)
"""Screens that show more once there is a plan, and something that stands apart."""
MATEN = {"80x24": (80, 24), "120x40": (120, 40), "smal": (60, 24)}
PLATEN = [("80x24", naam) for naam in SCHERMEN]
BREED = (
    *("gesprek", "overzicht", "samen", "afspraken", "doel", "wie wil wat", "terugkijken"),
    *("afspraak", "delen", "samenhang", "netwerk", "tekening", "lukt", "apart", "nood"),
)
PLATEN += [("120x40", n) for n in BREED]
PLATEN += [("smal", n) for n in ("gesprek", "vragen", "overzicht", "samen")]


@pytest.mark.parametrize(("maat", "naam"), PLATEN, ids=[f"{n}-{m}" for m, n in PLATEN])
def test_picture(snap_compare: Any, tmp_path: Path, maat: str, naam: str) -> None:
    vergelijk: Vergelijk = snap_compare
    assert vergelijk(
        app_op(tmp_path, plan=naam in MET_PLAN),
        run_before=partial(naar, SCHERMEN[naam]),
        terminal_size=MATEN[maat],
    )


def test_picture_of_the_light_colours(snap_compare: Any, tmp_path: Path) -> None:
    vergelijk: Vergelijk = snap_compare
    assert vergelijk(
        app_op(tmp_path), run_before=partial(naar, ("slash", "k")), terminal_size=(80, 24)
    )


def test_picture_of_the_first_start(snap_compare: Any, tmp_path: Path) -> None:
    async def stil(pilot: Pilot[int]) -> None:
        for invoer in pilot.app.screen.query(Input):
            invoer.cursor_blink = False
        await pilot.pause()

    vergelijk: Vergelijk = snap_compare
    assert vergelijk(
        KeukentafelApp(tmp_path / "leeg", meelezen=False), run_before=stil, terminal_size=(80, 24)
    )
