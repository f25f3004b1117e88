"""`terugblik`: the learner's own figures of practice talks, to read or to hand over."""

from argparse import Namespace

from keukentafel import cli_teksten as teksten
from keukentafel.cli_hulp import schrijf_document


def terugblik(opties: Namespace) -> int:
    """Print what was kept, or write it. Raises KeukentafelFout."""
    from keukentafel.content import elementen
    from keukentafel.store.plaats import standaard_map
    from keukentafel.store.terugblikken import als_markdown, lees

    alle = lees(opties.map or standaard_map())
    if not alle:
        print(teksten.GEEN_TERUGBLIK)
        return 0
    tekst = als_markdown(alle, {e.sleutel: e.naam for e in elementen()})
    if opties.uit is None:
        print(tekst, end="")
        return 0
    schrijf_document(opties.uit, tekst.encode(), overschrijf=opties.overschrijf)
    print(teksten.UIT_KLAAR.format(pad=opties.uit))
    return 0
