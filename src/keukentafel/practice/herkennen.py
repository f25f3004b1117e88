"""Which act a turn is to who hears it: a greeting, a silence, an insult, a question."""

import re
from collections.abc import Mapping

from keukentafel.labels import Handeling, Kenmerk
from keukentafel.language.duiding import Duiding
from keukentafel.language.woordenlijst import deelbaar
from keukentafel.language.woordenlijst import woorden as woordenlijst
from keukentafel.practice.gehoord import Daad, Omgeving
from keukentafel.practice.kaart import Kaart
from keukentafel.practice.patronen import stam, woorden

_PER_HANDELING = {
    Handeling.VRAAG: Daad.VRAAG,
    Handeling.REFLECTIE: Daad.REFLECTIE,
    Handeling.SAMENVATTING: Daad.SAMENVATTING,
    Handeling.ERKENNING: Daad.ERKENNING,
    Handeling.ADVIES: Daad.ADVIES,
    Handeling.INFORMATIE: Daad.INFORMATIE,
    Handeling.OVERIG: Daad.OVERIG,
}
_NIET_GEMEEND = re.compile(r"\b(?:voel\w*|denkt|noem\w*|zei|zegt|hoeft|misschien|alsof)\b")
_MOET = re.compile(
    r"\b(?:u|je|jij|jullie) (?:moet(?:en)?|kunt beter|kan beter|zou(?:den)? moeten)\b"
    r"|\bmoet(?:en)? (?:u|je|jij|jullie)\b"
    r"|\b(?:heeft|hebben|moet|moeten) (?:gewoon|vooral|echt|toch)\b"
    r"|\b(?:ik|volgens) (?:denk|vind|mij) .*\bmoet(?:en)?\b"
)
"""To say what somebody must do is advice, whatever the rest of it is."""
_RAADT_AAN = re.compile(
    r"\b(?:u|je|jij|jullie) moet(?:en)?\b.*\b(?:gewoon|eens|hoor|strenger|beter|ook aan|niet meer"
    r"|meer \w+en|meer tijd|meer als|vaker|beter eten|goed eten"
    r"|op (?:uw|je) leeftijd)\b|\bmag dat niet\b"
    r"|\bkind\w* (?:heeft|hebben) (?:vooral|gewoon|juist|nu) .*\bnodig\b"
)
"""Said of what somebody does, this is no giving back: "Je moet gewoon nee zeggen"."""
_KNIKT = re.compile(
    r"(?:oké,? |ja,? |nou,? )?(?:goed(?: hoor| zo)?|prima|top|fijn|is goed|mooi|duidelijk|helder)$"
)
_KLOPT_DAT = re.compile(
    r"[.!,] ?(?:en )?(?:klopt dat|heb ik dat goed|zie ik dat goed|is dat zo)\W*$"
)
_VAT_SAMEN = re.compile(
    r"\bsamenvatt?en\b|\bvat\b.*\bsamen\b|^samen(?:vattend|gevat)|even op een rij"
)
_VRAAGT = re.compile(
    r"(?:(?:en|maar|nou|zeg|dus|hé|mijn vraag is(?: eigenlijk)?) )*"
    r"(?:wat (?!een|goed|fijn|knap|mooi|erg|naar|leuk|lief|rot|heftig|zwaar|bijzonder|dapper|sterk"
    r"|jammer|verdrietig|ik|u|je|vervelend)|hoe (?!dan ook)|wie (?!weet)|waar (?!ik|u)|wanneer "
    r"|welke? |hoeveel )"
)
"""A question typed without its mark."""
_GEEFT_TERUG = re.compile(
    r"(?:dus |en |oké,? (?:dus )?)?"
    r"(?:(?:u|je|jij|jullie) (?!moet|kunt|kan|mag|hoeft|zou|krijgt een)\w+ "
    r"|ik (?:denk|hoor|merk|zie|begrijp|proef|snap) dat (?:u|je|jij|jullie) (?!moet|beter|kunt))"
)
"""So begins what gives back: "U regelt alles", "Ik hoor dat u moe bent"."""
_HOORDE_VAN = re.compile(
    r"\b(?:heeft|hebben|had) (?:mij|me|ons) (?:(?!niet\b)\w+ ){0,2}(?:gebeld|verteld|gevraagd"
    r"|gemaild|gestuurd)\b"
)
_PRIJST = re.compile(
    r"(?:ik vind dat )?(?:u|je|jij|jullie) (?:doet|doe|doen|bent|zijn) (?:het |dat |hier )?"
    r"(?:zo |echt |heel )?(?:super|goed|keigoed|geweldig|knap|fantastisch|prima|top)\b(?! in)"
)
_FIJN_DAT = re.compile(r"(?:wat )?(?:fijn|mooi|goed|prettig|handig) dat\b")
_DANK_DAT = re.compile(r"\bdat (?:u|je|jij|jullie)\b")
_DAT_IS = re.compile(
    r"(?:jeetje|goh|nou|o|ach)?[, ]*(?:dat|wat|het) (?:is|zal|lijkt|klinkt|moet|was|een)\b"
)
_NOEMT_LEVEN = re.compile(
    r"(?:altijd|elke|iedere|dag en nacht|al \w+|zo|nooit|weer|jarenlang)\b"
    r"(?!.*\b(?:moet\w*|kunt|kan|zou\w*|probeer|beter|neem|zorg|laat|vraag|bel"
    r"|misschien)\b(?! je| u))"
)
""" "Altijd thuis, met een jongen die je geen minuut alleen laat" advises nothing."""
_IK_DOE = re.compile(r"\b(?:ik|we|wij) (?:ga|zal|wil|kom|neem|bel|gaan|zullen)\b")
_BEGIN_ZIN = re.compile(r"(?:^|[.!?,:]\s*)(?:(?:en|dus|dan|oké|goed|nou|maar)\s+)?$")
_WAT_SAMEN = re.compile(
    r"(?:\w+, )?(?:en )?(?:wat|hoe|wie|wanneer) (?!kan|kunnen|mag)\w+ (?:u|je|jij|jullie)\b"
)
""" "Wat zou je met z'n tweeën willen doen" sends nobody out of the room."""
_STELT_VAST = re.compile(
    r"\b(?:geen|nooit|niet) (?:\w+ ){0,3}alleen\b"
    r"|^(?!.*\b(?:mag|kan|kunnen|kun|kunt|zou|zullen|wil|wilt|even|graag)\b).*\btweeën\b[^?]*$"
)
""" "Die je geen minuut alleen kunt laten" tells of a life."""
_JA_NEE = re.compile(r"(?:ja|nee|jawel|nou)(?:,? (?:hoor|graag|dank \w+|lekker|is goed|prima))?$")
_DOET = re.compile(r" (?!moet|mag|kan|zou|mogen|hoort)(?:\w{2,}t|is|heeft|zijn|zit)\b")
KORT = 14
"""A greeting or a word of thanks is not longer than this."""


