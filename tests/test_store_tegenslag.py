"""The vault when things go wrong: refusals leave the file as it was, tampering shows."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from keukentafel.fouten import KluisFout
from keukentafel.store import Kluis, Kosten, Opgeslagen, Stroom, fouten

GOEDKOOP = Kosten(19 * 1024, 2, 1)
WACHTZIN = "een lange zin over soep"
MERK = b"Mevrouw de Vries vertelde"
G, A = Stroom.GEDEELD, Stroom.APART
posix = pytest.mark.skipif(os.name != "posix", reason="needs posix processes")


@pytest.fixture(scope="module")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, list[str]]:
    """A closed vault with two dossiers of six events; copy it before use."""
    map_ = tmp_path_factory.mktemp("voorbeeld") / "kluis"
    kluis, code = Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP)
    with kluis:
        ids = [kluis.nieuw_dossier(MERK) for _ in range(2)]
        for id in ids:
            for volg, stroom in enumerate([G, G, A, G, A, A]):
                kluis.voeg_toe(id, volg, [(stroom, MERK + str(volg).encode())], MERK)
    return map_, code, ids


@pytest.fixture
def map_(voorbeeld: tuple[Path, str, list[str]], tmp_path: Path) -> Path:
    return Path(shutil.copytree(voorbeeld[0], tmp_path / "kluis"))


@pytest.fixture
def ids(voorbeeld: tuple[Path, str, list[str]]) -> list[str]:
    return voorbeeld[2]


def inhoud(map_: Path) -> dict[str, bytes]:
    """All but the count of wrong guesses, which is there to change."""
    return {p.name: p.read_bytes() for p in map_.iterdir() if p.name != "pogingen.json"}


def knoei(map_: Path, *opdrachten: tuple[str, tuple[object, ...]]) -> None:
    """Change the file as somebody without keys could; each must hit something."""
    with closing(sqlite3.connect(map_ / "kluis.db", isolation_level=None)) as db:
        for sql, waarden in opdrachten:
            assert db.execute(sql, waarden).rowcount != 0
        db.execute("PRAGMA journal_mode=DELETE")


def weigert(map_: Path, fout: type[KluisFout], wachtzin: str = WACHTZIN) -> None:
    """Opening raises this error and leaves every byte of the folder as it was."""
    voor = inhoud(map_)
    with pytest.raises(fout):
        Kluis.open(map_, wachtzin)
    assert inhoud(map_) == voor


# -- refusals -----------------------------------------------------------------------------


def test_een_verkeerde_wachtzin_verandert_niets(map_: Path) -> None:
    weigert(map_, fouten.VerkeerdeWachtzin, "een lange zin over thee")


def test_de_code_van_een_andere_kluis_verandert_niets(map_: Path, tmp_path: Path) -> None:
    kluis, andere_code = Kluis.maak(tmp_path / "ander", WACHTZIN, kosten=GOEDKOOP)
    kluis.sluit()
    voor = inhoud(map_)
    with pytest.raises(fouten.VerkeerdeHerstelcode):
        Kluis.open_met_herstelcode(map_, andere_code)
    with pytest.raises(fouten.CodeTikfout):
        Kluis.open_met_herstelcode(map_, andere_code[:-1])
    assert inhoud(map_) == voor


def test_een_nieuwer_schema_blijft_onaangeroerd(map_: Path) -> None:
    knoei(map_, ("UPDATE kluis SET schema_versie = 99", ()))
    weigert(map_, fouten.NieuwerSchema)


def test_een_kluis_wordt_nooit_overschreven(map_: Path) -> None:
    voor = inhoud(map_)
    with pytest.raises(fouten.KluisBestaatAl):
        Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP)
    assert inhoud(map_) == voor


def test_zonder_kluis_valt_er_niets_te_openen(tmp_path: Path) -> None:
    with pytest.raises(fouten.GeenKluis):
        Kluis.open(tmp_path, WACHTZIN)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "beschadig",
    [
        lambda alles: b"",
        lambda alles: bytes(100) + alles[100:],
        lambda alles: b"geen kluis" * 500,
        lambda alles: alles[:4096],
        lambda alles: alles[:16] + random.Random(1).randbytes(84) + alles[100:],
        lambda b: b.replace(b"tabledossierdossier", b"tabledos\xecierdos\xecier"),
    ],
    ids=["leeg", "kop weg", "iets anders", "afgekapt", "kop verminkt", "naam zonder tekst"],
)
def test_een_beschadigd_bestand(map_: Path, beschadig: Callable[[bytes], bytes]) -> None:
    bestand = map_ / "kluis.db"
    bestand.write_bytes(beschadig(bestand.read_bytes()))
    weigert(map_, fouten.KluisBeschadigd)


@pytest.mark.parametrize(
    "opdracht",
    [
        ("DELETE FROM kluis", ()),
        ("DELETE FROM sleutelslot", ()),
        ("UPDATE kluis SET kluis_id = ?", ("0" * 32,)),
        ("UPDATE kluis SET kluis_id = ?", (b"\xff",)),
        ("UPDATE sleutelslot SET zout = ?", (bytes(16),)),
        ("UPDATE sleutelslot SET verpakt = ?", (bytes(68),)),
        ("UPDATE sleutelslot SET verpakt = ?", ("tekst",)),
        ("UPDATE sleutelslot SET verpakt = ?", (b"",)),
    ],
)
def test_een_beschadigd_slot_heet_geen_verkeerde_wachtzin(
    map_: Path, opdracht: tuple[str, tuple[object, ...]]
) -> None:
    knoei(map_, opdracht)
    weigert(map_, fouten.KluisBeschadigd)


@pytest.mark.parametrize(
    "kdf",
    [
        "argon2id m=8 t=1 p=1",
        "argon2id m=19456 t=1 p=1",
        "argon2id m=999999999 t=2 p=1",
        "argon2id m=19456 t=9999 p=1",
        "argon2id m=-1 t=2 p=1",
        "pbkdf2",
        "",
    ],
)
def test_een_verzwakte_of_verlammende_afleiding_wordt_geweigerd(map_: Path, kdf: str) -> None:
    """Also when the forger makes the slot look whole, which needs no key."""
    from keukentafel.store.sleutels import Soort, _controle, _plek

    with closing(sqlite3.connect(map_ / "kluis.db")) as db:
        vraag = "SELECT kluis_id, zout, verpakt FROM kluis, sleutelslot WHERE soort = 'wachtzin'"
        kluis, zout, verpakt = db.execute(vraag).fetchone()
    plek = _plek(kluis, Soort.WACHTZIN, kdf, zout)
    heel = verpakt[:-8] + _controle(plek, verpakt[:-8])
    sql = "UPDATE sleutelslot SET kdf = ?, verpakt = ? WHERE soort = 'wachtzin'"
    knoei(map_, (sql, (kdf, heel)))
    weigert(map_, fouten.KluisBeschadigd)


def test_de_map_laat_zich_niet_maken(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    for map_ in (tmp_path / "bestand", tmp_path / "bestand" / "kluis"):
        with pytest.raises(fouten.MapNietSchrijfbaar):
            Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP)


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="the administrator may write anywhere"
)
@pytest.mark.parametrize(("pad", "rechten"), [(".", 0o500), ("kluis.db", 0o400)])
def test_zonder_schrijfrecht(map_: Path, pad: str, rechten: int) -> None:
    was = (map_ / pad).stat().st_mode
    (map_ / pad).chmod(rechten)
    try:
        weigert(map_, fouten.MapNietSchrijfbaar)
    finally:
        (map_ / pad).chmod(was)


# -- other processes ----------------------------------------------------------------------

_BEGIN = f"""
import sys
from pathlib import Path
from keukentafel.store import Kluis, Stroom, fouten
def zeg(*wat):
    print(*wat, flush=True)
