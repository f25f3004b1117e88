"""Keeping and letting go, through the caseload: erasing, handing over, destroying, giving away."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keukentafel.caseload import Caseload, kennis
from keukentafel.cli_vergeten import logregels
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation.gebeurtenissen import DocumentGemaakt, Gewist
from keukentafel.conversation.uitwisseling import gedeeld
from keukentafel.conversation.vouwen import vouw
from keukentafel.conversation.wissen import WisPersoon, WisRegel
from keukentafel.fouten import KeukentafelFout
from keukentafel.labels import Rol
from keukentafel.reports.documenten import Papier, Vorm, Wens
from keukentafel.reports.gegevens import (
    als_json,
    naar_gegevens,
    naar_volledig,
    van_gegevens,
    van_volledig,
)
from keukentafel.session import Sessie, nu
from keukentafel.store import Kluis, Kosten, Stroom, fouten
from keukentafel.store.keten import Rij
from keukentafel.store.modellen import Overdracht, Veiligheid
from keukentafel.store.opruimen import verlopend, vernietig_verlopen
from keukentafel.store.verzegeld import open_bestand, verzegel_bestand
from strategieen import MERK, Proefdossier, opdrachtenreeksen

GOEDKOOP = Kosten(19 * 1024, 2, 1)
WACHTZIN = "een lange zin over soep"
SLAAT = "hij slaat mij als hij gedronken heeft"
ruim = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return tmp_path / "kluis"


@pytest.fixture
def caseload(map_: Path) -> Iterator[Caseload]:
    caseload = Caseload(Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP)[0])
    yield caseload
    caseload.sluit()


def gesprek(caseload: Caseload, *regels: str, naam: str = "De Wilg") -> Sessie:
    sessie = caseload.nieuw(naam)
    sessie.do(o.VoegPersoonToe("Els", "zelf", aan_tafel=True))
    sessie.do(o.BeginGesprek())
    (els,) = sessie.dossier.personen
    for regel in regels:
        sessie.do(o.Noteer(regel, els, Rol.CLIENT))
    sessie.do(o.SluitGesprek())
    return sessie


def test_wissen_haalt_de_woorden_uit_alle_bestanden_en_uit_het_dossier(
    caseload: Caseload, map_: Path
) -> None:
    sessie = gesprek(caseload, "de huur is achter", "mijn zus kookt")
    huur = min(sessie.dossier.uitingen)
    oud = [rij.zegel for rij in _rijen(caseload, sessie)]
    assert sessie.wat_gaat_weg(WisRegel(huur)) == 1
    assert sessie.wis(WisRegel(huur)) == 1
    assert sessie.wis(WisRegel(huur)) == 0
    weer = caseload.bekijk(sessie.dossier_id)
    assert weer.dossier == sessie.dossier
    assert [u.tekst for u in weer.dossier.uitingen.values()] == ["mijn zus kookt"]
    assert isinstance(weer.gebeurtenissen[huur - 1], Gewist)
    sessie.do(o.Hernoem("Verder"))
    caseload.sluit()
    alles = (map_ / "kluis.db").read_bytes()
    assert not [z for z in oud if z[:12] in alles or z[-12:] in alles]


def _rijen(caseload: Caseload, sessie: Sessie) -> list[Rij]:
    from keukentafel.store import tabellen

    with caseload.kluis._lezing() as db:
        return list(tabellen.lees_gebeurtenissen(db, sessie.dossier_id))


def test_wissen_is_niet_ongedaan_te_maken(caseload: Caseload) -> None:
    sessie = gesprek(caseload, "de huur is achter")
    (els,) = sessie.dossier.personen
    sessie.wis(WisPersoon(els))
    while sessie.ongedaan():
        pass
    assert not sessie.dossier.uitingen
    assert not sessie.dossier.personen


# -- when it goes -------------------------------------------------------------------------


def test_zes_weken_na_het_gesprek_en_niet_zonder_overdracht(caseload: Caseload, map_: Path) -> None:
    sessie = gesprek(caseload, "de huur is achter")
    dag = sessie.bewaring.vernietigen_op
    assert dag == sessie.dossier.gesprekken[max(sessie.dossier.gesprekken)].begonnen.date() + (
        timedelta(weeks=6)
    )
    assert caseload.verlopend(dag - timedelta(days=1)) == []
    ((zaak, wat),) = caseload.verlopend(dag)
    assert (zaak.naam, wat.mag_weg, wat.heeft_apart) == ("De Wilg", False, False)
    assert caseload.vernietig_verlopen(dag) == []
    sessie.do(o.LegOverdrachtVast(gedaan=True))
    assert [z.naam for z in caseload.vernietig_verlopen(dag)] == ["De Wilg"]
    assert caseload.zaken() == []


@pytest.mark.parametrize("gedaan", [True, False])
def test_zonder_sleutel_gaat_alleen_wat_geregeld_is(
    caseload: Caseload, map_: Path, gedaan: bool
) -> None:
    open_, klaar, apart, geregeld = (
        gesprek(caseload, tekst, naam=str(nr))
        for nr, tekst in enumerate(["een", "twee", SLAAT, SLAAT])
    )
    for sessie in (klaar, apart, geregeld):
        sessie.do(o.LegOverdrachtVast(gedaan=gedaan))
    geregeld.do(o.RegelVeiligheid("verslag" if gedaan else "geweigerd"))
    caseload.sluit()
    dag = date.today() + timedelta(weeks=7)
    assert {v.id for v in verlopend(map_, dag)} == {
        s.dossier_id for s in (open_, klaar, apart, geregeld)
    }
    weg, wacht = vernietig_verlopen(map_, dag)
    assert {v.id for v in weg} == {klaar.dossier_id, geregeld.dossier_id}
    assert {v.id for v in wacht} == {open_.dossier_id, apart.dossier_id}
    assert vernietig_verlopen(map_, dag) == ([], wacht)
    with Kluis.open(map_, WACHTZIN) as kluis:
        assert {k.id for k in kluis.dossiers()} == {open_.dossier_id, apart.dossier_id}


def test_wat_er_later_apart_bij_komt_is_niet_geregeld(caseload: Caseload) -> None:
    sessie = gesprek(caseload, SLAAT)
    assert sessie.heeft_apart
    sessie.do(o.RegelVeiligheid("verslag"))
    assert sessie.bewaring.veiligheid == Veiligheid("verslag")
    sessie.do(o.NoteerVeiligheid("nog iets"))
    assert sessie.bewaring.veiligheid is Veiligheid.OPEN
    sessie.do(o.LegOverdrachtVast(gedaan=True))
    sessie.do(o.BeginGesprek())
    assert sessie.bewaring.overdracht is Overdracht.OPEN
    assert caseload.zaken()[0].bewaring == sessie.bewaring


def test_wie_de_dag_in_het_bestand_verzet_vernietigt_niets_in_het_programma(
    caseload: Caseload,
) -> None:
    sessie = gesprek(caseload, "de huur is achter")
    with caseload.kluis._transactie() as db:
        db.exec_driver_sql(
            "UPDATE dossier SET vernietigen_op = '2020-01-01', overdracht = 'gedaan'"
        )
    assert caseload.vernietig_verlopen(date.today()) == []
    assert caseload.bekijk(sessie.dossier_id).dossier.uitingen


# -- who looked ---------------------------------------------------------------------------


def test_wie_keek_staat_erin_en_de_volgorde_blijft(caseload: Caseload) -> None:
    een = gesprek(caseload, "een", naam="Een").dossier_id
    twee = gesprek(caseload, "twee", naam="Twee").dossier_id
    sessie = caseload.open_dossier(een)
    sessie.log("getoond")
    sessie.do(o.MeldDocument("client", "html"))
    assert [getattr(e, "hoe", e.wat) for e in sessie.inzage()] == [
        "geopend",
        "getoond",
        "DocumentGemaakt",
    ]
    caseload.open_dossier(twee)
    assert next(iter(caseload.zaken())).id == een


def test_in_een_team_staat_erbij_wie_een_document_maakte(map_: Path) -> None:
    kluis, _ = Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP, gebruiker="els")
    els = Caseload(kluis)
    sessie = gesprek(els, "de huur is achter", SLAAT)
    wens = Wens(Papier.DOSSIER)
    sessie.maak_document(wens, Vorm.MD, datetime.now(UTC))
    (gemaakt,) = [e for e in sessie.inzage() if isinstance(e, DocumentGemaakt)]
    assert gemaakt.door == "els"
    assert any("verslag gemaakt  els" in regel for regel in logregels(sessie))
    els.sluit()


def test_wie_meekijkt_schrijft_alleen_dat_hij_keek(map_: Path) -> None:
    kluis, _ = Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP, gebruiker="els")
    kluis.nodig_uit("bram", WACHTZIN, kosten=GOEDKOOP)
    els = Caseload(kluis)
    id = gesprek(els, "de huur is achter", SLAAT).dossier_id
    kluis.geef_toegang(id, "bram")
    els.sluit()
    bram = Caseload(Kluis.open(map_, WACHTZIN, gebruiker="bram"))
    sessie = bram.open_dossier(id)
    assert [u.tekst for u in sessie.dossier.uitingen.values()] == ["de huur is achter"]
    assert sessie.kijkt_mee
    with pytest.raises(fouten.GeenToegang):
        sessie.do(o.Hernoem("Anders"))
    with pytest.raises(fouten.GeenToegang):
        sessie.wis(WisRegel(2))
    bram.sluit()
    els = Caseload(Kluis.open(map_, WACHTZIN, gebruiker="els"))
    sessie = els.open_dossier(id)
    assert [getattr(e, "door", "") for e in sessie.inzage()] == ["bram", "els"]
    assert len(sessie.dossier.uitingen) == 2
    els.sluit()


# -- giving away and taking in ------------------------------------------------------------


@given(reeks=opdrachtenreeksen(hoogstens=30))
@ruim
def test_uit_en_in_is_hetzelfde(reeks: tuple[o.Opdracht, ...]) -> None:
    proef = Proefdossier()
    proef.doe(*reeks)
    moment = nu()
    uit = als_json(naar_gegevens(proef.gebeurtenissen, moment))
    terug = van_gegevens(uit, "x.json")
    assert als_json(naar_gegevens(terug, moment)) == uit
    paren = [("gedeeld", e) for e in proef.gebeurtenissen]
    assert van_volledig(naar_volledig(paren), "x") == paren
    een, twee = vouw(terug), proef.dossier
    assert [u.tekst for u in een.uitingen.values()] == [
        u.tekst for u in twee.uitingen.values() if not u.apart
    ]
    assert [h.zin for h in een.hulpvragen.values()] == [
        h.zin for h in twee.hulpvragen.values() if not twee.rust_op_apart(h)
    ]
    assert [(p.naam, p.leeftijd) for p in een.personen.values()] == [
        (p.naam, p.leeftijd) for p in twee.personen.values()
    ]


def test_what_stands_half_typed_over_two_lines_comes_back_too() -> None:
    proef = Proefdossier()
    proef.doe(o.OpenDossier("De Molenwiek"), o.BeginGesprek(), o.BewaarConcept("een\r\n\ttwee"))
    paren = [("gedeeld", e) for e in proef.gebeurtenissen]
    assert van_volledig(naar_volledig(paren), "x") == paren
    assert "\n" in vouw([e for _, e in paren]).concept


@pytest.fixture(scope="module")
def gedeelde_caseload(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Caseload]:
    kluis, _ = Kluis.maak(tmp_path_factory.mktemp("uit"), WACHTZIN, kosten=GOEDKOOP)
    yield Caseload(kluis)
    kluis.sluit()


@given(reeks=opdrachtenreeksen(hoogstens=25, kennis=kennis()))
@ruim
def test_wat_apart_staat_gaat_alleen_met_volledig_mee(
    gedeelde_caseload: Caseload, reeks: tuple[o.Opdracht, ...]
) -> None:
    caseload = gedeelde_caseload
    sessie = caseload.nieuw("x")
    for opdracht in reeks[1:]:
        sessie.do(opdracht)
    alle = sessie.opgeslagen()
    paren = [(str(r.stroom), e) for r, e in zip(alle, sessie.gebeurtenissen, strict=True)]
    moment = nu()
    uit = als_json(naar_gegevens(sessie.gebeurtenissen, moment, sessie.apart))
    merken = {s: set() for s in ("gedeeld", "apart")}  # type: ignore[var-annotated]
    for stroom, e in paren:
        merken[stroom] |= set(MERK.findall(e.model_dump_json()))
    assert not (merken["apart"] - merken["gedeeld"]) & set(MERK.findall(uit.decode()))
    terug = van_gegevens(uit, "x.json")
    opnieuw = caseload.neem_over(terug)
    assert als_json(naar_gegevens(opnieuw.gebeurtenissen, moment, opnieuw.apart)) == uit
    vol = van_volledig(naar_volledig(paren), "x")
    heel = caseload.neem_over([e for _, e in vol], [s for s, _ in vol])
    assert heel.opgeslagen() == alle
    assert heel.dossier == sessie.dossier
    assert heel.bewaring == sessie.bewaring == caseload.kluis.kop(heel.dossier_id).bewaring
    for weg in (sessie, opnieuw, heel):
        caseload.verwijder(weg.dossier_id)


def test_een_export_verraadt_niet_dat_er_iets_apart_staat(caseload: Caseload) -> None:
    met = gesprek(caseload, "de huur is achter", "mijn zus kookt", "de tas staat daar")
    stil = max(met.dossier.uitingen)
    met.do(o.MerkUiting(stil, apart=True))
    zonder = gesprek(caseload, "de huur is achter", "mijn zus kookt", naam="Zelfde")
    met.do(o.VoegPersoonToe("Zus"))
    zonder.do(o.VoegPersoonToe("Zus"))

    def vorm(sessie: Sessie) -> list[tuple[object, ...]]:
        delen = [
            e
            for r, e in zip(sessie.opgeslagen(), sessie.gebeurtenissen, strict=True)
            if r.stroom is Stroom.GEDEELD
        ]
        uit = gedeeld(delen)
        return [(e.volg, e.groep, e.wat, getattr(e, "uiting", 0)) for e in uit] + [
            tuple(vouw(uit).personen)
        ]

    assert vorm(met) == vorm(zonder)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"soort": "keukentafel-dossier"}',
        "[" * 5000,
        "null",
        '{"soort": "keukentafel-dossier-volledig", "versie": 1, "gebeurtenissen": [{}]}',
        '{"soort": "keukentafel-dossier-volledig", "versie": 1, "gebeurtenissen": '
        '[{"stroom": "x", "inhoud": {}}]}',
    ],
)
def test_wat_geen_export_is_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(KeukentafelFout):
        van_gegevens(tekst.encode(), "x")
    with pytest.raises(KeukentafelFout):
        van_volledig(tekst.encode(), "x")


@given(data=st.data())
@ruim
def test_een_beschadigde_export_geeft_een_regel_of_een_dossier(data: st.DataObject) -> None:
    proef = Proefdossier()
    proef.doe(o.OpenDossier("Huis"), o.VoegPersoonToe("Els"), o.BeginGesprek())
    heel = naar_volledig([("apart", e) for e in proef.gebeurtenissen])
    plek = data.draw(st.integers(0, len(heel) - 1))
    weg = data.draw(st.integers(0, 9))
    krom = heel[:plek] + data.draw(st.binary(max_size=3)) + heel[plek + weg :]
    try:
        van_volledig(krom, "x")
    except KeukentafelFout as fout:
        zin = str(fout)
    else:
        zin = ""
    assert "\n" not in zin


# -- a file with a passphrase of its own --------------------------------------------------


@given(inhoud=st.text(max_size=600))
@settings(max_examples=8, deadline=None)
def test_een_verzegeld_bestand_opent_alleen_met_zijn_wachtzin(inhoud: str) -> None:
    inhoud = inhoud.encode("utf-8", "replace").decode()
    dicht = verzegel_bestand(inhoud, "een zin", kosten=GOEDKOOP)
    assert open_bestand(dicht, "een zin") == inhoud
    with pytest.raises(fouten.VerkeerdeWachtzin):
        open_bestand(dicht, "een andere zin")


def test_een_verzegeld_bestand_dat_veranderd_is() -> None:
    dicht = verzegel_bestand("geheim", "een zin", kosten=GOEDKOOP)
    assert b"geheim" not in dicht
    for krom in (
        b"",
        b"x",
        b"{}\n",
        dicht[:30],
        b"[1]\n" + dicht,
        dicht.replace(b'"zout"', b'"z"'),
    ):
        with pytest.raises(fouten.GeenVerzegeldBestand):
            open_bestand(krom, "een zin")
    zwak = dicht.replace(b"m=19456 t=2", b"m=8 t=2")
    with pytest.raises(fouten.KluisBeschadigd):
        open_bestand(zwak, "een zin")
    with pytest.raises(fouten.VerkeerdeWachtzin):
        open_bestand(dicht[:-1] + bytes([dicht[-1] ^ 1]), "een zin")


# -- locking makes a backup ---------------------------------------------------------------


def test_na_gebruik_ligt_er_een_kopie(map_: Path, tmp_path: Path) -> None:
    from keukentafel.store.kopie import kopieen

    caseload = Caseload(Kluis.maak(map_, WACHTZIN, kosten=GOEDKOOP)[0])
    gesprek(caseload, "de huur is achter")
    caseload.sluit()
    (kopie,) = kopieen(map_)
    shutil.copy(kopie.pad, tmp_path / "kluis.db")
    terug = Caseload.open(tmp_path, WACHTZIN)
    assert [z.naam for z in terug.zaken()] == ["De Wilg"]
    terug.sluit()
    assert not kopieen(tmp_path)
