"""One word of kin, neighbourhood or care in a text: what it means, and whether it counts."""

from keukentafel.labels import RelatieSoort as R
from keukentafel.language.relaties import MEERVOUD, WOORDEN, gewoon, relatie_soort
from keukentafel.language.vondsten import Bezit
from keukentafel.language.woorden import Woorden

_KORT_TEKST = """
    dtr=dochter dtrs=dochters zn=zoon znn=zoons klzn=kleinzoon kldtr=kleindochter mdr=moeder
    vdr=vader ptnr=partner ptr=partner echtg=partner schoonzn=schoonzoon
    schoondtr=schoondochter schoonmdr=schoonmoeder schoonm=schoonmoeder schoonvdr=schoonvader
    buurvr=buurvrouw buurm=buurman wijkvpk=wijkverpleegkundige wvpk=wijkverpleegkundige
    vpk=verpleegkundige bwv=bewindvoerder wijkverpl=wijkverpleegkundige knd=kinderen
    kdn=kinderen stiefvdr=stiefvader stiefmdr=stiefmoeder mmw=maatschappelijk_werker vent=man
    kerel=man kleine=kind kleintje=kind kleintjes=kinderen jongens=jongens meiden=meiden
    meisjes=meisjes meid=dochter jongen=zoon meisje=dochter dogter=dochter docher=dochter
    dochtr=dochter moedr=moeder meoder=moeder vadr=vader buurvouw=buurvrouw zuss=zus
    broeer=broer vreind=vriend vreindin=vriendin kinde=kinderen kindere=kinderen
    knderen=kinderen kindern=kinderen kinder=kinderen mw=cliënt mevr=cliënt dhr=cliënt
    ct=cliënt cl=cliënt pt=cliënt cliënte=cliënt cte=cliënt"""
_KORT = dict(paar.split("=") for paar in _KORT_TEKST.split())
_KLEIN_KORT = {
    "zn": "zoon",
    "zoon": "zoon",
    "dtr": "dochter",
    "dochter": "dochter",
    "k": "kind",
    "mdr": "moeder",
    "m": "moeder",
    "vdr": "vader",
    "v": "vader",
}
_EXTRA = {"jongens": R.KIND, "meiden": R.KIND, "meisjes": R.KIND}
_ALLEEN_EIGEN_TEKST = """
    man vrouw vent kerel kind zelf kennis maat ex ma pa familie ouder jongen jongens meisje
    meisjes meid meiden kleintje kinder vriend chef partner maatje mannetje vrouwtje kinders
    mem maten vrienden vriendinnen client cliënt huisgenoot zuster abi dede kennissen"""
ALLEEN_EIGEN = frozenset(_ALLEEN_EIGEN_TEKST.split())
"""These words mean something else, or nobody in particular, unless they are somebody's."""
_MET_LID = frozenset({"kind", "ex", "partner", "client", "cliënt", "familie", "vriend"})
_AANSPREEK_TEKST = "mama papa mam pap oma opa moeke baba yemma moeder vader heit annem pa ma abla"
_AANSPREEK = frozenset(_AANSPREEK_TEKST.split())
_ZELF = frozenset({"mw", "mevr", "dhr", "ct", "cl", "pt", "cliënt", "client", "cliënte", "cte"})
_EEN_MAG = frozenset({R.KIND, R.BROER_ZUS, R.FAMILIE, R.VRIEND, R.BUUR, R.KLEINKIND, R.EX})
_EEN_NIET = frozenset({"kind", "baby", "kinderen", "familie", "puber", "peuter", "kleuter"})
_NIET_ERVOOR_TEKST = """
    als ben bent word wordt werd worden geworden zoals zonder alleenstaande alleenstaand net
    elke iedere elk ieder dat's geen soort was blijf wees gezegd"""
_NIET_ERVOOR = frozenset(_NIET_ERVOOR_TEKST.split())
_NA_WERD = frozenset({"worden", "werd", "wordt", "geworden", "zijn"})
_VOORZETSEL_TEKST = "met van bij door naar voor aan tegen volgens over tussen sinds via namens"
_VOORZETSEL = frozenset(_VOORZETSEL_TEKST.split())
_GEWOON_WOORD_TEKST = """
    broek broeken moeten boeren zoals vaders moeders kinderwagen dochters zoenen boer buurt
    vriendelijk varen vaker vader baren buiten moede ouder oude ouders oudere breder bruder
    broers tanden tafel vrouwen vriend vrienden vriest partij partner kindje tanten bazen buur
    duren muren uren huren zuren kussen tassen kuren buurten neven leven geven zonden zomen
    zonder kleiner kleinere klinken"""