map_, id = Path(sys.argv[1]), sys.argv[2]
kluis = Kluis.open(map_, {WACHTZIN!r})
laatste = next(k.laatste for k in kluis.dossiers() if k.id == id)
"""


@pytest.fixture
def proces(map_: Path, ids: list[str]) -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    """Start a process that has the vault open and runs the given code."""
    lopend = []

    def start(code: str) -> subprocess.Popen[str]:
        omgeving = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        kind = subprocess.Popen(
            [sys.executable, "-c", _BEGIN + code, str(map_), ids[0]],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=omgeving,
        )
        lopend.append(kind)
        return kind

    yield start
    for kind in lopend:
        kind.kill()
        kind.communicate()


def regel(kind: subprocess.Popen[str]) -> str:
    assert kind.stdout is not None
    return kind.stdout.readline().strip()


def test_een_tweede_venster_wordt_geweigerd(
    map_: Path, proces: Callable[[str], subprocess.Popen[str]]
) -> None:
    kind = proces("zeg('open'); sys.stdin.read(); kluis.sluit()")
    assert regel(kind) == "open"
    weigert(map_, fouten.KluisBezet)
    with pytest.raises(fouten.KluisBestaatAl):
        Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP)
    kind.communicate()
    assert kind.returncode == 0
    Kluis.open(map_, WACHTZIN).sluit()


def test_ook_in_hetzelfde_proces(map_: Path) -> None:
    with Kluis.open(map_, WACHTZIN), pytest.raises(fouten.KluisBezet):
        Kluis.open(map_, WACHTZIN)


@posix
def test_een_afgeschoten_proces_verliest_niets_wat_bevestigd_was(
    map_: Path, ids: list[str], proces: Callable[[str], subprocess.Popen[str]]
) -> None:
    schrijf = """
