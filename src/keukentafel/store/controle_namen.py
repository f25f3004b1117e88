"""What can be wrong with a vault, by name. Light: the words of the commands need it."""

from enum import StrEnum


class Kwaal(StrEnum):
    """What can be wrong."""

    BESTAND = "bestand"
    RECHTEN = "rechten"
    SLEUTEL = "sleutel"  # or rows that cannot even be read
    KOP = "kop"
    ONTBREEKT = "ontbreekt"
    STAART = "staart"
    TE_VEEL = "te_veel"
    VERANDERD = "veranderd"
    VERPLAATST = "verplaatst"
