"""The options of the commands, in Dutch down to the words of argparse itself."""

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from textwrap import fill
from typing import NoReturn

from keukentafel import __version__, cli_kluisopties
from keukentafel import cli_teksten as teksten
from keukentafel.labels import Fase, VraagSoort

_WOORDEN = {
    "usage: ": teksten.GEBRUIK,
    "options": teksten.OPTIES,
    "positional arguments": teksten.INVOER,
    "show this help message and exit": teksten.HULP,
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "dit ontbreekt: %s",
    "unrecognized arguments: %s": "dit ken ik niet: %s",
    "expected one argument": "hier hoort één waarde achter",
    "expected at most one argument": "hier hoort hooguit één waarde achter",
    "expected at least one argument": "hier hoort minstens één waarde achter",
    "ignored explicit argument %r": "hier hoort geen waarde achter: %r",
    "not allowed with argument %s": "kan niet samen met %s",
    "one of the arguments %s is required": "geef een van deze op: %s",
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s kan meer betekenen: %(matches)s"
    ),
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r kan hier niet, kies uit %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": "%(value)r kan hier niet",
}


_PAPIEREN = (
    *("client", "plan", "tafelblad", "nog_te_lezen"),
    *("overdracht", "mdo", "dossier", "intervisie"),
)
_VORMEN = ("md", "txt", "html", "docx", "pdf")
"""As in `reports.documenten`, which is too heavy to import for the options."""


class Lezer(argparse.ArgumentParser):
    """A parser that tells what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Leave with 2 and one line on stderr."""
        uitleg = teksten.ZIE_HULP.format(prog=self.prog)
        self.exit(2, f"{self.prog}: {' '.join(message.split())}. {uitleg}\n")


