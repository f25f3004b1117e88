"""What stands apart, for the professional alone: read it, think, and decide by hand.

Nothing here judges or blocks (veldkennis 5). What enters the shared overview does so by an
explicit act, in the professional's own words.
"""

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.content import Veiligheid, veiligheid
from keukentafel.conversation.dossier import Dossier, Uiting
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.opdrachten import NoteerVeiligheid, SpreekAf, VoegRegelToe
from keukentafel.conversation.veiligheid import apart_of_signaal
from keukentafel.labels import Signaal
from keukentafel.tui import bewerken, teksten
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.basis import Dossierscherm, Melding, Voet, Vraagvenster
from keukentafel.tui.regellijst import BREEDST
from keukentafel.tui.weergave import hang, kort


class ApartScherm(Dossierscherm):
    """One uiting at a time: what was said, who heard it, what to hold on to."""

    CSS_PATH = "apart.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "terug", show=False),
        Binding("left,k", "andere(-1)", show=False),
        Binding("right,j", "andere(1)", show=False),
        Binding("v", "vragen", show=False),
        Binding("n", "noteer", show=False),
        Binding("s", "sluit", show=False),
        Binding("o", "overzicht", show=False),
        Binding("1", "stap(1)", show=False),
        Binding("2", "stap(2)", show=False),
        Binding("a", "afspraak", show=False),
        Binding("exclamation_mark", "nood", show=False),
    ]

    def __init__(self) -> None:
        """Begin with the newest."""
        super().__init__()
        self._nr: int | None = None
        self._bij: dict[int, list[str]] = {}

    def compose(self) -> ComposeResult:
        """Build the screen."""
        yield Static(teksten.APART_TITEL, id="kop", markup=False)
        with VerticalScroll(id="inhoud"):
            yield Static(id="gezegd", markup=False)
            yield Static(id="vragen", markup=False)
            yield Static(id="houvast", markup=False)
        yield Melding()
        yield Voet(t.APART_VOET_BOVEN).set_class(True, "-boven")
        yield Voet(teksten.APART_VOET)

    def on_mount(self) -> None:
        """Paint, and let the arrows scroll."""
        self.query_one("#inhoud").focus()

    def _alle(self) -> list[Uiting]:
        return apart_of_signaal(self.dossier)

    def _uiting(self) -> Uiting | None:
        alle = self._alle()
        return next((u for u in alle if u.id == self._nr), alle[-1] if alle else None)

    def toon(self, dossier: Dossier) -> None:
        """Paint one uiting and what helps."""
        u, breed = self._uiting(), leesbreedte(self)
        leeg = [Content(teksten.APART_LEEG), Content("")]
        gezegd = [*_los(dossier), *(self._gezegd(dossier, u) if u else leeg)]
        self.query_one("#gezegd", Static).update(_samen(gezegd, breed))
        self.query_one("#vragen", Static).update(_samen(self._vragen(u) if u else (), breed))
        self.query_one("#vragen").display = u is not None
        self.query_one("#houvast", Static).update(_samen(_houvast(), breed))

    def on_resize(self) -> None:
        """Wrap anew."""
        if self.is_mounted and self.kt.sessie is not None:
            self.call_after_refresh(self.toon, self.dossier)

    def _gezegd(self, dossier: Dossier, u: Uiting) -> Iterator[Content]:
        alle = [x.id for x in self._alle()]
        klaar = teksten.APART_AFGEROND if u.id in dossier.gesloten_signalen else ""
        stand = teksten.APART_NUMMER.format(nummer=alle.index(u.id) + 1, aantal=len(alle))
        uur = u.moment.astimezone().strftime("%d-%m %H:%M")
        yield Content.styled(f"{stand}   {uur}   {klaar}", "$text-muted")
        naam = dossier.noem(u.spreker)
        yield Content.assemble((f"{naam}: " if naam else "", "bold"), f"“{kort(u.tekst)}”")
        wie = ", ".join(dossier.noem(p) for p in sorted(u.bekend_bij)) or teksten.NIEMAND
        yield Content.styled(teksten.APART_GEHOORD.format(wie=wie), "$text-muted")
        if len(dossier.aan_tafel) > 1:
            yield Content.styled(teksten.APART_NIET_NU, "$accent")
        # What is to be asked alone goes before what may be asked at once.
        zwaar = [s for s in u.signalen if s is not Signaal.ACUTE_NOOD]
        for signaal in zwaar or u.signalen:
            yield Content(veiligheid().gezelschap.get(signaal, ""))
        for volg, bij, tekst in dossier.veiligheid:
            if bij == u.id:
                yield _notitie(dossier, volg, tekst)
        yield Content("")

    def _kies(self, kant: int) -> None:
        alle = [u.id for u in self._alle()]
        u = self._uiting()
        if u is not None:
            self._nr = alle[max(0, min(alle.index(u.id) + kant, len(alle) - 1))]
            self.toon(self.dossier)

    def action_andere(self, kant: int) -> None:
        """Go to the one before or after."""
        self._kies(kant)

    def action_terug(self) -> None:
        """Back to the talk."""
        self.dismiss(None)

    def action_vragen(self) -> None:
        """Go to the three possible questions, from wherever one read on to."""
        self.query_one("#vragen").scroll_visible(animate=False, top=True)

    def _vragen(self, u: Uiting) -> Iterator[Content]:
        """Yield three possible questions for a moment alone; kept as long as one looks."""
        if u.id not in self._bij:
            self._bij[u.id] = [s.tekst for s in self.sessie.vragen_alleen(u.id)]
        yield Content.styled(teksten.APART_VRAGEN, "bold")
        for zin in self._bij[u.id] or [teksten.GEEN_VRAGEN]:
            yield Content.assemble(("? ", "$accent"), zin)
        yield Content("")

    def action_noteer(self) -> None:
        """Write something that stays here, with this uiting or by itself."""
        u = self._uiting()

        def bewaar(tekst: str | None) -> None:
            if tekst and self.doe(NoteerVeiligheid(tekst, u.id if u else None)):
                self.zeg(teksten.APART_BEWAARD)

        venster = Vraagvenster(teksten.APART_NOTEER, uitleg=teksten.APART_NOTEER_UITLEG)
        self.app.push_screen(venster, bewaar)

    def action_sluit(self) -> None:
        """Close the reminder with a reason; what was said stays."""
        u = self._uiting()
        if u is None:
            return

        def bewaar(tekst: str | None) -> None:
            if tekst and self.doe(NoteerVeiligheid(tekst, u.id, sluit=True)):
                self.zeg(teksten.APART_BEWAARD)

        venster = Vraagvenster(teksten.APART_SLUIT, moet=t.APART_SLUIT_MOET)
        self.app.push_screen(venster, bewaar)

    def action_stap(self, stap: Literal[1, 2]) -> None:
        """Steps 1 and 2 of the meldcode: what was said, and with whom it was talked over."""
        u = self._uiting()

        def bewaar(tekst: str | None) -> None:
            if tekst and self.doe(NoteerVeiligheid(tekst, u.id if u else None, stap=stap)):
                self.zeg(teksten.APART_BEWAARD)

        titel = t.APART_STAP1 if stap == 1 else t.APART_STAP2
        self.app.push_screen(Vraagvenster(titel, uitleg=t.APART_STAP_UITLEG), bewaar)

    def action_afspraak(self) -> None:
        """What is agreed with the family becomes an ordinary agreement, in own words."""

        def bewaar(nieuw: dict[str, str]) -> None:
            if self.doe(SpreekAf(nieuw["wie"], nieuw["actie"], nieuw["wanneer"])):
                self.zeg(t.APART_AFSPRAAK_JA)

        velden = teksten.AFSPRAKEN_ACTIE_VELDEN
        bewerken.formulier(self, t.APART_AFSPRAAK, velden, {}, bewaar)

    def action_nood(self) -> None:
        """The card for what is needed today."""
        from keukentafel.tui.schermen.nood import NoodScherm

        self.app.push_screen(NoodScherm())

    def action_overzicht(self) -> None:
        """Put something of it in the shared overview, in own words."""
        u = self._uiting()
        if u is None:
            return
        domein = u.domeinen[0] if u.domeinen else None

        def bewaar(tekst: str | None) -> None:
            if not tekst:
                return
            opdracht = VoegRegelToe(
                RegelSoort.PROBLEEM, tekst, domein=domein, wie=u.spreker, bronnen=(u.id,)
            )
            if self.doe(opdracht):
                self.zeg(teksten.APART_IN_OVERZICHT)

        uitleg = teksten.APART_OVERZICHT_UITLEG
        self.app.push_screen(Vraagvenster(teksten.APART_OVERZICHT, uitleg=uitleg), bewaar)


