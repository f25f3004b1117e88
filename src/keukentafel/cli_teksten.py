"""All Dutch words of the commands without a screen, in one place."""

PROGRAMMA = "Hulp bij het eerste gesprek aan de keukentafel. Zonder opdracht opent het scherm."
NAWOORD = (
    "Alles werkt zonder internet. Uitleg bij een opdracht: keukentafel OPDRACHT --help\n"
    "De wachtzin wordt gevraagd, of komt uit een bestand met --wachtwoord-van."
)
HULP = "deze uitleg tonen"
VERSIE = "de versie tonen"
GEBRUIK = "gebruik: "
OPTIES = "opties"
INVOER = "invoer"
OPDRACHTEN = "opdrachten"
OPDRACHT = "OPDRACHT"
ZIE_HULP = "Uitleg: {prog} --help"
MAP = "map met uw dossiers (anders KEUKENTAFEL_MAP, of de gegevensmap van uw account)"
WACHTWOORD_VAN = (
    "bestand met de wachtzin op regel 1, of het nummer van een open bestand (0: invoer)"
)

DUIDEN = "labels bij uitspraken en notities, met de woorden die ze gaven"
DUIDEN_UITLEG = """\
Leest JSONL: per regel een object met 'rol' (client of professional) en 'tekst'. Schrijft
per regel hetzelfde object terug, met de labels erbij. Andere sleutels blijven staan.

  bij client        domeinen, soorten, signalen, personen;
                    verwijzingen: "ze" en "hij" waarvan duidelijk is wie het is;
                    verbanden: van wie een probleem, kracht, wens of hulp is
  bij professional  handeling, vorm, kenmerken
  bij beide         motor: waarmee het is gelezen;
                    bewijs: lijst van {label, bron, woorden, van, tot, kans};
                    bron is regel, lexicon, geleerd of encoder

Elke regel wordt los gelezen. Er komt een regel uit zodra er een regel in gaat."""
VRAGEN = "hooguit drie vragen die op een moment in het gesprek passen"
VRAGEN_UITLEG = """\
Leest JSONL: per regel een moment met 'fase' en 'beurten' (lijst van {rol, spreker, tekst}).
Mag erbij: 'id' en 'huishouden' ({personen: [{naam, leeftijd, relatie, in_huis, aanwezig,
bijzonderheden}]}). Staat er niet bij of iemand aanwezig is, dan telt die als aanwezig.

Schrijft per regel {id, vragen: [{tekst, soort, kenmerken, waarom, element, vraag_id}]},
de beste vraag eerst. Past er niets, dan is de lijst leeg.

fase is een van:
%(fasen)s

soort is een van:
%(soorten)s"""
HELDER = "wat in een tekst moeilijk leest, en wat u gewoon kunt schrijven"
HELDER_UITLEG = """\
Leest een tekst en wijst aan: lange zinnen, moeilijke woorden en vaktaal, lijdende zinnen,
afkortingen, naamwoorden in plaats van werkwoorden, en cijfers. Per regel: plaats in de
tekst (regel:teken), de woorden, en wat u kunt doen. Er wordt niets veranderd."""
KLEINE_STAPPEN = "voor wie korte zinnen nodig heeft: hooguit 12 woorden per zin"
HELDER_JSON = "de opmerkingen als JSON schrijven"
HELDER_GOED = "Hier is niets op aan te merken."
PSEUDONIMISEER = "namen, plaatsen, nummers en datums uit een tekst halen"
PSEUDONIMISEER_UITLEG = """\
Leest gewone tekst. Zet voor namen, plaatsen, adressen, scholen, nummers, datums en meer een
vervanger neer, zoals [persoon 1]. Dezelfde naam krijgt steeds dezelfde vervanger. Bij twijfel
gaat een woord weg. De tekst gaat naar de uitvoer; wat er weg is, staat op het foutkanaal.

Een bestand op .jsonl (een uitgetypt gesprek) blijft JSONL. Wie erin praat, is dan bekend.

Lees het altijd zelf na. Ook zonder namen kan iemand te herkennen zijn aan het verhaal."""
TEKSTBESTAND = "bestand met tekst; zonder bestand, of met -, komt het van de invoer"
NAMEN = 'namen die in elk geval weg moeten, met een komma ertussen: "Loïs de Vries, Tom"'
TOON_STUKKEN = "ook tonen welke woorden weg zijn"
STUKKEN_JSON = "de tekst en wat er weg is als JSON schrijven, met --toon ook de woorden zelf"
MENS_LEEST = "LET OP: hier heeft een programma namen weggehaald. Een mens moet dit nog nalezen."
WEGGEHAALD = "Weggehaald: {aantal} keer. Kijk na of dit alles is."
NIETS_WEG = "Er is niets weggehaald. Kijk na of dat klopt."
WAT_WEG = "Dit stond er. Houd deze lijst bij u:"
INLEZEN = "een uitgetypt gesprek inlezen"
INLEZEN_UITLEG = """\
Leest JSONL: per regel een beurt met 'beurt' (nummer), 'rol' (client of professional),
'spreker' en 'tekst'. Bewaart er een dossier van met een afgesloten gesprek. Wie praat, zit
vanaf dat moment aan tafel; wat daarvoor is gezegd, heeft die niet gehoord.

Met --json wordt niets bewaard en geen wachtzin gevraagd: het overzicht komt als JSON naar
buiten. Elk onderdeel noemt de beurten waar het op rust."""
VERSLAG = "een dossier als document"
VERSLAG_UITLEG = """\
Er komt alleen in wat de lezer zelf hoorde. Zonder --lezer is dat wat iedereen heeft gehoord
die ooit aan tafel zat. Wat apart staat komt er nooit in.

  client        het overzicht van het gezin; alleen regels die zijn nagelezen
  plan          doelen, afspraken en wie wat deelt
  tafelblad     om op tafel na te lezen, met een code bij elke regel
  nog_te_lezen  hetzelfde, voor wat nog niemand nalas
  overdracht    voor wie verder helpt; --ontvanger zegt wie
  mdo           agenda voor een gesprek met alle helpers
  dossier       alles, ook wat niet is nagelezen; met --lezer wat die persoon mag inzien
  intervisie    zonder namen; lees het zelf nog na"""
