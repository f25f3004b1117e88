"""How a turn is heard: by the language engine, and by the words of this household."""

import re
from collections.abc import Sequence

from keukentafel.labels import Kenmerk, Rol, Vorm
from keukentafel.language.motor import Context, Motor
from keukentafel.language.vraagvorm import vraagzin
from keukentafel.practice import wie
from keukentafel.practice.gehoord import Daad, Gehoord, Omgeving
from keukentafel.practice.herkennen import is_bekend, welke_daad
from keukentafel.practice.kaart import Kaart
from keukentafel.practice.patronen import OVERAL, inhoud, stam, vlak, woorden

_AANHALING = re.compile(r"[\"“”„‘]|(?<!\w)'|'(?!\w)")
_WIJST_TERUG = re.compile(
    r"\b(?:dat|daar\w*|toen|dan|dit|hiervan|u zei|je zei|u noemde|je noemde|net)\b"
)
_LIJST = frozenset(("u", "je", "zei", "zegt", "zeggen", "dus", "klopt", "dat", "hoor", "ik"))
"""The frame around words that are said after."""
_TWEE = re.compile(
    r"(?:,|\b(?:en|of|maar)\b)\s+(?:\w+\s+){0,2}?(?:hoe|wat|wie|waar|wanneer|hoeveel|waarom|welke"
    r"|heeft|hebt|heb|bent|ben|is|zijn|kunt|kan|wilt|wil|gaat|doet|helpt|krijgt|slaapt|drinkt"
    r"|eet|sport\w*|gebruik\w*|werkt|woont|komt|ziet|weet|moet)\b"
)
_VRAAGWOORD = re.compile(r"(?:en )?(?:hoe|wat|waar\w*|wie|welke|bij wie|op wie|met wie|voor wie)\b")
_VOORAF = r"en|maar|dus|ja|nou|oké|goed|hm|hé|hoi|hallo|dag|zeg|meneer|mevrouw|jongens|sorry|eh|dan"
_MET_WOORD = re.compile(
    r"(?:(?:aan|bij|met|naar|op|tegen|van|voor|over|door|uit|in|sinds|tot|vanaf) )?"
    r"(hoe (?:oud|lang|vaak|laat|veel|hoog|groot|ver|duur)|hoelang|hoeveel|hoe|wat|waar\w*|wie"
    r"|wiens|welke?|wanneer)\b"
)
_WAAR_LOS = re.compile(r"\b(?:voor|van|over|aan|mee|op|naar|door|tegen|in|uit|om)\W*$")
""" "Waar bent u bang voor" asks for a thing, not for a place."""
_KIJKT_ZELF = re.compile(
    r"\b(?:voel\w*|vindt?|denkt?|merkt?) (?:u|je|jij|jullie)\b"
    r"|\bzou(?:den)? (?:u|je|jij|jullie) (?:het |'t )?(?:liefst\w*|graag|weer|willen)\b.*"
)
_OVER_ZELF = re.compile(
    r"\b(?:voelt u zich|voel je je|is (?:dat|het|dit) voor (?:u|jou)"
    r"|doet (?:dat|het|dit) met (?:u|jou|je))\b(?! denk)"
)
_ERUIT = re.compile(r"\bhoe (?:ziet|zag|zien|zagen) .*\beruit\b")
_EN_MET_WIE = re.compile(r"en (?:hoe )?(?:is het )?met (?:u|jou|jullie)\b")
_VRIJ = re.compile(r"\b(?:wel|al) ?eens\b|\booit\b|\beerder\b")
"""A question with these leaves the answer free, however it is turned."""
_ONTKENT = re.compile(r"\b(?:zonder|geen|niet|nooit|niemand)\b")
_NADER = re.compile(
    r"\b(?:iets in huis|waarmee u|waarmee je|een plan|plannen|hoe zou (?:u|je) het|pillen|wapen"
    r"|wanneer was|laatste keer|hoe vaak)\b"
)
"""So somebody asks on about danger, whatever else it seems to be about."""
_JIJ = re.compile(r"\b(?:jij|jou|jouw|uzelf|jezelf)\b")
"""So is spoken to one of them: who spoke last."""
_VAN_NET = re.compile(r"\b(?:hij|hem|haar|zij)\b(?! man\b| vrouw\b| moeder\b| vader\b)")
"""So somebody goes on about who was named in the turn before."""
_ENKEL = re.compile(r"\b(?:je|jij|jou|jouw|jezelf|uzelf)\b")
"""So one of them is spoken to: who was called by name just before."""
_GAAT_DOOR = re.compile(
    r"\b(?:dat|daar\w*|dan|het|die|erover|eraan|hij|hoe vaak|wanneer|plan|pillen|iets in huis"
    r"|houdt)\b"
)


