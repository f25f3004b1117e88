"""The fold: the same events always leave the same dossier, and an undo leaves no trace in it."""

import json
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation.bladopdrachten import MaakTafelblad
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.gebeurtenissen import RegelSoort, Status, naar_bytes, van_bytes
from keukentafel.conversation.opdrachten import Opdracht
from keukentafel.conversation.plan import (
    AndereNamen,
    Antwoord,
    Instemming,
    Kader,
    Motivatie,
    Redzaam,
    Teken,
    ToestemmingSoort,
)
from keukentafel.conversation.uitvoeren import laatste_ongedaan
from keukentafel.conversation.vouwen import herroepen, vouw
from keukentafel.conversation.wissen import WisRegel, wis
from keukentafel.labels import Fase, Levensdomein, Rol, Soort
from strategieen import NARE_TEKSTEN, Proefdossier, opdrachtenreeksen, proefdossier, wilde_teksten

Reeks = tuple[Opdracht, ...]
SOORTEN: tuple[type[g.Gebeurtenis], ...] = get_args(get_args(g.Gebeurtenis)[0])
ruim = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def zonder_nummer(dossier: Dossier) -> Dossier:
    return replace(dossier, laatste=0)


def na(reeks: Reeks) -> Proefdossier:
    proef = Proefdossier()
    proef.doe(*reeks)
    return proef


# ---- the fold -------------------------------------------------------------------------------


@given(opdrachtenreeksen())
@ruim
def test_the_same_events_always_leave_the_same_dossier(reeks: Reeks) -> None:
    gebeurtenissen = na(reeks).gebeurtenissen
    bewaard = [naar_bytes(e) for e in gebeurtenissen]
    eerste = vouw(gebeurtenissen)
    assert vouw(iter(gebeurtenissen)) == eerste
    assert vouw(na(reeks).gebeurtenissen) == eerste
    assert vouw([van_bytes(b) for b in bewaard]) == eerste
    assert [naar_bytes(e) for e in gebeurtenissen] == bewaard


@given(opdrachtenreeksen(hoogstens=30))
@ruim
def test_event_by_event_gives_what_folding_all_gives(reeks: Reeks) -> None:
    proef = Proefdossier()
    for opdracht in reeks:
        proef.doe(opdracht)
        assert proef.dossier == vouw(proef.gebeurtenissen)


@given(opdrachtenreeksen())
@ruim
def test_numbers_run_on_and_a_command_is_one_group(reeks: Reeks) -> None:
    proef = Proefdossier()
    for opdracht in reeks:
        eerste = proef.dossier.laatste + 1
        nieuw = proef.doe(opdracht)
        assert [e.volg for e in nieuw] == list(range(eerste, eerste + len(nieuw)))
        assert {e.groep for e in nieuw} <= {eerste}
        assert len({e.op for e in nieuw}) <= 1
        assert all(e.op.tzinfo for e in nieuw)


# ---- undo -----------------------------------------------------------------------------------


@given(opdrachtenreeksen())
@ruim
def test_doing_and_undoing_leaves_the_dossier_as_it_was(reeks: Reeks) -> None:
    """Of every kind of command, an undo itself included."""
    proef = Proefdossier()
    for opdracht in reeks:
        nieuw = proef.doe(opdracht)
        if not nieuw or nieuw[0].volg == 1:
            continue
        voor = vouw(proef.gebeurtenissen[: nieuw[0].volg - 1])
        weg = g.Herroepen(
            volg=nieuw[-1].volg + 1,
            groep=nieuw[-1].volg + 1,
            op=nieuw[-1].op,
            gebeurtenissen=tuple(e.volg for e in nieuw),
        )
        assert zonder_nummer(vouw([*proef.gebeurtenissen, weg])) == zonder_nummer(voor)


@given(opdrachtenreeksen())
@ruim
def test_undoing_again_and_again_ends_where_the_talk_began(reeks: Reeks) -> None:
    proef = na(reeks)
    begonnen = list(proef.dossier.gesprekken.values())
    for _ in range(len(proef.gebeurtenissen) + 1):
        if not proef.ongedaan():
            break
    else:
        pytest.fail("no end to the undo")
    assert list(proef.dossier.gesprekken) == [x.nr for x in begonnen]
    nr = begonnen[-1].nr if begonnen else 0
    assert not [u for u in proef.dossier.uitingen.values() if u.id > nr]
    assert not [h for h in proef.dossier.hulpvragen if h > nr]


