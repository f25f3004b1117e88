"""One open dossier on a real vault: stored before told, all or nothing, and what stands apart."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import keukentafel.session as module
from keukentafel.caseload import kennis
from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.gebeurtenissen import RegelSoort, naar_bytes
from keukentafel.conversation.opdrachten import Opdracht
from keukentafel.conversation.uitvoeren import Kennis
from keukentafel.conversation.veiligheid import hoort_apart, over_uitingen
from keukentafel.conversation.vouwen import vouw
from keukentafel.fouten import KluisFout, OpdrachtFout
from keukentafel.labels import Fase, Signaal
from keukentafel.session import Sessie, maak_kop, nu
from keukentafel.store import Kluis, Kosten, Opgeslagen, Stroom
from keukentafel.store.fouten import (
    Conflict,
    KluisDicht,
    KluisOnbereikbaar,
    OnbekendDossier,
    SchijfVol,
)
from strategieen import MERK, Klok, Labelmotor, opdrachtenreeksen

GOEDKOOP = Kosten(19 * 1024, 2, 1)
WACHTZIN = "een lange zin over soep"
ZWAAR = {s.value for s in Signaal} - {"acute_nood"}
GEZIN: tuple[Opdracht, ...] = (
    o.OpenDossier("De Molenwiek"),
    o.VoegPersoonToe("Mirjam", aan_tafel=True),
    o.VoegPersoonToe("Ruud", aan_tafel=True),
    o.BeginGesprek(),
)
ruim = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def gedeelde_kluis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kluis]:
    """One vault for all random courses: each begins a dossier of its own."""
    kluis, _ = Kluis.maak(tmp_path_factory.mktemp("k") / "kluis", WACHTZIN, kosten=GOEDKOOP)
    with kluis:
        yield kluis


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[Kluis]:
    kluis, _ = Kluis.maak(tmp_path / "kluis", WACHTZIN, kosten=GOEDKOOP)
    with kluis:
        yield kluis


def begin(kluis: Kluis, kennis: Kennis | None = None) -> Sessie:
    id = kluis.nieuw_dossier(b"{}")
    return Sessie(kluis, id, kennis or Kennis(Labelmotor()), Klok())


@pytest.fixture
def sessie(kluis: Kluis) -> Sessie:
    """A talk with Mirjam (p2) and Ruud (p4); notes 7 and 9, and at 11 the phase that followed."""
    sessie = begin(kluis)
    for opdracht in (
        *GEZIN,
        o.Noteer("mk1x0 we eten samen #kracht", "p2"),
        o.Noteer("mk2x0 hij doet raar #probleem", "p2"),
    ):
        sessie.do(opdracht)
    assert list(sessie.dossier.uitingen) == [7, 9]
    assert sessie.dossier.laatste == 11
    return sessie


def stromen(kluis: Kluis, sessie: Sessie) -> dict[int, Stroom]:
    return {x.volg: x.stroom for x in kluis.lees(sessie.dossier_id)}


def opnieuw(kluis: Kluis, sessie: Sessie) -> Sessie:
    return Sessie(kluis, sessie.dossier_id, Kennis(Labelmotor()), Klok())


# ---- stored, then told ----------------------------------------------------------------------


def test_what_is_told_is_stored_already(kluis: Kluis, sessie: Sessie) -> None:
    gezien: list[int] = []

    def luister(dossier: Dossier) -> None:
        bewaard = [x.inhoud for x in kluis.lees(sessie.dossier_id)]
        assert bewaard == [naar_bytes(e) for e in sessie.gebeurtenissen]
        assert dossier is sessie.dossier
        assert dossier == vouw(sessie.gebeurtenissen)
        gezien.append(len(bewaard))

    sessie.abonneer(luister)
    nieuw = sessie.do(o.Noteer("de post #huishouden", "p2"))
    assert gezien == [nieuw[-1].volg]
    sessie.do(o.StelLabelBij(9, "huiselijk_geweld", True))
    sessie.ongedaan()
    assert gezien == [13, 14, 15]


def test_who_stopped_listening_hears_no_more_and_nothing_new_is_not_told(sessie: Sessie) -> None:
    gehoord: list[str] = []
    stop = sessie.abonneer(lambda _: gehoord.append("a"))
    sessie.abonneer(lambda _: gehoord.append("b"))
    sessie.do(o.Noteer("x", "p2"))
    stop()
    sessie.do(o.Noteer("y", "p2"))
    assert gehoord == ["a", "b", "b"]
    assert sessie.do(o.StelLabelBij(7, "kracht", True)) == []
    with pytest.raises(OpdrachtFout):
        sessie.do(o.BeginGesprek())
    assert gehoord == ["a", "b", "b"]


def test_who_stops_listening_when_told_keeps_nothing_from_the_next(sessie: Sessie) -> None:
    gehoord: list[str] = []

    def eenmalig(_: Dossier) -> None:
        gehoord.append("a")
        stop()

    stop = sessie.abonneer(eenmalig)
    sessie.abonneer(lambda _: gehoord.append("b"))
    sessie.do(o.Noteer("x", "p2"))
    sessie.do(o.Noteer("y", "p2"))
    assert gehoord == ["a", "b", "b"]


def test_a_listener_may_stop_listening_or_give_a_command_itself(sessie: Sessie) -> None:
    gehoord: list[int] = []

    def eenmalig(dossier: Dossier) -> None:
        gehoord.append(dossier.laatste)
        stop()
        sessie.do(o.GeefOpmerking("krachten_nog_niet"))

    stop = sessie.abonneer(eenmalig)
    sessie.abonneer(lambda d: gehoord.append(d.laatste))
    sessie.do(o.Noteer("x", "p2"))
    assert gehoord[0] == 13
    assert set(gehoord[1:]) == {14}
    assert sessie.dossier == vouw(sessie.gebeurtenissen)


# ---- all or nothing -------------------------------------------------------------------------


@contextmanager
def volle_schijf() -> Iterator[None]:
    """Let no file grow: what a full disk does to the program."""
    import resource

    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))


STAPPEN: dict[str, Opdracht] = {
    "a note": o.Noteer("mk9x9 nog iets", "p2"),
    "a move to apart": o.StelLabelBij(9, "huiselijk_geweld", True),
    "an undo": o.Herroep((9, 10, 11)),
}


def weigert(sessie: Sessie, opdracht: Opdracht, fout: type[KluisFout]) -> None:
    """The command fails with this error, and the session stands as it stood."""
    voor, gebeurtenissen = repr(sessie.dossier), sessie.gebeurtenissen
    gehoord: list[Dossier] = []
    stop = sessie.abonneer(gehoord.append)
    with pytest.raises(fout):
        sessie.do(opdracht)
    stop()
    assert gehoord == []
    assert repr(sessie.dossier) == voor
    assert sessie.dossier == vouw(gebeurtenissen)
    assert sessie.gebeurtenissen == gebeurtenissen


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
@pytest.mark.parametrize("opdracht", STAPPEN.values(), ids=STAPPEN)
def test_a_full_disk_changes_nothing_and_afterwards_it_goes_on(
    kluis: Kluis, sessie: Sessie, opdracht: Opdracht
) -> None:
    voor = kluis.lees(sessie.dossier_id)
    with volle_schijf():
        weigert(sessie, opdracht, SchijfVol)
    assert kluis.lees(sessie.dossier_id) == voor
    sessie.do(opdracht)
    assert opnieuw(kluis, sessie).dossier == sessie.dossier
    assert stromen(kluis, sessie)[9] is (
        Stroom.APART if opdracht == STAPPEN["a move to apart"] else Stroom.GEDEELD
    )


@pytest.mark.parametrize("opdracht", STAPPEN.values(), ids=STAPPEN)
@pytest.mark.parametrize(
    ("breek", "fout"),
    [
        (lambda k, s: k.sluit(), KluisDicht),
        (lambda k, s: k.verwijder(s.dossier_id), OnbekendDossier),
    ],
    ids=["locked", "destroyed"],
)
def test_a_store_that_refuses_leaves_the_session_as_it_was(
    kluis: Kluis,
    sessie: Sessie,
    opdracht: Opdracht,
    breek: Callable[[Kluis, Sessie], object],
    fout: type[KluisFout],
) -> None:
    breek(kluis, sessie)
    weigert(sessie, opdracht, fout)


def test_a_colleague_wrote_meanwhile_and_both_notes_stand(kluis: Kluis, sessie: Sessie) -> None:
    ander = opnieuw(kluis, sessie)
    ander.do(o.Noteer("mk1x1 van de ander", "p4"))
    gehoord: list[int] = []
    sessie.abonneer(lambda d: gehoord.append(d.laatste))
    assert not sessie.neem_samenloop()
    sessie.do(o.Noteer("mk2x2 van mij", "p2"))
    assert gehoord == [13, 15]
    assert [u.tekst[:6] for u in list(sessie.dossier.uitingen.values())[-2:]] == [
        "mk1x1 ",
        "mk2x2 ",
    ]
    assert sessie.neem_samenloop()
    assert not sessie.neem_samenloop()
    assert opnieuw(kluis, sessie).dossier == sessie.dossier == vouw(sessie.gebeurtenissen)


@pytest.mark.parametrize(
    "opdracht", [v for k, v in STAPPEN.items() if k != "a note"], ids=lambda x: type(x).__name__
)
def test_of_what_may_not_fit_any_more_the_second_is_told_and_sees_both(
    kluis: Kluis, sessie: Sessie, opdracht: Opdracht
) -> None:
    ander = opnieuw(kluis, sessie)
    ander.do(o.Noteer("van de ander", "p4"))
    with pytest.raises(Conflict):
        sessie.do(opdracht)
    assert sessie.dossier == ander.dossier
    assert sessie.gebeurtenissen == ander.gebeurtenissen
    sessie.do(opdracht)
    assert opnieuw(kluis, sessie).dossier == sessie.dossier


@pytest.mark.parametrize("ertussen", [False, True])
def test_what_arrived_though_the_server_fell_silent_is_not_done_twice(
    kluis: Kluis, sessie: Sessie, monkeypatch: pytest.MonkeyPatch, ertussen: bool
) -> None:
    """The answer to COMMIT was lost: it is refused, and done again it stands there once."""
    echt, er_was = Kluis.voeg_toe, len(sessie.dossier.uitingen)

    def zonder_antwoord(zelf: Kluis, *args: Any) -> int:
        echt(zelf, *args)
        raise KluisOnbereikbaar

    noteer = o.Noteer("de post", "p2")
    with monkeypatch.context() as m:
        m.setattr(Kluis, "voeg_toe", zonder_antwoord)
        with pytest.raises(KluisOnbereikbaar):
            sessie.do(noteer)
    if ertussen:
        opnieuw(kluis, sessie).do(o.Noteer("van een collega", "p2"))
    nieuw = sessie.do(noteer)
    verwacht = ["de post", "van een collega"] if ertussen else ["de post"]
    assert [u.tekst for u in sessie.dossier.uitingen.values()][er_was:] == verwacht
    assert nieuw[0] in sessie.gebeurtenissen
    assert sessie.neem_samenloop() is ertussen
    assert opnieuw(kluis, sessie).gebeurtenissen == sessie.gebeurtenissen
    sessie.do(noteer)  # said again, it is noted again
    assert len(sessie.dossier.uitingen) == er_was + len(verwacht) + 1


def test_a_refused_command_reaches_no_store(kluis: Kluis, sessie: Sessie) -> None:
    voor = kluis.lees(sessie.dossier_id)
    with pytest.raises(OpdrachtFout):
        sessie.do(o.Noteer("x", "p99"))
    assert kluis.lees(sessie.dossier_id) == voor


# ---- opened again ---------------------------------------------------------------------------


@given(opdrachtenreeksen(hoogstens=20))
@ruim
def test_opened_again_it_is_the_same_dossier(
    gedeelde_kluis: Kluis, reeks: tuple[Opdracht, ...]
) -> None:
    sessie = begin(gedeelde_kluis, kennis())
    for opdracht in reeks:
        sessie.do(opdracht)
    weer = Sessie(gedeelde_kluis, sessie.dossier_id, kennis())
    assert weer.dossier == sessie.dossier == vouw(sessie.gebeurtenissen)
    assert weer.gebeurtenissen == sessie.gebeurtenissen


def test_opened_again_it_goes_on_where_it_was(kluis: Kluis, sessie: Sessie) -> None:
    weer = opnieuw(kluis, sessie)
    nieuw = weer.do(o.Noteer("verder", "p4"))
    assert nieuw[0].volg == 12
    assert weer.ongedaan()
    assert weer.ongedaan()
    assert list(opnieuw(kluis, weer).dossier.uitingen) == [7]


def test_undo_ends_by_itself(kluis: Kluis, sessie: Sessie) -> None:
    assert sessie.ongedaan()
    assert sessie.ongedaan()
    assert not sessie.ongedaan()
    assert sessie.dossier.uitingen == {}
    assert len(kluis.lees(sessie.dossier_id)) == 13


@pytest.mark.parametrize(
    "anders", [{"wat": "UitingVertaald"}, {"v": 2}, {"stem": "zacht"}], ids=["kind", "v", "field"]
)
def test_an_event_of_a_newer_version_is_one_clear_line(
    kluis: Kluis, sessie: Sessie, anders: dict[str, object]
) -> None:
    nieuwer = {**json.loads(naar_bytes(sessie.gebeurtenissen[6])), **anders, "volg": 12}
    assert "we eten samen" in str(nieuwer["tekst"])
    inhoud = json.dumps(nieuwer).encode()
    kluis.voeg_toe(sessie.dossier_id, 11, [(Stroom.GEDEELD, inhoud)], b"{}")
    voor = kluis.lees(sessie.dossier_id)
    with pytest.raises(KluisFout, match="nieuwere versie") as fout:
        opnieuw(kluis, sessie)
    assert "eten" not in str(fout.value)
    assert fout.value.__suppress_context__
    assert kluis.lees(sessie.dossier_id) == voor


def test_an_unknown_dossier_cannot_be_opened(kluis: Kluis) -> None:
    with pytest.raises(OnbekendDossier):
        Sessie(kluis, "bestaat-niet", kennis())


def test_questions_only_while_a_talk_goes_on(kluis: Kluis) -> None:
    sessie = begin(kluis, kennis())
    for opdracht in GEZIN[:-1]:
        sessie.do(opdracht)
    assert sessie.vragen().suggesties == ()
    sessie.do(o.BeginGesprek())
    nr = sessie.do(o.Noteer("hij slaat mij als hij gedronken heeft", "p2"))[0].volg
    assert 0 < len(sessie.vragen().suggesties) <= 3
    assert 0 < len(sessie.vragen_alleen(nr)) <= 3


# ---- what stands apart ----------------------------------------------------------------------


class Toezicht:
    """Checks after each command that the two streams hold what they should, and no more."""

    def __init__(self, kluis: Kluis, sessie: Sessie) -> None:
        self._kluis, self._sessie = kluis, sessie
        self._gezien = 0
        self._ooit: set[int] = set()
        self._merken: set[str] = set()

    def kijk(self) -> None:
        d, bewaard = self._sessie.dossier, self._kluis.lees(self._sessie.dossier_id)
        gebeurtenissen = self._sessie.gebeurtenissen
        assert [x.inhoud for x in bewaard] == [naar_bytes(e) for e in gebeurtenissen]
        for e in gebeurtenissen[self._gezien :]:  # what is said of an uiting follows it
            if self._ooit.intersection(over_uitingen(e)):
                self._ooit.add(e.volg)
        self._gezien = len(gebeurtenissen)
        self._ooit |= {e.volg for e in gebeurtenissen if hoort_apart(e, d)}
        assert {x.volg for x in bewaard if x.stroom is Stroom.APART} == self._ooit
        self._onthoud(d, gebeurtenissen)
        for item in bewaard:
            if item.stroom is Stroom.GEDEELD:
                self._zwijgt(item)

    def _onthoud(self, d: Dossier, gebeurtenissen: tuple[g.Gebeurtenis, ...]) -> None:
        """Remember every text of a note that stands apart: what once did, stays there."""
        for e in gebeurtenissen:
            nr = e.volg if isinstance(e, g.UitingGenoteerd) else getattr(e, "uiting", None)
            if (
                nr in d.uitingen
                and d.uitingen[nr].apart
                and isinstance(getattr(e, "tekst", 0), str)
            ):
                self._merken.update(MERK.findall(naar_bytes(e).decode()))

    def _zwijgt(self, item: Opgeslagen) -> None:
        """Nothing in the shared stream tells of a signal, a text or a talk apart."""
        inhoud = json.loads(item.inhoud)
        inhoud.get("duiding", {}).pop("twijfel", None)
        kaal = json.dumps(inhoud)
        assert not self._merken.intersection(MERK.findall(kaal))
        assert not [s for s in (*ZWAAR, "veilig_overleg") if f'"{s}"' in kaal]
        assert inhoud["wat"] != "VeiligheidGenoteerd"
        assert not inhoud.get("apart")


@given(opdrachtenreeksen(hoogstens=22))
@ruim
def test_each_event_stands_in_its_own_stream_after_every_command(
    gedeelde_kluis: Kluis, reeks: tuple[Opdracht, ...]
) -> None:
    """Exactly what belongs apart, or ever did, is there: no shortcut misses or moves one."""
    sessie = begin(gedeelde_kluis, kennis())
    toezicht = Toezicht(gedeelde_kluis, sessie)
    for opdracht in reeks:
        sessie.do(opdracht)
        toezicht.kijk()


@pytest.mark.parametrize(
    "eerst",
    [
        (),
        (o.StelLabelBij(7, "huiselijk_geweld", False),),
        (o.MerkUiting(7, apart=True), o.MerkUiting(7, apart=False)),
    ],
)
def test_another_speaker_tells_the_shared_stream_nothing_of_what_was_apart(
    kluis: Kluis, eerst: tuple[Opdracht, ...]
) -> None:
    """The words of a reading made later are as much apart as the note itself."""
    sessie = begin(kluis, kennis())
    toezicht = Toezicht(kluis, sessie)
    for opdracht in (
        *GEZIN,
        o.Noteer("mk6x0 hij slaat mij als hij gedronken heeft", "p2"),
        *eerst,
        o.MerkUiting(7, spreker="ik"),
        o.MerkUiting(7, spreker="p2"),
    ):
        sessie.do(opdracht)
        toezicht.kijk()


def test_a_signal_outlives_a_corrected_speaker(kluis: Kluis) -> None:
    sessie = begin(kluis, kennis())
    for opdracht in (*GEZIN, o.Noteer("hij slaat mij als hij gedronken heeft", "p2")):
        sessie.do(opdracht)
    voor = sessie.dossier.uitingen[7].signalen
    sessie.do(o.MerkUiting(7, spreker="ik"))
    assert voor
    assert set(voor) <= set(sessie.dossier.uitingen[7].signalen)


def apart_in(kluis: Kluis, sessie: Sessie) -> set[int]:
    return {volg for volg, stroom in stromen(kluis, sessie).items() if stroom is Stroom.APART}


def test_a_signal_found_later_takes_all_about_it_along(kluis: Kluis, sessie: Sessie) -> None:
    for opdracht in (
        o.MerkUiting(9, belangrijk=True),
        o.BewerkRegel("9.probleem", "doet raar"),
        o.BevestigRegels(("9.probleem", "7.kracht"), ("p2",)),
        o.StelHulpvraag("Hoe stopt het?", bronnen=(9,)),
        o.VoegRegelToe(RegelSoort.WENS, "samen", bronnen=(7,)),
    ):
        sessie.do(opdracht)
    assert apart_in(kluis, sessie) == set()
    sessie.do(o.StelLabelBij(9, "huiselijk_geweld", True))
    assert apart_in(kluis, sessie) == {9, 10, 12, 13, 14, 15, 17}
    sessie.do(o.StelLabelBij(9, "huiselijk_geweld", False))
    sessie.do(o.MerkUiting(9, letterlijk=True))
    assert apart_in(kluis, sessie) == {9, 10, 12, 13, 14, 15, 17, 18, 19}  # follows the note
    assert not sessie.dossier.uitingen[9].apart
    sessie.ongedaan()
    sessie.ongedaan()
    assert sessie.dossier.uitingen[9].apart
    assert apart_in(kluis, sessie) == {9, 10, 12, 13, 14, 15, 17, 18, 19}
    assert opnieuw(kluis, sessie).dossier == sessie.dossier


def test_an_undone_signal_leaves_its_events_where_they_were(kluis: Kluis, sessie: Sessie) -> None:
    sessie.do(o.StelLabelBij(9, "suicidaliteit", True))
    sessie.ongedaan()
    assert not sessie.dossier.uitingen[9].apart
    assert apart_in(kluis, sessie) == {9, 10, 12}
    sessie.do(o.BewerkTekst(7, "toch niet #uitbuiting"))
    assert {7, 8, 14, 15} <= apart_in(kluis, sessie)
    sessie.ongedaan()
    assert not sessie.dossier.uitingen[7].apart
    assert {7, 8, 14, 15} <= apart_in(kluis, sessie)


def test_what_stood_apart_from_the_first_is_never_in_the_shared_stream(kluis: Kluis) -> None:
    sessie = begin(kluis)
    for opdracht in (
        *GEZIN,
        o.Noteer("mk1x0 #huiselijk_geweld #veiligheid", "p2"),
        o.GaNaarFase(Fase.VEILIG_OVERLEG),
        o.Noteer("mk2x0 rustig", "p2"),
        o.GaNaarFase(None),
        o.Noteer("mk3x0 #acute_nood #wonen", "p2"),
        o.NoteerVeiligheid("mk4x0 bellen"),
    ):
        sessie.do(opdracht)
    gedeeld = [x.inhoud for x in kluis.lees(sessie.dossier_id) if x.stroom is Stroom.GEDEELD]
    assert set(MERK.findall(b" ".join(gedeeld).decode())) == {"mk3x0"}
    assert b"veilig_overleg" not in b" ".join(gedeeld)
    fasen = [e for e in map(json.loads, gedeeld) if e["wat"] == "FaseBetreden"]
    assert not any(e["gekozen"] for e in fasen)


def test_a_plain_note_looks_at_no_older_event(
    sessie: Sessie, monkeypatch: pytest.MonkeyPatch
) -> None:
    bekeken: list[int] = []

    def telt(e: g.Gebeurtenis, d: Dossier) -> bool:
        bekeken.append(e.volg)
        return hoort_apart(e, d)

    monkeypatch.setattr(module, "hoort_apart", telt)
    for opdracht in (
        o.Noteer("nog iets #wonen", "p2"),
        o.Noteer("hij #huiselijk_geweld", "p2"),
        o.StelLabelBij(7, "wonen", True),
        o.BewerkTekst(7, "x #kracht"),
        o.BevestigRegels(("7.kracht",), ("p2",)),
    ):
        nieuw = sessie.do(opdracht)
        assert bekeken == [e.volg for e in nieuw]
        bekeken.clear()
    sessie.do(o.StelLabelBij(7, "suicidaliteit", True))
    assert {1, 7, 8} <= set(bekeken)


# ---- the header -----------------------------------------------------------------------------


def test_the_header_says_what_the_home_screen_shows_and_no_more(
    kluis: Kluis, sessie: Sessie
) -> None:
    toen = datetime(2026, 3, 2, tzinfo=UTC)
    assert json.loads(maak_kop(sessie.dossier, toen)) == {
        "naam": "De Molenwiek",
        "voorbeeld": False,
        "fase": "brede_verkenning",
        "bijgewerkt": "2026-03-02T00:00:00+00:00",
    }
    sessie.do(o.GaNaarFase(Fase.VEILIG_OVERLEG))
    assert json.loads(maak_kop(sessie.dossier, toen))["fase"] == "brede_verkenning"
    sessie.do(o.SluitGesprek())
    sessie.do(o.Hernoem("Wiek “é” 👩"))
    (kop,) = kluis.dossiers()
    assert json.loads(kop.kop)["naam"] == "Wiek “é” 👩"
    assert json.loads(kop.kop)["fase"] is None
    assert kop.laatste == sessie.dossier.laatste


def test_the_clock_of_the_session_is_aware() -> None:
    assert nu().tzinfo is UTC
