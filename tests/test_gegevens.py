"""A dossier as JSON: by the published schema, whole there and back, and strict on the way in."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keukentafel.caseload import Caseload
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.plan import Teken
from keukentafel.conversation.uitvoeren import Kennis
from keukentafel.conversation.vouwen import vouw
from keukentafel.conversation.zicht import lezers_standaard
from keukentafel.fouten import InvoerFout
from keukentafel.labels import Signaal
from keukentafel.reports.documenten import Papier, Vorm, Wens, maak
from keukentafel.reports.gegevens import als_json, naar_gegevens, schema, van_gegevens
from papierdossier import papierdossier
from strategieen import (
    MERK,
    NARE_TEKSTEN,
    ZINNEN,
    Labelmotor,
    Proefdossier,
    opdrachtenreeksen,
    proefdossier,
)
from tui_hulp import WACHTZIN

NU = datetime(2026, 3, 5, 10, 0, tzinfo=timezone(timedelta(hours=1)))
SCHEMA = Path(__file__).parent.parent / "docs" / "dossier-1.schema.json"
KENNIS = Kennis(Labelmotor())
TEKSTEN = (*ZINNEN, "hij sloeg mij #relaties #probleem #huiselijk_geweld", *NARE_TEKSTEN)
rustig = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def papieren(dossier: Dossier) -> dict[tuple[str, int], bytes]:
    """Every paper for every reader, in order: an id changes on the way, so that no gap shows."""
    lezers = (None, *dossier.personen)
    return {
        (papier, nr): maak(dossier, Wens(papier, lezer), Vorm.MD, NU)
        for papier in (Papier.CLIENT, Papier.PLAN)
        for nr, lezer in enumerate(lezers)
    }


def bytes_van(proef: Proefdossier) -> bytes:
    return als_json(naar_gegevens(proef.gebeurtenissen, NU))


def test_the_published_schema_is_that_of_the_program() -> None:
    assert json.loads(SCHEMA.read_text("utf-8")) == schema()
    jsonschema.Draft202012Validator.check_schema(schema())


@given(opdrachtenreeksen(st.sampled_from(TEKSTEN), kennis=KENNIS, hoogstens=30))
@rustig
def test_there_and_back_nothing_shared_is_lost_and_nothing_apart_goes(
    reeks: tuple[o.Opdracht, ...],
) -> None:
    proef = Proefdossier(KENNIS)
    proef.doe(*reeks)
    inhoud = bytes_van(proef)
    jsonschema.Draft202012Validator(schema()).validate(json.loads(inhoud))
    terug = vouw(van_gegevens(inhoud, "dossier.json"))
    assert papieren(terug) == papieren(proef.dossier)
    apart = {m for u in proef.dossier.uitingen.values() if u.apart for m in MERK.findall(u.tekst)}
    bewust = {
        merk
        for tekst in [
            *(e.verwoording for e in proef.dossier.eigen_regels.values()),
            *(h.zin for h in proef.dossier.hulpvragen.values()),
        ]
        for merk in MERK.findall(tekst)
    }
    assert not (apart - bewust) & set(MERK.findall(inhoud.decode()))
    assert not {s for s in Signaal if s is not Signaal.ACUTE_NOOD} & set(
        json.dumps([e for e in json.loads(inhoud)["gebeurtenissen"] if "Duiding" in e["wat"]])
        .replace('"', " ")
        .split()
    )


def test_what_was_undone_does_not_leave_the_house() -> None:
    proef, mirjam, *_ = proefdossier()
    proef.noteer("dit was een vergissing", mirjam)
    assert proef.ongedaan()
    assert b"vergissing" not in bytes_van(proef)


def test_a_whole_household_comes_back_the_same() -> None:
    proef, *_ = papierdossier()
    terug = vouw(van_gegevens(bytes_van(proef), "dossier.json"))
    assert papieren(terug) == papieren(proef.dossier)
    assert lezers_standaard(terug) == lezers_standaard(proef.dossier)


# ---- damaged and hostile --------------------------------------------------------------------


def _goed() -> dict[str, Any]:
    proef, mirjam, *_ = proefdossier()
    proef.noteer("GEHEIM om te bewaren", mirjam)
    uit: dict[str, Any] = json.loads(bytes_van(proef))
    return uit


def _met(**anders: Any) -> bytes:
    return json.dumps({**_goed(), **anders}).encode()


def _event(nr: int, **anders: Any) -> bytes:
    goed = _goed()
    goed["gebeurtenissen"][nr] |= anders
    return json.dumps(goed).encode()


FOUTEN: tuple[tuple[bytes, str], ...] = (
    (b"", "regel 1: dit is geen geldige JSON"),
    (b"\xff\xfe\x00", "dit is geen tekst in UTF-8"),
    (b'{"soort":\n\n oeps}', "regel 3: dit is geen geldige JSON"),
    (b"[" * 100_000, "dit is geen geldige JSON"),
    (b"[]", "geen dossier van keukentafel"),
    (b'{"soort": "iets anders"}', "geen dossier van keukentafel"),
    (b'{"soort": "a", "soort": "b"}', "dit is geen geldige JSON"),
    (_met(versie=2), "versie: deze ken ik niet"),
    (_met(versie=True), "versie: deze ken ik niet"),
    (_met(meer=1), "bovenaan"),
    (_met(gebeurtenissen=[]), "gebeurtenissen: hier hoort een lijst"),
    (_met(gebeurtenissen={}), "gebeurtenissen: hier hoort een lijst"),
    (_met(gebeurtenissen=[1]), "gebeurtenissen[0]"),
    (_event(5, wat="GEHEIM"), "gebeurtenissen[5]: deze gebeurtenis ken ik niet"),
    (_event(1, GEHEIM=1), "gebeurtenissen[1]: dit hoort hier niet"),
    (_event(1, volg="x"), "gebeurtenissen[1].volg: dit heeft niet de goede vorm"),
    (_event(1, volg=1), "gebeurtenissen[1].volg: de nummers lopen niet door"),
    (_event(-1, volg=2**60), "de nummers lopen niet door"),
    (_event(1, groep=99), "gebeurtenissen[1].groep"),
    (_event(1, op="2026-01-01T00:00:00"), "gebeurtenissen[1].op: hier ontbreekt de tijdzone"),
    (_event(0, naam="  "), "gebeurtenissen[0].naam: de naam is leeg"),
    (_event(0, naam="\x1b]0;x\x07"), "gebeurtenissen[0].naam: hier staan tekens"),
    (_event(0, naam="\ud800"), "hier staan tekens"),
    (_event(1, persoon={"id": "p2", "naam": "\u202eGEHEIM"}), "persoon.naam: hier staan"),
    (_event(1, wat="DossierGeopend", naam="x", persoon=None), "gebeurtenissen[1]"),
)


@pytest.mark.parametrize(("inhoud", "reden"), FOUTEN)
def test_a_wrong_file_says_where_and_why_and_repeats_nothing(inhoud: bytes, reden: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        van_gegevens(inhoud, "uit.json")
    assert str(fout.value).startswith("uit.json")
    assert reden in str(fout.value)
    assert "GEHEIM" not in str(fout.value)
    assert len(str(fout.value)) < 200


@given(
    st.binary(max_size=200)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=9),
        lambda x: (
            st.lists(x, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    ["soort", "versie", "gebeurtenissen", "wat", "volg", "op", "tekst"]
                ),
                x,
            )
        ),
        max_leaves=20,
    ).map(lambda x: json.dumps(x).encode())
)
@rustig
def test_any_bytes_are_read_or_refused(inhoud: bytes) -> None:
    with pytest.raises(InvoerFout):
        van_gegevens(inhoud, "uit.json")


@given(st.data())
@rustig
def test_a_file_damaged_anywhere_is_read_as_events_or_refused(data: st.DataObject) -> None:
    inhoud = bytearray(_met())
    for _ in range(data.draw(st.integers(1, 3))):
        plek = data.draw(st.integers(0, len(inhoud) - 1))
        inhoud[plek] = data.draw(st.integers(0, 255))
    try:
        alle = van_gegevens(bytes(inhoud), "uit.json")
    except InvoerFout:
        return
    vouw(alle)


def test_behind_a_gap_goals_agreements_links_and_marks_still_mean_the_same() -> None:
    proef, mirjam, *_ = proefdossier()
    proef.noteer("dit was een vergissing", mirjam)
    assert proef.ongedaan()
    schuld = proef.noteer("de post blijft liggen #probleem", mirjam)
    ruzie = proef.noteer("dan krijgen we ruzie #probleem", mirjam)
    proef.doe(o.StelDoel("elke maandag samen de post"), o.SpreekAf("Mirjam", "koopt een bak"))
    (doel,), (actie,) = proef.dossier.doelen, proef.dossier.acties
    proef.doe(
        op.BewerkDoel(doel, kleinste_stap="een bak kopen"),
        op.NoemOptie(doel, "een vrijwilliger"),
        op.ZegToe(actie),
        op.BewerkActie(actie, doel=doel),
        op.LegVerband(f"{schuld}.probleem", f"{ruzie}.probleem"),
        op.MerkRegels((op.Merk(f"{schuld}.probleem", Teken.KLOPT),), (mirjam,)),
    )
    (optie,) = proef.dossier.opties
    proef.doe(op.KiesOptie(optie))
    terug = vouw(van_gegevens(bytes_van(proef), "dossier.json"))
    assert papieren(terug) == papieren(proef.dossier)
    (stap,), (gekozen,) = terug.doelen.values(), terug.opties.values()
    assert (stap.kleinste_stap, gekozen.gekozen) == ("een bak kopen", True)
    (verband,) = terug.verbanden.values()
    assert {verband.van, verband.naar} <= {r.id for r in regels(terug)}


# ---- into a vault ---------------------------------------------------------------------------


def test_a_dossier_goes_into_another_vault_and_lives_on_there(tmp_path: Path) -> None:
    proef, mirjam, *_ = papierdossier()
    proef.noteer("dit was een vergissing", mirjam)
    proef.ongedaan()
    proef.noteer("hij sloeg mij #huiselijk_geweld #probleem", mirjam)
    proef.noteer("de zon schijnt weer #kracht", mirjam)
    caseload, _ = Caseload.maak(tmp_path, WACHTZIN)
    sessie = caseload.neem_over(van_gegevens(bytes_van(proef), "uit.json"))
    assert papieren(sessie.dossier) == papieren(proef.dossier)
    sessie.do(o.StelDoel("nog een doel"))
    assert sessie.ongedaan()
    caseload.sluit()
    caseload = Caseload.open(tmp_path, WACHTZIN)
    (zaak,) = caseload.zaken()
    assert zaak.naam == "De Molenwiek"
    terug = caseload.open_dossier(zaak.id)
    assert papieren(terug.dossier) == papieren(proef.dossier)
    caseload.sluit()


def test_een_uitgegeven_dossier_van_voor_de_naam_bij_een_document_leest() -> None:
    nu_ = datetime(2026, 11, 28, tzinfo=UTC)
    proef = Proefdossier()
    proef.doe(o.OpenDossier("De Molenwiek"), o.MeldDocument("client", "html"))
    uit = json.loads(als_json(naar_gegevens(proef.gebeurtenissen, nu_)))
    (gemaakt,) = [e for e in uit["gebeurtenissen"] if e["wat"] == "DocumentGemaakt"]
    gemaakt["v"] = 1
    del gemaakt["door"]
    gelezen = van_gegevens(json.dumps(uit).encode(), "oud.json")
    assert any(e.wat == "DocumentGemaakt" and (e.v, e.door) == (2, "") for e in gelezen)
