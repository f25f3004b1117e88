"""`oefenen` and `rollenspel`: a simulated household by the line, or as cards to print."""

import json
import random
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from keukentafel import cli_teksten as teksten
from keukentafel.cli_regels import motor_van, schrijf_json
from keukentafel.fouten import InvoerFout, KeukentafelFout

if TYPE_CHECKING:
    from keukentafel.content.persona import Persona
    from keukentafel.practice.oefening import Oefening
    from keukentafel.practice.taalmodel import Taalmodel
    from keukentafel.practice.toestand import Toestand

KLAAR = "/klaar"
MAX_SEED = 999_999


def oefenen(opties: Namespace) -> int:
    """Open the screen, or talk by the line. Raises KeukentafelFout."""
    if opties.binnenkant and not opties.json:
        raise KeukentafelFout(teksten.BINNENKANT_BIJ_JSON)
    if opties.persona is not None or opties.json:
        persona = persona_van(opties.persona)
    seed = random.randint(1, MAX_SEED) if opties.seed is None else opties.seed
    model = _taalmodel(opties)
    if not opties.json:
        return _op_scherm(opties, seed, model)
    from keukentafel.practice.oefening import laad_oefening

    oefening = laad_oefening(persona, motor_van(opties.motor))
    oefening.warm_op()
    t = oefening.begin(seed, opties.moeilijkheid)
    return _per_regel(oefening, t, model, binnenkant=opties.binnenkant)


def _taalmodel(opties: Namespace) -> "Taalmodel | None":
    if opties.taalmodel is None:
        if opties.taalmodel_elders:
            raise KeukentafelFout(teksten.ELDERS_ZONDER)
        return None
    from keukentafel.practice.taalmodel import Taalmodel

    model = Taalmodel(opties.taalmodel, opties.taalmodel_naam, elders=opties.taalmodel_elders)
    print(teksten.TAALMODEL_AAN.format(adres=model.adres), file=sys.stderr)
    return model


def _op_scherm(opties: Namespace, seed: int, model: "Taalmodel | None") -> int:
    if not (sys.stdin.isatty() and (sys.stdout.isatty() or sys.stderr.isatty())):
        raise KeukentafelFout(teksten.GEEN_TERMINAL)
    from keukentafel.store.plaats import standaard_map
    from keukentafel.tui.oefenapp import start_oefenen

    return start_oefenen(standaard_map(), opties.persona, seed, opties.moeilijkheid, model)


def persona_van(naam: str | None) -> "Persona":
    """Return a persona by name. Raises KeukentafelFout with the names there are."""
    from keukentafel.content.personas import persona, persona_namen

    namen = ", ".join(persona_namen())
    if naam is None:
        raise KeukentafelFout(teksten.PERSONA_KIES.format(namen=namen))
    try:
        return persona(naam)
    except KeyError:
        raise KeukentafelFout(teksten.PERSONA_ONBEKEND.format(namen=namen)) from None


def _per_regel(
    oefening: "Oefening", t: "Toestand", model: "Taalmodel | None", *, binnenkant: bool
) -> int:
    nr = 0
    for nr, beurt in _beurten():
        aanwezig = _aanwezig(oefening, beurt, nr)
        aan = _aan(oefening, beurt, aanwezig or t.aanwezig, nr)
        t = oefening.antwoord(t, _tekst(beurt, nr), aan=aan, aanwezig=aanwezig)
        if model is not None:
            t = model.verwoord(oefening, t)
        antwoord = t.stappen[-1].antwoord
        uit: dict[str, Any] = {"spreker": antwoord.naam, "tekst": antwoord.tekst}
        if binnenkant:
            uit |= _binnenkant(oefening, t)
        schrijf_json(uit, teksten.INVOERBRON, nr)
    schrijf_json(_slot(oefening, t), teksten.INVOERBRON, nr)
    return 0


def _binnenkant(oefening: "Oefening", t: "Toestand") -> dict[str, Any]:
    from keukentafel.practice.vertellen import is_dicht

    stap = t.stappen[-1]
    meters = stap.meters[stap.antwoord.spreker]
    slot = oefening.slot(t)
    return {
        "vertrouwen": round(meters.vertrouwen, 1),
        "openheid": round(meters.openheid, 1),
        "spanning": round(meters.spanning, 1),
        "onthuld": list(slot.onthuld),
        "gesloten": list(slot.verborgen),
        "dicht": is_dicht(stap.antwoord.spreker, t, oefening.kaart),
        "bewegingen": list(stap.bewegingen),
        "aanwezig": _namen(oefening, stap.aanwezig),
    }


