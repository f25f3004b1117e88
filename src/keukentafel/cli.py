"""The commands without a screen. Bare `keukentafel` opens the screens and imports no more.

Whatever goes wrong, a user gets one Dutch line on stderr and exit code 2; never a trace.
"""

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from keukentafel.fouten import KeukentafelFout

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from typing import TextIO

FOUT = 2
GESTOPT = 130
DICHTE_PIJP = 141


def main(argumenten: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    if argumenten is None:
        argumenten = sys.argv[1:]
        sys.excepthook = _zonder_waarden
        _bescherm()
    if not argumenten:
        return _veilig(_open_schermen)
    _in_utf8()
    return _veilig(lambda: _voer_uit(argumenten))


def _bescherm() -> None:
    """Close this process off: to other users, to crash files, to the network."""
    from keukentafel.bescherming import bescherm_proces
    from keukentafel.netwerk import bewaak, hosts_uit

    bescherm_proces()
    bewaak(hosts_uit(os.environ.get("KEUKENTAFEL_HOSTS", "")))


def _voer_uit(argumenten: Sequence[str]) -> int:
    from keukentafel.cli_opties import lees_opties

    try:
        opties = lees_opties(argumenten)
    except SystemExit as klaar:  # the help was shown, or an option was wrong
        return int(klaar.code or 0)
    match opties.opdracht:
        case None:
            return _open_schermen(opties.map)
        case "duiden" | "vragen":
            from keukentafel import cli_regels

            return cli_regels.OPDRACHTEN[opties.opdracht](opties)
        case "inhoud":
            from keukentafel import cli_inhoud

            return cli_inhoud.inhoud(opties)
        case "helder":
            from keukentafel import cli_helder

            return cli_helder.helder(opties)
        case "oefenen" | "rollenspel":
            from keukentafel import cli_oefenen

            return cli_oefenen.OPDRACHTEN[opties.opdracht](opties)
        case "nabespreking":
            from keukentafel import cli_nabespreking

            return cli_nabespreking.nabespreking(opties)
        case "terugblik":
            from keukentafel import cli_terugblik

            return cli_terugblik.terugblik(opties)
        case "pseudonimiseer":
            from keukentafel import cli_pseudoniem

            return cli_pseudoniem.pseudonimiseer(opties)
        case "controle" | "herstel" | "sleutels" | "team":
            from keukentafel import cli_kluis

            return cli_kluis.OPDRACHTEN[opties.opdracht](opties)
        case "exporteer" | "importeer" | "inzage" | "overnemen" | "veiligheidsverslag":
            from keukentafel import cli_uitwisseling

            return cli_uitwisseling.OPDRACHTEN[opties.opdracht](opties)
        case "inlezen" | "verslag" | "lijst" | "toon":
            from keukentafel import cli_dossier

            return cli_dossier.OPDRACHTEN[opties.opdracht](opties)
        case _:
            from keukentafel import cli_vergeten

            return cli_vergeten.OPDRACHTEN[opties.opdracht](opties)


def _open_schermen(map: "Path | None" = None) -> int:
    if not (_is_terminal(sys.stdin) and (_is_terminal(sys.stdout) or _is_terminal(sys.stderr))):
        from keukentafel import cli_teksten

        raise KeukentafelFout(cli_teksten.GEEN_TERMINAL)
    from keukentafel.bescherming import verraders, zwijg

    if namen := verraders(os.environ):
        from keukentafel import cli_teksten

        raise KeukentafelFout(cli_teksten.VERRAADT.format(namen=", ".join(namen)))
    zwijg()
    from keukentafel.store.plaats import standaard_map
    from keukentafel.tui.app import start

    return start(map or standaard_map())


def _is_terminal(stroom: "TextIO | None") -> bool:
    return stroom is not None and stroom.isatty()


def _in_utf8() -> None:
    """Speak UTF-8 on every system. A lone surrogate leaves as the JSON escape it came in as."""
    for stroom, fouten in ((sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if stroom is not None:
            stroom.reconfigure(encoding="utf-8", errors=fouten, newline="\n")  # type: ignore[union-attr]


def _veilig(opdracht: Callable[[], int]) -> int:
    """Run a command; errors a user may meet become one line."""
    try:
        code = opdracht()
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeukentafelFout as fout:
        return _meld(str(fout))
    except KeyboardInterrupt:
        return GESTOPT
    except BrokenPipeError:
        _sluit_uitvoer()
        return DICHTE_PIJP
    except OSError:
        from keukentafel import cli_teksten

        _sluit_uitvoer()
        return _meld(cli_teksten.SCHRIJVEN_LUKT_NIET)
    return code


def _meld(zin: str) -> int:
    print(" ".join(zin.split()), file=sys.stderr)
    return FOUT


def _sluit_uitvoer() -> None:
    """Nobody reads on: let what is left go nowhere, so that ending stays quiet."""
    if sys.stdout is None:
        return
    leeg = os.open(os.devnull, os.O_WRONLY)
    os.dup2(leeg, sys.stdout.fileno())
    os.close(leeg)


def _zonder_waarden(
    soort: type[BaseException], fout: BaseException, spoor: "TracebackType | None"
) -> None:
    """Tell of a fault in the program without any value: it could be what a client said."""
    from keukentafel import cli_teksten

    plek = "?"
    while spoor is not None:
        plek = f"{os.path.basename(spoor.tb_frame.f_code.co_filename)}:{spoor.tb_lineno}"
        spoor = spoor.tb_next
    print(cli_teksten.MIS.format(soort=soort.__name__, plek=plek), file=sys.stderr)
