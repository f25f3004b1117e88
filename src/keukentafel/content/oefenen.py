"""The rules and shared words of simulated clients, `prompts/oefenen/`."""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from keukentafel.content.lijst import laad_tabel
from keukentafel.content.modellen import Vast
from keukentafel.content.pad import prompts_map
from keukentafel.content.persona import Diepte, Gelegenheid, Ingang, Sluit, Stijl, Zinnen
from keukentafel.labels import Levensdomein, Soort

Beweging = Literal[
    "begroeting",
    "praatje",
    "bedankt",
    "informatie",
    "toestemming",
    "stilte",
    "stilte_reeks",
    "open_vraag",
    "doorvragen",
    "gesloten_vraag",
    "circulair",
    "oplossingsgericht",
    "reflectie",
    "reflectie_mis",
    "samenvatting",
    "erkenning",
    "veiligheid",
    "alleen",
    "excuus",
    "advies_op_tijd",
    "gevoelig",
    "onzin",
    "advies",
    "stapelen",
    "suggestief",
    "waarom",
    "vaktaal",
    "veiligheid_in_gezelschap",
    "gesloten_reeks",
    "papegaai",
    "springen",
    "belediging",
]
"""What a turn can do; those that close carry the names of `Sluit`."""

Taal = Literal["gewoon", "eenvoudig", "kind"]
_PATROON = Annotated[str, Field(min_length=1, max_length=60)]
Patronen = tuple[_PATROON, ...]


class Grens(Vast):
    """What the meters must be before something is told."""

    vertrouwen: float
    openheid: float = 0.0
    spanning: float


class Vertrouwd(Vast):
    """A border of trust alone."""

    vertrouwen: float


class Moeilijk(Vast):
    """What a degree of difficulty adds at the start, and to each border."""

    vertrouwen: float
    openheid: float
    spanning: float
    grens: float


class StijlRegel(Vast):
    """How a style takes part: eager to speak, drifting off, adding something of its own."""

    spreekt: float
    dwaalt: float
    extra: float


class Afsluiten(Vast):
    """After which acts nothing deep comes for some turns."""

    beurten: int
    bij: tuple[Beweging, ...]


class NietSnappen(Vast):
    """How often somebody may say that they do not understand."""

    hoogstens: int
    tussen: int


class Stemming(Vast):
    """Which of the three wordings is chosen."""

    gespannen: Grens
    open: Grens


class Regels(Vast):
    """How a simulated client opens and closes: the one place for it."""

    bewegingen: dict[Beweging, tuple[float, float, float]]
    versterkt: float
    herhaald: float
    eentonig: float
    zakt: float
    meeluisteren: float
    gesloten_toch: float
    dieptes: dict[Diepte, Grens]
    dicht: Grens
    afsluiten: Afsluiten
    ingang_direct: tuple[Ingang, ...]
    moeilijkheden: dict[Literal[1, 2, 3], Moeilijk]
    stijlen: dict[Stijl, StijlRegel]
    stemming: Stemming
    snapt_niet: NietSnappen
    advies_mag: Vertrouwd

    @model_validator(mode="after")
    def _volledig(self) -> Self:
        for naam, er_is, hoort in (
            ("bewegingen", self.bewegingen, get_args(Beweging)),
            ("dieptes", self.dieptes, tuple(Diepte)),
            ("moeilijkheden", self.moeilijkheden, (1, 2, 3)),
            ("stijlen", self.stijlen, tuple(Stijl)),
        ):
            if mist := [str(h) for h in hoort if h not in er_is]:
                raise ValueError(f"in '{naam}' ontbreekt: {', '.join(mist)}")
        return self


class Verstaan(Vast):
    """Words by which a simulated client hears what kind of turn it is."""

    gewoner: dict[str, str]
    """How words of a dialect, or typed in haste, are read."""
    stilte: Patronen
    begroeting: Patronen
    afscheid: Patronen
    bedankt: Patronen
    praatje: Patronen
    over_werker: Patronen
    alleen: Patronen
    samen: Patronen
    toestemming: Patronen
    voorstel: Patronen
    raad: Patronen
    ervaring: Patronen
    herhalen: Patronen
    excuus: Patronen
    gerust: Patronen
    gesprek: Patronen
    waardering: Patronen
    meeleven: Patronen
    heet: Patronen
    domein_heel: Patronen
    belediging: Patronen
    veiligheid: Patronen
    geen_veiligheid: Patronen
    breed: Patronen
    gevoel: Patronen
    uitnodiging: Patronen
    precies: Patronen
    moeite: Patronen
    heeft_ieder: Patronen
    kinderen: Patronen
    partner: Patronen
    cijfer: Patronen
    kijk: Patronen
    druk: Patronen
    soorten: dict[Soort, Patronen]
    domeinen: dict[Levensdomein, Patronen]


class Woorden(Vast):
    """What is said by somebody whose own file has no words for it."""

    gewoon: dict[Gelegenheid, Zinnen]
    eenvoudig: dict[Gelegenheid, Zinnen]
    kind: dict[Gelegenheid, Zinnen]
    aanloop: dict[Taal, Zinnen]

    @model_validator(mode="after")
    def _volledig(self) -> Self:
        mist = [g for g in Gelegenheid if g not in self.gewoon]
        if mist:
            raise ValueError(f"in 'gewoon' ontbreekt: {', '.join(mist)}")
        for taal in get_args(Taal):
            if not self.aanloop.get(taal):
                raise ValueError(f"in 'aanloop' ontbreekt: {taal}")
            for gelegenheid, zinnen in getattr(self, taal).items():
                if len(set(zinnen)) < 3:
                    raise ValueError(f"'{gelegenheid}' ({taal}) heeft minder dan drie teksten")
        return self


@cache
def regels() -> Regels:
    """Return the rules of `prompts/`. Raises InhoudFout."""
    return laad_oefenen(prompts_map())[0]


@cache
def verstaan() -> Verstaan:
    """Return the words to hear by. Raises InhoudFout."""
    return laad_oefenen(prompts_map())[1]


@cache
def woorden() -> Woorden:
    """Return the shared wording. Raises InhoudFout."""
    return laad_oefenen(prompts_map())[2]


@cache
def laad_oefenen(map: Path) -> tuple[Regels, Verstaan, Woorden]:
    """Return all of `oefenen/` in a content folder. Raises InhoudFout."""
    eigen = map / "oefenen"
    return (
        laad_tabel(eigen / "regels.yaml", Regels)[1],
        laad_tabel(eigen / "verstaan.yaml", Verstaan)[1],
        laad_tabel(eigen / "woorden.yaml", Woorden)[1],
    )


SLUITENDE: frozenset[str] = frozenset(Sluit)
"""The movements that close somebody."""
