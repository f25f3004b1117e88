"""Who answers a turn, and with what: the reply of a household at one moment."""

import re

from keukentafel.content.persona import Gelegenheid
from keukentafel.labels import Soort
from keukentafel.practice.feiten import wie_er_niet_is
from keukentafel.practice.gehoord import Daad
from keukentafel.practice.kaart import Item
from keukentafel.practice.spreken import Spreken
from keukentafel.practice.toestand import Antwoord
from keukentafel.practice.vertellen import is_dicht, kies
from keukentafel.practice.vragen import na_vraag

G = Gelegenheid
_VAST: dict[Daad, tuple[Gelegenheid, ...]] = {
    Daad.BELEDIGING: (G.BELEDIGD, G.DICHT),
    Daad.AFSCHEID: (G.AFSCHEID,),
    Daad.BEDANKT: (G.BEDANKT,),
    Daad.PRAATJE: (G.PRAATJE,),
    Daad.BEGROETING: (G.BEGROETING, G.PRAATJE),
    Daad.OVER_WERKER: (G.OVER_WERKER,),
    Daad.TOESTEMMING: (G.TOESTEMMING,),
    Daad.VOORSTEL: (G.OKE,),
    Daad.EXCUUS: (G.EXCUUS,),
    Daad.GERUST: (G.GERUST,),
    Daad.INFORMATIE: (G.INFORMATIE,),
    Daad.OVERIG: (G.KNIKT,),
    Daad.SAMEN: (G.WEER_SAMEN,),
}
_LUISTERT = (Daad.STILTE, Daad.REFLECTIE, Daad.SAMENVATTING, Daad.ERKENNING)
_OOK_DICHT = (Daad.BELEDIGING, Daad.AFSCHEID, Daad.EXCUUS)
"""What even somebody who has closed up answers."""
_OM_TE_VRAGEN = re.compile(r"\bvra\w+|\bweten\b|\bnoem\w*|\bover\b|\bzeg\w*")
_KANS = {Daad.STILTE: 0.7, Daad.SAMENVATTING: 1.0}
"""How often a word for the occasion stands before what is told."""
_ALLEEN_JA = 0.45
"""How often a yes is all, when what comes up next is something else."""
_VRAAGT_NA = re.compile(r"\bklopt\b|\btoch\b|\bhè\b")
_WIL_VERDER = 0.5
"""How often somebody stays with a detail before something else comes up."""


def reageer(s: Spreken) -> Antwoord:
    """Return the reply. Every turn has one."""
    g, t = s.g, s.t
    if not t.geopend and g.daad is not Daad.BELEDIGING:
        return _opening(s)
    if (geraakt := _gevoelig(s)) is not None:
        return geraakt
    if "papegaai" in s.doet:
        return s.kies(G.PAPEGAAI)
    if g.daad is Daad.ONZIN:
        return s.snapt_niet() or s.kies(G.ONZIN)
    if g.daad is not Daad.SAMEN and (er_niet := wie_er_niet_is(s)) is not None:
        return er_niet
    if g.daad is Daad.ALLEEN:
        al = len(t.aanwezig) == 1 and t.stappen and t.stappen[-1].aanwezig == t.aanwezig
        return s.kies(G.AL_ALLEEN if al else G.ALLEEN)
    if is_dicht(s.hoorder, t, s.kaart) and g.daad not in _OOK_DICHT:
        orde = (G.STILTE, G.DICHT) if g.daad is Daad.STILTE else (G.DICHT, G.STILTE)
        return s.kies(*orde, G.KORT)
    if g.vaktaal and (snapt := _vaktaal(s)) is not None:
        return snapt
    if g.daad is Daad.HERHALEN:
        return s.anders() or s.kies(G.AL_VERTELD, G.VERDER)
    if g.daad is Daad.ADVIES:
        return s.kies(G.NA_ADVIES if "advies_op_tijd" in s.doet else G.JA_MAAR)
    if g.daad is Daad.TOESTEMMING and not _OM_TE_VRAGEN.search(g.tekst.casefold()):
        return s.kies(G.OKE)
    if g.daad in _VAST:
        return s.kies(*_VAST[g.daad])
    if g.daad in _LUISTERT:
        return _na_luisteren(s)
    return na_vraag(s)


