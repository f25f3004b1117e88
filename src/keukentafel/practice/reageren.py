"""Who answers a turn, and with what: the reply of a household at one moment."""

import random
from dataclasses import dataclass, field

from keukentafel.content.oefenen import Beweging
from keukentafel.content.persona import Diepte, Gelegenheid, Ingang, Kijk, Zegbaar
from keukentafel.practice.gehoord import Daad, Gehoord
from keukentafel.practice.kaart import Item, Kaart
from keukentafel.practice.toestand import Antwoord, Toestand
from keukentafel.practice.vertellen import (
    Keuze,
    diep_genoeg,
    ingangen,
    is_dicht,
    keuzes,
    kies,
    over_domein,
)
from keukentafel.practice.verwoorden import Mond

G = Gelegenheid
_VAST: dict[Daad, tuple[Gelegenheid, ...]] = {
    Daad.BELEDIGING: (G.BELEDIGD, G.DICHT),
    Daad.AFSCHEID: (G.AFSCHEID,),
    Daad.BEDANKT: (G.BEDANKT,),
    Daad.PRAATJE: (G.PRAATJE,),
    Daad.BEGROETING: (G.BEGROETING, G.PRAATJE),
    Daad.OVER_WERKER: (G.OVER_WERKER,),
    Daad.TOESTEMMING: (G.TOESTEMMING,),
    Daad.INFORMATIE: (G.INFORMATIE,),
    Daad.OVERIG: (G.OKE,),
    Daad.SAMEN: (G.WEER_SAMEN,),
}
_LUISTERT = (Daad.STILTE, Daad.REFLECTIE, Daad.SAMENVATTING, Daad.ERKENNING)


