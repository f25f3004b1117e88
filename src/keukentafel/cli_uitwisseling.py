"""Giving a dossier away and taking one in: `exporteer`, `inzage`, `importeer`, `overnemen`, and
`veiligheidsverslag` for what stands apart.

One road out and one road in: the shared part is JSON by the published schema, all of it goes in
a sealed file. `inzage` is `exporteer` with a document to read beside it.
"""

import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from keukentafel import cli_kluisteksten as teksten
from keukentafel import cli_teksten
from keukentafel.bergplaats import waarschuwing_document
from keukentafel.cli_hulp import (
    controleer_uit,
    nieuwe_wachtzin,
    schrijf_document,
    schrijf_uit,
    toon_tekst,
    wachtzin,
)
from keukentafel.cli_ontgrendel import open_caseload, zeg, zoek
from keukentafel.fouten import InvoerFout, KeukentafelFout

if TYPE_CHECKING:
    from keukentafel.conversation.gebeurtenissen import Gebeurtenis

VERZEGELD = ".verzegeld"


# ---- out ------------------------------------------------------------------------------------


def exporteer(opties: Namespace) -> int:
    """Write the shared part as JSON, to a file or to the output."""
    if opties.uit is None and sys.stdout.isatty():
        raise KeukentafelFout(cli_teksten.NIET_OP_SCHERM)
    if opties.uit is not None:
        controleer_uit(opties.uit, overschrijf=opties.overschrijf)
    with open_caseload(opties) as caseload:
        sessie = caseload.bekijk(zoek(caseload, opties.dossier).id)
        inhoud = sessie.geef_uit(datetime.now().astimezone())
        schrijf_uit(inhoud, opties.uit, overschrijf=opties.overschrijf)
    if opties.uit is not None:
        zeg(waarschuwing_document(opties.uit))
    return 0


def inzage(opties: Namespace) -> int:
    """Write the shared part as JSON and as a document, and on request all of it, sealed."""
    from keukentafel.reports.documenten import Papier, Vorm, Wens, maak

    html, dicht = opties.uit.with_suffix(".html"), opties.uit.with_suffix(VERZEGELD)
    for pad in (opties.uit, html, *([dicht] if opties.volledig else [])):
        controleer_uit(pad, overschrijf=opties.overschrijf)
    with open_caseload(opties) as caseload:
        sessie = caseload.bekijk(zoek(caseload, opties.dossier).id)
        if opties.volledig and sessie.kijkt_mee:
            raise KeukentafelFout(teksten.VEILIG_NIET_HIER)
        zin = _eigen_wachtzin(opties) if opties.volledig else ""
        nu = datetime.now().astimezone()
        document = maak(sessie.dossier, Wens(Papier.DOSSIER), Vorm.HTML, nu)
        inhoud = sessie.geef_uit(nu)
        alles = sessie.geef_alles_uit() if opties.volledig else b""
    schrijf_document(opties.uit, inhoud, overschrijf=opties.overschrijf)
    schrijf_document(html, document, overschrijf=opties.overschrijf)
    if opties.volledig:
        _schrijf_dicht(dicht, alles, zin, opties)
    zeg(cli_teksten.UIT_KLAAR.format(pad=opties.uit))
    zeg(teksten.INZAGE_ANDEREN)
    zeg(waarschuwing_document(opties.uit))
    return 0


def veiligheidsverslag(opties: Namespace) -> int:
    """Let what stands apart leave in a sealed file, or record that it need not."""
    from keukentafel.conversation.opdrachten import RegelVeiligheid

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
        sessie.log("uitgevoerd")
        _schrijf_dicht(opties.uit, sessie.geef_alles_uit(), zin, opties)
        sessie.do(RegelVeiligheid("verslag"))
    zeg(cli_teksten.UIT_KLAAR.format(pad=opties.uit))
    return 0


# ---- in -------------------------------------------------------------------------------------


def neem_in(opties: Namespace) -> int:
    """Take in an export as a new dossier. A wrong file leaves the vault as it was."""
    ruw, stromen = _lees(opties.bestand), None
    if opties.verzegeld:
        paren = _open_dicht(ruw, opties.bestand, opties)
        gebeurtenissen, stromen = [e for _, e in paren], [s for s, _ in paren]
    else:
        from keukentafel.reports.gegevens import van_gegevens

        gebeurtenissen = van_gegevens(ruw, opties.bestand.name)
    with open_caseload(opties) as caseload:
        naam = caseload.neem_in(gebeurtenissen, stromen)
    print(cli_teksten.GEIMPORTEERD.format(naam=naam, aantal=len(gebeurtenissen)))
    return 0


def _lees_verslag(opties: Namespace) -> int:
    from keukentafel.conversation.veiligheid import apart_of_signaal
    from keukentafel.conversation.vouwen import vouw

    if not (sys.stdout.isatty() and sys.stdin.isatty()):
        raise KeukentafelFout(cli_teksten.ALLEEN_OP_SCHERM)
    paren = _open_dicht(_lees(opties.lees), opties.lees, opties)
    dossier = vouw([e for _, e in paren])
    regels = [teksten.VEILIG_TITEL.format(naam=dossier.naam), ""]
    regels += [
        f"- {u.moment.astimezone():%d-%m-%Y %H:%M} {dossier.noem(u.spreker)}: {u.tekst}"
        for u in apart_of_signaal(dossier)
    ]
    regels += ["", *(f"- {tekst}" for _, _, tekst in dossier.veiligheid)]
    toon_tekst("\n".join(regels))
    return 0


def _lees(pad: Path) -> bytes:
    from keukentafel.reports.gegevens import MAX_BYTES

    try:
        with pad.open("rb") as bron:
            return bron.read(MAX_BYTES + 1)
    except OSError:
        raise InvoerFout(str(pad), None, cli_teksten.NIET_TE_LEZEN) from None


# ---- sealed ---------------------------------------------------------------------------------


def _eigen_wachtzin(opties: Namespace) -> str:
    return nieuwe_wachtzin(
        opties.nieuw_van, teksten.BESTAND_WACHTZIN, teksten.NOG_EENS, teksten.NIET_GELIJK
    )


def _schrijf_dicht(pad: Path, inhoud: bytes, zin: str, opties: Namespace) -> None:
    from keukentafel.store.verzegeld import verzegel_bestand

    schrijf_document(pad, verzegel_bestand(inhoud.decode(), zin), overschrijf=opties.overschrijf)


def _open_dicht(ruw: bytes, pad: Path, opties: Namespace) -> "list[tuple[str, Gebeurtenis]]":
    from keukentafel.reports.gegevens import van_volledig
    from keukentafel.store.verzegeld import open_bestand

    tekst = open_bestand(ruw, wachtzin(opties.nieuw_van, teksten.BESTAND_WACHTZIN))
    return van_volledig(tekst.encode(), pad.name)


OPDRACHTEN: dict[str, Callable[[Namespace], int]] = {
    "exporteer": exporteer,
    "importeer": neem_in,
    "inzage": inzage,
    "overnemen": neem_in,
    "veiligheidsverslag": veiligheidsverslag,
}
