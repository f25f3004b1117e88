"""What worked, and what was left lying: moments of a talk with the literal words."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from keukentafel.content.vraag import Vraag
from keukentafel.labels import Fase, Handeling, Kenmerk, Soort, VraagSoort
from keukentafel.practice.coach.lezen import Beurt, antwoord_op, blijft_erbij, reactie_op
from keukentafel.questions.bank import Bank
from keukentafel.questions.context import Beurt as VraagBeurt
from keukentafel.questions.context import PersoonInContext, VraagContext
from keukentafel.questions.invoer import soort_van
from keukentafel.questions.kiezen import kies
from keukentafel.questions.woorden import GEVOEL, VERDRIET
from keukentafel.reports.oogst.tekst import delen

MAX_KANSEN = 2
UIT_ELKAAR = 6
"""So many turns two missed openings lie apart: the second is another moment."""
PRIL = 4
"""In the first turns people make contact: no opening is missed there."""
_MEE = re.compile(
    r"^(?:ja[,.]? )?(?:precies|klopt|zo is het|dat is het)\b|eerste keer dat (?:je|u|iemand)"
    r"|nooit (?:eerder |aan iemand )?(?:gezegd|verteld)|zo heb ik het nog nooit",
    re.I,
)
_GIST = re.compile(
    r"\b(?:zeg ik|heb ik|begrijp ik|hoor ik)\b[^.?]*\?$|\b(?:klopt dat|is dat zo|of niet)\?$", re.I
)
"""A guess with a check behind it: it fits only when it holds words of the client."""
_KLEIN = re.compile(
    r"^(?:\w+[,.]? ){0,2}(?:(?:wat|hoe) (?:zei|zeg\w*|bedoel\w*) (?:u|je|jij)\b[^?]{0,12}"
    r"|pardon|sorry|wat\??|nog (?:een keer|eens)|(?:kunt u|kun je) dat (?:nog )?\w*\s?herhalen"
    r"|hoe gaat het(?: met (?:u|je|jou|jullie))?(?: vandaag)?|alles goed)\W*$"
    r"|\bverstond (?:u|je) niet\b|\bwaar waren we\b",
    re.I,
)
"""To ask again what was said, or how somebody is, is no turn that worked."""
_GEWICHT = {
    Soort.WENS: 1.0,
    Soort.EERDERE_HULP: 0.7,
    Soort.KRACHT: 0.9,
    Soort.NETWERK: 0.5,
    Soort.PROBLEEM: 0.4,
}


@dataclass(frozen=True)
class Sterk:
    """One thing that worked: the turn, and what the client said next."""

    beurt: Beurt
    daarna: Beurt


@dataclass(frozen=True)
class Kans:
    """An opening that was left: the client's words, what came instead, a question that fits."""

    client: Beurt
    reactie: Beurt | None
    vraag: str
    waarom: str


def sterkste(beurten: Sequence[Beurt]) -> Sterk | None:
    """Return the turn of the professional after which a client told most, or None."""
    lengtes: dict[str, list[int]] = {}
    for b in beurten:
        if not b.professional:
            lengtes.setdefault(b.spreker, []).append(b.woorden)
    beste: tuple[float, Sterk] | None = None
    for plaats, beurt in enumerate(beurten):
        na = antwoord_op(beurten, plaats)
        if na is None or not (soort := _soort(beurt)):
            continue
        winst = math.log((na.woorden + 1) / (fmean(lengtes[na.spreker]) + 1))
        punten = soort + winst + 0.3 * len(na.duiding.soorten) + _raakt(na)
        if na.woorden >= 3 and (beste is None or punten > beste[0]):
            beste = (punten, Sterk(beurt, na))
    return beste[1] if beste else None


def _soort(beurt: Beurt) -> float:
    if not beurt.professional or beurt.met(Kenmerk.SUGGESTIEF) or beurt.met(Kenmerk.MEERVOUDIG):
        return 0.0
    if beurt.met(Kenmerk.WAAROM) or _KLEIN.search(beurt.tekst):
        return 0.0
    if beurt.open:
        return 1.0 + 0.4 * beurt.met(Kenmerk.CIRCULAIR)
    return {Handeling.REFLECTIE: 1.3, Handeling.SAMENVATTING: 1.0, Handeling.ERKENNING: 0.9}.get(
        beurt.handeling, 0.0
    )


