"""The use cases as data. Each becomes events through `uitvoeren.voer_uit`."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from keukentafel.conversation.bladopdrachten import MaakTafelblad, VerwerkMerken
from keukentafel.conversation.gebeurtenissen import PersoonGegevens, Plek, RegelSoort, Status
from keukentafel.conversation.opdrachten_plan import PlanOpdracht
from keukentafel.labels import Fase, Levensdomein, Rol
from keukentafel.language.duiding import Duiding


@dataclass(frozen=True)
class OpenDossier:
    """Begin a dossier. Raises OpdrachtFout when the name is empty or holds a BSN."""

    naam: str
    voorbeeld: bool = False


@dataclass(frozen=True)
class Hernoem:
    """Give the dossier another case name."""

    naam: str


@dataclass(frozen=True)
class LegAanleidingVast:
    """Write down what is known before the talk."""

    aanmelding: str = ""
    gevraagd_door: str = ""
    persoonlijk_plan: str = ""
    niet_opnieuw: str = ""


@dataclass(frozen=True)
class VoegPersoonToe:
    """Add somebody; `aan_tafel` puts the person at the table at once."""

    naam: str
    relatie: str = ""
    leeftijd: int | None = None
    plek: Plek = Plek.IN_HUIS
    bijzonderheden: str = ""
    aan_tafel: bool = False


@dataclass(frozen=True)
class WijzigPersoon:
    """Change what is known of somebody."""

    persoon: PersoonGegevens


@dataclass(frozen=True)
class ZetAanTafel:
    """Say who sits at the table now."""

    aanwezig: tuple[str, ...]


@dataclass(frozen=True)
class BeginGesprek:
    """Begin a talk."""


@dataclass(frozen=True)
class SluitGesprek:
    """End the talk."""


@dataclass(frozen=True)
class Noteer:
    """Note what was said; empty text is a time mark.

    A number that passes the elfproef is masked unless `bsn_bewaren`. `kracht` adds that
    label by hand. `gehoord_door` None: everybody at the table now.
    """

    tekst: str
    spreker: str
    rol: Rol = Rol.CLIENT
    letterlijk: bool = False
    belangrijk: bool = False
    kracht: bool = False
    bsn_bewaren: bool = False
    gehoord_door: tuple[str, ...] | None = None


@dataclass(frozen=True)
class BewerkTekst:
    """Fill in a time mark or mend a note."""

    uiting: int
    tekst: str
    bsn_bewaren: bool = False


@dataclass(frozen=True)
class Herlees:
    """Take over what a better engine read in an uiting, beside the events of `groep`.

    Does nothing where the uiting is gone or says something else by now.
    """

    uiting: int
    tekst: str
    duiding: Duiding
    groep: int


@dataclass(frozen=True)
class StelLabelBij:
    """Switch one label of an uiting on or off."""

    uiting: int
    label: str
    aan: bool


@dataclass(frozen=True)
class MerkUiting:
    """Set marks on an uiting; None leaves a mark as it is."""

    uiting: int
    letterlijk: bool | None = None
    belangrijk: bool | None = None
    nagelopen: bool | None = None
    apart: bool | None = None
    spreker: str | None = None


@dataclass(frozen=True)
class GeefVrij:
    """The speaker lets others know what was said."""

    uiting: int
    voor: tuple[str, ...]


@dataclass(frozen=True)
class GaNaarFase:
    """Move to a phase by hand; None means back from veilig overleg."""

    fase: Fase | None


@dataclass(frozen=True)
class LaatFaseLos:
    """Let the phase follow the words again."""


@dataclass(frozen=True)
class ZetDomein:
    """Mark a domain as bewust niet besproken, or open it again."""

    domein: Levensdomein
    niet_bespreken: bool


@dataclass(frozen=True)
class KiesVraag:
    """Take a suggestion; `andere` are the others that lay open and are put away."""

    vraag_id: str
    tekst: str
    aan: str
    apart: bool = False
    andere: tuple[str, ...] = ()


@dataclass(frozen=True)
class LegVragenWeg:
    """Put suggestions away for a while."""

    vraag_ids: tuple[str, ...]


@dataclass(frozen=True)
class GeefOpmerking:
    """A quiet remark was shown."""

    sleutel: str


@dataclass(frozen=True)
class BewaarConcept:
    """Keep what stood half typed, with who was chosen to speak; '' lets go of it.

    Line breaks stay.
    """

    tekst: str
    spreker: str | None = None


@dataclass(frozen=True)
class VoegRegelToe:
    """Add a line in own words. `voor` None: everybody at the table now."""

    soort: RegelSoort
    verwoording: str
    domein: Levensdomein | None = None
    wie: str = ""
    bronnen: tuple[int, ...] = ()
    voor: tuple[str, ...] | None = None


@dataclass(frozen=True)
class BewerkRegel:
    """Reword, move, leave out, or detail a line; None leaves a field as it is."""

    regel: str
    verwoording: str | None = None
    soort: RegelSoort | None = None
    domein: Levensdomein | None = None
    wie: str | None = None
    weg: bool | None = None
    details: dict[str, str] | None = None


@dataclass(frozen=True)
class BevestigRegels:
    """These people said that these lines are right; `meegelezen` on the screen or aloud."""

    regels: tuple[str, ...]
    door: tuple[str, ...]
    meegelezen: bool = False


@dataclass(frozen=True)
class ZonderUit:
    """'Ja, behalve…': this person sees this line otherwise."""

    regel: str
    door: str
    behalve: str


@dataclass(frozen=True)
class StelHulpvraag:
    """Put a question in one sentence. `voor` None: everybody at the table now."""

    zin: str
    wie: str = ""
    domeinen: tuple[Levensdomein, ...] = ()
    bronnen: tuple[int, ...] = ()
    voor: tuple[str, ...] | None = None
    voor_wie: str = ""


@dataclass(frozen=True)
class BewerkHulpvraag:
    """Reword, agree, leave out, or detail a hulpvraag."""

    hulpvraag: int
    zin: str | None = None
    wie: str | None = None
    status: Status | None = None
    weg: bool | None = None
    details: dict[str, str] | None = None
    voor_wie: str | None = None


@dataclass(frozen=True)
class BepaalVolgorde:
    """Say which hulpvragen come first, at most three."""

    eerst: tuple[int, ...]


@dataclass(frozen=True)
class ZegNogGeenVraag:
    """There is no question yet, or after all there is."""

    aan: bool = True


@dataclass(frozen=True)
class StelDoel:
    """Set a goal, replace one (`vervangt`) or take one away (`weg`)."""

    tekst: str
    van: str = ""
    hulpvraag: int | None = None
    vervangt: int | None = None
    weg: bool = False


@dataclass(frozen=True)
class SpreekAf:
    """Agree who does what, when; or replace or take away an agreement."""

    wie: str
    actie: str
    wanneer: str = ""
    vervangt: int | None = None
    weg: bool = False


@dataclass(frozen=True)
class NoteerVeiligheid:
    """Write something about safety, or close a signal with a reason. Stays apart.

    `stap` 1 or 2: it is that step of the meldcode.
    """

    tekst: str
    uiting: int | None = None
    sluit: bool = False
    stap: Literal[1, 2] | None = None


@dataclass(frozen=True)
class MeldDocument:
    """A document left the program; `door` is the member of a team."""

    voor: str
    als: str
    lezer: str = ""
    door: str = ""


@dataclass(frozen=True)
class MeldInzage:
    """The dossier was opened, shown, exported or printed; `door` is the member of a team."""

    hoe: Literal["geopend", "getoond", "uitgevoerd", "afgedrukt"]
    door: str = ""


@dataclass(frozen=True)
class ZetVernietigdatum:
    """The day on which the dossier goes; None: the usual one."""

    dag: date | None


@dataclass(frozen=True)
class LegOverdrachtVast:
    """What must be kept was handed over, or expressly not."""

    gedaan: bool


@dataclass(frozen=True)
class RegelVeiligheid:
    """What stands apart left in a file of its own, or is expressly left behind."""

    hoe: Literal["verslag", "geweigerd"]


@dataclass(frozen=True)
class Herroep:
    """Undo: these events no longer count."""

    gebeurtenissen: tuple[int, ...] = field(default_factory=tuple)


Opdracht = (
    OpenDossier
    | Hernoem
    | LegAanleidingVast
    | VoegPersoonToe
    | WijzigPersoon
    | ZetAanTafel
    | BeginGesprek
    | SluitGesprek
    | Noteer
    | BewerkTekst
    | Herlees
    | StelLabelBij
    | MerkUiting
    | GeefVrij
    | GaNaarFase
    | LaatFaseLos
    | ZetDomein
    | KiesVraag
    | LegVragenWeg
    | GeefOpmerking
    | BewaarConcept
    | VoegRegelToe
    | BewerkRegel
    | BevestigRegels
    | ZonderUit
    | StelHulpvraag
    | BewerkHulpvraag
    | BepaalVolgorde
    | ZegNogGeenVraag
    | StelDoel
    | SpreekAf
    | NoteerVeiligheid
    | MeldDocument
    | MeldInzage
    | ZetVernietigdatum
    | LegOverdrachtVast
    | RegelVeiligheid
    | PlanOpdracht
    | MaakTafelblad
    | VerwerkMerken
    | Herroep
)
