"""Words that tell of fear, feeling, sorrow, who is spoken of, and who is best asked simply."""

import re

ANGST_BEKEND = re.compile(
    r"geweld|mishandel|contactverbod|straatverbod|huisverbod|veilig thuis|stalk|bang voor", re.I
)
KLEIN = re.compile(
    r"laaggeletterd|\blvb\b|verstandelijk|dementie|alzheimer|afasie|niet-aangeboren|\bnah\b|"
    r"kleine stap|taal is|leert nederlands|weinig nederlands|spreekt (?:\w+ )?(?:geen|weinig)|"
    r"\bnt2\b",
    re.IGNORECASE,
)
GEVOEL = re.compile(
    r"\b(?:bang|verdriet\w*|boos|blij|alleen|eenzaam|schaam\w*|schuldig|huil\w*|trots|moe|op|"
    r"machteloos|wanhop\w*|opgelucht|gespannen|zorgen|mis|zat|pijn)\b",
    re.IGNORECASE,
)
VERDRIET = re.compile(
    r"\b(?:huil\w*|gehuild|verdriet\w*|tranen|ik mis|trek (?:het|dit) niet|kan niet meer|"
    r"hou (?:het|dit) niet (?:meer )?vol|snik\w*|schouders schokken|"
    r"handen? voor (?:de |haar |zijn )?(?:ogen|gezicht)|"
    r"kan (?:even|nu) niet (?:meer )?(?:praten|verder)|kapot van|gebroken|wanhop\w*)\b|"
    r"\bvoor wie\?",
    re.IGNORECASE,
)
SPREEKT = re.compile(r"\b(?:ik|wij|we|'k)\b", re.IGNORECASE)
"""In a note only a speaker says this; "mijn mouw" may be the worker's own."""
ZELF = re.compile(r"\b(?:ik|me|mij|mezelf|we|wij|ons|'k)\b", re.IGNORECASE)
DERDE = re.compile(r"\b(?:hij|zij|ze|hem|haar)\b", re.IGNORECASE)
JIJ = re.compile(r"\b(?:je|jij|jou|jouw)\b", re.IGNORECASE)
JONGE = re.compile(
    r"\b(?:kind|kinderen|kindje|kleintjes?|baby|peuter|kleuter|puber|tiener|kleinkind\w*|"
    r"kleinzoon|kleindochter|zoontje|dochtertje|broertje|zusje|neefje|nichtje|"
    r"jongens?|meisjes?|minderjarig\w*)\b",
    re.IGNORECASE,
)
GEHEIM = re.compile(
    r"mag (?:het |dit |dat )?(?:nog )?niet weten|weet (?:het |van )?niks|niet zeggen tegen|"
    r"zei (?:ik )?ni(?:ks|ets)\b|"
    r"kijkt (?:steeds|telkens|eerst|even|de hele tijd) naar|kijkt naar (?:hem|haar)\b|"
    r"fluister\w*|zachtjes",
    re.IGNORECASE,
)