def welke_daad(
    plat: str,
    gelezen: Duiding,
    gehoord: Mapping[str, bool],
    kaart: Kaart,
    om: Omgeving,
    laatst: str,
) -> Daad:
    """Return the act of a turn."""
    kaal = plat.strip(" .…,!?-–—()*[]")
    if laatst.endswith("?") and _JA_NEE.match(kaal):
        return Daad.OVERIG
    if _zwijgt(plat, kaal, kaart) or (om.beurt and kaal == "hallo" and plat.endswith("?")):
        return Daad.STILTE
    if _KNIKT.match(kaal):
        return Daad.OVERIG
    if om.beurt > 2 and re.match(r"dag(?: mevrouw| meneer| allemaal| jongens)?$", kaal):
        return Daad.AFSCHEID
    if gehoord["belediging"] and not _NIET_GEMEEND.search(plat):
        return Daad.BELEDIGING
    if gehoord["samen"] and not gehoord["alleen"]:
        return Daad.SAMEN
    if gehoord["alleen"] and not (_WAT_SAMEN.match(plat) or _STELT_VAST.search(plat)):
        return Daad.ALLEEN
    if onzin(plat, kaart):
        return Daad.ONZIN
    kort = len(plat.split()) <= KORT
    vraagt = gelezen.handeling is Handeling.VRAAG
    over = any(p.search(plat) for p in kaart.onderwerpen.values())
    stuurt = gelezen.handeling is Handeling.ADVIES or Kenmerk.SUGGESTIEF in gelezen.kenmerken
    voorstel = not stuurt and _begint_met(plat, kaart.gehoor["voorstel"])
    gehoord = {**gehoord, "voorstel": voorstel}
    omgang = _omgang(plat, gehoord, om, kort=kort, vraagt=vraagt, over=over)
    daad = omgang or _naar_inhoud(plat, gelezen, gehoord, laatst)
    if daad in (Daad.ADVIES, Daad.INFORMATIE) and "?" not in plat and _zegt_wat_is(plat, kaart):
        return Daad.REFLECTIE
    if daad is Daad.ADVIES and not omgang and _NOEMT_LEVEN.match(plat):
        return Daad.REFLECTIE
    return daad


