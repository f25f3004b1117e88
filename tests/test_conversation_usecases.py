"""Use cases: what a command gives, what it refuses, and that no text can do harm."""

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation.dossier import IK
from keukentafel.conversation.gebeurtenissen import (
    ConceptBewaard,
    PersoonGegevens,
    RegelSoort,
    Status,
)
from keukentafel.conversation.opdrachten import Opdracht
from keukentafel.conversation.plan import (
    Antwoord,
    Instemming,
    Redzaam,
    Teken,
    ToestemmingSoort,
)
from keukentafel.conversation.tekst import (
    MASKER,
    MAX_TEKENS,
    heeft_bsn,
    is_bsn,
    masker_bsn,
    schoon,
)
from keukentafel.conversation.uitvoeren import Kennis, voer_uit
from keukentafel.fouten import OpdrachtFout
from keukentafel.labels import Fase, Levensdomein, RelatieSoort, Rol, Soort
from keukentafel.language import Duiding
from strategieen import (
    Klok,
    Labelmotor,
    Proefdossier,
    opdrachtenreeksen,
    proefdossier,
    wilde_teksten,
)

BSN = "111222333"
GEEN_BSN = "111222334"
ruim = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def woorden(inhoud: object) -> Iterator[str]:
    """Every text in an event, however deep."""
    if isinstance(inhoud, str):
        yield inhoud
    elif isinstance(inhoud, dict):
        for sleutel, waarde in inhoud.items():
            yield from woorden(sleutel)
            yield from woorden(waarde)
    elif isinstance(inhoud, list | tuple):
        for deel in inhoud:
            yield from woorden(deel)


def teksten_van(gebeurtenis: BaseModel) -> list[str]:
    return list(woorden(gebeurtenis.model_dump()))


# ---- any text is safe -----------------------------------------------------------------------


@given(opdrachtenreeksen(wilde_teksten(), hoogstens=30))
@ruim
def test_no_sign_that_steers_a_screen_is_ever_stored(reeks: tuple[Opdracht, ...]) -> None:
    proef = Proefdossier()
    for gebeurtenis in proef.doe(*reeks):
        for tekst in teksten_van(gebeurtenis):
            if isinstance(gebeurtenis, ConceptBewaard):  # what is half typed keeps its lines
                tekst = tekst.replace("\n", " ")
            assert not {"Cc", "Cs"} & {unicodedata.category(t) for t in tekst}
            assert not set("\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & {
                *tekst
            }
            assert len(tekst) <= MAX_TEKENS


@given(wilde_teksten(max_size=200))
@example("\x1b]0;titel\x07")
@example("\x85\xa0\u3000x\u200b")
def test_cleaning_twice_changes_nothing_more(tekst: str) -> None:
    netjes = schoon(tekst)
    assert schoon(netjes) == netjes
    assert netjes.encode("utf-8").decode() == netjes


@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"]), max_size=80))
def test_what_people_write_stays_as_they_wrote_it(tekst: str) -> None:
    assert schoon(f"  {tekst}\n{tekst} ") == f"{tekst} {tekst}".strip()


def test_an_escape_code_is_shown_and_not_obeyed() -> None:
    assert schoon("\x1b[31mrood\x7f\x00") == "␛[31mrood␡␀"
    assert schoon("[bold]{{ x }}{% y %}[/]") == "[bold]{{ x }}{% y %}[/]"
    assert schoon("een\r\ntwee\tdrie") == "een twee drie"
    assert schoon("\ud800") == "\ufffd"


def test_a_huge_text_is_cut_and_costs_no_time() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("woord " * 200_000, mirjam)
    tekst = proef.dossier.uitingen[nr].tekst
    assert MAX_TEKENS - 6 <= len(tekst) <= MAX_TEKENS
    assert set(tekst.split()[:-1]) == {"woord"}


# ---- the citizen number ---------------------------------------------------------------------


@st.composite
def bsns(draw: st.DrawFn) -> str:
    """Nine digits that pass the elfproef."""
    acht = draw(st.lists(st.integers(0, 9), min_size=8, max_size=8))
    rest = sum(w * c for w, c in zip(range(9, 1, -1), acht, strict=True)) % 11
    return "".join(map(str, [*acht, rest])) if 0 < rest < 10 else BSN