OEFENEN = "een gesprek oefenen met een gespeeld gezin"
OEFENEN_UITLEG = """\
Oefent een gesprek met een gespeeld gezin. Zonder PERSONA kiest u er een op het scherm.

Met --json gaat het per regel. In: wat u zegt, gewone tekst of een object
{"tekst": ..., "aan": NAAM, "aanwezig": [NAMEN]}; een lege regel is een stilte. Uit: per
regel een object {spreker, tekst}. Wie aan tafel zit, kan veranderen: met 'aanwezig', of door
het te vragen. Bij /klaar, of als de invoer op is, komt er een object met wat verteld is
(onthuld) en wat verborgen bleef (verborgen).

Met dezelfde --seed en dezelfde woorden is het gesprek altijd hetzelfde."""
PERSONA = "de naam van het gezin, zoals kelly"
SEED = "een getal; hetzelfde getal geeft hetzelfde gesprek"
MOEILIJKHEID = "1 (gaat snel open), 2 of 3 (blijft lang op de hoede)"
OEFENEN_JSON = "per regel lezen en schrijven, zonder scherm"
BINNENKANT = "bij --json: ook vertrouwen, openheid, spanning, onthuld en gesloten"
MOTOR_OEFENEN = "snel (gewoon) of rijk (met de encoder)"
PERSONA_ONBEKEND = "Dit gezin is er niet. Kies uit: {namen}."
PERSONA_KIES = "Kies een gezin: {namen}."
AANWEZIG_FOUT = "'aanwezig' moet een lijst zijn van mensen aan tafel: {namen}"
AAN_FOUT = "'aan' moet iemand zijn die nu aan tafel zit: {namen}"
BINNENKANT_BIJ_JSON = "--binnenkant hoort bij --json."
TAALMODEL = "een taalmodel op deze computer verwoordt het antwoord: http://localhost:8080"
TAALMODEL_NAAM = "de naam van het model op die server"
TAALMODEL_ELDERS = "het taalmodel mag op een andere computer staan; wat u typt gaat daarheen"
TAALMODEL_AAN = "Het antwoord wordt verwoord door een taalmodel: {adres}"
ELDERS_ZONDER = "--taalmodel-elders hoort bij --taalmodel."
ROLLENSPEL = "kaarten en een observatieformulier om een gesprek na te spelen"
ROLLENSPEL_UITLEG = """\
Maakt van een gespeeld gezin een set om te printen: een kaart voor wie het gezin speelt, een
kaart voor de gespreksvoerder, een formulier voor de observator, en een tijdschema. Leg de
kaart van het gezin alleen bij wie het speelt."""

