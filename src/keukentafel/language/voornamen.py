"""Common first names: a capital at the start of a line is a person, and son or daughter."""

_VROUW_TEKST = """
    aafke aaltje abena adanna adriana agnes agnieszka aicha aida aiko aisha aissatou akosua
    aleksandra alexandra alice alicja alida alie alina amal amber amina aminata amira amy an
    anastasia anca aneta anita anja anjali anke ann anna anne annechien anneke annelieke
    annelies anneloes annelot annemarie annemieke annet annie anniek anoeska anouar anouk ans
    antje antonia anya asha asma astrid aukje aya ayaan aylin aynur ayse azra barbara basia
    baukje bea beata beatrix beatriz benthe bep beppie berendina berfin berivan bertha bets
    betsy betty bianca bibi binta blessing bo bodil bouchra bouwien bozena bożena brenda
    brigitte britt burcu candice carina carla carmelita carmen carolien carolina caroline cato
    cemile chadia chaima chandra chanel chantal charissa charity charlotte chaya chioma christa
    christina claudette claudia collien comfort conny cootje cora corrie corry cynthia daisy
    dalila danielle danique daniëlle danna danuta daphne darya debbie debora delilah denice
    denise desiree desislava devika dewi diana dilan dilara dilek dina dinie diny dirkje dora
    dorien doris dorota dounia dounya doutje dunya ebru edith eefje eefke egberta elena elif
    elin eline elisa elisabeth elise elizabeth ella ellen elly els elsa elsje elske elzbieta
    eman emilia emily emine emma emmy esi esma esmee esra esther eva evelien eveline evi evy
    ewa ewelina fadoua fang farah farida fatima fatma fatou fay fem femke fenna fenne fenneke
    feven fien filiz fleur fleurtje floor floortje fokje fouzia francis freya froukje frouwke
    gea geertje geertruida geke gepke gerda germa gerrie gesina ghizlane ginny gladys gonny
    grace grazyna greet greetje gretha grietje gré gulay gulsen guusje gwen gülay gülsen habiba
    hadewych hafida hafsa halima halina hana hanan hanna hannah hanneke hannie hatice hatun
    havva hayat heidi heleen helena hennie henny henriëtte hetty hiba hilda hilde hillie hiltje
    hind hinke hiwot hodan houda ietje ifrah ikhlas ikram ilham ilona ilse iman imane imke ina
    indra ineke inez inge ingrid ioana irena irene iris irma iryna isa isabel isabella isabelle
    isolde isra ivana ivonne iwona ize jacoba jacqueline jaimy jamila jana janine janna janneke
    jannie janny jantina jantje jara jasmijn jasmin jasmina jeanette jeanne jelena jennifer
    jenny jessica jet jettie jildou jill jip jo joana joanna johanna johanneke joke jolanda
    jolanta jolien jopie jose josefien josien josje joy joyce judit judith julia julie jurna
    justyna juul kaatje kadiatou kadriye kamla kaoutar karen karima karin karlijn katarzyna
    kateryna kathleen katinka katja kavita keziah khadija kim kimberley kimberly kirsten kittie
    klaartje klasina klaske krystyna kubra kyra kübra laila lammie lara latifa laura layla
    leila lejla lena leni lenie leny leonie leyla lia lidia lieke lien lies liesbet liesbeth
    lieselotte lieve lina linda linh lisa lisanne lise lisette liv livia lizz lizzy loes lois
    lotje lotte loubna louise loïs lucia lucie luna luz lydia lynn lyudmila maaike maartje
    madelon magda maha malika manar mandy manon mara mareike marga margje margot margreet
    margriet maria maria-elena maria-louise mariam mariama marian marianne marieke marij
    marijke marina marisa marisca marisol mariëlle marjan marjo marjoke marjolein marleen
    marlene marlies marloes marlou marrie martha martine marwa maryam marzena maud małgorzata
    mehtap mei-ling melanie melek melisa melissa meral mercy merel meriem merve meryem mia
    michelle mieke mien mientje miep mies mihaela mila milena milou minke miranda miriam mirjam
    mirthe miryam mona monica monique mounia mukaddes müzeyyen nadia nadira naima najat nancy
    naomi nasrin natalia natalya natascha natasja nathalie nawal naziha nazli neel neeltje nel
    nelleke nelly nesrin nettie nevin nicole nienke nies nihal nilgun nina nisa noa nolda noor
    noortje nora nurcan nurten oksana olena olga olivia ouafa oumaima ozlem patience patricia
    paula paulien pauline petra petronella phaedra philou pien pietje pietronella pinar pleun
    precious priscilla puck puk rabia rachel rachida radha rahel rahma rania rashmi rebecca
    rebekka reina renata renate renee renske renée reshma resie ria rianne riekie riet rigat
    rika rina rinske riny rkia roelie rojin romy ronja ronnie roos rosa rosalie rosalinde
    rosanne rosita roxana roxanne roza rukiye ruta ruth ruth-ann saar sabine sabrina safa safae
    safiya safiye sahar sahra saida sakina salma samantha samar samira samoedra sandra sanne
    sara sarah sarahi saskia saïda selam selin selina selma selva sema semhar semra senem senna
    serpil sevda sevgi shanice shaniqua shanti sharda sharmila sharon sharona shirley sibel
    sien sientje sietske sigrid siham sihame sijke sijtje silvia simay simone sita sjaan
    sjannie sjoukje soekmawatie sofia sofie songül sonja sophie soraya soumaya stella stephanie
    stien sumaya sunita suzan suzanne svetla svetlana svitlana swaantje sylvana sylvia tamara
    tanja tara tatiana tatjana tess tessa tetje thea tilly tina tineke tiny tirza tjits tjitske
    tonia tonny toos toosje touria trees trijn trijntje trudi trudie trudy trui truus truusje
    tsegay tuba tülay urmila ursula usha valerie vanessa veerle vera veronique wafa wendela
    wendy wieke wies wiesława wietske wil wil-marie wilhelmina willeke willie willy wilma wina
    wioletta wonnie wubbina xandra xiu yamina yara yasmin yasmina yasmine yesim yolanda yulia
    yuliya yusra yvette yvonne yvonne-marie zahra zainab zehra zeliha zeynep zoe zofia zohra
    zoulikha zoë zuzanna zwaantje özlem"""
