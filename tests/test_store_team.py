"""A vault with colleagues: a dossier is open to whom it was opened to, and to nobody else."""

from pathlib import Path

import pytest

from keukentafel.store import Kluis, Kosten, Stroom, fouten, tabellen
from keukentafel.store.plaats import Plaats

GOEDKOOP = Kosten(19 * 1024, 2, 1)
ZIN = "de wachtzin van {}"
G, A = Stroom.GEDEELD, Stroom.APART


class Team:
    """A vault and its members, each with an own connection when the engine allows that."""

    def __init__(self, plaats: Plaats) -> None:
        self.plaats = plaats
        kluis, self.code = Kluis.maak(plaats, ZIN.format("els"), kosten=GOEDKOOP, gebruiker="els")
        with kluis:
            for naam in ("bram", "noor"):
                kluis.nodig_uit(naam, ZIN.format(naam), kosten=GOEDKOOP)
            self.dossier = kluis.nieuw_dossier(b"kop 0")
            kluis.voeg_toe(self.dossier, 0, [(G, b"een"), (A, b"twee")], b"kop 2")

    def als(self, naam: str) -> Kluis:
        return Kluis.open(self.plaats, ZIN.format(naam), gebruiker=naam)


@pytest.fixture(params=["sqlite", "postgresql"])
def team(request: pytest.FixtureRequest, tmp_path: Path) -> Team:
    plaats: Plaats = tmp_path / "team"
    if request.param == "postgresql":
        plaats = str(request.getfixturevalue("pg_url"))
    return Team(plaats)


@pytest.fixture
def snel(tmp_path: Path) -> Team:
    return Team(tmp_path / "team")


def test_een_dossier_is_eerst_alleen_van_de_maker(team: Team) -> None:
    with team.als("bram") as bram:
        assert bram.leden() == ["bram", "els", "noor"]
        assert bram.dossiers() == []
        for doe in (
            lambda: bram.lees(team.dossier),
            lambda: bram.voeg_toe(team.dossier, 2, [(G, b"x")], b""),
            lambda: bram.verwijder(team.dossier),
            lambda: bram.geef_toegang(team.dossier, "bram"),
            lambda: bram.neem_toegang(team.dossier, "els"),
            lambda: bram.toegang(team.dossier),
        ):
            with pytest.raises(fouten.GeenToegang):
                doe()
    with team.als("els") as els:
        assert [o.inhoud for o in els.lees(team.dossier)] == [b"een", b"twee"]


def test_apart_gaat_alleen_open_als_dat_gevraagd_is(team: Team) -> None:
    with team.als("els") as els:
        els.geef_toegang(team.dossier, "bram")
        els.geef_toegang(team.dossier, "noor", apart=True)
        assert els.toegang(team.dossier) == {"els": {G, A}, "bram": {G}, "noor": {G, A}}
    with team.als("bram") as bram:
        (kop,) = bram.dossiers()
        assert (kop.kop, kop.laatste, kop.apart) == (b"kop 2", 2, False)
        assert [o.inhoud for o in bram.lees(team.dossier)] == [b"een"]
        with pytest.raises(fouten.GeenToegang):
            bram.voeg_toe(team.dossier, 2, [(G, b"drie"), (A, b"vier")], b"nee")
        with pytest.raises(fouten.GeenToegang):
            bram.geef_toegang(team.dossier, "noor", apart=True)
        with pytest.raises(fouten.GeenToegang):
            bram.herschrijf(team.dossier, 2, [], b"nee")
        assert bram.voeg_toe(team.dossier, 2, [(G, b"van bram")], b"kop 3") == 3
    with team.als("noor") as noor:
        assert [o.inhoud for o in noor.lees(team.dossier)] == [b"een", b"twee", b"van bram"]


