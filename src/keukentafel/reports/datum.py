"""Days as people write them. Pure: the zone comes with the moment of making."""

from datetime import datetime

_MAANDEN_TEKST = """
    januari februari maart april mei juni juli augustus september oktober november december
"""
_MAANDEN = tuple(_MAANDEN_TEKST.split())


def dag(moment: datetime, nu: datetime) -> str:
    """Return the day of a moment in the zone of `nu`: '2 maart 2026'."""
    hier = moment.astimezone(nu.tzinfo)
    return f"{hier.day} {_MAANDEN[hier.month - 1]} {hier.year}"
