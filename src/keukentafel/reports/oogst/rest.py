"""What the words left open: a nameless partner and a name, a helper by trade, man or woman."""

import re

from keukentafel.labels import RelatieSoort as R
from keukentafel.language.relaties import relatie_soort
from keukentafel.reports.oogst.lezen import Gelezen
from keukentafel.reports.oogst.mensen import Register, relatiewoorden

_NAAST = (R.PARTNER, R.KIND, R.OUDER, R.BROER_ZUS)


def los_op(register: Register, gelezen: list[Gelezen]) -> None:
    """Tie what is left: a nameless partner and a name of the same sex much spoken of."""
    _naast_mij(register)
    for soort in (R.PARTNER, R.EX):
        naamloos = [m for m in register.mensen.values() if m.soort is soort and not m.naam]
        benoemd = [m for m in register.mensen.values() if m.soort is soort and m.naam]
        if not naamloos:
            continue
        los = naamloos[0]
        if not benoemd:
            benoemd = [
                m
                for m in register.mensen.values()
                if m.naam and m.soort is None and not m.woord and not m.aanwezig
                and (len(m.beurten) >= 3 or (set(m.beurten) & set(los.beurten) and m.overleden))
                and m.sekse in (None, los.sekse) and not m.plaats
            ][:1]  # fmt: skip
        if benoemd and benoemd[0].sekse in (None, los.sekse):
            register.smelt(benoemd[0], los)
    _vakmensen(register, gelezen)
    for mens in list(register.mensen.values()):
        if mens.soort is R.KIND and mens.sekse is None and mens.naam:
            mens.sekse = _uit_verwijzing(mens.naam, gelezen)


def _vakmensen(register: Register, gelezen: list[Gelezen]) -> None:
    """Take "de wijkagent, Lars" as a helper by trade: a name beside the word for one."""
    eerste: dict[str, str] = {}
    for zin in (z for b in gelezen for z in b.zinnen):
        for plek in register.in_tekst(zin.tekst, zin.spreker):
            eerste.setdefault(plek.mens.sleutel, zin.tekst)
    for sleutel, tekst in eerste.items():
        mens = register.mensen[sleutel]
        beroep = any(relatie_soort(v.woord) is R.HULPVERLENER for v in relatiewoorden(tekst))
        if mens.naam and mens.soort is None and not mens.woord and beroep:
            mens.soort = R.HULPVERLENER


def _uit_verwijzing(naam: str, gelezen: list[Gelezen]) -> str | None:
    """Tell man or woman from the pronoun after a name."""
    tekst = " ".join(b.tekst for b in gelezen)
    naam_ = re.escape(naam)
    m = re.search(
        rf"\b{naam_}\b(?:[^.!?]{{0,40}}?\b(hij|hem|zijn|zij|ze|haar)|[.!?]\s+(Hij|Zij|Ze))\b", tekst
    )
    if m is None:
        return None
    return "m" if (m.group(1) or m.group(2)).lower() in {"hij", "hem", "zijn"} else "v"


def _naast_mij(register: Register) -> None:
    """Read "mijn man", said beside one other speaker of that sex, as that other."""
    anderen = [m for m in register.mensen.values() if m.aanwezig and m.soort is None]
    if len(anderen) != 1 or anderen[0].sekse is None:
        return
    for mens in list(register.mensen.values()):
        van_mij = mens.naam is None and mens.bij == register.aanmelder
        if van_mij and mens.soort in _NAAST and mens.sekse == anderen[0].sekse:
            register.smelt(anderen[0], mens)
            return
