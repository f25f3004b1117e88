"""Rules that no suggestion ever breaks, whatever the moment; with the real bank when there."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keukentafel.content import Vraag, prompts_map
from keukentafel.content.laden import laad_vragen
from keukentafel.labels import Fase, Handeling, Kenmerk, Rol, Signaal, VraagSoort
from keukentafel.labels import Levensdomein as D
from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import Soort as S
from keukentafel.language.duiding import Duiding
from keukentafel.language.tegenwicht import GEWELD
from keukentafel.questions import Bank, Beurt, PersoonInContext, Suggestie, VraagContext, kies
from keukentafel.questions.proef import onhaalbaar
from test_questions import BANK, NAMEN, zegt

ECHT = laad_vragen(prompts_map())
BANKEN = {"klein": Bank(BANK), "echt": Bank(ECHT)}
ANDERSOM = {naam: Bank(bank.vragen[::-1]) for naam, bank in BANKEN.items()}

ZINNEN = (
    "Ik doe de brieven niet meer open.",
    "Mijn man is vorig jaar overleden en nu ligt alles stil.",
    "Ja.",
    "Mijn dochter Loïs helpt met de boodschappen.",
    "Ik zit hier de hele dag en ik weet niet hoe lang ik dit nog volhoud.",
    "Als hij boos is moet ik boven blijven.",
    "Ik wil weer aan het werk, liefst met mijn handen.",
    "[b]haha[/b] {{ persoon }} {% raw %}",
    "",
)
NAMEN_TE_KIEZEN = ("Anneke", "Loïs", "Piet", "moeder", "D'Angelo", "{{ 7*7 }} x", "")
RELATIES = ("zelf", "dochter", "man", "moeder", "zoon van Piet", "", "oma", "ex")

personen = st.builds(
    PersoonInContext,
    naam=st.sampled_from(NAMEN_TE_KIEZEN),
    soort=st.none() | st.sampled_from(R),
    relatie=st.sampled_from(RELATIES),
    leeftijd=st.none() | st.integers(0, 99),
    in_huis=st.none() | st.booleans(),
    aanwezig=st.none() | st.booleans(),
    bijzonderheden=st.lists(st.sampled_from(("overleden", "lvb", "astma")), max_size=1).map(tuple),
)
clientbeurten = st.builds(
    lambda tekst, domeinen, soorten, signalen, wie: zegt(
        tekst, domeinen=tuple(domeinen), soorten=tuple(soorten), signalen=tuple(signalen), wie=wie
    ),
    st.sampled_from(ZINNEN),
    st.lists(st.sampled_from(D), max_size=2, unique=True),
    st.lists(st.sampled_from(S), max_size=2, unique=True),
    st.lists(st.sampled_from(Signaal), max_size=1),
    st.sampled_from(NAMEN_TE_KIEZEN),
)
vragen_gesteld = st.builds(
    lambda v, handeling: Beurt(
        Rol.PROFESSIONAL, "Nadia", v.tekst, Duiding(rol=Rol.PROFESSIONAL, handeling=handeling)
    ),
    st.sampled_from(ECHT),
    st.sampled_from(Handeling),
)
momenten = st.builds(
    VraagContext,
    fase=st.sampled_from(Fase),
    personen=st.lists(personen, max_size=4, unique_by=lambda p: p.naam).map(tuple),
    beurten=st.lists(clientbeurten | clientbeurten | vragen_gesteld, max_size=12).map(tuple),
    weggelegd=st.frozensets(st.sampled_from([v.id for v in ECHT]), max_size=3),
    niet_bespreken=st.frozensets(st.sampled_from(D), max_size=2),
    in_beeld=st.none() | st.sampled_from(D),
    apart=st.booleans(),
)
vaak = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def client(context: VraagContext) -> list[Beurt]:
    return [b for b in context.beurten if b.rol is Rol.CLIENT and b.tekst.strip()]


def alleen(context: VraagContext, aan: str) -> bool:
    if context.apart:
        return True
    anderen = [p for p in context.personen if p.naam != aan and "overleden" not in p.bijzonderheden]
    weg = {p.naam for p in context.personen if p.aanwezig is False}
    sprekers = {b.spreker for b in client(context)} - weg - {aan}
    return bool(context.personen) and {p.naam for p in anderen} <= weg and not sprekers


@pytest.mark.parametrize("naam", BANKEN)
@given(context=momenten)
@vaak
def test_the_rules_of_every_suggestion(naam: str, context: VraagContext) -> None:
    bank = BANKEN[naam]
    drie = kies(context, bank, NAMEN)
    assert len(drie) <= 3
    assert len({s.vraag_id for s in drie}) == len({s.tekst for s in drie}) == len(drie)
    assert drie == kies(context, ANDERSOM[naam], NAMEN)
    for s in drie:
        vraag = bank.vraag(s.vraag_id)
        assert vraag is not None
        assert s.vraag_id not in context.weggelegd
        assert s.tekst.count("?") <= 1 + sum(s.tekst.count(p.naam) for p in context.personen)
        assert "\n" not in s.tekst + s.waarom
        assert s.persoon is None or s.persoon.casefold() != s.aan.casefold()
        assert_veilig(s, vraag, context)


def assert_veilig(s: Suggestie, vraag: Vraag, context: VraagContext) -> None:
    gezegd = client(context)
    signalen = {x for b in gezegd for x in b.duiding.signalen}
    nu = {x for b in gezegd[-1:] for x in b.duiding.signalen}
    dood = {p.naam for p in context.personen if "overleden" in p.bijzonderheden}
    assert s.persoon is None or s.persoon not in dood
    if signalen & GEWELD:
        assert Kenmerk.CIRCULAIR not in s.kenmerken
        if not alleen(context, s.aan):
            over_geweld = D.VEILIGHEID in vraag.domeinen
            assert not over_geweld
    if nu & GEWELD and not alleen(context, s.aan):
        assert "{{ woorden" not in vraag.tekst
    if nu & GEWELD and alleen(context, s.aan) and not nu & {Signaal.SUICIDALITEIT}:
        assert s.soort in (VraagSoort.VEILIGHEID, VraagSoort.ERKENNING)
    if Signaal.ACUTE_NOOD in nu or Signaal.SUICIDALITEIT in nu:
        assert s.soort is not VraagSoort.SCHAAL
        assert not s.kenmerken or Kenmerk.CIRCULAIR not in s.kenmerken
    if len(gezegd) <= 3 and s.soort is not VraagSoort.VEILIGHEID:
        assert vraag.diepte == 1
    levend = [p for p in context.personen if p.naam not in dood]
    aan = next((p for p in levend if p.naam == s.aan), None)
    if aan is not None and aan.leeftijd is not None and aan.leeftijd < 18:
        zonder_data = re.sub(r"“.*?”", "", s.tekst)
        assert not re.search(r"\b(u|uw)\b", zonder_data, re.IGNORECASE)


@pytest.mark.parametrize("naam", BANKEN)
@given(context=momenten)
@vaak
def test_what_was_offered_does_not_come_back(naam: str, context: VraagContext) -> None:
    gesteld: set[tuple[str, str]] = set()
    for _ in range(4):
        drie = kies(replace(context, gesteld=frozenset(gesteld)), BANKEN[naam], NAMEN)
        nieuw = {(s.vraag_id, s.aan) for s in drie}
        assert not nieuw & gesteld
        gesteld |= nieuw


@pytest.mark.parametrize("naam", BANKEN)
def test_every_question_can_come_up(naam: str) -> None:
    alle = BANKEN[naam].vragen
    assert {v.id: fasen for v in alle if (fasen := list(onhaalbaar(v)))} == {}
