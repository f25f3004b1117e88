"""Where the vault lies. Light enough to import before the first screen."""

import os
from pathlib import Path

BESTAND = "kluis.db"
"""Name of the vault file in its folder."""


def standaard_map() -> Path:
    """Return the folder of the vault: `KEUKENTAFEL_MAP`, or the user's own local data folder."""
    gekozen = os.environ.get("KEUKENTAFEL_MAP")
    if gekozen:
        return Path(gekozen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("keukentafel", appauthor=False)


def bestaat(map: Path) -> bool:
    """Return whether the folder holds a vault. Looks only; never opens the file."""
    return os.path.exists(map / BESTAND)
