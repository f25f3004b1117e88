"""Common first names: a capital at the start of a line is a person, and son or daughter."""

_VROUW_TEKST = """
    aaltje aafke adriana agnes aisha alice alicja alida amal amber amina amira an anita anja anke
    ann anna anne annelies annemarie anneke annet annie anouk ans antje antonia anya asha astrid
    ayse aya barbara bea beata beatrix bep bertha betsy betty bianca bibi bo brenda britt carina
    carla carmen carolien caroline charlotte chantal chaima christa christina claudia conny cora
    corrie daniëlle danielle daisy debbie debora denise desiree diana dina dinie dora doris dorien
    dorota dunya edith elif elin eline elisa elise elizabeth ella ellen elly els elsa emine emma
    emmy esma esra esther eva eveline ewa fadoua fatima fatma fay fenna femke floor fleur francis
    froukje gea geertje geertruida gerda germa gerrie ginny greet greetje gretha hafida halima hanna
    hannah hanneke hannie hatice heleen helena henny hennie henriëtte hetty hilda hilde iman ina
    ineke inge ingrid irena irene iris irma isa isabel isabella ivonne jacqueline janine janna
    janneke jannie jantje jasmijn jasmin jennifer jessica jet jo joana johanna jolanda jolien josje
    joyce judith julia juul kaatje karima karin karlijn kathleen katja katarzyna khadija kim kirsten
    klaartje laila lara laura layla lena leonie leyla lia lidia lieke lies liesbeth lieve lina linda
    lisa lisanne lise lizzy loes lois loïs lotte louise lucia lucie luna lydia lynn maaike maartje
    madelon magda malika manon mara margot margreet maria mariam marian marianne marieke mariëlle
    marij marijke marina marjan marjolein marlies marloes martha martine marwa maud melanie melek
    melissa meryem mia michelle mieke mien miep mila milou minke miranda mirjam miriam mirthe mona
    monica monique naima nadia nancy naomi natasja nel neeltje nelleke nelly nicole nienke nina noa
    noor noortje nora olga olivia paula patricia petra pien pleun priscilla rabia rachida rania
    renate renske ria riet rianne rika romy roos rosa rosalie roxanne ruth sabine sabrina safae
    salma samantha samira sandra sanne sara sarah saskia selin selma senna shanti sharon sharda
    shirley sien sietske sigrid silvia simone sita sofia sofie sonja sophie stella stephanie stien
    suzanne sylvia tamara tanja tara tess tessa tilly thea tina tineke tiny toos trees trijntje
    trudy truus valerie vanessa vera veronique wieke wies wil wilhelmina willeke wilma willy xandra
    yara yasmina yasmin yvonne yvette zainab zeynep zoë zoe zofia"""
_MAN_TEKST = """
    aad aart abdel abdelkader abdul abdullah achmed ad adam adil adriaan adrie ahmed albert alex
    alexander ali amir andré andre andrzej anil anton appie arend ari arie arjan arjen arnold arthur
    aron ayoub bart barry bas bastiaan ben benjamin bennie berend bernard bert bilal bjorn boaz bob
    boris bram brian bouke carlo cas chris christiaan coen cor cornelis daan daniel danny dave david
    dean dennis diederik dick dirk djamel don douwe driss eddy edwin eelco emiel emir emre eric erik
    ernst evert fabian faisal farid fedde felix ferdi finn floris frank frans fred frederik freek
    frits gabriel geert geert-jan gerard gerben gerrit gert gertjan gijs gilbert giovanni glenn guus
    hakan hamid hamza hans harm harrie harry hassan hein henk hendrik henri herman hessel hidde hugo
    ibrahim ilias ilyas imran ismail ivan ivo jaap jack jacob jacques jamal jan jan-willem janus
    jarno jasper jayden jean jelle jens jeroen jesse jim jimmy job jochem joep johan johannes john
    johnny joost joran jordy jorge jorrit joris jos josef jozef juan julian jules jurgen jurre
    justin karel karim kasper kees kemal ken kenneth kevin khalid klaas koen koos krzysztof lars
    laurens lennart leo leon levi lex liam lodewijk lorenzo lou louis lowie luc lucas luuk luca
    maarten marc marcel marcin marco marek mario mark marnix martijn martin mason mats matthijs max
    mehdi mehmet melle menno michael michel michiel mick miguel mike milan milo mo mohamed mohammed
    morris mounir murat mustafa nabil nick niels nico noud noah nordin olaf oscar omar onno otto
    pascal patrick paul peter philip pieter piet pim piotr quinten rachid raf ralph ramon raymond
    redouan remco rené rens ricardo richard rick rob robbert robert robin roel roelof rogier roland
    romano ron ronald roy ruben rudi rutger ruud rik said sam samuel sander sebastiaan sem serkan
    shaun siem sietse sjaak sjoerd sjors sjef stan stefan stephan steven stijn sven tariq teun theo
    thijs thomas tibbe tieme tijn tim timo tjeerd tobias tom ton toon tomasz tygo tyler umut victor
    vincent vito walter ward wesley wessel wiebe wietse willem wim wout wouter xander yassin yassine
    youssef yunus yusuf zakaria"""
VROUWEN = frozenset(_VROUW_TEKST.split())
MANNEN = frozenset(_MAN_TEKST.split())
_OOK_GEWOON_TEKST = "an ad ben bo don jet job juul lies lieve lou max mien mo noud roos wil ward"
_OOK_GEWOON = frozenset(_OOK_GEWOON_TEKST.split())


def is_voornaam(woord: str) -> bool:
    """Say whether a capitalised word is a known first name and no common word as well."""
    laag = woord.casefold()
    return laag in VROUWEN | MANNEN and laag not in _OOK_GEWOON


def geslacht(naam: str) -> str | None:
    """Return "v", "m", or None for a name that tells neither."""
    laag = naam.split()[0].casefold() if naam.split() else ""
    if (laag in VROUWEN) == (laag in MANNEN):
        return None
    return "v" if laag in VROUWEN else "m"
