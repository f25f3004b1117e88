"""Changes that more than one screen offers: a sentence, its details, whose it is."""

from collections.abc import Callable

from keukentafel.conversation.analyse import VRAAG_DETAILS
from keukentafel.conversation.dossier import Hulpvraag
from keukentafel.conversation.opdrachten import BewerkHulpvraag
from keukentafel.conversation.tekst import heeft_bsn
from keukentafel.tui import teksten
from keukentafel.tui.basis import Dossierscherm, Vraagvenster
from keukentafel.tui.keuze import Formulier, Keuzevenster, mensen


def zeg_bewaard(scherm: Dossierscherm, tekst: str, zin: str) -> None:
    """Say that it is kept, or that a number was left out of it."""
    scherm.zeg(teksten.BSN_WEG if heeft_bsn(tekst) else zin)


def vraag_zin(scherm: Dossierscherm, hulpvraag: Hulpvraag) -> None:
    """Ask for another sentence."""

    def bewaar(zin: str | None) -> None:
        if zin is None or zin.strip() == hulpvraag.zin:
            return
        if scherm.doe(BewerkHulpvraag(hulpvraag.id, zin=zin)):
            zeg_bewaard(scherm, zin, teksten.AANGEPAST)

    venster = Vraagvenster(teksten.VOLGORDE_ZIN, hulpvraag.zin, teksten.VOLGORDE_ZIN_UITLEG)
    scherm.app.push_screen(venster, bewaar)


def vraag_meer(scherm: Dossierscherm, hulpvraag: Hulpvraag) -> None:
    """Ask for more about a hulpvraag (seed 4.2)."""
    velden = {veld: teksten.DETAILS[veld] for veld in VRAAG_DETAILS}

    def bewaar(nieuw: dict[str, str]) -> None:
        if scherm.doe(BewerkHulpvraag(hulpvraag.id, details=nieuw)):
            zeg_bewaard(scherm, " ".join(nieuw.values()), teksten.AANGEPAST)

    formulier(scherm, teksten.VOLGORDE_VRAAG_DETAILS, velden, dict(hulpvraag.details), bewaar)


def vraag_van_wie(scherm: Dossierscherm, hulpvraag: Hulpvraag) -> None:
    """Ask whose question it is."""

    def bewaar(wie: str | None) -> None:
        if wie is not None and wie != hulpvraag.wie:
            scherm.doe(BewerkHulpvraag(hulpvraag.id, wie=wie))

    kies_wie(scherm, teksten.VOLGORDE_WIE, hulpvraag.wie, bewaar)


def kies_wie(
    scherm: Dossierscherm, titel: str, nu: str, bewaar: Callable[[str | None], None]
) -> None:
    """Let a person be chosen, or nobody in particular."""
    scherm.app.push_screen(Keuzevenster(titel, mensen(scherm.dossier), nu), bewaar)


def formulier(
    scherm: Dossierscherm,
    titel: str,
    velden: dict[str, str],
    waarden: dict[str, str],
    bewaar: Callable[[dict[str, str]], None],
) -> None:
    """Open a form; `bewaar` gets what stands there when something changed."""

    def klaar(nieuw: dict[str, str] | None) -> None:
        if nieuw and any(nieuw[veld] != waarden.get(veld, "") for veld in velden):
            bewaar(nieuw)

    scherm.app.push_screen(Formulier(titel, velden, waarden), klaar)
