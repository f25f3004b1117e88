"""Read back, at most ten lines a page: 'klopt dit?' Who says yes, and who sees it otherwise."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.conversation.analyse import Regel, regels
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten import BevestigRegels, ZonderUit
from keukentafel.conversation.zicht import regels_voor
from keukentafel.tui import bewerken, teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Voet, Vraagvenster
from keukentafel.tui.keuze import Keuzevenster
from keukentafel.tui.regellijst import BREEDST
from keukentafel.tui.regelweergave import VOLGORDE, namen
from keukentafel.tui.weergave import hang, kort

PER_BLAD = 10
"""More than ten lines nobody can hold while listening (veldkennis 1.2)."""
_INSPRING = 5
_KOP = 2
"""Rows that a heading takes, the air above it included."""


@dataclass(frozen=True)
class Punt:
    """What is read once: the lines that say the same words, each of its own kind."""

    regels: tuple[Regel, ...]

    @property
    def eerste(self) -> Regel:
        """The line under whose kind it is read."""
        return self.regels[0]

    @property
    def ids(self) -> tuple[str, ...]:
        """All lines that a 'ja' or 'ja, behalve' is about."""
        return tuple(r.id for r in self.regels)


class TeruglezenScherm(Dossierscherm):
    """Pages of lines that all at the table heard; Enter is yes, a digit is 'ja, behalve…'."""

    CSS_PATH = "teruglezen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "klopt", show=False),
        Binding("n,right,space", "blader(1)", show=False),
        Binding("left", "blader(-1)", show=False),
        Binding("w", "wie", show=False),
        Binding("a", "alles", show=False),
        Binding("p", "tafelbladen", show=False),
        Binding("escape", "terug", show=False),
    ]

    def __init__(self) -> None:
        """Begin with what was not read back yet, for all at the table."""
        super().__init__()
        self._alles = False
        self._ids: frozenset[str] | None = None
        self._eerste = ""
        self._door: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="terug_kop"):
            yield Static(teksten.TERUGLEZEN_TITEL, id="terug_titel", markup=False)
            yield Static(id="terug_blad", markup=False)
        yield Static(id="terug_wie", markup=False)
        with VerticalScroll(id="terug_inhoud"):
            yield Static(id="terug_regels", markup=False)
        yield Melding()
        yield Voet(teksten.TERUGLEZEN_VOET)

    def on_mount(self) -> None:
        """Let the arrows scroll a long page. (The base class mounts by itself.)"""
        self.query_one("#terug_inhoud").focus()

    # ---- which lines --------------------------------------------------------------------

    def _punten(self, dossier: Dossier) -> list[Punt]:
        """Return what to read, in the order of the overview; it stays while one reads."""
        punten = punten_voor(dossier)
        if self._ids is None:
            gezegd = _gezegd(dossier)
            open_ = (p for p in punten if self._alles or not _rond(dossier, p, gezegd))
            self._ids = frozenset(id for p in open_ for id in p.ids)
        return [p for p in punten if self._ids.intersection(p.ids)]

    def _bladen(self, dossier: Dossier) -> list[tuple[Punt, ...]]:
        """Fill pages up to ten lines, or to what fits the screen."""
        hoogte = max(6, self.query_one("#terug_inhoud").scrollable_content_region.height)
        bladen: list[list[Punt]] = []
        vol = 0
        for punt in self._punten(dossier):
            zelfde = bool(bladen) and bladen[-1][-1].eerste.soort is punt.eerste.soort
            nodig = _hoogte(dossier, punt, self._breed()) + (0 if zelfde else _KOP)
            if not bladen or len(bladen[-1]) == PER_BLAD or vol + nodig > hoogte:
                bladen.append([])
                vol = 0 if not zelfde else _KOP
            bladen[-1].append(punt)
            vol += nodig
        return [tuple(b) for b in bladen]

    def _nu(self, bladen: list[tuple[Punt, ...]]) -> int:
        """Return the place of the page one is on: the one that holds its first line."""
        op = (i for i, blad in enumerate(bladen) if any(self._eerste in p.ids for p in blad))
        return next(op, 0)

    def _blad(self) -> tuple[Punt, ...]:
        bladen = self._bladen(self.dossier)
        return bladen[self._nu(bladen)] if bladen else ()

    def _breed(self) -> int:
        breed = self.query_one("#terug_inhoud").scrollable_content_region.width
        return max(30, min(breed - 1, BREEDST))

    # ---- painting -----------------------------------------------------------------------

    def toon(self, dossier: Dossier) -> None:
        """Paint one page and who says yes."""
        bladen = self._bladen(dossier)
        nu = self._nu(bladen)
        if bladen:
            self._eerste = bladen[nu][0].eerste.id
        teller = teksten.TERUGLEZEN_BLAD.format(nr=nu + 1, aantal=len(bladen))
        self.query_one("#terug_blad", Static).update(teller if len(bladen) > 1 else "")
        wie = teksten.TERUGLEZEN_WIE.format(wie=namen(dossier, self._wie()))
        regel = f"{wie}. {teksten.TERUGLEZEN_HINT}" if bladen else ""
        self.query_one("#terug_wie", Static).update(Content.styled(regel, "$text-muted"))
        inhoud = self._inhoud(dossier, bladen[nu]) if bladen else [Content(_leeg(dossier))]
        self.query_one("#terug_regels", Static).update(Content("\n").join(inhoud))

    def _inhoud(self, dossier: Dossier, blad: tuple[Punt, ...]) -> Iterator[Content]:
        soort = ""
        for nummer, punt in enumerate(blad, 1):
            if punt.eerste.soort != soort:
                if soort:
                    yield Content("")
                soort = punt.eerste.soort
                yield Content.styled(teksten.REGELSOORTEN[soort], "$text-muted")
            for rij in _rijen(dossier, punt, nummer % PER_BLAD):
                yield hang(rij, self._breed(), _INSPRING)

    def on_resize(self) -> None:
        """Fill the pages anew."""
        if self.is_mounted and self.kt.sessie is not None:
            self.call_after_refresh(self.toon, self.dossier)

    # ---- turning pages, and who says it -------------------------------------------------

    def action_blader(self, kant: int) -> None:
        """Turn a page."""
        bladen = self._bladen(self.dossier)
        nieuw = self._nu(bladen) + kant
        if 0 <= nieuw < len(bladen):
            self._naar(bladen[nieuw])
            self.zeg("")

    def _naar(self, blad: tuple[Punt, ...]) -> None:
        self._eerste = blad[0].eerste.id
        self.query_one("#terug_inhoud").scroll_home(animate=False)
        self.toon(self.dossier)

    def _wie(self) -> frozenset[str]:
        """Return who says yes: those chosen, else all at the table."""
        return (self._door & self.dossier.aan_tafel) or self.dossier.aan_tafel

    def action_wie(self) -> None:
        """Choose the next who says yes: all at the table, or one of them."""
        tafel = [p for p in self.dossier.personen if p in self.dossier.aan_tafel]
        kringen: list[frozenset[str]] = [frozenset(tafel), *(frozenset({p}) for p in tafel)]
        self._door = kringen[(kringen.index(self._wie()) + 1) % len(kringen)]
        self.toon(self.dossier)

    def action_tafelbladen(self) -> None:
        """Print it instead: for each at the table an own sheet to mark."""
        from keukentafel.tui.schermen.documenten import tafelbladen

        tafelbladen(self)

    def action_alles(self) -> None:
        """Show all lines, or only those not read back yet."""
        self._alles = not self._alles
        self._ids, self._eerste = None, ""
        self.zeg("")
        self.toon(self.dossier)

    # ---- yes, and yes but ---------------------------------------------------------------

    def action_klopt(self) -> None:
        """These people say that this page is right; who saw a line otherwise still does."""
        blad = self._blad()
        gezegd = _gezegd(self.dossier)
        per_kring: dict[frozenset[str], list[str]] = defaultdict(list)
        for id in (id for punt in blad for id in punt.ids):
            anders = {wie for wie, behalve in gezegd[id].items() if behalve}
            per_kring[self._wie() - anders].append(id)
        for door, ids in per_kring.items():
            if door and not self.doe(BevestigRegels(tuple(ids), tuple(sorted(door)))):
                return
        if blad:
            self._verder()

    def _verder(self) -> None:
        """Go on to the next page, or say that this was the last."""
        bladen = self._bladen(self.dossier)
        nu = self._nu(bladen)
        if nu + 1 < len(bladen):
            self._naar(bladen[nu + 1])
            wie = namen(self.dossier, self._wie())
            self.zeg(teksten.TERUGLEZEN_JA.format(wie=wie))
        else:
            self.zeg(teksten.TERUGLEZEN_KLAAR)

    def on_key(self, event: events.Key) -> None:
        """A digit names the line that somebody sees otherwise."""
        if event.key.isdecimal() and (int(event.key) or PER_BLAD) <= len(blad := self._blad()):
            event.stop()
            self._vraag_wie(blad[(int(event.key) or PER_BLAD) - 1])

    def _vraag_wie(self, punt: Punt) -> None:
        tafel = [p for p in self.dossier.personen.values() if p.id in self.dossier.aan_tafel]
        if len(tafel) == 1:
            self._vraag_anders(punt, tafel[0].id)
            return
        keuzes = [(p.id, p.naam) for p in tafel]
        uitleg = kort(punt.eerste.tekst, 200)
        venster = Keuzevenster(teksten.TERUGLEZEN_WIE_ANDERS, keuzes, uitleg=uitleg)
        self.app.push_screen(venster, partial(self._vraag_anders, punt))

    def _vraag_anders(self, punt: Punt, door: str | None) -> None:
        if door is None:
            return
        wie = self.dossier.noem(door)

        def bewaar(behalve: str | None) -> None:
            if not behalve or not behalve.strip():
                return
            if all(self.doe(ZonderUit(id, door, behalve)) for id in punt.ids):
                zin = teksten.TERUGLEZEN_ANDERS_JA.format(wie=wie)
                bewerken.zeg_bewaard(self, behalve, zin)

        regel = kort(punt.eerste.tekst, 200)
        uitleg = teksten.TERUGLEZEN_ANDERS_UITLEG.format(wie=wie, regel=regel)
        self.app.push_screen(Vraagvenster(teksten.TERUGLEZEN_ANDERS, uitleg=uitleg), bewaar)

    def action_terug(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()


def punten_voor(dossier: Dossier) -> list[Punt]:
    """Return what all at the table may hear; the same words of one note are read once."""
    plek = {soort: i for i, soort in enumerate(VOLGORDE)}
    samen: dict[tuple[object, ...], list[Regel]] = defaultdict(list)
    for regel in sorted(regels_voor(dossier, dossier.aan_tafel), key=lambda r: plek[r.soort]):
        samen[regel.bronnen or regel.id, regel.wie, regel.tekst].append(regel)
    return [Punt(tuple(zelfde)) for zelfde in samen.values()]


def _gezegd(dossier: Dossier) -> dict[str, dict[str, str]]:
    """Return per line who said what of it: nothing means 'ja', words are an exception."""
    return {r.id: {b.door: b.behalve for b in r.bevestigd} for r in regels(dossier)}


def _rond(dossier: Dossier, punt: Punt, gezegd: dict[str, dict[str, str]]) -> bool:
    """Say whether all at the table gave their word on all of it."""
    return all(dossier.aan_tafel <= gezegd[id].keys() for id in punt.ids)


def _leeg(dossier: Dossier) -> str:
    if not dossier.aan_tafel:
        return teksten.TERUGLEZEN_NIEMAND
    if regels_voor(dossier, dossier.aan_tafel):
        return teksten.TERUGLEZEN_ALLES
    return teksten.TERUGLEZEN_LEEG


def _rijen(dossier: Dossier, punt: Punt, nummer: int) -> Iterator[Content]:
    """Yield a line to read aloud, and under it who sees it otherwise."""
    regel = punt.eerste
    # only what all at the table heard: an exception made alone does not show here
    gezegd = {b.door: b.behalve for b in regel.bevestigd if b.door in dossier.aan_tafel}
    naam = dossier.noem(regel.wie)
    yield Content.assemble(
        (f" {nummer} ", "bold $accent"),
        ("√ " if dossier.aan_tafel <= gezegd.keys() else "  ", "$primary"),
        (f"{kort(naam, 16)}: " if naam else "", "$text-muted"),
        kort(regel.verwoording or f"“{regel.woorden}”"),
    )
    for wie, behalve in gezegd.items():
        if behalve:
            yield Content.assemble(
                (f"     {dossier.noem(wie)}: ", "$secondary"),
                teksten.OVERZICHT_BEHALVE.format(behalve=behalve),
            )


def _hoogte(dossier: Dossier, punt: Punt, breed: int) -> int:
    rijen = _rijen(dossier, punt, 1)
    return sum(hang(r, breed, _INSPRING).plain.count("\n") + 1 for r in rijen)
