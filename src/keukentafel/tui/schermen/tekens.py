"""The marks of a tafelblad keyed back: codes and signs on one line, a summary before it counts."""

from collections import Counter
from functools import partial
from typing import ClassVar, get_args

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from keukentafel.conversation.bladopdrachten import VerwerkMerken
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.plan import Hoe, Teken
from keukentafel.conversation.tafelblad import Merk, Misser, ontleed, uitstaand
from keukentafel.tui import teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Voet
from keukentafel.tui.invoer import Tekstregel
from keukentafel.tui.keuze import Keuzevenster
from keukentafel.tui.regellijst import BREEDST
from keukentafel.tui.regelweergave import namen
from keukentafel.tui.weergave import hang

_SAMEN = "*"


class TekensScherm(Dossierscherm):
    """One line to type on; above it every code that can be keyed, with what it gets."""

    CSS_PATH = "tekens.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "terug", show=False),
        Binding("down,pagedown", "blader(1)", show=False),
        Binding("up,pageup", "blader(-1)", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="tekens_kop"):
            yield Static(teksten.TEKENS_TITEL, id="tekens_titel", markup=False)
            yield Static(teksten.PRIVE, id="tekens_prive", markup=False)
        yield Static(teksten.TEKENS_UITLEG, id="tekens_uitleg", markup=False)
        with VerticalScroll(id="tekens_inhoud", can_focus=False):
            yield Static(id="tekens_lijst", markup=False)
        yield Static(id="tekens_samen", markup=False)
        yield Tekstregel()
        yield Melding()
        yield Voet(teksten.TEKENS_VOET)

    def on_mount(self) -> None:
        """Type at once. (The base class mounts by itself.)"""
        self.query_one(Input).focus()

    # ---- painting -----------------------------------------------------------------------

    def toon(self, dossier: Dossier) -> None:
        """Paint the codes, and what stands on the line for each."""
        bladen = uitstaand(dossier)
        merken, missers = self._gelezen()
        per_code: dict[str, list[Merk]] = {}
        for merk in merken:
            per_code.setdefault(merk.code, []).append(merk)
        breed = self.query_one("#tekens_inhoud").scrollable_content_region.width - 1
        breed = max(30, min(breed, BREEDST))
        rijen: list[Content] = []
        blad_nu = 0
        for code, (blad, regel) in bladen.items():
            if blad.id != blad_nu:
                blad_nu = blad.id
                wie = namen(dossier, blad.lezers)
                rijen.append(Content.styled(teksten.TEKENS_BLAD.format(wie=wie), "bold $primary"))
            rijen.append(hang(_rij(code, regel.tekst, per_code.get(code, [])), breed, 5))
        leeg = Content.styled(teksten.TEKENS_LEEG, "$text-muted")
        self.query_one("#tekens_lijst", Static).update(Content("\n").join(rijen) if rijen else leeg)
        self.query_one("#tekens_samen", Static).update(_stand(merken, missers))

    def on_resize(self) -> None:
        """Wrap anew."""
        if self.is_mounted and self.kt.sessie is not None:
            self.call_after_refresh(self.toon, self.dossier)

    @on(Input.Changed)
    def _getypt(self, event: Input.Changed) -> None:
        event.stop()
        self.toon(self.dossier)

    def _gelezen(self) -> tuple[tuple[Merk, ...], tuple[Misser, ...]]:
        return ontleed(self.query_one(Input).value, uitstaand(self.dossier).keys())

    # ---- taking over --------------------------------------------------------------------

    @on(Input.Submitted)
    def _klaar(self, event: Input.Submitted) -> None:
        """Refuse what cannot count; else ask whose marks these are."""
        event.stop()
        merken, missers = self._gelezen()
        if missers:
            wat = "; ".join(_reden(m) for m in missers)
            self.zeg(teksten.TEKENS_EERST_GOED.format(wat=wat))
            return
        if not merken:
            self.zeg(teksten.TEKENS_NOG_NIETS)
            return
        bladen = uitstaand(self.dossier)
        kringen = {bladen[m.code][0].lezers for m in merken}
        kring = frozenset.intersection(*kringen)
        if len(kringen) > 1 and all(len(lezers) == 1 for lezers in kringen):
            self._na_van_wie(merken, None)  # each for the own sheet
            return
        if not kring:
            self.zeg(teksten.TEKENS_PER_BLAD)
            return
        mensen = [(p.id, p.naam) for p in self.dossier.personen.values() if p.id in kring]
        if len(mensen) > 1:
            keuzes = [*mensen, (_SAMEN, teksten.TEKENS_SAMEN_GEZET)]
            venster = Keuzevenster(teksten.TEKENS_VAN_WIE, keuzes)
            self.app.push_screen(venster, partial(self._na_wie, merken, tuple(kring)))
        else:
            self._na_wie(merken, tuple(kring), _SAMEN)

    def _na_wie(self, merken: tuple[Merk, ...], kring: tuple[str, ...], wie: str | None) -> None:
        if wie is None:
            return
        self._na_van_wie(merken, kring if wie == _SAMEN else (wie,))

    def _na_van_wie(self, merken: tuple[Merk, ...], door: tuple[str, ...] | None) -> None:
        venster = Keuzevenster(
            teksten.TEKENS_HOE, list(teksten.TEKENS_HOE_KEUZES.items()), uitleg=_samen(merken)
        )
        self.app.push_screen(venster, partial(self._na_hoe, merken, door))

    def _na_hoe(
        self, merken: tuple[Merk, ...], door: tuple[str, ...] | None, hoe: str | None
    ) -> None:
        gekozen: Hoe | None = next((h for h in get_args(Hoe) if h == hoe), None)
        if gekozen is not None and self.doe(VerwerkMerken(merken, door, gekozen)):
            self.query_one(Input).value = ""
            self.zeg(teksten.TEKENS_OVERGENOMEN.format(samen=_samen(merken)))

    def action_blader(self, kant: int) -> None:
        """Show more of the codes, while the line stays ready to type on."""
        lijst = self.query_one("#tekens_inhoud", VerticalScroll)
        lijst.scroll_relative(y=kant * max(1, lijst.size.height - 2), animate=False)

    def action_terug(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()


def _rij(code: str, tekst: str, merken: list[Merk]) -> Content:
    tekens = ", ".join(
        teksten.TEKENS_WOORDEN[m.teken] + (f" {m.plaats}" if m.plaats else "") for m in merken
    )
    rij = Content.assemble((f" {code}  ", "bold $accent"), tekst)
    return Content.assemble(rij, (f"  → {tekens}", "bold")) if tekens else rij


def _stand(merken: tuple[Merk, ...], missers: tuple[Misser, ...]) -> Content:
    if not merken and not missers:
        return Content.styled(teksten.TEKENS_NOG_NIETS, "$text-muted")
    regel = Content.styled(_samen(merken), "bold")
    for misser in missers:
        regel = Content.assemble(regel, "\n", (_reden(misser), "$accent"))
    return regel


def _samen(merken: tuple[Merk, ...]) -> str:
    aantal = Counter(m.teken for m in merken)
    return teksten.TEKENS_SAMEN.format(**{t.value: aantal[t] for t in Teken})


def _reden(misser: Misser) -> str:
    return teksten.TEKENS_REDENEN[misser.reden].format(stuk=misser.stuk)
