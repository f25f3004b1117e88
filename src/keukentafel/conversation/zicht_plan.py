"""Who may see what of the plan and all around it; the same rule as `zicht`."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from keukentafel.conversation.analyse import Regel
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.plan import (
    MAX_DOELEN,
    MAX_DOELEN_KLEIN,
    Aanspreekpunt,
    Doel,
    DoelStand,
    EerdereHulp,
    Evaluatie,
    NetwerkPersoon,
    Optie,
    Redzaamheid,
    Regie,
    Standpunt,
    Succes,
    Verband,
)
from keukentafel.conversation.zicht import gehoorde_standpunten, regels_voor


class _Gehoord(Protocol):
    @property
    def gehoord_door(self) -> frozenset[str]: ...


T = TypeVar("T", bound=_Gehoord)


def _voor(alle: Iterable[T], lezers: Iterable[str]) -> list[T]:
    kring = frozenset(lezers)
    return [x for x in alle if kring and kring <= x.gehoord_door]


def grens(dossier: Dossier) -> int:
    """Return how many goals we work on at the same time: five, or three in small steps."""
    return MAX_DOELEN_KLEIN if dossier.kleine_stappen else MAX_DOELEN


def doelen_nu(dossier: Dossier) -> list[Doel]:
    """Return the goals that are worked on, oldest first; never more than the limit."""
    lopend = [d for d in dossier.doelen.values() if d.stand is DoelStand.LOOPT and not d.later]
    return lopend[: grens(dossier)]


def doelen_later(dossier: Dossier) -> list[Doel]:
    """Return the goals for later: put there, or more than fit now. Not lost."""
    nu = {d.id for d in doelen_nu(dossier)}
    alle = dossier.doelen.values()
    return [d for d in alle if d.stand is DoelStand.LOOPT and d.id not in nu]


def opties_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Optie]:
    """Return the options that all `lezers` know."""
    return _voor(dossier.opties.values(), lezers)


def successen_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Succes]:
    """Return the small successes that all `lezers` know."""
    return _voor(dossier.successen.values(), lezers)


def evaluaties_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Evaluatie]:
    """Return the moments to look back that all `lezers` know."""
    return _voor(dossier.evaluaties.values(), lezers)


def redzaamheid_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Redzaamheid]:
    """Return what people manage, as far as all `lezers` know it."""
    return _voor(dossier.redzaamheid.values(), lezers)


def regie_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Regie]:
    """Return what the professional took over, as far as it was said aloud to all `lezers`."""
    return [r for r in _voor(dossier.regie.values(), lezers) if r.hardop_gezegd]


def aanspreekpunt_voor(dossier: Dossier, lezers: Iterable[str]) -> Aanspreekpunt | None:
    """Return the fixed contact, when all `lezers` know who that is."""
    punt = dossier.aanspreekpunt
    gevonden = _voor([punt] if punt else [], lezers)
    return gevonden[0] if gevonden else None


def plan_standpunten_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Standpunt]:
    """Return each one's word on the plan as all `lezers` heard it; for the signatures."""
    kring = frozenset(lezers)
    return list(gehoorde_standpunten(dossier.plan_standpunten, kring)) if kring else []


# ---- network, earlier help, links: drawn from lines --------------------------------------------


def netwerk_uit(regels: Iterable[Regel]) -> list[NetwerkPersoon]:
    """Return the people in lines of the network that have a name, one each.

    For a document give it `bevestigd_voor`: details that were not read back are not in there.
    """
    per_naam: dict[str, list[Regel]] = {}
    for regel in regels:
        naam = dict(regel.details).get("naam", "")
        if regel.soort is RegelSoort.NETWERK and naam:
            per_naam.setdefault(naam.casefold(), []).append(regel)
    return [_persoon(deel) for deel in per_naam.values()]


def _persoon(regels: list[Regel]) -> NetwerkPersoon:
    details = [dict(r.details) for r in regels]

    def veld(sleutel: str) -> str:
        """Return all that was written down of it, each once."""
        alle = dict.fromkeys(w for d in details if (w := d.get(sleutel, "")))
        return "; ".join(alle)

    return NetwerkPersoon(
        naam=details[0]["naam"],
        relatie=veld("relatie"),
        doet_nu=veld("doet_nu"),
        zou_kunnen=veld("zou_kunnen"),
        gevraagd=veld("gevraagd"),
        bereid=veld("bereid"),
        bekwaam=veld("bekwaam"),
        nabij=veld("nabij"),
        regels=tuple(r.id for r in regels),
    )


def eerdere_hulp_uit(regels: Iterable[Regel]) -> list[EerdereHulp]:
    """Return the lines on earlier help with what was written down of each."""
    uit: list[EerdereHulp] = []
    for regel in regels:
        if regel.soort is RegelSoort.EERDERE_HULP:
            d = dict(regel.details)
            namen = ("wie", "wanneer", "wat_hielp", "wat_niet", "weer")
            uit.append(EerdereHulp(regel.id, regel.tekst, *(d.get(n, "") for n in namen)))
    return uit


def ketens(verbanden: Iterable[Verband], regels: Iterable[Regel]) -> list[tuple[Regel, ...]]:
    """Return the chains that the links make of these lines, longest first.

    Only links whose both ends are among `regels` count. A circle ends where it closes.
    """
    per_id = {r.id: r for r in regels}
    verder: dict[str, list[str]] = {}
    for v in verbanden:
        if v.van in per_id and v.naar in per_id:
            verder.setdefault(v.van, []).append(v.naar)
    doelen = {naar for alle in verder.values() for naar in alle}
    begin = [id for id in verder if id not in doelen] or list(verder)[:1]
    gelopen = [pad for id in begin for pad in _paden(verder, (id,))]
    geraakt = {id for pad in gelopen for id in pad}
    gelopen += [  # circles that no chain led into
        pad for id in verder if id not in geraakt for pad in _paden(verder, (id,))[:1]
    ]
    return sorted((tuple(per_id[id] for id in pad) for pad in gelopen), key=len, reverse=True)


_HOOGSTENS = 40
"""So many chains at most: more than anybody reads, and a knot of links stays fast."""


def _paden(verder: dict[str, list[str]], pad: tuple[str, ...]) -> list[tuple[str, ...]]:
    klaar: list[tuple[str, ...]] = []
    stapel = [pad]
    while stapel and len(klaar) < _HOOGSTENS:
        nu = stapel.pop()
        volgende = [x for x in verder.get(nu[-1], []) if x not in nu]
        if volgende:
            stapel += [(*nu, x) for x in reversed(volgende)]
        else:
            klaar.append(nu)
    return klaar


def ketens_voor(dossier: Dossier, lezers: Iterable[str]) -> list[tuple[Regel, ...]]:
    """Return the chains of lines that all `lezers` may see, of links that all of them heard."""
    kring = frozenset(lezers)
    return ketens(_voor(dossier.verbanden.values(), kring), regels_voor(dossier, kring))
