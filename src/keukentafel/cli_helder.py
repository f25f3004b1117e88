"""`helder`: what is hard to read in a text, and what to write instead."""

from argparse import Namespace

from keukentafel import cli_teksten as teksten
from keukentafel.cli_regels import schrijf_json
from keukentafel.cli_tekst import lees_tekst


def helder(opties: Namespace) -> int:
    """Write the remarks, a line each; none is said too. Raises InvoerFout, InhoudFout."""
    from keukentafel.language.helder import bekijk_helder

    tekst = lees_tekst(opties.bestand)
    opmerkingen = bekijk_helder(tekst, kleine_stappen=opties.kleine_stappen)
    bron = teksten.INVOERBRON if opties.bestand in (None, "-") else str(opties.bestand)
    if opties.json:
        alle = [o.model_dump(mode="json") for o in opmerkingen]
        schrijf_json({"opmerkingen": alle}, bron, 1)
        return 0
    for o in opmerkingen:
        regel = tekst.count("\n", 0, o.van) + 1
        kolom = o.van - tekst.rfind("\n", 0, o.van)
        woorden = " ".join(o.woorden.split())
        print(f"{regel}:{kolom}  {_kort(woorden)}  {o.uitleg}")
    if not opmerkingen:
        print(teksten.HELDER_GOED)
    return 0


def _kort(woorden: str, hoogstens: int = 50) -> str:
    return f"‘{woorden}’" if len(woorden) <= hoogstens else f"‘{woorden[: hoogstens - 1]}…’"
