"""All Dutch words of the screens, in one place: B1, u-form, warm and short."""

NAAM = "keukentafel"

# Begin en slot -------------------------------------------------------------------------
WACHTZIN = "Uw wachtzin"
WACHTZIN_NOG_EENS = "Nog een keer, om zeker te zijn"
WACHTZIN_KIES = "Kies een wachtzin van minstens vijftien tekens. Vier losse woorden werkt goed."
WACHTZIN_KORT = "Deze wachtzin is te kort. Neem minstens vijftien tekens."
WACHTZIN_ANDERS = "De twee wachtzinnen zijn niet gelijk. Typ ze nog een keer."
WACHTZIN_LEEG = "Typ eerst uw wachtzin."
EVEN_WACHTEN = "Een ogenblik, de kluis gaat open."
EVEN_MAKEN = "Een ogenblik, de kluis wordt gemaakt."
WELKOM = "Welkom"
WAARVOOR = (
    "Dit programma zit naast u bij een eerste gesprek aan de keukentafel.",
    "U luistert en typt af en toe een paar woorden.",
    "Als u dat wilt, krijgt u een vraag die nu past.",
    "Samen maakt u een overzicht. Alles blijft op deze computer, achter slot.",
)
HERSTEL_TITEL = "Uw herstelcode"
HERSTEL_UITLEG = (
    "Wachtzin kwijt? Dan opent u de kluis met deze code.\n"
    "Schrijf de code nu op papier. U ziet hem maar één keer.\n"
    "Bewaar het papier niet bij de computer."
)
HERSTEL_CONTROLE = "Typ groep {nummer} van de code over"
HERSTEL_FOUT = "Dat is niet groep {nummer}. Kijk nog eens op uw papier."
HERSTEL_WEG = "De code is nu niet meer te zien. Terugkijken kan met Esc."
ONTGRENDEL_VOET = [("Enter", "openen"), ("F2", "wachtzin kwijt"), ("Ctrl+Q", "stoppen")]
HERSTEL_INVOER = "Uw herstelcode van papier"
NIEUWE_WACHTZIN = "Een nieuwe wachtzin, minstens vijftien tekens"
STOP_HINT = "Stoppen doet u met Ctrl+Q. Alles is al bewaard."
FATAAL = "Er ging iets mis. Wat u noteerde is bewaard. Start het programma opnieuw."
FATAAL_WAAR = "In fout.txt, in uw gegevensmap, staat waar het misging. Zonder namen of notities."

# Thuis ---------------------------------------------------------------------------------
THUIS_TITEL = "Uw dossiers"
THUIS_LEEG = (
    "U heeft nog geen dossiers.\n\n"
    "Druk op n voor een nieuw gesprek.\n"
    "Of druk op v voor een voorbeeld. Dat gezin is verzonnen: u kunt alles proberen."
)
THUIS_VOET = [
    ("Enter", "openen"),
    ("n", "nieuw"),
    ("v", "voorbeeld"),
    ("F1", "hulp"),
    ("Ctrl+Q", "stop"),
    ("w", "verwijderen"),
]
THUIS_HULP_TITEL = "Waar dit programma voor is"
THUIS_HULP = [
    ("Enter", "Dit dossier openen. Loopt er een gesprek, dan gaat u daar verder."),
    ("n", "Een nieuw dossier, voor een nieuw gesprek."),
    ("v", "Een verzonnen gezin, om alles mee te proberen."),
    ("w", "Dit dossier verwijderen, voorgoed."),
    ("j k  ↑ ↓", "Een ander dossier kiezen."),
    ("F8", "Het scherm leeg maken. Dat kan altijd."),
    ("Ctrl+Q", "Stoppen. Alles is al bewaard."),
]
VERDER = "Verder waar u was"
NIEUW_TITEL = "Nieuw gesprek"
NIEUW_UITLEG = "Kies zelf een naam die u herkent. Een schuilnaam is het veiligst."
NAAM_BESTAAT = "Die naam heeft u al. Kies een andere, of open dat dossier."
GESPREK_WAS_KLAAR = "Het laatste gesprek is afgesloten. Wat wilt u doen?"
VERDER_VOET = [("Enter", "verder kijken"), ("n", "nieuw gesprek"), ("Esc", "terug")]
VERWIJDER_TITEL = "{naam} verwijderen?"
VERWIJDER_VOET = "Enter: verwijderen   Esc: terug, niets doen"
VOORBEELD_MAKEN = "Een ogenblik, het voorbeeld komt eraan."
VERWIJDER_UITLEG = (
    "Alles van dit dossier gaat weg, voorgoed. Ook u kunt er dan niet meer bij. "
    "Typ de naam van het dossier om het zeker te weten."
)
VERWIJDER_ANDERS = "De naam klopt niet. Er is niets weggehaald."
VERWIJDERD = "Het dossier is weg."

