"""The vault on a server: two people at once, a server that goes away, nothing readable on it."""

import gc
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from sqlalchemy import create_engine

from keukentafel.store import Kluis, Kosten, Opgeslagen, Stroom, fouten, tabellen
from pg_hulp import server

GOEDKOOP = Kosten(19 * 1024, 2, 1)
WACHTZIN = "een lange zin over soep"
MERK = "Mevrouw de Vries vertelde"
G, A = Stroom.GEDEELD, Stroom.APART


@pytest.fixture
def twee(pg_url: str) -> Iterator[tuple[Kluis, Kluis, str]]:
    """The same vault opened twice, with one dossier of one event."""
    een, _ = Kluis.maak(pg_url, WACHTZIN, kosten=GOEDKOOP)
    id = een.nieuw_dossier(b"kop")
    een.voeg_toe(id, 0, [(G, b"een")], b"kop 1")
    with een, Kluis.open(pg_url, WACHTZIN) as ander:
        yield een, ander, id


def test_de_tweede_schrijver_hoort_het_en_ziet_beide(twee: tuple[Kluis, Kluis, str]) -> None:
    een, ander, id = twee
    assert ander.voeg_toe(id, 1, [(G, b"van de ander")], b"kop 2") == 2
    for doe in (
        lambda: een.voeg_toe(id, 1, [(G, b"van mij")], b"kop"),
        lambda: een.herschrijf(id, 1, [Opgeslagen(1, G, b"anders")], b"kop"),
    ):
        with pytest.raises(fouten.Conflict):
            doe()
    assert een.voeg_toe(id, 2, [(G, b"van mij")], b"kop 3") == 3
    assert [o.inhoud for o in ander.lees(id)] == [b"een", b"van de ander", b"van mij"]


