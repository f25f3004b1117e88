"""The shapes of closed questions, verb first, and the open question each becomes.

Texts are in the u-form; `keren` puts them in the je-form where the learner used it. The order
counts: the first shape that matches and gives something decides.
"""

import re
from collections.abc import Callable

from keukentafel.content.coach import Keerlijst

Vorm = tuple[re.Pattern[str], Callable[[re.Match[str], Keerlijst], str | None]]

_U = r"(?:u|jij|je)"
_ANDER = r"(?P<ander>hij|zij|ze|(?:uw|je|jouw|de|het) \w+)"
_MEERVOUD = re.compile(
    r"(?:kinderen|buren|ouders|broers|zussen|zoons|dochters|kleinkinderen|vrienden)$"
)
_WERK = re.compile(r"(?:\w{2,}en|gaan|doen|staan|zien|slaan)$")
_SCHEIDBAAR = re.compile(
    r"(?:op|af|uit|aan|in|mee|door|terug|langs|voor|rond|samen|schoon)(?=\w{3,}n$)"
)
_VOOR_DING = re.compile(
    r"(?:de|het|een|die|deze|uw|je|jouw|mijn|onze|met|van|zonder|voor|geen|veel|weinig)$"
)
"""After these comes a thing, not an infinitive: "met formulieren"."""
_KLEIN = re.compile(
    r"(?:zich|je|u|heel|erg|zo|veel|vaak|hier|nu|vandaag|soms|daar|altijd|de|laatste|tijd|thuis)$"
)
_OORDEEL = re.compile(r" (?:goed|zo|niet|best|beter|slecht|lekker|een beetje)\b(?! met\b).*$")
_KAAL = re.compile(r"(?:hulp|steun|begeleiding|ondersteuning|therapie|advies|rust)$")
_STOPPEN = re.compile(r"(?:stoppen|minderen|beginnen) met \w+$")
_VOORNAAM = {"hij": "hem", "zij": "haar", "ze": "ze"}


def _met_te(stuk: str) -> str | None:
    """Return "om … te …" for words that end in an infinitive."""
    delen = stuk.split()
    if not delen or not _WERK.match(delen[-1]):
        return None
    if len(delen) > 1 and _VOOR_DING.match(delen[-2]):
        return None
    laatste, voor = delen[-1], " ".join(delen[:-1])
    m = _SCHEIDBAAR.match(laatste)
    werk = f"{m[0]} te {laatste[m.end() :]}" if m else f"te {laatste}"
    return " ".join(f"om {voor} {werk}".split())


def _doet(m: re.Match[str], _: Keerlijst) -> str:
    wie = m["ander"]
    return f"Wat {'doen' if _MEERVOUD.search(wie) else 'doet'} {wie} nu al"


def _onder(m: re.Match[str], lijst: Keerlijst) -> str | None:
    """ "Heeft u schulden?": what belongs to the thing asked for stands in the list."""
    return next((r.vraag for r in lijst.heeft if r.past(m["wat"])), None)


def _gevoel(m: re.Match[str], lijst: Keerlijst) -> str | None:
    kern = [w for w in m["wat"].split() if not _KLEIN.match(w)]
    een_of_ander = len(kern) == 3 and kern[1] == "of"
    if len(kern) > 1 and not een_of_ander:
        return None
    return next((r.vraag for r in lijst.bent if r.past(" ".join(kern))), None)


def _doen(m: re.Match[str], lijst: Keerlijst) -> str | None:
    """ "Drinkt u te veel?": what one does as a thing to look at."""
    naam = lijst.doen.get(m["doe"])
    return f"Hoe kijkt u zelf naar het {naam}" if naam else None


def _doen_ander(m: re.Match[str], lijst: Keerlijst) -> str | None:
    """ "Gamet hij te veel?": the same about somebody else."""
    naam = lijst.doen.get(m["doe"])
    return f"Hoe kijkt u naar het {naam}" if naam else None


def _wil(m: re.Match[str], _: Keerlijst) -> str | None:
    wat = m["wat"].strip()
    if not wat:
        return None
    if " of " in f" {wat} ":
        return "Wat heeft u het liefst"
    if _KAAL.match(wat) or _STOPPEN.match(wat):
        return f"Hoe kijkt u naar {wat}"
    if wat.startswith("dat "):
        return f"Hoe zou het voor u zijn als {wat[4:]}"
    if re.match(r"(?:de|het|een|uw|je|meer|minder) ", wat) and not _WERK.search(wat.split()[-1]):
        return f"Hoe kijkt u naar {wat}"
    if len(wat.split()) == 1 and _WERK.match(wat):
        return f"Hoe kijkt u naar {wat}"
    om = _met_te(wat)
    return f"Hoe zou het voor u zijn {om}" if om else None


