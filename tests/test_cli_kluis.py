"""The commands that look after the vault, as processes: keys, backups, erasing, giving away."""

import json
import sqlite3
import subprocess
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from keukentafel.caseload import Caseload
from keukentafel.conversation import opdrachten as o
from keukentafel.labels import Rol
from keukentafel.store import Kluis, Kosten, fouten
from keukentafel.store.kopie import kopieen
from test_cli import draai, fout_van

GOEDKOOP = Kosten(19 * 1024, 2, 1)
WACHTZIN = "vier losse woorden samen"
NIEUW = "vier heel andere woorden"
SLAAT = "hij slaat mij als hij gedronken heeft"


class Huis:
    """A vault with one dossier, and ways to run commands on it."""

    def __init__(self, map: Path) -> None:
        self.map = map / "kluis"
        self.zin, self.nieuw = map / "zin", map / "nieuw"
        self.zin.write_text(WACHTZIN)
        self.nieuw.write_text(NIEUW)
        caseload = self.open(Kluis.maak(self.map, WACHTZIN, kosten=GOEDKOOP)[0])
        sessie = caseload.nieuw("De Wilg")
        sessie.do(o.VoegPersoonToe("Els", "zelf", aan_tafel=True))
        sessie.do(o.VoegPersoonToe("Ruud", "man"))
        sessie.do(o.BeginGesprek())
        els = next(iter(sessie.dossier.personen))
        for tekst in ("de huur is achter, zegt Ruud", SLAAT, "mijn zus kookt elke zondag"):
            sessie.do(o.Noteer(tekst, els, Rol.CLIENT))
        sessie.do(o.SluitGesprek())
        self.id, self.eerste = sessie.dossier_id, min(sessie.dossier.uitingen)
        self.gesprek = max(sessie.dossier.gesprekken)
        caseload.sluit()

    def open(self, kluis: Kluis | None = None, zin: str = WACHTZIN) -> Caseload:
        return Caseload(kluis or Kluis.open(self.map, zin))

    def doe(self, *argumenten: object) -> str:
        klaar = self.ruw(*argumenten)
        assert klaar.returncode == 0, klaar.stderr
        return klaar.stdout

    def ruw(self, *argumenten: object) -> subprocess.CompletedProcess[str]:
        return draai(*argumenten, "--map", self.map, "--wachtwoord-van", self.zin)

    def teksten(self) -> list[str]:
        caseload = self.open()
        try:
            sessie = caseload.bekijk(caseload.zaken()[0].id)
            return [u.tekst for u in sessie.dossier.uitingen.values()]
        finally:
            caseload.sluit()


@pytest.fixture
def huis(tmp_path: Path) -> Huis:
    return Huis(tmp_path)


def test_controle_en_herstel(huis: Huis) -> None:
    assert "De kluis is heel" in huis.doe("controle")
    (kopie,) = kopieen(huis.map)
    assert str(kopie.pad) in huis.doe("herstel")
    with closing(sqlite3.connect(huis.map / "kluis.db", isolation_level=None)) as db:
        db.execute("DELETE FROM gebeurtenis WHERE volg = 6")
    klaar = huis.ruw("controle")
    assert klaar.returncode == 1
    assert f"{huis.id}: gebeurtenis 6 is weg" in klaar.stdout
    assert "helpdesk" in klaar.stderr
    assert "huur" not in klaar.stdout + klaar.stderr
    huis.doe("herstel", "--kopie", kopie.pad)
    assert "De kluis is heel" in huis.doe("controle")
    assert len(huis.teksten()) == 3
    assert "is er niet" in fout_van(huis.ruw("herstel", "--kopie", huis.map / "weg.db"))


def test_sleutels_veranderen(huis: Huis) -> None:
    code = huis.doe("sleutels", "herstelcode").splitlines()[-1]
    Kluis.open_met_herstelcode(huis.map, code).sluit()
    een, twee = huis.doe("sleutels", "vierogen").splitlines()[-2:]
    Kluis.open_met_vier_ogen(huis.map, een, twee).sluit()
    codes = huis.nieuw.with_name("codes")
    for regel in (f"{een} {twee}", code):
        codes.write_text(regel)
        huis.zin.write_text("dit weet niemand meer")
        gedaan = huis.doe("sleutels", "herstellen", "--code-van", codes, "--nieuw-van", huis.nieuw)
        assert "geldt vanaf nu" in gedaan
        huis.zin.write_text(NIEUW)
        assert "De Wilg" in huis.doe("lijst")
    codes.write_text(een)
    klaar = huis.ruw("sleutels", "herstellen", "--code-van", codes, "--nieuw-van", huis.nieuw)
    assert "andere kluis" in fout_van(klaar)
    (huis.map / "pogingen.json").unlink()
    kort = huis.nieuw.with_name("kort")
    kort.write_text("te kort")
    assert "langere" in fout_van(huis.ruw("sleutels", "wachtzin", "--nieuw-van", kort))
    assert "geldt vanaf nu" in huis.doe("sleutels", "wachtzin", "--nieuw-van", huis.nieuw)
    huis.zin.write_text(NIEUW)
    huis.nieuw.write_text(WACHTZIN)
    laatste = huis.doe("sleutels", "vernieuw", "--nieuw-van", huis.nieuw).splitlines()[-1]
    with pytest.raises(fouten.VerkeerdeHerstelcode):
        Kluis.open_met_herstelcode(huis.map, code)
    Kluis.open_met_herstelcode(huis.map, laatste).sluit()
    assert len(huis.teksten()) == 3


