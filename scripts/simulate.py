"""Play scripted interviewers against the personas, and show what each of them hears.

Usage: python scripts/simulate.py [--zaden 50] [--beurten 60] [--personas NAAM …]
       [--wie expert …] [--json FILE] [--woorden FILE]

Prints per persona and interviewer the share of layers told, trust at the end, repeated lines
and not-understood answers; a hidden layer before its conditions, or a repeated line, is a
fault. Exit 1 on a fault or outside what is expected. Also prints talks per second.
"""

import argparse
import json
import random
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

import yaml

from keukentafel.content.pad import prompts_map
from keukentafel.content.personas import laad_persona, persona_namen
from keukentafel.language import laad_motor
from keukentafel.language.aanhaling import citaat
from keukentafel.language.motor import Motor
from keukentafel.practice.oefening import Oefening, laad_oefening
from keukentafel.practice.onthouden import Onthouden
from keukentafel.practice.toestand import Stap, Toestand

HUIS = Path(__file__).resolve().parents[1]
WOORDEN = HUIS / "tests" / "data" / "oefenen" / "gespreksvoerders.yaml"
SNAPT_NIET_HOOGSTENS = 0.10
VERWACHT: dict[str, tuple[float, float]] = {
    "expert": (0.80, 1.0),
    "average": (0.15, 0.90),
    "beginner": (0.0, 0.30),
    "form": (0.0, 0.30),
    "parrot": (0.0, 0.30),
    "silent": (0.0, 0.40),
    "hostile": (0.0, 0.10),
}
"""The share of layers that each interviewer may hear, in the mean over seeds."""


@dataclass(frozen=True)
class Uitslag:
    """What one talk came to."""

    persona: str
    wie: str
    seed: int
    deel: float
    vertrouwen: float
    herhaald: int
    niet_gesnapt: int
    te_vroeg: int
    beurten: int


class Interviewer:
    """The next line of somebody who asks, from what was answered."""

    def __init__(self, oefening: Oefening, woorden: dict[str, Any], rng: random.Random) -> None:
        self.oefening, self.woorden, self.rng = oefening, woorden, rng
        self._over: dict[str, list[str]] = {}

    def een(self, *sleutels: str) -> str:
        """Return a line of a list, each once before any comes again."""
        naam = "/".join(sleutels)
        if not self._over.get(naam):
            rij: Any = self.woorden
            for sleutel in sleutels:
                rij = rij[sleutel]
            self._over[naam] = self.rng.sample(rij, len(rij))
        return self._over[naam].pop()

    def vul(self, regel: str, t: Toestand, persoon: str = "") -> str:
        """Return a line with the client's words in it."""
        laatst = t.stappen[-1].antwoord.tekst if t.stappen else ""
        woorden = citaat(laatst) or "het is veel"
        return regel.format(woorden=woorden, laatst=laatst, persoon=persoon)

    def regels(self, t: Toestand) -> Iterator[Callable[[Toestand], str]]:
        """Yield lines one by one; each is filled in at the moment it is said."""
        yield lambda t: self.een("opening")
        while True:
            yield lambda t: self.vul(self.een("regels"), t)


class Formulier(Interviewer):
    """One closed question per domain, in order, and done."""

    def regels(self, t: Toestand) -> Iterator[Callable[[Toestand], str]]:
        """Yield the list."""
        yield lambda t: self.een("opening")
        for domein in self.woorden["domein"]:
            yield lambda t, d=domein: self.een("domein", d)  # type: ignore[misc]
        yield lambda t: self.een("slot")


class Gemiddeld(Interviewer):
    """Now open, now closed, sometimes a reflection, and advice on the way."""

    def regels(self, t: Toestand) -> Iterator[Callable[[Toestand], str]]:
        """Yield a mix."""
        yield lambda t: self.een("opening")
        soorten = ("open", "gesloten", "reflectie", "advies", "druk")
        while True:
            (soort,) = self.rng.choices(soorten, (9, 6, 4, 2, 1))
            yield lambda t, s=soort: self.vul(self.een(s), t)  # type: ignore[misc]


