"""The fold: events in, Dossier out. Deterministic; what was revoked is skipped.

An event that rests on something revoked (a confirmation of a line whose uiting was
undone) does nothing, and its number is kept in `Dossier.losgeraakt`, so that a screen
can say what came loose.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import singledispatch

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation.dossier import (
    IK,
    Actie,
    Bevestiging,
    Doel,
    Dossier,
    EigenRegel,
    GekozenVraag,
    Gesprek,
    Hulpvraag,
    RegelStand,
    Uiting,
    bron_van,
    wijzig_uiting,
)
from keukentafel.labels import Fase, Rol, Signaal


def herroepen(gebeurtenissen: Iterable[g.Gebeurtenis]) -> frozenset[int]:
    """Return the numbers of all events that no longer count."""
    weg: set[int] = set()
    for gebeurtenis in reversed(list(gebeurtenissen)):
        if isinstance(gebeurtenis, g.Herroepen) and gebeurtenis.volg not in weg:
            weg.update(gebeurtenis.gebeurtenissen)
    return frozenset(weg)


def vouw(gebeurtenissen: Iterable[g.Gebeurtenis]) -> Dossier:
    """Return the Dossier that these events, in order of `volg`, leave behind."""
    lijst = list(gebeurtenissen)
    weg = herroepen(lijst)
    dossier = Dossier()
    for gebeurtenis in lijst:
        if gebeurtenis.volg not in weg:
            pas_toe(dossier, gebeurtenis)
        dossier.laatste = max(dossier.laatste, gebeurtenis.volg)
    return dossier


def pas_toe(dossier: Dossier, gebeurtenis: g.Gebeurtenis) -> None:
    """Write one event into the Dossier. A `Herroepen` needs a fresh `vouw` instead."""
    dossier.laatste = max(dossier.laatste, gebeurtenis.volg)
    if _pas_toe(gebeurtenis, dossier) is False:
        dossier.losgeraakt.append(gebeurtenis.volg)


@singledispatch
def _pas_toe(gebeurtenis: object, d: Dossier) -> bool | None:
    raise TypeError(type(gebeurtenis).__name__)


def _op(
    functie: Callable[..., bool | None],
) -> Callable[..., bool | None]:
    """Register a handler under the type of its first argument."""
    _pas_toe.register(functie)
    return functie


@_op
def _geopend(e: g.DossierGeopend, d: Dossier) -> None:
    d.naam, d.voorbeeld = e.naam, e.voorbeeld


@_op
def _hernoemd(e: g.DossierHernoemd, d: Dossier) -> None:
    d.naam = e.naam


@_op
def _aanleiding(e: g.AanleidingVastgelegd, d: Dossier) -> None:
    d.aanleiding = e


@_op
def _persoon(e: g.PersoonVastgelegd, d: Dossier) -> None:
    d.personen[e.persoon.id] = e.persoon


@_op
def _tafel(e: g.TafelGewijzigd, d: Dossier) -> None:
    d.aan_tafel = frozenset(e.aanwezig).intersection(d.personen)
    if d.gesprek:
        d.gesprek.aan_tafel |= d.aan_tafel


@_op
def _begonnen(e: g.GesprekBegonnen, d: Dossier) -> None:
    d.gesprekken[e.volg] = Gesprek(nr=e.volg, begonnen=e.op, aan_tafel=d.aan_tafel)


@_op
def _afgesloten(e: g.GesprekAfgesloten, d: Dossier) -> bool:
    if d.gesprek is None:
        return False
    d.gesprek.afgesloten = e.op
    return True


@_op
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


@_op
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


@_op
def _voorgesteld(e: g.DuidingVoorgesteld, d: Dossier) -> bool:
    return wijzig_uiting(d, e.uiting, duiding=e.duiding)


_SIGNALEN = frozenset(s.value for s in Signaal)


@_op
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


@_op
def _gemerkt(e: g.UitingGemerkt, d: Dossier) -> bool:
    velden = {"letterlijk": e.letterlijk, "belangrijk": e.belangrijk, "nagelopen": e.nagelopen}
    anders: dict[str, object] = {k: v for k, v in velden.items() if v is not None}
    if e.apart is not None:
        anders["apart_gezet"] = e.apart
    if e.spreker is not None:
        anders["spreker"] = e.spreker
        anders["rol"] = Rol.PROFESSIONAL if e.spreker == IK else Rol.CLIENT
        _vervallen(d, e.uiting)
    return wijzig_uiting(d, e.uiting, **anders)


@_op
def _vrijgegeven(e: g.UitingVrijgegeven, d: Dossier) -> bool:
    oud = d.uitingen.get(e.uiting)
    return oud is not None and wijzig_uiting(
        d, e.uiting, vrijgegeven=oud.vrijgegeven | frozenset(e.voor)
    )


@_op
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


@_op
def _losgelaten(e: g.FaseLosgelaten, d: Dossier) -> bool:
    if d.gesprek is None:
        return False
    d.gesprek.fase_vast = False
    return True


@_op
def _domein(e: g.DomeinGezet, d: Dossier) -> None:
    (d.niet_bespreken.add if e.niet_bespreken else d.niet_bespreken.discard)(e.domein)


@_op
def _gekozen(e: g.VraagGekozen, d: Dossier) -> bool:
    d.vragen.append(GekozenVraag(e.volg, e.vraag_id, e.tekst, e.aan, e.apart))
    if d.gesprek is None:
        return False
    d.gesprek.gekozen.append((e.vraag_id, e.aan))
    return True


@_op
def _weggelegd(e: g.VragenWeggelegd, d: Dossier) -> bool:
    if d.gesprek is None:
        return False
    d.gesprek.weggelegd.update(dict.fromkeys(e.vraag_ids, len(d.uitingen)))
    return True


@_op
def _opmerking(e: g.OpmerkingGegeven, d: Dossier) -> bool:
    if d.gesprek is None:
        return False
    d.gesprek.opmerkingen.add(e.sleutel)
    return True


def _bronnen(d: Dossier, genoemd: tuple[int, ...]) -> tuple[tuple[int, ...], frozenset[int]]:
    """Return the sources that are (still) there, and which of them stand apart."""
    bronnen = tuple(b for b in genoemd if b in d.uitingen)
    return bronnen, frozenset(b for b in bronnen if d.uitingen[b].apart)


@_op
def _regel_erbij(e: g.RegelToegevoegd, d: Dossier) -> bool:
    hoorders = d.aan_tafel if e.voor is None else frozenset(e.voor)
    id = f"r{e.volg}"
    bronnen, apart = _bronnen(d, e.bronnen)
    d.eigen_regels[id] = EigenRegel(
        id, e.soort, e.domein, e.wie, e.verwoording, bronnen, hoorders, apart
    )
    return bronnen == e.bronnen


def regel_bestaat(d: Dossier, regel: str) -> bool:
    """Say whether a line of this id is or can be there: own, or drawn from an uiting."""
    return regel in d.eigen_regels or bron_van(regel) in d.uitingen


@_op
def _regel_bewerkt(e: g.RegelBewerkt, d: Dossier) -> bool:
    if not regel_bestaat(d, e.regel):
        return False
    oud = d.regelstand.get(e.regel, RegelStand())
    inhoud = {"verwoording": e.verwoording, "soort": e.soort, "domein": e.domein, "wie": e.wie}
    anders: dict[str, object] = {k: v for k, v in inhoud.items() if v is not None}
    if e.details is not None:
        samen = {**dict(oud.details), **e.details}
        anders["details"] = tuple(sorted((k, v) for k, v in samen.items() if v))
    if e.verwoording is not None and d.aan_tafel:
        anders["verwoord_bij"] = d.aan_tafel
    if anders:  # what was confirmed is no longer what stands there
        anders["bevestigd"] = ()
    if e.weg is not None:
        anders["weg"] = e.weg
    d.regelstand[e.regel] = replace(oud, **anders)  # type: ignore[arg-type]
    return True


def _bevestig(d: Dossier, regel: str, nieuw: Iterable[Bevestiging]) -> bool:
    if not regel_bestaat(d, regel):
        return False
    oud = d.regelstand.get(regel, RegelStand())
    stand = oud.bevestigd
    for woord in nieuw:
        stand = (_na_behalve if woord.behalve else _na_ja)(stand, woord)
    gesorteerd = tuple(sorted(stand, key=lambda b: bool(b.behalve)))
    d.regelstand[regel] = replace(oud, bevestigd=gesorteerd)
    return True


def _na_behalve(stand: tuple[Bevestiging, ...], nu: Bevestiging) -> tuple[Bevestiging, ...]:
    """An exception takes the place of that person's earlier word, if all who heard that hear it.

    Else both stand: that somebody thought better of it alone must not show to the others.
    """
    blijft = (b for b in stand if b.door != nu.door or not b.gehoord_door <= nu.gehoord_door)
    return (*blijft, nu)


def _na_ja(stand: tuple[Bevestiging, ...], nu: Bevestiging) -> tuple[Bevestiging, ...]:
    """A plain yes to a whole page never takes back what that person said of one line.

    It stands beside an exception that not all here heard, or they would be asked again.
    """
    eigen = [b for b in stand if b.door == nu.door]
    if any(b.behalve and nu.gehoord_door <= b.gehoord_door for b in eigen):
        return stand
    eerder = next((b for b in eigen if not b.behalve), None)
    if eerder is None:
        return (*stand, nu)
    samen = replace(nu, gehoord_door=nu.gehoord_door | eerder.gehoord_door)
    return tuple(samen if b is eerder else b for b in stand)


@_op
def _bevestigd(e: g.RegelsBevestigd, d: Dossier) -> bool:
    hoorders = d.aan_tafel.union(e.door)
    nieuw = [Bevestiging(door, e.op, e.hoe, gehoord_door=hoorders) for door in e.door]
    gelukt = [_bevestig(d, regel, nieuw) for regel in e.regels]
    return all(gelukt)


@_op
def _uitgezonderd(e: g.RegelUitgezonderd, d: Dossier) -> bool:
    hoorders = d.aan_tafel | {e.door}
    return _bevestig(d, e.regel, [Bevestiging(e.door, e.op, "behalve", e.behalve, hoorders)])


@_op
def _hulpvraag(e: g.HulpvraagGesteld, d: Dossier) -> bool:
    hoorders = d.aan_tafel if e.voor is None else frozenset(e.voor)
    bronnen, apart = _bronnen(d, e.bronnen)
    d.hulpvragen[e.volg] = Hulpvraag(
        e.volg, e.zin, e.wie, e.domeinen, bronnen, hoorders, bewust=apart
    )
    d.nog_geen_vraag = False
    return bronnen == e.bronnen


@_op
def _hulpvraag_bewerkt(e: g.HulpvraagBewerkt, d: Dossier) -> bool:
    oud = d.hulpvragen.get(e.hulpvraag)
    if oud is None:
        return False
    inhoud = {"zin": e.zin, "wie": e.wie, "status": e.status, "weg": e.weg}
    anders: dict[str, object] = {k: v for k, v in inhoud.items() if v is not None}
    if e.zin is not None and e.status is None:
        anders["status"] = g.Status.VOORLOPIG
    if e.zin is not None and d.aan_tafel:  # other words: known to who sits here now
        anders["gehoord_door"] = oud.gehoord_door & d.aan_tafel
    if e.details is not None:
        samen = {**dict(oud.details), **e.details}
        anders["details"] = tuple(sorted((k, v) for k, v in samen.items() if v))
    d.hulpvragen[e.hulpvraag] = replace(oud, **anders)  # type: ignore[arg-type]
    if e.weg:
        d.eerst = tuple(x for x in d.eerst if x != e.hulpvraag)
    return True


@_op
def _volgorde(e: g.VolgordeBepaald, d: Dossier) -> bool:
    d.eerst = tuple(x for x in e.eerst if x in d.hulpvragen)
    return d.eerst == e.eerst


@_op
def _geen_vraag(e: g.NogGeenVraag, d: Dossier) -> None:
    d.nog_geen_vraag = e.aan


@_op
def _doel(e: g.DoelGesteld, d: Dossier) -> bool:
    if e.vervangt is not None:
        d.doelen.pop(e.vervangt, None)
    if not e.weg:
        d.doelen[e.volg] = Doel(e.volg, e.tekst, e.van, e.hulpvraag, d.aan_tafel)
    return e.hulpvraag is None or e.hulpvraag in d.hulpvragen


@_op
def _actie(e: g.ActieAfgesproken, d: Dossier) -> None:
    if e.vervangt is not None:
        d.acties.pop(e.vervangt, None)
    if not e.weg:
        d.acties[e.volg] = Actie(e.volg, e.wie, e.actie, e.wanneer, d.aan_tafel)


@_op
def _veiligheid(e: g.VeiligheidGenoteerd, d: Dossier) -> bool:
    d.veiligheid.append((e.volg, e.uiting, e.tekst))
    if e.uiting is not None and e.uiting not in d.uitingen:
        return False
    if e.sluit and e.uiting is not None:
        d.gesloten_signalen.add(e.uiting)
    return True


@_op
def _document(e: g.DocumentGemaakt, d: Dossier) -> None:
    """A document changes nothing in the dossier; the event is the audit trail."""


@_op
def _herroepen(e: g.Herroepen, d: Dossier) -> None:
    """Handled by `vouw`, which leaves out what was revoked."""
