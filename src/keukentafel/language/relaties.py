"""Words for how people belong together, and what kind of relation each is."""

import re

from keukentafel.labels import RelatieSoort as R

_WOORDEN: dict[R, str] = {
    R.ZELF: "zelf aanmelder ikzelf client cliënt",
    R.PARTNER: "man vrouw partner verloofde echtgenoot echtgenote wederhelft levenspartner",
    R.EX: "ex ex-man ex-vrouw exman exvrouw ex-partner expartner ex-vriend ex-vriendin",
    R.KIND: "zoon dochter kind kinderen zoontje dochtertje jongste oudste middelste zoons dochters "
    "zonen tweeling baby peuter kleuter puber kindje bonusdochter bonuszoon pleegkind pleegzoon "
    "pleegdochter stiefzoon stiefdochter stiefkind",
    R.OUDER: "moeder vader ouders ouder ma pa mam pap mama papa stiefmoeder stiefvader moeke",
    R.BROER_ZUS: "broer zus broertje zusje zuster broers zussen halfbroer halfzus broertjes "
    "zusjes broer zwager",
    R.GROOTOUDER: "oma opa grootmoeder grootvader grootouders omaatje overgrootmoeder",
    R.KLEINKIND: "kleinkind kleinzoon kleindochter kleinkinderen kleinzoons kleindochters",
    R.FAMILIE: "tante oom nicht neef nichtje neefje schoonmoeder schoonvader schoonouders "
    "schoonzus schoonzusje schoonbroer zwager schoondochter schoonzoon schoonfamilie familie",
    R.VRIEND: "vriend vriendin vrienden vriendinnen vriendje vriendinnetje maat kameraad kennis",
    R.BUUR: "buurman buurvrouw buren buur buurjongen buurmeisje onderbuurvrouw bovenbuurman "
    "bovenbuurvrouw onderbuurman overbuurvrouw overbuurman",
    R.HULPVERLENER: "huisarts dokter arts psycholoog psychiater wijkverpleegkundige thuiszorg "
    "begeleider begeleidster bewindvoerder gezinsvoogd voogd juf meester leerkracht mentor tolk "
    "cliëntondersteuner behandelaar hulpverlener hulpverleenster consulent klantmanager coach "
    "gezinscoach therapeut verpleegkundige jobcoach ib'er fysiotherapeut casemanager wijkagent",
    R.ANDERS: "collega baas werkgever chef leidinggevende trainer dominee pastoor imam huisbaas "
    "vrijwilliger vrijwilligster maatje",
}
_KAART = {w: soort for soort, rij in _WOORDEN.items() for w in rij.split()}
_ALTERNATIEVEN = "|".join(sorted(map(re.escape, _KAART), key=len, reverse=True))
RELATIEWOORD = rf"(?<![\w-])(?:{_ALTERNATIEVEN})(?![\w-])"
"""One regular expression for all words, longest first."""


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
    return None
