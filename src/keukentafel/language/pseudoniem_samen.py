"""The words of one name taken together: first and last, small words between, Sint before."""

import re
from collections.abc import Iterator

from keukentafel.labels import RelatieSoort
from keukentafel.language.pseudoniem_plek import MEESTE_TUSSEN, NA_VOORLETTER, Plek
from keukentafel.language.pseudoniem_soort import Soort, Vlak, sterkste
from keukentafel.language.relaties import relatie_soort

_LOS = re.compile(r"[^\S\n]*")


class Samenvoeger:
    """Joins neighbours that were judged to be a name."""

    def __init__(self, plek: Plek) -> None:
        self._plek, self._z, self._lijst = plek, plek.z, plek.lijst

    def vlakken(self, soorten: dict[int, Soort]) -> Iterator[Vlak]:
        """Join the words of one name: first and last, small words between, Sint before."""
        i = 0
        while i < len(self._z.delen):
            if i not in soorten:
                i += 1
                continue
            eind = i
            while (volgt := self._sluit_aan(eind, soorten)) is not None:
                eind = volgt
            rij = [soorten[k] for k in range(i, eind + 1) if k in soorten]
            begin = self._begint_bij(i)
            soort = sterkste(rij)
            while self._hoort_bij_plek(begin - 1, soort):
                begin -= 1
            yield Vlak(self._z.delen[begin].van, self._z.delen[eind].tot, soort)
            i = eind + 1

    def _sluit_aan(self, i: int, soorten: dict[int, Soort]) -> int | None:
        """Return the next word of the same name."""
        voorletter = len(self._z.laag(i)) == 1
        for k in range(i + 1, min(i + 2 + MEESTE_TUSSEN, len(self._z.delen))):
            patroon = NA_VOORLETTER if voorletter else _LOS
            gat = self._z.gat(k - 1)
            if not patroon.fullmatch(gat) and gat != "-" and not gat.isdigit():
                return None
            if k in soorten:
                return None if Soort.WOORD in (soorten[i], soorten[k]) else k
            if k == i + 1 and self._nog_een_hoofdletter(i, k):
                soorten[k] = soorten[i]
                return k
            if (
                k == i + 1
                and self._z.laag(k) in self._lijst["achterzetsels"]
                and soorten[i] != Soort.WOORD
            ):
                soorten[k] = Soort.SCHOOL if self._z.laag(k) != "kerk" else Soort.ORGANISATIE
                return k
            if self._z.laag(k) not in self._lijst["vast_in_naam"]:
                return None
        return None

    def _nog_een_hoofdletter(self, i: int, k: int) -> bool:
        """Gereformeerde Gemeente, Goud Goed: what follows with a capital is of the name."""
        een, ander = self._z.delen[i], self._z.delen[k]
        vrij = (
            ander.laag not in self._lijst["vast_in_naam"] and len(ander.laag) > 1 and not ander.kop
        )
        groot = een.hoofdletter and ander.hoofdletter and not ander.schreeuwt
        return vrij and groot and ander.vervangt is None

    def _begint_bij(self, i: int) -> int:
        """Return where a name begins: De in De Wegwijzer, van der in mevrouw van der Heijden."""
        while i > 0 and self._z.los(i - 1) and self._hoort_ervoor(i):
            i -= 1
        return i

    def _hoort_ervoor(self, i: int) -> bool:
        voor = self._z.delen[i - 1]
        if not voor.hoofdletter:
            vast = voor.laag in self._lijst["vast_in_naam"] and self._plek.na_titel(i) > 0
            return vast and not self._van_iemand(i)
        if voor.kop and voor.laag in self._lijst["nooit_vooraan"]:
            return False
        return voor.laag in self._lijst["voorwoorden"] | self._lijst["tussenvoegsels"]

    def _van_iemand(self, i: int) -> bool:
        """De zus van Ria: says whose she is, and is no part of a name as in dokter van Dam."""
        if i < 2 or self._z.laag(i - 1) != "van":
            return False
        soort = relatie_soort(self._z.laag(i - 2))
        helper = soort is RelatieSoort.HULPVERLENER
        return soort is not None and (not helper or self._plek.boek.voornaam(self._z.laag(i)))

    def _hoort_bij_plek(self, i: int, soort: Soort) -> bool:
        """Oude rijksweg, lange nieuwstraat, in nieuwe pekela."""
        woord = self._z.laag(i) if i >= 0 else ""
        if soort is not Soort.ADRES and self._z.laag(i - 1) not in self._lijst["naar"]:
            return False
        return woord in self._lijst["voorwoorden"] - self._lijst["lidwoorden"] and self._z.los(i)
