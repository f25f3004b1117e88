"""`nabespreking`: looking back on a talk, also one pasted as plain text. Stores nothing."""

import json
import sys
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from keukentafel import cli_teksten as teksten
from keukentafel.cli_dossier import lees_beurten
from keukentafel.cli_hulp import toon_tekst
from keukentafel.cli_regels import motor_van
from keukentafel.cli_tekst import lees_tekst
from keukentafel.fouten import InvoerFout, KeukentafelFout
from keukentafel.labels import Rol

if TYPE_CHECKING:
    from keukentafel.content.coach import Nabespreekteksten
    from keukentafel.language.motor import BasisMotor
    from keukentafel.practice.coach.nabespreking import Nabespreking

OEFENING, ECHT = "oefening", "echt"


def nabespreking(opties: Namespace) -> int:
    """Write the debrief. Raises InvoerFout, InhoudFout."""
    from keukentafel.content import vragen
    from keukentafel.content.coach import keerlijst, nabespreekteksten
    from keukentafel.language import laad_motor
    from keukentafel.practice.coach.nabespreking import bespreek_na

    oefening = _is_oefening(opties)
    snel = laad_motor()
    beurten, voert = _beurten(opties, snel)
    woorden = nabespreekteksten()
    resultaat = bespreek_na(
        beurten, motor_van(opties.motor), snel, vragen(), keerlijst(), oefening=oefening
    )
    if opties.json:
        _druk_json(resultaat, woorden)
        return 0
    tekst = _als_tekst(resultaat, woorden, voert)
    if sys.stdout.isatty():
        toon_tekst(tekst)
    else:
        print(tekst)
    return 0


def _is_oefening(opties: Namespace) -> bool:
    """Ask whether this was practice, where somebody can answer; else it is taken as such."""
    if opties.soort:
        return bool(opties.soort == OEFENING)
    if not (sys.stdin.isatty() and sys.stderr.isatty()) or opties.json:
        return True
    print(teksten.OEFENGESPREK, end="", file=sys.stderr, flush=True)
    antwoord = sys.stdin.readline().strip().casefold()
    return not antwoord.startswith("n")


def _beurten(opties: Namespace, snel: "BasisMotor") -> tuple[list[dict[str, Any]], str]:
    """Return the turns, and who was taken to lead when the text did not say."""
    naam = str(opties.transcript)
    if naam.casefold().endswith((".jsonl", ".json")):
        beurten = lees_beurten(naam)
        if not any(b["rol"] is Rol.PROFESSIONAL for b in beurten):
            raise InvoerFout(naam, None, teksten.GEEN_GESPREKSVOERDER_BEURT)
        return beurten, ""
    return _uit_tekst(naam, lees_tekst(opties.transcript), opties.professional, snel)


def _uit_tekst(
    bron: str, tekst: str, professional: str | None, snel: "BasisMotor"
) -> tuple[list[dict[str, Any]], str]:
    from keukentafel.practice.coach.transcript import (
        MAX_BEURTEN,
        als_beurten,
        beurten_uit_tekst,
        minuten_uit_tekst,
        wie_voert,
    )

    gelezen = beurten_uit_tekst(tekst)
    if not gelezen:
        raise InvoerFout(bron, None, teksten.GEEN_NAMEN)
    if len(gelezen) > MAX_BEURTEN:
        raise InvoerFout(bron, None, teksten.TE_VEEL_BEURTEN.format(aantal=MAX_BEURTEN))
    minuten = minuten_uit_tekst(tekst)
    sprekers = {wie.casefold(): wie for wie, _ in gelezen}
    if professional:
        if professional.casefold() not in sprekers:
            raise KeukentafelFout(teksten.SPREKER_ONBEKEND.format(namen=_rij(sprekers)))
        return als_beurten(gelezen, sprekers[professional.casefold()], minuten), ""
    voert = wie_voert(gelezen, snel)
    if voert is None:
        raise KeukentafelFout(teksten.WIE_VOERT.format(namen=_rij(sprekers)))
    return als_beurten(gelezen, voert, minuten), voert


def _rij(sprekers: dict[str, str]) -> str:
    return ", ".join(sprekers.values())


def _als_tekst(n: "Nabespreking", t: "Nabespreekteksten", voert: str) -> str:
    from keukentafel.practice.coach.verwoorden import begin, verwoord

    regels = [t.titel, "", begin(n, t)]
    if voert:
        regels += [t.wie_voert.format(wie=voert)]
    for stuk in verwoord(n, t):
        regels += ["", stuk.naam, *(f"- {regel}" for regel in stuk.regels)]
    return "\n".join(regels)


def _druk_json(n: "Nabespreking", t: "Nabespreekteksten") -> None:
    from keukentafel.practice.coach.als_json import als_json

    print(json.dumps(als_json(n, t), ensure_ascii=False, indent=1))
