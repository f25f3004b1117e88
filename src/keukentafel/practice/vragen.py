"""What a household answers to a question: open, closed, circular, about safety, after a fact."""

import re
from collections.abc import Iterator

from keukentafel.content.persona import Diepte, Gelegenheid, Ingang, Kijk, Stijl
from keukentafel.labels import Soort
from keukentafel.practice.feiten import wie_is_wie
from keukentafel.practice.kaart import Item
from keukentafel.practice.patronen import inhoud
from keukentafel.practice.spreken import NIEMAND_SCHRIKT, Spreken
from keukentafel.practice.toestand import Antwoord
from keukentafel.practice.vertellen import (
    OVERAL,
    Keuze,
    diep_genoeg,
    gedeeld,
    ingangen,
    kies,
)

G = Gelegenheid
_JA_NEE = re.compile(r"^(?:ja|nee|klopt)\b|, (?:ja|nee)\b", re.I)
_ONTKENT = re.compile(r"\b(?:zonder|geen|niet|nooit)\b")
_WIE_DAN_OOK = re.compile(r"\b(?:wie|ander|anderen|de rest|omgeving|thuis|gezin)\b")
_HEBBEN = frozenset("heb hebt heeft hebben had hadden krijgt krijg krijgen bezit".split())
_ZIJN = frozenset("is zijn was waren".split())
_VOLTOOID = re.compile(
    r"\b(?!gezond|geduld|geluid|getrouwd|gescheiden|gewend|gebied|geld|gezin)ge\w{3,}(?:d|t|en)\b"
)
_TOESTAND_IS = re.compile(r"\b(?:is|was) (?:het|dat|dit)\b")
_WILLEN = frozenset("wil wilt willen zou zouden zal zullen gaat ga".split())
_VINDEN = frozenset("vind vindt denk denkt geloof gelooft weet snap snapt begrijp begrijpt".split())
_TOESTAND = re.compile(
    r"hoe (?:gaat|ging|is|was|vindt|vind|voelt|voel|bevalt|slaapt|slaap|verloopt|loopt|zit|staat)\b"
)


def na_vraag(s: Spreken) -> Antwoord:
    """Return the answer to a question. Every question has one."""
    g = s.g
    if "veiligheid_in_gezelschap" in s.doet:
        return s.kies(G.NIET_WAAR_ZIJ_BIJ_ZIJN)
    for fout, gelegenheid in (
        (g.stapelt, G.STAPEL),
        (g.waarom, G.WAAROM),
        (g.suggestief, G.SUGGESTIE),
    ):
        if fout:
            return s.kies(gelegenheid, G.KORT)
    if g.veiligheid and not g.al_genoemd:
        return _na_veiligheid(s)
    if (antwoord := wie_is_wie(s)) is not None:
        return antwoord
    if g.cijfer:
        return s.kies(G.CIJFER, G.WEET_NIET)
    if (feit := _feit(s)) is not None:
        return feit
    if g.mist and not g.onderwerpen:
        return s.kies(G.HEEFT_NIET)
    if g.vreemde and not g.onderwerpen:
        return s.kies(G.GEEN_KIJK if g.circulair else G.WEET_NIET)
    over_een = g.mensen or not g.soorten
    if g.circulair and over_een and (antwoord := _circulair(s)) is not None:
        return antwoord
    if g.open or g.oplossingsgericht or g.circulair:
        return _na_open(s)
    return _na_gesloten(s)


def _feit(s: Spreken) -> Antwoord | None:
    """Tell a small fact; what lies deeper and may be told goes first."""
    g = s.g
    if g.feit is None or g.circulair:
        return None
    if g.open and any(k.mag and k.item.laag.id in g.lagen for k in s.alle):
        return None
    feit = s.kaart.persona.feiten[g.feit]
    wie = feit.wie or s.kaart.persona.hoofd.id
    if wie not in s.t.aanwezig or (g.aan and feit.wie and g.aan != feit.wie):
        return None
    return s.klein(feit, wie, f"feit:{g.feit}", "feit")


def _na_veiligheid(s: Spreken) -> Antwoord:
    item = kies(s.alle, s.g, s.t, s.rng)
    if item is not None:
        return s.vertel(item)
    if any(i.laag.signalen and i.wie == s.hoorder for i in s.verteld()):
        return s.meer() or s.kies(G.AL_VERTELD, G.AFWEREN)
    if s.g.vervolg or any(k.past >= 2.0 for k in s.alle):
        return s.kies(G.AFWEREN, G.STILTE)
    return s.kies(G.NIET_AAN_DE_HAND, G.NEE)


