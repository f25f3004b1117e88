"""What can be wrong in a persona that its form does not show: names, ways in, contradictions."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from keukentafel.content.persona import (
    LOSSE_LAGEN,
    VERPLICHT,
    Diepte,
    Ingang,
    Laag,
    Mens,
    Persona,
)
from keukentafel.labels import Levensdomein, Signaal, Soort

Plek = tuple[str | int, ...]
Fout = tuple[Plek, str]
MINSTENS = 3
"""So many wordings at least, of all that is said more than once."""
_BIJNA = 0.8
_VEILIG = frozenset(Signaal) - {Signaal.ACUTE_NOOD}


def persona_fouten(p: Persona) -> Iterator[Fout]:
    """Yield where in the file something is wrong, and the reason in Dutch."""
    yield from _mensen(p)
    yield from _verwijzingen(p)
    yield from _ids(p)
    for plek, laag in p.lagen_met_plek():
        yield from _laag(p, plek, laag)
    yield from _bereikbaar(p)
    yield from _woorden(p)
    yield from _domeinen(p)
    yield from _evenwicht(p)
    yield from _leeftijden(p)


def _mensen(p: Persona) -> Iterator[Fout]:
    if p.hoofd.plek != "aan_tafel":
        yield ("mensen", 0, "plek"), "wie het eerst genoemd wordt, zit aan tafel"
    for i, mens in enumerate(p.mensen):
        if mens.plek != "aan_tafel":
            continue
        for gelegenheid in VERPLICHT:
            if gelegenheid not in mens.zegt:
                yield ("mensen", i, "zegt"), f"'{gelegenheid}' ontbreekt bij {mens.naam}"
        for gelegenheid, teksten in mens.zegt.items():
            yield from _genoeg(("mensen", i, "zegt", gelegenheid), teksten)
    for (_, een), (j, ander) in combinations(enumerate(p.mensen), 2):
        if een.id == ander.id:
            yield ("mensen", j, "id"), f"'{ander.id}' staat hier twee keer"
        a, b = een.naam.casefold(), ander.naam.casefold()
        if a == b or SequenceMatcher(None, a, b).ratio() > _BIJNA:
            yield ("mensen", j, "naam"), f"{een.naam} en {ander.naam} lijken te veel op elkaar"


def _genoeg(plek: Plek, teksten: tuple[str, ...]) -> Iterator[Fout]:
    uniek = {t.casefold() for t in teksten}
    if len(uniek) < MINSTENS:
        yield plek, f"hier horen minstens {MINSTENS} verschillende teksten te staan"


def _verwijzingen(p: Persona) -> Iterator[Fout]:
    mensen = {m.id for m in p.mensen}
    tafel = {m.id for m in p.aan_tafel}
    sprekers: list[tuple[Plek, str | None]] = [(("opening", "wie"), p.opening.wie)]
    sprekers += [((*plek, "wie"), laag.wie) for plek, laag in p.lagen_met_plek()]
    sprekers += [(("feiten", i, "wie"), f.wie) for i, f in enumerate(p.feiten)]
    sprekers += [(("gevoelig", i, "wie"), g.wie) for i, g in enumerate(p.gevoelig)]
    sprekers += [(("kijk", i, "van"), k.van) for i, k in enumerate(p.kijk)]
    for plek, wie in sprekers:
        if wie is not None and wie not in tafel:
            yield plek, f"'{wie}' zit niet aan tafel en kan dit dus niet zeggen"
    onderwerpen = {o.id for o in p.onderwerpen}
    for i, kijk in enumerate(p.kijk):
        if kijk.op not in mensen:
            yield ("kijk", i, "op"), f"'{kijk.op}' staat niet bij 'mensen'"
        if kijk.op == kijk.van:
            yield ("kijk", i, "op"), "een kijk gaat over een ander"
        if kijk.over is not None and kijk.over not in onderwerpen:
            yield ("kijk", i, "over"), f"'{kijk.over}' is geen onderwerp"


def _ids(p: Persona) -> Iterator[Fout]:
    gezien: set[str] = set()
    for plek, laag in p.lagen_met_plek():
        if laag.id in gezien:
            yield (*plek, "id"), f"'{laag.id}' staat hier twee keer"
        gezien.add(laag.id)


def _laag(p: Persona, plek: Plek, laag: Laag) -> Iterator[Fout]:
    if laag.diepte is not Diepte.DIRECT and not laag.ingang:
        yield plek, f"'{laag.id}' heeft geen ingang: hoe komt de ander hierbij?"
    if laag.kort:
        yield from _genoeg((*plek, "kort"), laag.kort)
    if _VEILIG.intersection(laag.signalen):
        if not laag.alleen and len(p.aan_tafel) > 1:
            yield plek, f"'{laag.id}' gaat over veiligheid: zet er 'alleen: true' bij"
        if laag.ingang != (Ingang.VEILIGHEID,):
            yield (*plek, "ingang"), "wat over veiligheid gaat, heeft alleen 'ingang: [veiligheid]'"
        if laag.diepte is Diepte.DIRECT:
            yield (*plek, "diepte"), "wat over veiligheid gaat, vertelt niemand direct"
    elif Ingang.VEILIGHEID in laag.ingang:
        yield (*plek, "ingang"), "'veiligheid' hoort bij een laag met 'signalen'"
    if plek[0] in LOSSE_LAGEN and not (laag.woorden or laag.domeinen):
        yield plek, f"'{laag.id}' heeft geen woorden en geen domeinen: niemand vindt dit"


def _bereikbaar(p: Persona) -> Iterator[Fout]:
    """A layer waits for others; following those must end at layers that wait for none."""
    klaar: set[str] = set()
    wacht = dict(p.lagen)
    while vrij := [id for id, laag in wacht.items() if klaar.issuperset(laag.na)]:
        klaar.update(vrij)
        for id in vrij:
            del wacht[id]
    for plek, laag in p.lagen_met_plek():
        for ander in laag.na:
            if ander not in p.lagen:
                yield (*plek, "na"), f"'{ander}' is geen laag"
            elif p.lagen[ander].alleen and not laag.alleen:
                yield (*plek, "na"), f"'{ander}' is alleen onder vier ogen verteld"
        if laag.id in wacht:
            yield plek, f"'{laag.id}' komt nooit aan bod"
    for i, onderwerp in enumerate(p.onderwerpen):
        diepste: dict[str, Laag] = {}
        for j, laag in enumerate(onderwerp.lagen):
            vorige = diepste.get(laag.wie or p.hoofd.id)
            if vorige is not None and _DIEP[laag.diepte] < _DIEP[vorige.diepte]:
                yield (
                    ("onderwerpen", i, "lagen", j, "diepte"),
                    f"'{laag.id}' is lichter dan '{vorige.id}', maar komt erna",
                )
            diepste[laag.wie or p.hoofd.id] = laag


_DIEP = {Diepte.DIRECT: 0, Diepte.VERTROUWEN: 1, Diepte.KERN: 2}


def _woorden(p: Persona) -> Iterator[Fout]:
    eerder: dict[str, str] = {}
    for i, onderwerp in enumerate(p.onderwerpen):
        for woord in onderwerp.woorden:
            if woord in eerder and eerder[woord] != onderwerp.id:
                reden = f"'{woord}' staat ook bij onderwerp '{eerder[woord]}'"
                yield ("onderwerpen", i, "woorden"), reden
            eerder[woord] = onderwerp.id


def _domeinen(p: Persona) -> Iterator[Fout]:
    besproken = {d for o in p.onderwerpen for d in o.domeinen}
    besproken |= {d for _, laag in p.lagen_met_plek() for d in laag.domeinen}
    for domein in p.rustig:
        if any(domein in o.domeinen for o in p.onderwerpen):
            yield ("rustig",), f"'{domein}' is niet rustig: er is een onderwerp over"
    mist = [d for d in Levensdomein if d not in besproken and d not in p.rustig]
    if mist:
        yield ("rustig",), f"over {', '.join(mist)} is niets bekend: rustig, of een onderwerp?"


def _evenwicht(p: Persona) -> Iterator[Fout]:
    soorten = {s for _, laag in p.lagen_met_plek() for s in laag.soorten}
    soorten |= {soort for sleutel, soort in LOSSE_LAGEN.items() if getattr(p, sleutel)}
    for soort in Soort:
        if soort not in soorten:
            yield (), f"er is geen laag van de soort '{soort}'"
    lagen = list(p.lagen.values())
    for diepte in Diepte:
        if not any(laag.diepte is diepte for laag in lagen):
            yield (), f"er is geen laag met diepte '{diepte}'"
    if len(p.aan_tafel) > 1:
        for i, mens in enumerate(p.mensen):
            if mens.plek == "aan_tafel":
                yield from _doet_mee(p, i, mens)
    elif not p.kijk:
        yield (), "er is geen 'kijk': een circulaire vraag heeft hier geen antwoord"


def _doet_mee(p: Persona, i: int, mens: Mens) -> Iterator[Fout]:
    if not any((laag.wie or p.hoofd.id) == mens.id for laag in p.lagen.values()):
        yield ("mensen", i), f"{mens.naam} zit aan tafel, maar heeft niets te vertellen"
    if not any(k.van == mens.id for k in p.kijk):
        yield ("mensen", i), f"{mens.naam} zit aan tafel, maar heeft geen 'kijk' op een ander"


def _leeftijden(p: Persona) -> Iterator[Fout]:
    for mens in p.mensen:
        if mens.leeftijd is None:
            continue
        zegt = re.compile(rf"\b{re.escape(mens.naam)} (?:is (?:nu )?|van |\()(\d{{1,3}})\b(?! uur)")
        for plek, tekst in _alle_teksten(p):
            for m in zegt.finditer(tekst):
                if int(m[1]) != mens.leeftijd:
                    yield plek, f"{mens.naam} is {mens.leeftijd}, en hier staat {m[1]}"


def _alle_teksten(p: Persona) -> Iterator[tuple[Plek, str]]:
    for i, regel in enumerate(p.vooraf):
        yield ("vooraf", i), regel
    for i, regel in enumerate(p.achtergrond):
        yield ("achtergrond", i), regel
    for plek, laag in p.lagen_met_plek():
        for tekst in (*laag.teksten, *laag.meer, *laag.kort, laag.weten):
            yield plek, tekst
    for i, kijk in enumerate(p.kijk):
        for tekst in kijk.teksten:
            yield ("kijk", i), tekst
    for i, feit in enumerate(p.feiten):
        for tekst in feit.teksten:
            yield ("feiten", i), tekst
