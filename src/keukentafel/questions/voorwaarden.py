"""May this question be asked now, and about whom? Safety first, then fit."""

from collections.abc import Sequence

from keukentafel.content.vraag import Vraag
from keukentafel.labels import Fase, Levensdomein, VraagSoort
from keukentafel.questions.bank import Groep, Lid
from keukentafel.questions.personen import Ander
from keukentafel.questions.situatie import Situatie
from keukentafel.questions.teksteisen import Onderwerp, denkbeeldig, eigen_relaties, onderwerp
from keukentafel.questions.vullen import variant

_NEUTRAAL = frozenset(
    {VraagSoort.OPEN, VraagSoort.KRACHT, VraagSoort.TOESTEMMING, VraagSoort.AFSLUITING}
)
_DRINGEND = frozenset({VraagSoort.VEILIGHEID, VraagSoort.ERKENNING})
_AOW = 67
"""From this age on nobody is asked about work out of the blue."""


def mag(groep: Groep, nu: Situatie, *, gekozen: bool = False) -> bool:
    """True when nothing forbids the questions of this group now.

    `gekozen`: people would ask it after such words, whatever was read in them.
    """
    vraag = groep.kop
    if groep.onderwerp is None and vraag.diepte > nu.diepte:
        return False
    if nu.context.fase not in vraag.fasen and not _gaat_voor(groep, nu):
        return False
    if _niet_bij(vraag, groep.onderwerp, nu) or not _veilig(vraag, groep.onderwerp, nu):
        return False
    if nu.context.niet_bespreken.intersection(vraag.domeinen) - set(nu.domeinen):
        return False
    return not _voorbij(vraag, nu) and _bij(vraag, nu, gekozen=gekozen)


def _gaat_voor(groep: Groep, nu: Situatie) -> bool:
    """True for what danger, also when it is only suspected, asks for in any phase."""
    if nu.dringend:
        return groep.kop.soort in _DRINGEND
    waarover = groep.onderwerp
    return waarover is not None and nu.vermoed[waarover] and not nu.flauw[waarover]


def mag_lid(lid: Lid, nu: Situatie) -> bool:
    """True when the wording of this question suits who is asked."""
    if lid.vraag.id in nu.context.weggelegd:
        return False
    if variant(lid.vraag, je=nu.je, klein=nu.klein) is None:
        return False
    if nu.geen_kind and _om_een_kind(lid.vraag):
        return False
    # No scale or miracle in mourning or need, nor for who is helped by small steps.
    verbeeld = lid.denkbeeldig or lid.vraag.soort is VraagSoort.SCHAAL
    if verbeeld and (nu.rouw or nu.nood or nu.klein):
        return False
    return not lid.eigen_relaties or lid.eigen_relaties <= {a.soort for a in nu.anderen}


def past_bij_woorden(vraag: Vraag, niveau: int, nu: Situatie) -> bool:
    """True when its trigger words do not keep it away; `niveau`: see Situatie.niveau.

    Asking on takes the very words for granted; another question only their subject. What is
    said to a guest's welcome comes at once or not at all.
    """
    if not vraag.bij.woorden or niveau:
        return niveau != 1 or bool(vraag.domeinen) or vraag.soort is not VraagSoort.TOESTEMMING
    zelfde_onderwerp = bool(set(vraag.domeinen).intersection(nu.domeinen))
    return vraag.soort is not VraagSoort.DOORVRAGEN and zelfde_onderwerp


def los(vraag: Vraag) -> tuple[Groep, Lid]:
    """Return a question as a group of its own."""
    lid = Lid(vraag, denkbeeldig(vraag.tekst), eigen_relaties(vraag.tekst))
    return Groep(vraag, (lid,), onderwerp(vraag)), lid


def over_wie(vraag: Vraag, nu: Situatie) -> Sequence[Ander | None]:
    """Return about whom it may be asked: (None,) when it names nobody, () when not at all."""
    bij = vraag.bij
    if not bij.personen:
        return (None,)
    passend = [
        a
        for a in nu.anderen
        if a.soort in bij.personen
        and (bij.aanwezig is None or bij.aanwezig is _erbij(a, nu))
        and (not bij.zwijgt or a.sleutel in nu.stille_sleutels)
    ]
    if "persoon" not in vraag.variabelen:
        return (None,) if passend else ()
    bezit = "je" if nu.je else "uw"
    return [a for a in passend if a.heet(bezit) is not None]


def _erbij(ander: Ander, nu: Situatie) -> bool:
    if nu.context.apart:
        return False
    if not ander.bekend:  # only spoken of, so far
        return False
    return ander.aanwezig is not False


