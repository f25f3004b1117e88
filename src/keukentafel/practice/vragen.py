"""What a household answers to a question: open, closed, circular, about safety, after a fact."""

import re
from dataclasses import replace

from keukentafel.content.persona import Diepte, Gelegenheid, Ingang, Kijk, Stijl, Vervolg
from keukentafel.labels import Soort
from keukentafel.practice.feiten import over_genoemde, wie_is_wie
from keukentafel.practice.gesloten import na_gesloten
from keukentafel.practice.kaart import Item
from keukentafel.practice.luisteren import over_zichzelf
from keukentafel.practice.patronen import OVERAL, inhoud
from keukentafel.practice.spreken import NIEMAND_SCHRIKT, Spreken
from keukentafel.practice.toestand import Antwoord
from keukentafel.practice.vertellen import (
    Keuze,
    gedeeld,
    kies,
    over_dit,
    zelfde_gevaar,
)
from keukentafel.practice.vervolg import bij, doorgevraagd
from keukentafel.practice.vraagsoort import gevraagd

G = Gelegenheid
_WIE_DAN_OOK = re.compile(
    r"\bwie (?:(?:van|in) (?:\w+ ){1,2})?(?:thuis |er )?(?:ziet|merkt|maakt zich|zou|vindt|gelooft"
    r"|denkt|schrikt|lijdt|heeft (?:er )?(?:het meeste? )?(?:last|moeite))\b"
    r"|\b(?:ander|anderen|de rest|omgeving)\b"
)
_VOLGT = frozenset(["snap", "snapt", "begrijp", "begrijpt", "volg", "volgt"])
_ECHT = re.compile(
    r"(?:echt(?: waar)?|meen(?:t u| je) dat(?: nou| echt)?|is dat (?:echt )?(?:zo|waar)|o ja"
    r"|nee toch|werkelijk|serieus)\W*$"
)
_VRAAG_AAN_MIJ = re.compile(
    r"\bvragen (?:aan|voor) (?:mij|ons)\b|\b(?:mij|me) iets (?:te )?vragen\b"
)
_OVER_IEMAND = re.compile(
    r"\b(?:hoe (?:gaat|is|was|ging|zit|staat) (?:het )?|vertel\w*|hoe ziet|wie is|en met|over"
    r"|voor)\b"
)
"""So is asked after a person: how somebody sees her is an answer."""
_ZELF_GEZIEN = re.compile(
    r"\b(?:zie|ziet|zien|vind|vindt|merk|merkt|denk|denkt|kijk|kijkt|hoor|hoort) (?:u|je|jij)\b"
    r"(?! .*\bzou)"
)
"""So is asked how somebody sees another."""
_DOOR_ANDER = re.compile(r"\b(?:zou|zouden|zegt|zei|vindt|merkt|ziet|denkt|weet|reageert)\b")
_VAN_ANDER = re.compile(r"\bzou(?:den)? (?:zeggen|vinden)\b|\bzegt dat ik\b", re.I)
_VAN_ZELF = re.compile(
    r"^(?!.*\b(?:zou|zouden|zegt|zei|vindt|vinden|denkt|ziet|merkt|voelt|weet|vraagt|hoort|mist)\b)",
    re.I | re.S,
)
_VINDT = re.compile(r"\b(?:vind|denk|kijk|zie)\w*\b")
_GAAT_HET = re.compile(r"\b(?:gaat|is|was) het (?:nu |verder )?met\b")
_WENS_ANDER = re.compile(
    r"\b(?:zou|wil|zouden|hoopt) (?!u\b|je\b|jij\b|jullie\b|er\b|het\b|dat\b)\w+ .*"
    r"\b(?:willen|wensen|nodig|hebben)\b"
)
"""So is asked what another would wish."""
_LICHT = re.compile(r"\b(?:gezellig|leuk\w*|fijn|fijnste|prettig|blij|gelukkig|mooist\w*)\b")
"""So is asked after a good thing: what is hard is no answer to it."""
_ALGEMEEN = inhoud(
    """laatst laatste momenteel bezig eigenlijk allemaal anders veranderen merken precies gebeurt
    gebeurde gebeuren gaat ging deed doet doen ziet zag merkt merk vertel vertelt vandaag nu thuis
    belangrijk belangrijkste bedoel bedoelt lukt eruit speelt begin beginnen situatie eerst verder
    nodig helpen hulp wilt willen zwaar zwaarst moeilijk moeilijkst vragen vraag
    meest meeste houdt houd moment weken week maand tijd periode dagen zoal bijzonder beeld verhaal
    kwijt zeggen gezegd dwars hoog leeft leven gezin samen beter graag kijk kijkt voelt vindt
    manier gewone gewoon hele eigen dingen zaken mensen reden komst kom komen brengt"""
)
"""Words of a question that leave open what it is about."""
_TOESTAND = re.compile(
    r"hoe (?:gaat|ging|is|was|vindt|vind|voelt|voel|bevalt|slaapt|slaap|verloopt|loopt|zit|staat)\b"
)


