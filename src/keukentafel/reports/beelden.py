"""Pictures for on paper, as SVG, each with all its words: who stands around, who does what, links.

Black on white with one quiet colour; nothing hangs on colour alone. Every text is measured
and broken before it is drawn, so that none runs over an edge.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil, cos, pi, sin
from xml.sax.saxutils import escape

from keukentafel.conversation.analyse import Regel
from keukentafel.conversation.plan import Actie, NetwerkPersoon
from keukentafel.reports.blokken import Beeld

BREED = 640
MAAT = 18
KLEIN = 16
"""The size of the letters, in the units of the picture."""
_TEKEN = 0.56
"""How wide a letter is at most on average, as a part of its size: room to spare."""
_REGEL = 1.3
_LETTER = "'Atkinson Hyperlegible', Verdana, sans-serif"
_KLEUR, _VLAK, _INKT = "#1d4e5f", "#e8eff1", "#111111"
_MEER = " …"

Beelden = Mapping[str, Beeld | None]


def beelden(
    gezin: Sequence[str],
    netwerk: Sequence[NetwerkPersoon],
    acties: Sequence[tuple[str, Actie]],
    ketens: Sequence[Sequence[Regel]],
) -> Beelden:
    """Return the pictures by name; None where there is nothing to draw."""
    return {
        "ecogram": ecogram(gezin, netwerk),
        "wie_doet_wat": wie_doet_wat([(wie, a.actie, a.wanneer) for wie, a in acties]),
        "ketens": keten([[_zoals_gezegd(r) for r in deel] for deel in ketens]),
    }


def _zoals_gezegd(regel: Regel) -> str:
    """Return a line as it reads; somebody's own words between quotation marks."""
    return regel.verwoording or f"“{regel.woorden}”"


# ---- drawing --------------------------------------------------------------------------------


def breek(tekst: str, breed: float, hoogstens: int, maat: float = MAAT) -> list[str]:
    """Return the text in lines that fit; what is too much ends in an ellipsis.

    A word that is wider than a line is broken: nothing may stand over an edge.
    """
    per = max(4, int(breed / (maat * _TEKEN)))
    regels: list[str] = [""]
    for woord in tekst.split():
        for deel in (woord[i : i + per] for i in range(0, len(woord), per)):
            past = len(regels[-1]) + 1 + len(deel) <= per
            if regels[-1] and past:
                regels[-1] += f" {deel}"
            elif regels[-1]:
                regels.append(deel)
            else:
                regels[-1] = deel
    if len(regels) > hoogstens:
        regels = regels[:hoogstens]
        laatste = regels[-1]
        if len(laatste) + len(_MEER) > per:
            heel = laatste[: per - len(_MEER) + 1].rpartition(" ")[0]
            laatste = heel or laatste[: per - len(_MEER)]
        regels[-1] = laatste + _MEER
    return regels


def _woorden(
    x: float,
    y: float,
    regels: Sequence[str],
    *,
    midden: bool = True,
    vet: bool = False,
    maat: float = MAAT,
    kleur: str = _INKT,
) -> str:
    """Return text whose block has its middle at height `y`."""
    hoog = maat * _REGEL
    begin = y - hoog * (len(regels) - 1) / 2 + maat * 0.35
    anker = "middle" if midden else "start"
    dik = ' font-weight="bold"' if vet else ""
    delen = "".join(
        f'<tspan x="{x:.1f}" y="{begin + nr * hoog:.1f}">{_schoon(regel)}</tspan>'
        for nr, regel in enumerate(regels)
    )
    return (
        f'<text font-family="{_LETTER}" font-size="{maat:g}" text-anchor="{anker}"'
        f' fill="{kleur}"{dik}>{delen}</text>'
    )


def _schoon(tekst: str) -> str:
    """Return text that is safe in XML; signs that XML cannot hold become a mark."""
    zichtbaar = "".join(
        t if t >= " " and not 0xD800 <= ord(t) < 0xE000 and ord(t) & 0xFFFE != 0xFFFE else "\ufffd"
        for t in tekst
    )
    return escape(zichtbaar, {'"': "&quot;"})


def _vak(x: float, y: float, breed: float, hoog: float, *, vlak: str = "#ffffff") -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{breed:.1f}" height="{hoog:.1f}" rx="6"'
        f' fill="{vlak}" stroke="{_KLEUR}" stroke-width="1.4"/>'
    )


