"""Who may know what: three separate questions for each recipient and each thing, never one tick."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets.option_list import Option

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten_plan import GeefToestemming
from keukentafel.conversation.plan import Antwoord, Deelstuk, ToestemmingSoort
from keukentafel.conversation.toestemming import geldig, ontvangers
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.basis import Dossierscherm, Vraagvenster
from keukentafel.tui.keuze import Keuzevenster, mensen
from keukentafel.tui.lijstscherm import Lijstscherm, veld
from keukentafel.tui.regellijst import kop, zacht

Deel = tuple[str, str, str]
"""Whose answer, to whom, about what."""
_OP_PAPIER = frozenset(d.casefold() for d in Deelstuk)
"""Only a yes to one of these opens a part of a document; own words open none."""


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
            mag = antwoorden.get(
                (ToestemmingSoort.GEHEIMHOUDING, door, ontvanger.casefold(), wat.casefold())
            )
            if mag and mag.antwoord is Antwoord.JA and wat.casefold() not in _OP_PAPIER:
                yield zacht(t.DELEN_EIGEN_WOORDEN)
        if any(p.kind for p in dossier.in_huis):
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

            self._vraag_ontvanger(wie)

        keuzes = mensen(self.dossier, niemand=False)
        self.app.push_screen(Keuzevenster(t.DELEN_WIE, keuzes), na_wie)

    def _vraag_ontvanger(self, wie: str) -> None:
        def na_ontvanger(ontvanger: str | None) -> None:
            if ontvanger and ontvanger.strip():
                self._vraag_deelstuk(wie, ontvanger.strip())

        kies_ontvanger(self, t.DELEN_ONTVANGER, na_ontvanger)

    def _vraag_deelstuk(self, wie: str, ontvanger: str) -> None:
        """What it is about: a part of our papers, or something else in own words."""

        def na_wat(wat: str | None) -> None:
            if wat:
                bewaar(wat)
            elif wat is not None:
                self.app.push_screen(Vraagvenster(t.DELEN_ANDERS), bewaar)

        def bewaar(wat: str | None) -> None:
            if wat and wat.strip():
                nieuw = (wie, ontvanger, wat.strip())
                self._nieuw.append(nieuw)
                nr = self._delen(self.dossier).index(nieuw)
                self.vul(self.dossier, f"{nr}:{ToestemmingSoort.GRONDSLAG}")

        keuzes = [*((d.value, d.value) for d in Deelstuk), ("", t.DELEN_IETS_ANDERS)]
        self.app.push_screen(Keuzevenster(t.DELEN_WAT, keuzes, uitleg=t.DELEN_WAT_UITLEG), na_wat)


def kies_ontvanger(
    scherm: Dossierscherm, titel: str, klaar: Callable[[str | None], None], uitleg: str = ""
) -> None:
    """Choose who would get something: one that was named before, or a new one."""

    def schrijf() -> None:
        scherm.app.push_screen(Vraagvenster(titel, uitleg=uitleg or t.DELEN_BIJVOORBEELD), klaar)

    def na_keuze(naam: str | None) -> None:
        if naam == "":
            schrijf()
        elif naam is not None:
            klaar(naam)

    bekend = ontvangers(scherm.dossier)
    if bekend:
        keuzes = [*((naam, naam) for naam in bekend), ("", t.DELEN_IEMAND_ANDERS)]
        scherm.app.push_screen(Keuzevenster(titel, keuzes, bekend[0], uitleg), na_keuze)
    else:
        schrijf()