@given(bsns(), st.lists(st.sampled_from(["", "", "", " ", ".", "-"]), min_size=8, max_size=8))
def test_a_citizen_number_is_masked_however_it_is_written(cijfers: str, tussen: list[str]) -> None:
    geschreven = "".join(c + t for c, t in zip(cijfers, [*tussen, ""], strict=True))
    assert is_bsn(cijfers)
    assert masker_bsn(f"nr {geschreven}, zegt mw") == f"nr {MASKER}, zegt mw"


@given(st.text("0123456789 .-a", max_size=40))
@example("12345 1234 111222333")
@example("nr 12345 1112 22 333")
@example(f"{BSN} {BSN}")
def test_masking_leaves_no_citizen_number_and_touches_nothing_else(tekst: str) -> None:
    na = masker_bsn(tekst)
    assert not heeft_bsn(na)
    plek = 0
    for deel in na.split(MASKER):
        plek = tekst.index(deel, plek) + len(deel)
    assert len(na) <= len(tekst)
    if not heeft_bsn(tekst):
        assert na == tekst


@pytest.mark.parametrize(
    "tekst",
    [GEEN_BSN, "000000000", "0612345678", "NL91ABNA0417164300", "1112223330", "١١١٢٢٢٣٣٣"],
)
def test_other_numbers_stay(tekst: str) -> None:
    assert masker_bsn(tekst) == tekst


def test_a_number_behind_another_that_overlaps_is_still_found() -> None:
    assert masker_bsn("huis 12345 1112 22333") == f"huis 12345 {MASKER}"


def test_a_case_name_with_a_citizen_number_is_refused() -> None:
    for naam in (BSN, "gezin 111 222 333", "gezin 111.222.333\n"):
        for opdracht in (o.OpenDossier(naam), o.Hernoem(naam)):
            proef = Proefdossier() if isinstance(opdracht, o.OpenDossier) else proefdossier()[0]
            with pytest.raises(OpdrachtFout, match="burgerservicenummer"):
                proef.doe(opdracht)
    proef = Proefdossier()
    proef.doe(o.OpenDossier(f"gezin {GEEN_BSN}"))
    assert proef.dossier.naam == f"gezin {GEEN_BSN}"


def test_a_citizen_number_in_a_note_is_masked_unless_asked_to_keep() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer(f"bsn {BSN}", mirjam)
    assert proef.dossier.uitingen[nr].tekst == f"bsn {MASKER}"
    proef.doe(o.BewerkTekst(nr, f"toch {BSN}"))
    assert proef.dossier.uitingen[nr].tekst == f"toch {MASKER}"
    proef.doe(o.BewerkTekst(nr, f"toch {BSN}", bsn_bewaren=True))
    assert proef.dossier.uitingen[nr].tekst == f"toch {BSN}"
    bewaard = proef.noteer(f"bsn {BSN}", mirjam, bsn_bewaren=True)
    assert proef.dossier.uitingen[bewaard].tekst == f"bsn {BSN}"


def test_no_other_field_keeps_a_citizen_number() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("post #probleem", mirjam)
    proef.doe(
        o.VoegPersoonToe(f"Piet {BSN}", f"oom {BSN}", bijzonderheden=BSN),
        o.LegAanleidingVast(BSN, BSN, BSN, BSN),
        o.KiesVraag("v", f"Wat is {BSN}?", BSN),
        o.VoegRegelToe(RegelSoort.WENS, f"x {BSN}", wie=BSN),
        o.BewerkRegel(f"{nr}.probleem", BSN, wie=BSN, details={"wie": BSN}),
        o.ZonderUit(f"{nr}.probleem", mirjam, BSN),
        o.StelHulpvraag(BSN, wie=BSN),
        o.StelDoel(BSN, van=BSN),
        o.SpreekAf(BSN, BSN, BSN),
        o.NoteerVeiligheid(BSN),
        o.MeldDocument("client", "md", BSN),
    )
    piet = proef.dossier.persoon_met_naam(f"Piet {MASKER}")
    assert piet
    proef.doe(o.WijzigPersoon(piet.model_copy(update={"bijzonderheden": BSN, "relatie": BSN})))
    vraag = max(proef.dossier.hulpvragen)
    proef.doe(o.BewerkHulpvraag(vraag, BSN, wie=BSN, details={"probleem": BSN}, voor_wie=BSN))
    doel, actie = max(proef.dossier.doelen), max(proef.dossier.acties)
    proef.doe(
        op.GeefStandpunt(mirjam, Instemming.NIET_AKKOORD, BSN),
        op.BewerkDoel(doel, BSN, BSN, strategie=BSN, kleinste_stap=BSN, waaraan_merkt_u_het=BSN),
        op.BewerkDoel(doel, wanneer_kijken_we=BSN),
        op.MerkSucces(BSN, doel, BSN),
        op.NoemOptie(doel, BSN),
        op.BewerkActie(actie, BSN, BSN, BSN),
        op.GeefToestemming(ToestemmingSoort.HULP, mirjam, BSN, BSN, Antwoord.JA, BSN),
        op.SpreekEvaluatieAf(BSN, BSN, BSN, BSN),
        op.KiesAanspreekpunt(BSN, BSN),
        op.ZegRedzaamheid(BSN, Redzaam.ZELF, BSN),
        op.NeemRegie(BSN, BSN),
        op.ZetTermijn(BSN, None, BSN),
    )
    for gebeurtenis in proef.gebeurtenissen:
        assert not any(heeft_bsn(t) for t in teksten_van(gebeurtenis)), type(gebeurtenis)


