"""The people found in one text before they are tied together: kin words, titles and names."""

from dataclasses import dataclass
from typing import Literal

from keukentafel.labels import RelatieSoort
from keukentafel.language.relaties import MEERVOUD, sekse_van
from keukentafel.language.voornamen import geslacht

Bezit = Literal["eigen", "hoorder", "ander", "lid", "een", "geen", "los"]
"""Whose somebody is: "mijn", "uw", "haar", "de", "een", "geen", or nothing before the word."""


@dataclass
class Vondst:
    """Somebody mentioned, by words `eerste` up to `laatste` (kept apart from the text)."""

    naam: str | None
    relatie: str | None
    soort: RelatieSoort | None
    eerste: int
    laatste: int
    bezit: Bezit = "los"
    bezitter: str = ""
    aanspreek: str = ""
    inwonend: bool | None = None
    overleden: bool = False

    @property
    def meer(self) -> bool:
        """Whether it names several people."""
        return self.naam is None and self.relatie in MEERVOUD

    @property
    def sekse(self) -> str | None:
        """Return "v", "m", or None where neither name nor word tells."""
        van_woord = sekse_van(self.relatie) or sekse_van(self.aanspreek)
        return van_woord or (geslacht(self.naam) if self.naam else None)

    @property
    def heet(self) -> str:
        """The name, or else the relation."""
        return self.naam or self.relatie or ""

    def zelfde(self, ander: "Vondst") -> bool:
        """Say whether both are the same person, as far as the words tell."""
        if self.naam and ander.naam:
            return self.naam.casefold() == ander.naam.casefold()
        return not (self.naam or ander.naam) and self.relatie == ander.relatie
