"""The Dutch words of the commands that look after the vault."""

from keukentafel.store.controle_namen import Kwaal

CONTROLE = "nakijken of de kluis heel is"
CONTROLE_UITLEG = """\
Kijkt het bestand na, alle sleutels, en van elk dossier of er niets is veranderd, verplaatst of
weggehaald. Verandert niets. Eindigt met 1 als er iets mis is."""
CONTROLE_GOED = "De kluis is heel. Nagekeken: {dossiers} dossiers, {gebeurtenissen} gebeurtenissen."
CONTROLE_MIS = "Er is iets mis met de kluis. Laat de map zoals hij is en vraag uw helpdesk om hulp."
CONTROLE_KOPIE = "Reservekopieën staan er met: keukentafel herstel"
KWALEN = {
    Kwaal.BESTAND: "Het bestand {pad} is beschadigd.",
    Kwaal.RECHTEN: "Anderen op deze computer mogen bij {pad}. Alleen u hoort daarbij te mogen.",
    Kwaal.SLEUTEL: "Dossier {dossier}: de sleutels of de regels zijn niet te lezen.",
    Kwaal.KOP: "Dossier {dossier}: de kop is veranderd.",
    Kwaal.ONTBREEKT: "Dossier {dossier}: gebeurtenis {volg} is weg.",
    Kwaal.STAART: "Dossier {dossier}: het einde is eraf, vanaf gebeurtenis {volg}.",
    Kwaal.TE_VEEL: "Dossier {dossier}: gebeurtenis {volg} hoort er niet bij.",
    Kwaal.VERANDERD: "Dossier {dossier}: gebeurtenis {volg} is veranderd. Verder is onbekend.",
    Kwaal.VERPLAATST: "Dossier {dossier}: op plek {volg} staat een andere gebeurtenis.",
}

HERSTEL = "een reservekopie terugzetten"
HERSTEL_UITLEG = """\
Zonder --kopie: welke reservekopieën er zijn. Met --kopie: zet die terug. Dat kan alleen als de
kopie opent met de wachtzin van toen. De kluis van nu blijft ernaast staan."""
HERSTEL_KOPIE = "het bestand van de reservekopie"
HERSTEL_GEEN = "Er zijn nog geen reservekopieën. Ze komen er vanzelf na gebruik."
HERSTEL_LATER = "Wat u later wiste, staat nog in een oudere kopie. Na {dagen} dagen gaat die weg."
HERSTEL_KLAAR = "Teruggezet: {pad}"
HERSTEL_OUD = "Wat er stond, staat nu in: {pad}"
ALLEEN_MAP = "Dit kan alleen met een kluis op deze computer. De server heeft eigen reservekopieën."

SLEUTELS = "wachtzin, herstelcode en pincode veranderen"
SLEUTELS_UITLEG = """\
  wachtzin     een nieuwe wachtzin in plaats van de oude
  herstelcode  een nieuwe herstelcode; de oude opent niets meer
  herstellen   met uw herstelcode, of de twee codes van de organisatie, een nieuwe wachtzin kiezen
  vernieuw     alles nieuw: sleutel, wachtzin en herstelcode. Pincode en vier ogen gaan eraf
  vierogen     twee codes voor twee mensen van de organisatie. Samen openen ze de kluis
  pin          op deze computer openen met een pincode (staat anders uit)
  pin-weg      geen pincode meer

Reservekopieën van eerder openen nog met de oude wachtzin."""
SLEUTELS_WAT = "wat u wilt veranderen"
NIEUW_VAN = "bestand met de nieuwe wachtzin of pincode op regel 1"
CODE_VAN = "bestand met de herstelcode, of de twee codes achter elkaar, op regel 1"
VRAAG_CODE = "Herstelcode, of de twee codes van de organisatie achter elkaar: "
VRAAG_CODES = "De twee codes van de organisatie, achter elkaar: "
NIEUWE_WACHTZIN = "Nieuwe wachtzin: "
NIEUWE_PIN = "Pincode voor deze computer: "
NOG_EENS = "Nog een keer: "
NIET_GELIJK = "Dat is niet twee keer hetzelfde. Er is niets veranderd."
WACHTZIN_KORT = "Kies een langere wachtzin: minstens 15 tekens. Vier losse woorden is goed."
WACHTZIN_NIEUW = "De nieuwe wachtzin geldt vanaf nu."
CODE_NIEUW = "Uw nieuwe herstelcode. Schrijf hem op papier en bewaar dat goed:"
VIER_OGEN = "Twee codes, elk voor iemand anders. Bewaar ze apart. Samen openen ze de kluis:"
PIN_AAN = "U kunt op deze computer nu openen met de pincode."
PIN_UIT = "De pincode opent niets meer."

