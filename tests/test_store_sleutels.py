"""What opens a vault and what no longer does: passphrase, codes, PIN, new keys, waiting."""

import itertools
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from keukentafel.store import STANDAARD, Kluis, Kosten, Opgeslagen, Stroom, fouten, openen
from keukentafel.store.plaats import Plaats
from keukentafel.store.sleutels import BODEM, ijk

keyring = pytest.importorskip("keyring")

GOEDKOOP = Kosten(19 * 1024, 2, 1)
WACHTZIN = "een lange zin over soep"
NIEUW = "een heel andere lange zin"
G, A = Stroom.GEDEELD, Stroom.APART


@pytest.fixture(params=["eigen", "team", "postgresql"])
def plaats(request: pytest.FixtureRequest, tmp_path: Path) -> Plaats:
    if request.param == "postgresql":
        return str(request.getfixturevalue("pg_url"))
    return tmp_path / str(request.param)


@pytest.fixture
def wie(plaats: Plaats) -> str:
    return "els" if not isinstance(plaats, Path) or plaats.name == "team" else ""


@pytest.fixture
def gevuld(plaats: Plaats, wie: str) -> tuple[str, str]:
    """A closed vault with one dossier; returns its id and the recovery code."""
    kluis, code = Kluis.maak(plaats, WACHTZIN, kosten=GOEDKOOP, gebruiker=wie)
    with kluis:
        id = kluis.nieuw_dossier(b"kop")
        kluis.voeg_toe(id, 0, [(G, b"een"), (A, b"twee")], b"kop")
    return id, code


WAAR = [Opgeslagen(1, G, b"een"), Opgeslagen(2, A, b"twee")]


def test_een_nieuwe_herstelcode_vervangt_de_oude(
    plaats: Plaats, wie: str, gevuld: tuple[str, str]
) -> None:
    id, oud = gevuld
    with Kluis.open(plaats, WACHTZIN, gebruiker=wie) as kluis:
        code = kluis.nieuwe_herstelcode()
    with pytest.raises(fouten.VerkeerdeHerstelcode):
        Kluis.open_met_herstelcode(plaats, oud, gebruiker=wie)
    with Kluis.open_met_herstelcode(plaats, code, gebruiker=wie) as kluis:
        assert kluis.lees(id) == WAAR


def test_een_nieuwe_sleutel_maakt_al_het_oude_onbruikbaar(
    plaats: Plaats, wie: str, gevuld: tuple[str, str]
) -> None:
    id, oude_code = gevuld
    with Kluis.open(plaats, WACHTZIN, gebruiker=wie) as kluis:
        oud = kluis._sleutels().geheim
        vier = kluis.zet_vier_ogen() if not wie else None
        code = kluis.vernieuw_sleutel(NIEUW, kosten=GOEDKOOP)
        assert kluis._sleutels().geheim != oud
        assert kluis.lees(id) == WAAR
    with pytest.raises(fouten.VerkeerdeWachtzin):
        Kluis.open(plaats, WACHTZIN, gebruiker=wie)
    with pytest.raises(fouten.VerkeerdeHerstelcode):
        Kluis.open_met_herstelcode(plaats, oude_code, gebruiker=wie)
    with pytest.raises(fouten.VerkeerdeHerstelcode):
        Kluis.open_met_vier_ogen(plaats, *(vier or (oude_code, oude_code)))
    with Kluis.open(plaats, NIEUW, gebruiker=wie) as kluis:
        assert kluis.lees(id) == WAAR
        assert kluis.voeg_toe(id, 2, [(A, b"drie")], b"kop") == 3
    Kluis.open_met_herstelcode(plaats, code, gebruiker=wie).sluit()


def test_van_de_oude_sleutels_blijft_niets_in_het_bestand(tmp_path: Path) -> None:
    kluis, _ = Kluis.maak(tmp_path, WACHTZIN, kosten=GOEDKOOP)
    ids = [kluis.nieuw_dossier(b"kop") for _ in range(40)]
    kluis.sluit()
    sql = "SELECT sleutel_gedeeld, sleutel_apart FROM dossier UNION SELECT verpakt, zout FROM {}"
    with closing(sqlite3.connect(tmp_path / "kluis.db")) as db:
        oud = [z for rij in db.execute(sql.format("sleutelslot")) for z in rij]
    with Kluis.open(tmp_path, WACHTZIN) as kluis:
        kluis.vernieuw_sleutel(NIEUW, kosten=GOEDKOOP)
        assert len(kluis.dossiers()) == len(ids)
    alles = b"".join(p.read_bytes() for p in tmp_path.iterdir())
    assert not [z for z in oud if z[:12] in alles or z[-12:] in alles]


