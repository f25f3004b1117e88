"""What a turn moves in who hears it, by the rules of `prompts/oefenen/regels.yaml`."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from keukentafel.content.oefenen import SLUITENDE, Beweging, Regels
from keukentafel.content.persona import Persona
from keukentafel.practice.gehoord import Daad, Gehoord
from keukentafel.practice.kaart import Kaart
from keukentafel.practice.toestand import Meters, Toestand

_PER_DAAD: dict[Daad, Beweging] = {
    Daad.BEGROETING: "begroeting",
    Daad.PRAATJE: "praatje",
    Daad.BEDANKT: "bedankt",
    Daad.AFSCHEID: "bedankt",
    Daad.INFORMATIE: "informatie",
    Daad.TOESTEMMING: "toestemming",
    Daad.ALLEEN: "alleen",
    Daad.EXCUUS: "excuus",
    Daad.GERUST: "toestemming",
    Daad.ERKENNING: "erkenning",
    Daad.BELEDIGING: "belediging",
    Daad.ONZIN: "onzin",
}
_OPENT = {"open": "open_vraag", "gesloten": "gesloten_vraag"}
_GESLOTEN_REEKS = 3
_STILTE_REEKS = 3


def bewegingen(g: Gehoord, t: Toestand, kaart: Kaart) -> tuple[Beweging, ...]:
    """Return what a turn does, in the words of the rules."""
    return tuple(dict.fromkeys(_bewegingen(g, t, kaart)))


def _bewegingen(g: Gehoord, t: Toestand, kaart: Kaart) -> Iterator[Beweging]:
    if g.gevoelig is not None and g.daad is not Daad.STILTE:
        yield "gevoelig"
    if papegaait(g, t):
        yield "papegaai"
        return
    if g.vaktaal and g.daad not in (Daad.STILTE, Daad.BELEDIGING):
        yield "vaktaal"
    if g.daad in _PER_DAAD:
        yield _PER_DAAD[g.daad]
    elif g.daad is Daad.STILTE:
        yield "stilte_reeks" if t.op_rij.get("stilte", 0) + 1 >= _STILTE_REEKS else "stilte"
    elif g.daad is Daad.ADVIES:
        yield "advies_op_tijd" if advies_mag(t, kaart.regels) else "advies"
    elif g.daad is Daad.REFLECTIE:
        yield "reflectie" if past(g, t, kaart) else "reflectie_mis"
    elif g.daad is Daad.SAMENVATTING:
        yield "samenvatting" if past(g, t, kaart) else "reflectie_mis"
    elif g.vraagt:
        yield from _vraag(g, t, kaart)


def _vraag(g: Gehoord, t: Toestand, kaart: Kaart) -> Iterator[Beweging]:
    if onveilig(g, t):
        yield "veiligheid_in_gezelschap"
        return
    fout = False
    for naam in ("stapelt", "suggestief", "waarom"):
        if getattr(g, naam):
            fout = True
            yield _FOUT[naam]
    if springt(g, t, kaart):
        yield "springen"
    if fout:
        return
    if g.veiligheid:
        yield "veiligheid"
    elif g.circulair:
        yield "circulair"
    elif g.oplossingsgericht:
        yield "oplossingsgericht"
    elif g.open:
        yield "doorvragen" if g.doorvragen else "open_vraag"
    else:
        yield "gesloten_vraag"
        if t.op_rij.get("gesloten", 0) + 1 >= _GESLOTEN_REEKS:
            yield "gesloten_reeks"


_FOUT: dict[str, Beweging] = {
    "stapelt": "stapelen",
    "suggestief": "suggestief",
    "waarom": "waarom",
}


def papegaait(g: Gehoord, t: Toestand) -> bool:
    """Say whether the trainee only says after, and did so shortly before."""
    if not g.letterlijk or (g.open and not g.leeg):
        return False
    return any(s.gehoord.letterlijk for s in t.stappen[-3:])


def advies_mag(t: Toestand, regels: Regels) -> bool:
    """Say whether advice comes in time: summed up or with leave, and with trust."""
    genoeg = max(m.vertrouwen for m in t.meters.values()) >= regels.advies_mag.vertrouwen
    return genoeg and (t.samengevat or t.nr - t.toestemming <= 2)


def past(g: Gehoord, t: Toestand, kaart: Kaart) -> bool:
    """Say whether a reflection fits what was told; when in doubt it does."""
    if not t.onthuld and not t.geopend:
        return False
    if g.vreemde:
        return False
    if g.echo > 0 or g.gevoel or g.bekend:
        return True
    gezegd = {d for i in t.onthuld for d in kaart.items[i].domeinen}
    if g.onderwerpen or g.lagen:  # a guess at what is really there may be right
        return True
    return not g.domeinen or bool(g.domeinen & gezegd) or bool(g.inhoud & kaart.eigen_woorden)


def onveilig(g: Gehoord, t: Toestand) -> bool:
    """Say whether safety is asked about while others listen, and nobody had brought it up."""
    return g.veiligheid and not g.al_genoemd and len(t.aanwezig) > 1


def springt(g: Gehoord, t: Toestand, kaart: Kaart) -> bool:
    """Say whether a question leaves what was just told from deep down."""
    if t.laatste_laag is None or not t.stappen or not t.stappen[-1].antwoord.verteld:
        return False
    item = kaart.items[t.laatste_laag]
    if item.laag.diepte == "direct" or g.circulair or g.doorvragen:
        return False
    weg = bool(g.onderwerpen) and item.onderwerp not in g.onderwerpen
    return weg and not (g.domeinen & item.domeinen)


def beweeg(
    namen: tuple[Beweging, ...], t: Toestand, kaart: Kaart, aan: str
) -> Mapping[str, Meters]:
    """Return everybody's meters after a turn; who is out of the room feels nothing."""
    uit = dict(t.meters)
    for wie in t.aanwezig:
        deel = 1.0 if wie == aan else kaart.regels.meeluisteren
        meters = uit[wie].met(0, 0, -kaart.regels.zakt)
        for naam in namen:
            factor = deel * _factor(naam, t, kaart.persona, kaart.regels)
            v, o, s = (factor * x for x in kaart.regels.bewegingen[naam])
            meters = meters.met(v, o, s)
            if naam in kaart.regels.afsluiten.bij and wie == aan:
                meters = replace(meters, dicht_tot=t.nr + kaart.regels.afsluiten.beurten)
        uit[wie] = meters
    return uit


def _factor(naam: Beweging, t: Toestand, p: Persona, regels: Regels) -> float:
    sterk = naam in p.sluit or naam in {_OPENT.get(i, str(i)) for i in p.opent}
    factor = regels.versterkt if sterk else 1.0
    if naam in SLUITENDE:
        return factor * (1 + regels.herhaald * min(3, t.fouten.get(naam, 0)))
    if t.stappen and naam in t.stappen[-1].bewegingen:
        return factor * regels.eentonig
    return factor
