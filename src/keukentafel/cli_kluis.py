"""`controle`, `herstel`, `sleutels` and `team`: the vault itself, whatever is in it."""

from argparse import Namespace
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from keukentafel import cli_kluisteksten as teksten
from keukentafel.cli_hulp import nieuwe_wachtzin, wachtzin
from keukentafel.cli_ontgrendel import map_van, open_caseload, zeg, zoek
from keukentafel.fouten import KeukentafelFout

MIN_WACHTZIN = 15
MIS = 1


def controle(opties: Namespace) -> int:
    """Look whether the vault is whole; 1 when it is not."""
    from keukentafel.store.controle import controleer

    with open_caseload(opties) as caseload:
        uitslag = controleer(caseload.kluis)
    for b in uitslag.bevindingen:
        print(teksten.KWALEN[b.kwaal].format(dossier=b.dossier, volg=b.volg, pad=b.pad))
    if uitslag.bevindingen:
        zeg(teksten.CONTROLE_MIS)
        zeg(teksten.CONTROLE_KOPIE)
        return MIS
    print(
        teksten.CONTROLE_GOED.format(
            dossiers=uitslag.dossiers, gebeurtenissen=uitslag.gebeurtenissen
        )
    )
    return 0


def herstel(opties: Namespace) -> int:
    """List the backups, or put one back."""
    from keukentafel.store import Kluis
    from keukentafel.store.kopie import DAGEN, kopieen, zet_terug
    from keukentafel.store.plaats import plaats_van

    map = map_van(opties)
    if plaats_van(map) is not map:
        raise KeukentafelFout(teksten.ALLEEN_MAP)
    if opties.kopie is None:
        alle = kopieen(map)
        for kopie in alle:
            print(f"{kopie.gemaakt.astimezone():%d-%m-%Y %H:%M}  {kopie.pad}")
        zeg(teksten.HERSTEL_LATER.format(dagen=DAGEN) if alle else teksten.HERSTEL_GEEN)
        return 0
    zin = wachtzin(opties.wachtwoord_van)

    def opent(proef: Path) -> None:
        Kluis.open(proef, zin).sluit()

    oud = zet_terug(map, opties.kopie, datetime.now(UTC), opent)
    print(teksten.HERSTEL_KLAAR.format(pad=opties.kopie))
    if oud:
        zeg(teksten.HERSTEL_OUD.format(pad=oud))
    return 0


def sleutels(opties: Namespace) -> int:
    """Change what opens the vault."""
    from keukentafel.store.sleutels import STANDAARD

    if opties.wat == "herstellen":
        return _herstellen(opties)
    with open_caseload(opties) as caseload:
        kluis = caseload.kluis
        match opties.wat:
            case "wachtzin":
                kluis.wijzig_wachtzin(_nieuwe_wachtzin(opties), kosten=STANDAARD)
                print(teksten.WACHTZIN_NIEUW)
            case "herstelcode":
                print(teksten.CODE_NIEUW, kluis.nieuwe_herstelcode(), sep="\n")
            case "vernieuw":
                code = kluis.vernieuw_sleutel(_nieuwe_wachtzin(opties))
                print(teksten.WACHTZIN_NIEUW, teksten.CODE_NIEUW, code, sep="\n")
            case "vierogen":
                print(teksten.VIER_OGEN, *kluis.zet_vier_ogen(), sep="\n")
            case "pin":
                kluis.zet_pin(_vraag(opties, teksten.NIEUWE_PIN))
                print(teksten.PIN_AAN)
            case _:
                kluis.wis_pin()
                print(teksten.PIN_UIT)
    return 0


def _herstellen(opties: Namespace) -> int:
    """A new passphrase with the recovery code, or with the two codes of the organisation."""
    from keukentafel.caseload import Caseload

    code = wachtzin(opties.code_van, teksten.VRAAG_CODE)
    Caseload.open_met_herstelcode(map_van(opties), code, _nieuwe_wachtzin(opties)).sluit()
    print(teksten.WACHTZIN_NIEUW)
    return 0


