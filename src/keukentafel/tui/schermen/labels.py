"""One note and its labels: a key switches a label, for the person is always right."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.conversation.dossier import IK, Uiting
from keukentafel.conversation.opdrachten import BewerkTekst, GeefVrij, MerkUiting, StelLabelBij
from keukentafel.conversation.tekst import heeft_bsn
from keukentafel.fouten import KeukentafelFout
from keukentafel.labels import Levensdomein, Rol, Signaal, Soort
from keukentafel.tui import teksten
from keukentafel.tui.basis import Venster, Vraagvenster
from keukentafel.tui.namen import korte_domeinnamen, labels_kort
from keukentafel.tui.schermen.bsn import BsnVenster
from keukentafel.tui.weergave import kort

_DOMEINEN = dict(zip("abcdefghijklm", Levensdomein, strict=True))
_SOORTEN = dict(zip("12345", Soort, strict=True))
_SIGNALEN = dict(zip("nopqry", Signaal, strict=True))
_KOLOMMEN, _BREED = 3, 22


class LabelVenster(Venster[None]):
    """Correct the labels of one note; up and down go to the note before or after."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "andere(-1)", show=False),
        Binding("down", "andere(1)", show=False),
        Binding("enter", "klopt", show=False),
        Binding("ctrl+z,u", "ongedaan", show=False),
        Binding("t", "tekst", show=False),
        Binding("w", "spreker", show=False),
        Binding("v", "vrij", show=False),
        Binding("z", "apart", show=False),
        Binding("s", "zorg", show=False),
        Binding("quotation_mark", "merk('letterlijk')", show=False),
        Binding("asterisk", "merk('belangrijk')", show=False),
    ]

    def __init__(self, uiting_id: int) -> None:
        """Take the note to show."""
        super().__init__()
        self._nr = uiting_id
        self._zorg = False

    @property
    def uiting(self) -> Uiting:
        """The note as it is now."""
        return self.dossier.uitingen[self._nr]

    def compose(self) -> ComposeResult:
        """Build the window."""
        with VerticalScroll(classes="venster"):
            yield Static(teksten.LABEL_TITEL, classes="titel", markup=False)
            yield Static(id="tekst", markup=False)
            yield Static(id="labels", markup=False)
            yield Static(teksten.LABEL_HINT, classes="zacht", markup=False)

    def on_mount(self) -> None:
        """Repaint on every change; how to leave stands on the edge, which does not scroll."""
        self.query_one(VerticalScroll).border_subtitle = teksten.ESC_TERUG
        self._stop = self.sessie.abonneer(lambda _: self._toon())
        self._toon()

    def on_unmount(self) -> None:
        """Stop listening."""
        self._stop()

    def _toon(self) -> None:
        if self._nr not in self.dossier.uitingen:
            self.dismiss(None)
            return
        u = self.uiting
        naam = self.dossier.noem(u.spreker)
        tekst = f"“{kort(u.tekst)}”" if u.letterlijk else kort(u.tekst) or teksten.TIJDMERK
        merk = "  *" if u.belangrijk else ""
        self.query_one("#tekst", Static).update(
            Content.assemble(
                (f"{naam}  " if naam else "", "bold $primary"), tekst, (merk, "$accent")
            )
        )
        self.query_one("#labels", Static).update(Content("\n").join(self._blokken(u)))

    def _blokken(self, u: Uiting) -> Iterator[Content]:
        yield Content("")
        if u.rol is Rol.PROFESSIONAL:
            yield Content.styled(labels_kort(u), "$text-muted")
            return
        yield Content.styled(teksten.LABEL_DOMEINEN, "$text-muted")
        yield from self._rijen(
            {k: (str(d), korte_domeinnamen()[d]) for k, d in _DOMEINEN.items()}, u
        )
        yield Content("")
        yield Content.styled(teksten.LABEL_SOORTEN, "$text-muted")
        yield from self._rijen({k: (str(s), teksten.SOORTEN[s]) for k, s in _SOORTEN.items()}, u)
        yield Content("")
        if self._zorg:
            yield Content.styled(teksten.LABEL_SIGNALEN, "$text-muted")
            namen = {k: (str(s), teksten.SIGNALEN[s]) for k, s in _SIGNALEN.items()}
            yield from self._rijen(namen, u, kolommen=2, breed=34)
            yield Content("")
        if u.apart:
            yield Content.styled(teksten.LABEL_APART, "$accent")

    def _rijen(
        self,
        keuzes: dict[str, tuple[str, str]],
        u: Uiting,
        kolommen: int = _KOLOMMEN,
        breed: int = _BREED,
    ) -> Iterator[Content]:
        aan = {*map(str, u.domeinen), *map(str, u.soorten), *map(str, u.signalen)}
        cellen = [
            _cel(toets, naam, aan=label in aan, twijfel=label in u.twijfel, breed=breed)
            for toets, (label, naam) in keuzes.items()
        ]
        for i in range(0, len(cellen), kolommen):
            yield Content("").join(cellen[i : i + kolommen])

    def on_key(self, event: events.Key) -> None:
        """A letter or digit switches its label."""
        if self.uiting.rol is Rol.PROFESSIONAL:
            return
        keuzes = {**_DOMEINEN, **_SOORTEN, **(_SIGNALEN if self._zorg else {})}
        label = keuzes.get(event.key)
        if label is not None:
            event.stop()
            aan = {*self.uiting.domeinen, *self.uiting.soorten, *self.uiting.signalen}
            self.doe(StelLabelBij(self._nr, str(label), label not in aan))

    def action_klopt(self) -> None:
        """All is well so."""
        if self.uiting.twijfel:
            self.doe(MerkUiting(self._nr, nagelopen=True))
        self.dismiss(None)

    def action_andere(self, kant: int) -> None:
        """Go to the note before or after."""
        alle = list(self.dossier.uitingen)
        plaats = alle.index(self._nr) + kant
        if 0 <= plaats < len(alle):
            self._nr = alle[plaats]
            self._zorg = False
            self._toon()
        else:
            self.zeg(teksten.LABEL_GEEN_VORIGE)

    def action_zorg(self) -> None:
        """Show or hide the labels about safety."""
        self._zorg = not self._zorg
        self._toon()

    def action_merk(self, merk: str) -> None:
        """Switch a mark."""
        if merk == "letterlijk":
            self.doe(MerkUiting(self._nr, letterlijk=not self.uiting.letterlijk))
        else:
            self.doe(MerkUiting(self._nr, belangrijk=not self.uiting.belangrijk))

    def action_apart(self) -> None:
        """Set the note apart, or back when nothing else keeps it there."""
        self.doe(MerkUiting(self._nr, apart=not self.uiting.apart_gezet))

    def action_spreker(self) -> None:
        """Give the note to the next person."""
        if self.uiting.rol is Rol.PROFESSIONAL:
            return
        wie = ["", *self.dossier.personen]
        nu = wie.index(self.uiting.spreker) if self.uiting.spreker in wie else 0
        self.doe(MerkUiting(self._nr, spreker=wie[(nu + 1) % len(wie)]))

    def action_tekst(self) -> None:
        """Fill in or mend the text."""

        def bewaar(tekst: str | None) -> None:
            if tekst is None or tekst == self.uiting.tekst:
                return
            if self.doe(BewerkTekst(self._nr, tekst)) and heeft_bsn(tekst):
                self.app.push_screen(BsnVenster(self._nr, tekst))

        self.app.push_screen(Vraagvenster(teksten.TEKST_TITEL, self.uiting.tekst), bewaar)

    def action_vrij(self) -> None:
        """Say who else may know this."""
        if self.uiting.apart:
            self.doe(GeefVrij(self._nr, ()))  # says why not
            return
        self.app.push_screen(VrijgeefVenster(self._nr))

    def action_ongedaan(self) -> None:
        """Undo the last command."""
        try:
            self.sessie.ongedaan()
        except KeukentafelFout as fout:
            self.zeg(str(fout))