TEAM = "een kluis voor een team op een server"
TEAM_UITLEG = """\
  begin        een kluis voor het team maken in de lege database van KEUKENTAFEL_KLUIS
  leden        wie er in het team zijn
  uitnodigen   NAAM erbij, met een eerste wachtzin. Die vervangt de collega met: sleutels vernieuw
  afnemen      NAAM eraf. De sleutels worden meteen vernieuwd
  wie          voor wie een DOSSIER open staat
  openen       een DOSSIER openen voor NAAM; wat apart staat alleen met --apart
  sluiten      een DOSSIER sluiten voor NAAM; met --apart alleen wat apart staat
  overdragen   met de twee codes van de organisatie elk dossier (of één DOSSIER) openen voor NAAM

De naam is die van uw account, of KEUKENTAFEL_GEBRUIKER."""
TEAM_WAT = "wat u wilt doen"
TEAM_NAAM = "naam van een collega"
TEAM_DOSSIER = "naam of id van een dossier"
TEAM_APART = "ook, of bij sluiten alleen, wat apart staat"
TEAM_ONTBREEKT = "Geef ook op: {wat}."
TEAM_GEEN_ADRES = "Zet eerst het adres in KEUKENTAFEL_KLUIS: postgresql://naam@server/database"
TEAM_GEMAAKT = "De kluis van het team is er. Uw naam daarin: {naam}."
TEAM_ERBIJ = "{naam} hoort nu bij het team."
TEAM_ERAF = "{naam} is eraf. Dossiers die open stonden: {aantal}. Ze krijgen nieuwe sleutels."
TEAM_OPEN = "Het dossier staat nu open voor {naam}."
TEAM_OVERGEDRAGEN = "Dossiers die nu open staan voor {naam}: {aantal}."
TEAM_DICHT = "Het dossier is nu gesloten voor {naam}."
GEDEELD_EN_APART = "alles"
ALLEEN_GEDEELD = "zonder wat apart staat"

WIS = "een regel, persoon, onderwerp, gesprek of dossier voorgoed wissen"
WIS_UITLEG = """\
Zonder --ja: hoeveel er weg zou gaan. Met --ja is het voorgoed weg, met alles wat erop rust. Er
blijft alleen staan dat er iets is gewist, en wanneer. In reservekopieën staat het nog tot die
weggaan; met --ook-kopieen gaan ook die meteen weg. Wat u eerder uitgaf, kan niemand terughalen.
Met --lijst leest u de nummers van de regels op het scherm."""
WIS_GEBRUIK = """\
keukentafel wis DOSSIER [--ook BIJNAAM] [--ja] [--ook-kopieen] [--map MAP]
  [--wachtwoord-van BESTAND]
  (--lijst | --regel NUMMER | --persoon NAAM | --domein DOMEIN | --gesprek NUMMER | --alles)"""
WIS_LIJST = "de regels met hun nummer lezen"
WIS_REGEL = "een regel, vraag, doel of afspraak, met dit nummer"
WIS_PERSOON = "iemand, met alles wat die zei; de naam gaat ook uit andere regels"
WIS_OOK = "bij --persoon: een bijnaam die ook weg moet; mag vaker"
WIS_NAAM_BLIJFT = (
    "Een naam die verkeerd gespeld is, een bijnaam die u niet noemde, en woorden als 'mijn man' "
    "blijven staan. Lees dat na."
)
WIS_DOMEIN = "alles over een onderwerp, ook wat over meer ging"
WIS_GESPREK = "een gesprek, met dit nummer (zie --lijst)"
WIS_ALLES = "het hele dossier"
WIS_JA = "echt wissen"
WIS_KOPIEEN = "ook alle reservekopieën van voor nu wissen"
WIS_TELLING = "Dit gaat weg: {aantal}. Echt wissen kan met --ja."
WIS_NIETS = "Hier is niets te wissen."
WIS_KLAAR = "Gewist: {aantal}."
WIS_DOSSIER = "Het hele dossier gaat weg. Echt wissen kan met --ja."
WIS_DOSSIER_KLAAR = "Het dossier is gewist."
WIS_KOPIEEN_KLAAR = "Reservekopieën gewist: {aantal}."
WIS_KOPIEEN_LATER = "In reservekopieën staat het nog hooguit {dagen} dagen."
PERSOON_ONBEKEND = "Deze persoon staat niet in het dossier. Kijk met: keukentafel toon."
APART_EERST = (
    "In dit dossier staat iets apart. Maak eerst: keukentafel veiligheidsverslag. "
    "Of leg vast dat het weg mag, met --weiger."
)

