"""A persona made ready to be searched: words, layers by subject, who knows what."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from keukentafel.content.oefenen import Regels, Verstaan, Woorden
from keukentafel.content.persona import LOSSE_LAGEN, Diepte, Ingang, Laag, Mens, Persona
from keukentafel.labels import Levensdomein, RelatieSoort, Soort
from keukentafel.language.woordenlijst import woorden as woordenlijst
from keukentafel.practice.patronen import inhoud, patroon

_ZELDEN = 2
_HOOFDLETTER = re.compile(r"\b[A-Z][a-z]+\b")


@dataclass(frozen=True)
class Item:
    """A layer with what follows from its place: subject, speaker, domains, what comes first."""

    laag: Laag
    wie: str
    onderwerp: str | None
    domeinen: frozenset[Levensdomein]
    soorten: frozenset[Soort]
    ingang: frozenset[Ingang]
    na: frozenset[str]
    mensen: frozenset[str]
    woorden: re.Pattern[str]
    inhoud: frozenset[str]


@dataclass(frozen=True, eq=False)
class Kaart:
    """A persona with all that is derived from it once."""

    persona: Persona
    regels: Regels
    verstaan: Verstaan
    woorden: Woorden

    @cached_property
    def mensen(self) -> dict[str, Mens]:
        """All people, by id."""
        return {m.id: m for m in self.persona.mensen}

    @cached_property
    def namen(self) -> dict[str, re.Pattern[str]]:
        """How each person can be called."""
        return {
            m.id: patroon([re.sub(r"[*…]", "", m.naam.casefold()), *m.woorden])
            for m in self.persona.mensen
        }

    @cached_property
    def onderwerpen(self) -> dict[str, re.Pattern[str]]:
        """The words of each subject."""
        return {o.id: patroon(o.woorden) for o in self.persona.onderwerpen}

    @cached_property
    def feiten(self) -> tuple[re.Pattern[str], ...]:
        """The words of each fact."""
        return tuple(patroon(f.woorden) for f in self.persona.feiten)

    @cached_property
    def gevoelig(self) -> tuple[re.Pattern[str], ...]:
        """The words of each sore point."""
        return tuple(patroon(g.woorden) for g in self.persona.gevoelig)

    @cached_property
    def gehoor(self) -> dict[str, re.Pattern[str]]:
        """The words by which kinds of turns are heard."""
        lijsten = self.verstaan.model_dump(exclude={"soorten", "domeinen", "gewoner"})
        return {naam: patroon(rij) for naam, rij in lijsten.items()}

    @cached_property
    def _gewoner(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, self.verstaan.gewoner))})(?!\w)")

    def in_gewone_taal(self, tekst: str) -> str:
        """Return a text with words of a dialect, or typed in haste, as they are mostly written."""
        return self._gewoner.sub(lambda m: self.verstaan.gewoner[m[0]], tekst)

    @cached_property
    def soortwoorden(self) -> dict[Soort, re.Pattern[str]]:
        """The words by which a question asks after a kind of thing."""
        return {soort: patroon(rij) for soort, rij in self.verstaan.soorten.items()}

    @cached_property
    def domeinwoorden(self) -> dict[Levensdomein, re.Pattern[str]]:
        """The words by which a question asks after a domain."""
        return {domein: patroon(rij) for domein, rij in self.verstaan.domeinen.items()}

    @cached_property
    def items(self) -> dict[str, Item]:
        """All layers by id, in the order of the file."""
        alle: dict[str, Item] = {}
        for onderwerp in self.persona.onderwerpen:
            eerder: dict[str, list[str]] = {}
            for laag in onderwerp.lagen:
                wie = laag.wie or self.persona.hoofd.id
                na = {*laag.na, *eerder.get(wie, ())}
                alle[laag.id] = self._item(laag, onderwerp.id, {*onderwerp.domeinen}, set(), na)
                if not laag.alleen:
                    eerder.setdefault(wie, []).append(laag.id)
        for sleutel, soort in LOSSE_LAGEN.items():
            for laag in getattr(self.persona, sleutel):
                alle[laag.id] = self._item(laag, None, set(), {soort}, set(laag.na))
        return alle

    def _item(
        self,
        laag: Laag,
        onderwerp: str | None,
        domeinen: set[Levensdomein],
        soorten: set[Soort],
        na: set[str],
    ) -> Item:
        tekst = " ".join((laag.weten, *laag.teksten))
        direct = self.regels.ingang_direct if laag.diepte is Diepte.DIRECT else ()
        return Item(
            laag=laag,
            wie=laag.wie or self.persona.hoofd.id,
            onderwerp=onderwerp,
            domeinen=frozenset(domeinen | set(laag.domeinen)),
            soorten=frozenset(soorten | set(laag.soorten)),
            ingang=frozenset(laag.ingang or direct),
            na=frozenset(na),
            mensen=self._genoemd(laag),
            woorden=patroon((*laag.woorden, *self._eigennamen(laag))),
            inhoud=inhoud(tekst),
        )

    def _genoemd(self, laag: Laag) -> frozenset[str]:
        """Return who a layer is about: by name, or by relation in what one then knows."""
        weten, tekst = laag.weten.casefold(), " ".join(laag.teksten).casefold()
        bij_naam = {m.id: patroon([m.naam.casefold()]) for m in self.persona.mensen}
        return frozenset(
            i for i, p in self.namen.items() if p.search(weten) or bij_naam[i].search(tekst)
        )

    def _eigennamen(self, laag: Laag) -> list[str]:
        """Return first names in a layer from outside the household: a way to ask after it."""
        lijst = woordenlijst()
        huis = " ".join(m.naam for m in self.persona.mensen).casefold()
        namen = {n.casefold() for n in _HOOFDLETTER.findall(" ".join((laag.weten, *laag.teksten)))}
        return sorted(
            n
            for n in namen
            if n in lijst["voornaam"] and n not in lijst["gewoon"] and n not in huis
        )

    def noemt(self, item: Item) -> frozenset[str]:
        """The words by which one asks after a layer and its subject, cut as `inhoud` cuts them."""
        rij = list(item.laag.woorden)
        rij += [w for o in self.persona.onderwerpen if o.id == item.onderwerp for w in o.woorden]
        return inhoud(" ".join(w.strip("*") for w in rij))

    @cached_property
    def zeldzaam(self) -> frozenset[str]:
        """The words that stand in one or two layers only: whoever says them means that one."""
        telling = Counter(w for i in self.items.values() for w in i.inhoud)
        return frozenset(w for w, aantal in telling.items() if aantal <= _ZELDEN)

    @cached_property
    def domeinen(self) -> frozenset[Levensdomein]:
        """The domains that something can be told about."""
        return frozenset(d for i in self.items.values() for d in i.domeinen)

    @cached_property
    def eigen_woorden(self) -> frozenset[str]:
        """The words in all that can be said: the household knows them."""
        p = self.persona
        delen = [t for laag in p.lagen.values() for t in (*laag.teksten, *laag.meer, laag.weten)]
        delen += [t for laag in p.lagen.values() for rij in laag.vervolg.values() for t in rij]
        delen += [t for k in (*p.kijk, *p.feiten, *p.gevoelig, p.opening) for t in k.teksten]
        delen += [m.naam for m in p.mensen] + [o.naam for o in p.onderwerpen]
        return inhoud(" ".join(delen))

    @cached_property
    def gewone_woorden(self) -> frozenset[str]:
        """The words that nobody here finds a word of the office."""
        return self.eigen_woorden | inhoud(
            "hulpverlener hulpverleners hulpverlening wijkteam financieel financiën"
        )

    def verwant(self, soort: RelatieSoort, gezien_van: str) -> list[str]:
        """Return who has this relation to somebody of the household."""
        if gezien_van == self.persona.hoofd.id:
            return [m.id for m in self.persona.mensen if m.relatie is soort]
        eigen = self.mensen[gezien_van].relatie
        if (eigen, soort) in _TERUG:
            return [self.persona.hoofd.id]
        if eigen is soort is RelatieSoort.KIND or soort is RelatieSoort.KIND:
            return [
                m.id
                for m in self.persona.mensen
                if m.relatie is RelatieSoort.KIND and m.id != gezien_van
            ]
        return []


_R = RelatieSoort
_TERUG = {
    (_R.PARTNER, _R.PARTNER),
    (_R.EX, _R.EX),
    (_R.KIND, _R.OUDER),
    (_R.OUDER, _R.KIND),
    (_R.BROER_ZUS, _R.BROER_ZUS),
    (_R.GROOTOUDER, _R.KLEINKIND),
    (_R.KLEINKIND, _R.GROOTOUDER),
    (_R.BUUR, _R.BUUR),
    (_R.VRIEND, _R.VRIEND),
}
