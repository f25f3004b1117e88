"""Safety: the signals in a talk with the literal words, and whether somebody asked on.

What carries a signal stands apart: only `acute_nood` may be harvested elsewhere too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from keukentafel.labels import RelatieSoort as R
from keukentafel.labels import Rol, Signaal
from keukentafel.language import Motor
from keukentafel.reports.oogst.doelen import Doel, doelen_van
from keukentafel.reports.oogst.lezen import Gelezen, Zin
from keukentafel.reports.oogst.mensen import Register
from keukentafel.reports.oogst.tekst import delen, kaal, kort, uniek, voeg, woorden

_ZWAAR = frozenset(Signaal) - {Signaal.ACUTE_NOOD}
_KIND_WOORD = re.compile(
    r"\b(?:kind(?:eren|je|jes)?|zoon\w*|dochter\w*|baby|peuter|kleuter|kleintje|jongste|oudste|"
    r"vroeger|jeugd|klein was|school|stiefvader|pleeg\w*|opgegroeid|papa|mama)\b",
    re.I,
)
_TERUG = re.compile(
    r"\b(?:die|dat|daar\w*|zo'n|deze) (?:gedachte\w*|moment\w*|avond\w*|dan|gevoel)|"
    r"\bgedachte\w*\b|\bdaar(?:over|aan|bij|van)\b",
    re.I,
)
_MIJ = re.compile(r"(?<![\w'])(?:mij|me|ik|mijn|m'n)(?![\w'])", re.I)
_NADER = 6
"""How many professional's turns a signal may be asked about, when they follow each other."""


@dataclass
class Alarm:
    """A signal in a turn, and what was said about it after."""

    signaal: Signaal | None
    wie: str
    beurten: list[int]
    woorden: list[str]
    gevraagd: bool = False
    antwoorden: list[str] = field(default_factory=list)
    kern: set[int] = field(default_factory=set)

    def item(self) -> dict[str, Any]:
        """Return it as the analysis shows it."""
        return {
            "signaal": str(self.signaal) if self.signaal else None,
            "wie": self.wie,
            "tekst": voeg(self.woorden),
            "uitgevraagd": self.gevraagd,
            "uitkomst": kort(" ".join(self.antwoorden)) if self.antwoorden else None,
            "beurten": uniek(self.beurten),
        }


@dataclass(frozen=True)
class Veilig:
    """All signals, and the turns that stand apart: with a signal, or about one."""

    alarmen: list[Alarm]
    gesprek: frozenset[int]

    def buiten_netwerk(self, gelezen: Sequence[Gelezen]) -> frozenset[int]:
        """Return the turns that give no network: all, but an answer to whom one can turn."""
        kern = {n for a in self.alarmen if a.signaal in _ZWAAR for n in a.kern}
        return frozenset(
            b.nr
            for b in gelezen
            if b.nr in kern or (b.nr in self.gesprek and Doel.NETWERK not in b.vraag.doelen)
        )


def zoek_veilig(gelezen: Sequence[Gelezen], register: Register, motor: Motor) -> Veilig:
    """Return the signals of a talk."""
    alarmen: list[Alarm] = []
    gesprek: set[int] = set()
    for plaats, beurt in enumerate(gelezen):
        if beurt.rol is not Rol.CLIENT:
            continue
        for signaal, zinnen in _signalen(beurt, motor, register).items():
            nieuw = _alarm(signaal, zinnen, register)
            lopend = [a for a in alarmen if beurt.nr in a.beurten and a.signaal in _ZWAAR]
            if lopend and signaal in _ZWAAR:
                lopend[-1].woorden += nieuw.woorden
                lopend[-1].kern.add(beurt.nr)
                continue
            vervolg = _vervolg(gelezen, plaats, nieuw, register.namen())
            if signaal in _ZWAAR:
                gesprek |= {beurt.nr, *vervolg}
            _voeg_toe(alarmen, nieuw)
    alarmen += _gevraagd(gelezen, {n for a in alarmen for n in a.beurten})
    alarmen.sort(key=lambda a: (a.signaal is None, min(a.beurten)))
    return Veilig(alarmen, frozenset(gesprek))


def _over_kind(beurt: Gelezen, register: Register) -> bool:
    """Say whether a turn, or the question before it, speaks of a child or a childhood."""
    kinderen = {m.sleutel for m in register.mensen.values() if m.soort is R.KIND}
    kinderen -= {m.sleutel for m in register.mensen.values() if m.aanwezig}
    if any(kinderen & z.over for z in beurt.zinnen):
        return True
    return any(_KIND_WOORD.search(t) for t in (beurt.tekst, beurt.vraag.tekst))


def _signalen(beurt: Gelezen, motor: Motor, register: Register) -> dict[Signaal, list[Zin]]:
    """Return the signals with the sentences that carry them.

    A learned signal that is gone as soon as the question is read along is a chance
    meeting of words; one from the lexicon stands by itself.
    """
    uit: dict[Signaal, list[Zin]] = {}
    for signaal in dict.fromkeys(
        [*beurt.duiding.signalen, *(s for z in beurt.zinnen for s in z.duiding.signalen)]
    ):
        if signaal is Signaal.KINDERMISHANDELING and not _over_kind(beurt, register):
            continue
        dragers = [z for z in beurt.zinnen if signaal in z.duiding.signalen]
        vast = [z for z in dragers if str(signaal) in z.vast]
        stevig = signaal in beurt.duiding.signalen and (
            beurt.samen is None or signaal in beurt.samen
        )
        stevig = stevig and str(signaal) not in beurt.duiding.twijfel
        if vast:
            uit[signaal] = vast
        elif stevig and (dragers or signaal in _ZWAAR):
            uit[signaal] = dragers or _paren(beurt, motor, signaal) or beurt.zinnen
    if Signaal.OUDERENMISHANDELING in uit:
        uit.pop(Signaal.HUISELIJK_GEWELD, None)
        uit.pop(Signaal.UITBUITING, None)
    return uit