def team(opties: Namespace) -> int:
    """Look after the vault of a team."""
    if opties.wat == "begin":
        return _begin_team(opties)
    if opties.wat == "overdragen":
        return _draag_over(opties)
    with open_caseload(opties) as caseload:
        kluis = caseload.kluis
        naam = opties.naam.strip().casefold() if opties.naam else ""

        def dossier() -> str:
            return zoek(caseload, _nodig(opties.dossier, "--dossier")).id

        match opties.wat:
            case "leden":
                print(*kluis.leden(), sep="\n")
            case "uitnodigen":
                kluis.nodig_uit(_nodig(naam, "--naam"), _nieuwe_wachtzin(opties))
                print(teksten.TEAM_ERBIJ.format(naam=naam))
            case "afnemen":
                ids = kluis.neem_af(_nodig(naam, "--naam"))
                print(teksten.TEAM_ERAF.format(naam=naam, aantal=len(ids)))
            case "wie":
                for wie, stromen in sorted(kluis.toegang(dossier()).items()):
                    alles = len(stromen) > 1
                    wat = teksten.GEDEELD_EN_APART if alles else teksten.ALLEEN_GEDEELD
                    print(f"{wie}  {wat}")
            case "openen":
                kluis.geef_toegang(dossier(), _nodig(naam, "--naam"), apart=opties.apart)
                print(teksten.TEAM_OPEN.format(naam=naam))
            case _:
                kluis.neem_toegang(dossier(), _nodig(naam, "--naam"), alleen_apart=opties.apart)
                print(teksten.TEAM_DICHT.format(naam=naam))
    return 0


def _draag_over(opties: Namespace) -> int:
    """Open dossiers to a colleague with four eyes: who had them is ill, or gone."""
    from keukentafel.caseload import Caseload

    naam = _nodig(opties.naam, "--naam").strip().casefold()
    codes = wachtzin(opties.code_van, teksten.VRAAG_CODES)
    caseload = Caseload.open_met_vier_ogen(map_van(opties), codes)
    try:
        zaken = [zoek(caseload, opties.dossier)] if opties.dossier else caseload.zaken()
        for zaak in zaken:
            caseload.kluis.geef_toegang(zaak.id, naam, apart=opties.apart)
    finally:
        caseload.sluit()
    print(teksten.TEAM_OVERGEDRAGEN.format(naam=naam, aantal=len(zaken)))
    return 0


def _begin_team(opties: Namespace) -> int:
    from keukentafel.store import Kluis
    from keukentafel.store.plaats import gebruiker, plaats_van

    plaats = plaats_van(Path())
    if isinstance(plaats, Path):
        raise KeukentafelFout(teksten.TEAM_GEEN_ADRES)
    zin = _nieuwe_wachtzin(opties)
    kluis, code = Kluis.maak(plaats, zin, gebruiker=gebruiker())
    kluis.sluit()
    print(teksten.TEAM_GEMAAKT.format(naam=gebruiker()), teksten.CODE_NIEUW, code, sep="\n")
    return 0


def _nodig(waarde: str | None, wat: str) -> str:
    if not waarde:
        raise KeukentafelFout(teksten.TEAM_ONTBREEKT.format(wat=wat))
    return waarde


def _vraag(opties: Namespace, vraag: str) -> str:
    return nieuwe_wachtzin(opties.nieuw_van, vraag, teksten.NOG_EENS, teksten.NIET_GELIJK)


def _nieuwe_wachtzin(opties: Namespace) -> str:
    zin = _vraag(opties, teksten.NIEUWE_WACHTZIN)
    if len(zin) < MIN_WACHTZIN:
        raise KeukentafelFout(teksten.WACHTZIN_KORT)
    return zin


OPDRACHTEN: dict[str, Callable[[Namespace], int]] = {
    "controle": controle,
    "herstel": herstel,
    "sleutels": sleutels,
    "team": team,
}