def test_wie_eraf_is_komt_er_niet_meer_in_en_de_sleutels_zijn_nieuw(team: Team) -> None:
    with team.als("els") as els:
        els.geef_toegang(team.dossier, "bram", apart=True)
        els.geef_toegang(team.dossier, "noor")
        buiten = els.nieuw_dossier(b"niet van bram")
    with team.als("bram") as bram:
        oude_team = bram._team().teamsleutel
        with bram._database.lezing() as db:
            oud = bram._open(tabellen.lees_dossier(db, team.dossier, "bram"))[0].sleutels
    with team.als("els") as els:
        assert els.neem_af("bram") == [team.dossier]
        assert els._team().teamsleutel != oude_team
        with els._database.lezing() as db:
            rij = tabellen.lees_dossier(db, team.dossier, "els")
            nieuw = els._open(rij)[0].sleutels
        assert not rij.vernieuwen
        assert all(nieuw[s] != oud[s] for s in Stroom)
        assert els.kop(team.dossier).kop == b"kop 2"
        els.voeg_toe(team.dossier, 2, [(G, b"daarna")], b"kop")
        assert [o.inhoud for o in els.lees(team.dossier)] == [b"een", b"twee", b"daarna"]
        assert els.toegang(team.dossier) == {"els": {G, A}, "noor": {G}}
        assert els.lees(buiten) == []
    with pytest.raises(fouten.OnbekendeGebruiker):
        team.als("bram")
    with team.als("noor") as noor:
        assert [o.inhoud for o in noor.lees(team.dossier)] == [b"een", b"daarna"]
        assert noor.leden() == ["els", "noor"]


def test_wat_de_ene_niet_vernieuwen_mag_vernieuwt_wie_dat_wel_mag(team: Team) -> None:
    with team.als("els") as els:
        els.geef_toegang(team.dossier, "bram", apart=True)
        els.geef_toegang(team.dossier, "noor")
    with team.als("noor") as noor:
        assert noor.neem_af("bram") == [team.dossier]
        assert noor.vernieuw_gemerkte() == 0
        oud = sleutels(noor, team.dossier)
        assert [o.inhoud for o in noor.lees(team.dossier)] == [b"een"]
    with team.als("els") as els:
        assert els.vernieuw_gemerkte() == 1
        assert els.vernieuw_gemerkte() == 0
        assert sleutels(els, team.dossier)[G] != oud[G]
        assert [o.inhoud for o in els.lees(team.dossier)] == [b"een", b"twee"]


def sleutels(kluis: Kluis, dossier: str) -> dict[Stroom, bytes]:
    with kluis._database.lezing() as db:
        return kluis._open(tabellen.lees_dossier(db, dossier, kluis.gebruiker))[0].sleutels


def test_een_dossier_dichtdoen_voor_een_collega(team: Team) -> None:
    with team.als("els") as els:
        els.geef_toegang(team.dossier, "bram", apart=True)
        els.neem_toegang(team.dossier, "bram", alleen_apart=True)
    with team.als("bram") as bram:
        assert [o.inhoud for o in bram.lees(team.dossier)] == [b"een"]
    with team.als("els") as els:
        els.neem_toegang(team.dossier, "bram")
        els.voeg_toe(team.dossier, 2, [(A, b"drie")], b"kop")
        assert len(els.lees(team.dossier)) == 3
        with pytest.raises(fouten.GeenToegang):
            els.neem_toegang(team.dossier, "els")
        with pytest.raises(fouten.GeenToegang):
            els.neem_af("els")
    with team.als("bram") as bram:
        assert bram.dossiers() == []


def test_de_organisatie_opent_met_vier_ogen_wat_er_is_en_wat_erbij_komt(team: Team) -> None:
    with team.als("els") as els:
        codes = els.zet_vier_ogen()
    with team.als("bram") as bram:
        later = bram.nieuw_dossier(b"van bram")
        bram.voeg_toe(later, 0, [(A, b"stil")], b"van bram")
    with Kluis.open_met_vier_ogen(team.plaats, *codes) as samen:
        assert {k.kop for k in samen.dossiers()} == {b"kop 2", b"van bram"}
        assert [o.inhoud for o in samen.lees(later)] == [b"stil"]
        samen.geef_toegang(later, "els")
    with team.als("els") as els:
        assert els.lees(later) == []


def test_een_nieuwe_collega_zet_de_eerste_wachtzin_buiten_werking(team: Team) -> None:
    with team.als("els") as els:
        els.geef_toegang(team.dossier, "bram", apart=True)
    with team.als("bram") as bram:
        code = bram.vernieuw_sleutel("een zin die alleen bram kent", kosten=GOEDKOOP)
    with pytest.raises(fouten.VerkeerdeWachtzin):
        team.als("bram")
    with Kluis.open_met_herstelcode(team.plaats, code, gebruiker="bram") as bram:
        assert len(bram.lees(team.dossier)) == 2
    with team.als("els") as els:
        nog_een = els.nieuw_dossier(b"kop")
        els.geef_toegang(nog_een, "bram")
    with Kluis.open(team.plaats, "een zin die alleen bram kent", gebruiker="bram") as bram:
        assert bram.lees(nog_een) == []


