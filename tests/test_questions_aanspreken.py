"""With more people at the table it is clear to whom a question is said."""

import pytest

from keukentafel.labels import Fase
from keukentafel.labels import RelatieSoort as R
from keukentafel.questions import PersoonInContext, VraagContext
from keukentafel.questions.aanspreken import aangesproken

RIET = PersoonInContext("Riet", R.ZELF, "zelf", 81, True, True)
JOOP = PersoonInContext("Joop", R.PARTNER, "man", 84, True, True)
WEG = PersoonInContext("Anja", R.KIND, "dochter", 55, False, False)


def tafel(*personen: PersoonInContext) -> VraagContext:
    return VraagContext(fase=Fase.CONTACT_MAKEN, personen=personen, beurten=())


@pytest.mark.parametrize(
    ("tekst", "gezegd"),
    [
        ("Hoe is dat voor u?", "Riet, hoe is dat voor u?"),
        ("IJs eet u graag. Wat nog meer?", "Riet, ijs eet u graag. Wat nog meer?"),
        ("Anja belt elke dag. Hoe is dat?", "Riet, Anja belt elke dag. Hoe is dat?"),
        ("“Vier keer”. Hoe is dat voor u?", "Riet, “Vier keer”. Hoe is dat voor u?"),
        ("Riet, hoe is dat voor u?", "Riet, hoe is dat voor u?"),
        (
            "Voor ik verder vraag: hoe is dit voor Riet?",
            "Voor ik verder vraag: hoe is dit voor Riet?",
        ),
    ],
)
def test_the_name_stands_before_it(tekst: str, gezegd: str) -> None:
    assert aangesproken(tekst, "Riet", tafel(RIET, JOOP, WEG)) == gezegd


@pytest.mark.parametrize(("naam", "mensen"), [("Riet", (RIET, WEG)), ("cliënt", (RIET, JOOP))])
def test_alone_or_without_a_name_nothing_is_put_before_it(
    naam: str, mensen: tuple[PersoonInContext, ...]
) -> None:
    assert aangesproken("Hoe is dat voor u?", naam, tafel(*mensen)) == "Hoe is dat voor u?"
