"""Which questions people would ask after such words: what is kept, and what is done with it."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.content import vragen
from keukentafel.content.pad import prompts_map
from keukentafel.labels import Rol
from keukentafel.language import laad_motor, laad_rijke_motor
from keukentafel.language.passend import MEESTE
from keukentafel.questions import bank_uit_inhoud, context_van_json, overweeg

KEUZES = prompts_map() / "voorbeelden" / "passend"
TEKST = "Mijn broer brengt elke zondag soep, daar kan ik van op aan."


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_known_questions_or_none(tekst: str) -> None:
    passend = laad_rijke_motor().duid(tekst, Rol.CLIENT, bewijs=False).passend
    assert len(passend) <= MEESTE
    assert len(set(passend)) == len(passend)
    assert set(passend) <= {v.id for v in vragen()}


def test_only_the_rich_engine_knows_and_only_of_clients() -> None:
    assert laad_rijke_motor().duid(TEKST, Rol.CLIENT).passend
    assert not laad_rijke_motor().duid(TEKST, Rol.PROFESSIONAL).passend
    assert not laad_motor().duid(TEKST, Rol.CLIENT).passend


@pytest.mark.parametrize("tekst", ["huilt, pakt een zakdoek", "mw knikt", "mo. snikt"])
def test_a_gesture_gives_none(tekst: str) -> None:
    assert not laad_rijke_motor().duid(tekst, Rol.CLIENT).passend


@pytest.mark.skipif(not KEUZES.is_dir(), reason="de keuzes horen niet bij het pakket")
def test_it_stands_by_what_readers_chose() -> None:
    """Learned from these lines: it only shows that the file and the lines belong together."""
    teksten = {
        r["id"]: r["tekst"]
        for b in KEUZES.parent.glob("*.jsonl")
        for r in map(json.loads, b.read_text("utf-8").splitlines())
        if "tekst" in r
    }
    keuzes = [
        r
        for b in sorted(KEUZES.glob("*.jsonl"))
        for r in map(json.loads, b.read_text("utf-8").splitlines())
        if r["vragen"] and r["regel"] in teksten
    ][::40]
    motor = laad_rijke_motor()
    raak = [
        not set(motor.duid(teksten[r["regel"]], Rol.CLIENT, bewijs=False).passend).isdisjoint(
            r["vragen"]
        )
        for r in keuzes
    ]
    assert sum(raak) > len(raak) / 2


def test_what_people_would_ask_comes_first_unless_it_may_not() -> None:
    moment = {
        "fase": "brede_verkenning",
        "huishouden": {"personen": [{"naam": "Riet", "relatie": "zelf", "aanwezig": True}]},
        "beurten": [{"rol": "client", "spreker": "Riet", "tekst": TEKST}],
    }
    context = context_van_json(moment, laad_motor())
    eerst, circulair = "w-heeft-iemand-om-op-te-rekenen-04", "algemeen-circulair-01"

    def kies(*ids: str, tekst: str = TEKST) -> list[str]:
        beurt = replace(
            context.beurten[0],
            tekst=tekst,
            duiding=laad_motor().duid(tekst, Rol.CLIENT).model_copy(update={"passend": ids}),
        )
        nu = replace(context, beurten=(beurt,))
        return [s.vraag_id for s in overweeg(nu, bank_uit_inhoud()).suggesties]

    assert kies(eerst, "onbekend-99")[0] == eerst
    assert kies()[0] != eerst
    assert circulair not in kies(circulair, tekst="Mijn man slaat me als hij gedronken heeft.")
