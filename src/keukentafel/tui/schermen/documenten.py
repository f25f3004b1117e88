"""Documents on paper: which one, for whom, in which form, in plain words, and where it goes."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.zicht import lezers_standaard
from keukentafel.fouten import KeukentafelFout
from keukentafel.tui import bestand, teksten
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.basis import Dossierscherm, Melding, Voet
from keukentafel.tui.keuze import Keuzevenster
from keukentafel.tui.regellijst import BREEDST
from keukentafel.tui.schermen import open_scherm
from keukentafel.tui.schermen.helder import HelderVenster
from keukentafel.tui.uitgeven import Plekvenster, geef_uit
from keukentafel.tui.weergave import hang

if TYPE_CHECKING:
    from keukentafel.reports.blokken import Document
    from keukentafel.reports.documenten import Wens
    from keukentafel.reports.helder_papier import Vondst
    from keukentafel.reports.uitgave import Klaar

_GEZIN, _ALLES = "", "*"
_PAPIEREN = list(teksten.PAPIEREN)
_VOOR_ANDER = ("overdracht", "mdo")
"""These go to somebody else (`Papier.voor_ander`): then it is asked about whom, and to whom."""


class DocumentenScherm(Dossierscherm):
    """The eight documents, each a digit; `t` takes over the marks of a tafelblad."""

    CSS_PATH = "documenten.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(nr), f"kies({nr})", show=False) for nr in range(1, 9)),
        Binding("t", "tekens", show=False),
        Binding("p", "tafelbladen", show=False),
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
        """Ask for whom this document is; of what goes to another first about whom it is."""
        papier = _PAPIEREN[nr - 1]
        over = papier in _VOOR_ANDER
        uitleg = teksten.PAPIER_OVER_UITLEG if over else teksten.PAPIER_VOOR_UITLEG
        venster = Keuzevenster(
            teksten.PAPIER_OVER if over else teksten.PAPIER_VOOR,
            _lezers(self.dossier, papier),
            uitleg=teksten.PAPIER_ANONIEM if papier == "intervisie" else uitleg,
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
        from keukentafel.tui.schermen.delen import kies_ontvanger

        klaar = partial(self._na_ontvanger, wens)
        agenda = wens.papier is Papier.MDO
        uitleg = teksten.PAPIER_AGENDA_UITLEG if agenda else teksten.PAPIER_ONTVANGER_UITLEG
        kies_ontvanger(self, teksten.PAPIER_ONTVANGER, klaar, uitleg)

    def _na_ontvanger(self, wens: "Wens", ontvanger: str | None) -> None:
        from dataclasses import replace

        from keukentafel.conversation.tekst import masker_bsn, schoon

        if ontvanger is not None:
            self._vraag_ja(replace(wens, ontvanger=masker_bsn(schoon(ontvanger))))

    def _vraag_ja(self, wens: "Wens") -> None:
        """Say what stays out because nobody said yes to it yet; it can be asked first."""
        from keukentafel.conversation.plan import Deelstuk
        from keukentafel.reports.documenten import gedeeld

        mag = gedeeld(self.dossier, wens)
        weg = [] if mag is None else [d.value for d in Deelstuk if d not in mag]
        if not weg:
            self._vraag_vorm(wens)
            return

        def na(keus: str | None) -> None:
            if keus == "toch":
                self._vraag_vorm(wens)
            elif keus:
                open_scherm(self, "delen", "DelenScherm")

        venster = Keuzevenster(
            t.DELEN_ONTBREEKT.format(ontvanger=wens.ontvanger or teksten.PAPIER_NIEMAND),
            [("vraag", t.DELEN_VRAAG_EERST), ("toch", t.DELEN_TOCH)],
            uitleg=t.DELEN_ONTBREEKT_UITLEG.format(delen=", ".join(weg)),
        )
        self.app.push_screen(venster, na)

    def _vraag_vorm(self, wens: "Wens") -> None:
        venster = Keuzevenster(teksten.VERSLAG_ALS, list(teksten.PAPIER_VORMEN.items()))
        self.app.push_screen(venster, partial(self._na_vorm, wens))

    def _na_vorm(self, wens: "Wens", vorm: str | None) -> None:
        """Put the words together; for at home, first see whether they read easily."""
        from dataclasses import replace

        from keukentafel.reports.documenten import Vorm
        from keukentafel.session import nu

        if vorm is None:
            return
        try:
            (klaar,) = self.sessie.zet_klaar([(wens, (Vorm(vorm),))], nu().astimezone())
            vondsten = self._vondsten(klaar.document) if wens.papier.thuis else ()
        except KeukentafelFout as fout:
            self.zeg(str(fout))
            return

        def verder(document: "Document | None") -> None:
            if document is not None:
                plek = bestand.vrije_plek(bestand.documentenmap(), vorm, nu().astimezone())
                self._vraag_plek(replace(klaar, document=document), str(plek))

        if vondsten:
            self.app.push_screen(HelderVenster(klaar.document, vondsten), verder)
        else:
            verder(klaar.document)

    def _vondsten(self, document: "Document") -> "tuple[Vondst, ...]":
        from keukentafel.reports.helder_papier import bekijk_papier

        return bekijk_papier(document, kleine_stappen=self.dossier.kleine_stappen)

    # ---- where, and making it ---------------------------------------------------------------

    def _vraag_plek(self, klaar: "Klaar", plek: str, fout: str = "") -> None:
        let_op = teksten.VERSLAG_VEILIG if klaar.wens.papier.thuis else teksten.VERSLAG_LET_OP
        if self._vertelde_alleen(klaar):
            let_op = f"{teksten.TAFELBLAD_ALLEEN} {let_op}"
        papier = "pdf" in klaar.vormen
        venster = Plekvenster(teksten.VERSLAG_PAD, plek, fout or let_op, papier=papier)
        na = partial(self._na_plek, klaar, venster)
        self.app.push_screen(venster, na)

    def _vertelde_alleen(self, klaar: "Klaar") -> bool:
        """Say whether a sheet holds what not all at the table heard."""
        from dataclasses import replace

        from keukentafel.reports.uitgave import bladregels

        if not klaar.regels:
            return False
        samen = replace(klaar.wens, naast=frozenset(self.dossier.aan_tafel))
        return bool(set(klaar.regels) - set(bladregels(self.dossier, samen)))

    def _na_plek(self, klaar: "Klaar", venster: Plekvenster, plek: str | None) -> None:
        if plek is None:
            return
        opnieuw = partial(self._vraag_plek, klaar, plek)
        try:
            pad = bestand.documentenmap() / Path(plek.strip()).expanduser()
            if pad.exists():
                opnieuw(teksten.VERSLAG_BESTAAT)
            elif not pad.parent.is_dir():
                opnieuw(teksten.VERSLAG_GEEN_MAP)
            else:
                gelukt = teksten.VERSLAG_KLAAR.format(pad=pad)
                geef_uit(self, [klaar], [pad], gelukt, opnieuw, druk=venster.druk)
        except (OSError, ValueError, RuntimeError):  # also: an unknown ~user
            opnieuw(teksten.VERSLAG_MISLUKT)

    def action_tafelbladen(self) -> None:
        """A tafelblad for each at the table, at once."""
        tafelbladen(self)


def tafelbladen(scherm: Dossierscherm) -> None:
    """One key: for each at the table an own sheet, as PDF and as a page, of what all heard."""
    from keukentafel.reports.documenten import Papier, Vorm, Wens
    from keukentafel.session import nu

    d, moment = scherm.dossier, nu().astimezone()
    kring = d.aan_tafel or lezers_standaard(d)
    samen = frozenset(kring)  # the sheets lie side by side: nothing that one told alone
    wensen = [Wens(Papier.TAFELBLAD, p, naast=samen) for p in d.personen if p in kring]
    try:
        alle = scherm.sessie.zet_klaar([(w, (Vorm.PDF, Vorm.HTML)) for w in wensen], moment)
    except KeukentafelFout as fout:
        scherm.zeg(str(fout))
        return
    klaar = [k for k in alle if k.regels]
    if not klaar:
        scherm.zeg(teksten.TAFELBLAD_NIETS)
        return

    def na_plek(venster: Plekvenster, plek: str | None) -> None:
        if plek is None:
            return
        try:
            map_ = bestand.documentenmap() / Path(plek.strip()).expanduser()
            if not map_.is_dir():
                vraag(plek, teksten.VERSLAG_GEEN_MAP)
                return
            vormen = [[v.value for v in k.vormen] for k in klaar]
            paden = bestand.vrije_plekken(map_, teksten.TAFELBLAD_NAAM, vormen, moment)
        except (OSError, ValueError, RuntimeError):  # also: an unknown ~user
            vraag(plek, teksten.VERSLAG_MISLUKT)
            return
        gelukt = teksten.TAFELBLAD_KLAAR.format(aantal=len(klaar), pad=map_)
        geef_uit(scherm, klaar, paden, gelukt, partial(vraag, plek), druk=venster.druk)

    def vraag(plek: str, fout: str = "") -> None:
        wie = ", ".join(d.noem(k.wens.lezer or "") for k in klaar)
        titel = teksten.TAFELBLAD_MAP.format(wie=wie)
        uitleg = fout or f"{teksten.TAFELBLAD_SAMEN} {teksten.VERSLAG_VEILIG}"
        venster = Plekvenster(titel, plek, uitleg, papier=True)
        scherm.app.push_screen(venster, partial(na_plek, venster))

    vraag(str(bestand.documentenmap()))


def _lezers(dossier: Dossier, papier: str) -> list[tuple[str, str]]:
    """Return for whom a document can be: each who sat at the table, or all together."""
    kring = lezers_standaard(dossier)
    mensen = [p for p in dossier.personen.values() if p.id in kring]
    if papier == "dossier":
        inzage = [(p.id, teksten.PAPIER_INZAGE.format(naam=p.naam)) for p in mensen]
        return [(_ALLES, teksten.PAPIER_ALLES), *inzage]
    over = papier in _VOOR_ANDER
    lezer = teksten.PAPIER_OVER_EEN if over else teksten.VERSLAG_LEZER
    keuzes = [(p.id, lezer.format(naam=p.naam)) for p in mensen]
    if len(mensen) != 1:
        keuzes.append((_GEZIN, teksten.PAPIER_OVER_SAMEN if over else teksten.VERSLAG_SAMEN))
    return keuzes