# ---- about another --------------------------------------------------------------------------


def _circulair(s: Spreken) -> Antwoord | None:
    """Answer with a view on another: from that member's own data, or none at all."""
    item = next((k.item for k in s.alle if _via_ander(k)), None)
    if item is not None:
        return s.vertel(item)
    if (antwoord := _kijk(s)) is not None:
        return antwoord
    if s.g.mensen and s.g.gesloten:
        return s.kies(G.GEEN_KIJK, G.WEET_NIET)
    return None if s.g.open else s.kies(G.GEEN_KIJK, G.WEET_NIET)


def _kijk(s: Spreken) -> Antwoord | None:
    """Return how somebody at the table sees who is meant."""
    past = [(nr, k) for nr, k in enumerate(s.kaart.persona.kijk) if _kan_kijken(s, k)]
    orde = list(s.g.mensen)
    past.sort(
        key=lambda p: (
            orde.index(p[1].op) if p[1].op in orde else 0,
            p[1].over not in s.g.onderwerpen,
            f"kijk:{p[0]}" in s.t.gebruikt,
        )
    )
    alle = (s.klein(kijk, kijk.van, f"kijk:{nr}", "kijk") for nr, kijk in past)
    return next((a for a in alle if a is not None), None)


def _via_ander(k: Keuze) -> bool:
    diep = k.item.laag.diepte is not Diepte.DIRECT
    return k.mag and diep and Ingang.CIRCULAIR in k.item.ingang and k.past >= 2.0


def _kan_kijken(s: Spreken, kijk: Kijk) -> bool:
    if kijk.van not in s.t.aanwezig or (kijk.alleen and len(s.t.aanwezig) > 1):
        return False
    if s.g.aan and kijk.van != s.g.aan:
        return False
    if s.g.mensen:
        return kijk.op in s.g.mensen
    return kijk.van == s.hoorder and bool(_WIE_DAN_OOK.search(s.g.tekst.casefold()))


# ---- open -----------------------------------------------------------------------------------


def _na_open(s: Spreken) -> Antwoord:
    g = s.g
    if g.vreemd_woord and not (g.gericht or g.domeinen or g.doorvragen or g.mensen):
        return s.snapt_niet() or s.kies(G.WEET_NIET)
    if s.rustig():
        return s.kies(G.GAAT_GOED if g.vraagwoord == "hoe" else G.NIETS_BIJZONDERS, G.GAAT_GOED)
    if _wijst_terug(s):
        return _erop_door(s)
    if g.mensen and g.doorvragen and (kijk := _kijk(s)) is not None:
        return kijk
    item = kies(s.alle, g, s.t, s.rng)
    if item is not None:
        return s.vertel(item)
    if g.mensen and (kijk := _kijk(s)) is not None:
        return kijk
    al = _al_verteld(s)
    if al and (meer := s.meer()) is not None:
        return meer
    if al and not any(k.past >= 1.5 for k in s.alle):
        return s.kies(G.AL_VERTELD, G.VERDER)
    if (eerst := _eerst(s.alle)) is not None:
        return s.vertel(eerst)
    licht = g.soorten and g.soorten <= NIEMAND_SCHRIKT
    if not licht and s.houdt_tegen() and s.rng.random() < 0.7:
        return s.kies(G.AFWEREN, G.LASTIG)
    if al and not any(k.item.laag.id in g.lagen for k in s.alle):
        return s.kies(G.AL_VERTELD, G.VERDER)
    return s.meer() or _geen_verhaal(s)


def _al_verteld(s: Spreken) -> bool:
    """Say whether a question asks after something that was told, and nothing of its kind is left."""
    g = s.g
    if not (g.gericht or g.breed_domein):
        return False
    rest = any(g.soorten & k.item.soorten for k in s.alle)
    return any(i.wie == s.hoorder and s.gaat_over(i, soort=not rest) for i in s.verteld())


def _wijst_terug(s: Spreken) -> bool:
    """Say whether a question stays with what was just said and names nothing of its own."""
    g = s.g
    domein = bool(g.domeinen) and not g.geraden
    eigen = g.gericht or domein or g.mensen or g.circulair or g.oplossingsgericht
    return g.doorvragen and not eigen and bool(s.t.onthuld)


