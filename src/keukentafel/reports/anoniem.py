"""The same view model without names: for talking a case over with colleagues (intervisie)."""

from typing import TypeVar

from keukentafel.conversation.dossier import Dossier
from keukentafel.language.pseudoniem import Tabel, pseudonimiseer
from keukentafel.reports.sjabloon import met

T = TypeVar("T")


def anoniem(dossier: Dossier, model: T) -> T:
    """Return the view model with every text of people masked, one name the same everywhere.

    What might be a name goes. A person must still read it: someone can be known by the story.
    Raises InhoudFout when a list of words is broken.
    """
    bekend = tuple(p.naam for p in dossier.personen.values())
    tabel = Tabel()

    def masker(tekst: str) -> str:
        nonlocal tabel
        gemaskeerd = pseudonimiseer(tekst, bekend, tabel)
        tabel = gemaskeerd.tabel
        return gemaskeerd.tekst

    uit: T = met(model, masker)
    return uit
