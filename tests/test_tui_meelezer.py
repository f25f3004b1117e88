"""The encoder reads on behind the talk: what it finds comes a moment later, and undoes as one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from keukentafel.caseload import Caseload, kennis
from keukentafel.conversation.opdrachten import BewerkTekst, MerkUiting, Noteer, StelLabelBij
from keukentafel.labels import Levensdomein, Rol, Signaal
from keukentafel.language import Duiding, laad_rijke_motor
from keukentafel.language.rijk import ENCODER
from keukentafel.session import Sessie
from keukentafel.tui.app import KeukentafelApp
from keukentafel.tui.schermen.gesprek import GesprekScherm
from tui_hulp import GEZIN, WACHTZIN, noteer, scherm

ZIN = "Ik leg de post in de la, dan hoef ik er niet naar te kijken."
ANDERS = Duiding(
    rol=Rol.CLIENT, domeinen=(Levensdomein.WERK,), signalen=(Signaal.UITBUITING,), motor="beter"
)


@contextmanager
def dossier(map: Path) -> Iterator[tuple[Caseload, Sessie]]:
    caseload, _ = Caseload.maak(map, WACHTZIN)
    sessie = caseload.nieuw("De Molenwiek")
    for opdracht in GEZIN:
        sessie.do(opdracht)
    yield caseload, sessie
    caseload.sluit()


def test_beter_gelezen_vervangt_en_een_keer_ongedaan_neemt_beide_terug(tmp_path: Path) -> None:
    with dossier(tmp_path / "kluis") as (_, sessie):
        sessie.do(Noteer(ZIN, "", Rol.CLIENT))
        sessie.do(Noteer("De hond is oud.", "", Rol.CLIENT))
        eerste, tweede = sessie.dossier.uitingen
        wat = {w.uiting: w for w in sessie.ongelezen()}
        sessie.herlees(wat[eerste], ANDERS)
        assert sessie.dossier.uitingen[eerste].duiding == ANDERS
        assert eerste not in {w.uiting for w in sessie.ongelezen()}
        assert sessie.ongedaan()
        assert list(sessie.dossier.uitingen) == [eerste]
        assert tweede not in sessie.dossier.uitingen
        assert sessie.ongedaan()
        assert not sessie.dossier.uitingen


def test_een_bewerkte_zin_laat_oude_lezing_vallen(tmp_path: Path) -> None:
    with dossier(tmp_path / "kluis") as (_, sessie):
        sessie.do(Noteer(ZIN, "", Rol.CLIENT))
        (wat,) = sessie.ongelezen()
        sessie.do(BewerkTekst(wat.uiting, "Ik werk bij de bakker."))
        sessie.herlees(wat, ANDERS)
        uiting = sessie.dossier.uitingen[wat.uiting]
        assert uiting.duiding is not None
        assert uiting.duiding.motor == kennis().motor.versie
        (opnieuw,) = sessie.ongelezen()
        sessie.herlees(opnieuw, ANDERS)
        assert sessie.ongedaan()  # the edit and its better reading go together
        uiting = sessie.dossier.uitingen[wat.uiting]
        assert (uiting.tekst, uiting.domeinen) != ("Ik werk bij de bakker.", (Levensdomein.WERK,))
        assert uiting.tekst == ZIN


def test_wat_een_mens_zei_blijft_staan(tmp_path: Path) -> None:
    with dossier(tmp_path / "kluis") as (_, sessie):
        sessie.do(Noteer(ZIN, "", Rol.CLIENT))
        (wat,) = sessie.ongelezen()
        sessie.do(StelLabelBij(wat.uiting, "zorg", True))
        sessie.herlees(wat, ANDERS)
        assert set(sessie.dossier.uitingen[wat.uiting].domeinen) == {"werk", "zorg"}


def test_wat_een_mens_naliep_houdt_zijn_labels_maar_een_zorg_wordt_nog_gezien(
    tmp_path: Path,
) -> None:
    with dossier(tmp_path / "kluis") as (_, sessie):
        sessie.do(Noteer(ZIN, "", Rol.CLIENT))
        (wat,) = sessie.ongelezen()
        oud = sessie.dossier.uitingen[wat.uiting]
        sessie.do(MerkUiting(wat.uiting, nagelopen=True))
        sessie.herlees(wat, ANDERS)
        nieuw = sessie.dossier.uitingen[wat.uiting]
        assert (nieuw.domeinen, nieuw.soorten) == (oud.domeinen, oud.soorten)
        assert nieuw.signalen == ANDERS.signalen


@pytest.mark.skipif(not ENCODER.exists(), reason="encoder.bin is not here")
async def test_op_het_scherm_komt_het_beter_gelezene_erbij(tmp_path: Path) -> None:
    with dossier(tmp_path / "kluis") as (caseload, sessie):
        app = KeukentafelApp(tmp_path / "kluis")
        async with app.run_test(size=(120, 40)) as pilot:
            app.caseload = caseload
            app.open_sessie(sessie)
            await app.push_screen(GesprekScherm())
            app._begin_meelezen()
            await noteer(pilot, ZIN)
            for _ in range(3):
                await app.workers.wait_for_complete()
                await pilot.pause()
            (uiting,) = sessie.dossier.uitingen.values()
            rijk = laad_rijke_motor()
            assert uiting.duiding is not None
            assert uiting.duiding.domeinen == rijk.duid(ZIN, Rol.CLIENT).domeinen
            assert not sessie.ongelezen()
            assert "post in de la" in scherm(pilot)
