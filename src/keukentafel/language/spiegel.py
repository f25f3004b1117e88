"""A simple reflection: the client's own clause said back, as a listener would.

"ik lig elke nacht wakker" -> "U ligt elke nacht wakker"; "mijn zoon belt nooit" -> "Uw zoon
belt nooit". Only what is surely right Dutch and hurts nobody; anything else gives nothing.
"""

import re
from collections.abc import Collection

from keukentafel.language.aanhaling import NOTITIE, heldere_delen
from keukentafel.language.relaties import RELATIEWOORD
from keukentafel.language.werkwoorden import HEDEN, HIJ, VERLEDEN, vorm

MAX_WOORDEN = 11
MIN_WOORDEN = 4
_WEDERKEREND = frozenset(("me", "mij", "mezelf"))
_WEDERKERENDE = re.compile(
    r"\b(?:schaam|schaamde|voel|voelde|verveel|red|erger|vergis|haast|herinner|verslaap|verheug|"
    r"bemoei|maak|maakte|trek|vermaak|heb me \w*ge\w+)\b",
    re.IGNORECASE,
)
_NOOIT = re.compile(
    r"\b(?:wij|we|ons|onze|u|uw|je|jij|jou|jouw|jullie|hun|'k|d'r|z'n|"
    r"weet (?:het )?niet(?! (?:wat|waar|hoe|of|wie))|snap niet|bedoel|bro|joh|gast|mevrouw|"
    r"meneer|"
    r"geloof|zeg|zei|zeggen|vraag me|dood|doodgaan|sterven|slecht(?:e|er)|dom|domme|stom|stomme|"
    r"lui|luie|gek|mislukt\w*|lelijk\w*|waardeloos|waard|schuld|last|zeur|loser|fout|fouten|dik|"
    r"dikke|aanstel\w*|drink|dronk|drinkt|blow|blowt|gok|gokt|lieg|liegt|steel|steelt|sla|slaat|"
    r"sloeg|mep|schreeuw|schreeuwt|snauw|snauwt|vreet|verslaafd\w*|psych\w*|dement\w*|depressi\w*|"
    r"kanker|hiv|autis\w*|seks\w*|godver\w*|kut\w*|klote\w*|shit|verdomme|tyfus\w*|hoor|hè|pik|"
    r"nie|niks van|neet|neit|nait|joar|veur|oos|mien|zien|goa|doar|wa|da|ge|gij|efkes|hedde|hebbe|"
    r"moete|ken|me eigen|zelfmoord|wijf|mongool|of zo|ofzo|bent|hen)\b",
    re.IGNORECASE,
)
_IK = "ik"
_BIJZIN = re.compile(
    r"\b(?:dat|als|of|wat|waar\w*|hoe|omdat|toen|die|wie|zodra|voordat|nadat)\b", re.I
)
_OPEN_EIND = re.compile(
    r"(?<!er )(?<!daar )\b(?:de|het|een|en|of|maar|van|voor|met|bij|om|te|naar|dat|die|als|"
    r"mijn|m'n|zijn|"
    r"haar|ik|want|dus|toen|heel|zo|erg|is|was|ben|heb|had|denk|dacht|vroeg|hoe laat)$",
    re.IGNORECASE,
)
_LOS_EIND = re.compile(r"\b(?:hem|ze)$", re.IGNORECASE)
_ONDERWERP = re.compile(
    r"^(?:(?P<kort>hij|ze|zij|het|'t|dat|er|niemand|iedereen|alles)|"
    r"(?P<lang>(?:mijn|m'n|de|het|geen|elke|iedere) [\w'-]+)|(?P<naam>[\w'-]+)) (?P<rest>.+)$"
)
_WERKWOORDEN = HEDEN | HIJ | VERLEDEN
_VOEGT = frozenset(("en", "maar", "want", "dus", "of"))
MAX_NAZEGGEN = 8
_ZINNEN = re.compile(r"[^.!?…]+[.!?…]*")
_VULLING = re.compile(
    r"^(?:ja|nee|nou|ach|oké|goed|prima|mooi|tja|weet ik|zo is|dat was|dat is|klaar|gewoon|hallo|"
    r"dag|kom|ga|wil|heb|ben|kan|moet|denk|laat|en dan|en toen|dus|maar|want|echt|snap|wacht|kijk|"
    r"zie|toch|misschien|bedankt|dank|niks|niets)\b",
    re.IGNORECASE,
)
_IEMAND = re.compile(rf"\b(?:hij|ie|zij|ze|hem|haar|{RELATIEWOORD})\b", re.IGNORECASE)
_ZWAK = re.compile(
    r"^(?:dat|het|'t|er) (?:is|was|kan|gaat|komt|moet|zal|zou)(?: \w+){0,2}$|"
    r"\b(?:iets|dingen|zoiets|ergens|zulke|weleens)\b|^het (?:gaat|is) (?:wel|goed|prima)",
    re.IGNORECASE,
)
_TELT = re.compile(
    r"\b(?:nooit|altijd|elke|iedere|alleen|niemand|zelf|bang|moe|mis|alles|nacht|nachten|'s nachts|"
    r"stil|leeg|trots|graag|moeder|vader|zoon|dochter|kind\w*|man|vrouw|huis|bed|samen|nog steeds|"
    r"wakker|eerst|weg|kwijt|terug|wacht|hoop|durf|kan niet|niet meer|wil)\b",
    re.IGNORECASE,
)
_LOS_BEGIN = re.compile(
    r"^(?:ook |nu |dus |snel )?(?:als|of|dat|waar\w*|omdat|toen|hoe|wat|wie|zodra|voordat|"
    r"nadat|ook als)\b",
    re.IGNORECASE,
)
_KROM = re.compile(
    r"\b(?:k|dr|zn|mn|das|ff|effe|osso|segge|\w+e as|en (?:zij|hij) ook|hang mezelf|mij eige\w*)\b",
    re.IGNORECASE,
)
_ME_BEZIT = re.compile(
    rf"\bme (?:eigen|huis|kop|lijf|werk|loon|kinderen|kids|tas|telefoon|geld|{RELATIEWOORD})\b",
    re.I,
)


