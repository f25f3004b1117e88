"""Words for how people belong together: the kind of relation, the plain word, sex and number."""

import re

from keukentafel.labels import RelatieSoort as R

_WOORDEN: dict[R, str] = {
    R.ZELF: "zelf aanmelder ikzelf client cliënt",
    R.PARTNER: "man vrouw partner verloofde echtgenoot echtgenote wederhelft levenspartner "
    "levensgezel levensgezellin vrouwtje mannetje",
    R.EX: "ex ex-man ex-vrouw exman exvrouw ex-partner expartner ex-vriend ex-vriendin exen",
    R.KIND: "zoon dochter kind kinderen zoontje dochtertje jongste oudste middelste zoons dochters "
    "zonen tweeling baby peuter kleuter puber kindje bonusdochter bonuszoon pleegkind pleegzoon "
    "pleegdochter stiefzoon stiefdochter stiefkind zoontjes dochtertjes kids kinders kindjes "
    "pleegkinderen stiefkinderen bonuskind bonuskinderen pubers tieners adoptiezoon "
    "adoptiedochter",
    R.OUDER: "moeder vader ouders ouder ma pa mam pap mama papa stiefmoeder stiefvader moeke "
    "pleegmoeder pleegvader pleegouders stiefouders heit mem baba yemma annem",
    R.BROER_ZUS: "broer zus broertje zusje zuster broers zussen halfbroer halfzus broertjes "
    "zusjes broer zusters halfbroertje halfzusje abla abi tweelingbroer tweelingzus",
    R.GROOTOUDER: "oma opa grootmoeder grootvader grootouders omaatje overgrootmoeder opaatje "
    "omoe beppe pake jeddi henna dede babaanne",
    R.KLEINKIND: "kleinkind kleinzoon kleindochter kleinkinderen kleinzoons kleindochters "
    "kleinzoontje kleindochtertje achterkleinkind",
    R.FAMILIE: "tante oom nicht neef nichtje neefje schoonmoeder schoonvader schoonouders "
    "schoonzus schoonzusje schoonbroer zwager schoondochter schoonzoon schoonfamilie familie "
    "neven nichten neefjes nichtjes tantes ooms khalti tannie amca teyze zwagers schoonzussen "
    "petekind peetoom peettante familielid schoonmama schoonpapa",
    R.VRIEND: "vriend vriendin vrienden vriendinnen vriendje vriendinnetje maat kameraad kennis "
    "kennissen maten vriendinnetjes jeugdvriend jeugdvriendin",
    R.BUUR: "buurman buurvrouw buren buur buurjongen buurmeisje onderbuurvrouw bovenbuurman "
    "bovenbuurvrouw onderbuurman overbuurvrouw overbuurman buurtjes bovenburen onderburen "
    "overburen buurmannen buurvrouwen huisgenoot",
    R.HULPVERLENER: "huisarts dokter arts psycholoog psychiater wijkverpleegkundige thuiszorg "
    "begeleider begeleidster bewindvoerder gezinsvoogd voogd juf meester leerkracht mentor tolk "
    "cliëntondersteuner behandelaar hulpverlener hulpverleenster consulent klantmanager coach "
    "gezinscoach therapeut verpleegkundige jobcoach ib'er fysiotherapeut casemanager wijkagent "
    "huisdokter fysio kinderarts specialist reclasseringsambtenaar praktijkondersteuner psychologe "
    "poh wijkzuster maatschappelijk-werker gezinsbegeleider thuisbegeleider jongerenwerker "
    "schuldhulpverlener leraar lerares docent curator spv'er ambulant-begeleider verzorgende "
    "verzorgster zorgcoördinator regisseur orthopedagoog advocaat vroedvrouw verloskundige",
    R.ANDERS: "collega baas werkgever chef leidinggevende trainer dominee pastoor imam huisbaas "
    "vrijwilliger vrijwilligster maatje collega's ploegbaas voorman "
    "huurbaas",
}
_KAART = {w: soort for soort, rij in _WOORDEN.items() for w in rij.split()}
_ALTERNATIEVEN = "|".join(sorted(map(re.escape, _KAART), key=len, reverse=True))
RELATIEWOORD = rf"(?<![\w-])(?:{_ALTERNATIEVEN})(?![\w-])"
"""One regular expression for all words, longest first."""
WOORDEN = frozenset(_KAART)
"""All words that name a relation by themselves."""

