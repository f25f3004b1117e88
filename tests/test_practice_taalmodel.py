"""The optional language model, against a real small server: it words, it never decides."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from keukentafel.content.personas import laad_persona
from keukentafel.fouten import OpdrachtFout
from keukentafel.language import laad_motor
from keukentafel.practice.oefening import Oefening, laad_oefening
from keukentafel.practice.taalmodel import Taalmodel, past
from keukentafel.practice.toestand import Toestand
from keukentafel.tui import teksten_oefenen as teksten
from keukentafel.tui.oefenapp import OefenApp
from keukentafel.tui.oefeninvoer import OefenInvoer
from keukentafel.tui.schermen.oefenen import OefenScherm
from test_cli import draai, fout_van
from tui_hulp import scherm

Antwoordt = Callable[[BaseHTTPRequestHandler, str], None]


@cache
def wilma() -> Oefening:
    bestand = Path(__file__).parents[1] / "docs" / "persona-voorbeeld.yaml"
    return laad_oefening(laad_persona(bestand), laad_motor())


def gesprek() -> Toestand:
    """A talk whose last reply is about the care for Gijs, all day long."""
    t = wilma().begin(1)
    for zin in ("Goedemiddag.", "Hoe gaat het met het wassen en aankleden?"):
        t = wilma().antwoord(t, zin)
    assert t.stappen[-1].antwoord.verteld == ("zorg-hele-dag",)
    return t


@contextmanager
def server(antwoordt: Antwoordt) -> Iterator[tuple[str, list[str]]]:
    """A server on this computer; gives its address and the bodies it was sent."""
    gevraagd: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            ruw = self.rfile.read(int(self.headers["Content-Length"])).decode()
            gevraagd.append(ruw)
            antwoordt(self, ruw)

        def log_message(self, format: str, *args: object) -> None:
            """Be silent."""

    dienst = HTTPServer(("127.0.0.1", 0), Handler)
    draad = Thread(target=dienst.serve_forever, daemon=True)
    draad.start()
    try:
        yield f"http://127.0.0.1:{dienst.server_port}", gevraagd
    finally:
        dienst.shutdown()
        dienst.server_close()
        draad.join()


def zegt(tekst: object, status: int = 200) -> Antwoordt:
    def stuur(h: BaseHTTPRequestHandler, ruw: str) -> None:
        h.send_response(status)
        h.end_headers()
        h.wfile.write(json.dumps({"choices": [{"message": {"content": tekst}}]}).encode())

    return stuur


def ruw(inhoud: bytes) -> Antwoordt:
    def stuur(h: BaseHTTPRequestHandler, _: str) -> None:
        h.send_response(200)
        h.end_headers()
        h.wfile.write(inhoud)

    return stuur


def zwijgt(h: BaseHTTPRequestHandler, ruw: str) -> None:
    h.connection.settimeout(5)
    with suppress(OSError):
        h.connection.recv(1)  # until the other side gives up
    h.close_connection = True


def na(antwoordt: Antwoordt, geduld: float = 4.0) -> str:
    """Return the reply as it stands after this server had its say."""
    with server(antwoordt) as (adres, _):
        t = Taalmodel(adres, geduld=geduld).verwoord(wilma(), gesprek())
    return t.stappen[-1].antwoord.tekst


EIGEN = "Nou, aankleden, pillen, eten: dat doe ik. Zo gaat de dag."


def test_a_sound_answer_is_said_and_counts_as_said() -> None:
    with server(zegt(EIGEN)) as (adres, gevraagd):
        model = Taalmodel(adres, "klein")
        t = model.verwoord(wilma(), gesprek())
        assert t.stappen[-1].antwoord.tekst == EIGEN
        assert t.onthuld == gesprek().onthuld
        assert model.verwoord(wilma(), t).stappen[-1].antwoord.tekst == EIGEN
    lichaam = json.loads(gevraagd[0])
    assert lichaam["model"] == "klein"
    opdracht = lichaam["messages"][0]["content"]
    assert gesprek().stappen[-1].antwoord.tekst in opdracht
    assert all(laag.weten not in opdracht for laag in wilma().persona.lagen.values())


@pytest.mark.parametrize(
    "leugen",
    [
        "Aankleden, pillen, eten. En mijn man slaat me.",
        "Ik ben vorige maand van de trap gevallen.",
        "Dat doe ik al 14 jaar, aankleden en pillen.",
        "Aankleden en eten, samen met Karel.",
        "Ik doe drie keer per dag pillen en aankleden.",
        "Aankleden en pillen, dat doe ik niet.",
        "Ik ben een taalmodel en ik kan hier niet bij helpen.",
        "Aankleden, pillen, eten. " * 30,
        "",
        "\x1b[2J aankleden",
        None,
        7,
    ],
)
def test_a_lie_is_thrown_away(leugen: object) -> None:
    assert na(zegt(leugen)) == gesprek().stappen[-1].antwoord.tekst


@pytest.mark.parametrize(
    "stuk",
    [
        ruw(b""),
        ruw(b"{stuk"),
        ruw(b"[]"),
        ruw(b'{"choices": []}'),
        ruw(b"[" * 100_000),
        ruw(b"\xff\xfe\x00"),
        zegt(EIGEN, 500),
        zwijgt,
    ],
)
def test_a_broken_or_silent_server_leaves_the_words_of_the_engine(stuk: Antwoordt) -> None:
    assert na(stuk, geduld=0.3) == gesprek().stappen[-1].antwoord.tekst


def test_no_server_at_all_is_no_trouble() -> None:
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    t = gesprek()
    assert Taalmodel(f"http://127.0.0.1:{poort}", geduld=0.3).verwoord(wilma(), t) == t


def test_what_tells_nothing_new_is_not_sent_anywhere() -> None:
    t = wilma().antwoord(wilma().begin(1), "Goedemiddag.")
    with server(zegt(EIGEN)) as (adres, gevraagd):
        assert Taalmodel(adres).verwoord(wilma(), t) == t
    assert gevraagd == []


@pytest.mark.parametrize(
    "adres", ["http://10.0.0.3:80", "http://voorbeeld.nl", "ftp://localhost", "x", "http://[::"]
)
def test_another_computer_needs_to_be_asked_for(adres: str) -> None:
    with pytest.raises(OpdrachtFout):
        Taalmodel(adres)


def test_on_this_computer_or_asked_for_is_fine() -> None:
    for adres in ("http://localhost:1", "http://127.0.0.9:1", "http://[::1]:1"):
        assert Taalmodel(adres).adres == adres
    assert Taalmodel("http://10.0.0.3", elders=True).adres == "http://10.0.0.3"


def test_the_wordings_of_the_author_would_all_pass() -> None:
    antwoord = gesprek().stappen[-1].antwoord
    for tekst in wilma().persona.lagen["zorg-hele-dag"].teksten:
        assert past(wilma(), antwoord, tekst)


# ---- by the line and on the screen --------------------------------------------------------


def test_the_address_is_said_and_elsewhere_is_refused() -> None:
    with server(zegt("onzin over Karel")) as (adres, _):
        klaar = draai("oefenen", "kelly", "--json", "--taalmodel", adres, invoer="Goedemiddag.\n")
    assert klaar.returncode == 0
    assert adres in klaar.stderr
    weg = draai("oefenen", "kelly", "--json", "--taalmodel", "http://10.1.2.3", invoer="Hoi.\n")
    assert "--taalmodel-elders" in fout_van(weg)


async def test_on_the_screen_the_address_shows_and_the_reply_comes(tmp_path: Path) -> None:
    with server(zegt("onzin over Karel")) as (adres, _):
        app = OefenApp(tmp_path, "kelly", 7, None, Taalmodel(adres))
        async with app.run_test(size=(110, 30)) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert teksten.TAALMODEL.format(adres=adres) in scherm(pilot)
            for zin in ("Goedemiddag.", "Hoe gaat het met de kinderen?"):
                pilot.app.screen.query_one(OefenInvoer).value = zin
                await pilot.press("enter")
                await app.workers.wait_for_complete()
                await pilot.pause()
            assert isinstance(pilot.app.screen, OefenScherm)
            assert pilot.app.screen.toestand.nr == 2
            assert "Karel" not in scherm(pilot)
