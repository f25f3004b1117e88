"""The phases: everywhere from everywhere, with the words, and at a person's own move."""

import ast
import inspect
from datetime import UTC, datetime
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings

from keukentafel.caseload import kennis
from keukentafel.conversation import fasen
from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.dossier import IK, Dossier, Gesprek
from keukentafel.conversation.fasen import TRIGGERS, Verloop, nieuwe_fase
from keukentafel.conversation.opdrachten import Opdracht
from keukentafel.conversation.opmerkingen import bij_vertrek
from keukentafel.conversation.uitvoeren import Kennis
from keukentafel.fouten import OpdrachtFout
from keukentafel.labels import Fase
from strategieen import Labelmotor, Proefdossier, opdrachtenreeksen, proefdossier

TOEN = datetime(2026, 3, 2, tzinfo=UTC)
WOORDEN = {Fase.PRIORITERING: ("als eerste",), Fase.AFRONDING: ("tot slot", "afrond")}
ruim = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def met_woorden() -> tuple[Proefdossier, str]:
    """A talk whose labels stand in the text, with a few words that show a phase."""
    proef, mirjam, *_ = proefdossier(Kennis(Labelmotor(), WOORDEN))
    return proef, mirjam


def gesprek(proef: Proefdossier) -> Gesprek:
    lopend = proef.dossier.gesprek
    assert lopend
    return lopend


# ---- the machine ----------------------------------------------------------------------------


@pytest.mark.parametrize(("van", "naar"), permutations(Fase, 2))
def test_every_phase_leads_to_every_other(van: Fase, naar: Fase) -> None:
    nu = Gesprek(1, TOEN, fase=van, terug_naar=Fase.KRACHTEN)
    assert nieuwe_fase(nu, naar) is naar
    assert nu == Gesprek(1, TOEN, fase=van, terug_naar=Fase.KRACHTEN)


@pytest.mark.parametrize("fase", Fase)
def test_going_where_one_is_is_one_plain_line(fase: Fase) -> None:
    with pytest.raises(OpdrachtFout, match="al in dit deel") as fout:
        nieuwe_fase(Gesprek(1, TOEN, fase=fase), fase)
    assert fout.value.__suppress_context__


@pytest.mark.parametrize("vandaan", [f for f in Fase if f is not Fase.VEILIG_OVERLEG])
def test_the_aside_returns_where_it_came_from(vandaan: Fase) -> None:
    apart = Gesprek(1, TOEN, fase=Fase.VEILIG_OVERLEG, terug_naar=vandaan)
    assert nieuwe_fase(apart, None) is vandaan
    with pytest.raises(OpdrachtFout):
        nieuwe_fase(Gesprek(1, TOEN, fase=vandaan), None)


def test_the_machine_has_the_typed_triggers_and_no_others() -> None:
    """What the type checker believes to be there is what the machine makes."""
    verloop = Verloop(Gesprek(1, TOEN))
    gemaakt = {n.removeprefix("may_") for n in dir(verloop) if n.startswith("may_")}
    assert gemaakt - {"trigger"} == {*TRIGGERS.values(), "keer_terug"}
    assert not [n for n in dir(verloop) if n.startswith("to_")]
    assert set(TRIGGERS) == set(Fase)
    boom = ast.parse(inspect.getsource(fasen))
    klasse = next(k for k in boom.body if isinstance(k, ast.ClassDef) and k.name == "Verloop")
    getypt = {
        f.name
        for blok in klasse.body
        if isinstance(blok, ast.If) and ast.unparse(blok.test) == "TYPE_CHECKING"
        for f in blok.body
        if isinstance(f, ast.FunctionDef)
    }
    assert {*TRIGGERS.values(), "keer_terug"} <= getypt
    assert all(callable(getattr(verloop, naam)) for naam in getypt)


def test_the_machine_asks_before_it_goes() -> None:
    samen = Verloop(Gesprek(1, TOEN, fase=Fase.PLAN))
    assert not samen.may_keer_terug()
    apart = Verloop(Gesprek(1, TOEN, fase=Fase.VEILIG_OVERLEG, terug_naar=Fase.PLAN))
    assert apart.may_keer_terug()
    assert apart.keer_terug()
    assert apart.state is Fase.PLAN


# ---- the phase follows the words ------------------------------------------------------------


def test_a_talk_begins_with_meeting_and_one_scrap_does_not_end_that() -> None:
    proef, mirjam = met_woorden()
    proef.noteer("post #huishouden #probleem", mirjam)
    assert gesprek(proef).fase is Fase.CONTACT_MAKEN
    proef.noteer("lekker weer", mirjam)
    assert gesprek(proef).fase is Fase.CONTACT_MAKEN
    proef.noteer("slaapt slecht #geestelijke_gezondheid", mirjam)
    assert gesprek(proef).fase is Fase.BREDE_VERKENNING
    assert not gesprek(proef).fase_vast


def test_a_long_first_answer_is_a_story_already_begun() -> None:
    proef, mirjam = met_woorden()
    proef.noteer("en toen " * 15 + "#wonen", mirjam)
    assert gesprek(proef).fase is Fase.BREDE_VERKENNING


