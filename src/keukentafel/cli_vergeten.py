"""Erasing, keeping, handing over and giving away: the rights of who a dossier is about."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from keukentafel import cli_kluisteksten as teksten
from keukentafel import cli_teksten
from keukentafel.bergplaats import waarschuwing_document
from keukentafel.cli_hulp import (
    controleer_uit,
    nieuwe_wachtzin,
    schrijf_document,
    toon_tekst,
    wachtzin,
)
from keukentafel.cli_ontgrendel import map_van, open_caseload, zeg, zoek
from keukentafel.fouten import KeukentafelFout

if TYPE_CHECKING:
    from keukentafel.caseload import Caseload
    from keukentafel.conversation.gebeurtenissen import Gebeurtenis
    from keukentafel.conversation.wissen import Wis
    from keukentafel.session import Sessie

VERZEGELD = ".verzegeld"


# ---- erasing --------------------------------------------------------------------------------


def wis(opties: Namespace) -> int:
    """Erase for good, or say how much would go."""
    with open_caseload(opties) as caseload:
        sessie = caseload.bekijk(zoek(caseload, opties.dossier).id)
        if opties.lijst:
            _toon_lijst(sessie)
        elif opties.alles:
            _wis_dossier(caseload, sessie, opties)
        else:
            _wis_deel(caseload, sessie, opties)
    return 0


def _toon_lijst(sessie: "Sessie") -> None:
    if not (sys.stdout.isatty() and sys.stdin.isatty()):
        raise KeukentafelFout(cli_teksten.ALLEEN_OP_SCHERM)
    d = sessie.dossier
    regels = [*((u.id, u.tekst) for u in d.uitingen.values())]
    regels += [(int(r.id.removeprefix("r")), r.verwoording) for r in d.eigen_regels.values()]
    regels += [(h.id, h.zin) for h in d.hulpvragen.values()]
    regels += [(x.id, x.tekst) for x in d.doelen.values()]
    regels += [(x.id, x.actie) for x in d.acties.values()]
    regels += [(g.nr, f"{g.begonnen.astimezone():%d-%m-%Y %H:%M}") for g in d.gesprekken.values()]
    sessie.log("getoond")
    toon_tekst("\n".join(f"{nr:5}  {tekst}" for nr, tekst in sorted(regels)))


def _wis_dossier(caseload: "Caseload", sessie: "Sessie", opties: Namespace) -> None:
    from keukentafel.store.modellen import Veiligheid

    if not opties.ja:
        print(teksten.WIS_DOSSIER)
        return
    if sessie.heeft_apart and sessie.bewaring.veiligheid is Veiligheid.OPEN:
        raise KeukentafelFout(teksten.APART_EERST)
    caseload.verwijder(sessie.dossier_id)
    print(teksten.WIS_DOSSIER_KLAAR)
    _kopieen(caseload, opties)


def _wis_deel(caseload: "Caseload", sessie: "Sessie", opties: Namespace) -> None:
    wat = _wat(sessie, opties)
    aantal = sessie.wis(wat) if opties.ja else sessie.wat_gaat_weg(wat)
    if not aantal:
        raise KeukentafelFout(teksten.WIS_NIETS)
    print((teksten.WIS_KLAAR if opties.ja else teksten.WIS_TELLING).format(aantal=aantal))
    if opties.ja:
        _kopieen(caseload, opties)


def _wat(sessie: "Sessie", opties: Namespace) -> "Wis":
    from keukentafel.conversation.wissen import WisDomein, WisGesprek, WisPersoon, WisRegel
    from keukentafel.labels import Levensdomein

    if opties.persoon is not None:
        persoon = sessie.dossier.persoon_met_naam(opties.persoon)
        if persoon is None:
            raise KeukentafelFout(teksten.PERSOON_ONBEKEND)
        return WisPersoon(persoon.id)
    if opties.domein is not None:
        return WisDomein(Levensdomein(opties.domein))
    return WisRegel(opties.regel) if opties.regel is not None else WisGesprek(opties.gesprek)


def _kopieen(caseload: "Caseload", opties: Namespace) -> None:
    """Let old backups go at once when asked for, else say until when they hold it."""
    from keukentafel.store.kopie import DAGEN, wis_oudere

    plaats = caseload.kluis.plaats
    if not isinstance(plaats, Path):
        return
    if not opties.ook_kopieen:
        zeg(teksten.WIS_KOPIEEN_LATER.format(dagen=DAGEN))
        return
    nu = datetime.now(UTC)
    caseload.kluis.maak_kopie(nu)
    print(teksten.WIS_KOPIEEN_KLAAR.format(aantal=wis_oudere(plaats, nu)))


# ---- giving away and taking in --------------------------------------------------------------


def inzage(opties: Namespace) -> int:
    """Write the shared part as JSON and as a document, and on request all of it, sealed."""
    from keukentafel.conversation.uitwisseling import naar_json, naar_volledig
    from keukentafel.reports.documenten import Papier, Vorm, Wens, maak

    html, dicht = opties.uit.with_suffix(".html"), opties.uit.with_suffix(VERZEGELD)
    for pad in (opties.uit, html, *([dicht] if opties.volledig else [])):
        controleer_uit(pad, overschrijf=opties.overschrijf)
    with open_caseload(opties) as caseload:
        sessie = caseload.bekijk(zoek(caseload, opties.dossier).id)
        if opties.volledig and sessie.kijkt_mee:
            raise KeukentafelFout(teksten.VEILIG_NIET_HIER)
        zin = _eigen_wachtzin(opties) if opties.volledig else ""
        sessie.log("uitgevoerd")
        paren, delen = _paren(sessie), sessie.gedeeld()
        wens = Wens(Papier.DOSSIER)
        document = maak(sessie.dossier, wens, Vorm.HTML, datetime.now().astimezone())
    schrijf_document(opties.uit, naar_json(delen).encode(), overschrijf=opties.overschrijf)
    schrijf_document(html, document, overschrijf=opties.overschrijf)
    if opties.volledig:
        _schrijf_dicht(dicht, naar_volledig(paren), zin, opties)
    zeg(cli_teksten.UIT_KLAAR.format(pad=opties.uit))
    zeg(teksten.INZAGE_ANDEREN)
    zeg(waarschuwing_document(opties.uit))
    return 0


def overnemen(opties: Namespace) -> int:
    """Take in an export as a new dossier."""
    from keukentafel.conversation.uitwisseling import van_json, van_volledig
    from keukentafel.conversation.vouwen import vouw

    ruw = _lees(opties.bestand)
    gebeurtenissen: list[Gebeurtenis]
    stromen: list[str] | None = None
    if opties.verzegeld:
        paren = van_volledig(_open_dicht(ruw, opties))
        gebeurtenissen, stromen = [e for _, e in paren], [s for s, _ in paren]
    else:
        gebeurtenissen = van_json(_tekst(ruw, opties.bestand))
    naam = vouw(gebeurtenissen).naam
    with open_caseload(opties) as caseload:
        if caseload.zoek(naam):
            raise KeukentafelFout(teksten.OVERNEMEN_NAAM)
        caseload.neem_over(gebeurtenissen, stromen)
    print(teksten.OVERGENOMEN.format(naam=naam))
    return 0


def veiligheidsverslag(opties: Namespace) -> int:
    """Let what stands apart leave in a sealed file, or record that it need not."""
    from keukentafel.conversation.opdrachten import RegelVeiligheid
    from keukentafel.conversation.uitwisseling import naar_volledig

    if opties.lees is not None:
        return _lees_verslag(opties)
    if opties.dossier is None or (opties.uit is None) is not opties.weiger:
        raise KeukentafelFout(teksten.VEILIG_KIES)
    if opties.uit is not None:
        controleer_uit(opties.uit, overschrijf=opties.overschrijf)
    with open_caseload(opties) as caseload:
        sessie = caseload.bekijk(zoek(caseload, opties.dossier).id)
        if sessie.kijkt_mee:
            raise KeukentafelFout(teksten.VEILIG_NIET_HIER)
        if not sessie.heeft_apart:
            raise KeukentafelFout(teksten.VEILIG_NIETS)
        if opties.weiger:
            sessie.do(RegelVeiligheid("geweigerd"))
            print(teksten.VEILIG_GEWEIGERD)
            return 0
        zin = _eigen_wachtzin(opties)
        _schrijf_dicht(opties.uit, naar_volledig(_paren(sessie)), zin, opties)
        sessie.do(RegelVeiligheid("verslag"))
    zeg(cli_teksten.UIT_KLAAR.format(pad=opties.uit))
    return 0


def _lees_verslag(opties: Namespace) -> int:
    from keukentafel.conversation.uitwisseling import van_volledig
    from keukentafel.conversation.veiligheid import apart_of_signaal
    from keukentafel.conversation.vouwen import vouw

    if not (sys.stdout.isatty() and sys.stdin.isatty()):
        raise KeukentafelFout(cli_teksten.ALLEEN_OP_SCHERM)
    paren = van_volledig(_open_dicht(_lees(opties.lees), opties))
    dossier = vouw([e for _, e in paren])
    regels = [teksten.VEILIG_TITEL.format(naam=dossier.naam), ""]
    regels += [
        f"- {u.moment.astimezone():%d-%m-%Y %H:%M} {dossier.noem(u.spreker)}: {u.tekst}"
        for u in apart_of_signaal(dossier)
    ]
    regels += ["", *(f"- {tekst}" for _, _, tekst in dossier.veiligheid)]
    toon_tekst("\n".join(regels))
    return 0


def _paren(sessie: "Sessie") -> "list[tuple[str, Gebeurtenis]]":
    alle = zip(sessie.opgeslagen(), sessie.gebeurtenissen, strict=True)
    return [(str(rij.stroom), e) for rij, e in alle]


def _eigen_wachtzin(opties: Namespace) -> str:
    return nieuwe_wachtzin(
        opties.nieuw_van, teksten.BESTAND_WACHTZIN, teksten.NOG_EENS, teksten.NIET_GELIJK
    )


def _schrijf_dicht(pad: Path, tekst: str, zin: str, opties: Namespace) -> None:
    from keukentafel.store.verzegeld import verzegel_bestand

    schrijf_document(pad, verzegel_bestand(tekst, zin), overschrijf=opties.overschrijf)


def _open_dicht(ruw: bytes, opties: Namespace) -> str:
    from keukentafel.store.verzegeld import open_bestand

    return open_bestand(ruw, wachtzin(opties.nieuw_van, teksten.BESTAND_WACHTZIN))


def _lees(pad: Path) -> bytes:
    try:
        return pad.read_bytes()
    except OSError:
        raise KeukentafelFout(teksten.NIET_LEZEN.format(pad=pad)) from None


def _tekst(ruw: bytes, pad: Path) -> str:
    try:
        return ruw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise KeukentafelFout(teksten.NIET_LEZEN.format(pad=pad)) from None


# ---- keeping --------------------------------------------------------------------------------


def bewaar(opties: Namespace) -> int:
    """Say or set when a dossier goes and whether it was handed over."""
    from keukentafel.conversation.opdrachten import LegOverdrachtVast, ZetVernietigdatum

    with open_caseload(opties) as caseload:
        sessie = caseload.bekijk(zoek(caseload, opties.dossier).id)
        if opties.dag is not None or opties.gewoon:
            sessie.do(ZetVernietigdatum(None if opties.gewoon else _dag(opties.dag)))
        if opties.overgedragen or opties.niet_overdragen:
            sessie.do(LegOverdrachtVast(gedaan=opties.overgedragen))
        nu = sessie.bewaring
    dag = f"{nu.vernietigen_op:%d-%m-%Y}" if nu.vernietigen_op else teksten.BEWAAR_NOOIT
    overdracht, veiligheid = teksten.OVERDRACHT[nu.overdracht], teksten.VEILIGHEID[nu.veiligheid]
    print(teksten.BEWAAR_STAND.format(dag=dag, overdracht=overdracht, veiligheid=veiligheid))
    return 0


def _dag(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        raise KeukentafelFout(teksten.GEEN_DAG) from None


def verloopt(opties: Namespace) -> int:
    """List what goes soon, and on request destroy what may; needs no passphrase."""
    from keukentafel.store.opruimen import verlopend, vernietig_verlopen
    from keukentafel.store.plaats import plaats_van

    plaats, vandaag = plaats_van(map_van(opties)), date.today()
    if opties.vernietig:
        weg, _ = vernietig_verlopen(plaats, vandaag)
        print(teksten.VERLOOPT_KLAAR.format(aantal=len(weg)))
    alle = verlopend(plaats, vandaag + timedelta(days=max(0, opties.dagen)))
    for v in alle:
        wacht = (
            teksten.VERLOOPT_WACHT if v.bewaring.overdracht == "open" else teksten.VERLOOPT_APART
        )
        stand = teksten.VERLOOPT_MAG if v.mag_weg else wacht
        dag = f"{v.bewaring.vernietigen_op:%d-%m-%Y}"
        print(teksten.VERLOOPT_REGEL.format(dag=dag, id=v.id, stand=stand))
    if not alle:
        zeg(teksten.VERLOOPT_NIETS)
    return 0


def logboek(opties: Namespace) -> int:
    """Print who looked, a line each."""
    with open_caseload(opties) as caseload:
        print(*logregels(caseload.bekijk(zoek(caseload, opties.dossier).id)), sep="\n")
    return 0


def logregels(sessie: "Sessie") -> Iterable[str]:
    """Yield when, what and by whom; never what stood there."""
    for e in sessie.inzage():
        hoe = teksten.LOGBOEK_HOE[getattr(e, "hoe", "document")]
        door = getattr(e, "door", "")
        yield f"{e.op.astimezone():%d-%m-%Y %H:%M}  {hoe}" + (f"  {door}" if door else "")


OPDRACHTEN: dict[str, Callable[[Namespace], int]] = {
    "wis": wis,
    "inzage": inzage,
    "overnemen": overnemen,
    "veiligheidsverslag": veiligheidsverslag,
    "bewaar": bewaar,
    "verloopt": verloopt,
    "logboek": logboek,
}
