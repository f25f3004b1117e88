"""One agreement: who, what, when, what kind of help, and what the doer says of it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets.option_list import Option

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten import Opdracht
from keukentafel.conversation.opdrachten_plan import BewerkActie, ZegToe
from keukentafel.conversation.plan import Actie, Uitvoerder
from keukentafel.tui import bewerken, teksten
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.basis import Vraagvenster
from keukentafel.tui.keuze import Keuzevenster
from keukentafel.tui.lijstscherm import Lijstscherm, veld


def zegt_toe(actie: Actie) -> str:
    """Return what the doer says of it and when, or nothing when that is still to be asked."""
    woord = actie.toezegging
    if woord is None:
        return ""
    zegt = t.ACTIE_ZEGT[("ja" if woord.zelf else "ander") if woord.ja else "nee"]
    return t.ACTIE_ZEI_OP.format(zegt=zegt, dag=f"{woord.op.astimezone():%d-%m}")


class ActieScherm(Lijstscherm):
    """An agreement: who, what, when, what kind of help, for which goal, said yes, done."""

    titel = t.ACTIE_TITEL
    voet = t.ACTIE_VOET
    BINDINGS: ClassVar[list[BindingType]] = [Binding("x", "weg", show=False)]

    def __init__(self, actie: int) -> None:
        """Take the id of the agreement."""
        super().__init__()
        self._actie = actie

    def maak_opnieuw(self) -> Callable[[], Screen[None]]:
        """Return how to make this screen again, for the same agreement."""
        return partial(type(self), self._actie)

    @property
    def actie(self) -> Actie | None:
        """The agreement as it is now, or None when it was undone."""
        return self.dossier.acties.get(self._actie)

    def opties(self, dossier: Dossier, breed: int) -> Iterator[Option]:
        """Return the fields."""
        a = self.actie
        if a is None:
            return
        doel = dossier.doelen.get(a.doel or 0)
        antwoorden = {
            "wie": dossier.noem(a.wie) or a.wie,
            "tekst": a.actie,
            "wanneer": a.wanneer,
            "uitvoerder": t.UITVOERDER[a.uitvoerder] if a.uitvoerder else "",
            "doel": doel.tekst if doel else "",
            "eerst": t.JA if a.eerst else t.NEE,
            "toezegging": zegt_toe(a) or t.ACTIE_NOG_VRAGEN,
            "gedaan": t.JA if a.gedaan else t.NEE,
        }
        for naam, antwoord in antwoorden.items():
            yield veld(t.ACTIE_VELDEN[naam], antwoord, breed, id=naam)

    def kies(self, id: str) -> None:
        """Enter: change the line; yes and no turn round."""
        a = self.actie
        if a is None:
            return
        if id in ("eerst", "gedaan"):
            self.doe(BewerkActie(a.id, **{id: not getattr(a, id)}))  # type: ignore[arg-type]
            return
        if id in t.ACTIE_VRAGEN:
            nu = a.actie if id == "tekst" else getattr(a, id)
            self.app.push_screen(Vraagvenster(t.ACTIE_VRAGEN[id], nu), partial(self._bewaar, id))
            return
        if id == "toezegging":
            titel = t.ACTIE_TOEZEGGING.format(wie=self.dossier.noem(a.wie) or a.wie)
            venster = Keuzevenster(titel, list(t.ACTIE_ZEGT.items()))
        elif id == "uitvoerder":
            keuzes = [(u.value, t.UITVOERDER[u]) for u in Uitvoerder]
            venster = Keuzevenster(t.ACTIE_UITVOERDER, keuzes, a.uitvoerder or "")
        else:
            keuzes = [(str(d.id), d.tekst) for d in self.dossier.doelen.values()]
            if not keuzes:
                return
            venster = Keuzevenster(t.ACTIE_DOEL, keuzes, str(a.doel or ""))
        self.app.push_screen(venster, partial(self._bewaar, id))

    def _bewaar(self, naam: str, waarde: str | None) -> None:
        if waarde is None:
            return
        match naam:
            case "toezegging":
                opdracht: Opdracht = ZegToe(self._actie, waarde != "nee", waarde != "ander")
            case "uitvoerder":
                opdracht = BewerkActie(self._actie, uitvoerder=Uitvoerder(waarde))
            case "doel":
                opdracht = BewerkActie(self._actie, doel=int(waarde))
            case _:
                opdracht = BewerkActie(self._actie, **{naam: waarde})  # type: ignore[arg-type]
        if self.doe(opdracht):
            bewerken.zeg_bewaard(self, waarde, t.VELD_AANGEPAST)

    def action_weg(self) -> None:
        """Take the agreement away."""
        if self.actie is not None and self.doe(BewerkActie(self._actie, weg=True)):
            self.app.pop_screen()
            self.kt.screen.zeg(teksten.AFSPRAKEN_WEG)  # type: ignore[attr-defined]
