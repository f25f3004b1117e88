"""The domains of the ZRM 2017 by name, each with a level number or none. Off until asked for."""

from collections.abc import Iterator

from textual import events
from textual.widgets.option_list import Option

from keukentafel.content import domeinen
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten_plan import GeefNiveau
from keukentafel.conversation.plan import MAX_NIVEAU
from keukentafel.labels import Levensdomein
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.lijstscherm import Lijstscherm, veld
from keukentafel.tui.regellijst import zacht


class NiveausScherm(Lijstscherm):
    """A digit gives the chosen domain its level, 0 takes it away. Names and numbers only."""

    titel = t.NIVEAUS_TITEL
    voet = t.NIVEAUS_VOET

    def opties(self, dossier: Dossier, breed: int) -> Iterator[Option]:
        """Return the domains in the order of our own."""
        yield zacht(t.NIVEAUS_UITLEG)
        for naam in namen():
            niveau = dossier.niveaus.get(naam)
            zegt = f"{niveau.nummer}   {niveau.op.astimezone():%d-%m-%Y}" if niveau else ""
            yield veld(naam, zegt, breed, id=naam, leeg=t.NIVEAUS_GEEN)

    def on_key(self, event: events.Key) -> None:
        """1 to 5 is a level, 0 is none."""
        if self.gekozen and event.key.isdigit() and int(event.key) <= MAX_NIVEAU:
            event.stop()
            naam = self.gekozen
            self.doe(GeefNiveau(namen()[naam], naam, int(event.key) or None))


def namen() -> dict[str, Levensdomein]:
    """Return the names of the ZRM 2017, each once, with our own domain. Raises InhoudFout."""
    uit: dict[str, Levensdomein] = {}
    for domein in domeinen():
        for naam in domein.zrm.split(", "):
            uit.setdefault(naam, domein.sleutel)
    return uit
