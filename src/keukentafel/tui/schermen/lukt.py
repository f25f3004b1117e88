"""What people manage now, in words and not in numbers; and what the professional took over."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets.option_list import Option

from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten_plan import NeemRegie, ZegRedzaamheid
from keukentafel.conversation.plan import Redzaam, Redzaamheid, Regie
from keukentafel.tui import bewerken, teksten
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.basis import Vraagvenster
from keukentafel.tui.keuze import Keuzevenster
from keukentafel.tui.lijstscherm import Lijstscherm, rij
from keukentafel.tui.regellijst import kop, zacht
from keukentafel.tui.regelweergave import gehoord

_REGIE = "regie:"


class LuktScherm(Lijstscherm):
    """Subjects with one of four words; and regie taken over: what, until when, said aloud."""

    titel = t.LUKT_TITEL
    voet = t.LUKT_VOET
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus", "erbij", show=False),
        Binding("r", "regie", show=False),
        Binding("x", "weg", show=False),
    ]

    def opties(self, dossier: Dossier, breed: int) -> Iterator[Option]:
        """Return the subjects and what was taken over."""
        yield kop(t.LUKT_KOP, eerste=True)
        for z in dossier.redzaamheid.values():
            bij = (t.REDZAAM[z.stand], z.toelichting, *gehoord(dossier, z.gehoord_door))
            yield rij(z.onderwerp, bij, breed, id=str(z.id))
        if not dossier.redzaamheid:
            yield zacht(t.LUKT_LEEG)
        yield kop(t.REGIE_KOP)
        for r in dossier.regie.values():
            tot = t.REGIE_TOT.format(wanneer=r.tot_wanneer) if r.tot_wanneer else ""
            gezegd = t.REGIE_HARDOP if r.hardop_gezegd else t.REGIE_NOG_ZEGGEN
            bij = (tot, t.REGIE_TERUG if r.terug else gezegd)
            yield rij(r.wat, bij, breed, id=f"{_REGIE}{r.id}", teken="√" if r.terug else "·")
        if not dossier.regie:
            yield zacht(t.REGIE_LEEG)

    def _redzaam(self) -> Redzaamheid | None:
        id = self.gekozen
        return self.dossier.redzaamheid.get(int(id)) if id.isdigit() else None

    def kies(self, id: str) -> None:
        """Enter: another word, or what has become of what was taken over."""
        if id.startswith(_REGIE):
            self._bij_regie(self.dossier.regie[int(id.removeprefix(_REGIE))])
        elif z := self._redzaam():
            self._vraag_stand(z.onderwerp, z)

    def action_erbij(self) -> None:
        """Name a subject, then say how it goes."""

        def na(onderwerp: str | None) -> None:
            if onderwerp and onderwerp.strip():
                self._vraag_stand(onderwerp, None)

        self.app.push_screen(Vraagvenster(t.LUKT_NIEUW, uitleg=t.LUKT_NIEUW_UITLEG), na)

    def _vraag_stand(self, onderwerp: str, oud: Redzaamheid | None) -> None:
        def na_stand(stand: str | None) -> None:
            if stand is not None:
                meer = Vraagvenster(t.LUKT_MEER, oud.toelichting if oud else "")
                self.app.push_screen(meer, lambda tekst: bewaar(stand, tekst))

        def bewaar(stand: str, tekst: str | None) -> None:
            if self.doe(ZegRedzaamheid(onderwerp, Redzaam(stand), tekst or "")):
                self.vul(self.dossier, str(max(self.dossier.redzaamheid)))
                bewerken.zeg_bewaard(self, f"{onderwerp} {tekst}", t.VELD_AANGEPAST)

        venster = Keuzevenster(t.LUKT_HOE, list(t.REDZAAM.items()), oud.stand if oud else "")
        self.app.push_screen(venster, na_stand)

    def action_regie(self) -> None:
        """Take something over for a while."""

        def bewaar(nieuw: dict[str, str]) -> None:
            hardop = nieuw["hardop"].casefold().startswith("j")
            if self.doe(NeemRegie(nieuw["waarover"], nieuw["tot_wanneer"], hardop)):
                zin = teksten.OVERZICHT_STAAT_ERBIJ if hardop else t.REGIE_NOG_ZEGGEN
                bewerken.zeg_bewaard(self, " ".join(nieuw.values()), zin)

        bewerken.formulier(self, t.REGIE_TITEL, t.REGIE_VELDEN, {}, bewaar)

    def _bij_regie(self, r: Regie) -> None:
        def bewaar(keuze: str | None) -> None:
            if keuze is None:
                return
            hardop = keuze == "hardop" or r.hardop_gezegd
            terug = keuze == "terug"
            if self.doe(NeemRegie(r.wat, r.tot_wanneer, hardop, vervangt=r.id, terug=terug)):
                self.zeg(t.VELD_AANGEPAST)

        self.app.push_screen(Keuzevenster(t.REGIE_WAT, list(t.REGIE_KEUZES.items())), bewaar)

    def action_weg(self) -> None:
        """Take a subject away; what was taken over is given back, not wiped."""
        if self.gekozen.startswith(_REGIE):
            self.zeg(t.REGIE_NIET_WEG)
            return
        z = self._redzaam()
        if z is not None and self.doe(ZegRedzaamheid(z.onderwerp, None)):
            self.zeg(teksten.AFSPRAKEN_WEG)
