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
THUIS_LEEG = "U heeft nog geen dossiers. Druk op n voor een nieuw gesprek."
THUIS_VOET = [
    ("Enter", "openen"),
    ("n", "nieuw gesprek"),
    ("v", "voorbeeld"),
    ("w", "verwijderen"),
    ("F1", "hulp"),
    ("Ctrl+Q", "stoppen"),
]
VERDER = "Verder waar u was"
NIEUW_TITEL = "Nieuw gesprek"
NIEUW_UITLEG = "Kies zelf een naam die u herkent. Een schuilnaam is het veiligst."
VERWIJDER_TITEL = "Dossier verwijderen?"
VERWIJDER_UITLEG = (
    "Alles van dit dossier gaat weg, voorgoed. Ook u kunt er dan niet meer bij. "
    "Typ de naam van het dossier om het zeker te weten."
)
VERWIJDER_ANDERS = "De naam klopt niet. Er is niets weggehaald."
VERWIJDERD = "Het dossier is weg."
VOORBEELD_NAAM = "Voorbeeld: familie Boskamp"

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
AAN_TAFEL = "Aan tafel: {namen}"
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
    'Letter: aan of uit    t: tekst    "  eigen woorden    *  belangrijk\n'
    "v: wie mag dit weten    z: even apart    ↑ ↓ andere notitie    Esc: klaar"
)
LABEL_APART = "Deze notitie staat apart. Anderen zien hem niet."
VRIJGEVEN_TITEL = "Wie mag dit ook weten?"
VRIJGEVEN_UITLEG = "Alleen als degene die het zei dat goed vindt. Cijfer: aan of uit. Enter: klaar."

FASE_TITEL = "Waar bent u in het gesprek?"
FASE_HINT = "Cijfer: hierheen, en hier blijven    l: weer laten volgen    Esc: terug"
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
