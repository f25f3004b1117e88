"""How well a question fits the moment: points per part it can play, weighed by `keuze.yaml`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from keukentafel.content.keuze import Keuzeregels
from keukentafel.content.vraag import Vraag
from keukentafel.labels import Fase, Levensdomein, RelatieSoort, Soort
from keukentafel.labels import VraagSoort as V
from keukentafel.questions.bank import Groep
from keukentafel.questions.context import RolVanSuggestie
from keukentafel.questions.personen import Ander, zelfde
from keukentafel.questions.situatie import Situatie

GEEFT_TERUG = frozenset({V.SAMENVATTING, V.ERKENNING})
_ZONDER_DOMEIN = frozenset(
    {V.DOORVRAGEN, V.BETEKENIS, V.COPING, V.ERKENNING, V.SAMENVATTING, V.UITZONDERING, V.KRACHT}
)
_NOOIT_BLIJFT = frozenset({V.BRUG, V.AFSLUITING, V.VEILIGHEID, V.CIRCULAIR})
_VERKENNEN = frozenset({Fase.BREDE_VERKENNING, Fase.EERDERE_HULP, Fase.KRACHTEN})
_NOOIT_GEHOORD = {
    V.KRACHT: Soort.KRACHT,
    V.UITZONDERING: Soort.KRACHT,
    V.EERDERE_HULP: Soort.EERDERE_HULP,
    V.WENS: Soort.WENS,
}
_TROOST = frozenset({V.ERKENNING, V.COPING, V.BETEKENIS})
# Where a question with "u" misses the point when somebody else was spoken of.
_VAN_UZELF = frozenset(
    {
        Levensdomein.LICHAMELIJKE_GEZONDHEID,
        Levensdomein.GEESTELIJKE_GEZONDHEID,
        Levensdomein.VERSLAVING,
        Levensdomein.WERK,
        Levensdomein.DAGINVULLING,
    }
)
SAMENVATTEN_NA = 8
"""After so many client turns without a summary it is time for one."""
PASSEND_TOT = 32
"""At this place a question that people chose would count nothing more."""
Delen = tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Kandidaat:
    """A question, about whom, in which part, with its points; `reden` says what weighed."""

    vraag: Vraag
    ander: Ander | None
    rol: RolVanSuggestie
    delen: Delen
    reden: str = ""
    domein: Levensdomein | None = None

    @cached_property
    def punten(self) -> float:
        """The sum of its parts."""
        return sum(n for _, n in self.delen)


class Weging:
    """Weighs groups of questions at one moment."""

    def __init__(self, nu: Situatie, regels: Keuzeregels) -> None:
        """Take the moment and the weights."""
        self.nu = nu
        self.regels = regels
        self._wie: dict[tuple[str, bool], bool] = {}

    @cached_property
    def dichtbij(self) -> frozenset[Levensdomein]:
        """The subjects that lie close to those of the last words."""
        return frozenset().union(*(self.regels.buren.get(d, ()) for d in self.nu.domeinen))

    def kandidaten(self, groep: Groep, ander: Ander | None, niveau: int) -> Iterator[Kandidaat]:
        """Yield the parts these questions can play now, with points, the toss left out.

        `niveau`: 2 when a trigger word is in the last words, 1 shortly before, else 0.
        """
        vraag = groep.kop
        if groep.onderwerp:
            yield self._veiligheid(groep, ander, niveau)
        elif vraag.circulair:
            yield self._circulair(vraag, ander, self._raakt(vraag, niveau))
        else:
            if self._kan_blijven(vraag, niveau):
                yield self._blijft(vraag, ander, self._raakt(vraag, niveau))
            opent = self._opent(vraag, ander, niveau)
            if opent:
                yield opent

    def gepast(self, vraag: Vraag, ander: Ander | None, plek: int) -> Kandidaat:
        """Return a question that people would ask after such words; `plek`: 0 for the first."""
        deel = self.regels.raakt.passend * (1 - plek / PASSEND_TOT)
        raakt = (("passend", deel),)
        if vraag.circulair:
            return self._circulair(vraag, ander, raakt)
        return self._blijft(vraag, ander, raakt)

    def _veiligheid(self, groep: Groep, ander: Ander | None, niveau: int) -> Kandidaat:
        """What is urgent goes before all; a suspicion gives one careful question beside
        others: first when it is clear, last when it is faint.
        """
        nu, regels, vraag, waarover = self.nu, self.regels, groep.kop, groep.onderwerp
        if nu.dringend or nu.context.fase is Fase.VEILIG_OVERLEG:
            delen = (("dringend", regels.dringend), *self._gevaar(vraag, niveau))
            return Kandidaat(vraag, ander, "blijft", delen)
        if waarover and nu.vermoed[waarover]:
            flauw = nu.flauw[waarover]
            naam, deel = (
                ("vermoeden_flauw", regels.vermoeden_flauw)
                if flauw
                else ("vermoeden", regels.vermoeden)
            )
            delen = ((naam, deel), *self._gevaar(vraag, niveau))
            return Kandidaat(vraag, ander, "veilig", delen)
        return Kandidaat(
            vraag, ander, "opent", (("veilig_navragen", regels.opent.veilig_navragen),)
        )

    def _gevaar(self, vraag: Vraag, niveau: int) -> Iterator[tuple[str, float]]:
        """Points for asking about just this danger, in words that fell just now."""
        r = self.regels.raakt
        woorden_of_geen = niveau or not vraag.bij.woorden
        if woorden_of_geen and self.nu.alle_signalen.intersection(vraag.bij.signalen):
            yield "signaal", r.signaal
        if vraag.eerst and self.nu.dringend:
            yield "eerst", r.eerst
        if vraag.bij.woorden and niveau == 2:  # the word says more than the subject
            yield "woord_nu", r.woord_nu + r.algemeen
        else:
            yield from self._raakt(vraag, niveau)

    def _circulair(
        self, vraag: Vraag, ander: Ander | None, raakt: Iterable[tuple[str, float]]
    ) -> Kandidaat:
        delen = (
            ("welkom", self.regels.persoon.welkom),
            *raakt,
            *self._persoon(ander),
        )
        nieuw = ander is not None and ander.bekend and not self.genoemd(ander, laatste=False)
        reden = "nieuw_persoon" if nieuw else self._kaartreden(ander)
        return Kandidaat(vraag, ander, "circulair", delen, reden)

    def _verlof(self, vraag: Vraag) -> Iterator[tuple[str, float]]:
        nu = self.nu
        if vraag.soort is V.TOESTEMMING and (nu.korter or nu.verdriet or nu.angst):
            yield "vraag_verlof", self.regels.maat.vraag_verlof

    def _raakt(self, vraag: Vraag, niveau: int) -> Iterator[tuple[str, float]]:
        """Points for touching what was just said: its domains, words, kinds, quote."""
        nu, r = self.nu, self.regels.raakt
        gedeeld = [d for d in nu.domeinen if d in vraag.domeinen]
        if gedeeld:
            eerst = gedeeld[0] is nu.domeinen[0]
            yield ("domein_eerst", r.domein_eerst) if eerst else ("domein_ook", r.domein_ook)
            if over := len(vraag.domeinen) - len(gedeeld):
                yield "extra_domein", r.extra_domein * over
        elif not vraag.domeinen:
            yield "algemeen", r.algemeen
        elif nu.vorige_domeinen.intersection(vraag.domeinen):
            yield "domein_net", r.domein_net + (r.domein_vreemd / 2 if nu.domeinen else 0)
        else:
            yield "domein_vreemd", r.domein_vreemd
        if vraag.bij.woorden:
            naam = ("woord_niet", "woord_net", "woord_nu")[niveau]
            yield naam, (r.woord_niet, r.woord_net, r.woord_nu)[niveau]
        elif vraag.circulair and vraag.domeinen:
            yield "zonder_aanleiding", r.zonder_aanleiding
        if nu.over_ander and not vraag.circulair and _VAN_UZELF.intersection(vraag.domeinen):
            yield "over_een_ander", r.over_een_ander
        if vraag.bij.wending:
            yield self._wending(vraag)
        if vraag.bij.soorten:
            yield "soort_gevraagd", r.soort_gevraagd
        if vraag.bij.citaat or vraag.bij.spiegel:
            yield "citaat", r.citaat
        if vraag.bij.samen:
            yield "samen", r.samen
        if vraag.bij.ding:
            yield "ding", r.ding

    def _wending(self, vraag: Vraag) -> tuple[str, float]:
        """Points for what was done or told in this turn: most for what it was likeliest."""
        plek = min(self.nu.terug.wendingen.get(s, 9) for s in vraag.bij.wending)
        r = self.regels.raakt
        return ("wending_ook", r.wending_ook) if plek else ("wending", r.wending)

    def _kan_blijven(self, vraag: Vraag, niveau: int) -> bool:
        nu = self.nu
        if not nu.client or vraag.soort in _NOOIT_BLIJFT:
            return False
        if vraag.soort is V.TOESTEMMING:
            return nu.korter or nu.verdriet or nu.angst
        if vraag.bij.wending:
            return True
        if vraag.domeinen:
            return bool(set(vraag.domeinen) & set(nu.domeinen)) or niveau == 2
        past = vraag.soort is not V.OPEN and any(
            vraag.soort in self.regels.blijft[s] for s in nu.soorten
        )
        return past or vraag.soort in _ZONDER_DOMEIN

    def _blijft(
        self, vraag: Vraag, ander: Ander | None, raakt: Iterable[tuple[str, float]]
    ) -> Kandidaat:
        nu, regels, maat = self.nu, self.regels, self.regels.maat
        delen = [("bij_het_verhaal", maat.bij_het_verhaal)]
        delen += [*raakt, *self._verlof(vraag)]
        altijd = 1.0 if vraag.soort is V.DOORVRAGEN else 0.0
        per_soort = [regels.blijft[s].get(vraag.soort, 0.0) for s in nu.soorten]
        delen.append(("blijft", max(per_soort, default=altijd)))
        delen.append(("doel", regels.doel[nu.context.fase].get(vraag.soort, 0.0)))
        terug = vraag.soort in GEEFT_TERUG
        if nu.eerst_teruggeven:
            naam = "na_twee_vragen" if terug else "nog_een_vraag"
            delen.append((naam, maat.na_twee_vragen if terug else maat.nog_een_vraag))
        if vraag.soort is V.SAMENVATTING:
            if nu.sinds_samenvatting < 4 and not nu.eerst_teruggeven:
                delen.append(("vroege_samenvatting", maat.vroege_samenvatting))
            elif nu.sinds_samenvatting >= SAMENVATTEN_NA:
                delen.append(("samenvatten_tijd", maat.samenvatten_tijd))
        if (nu.verdriet or nu.rouw) and vraag.soort in _TROOST:
            delen.append(("blijf_bij_verdriet", maat.blijf_bij_verdriet))
        if vraag.soort is V.KRACHT and Soort.KRACHT not in nu.soorten:
            delen.append(("kracht_ongevraagd", maat.kracht_ongevraagd))
        reden = "ritme" if nu.eerst_teruggeven and terug else ""
        return Kandidaat(vraag, ander, "blijft", tuple(delen), reden)

    def _opent(self, vraag: Vraag, ander: Ander | None, niveau: int) -> Kandidaat | None:
        """A way on: the phase's own work, what was never heard, or a domain close by."""
        if vraag.bij.wending or (vraag.bij.woorden and niveau < 2):
            return None  # these follow on; opening a way they would come from nowhere
        if self.nu.net_verdriet and not (vraag.bij.omheen or vraag.soort is V.TOESTEMMING):
            return None  # who weeps is not led elsewhere
        wegen = [w for w in (*self._fasedoel(vraag), *self._nieuw(vraag, ander)) if w[0] > 0]
        if not wegen:
            return None
        punten, reden, domein = max(wegen, key=lambda w: (w[0], w[1]))
        nu, r = self.nu, self.regels.raakt
        delen = [(reden, punten), ("algemeen", r.algemeen), *self._verlof(vraag)]
        if vraag.bij.woorden:
            woord = (r.woord_niet, r.woord_net, r.woord_net)[niveau]
            delen.append((("woord_niet", "woord_net", "woord_net")[niveau], woord))
        if set(vraag.domeinen) & set(nu.domeinen):
            delen.append(("domein_net", r.domein_net))
        elif nu.lang_in_een_domein:
            delen.append(("lang_in_een_domein", self.regels.maat.lang_in_een_domein))
        if nu.verdriet or nu.rouw:
            delen.append(("niet_weg_van_verdriet", self.regels.maat.niet_weg_van_verdriet))
        return Kandidaat(vraag, ander, "opent", tuple(delen), reden, domein)

    def _fasedoel(self, vraag: Vraag) -> Iterator[tuple[float, str, Levensdomein | None]]:
        deel = self.regels.doel[self.nu.context.fase].get(vraag.soort, 0.0)
        vreemd = vraag.domeinen and not set(vraag.domeinen) & self.nu.besproken
        if deel and not vreemd:
            yield self.regels.opent.doel_van_fase * deel, "doel_van_fase", None

    def _nieuw(
        self, vraag: Vraag, ander: Ander | None
    ) -> Iterator[tuple[float, str, Levensdomein | None]]:
        nu, opent = self.nu, self.regels.opent
        if ander is not None and ander.sleutel in nu.stille_sleutels and vraag.bij.zwijgt:
            yield self.regels.maat.zwijgt + opent.doel_van_fase, "zwijgt", None
        if vraag.bij.omheen:
            zeker = nu.geweld_nu or nu.suicidaliteit
            zacht = opent.omheen_flauw if nu.flauw["geweld"] else opent.omheen_vermoeden
            yield opent.omheen if zeker else zacht, "omheen", None
        soort = _NOOIT_GEHOORD.get(vraag.soort)
        eigen = set(vraag.domeinen)
        raakt = not eigen or bool(eigen & nu.besproken)
        hier = not eigen  # what suits any story: of one subject it is too easily beside it
        if soort and soort not in nu.gehoord and len(nu.client) >= 3 and hier:
            yield opent.nooit_gehoord, f"nooit_{soort}", None
        beeld = nu.context.in_beeld
        if beeld in eigen and beeld not in nu.domeinen and vraag.soort in (V.OPEN, V.BRUG):
            yield opent.in_beeld, "in_beeld", None
        if nu.context.fase not in _VERKENNEN or not nu.domeinen:
            return
        nieuw = eigen - nu.besproken
        dichtbij = [d for d in vraag.domeinen if d in nieuw and d in self.dichtbij]
        if vraag.soort is V.BRUG and (dichtbij or raakt):
            punten = opent.brug + opent.buurdomein / 2 * bool(dichtbij)
            yield punten, "brug", next(iter(dichtbij), None)
        elif vraag.soort in (V.OPEN, V.TOESTEMMING) and dichtbij and nieuw == eigen:
            yield opent.buurdomein, "buurdomein", dichtbij[0]

    def _persoon(self, ander: Ander | None) -> Iterator[tuple[str, float]]:
        if ander is None:
            return
        p = self.regels.persoon
        if ander.in_huis:
            yield "in_huis", p.in_huis
        if not ander.bekend:
            yield "onbekend", p.onbekend
        if ander.soort in p.naast:
            yield "naast", p.naast[ander.soort]
        if self.genoemd(ander, laatste=True):
            yield "nu_genoemd", p.nu_genoemd
        elif self.genoemd(ander, laatste=False):
            yield "eerder_genoemd", p.eerder_genoemd
        elif ander.in_huis:
            yield "nog_niet_genoemd", p.nog_niet_genoemd
        match self._vakstand(ander):
            case "niets":
                yield "leeg_vak", p.leeg_vak
            case "vermoed":
                yield "vermoeden", p.vermoeden
            case "tegenspraak":
                yield "tegenspraak", p.tegenspraak

    def _vakstand(self, ander: Ander | None) -> str:
        if ander is None or not ander.bekend:
            return ""
        over = next((n for n in self.nu.kaart.anderen if zelfde(n, ander.sleutel)), None)
        return self.nu.kaart.stand(self.nu.gevraagd.naam, over) if over else ""

    def _kaartreden(self, ander: Ander | None) -> str:
        stand = self._vakstand(ander)
        return {"niets": "leeg_vak", "vermoed": "vermoeden", "tegenspraak": "tegenspraak"}.get(
            stand, ""
        )

    def genoemd(self, ander: Ander, *, laatste: bool) -> bool:
        """True when somebody was named, by name or as the only one of their kind."""
        sleutel = (ander.sleutel, laatste)
        if sleutel not in self._wie:
            self._wie[sleutel] = self._zoek(ander, laatste=laatste)
        return self._wie[sleutel]

    def _zoek(self, ander: Ander, *, laatste: bool) -> bool:
        beurten = self.nu.laatste if laatste else self.nu.context.beurten
        enige = sum(a.soort is ander.soort for a in self.nu.anderen) == 1
        naam = ander.naam or ander.sleutel
        return any(
            (v.naam is not None and zelfde(v.naam, naam)) or (enige and _is_soort(v.soort, ander))
            for b in beurten
            for v in (*b.duiding.personen, *b.duiding.verwijzingen)
        ) or any(ander.naam is not None and zelfde(b.spreker, ander.naam) for b in beurten)


def _is_soort(soort: RelatieSoort | None, ander: Ander) -> bool:
    return soort is not None and soort is ander.soort


__all__ = ["GEEFT_TERUG", "Kandidaat", "Weging"]