def luister(
    tekst: str, kaart: Kaart, om: Omgeving, motor: Motor, jargon: re.Pattern[str]
) -> Gehoord:
    """Return how a turn is heard. Any text is safe."""
    gezegd, tekst = tekst, kaart.in_gewone_taal(tekst)
    plat = vlak(tekst[:1_500])
    laatst = next((t for rol, t in reversed(om.vorige) if rol is Rol.CLIENT), "")
    namen = tuple(m.naam for m in kaart.persona.mensen)
    gelezen = motor.duid(tekst, Rol.PROFESSIONAL, Context(namen=namen), bewijs=False)
    zegt = motor.duid(tekst, Rol.CLIENT, bewijs=False)
    gehoord = {naam: bool(p.search(plat)) for naam, p in kaart.gehoor.items()}
    aan = om.aan or wie.aangesproken(plat, kaart, om) or wie.gaat_over_spreker(plat, kaart, om)
    if aan is None and len(om.aanwezig) > 1 and om.beurt:
        if om.aangesproken in om.aanwezig and _ENKEL.search(plat) and "jullie" not in plat:
            aan = om.aangesproken
        elif _JIJ.search(plat):
            aan = om.spreker
    mensen = tuple(m for m in wie.genoemd(plat, gelezen, kaart, aan or om.spreker) if m != aan)
    if not mensen and _VAN_NET.search(plat):
        mensen = tuple(m for m in om.vorige_mensen if m != (aan or om.spreker))
    afwezig = wie.roept_afwezige(plat, kaart, om)
    daad = welke_daad(plat, gelezen, gehoord, kaart, om, laatst)
    if afwezig and daad in (Daad.ALLEEN, Daad.TOESTEMMING):
        daad = Daad.VOORSTEL
    stof = wie.zonder_aanspreking(plat, kaart, aan)
    vraagt = daad is Daad.VRAAG
    kenmerken = set(gelezen.kenmerken) if vraagt else set()
    eigen = inhoud(stof)
    gedeeld = eigen & inhoud(laatst)
    kern = eigen - inhoud(" ".join(namen)) - OVERAL
    vraag = _vraag(tekst, kaart) if vraagt else ""
    vraagwoord, werkwoord = _begin(vraag)
    feit = _eerste(kaart.feiten, vraag or plat) if vraagt else None
    onderwerpen = frozenset(i for i, p in kaart.onderwerpen.items() if p.search(stof))
    lagen = frozenset(i for i, item in kaart.items.items() if item.woorden.search(stof))
    soorten = frozenset(s for s, p in kaart.soortwoorden.items() if vraagt and p.search(plat))
    # The engine reads domains in what clients say; for a short question its own words go first.
    gevraagd = {d for d, p in kaart.domeinwoorden.items() if vraagt and p.search(plat)}
    geraden = () if vraagt and (onderwerpen or lagen or soorten) else zegt.domeinen
    zelf = bool(_OVER_ZELF.search(plat))
    en_wie = vraagt and bool(mensen) and len(woorden(vraag)) <= 2
    circulair = en_wie or (
        vraagt
        and not zelf
        and not (vraag.startswith(("ziet ", "zie ")) and Kenmerk.CIRCULAIR not in kenmerken)
        and not (_ERUIT.search(plat) or (vraagwoord == "wie" and not _kijkt(plat, kaart)))
        and (Kenmerk.CIRCULAIR in kenmerken or (bool(mensen) and _kijkt(plat, kaart)))
    )
    # "Wie helpt u?" asks for a fact, yet here a story is the answer.
    is_open = vraagt and (
        gelezen.vorm is Vorm.OPEN
        or (gelezen.vorm is None and vraagwoord in ("hoe", "wat"))
        or en_wie
        or bool(_EN_MET_WIE.match(plat))
        or (bool(gevraagd) and len(woorden(vraag)) <= 2 and plat.startswith("en "))
        or gehoord["uitnodiging"]
        or (bool(soorten) and bool(_VRAAGWOORD.match(vraag)))
    )
    rest = kaart.gehoor["geen_veiligheid"].sub(" ", plat)
    gewoon_gevraagd = bool(kaart.gehoor["veiligheid"].search(rest))
    zijweg = bool(onderwerpen or soorten or gehoord["veiligheid"])
    verder = aan in (None, om.spreker) and _gaat_door(plat, om, over=zijweg)
    veiligheid = vraagt and (gewoon_gevraagd or verder)
    return Gehoord(
        tekst=gezegd,
        daad=daad,
        duiding=gelezen.model_copy(update={"domeinen": zegt.domeinen}),
        open=is_open,
        gesloten=vraagt and not is_open,
        circulair=circulair,
        oplossingsgericht=Kenmerk.OPLOSSINGSGERICHT in kenmerken,
        stapelt=vraagt
        and (
            plat.count("?") > 2
            or len(_TWEE.findall(vraag)) > 1
            or (Kenmerk.MEERVOUDIG in kenmerken and _twee(plat, vraag))
        ),
        suggestief=vraagt
        and (
            (gehoord["druk"] and not (veiligheid and _VRIJ.search(plat)))
            or (Kenmerk.SUGGESTIEF in kenmerken and not veiligheid and not _VRIJ.search(plat))
        ),
        waarom=Kenmerk.WAAROM in kenmerken or (vraagt and vraag.startswith("hoezo ")),
        veiligheid=veiligheid,
        vervolg=veiligheid and not gewoon_gevraagd,
        al_genoemd=(m := kaart.gehoor["veiligheid"].search(plat)) is not None
        and m.group() in om.verteld,
        toestemming=gehoord["toestemming"],
        vaktaal=any(not inhoud(m.group()) <= kaart.gewone_woorden for m in jargon.finditer(plat)),
        letterlijk=_letterlijk(plat, laatst),
        doorvragen=vraagt and bool(gedeeld - OVERAL or _WIJST_TERUG.search(plat)),
        breed=gehoord["breed"],
        cijfer=vraagt and gehoord["cijfer"],
        heeft_ieder=vraagt and gehoord["heeft_ieder"],
        moeite=gehoord["moeite"],
        mist=vraagt
        and (wie.mist(gehoord, kaart) or wie.vreemde(gelezen, mensen, kaart, wie.EIGEN)),
        vreemde=wie.vreemde(gelezen, mensen, kaart, wie.EIGEN | wie.FAMILIE),
        precies=vraagt and gehoord["precies"],
        gevoel=gehoord["gevoel"],
        vraagwoord=vraagwoord,
        werkwoord=werkwoord,
        heet=vraagt and gehoord["heet"],
        over_gesprek=vraagt and gehoord["gesprek"],
        geraden=not gevraagd,
        meeleven=gehoord["meeleven"],
        breed_domein=gehoord["domein_heel"],
        bekend=any(eigen & inhoud(z) for z in om.gezegd),
        heel_bekend=bool(kern) and not _ONTKENT.search(plat) and _gezegd(kern, mensen, kaart, om),
        kijkt=_kijkt(plat, kaart),
        vreemd_woord=any(not is_bekend(w, kaart) for w in woorden(vraag)),
        groet=gehoord["begroeting"],
        leeg=not eigen,
        echo=len(gedeeld) / len(eigen) if eigen else 0.0,
        aan=aan,
        mensen=mensen,
        onderwerpen=onderwerpen,
        lagen=lagen,
        domeinen=frozenset(gevraagd or geraden),
        soorten=soorten,
        feit=feit,
        feit_woorden=_lengte(kaart.feiten[feit], vraag or plat) if feit is not None else 0,
        en_wie=en_wie,
        afwezig=afwezig,
        gevoelig=_gevoelig(plat, kaart, om),
        inhoud=eigen,
    )


