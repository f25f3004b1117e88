"""Who is no longer alive, from notes about people and from what was said."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from keukentafel.labels import RelatieSoort, Rol
from keukentafel.language.relaties import RELATIEWOORD, relatie_soort
from keukentafel.questions.context import Beurt, PersoonInContext

_BEZIT = r"(?:mijn|m'n|mn|onze|ons|haar|zijn|de)"
VERLIES = re.compile(
    rf"\b(?:overleden|overleed|overlijden|overlijdt|gestorven|stierf|doodgegaan|dood"
    rf"|(?:er )?niet meer (?:is|zijn|was|waren)|(?:is|zijn|was) er niet meer|begraven|begrafenis"
    rf"|crematie|gecremeerd|weggevallen|wegviel|ontvallen|verongelukt|omgekomen"
    rf"|heb(?:ben)? {_BEZIT} {RELATIEWOORD} (?:\w+ )?verloren"
    rf"|(?:sinds|nu|toen) (?:\w+ ){{1,3}}weg (?:is|was|ging)|weduwe|weduwnaar|rouw|miskraam"
    rf"|doodgeboren|overl(?=\.))\b",
    re.IGNORECASE,
)
"""Words that tell of a death, or may. Silence about somebody dead costs little."""

_RELATIE = re.compile(RELATIEWOORD, re.IGNORECASE)
_BEELDSPRAAK = re.compile(
    r"\bdood(?:s? ?(?:moe|op|bang|gewoon|stil|ziek|normaal|vermoeid))\b"
    r"|\b(?:ga|schrik|schaam|schrok|verveel|lach|erger|werk\w*) (?:me|mij|je|u|zich)? ?"
    r"(?:\w+ )?dood\b"
    r"|\b(?:mezelf|ik|me|mij|we|wij|ons|liever) (?:\w+ ){0,3}(?:dood|sterven)\b"
    r"|\bdood (?:wil|wou|zou|ga)\b|\b(?:hond|kat|poes|vis|konijn|plant|cavia|parkiet)\w* "
    r"(?:\w+ ){0,3}(?:dood|overleden|doodgegaan)\b",
    re.IGNORECASE,
)
_METEEN_ERNA = re.compile(
    r"(?:overlijden|dood|begrafenis|crematie|overleden|gestorven)(?:\s+van)?\s+"
    r"(?:(?:mijn|m'n|zijn|haar|hun|onze|de)\s+)?",
    re.IGNORECASE,
)
_MANNELIJK = re.compile(r"(?:man|vader|zoon|zoontje|broer|broertje|opa|oom|neef|heit|pa|papa)$")
_VROUWELIJK = re.compile(
    r"(?:vrouw|moeder|dochter|dochtertje|zus|zusje|zuster|oma|tante|nicht|ma|mam|mama|moeke)$"
)
_ZIN = re.compile(r"(?<=[.!?…])\s+|\n+")
_TERUG = 6
_SPOREN = (
    *("overl", "gestorv", "stierf", "dood", "er niet meer", "begra", "crema", "weggev", "wegviel"),
    *("ontvall", "verongel", "omgeko", "verloren", "weg is", "weg was", "weg ging", "weduw"),
    *("rouw", "miskraam", "niet meer is", "niet meer was", "niet meer war", "niet meer zijn"),
)
"""What every word of loss has in it."""
_BIJ_NAAM = re.compile(r"\b(?:overleden|gestorven|dood|doodgegaan)\b|†", re.IGNORECASE)


def is_overleden(persoon: PersoonInContext) -> bool:
    """True when the notes about this person say so."""
    return any(_BIJ_NAAM.search(t) for t in (*persoon.bijzonderheden, persoon.relatie))


def rouw_in(tekst: str) -> bool:
    """True when a text tells of a death or of mourning."""
    return bool(_zinnen(tekst))


def verloren(
    beurten: Sequence[Beurt], namen: Sequence[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names and the words of relation ("vader") that were lost, as it was told."""
    dode_namen: set[str] = set()
    dode_woorden: set[str] = set()
    namen = tuple(dict.fromkeys(n for n in namen if n and relatie_soort(n) is None))
    for nr, beurt in enumerate(beurten):
        zinnen = _zinnen(beurt.tekst)
        if not zinnen:
            continue
        for plek, zin in enumerate(zinnen):
            genoemd = list(_genoemd(zin, namen))
            for woord in _van_wie(zin, genoemd, partial(_vorige, beurten, nr, plek, namen)):
                if relatie_soort(woord) is None:
                    dode_namen.add(woord.casefold())
                elif beurt.rol is Rol.CLIENT:
                    dode_woorden.add(woord.casefold())
            if re.search(r"\bweduw(?:e|naar)\b", zin, re.IGNORECASE):
                dode_woorden.add("partner")
    return frozenset(dode_namen), frozenset(dode_woorden)


