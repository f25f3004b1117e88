"""Use cases: `(dossier, command, now, knowledge) -> events`. Pure.

`Kennis` is what a use case may know beside the dossier: the language engine (an
explicit, versioned value) and the words that show a phase.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import singledispatch
from itertools import islice
from typing import Any, TypeVar

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.dossier import IK, Dossier, Uiting
from keukentafel.conversation.fasen import fase_volgens_woorden, nieuwe_fase
from keukentafel.conversation.tekst import heeft_bsn, masker_bsn, schoon
from keukentafel.conversation.vouwen import herroepen, regel_bestaat
from keukentafel.fouten import OpdrachtFout
from keukentafel.labels import Fase, Levensdomein, Rol, Signaal, Soort
from keukentafel.language import Context, Motor, relatie_soort

_LABELS = frozenset(x.value for soort in (Levensdomein, Soort, Signaal) for x in soort)
_TERUGBLIK = 4
_F = TypeVar("_F", bound=Callable[..., None])


@dataclass(frozen=True)
class Kennis:
    """What a use case may know beside the dossier."""

    motor: Motor
    herkent: Mapping[Fase, Sequence[str]] = field(default_factory=dict)


class _Stapel:
    """Collects the events of one command and numbers them."""

    def __init__(self, dossier: Dossier, nu: datetime) -> None:
        self._eerste = dossier.laatste + 1
        self.nu = nu
        self.gebeurtenissen: list[g.Gebeurtenis] = []

    @property
    def volgende(self) -> int:
        return self._eerste + len(self.gebeurtenissen)

    def leg(self, soort: Callable[..., g.Gebeurtenis], /, **inhoud: Any) -> int:
        volg = self.volgende
        self.gebeurtenissen.append(soort(volg=volg, groep=self._eerste, op=self.nu, **inhoud))
        return volg


def voer_uit(
    dossier: Dossier, opdracht: o.Opdracht, nu: datetime, kennis: Kennis
) -> list[g.Gebeurtenis]:
    """Return the events that a command gives, numbered from `dossier.laatste + 1`.

    Nothing is changed or stored. Raises OpdrachtFout when the command does not fit.
    """
    stapel = _Stapel(dossier, nu)
    _voer_uit(opdracht, dossier, stapel, kennis)
    return stapel.gebeurtenissen


@singledispatch
def _voer_uit(opdracht: object, d: Dossier, s: _Stapel, k: Kennis) -> None:
    raise TypeError(type(opdracht).__name__)


def _bij(functie: _F) -> _F:
    """Register a use case under the type of its first argument."""
    _voer_uit.register(functie)
    return functie


def _naam(naam: str) -> str:
    netjes = schoon(naam)[:60].strip()
    if not netjes:
        raise OpdrachtFout("Kies een naam voor dit dossier.")
    if heeft_bsn(netjes):
        raise OpdrachtFout(
            "In deze naam staat een burgerservicenummer. Kies een naam zonder dat nummer."
        )
    return netjes


def _veilig(tekst: str) -> str:
    return masker_bsn(schoon(tekst))


def _details(details: dict[str, str] | None) -> dict[str, str] | None:
    return None if details is None else {k: _veilig(v) for k, v in details.items()}


def _gevuld(tekst: str, wat: str) -> str:
    netjes = _veilig(tekst)
    if not netjes:
        raise OpdrachtFout(f"{wat} is nog leeg. Typ eerst iets.")
    return netjes


@_bij
def _open(c: o.OpenDossier, d: Dossier, s: _Stapel, k: Kennis) -> None:
    if d.laatste:
        raise OpdrachtFout("Dit dossier is al begonnen.")
    s.leg(g.DossierGeopend, naam=_naam(c.naam), voorbeeld=c.voorbeeld)


@_bij
def _hernoem(c: o.Hernoem, d: Dossier, s: _Stapel, k: Kennis) -> None:
    s.leg(g.DossierHernoemd, naam=_naam(c.naam))


@_bij
def _aanleiding(c: o.LegAanleidingVast, d: Dossier, s: _Stapel, k: Kennis) -> None:
    s.leg(
        g.AanleidingVastgelegd,
        aanmelding=_veilig(c.aanmelding),
        gevraagd_door=_veilig(c.gevraagd_door),
        persoonlijk_plan=_veilig(c.persoonlijk_plan),
        niet_opnieuw=_veilig(c.niet_opnieuw),
    )


def _controleer_leeftijd(jaren: int | None) -> None:
    if jaren is not None and not 0 <= jaren <= g.MAX_LEEFTIJD:
        raise OpdrachtFout("Deze leeftijd klopt niet. Kies een getal van 0 tot en met 120.")


@_bij
def _persoon(c: o.VoegPersoonToe, d: Dossier, s: _Stapel, k: Kennis) -> None:
    naam = _gevuld(c.naam, "De naam")[:60].strip()
    _controleer_leeftijd(c.leeftijd)
    if d.persoon_met_naam(naam):
        raise OpdrachtFout(f"{naam} staat er al bij. Kies een andere naam.")
    id = f"p{s.volgende}"
    relatie = _veilig(c.relatie)[:80]
    soort = next((r for w in relatie.casefold().split() if (r := relatie_soort(w))), None)
    persoon = g.PersoonGegevens(
        id=id,
        naam=naam,
        relatie=relatie,
        soort=soort,
        leeftijd=c.leeftijd,
        plek=c.plek,
        bijzonderheden=_veilig(c.bijzonderheden),
    )
    s.leg(g.PersoonVastgelegd, persoon=persoon)
    if c.aan_tafel:
        s.leg(g.TafelGewijzigd, aanwezig=tuple(sorted(d.aan_tafel | {id})))


@_bij
def _wijzig_persoon(c: o.WijzigPersoon, d: Dossier, s: _Stapel, k: Kennis) -> None:
    if c.persoon.id not in d.personen:
        raise OpdrachtFout("Deze persoon staat niet in het dossier.")
    naam = _gevuld(c.persoon.naam, "De naam")[:60].strip()
    _controleer_leeftijd(c.persoon.leeftijd)
    ander = d.persoon_met_naam(naam)
    if ander and ander.id != c.persoon.id:
        raise OpdrachtFout(f"{naam} staat er al bij. Kies een andere naam.")
    relatie = _veilig(c.persoon.relatie)[:80]
    soort = next((r for w in relatie.casefold().split() if (r := relatie_soort(w))), None)
    vast = {
        "naam": naam,
        "relatie": relatie,
        "soort": soort,
        "bijzonderheden": _veilig(c.persoon.bijzonderheden),
    }
    s.leg(g.PersoonVastgelegd, persoon=c.persoon.model_copy(update=vast))


@_bij
def _tafel(c: o.ZetAanTafel, d: Dossier, s: _Stapel, k: Kennis) -> None:
    s.leg(g.TafelGewijzigd, aanwezig=_kring(d, c.aanwezig))


@_bij
def _begin(c: o.BeginGesprek, d: Dossier, s: _Stapel, k: Kennis) -> None:
    if d.gesprek:
        raise OpdrachtFout("Er loopt al een gesprek. Ga daarmee verder of sluit het af.")
    s.leg(g.GesprekBegonnen)


@_bij
def _sluit(c: o.SluitGesprek, d: Dossier, s: _Stapel, k: Kennis) -> None:
    _lopend(d)
    s.leg(g.GesprekAfgesloten)


def _lopend(d: Dossier) -> None:
    if d.gesprek is None:
        raise OpdrachtFout("Er loopt geen gesprek. Begin eerst een gesprek.")


def _context(d: Dossier, voor: int | None = None) -> Context:
    van_achter = (
        (u.rol, u.tekst)
        for u in reversed(d.uitingen.values())
        if u.tekst and (voor is None or u.id < voor)
    )
    vorige = tuple(islice(van_achter, _TERUGBLIK))[::-1]
    return Context(vorige=vorige, namen=tuple(p.naam for p in d.personen.values()))


def _kring(d: Dossier, wie: Iterable[str]) -> tuple[str, ...]:
    """Return who of these are persons of the dossier, in a fixed order."""
    return tuple(sorted(d.personen.keys() & set(wie)))


def _controleer_spreker(d: Dossier, spreker: str) -> None:
    if spreker not in d.personen and spreker not in (IK, ""):
        raise OpdrachtFout("Deze persoon staat niet in het dossier.")


@_bij
def _noteer(c: o.Noteer, d: Dossier, s: _Stapel, k: Kennis) -> None:
    if not d.gesprekken:
        raise OpdrachtFout("Er loopt geen gesprek. Begin eerst een gesprek.")
    _controleer_spreker(d, c.spreker)
    tekst = schoon(c.tekst) if c.bsn_bewaren else _veilig(c.tekst)
    id = s.leg(
        g.UitingGenoteerd,
        spreker=c.spreker,
        rol=c.rol,
        tekst=tekst,
        letterlijk=c.letterlijk,
        belangrijk=c.belangrijk,
        gehoord_door=None if c.gehoord_door is None else _kring(d, c.gehoord_door),
    )
    if not tekst:
        return
    duiding = k.motor.duid(tekst, c.rol, _context(d))
    s.leg(g.DuidingVoorgesteld, uiting=id, duiding=duiding)
    if c.kracht and Soort.KRACHT not in duiding.soorten:
        s.leg(g.DuidingBijgesteld, uiting=id, label=Soort.KRACHT.value, aan=True)
    if d.gesprek is not None:
        nieuw = Uiting(
            id,
            d.gesprek.nr,
            s.nu,
            c.spreker,
            c.rol,
            tekst,
            d.gesprek.fase,
            frozenset(),
            duiding=duiding,
            erbij=frozenset({Soort.KRACHT.value} if c.kracht else ()),
        )
        _volg_fase(d, s, k, nieuw)


def _volg_fase(d: Dossier, s: _Stapel, k: Kennis, nieuw: Uiting) -> None:
    """Let the phase follow what was just said, unless a person holds it.

    A hold ends by itself once the words point to the phase that was chosen by hand.
    """
    gesprek = d.gesprek
    naar = fase_volgens_woorden(d, nieuw, k.herkent)
    if gesprek is None or naar is None:
        return
    if not gesprek.fase_vast and naar is not gesprek.fase:
        s.leg(g.FaseBetreden, fase=nieuwe_fase(gesprek, naar), gekozen=False)
    elif gesprek.fase_vast and naar is gesprek.fase:
        s.leg(g.FaseLosgelaten)


@_bij
def _bewerk_tekst(c: o.BewerkTekst, d: Dossier, s: _Stapel, k: Kennis) -> None:
    uiting = _uiting(d, c.uiting)
    tekst = schoon(c.tekst) if c.bsn_bewaren else _veilig(c.tekst)
    s.leg(g.TekstBewerkt, uiting=c.uiting, tekst=tekst)
    if tekst:
        duiding = k.motor.duid(tekst, uiting.rol, _context(d, voor=c.uiting))
        s.leg(g.DuidingVoorgesteld, uiting=c.uiting, duiding=duiding)


def _uiting(d: Dossier, id: int) -> Uiting:
    uiting = d.uitingen.get(id)
    if uiting is None:
        raise OpdrachtFout("Deze notitie is er niet meer.")
    return uiting


@_bij
def _stel_bij(c: o.StelLabelBij, d: Dossier, s: _Stapel, k: Kennis) -> None:
    uiting = _uiting(d, c.uiting)
    if c.label not in _LABELS:
        raise OpdrachtFout("Dit label bestaat niet.")
    heeft = {*uiting.domeinen, *uiting.soorten, *uiting.signalen}
    if (c.label in heeft) is not c.aan:
        s.leg(g.DuidingBijgesteld, uiting=c.uiting, label=c.label, aan=c.aan)


@_bij
def _merk(c: o.MerkUiting, d: Dossier, s: _Stapel, k: Kennis) -> None:
    uiting = _uiting(d, c.uiting)
    if c.spreker is not None:
        _controleer_spreker(d, c.spreker)
    velden = {
        "letterlijk": c.letterlijk,
        "belangrijk": c.belangrijk,
        "nagelopen": c.nagelopen,
        "apart": c.apart,
        "spreker": c.spreker,
    }
    s.leg(g.UitingGemerkt, uiting=c.uiting, **velden)
    rol = Rol.PROFESSIONAL if c.spreker == IK else Rol.CLIENT
    if c.spreker is not None and rol is not uiting.rol and uiting.tekst:  # another set of labels
        duiding = k.motor.duid(uiting.tekst, rol, _context(d, voor=c.uiting))
        s.leg(g.DuidingVoorgesteld, uiting=c.uiting, duiding=duiding)


@_bij
def _geef_vrij(c: o.GeefVrij, d: Dossier, s: _Stapel, k: Kennis) -> None:
    if _uiting(d, c.uiting).apart:
        raise OpdrachtFout("Dit staat apart. Zet het eerst in eigen woorden in het overzicht.")
    voor = _kring(d, c.voor)
    if not voor:
        raise OpdrachtFout("Kies eerst wie dit mag weten.")
    s.leg(g.UitingVrijgegeven, uiting=c.uiting, voor=voor)


@_bij
def _naar_fase(c: o.GaNaarFase, d: Dossier, s: _Stapel, k: Kennis) -> None:
    _lopend(d)
    assert d.gesprek is not None
    fase = nieuwe_fase(d.gesprek, c.fase)
    terug = d.gesprek.fase is Fase.VEILIG_OVERLEG and fase is d.gesprek.terug_naar
    s.leg(g.FaseBetreden, fase=fase, gekozen=True, terug=terug)


@_bij
def _laat_los(c: o.LaatFaseLos, d: Dossier, s: _Stapel, k: Kennis) -> None:
    _lopend(d)
    s.leg(g.FaseLosgelaten)


@_bij
def _zet_domein(c: o.ZetDomein, d: Dossier, s: _Stapel, k: Kennis) -> None:
    s.leg(g.DomeinGezet, domein=c.domein, niet_bespreken=c.niet_bespreken)


@_bij
def _kies_vraag(c: o.KiesVraag, d: Dossier, s: _Stapel, k: Kennis) -> None:
    _lopend(d)
    bij = next((u.id for u in d.clientuitingen(van_achter=True)), None)
    apart = c.apart or _veilig_overleg(d)
    tekst, aan = _veilig(c.tekst), _veilig(c.aan)
    s.leg(g.VraagGekozen, vraag_id=c.vraag_id, tekst=tekst, aan=aan, bij=bij, apart=apart)
    if c.andere:
        s.leg(g.VragenWeggelegd, vraag_ids=c.andere, apart=apart)


def _veilig_overleg(d: Dossier) -> bool:
    return d.gesprek is not None and d.gesprek.fase is Fase.VEILIG_OVERLEG


@_bij
def _leg_weg(c: o.LegVragenWeg, d: Dossier, s: _Stapel, k: Kennis) -> None:
    _lopend(d)
    s.leg(g.VragenWeggelegd, vraag_ids=c.vraag_ids, apart=_veilig_overleg(d))


@_bij
def _opmerking(c: o.GeefOpmerking, d: Dossier, s: _Stapel, k: Kennis) -> None:
    _lopend(d)
    s.leg(g.OpmerkingGegeven, sleutel=c.sleutel)


def _voor(d: Dossier, c: o.VoegRegelToe | o.StelHulpvraag) -> tuple[str, ...] | None:
    """Return who may see it: as said, else who knows all its sources, else (None) the table."""
    bekend = [_uiting(d, b).bekend_bij for b in c.bronnen]
    if c.voor is not None:
        return _kring(d, c.voor)
    return _kring(d, frozenset.intersection(*bekend)) if bekend else None


@_bij
def _regel_erbij(c: o.VoegRegelToe, d: Dossier, s: _Stapel, k: Kennis) -> None:
    s.leg(
        g.RegelToegevoegd,
        soort=c.soort,
        domein=c.domein,
        wie=_veilig(c.wie),
        verwoording=_gevuld(c.verwoording, "De regel"),
        bronnen=c.bronnen,
        voor=_voor(d, c),
    )


def _controleer_regels(d: Dossier, *regels: str) -> None:
    if not all(regel_bestaat(d, r) for r in regels):
        raise OpdrachtFout("Deze regel is er niet meer.")


@_bij
def _bewerk_regel(c: o.BewerkRegel, d: Dossier, s: _Stapel, k: Kennis) -> None:
    _controleer_regels(d, c.regel)
    s.leg(
        g.RegelBewerkt,
        regel=c.regel,
        verwoording=None if c.verwoording is None else _veilig(c.verwoording),
        soort=c.soort,
        domein=c.domein,
        wie=None if c.wie is None else _veilig(c.wie),
        weg=c.weg,
        details=_details(c.details),
    )


@_bij
def _bevestig(c: o.BevestigRegels, d: Dossier, s: _Stapel, k: Kennis) -> None:
    _controleer_regels(d, *c.regels)
    door = tuple(p for p in c.door if p in d.personen)
    if not door:
        raise OpdrachtFout("Geef eerst aan wie er aan tafel zit.")
    hoe = "meegelezen" if c.meegelezen else "voorgelezen"
    s.leg(g.RegelsBevestigd, regels=c.regels, door=door, hoe=hoe)


@_bij
def _zonder_uit(c: o.ZonderUit, d: Dossier, s: _Stapel, k: Kennis) -> None:
    _controleer_regels(d, c.regel)
    if c.door not in d.personen:
        raise OpdrachtFout("Geef eerst aan wie het anders ziet.")
    behalve = _gevuld(c.behalve, "Wat er anders is")
    s.leg(g.RegelUitgezonderd, regel=c.regel, door=c.door, behalve=behalve)


@_bij
def _stel_hulpvraag(c: o.StelHulpvraag, d: Dossier, s: _Stapel, k: Kennis) -> None:
    s.leg(
        g.HulpvraagGesteld,
        zin=_gevuld(c.zin, "De vraag"),
        wie=_veilig(c.wie),
        domeinen=c.domeinen,
        bronnen=c.bronnen,
        voor=_voor(d, c),
    )


@_bij
def _bewerk_hulpvraag(c: o.BewerkHulpvraag, d: Dossier, s: _Stapel, k: Kennis) -> None:
    if c.hulpvraag not in d.hulpvragen:
        raise OpdrachtFout("Deze vraag is er niet meer.")
    s.leg(
        g.HulpvraagBewerkt,
        hulpvraag=c.hulpvraag,
        zin=None if c.zin is None else _gevuld(c.zin, "De vraag"),
        wie=None if c.wie is None else _veilig(c.wie),
        status=c.status,
        weg=c.weg,
        details=_details(c.details),
    )


@_bij
def _volgorde(c: o.BepaalVolgorde, d: Dossier, s: _Stapel, k: Kennis) -> None:
    eerst = tuple(dict.fromkeys(c.eerst))
    if len(eerst) > g.MAX_EERST:
        raise OpdrachtFout("Kies er hooguit drie. De rest blijft bewaard voor later.")
    if not set(eerst) <= {h.id for h in d.hulpvragen.values() if not h.weg}:
        raise OpdrachtFout("Deze vraag is er niet meer.")
    s.leg(g.VolgordeBepaald, eerst=eerst)


@_bij
def _geen_vraag(c: o.ZegNogGeenVraag, d: Dossier, s: _Stapel, k: Kennis) -> None:
    s.leg(g.NogGeenVraag, aan=c.aan)


@_bij
def _doel(c: o.StelDoel, d: Dossier, s: _Stapel, k: Kennis) -> None:
    s.leg(
        g.DoelGesteld,
        tekst=_gevuld(c.tekst, "Het doel"),
        van=_veilig(c.van),
        hulpvraag=c.hulpvraag,
        vervangt=c.vervangt,
        weg=c.weg,
    )


@_bij
def _spreek_af(c: o.SpreekAf, d: Dossier, s: _Stapel, k: Kennis) -> None:
    s.leg(
        g.ActieAfgesproken,
        wie=_veilig(c.wie),
        actie=_gevuld(c.actie, "De afspraak"),
        wanneer=_veilig(c.wanneer),
        vervangt=c.vervangt,
        weg=c.weg,
    )


@_bij
def _veiligheid(c: o.NoteerVeiligheid, d: Dossier, s: _Stapel, k: Kennis) -> None:
    tekst = _gevuld(c.tekst, "De reden" if c.sluit else "De notitie")
    s.leg(g.VeiligheidGenoteerd, uiting=c.uiting, tekst=tekst, sluit=c.sluit)


@_bij
def _document(c: o.MeldDocument, d: Dossier, s: _Stapel, k: Kennis) -> None:
    s.leg(g.DocumentGemaakt, voor=c.voor, lezer=_veilig(c.lezer), als=c.als)


@_bij
def _herroep(c: o.Herroep, d: Dossier, s: _Stapel, k: Kennis) -> None:
    if not c.gebeurtenissen or not all(1 < volg <= d.laatste for volg in c.gebeurtenissen):
        raise OpdrachtFout("Dit kan niet ongedaan worden gemaakt.")
    s.leg(g.Herroepen, gebeurtenissen=c.gebeurtenissen)


_BLIJVEND = (
    g.DossierGeopend,
    g.DocumentGemaakt,
    g.OpmerkingGegeven,
    g.Herroepen,
)


def laatste_ongedaan(gebeurtenissen: Sequence[g.Gebeurtenis]) -> tuple[int, ...]:
    """Return the events of the last command that can be undone, or ().

    Never goes back beyond the beginning of a talk: what was done earlier is out of sight.
    """
    weg = herroepen(gebeurtenissen)
    for gebeurtenis in reversed(gebeurtenissen):
        if gebeurtenis.volg in weg:
            continue
        if isinstance(gebeurtenis, g.GesprekBegonnen):
            return ()
        if isinstance(gebeurtenis, _BLIJVEND):
            continue
        groep = gebeurtenis.groep
        return tuple(x.volg for x in gebeurtenissen if x.groep == groep)
    return ()
