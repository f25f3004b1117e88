"""All words of the screens for goals, plan, links, network and safety: B1, u-form."""

OVERZICHT_VOET_BOVEN = [
    ("w", "wie wil wat"),
    ("l", "wat hangt samen"),
    ("n", "netwerk"),
    ("z", "wat lukt"),
    ("m", "niet bespreken"),
]
OVERZICHT_NIET = "Bewust niet besproken. U leest dit niet voor, het komt op geen blad."
OVERZICHT_WEL = "Deze regel doet weer mee."

ANDERE_NAMEN = {
    "geen": "Alleen de eigen namen van dit programma.",
    "zrm": "Met de namen van de ZRM 2017 erbij. Met c geeft u een niveau.",
    "pg": "Met de namen van Positieve Gezondheid erbij. Alleen namen.",
}
GEEN_NAAM = "geen eigen naam"
NIVEAUS_TITEL = "Niveaus van de ZRM 2017"
NIVEAUS_VOET = [("1-5", "niveau"), ("0", "geen"), ("Esc", "terug"), ("k j", "op en neer")]
NIVEAUS_UITLEG = "Alleen namen en nummers, voor u en het dossier. Niets hoeft."
NIVEAUS_GEEN = "geen niveau"
NIVEAUS_EERST = "Zet met z eerst de namen van de ZRM aan."

PLAN_TITEL = "Doelen en plan"
PLAN_VOET = [
    ("d", "doel"),
    ("a", "afspraak"),
    ("Esc", "terug"),
    ("Enter", "openen"),
    ("l", "later"),
    ("g", "gelukt"),
    ("x", "weg"),
]
PLAN_VOET_BOVEN = [
    ("p", "eerst"),
    ("e", "kijk"),
    ("v", "contact"),
    ("t", "delen"),
    ("i", "ieder"),
    ("s", "vorige"),
    ("w", "wet"),
    ("z", "klein"),
]
PLAN_NU = "Hier werken ze nu aan ({aantal} van {grens})"
PLAN_LATER = "Later, dit blijft bewaard"
PLAN_BEREIKT = "Gelukt of gestopt"
PLAN_LEEG_DOELEN = "nog niets; d zet er een doel bij"
PLAN_ACTIES = "Wie doet wat"
PLAN_LEEG_ACTIES = "nog niets; a zet er een afspraak bij"
PLAN_KIJKEN = "Wanneer we samen kijken"
PLAN_LEEG_KIJKEN = "nog niets; e zet er een dag bij"
PLAN_CONTACT = "Vast contact"
PLAN_LEEG_CONTACT = "nog niemand; v schrijft op wie"
PLAN_IEDER = "Wat ieder van het plan vindt"
PLAN_LEEG_IEDER = "nog niet gevraagd; i schrijft het op"
PLAN_OVER = "Meer dan {grens} tegelijk is veel. Dit doel staat nu bij later."
PLAN_VOL = "Er zijn al {grens} doelen tegelijk. Zet er eerst een bij later."
PLAN_NAAR_LATER = "Staat nu bij later."
PLAN_NAAR_NU = "Hier werken ze nu aan."
PLAN_GELUKT = "Mooi. Gelukt, en bewaard."
PLAN_SCHUIFT = "“{doel}” schuift door."
PLAN_TOCH_NIET = "Staat weer open."
PLAN_KLEIN_AAN = "Kleine stappen: hooguit drie doelen tegelijk, en groter op papier."
PLAN_KLEIN_UIT = "Hooguit vijf doelen tegelijk."
PLAN_EERST = "eerst dit"
PLAN_GEDAAN = "gedaan"
PLAN_VAN = "doel van {wie}"
PLAN_STAP = "stapje: {stap}"
PLAN_KIJK = "kijken: {wanneer}"
PLAN_KIJK_TITEL = "Wanneer kijken we samen hoe het gaat?"
PLAN_KIJK_VELDEN = {
    "wanneer": "Wanneer?",
    "hoe": "Hoe? Bijvoorbeeld: thuis, bellen, samen met school.",
    "met": "Wie zijn erbij?",
    "uitkomst": "Wat kwam eruit? Vul dit later in.",
}
PLAN_CONTACT_VELDEN = {"wie": "Wie is het vaste contact?", "bereikbaar": "Hoe bereiken ze die?"}
PLAN_DOEL = "Een doel, klein en dichtbij"
PLAN_DOEL_VELDEN = {
    "tekst": "Wat willen ze bereiken? In hun eigen woorden.",
    "van": "Van wie is dit doel?",
}
VELD_AANGEPAST = "Aangepast."
EIGENAAR = {
    "gezin": "van henzelf",
    "school": "van school",
    "gemeente": "van de gemeente",
    "rechter": "van de rechter",
}
DOELSTAND = {"loopt": "loopt", "behaald": "gelukt", "gestopt": "gestopt"}
UITVOERDER = {
    "zelf": "zelf",
    "netwerk": "familie, vrienden of buren",
    "vrijwilliger": "een vrijwilliger",
    "professional": "iemand van de hulp",
}
INSTEMMING = {
    "besproken": "erover gepraat",
    "akkoord": "het is goed zo",
    "niet_akkoord": "ziet het anders",
}
INSTEMMING_PLAN = {
    "besproken": "gezien",
    "akkoord": "gezien, akkoord",
    "niet_akkoord": "gezien, niet akkoord",
}
NOG_NIET_GEVRAAGD = "nog niet gevraagd"
WIE_ZEGT = "Wie zegt dit?"
WAT_ZEGT = "Wat zegt {wie}?"
EIGEN_WOORDEN = "In de woorden van {wie}"
EIGEN_WOORDEN_UITLEG = "Mag leeg blijven. Dit komt op papier zoals u het typt."

