"""How well a question fits the moment: points per part it can play, with named weights."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from zlib import crc32

from keukentafel.content.vraag import Vraag
from keukentafel.labels import Fase, Levensdomein, Soort
from keukentafel.labels import VraagSoort as V
from keukentafel.questions.context import RolVanSuggestie
from keukentafel.questions.personen import Ander, zelfde
from keukentafel.questions.situatie import Situatie
from keukentafel.questions.tabellen import (
    BLIJFT,
    BLIJFT_ZONDER_DOMEIN,
    BUREN,
    DOEL,
    GEEFT_TERUG,
    NAAST,
    NOOIT_BLIJFT,
    NOOIT_GEHOORDE_SOORT,
    VAN_UZELF,
    VERKENNEN,
)
from keukentafel.questions.voorwaarden import onderwerp, woord_gehoord

VLOER = 3.0
"""Below so many points it is better to say nothing."""

DOMEIN_EERST = 4.0
DOMEIN_OOK = 3.0
DOMEIN_NET = 1.0
DOMEIN_VREEMD = -4.0
ALGEMEEN = 1.5
EXTRA_DOMEIN = -0.4
WOORD_NU = 3.0
WOORD_NET = 1.0
WOORD_NIET = -2.0
OVER_EEN_ANDER = -2.5
SOORT_GEVRAAGD = 1.5
CITAAT = 1.5
CIRCULAIR_WELKOM = 1.0
PERSOON_NU = 3.0
PERSOON_EERDER = 1.0
IN_HUIS = 1.5
NOG_NIET_GENOEMD = 0.5
ONBEKEND = -0.5
NA_TWEE_VRAGEN = 5.0
NOG_EEN_VRAAG = -3.0
VROEGE_SAMENVATTING = -3.0
BLIJF_BIJ_VERDRIET = 2.0
NIET_WEG_VAN_VERDRIET = -4.0
DOEL_VAN_FASE = 3.5
NOOIT_GEHOORD = 2.5
BUURDOMEIN = 3.0
BRUG = 2.0
VRAAG_VERLOF = 2.0
IN_BEELD = 4.0
DRINGEND = 20.0
VEILIG_NAVRAGEN = 4.5
TOEVAL = 0.4


@dataclass(frozen=True)
class Kandidaat:
    """A question, about whom, in which part, with its points; `reden` says what weighed."""

    vraag: Vraag
    ander: Ander | None
    rol: RolVanSuggestie
    punten: float
    reden: str = ""
    domein: Levensdomein | None = None


class Weging:
    """Weighs questions at one moment."""

    def __init__(self, nu: Situatie) -> None:
        """Take the moment."""
        self.nu = nu
        self._wie: dict[tuple[str, bool], bool] = {}

    def kandidaten(self, vraag: Vraag, ander: Ander | None) -> Iterator[Kandidaat]:
        """Yield the parts this question can play now, with points."""
        basis = self._basis(vraag)
        if onderwerp(vraag):
            yield self._veiligheid(vraag, ander, basis)
        elif vraag.circulair:
            punten = basis + CIRCULAIR_WELKOM + self._raakt(vraag) + self._persoon(ander)
            nieuw = ander is not None and ander.bekend and not self._genoemd(ander, laatste=False)
            reden = "nieuw_persoon" if nieuw else ""
            yield Kandidaat(vraag, ander, "circulair", punten, reden)
        else:
            if self._kan_blijven(vraag):
                yield self._blijft(vraag, ander, basis)
            opent = self._opent(vraag, ander, basis)
            if opent:
                yield opent

    def _veiligheid(self, vraag: Vraag, ander: Ander | None, basis: float) -> Kandidaat:
        """What is urgent goes before all; else it is one way on, beside the others."""
        nu = self.nu
        if nu.dringend or nu.context.fase is Fase.VEILIG_OVERLEG:
            return Kandidaat(vraag, ander, "blijft", DRINGEND + basis + self._raakt(vraag))
        return Kandidaat(vraag, ander, "opent", VEILIG_NAVRAGEN + basis)

    def _basis(self, vraag: Vraag) -> float:
        nu = self.nu
        # A fixed toss between equals, so that not always the same one comes first.
        punten = TOEVAL * (crc32(f"{vraag.id} {nu.tekst}".encode()) % 1000) / 1000
        if vraag.soort is V.TOESTEMMING and (nu.korter or nu.verdriet or nu.angst):
            punten += VRAAG_VERLOF
        return punten

    def _raakt(self, vraag: Vraag) -> float:
        """Points for touching what was just said: its domains, words, kinds, quote."""
        nu, punten = self.nu, 0.0
        gedeeld = [d for d in nu.domeinen if d in vraag.domeinen]
        if gedeeld:
            punten += DOMEIN_EERST if gedeeld[0] is nu.domeinen[0] else DOMEIN_OOK
            punten += EXTRA_DOMEIN * (len(vraag.domeinen) - len(gedeeld))
        elif not vraag.domeinen:
            punten += ALGEMEEN
        elif nu.vorige_domeinen.intersection(vraag.domeinen):
            punten += DOMEIN_NET if not nu.domeinen else DOMEIN_NET + DOMEIN_VREEMD / 2
        else:
            punten += DOMEIN_VREEMD
        if vraag.bij.woorden:
            punten += (WOORD_NIET, WOORD_NET, WOORD_NU)[woord_gehoord(vraag, nu)]
        if nu.over_ander and not vraag.circulair and VAN_UZELF.intersection(vraag.domeinen):
            punten += OVER_EEN_ANDER
        punten += SOORT_GEVRAAGD * bool(vraag.bij.soorten)
        return punten + CITAAT * vraag.bij.citaat

    def _kan_blijven(self, vraag: Vraag) -> bool:
        nu = self.nu
        if not nu.client or vraag.soort in NOOIT_BLIJFT:
            return False
        if vraag.soort is V.TOESTEMMING:
            return nu.korter or nu.verdriet or nu.angst
        if vraag.domeinen:
            return bool(set(vraag.domeinen) & set(nu.domeinen)) or woord_gehoord(vraag, nu) == 2
        past = vraag.soort is not V.OPEN and any(vraag.soort in BLIJFT[s] for s in nu.soorten)
        return past or vraag.soort in BLIJFT_ZONDER_DOMEIN

    def _blijft(self, vraag: Vraag, ander: Ander | None, basis: float) -> Kandidaat:
        nu = self.nu
        punten = basis + self._raakt(vraag)
        altijd = 1.0 if vraag.soort is V.DOORVRAGEN else 0.0
        punten += max((BLIJFT[s].get(vraag.soort, 0.0) for s in nu.soorten), default=altijd)
        punten += DOEL[nu.context.fase].get(vraag.soort, 0.0)
        reden = ""
        if nu.vragen_op_rij >= 2:
            terug = vraag.soort in GEEFT_TERUG
            punten += NA_TWEE_VRAGEN if terug else NOG_EEN_VRAAG
            reden = "ritme" if terug else ""
        if vraag.soort is V.SAMENVATTING and nu.sinds_samenvatting < 4 and not reden:
            punten += VROEGE_SAMENVATTING
        if (nu.verdriet or nu.rouw) and vraag.soort in (V.ERKENNING, V.COPING, V.BETEKENIS):
            punten += BLIJF_BIJ_VERDRIET
        if vraag.soort is V.KRACHT and Soort.KRACHT not in nu.soorten:
            punten -= 2.0
        return Kandidaat(vraag, ander, "blijft", punten, reden)

    def _opent(self, vraag: Vraag, ander: Ander | None, basis: float) -> Kandidaat | None:
        """A way on: the phase's own work, what was never heard, or a domain close by."""
        wegen = [w for w in (*self._fasedoel(vraag), *self._nieuw(vraag)) if w[0] > 0]
        if not wegen:
            return None
        punten, reden, domein = max(wegen, key=lambda w: (w[0], w[1]))
        nu = self.nu
        punten += basis + ALGEMEEN
        if vraag.bij.woorden:
            punten += (WOORD_NIET, WOORD_NET, WOORD_NET)[woord_gehoord(vraag, nu)]
        if set(vraag.domeinen) & set(nu.domeinen):
            punten += DOMEIN_NET
        if nu.verdriet or nu.rouw:
            punten += NIET_WEG_VAN_VERDRIET
        return Kandidaat(vraag, ander, "opent", punten, reden, domein)

    def _fasedoel(self, vraag: Vraag) -> Iterator[tuple[float, str, Levensdomein | None]]:
        deel = DOEL[self.nu.context.fase].get(vraag.soort, 0.0)
        vreemd = vraag.domeinen and not set(vraag.domeinen) & self.nu.besproken
        if deel and not vreemd:
            yield DOEL_VAN_FASE * deel, "fase", None

    def _nieuw(self, vraag: Vraag) -> Iterator[tuple[float, str, Levensdomein | None]]:
        nu = self.nu
        soort = NOOIT_GEHOORDE_SOORT.get(vraag.soort)
        eigen = set(vraag.domeinen)
        raakt = not eigen or bool(eigen & nu.besproken)
        hier = not eigen or bool(eigen & set(nu.domeinen))
        if soort and soort not in nu.gehoord and len(nu.client) >= 3 and hier:
            yield NOOIT_GEHOORD, f"nooit_{soort}", None
        beeld = nu.context.in_beeld
        if beeld in eigen and beeld not in nu.domeinen and vraag.soort in (V.OPEN, V.BRUG):
            yield IN_BEELD, "in_beeld", None
        if nu.context.fase not in VERKENNEN or not nu.domeinen:
            return
        nieuw = eigen - nu.besproken
        dichtbij = [d for d in vraag.domeinen if d in nieuw and d in self._dichtbij]
        if vraag.soort is V.BRUG and (dichtbij or raakt):
            yield BRUG + BUURDOMEIN / 2 * bool(dichtbij), "brug", next(iter(dichtbij), None)
        elif vraag.soort in (V.OPEN, V.TOESTEMMING) and dichtbij and nieuw == eigen:
            yield BUURDOMEIN, "buurdomein", dichtbij[0]

    @cached_property
    def _dichtbij(self) -> frozenset[Levensdomein]:
        return frozenset().union(*(BUREN[d] for d in self.nu.domeinen))

    def _persoon(self, ander: Ander | None) -> float:
        if ander is None:
            return 0.0
        punten = IN_HUIS * ander.in_huis + ONBEKEND * (not ander.bekend)
        punten += NAAST.get(ander.soort, 0.0) if ander.soort else 0.0
        if self._genoemd(ander, laatste=True):
            return punten + PERSOON_NU
        if self._genoemd(ander, laatste=False):
            return punten + PERSOON_EERDER
        return punten + NOG_NIET_GENOEMD * ander.in_huis

    def _genoemd(self, ander: Ander, *, laatste: bool) -> bool:
        """True when somebody was named, by name or as the only one of their kind."""
        sleutel = (ander.sleutel, laatste)
        if sleutel not in self._wie:
            self._wie[sleutel] = self._zoek(ander, laatste=laatste)
        return self._wie[sleutel]

    def _zoek(self, ander: Ander, *, laatste: bool) -> bool:
        beurten = self.nu.laatste if laatste else self.nu.context.beurten
        enige = sum(a.soort is ander.soort for a in self.nu.anderen) == 1
        return any(
            (v.naam is not None and zelfde(v.naam, ander.naam or ander.sleutel))
            or (enige and v.soort is not None and v.soort is ander.soort)
            for b in beurten
            for v in b.duiding.personen
        ) or any(ander.naam is not None and zelfde(b.spreker, ander.naam) for b in beurten)
