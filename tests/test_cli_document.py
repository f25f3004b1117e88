"""Documents and dossiers out and in by command, as processes on a real vault."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from keukentafel.caseload import Caseload
from keukentafel.conversation.tafelblad import uitstaand
from test_cli import draai, fout_van, kluis
from tui_hulp import WACHTZIN

__all__ = ["kluis"]
VORMEN = {"pdf": b"%PDF", "docx": b"PK\x03\x04", "html": b"<!DOCTYPE html>", "md": b"# "}


def inhoud(kluis: Sequence[str]) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in Path(kluis[1]).iterdir() if p.is_file()}


def namen(kluis: Sequence[str]) -> list[str]:
    caseload = Caseload.open(Path(kluis[1]), WACHTZIN)
    try:
        return sorted(z.naam for z in caseload.zaken())
    finally:
        caseload.sluit()


@pytest.mark.parametrize("vorm", VORMEN)
def test_a_plan_comes_in_every_form(kluis: tuple[str, ...], tmp_path: Path, vorm: str) -> None:
    doel = tmp_path / f"plan.{vorm}"
    klaar = draai(*kluis, "verslag", "De Molenwiek", "--voor", "plan", "--als", vorm, "-o", doel)
    assert klaar.returncode == 0, klaar.stderr
    assert "is het veilig" in klaar.stderr
    assert doel.read_bytes().startswith(VORMEN[vorm])


def test_a_tafelblad_by_command_gives_codes_that_can_be_keyed(kluis: tuple[str, ...]) -> None:
    opties = ("--voor", "tafelblad", "--als", "md", "--lezer", "Ruud")
    blad = draai(*kluis, "verslag", "De Molenwiek", *opties)
    assert blad.returncode == 0, blad.stderr
    caseload = Caseload.open(Path(kluis[1]), WACHTZIN)
    codes = uitstaand(caseload.open_dossier(caseload.zaken()[0].id).dossier)
    caseload.sluit()
    assert all(f"| {code} |" in blad.stdout for code in codes)


def test_a_hand_over_by_command_says_what_got_no_yes(kluis: tuple[str, ...]) -> None:
    opties = ("--voor", "overdracht", "--als", "md", "--ontvanger", "de huisarts")
    klaar = draai(*kluis, "verslag", "De Molenwiek", *opties)
    assert klaar.returncode == 0, klaar.stderr
    assert "nog geen ja op" in klaar.stderr
    assert "het plan" in klaar.stderr
    assert "nog geen ja" in klaar.stdout


def test_a_dossier_goes_out_and_comes_in_again(kluis: tuple[str, ...], tmp_path: Path) -> None:
    bestand = tmp_path / "uit.json"
    assert draai(*kluis, "exporteer", "De Molenwiek", "-o", bestand).returncode == 0
    assert json.loads(bestand.read_text("utf-8"))["soort"] == "keukentafel-dossier"
    assert "al een dossier met deze naam" in fout_van(draai(*kluis, "importeer", bestand))
    ander = json.loads(bestand.read_text("utf-8"))
    ander["gebeurtenissen"][0]["naam"] = "De Tweede"
    bestand.write_text(json.dumps(ander), "utf-8")
    klaar = draai(*kluis, "importeer", bestand)
    assert klaar.returncode == 0, klaar.stderr
    assert namen(kluis) == ["De Molenwiek", "De Tweede"]
    een, twee = (
        draai(*kluis, "verslag", naam, "--voor", "client", "--als", "md", "--lezer", "Mirjam")
        for naam in ("De Molenwiek", "De Tweede")
    )
    assert een.stdout == twee.stdout


@pytest.mark.parametrize(
    ("ruw", "reden"),
    [
        (b"\x00\xff", "geen tekst in UTF-8"),
        (b'{"soort": "keukentafel-dossier", "versie": 1}', "bovenaan"),
        (b"{\n\n", "regel 3"),
    ],
)
def test_a_wrong_file_is_told_and_the_vault_is_as_it_was(
    kluis: tuple[str, ...], tmp_path: Path, ruw: bytes, reden: str
) -> None:
    bestand, voor = tmp_path / "fout.json", inhoud(kluis)
    bestand.write_bytes(ruw)
    regel = fout_van(draai(*kluis, "importeer", bestand))
    assert regel.startswith("fout.json")
    assert reden in regel
    assert inhoud(kluis) == voor
    assert "kan ik niet lezen" in fout_van(draai(*kluis, "importeer", tmp_path / "weg.json"))
