"""What a question wants to know, by its words: who, when, how it went, how it felt."""

import re

from keukentafel.content.persona import Vervolg
from keukentafel.practice.gehoord import Gehoord

V = Vervolg
DOET_ANDER = re.compile(r"\bwat (?:doet|doen|deed|deden) (?!u\b|je\b|jij\b|jullie\b|dat\b|het\b)")
"""So is asked what somebody else did."""
_JIJ = r"(?:u|je|jij|jullie)"
_GELEZEN: tuple[tuple[Vervolg, re.Pattern[str]], ...] = tuple(
    (soort, re.compile(patroon))
    for soort, patroon in (
        (
            V.KOMT,
            r"\b(?:hoe (?:komt|kwam)\b|waardoor|aanleiding|oorzaak|waar komt (?:dat|het)"
            r"|wat maakt(?:e)? (?:dat|het)\b(?! .*\bhouden)"
            r"|(?:is|ging|liep) er .*\b(?:mis|veranderd)\b"
            r"|hoe is (?:dat|het) (?:zo )?(?:ge\w+|ontstaan|begonnen))",
        ),
        (
            V.HELPT,
            r"\b(?:wat|hoe) .*\b(?:helpt|hielp|helpen|schelen|nodig|gemoeten|moeten gaan)\b"
            rf"|\bwat zou(?:den)? {_JIJ} .*\bwillen\b|\bwat (?:wil|wilt|willen) {_JIJ}\b"
            r"|\bwat zou .*\b(?:beter|anders|schelen|helpen)\b",
        ),
        (
            V.ZEGT,
            r"\b(?:wat|hoe) (?!\w+ \w+ (?:moeilijk|lastig|leuk|fijn|belangrijk|mooi|zwaar))"
            r"(?:zeg\w*|zei\w*|reageer\w*|antwoord\w*|vindt|vinden|vond\w*)\b"
            rf"(?! {_JIJ}\b)"
            r"|\bwat (?:zou|zouden) .*\bzeggen\b",
        ),
        (
            V.VOELT,
            r"\bvoel\w*|\bdoet (?:dat|het|dit) met\b|\bhoe (?:is|was) (?:dat|het|dit)\b(?! met)"
            rf"|\b(?:hoe|wat) (?:vind\w*|vond\w*) {_JIJ}\b|\bgaat er (?:door|in|om)\b|\braakt\b"
            rf"|\bvind(?:t|en)? {_JIJ} (?:dat|het|die)\b|\bbeleef\w*|\bzorgen\b|\bbang\b"
            rf"|\b(?:ben|bent|was|word|wordt) {_JIJ} (?:daar |dan |er )?(?:\w+ )?"
            r"(?:boos|verdrietig|trots|moe|bezorgd|blij|teleurgesteld)\b|\bhoe bevalt\b",
        ),
        (
            V.DOET,
            r"\bwat (?:doe|doet|doen|deed|deden)\b|\b(?:gedaan|geprobeerd|aangepakt|opgelost)\b"
            rf"|\bhoe (?:los|pak|ga|gaat|gaan|ging|gingen) {_JIJ} (?:dat|daar|ermee|er)\b",
        ),
        (
            V.GAAT,
            r"\bhoe (?:gaat|ging|verloopt|verliep|loopt|liep|ziet|zag|zit|doe|doet|doen|deed"
            r"|krijg\w*|kreeg|lukt\w*|heb|heeft|hebben"
            r"|regel\w*|werkt\w*)\b|\bwat gebeur\w*|\bvertel\w*"
            r"|\bvoorbeeld\b|\bbedoel\w*|\bmeer over\b|\ben (?:dan|toen)\b|\bhoe dan\b|\bwat dan\b",
        ),
    )
)
_PRECIES = {"wie": V.WIE, "waar": V.WAAR, "wanneer": V.WANNEER, "hoelang": V.WANNEER}
_HOE_VAAK = re.compile(r"hoe (?:vaak|veel|zwaar|groot|hoog|ver|duur)|hoeveel")
_HOE_LANG = re.compile(r"hoe (?:lang|laat)|hoelang|sinds wanneer")


def gevraagd(g: Gehoord) -> Vervolg | None:
    """Return what a question wants to know, or None when that is not clear."""
    plat = g.tekst.casefold()
    if _HOE_VAAK.match(g.vraagwoord):
        return V.HOEVEEL
    if _HOE_LANG.match(g.vraagwoord) or re.search(r"\b(?:sinds|tot) wanneer\b", plat):
        return V.WANNEER
    if g.vraagwoord in _PRECIES:
        return _PRECIES[g.vraagwoord]
    return next((soort for soort, p in _GELEZEN if p.search(plat)), None)