def _opening(s: Spreken) -> Antwoord:
    opening = s.kaart.persona.opening
    wie = opening.wie or s.kaart.persona.hoofd.id
    if wie not in s.t.aanwezig:
        wie = s.hoorder
    s.opent = True
    mond = s.mond(wie)
    groet = mond.misschien(G.BEGROETING) if s.g.groet else None
    tekst = mond.zeg(opening) or mond.bij(G.VERDER)
    return s.af(wie, " ".join(d for d in (groet, tekst) if d), mond=mond, soort="opening")


def _gevoelig(s: Spreken) -> Antwoord | None:
    nr = s.g.gevoelig
    if nr is None or s.g.daad is Daad.STILTE:
        return None
    punt = s.kaart.persona.gevoelig[nr]
    wie = punt.wie or s.kaart.persona.hoofd.id
    return s.klein(punt, wie, f"gevoelig:{nr}", "gevoelig")


def _vaktaal(s: Spreken) -> Antwoord | None:
    eenvoudig = s.kaart.mensen[s.hoorder].taal != "gewoon"
    if not eenvoudig and (s.g.daad is Daad.ADVIES or s.rng.random() < 0.5):
        return None
    return s.snapt_niet(G.VAKTAAL)


def _na_luisteren(s: Spreken) -> Antwoord:
    """After a reflection, summary, acknowledgement or silence: go on unasked."""
    g = s.g
    if "reflectie_mis" in s.doet:
        return s.kies(G.KLOPT_NIET)
    voor = {
        Daad.REFLECTIE: G.KLOPT,
        Daad.SAMENVATTING: G.KLOPT,
        Daad.ERKENNING: G.MEEGEVOELD if g.meeleven else G.ERKEND,
        Daad.STILTE: G.STILTE,
    }[g.daad]
    item = kies(s.alle, g, s.t, s.rng)
    if item is not None and s.springt(item):
        return _of_eerst_dit(s, item, voor)
    if item is not None and _VRAAGT_NA.search(g.tekst.casefold()):
        return s.vertel(item, voor)
    if item is not None:
        return s.vertel(item, *([voor] if s.rng.random() < _KANS.get(g.daad, 0.5) else ()))
    if g.daad is Daad.STILTE:
        return _gezwegen(s)
    if s.rng.random() < 0.6 and (meer := s.meer(_soms(s, voor))) is not None:
        return meer
    return s.kies(voor, G.VERDER)


def _of_eerst_dit(s: Spreken, item: Item, voor: Gelegenheid) -> Antwoord:
    """Before something else comes up: a detail, or just a yes to what was given back."""
    if s.rng.random() < _WIL_VERDER and (meer := s.meer(_soms(s, voor))) is not None:
        return meer
    if s.g.daad is Daad.STILTE:
        return s.vertel(item, voor)
    if s.g.gevoel and item.soorten == {Soort.KRACHT}:
        return s.kies(voor, G.VERDER)
    if s.g.inhoud and s.rng.random() < _ALLEEN_JA:
        return s.kies(voor, G.VERDER)
    if s.g.daad is Daad.ERKENNING:
        return s.vertel(item, voor, G.BRUG)
    return s.vertel(item, *((voor,) if s.g.daad is Daad.REFLECTIE else ()), G.BRUG)


def _soms(s: Spreken, voor: Gelegenheid) -> Gelegenheid | None:
    zeker = s.g.daad is Daad.ERKENNING
    return voor if zeker or s.rng.random() < 0.4 else None


def _gezwegen(s: Spreken) -> Antwoord:
    lang = s.t.op_rij.get("stilte", 0)
    if lang >= 2 and s.rng.random() < 0.5:
        return s.kies(G.GEZWEGEN, G.VERDER, G.STILTE)
    if lang < 2 and s.rng.random() < 0.5 and (meer := s.meer()) is not None:
        return meer
    return s.kies(G.STILTE, G.VERDER)
