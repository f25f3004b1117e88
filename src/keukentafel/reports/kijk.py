"""What a document may hold: everything the readers heard, or (for the dossier) all of it.

The one place where the documents ask `conversation.zicht`; nothing here stands apart.
"""

from collections.abc import Iterable
from dataclasses import replace

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
    """A dossier through the eyes of its readers. `kring` None: of the dossier itself.

    `eigen` leaves out what others than the readers said or want: one person's yes to share
    does not open another's words.
    """

    def __init__(
        self, dossier: Dossier, kring: frozenset[str] | None, *, eigen: bool = False
    ) -> None:
        self.dossier, self.kring, self._eigen = dossier, kring, eigen

    def hoorde(self, gehoord_door: frozenset[str]) -> bool:
        """Say whether all readers heard something."""
        return self.kring is None or (bool(self.kring) and self.kring <= gehoord_door)

    def _mag_van(self, wie: str) -> bool:
        """Say whether words of this person may be shown; who is nobody we know has no say."""
        ander = wie in self.dossier.personen and wie not in (self.kring or ())
        return not (self._eigen and ander)

    def _standpunten(self, alle: Iterable[Standpunt]) -> tuple[Standpunt, ...]:
        return tuple(s for s in alle if self._mag_van(s.wie))

    def regels(self, *, bevestigd: bool) -> list[Regel]:
        """Return the lines; `bevestigd` leaves out what nobody said is right."""
        return [
            replace(
                r,
                bevestigd=tuple(b for b in r.bevestigd if self._mag_van(b.door)),
                weerklank=tuple(w for w in r.weerklank if self._mag_van(w.door)),
            )
            for r in self._alle_regels(bevestigd=bevestigd)
            if self._mag_van(r.wie)
        ]

    def _alle_regels(self, *, bevestigd: bool) -> list[Regel]:
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
        return [
            replace(h, standpunten=self._standpunten(h.standpunten))
            for h in zicht.hulpvragen_voor(self.dossier, self.kring)
            if self._mag_van(h.wie)
        ]

    def doelen(self) -> list[Doel]:
        """Return all goals, oldest first."""
        if self.kring is None:
            return list(self.dossier.doelen.values())
        return [
            replace(d, standpunten=self._standpunten(d.standpunten))
            for d in zicht.doelen_voor(self.dossier, self.kring)
            if self._mag_van(d.van)
        ]

    def acties(self) -> list[Actie]:
        """Return the agreements: what comes first in front."""
        if self.kring is None:
            alle = list(self.dossier.acties.values())
        else:
            gehoord = zicht.acties_voor(self.dossier, self.kring)
            alle = [a for a in gehoord if self._mag_van(a.wie)]
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
        gehoord = toestemming.toestemmingen_voor(self.dossier, self.kring)
        return [t for t in gehoord if self._mag_van(t.door)]

    def ketens(self, *, bevestigd: bool) -> list[tuple[Regel, ...]]:
        """Return the chains of lines."""
        verbanden = [v for v in self.dossier.verbanden.values() if self.hoorde(v.gehoord_door)]
        return zicht_plan.ketens(verbanden, self.regels(bevestigd=bevestigd))
