"""Where the vault lies. Light enough to import before the first screen.

A folder holds a vault of SQLite. A URL (`postgresql://naam@server/database`) in
`KEUKENTAFEL_KLUIS` puts the vault of a team on PostgreSQL; nothing else has to change.
"""

import os
from pathlib import Path

BESTAND = "kluis.db"
"""Name of the vault file in its folder."""
KOPIEEN = "kopieen"
"""Name of the folder with backups, in the folder of the vault."""

Plaats = Path | str
"""A folder, or the URL of a database."""


def standaard_map() -> Path:
    """Return the folder of the vault: `KEUKENTAFEL_MAP`, or the user's own local data folder."""
    gekozen = os.environ.get("KEUKENTAFEL_MAP")
    if gekozen:
        return Path(gekozen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("keukentafel", appauthor=False)


def plaats_van(map: Path) -> Plaats:
    """Return where the vault lies for who works with this folder: there, or on a server."""
    return os.environ.get("KEUKENTAFEL_KLUIS") or map


def gebruiker() -> str:
    """Return who works here in the vault of a team: `KEUKENTAFEL_GEBRUIKER`, or the account."""
    from getpass import getuser

    try:
        naam = os.environ.get("KEUKENTAFEL_GEBRUIKER") or getuser()
    except (OSError, KeyError):
        return ""
    return naam.strip().casefold()


def bestaat(plaats: Plaats) -> bool:
    """Return whether a folder holds a vault; of a URL it is taken for true. Never opens it."""
    return not isinstance(plaats, Path) or os.path.exists(plaats / BESTAND)