# ---- what is refused ------------------------------------------------------------------------

WEG = PersoonGegevens(id="p99", naam="Niemand")
GEWEIGERD: dict[str, Opdracht] = {
    "a second opening": o.OpenDossier("Nog eens"),
    "an empty name": o.Hernoem(" \n"),
    "an empty person": o.VoegPersoonToe("\t"),
    "a person twice": o.VoegPersoonToe("mirjam"),
    "an age that cannot be": o.VoegPersoonToe("Oma", leeftijd=190),
    "an age below zero": o.VoegPersoonToe("Oma", leeftijd=-1),
    "a person who is not there": o.WijzigPersoon(WEG),
    "a talk in a talk": o.BeginGesprek(),
    "an unknown speaker": o.Noteer("x", "p99"),
    "mending what is gone": o.BewerkTekst(99, "x"),
    "labelling what is gone": o.StelLabelBij(99, "wonen", True),
    "marking what is gone": o.MerkUiting(99, belangrijk=True),
    "releasing what is gone": o.GeefVrij(99, ("p2",)),
    "the phase one is in": o.GaNaarFase(Fase.CONTACT_MAKEN),
    "back from nowhere": o.GaNaarFase(None),
    "an empty line": o.VoegRegelToe(RegelSoort.WENS, " "),
    "a line from what is gone": o.VoegRegelToe(RegelSoort.WENS, "x", bronnen=(99,)),
    "a line that is gone": o.BewerkRegel("99.wens", "x"),
    "a line that is no line": o.BewerkRegel("a.b", "x"),
    "a line of an odd number": o.BewerkRegel("².wens", "x"),
    "an own line that is gone": o.BewerkRegel("r99", "x"),
    "confirming what is gone": o.BevestigRegels(("99.wens",), ("p2",)),
    "confirming by nobody": o.BevestigRegels((), ()),
    "confirming by a stranger": o.BevestigRegels((), ("p99",)),
    "an exception to what is gone": o.ZonderUit("99.wens", "p2", "x"),
    "an empty question": o.StelHulpvraag(""),
    "a question from what is gone": o.StelHulpvraag("x", bronnen=(99,), voor=("p2",)),
    "changing a question that is gone": o.BewerkHulpvraag(99, "x"),
    "an order of what is gone": o.BepaalVolgorde((99,)),
    "an empty goal": o.StelDoel(" "),
    "an empty agreement": o.SpreekAf("Mirjam", ""),
    "an empty smaller goal": op.BewerkDoel(99, " "),
    "a word on a goal that is gone": op.GeefStandpunt("p2", Instemming.AKKOORD, doel=99),
    "a word on a question that is gone": op.GeefStandpunt("p2", Instemming.AKKOORD, hulpvraag=99),
    "a word of a stranger": op.GeefStandpunt("p99", Instemming.AKKOORD),
    "an option for a goal that is gone": op.NoemOptie(99, "x"),
    "choosing an option that is gone": op.KiesOptie(99),
    "an agreement that is gone": op.BewerkActie(99, gedaan=True),
    "consent of a stranger": op.GeefToestemming(
        ToestemmingSoort.HULP, "p99", "x", "y", Antwoord.JA
    ),
    "consent for nobody": op.GeefToestemming(ToestemmingSoort.HULP, "p2", " ", "y", Antwoord.JA),
    "a duty of the law to lift secrecy": op.GeefToestemming(
        ToestemmingSoort.GEHEIMHOUDING, "p2", "x", "y", Antwoord.WETTELIJKE_TAAK
    ),
    "a link with what is gone": op.LegVerband("99.wens", "98.wens"),
    "a mark on what is gone": op.MerkRegels((op.Merk("99.wens", Teken.KLOPT),), ("p2",)),
    "a mark on a question that is gone": op.MerkRegels((op.Merk("h99", Teken.EERST),), ("p2",)),
    "marks of nobody": op.MerkRegels((), ()),
    "an empty safety note": o.NoteerVeiligheid("", sluit=True),
    "undoing nothing": o.Herroep(()),
    "undoing what is yet to come": o.Herroep((99,)),
    "undoing the opening": o.Herroep((1,)),
}


