"""Drills of five minutes: one client line, your sentence, what it does, and three others. Pure.

The next skill follows from what went wrong (seed 9.2: practise what needs attention).
"""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from keukentafel.content.drill import EXPERTS, DrillTeksten, Vaardigheid
from keukentafel.content.persona import Diepte, Ingang
from keukentafel.content.vraag import Vraag
from keukentafel.labels import Fase, Rol, Signaal, VraagSoort
from keukentafel.language.aanhaling import citaat
from keukentafel.language.duiding import Duiding
from keukentafel.practice.gehoord import Daad, Gehoord
from keukentafel.practice.kaart import Item
from keukentafel.practice.oefening import Oefening
from keukentafel.practice.toestand import Antwoord, Toestand
from keukentafel.questions.context import Beurt, PersoonInContext, VraagContext
from keukentafel.questions.kiezen import kies

V = Vaardigheid
AANTAL = 6
"""So many in about five minutes."""
_BEGIN = (V.OPEN, V.REFLECTIE, V.DOORVRAGEN, V.CIRCULAIR, V.SAMENVATTEN, V.VEILIGHEID)
_BANK = {
    V.OPEN: (VraagSoort.OPEN,),
    V.DOORVRAGEN: (VraagSoort.DOORVRAGEN,),
    V.CIRCULAIR: (VraagSoort.CIRCULAIR,),
}
_VERHAAL = "Zo gaat het bij ons al een hele tijd, en dat is best veel om te vertellen"
"""What was told before: enough for there to be some trust."""
_TERUG = (Daad.REFLECTIE, Daad.SAMENVATTING, Daad.ERKENNING)


@dataclass(frozen=True)
class Drill:
    """One line to answer, in a talk that got so far."""

    vaardigheid: Vaardigheid
    oefening: Oefening
    toestand: Toestand
    naam: str
    tekst: str
    erbij: str
    experts: tuple[str, ...]


@dataclass(frozen=True)
class Uitkomst:
    """What a sentence was, and what it did."""

    raak: bool
    antwoord: Antwoord


def volgende(gedaan: Sequence[tuple[Vaardigheid, bool]]) -> Vaardigheid:
    """Return the skill to do now: what just missed, at most twice running; else the least done."""
    if gedaan and not gedaan[-1][1]:
        laatste = gedaan[-1][0]
        if [v for v, _ in gedaan[-2:]].count(laatste) < 2:
            return laatste
    mis = {v: sum(not goed for w, goed in gedaan if w is v) for v in V}
    keer = {v: sum(w is v for w, _ in gedaan) for v in V}
    over = [v for v in _BEGIN if not gedaan or v is not gedaan[-1][0]]
    return min(over, key=lambda v: (keer[v] > 0 and mis[v] == 0, keer[v], _BEGIN.index(v)))


def maak_drill(
    wat: Vaardigheid,
    oefeningen: Sequence[Oefening],
    bank: Sequence[Vraag],
    teksten: DrillTeksten,
    seed: int,
) -> Drill:
    """Return a line of some household to answer with this skill."""
    rng = random.Random(f"drill:{wat}:{seed}")
    kan = [(o, i) for o in oefeningen for i in _geschikt(o, wat)]
    oefening, item = rng.choice(kan)
    mens = oefening.kaart.mensen[item.wie]
    meer = len(oefening.persona.aan_tafel) > 1
    samen = wat is V.VEILIGHEID and meer and rng.random() < 0.5
    tekst = rng.choice(item.laag.gewoon)
    verteld = (*sorted(item.na), item.laag.id)
    eerder = ""
    if wat is V.SAMENVATTEN and (ander := _nog_een(oefening, item)):
        eerder = ander.laag.gewoon[0]
    samen_gezegd = f"{eerder} {tekst}".strip()
    t = _moment(oefening, item, samen_gezegd, tuple(dict.fromkeys(verteld)), seed)
    erbij = ""
    if wat is V.VEILIGHEID:
        t = t if samen else replace(t, aanwezig=frozenset({item.wie}))
        erbij = (teksten.samen if samen else teksten.onder_vier_ogen).format(naam=mens.naam)
    kaal = Drill(wat, oefening, t, mens.naam, tekst, erbij, ())
    experts = _experts(kaal, item, bank, teksten, eerder)
    return replace(kaal, tekst=samen_gezegd, experts=_drie(experts, wat, rng))


