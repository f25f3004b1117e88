"""All Dutch words of looking back on a practice talk, in one place."""

TITEL = "Terugkijken"
EVEN = "De coach leest het gesprek na. Dat duurt even."
TE_KORT = "Er is nog te weinig gezegd om op terug te kijken."
MIS = "Terugkijken lukt nu niet. {fout}"
VOET = [
    ("o", "dit stukje opnieuw"),
    ("z", "zelf kijken"),
    ("pijltjes", "lezen"),
    ("Esc", "terug"),
]
VERLOOP = "Hoe het met hen ging"
VERTROUWEN, SPANNING = "vertrouwen {naam}", "spanning {naam}"
BEURT = "uw beurt"
SPRONG_OP = "Beurt {beurt}: {naam} kreeg meer vertrouwen na “{tekst}”"
SPRONG_NEER = "Beurt {beurt}: {naam} trok zich terug na “{tekst}”"
GEEN_SPRONG = "Er waren geen grote sprongen."
STIL = "uw stilte"
GEEN_STUKJE = "Er is geen stukje om opnieuw te spelen. Kies een beurt met b."

ZELF_TITEL = "Zelf kijken"
ZELF_UITLEG = (
    "Een cijfer van uzelf, 0 tot 10, met een voorbeeld. Niemand anders ziet dit. Leeg laten mag."
)
ZELF_VOORBEELD = "een voorbeeld uit dit gesprek, dan Enter"
ZELF_LEEG = "-"
ZELF_VOET = [
    ("↑ ↓", "kiezen"),
    ("← →", "cijfer"),
    ("Enter", "voorbeeld"),
    ("s", "bewaren"),
    ("Esc", "weg zonder bewaren"),
]
ZELF_NIETS = "U heeft nog geen cijfer gegeven."
ZELF_BEWAARD = "Bewaard, apart van uw dossiers. Lezen of delen: keukentafel terugblik"
