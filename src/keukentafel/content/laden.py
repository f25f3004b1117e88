"""Loading `prompts/`, checked: a wrong file says which file, which line, and why."""

from collections.abc import Hashable, Iterable, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeVar, get_args

from keukentafel.content.keuze import Keuzeregels
from keukentafel.content.lijst import laad_een, laad_lijst
from keukentafel.content.modellen import (
    Doelhulp,
    Domein,
    Element,
    ElementSleutel,
    FaseInfo,
    Jargon,
    Termijnen,
    Vast,
    Veiligheid,
)
from keukentafel.content.pad import prompts_map
from keukentafel.content.team import (
    Team,
    eigen_team,
    laad_vraagbestanden,
    leg_keuze_over,
    leg_over,
)
from keukentafel.content.vraag import Vraag
from keukentafel.content.yamlbron import YamlBron
from keukentafel.fouten import InhoudFout
from keukentafel.labels import Fase, Levensdomein

T = TypeVar("T", bound=Vast)


@cache
def vragen() -> tuple[Vraag, ...]:
    """Return the question bank with the team's own in it. Raises InhoudFout."""
    return leg_over(laad_vragen(prompts_map()), team())


@cache
def team() -> Team | None:
    """Return the team's own folder, or None. Raises InhoudFout."""
    return eigen_team()


@cache
def domeinen() -> tuple[Domein, ...]:
    """Return all life domains in the order of the file. Raises InhoudFout."""
    return volledig(prompts_map() / "domeinen.yaml", Domein, list(Levensdomein))


@cache
def fasen() -> tuple[FaseInfo, ...]:
    """Return all phases in the order of the file. Raises InhoudFout."""
    return volledig(prompts_map() / "fasen.yaml", FaseInfo, list(Fase))


@cache
def elementen() -> tuple[Element, ...]:
    """Return the twelve working elements. Raises InhoudFout."""
    sleutels: list[str] = list(get_args(ElementSleutel))
    return volledig(prompts_map() / "elementen.yaml", Element, sleutels)


@cache
def jargon() -> tuple[Jargon, ...]:
    """Return the words that we do not say to people. Raises InhoudFout."""
    bron, woorden = laad_lijst(prompts_map() / "jargon.yaml", Jargon)
    eigen = team()
    alle = (*woorden, *(eigen.jargon if eigen else ()))
    _geen_dubbele(bron, [j.woord.casefold() for j in alle])
    return alle


@cache
def keuzeregels() -> Keuzeregels:
    """Return how questions are weighed. Raises InhoudFout."""
    return leg_keuze_over(prompts_map() / "keuze.yaml", team())


@cache
def veiligheid() -> Veiligheid:
    """Return what to hold on to when safety is a worry, the team's own numbers included.

    Raises InhoudFout.
    """
    basis, eigen = laad_veiligheid(prompts_map()), team()
    if eigen is None or not eigen.regio:
        return basis
    return basis.model_copy(update={"regio": (*basis.regio, *eigen.regio)})


def laad_veiligheid(map: Path) -> Veiligheid:
    """Return the one entry of `veiligheid.yaml` in a content folder. Raises InhoudFout."""
    return laad_een(map / "veiligheid.yaml", Veiligheid)


@cache
def doelhulp() -> Doelhulp:
    """Return what helps to make a goal small and one's own. Raises InhoudFout."""
    return laad_doelhulp(prompts_map())


def laad_doelhulp(map: Path) -> Doelhulp:
    """Return the one entry of `doelen.yaml`: each check once. Raises InhoudFout."""
    bron, delen = laad_lijst(map / "doelen.yaml", Doelhulp)
    if len(delen) != 1:
        raise bron.fout((), "hier hoort precies één deel te staan")
    _geen_dubbele(bron, [c.sleutel for c in delen[0].controles])
    _geen_dubbele(bron, [s.sleutel for s in delen[0].strategieen])
    return delen[0]


@cache
def termijnen() -> tuple[Termijnen, ...]:
    """Return the steps and days of each law. Raises InhoudFout."""
    return laad_termijnen(prompts_map())


def laad_termijnen(map: Path) -> tuple[Termijnen, ...]:
    """Return `termijnen.yaml`: each law once. Raises InhoudFout."""
    bron, wetten = laad_lijst(map / "termijnen.yaml", Termijnen)
    _geen_dubbele(bron, [w.kader for w in wetten])
    return wetten


def laad_vragen(map: Path) -> tuple[Vraag, ...]:
    """Return the questions of a content folder, by file. Raises InhoudFout."""
    bestanden = sorted((map / "vragen").glob("*.yaml"))
    if not bestanden:
        raise InhoudFout("vragen", None, "hier staan geen bestanden met vragen")
    return laad_vraagbestanden(bestanden)


def volledig(bestand: Path, model: type[T], sleutels: Sequence[str | StrEnum]) -> tuple[T, ...]:
    """Load a file that names each of `sleutels` exactly once."""
    bron, lijst = laad_lijst(bestand, model)
    eigen = [getattr(x, "sleutel") for x in lijst]  # noqa: B009
    _geen_dubbele(bron, eigen)
    mist = [str(s) for s in sleutels if s not in eigen]
    if mist:
        raise bron.fout((), f"dit ontbreekt nog: {', '.join(mist)}")
    return lijst


def _geen_dubbele(bron: YamlBron, sleutels: Iterable[Hashable]) -> None:
    gezien: set[Hashable] = set()
    for i, sleutel in enumerate(sleutels):
        if sleutel in gezien:
            raise bron.fout((i,), f"'{sleutel}' staat hier twee keer")
        gezien.add(sleutel)
