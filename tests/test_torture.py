"""The torture of the vault: a little of each proof, and that it would tell of a loss."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip(
        "NIET GETEST: the torture needs fork, strace and namespaces", allow_module_level=True
    )

from torture_hulp import Uitkomst
from torture_stroom import Inode, Schijf, lees_verslag, mankeert, speel, val_uit

HUIS = Path(__file__).resolve().parent.parent


@pytest.mark.netwerk
def test_a_little_of_each_proof_loses_nothing_and_makes_no_trace() -> None:
    regel = [sys.executable, "scripts/torture.py", "--quick"]
    gedaan = subprocess.run(regel, cwd=HUIS, capture_output=True, text=True, timeout=500)
    print(gedaan.stdout)  # what was measured, in the report of a failure
    assert gedaan.returncode == 0, gedaan.stdout
    assert gedaan.stderr == ""
    assert "verloren of onleesbaar 0" in gedaan.stdout
    assert "FOUT" not in gedaan.stdout


def test_a_cut_loses_what_was_not_flushed_and_nothing_else(tmp_path: Path) -> None:
    dobbel, weg = random.Random(1), 0
    for nr in range(40):
        schijf = Schijf()
        schijf.zet_naam("/k/kluis.db", bestand := Inode())
        bestand.vast += b"vast" * 400
        bestand.los.append((1600, b"los" * 400))
        schijf.spoel_namen(1)
        schijf.zet_naam("/k/nieuw", Inode())
        weg += val_uit(schijf, tmp_path / str(nr), "/k", dobbel)
        over = (tmp_path / str(nr) / "kluis.db").read_bytes()
        assert over[:1600] == b"vast" * 400
    assert 0 < weg < 40
    assert 0 < len(list(tmp_path.glob("*/nieuw"))) < 40


def test_a_run_is_replayed_from_what_strace_saw(tmp_path: Path) -> None:
    verslag = tmp_path / "strace.txt"
    pad = "".join(f"\\x{b:02x}" for b in b"/k/kluis.db")
    verslag.write_text(
        f'openat(AT_FDCWD, "{pad}", O_RDWR|O_CREAT, 0600) = 3\n'
        'pwrite64(3, "\\x61\\x62", 2, 4) = 2\n'
        "fsync(3) = 0\n"
        'write(1, "\\x41\\x43\\x4b\\x20\\x65\\x65\\x6e\\x0a", 8) = 8\n'
        'pwrite64(3, "\\x63", 1, 0) = 1\n'
        "ftruncate(3, 5) = 0\n"
    )
    schijf, acks = speel(list(lees_verslag(verslag, Path("/k"))), "/k")
    assert acks == ["een"]
    bestand = schijf.namen["/k/kluis.db"]
    assert bestand.vast == b"\0\0\0\0ab"
    assert bestand.los == [(0, b"c"), (5, None)]


def test_a_lost_vault_is_told(tmp_path: Path) -> None:
    assert list(mankeert(tmp_path, ["dossier x 3"])) == ["de kluis is weg"]
    assert Uitkomst("iets", {"keer": 1}, ("weg",)).regel().startswith("FOUT  iets: keer 1")