@pytest.mark.parametrize("opdracht", GEWEIGERD.values(), ids=GEWEIGERD)
def test_what_does_not_fit_is_refused_in_one_plain_line(opdracht: Opdracht) -> None:
    proef, *_ = proefdossier()
    voor = repr(proef.dossier)
    with pytest.raises(OpdrachtFout) as fout:
        proef.doe(opdracht)
    assert str(fout.value).endswith(".")
    assert "\n" not in str(fout.value)
    assert repr(proef.dossier) == voor


@pytest.mark.parametrize(
    "opdracht",
    [
        o.SluitGesprek(),
        o.GaNaarFase(Fase.PLAN),
        o.LaatFaseLos(),
        o.KiesVraag("v", "x?", ""),
        o.LegVragenWeg(("v",)),
        o.GeefOpmerking("x"),
    ],
    ids=lambda c: type(c).__name__,
)
def test_without_a_talk_what_belongs_to_it_is_refused(opdracht: Opdracht) -> None:
    proef, *_ = proefdossier()
    proef.doe(o.SluitGesprek())
    with pytest.raises(OpdrachtFout, match="Begin eerst een gesprek"):
        proef.doe(opdracht)


def test_before_the_first_talk_nothing_can_be_noted() -> None:
    proef = Proefdossier()
    proef.doe(o.OpenDossier("x"))
    with pytest.raises(OpdrachtFout, match="Begin eerst een gesprek"):
        proef.noteer("x")


@given(opdrachtenreeksen())
@ruim
def test_judging_a_command_changes_nothing(reeks: tuple[Opdracht, ...]) -> None:
    proef = Proefdossier()
    proef.doe(*reeks[:-1])
    voor = repr(proef.dossier)
    eerste = voer_uit(proef.dossier, reeks[-1], Klok()(), proef.kennis)
    assert repr(proef.dossier) == voor
    assert voer_uit(proef.dossier, reeks[-1], Klok()(), proef.kennis) == eerste


def test_an_unknown_command_is_an_error_of_the_program() -> None:
    proef, *_ = proefdossier()
    with pytest.raises(TypeError, match="Kies"):
        voer_uit(proef.dossier, type("Kies", (), {})(), Klok()(), proef.kennis)


# ---- people and the table -------------------------------------------------------------------


def test_a_person_gets_an_own_id_and_the_kind_of_relation() -> None:
    proef, mirjam, ruud, fenna = proefdossier()
    personen = proef.dossier.personen
    assert len({mirjam, ruud, fenna}) == 3
    assert personen[fenna].soort is RelatieSoort.KIND
    assert personen[ruud].soort is RelatieSoort.PARTNER
    assert proef.dossier.aan_tafel == {mirjam, ruud}
    assert proef.dossier.noem(IK) == "Ik"
    assert proef.dossier.noem("") == proef.dossier.noem("p99") == ""