while True:
    laatste = kluis.voeg_toe(id, laatste, [(Stroom.GEDEELD, b"n%d" % (laatste + 1))], b"kop")
    zeg(laatste)
"""
    dobbel = random.Random(7)
    for _ in range(5):
        kind = proces(schrijf)
        for _ in range(dobbel.randrange(3, 60)):
            bevestigd = int(regel(kind))
        kind.send_signal(signal.SIGKILL)
        rest, _ = kind.communicate()
        bevestigd = max([bevestigd, *map(int, rest.split("\n")[:-1])])
        with Kluis.open(map_, WACHTZIN) as kluis:
            gelezen = kluis.lees(ids[0])
        assert len(gelezen) >= bevestigd > 6
        assert all(o.inhoud == b"n%d" % o.volg for o in gelezen[6:])


_BEPERK = """
import resource
def beperk(grens):
    resource.setrlimit(resource.RLIMIT_FSIZE, (grens, resource.RLIM_INFINITY))
"""


@posix
def test_een_volle_schijf_verliest_niets_en_daarna_gaat_het_door(
    map_: Path, ids: list[str], proces: Callable[[str], subprocess.Popen[str]]
) -> None:
    """A limit on the size of files does what a full disk or a quota does."""
    kind = proces(
        _BEPERK
        + """
beperk(120_000)
try:
    while True:
        laatste = kluis.voeg_toe(id, laatste, [(Stroom.GEDEELD, bytes(3000))], b"kop")
except fouten.SchijfVol:
    zeg(laatste)
assert len(kluis.lees(id)) == laatste
try:
    kluis.nieuw_dossier(bytes(9000))
except fouten.SchijfVol:
    zeg(len(kluis.dossiers()))
beperk(resource.RLIM_INFINITY)
zeg(kluis.voeg_toe(id, laatste, [(Stroom.GEDEELD, b"verder")], b"kop"))
sys.stdin.read()
kluis.sluit()
"""
    )
    laatste = int(regel(kind))
    assert laatste > 6
    assert [int(regel(kind)), int(regel(kind))] == [2, laatste + 1]
    kind.communicate()
    with Kluis.open(map_, WACHTZIN) as kluis:
        assert kluis.lees(ids[0])[-1].inhoud == b"verder"


@posix
def test_een_kluis_maken_op_een_volle_schijf_laat_niets_achter(
    tmp_path: Path, proces: Callable[[str], subprocess.Popen[str]]
) -> None:
    kind = proces(
        _BEPERK
        + f"""
