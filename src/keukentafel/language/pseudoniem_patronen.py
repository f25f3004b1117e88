"""What gives someone away by its form: numbers, dates, addresses on a network, plates."""

import re
from collections.abc import Iterator

from keukentafel.language.pseudoniem_soort import Soort, Vlak

# ---- words for numbers and dates ------------------------------------------------------------

_EEN = "(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)"
_TIENTAL = "(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
_ENTIEN = rf"(?:(?:{_EEN}\s?(?:en|ën)\s?)?{_TIENTAL})"
_GETAL = (
    rf"(?:{_ENTIEN}|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|"
    rf"negentien|{_EEN})"
)
_RANG = (
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|"
    r"dertiende|veertiende|vijftiende|zestiende|zeventiende|achttiende|negentiende|"
    rf"(?:{_EEN}\s?(?:en|ën)\s?)?(?:twintigste|dertigste))"
)
_MAAND = (
    r"(?:(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|"
    r"december|jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)(?!\w)\.?)"
)
_JAARWOORD = (
    rf"(?:negentien\s?(?:honderd\s?)?(?:en\s?)?{_GETAL}|tweeduizend(?:\s?(?:en\s?)?{_GETAL})?)"
)
_JAAR = rf"(?:(?:19|20)\d\d|['’‘`´]\d\d(?!\d)|{_JAARWOORD})"
_OUD = (
    rf"(?:{_EEN}(?:en|ën)negentig|negentig|honderd\s?(?:en\s?)?"
    r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien))"
)
_GEEN_MAAT = (
    r"(?!\s*(?:%|procent|euro|€|kilo|kg\b|gram|cm\b|meter|km\b|minuten|min\b|graden|keer|x\b|"
    r"dagen|uur|ml\b|mg\b|punten|cent\b|liter|stuks))"
)
_EENHEID = (
    r"(?:jaar|euro|keer|procent|kilo|minuten|uur|dagen|weken|maanden|stuks|stukken|mensen|graden)"
)
_LOS = r"(?<!\w)"
_PLATEN = (
    r"[A-Z]{1,2}\d{3}[A-Z]{1,2}|\d[A-Z]{2,3}\d{2}|[A-Z]{2}\d{2}[A-Z]{2}|\d{2}[A-Z]{2,3}\d{1,2}"
)
_BLOK = r"(?:[A-Za-z]{1,3}|\d{1,3})"