NABESPREKING = "terugkijken op een gesprek, om van te leren"
NABESPREKING_UITLEG = """\
Leest een uitgetypt gesprek: JSONL (als bij inlezen), of gewone tekst met op elke regel een naam,
een dubbele punt en wat er gezegd is. Laat zien wat werkte, waar een opening lag, wat gehoord is
en één ding om te proberen, steeds met de beurten erbij. Geen cijfer en geen oordeel.

Er wordt niets bewaard. Bij een echt gesprek zegt de coach niets over veiligheid."""
NABESPREKING_BESTAND = "bestand met het gesprek (.jsonl of gewone tekst); - is de invoer, als tekst"
NABESPREKING_JSON = "de nabespreking als JSON schrijven"
PROFESSIONAL = "wie het gesprek voert, bij gewone tekst"
SOORT_GESPREK = "oefening (ook een rollenspel) of echt; anders wordt het gevraagd"
TERUGBLIK = "uw eigen cijfers bij oefengesprekken"
TERUGBLIK_UITLEG = """\
Laat zien wat u zelf bij uw oefengesprekken heeft opgeschreven. Dat staat apart van uw dossiers,
en alleen bij u. Met -o gaat het naar een bestand (Markdown), als u het wilt delen."""
GEEN_TERUGBLIK = "U heeft nog niets opgeschreven bij een oefengesprek."
OEFENGESPREK = "Is dit een oefengesprek? (j/n) "
GEEN_NAMEN = "hier staat geen regel met een naam en een dubbele punt, zoals 'Anna: goedemorgen'"
GEEN_GESPREKSVOERDER_BEURT = "hier staat geen beurt van een professional"
SPREKER_ONBEKEND = "Die naam praat niet in dit gesprek. Wel: {namen}."
WIE_VOERT = "Wie voert het gesprek? Geef het op met --professional NAAM. Namen: {namen}."
LIJST = "uw dossiers, het laatst gewijzigde eerst"
LIJST_UITLEG = "Per regel: wanneer het is gewijzigd, het nummer (id) en de naam van het dossier."
TOON = "een dossier lezen op het scherm"
TOON_UITLEG = """\
Laat het dossier per scherm zien. Daarna is het weer van het scherm af. Wat apart staat komt
er niet in. Met -o gaat het naar een bestand."""

