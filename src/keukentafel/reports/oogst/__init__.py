"""The harvest of a talk: a transcript becomes the shared analysis. Pure and deterministic."""

from collections.abc import Mapping, Sequence
from typing import Any

from keukentafel.labels import Soort
from keukentafel.language import Motor
from keukentafel.reports.oogst.afspraken import afspraken
from keukentafel.reports.oogst.banden import maak_register
from keukentafel.reports.oogst.huis import (
    heeft_minderjarigen,
    huishouden,
    merk_verzorgd,
    niet_besproken,
    thuis,
)
from keukentafel.reports.oogst.hulp import eerdere_hulp
from keukentafel.reports.oogst.items import oogst_vondsten, problemen, van_soort
from keukentafel.reports.oogst.lezen import lees, snoei
from keukentafel.reports.oogst.netwerk import netwerk
from keukentafel.reports.oogst.veilig import zoek_veilig
from keukentafel.reports.oogst.vragen import hulpvragen
from keukentafel.reports.oogst.wie import wijs_toe


def analyse_uit_beurten(beurten: Sequence[Mapping[str, Any]], motor: Motor) -> dict[str, Any]:
    """Return the shared analysis of a transcript; each item names the turns it rests on.

    Item texts are the clients' own words. What carries a safety signal stands under
    `veiligheid` only, with what was said about it; `acute_nood` may stand in both.
    """
    gelezen = lees(beurten, motor)
    register = maak_register(gelezen)
    wijs_toe(gelezen, register)
    merk_verzorgd(gelezen, register)
    snoei(gelezen, minderjarigen=heeft_minderjarigen(gelezen, register))
    veilig = zoek_veilig(gelezen, register, motor)
    leden = huishouden(gelezen, register)
    hulp = eerdere_hulp(gelezen, register, veilig.gesprek)
    net = netwerk(gelezen, register, veilig.buiten_netwerk(gelezen))
    vondsten = oogst_vondsten(gelezen, veilig.gesprek, thuis(register))
    krachten = van_soort(vondsten, Soort.KRACHT)
    geraakt = {v.domein for v in vondsten if v.domein is not None}
    return {
        "huishouden": leden,
        "problemen": problemen(vondsten),
        "krachten": krachten,
        "netwerk": net,
        "eerdere_hulp": hulp,
        "wensen": van_soort(vondsten, Soort.WENS),
        "hulpvragen": hulpvragen(gelezen, vondsten, register, veilig.gesprek),
        "afspraken": afspraken(gelezen, veilig.gesprek),
        "veiligheid": [a.item() for a in veilig.alarmen],
        "niet_besproken": niet_besproken(
            gelezen, geraakt, leden, hulp=bool(hulp), kracht=bool(krachten)
        ),
    }


__all__ = ["analyse_uit_beurten"]