class Expert(Interviewer):
    """Stays with what was told, gives back, brings in the others, asks alone about safety."""

    def regels(self, t: Toestand) -> Iterator[Callable[[Toestand], str]]:
        """Yield a patient talk."""
        zeg = self._zeg
        yield zeg("opening")
        yield zeg("begin")
        tafel = [m.naam for m in self.oefening.persona.aan_tafel]
        mensen = [m.naam for m in self.oefening.persona.mensen[1:]]
        domeinen = list(self.woorden["domein"])
        self.rng.shuffle(domeinen)
        domeinen.sort(key=lambda d: d == "veiligheid")
        vragen = [zeg(s) for s in ("kracht", "wens", "eerdere_hulp", "netwerk") for _ in "ab"]
        vragen += [zeg("circulair", p) for p in mensen]
        vragen += [zeg("aan_ander", p) for p in tafel[1:]]
        domein_vragen = [zeg("domein", d) for d in domeinen]
        alles = [v for paar in _om_en_om(domein_vragen, vragen) for v in paar]
        volg = ("reflectie", "doorvragen", "erkenning", "doorvragen", "stilte", "reflectie")
        nr = 0
        for vraag in (zeg("reflectie"), *alles):
            yield vraag
            for _ in range(3):
                yield zeg("samenvatting") if nr % 9 == 8 else zeg(volg[nr % len(volg)])
                nr += 1
                if not self.nieuw:
                    break

    nieuw = False

    def alleen(self) -> Iterator[Callable[[Toestand], str]]:
        """Yield the last part: with each of them alone, plainly about safety."""
        tafel = [m.naam for m in self.oefening.persona.aan_tafel]
        for naam in tafel:
            if len(tafel) > 1:
                yield self._zeg("alleen", naam)
            yield self._zeg("veiligheid")
            yield self._zeg("leven")
            yield self._zeg("veiligheid")
        if len(tafel) > 1:
            yield self._zeg("samen")
        yield self._zeg("slot")

    def _zeg(self, soort: str, deel: str = "") -> Callable[[Toestand], str]:
        if soort == "domein":
            return lambda t: self.een("domein", deel)
        return lambda t: self.vul(self.een(soort), t, deel)


