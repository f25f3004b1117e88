"""Plain language (B1): what is hard to read in a text, and what to write instead. Pure.

Bounds: fifteen words a sentence, twelve for who needs small steps. A remark is advice for the
writer; nothing is changed.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from keukentafel.language.helder_lijsten import Ingang, Lijsten, laad_lijsten

MAX_WOORDEN = 15
MAX_KLEIN = 12
LANG_WOORD = 19
"""So many letters or more is hard to read at once."""

_WOORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ZIN = re.compile(r"[^.!?\n]+(?:\.(?=\S|\s+[a-zà-ÿ])[^.!?\n]*)*[.!?]*")
_AFKORTING = re.compile(r"(?<![\w.])(?:(?:[A-Za-z]\.){2,}|t/m|[A-Za-z]{2,5}\.?)(?![\w/])")
_GETAL = re.compile(
    r"\b\d+(?:[.,]\d+)?\s?%|\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b|\b\d+x\b", re.IGNORECASE
)
_BEKENDE_LETTERS = frozenset(
    ["ADHD", "ANWB", "AOW", "HEMA", "UWV", "USB", "SMS", "DVD", "BTW", "ID"]
)
_WORDEN = re.compile(r"\b(?:word|wordt|worden|werd|werden|geworden)\b", re.IGNORECASE)
_DEELWOORD = re.compile(
    r"(?:(?:aan|af|op|uit|in|mee|voor|toe|over|door|vast|goed|na|bij|terug|weer|onder|rond)?ge"
    r"|be|ver|ont|her|er|over|onder|voor|door|mis|aanbe|aanver|uitbe|voorbe|opont)"
    r"[a-zà-ÿ]{2,}(?:d|t|en)",
    re.IGNORECASE,
)
_GEEN_DEELWOORD_TEKST = """
    gezond geweest geen genoeg gelden geld geduld gebied gezicht geluid gewicht gevecht gerecht
    bekend beter benen bericht besluit bezoek bed bent verstand verband verdriet verkeerd verhalen
    verschillend verder ver gescheiden geboren gewend getrouwd verliefd verslaafd geliefd
    gesprekken gemeenten gevoelens gezinnen gewoonten gegevens bewegen eten ervaringen onderweg
    overlast overleden overheid overeen voorbeelden voorkant doordat erbij voordat geeft vertrouwen
    bedtijd beneden boven erover hiervoor verleden verwachten beweging"""
_GEEN_DEELWOORD = frozenset(_GEEN_DEELWOORD_TEKST.split())
_LIDWOORD = frozenset(
    ["de", "het", "een", "uw", "mijn", "dit", "dat", "geen", "elk", "elke", "hun"]
)
_NAAMWOORD = re.compile(
    r"\bhet (?!eten|leven|geven|begin)[a-zà-ÿ]{2,}en van\b"
    r"(?: (?:de|het|een|uw|mijn|deze|dit|die|dat))? [\w-]+"
    r"|\b(?:(?:de|een|uw) )?(?P<ing>[a-zà-ÿ]{4,}(?:ing|atie|ering|heid)) van"
    r" (?:de|het|een|uw|mijn|deze|dit|die|dat|hulp|zorg|geld)\b(?: [\w-]+)?",
    re.IGNORECASE,
)
_GEWONE_ING_TEKST = """
    woning rekening verzekering vergadering mening leerling afdeling omgeving regering verdieping
    kleding tekening kring ketting vereniging opleiding koning ring ding honing haring paling
    meerderheid helft gezondheid veiligheid verjaring uitkering beweging oefening herinnering
    bestelling zitting stichting richting lening betaling begroting zwelling"""
_GEWONE_ING = frozenset(_GEWONE_ING_TEKST.split())


class Soort(StrEnum):
    """What is hard about it."""

    LANGE_ZIN = "lange_zin"
    MOEILIJK_WOORD = "moeilijk_woord"
    LANG_WOORD = "moeilijk_lang_woord"
    LIJDEND = "lijdend"
    AFKORTING = "afkorting"
    NAAMWOORDSTIJL = "naamwoordstijl"
    GETAL = "getal"


class Opmerking(BaseModel):
    """One remark: the words, their span, what to write instead (or None), and why."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    soort: Soort
    van: int
    tot: int
    woorden: str
    gewoon: str | None
    uitleg: str


def bekijk_helder(
    tekst: str, *, kleine_stappen: bool = False, lijsten: Lijsten | None = None
) -> tuple[Opmerking, ...]:
    """Return the remarks on a text in its order. Any text is safe.

    Raises InhoudFout when a word list breaks the rules.
    """
    lijst = lijsten or laad_lijsten()
    grens = MAX_KLEIN if kleine_stappen else MAX_WOORDEN
    gevonden = [*_afkortingen(tekst, lijst), *_woorden(tekst, lijst), *_getallen(tekst)]
    for zin in _ZIN.finditer(tekst):
        gevonden += [*_lengte(zin, grens), *_lijdend(zin), *_naamwoord(zin)]
    return tuple(sorted(gevonden, key=lambda o: (o.van, o.soort)))


def _maak(
    tekst: str, soort: Soort, van: int, tot: int, gewoon: str | None, uitleg: str
) -> Opmerking:
    return Opmerking(
        soort=soort, van=van, tot=tot, woorden=tekst[van:tot], gewoon=gewoon, uitleg=uitleg
    )


