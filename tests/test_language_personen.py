"""People and who is what: measured on own lines, and what must hold for any text.

`personen_blind.jsonl` is not looked at while the rules are made.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.labels import RelatieSoort, Rol
from keukentafel.language import Context, laad_motor
from keukentafel.language.personen import Gezelschap, lees_personen, vind_personen
from keukentafel.language.verbanden import verbanden

DATA = Path(__file__).parent / "data"
MOTOR = laad_motor()
BEIDE = ("personen", "personen_blind")
STUKKEN = (
    "mijn moeder", "Loïs", "mw", "dhr. De Wit", "zijn", "haar", "hij", "ze", "die twee", "van",
    "het kind", "'s", "kl.zn", ",", ".", "(8)", "woont", "bij mij", "overleden", "İ", "’", "\n",
    "twee zoons", "de buurvrouw van", "hiernaast", "en", "stopte", "de thuiszorg", "!", "ons Kees",
)  # fmt: skip


def regels(naam: str) -> list[dict[str, Any]]:
    return [json.loads(r) for r in (DATA / f"{naam}.jsonl").read_text("utf-8").splitlines()]


def gelezen(regel: dict[str, Any]) -> Gezelschap:
    duiding = MOTOR.duid(
        regel["tekst"],
        Rol(regel["rol"]),
        Context(vorige=tuple((Rol(r), t) for r, t in regel.get("vorige", ()))),
        bewijs=False,
    )
    return Gezelschap(duiding.personen, duiding.verwijzingen)


def f1(paren: Iterator[tuple[set[Any], set[Any]]]) -> float:
    raak = fout = 0
    for goud, gegeven in paren:
        raak += len(goud & gegeven)
        fout += len(goud ^ gegeven)
    return 2 * raak / (2 * raak + fout)


def mensen(naam: str) -> Iterator[tuple[set[Any], set[Any]]]:
    for r in regels(naam):
        goud = {((p["naam"] or p["relatie"]).casefold(), p["soort"]) for p in r["personen"]}
        yield goud, {((p.naam or p.relatie or "").casefold(), p.soort) for p in gelezen(r).personen}


def terug(naam: str) -> Iterator[tuple[set[Any], set[Any]]]:
    for r in regels(naam):
        goud = {(v["van"], v["naar"]) for v in r.get("verwijzingen", ())}
        yield goud, {(v.van, v.verwijst_naar) for v in gelezen(r).verwijzingen}


def in_huis(naam: str) -> Iterator[tuple[set[Any], set[Any]]]:
    for r in regels(naam):
        goud = {
            ((p["naam"] or p["relatie"]).casefold(), p["inwonend"], p.get("overleden", False))
            for p in r["personen"]
            if "inwonend" in p
        }
        yield (
            goud,
            {
                ((p.naam or p.relatie or "").casefold(), p.inwonend, p.overleden)
                for p in gelezen(r).personen
                if p.inwonend is not None
            },
        )


@pytest.mark.parametrize("naam", BEIDE)
@pytest.mark.parametrize(
    ("meet", "minstens"),
    [(mensen, 0.93), (terug, 0.93), (in_huis, 0.85)],
    ids=lambda x: str(x)[:20],
)
def test_gemeten(
    naam: str, meet: Callable[[str], Iterator[tuple[set[Any], set[Any]]]], minstens: float
) -> None:
    assert f1(meet(naam)) >= minstens


def test_genoeg_regels() -> None:
    alle = [r for naam in BEIDE for r in regels(naam)]
    assert len(alle) >= 320
    assert sum(not r["personen"] and "verwijzingen" not in r for r in alle) >= 60
    assert sum("vorige" in r for r in alle) >= 80
    assert {r["tekst"] for r in regels(BEIDE[0])}.isdisjoint(r["tekst"] for r in regels(BEIDE[1]))


def van_wie(regel: dict[str, Any]) -> tuple[set[Any], set[Any]]:
    """Return what is whose by hand and as read, with the labels of the line given."""
    tekst = regel["tekst"]
    vlakken = {}
    for label in regel["soorten"] + regel["domeinen"]:
        alle = [t for t in MOTOR._lexicon.treffers(tekst) if t.naam == label]
        sterk = [t for t in alle if t.sterk]
        vlakken[label] = [(t.van, t.tot) for t in sterk or alle]
    wie = lees_personen(tekst)
    gegeven = verbanden(tekst, (*wie.personen, *wie.verwijzingen), vlakken)
    goud = {
        (v["soort"], v["wie"], v["domein"], v.get("hulp", ""), v.get("verloop"))
        for v in regel["verbanden"]
    }
    return goud, {(v.soort, v.wie, v.domein, v.hulp, v.verloop) for v in gegeven}


def test_verbanden_gemeten() -> None:
    alle = regels("verbanden")
    assert len(alle) >= 80
    assert f1(map(van_wie, alle)) >= 0.85


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        ("Mijn moeder belde mijn zus en toen huilde ze.", None),
        ("Mijn man kent Ahmed van vroeger. Hij is ziek.", None),
        ("Mijn moeder belde mijn broer en toen huilde ze.", "moeder"),
        ("Mijn zoon sloeg hem.", None),
        ("Ik haal ze van school, mijn man kan niet.", None),
    ],
)
def test_geen_gok_als_er_twee_passen(tekst: str, wie: str | None) -> None:
    gevonden = lees_personen(tekst).verwijzingen
    assert [v.verwijst_naar for v in gevonden] == ([wie] if wie else [])


def test_verwijzing_over_beurten() -> None:
    vorige = ((Rol.CLIENT, "Mijn dochter Loïs is veertien."), (Rol.PROFESSIONAL, "Wat doet ze?"))
    duiding = MOTOR.duid("Ze slaapt. Het kind is op.", Rol.CLIENT, Context(vorige=vorige))
    (zij,) = duiding.verwijzingen
    assert (zij.woorden, zij.naam, zij.soort) == ("Ze", "Loïs", RelatieSoort.KIND)
    (kind,) = duiding.personen
    assert (kind.relatie, kind.verwijst_naar) == ("kind", "Loïs")


def test_naam_van_eerder_houdt_zijn_relatie() -> None:
    vorige = ((Rol.CLIENT, "Mijn zoon Efe is tien."),)
    (efe,) = lees_personen("Efe slaat van zich af.", vorige).personen
    assert (efe.naam, efe.relatie, efe.soort) == ("Efe", "zoon", RelatieSoort.KIND)


def test_overleden_woont_hier_niet() -> None:
    (v,) = vind_personen("Mijn vader is vorig jaar overleden.")
    assert v.overleden
    assert v.inwonend is False


def test_verband_in_de_duiding() -> None:
    duiding = MOTOR.duid("Mijn man drinkt te veel en hij is zijn werk kwijt.", Rol.CLIENT)
    assert duiding.verbanden
    assert {v.wie for v in duiding.verbanden} == {"man"}
    assert {v.soort for v in duiding.verbanden} == set(duiding.soorten)


TEKST = st.one_of(
    st.text(max_size=80), st.lists(st.sampled_from(STUKKEN), max_size=14).map(" ".join)
)


@given(TEKST, st.lists(TEKST, max_size=3), st.lists(st.text(max_size=12), max_size=3))
def test_elke_tekst_is_veilig(tekst: str, eerder: list[str], namen: list[str]) -> None:
    vorige = tuple((Rol.CLIENT, t) for t in eerder)
    wie = lees_personen(tekst, vorige, namen)
    assert wie == lees_personen(tekst, vorige, namen)
    for v in (*wie.personen, *wie.verwijzingen):
        assert 0 <= v.van < v.tot <= len(tekst)
        assert tekst[v.van : v.tot] == v.woorden
        assert v.naam or v.relatie or v.verwijst_naar
    assert all(v.verwijst_naar for v in wie.verwijzingen)
    labels = {"probleem": [(0, 5)], "eerdere_hulp": [], "zorg": [(3, 9)]}
    for verband in verbanden(tekst, (*wie.personen, *wie.verwijzingen), labels):
        assert 0 <= verband.van < verband.tot <= len(tekst)
        assert (verband.verloop is not None) == (verband.soort == "eerdere_hulp")