def _veilig(vraag: Vraag, waarover: Onderwerp | None, nu: Situatie) -> bool:
    """The rules for moments of danger; the heaviest that holds decides."""
    if vraag.circulair and nu.niet_circulair:
        return False
    if not nu.onrust:  # nothing was ever said that asks for care
        return waarover is None or (
            waarover == "geweld" and nu.context.fase is Fase.VEILIG_OVERLEG and nu.alleen
        )
    if (
        nu.angst
        and not nu.alleen
        and (waarover == "geweld" or Levensdomein.VEILIGHEID in vraag.domeinen)
    ):
        return False
    if nu.vermoed_geweld and not nu.alleen and not _voorzichtig(vraag, flauw=nu.flauw["geweld"]):
        return False
    if nu.geweld_nu and not nu.alleen:
        return (waarover == "nood" and nu.nood) or _verraadt_niets(vraag)
    if nu.suicidaliteit:
        ander_kind = nu.kind_erbij and nu.gezelschap
        if waarover == "geweld":
            return nu.geweld_nu
        return (waarover == "suicidaliteit" and not ander_kind) or _alleen_erkennen(vraag)
    if nu.geweld_nu:
        return waarover == "geweld" or (waarover == "nood" and nu.nood)
    if nu.nood:
        return waarover == "nood" or _alleen_erkennen(vraag)
    if waarover in ("suicidaliteit", "nood"):
        return nu.vermoed[waarover] and not (nu.kind_erbij and nu.gezelschap)
    if waarover == "geweld":
        reden = nu.angst or nu.vermoed_geweld or Levensdomein.VEILIGHEID in nu.domeinen
        return nu.alleen and (reden or nu.context.fase is Fase.VEILIG_OVERLEG)
    return waarover is None


def _om_een_kind(vraag: Vraag) -> bool:
    """True when it asks whether a child is safe."""
    return vraag.soort is VraagSoort.VEILIGHEID and Levensdomein.OPVOEDING in vraag.domeinen


def _voorzichtig(vraag: Vraag, *, flauw: bool) -> bool:
    """True when it leaves alone what may be about fear of who sits there.

    Of a faint suspicion the client's own words may still come back.
    """
    bij = vraag.bij
    zegt_terug = bij.citaat or bij.spiegel or bij.samen or bij.ding
    return not (
        vraag.circulair
        or (zegt_terug and not flauw)
        or vraag.diepte > 2
        or {Levensdomein.RELATIES, Levensdomein.OPVOEDING, Levensdomein.VEILIGHEID}
        & set(vraag.domeinen)
    )


def _alleen_erkennen(vraag: Vraag) -> bool:
    return vraag.soort is VraagSoort.ERKENNING and not vraag.domeinen


def _verraadt_niets(vraag: Vraag) -> bool:
    """True when it neither repeats nor follows up what was told while others listen."""
    return (
        vraag.soort in _NEUTRAAL
        and vraag.diepte == 1
        and not vraag.circulair
        and not vraag.variabelen
        and not vraag.bij.woorden
        and not vraag.bij.soorten
        and not {Levensdomein.RELATIES, Levensdomein.OPVOEDING, Levensdomein.VEILIGHEID}
        & set(vraag.domeinen)
    )


def _niet_bij(vraag: Vraag, waarover: Onderwerp | None, nu: Situatie) -> bool:
    if not vraag.niet_bij:
        return False
    geldt = nu.omstandig.intersection(vraag.niet_bij)
    if "gezelschap" in vraag.niet_bij and Levensdomein.VEILIGHEID in vraag.domeinen:
        geldt |= {"gezelschap"} if not nu.alleen else set()  # there unknown company counts
    if not geldt:
        return False
    vrij = {"angst"} if vraag.soort is VraagSoort.VEILIGHEID else set()
    if waarover and nu.gaat_om[waarover]:
        vrij |= {"pril", "verdriet", "rouw"}
    if waarover == "suicidaliteit":
        # Asking plainly goes before the wish to ask it alone; children are guarded elsewhere.
        vrij |= {"gezelschap"}
    if waarover == "nood":
        vrij |= {"acute_nood"}
    return bool(geldt - vrij)


def _voorbij(vraag: Vraag, nu: Situatie) -> bool:
    """True for a question about work to who is past it and did not speak of it."""
    leeftijd, werk = nu.gevraagd.leeftijd, Levensdomein.WERK
    if leeftijd is None or leeftijd < _AOW or werk in nu.domeinen:
        return False
    return set(vraag.domeinen) == {werk}


def _bij(vraag: Vraag, nu: Situatie, *, gekozen: bool) -> bool:
    bij = vraag.bij
    if bij.soorten and not gekozen and not nu.soorten.intersection(bij.soorten):
        return False
    if bij.signalen and nu.alle_signalen and not nu.alle_signalen.intersection(bij.signalen):
        return False
    if bij.omheen and not nu.omheen:
        return False
    if bij.citaat and vraag.soort is VraagSoort.VEILIGHEID and not nu.terug.citaat_noemt_gevaar:
        return False
    return nu.terug.past(bij, gekozen=gekozen)


__all__ = ["los", "mag", "mag_lid", "over_wie", "past_bij_woorden"]