def leesbreedte(scherm: Dossierscherm) -> int:
    """Return how wide a line may be here, in cells."""
    ruimte = scherm.query_one("#inhoud").scrollable_content_region.width - 1
    return max(30, min(ruimte, BREEDST))


def _samen(rijen: Iterable[Content], breed: int) -> Content:
    """Return lines under each other; what is too long hangs under its own words."""
    return Content("\n").join(hang(rij, breed, 2) for rij in rijen)


def _los(dossier: Dossier) -> Iterator[Content]:
    """Yield the notes that belong to no uiting in particular."""
    los = [(volg, tekst) for volg, bij, tekst in dossier.veiligheid if bij is None]
    if los:
        yield Content.styled(teksten.APART_LOS, "bold")
        yield from (_notitie(dossier, volg, tekst) for volg, tekst in los)
        yield Content("")


def _notitie(dossier: Dossier, volg: int, tekst: str) -> Content:
    stap = t.APART_STAP_KOP.get(dossier.meldcode.get(volg, 0), "")
    if volg in dossier.afrondingen:
        stap = t.APART_AFROND_KOP
    return Content.assemble((f"– {stap}", "$accent"), tekst)


def _houvast() -> Iterator[Content]:
    info = veiligheid()
    yield Content.styled(teksten.APART_ALTIJD, "bold")
    for zin in info.altijd:
        yield Content.assemble(("· ", "$accent"), zin)
    yield Content("")
    yield Content.styled(teksten.APART_STAPPEN, "bold")
    for zin in info.stappen:
        yield Content.assemble(("· ", "$accent"), zin)
    yield Content("")
    yield from nummers(info)


def nummers(info: Veiligheid) -> Iterator[Content]:
    """Yield the numbers, those of the region first, and the day on which they were checked."""
    yield Content.styled(teksten.APART_NUMMERS, "bold")
    for n in (*info.regio, *info.nummers):
        yield Content.assemble(f"{n.naam}: ", (n.nummer, "bold"), (f"  {n.wanneer}", "$text-muted"))
    datum = f"{info.nagekeken_op:%d-%m-%Y}"
    yield Content.styled(teksten.APART_NAGEKEKEN.format(datum=datum), "$text-muted")