_MAN_TEKST = """
    aad aart abdel abdelaziz abdelhak abdelkader abdelkarim abdellah abdeslam abdirahman abdou
    abdul abdullah abe abraham achmed achraf ad adam adem adil adnan adriaan adriano adrie
    ahmad ahmed ahmet aissa alan albert albertus aleksander alex alexander alfons ali amadou
    amin amir anas andre andrzej andré angelo anil anouar antoine anton antonio antoon anwar
    appie arda arend ari arie arif arjan arjen armin arnold aron artem arthur asad ashraf
    ashwin aslan ate atilla auke aykut ayman ayoub aziz bachir baran barry bart bartek bas
    basel bashir bassam bastiaan bekir ben benjamin bennie benny berend berhane berkay bernard
    berry bert bertje bertus bilal bjorn boaz bob bogdan bohdan bojan bonne boris boubker bouke
    brahim brahima bram brian bulent burak carl carlo carlos cas cedric cees cem cengiz cevdet
    chaim chester chris christiaan christian cihan ciro clarence clifton clyde coen colin cor
    cornelis cuneyt daan daniel danny daoud darko dave david davut dawid dawit dean delano
    deniz dennis derk desmond dewanand diaa dick diederik diego dieter dilan dirk dirk-jan
    djamel djowie dmitri don douwe dragan driek driss dré duco durk dursun dwayne dwight dylan
    eddy edgar edgard edwin eelco efe ekrem eli elias elvin elvis emiel emir emre enes engin
    enrique eppo ercan erdal erdogan eric erik erkan ernesto ernst erol errol esad eugene evert
    evert-jan eyad fabian fadi faisal farid faruk fatih fedde felix ferdi ferdinand ferhat
    fernando ferry filip filmon finn firat floris floyd fokke francisco frank franklin frans
    fred freddy frederic frederik freek freerk frenk frits furkan gabriel gabriël gait geert
    geert-jan gerard gerben gerhard gerrit gerrit-jan gert gertjan getachew geuje ghassan gijs
    gilbert gilmar giovanni glenn goran gosse graad graddus gregory grzegorz guno guus gökhan
    habib haile haitham hakan halil hamdi hamid hamit hamou hamza hanif hannes hans harm haroen
    harrie harry harun hasan hashim hassan hay haydar hayk hein hendrik hendrikus henk henk-jan
    henny henri henryk herbert herman hessel hicham hidde hikmet hindrik hocine hotze hub hugo
    humphrey huseyin hussein huub hüseyin ibo ibrahim ibrahima idris igor ihor ilias iliass
    ilir ilyas imad imran irfan ishaan ismail ismet issam ivan ivar ivo iwan iwan-jan jaap
    jaap-jan jacek jack jacob jacobus jacques jaime jairzinho jakub jamal jamil jan jan-willem
    jannes janus janusz jarno jaroslaw jasper jawad jayden jaylen jayson jean jeff jefferson
    jeffrey jelle jelmer jens jeremy jermaine jeroen jerome jerrel jerry jerzy jesper jesse jeu
    jim jimmy jip jo jo-jo job jochem jochum joep johan johannes john johnny jonas jonathan
    joost joran jordi jordy jorge joris jorrit jos josef joseph joshua josé jouke jozef juan
    jules julian jurgen jurian jurjen jurre jurrian justin kaan kai kaj kamal karel karim
    karsten kasper kayden kazim kees kees-jan keith kemal ken kenneth kerem kerim kevin
    khaldoun khaled khalid kick kidane klaas klaasjan kobus koen koert kofi koos krishna
    krzysiek krzysztof kwabena kwaku kwame kyan lahcen lambert lammert larbi lars laurens
    laurent lei lenn lennart leo leon leroy leszek levent levi lex liam lieuwe lodewijk lorenzo
    lou louay louis lowie lubbert luc luca lucas lucien luis luka lukas lukasz luuk maarten
    maciej mads maher mahir mahmoud mahmut malik mamadou manuel marc marcel marciano marcin
    marco marek mario mark marlon marnix martijn martin mason mateo mateusz mathieu mats matteo
    matthijs max mazen mees mehdi mehmet meindert melle menno mert mesut metin mevlüt michael
    michal michel michiel mick miguel mikail mike milad milan milo miloud minne miquel miran
    mitchell mo moaz mohamed mohammad mohammed mohand moos morris mostafa mouad mounir moussa
    muhammad muhammet murat musa mustafa mustapha mykola nabil najib najim nanne nanno nathan
    nathaniel naut navid nelson nick nico niek niels nihat nikolai nilton nizar noah nol nordin
    noud noureddine nouri noël nuri oege oene oguz okke olaf oleksandr oliver omar omer onno
    orhan osama oscar osman otto ousmane oussama pascal patrick paul pawel paweł pedro pelle
    pepijn peter philip pie pierre piet pieter pieter-jan pietje pim piotr poppe przemek quincy
    quinten qusay rachid rachide radek radjen raed raf rafael rajesh rajiv ralph ramazan rami
    ramis ramon rashid rayan rayen raymond recep redouan redouane regillio reinier remco rens
    rense rené ricardo richard rick rida rienk rients rignald rik rinus rinze rob robbert
    robert robin roderick rodney roel roelf roelof rogier rohan roland romano romeo ron ronald
    ronnie roshan roy ruben rudi rutger ruud ruud-jan ruurd ryan sabri said sake salah salim
    sam samad samer samir samuel samuel-jan sander sanjay santino sebastiaan sebastian sedat
    sef sekou selim sem sepp sergio serhij serkan shane sharif shaun shurandy sible siebe siem
    sietse sikke simon sinan sipke sjaak sjef sjeng sjoerd sjon sjors sjra slawek soerin
    soufian soufiane sraar stan stanislaw stanley stef stefan stefano stephan steven stijn sven
    sybren süleyman tadeusz taha tamer tamim tammo taras tarek tariq tayeb teade tesfay teun
    tewelde thei theike theo thierry thijmen thijn thijs thomas tibbe tieme tiemen ties tijmen
    tijn tim timo tinus tjalling tjeerd tjeu tjibbe tobias tobin toine tolga tom tomasz tommie
    tommy ton tonnie tony toon travis tuur tygo tyler ufuk umut urvin vadim vasyl vedat victor
    vince vincent vinnie vinod virgil vito vladimir volkan volodymyr wael walter ward wassim
    wesley wessel wiebe wiebren wiel wieslaw wietse wilco willem willem-jan wim winfred winston
    wojciech wout wouter wubbe wubbo xander xavi xem yahya yannick yasin yassin yassine yavuz
    yaw yazan yevhen yilmaz yohannes yonas yordi younes youssef ype yunus yuri yusuf yves zafer
    zakaria zayd zbigniew zef zeki zev ziad ziyad zouhair ömer özgür ümit łukasz"""
