"""Consent: three separate answers for each recipient and each thing, never one tick.

What may go to somebody outside is read from the answers to lift secrecy alone (veldkennis 4.4).
"""

import re
from collections.abc import Iterable

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.plan import Antwoord, Deelstuk, Toestemming, ToestemmingSoort

EIGEN_STEM, ALLEEN_EIGEN_STEM = 12, 16
"""From these ages a child says yes as well, and then alone (Jeugdwet 7.3.4 and 7.3.5)."""
_LIDWOORD = re.compile(r"^(?:de|het|een) ")


def toestemmingen_voor(dossier: Dossier, lezers: Iterable[str]) -> list[Toestemming]:
    """Return the answers that hold now and that all `lezers` heard."""
    kring = frozenset(lezers)
    return [t for t in geldig(dossier) if kring and kring <= t.gehoord_door]


def geldig(dossier: Dossier) -> list[Toestemming]:
    """Return the last answer per person, recipient, thing and kind, in order of giving."""
    laatste: dict[tuple[object, ...], Toestemming] = {}
    for t in dossier.toestemmingen.values():
        sleutel = (t.soort, t.door, t.ontvanger.casefold(), t.wat.casefold())
        laatste.pop(sleutel, None)
        laatste[sleutel] = t
    return list(laatste.values())


def antwoord_op(
    dossier: Dossier, soort: ToestemmingSoort, door: str, ontvanger: str, wat: str
) -> Antwoord | None:
    """Return the answer of one kind that holds, or None: never read from another kind."""
    gezocht = (soort, door, ontvanger.casefold(), wat.casefold())
    return next(
        (
            t.antwoord
            for t in geldig(dossier)
            if (t.soort, t.door, t.ontvanger.casefold(), t.wat.casefold()) == gezocht
        ),
        None,
    )


def ontvangers(dossier: Dossier) -> list[str]:
    """Return to whom sharing was ever asked about, each once, as it was first written."""
    alle: dict[str, str] = {}
    for t in dossier.toestemmingen.values():
        alle.setdefault(_kaal(t.ontvanger), t.ontvanger)
    return list(alle.values())


def mag_delen(dossier: Dossier, ontvanger: str, kring: Iterable[str]) -> frozenset[Deelstuk]:
    """Return what may go to this recipient (or these, parted by a comma) about these people.

    Only a yes to lift secrecy counts, for this recipient and this part, of each who has a say;
    for a child under sixteen of a grown-up of the house too. No answer is no yes.
    """
    mensen = [dossier.personen[id] for id in kring if id in dossier.personen]
    namen = _namen(dossier, ontvanger)
    if not mensen or not namen:
        return frozenset()
    zelf = {p.id for p in mensen if p.leeftijd is None or p.leeftijd >= EIGEN_STEM}
    jong = any(p.leeftijd is not None and p.leeftijd < ALLEEN_EIGEN_STEM for p in mensen)
    groot = {p.id for p in dossier.in_huis if not p.kind}

    def mag(naam: str, deel: Deelstuk) -> bool:
        gegeven = [
            t
            for t in geldig(dossier)
            if t.soort is ToestemmingSoort.GEHEIMHOUDING
            and _kaal(t.ontvanger) == naam
            and t.wat.casefold() == deel.casefold()
        ]
        laatste = {t.door: t.antwoord for t in gegeven}
        ja = {wie for wie, antwoord in laatste.items() if antwoord is Antwoord.JA}
        nee = laatste.keys() - ja
        ouders = not jong or (bool(ja & groot) and not nee & groot)
        return bool(ja) and zelf <= ja and ouders

    return frozenset(deel for deel in Deelstuk if all(mag(naam, deel) for naam in namen))


def _namen(dossier: Dossier, ontvanger: str) -> list[str]:
    """Return who is meant: one that was named before as it stands, else each part of the list."""
    if (heel := _kaal(ontvanger)) in {_kaal(naam) for naam in ontvangers(dossier)}:
        return [heel]
    return [naam for deel in re.split(r"[,;]| en ", ontvanger) if (naam := _kaal(deel))]


def _kaal(ontvanger: str) -> str:
    """Return a recipient so that 'de huisarts' and 'Huisarts' are one."""
    return _LIDWOORD.sub("", " ".join(ontvanger.casefold().split()))