@given(opdrachtenreeksen())
@ruim
def test_each_undo_takes_back_exactly_the_command_before_it(reeks: Reeks) -> None:
    """Also after earlier undos: the state is that of a talk in which it never was said."""
    proef = na(reeks)
    groep = laatste_ongedaan(proef.gebeurtenissen)
    weg = herroepen(proef.gebeurtenissen)
    telt = [e for e in proef.gebeurtenissen if e.volg not in weg and e.volg not in groep]
    if proef.ongedaan():
        assert zonder_nummer(proef.dossier) == zonder_nummer(
            vouw(e for e in telt if not isinstance(e, g.Herroepen))
        )


def test_undo_takes_all_events_of_a_command_at_once() -> None:
    proef, mirjam, *_ = proefdossier()
    voor = zonder_nummer(vouw(proef.gebeurtenissen))
    nieuw = proef.doe(o.Noteer("de post #huishouden", mirjam, kracht=True))
    assert len(nieuw) == 3
    assert laatste_ongedaan(proef.gebeurtenissen) == tuple(e.volg for e in nieuw)
    assert proef.ongedaan()
    assert zonder_nummer(proef.dossier) == voor
    assert proef.dossier.losgeraakt == []


def test_an_undo_can_be_undone() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("de post #huishouden", mirjam)
    voor = zonder_nummer(vouw(proef.gebeurtenissen))
    proef.ongedaan()
    assert nr not in proef.dossier.uitingen
    proef.doe(o.Herroep((proef.gebeurtenissen[-1].volg,)))
    assert zonder_nummer(proef.dossier) == voor


def test_undo_passes_over_what_stays_and_stops_where_the_talk_began() -> None:
    proef, mirjam, *_ = proefdossier()
    proef.noteer("eerste gesprek", mirjam)
    proef.doe(o.SluitGesprek(), o.BeginGesprek())
    assert laatste_ongedaan(proef.gebeurtenissen) == ()
    nr = proef.noteer("tweede gesprek", mirjam)
    proef.doe(o.GeefOpmerking("krachten_nog_niet"), o.MeldDocument("client", "html"))
    assert nr in laatste_ongedaan(proef.gebeurtenissen)
    assert proef.ongedaan()
    assert not proef.ongedaan()
    assert [u.tekst for u in proef.dossier.uitingen.values()] == ["eerste gesprek"]
    assert proef.dossier.gesprek
    assert proef.dossier.gesprek.opmerkingen == {"krachten_nog_niet"}


def test_what_rested_on_something_revoked_is_told() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("de post #probleem", mirjam)
    ander = proef.noteer("de tuin #kracht", mirjam)
    los: list[int] = []
    for opdracht in (
        o.BevestigRegels((f"{nr}.probleem", f"{ander}.kracht"), (mirjam,)),
        o.ZonderUit(f"{nr}.probleem", mirjam, "alleen de blauwe brieven"),
        o.BewerkRegel(f"{nr}.probleem", "post blijft liggen"),
        o.MerkUiting(nr, belangrijk=True),
        o.StelLabelBij(nr, "huishouden", True),
        o.GeefVrij(nr, (mirjam,)),
        o.NoteerVeiligheid("nog eens over praten", nr),
        o.VoegRegelToe(RegelSoort.WENS, "hulp bij de post", bronnen=(nr, ander)),
        o.StelHulpvraag("Wie helpt mij met de post?", bronnen=(nr,)),
    ):
        los.append(proef.doe(opdracht)[0].volg)
    assert proef.dossier.losgeraakt == []
    proef.doe(o.Herroep((nr,)))
    assert proef.dossier.losgeraakt == [nr + 1, *los]
    assert [b.door for b in proef.dossier.regelstand[f"{ander}.kracht"].bevestigd] == [mirjam]
    assert [r.bronnen for r in proef.dossier.eigen_regels.values()] == [(ander,)]
    assert [h.bronnen for h in proef.dossier.hulpvragen.values()] == [()]


