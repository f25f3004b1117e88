"""Which people an utterance mentions: a kinship word, a name, or both together.

A name needs a reason: a kinship word or title before it, being known in the household,
or a capital in mid-sentence on a word that is no place, month, organisation or the like.
"""

import re
from collections.abc import Iterator, Sequence

from keukentafel.language.duiding import Vermelding
from keukentafel.language.lexicon import Lexicon
from keukentafel.language.relaties import RELATIEWOORD, relatie_soort

MAX_PERSONEN = 40
_BEZIT = (
    r"(?:mijn|m['’]n|me|mn|onze|ons|uw|je|jouw|zijn|z['’]n|zn|haar|d['’]r|hun|de|een|die|deze|"
    r"mw['’]s|twee|drie|beide)"
)
_NAAM = r"(?:[A-ZÀ-Þ][a-zà-ÿ]+(?:[-'’][A-Za-zÀ-ÿ]+)*)"
_NAMEN = rf"{_NAAM}(?:\s+(?:(?:van|de|der|den|el|ten|ter)\s+)*{_NAAM})?"
_MET_BEZIT = re.compile(
    rf"(?<!\w)(?:(?i:{_BEZIT})\s+(?:[a-zà-ÿ]+e\s+)?)?(?P<rel>(?i:{RELATIEWOORD}))"
    rf"(?:,?\s+(?P<naam>{_NAMEN}))?"
)
_TITEL = re.compile(
    rf"(?<!\w)(?i:mevrouw|meneer|mevr\.?|mw\.?|dhr\.?|dokter|juf|meester|zuster|pater)\s+"
    rf"(?P<naam>(?:(?:van|de|der|den|el|ten|ter)\s+)*{_NAMEN})"
)
_MIDDEN = re.compile(rf"(?<=[a-zà-ÿ0-9,;:] )(?P<naam>{_NAMEN})")
_PLAATS_ERVOOR = re.compile(
    r"\b(?:in|naar|uit|te|op|het|bij de|van de|bij het|van het|de|'t|via|langs)\s$", re.IGNORECASE
)
_GEEN_NAAM_TEKST = """
    nederland nederlands nederlandse nederlander turks turkse turkije marokkaans marokkaanse
    marokko pools poolse polen syrië syrisch syrische suriname surinaams surinaamse spanje duitsland
    duits engels engelse frans belgië eritrea oekraïne afghanistan somalië curaçao iran irak bosnië
    amsterdam rotterdam utrecht groningen haag eindhoven tilburg almere breda nijmegen arnhem
    friesland limburg brabant drenthe zeeland twente
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni
    juli augustus september oktober november december pasen pinksteren kerst kerstmis sinterklaas
    ramadan suikerfeest god jezus allah bijbel koran facebook whatsapp instagram tiktok snapchat
    youtube netflix google marktplaats vinted digid ritalin concerta corona covid xbox playstation
    fortnite minecraft wajong participatiewet blijf huis wijkteam thuis
    ik dat het zij ze hij wij we u je jij haha nou ja nee maar en of als toen daar dan er de een
    een hier wat wie hoe waar waarom omdat want soms gisteren morgen vandaag mijn ons onze
    papa mama oma opa mevrouw meneer dokter"""
_GEEN_NAAM = frozenset(_GEEN_NAAM_TEKST.split())


def vind_personen(
    tekst: str, namen: Sequence[str] = (), lexicon: Lexicon | None = None
) -> tuple[Vermelding, ...]:
    """Return the people mentioned, in order, each once. `namen` are known already.

    With a lexicon, its list of organisations is kept out.
    """
    dicht = [(t.van, t.tot) for t in lexicon.instanties.vind(tekst)] if lexicon else []
    gevonden: dict[str, Vermelding] = {}
    bezet: list[tuple[int, int]] = []
    for v in sorted(_kandidaten(tekst, namen), key=lambda v: (v.van, -(v.tot - v.van))):
        if _raakt(v, bezet) or (v.naam and v.relatie is None and _raakt(v, dicht)):
            continue
        bezet.append((v.van, v.tot))
        gevonden.setdefault((v.naam or v.relatie or "").casefold(), v)
        if len(gevonden) >= MAX_PERSONEN:
            break
    return tuple(gevonden.values())


def _raakt(v: Vermelding, vlakken: Sequence[tuple[int, int]]) -> bool:
    return any(van < v.tot and v.van < tot for van, tot in vlakken)


def _kandidaten(tekst: str, namen: Sequence[str]) -> Iterator[Vermelding]:
    for m in _MET_BEZIT.finditer(tekst):
        meer = m.group("rel").casefold().endswith(_MEERVOUD)
        naam = None if meer else _schoon(m.group("naam"))
        voor = tekst[m.start() : m.start("rel")].split()[:1]
        kaal = not voor or voor[0].casefold() in _LIDWOORD
        if naam is None and kaal and m.group("rel").casefold() in _ALLEEN_MET_BEZIT:
            continue
        tot = m.start("naam") + len(naam) if naam else m.end("rel")
        yield _maak(tekst, naam, m.group("rel").casefold(), m.start(), tot)
    for m in _TITEL.finditer(tekst):
        if naam := _schoon(m.group("naam")):
            woord = m.group().split()[0].casefold()
            rel = woord if relatie_soort(woord) else None
            yield _maak(tekst, naam, rel, m.start(), m.start("naam") + len(naam))
    for naam in namen:
        if naam.strip():
            for m in re.finditer(rf"(?<!\w){re.escape(naam)}(?!\w)", tekst):
                yield _maak(tekst, naam, None, m.start(), m.end())
    for m in _MIDDEN.finditer(tekst):
        los = _schoon(m.group("naam"))
        if los and not _PLAATS_ERVOOR.search(tekst[max(0, m.start() - 12) : m.start()]):
            yield _maak(tekst, los, None, m.start(), m.start() + len(los))


_ALLEEN_MET_BEZIT = frozenset(
    {"man", "vrouw", "kind", "zelf", "kennis", "maat", "ex", "ma", "pa", "familie", "arts", "ouder"}
)
"""These words mean something else, or nobody in particular, when they stand alone."""


_MEERVOUD = (
    "kinderen",
    "zoons",
    "zonen",
    "dochters",
    "ouders",
    "broers",
    "zussen",
    "vrienden",
    "buren",
)
_LIDWOORD = frozenset({"de", "het", "een", "die", "deze"})


def _schoon(naam: str | None) -> str | None:
    """Return the part of a possible name that is one, or None."""
    if not naam:
        return None
    delen = naam.split()
    while delen and delen[-1].casefold() in _GEEN_NAAM:
        delen.pop()
    if not delen or any(d.casefold() in _GEEN_NAAM and d[0].isupper() for d in delen):
        return None
    kort = naam[: sum(map(len, delen)) + len(delen) - 1]
    return kort if len(kort) > 1 and kort.split() == delen else delen[0]


def _maak(tekst: str, naam: str | None, relatie: str | None, van: int, tot: int) -> Vermelding:
    soort = relatie_soort(relatie) if relatie else None
    return Vermelding(
        naam=naam, relatie=relatie, soort=soort, woorden=tekst[van:tot], van=van, tot=tot
    )
