"""Folding the talk: people, table, notes, phases, questions."""

from dataclasses import replace

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation.dossier import (
    IK,
    Dossier,
    GekozenVraag,
    Gesprek,
    Uiting,
    wijzig_uiting,
)
from keukentafel.conversation.vouwen.kern import op
from keukentafel.labels import Fase, Rol, Signaal


@op
def _geopend(e: g.DossierGeopend, d: Dossier) -> None:
    d.naam, d.voorbeeld = e.naam, e.voorbeeld


@op
def _hernoemd(e: g.DossierHernoemd, d: Dossier) -> None:
    d.naam = e.naam


@op
def _aanleiding(e: g.AanleidingVastgelegd, d: Dossier) -> None:
    d.aanleiding = e


@op
def _persoon(e: g.PersoonVastgelegd, d: Dossier) -> None:
    d.personen[e.persoon.id] = e.persoon


@op
def _tafel(e: g.TafelGewijzigd, d: Dossier) -> None:
    d.aan_tafel = frozenset(e.aanwezig).intersection(d.personen)
    if d.gesprek:
        d.gesprek.aan_tafel |= d.aan_tafel


@op
def _begonnen(e: g.GesprekBegonnen, d: Dossier) -> None:
    d.gesprekken[e.volg] = Gesprek(nr=e.volg, begonnen=e.op, aan_tafel=d.aan_tafel)
    d.overgedragen = None  # a new talk brings what was not handed over yet


@op
def _afgesloten(e: g.GesprekAfgesloten, d: Dossier) -> bool:
    if d.gesprek is None:
        return False
    d.gesprek.afgesloten = e.op
    return True


@op
def _genoteerd(e: g.UitingGenoteerd, d: Dossier) -> bool:
    gesprek = d.gesprek or (d.gesprekken[max(d.gesprekken)] if d.gesprekken else None)
    if gesprek is None:
        return False
    hoorders = d.aan_tafel if e.gehoord_door is None else frozenset(e.gehoord_door)
    d.uitingen[e.volg] = Uiting(
        id=e.volg,
        gesprek=gesprek.nr,
        moment=e.op,
        spreker=e.spreker,
        rol=e.rol,
        tekst=e.tekst,
        fase=gesprek.fase,
        gehoord_door=hoorders,
        letterlijk=e.letterlijk,
        belangrijk=e.belangrijk,
    )
    return True


def _vervallen(d: Dossier, uiting: int) -> None:
    """Confirmations of lines drawn from a changed uiting no longer count."""
    for sleutel, stand in list(d.regelstand.items()):
        if sleutel.startswith(f"{uiting}."):
            d.regelstand[sleutel] = replace(stand, bevestigd=())


@op
def _tekst(e: g.TekstBewerkt, d: Dossier) -> bool:
    """New words are read anew, but a signal stays until a person takes it away."""
    oud = d.uitingen.get(e.uiting)
    if oud is None:
        return False
    _vervallen(d, e.uiting)
    d.gesloten_signalen.discard(e.uiting)
    blijft = frozenset(s.value for s in oud.signalen)
    leeg = frozenset[str]()
    anders: dict[str, object] = {}
    if oud.tekst and d.aan_tafel:  # other words than were said: known to who sits here now
        anders["gehoord_door"] = oud.gehoord_door & d.aan_tafel
        anders["vrijgegeven"] = oud.vrijgegeven & d.aan_tafel
    return wijzig_uiting(
        d, e.uiting, tekst=e.tekst, duiding=None, erbij=blijft, eraf=leeg, **anders
    )


@op
def _voorgesteld(e: g.DuidingVoorgesteld, d: Dossier) -> bool:
    return wijzig_uiting(d, e.uiting, duiding=e.duiding)


_SIGNALEN = frozenset(s.value for s in Signaal)


@op
def _bijgesteld(e: g.DuidingBijgesteld, d: Dossier) -> bool:
    uiting = d.uitingen.get(e.uiting)
    if uiting is None:
        return False
    wel, niet = (uiting.erbij, uiting.eraf) if e.aan else (uiting.eraf, uiting.erbij)
    wel, niet = wel | {e.label}, niet - {e.label}
    erbij, eraf = (wel, niet) if e.aan else (niet, wel)
    if e.aan and e.label in _SIGNALEN:  # closed with a reason that did not know of this one
        d.gesloten_signalen.discard(e.uiting)
    return wijzig_uiting(d, e.uiting, erbij=erbij, eraf=eraf)


@op
def _gemerkt(e: g.UitingGemerkt, d: Dossier) -> bool:
    velden = {"letterlijk": e.letterlijk, "belangrijk": e.belangrijk, "nagelopen": e.nagelopen}
    anders: dict[str, object] = {k: v for k, v in velden.items() if v is not None}
    if e.apart is not None:
        anders["apart_gezet"] = e.apart
    oud = d.uitingen.get(e.uiting)
    if e.spreker is not None and oud is not None:
        anders["spreker"] = e.spreker
        anders["rol"] = Rol.PROFESSIONAL if e.spreker == IK else Rol.CLIENT
        if anders["rol"] is not oud.rol:  # read anew: a signal stays until a person takes it away
            anders["erbij"] = oud.erbij | {s.value for s in oud.signalen}
        _vervallen(d, e.uiting)
    return wijzig_uiting(d, e.uiting, **anders)


@op
def _vrijgegeven(e: g.UitingVrijgegeven, d: Dossier) -> bool:
    oud = d.uitingen.get(e.uiting)
    return oud is not None and wijzig_uiting(
        d, e.uiting, vrijgegeven=oud.vrijgegeven | frozenset(e.voor)
    )


@op
def _fase(e: g.FaseBetreden, d: Dossier) -> bool:
    gesprek = d.gesprek
    if gesprek is None:
        return False
    if e.fase is Fase.VEILIG_OVERLEG and gesprek.fase is not Fase.VEILIG_OVERLEG:
        gesprek.terug_naar, gesprek.terug_vast = gesprek.fase, gesprek.fase_vast
    gesprek.fase, gesprek.fase_vast = e.fase, gesprek.terug_vast if e.terug else e.gekozen
    if e.fase not in gesprek.fasen_gezien:
        gesprek.fasen_gezien.append(e.fase)
    return True


@op
def _losgelaten(e: g.FaseLosgelaten, d: Dossier) -> bool:
    if d.gesprek is None:
        return False
    d.gesprek.fase_vast = False
    return True


@op
def _domein(e: g.DomeinGezet, d: Dossier) -> None:
    (d.niet_bespreken.add if e.niet_bespreken else d.niet_bespreken.discard)(e.domein)


@op
def _gekozen(e: g.VraagGekozen, d: Dossier) -> bool:
    d.vragen.append(GekozenVraag(e.volg, e.vraag_id, e.tekst, e.aan, e.apart))
    if d.gesprek is None:
        return False
    d.gesprek.gekozen.append((e.vraag_id, e.aan))
    return True


@op
def _weggelegd(e: g.VragenWeggelegd, d: Dossier) -> bool:
    if d.gesprek is None:
        return False
    d.gesprek.weggelegd.update(dict.fromkeys(e.vraag_ids, len(d.uitingen)))
    return True


@op
def _opmerking(e: g.OpmerkingGegeven, d: Dossier) -> bool:
    if d.gesprek is None:
        return False
    d.gesprek.opmerkingen.add(e.sleutel)
    return True


@op
def _concept(e: g.ConceptBewaard, d: Dossier) -> bool:
    d.concept, d.concept_spreker = e.tekst, e.spreker
    return True
