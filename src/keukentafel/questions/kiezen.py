"""The choice: at most three questions, each with its own part; silence is a choice too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from zlib import crc32

from keukentafel.content.keuze import Keuzeregels
from keukentafel.content.vraag import Vraag
from keukentafel.labels import Fase, Levensdomein
from keukentafel.labels import VraagSoort as V
from keukentafel.language.vraagvorm import is_open, vraagzin
from keukentafel.questions.bank import Bank, Groep
from keukentafel.questions.context import Keuze, Stilte, Suggestie, VraagContext
from keukentafel.questions.personen import zelfde
from keukentafel.questions.score import GEEFT_TERUG, Kandidaat, Weging
from keukentafel.questions.situatie import STAM as _STAM
from keukentafel.questions.situatie import Situatie, ingekort
from keukentafel.questions.verwoorden import Namen, aan, namen_uit_inhoud, suggestie, tekst_van
from keukentafel.questions.voorwaarden import los, mag, mag_lid, over_wie, past_bij_woorden

MAX_SUGGESTIES = 3
TE_GELIJK = 0.6
"""Two questions that share more than this part of their words are the same question."""

_PER_GROEP = 6
_NOOIT = frozenset({"nooit_kracht", "nooit_eerdere_hulp", "nooit_wens"})
_EVENWICHT_NA = 6
"""After so many client turns what was never heard is asked after."""
_NOOIT_BEANTWOORD = GEEFT_TERUG | {V.DOORVRAGEN, V.VEILIGHEID, V.TOESTEMMING, V.PRIORITEIT}
_WOORD = re.compile(r"\w+")
_KLEINE_WOORDEN = """
    de het een en of u uw je jij jou jouw is zijn was bent ben er dat die dit dan daar hier in op
    van voor met aan bij om te wat hoe wie welke waar nu nog wel ook als zou heeft hebt gaat doet
    eens mij ik zo over naar