def test_wissen_vraagt_eerst_en_zegt_hoeveel(huis: Huis) -> None:
    assert "Dit gaat weg: 1" in huis.doe("wis", "De Wilg", "--regel", huis.eerste)
    assert len(huis.teksten()) == 3
    klaar = huis.ruw("wis", "De Wilg", "--regel", huis.eerste, "--ja", "--ook-kopieen")
    assert "Gewist: 1" in klaar.stdout
    assert "Reservekopieën gewist: 1" in klaar.stdout
    assert huis.teksten() == [SLAAT, "mijn zus kookt elke zondag"]
    assert "niets te wissen" in fout_van(huis.ruw("wis", "De Wilg", "--regel", 999))
    assert "niet in het dossier" in fout_van(huis.ruw("wis", "De Wilg", "--persoon", "Piet"))


@pytest.mark.parametrize(
    ("wat", "over"),
    [
        (("--persoon", "Ruud"), 3),
        (("--persoon", "Els"), 0),
        (("--domein", "financien"), 2),
        (("--gesprek", ""), 0),
    ],
)
def test_een_persoon_onderwerp_of_gesprek_wissen(
    huis: Huis, wat: tuple[str, str], over: int
) -> None:
    huis.doe("wis", huis.id, wat[0], wat[1] or huis.gesprek, "--ja")
    teksten = huis.teksten()
    assert len(teksten) == over
    if wat[1] == "Ruud":
        assert teksten[0] == "de huur is achter, zegt [iemand]"
        klaar = huis.ruw("wis", huis.id, "--persoon", "Els", "--ook", "mijn zus")
        assert "Dit gaat weg: 4" in klaar.stdout
        assert "verkeerd gespeld" in klaar.stderr


def test_een_dossier_wissen_vraagt_om_wat_apart_staat(huis: Huis, tmp_path: Path) -> None:
    assert "--ja" in huis.doe("wis", "De Wilg", "--alles")
    assert "veiligheidsverslag" in fout_van(huis.ruw("wis", "De Wilg", "--alles", "--ja"))
    dicht = tmp_path / "apart.verzegeld"
    huis.doe("veiligheidsverslag", "De Wilg", "-o", dicht, "--nieuw-van", huis.nieuw)
    assert huis.doe("logboek", "De Wilg").count("uitgegeven") == 1
    assert b"slaat" not in dicht.read_bytes()
    assert dicht.stat().st_mode & 0o077 == 0
    assert "gewist" in huis.doe("wis", "De Wilg", "--alles", "--ja")
    assert huis.doe("lijst") == ""
    huis.doe("overnemen", dicht, "--verzegeld", "--nieuw-van", huis.nieuw)
    assert SLAAT in huis.teksten()


def test_wat_apart_staat_mag_ook_uitdrukkelijk_weg(huis: Huis) -> None:
    assert "-o" in fout_van(huis.ruw("veiligheidsverslag", "De Wilg"))
    assert "Vastgelegd" in huis.doe("veiligheidsverslag", "De Wilg", "--weiger")
    huis.doe("wis", "De Wilg", "--alles", "--ja")


def test_uitgeven_en_weer_inlezen(huis: Huis, tmp_path: Path) -> None:
    uit = tmp_path / "inzage.json"
    huis.doe("inzage", "De Wilg", "-o", uit, "--volledig", "--nieuw-van", huis.nieuw)
    inhoud = json.loads(uit.read_text("utf-8"))
    assert inhoud["soort"] == "keukentafel-dossier"
    html = uit.with_suffix(".html").read_text("utf-8")
    assert "huur" in html
    for tekst in (uit.read_text("utf-8"), html):
        assert "slaat" not in tekst
    assert "bestaat al" in fout_van(huis.ruw("inzage", "De Wilg", "-o", uit))
    assert "deze naam" in fout_van(huis.ruw("overnemen", uit))
    caseload = huis.open()
    voor = caseload.bekijk(huis.id).opgeslagen()
    caseload.verwijder(huis.id)
    caseload.sluit()
    assert "De Wilg" in huis.doe("overnemen", uit)
    assert huis.teksten() == ["de huur is achter, zegt Ruud", "mijn zus kookt elke zondag"]
    huis.doe("wis", "De Wilg", "--alles", "--ja")
    dicht = uit.with_suffix(".verzegeld")
    huis.doe("overnemen", dicht, "--verzegeld", "--nieuw-van", huis.nieuw)
    caseload = huis.open()
    na = caseload.bekijk(caseload.zaken()[0].id).opgeslagen()
    caseload.sluit()
    assert na == voor
    klaar = huis.ruw("overnemen", dicht, "--verzegeld", "--nieuw-van", huis.zin)
    assert "wachtzin klopt niet" in fout_van(klaar)
    assert "geen geldige JSON" in fout_van(huis.ruw("overnemen", huis.zin))