def _slot(oefening: "Oefening", t: "Toestand") -> dict[str, Any]:
    slot = oefening.slot(t)

    def lijst(ids: tuple[str, ...]) -> list[dict[str, str]]:
        return [{"id": i, "weten": oefening.persona.lagen[i].weten} for i in ids]

    return {
        "einde": True,
        "beurten": slot.beurten,
        "seed": t.seed,
        "onthuld": lijst(slot.onthuld),
        "verborgen": lijst(slot.verborgen),
    }


# ---- what comes in --------------------------------------------------------------------------


def _beurten() -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the trainee's turns until `/klaar`. A bare line is a turn; an empty one, silence."""
    for nr, ruw in enumerate(sys.stdin.buffer, 1):
        try:
            regel = ruw.decode("utf-8-sig" if nr == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError:
            raise InvoerFout(teksten.INVOERBRON, nr, teksten.GEEN_UTF8) from None
        if regel.strip() == KLAAR:
            return
        beurt = _object(regel, nr) if regel.lstrip().startswith("{") else {"tekst": regel}
        if isinstance(beurt.get("tekst"), str) and beurt["tekst"].strip() == KLAAR:
            return
        yield nr, beurt


def _object(regel: str, nr: int) -> dict[str, Any]:
    try:
        obj = json.loads(regel)
    except (ValueError, RecursionError):
        raise InvoerFout(teksten.INVOERBRON, nr, teksten.GEEN_JSON) from None
    if not isinstance(obj, dict):
        raise InvoerFout(teksten.INVOERBRON, nr, teksten.GEEN_OBJECT)
    return obj


def _tekst(beurt: dict[str, Any], nr: int) -> str:
    tekst = beurt.get("tekst")
    if not isinstance(tekst, str):
        raise InvoerFout(teksten.INVOERBRON, nr, teksten.TEKST_FOUT)
    return tekst


def _aanwezig(oefening: "Oefening", beurt: dict[str, Any], nr: int) -> frozenset[str] | None:
    namen = beurt.get("aanwezig")
    if namen is None:
        return None
    tafel = _namen(oefening, frozenset(m.id for m in oefening.persona.aan_tafel))
    fout = InvoerFout(teksten.INVOERBRON, nr, teksten.AANWEZIG_FOUT.format(namen=", ".join(tafel)))
    if not isinstance(namen, list) or not namen:
        raise fout
    mensen = [oefening.zoek(n) if isinstance(n, str) else None for n in namen]
    if None in mensen:
        raise fout
    return frozenset(m.id for m in mensen if m is not None)


def _aan(
    oefening: "Oefening", beurt: dict[str, Any], aanwezig: frozenset[str], nr: int
) -> str | None:
    naam = beurt.get("aan")
    if naam is None:
        return None
    mens = oefening.zoek(naam) if isinstance(naam, str) else None
    if mens is None or mens.id not in aanwezig:
        er_zijn = ", ".join(_namen(oefening, aanwezig))
        raise InvoerFout(teksten.INVOERBRON, nr, teksten.AAN_FOUT.format(namen=er_zijn))
    return mens.id


def _namen(oefening: "Oefening", ids: frozenset[str]) -> list[str]:
    return [m.naam for m in oefening.persona.aan_tafel if m.id in ids]


# ---- cards to print -------------------------------------------------------------------------


def rollenspel(opties: Namespace) -> int:
    """Write the printable set. Raises KeukentafelFout."""
    from keukentafel.cli_hulp import controleer_uit, schrijf_document
    from keukentafel.practice.rollenspel import maak_rollenspel

    if opties.uit is not None:
        controleer_uit(opties.uit, overschrijf=opties.overschrijf)
    tekst = maak_rollenspel(persona_van(opties.persona), als=opties.als)
    if opties.uit is None:
        print(tekst, end="")
        return 0
    schrijf_document(opties.uit, tekst.encode(), overschrijf=opties.overschrijf)
    print(teksten.UIT_KLAAR.format(pad=opties.uit))
    return 0


OPDRACHTEN: dict[str, Callable[[Namespace], int]] = {"oefenen": oefenen, "rollenspel": rollenspel}
