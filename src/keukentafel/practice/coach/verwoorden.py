"""The debrief as lines to read, in the words of `prompts/coach/nabespreking.yaml`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keukentafel.content.coach import Kop, Nabespreekteksten
from keukentafel.labels import Signaal, Soort
from keukentafel.language.aanhaling import citaat
from keukentafel.practice.coach.kansen import Kans
from keukentafel.practice.coach.lezen import Beurt
from keukentafel.practice.coach.nabespreking import Nabespreking
from keukentafel.practice.coach.tellen import Getal
from keukentafel.practice.coach.veilig import Moment

MAX_WOORDEN = 40
_SOORTEN = {Soort.KRACHT: "kracht", Soort.EERDERE_HULP: "eerdere_hulp", Soort.WENS: "wens"}


@dataclass(frozen=True)
class Stuk:
    """One part of the debrief: a heading and its lines."""

    kop: Kop
    naam: str
    regels: tuple[str, ...]


def verwoord(n: Nabespreking, t: Nabespreekteksten) -> tuple[Stuk, ...]:
    """Return the debrief in parts, in the order a trainer would take; empty parts fall away."""
    delen: list[tuple[Kop, Iterator[str]]] = [
        ("sterk", _sterk(n, t)),
        ("veilig", _veilig(n, t)),
        ("kansen", _kansen(n, t)),
        ("gehoord", _gehoord(n, t)),
        ("erbij", _erbij(n, t)),
        ("tempo", _tempo(n, t)),
        ("advies", _advies(n, t)),
        ("getallen", _getallen(n, t)),
        ("keren", (t.keren["stuk"].format(tekst=kort(g.beurt.tekst), open=g.open)
                   for g in n.gekeerd)),
        ("proberen", _proberen(n, t)),
        ("elementen", iter([t.elementen])),
    ]  # fmt: skip
    stukken = (Stuk(kop, t.koppen[kop], tuple(regels)) for kop, regels in delen)
    return tuple(s for s in stukken if s.regels)


def begin(n: Nabespreking, t: Nabespreekteksten) -> str:
    """Return what stands above the debrief: what it is, and what a turn is."""
    return f"{t.inleiding} {t.beurt_samen if n.om_en_om else t.beurt_ieder}"


def kort(tekst: str) -> str:
    """Return the words of a turn on one line, not too many."""
    woorden = tekst.replace("“", "‘").replace("”", "’").split()
    return " ".join(woorden[:MAX_WOORDEN]) + (" …" if len(woorden) > MAX_WOORDEN else "")


def plek(n: Nabespreking, b: Beurt) -> str:
    """Return where a turn stands: its number, and the minute when that is known."""
    nr = n.nummer(b.nr)
    return str(nr) if b.minuut is None else f"{nr}, minuut {round(b.minuut)}"


def rij(n: Nabespreking, nummers: Sequence[int]) -> str:
    """Return turn numbers as a list to read: "3, 5 en 7"."""
    delen = [str(nr) for nr in dict.fromkeys(n.nummer(nr) for nr in nummers)]
    return " en ".join([", ".join(delen[:-1]), delen[-1]]) if len(delen) > 1 else "".join(delen)


def vraag_bij(m: Moment, t: Nabespreekteksten) -> str:
    """Return a plain question for a moment about safety, with the client's own words."""
    woorden = citaat(m.beurt.tekst)
    vraag = t.vragen_veilig[m.signaal]
    if woorden is None:  # without the words, the question by itself
        zonder = vraag.partition("{citaat}”. ")[2]
        return zonder or vraag.format(citaat=kort(m.beurt.tekst))
    return vraag.format(citaat=woorden)


def doorvraag(k: Kans, t: Nabespreekteksten) -> str:
    """Return a question that stays with the client's words, or "" when silence is as good."""
    woorden = citaat(k.client.tekst)
    return k.vraag or (t.kansen["doorvragen"].format(citaat=woorden) if woorden else "")


def _sterk(n: Nabespreking, t: Nabespreekteksten) -> Iterator[str]:
    if n.sterk is None:
        yield t.sterk["niets"]
        return
    een, twee = n.sterk.beurt, n.sterk.daarna
    yield t.sterk["gevonden"].format(beurt=plek(n, een), tekst=kort(een.tekst))
    yield t.sterk["daarna"].format(wie=_wie(twee.spreker), antwoord=kort(twee.tekst))