def _lukt(m: re.Match[str], _: Keerlijst) -> str | None:
    if re.match(r"\w+en en \w+en$", m["wat"]):
        return f"Hoe gaat het met {m['wat']}"
    om = _met_te(m["wat"])
    return f"Hoe lukt het u {om}" if om else None


def _met(tekst: str) -> Callable[[re.Match[str], Keerlijst], str]:
    """Return a maker that fills the named groups into a text."""

    def maak(m: re.Match[str], _: Keerlijst) -> str:
        delen = {naam: (waarde or "").strip() for naam, waarde in m.groupdict().items()}
        if "ander" in delen:
            delen["wien"] = _VOORNAAM.get(delen["ander"], delen["ander"])
        return tekst.format(**delen)

    return maak


def _oordeel(m: re.Match[str], lijst: Keerlijst) -> str | None:
    """ "Vindt u dat hij te veel gamet?": only when we know what the thing is."""
    for doe, naam in lijst.doen.items():
        if re.search(rf"\b{doe}\b", m["wat"]):
            return f"Hoe kijkt u naar het {naam}"
    return None


_PLEK = r"(?P<plek>(?:thuis|hier|daar|op|in|met|bij|tussen)\b.*)"
_BIJ = r"(?:om|dat|als|wanneer)\b.*"

