"""All Dutch words of the screens, in one place: B1, u-form, warm and short."""

NAAM = "keukentafel"

# Begin en slot -------------------------------------------------------------------------
WACHTZIN = "Uw wachtzin"
WACHTZIN_NOG_EENS = "Nog een keer, om zeker te zijn"
WACHTZIN_KIES = "Kies een wachtzin van 15 tekens of meer, zoals vier losse woorden."
WACHTZIN_KORT = "Deze wachtzin is te kort. Neem minstens vijftien tekens."
WACHTZIN_ANDERS = "De twee wachtzinnen zijn niet gelijk. Typ ze nog een keer."
WACHTZIN_LEEG = "Typ eerst uw wachtzin."
EVEN_WACHTEN = "Een ogenblik, de kluis gaat open."
EVEN_MAKEN = "Een ogenblik, de kluis wordt gemaakt."
WELKOM = "Welkom"
WAARVOOR = (
    "Dit programma helpt u bij een gesprek aan de keukentafel.",
    "U luistert en typt af en toe een paar woorden.",
    "Als u dat wilt, krijgt u een vraag die nu past.",
    "Samen maakt u een overzicht. Het blijft op deze computer, op slot.",
)
HERSTEL_TITEL = "Uw herstelcode"
HERSTEL_UITLEG = (
    "Wachtzin kwijt? Dan opent u de kluis met deze code.\n"
    "Schrijf de code nu op papier. U ziet de code alleen nu.\n"
    "Bewaar het papier niet bij de computer."
)
HERSTEL_CONTROLE = "Typ groep {nummer} van de code over"
HERSTEL_FOUT = "Dat is niet groep {nummer}. Kijk nog eens op uw papier."
HERSTEL_WEG = "De code is nu verborgen. Nog eens kijken? Druk op Esc."
ONTGRENDEL_VOET = [("Enter", "openen"), ("F2", "wachtzin kwijt"), ("Ctrl+Q", "stoppen")]
ONTGRENDEL_PIN = ("F3", "pincode")
ONTGRENDEL_VRAAG = {
    "wachtzin": WACHTZIN,
    "herstel": "Uw herstelcode van papier, of de twee codes van uw organisatie achter elkaar",
    "pin": "Uw pincode voor deze computer",
}
VOORBLIK_BINNENKORT = ("Eén dossier gaat binnenkort weg.", "{aantal} dossiers gaan binnenkort weg.")
VOORBLIK_MAG_WEG = (
    "Eén dossier is over zijn dag en overgedragen. Wissen: F4.",
    "{aantal} dossiers zijn over hun dag en overgedragen. Wissen: F4.",
)
VOORBLIK_UITLEG = (
    "Eén dossier is over zijn dag, en er is vastgelegd wat ermee moest. Terughalen kan niet.",
    "{aantal} dossiers zijn over hun dag, en er is vastgelegd wat ermee moest. "
    "Terughalen kan niet.",
)
VOORBLIK_GEDAAN = ("Eén dossier is gewist.", "{aantal} dossiers zijn gewist.")
NIEUWE_WACHTZIN = "Een nieuwe wachtzin, minstens vijftien tekens"
TE_VEEL_GEPLAKT = "Dit is te veel om in één keer te plakken. Er kwam niets bij. Plak het in delen."
HALF_BEWAARD = "Wat u aan het typen was, is bewaard. Het komt terug als u verder gaat."
HALF_TERUG = "Hier was u gebleven. Nog niet genoteerd: dat doet u met Enter."
HALF_GEEN_DOSSIER = "Wat u aan het typen was, is niet bewaard: er was geen dossier open."
KLAD_STUK = "Wat u aan het typen was toen het programma stopte, is niet meer te lezen."
HALF_WEG = "Wat u aan het typen was, kon niet bewaard worden."
INSTELLING_FOUT = "{fout}. Tot dat klopt gelden de gewone instellingen."
GEKOPIEERD = (
    "Gekopieerd. Het staat nu op het klembord van de computer. "
    "Andere programma's kunnen het daar lezen."
)
STOP_HINT = "Stoppen doet u met Ctrl+Q. Alles is al bewaard."
FATAAL = (
    "Er ging iets mis in het programma. Wat u noteerde is bewaard.",
    "Start het programma opnieuw. Gaat het weer mis, bel dan uw helpdesk.",
    "Noem dit foutnummer: {nummer}",
)
FATAAL_WAAR = "In fout.txt, bij uw dossiers, staat waar het misging. Zonder namen of notities."

