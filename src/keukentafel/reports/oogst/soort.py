"""What a sentence brings: problem, strength or wish. The engine's labels, weighed with cues.

The engine reads lines by themselves; the question before a line, the words of hardship or
pride in it, and what the professional said back make the difference in a talk.
"""

import re

from keukentafel.labels import Handeling, Levensdomein, Soort
from keukentafel.reports.oogst.doelen import Doel
from keukentafel.reports.oogst.leeftijd import LEEFTIJD
from keukentafel.reports.oogst.lezen import Gelezen, Zin
from keukentafel.reports.oogst.tekst import kaal, stammen, woorden

_NEG = re.compile(
    r"\b(?:niet|geen|nooit|niks|niets|niemand|nergens|amper|nauwelijks|te (?:veel|weinig|klein|"
    r"duur|"
    r"laat|zwaar|hard|vaak|moe|druk|hoog|oud|ver|lang)|moe|uitgeput|pijn\w*|slecht\w*|zwaar|"
    r"moeilijk\w*|"
    r"lastig\w*|zorgen|ruzie\w*|boos|bang|alleen|eenzaam|achter(?:stand\w*)?|kwijt\w*|kapot|"
    r"ziek\w*|"
    r"schuld\w*|last|stress|gestopt|huil\w*|gevallen|val|snauw\w*|schreeuw\w*|scheld\w*|verlies|"
    r"verloren|ontslag\w*|afgekeurd|opgezegd|overleden|dood|mis|vast|gedoe|somber|verdriet\w*|"
    r"wakker|pieker\w*|vergeet|vergeten|drink\w*|drank|blow\w*|gok\w*|verslaafd|schimmel\w*|lekt?|"
    r"koud|"
    r"honger|deurwaarder\w*|aanmaning\w*|boete\w*|rood|krap|schaam\w*|stuk|druk|zat|"
    r"op mijn tandvlees|"
    r"gescheiden|uit elkaar|verveel\w*|angst\w*|paniek\w*|ik ben op|kan (?:ik|het|er) niet|benauwd|"
    r"duizelig|spijbel\w*|gepest|pesten|overlast|lawaai|stil|kwaad|weigert?|overspannen|"
    r"hoofdpijn)\b|"
    r"\bgaat niet\b|\bnog maar\b|\bmoe(?:t|ten) \w+ (?:eruit|weg)\b",
    re.I,
)
_STERK_POS = re.compile(
    r"\b(?:trots|gelukt|lukt (?:wel|goed|prima)|goed in|geslaagd|diploma|volgehouden|"
    r"hou(?:dt?)? vol|"
    r"netjes|op orde|afbetaald|afgelost|nuchter|clean|zelf (?:gedaan|geregeld|gemaakt|gebouwd|"
    r"geleerd|opgelost)|plezier|geniet\w*|is een (?:kei|ster|kanjer|topper|held|doorzetter)|dol op|"
    r"gek op|kampioen|gewonnen|\w*leider|aanvoerder|voorzitter|doorzet\w*|altijd op tijd|"
    r"nog nooit (?:te laat|een dag)|knap|kan (?:dat|het) (?:goed|heel goed|als de beste)|talent|"
    r"(?:red|redt|redden) (?:me|ons|mij|het|zich) (?:wel|prima)|doet? het (?:goed|prima|"
    r"hartstikke)|"
    r"gaat (?:heel |echt |nog )?(?:goed|prima)|ging (?:heel )?goed|vakman\w*|hard (?:ge)?werk\w*|"
    r"altijd gewerkt|kan alles|kon elk\w*|(?:twintig|dertig|veertig|"
    r"\d\d) jaar (?:lang )?(?:gewerkt|"
    r"bij|in de|in het|als)|nooit schulden|schulden\b[^.]*\bnooit|voor iedereen|geweldig|"
    r"goud waard|oogappel|niks tekort|geeft (?:me|mij|ons) rust|dat scheelt|mezelf geleerd|"
    r"doe ik (?:gewoon |nou |nu |altijd )?zelf|weer zelf|kan (?:ik )?weer|dat kan ik|opgelost|"
    r"humor|"
    r"leef ik van op|(?:haal|haalt|had) (?:\w+ )?(?:achten|negens|zevens|tienen)|vrienden gebleven|"
    r"niet één keer|trots als|geleerd om|niks te klagen|"
    r"(?:nu|nou) .{0,40}\b(?:elke|iedere) (?:dag|avond|week)|ik ben (?:goed|handig|streng|"
    r"zuinig))\b",
    re.I,
)
_ZWAK_POS = re.compile(
    r"\b(?:sterk|handig|blij|vrolijk|gezellig|fijn|heerlijk|mooi\w*|zuinig|slim|lief\w*|goed|"
    r"rustig|"
    r"lach\w*|grap\w*|veilig|hecht|zing\w*|spaar\w*|gespaard|beste|geregeld|zelf|leuk|samen|kookt?|"
    r"vroeger|maakt|gemaakt|repareren|verkocht|geloof|lukt|bloei\w*|rust|hoger)\b",
    re.I,
)
_NIET_POS = re.compile(
    r"\b(?:niet|nooit|geen|niks|niet meer|amper)\b[^.,;]{0,18}\b(?:trots|gelukt|blij|goed|fijn|"
    r"rustig|"
    r"plezier|veilig|sterk|lachen|gezellig|geniet\w*)\b|\bslecht\b",
    re.I,
)
_WENS = re.compile(
    r"\b(?:ik|we|wij) (?:wil|wou|wilde|willen|wilden)\b(?! (?:niet mee|niet naar|er niet "
    r"over|niks van|wel eens weten))|\bwil(?:len)? (?:ik|we)\b|\bwou(?:den)? (?:ik|we)\b|"
    r"\b(?:hij|zij|ze) (?:wil|wou|zou) (?:zo |heel |ook )?graag\b|^iemand die\b|"
    r"\bzou(?:den)? (?:ik|we|wij|het|hij|zij|ze) (?:\w+ ){0,3}?(?:graag|willen|wel|fijn|mooi|zo)\b|"
    r"\b(?:ik|we) zou(?:den)? (?:\w+ ){0,8}?(?:graag|willen)\b|\bzou ik (?:\w+ ){0,6}?willen\b|"
    r"\bkan (?:er )?(?:\w+ ){0,3}?iemand\b|\b(?:hier ga ik|ik ga hier|ik wil hier) niet weg\b|"
    r"\bhet liefst\w*|\bliever\b|"
    r"\bik hoop\b|\bhopelijk\b|\bik droom\b|\bik verlang\b|\bik gun\b|\bbehoefte aan\b|"
    r"\bals (?:er |die |dat |ik |we |iemand |het )(?:\w+ )?(?:nou|nu|maar|toch|eens|gewoon)\b[^.]*"
    r"\b(?:kon|konden|kan|kunnen|zou|zouden|kwam|kwamen|had|hadden|was|wil|wilde|mocht)\b|"
    r"\bkon (?:ik|hij|ze|die|er) maar\b|\bhad ik maar\b|\bwas (?:het|er) maar\b|"
    r"\b(?:kunnen|kunt|kun) (?:jullie|u|je)\b[^.]*\?|\b(?:ik|we) heb(?:ben)? [^.]{0,30}\bnodig\b|"
    r"\bik zoek\b(?! (?:het )?uit| op)|\bmijn (?:wens|droom|doel)\b",
    re.I,
)
_GEEN_WENS = re.compile(
    r"\b(?:ik|we) wil(?:len)? (?:niet zeuren|niet klagen|maar zeggen|je wel)\b|\bals je wil\b", re.I
)
_WENS_BEGIN = re.compile(
    r"(?:dat|om|met|als|voor mij|een|gewoon|weer|rust|die|iemand|iets|eerst)\b", re.I
)
_DAARNA = re.compile(r"(?:en |maar )?(?:daarna|dan|verder|ten tweede|ook)\b", re.I)
_AFZWAK = re.compile(
    r"\bvalt (?:wel|best|reuze) mee\b|\bgaat (?:wel|goed|prima|best)\b(?! niet)|"
    r"\bniks aan de hand\b|"
    r"\bgeen (?:probleem|problemen|zorgen|last|klachten|schulden|pijn)\b|"
    r"\bschulden\b[^.]*\bnooit\b|"
    r"\bik (?:drink|rook|gok|blow|gebruik) niet\b|\bnooit\b[^.]*\bschulden\b|"
    r"\b(?:nog )?nooit (?:aangeraakt|geslagen)\b",
    re.I,
)
_OVER_GESPREK = re.compile(
    r"\b(?:zeg|noem) (?:maar|gerust|me|het maar)\b|\bkom (?:verder|binnen|erin)\b|\blet niet op\b|"
    r"\bkijk uit\b|\b(?:koffie|thee)\b\W*$|\b(?:koffie|thee) gezet\b|\bga (?:lekker )?zitten\b|"
    r"\bwat bedoel\w*\b|\bdat je dat vraagt\b|\bhoe (?:bedoel|zo)\b|\bdaar hoeft? (?:u|je)\b|"
    r"\b(?:moet|mag|kan) (?:ik|u|je|jij) (?:dat|hier|er)\b[^.]*\?|"
    r"\bdat wist ik (?:helemaal )?niet\b|"
    r"\bmakkelijk praten\b|\bdat (?:zegt|zei) (?:iedereen|u|je)\b|\bvul maar\b|^niet dat ik\b|"
    r"\bwe zullen (?:het )?zien\b|\bdank\b|\bbedankt\b|\bgoeie vraag\b|\bgoede vraag\b|\bstoot\b|"
    r"\btot ziens\b|\bdag hoor\b|\bals (?:jij|u|jullie) (?:dat )?zegt?\b|\bmoet (?:hij|zij|"
    r"ze) zelf\b|"
    r"\bwacht even\b|\bmomentje\b|\bklinkt het\b|^ach (?:jongen|kind|meisje|schat)\b|\bkom op\b|"
    r"^(?:zo is het|dat is zo)\b",
    re.I,
)
_LOF = re.compile(
    r"\b(?:knap|mooi|stoer|sterk|niet zomaar|bewonder\w*|trots|petje|dapper|bijzonder|goed van|"
    r"wat goed|respect|talent|prachtig|leuk)\b",
    re.I,
)
_DOMEINEN = frozenset(str(d) for d in Levensdomein)
GRENS = {Soort.PROBLEEM: 1.4, Soort.KRACHT: 1.6, Soort.WENS: 2.0}


