"""Documents on paper: which one, for whom, in which form, in plain words, and where it goes."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.zicht import lezers_standaard
from keukentafel.fouten import KeukentafelFout
from keukentafel.tui import bestand, teksten
from keukentafel.tui.basis import Dossierscherm, Melding, Voet, Vraagvenster
from keukentafel.tui.keuze import Keuzevenster
from keukentafel.tui.regellijst import BREEDST
from keukentafel.tui.schermen.helder import HelderVenster
from keukentafel.tui.schermen.voortgang import Voortgang
from keukentafel.tui.weergave import hang

if TYPE_CHECKING:
    from keukentafel.reports.blokken import Document
    from keukentafel.reports.documenten import Vorm, Wens
    from keukentafel.reports.helder_papier import Vondst

_GEZIN, _ALLES = "", "*"
_PAPIEREN = list(teksten.PAPIEREN)


class DocumentenScherm(Dossierscherm):
    """The eight documents, each a digit; `t` takes over the marks of a tafelblad."""

    CSS_PATH = "documenten.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(nr), f"kies({nr})", show=False) for nr in range(1, 9)),
        Binding("t", "tekens", show=False),
        Binding("escape", "terug", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="papier_kop"):
            yield Static(teksten.PAPIER_TITEL, id="papier_titel", markup=False)
            yield Static(teksten.PRIVE, id="papier_prive", markup=False)
        with VerticalScroll(id="papier_inhoud"):
            yield Static(id="papier_lijst", markup=False)
        yield Melding()
        yield Voet(teksten.PAPIER_VOET)

    def on_mount(self) -> None:
        """Let the arrows scroll. (The base class mounts by itself.)"""
        self.query_one("#papier_inhoud").focus()

    def toon(self, dossier: Dossier) -> None:
        """Paint the documents."""
        breed = self.query_one("#papier_inhoud").scrollable_content_region.width - 1
        breed = max(30, min(breed, BREEDST))
        rijen: list[Content] = []
        for nr, (naam, uitleg) in enumerate(teksten.PAPIEREN.values(), 1):
            rij = Content.assemble((f" {nr}  ", "bold $accent"), (naam, "bold"))
            rijen.append(hang(Content.assemble(rij, "  ", (uitleg, "$text-muted")), breed, 4))
        self.query_one("#papier_lijst", Static).update(Content("\n").join(rijen))

    def on_resize(self) -> None:
        """Wrap anew."""
        if self.is_mounted and self.kt.sessie is not None:
            self.call_after_refresh(self.toon, self.dossier)

    def action_terug(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()

    def action_tekens(self) -> None:
        """Take over the marks of a tafelblad."""
        from keukentafel.tui.schermen.tekens import TekensScherm

        self.app.push_screen(TekensScherm())

    # ---- what, for whom, in which form ----------------------------------------------------

    def action_kies(self, nr: int) -> None:
        """Ask for whom this document is."""
        papier = _PAPIEREN[nr - 1]
        venster = Keuzevenster(
            teksten.PAPIER_VOOR,
            _lezers(self.dossier, papier),
            uitleg=teksten.PAPIER_ANONIEM if papier == "intervisie" else teksten.PAPIER_VOOR_UITLEG,
        )
        self.app.push_screen(venster, partial(self._na_lezer, papier))

    def _na_lezer(self, papier: str, lezer: str | None) -> None:
        from keukentafel.reports.documenten import Papier, Wens

        if lezer is None:
            return
        wens = Wens(Papier(papier), None if lezer in (_GEZIN, _ALLES) else lezer)
        if not wens.papier.voor_ander:
            self._vraag_vorm(wens)
            return
        venster = Vraagvenster(teksten.PAPIER_ONTVANGER, "", teksten.PAPIER_ONTVANGER_UITLEG)
        self.app.push_screen(venster, partial(self._na_ontvanger, wens))

    def _na_ontvanger(self, wens: "Wens", ontvanger: str | None) -> None:
        from dataclasses import replace

        from keukentafel.conversation.tekst import masker_bsn, schoon

        if ontvanger is not None:
            self._vraag_vorm(replace(wens, ontvanger=masker_bsn(schoon(ontvanger))))

    def _vraag_vorm(self, wens: "Wens") -> None:
        venster = Keuzevenster(teksten.VERSLAG_ALS, list(teksten.PAPIER_VORMEN.items()))
        self.app.push_screen(venster, partial(self._na_vorm, wens))

    def _na_vorm(self, wens: "Wens", vorm: str | None) -> None:
        """Put the words together; for at home, first see whether they read easily."""
        from keukentafel.reports.documenten import Vorm, maak_document
        from keukentafel.session import nu

        if vorm is None:
            return
        try:
            document = maak_document(self.dossier, wens, nu().astimezone())
            vondsten = self._vondsten(document) if wens.papier.thuis else ()
        except KeukentafelFout as fout:
            self.zeg(str(fout))
            return
        verder = partial(self._na_helder, wens, Vorm(vorm))
        if vondsten:
            self.app.push_screen(HelderVenster(document, vondsten), verder)
        else:
            verder(document)

    def _vondsten(self, document: "Document") -> "tuple[Vondst, ...]":
        from keukentafel.reports.helder_papier import bekijk_papier

        return bekijk_papier(document, kleine_stappen=self.dossier.kleine_stappen)

    def _na_helder(self, wens: "Wens", vorm: "Vorm", document: "Document | None") -> None:
        from keukentafel.session import nu

        if document is not None:
            plek = bestand.vrije_plek(bestand.documentenmap(), vorm.value, nu().astimezone())
            self._vraag_plek(wens, vorm, document, str(plek))

    # ---- where, and making it ---------------------------------------------------------------

    def _vraag_plek(
        self, wens: "Wens", vorm: "Vorm", document: "Document", plek: str, fout: str = ""
    ) -> None:
        let_op = teksten.VERSLAG_VEILIG if wens.papier.thuis else teksten.VERSLAG_LET_OP
        venster = Vraagvenster(teksten.VERSLAG_PAD, plek, fout or let_op, teksten.VERSLAG_PAD_VOET)
        self.app.push_screen(venster, partial(self._na_plek, wens, vorm, document))

    def _na_plek(self, wens: "Wens", vorm: "Vorm", document: "Document", plek: str | None) -> None:
        if plek is None:
            return
        opnieuw = partial(self._vraag_plek, wens, vorm, document, plek)
        try:
            pad = bestand.documentenmap() / Path(plek.strip()).expanduser()
            if pad.exists():
                opnieuw(teksten.VERSLAG_BESTAAT)
            elif not pad.parent.is_dir():
                opnieuw(teksten.VERSLAG_GEEN_MAP)
            else:
                voortgang = Voortgang()
                self.app.push_screen(voortgang, self._gestopt)
                self._maak(wens, vorm, document, pad, voortgang)
        except (OSError, ValueError, RuntimeError):  # also: an unknown ~user
            opnieuw(teksten.VERSLAG_MISLUKT)

    @work(thread=True, exclusive=True, group="papier", exit_on_error=False)
    def _maak(
        self, wens: "Wens", vorm: "Vorm", document: "Document", pad: Path, voortgang: Voortgang
    ) -> None:
        """Lay out off the screen's thread; whoever stops it meanwhile gets no file."""
        from keukentafel.reports.documenten import bewaarbaar
        from keukentafel.session import nu

        bezig = get_current_worker()
        self.app.call_from_thread(voortgang.zet, 2)
        try:
            inhoud = bewaarbaar(document, vorm, nu().astimezone())
        except KeukentafelFout as fout:
            self.app.call_from_thread(self._mislukt, voortgang, str(fout))
            return
        if not bezig.is_cancelled:
            self.app.call_from_thread(self._bewaar, wens, vorm, document, pad, inhoud, voortgang)

    def _mislukt(self, voortgang: Voortgang, reden: str) -> None:
        if voortgang.klaar():
            self.zeg(reden)

    def _bewaar(
        self,
        wens: "Wens",
        vorm: "Vorm",
        document: "Document",
        pad: Path,
        inhoud: bytes,
        voortgang: Voortgang,
    ) -> None:
        """Keep that it leaves, then write it. Not when it was stopped in the meantime."""
        if not voortgang.klaar():
            return
        try:
            self.sessie.meld_document(wens, vorm)
            bestand.schrijf_alleen_voor_mij(pad, inhoud)
        except KeukentafelFout as fout:
            self.zeg(str(fout))
        except FileExistsError:
            self._vraag_plek(wens, vorm, document, str(pad), teksten.VERSLAG_BESTAAT)
        except OSError:
            self._vraag_plek(wens, vorm, document, str(pad), teksten.VERSLAG_MISLUKT)
        else:
            self.zeg(teksten.VERSLAG_KLAAR.format(pad=pad))

    def _gestopt(self, gestopt: bool | None) -> None:
        if gestopt:
            self.workers.cancel_group(self, "papier")
            self.zeg(teksten.PAPIER_GESTOPT)


def _lezers(dossier: Dossier, papier: str) -> list[tuple[str, str]]:
    """Return for whom a document can be: each who sat at the table, or all together."""
    kring = lezers_standaard(dossier)
    mensen = [p for p in dossier.personen.values() if p.id in kring]
    if papier == "dossier":
        inzage = [(p.id, teksten.PAPIER_INZAGE.format(naam=p.naam)) for p in mensen]
        return [(_ALLES, teksten.PAPIER_ALLES), *inzage]
    keuzes = [(p.id, teksten.VERSLAG_LEZER.format(naam=p.naam)) for p in mensen]
    if len(mensen) != 1:
        keuzes.append((_GEZIN, teksten.VERSLAG_SAMEN))
    return keuzes
