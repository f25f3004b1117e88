"""May this question be asked now, and about whom? Safety first, then fit."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from keukentafel.content.vraag import Vraag
from keukentafel.labels import Fase, Levensdomein, RelatieSoort, Signaal, VraagSoort
from keukentafel.language.relaties import RELATIEWOORD, relatie_soort
from keukentafel.questions.personen import Ander
from keukentafel.questions.situatie import Situatie
from keukentafel.questions.vullen import variant

Onderwerp = Literal["geweld", "suicidaliteit", "nood"]

_SUICIDAAL = re.compile(
    r"zelfmoord|su[iï]cid|\bdood\b|niet meer (?:te |wil |wilt )?lev|leven (?:te )?stoppen|"
    r"einde aan|uit het leven|leven voor u niet meer|deze gedachten|die gedachten|"
    r"niet meer (?:wilt|wil) leven|niet meer hoeft",
    re.IGNORECASE,
)
_NOOD = re.compile(
    r"\bvandaag\b|\bvannacht\b|vanavond|deze week|\bdatum\b|te eten|afgesloten|\bdak\b|onderdak|"
    r"medicijn|insuline|wie .*\bnu\b.*bellen|huis uit|wanneer moet u|\bspoed\b",
    re.IGNORECASE,
)
_VAN_SIGNAAL: dict[Signaal, Onderwerp] = {
    Signaal.SUICIDALITEIT: "suicidaliteit",
    Signaal.ACUTE_NOOD: "nood",
}
_DENKBEELDIG = re.compile(r"\bstel\b|wonder|toverstaf|mocht toveren", re.IGNORECASE)
_EIGEN_RELATIE = re.compile(rf"\b(?:uw|je|jouw)\s+{RELATIEWOORD}", re.I)
_NEUTRAAL = frozenset(
    {VraagSoort.OPEN, VraagSoort.KRACHT, VraagSoort.TOESTEMMING, VraagSoort.AFSLUITING}
)
# Anybody may have these; the text does not claim that there is one in particular.
_ALTIJD_DENKBAAR = frozenset(
    {
        RelatieSoort.FAMILIE,
        RelatieSoort.VRIEND,
        RelatieSoort.BUUR,
        RelatieSoort.HULPVERLENER,
        RelatieSoort.ANDERS,
    }
)


def onderwerp(vraag: Vraag) -> Onderwerp | None:
    """Return what a question of kind veiligheid is about, else None."""
    if vraag.soort is not VraagSoort.VEILIGHEID:
        return None
    if vraag.bij.signalen:
        return _VAN_SIGNAAL.get(vraag.bij.signalen[0], "geweld")
    return _onderwerp(vraag.tekst, vraag.domeinen)


@cache
def _onderwerp(tekst: str, domeinen: tuple[Levensdomein, ...]) -> Onderwerp:
    if _SUICIDAAL.search(tekst) or domeinen == (Levensdomein.GEESTELIJKE_GEZONDHEID,):
        return "suicidaliteit"
    geld_of_huis = {Levensdomein.FINANCIEN, Levensdomein.WONEN}.intersection(domeinen)
    if Levensdomein.VEILIGHEID not in domeinen and (geld_of_huis or _NOOD.search(tekst)):
        return "nood"
    return "geweld"


@cache
def woordpatroon(stammen: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for word stems: "brief" begins a word, "post *" is a whole word."""
    delen = []
    for stam in stammen:
        kern = re.escape(stam.strip(" *"))
        heel = stam.endswith((" *", " "))
        delen.append(("" if stam.startswith("*") else r"(?<!\w)") + kern + (r"(?!\w)" * heel))
    return re.compile("|".join(delen))


def mag(vraag: Vraag, nu: Situatie) -> bool:
    """True when nothing forbids this question now."""
    if vraag.id in nu.context.weggelegd or _niet_bij(vraag, nu) or not _veilig(vraag, nu):
        return False
    if onderwerp(vraag) is None and vraag.diepte > nu.diepte:
        return False
    if variant(vraag, je=nu.je, klein=nu.klein) is None:
        return False
    dicht = nu.context.niet_bespreken.intersection(vraag.domeinen) - set(nu.domeinen)
    if dicht or not _past_bij_soort_mens(vraag, nu):
        return False
    dringend = vraag.soort in (VraagSoort.VEILIGHEID, VraagSoort.ERKENNING)
    in_fase = nu.context.fase in vraag.fasen or (dringend and nu.dringend)
    return in_fase and _bij(vraag, nu)