def bruikbaar(zin: Zin) -> bool:
    """Say whether a sentence tells something, beyond courtesies and talk about the talk."""
    kern = kaal(zin.tekst)
    if not kern or _OVER_GESPREK.search(zin.tekst):
        return False
    if kern.endswith("?") and not _WENS.search(kern):
        return False
    inhoud = len(stammen(kern))
    if not zin.vraag.tekst or (zin.vraag.handeling is Handeling.OVERIG and not zin.vraag.vraagt):
        return inhoud >= 3
    if Doel.AFSPRAAK in zin.vraag.doelen and zin.vraag.vraagt:
        return bool(_WENS.search(kern))
    return inhoud >= 1 and len(woorden(kern)) >= 2


def positief(zin: Zin) -> float:
    """Return how much pride, joy or skill the words hold."""
    if _NIET_POS.search(zin.tekst):
        return 0.0
    sterk = bool(_STERK_POS.search(zin.tekst))
    return 1.6 * sterk + 0.6 * bool(_ZWAK_POS.search(zin.tekst))


def probleem(zin: Zin) -> float:
    """Return how much a sentence tells of a problem."""
    stelt_voor = LEEFTIJD.search(zin.tekst) and not _NEG.search(zin.tekst)
    if stelt_voor or zin.domein is None or _AFZWAK.search(zin.tekst) or zin.steun == "vervolg":
        return 0.0
    label, breed = Soort.PROBLEEM in zin.soorten, Soort.PROBLEEM in zin.van_beurt
    neg = bool(_NEG.search(zin.tekst))
    punten = 1.0 * label + 0.8 * breed + 0.9 * neg + 0.4 * (str(Soort.PROBLEEM) in zin.vast)
    punten += 0.4 * bool(zin.vast & _DOMEINEN) - 0.7 * positief(zin)
    punten -= 0.7 * (Doel.KRACHT in zin.vraag.doelen and not neg)
    punten -= 0.4 * (not neg and len(zin.van_beurt) > 1)
    punten -= 0.7 * bool(zin.steun) - 0.2 * (zin.vraag.vraagt and not zin.steun)
    punten -= 0.7 * (len(stammen(zin.tekst)) < 2 and not zin.vast)
    return punten if wens(zin) < GRENS[Soort.WENS] else 0.0