_TABEL: list[tuple[str, Callable[[re.Match[str], Keerlijst], str | None]]] = [
    (rf"(?P<doe>\w+) {_U}\b(?: .*)?$", _doen),
    (rf"(?P<doe>\w+) {_ANDER} te veel$", _doen_ander),
    # vinden
    (rf"vindt? {_U} het \w+$", _met("Hoe is het voor u")),
    (rf"vindt {_ANDER} het .+$", _met("Hoe kijkt {ander} hiernaar")),
    (rf"vindt? {_U} het \w+ (?P<bij>{_BIJ})$", _met("Hoe is het voor u {bij}")),
    (rf"vindt? {_U} het \w+ {_PLEK}$", _met("Hoe vindt u het {plek}")),
    (rf"vindt? {_U} dat (?P<wat>\w+ te .*)$", _oordeel),
    (rf"vindt? {_U} dat (?:normaal|goed|erg|gek|fijn|leuk|raar)$", _met("Hoe kijkt u daarnaar")),
    (rf"vindt {_ANDER} dat$", _met("Hoe kijkt {ander} daarnaar")),
    (rf"vindt? {_U} (?P<wat>(?!dat\b|het\b)(?:\w+ ){{0,2}}\w+) \w+$", _met("Hoe vindt u {wat}")),
    (rf"(?:denkt|denk) {_U} dat het beter is om (?:.* )?te (?P<wat>\w+)$",
     _met("Hoe denkt u zelf over {wat}")),
    # zijn
    (rf"(?:bent|ben) {_U} (?:te )?(?:streng|zacht|hard|lief) (?:voor|met|tegen) (?P<wie>.+)$",
     _met("Hoe gaat u om met {wie}")),
    (rf"(?:bent|ben) {_U} trots op (?P<wat>.+)$", _met("Wat vindt u mooi aan {wat}")),
    (rf"(?:bent|ben) {_U} (?:tevreden|blij) (?:over|met) (?P<wat>.+)$",
     _met("Hoe kijkt u naar {wat}")),
    (rf"(?:bent|ben) {_U} boos op (?P<wie>.+)$", _met("Hoe gaat het tussen u en {wie}")),
    (rf"(?:bent|ben) {_U} (?:verdrietig|bezorgd|schuldig|somber) (?:om|over) (?P<wat>.+)$",
     _met("Wat voelt u als het over {wat} gaat")),
    (rf"(?:voelt|voel) {_U} (?:zich |je )?(?:schuldig|bezorgd|verdrietig) (?:over|om) (?P<wat>.+)$",
     _met("Wat voelt u als het over {wat} gaat")),
    (rf"(?:bent|ben) {_U} liever .+ of .+$", _met("Wat heeft u het liefst")),
    (rf"(?:bent|ben|voelt|voel|voelen) {_U} (?P<wat>.+)$", _gevoel),
    (rf"(?:is|zijn) er (?:veel |vaak )?(?:ruzie|spanning|onrust|mot) {_PLEK}$",
     _met("Hoe gaat het {plek}")),
    (r"is (?P<wat>(?:(?:een|de|het) )?\w+) (?:iets|niets|niks|wat) voor (?:u|je)$",
     _met("Hoe kijkt u naar {wat}")),
    (r"is (?P<wat>(?:(?:een|de|het) )?\w+) (?:iets|niets|niks|wat) voor (?P<wie>(?:uw|je) \w+)$",
     _met("Hoe kijkt {wie} naar {wat}")),
    (r"is (?P<wat>(?:een|de|het) \w+) een goed idee$", _met("Hoe kijkt u naar {wat}")),
    (r"is (?P<wat>(?:de|het|die) \w+) (?:goed )?bevallen$", _met("Hoe beviel {wat}")),
    (r"bevalt (?P<wat>.+)$", _met("Hoe bevalt {wat}")),
    (r"is (?:dat|dit) \w+ voor (?P<wie>.+)$", _met("Hoe is dat voor {wie}")),
    (rf"is het (?:te )?\w+ (?P<bij>{_BIJ})$", _met("Hoe is het voor u {bij}")),
    (rf"is het (?:te )?(?:veel )?\w+ {_PLEK}$", _met("Hoe is het {plek}")),
    (rf"is het (?:heel |erg |te )?\w+ voor {_U}$", _met("Hoe is het voor u")),
    (r"(?:was|waren) (?P<wat>(?:de|die|dat|het|uw|je) (?:\w+ )?\w+) (?:goed|fijn|leuk|slecht"
     r"|zwaar)$",
     _met("Hoe was {wat}")),
    (r"is (?:het|uw|dit|je) (?:huis|woning|flat|huisje) (?:groot|klein|te \w+|vochtig|oud|koud|fijn"
     r"|goed|prettig)\b.*$",
     _met("Hoe is het om in dit huis te wonen")),
    (r"is (?P<ander>(?:uw|je) \w+) een \w+ \w+$", _met("Wat voor iemand is {ander}")),
    (r"(?:is|zijn) (?P<ander>(?:uw|je|de) (?:man|vrouw|zoon|dochter|moeder|vader|broer|zus|kinderen"
     r"|zoontje|dochtertje|partner|ouders)) (?:vaak |veel |te )?\w+$",
     _met("Hoe gaat het met {ander}")),
    # hebben
    (rf"(?:heeft|heb) {_U} (?:veel |vaak )?last van (?P<wat>(?:uw|je) \w+)$",
     _met("Hoe gaat het met {wat}")),
    (rf"had {_U} (?:een )?(?:goede |fijne )?(?:band|contact|relatie) met (?P<wie>.+)$",
     _met("Hoe was de band met {wie}")),
    (rf"(?:heeft|heb) {_U} (?:een )?(?:goede |fijne )?band met (?P<wie>.+)$",
     _met("Hoe is de band met {wie}")),
    (rf"(?:heeft|heb) {_U} daar (?:iets|wat|veel) aan gehad$", _met("Wat had u daaraan")),
    (rf"(?:heeft|heb) {_U} behoefte aan .+$", _met("Wat heeft u nodig")),
    (rf"(?:heeft|heb) {_U} (?:er ?aan|eraan|er) (?:aan )?gedacht (?P<wat>om .+)$",
     _met("Hoe zou het voor u zijn {wat}")),
    (rf"(?:heeft|heb) {_U} aan (?P<wat>\w{{5,}}) gedacht$", _met("Hoe kijkt u naar {wat}")),
    (rf"(?:heeft|heb) {_U} (?:veel |vaak )?last van (?P<wat>.+)$", _met("Wat merkt u van {wat}")),
    (rf"heeft {_ANDER} er last van$", _met("Wat merkt {ander} ervan")),
    (rf"(?:heeft|heb) {_U} (?:goed |veel |fijn )?contact met (?P<wie>.+)$",
     _met("Hoe is het contact met {wie}")),
    (rf"(?:heeft|heb) {_U} (?:veel |vaak )?(?:ruzie met|een hekel aan) (?P<wie>.+)$",
     _met("Hoe gaat het tussen u en {wie}")),
    (rf"(?:heeft|heb) {_U} (?:veel |genoeg )?(?:steun )?aan (?P<wat>(?:de|het|uw|je) \w+)$",
     _met("Wat heeft u aan {wat}")),
    (rf"(?:heeft|heb) {_U} aan (?P<wat>(?:een|de) \w+) gedacht$", _met("Hoe kijkt u naar {wat}")),
    (rf"(?:heeft|heb) {_U} geprobeerd .*$", _met("Wat heeft u zelf al geprobeerd")),
    (rf"(?:heeft|heb) {_U} (?:er )?met (?P<wie>(?:uw|je) \w+) (?:over )?(?:gepraat|gesproken)$",
     _met("Hoe praat u hierover met {wie}")),
    (rf"(?:heeft|heb) {_U} zin in (?P<wat>.+)$", _met("Hoe kijkt u naar {wat}")),
    (r"heeft (?P<wat>(?:die|de|dat|het) \w+) (?:u |je )?geholpen$", _met("Wat had u aan {wat}")),
    (rf"(?:heeft|heb) {_U} (?P<wat>.+)$", _onder),
    # kunnen, willen, zouden, moeten
    (rf"(?:kunt|kun|kan) {_U} (?:goed )?"
     r"(?:met (?P<wie>.+?) opschieten|opschieten met (?P<met>.+))$",
     lambda m, _: f"Hoe gaat het tussen u en {m['wie'] or m['met']}"),
    (rf"(?:kunt|kun|kan) {_U} (?:met iemand praten|bij iemand terecht)$",
     _met("Wie zijn belangrijk voor u")),
    (rf"(?:kunt|kun|kan) {_U} rondkomen(?P<rest> van .*)?$", _met("Hoe komt u rond {rest}")),
    (rf"(?:kunt|kun|kan) {_U} (?P<wat>.+)$", _lukt),
    (rf"(?:kan|kunnen|wil|willen|zou|zouden|moet) {_ANDER} .*"
     r"(?:help\w*|oppas\w*|kom\w*|meehelp\w*|bijspring\w*|zorg\w*|doen)$", _doet),
    (rf"(?:wilt|wil) {_U} liever .+ of .+$", _met("Wat heeft u het liefst")),
    (rf"(?:wilt|wil) {_U} (?:liever |graag )?(?P<wat>.+)$", _wil),
    (r"zou(?:den)? (?P<wat>(?:een|de|het) \w+) (?:iets|niets|niks|wat) voor (?:u|je) zijn$",
     _met("Hoe kijkt u naar {wat}")),
    (r"zou het (?:beter|goed|handig|fijn|verstandig) zijn .*$",
     _met("Wat zou volgens uzelf helpen")),
    (rf"zou(?:dt)? {_U} (?:graag )?willen (?P<wat>.+)$", _wil),
    (rf"zou(?:dt)? {_U} (?P<wat>.+ gaan)$",
     lambda m, _: f"Hoe zou het voor u zijn {_met_te(m['wat'])}"),
    (rf"zou(?:dt)? {_U} (?:graag )?(?P<wat>(?:meer|minder|vaker|weer) .+)$", _wil),
    (rf"(?:moet|gaat|ga) {_U} graag (?P<wat>naar (?:de|het|een|uw|je)? ?\w+)(?: gaan)?$",
     _met("Hoe is het voor u om {wat} te gaan")),
    # doen
    (rf"(?:komt|komen) {_ANDER} .*(?:langs|op bezoek|over de vloer)$",
     lambda m, _: f"Hoe is het contact met {_VOORNAAM.get(m['ander'], m['ander'])}"),
    (r"komt (?P<wat>het|dat) door .+$", _met("Hoe denkt u dat {wat} komt")),
    (rf"(?:denkt|denk) {_U} dat {_ANDER} .*(?:wil|zou|kan|vindt)\b.*$",
     _met("Hoe denkt u dat {ander} hierover denkt")),
    (r"weet (?P<ander>(?:uw|je) \w+) dat .+$", _met("Wat weet {ander} hiervan")),
    (r"zijn jullie het eens over (?P<wat>.+)$", _met("Hoe denken jullie over {wat}")),
    (r"redden jullie het(?P<rest> samen| alleen)?$", _met("Hoe redden jullie het {rest}")),
    (rf"(?:voelt|voel) {_U} (?:zich |je )?(?:gesteund|begrepen|gehoord|geholpen) door (?P<wie>.+)$",
     _met("Wat heeft u aan {wie}")),
    (rf"doet? {_U} (?:zelf |alleen )?(?P<wat>(?:de|het) (?:boodschappen|huishouden|was"
     r"|administratie|post|schoonmaak|papieren|geldzaken))$", _met("Hoe gaat het met {wat}")),
    (rf"kookt? {_U}\b.*$", _met("Hoe gaat het met koken")),
    (r"(?:werkt|helpt|helpen) (?P<wat>(?:de|die|dat|het) (?:medicatie|medicijnen|pillen|therapie"
     r"|behandeling|training|hulp))$", _met("Wat merkt u van {wat}")),
    (r"(?:hielp|hielpen) (?P<wat>(?:de|die|dat|het) \w+)$", _met("Wat had u aan {wat}")),
    (r"gaat het beter(?: dan .*)?$", _met("Hoe gaat het nu")),
    (r"gaat het (?:goed|een beetje|wel|beter|slecht)?\s?(?P<plek>(?:thuis|hier|op|in|met|bij|tussen"
     r")\b.*)$",
     lambda m, _: f"Hoe gaat het {_OORDEEL.sub('', m['plek'].replace(' goed met', ' met'))}"),
    (r"gaat het (?:goed|wel|een beetje|beter)?$", _met("Hoe gaat het")),
    (r"gaat (?:hij|zij|ze|(?:uw|je) \w+) (?:graag |goed )?naar school$",
     _met("Hoe gaat het op school")),
    (r"doet (?P<ander>(?:uw|je) \w+) (?:haar|zijn|hun)(?: best)? (?P<plek>(?:op|in|thuis).*)$",
     _met("Hoe gaat het met {ander} {plek}")),
    (rf"(?:komt|kom) {_U} (?:vaak |veel )?buiten$", _met("Wat doet u buiten de deur")),
    (rf"slaapt? {_U}\b.*$", _met("Hoe slaapt u")),
    (rf"(?:eet|eten) (?:{_U}|jullie)\b.*$", _met("Hoe gaat het met eten")),
    (r"helpt het (?P<bij>als .*)$", _met("Hoe is het {bij}")),
    (rf"helpt? {_U} (?P<ander>(?:uw|je) \w+)\b.*$", _met("Wat doet u voor {ander}")),
    (r"helpt (?P<ander>(?:uw|je|de) \w+)\b.*$", _doet),
    (rf"(?:krijgt|krijg) {_U} (?:veel |genoeg )?(?:hulp|steun) van (?P<ander>.+)$",
     lambda m, _: f"Wat {'doen' if _MEERVOUD.search(m['ander']) else 'doet'} {m['ander']} voor u"),
    (rf"(?:maakt|maak) {_U} (?:zich|je) (?:veel |vaak )?zorgen (?:over|om) (?P<wat>.+)$",
     _met("Hoe kijkt u naar {wat}")),
    (rf"(?:maakt|maak) {_U} (?:zich|je) (?:veel |vaak )?zorgen$", _met("Wat houdt u bezig")),
    (rf"(?:mist|mis) {_U} (?P<wat>(?:uw|je) \w+)$", _met("Hoe is het zonder {wat}")),
    (rf"(?:ziet|zie) {_U} (?P<wie>(?:uw|je) \w+)\b.*$", _met("Hoe is het contact met {wie}")),
    (rf"praat {_U} met (?P<wie>(?:uw|je) \w+) over (?P<wat>.+)$",
     _met("Hoe praat u met {wie} over {wat}")),
    (r"praten jullie (?:daar|er)(?: samen)? over$", _met("Hoe praten jullie daarover")),
    (r"weet (?P<ander>(?:uw|je) \w+) (?:hiervan|ervan|dit|dat|het)$",
     _met("Wat weet {ander} hiervan")),
    (r"luister[te]n? ?(?P<ander>hij|zij|ze|(?:uw|je) \w+) (?:goed )?naar (?:u|je)$",
     _met("Wat doet {ander} als u iets zegt")),
    (r"lukt het (?:u |je )?(?P<wat>om .+)$", _met("Hoe lukt het u {wat}")),
    (r"lukt het (?P<wat>\w+en)$", _met("Hoe gaat het {wat}")),
    (rf"(?:redt|red) {_U} het(?P<rest> alleen| hier| samen)?$", _met("Hoe redt u het {rest}")),
    (rf"(?:houdt|houd|hou) {_U} het vol$", _met("Hoe houdt u het vol")),
    (rf"(?:woont|woon) {_U} (?:hier )?(?:prettig|fijn|leuk|goed|graag)(?: hier)?$",
     _met("Hoe is het om hier te wonen")),
    (rf"(?:neemt|neem) {_U} (?:uw|je) (?:medicijnen|pillen)\b.*$",
     _met("Hoe gaat het met de medicijnen")),
]  # fmt: skip
VORMEN: list[Vorm] = [(re.compile(patroon), maak) for patroon, maak in _TABEL]
