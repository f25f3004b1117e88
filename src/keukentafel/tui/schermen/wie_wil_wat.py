"""Who wants what: agree and disagree side by side, in one view; and who was not heard yet."""

from collections.abc import Iterator
from itertools import zip_longest
from textwrap import wrap
from typing import ClassVar, Literal

from rich.cells import set_cell_size
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from keukentafel.conversation.analyse import Regel, regels
from keukentafel.conversation.dossier import Dossier, Hulpvraag
from keukentafel.conversation.opdrachten import BewerkHulpvraag
from keukentafel.conversation.opdrachten_plan import Merk, MerkRegels
from keukentafel.conversation.opmerkingen import kind_nog_niet, nog_niet_gehoord
from keukentafel.conversation.plan import Teken
from keukentafel.conversation.zicht import op_volgorde
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.ieder import per_persoon, vraag_ieder
from keukentafel.tui.keuze import Keuzevenster, mensen
from keukentafel.tui.lijstscherm import Lijstscherm
from keukentafel.tui.regellijst import kop, zacht
from keukentafel.tui.regelweergave import INSPRING, opsomming
from keukentafel.tui.weergave import hang, kort

_SMALST = 18
"""A column narrower than this does not read: then one under the other."""
_TEKENS = 200
Woorden = list[tuple[str, str]]


class WieWilWatScherm(Lijstscherm):
    """Each question, goal and disputed line once; under it what each says, in columns."""

    titel = t.WIL_TITEL
    voet = t.WIL_VOET
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "van_wie", show=False),
        Binding("v", "voor_wie", show=False),
    ]

    def opties(self, dossier: Dossier, breed: int) -> Iterator[Option]:
        """Return questions, goals, lines that are seen otherwise, and who is silent."""
        vragen = op_volgorde(dossier)
        oneens = [r for r in regels(dossier) if r.anders or r.oneens]
        if not vragen and not dossier.doelen and not oneens:
            yield zacht(t.WIL_LEEG)
        if vragen:
            yield kop(t.WIL_VRAGEN, eerste=True)
        for h in vragen:
            woorden = list(per_persoon(dossier, h.standpunten))
            yield _blok(h.zin, _onder(dossier, h), woorden, breed, f"vraag:{h.id}")
        if dossier.doelen:
            yield kop(t.WIL_DOELEN)
        for d in dossier.doelen.values():
            woorden = list(per_persoon(dossier, d.standpunten))
            yield _blok(d.tekst, _van(dossier, d.van), woorden, breed, f"doel:{d.id}")
        if oneens:
            yield kop(t.WIL_REGELS)
        for r in oneens:
            woorden = list(_over_regel(dossier, r))
            yield _blok(r.tekst, _van(dossier, r.wie), woorden, breed, f"regel:{r.id}")
        stil = nog_niet_gehoord(dossier)
        if stil:
            yield kop(t.WIL_NIET_GEHOORD)
            yield zacht(t.WIL_NIET_GEHOORD_ZIN.format(namen=opsomming([p.naam for p in stil])))

    def kies(self, id: str) -> None:
        """Enter: write down what one person says."""
        soort, _, nummer = id.partition(":")
        if soort == "vraag":
            vraag_ieder(self, hulpvraag=int(nummer))
        elif soort == "doel":
            vraag_ieder(self, doel=int(nummer))
        elif soort == "regel":
            self._vraag_regel(nummer)

    def _vraag_regel(self, regel: str) -> None:
        """Read a line aloud once more: who says that it is right, or not?"""

        def na_wie(wie: str | None) -> None:
            if wie:
                titel = t.WAT_ZEGT.format(wie=self.dossier.noem(wie))
                keuzes = [(Teken.KLOPT.value, t.WIL_KLOPT), (Teken.NIET.value, t.WIL_NIET)]
                self.app.push_screen(Keuzevenster(titel, keuzes), lambda x: bewaar(wie, x))

        def bewaar(wie: str, teken: str | None) -> None:
            if teken and self.doe(MerkRegels((Merk(regel, Teken(teken)),), (wie,), "voorgelezen")):
                self.zeg(t.VELD_AANGEPAST)

        keuzes = mensen(self.dossier, niemand=False)
        self.app.push_screen(Keuzevenster(t.WIE_ZEGT, keuzes), na_wie)

    def action_van_wie(self) -> None:
        """Say whose question it is."""
        self._vul_in(t.WIL_WIENS, "wie")

    def action_voor_wie(self) -> None:
        """Say for whom a question is: a child is to be asked too."""
        self._vul_in(t.WIL_VOOR_WIE, "voor_wie")

    def _vul_in(self, titel: str, veld: Literal["wie", "voor_wie"]) -> None:
        soort, _, nummer = self.gekozen.partition(":")
        if soort != "vraag":
            self.zeg(t.WIL_KIES_VRAAG)
            return

        def bewaar(wie: str | None) -> None:
            if wie is not None and self.doe(_met(int(nummer), veld, wie)):
                self.zeg(t.VELD_AANGEPAST)

        nu: str = getattr(self.dossier.hulpvragen[int(nummer)], veld)
        self.app.push_screen(Keuzevenster(titel, mensen(self.dossier), nu), bewaar)


