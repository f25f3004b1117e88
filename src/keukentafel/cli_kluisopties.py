"""The options of the commands that look after the vault."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from keukentafel import cli_kluisteksten as teksten
from keukentafel import cli_teksten
from keukentafel.labels import Levensdomein

Maak = Callable[..., argparse.ArgumentParser]
"""How to add a command: name, short help, explanation."""


def voeg_toe(maak: Maak, pad: Callable[[str], Path]) -> None:
    """Add all commands of the vault."""
    maak("controle", teksten.CONTROLE, teksten.CONTROLE_UITLEG)
    lezer = maak("herstel", teksten.HERSTEL, teksten.HERSTEL_UITLEG)
    lezer.add_argument("--kopie", metavar="BESTAND", type=pad, help=teksten.HERSTEL_KOPIE)
    lezer = maak("sleutels", teksten.SLEUTELS, teksten.SLEUTELS_UITLEG)
    wat = ("wachtzin", "herstelcode", "herstellen", "vernieuw", "vierogen", "pin", "pin-weg")
    lezer.add_argument("wat", choices=wat, metavar="WAT", help=teksten.SLEUTELS_WAT)
    _nieuw_van(lezer)
    lezer.add_argument("--code-van", metavar="BESTAND", help=teksten.CODE_VAN)
    _team(maak)
    _wis(maak)
    _uitgeven(maak, pad)
    _bewaren(maak)


def _nieuw_van(lezer: argparse.ArgumentParser) -> None:
    lezer.add_argument("--nieuw-van", metavar="BESTAND", help=teksten.NIEUW_VAN)


def _dossier(lezer: argparse.ArgumentParser, **meer: Any) -> None:
    lezer.add_argument("dossier", metavar="DOSSIER", help=cli_teksten.DOSSIER, **meer)


def _uit(
    lezer: argparse.ArgumentParser, pad: Callable[[str], Path], hulp: str, nodig: bool
) -> None:
    lezer.add_argument(
        "-o", "--uit", dest="uit", metavar="BESTAND", type=pad, required=nodig, help=hulp
    )
    lezer.add_argument("--overschrijf", action="store_true", help=cli_teksten.OVERSCHRIJF)


def _team(maak: Maak) -> None:
    lezer = maak("team", teksten.TEAM, teksten.TEAM_UITLEG)
    wat = ("begin", "leden", "uitnodigen", "afnemen", "wie", "openen", "sluiten", "overdragen")
    lezer.add_argument("wat", choices=wat, metavar="WAT", help=teksten.TEAM_WAT)
    lezer.add_argument("--naam", metavar="NAAM", help=teksten.TEAM_NAAM)
    lezer.add_argument("--dossier", metavar="DOSSIER", help=teksten.TEAM_DOSSIER)
    lezer.add_argument("--apart", action="store_true", help=teksten.TEAM_APART)
    _nieuw_van(lezer)
    lezer.add_argument("--code-van", metavar="BESTAND", help=teksten.CODE_VAN)


def _wis(maak: Maak) -> None:
    lezer = maak("wis", teksten.WIS, teksten.WIS_UITLEG)
    lezer.usage = teksten.WIS_GEBRUIK
    _dossier(lezer)
    wat = lezer.add_mutually_exclusive_group(required=True)
    wat.add_argument("--lijst", action="store_true", help=teksten.WIS_LIJST)
    wat.add_argument("--regel", metavar="NUMMER", type=int, help=teksten.WIS_REGEL)
    wat.add_argument("--persoon", metavar="NAAM", help=teksten.WIS_PERSOON)
    domeinen = [d.value for d in Levensdomein]
    wat.add_argument("--domein", metavar="DOMEIN", choices=domeinen, help=teksten.WIS_DOMEIN)
    wat.add_argument("--gesprek", metavar="NUMMER", type=int, help=teksten.WIS_GESPREK)
    wat.add_argument("--alles", action="store_true", help=teksten.WIS_ALLES)
    lezer.add_argument(
        "--ook", metavar="BIJNAAM", action="append", default=[], help=teksten.WIS_OOK
    )
    lezer.add_argument("--ja", action="store_true", help=teksten.WIS_JA)
    lezer.add_argument("--ook-kopieen", action="store_true", help=teksten.WIS_KOPIEEN)


def _uitgeven(maak: Maak, pad: Callable[[str], Path]) -> None:
    lezer = maak("inzage", teksten.INZAGE, teksten.INZAGE_UITLEG)
    _dossier(lezer)
    _uit(lezer, pad, teksten.INZAGE_UIT, nodig=True)
    lezer.add_argument("--volledig", action="store_true", help=teksten.INZAGE_VOLLEDIG)
    _nieuw_van(lezer)
    lezer = maak("overnemen", teksten.OVERNEMEN, teksten.OVERNEMEN_UITLEG)
    lezer.add_argument("bestand", metavar="BESTAND", type=pad, help=teksten.OVERNEMEN_BESTAND)
    lezer.add_argument("--verzegeld", action="store_true", help=teksten.OVERNEMEN_VERZEGELD)
    _nieuw_van(lezer)
    lezer = maak("veiligheidsverslag", teksten.VEILIG, teksten.VEILIG_UITLEG)
    _dossier(lezer, nargs="?")
    _uit(lezer, pad, cli_teksten.UIT.split(";")[0], nodig=False)
    lezer.add_argument("--weiger", action="store_true", help=teksten.VEILIG_WEIGER)
    lezer.add_argument("--lees", metavar="BESTAND", type=pad, help=teksten.VEILIG_LEES)
    _nieuw_van(lezer)


def _bewaren(maak: Maak) -> None:
    lezer = maak("bewaar", teksten.BEWAAR, teksten.BEWAAR_UITLEG)
    _dossier(lezer)
    dag = lezer.add_mutually_exclusive_group()
    dag.add_argument("--dag", metavar="DAG", help=teksten.BEWAAR_DAG)
    dag.add_argument("--gewoon", action="store_true", help=teksten.BEWAAR_GEWOON)
    over = lezer.add_mutually_exclusive_group()
    over.add_argument("--overgedragen", action="store_true", help=teksten.BEWAAR_OVER)
    over.add_argument("--niet-overdragen", action="store_true", help=teksten.BEWAAR_NIET)
    lezer = maak("verloopt", teksten.VERLOOPT, teksten.VERLOOPT_UITLEG)
    lezer.add_argument(
        "--dagen", metavar="AANTAL", type=int, default=30, help=teksten.VERLOOPT_DAGEN
    )
    lezer.add_argument("--vernietig", action="store_true", help=teksten.VERLOOPT_VERNIETIG)
    _dossier(maak("logboek", teksten.LOGBOEK, teksten.LOGBOEK_UITLEG))
