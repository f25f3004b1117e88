"""Write a document where only the user can read it. Never over a file that is there."""

import os
from datetime import datetime
from pathlib import Path


def vrije_plek(map: Path, vorm: str, nu: datetime) -> Path:
    """Return a path that is not taken; its name tells the day and nothing of anybody."""
    basis = f"verslag-{nu:%Y-%m-%d}"
    namen = (f"{basis}{f'-{n}' if n > 1 else ''}.{vorm}" for n in range(1, 1000))
    return next(map / naam for naam in namen if not (map / naam).exists())


def documentenmap() -> Path:
    """Return the folder for documents of this user, else the home folder."""
    from platformdirs import user_documents_path

    documenten = user_documents_path()
    return documenten if documenten.is_dir() else Path.home()


def schrijf_alleen_voor_mij(pad: Path, inhoud: bytes) -> None:
    """Write a new file with mode 0600. Raises FileExistsError and other OSErrors."""
    vlaggen = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(pad, vlaggen, 0o600), "wb") as uit:
        uit.write(inhoud)
