"""One goal with all that belongs to it: each field a line, Enter changes it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets.option_list import Option

from keukentafel.content import doelhulp
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten import SpreekAf, StelDoel
from keukentafel.conversation.opdrachten_plan import (
    BewerkActie,
    BewerkDoel,
    KiesOptie,
    MerkSucces,
    NoemOptie,
    NoteerMotivatie,
)
from keukentafel.conversation.plan import Doel, DoelStand, Eigenaar, Motivatie
from keukentafel.conversation.zicht import op_volgorde
from keukentafel.tui import bewerken, teksten
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.basis import Vraagvenster
from keukentafel.tui.doelveld import Doelvenster
from keukentafel.tui.ieder import per_persoon, vraag_ieder
from keukentafel.tui.keuze import Keuzevenster
from keukentafel.tui.lijstscherm import Lijstscherm, rij, veld
from keukentafel.tui.regellijst import kop, zacht
from keukentafel.tui.schermen.actie import ActieScherm
from keukentafel.tui.weergave import kort

_MOTIVATIE = "motivatie"
_OPTIE, _ACTIE = "optie:", "actie:"
_GEEN = "-"


class DoelScherm(Lijstscherm):
    """A goal: whose, the smallest step, when we look; its options, its agreements."""

    titel = t.DOEL_TITEL
    voet = t.DOEL_VOET
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "keuze", show=False),
        Binding("a", "afspraak", show=False),
        Binding("s", "succes", show=False),
        Binding("i", "ieder", show=False),
        Binding("x", "weg", show=False),
    ]

    def __init__(self, doel: int) -> None:
        """Take the id of the goal."""
        super().__init__()
        self._doel = doel

    def maak_opnieuw(self) -> Callable[[], Screen[None]]:
        """Return how to make this screen again, for the same goal."""
        return partial(type(self), self._doel)

    @property
    def doel(self) -> Doel | None:
        """The goal as it is now, or None when it was undone."""
        return self.dossier.doelen.get(self._doel)

    def opties(self, dossier: Dossier, breed: int) -> Iterator[Option]:
        """Return the fields, what only the professional sees, the options, the agreements."""
        doel = self.doel
        if doel is None:
            return
        for naam, antwoord in _velden(dossier, doel).items():
            yield veld(t.DOEL_VELDEN[naam], antwoord, breed, id=naam)
            if naam == "tekst" and doel.eerst_gezegd:
                yield zacht(t.DOEL_EERST_GEZEGD.format(woorden=kort(doel.eerst_gezegd, 60)))
        yield kop(t.DOEL_KEUZES)
        opties = [o for o in dossier.opties.values() if o.doel == doel.id]
        for o in opties:
            bij = (t.DOEL_GEKOZEN[o.gekozen], t.DOEL_VAN_TEAM if o.van_team else "")
            yield rij(o.tekst, bij, breed, id=f"{_OPTIE}{o.id}", teken="√" if o.gekozen else "·")
        if not opties:
            yield zacht(t.DOEL_KEUZES_LEEG)
        acties = [a for a in dossier.acties.values() if a.doel == doel.id]
        if acties:
            yield kop(t.DOEL_WIE)
        for a in acties:
            bij = (dossier.noem(a.wie) or a.wie, a.wanneer)
            yield rij(a.actie, bij, breed, id=f"{_ACTIE}{a.id}", teken="√" if a.gedaan else "·")
        yield kop(t.DOEL_IEDER)
        for naam, zegt in per_persoon(dossier, doel.standpunten):
            yield zacht(f"{naam}: {zegt}")
        successen = [s for s in dossier.successen.values() if s.doel == doel.id]
        if successen:
            yield kop(t.DOEL_SUCCESSEN)
        for s in successen:
            viering = t.DOEL_GEVIERD.format(hoe=s.gevierd) if s.gevierd else ""
            yield rij(s.wat, (viering,), breed, id=f"succes:{s.id}", teken="√")
        yield kop(t.DOEL_ALLEEN_U)
        motivatie = dossier.motivatie.get(doel.id)
        nu = t.MOTIVATIE[motivatie] if motivatie else ""
        yield veld(t.DOEL_MOTIVATIE, nu, breed, id=_MOTIVATIE)

    # ---- fields -------------------------------------------------------------------------

    def kies(self, id: str) -> None:
        """Enter: change the line."""
        doel = self.doel
        if doel is None:
            return
        if id.startswith(_OPTIE):
            self._kies_optie(int(id.removeprefix(_OPTIE)))
        elif id.startswith(_ACTIE):
            self.app.push_screen(ActieScherm(int(id.removeprefix(_ACTIE))))
        elif id == "tekst":
            velden, nu = {"tekst": t.DOEL_VRAGEN["tekst"]}, {"tekst": doel.tekst}
            venster = Doelvenster(t.PLAN_DOEL, velden, nu, doel.wanneer_kijken_we)
            self.app.push_screen(venster, self._bewaar)
        elif id in t.DOEL_VRAGEN:
            waarde = self.dossier.noem(doel.van) or doel.van if id == "van" else getattr(doel, id)
            venster_tekst = Vraagvenster(t.DOEL_VRAGEN[id], waarde)
            self.app.push_screen(venster_tekst, partial(self._bewaar_veld, id))
        else:
            self._kies_uit(id, doel)

    def _kies_uit(self, id: str, doel: Doel) -> None:
        """Fields of which the answer is chosen."""
        match id:
            case "eigenaar":
                venster = Keuzevenster(
                    t.DOEL_EIGENAAR, [(e.value, t.EIGENAAR[e]) for e in Eigenaar], doel.eigenaar
                )
            case "stand":
                venster = Keuzevenster(
                    t.DOEL_STAND, [(s.value, t.DOELSTAND[s]) for s in DoelStand], doel.stand
                )
            case "strategie":
                keuzes = [(s.sleutel, f"{s.naam}. {s.uitleg}") for s in doelhulp().strategieen]
                venster = Keuzevenster(
                    t.DOEL_STRATEGIE, [*keuzes, ("", t.GEEN_KEUZE)], doel.strategie
                )
            case "hulpvraag":
                vragen = [(str(h.id), h.zin) for h in op_volgorde(self.dossier)]
                if not vragen:
                    return
                venster = Keuzevenster(t.DOEL_HULPVRAAG, vragen, str(doel.hulpvraag or ""))
            case "motivatie":
                venster = Keuzevenster(
                    t.DOEL_MOTIVATIE_VRAAG,
                    list(t.MOTIVATIE.items()),
                    self.dossier.motivatie.get(doel.id, ""),
                )
            case _:
                return
        self.app.push_screen(venster, partial(self._bewaar_veld, id))

    def _bewaar(self, nieuw: dict[str, str] | None) -> None:
        if nieuw is not None:
            self._bewaar_veld("tekst", nieuw["tekst"])

    def _bewaar_veld(self, naam: str, waarde: str | None) -> None:
        doel = self.doel
        if waarde is None or doel is None:
            return
        if naam == _MOTIVATIE:
            gelukt = self.doe(NoteerMotivatie(doel.id, Motivatie(waarde) if waarde else None))
        else:
            gelukt = self.doe(_bewerking(self.dossier, doel, naam, waarde))
        if gelukt:
            bewerken.zeg_bewaard(self, waarde, t.VELD_AANGEPAST)

    # ---- options, agreements, successes -------------------------------------------------

    def action_keuze(self) -> None:
        """Name a way to reach it; with ! it is of the team's preselection."""

        def bewaar(tekst: str | None) -> None:
            if tekst and tekst.strip():
                kaal = tekst.strip()
                opdracht = NoemOptie(self._doel, kaal.lstrip("! "), kaal.startswith("!"))
                if self.doe(opdracht):
                    bewerken.zeg_bewaard(self, tekst, teksten.OVERZICHT_STAAT_ERBIJ)

        self.app.push_screen(Vraagvenster(t.DOEL_KEUZE, uitleg=t.DOEL_KEUZE_UITLEG), bewaar)

    def _kies_optie(self, id: int) -> None:
        """Enter on an option: they choose it, or not, or have not yet."""
        nu = self.dossier.opties[id].gekozen
        volgende = {None: True, True: False, False: None}[nu]
        self.doe(KiesOptie(id, volgende))

    def action_afspraak(self) -> None:
        """Agree who does what for this goal."""

        def bewaar(nieuw: dict[str, str]) -> None:
            if self.doe(SpreekAf(nieuw["wie"], nieuw["actie"], nieuw["wanneer"])):
                self.doe(BewerkActie(max(self.dossier.acties), doel=self._doel))
                zin = teksten.OVERZICHT_STAAT_ERBIJ
                bewerken.zeg_bewaard(self, " ".join(nieuw.values()), zin)

        velden = teksten.AFSPRAKEN_ACTIE_VELDEN
        bewerken.formulier(self, teksten.AFSPRAKEN_ACTIE, velden, {}, bewaar)

    def action_succes(self) -> None:
        """Mark a small success, and how it is celebrated."""

        def bewaar(tekst: str | None) -> None:
            wat, _, hoe = (tekst or "").partition("/")
            if wat.strip() and self.doe(MerkSucces(wat, self._doel, hoe)):
                bewerken.zeg_bewaard(self, wat, t.DOEL_MOOI)

        self.app.push_screen(Vraagvenster(t.DOEL_SUCCES, uitleg=t.DOEL_SUCCES_UITLEG), bewaar)

    def action_ieder(self) -> None:
        """Write down what one person says of this goal."""
        vraag_ieder(self, doel=self._doel)

    def action_weg(self) -> None:
        """Take an option away; on any other line, the goal."""
        doel, id = self.doel, self.gekozen
        if doel is None:
            return
        if id.startswith(_OPTIE):
            gelukt = self.doe(KiesOptie(int(id.removeprefix(_OPTIE)), weg=True))
        elif id.startswith(_ACTIE):
            gelukt = self.doe(BewerkActie(int(id.removeprefix(_ACTIE)), weg=True))
        else:
            gelukt = self.doe(StelDoel(doel.tekst, vervangt=doel.id, weg=True))
            if gelukt:
                self.app.pop_screen()
        if gelukt:
            self.zeg(teksten.AFSPRAKEN_WEG)


