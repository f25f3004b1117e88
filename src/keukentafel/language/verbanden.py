"""Who has which problem, strength or wish in a line, and whose help it was and how that went.

The line is cut in clauses, each with its own subject; a label lies where its words are.
"""

import re
from collections.abc import Mapping, Sequence

from keukentafel.labels import Levensdomein, RelatieSoort, Soort
from keukentafel.language.deelzinnen import deelzinnen
from keukentafel.language.duiding import Verband, Vermelding
from keukentafel.language.hulpwoorden import hulp_in, verloop
from keukentafel.language.woorden import Woorden, lees_woorden

Vlak = tuple[int, int]
_IK = frozenset({"ik", "'k", "k", "we", "wij"})
_MIJ = re.compile(r"\b(?:mij|me|ons)\b", re.IGNORECASE)
_DERDE = frozenset({"hij", "ze", "zij", "ie"})
_VOORZETSEL_TEKST = "voor met bij van naar aan tegen over door op zonder om tussen dan sinds"
_VOORZETSEL = frozenset(_VOORZETSEL_TEKST.split())
_BIJZIN = re.compile(r"^(?:sinds|nadat|omdat|doordat|toen|als|voordat|totdat)\b", re.IGNORECASE)
_HULPVERLENERS = (RelatieSoort.HULPVERLENER, RelatieSoort.ANDERS)
_BREED = (Soort.PROBLEEM, Soort.KRACHT)
"""Of these a line may hold several, one for each who is spoken of."""
_TEKEN: dict[Soort, re.Pattern[str]] = {
    Soort.PROBLEEM: re.compile(
        r"\b(?:niet|geen|nooit|niemand|niks|te veel|slecht|moeilijk|zwaar|lastig|ruzie|schuld\w*|"
        r"pijn|ziek\w*|bang|boos|kapot|moe|op|alleen|eenzaam|somber|stress|slaat|schreeuwt|liegt|"
        r"drinkt|blowt|gokt|spijbelt|huilt|vergeet|gevallen|gepest|ontslagen|achterstand|kwijt)\b",
        re.IGNORECASE,
    ),
    Soort.KRACHT: re.compile(
        r"\b(?:goed|goede|knap|trots|lukt|gelukt|gewoon door|zelf|elke dag|netjes|positief|graag|"
        r"kan|prachtig|gehaald|sterk|volgehouden|blijf\w*|verzorgt|kookt|werk)\b",
        re.IGNORECASE,
    ),
    Soort.WENS: re.compile(
        r"\b(?:wil|willen|wilde|zou|zouden|hoop|hoopt|graag|liefst|liever|droom\w*|wens\w*|"
        r"zodat|mis)\b",
        re.IGNORECASE,
    ),
    Soort.NETWERK: re.compile(
        r"\b(?:help\w*|komt|past|doet|brengt|haalt|rijdt|belt|kookt|regelt|vrienden|voorgeschoten|"
        r"repareert|bij|samen|gelukkig)\b",
        re.IGNORECASE,
    ),
}


class _Deel:
    """One clause: its span, and whom it is about (None: nobody named in it)."""

    def __init__(self, woorden: Woorden, begin: int, eind: int) -> None:
        self.begin, self.eind = begin, eind
        self.van, self.tot = woorden.rij[begin].van, woorden.rij[eind - 1].tot
        self.tekst = woorden.tekst[self.van : self.tot]
        self.hier: list[Vermelding] = []
        self.wie: Vermelding | str | None = None

    def raakt(self, vlakken: Sequence[Vlak]) -> int:
        """Return how many of these spans lie in the clause."""
        return sum(van < self.tot and self.van < tot for van, tot in vlakken)


def verbanden(
    tekst: str, vermeldingen: Sequence[Vermelding], labels: Mapping[str, Sequence[Vlak]]
) -> tuple[Verband, ...]:
    """Return what is whose in a line. `labels` gives each label of it with its words' spans."""
    soorten = [s for s in Soort if s in labels]
    woorden = lees_woorden(tekst)
    if not soorten or not woorden.rij:
        return ()
    delen = _delen(woorden, vermeldingen)
    domeinen = [d for d in labels if d in set(Levensdomein)]
    uit: list[Verband] = []
    for soort in soorten:
        for deel in _plekken(soort, delen, labels, domeinen, alleen=len(soorten) == 1):
            verband = _verband(soort, deel, delen, labels, domeinen)
            if not any(_zelfde(verband, eerder) for eerder in uit):
                uit.append(verband)
    return tuple(uit)


def _zelfde(een: Verband, ander: Verband) -> bool:
    return (een.soort, een.wie, een.hulp) == (ander.soort, ander.wie, ander.hulp)


