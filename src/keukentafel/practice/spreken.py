"""What a household can do at one moment with what it heard: tell, go on, or find words for it."""

import random
import re
from dataclasses import dataclass, field
from functools import cached_property

from keukentafel.content.oefenen import Beweging
from keukentafel.content.persona import Gelegenheid, Vervolg, Zegbaar
from keukentafel.labels import Soort
from keukentafel.practice.gehoord import Gehoord
from keukentafel.practice.kaart import Item, Kaart
from keukentafel.practice.patronen import OVERAL, inhoud
from keukentafel.practice.toestand import Antwoord, Toestand
from keukentafel.practice.vertellen import Keuze, diep_genoeg, gedeeld, keuzes, over_domein
from keukentafel.practice.verwoorden import Mond, stemming
from keukentafel.practice.vraagsoort import gevraagd

G = Gelegenheid
GEEN_ANTWOORD = re.compile(
    r"(?:ja|nee|jawel|zeker|soms|best|een beetje|beetje|niet zo|tja, wel|valt wel|zal best|zal wel"
    r"|kan wel|zoiets|klopt|dat klopt|dat zeg ik|logisch|nou, ja|pff, ja|nou, dat wel|dat wel)\b",
    re.I,
)
"""So begins an answer to yes or no: none to hoe, wat or wie."""
GETAL = re.compile(
    r"\d|\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|half|halve|\w+tig)\b", re.I
)
_VAAG = inhoud(
    """precies deed deden gebeurt gebeurde dacht voelde ging reageert reageerde werkt hielp helpt
    maakte merk merkt zag bedoel bedoelt betekent"""
)
"""Words of a question that name nothing themselves."""
_WIJST = re.compile(r"\b(?:dat|dan|daar\w*|toen|die|dit|zij|ze|hij|hem|haar)\b")
FEITELIJK = frozenset({Vervolg.WIE, Vervolg.WAAR, Vervolg.WANNEER, Vervolg.HOEVEEL})
"""What asks after a person, a place, a time or a number."""
NIEMAND_SCHRIKT = frozenset({Soort.KRACHT, Soort.NETWERK, Soort.WENS, Soort.EERDERE_HULP})