def over_zichzelf(tekst: str) -> bool:
    """Say whether a question asks what something is like for who hears it."""
    return bool(_OVER_ZELF.search(vlak(tekst)))


def _vraag(tekst: str, kaart: Kaart) -> str:
    """Return the question itself, without who is called and small words before it."""
    zin = vlak(vraagzin(tekst) or tekst)
    namen = "|".join(re.escape(m.naam.casefold()) for m in kaart.persona.aan_tafel)
    return re.sub(rf"^(?:(?:{_VOORAF}|{namen})(?:[,:!.]\s*|\s+))+", "", zin)


def _kijkt(plat: str, kaart: Kaart) -> bool:
    """Say whether a view is asked of somebody else than who hears it."""
    return bool(kaart.gehoor["kijk"].search(_KIJKT_ZELF.sub(" ", plat)))


def _gezegd(kern: frozenset[str], mensen: Sequence[str], kaart: Kaart, om: Omgeving) -> bool:
    """Say whether one thing they said holds all these words, about the same people."""
    return any(
        kern <= inhoud(z)
        and not _ONTKENT.search(z.casefold())
        and all(kaart.namen[m].search(z.casefold()) for m in mensen)
        for z in om.gezegd
    )


def _begin(vraag: str) -> tuple[str, str]:
    """Return the question word, or else the verb, that a question starts with."""
    if m := _MET_WOORD.match(vraag):
        los = m[1] == "waar" and _WAAR_LOS.search(vraag)
        return ("wat" if los else m[1]), ""
    delen = woorden(vraag)
    return "", delen[0] if delen else ""