UITLEG = "in gewone tekst: wat elk label gaf, en hoe zeker dat is"
UITLEG_MOTOR = "Gelezen met: {motor}. Geen signaal betekent niet dat het veilig is."
UITLEG_LEEG = "geen labels"
UITLEG_BRON = {
    "regel": "vaste regel",
    "lexicon": "woordenlijst",
    "geleerd": "geleerd van voorbeelden",
    "encoder": "geleerd van voorbeelden, met de encoder",
    "vraag": "uit de vraag ervoor",
}
UITLEG_ZEKER = ((0.85, "zeker"), (0.6, "tamelijk zeker"), (0.0, "twijfel"))
UITLEG_LIJKT_OP = "lijkt op: “{tekst}”"
UITLEG_VRAGEN = "in gewone tekst: waar elke vraag punten voor kreeg (zie prompts/keuze.yaml)"
STILTE = {
    "niets_gezegd": "geen vraag: er is nog niets gezegd",
    "geweld_in_gezelschap": "geen vraag: er zit iemand bij, en het gaat over geweld of dwang",
    "kind_hoort_mee": "geen vraag: een kind hoort mee",
    "acute_nood": "geen vraag: eerst regelen wat nu nodig is",
    "alles_gevraagd": "geen vraag: wat past, is al gevraagd of gezegd",
    "te_zwak": "geen vraag: wat er is, past te weinig",
    "geen_vraag_past": "geen vraag: er past er geen",
}
INHOUD = "wat de eigen map van uw team aan de teksten toevoegt en verandert"
INHOUD_UITLEG = """\
De map die in KEUKENTAFEL_INHOUD staat, komt over de gewone teksten heen. Laat per vraag zien
wat nieuw, anders of weg is, en kijkt de eigen vragen na met dezelfde regels. In de map:

  inhoud.yaml       naam, versie, en onder 'weg' de vragen die u niet wilt zien
  vragen/*.yaml     nieuwe vragen; een vraag met een bestaande id komt in de plaats daarvan
  jargon.yaml       woorden die u niet tegen mensen zegt
  regio.yaml        nummers van uw regio, bij zorgen over veiligheid
  keuze.yaml        alleen de gewichten die anders zijn"""
INHOUD_BASIS = "Gewone inhoud: {aantal} vragen."
INHOUD_GEEN = "Er is geen eigen map: KEUKENTAFEL_INHOUD is leeg."
INHOUD_TEAM = "Eigen map van {naam}, versie {versie} ({map}):"
INHOUD_NIETS = "  (verandert niets)"
INHOUD_NIEUW = "  nieuw  {id}: {tekst}"
INHOUD_ANDERS = "  anders {id}"
INHOUD_WEG = "  weg    {id}: {tekst}"
INHOUD_JARGON = "  vaktaal erbij: {woorden}"
INHOUD_REGIO = "  nummers van uw regio: {namen}"
INHOUD_KEUZE = "  andere gewichten: {delen}"
INHOUD_FOUT = "  FOUT   {id}, {sleutel}: {reden}"
INHOUD_NOOIT = "deze vraag komt in {fase} nooit aan de beurt"
INHOUD_GOED = "Alles klopt met de regels."
MOTOR_INLEZEN = "rijk (met de encoder; gewoon bij bewaren), snel, of beide (gewoon bij --json)"
MOTOR = "rijk (met de encoder) of snel (zonder)"
BESTAND = "bestand met JSONL; zonder bestand, of met -, komt het van de invoer"
TRANSCRIPT = "bestand met JSONL, een beurt per regel"
JSON = "niets bewaren, het overzicht als JSON schrijven"
NAAM = "naam voor het dossier (anders de naam van het bestand)"
DOSSIER = "naam of id van het dossier"
VOOR = "welk document"
LEZER = "alleen wat deze persoon heeft gehoord"
ALS = "md (Markdown), html, docx of pdf"
ONTVANGER = "wie het krijgt, bij overdracht en mdo"
EXPORTEER = "een dossier als JSON, om mee te nemen"
EXPORTEER_UITLEG = """\
Schrijft alles wat gedeeld is als JSON, volgens het schema in docs/dossier-1.schema.json. Wat
apart staat en wat ongedaan is gemaakt, gaat niet mee."""
IMPORTEER = "een dossier uit JSON erbij zetten"
IMPORTEER_UITLEG = """\
Leest een JSON-bestand dat met exporteer of inzage is gemaakt. Klopt er iets niet, dan staat er
waar en waarom, en verandert er niets."""
IMPORT_BESTAND = "bestand van exporteer"
GEIMPORTEERD = "Ingelezen als dossier: {naam}, met {aantal} gebeurtenissen."
UIT = "schrijf naar dit bestand; het zit niet op slot"
OVERSCHRIJF = "een bestand dat er al is vervangen"