def _zegt_wat_is(plat: str, kaart: Kaart) -> bool:
    """Say whether a turn tells what one of the household does: "Natan helpt u met de post"."""
    namen = (p.match(plat) for p in kaart.namen.values())
    return any(m is not None and _DOET.match(plat[m.end() :]) for m in namen)


def _zwijgt(plat: str, kaal: str, kaart: Kaart) -> bool:
    stil = kaart.verstaan.stilte
    gezegd = woorden(plat)
    return (
        not any(c.isalpha() for c in kaal)
        or kaal in stil
        or (bool(gezegd) and all(w in stil for w in gezegd))
    )


def _begint_met(plat: str, woorden_: re.Pattern[str]) -> bool:
    """Say whether a sentence of the turn starts with words of a list."""
    return any(_BEGIN_ZIN.search(plat[: m.start()]) for m in woorden_.finditer(plat))


def _omgang(
    plat: str,
    gehoord: Mapping[str, bool],
    om: Omgeving,
    *,
    kort: bool,
    vraagt: bool,
    over: bool,
) -> Daad | None:
    """Return how people deal with each other, when the turn is about that and no more."""
    over_iets = over or gehoord["veiligheid"]
    if gehoord["herhalen"] and len(plat.split()) <= KORT and not over_iets:
        return Daad.HERHALEN
    if gehoord["uitnodiging"] and not vraagt:
        return Daad.VRAAG
    vraagt_iets = vraagt or "?" in plat or "hoef" in plat or plat.startswith(("mag ", "zou "))
    if gehoord["toestemming"] and vraagt_iets and kort and not (vraagt and over_iets):
        return Daad.TOESTEMMING
    if gehoord["over_werker"] and vraagt and kort and not over_iets:
        return Daad.OVER_WERKER
    if gehoord["voorstel"] and kort and not gehoord["veiligheid"]:
        return Daad.VOORSTEL
    if gehoord["afscheid"] and kort and not vraagt and om.beurt > 2:
        return Daad.AFSCHEID
    vroeg = om.beurt < 6 if vraagt else om.beurt < 3
    geeft_terug = bool(_GEEFT_TERUG.match(plat)) or " dus " in plat
    bedankt_al = gehoord["bedankt"] and om.beurt > 5
    praat = gehoord["praatje"] and not geeft_terug and not bedankt_al
    if praat and kort and (vroeg or not vraagt) and (not over or vroeg):
        return Daad.PRAATJE
    if gehoord["gerust"] and "?" not in plat:
        return Daad.GERUST
    if gehoord["excuus"] and kort and not over and "?" not in plat:
        return Daad.EXCUUS
    if vraagt:
        return None
    if gehoord["bedankt"] and om.beurt > 1 and (gehoord["waardering"] or _DANK_DAT.search(plat)):
        return Daad.ERKENNING
    if kort and not over:
        for naam, daad in (
            ("afscheid", Daad.AFSCHEID),
            ("bedankt", Daad.BEDANKT),
            ("begroeting", Daad.BEGROETING),
        ):
            if gehoord[naam] and (naam != "begroeting" or om.beurt < 3):
                return daad
    if gehoord["begroeting"] and om.beurt == 0:
        return Daad.BEGROETING
    return None


