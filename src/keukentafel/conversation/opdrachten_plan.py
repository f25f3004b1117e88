"""The use cases of goals, plan, consent and marks as data; None leaves a field as it is."""

from dataclasses import dataclass
from datetime import date

from keukentafel.conversation.plan import (
    AndereNamen,
    Antwoord,
    DoelStand,
    Eigenaar,
    Hoe,
    Instemming,
    Kader,
    Motivatie,
    Redzaam,
    Teken,
    ToestemmingSoort,
    Uitvoerder,
)
from keukentafel.labels import Levensdomein


@dataclass(frozen=True)
class KiesWerkwijze:
    """Say how we work in this dossier."""

    kleine_stappen: bool | None = None
    kader: Kader | None = None
    andere_namen: AndereNamen | None = None


@dataclass(frozen=True)
class GeefNiveau:
    """Give a domain its level number of the ZRM 2017; None takes it away."""

    domein: Levensdomein
    naam: str
    niveau: int | None


@dataclass(frozen=True)
class GeefStandpunt:
    """Write down what one person says of a hulpvraag, a goal, or (neither) the whole plan."""

    wie: str
    stand: Instemming
    woorden: str = ""
    hulpvraag: int | None = None
    doel: int | None = None


@dataclass(frozen=True)
class BewerkDoel:
    """Reword a goal, give it detail, put it for later, or say that it is reached."""

    doel: int
    tekst: str | None = None
    van: str | None = None
    hulpvraag: int | None = None
    eigenaar: Eigenaar | None = None
    strategie: str | None = None
    kleinste_stap: str | None = None
    waaraan_merkt_u_het: str | None = None
    wanneer_kijken_we: str | None = None
    later: bool | None = None
    stand: DoelStand | None = None


@dataclass(frozen=True)
class NoteerMotivatie:
    """Note how far somebody is with a goal; None takes the note away."""

    doel: int
    motivatie: Motivatie | None


@dataclass(frozen=True)
class MerkSucces:
    """Something small went well; `gevierd` says how."""

    tekst: str
    doel: int | None = None
    gevierd: str = ""


@dataclass(frozen=True)
class NoemOptie:
    """Name a way to reach a goal."""

    doel: int
    tekst: str
    van_team: bool = False


@dataclass(frozen=True)
class KiesOptie:
    """The family chooses an option (or not); `weg` takes it off."""

    optie: int
    gekozen: bool | None = True
    weg: bool = False


@dataclass(frozen=True)
class BewerkActie:
    """Give an agreement other words or detail, or take it away."""

    actie: int
    wie: str | None = None
    tekst: str | None = None
    wanneer: str | None = None
    doel: int | None = None
    uitvoerder: Uitvoerder | None = None
    eerst: bool | None = None
    toegezegd: bool | None = None
    gedaan: bool | None = None
    weg: bool = False


@dataclass(frozen=True)
class ZegToe:
    """Write down that whoever does it says yes or no, in person or (not `zelf`) by another."""

    actie: int
    ja: bool = True
    zelf: bool = True


@dataclass(frozen=True)
class GeefToestemming:
    """Write down one answer, of one kind, for one recipient and one thing."""

    soort: ToestemmingSoort
    door: str
    ontvanger: str
    waarvoor: str
    antwoord: Antwoord
    toelichting: str = ""


@dataclass(frozen=True)
class SpreekEvaluatieAf:
    """Agree when and how we look at it again; or replace or take away such a moment."""

    wanneer: str
    hoe: str = ""
    met: str = ""
    uitkomst: str = ""
    vervangt: int | None = None
    weg: bool = False


@dataclass(frozen=True)
class KiesAanspreekpunt:
    """Say who is the fixed contact."""

    wie: str
    bereikbaar: str = ""


@dataclass(frozen=True)
class LegVerband:
    """Draw a link between two lines, or take it away."""

    van: str
    naar: str
    weg: bool = False


@dataclass(frozen=True)
class ZegRedzaamheid:
    """Say what people manage with a subject now; None takes it away."""

    onderwerp: str
    stand: Redzaam | None
    toelichting: str = ""


@dataclass(frozen=True)
class NeemRegie:
    """Take something over for a while, or give it back."""

    waarover: str
    tot_wanneer: str = ""
    hardop_gezegd: bool = False
    vervangt: int | None = None
    terug: bool = False


@dataclass(frozen=True)
class Merk:
    """One mark on a line (its id) or a hulpvraag (`h<id>`)."""

    regel: str
    teken: Teken
    plaats: int | None = None


@dataclass(frozen=True)
class MerkRegels:
    """Key back what these people marked; all marks or none."""

    merken: tuple[Merk, ...]
    door: tuple[str, ...]
    hoe: Hoe = "papier"


@dataclass(frozen=True)
class BespreekRegelNiet:
    """A line is bewust niet besproken, or open again."""

    regel: str
    aan: bool = True


@dataclass(frozen=True)
class ZetTermijn:
    """Give the day of a step of the law; None: not (yet)."""

    sleutel: str
    dag: date | None
    bij: str = ""


PlanOpdracht = (
    KiesWerkwijze
    | GeefNiveau
    | GeefStandpunt
    | BewerkDoel
    | NoteerMotivatie
    | MerkSucces
    | NoemOptie
    | KiesOptie
    | BewerkActie
    | ZegToe
    | GeefToestemming
    | SpreekEvaluatieAf
    | KiesAanspreekpunt
    | LegVerband
    | ZegRedzaamheid
    | NeemRegie
    | MerkRegels
    | BespreekRegelNiet
    | ZetTermijn
)
