"""What has to do with what: links between lines, drawn with a key and shown as chains."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from keukentafel.conversation.analyse import Regel, regels
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten_plan import LegVerband
from keukentafel.conversation.zicht_plan import ketens
from keukentafel.tui import teksten
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.lijstscherm import Lijstscherm, rij
from keukentafel.tui.regellijst import kop, zacht
from keukentafel.tui.regelweergave import INSPRING
from keukentafel.tui.weergave import hang, kort

_PIJL = " → "
_TEKENS = 60


class VerbandenScherm(Lijstscherm):
    """The chains above, the lines below: `l` on one line and `l` on the other draws a link."""

    titel = t.VERBAND_TITEL
    voet = t.VERBAND_VOET
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "leidt_tot", show=False),
        Binding("x", "weg", show=False),
    ]

    def __init__(self) -> None:
        """Begin with no link half drawn."""
        super().__init__()
        self._van = ""

    def opties(self, dossier: Dossier, breed: int) -> Iterator[Option]:
        """Return the chains, then the lines."""
        alle = regels(dossier)
        yield kop(t.VERBAND_KETENS, eerste=True)
        rijen = ketens(dossier.verbanden.values(), alle)
        if not rijen:
            yield zacht(t.VERBAND_LEEG)
        for keten in rijen:
            yield Option(_keten(keten, breed), id="keten:" + ">".join(r.id for r in keten))
        yield kop(t.VERBAND_REGELS)
        gezien: set[tuple[tuple[int, ...] | str, str]] = set()
        for r in alle:
            zelfde = (r.bronnen or r.id, r.tekst)
            if zelfde in gezien:  # the same words under another kind: one line is enough
                continue
            gezien.add(zelfde)
            bij = [dossier.noem(r.wie), teksten.REGELSOORTEN[r.soort]]
            if r.id == self._van:
                bij.append(t.VERBAND_BEGIN)
            yield rij(r.tekst, bij, breed, id=r.id, teken="→" if r.id == self._van else "·")

    def action_leidt_tot(self) -> None:
        """First the one line, then the other."""
        id = self.gekozen
        if not id or id.startswith("keten:"):
            return
        if not self._van:
            self._van = id
            self.toon(self.dossier)
            self.zeg(t.VERBAND_VAN)
            return
        van, self._van = self._van, ""
        if self.doe(LegVerband(van, id)):
            self.zeg(t.VERBAND_GELEGD)
        self.toon(self.dossier)

    def kies(self, id: str) -> None:
        """Enter does what `l` does."""
        self.action_leidt_tot()

    def action_weg(self) -> None:
        """Take away the last link of the chosen chain."""
        id = self.gekozen
        if not id.startswith("keten:"):
            self.zeg(t.VERBAND_GEEN)
            return
        van, naar = id.removeprefix("keten:").split(">")[-2:]
        if self.doe(LegVerband(van, naar, weg=True)):
            self.zeg(t.VERBAND_WEG)

    def action_terug(self) -> None:
        """Let go of a link half drawn, else go back."""
        if self._van:
            self._van = ""
            self.toon(self.dossier)
            self.zeg("")
        else:
            super().action_terug()


def _keten(keten: tuple[Regel, ...], breed: int) -> Content:
    delen: list[str | tuple[str, str]] = [("   ", "")]
    for nr, regel in enumerate(keten):
        delen += [(_PIJL, "bold $accent")] * bool(nr)
        delen.append(kort(regel.tekst, _TEKENS))
    return hang(Content.assemble(*delen), breed, INSPRING)