"""
_MAAT = frozenset({"vaak", "lang", "laat", "veel", "groot", "oud"})
"""How much was asked; an answer names the measure itself."""
_LEEG = frozenset(_KLEINE_WOORDEN.split())


def kies(
    context: VraagContext,
    bank: Bank | Sequence[Vraag],
    namen: Namen | None = None,
    regels: Keuzeregels | None = None,
) -> tuple[Suggestie, ...]:
    """Return the questions that fit now, best first: at most three, possibly none.

    The same context and bank always give the same answer. `namen` and `regels` None take
    those of `prompts/`, which may raise InhoudFout.
    """
    return overweeg(context, bank, namen, regels).suggesties


def overweeg(
    context: VraagContext,
    bank: Bank | Sequence[Vraag],
    namen: Namen | None = None,
    regels: Keuzeregels | None = None,
) -> Keuze:
    """Return the same as `kies`, and why there is nothing to ask when there is nothing."""
    if not isinstance(bank, Bank):
        bank = Bank(bank)
    nu = Situatie(ingekort(context))
    regels = regels or _regels()
    kandidaten = list(_kandidaten(nu, bank, regels))
    gekozen = _drie(kandidaten, nu, bank, regels)
    if not gekozen:
        return Keuze((), _stilte(nu, kandidaten, regels))
    namen = namen or namen_uit_inhoud()
    return Keuze(tuple(suggestie(k, tekst, nu, namen) for k, tekst in gekozen))


def _regels() -> Keuzeregels:
    from keukentafel.content import keuzeregels

    return keuzeregels()


def _kandidaten(nu: Situatie, bank: Bank, regels: Keuzeregels) -> Iterator[Kandidaat]:
    """Yield what may be asked and weighs enough: the best few of each group."""
    weging = Weging(nu, regels)
    nu_gehoord, net_gehoord = bank.gehoord(nu.tekst), bank.gehoord(nu.eerder)
    dichtbij = {*nu.domeinen, *nu.vorige_domeinen, *nu.besproken}
    dichtbij |= {d for id in nu_gehoord if (v := bank.vraag(id)) for d in v.domeinen}
    if nu.onrust:  # a danger may be asked about whatever the subject was
        dichtbij = set(Levensdomein)
    for groep in _groepen(nu, bank, dichtbij, weging.dichtbij):
        if not mag(groep, nu):
            continue
        wie = over_wie(groep.kop, nu)
        if groep.kop.bij.genoemd:
            wie = [a for a in wie if a is not None and weging.genoemd(a, laatste=True)]
        if not wie:
            continue
        for niveau, vragen in _per_niveau(groep, nu, nu_gehoord, net_gehoord):
            for ander in wie:
                for k in weging.kandidaten(groep, ander, niveau):
                    if k.punten + regels.toeval >= regels.vloer:
                        yield from _geloot(k, vragen, nu, regels.toeval)
    yield from _gepast(nu, bank, weging)


def _gepast(nu: Situatie, bank: Bank, weging: Weging) -> Iterator[Kandidaat]:
    """Yield what people would ask after such words, as far as it may be asked now."""
    for id, plek in nu.terug.passend.items():
        vraag = bank.vraag(id)
        if vraag is None or vraag.soort is V.VEILIGHEID:
            continue
        groep, lid = los(vraag)
        if mag(groep, nu, gekozen=True) and mag_lid(lid, nu):
            yield from (weging.gepast(vraag, ander, plek) for ander in over_wie(vraag, nu))


def _groepen(
    nu: Situatie, bank: Bank, dichtbij: set[Levensdomein], ernaast: frozenset[Levensdomein]
) -> Iterator[Groep]:
    yield from bank.groepen(nu.context.fase, dichtbij, ernaast, nu.terug.wendingen)
    if nu.dringend or any(nu.vermoed.values()):
        yield from (g for g in bank.dringende if nu.context.fase not in g.kop.fasen)


def _per_niveau(
    groep: Groep, nu: Situatie, nu_gehoord: frozenset[str], net_gehoord: frozenset[str]
) -> Iterator[tuple[int, list[Vraag]]]:
    """Yield the questions of a group that may be asked, by how near their words were heard."""
    per: dict[int, list[Vraag]] = {}
    for lid in groep.leden:
        id = lid.vraag.id
        niveau = 2 if id in nu_gehoord else int(id in net_gehoord)
        if past_bij_woorden(lid.vraag, niveau, nu) and mag_lid(lid, nu):
            per.setdefault(niveau, []).append(lid.vraag)
    yield from per.items()


def _geloot(
    k: Kandidaat, vragen: Sequence[Vraag], nu: Situatie, toeval: float
) -> Iterator[Kandidaat]:
    """Yield the same for the first few of its group: a fixed toss, not always the same first."""
    loting = sorted(
        ((crc32(f"{v.id} {nu.tekst}".encode()) % 1000 / 1000, v.id, v) for v in vragen),
        reverse=True,
    )
    for lot, _, vraag in loting[:_PER_GROEP]:
        yield replace(k, vraag=vraag, delen=(*k.delen, ("toeval", toeval * lot)))


def _drie(
    kandidaten: list[Kandidaat], nu: Situatie, bank: Bank, regels: Keuzeregels
) -> list[tuple[Kandidaat, str]]:
    """Take the best of each part, then fill up with another kind of the same part.

    What is urgent may fill more than one place.
    """
    kandidaten = [k for k in kandidaten if k.punten >= regels.vloer]
    kandidaten.sort(key=lambda k: _volgorde(k, nu, regels))
    gehoord = [_inhoud(b.tekst) for b in nu.professional]
    gehoord += [
        _inhoud(t)
        for id, wie in nu.context.gesteld
        if zelfde(wie, nu.gevraagd.naam) and (v := bank.vraag(id))
        for t in v.teksten.values()
    ]
    gekozen: list[tuple[Kandidaat, str]] = []
    for past, open_eerst, verder in (
        (_ander_deel, True, False),
        (_ander_deel, False, False),
        (_andere_soort, False, False),
        (_ander_deel, False, True),
    ):
        for k in kandidaten:
            if len(gekozen) == MAX_SUGGESTIES:
                break
            if _gesteld(k, nu) or not past(k, [g for g, _ in gekozen], regels):
                continue
            if not verder and _wijd(k, nu):
                continue
            tekst = tekst_van(k, nu)
            if open_eerst and not gekozen and not _mag_eerst(k, tekst, nu):
                continue
            inhoud = _inhoud(tekst)
            if any(_gelijk(inhoud, ander) for ander in gehoord) or _beantwoord(k, inhoud, nu):
                continue
            gehoord.append(inhoud)
            gekozen.append((k, tekst))
    return gekozen


def _wijd(k: Kandidaat, nu: Situatie) -> bool:
    """True for a way to another subject while there is more to say to what was just told."""
    if k.rol != "opent" or nu.lang_in_een_domein:
        return False
    begin = len(nu.client) < _EVENWICHT_NA
    if not nu.terug.passend:
        return begin and k.reden in ("buurdomein", "brug")
    if k.reden in _NOOIT:
        return begin
    vroeg = nu.context.fase in (Fase.CONTACT_MAKEN, Fase.BREDE_VERKENNING)
    return k.reden in ("buurdomein", "brug") or (vroeg and k.reden == "doel_van_fase")


def _gesteld(k: Kandidaat, nu: Situatie) -> bool:
    return any(id == k.vraag.id and zelfde(wie, aan(k, nu)) for id, wie in nu.context.gesteld)


def _mag_eerst(k: Kandidaat, tekst: str, nu: Situatie) -> bool:
    """The first is open where it is a question, but for danger, leave, and small steps."""
    if nu.dringend or nu.klein or k.vraag.soort is V.TOESTEMMING:
        return True
    if k.rol == "veilig":
        return k.delen[0][0] != "vermoeden_flauw"
    zin = vraagzin(tekst)
    return zin is None or is_open(zin)


def _ander_deel(k: Kandidaat, gekozen: Sequence[Kandidaat], regels: Keuzeregels) -> bool:
    """One of each part; words are said back once; what is urgent is not held to that."""
    if k.punten >= regels.dringend:
        return True
    return all(k.rol != g.rol and not (_echoot(k.vraag) and _echoot(g.vraag)) for g in gekozen)


def _andere_soort(k: Kandidaat, gekozen: Sequence[Kandidaat], regels: Keuzeregels) -> bool:
    """A second way to stay with what was said, of another kind; no second round of danger."""
    return (
        k.rol == "blijft"
        and k.punten < regels.dringend
        and not _echoot(k.vraag)
        and all(k.vraag.soort is not g.vraag.soort for g in gekozen)
    )


def _echoot(vraag: Vraag) -> bool:
    """True when it says the client's words back: once in three is enough."""
    return vraag.bij.citaat or vraag.bij.spiegel or vraag.bij.samen