DOEL_TITEL = "Eén doel"
DOEL_VOET = [
    ("Enter", "wijzigen"),
    ("o", "keuze"),
    ("Esc", "terug"),
    ("a", "afspraak"),
    ("s", "gelukt!"),
    ("i", "elk"),
    ("x", "weg"),
]
DOEL_VELDEN = {
    "tekst": "Doel:",
    "van": "Van wie:",
    "eigenaar": "Wie wil dit doel:",
    "hulpvraag": "Hoort bij:",
    "kleinste_stap": "Kleinste stapje:",
    "waaraan_merkt_u_het": "Waaraan merken ze het:",
    "wanneer_kijken_we": "Wanneer kijken we:",
    "strategie": "Zo kan het veranderen:",
    "stand": "Hoe staat het:",
}
DOEL_VRAGEN = {
    "tekst": "Wat willen ze bereiken? In hun eigen woorden.",
    "van": "Van wie is dit doel?",
    "kleinste_stap": "Wat is het kleinste stapje?",
    "waaraan_merkt_u_het": "Waaraan merkt u het?",
    "wanneer_kijken_we": "Wanneer kijken we?",
}
DOEL_EERST_GEZEGD = "eerst gezegd: “{woorden}”"
DOEL_EIGENAAR = "Wie wil dit doel?"
DOEL_HULPVRAAG = "Bij welke vraag hoort dit doel?"
DOEL_STRATEGIE = "Welke manier van veranderen past hier?"
DOEL_STAND = "Hoe staat het met dit doel?"
DOEL_ALLEEN_U = "Alleen voor u"
DOEL_MOTIVATIE = "Hoe ver is iemand hiermee:"
DOEL_MOTIVATIE_VRAAG = "Hoe ver is iemand hiermee? Dit komt op geen blad."
MOTIVATIE = {
    "": "niets opschrijven",
    "nog_niet": "is er nog niet mee bezig",
    "twijfelt": "twijfelt",
    "wil": "wil het",
    "doet": "doet het",
    "houdt_vol": "houdt het vol",
    "viel_terug": "viel terug, en dat hoort erbij",
}
DOEL_KEUZES = "Hoe kan het? Zij kiezen."
DOEL_KEUZES_LEEG = "nog niets; o zet er een keuze bij, ook 'eerst zelf proberen'"
DOEL_KEUZE = "Wat zou kunnen?"
DOEL_KEUZE_UITLEG = "Begin met ! als het team dit uitzocht. Zij kiezen."
DOEL_VAN_TEAM = "uitgezocht door het team"
DOEL_GEKOZEN = {None: "nog niet gekozen", True: "dit kiezen ze", False: "dit niet"}
DOEL_WIE = "Wie doet wat voor dit doel"
DOEL_SUCCES = "Wat is er gelukt?"
DOEL_SUCCES_UITLEG = "Hoe klein ook. Achter een / kan staan hoe u het viert."
DOEL_SUCCESSEN = "Wat al gelukt is"
DOEL_GEVIERD = "gevierd: {hoe}"
DOEL_IEDER = "Wat ieder van dit doel vindt"
DOEL_MOOI = "Mooi. Dat staat erbij."
GEEN_KEUZE = "geen van deze"

