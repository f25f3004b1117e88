"""Words that name help from an office or a profession, and how that help went."""

import re
from typing import Literal

Verloop = Literal["hielp", "niet", "gestopt", "wacht", "onbekend"]
"""How earlier help went, as far as it is said."""

INSTANTIE = re.compile(
    r"(?<!\w)(?P<wat>schuldhulp\w*|kredietbank|bewindvoer\w*|maatschappelijk werk\w*|thuiszorg|"
    r"thuishulp|"
    r"wijkverpleeg\w*|wijkverpleging|huishoudelijke hulp|huisarts\w*|fysio\w*|ergo\w*|psycholo\w+|"
    r"psychiater|therapeut\w*|\w*therapie|emdr|ggz|poh|praktijkondersteuner|"
    r"consultatiebureau|kinderarts|logoped\w*|jeugdzorg|jeugdhulp\w*|jeugdbescherming|gezinscoach|"
    r"gezinsvoogd|voogd|veilig thuis|ambulant\w*(?: begeleid\w*)?|begeleid(?:er|ster|ing)|"
    r"verslavingszorg|kliniek|afkick\w*|jellinek|tactus|iriszorg|opname|detox|mediat(?:or|ion)\w*|"
    r"relatietherap\w*|uwv|jobcoach|re-integratie\w*|wijkteam|sociaal team|gemeente|humanitas|"
    r"leger des heils|voedselbank|vluchtelingenwerk|maatje(?:sproject)?|buddy|vrijwilliger\w*|"
    r"dagbesteding|dagopvang|respijt\w*|crisisdienst|blijf\w*huis|opvang|reclassering|wijkagent|"
    r"casemanager|mantelzorg(?:ondersteun|consulent|steunpunt)\w*|"
    r"schoolmaatschappelijk werk\w*|intern begeleider|ib'er|cursus|training|behandeling|traject|"
    r"intake|specialist|revalidatie|"
    r"\w*poli(?:kliniek)?|tolk|buurtzorg|budgetcoach|sociaal raadsl\w+|formulierenbrigade|"
    r"huisdokter|"
    r"hulp in de huishouding|schoonmaakster|opgenomen|ziekenhuis)(?!\w)",
    re.IGNORECASE,
)
"""Help by an office or a profession; the group `wat` holds the word."""
_VAAG = frozenset({"intake", "traject", "behandeling", "cursus", "training", "opname", "opgenomen"})
_GESTOPT = re.compile(
    r"\b(?:stop(?:te|ten|t)?|gestopt|opgehouden|hield(?:en)? (?:er ?mee )?op|afgebroken|afgehaakt|"
    r"beëindigd|vertrokken|weggegaan|ging(?:en)? weg|weggelopen|opgezegd|wegbezuinigd|"
    r"stopgezet|afgelopen|niet meer gekomen|komt niet meer|kwam niet meer|kwamen niet meer)\b"
)
_WACHT = re.compile(
    r"\b(?:wachtlijst\w*|wacht(?:en|te|ten)?|wachttijd|aangemeld|in afwachting|nog niet begonnen|"
    r"nog geen plek|intake (?:gepland|volgt))\b"
)
_NIET = re.compile(
    r"\b(?:hielp(?:en)? (?:\w+ )?(?:niet|niks|geen|amper|nauwelijks)|niet (?:\w+ )?geholpen|"
    r"(?:niks|niets|weinig|geen zak|geen bal|geen moer)|geen (?:baat|nut|klik|zin)|"
    r"werkte (?:\w+ )?niet|"
    r"niet gewerkt|nooit|te laat|te kort|voor niks|mislukt|afgewezen|slecht|vreselijk|"
    r"verschrikkelijk|niet bevallen|beviel niet|steeds (?:weer )?(?:een )?ander\w*|klikte niet|"
    r"geen hulp|alleen maar erger|erger|had ik niks aan|zonder resultaat|niet fijn|niet goed)\b"
)
_HIELP = re.compile(
    r"\b(?:hielp\w*|helpt|geholpen|fijn\w*|goed|goede|veel aan|werkte|gered|beter|prettig|baat|"
    r"tevreden|lief|steun|geweldig|opgeknapt|top|super|blij|weer|gelukt|rust|prima|eindelijk|"
    r"enorm|leerde?|geleerd)\b"
)


def verloop(tekst: str) -> Verloop:
    """Return how help went, by the words around it. What failed is heard before what helped."""
    laag = tekst.lower()
    if _GESTOPT.search(laag):
        return "gestopt"
    if _WACHT.search(laag):
        return "wacht"
    if _NIET.search(laag):
        return "niet"
    return "hielp" if _HIELP.search(laag) else "onbekend"


def hulp_in(tekst: str) -> str:
    """Return the help that a text names, in small letters, or nothing; a plain office last."""
    alle = [m.group("wat").lower() for m in INSTANTIE.finditer(tekst)]
    vast = [w for w in alle if w not in _VAAG and w not in {"uwv", "gemeente"}]
    return (vast or alle or [""])[0]