@dataclass
class Spreken:
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

    @cached_property
    def alle(self) -> list[Keuze]:
        """What fits this turn and was not told yet, best first."""
        return keuzes(self.g, self.t, self.kaart, self.hoorder)

    # ---- telling ---------------------------------------------------------------------------

    def vertel(self, item: Item, *voor: Gelegenheid) -> Antwoord:
        """Tell a layer, behind a word for each occasion."""
        mond = self.mond(item.wie)
        zelf = item.wie == self.hoorder
        praatte = self.t.spreker == item.wie and any(i.wie == item.wie for i in self.verteld())
        kan = [v for v in voor if v is G.STILTE or (praatte if v is G.BRUG else zelf)]
        begin = " ".join(t for v in kan if (t := mond.misschien(v)) is not None) or None
        tekst = mond.zeg(item.laag) or mond.bij(G.VERDER)
        slot = None
        stijl = self.kaart.regels.stijlen[mond.mens.stijl]
        if self.rng.random() < stijl.dwaalt:
            slot = mond.misschien(G.AFDWALEN)
        elif item.laag.meer and self.rng.random() < stijl.extra:
            slot = mond.een(item.laag.meer[:1])
        samen = " ".join(d for d in (begin, tekst, slot) if d)
        return self.af(item.wie, samen, mond=mond, item=item)

    def springt(self, item: Item) -> bool:
        """Say whether telling this now is a step to something else."""
        vorig = self.t.onderwerp
        return (
            bool(self.t.onthuld)
            and item.onderwerp != vorig
            and not self.gaat_over(item)
            and not gedeeld(self.g, item)
        )

    def meer(self, voor: Gelegenheid | None = None) -> Antwoord | None:
        """Tell a detail of something told before, nearest to what this is about."""
        for item in sorted(self.verteld(), key=self._nabij):
            if self.g.aan and item.wie != self.g.aan:
                continue
            if item.wie not in self.t.aanwezig or (item.laag.alleen and len(self.t.aanwezig) > 1):
                continue
            gericht = self.g.gericht or over_domein(self.g)
            if gericht and not self.gaat_over(item):
                continue
            if not gericht and self.t.onderwerp is not None and item.onderwerp != self.t.onderwerp:
                continue
            mond = self.mond(item.wie)
            if (tekst := mond.een(item.laag.meer)) is not None:
                begin = mond.misschien(voor) if voor and item.wie == self.hoorder else None
                samen = f"{begin} {tekst}" if begin else tekst
                return self.af(
                    item.wie,
                    samen,
                    mond=mond,
                    onderwerp=item.onderwerp,
                    soort="meer",
                    over=item.laag.id,
                )
        return None

    def nader(self) -> Antwoord | None:
        """Say more of what a question goes on about: a detail told before in fewer words.

        Only of what this person told, and only what brings words that were not heard yet.
        """
        g, mond = self.g, self.mond(self.hoorder)
        vaag = gevraagd(g) in (None, Vervolg.GAAT)
        eigen = (
            g.inhoud - OVERAL - _VAAG - inhoud(" ".join(m.naam for m in self.kaart.mensen.values()))
        )
        wijst = vaag and not eigen and not g.mensen and bool(_WIJST.search(g.tekst.casefold()))
        beste: tuple[int, str, Item] | None = None
        for item in self.verteld():
            zelf = item.wie == self.hoorder
            if not zelf or (item.laag.alleen and len(self.t.aanwezig) > 1):
                continue
            al = frozenset(w for z in item.laag.teksten if not mond.vrij(z) for w in inhoud(z))
            vers = [z for z in (*item.laag.meer, *item.laag.teksten) if mond.vrij(z)]
            for tekst in (z for z in vers if len(inhoud(z) - al) > 1):
                punten = 2 * len(eigen & inhoud(tekst)) + (len(eigen & item.inhoud) > 0)
                if wijst and item.laag.id == self.t.laatste_laag:
                    punten += 1
                if g.precies and not GETAL.search(tekst):
                    continue
                if punten and (beste is None or punten > beste[0]):
                    beste = (punten, tekst, item)
        if beste is None:
            return None
        _, tekst, item = beste
        mond.een((tekst,))
        return self.af(
            item.wie, tekst, mond=mond, onderwerp=item.onderwerp, soort="nader", over=item.laag.id
        )

    def anders(self) -> Antwoord | None:
        """Say what was last told in other words, for who did not hear or follow it."""
        opening = self.kaart.persona.opening
        wie = opening.wie or self.kaart.persona.hoofd.id
        zegbaar: Zegbaar = opening
        if laatst := next((i for i in self.verteld() if i.wie == self.hoorder), None):
            wie, zegbaar = laatst.wie, laatst.laag
        if wie not in self.t.aanwezig:
            return None
        mond = self.mond(wie)
        tekst = mond.zeg(zegbaar)
        return self.af(wie, tekst, mond=mond, soort="herhaald") if tekst else None

    def verteld(self) -> list[Item]:
        """Return what was told, the last first."""
        return [self.kaart.items[i] for i in reversed(self.t.onthuld)]

    def _nabij(self, item: Item) -> tuple[bool, bool]:
        return not self.gaat_over(item), item.onderwerp != self.t.onderwerp

    def gaat_over(self, item: Item, *, soort: bool = True) -> bool:
        """Say whether a turn is about this, by its subject, domain or kind."""
        g = self.g
        return bool(
            item.laag.id in g.lagen
            or (item.onderwerp is not None and item.onderwerp in g.onderwerpen)
            or g.domeinen & item.domeinen
            or (soort and g.soorten & item.soorten and g.vraagt)
        )

    def rustig(self) -> bool:
        """Say whether this asks about a domain where nothing is the matter."""
        g = self.g
        if not g.domeinen or g.geraden or g.doorvragen or g.soorten or g.lagen or g.onderwerpen:
            return False
        if gevraagd(g) in FEITELIJK:
            return False
        return g.domeinen <= set(self.kaart.persona.rustig)

    def houdt_tegen(self, *, raakt: bool = False) -> bool:
        """Say whether something that hurts fits here, which trust keeps back."""
        return any(
            k.past >= 2.0
            and (not raakt or gedeeld(self.g, k.item) or k.item.laag.id in self.g.lagen)
            and not k.mag
            and k.item.wie == self.hoorder
            and not (k.item.soorten and k.item.soorten <= NIEMAND_SCHRIKT)
            and k.item.na.issubset(self.t.onthuld)
            and (k.item.laag.alleen or not diep_genoeg(k.item, self.t, self.kaart))
            for k in self.alle
        )

    def ontspannen(self) -> bool:
        """Say whether who answers is at ease enough to say something small and true."""
        return stemming(self.t.meters[self.hoorder], self.kaart) != "gespannen"

    # ---- wording ---------------------------------------------------------------------------

    def mond(self, wie: str) -> Mond:
        """Return the mouth of somebody, that knows what was said."""
        gezegd = self.t.gezegd | self.gezegd
        return Mond(self.kaart, self.kaart.mensen[wie], self.t.meters[wie], self.rng, gezegd)

    def klein(
        self,
        zegbaar: Zegbaar,
        wie: str,
        sleutel: str,
        soort: str,
        past_niet: re.Pattern[str] | None = None,
    ) -> Antwoord | None:
        """Say a small thing once more in other words, or nothing when they are used up.

        `past_niet` finds the wordings that do not answer what was asked.
        """
        mond = self.mond(wie)
        mond.weg = past_niet
        if (tekst := mond.zeg(zegbaar)) is None:
            return None
        self.gebruikt.add(sleutel)
        return self.af(wie, tekst, mond=mond, soort=soort)

    def kies(self, *gelegenheden: Gelegenheid, soort: str = "") -> Antwoord:
        """Say something for the first occasion that has words left."""
        mond = self.mond(self.hoorder)
        if self.g.vraagwoord:
            mond.past_niet = GEEN_ANTWOORD
        tekst = mond.bij(*gelegenheden)
        return self.af(self.hoorder, tekst, mond=mond, soort=soort or str(gelegenheden[0]))

    def snapt_niet(self, *anders: Gelegenheid) -> Antwoord | None:
        """Say that it was not understood, at most a few times in a talk."""
        regel, al = self.kaart.regels.snapt_niet, self.t.niet_gesnapt
        if len(al) >= regel.hoogstens or (al and self.t.nr - al[-1] < regel.tussen):
            return None
        self.niet_gesnapt = True
        return self.kies(*anders, G.SNAPT_NIET, soort="snapt_niet")

    def af(
        self,
        wie: str,
        tekst: str,
        *,
        mond: Mond,
        item: Item | None = None,
        onderwerp: str | None = None,
        soort: str = "",
        over: str | None = None,
    ) -> Antwoord:
        """Return the reply, and remember its words."""
        self.gezegd |= mond.nieuw
        self.gezegd.add(tekst.casefold())
        return Antwoord(
            spreker=wie,
            naam=self.kaart.mensen[wie].naam,
            tekst=tekst,
            verteld=(item.laag.id,) if item else (),
            onderwerp=item.onderwerp if item else onderwerp,
            soort=soort or ("laag" if item else "kort"),
            over=item.laag.id if item else over,
        )
