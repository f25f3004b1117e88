"""The one table of keys: the footer, the help and the tests read it.

On an **empty** input line a sign commands; on a line with text it types. Letters always
type, since a note begins with one: they command after `/` (the menu).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Toets:
    """One thing a hand can do: its sign on an empty line, its F-key, its menu letter."""

    actie: str
    teken: str | None
    f: str | None
    menu: str | None
    kort: str
    uitleg: str


GESPREK: tuple[Toets, ...] = (
    Toets("hulp", None, "f1", None, "hulp", "Alle toetsen op een rij."),
    Toets("vragen", "?", "f2", None, "vragen", "Hooguit drie vragen die nu passen."),
    Toets("labels", "up", "f3", None, "nakijken", "De laatste notitie nakijken."),
    Toets("domeinen", None, "f4", "d", "onderwerpen", "Lezen wat er per onderwerp is gezegd."),
    Toets("overzicht", None, "f5", "o", "overzicht", "Het overzicht dat u samen maakt."),
    Toets("fase", None, "f6", "f", "gespreksdeel", "Naar een ander deel van het gesprek."),
    Toets("apart", None, "f7", "a", "even apart", "Wat even apart staat. Alleen voor u."),
    Toets("leeg", "escape", "f8", None, "leeg", "Het scherm leegmaken."),
    Toets("samen", None, "f9", None, "samen", "Het scherm waar u samen naar kijkt."),
    Toets("slot", None, "ctrl+l", None, "op slot", "Alles op slot. Terug met uw wachtzin."),
    Toets("menu", "/", "f10", None, "meer", "Alles wat u verder kunt doen."),
    Toets("nood", "!", None, None, "nu nodig", "Wat u doet als er vandaag iets nodig is."),
    Toets("letterlijk", '"', None, None, "eigen woorden", "Wat u typt zijn de eigen woorden."),
    Toets("kracht", "+", None, None, "gaat goed", "Wat u typt is iets dat goed gaat."),
    Toets("belangrijk", "*", None, None, "belangrijk", "Wat u typt is belangrijk voor iemand."),
    Toets("naam", "@", None, None, "naam erbij", "De naam die u net typte bij de mensen zetten."),
    Toets("huishouden", None, None, "h", "mensen", "Wie er wonen, wie er zijn, wie erbij hoort."),
    Toets("kaart", None, None, "w", "wie over wie", "Wie er iets over wie heeft gezegd."),
    Toets("plakken", None, None, "p", "plakken", "Een bladzijde met notities plakken."),
    Toets("nalopen", None, None, "n", "nalopen", "Notities nalopen waar twijfel over is."),
    Toets("teruglezen", None, None, "t", "teruglezen", "Voorlezen en horen of het klopt."),
    Toets("volgorde", None, None, "v", "wat eerst", "Waar ze hulp bij willen, en wat eerst komt."),
    Toets("afspraken", None, None, "g", "doelen en plan", "Doelen, en wie wat doet en weet."),
    Toets("afronden", None, None, "r", "afronden", "Teruglezen, afsluiten en een verslag maken."),
    Toets("voorbereiding", None, None, "b", "vooraf", "Wat er vooraf al bekend was."),
    Toets("ongedaan", None, "ctrl+z", "u", "ongedaan", "Het laatste ongedaan maken."),
    Toets("kleur", None, None, "k", "licht of donker", "Een licht of een donker scherm."),
    Toets("stoppen", None, "ctrl+q", "q", "terug", "Terug naar uw dossiers. Alles is bewaard."),
)
"""What one can do during a talk."""

SPREKERS = "1234567890"
"""Digits choose who speaks: 1-9 the people in order, 0 the professional."""

OVERAL = ("leeg", "samen", "slot")
"""Actions whose F-key works on every screen of a dossier."""


def met_teken() -> dict[str, str]:
    """Return sign -> action for an empty input line."""
    return {t.teken: t.actie for t in GESPREK if t.teken}


def met_menu() -> dict[str, Toets]:
    """Return menu letter -> key."""
    return {t.menu: t for t in GESPREK if t.menu}


def toets(actie: str) -> Toets:
    """Return the row of an action."""
    return next(t for t in GESPREK if t.actie == actie)


_LEESBAAR = {"up": "↑", "escape": "Esc", "ctrl+z": "Ctrl+Z", "ctrl+q": "Ctrl+Q", "ctrl+l": "Ctrl+L"}


def leesbaar(toets_naam: str) -> str:
    """Return a key as it stands on the keyboard: `f2` -> `F2`, `up` -> `↑`."""
    return _LEESBAAR.get(toets_naam, toets_naam.upper() if len(toets_naam) > 1 else toets_naam)