def _drie(kan: Sequence[str], wat: Vaardigheid, rng: random.Random) -> tuple[str, ...]:
    """Return three: the best of the bank, or any of what fits everywhere."""
    if wat in _BANK:
        return tuple(kan[:EXPERTS])
    return tuple(rng.sample(kan, min(EXPERTS, len(kan))))


def beoordeel(drill: Drill, tekst: str) -> Uitkomst:
    """Return whether a sentence is of the skill asked, and how the client answers it."""
    stap = drill.oefening.antwoord(drill.toestand, tekst).stappen[-1]
    return Uitkomst(_raak(drill, stap.gehoord), stap.antwoord)


def _raak(drill: Drill, g: Gehoord) -> bool:
    schoon = not (g.stapelt or g.suggestief or g.waarom or g.vaktaal)
    match drill.vaardigheid:
        case V.OPEN:
            return g.open and schoon
        case V.DOORVRAGEN:
            return g.open and schoon and g.doorvragen
        case V.REFLECTIE:
            return g.daad in _TERUG and not g.letterlijk
        case V.CIRCULAIR:
            return g.circulair and schoon
        case V.SAMENVATTEN:
            return g.daad is Daad.SAMENVATTING and not g.letterlijk
        case V.VEILIGHEID:
            if len(drill.toestand.aanwezig) > 1:
                return g.daad is Daad.ALLEEN
            return g.veiligheid and schoon


def _geschikt(oefening: Oefening, wat: Vaardigheid) -> list[Item]:
    """Return what can be said as the line of such a drill."""
    items = [i for i in oefening.kaart.items.values() if not i.laag.alleen]
    match wat:
        case V.CIRCULAIR:
            anderen = [i for i in items if i.mensen - {i.wie}]
            return [i for i in anderen if i.laag.diepte is not Diepte.KERN]
        case V.SAMENVATTEN:
            return [i for i in items if _nog_een(oefening, i)]
        case V.VEILIGHEID:
            gevaar = [i for i in oefening.kaart.items.values() if _onveilig(i)]
            return [
                i for i in items for g in gevaar if i.wie == g.wie and i.laag.id in _voor(g, items)
            ]
        case _:
            return [i for i in items if i.laag.diepte is not Diepte.KERN]


def _onveilig(item: Item) -> bool:
    return bool(item.laag.signalen) and Ingang.VEILIGHEID in item.ingang


def _voor(gevaar: Item, items: Sequence[Item]) -> set[str]:
    """Return the layers after which one asks about safety: what leads up to it, else any."""
    eerder = {i.laag.id for i in items if i.laag.id in gevaar.na}
    zelfde = {i.laag.id for i in items if i.onderwerp == gevaar.onderwerp}
    return eerder or zelfde or {i.laag.id for i in items if i.wie == gevaar.wie}


def _nog_een(oefening: Oefening, item: Item) -> Item | None:
    """Return another layer of the same subject and speaker, that comes before this one."""
    if item.onderwerp is None:
        return None
    eerder = [i for i in oefening.kaart.items.values() if i.laag.id in item.na]
    return eerder[-1] if eerder and not eerder[-1].laag.alleen else None


def _moment(
    oefening: Oefening, item: Item, tekst: str, verteld: tuple[str, ...], seed: int
) -> Toestand:
    """Return a talk in which the line was just said, with some trust grown."""
    t = oefening.antwoord(oefening.begin(seed, 1), "Goedemiddag.")
    naam = oefening.kaart.mensen[item.wie].naam
    antwoord = Antwoord(item.wie, naam, tekst, (item.laag.id,), item.onderwerp, "laag")
    meters = {wie: m.met(3.5, 3.0, -2.0) for wie, m in t.meters.items()}
    stap = replace(t.stappen[-1], antwoord=antwoord, meters=meters)
    return replace(
        t,
        stappen=(stap,),
        meters=meters,
        onthuld=verteld,
        gezegd=t.gezegd | {tekst.casefold()},
        verteld=tekst.casefold(),
        spreker=item.wie,
        onderwerp=item.onderwerp,
        laatste_laag=item.laag.id,
    )


