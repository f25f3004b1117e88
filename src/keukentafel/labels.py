"""The closed vocabularies of the house: one word per thing, used by every layer.

Standard library only, so that any layer may import it at no cost. The labels of
speech follow the project's label guide; phases and question kinds follow the method.
"""

from enum import StrEnum


class Rol(StrEnum):
    """Who is speaking: somebody of the household, or the professional."""

    CLIENT = "client"
    PROFESSIONAL = "professional"


class Levensdomein(StrEnum):
    """The thirteen life domains a broad talk may touch."""

    FINANCIEN = "financien"
    WERK = "werk"
    DAGINVULLING = "daginvulling"
    WONEN = "wonen"
    HUISHOUDEN = "huishouden"
    ZORG = "zorg"
    LICHAMELIJKE_GEZONDHEID = "lichamelijke_gezondheid"
    GEESTELIJKE_GEZONDHEID = "geestelijke_gezondheid"
    VERSLAVING = "verslaving"
    RELATIES = "relaties"
    OPVOEDING = "opvoeding"
    SOCIALE_CONTACTEN = "sociale_contacten"
    VEILIGHEID = "veiligheid"


class Soort(StrEnum):
    """What kind of thing a client's utterance brings."""

    PROBLEEM = "probleem"
    KRACHT = "kracht"
    NETWERK = "netwerk"
    EERDERE_HULP = "eerdere_hulp"
    WENS = "wens"


class Signaal(StrEnum):
    """Words that give reason to ask further about safety. Never a verdict."""

    HUISELIJK_GEWELD = "huiselijk_geweld"
    KINDERMISHANDELING = "kindermishandeling"
    OUDERENMISHANDELING = "ouderenmishandeling"
    SUICIDALITEIT = "suicidaliteit"
    ACUTE_NOOD = "acute_nood"
    UITBUITING = "uitbuiting"


class Zinsvorm(StrEnum):
    """Who does what was said back, now or then; `los` is no whole sentence."""

    ZELF_NU = "zelf_nu"
    ZELF_TOEN = "zelf_toen"
    ANDER_NU = "ander_nu"
    ANDER_TOEN = "ander_toen"
    LOS = "los"


class Handeling(StrEnum):
    """The main act of a professional's turn."""

    VRAAG = "vraag"
    REFLECTIE = "reflectie"
    SAMENVATTING = "samenvatting"
    ERKENNING = "erkenning"
    ADVIES = "advies"
    INFORMATIE = "informatie"
    OVERIG = "overig"


class Vorm(StrEnum):
    """The form of a question."""

    OPEN = "open"
    GESLOTEN = "gesloten"


class Kenmerk(StrEnum):
    """A feature of a question."""

    CIRCULAIR = "circulair"
    SUGGESTIEF = "suggestief"
    MEERVOUDIG = "meervoudig"
    OPLOSSINGSGERICHT = "oplossingsgericht"
    WAAROM = "waarom"


class Fase(StrEnum):
    """The phases of a talk; `veilig_overleg` is an aside that returns."""

    CONTACT_MAKEN = "contact_maken"
    BREDE_VERKENNING = "brede_verkenning"
    EERDERE_HULP = "eerdere_hulp"
    KRACHTEN = "krachten"
    PRIORITERING = "prioritering"
    DOELEN = "doelen"
    PLAN = "plan"
    AFRONDING = "afronding"
    VEILIG_OVERLEG = "veilig_overleg"


class VraagSoort(StrEnum):
    """What a suggested question does; the fixed list of `keukentafel vragen`."""

    OPEN = "open"
    DOORVRAGEN = "doorvragen"
    CIRCULAIR = "circulair"
    KRACHT = "kracht"
    UITZONDERING = "uitzondering"
    COPING = "coping"
    SCHAAL = "schaal"
    EERDERE_HULP = "eerdere_hulp"
    BRUG = "brug"
    BETEKENIS = "betekenis"
    WENS = "wens"
    TOESTEMMING = "toestemming"
    SAMENVATTING = "samenvatting"
    ERKENNING = "erkenning"
    PRIORITEIT = "prioriteit"
    DOEL = "doel"
    PLAN = "plan"
    AFSLUITING = "afsluiting"
    VEILIGHEID = "veiligheid"


class RelatieSoort(StrEnum):
    """How a person relates to the client who asked for the talk."""

    ZELF = "zelf"
    PARTNER = "partner"
    EX = "ex"
    KIND = "kind"
    OUDER = "ouder"
    BROER_ZUS = "broer_zus"
    GROOTOUDER = "grootouder"
    KLEINKIND = "kleinkind"
    FAMILIE = "familie"
    VRIEND = "vriend"
    BUUR = "buur"
    HULPVERLENER = "hulpverlener"
    ANDERS = "anders"
