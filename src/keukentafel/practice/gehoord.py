"""What a simulated household hears in one turn of the trainee: the act, and what it is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from keukentafel.labels import Handeling, Kenmerk, Levensdomein, RelatieSoort, Rol, Soort, Vorm
from keukentafel.language.duiding import Duiding
from keukentafel.language.motor import Context, Motor
from keukentafel.language.woordenlijst import deelbaar
from keukentafel.language.woordenlijst import woorden as woordenlijst
from keukentafel.practice.kaart import Kaart
from keukentafel.practice.patronen import inhoud, stam, vlak, woorden


class Daad(StrEnum):
    """What a turn is to who hears it."""

    STILTE = "stilte"
    BELEDIGING = "belediging"
    ONZIN = "onzin"
    ALLEEN = "alleen"
    SAMEN = "samen"
    AFSCHEID = "afscheid"
    BEGROETING = "begroeting"
    BEDANKT = "bedankt"
    PRAATJE = "praatje"
    OVER_WERKER = "over_werker"
    TOESTEMMING = "toestemming"
    VRAAG = "vraag"
    REFLECTIE = "reflectie"
    SAMENVATTING = "samenvatting"
    ERKENNING = "erkenning"
    ADVIES = "advies"
    INFORMATIE = "informatie"
    OVERIG = "overig"


_PER_HANDELING = {
    Handeling.VRAAG: Daad.VRAAG,
    Handeling.REFLECTIE: Daad.REFLECTIE,
    Handeling.SAMENVATTING: Daad.SAMENVATTING,
    Handeling.ERKENNING: Daad.ERKENNING,
    Handeling.ADVIES: Daad.ADVIES,
    Handeling.INFORMATIE: Daad.INFORMATIE,
    Handeling.OVERIG: Daad.OVERIG,
}
_AANHALING = re.compile(r"[\"“”„‘]|(?<!\w)'|'(?!\w)")
_NIET_GEMEEND = re.compile(r"\b(?:voel\w*|denkt|noem\w*|zei|zegt|hoeft|misschien|alsof)\b")
_WIJST_TERUG = re.compile(
    r"\b(?:dat|daar\w*|toen|dan|dit|hiervan|u zei|je zei|u noemde|je noemde|net)\b"
)
_LIJST = frozenset(("u", "je", "zei", "zegt", "zeggen", "dus", "klopt", "dat", "hoor", "ik"))
"""The frame around words that are said after."""
_TWEE = re.compile(
    r"(?:,|\b(?:en|of|maar)\b)\s+(?:\w+\s+){0,2}?(?:hoe|wat|wie|waar|wanneer|hoeveel|waarom|welke"
    r"|heeft|hebt|heb|bent|ben|is|zijn|kunt|kan|wilt|wil|gaat|doet|helpt|krijgt|slaapt|drinkt"
    r"|eet|werkt|woont|komt|ziet|weet|moet)\b"
)
_VRAAGWOORD = re.compile(r"(?:en )?(?:hoe|wat|waar\w*|wie|welke|bij wie|op wie|met wie|voor wie)\b")
_ZIET_U = re.compile(r"(?:en )?(?:ziet|spreekt|kent|mist) (?:u|je|jij)\b")
_AANSPREKING = re.compile(r"^(?:(?:en|dag|hallo|hoi|zeg|maar|dank je|dank u)\s+)?(?:jij |u )?$")


@dataclass(frozen=True)
class Gehoord:
    """One turn as it was heard."""

    tekst: str
    daad: Daad
    duiding: Duiding
    open: bool = False
    gesloten: bool = False
    circulair: bool = False
    oplossingsgericht: bool = False
    stapelt: bool = False
    suggestief: bool = False
    waarom: bool = False
    veiligheid: bool = False
    al_genoemd: bool = False
    """The words about safety had been said at this table by the household itself."""
    toestemming: bool = False
    vaktaal: bool = False
    letterlijk: bool = False
    doorvragen: bool = False
    breed: bool = False
    cijfer: bool = False
    moeite: bool = False
    """A question after something that does not go well."""
    mist: bool = False
    """A question after people that this household does not have."""
    vreemde: bool = False
    """Somebody is mentioned whom this household does not know."""
    precies: bool = False
    """A question after a number or a date."""
    gevoel: bool = False
    groet: bool = False
    leeg: bool = False
    echo: float = 0.0
    aan: str | None = None
    mensen: tuple[str, ...] = ()
    onderwerpen: frozenset[str] = frozenset()
    lagen: frozenset[str] = frozenset()
    domeinen: frozenset[Levensdomein] = frozenset()
    soorten: frozenset[Soort] = frozenset()
    feit: int | None = None
    gevoelig: int | None = None
    inhoud: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def vraagt(self) -> bool:
        """True for a question of content."""
        return self.daad is Daad.VRAAG

    @property
    def gericht(self) -> bool:
        """True when the turn says what it is about."""
        return bool(self.onderwerpen or self.lagen or self.soorten)


@dataclass(frozen=True)
class Omgeving:
    """What a turn is heard against: the turns before, who is there, what was told openly."""

    vorige: tuple[tuple[Rol, str], ...] = ()
    spreker: str = ""
    aanwezig: frozenset[str] = frozenset()
    aan: str | None = None
    verteld: str = ""
    beurt: int = 0


def luister(
    tekst: str, kaart: Kaart, om: Omgeving, motor: Motor, jargon: re.Pattern[str]
) -> Gehoord:
    """Return how a turn is heard. Any text is safe."""
    plat = vlak(tekst[:1_500])
    laatst = next((t for rol, t in reversed(om.vorige) if rol is Rol.CLIENT), "")
    namen = tuple(m.naam for m in kaart.persona.mensen)
    context = Context(namen=namen)
    gelezen = motor.duid(tekst, Rol.PROFESSIONAL, context, bewijs=False)
    zegt = motor.duid(tekst, Rol.CLIENT, bewijs=False)
    gehoord = {naam: bool(p.search(plat)) for naam, p in kaart.gehoor.items()}
    aan = om.aan or _aangesproken(plat, kaart, om)
    mensen = tuple(m for m in _mensen(plat, gelezen, kaart, aan or om.spreker) if m != aan)
    daad = _daad(plat, gelezen, gehoord, kaart, om)
    vraagt = daad is Daad.VRAAG
    kenmerken = set(gelezen.kenmerken) if vraagt else set()
    eigen = inhoud(plat)
    gedeeld = eigen & inhoud(laatst)
    onderwerpen = frozenset(i for i, p in kaart.onderwerpen.items() if p.search(plat))
    stapelt = vraagt and (plat.count("?") > 2 or (Kenmerk.MEERVOUDIG in kenmerken and _twee(plat)))
    cijfer = vraagt and gehoord["cijfer"]
    # The engine reads domains in what clients say; for a short question its own words go first.
    gevraagd = {d for d, p in kaart.domeinwoorden.items() if vraagt and p.search(plat)}
    domeinen = frozenset(gevraagd or zegt.domeinen)
    soorten = frozenset(s for s, p in kaart.soortwoorden.items() if vraagt and p.search(plat))
    circulair = vraagt and (Kenmerk.CIRCULAIR in kenmerken or (bool(mensen) and gehoord["kijk"]))
    # "Wie helpt u?" asks for a fact, yet here a story is the answer.
    is_open = vraagt and (
        gelezen.vorm is Vorm.OPEN
        or gehoord["uitnodiging"]
        or (bool(soorten) and bool(_VRAAGWOORD.match(plat)))
    )
    return Gehoord(
        tekst=tekst,
        daad=daad,
        duiding=gelezen.model_copy(update={"domeinen": zegt.domeinen}),
        open=is_open,
        gesloten=vraagt and not is_open,
        circulair=circulair,
        oplossingsgericht=Kenmerk.OPLOSSINGSGERICHT in kenmerken,
        stapelt=stapelt,
        suggestief=vraagt and (Kenmerk.SUGGESTIEF in kenmerken or gehoord["druk"]),
        waarom=Kenmerk.WAAROM in kenmerken,
        veiligheid=vraagt and gehoord["veiligheid"],
        al_genoemd=(m := kaart.gehoor["veiligheid"].search(plat)) is not None
        and m.group() in om.verteld,
        toestemming=gehoord["toestemming"],
        vaktaal=bool(jargon.search(plat)),
        letterlijk=_letterlijk(plat, laatst),
        doorvragen=vraagt and bool(gedeeld or _WIJST_TERUG.search(plat)),
        breed=gehoord["breed"],
        cijfer=cijfer,
        moeite=gehoord["moeite"],
        mist=vraagt and (_mist(gehoord, kaart) or _vreemde(gelezen, mensen, kaart, _EIGEN)),
        vreemde=_vreemde(gelezen, mensen, kaart, _EIGEN | _FAMILIE),
        precies=vraagt and gehoord["precies"],
        gevoel=gehoord["gevoel"],
        groet=gehoord["begroeting"],
        leeg=not eigen,
        echo=len(gedeeld) / len(eigen) if eigen else 0.0,
        aan=aan,
        mensen=mensen,
        onderwerpen=onderwerpen,
        lagen=frozenset(i for i, item in kaart.items.items() if item.woorden.search(plat)),
        domeinen=domeinen,
        soorten=soorten,
        feit=_eerste(kaart.feiten, plat) if vraagt else None,
        gevoelig=_gevoelig(plat, kaart, om),
        inhoud=eigen,
    )


def _daad(
    plat: str, gelezen: Duiding, gehoord: dict[str, bool], kaart: Kaart, om: Omgeving
) -> Daad:
    kaal = plat.strip(" .…,!?-–—()*[]")
    stil = kaart.verstaan.stilte
    if not any(c.isalpha() for c in kaal) or kaal in stil or _alle_in(woorden(plat), stil):
        return Daad.STILTE
    if gehoord["belediging"] and not _NIET_GEMEEND.search(plat):
        return Daad.BELEDIGING
    if gehoord["samen"] and not gehoord["alleen"]:
        return Daad.SAMEN
    if gehoord["alleen"]:
        return Daad.ALLEEN
    if _onzin(plat, kaart):
        return Daad.ONZIN
    kort = len(plat.split()) <= 14
    vraagt = gelezen.handeling is Handeling.VRAAG
    over = any(p.search(plat) for p in kaart.onderwerpen.values())
    over_iets = over or gehoord["veiligheid"]
    if gehoord["uitnodiging"] and not vraagt:
        return Daad.VRAAG
    if gehoord["toestemming"] and kort and not (vraagt and over_iets):
        return Daad.TOESTEMMING
    if gehoord["over_werker"] and vraagt and kort and not over_iets:
        return Daad.OVER_WERKER
    if gehoord["praatje"] and not over and kort and om.beurt < 6:
        return Daad.PRAATJE
    if not vraagt and kort:
        for naam, daad in (
            ("afscheid", Daad.AFSCHEID),
            ("bedankt", Daad.BEDANKT),
            ("begroeting", Daad.BEGROETING),
            ("praatje", Daad.PRAATJE),
        ):
            if gehoord[naam] and (naam != "begroeting" or om.beurt < 3) and not over:
                return daad
    if not vraagt and gehoord["begroeting"] and om.beurt == 0:
        return Daad.BEGROETING
    return _PER_HANDELING.get(gelezen.handeling or Handeling.OVERIG, Daad.OVERIG)


def _alle_in(gezegd: Sequence[str], lijst: Sequence[str]) -> bool:
    return bool(gezegd) and all(w in lijst for w in gezegd)


def _onzin(plat: str, kaart: Kaart) -> bool:
    """Say whether hardly any word of a turn is a word."""
    alle = woorden(plat)
    if not alle:
        return False
    vreemd = [w for w in alle if not _bekend(w, kaart)]
    return len(vreemd) > 0.6 * len(alle) and (len(vreemd) > 1 or len(alle) == 1)


def _bekend(woord: str, kaart: Kaart) -> bool:
    lijst = woordenlijst()
    delen = woord.replace("'", "").split("-")
    return (
        stam(woord) in kaart.eigen_woorden
        or any(woord in lijst[naam] for naam in ("gewoon", "vaak", "voornaam", "achternaam"))
        or all(d in lijst["gewoon"] or deelbaar(d, lijst["gewoon"]) for d in delen)
    )


def _mist(gehoord: dict[str, bool], kaart: Kaart) -> bool:
    soorten = {m.relatie for m in kaart.persona.mensen}
    return (gehoord["kinderen"] and RelatieSoort.KIND not in soorten) or (
        gehoord["partner"] and not soorten & {RelatieSoort.PARTNER, RelatieSoort.EX}
    )


_EIGEN = frozenset((RelatieSoort.PARTNER, RelatieSoort.KIND, RelatieSoort.KLEINKIND))
_FAMILIE = frozenset((RelatieSoort.OUDER, RelatieSoort.BROER_ZUS, RelatieSoort.GROOTOUDER))


def _vreemde(
    gelezen: Duiding, mensen: Sequence[str], kaart: Kaart, soorten: frozenset[RelatieSoort]
) -> bool:
    """Say whether a turn is about a relative whom nobody here ever mentions."""
    if mensen:
        return False
    bekend = {m.relatie for m in kaart.persona.mensen}
    return any(
        v.soort in soorten
        and v.soort not in bekend
        and stam((v.relatie or "").casefold()) not in kaart.eigen_woorden
        for v in gelezen.personen
    )


def _twee(plat: str) -> bool:
    """Two questions: two marks, or a second one behind a comma or "en"."""
    rest = re.sub(r"^(?:en|maar|of)\s+", "", plat)
    rest = re.sub(r"(?:,|\ben\b)+\s+(?:en )?hoe (?:was|is|ging|vond u) (?:dat|het|die)\b", "", rest)
    return plat.count("?") > 1 or bool(_TWEE.search(rest))


def _letterlijk(plat: str, laatst: str) -> bool:
    """Say whether a turn is hardly more than what the client just said."""
    eigen = [stam(w) for w in woorden(_AANHALING.sub(" ", plat)) if w not in _LIJST]
    ander = [stam(w) for w in woorden(laatst) if w not in _LIJST]
    if not eigen or not ander:
        return bool(woorden(laatst)) and vlak(laatst) in plat
    loop = _langste_loop(eigen, ander)
    return loop >= min(4, len(ander)) and loop >= 0.6 * len(eigen)


def _langste_loop(een: Sequence[str], ander: Sequence[str]) -> int:
    """Return the length of the longest run of words that both share."""
    beste = 0
    vorige = [0] * (len(ander) + 1)
    for a in een[:80]:
        rij = [0] * (len(ander) + 1)
        for j, b in enumerate(ander, 1):
            if a == b:
                rij[j] = vorige[j - 1] + 1
                beste = max(beste, rij[j])
        vorige = rij
    return beste


def _aangesproken(plat: str, kaart: Kaart, om: Omgeving) -> str | None:
    """Return who is called by name at the start, at the end, or behind "en jij"."""
    for mens in kaart.persona.aan_tafel:
        naam = re.escape(mens.naam.casefold())
        m = re.search(rf"(?<!\w){naam}(?!\w)", plat)
        if m is None or mens.id not in om.aanwezig:
            continue
        voor, na = plat[: m.start()], plat[m.end() :]
        vooraan = (_AANSPREKING.match(voor) or voor.rstrip().endswith((".", "?", "!"))) and (
            na[:1] in {",", ":", "?", ""} or re.match(r"\s+(?:hoe|wat|wie|waar|kun|kunt|mag)\b", na)
        )
        achteraan = voor.rstrip().endswith(",") and re.match(r"[?.!,]?\s*$", na)
        if vooraan or achteraan or re.search(r"\b(?:jij|jou|u|aan jou|aan u),? $", voor):
            return mens.id
    return None


def _mensen(plat: str, gelezen: Duiding, kaart: Kaart, hoorder: str) -> list[str]:
    """Return whom a turn mentions, as seen from who hears it."""
    hoorder = hoorder or kaart.persona.hoofd.id
    genoemd = [i for i, p in kaart.namen.items() if i != hoorder and p.search(plat)]
    if not genoemd:
        for v in gelezen.personen:
            if v.soort is not None:
                genoemd += [i for i in kaart.verwant(v.soort, hoorder) if i != hoorder]
    return list(dict.fromkeys(genoemd))


def _eerste(patronen: Sequence[re.Pattern[str]], plat: str) -> int | None:
    return next((i for i, p in enumerate(patronen) if p.search(plat)), None)


def _gevoelig(plat: str, kaart: Kaart, om: Omgeving) -> int | None:
    """Return the sore point that the trainee touches first: not what was brought up here."""
    for i, p in enumerate(kaart.gevoelig):
        wie = kaart.persona.gevoelig[i].wie or kaart.persona.hoofd.id
        if wie in om.aanwezig and p.search(plat) and not p.search(om.verteld):
            return i
    return None
