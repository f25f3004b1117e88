"""From the home screen: keep, hand over, give away, or erase a part of one dossier."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from keukentafel.conversation.opdrachten import LegOverdrachtVast
from keukentafel.conversation.wissen import Wis, WisDomein, WisGesprek, WisPersoon, WisRegel
from keukentafel.fouten import KeukentafelFout
from keukentafel.labels import Levensdomein
from keukentafel.tui import teksten
from keukentafel.tui.basis import Vraagvenster
from keukentafel.tui.bladvenster import Bladvenster
from keukentafel.tui.keuze import Keuzevenster
from keukentafel.tui.schermen.collegas import Collegas

if TYPE_CHECKING:
    from keukentafel.caseload import Zaak
    from keukentafel.session import Sessie


class Beheer:
    """One errand: a row of small windows, and one line at the end for the home screen."""

    def __init__(self, app: Any, zaak: "Zaak", klaar: Callable[[str], None]) -> None:
        """Take the app, the dossier, and who wants to hear how it ended."""
        self._app, self._zaak, self._klaar = app, zaak, klaar
        self._sessie: Sessie | None = None

    def begin(self) -> None:
        """Show how it stands and what one can do."""
        try:
            self._sessie = self._app.caseload.bekijk(self._zaak.id)
        except KeukentafelFout as fout:
            self._klaar(str(fout))
            return
        bewaring = self._sessie.bewaring
        overdracht = teksten.BEHEER_OVERDRACHT[bewaring.overdracht]
        dag = bewaring.vernietigen_op
        vorm = teksten.BEHEER_STAND if dag else teksten.BEHEER_GEEN_DAG
        stand = vorm.format(dag=f"{dag:%d-%m-%Y}" if dag else "", overdracht=overdracht)
        titel = teksten.BEHEER_TITEL.format(naam=self._zaak.naam)
        team = [teksten.BEHEER_TEAM] if self._app.caseload.kluis.gebruiker else []
        venster = Keuzevenster(titel, [*teksten.BEHEER_KEUZES, *team], uitleg=stand)
        self._app.push_screen(venster, self._gekozen)

    def _gekozen(self, keuze: str | None) -> None:
        assert self._sessie is not None
        match keuze:
            case "regel" | "persoon" | "domein" | "gesprek":
                self._kies(dict(_te_wissen(self._sessie, keuze)), leest_mee=keuze == "regel")
            case "overgedragen" | "niet_overdragen":
                self._probeer(partial(self._leg_vast, keuze == "overgedragen"))
            case "uitgeven":
                self._vraag_plek()
            case "logboek":
                regels = list(_log(self._sessie))
                self._app.push_screen(Bladvenster(teksten.BEHEER_LOGBOEK, regels))
            case "collegas":
                Collegas(self._app, self._zaak, self._klaar).begin()

    def _kies(self, wat: dict[str, tuple[str, Wis]], *, leest_mee: bool) -> None:
        """Show what there is; where that is what people said, the access log keeps it."""
        assert self._sessie is not None
        if not wat:
            self._klaar(teksten.BEHEER_NIETS)
            return
        if leest_mee:
            with suppress(KeukentafelFout):  # a full disk must keep nobody from erasing
                self._sessie.log("getoond")
        keuzes = [(sleutel, woorden) for sleutel, (woorden, _) in wat.items()]
        venster = Keuzevenster(teksten.BEHEER_WAT, keuzes)
        self._app.push_screen(venster, lambda s: self._gekozen_te_wissen(wat[s]) if s else None)

    def _gekozen_te_wissen(self, gekozen: tuple[str, Wis]) -> None:
        """Of a person, ask for nicknames first: nobody else knows those."""
        naam, wat = gekozen
        if not isinstance(wat, WisPersoon):
            self._vraag_zeker(wat)
            return
        titel = teksten.BEHEER_BIJNAAM.format(naam=naam)
        venster = Vraagvenster(titel, uitleg=teksten.BEHEER_BIJNAAM_UITLEG)
        self._app.push_screen(
            venster,
            lambda ook: (
                None
                if ook is None
                else self._vraag_zeker(WisPersoon(wat.id, tuple(ook.split(","))))
            ),
        )

    def _vraag_zeker(self, wat: Wis) -> None:
        from keukentafel.store.kopie import DAGEN

        assert self._sessie is not None
        aantal = self._sessie.wat_gaat_weg(wat)
        uitleg = teksten.BEHEER_ZEKER_UITLEG.format(aantal=aantal, dagen=DAGEN)
        venster = Keuzevenster(teksten.BEHEER_ZEKER, teksten.BEHEER_JA_NEE, uitleg=uitleg)
        doe = partial(self._probeer, partial(self._wis, wat))
        self._app.push_screen(venster, lambda keuze: doe() if keuze == "ja" else None)

    def _probeer(self, doe: Callable[[], str]) -> None:
        try:
            self._klaar(doe())
        except KeukentafelFout as fout:
            self._klaar(str(fout))

    def _wis(self, wat: Wis) -> str:
        assert self._sessie is not None
        return teksten.BEHEER_GEWIST if self._sessie.wis(wat) else teksten.BEHEER_NIETS

    def _leg_vast(self, gedaan: bool) -> str:
        assert self._sessie is not None
        self._sessie.do(LegOverdrachtVast(gedaan=gedaan))
        return teksten.BEHEER_VASTGELEGD

    def _vraag_plek(self) -> None:
        """Ask where: nothing leaves the vault on one key."""
        from keukentafel.tui.bestand import documentenmap, vrije_plek

        plek = vrije_plek(documentenmap(), "json", datetime.now())
        venster = Vraagvenster(
            teksten.BEHEER_UITGEVEN, str(plek), uitleg=teksten.BEHEER_UITGEVEN_UITLEG
        )

        def verder(pad: str | None) -> None:
            if pad and pad.strip():
                self._probeer(partial(self._geef_uit, Path(pad.strip()).expanduser()))

        self._app.push_screen(venster, verder)

    def _geef_uit(self, pad: Path) -> str:
        from keukentafel.reports.documenten import Papier, Vorm, Wens, maak
        from keukentafel.tui.bestand import schrijf_alle

        assert self._sessie is not None
        nu = datetime.now().astimezone()
        verslag = maak(self._sessie.dossier, Wens(Papier.DOSSIER), Vorm.HTML, nu)
        inhoud = self._sessie.geef_uit(nu)
        pad = pad.with_suffix(".json")
        try:
            schrijf_alle([(pad, inhoud), (pad.with_suffix(".html"), verslag)])
        except FileExistsError:
            return teksten.BEHEER_BESTAAT_AL
        except OSError:
            return teksten.BEHEER_SCHRIJFT_NIET.format(map=pad.parent)
        return teksten.BEHEER_UITGEGEVEN.format(pad=pad)


def _log(sessie: "Sessie") -> Iterator[str]:
    for e in reversed(sessie.inzage()):
        hoe = teksten.BEHEER_GEKEKEN[getattr(e, "hoe", "document")]
        yield f"{e.op.astimezone():%d-%m-%Y %H:%M}  {hoe}  {getattr(e, 'door', '')}".rstrip()


def _te_wissen(sessie: "Sessie", soort: str) -> Iterator[tuple[str, tuple[str, Wis]]]:
    """Yield what can be erased of a kind: a key, the words to choose by, and the order."""
    d = sessie.dossier
    if soort == "persoon":
        for id, persoon in d.personen.items():
            yield id, (persoon.naam, WisPersoon(id))
    elif soort == "gesprek":
        for nr, gesprek in d.gesprekken.items():
            yield str(nr), (f"{gesprek.begonnen.astimezone():%d-%m-%Y %H:%M}", WisGesprek(nr))
    elif soort == "domein":
        from keukentafel.content import domeinen

        for domein in domeinen():
            wat = WisDomein(Levensdomein(domein.sleutel))
            if sessie.wat_gaat_weg(wat):
                yield domein.sleutel, (domein.naam, wat)
    else:
        regels = [(u.id, u.tekst) for u in d.uitingen.values() if u.tekst]
        regels += [(int(r.id[1:]), r.verwoording) for r in d.eigen_regels.values()]
        regels += [(h.id, h.zin) for h in d.hulpvragen.values()]
        regels += [(x.id, x.tekst) for x in d.doelen.values()]
        regels += [(x.id, x.actie) for x in d.acties.values()]
        for nr, tekst in sorted(regels, reverse=True):
            yield str(nr), (tekst, WisRegel(nr))