ACTIE_TITEL = "Eén afspraak"
ACTIE_VOET = [("Enter", "aanpassen"), ("x", "weg"), ("Esc", "terug")]
ACTIE_VELDEN = {
    "wie": "Wie:",
    "tekst": "Wat:",
    "wanneer": "Wanneer:",
    "uitvoerder": "Wat voor hulp:",
    "doel": "Voor welk doel:",
    "eerst": "Eerst dit:",
    "toezegging": "Wat zegt die persoon:",
    "gedaan": "Gedaan:",
}
ACTIE_VRAGEN = {"wie": "Wie doet dit?", "tekst": "Wat?", "wanneer": "Wanneer?"}
ACTIE_UITVOERDER = "Wie is dat?"
ACTIE_DOEL = "Voor welk doel is dit?"
ACTIE_TOEZEGGING = "Wat zegt {wie} hiervan?"
ACTIE_ZEGT = {
    "ja": "zei zelf ja",
    "ander": "een ander zei ja",
    "nee": "zei nee",
}
ACTIE_ZEI_OP = "{zegt}, op {dag}"
ACTIE_NOG_VRAGEN = "nog vragen"
JA, NEE = "ja", "nee"

DELEN_TITEL = "Wie mag wat weten"
DELEN_UITLEG = "Drie aparte vragen. Een ja op de een is geen ja op de ander."
DELEN_VOET = [("+", "iemand erbij"), ("Enter", "antwoord"), ("Esc", "terug")]
DELEN_ONTVANGER = "Wie zou het weten?"
DELEN_BIJVOORBEELD = "Bijvoorbeeld: de school, de huisarts."
DELEN_IEMAND_ANDERS = "iemand anders"
DELEN_WAT = "Wat zou die weten?"
DELEN_WAT_UITLEG = "Op de overdracht komt alleen waar een ja op is."
DELEN_IETS_ANDERS = "iets anders"
DELEN_ANDERS = "Wat zou die weten? In hun eigen woorden."
DELEN_ONTBREEKT = "Nog geen ja om te delen met {ontvanger}"
DELEN_ONTBREEKT_UITLEG = "Dit blijft weg: {delen}."
DELEN_TOCH = "Maak het zonder dat"
DELEN_VRAAG_EERST = "Eerst vragen: wie mag wat weten"
DELEN_LEEG = "nog niets; + zet er iemand bij"
DELEN_SOORT = {
    "grondslag": "Mogen we dit opschrijven en bewaren?",
    "geheimhouding": "Mag {ontvanger} dit van ons horen?",
    "hulp": "Willen ze de hulp van {ontvanger}?",
}
DELEN_ANTWOORD = {
    "ja": "ja",
    "nee": "nee",
    "ingetrokken": "eerst ja, nu niet meer",
    "wettelijke_taak": "het is een taak van de gemeente",
}
DELEN_EIGEN_WOORDEN = (
    "Dit zijn eigen woorden. Daarmee komt er niets op de overdracht. Kies met + wat wel mag."
)
DELEN_OPEN = "nog niet gevraagd"
DELEN_KOP = "{door}: {wat}, aan {ontvanger}"
DELEN_WIE = "Wie geeft antwoord?"
DELEN_KIND = "Tot 12 jaar zeggen ouders het, van 12 tot 16 samen, vanaf 16 het kind."