_PAD = r"[^\s\[\]]*[^\s\[\].,;:!?)\"'”»]"
_NET: tuple[tuple[Soort, str], ...] = (
    (Soort.URL, rf"\b(?:(?:https?|ftp)\s?:\s?/\s?/|www\.){_PAD}"),
    (Soort.MAIL, r"[^\s\[\]<>()\",;:@]+\s?@\s?[^\s\[\]<>()\",;:@]+\.\w{2,}"),
    (Soort.MAIL, rf"{_LOS}[\w.+-]+ (?:apenstaartje|at) [\w-]+(?:\.| punt )(?:nl|com|net|org)\b"),
    (Soort.ACCOUNT, rf"{_LOS}@[\w.\-]+"),
    (
        Soort.URL,
        r"\b[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|net|eu|be|info|frl|io|app|online)\b"
        + rf"(?:/{_PAD}|/)?",
    ),
)
_TEKENS: tuple[tuple[Soort, str], ...] = (
    (Soort.REKENING, rf"{_LOS}[A-Za-z]{{2}}\s?\d{{2}}\s?[A-Za-z]{{4}}(?:[\s.]?\d){{10}}(?!\d)"),
    (
        Soort.REKENING,
        rf"{_LOS}[A-Z]{{2}}\d{{2}}(?:\s?[A-Z0-9]{{4}}){{2,7}}(?:\s?[A-Z0-9]{{1,3}})?(?!\w)",
    ),
    (
        Soort.KENTEKEN,
        rf"{_LOS}(?=[\w-]*\d)(?=[\w-]*[A-Za-z]){_BLOK}-{_BLOK}-{_BLOK}(?![\w-])",
    ),
    (Soort.KENTEKEN, rf"{_LOS}(?:{_PLATEN})(?!\w)"),
    (Soort.POSTCODE, rf"{_LOS}[1-9]\d{{3}}(?:\s?[A-Z]{{2}}|[a-z]{{2}})(?!\w)"),
)
_DATA: tuple[tuple[Soort, str], ...] = (
    (
        Soort.DATUM,
        rf"{_LOS}\d{{1,2}}\s?[-/.]\s?(?:\d{{1,2}}|{_MAAND})\s?[-/.]\s?"
        r"['’‘`´]?(?:\d{4}|\d{2})(?!\d)",
    ),
    (Soort.DATUM, rf"{_LOS}(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d)"),
    (
        Soort.DATUM,
        rf"{_LOS}(?:\d{{1,2}}(?:\s?(?:e|de|ste))?|{_RANG}|{_GETAL})[\s-]*(?:van\s+)?"
        rf"(?:de\s+maand\s+)?{_MAAND}(?:\s+(?:van\s+)?(?:het\s+jaar\s+)?(?:{_JAAR}|{_ENTIEN}))?",
    ),
    (
        Soort.DATUM,
        rf"{_LOS}(?:de\s+)?{_RANG}\s+van\s+(?:de\s+)?{_RANG}(?:\s+{_JAAR})?(?!\w)",
    ),
    (Soort.DATUM, rf"{_LOS}{_MAAND}\s+{_JAAR}"),
    (
        Soort.DATUM,
        rf"{_LOS}(?!24/7|1/2|1/3|1/4|3/4)(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|1[0-2])(?![\w/-])",
    ),
    (Soort.DATUM, rf"{_LOS}{_JAARWOORD}(?!\w)|(?<!\w)['’‘`´]\d\d(?!\d)"),
    (
        Soort.DATUM,
        rf"(?:(?<=\bvan )|(?<=\buit )|(?<=\bsinds )|(?<=\bgeboren in )){_ENTIEN}(?!\w)"
        rf"(?!\s+{_EENHEID})",
    ),
    (Soort.DATUM, rf"(?<=\bin ){_EEN}(?:en|ën){_TIENTAL}(?!\w)(?!\s+{_EENHEID})"),
)
_GETALLEN: tuple[tuple[Soort, str], ...] = (
    (
        Soort.TELEFOON,
        rf"{_LOS}(?:\(\s?0|(?:\+|00)\s?\d|0)[\d\s().\-/]{{7,16}}\d(?!\d)|"
        r"(?<=\+ )31(?:[\s-]?\d){9}(?!\d)",
    ),
    (Soort.NUMMER, rf"{_LOS}\d(?:[ .\-]?\d){{6,}}(?:,\d{{2}})?(?!\d)"),
    (Soort.NUMMER, rf"{_LOS}\d{{1,3}}(?:[ .]\d{{3}})+(?:,\d{{2}})?(?!\d)"),
    (Soort.LEEFTIJD, rf"(?<![\d.,:€]){_LOS}(?:9\d|10\d)(?!\d|\w|[.,:]\d){_GEEN_MAAT}"),
    (Soort.LEEFTIJD, rf"{_LOS}{_OUD}(?!\w){_GEEN_MAAT}"),
    (
        Soort.LEEFTIJD,
        r"(?:(?<=\bwordt )|(?<=\bword )|(?<=\bis )|(?<=\bben )|(?<=\bwerd )|(?<=\bbijna ))"
        rf"honderd(?!\w){_GEEN_MAAT}",
    ),
    (Soort.NUMMER, rf"{_LOS}{_GETAL}\s?(?:honderd|duizend)(?:\s?(?:en\s?)?{_GETAL})?(?!\w)"),
)
_MET_HOOFDLETTERS = re.IGNORECASE
_REGELS = [
    (soort, re.compile(patroon, vlaggen))
    for rij, vlaggen in ((_NET, _MET_HOOFDLETTERS), (_TEKENS, 0), (_DATA, _MET_HOOFDLETTERS))
    for soort, patroon in rij
] + [(soort, re.compile(patroon, _MET_HOOFDLETTERS)) for soort, patroon in _GETALLEN]