def na_vraag(s: Spreken) -> Antwoord:
    """Return the answer to a question. Every question has one."""
    g = s.g
    if "veiligheid_in_gezelschap" in s.doet:
        return s.kies(G.NIET_WAAR_ZIJ_BIJ_ZIJN)
    if g.veiligheid and g.waarom:
        return s.kies(G.AFWEREN, G.WAAROM)
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
    if _blijft_zwijgen(s):
        return s.kies(G.AFWEREN, G.STILTE)
    if g.werkwoord in _VOLGT or _ECHT.match(g.tekst.casefold()):
        return s.kies(G.JA, G.KORT)
    if _VRAAG_AAN_MIJ.search(g.tekst.casefold()):
        return s.kies(G.NOG_NIET, G.NEE)
    if g.over_gesprek:
        return s.kies(G.GESPREK, G.KORT)
    if g.cijfer:
        return s.kies(G.CIJFER, G.WEET_NIET)
    al_lang = gevraagd(g) is Vervolg.WANNEER and g.feit_woorden <= 2
    if al_lang and (antwoord := doorgevraagd(s)) is not None:
        return antwoord
    if (feit := _feit(s)) is not None:
        return feit
    if g.mist and not g.onderwerpen:
        return s.kies(G.HEEFT_NIET)
    if not (g.circulair and g.mensen) and (antwoord := doorgevraagd(s)) is not None:
        return antwoord
    if g.vreemde and not g.onderwerpen:
        return s.kies(G.GEEN_KIJK if g.circulair else G.WEET_NIET)
    over_een = g.mensen or not g.soorten
    eigen = next(
        (k for k in s.alle if k.mag and k.past >= 2.5 and not _ergens_anders(s, k.item)), None
    )
    if g.circulair and not g.kijkt and eigen is not None:
        return s.vertel(eigen.item)
    doet_iets = g.circulair and g.open and not g.kijkt and not g.en_wie
    item = kies(s.alle, g, s.t, s.rng) if doet_iets else None
    if item is not None and s.gaat_over(item) and not _ergens_anders(s, item):
        return s.vertel(item)
    if g.circulair and over_een and (antwoord := _circulair(s)) is not None:
        return antwoord
    if g.open or g.oplossingsgericht or g.circulair:
        return _na_open(s)
    return na_gesloten(s)


def _feit(s: Spreken) -> Antwoord | None:
    """Tell a small fact; what lies deeper and may be told goes first."""
    g = s.g
    if g.feit is None or g.circulair or over_zichzelf(g.tekst):
        return None
    if g.open and any(_gaat_voor(s, k) for k in s.alle):
        return None
    feit = s.kaart.persona.feiten[g.feit]
    wie = feit.wie or s.kaart.persona.hoofd.id
    if wie not in s.t.aanwezig or (g.aan and feit.wie and g.aan != feit.wie):
        return None
    return s.klein(feit, wie, f"feit:{g.feit}", "feit")


