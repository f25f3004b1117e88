"""All Dutch words of the practice screens, in one place."""

TITEL = "Oefenen"
TAALMODEL = "taalmodel: {adres}"
KIES_TITEL = "Met wie wilt u oefenen?"
KIES_UITLEG = "Deze gezinnen zijn verzonnen. Er wordt niets bewaard."
KIES_VOET = [
    ("Enter", "beginnen"),
    ("1-3", "hoe moeilijk"),
    ("d", "vijf minuten"),
    ("o", "observator"),
    ("Esc", "terug"),
]
MOEILIJKHEID = {1: "gaat snel open", 2: "gewoon", 3: "blijft lang op de hoede"}
GRAAD = "Moeilijkheid: {graad}"
GRAAD_EIGEN = "zoals dit gezin is"
EVEN_LADEN = "Een ogenblik, er komt iemand aan de deur."
VOORAF = "Wat u weet"
DOEL = "Waar u op let"
U = "U"
STILTE = "(u bent stil)"
AAN_TAFEL = "Aan tafel: {namen}"
ALLEEN_MET = "Alleen met {naam}"
TEGEN = "tegen {naam}"
TEGEN_ALLEN = "tegen iedereen"
INVOER_HINT = "typ wat u zegt, dan Enter; Enter alleen is stil zijn"
VOET = [
    ("Enter", "zeggen, of stil zijn"),
    ("F2", "coach"),
    ("F3", "klaar"),
    ("Ctrl+Z", "beurt terug"),
    ("F1", "hulp"),
]
HULP_TITEL = "Oefenen"
HULP = [
    ("Enter", "Zeggen wat er staat. Staat er niets, dan bent u stil."),
    ("1 2 3", "Op een lege regel: tegen wie u praat. 0: tegen iedereen."),
    ("F2", "De coach aan of uit: na elke beurt één stille regel."),
    ("F3", "Klaar: kijken wat er verteld is."),
    ("Ctrl+Z", "Uw laatste beurt terug, en anders proberen."),
    ("Esc", "Stoppen en terug. Er wordt niets bewaard."),
]
HULP_ONDER = (
    "U kunt ook vragen of u iemand alleen mag spreken, en later of de anderen er weer bij komen."
)
COACH_AAN = "De coach kijkt mee."
COACH_UIT = "De coach is uit."
COACH_ANDERS = "Open kan het zo: “{open}”"
TERUG_GEDAAN = "Uw laatste beurt is terug. Probeer het anders."
TERUG_NIETS = "Er is nog geen beurt."
SLOT_TITEL = "Dit gesprek"
SLOT_BEURTEN = "{aantal} beurten"
SLOT_VERTELD = "Wat u nu weet ({aantal} van {alle})"
SLOT_VERBORGEN = "Wat er nog achter lag"
SLOT_NIETS = "Nog niets. De cliënt hield het bij korte antwoorden."
SLOT_VOET = [
    ("n", "nabespreking"),
    ("o", "opnieuw"),
    ("b", "terug naar een beurt"),
    ("Esc", "klaar"),
]
SLOT_VEILIGHEID = "Dit vertelt iemand alleen onder vier ogen, en als u het gewoon vraagt."
BEURT_TITEL = "Vanaf welke beurt wilt u het opnieuw proberen?"
MIS = "Dit gezin kan ik niet lezen. {fout}"

# De coach in één regel ----------------------------------------------------------------------
COACH = {
    "open_vraag": "Open vraag: er is ruimte voor een verhaal.",
    "doorvragen": "U vraagt door op wat net gezegd is.",
    "gesloten_vraag": "Gesloten vraag: kort antwoord.",
    "circulair": "U haalt een ander erbij.",
    "oplossingsgericht": "U vraagt naar wat lukt of wat anders mag.",
    "reflectie": "Een reflectie die past: de cliënt praat verder.",
    "reflectie_mis": "Deze teruggave paste niet bij wat verteld is.",
    "samenvatting": "Samengevat: de cliënt voelt zich gehoord.",
    "erkenning": "Erkenning: dat doet goed.",
    "stilte": "U laat stilte.",
    "stilte_reeks": "Nu duurt de stilte lang.",
    "toestemming": "U vraagt of het mag.",
    "veiligheid": "Onder vier ogen, en gewoon gevraagd.",
    "advies": "Een advies, nog voor u samenvatte: ja, maar.",
    "advies_op_tijd": "Een advies, op een moment dat het kan.",
    "stapelen": "Meer dan één vraag tegelijk.",
    "suggestief": "Het antwoord zat al in de vraag.",
    "waarom": "Waarom kan klinken als een verwijt.",
    "vaktaal": "Een woord van kantoor.",
    "veiligheid_in_gezelschap": "Over veiligheid, met een ander erbij: dat gaat niet.",
    "gesloten_reeks": "De derde gesloten vraag op rij, of meer.",
    "papegaai": "U zegt letterlijk na, steeds weer.",
    "springen": "U stapt over van iets wat diep zat.",
    "belediging": "Dat kwetst.",
    "gevoelig": "Dit woord ligt gevoelig.",
    "onzin": "Dit was niet te volgen.",
    "begroeting": "",
    "praatje": "Een praatje: dat maakt het gewoner.",
    "bedankt": "",
    "excuus": "U neemt iets terug: dat maakt het lichter.",
    "informatie": "Uitleg.",
    "alleen": "U maakt ruimte onder vier ogen.",
}
MEER_VERTROUWEN, MINDER_VERTROUWEN = "meer vertrouwen", "minder vertrouwen"
MEER_SPANNING, MINDER_SPANNING = "meer spanning", "minder spanning"

# Vijf minuten ---------------------------------------------------------------------------------
DRILL_TITEL = "Vijf minuten: {vaardigheid}"
DRILL_ZEGT = "{naam} zegt:"
DRILL_U = "Wat zegt u?"
DRILL_REACTIE = "{naam}:"
DRILL_EXPERT = "Dit had ook gekund:"
DRILL_GOED = "Dat was er een."
DRILL_ANDERS = "Dit was iets anders. Kijk hieronder, of probeer er nog een."
DRILL_STAND = "{nr} van {alle}"
DRILL_KLAAR = "Dit waren er {alle}. Vaakst raak: {goed}. Nog eens oefenen: {anders}."
DRILL_GEEN = "geen"
DRILL_VOET = [("Enter", "zeggen, en daarna verder"), ("Esc", "stoppen")]

# De observator --------------------------------------------------------------------------------
OBS_TITEL = "Observator"
OBS_DOEL = "Waar letten we vandaag op?"
OBS_DOEL_HINT = "één zin, dan Enter. Geen namen van mensen."
OBS_KLOK = "ronde {ronde}   {minuten:02}:{seconden:02}"
OBS_PAUZE = "time-out"
OBS_LOOPT = "loopt"
OBS_OVER = "De tijd is om. Maak de zin af, en dan de nabespreking."
OBS_VOET = [
    ("spatie", "start, time-out"),
    ("1-9", "erbij"),
    ("Backspace", "eentje terug"),
    ("n", "nieuwe ronde"),
    ("F3", "nabespreking"),
    ("Esc", "terug"),
]
OBS_NA_TITEL = "Nabespreking"
OBS_NA_VOLGORDE = "Eerst wie het gesprek voerde, dan de cliënt, dan de observator. Eén tip."
OBS_NA_GEZIEN = "Gezien in ronde {ronde}"
OBS_NA_NIETS = "Er is niets geteld. Dat kan ook: vertel wat u zag."
EN = " en "
