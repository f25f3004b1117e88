"""Rules for a professional's turn: is it a question, and is it open or closed?

Strip politeness first; hoe, wat, welke, vertel leave a story to the client; hoeveel,
hoe lang, wie, waar, wanneer ask one fact. In a turn of several the last one counts.
"""

import re

_ZIN = re.compile(r"[^.!?…]+[.!?…]*")
_WIE = r"(?:u|je|jij|jullie|ge|gij|hij|ie|ze|zij|we|wij|er|het|ut|dat|dit|uw|jouw|ik|t|die)"
_VRAAGWOORDEN = r"(?:hoe\w*|wat|welke?|welk|wie|wiens|waar\w*|wanneer)"
_VOORZETSEL = r"(?:in|op|aan|van|voor|met|bij|over|tot|door|uit|naar|sinds|vanaf|tegen)"
_VRAAGWOORD = re.compile(rf"(?:{_VOORZETSEL} )?{_VRAAGWOORDEN}\b", re.I)
_GEEN_VERB = (
    r"(?!(?:en|maar|dus|als|of|dat|omdat|toen|voor|met|bij|aan|naar|van|over|door|op|in|uit|om|nu|"
    r"dan|daar|hier|zo|ook|want|terwijl|sinds|tot|zegt|denk|zeg|merk|zie|hoor|begrijp|snap|dat's|"
    r"alsof|nadat|voordat|zodra|dank|vertel|alles|niet|wel|mevrouw|meneer|eigenlijk|morgen)\b)"
)
_PERSOONSVORM = re.compile(
    rf"(?:(?:is|zijn|was|waren|heeft|heb|hebt|hebben|had|kunt|kun|kan|kunnen|wilt|wil|willen|zou|"
    rf"zouden|mag|mogen|moet|moeten|gaat|ga|gaan|doet|doe|komt|kom|zal|zullen|wordt|worden|helpt|"
    rf"lukt|weet|bent|ben)\b|{_GEEN_VERB}\w{{2,}}\s+{_WIE}\b)",
    re.I,
)
_AANLOOP = re.compile(
    r"(?:(?:en|maar|dus|nou|nou ja|ja|nee|oké|ok|goed|eh+|euh|uh|hm|ach|zeg|tja|mooi|fijn|precies"
    r"|mevrouw|meneer|vertel|stel(?: dat)? [^,]{3,80}|stel je voor|als [^,]{3,90}|toen [^,]{3,70}"
    r"|wanneer u [^,]{3,60}|zeg nou zelf|heel eerlijk|[a-zà-ÿ]+)\s*,\s*"
    r"|(?:en|maar|dus|nou|ja|oké|goed|eh+|euh|tja|dan|mw|mevr|dhr|mevrouw|meneer)\s+"
    r"|mag ik (?:u |je |jullie )?(?:eens |even |iets |ook )*vragen[:,]?\s+"
    r"|ik (?:wil|wilde|wou|zou) (?:u |je )?(?:eens |even |graag )*(?:vragen|weten),?\s+)",
    re.I,
)
_UITNODIGING = re.compile(
    r"\bvertel(?:t|len)?(?: u| je| jij| jullie| me| mij| eens| es| 's| nog| maar| daar| er"
    r"| iets)+\b"
    r"|^(?:en |maar )?vertel\b(?! (?:het|dat|ze|hem|haar)\b)|^noemt?(?: u)? (?:me )?(?:eens|es)\b"
    rf"|\b(?:kunt|kun|kan|wilt|wil|zou|zoudt|zouden)\s+{_WIE}\b[^?]{{0,70}}"
    r"\b(?:vertellen|uitleggen|beschrijven|omschrijven|toelichten|meenemen|mee\w* nemen|voorbeeld"
    r"|schetsen|raden|uittekenen|laten zien|aanvullen|voorstellen hoe)\b"
    r"|\bbenieuwd\b|\bnieuwsgierig\b|vraag me af,? (?:hoe|wat|welk|waar)"
    r"|\bneemt?(?: u)? (?:me|mij|ons) (?:eens |even )?mee\b|\bbeschrijft?\b|\bschets(?:t)?\b"
    r"|\blegt?(?: u)? (?:me |mij )?(?:eens |es |'s |nog )uit\b|\bloopt?(?: u)? eens met mij\b"
    r"|(?:wil|zou) ik (?:heel )?graag (?:\w+ ){0,3}(?:snappen|begrijpen|weten|horen)"
    r"|ik (?:wil|wou|zou)(?: \w+){0,3} (?:weten|snappen|begrijpen|horen),? (?:eh,? )?(?:hoe|wat"
    r"|waar)",
    re.I,
)
_CHECK = re.compile(
    r"(?:^|[,;:.]\s*|\b)(?:klopt (?:dat|het|dit)\b[^?]{0,20}|klopt|hè|he|zeg ik (?:dat"
    r"|het) (?:zo )?goed"
    r"|(?:zit|heb|begrijp|zie|snap|volg|vat|hoor) ik (?:\w+ ){0,4}goed(?: samen| begrepen)?"
    r"|mis ik (?:nog )?iets"
    r"|heb ik (?:ze|het|alles)(?: zo)?(?: alle \w+| compleet| goed)?|zo(?: ongeveer| een beetje)?"
    r"|zo (?:\w+ )?goed|(?:is|was) dat (?:het )?zo(?: een beetje)?|zo kan (?:het"
    r"|dat) [^?]{0,25})\s*\?\s*$",
    re.I,
)
_DRUK = re.compile(
    r"\b(?:toch|zeker|vast|neem ik aan|mag ik aannemen|nietwaar|of niet|ook wel|net zo goed"
    r"|niks op tegen|natuurlijk|wel|al|ook|denkt u niet|vindt u niet|zelf ook)\b",
    re.I,
)
_HOFFELIJK = re.compile(
    r"^(?:schikt|stoort|vind(?:t)? (?:u|ut|je) (?:het |ut )?(?:goed|erg|prettig)|past (?:het|dat"
    r"|dinsdag|\w+dag)"
    r"|kan de|zullen we (?:de|het|even|zo|eerst de|volgende week|\w+dag)"
    r"|(?:kunt|kan|komt) (?:u|je) (?:op )?(?:\w+dag|volgende week)\b|(?:lust"
    r"|wilt) u (?:nog )?(?:koffie|thee)"
    r"|mag ik (?:binnenkomen|even binnen|gaan zitten)|wilt u de groeten|(?:mag|kan) ik (?:hier"
    r"|daar|mijn|even (?:mijn|zitten"
    r"|naar|gaan zitten))|waar (?:kan|mag|zal) ik|schoenen uit|zelfgebakken|koffie\b"
    r"|heeft u het kunnen vinden"
    r"|hoe heet(?:-| )ie)",
    re.I,
)
_FEIT = re.compile(
    r"(?:hoeveel|hoelang|hoelaat|hoe (?:lang|vaak|veel|laat|oud|groot|hoog|duur|heet)\b"
    r"|(?:van|met|bij|aan|voor|sinds|tot|op|door|vanaf) (?:wie|wanneer|welke?)\b|wie\b|wanneer\b"
    r"|waar (?:is|was|woont|woon|staat|slaapt|slaap|werkt|zit|ligt|gaat|komt|bent|heeft|ging"
    r"|in huis)\b"
    r"|welke? (?:dag|datum|dagen|tijd|huisarts|school|nummer|instanties?|medicijnen|cijfer"
    r"|van de|groep"
    r"|stap|tree|klas|straat|maand)\b|welk cijfer|wat voor cijfer|wat doet u voor werk|hoe heet"
    r"|wat (?:is|was) (?:uw|je|de|het) (?:\w+ )?(?:naam|leeftijd|geboortedatum|adres|inkomen"
    r"|huur|nummer"
    r"|telefoonnummer|postcode|datum|bedrag|cijfer|diagnose)\b)",
    re.I,
)
_TOCH_OPEN = re.compile(
    r"wie (?:zijn|is) (?:er )?(?:voor (?:u|je) )?(?:echt )?belangrijk|wie of wat|waar \w+ (?:u"
    r"|je) .*\bvandaan\b"
    r"|(?:wanneer|op welke? (?:moment|momenten|dag|dagen|manier|wijze))\b.*\b(?:wel|wél|minst"
    r"|minder|manier|beter|lukte|fijn)\b"
    r"|op welke (?:manier|wijze)|waar (?:loopt|maakt|ligt voor|zit) (?:u|je|het|voor)|voor wat",
    re.I,
)
_SCHAAL = re.compile(
    r"\b(?:schaal|lijn|cijfer|ladder|liniaal)\b.*\b(?:0|nul|1|een|één|10|tien)\b|\bcijfer\b"
    r"|\b(?:0|nul|1|één|een) (?:tot|t/m) (?:10|tien)\b|\bnul\b.*\btien\b|\btien\b.*\bnul\b"
    r"|hoger of lager",
    re.I,
)
_NA_SCHAAL = re.compile(
    r"wat maakt|hoe ziet een|en (?:geen|niet een) \w+|wat (?:doet|is|zou|zit|houdt|merkt|heeft) "
    r"|waaraan|waar ziet",
    re.I,
)
_RUIM_JA_NEE = re.compile(
    r"(?:is|zijn|was|waren) er (?:nog )?(?:iets|dingen|momenten|dagen) (?:wat|dat|die|waar\w*)\b",
    re.I,
)
_UITROEP = re.compile(
    r"(?:wat|hoe|wie) (?:is|was|heeft|heb|hebt|bent|doet|had|houdt)\b.*"
    r"(?:\b(?:van|voor) (?:u|je|jou)|gedaan|volgehouden|\b(?:goed|knap|mooi|sterk|dapper"
    r"|lief) \w+)[.!]?$",
    re.I,
)
_VERB = re.compile(
    r"(?:wat|hoe) (?:is|was|zijn|zat|zit|gaat|ging|doet|deed|maakt|maakte|voelt|voelde|zou|komt"
    r"|kwam"
    r"|vindt|vond|heeft|had|lukt|lukte|ziet|zag|loopt|liep|gebeurt|gebeurde|betekent|kijkt|wilt"
    r"|merkt"
    r"|denkt|helpt|ervaart)\b",
    re.I,
)
"""What makes "hoe" or "wat" ask; before an adjective it exclaims ("wat knap dat u belt")."""
_KNIP = re.compile(
    rf"(?:,?\s+(?:en|of|maar)\s+|,\s+)(?={_VRAAGWOORD.pattern}|waarom\b"
    rf"|{_GEEN_VERB}\w+\s+{_WIE}\b)",
    re.I,
)