_BEROEP = (
    "begeleider",
    "begeleidster",
    "coach",
    "jongerenwerker",
    "jeugdwerker",
    "gezinswerker",
    "welzijnswerker",
    "opbouwwerker",
    "ouderenwerker",
    "wijkwerker",
    "buurtwerker",
    "straatwerker",
    "verpleegkundige",
    "arts",
    "therapeut",
    "therapeute",
    "consulent",
    "consulente",
    "voogd",
    "hulpverlener",
    "psycholoog",
    "ondersteuner",
    "regisseur",
    "juf",
    "mentor",
)
_ACHTER = ("dochter", "zoon", "broer", "moeder", "vader", "buurvrouw", "buurman", "buurmeisje",
           "buurjongen", "neef", "nicht", "vriendin")  # fmt: skip
_GEWOON_TEKST = """
    ma=moeder mam=moeder mama=moeder moeke=moeder mem=moeder yemma=moeder annem=moeder pa=vader
    pap=vader papa=vader heit=vader baba=vader zoontje=zoon zoontjes=zoons zonen=zoons
    dochtertje=dochter dochtertjes=dochters kindje=kind kindjes=kinderen kids=kinderen
    kinders=kinderen zusje=zus zuster=zus zusters=zussen zusjes=zussen broertje=broer
    broertjes=broers abla=zus abi=broer vriendje=vriend vriendinnetje=vriendin omaatje=oma
    opaatje=opa omoe=oma beppe=oma pake=opa jeddi=opa henna=oma dede=opa babaanne=oma
    grootmoeder=oma grootvader=opa ex-man=ex ex-vrouw=ex exman=ex exvrouw=ex ex-partner=ex
    expartner=ex ex-vriend=ex ex-vriendin=ex echtgenoot=man echtgenote=vrouw wederhelft=partner
    levenspartner=partner vrouwtje=vrouw mannetje=man khalti=tante tannie=tante amca=oom
    teyze=tante nichtje=nicht neefje=neef neefjes=neven nichtjes=nichten
    kleinzoontje=kleinzoon kleindochtertje=kleindochter poh=praktijkondersteuner
    huisdokter=huisarts fysio=fysiotherapeut client=cliënt schoonmama=schoonmoeder
    schoonpapa=schoonvader buurtjes=buren schoonzusje=schoonzus"""
_GEWOON = dict(paar.split("=") for paar in _GEWOON_TEKST.split())
_MEERVOUD_TEKST = """
    kinderen zoons zonen dochters ouders broers zussen broertjes zusjes vrienden vriendinnen buren
    kleinkinderen kleinzoons kleindochters grootouders schoonouders schoonfamilie familie
    tweeling neven nichten collega's kennissen maten ooms tantes kids kinders zoontjes
    dochtertjes kindjes pleegkinderen stiefkinderen bonuskinderen pleegouders stiefouders pubers
    tieners jongens meiden meisjes bovenburen onderburen overburen buurtjes zusters zwagers
    schoonzussen neefjes nichtjes vriendinnetjes"""
MEERVOUD = frozenset(_MEERVOUD_TEKST.split())
"""Words for several people."""
_V = re.compile(
    r"(?:moeder|vrouw|zus|dochter|oma|tante|nicht|vriendin|juf|begeleidster|werkster|consulente|"
    r"psychologe|therapeute|meisje|mevrouw|mw|mevr|dame|lerares|verzorgster|wijkzuster|gezellin|"
    r"vrijwilligster|hulpverleenster)$"
)
_M = re.compile(
    r"(?:vader|man|broer|zoon|opa|oom|neef|vriend|zwager|meester|jongen|meneer|dhr|hr|pastoor|"
    r"imam|leraar)$"
)


