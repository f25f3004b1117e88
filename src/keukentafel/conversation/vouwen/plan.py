"""Folding goals, plan, consent, what people manage, regie and the reminders."""

from dataclasses import replace
from typing import TypeVar

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import plangebeurtenissen as p
from keukentafel.conversation.dossier import Dossier, Hulpvraag
from keukentafel.conversation.plan import (
    Aanspreekpunt,
    Actie,
    Doel,
    Evaluatie,
    Instemming,
    Niveau,
    Optie,
    Redzaamheid,
    Regie,
    Standpunt,
    Succes,
    Toestemming,
    Toezegging,
)
from keukentafel.conversation.vouwen.kern import op

T = TypeVar("T", Doel, Actie)


def _gezet(e: object, *namen: str) -> dict[str, object]:
    """Return the named fields of an event that say something."""
    return {n: w for n in namen if (w := getattr(e, n)) is not None}


def _andere_woorden(d: Dossier, oud: T) -> frozenset[str]:
    """Other words than were said: known to who knew it and sits here now."""
    return oud.gehoord_door & d.aan_tafel if d.aan_tafel else oud.gehoord_door


@op
def _doel(e: g.DoelGesteld, d: Dossier) -> bool:
    oud = d.doelen.pop(e.vervangt, None) if e.vervangt is not None else None
    if not e.weg:
        nieuw = Doel(e.volg, e.tekst, e.van, e.hulpvraag, d.aan_tafel, eigen_woorden=e.tekst)
        if oud is not None:  # what was known of it goes along; consent to other words does not
            nieuw = replace(
                oud, id=e.volg, tekst=e.tekst, van=e.van, hulpvraag=e.hulpvraag, standpunten=()
            )
            nieuw = replace(nieuw, gehoord_door=_andere_woorden(d, oud))
            _verhang(d, oud.id, e.volg)
        d.doelen[e.volg] = nieuw
    return e.hulpvraag is None or e.hulpvraag in d.hulpvragen


def _verhang(d: Dossier, oud: int, nieuw: int) -> None:
    """Let what hung on a goal hang on the one that took its place."""
    d.acties.update({i: replace(x, doel=nieuw) for i, x in d.acties.items() if x.doel == oud})
    d.opties.update({i: replace(x, doel=nieuw) for i, x in d.opties.items() if x.doel == oud})
    d.successen.update({i: replace(x, doel=nieuw) for i, x in d.successen.items() if x.doel == oud})
    if oud in d.motivatie:
        d.motivatie[nieuw] = d.motivatie.pop(oud)


_DOELVELDEN = (
    "tekst",
    "van",
    "hulpvraag",
    "eigenaar",
    "strategie",
    "kleinste_stap",
    "waaraan_merkt_u_het",
    "wanneer_kijken_we",
    "later",
    "stand",
)
_DOELWOORDEN = {"tekst", "van", "kleinste_stap", "waaraan_merkt_u_het", "wanneer_kijken_we"}


@op
def _doel_bewerkt(e: p.DoelBewerkt, d: Dossier) -> bool:
    oud = d.doelen.get(e.doel)
    if oud is None:
        return False
    anders = _gezet(e, *_DOELVELDEN)
    if _DOELWOORDEN & anders.keys():
        anders["gehoord_door"] = _andere_woorden(d, oud)
    if e.tekst is not None:
        anders["standpunten"] = ()  # they agreed to other words
    d.doelen[e.doel] = replace(oud, **anders)  # type: ignore[arg-type]
    return True


@op
def _motivatie(e: p.MotivatieGenoteerd, d: Dossier) -> bool:
    if e.motivatie is None:
        d.motivatie.pop(e.doel, None)
    elif e.doel in d.doelen:
        d.motivatie[e.doel] = e.motivatie
    return e.doel in d.doelen


@op
def _succes(e: p.SuccesGemerkt, d: Dossier) -> bool:
    d.successen[e.volg] = Succes(e.volg, e.doel, e.tekst, e.gevierd, e.op, d.aan_tafel)
    return e.doel is None or e.doel in d.doelen


@op
def _optie(e: p.OptieGenoemd, d: Dossier) -> bool:
    if e.doel not in d.doelen:
        return False
    d.opties[e.volg] = Optie(e.volg, e.doel, e.tekst, e.van_team, None, d.aan_tafel)
    return True


@op
def _optie_gekozen(e: p.OptieGekozen, d: Dossier) -> bool:
    oud = d.opties.get(e.optie)
    if oud is None:
        return False
    if e.weg:
        del d.opties[e.optie]
    else:
        d.opties[e.optie] = replace(oud, gekozen=e.gekozen)
    return True


@op
def _actie(e: g.ActieAfgesproken, d: Dossier) -> None:
    oud = d.acties.pop(e.vervangt, None) if e.vervangt is not None else None
    if e.weg:
        return
    nieuw = Actie(e.volg, e.wie, e.actie, e.wanneer, d.aan_tafel)
    if oud is not None:
        nieuw = replace(
            nieuw, doel=oud.doel, uitvoerder=oud.uitvoerder, eerst=oud.eerst, gedaan=oud.gedaan
        )
    d.acties[e.volg] = nieuw


@op
def _actie_bewerkt(e: p.ActieBewerkt, d: Dossier) -> bool:
    oud = d.acties.get(e.actie)
    if oud is None:
        return False
    if e.weg:
        del d.acties[e.actie]
        return True
    anders = _gezet(e, "wie", "wanneer", "doel", "uitvoerder", "eerst", "gedaan")
    if e.tekst is not None:
        anders["actie"] = e.tekst
    if {"wie", "actie", "wanneer"} & anders.keys():
        anders["gehoord_door"] = _andere_woorden(d, oud)
        anders["toezegging"] = None  # whoever said yes, said it to other words
    if e.toegezegd is not None:  # how a yes was kept before it was somebody's own word
        wie = oud.wie if e.wie is None else e.wie
        ja = Toezegging(wie, True, True, e.op, _hoorders(d, wie)) if e.toegezegd else None
        anders["toezegging"] = ja
    d.acties[e.actie] = replace(oud, **anders)  # type: ignore[arg-type]
    return e.doel is None or e.doel in d.doelen


