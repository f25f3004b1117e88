"""The events of goals, plan, consent, links and the tafelblad; None leaves a field as it is."""

from datetime import date
from typing import Literal

from pydantic import Field

from keukentafel.conversation.basis import EenGebeurtenis
from keukentafel.conversation.plan import (
    MAX_NIVEAU,
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


class WerkwijzeGekozen(EenGebeurtenis):
    """How we work in this dossier: small steps, which law reminds, other names of domains."""

    wat: Literal["WerkwijzeGekozen"] = "WerkwijzeGekozen"
    kleine_stappen: bool | None = None
    kader: Kader | None = None
    andere_namen: AndereNamen | None = None


class NiveauGegeven(EenGebeurtenis):
    """The level number (ZRM 2017) that the professional gives a domain; None takes it away.

    `naam` is how the domain is called there. A number alone: no words of the instrument.
    """

    wat: Literal["NiveauGegeven"] = "NiveauGegeven"
    domein: Levensdomein
    naam: str
    niveau: int | None = Field(ge=1, le=MAX_NIVEAU)


class StandpuntGegeven(EenGebeurtenis):
    """One person's word on a hulpvraag, a goal, or (neither) the plan as a whole."""

    wat: Literal["StandpuntGegeven"] = "StandpuntGegeven"
    hulpvraag: int | None = None
    doel: int | None = None
    wie: str
    stand: Instemming
    woorden: str = ""


class DoelBewerkt(EenGebeurtenis):
    """A goal was reworded, given detail, put for later, reached or stopped."""

    wat: Literal["DoelBewerkt"] = "DoelBewerkt"
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


class MotivatieGenoteerd(EenGebeurtenis):
    """How far somebody is with a goal, as the professional sees it; None takes it away."""

    wat: Literal["MotivatieGenoteerd"] = "MotivatieGenoteerd"
    doel: int
    motivatie: Motivatie | None


class SuccesGemerkt(EenGebeurtenis):
    """Something small went well."""

    wat: Literal["SuccesGemerkt"] = "SuccesGemerkt"
    doel: int | None = None
    tekst: str
    gevierd: str = ""


class OptieGenoemd(EenGebeurtenis):
    """A way to reach a goal was named; its id is the event's `volg`."""

    wat: Literal["OptieGenoemd"] = "OptieGenoemd"
    doel: int
    tekst: str
    van_team: bool = False


class OptieGekozen(EenGebeurtenis):
    """The family chose an option, or did not; or it was taken off."""

    wat: Literal["OptieGekozen"] = "OptieGekozen"
    optie: int
    gekozen: bool | None
    weg: bool = False


class ActieBewerkt(EenGebeurtenis):
    """An agreement got other words or detail, was done, or was taken away."""

    wat: Literal["ActieBewerkt"] = "ActieBewerkt"
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


class ToezeggingGegeven(EenGebeurtenis):
    """The doer of an agreement says yes or no to it, or (not `zelf`) somebody said so for them.

    `wie` is that person: an id, or the name that stands with the agreement.
    """

    wat: Literal["ToezeggingGegeven"] = "ToezeggingGegeven"
    actie: int
    wie: str
    ja: bool
    zelf: bool = True


class ToestemmingGegeven(EenGebeurtenis):
    """One answer, of one kind, for one recipient and one thing. Its id is its `volg`."""

    wat: Literal["ToestemmingGegeven"] = "ToestemmingGegeven"
    soort: ToestemmingSoort
    door: str
    ontvanger: str
    waarvoor: str
    antwoord: Antwoord
    toelichting: str = ""


class EvaluatieAfgesproken(EenGebeurtenis):
    """When and how we look at it again; or another word of one that stood there."""

    wat: Literal["EvaluatieAfgesproken"] = "EvaluatieAfgesproken"
    wanneer: str
    hoe: str = ""
    met: str = ""
    uitkomst: str = ""
    vervangt: int | None = None
    weg: bool = False


class AanspreekpuntGekozen(EenGebeurtenis):
    """Who is the fixed contact; an empty name: nobody yet."""

    wat: Literal["AanspreekpuntGekozen"] = "AanspreekpuntGekozen"
    wie: str
    bereikbaar: str = ""


class VerbandGelegd(EenGebeurtenis):
    """A line leads to another line, or no longer does."""

    wat: Literal["VerbandGelegd"] = "VerbandGelegd"
    van: str
    naar: str
    weg: bool = False


class RedzaamheidGezegd(EenGebeurtenis):
    """What people manage with a subject now; None takes it away."""

    wat: Literal["RedzaamheidGezegd"] = "RedzaamheidGezegd"
    onderwerp: str
    stand: Redzaam | None
    toelichting: str = ""


class RegieOvergenomen(EenGebeurtenis):
    """The professional takes something over, for a while; `terug` gives number `vervangt` back."""

    wat: Literal["RegieOvergenomen"] = "RegieOvergenomen"
    waarover: str
    tot_wanneer: str = ""
    hardop_gezegd: bool = False
    vervangt: int | None = None
    terug: bool = False


class RegelGemerkt(EenGebeurtenis):
    """A mark on the tafelblad, by whom, and how it was read.

    `regel` is the id of a line, or `h<id>` of a hulpvraag. `plaats` ranks what comes first.
    """

    wat: Literal["RegelGemerkt"] = "RegelGemerkt"
    regel: str
    teken: Teken
    door: tuple[str, ...]
    hoe: Hoe = "papier"
    plaats: int | None = None


class RegelNietBesproken(EenGebeurtenis):
    """A line is bewust niet besproken, or open again."""

    wat: Literal["RegelNietBesproken"] = "RegelNietBesproken"
    regel: str
    aan: bool


class TermijnGezet(EenGebeurtenis):
    """The day of a step of the law (a key of `prompts/termijnen.yaml`); None: not (yet).

    `bij` is the person it was said to, where that counts.
    """

    wat: Literal["TermijnGezet"] = "TermijnGezet"
    sleutel: str
    dag: date | None
    bij: str = ""


PlanGebeurtenis = (
    WerkwijzeGekozen
    | NiveauGegeven
    | StandpuntGegeven
    | DoelBewerkt
    | MotivatieGenoteerd
    | SuccesGemerkt
    | OptieGenoemd
    | OptieGekozen
    | ActieBewerkt
    | ToezeggingGegeven
    | ToestemmingGegeven
    | EvaluatieAfgesproken
    | AanspreekpuntGekozen
    | VerbandGelegd
    | RedzaamheidGezegd
    | RegieOvergenomen
    | RegelGemerkt
    | RegelNietBesproken
    | TermijnGezet
)
