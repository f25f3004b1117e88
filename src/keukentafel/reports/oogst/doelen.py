"""What a professional's turn is after: a wish, a strength, who helps, safety."""

import re
from enum import StrEnum


class Doel(StrEnum):
    """What a professional's turn is after."""

    WENS = "wens"
    WONDER = "wonder"
    EERST = "eerst"
    KRACHT = "kracht"
    HULP = "hulp"
    NETWERK = "netwerk"
    VEILIG = "veilig"
    AFSPRAAK = "afspraak"


_DOELEN = {
    Doel.WENS: r"wat (?:wilt|wil|willen|zoudt?|zouden|hoopt|hopen|wenst|verwacht|heeft|heb) (?:u|"
    r"je|jij|"
    r"jullie)\b|wat (?:hoopt|verwacht|wenst|zoekt) (?:u|je|jij|jullie)|"
    r"waar (?:hoopt|verlangt|droomt)|wat (?:is|zou) (?:er )?nodig|zou (?:u|je|jij)\b[^?]*\bwillen|"
    r"wat zou (?:u|je|jou|jullie|er)?\b ?[^?]*helpen|wat (?:is|vindt) \w+ (?:het )?belangrijk|"
    r"welke hulp (?:zou|wilt|zoekt)|waar(?:mee| \w+ mee) (?:kan|kunnen) (?:ik|wij|we)",
    Doel.WONDER: r"\bstel\b[^?]*\b(?:dat|nou|u|je)\b|wonder|toverstaf|over (?:een|drie|zes|twee)"
    r"[^?]*(?:maand|jaar|weken)|als het (?:straks )?beter|beter (?:gaat|zou gaan)|toekomst|"
    r"waar(?:aan| \w+)[^?]*\bmerk|stapje hoger|hoe ziet [^?]*(?:mooie|goede|ideale)",
    Doel.EERST: r"als eerste|\beerst\b|voorop|bovenaan|belangrijkste|meeste haast|prioriteit|"
    r"op één|het dringendst|mee (?:te )?beginnen|begin(?:nen|t)? (?:we|u|je|jullie)|"
    r"welke (?:van|volgorde)|volgorde|zwaarst",
    Doel.KRACHT: r"gaat (?:er )?(?:nog )?(?:wél|wel|juist|al)?\s?goed|gelukt|lukt (?:u|je|het|"
    r"er)\b|"
    r"lukte|trots|\bwél\b|sterk|krachten|geniet|plezier|blij van|goed in|volgehouden|houdt? \w+ "
    r"[^?]{0,15}vol|energie|talent|waar (?:krijgt|haalt)|wat werkt|redt|red je",
    Doel.HULP: r"\bhulp\b|geholpen|eerder|geprobeerd|instantie|hulpverle|behandel|ondersteuning|"
    r"begeleid|therapie|wat is er (?:al )?gedaan|loopt er|betrokken|bekend bij",
    Doel.NETWERK: r"\bwie\b[^?]*\b(?:staa|help|kan|kun|is er|zijn er|ken|bel|terecht|steun|merk|"
    r"belangrijk|om (?:u|je|jullie) heen|naast)|(?:bij|op|aan|met) wie\b|mensen (?:om|in|die)|"
    r"netwerk|vrienden|vriendin|buren|familie|terecht|om (?:u|je|jullie) heen|contact met|"
    r"steun|oppas",
    Doel.VEILIG: r"veilig|\bdood\b|niet meer (?:wilt?|willen) leven|iets aan(?:doe|te ?doen|"
    r" te doen|"
    r" wilt| wil)|(?:je|u)zelf (?:iets|pijn)|zelfmoord|suïcid|\bbang\b|\bslaat\b|\bslaan\b|"
    r"geslagen|geweld|"
    r"pijn (?:doet|doen|gedaan)|boos|klappen|bedreig|\b113\b|veilig thuis|aangeraakt|gevaar|dreig|"
    r"uit de hand|mishandel|leven(?:d)? (?:meer|niet)|handtastelijk|gedwongen|dwing|misbruik|"
    r"wat (?:gebeurt|doet|bedoel)[^?]*(?:dan precies|hij dan|zij dan)|waar slaap|te eten",
    Doel.AFSPRAAK: r"volgende keer|tot (?:dan|die tijd)|wie doet wat|wat (?:ga|gaat|gaan|wil|wilt|"
    r"willen|kunnen|"
    r"kun|kunt) (?:je|u|jullie) (?:zelf )?(?:doen|oppakken|regelen)|afspre|afspraak|afgesproken",
}
_ZOEK = {doel: re.compile(patroon, re.I) for doel, patroon in _DOELEN.items()}


def doelen_van(tekst: str) -> frozenset[Doel]:
    """Return what a professional's text is after."""
    return frozenset(d for d, zoek in _ZOEK.items() if zoek.search(tekst))
