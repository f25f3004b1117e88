"""`duiden` and `vragen`: a line of JSON in, a line of JSON out. No vault, no state."""

import json
import re
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn

from keukentafel import cli_teksten as teksten
from keukentafel.fouten import InvoerFout
from keukentafel.labels import Rol

if TYPE_CHECKING:
    from keukentafel.language import Motor
    from keukentafel.language.motor import BasisMotor
    from keukentafel.language.uitleg import Uitleg
    from keukentafel.questions import Keuze

SNEL, RIJK, BEIDE = "snel", "rijk", "beide"
"""The names of the engines: without and with the encoder, and what either sees."""
Regel = tuple[str, int, dict[str, Any]]
"""Where a line came from, its number, and the object in it."""

_PER_ROL = {
    Rol.CLIENT: ("domeinen", "soorten", "signalen", "personen", "verwijzingen", "verbanden"),
    Rol.PROFESSIONAL: ("handeling", "vorm", "kenmerken"),
}
_STUURTEKENS = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Signs that JSON lets through but that steer a terminal or turn its text."""


def duiden(opties: Namespace) -> int:
    """Write each object back with the labels of its text. Raises InvoerFout, InhoudFout."""
    motor = basismotor_van(opties.motor)
    if opties.uitleg:
        return _leg_uit(opties, motor)
    for bron, nr, obj in lees_regels(opties.bestand):
        rol = rol_van(obj, bron, nr)
        gelezen = motor.duid(tekst_van(obj, bron, nr), rol).model_dump(mode="json")
        labels = {naam: gelezen[naam] for naam in (*_PER_ROL[rol], "bewijs", "motor")}
        schrijf_json({**obj, **labels}, bron, nr)
    return 0


def motor_van(naam: str) -> "Motor":
    """Return the engine of this name; when the encoder cannot be had, say so and go on without."""
    if naam != BEIDE:
        return basismotor_van(naam)
    from keukentafel.language import laad_motor
    from keukentafel.language.beide import BeideMotoren

    rijk, snel = basismotor_van(RIJK), laad_motor()
    return snel if rijk is snel else BeideMotoren(rijk, snel)


def basismotor_van(naam: str) -> "BasisMotor":
    """Return the quick or the rich engine; the quick one, said aloud, where the rich cannot be."""
    from keukentafel.language import laad_beste_motor, laad_motor

    if naam == SNEL:
        return laad_motor()
    motor, fout = laad_beste_motor()
    if fout:
        print(fout, file=sys.stderr)
    return motor


def _leg_uit(opties: Namespace, motor: "BasisMotor") -> int:
    from keukentafel.language.uitleg import leg_uit

    print(teksten.UITLEG_MOTOR.format(motor=motor.versie))
    for bron, nr, obj in lees_regels(opties.bestand):
        rol, tekst = rol_van(obj, bron, nr), tekst_van(obj, bron, nr)
        regels = [
            f"{nr}. {' '.join(tekst.split())}",
            *map(_uitlegregel, leg_uit(motor, tekst, rol)),
        ]
        if len(regels) == 1:
            regels.append(f"   {teksten.UITLEG_LEEG}")
        print(_STUURTEKENS.sub("·", "\n".join(regels)), flush=True)
    return 0


def _uitlegregel(uitleg: "Uitleg") -> str:
    b = uitleg.bewijs
    delen = [f"   {b.label}: {teksten.UITLEG_BRON[b.bron]}"]
    if uitleg.ingang:
        delen.append(f"‘{uitleg.ingang}’")
    if b.woorden:
        delen.append(f"“{' '.join(b.woorden.split())}”")
    if b.kans is not None:
        zeker = next(woord for grens, woord in teksten.UITLEG_ZEKER if b.kans >= grens)
        delen.append(f"{zeker} ({b.kans:.2f})".replace(".", ","))
    if uitleg.lijkt_op:
        delen.append(teksten.UITLEG_LIJKT_OP.format(tekst=uitleg.lijkt_op))
    return " · ".join(delen)


def vragen(opties: Namespace) -> int:
    """Write the questions that fit each moment. Raises InvoerFout, InhoudFout."""
    from keukentafel.questions import Suggestie, bank_uit_inhoud, context_van_json, overweeg

    def als_json(s: Suggestie) -> dict[str, Any]:
        namen = ("tekst", "soort", "kenmerken", "waarom", "element", "vraag_id")
        return {naam: getattr(s, naam) for naam in namen}

    motor, bank = motor_van(opties.motor), bank_uit_inhoud()
    for bron, nr, obj in lees_regels(opties.bestand):
        keuze = overweeg(context_van_json(obj, motor, bron=bron, regel=nr), bank)
        if opties.uitleg:
            print(_STUURTEKENS.sub("·", _vraaguitleg(obj.get("id"), nr, keuze)), flush=True)
            continue
        gekozen = [als_json(s) for s in keuze.suggesties]
        schrijf_json({"id": obj.get("id"), "vragen": gekozen}, bron, nr)
    return 0


def _vraaguitleg(id: object, nr: int, keuze: "Keuze") -> str:
    """Return per question which parts gave what, in the words of `prompts/keuze.yaml`."""
    regels = [f"{nr}. {id or ''}".rstrip()]
    for s in keuze.suggesties:
        som = sum(n for _, n in s.punten)
        delen = " · ".join(f"{naam} {n:+.1f}" for naam, n in s.punten if n)
        regels += [f"   {s.tekst}", f"      {s.vraag_id} ({s.rol}), samen {som:.1f}: {delen}"]
    if keuze.stilte:
        regels.append(f"   {teksten.STILTE[keuze.stilte]}")
    return "\n".join(regels)


OPDRACHTEN: dict[str, Callable[[Namespace], int]] = {"duiden": duiden, "vragen": vragen}


# ---- reading and writing --------------------------------------------------------------------


def lees_regels(bestand: str | None) -> Iterator[Regel]:
    """Yield the objects of a JSONL file (None or `-`: the input) as they come in.

    Empty lines are passed over. Raises InvoerFout with the file and the line.
    """
    bron = teksten.INVOERBRON if bestand in (None, "-") else str(bestand)
    with _open(bestand, bron) as stroom:
        for nr, ruw in enumerate(_regels(stroom, bron), 1):
            try:
                regel = ruw.decode("utf-8-sig" if nr == 1 else "utf-8")
            except UnicodeDecodeError:
                raise InvoerFout(bron, nr, teksten.GEEN_UTF8) from None
            if regel.strip():
                yield bron, nr, _object(regel, bron, nr)


def _regels(stroom: BinaryIO, bron: str) -> Iterator[bytes]:
    try:
        yield from stroom
    except OSError:
        raise InvoerFout(bron, None, teksten.NIET_TE_LEZEN) from None


@contextmanager
def _open(bestand: str | None, bron: str) -> Iterator[BinaryIO]:
    if bestand in (None, "-"):
        yield sys.stdin.buffer
        return
    try:
        stroom = Path(str(bestand)).open("rb")  # noqa: SIM115
    except FileNotFoundError:
        raise InvoerFout(bron, None, teksten.BESTAAT_NIET) from None
    except IsADirectoryError:
        raise InvoerFout(bron, None, teksten.IS_MAP) from None
    except (OSError, ValueError):
        raise InvoerFout(bron, None, teksten.NIET_TE_LEZEN) from None
    with stroom:
        yield stroom


def _object(regel: str, bron: str, nr: int) -> dict[str, Any]:
    try:
        obj = json.loads(regel, parse_constant=_geen_getal)
    except (ValueError, RecursionError):
        raise InvoerFout(bron, nr, teksten.GEEN_JSON) from None
    if not isinstance(obj, dict):
        raise InvoerFout(bron, nr, teksten.GEEN_OBJECT)
    return obj


def _geen_getal(naam: str) -> NoReturn:
    """Refuse NaN and Infinity: Python reads them, JSON does not know them."""
    raise ValueError(naam)


def rol_van(obj: dict[str, Any], bron: str, nr: int) -> Rol:
    """Return who speaks. Raises InvoerFout."""
    rol = obj.get("rol")
    if not isinstance(rol, str) or rol not in list(Rol):
        raise InvoerFout(bron, nr, teksten.ROL_FOUT)
    return Rol(rol)


def tekst_van(obj: dict[str, Any], bron: str, nr: int) -> str:
    """Return the text of a line. Raises InvoerFout."""
    tekst = obj.get("tekst")
    if not isinstance(tekst, str):
        raise InvoerFout(bron, nr, teksten.TEKST_FOUT)
    return tekst


def schrijf_json(obj: dict[str, Any], bron: str, nr: int) -> None:
    """Write one object as one line, at once. Raises InvoerFout for a number beyond JSON."""
    try:
        regel = json.dumps(obj, ensure_ascii=False, allow_nan=False)
    except (ValueError, RecursionError):
        raise InvoerFout(bron, nr, teksten.GEEN_JSON) from None
    print(_STUURTEKENS.sub(lambda t: f"\\u{ord(t.group()):04x}", regel), flush=True)