def relatie_soort(woord: str) -> R | None:
    """Return the kind of relation a word names ("stiefdochter" -> KIND), or None."""
    laag = woord.casefold().strip(" .,;:()'\"")
    if laag in _KAART:
        return _KAART[laag]
    for voor in ("stief", "pleeg", "half", "bonus", "ex-", "klein", "schoon"):
        rest = laag.removeprefix(voor).lstrip("-")
        if rest != laag and rest in _KAART:
            if voor == "ex-":
                return R.EX
            return R.FAMILIE if voor == "schoon" else _KAART[rest]
    if len(laag) > 8 and (eind := next((w for w in _ACHTER if laag.endswith(w)), None)):
        return _KAART[eind]
    if laag.endswith(_BEROEP) and len(laag) > 6:
        return R.HULPVERLENER
    return None


def gewoon(woord: str) -> str:
    """Return the plain word for a relation ("mam" -> "moeder")."""
    laag = woord.casefold()
    return _GEWOON.get(laag, laag)


def sekse_van(woord: str | None) -> str | None:
    """Return "v" or "m" for a relation word that tells."""
    if woord is None:
        return None
    laag = gewoon(woord)
    return "v" if _V.search(laag) else "m" if _M.search(laag) else None


_VIA: dict[R, dict[R, R]] = {
    R.ZELF: {},
    R.PARTNER: {
        R.OUDER: R.FAMILIE,
        R.BROER_ZUS: R.FAMILIE,
        R.GROOTOUDER: R.FAMILIE,
        R.PARTNER: R.ZELF,
        R.EX: R.ANDERS,
        R.VRIEND: R.ANDERS,
    },
    R.KIND: {
        R.PARTNER: R.FAMILIE,
        R.KIND: R.KLEINKIND,
        R.OUDER: R.EX,
        R.BROER_ZUS: R.KIND,
        R.VRIEND: R.ANDERS,
        R.EX: R.ANDERS,
    },
    R.OUDER: {
        R.PARTNER: R.FAMILIE,
        R.OUDER: R.GROOTOUDER,
        R.BROER_ZUS: R.FAMILIE,
        R.KIND: R.BROER_ZUS,
        R.VRIEND: R.ANDERS,
        R.EX: R.ANDERS,
    },
    R.BROER_ZUS: {
        R.PARTNER: R.FAMILIE,
        R.KIND: R.FAMILIE,
        R.EX: R.FAMILIE,
        R.VRIEND: R.ANDERS,
    },
    R.EX: {
        R.PARTNER: R.ANDERS,
        R.VRIEND: R.ANDERS,
        R.KIND: R.ANDERS,
        R.OUDER: R.FAMILIE,
        R.BROER_ZUS: R.FAMILIE,
    },
    R.FAMILIE: dict.fromkeys((R.PARTNER, R.KIND, R.OUDER, R.BROER_ZUS, R.EX), R.FAMILIE),
    R.GROOTOUDER: dict.fromkeys((R.KIND, R.BROER_ZUS, R.PARTNER), R.FAMILIE),
    R.KLEINKIND: dict.fromkeys((R.OUDER, R.KIND, R.BROER_ZUS, R.PARTNER), R.FAMILIE),
    R.BUUR: dict.fromkeys((R.PARTNER, R.KIND, R.OUDER, R.BROER_ZUS), R.BUUR),
}
_VER = dict.fromkeys((R.PARTNER, R.KIND, R.OUDER, R.BROER_ZUS, R.VRIEND, R.EX), R.ANDERS)


def via(eigenaar: R, soort: R) -> R:
    """Return what somebody's relation is to the client: the mother of my husband is family."""
    return _VIA.get(eigenaar, _VER).get(soort, soort)