def _lijn(x1: float, y1: float, x2: float, y2: float, *, dik: float, streep: bool = False) -> str:
    patroon = ' stroke-dasharray="6 5"' if streep else ""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
        f' stroke="{_KLEUR}" stroke-width="{dik:g}"{patroon}/>'
    )


def _maak(titel: str, hoog: float, delen: Iterable[str], regels: Sequence[str]) -> Beeld:
    h = ceil(hoog)
    tekst = ". ".join(regels)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BREED} {h}" width="{BREED}"'
        f' height="{h}" role="img"><title>{_schoon(titel)}</title><desc>{_schoon(tekst)}</desc>'
        f"{''.join(delen)}</svg>"
    )
    return Beeld(titel, svg, tuple(regels), BREED, h)


# ---- who stands around ----------------------------------------------------------------------

_VAK_BREED, _VAK_HOOG = 188.0, 92.0
_MEEST = 12


def ecogram(gezin: Sequence[str], netwerk: Sequence[NetwerkPersoon]) -> Beeld | None:
    """Return who stands around a household: a thick line helps now, a dashed one could."""
    if not netwerk:
        return None
    wie = netwerk[:_MEEST]
    hoog = 150.0 if len(wie) <= 2 else 420.0 if len(wie) <= 6 else 700.0
    mx, my = BREED / 2, hoog / 2
    punten = list(_rondom(len(wie), mx, my, hoog))
    lijnen = [
        _lijn(mx, my, x, y, dik=3.2 if p.doet_nu else 1.6, streep=not p.doet_nu)
        for p, (x, y) in zip(wie, punten, strict=True)
    ]
    vakken = [deel for p, (x, y) in zip(wie, punten, strict=True) for deel in _netwerkvak(p, x, y)]
    thuis = breek(" · ".join(gezin) or "thuis", 156, 3)
    hart = [
        f'<ellipse cx="{mx:.1f}" cy="{my:.1f}" rx="88" ry="58" fill="{_VLAK}"'
        f' stroke="{_KLEUR}" stroke-width="2"/>',
        _woorden(mx, my, thuis, vet=True),
    ]
    onder = max(my + 58, *(y + _VAK_HOOG / 2 for _, y in punten)) + 24
    uitleg = [
        _lijn(16, onder, 60, onder, dik=3.2),
        _woorden(68, onder, ["helpt nu"], midden=False, maat=KLEIN),
        _lijn(190, onder, 234, onder, dik=1.6, streep=True),
        _woorden(242, onder, ["kan misschien helpen"], midden=False, maat=KLEIN),
    ]
    return _maak(
        "Wie er om u heen staan",
        onder + 16,
        [*lijnen, *hart, *vakken, *uitleg],
        [_in_woorden(p) for p in netwerk],
    )


def _rondom(aantal: int, mx: float, my: float, hoog: float) -> Iterator[tuple[float, float]]:
    """Yield places on a ring, clear of the edges: one or two beside, more from the top on."""
    rx, ry = mx - _VAK_BREED / 2 - 4, hoog / 2 - _VAK_HOOG / 2 - 4
    begin = -pi / 2 if aantal <= 2 else 0.0
    for nr in range(aantal):
        hoek = 2 * pi * nr / aantal + begin
        yield mx + rx * sin(hoek), my - ry * cos(hoek)


def _netwerkvak(p: NetwerkPersoon, x: float, y: float) -> Iterator[str]:
    yield _vak(x - _VAK_BREED / 2, y - _VAK_HOOG / 2, _VAK_BREED, _VAK_HOOG)
    breed = _VAK_BREED - 14
    regels = [
        (breek(p.naam, breed, 1), True),
        (breek(p.relatie, breed, 1, KLEIN) if p.relatie else [], False),
        (breek(p.doet_nu or p.zou_kunnen, breed, 2, KLEIN), False),
    ]
    plek = y - sum(len(deel) for deel, _ in regels if deel != [""]) * KLEIN * _REGEL / 2
    for deel, vet in regels:
        if any(deel):
            hoogte = len(deel) * KLEIN * _REGEL
            yield _woorden(x, plek + hoogte / 2, deel, vet=vet, maat=MAAT if vet else KLEIN)
            plek += hoogte


def _in_woorden(p: NetwerkPersoon) -> str:
    naam = f"{p.naam} ({p.relatie})" if p.relatie else p.naam
    delen = [f"doet nu: {p.doet_nu}"] if p.doet_nu else []
    delen += [f"zou kunnen: {p.zou_kunnen}"] if p.zou_kunnen else []
    delen += [f"gevraagd: {p.gevraagd}"] if p.gevraagd else []
    return f"{naam}: {'; '.join(delen)}" if delen else naam


