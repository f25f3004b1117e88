"""Is a folder fit to hold a vault? Not on a network disk, not where a cloud copies it.

A copy in a cloud keeps versions: what was forgotten here lives on there. And a file that is
written while another program uploads it can be damaged.
"""

import os
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath

from keukentafel.fouten import KluisFout


class Soort(StrEnum):
    """Why a folder is unfit."""

    NETWERK = "netwerk"
    WOLK = "wolk"


@dataclass(frozen=True)
class Bezwaar:
    """What is wrong with a folder: the kind, and what it is called in daily life."""

    soort: Soort
    naam: str


NIEUW_GEWEIGERD = {
    Soort.NETWERK: (
        "De map {map} staat op een netwerkschijf. Daar is de kluis niet veilig. "
        "Kies met --map een map op deze computer."
    ),
    Soort.WOLK: (
        "De map {map} wordt door {naam} gekopieerd naar internet. Daar hoort de kluis niet. "
        "Kies met --map een map die alleen op deze computer staat."
    ),
}
LET_OP = {
    Soort.NETWERK: (
        "Let op: uw dossiers staan op een netwerkschijf. Daar kunnen ze beschadigd raken. "
        "Zet de map op deze computer zelf."
    ),
    Soort.WOLK: (
        "Let op: {naam} kopieert de map met uw dossiers naar internet. Wat u hier verwijdert, "
        "kan daar blijven staan. Zet de map ergens anders."
    ),
}
DOCUMENT_IN_WOLK = "Let op: {naam} kopieert dit bestand naar internet."
DOCUMENT_OP_NETWERK = "Let op: dit bestand staat op een netwerkschijf."

_NAMEN = (
    (r"onedrive( [-(].*)?", "OneDrive"),
    (r"dropbox( \(.*)?", "Dropbox"),
    (r"icloud ?drive|mobile documents|com~apple~clouddocs", "iCloud"),
    (r"google ?drive( \(.*)?|drivefs|my drive|mijn drive", "Google Drive"),
    (r"nextcloud\d*", "Nextcloud"),
    (r"owncloud\d*", "ownCloud"),
    (r"cloudstorage", "een cloud"),
)
_SPOREN = (
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".sync_*.db", "Nextcloud"),
    ("._sync_*.db", "Nextcloud"),
    (".tmp.drivedownload", "Google Drive"),
    (".stfolder", "Syncthing"),
)
"""What the programs leave in the top folder that they keep equal."""
_ONEDRIVE = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWERKSOORTEN = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|afs|davfs|ncpfs|fuse\.(sshfs|rclone|davfs2?)"
)
_DRIVE_REMOTE = 4


def bezwaar(map: Path) -> Bezwaar | None:
    """Return why this folder (it need not exist yet) should not hold a vault, or None."""
    for pad in dict.fromkeys((map.absolute(), map.resolve())):
        gevonden = (
            aan_de_naam(pad if os.name == "nt" else PurePath(str(map)), os.environ)
            or aan_de_naam(pad, os.environ)
            or _aan_de_schijf(pad)
            or _aan_de_sporen(pad)
        )
        if gevonden:
            return gevonden
    return None


def aan_de_naam(pad: PurePath, omgeving: Mapping[str, str]) -> Bezwaar | None:
    """Judge by the path alone: `\\\\server\\map`, or a folder that is named after a cloud."""
    if re.match(r"\\\\(?![?.]\\(?!UNC\\))", str(pad), re.IGNORECASE):
        return Bezwaar(Soort.NETWERK, str(pad.anchor))
    for deel in pad.parts:
        for patroon, naam in _NAMEN:
            if re.fullmatch(patroon, deel.casefold()):
                return Bezwaar(Soort.WOLK, naam)
    for variabele in _ONEDRIVE:
        wortel = omgeving.get(variabele)
        if wortel and pad.is_relative_to(type(pad)(wortel)):
            return Bezwaar(Soort.WOLK, "OneDrive")
    return None


def _aan_de_sporen(pad: Path) -> Bezwaar | None:
    for boven in (pad, *pad.parents):
        for spoor, naam in _SPOREN:
            try:
                gevonden = [
                    p for p in boven.glob(spoor) if p.is_file() or spoor != ".dropbox"
                ]  # ~/.dropbox, a folder, holds only the settings of the program
            except OSError:
                break
            if gevonden:
                return Bezwaar(Soort.WOLK, naam)
    return None


def _aan_de_schijf(pad: Path) -> Bezwaar | None:
    if sys.platform == "win32":
        import ctypes

        if ctypes.windll.kernel32.GetDriveTypeW(pad.anchor) == _DRIVE_REMOTE:
            return Bezwaar(Soort.NETWERK, pad.anchor)
        return None
    try:
        with open("/proc/self/mounts", encoding="utf-8", errors="replace") as regels:
            return op_netwerkschijf(pad, regels)
    except OSError:  # no such list here
        return None


def op_netwerkschijf(pad: PurePath, koppelingen: Iterable[str]) -> Bezwaar | None:
    """Judge by the list of mounted disks of Linux, a line per disk."""
    lengte, soort = -1, ""
    for regel in koppelingen:
        velden = regel.split(" ")
        plek = velden[1].replace("\\040", " ") if len(velden) > 2 else ""
        if plek and len(plek) >= lengte and pad.is_relative_to(plek):
            lengte, soort = len(plek), velden[2]
    return Bezwaar(Soort.NETWERK, soort) if _NETWERKSOORTEN.fullmatch(soort) else None


def weiger_nieuw(map: Path) -> None:
    """Raise KluisFout when no new vault should be made in this folder."""
    gevonden = bezwaar(map)
    if gevonden:
        raise KluisFout(NIEUW_GEWEIGERD[gevonden.soort].format(map=map, naam=gevonden.naam))


def waarschuwing(map: Path) -> str:
    """Return the line to show each time a vault in this folder is opened, or ''."""
    gevonden = bezwaar(map)
    return LET_OP[gevonden.soort].format(naam=gevonden.naam) if gevonden else ""


def waarschuwing_document(bestand: Path) -> str:
    """Return the line to show with a document that was written here, or ''."""
    gevonden = bezwaar(bestand.parent)
    if gevonden is None:
        return ""
    zin = DOCUMENT_IN_WOLK if gevonden.soort is Soort.WOLK else DOCUMENT_OP_NETWERK
    return zin.format(naam=gevonden.naam)


def maak_dicht(map: Path) -> None:
    """Take from others what they may do with the files of a vault that is here."""
    if os.name != "posix":
        return
    for bestand in map.glob("kluis.db*"):
        try:
            stand = bestand.lstat().st_mode
            if stand & 0o077 and not bestand.is_symlink():
                bestand.chmod(stand & 0o700)
        except OSError:  # not ours: the doctor says so
            continue
