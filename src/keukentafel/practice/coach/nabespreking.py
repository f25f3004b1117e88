"""The debrief of a talk: what a trainer would lay on the table, with the turns. Pure.

Nothing here is a score of a person. Counts come with the turns they rest on and with how
sure the engine is (seed 9.2; the twelve elements are for the learner to score).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from keukentafel.content.coach import Keerlijst
from keukentafel.content.vraag import Vraag
from keukentafel.labels import Kenmerk, Rol, Soort
from keukentafel.language.motor import Motor
from keukentafel.language.rijk import met_gelezen
from keukentafel.practice.coach.gehoord import Gehoord, gehoord, niet_betrokken
from keukentafel.practice.coach.kansen import Kans, Sterk, gemist, sterkste
from keukentafel.practice.coach.keren import keer, stapelt
from keukentafel.practice.coach.lezen import Beurt, lees, leesbaar
from keukentafel.practice.coach.tellen import (
    Getal,
    Tempo,
    eerste_advies,
    eerste_samenvatting,
    gesloten_reeksen,
    getallen,
    tempo,
)
from keukentafel.practice.coach.veilig import (
    Gezelschap,
    Moment,
    in_gezelschap,
    momenten,
    onder_vier_ogen,
    veilige_beurten,
)
from keukentafel.practice.onthouden import Onthouden
from keukentafel.reports.oogst import analyse_uit_beurten

MAX_TEMPO, MAX_GEKEERD = 2, 3
Oefenpunt = Literal[
    "veiligheid",
    "alleen",
    "stapelen",
    "gesloten",
    "advies",
    "krachten",
    "samenvatten",
    "erbij",
    "doorvragen",
    "verder",
]


@dataclass(frozen=True)
class Gekeerd:
    """A question of the learner, and the same one put openly."""

    beurt: Beurt
    soort: Literal["gesloten", "suggestief", "meervoudig", "waarom"]
    open: str


@dataclass(frozen=True)
class Proberen:
    """The one thing to try: from which turn of the professional, and a first sentence."""

    punt: Oefenpunt
    beurt: int | None
    zin: str = ""
    bij: Moment | None = None


@dataclass(frozen=True)
class Nabespreking:
    """All that the debrief shows. Without `oefening`, nothing about safety is read."""

    beurten: tuple[Beurt, ...]
    oefening: bool
    sterk: Sterk | None
    getallen: tuple[Getal, ...]
    kansen: tuple[Kans, ...]
    niet_betrokken: tuple[str, ...]
    gehoord: tuple[Gehoord, ...]
    tempo: tuple[Tempo, ...]
    reeksen: tuple[tuple[int, ...], ...]
    advies: Beurt | None
    samenvatting: Beurt | None
    gekeerd: tuple[Gekeerd, ...]
    gemiste_veiligheid: tuple[Moment, ...]
    gevraagde_veiligheid: tuple[Moment, ...]
    gewoon_gevraagd: tuple[Beurt, ...]
    """Plain questions about danger, asked alone; also those that brought nothing up."""
    in_gezelschap: tuple[Gezelschap, ...]
    nog_eens_lezen: tuple[int, ...]
    proberen: Proberen
    motor: str
    om_en_om: bool = False
    """A talk with a simulated client: what the learner says and the answer are one turn."""

    def nummer(self, nr: int) -> int:
        """Return the number by which a turn is called: in practice, the learner's own count."""
        return (nr + 1) // 2 if self.om_en_om else nr


def bespreek_na(
    transcript: Iterable[Mapping[str, Any]],
    motor: Motor,
    snel: Motor,
    bank: Sequence[Vraag],
    lijst: Keerlijst,
    *,
    eerder: Sequence[dict[str, float]] = (),
    oefening: bool = True,
    om_en_om: bool = False,
) -> Nabespreking:
    """Return the debrief of any transcript.

    `motor` reads the turns; `snel`, the quick engine, makes the analysis and looks for fixed
    words of safety. `eerder` are the numbers of the learner's own earlier talks. `om_en_om` is
    for the transcript of a practice talk, in which a turn of the learner and its answer alternate.
    """
    transcript = list(transcript)
    motor = met_gelezen(motor, ((leesbaar(b), Rol(b["rol"])) for b in transcript))
    motor, snel = Onthouden(motor), Onthouden(snel)
    beurten = lees(transcript, motor, snel)
    ruw = [
        {"beurt": b.nr, "rol": b.rol, "spreker": b.spreker, "tekst": b.tekst,
         "register": None if b.letterlijk else "notitie"}
        for b in beurten
    ]  # fmt: skip
    analyse = analyse_uit_beurten(ruw, snel)
    leden = analyse["huishouden"]
    gevonden = momenten(beurten, motor, snel)
    veilig = veilige_beurten(beurten, gevonden)
    gemiste = tuple(m for m in gevonden if m.duidelijk and not m.opgepakt) if oefening else ()
    apart = frozenset(m.beurt.nr for m in gevonden if m.duidelijk)
    erbij = in_gezelschap(beurten) if oefening else ()
    kansen = gemist(beurten, bank, leden, apart | veilig)
    uit = _Delen(beurten, veilig)
    stand = gehoord(beurten, analyse, apart | veilig)
    gekeerd = _gekeerd(beurten, veilig, lijst)
    erbuiten = niet_betrokken(beurten, leden)
    return Nabespreking(
        beurten=beurten,
        oefening=oefening,
        sterk=sterkste(beurten),
        getallen=getallen(beurten, eerder),
        kansen=kansen,
        niet_betrokken=erbuiten,
        gehoord=stand,
        tempo=uit.tempo[:MAX_TEMPO],
        reeksen=uit.reeksen,
        advies=uit.advies,
        samenvatting=uit.samenvatting,
        gekeerd=tuple(gekeerd[:MAX_GEKEERD]),
        gemiste_veiligheid=gemiste,
        gevraagde_veiligheid=_goed_gevraagd(gevonden, erbij) if oefening else (),
        gewoon_gevraagd=_gewoon_gevraagd(beurten, gevonden) if oefening else (),
        in_gezelschap=erbij,
        nog_eens_lezen=tuple(m.beurt.nr for m in gevonden if not m.duidelijk and not m.opgepakt)
        if oefening
        else (),
        proberen=_proberen(uit, gemiste, erbij, kansen, stand, erbuiten, gekeerd),
        motor=motor.versie,
        om_en_om=om_en_om,
    )


