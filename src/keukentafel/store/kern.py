"""What every part of an unlocked vault stands on: the connection, the id, the key ring."""

from types import TracebackType
from typing import Self

from keukentafel.store.bos import Bos, TeamBos
from keukentafel.store.database import Database
from keukentafel.store.fouten import GeenToegang, KluisBeschadigd, KluisDicht
from keukentafel.store.keten import Kop, Zegelaar
from keukentafel.store.modellen import Stroom
from keukentafel.store.plaats import Plaats
from keukentafel.store.tabellen import DossierRij


class Kern:
    """An unlocked vault, still without anything to do in it."""

    def __init__(self, plaats: Plaats, database: Database, id: str, bos: Bos) -> None:
        """Use the class methods of `Kluis` instead."""
        self.plaats = plaats
        self._database = database
        self._id = id
        self._bos: Bos | None = bos

    @property
    def id(self) -> str:
        """The random id of this vault."""
        return self._id

    @property
    def gebruiker(self) -> str:
        """The member who opened the vault of a team; "" in a vault of one's own."""
        return self._sleutels().wie

    def sluit(self) -> None:
        """Lock: let go of the keys and of the file. Doing so twice is fine."""
        self._bos = None
        self._database.sluit()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        self.sluit()

    def _sleutels(self) -> Bos:
        if self._bos is None:
            raise KluisDicht
        return self._bos

    def _team(self) -> TeamBos:
        """Return the key ring of a team. Raises GeenToegang in a vault of one's own."""
        bos = self._sleutels()
        if not isinstance(bos, TeamBos):
            raise GeenToegang
        return bos

    def _open(self, rij: DossierRij) -> tuple[Zegelaar, Kop]:
        zegelaar = Zegelaar(self._id, rij.id, self._sleutels().open(rij.id, rij.sleutels))
        kop = zegelaar.open_kop(rij.kop)
        if kop.laatste != rij.laatste:
            raise KluisBeschadigd
        return zegelaar, kop

    def _mag_apart(self, rij: DossierRij) -> bool:
        return Stroom.APART in rij.sleutels