def test_a_changed_person_keeps_id_and_place() -> None:
    proef, _, ruud, _ = proefdossier()
    nieuw = proef.dossier.personen[ruud].model_copy(
        update={"naam": " Ruud\x1b Jansen ", "relatie": "vriend"}
    )
    proef.doe(o.WijzigPersoon(nieuw))
    assert proef.dossier.personen[ruud].naam == "Ruud␛ Jansen"
    assert proef.dossier.personen[ruud].soort is RelatieSoort.VRIEND
    assert ruud in proef.dossier.aan_tafel
    with pytest.raises(OpdrachtFout, match="staat er al bij"):
        proef.doe(o.WijzigPersoon(nieuw.model_copy(update={"naam": "MIRJAM"})))
    with pytest.raises(OpdrachtFout, match="leeftijd"):
        proef.doe(o.WijzigPersoon(nieuw.model_copy(update={"leeftijd": 500})))


def test_a_long_name_is_found_again() -> None:
    proef, *_ = proefdossier()
    naam = "a" * 59 + " bcd"
    proef.doe(o.VoegPersoonToe(naam))
    with pytest.raises(OpdrachtFout, match="staat er al bij"):
        proef.doe(o.VoegPersoonToe(naam))
    proef.doe(o.Hernoem(naam))
    assert proef.dossier.naam == "a" * 59


def test_only_people_of_the_dossier_sit_hear_or_are_told() -> None:
    proef, mirjam, ruud, fenna = proefdossier()
    proef.doe(o.ZetAanTafel((mirjam, "p99", IK)))
    assert proef.dossier.aan_tafel == {mirjam}
    nr = proef.noteer("x", mirjam, gehoord_door=(fenna, "p99"))
    assert proef.dossier.uitingen[nr].bekend_bij == {mirjam, fenna}
    proef.doe(o.GeefVrij(nr, (ruud, "p99")))
    assert proef.dossier.uitingen[nr].vrijgegeven == {ruud}
    with pytest.raises(OpdrachtFout, match="wie dit mag weten"):
        proef.doe(o.GeefVrij(nr, ("p99",)))


# ---- notes ----------------------------------------------------------------------------------


def test_a_lone_enter_is_a_time_mark_that_is_filled_in_later() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    nr = proef.noteer("  \n")
    assert len(proef.gebeurtenissen) == nr
    assert proef.dossier.uitingen[nr].tekst == ""
    moment = proef.dossier.uitingen[nr].moment
    proef.doe(o.ZetAanTafel((mirjam,)), o.BewerkTekst(nr, "de brief #financien"))
    uiting = proef.dossier.uitingen[nr]
    assert uiting.moment == moment
    assert uiting.gehoord_door == {mirjam, ruud}
    assert uiting.domeinen == (Levensdomein.FINANCIEN,)


def test_the_stored_reading_names_its_engine_and_is_never_read_anew() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("de post #huishouden", mirjam)
    duiding = proef.dossier.uitingen[nr].duiding
    assert duiding
    assert duiding.motor == Labelmotor.versie
    proef.kennis = Kennis(motor=_Stomme())
    proef.noteer("iets anders", mirjam)
    assert proef.dossier.uitingen[nr].domeinen == (Levensdomein.HUISHOUDEN,)


class _Stomme(Labelmotor):
    versie = "leest-niets"

    def duid(self, tekst: str, *rest: object, **meer: object) -> Duiding:
        return Duiding(rol=Rol.CLIENT, motor=self.versie)


def test_a_strength_marked_while_noting_counts_as_one() -> None:
    proef, mirjam, *_ = proefdossier()
    zelf = proef.noteer("bakt taarten", mirjam, kracht=True)
    al = proef.doe(o.Noteer("bakt taarten #kracht", mirjam, kracht=True))
    assert proef.dossier.uitingen[zelf].soorten == (Soort.KRACHT,)
    assert not any(isinstance(e, g.DuidingBijgesteld) for e in al)


def test_a_corrected_speaker_changes_role_and_labels_with_it() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("gaat u door #wonen", mirjam)
    proef.doe(o.MerkUiting(nr, spreker=IK))
    assert proef.dossier.uitingen[nr].rol is Rol.PROFESSIONAL
    duiding = proef.dossier.uitingen[nr].duiding
    assert duiding
    assert duiding.rol is Rol.PROFESSIONAL
    assert len(proef.doe(o.MerkUiting(nr, spreker=mirjam))) == 2
    assert proef.dossier.uitingen[nr].rol is Rol.CLIENT
    assert len(proef.doe(o.MerkUiting(nr, spreker=""))) == 1
    with pytest.raises(OpdrachtFout, match="niet in het dossier"):
        proef.doe(o.MerkUiting(nr, spreker="p99"))


