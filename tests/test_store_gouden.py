"""Vaults of every version that was ever handed out: they open for ever, and hold the same."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from keukentafel.store import Kluis, fouten
from keukentafel.store.kopie import kopieen
from keukentafel.store.schema import SCHEMA_VERSIE

GOUDEN = Path(__file__).parent / "data" / "gouden"
VERSIES = sorted(int(p.stem.removeprefix("kluis_v")) for p in GOUDEN.glob("kluis_v*.db"))


def gouden(versie: int, tmp_path: Path) -> tuple[Path, dict[str, Any]]:
    """A copy of the vault of a version, and what must be in it."""
    map_ = tmp_path / "kluis"
    map_.mkdir(mode=0o700)
    shutil.copy(GOUDEN / f"kluis_v{versie}.db", map_ / "kluis.db")
    inhoud: dict[str, Any] = json.loads((GOUDEN / f"kluis_v{versie}.json").read_text("utf-8"))
    return map_, inhoud


def inhoud_van(kluis: Kluis) -> dict[str, Any]:
    return {
        kop.id: {
            "kop": kop.kop.decode(),
            "laatste": kop.laatste,
            "gebeurtenissen": [
                [o.volg, str(o.stroom), o.inhoud.decode()] for o in kluis.lees(kop.id)
            ],
        }
        for kop in kluis.dossiers()
    }


def test_van_elke_versie_is_er_een() -> None:
    assert list(range(1, SCHEMA_VERSIE + 1)) == VERSIES


@pytest.mark.parametrize("versie", VERSIES)
def test_een_oude_kluis_opent_en_houdt_alles(versie: int, tmp_path: Path) -> None:
    map_, waar = gouden(versie, tmp_path)
    for _ in range(2):
        with Kluis.open(map_, waar["wachtzin"]) as kluis:
            assert inhoud_van(kluis) == waar["dossiers"]
            with pytest.raises(fouten.OnbekendDossier):
                kluis.lees(waar["vernietigd"])
    with Kluis.open_met_herstelcode(map_, waar["herstelcode"]) as kluis:
        assert inhoud_van(kluis) == waar["dossiers"]


@pytest.mark.parametrize("versie", VERSIES[:-1])
def test_voor_het_bijwerken_gaat_er_een_kopie_apart(versie: int, tmp_path: Path) -> None:
    map_, waar = gouden(versie, tmp_path)
    with pytest.raises(fouten.VerkeerdeWachtzin):
        Kluis.open(map_, "een andere zin")
    assert not kopieen(map_)
    Kluis.open(map_, waar["wachtzin"]).sluit()
    (kopie,) = kopieen(map_)
    oud = tmp_path / "oud"
    oud.mkdir()
    shutil.copy(kopie.pad, oud / "kluis.db")
    with Kluis.open(oud, waar["wachtzin"]) as kluis:
        assert inhoud_van(kluis) == waar["dossiers"]


def test_lukt_het_bijwerken_niet_dan_blijft_alles_zoals_het_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keukentafel.store import migraties

    map_, waar = gouden(1, tmp_path)

    def halverwege(db: Any) -> None:
        db.exec_driver_sql("ALTER TABLE kluis ADD COLUMN team INTEGER NOT NULL DEFAULT 0")
        db.exec_driver_sql("geen SQL")

    with monkeypatch.context() as m:
        m.setitem(migraties._STAPPEN, 2, halverwege)
        with pytest.raises(fouten.KluisBeschadigd):
            Kluis.open(map_, waar["wachtzin"])
    with Kluis.open(map_, waar["wachtzin"]) as kluis:
        assert inhoud_van(kluis) == waar["dossiers"]