# Voor het gesprek, de mensen --------------------------------------------------------------
VOORAF_TITEL = "Voor het gesprek"
VOORAF_HINT = "Alles mag leeg blijven. Later invullen kan ook."
VOORAF_VELDEN = {
    "aanmelding": "Wat staat er in de aanmelding?",
    "gevraagd_door": "Wie vroeg om dit gesprek?",
    "persoonlijk_plan": "Wat schreven zij zelf al op? (persoonlijk plan)",
    "niet_opnieuw": "Wat hoeft u niet opnieuw te vragen?",
}
VOORAF_NAAST = (
    "Weten zij dat er gratis iemand naast hen kan zitten? "
    "Dat is een cliëntondersteuner. Die hoort niet bij de gemeente."
)
VOORAF_BEGIN_VOET = [("Enter", "volgende"), ("F2", "verder, naar de mensen"), ("Esc", "terug")]
VOORAF_VOET = [("Enter", "volgende"), ("F2", "klaar"), ("Esc", "terug")]

MENSEN_TITEL = "De mensen"
MENSEN_LEEG = "Nog niemand. Typ een naam, wie het is en de leeftijd. Een naam alleen is genoeg."
MENSEN_VOORBEELD = "Anja, moeder, 42"
MENSEN_NIEMAND = "Nu aan tafel: nog niemand. Druk op het cijfer van wie er zit."
MENSEN_NU = "Nu aan tafel: {namen}"
MENSEN_ZIT = "aan tafel"
MENSEN_ERBIJ = "Erbij"
MENSEN_AANPASSEN = "Aanpassen"
MENSEN_ANDERS = "Tab: ergens anders"
MENSEN_KOPPEN = {
    "in_huis": "Wonen hier",
    "elders": "Wonen ergens anders",
    "helper": "Helpen mee",
}
MENSEN_PLEK = {
    "in_huis": "woont hier",
    "elders": "woont ergens anders",
    "helper": "helpt mee",
}
MENSEN_GEEN_NAAM = "Begin met een naam, of met wie het is: de tolk."
MENSEN_BEWAARD = "Aangepast."
MENSEN_VOET = [
    ("1-9", "aan tafel of niet"),
    ("Enter", "erbij, of aanpassen"),
    ("↑ ↓", "kiezen"),
    ("Esc", "terug"),
]
MENSEN_BEGIN_VOET = [
    ("F2", "gesprek beginnen"),
    ("1-9", "aan tafel of niet"),
    ("↑ ↓ Enter", "aanpassen"),
    ("Esc", "terug"),
]
JAAR = "{jaren} jaar"
EN = " en "

# Tijdens het gesprek --------------------------------------------------------------------
ONGEDAAN = "Ongedaan gemaakt."
NIETS_ONGEDAAN = "Er is niets meer om ongedaan te maken."
OFFLINE = "niet op internet"
PRIVE = "alleen voor u"
NOTITIE = "Notitie"
IK = "Ik"
TIJDMERK = "… hier was iets"
NOTEER_HINT = "typ een paar woorden, dan Enter"
VAST = "vast"
VOLGT = "volgt"
NIEMAND_AAN_TAFEL = "Nog niemand aan tafel: / en dan h"
BSN_TITEL = "Is dit een burgerservicenummer?"
BSN_UITLEG = (
    "In uw notitie staat een nummer van negen cijfers. Het is niet bewaard. "
    "Voor een gesprek is een burgerservicenummer niet nodig."
)
BSN_KEUZE = "Enter: weglaten    b: het is iets anders, toch bewaren"
NAAM_VIEL = "@  {naam} bij de mensen zetten?"
GEEN_NAAM = "Er viel geen nieuwe naam."
GESPREK_DICHT = "Dit gesprek is afgesloten. Wat u nu typt, komt er nog bij."
GEEN_VRAGEN = "Er past nu geen vraag. Stil zijn en luisteren is ook goed."
VRAGEN_TITEL = "Wat u nu zou kunnen vragen"
VRAGEN_VOET = "1-3: deze kies ik    Esc: nu niet"
VRAAG_GEKOZEN = "Gekozen: {tekst}"
HELEMAAL_LEEG = "Nog niets genoteerd."
OPMERKINGEN = {
    "blijft_hangen": "Het gaat al een tijd over {over}. Is dat wat het gezin nu nodig heeft?",
    "belangrijk_nog_niet": "Wat is voor hen belangrijk? Dat is nog niet genoemd.",
    "krachten_nog_niet": "Wat gaat er goed, en wie helpt er? Daar ging het nog niet over.",
    "eerdere_hulp_nog_niet": "Welke hulp was er eerder? Dat kwam nog niet langs.",
    "niet_genoemd": "{over} is nog niet genoemd.",
}
"""Quiet remarks by key; the part before a colon counts."""

