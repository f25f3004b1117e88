"""Since last time: what was agreed then beside how it stands now (seed 4.2)."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import zip_longest
from textwrap import wrap
from typing import ClassVar

from rich.cells import set_cell_size
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets.option_list import Option

from keukentafel.conversation.analyse import regels
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten_plan import BewerkActie, BewerkDoel
from keukentafel.conversation.plan import DoelStand
from keukentafel.conversation.verschil import Hoe, Verschil, Wat
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.lijstscherm import Lijstscherm
from keukentafel.tui.regellijst import kop, zacht
from keukentafel.tui.weergave import kort

_WOORD = 9
"""Room for the word that says what happened."""
_TEKENS = 300


class VorigeScherm(Lijstscherm):
    """Two columns, then and now; arrows left and right choose the talk to lay beside it.

    With `begin` a new talk is about to start: Enter or v goes on to it.
    """

    titel = t.VORIGE_TITEL
    voet = t.VORIGE_VOET
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g,b", "gelukt", show=False),
        Binding("left", "ander(-1)", show=False, priority=True),
        Binding("right", "ander(1)", show=False, priority=True),
        Binding("v", "verder", show=False),
    ]

    def __init__(self, *, begin: bool = False) -> None:
        """Say whether a new talk is to begin after this."""
        super().__init__()
        self._begin = begin
        self._welk: int | None = None

    def maak_opnieuw(self) -> Callable[[], Screen[None]]:
        """Return how to make this screen again."""
        return partial(type(self), begin=self._begin)

    def _vergelijking(self) -> tuple[list[int], int, list[Verschil]]:
        """Return the talks to choose from, which one is chosen, and the differences."""
        momenten = self.sessie.versies(nog_begin=self._begin)
        plaats = len(momenten) - 1 if self._welk is None else self._welk
        plaats = max(0, min(plaats, len(momenten) - 1))
        return momenten, plaats, self.sessie.sinds(momenten[plaats]) if momenten else []

    def opties(self, dossier: Dossier, breed: int) -> Iterator[Option]:
        """Return the differences, by what they are about."""
        momenten, plaats, alle = self._vergelijking()
        if not momenten:
            yield zacht(t.VORIGE_EEN)
            return
        nr = momenten[plaats]
        dag = f"{dossier.gesprekken[nr].begonnen.astimezone():%d-%m-%Y}"
        yield zacht(t.VORIGE_SINDS.format(dag=dag))
        if not alle:
            yield zacht(t.VORIGE_LEEG)
        for wat in Wat:
            eigen = [v for v in alle if v.wat is wat]
            if eigen:
                yield kop(t.VORIGE_WAT[wat])
            # Of the many lines of the analysis only what changed; the rest is a number.
            gelijk = [v for v in eigen if wat is Wat.REGEL and v.hoe is Hoe.GELIJK]
            for v in eigen:
                if v not in gelijk:
                    yield Option(_naast(v, breed), id=f"{v.wat}:{v.id}")
            if gelijk:
                yield zacht(t.VORIGE_ZELFDE.format(aantal=len(gelijk)))

    def kies(self, id: str) -> None:
        """Enter: open a goal or an agreement."""
        from keukentafel.tui.schermen.actie import ActieScherm
        from keukentafel.tui.schermen.doel import DoelScherm

        wat, _, nummer = id.partition(":")
        if wat == Wat.DOEL and int(nummer) in self.dossier.doelen:
            self.app.push_screen(DoelScherm(int(nummer)))
        elif wat == Wat.ACTIE and int(nummer) in self.dossier.acties:
            self.app.push_screen(ActieScherm(int(nummer)))
        elif wat == Wat.REGEL:
            self._toon_regel(nummer)

    def _toon_regel(self, id: str) -> None:
        """Show where a line came from; of a line that is gone nothing can be shown."""
        from keukentafel.tui.schermen.bron import BronVenster

        regel = next((r for r in regels(self.dossier) if r.id == id), None)
        if regel:
            self.app.push_screen(BronVenster(regel.bronnen))
        else:
            self.zeg(t.VORIGE_REGEL_WEG)

    def action_gelukt(self) -> None:
        """Tick off the goal or agreement; again: it is open after all."""
        wat, _, nummer = self.gekozen.partition(":")
        if wat == Wat.DOEL and (doel := self.dossier.doelen.get(int(nummer))):
            klaar = doel.stand is DoelStand.BEHAALD
            stand = DoelStand.LOOPT if klaar else DoelStand.BEHAALD
            gelukt = self.doe(BewerkDoel(doel.id, stand=stand))
        elif wat == Wat.ACTIE and (actie := self.dossier.acties.get(int(nummer))):
            klaar = actie.gedaan
            gelukt = self.doe(BewerkActie(actie.id, gedaan=not klaar))
        else:
            self.zeg(t.VORIGE_KIES)
            return
        if gelukt:
            self.zeg(t.PLAN_TOCH_NIET if klaar else t.PLAN_GELUKT)

    def action_ander(self, kant: int) -> None:
        """Lay another talk beside the present."""
        momenten, plaats, _ = self._vergelijking()
        self._welk = max(0, min(plaats + kant, len(momenten) - 1))
        self.toon(self.dossier)

    def action_verder(self) -> None:
        """Go on to the new talk, or back."""
        if self._begin:
            from keukentafel.tui.schermen.voorbereiding import VoorbereidingScherm

            self.app.switch_screen(VoorbereidingScherm(begin=True))
        else:
            self.app.pop_screen()


def _naast(v: Verschil, breed: int) -> Content:
    """Return a difference as two columns; what did not change stands there once."""
    stijl = "$text-muted" if v.hoe in (Hoe.GELIJK, Hoe.WAS_BEHAALD) else "bold $accent"
    woord = (f" {set_cell_size(t.VORIGE_HOE[v.hoe], _WOORD)} ", stijl)
    rest = breed - _WOORD - 2
    if v.hoe is not Hoe.ANDERS:
        regels = wrap(kort(v.nu or v.toen, _TEKENS), rest) or [""]
        rijen = [Content.assemble(woord, regels[0])]
        return Content("\n").join([*rijen, *(Content(" " * (_WOORD + 2) + r) for r in regels[1:])])
    half = (rest - 3) // 2
    links = wrap(kort(v.toen, _TEKENS), half) or [""]
    rechts = wrap(kort(v.nu, _TEKENS), half) or [""]
    uit = []
    for nr, (a, b) in enumerate(zip_longest(links, rechts, fillvalue="")):
        begin = woord if nr == 0 else (" " * (_WOORD + 2), "")
        pijl = " → " if nr == 0 else "   "
        uit.append(Content.assemble(begin, (set_cell_size(a, half), "$text-muted"), pijl, b))
    return Content("\n").join(uit)
