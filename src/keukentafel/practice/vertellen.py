"""What may be told at this moment, and what of it fits the turn."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from keukentafel.content.persona import Diepte, Ingang
from keukentafel.labels import Signaal
from keukentafel.practice.gehoord import Daad, Gehoord
from keukentafel.practice.kaart import Item, Kaart
from keukentafel.practice.patronen import OVERAL
from keukentafel.practice.toestand import Toestand

_LEVEN = re.compile(
    r"zelfmoord|zelfdoding|leven|dood|eind|iets aan|suïcid|suicid|eruit (?:te )?stap"
    r"|\ber (?:soms |ook |wel eens |liever )*niet meer (?:zou |te )?(?:zijn|wil|hoef|ben)"
    r"|niet meer wakker"
    r"|hoeft? (?:(?:van|voor) \w+ )?(?:\w+ )?niet meer|\bnog zin\b"
)
PAST, PAST_BREED = 1.0, 0.5
"""So well must something fit a turn that says what it is about, and one that does not."""


@dataclass(frozen=True)
class Keuze:
    """Something that fits, and whether it may be told now."""

    item: Item
    past: float
    mag: bool


def ingangen(g: Gehoord, t: Toestand) -> frozenset[Ingang]:
    """Return the ways in that a turn is."""
    return frozenset(_ingangen(g, t))


def _ingangen(g: Gehoord, t: Toestand) -> Iterator[Ingang]:
    match g.daad:
        case Daad.STILTE:
            yield Ingang.STILTE
        case Daad.REFLECTIE:
            yield Ingang.REFLECTIE
        case Daad.SAMENVATTING:
            yield Ingang.SAMENVATTING
            yield Ingang.REFLECTIE
        case Daad.ERKENNING:
            yield Ingang.ERKENNING
        case Daad.VRAAG:
            yield from _van_vraag(g, t)


def _van_vraag(g: Gehoord, t: Toestand) -> Iterator[Ingang]:
    if g.stapelt or g.suggestief or g.waarom:
        return
    if g.veiligheid:
        yield Ingang.VEILIGHEID
    if g.circulair:
        yield Ingang.CIRCULAIR
    if g.oplossingsgericht:
        yield Ingang.OPLOSSINGSGERICHT
    if g.open:
        yield Ingang.OPEN
        if g.doorvragen:
            yield Ingang.DOORVRAGEN
    elif not g.circulair:
        yield Ingang.GESLOTEN
    if g.toestemming or t.nr - t.toestemming <= 2:
        yield Ingang.TOESTEMMING


def keuzes(g: Gehoord, t: Toestand, kaart: Kaart, hoorder: str) -> list[Keuze]:
    """Return what fits this turn and was not told yet, best first."""
    via = ingangen(g, t)
    uit = []
    for item in kaart.items.values():
        if item.laag.id in t.onthuld or item.wie not in t.aanwezig:
            continue
        if g.aan and item.wie != g.aan:
            continue
        waarde = _past(item, g, t, kaart, hoorder)
        if waarde > 0:
            uit.append(Keuze(item, waarde, mag(item, via, t, kaart, g)))
    volgorde = {i: nr for nr, i in enumerate(kaart.items)}
    return sorted(uit, key=lambda k: (-k.past, volgorde[k.item.laag.id]))


def kies(alle: list[Keuze], g: Gehoord, t: Toestand, rng: random.Random) -> Item | None:
    """Return what is told now, or None. Of what fits about as well, one by chance."""
    gericht = g.gericht or g.mensen or over_domein(g)
    iets = any(k.past >= PAST for k in alle)
    noemt_domein = over_domein(g) and not g.geraden
    vloer = PAST if gericht and (iets or noemt_domein or not g.breed) else PAST_BREED
    kan = [k for k in alle if k.mag and k.past >= vloer]
    if g.vraagt and g.soorten:
        # Who asks what goes well, or who helps, is not told about something else.
        van_soort = [k for k in kan if g.soorten & k.item.soorten]
        kan = van_soort or [k for k in kan if over_dit(g, k.item)]
    if not kan:
        return None
    top = [k for k in kan if k.past >= kan[0].past - 0.25]
    if not t.onthuld:  # who is asked what it is about begins with what comes first
        return top[0].item
    return rng.choice(top[:3]).item


def over_dit(g: Gehoord, item: Item) -> bool:
    """Say whether a turn names the subject of a layer, or the layer itself."""
    return item.laag.id in g.lagen or (
        item.onderwerp is not None and item.onderwerp in g.onderwerpen
    )


def over_domein(g: Gehoord) -> bool:
    """Say whether a turn asks after a domain by itself, not after what was just said."""
    return g.vraagt and bool(g.domeinen) and not (g.doorvragen and g.geraden)


def _past(item: Item, g: Gehoord, t: Toestand, kaart: Kaart, hoorder: str) -> float:
    """Return how well a layer fits what the turn is about."""
    if g.veiligheid and not g.al_genoemd:
        return 2.0 if zelfde_gevaar(item, g) else 0.0
    waarde = 3.0 * (item.laag.id in g.lagen)
    waarde += 2.5 * (item.onderwerp is not None and item.onderwerp in g.onderwerpen)
    waarde += _domein(item, g)
    waarde += 2.0 * bool(g.soorten & item.soorten) * (1.0 if g.vraagt else 0.0)
    waarde += 1.0 * bool(set(g.mensen) & item.mensen)
    verder = item.onderwerp is not None and item.onderwerp == t.onderwerp
    if verder and (g.doorvragen or not g.vraagt or not g.gericht):
        waarde += 1.5
    deelt = len(gedeeld(g, item))
    if waarde or deelt > 1:
        waarde += min(1.2, 0.4 * deelt)
    if not waarde and (g.breed or not g.vraagt or g.doorvragen or not g.inhoud):
        waarde = PAST_BREED
    if not waarde:
        return 0.0
    stijl = kaart.regels.stijlen[kaart.mensen[item.wie].stijl]
    if item.wie != hoorder:
        waarde += stijl.spreekt - 0.6
    return waarde


def gedeeld(g: Gehoord, item: Item) -> frozenset[str]:
    """Return the words that carry both a turn and a layer."""
    return (g.inhoud & item.inhoud) - OVERAL


def _domein(item: Item, g: Gehoord) -> float:
    """A question after one thing in a domain is not about all that goes on there."""
    if not g.domeinen & item.domeinen:
        return 0.0
    if g.vraagt and not (g.breed_domein or gedeeld(g, item)):
        return 0.75
    # A question after a domain is about what goes on there, before who helps or what is wished.
    return 1.2 if g.vraagt and item.onderwerp is None else 1.5


def zelfde_gevaar(item: Item, g: Gehoord) -> bool:
    """Say whether a layer is about the danger that a turn asks after."""
    if not item.laag.signalen or Ingang.VEILIGHEID not in item.ingang:
        return False
    leven = bool(_LEVEN.search(g.tekst.casefold()))
    return leven == (Signaal.SUICIDALITEIT in item.laag.signalen)


def mag(item: Item, via: frozenset[Ingang], t: Toestand, kaart: Kaart, g: Gehoord) -> bool:
    """Say whether something may be told now: company, order, way in, and trust."""
    if item.laag.alleen and t.aanwezig != {item.wie}:
        return False
    if not item.na.issubset(t.onthuld):
        return False
    if not via & item.ingang:
        return False
    if item.laag.signalen and Ingang.VEILIGHEID in item.ingang and not g.veiligheid:
        return False
    return diep_genoeg(item, t, kaart)


def diep_genoeg(item: Item, t: Toestand, kaart: Kaart) -> bool:
    """Say whether who would tell this trusts enough."""
    meters = t.meters[item.wie]
    if is_dicht(item.wie, t, kaart):
        return False
    if item.laag.diepte is not Diepte.DIRECT and t.nr < meters.dicht_tot:
        return False
    grens = kaart.regels.dieptes[item.laag.diepte]
    erbij = kaart.regels.moeilijkheden[t.moeilijkheid].grens  # type: ignore[index]
    if item.laag.diepte is Diepte.DIRECT:
        erbij = 0.0
    return (
        meters.vertrouwen >= grens.vertrouwen + erbij
        and meters.openheid >= grens.openheid + erbij
        and meters.spanning <= grens.spanning
    )


def is_dicht(wie: str, t: Toestand, kaart: Kaart) -> bool:
    """Say whether somebody has closed up altogether."""
    grens, meters = kaart.regels.dicht, t.meters[wie]
    return meters.vertrouwen < grens.vertrouwen or meters.spanning > grens.spanning