_GEWOON_WOORD = frozenset(_GEWOON_WOORD_TEKST.split())
_TYP_TEKST = """
    moeder vader dochter zoontje broertje dochtertje kinderen buurvrouw buurman vriendin
    partner schoonmoeder schoonvader schoonzus kleinzoon kleindochter kleinkinderen ouders
    oudste jongste huisarts vrouw tante zussen broers dochters stiefvader stiefmoeder
    begeleider begeleidster bewindvoerder schoonouders zwager"""


def _een_letter_weg(woord: str) -> set[str]:
    return {woord[:i] + woord[i + 1 :] for i in range(len(woord))}


_TYP = {kort: w for w in _TYP_TEKST.split() for kort in (_een_letter_weg(w) | {w})}


def _getikt(woord: str) -> str | None:
    """Return the word that a typing error of one letter (or two swapped) was meant to be."""
    if len(woord) < 5 or woord in _GEWOON_WOORD:
        return None
    if woord in _TYP:
        return _TYP[woord]
    korter = {_TYP[k] for k in _een_letter_weg(woord) if k in _TYP}
    korter = {w for w in korter if len(w) == len(woord) or w in _een_letter_weg(woord)}
    return next(iter(sorted(korter, key=lambda w: (abs(len(w) - len(woord)), w))), None)


def lees_kin(woorden: Woorden, i: int, bezit: Bezit) -> str | None:
    """Return the plain relation word at `i`, or None. Errors are forgiven after "mijn" only."""
    woord = woorden.rij[i]
    laag = woord.laag
    if laag in WOORDEN:
        return _verpleegster(laag, bezit)
    if laag in _KORT:
        return _kort(woorden, i, bezit)
    if woord.tekst == "HA":
        return "huisarts"
    if "." in laag and (rest := laag.partition(".")[2].strip()) in _KLEIN_KORT:
        voor = {"kl": "klein"}.get(laag.partition(".")[0], laag.partition(".")[0])
        return voor + _KLEIN_KORT[rest]
    if laag in {"werker", "werkster"} and woorden.laag(i - 1).endswith("maatschappelijk"):
        return f"maatschappelijk {laag}"
    if (eind := laag.rpartition("-")[2]) != laag and eind in WOORDEN and laag[:3] != "ex-":
        return gewoon(eind)
    if len(laag) > 6 and relatie_soort(laag):
        return gewoon(laag)
    if bezit in ("eigen", "hoorder", "ander", "lid") and not woord.hoofd:
        fout = _getikt(laag)
        return fout if fout and (bezit != "lid" or len(laag) > 6) else None
    return None


def _verpleegster(laag: str, bezit: Bezit) -> str:
    """ "De zuster" nurses; "mijn zuster" is kin."""
    return "verpleegkundige" if laag == "zuster" and bezit == "lid" else gewoon(laag)


def _kort(woorden: Woorden, i: int, bezit: Bezit) -> str | None:
    laag = woorden.laag(i)
    if laag == "zn":
        volgt = woorden.laag(i + 1)
        bezig = woorden.sluit_aan(i + 1) and volgt and not volgt[0].isdigit()
        kan = volgt in _WERKWOORD or volgt in {"van", "en", "thuiswonend", "inwonend"}
        if bezig and not kan:
            return None
    if laag in {"kleine", "kleintje", "kleintjes"} and (
        bezit not in ("eigen", "lid", "hoorder", "ander") or _bijvoeglijk(woorden, i)
    ):
        return None
    if laag in {"jongen", "meisje", "jongens", "meiden", "meisjes", "meid", "vent", "kerel"} and (
        bezit not in ("eigen", "hoorder", "ander")
    ):
        return None
    return _KORT[laag].replace("_", " ")


_WERKWOORD_TEKST = """
    is was heeft had komt kwam gaat ging zegt zei wil wilde kan kon doet deed belt belde slaapt
    sliep woont woonde werkt werkte helpt hielp vindt vond weet wist denkt dacht huilt eet at
    drinkt dronk loopt liep zit zat ligt lag staat stond moet moest mag krijgt kreeg blijft
    bleef rijdt reed haalt brengt bracht kookt past leest schrijft speelt gamet zingt luistert
    praat vraagt vroeg ziet zag geeft gaf neemt nam houdt maakt schreeuwt slaat sloeg lacht
    snapt begrijpt rookt blowt appt spreekt sprak kijkt keek wordt werd zou zal mist regelt let
    doen hebben zijn gaan komen"""
_WERKWOORD = frozenset(_WERKWOORD_TEKST.split())
WERKWOORD = _WERKWOORD - {"doen", "hebben", "zijn", "gaan", "komen", "let", "past"}
"""Verbs, third person, that somebody may do."""