def test_vier_ogen_openen_samen_en_niet_alleen(
    plaats: Plaats, wie: str, gevuld: tuple[str, str]
) -> None:
    id, eigen_code = gevuld
    with Kluis.open(plaats, WACHTZIN, gebruiker=wie) as kluis:
        een, twee = kluis.zet_vier_ogen()
        later = kluis.nieuw_dossier(b"later")
        kluis.voeg_toe(later, 0, [(A, b"ook dit")], b"later")
    for fout in ((een, een), (twee, een), (een, eigen_code)):
        with pytest.raises(fouten.VerkeerdeHerstelcode):
            Kluis.open_met_vier_ogen(plaats, *fout)
    with pytest.raises(fouten.CodeTikfout):
        Kluis.open_met_vier_ogen(plaats, een, "")
    with Kluis.open_met_vier_ogen(plaats, een, twee) as kluis:
        assert kluis.lees(id) == WAAR
        assert [o.inhoud for o in kluis.lees(later)] == [b"ook dit"]
    Kluis.open(plaats, WACHTZIN, gebruiker=wie).sluit()


def test_wie_al_binnen_is_kan_zijn_wachtzin_laten_nakijken(
    plaats: Plaats, wie: str, gevuld: tuple[str, str]
) -> None:
    with Kluis.open(plaats, WACHTZIN, gebruiker=wie) as kluis:
        kluis.controleer_wachtzin(WACHTZIN)
        with pytest.raises(fouten.VerkeerdeWachtzin):
            kluis.controleer_wachtzin(NIEUW)


# -- waiting ------------------------------------------------------------------------------


def test_mis_raden_gaat_steeds_langzamer_en_wist_niets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gewacht: list[float] = []
    monkeypatch.setattr(openen, "slaap", gewacht.append)
    Kluis.maak(tmp_path, WACHTZIN, kosten=GOEDKOOP)[0].sluit()
    voor = (tmp_path / "kluis.db").read_bytes()
    for _ in range(11):
        with pytest.raises(fouten.VerkeerdeWachtzin):
            Kluis.open(tmp_path, NIEUW)
    assert gewacht == [1, 2, 4, 8, 16, 30, 30, 30]
    assert (tmp_path / "pogingen.json").stat().st_mode & 0o077 == 0
    assert (tmp_path / "kluis.db").read_bytes() == voor
    Kluis.open(tmp_path, WACHTZIN).sluit()
    gewacht.clear()
    with pytest.raises(fouten.VerkeerdeWachtzin):
        Kluis.open(tmp_path, NIEUW)
    assert gewacht == []


def test_het_wachten_overleeft_een_nieuwe_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gewacht: list[float] = []
    monkeypatch.setattr(openen, "slaap", gewacht.append)
    Kluis.maak(tmp_path, WACHTZIN, kosten=GOEDKOOP)[0].sluit()
    code = (
        "import sys; from pathlib import Path\n"
        "from keukentafel.store import Kluis, fouten, openen\n"
        "for _ in range(5):\n"
        "    try: Kluis.open(Path(sys.argv[1]), 'verkeerd')\n"
        "    except fouten.VerkeerdeWachtzin: pass\n"
    ).replace("openen\n", "openen\nopenen.slaap = lambda s: None\n", 1)
    omgeving = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, env=omgeving)
    Kluis.open(tmp_path, WACHTZIN).sluit()
    assert gewacht == [4]
    assert not (tmp_path / "pogingen.json").exists()
    Kluis.open(tmp_path, WACHTZIN).sluit()
    assert gewacht == [4]


@pytest.mark.parametrize("inhoud", ["", "[", "[1]", '{"a": "b"}', "[" * 9000, "x" * 200_000])
def test_een_vreemd_bestand_met_pogingen_telt_niet(tmp_path: Path, inhoud: str) -> None:
    Kluis.maak(tmp_path, WACHTZIN, kosten=GOEDKOOP)[0].sluit()
    (tmp_path / "pogingen.json").write_text(inhoud)
    with pytest.raises(fouten.VerkeerdeWachtzin):
        Kluis.open(tmp_path, NIEUW)
    Kluis.open(tmp_path, WACHTZIN).sluit()


