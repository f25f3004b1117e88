"""Erasing for good: what must be forgotten, and all that rests on it, becomes a tombstone.

Undo leaves the words; this does not. Pure: events in, as many events out, each erased one a
`Gewist` without a trace of it. The store then writes them under new keys.

What goes along: the reading, marks and confirmations of a line; what was made of that line
alone; older and newer wordings of the same goal. What rests on other lines too stays, and no
longer names the erased one. Of an erased person the name goes from everybody else's lines, in
any form that the rules of Dutch give it (`Ruuds`, `Els'`, `Ruudje`), with or without accents,
and so do the nicknames that were given along. What stays: a name that was misspelt, a nickname
nobody gave, and words such as "mijn man".
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from pydantic import BaseModel

from keukentafel.conversation import gebeurtenissen as g
from keukentafel.conversation import plangebeurtenissen as p
from keukentafel.conversation.dossier import Dossier, bron_van, hulpvraag_van
from keukentafel.conversation.vouwen import vouw
from keukentafel.labels import Levensdomein

IEMAND = "[iemand]"
_AANSPREEK = frozenset({"opa", "oma", "tante", "oom", "mevrouw", "meneer", "mama", "papa"})
_UITGANG = r"(?:(?:[bdfgklmnprst]?(?:e?tje|pje|kje|je|ke|ie)|[aeou]tje)(?:['’]?s)?|['’]?s|['’])"
"""What Dutch puts behind a name: whose it is (Ruuds, Anna's, Els'), and small (Ruudje, Bobbie)."""
_ACCENTEN = {"a": "aáàäâã", "c": "cç", "e": "eéèëê", "i": "iíìïî", "n": "nñ", "o": "oóòöô"}
_ACCENTEN |= {"u": "uúùüû"}
_GEEN_TEKST = frozenset({"id", "wat", "spreker", "regel", "label", "motor", "vraag_id", "aan"})
_VAN_GESPREK = (
    g.GesprekBegonnen,
    g.GesprekAfgesloten,
    g.UitingGenoteerd,
    g.FaseBetreden,
    g.FaseLosgelaten,
    g.VraagGekozen,
    g.VragenWeggelegd,
    g.OpmerkingGegeven,
    g.VeiligheidGenoteerd,
)


@dataclass(frozen=True)
class WisRegel:
    """One thing noted: the number of an uiting, own line, hulpvraag, goal, action or note."""

    volg: int


@dataclass(frozen=True)
class WisPersoon:
    """Somebody, with all this person said and wanted; `ook` are nicknames, given along."""

    id: str
    ook: tuple[str, ...] = ()


@dataclass(frozen=True)
class WisDomein:
    """All that was noted about a domain, also when it was about more than that."""

    domein: Levensdomein


@dataclass(frozen=True)
class WisGesprek:
    """One talk. People, goals and the plan outlive it."""

    nr: int


Wis = WisRegel | WisPersoon | WisDomein | WisGesprek


def wis(gebeurtenissen: Sequence[g.Gebeurtenis], wat: Wis, nu: datetime) -> list[g.Gebeurtenis]:
    """Return the events without what must go; the same list when there is nothing."""
    dossier = vouw(gebeurtenissen)
    weg = _sluit(gebeurtenissen, set(_begin(gebeurtenissen, dossier, wat)))
    if weg:  # what once stood half typed may hold the same words
        weg |= {e.volg for e in gebeurtenissen if isinstance(e, g.ConceptBewaard)}
    wie = wat.id if isinstance(wat, WisPersoon) else ""
    domein = wat.domein if isinstance(wat, WisDomein) else None
    uit: list[g.Gebeurtenis] = []
    for e in gebeurtenissen:
        if e.volg in weg:
            uit.append(e if isinstance(e, g.Gewist) else _steen(e, nu))
        else:
            uit.append(_ontdaan(e, weg, wie, domein) or _steen(e, nu))
    return _zonder_naam(uit, gebeurtenissen, wat) if isinstance(wat, WisPersoon) else uit


def telling(oud: Sequence[g.Gebeurtenis], nieuw: Sequence[g.Gebeurtenis]) -> int:
    """Return how many noted things (not marks or readings) an erasure takes."""
    groot = (g.UitingGenoteerd, g.RegelToegevoegd, g.HulpvraagGesteld, g.DoelGesteld)
    groot_ook = (g.ActieAfgesproken, g.VeiligheidGenoteerd, g.PersoonVastgelegd)
    paren = zip(oud, nieuw, strict=True)
    return sum(isinstance(n, g.Gewist) and isinstance(o, groot + groot_ook) for o, n in paren)


def _steen(e: g.Gebeurtenis, nu: datetime) -> g.Gewist:
    return g.Gewist(volg=e.volg, groep=e.volg, op=nu)


# ---- where it begins ------------------------------------------------------------------------


def _begin(alle: Sequence[g.Gebeurtenis], d: Dossier, wat: Wis) -> Iterator[int]:
    match wat:
        case WisRegel(volg):
            yield from (e.volg for e in alle if e.volg == volg and volg > 1)
        case WisPersoon(id):
            yield from _van_persoon(alle, id)
        case WisDomein(domein):
            yield from _over_domein(alle, d, domein)
        case WisGesprek(nr):
            yield from _uit_gesprek(alle, nr)


def _van_persoon(alle: Sequence[g.Gebeurtenis], id: str) -> Iterator[int]:
    for e in alle:
        match e:
            case g.PersoonVastgelegd(persoon=persoon) if persoon.id == id:
                yield e.volg
            case g.UitingGemerkt(uiting=uiting, spreker=spreker) if spreker == id:
                yield uiting
            case _:
                velden = ("spreker", "wie", "van", "door", "aan")
                if any(getattr(e, veld, None) == id for veld in velden):
                    yield e.volg


def _over_domein(alle: Sequence[g.Gebeurtenis], d: Dossier, domein: Levensdomein) -> Iterator[int]:
    for e in alle:
        match e:
            case g.UitingGenoteerd(volg=id) if (
                id in d.uitingen and domein in d.uitingen[id].domeinen
            ):
                yield id
            case g.DuidingVoorgesteld(uiting=id, duiding=duiding) if id not in d.uitingen:
                if domein in duiding.domeinen:  # undone, but the words still stand there
                    yield id
            case g.RegelBewerkt(regel=regel) if e.domein is domein:
                yield _grond(regel)
            case g.RegelToegevoegd() | g.DomeinGezet() | p.NiveauGegeven() if e.domein is domein:
                yield e.volg
            case g.HulpvraagGesteld(domeinen=domeinen) if set(domeinen) == {domein}:
                yield e.volg


def _uit_gesprek(alle: Sequence[g.Gebeurtenis], nr: int) -> Iterator[int]:
    lopend = 0
    for e in alle:
        if isinstance(e, g.GesprekBegonnen):
            lopend = e.volg
        eigen = isinstance(e, g.RegelToegevoegd) and not e.bronnen
        if lopend == nr and (eigen or isinstance(e, _VAN_GESPREK)):
            yield e.volg


def _grond(regel: str) -> int:
    """Return the number that a line rests on: its uiting, or the event that added it."""
    bron = bron_van(regel)
    return bron if bron is not None else int(regel.removeprefix("r"))


# ---- what goes along ------------------------------------------------------------------------


def _sluit(alle: Sequence[g.Gebeurtenis], weg: set[int]) -> set[int]:
    """Add what rests on what goes, until nothing more does."""
    while True:
        erbij = {e.volg for e in alle if e.volg not in weg and _rust_op(e, weg)}
        erbij |= {v for e in alle if e.volg in weg if (v := getattr(e, "vervangt", None))} - weg
        if not erbij:
            return weg
        weg |= erbij


def _rust_op(e: g.Gebeurtenis, weg: set[int]) -> bool:
    if isinstance(e, g.RegelToegevoegd | g.HulpvraagGesteld):
        return bool(e.bronnen) and weg.issuperset(e.bronnen)
    if isinstance(e, g.RegelBewerkt | g.RegelUitgezonderd | p.RegelNietBesproken):
        return _grond(e.regel) in weg
    if isinstance(e, p.RegelGemerkt):
        vraag = hulpvraag_van(e.regel)
        return (_grond(e.regel) if vraag is None else vraag) in weg
    if isinstance(e, p.VerbandGelegd):
        return _grond(e.van) in weg or _grond(e.naar) in weg
    if isinstance(e, g.DoelGesteld):
        return e.vervangt in weg
    if isinstance(e, p.DoelBewerkt):
        return e.doel in weg
    if isinstance(e, p.ActieBewerkt | p.ToezeggingGegeven):
        return e.actie in weg
    if isinstance(e, g.RegelsBevestigd):
        return all(_grond(regel) in weg for regel in e.regels)
    if isinstance(e, g.HulpvraagBewerkt):
        return e.hulpvraag in weg
    velden = ("uiting", "bij", "vervangt", "hulpvraag", "doel", "optie")
    return any(getattr(e, veld, None) in weg for veld in velden)


def _ontdaan(
    e: g.Gebeurtenis, weg: set[int], wie: str, domein: Levensdomein | None
) -> g.Gebeurtenis | None:
    """Return an event that stays, no longer naming what goes; None when nothing is left."""
    anders: dict[str, Any] = {}

    def zonder(veld: str, blijft: Callable[[Any], bool]) -> None:
        oud = getattr(e, veld, None)
        if isinstance(oud, tuple) and not all(map(blijft, oud)):
            anders[veld] = tuple(x for x in oud if blijft(x))

    for veld in ("bronnen", "eerst"):
        zonder(veld, lambda x: x not in weg)
    if isinstance(e, g.RegelsBevestigd):
        zonder("regels", lambda x: _grond(x) not in weg)
    if isinstance(e, g.DoelGesteld | p.DoelBewerkt) and e.hulpvraag in weg:
        anders["hulpvraag"] = None
    if isinstance(e, p.ActieBewerkt) and e.doel in weg:
        anders["doel"] = None
    if domein is not None and isinstance(e, g.HulpvraagGesteld):
        zonder("domeinen", lambda x: x is not domein)
    if wie:
        for veld in ("aanwezig", "gehoord_door", "voor", "door"):
            zonder(veld, lambda x: x != wie)
        if isinstance(e, g.DocumentGemaakt) and e.lezer == wie:
            anders["lezer"] = ""
    leeg = isinstance(e, g.RegelsBevestigd | g.UitingVrijgegeven) and () in anders.values()
    return None if leeg else e.model_copy(update=anders) if anders else e


# ---- a name in the words of others ----------------------------------------------------------


def _zonder_naam(
    nieuw: list[g.Gebeurtenis], oud: Iterable[g.Gebeurtenis], wat: WisPersoon
) -> list[g.Gebeurtenis]:
    """Take the name of a person out of all texts, and the spans of readings that no longer fit."""
    mensen = [e.persoon for e in oud if isinstance(e, g.PersoonVastgelegd)]
    namen = {p.naam for p in mensen if p.id == wat.id}
    van_anderen = {_kaal(d) for p in mensen if p.id != wat.id for d in (p.naam, *p.naam.split())}
    delen = {d for n in namen for d in n.split() if len(d) > 2 and d[0].isupper()}
    blijft = _AANSPREEK | van_anderen
    woorden = {w for w in namen | delen if w and _kaal(w) not in blijft}
    woorden |= {w.strip() for w in wat.ook if w.strip()}  # who asks for it means it
    patroon = _naampatroon(woorden, van_anderen)
    if patroon is None:
        return nieuw
    geraakt: set[int] = set()
    uit: list[g.Gebeurtenis] = []
    for e in nieuw:
        schoon = _masker(e, patroon)
        if schoon != e:
            geraakt.add(getattr(e, "uiting", e.volg))
        uit.append(schoon)
    return [_zonder_plekken(e) if _leest(e) in geraakt else e for e in uit]


def _naampatroon(woorden: Iterable[str], van_anderen: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds these names in every form, but not a form that is another's name."""
    vormen = _een_van(woorden)
    if not vormen:
        return None
    anders = _een_van(van_anderen)
    behalve = rf"(?!(?:{anders})(?!\w))" if anders else ""
    return re.compile(rf"(?<!\w){behalve}(?:{vormen}){_UITGANG}?(?!\w)", re.IGNORECASE)