class _Opmaak(argparse.RawDescriptionHelpFormatter):
    """Descriptions as they are written; names of options not repeated."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=92)


def lees_opties(argumenten: Sequence[str]) -> argparse.Namespace:
    """Return what was asked; leaves with a text for `--help`, with 2 for a wrong option."""
    return maak_lezer().parse_args(argumenten)


def maak_lezer() -> Lezer:
    """Return the parser of all commands."""
    # argparse takes its own words from gettext; these stand in for a catalogue of them.
    vars(argparse).update(_=lambda woord: _WOORDEN.get(woord, woord), ngettext=_meervoud)
    hoofd = Lezer(
        prog="keukentafel",
        description=teksten.PROGRAMMA,
        epilog=teksten.NAWOORD,
        formatter_class=_Opmaak,
        allow_abbrev=False,
    )
    hoofd.add_argument("--versie", action="version", version=__version__, help=teksten.VERSIE)
    _kluisopties(hoofd, None)
    onder = hoofd.add_subparsers(
        dest="opdracht", metavar=teksten.OPDRACHT, title=teksten.OPDRACHTEN, parser_class=Lezer
    )
    _regels(onder)
    _helder(onder)
    _pseudonimiseer(onder)
    _opdracht(onder, "inhoud", teksten.INHOUD, teksten.INHOUD_UITLEG, kluis=False)
    _inlezen(onder)
    _verslag(onder)
    _uitwisseling(onder)
    _nabespreking(onder)
    _terugblik(onder)
    _oefenen(onder)
    _rollenspel(onder)
    _opdracht(onder, "lijst", teksten.LIJST, teksten.LIJST_UITLEG)
    lezer = _opdracht(onder, "toon", teksten.TOON, teksten.TOON_UITLEG)
    lezer.add_argument("dossier", metavar="DOSSIER", help=teksten.DOSSIER)
    _uitvoer(lezer)
    cli_kluisopties.voeg_toe(partial(_opdracht, onder), _map)
    return hoofd


_Onder = argparse._SubParsersAction


def _meervoud(een: str, meer: str, aantal: object) -> str:
    return "hier horen %s waarden achter" if aantal != 1 else "hier hoort %s waarde achter"


def _kluisopties(lezer: Lezer, standaard: object) -> None:
    """The two options that may stand before and after the command."""
    lezer.add_argument("--map", metavar="MAP", type=_map, default=standaard, help=teksten.MAP)
    lezer.add_argument(
        "--wachtwoord-van", metavar="BESTAND", default=standaard, help=teksten.WACHTWOORD_VAN
    )


def _map(naam: str) -> Path:
    return Path(naam).expanduser()


def _opdracht(
    onder: "_Onder[Lezer]", naam: str, kort: str, uitleg: str, *, kluis: bool = True
) -> Lezer:
    lezer = onder.add_parser(
        naam, help=kort, description=uitleg, formatter_class=_Opmaak, allow_abbrev=False
    )
    if kluis:
        _kluisopties(lezer, argparse.SUPPRESS)
    return lezer


def _regels(onder: "_Onder[Lezer]") -> None:
    keuzes = {"fasen": _rij(Fase), "soorten": _rij(VraagSoort)}
    for naam, kort, uitleg in (
        ("duiden", teksten.DUIDEN, teksten.DUIDEN_UITLEG),
        ("vragen", teksten.VRAGEN, teksten.VRAGEN_UITLEG % keuzes),
    ):
        lezer = _opdracht(onder, naam, kort, uitleg, kluis=False)
        lezer.add_argument("bestand", metavar="BESTAND", nargs="?", help=teksten.BESTAND)
        _motor(lezer)
        hulp = teksten.UITLEG if naam == "duiden" else teksten.UITLEG_VRAGEN
        lezer.add_argument("--uitleg", action="store_true", help=hulp)


def _motor(
    lezer: Lezer,
    *,
    anders: str | None = "rijk",
    keuzes: tuple[str, ...] = ("rijk", "snel"),
    hulp: str = teksten.MOTOR,
) -> None:
    lezer.add_argument("--motor", choices=keuzes, default=anders, help=hulp)


def _rij(namen: Sequence[str] | type[Fase] | type[VraagSoort]) -> str:
    return fill(", ".join(namen), 88, initial_indent="  ", subsequent_indent="  ")


def _helder(onder: "_Onder[Lezer]") -> None:
    lezer = _opdracht(onder, "helder", teksten.HELDER, teksten.HELDER_UITLEG, kluis=False)
    lezer.add_argument("bestand", metavar="BESTAND", nargs="?", help=teksten.TEKSTBESTAND)
    lezer.add_argument("--kleine-stappen", action="store_true", help=teksten.KLEINE_STAPPEN)
    lezer.add_argument("--json", action="store_true", help=teksten.HELDER_JSON)


def _pseudonimiseer(onder: "_Onder[Lezer]") -> None:
    kort, uitleg = teksten.PSEUDONIMISEER, teksten.PSEUDONIMISEER_UITLEG
    lezer = _opdracht(onder, "pseudonimiseer", kort, uitleg, kluis=False)
    lezer.add_argument("bestand", metavar="BESTAND", nargs="?", help=teksten.TEKSTBESTAND)
    lezer.add_argument("--namen", metavar="NAMEN", help=teksten.NAMEN)
    lezer.add_argument("--toon", action="store_true", help=teksten.TOON_STUKKEN)
    lezer.add_argument("--json", action="store_true", help=teksten.STUKKEN_JSON)


def _inlezen(onder: "_Onder[Lezer]") -> None:
    lezer = _opdracht(onder, "inlezen", teksten.INLEZEN, teksten.INLEZEN_UITLEG)
    lezer.add_argument("transcript", metavar="TRANSCRIPT.jsonl", help=teksten.TRANSCRIPT)
    _motor(lezer, anders=None, keuzes=("rijk", "snel", "beide"), hulp=teksten.MOTOR_INLEZEN)
    lezer.add_argument("--json", action="store_true", help=teksten.JSON)
    lezer.add_argument("--naam", metavar="NAAM", help=teksten.NAAM)


def _nabespreking(onder: "_Onder[Lezer]") -> None:
    kort, uitleg = teksten.NABESPREKING, teksten.NABESPREKING_UITLEG
    lezer = _opdracht(onder, "nabespreking", kort, uitleg, kluis=False)
    lezer.add_argument("transcript", metavar="TRANSCRIPT", help=teksten.NABESPREKING_BESTAND)
    lezer.add_argument("--professional", metavar="NAAM", help=teksten.PROFESSIONAL)
    lezer.add_argument("--soort", choices=("oefening", "echt"), help=teksten.SOORT_GESPREK)
    lezer.add_argument("--json", action="store_true", help=teksten.NABESPREKING_JSON)
    _motor(lezer)


def _terugblik(onder: "_Onder[Lezer]") -> None:
    kort, uitleg = teksten.TERUGBLIK, teksten.TERUGBLIK_UITLEG
    lezer = _opdracht(onder, "terugblik", kort, uitleg, kluis=False)
    lezer.add_argument(
        "--map", metavar="MAP", type=_map, default=argparse.SUPPRESS, help=teksten.MAP
    )
    _uitvoer(lezer)


def _verslag(onder: "_Onder[Lezer]") -> None:
    lezer = _opdracht(onder, "verslag", teksten.VERSLAG, teksten.VERSLAG_UITLEG)
    lezer.add_argument("dossier", metavar="DOSSIER", help=teksten.DOSSIER)
    lezer.add_argument("--voor", choices=_PAPIEREN, required=True, help=teksten.VOOR)
    lezer.add_argument("--lezer", metavar="NAAM", help=teksten.LEZER)
    lezer.add_argument("--als", choices=_VORMEN, required=True, help=teksten.ALS)
    lezer.add_argument("--ontvanger", metavar="NAAM", help=teksten.ONTVANGER)
    _uitvoer(lezer)


def _uitwisseling(onder: "_Onder[Lezer]") -> None:
    lezer = _opdracht(onder, "exporteer", teksten.EXPORTEER, teksten.EXPORTEER_UITLEG)
    lezer.add_argument("dossier", metavar="DOSSIER", help=teksten.DOSSIER)
    _uitvoer(lezer)
    lezer = _opdracht(onder, "importeer", teksten.IMPORTEER, teksten.IMPORTEER_UITLEG)
    lezer.add_argument("bestand", metavar="BESTAND", type=_map, help=teksten.IMPORT_BESTAND)
    lezer.set_defaults(verzegeld=False)


def _oefenen(onder: "_Onder[Lezer]") -> None:
    kort, uitleg = teksten.OEFENEN, teksten.OEFENEN_UITLEG
    lezer = _opdracht(onder, "oefenen", kort, uitleg, kluis=False)
    lezer.add_argument("persona", metavar="PERSONA", nargs="?", help=teksten.PERSONA)
    lezer.add_argument("--seed", metavar="N", type=int, help=teksten.SEED)
    lezer.add_argument("--moeilijkheid", type=int, choices=(1, 2, 3), help=teksten.MOEILIJKHEID)
    lezer.add_argument("--json", action="store_true", help=teksten.OEFENEN_JSON)
    lezer.add_argument("--binnenkant", action="store_true", help=teksten.BINNENKANT)
    _motor(lezer, anders="snel", hulp=teksten.MOTOR_OEFENEN)
    lezer.add_argument("--taalmodel", metavar="ADRES", help=teksten.TAALMODEL)
    lezer.add_argument("--taalmodel-naam", metavar="NAAM", default="", help=teksten.TAALMODEL_NAAM)
    lezer.add_argument("--taalmodel-elders", action="store_true", help=teksten.TAALMODEL_ELDERS)


def _rollenspel(onder: "_Onder[Lezer]") -> None:
    kort, uitleg = teksten.ROLLENSPEL, teksten.ROLLENSPEL_UITLEG
    lezer = _opdracht(onder, "rollenspel", kort, uitleg, kluis=False)
    lezer.add_argument("persona", metavar="PERSONA", help=teksten.PERSONA)
    lezer.add_argument("--als", choices=("md", "html"), default="md", help=teksten.ALS)
    _uitvoer(lezer)


def _uitvoer(lezer: Lezer) -> None:
    lezer.add_argument("-o", "--uit", dest="uit", metavar="BESTAND", type=_map, help=teksten.UIT)
    lezer.add_argument("--overschrijf", action="store_true", help=teksten.OVERSCHRIJF)
