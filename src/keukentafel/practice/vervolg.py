"""Asking on: what a question wants to know more of, and the answer that stands with a layer."""

import re

from keukentafel.content.persona import Diepte, Gelegenheid, Vervolg
from keukentafel.labels import Soort
from keukentafel.practice.kaart import Item
from keukentafel.practice.patronen import OVERAL, inhoud
from keukentafel.practice.spreken import FEITELIJK, Spreken
from keukentafel.practice.toestand import Antwoord
from keukentafel.practice.vraagsoort import DOET_ANDER, gevraagd

G, V = Gelegenheid, Vervolg
VAST = FEITELIJK | {V.ZEGT, V.DOET}
"""What these ask after is not answered by what lies deeper."""
_WIJST = re.compile(r"\b(?:dat|dan|daar\w*|toen|die|dit|erbij|ermee|eraan|erover|ervan|hierin)\b")
_HIJ = re.compile(r"\b(?:hij|hem|zijn|zij|ze|haar|hun)\b")
_HIER = re.compile(r"\bhet hier\b|\bhier in\b")
_LEEG = inhoud(
    """precies deed deden gebeurt gebeurde dacht voelde gaan ging reageert reageerde reageren werkt
    hielp helpt helpen merk merkt zag bedoel bedoelt betekent lukt vind vond wanneer hoeveel laatst
    hoelang waardoor gedaan geprobeerd verder daarna thuis moment vaak wilt willen mist missen
    komen gebeuren omgaan ermee daarmee vertel zoal allemaal daarbij daarvan daarover elkaar
    gekregen krijgen gelukt gegaan gekomen begonnen begon gezegd zeggen noemen vraagt gevraagd
    tegen gewone gewoon hele eigen nieuwe kleine grote zelfde zaken dingen vandaag nu dag"""
)
"""Words of a question that do not say what it is about."""
_DREMPEL = 1.5
_ZEKER = 1.6
_KORT_WOORD = 4
_KORTE_VRAAG = 4
_EENHEID = tuple(
    (re.compile(vraagt), re.compile(antwoordt))
    for vraagt, antwoordt in (
        (r"^hoe laat", r"\b(?:uur|half|kwart|\w*nacht|avond\w*|ochtend\w*)\b"),
        (
            r"^(?:hoe lang|hoelang)",
            r"\b(?:sinds|jaar|jaren|maand\w*|week|weken|vanaf|geleden|altijd)\b",
        ),
        (r"^hoe vaak", r"\b(?:keer|elke|per|week|weken|maand|dag|nooit|altijd|soms)\b"),
        (r"^hoe zwaar", r"\bkilo\b"),
    )
)
"""What an answer to such a question must have in it."""
_HOEVEEL_WAT = re.compile(r"\bhoeveel ([a-z]{3,})\b")
_TELT_IETS = inhoud("kost kosten betaalt betalen scheelt verdient komt kom geld moet krijgt")
_LICHT = re.compile(r"\b(?:gezellig|leuk|fijn|prettig|goed ging|ging het goed|lukte|rustiger)\b")
"""So is asked after a good moment: what is hard is no answer to it."""
_VAN_ANDEREN = frozenset({Soort.EERDERE_HULP, Soort.NETWERK})
_OM_HEEN = {
    V.GAAT: G.GAAT_ZO,
    V.DOET: G.DOET_DAN,
    V.VOELT: G.VOELT_ZO,
    V.ZEGT: G.ZEGT_DAN,
    V.KOMT: G.KOMT_DOOR,
    V.HELPT: G.HELPT_DAN,
}


def doorgevraagd(s: Spreken) -> Antwoord | None:
    """Answer who asks on about something told; None when that is not what is asked."""
    soort = gevraagd(s.g)
    if soort is None:
        return None
    beste: tuple[float, Item] | None = None
    for item in _kan(s, soort):
        punten = _punten(s, item, soort)
        if punten >= _DREMPEL and (beste is None or punten > beste[0]):
            beste = (punten, item)
    if beste is None or (soort not in VAST and _dieper(s, beste[1])):
        return None
    item = beste[1]
    mond = s.mond(item.wie)
    tekst = mond.een(item.laag.vervolg[soort])
    if tekst is None:
        return None
    return s.af(
        item.wie, tekst, mond=mond, onderwerp=item.onderwerp, soort="vervolg", over=item.laag.id
    )


def bij(s: Spreken) -> tuple[Gelegenheid, ...]:
    """Return what suits the kind of question for who already trusts somewhat, or nothing."""
    soort = gevraagd(s.g)
    if soort not in _OM_HEEN or not s.ontspannen():
        return ()
    return (_OM_HEEN[soort],)


