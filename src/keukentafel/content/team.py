"""The team's own folder over the content (`KEUKENTAFEL_INHOUD`), held to the same rules.

`inhoud.yaml` names the folder and its version, and what to leave out; `vragen/*.yaml` adds
questions or takes the place of those with the same id; `jargon.yaml` adds words; `keuze.yaml`
holds only the weights that differ; `regio.yaml` adds the numbers to call in the own region.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from keukentafel.content.keuze import Keuzeregels
from keukentafel.content.lijst import laad_een, laad_lijst, reden_van
from keukentafel.content.modellen import Jargon, Nummer, Regel, Vast
from keukentafel.content.vraag import Vraag
from keukentafel.content.yamlbron import YamlBron, lees_yaml
from keukentafel.fouten import InhoudFout

VARIABELE = "KEUKENTAFEL_INHOUD"


class TeamKop(Vast):
    """Whose folder it is, its version, and the ids of questions that the team leaves out."""

    naam: Regel
    versie: Regel
    weg: tuple[str, ...] = ()


@dataclass(frozen=True)
class Team:
    """What one team adds, changes and leaves out."""

    map: Path
    kop: TeamKop
    vragen: tuple[Vraag, ...]
    jargon: tuple[Jargon, ...]
    keuze: YamlBron | None
    regio: tuple[Nummer, ...] = ()


def eigen_team() -> Team | None:
    """Return the team's folder that the environment names, or None. Raises InhoudFout."""
    naam = os.environ.get(VARIABELE, "").strip()
    return laad_team(Path(naam).expanduser()) if naam else None


def laad_team(map_: Path) -> Team:
    """Return a team's folder. Raises InhoudFout with file, line and reason."""
    if not map_.is_dir():
        raise InhoudFout(map_.name, None, f"deze map bestaat niet (zie {VARIABELE})")
    jargon = map_ / "jargon.yaml"
    keuze = map_ / "keuze.yaml"
    regio = map_ / "regio.yaml"
    return Team(
        map=map_,
        kop=laad_een(map_ / "inhoud.yaml", TeamKop),
        vragen=laad_vraagbestanden(sorted((map_ / "vragen").glob("*.yaml"))),
        jargon=laad_lijst(jargon, Jargon)[1] if jargon.exists() else (),
        keuze=lees_yaml(keuze) if keuze.exists() else None,
        regio=laad_lijst(regio, Nummer)[1] if regio.exists() else (),
    )


def laad_vraagbestanden(bestanden: Sequence[Path]) -> tuple[Vraag, ...]:
    """Return the questions of some files, each id once. Raises InhoudFout."""
    alle: dict[str, Vraag] = {}
    for bestand in bestanden:
        bron, nieuw = laad_lijst(bestand, Vraag)
        for i, vraag in enumerate(nieuw):
            if vraag.id in alle:
                raise bron.fout((i, "id"), f"de id '{vraag.id}' bestaat al")
            alle[vraag.id] = vraag
    return tuple(alle.values())


def leg_over(basis: Sequence[Vraag], team: Team | None) -> tuple[Vraag, ...]:
    """Return the bank with the team's questions in it. Raises InhoudFout on an unknown `weg`."""
    if team is None:
        return tuple(basis)
    bekend = {v.id for v in basis}
    for id in team.kop.weg:
        if id not in bekend:
            raise InhoudFout("inhoud.yaml", None, f"onder 'weg' staat '{id}', en die is er niet")
    eigen = {v.id: v for v in team.vragen}
    gebleven = [eigen.pop(v.id, v) for v in basis if v.id not in team.kop.weg]
    return (*gebleven, *eigen.values())


def leg_keuze_over(basis: Path, team: Team | None) -> Keuzeregels:
    """Return the weights with the team's own in it. Raises InhoudFout."""
    if team is None or team.keuze is None:
        return laad_een(basis, Keuzeregels)
    eigen = team.keuze.inhoud
    if not isinstance(eigen, list) or len(eigen) != 1 or not isinstance(eigen[0], dict):
        raise team.keuze.fout((), "hier hoort precies één deel te staan")
    samen = _over(lees_yaml(basis).inhoud[0], eigen[0])
    try:
        return TypeAdapter(Keuzeregels).validate_python(samen)
    except ValidationError as fout:
        eerste = fout.errors(include_url=False, include_input=False)[0]
        raise team.keuze.fout((0, *eerste["loc"]), reden_van(eerste)) from None


def _over(onder: dict[str, Any], boven: dict[str, Any]) -> dict[str, Any]:
    return onder | {
        k: _over(onder[k], v) if isinstance(v, dict) and isinstance(onder.get(k), dict) else v
        for k, v in boven.items()
    }


__all__ = [
    "VARIABELE",
    "Team",
    "TeamKop",
    "eigen_team",
    "laad_team",
    "laad_vraagbestanden",
    "leg_keuze_over",
    "leg_over",
]
