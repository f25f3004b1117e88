"""Write a document where only the user can read it. Never over a file that is there."""

import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import count
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


def vrije_plekken(
    map: Path, naam: str, vormen: Iterable[Sequence[str]], nu: datetime
) -> list[Path]:
    """Return paths that are not taken, for each document in each of its forms, in order.

    A document has one number in all its forms; nobody's name stands in it.
    """
    uit: list[Path] = []
    nummers = count(1)
    for eigen in vormen:
        samen = ([map / f"{naam}-{nu:%Y-%m-%d}-{nr}.{vorm}" for vorm in eigen] for nr in nummers)
        uit += next(plekken for plekken in samen if not any(p.exists() for p in plekken))
    return uit


def schrijf_alleen_voor_mij(pad: Path, inhoud: bytes) -> None:
    """Write a new file with mode 0600, whole or not at all.

    Raises FileExistsError and other OSErrors.
    """
    vlaggen = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    uit = os.fdopen(os.open(pad, vlaggen, 0o600), "wb")
    try:
        with uit:
            uit.write(inhoud)
    except BaseException:  # a full disk must not leave half a document
        pad.unlink(missing_ok=True)
        raise


def schrijf_alle(paren: Sequence[tuple[Path, bytes]]) -> None:
    """Write new files, all of them or none. Raises FileExistsError and other OSErrors."""
    klaar: list[Path] = []
    try:
        for pad, inhoud in paren:
            schrijf_alleen_voor_mij(pad, inhoud)
            klaar.append(pad)
    except BaseException:
        ruim_op(klaar)
        raise


def ruim_op(paden: Iterable[Path]) -> None:
    """Take away files that were just written and do not count after all."""
    for pad in paden:
        pad.unlink(missing_ok=True)
