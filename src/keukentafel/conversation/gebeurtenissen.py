"""The events of a dossier: the only thing that is stored. Names carry no client text.

Every event has `volg` (its number in the dossier, which is its id), `groep` (the number
of the first event of the same command: undone together) and `op` (aware UTC time).
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, TypeAdapter

from keukentafel.conversation.basis import EenGebeurtenis, Vast
from keukentafel.conversation.blad import TafelbladGemaakt
from keukentafel.conversation.plan import Hoe
from keukentafel.conversation.plangebeurtenissen import PlanGebeurtenis
from keukentafel.conversation.versies import bij_de_tijd
from keukentafel.labels import Fase, Levensdomein, RelatieSoort, Rol, Soort
from keukentafel.language.duiding import Duiding

MAX_EERST = 3
"""At most three questions come first (seed 8.3)."""
MAX_LEEFTIJD = 120
VOLWASSEN = 18


class Plek(StrEnum):
    """Where somebody stands towards the household."""

    IN_HUIS = "in_huis"
    ELDERS = "elders"
    HELPER = "helper"


class RegelSoort(StrEnum):
    """The kinds of line in the shared analysis, all of the same weight.

    `knelpunt` is a gap in the supply of help, with the gemeente as its owner (seed 6.3).
    """

    BELANGRIJK = "belangrijk"
    PROBLEEM = "probleem"
    KRACHT = "kracht"
    NETWERK = "netwerk"
    EERDERE_HULP = "eerdere_hulp"
    WENS = "wens"
    DRIJFVEER = "drijfveer"
    KNELPUNT = "knelpunt"

    @classmethod
    def van(cls, soort: Soort) -> "RegelSoort":
        """Return the kind of line that a kind of utterance gives."""
        return cls(soort.value)


Papier = Literal[
    "client",
    "plan",
    "dossier",
    "overdracht",
    "mdo",
    "intervisie",
    "tafelblad",
    "nog_te_lezen",
    "gegevens",
]
"""The documents there are; `gegevens` is the dossier as JSON."""


class Status(StrEnum):
    """How far a hulpvraag is agreed (seed 6.2: voorlopig until they agree)."""

    VOORLOPIG = "voorlopig"
    BESPROKEN = "besproken"
    AKKOORD = "akkoord"


class PersoonGegevens(Vast):
    """Somebody of the household, the network or at the table: only what is needed."""

    id: str
    naam: str
    relatie: str = ""
    soort: RelatieSoort | None = None
    leeftijd: int | None = Field(default=None, ge=0, le=MAX_LEEFTIJD)
    plek: Plek = Plek.IN_HUIS
    bijzonderheden: str = ""

    @property
    def kind(self) -> bool:
        """Known to be under eighteen."""
        return self.leeftijd is not None and self.leeftijd < VOLWASSEN


class DossierGeopend(EenGebeurtenis):
    """A household gets a dossier under a case name the worker chose."""

    wat: Literal["DossierGeopend"] = "DossierGeopend"
    naam: str
    voorbeeld: bool = False


class DossierHernoemd(EenGebeurtenis):
    """The case name changed."""

    wat: Literal["DossierHernoemd"] = "DossierHernoemd"
    naam: str


class AanleidingVastgelegd(EenGebeurtenis):
    """What is known before the talk."""

    wat: Literal["AanleidingVastgelegd"] = "AanleidingVastgelegd"
    aanmelding: str = ""
    gevraagd_door: str = ""
    persoonlijk_plan: str = ""
    niet_opnieuw: str = ""


class PersoonVastgelegd(EenGebeurtenis):
    """A person was added, or what is known of that person changed."""

    wat: Literal["PersoonVastgelegd"] = "PersoonVastgelegd"
    persoon: PersoonGegevens


class TafelGewijzigd(EenGebeurtenis):
    """Who sits at the table from now on (ids of persons)."""

    wat: Literal["TafelGewijzigd"] = "TafelGewijzigd"
    aanwezig: tuple[str, ...]


class GesprekBegonnen(EenGebeurtenis):
    """A talk begins; its number is the event's `volg`."""

    wat: Literal["GesprekBegonnen"] = "GesprekBegonnen"