def test_a_goal_and_an_order_tell_that_their_question_is_gone() -> None:
    proef, mirjam, *_ = proefdossier()
    vraag = proef.doe(o.StelHulpvraag("Wie helpt mij?", mirjam))[0].volg
    doel = proef.doe(o.StelDoel("De post is weg", mirjam, vraag))[0].volg
    volgorde = proef.doe(o.BepaalVolgorde((vraag,)))[0].volg
    proef.doe(o.Herroep((vraag,)))
    assert proef.dossier.losgeraakt == [doel, volgorde]
    assert list(proef.dossier.doelen) == [doel]
    assert proef.dossier.eerst == ()


# ---- what one event does to what was there --------------------------------------------------


def test_mending_a_note_lets_its_confirmations_lapse_and_no_others() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("de post #probleem", mirjam)
    while True:  # an id that begins with the same digits
        ander = proef.noteer("de tuin #probleem", mirjam)
        if str(ander).startswith(str(nr)):
            break
        assert ander < 1000
    proef.doe(o.BevestigRegels((f"{nr}.probleem", f"{ander}.probleem"), (mirjam,)))
    proef.doe(o.BewerkTekst(nr, "de post van de bank #probleem"))
    assert proef.dossier.regelstand[f"{nr}.probleem"].bevestigd == ()
    assert proef.dossier.regelstand[f"{ander}.probleem"].bevestigd


def test_mending_a_note_never_takes_a_signal_away_by_itself() -> None:
    """By hand or by the engine: what stood apart stays there until a person says otherwise."""
    proef, mirjam, *_ = proefdossier()
    gelezen = proef.noteer("hij sloeg #huiselijk_geweld #relaties", mirjam)
    gezet = proef.noteer("hij doet raar #relaties #wens", mirjam)
    proef.doe(o.StelLabelBij(gezet, "huiselijk_geweld", True))
    for nr in (gelezen, gezet):
        proef.doe(o.BewerkTekst(nr, "hij doet zo raar #wonen"))
        uiting = proef.dossier.uitingen[nr]
        assert uiting.apart
        assert uiting.domeinen == (Levensdomein.WONEN,)
        assert uiting.soorten == ()
        proef.doe(o.StelLabelBij(nr, "huiselijk_geweld", False))
        assert not proef.dossier.uitingen[nr].apart


def test_a_new_signal_opens_what_was_closed_with_a_reason() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("hij #huiselijk_geweld", mirjam)
    proef.doe(o.NoteerVeiligheid("was een film", nr, sluit=True))
    assert proef.dossier.gesloten_signalen == {nr}
    proef.doe(o.StelLabelBij(nr, "suicidaliteit", True))
    assert proef.dossier.gesloten_signalen == set()
    proef.doe(o.NoteerVeiligheid("huisarts gebeld", nr, sluit=True))
    proef.doe(o.StelLabelBij(nr, "wonen", True))
    assert proef.dossier.gesloten_signalen == {nr}
    proef.doe(o.BewerkTekst(nr, "hij dreigt ook #huiselijk_geweld"))
    assert proef.dossier.gesloten_signalen == set()


def test_the_person_is_always_right_about_a_label() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("de post #huishouden #financien #probleem", mirjam)
    proef.doe(
        o.StelLabelBij(nr, "financien", False),
        o.StelLabelBij(nr, "wonen", True),
        o.StelLabelBij(nr, "probleem", False),
        o.StelLabelBij(nr, "probleem", True),
    )
    uiting = proef.dossier.uitingen[nr]
    assert uiting.domeinen == (Levensdomein.HUISHOUDEN, Levensdomein.WONEN)
    assert uiting.soorten == (Soort.PROBLEEM,)
    assert proef.doe(o.StelLabelBij(nr, "wonen", True)) == []


