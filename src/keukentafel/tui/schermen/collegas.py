"""From the home screen, in the vault of a team: who may open a dossier, who is in the team."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from keukentafel.fouten import KeukentafelFout
from keukentafel.tui import teksten
from keukentafel.tui.basis import Vraagvenster
from keukentafel.tui.bladvenster import Bladvenster
from keukentafel.tui.keuze import Keuzevenster

if TYPE_CHECKING:
    from keukentafel.caseload import Zaak
    from keukentafel.store import Kluis


class Collegas:
    """One errand: a row of small windows, and one line at the end for the home screen."""

    def __init__(self, app: Any, zaak: "Zaak", klaar: Callable[[str], None]) -> None:
        """Take the app, the dossier, and who wants to hear how it ended."""
        self._app, self._zaak, self._klaar = app, zaak, klaar

    @property
    def _kluis(self) -> "Kluis":
        kluis: Kluis = self._app.caseload.kluis
        return kluis

    def begin(self) -> None:
        """Show how it stands and what one can do."""
        self._probeer(self._toon)

    def _probeer(self, doe: Callable[[], str | None]) -> None:
        """Do it, and tell what came of it; None when a next window does that."""
        try:
            zin = doe()
        except KeukentafelFout as fout:
            zin = str(fout)
        if zin is not None:
            self._klaar(zin)

    def _toon(self) -> None:
        namen, leden = ", ".join(sorted(self._open_voor())), ", ".join(self._kluis.leden())
        stand = teksten.COLLEGAS_STAND.format(namen=namen, leden=leden)
        titel = teksten.COLLEGAS_TITEL.format(naam=self._zaak.naam)
        venster = Keuzevenster(titel, teksten.COLLEGAS_KEUZES, uitleg=stand)
        self._app.push_screen(venster, lambda keuze: self._probeer(partial(self._na, keuze)))

    def _na(self, keuze: str | None) -> None:
        eigen = self._kluis.gebruiker
        match keuze:
            case "openen":
                self._kies([n for n in self._kluis.leden() if n != eigen], self._vraag_deel)
            case "sluiten":
                self._kies([n for n in self._open_voor() if n != eigen], self._sluit)
            case "uitnodigen":
                self._app.push_screen(
                    Vraagvenster(teksten.COLLEGAS_NAAM),
                    lambda naam: self._probeer(partial(self._nodig_uit, naam)),
                )
            case "afnemen":
                self._kies([n for n in self._kluis.leden() if n != eigen], self._vraag_zeker)

    def _open_voor(self) -> list[str]:
        return sorted(self._kluis.toegang(self._zaak.id))

    def _kies(self, namen: Sequence[str], doe: Callable[[str], str | None]) -> None:
        if not namen:
            self._klaar(teksten.COLLEGAS_NIEMAND)
            return
        venster = Keuzevenster(teksten.COLLEGAS_WIE, [(n, n) for n in sorted(namen)])
        self._app.push_screen(venster, lambda n: self._probeer(partial(doe, n)) if n else None)

    def _vraag_deel(self, naam: str) -> None:
        venster = Keuzevenster(teksten.COLLEGAS_WAT.format(naam=naam), teksten.COLLEGAS_DEEL)
        self._app.push_screen(
            venster, lambda deel: self._probeer(partial(self._geef, naam, deel)) if deel else None
        )

    def _geef(self, naam: str, deel: str) -> str:
        self._kluis.geef_toegang(self._zaak.id, naam, apart=deel == "apart")
        return teksten.COLLEGAS_OPEN.format(naam=naam)

    def _sluit(self, naam: str) -> str:
        self._kluis.neem_toegang(self._zaak.id, naam)
        return teksten.COLLEGAS_DICHT.format(naam=naam)

    def _nodig_uit(self, naam: str | None) -> str | None:
        if naam is None or not naam.strip():
            return None
        naam = naam.strip().casefold()
        zin = self._app.caseload.nodig_uit(naam)
        regels = [regel.format(naam=naam, zin=zin) for regel in teksten.COLLEGAS_EERSTE]
        self._app.push_screen(Bladvenster(teksten.COLLEGAS_ERBIJ.format(naam=naam), regels))
        return None

    def _vraag_zeker(self, naam: str) -> None:
        uitleg = teksten.COLLEGAS_ZEKER_UITLEG.format(naam=naam)
        titel = teksten.COLLEGAS_ZEKER.format(naam=naam)
        venster = Keuzevenster(titel, teksten.COLLEGAS_JA_NEE, uitleg=uitleg)
        doe = partial(self._probeer, partial(self._neem_af, naam))
        self._app.push_screen(venster, lambda keuze: doe() if keuze == "ja" else None)

    def _neem_af(self, naam: str) -> str:
        aantal = len(self._kluis.neem_af(naam))
        return teksten.COLLEGAS_ERAF.format(naam=naam, aantal=aantal)
