"""Folding the analysis: lines, who agrees, hulpvragen, safety."""

from collections.abc import Iterable
from dataclasses import replace

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation.dossier import (
    Bevestiging,
    Dossier,
    EigenRegel,
    Hulpvraag,
    RegelStand,
    bron_van,
)
from keukentafel.conversation.vouwen.kern import op


def _bronnen(d: Dossier, genoemd: tuple[int, ...]) -> tuple[tuple[int, ...], frozenset[int]]:
    """Return the sources that are (still) there, and which of them stand apart."""
    bronnen = tuple(b for b in genoemd if b in d.uitingen)
    return bronnen, frozenset(b for b in bronnen if d.uitingen[b].apart)


@op
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


@op
def _regel_bewerkt(e: g.RegelBewerkt, d: Dossier) -> bool:
    if not regel_bestaat(d, e.regel):
        return False
    oud = d.regelstand.get(e.regel, RegelStand())
    inhoud = {"verwoording": e.verwoording, "soort": e.soort, "domein": e.domein, "wie": e.wie}
    anders: dict[str, object] = {k: v for k, v in inhoud.items() if v is not None}
    if e.details is not None:
        samen = {**dict(oud.details), **e.details}
        anders["details"] = tuple(sorted((k, v) for k, v in samen.items() if v))
    if (e.verwoording is not None or e.details) and d.aan_tafel:
        eerder = oud.verwoord_bij  # words or details of before that stay are known to these alone
        if eerder is None or (e.verwoording is not None and not oud.details):
            eerder = d.aan_tafel
        anders["verwoord_bij"] = eerder & d.aan_tafel
    if anders:  # what was confirmed is no longer what stands there
        anders["bevestigd"] = anders["weerklank"] = ()
    if e.weg is not None:
        anders["weg"] = e.weg
    d.regelstand[e.regel] = replace(oud, **anders)  # type: ignore[arg-type]
    return True


def bevestig(d: Dossier, regel: str, nieuw: Iterable[Bevestiging]) -> bool:
    """Add words on a line; False when it is not there (any more)."""
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


@op
def _bevestigd(e: g.RegelsBevestigd, d: Dossier) -> bool:
    hoorders = d.aan_tafel.union(e.door)
    nieuw = [Bevestiging(door, e.op, e.hoe, gehoord_door=hoorders) for door in e.door]
    gelukt = [bevestig(d, regel, nieuw) for regel in e.regels]
    return all(gelukt)


@op
def _uitgezonderd(e: g.RegelUitgezonderd, d: Dossier) -> bool:
    hoorders = d.aan_tafel | {e.door}
    return bevestig(d, e.regel, [Bevestiging(e.door, e.op, "behalve", e.behalve, hoorders)])


@op
def _hulpvraag(e: g.HulpvraagGesteld, d: Dossier) -> bool:
    hoorders = d.aan_tafel if e.voor is None else frozenset(e.voor)
    bronnen, apart = _bronnen(d, e.bronnen)
    d.hulpvragen[e.volg] = Hulpvraag(
        e.volg, e.zin, e.wie, e.domeinen, bronnen, hoorders, bewust=apart, voor_wie=e.voor_wie
    )
    d.nog_geen_vraag = False
    return bronnen == e.bronnen


@op
def _hulpvraag_bewerkt(e: g.HulpvraagBewerkt, d: Dossier) -> bool:
    oud = d.hulpvragen.get(e.hulpvraag)
    if oud is None:
        return False
    inhoud = {
        "zin": e.zin,
        "wie": e.wie,
        "voor_wie": e.voor_wie,
        "status": e.status,
        "weg": e.weg,
    }
    anders: dict[str, object] = {k: v for k, v in inhoud.items() if v is not None}
    if e.zin is not None and e.status is None:
        anders["status"] = g.Status.VOORLOPIG
    if e.zin is not None and e.zin != oud.zin:
        anders["standpunten"] = ()  # they agreed to other words
    if e.zin is not None and d.aan_tafel:  # other words: known to who sits here now
        anders["gehoord_door"] = oud.gehoord_door & d.aan_tafel
    if e.details is not None:
        samen = {**dict(oud.details), **e.details}
        anders["details"] = tuple(sorted((k, v) for k, v in samen.items() if v))
        anders["details_bij"] = oud.details_bij & d.aan_tafel if oud.details else d.aan_tafel
    d.hulpvragen[e.hulpvraag] = replace(oud, **anders)  # type: ignore[arg-type]
    if e.weg:
        d.eerst = tuple(x for x in d.eerst if x != e.hulpvraag)
    return True


@op
def _volgorde(e: g.VolgordeBepaald, d: Dossier) -> bool:
    d.eerst = tuple(x for x in e.eerst if x in d.hulpvragen)
    return d.eerst == e.eerst


@op
def _geen_vraag(e: g.NogGeenVraag, d: Dossier) -> None:
    d.nog_geen_vraag = e.aan


@op
def _veiligheid(e: g.VeiligheidGenoteerd, d: Dossier) -> bool:
    d.veiligheid.append((e.volg, e.uiting, e.tekst))
    if e.stap is not None:
        d.meldcode[e.volg] = e.stap
    if e.uiting is not None and e.uiting not in d.uitingen:
        return False
    if e.sluit and e.uiting is not None:
        d.gesloten_signalen.add(e.uiting)
        d.afrondingen.add(e.volg)
    return True


@op
def _document(e: g.DocumentGemaakt, d: Dossier) -> None:
    """A document changes nothing in the dossier; the event is the audit trail."""


@op
def _ingezien(e: g.Ingezien, d: Dossier) -> None:
    """Looking changes nothing; the event is the audit trail."""


@op
def _gewist(e: g.Gewist, d: Dossier) -> None:
    """What stood here is gone."""


@op
def _vernietigdatum(e: g.VernietigdatumGezet, d: Dossier) -> None:
    d.vernietigdatum = e.dag


@op
def _overdracht(e: g.OverdrachtVastgelegd, d: Dossier) -> None:
    d.overgedragen = e.gedaan


@op
def _veiligheid_geregeld(e: g.VeiligheidGeregeld, d: Dossier) -> None:
    d.veiligheid_geregeld = (e.volg, e.hoe)


@op
def _herroepen(e: g.Herroepen, d: Dossier) -> None:
    """Handled by `vouw`, which leaves out what was revoked."""
