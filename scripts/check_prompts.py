"""Check all of `prompts/`: form, wording, and whether there is enough. Exit 1 on a fault.

Usage: python scripts/check_prompts.py [folder]. Prints `file:line: reason` per fault and a
small table of the question bank.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import get_args

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

import numpy as np
from jinja2 import TemplateError
from jinja2.sandbox import SandboxedEnvironment

import check_lexicon
import check_personas
from keukentafel.content.coach import laad_keerlijst, laad_nabespreekteksten
from keukentafel.content.laden import (
    laad_doelhulp,
    laad_termijnen,
    laad_veiligheid,
    volledig,
)
from keukentafel.content.lijst import laad_lijst
from keukentafel.content.modellen import Domein, Element, ElementSleutel, FaseInfo, Jargon
from keukentafel.content.pad import prompts_map
from keukentafel.content.stijl import jargon_in, stijlfouten
from keukentafel.content.voorbeelddossier import laad_voorbeelden
from keukentafel.content.vraag import Vraag
from keukentafel.content.wending import laad_wendingen
from keukentafel.content.yamlbron import YamlBron, lees_yaml
from keukentafel.fouten import InhoudFout
from keukentafel.labels import Fase, Kenmerk, Levensdomein, VraagSoort
from keukentafel.language.helder import Soort, bekijk_helder
from keukentafel.language.lexicon import laad_lexicon
from keukentafel.questions.proef import onhaalbaar
from keukentafel.questions.vullen import vul

PER_FASE = 30
PER_DOMEIN = 30
OPEN, DOORVRAGEN, CIRCULAIR, KRACHT, EERDER = 10, 6, 8, 4, 2
CIRCULAIR_VEILIGHEID = 4
PER_THEMA = 8
PER_WENDING = 8
MINSTENS = 700
BIJNA_GELIJK = 0.9
PROEF = {
    "woorden": "ik ben het zat",
    "spiegel": "U slaapt",
    "samen": "U wacht, en uw zoon belt",
    "ding": "die foto",
}
NAMEN = ("Loïs", "uw moeder", "Abdel-Karim el Ouazzani", "D'Angelo", "[b]{{ 7*7 }}[/b]")
KRACHTSOORTEN = {VraagSoort.KRACHT, VraagSoort.UITZONDERING, VraagSoort.COPING, VraagSoort.SCHAAL}

TELLERS: dict[str, tuple[int, Callable[[Vraag], bool]]] = {
    "alle": (PER_DOMEIN, lambda v: True),
    "open": (OPEN, lambda v: v.soort is VraagSoort.OPEN),
    "doorvragen": (DOORVRAGEN, lambda v: v.soort is VraagSoort.DOORVRAGEN),
    "circulair": (CIRCULAIR, lambda v: v.circulair),
    "kracht": (
        KRACHT,
        lambda v: v.soort in KRACHTSOORTEN or Kenmerk.OPLOSSINGSGERICHT in v.kenmerken,
    ),
    "eerdere hulp": (EERDER, lambda v: v.soort is VraagSoort.EERDERE_HULP),
}


@dataclass(frozen=True)
class Plek:
    """A question and where it stands."""

    vraag: Vraag
    bron: YamlBron
    nr: int

    def fout(self, sleutel: str, reden: str) -> str:
        """Return a line that points at one key of this question."""
        regel = self.bron.regel((self.nr, sleutel))
        return f"{self.bron.bestand}:{regel}: {self.vraag.id}: {reden}"


def main() -> int:
    """Check a folder, print what is wrong, return 1 when anything is."""
    opties = argparse.ArgumentParser(description="Kijkt de inhoud van prompts/ na.")
    opties.add_argument("map", nargs="?", type=Path, default=prompts_map())
    map: Path = opties.parse_args().map
    fouten: list[str] = []
    jargon = _woorden(map, fouten)
    plekken = _vragen(map, fouten)
    for plek in plekken:
        fouten += nakijken(plek, jargon)
        fouten += moeilijke_woorden(plek)
    fouten += dubbele(plekken)
    fouten += kleine_bestanden(map, jargon)
    fouten += _kan_geladen(laad_veiligheid, map)
    fouten += _kan_geladen(laad_voorbeelden, map)
    fouten += _kan_geladen(laad_doelhulp, map)
    fouten += _kan_geladen(laad_termijnen, map)
    fouten += _kan_geladen(laad_keerlijst, map)
    fouten += _kan_geladen(laad_nabespreekteksten, map)
    fouten += check_personas.nakijken(map)
    fouten += andere_bestanden(map)
    fouten += tabel([p.vraag for p in plekken])
    fouten += themas(plekken)
    fouten += wendingen(map, plekken)
    for fout in fouten:
        print(fout)
    print(f"{len(plekken)} vragen, {len(fouten)} fouten")
    return bool(fouten)


def _regel(fout: InhoudFout) -> str:
    return f"{fout.bestand}:{fout.regel or 1}: {fout.reden}"


def _woorden(map: Path, fouten: list[str]) -> Sequence[Jargon]:
    try:
        return laad_lijst(map / "jargon.yaml", Jargon)[1]
    except InhoudFout as fout:
        fouten.append(_regel(fout))
        return ()


def _vragen(map: Path, fouten: list[str]) -> list[Plek]:
    plekken: list[Plek] = []
    for bestand in sorted((map / "vragen").glob("*.yaml")):
        try:
            bron, vragen = laad_lijst(bestand, Vraag)
        except InhoudFout as fout:
            fouten.append(_regel(fout))
            continue
        plekken += [Plek(v, bron, i) for i, v in enumerate(vragen)]
    return plekken


def nakijken(plek: Plek, jargon: Sequence[Jargon]) -> Iterator[str]:
    """Yield what is wrong with one question."""
    for sleutel, reden in stijlfouten(plek.vraag, jargon):
        yield plek.fout(sleutel, reden)
    for fase in onhaalbaar(plek.vraag):
        yield plek.fout("fasen", f"deze vraag komt in {fase} nooit aan de beurt")
    for sleutel, tekst in plek.vraag.teksten.items():
        for naam in NAMEN:
            gevuld = vul(tekst, persoon=naam, **PROEF)
            begin = next((c for c in gevuld if c.isalpha()), "")
            if not begin.isupper() and not gevuld.startswith(("[b]", "'s", "’s")):
                yield plek.fout(sleutel, "de zin begint niet met een hoofdletter")


def moeilijke_woorden(plek: Plek) -> Iterator[str]:
    """Yield the hard words and abbreviations in the texts of a question."""
    zwaar = {Soort.MOEILIJK_WOORD, Soort.LANG_WOORD, Soort.AFKORTING}
    for sleutel, tekst in plek.vraag.teksten.items():
        kaal = re.sub(r"\{\{.*?\}\}", "Loïs", tekst)
        for o in bekijk_helder(kaal, kleine_stappen=sleutel == "klein"):
            if o.soort in zwaar:
                yield plek.fout(sleutel, f"{o.uitleg} ({o.woorden})")


def dubbele(plekken: Sequence[Plek]) -> Iterator[str]:
    """Yield ids and texts that are there twice, or nearly."""
    ids: set[str] = set()
    teksten = [" ".join(p.vraag.tekst.casefold().split()) for p in plekken]
    letters = sorted(set("".join(teksten)))
    telling = np.array([[t.count(c) for c in letters] for t in teksten], dtype=np.int16)
    lengte = telling.sum(axis=1)
    for i, plek in enumerate(plekken):
        if plek.vraag.id in ids:
            yield plek.fout("id", "deze id bestaat al")
        ids.add(plek.vraag.id)
        # Cheap bound first, on letters in common: the real comparison is slow.
        samen = np.minimum(telling[:i], telling[i]).sum(axis=1)
        for k in np.flatnonzero(2 * samen > BIJNA_GELIJK * (lengte[:i] + lengte[i])).tolist():
            if SequenceMatcher(None, teksten[i], teksten[k]).ratio() > BIJNA_GELIJK:
                yield plek.fout("tekst", f"lijkt te veel op {plekken[k].vraag.id}")


def kleine_bestanden(map: Path, jargon: Sequence[Jargon]) -> Iterator[str]:
    """Yield what is wrong with the domains, the phases and the elements."""
    try:
        volledig(map / "fasen.yaml", FaseInfo, list(Fase))
    except InhoudFout as fout:
        yield _regel(fout)
    try:
        volledig(map / "elementen.yaml", Element, get_args(ElementSleutel))
    except InhoudFout as fout:
        yield _regel(fout)
    try:
        for domein in volledig(map / "domeinen.yaml", Domein, list(Levensdomein)):
            for woord in jargon_in(domein.brug, jargon):
                yield f"domeinen.yaml:1: {domein.sleutel}: vaktaal in 'brug': {woord.woord}"
    except InhoudFout as fout:
        yield _regel(fout)


def _kan_geladen(laad: Callable[[Path], object], map: Path) -> Iterator[str]:
    try:
        laad(map)
    except InhoudFout as fout:
        yield _regel(fout)


def andere_bestanden(map: Path) -> Iterator[str]:
    """Yield the templates and other YAML files that cannot be read."""
    omgeving = SandboxedEnvironment()
    for bestand in sorted(map.rglob("*.j2")):
        try:
            omgeving.parse(bestand.read_text("utf-8"))
        except (TemplateError, UnicodeDecodeError) as fout:
            regel = getattr(fout, "lineno", None) or 1
            yield f"{bestand.relative_to(map)}:{regel}: dit sjabloon klopt niet"
    if (map / "lexicon").is_dir():
        try:
            laad_lexicon(map / "lexicon")
        except InhoudFout as fout:
            yield _regel(fout)
        else:
            yield from check_lexicon.nakijken(map / "lexicon")
    for bestand in sorted(map.rglob("*.yaml")):
        if bestand.relative_to(map).parts[0] in ("vragen", "lexicon", "personas", bestand.name):
            continue
        try:
            lees_yaml(bestand)
        except InhoudFout as fout:
            yield _regel(fout)


def tabel(vragen: Sequence[Vraag]) -> Iterator[str]:
    """Print how many questions there are; yield where there are too few."""
    print(f"{'fase':26}alle")
    for fase in Fase:
        aantal = sum(fase in v.fasen for v in vragen)
        print(f"{fase:26}{aantal:4}")
        if aantal < PER_FASE:
            yield f"vragen:1: fase {fase}: {aantal} vragen, minstens {PER_FASE}"
    print("\n" + f"{'domein':26}" + "".join(f"{n:>14}" for n in TELLERS))
    for domein in Levensdomein:
        eigen = [v for v in vragen if domein in v.domeinen]
        tel = {naam: sum(map(telt, eigen)) for naam, (_, telt) in TELLERS.items()}
        print(f"{domein:26}" + "".join(f"{n:14}" for n in tel.values()))
        for naam, (minstens, _) in TELLERS.items():
            if naam == "circulair" and domein is Levensdomein.VEILIGHEID:
                minstens = CIRCULAIR_VEILIGHEID
            if tel[naam] < minstens:
                yield f"vragen:1: domein {domein}: {naam} {tel[naam]}, minstens {minstens}"


def wendingen(map: Path, plekken: Sequence[Plek]) -> Iterator[str]:
    """Yield turns that a question names and nobody made, or that have too few things to say."""
    try:
        sleutels = [w.sleutel for w in laad_wendingen(map)]
    except InhoudFout as fout:
        yield _regel(fout)
        return
    per_wending = Counter(s for p in plekken for s in p.vraag.bij.wending)
    for plek in plekken:
        for sleutel in set(plek.vraag.bij.wending) - set(sleutels):
            yield plek.fout("bij", f"de wending '{sleutel}' bestaat niet")
    for sleutel in sleutels:
        if per_wending[sleutel] < PER_WENDING:
            yield f"wendingen:1: {sleutel}: {per_wending[sleutel]} vragen, minstens {PER_WENDING}"


def themas(plekken: Sequence[Plek]) -> Iterator[str]:
    """Print the families that cut across and the empty crossings; yield what is too small."""
    per_bestand = Counter(p.bron.bestand for p in plekken)
    print("\n" + ", ".join(f"{Path(b).stem} {n}" for b, n in sorted(per_bestand.items())))
    for bestand, aantal in per_bestand.items():
        if "thema-" in bestand and aantal < PER_THEMA:
            yield f"{bestand}:1: {aantal} vragen, minstens {PER_THEMA}"
    if len(plekken) < MINSTENS:
        yield f"vragen:1: {len(plekken)} vragen in alles, minstens {MINSTENS}"
    gevuld = {
        (f, d, p.vraag.soort) for p in plekken for f in p.vraag.fasen for d in p.vraag.domeinen
    }
    for fase in Fase:
        leeg = [f"{d} {s}" for d in Levensdomein for s in VraagSoort if (fase, d, s) not in gevuld]
        print(f"lege kruisingen {fase}: {len(leeg)} van {len(Levensdomein) * len(VraagSoort)}")


if __name__ == "__main__":
    sys.exit(main())