def _gaat_door(plat: str, om: Omgeving, *, over: bool) -> bool:
    """Say whether a question goes on about safety, without the words for it."""
    verder = _NADER.search(plat) or (not over and _GAAT_DOOR.search(plat))
    return om.over_veiligheid and bool(verder)


def _twee(plat: str, vraag: str) -> bool:
    """Two questions: two marks, or a second one behind a comma or "en"."""
    # "En Noor, hoe gaat het met haar?" and "Rookt of drinkt u?" ask one thing.
    rest = re.sub(
        r"^(?:(?:en|maar|of)\s+)?(?:\w+,\s+|\w+ of (?=\w+ (?:u|je|jij|jullie)\b))?", "", vraag
    )
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


def _eerste(patronen: Sequence[re.Pattern[str]], plat: str) -> int | None:
    return next((i for i, p in enumerate(patronen) if p.search(plat)), None)


def _lengte(patroon_: re.Pattern[str], plat: str) -> int:
    """Return how many words of a question are those of a fact, at most."""
    return max(len(woorden(m.group())) for m in patroon_.finditer(plat))


def _gevoelig(plat: str, kaart: Kaart, om: Omgeving) -> int | None:
    """Return the sore point that the trainee touches first: not what was brought up here."""
    for i, p in enumerate(kaart.gevoelig):
        wie = kaart.persona.gevoelig[i].wie or kaart.persona.hoofd.id
        if wie in om.aanwezig and p.search(plat) and not p.search(om.verteld):
            return i
    return None