VROUWEN = frozenset(_VROUW_TEKST.split())
MANNEN = frozenset(_MAN_TEKST.split())
VOORNAMEN = VROUWEN | MANNEN
_OOK_GEWOON_TEKST = """
    abe adem ate blessing comfort grace joy lei lenn mercy nies patience pie poppe precious puk
    reina trui an ad bas ben bo don jet job juul lies lieve lou max mees mien mo noud puck roos
    ton toon urban wil ward will"""
_OOK_GEWOON = frozenset(_OOK_GEWOON_TEKST.split())
_NIET_KLEIN_TEKST = """
    tuba asma grietje adam adem alan alex amber angelo appie bart bert bets bonne carl chris
    dina dirk driek emma ernst fien finn fleur floor francis frank frans geert gert graad haile
    hans harm heidi hilde hind hugo iris jana jawad kamal karel kick kobus koen kwame larbi
    lenie lien luna mads maher maria marie mark mason mazen mies milo minne moos nanne neel
    oege okke oliver oscar peter pietje rein rida riet robin roos rosa ruth said sake selim
    simon stella sterre stien storm tamer thea tina tine tiny trees trijn vera victor walter
    wiel willy wout"""
_NIET_KLEIN = _OOK_GEWOON.union(_NIET_KLEIN_TEKST.split())
"""Words that are names only with a capital."""


def is_voornaam(woord: str) -> bool:
    """Say whether a capitalised word is a known first name and no common word as well."""
    laag = woord.casefold()
    return laag in VOORNAMEN and laag not in _OOK_GEWOON


def kan_voornaam(woord: str) -> bool:
    """Say whether a word is a known first name, be it a common word as well."""
    return woord.casefold() in VOORNAMEN


def is_klein_voornaam(woord: str) -> bool:
    """Say whether a word in small letters can hardly be anything but a first name."""
    return len(woord) > 3 and woord in VOORNAMEN and woord not in _NIET_KLEIN


def geslacht(naam: str) -> str | None:
    """Return "v", "m", or None for a name that tells neither."""
    laag = naam.split()[0].casefold() if naam.split() else ""
    if (laag in VROUWEN) == (laag in MANNEN):
        return None
    return "v" if laag in VROUWEN else "m"
