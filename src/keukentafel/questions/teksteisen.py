"""What the wording of a question takes for granted: its danger, a fancy, certain relatives."""

import re
from functools import cache
from typing import Literal

from keukentafel.content.vraag import Vraag
from keukentafel.labels import Levensdomein, RelatieSoort, Signaal, VraagSoort
from keukentafel.language.relaties import RELATIEWOORD, relatie_soort

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


def denkbeeldig(tekst: str) -> bool:
    """True when a question asks to imagine something."""
    return bool(_DENKBEELDIG.search(tekst))


@cache
def eigen_relaties(tekst: str) -> frozenset[RelatieSoort]:
    """Return the kinds of people that the words take for granted ("uw man")."""
    gevonden = (m.group().split()[-1] for m in _EIGEN_RELATIE.finditer(tekst))
    soorten = {soort for w in gevonden if (soort := relatie_soort(w)) is not None}
    if re.search(r"\b(?:de|uw) kinderen\b", tekst, re.IGNORECASE):
        soorten.add(RelatieSoort.KIND)
    return frozenset(soorten - _ALTIJD_DENKBAAR)


__all__ = ["Onderwerp", "denkbeeldig", "eigen_relaties", "onderwerp"]
