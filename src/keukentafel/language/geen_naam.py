"""Words with a capital that are nobody: places, months, firms, offices, brands, beginnings."""

import re

_GEEN_NAAM_TEKST = """
    nederland nederlands nederlandse nederlander nederlanders turks turkse turkije marokkaans
    marokkaanse marokko pools poolse polen syrië syrisch syrische suriname surinaams surinaamse
    spanje spaans duitsland duits duitse engels engelse engeland frans franse frankrijk belgië
    belgisch eritrea oekraïne oekraïens oekraïense afghanistan somalië curaçao aruba bonaire
    antillen antilliaans antilliaanse iran irak bosnië italië italiaans griekenland portugal
    roemenië bulgarije rusland russisch arabisch berbers tigrinya farsi dari koerdisch
    koerdische papiaments indonesië indisch ghana nigeria kenia egypte tunesië algerije
    pakistan india china chinees amerika amerikaans europa afrika azië vietnam sranan
    paramaribo istanbul ankara casablanca amsterdam rotterdam utrecht groningen haag eindhoven
    tilburg almere breda nijmegen arnhem friesland fries limburg limburgs brabant brabants
    drenthe zeeland twente twents gelderland overijssel flevoland holland achterhoek veluwe
    betuwe randstad haarlem zaandam amersfoort apeldoorn hoofddorp enschede zwolle leiden
    dordrecht zoetermeer maastricht delft deventer alkmaar helmond venlo hilversum hengelo
    almelo assen emmen leeuwarden sneek drachten heerenveen meppel hoogeveen roosendaal bergen
    oss den bosch 's-hertogenbosch gouda schiedam vlaardingen spijkenisse capelle purmerend
    hoorn lelystad kampen zutphen doetinchem winterswijk tiel ede wageningen veenendaal zeist
    nieuwegein houten woerden heerlen sittard geleen kerkrade roermond weert goes middelburg
    vlissingen terneuzen lombardijen overvecht kanaleneiland feijenoord charlois bijlmer osdorp
    slotervaart crooswijk delfshaven schilderswijk transvaal laak ypenburg maandag dinsdag
    woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli
    augustus september oktober november december pasen pinksteren kerst kerstmis sinterklaas
    ramadan suikerfeest offerfeest koningsdag moederdag vaderdag carnaval nieuwjaar god jezus
    allah bijbel koran facebook whatsapp instagram tiktok snapchat youtube netflix google
    marktplaats vinted digid ritalin concerta corona covid xbox playstation fortnite minecraft
    roblox teams zoom windows apple iphone samsung ipad android philips heijn albert jumbo lidl
    aldi action plus coop dirk hema blokker ikea kruidvat etos gamma praxis bol coolblue
    wehkamp klarna zalando primark hornbach xenos zeeman wibra kringloop opel volvo toyota ford
    fiat renault mercedes bmw audi volkswagen kia tata steel shell esso vattenfall eneco essent
    ziggo kpn odido vodafone tmobile greenchoice brabantwater vitens evides waternet ns ov
    arriva connexxion schiphol postnl dhl uber thuisbezorgd rabobank ing abn amro sns asn
    achmea zilveren kruis vgz cz menzis dsw unive univé aegon interpolis woonbron ymere vestia
    portaal mitros eigen haard stadgenoot rochdale wajong wmo wia ww wlz zvw participatiewet
    uwv svb duo cjib cak belastingdienst gemeente kredietbank humanitas leger heils buurtzorg
    novadic parnassia jellinek tactus iriszorg altrecht arkin mondriaan lentis vnn brijder
    antes pluryn cordaan philadelphia middin lunet amarant dichterbij jeugdzorg blijf huis
    wijkteam sociaal thuis mc umc ggz ggd cjg erasmus radboud isala vluchtelingenwerk coa ind
    vilans sensoor korrelatie alanon aa na mdma ghb oxazepam seroquel prozac sertraline
    paracetamol morfine methadon oxycodon tramadol diazepam temazepam lorazepam citalopram
    quetiapine insuline prednison ozempic medikinet pokemon lego disney barbie ajax feyenoord
    psv oranje nos rtl sbs telegraaf spar kerk moskee park plein stadskantoor meerpaal
    vondelpark oud nieuw grote klein kleine rode rood blauwe anwb ehbo mbo hbo vmbo havo vwo
    roc adhd add ptss autisme asperger parkinson alzheimer ms als copd hiv borderline down
    tourette ik dat het zij ze hij wij we u je jij haha nou ja nee maar en of toen daar dan er
    de een hier wat wie hoe waar waarom omdat want soms gisteren morgen vandaag mijn ons onze
    uw jouw me papa mama oma opa mevrouw meneer dokter alles niets niks niemand iemand iedereen
    alleen daarna daarom dus eerst elke ook nog nu straks laatst vroeger later overdag
    misschien eigenlijk gewoon zo die dit deze met bij in op voor van uit om over tot te sinds
    volgens tussen door zonder geen veel weinig altijd nooit weer al heel zelf zelfs school
    gezin hulp werk geld huur post schuld schulden politie justitie ziekenhuis woning flat
    afspraak intake brief melding beetje vorige volgende vorig mw mevr dhr ct cl cliënt client
    haar zijn hun binnen buiten boven beneden achter aan af wel niet ineens opeens plotseling
    tegenwoordig momenteel tegelijk samen avonds ochtends morgens nachts middags zondags
    maandags zaterdags ge gij allee amai catan monopoly bison fifa tinder asmara
    slachtofferhulp roda heer lieven ich bbz zeg kijk luister sorry hallo hoi dag toch jawel
    tja och ach goh hé hè oké oke weet ben heb vind kan wil moet ga doe kom zit sta lig is was
    heeft had wordt werd komt gaat doet hebben"""
GEEN_NAAM = frozenset(_GEEN_NAAM_TEKST.split())
_PLAATS = re.compile(
    r"(?:straat|laan|weg|plein|dijk|kade|gracht|singel|hof|park|steeg|burg|veen|dam|hoven|dorp|"
    r"wijk|kerk|school|ziekenhuis|zorg|college|huis|heim|stad|poort|brug|markt|winkel|polder|wijck|"
    r"kliniek|bank|lyceum|huizen|drecht|broek|horst|lo|sluis|wonen|groep|kamer|dienst|fonds|"
    r"wet|pas|toeslag|gids|bureau)(?:-\w+)?$",
    re.IGNORECASE,
)
_BIJVOEGLIJK = re.compile(r"(?:aans|aanse|ees|ese|ische|isch|erse)$", re.IGNORECASE)


def is_geen_naam(woord: str) -> bool:
    """Say whether a word with a capital is certainly nobody."""
    laag = woord.casefold()
    if laag in GEEN_NAAM or laag.split("-")[0] in GEEN_NAAM:
        return True
    return len(laag) > 4 and bool(_PLAATS.search(laag) or _BIJVOEGLIJK.search(laag))