def _kan(s: Spreken, soort: Vervolg) -> list[Item]:
    """Return what may be asked on about: told to who sits here, or said at once by anybody."""
    verteld, mond = s.verteld(), s.mond(s.hoorder)
    al = {i.laag.id for i in verteld}
    licht = [
        i
        for i in s.kaart.items.values()
        if soort in FEITELIJK and i.laag.diepte is Diepte.DIRECT and i.laag.id not in al
    ]
    return [
        i
        for i in (*verteld, *licht)
        if i.wie == s.hoorder
        and any(mond.vrij(z) for z in i.laag.vervolg.get(soort, ()))
        and not (i.laag.alleen and len(s.t.aanwezig) > 1)
        and _zegt_dat(s, i, soort)
    ]


def _zegt_dat(s: Spreken, item: Item, soort: Vervolg) -> bool:
    """Say whether the answer that stands there is one to this: an hour, a span, this person."""
    tekst, woord = " ".join(item.laag.vervolg[soort]).casefold(), s.g.vraagwoord
    plat = s.g.tekst.casefold()
    for vraagt, antwoordt in _EENHEID:
        if vraagt.search(woord) and not antwoordt.search(tekst):
            return False
    if (m := _HOEVEEL_WAT.search(plat)) and not inhoud(m[1]) <= inhoud(tekst) | _TELT_IETS:
        return False
    if _LICHT.search(plat) and Soort.PROBLEEM in item.soorten and soort not in (V.VOELT, V.HELPT):
        return False
    if soort is V.ZEGT and s.g.mensen:
        return any(s.kaart.namen[m].search(tekst) for m in s.g.mensen)
    ander = soort is V.DOET and DOET_ANDER.search(plat)
    return not ander or bool(item.soorten & _VAN_ANDEREN)


def _punten(s: Spreken, item: Item, soort: Vervolg) -> float:
    """Return how likely it is that a question is about this layer."""
    g = s.g
    namen = inhoud(" ".join(m.naam for m in s.kaart.mensen.values()))
    eigen = g.inhoud - OVERAL - _LEEG - namen
    samen = eigen & (item.inhoud | inhoud(" ".join(item.laag.vervolg[soort])))
    deelt = 0.8 * len(samen) + 0.8 * len(samen & s.kaart.zeldzaam)
    genoemd = item.laag.id in g.lagen
    punten = 3.0 * genoemd + min(3.2, deelt)
    hier = item.onderwerp is not None and item.onderwerp in g.onderwerpen
    if not (genoemd or hier or deelt >= _ZEKER) and _om_iets_anders(s, item, eigen):
        return 0.0
    los = len(eigen - samen - s.kaart.noemt(item))
    plat = g.tekst.casefold()
    wijst = bool(_WIJST.search(plat)) and not _HIER.search(plat)
    wijst = wijst or bool(item.mensen and not g.mensen and _HIJ.search(plat))
    if los > (1 if hier or genoemd or wijst or deelt else 0) and deelt < _ZEKER:
        return 0.0
    if hier:
        punten += 2.0
    elif g.onderwerpen and not (genoemd or deelt):
        punten -= 2.0
    if g.mensen:
        punten += 1.0 if item.mensen.intersection(g.mensen) else -2.0
    kort = not eigen and len(plat.split()) <= _KORTE_VRAAG
    if (wijst or kort) and _net_verteld(s, item):
        punten += 2.0 if not eigen or deelt else 1.5
    return punten


def _om_iets_anders(s: Spreken, item: Item, eigen: frozenset[str]) -> bool:
    """Say whether a question rather means what was not told yet, by its words."""
    lang = frozenset(w for w in eigen - item.inhoud if len(w) > _KORT_WOORD)
    return any(
        k.item.laag.id in s.g.lagen or bool(lang & k.item.inhoud)
        for k in s.alle
        if k.item.laag.id != item.laag.id
    )


def _net_verteld(s: Spreken, item: Item) -> bool:
    """Say whether the last answer was about this, but for a nod after what was given back."""
    for stap in reversed(s.t.stappen[-2:]):
        if stap.antwoord.over is not None:
            return stap.antwoord.over == item.laag.id
        if stap.gehoord.vraagt:
            return False
    return False


def _dieper(s: Spreken, item: Item) -> bool:
    """Say whether something that lies deeper in the same subject is told now instead."""
    return s.g.open and any(
        k.mag
        and k.past >= 2.0
        and k.item.laag.diepte is not Diepte.DIRECT
        and (
            k.item.laag.id in s.g.lagen
            or k.item.onderwerp == item.onderwerp
            or (not s.g.geraden and bool(s.g.domeinen & k.item.domeinen))
        )
        for k in s.alle
    )
