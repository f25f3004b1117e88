"""The made-up example dossier, `prompts/voorbeeld/*.yaml`: a household and a whole talk."""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from keukentafel.content.lijst import laad_lijst
from keukentafel.content.modellen import Regel, Vast
from keukentafel.content.pad import prompts_map
from keukentafel.fouten import InhoudFout
from keukentafel.labels import Levensdomein, Signaal, Soort

IK = "ik"
"""How the example names the professional."""

Label = Levensdomein | Soort | Signaal


class Aanleiding(Vast):
    """What was known before the talk."""

    aanmelding: str = ""
    gevraagd_door: str = ""
    persoonlijk_plan: str = ""
    niet_opnieuw: str = ""


class VoorbeeldPersoon(Vast):
    """Somebody of the household, elsewhere, or helping."""

    naam: Regel
    relatie: str = ""
    leeftijd: Annotated[int, Field(ge=0, le=120)] | None = None
    plek: Literal["in_huis", "elders", "helper"]
    bijzonderheden: str = ""


class Gezegd(Vast):
    """One note; without text it is a time mark. `labels` are as a person reads it."""

    wie: str = ""
    tekst: Regel | None = None
    eigen_woorden: bool = False
    belangrijk: bool = False
    labels: tuple[Label, ...] | None = None
    merk: str = ""


class Stuk(Vast):
    """A stretch of the talk with the same people at the table."""

    aan_tafel: tuple[Regel, ...]
    gezegd: tuple[Gezegd, ...]


class Bevestigd(Vast):
    """Who said that the lines of these notes are right, or what they see otherwise."""

    van: Annotated[tuple[str, ...], Field(min_length=1)]
    door: Annotated[tuple[Regel, ...], Field(min_length=1)]
    behalve: str = ""


class Vrijgegeven(Vast):
    """Notes that their speakers told the others later on."""

    van: Annotated[tuple[str, ...], Field(min_length=1)]
    aan: Annotated[tuple[Regel, ...], Field(min_length=1)]


class Meer(Vast):
    """What more is known of the line of this kind that a note gave."""

    van: str
    soort: Soort
    details: dict[str, Regel]


class Zegt(Vast):
    """What one person says of a question or a goal."""

    wie: Regel
    stand: Literal["besproken", "akkoord", "niet_akkoord"]
    woorden: str = ""


class Keuze(Vast):
    """A way to reach a goal."""

    tekst: Regel
    van_team: bool = False
    gekozen: bool = False


class Afspraak(Vast):
    """Who does what, when. `ja`: whoever does it said yes in person."""

    wie: Regel
    wat: Regel
    wanneer: str = ""
    door: Literal["zelf", "netwerk", "vrijwilliger", "professional"]
    eerst: bool = False
    ja: bool = False


class Gesteld(Vast):
    """A goal, and all that belongs to it."""

    tekst: Regel
    van: str = ""
    kleinste_stap: str = ""
    waaraan_merkt_u_het: str = ""
    wanneer_kijken_we: str = ""
    zeggen: tuple[Zegt, ...] = ()
    keuzes: tuple[Keuze, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()


class Gedeeld(Vast):
    """What these people say yes to: of one kind, for one recipient, for each of these things."""

    soort: Literal["geheimhouding", "hulp"]
    door: Annotated[tuple[Regel, ...], Field(min_length=1)]
    ontvanger: Regel
    wat: Annotated[tuple[Regel, ...], Field(min_length=1)]


class Kijkmoment(Vast):
    """When and how it is looked at again."""

    wanneer: Regel
    hoe: str = ""
    met: str = ""


class Contact(Vast):
    """Who is the fixed contact."""

    wie: Regel
    bereikbaar: str = ""


class Gevraagd(Vast):
    """What somebody wants help with, and the goals that came of it."""

    zin: Regel
    wie: Regel
    domeinen: tuple[Levensdomein, ...] = ()
    van: tuple[str, ...] = ()
    akkoord: bool = False
    eerst: bool = False
    zeggen: tuple[Zegt, ...] = ()
    doelen: tuple[Gesteld, ...] = ()


class Voorbeeld(Vast):
    """A household, what led to the talk, the talk itself and what came of it."""

    naam: Regel
    aanleiding: Aanleiding
    personen: Annotated[tuple[VoorbeeldPersoon, ...], Field(min_length=1)]
    stukken: Annotated[tuple[Stuk, ...], Field(min_length=1)]
    vrijgegeven: tuple[Vrijgegeven, ...] = ()
    meer: tuple[Meer, ...] = ()
    bevestigd: tuple[Bevestigd, ...] = ()
    ketens: tuple[Annotated[tuple[str, ...], Field(min_length=2)], ...] = ()
    hulpvragen: tuple[Gevraagd, ...] = ()
    gedeeld: tuple[Gedeeld, ...] = ()
    kijkmomenten: tuple[Kijkmoment, ...] = ()
    contact: Contact | None = None

    @model_validator(mode="after")
    def _namen_en_merken_bestaan(self) -> "Voorbeeld":
        namen = {p.naam for p in self.personen}
        for naam in self._genoemd():
            if naam not in namen:
                raise ValueError(f"'{naam}' staat niet bij de personen")
        merken = [g.merk for stuk in self.stukken for g in stuk.gezegd if g.merk]
        if len(merken) != len(set(merken)):
            raise ValueError("een merk staat er twee keer")
        bronnen = (
            *(v.van for v in self.vrijgegeven),
            *(b.van for b in self.bevestigd),
            *(h.van for h in self.hulpvragen),
            *((m.van,) for m in self.meer),
            *self.ketens,
        )
        for merk in chain.from_iterable(bronnen):
            if merk not in merken:
                raise ValueError(f"het merk '{merk}' staat nergens bij")
        return self

    def _genoemd(self) -> Iterator[str]:
        for stuk in self.stukken:
            yield from stuk.aan_tafel
            yield from (g.wie for g in stuk.gezegd if g.wie not in ("", IK))
        for vrij in self.vrijgegeven:
            yield from vrij.aan
        for bevestigd in self.bevestigd:
            yield from bevestigd.door
        for ja in self.gedeeld:
            yield from ja.door
        for vraag in self.hulpvragen:
            yield vraag.wie
            yield from (z.wie for z in vraag.zeggen)
            for doel in vraag.doelen:
                yield from (doel.van,) if doel.van else ()
                yield from (z.wie for z in doel.zeggen)
                yield from (a.wie for a in doel.afspraken if a.wie != IK)


@cache
def voorbeeld() -> Voorbeeld:
    """Return the example that the home screen opens. Raises InhoudFout."""
    return laad_voorbeelden(prompts_map())[0]


def laad_voorbeelden(map: Path) -> tuple[Voorbeeld, ...]:
    """Return all examples of a content folder, by file. Raises InhoudFout."""
    bestanden = sorted((map / "voorbeeld").glob("*.yaml"))
    alle = [v for bestand in bestanden for v in laad_lijst(bestand, Voorbeeld)[1]]
    if not alle:
        raise InhoudFout("voorbeeld", None, "hier staat geen bestand met een voorbeeld")
    return tuple(alle)
