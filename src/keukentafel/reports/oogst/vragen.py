"""Hulpvragen in the client's words, with the order they chose."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from keukentafel.labels import Levensdomein, Rol, Soort
from keukentafel.reports.oogst.doelen import Doel, doelen_van
from keukentafel.reports.oogst.items import Vondst
from keukentafel.reports.oogst.lezen import Gelezen, Zin
from keukentafel.reports.oogst.mensen import Register
from keukentafel.reports.oogst.tekst import delen, kaal, kort, uniek, voeg, zinnen
from keukentafel.reports.oogst.volgorde import genummerd, geparkeerd, opsomming

_MAX = 5
_LAAT = 0.4
"""An order of hulpvragen is made in this last part of a talk, not before."""
_JA = re.compile(
    r"^\W*(?:ja|jazeker|klopt|precies|goed|prima|oké|dat klopt|zo is het|helemaal|inderdaad|mooi|"
    r"dat is goed|zeker)\b",
    re.I,
)
_SCHIKT = re.compile(
    r"\b(?:als (?:jij|u|jullie) (?:dat )?(?:zegt?|vindt?|wilt?)|zal (?:dat )?wel|maar goed dan|"
    r"liever|niet het|eerst het|nou ja|eigenlijk|behalve|alleen niet)\b",
    re.I,
)
_EERST = re.compile(
    r"\b(?:het eerste|als eerste|voorop|belangrijkst\w*|bovenaan|op één|vooral|dringendst\w*)\b",
    re.I,
)
_PROF_EERST = re.compile(r"\b(?:op één|als eerste|eerst|bovenaan|voorop)\b", re.I)
_VRAAGT_HULP = re.compile(
    r"\b(?:daar wil ik (?:ook )?(?:wat|iets) mee|help(?:en)? (?:me|mij|ons)|hulp (?:bij|met)|"
    r"kunnen jullie|kunt u|kun je|hoe (?:kom|krijg|moet|kan) (?:ik|we)|weet niet (?:hoe|wat)|"
    r"wat moet ik|iemand die|(?:ik|we) wil(?:len)?(?![^.]{0,14}\b(?:geen|niet)\b)|zou (?:ik|"
    r"het) .*(?:graag|willen|fijn)|"
    r"nodig|een plek)\b",
    re.I,
)


@dataclass
class Hulpvraag:
    """What somebody wants help with."""

    wie: str
    vraag: str
    domeinen: list[Levensdomein]
    beurten: list[int]
    rang: int | None = None
    samen: bool = False
    extra: dict[str, Any] = field(default_factory=dict)
    raakt: frozenset[Levensdomein] = frozenset()

    def item(self) -> dict[str, Any]:
        """Return it as the analysis shows it."""
        return {
            "prioriteit": self.rang,
            **self.extra,
            "samen_bepaald": self.samen,
            "wie": self.wie,
            "domeinen": [str(d) for d in self.domeinen],
            "vraag": self.vraag,
            "beurten": uniek(self.beurten),
        }


def hulpvragen(
    gelezen: Sequence[Gelezen],
    vondsten: Sequence[Vondst],
    register: Register,
    apart: Collection[int],
) -> list[dict[str, Any]]:
    """Return the hulpvragen: those put in order together, else what clients ask for."""
    eigen = _van_clienten(gelezen, vondsten, apart)
    samen = _samengevat(gelezen, [v for v in vondsten if v.soort is not Soort.KRACHT], register)
    uit = samen + [e for e in eigen if not any(_zelfde(e, s) for s in samen)]
    if not samen:
        _rangschik(uit, gelezen)
    uit.sort(key=lambda h: (h.rang is None, h.rang or 0, "prioriteit_client" not in h.extra))
    return [h.item() for h in uit[: max(_MAX, len(samen))]]


def _van_clienten(
    gelezen: Sequence[Gelezen], vondsten: Sequence[Vondst], apart: Collection[int]
) -> list[Hulpvraag]:
    """Return what clients ask: an answer to what comes first, or a wish for help."""
    uit: list[Hulpvraag] = []
    for beurt in gelezen:
        if beurt.rol is not Rol.CLIENT or beurt.nr in apart:
            continue
        wensen = [v for v in vondsten if v.soort is Soort.WENS and beurt.nr in v.beurten]
        gevraagd = beurt.vraag.vraagt and beurt.vraag.doelen & {Doel.WENS, Doel.EERST}
        wonder = Doel.WONDER in beurt.vraag.doelen
        vraagt = (gevraagd and not wonder) or _VRAAGT_HULP.search(beurt.tekst)
        if (wensen and vraagt) or (gevraagd and _EERST.search(beurt.tekst)):
            _neem_op(uit, beurt, [z for w in wensen for z in w.zinnen if z.nr == beurt.nr])
    return uit


def _neem_op(uit: list[Hulpvraag], beurt: Gelezen, eigen: list[Zin]) -> None:
    rij = eigen or [z for z in beurt.zinnen if _EERST.search(z.tekst)] or beurt.zinnen[:2]
    if rij and rij[0].plek > 0 and len(rij[0].tekst.split()) < 8:
        rij = [z for z in beurt.zinnen if z.plek == rij[0].plek - 1] + rij
    tekst = voeg([kaal(z.tekst) for z in rij])
    telling: dict[Levensdomein, float] = {}
    for zin in rij:
        keuze = dict.fromkeys(zin.duiding.domeinen, 1.0) if _EERST.search(zin.tekst) else {}
        for domein, gewicht in (keuze or zin.domeinen).items():
            telling[domein] = telling.get(domein, 0.0) + gewicht
    orde = sorted(telling, key=lambda d: (-telling[d], d))
    domeinen = [d for d in orde if telling[d] >= 0.6 * telling[orde[0]]][:2]
    nieuw = Hulpvraag(beurt.spreker, tekst, domeinen, [beurt.nr], raakt=frozenset(telling))
    kiest = bool(_EERST.search(tekst))
    for oud in uit:
        samen = delen(oud.vraag, nieuw.vraag) >= 1 or (kiest and set(domeinen) & oud.raakt)
        if oud.wie == nieuw.wie and samen:
            oud.beurten += nieuw.beurten
            return
    uit.append(nieuw)


def _raakt(een: Hulpvraag, ander: Hulpvraag) -> bool:
    return bool(set(een.domeinen) & set(ander.domeinen))


def _zelfde(een: Hulpvraag, ander: Hulpvraag) -> bool:
    return bool(set(een.beurten) & set(ander.beurten)) or (
        een.wie == ander.wie and (_raakt(een, ander) or delen(een.vraag, ander.vraag) >= 1)
    )


def _samengevat(
    gelezen: Sequence[Gelezen], vondsten: Sequence[Vondst], register: Register
) -> list[Hulpvraag]:
    """Return the order a professional sums up ("één …, twee …") and a client confirms."""
    for plaats in range(len(gelezen) - 1, -1, -1):
        beurt = gelezen[plaats]
        if beurt.rol is not Rol.PROFESSIONAL or plaats < _LAAT * len(gelezen):
            continue
        punten = opsomming(beurt.tekst)
        if len(punten) < 2:
            continue
        antwoord = next((b for b in gelezen[plaats + 1 :] if b.rol is Rol.CLIENT), None)
        akkoord = antwoord is not None and bool(_JA.match(antwoord.tekst)) and not (
            _SCHIKT.search(antwoord.tekst)
        )  # fmt: skip
        if not akkoord and not genummerd(beurt.tekst):
            continue
        uit = [
            _punt(rang, deel, beurt, vondsten, register, akkoord)
            for rang, deel in punten
            if Doel.VEILIG not in doelen_van(deel)
        ]
        for zin in zinnen(beurt.tekst):
            if geparkeerd(zin) and Doel.VEILIG not in doelen_van(zin):
                los = _punt(0, kaal(zin).rstrip("."), beurt, (), register, False)
                mensen = register.in_tekst(zin, register.aanmelder, register.aanmelder)
                los.wie = mensen[0].mens.noem if mensen else los.wie
                uit.append(los)
        return uit
    return []


def _punt(
    rang: int,
    deel: str,
    beurt: Gelezen,
    vondsten: Sequence[Vondst],
    register: Register,
    akkoord: bool,
) -> Hulpvraag:
    """Make a hulpvraag of one point; the client's own words about it come first."""
    mensen = {
        p.mens.sleutel for p in register.in_tekst(deel, register.aanmelder, register.aanmelder)
    }
    beste = sorted(vondsten, key=lambda v: (-_past(deel, mensen, v), v.beurten[0]))
    gekozen = [v for v in beste[:2] if _past(deel, mensen, v) >= 1.0]
    wensen = [v for v in gekozen if v.soort is Soort.WENS]
    bron = (wensen or gekozen)[:1]
    wie = bron[0].wie if bron else register.aanmelder
    domeinen = [bron[0].domein] if bron and bron[0].domein else []
    vraag = bron[0].tekst if wensen else f"{deel[:1].upper()}{deel[1:]}."
    nummers = [n for v in bron for n in v.beurten[-2:]] + [beurt.nr]
    return Hulpvraag(wie, kort(vraag), domeinen, nummers, rang if akkoord else None, akkoord)


