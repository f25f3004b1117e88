"""When something was, as people say it: vandaag 14:05, gisteren, 3 maart. Pure."""

from datetime import datetime

_MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def wanneer(moment: datetime, nu: datetime) -> str:
    """Return a moment in few words; both moments are in the zone of the user."""
    dagen = (nu.date() - moment.date()).days
    if dagen == 0:
        return f"vandaag {moment:%H:%M}"
    if dagen == 1:
        return f"gisteren {moment:%H:%M}"
    dag = f"{moment.day} {_MAANDEN[moment.month - 1]}"
    return dag if moment.year == nu.year else f"{dag} {moment.year}"


def dag_in_woorden(moment: datetime) -> str:
    """Return a day with its year: 3 maart 2026."""
    return f"{moment.day} {_MAANDEN[moment.month - 1]} {moment.year}"
