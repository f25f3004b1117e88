"""Proof 4b: wrong files and imports, made by hypothesis, and by atheris where it is installed.

Whatever the bytes: what is read is right, or it is refused in one line of our own that holds no
word of the file. Half of what is made is a good file with some bytes or some value changed. For
the vault itself and for imports into it, what was there must still be there afterwards.
"""

import json
import logging
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from keukentafel.fouten import KeukentafelFout
from keukentafel.store import BESTAND, Kluis, Stroom
from torture_hulp import GOEDKOOP, WACHTZIN, Opdracht, Uitkomst, inhoud_van, maak, open_kluis

MERK = "zeepaardje"
Lees = Callable[[bytes], object]


@dataclass(frozen=True)
class Doel:
    """Something that reads a file: a good example, how often in the long form, how to read."""

    naam: str
    goed: bytes
    keer: int
    lees: Lees
    json: bool = False


class Doorgelaten(Exception):
    """An error that a user would have seen in a way that is not ours."""


def bewijs(opdracht: Opdracht) -> Iterator[Uitkomst]:
    """Fuzz every reader."""
    logging.disable(logging.CRITICAL)
    totaal, mis = 0, []
    cijfers: dict[str, int | float | str] = {}
    for doel in doelen(opdracht.map):
        keer = opdracht.keer(doel.keer, max(5, doel.keer // 1000))
        geweigerd, fout = _bestook(doel, keer)
        totaal += keer
        cijfers[doel.naam] = f"{geweigerd} van {keer} geweigerd"
        mis += fout
    yield Uitkomst("vreemde bestanden", {"samen": totaal, **cijfers, "mis": len(mis)}, tuple(mis))
    yield _atheris(opdracht)


def doelen(map: Path) -> list[Doel]:
    """Return all readers, each with a good file."""
    from keukentafel.content.yamlbron import lees_yaml
    from keukentafel.reports.gegevens import van_gegevens, van_volledig
    from keukentafel.store.herstelcode import lees_code
    from keukentafel.store.terugblikken import BESTAND as TERUGBLIK
    from keukentafel.store.terugblikken import MAP, lees
    from keukentafel.store.verzegeld import open_bestand, verzegel_bestand
    from keukentafel.tui.instellingen import BESTAND as INSTELLINGEN
    from keukentafel.tui.instellingen import lees_instellingen

    dossier, volledig = _dossier(map / "bron")
    kluis = _Kluizen(map / "kluizen")
    (map / MAP).mkdir()

    def bestand(naam: str, lees: Callable[[Path], object]) -> Lees:
        def doe(inhoud: bytes) -> object:
            (map / naam).write_bytes(inhoud)
            return lees(map / naam)

        return doe

    terugblik = {
        "op": "2026-11-25",
        "persona": "kelly",
        "beurten": 9,
        "getallen": {"open": 3},
        "elementen": {"luisteren": {"cijfer": 7, "voorbeeld": MERK}},
    }
    instelling = b"leeg_na_minuten: 5\nslot_bij_slaap: true\n"
    verzegeld = verzegel_bestand(MERK, WACHTZIN, kosten=GOEDKOOP)
    yaml = f"- id: een\n  tekst: {MERK}\n  bij: [a, b]\n".encode()
    return [
        Doel("uitgevoerd dossier", dossier, 40_000, lambda b: van_gegevens(b, "x.json"), json=True),
        Doel("volledig dossier", volledig, 20_000, lambda b: van_volledig(b, "x"), json=True),
        Doel("ingelezen in de kluis", dossier, 1_000, kluis.neem_over, json=True),
        Doel("kluis", kluis.heel, 2_000, kluis.open_),
        Doel("verzegeld bestand", verzegeld, 2_000, lambda b: open_bestand(b, WACHTZIN)),
        Doel(
            "herstelcode",
            b"6JR20-VBWEE-HTDES-EKWXB-XZNH7-DEZ6",
            10_000,
            lambda b: lees_code(_tekst(b)),
        ),
        Doel("inhoud (YAML)", yaml, 10_000, bestand("x.yaml", lees_yaml)),
        Doel(
            "instellingen",
            instelling,
            5_000,
            bestand(INSTELLINGEN, lambda pad: lees_instellingen(pad.parent)),
        ),
        Doel(
            "terugblikken",
            json.dumps(terugblik).encode(),
            10_000,
            bestand(f"{MAP}/{TERUGBLIK}", lambda pad: lees(pad.parent.parent)),
            json=True,
        ),
    ]


def _tekst(inhoud: bytes) -> str:
    return inhoud.decode("utf-8", "replace")


def _dossier(map: Path) -> tuple[bytes, bytes]:
    """Return a small dossier as both kinds of export."""
    from keukentafel.caseload import Caseload
    from keukentafel.conversation import opdrachten as o
    from keukentafel.reports.gegevens import als_json, naar_gegevens, naar_volledig

    caseload = Caseload(Kluis.maak(map, WACHTZIN, kosten=GOEDKOOP)[0])
    sessie = caseload.nieuw("De Bron")
    for opdracht in (
        o.VoegPersoonToe("Els", "zelf", aan_tafel=True),
        o.BeginGesprek(),
        o.Noteer(f"{MERK} in de post", "p2"),
        o.Noteer(f"hij slaat {MERK} als hij drinkt", "p2"),
        o.StelHulpvraag(f"Hoe krijgt {MERK} rust?"),
        o.SluitGesprek(),
    ):
        sessie.do(opdracht)
    rijen, alle = sessie.opgeslagen(), sessie.gebeurtenissen
    delen = als_json(naar_gegevens(alle, datetime(2026, 11, 25, tzinfo=UTC), sessie.apart))
    paren = [(str(r.stroom), e) for r, e in zip(rijen, alle, strict=True)]
    caseload.sluit()
    return delen, naar_volledig(paren)


class _Kluizen:
    """A vault whose file is replaced by wrong ones, and one into which is imported."""

    def __init__(self, map: Path) -> None:
        from keukentafel.caseload import Caseload

        self._map = map
        self._id = maak(map)
        with open_kluis(map) as kluis:
            kluis.voeg_toe(self._id, 0, [(Stroom.GEDEELD, inhoud_van(1))], b"kop")
        self.heel = (map / BESTAND).read_bytes()
        self._caseload = Caseload(Kluis.maak(map / "in", WACHTZIN, kosten=GOEDKOOP)[0])
        self._eerste = self._caseload.nieuw("Blijft").dossier_id
        self._waar = self._caseload.kluis.lees(self._eerste)

    def open_(self, inhoud: bytes) -> None:
        """Unlock a wrong file: the truth, or an error of ours with the file as it was."""
        for rest in self._map.glob(f"{BESTAND}-*"):
            rest.unlink()
        (self._map / BESTAND).write_bytes(inhoud)
        try:
            with open_kluis(self._map) as kluis:
                gelezen = kluis.lees(self._id)
        except KeukentafelFout:
            raise
        if [o.inhoud for o in gelezen] != [inhoud_van(1)]:
            raise Doorgelaten("iets anders gelezen dan geschreven")

    def neem_over(self, inhoud: bytes) -> None:
        """Import: wholly, or not at all, and never at the cost of what is there."""
        from keukentafel.reports.gegevens import van_gegevens

        ids = {self._eerste}
        try:
            sessie = self._caseload.neem_over(van_gegevens(inhoud, "x.json"))
            ids.add(sessie.dossier_id)
        finally:
            if {z.id for z in self._caseload.zaken()} != ids:
                raise Doorgelaten("een half dossier bleef staan")
            if self._caseload.kluis.lees(self._eerste) != self._waar:
                raise Doorgelaten("een ander dossier veranderde")
        self._caseload.verwijder(sessie.dossier_id)


# ---- hypothesis -----------------------------------------------------------------------------


def _bestook(doel: Doel, keer: int) -> tuple[int, list[str]]:
    geweigerd = 0

    @settings(
        max_examples=keer,
        deadline=None,
        database=None,
        derandomize=False,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(_bestanden(doel))
    def bestook(inhoud: bytes) -> None:
        nonlocal geweigerd
        geweigerd += _een(doel, inhoud)

    try:
        bestook()
    except Exception as fout:
        return geweigerd, [f"{doel.naam}: {type(fout).__name__}"]
    return geweigerd, []


def _een(doel: Doel, inhoud: bytes) -> bool:
    """Read; say whether it was refused. Raises whatever is no error of ours."""
    try:
        doel.lees(inhoud)
    except KeukentafelFout as fout:
        zin = str(fout)
        if "\n" in zin or MERK in zin or not 10 < len(zin) < 400:
            raise Doorgelaten("geen gewone regel") from None
        return True
    return False


def _bestanden(doel: Doel) -> st.SearchStrategy[bytes]:
    soorten = [st.binary(max_size=300), _verminkt(doel.goed)]
    if doel.json:
        soorten += [_andere_waarde(json.loads(doel.goed)), _andere_waarde(json.loads(doel.goed))]
    return st.one_of(soorten)


@st.composite
def _verminkt(draw: st.DrawFn, goed: bytes) -> bytes:
    uit = goed
    for _ in range(draw(st.integers(1, 4))):
        plek = draw(st.integers(0, len(uit)))
        weg = draw(st.sampled_from((0, 0, 1, 1, 2, 8, 600)))
        uit = uit[:plek] + draw(st.binary(max_size=6)) + uit[plek + weg :]
    return uit


_WAARDEN: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(("p2", "gedeeld", "apart", "2026-11-25", "UitingGenoteerd", 1, 2, 9**30)),
    lambda kind: (
        st.lists(kind, max_size=3) | st.dictionaries(st.text(max_size=6), kind, max_size=3)
    ),
    max_leaves=4,
)


def _plekken(waarde: Any, plek: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    stappen = (
        waarde.items()
        if isinstance(waarde, dict)
        else (enumerate(waarde) if isinstance(waarde, list) else ())
    )
    for stap, onder in stappen:
        yield (*plek, stap)
        yield from _plekken(onder, (*plek, stap))


@st.composite
def _andere_waarde(draw: st.DrawFn, goed: Any) -> bytes:
    """Put another value somewhere, or leave something out, or twice in."""
    uit = deepcopy(goed)
    for _ in range(draw(st.integers(1, 2))):
        plekken = list(_plekken(uit))
        if not plekken:
            break
        *weg, laatste = draw(st.sampled_from(plekken))
        houder = uit
        for stap in weg:
            houder = houder[stap]
        hoe = draw(st.sampled_from(("anders", "weg", "dubbel")))
        if hoe == "weg":
            del houder[laatste]
        elif hoe == "dubbel" and isinstance(houder, list):
            houder.append(deepcopy(draw(st.sampled_from(houder))))
        else:
            houder[laatste] = draw(_WAARDEN)
    return json.dumps(uit).encode()


# ---- atheris --------------------------------------------------------------------------------


def _atheris(opdracht: Opdracht) -> Uitkomst:
    """Let coverage lead the way, in a process of its own for each reader of plain bytes."""
    naam = "vreemde bestanden, geleid door dekking (atheris)"
    try:
        import atheris  # noqa: F401
    except ImportError:
        return Uitkomst(naam, overgeslagen="pip install atheris (niet voor elke Python)")
    keer, mis, gedaan = opdracht.keer(20_000, 100), [], 0
    for nr, doel in enumerate(doelen(opdracht.map / _vers(opdracht.map))):
        if doel.naam in ("kluis", "ingelezen in de kluis") or (opdracht.snel and nr):
            continue
        corpus = opdracht.map / f"corpus-{nr}"
        corpus.mkdir()
        (corpus / "goed").write_bytes(doel.goed)
        regel = [sys.executable, __file__, str(nr), f"-runs={keer}", "-timeout=60", str(corpus)]
        uit = subprocess.run(regel, capture_output=True, cwd=corpus, timeout=1800)
        gedaan += keer
        if uit.returncode:
            mis.append(f"{doel.naam}: code {uit.returncode}")
    return Uitkomst(naam, {"keer": gedaan, "mis": len(mis)}, tuple(mis))


def _vers(map: Path) -> str:
    (map / "atheris").mkdir()
    return "atheris"


def met_atheris(nr: int, opties: list[str]) -> None:
    """Be the process of one reader; ends by itself."""
    import atheris

    with atheris.instrument_imports(include=["keukentafel"]):
        import keukentafel.content.yamlbron
        import keukentafel.reports.gegevens  # noqa: F401
    map = Path(tempfile.mkdtemp())
    doel = doelen(map)[nr]
    atheris.Setup([sys.argv[0], *opties], lambda inhoud: _een(doel, inhoud) and None)
    try:
        atheris.Fuzz()
    finally:
        shutil.rmtree(map, ignore_errors=True)


if __name__ == "__main__":
    met_atheris(int(sys.argv[1]), sys.argv[2:])