@pytest.mark.parametrize(
    ("label", "fase"),
    [
        ("eerdere_hulp", Fase.EERDERE_HULP),
        ("kracht", Fase.KRACHTEN),
        ("netwerk", Fase.KRACHTEN),
    ],
)
def test_the_kinds_of_what_is_said_lead_there_and_away_again(label: str, fase: Fase) -> None:
    proef, mirjam = met_woorden()
    for tekst in ("a #wonen", "b #wonen", f"c #{label}"):
        proef.noteer(tekst, mirjam)
    assert gesprek(proef).fase is Fase.BREDE_VERKENNING
    proef.noteer(f"d #{label}", mirjam)
    assert gesprek(proef).fase is fase
    proef.noteer("e #wonen", mirjam)
    assert gesprek(proef).fase is fase
    for tekst in ("f #wonen", "g #werk"):
        proef.noteer(tekst, mirjam)
    assert gesprek(proef).fase is Fase.BREDE_VERKENNING


def test_strengths_marked_by_key_lead_there_too() -> None:
    proef, mirjam = met_woorden()
    for tekst in ("a #wonen", "b #wonen"):
        proef.noteer(tekst, mirjam)
    proef.doe(o.Noteer("bakt", mirjam, kracht=True), o.Noteer("zingt", mirjam, kracht=True))
    assert gesprek(proef).fase is Fase.KRACHTEN


def test_words_of_the_professional_show_a_phase_at_the_start_of_a_word() -> None:
    proef, _ = met_woorden()
    proef.noteer("wat zullen we ALS EERSTE doen", IK)
    assert gesprek(proef).fase is Fase.PRIORITERING
    proef.noteer("we gaan afronden", IK)
    assert gesprek(proef).fase is Fase.AFRONDING
    proef.doe(o.GaNaarFase(Fase.PLAN), o.LaatFaseLos())
    proef.noteer("niet onafrondbaar", IK)
    assert gesprek(proef).fase is Fase.PLAN


def test_once_choosing_a_stray_remark_does_not_lead_back() -> None:
    proef, mirjam = met_woorden()
    proef.noteer("wat komt als eerste", mirjam)
    for _ in range(3):
        proef.noteer("mijn zus #netwerk #wonen", mirjam)
    assert gesprek(proef).fase is Fase.PRIORITERING


def test_the_engine_and_words_of_the_product_lead_through_a_talk() -> None:
    """With the real engine and prompts/fasen.yaml, only as far as any engine should come."""
    proef, mirjam, *_ = proefdossier(kennis())
    for tekst in ("ik slaap slecht van de schulden", "de huur is te hoog", "post blijft liggen"):
        proef.noteer(tekst, mirjam)
    assert gesprek(proef).fase is not Fase.CONTACT_MAKEN
    assert gesprek(proef).fasen_gezien[0] is Fase.CONTACT_MAKEN


# ---- an own move ----------------------------------------------------------------------------


def test_an_own_move_holds_against_the_words() -> None:
    proef, mirjam = met_woorden()
    proef.doe(o.GaNaarFase(Fase.DOELEN))
    for tekst in ("a #kracht", "b #kracht", "c #kracht", "d #wonen", "wat doen we als eerste"):
        proef.noteer(tekst, mirjam)
    assert gesprek(proef).fase is Fase.DOELEN
    assert gesprek(proef).fase_vast


@pytest.mark.parametrize(
    ("fase", "woorden"),
    [
        (Fase.KRACHTEN, ["a #kracht", "b #kracht"]),
        (Fase.EERDERE_HULP, ["a #eerdere_hulp", "b #eerdere_hulp"]),
        (Fase.BREDE_VERKENNING, ["a #wonen", "b #werk"]),
        (Fase.PRIORITERING, ["wat komt als eerste"]),
        (Fase.AFRONDING, ["tot slot dit"]),
    ],
)
def test_the_hold_ends_once_the_words_point_there(fase: Fase, woorden: list[str]) -> None:
    proef, mirjam = met_woorden()
    proef.doe(o.GaNaarFase(fase))
    for tekst in woorden:
        assert gesprek(proef).fase_vast
        proef.noteer(tekst, mirjam)
    assert gesprek(proef).fase is fase
    assert not gesprek(proef).fase_vast


def test_a_released_phase_follows_the_words_again() -> None:
    proef, mirjam = met_woorden()
    proef.doe(o.GaNaarFase(Fase.EERDERE_HULP), o.LaatFaseLos())
    assert gesprek(proef).fase is Fase.EERDERE_HULP
    proef.noteer("wat komt als eerste", mirjam)
    assert gesprek(proef).fase is Fase.PRIORITERING