def kracht(zin: Zin, reactie: str) -> float:
    """Return how much a sentence tells of a strength; praise that follows lends weight."""
    if not stammen(zin.tekst) or zin.steun:
        return 0.0
    goed = positief(zin)
    punten = 0.5 * (Soort.KRACHT in zin.soorten) + 0.4 * (Soort.KRACHT in zin.van_beurt)
    punten += goed + 0.3 * (str(Soort.KRACHT) in zin.vast)
    zuiver = Soort.PROBLEEM not in zin.van_beurt and len(stammen(zin.tekst)) >= 3
    punten += 0.6 * (zuiver and Soort.KRACHT in zin.soorten)
    punten += 1.0 * (Doel.KRACHT in zin.vraag.doelen and zin.vraag.vraagt)
    punten += 0.8 * bool(_LOF.search(reactie))
    punten -= 0.8 * (bool(_NEG.search(zin.tekst)) and goed < 1.5)
    return punten - 1.5 * (wens(zin) >= GRENS[Soort.WENS])


def wens(zin: Zin) -> float:
    """Return how much a sentence tells of a wish."""
    if _GEEN_WENS.search(zin.tekst):
        return 0.0
    kern = kaal(zin.tekst)
    punten = 2.0 * bool(_WENS.search(kern))
    punten += 0.4 * (Soort.WENS in zin.soorten) + 0.2 * (Soort.WENS in zin.van_beurt)
    if zin.vraag.doelen & {Doel.WENS, Doel.WONDER, Doel.EERST} and zin.vraag.vraagt:
        kiest = Doel.EERST in zin.vraag.doelen and (zin.plek == 0 or bool(_DAARNA.match(zin.tekst)))
        punten += 1.2 + 1.0 * bool(kiest or _WENS_BEGIN.match(kern))
    return punten


def soorten(zin: Zin, beurt: Gelezen) -> dict[Soort, float]:
    """Return the kinds a sentence brings, with their weight."""
    if not bruikbaar(zin):
        return {}
    punten = {
        Soort.PROBLEEM: probleem(zin),
        Soort.KRACHT: kracht(zin, beurt.reactie),
        Soort.WENS: wens(zin),
    }
    return {s: p for s, p in punten.items() if p >= GRENS[s]}
