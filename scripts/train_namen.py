"""Pack the word and name lists that the pseudonymiser leans on into one small file.

For developers only. Needs Debian's package `wdutch` (OpenTaal) and Faker:

    apt-get install wdutch
    python -m venv /tmp/namen
    /tmp/namen/bin/pip install Faker==40.63.0 pyyaml
    PYTHONPATH=src /tmp/namen/bin/python scripts/train_namen.py

The same lists give the same bytes. A word of eight letters or more that two kept words make
together is left out, unless it is a name as well: the program puts it together again.
"""

import argparse
import importlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from keukentafel.language.woordenlijst import BESTAND, deelbaar, pak_in

WORTEL = Path(__file__).parents[1]
WOORDENLIJST = Path("/usr/share/dict/dutch")
OEFENREGELS = WORTEL / "prompts/voorbeelden"
VOORNAMEN = (
    "nl_NL nl_BE tr_TR pl_PL en en_PK en_IN id_ID de_DE fr_FR en_GB es_ES pt_PT it_IT ro_RO hr_HR "
    "fr_DZ az_AZ tw_GH en_NG yo_NG ig_NG ha_NG en_KE sw vi_VN hu_HU lt_LT cs_CZ"
)
ACHTERNAMEN = "nl_NL nl_BE tr_TR fr_DZ en_IN en_PK id_ID hr_HR tw_GH vi_VN"
MIN_VAAK = 2
_NAAM = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def main() -> None:
    """Write the file and tell how large its parts are."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--uit", type=Path, default=BESTAND)
    uit: Path = lezer.parse_args().uit
    alles = WOORDENLIJST.read_text("utf-8").split()
    gewoon = {w for w in alles if w[0].islower() and w.isalpha()}
    voornamen = _namen(VOORNAMEN, "first_name")
    nederlands = _namen("nl_NL nl_BE", "first_name")
    namen = {
        "voornaam": {n for n in voornamen if n in nederlands or n not in gewoon},
        "achternaam": _namen(ACHTERNAMEN, "last_name"),
        "eigen": {w.casefold() for w in alles if w[0].isupper() and _NAAM.fullmatch(w)},
    }
    ook_een_naam = gewoon & set().union(*namen.values())
    delen = {"gewoon": _kern(gewoon) | ook_een_naam, **namen, "vaak": _vaak(gewoon)}
    uit.write_bytes(pak_in(delen))
    print({naam: len(woorden) for naam, woorden in delen.items()}, uit.stat().st_size)


def _kern(woorden: set[str]) -> set[str]:
    """Return the words that no two shorter ones make."""
    kern: set[str] = set()
    for woord in sorted(woorden, key=lambda w: (len(w), w)):
        if not deelbaar(woord, kern):
            kern.add(woord)
    return kern


def _namen(talen: str, soort: str) -> set[str]:
    gevonden: set[str] = set()
    for taal in talen.split():
        bron = importlib.import_module(f"faker.providers.person.{taal}").Provider
        for veld in dir(bron):
            lijst = getattr(bron, veld)
            if soort in veld and isinstance(lijst, (tuple, list, dict)):
                gevonden |= set(_schoon(lijst))
    return gevonden


def _schoon(namen: Iterable[object]) -> Iterable[str]:
    for naam in namen:
        recht = unicodedata.normalize("NFC", str(naam)).casefold()
        if len(recht) > 1 and _NAAM.fullmatch(recht):
            yield recht


def _vaak(gewoon: set[str]) -> set[str]:
    """Return the ordinary words that people at the table really use."""
    keren: Counter[str] = Counter()
    for bestand in sorted(OEFENREGELS.glob("w*.jsonl")):
        for regel in bestand.read_text("utf-8").splitlines():
            keren.update(_NAAM.findall(json.loads(regel)["tekst"]))
    return {w for w, keer in keren.items() if keer >= MIN_VAAK and w in gewoon}


if __name__ == "__main__":
    main()
