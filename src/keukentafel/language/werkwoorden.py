"""Verbs as they stand beside "ik" and "hij", and the forms that go with "u" and "je"."""

_HEDEN_TEKST = """
    ben heb wil kan ga weet doe sta zit mag krijg moet hoef slaap loop word mis durf zie kijk
    denk geef neem vraag lach bel eet noem lig vind woon werk rij huil maak praat leg kook ruik
    voel haal zoek betaal leer leef luister schrijf gebruik hang hoop val stuur verkoop trek
    vergeet help mors blijf groet breng zweer stop wacht knoei rook steek gooi til roep
    laat snij verzorg zorg prik geloof begrijp reed lees kauw pak parkeer slik droom spring stap
    zwaai raap teken knip klaag snoep voer brei smeer schrik leen vertaal sleep volg zwem stoor
    meng train bijt vreet foeter stoot verheug poets snurk beweeg wens knik vaar versta bemoei
    verwen zwijg reis gil struikel plak spreek reken speel vlecht slijp verdien sputter red
    blaas schuif verzamel draag klim bid stofzuig kweek pieker spaar verveel bewaar bak plant
    open begin ken dweil strijk naai haak fiets wandel tuinier sjouw was sla hou houd tel zet
    rust ren mopper erger vertrouw ontwijk sluit schuw adem overleef verlies probeer regel
    twijfel verlang schaam zing dans vis timmer verf schilder repareer sorteer ruim sjoemel
    rommel vouw stapel ontvang vlucht vecht herken onthoud oefen studeer lever vul stook lap
    douche app mail google wieg troost sus bescherm verdraag mijd
"""
_VERLEDEN_TEKST = """
    was had zou kon wou wilde deed zat stond ging kwam kreeg dacht moest mocht wist zag liep nam
    hield liet schrok vond viel belde zei leefde woonde werkte kookte sliep huilde lachte danste
    bakte bracht begon bleef las keek gaf trok stopte durfde hoefde hoopte leerde maakte miste
    probeerde rookte schreef verloor voelde vroeg werd zorgde droeg at dronk reed zwom zong
    fietste speelde rende verkocht kocht hoorde luisterde wachtte betaalde regelde droomde
    schaamde verzorgde pakte zette legde greep vloog vluchtte groeide tekende schilderde
    timmerde naaide breide verdiende spaarde praatte zweeg sprak begreep kende herkende
    vertrouwde geloofde hielp lag zocht gooide tilde sloot opende bewaarde zwaaide bad vocht
    hing boende poetste
"""
_HIJ_TEKST = """
    is heeft gaat staat zit ligt komt wil kan moet mag doet weet belt vraagt geeft praat loopt
    slaapt huilt lacht eet kijkt krijgt haalt houdt helpt kookt maakt neemt rijdt hangt blijft
    wacht woont werkt leest schrijft zingt speelt bakt ruikt brengt zorgt voelt mist durft wordt
    ziet noemt hoort vindt denkt snapt begrijpt kent zwijgt stopt begint past bijt betaalt
    regelt bewaart vergeet verliest herkent luistert antwoordt slaat legt zet telt draait klopt
    lukt scheelt kost gebeurt trilt breekt valt hoest piept stinkt lekt tocht beschimmelt groeit
    bloeit waait smaakt werd lijkt blaft kruipt likt springt zwaait kust poetst wast strijkt
    naait dweilt sjouwt rent fietst wandelt leeft hoeft redt trekt stuurt draagt leert
"""
HEDEN = frozenset(_HEDEN_TEKST.split())
VERLEDEN = frozenset(_VERLEDEN_TEKST.split())
HIJ = frozenset(_HIJ_TEKST.split())
_U = {
    "ben": "bent", "heb": "heeft", "kan": "kunt", "wil": "wilt", "zal": "zult", "mag": "mag",
    "ga": "gaat", "sta": "staat", "sla": "slaat", "doe": "doet", "zie": "ziet", "hou": "houdt",
    "rij": "rijdt", "snij": "snijdt", "mijd": "mijdt",
}  # fmt: skip
_JE = _U | {"heb": "hebt"}
_JE_ERACHTER = {"wil": "wil", "kan": "kan", "zal": "zal"}
"""After its verb "je" goes with the bare form: "dan ga je"; the rest as with "ik"."""
HEDEN |= frozenset(_U)


def vorm(woord: str, *, je: bool, omgekeerd: bool = False) -> str | None:
    """Return the form that goes with "u" (or "je"), or None for what is no known verb.

    `omgekeerd`: the pronoun comes after the verb ("dan gaat u", "dan ga je").
    """
    if woord in HEDEN and woord not in _ALLEEN_VERLEDEN:
        if je and omgekeerd:
            return _JE_ERACHTER.get(woord, woord)
        tabel = _JE if je else _U
        return tabel.get(woord) or (woord if woord.endswith("t") else f"{woord}t")
    return woord if woord in VERLEDEN else None


_ALLEEN_VERLEDEN = frozenset({"was", "reed"})
"""Also a present form of another verb, but nobody at the table says so."""

__all__ = ["HEDEN", "HIJ", "VERLEDEN", "vorm"]
