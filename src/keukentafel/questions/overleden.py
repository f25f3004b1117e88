"""Who is no longer alive, from notes about people and from what was said."""

import re
from collections.abc import Iterator, Sequence

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
_BIJ_NAAM = re.compile(r"\b(?:overleden|gestorven|dood|doodgegaan)\b|†", re.IGNORECASE)


def is_overleden(persoon: PersoonInContext) -> bool:
    """True when the notes about this person say so."""
    return any(_BIJ_NAAM.search(t) for t in (*persoon.bijzonderheden, persoon.relatie))


def rouw_in(tekst: str) -> bool:
    """True when a text tells of a death or of mourning."""
    return bool(VERLIES.search(_BEELDSPRAAK.sub(" ", tekst)))


def verloren(
    beurten: Sequence[Beurt], namen: Sequence[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names and the words of relation ("vader") that were lost, as it was told."""
    dode_namen: set[str] = set()
    dode_woorden: set[str] = set()
    vorige: list[str] = []
    for beurt in beurten:
        for zin in _ZIN.split(_BEELDSPRAAK.sub(" ", beurt.tekst)):
            genoemd = list(_genoemd(zin, namen))
            for woord in _van_wie(zin, genoemd, vorige):
                if relatie_soort(woord) is None:
                    dode_namen.add(woord.casefold())
                elif beurt.rol is Rol.CLIENT:
                    dode_woorden.add(woord.casefold())
            if re.search(r"\bweduw(?:e|naar)\b", zin, re.IGNORECASE):
                dode_woorden.add("partner")
            if genoemd:
                vorige = [woord for _, woord in genoemd]
    return frozenset(dode_namen), frozenset(dode_woorden)


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
        if naam and relatie_soort(naam) is None:
            patroon = rf"(?<!\w){re.escape(naam)}(?!\w)"
            plekken += [(m.start(), naam) for m in re.finditer(patroon, zin, re.IGNORECASE)]
    yield from sorted(plekken)


def _van_wie(zin: str, genoemd: list[tuple[int, str]], vorige: list[str]) -> Iterator[str]:
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
            yield from vorige
