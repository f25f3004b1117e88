"""The dossier as plain text, for a terminal."""

from datetime import datetime

from keukentafel.conversation.dossier import Dossier
from keukentafel.reports.documenten import Papier, Wens, maak_document
from keukentafel.reports.naar_md import naar_tekst


def maak_overzicht(dossier: Dossier, *, nu: datetime) -> str:
    """Return the document for the dossier as plain text. Raises InhoudFout."""
    return naar_tekst(maak_document(dossier, Wens(Papier.DOSSIER), nu))