LABEL_TITEL = "Klopt dit?"
LABEL_HINT = (
    "letter, cijfer  aan of uit   t  tekst   w  wie zei dit\n"
    '"  eigen woorden   *  belangrijk   v  wie mag dit weten\n'
    "z  even apart   s  zorg   u  ongedaan   ↑ ↓  andere   Enter  klopt"
)
LABEL_APART = "Deze notitie staat apart. Anderen zien hem niet."
VRIJGEVEN_TITEL = "Wie mag dit ook weten?"
VRIJGEVEN_UITLEG = "Alleen als degene die het zei dat goed vindt. Cijfer: aan of uit. Enter: klaar."

FASE_TITEL = "Waar bent u in het gesprek?"
FASE_HINT = "Cijfer: hierheen, en blijven   l: weer laten volgen   Esc: terug"
DOMEIN_HINT = "← →: ander onderwerp   ↑ ↓: bladeren   n: liever niet bespreken   Esc: terug"
DOMEIN_LEEG = "Hier is nog niets over gezegd."
DOMEIN_NIET = "Afgesproken: hier praten we niet over."
DOMEIN_STAND = {
    "stil": "nog niet genoemd",
    "genoemd": "genoemd",
    "verkend": "over gepraat",
    "niet_bespreken": "liever niet bespreken",
}
MENU_TITEL = "Wat wilt u doen?"
HULP_TITEL = "Toetsen tijdens het gesprek"
HULP_ONDER = (
    "Een teken werkt op een lege regel. Staat er tekst, dan typt u gewoon.\n"
    "Een notitie met een cijfer of teken vooraan: typ eerst een spatie.\n"
    "Cijfer 1-9: wie er praat. 0: uzelf. Enter op een lege regel: hier was iets."
)

PLAKKEN_TITEL = "Notities plakken"
PLAKKEN_HINT = "Elke regel of zin wordt een notitie. Daarna loopt u ze samen na."
PLAKKEN_VOET = [("F2", "klaar, verdelen"), ("F3", "wie praat"), ("Esc", "terug")]
PLAKKEN_LEEG = "Er staat nog niets."
GEPLAKT = "{aantal} notities erbij. Loop ze na: Enter is goed, ↑ past aan."
NALOPEN_TITEL = "Notities waar twijfel over is"
NALOPEN_KLAAR = "Er is niets meer om na te lopen."
NALOPEN_VOET = [
    ("j k", "volgende, vorige"),
    ("Enter", "klopt zo"),
    ("l", "labels"),
    ("t", "tekst invullen"),
    ("Esc", "terug"),
]

# Even apart -----------------------------------------------------------------------------
APART_TITEL = "Even apart, alleen voor u"
APART_LEEG = "Hier staat nu niets. Dat zegt niet dat alles goed is."

# Samen kijken ---------------------------------------------------------------------------
SAMEN_TERUG = "Verder? Druk op Enter."
LEEG_VERDER = "Enter: verder"
SAMEN_LEEG = "Hier komt wat u samen vertelt."
SAMEN_GEZEGD = "Wat u vertelde"
SAMEN_KLOPT = "Klopt dit?"
SAMEN_BELANGRIJK = "Wat voor u belangrijk is"
SAMEN_EERST = "Wat eerst komt"
SAMEN_LATER = "Later"
SAMEN_AFSPRAKEN = "Wat we afspreken"
SAMEN_ANDERS = "Wat is er anders?"
SAMEN_WIE = "Wie ziet het anders?"
SAMEN_JA = "Genoteerd: dit klopt."
SAMEN_WELKE = "Welke regel? Typ het cijfer."