_CIJFERS = re.compile(r"(?:(?<![\w-])[A-Za-z]{1,4}-)?[^\W_]*\d[\w./\-]*(?:,\d{2}(?!\d))?")
_NR = r"(?P<nr>\d{1,5}(?:-\d{1,4}(?!\d)|[a-z]{1,4}(?!\w)|[- ][a-z](?!\w))?)"
_NA_ADRES = re.compile(
    rf"\[adres [0-9]+\],?\s*(?:(?:nr|nummer|huisnr|huisnummer)\b\.?\s*)?{_NR}", re.IGNORECASE
)
_NA_NR = re.compile(
    rf"\b(?:huisnr|huisnummer|nummer|nr|kamer|appartement)\b\.?\s?:?\s?{_NR}", re.IGNORECASE
)
_TIJD = re.compile(
    r"\d{1,2}[.:]\d{2}(?=\s*(?:uur|u|h)\b)|\d{1,2}:\d{2}(?!\d)|"
    r"(?:(?<=\bom )|(?<=\brond )|(?<=\bvanaf )|(?<=\btussen ))"
    r"(?:[01]?\d|2[0-3])\.[0-5]\d(?!\.?\d)"
)
_TWEE_KORTE = re.compile(r"\d{1,2}[-/]\d{1,2}[a-z]?")
"""24/7, 10-14, 40-60x: no date, no number to find someone by."""
_JAARTAL = re.compile(r"(?:18|19|20)\d\d")
_BSN_ERVOOR = re.compile(r"(?:bsn|burgerservice\w*|sofi\w*)\W*(?:\w+\W+){0,2}$", re.IGNORECASE)
_REKENING_ERVOOR = re.compile(r"(?:rek|rekening\w*|iban)\W*(?:\w+\W+)?$", re.IGNORECASE)
_MEEST_ERVOOR = 40
_VEEL_CIJFERS = 3
_BSN_LENGTES = (8, 9)


def vind_patronen(tekst: str) -> Iterator[Vlak]:
    """Yield what has a telling form; where two overlap, the first is the surer one."""
    for soort, patroon in _REGELS:
        for m in patroon.finditer(tekst):
            if m.start() < m.end():
                yield _preciezer(tekst, Vlak(m.start(), m.end(), soort))
    for m in _NA_ADRES.finditer(tekst):
        yield Vlak(m.start("nr"), m.end("nr"), Soort.NUMMER)
    for m in _NA_NR.finditer(tekst):
        yield Vlak(m.start("nr"), m.end("nr"), Soort.NUMMER)
    for m in _CIJFERS.finditer(tekst):
        yield from _nummer(tekst, m)


def _nummer(tekst: str, m: re.Match[str]) -> Iterator[Vlak]:
    """A piece with three digits or more, unless it is a time of day."""
    kort = m.group().rstrip("./-")
    if sum(t.isdigit() for t in kort) < _VEEL_CIJFERS or _TWEE_KORTE.fullmatch(kort):
        return
    if (tijd := _TIJD.match(tekst, m.start())) and tijd.end() >= m.start() + len(kort):
        return
    soort = Soort.DATUM if _JAARTAL.fullmatch(kort) else Soort.NUMMER
    yield _preciezer(tekst, Vlak(m.start(), m.start() + len(kort), soort))


def _preciezer(tekst: str, vlak: Vlak) -> Vlak:
    """Tell a BSN and an account from another number."""
    if vlak.soort not in (Soort.NUMMER, Soort.TELEFOON):
        return vlak
    cijfers = "".join(t for t in tekst[vlak.van : vlak.tot] if t.isdecimal())
    ervoor = tekst[max(0, vlak.van - _MEEST_ERVOOR) : vlak.van]
    genoemd = len(cijfers) in _BSN_LENGTES and _BSN_ERVOOR.search(ervoor)
    if genoemd or (vlak.soort is Soort.NUMMER and elfproef(cijfers)):
        return vlak._replace(soort=Soort.BSN)
    if len(cijfers) >= min(_BSN_LENGTES) and _REKENING_ERVOOR.search(ervoor):
        return vlak._replace(soort=Soort.REKENING)
    return vlak


def elfproef(cijfers: str) -> bool:
    """Say whether nine digits can be a BSN."""
    if len(cijfers) != max(_BSN_LENGTES) or not cijfers.isdecimal():
        return False
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    som = sum(g * int(c) for g, c in zip(gewichten, cijfers, strict=True))
    return int(cijfers) > 0 and som % 11 == 0
