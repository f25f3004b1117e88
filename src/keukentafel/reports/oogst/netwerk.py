"""Who stands around somebody: the people and groups of the informal network."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import Rol, Soort
from keukentafel.language.relaties import relatie_soort
from keukentafel.reports.oogst.doelen import Doel
from keukentafel.reports.oogst.lezen import Gelezen, Zin
from keukentafel.reports.oogst.mensen import Mens, Register
from keukentafel.reports.oogst.tekst import kaal, uniek, voeg

_DOET = re.compile(
    r"\b(?:help\w*|hielp\w*|geholpen|pas(?:t|te|ten)? \w* ?op\b|opgepast|oppas\w*|breng\w*|"
    r"bracht\w*|"
    r"haal\w*|gehaald|kookt?|kookte|bel(?:t|de)?|gebeld|app(?:t|te)?|geappt|neemt? .*\bop|regel\w*|"
    r"geregeld|leen\w*|geleend|voorgeschoten|betaald? .*\bvoor|sleutel|rijd(?:t)?|reed|gereden|"
    r"luister\w*|terecht|klaar\w*|steun\w*|langs|bezoek|koffie|boodschap\w*|logeer\w*|logeren|"
    r"mee naar|meegegaan|gaat mee|ging mee|praat\w*|praten|vertrouw\w*|troost\w*|aangeboden|"
    r"aanbod|bood|wil(?:de|den)? (?:wel|best|graag|wat)|gezegd(?: dat|:)|springt? bij|"
    r"zorgt? voor|doet (?:de|mijn|m'n|het|dat|altijd)|deed (?:de|dat|het|altijd|mijn)|"
    r"houdt .* in de gaten|gezellig|kaart\w*|wandel\w*|samen|uitgenodigd|op aan)\b",
    re.I,
)
_MOGELIJK = re.compile(
    r"\b(?:wil(?:de)? (?:wel|best|graag|wat)|zou(?:den)?|kan (?:komen|wel|misschien|best)|"
    r"aangeboden|"
    r"bood|aanbod|gezegd|misschien|gevraagd of|of ik|altijd welkom|als ik (?:vraag|bel)|"
    r"nog niet|niet aangenomen|durf|wil niet vragen|liever niet)\b",
    re.I,
)
_NIET_MEER = re.compile(
    r"\b(?:geen contact|zie (?:ik|we) (?:nooit|niet)|nooit meer|niks aan|niets aan|gebroken|"
    r"verbroken|"
    r"spreek(?:t|en)? .*niet|laat niks|overleden|ruzie|hoor ik niks|ver weg)\b",
    re.I,
)
_GROEP = re.compile(
    r"\b(?:(?:de |onze |het |mijn |m'n |een )?(?P<groep>kerk|moskee|diaconie|parochie|"
    r"gemeente van de "
    r"kerk|koor|club|\w*vereniging|buurthuis|buurtkamer|inloop|kaartclub|voetbalclub|sportschool|"
    r"appgroep|vrienden|vriendinnen|vriendengroep|buren|collega's|maten|"
    r"lotgenoten\w*|buurt|scouting|volkstuin|broers(?: en zussen)?|zussen|ouders|schoonouders|"
    r"kleinkinderen|opa en oma))\b",
    re.I,
)
_NIET_IN_NET = {R.ZELF, R.PARTNER, R.HULPVERLENER}


@dataclass
class Steun:
    """A person or group of the network, with the sentences about them."""

    naam: str
    relatie: str
    zinnen: list[Zin] = field(default_factory=list)
    extra: list[int] = field(default_factory=list)

    def item(self) -> dict[str, Any]:
        """Return it as the analysis shows it."""
        ruw = " ".join(z.tekst for z in self.zinnen)
        gewicht = [1.0 + bool(_DOET.search(z.tekst)) for z in self.zinnen]
        return {
            "naam": self.naam,
            "relatie": self.relatie,
            "wat": voeg([kaal(z.tekst) for z in self.zinnen], gewicht),
            "nu_of_mogelijk": "mogelijk" if _MOGELIJK.search(ruw) else "nu",
            "beurten": uniek([*(z.nr for z in self.zinnen), *self.extra]),
        }


def netwerk(
    gelezen: Sequence[Gelezen], register: Register, apart: Collection[int]
) -> list[dict[str, Any]]:
    """Return the people and groups of the informal network."""
    zinnen = [z for b in gelezen if b.rol is Rol.CLIENT and b.nr not in apart for z in b.zinnen]
    zinnen = [z for z in zinnen if not (Doel.WONDER in z.vraag.doelen and z.vraag.vraagt)]
    uit: list[Steun] = []
    for mens in register.mensen.values():
        if not kan_netwerk(mens):
            continue
        over = [z for z in zinnen if z.onderwerp == mens.sleutel or mens.sleutel in z.over]
        if _telt(mens, over, zinnen):
            uit.append(Steun(mens.noem, _relatie(mens), over))
            for zin in over:
                zin.steun = zin.steun or ("net" if zin.onderwerp == mens.sleutel else "")
    uit += _groepen(zinnen)
    uit.sort(key=lambda s: s.zinnen[0].nr)
    return [s.item() for s in uit]


def kan_netwerk(mens: Mens) -> bool:
    """Say whether somebody may be network: outside the house, alive, no helper by trade."""
    buiten = mens.soort is not R.KIND or mens.huis is False
    return (
        not mens.aanwezig
        and mens.soort not in _NIET_IN_NET
        and not (mens.soort is R.EX or mens.van)
        and mens.huis in (None, False)
        and buiten
        and not mens.overleden
        and not mens.verzorgd
    )


def _telt(mens: Mens, over: list[Zin], alle: list[Zin]) -> bool:
    """Weigh whether somebody helps, could help or matters."""
    if not over:
        return False
    punten = 0.0
    for zin in over:
        punten += 1.0 * bool(_DOET.search(zin.tekst)) - 1.5 * bool(_NIET_MEER.search(zin.tekst))
        punten += 0.6 * (Soort.NETWERK in zin.soorten) + 0.5 * (Soort.NETWERK in zin.van_beurt)
        punten += 0.6 * (Doel.NETWERK in zin.vraag.doelen and zin.vraag.vraagt)
    if mens.naam and mens.soort is None and not mens.woord:
        punten -= 0.3
    return punten >= 1.0


def _relatie(mens: Mens) -> str:
    woord = mens.woord or ("familie" if mens.soort is R.FAMILIE else "")
    if woord and mens.bij and mens.naam:
        woord = f"{woord} van {mens.bij}"
    delen = [woord, str(mens.leeftijd) if mens.leeftijd is not None else "", mens.plaats or ""]
    return ", ".join(d for d in delen if d)


def _groepen(zinnen: list[Zin]) -> list[Steun]:
    """Return groups: a church, a club, friends, when something is told of them."""
    uit: dict[str, Steun] = {}
    for zin in zinnen:
        for m in list(_GROEP.finditer(zin.tekst))[-1:]:
            woord = m.group("groep").casefold()
            telt = (
                Soort.NETWERK in zin.soorten | zin.van_beurt
                or Doel.NETWERK in zin.vraag.doelen
                or bool(_DOET.search(zin.tekst))
            )
            if not telt or _NIET_MEER.search(zin.tekst) or re.search(r"\bgeen\b", zin.tekst):
                continue
            sleutel = woord[:5]
            soort = relatie_soort(woord.split()[0])
            familie = soort is not None and soort not in (R.VRIEND, R.BUUR)
            steun = Steun(m.group().strip().lower(), "familie" if familie else "groep")
            uit.setdefault(sleutel, steun).zinnen.append(zin)
    return list(uit.values())