def over_wie(vraag: Vraag, nu: Situatie) -> Sequence[Ander | None]:
    """Return about whom it may be asked: (None,) when it names nobody, () when not at all."""
    bij = vraag.bij
    if not bij.personen:
        return (None,)
    passend = [
        a
        for a in nu.anderen
        if a.soort in bij.personen and (bij.aanwezig is None or bij.aanwezig is _erbij(a, nu))
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


def _veilig(vraag: Vraag, nu: Situatie) -> bool:
    """The rules for moments of danger; the heaviest that holds decides."""
    waarover = onderwerp(vraag)
    if vraag.circulair and (nu.angst or nu.dringend):
        return False
    if (
        nu.angst
        and not nu.alleen
        and (waarover == "geweld" or Levensdomein.VEILIGHEID in vraag.domeinen)
    ):
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
    if waarover == "geweld":
        reden = nu.angst or Levensdomein.VEILIGHEID in nu.domeinen
        return nu.alleen and (reden or nu.context.fase is Fase.VEILIG_OVERLEG)
    return waarover is None


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


def _niet_bij(vraag: Vraag, nu: Situatie) -> bool:
    waarover = onderwerp(vraag)
    dringend = {"suicidaliteit": nu.suicidaliteit, "nood": nu.nood, "geweld": nu.geweld_nu}
    vrij = {"pril", "verdriet", "rouw"} if waarover and dringend[waarover] else set()
    if waarover == "suicidaliteit":
        # Asking plainly goes before the wish to ask it alone; children are guarded elsewhere.
        vrij |= {"gezelschap"}
    if waarover == "nood":
        vrij |= {"acute_nood"}
    over_veiligheid = Levensdomein.VEILIGHEID in vraag.domeinen  # there unknown company counts
    geldt = {
        "angst": nu.angst and vraag.soort is not VraagSoort.VEILIGHEID,
        "gezelschap": nu.gezelschap or (over_veiligheid and not nu.alleen),
        "acute_nood": nu.nood,
        "pril": nu.pril,
        "rouw": nu.rouw,
        "kind_spreekt": nu.je,
        "verdriet": nu.verdriet,
    }
    return any(geldt[n] for n in vraag.niet_bij if n not in vrij)


def _past_bij_soort_mens(vraag: Vraag, nu: Situatie) -> bool:
    """No scale or miracle in mourning or need, nor for who is helped by small steps."""
    denkbeeldig = vraag.soort is VraagSoort.SCHAAL or _DENKBEELDIG.search(vraag.tekst)
    if denkbeeldig and (nu.rouw or nu.nood or nu.klein):
        return False
    nodig = _eigen_relaties(vraag.tekst)
    return not nodig or nodig <= {a.soort for a in nu.anderen}


@cache
def _eigen_relaties(tekst: str) -> frozenset[RelatieSoort]:
    """The kinds of people that the words of a question take for granted ("uw man")."""
    gevonden = (m.group().split()[-1] for m in _EIGEN_RELATIE.finditer(tekst))
    soorten = {soort for w in gevonden if (soort := relatie_soort(w)) is not None}
    if re.search(r"\b(?:de|uw) kinderen\b", tekst, re.IGNORECASE):
        soorten.add(RelatieSoort.KIND)
    return frozenset(soorten - _ALTIJD_DENKBAAR)


def _bij(vraag: Vraag, nu: Situatie) -> bool:
    bij = vraag.bij
    if bij.soorten and not nu.soorten.intersection(bij.soorten):
        return False
    if bij.citaat and nu.citaat is None:
        return False
    if not bij.woorden or woord_gehoord(vraag, nu) > 0:
        return True
    # Asking on takes the very words for granted; another question only their subject.
    zelfde_onderwerp = bool(set(vraag.domeinen).intersection(nu.domeinen))
    return vraag.soort is not VraagSoort.DOORVRAGEN and zelfde_onderwerp


def woord_gehoord(vraag: Vraag, nu: Situatie) -> int:
    """Return 2 when its words are in the last words, 1 when shortly before, else 0."""
    if not vraag.bij.woorden:
        return 0
    patroon = woordpatroon(vraag.bij.woorden)
    if patroon.search(nu.tekst):
        return 2
    return 1 if patroon.search(nu.eerder) else 0
