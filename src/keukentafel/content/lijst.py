"""A YAML file that holds a list of one kind of thing; a wrong one says which line, and why."""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from keukentafel.content.modellen import Vast
from keukentafel.content.yamlbron import YamlBron, lees_yaml

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


def laad_een(bestand: Path, model: type[T]) -> T:
    """Return the one entry of a file. Raises InhoudFout."""
    bron, delen = laad_lijst(bestand, model)
    if len(delen) != 1:
        raise bron.fout((), "hier hoort precies één deel te staan")
    return delen[0]


def laad_lijst(bestand: Path, model: type[T]) -> tuple[YamlBron, tuple[T, ...]]:
    """Return a file that holds a list of one kind of thing. Raises InhoudFout."""
    bron = lees_yaml(bestand)
    if not isinstance(bron.inhoud, list):
        raise bron.fout((), "hier hoort een lijst te staan")
    soort: TypeAdapter[tuple[T, ...]] = TypeAdapter(tuple[model, ...])  # type: ignore[valid-type]
    try:
        return bron, soort.validate_python(tuple(bron.inhoud))
    except ValidationError as fout:
        eerste = fout.errors(include_url=False, include_input=False)[0]
        raise bron.fout(eerste["loc"], reden_van(eerste)) from None


def laad_tabel(bestand: Path, model: type[T]) -> tuple[YamlBron, T]:
    """Return a file that holds one thing, a table of keys. Raises InhoudFout."""
    bron = lees_yaml(bestand)
    if not isinstance(bron.inhoud, dict):
        raise bron.fout((), "hier horen namen met een dubbele punt te staan")
    try:
        return bron, model.model_validate(bron.inhoud)
    except ValidationError as fout:
        eerste = fout.errors(include_url=False, include_input=False)[0]
        raise bron.fout(eerste["loc"], reden_van(eerste)) from None


def reden_van(fout: ErrorDetails) -> str:
    """Return in Dutch what pydantic found wrong, without any value in it."""
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


__all__ = ["laad_een", "laad_lijst", "laad_tabel", "reden_van"]