def _bijvoeglijk(woorden: Woorden, i: int) -> bool:
    """Say whether "kleine" goes with a noun that follows."""
    volgt = woorden.laag(i + 1)
    if not volgt or not woorden.sluit_aan(i + 1):
        return False
    los = {"die", "van", "en", "ook", "niet", "nog", "met", "bij", "in", "op", "naar", "vast"}
    return volgt not in _WERKWOORD and volgt not in los and not volgt.endswith("t")


def kin_soort(relatie: str) -> R | None:
    """Return the kind of a plain relation word."""
    return _EXTRA.get(relatie) or relatie_soort(relatie)


def telt(woorden: Woorden, i: int, relatie: str, bezit: Bezit, *, na_iemand: bool) -> bool:
    """Say whether a relation word means somebody, given what stands before it."""
    laag = woorden.laag(i)
    if bezit == "geen" or laag in {"thuiszorg", "zelf", "ikzelf", "aanmelder"}:
        return False
    if laag in _ZELF:
        return bezit in ("los", "lid")
    if bezit in ("eigen", "hoorder", "ander"):
        return True
    if laag in {"ouder", "jongste", "oudste"} and woorden.laag(i + 1) == "dan":
        return False
    if laag == "baas" and woorden.laag(i + 1) in {"over", "spelen", "blijven", "in"}:
        return False
    if bezit == "lid":
        return laag not in ALLEEN_EIGEN or laag in _MET_LID or laag == "zuster"
    if bezit == "een":
        soort = kin_soort(relatie)
        goed = soort in _EEN_MAG and relatie not in _EEN_NIET
        return (goed or relatie == "collega" or _heeft(woorden, i)) and (
            woorden.laag(i - 2) not in _NIET_ERVOOR
        )
    return _los_telt(woorden, i, relatie, na_iemand=na_iemand)


def _heeft(woorden: Woorden, i: int) -> bool:
    """ "Ik heb een begeleider": one is there; "ik wil een begeleider": none yet."""
    for k in (i - 2, i - 3):
        if woorden.laag(k) in {"heb", "heeft", "hebben", "kreeg", "krijgt", "had"}:
            return kin_soort(woorden.laag(i)) is R.HULPVERLENER
    return False


def _los_telt(woorden: Woorden, i: int, relatie: str, *, na_iemand: bool) -> bool:
    """Judge a word with nothing before it: "Moeder belt", "met man en kinderen"."""
    voor, na, laag = woorden.laag(i - 1), woorden.laag(i + 1), woorden.laag(i)
    begin = woorden.begin[i]
    if voor in {"overleden", "overl", "nieuwe", "huidige", "ex"}:
        return True
    if laag in {"oudste", "jongste", "middelste"} and woorden.sluit_aan(i + 1):
        return na in _WERKWOORD or na in {"en", "van", "niet", "ook", "nog", "met"}
    if voor == "als" and woorden.los:
        return True
    if not begin and voor in _NIET_ERVOOR and not (voor == "was" and relatie not in _EEN_NIET):
        return False
    if na in _NA_WERD and not begin and laag not in _AANSPREEK:
        return False
    if laag in {"ma", "wo"} and (na[:1].isdigit() or woorden.rij[i].voor.endswith("(")):
        return False
    if na_iemand and voor in {"en", "of"}:
        return True
    if begin:
        komma = i + 1 < len(woorden.rij) and woorden.rij[i + 1].voor.startswith((",", "!"))
        return not (komma and laag in ALLEEN_EIGEN) and not _ontbreekt(woorden, i)
    if laag == "pap":
        return woorden.rij[i].hoofd or voor in _VOORZETSEL
    if laag in _AANSPREEK:
        return True
    if voor in _VOORZETSEL:
        return woorden.los or laag not in ALLEEN_EIGEN or voor in {"door", "volgens"}
    if woorden.los:
        return True
    return relatie not in MEERVOUD and laag not in ALLEEN_EIGEN and _familie(relatie)


def _familie(relatie: str) -> bool:
    soort = kin_soort(relatie)
    return soort not in (R.HULPVERLENER, R.ANDERS, R.ZELF, None) and relatie not in _EEN_NIET


def _ontbreekt(woorden: Woorden, i: int) -> bool:
    """ "Vrienden heb ik niet": whom there are none of, is nobody."""
    verder = [w.laag for w in woorden.rij[i + 1 : i + 6]]
    return verder[:1] in (["heb"], ["had"], ["hebben"]) and bool({"niet", "nooit"} & set(verder))
