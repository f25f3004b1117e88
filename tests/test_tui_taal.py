"""All screens walked: no English of Textual's own, and colours that can be read."""

import re
from pathlib import Path

import pytest
from textual.theme import Theme

from keukentafel.conversation.opdrachten import Noteer, StelHulpvraag
from keukentafel.tui import teksten, teksten_plan, teksten_terugblik
from keukentafel.tui.basis import voettekst
from keukentafel.tui.schermen import _BIJ_ACTIE, bij_actie
from keukentafel.tui.schermen.samen import LeegScherm, SamenScherm
from keukentafel.tui.thema import AVOND, DAG
from tui_hulp import GEZIN, gesprek, scherm

_ENGELSE_WOORDEN = """
    search commands quit theme keys screenshot maximize minimize palette focus next previous copy
    cut paste selected command prompt show hide select press must matches found help toggle dark
    close cancel yes the submit scroll page move cursor password required invalid value selection
"""
ENGELS = frozenset(_ENGELSE_WOORDEN.split())
OPDRACHTEN = [
    *GEZIN,
    Noteer("de post blijft liggen sinds zijn werk stopte", "p2"),
    Noteer("hij duwde me tegen de muur", "p2"),
    StelHulpvraag("Hoe krijgen we weer rust in huis?"),
]
TEKENS = ["up", "question_mark", "slash", "f6", "at", "f1"]


def _engels(beeld: str) -> frozenset[str]:
    return ENGELS.intersection(re.findall(r"[a-z]+", beeld.casefold()))


@pytest.mark.parametrize("maat", [(80, 24), (120, 40), (60, 24)])
async def test_no_english_on_any_screen(tmp_path: Path, maat: tuple[int, int]) -> None:
    async with gesprek(tmp_path, OPDRACHTEN, maat) as (pilot, _):
        assert not _engels(scherm(pilot))
        for toets in TEKENS:
            await pilot.press(toets)
            await pilot.pause()
            assert not _engels(scherm(pilot)), toets
            if len(pilot.app.screen_stack) > 2:
                pilot.app.pop_screen()
            await pilot.pause()
        for actie in _BIJ_ACTIE:
            await pilot.app.push_screen(bij_actie(actie))
            await pilot.pause()
            assert scherm(pilot).strip(), actie
            assert not _engels(scherm(pilot)), actie
            pilot.app.pop_screen()
        for klasse in (SamenScherm, LeegScherm):
            await pilot.app.push_screen(klasse())
            await pilot.pause()
            assert not _engels(scherm(pilot))
            pilot.app.pop_screen()


async def test_the_keys_of_textual_itself_show_no_english(tmp_path: Path) -> None:
    async with gesprek(tmp_path) as (pilot, _):
        for toets in ("ctrl+c", "ctrl+p", "ctrl+backslash", "f11"):
            await pilot.press(toets)
            await pilot.pause()
            assert not _engels(scherm(pilot)), toets


def _helderheid(kleur: str) -> float:
    delen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    lin = [d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen]
    return 0.2126 * lin[0] + 0.7152 * lin[1] + 0.0722 * lin[2]


@pytest.mark.parametrize("thema", [AVOND, DAG])
def test_the_colours_are_readable(thema: Theme) -> None:
    """WCAG 2.1 AA asks 4.5 : 1 for text."""
    voor = [thema.foreground, thema.primary, thema.secondary, thema.accent, thema.warning]
    voor += [thema.error, thema.success, thema.variables["text-muted"]]
    voor += [thema.variables["text-disabled"]]
    for kleur in voor:
        for grond in (thema.background, thema.surface, thema.panel):
            assert kleur
            assert grond
            licht, donker = sorted((_helderheid(kleur), _helderheid(grond)), reverse=True)
            assert (licht + 0.05) / (donker + 0.05) >= 4.5, (kleur, grond)


def _voeten() -> dict[str, list[tuple[str, str]]]:
    gevonden: dict[str, list[tuple[str, str]]] = {}
    for module in (teksten, teksten_plan, teksten_terugblik):
        alles = vars(module).items()
        gevonden |= {naam: w for naam, w in alles if "VOET" in naam and isinstance(w, list)}
    return gevonden


_AAN_HET_BEGIN = "THUIS_VOET"
"""The home screen shows the keys one needs; F1 tells the others."""


@pytest.mark.parametrize("naam", sorted(_voeten().keys() - {_AAN_HET_BEGIN}))
def test_no_key_falls_off_the_foot_of_a_small_screen(naam: str) -> None:
    paren = _voeten()[naam]
    assert voettekst(paren, 78).plain == voettekst(paren).plain
