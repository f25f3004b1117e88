"""What sort of sentence was said back, so that the words after it fit."""

import pytest

from keukentafel.labels import Zinsvorm
from keukentafel.language.zinsvorm import zinsvorm


@pytest.mark.parametrize(
    ("gezegd", "vorm"),
    [
        ("U slaapt elke nacht op de bank", Zinsvorm.ZELF_NU),
        ("Dan doet u het liever zelf", Zinsvorm.ZELF_NU),
        ("Je tekent altijd op je kamer", Zinsvorm.ZELF_NU),
        ("U werkte dertig jaar in de haven", Zinsvorm.ZELF_TOEN),
        ("U heeft alles zelf betaald", Zinsvorm.ZELF_TOEN),
        ("U heeft een tuin met bonen", Zinsvorm.ZELF_NU),
        ("Uw zoon belt elke zondag", Zinsvorm.ANDER_NU),
        ("Uw buurvrouw bracht soep", Zinsvorm.ANDER_TOEN),
        ("Ze heeft het onthouden", Zinsvorm.ANDER_TOEN),
        ("Net als altijd", Zinsvorm.LOS),
        ("En niet praten", Zinsvorm.LOS),
    ],
)
def test_who_does_it_and_when(gezegd: str, vorm: Zinsvorm) -> None:
    assert zinsvorm(gezegd) is vorm
