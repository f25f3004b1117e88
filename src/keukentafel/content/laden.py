"""Loading `prompts/`, checked: a wrong file says which file, which line, and why."""

from collections.abc import Hashable, Iterable, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from keukentafel.content.modellen import (
    Domein,
    Element,
    ElementSleutel,
    FaseInfo,
    Jargon,
    Vast,
    Veiligheid,
)
from keukentafel.content.pad import prompts_map
from keukentafel.content.vraag import Vraag
from keukentafel.content.yamlbron import YamlBron, lees_yaml
from keukentafel.fouten import InhoudFout
from keukentafel.labels import Fase, Levensdomein

T = TypeVar("T", bound=Vast)

_REDENEN = {
    "missing": "'{veld}' ontbreekt",
    "extra_forbidden": "'{veld}' ken ik hier niet",
    "string_type": "'{veld}' moet tekst zijn",
    "string_too_short": "'{veld}' is leeg",
    "string_too_long": "'{veld}' is te lang",
    "string_pattern_mismatch": "'{veld}' heeft niet de goede vorm",
    "tuple_type": "'{veld}' moet een lijst zijn",
    "too_short": "'{veld}' is leeg",
    "bool_parsing": "'{veld}' moet true of false zijn",
    "bool_type": "'{veld}' moet true of false zijn",
}


@cache
def vragen() -> tuple[Vraag, ...]:
    """Return the question bank. Raises InhoudFout."""
    return laad_vragen(prompts_map())


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
    _geen_dubbele(bron, [j.woord.casefold() for j in woorden])
    return woorden


@cache
def veiligheid() -> Veiligheid:
    """Return what to hold on to when safety is a worry. Raises InhoudFout."""
    return laad_veiligheid(prompts_map())


def laad_veiligheid(map: Path) -> Veiligheid:
    """Return the one entry of `veiligheid.yaml` in a content folder. Raises InhoudFout."""
    bron, delen = laad_lijst(map / "veiligheid.yaml", Veiligheid)
    if len(delen) != 1:
        raise bron.fout((), "hier hoort precies één deel te staan")
    return delen[0]


def laad_vragen(map: Path) -> tuple[Vraag, ...]:
    """Return the questions of a content folder, by file. Raises InhoudFout."""
    bestanden = sorted((map / "vragen").glob("*.yaml"))
    if not bestanden:
        raise InhoudFout("vragen", None, "hier staan geen bestanden met vragen")
    alle: dict[str, Vraag] = {}
    for bestand in bestanden:
        bron, nieuw = laad_lijst(bestand, Vraag)
        for i, vraag in enumerate(nieuw):
            if vraag.id in alle:
                raise bron.fout((i, "id"), f"de id '{vraag.id}' bestaat al")
            alle[vraag.id] = vraag
    return tuple(alle.values())


def laad_lijst(bestand: Path, model: type[T]) -> tuple[YamlBron, tuple[T, ...]]:
    """Return a file that holds a list of one kind of thing. Raises InhoudFout."""
    bron = lees_yaml(bestand)
    if not isinstance(bron.inhoud, list):
        raise bron.fout((), "hier hoort een lijst te staan")
    soort: TypeAdapter[tuple[T, ...]] = TypeAdapter(tuple[model, ...])  # type: ignore[valid-type]
    try:
        return bron, soort.validate_python(tuple(bron.inhoud))
    except ValidationError as fout:
        raise _inhoudfout(bron, fout) from None


def laad_een(bestand: Path, model: type[T]) -> tuple[YamlBron, T]:
    """Return a file that holds one thing, a table of keys. Raises InhoudFout."""
    bron = lees_yaml(bestand)
    if not isinstance(bron.inhoud, dict):
        raise bron.fout((), "hier horen namen met een dubbele punt te staan")
    try:
        return bron, model.model_validate(bron.inhoud)
    except ValidationError as fout:
        raise _inhoudfout(bron, fout) from None


def _inhoudfout(bron: YamlBron, fout: ValidationError) -> InhoudFout:
    eerste = fout.errors(include_url=False, include_input=False)[0]
    return bron.fout(eerste["loc"], _reden(eerste))


def _reden(fout: ErrorDetails) -> str:
    veld = next(
        (str(d) for d in reversed(fout["loc"]) if isinstance(d, str) and d != "[key]"), "dit"
    )
    if fout["type"] == "value_error":
        return str(fout["ctx"]["error"])
    if fout["type"] in ("enum", "literal_error"):
        return f"'{veld}' moet zijn: {_keuzes(fout['ctx']['expected'])}"
    return _REDENEN.get(fout["type"], "'{veld}' klopt niet").format(veld=veld)


def _keuzes(verwacht: Any) -> str:
    return str(verwacht).replace(" or ", " of ").replace("'", "")


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