def _erop_door(s: Spreken) -> Antwoord:
    """Go on about the same; only when that is done, something else."""
    g = s.g
    hier = [
        k for k in s.alle if k.item.onderwerp == s.t.onderwerp or len(g.inhoud & k.item.inhoud) > 1
    ]
    item = kies(hier, g, s.t, s.rng)
    if item is not None:
        return s.vertel(item)
    if (meer := s.meer()) is not None:
        return meer
    binnen = "geestelijke_gezondheid"
    ander = kies([k for k in s.alle if binnen in k.item.domeinen] or s.alle, g, s.t, s.rng)
    if ander is not None and s.rng.random() < 0.6:
        return s.vertel(ander, G.BRUG)
    return s.kies(G.LASTIG, G.AL_VERTELD, G.VERDER)


def _geen_verhaal(s: Spreken) -> Antwoord:
    """Find words for a question that has no story here, or none yet."""
    if s.g.soorten:
        return s.kies(G.WEET_NIET, G.VERDER)
    if _TOESTAND.match(s.g.vraagwoord + " " + _na_woord(s)):
        return s.kies(G.KORT, G.LASTIG)
    zwijgzaam = s.kaart.mensen[s.hoorder].stijl is Stijl.GERESERVEERD
    if zwijgzaam and s.g.vraagwoord == "hoe" and s.rng.random() < 0.5:
        return s.kies(G.STILTE, G.LASTIG)
    if s.g.vraagwoord == "wat" and re.match(r"vindt?\b", _na_woord(s)):
        return s.kies(G.VINDEN, G.WEET_NIET)
    if s.g.circulair:
        return s.kies(G.GEEN_KIJK, G.WEET_NIET)
    if s.g.vraagwoord == "wat" and not s.g.breed:
        return s.kies(G.WEET_NIET, G.LASTIG)
    return s.kies(G.LASTIG, G.WEET_NIET, G.VERDER)


def _na_woord(s: Spreken) -> str:
    """Return what follows the question word."""
    _, _, rest = s.g.tekst.casefold().partition(s.g.vraagwoord or " ")
    return rest.strip()


def _eerst(alle: list[Keuze]) -> Item | None:
    """Return what comes before something that fits: they begin at the beginning."""
    for k in alle:
        if k.past < 1.5:
            continue
        for ander in alle:
            if ander.item.laag.id in k.item.na and ander.mag:
                return ander.item
    return None


# ---- closed ---------------------------------------------------------------------------------


def _na_gesloten(s: Spreken) -> Antwoord:
    """A short closed question has a short answer; it says little and denies nothing."""
    g = s.g
    past = [k for k in s.alle if k.past >= 2.0 and (not g.vraagwoord or _raakt(s, k.item))]
    if g.doorvragen and not (g.onderwerpen or g.lagen):
        past = [k for k in past if k.item.onderwerp == s.t.onderwerp]
    mag = [k for k in past if k.mag and Ingang.GESLOTEN in ingangen(g, s.t)]
    if mag:
        return s.vertel(mag[0].item)
    toch = [k for k in past if _zegt_toch_meer(s, k)]
    if toch and s.rng.random() < s.kaart.regels.gesloten_toch:
        return s.vertel(toch[0].item)
    if (kort := _kort(s)) is not None:
        return kort
    if g.precies:
        return s.kies(G.NIET_PRECIES, G.FEIT_ONBEKEND)
    if s.rustig():
        return s.kies(*((G.NIET_AAN_DE_HAND, G.NEE) if g.moeite else (G.NIETS_BIJZONDERS,)))
    if s.houdt_tegen(raakt=True) and (g.lagen or s.rng.random() < 0.5):
        return s.kies(G.AFWEREN, G.LATER)
    return s.kies(*_bij_werkwoord(s))


