"""A simulated client household, `prompts/personas/*.yaml`: who sits there and what they can say.

Authored without Python: `docs/personas.md` tells how. What holds for all personas (rules,
shared wording) stands in `prompts/oefenen/`.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from keukentafel.content.modellen import Regel, Vast
from keukentafel.labels import Levensdomein, RelatieSoort, Signaal, Soort


class Stijl(StrEnum):
    """How somebody takes part in the talk."""

    GEWOON = "gewoon"
    OVERSTUUR = "overstuur"
    PRAATGRAAG = "praatgraag"
    GERESERVEERD = "gereserveerd"
    DWAALT_AF = "dwaalt_af"
    MEEGAAND = "meegaand"


class Ingang(StrEnum):
    """A kind of turn that can lead to something being told."""

    OPEN = "open"
    GESLOTEN = "gesloten"
    DOORVRAGEN = "doorvragen"
    CIRCULAIR = "circulair"
    OPLOSSINGSGERICHT = "oplossingsgericht"
    REFLECTIE = "reflectie"
    SAMENVATTING = "samenvatting"
    ERKENNING = "erkenning"
    TOESTEMMING = "toestemming"
    STILTE = "stilte"
    VEILIGHEID = "veiligheid"


class Sluit(StrEnum):
    """What makes a client close up."""

    ADVIES = "advies"
    STAPELEN = "stapelen"
    SUGGESTIEF = "suggestief"
    WAAROM = "waarom"
    VAKTAAL = "vaktaal"
    VEILIGHEID_IN_GEZELSCHAP = "veiligheid_in_gezelschap"
    GESLOTEN_REEKS = "gesloten_reeks"
    PAPEGAAI = "papegaai"
    BELEDIGING = "belediging"
    SPRINGEN = "springen"


class Diepte(StrEnum):
    """When something is told: at once, after trust, or behind it all."""

    DIRECT = "direct"
    VERTROUWEN = "vertrouwen"
    KERN = "kern"


class Vervolg(StrEnum):
    """What somebody asks on about something told: how it goes, who was there, what was said."""

    GAAT = "gaat"
    DOET = "doet"
    VOELT = "voelt"
    ZEGT = "zegt"
    KOMT = "komt"
    HELPT = "helpt"
    WIE = "wie"
    WAAR = "waar"
    WANNEER = "wanneer"
    HOEVEEL = "hoeveel"


class Gelegenheid(StrEnum):
    """Occasions that a member can have own words for; the others come from the shared file."""

    BEGROETING = "begroeting"
    PRAATJE = "praatje"
    BEDANKT = "bedankt"
    AFSCHEID = "afscheid"
    SNAPT_NIET = "snapt_niet"
    KORT = "kort"
    JA = "ja"
    NEE = "nee"
    WEET_NIET = "weet_niet"
    JA_MAAR = "ja_maar"
    NA_ADVIES = "na_advies"
    AFWEREN = "afweren"
    STILTE = "stilte"
    ERKEND = "erkend"
    KLOPT = "klopt"
    KLOPT_NIET = "klopt_niet"
    STAPEL = "stapel"
    SUGGESTIE = "suggestie"
    WAAROM = "waarom"
    VAKTAAL = "vaktaal"
    BELEDIGD = "beledigd"
    ONZIN = "onzin"
    OVER_WERKER = "over_werker"
    INFORMATIE = "informatie"
    TOESTEMMING = "toestemming"
    NIET_WAAR_ZIJ_BIJ_ZIJN = "niet_waar_zij_bij_zijn"
    ALLEEN = "alleen"
    WEER_SAMEN = "weer_samen"
    AL_VERTELD = "al_verteld"
    VERDER = "verder"
    AFDWALEN = "afdwalen"
    CIJFER = "cijfer"
    GEEN_KIJK = "geen_kijk"
    NIET_AAN_DE_HAND = "niet_aan_de_hand"
    DICHT = "dicht"
    PAPEGAAI = "papegaai"
    GEZWEGEN = "gezwegen"
    AL_ALLEEN = "al_alleen"
    GAAT_GOED = "gaat_goed"
    NIETS_BIJZONDERS = "niets_bijzonders"
    HEEFT_NIET = "heeft_niet"
    OKE = "oke"
    NIET_PRECIES = "niet_precies"
    MEEGEVOELD = "meegevoeld"
    KNIKT = "knikt"
    EXCUUS = "excuus"
    BRUG = "brug"
    LASTIG = "lastig"
    FEIT_ONBEKEND = "feit_onbekend"
    HEBBEN = "hebben"
    WILLEN = "willen"
    VINDEN = "vinden"
    LATER = "later"
    GERUST = "gerust"
    GESPREK = "gesprek"
    VERSCHILT = "verschilt"
    NOG_NIET = "nog_niet"
    IK_BEN = "ik_ben"
    HETEN = "heten"
    VAAK = "vaak"
    KUNNEN = "kunnen"
    MEESTAL = "meestal"
    ZOIETS = "zoiets"
    DENK_IK = "denk_ik"
    NIET_ECHT = "niet_echt"
    WEL_EENS = "wel_eens"
    NIET_VEEL = "niet_veel"
    NIET_HIER = "niet_hier"
    KENT_NIET = "kent_niet"
    WIE_IS = "wie_is"
    ZWAAR = "zwaar"
    LEUK = "leuk"
    WIE_DAN = "wie_dan"
    DENK_NIET = "denk_niet"
    GAAT_ZO = "gaat_zo"
    DOET_DAN = "doet_dan"
    VOELT_ZO = "voelt_zo"
    ZEGT_DAN = "zegt_dan"
    KOMT_DOOR = "komt_door"
    HELPT_DAN = "helpt_dan"


VERPLICHT = (
    Gelegenheid.SNAPT_NIET,
    Gelegenheid.KORT,
    Gelegenheid.JA_MAAR,
    Gelegenheid.AFWEREN,
    Gelegenheid.STILTE,
    Gelegenheid.PRAATJE,
)
"""Who sits at the table says these in own words, at least three each."""


def _lijst(waarde: Any) -> Any:
    """One text may stand there without a list."""
    delen = [waarde] if isinstance(waarde, str) else waarde
    if isinstance(delen, list):
        return tuple(" ".join(d.split()) if isinstance(d, str) else d for d in delen)
    return delen


Zin = Annotated[str, Field(min_length=1, max_length=400, pattern=r"^\S[^\n]*$")]
Zinnen = Annotated[tuple[Zin, ...], BeforeValidator(_lijst)]
Sleutel = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Patroon = Annotated[str, Field(pattern=r"^\*?[^A-Z*]{2,}\*?$", max_length=60)]
"""Lower case words; a star stands for the rest of a word: `schuld*`."""
Meter = Annotated[int, Field(ge=0, le=10)]


class Zegbaar(Vast):
    """Something that can be said, in three moods. Each mood may have more than one wording."""

    gespannen: Annotated[Zinnen, Field(min_length=1)]
    gewoon: Annotated[Zinnen, Field(min_length=1)]
    open: Annotated[Zinnen, Field(min_length=1)]

    @property
    def teksten(self) -> tuple[str, ...]:
        """All wordings."""
        return (*self.gespannen, *self.gewoon, *self.open)

    @model_validator(mode="after")
    def _drie(self) -> "Zegbaar":
        if len({t.casefold() for t in self.teksten}) < len(self.teksten):
            raise ValueError("twee keer dezelfde tekst; elke stemming heeft eigen woorden")
        return self


class Start(Vast):
    """How somebody sits down at the table, 0 to 10."""

    vertrouwen: Meter = 3
    openheid: Meter = 3
    spanning: Meter = 4


class Mens(Vast):
    """Somebody of the household or network."""

    id: Sleutel
    naam: Regel
    relatie: RelatieSoort
    leeftijd: Annotated[int, Field(ge=0, le=110)] | None = None
    plek: Literal["aan_tafel", "thuis", "elders"] = "thuis"
    overleden: bool = False
    woorden: tuple[Patroon, ...] = ()
    stijl: Stijl = Stijl.GEWOON
    stem: str = ""
    taal: Literal["gewoon", "eenvoudig", "tweede_taal", "kind"] = "gewoon"
    tutoyeert: bool = False
    """Says `je` to the professional; the shared texts say `u`."""
    start: Start = Start()
    zegt: dict[Gelegenheid, Zinnen] = Field(default_factory=dict)


class Laag(Zegbaar):
    """One thing that can be told, and the way in."""

    id: Sleutel
    weten: Regel
    wie: Sleutel | None = None
    diepte: Diepte = Diepte.DIRECT
    ingang: tuple[Ingang, ...] = ()
    alleen: bool = False
    na: tuple[Sleutel, ...] = ()
    woorden: tuple[Patroon, ...] = ()
    domeinen: tuple[Levensdomein, ...] = ()
    soorten: tuple[Soort, ...] = ()
    signalen: tuple[Signaal, ...] = ()
    kort: Zinnen = ()
    meer: Zinnen = ()
    vervolg: dict[Vervolg, Zinnen] = Field(default_factory=dict)
    """The answers to who asks on about this, by what is asked."""


class Onderwerp(Vast):
    """A subject: the words it is recognised by, and its layers from light to deep."""

    id: Sleutel
    naam: Regel
    domeinen: Annotated[tuple[Levensdomein, ...], Field(min_length=1)]
    woorden: Annotated[tuple[Patroon, ...], Field(min_length=1)]
    lagen: Annotated[tuple[Laag, ...], Field(min_length=1)]


class Kijk(Zegbaar):
    """What one member thinks of another: the answer to a circular question."""

    van: Sleutel
    op: Sleutel
    over: Sleutel | None = None
    alleen: bool = False


class Feit(Zegbaar):
    """A small fact that is told when it is asked: an age, a date, a number."""

    woorden: Annotated[tuple[Patroon, ...], Field(min_length=1)]
    wie: Sleutel | None = None


class Gevoelig(Zegbaar):
    """A sore point: words of the professional that hurt, and what is said then."""

    woorden: Annotated[tuple[Patroon, ...], Field(min_length=1)]
    wie: Sleutel | None = None
    uitleg: Regel


class Opening(Zegbaar):
    """The first words, and who says them."""

    wie: Sleutel | None = None


class Persona(Vast):
    """A household to practise with."""

    titel: Regel
    kort: Regel
    moeilijkheid: Literal[1, 2, 3]
    leerdoel: Regel
    vooraf: Annotated[tuple[Regel, ...], Field(min_length=1)]
    achtergrond: Annotated[tuple[Regel, ...], Field(min_length=1)]
    mensen: Annotated[tuple[Mens, ...], Field(min_length=1)]
    opening: Opening
    onderwerpen: Annotated[tuple[Onderwerp, ...], Field(min_length=2)]
    krachten: tuple[Laag, ...] = ()
    eerdere_hulp: tuple[Laag, ...] = ()
    netwerk: tuple[Laag, ...] = ()
    wensen: tuple[Laag, ...] = ()
    kijk: tuple[Kijk, ...] = ()
    feiten: tuple[Feit, ...] = ()
    gevoelig: tuple[Gevoelig, ...] = ()
    sluit: tuple[Sluit, ...] = ()
    opent: tuple[Ingang, ...] = ()
    rustig: tuple[Levensdomein, ...] = ()

    @property
    def hoofd(self) -> Mens:
        """The client who asked for the talk: the first one named."""
        return self.mensen[0]

    @property
    def aan_tafel(self) -> tuple[Mens, ...]:
        """Who sits there when the talk begins."""
        return tuple(m for m in self.mensen if m.plek == "aan_tafel")

    @cached_property
    def lagen(self) -> dict[str, Laag]:
        """All that can be disclosed, by id, in the order of the file."""
        return {laag.id: laag for _, laag in self.lagen_met_plek()}

    def lagen_met_plek(self) -> Iterator[tuple[tuple[str | int, ...], Laag]]:
        """Yield each layer with the path to it in the file."""
        for i, onderwerp in enumerate(self.onderwerpen):
            for j, laag in enumerate(onderwerp.lagen):
                yield ("onderwerpen", i, "lagen", j), laag
        for sleutel in LOSSE_LAGEN:
            for i, laag in enumerate(getattr(self, sleutel)):
                yield (sleutel, i), laag


LOSSE_LAGEN: dict[str, Soort] = {
    "krachten": Soort.KRACHT,
    "eerdere_hulp": Soort.EERDERE_HULP,
    "netwerk": Soort.NETWERK,
    "wensen": Soort.WENS,
}
"""Layers outside a subject, and the kind of thing they bring."""