def test_bewaren_en_verlopen_zonder_wachtzin(huis: Huis) -> None:
    dag = date.today() + timedelta(weeks=6)
    assert f"Gaat weg op: {dag:%d-%m-%Y}. Overdracht: nog niet geregeld" in huis.doe(
        "bewaar", "De Wilg"
    )
    assert "2027" in fout_van(huis.ruw("bewaar", "De Wilg", "--dag", "morgen"))
    assert "voorbij" in fout_van(huis.ruw("bewaar", "De Wilg", "--dag", "2020-01-01"))
    huis.doe("bewaar", "De Wilg", "--dag", date.today().isoformat())
    zonder = draai("verloopt", "--map", huis.map)
    assert zonder.stdout.split() == f"{date.today():%d-%m-%Y} {huis.id} wacht op overdracht".split()
    huis.doe("bewaar", "De Wilg", "--overgedragen")
    assert "veiligheidsverslag" in draai("verloopt", "--map", huis.map, "--vernietig").stdout
    huis.doe("veiligheidsverslag", "De Wilg", "--weiger")
    assert "Vernietigd: 1" in draai("verloopt", "--map", huis.map, "--vernietig").stdout
    assert huis.doe("lijst") == ""


def test_het_logboek_zegt_wat_en_wanneer(huis: Huis, tmp_path: Path) -> None:
    huis.doe("verslag", "De Wilg", "--voor", "client", "--als", "md", "-o", tmp_path / "v.md")
    huis.doe("toon", "De Wilg", "-o", tmp_path / "t.txt")
    huis.doe("inzage", "De Wilg", "-o", tmp_path / "i.json")
    regels = [regel.split("  ")[1] for regel in huis.doe("logboek", "De Wilg").splitlines()]
    assert regels == ["geopend", "verslag gemaakt", "geopend", "uitgegeven", "uitgegeven"]


def test_een_team_op_een_server(pg_url: str, tmp_path: Path) -> None:
    zin, ander = tmp_path / "zin", tmp_path / "ander"
    zin.write_text(WACHTZIN)
    ander.write_text(NIEUW)
    els = {"KEUKENTAFEL_KLUIS": pg_url, "KEUKENTAFEL_GEBRUIKER": "Els"}
    bram = {**els, "KEUKENTAFEL_GEBRUIKER": "bram"}

    def doe(*argumenten: object, wie: dict[str, str] = els, met: Path = zin) -> str:
        klaar = draai(*argumenten, "--wachtwoord-van", met, **wie)
        assert klaar.returncode == 0, klaar.stderr
        return klaar.stdout

    assert "Uw naam daarin: els" in doe("team", "begin", "--nieuw-van", zin)
    doe("team", "uitnodigen", "--naam", "Bram", "--nieuw-van", ander)
    assert doe("team", "leden").split() == ["bram", "els"]
    transcript = tmp_path / "t.jsonl"
    transcript.write_text('{"rol": "client", "spreker": "Ria", "tekst": "de huur is achter"}\n')
    doe("inlezen", transcript, "--naam", "De Wilg", "--motor", "snel")
    assert doe("lijst", wie=bram, met=ander) == ""
    doe("team", "openen", "--dossier", "De Wilg", "--naam", "bram")
    assert "De Wilg" in doe("lijst", wie=bram, met=ander)
    assert doe("team", "wie", "--dossier", "De Wilg").splitlines() == [
        "bram  zonder wat apart staat",
        "els  alles",
    ]
    codes = tmp_path / "codes"
    codes.write_text(" ".join(doe("sleutels", "vierogen").splitlines()[-2:]))
    doe("team", "sluiten", "--dossier", "De Wilg", "--naam", "bram")
    assert doe("lijst", wie=bram, met=ander) == ""
    over = ("team", "overdragen", "--naam", "Bram", "--apart", "--code-van", codes)
    assert "bram: 1" in doe(*over)
    assert "bram  alles" in doe("team", "wie", "--dossier", "De Wilg")
    nieuw = draai("sleutels", "herstellen", "--code-van", codes, "--nieuw-van", ander, **els)
    assert "team overdragen" in fout_van(nieuw)
    assert "eraf" in doe("team", "afnemen", "--naam", "bram")
    assert "De kluis is heel" in doe("controle")
    weg = draai("lijst", "--wachtwoord-van", ander, **bram)
    assert "kent de kluis van het team niet" in fout_van(weg)