def _gaat_voor(s: Spreken, k: Keuze) -> bool:
    """Say whether a layer fits a question better than the fact whose words are in it.

    A fact that is asked after in more than one word ("wat eet u") is what was meant.
    """
    if not k.mag or k.past < 1.5:
        return False
    if s.g.feit_woorden < 2 or k.item.laag.id in s.g.lagen:
        return True
    return bool(gedeeld(s.g, k.item)) and k.item.onderwerp in s.g.onderwerpen


def _na_veiligheid(s: Spreken) -> Antwoord:
    item = kies(s.alle, s.g, s.t, s.rng)
    if item is not None:
        return s.vertel(item)
    if any(i.laag.signalen and i.wie == s.hoorder for i in s.verteld()):
        return s.meer() or s.kies(G.AL_VERTELD, G.AFWEREN)
    # Who knows of it, of oneself or of another here, does not flatly deny it.
    if s.g.vervolg or any(zelfde_gevaar(i, s.g) for i in s.kaart.items.values()):
        return s.kies(G.AFWEREN, G.STILTE)
    return s.kies(G.NIET_AAN_DE_HAND, G.NEE)


# ---- about another --------------------------------------------------------------------------


def _circulair(s: Spreken) -> Antwoord | None:
    """Answer with a view on another: from that member's own data, or none at all."""
    item = next((k.item for k in s.alle if _via_ander(k)), None)
    if item is not None:
        return s.vertel(item)
    zegt = gevraagd(s.g) is Vervolg.ZEGT and doorgevraagd(s)
    if zegt:
        return zegt
    if (antwoord := _kijk(s) or doorgevraagd(s)) is not None:
        return antwoord
    if not s.g.mensen and not _WIE_DAN_OOK.search(s.g.tekst.casefold()):
        return None
    if s.g.mensen and s.g.gesloten:
        return s.kies(G.GEEN_KIJK, G.WEET_NIET)
    return None if s.g.open else s.kies(G.GEEN_KIJK, G.WEET_NIET)


def _kijk(s: Spreken) -> Antwoord | None:
    """Return how somebody at the table sees who is meant."""
    past = [(nr, k) for nr, k in enumerate(s.kaart.persona.kijk) if _kan_kijken(s, k)]
    # Who is asked answers, before somebody else does.
    past = [p for p in past if p[1].van == s.hoorder] or past
    orde = list(s.g.mensen)
    past.sort(
        key=lambda p: (
            orde.index(p[1].op) if p[1].op in orde else 0,
            p[1].over not in s.g.onderwerpen,
            f"kijk:{p[0]}" in s.t.gebruikt,
        )
    )
    for nr, kijk in past:
        antwoord = s.klein(kijk, kijk.van, f"kijk:{nr}", "kijk", _andere_blik(s))
        if antwoord is not None:
            return antwoord if s.g.mensen else _met_naam(antwoord, s.kaart.mensen[kijk.op].naam)
    return None


def _andere_blik(s: Spreken) -> re.Pattern[str] | None:
    """Return what a view may not be: how the other sees it, or how who speaks sees the other."""
    plat = s.g.tekst.casefold()
    if _ZELF_GEZIEN.search(plat):
        return _VAN_ANDER
    return _VAN_ZELF if s.g.mensen and _DOOR_ANDER.search(plat) else None


