"""`pseudonimiseer` as a process: what goes in, what comes out, and how it fails."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from keukentafel.cli_teksten import MENS_LEEST
from keukentafel.language.pseudoniem import pseudonimiseer

TEKST = "Fatma belde.\nmijn zoon emre zit op school.\nBel 06-12345678 in Assen.\n"
MASKER = "[persoon 1] belde.\nmijn zoon [persoon 2] zit op school.\nBel [telefoon] in [plaats 1].\n"


def draai(*argumenten: object, invoer: str | bytes = "") -> subprocess.CompletedProcess[str]:
    klaar = subprocess.run(
        [sys.executable, "-m", "keukentafel", "pseudonimiseer", *map(str, argumenten)],
        input=invoer.encode() if isinstance(invoer, str) else invoer,
        capture_output=True,
        timeout=120,
    )
    uit, fout = klaar.stdout.decode(), klaar.stderr.decode()
    return subprocess.CompletedProcess(klaar.args, klaar.returncode, uit, fout)


@pytest.mark.parametrize("bron", ["bestand", "-", ""])
def test_text_goes_out_masked_with_a_warning_on_top(bron: str, tmp_path: Path) -> None:
    bestand = tmp_path / "gesprek.txt"
    bestand.write_text(TEKST, "utf-8")
    argumenten = [str(bestand)] if bron == "bestand" else bron.split()
    klaar = draai(*argumenten, invoer=TEKST)
    assert klaar.returncode == 0
    assert klaar.stdout == f"{MENS_LEEST}\n\n{MASKER}"
    assert klaar.stderr.splitlines() == [
        "Weggehaald: 4 keer. Kijk na of dit alles is.",
        "    2  persoon",
        "    1  telefoon",
        "    1  plaats",
    ]


def test_the_words_themselves_show_only_when_asked() -> None:
    klaar = draai("--toon", invoer=TEKST)
    assert klaar.stdout == f"{MENS_LEEST}\n\n{MASKER}"
    assert klaar.stderr.splitlines()[4:] == [
        "Dit stond er. Houd deze lijst bij u:",
        "    1  [persoon 1]       Fatma",
        "    1  [persoon 2]       emre",
        "    1  [telefoon]        06-12345678",
        "    1  [plaats 1]        Assen",
    ]


def test_masking_the_result_changes_nothing() -> None:
    een = draai(invoer=TEKST)
    twee = draai(invoer=een.stdout)
    assert twee.stdout == een.stdout
    assert twee.stderr == "Er is niets weggehaald. Kijk na of dat klopt.\n"


def test_the_warning_and_the_help_hold_no_name() -> None:
    assert pseudonimiseer(MENS_LEEST).stukken == ()


@pytest.mark.parametrize("toon", [False, True])
def test_json_tells_the_words_only_when_asked(toon: bool) -> None:
    klaar = draai("--json", *(["--toon"] if toon else []), invoer=TEKST)
    uit = json.loads(klaar.stdout)
    assert klaar.stderr == ""
    assert (uit["let_op"], uit["tekst"]) == (MENS_LEEST, MASKER)
    assert uit["aantallen"] == {"persoon": 2, "telefoon": 1, "plaats": 1}
    eerste = {"soort": "persoon", "van": 0, "tot": 5, "vervanger": "[persoon 1]"}
    assert uit["stukken"][0] == (eerste | {"woorden": "Fatma"} if toon else eerste)
    assert ("Fatma" in klaar.stdout) is toon


def test_known_names_may_be_given() -> None:
    klaar = draai("--namen", "Lot de Wit, Storm", invoer="lot en storm lachen, LOT huilt\n")
    assert klaar.stdout.endswith("\n[persoon 1] en [persoon 2] lachen, [persoon 1] huilt\n")


def test_a_transcript_stays_jsonl_and_knows_its_speakers(tmp_path: Path) -> None:
    beurten = [
        {"beurt": 101, "rol": "client", "spreker": "Storm", "tekst": "Ik woon in Assen."},
        {"beurt": 102, "rol": "professional", "spreker": "Gerda", "tekst": "Dag storm."},
        {"beurt": 103, "rol": "client", "spreker": "Storm", "meer": [{"bsn": 123456782}, None, 7]},
    ]
    bestand = tmp_path / "gesprek.jsonl"
    bestand.write_text("".join(json.dumps(b) + "\n" for b in beurten), "utf-8")
    klaar = draai(bestand)
    assert [json.loads(r) for r in klaar.stdout.splitlines()] == [
        {
            "beurt": 101,
            "rol": "client",
            "spreker": "[persoon 1]",
            "tekst": "Ik woon in [plaats 1].",
        },
        {
            "beurt": 102,
            "rol": "professional",
            "spreker": "[persoon 2]",
            "tekst": "Dag [persoon 1].",
        },
        {
            "beurt": 103,
            "rol": "client",
            "spreker": "[persoon 1]",
            "meer": [{"bsn": "[bsn]"}, None, 7],
        },
    ]
    assert klaar.stderr.splitlines()[0] == MENS_LEEST


def test_signs_that_steer_a_screen_are_dropped() -> None:
    klaar = draai(invoer="goed\x1b[31m zo\x9b\u202e\r\nklaar\u2028nu\x07")
    assert klaar.stdout == f"{MENS_LEEST}\n\ngoed[31m zo\nklaar nu\n"


@pytest.mark.parametrize(
    ("naam", "inhoud", "fout"),
    [
        ("weg.txt", None, "weg.txt: dit bestand bestaat niet"),
        ("map", "map", "map: dit is een map, geen bestand"),
        ("latijn.txt", b"Lo\xefs", "latijn.txt: dit is geen tekst in UTF-8"),
        ("kapot.jsonl", b"{}\nLo", "kapot.jsonl, regel 2: dit is geen geldige JSON"),
    ],
)
def test_a_fault_is_one_dutch_line(
    naam: str, inhoud: bytes | str | None, fout: str, tmp_path: Path
) -> None:
    pad = tmp_path / naam
    if isinstance(inhoud, bytes):
        pad.write_bytes(inhoud)
    elif inhoud:
        pad.mkdir()
    klaar = draai(pad)
    assert (klaar.returncode, klaar.stdout) == (2, "")
    assert klaar.stderr == f"{tmp_path / fout}\n"