def _met(nummer: int, veld: Literal["wie", "voor_wie"], wie: str) -> BewerkHulpvraag:
    if veld == "wie":
        return BewerkHulpvraag(nummer, wie=wie)
    return BewerkHulpvraag(nummer, voor_wie=wie)


def _van(dossier: Dossier, wie: str) -> str:
    naam = dossier.noem(wie) or wie
    return t.WIL_VAN.format(van=naam) if naam else ""


def _onder(dossier: Dossier, h: Hulpvraag) -> str:
    """Return of whom and for whom, and whether a child must still be asked."""
    voor = dossier.noem(h.voor_wie) or h.voor_wie
    delen = [_van(dossier, h.wie) or t.WIL_VAN_WIE]
    if voor:
        delen[0] += f", {t.WIL_VOOR.format(voor=voor)}"
    kind = kind_nog_niet(dossier, h)
    if kind:
        delen.append(t.WIL_KIND.format(kind=kind))
    return " · ".join(delen)


def _over_regel(dossier: Dossier, r: Regel) -> Iterator[tuple[str, str]]:
    zegt = {b.door: f"“{b.behalve}”" if b.behalve else t.WIL_KLOPT for b in r.bevestigd}
    zegt |= {w.door: t.WIL_NIET for w in r.weerklank if w.teken is Teken.NIET}
    for p in dossier.in_huis:
        yield p.naam, zegt.pop(p.id, t.NOG_NIET_GEVRAAGD)
    yield from ((dossier.noem(wie), woorden) for wie, woorden in zegt.items())


def _blok(tekst: str, onder: str, woorden: Woorden, breed: int, id: str) -> Option:
    boven = hang(Content.assemble((" · ", "bold $accent"), kort(tekst, _TEKENS)), breed, INSPRING)
    rijen = [boven]
    if onder:
        klein = Content.styled(f"   {onder}", "$text-muted")
        rijen.append(hang(klein, breed, INSPRING))
    kolom = (breed - INSPRING) // max(1, len(woorden)) - 2
    if kolom >= _SMALST:
        rijen += _kolommen(woorden, kolom)
    else:
        rijen += [
            hang(Content.assemble((f"   {naam}: ", "bold"), kort(zegt, _TEKENS)), breed, INSPRING)
            for naam, zegt in woorden
        ]
    return Option(Content("\n").join(rijen), id=id)


def _kolommen(woorden: Woorden, kolom: int) -> Iterator[Content]:
    """Yield the lines of a table without a border: a name, and what that person says."""
    leeg = " " * INSPRING
    namen = "  ".join(set_cell_size(kort(naam, kolom), kolom) for naam, _ in woorden)
    yield Content.styled(leeg + namen, "bold")
    cellen = [wrap(kort(zegt, _TEKENS), kolom) for _, zegt in woorden]
    for regel in zip_longest(*cellen, fillvalue=""):
        yield Content(leeg + "  ".join(set_cell_size(r, kolom) for r in regel))