def test_wie_het_team_niet_kent_en_namen_die_al_bestaan(snel: Team) -> None:
    for naam in ("", "piet", "organisatie"):
        with pytest.raises(fouten.OnbekendeGebruiker):
            Kluis.open(snel.plaats, ZIN.format("els"), gebruiker=naam)
    with pytest.raises(fouten.VerkeerdeWachtzin):
        Kluis.open(snel.plaats, ZIN.format("els"), gebruiker="bram")
    with snel.als("els") as els:
        for naam in ("bram", " BRAM ", "organisatie", "els", ""):
            with pytest.raises(fouten.GebruikerBestaatAl):
                els.nodig_uit(naam, "een zin", kosten=GOEDKOOP)
        with pytest.raises(fouten.OnbekendeGebruiker):
            els.geef_toegang(snel.dossier, "piet")
        with pytest.raises(fouten.OnbekendeGebruiker):
            els.neem_af("piet")


def test_een_eigen_kluis_kent_geen_collega(tmp_path: Path) -> None:
    kluis, _ = Kluis.maak(tmp_path, "een zin", kosten=GOEDKOOP)
    with kluis:
        for doe in (kluis.leden, lambda: kluis.nodig_uit("els", "zin", kosten=GOEDKOOP)):
            with pytest.raises(fouten.GeenToegang):
                doe()


def test_wie_aan_het_werk_is_merkt_dat_er_iemand_af_gaat(pg_url: str) -> None:
    """Three connections at once: the one who stays works on, the one taken off is out."""
    team = Team(pg_url)
    with team.als("els") as els, team.als("bram") as bram, team.als("noor") as noor:
        els.geef_toegang(team.dossier, "noor", apart=True)
        els.neem_af("bram")
        assert noor.voeg_toe(team.dossier, 2, [(A, b"drie")], b"kop") == 3
        assert len(noor.lees(team.dossier)) == len(els.lees(team.dossier)) == 3
        for doe in (bram.dossiers, lambda: bram.nieuw_dossier(b"kop"), bram.leden):
            with pytest.raises(fouten.OnbekendeGebruiker):
                doe()


# -- a server that cheats -----------------------------------------------------------------

_VALS = {
    "sleutel van een ander": (
        "UPDATE toegang SET verpakt = (SELECT verpakt FROM toegang WHERE gebruiker = 'bram'"
        " AND stroom = 'gedeeld') WHERE gebruiker = 'els' AND stroom = 'gedeeld'"
    ),
    "sleutel van de andere stroom": (
        "UPDATE toegang SET verpakt = (SELECT verpakt FROM toegang WHERE gebruiker = 'els'"
        " AND stroom = 'apart') WHERE gebruiker = 'els' AND stroom = 'gedeeld'"
    ),
    "publieke sleutel van een ander": (
        "UPDATE gebruiker SET publiek = (SELECT publiek FROM gebruiker WHERE id = 'bram')"
        " WHERE id = 'els'"
    ),
    "teamsleutel van een ander": (
        "UPDATE gebruiker SET teamsleutel = (SELECT teamsleutel FROM gebruiker"
        " WHERE id = 'bram') WHERE id = 'els'"
    ),
    "slot van een ander": (
        "UPDATE sleutelslot SET eigenaar = CASE eigenaar WHEN 'els' THEN 'bram'"
        " WHEN 'bram' THEN 'els' END"
    ),
}


def _lees_als_els(team: Team) -> None:
    with team.als("els") as els:
        els.lees(team.dossier)


@pytest.mark.parametrize("hoe", _VALS)
def test_een_server_kan_geen_sleutel_verwisselen(team: Team, hoe: str) -> None:
    with team.als("els") as els:
        els.geef_toegang(team.dossier, "bram")
        with els._database.transactie() as db:
            assert db.exec_driver_sql(_VALS[hoe]).rowcount
    with pytest.raises((fouten.KluisBeschadigd, fouten.VerkeerdeWachtzin)):
        _lees_als_els(team)


def test_een_server_kan_zichzelf_niet_tot_collega_maken(team: Team) -> None:
    """It knows neither the team key nor a public key: what it writes is refused."""
    from keukentafel.store.bos import nieuw_paar

    _, publiek = nieuw_paar()
    with team.als("els") as els:
        with els._database.transactie() as db:
            tabellen.zet_gebruiker(db, "spion", publiek + bytes(28), b"x")
        with pytest.raises(fouten.KluisBeschadigd):
            els.nieuw_dossier(b"kop")
        with pytest.raises(fouten.KluisBeschadigd):
            els.geef_toegang(team.dossier, "spion")
