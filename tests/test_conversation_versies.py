"""Events of every version that was ever stored: they are read for ever."""

import json
from pathlib import Path
from typing import Any, get_args

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation.gebeurtenissen import naar_bytes, van_bytes
from keukentafel.conversation.versies import STAPPEN, bij_de_tijd
from keukentafel.conversation.vouwen import vouw

GOUDEN = Path(__file__).parent / "data" / "gouden"
SOORTEN: tuple[type[g.Gebeurtenis], ...] = get_args(get_args(g.Gebeurtenis)[0])


def _regels(bestand: Path) -> list[bytes]:
    return bestand.read_bytes().splitlines()


def test_elke_soort_van_elke_versie_staat_in_een_gouden_bestand() -> None:
    staan = {
        (e["wat"], e["v"])
        for bestand in GOUDEN.glob("gebeurtenissen_v*.jsonl")
        for e in map(json.loads, _regels(bestand))
    }
    nu = {(s.model_fields["wat"].default, s.model_fields["v"].default) for s in SOORTEN}
    assert staan == nu | set(STAPPEN)


def test_elk_gouden_bestand_leest_en_vouwt() -> None:
    for bestand in GOUDEN.glob("gebeurtenissen_v*.jsonl"):
        gelezen = [van_bytes(regel) for regel in _regels(bestand)]
        assert vouw(gelezen).laatste == len(gelezen)
        for regel, gebeurtenis in zip(_regels(bestand), gelezen, strict=True):
            if json.loads(regel)["v"] == gebeurtenis.v:
                assert json.loads(naar_bytes(gebeurtenis)) == json.loads(regel)


def test_een_oude_gebeurtenis_gaat_stap_voor_stap_omhoog() -> None:
    def twee(e: dict[str, Any]) -> dict[str, Any]:
        return {"naam": e.pop("titel"), **e}

    def drie(e: dict[str, Any]) -> dict[str, Any]:
        return {**e, "naam": e["naam"].upper()}

    stappen = {("Iets", 1): twee, ("Iets", 2): drie}
    for oud in ({"wat": "Iets", "v": 1, "titel": "é"}, {"wat": "Iets", "v": 2, "naam": "é"}):
        nieuw = json.loads(bij_de_tijd(json.dumps(oud).encode(), stappen))
        assert nieuw == {"wat": "Iets", "v": 3, "naam": "É"}
    for anders in (b'{"wat": "Anders", "v": 1}', b'{"wat": "Iets", "v": 3}', b"[1]", b"geen json"):
        uit = bij_de_tijd(anders, stappen)
        assert uit == anders or json.loads(uit) == json.loads(anders)


def test_van_een_oud_document_is_niet_bekend_wie_het_maakte() -> None:
    oud = next(r for r in _regels(GOUDEN / "gebeurtenissen_v1.jsonl") if b'"DocumentGemaakt"' in r)
    gelezen = van_bytes(oud)
    assert isinstance(gelezen, g.DocumentGemaakt)
    assert (gelezen.v, gelezen.door, gelezen.als) == (2, "", "html")
