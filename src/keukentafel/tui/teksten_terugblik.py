"""All words of looking back on an own talk, for the professional alone: B1, u-form."""

TERUGBLIK_TITEL = "Terugkijken op uw eigen gesprek"
TERUGBLIK_VOET = [
    ("0-9 t", "cijfer (t: 10)"),
    ("Enter", "voorbeeld"),
    ("Esc", "terug"),
]
TERUGBLIK_VOET_BOVEN = [
    ("p", "patroon"),
    ("v", "kaart voor het gezin"),
    ("c", "met collega"),
    ("-", "geen cijfer"),
    ("b", "delen"),
]
TERUGBLIK_UITLEG = "Alleen voor u. Geen rapport, geen vergelijking. Niets hoeft."
TERUGBLIK_GEEN = "geen cijfer"
TERUGBLIK_VOORBEELD = "Een voorbeeld, zonder namen"
TERUGBLIK_VOORBEELD_UITLEG = "In uw eigen woorden. Noem niemand bij naam."
TERUGBLIK_NAAM = "Hier staat een naam in: {naam}. Schrijf het zonder namen."
TERUGBLIK_NAAM_MISSCHIEN = (
    "Is “{naam}” een naam? Schrijf het dan zonder. Is het dat niet, druk dan weer op Enter."
)
TERUGBLIK_ALLEEN = "alleen gedaan"
TERUGBLIK_SAMEN = "met een collega gedaan"
TERUGBLIK_BEWAARD = "Bewaard. Alleen u ziet dit."
TERUGBLIK_GEEN_GESPREK = "Er is nog geen gesprek om op terug te kijken."
TERUGBLIK_PAD = "Waar wilt u het bewaren?"
TERUGBLIK_PAD_UITLEG = "Alleen als u dit zelf met iemand wilt delen. Het zit niet op slot."
TERUGBLIK_OP = "Staat in {pad}"
TERUGBLIK_MISLUKT = "Daar lukt bewaren niet. Kies een andere plek."
PATROON_TITEL = "Het patroon over uw gesprekken"
PATROON_OEFENEN = "Daarnaast: uw oefengesprekken"
PATROON_OEFENEN_LEEG = "Nog geen eigen cijfers bij een oefengesprek."
PATROON_TE_WEINIG = "Het patroon komt na drie gesprekken. U heeft er nu {aantal}."
PATROON_UITLEG = "Van oud naar nieuw. Een punt: geen cijfer gegeven."
PATROON_VOET = "Esc: terug"
KAART_TITEL = "Hoe was dit gesprek voor u?"
KAART_VRAGEN = (
    "Voelde u zich gehoord?",
    "Ging het over wat u belangrijk vindt?",
    "Wat kan ik beter doen?",
)
KAART_VOET = "Esc: terug"