def _woorden(tekst: str, lijst: Lijsten) -> Iterator[Opmerking]:
    rij = [(m.group().casefold().replace("’", "'"), *m.span()) for m in _WOORD.finditer(tekst)]
    i = 0
    while i < len(rij):
        ingang = _ingang(rij, i, lijst)
        woord, van, tot = rij[i]
        if ingang is not None and (len(woord) < LANG_WOORD or ingang.delen[0] == woord):
            tot = rij[i + len(ingang.delen) - 1][2]
            uitleg = f"Moeilijk woord. Gewoner is: {ingang.gewoon}."
            yield _maak(tekst, Soort.MOEILIJK_WOORD, van, tot, ingang.gewoon, uitleg)
            i += len(ingang.delen)
            continue
        if len(woord) >= LANG_WOORD:
            uitleg = "Lang woord. Maak er twee woorden van, of zeg het anders."
            yield _maak(tekst, Soort.LANG_WOORD, van, tot, None, uitleg)
        elif gewoon := lijst.staart(woord):
            uitleg = f"Moeilijk woord. Gewoner voor het laatste deel is: {gewoon}."
            yield _maak(tekst, Soort.MOEILIJK_WOORD, van, tot, gewoon, uitleg)
        i += 1


def _ingang(rij: list[tuple[str, int, int]], i: int, lijst: Lijsten) -> Ingang | None:
    """Return the longest entry that stands at this word, or None."""
    for ingang in lijst.bij(rij[i][0]):
        stuk = tuple(w for w, _, _ in rij[i : i + len(ingang.delen)])
        if len(stuk) == len(ingang.delen) and ingang.past(stuk):
            return ingang
    return None


def _afkortingen(tekst: str, lijst: Lijsten) -> Iterator[Opmerking]:
    for m in _AFKORTING.finditer(tekst):
        kort = m.group()
        vol = lijst.voluit(kort)
        letters = kort.rstrip(".").isupper() and len(kort) > 2 and kort not in _BEKENDE_LETTERS
        if vol or kort.count(".") > 1 or letters:
            uitleg = f"Afkorting. Schrijf voluit: {vol}." if vol else "Afkorting. Schrijf voluit."
            yield _maak(tekst, Soort.AFKORTING, *m.span(), vol, uitleg)


def _getallen(tekst: str) -> Iterator[Opmerking]:
    for m in _GETAL.finditer(tekst):
        uitleg = "Cijfers lezen lastig. Schrijf het in woorden, een datum met de maand erin."
        yield _maak(tekst, Soort.GETAL, *m.span(), None, uitleg)


def _lengte(zin: re.Match[str], grens: int) -> Iterator[Opmerking]:
    aantal = len(_WOORD.findall(zin.group()))
    if aantal > grens:
        uitleg = f"Lange zin: {aantal} woorden. Maak er twee van, hooguit {grens} per zin."
        van = zin.start() + len(zin.group()) - len(zin.group().lstrip())
        yield _maak(zin.string, Soort.LANGE_ZIN, van, zin.end(), None, uitleg)


def _lijdend(zin: re.Match[str]) -> Iterator[Opmerking]:
    """Yield a form of worden with the participle that goes with it, before or after."""
    woorden = list(_WOORD.finditer(zin.group()))
    for hulp in _WORDEN.finditer(zin.group()):
        delen = [
            m
            for i, m in enumerate(woorden)
            if _is_deelwoord(woorden, i, hulp) and not _komma_tussen(zin.group(), hulp, m)
        ]
        if delen:
            deel = min(delen, key=lambda m: abs(m.start() - hulp.start()))
            van = zin.start() + min(hulp.start(), deel.start())
            tot = zin.start() + max(hulp.end(), deel.end())
            uitleg = "Lijdende vorm. Zeg wie het doet."
            yield _maak(zin.string, Soort.LIJDEND, van, tot, None, uitleg)


def _komma_tussen(zin: str, een: re.Match[str], ander: re.Match[str]) -> bool:
    van, tot = sorted((een.start(), ander.start()))
    return bool(re.search(r"[,;:]", zin[van:tot]))


def _is_deelwoord(woorden: list[re.Match[str]], i: int, hulp: re.Match[str]) -> bool:
    woord = woorden[i].group().casefold()
    voor = woorden[i - 1].group().casefold() if i else ""
    return (
        woorden[i].start() != hulp.start()
        and _DEELWOORD.fullmatch(woord) is not None
        and woord not in _GEEN_DEELWOORD
        and voor not in _LIDWOORD
        and voor != "te"
    )


def _naamwoord(zin: re.Match[str]) -> Iterator[Opmerking]:
    for m in _NAAMWOORD.finditer(zin.group()):
        if (m.group("ing") or "").casefold() in _GEWONE_ING:
            continue
        uitleg = "Naamwoord in plaats van een werkwoord. Zeg wat iemand doet."
        van, tot = zin.start() + m.start(), zin.start() + m.end()
        yield _maak(zin.string, Soort.NAAMWOORDSTIJL, van, tot, None, uitleg)


__all__ = ["LANG_WOORD", "MAX_KLEIN", "MAX_WOORDEN", "Opmerking", "Soort", "bekijk_helder"]
