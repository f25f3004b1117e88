"""Erasing and keeping: what must be forgotten, when a dossier goes, who looked at it."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from keukentafel import cli_kluisteksten as teksten
from keukentafel import cli_teksten
from keukentafel.cli_hulp import (
    toon_tekst,
)
from keukentafel.cli_ontgrendel import map_van, open_caseload, zeg, zoek
from keukentafel.fouten import KeukentafelFout

if TYPE_CHECKING:
    from keukentafel.caseload import Caseload
    from keukentafel.conversation.wissen import Wis
    from keukentafel.session import Sessie

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
    if opties.persoon is not None:
        zeg(teksten.WIS_NAAM_BLIJFT)
    if opties.ja:
        _kopieen(caseload, opties)


def _wat(sessie: "Sessie", opties: Namespace) -> "Wis":
    from keukentafel.conversation.wissen import WisDomein, WisGesprek, WisPersoon, WisRegel
    from keukentafel.labels import Levensdomein

    if opties.persoon is not None:
        persoon = sessie.dossier.persoon_met_naam(opties.persoon)
        if persoon is None:
            raise KeukentafelFout(teksten.PERSOON_ONBEKEND)
        return WisPersoon(persoon.id, tuple(opties.ook))
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
    "bewaar": bewaar,
    "verloopt": verloopt,
    "logboek": logboek,
}