def _zinnen(tekst: str) -> tuple[str, ...]:
    """Return the sentences of a text that tells of a loss, () of any other."""
    klein = tekst.casefold()
    if not any(spoor in klein for spoor in _SPOREN):  # nearly always, and cheap
        return ()
    kaal = _BEELDSPRAAK.sub(" ", tekst)
    return tuple(_ZIN.split(kaal)) if VERLIES.search(kaal) else ()


def _vorige(beurten: Sequence[Beurt], nr: int, plek: int, namen: Sequence[str]) -> list[str]:
    """Return who was named last before this sentence, a few turns back at most."""
    for ander in range(nr, max(-1, nr - _TERUG), -1):
        zinnen = _ZIN.split(_BEELDSPRAAK.sub(" ", beurten[ander].tekst))
        for zin in reversed(zinnen[:plek] if ander == nr else zinnen):
            if genoemd := [woord for _, woord in _genoemd(zin, namen)]:
                return genoemd
    return []


def lijkt_op(woord: str | None, soort: RelatieSoort | None, doden: frozenset[str]) -> bool:
    """True when somebody of this relation may be one of the lost: "vader" is no "moeder"."""
    eigen = _geslacht(woord)
    return soort is not None and any(
        relatie_soort(dode) is soort
        and (None in (eigen, _geslacht(dode)) or eigen == _geslacht(dode))
        for dode in doden
    )


def _geslacht(woord: str | None) -> str | None:
    if woord and _MANNELIJK.search(woord):
        return "m"
    return "v" if woord and _VROUWELIJK.search(woord) else None


def _genoemd(zin: str, namen: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield who is named in a sentence, in order."""
    plekken = [(m.start(), m.group().casefold()) for m in _RELATIE.finditer(zin)]
    for naam in namen:
        plekken += [(plek, naam) for plek in _plekken(zin, naam)]
    yield from sorted(plekken)


def _plekken(zin: str, naam: str) -> Iterator[int]:
    """Yield where a name stands in a sentence as words of its own, capitals apart."""
    zin, naam = zin.casefold(), naam.casefold()
    plek = zin.find(naam)
    while plek >= 0:
        voor, na = zin[plek - 1 : plek] if plek else "", zin[plek + len(naam) :][:1]
        if not (voor.isalnum() or na.isalnum()):
            yield plek
        plek = zin.find(naam, plek + 1)


def _van_wie(
    zin: str, genoemd: list[tuple[int, str]], vorige: Callable[[], list[str]]
) -> Iterator[str]:
    """Yield who a word of loss is about: the one named just before it, else just after."""
    for verlies in VERLIES.finditer(zin):
        binnen = [w for plek, w in genoemd if verlies.start() <= plek < verlies.end()]
        ervoor = [g for g in genoemd if g[0] < verlies.start()]
        erna = [g for g in genoemd if g[0] > verlies.start()]
        meteen = _METEEN_ERNA.match(zin, verlies.start())
        if binnen:
            yield from binnen
        elif meteen and erna and erna[0][0] == meteen.end():
            yield erna[0][1]
        elif ervoor:
            yield ervoor[-1][1]
            # "mijn vader en mijn broer zijn overleden"; "mijn man Piet is dood"
            for (plek, woord), (volgende, _) in zip(ervoor[-2::-1], ervoor[:0:-1], strict=True):
                tussen = zin[plek + len(woord) : volgende]
                if not re.fullmatch(r"[\s,]*(?:en\s+)?(?:mijn|m'n|onze|zijn|haar)?\s*", tussen):
                    break
                yield woord
        elif erna:
            yield erna[0][1]
        else:
            yield from vorige()