def _bij_werkwoord(s: Spreken) -> tuple[Gelegenheid, ...]:
    """Return what suits a question by the word it starts with, whatever it is about."""
    g = s.g
    speelt = any(_raakt(s, i) for i in s.kaart.items.values())
    if not g.vraagwoord and any(_licht(s, i) for i in s.kaart.items.values()):
        return G.JA, G.KORT
    if g.vraagwoord.startswith(("wie", "waar")) and not speelt:
        return G.VERSCHILT, G.WEET_NIET
    if g.vraagwoord and g.vraagwoord != "wat" and speelt:
        return G.LATER, G.WEET_NIET
    if g.vraagwoord == "wat":
        return G.WEET_NIET, G.LASTIG
    if g.vraagwoord:
        return G.FEIT_ONBEKEND, G.WEET_NIET
    if g.werkwoord in _WILLEN:
        return G.WILLEN, G.WEET_NIET
    if g.werkwoord in _VINDEN:
        return G.VINDEN, G.WEET_NIET
    gevoel = g.gevoel or g.moeite
    if g.werkwoord in _HEBBEN and _VOLTOOID.search(g.tekst.casefold()):
        return G.NOG_NIET, G.LATER
    if g.werkwoord in _HEBBEN and not gevoel:
        if g.onderwerpen:
            return (G.JA, G.KORT) if _ligt_op_tafel(s) else (G.LATER, G.AFWEREN)
        er_is = speelt or any(g.soorten & i.soorten for i in s.kaart.items.values())
        return (G.LATER, G.KORT) if er_is else (G.HEBBEN, G.NEE)
    if g.werkwoord in _ZIJN and not gevoel and not _TOESTAND_IS.search(g.tekst.casefold()):
        return (G.LATER, G.KORT) if speelt else (G.FEIT_ONBEKEND, G.KORT)
    if g.werkwoord in ("ken", "kent") and not speelt:
        return (G.NEE,)
    return (G.KORT,)


def _ligt_op_tafel(s: Spreken) -> bool:
    """Say whether the subject a question names is one that they speak of at once."""
    eerste = {o.id: o.lagen[0] for o in s.kaart.persona.onderwerpen}
    return all(eerste[o].diepte is Diepte.DIRECT for o in s.g.onderwerpen)


def _licht(s: Spreken, item: Item) -> bool:
    """Say whether a question names a strength, a friend or a wish that is there: then yes."""
    gaat_over = s.g.inhoud & inhoud(item.laag.weten) - OVERAL
    vrij = item.wie == s.hoorder and not item.laag.alleen
    licht = bool(item.soorten) and item.soorten <= NIEMAND_SCHRIKT - {Soort.WENS}
    return vrij and licht and bool(gaat_over - _namen(s))


def _raakt(s: Spreken, item: Item) -> bool:
    """Say whether a question shares words with a layer, beside the names in it."""
    return bool(gedeeld(s.g, item) - _namen(s))


def _namen(s: Spreken) -> frozenset[str]:
    return inhoud(" ".join(m.naam for m in s.kaart.persona.mensen))


def _kort(s: Spreken) -> Antwoord | None:
    """Return the short answer of a layer that this question is really about."""
    for item, teksten in _met_kort(s):
        mond = s.mond(item.wie)
        if (tekst := mond.een(teksten)) is not None:
            return s.af(item.wie, tekst, mond=mond, onderwerp=item.onderwerp)
    return None


def _met_kort(s: Spreken) -> Iterator[tuple[Item, list[str]]]:
    g = s.g
    ontkent = _ONTKENT.search(g.tekst.casefold())
    for item in s.kaart.items.values():
        wie_kan = item.wie in s.t.aanwezig and not item.laag.alleen and g.aan in (None, item.wie)
        over = g.moeite and item.onderwerp is not None and item.onderwerp in g.onderwerpen
        if not item.laag.kort or not wie_kan or not s.gaat_over(item):
            continue
        bron = item.laag.kort if g.vraagwoord else (item.laag.weten, *item.laag.kort)
        kern = inhoud(" ".join(bron)) - OVERAL - _namen(s)
        over = not g.precies and (over or bool(g.inhoud & kern))
        teksten = [] if ontkent else [t for t in item.laag.kort if _antwoordt(s, t, over=over)]
        if teksten:
            yield item, teksten


def _antwoordt(s: Spreken, tekst: str, *, over: bool) -> bool:
    """Say whether a short text answers this: yes or no only to what it names itself."""
    noemt = bool(s.g.inhoud & inhoud(tekst))
    if _JA_NEE.search(tekst):
        return noemt and not s.g.vraagwoord
    return noemt if s.g.vraagwoord else over


def _zegt_toch_meer(s: Spreken, k: Keuze) -> bool:
    """Say whether somebody gives more than was asked: what lies on top, when at ease."""
    item = k.item
    return (
        item.laag.diepte is Diepte.DIRECT
        and item.na.issubset(s.t.onthuld)
        and (not item.laag.alleen or s.t.aanwezig == {item.wie})
        and diep_genoeg(item, s.t, s.kaart)
    )
