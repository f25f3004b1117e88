"""Goals and plan: small, few, and who does what, when. One list, a key for each part."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets.option_list import Option

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten import SpreekAf, StelDoel
from keukentafel.conversation.opdrachten_plan import (
    BewerkActie,
    BewerkDoel,
    KiesAanspreekpunt,
    KiesWerkwijze,
    SpreekEvaluatieAf,
)
from keukentafel.conversation.plan import Actie, Doel, DoelStand, Evaluatie
from keukentafel.conversation.zicht_plan import doelen_later, doelen_nu, grens
from keukentafel.tui import bewerken, teksten
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.doelveld import Doelvenster
from keukentafel.tui.ieder import per_persoon, vraag_ieder
from keukentafel.tui.lijstscherm import Lijstscherm, rij
from keukentafel.tui.regellijst import kop, zacht
from keukentafel.tui.regelweergave import gehoord
from keukentafel.tui.schermen import open_scherm
from keukentafel.tui.schermen.actie import ActieScherm, zegt_toe
from keukentafel.tui.schermen.doel import DoelScherm
from keukentafel.tui.weergave import kort

_CONTACT, _IEDER = "contact", "ieder"


class AfsprakenScherm(Lijstscherm):
    """Goals now and later, agreements, moments to look, the fixed contact, who says what."""

    titel = t.PLAN_TITEL
    voet = t.PLAN_VOET
    voet_boven = t.PLAN_VOET_BOVEN
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "doel", show=False),
        Binding("a", "afspraak", show=False),
        Binding("l", "later", show=False),
        Binding("g", "gelukt", show=False),
        Binding("p", "eerst", show=False),
        Binding("e", "kijken", show=False),
        Binding("v", "contact", show=False),
        Binding("i", "ieder", show=False),
        Binding("z", "kleine_stappen", show=False),
        Binding("t", "naar('delen', 'DelenScherm')", show=False),
        Binding("s", "naar('vorige', 'VorigeScherm')", show=False),
        Binding("w", "naar('dagen', 'DagenScherm')", show=False),
        Binding("x", "weg", show=False),
    ]

    def opties(self, dossier: Dossier, breed: int) -> Iterator[Option]:
        """Return all parts."""
        nu = doelen_nu(dossier)
        yield kop(t.PLAN_NU.format(aantal=len(nu), grens=grens(dossier)), eerste=True)
        yield from (_doel(dossier, d, breed) for d in nu)
        if not dossier.doelen:
            yield zacht(t.PLAN_LEEG_DOELEN)
        yield from _deel(t.PLAN_LATER, [_doel(dossier, d, breed) for d in doelen_later(dossier)])
        klaar = [d for d in dossier.doelen.values() if d.stand is not DoelStand.LOOPT]
        yield from _deel(t.PLAN_BEREIKT, [_doel(dossier, d, breed) for d in klaar])
        acties = sorted(dossier.acties.values(), key=lambda a: (a.gedaan, not a.eerst, a.id))
        alle = [_actie(dossier, a, breed) for a in acties]
        yield from _deel(t.PLAN_ACTIES, alle, t.PLAN_LEEG_ACTIES)
        kijken = [
            rij(e.wanneer, (e.hoe, e.met, e.uitkomst), breed, id=str(e.id))
            for e in dossier.evaluaties.values()
        ]
        yield from _deel(t.PLAN_KIJKEN, kijken, t.PLAN_LEEG_KIJKEN)
        punt = dossier.aanspreekpunt
        vast = [rij(punt.wie, (punt.bereikbaar,), breed, id=_CONTACT)] if punt else []
        yield from _deel(t.PLAN_CONTACT, vast, t.PLAN_LEEG_CONTACT)
        woorden = per_persoon(dossier, dossier.plan_standpunten, t.INSTEMMING_PLAN)
        namen = [f"{naam}: {zegt}" for naam, zegt in woorden]
        ieder = [rij(namen[0], namen[1:], breed, id=_IEDER)] if dossier.plan_standpunten else []
        yield from _deel(t.PLAN_IEDER, ieder, t.PLAN_LEEG_IEDER)

    # ---- what is chosen -----------------------------------------------------------------

    def _wat(self) -> Doel | Actie | Evaluatie | None:
        id = self.gekozen
        nummer = int(id) if id.isdigit() else 0
        d = self.dossier
        return d.doelen.get(nummer) or d.acties.get(nummer) or d.evaluaties.get(nummer)

    def kies(self, id: str) -> None:
        """Enter: open it."""
        wat = self._wat()
        if isinstance(wat, Doel):
            self.app.push_screen(DoelScherm(wat.id))
        elif isinstance(wat, Actie):
            self.app.push_screen(ActieScherm(wat.id))
        elif wat is not None:
            self._vraag_kijken(wat)
        elif id == _CONTACT:
            self.action_contact()
        elif id == _IEDER:
            self.action_ieder()

    def action_naar(self, module: str, klasse: str) -> None:
        """Open another screen; its module is imported now."""
        open_scherm(self, module, klasse)

    # ---- goals --------------------------------------------------------------------------

    def action_doel(self) -> None:
        """Set a goal."""
        velden = t.PLAN_DOEL_VELDEN

        def bewaar(nieuw: dict[str, str] | None) -> None:
            if not nieuw or not any(nieuw.values()):
                return
            if self.doe(StelDoel(nieuw["tekst"], nieuw["van"])):
                nr = max(self.dossier.doelen)
                self.vul(self.dossier, str(nr))
                over = nr in {d.id for d in doelen_later(self.dossier)}
                te_veel = t.PLAN_OVER.format(grens=grens(self.dossier))
                zin = te_veel if over else teksten.OVERZICHT_STAAT_ERBIJ
                bewerken.zeg_bewaard(self, " ".join(nieuw.values()), zin)

        self.app.push_screen(Doelvenster(t.PLAN_DOEL, velden, {}), bewaar)

    def action_later(self) -> None:
        """Put a goal with the later ones, or take it up again when there is room."""
        wat = self._wat()
        if not isinstance(wat, Doel):
            return
        nu = {d.id for d in doelen_nu(self.dossier)}
        if wat.id in nu:
            if self.doe(BewerkDoel(wat.id, later=True)):
                self.zeg(t.PLAN_NAAR_LATER)
        elif len(nu) >= grens(self.dossier):
            self.zeg(t.PLAN_VOL.format(grens=grens(self.dossier)))
        elif self.doe(BewerkDoel(wat.id, later=False, stand=DoelStand.LOOPT)):
            self.zeg(t.PLAN_NAAR_NU)

    def action_gelukt(self) -> None:
        """A goal is reached or an agreement done; or after all it is not."""
        wat = self._wat()
        eerst = {d.id for d in doelen_nu(self.dossier)}
        if isinstance(wat, Doel):
            klaar = wat.stand is DoelStand.BEHAALD
            stand = DoelStand.LOOPT if klaar else DoelStand.BEHAALD
            gelukt = self.doe(BewerkDoel(wat.id, stand=stand))
        elif isinstance(wat, Actie):
            klaar = wat.gedaan
            gelukt = self.doe(BewerkActie(wat.id, gedaan=not klaar))
        else:
            return
        if gelukt:
            self.vul(self.dossier, str(wat.id))
            zin = t.PLAN_TOCH_NIET if klaar else t.PLAN_GELUKT
            for d in doelen_nu(self.dossier):
                if d.id not in eerst and d.id != wat.id:  # there is room now for what waited
                    zin = f"{zin} {t.PLAN_SCHUIFT.format(doel=kort(d.tekst, 30))}"
            self.zeg(zin)

    def action_kleine_stappen(self) -> None:
        """At most three goals at the same time, or five again. Nobody gets a label."""
        aan = not self.dossier.kleine_stappen
        if self.doe(KiesWerkwijze(kleine_stappen=aan)):
            self.zeg(t.PLAN_KLEIN_AAN if aan else t.PLAN_KLEIN_UIT)

    # ---- agreements ---------------------------------------------------------------------

    def action_afspraak(self) -> None:
        """Agree on who does what."""

        def bewaar(nieuw: dict[str, str]) -> None:
            if self.doe(SpreekAf(nieuw["wie"], nieuw["actie"], nieuw["wanneer"])):
                self.vul(self.dossier, str(max(self.dossier.acties)))
                zin = teksten.OVERZICHT_STAAT_ERBIJ
                bewerken.zeg_bewaard(self, " ".join(nieuw.values()), zin)

        velden = teksten.AFSPRAKEN_ACTIE_VELDEN
        bewerken.formulier(self, teksten.AFSPRAKEN_ACTIE, velden, {}, bewaar)

    def action_eerst(self) -> None:
        """Phase the plan: this first."""
        wat = self._wat()
        if isinstance(wat, Actie) and self.doe(BewerkActie(wat.id, eerst=not wat.eerst)):
            self.vul(self.dossier, str(wat.id))

    def action_kijken(self) -> None:
        """Agree when we look."""
        self._vraag_kijken(None)

    def _vraag_kijken(self, oud: Evaluatie | None) -> None:
        velden = t.PLAN_KIJK_VELDEN
        waarden = {v: getattr(oud, v) for v in velden} if oud else {}

        def bewaar(nieuw: dict[str, str]) -> None:
            wanneer, hoe, met, uitkomst = (nieuw[naam] for naam in velden)
            vervangt = oud.id if oud else None
            if self.doe(SpreekEvaluatieAf(wanneer, hoe, met, uitkomst, vervangt)):
                bewerken.zeg_bewaard(self, " ".join(nieuw.values()), t.VELD_AANGEPAST)

        bewerken.formulier(self, t.PLAN_KIJK_TITEL, velden, waarden, bewaar)

    # ---- contact, and who says what -----------------------------------------------------

    def action_contact(self) -> None:
        """Say who is the fixed contact."""
        punt = self.dossier.aanspreekpunt
        velden = t.PLAN_CONTACT_VELDEN
        waarden = {v: getattr(punt, v) for v in velden} if punt else {}

        def bewaar(nieuw: dict[str, str]) -> None:
            if self.doe(KiesAanspreekpunt(**nieuw)):
                bewerken.zeg_bewaard(self, " ".join(nieuw.values()), t.VELD_AANGEPAST)

        bewerken.formulier(self, t.PLAN_CONTACT, velden, waarden, bewaar)

    def action_ieder(self) -> None:
        """Write down what one person says of the plan: also 'gezien, niet akkoord'."""
        vraag_ieder(self, namen=t.INSTEMMING_PLAN)

    # ---- away ---------------------------------------------------------------------------

    def action_weg(self) -> None:
        """Take away what is chosen."""
        wat = self._wat()
        if isinstance(wat, Doel):
            gelukt = self.doe(StelDoel(wat.tekst, vervangt=wat.id, weg=True))
        elif isinstance(wat, Actie):
            gelukt = self.doe(BewerkActie(wat.id, weg=True))
        elif wat is not None:
            gelukt = self.doe(SpreekEvaluatieAf(wat.wanneer, vervangt=wat.id, weg=True))
        elif self.gekozen == _CONTACT:
            gelukt = self.doe(KiesAanspreekpunt(""))
        else:
            return
        if gelukt:
            self.zeg(teksten.AFSPRAKEN_WEG)


def _deel(titel: str, rijen: list[Option], leeg: str = "") -> Iterator[Option]:
    """Return a part with its heading; without lines only when it says so."""
    if rijen or leeg:
        yield kop(titel)
        yield from rijen or [zacht(leeg)]


def _doel(dossier: Dossier, doel: Doel, breed: int) -> Option:
    van = dossier.noem(doel.van) or doel.van
    bij = [
        t.PLAN_VAN.format(wie=van) if van else "",
        t.EIGENAAR[doel.eigenaar] if doel.eigenaar != "gezin" else "",
        t.DOELSTAND[doel.stand] if doel.stand is not DoelStand.LOOPT else "",
        t.PLAN_STAP.format(stap=doel.kleinste_stap) if doel.kleinste_stap else "",
        t.PLAN_KIJK.format(wanneer=doel.wanneer_kijken_we) if doel.wanneer_kijken_we else "",
        *gehoord(dossier, doel.gehoord_door),
    ]
    teken = "√" if doel.stand is DoelStand.BEHAALD else "·"
    return rij(doel.tekst, bij, breed, id=str(doel.id), teken=teken)


def _actie(dossier: Dossier, actie: Actie, breed: int) -> Option:
    bij = [
        dossier.noem(actie.wie) or actie.wie,
        actie.wanneer,
        t.UITVOERDER[actie.uitvoerder] if actie.uitvoerder else "",
        t.PLAN_EERST if actie.eerst else "",
        zegt_toe(actie),
        t.PLAN_GEDAAN if actie.gedaan else "",
        *gehoord(dossier, actie.gehoord_door),
    ]
    return rij(actie.actie, bij, breed, id=str(actie.id), teken="√" if actie.gedaan else "·")
