"""`inlezen`, `verslag`, `lijst` and `toon`: the commands that read and show dossiers."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from keukentafel import cli_teksten as teksten
from keukentafel.bergplaats import waarschuwing_document
from keukentafel.cli_hulp import controleer_uit, schrijf_uit, toon_tekst
from keukentafel.cli_ontgrendel import open_caseload, zeg, zoek
from keukentafel.cli_regels import BEIDE, RIJK, lees_regels, motor_van, rol_van, tekst_van
from keukentafel.fouten import InvoerFout, KeukentafelFout

if TYPE_CHECKING:
    from keukentafel.caseload import Caseload
    from keukentafel.conversation.dossier import Dossier
    from keukentafel.language import Motor
    from keukentafel.reports.documenten import Wens
    from keukentafel.session import Sessie

MAX_BEURTEN = 2000
"""More turns than this in one transcript is a mistake, not a talk."""

Beurt = dict[str, Any]


# ---- inlezen --------------------------------------------------------------------------------


def inlezen(opties: Namespace) -> int:
    """Store a transcript as a closed talk, or print its analysis.

    The analysis reads with both engines: a signal that either sees stays out of the rest.
    """
    beurten = lees_beurten(opties.transcript)
    if opties.json:
        _druk_analyse(Path(opties.transcript).name, beurten, motor_van(opties.motor or BEIDE))
        return 0
    naam = opties.naam or Path(opties.transcript).stem
    with open_caseload(opties) as caseload:
        if caseload.zoek(naam):
            raise KeukentafelFout(teksten.NAAM_BESTAAT)
        caseload.lees_met(motor_van(opties.motor or RIJK))
        _bewaar(caseload, naam, beurten)
    print(teksten.INGELEZEN.format(aantal=len(beurten)))
    return 0


def lees_beurten(bestand: str) -> list[Beurt]:
    """Return the turns of a transcript, checked. Raises InvoerFout with the file and the line."""
    beurten: list[Beurt] = []
    gezien: set[int] = set()
    for bron, regelnr, obj in lees_regels(bestand):
        nr = obj.get("beurt", len(beurten) + 1)
        if isinstance(nr, bool) or not isinstance(nr, int):
            raise InvoerFout(bron, regelnr, teksten.BEURT_FOUT)
        if nr in gezien:
            raise InvoerFout(bron, regelnr, teksten.BEURT_DUBBEL.format(beurt=nr))
        spreker = obj.get("spreker") or ""
        if not isinstance(spreker, str):
            raise InvoerFout(bron, regelnr, teksten.SPREKER_FOUT)
        rol, tekst = rol_van(obj, bron, regelnr), tekst_van(obj, bron, regelnr)
        gezien.add(nr)
        register = obj.get("register")
        beurt = {"beurt": nr, "rol": rol, "spreker": spreker, "tekst": tekst, "register": register}
        beurten.append(beurt | {naam: obj[naam] for naam in ("minuut", "aanwezig") if naam in obj})
        if len(beurten) > MAX_BEURTEN:
            raise InvoerFout(bron, regelnr, teksten.TE_VEEL_BEURTEN.format(aantal=MAX_BEURTEN))
    if not beurten:
        raise InvoerFout(bestand, None, teksten.GEEN_BEURTEN)
    return beurten


def _druk_analyse(naam: str, beurten: list[Beurt], motor: "Motor") -> None:
    from keukentafel.reports.oogst import analyse_uit_beurten

    analyse = {"transcript": naam, **analyse_uit_beurten(beurten, motor)}
    print(json.dumps(analyse, ensure_ascii=False, indent=1))


def _bewaar(caseload: "Caseload", naam: str, beurten: list[Beurt]) -> None:
    """Make the dossier whole, or not at all."""
    from keukentafel.conversation.opdrachten import BeginGesprek, SluitGesprek

    sessie = caseload.nieuw(naam)
    try:
        sessie.do(BeginGesprek())
        for beurt in beurten:
            _noteer(sessie, beurt)
        sessie.do(SluitGesprek())
    except BaseException:
        caseload.verwijder(sessie.dossier_id)
        raise


def _noteer(sessie: "Sessie", beurt: Beurt) -> None:
    """Note one turn. Who speaks sits at the table from then on, and heard nothing before."""
    from keukentafel.conversation.dossier import IK
    from keukentafel.conversation.opdrachten import Noteer, VoegPersoonToe
    from keukentafel.conversation.tekst import masker_bsn, schoon
    from keukentafel.labels import Rol

    client = beurt["rol"] is Rol.CLIENT
    naam = masker_bsn(schoon(beurt["spreker"]))[:60].strip()
    if client and naam and not sessie.dossier.persoon_met_naam(naam):
        sessie.do(VoegPersoonToe(naam, aan_tafel=True))
    persoon = sessie.dossier.persoon_met_naam(naam) if naam else None
    sessie.do(
        Noteer(
            beurt["tekst"],
            (persoon.id if persoon else "") if client else IK,
            beurt["rol"],
            letterlijk=client and beurt["register"] != "notitie",
        )
    )


# ---- verslag, lijst, toon -------------------------------------------------------------------


def verslag(opties: Namespace) -> int:
    """Write a document to a file or to the output; the dossier keeps that it was made."""
    from keukentafel.reports.documenten import Papier, Vorm, Wens

    papier, vorm = Papier(opties.voor), Vorm(opties.als)
    if opties.uit is None and sys.stdout.isatty():
        raise KeukentafelFout(teksten.NIET_OP_SCHERM)
    _controleer_uit(opties)
    with open_caseload(opties) as caseload:
        sessie = _open_dossier(caseload, opties.dossier)
        lezer = _lezer(sessie.dossier, opties.lezer)
        wens = Wens(papier, lezer, opties.ontvanger or "")
        inhoud = sessie.maak_document(wens, vorm, datetime.now().astimezone())
        if papier.thuis:
            print(teksten.VEILIG_THUIS, file=sys.stderr)
        _zeg_wat_wegblijft(sessie.dossier, wens)
        _lever(inhoud, opties)
    return 0


def _zeg_wat_wegblijft(dossier: "Dossier", wens: "Wens") -> None:
    """Say which parts got no yes and so are not in a document for somebody outside."""
    from keukentafel.conversation.plan import Deelstuk
    from keukentafel.reports.documenten import gedeeld

    mag = gedeeld(dossier, wens)
    weg = [] if mag is None else [d.value for d in Deelstuk if d not in mag]
    if weg:
        print(teksten.GEEN_JA.format(delen=", ".join(weg)), file=sys.stderr)


def lijst(opties: Namespace) -> int:
    """Print the caseload, a line each."""
    with open_caseload(opties) as caseload:
        zaken = caseload.zaken()
    for zaak in zaken:
        print(f"{zaak.bijgewerkt.astimezone():%d-%m-%Y %H:%M}  {zaak.id}  {zaak.naam}")
    if not zaken:
        print(teksten.GEEN_DOSSIERS, file=sys.stderr)
    return 0


def toon(opties: Namespace) -> int:
    """Show a dossier on the alternate screen, or write it to a file."""
    from keukentafel.reports.verslag import maak_overzicht

    if opties.uit is None and not (sys.stdout.isatty() and sys.stdin.isatty()):
        raise KeukentafelFout(teksten.ALLEEN_OP_SCHERM)
    _controleer_uit(opties)
    with open_caseload(opties) as caseload:
        sessie = _open_dossier(caseload, opties.dossier)
        sessie.log("getoond" if opties.uit is None else "uitgevoerd")
        tekst = maak_overzicht(sessie.dossier, nu=datetime.now().astimezone())
    if opties.uit is None:
        toon_tekst(tekst)
    else:
        _lever(tekst.encode(), opties)
    return 0


OPDRACHTEN: dict[str, Callable[[Namespace], int]] = {
    "inlezen": inlezen,
    "verslag": verslag,
    "lijst": lijst,
    "toon": toon,
}


def _controleer_uit(opties: Namespace) -> None:
    if opties.uit is not None:
        controleer_uit(opties.uit, overschrijf=opties.overschrijf)


def _lever(inhoud: bytes, opties: Namespace) -> None:
    schrijf_uit(inhoud, opties.uit, overschrijf=opties.overschrijf)
    if opties.uit is not None:
        zeg(waarschuwing_document(opties.uit))


def _open_dossier(caseload: "Caseload", naam: str) -> "Sessie":
    return caseload.open_dossier(zoek(caseload, naam).id)


def _lezer(dossier: "Dossier", naam: str | None) -> str | None:
    """Return the id of the reader. Raises KeukentafelFout."""
    if naam is None:
        return None
    persoon = dossier.persoon_met_naam(naam)
    if persoon is None:
        raise KeukentafelFout(teksten.LEZER_ONBEKEND)
    return persoon.id