# ---- who does what, when --------------------------------------------------------------------


def wie_doet_wat(acties: Sequence[tuple[str, str, str]]) -> Beeld | None:
    """Return a band for each person, with what that person does and when, in order."""
    if not acties:
        return None
    per_wie: dict[str, list[tuple[str, str]]] = {}
    for wie, wat, wanneer in acties:
        per_wie.setdefault("het wijkteam" if wie.lower() == "ik" else wie, []).append(
            (wat, wanneer)
        )
    delen: list[str] = []
    y = 0.0
    for wie, taken in per_wie.items():
        band, hoog = _band(wie, taken, y)
        delen += band
        y += hoog + 10
    regels = [
        f"{wie}: {wat}{f' ({wanneer})' if wanneer else ''}"
        for wie, taken in per_wie.items()
        for wat, wanneer in taken
    ]
    return _maak("Wie doet wat, en wanneer", y, delen, regels)


def _band(wie: str, taken: Sequence[tuple[str, str]], y: float) -> tuple[list[str], float]:
    links, kaart, rand = 130.0, 236.0, 6.0
    delen: list[str] = []
    hoog = 0.0
    for begin in range(0, len(taken), 2):
        rij = taken[begin : begin + 2]
        teksten = [
            (breek(wat, kaart - 20, 3), breek(wanneer, kaart - 20, 1, KLEIN) if wanneer else [])
            for wat, wanneer in rij
        ]
        h = max(len(w) * MAAT * _REGEL + len(n) * 22 for w, n in teksten) + 18
        for nr, (wat, wanneer) in enumerate(teksten):
            x = links + 10 + nr * (kaart + 14)
            delen.append(_vak(x, y + hoog + rand, kaart, h))
            top = y + hoog + rand + 9 + len(wat) * MAAT * _REGEL / 2
            delen.append(_woorden(x + 10, top, wat, midden=False))
            if wanneer:
                onder = y + hoog + rand + h - 14
                delen.append(
                    _woorden(
                        x + 10, onder, wanneer, midden=False, maat=KLEIN, vet=True, kleur=_KLEUR
                    )
                )
        hoog += h + 8
    hoog += rand
    vak = _vak(1, y + 1, BREED - 2, hoog, vlak=_VLAK)
    naam = _woorden(links / 2, y + hoog / 2, breek(wie, links - 16, 3), vet=True)
    return [vak, naam, *delen], hoog + 2


# ---- chains of links ------------------------------------------------------------------------


def keten(ketens: Sequence[Sequence[str]]) -> Beeld | None:
    """Return chains of what leads to what: boxes with arrows, three in a row."""
    if not ketens:
        return None
    delen: list[str] = []
    y = 2.0
    for deel in ketens:
        stukken, hoog = _keten(deel, y)
        delen += stukken
        y += hoog + 14
    return _maak("Wat met elkaar te maken heeft", y - 12, delen, [" → ".join(k) for k in ketens])


def _keten(teksten: Sequence[str], y: float) -> tuple[list[str], float]:
    breed, tussen, per = 184.0, 42.0, 3
    delen: list[str] = []
    hoog = 0.0
    for begin in range(0, len(teksten), per):
        rij = [breek(t, breed - 18, 6) for t in teksten[begin : begin + per]]
        h = max(map(len, rij)) * MAAT * _REGEL + 18
        for nr, regels in enumerate(rij):
            x = 2 + nr * (breed + tussen)
            delen.append(_vak(x, y + hoog, breed, h, vlak=_VLAK))
            delen.append(_woorden(x + breed / 2, y + hoog + h / 2, regels))
            if begin + nr + 1 < len(teksten):
                delen.append(_pijl(x + breed, y + hoog + h / 2, tussen))
        hoog += h + 10
    return delen, hoog - 10


def _pijl(x: float, y: float, lang: float) -> str:
    """An arrow to the right; after the last box of a row it points to the next row."""
    lang = min(lang, BREED - x - 4)
    return (
        _lijn(x + 3, y, x + lang - 9, y, dik=2)
        + f'<path d="M {x + lang - 10:.1f} {y - 6:.1f} L {x + lang - 1:.1f} {y:.1f}'
        f' L {x + lang - 10:.1f} {y + 6:.1f} Z" fill="{_KLEUR}"/>'
    )