def test_an_unknown_label_is_refused_and_a_known_one_costs_nothing_twice() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("x", mirjam)
    with pytest.raises(OpdrachtFout, match="label"):
        proef.doe(o.StelLabelBij(nr, "open", True))
    assert proef.doe(o.StelLabelBij(nr, "wonen", False)) == []


# ---- hulpvragen, goals ----------------------------------------------------------------------


def test_at_most_three_come_first_and_the_rest_is_kept() -> None:
    proef, mirjam, *_ = proefdossier()
    ids = [proef.doe(o.StelHulpvraag(f"Vraag {i}?", mirjam))[0].volg for i in range(5)]
    with pytest.raises(OpdrachtFout, match="hooguit drie"):
        proef.doe(o.BepaalVolgorde(tuple(ids[:4])))
    proef.doe(o.BepaalVolgorde((ids[3], ids[0], ids[3], ids[4])))
    assert list(proef.dossier.eerst) == [ids[3], ids[0], ids[4]]
    assert len(proef.dossier.hulpvragen) == 5
    proef.doe(o.BewerkHulpvraag(ids[0], weg=True))
    assert list(proef.dossier.eerst) == [ids[3], ids[4]]
    with pytest.raises(OpdrachtFout, match="niet meer"):
        proef.doe(o.BepaalVolgorde((ids[0],)))


def test_a_question_is_provisional_until_agreed_and_again_when_reworded() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.doe(o.StelHulpvraag("Hoe krijg ik rust?", mirjam))[0].volg
    assert proef.dossier.hulpvragen[nr].status is Status.VOORLOPIG
    proef.doe(o.BewerkHulpvraag(nr, status=Status.AKKOORD))
    proef.doe(o.BewerkHulpvraag(nr, details={"dringend": "ja", "werking": ""}))
    assert proef.dossier.hulpvragen[nr].status is Status.AKKOORD
    assert proef.dossier.hulpvragen[nr].details == (("dringend", "ja"),)
    proef.doe(o.BewerkHulpvraag(nr, zin="Hoe krijgen wij rust?"))
    assert proef.dossier.hulpvragen[nr].status is Status.VOORLOPIG
    proef.doe(o.BewerkHulpvraag(nr, details={"dringend": "", "geprobeerd": "praten"}))
    assert proef.dossier.hulpvragen[nr].details == (("geprobeerd", "praten"),)


def test_no_question_yet_is_a_valid_outcome() -> None:
    proef, mirjam, *_ = proefdossier()
    proef.doe(o.ZegNogGeenVraag())
    assert proef.dossier.nog_geen_vraag
    proef.doe(o.StelHulpvraag("Toch iets?", mirjam))
    assert not proef.dossier.nog_geen_vraag
    proef.ongedaan()
    assert proef.dossier.nog_geen_vraag
    proef.doe(o.ZegNogGeenVraag(False))
    assert not proef.dossier.nog_geen_vraag


def test_a_domain_is_left_alone_on_purpose_and_opened_again() -> None:
    proef, *_ = proefdossier()
    proef.doe(o.ZetDomein(Levensdomein.VERSLAVING, True))
    assert proef.dossier.niet_bespreken == {Levensdomein.VERSLAVING}
    proef.doe(o.ZetDomein(Levensdomein.VERSLAVING, False))
    assert proef.dossier.niet_bespreken == set()


def test_a_chosen_question_and_those_beside_it_are_remembered_in_this_talk() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("de post", mirjam)
    keuze, weg = proef.doe(o.KiesVraag("v1", "Wat helpt u?", "Mirjam", andere=("v2", "v3")))
    assert isinstance(keuze, g.VraagGekozen)
    assert keuze.bij == nr
    assert isinstance(weg, g.VragenWeggelegd)
    gesprek = proef.dossier.gesprek
    assert gesprek
    assert gesprek.gekozen == [("v1", "Mirjam")]
    assert gesprek.weggelegd == {"v2": 1, "v3": 1}
    assert [v.tekst for v in proef.dossier.vragen] == ["Wat helpt u?"]
    proef.doe(o.SluitGesprek(), o.BeginGesprek())
    assert proef.dossier.gesprek
    assert proef.dossier.gesprek.gekozen == []
