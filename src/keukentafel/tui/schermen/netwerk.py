"""The people around them: name, relation, which help. No more is needed (Wmo 5.1.1)."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from keukentafel.conversation.analyse import Regel, regels
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.gebeurtenissen import RegelSoort
from keukentafel.conversation.opdrachten import BewerkRegel, VoegRegelToe
from keukentafel.conversation.plan import NetwerkPersoon
from keukentafel.conversation.zicht_plan import netwerk_uit
from keukentafel.tui import bewerken, teksten
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.basis import Venster
from keukentafel.tui.lijstscherm import Lijstscherm, rij
from keukentafel.tui.regellijst import kop, zacht
from keukentafel.tui.weergave import hang, kort


class NetwerkScherm(Lijstscherm):
    """Everybody with a name, what they do and could do; then the lines without a name."""

    titel = t.NETWERK_TITEL
    voet = t.NETWERK_VOET
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus", "erbij", show=False),
        Binding("e", "ecogram", show=False),
    ]

    def opties(self, dossier: Dossier, breed: int) -> Iterator[Option]:
        """Return the people, then the lines of the network that have no name yet."""
        alle = regels(dossier)
        mensen = netwerk_uit(alle)
        for p in mensen:
            naam = f"{p.naam} ({p.relatie})" if p.relatie else p.naam
            yield rij(naam, _bij(p), breed, id=p.regels[0])
        if not mensen:
            yield zacht(t.NETWERK_LEEG)
        met_naam = {id for p in mensen for id in p.regels}
        los = [r for r in alle if r.soort is RegelSoort.NETWERK and r.id not in met_naam]
        if los:
            yield kop(t.NETWERK_ZONDER)
        yield from (rij(r.tekst, (dossier.noem(r.wie),), breed, id=r.id) for r in los)

    def kies(self, id: str) -> None:
        """Enter: write down more of this person."""
        regel = self._regel(id)
        if regel is None:
            return

        def bewaar(nieuw: dict[str, str]) -> None:
            if self.doe(BewerkRegel(id, details=nieuw)):
                bewerken.zeg_bewaard(self, " ".join(nieuw.values()), t.VELD_AANGEPAST)

        titel = kort(regel.tekst, 60)
        bewerken.formulier(self, titel, _velden(), dict(regel.details), bewaar)

    def _regel(self, id: str) -> Regel | None:
        return next((r for r in regels(self.dossier) if r.id == id), None)

    def action_erbij(self) -> None:
        """Add somebody: a line of the network with its details."""

        def bewaar(nieuw: dict[str, str]) -> None:
            delen = (nieuw["naam"], nieuw["relatie"], nieuw["doet_nu"])
            zin = ", ".join(d for d in delen if d)
            if not self.doe(VoegRegelToe(RegelSoort.NETWERK, zin)):
                return
            regel = list(self.dossier.eigen_regels)[-1]
            if self.doe(BewerkRegel(regel, details=nieuw)):
                self.vul(self.dossier, regel)
                zin = teksten.OVERZICHT_STAAT_ERBIJ
                bewerken.zeg_bewaard(self, " ".join(nieuw.values()), zin)

        bewerken.formulier(self, t.NETWERK_NIEUW, _velden(), {}, bewaar)

    def action_ecogram(self) -> None:
        """Show who stands near, and who further off."""
        self.app.push_screen(EcogramVenster())


def _velden() -> dict[str, str]:
    return {naam: teksten.DETAILS[naam] for naam in t.NETWERK_VELDEN}


def _bij(p: NetwerkPersoon) -> Iterator[str]:
    vormen = (
        (t.NETWERK_DOET, p.doet_nu),
        (t.NETWERK_KAN, p.zou_kunnen),
        (t.NETWERK_GEVRAAGD, p.gevraagd),
        (t.NETWERK_WIL, p.bereid),
        (t.NETWERK_KUNDE, p.bekwaam),
    )
    return (vorm.format(wat=wat) for vorm, wat in vormen if wat)


_DICHTBIJ = ("dicht", "heel", "hiernaast", "naast", "vlakbij", "om de hoek", "in huis")


def ring(p: NetwerkPersoon) -> str:
    """Return how near somebody stands, from people's own word for it."""
    woord = p.nabij.casefold()
    if woord.startswith(_DICHTBIJ):
        return "dichtbij"
    return "verder" if woord.startswith(("ver", "weinig")) else "gewoon"


class EcogramVenster(Venster[None]):
    """Who stands around the house, each at the end of a line. It reads aloud, and when narrow."""

    def compose(self) -> ComposeResult:
        """Build the window."""
        with VerticalScroll(classes="venster"):
            yield Static(t.ECOGRAM_TITEL, classes="titel", markup=False)
            yield Static(id="ecogram", markup=False)
            yield Static(t.ECOGRAM_UITLEG, classes="zacht", markup=False)
            yield Static(t.ECOGRAM_VOET, classes="zacht", markup=False)

    def on_resize(self) -> None:
        """Draw for the room there is."""
        tekening = self.query_one("#ecogram", Static)
        tekening.update(ecogram(self.dossier, max(24, tekening.content_size.width)))


_STAM, _TAK, _LAATSTE = "│", "├", "└"
_HELPT, _KAN, _ANDERS = "━", "╌", "─"
"""A thick line helps now, a dashed one could; any other just stands around."""
_LENGTE = {"dichtbij": 3, "gewoon": 7, "verder": 12}
"""How long the line to somebody is: the nearer, the shorter."""


def ecogram(dossier: Dossier, breed: int) -> Content:
    """Return the house with a line to each person, those nearest first."""
    mensen = sorted(netwerk_uit(regels(dossier)), key=lambda p: _LENGTE[ring(p)])
    huis = ", ".join(p.naam for p in dossier.in_huis)
    delen = [hang(Content.styled(t.ECOGRAM_HUIS.format(namen=huis), "bold"), breed, 0)]
    if not mensen:
        return Content("\n").join([*delen, Content.styled(t.ECOGRAM_LEEG, "$text-muted")])
    for p in mensen:
        laatste = p is mensen[-1]
        lijn = (_HELPT if p.doet_nu else _KAN if p.zou_kunnen else _ANDERS) * _LENGTE[ring(p)]
        inspring = _LENGTE[ring(p)] + 3
        woorden = hang(_over(p), breed - inspring, 0).plain.split("\n")
        naam = f"{p.naam}, {p.relatie}" if p.relatie else p.naam
        delen.append(Content.styled(f" {_STAM}", "$primary"))
        delen.append(
            Content.assemble(
                (f" {_LAATSTE if laatste else _TAK}{lijn} ", "$primary"), (naam, "bold")
            )
        )
        stam = " " if laatste else _STAM
        delen += [
            Content.assemble((f" {stam}".ljust(inspring), "$primary"), (woord, "$text-muted"))
            for woord in woorden
            if woord
        ]
    return Content("\n").join(delen)


def _over(p: NetwerkPersoon) -> Content:
    """Return what somebody does or could do, and where that person stands."""
    delen = [t.NETWERK_DOET.format(wat=p.doet_nu)] if p.doet_nu else []
    delen += [t.NETWERK_KAN.format(wat=p.zou_kunnen)] if p.zou_kunnen else []
    delen += [t.NETWERK_GEVRAAGD.format(wat=p.gevraagd)] if p.gevraagd else []
    return Content(" · ".join([*delen, *([p.nabij] if p.nabij else [])]))