def _experts(
    d: Drill, item: Item, bank: Sequence[Vraag], teksten: DrillTeksten, eerder: str
) -> list[str]:
    """Return sentences of this skill that fit, and that are heard as such; best first."""
    kind = d.oefening.kaart.mensen[item.wie].taal == "kind"
    woorden = citaat(d.tekst)
    match d.vaardigheid:
        case V.REFLECTIE:
            rij = teksten.reflecties_je if kind else teksten.reflecties
            kan = [r.format(woorden=woorden) for r in rij if woorden or "{" not in r]
        case V.SAMENVATTEN:
            een, ander = citaat(eerder) or _eerste_zin(eerder), woorden or _eerste_zin(d.tekst)
            kan = [s.format(een=een, ander=ander) for s in teksten.samenvattingen]
        case V.VEILIGHEID:
            if len(d.toestand.aanwezig) > 1:
                return list(teksten.alleen_je if kind else teksten.alleen)
            soorten = _signalen(d.oefening, item)
            kan = [z for s in soorten for z in teksten.veiligheid[s]]
            kan = list(teksten.veiligheid_je) if kind else kan
        case _:
            kan = _uit_bank(d, item, bank)
            mensen = d.oefening.kaart.mensen
            naam = next((mensen[i].naam for i in sorted(item.mensen - {item.wie})), "")
            rij = (teksten.vragen_je if kind else teksten.vragen)[d.vaardigheid]
            kan += [r.format(persoon=naam) for r in rij if naam or "{" not in r]
    return [zin for zin in kan if beoordeel(d, zin).raak]


def _eerste_zin(tekst: str) -> str:
    return re.split(r"[.!?]", tekst, maxsplit=1)[0].strip()


def _uit_bank(d: Drill, item: Item, bank: Sequence[Vraag]) -> list[str]:
    """Return what the suggestion engine offers here, of one kind of question."""
    mens = d.oefening.kaart.mensen[item.wie]
    personen = tuple(
        PersoonInContext(
            m.naam,
            m.relatie,
            "",
            m.leeftijd,
            None,
            m.id in d.toestand.aanwezig,
            ("overleden",) if m.overleden else (),
        )
        for m in d.oefening.persona.mensen
    )
    duiding = Duiding(
        rol=Rol.CLIENT, domeinen=tuple(sorted(item.domeinen)), soorten=tuple(sorted(item.soorten))
    )
    rustig = Beurt(Rol.CLIENT, mens.naam, _VERHAAL, Duiding(rol=Rol.CLIENT))
    beurt = Beurt(Rol.CLIENT, mens.naam, d.tekst, duiding)
    nu = VraagContext(Fase.BREDE_VERKENNING, personen, (*[rustig] * 4, beurt))
    eigen = [v for v in bank if v.soort in _BANK[d.vaardigheid]]
    uit: list[str] = []
    gesteld: set[tuple[str, str]] = set()
    while len(uit) < 3 * EXPERTS:
        gekozen = kies(replace(nu, gesteld=frozenset(gesteld)), eigen)
        if not gekozen:
            break
        uit += [s.tekst for s in gekozen]
        gesteld |= {(s.vraag_id, s.aan) for s in gekozen}
    return uit


def _signalen(oefening: Oefening, item: Item) -> list[Signaal]:
    eigen = [i for i in oefening.kaart.items.values() if i.wie == item.wie and _onveilig(i)]
    alle = {s for i in eigen for s in i.laag.signalen if s is not Signaal.ACUTE_NOOD}
    return [s for s in Signaal if s in alle]