def _goed_gevraagd(gevonden: Iterable[Moment], erbij: Iterable[Gezelschap]) -> tuple[Moment, ...]:
    """Return the moments that were asked about, and not only with others at the table."""
    fout = {g.beurt.nr for g in erbij}
    return tuple(m for m in gevonden if m.duidelijk and set(m.gevraagd) - fout)


def _gewoon_gevraagd(beurten: Sequence[Beurt], gevonden: Iterable[Moment]) -> tuple[Beurt, ...]:
    """Return what was plainly asked alone, but for what is named with a moment already."""
    genoemd = {nr for m in gevonden if m.duidelijk for nr in m.gevraagd}
    return tuple(b for b in onder_vier_ogen(beurten) if b.nr not in genoemd)


@dataclass(frozen=True)
class _Delen:
    """The turns with what follows from them by counting."""

    beurten: tuple[Beurt, ...]
    veilig: frozenset[int]

    @property
    def tempo(self) -> tuple[Tempo, ...]:
        return tempo(self.beurten, self.veilig)

    @property
    def reeksen(self) -> tuple[tuple[int, ...], ...]:
        return gesloten_reeksen(self.beurten, self.veilig)

    @property
    def advies(self) -> Beurt | None:
        return eerste_advies(self.beurten, self.veilig)

    @property
    def samenvatting(self) -> Beurt | None:
        return eerste_samenvatting(self.beurten)

    def na(self, nr: int) -> int | None:
        """Return the number of the professional's first turn after a turn."""
        return next((b.nr for b in self.beurten if b.professional and b.nr > nr), None)


def _gekeerd(beurten: Iterable[Beurt], veilig: frozenset[int], lijst: Keerlijst) -> list[Gekeerd]:
    """Return the questions that can be put openly: what pushes most comes first."""
    uit: list[tuple[int, Gekeerd]] = []
    for b in beurten:
        if b.nr in veilig or not b.professional or not (soort := _soort(b)):
            continue
        if anders := keer(b.tekst, lijst):
            uit.append((_VOLGORDE.index(soort), Gekeerd(b, soort, anders)))
    return [g for _, g in sorted(uit, key=lambda paar: (paar[0], paar[1].beurt.nr))]


_Soort = Literal["gesloten", "suggestief", "meervoudig", "waarom"]
_VOLGORDE: tuple[_Soort, ...] = ("suggestief", "waarom", "meervoudig", "gesloten")


def _soort(b: Beurt) -> _Soort | None:
    kenmerken: tuple[tuple[Kenmerk, _Soort], ...] = (
        (Kenmerk.SUGGESTIEF, "suggestief"),
        (Kenmerk.WAAROM, "waarom"),
        (Kenmerk.MEERVOUDIG, "meervoudig"),
    )
    gevonden = next((soort for kenmerk, soort in kenmerken if b.met(kenmerk)), None)
    return gevonden or ("gesloten" if b.gesloten else None)


def _proberen(
    delen: _Delen,
    veiligheid: Sequence[Moment],
    erbij: Sequence[Gezelschap],
    kansen: Sequence[Kans],
    stand: Sequence[Gehoord],
    erbuiten: Sequence[str],
    gekeerd: Sequence[Gekeerd],
) -> Proberen:
    """Choose the one thing: safety first, then what closed the client, then what was missing."""
    if veiligheid:
        eerst = min(veiligheid, key=lambda m: (-m.zeker, m.beurt.nr))
        return Proberen("veiligheid", delen.na(eerst.beurt.nr), "", eerst)
    if erbij:
        return Proberen("alleen", erbij[0].beurt.nr)
    gestapeld = [b for b in delen.beurten if b.met(Kenmerk.MEERVOUDIG) and stapelt(b.tekst)]
    if len(gestapeld) >= 3:
        anders = next((g.open for g in gekeerd if g.beurt.nr == gestapeld[0].nr), "")
        return Proberen("stapelen", gestapeld[0].nr, anders)
    if delen.reeksen:
        eerste = max(delen.reeksen, key=len)[0]
        anders = next((g.open for g in gekeerd if g.beurt.nr == eerste), "")
        return Proberen("gesloten", eerste, anders)
    advies, samen = delen.advies, delen.samenvatting
    if advies and (samen is None or advies.nr < samen.nr):
        return Proberen("advies", advies.nr)
    if kansen:
        return Proberen("doorvragen", delen.na(kansen[0].client.nr))
    kracht = next(g for g in stand if g.wat is Soort.KRACHT)
    if kracht.stand in ("niet", "genoemd"):
        return Proberen("krachten", delen.na(kracht.client[0]) if kracht.client else None)
    if samen is None:
        laatste = [b.nr for b in delen.beurten if b.professional][-1:]
        return Proberen("samenvatten", laatste[0] if laatste else None)
    return Proberen("erbij" if erbuiten else "verder", None)