def zinnen(tekst: str) -> list[str]:
    """Return the sentences of a turn."""
    return [z.strip() for z in _ZIN.findall(tekst) if z.strip()]


def kern(zin: str) -> str:
    """Return a sentence without politeness and run-up."""
    rest = zin.strip(" -–—\"“”'‘")
    for _ in range(5):
        m = _AANLOOP.match(rest)
        if not m or not rest[m.end() :].strip(" ?.!"):
            break
        rest = rest[m.end() :].strip()
    return rest


def vraagzin(tekst: str) -> str | None:
    """Return the last sentence that asks something, or None when none does.

    A check behind a reflection or summary ("…, klopt dat?", "hè?") is no question, nor
    are courtesies and the making of a date.
    """
    gevonden = None
    for zin in zinnen(tekst):
        if _vraagt(zin, los=zin == tekst.strip()):
            gevonden = zin
    if gevonden is None and re.match(r"en (?:toen|dan)\b", tekst, re.I) and tekst.endswith("..."):
        return tekst
    return gevonden


def _vraagt(zin: str, *, los: bool) -> bool:
    begin = kern(zin)
    if _HOFFELIJK.match(begin):
        return False
    if _CHECK.search(zin):
        rest = _CHECK.sub("", zin).strip(" ,;")
        return bool(rest) and _begint_als_vraag(kern(rest)) and len(rest.split()) > 2
    if zin.endswith("?"):
        if re.search(r"\b(?:toch|nietwaar|of niet)\s*\?$", zin, re.I):
            rest = re.sub(r",?\s*\b(?:toch|nietwaar|of niet)\s*\?$", "", zin, flags=re.I)
            return bool(_DRUK.search(rest)) or _begint_als_vraag(kern(rest))
        return _begint_als_vraag(begin) or not _bewering(begin) or bool(_DRUK.search(begin))
    if _UITROEP.match(begin):
        return False
    if _UITNODIGING.search(zin) or re.search(r"\bmag ik (?:\w+ ){0,2}vragen\b", zin, re.I):
        return True
    return not zin.endswith("!") and _zonder_teken(begin, los=los)


