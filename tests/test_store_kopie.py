"""Backups: whole, few, not old, and back again; and what is said of a damaged vault."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from keukentafel.store import Kluis, Kosten, Stroom, fouten
from keukentafel.store.kopie import AANTAL, DAGEN, kopieen, snoei, wis_oudere, zet_terug

GOEDKOOP = Kosten(19 * 1024, 2, 1)
WACHTZIN = "een lange zin over soep"
G, A = Stroom.GEDEELD, Stroom.APART
NU = datetime(2026, 11, 27, 12, tzinfo=UTC)


@pytest.fixture
def kluis(tmp_path: Path) -> Kluis:
    kluis, _ = Kluis.maak(tmp_path / "kluis", WACHTZIN, kosten=GOEDKOOP)
    return kluis


def inhoud(kluis: Kluis) -> list[list[bytes]]:
    return [[o.inhoud for o in kluis.lees(k.id)] for k in kluis.dossiers()]


def test_een_kopie_is_de_kluis_van_dat_moment(kluis: Kluis, tmp_path: Path) -> None:
    id = kluis.nieuw_dossier(b"kop")
    kluis.voeg_toe(id, 0, [(G, b"een"), (A, b"twee")], b"kop")
    kopie = kluis.maak_kopie(NU)
    assert kopie is not None
    kluis.voeg_toe(id, 2, [(G, b"drie")], b"kop")
    assert kopie.pad.stat().st_mode & 0o777 == 0o600
    assert kopie.pad.parent.stat().st_mode & 0o777 == 0o700
    assert [p.name for p in kopie.pad.parent.iterdir()] == [kopie.pad.name]
    kluis.sluit()
    map_ = tmp_path / "terug"
    map_.mkdir()
    shutil.copy(kopie.pad, map_ / "kluis.db")
    with Kluis.open(map_, WACHTZIN) as terug:
        assert inhoud(terug) == [[b"een", b"twee"]]


def test_alleen_na_verandering_komt_er_een_kopie(kluis: Kluis, tmp_path: Path) -> None:
    id = kluis.nieuw_dossier(b"kop")
    assert kluis.maak_kopie(NU)
    assert kluis.maak_kopie(NU + timedelta(hours=1)) is None
    kluis.dossiers()
    assert kluis.maak_kopie(NU + timedelta(hours=1)) is None
    kluis.voeg_toe(id, 0, [], b"kop 2")
    assert kluis.maak_kopie(NU + timedelta(hours=2))
    kluis.sluit()


def test_er_blijven_er_een_paar_en_niet_te_oud(kluis: Kluis, tmp_path: Path) -> None:
    map_ = tmp_path / "kluis"
    id = kluis.nieuw_dossier(b"kop")
    for dag in range(AANTAL + 3):
        kluis.voeg_toe(id, 0, [], b"kop")
        kluis.maak_kopie(NU + timedelta(days=dag))
    assert [k.gemaakt for k in kopieen(map_)] == [
        NU + timedelta(days=AANTAL + 2 - i) for i in range(AANTAL)
    ]
    (map_ / "kopieen" / "kluis-van-mijzelf.db").touch()
    snoei(map_, NU + timedelta(days=DAGEN + 5, hours=1))
    assert [k.gemaakt.day for k in kopieen(map_)] == [4, 3]
    snoei(map_, NU + timedelta(days=400))
    assert len(kopieen(map_)) == 1
    assert (map_ / "kopieen" / "kluis-van-mijzelf.db").exists()
    kluis.sluit()


def test_oude_gaan_weg_bij_het_openen_ook_als_er_niets_verandert(
    kluis: Kluis, tmp_path: Path
) -> None:
    id = kluis.nieuw_dossier(b"kop")
    vandaag = datetime.now(UTC)
    for dagen in (DAGEN + 9, DAGEN + 1, DAGEN - 1):
        kluis.voeg_toe(id, 0, [], b"kop")
        kluis.maak_kopie(vandaag - timedelta(days=dagen))
    kluis.sluit()
    assert len(kopieen(tmp_path / "kluis")) == 3
    with pytest.raises(fouten.VerkeerdeWachtzin):
        Kluis.open(tmp_path / "kluis", "een andere zin")
    assert len(kopieen(tmp_path / "kluis")) == 3
    Kluis.open(tmp_path / "kluis", WACHTZIN).sluit()
    assert [k.gemaakt for k in kopieen(tmp_path / "kluis")] == [vandaag - timedelta(days=DAGEN - 1)]


def test_wat_vergeten_is_kan_ook_meteen_uit_de_kopieen(kluis: Kluis, tmp_path: Path) -> None:
    map_ = tmp_path / "kluis"
    id = kluis.nieuw_dossier(b"kop")
    kluis.maak_kopie(NU)
    kluis.verwijder(id)
    kluis.maak_kopie(NU + timedelta(minutes=1))
    assert wis_oudere(map_, NU + timedelta(minutes=1)) == 1
    (over,) = kopieen(map_)
    assert id.encode() in over.pad.read_bytes()
    kluis.sluit()


def test_terugzetten_bewaart_wat_er_stond(kluis: Kluis, tmp_path: Path) -> None:
    map_ = tmp_path / "kluis"
    id = kluis.nieuw_dossier(b"kop")
    kluis.voeg_toe(id, 0, [(G, b"oud")], b"kop")
    kopie = kluis.maak_kopie(NU)
    assert kopie
    kluis.voeg_toe(id, 1, [(G, b"nieuw")], b"kop")
    kluis.sluit()
    oud = zet_terug(map_, kopie.pad, NU, lambda proef: Kluis.open(proef, WACHTZIN).sluit())
    assert oud
    with Kluis.open(map_, WACHTZIN) as terug:
        assert inhoud(terug) == [[b"oud"]]
    assert {p.name for p in map_.iterdir()} == {"kluis.db", "kopieen", oud.name}
    elders = tmp_path / "elders"
    elders.mkdir()
    shutil.copy(oud, elders / "kluis.db")
    with Kluis.open(elders, WACHTZIN) as was:
        assert inhoud(was) == [[b"oud", b"nieuw"]]


@pytest.mark.parametrize("hoe", ["verkeerde wachtzin", "stuk", "weg"])
def test_een_kopie_die_niet_opent_verandert_niets(kluis: Kluis, tmp_path: Path, hoe: str) -> None:
    map_ = tmp_path / "kluis"
    kluis.nieuw_dossier(b"kop")
    kopie = kluis.maak_kopie(NU)
    assert kopie
    kluis.sluit()
    zin = WACHTZIN
    if hoe == "stuk":
        kopie.pad.write_bytes(kopie.pad.read_bytes()[:5000])
    elif hoe == "weg":
        kopie.pad.unlink()
    else:
        zin = "een andere zin"
    voor = (map_ / "kluis.db").read_bytes()
    with pytest.raises((fouten.VerkeerdeWachtzin, fouten.KluisBeschadigd, fouten.GeenKopie)):
        zet_terug(map_, kopie.pad, NU, lambda proef: Kluis.open(proef, zin).sluit())
    assert (map_ / "kluis.db").read_bytes() == voor
    assert {p.name for p in map_.iterdir()} == {"kluis.db", "kopieen"}


def test_een_kopie_van_een_kapotte_kluis_komt_er_niet(kluis: Kluis, tmp_path: Path) -> None:
    """The copy is opened and checked before it counts, so it never pushes out a whole one."""
    map_ = tmp_path / "kluis"
    for _ in range(40):
        kluis.nieuw_dossier(bytes(3000))
    kluis.maak_kopie(NU)
    kluis.sluit()
    bestand = map_ / "kluis.db"
    with closing(sqlite3.connect(bestand)) as db:
        (pagina,) = db.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'dossier'"
        ).fetchone()
    alles = bytearray(bestand.read_bytes())
    alles[(pagina - 1) * 4096 : pagina * 4096] = bytes(4096)
    bestand.write_bytes(alles)
    with Kluis.open(map_, WACHTZIN) as stuk:
        stuk.markeer_veranderd()
        with pytest.raises(fouten.KluisBeschadigd):
            stuk.maak_kopie(NU + timedelta(days=1))
    assert [k.gemaakt for k in kopieen(map_)] == [NU]
    assert len(list((map_ / "kopieen").iterdir())) == 1