# Thuis ---------------------------------------------------------------------------------
THUIS_TITEL = "Uw dossiers"
THUIS_LEEG = (
    "U heeft nog geen dossiers.\n\n"
    "Druk op n voor een nieuw gesprek.\n"
    "Of druk op v voor een voorbeeld. Dat gezin is verzonnen: u kunt alles proberen."
)
THUIS_LEEST = "Uw dossiers worden opgehaald. U kunt al verder met een nieuw gesprek (n)."
THUIS_WACHT = "Uw dossiers worden nog opgehaald. Daarna gaat u vanzelf verder."
THUIS_VOET = [
    ("Enter", "openen"),
    ("n", "nieuw"),
    ("v", "voorbeeld"),
    ("o", "oefenen"),
    ("F1", "hulp"),
    ("Ctrl+Q", "stop"),
    ("w", "verwijderen"),
    ("b", "bewaren en wissen"),
    ("i", "inlezen"),
    ("p", "mijn patroon"),
]
THUIS_HULP_TITEL = "Waar dit programma voor is"
THUIS_HULP = [
    ("Enter", "Openen. Loopt er een gesprek, dan gaat u daar verder."),
    ("n", "Een nieuw dossier, voor een nieuw gesprek."),
    ("v", "Een verzonnen gezin, om alles mee te proberen."),
    ("o", "Een gesprek oefenen. Er wordt niets bewaard."),
    ("w", "Dit dossier verwijderen, voorgoed."),
    ("b", "Bewaren, overdragen, uitgeven, of een deel wissen."),
    ("i", "Een dossier inlezen dat u van een ander kreeg."),
    ("p", "Uw eigen patroon: hoe u op uw gesprekken terugkeek."),
    ("j k  ↑ ↓", "Een ander dossier kiezen."),
    ("F8", "Het scherm leegmaken. Dat kan altijd."),
    ("Ctrl+L", "Alles op slot. Terug met uw wachtzin."),
    ("Ctrl+Q", "Stoppen. Alles is al bewaard."),
]
VERDER = "Verder waar u was"
NIEUW_TITEL = "Nieuw gesprek"
NIEUW_UITLEG = "Kies zelf een naam die u herkent. Een schuilnaam is het veiligst."
NIEUW_VOET = "Enter: verder   Esc: terug"
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
VERWIJDER_ANDERS = "De naam klopt niet. Er is niets verwijderd."
VERWIJDERD = "Het dossier is verwijderd."
VERWIJDER_KOPIE = (
    "Het dossier is verwijderd. In reservekopieën staat het nog hooguit {dagen} dagen."
)
VERWIJDER_APART = (
    "In dit dossier staat ook iets apart. Dat gaat mee weg. Bewaren kan eerst, met de opdracht: "
    "keukentafel veiligheidsverslag. Moet het toch weg? Typ dan: weg"
)
VERWIJDER_APART_WOORD = "weg"

# Bewaren en wissen -----------------------------------------------------------------------
BEHEER_TITEL = "{naam}: bewaren en wissen"
BEHEER_STAND = "Gaat weg op {dag}. Overdracht: {overdracht}."
BEHEER_GEEN_DAG = "Dit dossier heeft nog geen dag waarop het weggaat. Overdracht: {overdracht}."
BEHEER_OVERDRACHT = {"open": "nog niet geregeld", "gedaan": "gedaan", "geweigerd": "hoeft niet"}
BEHEER_KEUZES = [
    ("regel", "Een regel wissen"),
    ("persoon", "Iemand wissen, met alles wat die zei"),
    ("domein", "Een onderwerp wissen"),
    ("gesprek", "Een gesprek wissen"),
    ("overgedragen", "Opschrijven: de overdracht is gedaan"),
    ("niet_overdragen", "Opschrijven: een overdracht hoeft niet"),
    ("uitgeven", "Uitgeven aan wie erom vraagt"),
    ("logboek", "Zien wie dit dossier opende, en wanneer"),
]
BEHEER_TEAM = ("collegas", "Collega's: wie mag erbij, wie hoort bij het team")
COLLEGAS_TITEL = "{naam}: collega's"
COLLEGAS_STAND = "Dit dossier staat open voor: {namen}. In het team: {leden}."
COLLEGAS_KEUZES = [
    ("openen", "Dit dossier openen voor een collega"),
    ("sluiten", "Dit dossier sluiten voor een collega"),
    ("uitnodigen", "Een collega uitnodigen voor het team"),
    ("afnemen", "Een collega uit het team halen"),
]
COLLEGAS_WIE = "Welke collega?"
COLLEGAS_NIEMAND = "Er is geen collega om te kiezen."
COLLEGAS_WAT = "Wat mag {naam} zien?"
COLLEGAS_DEEL = [("gedeeld", "Alles, zonder wat apart staat"), ("apart", "Ook wat apart staat")]
COLLEGAS_NAAM = "Hoe heet het account van deze collega?"
COLLEGAS_OPEN = "Het dossier staat nu open voor {naam}."
COLLEGAS_DICHT = "Het dossier is nu gesloten voor {naam}. Het kreeg nieuwe sleutels."
COLLEGAS_ZEKER = "{naam} uit het team halen?"
COLLEGAS_ZEKER_UITLEG = "{naam} kan dan in geen dossier meer. De sleutels worden meteen vernieuwd."
COLLEGAS_JA_NEE = [("nee", "Nee, niets doen"), ("ja", "Ja, uit het team halen")]
COLLEGAS_ERAF = "{naam} is uit het team. Dossiers die open stonden: {aantal}."
COLLEGAS_ERBIJ = "{naam} hoort nu bij het team"
COLLEGAS_EERSTE = (
    "Dit is de eerste wachtzin van {naam}. U ziet hem alleen nu:",
    "",
    "{zin}",
    "",
    "Geef hem zelf, niet per mail. {naam} kiest daarna meteen een eigen wachtzin met:",
    "keukentafel sleutels vernieuw",
)
BEHEER_WAT = "Wat wilt u wissen?"
BEHEER_BIJNAAM = "Heeft {naam} een bijnaam?"
BEHEER_BIJNAAM_UITLEG = (
    "Die gaat dan ook uit andere regels. Meer dan één: met een komma ertussen. Geen? Druk Enter. "
    "Een verkeerd gespelde naam en woorden als 'mijn man' blijven staan."
)
BEHEER_NIETS = "Hier is niets te wissen."
BEHEER_ZEKER = "Dit voorgoed wissen?"
BEHEER_ZEKER_UITLEG = (
    "Er gaan {aantal} dingen weg, met wat erop rust. Terughalen kan niet. "
    "In reservekopieën staat het nog hooguit {dagen} dagen."
)
BEHEER_JA_NEE = [("nee", "Nee, niets doen"), ("ja", "Ja, wissen")]
BEHEER_GEWIST = "Gewist."
BEHEER_VASTGELEGD = "Vastgelegd."
BEHEER_UITGEGEVEN = "Geschreven: {pad}, met een leesbaar document ernaast. Lees het eerst na."
BEHEER_UITGEVEN = "Uitgeven aan wie erom vraagt. Waar mag het staan?"
BEHEER_UITGEVEN_UITLEG = (
    "Er komt een leesbaar document naast. Deze bestanden zitten niet op slot: "
    "iedereen die ze heeft, kan ze lezen."
)
INLEZEN = "Een dossier inlezen. Welk bestand is het?"
INLEZEN_UITLEG = "Zet hier waar het staat, bijvoorbeeld: ~/Documenten/dossier.json"
INLEZEN_LUKT_NIET = "dit bestand kan ik niet lezen"
INGELEZEN = "Ingelezen: {naam}."
BEHEER_BESTAAT_AL = "Daar staat al een bestand met die naam. Kies een andere naam."
BEHEER_SCHRIJFT_NIET = "Schrijven lukt niet in {map}."
BEHEER_LOGBOEK = "Wie dit dossier opende"
BEHEER_GEKEKEN = {
    "geopend": "geopend",
    "getoond": "getoond",
    "uitgevoerd": "uitgegeven",
    "afgedrukt": "naar de printer gestuurd",
    "document": "verslag gemaakt",
}
COLLEGA_SCHREEF = "Een collega schreef tegelijk in dit dossier. Beide notities staan er nu."
BINNENKORT = "Binnenkort weg: {namen}. Kijk met b wat er nog moet."

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
BSN_WEG = "Het burgerservicenummer is niet bewaard. Dat is hier niet nodig."
VOORAF_BEGIN_VOET = [("Enter", "volgende"), ("F2", "verder, naar de mensen"), ("Esc", "terug")]
VOORAF_VOET = [("Enter", "volgende"), ("F2", "klaar"), ("Esc", "terug")]

