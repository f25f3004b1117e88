"""Moments that may be about safety, and whether somebody asked on. For practice only.

An engine hears signals where there are none. So a moment counts as clear when fixed words
carry it (the quick engine weighs these most), or when the whole turn and one of its sentences,
each by itself, say so strongly; what is weaker is only worth reading again.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from keukentafel.labels import Rol, Signaal
from keukentafel.language.duiding import Duiding
from keukentafel.language.motor import Motor
from keukentafel.language.splitsen import splits
from keukentafel.language.vraagvorm import vraagzin
from keukentafel.practice.coach.lezen import Beurt, blijft_erbij, reactie_op
from keukentafel.reports.oogst.doelen import Doel
from keukentafel.reports.oogst.tekst import delen

STERK = 0.98
"""So sure must the learned part be, of the turn and of a sentence in it."""
_VASTE_WOORDEN = 0.75
"""Fixed words count from here: below it the rest of the turn speaks against them."""
_NADER = 6
_PLAIN = re.compile(
    r"\bbang (?:voor|thuis|van|hier)\b|\b(?:wel ?eens|ooit) bang\b|\bslaa[nt]\b|geslagen|geweld"
    r"|pijn (?:doet|doen|gedaan)|bedreig|\bdwing|gedwongen|misbruik|mishandel|zelfmoord|klappen"
    r"|\bveilig (?:thuis|hier)|voelt? (?:u|je|jij) (?:zich|je) (?:thuis |hier )?(?:wel )?veilig"
    r"|(?:niet meer|einde aan uw|een eind aan)[^?]* leven|losse handen|dood w|zelfdoding"
    r"|\ber (?:liever |soms |wel eens )*niet meer (?:te |zou |zou willen )?zijn"
    r"|(?:uzelf|jezelf|zich(?:zelf)?) iets aan",
    re.I,
)
"""Words by which somebody asks plainly about danger."""
_ALLEEN = re.compile(r"\balleen\b|onder vier ogen|\bapart\b|even naar de keuken", re.I)
_ERBIJ = 12
"""Who spoke within so many turns is taken to sit there, when the transcript does not say."""
_TERUG = re.compile(r"\b(?:die|zulke) (?:gedachte\w*|moment\w*|avond\w*)|\bgedachte\w*\b", re.I)


@dataclass(frozen=True)
class Moment:
    """A client's turn that may be about safety.

    `gevraagd`: the professional's turns that asked on. `opgepakt`: these, or somebody who
    stayed with it otherwise. `duidelijk`: clear; else only worth reading again.
    """

    beurt: Beurt
    signaal: Signaal
    duidelijk: bool
    zeker: float
    gevraagd: tuple[int, ...]
    opgepakt: bool
    erbij: tuple[int, ...] = ()


@dataclass(frozen=True)
class Gezelschap:
    """A plain question about danger, with others at the table than who was asked."""

    beurt: Beurt
    erbij: tuple[str, ...]


def in_gezelschap(beurten: Sequence[Beurt]) -> tuple[Gezelschap, ...]:
    """Return the questions about danger that were asked while others sat there."""
    uit: list[Gezelschap] = []
    for plaats, beurt in enumerate(beurten):
        vraag = vraagzin(beurt.tekst) or ""
        if not beurt.professional or not _PLAIN.search(vraag) or _ALLEEN.search(beurt.tekst):
            continue
        na = next((b.spreker for b in beurten[plaats + 1 :] if not b.professional), "")
        erbij = tuple(n for n in _tafel(beurten, plaats) if n and n != na)
        if erbij:
            uit.append(Gezelschap(beurt, erbij))
    return tuple(uit)


def onder_vier_ogen(beurten: Sequence[Beurt]) -> tuple[Beurt, ...]:
    """Return the questions about danger that were plainly asked with nobody else there."""
    fout = {g.beurt.nr for g in in_gezelschap(beurten)}
    return tuple(
        b
        for b in beurten
        if b.professional and b.nr not in fout and _PLAIN.search(vraagzin(b.tekst) or "")
    )


def _tafel(beurten: Sequence[Beurt], plaats: int) -> tuple[str, ...]:
    """Return who sits there: as the transcript says, else who spoke around this turn."""
    if (aanwezig := beurten[plaats].aanwezig) is not None:
        return aanwezig if len(aanwezig) > 1 else ()
    namen: list[str] = []
    for beurt in reversed(beurten[max(0, plaats - _ERBIJ) : plaats]):
        if beurt.professional and _ALLEEN.search(beurt.tekst):
            return ()
        if not beurt.professional:
            namen.append(beurt.spreker)
    return tuple(dict.fromkeys(namen))


def momenten(beurten: Sequence[Beurt], motor: Motor, snel: Motor) -> tuple[Moment, ...]:
    """Return the moments in order; one a turn, the surest signal.

    `motor` read the turns; `snel` is the quick engine, asked for fixed words only.
    """
    namen = {b.spreker for b in beurten}
    uit: list[Moment] = []
    for plaats, beurt in enumerate(beurten):
        if beurt.professional:
            continue
        gevonden = _sterkste(beurt, motor, snel)
        if gevonden is None:
            continue
        signaal, duidelijk, zeker = gevonden
        gevraagd, erbij = _vervolg(beurten, plaats)
        if (ervoor := _vroeg_ernaar(beurten, plaats)) is not None:
            gevraagd, erbij = (ervoor, *gevraagd), (ervoor, *erbij)
        opgepakt = bool(gevraagd) or (
            not (duidelijk and signaal is Signaal.SUICIDALITEIT)
            and blijft_erbij(beurt, reactie_op(beurten, plaats), namen)
        )
        uit.append(Moment(beurt, signaal, duidelijk, zeker, gevraagd, opgepakt, erbij))
    return tuple(uit)


def veilige_beurten(beurten: Iterable[Beurt], gevonden: Iterable[Moment]) -> frozenset[int]:
    """Return the professional's turns about safety, where plain and closed is right."""
    zelf = {b.nr for b in beurten if b.vraagt and Doel.VEILIG in b.doelen}
    return frozenset(zelf.union(*(m.erbij for m in gevonden)))