def test_doubt_ends_once_somebody_has_judged() -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer("de post #huishouden ?financien ?wens ?kracht", mirjam)
    assert proef.dossier.uitingen[nr].twijfel == ("financien", "wens", "kracht")
    proef.doe(o.StelLabelBij(nr, "financien", True))
    assert proef.dossier.uitingen[nr].twijfel == ("wens", "kracht")
    proef.doe(o.MerkUiting(nr, nagelopen=True))
    assert proef.dossier.uitingen[nr].twijfel == ()


def test_a_note_after_the_talk_belongs_to_that_talk() -> None:
    proef, mirjam, *_ = proefdossier()
    eerste = proef.dossier.gesprek
    assert eerste
    proef.doe(o.SluitGesprek())
    nr = proef.noteer("in de auto bedacht", mirjam)
    assert proef.dossier.uitingen[nr].gesprek == eerste.nr
    assert proef.dossier.gesprek is None


def test_a_replaced_goal_and_agreement_come_back_when_that_is_undone() -> None:
    proef, mirjam, *_ = proefdossier()
    doel = proef.doe(o.StelDoel("Elke week post", mirjam))[0].volg
    actie = proef.doe(o.SpreekAf("Mirjam", "belt de bank", "maandag"))[0].volg
    proef.doe(o.StelDoel("Elke dag post", mirjam, vervangt=doel))
    assert [d.tekst for d in proef.dossier.doelen.values()] == ["Elke dag post"]
    proef.ongedaan()
    assert list(proef.dossier.doelen) == [doel]
    proef.doe(o.SpreekAf("Mirjam", "x", vervangt=actie, weg=True))
    assert proef.dossier.acties == {}
    proef.ongedaan()
    assert list(proef.dossier.acties) == [actie]


# ---- as bytes -------------------------------------------------------------------------------


def alle_soorten() -> list[g.Gebeurtenis]:
    """One talk in which each kind of event comes to be."""
    proef, mirjam, ruud, _ = proefdossier()
    proef.doe(o.Hernoem("De Wiek"), o.LegAanleidingVast("school belde", "school"))
    nr = proef.noteer("de post #huishouden #probleem ?wonen", mirjam)
    proef.doe(
        o.BewerkTekst(nr, "de post #huishouden #probleem"),
        o.StelLabelBij(nr, "wonen", True),
        o.MerkUiting(nr, letterlijk=True, belangrijk=True),
        o.GeefVrij(nr, (ruud,)),
        o.GaNaarFase(Fase.PRIORITERING),
        o.LaatFaseLos(),
        o.ZetDomein(Levensdomein.VERSLAVING, True),
        o.KiesVraag("v1", "Wat helpt?", "Mirjam", andere=("v2",)),
        o.GeefOpmerking("krachten_nog_niet"),
        o.BewaarConcept("half getypt"),
        o.VoegRegelToe(RegelSoort.EERDERE_HULP, "wijkteam", Levensdomein.WONEN, bronnen=(nr,)),
        o.BewerkRegel(f"{nr}.probleem", "de post blijft", details={"wie": "zus"}),
        o.BevestigRegels((f"{nr}.probleem",), (mirjam,)),
        o.ZonderUit(f"{nr}.probleem", ruud, "valt mee"),
        o.StelHulpvraag("Wie helpt?", mirjam, (Levensdomein.WONEN,), (nr,)),
    )
    vraag = max(proef.dossier.hulpvragen)
    proef.doe(
        o.BewerkHulpvraag(vraag, status=Status.AKKOORD, details={"dringend": "ja"}),
        o.BepaalVolgorde((vraag,)),
        o.ZegNogGeenVraag(),
        o.StelDoel("Post weg", mirjam, vraag),
        o.SpreekAf("Mirjam", "belt", "morgen"),
        o.NoteerVeiligheid("rustig blijven", nr, sluit=True),
    )
    proef.doe(*_van_het_plan(proef.dossier, mirjam, nr))
    proef.doe(
        MaakTafelblad((mirjam,)),
        o.MeldDocument("dossier", "md"),
        o.SluitGesprek(),
        o.MeldInzage("geopend", "els"),
        o.ZetVernietigdatum(date(2199, 1, 1)),
        o.LegOverdrachtVast(gedaan=True),
        o.RegelVeiligheid("verslag"),
    )
    proef.ongedaan()
    return proef.gebeurtenissen