INZAGE = "een dossier uitgeven aan wie erom vraagt (AVG)"
INZAGE_UITLEG = """\
Schrijft twee bestanden: alles wat gedeeld is als JSON, en een leesbaar document (HTML) ernaast.
Wat apart staat komt er niet in. Er kan wel iets over anderen in staan: lees het eerst na.

Met --volledig komt er een derde bestand bij met het hele dossier, ook wat apart staat. Dat zit
op slot met een eigen wachtzin."""
INZAGE_UIT = "het JSON-bestand; het document komt ernaast"
INZAGE_VOLLEDIG = "ook alles, op slot, in een eigen bestand"
INZAGE_ANDEREN = "Lees het na: hier kan ook iets over anderen in staan."
OVERNEMEN = "een uitgegeven dossier inlezen"
OVERNEMEN_UITLEG = """\
Als importeer; met --verzegeld leest het ook het bestand dat op slot zit, met wat apart staat."""
OVERNEMEN_BESTAND = "het bestand"
OVERNEMEN_VERZEGELD = "het bestand zit op slot; de wachtzin ervan staat in --nieuw-van"
BESTAND_WACHTZIN = "Wachtzin van dit bestand: "

VEILIG = "wat apart staat bewaren in een eigen bestand, op slot"
VEILIG_UITLEG = """\
Schrijft wat in een dossier apart staat naar een bestand met een eigen wachtzin. Dat is de enige
manier waarop het het programma uit gaat. Nodig voor een dossier weg kan; --weiger legt vast dat
het niet bewaard hoeft te worden. Met --lees leest u zo'n bestand op het scherm."""
VEILIG_WEIGER = "vastleggen dat wat apart staat niet bewaard wordt"
VEILIG_LEES = "een bestand dat op slot zit lezen"
VEILIG_NIETS = "In dit dossier staat niets apart."
VEILIG_GEWEIGERD = "Vastgelegd: wat apart staat, wordt niet bewaard."
VEILIG_KIES = "Kies een bestand met -o, of --weiger, of --lees."
VEILIG_TITEL = "Apart: {naam}"
VEILIG_NIET_HIER = "U mag niet bij wat in dit dossier apart staat."

BEWAAR = "wanneer een dossier weggaat, en of het is overgedragen"
BEWAAR_UITLEG = """\
Zonder keuze: hoe het nu staat. Een dossier gaat zes weken na het laatste gesprek weg, maar pas
als is vastgelegd dat het is overgedragen of dat dat niet hoeft. Tot dan komt er een seintje."""
BEWAAR_DAG = "de dag waarop het weggaat, zoals 2027-03-01"
BEWAAR_GEWOON = "weer zes weken na het laatste gesprek"
BEWAAR_OVER = "wat bewaard moet worden, is overgedragen"
BEWAAR_NIET = "er hoeft niets overgedragen te worden"
BEWAAR_STAND = "Gaat weg op: {dag}. Overdracht: {overdracht}. Wat apart staat: {veiligheid}."
BEWAAR_NOOIT = "nog geen dag"
OVERDRACHT = {"open": "nog niet geregeld", "gedaan": "gedaan", "geweigerd": "hoeft niet"}
VEILIGHEID = {"open": "nog niet geregeld", "verslag": "bewaard", "geweigerd": "hoeft niet"}
GEEN_DAG = "Schrijf de dag zo: 2027-03-01."

VERLOOPT = "welke dossiers binnenkort weggaan"
VERLOOPT_UITLEG = """\
Werkt zonder wachtzin: u ziet het nummer en de dag, geen naam. Met --vernietig gaat weg waarvan de
dag voorbij is en de overdracht is geregeld. De rest blijft staan."""
VERLOOPT_DAGEN = "zoveel dagen vooruit kijken (anders 30)"
VERLOOPT_VERNIETIG = "vernietigen wat weg mag"
VERLOOPT_REGEL = "{dag}  {id}  {stand}"
VERLOOPT_MAG = "mag weg"
VERLOOPT_WACHT = "wacht op overdracht"
VERLOOPT_APART = "wacht op het veiligheidsverslag"
VERLOOPT_NIETS = "Er gaat niets weg in die tijd."
VERLOOPT_KLAAR = "Vernietigd: {aantal}."

LOGBOEK = "wie een dossier opende of eruit haalde, en wanneer"
LOGBOEK_UITLEG = "Per regel: wanneer, wat er gebeurde, en in een team door wie. Nooit de inhoud."
LOGBOEK_HOE = {
    "geopend": "geopend",
    "getoond": "getoond",
    "uitgevoerd": "uitgegeven",
    "afgedrukt": "naar de printer gestuurd",
    "document": "verslag gemaakt",
}
