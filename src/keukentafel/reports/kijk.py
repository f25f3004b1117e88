"""What a document may hold: everything the readers heard, or (for the dossier) all of it.

The one place where the documents ask `conversation.zicht`; nothing here stands apart.
"""

from keukentafel.conversation import toestemming, zicht, zicht_plan
from keukentafel.conversation.analyse import Regel, regels
from keukentafel.conversation.dossier import Dossier, Hulpvraag
from keukentafel.conversation.plan import (
    Aanspreekpunt,
    Actie,
    Doel,
    Evaluatie,
    Optie,
    Redzaamheid,
    Regie,
    Standpunt,
    Succes,
    Toestemming,
)


class Kijk:
    """A dossier through the eyes of its readers. `kring` None: of the dossier itself."""

    def __init__(self, dossier: Dossier, kring: frozenset[str] | None) -> None:
        self.dossier, self.kring = dossier, kring

    def hoorde(self, gehoord_door: frozenset[str]) -> bool:
        """Say whether all readers heard something."""
        return self.kring is None or (bool(self.kring) and self.kring <= gehoord_door)

    def regels(self, *, bevestigd: bool) -> list[Regel]:
        """Return the lines; `bevestigd` leaves out what nobody said is right."""
        if self.kring is None:
            alle = (r for r in regels(self.dossier) if not r.niet_besproken)
            return [r for r in alle if r.klopt or not bevestigd]
        if bevestigd:
            return zicht.bevestigd_voor(self.dossier, self.kring)
        return zicht.regels_voor(self.dossier, self.kring)

    def hulpvragen(self) -> list[Hulpvraag]:
        """Return the hulpvragen, those put first in front."""
        if self.kring is None:
            return zicht.op_volgorde(self.dossier)
        return zicht.hulpvragen_voor(self.dossier, self.kring)

    def doelen(self) -> list[Doel]:
        """Return all goals, oldest first."""
        if self.kring is None:
            return list(self.dossier.doelen.values())
        return zicht.doelen_voor(self.dossier, self.kring)

    def acties(self) -> list[Actie]:
        """Return the agreements: what comes first in front."""
        if self.kring is None:
            alle = list(self.dossier.acties.values())
        else:
            alle = zicht.acties_voor(self.dossier, self.kring)
        return sorted(alle, key=lambda a: not a.eerst)

    def opties(self) -> list[Optie]:
        """Return the ways named to reach a goal."""
        if self.kring is None:
            return list(self.dossier.opties.values())
        return zicht_plan.opties_voor(self.dossier, self.kring)

    def successen(self) -> list[Succes]:
        """Return the small successes."""
        if self.kring is None:
            return list(self.dossier.successen.values())
        return zicht_plan.successen_voor(self.dossier, self.kring)

    def evaluaties(self) -> list[Evaluatie]:
        """Return the moments to look back."""
        if self.kring is None:
            return list(self.dossier.evaluaties.values())
        return zicht_plan.evaluaties_voor(self.dossier, self.kring)

    def redzaamheid(self) -> list[Redzaamheid]:
        """Return what people manage, by subject."""
        if self.kring is None:
            return list(self.dossier.redzaamheid.values())
        return zicht_plan.redzaamheid_voor(self.dossier, self.kring)

    def regie(self) -> list[Regie]:
        """Return what the professional took over."""
        if self.kring is None:
            return list(self.dossier.regie.values())
        return zicht_plan.regie_voor(self.dossier, self.kring)

    def aanspreekpunt(self) -> Aanspreekpunt | None:
        """Return the fixed contact."""
        if self.kring is None:
            return self.dossier.aanspreekpunt
        return zicht_plan.aanspreekpunt_voor(self.dossier, self.kring)

    def plan_standpunten(self) -> list[Standpunt]:
        """Return each one's word on the plan."""
        if self.kring is None:
            return list(self.dossier.plan_standpunten)
        return zicht_plan.plan_standpunten_voor(self.dossier, self.kring)

    def toestemmingen(self) -> list[Toestemming]:
        """Return the answers on consent that hold."""
        if self.kring is None:
            return toestemming.geldig(self.dossier)
        return toestemming.toestemmingen_voor(self.dossier, self.kring)

    def ketens(self, *, bevestigd: bool) -> list[tuple[Regel, ...]]:
        """Return the chains of lines."""
        verbanden = [v for v in self.dossier.verbanden.values() if self.hoorde(v.gehoord_door)]
        return zicht_plan.ketens(verbanden, self.regels(bevestigd=bevestigd))