def _velden(dossier: Dossier, doel: Doel) -> dict[str, str]:
    vraag = dossier.hulpvragen.get(doel.hulpvraag or 0)
    strategie = {s.sleutel: s.naam for s in doelhulp().strategieen}
    return {
        "tekst": doel.tekst,
        "van": dossier.noem(doel.van) or doel.van,
        "eigenaar": t.EIGENAAR[doel.eigenaar],
        "hulpvraag": vraag.zin if vraag else "",
        "kleinste_stap": doel.kleinste_stap,
        "waaraan_merkt_u_het": doel.waaraan_merkt_u_het,
        "wanneer_kijken_we": doel.wanneer_kijken_we,
        "strategie": strategie.get(doel.strategie, doel.strategie),
        "stand": t.DOELSTAND[doel.stand],
    }


def _bewerking(dossier: Dossier, doel: Doel, naam: str, waarde: str) -> BewerkDoel:
    match naam:
        case "eigenaar":
            return BewerkDoel(doel.id, eigenaar=Eigenaar(waarde))
        case "stand":
            return BewerkDoel(doel.id, stand=DoelStand(waarde))
        case "hulpvraag":
            return BewerkDoel(doel.id, hulpvraag=int(waarde))
        case "van":
            persoon = dossier.persoon_met_naam(waarde)
            return BewerkDoel(doel.id, van=persoon.id if persoon else waarde)
        case _:
            return BewerkDoel(doel.id, **{naam: waarde})  # type: ignore[arg-type]