def _om_en_om(een: Sequence[Any], ander: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    for i in range(max(len(een), len(ander))):
        yield (*een[i : i + 1], *ander[i : i + 1])


SOORTEN: dict[str, type[Interviewer]] = {
    "expert": Expert,
    "average": Gemiddeld,
    "form": Formulier,
}


def praat(
    oefening: Oefening, wie: str, woorden: dict[str, Any], seed: int, beurten: int
) -> Toestand:
    """Return a whole talk."""
    rng = random.Random(f"{wie}:{seed}")
    ander = SOORTEN.get(wie, Interviewer)(oefening, woorden[wie], rng)
    t = oefening.begin(seed)
    slot = list(ander.alleen()) if isinstance(ander, Expert) else []
    for vul in ander.regels(t):
        if t.nr >= beurten - len(slot):
            break
        t = oefening.antwoord(t, vul(t))
        if isinstance(ander, Expert):
            ander.nieuw = bool(t.stappen[-1].antwoord.verteld)
    for vul in slot:
        t = oefening.antwoord(t, vul(t))
    return t


def te_vroeg(oefening: Oefening, t: Toestand) -> list[str]:
    """Return the layers told before their conditions: trust, company, what comes first."""
    fout = []
    eerder: set[str] = set()
    for stap in t.stappen:
        for id in stap.antwoord.verteld:
            if not _mocht(oefening, t.moeilijkheid, stap, id, eerder):
                fout.append(id)
            eerder.add(id)
    return fout


def _mocht(oefening: Oefening, graad: int, stap: Stap, id: str, eerder: set[str]) -> bool:
    item, regels = oefening.kaart.items[id], oefening.kaart.regels
    meters = stap.meters[item.wie]
    grens = regels.dieptes[item.laag.diepte]
    erbij = 0.0 if item.laag.diepte == "direct" else regels.moeilijkheden[graad].grens  # type: ignore[index]
    return (
        item.wie in stap.aanwezig
        and (not item.laag.alleen or len(stap.aanwezig) == 1)
        and eerder.issuperset(item.laag.na)
        and meters.vertrouwen >= grens.vertrouwen + erbij
        and (
            not item.laag.signalen
            or "veiligheid" not in item.laag.ingang
            or stap.gehoord.veiligheid
        )
    )


def uitslag(naam: str, oefening: Oefening, wie: str, seed: int, t: Toestand) -> Uitslag:
    """Return the figures of a talk."""
    teksten = [s.antwoord.tekst.casefold() for s in t.stappen]
    return Uitslag(
        persona=naam,
        wie=wie,
        seed=seed,
        deel=oefening.slot(t).deel,
        vertrouwen=t.meters[oefening.persona.hoofd.id].vertrouwen,
        herhaald=len(teksten) - len(set(teksten)),
        niet_gesnapt=len(t.niet_gesnapt),
        te_vroeg=len(te_vroeg(oefening, t)),
        beurten=t.nr,
    )


def simuleer(
    personas: Sequence[tuple[str, Oefening]],
    wie: Sequence[str],
    zaden: int,
    beurten: int,
    woorden: dict[str, Any],
) -> Iterator[Uitslag]:
    """Yield the figures of all talks."""
    for naam, oefening in personas:
        for soort in wie:
            for seed in range(zaden):
                t = praat(oefening, soort, woorden, seed, beurten)
                yield uitslag(naam, oefening, soort, seed, t)


def fouten(uitslagen: Sequence[Uitslag]) -> Iterator[str]:
    """Yield what is not as expected."""
    groep: dict[tuple[str, str], list[Uitslag]] = defaultdict(list)
    for u in uitslagen:
        groep[u.persona, u.wie].append(u)
    for (persona, wie), rij in groep.items():
        laag, hoog = VERWACHT[wie]
        deel = statistics.mean(u.deel for u in rij)
        if not laag <= deel <= hoog:
            yield f"{persona}, {wie}: {deel:.0%} van de lagen, verwacht {laag:.0%} tot {hoog:.0%}"
        if te_veel := sum(u.herhaald for u in rij):
            yield f"{persona}, {wie}: {te_veel} keer dezelfde zin"
        if vroeg := sum(u.te_vroeg for u in rij):
            yield f"{persona}, {wie}: {vroeg} lagen te vroeg verteld"
        snapt = sum(u.niet_gesnapt for u in rij) / max(1, sum(u.beurten for u in rij))
        if snapt > SNAPT_NIET_HOOGSTENS:
            yield f"{persona}, {wie}: {snapt:.0%} niet begrepen"


def tabel(uitslagen: Sequence[Uitslag]) -> Iterator[str]:
    """Yield a line per persona and interviewer."""
    groep: dict[tuple[str, str], list[Uitslag]] = defaultdict(list)
    for u in uitslagen:
        groep[u.persona, u.wie].append(u)
    kop = f"{'persona':22}{'wie':10}{'lagen':>7}{'min':>6}{'max':>6}"
    yield f"{kop}{'vertr':>7}{'dubbel':>8}{'snapt niet':>12}"
    for (persona, wie), rij in groep.items():
        delen = [u.deel for u in rij]
        yield (
            f"{persona:22}{wie:10}{statistics.mean(delen):7.0%}{min(delen):6.0%}{max(delen):6.0%}"
            f"{statistics.mean(u.vertrouwen for u in rij):7.1f}{sum(u.herhaald for u in rij):8}"
            f"{sum(u.niet_gesnapt for u in rij) / sum(u.beurten for u in rij):12.1%}"
        )


def laad(namen: Sequence[str], motor: Motor) -> list[tuple[str, Oefening]]:
    """Return the personas by name, or from a path."""
    uit = []
    for naam in namen:
        bestand = Path(naam)
        if not bestand.suffix:
            bestand = prompts_map() / "personas" / f"{naam}.yaml"
        uit.append((bestand.stem, laad_oefening(laad_persona(bestand), motor)))
    return uit


def main() -> int:
    """Run, print, return 1 when something is not as expected."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--zaden", type=int, default=50)
    lezer.add_argument("--beurten", type=int, default=60)
    lezer.add_argument("--personas", nargs="*", default=list(persona_namen()))
    lezer.add_argument("--wie", nargs="*", default=list(VERWACHT), choices=list(VERWACHT))
    lezer.add_argument("--json", type=Path)
    lezer.add_argument("--woorden", type=Path, default=WOORDEN)
    opties = lezer.parse_args()
    woorden = yaml.safe_load(opties.woorden.read_text("utf-8"))
    personas = laad(opties.personas, Onthouden(laad_motor()))
    begin = time.perf_counter()
    alle = list(simuleer(personas, opties.wie, opties.zaden, opties.beurten, woorden))
    duur = time.perf_counter() - begin
    print("\n".join(tabel(alle)))
    beurten = sum(u.beurten for u in alle)
    print(
        f"{len(alle)} gesprekken, {beurten} beurten in {duur:.1f} s: "
        f"{len(alle) / duur:.2f} gesprekken per seconde, {1e3 * duur / beurten:.1f} ms per beurt"
    )
    if opties.json:
        opties.json.write_text(json.dumps([asdict(u) for u in alle]), "utf-8")
    mis = list(fouten(alle))
    print("\n".join(mis) or "alles zoals verwacht")
    return bool(mis)


if __name__ == "__main__":
    sys.exit(main())