def _een_van(namen: Iterable[str]) -> str:
    """Return a pattern for these names, longest first, with accents or without."""
    kaal = sorted({_kaal(n) for n in namen}, key=len, reverse=True)
    return "|".join(
        "".join(f"[{_ACCENTEN[t]}]" if t in _ACCENTEN else re.escape(t) for t in naam)
        for naam in kaal
    )


def _kaal(naam: str) -> str:
    """Return a name without capitals and accents."""
    los = unicodedata.normalize("NFD", naam.casefold())
    return "".join(t for t in los if not unicodedata.combining(t))


def _leest(e: g.Gebeurtenis) -> int | None:
    return e.uiting if isinstance(e, g.DuidingVoorgesteld) else None


def _zonder_plekken(e: g.Gebeurtenis) -> g.Gebeurtenis:
    assert isinstance(e, g.DuidingVoorgesteld)
    leeg = dict.fromkeys(("personen", "verwijzingen", "verbanden", "bewijs"), ())
    return e.model_copy(update={"duiding": e.duiding.model_copy(update=leeg)})


def _masker(wat: Any, patroon: re.Pattern[str]) -> Any:
    if isinstance(wat, BaseModel):
        anders = {
            veld: nieuw
            for veld in type(wat).model_fields
            if veld not in _GEEN_TEKST
            if (nieuw := _masker(oud := getattr(wat, veld), patroon)) != oud
        }
        return wat.model_copy(update=anders) if anders else wat
    if isinstance(wat, str) and not isinstance(wat, Enum):
        return patroon.sub(IEMAND, wat)
    if isinstance(wat, tuple):
        return tuple(_masker(x, patroon) for x in wat)
    if isinstance(wat, dict):
        return {k: _masker(v, patroon) for k, v in wat.items()}
    return wat