@dataclass
class Reactie:
    """The making of one reply. `t` has the meters as they are after the turn."""

    kaart: Kaart
    t: Toestand
    g: Gehoord
    doet: tuple[Beweging, ...]
    hoorder: str
    rng: random.Random
    gebruikt: set[str] = field(default_factory=set)
    gezegd: set[str] = field(default_factory=set)
    niet_gesnapt: bool = False
    opent: bool = False

    def maak(self) -> Antwoord:
        """Return the reply. Every turn has one."""
        g, t = self.g, self.t
        if not t.geopend and g.daad is not Daad.BELEDIGING:
            return self._opening()
        if g.gevoelig is not None and g.daad is not Daad.STILTE:
            punt = self.kaart.persona.gevoelig[g.gevoelig]
            wie = punt.wie or self.kaart.persona.hoofd.id
            if (tekst := self._zegbaar(punt, wie, f"gevoelig:{g.gevoelig}")) is not None:
                return self._af(wie, tekst, soort="gevoelig")
        if "papegaai" in self.doet:
            return self._kies(G.PAPEGAAI)
        if g.daad is Daad.ONZIN:
            return self._snapt_niet() or self._kies(G.ONZIN)
        if g.daad is Daad.ALLEEN:
            al = len(t.aanwezig) == 1 and t.stappen and t.stappen[-1].aanwezig == t.aanwezig
            return self._kies(G.AL_ALLEEN if al else G.ALLEEN)
        if is_dicht(self.hoorder, t, self.kaart) and g.daad not in (Daad.BELEDIGING, Daad.AFSCHEID):
            return self._dicht()
        if g.vaktaal and (snapt := self._vaktaal()) is not None:
            return snapt
        if g.daad is Daad.ADVIES:
            return self._kies(G.NA_ADVIES if "advies_op_tijd" in self.doet else G.JA_MAAR)
        if g.daad in _VAST:
            return self._kies(*_VAST[g.daad])
        if g.daad in _LUISTERT:
            return self._na_luisteren()
        return self._na_vraag()

    # ---- the parts -------------------------------------------------------------------------

    def _opening(self) -> Antwoord:
        opening = self.kaart.persona.opening
        wie = opening.wie or self.kaart.persona.hoofd.id
        if wie not in self.t.aanwezig:
            wie = self.hoorder
        self.opent = True
        mond = self._mond(wie)
        groet = mond.misschien(G.BEGROETING) if self.g.groet else None
        tekst = mond.zeg(opening) or mond.bij(G.VERDER)
        return self._af(wie, " ".join(d for d in (groet, tekst) if d), mond=mond, soort="opening")

    def _dicht(self) -> Antwoord:
        if self.g.daad is Daad.STILTE:
            return self._kies(G.STILTE, G.DICHT)
        return self._kies(G.DICHT, G.KORT)

    def _vaktaal(self) -> Antwoord | None:
        eenvoudig = self.kaart.mensen[self.hoorder].taal != "gewoon"
        if not eenvoudig and (self.g.daad is Daad.ADVIES or self.rng.random() < 0.5):
            return None
        return self._snapt_niet(G.VAKTAAL)

    def _snapt_niet(self, *anders: Gelegenheid) -> Antwoord | None:
        """Say that it was not understood, at most a few times in a talk."""
        regel, al = self.kaart.regels.snapt_niet, self.t.niet_gesnapt
        if len(al) >= regel.hoogstens or (al and self.t.nr - al[-1] < regel.tussen):
            return None
        self.niet_gesnapt = True
        return self._kies(*anders, G.SNAPT_NIET, soort="snapt_niet")

    def _na_luisteren(self) -> Antwoord:
        """After a reflection, summary, acknowledgement or silence: go on unasked."""
        g = self.g
        if "reflectie_mis" in self.doet:
            return self._kies(G.KLOPT_NIET)
        voor = {
            Daad.REFLECTIE: G.KLOPT,
            Daad.SAMENVATTING: G.KLOPT,
            Daad.ERKENNING: G.ERKEND,
            Daad.STILTE: G.STILTE,
        }[g.daad]
        item = kies(self._keuzes(), g, self.t, self.rng)
        if item is not None:
            kans = {Daad.STILTE: 0.7, Daad.SAMENVATTING: 1.0}.get(g.daad, 0.5)
            return self._vertel(item, voor if self.rng.random() < kans else None)
        if g.daad is Daad.STILTE:
            return self._gezwegen()
        meer = self._meer()
        if meer is not None and self.rng.random() < 0.6:
            wie, tekst = meer
            mond = self._mond(wie)
            begin = mond.misschien(voor) if self.rng.random() < 0.4 else None
            return self._af(wie, " ".join(d for d in (begin, tekst) if d), mond=mond)
        return self._kies(voor, G.VERDER)

    def _gezwegen(self) -> Antwoord:
        lang = self.t.op_rij.get("stilte", 0)
        if lang >= 2 and self.rng.random() < 0.5:
            return self._kies(G.GEZWEGEN, G.VERDER, G.STILTE)
        meer = self._meer() if lang < 2 and self.rng.random() < 0.5 else None
        if meer is not None:
            return self._af(*meer)
        return self._kies(G.STILTE, G.VERDER)

    def _na_vraag(self) -> Antwoord:
        g = self.g
        if "veiligheid_in_gezelschap" in self.doet:
            return self._kies(G.NIET_WAAR_ZIJ_BIJ_ZIJN)
        for fout, gelegenheid in (
            (g.stapelt, G.STAPEL),
            (g.waarom, G.WAAROM),
            (g.suggestief, G.SUGGESTIE),
        ):
            if fout:
                return self._kies(gelegenheid, G.KORT)
        if g.veiligheid and not g.al_genoemd:
            return self._na_veiligheid()
        if g.cijfer:
            return self._kies(G.CIJFER, G.WEET_NIET)
        if g.feit is not None:
            feit = self.kaart.persona.feiten[g.feit]
            wie = feit.wie if feit.wie in self.t.aanwezig and feit.wie else self.hoorder
            if (tekst := self._zegbaar(feit, wie, f"feit:{g.feit}")) is not None:
                return self._af(wie, tekst, soort="feit")
        if g.mist and not g.onderwerpen:
            return self._kies(G.HEEFT_NIET)
        if g.vreemde and not g.onderwerpen:
            return self._kies(G.GEEN_KIJK if g.circulair else G.WEET_NIET)
        if g.circulair and (antwoord := self._circulair()) is not None:
            return antwoord
        if g.open or g.oplossingsgericht or g.circulair:
            return self._na_open()
        return self._na_gesloten()

    def _na_veiligheid(self) -> Antwoord:
        alle = self._keuzes()
        item = kies(alle, self.g, self.t, self.rng)
        if item is not None:
            return self._vertel(item, None)
        if any(k.past >= 2.0 for k in alle):
            return self._kies(G.AFWEREN, G.STILTE)
        return self._kies(G.NIET_AAN_DE_HAND, G.NEE)

    def _circulair(self) -> Antwoord | None:
        """Answer with a view on another: from that member's own data, or none at all."""
        item = next(
            (
                k.item
                for k in self._keuzes()
                if k.mag
                and Ingang.CIRCULAIR in k.item.ingang
                and k.item.laag.diepte is not Diepte.DIRECT
                and k.past >= 2.0
            ),
            None,
        )
        if item is not None:
            return self._vertel(item, None)
        past = [(nr, k) for nr, k in enumerate(self.kaart.persona.kijk) if self._kan_kijken(k)]
        past.sort(key=lambda p: (p[1].over not in self.g.onderwerpen, f"kijk:{p[0]}" in self._op()))
        for nr, kijk in past:
            if (tekst := self._zegbaar(kijk, kijk.van, f"kijk:{nr}")) is not None:
                return self._af(kijk.van, tekst, soort="kijk")
        if self.g.mensen and self.g.gesloten:
            return self._kies(G.GEEN_KIJK, G.WEET_NIET)
        return None if self.g.open else self._kies(G.GEEN_KIJK, G.WEET_NIET)

    def _kan_kijken(self, kijk: Kijk) -> bool:
        if kijk.van not in self.t.aanwezig or (kijk.alleen and len(self.t.aanwezig) > 1):
            return False
        if self.g.aan and kijk.van != self.g.aan:
            return False
        if self.g.mensen:
            return kijk.op in self.g.mensen
        return kijk.van == self.hoorder

    def _op(self) -> frozenset[str]:
        return self.t.gebruikt

    def _na_open(self) -> Antwoord:
        g, alle = self.g, self._keuzes()
        vreemd = g.inhoud and not g.inhoud & self.kaart.eigen_woorden and not g.domeinen
        if vreemd and not (g.gericht or g.breed or g.doorvragen or g.mensen or g.circulair):
            return self._snapt_niet() or self._kies(G.WEET_NIET)
        if self._rustig():
            return self._kies(G.GAAT_GOED)
        item = kies(alle, g, self.t, self.rng)
        if item is not None:
            return self._vertel(item, None)
        if any(i.wie == self.hoorder and self._gaat_over(i) for i in self._verteld()) and not any(
            k.past >= 1.5 for k in alle
        ):
            meer = self._meer()
            return self._af(*meer) if meer else self._kies(G.AL_VERTELD, G.VERDER)
        if (eerst := self._eerst(alle)) is not None:
            return self._vertel(eerst, None)
        if self._houdt_tegen(alle) and self.rng.random() < 0.7:
            return self._kies(G.AFWEREN, G.KORT)
        if (meer := self._meer()) is not None:
            return self._af(*meer)
        if g.soorten:
            return self._kies(G.WEET_NIET, G.KORT)
        if any(k.past >= 1.5 for k in alle) or over_domein(g):
            return self._kies(G.KORT, G.WEET_NIET)
        if g.circulair:
            return self._kies(G.GEEN_KIJK, G.WEET_NIET)
        return self._kies(G.WEET_NIET, G.VERDER)

    def _eerst(self, alle: list[Keuze]) -> Item | None:
        """Return what comes before something that fits: they begin at the beginning."""
        for k in alle:
            if k.past < 1.5 or k.item.na.issubset(self.t.onthuld):
                continue
            for ander in alle:
                if ander.item.laag.id in k.item.na and ander.mag:
                    return ander.item
        return None

    def _na_gesloten(self) -> Antwoord:
        """A short closed question has a short answer; it says little and denies nothing."""
        g, alle = self.g, self._keuzes()
        if Ingang.GESLOTEN in ingangen(g, self.t):
            open_ = [k for k in alle if k.mag and k.past >= 2.0]
            if open_:
                return self._vertel(open_[0].item, None)
        toch = [k for k in alle if k.past >= 2.0 and self._zegt_toch_meer(k)]
        if toch and self.rng.random() < self.kaart.regels.gesloten_toch:
            return self._vertel(toch[0].item, None)
        over = [i for i in self.kaart.items.values() if self._gaat_over(i)]
        for item in over:
            if item.laag.kort and item.wie in self.t.aanwezig and not item.laag.alleen:
                mond = self._mond(item.wie if not g.aan else g.aan)
                if item.wie == mond.mens.id and (tekst := mond.een(item.laag.kort)) is not None:
                    return self._af(item.wie, tekst, mond=mond, onderwerp=item.onderwerp)
        if not over and not g.precies and self._rustig():
            return self._kies(*((G.NIET_AAN_DE_HAND, G.NEE) if g.moeite else (G.NIETS_BIJZONDERS,)))
        if over and self._houdt_tegen(alle) and self.rng.random() < 0.3:
            return self._kies(G.AFWEREN, G.KORT)
        return self._kies(G.NIET_PRECIES if g.precies else G.KORT)

    def _zegt_toch_meer(self, k: Keuze) -> bool:
        """Say whether somebody gives more than was asked: what lies on top, when at ease."""
        item = k.item
        return (
            item.laag.diepte is Diepte.DIRECT
            and item.na.issubset(self.t.onthuld)
            and (not item.laag.alleen or self.t.aanwezig == {item.wie})
            and diep_genoeg(item, self.t, self.kaart)
        )

    # ---- telling ---------------------------------------------------------------------------

    def _vertel(self, item: Item, voor: Gelegenheid | None) -> Antwoord:
        mond = self._mond(item.wie)
        begin = mond.misschien(voor) if voor is not None and item.wie == self.hoorder else None
        if voor is G.STILTE:
            begin = mond.misschien(voor)
        tekst = mond.zeg(item.laag) or mond.bij(G.VERDER)
        slot = None
        stijl = self.kaart.regels.stijlen[mond.mens.stijl]
        if self.rng.random() < stijl.dwaalt:
            slot = mond.misschien(G.AFDWALEN)
        elif item.laag.meer and self.rng.random() < stijl.extra:
            slot = mond.een(item.laag.meer[:1])
        samen = " ".join(d for d in (begin, tekst, slot) if d)
        return self._af(item.wie, samen, mond=mond, item=item)

    def _meer(self) -> tuple[str, str] | None:
        """Return a detail of something told before, nearest to what this is about."""
        for item in sorted(self._verteld(), key=self._nabij):
            if self.g.aan and item.wie != self.g.aan:
                continue
            if item.wie not in self.t.aanwezig or (item.laag.alleen and len(self.t.aanwezig) > 1):
                continue
            if (self.g.gericht or over_domein(self.g)) and not self._gaat_over(item):
                continue
            mond = self._mond(item.wie)
            if (tekst := mond.een(item.laag.meer)) is not None:
                self.gezegd |= mond.nieuw
                return item.wie, tekst
        return None

    def _verteld(self) -> list[Item]:
        return [self.kaart.items[i] for i in reversed(self.t.onthuld)]

    def _nabij(self, item: Item) -> tuple[bool, bool]:
        return not self._gaat_over(item), item.onderwerp != self.t.onderwerp

    def _gaat_over(self, item: Item) -> bool:
        g = self.g
        return bool(
            item.laag.id in g.lagen
            or (item.onderwerp is not None and item.onderwerp in g.onderwerpen)
            or g.domeinen & item.domeinen
            or (g.soorten & item.soorten and g.vraagt)
        )

    def _rustig(self) -> bool:
        """Say whether this asks about a domain where nothing is the matter."""
        g = self.g
        if not g.domeinen or g.doorvragen or g.soorten or g.lagen:
            return False
        return g.domeinen <= set(self.kaart.persona.rustig)

    def _houdt_tegen(self, alle: list[Keuze]) -> bool:
        """Say whether there is something that fits, which trust keeps back."""
        return any(
            k.past >= 2.0
            and not k.mag
            and k.item.na.issubset(self.t.onthuld)
            and (k.item.laag.alleen or not diep_genoeg(k.item, self.t, self.kaart))
            for k in alle
        )

    def _keuzes(self) -> list[Keuze]:
        return keuzes(self.g, self.t, self.kaart, self.hoorder)

    # ---- wording ---------------------------------------------------------------------------

    def _mond(self, wie: str) -> Mond:
        gezegd = self.t.gezegd | self.gezegd
        return Mond(self.kaart, self.kaart.mensen[wie], self.t.meters[wie], self.rng, gezegd)

    def _zegbaar(self, zegbaar: Zegbaar, wie: str, sleutel: str) -> str | None:
        mond = self._mond(wie)
        tekst = mond.zeg(zegbaar)
        if tekst is not None:
            self.gezegd |= mond.nieuw
            self.gebruikt.add(sleutel)
        return tekst

    def _kies(self, *gelegenheden: Gelegenheid, soort: str = "") -> Antwoord:
        mond = self._mond(self.hoorder)
        tekst = mond.bij(*gelegenheden)
        return self._af(self.hoorder, tekst, mond=mond, soort=soort or str(gelegenheden[0]))

    def _af(
        self,
        wie: str,
        tekst: str,
        *,
        mond: Mond | None = None,
        item: Item | None = None,
        onderwerp: str | None = None,
        soort: str = "",
    ) -> Antwoord:
        if mond is not None:
            self.gezegd |= mond.nieuw
        self.gezegd.add(tekst.casefold())
        return Antwoord(
            spreker=wie,
            naam=self.kaart.mensen[wie].naam,
            tekst=tekst,
            verteld=(item.laag.id,) if item else (),
            onderwerp=item.onderwerp if item else onderwerp,
            soort=soort or ("laag" if item else "kort"),
        )