def _naar_inhoud(plat: str, gelezen: Duiding, gehoord: Mapping[str, bool], laatst: str) -> Daad:
    daad = _PER_HANDELING[gelezen.handeling or Handeling.OVERIG]
    if _KLOPT_DAT.search(plat) and _GEEFT_TERUG.match(plat):
        return Daad.REFLECTIE
    if daad in (Daad.OVERIG, Daad.INFORMATIE) and plat.endswith("?"):
        return Daad.VRAAG
    if daad is Daad.REFLECTIE and _PRIJST.match(plat):
        return Daad.ERKENNING
    if daad in (Daad.REFLECTIE, Daad.ERKENNING, Daad.SAMENVATTING) and (
        _RAADT_AAN.search(plat) or gehoord["ervaring"]
    ):
        return Daad.ADVIES
    if daad is Daad.ADVIES and _FIJN_DAT.match(plat):
        return Daad.OVERIG
    if _VAT_SAMEN.search(plat) and len(plat.split()) > KORT // 2:
        return Daad.SAMENVATTING
    if daad in (Daad.OVERIG, Daad.INFORMATIE, Daad.REFLECTIE) and _VRAAGT.match(plat):
        return Daad.VRAAG
    if daad is Daad.VRAAG:
        return daad
    if _HOORDE_VAN.search(plat):
        return Daad.INFORMATIE
    if daad in (Daad.ADVIES, Daad.INFORMATIE, Daad.OVERIG) and _GEEFT_TERUG.match(plat):
        return Daad.REFLECTIE
    stuurt = gehoord["raad"] or (_MOET.search(plat) and not _GEEFT_TERUG.match(plat))
    if stuurt and daad not in (Daad.REFLECTIE, Daad.SAMENVATTING):
        return Daad.ADVIES
    if daad is Daad.REFLECTIE and gehoord["meeleven"] and len(plat.split()) <= 3:
        return Daad.ERKENNING
    if daad is Daad.ERKENNING and not gehoord["waardering"] and not gehoord["gevoel"]:
        return Daad.REFLECTIE
    leeft_mee = gehoord["waardering"] or gehoord["meeleven"] or gehoord["gevoel"]
    if daad is Daad.OVERIG and leeft_mee and om_ander(plat):
        return Daad.ERKENNING
    if daad is Daad.INFORMATIE and leeft_mee and _DAT_IS.match(plat):
        return Daad.ERKENNING
    if daad is Daad.OVERIG and laatst.endswith("?"):
        return Daad.INFORMATIE
    return daad


def om_ander(plat: str) -> bool:
    """Say whether a turn is not about what its speaker is going to do."""
    return not _IK_DOE.search(plat)


def onzin(plat: str, kaart: Kaart) -> bool:
    """Say whether hardly any word of a turn is a word."""
    alle = woorden(plat)
    if not alle:
        return False
    vreemd = [w for w in alle if not is_bekend(w, kaart)]
    return len(vreemd) > 0.6 * len(alle) and (len(vreemd) > 1 or len(alle) == 1)


def is_bekend(woord: str, kaart: Kaart) -> bool:
    """Say whether a word is Dutch, a name, or a word of this household."""
    lijst = woordenlijst()
    delen = woord.replace("'", "").split("-")
    return (
        stam(woord) in kaart.eigen_woorden
        or any(woord in lijst[naam] for naam in ("gewoon", "vaak", "voornaam", "achternaam"))
        or all(d in lijst["gewoon"] or deelbaar(d, lijst["gewoon"]) for d in delen)
    )