from keukentafel.store import Kosten
beperk(6000)
try:
    Kluis.maak(Path({str(tmp_path / "vol")!r}), "een zin", kosten=Kosten(19 * 1024, 2, 1))
except fouten.SchijfVol:
    zeg("vol")
"""
    )
    assert regel(kind) == "vol"
    assert not list((tmp_path / "vol").iterdir())


# -- tampering ----------------------------------------------------------------------------

_EV = "UPDATE gebeurtenis SET "
_VERWISSEL = [
    (_EV + "volg = -1 WHERE dossier = ?1 AND volg = 1", "a"),
    (_EV + "volg = 1 WHERE dossier = ?1 AND volg = 2", "a"),
    (_EV + "volg = 2 WHERE dossier = ?1 AND volg = -1", "a"),
]
_KNOEISELS = {
    "verwisseld": _VERWISSEL,
    "verwisseld tussen de stromen": [
        (_EV + "volg = -3 WHERE dossier = ?1 AND volg = 3", "a"),
        (_EV + "volg = 3 WHERE dossier = ?1 AND volg = 2", "a"),
        (_EV + "volg = 2 WHERE dossier = ?1 AND volg = -3", "a"),
    ],
    "nummer verschoven": [(_EV + "volg = 9 WHERE dossier = ?1 AND volg = 6", "a")],
    "middelste weg": [("DELETE FROM gebeurtenis WHERE dossier = ?1 AND volg = 3", "a")],
    "staart weg": [("DELETE FROM gebeurtenis WHERE dossier = ?1 AND volg = 6", "a")],
    "staart weg en teller terug": [
        ("DELETE FROM gebeurtenis WHERE dossier = ?1 AND volg = 6", "a"),
        ("UPDATE dossier SET laatste = 5 WHERE id = ?1", "a"),
    ],
    "alles weg": [("DELETE FROM gebeurtenis WHERE dossier = ?1", "a")],
    "weg en dichtgeschoven": [
        ("DELETE FROM gebeurtenis WHERE dossier = ?1 AND volg = 5", "a"),
        (_EV + "volg = 5 WHERE dossier = ?1 AND volg = 6", "a"),
        ("UPDATE dossier SET laatste = 5 WHERE id = ?1", "a"),
    ],
    "herhaald": [
        (
            "INSERT INTO gebeurtenis SELECT dossier, 7, stroom, inhoud FROM gebeurtenis"
            " WHERE dossier = ?1 AND volg = 6",
            "a",
        )
    ],
    "andere stroom": [(_EV + "stroom = 'gedeeld' WHERE dossier = ?1 AND volg = 3", "a")],
    "onbekende stroom": [
        ("UPDATE gebeurtenis SET stroom = 'iets' WHERE dossier = ?1 AND volg = 1", "a")
    ],
    "uit ander dossier": [
        (
            _EV + "inhoud = (SELECT inhoud FROM gebeurtenis WHERE dossier = ?2 AND volg = 2)"
            " WHERE dossier = ?1 AND volg = 2",
            "ab",
        )
    ],
    "andere gebeurtenis": [
        (
            _EV + "inhoud = (SELECT inhoud FROM gebeurtenis WHERE dossier = ?1 AND volg = 1)"
            " WHERE dossier = ?1 AND volg = 2",
            "a",
        )
    ],
    "geen bytes": [(_EV + "inhoud = 'tekst' WHERE dossier = ?1 AND volg = 2", "a")],
    "te kort": [(_EV + "inhoud = x'00' WHERE dossier = ?1 AND volg = 2", "a")],
    "kop van ander dossier": [
        ("UPDATE dossier SET kop = (SELECT kop FROM dossier WHERE id = ?2) WHERE id = ?1", "ab")
    ],
    "hele rij van ander dossier": [
        (
            "UPDATE dossier SET (sleutel_gedeeld, sleutel_apart, kop) = (SELECT sleutel_gedeeld,"
            " sleutel_apart, kop FROM dossier WHERE id = ?2) WHERE id = ?1",
            "ab",
        )
    ],
    "sleutels verwisseld": [
        (
            "UPDATE dossier SET sleutel_gedeeld = sleutel_apart, sleutel_apart = sleutel_gedeeld"
            " WHERE id = ?1",
            "a",
        )
    ],
    "sleutel weg": [("UPDATE dossier SET sleutel_apart = NULL WHERE id = ?1", "a")],
    "teller": [("UPDATE dossier SET laatste = 7 WHERE id = ?1", "a")],
}


@pytest.mark.parametrize("naam", _KNOEISELS)
def test_knoeien_valt_op(map_: Path, ids: list[str], naam: str) -> None:
    met = {"a": (ids[0],), "ab": tuple(ids)}
    knoei(map_, *((sql, met[wie]) for sql, wie in _KNOEISELS[naam]))
    with Kluis.open(map_, WACHTZIN) as kluis:
        with pytest.raises(fouten.KluisBeschadigd):
            kluis.lees(ids[0])
        assert len(kluis.lees(ids[1])) == 6


def test_een_mislukte_toevoeging_laat_ook_de_kop_zoals_hij_was(map_: Path, ids: list[str]) -> None:
    """The number is taken, which shows only after the header was renewed."""
    knoei(map_, *((sql, (ids[0],)) for sql, _ in _KNOEISELS["herhaald"]))
    with Kluis.open(map_, WACHTZIN) as kluis:
        voor = kluis.dossiers()
        with pytest.raises(fouten.Conflict):
            kluis.voeg_toe(ids[0], 6, [(G, b"zeven")], b"nieuwe kop")
        assert kluis.dossiers() == voor


def test_een_oude_kop_terugzetten_valt_op(map_: Path, ids: list[str]) -> None:
    with closing(sqlite3.connect(map_ / "kluis.db")) as db:
        oud = db.execute("SELECT kop, laatste FROM dossier WHERE id = ?", (ids[0],)).fetchone()
    with Kluis.open(map_, WACHTZIN) as kluis:
        kluis.voeg_toe(ids[0], 6, [(G, b"zeven")], MERK)
    knoei(map_, ("UPDATE dossier SET kop = ?, laatste = ? WHERE id = ?", (*oud, ids[0])))
    with Kluis.open(map_, WACHTZIN) as kluis, pytest.raises(fouten.KluisBeschadigd):
        kluis.lees(ids[0])


def test_twee_dossiers_kunnen_geen_sleutel_gaan_delen(map_: Path) -> None:
    with Kluis.open(map_, WACHTZIN) as kluis:
        ids = tuple(kluis.nieuw_dossier(b"leeg") for _ in range(2))
    sql = "UPDATE dossier SET sleutel_apart = (SELECT sleutel_apart FROM dossier WHERE id = ?2)"
    knoei(map_, (f"{sql} WHERE id = ?1", ids))
    with Kluis.open(map_, WACHTZIN) as kluis, pytest.raises(fouten.KluisBeschadigd):
        kluis.voeg_toe(ids[0], 0, [(A, b"geheim")], b"")


def test_een_omgevallen_bit_geeft_de_waarheid_of_een_eigen_fout(map_: Path, ids: list[str]) -> None:
    bestand = map_ / "kluis.db"
    heel = bestand.read_bytes()
    waar = [Opgeslagen(v + 1, s, MERK + str(v).encode()) for v, s in enumerate([G, G, A, G, A, A])]
    dobbel = random.Random(3)
    opgemerkt = 0
    for _ in range(60):
        plek = dobbel.randrange(len(heel))
        bit = bytes([heel[plek] ^ 1 << dobbel.randrange(8)])
        bestand.write_bytes(heel[:plek] + bit + heel[plek + 1 :])
        try:
            with Kluis.open(map_, WACHTZIN) as kluis:
                assert {k.id for k in kluis.dossiers()} == set(ids)
                assert [kluis.lees(id) for id in ids] == [waar, waar]
        except KluisFout:
            opgemerkt += 1
        for rest in map_.glob("kluis.db-*"):
            rest.unlink()
    assert opgemerkt > 5


def test_elke_bit_van_een_gebeurtenis_telt(map_: Path, ids: list[str]) -> None:
    sql = "SELECT inhoud FROM gebeurtenis WHERE dossier = ? AND volg = 4"
    with closing(sqlite3.connect(map_ / "kluis.db")) as db:
        (zegel,) = db.execute(sql, (ids[0],)).fetchone()
    for plek in (0, 11, 12, 100, len(zegel) - 1):
        krom = zegel[:plek] + bytes([zegel[plek] ^ 1]) + zegel[plek + 1 :]
        knoei(map_, (_EV + "inhoud = ? WHERE dossier = ? AND volg = 4", (krom, ids[0])))
        with Kluis.open(map_, WACHTZIN) as kluis, pytest.raises(fouten.KluisBeschadigd):
            kluis.lees(ids[0])


def test_de_gedeelde_stroom_is_na_te_gaan_zonder_de_sleutel_van_apart(
    map_: Path, ids: list[str]
) -> None:
    from keukentafel.store import keten, tabellen

    with Kluis.open(map_, WACHTZIN) as kluis:
        with kluis._database.beurt() as db:
            dossier = tabellen.lees_dossier(db, ids[0])
            rijen = tabellen.lees_gebeurtenissen(db, ids[0])
        volledig, _ = kluis._open(dossier)
    alleen_gedeeld = keten.Zegelaar(volledig.kluis, ids[0], {G: volledig.sleutels[G]})
    kop = alleen_gedeeld.open_kop(dossier.kop)
    gedeeld = [rij for rij in rijen if rij.stroom is G]
    assert [o.volg for o in alleen_gedeeld.lees_stroom(G, gedeeld, kop)] == [1, 2, 4]
    with pytest.raises(fouten.KluisBeschadigd):
        alleen_gedeeld.lees_stroom(G, gedeeld[:-1], kop)


# -- what the files give away -------------------------------------------------------------


def test_geen_leesbaar_woord_in_de_bestanden(map_: Path, ids: list[str]) -> None:
    with Kluis.open(map_, WACHTZIN) as kluis:
        id = kluis.nieuw_dossier(MERK)
        kluis.voeg_toe(id, 0, [(G, MERK * 40), (A, MERK)], MERK)
    alles = b"".join(inhoud(map_).values())
    assert id.encode() in alles
    assert MERK not in alles
    assert WACHTZIN.encode() not in alles


def test_lengtes_zijn_afgerond(map_: Path, ids: list[str]) -> None:
    with Kluis.open(map_, WACHTZIN) as kluis:
        kluis.voeg_toe(ids[0], 6, [(G, bytes(n)) for n in range(0, 1000, 37)], b"")
    with closing(sqlite3.connect(map_ / "kluis.db")) as db:
        lengtes = {n for (n,) in db.execute("SELECT length(inhoud) FROM gebeurtenis")}
    assert lengtes == {256 + 28, 512 + 28, 768 + 28, 1024 + 28}


def _zegels(map_: Path, dossier: str) -> list[bytes]:
    with closing(sqlite3.connect(map_ / "kluis.db")) as db:
        sql = "SELECT sleutel_gedeeld, sleutel_apart, kop FROM dossier WHERE id = ?"
        sleutels = db.execute(sql, (dossier,)).fetchone()
        sql = "SELECT inhoud FROM gebeurtenis WHERE dossier = ?"
        return [*sleutels, *(zegel for (zegel,) in db.execute(sql, (dossier,)))]


@pytest.fixture
def vol(map_: Path) -> list[str]:
    """Fill the vault until pages have split and merged; returns dossiers to throw away.

    SQLite then leaves old copies in the free space of pages, which only VACUUM removes.
    """
    dobbel = random.Random(11)
    with Kluis.open(map_, WACHTZIN) as kluis:
        laatste = {kluis.nieuw_dossier(b"kop"): 0 for _ in range(60)}
        for _ in range(900):
            id = dobbel.choice(list(laatste))
            kop = bytes(dobbel.choice((10, 400)))
            item = (dobbel.choice(list(Stroom)), bytes(dobbel.randrange(900)))
            laatste[id] = kluis.voeg_toe(id, laatste[id], [item], kop)
    return dobbel.sample(list(laatste), 30)


def _over(map_: Path, zegels: list[bytes]) -> int:
    """Count of which pieces of ciphertext a begin or an end is still in some file."""
    alles = b"".join(inhoud(map_).values())
    return sum(zegel[:12] in alles or zegel[-12:] in alles for zegel in zegels)


@pytest.mark.parametrize("hoe", ["herschrijf", "verwijder"])
def test_wat_weg_moet_staat_in_geen_bestand_meer(map_: Path, vol: list[str], hoe: str) -> None:
    oud = [zegel for id in vol for zegel in _zegels(map_, id)]
    assert _over(map_, oud) == len(oud)
    with Kluis.open(map_, WACHTZIN) as kluis:
        for id in vol:
            if hoe == "verwijder":
                kluis.verwijder(id)
            else:
                items = [Opgeslagen(o.volg, A, o.inhoud) for o in kluis.lees(id)]
                kluis.herschrijf(id, len(items), items, b"kop")
        # Another process copies: reading here would let go of SQLite's lock.
        kopie = map_.parent / "kopie"
        kopieer = "import shutil, sys; shutil.copytree(*sys.argv[1:])"
        subprocess.run([sys.executable, "-c", kopieer, str(map_), str(kopie)], check=True)
    assert [_over(kopie, oud), _over(map_, oud)] == [0, 0]


def test_van_een_vernietigd_dossier_blijven_nummer_en_dag(map_: Path, ids: list[str]) -> None:
    with Kluis.open(map_, WACHTZIN) as kluis:
        kluis.verwijder(ids[0])
    with closing(sqlite3.connect(map_ / "kluis.db")) as db:
        sql = (
            "SELECT id, sleutel_gedeeld, sleutel_apart, kop, laatste, vernietigd_op"
            " FROM dossier WHERE id = ?"
        )
        (id, *leeg, laatste, dag) = db.execute(sql, (ids[0],)).fetchone()
    assert (id, leeg, laatste) == (ids[0], [None] * 3, 0)
    assert len(dag) == len("2026-01-01")


def test_de_oude_wachtzin_opent_ook_geen_rest_meer(map_: Path) -> None:
    with closing(sqlite3.connect(map_ / "kluis.db")) as db:
        sql = "SELECT verpakt FROM sleutelslot WHERE soort = 'wachtzin'"
        (oud,) = db.execute(sql).fetchone()
    with Kluis.open(map_, WACHTZIN) as kluis:
        kluis.wijzig_wachtzin("een heel andere zin", kosten=GOEDKOOP)
    alles = b"".join(inhoud(map_).values())
    assert oud[:12] not in alles
    assert oud[-12:] not in alles


@posix
def test_een_onderbroken_opruiming_gebeurt_bij_het_openen(
    map_: Path, vol: list[str], proces: Callable[[str], subprocess.Popen[str]]
) -> None:
    """The process dies right after destroying, before cleaning: the next opening cleans."""
    oud = [zegel for id in vol for zegel in _zegels(map_, id)]
    kind = proces(
        f"""
import os
kluis._database.ruim_op = lambda: None
for id in {vol!r}:
    kluis.verwijder(id)
os._exit(9)
"""
    )
    kind.communicate()
    assert kind.returncode == 9
    assert _over(map_, oud) > 0
    Kluis.open(map_, WACHTZIN).sluit()
    assert _over(map_, oud) == 0
