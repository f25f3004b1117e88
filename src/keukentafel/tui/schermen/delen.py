"""Who may know what: three separate questions for each recipient and each thing, never one tick."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets.option_list import Option

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten_plan import GeefToestemming
from keukentafel.conversation.plan import Antwoord, ToestemmingSoort
from keukentafel.conversation.zicht_plan import geldig
from keukentafel.tui import bewerken
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.keuze import Keuzevenster, mensen
from keukentafel.tui.lijstscherm import Lijstscherm, veld
from keukentafel.tui.regellijst import kop, zacht

Deel = tuple[str, str, str]
"""Whose answer, to whom, about what."""


class DelenScherm(Lijstscherm):
    """Per person, recipient and thing: the three answers, each on a line of its own."""

    titel = t.DELEN_TITEL
    voet = t.DELEN_VOET
    BINDINGS: ClassVar[list[BindingType]] = [Binding("plus", "erbij", show=False)]

    def __init__(self) -> None:
        """Begin without what was only just named."""
        super().__init__()
        self._nieuw: list[Deel] = []

    def _delen(self, dossier: Dossier) -> list[Deel]:
        bekend = {
            (g.door, g.ontvanger.casefold(), g.wat.casefold()): (g.door, g.ontvanger, g.wat)
            for g in geldig(dossier)
        }
        for door, ontvanger, wat in self._nieuw:
            bekend.setdefault((door, ontvanger.casefold(), wat.casefold()), (door, ontvanger, wat))
        return list(bekend.values())

    def opties(self, dossier: Dossier, breed: int) -> Iterator[Option]:
        """Return the parts with their three answers."""
        yield zacht(t.DELEN_UITLEG)
        delen = self._delen(dossier)
        if not delen:
            yield zacht(t.DELEN_LEEG)
        antwoorden = {
            (g.soort, g.door, g.ontvanger.casefold(), g.wat.casefold()): g for g in geldig(dossier)
        }
        for nr, (door, ontvanger, wat) in enumerate(delen):
            titel = t.DELEN_KOP.format(door=dossier.noem(door), wat=wat, ontvanger=ontvanger)
            yield kop(titel)
            for soort in ToestemmingSoort:
                gegeven = antwoorden.get((soort, door, ontvanger.casefold(), wat.casefold()))
                zegt = t.DELEN_ANTWOORD[gegeven.antwoord] if gegeven else ""
                vraag = t.DELEN_SOORT[soort].format(ontvanger=ontvanger)
                yield veld(vraag, zegt, breed, id=f"{nr}:{soort}", leeg=t.DELEN_OPEN)
        if any((p.leeftijd or 99) < 18 for p in dossier.in_huis):
            yield kop("")
            yield zacht(t.DELEN_KIND)

    def kies(self, id: str) -> None:
        """Enter: the answer to this one question."""
        nummer, _, naam = id.partition(":")
        soort = ToestemmingSoort(naam)
        door, ontvanger, wat = self._delen(self.dossier)[int(nummer)]
        keuzes = [
            (a.value, t.DELEN_ANTWOORD[a])
            for a in Antwoord
            if a is not Antwoord.WETTELIJKE_TAAK or soort is ToestemmingSoort.GRONDSLAG
        ]

        def bewaar(antwoord: str | None) -> None:
            if antwoord is not None:
                opdracht = GeefToestemming(soort, door, ontvanger, wat, Antwoord(antwoord))
                if self.doe(opdracht):
                    self.zeg(t.VELD_AANGEPAST)

        titel = t.DELEN_SOORT[soort].format(ontvanger=ontvanger)
        self.app.push_screen(Keuzevenster(titel, keuzes), bewaar)

    def action_erbij(self) -> None:
        """Name a recipient and a thing; nothing is answered by that."""

        def na_wie(wie: str | None) -> None:
            if not wie:
                return

            def bewaar(nieuw: dict[str, str]) -> None:
                if nieuw["ontvanger"] and nieuw["waarvoor"]:
                    self._nieuw.append((wie, nieuw["ontvanger"], nieuw["waarvoor"]))
                    nr = len(self._delen(self.dossier)) - 1
                    self.vul(self.dossier, f"{nr}:{ToestemmingSoort.GRONDSLAG}")

            bewerken.formulier(self, t.DELEN_NIEUW, t.DELEN_VELDEN, {}, bewaar)

        keuzes = mensen(self.dossier, niemand=False)
        self.app.push_screen(Keuzevenster(t.DELEN_WIE, keuzes), na_wie)