class GesprekAfgesloten(EenGebeurtenis):
    """The talk ended; ending unfinished is normal."""

    wat: Literal["GesprekAfgesloten"] = "GesprekAfgesloten"


class UitingGenoteerd(EenGebeurtenis):
    """Something said or noted. Empty text is a time mark, filled in later.

    `gehoord_door` None means: everybody at the table at this point.
    """

    wat: Literal["UitingGenoteerd"] = "UitingGenoteerd"
    spreker: str
    rol: Rol
    tekst: str
    letterlijk: bool = False
    belangrijk: bool = False
    gehoord_door: tuple[str, ...] | None = None


class TekstBewerkt(EenGebeurtenis):
    """The text of an uiting was filled in or mended."""

    wat: Literal["TekstBewerkt"] = "TekstBewerkt"
    uiting: int
    tekst: str


class DuidingVoorgesteld(EenGebeurtenis):
    """What the language engine read in an uiting; replay uses this, never today's engine.

    `herlezen`: a better engine came to it a moment later. It belongs to the group of events
    that it reads again, so that one undo takes back both.
    """

    wat: Literal["DuidingVoorgesteld"] = "DuidingVoorgesteld"
    uiting: int
    duiding: Duiding
    herlezen: bool = False


class DuidingBijgesteld(EenGebeurtenis):
    """The professional switched one label of an uiting on or off."""

    wat: Literal["DuidingBijgesteld"] = "DuidingBijgesteld"
    uiting: int
    label: str
    aan: bool


class UitingGemerkt(EenGebeurtenis):
    """A mark on an uiting: literal words, important, checked, set apart, or another speaker."""

    wat: Literal["UitingGemerkt"] = "UitingGemerkt"
    uiting: int
    letterlijk: bool | None = None
    belangrijk: bool | None = None
    nagelopen: bool | None = None
    apart: bool | None = None
    spreker: str | None = None


class UitingVrijgegeven(EenGebeurtenis):
    """The speaker lets named others know what was said."""

    wat: Literal["UitingVrijgegeven"] = "UitingVrijgegeven"
    uiting: int
    voor: tuple[str, ...]


class FaseBetreden(EenGebeurtenis):
    """The talk moved to a phase; `gekozen` by hand holds, otherwise it followed the words.

    `terug` from veilig overleg: all is as it was before, so nothing holds that did not.
    """

    wat: Literal["FaseBetreden"] = "FaseBetreden"
    fase: Fase
    gekozen: bool
    terug: bool = False


class FaseLosgelaten(EenGebeurtenis):
    """From here on the phase follows the words again."""

    wat: Literal["FaseLosgelaten"] = "FaseLosgelaten"


class DomeinGezet(EenGebeurtenis):
    """A domain is bewust niet besproken, or open again."""

    wat: Literal["DomeinGezet"] = "DomeinGezet"
    domein: Levensdomein
    niet_bespreken: bool


class VraagGekozen(EenGebeurtenis):
    """A suggested question was taken. `bij` is the uiting it followed on."""

    wat: Literal["VraagGekozen"] = "VraagGekozen"
    vraag_id: str
    tekst: str
    aan: str
    bij: int | None = None
    apart: bool = False


class VragenWeggelegd(EenGebeurtenis):
    """Suggestions that were looked at and put away for a while."""

    wat: Literal["VragenWeggelegd"] = "VragenWeggelegd"
    vraag_ids: tuple[str, ...]
    apart: bool = False


class OpmerkingGegeven(EenGebeurtenis):
    """A quiet remark was shown; it does not come back in this talk."""

    wat: Literal["OpmerkingGegeven"] = "OpmerkingGegeven"
    sleutel: str