def _van_het_plan(d: Dossier, mirjam: str, nr: int) -> list[Opdracht]:
    (doel,), (actie,) = d.doelen, d.acties
    ontvanger, regel, eigen = "school", f"{nr}.probleem", next(iter(d.eigen_regels))
    return [
        op.KiesWerkwijze(True, Kader.JEUGDWET, AndereNamen.ZRM),
        op.GeefNiveau(Levensdomein.WONEN, "Huisvesting", 3),
        op.GeefStandpunt(mirjam, Instemming.AKKOORD, doel=doel),
        op.BewerkDoel(doel, kleinste_stap="een brief", wanneer_kijken_we="vrijdag"),
        op.NoteerMotivatie(doel, Motivatie.TWIJFELT),
        op.MerkSucces("een brief open", doel, "taart"),
        op.NoemOptie(doel, "samen met een vrijwilliger", van_team=True),
        op.KiesOptie(d.laatste + 7),
        op.BewerkActie(actie, doel=doel, eerst=True),
        op.ZegToe(actie),
        op.GeefToestemming(ToestemmingSoort.HULP, mirjam, ontvanger, "plan", Antwoord.JA),
        op.SpreekEvaluatieAf("in maart", "bellen"),
        op.KiesAanspreekpunt("Lotte", "06"),
        op.LegVerband(regel, eigen),
        op.ZegRedzaamheid("post", Redzaam.NETWERK),
        op.NeemRegie("de bank bellen", "vrijdag", hardop_gezegd=True),
        op.MerkRegels((op.Merk(regel, Teken.KLOPT),), (mirjam,)),
        op.BespreekRegelNiet(eigen),
        op.ZetTermijn("melding", date(2026, 3, 2)),
    ]


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda s: s.__name__)
def test_every_kind_of_event_survives_as_bytes(soort: type[g.Gebeurtenis]) -> None:
    alle = alle_soorten()
    gevonden = [e for e in [*alle, *wis(alle, WisRegel(2), alle[0].op)] if isinstance(e, soort)]
    assert gevonden, "the talk of `alle_soorten` lacks this kind"
    for gebeurtenis in gevonden:
        inhoud = naar_bytes(gebeurtenis)
        assert van_bytes(inhoud) == gebeurtenis
        assert json.loads(inhoud)["wat"] == soort.__name__
        assert json.loads(inhoud)["v"] == soort.model_fields["v"].default


@given(opdrachtenreeksen(wilde_teksten()))
@ruim
def test_events_of_any_text_survive_as_bytes(reeks: Reeks) -> None:
    for gebeurtenis in na(reeks).gebeurtenissen:
        assert van_bytes(naar_bytes(gebeurtenis)) == gebeurtenis


@pytest.mark.parametrize(
    "anders",
    [{"v": 2}, {"wat": "IetsNieuws"}, {"toon": "zacht"}, {"rol": "kat"}],
    ids=lambda a: next(iter(a)),
)
def test_a_newer_event_is_refused_without_a_word_of_it(anders: dict[str, object]) -> None:
    proef, mirjam, *_ = proefdossier()
    proef.noteer("geheime woorden", mirjam)
    inhoud = json.loads(naar_bytes(proef.gebeurtenissen[-2]))
    assert inhoud["tekst"] == "geheime woorden"
    with pytest.raises(ValidationError) as fout:
        van_bytes(json.dumps({**inhoud, **anders}).encode())
    assert "geheime" not in str(fout.value)


@pytest.mark.parametrize("tekst", NARE_TEKSTEN, ids=range(len(NARE_TEKSTEN)))
def test_a_nasty_text_is_one_plain_note(tekst: str) -> None:
    proef, mirjam, *_ = proefdossier()
    nr = proef.noteer(tekst, mirjam)
    uiting = vouw([van_bytes(naar_bytes(e)) for e in proef.gebeurtenissen]).uitingen[nr]
    assert uiting.tekst
    assert uiting.tekst == " ".join(uiting.tekst.split())
    assert uiting.rol is Rol.CLIENT