MENSEN_TITEL = "De mensen"
MENSEN_LEEG = (
    "Typ hieronder wie er zijn: een naam, wie het is, de leeftijd. Alleen een naam mag ook.\n\n"
    "Denk ook aan wie ergens anders woont, en aan wie meehelpt:\n"
    "school, een behandelaar, een cliëntondersteuner, een tolk."
)
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
    ("Enter", "bewaren"),
    ("Esc", "terug"),
    ("↑ ↓ Enter", "aanpassen"),
]
MENSEN_BEGIN_VOET = [
    ("F2", "gesprek beginnen"),
    ("1-9", "aan tafel of niet"),
    ("Esc", "terug"),
    ("↑ ↓ Enter", "aanpassen"),
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
VOLGT = "vanzelf"
NIEMAND_AAN_TAFEL = "Nog niemand aan tafel: / en dan h"
BSN_TITEL = "Is dit een burgerservicenummer?"
BSN_UITLEG = (
    "In uw notitie staat een nummer van negen cijfers. Het is niet bewaard. "
    "Voor een gesprek is een burgerservicenummer niet nodig."
)
BSN_KEUZE = "Enter: weglaten    b: het is iets anders, toch bewaren"
GESPREK_BEGINT = "gesprek {nummer} · {dag}"
NAAM_VIEL = "@  {naam} bij de mensen zetten?"
GEEN_NAAM = "Er is geen nieuwe naam genoemd."
GESPREK_DICHT = "Dit gesprek is afgesloten. Wat u nu typt, komt er nog bij."
KAART_TITEL = "Wie heeft iets gezegd over wie"
KAART_LEEG = "Hier zijn minstens twee mensen voor nodig."
KAART_STAND = {
    "niets": "–",
    "gezegd": "gezegd",
    "vermoed": "vermoed",
    "tegenspraak": "anders",
}
KAART_ZELF = "·"
KAART_UITLEG = (
    "Links wie aan tafel zit, boven over wie. Een streep: daar kunt u nog naar vragen. "
    "Vermoed: een ander vertelde wat die vindt. Anders: er is verschillend over gesproken."
)
GEEN_VRAGEN = "Er past nu geen vraag. Stil zijn en luisteren is ook goed."
STILTE = {
    "geweld_in_gezelschap": "Er zit iemand bij. Kom hier onder vier ogen op terug.",
    "kind_hoort_mee": "Nu geen vraag hierover: een kind hoort mee. Zoek even een moment alleen.",
    "acute_nood": "Hier is nu iets nodig. Regel dat eerst; vragen komen later.",
    "alles_gevraagd": "Wat hier past, is al gevraagd of gezegd. Luisteren is nu genoeg.",
}
"""Why no question is offered, where there is more to say than GEEN_VRAGEN."""
VRAGEN_TITEL = "Wat u nu zou kunnen vragen"
VRAGEN_VOET = "1-3: deze kies ik    Esc: nu niet"
VRAAG_GEKOZEN = "Gekozen: {tekst}"
HELEMAAL_LEEG = "Nog niets genoteerd."
OPMERKINGEN = {
    "blijft_hangen": "Het gaat al een tijd over {over}. Is dat wat het gezin nu nodig heeft?",
    "belangrijk_nog_niet": "Wat is voor hen belangrijk? Dat is nog niet genoemd.",
    "krachten_nog_niet": "Wat gaat er goed, en wie helpt er? Daar ging het nog niet over.",
    "eerdere_hulp_nog_niet": "Welke hulp was er eerder? Daar ging het nog niet over.",
    "niet_genoemd": "{over} is nog niet genoemd.",
}
"""Quiet remarks by key; the part before a colon counts."""

LABEL_TITEL = "Klopt dit?"
LABEL_HINT = (
    "letter, cijfer  aan of uit   t  tekst   w  wie zei dit\n"
    '"  eigen woorden   *  belangrijk   v  wie mag dit weten\n'
    "z  even apart   s  veilig?   u  ongedaan   ↑ ↓  andere   Enter  klopt"
)
LABEL_APART = "Deze notitie staat apart. Anderen zien hem niet."
VRIJGEVEN_TITEL = "Wie mag dit ook weten?"
VRIJGEVEN_UITLEG = "Alleen als degene die het zei dat goed vindt. Cijfer: aan of uit. Enter: klaar."

FASE_TITEL = "Waar bent u in het gesprek?"
FASE_HINT = "Cijfer: hierheen, en vast   l: weer laten volgen   Esc: terug"
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
PLAKKEN_HINT = "Elke regel of zin wordt een notitie. Daarna loopt u ze na."
PLAKKEN_VOET = [("F2", "klaar, verdelen"), ("F3", "wie praat"), ("Esc", "terug")]
PLAKKEN_LEEG = "Er staat nog niets."
PLAKKEN_HIER = "Plak of typ hier uw notities."
PLAKKEN_WIE = "Van wie zijn deze woorden?"
PLAKKEN_GEHOORD = "Wie was erbij?"
PLAKKEN_NIEMAND = "niemand in het bijzonder"
PLAKKEN_NIEMAND_HOORT = "nog niemand aan tafel gezet"
PLAKKEN_UZELF = "uzelf"
PLAKKEN_IK = ("ik",)
PLAKKEN_PER_REGEL = "Het kan ook per regel. Bijvoorbeeld: Anja: ik slaap slecht."
PLAKKEN_BEZIG = "{aantal} notities bewaard, nog even."
PLAKKEN_NOG_TEKST = "Er staat nog tekst. F2: verdelen. Nog een keer Esc: weglaten."
PLAKKEN_NUMMER = (
    "In uw notities staat een nummer van negen cijfers. "
    "Voor een gesprek is een burgerservicenummer niet nodig."
)
PLAKKEN_NUMMER_VOET = [("Enter", "weglaten"), ("b", "iets anders, bewaren"), ("Esc", "terug")]
GEPLAKT = "{aantal} notities erbij. Bij een vraagteken is er twijfel. Enter: klopt zo."
GEPLAKT_EEN = "Eén notitie erbij."
NALOPEN_TITEL = "Notities waar twijfel over is"
NALOPEN_ALLES = "Alle notities"
NALOPEN_NIEUW = "De notities die erbij kwamen"
NALOPEN_KLAAR = "Er is niets meer om na te lopen."
NALOPEN_TWIJFEL = "Gaat het hierover? Een cijfer zet het aan of uit."
NALOPEN_WEL = "ja"
NALOPEN_NIET = "nee"
NALOPEN_GOED = "Over deze notitie is geen twijfel."
NALOPEN_INVULLEN = "Hier was iets. Weet u het nog? Druk op t en vul het in. Enter: laat maar."
NALOPEN_KIJK = "Kijk ook even met l, en dan s."
NALOPEN_VOET = [
    ("j k", "andere"),
    ("Enter", "klopt zo"),
    ("l", "labels"),
    ("t", "tekst"),
    ("Esc", "terug"),
    ("a", "alle"),
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
SAMEN_WIE = "Wie ziet dit anders?"
SAMEN_JA = "Genoteerd: dit klopt."
SAMEN_WELKE = "Welke regel? Typ het cijfer."

# Het gespreksscherm ---------------------------------------------------------------------
ONDERWERPEN = "Waar het over ging"
NOG_NIETS = "Hier komen de onderwerpen waar het over gaat."
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
    "drijfveer": "Waar ze het voor doen",
    "knelpunt": "Hulp die er niet is",
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
    "kindermishandeling": "een kind niet veilig",
    "ouderenmishandeling": "een oudere niet veilig",
    "suicidaliteit": "niet meer willen leven",
    "acute_nood": "nu hulp nodig",
    "uitbuiting": "gedwongen of uitgebuit",
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
NAAM_BEGREPEN = "Dit wordt: {wie}"
NAAM_STAAT_ERBIJ = "Staat bij de mensen: {wie}."
MODUS_AAN = {
    "letterlijk": "Wat u nu typt, zijn eigen woorden.",
    "kracht": "Wat u nu typt, is iets dat goed gaat.",
    "belangrijk": "Wat u nu typt, is belangrijk voor iemand.",
}
GEMARKEERD = "Hier was iets. Vul het later in."
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
    "gelukt": "Wat al gelukt is",
}
SAMEN_BLADER = "← →  bladeren"
SAMEN_KEUZE = "j  ja, dit klopt    cijfer  ja, behalve…"
APART_VOET = [
    ("n", "erbij"),
    ("s", "afronden"),
    ("o", "naar het overzicht"),
    ("Esc", "terug"),
    ("← →", "ander"),
    ("v", "vragen"),
]
APART_NUMMER = "{nummer} van {aantal}"
APART_AFGEROND = "afgerond"
APART_GEHOORD = "Gehoord door: {wie}"
NIEMAND = "niemand anders"
APART_NIET_NU = "Er zitten nu meer mensen aan tafel. Vraag hier niet verder waar zij bij zijn."
APART_LOS = "Wat u hierover opschreef"
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
APART_OVERZICHT_UITLEG = (
    "In uw eigen woorden. Van het gezin leest dit alleen wie erbij was. "
    "In het verslag voor het dossier staat het ook."
)
APART_IN_OVERZICHT = "Dit staat nu in het overzicht."

# Onderwerpen, overzicht, teruglezen, wat eerst, afspraken, afronden -----------------------
DOMEIN_VOET = [
    ("← →", "ander"),
    ("n", "niet bespreken"),
    ("Esc", "terug"),
    ("↑ ↓", "bladeren"),
    ("z", "andere namen"),
]
DOMEIN_VOET_NIET = [
    ("← →", "ander"),
    ("n", "toch bespreken"),
    ("Esc", "terug"),
    ("↑ ↓", "bladeren"),
]
DOMEIN_OMVAT = "Hier kan het over gaan: {omvat}"
DOMEIN_BRUG = "Zo kunt u het vragen: {brug}"
DOMEIN_GESPREK = "Gesprek van {wanneer}"
DOMEIN_LAATSTE = "Hier staan de laatste {aantal} notities. De rest vindt u bij nalopen."
KEUZE_VOET = "↑ ↓ Enter, of de toets ervoor   Esc: terug"
FORMULIER_VOET = "Enter: volgende   Esc: klaar, het is bewaard"
NIEMAND_BIJZONDER = "niemand in het bijzonder"
AANGEPAST = "Aangepast."

OVERZICHT_TITEL = "Het overzicht dat u samen maakt"
OVERZICHT_KORT = {
    "belangrijk": "belangrijk",
    "wens": "willen",
    "probleem": "lastig",
    "kracht": "goed",
    "netwerk": "wie",
    "eerdere_hulp": "hulp",
    "vraag": "vragen",
    "drijfveer": "waarvoor",
    "knelpunt": "ontbreekt",
}
OVERZICHT_VOET = [
    ("Enter", "aanpassen"),
    ("+", "erbij"),
    ("x", "weg"),
    ("v", "indelen"),
    ("Esc", "terug"),
    ("d", "meer"),
    ("b", "bron"),
]
OVERZICHT_NIETS = "nog niets"
OVERZICHT_LEEG = "Hier staat nog niets. Met Enter schrijft u iets op."
OVERZICHT_LEEG_VRAAG = "Nog geen vraag. Die schrijft u bij wat eerst: Esc, / en dan v."
OVERZICHT_WEG = "Weggelaten"
OVERZICHT_OOK = "ook: {wat}"
OVERZICHT_KLOPT = "klopt: {wie}"
OVERZICHT_NIET_GEHOORD = "niet gehoord door {wie}"
OVERZICHT_ALLEEN = "alleen {wie} weet dit"
OVERZICHT_NIEMAND = "nog met niemand besproken"
OVERZICHT_JA = "dit klopt"
OVERZICHT_BEHALVE = "ja, behalve: {behalve}"
OVERZICHT_GEEN_NAAM = "Van niemand in het bijzonder"
OVERZICHT_WOORDEN = "Hoe schrijft u dit op?"
OVERZICHT_WOORDEN_UITLEG = "De eigen woorden blijven staan: “{woorden}”"
OVERZICHT_OPNIEUW = "Aangepast. Lees deze regel straks nog een keer voor."
OVERZICHT_WEGGELATEN = "Weggelaten. Onderaan zet x hem terug."
OVERZICHT_TERUG = "Teruggezet."
OVERZICHT_ERBIJ_UITLEG = "In uw eigen woorden. Wie nu aan tafel zit, kan dit lezen."
OVERZICHT_STAAT_ERBIJ = "Het staat erbij."
OVERZICHT_INDELEN = "Wat is er anders?"
OVERZICHT_INDELEN_KEUZE = {
    "soort": "Wat voor iets het is",
    "domein": "Over welk onderwerp het gaat",
    "wie": "Van wie het is",
}
OVERZICHT_SOORT = "Wat voor iets is het?"
OVERZICHT_DOMEIN = "Over welk onderwerp gaat het?"
OVERZICHT_WIE = "Van wie is dit?"
OVERZICHT_GEEN_DETAILS = "Hier is niets meer bij te schrijven."
OVERZICHT_VAN = "Hier komt deze regel vandaan"
OVERZICHT_VAN_U = "Deze regel schreef u zelf."
OVERZICHT_VAN_APART = "Dit maakte u van een notitie die apart staat."
DETAILS = {
    "wie": "Wie hielp er?",
    "wanneer": "Wanneer was dat?",
    "wat_hielp": "Wat hielp?",
    "wat_niet": "Wat hielp niet?",
    "naam": "Wie is het?",
    "doet_nu": "Wat doet deze persoon nu?",
    "zou_kunnen": "Wat zou deze persoon kunnen doen?",
    "weer": "Zouden ze dit weer willen?",
    "relatie": "Wie is dat voor hen?",
    "gevraagd": "Is het al gevraagd?",
    "bereid": "Wil deze persoon het?",
    "bekwaam": "Kan deze persoon het ook?",
    "nabij": "Hoe dichtbij? (dichtbij, gewoon, verder weg)",
    "eigenaar": "Wie moet dit oplossen? (vaak de gemeente)",
    "maatwerkbudget": "Kan eigen budget hier helpen?",
    "andere_oplossing": "Welke andere oplossing kan ook?",
    "probleem": "Wat is er lastig?",
    "oorzaak_client": "Hoe komt dat, zeggen zij zelf?",
    "oorzaak_anderen": "Hoe komt dat, zeggen anderen?",
    "oplossingen": "Wat zou kunnen helpen?",
    "werking": "Hoe zou dat helpen?",
    "geprobeerd": "Wat is er al geprobeerd?",
    "dringend": "Hoeveel haast heeft het?",
}
"""What more can be written down, asked as one would ask it."""

TERUGLEZEN_TITEL = "Lees voor en vraag: klopt dit?"
TERUGLEZEN_WIE = "Wie zegt ja: {wie}"
TERUGLEZEN_HINT = "Hier staat alleen wat iedereen aan tafel heeft gehoord."
TERUGLEZEN_NIEMAND = "Er zit nog niemand aan tafel. Dat zet u bij de mensen: / en dan h."
TERUGLEZEN_LEEG = "Er is nog niets om voor te lezen."
TERUGLEZEN_ALLES = "Alles is voorgelezen. Met a ziet u het nog eens."
TERUGLEZEN_VOET = [
    ("Enter", "klopt"),
    ("1-9", "behalve…"),
    ("n", "verder"),
    ("Esc", "terug"),
    ("p", "papier"),
    ("w", "wie"),
    ("a", "alles"),
]
TERUGLEZEN_BLAD = "blad {nr} van {aantal}"
TERUGLEZEN_JA = "Genoteerd: dit klopt, voor {wie}."
TERUGLEZEN_KLAAR = "Genoteerd. Dit was het laatste blad."
TERUGLEZEN_WIE_ANDERS = "Wie ziet dit anders?"
TERUGLEZEN_ANDERS = "Ja, behalve…"
TERUGLEZEN_ANDERS_UITLEG = "In de woorden van {wie}, bij: {regel}"
TERUGLEZEN_ANDERS_JA = "Genoteerd, in de woorden van {wie}."

VOLGORDE_TITEL = "Waar ze hulp bij willen, en wat eerst komt"
VOLGORDE_EERST = "Eerst dit"
VOLGORDE_LATER = "Later, dit blijft bewaard"
VOLGORDE_OPEN = "De vragen"
VOLGORDE_LEEG = (
    "Hier staat nog geen vraag. Druk op + en schrijf er een op, in hun eigen woorden.\n\n"
    "Is er nog geen vraag? Dat mag. Druk dan op g."
)
VOLGORDE_GEEN_VRAAG = "Nog geen vraag. Dat is goed zo; u kunt er later op terugkomen."
VOLGORDE_VOET = [
    ("1-3", "eerst dit"),
    ("p", "later"),
    ("+", "erbij"),
    ("Esc", "terug"),
    ("Enter", "anders"),
]
VOLGORDE_VOET_MEER = [
    ("s", "wie zegt ja"),
    ("d", "meer"),
    ("g", "nog geen vraag"),
    ("x", "weg"),
    ("w", "van wie"),
]
STATUS = {
    "voorlopig": "nog voorlopig",
    "besproken": "samen besproken",
    "akkoord": "zo afgesproken",
}
VOLGORDE_ZIN = "De vraag, in één zin"
VOLGORDE_ZIN_UITLEG = "In hun eigen woorden, met ik of wij. Zoals: Hoe krijgen wij weer rust?"
VOLGORDE_IK_WIJ = "Staat erbij. Past er een zin met ik of wij? Enter past hem aan."
VOLGORDE_NIEUW = "Waar komt de vraag vandaan?"
VOLGORDE_ZELF = "Zelf een zin schrijven"
VOLGORDE_WIE = "Van wie is deze vraag?"
VOLGORDE_EERST_VOL = "Hooguit drie komen eerst. Wat niet past, staat nu bij later."
VOLGORDE_GEZET = "Staat op plaats {plaats}."
VOLGORDE_GEPARKEERD = "Staat nu bij later."
VOLGORDE_VRAAG_DETAILS = "Meer over deze vraag. Alles mag leeg blijven."

AFSPRAKEN_ACTIE = "Wie doet wat, en wanneer"
AFSPRAKEN_ACTIE_VELDEN = {
    "wie": "Wie doet dit?",
    "actie": "Wat?",
    "wanneer": "Wanneer?",
}
AFSPRAKEN_WEG = "Weggelaten. Terugzetten kan met Ctrl+Z."
VELD_LEEG = "nog leeg"
NIET_BESPROKEN = "bewust niet besproken"
OVERZICHT_KLOPT_NIET = "klopt niet volgens {wie}"
OVERZICHT_WIL_WEG = "{wie} wil dit weg"

AFRONDEN_TITEL = "Afronden"
AFRONDEN_LEES = "Lees dit voor aan {wie}. Klopt het zo?"
AFRONDEN_LEEG = "Er is nog niets om voor te lezen."
AFRONDEN_OPEN = "Het gesprek loopt nog. Stoppen mag ook als niet alles af is."
AFRONDEN_DICHT = "Het gesprek is afgesloten, {wanneer}."
AFRONDEN_GEEN = "Er was nog geen gesprek."
AFRONDEN_DICHT_NU = "Het gesprek is afgesloten. Alles is bewaard."
AFRONDEN_VOET = [
    ("t", "voorlezen"),
    ("s", "afsluiten"),
    ("v", "papier"),
    ("Esc", "terug"),
    ("k", "terugkijken"),
    ("↑ ↓", "lezen"),
]
AFRONDEN_VOET_DICHT = [
    ("t", "voorlezen"),
    ("v", "op papier"),
    ("Esc", "terug"),
    ("k", "terugkijken"),
    ("↑ ↓", "bladeren"),
]
AFRONDEN_VEILIG = "Is er iets over veiligheid dat u wilt overleggen?"
AFRONDEN_VEILIG_UITLEG = (
    "Deze vraag komt altijd, ook als er niets opviel. Wat u typt, staat apart, alleen voor u. "
    "Leeg mag ook."
)
AFRONDEN_VEILIG_VOET = "Enter: afsluiten   Esc: nog niet afsluiten"
VERSLAG_LEZER = "Voor {naam}"
VERSLAG_SAMEN = "Voor het gezin samen"
VERSLAG_ALS = "Hoe wilt u het bewaren?"
VERSLAG_PAD = "Waar komt het document?"
VERSLAG_VEILIG = (
    "Is het veilig als dit thuis ligt? Twijfelt u, geef het dan niet mee. "
    "Het bestand zelf zit niet op slot."
)
VERSLAG_LET_OP = "Dit bestand zit niet op slot. Zet het in uw systeem en gooi het daarna weg."
VERSLAG_PAD_VOET = "Enter: maken   Esc: niet doen"
VERSLAG_PAD_DRUK_VOET = "Enter: alleen bewaren   F2: bewaren en afdrukken   Esc: niet doen"
VERSLAG_KLAAR = "Het document staat in {pad}"
VERSLAG_BESTAAT = "Daar staat al een bestand met die naam. Kies een andere naam."
VERSLAG_GEEN_MAP = "Die map is er niet. Kies een andere plek."
VERSLAG_MISLUKT = "Daar lukt bewaren niet. Kies een andere plek."

# ---- documents on paper ---------------------------------------------------------------------

PAPIER_TITEL = "Op papier"
PAPIER_VOET = [
    ("1-8", "maken"),
    ("p", "tafelbladen"),
    ("t", "tekens intypen"),
    ("Esc", "terug"),
    ("F9", "samen"),
    ("F8", "leeg"),
]
PAPIEREN = {
    "client": ("Ons overzicht", "Voor thuis: wat er is verteld en samen is nagelezen."),
    "plan": ("Ons plan", "Doelen, afspraken, en ruimte om te tekenen."),
    "tafelblad": ("Tafelblad", "Groot gedrukt, om samen na te lezen. Elke regel met een code."),
    "nog_te_lezen": ("Nog te lezen", "Hetzelfde blad, voor wat nog niemand nalas."),
    "overdracht": ("Overdracht", "Voor wie verder helpt, zodat niemand het opnieuw vertelt."),
    "mdo": ("Agenda", "Voor een gesprek met alle helpers. Het gezin mag het leiden."),
    "dossier": ("Voor het dossier", "Alles, ook wat niet is nagelezen. Niet voor thuis."),
    "intervisie": ("Voor intervisie", "Zonder namen, om met collega's over te praten."),
}
PAPIER_VOOR = "Voor wie is het?"
PAPIER_VOOR_UITLEG = "Er komt alleen in wat die lezer hoorde. Wat apart staat, komt er nooit in."
PAPIER_ALLES = "Alles wat er staat"
PAPIER_INZAGE = "Wat {naam} mag inzien"
PAPIER_ONTVANGER = "Wie krijgt het?"
PAPIER_ONTVANGER_UITLEG = "Bijvoorbeeld: de huisarts."
PAPIER_AGENDA_UITLEG = (
    "Bijvoorbeeld: de huisarts. Laat u het leeg, dan is het een agenda van henzelf."
)
PAPIER_OVER = "Over wie gaat het?"
PAPIER_OVER_EEN = "Over {naam}"
PAPIER_OVER_SAMEN = "Over het gezin samen"
PAPIER_OVER_UITLEG = (
    "Er komt alleen in wat die persoon hoorde, en waar een ja op is. Wat apart staat, komt er "
    "nooit in."
)
PAPIER_NIEMAND = "niemand bij naam"
PAPIER_ANONIEM = "Lees het zelf nog na. Ook zonder namen kan iemand te herkennen zijn."
PAPIER_VORMEN = {
    "pdf": "PDF, om te printen",
    "docx": "Word, om nog in te schrijven",
    "html": "Als bladzijde, om op een scherm te lezen",
    "txt": "Als gewone tekst",
}
PAPIER_DOCUMENT = "Document {nr} van {van}."
PAPIER_BEZIG = "Stap {stap} van {van}: {wat}."
TAFELBLAD_NAAM = "tafelblad"
TAFELBLAD_MAP = "Een tafelblad voor {wie}. In welke map?"
TAFELBLAD_SAMEN = "Hierop staat alleen wat iedereen aan tafel hoorde."
TAFELBLAD_ALLEEN = "Hierop staat ook wat niet iedereen aan tafel hoorde. Leg het niet open neer."
TAFELBLAD_NIETS = "Er is nu niets om na te lezen voor wie aan tafel zit."
TAFELBLAD_KLAAR = "{aantal} keer een tafelblad, in {pad}. Op elk staat voor wie het is."
PAPIER_STAPPEN = ("de woorden op een rij zetten", "opmaken", "bewaren")
PAPIER_BEZIG_VOET = "Esc: stoppen, er wordt dan niets bewaard"
PAPIER_GESTOPT = "Gestopt. Er is niets bewaard."

DRUK_UITLEG = "Kijk of het papier bij u blijft: bij een printer op kantoor leest ieder mee."
DRUK_KLAAR = "Naar de printer gestuurd."
DRUK_MISLUKT = "De printer nam het niet aan. Het bestand is wel bewaard."

HELDER_TITEL = "Leest het makkelijk? {nr} van {van}"
HELDER_VERVANG = "Gewoner is: {gewoon}"
HELDER_VOET = "Enter: vervangen   s: laten staan   Esc: verder met het document"
HELDER_VOET_ZONDER = "s: laten staan   Esc: verder met het document"

TEKENS_TITEL = "Tekens van het tafelblad"
TEKENS_LEEG = "Er ligt nog geen tafelblad. Maak er eerst een."
TEKENS_UITLEG = (
    "Typ de codes met hun teken: A3+ klopt, B1- klopt niet, C2x weg, A1!1 komt als eerste. "
    "Met een spatie ertussen."
)
TEKENS_VOET = [("Enter", "overnemen"), ("↑ ↓", "meer codes"), ("Esc", "terug"), ("F8", "leeg")]
TEKENS_BLAD = "Blad van {wie}"
TEKENS_PER_BLAD = "Deze tekens staan op bladen van verschillende mensen. Typ ze per blad."
TEKENS_NOG_NIETS = "Nog niets getypt."
TEKENS_WOORDEN = {"klopt": "klopt", "niet": "klopt niet", "weg": "weg", "eerst": "eerst"}
TEKENS_SAMEN = "{klopt} klopt · {niet} klopt niet · {weg} weg · {eerst} eerst"
TEKENS_REDENEN = {
    "onleesbaar": "{stuk} kan ik niet lezen",
    "onbekend": "{stuk} staat op geen blad",
    "tegenstrijdig": "{stuk} spreekt een ander teken tegen",
    "plaats": "{stuk}: kies 1, 2 of 3, en elk maar één keer",
}
TEKENS_EERST_GOED = "Dit klopt nog niet: {wat}. Er is niets overgenomen."
TEKENS_VAN_WIE = "Van wie zijn deze tekens?"
TEKENS_SAMEN_GEZET = "Van iedereen die dit blad las"
TEKENS_HOE = "Hoe is het nagelezen?"
TEKENS_HOE_KEUZES = {
    "papier": "Op papier aangekruist",
    "voorgelezen": "Voorgelezen",
    "meegelezen": "Meegelezen op het scherm",
}
TEKENS_OVERGENOMEN = "Overgenomen: {samen}."


def tel(vormen: tuple[str, str], aantal: int) -> str:
    """Return the words for one or for more; nothing for none."""
    return "" if aantal < 1 else vormen[aantal > 1].format(aantal=aantal)