class RegelToegevoegd(EenGebeurtenis):
    """A line the professional adds to the shared analysis in own words.

    `voor` None means: everybody at the table at this point may see it.
    """

    wat: Literal["RegelToegevoegd"] = "RegelToegevoegd"
    soort: RegelSoort
    domein: Levensdomein | None = None
    wie: str = ""
    verwoording: str
    bronnen: tuple[int, ...] = ()
    voor: tuple[str, ...] | None = None


class RegelBewerkt(EenGebeurtenis):
    """A line was reworded, moved, or given detail; None leaves a field as it is."""

    wat: Literal["RegelBewerkt"] = "RegelBewerkt"
    regel: str
    verwoording: str | None = None
    soort: RegelSoort | None = None
    domein: Levensdomein | None = None
    wie: str | None = None
    weg: bool | None = None
    details: dict[str, str] | None = None


class RegelsBevestigd(EenGebeurtenis):
    """Lines were read back and somebody said that they are right.

    `hoe` says how they were read: aloud, along on the screen, or on paper.
    """

    wat: Literal["RegelsBevestigd"] = "RegelsBevestigd"
    regels: tuple[str, ...]
    door: tuple[str, ...]
    hoe: Hoe


class RegelUitgezonderd(EenGebeurtenis):
    """ "Ja, behalve…": this person sees this line otherwise, in these words."""

    wat: Literal["RegelUitgezonderd"] = "RegelUitgezonderd"
    regel: str
    door: str
    behalve: str


class HulpvraagGesteld(EenGebeurtenis):
    """One sentence in the client's words; its id is the event's `volg`."""

    wat: Literal["HulpvraagGesteld"] = "HulpvraagGesteld"
    zin: str
    wie: str
    voor_wie: str = ""
    domeinen: tuple[Levensdomein, ...] = ()
    bronnen: tuple[int, ...] = ()
    voor: tuple[str, ...] | None = None


class HulpvraagBewerkt(EenGebeurtenis):
    """A hulpvraag was reworded, agreed, left out, or given detail (seed 4.2)."""

    wat: Literal["HulpvraagBewerkt"] = "HulpvraagBewerkt"
    hulpvraag: int
    zin: str | None = None
    wie: str | None = None
    voor_wie: str | None = None
    status: Status | None = None
    weg: bool | None = None
    details: dict[str, str] | None = None


class VolgordeBepaald(EenGebeurtenis):
    """What comes first, at most three; all else is parked, not lost (seed 8.3)."""

    wat: Literal["VolgordeBepaald"] = "VolgordeBepaald"
    eerst: tuple[int, ...] = Field(max_length=MAX_EERST)


class NogGeenVraag(EenGebeurtenis):
    """There is no question yet; a valid outcome (seed 6.2)."""

    wat: Literal["NogGeenVraag"] = "NogGeenVraag"
    aan: bool


class DoelGesteld(EenGebeurtenis):
    """A goal in own words; its id is the event's `volg`."""

    wat: Literal["DoelGesteld"] = "DoelGesteld"
    tekst: str
    van: str
    hulpvraag: int | None = None
    vervangt: int | None = None
    weg: bool = False


class ActieAfgesproken(EenGebeurtenis):
    """Who does what, when."""

    wat: Literal["ActieAfgesproken"] = "ActieAfgesproken"
    wie: str
    actie: str
    wanneer: str = ""
    vervangt: int | None = None
    weg: bool = False


class VeiligheidGenoteerd(EenGebeurtenis):
    """A note on safety, or the closing of a signal with a reason. Always apart.

    `stap` 1 or 2 of the meldcode: what was said, and with whom it was talked over.
    """

    wat: Literal["VeiligheidGenoteerd"] = "VeiligheidGenoteerd"
    uiting: int | None = None
    tekst: str
    sluit: bool = False
    stap: Literal[1, 2] | None = None


class DocumentGemaakt(EenGebeurtenis):
    """A document left the program: that, when and by which member of a team, not what."""

    v: Literal[1, 2] = 2  # type: ignore[assignment]
    wat: Literal["DocumentGemaakt"] = "DocumentGemaakt"
    voor: Papier
    lezer: str = ""
    als: str
    door: str = ""


