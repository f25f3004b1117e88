"""A dossier as a document: view model first, then a template of `prompts/verslag/`."""

import re
from datetime import datetime
from typing import Literal

from keukentafel.conversation.dossier import Dossier
from keukentafel.labels import Levensdomein
from keukentafel.reports.sjabloon import markdown, met, vul
from keukentafel.reports.verslag_client import clientverslag
from keukentafel.reports.verslag_dossier import dossierverslag

Doel = Literal["client", "dossier"]
Vorm = Literal["md", "html"]

_KOP = re.compile(r"^(#{1,6}) (.*)$", re.MULTILINE)


def maak_verslag(
    dossier: Dossier, *, voor: Doel, lezer: str | None, als: Vorm, nu: datetime
) -> str:
    """Return the document as Markdown or HTML.

    `lezer` is a person id: the client form then holds only what that person heard. None
    stands for everybody who ever sat at the table. `nu` is aware; its zone gives the days.
    Raises InhoudFout when a template is missing or broken.
    """
    model = (
        clientverslag(dossier, lezer, nu)
        if voor == "client"
        else dossierverslag(dossier, _domeinnamen(), nu)
    )
    return vul(f"{voor}.{als}.j2", met(model, markdown) if als == "md" else model)


def maak_overzicht(dossier: Dossier, *, nu: datetime) -> str:
    """Return the document for the dossier as plain text, for a terminal. Raises InhoudFout."""
    ruw = vul("dossier.md.j2", dossierverslag(dossier, _domeinnamen(), nu))
    return _KOP.sub(_streep, ruw)


def _streep(kop: re.Match[str]) -> str:
    teken = "=" if len(kop[1]) == 1 else "-"
    return f"{kop[2]}\n{teken * len(kop[2])}"


def _domeinnamen() -> dict[Levensdomein, str]:
    from keukentafel.content import domeinen

    return {d.sleutel: d.naam for d in domeinen()}