def _sterkste(beurt: Beurt, motor: Motor, snel: Motor) -> tuple[Signaal, bool, float] | None:
    heel = _kansen(beurt.duiding)
    if not heel and not snel.duid(beurt.tekst, Rol.CLIENT, bewijs=False).signalen:
        return None
    for signaal, (kans, vast) in _kansen(snel.duid(beurt.tekst, Rol.CLIENT)).items():
        if vast and kans > heel.get(signaal, (0.0, False))[0]:
            heel[signaal] = (kans, True)
    if not heel:
        return None
    zinnen = _per_zin(beurt.tekst, motor) if _twijfelt(heel.values()) else []
    kandidaten: list[tuple[bool, float, Signaal]] = []
    for signaal, (kans, vast) in heel.items():
        deel = max((z.get(signaal, (0.0, False))[0] for z in zinnen), default=0.0)
        duidelijk = kans >= _VASTE_WOORDEN if vast else min(kans, deel) >= STERK
        if duidelijk or deel > 0:
            kandidaten.append((duidelijk, min(kans, max(deel, kans if vast else deel)), signaal))
    if not kandidaten:
        return None
    duidelijk, zeker, signaal = max(kandidaten, key=lambda k: (k[0], k[1], k[2]))
    return signaal, duidelijk, round(zeker, 2)


def _twijfelt(gelezen: Collection[tuple[float, bool]]) -> bool:
    """Say whether sentences by themselves could change what the whole turn says."""
    klaar = any(vast and kans >= _VASTE_WOORDEN for kans, vast in gelezen)
    return not klaar or any(not vast and kans >= STERK for kans, vast in gelezen)


def _per_zin(tekst: str, motor: Motor) -> list[dict[Signaal, tuple[float, bool]]]:
    return [_kansen(motor.duid(z, Rol.CLIENT)) for z in splits(tekst)]


def _kansen(duiding: Duiding) -> dict[Signaal, tuple[float, bool]]:
    """Return how sure each signal is, and whether fixed words carry it."""
    uit: dict[Signaal, tuple[float, bool]] = {}
    for b in duiding.bewijs:
        if b.label in set(Signaal) and b.bron != "vraag":
            signaal = Signaal(b.label)
            kans, vast = uit.get(signaal, (0.0, False))
            uit[signaal] = (max(kans, b.kans or 0.0), vast or b.bron == "lexicon")
    return uit


def _vroeg_ernaar(beurten: Sequence[Beurt], plaats: int) -> int | None:
    """Return the turn just before, when it asked plainly: what came is the answer to it."""
    vorige = beurten[plaats - 1] if plaats else None
    if vorige is None or not vorige.professional:
        return None
    vraagt = vorige.vraagt or vorige.tekst.rstrip().endswith("?")
    return vorige.nr if vraagt and _PLAIN.search(vorige.tekst) else None


def _vervolg(beurten: Sequence[Beurt], plaats: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Follow the talk while the professional stays: the turns that ask, and all of these."""
    stof = beurten[plaats].tekst
    gevraagd: list[int] = []
    erbij: list[int] = []
    for beurt in beurten[plaats + 1 : plaats + 1 + 2 * _NADER]:
        if not beurt.professional:
            continue
        vraag = vraagzin(beurt.tekst) or beurt.tekst
        raakt = Doel.VEILIG in beurt.doelen or delen(stof, vraag) > 0
        if not raakt and not (gevraagd and _TERUG.search(beurt.tekst)):
            break
        erbij.append(beurt.nr)
        if beurt.vraagt or beurt.tekst.rstrip().endswith("?"):
            gevraagd.append(beurt.nr)
        stof += " " + beurt.tekst
    return tuple(gevraagd), tuple(erbij)