def _past(deel: str, mensen: set[str], vondst: Vondst) -> float:
    punten = float(delen(deel, vondst.ruw))
    over = {s for z in vondst.zinnen for s in z.over}
    namen = mensen & ({vondst.wie} | over)
    punten += 0.8 * bool(namen) + 0.4 * (vondst.soort is Soort.WENS)
    return punten + 0.5 * any(Doel.EERST in z.vraag.doelen for z in vondst.zinnen)


def _rangschik(uit: list[Hulpvraag], gelezen: Sequence[Gelezen]) -> None:
    """Set the order from what a client says comes first, unless the professional overrules."""
    per_nr = {b.nr: b for b in gelezen}
    gekozen = [v for v in uit if any(_kiest(per_nr[n]) for n in v.beurten)]
    if not gekozen:
        return
    anders = _overruled(gelezen, gekozen[0])
    if anders is not None:
        gekozen[0].extra["prioriteit_client"] = 1
        uit.append(anders)
        return
    for rang, vraag in enumerate(gekozen, start=1):
        reacties = [per_nr[n].reactie for n in vraag.beurten]
        vraag.rang, vraag.samen = rang, any(delen(vraag.vraag, r) for r in reacties)


def _kiest(beurt: Gelezen) -> bool:
    """Say whether a client's turn tells what comes first."""
    gevraagd = Doel.EERST in beurt.vraag.doelen and beurt.vraag.vraagt
    return gevraagd or bool(_EERST.search(beurt.tekst))


def _overruled(gelezen: Sequence[Gelezen], eerste: Hulpvraag) -> Hulpvraag | None:
    """Return the point a professional puts first against the client's choice, if one did."""
    vanaf = min(eerste.beurten)
    for plaats, beurt in enumerate(gelezen):
        if beurt.rol is not Rol.PROFESSIONAL or plaats + 1 >= len(gelezen):
            continue
        volgend = gelezen[plaats + 1]
        if volgend.rol is not Rol.CLIENT or beurt.nr < vanaf:
            continue
        if _PROF_EERST.search(beurt.tekst) and _SCHIKT.search(volgend.tekst):
            zin = next(z for z in zinnen(beurt.tekst) if _PROF_EERST.search(z))
            domeinen = [d for d in volgend.vraag.domeinen if d not in eerste.domeinen][:1]
            return Hulpvraag(
                f"voorstel van {beurt.spreker}",
                kort(kaal(zin)),
                domeinen,
                [beurt.nr, volgend.nr],
                extra={"prioriteit_professional": 1},
            )
    return None
