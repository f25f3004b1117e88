"""Undo: which events the last command gave, and the use case that revokes them."""

from collections.abc import Sequence

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.uitvoeren.kern import (
    Kennis,
    Stapel,
    bij,
)
from keukentafel.conversation.vouwen import herroepen
from keukentafel.fouten import OpdrachtFout


@bij
def _herroep(c: o.Herroep, d: Dossier, s: Stapel, k: Kennis) -> None:
    if not c.gebeurtenissen or not all(1 < volg <= d.laatste for volg in c.gebeurtenissen):
        raise OpdrachtFout("Dit kan niet ongedaan worden gemaakt. Er is niets veranderd.")
    s.leg(g.Herroepen, gebeurtenissen=c.gebeurtenissen)


_BLIJVEND = (
    g.DossierGeopend,
    g.DocumentGemaakt,
    g.OpmerkingGegeven,
    g.Ingezien,
    g.Gewist,
    g.VeiligheidGeregeld,
    g.ConceptBewaard,
    g.Herroepen,
)


def laatste_ongedaan(gebeurtenissen: Sequence[g.Gebeurtenis]) -> tuple[int, ...]:
    """Return the events of the last command that can be undone, or ().

    Never goes back beyond the beginning of a talk: what was done earlier is out of sight.
    """
    weg = herroepen(gebeurtenissen)
    for gebeurtenis in reversed(gebeurtenissen):
        if gebeurtenis.volg in weg:
            continue
        if isinstance(gebeurtenis, g.GesprekBegonnen):
            return ()
        if isinstance(gebeurtenis, _BLIJVEND) or getattr(gebeurtenis, "herlezen", False):
            continue
        groep = gebeurtenis.groep
        return tuple(x.volg for x in gebeurtenissen if x.groep == groep)
    return ()