# Het gespreksscherm ---------------------------------------------------------------------
ONDERWERPEN = "Waar het over ging"
NOG_NIETS = "Hier komen de onderwerpen te staan die langskomen."
NOG_NIET = "nog niet genoemd"
UW_VRAGEN = "Waar ze hulp bij willen"
OOGST_LEEG = "Hier groeit het overzicht mee met wat u noteert."
REGELSOORTEN = {
    "belangrijk": "Wat belangrijk is",
    "probleem": "Wat lastig is",
    "kracht": "Wat goed gaat",
    "netwerk": "Wie er zijn",
    "eerdere_hulp": "Hulp tot nu toe",
    "wens": "Wat ze willen",
}
SOORTEN = {
    "probleem": "lastig",
    "kracht": "gaat goed",
    "netwerk": "wie er zijn",
    "eerdere_hulp": "eerdere hulp",
    "wens": "wens",
}
SIGNALEN = {
    "huiselijk_geweld": "niet veilig met partner of familie",
    "kindermishandeling": "een kind in de knel",
    "ouderenmishandeling": "een oudere in de knel",
    "suicidaliteit": "niet meer willen leven",
    "acute_nood": "nu hulp nodig",
    "uitbuiting": "gedwongen of gebruikt",
}
HANDELINGEN = {
    "vraag": "vraag",
    "reflectie": "teruggeven",
    "samenvatting": "samenvatten",
    "erkenning": "erkennen",
    "advies": "raad",
    "informatie": "uitleg",
    "overig": "",
}
LABEL_DOMEINEN = "Waar gaat het over?"
LABEL_SOORTEN = "Wat is het?"
LABEL_SIGNALEN = "Zorg over veiligheid?"
LABEL_GEEN_VORIGE = "Er is geen andere notitie."
NOG_GEEN_NOTITIE = "Er is nog geen notitie om na te kijken."
TEKST_TITEL = "De tekst van deze notitie"
ALLEEN_MET = "Met wie praat u nu alleen?"
ALLEEN_MET_UITLEG = "Cijfer: wie er nu zit. Wat u nu noteert, blijft apart. Esc: niet nu."
WEER_SAMEN = "U bent weer in het gewone gesprek. Wie zit er nu aan tafel? Kijk met / en dan h."
LOSGELATEN = "Het gespreksdeel volgt weer wat er gezegd wordt."
NAAM_ERBIJ = "Wie is dit?"
NAAM_ERBIJ_UITLEG = "Naam, wie het is, leeftijd. Bijvoorbeeld: Anja, zus, 42"
NAAM_STAAT_ERBIJ = "{naam} staat bij de mensen."
MODUS_AAN = {
    "letterlijk": "Wat u nu typt, zijn eigen woorden.",
    "kracht": "Wat u nu typt, gaat goed.",
    "belangrijk": "Wat u nu typt, is belangrijk voor iemand.",
}
GEMARKEERD = "Tijd vastgelegd. Vul het later in."
GEEN_GESPREK = "Er loopt geen gesprek."
FASE_APART = "Even alleen praten"
AAN_TAFEL_KORT = "aan tafel  "
ESC_TERUG = "Esc: terug"
VRAAGVENSTER_VOET = "Enter: bewaren   Esc: terug"
AAN = "aan {naam}"
SAMEN_TITELS = {
    "gezegd": "Wat u vertelde",
    "belangrijk": "Wat voor u belangrijk is",
    "klopt": "Klopt dit zo?",
    "eerst": "Wat eerst komt",
    "later": "Wat later komt",
    "afspraken": "Wat we afspreken",
}
SAMEN_BLADER = "← →  bladeren"
SAMEN_KEUZE = "j  ja, dit klopt    cijfer  ja, behalve…"
APART_VOET = [
    ("n", "erbij schrijven"),
    ("v", "mogelijke vragen"),
    ("s", "afronden"),
    ("o", "naar het overzicht"),
    ("← →", "vorige, volgende"),
    ("Esc", "terug"),
]
APART_NUMMER = "{nummer} van {aantal}"
APART_AFGEROND = "afgerond"
APART_GEHOORD = "Gehoord door: {wie}"
NIEMAND = "niemand anders"
APART_NIET_NU = "Er zitten nu meer mensen aan tafel. Vraag hier niet verder waar zij bij zijn."
APART_ALTIJD = "Houd dit vast"
APART_STAPPEN = "Eerst dit"
APART_NUMMERS = "Nummers"
APART_NAGEKEKEN = "Nagekeken op {datum}. Klopt een nummer niet meer, volg dan uw eigen lijst."
APART_VRAGEN = "Dit kunt u vragen, als u met iemand alleen bent"
APART_NOTEER = "Wat wilt u hierbij opschrijven?"
APART_NOTEER_UITLEG = "Bijvoorbeeld: besproken met een collega, en wanneer. Blijft apart staan."
APART_SLUIT = "Hoe is dit afgerond?"
APART_BEWAARD = "Bewaard. Het staat apart."
APART_OVERZICHT = "Wat wilt u hierover in het overzicht zetten?"
APART_OVERZICHT_UITLEG = "In uw eigen woorden. Alleen wie erbij was, kan dit later lezen."
APART_IN_OVERZICHT = "Dit staat nu in het overzicht."
