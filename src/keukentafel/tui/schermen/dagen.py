"""Days and steps of the law, for the professional alone. It reminds, it decides nothing."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets.option_list import Option

from keukentafel.content import termijnen
from keukentafel.conversation.analyse import regels
from keukentafel.conversation.dossier import Dossier
from keukentafel.conversation.opdrachten_plan import KiesWerkwijze, ZetTermijn
from keukentafel.conversation.plan import Kader
from keukentafel.conversation.termijnen import Herinnering, herinneringen, onderdelen, wet_van
from keukentafel.session import nu
from keukentafel.tui import teksten_plan as t
from keukentafel.tui.basis import Vraagvenster
from keukentafel.tui.keuze import Keuzevenster, mensen
from keukentafel.tui.lijstscherm import Lijstscherm, rij, veld
from keukentafel.tui.regellijst import kop, zacht
from keukentafel.tui.weergave import kort

_DATUM = re.compile(r"^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})\s*$")
_WOORDEN = {"vandaag": 0, "gisteren": 1, "eergisteren": 2}


class DagenScherm(Lijstscherm):
    """What to think of, the steps with their days, and the law's list filled afterwards."""

    titel = t.DAGEN_TITEL
    voet = t.DAGEN_VOET
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "wet", show=False),
        Binding("x", "weg", show=False),
    ]

    def opties(self, dossier: Dossier, breed: int) -> Iterator[Option]:
        """Return all parts; nothing when the reminders are off."""
        wet = wet_van(dossier, termijnen())
        if wet is None:
            yield zacht(t.DAGEN_UIT)
            return
        dag = f"{wet.nagekeken_op:%d-%m-%Y}"
        yield zacht(t.DAGEN_NAGEKEKEN.format(naam=wet.naam, dag=dag))
        yield kop(t.DAGEN_DENK)
        gevonden = herinneringen(dossier, wet, vandaag())
        yield from (zacht(_zin(h)) for h in gevonden)
        if not gevonden:
            yield zacht(t.DAGEN_NIETS)
        yield kop(t.DAGEN_STAPPEN)
        for moment in wet.momenten:
            dagen = [
                f"{d:%d-%m-%Y}{f' ({naam})' if (naam := dossier.noem(bij)) else ''}"
                for (sleutel, bij), d in sorted(dossier.termijnen.items(), key=lambda p: p[1])
                if sleutel == moment.sleutel
            ]
            yield veld(
                moment.naam, ", ".join(dagen), breed, id=moment.sleutel, leeg=t.DAGEN_GEEN_DAG
            )
        if wet.onderdelen:
            yield kop(t.DAGEN_LIJST)
        for deel, eigen in onderdelen(wet, regels(dossier)):
            teksten = list(dict.fromkeys(r.tekst for r in eigen))  # may stand in two lists
            woorden = [kort(tekst, 60) for tekst in teksten[-3:]] or [t.DAGEN_LIJST_LEEG]
            yield rij(deel.naam, woorden, breed, id=f"deel:{deel.letter}", teken=deel.letter)

    def kies(self, id: str) -> None:
        """Enter on a step: on which day, and (where that counts) for whom."""
        wet = wet_van(self.dossier, termijnen())
        moment = next((m for m in wet.momenten if m.sleutel == id), None) if wet else None
        if moment is None:
            return
        if moment.per_persoon:
            keuzes = mensen(self.dossier, niemand=False)
            venster = Keuzevenster(moment.naam, keuzes)
            self.app.push_screen(venster, partial(self._vraag_dag, id))
        else:
            self._vraag_dag(id, "")

    def _vraag_dag(self, sleutel: str, bij: str | None, nog_eens: str = "") -> None:
        if bij is None:
            return

        def bewaar(tekst: str | None) -> None:
            if tekst is None:
                return
            dag = lees_dag(tekst, vandaag()) if tekst.strip() else vandaag()
            if dag is None:
                self._vraag_dag(sleutel, bij, tekst)
            elif self.doe(ZetTermijn(sleutel, dag, bij)):
                self.zeg(t.VELD_AANGEPAST)

        uitleg = t.DAGEN_FOUT if nog_eens else t.DAGEN_VRAAG_UITLEG
        self.app.push_screen(Vraagvenster(t.DAGEN_VRAAG, nog_eens, uitleg), bewaar)

    def action_weg(self) -> None:
        """Take the days of a step away."""
        for sleutel, bij in list(self.dossier.termijnen):
            if sleutel == self.gekozen:
                self.doe(ZetTermijn(sleutel, None, bij))

    def action_wet(self) -> None:
        """Choose which law reminds, or none."""

        def bewaar(kader: str | None) -> None:
            if kader is not None:
                self.doe(KiesWerkwijze(kader=Kader(kader)))

        venster = Keuzevenster(t.DAGEN_WET, list(t.KADER.items()), self.dossier.kader)
        self.app.push_screen(venster, bewaar)


def vandaag() -> date:
    """Return the present day where the professional is."""
    return nu().astimezone().date()


def lees_dag(tekst: str, nu: date) -> date | None:
    """Return the day somebody typed ('vandaag', 'gisteren', '2-3-2026'), or None."""
    if (terug := _WOORDEN.get(tekst.strip().casefold())) is not None:
        return nu - timedelta(days=terug)
    delen = _DATUM.match(tekst)
    if delen is None:
        return None
    dag, maand, jaar = (int(d) for d in delen.groups())
    try:
        return date(jaar if jaar > 99 else 2000 + jaar, maand, dag)
    except ValueError:
        return None


def _zin(h: Herinnering) -> str:
    if h.dagen is None:
        return h.zin
    soort = {1: "een", 0: "nul", -1: "gisteren"}.get(h.dagen, "over" if h.dagen > 0 else "laat")
    return f"{h.zin}: {t.DAGEN_NOG[soort].format(n=abs(h.dagen))}"
