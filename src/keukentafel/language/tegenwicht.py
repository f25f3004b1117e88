"""What plain words take back from the learned heads: who does it, who wishes, how old they are.

The heads go by single words; whose debt, whose wish and whose child it is stands between them.
"""

import re
from collections.abc import Collection, Iterable, Mapping

from keukentafel.labels import Levensdomein, RelatieSoort, Signaal, Soort
from keukentafel.language.kenmerken import Blik
from keukentafel.language.lexicon import Lexicon

VOLWASSEN = 18
NIPT = 0.03
"""So little above its threshold a domain is barely seen."""
KORTE_TEKST = 8
NOOD_GAAT_OVER = frozenset(Levensdomein) - {
    Levensdomein.RELATIES,
    Levensdomein.SOCIALE_CONTACTEN,
    Levensdomein.DAGINVULLING,
    Levensdomein.VERSLAVING,
}
GEWELD = frozenset(Signaal) - {Signaal.SUICIDALITEIT, Signaal.ACUTE_NOOD}
_KAN_JONG = frozenset(
    {
        RelatieSoort.KIND,
        RelatieSoort.KLEINKIND,
        RelatieSoort.BROER_ZUS,
        RelatieSoort.FAMILIE,
        RelatieSoort.ANDERS,
        None,
    }
)
_GROOT_KIND = re.compile(
    r"\b(?i:volwassen (?:zoon|dochter|kind))\b|"
    r"\b(?i:zoon|zn|dochter|dtr|jongste|oudste)(?: [A-Z][\w'-]+)?"
    r"(?:,? *\( *|, *| van | is | wordt )(?:al |nu )?(?:1[89]|[2-9]\d)\b"
    r"(?! *(?:kilo|euro|uur|minuten|dagen|weken|maanden|keer|procent|km))"
)
_WIL = r"(?:wil|wilt|willen|wilde|wilden|wou|wouden)"
_NIET = r"(?:niet|geen|niks|niets|nooit)"
_ANDER = (
    r"(?:(?:mijn|m'n|me|onze|ons|zijn|haar|d'r|hun) [\w'-]+|hij|zij|ze|ie|"
    r"pa|ma|pap|mam|papa|mama|moeder|vader|mem|heit|zoon|dochter)"
)
_WEIGERT = re.compile(
    rf"\b{_ANDER}(?: [A-Z][\w'-]+)? {_WIL}\b(?! ik\b)(?: [\w'-]+){{0,3}}? {_NIET}\b|"
    rf"\b{_WIL} (?:hij|zij|ze|ie)\b(?: [\w'-]+){{0,3}}? {_NIET}\b|"
    rf"\b{_WIL} (?:hij|zij|ze|ie) {_NIET}\b|"
    rf"\b{_ANDER}(?: [A-Z][\w'-]+)? {_WIL} (?:graag |per se |nu )?dat (?:ik|we|wij)\b",
    re.IGNORECASE,
)
_EIGEN_WENS = re.compile(
    rf"\b(?:ik|'k|we|wij)\b[^.,;]{{0,20}}\b(?:{_WIL}|zou|zouden|hoop|hopen|droom)\b|"
    rf"\b(?:{_WIL}|zou|zouden|hoop|kan|kunt|kunnen|mag) (?:ik|'k|we|wij|u|jullie|iemand)\b|"
    rf"\b(?:graag|liefst|liever|hopelijk|nodig|verlang\w*|wens\w*)\b|^{_WIL}\b|"
    r"\b(?:mw|mevr|mevrouw|dhr|meneer|mnr|cl|cli[eë]nt\w*|gezin)\b",
    re.IGNORECASE,
)


def zonder_minderjarigen(mensen: Iterable[tuple[RelatieSoort | None, int | None]]) -> bool:
    """True when a grown child is known and nobody who is or may be a minor.

    Takes the relation and the age of each, None for unknown. A parent beside a grown first
    client is a grown child too.
    """
    alle = list(mensen)
    soorten = {soort for soort, _ in alle}
    kinderen = [j for s, j in alle if s is RelatieSoort.KIND]
    if RelatieSoort.OUDER in soorten:
        kinderen += [j for s, j in alle if s is RelatieSoort.ZELF]
    jong = any(soort in _KAN_JONG if j is None else j < VOLWASSEN for soort, j in alle)
    return not jong and any(j is not None for j in kinderen)


def spreekt_van_jong(tekst: str, lexicon: Lexicon) -> bool:
    """True when a child, or the years of childhood, is spoken of."""
    return bool(lexicon.jong.vind(tekst))


