"""Filling the templates of `prompts/`. What people said is data, never a template.

HTML escapes by itself. For Markdown the whole view model is escaped before a template sees
it, so that no template can forget one text.
"""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from keukentafel.content.pad import prompts_map
from keukentafel.fouten import InhoudFout

if TYPE_CHECKING:
    from jinja2 import Environment


class Sleutel(str):
    """A word of the program, never of a person: the templates look it up, nothing escapes it."""

    __slots__ = ()


_TEKENS = re.compile(r"[\\`*_{}\[\]<>#|~&@$^]")
_BEGIN = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+=]))")
_ADRES = re.compile(r"\bwww(?=\.)|(?<=[ps])(?=://)", re.IGNORECASE)
"""Where a bare address would become a link."""


def markdown(tekst: str) -> str:
    """Return the text so that Markdown shows it letter by letter."""
    uit = _TEKENS.sub(r"\\\g<0>", tekst)
    uit = _BEGIN.sub(r"\1\\", uit)
    return _ADRES.sub(r"\g<0>\\", uit)


def met(model: Any, functie: Callable[[str], str]) -> Any:
    """Return a view model with every text of people in it passed through `functie`."""
    if type(model) is str:
        return functie(model)
    if isinstance(model, tuple):
        return tuple(met(deel, functie) for deel in model)
    if is_dataclass(model) and not isinstance(model, type):
        return replace(
            model, **{f.name: met(getattr(model, f.name), functie) for f in fields(model)}
        )
    return model


@cache
def _omgeving(map: Path) -> "Environment":
    from jinja2 import FileSystemLoader, StrictUndefined, select_autoescape
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(
        loader=FileSystemLoader(map),
        autoescape=select_autoescape(("html.j2",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def vul(naam: str, model: Any, map: str = "verslag") -> str:
    """Return a template of a folder of `prompts/` filled with `v`, the view model.

    Raises InhoudFout when the template is missing or broken.
    """
    from jinja2 import TemplateError, TemplateNotFound

    try:
        return _omgeving(prompts_map() / map).get_template(naam).render(v=model)
    except TemplateNotFound as fout:
        raise InhoudFout(f"{map}/{fout.name}", None, "dit bestand ontbreekt") from None
    except TemplateError as fout:
        # No detail: the message of a broken template may hold what people said.
        regel = getattr(fout, "lineno", None)
        raise InhoudFout(f"{map}/{naam}", regel, "dit sjabloon klopt niet") from None
    except UnicodeDecodeError:
        raise InhoudFout(f"{map}/{naam}", None, "dit is geen tekst in UTF-8") from None
