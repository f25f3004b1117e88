"""Per onderwerp what was said: left and right to another one, up and down to read on."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from keukentafel.content import domeinen
from keukentafel.conversation.domeinen import Domeinstand, Stand, in_beeld, standen, uitingen_over
from keukentafel.conversation.dossier import Dossier, Uiting
from keukentafel.conversation.opdrachten import ZetDomein
from keukentafel.conversation.opdrachten_plan import KiesWerkwijze
from keukentafel.conversation.plan import AndereNamen
from keukentafel.labels import Levensdomein
from keukentafel.tui import teksten, teksten_plan
from keukentafel.tui.basis import Dossierscherm, Melding, Voet
from keukentafel.tui.namen import domein_naam
from keukentafel.tui.regellijst import BREEDST
from keukentafel.tui.regelweergave import vloei
from keukentafel.tui.schermen import open_scherm
from keukentafel.tui.wanneer import wanneer
from keukentafel.tui.weergave import hang, kort

LAATSTE = 200
"""So many notes of one onderwerp are painted; a page stays quick with thousands."""

_TEKENS = {
    Stand.VERKEND: "●",
    Stand.GENOEMD: "○",
    Stand.NIET_BESPREKEN: "–",
    Stand.STIL: "",
}


class DomeinenScherm(Dossierscherm):
    """One onderwerp at a time; what came up first, untouched ones small and last."""

    CSS_PATH = "domeinen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "ander(-1)", show=False),
        Binding("right", "ander(1)", show=False),
        Binding("n", "niet_bespreken", show=False),
        Binding("z", "andere_namen", show=False),
        Binding("c", "niveaus", show=False),
        Binding("escape", "terug", show=False),
    ]

    def __init__(self, domein: Levensdomein | None = None) -> None:
        """Begin at this onderwerp, else at the one that is in view."""
        super().__init__()
        self._domein = domein
        self._rij: list[Levensdomein] = []
        self._stil: set[Levensdomein] = set()

    def compose(self) -> ComposeResult:
        """Build the screen."""
        with Horizontal(id="domein_kop"):
            yield Static(id="domein_titel", markup=False)
            yield Static(teksten.PRIVE, id="domein_prive", markup=False)
        yield Static(id="domein_rij", markup=False)
        with VerticalScroll(id="domein_inhoud"):
            yield Static(id="domein_gezegd", markup=False)
        yield Melding()
        yield Voet(teksten.DOMEIN_VOET)

    def on_mount(self) -> None:
        """Fix the order for as long as one looks. (The base class mounts by itself.)"""
        stand = standen(self.dossier)
        self._stil = {d for d, s in stand.items() if s.stand is Stand.STIL}
        self._rij = sorted(stand, key=lambda d: (d in self._stil, -stand[d].aantal))
        if self._domein is None:
            self._domein = in_beeld(self.dossier) or self._rij[0]
        self.query_one("#domein_inhoud").focus()

    # ---- painting -----------------------------------------------------------------------

    def toon(self, dossier: Dossier) -> None:
        """Paint the row of onderwerpen and what was said about the chosen one."""
        if self._domein is None:
            return
        stand = standen(dossier)
        nu = stand[self._domein]
        self.query_one("#domein_titel", Static).update(
            Content.assemble(
                (domein_naam(nu.domein), "bold $primary"),
                (f"  {teksten.DOMEIN_STAND[nu.stand]}", "$text-muted"),
                (_andere_naam(dossier, nu.domein), "$text-muted"),
            )
        )
        self.query_one("#domein_rij", Static).update(self._onderwerpen(stand))
        ruimte = self.query_one("#domein_inhoud").content_size.width - 1
        breed = max(20, min(ruimte, BREEDST))
        inhoud = Content("\n").join(_inhoud(dossier, nu, breed))
        self.query_one("#domein_gezegd", Static).update(inhoud)
        niet = nu.stand is Stand.NIET_BESPREKEN
        self.query_one(Voet).zet(teksten.DOMEIN_VOET_NIET if niet else teksten.DOMEIN_VOET)

    def _onderwerpen(self, stand: dict[Levensdomein, Domeinstand]) -> Content:
        """Return all onderwerpen in a row: what came up on top, the others small below."""
        breed = max(30, self.size.width - 3)
        namen = [self._naam(stand[d]) for d in self._rij if d not in self._stil]
        stil = [self._naam(stand[d]) for d in self._rij if d in self._stil]
        if stil:
            stil[0] = Content.assemble((f"{teksten.NOG_NIET}:  ", "$text-muted"), stil[0])
        rijen = [vloei(namen, breed), vloei(stil, breed)]
        return Content("\n").join(r for r in rijen if r.plain)

    def _naam(self, stand: Domeinstand) -> Content:
        stil = stand.domein in self._stil
        naam = domein_naam(stand.domein)
        gekozen = "bold underline" if stand.domein is self._domein else ""
        soort = "$text-muted" if stil or stand.stand is Stand.NIET_BESPREKEN else ""
        teken = _TEKENS[stand.stand]
        return Content.assemble(
            (f"{teken} " if teken else "", "$accent"),
            (naam.lower() if stil else naam, f"{soort} {gekozen}".strip()),
        )

    def on_resize(self) -> None:
        """Wrap anew."""
        if self.is_mounted and self.kt.sessie is not None:
            self.call_after_refresh(self.toon, self.dossier)

    # ---- keys ---------------------------------------------------------------------------

    def action_ander(self, kant: int) -> None:
        """Go to the onderwerp before or after, around the end."""
        if self._domein is not None:
            self._domein = self._rij[(self._rij.index(self._domein) + kant) % len(self._rij)]
            self.query_one("#domein_inhoud").scroll_home(animate=False)
            self.zeg("")
            self.toon(self.dossier)

    def action_niet_bespreken(self) -> None:
        """Agree not to talk about this, or open it again."""
        if self._domein is not None:
            self.doe(ZetDomein(self._domein, self._domein not in self.dossier.niet_bespreken))

    def action_andere_namen(self) -> None:
        """Show the names of ZRM 2017, of Positieve Gezondheid, or none of these (the default)."""
        wijzen = list(AndereNamen)
        volgende = wijzen[(wijzen.index(self.dossier.andere_namen) + 1) % len(wijzen)]
        if self.doe(KiesWerkwijze(andere_namen=volgende)):
            self.zeg(teksten_plan.ANDERE_NAMEN[volgende])

    def action_niveaus(self) -> None:
        """Level numbers, once the names of the ZRM are on."""
        if self.dossier.andere_namen is AndereNamen.ZRM:
            open_scherm(self, "niveaus", "NiveausScherm")
        else:
            self.zeg(teksten_plan.NIVEAUS_EERST)

    def action_terug(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()


def _inhoud(dossier: Dossier, stand: Domeinstand, breed: int) -> Iterator[Content]:
    if stand.stand is Stand.NIET_BESPREKEN:
        yield Content.styled(teksten.DOMEIN_NIET, "$accent")
        yield Content("")
    alle = uitingen_over(dossier, stand.domein)
    if not alle:
        yield from _nog_stil(stand)
    if len(alle) > LAATSTE:
        yield Content.styled(teksten.DOMEIN_LAATSTE.format(aantal=LAATSTE), "$text-muted")
        yield Content("")
    gesprek = 0
    for uiting in alle[-LAATSTE:]:
        if len(dossier.gesprekken) > 1 and uiting.gesprek != gesprek:
            gesprek = uiting.gesprek
            yield Content.styled(_dag(dossier, uiting), "$text-muted")
        yield hang(_gezegd(dossier, uiting), breed)


def _nog_stil(stand: Domeinstand) -> Iterator[Content]:
    info = next(d for d in domeinen() if d.sleutel is stand.domein)
    yield Content(teksten.DOMEIN_LEEG)
    yield Content("")
    yield Content.styled(teksten.DOMEIN_OMVAT.format(omvat=info.omvat), "$text-muted")
    if stand.stand is not Stand.NIET_BESPREKEN:
        yield Content("")
        yield Content.styled(teksten.DOMEIN_BRUG.format(brug=info.brug), "$text-muted")


def _dag(dossier: Dossier, uiting: Uiting) -> str:
    from keukentafel.session import nu

    begin = dossier.gesprekken[uiting.gesprek].begonnen
    return teksten.DOMEIN_GESPREK.format(wanneer=wanneer(begin.astimezone(), nu().astimezone()))


def _gezegd(dossier: Dossier, uiting: Uiting) -> Content:
    """Return one note: when, who, the words, what kind of thing it is."""
    naam = dossier.noem(uiting.spreker)
    tekst = kort(uiting.tekst)
    soorten = ", ".join(teksten.SOORTEN[s] for s in uiting.soorten)
    return Content.assemble(
        (f"{uiting.moment.astimezone():%H:%M} ", "$text-muted"),
        (f"{kort(naam, 14)}  " if naam else "", "bold $primary"),
        f"“{tekst}”" if uiting.letterlijk else tekst,
        (" *" if uiting.belangrijk else "", "bold $accent"),
        (f"  {soorten}" if soorten else "", "$text-muted"),
        ("  •" if uiting.signalen or uiting.apart else "", "$text-muted"),
    )


def _andere_naam(dossier: Dossier, domein: Levensdomein) -> str:
    """Return how this onderwerp is called elsewhere, when one asked for that: the name alone."""
    if dossier.andere_namen is AndereNamen.GEEN:
        return ""
    info = next(d for d in domeinen() if d.sleutel is domein)
    zrm = dossier.andere_namen is AndereNamen.ZRM
    return (
        f"  ({'ZRM' if zrm else 'PG'}: {(info.zrm if zrm else info.pg) or teksten_plan.GEEN_NAAM})"
    )