def _veilig(n: Nabespreking, t: Nabespreekteksten) -> Iterator[str]:
    if not n.oefening:
        yield t.echt_gesprek
        return
    for m in n.gemiste_veiligheid:
        wie = _wie(m.beurt.spreker)
        yield t.veilig["gemist"].format(wie=wie, beurt=plek(n, m.beurt), tekst=kort(m.beurt.tekst))
        zo = t.veilig["nood" if m.signaal is Signaal.ACUTE_NOOD else "zo"]
        yield zo.format(vraag=kort(vraag_bij(m, t)))
    for g in n.in_gezelschap:
        namen = _en(g.erbij)
        yield t.veilig["gezelschap"].format(
            beurt=plek(n, g.beurt), namen=namen, tekst=kort(g.beurt.tekst)
        )
    for m in n.gevraagde_veiligheid:
        yield t.veilig["gevraagd"].format(beurt=n.nummer(m.beurt.nr), beurten=rij(n, m.gevraagd))
    for b in n.gewoon_gevraagd[:1]:
        yield t.veilig["gewoon"].format(beurt=plek(n, b), tekst=kort(b.tekst))
    if n.nog_eens_lezen:
        yield t.veilig["nog_eens"].format(beurten=rij(n, n.nog_eens_lezen))
    yield t.veilig["let_op"]


def _kansen(n: Nabespreking, t: Nabespreekteksten) -> Iterator[str]:
    for k in n.kansen:
        wie = _wie(k.client.spreker)
        yield t.kansen["woorden"].format(
            wie=wie, beurt=plek(n, k.client), tekst=kort(k.client.tekst)
        )
        if k.reactie is not None:
            yield t.kansen["reactie"].format(antwoord=kort(k.reactie.tekst))
        vraag = doorvraag(k, t)
        yield t.kansen["vraag"].format(vraag=kort(vraag)) if vraag else t.kansen["geen_vraag"]
    if not n.kansen:
        yield t.kansen["niets"]


def _gehoord(n: Nabespreking, t: Nabespreekteksten) -> Iterator[str]:
    for g in n.gehoord:
        teksten = t.gehoord[_SOORTEN[g.wat]]  # type: ignore[index]
        yield teksten[g.stand].format(beurten=rij(n, g.client))


def _erbij(n: Nabespreking, t: Nabespreekteksten) -> Iterator[str]:
    namen = n.niet_betrokken
    if not namen:
        yield t.erbij["niets"]
        return
    yield t.erbij["gemist"].format(namen=_en(namen), naam=namen[0])


def _en(namen: Sequence[str]) -> str:
    return " en ".join(filter(None, [", ".join(namen[:-1]), namen[-1]]))


def _tempo(n: Nabespreking, t: Nabespreekteksten) -> Iterator[str]:
    for nr, reeks in enumerate(n.reeksen):
        tekst = t.reeks if nr == 0 else t.nog_een_reeks
        yield tekst.format(
            eerste=n.nummer(reeks[0]), laatste=n.nummer(reeks[-1]), aantal=len(reeks)
        )
    for stuk in n.tempo:
        yield t.tempo["stuk"].format(
            na=kort(stuk.na_tekst), na_beurt=n.nummer(stuk.na), tekst=kort(stuk.tekst)
        )
    if not n.reeksen and not n.tempo:
        yield t.tempo["niets"]


def _advies(n: Nabespreking, t: Nabespreekteksten) -> Iterator[str]:
    if n.advies is None:
        yield t.advies["geen"]
    else:
        na = n.samenvatting is not None and n.samenvatting.nr < n.advies.nr
        yield t.advies["na" if na else "voor"].format(
            beurt=n.nummer(n.advies.nr), tekst=kort(n.advies.tekst)
        )
        if n.advies.minuut is not None:
            yield t.advies["minuut"].format(minuut=round(n.advies.minuut))
    if n.samenvatting is None:
        yield t.advies["geen_samenvatting"]


def _getallen(n: Nabespreking, t: Nabespreekteksten) -> Iterator[str]:
    if all(g.waarde is None for g in n.getallen):
        yield t.getallen["geen"]
        return
    for g in n.getallen:
        if g.waarde is None:
            continue
        delen = [t.getallen[g.naam].format(aantal=_getal(g, g.waarde))]
        if g.beurten:
            delen.append(t.getallen["beurten"].format(beurten=rij(n, g.beurten)))
        if g.eerder:
            toen = ", ".join(_getal(g, w) for w in g.eerder)
            delen.append(t.getallen["eerder"].format(eerder=toen))
        yield " ".join(delen)
    minst = min(g.zeker for g in n.getallen)
    yield t.getallen["zeker"].format(zeker=round(10 * minst))


def _getal(g: Getal, waarde: float) -> str:
    return str(round(waarde if g.naam == "reeks" else 10 * waarde))


def _proberen(n: Nabespreking, t: Nabespreekteksten) -> Iterator[str]:
    p = n.proberen
    yield t.proberen[p.punt]
    zin = vraag_bij(p.bij, t) if p.bij else p.zin
    if p.punt == "doorvragen" and n.kansen:
        zin = doorvraag(n.kansen[0], t)
    if zin:
        yield t.proberen["zin"].format(zin=kort(zin))
    if p.beurt is not None:
        yield t.proberen["opnieuw"].format(beurt=n.nummer(p.beurt))


def _wie(naam: str) -> str:
    return naam or "de ander"
