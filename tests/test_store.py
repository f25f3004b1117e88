"""The vault through its public face: what goes in comes out, for the right person only."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.fouten import KeukentafelFout
from keukentafel.store import (
    STANDAARD,
    Kluis,
    Kosten,
    Opgeslagen,
    Stroom,
    bestaat,
    fouten,
    standaard_map,
)
from keukentafel.store.herstelcode import lees_code, schrijf_code
from keukentafel.store.plaats import Plaats

GOEDKOOP = Kosten(19 * 1024, 2, 1)
WACHTZIN = "een lange zin over soep"
G, A = Stroom.GEDEELD, Stroom.APART
posix = pytest.mark.skipif(os.name != "posix", reason="permissions of posix")


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return tmp_path / "kluis"


@pytest.fixture
def gemaakt(map_: Path) -> tuple[Path, str]:
    kluis, code = Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP)
    kluis.sluit()
    return map_, code


@pytest.fixture(params=["sqlite", "postgresql"])
def plaats(request: pytest.FixtureRequest) -> Plaats:
    """Where a vault can be made: the same tests, on either engine."""
    gekozen: Plaats = request.getfixturevalue("map_" if request.param == "sqlite" else "pg_url")
    return gekozen


@pytest.fixture
def kluis(plaats: Plaats) -> Iterator[Kluis]:
    kluis, _ = Kluis.maak(plaats, WACHTZIN, kosten=GOEDKOOP)
    with kluis:
        yield kluis


def test_wat_erin_gaat_komt_er_na_heropenen_uit(plaats: Plaats) -> None:
    Kluis.maak(plaats, WACHTZIN, kosten=GOEDKOOP)[0].sluit()
    with Kluis.open(plaats, WACHTZIN) as kluis:
        id = kluis.nieuw_dossier(b"kop 0")
        assert kluis.lees(id) == []
        assert kluis.voeg_toe(id, 0, [(G, b"een"), (A, b"twee"), (G, b"")], b"kop 1") == 3
        assert kluis.voeg_toe(id, 3, [(A, b"vier")], b"kop 2") == 4
    with Kluis.open(plaats, WACHTZIN) as kluis:
        assert kluis.lees(id) == [
            Opgeslagen(1, G, b"een"),
            Opgeslagen(2, A, b"twee"),
            Opgeslagen(3, G, b""),
            Opgeslagen(4, A, b"vier"),
        ]
        (kop,) = kluis.dossiers()
        assert (kop.id, kop.kop, kop.laatste) == (id, b"kop 2", 4)


def test_alleen_de_kop_vernieuwen(kluis: Kluis) -> None:
    id = kluis.nieuw_dossier(b"oud")
    assert kluis.voeg_toe(id, 0, [], b"nieuw") == 0
    assert [k.kop for k in kluis.dossiers()] == [b"nieuw"]


_STAP = st.lists(st.tuples(st.sampled_from(Stroom), st.binary(max_size=700)), max_size=4)


@pytest.fixture(scope="module")
def gedeelde_kluis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kluis]:
    kluis, _ = Kluis.maak(tmp_path_factory.mktemp("eigenschap"), WACHTZIN, kosten=GOEDKOOP)
    with kluis:
        yield kluis


@settings(max_examples=40, deadline=None)
@given(stappen=st.lists(_STAP, max_size=6), kop=st.binary(max_size=600))
def test_elke_reeks_leest_gelijk_terug(
    gedeelde_kluis: Kluis, stappen: list[list[tuple[Stroom, bytes]]], kop: bytes
) -> None:
    id = gedeelde_kluis.nieuw_dossier(b"")
    laatste = 0
    for stap in stappen:
        laatste = gedeelde_kluis.voeg_toe(id, laatste, stap, kop)
    alles = [item for stap in stappen for item in stap]
    gelezen = gedeelde_kluis.lees(id)
    assert [(o.stroom, o.inhoud) for o in gelezen] == alles
    assert [o.volg for o in gelezen] == list(range(1, laatste + 1))
    omgekeerd = [Opgeslagen(o.volg, A, o.inhoud[::-1]) for o in gelezen]
    gedeelde_kluis.herschrijf(id, laatste, omgekeerd, kop)
    assert gedeelde_kluis.lees(id) == omgekeerd
    assert next(k for k in gedeelde_kluis.dossiers() if k.id == id).kop == kop
    gedeelde_kluis.verwijder(id)


# -- who may open -------------------------------------------------------------------------


def test_een_wachtzin_met_accenten_mag_op_twee_manieren_getypt_zijn(map_: Path) -> None:
    Kluis.maak(map_, "één kopje", kosten=GOEDKOOP)[0].sluit()
    Kluis.open(map_, "e\u0301e\u0301n kopje").sluit()


def test_de_herstelcode_opent_ook_slordig_getypt(plaats: Plaats) -> None:
    kluis, code = Kluis.maak(plaats, WACHTZIN, kosten=GOEDKOOP)
    kluis.sluit()
    assert [len(groep) for groep in code.split("-")] == [5, 5, 5, 5, 5, 4]
    slordig = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    for vorm in (code, slordig, code.replace("-", "").replace("1", "I")):
        Kluis.open_met_herstelcode(plaats, f" {vorm} ").sluit()


def test_een_nieuwe_wachtzin_vervangt_de_oude(plaats: Plaats) -> None:
    kluis, code = Kluis.maak(plaats, WACHTZIN, kosten=GOEDKOOP)
    kluis.sluit()
    with Kluis.open_met_herstelcode(plaats, code) as kluis:
        id = kluis.nieuw_dossier(b"kop")
        kluis.voeg_toe(id, 0, [(G, b"blijft")], b"kop")
        kluis.wijzig_wachtzin("een heel andere zin", kosten=GOEDKOOP)
    with pytest.raises(fouten.VerkeerdeWachtzin):
        Kluis.open(plaats, WACHTZIN)
    with Kluis.open(plaats, "een heel andere zin") as kluis:
        assert kluis.lees(id) == [Opgeslagen(1, G, b"blijft")]
    Kluis.open_met_herstelcode(plaats, code).sluit()


@given(geheim=st.binary(min_size=16, max_size=16))
def test_een_code_leest_terug(geheim: bytes) -> None:
    assert lees_code(schrijf_code(geheim)) == geheim


@pytest.mark.parametrize("mooi", ["", "soep", "6JR20-VBWEE", "U" * 29, "Z" * 29, "é" * 29])
def test_wat_geen_code_kan_zijn_is_een_tikfout(mooi: str, gemaakt: tuple[Path, str]) -> None:
    with pytest.raises(fouten.CodeTikfout):
        Kluis.open_met_herstelcode(gemaakt[0], mooi)


def test_een_verkeerd_teken_is_een_tikfout() -> None:
    code = schrijf_code(bytes(range(16)))
    gemist = 0
    for plek in (i for i, teken in enumerate(code) if teken != "-"):
        for teken in set("0123456789ABCDEFGHJKMNPQRSTVWXYZ") - {code[plek]}:
            try:
                lees_code(code[:plek] + teken + code[plek + 1 :])
                gemist += 1
            except fouten.CodeTikfout:
                pass
    assert gemist == 0


def test_kosten_buiten_de_grenzen_maken_geen_kluis(map_: Path) -> None:
    for kosten in (Kosten(8 * 1024, 2, 1), Kosten(19 * 1024, 1, 1), Kosten(2**21, 3, 4)):
        with pytest.raises(ValueError, match="cost"):
            Kluis.maak(map_, WACHTZIN, kosten=kosten)
    assert not map_.exists()
    assert Kosten(64 * 1024, 3, 4) == STANDAARD


# -- dossiers -----------------------------------------------------------------------------


def test_wie_achterloopt_krijgt_een_conflict_en_verandert_niets(kluis: Kluis) -> None:
    id = kluis.nieuw_dossier(b"kop")
    kluis.voeg_toe(id, 0, [(G, b"een")], b"kop 1")
    voor = kluis.lees(id), kluis.dossiers()
    for verwacht in (0, 2):
        with pytest.raises(fouten.Conflict):
            kluis.voeg_toe(id, verwacht, [(G, b"nee")], b"nee")
        with pytest.raises(fouten.Conflict):
            kluis.herschrijf(id, verwacht, [], b"nee")
    assert (kluis.lees(id), kluis.dossiers()) == voor


def test_herschrijven_vraagt_aaneengesloten_nummers(kluis: Kluis) -> None:
    id = kluis.nieuw_dossier(b"kop")
    with pytest.raises(ValueError, match=r"1\.\.n"):
        kluis.herschrijf(id, 0, [Opgeslagen(2, G, b"")], b"kop")


def test_na_herschrijven_gaat_het_dossier_gewoon_verder(kluis: Kluis) -> None:
    id = kluis.nieuw_dossier(b"kop")
    kluis.voeg_toe(id, 0, [(G, b"een"), (G, b"twee")], b"kop")
    kluis.herschrijf(id, 2, [Opgeslagen(1, G, b"een"), Opgeslagen(2, A, b"twee")], b"kop")
    assert kluis.voeg_toe(id, 2, [(G, b"drie")], b"kop") == 3
    assert [o.stroom for o in kluis.lees(id)] == [G, A, G]


def test_een_vernietigd_dossier_is_weg_en_de_rest_niet(plaats: Plaats) -> None:
    Kluis.maak(plaats, WACHTZIN, kosten=GOEDKOOP)[0].sluit()
    with Kluis.open(plaats, WACHTZIN) as kluis:
        weg, blijft = kluis.nieuw_dossier(b"weg"), kluis.nieuw_dossier(b"blijft")
        for id in (weg, blijft):
            kluis.voeg_toe(id, 0, [(G, b"tekst"), (A, b"stil")], id.encode())
        kluis.verwijder(weg)
        for doe in (
            lambda: kluis.lees(weg),
            lambda: kluis.voeg_toe(weg, 0, [], b""),
            lambda: kluis.herschrijf(weg, 0, [], b""),
            lambda: kluis.verwijder(weg),
            lambda: kluis.lees("bestaat niet"),
        ):
            with pytest.raises(fouten.OnbekendDossier):
                doe()
    with Kluis.open(plaats, WACHTZIN) as kluis:
        assert [k.id for k in kluis.dossiers()] == [blijft]
        assert len(kluis.lees(blijft)) == 2


def test_na_sluiten_doet_de_kluis_niets_meer(kluis: Kluis) -> None:
    id = kluis.nieuw_dossier(b"kop")
    kluis.sluit()
    kluis.sluit()
    for doe in (
        lambda: kluis.lees(id),
        kluis.dossiers,
        lambda: kluis.nieuw_dossier(b""),
        lambda: kluis.voeg_toe(id, 0, [(G, b"")], b""),
        lambda: kluis.wijzig_wachtzin("anders", kosten=GOEDKOOP),
    ):
        with pytest.raises(fouten.KluisDicht):
            doe()


# -- the folder ---------------------------------------------------------------------------


@posix
def test_map_en_bestanden_zijn_alleen_van_de_gebruiker(map_: Path) -> None:
    kluis, _ = Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP)
    kluis.nieuw_dossier(b"kop")
    assert map_.stat().st_mode & 0o777 == 0o700
    assert {p.name for p in map_.iterdir()} == {"kluis.db", "kluis.db-wal"}
    assert all(p.stat().st_mode & 0o777 == 0o600 for p in map_.iterdir())
    kluis.sluit()


@posix
def test_een_lege_map_wordt_eigen_een_volle_blijft_zoals_hij_is(tmp_path: Path) -> None:
    leeg, vol = tmp_path / "leeg", tmp_path / "vol"
    for map_ in (leeg, vol):
        map_.mkdir()
        map_.chmod(0o755)
    (vol / "iets").touch()
    for map_, rechten in ((leeg, 0o700), (vol, 0o755)):
        Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP)[0].sluit()
        assert map_.stat().st_mode & 0o777 == rechten


def test_na_sluiten_blijft_een_bestand(gemaakt: tuple[Path, str]) -> None:
    map_, _ = gemaakt
    assert bestaat(map_)
    assert [p.name for p in map_.iterdir()] == ["kluis.db"]


def test_de_gekozen_map_gaat_voor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KEUKENTAFEL_MAP", str(tmp_path))
    assert standaard_map() == tmp_path
    monkeypatch.setenv("KEUKENTAFEL_MAP", "")
    assert standaard_map().name == "keukentafel"
    assert standaard_map().is_absolute()


def test_importeren_laadt_nog_niets_zwaars() -> None:
    vraag = (
        "import sys, keukentafel.store as s; s.bestaat; s.standaard_map;"
        "zwaar = {'sqlite3', 'sqlalchemy', 'pg8000', 'cryptography', 'platformdirs'};"
        "print(zwaar & set(sys.modules))"
    )
    pad = os.pathsep.join(sys.path)
    uit = subprocess.run(
        [sys.executable, "-c", vraag], env={**os.environ, "PYTHONPATH": pad}, capture_output=True
    )
    assert uit.stdout.split() == [b"set()"]


def test_elke_fout_is_een_eigen_nederlandse_regel() -> None:
    soorten = fouten.VasteKluisFout.__subclasses__()
    regels = [str(soort()) for soort in soorten]
    assert len(set(regels)) == len(soorten) >= 13
    assert all(issubclass(soort, KeukentafelFout) for soort in soorten)
    assert all("\n" not in r and r.endswith(".") and len(r) < 140 for r in regels)
