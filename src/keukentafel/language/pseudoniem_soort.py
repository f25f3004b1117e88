"""The kinds of piece that are masked, and the stand-ins that take their place."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Soort(StrEnum):
    """What a masked piece is; the word in its stand-in."""

    PERSOON = "persoon"
    PLAATS = "plaats"
    ADRES = "adres"
    SCHOOL = "school"
    ORGANISATIE = "organisatie"
    HERKOMST = "herkomst"
    NAAM = "naam"
    WOORD = "woord"
    NUMMER = "nummer"
    DATUM = "datum"
    LEEFTIJD = "leeftijd"
    POSTCODE = "postcode"
    TELEFOON = "telefoon"
    MAIL = "mail"
    URL = "url"
    ACCOUNT = "account"
    BSN = "bsn"
    REKENING = "rekening"
    KENTEKEN = "kenteken"


class Vlak(NamedTuple):
    """A piece of a text and what it is."""

    van: int
    tot: int
    soort: Soort


_STERKTE = (
    Soort.ADRES,
    Soort.SCHOOL,
    Soort.ORGANISATIE,
    Soort.PERSOON,
    Soort.PLAATS,
    Soort.HERKOMST,
    Soort.NAAM,
    Soort.WOORD,
)


def sterkste(soorten: Iterable[Soort]) -> Soort:
    """Return the kind that says most."""
    return min(soorten, key=_STERKTE.index)


GENUMMERD = frozenset(list(Soort)[: list(Soort).index(Soort.NUMMER)])
"""These tell one from another; of the rest only the kind is said."""
VERVANGER = re.compile(rf"\[(?P<soort>{'|'.join(Soort)})(?: (?P<nr>[0-9]{{1,9}}))?\]")