@op
def _toezegging(e: p.ToezeggingGegeven, d: Dossier) -> bool:
    oud = d.acties.get(e.actie)
    if oud is None or oud.wie != e.wie:
        return False
    zegt = Toezegging(e.wie, e.ja, e.zelf, e.op, _hoorders(d, e.wie if e.zelf else ""))
    d.acties[e.actie] = replace(oud, toezegging=zegt)
    return True


def _hoorders(d: Dossier, wie: str) -> frozenset[str]:
    """Return who sits at the table, and who says it."""
    persoon = d.personen.get(wie) or d.persoon_met_naam(wie)
    return d.aan_tafel | ({persoon.id} if persoon else set())


def _na(standpunten: tuple[Standpunt, ...], nieuw: Standpunt) -> tuple[Standpunt, ...]:
    """A new word takes the place of that person's earlier one, if all who heard that hear it."""
    blijft = (
        s for s in standpunten if s.wie != nieuw.wie or not s.gehoord_door <= nieuw.gehoord_door
    )
    return (*blijft, nieuw)


@op
def _standpunt(e: p.StandpuntGegeven, d: Dossier) -> bool:
    nieuw = Standpunt(e.wie, e.stand, e.op, d.aan_tafel | {e.wie}, e.woorden)
    if e.hulpvraag is not None:
        hulpvraag = d.hulpvragen.get(e.hulpvraag)
        if hulpvraag is None:
            return False
        d.hulpvragen[e.hulpvraag] = met_standpunt(d, hulpvraag, nieuw)
        return True
    if e.doel is not None:
        doel = d.doelen.get(e.doel)
        if doel is None:
            return False
        d.doelen[e.doel] = replace(doel, standpunten=_na(doel.standpunten, nieuw))
        return True
    d.plan_standpunten = _na(d.plan_standpunten, nieuw)
    return True


def met_standpunt(d: Dossier, hulpvraag: Hulpvraag, nieuw: Standpunt) -> Hulpvraag:
    """Return the hulpvraag with one more word; it is agreed only when nobody sees it otherwise.

    Whose question it is must have agreed, and so must the child it is for (seed 6.2).
    """
    alle = _na(hulpvraag.standpunten, nieuw)
    laatste = {s.wie: s.stand for s in alle}
    akkoord = set(laatste.values()) == {Instemming.AKKOORD}
    kind = d.personen.get(hulpvraag.voor_wie)
    nodig = {hulpvraag.wie, hulpvraag.voor_wie if kind and kind.kind else ""} - {""}
    status = g.Status.AKKOORD if akkoord and nodig <= laatste.keys() else g.Status.BESPROKEN
    return replace(hulpvraag, standpunten=alle, status=status)


@op
def _toestemming(e: p.ToestemmingGegeven, d: Dossier) -> None:
    d.toestemmingen[e.volg] = Toestemming(
        id=e.volg,
        soort=e.soort,
        door=e.door,
        ontvanger=e.ontvanger,
        wat=e.waarvoor,
        antwoord=e.antwoord,
        toelichting=e.toelichting,
        op=e.op,
        gehoord_door=d.aan_tafel | {e.door},
    )


@op
def _evaluatie(e: p.EvaluatieAfgesproken, d: Dossier) -> None:
    if e.vervangt is not None:
        d.evaluaties.pop(e.vervangt, None)
    if not e.weg:
        d.evaluaties[e.volg] = Evaluatie(e.volg, e.wanneer, e.hoe, e.met, e.uitkomst, d.aan_tafel)


@op
def _aanspreekpunt(e: p.AanspreekpuntGekozen, d: Dossier) -> None:
    d.aanspreekpunt = Aanspreekpunt(e.wie, e.bereikbaar, d.aan_tafel) if e.wie else None


@op
def _redzaamheid(e: p.RedzaamheidGezegd, d: Dossier) -> None:
    zelfde = e.onderwerp.casefold()
    for id, oud in list(d.redzaamheid.items()):
        if oud.onderwerp.casefold() == zelfde:
            del d.redzaamheid[id]
    if e.stand is not None:
        d.redzaamheid[e.volg] = Redzaamheid(
            e.volg, e.onderwerp, e.stand, e.toelichting, d.aan_tafel
        )


@op
def _regie(e: p.RegieOvergenomen, d: Dossier) -> bool:
    if e.vervangt is not None and d.regie.pop(e.vervangt, None) is None:
        return False
    d.regie[e.volg] = Regie(
        e.volg, e.waarover, e.tot_wanneer, e.hardop_gezegd, e.terug, d.aan_tafel
    )
    return True


@op
def _werkwijze(e: p.WerkwijzeGekozen, d: Dossier) -> None:
    for naam, waarde in _gezet(e, "kleine_stappen", "kader", "andere_namen").items():
        setattr(d, naam, waarde)


@op
def _niveau(e: p.NiveauGegeven, d: Dossier) -> None:
    if e.niveau is None:
        d.niveaus.pop(e.naam, None)
    else:
        d.niveaus[e.naam] = Niveau(e.niveau, e.op)


@op
def _termijn(e: p.TermijnGezet, d: Dossier) -> None:
    if e.dag is None:
        d.termijnen.pop((e.sleutel, e.bij), None)
    else:
        d.termijnen[e.sleutel, e.bij] = e.dag
