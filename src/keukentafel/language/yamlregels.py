"""Reading a YAML file and knowing on which line each of its values stands."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from keukentafel.content.yamlgrens import TE_GROOT, VERWIJST, te_groot, verwezen
from keukentafel.fouten import InhoudFout

_Lader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Both are safe; the one in C reads ten times as fast and is not always there."""


def lees_yaml(bestand: Path) -> tuple[Any, yaml.Node | None]:
    """Return the content and its node tree. Raises InhoudFout on what is no YAML."""
    try:
        if te_groot(bestand):
            raise InhoudFout(str(bestand), None, TE_GROOT)
        tekst = bestand.read_text("utf-8")
        lader = _Lader(tekst)
        try:
            knoop = lader.get_single_node()
            if (dubbel := verwezen(knoop)) is not None:
                raise InhoudFout(str(bestand), dubbel.start_mark.line + 1, VERWIJST)
            _geen_dubbele(bestand, knoop)
            return (None if knoop is None else lader.construct_document(knoop)), knoop
        finally:
            lader.dispose()
    except UnicodeDecodeError:
        raise InhoudFout(str(bestand), None, "dit is geen tekst in UTF-8") from None
    except OSError:
        raise InhoudFout(str(bestand), None, "dit bestand kan ik niet lezen") from None
    except yaml.YAMLError as fout:
        plek = getattr(fout, "problem_mark", None)
        regel = plek.line + 1 if plek else None
        raise InhoudFout(str(bestand), regel, "dit is geen geldige YAML") from None
    except (ValueError, RecursionError):
        raise InhoudFout(str(bestand), None, "hier staat een waarde die niet kan") from None


def _geen_dubbele(bestand: Path, knoop: yaml.Node | None) -> None:
    """Raise InhoudFout where a key stands twice: YAML itself would drop the first."""
    if isinstance(knoop, yaml.MappingNode):
        gezien: set[str] = set()
        for sleutel, waarde in knoop.value:
            if sleutel.value in gezien:
                regel = sleutel.start_mark.line + 1
                raise InhoudFout(str(bestand), regel, f"'{sleutel.value}' staat er twee keer")
            gezien.add(sleutel.value)
            _geen_dubbele(bestand, waarde)
    elif isinstance(knoop, yaml.SequenceNode):
        for deel in knoop.value:
            _geen_dubbele(bestand, deel)


def regel_van(knoop: yaml.Node | None, plek: Sequence[str | int]) -> int | None:
    """Return the line of the deepest node on a path of keys and numbers."""
    if knoop is None:
        return None
    regel = knoop.start_mark.line + 1
    if not plek:
        return regel
    stap, rest = plek[0], plek[1:]
    if isinstance(knoop, yaml.MappingNode) and isinstance(stap, int):
        return knoop.value[stap][0].start_mark.line + 1 if stap < len(knoop.value) else regel
    if isinstance(knoop, yaml.MappingNode):
        for sleutel, waarde in knoop.value:
            if sleutel.value == str(stap):
                return regel_van(waarde, rest) if rest else sleutel.start_mark.line + 1
    if isinstance(knoop, yaml.SequenceNode) and isinstance(stap, int) and stap < len(knoop.value):
        return regel_van(knoop.value[stap], rest)
    return regel
