"""The dangers and sorrows of this moment: which are clear, which suspected, who may hear."""

from dataclasses import dataclass
from functools import cached_property

from keukentafel.labels import Fase, Levensdomein, Rol, Signaal
from keukentafel.language.duiding import Duiding
from keukentafel.language.tegenwicht import GEWELD
from keukentafel.questions.aan_tafel import AanTafel
from keukentafel.questions.overleden import rouw_in
from keukentafel.questions.teksteisen import Onderwerp
from keukentafel.questions.tempo import KORT, ontwijkt_nu
from keukentafel.questions.woorden import ANGST_BEKEND, GEHEIM, VERDRIET

_NAVRAGEN = 12


@dataclass(frozen=True)
class Gevaar(AanTafel):
    """What asks for care. A signal counts until somebody went into it."""

    @cached_property
    def _signalen(self) -> tuple[frozenset[Signaal], frozenset[Signaal]]:
        signalen: set[Signaal] = set()
        zeker: set[Signaal] = set()
        genoeg = False
        for beurt in reversed(self.context.beurten[-_NAVRAGEN:]):
            if beurt.rol is Rol.CLIENT:
                signalen.update(beurt.duiding.signalen)
                zeker.update(_zeker_genoeg(beurt.duiding))
                genoeg = genoeg or len(beurt.tekst.split()) > KORT
            elif genoeg:
                break
        return frozenset(signalen), frozenset(zeker)

    @cached_property
    def alle_signalen(self) -> frozenset[Signaal]:
        """The signals in the last words, and in those before while nobody went into them."""
        return self._signalen[0]

    @cached_property
    def signalen_nu(self) -> frozenset[Signaal]:
        """Those of them that are clear enough to put all else aside."""
        return self._signalen[1]

    @cached_property
    def vermoed(self) -> dict[Onderwerp, bool]:
        """Which dangers are only suspected: a careful question then stands beside others."""
        zwak = self.alle_signalen - self.signalen_nu
        return {
            "suicidaliteit": Signaal.SUICIDALITEIT in zwak,
            "nood": Signaal.ACUTE_NOOD in zwak,
            "geweld": bool(GEWELD & zwak),
        }

    @cached_property
    def flauw(self) -> dict[Onderwerp, bool]:
        """Which are suspected so faintly, or so long ago, that other things to say go before."""
        helder = {s for b in self.laatste for s in b.duiding.signalen if s not in b.duiding.twijfel}
        zwak = self.alle_signalen - helder
        return {
            "suicidaliteit": Signaal.SUICIDALITEIT in zwak,
            "nood": Signaal.ACUTE_NOOD in zwak,
            "geweld": bool(GEWELD & zwak) and not GEWELD & (self.alle_signalen - zwak),
        }

    @cached_property
    def vermoed_geweld(self) -> bool:
        """True when the last words may tell of violence or force."""
        return self.vermoed["geweld"]

    @cached_property
    def angst(self) -> bool:
        """True when anybody may have to fear anybody: told at any time, or known before.

        A signal in doubt counts for the moment, not for the rest of the talk.
        """
        zeker = (GEWELD.intersection(_zeker_genoeg(b.duiding)) for b in self.client)
        recent = (GEWELD.intersection(b.duiding.signalen) for b in self.client[-2:])
        bekend = (t for p in self.context.personen for t in p.bijzonderheden)
        uit_woorden = any(zeker) or (any(recent) and not self.alleen)
        uit_woorden = uit_woorden or any(ANGST_BEKEND.search(t) for t in bekend)
        return self.context.angst_bekend or uit_woorden

    @cached_property
    def geweld_nu(self) -> bool:
        """True when the last words tell of violence or force."""
        return bool(GEWELD & self.signalen_nu)

    @cached_property
    def nood(self) -> bool:
        """True when something must be arranged now."""
        return Signaal.ACUTE_NOOD in self.signalen_nu

    @cached_property
    def suicidaliteit(self) -> bool:
        """True when the last words may tell of a death wish."""
        return Signaal.SUICIDALITEIT in self.signalen_nu

    @cached_property
    def dringend(self) -> bool:
        """True when safety goes before the talk as it went."""
        return self.suicidaliteit or self.nood or self.geweld_nu

    @cached_property
    def gaat_om(self) -> dict[Onderwerp, bool]:
        """Which dangers are there now."""
        return {
            "suicidaliteit": self.suicidaliteit,
            "nood": self.nood,
            "geweld": self.geweld_nu,
        }

    @cached_property
    def omheen(self) -> bool:
        """True when there is something that must not be spoken of before who sits here."""
        gevaar = self.geweld_nu or self.vermoed_geweld or (self.suicidaliteit and self.kind_erbij)
        return gevaar and not self.alleen

    @cached_property
    def onrust(self) -> bool:
        """True when anything was said that asks for care, or safety is the subject."""
        ergens = self.angst or self.dringend or bool(self.alle_signalen)
        return ergens or Levensdomein.VEILIGHEID in self.domeinen

    @cached_property
    def rouw(self) -> bool:
        """True when the last turns tell of somebody who died."""
        return any(rouw_in(b.tekst) for b in self.client[-3:])

    @cached_property
    def verdriet(self) -> bool:
        """True when the last words are sore."""
        return bool(VERDRIET.search(self.tekst))

    @cached_property
    def net_verdriet(self) -> bool:
        """True when there was sorrow in the last three turns."""
        return any(VERDRIET.search(b.tekst) for b in self.client[-3:])

    @cached_property
    def niet_circulair(self) -> bool:
        """True when asking how another sees it would be unwise (veldkennis 2.2, not when).

        Fear, need, sorrow; a secret, looks at another, or an answer that evades; and when the
        client asks something: that is answered first.
        """
        gevaar = self.angst or self.dringend or any(self.vermoed.values())
        if gevaar or self.net_verdriet or not self.client:
            return gevaar or self.net_verdriet
        ontwijkt = ontwijkt_nu(self.client[-1]) and self.context.fase is Fase.CONTACT_MAKEN
        vraagt = self.client[-1].tekst.rstrip().endswith("?")
        geheim = any(GEHEIM.search(b.tekst) for b in self.client[-5:]) and not self.alleen
        return ontwijkt or vraagt or geheim


def _zeker_genoeg(duiding: Duiding) -> frozenset[Signaal]:
    """What is suspected or in doubt does not push everything else aside."""
    twijfel = {s for s in duiding.signalen if s in duiding.twijfel}
    return frozenset(duiding.signalen) - twijfel - set(duiding.vermoeden)


__all__ = ["Gevaar"]