class Ingezien(EenGebeurtenis):
    """Somebody opened, showed, exported or printed the dossier: that and when, not what."""

    wat: Literal["Ingezien"] = "Ingezien"
    hoe: Literal["geopend", "getoond", "uitgevoerd", "afgedrukt"]
    door: str = ""


class VernietigdatumGezet(EenGebeurtenis):
    """The day on which the dossier goes; None: six weeks after the last talk again."""

    wat: Literal["VernietigdatumGezet"] = "VernietigdatumGezet"
    dag: date | None


class OverdrachtVastgelegd(EenGebeurtenis):
    """What must be kept went to the organisation, or somebody decided that nothing must."""

    wat: Literal["OverdrachtVastgelegd"] = "OverdrachtVastgelegd"
    gedaan: bool


class VeiligheidGeregeld(EenGebeurtenis):
    """What stands apart left in a file of its own, or was expressly left behind. Always apart."""

    wat: Literal["VeiligheidGeregeld"] = "VeiligheidGeregeld"
    hoe: Literal["verslag", "geweigerd"]


class Gewist(EenGebeurtenis):
    """Here stood something that was erased at `op`. Nothing of it is left."""

    wat: Literal["Gewist"] = "Gewist"


def _geen(waarde: str | None) -> bool:
    return waarde is None


class ConceptBewaard(EenGebeurtenis):
    """What stood half typed when the program went on the lock, or '' once it is back on a line.

    Always apart: nobody looked at it yet. `spreker` is who was chosen to speak, if anybody;
    written only then, as events of before know no such field.
    """

    wat: Literal["ConceptBewaard"] = "ConceptBewaard"
    tekst: str
    spreker: Annotated[str | None, Field(exclude_if=_geen)] = None


class Herroepen(EenGebeurtenis):
    """The named events no longer count; the fold skips them."""

    wat: Literal["Herroepen"] = "Herroepen"
    gebeurtenissen: tuple[int, ...]


Gebeurtenis = Annotated[
    DossierGeopend
    | DossierHernoemd
    | AanleidingVastgelegd
    | PersoonVastgelegd
    | TafelGewijzigd
    | GesprekBegonnen
    | GesprekAfgesloten
    | UitingGenoteerd
    | TekstBewerkt
    | DuidingVoorgesteld
    | DuidingBijgesteld
    | UitingGemerkt
    | UitingVrijgegeven
    | FaseBetreden
    | FaseLosgelaten
    | DomeinGezet
    | VraagGekozen
    | VragenWeggelegd
    | OpmerkingGegeven
    | RegelToegevoegd
    | RegelBewerkt
    | RegelsBevestigd
    | RegelUitgezonderd
    | HulpvraagGesteld
    | HulpvraagBewerkt
    | VolgordeBepaald
    | NogGeenVraag
    | DoelGesteld
    | ActieAfgesproken
    | VeiligheidGenoteerd
    | DocumentGemaakt
    | Ingezien
    | VernietigdatumGezet
    | OverdrachtVastgelegd
    | VeiligheidGeregeld
    | Gewist
    | PlanGebeurtenis
    | TafelbladGemaakt
    | ConceptBewaard
    | Herroepen,
    Field(discriminator="wat"),
]

# The union has no setting of its own: without this an error would quote what a client said.
_ADAPTER: TypeAdapter[Gebeurtenis] = TypeAdapter(
    Gebeurtenis, config=ConfigDict(hide_input_in_errors=True)
)


def naar_bytes(gebeurtenis: Gebeurtenis) -> bytes:
    """Return the event as UTF-8 JSON for the store."""
    return _ADAPTER.dump_json(gebeurtenis, exclude_defaults=False)


def van_bytes(inhoud: bytes) -> Gebeurtenis:
    """Return the event that `naar_bytes` wrote, now or in an older version.

    Raises pydantic's ValidationError.
    """
    return _ADAPTER.validate_json(bij_de_tijd(inhoud))


def schema() -> dict[str, Any]:
    """Return the JSON Schema of an event, for whoever reads an export."""
    return _ADAPTER.json_schema()