def spiegel(
    tekst: str, *, je: bool = False, anderen: bool = True, namen: Collection[str] = ()
) -> str | None:
    """Return the most telling clause, said back with a capital and no full stop, or None.

    `anderen` False leaves out what is about somebody else; `namen`: who may be named in it.
    Later clauses win: people end on what matters. None for shorthand.
    """
    alle = spiegels(tekst, je=je, anderen=anderen, namen=namen)
    return max(alle, key=lambda gevonden: gevonden[0])[1] if alle else None


def spiegels(
    tekst: str, *, je: bool = False, anderen: bool = True, namen: Collection[str] = ()
) -> list[tuple[float, str]]:
    """Return every clause that can be said back, in their order, with how telling it is."""
    if NOTITIE.search(tekst):
        return []
    bekend = frozenset(n.casefold() for n in namen) if anderen else None
    uit = []
    for plaats, zin in enumerate(heldere_delen(tekst)):
        gedraaid = _draai(zin.replace("’", "'"), je=je, namen=bekend)
        if gedraaid is not None:
            score = 0.7 * plaats + len(_TELT.findall(zin)) + 0.1 * len(zin.split())
            # Of equals the last: the place breaks the tie.
            uit.append((score + plaats * 1e-6, gedraaid))
    return uit


def nazeggen(tekst: str, *, je: bool = False, anderen: bool = True) -> str | None:
    """Return the last short sentence as it was said, with a capital and no full stop, or None.

    For literal speech only: "Ogen dicht is mijn deur dicht." -> "Ogen dicht is uw deur dicht".
    """
    zinnen = [z.strip(" \"“”'‘’") for z in _ZINNEN.findall(tekst.replace("’", "'"))]
    zin = zinnen[-1] if zinnen else ""
    kaal, woorden = zin.rstrip(".!… "), zin.rstrip(".!… ").split()
    if not 2 <= len(woorden) <= MAX_NAZEGGEN or zin.endswith("?") or NOTITIE.search(tekst):
        return None
    if _NOOIT.search(kaal) or _KROM.search(kaal) or _ME_BEZIT.search(kaal) or _VULLING.search(kaal):
        return None
    if re.search(r"[^\w\s',-]", kaal) or (not anderen and _IEMAND.search(kaal)):
        return None
    if _IK in kaal.casefold().split():
        return None
    kern = " ".join(_bezit(w, je=je, wederkerend=False) for w in woorden)
    return kern[:1].upper() + kern[1:]


