"""Errors a user may meet. Each carries one clear Dutch line and nothing of a client.

KeukentafelFout
├── InhoudFout          a file of prompts/ is wrong (file, line, reason)
├── InvoerFout          a line of input is wrong (file, line, reason)
├── OpdrachtFout        a command cannot be carried out now
├── NaamBestaat         a dossier of that name is there already
├── DocumentFout        a document cannot be made in this form on this computer
└── KluisFout           the store refuses (subclasses live in `store.fouten`)
"""


class KeukentafelFout(Exception):
    """Base of all errors meant for a person. `str(fout)` is one Dutch line."""


class InhoudFout(KeukentafelFout):
    """A content file breaks the rules: which file, which line, why."""

    def __init__(self, bestand: str, regel: int | None, reden: str) -> None:
        plek = f"{bestand}, regel {regel}" if regel else bestand
        super().__init__(f"{plek}: {reden}")
        self.bestand, self.regel, self.reden = bestand, regel, reden


class InvoerFout(KeukentafelFout):
    """Input from a file or stdin breaks the rules: where and why."""

    def __init__(self, bron: str, regel: int | None, reden: str) -> None:
        plek = f"{bron}, regel {regel}" if regel else bron
        super().__init__(f"{plek}: {reden}")


class OpdrachtFout(KeukentafelFout):
    """The command does not fit the dossier as it is now."""


class NaamBestaat(KeukentafelFout):
    """There is a dossier of that name already; nothing was taken in."""

    def __init__(self) -> None:
        super().__init__(
            "U heeft al een dossier met deze naam. Geef dat eerst een andere naam. "
            "Er is niets ingelezen."
        )


class DocumentFout(KeukentafelFout):
    """A document cannot be made in this form here; nothing was written."""


class KluisFout(KeukentafelFout):
    """The store cannot do what was asked; nothing was changed on disk."""