def _delen(woorden: Woorden, vermeldingen: Sequence[Vermelding]) -> list[_Deel]:
    """Return the clauses, each with its subject; one without goes on about the same."""
    op_plek = {v.van: v for v in vermeldingen}
    eerste = {i for i, w in enumerate(woorden.rij) if w.van in op_plek}
    delen = [_Deel(woorden, b, e) for b, e in deelzinnen(woorden, eerste)]
    vorige: Vermelding | str | None = None
    for deel in delen:
        deel.hier = [v for v in vermeldingen if deel.van <= v.van < deel.tot]
        deel.wie = _onderwerp(woorden, deel, op_plek)
        if deel.wie is None:
            deel.wie = vorige if vorige is not None else _genoemd(deel, alleen=len(delen) == 1)
        vorige = deel.wie
    _naschuif(delen)
    return delen


def _onderwerp(
    woorden: Woorden, deel: _Deel, op_plek: Mapping[int, Vermelding]
) -> Vermelding | str | None:
    """Return the first subject: somebody mentioned, "" for who speaks, "?" for an unknown."""
    for i in range(deel.begin, deel.eind):
        w = woorden.rij[i]
        if (v := op_plek.get(w.van)) is not None:
            if i == deel.begin or woorden.laag(i - 1) not in _VOORZETSEL:
                return v
        elif w.laag in _IK:
            return ""
        elif w.laag in _DERDE:
            return "?"
    return "" if _MIJ.search(deel.tekst) else None


def _genoemd(deel: _Deel, *, alleen: bool) -> Vermelding | str | None:
    """ "Met Sam gaat het slecht": whoever is named after a preposition."""
    if not deel.hier:
        return "" if alleen else None
    return next((v for v in deel.hier if v.soort not in _HULPVERLENERS), None)


def _naschuif(delen: list[_Deel]) -> None:
    """ "Hij blowt de hele dag, mijn oudste": the one meant comes last."""
    for deel in delen:
        los = [v for v in deel.hier if v.verwijst_naar is None]
        einde = re.search(r",\s*(?:mijn|m'n|onze|ons|de) [\w'-]+(?: \w+)?$", deel.tekst)
        if deel.wie == "?" and los and einde and deel.van + einde.start() < los[-1].van:
            deel.wie = los[-1]


# ---- placing the labels ----------------------------------------------------------------


def _plekken(
    soort: Soort,
    delen: list[_Deel],
    labels: Mapping[str, Sequence[Vlak]],
    domeinen: Sequence[str],
    *,
    alleen: bool,
) -> list[_Deel]:
    """Return the clauses a label belongs to: where its words are, else where it sounds so."""
    if soort is Soort.EERDERE_HULP:
        met = [d for d in delen if hulp_in(d.tekst)]
        return met[:1] if met else _beste(soort, delen, labels)
    teken = _TEKEN[soort]
    gegeven = [d for d in delen if d.raakt(labels[soort])]
    klinkt = [d for d in delen if teken.search(d.tekst) and not _BIJZIN.match(d.tekst)]
    over = [d for d in delen if any(d.raakt(labels[x]) for x in domeinen)]
    over = [d for d in over if alleen and soort in _BREED and not _BIJZIN.match(d.tekst)]
    keuze = gegeven or klinkt or over or delen[:1]
    if alleen:
        keuze = [d for d in delen if d in keuze or d in klinkt or d in over]
    return keuze


def _beste(soort: Soort, delen: list[_Deel], labels: Mapping[str, Sequence[Vlak]]) -> list[_Deel]:
    return [max(delen, key=lambda d: d.raakt(labels[soort]))]


def _verband(
    soort: Soort,
    deel: _Deel,
    delen: list[_Deel],
    labels: Mapping[str, Sequence[Vlak]],
    domeinen: Sequence[str],
) -> Verband:
    wie = deel.wie
    if soort is Soort.NETWERK and not isinstance(wie, Vermelding):
        wie = next(iter(deel.hier), wie)
    hulp, hoe = "", None
    if soort is Soort.EERDERE_HULP:
        hulp = hulp_in(deel.tekst)
        hoe = verloop(" ".join(d.tekst for d in delen if d.begin >= deel.begin or not hulp))
        wie = _voor_wie(deel)
    hier = [d for d in domeinen if deel.raakt(labels[d])]
    vrij = [d for d in domeinen if not labels[d] and d != Levensdomein.VEILIGHEID]
    domein = next(iter([*hier, *vrij, *domeinen]), None)
    naam, relatie = _heet(wie)
    return Verband(
        soort=soort,
        domein=Levensdomein(domein) if domein else None,
        wie=naam,
        relatie=relatie,
        hulp=hulp,
        verloop=hoe,
        van=deel.van,
        tot=deel.tot,
    )


def _voor_wie(deel: _Deel) -> Vermelding | str | None:
    """Return whose help it was: the subject, unless that is the one who helps."""
    mensen = [v for v in deel.hier if v.soort not in _HULPVERLENERS]
    if isinstance(deel.wie, Vermelding):
        if deel.wie.soort in _HULPVERLENERS:
            return mensen[0] if mensen else ""
        return deel.wie
    return mensen[0] if mensen and deel.wie != "?" else deel.wie


def _heet(wie: Vermelding | str | None) -> tuple[str | None, RelatieSoort | None]:
    if isinstance(wie, Vermelding):
        return wie.verwijst_naar or wie.naam or wie.relatie or "", wie.soort
    return (None, None) if wie == "?" else ("", None)
