"""What of a document may go to somebody outside: only the parts that got a yes. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from keukentafel.conversation.plan import Antwoord, Deelstuk
from keukentafel.reports.verslag_client import Clientverslag


def alleen(verslag: Clientverslag, mag: Iterable[Deelstuk]) -> Clientverslag:
    """Return the view model with the parts in `mag`; without any, nothing of the household.

    Of the answers on sharing only those are left that open a part of it.
    """
    deel = frozenset(mag)
    plan = verslag.plan
    delen = tuple(
        t for t in plan.delen if t.wat.casefold() in deel and str(t.antwoord) == Antwoord.JA.value
    )
    plan = replace(plan, delen=delen, delen_samen=(), kunnen=(), overgenomen=(), stemmen=())
    verslag = replace(verslag, gedeeld=tuple(d for d in Deelstuk if d in deel))
    if Deelstuk.VERHAAL not in deel:
        leeg = dict.fromkeys(
            ("belangrijk", "drijfveren", "goed", "mensen", "lastig", "wensen", "knelpunten"), ()
        )
        verslag = replace(verslag, **leeg)  # type: ignore[arg-type]
    if Deelstuk.HULP not in deel:
        verslag = replace(verslag, hulp=())
    if Deelstuk.DOELEN not in deel:
        verslag = replace(verslag, eerst=(), later=(), geen_vraag=False)
        plan = replace(plan, doelen=(), later=(), bereikt=(), gelukt=())
    if Deelstuk.PLAN not in deel:
        plan = replace(plan, afspraken=(), los=(), deelnemers=(), kijkmomenten=())
        plan = replace(plan, doelen=tuple(replace(d, afspraken=()) for d in plan.doelen))
    if not deel:
        verslag = replace(verslag, gezin=(), gasten=())
    return replace(verslag, plan=plan)