WIL_TITEL = "Wie wil wat"
WIL_VOET = [
    ("Enter", "wat ieder zegt"),
    ("w", "van wie"),
    ("v", "voor wie"),
    ("Esc", "terug"),
    ("k j", "op en neer"),
]
WIL_VRAGEN = "Waar ze hulp bij willen"
WIL_DOELEN = "Doelen"
WIL_REGELS = "Wat ze anders zien"
WIL_LEEG = "Hier staat nog niets. Het komt vanzelf als er een vraag of doel is."
WIL_NIET_GEHOORD = "Van wie u nog niets hoorde"
WIL_NIET_GEHOORD_ZIN = "{namen}. Wat zouden zij zeggen?"
WIL_KIND = "Vraag het ook aan {kind} zelf."
WIL_VAN = "van {van}"
WIL_VOOR = "voor {voor}"
WIL_VAN_WIE = "nog niet gezegd van wie"
WIL_KIES_VRAAG = "Zet de pijl op een vraag."
WIL_WIENS = "Van wie is deze vraag?"
WIL_VOOR_WIE = "Voor wie is deze vraag?"
WIL_KLOPT = "klopt"
WIL_NIET = "klopt niet"

VERBAND_TITEL = "Wat met wat te maken heeft"
VERBAND_VOET = [
    ("l", "leidt tot"),
    ("x", "verband weg"),
    ("Esc", "terug"),
]
VERBAND_KETENS = "Zo hangt het samen"
VERBAND_LEEG = "nog niets; kies een regel en druk op l"
VERBAND_REGELS = "De regels"
VERBAND_VAN = "Dit leidt tot … Kies de andere regel en druk weer op l. Esc stopt."
VERBAND_GELEGD = "Dat hangt nu samen."
VERBAND_WEG = "Dat verband is weg."
VERBAND_GEEN = "Zet de pijl op een rij die samenhangt, en druk dan op x."
VERBAND_BEGIN = "hier begint het"

NETWERK_TITEL = "Wie er om hen heen staan"
NETWERK_VOET = [("+", "iemand erbij"), ("Enter", "aanpassen"), ("e", "tekening"), ("Esc", "terug")]
NETWERK_LEEG = "Nog niemand met een naam. Druk op + en schrijf op wie."
NETWERK_ZONDER = "Nog zonder naam"
NETWERK_VELDEN = (
    "naam",
    "relatie",
    "doet_nu",
    "zou_kunnen",
    "gevraagd",
    "bereid",
    "bekwaam",
    "nabij",
)
NETWERK_NIEUW = "Wie is het? Alleen naam, wie het is, en welke hulp."
NETWERK_DOET = "doet nu: {wat}"
NETWERK_KAN = "zou kunnen: {wat}"
NETWERK_GEVRAAGD = "gevraagd: {wat}"
NETWERK_WIL = "wil: {wat}"
NETWERK_KUNDE = "kan: {wat}"
ECOGRAM_TITEL = "Wie staan om hen heen"
ECOGRAM_UITLEG = "\n━━━ helpt nu   ╌╌╌ zou kunnen   Hoe korter de lijn, hoe dichterbij."
ECOGRAM_HUIS = "In huis: {namen}"
ECOGRAM_LEEG = "Nog niemand met een naam."
ECOGRAM_VOET = "Esc: terug"

LUKT_TITEL = "Wat lukt, en hoe"
LUKT_VOET = [
    ("+", "onderwerp"),
    ("Enter", "hoe het lukt"),
    ("Esc", "terug"),
    ("r", "u neemt over"),
    ("x", "weg"),
]
LUKT_LEEG = "nog niets; + zet er een onderwerp bij"
LUKT_KOP = "Zo lukt het nu"
LUKT_NIEUW = "Waar gaat het over?"
LUKT_NIEUW_UITLEG = "Bijvoorbeeld: de post, koken, de kinderen naar school brengen."
LUKT_HOE = "Hoe lukt dit nu?"
REDZAAM = {
    "zelf": "lukt zelf",
    "netwerk": "lukt met mensen om hen heen",
    "hulp": "lukt met hulp",
    "niet": "lukt nu niet",
}
LUKT_MEER = "Wilt u er iets bij schrijven?"
REGIE_KOP = "Wat u even overneemt"
REGIE_LEEG = "niets; r schrijft iets op"
REGIE_TITEL = "Wat neemt u even over?"
REGIE_VELDEN = {
    "waarover": "Wat neemt u over?",
    "tot_wanneer": "Tot wanneer?",
    "hardop": "Heeft u dat hardop gezegd? (ja of nee)",
}
REGIE_TOT = "tot {wanneer}"
REGIE_HARDOP = "hardop gezegd"
REGIE_NOG_ZEGGEN = "zeg dit nog hardop"
REGIE_TERUG = "teruggegeven"
REGIE_NIET_WEG = "Met Enter geeft u het terug. Typte u het net verkeerd? Ctrl+Z haalt het weg."
REGIE_WAT = "Wat is er nu mee?"
REGIE_KEUZES = {"hardop": "Ik heb het hardop gezegd", "terug": "Zij doen het weer zelf"}