def _volgorde(k: Kandidaat, nu: Situatie, regels: Keuzeregels) -> tuple[bool, float, str, str]:
    """After two questions in a row something given back comes first, but for what is urgent."""
    voor = nu.eerst_teruggeven and k.vraag.soort in GEEFT_TERUG and k.rol == "blijft"
    voor = voor or k.punten >= regels.dringend
    return not voor, -k.punten, k.vraag.id, k.ander.sleutel if k.ander else ""


def _beantwoord(k: Kandidaat, inhoud: frozenset[str], nu: Situatie) -> bool:
    """True when what it asks was told already, asked or not: all its words stand in one turn."""
    if k.vraag.soort in _NOOIT_BEANTWOORD or k.vraag.circulair or k.rol == "circulair":
        return False
    kern = frozenset(w[:_STAM] for w in inhoud - _MAAT if len(w) >= _STAM - 1)
    return len(kern) >= 2 and any(kern <= gezegd for gezegd in nu.eerder_gezegd)


def _stilte(nu: Situatie, kandidaten: Sequence[Kandidaat], regels: Keuzeregels) -> Stilte:
    """Return why nothing is offered."""
    if nu.geweld_nu and not nu.alleen:
        return "geweld_in_gezelschap"
    if nu.suicidaliteit and nu.kind_erbij and nu.gezelschap:
        return "kind_hoort_mee"
    if any(k.punten >= regels.vloer for k in kandidaten):
        return "alles_gevraagd"
    if nu.nood:
        return "acute_nood"
    if kandidaten:
        return "te_zwak"
    return "niets_gezegd" if not nu.client else "geen_vraag_past"


def _inhoud(tekst: str) -> frozenset[str]:
    """Return the words that carry a text; of a text of small words only, all of them."""
    woorden = frozenset(_WOORD.findall(tekst.casefold()))
    return woorden - _LEEG or woorden


def _gelijk(een: frozenset[str], ander: frozenset[str]) -> bool:
    samen = len(een & ander)
    return samen > 0 and samen / len(een | ander) > TE_GELIJK