def _begint_als_vraag(begin: str) -> bool:
    stukken = [begin, *_KNIP.split(begin)]
    return any(
        _VRAAGWOORD.match(s) or re.match(r"waarom\b|hoezo\b", s, re.I) or _PERSOONSVORM.match(s)
        for s in stukken
    ) or bool(_UITNODIGING.search(begin))


def _bewering(begin: str) -> bool:
    """Say whether a sentence with a question mark only gives back or sums up."""
    return len(begin.split()) > 2 and bool(
        re.match(
            r"(?:dus|u|je|jij|jullie|het|dat|hij|zij|ze|uw|jouw|eigenlijk|bang)\b", begin, re.I
        )
    )


def _zonder_teken(begin: str, *, los: bool) -> bool:
    """A question typed without its mark: a question word or verb, then who it is about."""
    if re.match(
        rf"(?:{_VRAAGWOORDEN}) (?:een|{_WIE})\b|wie (?:ben ik|doet|weet)|waar waren", begin, re.I
    ) or (
        re.match(r"(?:wat|hoe) \w+ (?:dat|om|van|voor)\b", begin, re.I) and not _VERB.match(begin)
    ):
        return False
    if re.match(
        rf"(?:{_VOORZETSEL} )?(?:{_VRAAGWOORDEN}|waarom)\s+\w+\s+(?:\w+\s+)?{_WIE}\b", begin, re.I
    ):
        return True
    if re.match(r"(?:hoeveel|hoelang|hoe lang|hoe vaak|wat voor|waarom)\b", begin, re.I):
        return True
    stuk = _KNIP.split(begin)[-1]
    if stuk != begin and re.match(rf"(?:{_VRAAGWOORDEN})\s+\w+\b", stuk, re.I):
        return not begin.endswith(".") or bool(_VERB.match(stuk))
    if _SCHAAL.search(begin) and re.search(r"\b(?:hoe|welk|pak|geef|kies)\b", begin, re.I):
        return True
    met_subject = re.match(rf"{_GEEN_VERB}(?!moet|kan|bel|film|vraag)\w+\s+{_WIE}\b", begin, re.I)
    return bool(met_subject) and los and not begin.endswith(".")


def is_open(zin: str) -> bool:
    """Say whether a question leaves the answer to the client."""
    recht = re.sub(r",? (?:denkt u|denk je|zegt u),", "", zin, flags=re.I)
    if _UITNODIGING.search(recht):
        return True
    stukken = [kern(s) for s in _KNIP.split(kern(recht)) if s.strip()]
    laatste = stukken[-1] if stukken else kern(recht)
    if _SCHAAL.search(recht):
        return bool(_NA_SCHAAL.search(recht))
    if _TOCH_OPEN.match(laatste) or _RUIM_JA_NEE.match(laatste):
        return True
    if _FEIT.match(laatste):
        return False
    if _VRAAGWOORD.match(laatste) or re.match(r"waarom\b|hoezo\b", laatste, re.I):
        return True
    if re.search(r"\bvoorbeeld\b", laatste, re.I):
        return True
    if _PERSOONSVORM.match(laatste) or _DRUK.search(laatste):
        return False
    if re.match(r"en (?:toen|dan|daarna)\b", zin, re.I):
        return True
    staart = re.search(rf"\b(?:{_VRAAGWOORDEN}|waarom)\b(?! lang| vaak| veel| oud)", laatste, re.I)
    return bool(staart)