VORIGE_TITEL = "Sinds de vorige keer"
VORIGE_VOET = [
    ("g", "gelukt"),
    ("Enter", "openen"),
    ("Esc", "terug"),
    ("← →", "ander gesprek"),
    ("v", "verder"),
]
VORIGE_EEN = "Dit is het eerste gesprek. Er is nog niets om naast te leggen."
VORIGE_SINDS = "Toen: {dag}   Nu: vandaag"
VORIGE_WAT = {"hulpvraag": "Vragen", "doel": "Doelen", "actie": "Afspraken", "regel": "Overzicht"}
VORIGE_ZELFDE = "hetzelfde als toen: {aantal}"
VORIGE_REGEL_WEG = "Deze regel is weg. Terugzetten kan in het overzicht."
VORIGE_HOE = {
    "erbij": "nieuw",
    "anders": "anders",
    "behaald": "gelukt",
    "was_behaald": "al gelukt",
    "open": "weer open",
    "gestopt": "gestopt",
    "weg": "weg",
    "gelijk": "zelfde",
}
VORIGE_KIES = "Zet de pijl op een doel of een afspraak."
VORIGE_LEEG = "Er was toen nog niets afgesproken."

DAGEN_TITEL = "Dagen en stappen"
DAGEN_VOET = [
    ("Enter", "dag invullen"),
    ("x", "dag weg"),
    ("Esc", "terug"),
    ("n", "andere wet of uit"),
]
DAGEN_DENK = "Om aan te denken"
DAGEN_NIETS = "nu niets"
DAGEN_STAPPEN = "Wat er was, en wanneer"
DAGEN_LIJST = "Wat er over elk deel is gezegd"
DAGEN_LIJST_LEEG = "niets over gezegd"
DAGEN_UIT = "Dit staat uit. Met n zet u het weer aan."
DAGEN_NOG = {
    "over": "nog {n} dagen",
    "een": "nog 1 dag",
    "nul": "vandaag",
    "gisteren": "gisteren",
    "laat": "{n} dagen geleden",
}
DAGEN_GEEN_DAG = "nog geen dag"
DAGEN_VRAAG = "Welke dag was dat?"
DAGEN_VRAAG_UITLEG = "Bijvoorbeeld: gisteren, of 2-3-2026. Leeg is vandaag."
DAGEN_FOUT = "Dat is geen dag. Typ het zo: 2-3-2026."
DAGEN_NAGEKEKEN = "{naam}, nagekeken op {dag}. De regels van uw gemeente gaan voor."
DAGEN_WET = "Aan welke wet wilt u denken?"
KADER = {"wmo": "Wmo", "jeugdwet": "Jeugdwet", "geen": "Aan geen; dit staat uit"}

NOOD_TITEL = "Nu nodig"
NOOD_EERST = "Laat het gesprek even los. Eerst wat er vandaag nodig is."
NOOD_VOET = [("Esc", "terug"), ("a", "even apart"), ("↑ ↓", "bladeren")]

APART_VOET_BOVEN = [
    ("1", "stap 1: wat er gezegd is"),
    ("2", "stap 2: met wie overlegd"),
    ("a", "wordt een afspraak"),
]
APART_STAP1 = "Stap 1: wat zag of hoorde u letterlijk? Denk ook aan de kinderen."
APART_STAP2 = "Stap 2: met wie heeft u overlegd, en wanneer?"
APART_STAP_UITLEG = "Dit blijft apart staan, alleen voor u."
APART_STAP_KOP = {1: "stap 1: ", 2: "stap 2: "}
APART_AFROND_KOP = "afgerond: "
APART_SLUIT_MOET = "Schrijf er een reden bij. Zonder reden blijft het open staan."
APART_AFSPRAAK = "Een afspraak in uw woorden. Zij kunnen dit lezen."
APART_AFSPRAAK_JA = "Staat bij de afspraken."