def _met_naam(antwoord: Antwoord, naam: str) -> Antwoord:
    """Say first who it is about, when nobody was named in the question."""
    noemt = naam.casefold() in antwoord.tekst.casefold()
    return antwoord if noemt else replace(antwoord, tekst=f"{naam}. {antwoord.tekst}")


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
    if g.doorvragen and s.t.onthuld and not over_zichzelf(g.tekst) and not _kan_dieper(s):
        nader = s.nader()
        if nader is not None:
            return nader
    if _wijst_terug(s):
        return _erop_door(s)
    vindt = g.doorvragen and _VINDT.search(g.tekst.casefold())
    if g.mensen and vindt and (kijk := _kijk(s)) is not None:
        return kijk
    item = kies(s.alle, g, s.t, s.rng)
    if item is not None and not _ergens_anders(s, item):
        return s.vertel(item)
    if g.mensen and _OVER_IEMAND.search(g.tekst.casefold()) and (kijk := _kijk(s)) is not None:
        return kijk
    al = _al_verteld(s)
    if al and gevraagd(g) in (None, Vervolg.GAAT) and (meer := s.meer()) is not None:
        return meer
    if al and not any(k.past >= 1.5 for k in s.alle):
        return s.kies(G.KORT) if _toestand(s) else s.kies(G.AL_VERTELD, G.VERDER)
    if (eerst := _eerst(s.alle)) is not None:
        return s.vertel(eerst)
    licht = g.soorten and g.soorten <= NIEMAND_SCHRIKT
    if not licht and s.houdt_tegen() and s.rng.random() < 0.7:
        return s.kies(G.AFWEREN, G.LASTIG)
    if al and not any(k.item.laag.id in g.lagen for k in s.alle):
        return s.kies(G.AL_VERTELD, G.VERDER)
    # A stray detail is no answer to "what goes well", "who helps" or "what do you wish".
    gaat_door = not g.soorten and (g.gericht or g.doorvragen or g.breed or g.oplossingsgericht)
    los = gevraagd(g) in (None, Vervolg.GAAT)
    return (s.meer() if gaat_door and los else None) or s.nader() or _geen_verhaal(s)


def _ergens_anders(s: Spreken, item: Item) -> bool:
    """Say whether a layer has nothing to do with a question that names something of its own."""
    g = s.g
    plat = g.tekst.casefold()
    if _LICHT.search(plat) and item.soorten == {Soort.PROBLEEM}:
        return True
    namen = inhoud(" ".join(m.naam for m in s.kaart.mensen.values()))
    eigen = g.inhoud - OVERAL - _ALGEMEEN - namen
    samen = eigen & item.inhoud
    los = len(eigen - samen - s.kaart.noemt(item))
    if Soort.WENS in item.soorten and _WENS_ANDER.search(plat):
        return True
    if over_dit(g, item) or (g.domeinen & item.domeinen and not g.geraden):
        return False
    if g.mensen and not item.mensen.intersection(g.mensen):
        return True
    if g.soorten & item.soorten:
        return los > 1
    if samen & s.kaart.zeldzaam or len(samen) > 1:
        return False
    if g.breed:
        return len(inhoud(s.kaart.gehoor["breed"].sub(" ", plat)) - OVERAL - _ALGEMEEN - namen) > 0
    verder = g.doorvragen and item.onderwerp is not None and item.onderwerp == s.t.onderwerp
    return los > (1 if verder or samen else 0)


def _blijft_zwijgen(s: Spreken) -> bool:
    """Say whether a question only goes on about what somebody just would not speak of."""
    if not s.t.stappen or s.t.stappen[-1].antwoord.soort != G.AFWEREN:
        return False
    eigen = s.g.inhoud - OVERAL - _ALGEMEEN
    return not eigen and not (s.g.gericht or s.g.mensen or s.g.veiligheid or s.g.breed_domein)


def _kan_dieper(s: Spreken) -> bool:
    """Say whether something that lies deeper is asked after, and may be told."""
    return any(k.mag and k.past >= 2.0 and k.item.laag.diepte is not Diepte.DIRECT for k in s.alle)


def _al_verteld(s: Spreken) -> bool:
    """Say whether a question asks after something told, of which nothing is left."""
    g = s.g
    if not (g.gericht or g.breed_domein):
        return False
    rest = any(g.soorten & k.item.soorten for k in s.alle)
    mijn = [i for i in s.verteld() if i.wie == s.hoorder]
    if g.onderwerpen or g.lagen:
        return any(i.onderwerp in g.onderwerpen or i.laag.id in g.lagen for i in mijn)
    if g.soorten:
        return not rest and any(g.soorten & i.soorten for i in mijn)
    return any(g.domeinen & i.domeinen for i in mijn)