def _raakt(client: Beurt) -> float:
    return (
        0.6 * bool(GEVOEL.search(client.tekst))
        + 0.5 * bool(VERDRIET.search(client.tekst))
        + 0.8 * bool(_MEE.search(client.tekst))
    )


def gemist(
    beurten: Sequence[Beurt],
    vragen: Sequence[Vraag],
    leden: Sequence[Mapping[str, Any]],
    apart: frozenset[int],
) -> tuple[Kans, ...]:
    """Return at most two openings nobody went into, with a question that fits there.

    `leden` is the household as the harvest gives it; `apart` holds the turns about safety,
    which stand elsewhere in the debrief.
    """
    namen = {b.spreker for b in beurten}
    laatste = next((b for b in reversed(beurten) if b.professional), None)
    afscheid = laatste if laatste and laatste.handeling is Handeling.OVERIG else None
    kandidaten: list[tuple[float, int]] = []
    for plaats, beurt in enumerate(beurten):
        if beurt.professional or beurt.nr in apart or plaats < PRIL:
            continue
        reactie = reactie_op(beurten, plaats)
        if reactie is None or reactie.nr in apart or reactie is afscheid:
            continue
        punten = _punten(beurt)
        if punten >= 1.0 and not blijft_erbij(beurt, reactie, namen):
            kandidaten.append((punten, plaats))
    gekozen: list[int] = []
    for _, plaats in sorted(kandidaten, key=lambda k: (-k[0], k[1])):
        if len(gekozen) < MAX_KANSEN and all(abs(plaats - p) > UIT_ELKAAR for p in gekozen):
            gekozen.append(plaats)
    uit: list[Kans] = []
    bank = Bank(vragen)  # once for all: putting the questions in order takes time
    for plaats in sorted(gekozen):
        vraag, waarom = past_nu(beurten[: plaats + 1], bank, leden)
        uit.append(Kans(beurten[plaats], reactie_op(beurten, plaats), vraag, waarom))
    return tuple(uit)


def _punten(beurt: Beurt) -> float:
    zeker = [s for s in beurt.duiding.soorten if str(s) not in beurt.duiding.twijfel]
    punten = sum(_GEWICHT[s] for s in zeker) + _raakt(beurt)
    return punten + 0.5 * (beurt.woorden >= 12) if punten else 0.0


def past_nu(
    beurten: Sequence[Beurt],
    bank: Bank | Sequence[Vraag],
    leden: Sequence[Mapping[str, Any]],
) -> tuple[str, str]:
    """Return a question that stays with the last words, and why; "" twice when none does."""
    client = [b for b in beurten if not b.professional]
    context = VraagContext(
        fase=Fase.BREDE_VERKENNING,
        personen=mensen(client, leden),
        beurten=tuple(
            VraagBeurt(b.rol, b.spreker, b.tekst, b.duiding, b.letterlijk) for b in beurten
        ),
        apart=len({b.spreker for b in client}) == 1,
    )
    suggesties = kies(context, bank)
    blijft = (
        s
        for s in suggesties
        if s.rol == "blijft"
        and s.soort is not VraagSoort.TOESTEMMING
        and s.tekst.endswith("?")
        and (not _GIST.search(s.tekst) or delen(client[-1].tekst, s.tekst) > 0)
    )
    gekozen = next(blijft, None)
    return (gekozen.tekst, gekozen.waarom) if gekozen else ("", "")


def mensen(
    client: Sequence[Beurt], leden: Sequence[Mapping[str, Any]]
) -> tuple[PersoonInContext, ...]:
    """Return the household for the choice of questions: who spoke, then who was told of."""
    sprekers = tuple(dict.fromkeys(b.spreker for b in client if b.spreker))
    bekend = {str(lid.get("naam")): lid for lid in leden}
    uit = [
        PersoonInContext(
            naam=naam,
            soort=soort_van(str(bekend.get(naam, {}).get("relatie") or "")),
            relatie=str(bekend.get(naam, {}).get("relatie") or ""),
            aanwezig=True,
        )
        for naam in sprekers
    ]
    uit += [
        PersoonInContext(
            naam=naam,
            soort=soort_van(str(lid.get("relatie") or "")),
            relatie=str(lid.get("relatie") or ""),
            in_huis=bool(lid.get("in_huis")),
            aanwezig=False,
        )
        for naam, lid in bekend.items()
        if naam not in sprekers and " van " not in naam
    ]
    return tuple(uit)