def _paren(beurt: Gelezen, motor: Motor, signaal: Signaal) -> list[Zin]:
    for een, ander in zip(beurt.zinnen, beurt.zinnen[1:], strict=False):
        duiding = motor.duid(f"{een.tekst} {ander.tekst}", Rol.CLIENT, bewijs=False)
        if signaal in duiding.signalen:
            return [een, ander]
    return []


def _alarm(signaal: Signaal, zinnen: list[Zin], register: Register) -> Alarm:
    return Alarm(
        signaal,
        _om_wie(signaal, zinnen, register),
        [zinnen[0].nr],
        [kaal(z.tekst) or z.tekst for z in zinnen],
        kern={zinnen[0].nr},
    )


def _om_wie(signaal: Signaal, zinnen: list[Zin], register: Register) -> str:
    """Return who is in danger, as far as the words tell: not who does it."""
    onderwerp = next((z.wie for z in zinnen if z.wie), zinnen[0].spreker)
    if signaal in (Signaal.SUICIDALITEIT, Signaal.ACUTE_NOOD):
        return onderwerp
    genoemd = [register.mensen[s] for z in zinnen for s in sorted(z.over) if s in register.mensen]
    soorten = {
        Signaal.KINDERMISHANDELING: {R.KIND, R.KLEINKIND},
        Signaal.HUISELIJK_GEWELD: {R.KIND},
        Signaal.OUDERENMISHANDELING: {R.OUDER, R.GROOTOUDER},
    }.get(signaal, set())
    kwetsbaar = [m for m in genoemd if m.soort in soorten]
    if signaal is Signaal.OUDERENMISHANDELING and any(_MIJ.search(z.tekst) for z in zinnen):
        return zinnen[0].spreker
    return kwetsbaar[0].noem if kwetsbaar else zinnen[0].spreker


def _vervolg(
    gelezen: Sequence[Gelezen], plaats: int, alarm: Alarm, namen: Sequence[str]
) -> list[int]:
    """Follow the talk while the professional stays with the signal; return those turns."""
    gezien: list[int] = []
    stof = " ".join(alarm.woorden)
    gevolgd = False
    for beurt in gelezen[plaats + 1 : plaats + 1 + 3 * _NADER]:
        if beurt.rol is Rol.PROFESSIONAL:
            gevolgd = _blijft_erbij(beurt.tekst, stof, namen, verder=alarm.gevraagd)
            alarm.gevraagd = alarm.gevraagd or (gevolgd and beurt.tekst.rstrip().endswith("?"))
        elif gevolgd and beurt.spreker == gelezen[plaats].spreker:
            alarm.antwoorden.append(beurt.tekst)
        if not gevolgd:
            break
        if beurt.rol is Rol.PROFESSIONAL:
            stof += " " + beurt.tekst
        gezien.append(beurt.nr)
    if not alarm.gevraagd:
        alarm.antwoorden.clear()
        return []
    alarm.beurten += gezien
    return gezien


def _blijft_erbij(tekst: str, stof: str, namen: Sequence[str], *, verder: bool) -> bool:
    """Say whether a professional's turn is still about what was said (names do not count)."""
    kern = tekst
    for naam in namen:
        kern = kern.replace(naam, "")
    raakt = Doel.VEILIG in doelen_van(kern) or delen(stof, kern) > 0
    return raakt or (verder and bool(_TERUG.search(tekst)))


def _voeg_toe(alarmen: list[Alarm], nieuw: Alarm) -> None:
    """Join what is the same signal about the same person, or part of the same exchange."""
    for oud in alarmen:
        if oud.signaal is nieuw.signaal and (
            oud.wie == nieuw.wie or set(oud.beurten) & set(nieuw.beurten)
        ):
            oud.beurten += nieuw.beurten
            oud.kern |= nieuw.kern
            oud.woorden += [w for w in nieuw.woorden if w not in oud.woorden]
            oud.gevraagd = oud.gevraagd or nieuw.gevraagd
            oud.antwoorden += [a for a in nieuw.antwoorden if a not in oud.antwoorden]
            return
    alarmen.append(nieuw)


def _gevraagd(gelezen: Sequence[Gelezen], bezet: set[int]) -> list[Alarm]:
    """Return where the professional asked about safety and no signal came."""
    uit: list[Alarm] = []
    for beurt in gelezen:
        vraag = beurt.vraag
        if beurt.rol is not Rol.CLIENT or Doel.VEILIG not in vraag.doelen or not vraag.vraagt:
            continue
        if beurt.nr in bezet or bezet.intersection(vraag.nummers) or len(woorden(beurt.tekst)) < 2:
            continue
        tekst = kort(beurt.tekst, 30)
        nummers = [*vraag.nummers[-1:], beurt.nr]
        if uit and set(uit[-1].beurten) & {n - 1 for n in nummers}:
            uit[-1].beurten += nummers
            uit[-1].antwoorden.append(tekst)
            continue
        wie = beurt.zinnen[0].wie if beurt.zinnen else beurt.spreker
        uit.append(Alarm(None, wie, nummers, [tekst], gevraagd=True))
    return uit
