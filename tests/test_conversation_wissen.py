"""Erasing: what goes leaves no word behind, what stays is as it was, and nothing breaks."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import opdrachten as o
from keukentafel.conversation import opdrachten_plan as op
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.bewaring import vernietigen_op
from keukentafel.conversation.gebeurtenissen import RegelSoort, naar_bytes, van_bytes
from keukentafel.conversation.opdrachten import Opdracht
from keukentafel.conversation.plan import Instemming
from keukentafel.conversation.uitvoeren import laatste_ongedaan
from keukentafel.conversation.vouwen import vouw
from keukentafel.conversation.wissen import (
    Wis,
    WisDomein,
    WisGesprek,
    WisPersoon,
    WisRegel,
    telling,
    wis,
)
from keukentafel.labels import Levensdomein, Rol
from strategieen import MERK, Proefdossier, opdrachtenreeksen, proefdossier

NU = datetime(2027, 1, 1, tzinfo=UTC)
ruim = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
Alle = list[g.Gebeurtenis]


def tekst(alle: Alle) -> str:
    return b"\n".join(map(naar_bytes, alle)).decode()


def gewist(alle: Alle) -> set[int]:
    return {e.volg for e in alle if isinstance(e, g.Gewist)}


def test_een_regel_gaat_met_alles_wat_erop_rust() -> None:
    proef, mirjam, _, _ = proefdossier()
    proef.doe(o.Noteer("de huur is achter", mirjam, Rol.CLIENT))
    eerste = max(proef.dossier.uitingen)
    proef.doe(o.Noteer("mijn zus kookt", mirjam, Rol.CLIENT))
    tweede = max(proef.dossier.uitingen)
    proef.doe(
        o.BewerkTekst(eerste, "de huur is twee maanden achter"),
        o.MerkUiting(eerste, belangrijk=True),
        o.VoegRegelToe(RegelSoort.PROBLEEM, "huurschuld", bronnen=(eerste,)),
        o.VoegRegelToe(RegelSoort.KRACHT, "zus helpt met eten en huur", bronnen=(eerste, tweede)),
        o.StelHulpvraag("ik wil de huur betalen", mirjam, bronnen=(eerste,)),
    )
    hulpvraag = max(proef.dossier.hulpvragen)
    proef.doe(o.StelDoel("elke maand op tijd", mirjam, hulpvraag))
    oud = proef.gebeurtenissen
    nieuw = wis(oud, WisRegel(eerste), NU)
    assert [e.volg for e in nieuw] == [e.volg for e in oud]
    for weg in ("de huur is", "huurschuld", "ik wil de huur"):
        assert weg in tekst(oud)
        assert weg not in tekst(nieuw)
    na = vouw(nieuw)
    (regel,) = na.eigen_regels.values()
    assert (regel.verwoording, regel.bronnen) == ("zus helpt met eten en huur", (tweede,))
    (doel,) = na.doelen.values()
    assert (doel.tekst, doel.hulpvraag) == ("elke maand op tijd", None)
    assert list(na.uitingen) == [tweede]
    assert telling(oud, nieuw) == 3
    assert not na.losgeraakt


def test_een_steen_zegt_alleen_dat_en_wanneer() -> None:
    proef, mirjam, _, _ = proefdossier()
    proef.doe(o.Noteer("de huur is achter", mirjam, Rol.CLIENT))
    volg = max(proef.dossier.uitingen)
    steen = wis(proef.gebeurtenissen, WisRegel(volg), NU)[volg - 1]
    assert steen == g.Gewist(volg=volg, groep=volg, op=NU)
    assert van_bytes(naar_bytes(steen)) == steen


def test_oude_woorden_van_een_doel_gaan_mee() -> None:
    proef, mirjam, _, _ = proefdossier()
    proef.doe(o.StelDoel("eerste woorden", mirjam))
    eerste = max(proef.dossier.doelen)
    proef.doe(o.StelDoel("tweede woorden", mirjam, vervangt=eerste))
    for volg in (eerste, max(proef.dossier.doelen)):
        assert "woorden" not in tekst(wis(proef.gebeurtenissen, WisRegel(volg), NU))


def test_wat_aan_een_doel_of_afspraak_hangt_gaat_mee() -> None:
    proef, mirjam, ruud, _ = proefdossier()
    doel = proef.doe(o.StelDoel("geheim een", mirjam))[0].volg
    proef.doe(
        op.BewerkDoel(doel, tekst="geheim twee", kleinste_stap="geheim drie"),
        op.NoemOptie(doel, "geheim vier"),
        op.MerkSucces("geheim vijf", doel),
        op.GeefStandpunt(ruud, Instemming.NIET_AKKOORD, "geheim zes", doel=doel),
        o.SpreekAf("Ruud", "koopt een map"),
    )
    (actie,) = proef.dossier.acties
    proef.doe(op.BewerkActie(actie, tekst="koopt twee mappen", doel=doel), op.ZegToe(actie))
    zonder_doel = wis(proef.gebeurtenissen, WisRegel(doel), NU)
    assert "geheim" not in tekst(zonder_doel)
    (over,) = vouw(zonder_doel).acties.values()
    assert (over.actie, over.doel, over.toegezegd) == ("koopt twee mappen", None, True)
    assert "map" not in tekst(wis(proef.gebeurtenissen, WisRegel(actie), NU))


def test_ook_wat_ongedaan_was_gemaakt_is_te_wissen() -> None:
    proef, mirjam, _, _ = proefdossier()
    proef.doe(o.Noteer("schulden bij de deurwaarder", mirjam, Rol.CLIENT))
    proef.doe(o.Herroep(laatste_ongedaan(proef.gebeurtenissen)))
    wat: Wis
    for wat in (WisPersoon(mirjam), WisGesprek(max(proef.dossier.gesprekken))):
        assert "deurwaarder" not in tekst(wis(proef.gebeurtenissen, wat, NU))


def test_een_persoon_gaat_ook_uit_de_woorden_van_anderen() -> None:
    proef, mirjam, ruud, fenna = proefdossier()
    proef.doe(
        o.Noteer("Ruud drinkt en RUUDs broer ook, zegt Ruud's moeder", mirjam, Rol.CLIENT),
        o.Noteer("ik doe niets", ruud, Rol.CLIENT),
        o.Noteer("Fenna slaapt slecht", mirjam, Rol.CLIENT),
        o.StelDoel("minder drinken", ruud),
        o.SpreekAf(ruud, "belt de huisarts"),
    )
    nieuw = wis(proef.gebeurtenissen, WisPersoon(ruud), NU)
    na = vouw(nieuw)
    assert set(na.personen) == {mirjam, fenna}
    assert [u.tekst for u in na.uitingen.values()] == [
        "[iemand] drinkt en [iemand] broer ook, zegt [iemand] moeder",
        "Fenna slaapt slecht",
    ]
    assert not na.doelen
    assert not na.acties
    assert ruud not in na.aan_tafel
    assert all(ruud not in u.bekend_bij for u in na.uitingen.values())


@pytest.mark.parametrize(
    ("naam", "ook", "woorden", "over"),
    [
        ("Ruud", (), "Ruuds jas, ruud's fiets, RUUD en Ruudje", "[iemand] jas"),
        ("Els", (), "Els’ moeder en Elsje en Elsjes pop", "[iemand] moeder en"),
        ("Anna", (), "Anna's zus zegt Annaatje", "[iemand] zus zegt [iemand]"),
        ("Bob", (), "Bobbie en Bobbetje en Bobs", "[iemand] en [iemand] en [iemand]"),
        ("André", (), "Andre en Andrés en andré", "[iemand] en [iemand] en [iemand]"),
        ("Andre", (), "André belde", "[iemand] belde"),
        ("Mirjam", ("Mir", " de Rooie "), "Mir, Mirs kat en de rooie", "[iemand], [iemand] kat en"),
        ("Ruud", (), "een ruudachtig Ruudolf", "een ruudachtig Ruudolf"),
        ("Jan", (), "Jantine en Janneke en Jantje", "Jantine en Janneke en [iemand]"),
    ],
)
def test_een_naam_gaat_in_elke_vorm_en_met_bijnamen(
    naam: str, ook: tuple[str, ...], woorden: str, over: str
) -> None:
    proef = Proefdossier()
    proef.doe(
        o.OpenDossier("Huis"),
        o.VoegPersoonToe(naam),
        o.VoegPersoonToe("Zus"),
        o.VoegPersoonToe("Janneke"),
        o.BeginGesprek(),
    )
    wie, zus, _ = proef.dossier.personen
    proef.doe(o.Noteer(woorden, zus))
    na = vouw(wis(proef.gebeurtenissen, WisPersoon(wie, ook), NU))
    (uiting,) = na.uitingen.values()
    assert over in uiting.tekst
    assert naam.casefold() not in re.sub(
        "ruud(?=achtig|olf)|jan(?=tine|neke)", "", uiting.tekst.lower()
    )
    assert [p.naam for p in na.personen.values()] == ["Zus", "Janneke"]


def test_een_naam_die_een_ander_ook_heeft_blijft_staan() -> None:
    proef = Proefdossier()
    proef.doe(
        o.OpenDossier("Huis"),
        o.VoegPersoonToe("Els de Vries", aan_tafel=True),
        o.VoegPersoonToe("Bram de Vries", aan_tafel=True),
        o.BeginGesprek(),
    )
    els, bram = proef.dossier.personen
    proef.doe(o.Noteer("Els en de heer De Vries", bram, Rol.CLIENT))
    na = vouw(wis(proef.gebeurtenissen, WisPersoon(els), NU))
    assert na.personen[bram].naam == "Bram de Vries"
    assert [u.tekst for u in na.uitingen.values()] == ["[iemand] en de heer De Vries"]


def test_een_domein_gaat_met_alles_wat_erover_ging() -> None:
    proef, mirjam, _, _ = proefdossier()
    proef.doe(
        o.Noteer("schulden bij de deurwaarder", mirjam, Rol.CLIENT),
        o.Noteer("mijn zus kookt elke zondag", mirjam, Rol.CLIENT),
    )
    geld, zus = sorted(proef.dossier.uitingen)
    proef.doe(
        o.StelLabelBij(geld, Levensdomein.FINANCIEN.value, True)
        if Levensdomein.FINANCIEN not in proef.dossier.uitingen[geld].domeinen
        else o.MerkUiting(geld, belangrijk=True),
        o.StelHulpvraag("uit de schuld", mirjam, domeinen=(Levensdomein.FINANCIEN,)),
        o.StelHulpvraag("rust", mirjam, domeinen=tuple(Levensdomein)[:2]),
    )
    na = vouw(wis(proef.gebeurtenissen, WisDomein(Levensdomein.FINANCIEN), NU))
    assert list(na.uitingen) == [zus]
    assert all(Levensdomein.FINANCIEN not in h.domeinen for h in na.hulpvragen.values())
    assert [h.zin for h in na.hulpvragen.values()] == ["rust"]


def test_een_gesprek_gaat_en_mensen_en_doelen_blijven() -> None:
    proef, mirjam, _, _ = proefdossier()
    proef.doe(o.Noteer("eerste keer", mirjam, Rol.CLIENT), o.StelDoel("rust", mirjam))
    eerste = max(proef.dossier.gesprekken)
    proef.doe(o.SluitGesprek(), o.BeginGesprek(), o.Noteer("tweede keer", mirjam, Rol.CLIENT))
    tweede = max(proef.dossier.gesprekken)
    na = vouw(wis(proef.gebeurtenissen, WisGesprek(eerste), NU))
    assert list(na.gesprekken) == [tweede]
    assert [u.tekst for u in na.uitingen.values()] == ["tweede keer"]
    assert [d.tekst for d in na.doelen.values()] == ["rust"]
    assert len(na.personen) == 3
    na = vouw(wis(proef.gebeurtenissen, WisGesprek(tweede), NU))
    assert [u.tekst for u in na.uitingen.values()] == ["eerste keer"]


def _keuzes(proef: Proefdossier) -> list[Wis]:
    d = proef.dossier
    return [
        *map(WisRegel, range(1, d.laatste + 2)),
        *map(WisPersoon, d.personen),
        *map(WisDomein, Levensdomein),
        *map(WisGesprek, d.gesprekken),
    ]


@given(st.data())
@ruim
def test_wat_er_ook_gaat_het_dossier_blijft_heel(data: st.DataObject) -> None:
    proef = Proefdossier()
    reeks: tuple[Opdracht, ...] = data.draw(opdrachtenreeksen(hoogstens=30))
    proef.doe(*reeks)
    oud = proef.gebeurtenissen
    wat = data.draw(st.sampled_from(_keuzes(proef)))
    nieuw = wis(oud, wat, NU)
    assert [e.volg for e in nieuw] == [e.volg for e in oud]
    assert [van_bytes(naar_bytes(e)) for e in nieuw] == nieuw
    assert wis(nieuw, wat, NU + timedelta(days=1)) == nieuw
    na = vouw(nieuw)
    regels(na)
    weg = gewist(nieuw)
    assert not weg & set(na.uitingen)
    # No word of what was erased is left, unless the same text was typed elsewhere too.
    blijft = {e.volg for e in oud} - weg
    van_anderen = {m for e in oud if e.volg in blijft for m in MERK.findall(naar_bytes(e).decode())}
    assert set(MERK.findall(tekst(nieuw))) <= van_anderen
    if isinstance(wat, WisPersoon):
        assert wat.id not in na.personen
        assert all(wat.id not in u.bekend_bij for u in na.uitingen.values())
        assert f'"{wat.id}"' not in tekst(nieuw)
    if isinstance(wat, WisDomein):
        assert all(wat.domein not in u.domeinen for u in na.uitingen.values())


def test_wanneer_een_dossier_gaat() -> None:
    proef = proefdossier()[0]
    assert vernietigen_op(proef.dossier) is None
    proef.doe(o.SluitGesprek())
    (gesprek,) = proef.dossier.gesprekken.values()
    assert gesprek.afgesloten
    assert vernietigen_op(proef.dossier) == gesprek.afgesloten.date() + timedelta(weeks=6)
    dag = NU.date() + timedelta(days=4000)
    proef.doe(o.ZetVernietigdatum(dag))
    assert vernietigen_op(proef.dossier) == dag
    proef.doe(o.LegOverdrachtVast(gedaan=True))
    assert proef.dossier.overgedragen
    proef.doe(o.BeginGesprek())
    assert proef.dossier.overgedragen is None