def test_vier_schrijvers_tegelijk_verliezen_niets(pg_url: str) -> None:
    kluis, _ = Kluis.maak(pg_url, WACHTZIN, kosten=GOEDKOOP)
    id = kluis.nieuw_dossier(b"kop")
    fout: list[BaseException] = []

    def schrijf(wie: int) -> None:
        try:
            with Kluis.open(pg_url, WACHTZIN) as eigen:
                for nr in range(8):
                    while True:
                        try:
                            stand = eigen.kop(id).laatste
                            eigen.voeg_toe(id, stand, [(G, b"%d.%d" % (wie, nr))], b"kop")
                            break
                        except fouten.Conflict:
                            pass
        except BaseException as f:
            fout.append(f)

    draden = [threading.Thread(target=schrijf, args=(wie,)) for wie in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    with kluis:
        gelezen = kluis.lees(id)
    assert not fout
    assert [o.volg for o in gelezen] == list(range(1, 33))
    for wie in range(4):
        eigen = [o.inhoud for o in gelezen if o.inhoud.startswith(b"%d." % wie)]
        assert eigen == [b"%d.%d" % (wie, nr) for nr in range(8)]


def test_de_server_gaat_weg_en_komt_terug() -> None:
    with server() as pg:
        kluis, _ = Kluis.maak(pg.url, WACHTZIN, kosten=GOEDKOOP)
        id = kluis.nieuw_dossier(b"kop")
        kluis.voeg_toe(id, 0, [(G, b"een")], b"kop")
        pg.stop()
        for _ in range(2):
            with pytest.raises(fouten.KluisOnbereikbaar):
                kluis.voeg_toe(id, 1, [(G, b"twee")], b"kop")
        with pytest.raises(fouten.KluisOnbereikbaar):
            Kluis.open(pg.url, WACHTZIN)
        pg.start()
        with kluis:
            assert kluis.voeg_toe(id, 1, [(G, b"twee")], b"kop") == 2
            assert [o.inhoud for o in kluis.lees(id)] == [b"een", b"twee"]


def test_op_de_server_staat_geen_leesbaar_woord_en_geen_sleutel(pg_url: str) -> None:
    kluis, _ = Kluis.maak(pg_url, WACHTZIN, kosten=GOEDKOOP, gebruiker="els")
    with kluis:
        id = kluis.nieuw_dossier(MERK.encode())
        kluis.voeg_toe(id, 0, [(G, MERK.encode()), (A, MERK.encode())], MERK.encode())
        bos = kluis._team()
        geheim = [bos.geheim, bos.teamsleutel, WACHTZIN.encode(), MERK.encode()]
    motor = create_engine(pg_url.replace("postgresql://", "postgresql+pg8000://"))
    alles = ""
    with motor.connect() as db:
        for tabel in ("kluis", "sleutelslot", "dossier", "gebeurtenis", "gebruiker", "toegang"):
            alles += repr(list(db.exec_driver_sql(f"SELECT * FROM {tabel}")))
    motor.dispose()
    assert id in alles
    for stuk in geheim:
        assert repr(stuk)[2:-1] not in alles


def test_een_tweede_kluis_in_dezelfde_database_kan_niet(pg_url: str) -> None:
    Kluis.maak(pg_url, WACHTZIN, kosten=GOEDKOOP)[0].sluit()
    with pytest.raises(fouten.KluisBestaatAl):
        Kluis.maak(pg_url, WACHTZIN, kosten=GOEDKOOP)
    Kluis.open(pg_url, WACHTZIN).sluit()


def test_een_lege_database_is_geen_kluis(pg_url: str) -> None:
    with pytest.raises(fouten.GeenKluis):
        Kluis.open(pg_url, WACHTZIN)
    with pytest.raises(fouten.GeenKluis):
        Kluis.open(pg_url + "_bestaat_niet", WACHTZIN)


@pytest.mark.parametrize(
    "url",
    [
        "mysql://a@localhost/b",
        "postgresql://localhost",
        "postgresql:///b",
        "niets",
        "postgresql://a@localhost/b?sslmode=disable",
    ],
)
def test_een_adres_dat_niet_kan(url: str) -> None:
    with pytest.raises(fouten.GeenAdres):
        Kluis.open(url, WACHTZIN)


def test_een_server_elders_krijgt_altijd_tls() -> None:
    from keukentafel.store.postgres import _verbindopties, lees_adres

    for host, tls in (("localhost", False), ("127.0.0.1", False), ("[::1]", False)):
        assert ("ssl_context" in _verbindopties(lees_adres(f"postgresql://a@{host}/b"))) is tls
    for host in ("kluis.example", "10.0.0.5", "localhost.example"):
        opties = _verbindopties(lees_adres(f"postgresql://a@{host}/b"))
        assert opties["ssl_context"].check_hostname


def test_het_wachtwoord_van_de_server_komt_ook_uit_de_omgeving(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from keukentafel.store.postgres import lees_adres

    monkeypatch.setenv("PGPASSWORD", "geheim")
    assert lees_adres("postgresql://a@localhost/b").password == "geheim"
    assert lees_adres("postgresql://a:eigen@localhost/b").password == "eigen"
    assert "geheim" not in str(lees_adres("postgresql://a@localhost/b"))
    assert os.environ["PGPASSWORD"] == "geheim"


@pytest.mark.filterwarnings(
    "ignore::ResourceWarning"
)  # the driver leaves its socket to the collector
def test_een_server_die_zwijgt_houdt_niemand_lang_op() -> None:
    """It takes the connection and never says a word: told of in seconds."""
    with socket.create_server(("127.0.0.1", 0)) as stil:
        url = f"postgresql://postgres@127.0.0.1:{stil.getsockname()[1]}/postgres"
        begin = time.monotonic()
        with pytest.raises(fouten.KluisOnbereikbaar):
            Kluis.open(url, WACHTZIN)
        assert time.monotonic() - begin < 12
        gc.collect()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("hoe", ["zwijgt", "stopt"])
def test_a_server_that_goes_in_the_middle_of_a_write_is_away_not_damaged(
    monkeypatch: pytest.MonkeyPatch, hoe: str
) -> None:
    """Nobody is sent to the helpdesk for a backup because a connection broke."""
    with server() as pg:
        kluis, _ = Kluis.maak(pg.url, WACHTZIN, kosten=GOEDKOOP, gebruiker="els")
        id = kluis.nieuw_dossier(b"kop")
        echt, weg = tabellen.zet_gebeurtenissen, ExitStack()

        def midden(*wat: Any) -> None:
            if hoe == "zwijgt":
                weg.enter_context(pg.stil())
            else:
                pg.stop()
            echt(*wat)

        with weg, monkeypatch.context() as m:
            m.setattr(tabellen, "zet_gebeurtenissen", midden)
            begin = time.monotonic()
            with pytest.raises(fouten.KluisOnbereikbaar):
                kluis.voeg_toe(id, 0, [(Stroom.GEDEELD, b"een")], b"kop")
            assert time.monotonic() - begin < 4.5
        if hoe == "stopt":
            pg.start()
        assert kluis.voeg_toe(id, 0, [(Stroom.GEDEELD, b"een")], b"kop") == 1
        assert [o.inhoud for o in kluis.lees(id)] == [b"een"]
        kluis.sluit()
