"""Use cases before and around a talk: the dossier, its people, the table."""

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.tekst import heeft_bsn, schoon
from keukentafel.conversation.uitvoeren.kern import (
    Kennis,
    Stapel,
    bij,
    gevuld,
    kring_van,
    lopend,
    veilig,
)
from keukentafel.fouten import OpdrachtFout
from keukentafel.language import relatie_soort


def _naam(naam: str) -> str:
    netjes = schoon(naam)[:60].strip()
    if not netjes:
        raise OpdrachtFout("Kies een naam voor dit dossier.")
    if heeft_bsn(netjes):
        raise OpdrachtFout(
            "In deze naam staat een burgerservicenummer. Kies een naam zonder dat nummer."
        )
    return netjes


@bij
def _open(c: o.OpenDossier, d: Dossier, s: Stapel, k: Kennis) -> None:
    if d.laatste:
        raise OpdrachtFout("Dit dossier is er al. Open het vanuit de lijst.")
    s.leg(g.DossierGeopend, naam=_naam(c.naam), voorbeeld=c.voorbeeld)


@bij
def _hernoem(c: o.Hernoem, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(g.DossierHernoemd, naam=_naam(c.naam))


@bij
def _aanleiding(c: o.LegAanleidingVast, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(
        g.AanleidingVastgelegd,
        aanmelding=veilig(c.aanmelding),
        gevraagd_door=veilig(c.gevraagd_door),
        persoonlijk_plan=veilig(c.persoonlijk_plan),
        niet_opnieuw=veilig(c.niet_opnieuw),
    )


def _controleer_leeftijd(jaren: int | None) -> None:
    if jaren is not None and not 0 <= jaren <= g.MAX_LEEFTIJD:
        raise OpdrachtFout("Deze leeftijd klopt niet. Kies een getal van 0 tot en met 120.")


@bij
def _persoon(c: o.VoegPersoonToe, d: Dossier, s: Stapel, k: Kennis) -> None:
    naam = gevuld(c.naam, "De naam")[:60].strip()
    _controleer_leeftijd(c.leeftijd)
    if d.persoon_met_naam(naam):
        raise OpdrachtFout(f"{naam} staat er al bij. Kies een andere naam.")
    id = f"p{s.volgende}"
    relatie = veilig(c.relatie)[:80]
    soort = next((r for w in relatie.casefold().split() if (r := relatie_soort(w))), None)
    persoon = g.PersoonGegevens(
        id=id,
        naam=naam,
        relatie=relatie,
        soort=soort,
        leeftijd=c.leeftijd,
        plek=c.plek,
        bijzonderheden=veilig(c.bijzonderheden),
    )
    s.leg(g.PersoonVastgelegd, persoon=persoon)
    if c.aan_tafel:
        s.leg(g.TafelGewijzigd, aanwezig=tuple(sorted(d.aan_tafel | {id})))


@bij
def _wijzig_persoon(c: o.WijzigPersoon, d: Dossier, s: Stapel, k: Kennis) -> None:
    if c.persoon.id not in d.personen:
        raise OpdrachtFout("Deze persoon staat niet in het dossier. Kies iemand anders.")
    naam = gevuld(c.persoon.naam, "De naam")[:60].strip()
    _controleer_leeftijd(c.persoon.leeftijd)
    ander = d.persoon_met_naam(naam)
    if ander and ander.id != c.persoon.id:
        raise OpdrachtFout(f"{naam} staat er al bij. Kies een andere naam.")
    relatie = veilig(c.persoon.relatie)[:80]
    soort = next((r for w in relatie.casefold().split() if (r := relatie_soort(w))), None)
    vast = {
        "naam": naam,
        "relatie": relatie,
        "soort": soort,
        "bijzonderheden": veilig(c.persoon.bijzonderheden),
    }
    s.leg(g.PersoonVastgelegd, persoon=c.persoon.model_copy(update=vast))


@bij
def _tafel(c: o.ZetAanTafel, d: Dossier, s: Stapel, k: Kennis) -> None:
    s.leg(g.TafelGewijzigd, aanwezig=kring_van(d, c.aanwezig))


@bij
def _begin(c: o.BeginGesprek, d: Dossier, s: Stapel, k: Kennis) -> None:
    if d.gesprek:
        raise OpdrachtFout("Er loopt al een gesprek. Ga daarmee verder of sluit het af.")
    s.leg(g.GesprekBegonnen)


@bij
def _sluit(c: o.SluitGesprek, d: Dossier, s: Stapel, k: Kennis) -> None:
    lopend(d)
    s.leg(g.GesprekAfgesloten)