GEEN_TERMINAL = "Dit programma heeft een venster met een terminal nodig. Zie keukentafel --help."
VERRAADT = (
    "Dit programma start niet zolang {namen} is ingesteld: "
    "dan kan wat op uw scherm staat in een bestand komen. Haal de instelling weg."
)
SCHRIJVEN_LUKT_NIET = "Lezen of schrijven lukt niet. Is de schijf vol?"
MIS = "Er ging iets mis in het programma ({soort}, {plek}). Wat bewaard was, blijft bewaard."

INVOERBRON = "invoer"
BESTAAT_NIET = "dit bestand bestaat niet"
IS_MAP = "dit is een map, geen bestand"
NIET_TE_LEZEN = "dit bestand kan ik niet lezen"
GEEN_UTF8 = "dit is geen tekst in UTF-8"
GEEN_JSON = "dit is geen geldige JSON"
GEEN_OBJECT = "hier hoort een JSON-object te staan"
ROL_FOUT = "'rol' moet client of professional zijn"
TEKST_FOUT = "'tekst' ontbreekt of is geen tekst"
SPREKER_FOUT = "'spreker' moet tekst zijn"
BEURT_FOUT = "'beurt' moet een heel getal zijn"
BEURT_DUBBEL = "beurt {beurt} staat er al"
GEEN_BEURTEN = "hier staan geen beurten"
TE_VEEL_BEURTEN = "meer dan {aantal} beurten is te veel voor een gesprek"

WACHTZIN = "Uw wachtzin: "
WACHTZIN_NIET_TE_LEZEN = "De wachtzin kan ik hier niet lezen: {bron}. Kies een ander bestand."
WACHTZIN_LEEG = "Er staat geen wachtzin op de eerste regel: {bron}."
WACHTZIN_GEEN_TERMINAL = (
    "Er is geen terminal om de wachtzin te vragen. Geef een bestand op met --wachtwoord-van."
)

UIT_BESTAAT = "{pad} bestaat al. Kies een andere naam, of gebruik --overschrijf."
UIT_GEEN_BESTAND = "{pad} is geen gewoon bestand. Kies een andere naam."
UIT_GEEN_MAP = "De map van {pad} bestaat niet. Kies een andere map."
UIT_LUKT_NIET = "{pad} kan ik niet schrijven. Mag u in deze map schrijven, en is er ruimte?"
UIT_KLAAR = "Geschreven: {pad}"
NIET_OP_SCHERM = (
    "Zo blijft het verslag in dit venster staan. Kies een bestand met -o, "
    "of lees het met: keukentafel toon."
)
ALLEEN_OP_SCHERM = "Het dossier lezen kan alleen in een terminal. Kies anders een bestand met -o."
GEEN_JA = "Daar is nog geen ja op, dus dat staat er niet in: {delen}."
VEILIG_THUIS = "Denk er even over na: is het veilig als dit verslag thuis ligt?"

DOSSIER_ONBEKEND = "Dit dossier is er niet. Kijk met: keukentafel lijst."
LEZER_ONBEKEND = "Deze lezer staat niet in het dossier. Kijk met: keukentafel toon."
NAAM_BESTAAT = "Die naam heeft u al. Kies een andere met --naam."
INGELEZEN = "Bewaard: {aantal} beurten. Lezen kan met: keukentafel toon"
GEEN_DOSSIERS = "U heeft nog geen dossiers."
BLADER = "Enter: verder   q en dan Enter: stoppen "
BLADER_EINDE = "Enter: klaar "
