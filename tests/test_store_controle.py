"""The doctor names what is wrong, and finds nothing where nothing is."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from keukentafel.store import Kluis, Kosten, Stroom
from keukentafel.store.controle import Bevinding, controleer
from keukentafel.store.controle_namen import Kwaal

GOEDKOOP = Kosten(19 * 1024, 2, 1)
WACHTZIN = "een lange zin over soep"
G, A = Stroom.GEDEELD, Stroom.APART
_EV = "UPDATE gebeurtenis SET "


@pytest.fixture
def gevuld(tmp_path: Path) -> tuple[Path, str, str]:
    map_ = tmp_path / "kluis"
    kluis, _ = Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP)
    with kluis:
        een, twee = (kluis.nieuw_dossier(b"kop") for _ in range(2))
        for id in (een, twee):
            kluis.voeg_toe(id, 0, [(s, b"n%d" % n) for n, s in enumerate([G, G, A, G, A, G])], b"")
    return map_, een, twee


def kijk(map_: Path) -> tuple[Bevinding, ...]:
    with Kluis.open(map_, WACHTZIN) as kluis:
        return controleer(kluis).bevindingen


def test_een_hele_kluis_heeft_niets(gevuld: tuple[Path, str, str]) -> None:
    with Kluis.open(gevuld[0], WACHTZIN) as kluis:
        uitslag = controleer(kluis)
    assert (uitslag.dossiers, uitslag.gebeurtenissen, uitslag.bevindingen) == (2, 12, ())


_WISSEL = (
    f"{_EV}volg = -1 WHERE dossier = ?1 AND volg = 1;"
    f"{_EV}volg = 1 WHERE dossier = ?1 AND volg = 2;"
    f"{_EV}volg = 2 WHERE dossier = ?1 AND volg = -1"
)
_GEKNOEI: dict[str, tuple[str, list[tuple[Kwaal, int | None]]]] = {
    "verwisseld": (_WISSEL, [(Kwaal.VERPLAATST, 1), (Kwaal.VERPLAATST, 2)]),
    "middelste weg": (
        "DELETE FROM gebeurtenis WHERE dossier = ?1 AND volg = 2",
        [(Kwaal.ONTBREEKT, 2), (Kwaal.VERANDERD, 4)],
    ),
    "staart weg": (
        "DELETE FROM gebeurtenis WHERE dossier = ?1 AND volg = 6",
        [(Kwaal.STAART, 6), (Kwaal.STAART, 4)],
    ),
    "een bit": (
        _EV + "inhoud = CAST(substr(inhoud, 1, 40) || x'00' || substr(inhoud, 42) AS blob)"
        " WHERE dossier = ?1 AND volg = 3",
        [(Kwaal.VERANDERD, 3)],
    ),
    "uit een ander dossier": (
        _EV + "inhoud = (SELECT inhoud FROM gebeurtenis WHERE dossier = ?2 AND volg = 4)"
        " WHERE dossier = ?1 AND volg = 4",
        [(Kwaal.VERANDERD, 4)],
    ),
    "erbij": (
        "INSERT INTO gebeurtenis SELECT dossier, 7, stroom, inhoud FROM gebeurtenis"
        " WHERE dossier = ?1 AND volg = 6",
        [(Kwaal.TE_VEEL, 7), (Kwaal.VERANDERD, 7)],
    ),
    "onleesbaar": (_EV + "inhoud = 'tekst' WHERE dossier = ?1", [(Kwaal.SLEUTEL, None)]),
    "sleutel": ("UPDATE dossier SET sleutel_apart = x'00' WHERE id = ?1", [(Kwaal.SLEUTEL, None)]),
    "kop": ("UPDATE dossier SET kop = x'00' WHERE id = ?1", [(Kwaal.KOP, None)]),
    "teller": ("UPDATE dossier SET laatste = 9 WHERE id = ?1", [(Kwaal.KOP, None)]),
}


@pytest.mark.parametrize("hoe", _GEKNOEI)
def test_wat_er_mis_is_heeft_een_naam(gevuld: tuple[Path, str, str], hoe: str) -> None:
    map_, een, twee = gevuld
    sql, verwacht = _GEKNOEI[hoe]
    with closing(sqlite3.connect(map_ / "kluis.db", isolation_level=None)) as db:
        for opdracht in sql.split(";"):
            assert db.execute(opdracht, (een, twee)[: 2 if "?2" in opdracht else 1]).rowcount
    assert [(b.kwaal, b.volg) for b in kijk(map_)] == verwacht
    assert {b.dossier for b in kijk(map_)} == {een}


@pytest.mark.parametrize("wat", [lambda m: m, lambda m: m / "kluis.db"], ids=["map", "bestand"])
def test_te_ruime_rechten(gevuld: tuple[Path, str, str], wat: Callable[[Path], Path]) -> None:
    pad = wat(gevuld[0])
    pad.chmod(pad.stat().st_mode | 0o044)
    assert kijk(gevuld[0]) == (Bevinding(Kwaal.RECHTEN, pad=str(pad)),)