def test_the_aside_is_for_people_only_and_leaves_the_rest_as_it_was() -> None:
    proef, mirjam = met_woorden()
    for tekst in ("a #wonen", "b #wonen"):
        proef.noteer(tekst, mirjam)
    proef.doe(o.GaNaarFase(Fase.VEILIG_OVERLEG))
    for tekst in ("c #kracht", "d #kracht", "tot slot, als eerste"):
        nr = proef.noteer(tekst, mirjam)
        assert proef.dossier.uitingen[nr].apart
    proef.doe(o.LaatFaseLos())
    proef.noteer("tot slot", mirjam)
    assert gesprek(proef).fase is Fase.VEILIG_OVERLEG
    proef.doe(o.GaNaarFase(None))
    assert gesprek(proef).fase is Fase.BREDE_VERKENNING
    assert not gesprek(proef).fase_vast


@pytest.mark.parametrize("terug", [None, Fase.KRACHTEN])
def test_what_held_before_the_aside_holds_after_it(terug: Fase | None) -> None:
    proef, _ = met_woorden()
    proef.doe(o.GaNaarFase(Fase.KRACHTEN), o.GaNaarFase(Fase.VEILIG_OVERLEG), o.GaNaarFase(terug))
    assert gesprek(proef).fase is Fase.KRACHTEN
    assert gesprek(proef).fase_vast
    proef.doe(o.GaNaarFase(Fase.VEILIG_OVERLEG), o.GaNaarFase(Fase.PLAN))
    assert gesprek(proef).fase is Fase.PLAN
    assert gesprek(proef).fase_vast


@given(opdrachtenreeksen(hoogstens=30))
@ruim
def test_words_never_break_a_hold_nor_touch_the_aside(reeks: tuple[Opdracht, ...]) -> None:
    proef = Proefdossier()
    for opdracht in reeks:
        oud = proef.dossier.gesprek
        stond = (oud.fase, oud.fase_vast) if oud else None
        for e in proef.doe(opdracht):
            if isinstance(e, g.FaseBetreden) and not isinstance(opdracht, o.GaNaarFase):
                assert stond
                assert not e.gekozen
                assert not stond[1]
                assert Fase.VEILIG_OVERLEG not in (stond[0], e.fase)
                assert e.fase not in (stond[0], Fase.CONTACT_MAKEN)
            elif isinstance(e, g.FaseBetreden):
                assert e.gekozen
                assert e.terug is (
                    stond is not None
                    and oud is not None
                    and stond[0] is Fase.VEILIG_OVERLEG
                    and e.fase is oud.terug_naar
                )


# ---- leaving early --------------------------------------------------------------------------


@pytest.mark.parametrize("fase", Fase)
def test_leaving_early_is_a_gentle_word_and_never_a_refusal(fase: Fase) -> None:
    proef, _ = met_woorden()
    if fase is not Fase.CONTACT_MAKEN:
        proef.doe(o.GaNaarFase(fase))
    vroeg = bij_vertrek(proef.dossier, gesprek(proef))
    assert vroeg is (fase not in (Fase.AFRONDING, Fase.VEILIG_OVERLEG))
    naar = Fase.PLAN if fase is not Fase.PLAN else Fase.DOELEN
    proef.doe(o.GaNaarFase(naar))
    assert gesprek(proef).fase is naar


@pytest.mark.parametrize(
    ("fase", "gezegd"),
    [
        (Fase.CONTACT_MAKEN, ["a", "b", "c"]),
        (Fase.BREDE_VERKENNING, ["a #wonen #werk", "b #zorg"]),
        (Fase.EERDERE_HULP, ["a #eerdere_hulp"]),
        (Fase.KRACHTEN, ["a #netwerk"]),
    ],
)
def test_after_what_belongs_there_no_word_is_needed(fase: Fase, gezegd: list[str]) -> None:
    proef, mirjam = met_woorden()
    for tekst in gezegd:
        assert bij_vertrek(proef.dossier, Gesprek(gesprek(proef).nr, TOEN, fase=fase))
        proef.noteer(tekst, mirjam)
    assert not bij_vertrek(proef.dossier, Gesprek(gesprek(proef).nr, TOEN, fase=fase))


def test_questions_goals_and_agreements_count_for_their_phase() -> None:
    for fase, opdracht in (
        (Fase.PRIORITERING, o.StelHulpvraag("Hoe krijg ik rust?")),
        (Fase.PRIORITERING, o.ZegNogGeenVraag()),
        (Fase.DOELEN, o.StelDoel("rust")),
        (Fase.PLAN, o.SpreekAf("Mirjam", "belt")),
    ):
        proef, _ = met_woorden()
        nu = Gesprek(gesprek(proef).nr, TOEN, fase=fase)
        assert bij_vertrek(proef.dossier, nu)
        proef.doe(opdracht)
        assert not bij_vertrek(proef.dossier, nu)


def test_without_a_talk_there_is_no_phase() -> None:
    proef, _ = met_woorden()
    assert Dossier().gesprek is None
    proef.doe(o.SluitGesprek())
    assert proef.dossier.gesprek is None
    proef.doe(o.BeginGesprek())
    assert gesprek(proef).fase is Fase.CONTACT_MAKEN
    assert gesprek(proef).fasen_gezien == [Fase.CONTACT_MAKEN]
