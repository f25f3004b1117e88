"""A YAML file read once: its content, and on which line each of its values stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from keukentafel.content.yamlgrens import TE_GROOT, VERWIJST, te_groot, verwezen
from keukentafel.fouten import InhoudFout

# libyaml is some ten times faster and comes with most builds of PyYAML, not with all.
_Lader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class YamlBron:
    """The content of one file with its tree of nodes."""

    bestand: str
    inhoud: Any
    knoop: yaml.Node | None

    def regel(self, plek: Sequence[str | int]) -> int | None:
        """Return the line of the deepest node on a path of keys and numbers."""
        knoop, regel = self.knoop, None
        for stap in (*plek, None):
            if knoop is None:
                break
            regel = knoop.start_mark.line + 1
            knoop = _kind(knoop, stap)
        return regel

    def fout(self, plek: Sequence[str | int], reden: str) -> InhoudFout:
        """Return an error that points at a place in this file."""
        return InhoudFout(self.bestand, self.regel(plek), reden)


def lees_yaml(bestand: Path) -> YamlBron:
    """Return the content of a file. Raises InhoudFout when it is no sound YAML."""
    naam = "/".join(bestand.parts[-2:])
    try:
        if te_groot(bestand):
            raise InhoudFout(naam, None, TE_GROOT)
        tekst = bestand.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise InhoudFout(naam, None, "dit is geen tekst in UTF-8") from None
    except FileNotFoundError:
        raise InhoudFout(naam, None, "dit bestand ontbreekt") from None
    except OSError:
        raise InhoudFout(naam, None, "dit bestand kan ik niet lezen") from None
    try:
        lader = _Lader(tekst)
        try:
            knoop = lader.get_single_node()
            if (dubbel := verwezen(knoop)) is not None:
                raise InhoudFout(naam, dubbel.start_mark.line + 1, VERWIJST)
            _geen_dubbele_sleutels(naam, knoop)
            inhoud = lader.construct_document(knoop) if knoop else None
        finally:
            lader.dispose()
    except yaml.YAMLError as fout:
        merk = getattr(fout, "problem_mark", None)
        regel = merk.line + 1 if merk else None
        raise InhoudFout(naam, regel, "dit is geen geldige YAML") from None
    except (ValueError, RecursionError):
        raise InhoudFout(naam, None, "hier staat een waarde die niet kan") from None
    return YamlBron(naam, inhoud, knoop)


def _kind(knoop: yaml.Node, stap: str | int | None) -> yaml.Node | None:
    if isinstance(knoop, yaml.MappingNode):
        return next((w for s, w in knoop.value if s.value == str(stap)), None)
    if isinstance(knoop, yaml.SequenceNode) and isinstance(stap, int) and stap < len(knoop.value):
        kind: yaml.Node = knoop.value[stap]
        return kind
    return None


def _geen_dubbele_sleutels(naam: str, knoop: yaml.Node | None) -> None:
    """YAML lets the last of two equal keys win in silence; a writer would lose a line."""
    if isinstance(knoop, yaml.MappingNode):
        gezien: set[str] = set()
        for sleutel, waarde in knoop.value:
            if isinstance(sleutel, yaml.ScalarNode):
                if sleutel.value in gezien:
                    regel = sleutel.start_mark.line + 1
                    raise InhoudFout(naam, regel, f"'{sleutel.value}' staat hier twee keer")
                gezien.add(sleutel.value)
            _geen_dubbele_sleutels(naam, waarde)
    elif isinstance(knoop, yaml.SequenceNode):
        for deel in knoop.value:
            _geen_dubbele_sleutels(naam, deel)
