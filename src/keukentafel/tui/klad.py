"""Keeps what stands half typed, a moment after each key: a program that is killed loses no line.

What is kept lies sealed beside the vault (`store/klad.py`). Once it stands in the dossier, as a
note or as what waits for the next time, it goes.
"""

import json
from typing import TYPE_CHECKING

from keukentafel.conversation.opdrachten import BewaarConcept
from keukentafel.conversation.tekst import masker_bsn, schoon
from keukentafel.fouten import KeukentafelFout, KluisFout
from keukentafel.store.fouten import KluisBeschadigd
from keukentafel.tui import teksten
from keukentafel.tui.basis import Dossierscherm
from keukentafel.tui.slot import gekozen_spreker, half_getypt

if TYPE_CHECKING:
    from keukentafel.session import Sessie
    from keukentafel.store import Kluis
    from keukentafel.tui.app import KeukentafelApp

WACHT = 0.3
"""So many seconds after a key what stands there is kept; keys in between are kept with it."""
_LAATSTE = 3
"""Among so many last notes is looked for a line that was noted just before the end."""


class Klad:
    """What is half typed in the open dossier."""

    def __init__(self, app: "KeukentafelApp") -> None:
        """Begin with nothing."""
        self._app = app
        self._wacht = False
        self._stond: tuple[str, str, str | None] | None = None

    def bewoog(self) -> None:
        """A key was pressed: see in a moment what stands there."""
        if not self._wacht and self._sessie() is not None:
            self._wacht = True
            self._app.set_timer(WACHT, self._kijk)

    def _kijk(self) -> None:
        self._wacht = False
        if self._sessie() is not None:
            schermen = self._app.screen_stack
            later = [s.nog_niet_bewaard() for s in schermen if isinstance(s, Dossierscherm)]
            tekst = "\n".join(filter(None, [half_getypt(schermen), *later]))
            self.zet(tekst, gekozen_spreker(self._app))

    def zet(self, tekst: str, spreker: str | None = None) -> bool:
        """Keep this for the open dossier; '' takes away what was kept. False when it cannot be."""
        sessie, caseload = self._sessie(), self._app.caseload
        if sessie is None or caseload is None:
            return False
        wat = (sessie.dossier_id, tekst, spreker)
        if wat == self._stond:
            return True
        if not tekst:
            caseload.kluis.wis_klad(sessie.dossier_id)
        elif not self._bewaar(caseload.kluis, sessie.dossier_id, tekst, spreker):
            return False
        self._stond = wat
        return True

    @staticmethod
    def _bewaar(kluis: "Kluis", dossier: str, tekst: str, spreker: str | None) -> bool:
        inhoud = json.dumps([masker_bsn(tekst), spreker]).encode()
        try:
            return kluis.bewaar_klad(dossier, inhoud)
        except KluisFout:  # locked just now
            return False

    def haal_terug(self) -> None:
        """Take what a program that was killed left into the dossier: the talk puts it on its line.

        What cannot be read any more, or not be stored now, is told.
        """
        sessie, caseload = self._sessie(), self._app.caseload
        self._stond = None
        if sessie is None or caseload is None:
            return
        try:
            inhoud = caseload.kluis.lees_klad(sessie.dossier_id)
            if inhoud is None:
                return
            tekst, spreker = json.loads(inhoud)
            if not _staat_er_al(sessie, tekst):
                oud = sessie.dossier.concept
                sessie.do(BewaarConcept(f"{oud}\n{tekst}" if oud else tekst, spreker))
        except KluisBeschadigd:
            self._app.zeg(teksten.KLAD_STUK)
        except KeukentafelFout as fout:
            self._app.zeg(str(fout))
            return
        caseload.kluis.wis_klad(sessie.dossier_id)

    def _sessie(self) -> "Sessie | None":
        """Return the open dossier, if this user may write in it."""
        sessie = self._app.sessie
        return None if sessie is None or sessie.kijkt_mee else sessie


def _staat_er_al(sessie: "Sessie", tekst: str) -> bool:
    """Return whether the line was noted or put aside just before the program was killed."""
    laatste = list(sessie.dossier.uitingen.values())[-_LAATSTE:]
    return schoon(tekst) in {sessie.dossier.concept, *(u.tekst for u in laatste)}