def _cel(toets: str, naam: str, *, aan: bool, twijfel: bool, breed: int) -> Content:
    vraag = "?" if twijfel else ""
    stijl = "bold" if aan else "$text-muted"
    tekst = f"{'●' if aan else '·'} {naam}{vraag}"
    return Content.assemble(
        (f"{toets} ", "$accent"), (f"{kort(tekst, breed - 3):{breed - 2}}", stijl)
    )


class VrijgeefVenster(Venster[None]):
    """Who else may know what was said, with leave of the one who said it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "klaar", show=False)]

    def __init__(self, uiting_id: int) -> None:
        """Take the note."""
        super().__init__()
        self._nr = uiting_id
        self._extra: set[str] = set()

    def compose(self) -> ComposeResult:
        """Build the window."""
        with VerticalScroll(classes="venster"):
            yield Static(teksten.VRIJGEVEN_TITEL, classes="titel", markup=False)
            yield Static(id="wie", markup=False)
            yield Static("", markup=False)
            yield Static(teksten.VRIJGEVEN_UITLEG, classes="zacht", markup=False)

    def on_mount(self) -> None:
        """Paint who knows it."""
        self._toon()

    def _toon(self) -> None:
        weten = self.dossier.uitingen[self._nr].bekend_bij
        regels = []
        for nummer, p in enumerate(self.dossier.personen.values(), 1):
            al = p.id in weten
            teken = "●" if al or p.id in self._extra else "·"
            stijl = "$text-muted" if al else ""
            regels.append(
                Content.assemble(
                    (f"{nummer if nummer <= 9 else ' '}  ", "$accent"), (f"{teken} {p.naam}", stijl)
                )
            )
        self.query_one("#wie", Static).update(Content("\n").join(regels))

    def on_key(self, event: events.Key) -> None:
        """A digit marks a person who may know it; who heard it knows it already."""
        personen = [p for p in self.dossier.personen if p != IK]
        if event.key.isdecimal() and 0 < int(event.key) <= len(personen):
            event.stop()
            gekozen = personen[int(event.key) - 1]
            if gekozen not in self.dossier.uitingen[self._nr].bekend_bij:
                self._extra ^= {gekozen}
                self._toon()

    def action_klaar(self) -> None:
        """Store what was marked."""
        if self._extra:
            self.doe(GeefVrij(self._nr, tuple(sorted(self._extra))))
        self.dismiss(None)
