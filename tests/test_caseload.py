"""The caseload on a real vault: begin, find, open, lock and destroy dossiers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from keukentafel.caseload import Caseload, kennis
from keukentafel.content import voorbeeld
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.uitvoeren import voer_uit
from keukentafel.conversation.vouwen import vouw
from keukentafel.fouten import KluisFout, OpdrachtFout
from keukentafel.labels import Fase
from keukentafel.session import Sessie, maak_kop, nu
from keukentafel.store import Kluis
from keukentafel.store.fouten import (
    KluisBestaatAl,
    KluisBezet,
    KluisDicht,
    OnbekendDossier,
    VerkeerdeWachtzin,
)

WACHTZIN = "vier losse woorden samen"


@pytest.fixture
def caseload(tmp_path: Path) -> Iterator[Caseload]:
    caseload, _ = Caseload.maak(tmp_path, WACHTZIN)
    yield caseload
    caseload.sluit()


def namen(caseload: Caseload) -> list[str]:
    return [z.naam for z in caseload.zaken()]


def test_the_case_last_worked_on_stands_first(caseload: Caseload) -> None:
    assert caseload.zaken() == []
    eerste = caseload.nieuw("De Molenwiek")
    caseload.nieuw("Het Anker")
    assert namen(caseload) == ["Het Anker", "De Molenwiek"]
    eerste.do(o.VoegPersoonToe("Mirjam", aan_tafel=True))
    assert namen(caseload) == ["De Molenwiek", "Het Anker"]
    assert {z.fase for z in caseload.zaken()} == {None}
    assert not any(z.voorbeeld for z in caseload.zaken())
    for zaak in caseload.zaken():
        assert caseload.open_dossier(zaak.id).dossier.naam == zaak.naam


def test_a_talk_that_goes_on_shows_and_the_aside_does_not(caseload: Caseload) -> None:
    sessie = caseload.nieuw("De Molenwiek")
    sessie.do(o.BeginGesprek())
    assert caseload.zaken()[0].fase is Fase.CONTACT_MAKEN
    sessie.do(o.GaNaarFase(Fase.KRACHTEN))
    sessie.do(o.GaNaarFase(Fase.VEILIG_OVERLEG))
    assert caseload.zaken()[0].fase is Fase.KRACHTEN
    sessie.do(o.SluitGesprek())
    assert caseload.zaken()[0].fase is None


def test_a_case_is_found_by_name_or_id(caseload: Caseload) -> None:
    sessie = caseload.nieuw("De Molenwiek")
    for gezocht in (" de molenWIEK ", sessie.dossier_id):
        zaak = caseload.zoek(gezocht)
        assert zaak
        assert zaak.id == sessie.dossier_id
    assert caseload.zoek("Molen") is None
    assert caseload.zoek("") is None


@pytest.mark.parametrize("naam", ["", " \t", "gezin 111222333", "111.222.333"])
def test_a_name_that_cannot_be_stores_nothing(caseload: Caseload, naam: str) -> None:
    with pytest.raises(OpdrachtFout):
        caseload.nieuw(naam)
    assert caseload.zaken() == []


@pytest.mark.parametrize("naam", ["half \ud800 teken", "\x1b[31mrood", "a\nb", "x" * 500, "👩‍👧"])
def test_any_other_name_is_stored_clean_from_the_first(caseload: Caseload, naam: str) -> None:
    sessie = caseload.nieuw(naam)
    assert namen(caseload) == [sessie.dossier.naam]
    assert sessie.dossier.naam.isprintable() or "\u200d" in naam
    assert 0 < len(sessie.dossier.naam) <= 60


def test_a_dossier_cut_off_while_it_was_made_is_finished_when_opened(tmp_path: Path) -> None:
    """Killed between its header and its first event."""
    kluis, _ = Kluis.maak(tmp_path, WACHTZIN)
    geopend = vouw(voer_uit(Dossier(), o.OpenDossier("De Molenwiek", True), nu(), kennis()))
    id = kluis.nieuw_dossier(maak_kop(geopend, nu()))
    caseload = Caseload(kluis)
    assert namen(caseload) == ["De Molenwiek"]
    sessie = caseload.open_dossier(id)
    assert (sessie.dossier.naam, sessie.dossier.voorbeeld) == ("De Molenwiek", True)
    assert [e.wat for e in sessie.gebeurtenissen] == ["DossierGeopend", "Ingezien"]
    sessie.do(o.BeginGesprek())
    assert namen(caseload) == ["De Molenwiek"]
    soorten = [e.wat for e in caseload.open_dossier(id).gebeurtenissen]
    assert soorten == ["DossierGeopend", "Ingezien", "GesprekBegonnen", "Ingezien"]
    caseload.sluit()


def test_a_destroyed_case_is_gone(caseload: Caseload) -> None:
    weg, blijft = caseload.nieuw("Weg"), caseload.nieuw("Blijft")
    caseload.verwijder(weg.dossier_id)
    assert namen(caseload) == ["Blijft"]
    with pytest.raises(OnbekendDossier):
        caseload.open_dossier(weg.dossier_id)
    with pytest.raises(OnbekendDossier):
        weg.do(o.BeginGesprek())
    blijft.do(o.BeginGesprek())


def test_locked_nothing_can_be_read_or_written(caseload: Caseload) -> None:
    sessie = caseload.nieuw("De Molenwiek")
    caseload.sluit()
    for greep in (caseload.zaken, lambda: caseload.nieuw("x"), lambda: sessie.do(o.BeginGesprek())):
        with pytest.raises(KluisDicht):
            greep()


def test_the_passphrase_opens_it_and_the_recovery_code_gives_a_new_one(tmp_path: Path) -> None:
    caseload, code = Caseload.maak(tmp_path, WACHTZIN)
    id = caseload.nieuw("De Molenwiek").dossier_id
    with pytest.raises(KluisBestaatAl):
        Caseload.maak(tmp_path, WACHTZIN)
    with pytest.raises(KluisBezet):
        Caseload.open(tmp_path, WACHTZIN)
    caseload.sluit()
    with pytest.raises(VerkeerdeWachtzin):
        Caseload.open(tmp_path, "iets anders dus")
    weer = Caseload.open_met_herstelcode(tmp_path, code, "een nieuwe lange zin")
    assert namen(weer) == ["De Molenwiek"]
    weer.sluit()
    with pytest.raises(VerkeerdeWachtzin):
        Caseload.open(tmp_path, WACHTZIN)
    nog = Caseload.open(tmp_path, "een nieuwe lange zin")
    assert nog.open_dossier(id).dossier.naam == "De Molenwiek"
    nog.sluit()


def test_the_example_comes_to_be_once_and_as_any_talk_does(caseload: Caseload) -> None:
    eigen = caseload.nieuw("De Molenwiek")
    eerste = caseload.voorbeeld()
    assert eerste.dossier.voorbeeld
    assert eerste.dossier.naam == voorbeeld().naam
    assert eerste.dossier == vouw(eerste.gebeurtenissen)
    assert eerste.dossier.losgeraakt == []
    momenten = [e.op for e in eerste.gebeurtenissen[1:]]
    assert momenten == sorted(momenten)
    assert len(set(momenten)) > 10
    eerste.do(o.Hernoem("Van mij"))
    assert caseload.voorbeeld().dossier_id == eerste.dossier_id
    assert sorted(z.voorbeeld for z in caseload.zaken()) == [False, True]
    assert not eigen.dossier.voorbeeld


def test_an_example_that_fails_halfway_leaves_nothing(
    caseload: Caseload, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = Sessie.do

    def stopt(sessie: Sessie, opdracht: o.Opdracht) -> object:
        if isinstance(opdracht, o.BeginGesprek):
            raise KluisFout("Bewaren lukt niet.")
        return echt(sessie, opdracht)

    monkeypatch.setattr(Sessie, "do", stopt)
    with pytest.raises(KluisFout, match="lukt niet"):
        caseload.voorbeeld()
    assert caseload.zaken() == []


def test_engine_and_words_are_loaded_once() -> None:
    assert kennis() is kennis()
    assert set(kennis().herkent) == set(Fase)
    assert all(woord == woord.casefold() for w in kennis().herkent.values() for woord in w)