def _draai(zin: str, *, je: bool, namen: frozenset[str] | None) -> str | None:
    woorden = zin.split()
    if not MIN_WOORDEN <= len(woorden) <= MAX_WOORDEN or not zin.isprintable():
        return None
    if _NOOIT.search(zin) or _OPEN_EIND.search(zin) or re.search(r"[^\w\s'-]", zin):
        return None
    if _LOS_BEGIN.search(zin) or _KROM.search(zin) or _ME_BEZIT.search(zin):
        return None
    if any(w.casefold() == _IK for w in woorden):
        gedraaid = _van_ik(woorden, je=je)
    else:
        gedraaid = _van_ander(zin, woorden, namen) if namen is not None else None
    if gedraaid is None:
        return None
    wederkerend = bool(_WEDERKERENDE.search(zin)) and _IK in zin.casefold().split()
    kern = " ".join(_bezit(w, je=je, wederkerend=wederkerend) for w in gedraaid)
    return kern[:1].upper() + kern[1:]


def _van_ik(woorden: list[str], *, je: bool) -> list[str] | None:
    """Turn each "ik" with its verb; None when a verb is not surely found."""
    uit = list(woorden)
    kaal = [w.casefold() for w in woorden]
    plekken = [i for i, w in enumerate(kaal) if w == _IK]
    if len(plekken) > 2 or (kaal[0] != _IK and kaal[0] in _WERKWOORDEN):
        return None  # "heb ik gehad", "denk niet dat ik": a clause that lacks its head
    for plek in plekken:
        gevonden = _werkwoord(kaal, plek)
        if gevonden is None:
            return None
        werk, omgekeerd = gevonden
        nieuw = vorm(kaal[werk], je=je, omgekeerd=omgekeerd)
        if nieuw is None:
            return None
        uit[plek], uit[werk] = "je" if je else "u", nieuw
    return uit


def _werkwoord(kaal: list[str], plek: int) -> tuple[int, bool] | None:
    """Return where the verb of this "ik" stands, and whether it stands before."""
    bijzin = any(_BIJZIN.fullmatch(w) for w in kaal[max(0, plek - 3) : plek])
    bekend = HEDEN | VERLEDEN
    los = plek == 0 or kaal[plek - 1] in _VOEGT
    if plek + 1 < len(kaal) and kaal[plek + 1] in bekend and (los or plek + 2 == len(kaal)):
        return plek + 1, False
    if plek > 0 and kaal[plek - 1] in bekend and not bijzin:
        return plek - 1, True
    if bijzin:
        eind = next((i for i in range(plek + 2, len(kaal)) if kaal[i] in _VOEGT), len(kaal))
        later = [i for i in range(plek + 1, eind) if kaal[i] in bekend]
        return (later[-1], False) if later else None
    return None


def _van_ander(zin: str, woorden: list[str], namen: frozenset[str]) -> list[str] | None:
    """Keep a whole clause about somebody or something else as it is."""
    m = _ONDERWERP.match(zin[:1].lower() + zin[1:])
    if (
        m is None
        or (m["naam"] and m["naam"] not in namen)
        or _ZWAK.search(zin)
        or _LOS_EIND.search(zin)
    ):
        return None
    if m["rest"].split()[0].casefold() not in HIJ | VERLEDEN:
        return None
    inhoud = [w for w in m["rest"].split() if len(w) > 3]
    return woorden if len(inhoud) >= 2 else None


def _bezit(woord: str, *, je: bool, wederkerend: bool) -> str:
    laag = woord.casefold()
    if laag in ("mijn", "m'n", "mn"):
        return "je" if je else "uw"
    if laag in _WEDERKEREND:
        if je:
            return "je"
        return "zich" if wederkerend else ("uzelf" if laag == "mezelf" else "u")
    return woord


__all__ = ["nazeggen", "spiegel", "spiegels"]