def zonder_nemer(tekst: str, blik: Blik, lexicon: Lexicon) -> bool:
    """True when money is kept from somebody, and nobody takes, forces or profits."""
    if any(t.sterk and t.naam in GEWELD for t in blik.treffers):
        return False
    return bool(lexicon.geldgeheim.vind(tekst)) and not lexicon.nemer.vind(tekst)


def weigert_een_ander(tekst: str) -> bool:
    """True when the only wish in a text is another's: they refuse, or want it of the speaker."""
    zonder = _WEIGERT.sub("", tekst)
    return zonder != tekst and not _EIGEN_WENS.search(zonder)


def teruggenomen(
    tekst: str, blik: Blik, lexicon: Lexicon, *, over_geld: bool, geen_kind: bool
) -> frozenset[Signaal]:
    """Return the signals that plain words take back.

    A secret of one's own about money is no exploitation. A grown child who hurts a parent is
    no harm to a child.
    """
    weg: set[Signaal] = set()
    eigen = {t.naam for t in blik.treffers}
    if (over_geld or Levensdomein.FINANCIEN in eigen) and zonder_nemer(tekst, blik, lexicon):
        weg.add(Signaal.UITBUITING)
        weg.update({Signaal.OUDERENMISHANDELING} - eigen)
    sterk = any(t.sterk and t.naam == Signaal.KINDERMISHANDELING for t in blik.treffers)
    groot = geen_kind or bool(_GROOT_KIND.search(tekst))
    if groot and not sterk and not spreekt_van_jong(tekst, lexicon):
        weg.add(Signaal.KINDERMISHANDELING)
    return frozenset(weg)


def zonder_aanleiding(
    signalen: Collection[Signaal], tekst: str, blik: Blik, domeinen: Collection[Levensdomein]
) -> frozenset[Signaal]:
    """Return what was only learned and has nothing to stand on.

    A few words with a day in them are no need when they are about none of what one can need.
    Money that is short today is need, not that somebody profits.
    """
    sterk = {t.naam for t in blik.treffers if t.sterk}
    weg: set[Signaal] = set()
    kort = len(tekst.split()) <= KORTE_TEKST
    if kort and Signaal.ACUTE_NOOD not in sterk and not NOOD_GAAT_OVER.intersection(domeinen):
        weg.add(Signaal.ACUTE_NOOD)
    geldnood = Signaal.ACUTE_NOOD in signalen and Levensdomein.FINANCIEN in domeinen
    if geldnood and Signaal.UITBUITING not in sterk:
        weg.add(Signaal.UITBUITING)
    return frozenset(weg)


def signalen_na(signalen: tuple[Signaal, ...], weg: Collection[Signaal]) -> tuple[Signaal, ...]:
    """Return the signals that stand. No harm to a child is then violence in the family."""
    blijft = tuple(s for s in signalen if s not in weg)
    kind = Signaal.KINDERMISHANDELING in signalen and Signaal.KINDERMISHANDELING in weg
    if not kind or GEWELD.intersection(blijft):
        return blijft
    return (*blijft, Signaal.HUISELIJK_GEWELD)


def domeinen_na(
    domeinen: Iterable[Levensdomein],
    *,
    blik: Blik,
    kansen: Mapping[str, float],
    drempels: Mapping[str, float],
    van_encoder: Collection[str],
) -> set[Levensdomein]:
    """Return the domains that stand: what only the encoder barely sees, without a word, does not.

    On lines of writers who were not trained on, of thirty such labels six were right.
    """
    eigen = {t.naam for t in blik.treffers}
    return {
        d for d in domeinen if d in eigen or d not in van_encoder or kansen[d] >= drempels[d] + NIPT
    }


def soorten_na(soorten: tuple[Soort, ...], tekst: str) -> tuple[Soort, ...]:
    """Return the kinds that stand: what another does not want is not the client's wish."""
    if Soort.WENS not in soorten or not weigert_een_ander(tekst):
        return soorten
    return tuple(s for s in soorten if s is not Soort.WENS)


def onveilig_van_zichzelf(blik: Blik) -> bool:
    """True when the word lists find something unsafe."""
    return any(t.sterk and t.naam == Levensdomein.VEILIGHEID for t in blik.treffers)


__all__ = [
    "GEWELD",
    "domeinen_na",
    "onveilig_van_zichzelf",
    "signalen_na",
    "soorten_na",
    "spreekt_van_jong",
    "teruggenomen",
    "weigert_een_ander",
    "zonder_aanleiding",
    "zonder_minderjarigen",
    "zonder_nemer",
]