# -- how costly ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("per_keer", "geheugen"), [(0.0, 256 * 1024), (0.3, 128 * 1024), (0.6, 64 * 1024), (9, 65536)]
)
def test_ijken_zoekt_naar_boven_en_nooit_onder_de_standaard(
    per_keer: float, geheugen: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clock that says how long it took; every doubling of memory takes twice as long."""
    from keukentafel.store import sleutels

    tijd = itertools.count()
    duur = {2 * i + 1: per_keer * 2**i for i in range(9)}
    stand = 0.0

    def klok() -> float:
        nonlocal stand
        stand += float(duur.get(next(tijd), 0.0))
        return stand

    monkeypatch.setattr(sleutels, "rek_uit", lambda *_: b"")
    kosten = ijk(klok)
    assert kosten.geheugen_kib == geheugen
    assert kosten.veilig()
    assert BODEM.geheugen_kib < STANDAARD.geheugen_kib <= kosten.geheugen_kib


# -- the PIN of this device ---------------------------------------------------------------


class Hanger(keyring.backend.KeyringBackend):  # type: ignore[misc,name-defined]
    """A keychain that lives as long as the test."""

    priority = 5

    def __init__(self) -> None:
        self.inhoud: dict[tuple[str, str], str] = {}

    def get_password(self, dienst: str, naam: str) -> str | None:
        return self.inhoud.get((dienst, naam))

    def set_password(self, dienst: str, naam: str, geheim: str) -> None:
        self.inhoud[dienst, naam] = geheim

    def delete_password(self, dienst: str, naam: str) -> None:
        if self.inhoud.pop((dienst, naam), None) is None:
            raise keyring.errors.PasswordDeleteError


@pytest.fixture
def hanger() -> Iterator[Hanger]:
    oud = keyring.get_keyring()
    eigen = Hanger()
    keyring.set_keyring(eigen)
    yield eigen
    keyring.set_keyring(oud)


def test_een_pin_opent_alleen_op_dit_apparaat(
    plaats: Plaats, wie: str, gevuld: tuple[str, str], hanger: Hanger
) -> None:
    id, _ = gevuld
    with pytest.raises(fouten.GeenPin):
        Kluis.open_met_pin(plaats, "482915", gebruiker=wie)
    with Kluis.open(plaats, WACHTZIN, gebruiker=wie) as kluis:
        with pytest.raises(fouten.PinTeKort):
            kluis.zet_pin("48291", kosten=GOEDKOOP)
        kluis.zet_pin("482915", kosten=GOEDKOOP)
    with pytest.raises(fouten.VerkeerdePin):
        Kluis.open_met_pin(plaats, "482916", gebruiker=wie)
    with Kluis.open_met_pin(plaats, "482915", gebruiker=wie) as kluis:
        assert kluis.lees(id) == WAAR
    (naam,) = hanger.inhoud
    goed = hanger.inhoud[naam]
    hanger.inhoud[naam] = "00" * 32
    with pytest.raises(fouten.VerkeerdePin):
        Kluis.open_met_pin(plaats, "482915", gebruiker=wie)
    del hanger.inhoud[naam]
    with pytest.raises(fouten.GeenSleutelhanger):
        Kluis.open_met_pin(plaats, "482915", gebruiker=wie)
    hanger.inhoud[naam] = goed
    with Kluis.open(plaats, WACHTZIN, gebruiker=wie) as kluis:
        kluis.wis_pin()
    assert not hanger.inhoud
    with pytest.raises(fouten.GeenPin):
        Kluis.open_met_pin(plaats, "482915", gebruiker=wie)


@pytest.mark.parametrize("waarom", ["geen", "leesbaar"])
def test_zonder_goede_sleutelhanger_geen_pin(tmp_path: Path, hanger: Hanger, waarom: str) -> None:
    if waarom == "geen":
        from keyring.backends.fail import Keyring

        keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]
    else:
        hanger.priority = 0.5  # type: ignore[assignment]
    kluis, _ = Kluis.maak(tmp_path, WACHTZIN, kosten=GOEDKOOP)
    with kluis, pytest.raises(fouten.GeenSleutelhanger):
        kluis.zet_pin("482915", kosten=GOEDKOOP)
    assert not hanger.inhoud
