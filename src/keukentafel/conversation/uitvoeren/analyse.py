"""Use cases of the shared analysis, priorities and safety."""

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.uitvoeren.kern import (
    Kennis,
    Stapel,
    bij,
    details_veilig,
    gevuld,
    kring_van,
    uiting_met,
    veilig,
)
from keukentafel.conversation.vouwen import regel_bestaat
from keukentafel.fouten import OpdrachtFout


def _voor(d: Dossier, c: o.VoegRegelToe | o.StelHulpvraag) -> tuple[str, ...] | None:
    """Return who may see it: as said, else who knows all its sources, else (None) the table."""
    bekend = [uiting_met(d, b).bekend_bij for b in c.bronnen]
    if c.voor is not None:
        return kring_van(d, c.voor)
    return kring_van(d, frozenset.intersection(*bekend)) if bekend else None


@bij
def _regel_erbij(c: o.VoegRegelToe, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(
        g.RegelToegevoegd,
        soort=c.soort,
        domein=c.domein,
        wie=veilig(c.wie),
        verwoording=gevuld(c.verwoording, "De regel"),
        bronnen=c.bronnen,
        voor=_voor(d, c),
    )


def controleer_regels(d: Dossier, *regels: str) -> None:
    """Raise OpdrachtFout when one of these lines is not there (any more)."""
    if not all(regel_bestaat(d, r) for r in regels):
        raise OpdrachtFout("Deze regel is er niet meer. Kies een andere.")


@bij
def _bewerk_regel(c: o.BewerkRegel, d: Dossier, s: Stapel, k: Kennis) -> None:
    controleer_regels(d, c.regel)
    s.leg(
        g.RegelBewerkt,
        regel=c.regel,
        verwoording=None if c.verwoording is None else veilig(c.verwoording),
        soort=c.soort,
        domein=c.domein,
        wie=None if c.wie is None else veilig(c.wie),
        weg=c.weg,
        details=details_veilig(c.details),
    )


@bij
def _bevestig(c: o.BevestigRegels, d: Dossier, s: Stapel, k: Kennis) -> None:
    controleer_regels(d, *c.regels)
    door = tuple(p for p in c.door if p in d.personen)
    if not door:
        raise OpdrachtFout("Geef eerst aan wie er aan tafel zit.")
    hoe = "meegelezen" if c.meegelezen else "voorgelezen"
    s.leg(g.RegelsBevestigd, regels=c.regels, door=door, hoe=hoe)


@bij
def _zonder_uit(c: o.ZonderUit, d: Dossier, s: Stapel, k: Kennis) -> None:
    controleer_regels(d, c.regel)
    if c.door not in d.personen:
        raise OpdrachtFout("Geef eerst aan wie het anders ziet.")
    behalve = gevuld(c.behalve, "Het antwoord")
    s.leg(g.RegelUitgezonderd, regel=c.regel, door=c.door, behalve=behalve)


@bij
def _stel_hulpvraag(c: o.StelHulpvraag, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(
        g.HulpvraagGesteld,
        zin=gevuld(c.zin, "De vraag"),
        wie=veilig(c.wie),
        voor_wie=veilig(c.voor_wie),
        domeinen=c.domeinen,
        bronnen=c.bronnen,
        voor=_voor(d, c),
    )


@bij
def _bewerk_hulpvraag(c: o.BewerkHulpvraag, d: Dossier, s: Stapel, k: Kennis) -> None:
    if c.hulpvraag not in d.hulpvragen:
        raise OpdrachtFout("Deze vraag is er niet meer. Kies een andere.")
    s.leg(
        g.HulpvraagBewerkt,
        hulpvraag=c.hulpvraag,
        zin=None if c.zin is None else gevuld(c.zin, "De vraag"),
        wie=None if c.wie is None else veilig(c.wie),
        voor_wie=None if c.voor_wie is None else veilig(c.voor_wie),
        status=c.status,
        weg=c.weg,
        details=details_veilig(c.details),
    )


@bij
def _volgorde(c: o.BepaalVolgorde, d: Dossier, s: Stapel, k: Kennis) -> None:
    eerst = tuple(dict.fromkeys(c.eerst))
    if len(eerst) > g.MAX_EERST:
        raise OpdrachtFout("Kies er hooguit drie. De rest blijft bewaard voor later.")
    if not set(eerst) <= {h.id for h in d.hulpvragen.values() if not h.weg}:
        raise OpdrachtFout("Deze vraag is er niet meer. Kies een andere.")
    s.leg(g.VolgordeBepaald, eerst=eerst)


@bij
def _geen_vraag(c: o.ZegNogGeenVraag, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(g.NogGeenVraag, aan=c.aan)


@bij
def _veiligheid(c: o.NoteerVeiligheid, d: Dossier, s: Stapel, k: Kennis) -> None:
    tekst = gevuld(c.tekst, "Het antwoord" if c.sluit else "De notitie")
    s.leg(g.VeiligheidGenoteerd, uiting=c.uiting, tekst=tekst, sluit=c.sluit, stap=c.stap)


@bij
def _document(c: o.MeldDocument, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(g.DocumentGemaakt, voor=c.voor, lezer=veilig(c.lezer), als=c.als, door=veilig(c.door))
