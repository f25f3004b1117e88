"""What the store may refuse. Each error is one fixed line, so no secret can slip into it.

After any of these nothing has changed on disk.
"""

from typing import ClassVar

from keukentafel.fouten import KluisFout


class VasteKluisFout(KluisFout):
    """Base: an error whose text never varies."""

    zin: ClassVar[str]

    def __init__(self) -> None:
        """Take no details: they could hold words of a client or a key."""
        super().__init__(self.zin)


class VerkeerdeWachtzin(VasteKluisFout):
    """The passphrase does not open the vault."""

    zin = "Deze wachtzin klopt niet. Probeer het nog eens, of gebruik uw herstelcode."


class CodeTikfout(VasteKluisFout):
    """The recovery code cannot be right for any vault: it was mistyped."""

    zin = "In deze herstelcode zit een tikfout. Kijk elke groep na en typ de code nog eens."


class VerkeerdeHerstelcode(VasteKluisFout):
    """A well-formed recovery code, but of another vault."""

    zin = "Deze herstelcode hoort bij een andere kluis. Zoek de code van deze kluis."


class GeenKluis(VasteKluisFout):
    """There is no vault in this folder."""

    zin = "In deze map staat geen kluis. Maak eerst een kluis, of kies een andere map."


class KluisBestaatAl(VasteKluisFout):
    """There is a vault already; it is never overwritten."""

    zin = "In deze map staat al een kluis. Open die kluis, of kies een andere map."


class NieuwerSchema(VasteKluisFout):
    """The vault was written by a later version of the program."""

    zin = "Deze kluis is van een nieuwere versie van Keukentafel. Werk het programma eerst bij."


class KluisBeschadigd(VasteKluisFout):
    """The file is damaged or was changed by something else than this program."""

    zin = (
        "De kluis is beschadigd of buiten Keukentafel om veranderd. "
        "Laat de map zoals hij is en vraag uw helpdesk om een reservekopie."
    )


class KluisBezet(VasteKluisFout):
    """Another window or program holds the vault."""

    zin = "Keukentafel staat al open. Ga naar dat venster, of sluit het en probeer het opnieuw."


class SchijfVol(VasteKluisFout):
    """The disk, the quota or the file size limit leaves no room."""

    zin = "Bewaren lukt niet: de schijf is vol. Maak ruimte vrij en probeer het opnieuw."


class Conflict(VasteKluisFout):
    """The dossier is no longer as the caller last saw it."""

    zin = "Dit dossier is intussen veranderd. Open het opnieuw en doe de laatste stap nog eens."


class MapNietSchrijfbaar(VasteKluisFout):
    """The folder or the file does not let itself be written."""

    zin = "Bewaren in deze map mag niet. Kies een andere map, of vraag uw helpdesk om hulp."


class OnbekendDossier(VasteKluisFout):
    """There is no such dossier, or it was destroyed."""

    zin = "Dit dossier is er niet (meer). Ga terug naar de lijst en kies een ander dossier."


class KluisDicht(VasteKluisFout):
    """The vault was locked: its keys are gone from this program."""

    zin = "De kluis is op slot. Open de kluis en probeer het opnieuw."


class GeenToegang(VasteKluisFout):
    """Who opened the vault of the team may not open (all of) this dossier."""

    zin = "U heeft geen toegang tot dit deel van het dossier. Vraag een collega die dat wel heeft."


class OnbekendeGebruiker(VasteKluisFout):
    """There is no slot for this name."""

    zin = "Deze naam kent de kluis van het team niet. Kijk de naam na, of vraag een collega."


class GebruikerBestaatAl(VasteKluisFout):
    """There is a slot for this name already."""

    zin = "Deze naam heeft al toegang tot de kluis van het team. Kies een andere naam."


class KluisOnbereikbaar(VasteKluisFout):
    """The database server does not answer."""

    zin = "De kluis op de server is niet te bereiken. Wat bewaard was, blijft. Probeer het zo weer."


class ServerWeigert(VasteKluisFout):
    """The database server does not let this account in, or not do this."""

    zin = "De server met de kluis laat u niet toe. Kijk het adres na, of vraag uw helpdesk om hulp."


class GeenAdres(VasteKluisFout):
    """The URL of the vault is not one that can be used."""

    zin = (
        "Dit adres van de kluis klopt niet. Het ziet er zo uit: postgresql://naam@server/database."
    )


class GeenKopie(VasteKluisFout):
    """There is no such backup."""

    zin = "Deze reservekopie is er niet. Kijk welke er zijn met: keukentafel herstel."


class GeenSleutelhanger(VasteKluisFout):
    """The keychain of the system is not there, or does not hold the secret of this vault."""

    zin = "Op deze computer kan geen pincode worden gebruikt. Open de kluis met uw wachtzin."


class PinTeKort(VasteKluisFout):
    """The PIN is too short."""

    zin = "Deze pincode is te kort. Kies er een van zes tekens of meer."


class VerkeerdePin(VasteKluisFout):
    """The PIN does not open the vault on this device."""

    zin = "Deze pincode klopt niet. Probeer het nog eens, of gebruik uw wachtzin."


class GeenPin(VasteKluisFout):
    """No PIN was set for this vault."""

    zin = "Voor deze kluis is geen pincode ingesteld. Open de kluis met uw wachtzin."


class VierOgenGevenDoor(VasteKluisFout):
    """The two codes of the organisation set no passphrase in the vault of a team."""

    zin = (
        "Met twee codes geeft u in een team een dossier door aan een collega. "
        "Dat doet u met: keukentafel team overdragen."
    )


class GeenVerzegeldBestand(VasteKluisFout):
    """The file is not one that this program sealed."""

    zin = "Dit is geen verzegeld bestand van Keukentafel, of het is niet heel."