def _wijst_terug(s: Spreken) -> bool:
    """Say whether a question stays with what was just said and names nothing of its own."""
    g = s.g
    domein = bool(g.domeinen) and not g.geraden
    if g.doorvragen and over_zichzelf(g.tekst) and s.t.onthuld:
        return True
    eigen = g.gericht or domein or g.mensen or g.circulair or g.oplossingsgericht
    return g.doorvragen and not eigen and bool(s.t.onthuld)


def _erop_door(s: Spreken) -> Antwoord:
    """Go on about the same; only when that is done, something else."""
    g = s.g
    hier = [k for k in s.alle if _hoort_erbij(s, k.item)]
    item = kies(hier, g, s.t, s.rng)
    if item is not None:
        return s.vertel(item)
    laatst = s.kaart.items.get(s.t.laatste_laag or "")
    los = laatst is not None and laatst.onderwerp is None and laatst.wie == s.hoorder
    soort = gevraagd(g)
    vaag = soort is Vervolg.GAAT or (soort is None and (g.breed or not g.vraagwoord))
    vaag = vaag and not g.inhoud - OVERAL - _ALGEMEEN
    meer = s.nader() or (s.anders() if los and not g.inhoud else s.meer() if vaag else None)
    if meer is not None:
        return meer
    if om_heen := bij(s):
        return s.kies(*om_heen, G.LASTIG)
    binnen = "geestelijke_gezondheid"
    ander = kies([k for k in s.alle if binnen in k.item.domeinen] or s.alle, g, s.t, s.rng)
    eigen_stof = g.inhoud and not over_zichzelf(g.tekst)
    if ander is not None and not eigen_stof and s.rng.random() < 0.6:
        return s.vertel(ander, G.BRUG)
    return s.kies(G.LASTIG, G.AL_VERTELD, G.VERDER)


def _hoort_erbij(s: Spreken, item: Item) -> bool:
    """Say whether a layer belongs to what was told last; a loose layer belongs to no subject."""
    laatst = s.kaart.items.get(s.t.laatste_laag or "")
    los = s.t.stappen[-1].antwoord.verteld and laatst is not None and laatst.onderwerp is None
    zelfde = item.onderwerp == s.t.onderwerp and not los
    return zelfde or len(s.g.inhoud & item.inhoud) > 1


def _geen_verhaal(s: Spreken) -> Antwoord:
    """Find words for a question that has no story here, or none yet."""
    if (iemand := over_genoemde(s)) is not None:
        return iemand
    if _toestand(s) and _GAAT_HET.search(s.g.tekst.casefold()):
        return s.kies(G.KORT, G.LASTIG)
    if om_heen := bij(s):
        return s.kies(*om_heen, G.WEET_NIET)
    if s.g.soorten:
        return s.kies(G.WEET_NIET, G.VERDER)
    if _toestand(s):
        return s.kies(G.KORT, G.LASTIG)
    zwijgzaam = s.kaart.mensen[s.hoorder].stijl is Stijl.GERESERVEERD
    if zwijgzaam and s.g.vraagwoord == "hoe" and s.rng.random() < 0.5:
        return s.kies(G.STILTE, G.LASTIG)
    if s.g.vraagwoord == "wat" and re.match(r"vindt?\b", _na_woord(s)):
        return s.kies(G.VINDEN, G.WEET_NIET)
    if s.g.circulair and s.g.mensen:
        return s.kies(G.GEEN_KIJK, G.WEET_NIET)
    if s.g.vraagwoord == "wat" and not s.g.breed:
        return s.kies(G.WEET_NIET, G.LASTIG)
    return s.kies(G.LASTIG, G.WEET_NIET, G.VERDER)


def _toestand(s: Spreken) -> bool:
    """Say whether a question asks how something goes or feels: a short answer fits."""
    return bool(_TOESTAND.match(f"{s.g.vraagwoord} {_na_woord(s)}"))


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
