"""How a question must sound: short plain sentences, one question, no jargon, any name."""

import re
from collections.abc import Iterator, Sequence

from keukentafel.content.modellen import Jargon
from keukentafel.content.vraag import Vraag

MAX_WOORDEN = {"tekst": 15, "je": 15, "klein": 12}
"""The most words of a sentence, by kind of text."""

_ZIN = re.compile(r"(?<=[.?!])[”\"]?\s+")
_SLOT = re.compile(r"[.?!…][”\"]?$")
_WAAROM = re.compile(r"\bwaarom\b", re.IGNORECASE)
_RECHT = re.compile(r"\brecht op\b", re.IGNORECASE)
_U_VORM = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
_JE_VORM = re.compile(r"\b(?:jij|jou|jouw|jezelf|je)\b", re.IGNORECASE)
_OVER_HEM_HAAR = re.compile(r"\b(?:hij|hem|haar|zij|ze)\b", re.IGNORECASE)
_PERSOON = r"\{\{\s*persoon\s*\}\}"
_VASTGEPLAKT = re.compile(rf"{_PERSOON}[\w'’]|[\w]{_PERSOON}")
_MEERVOUD = re.compile(rf"{_PERSOON}\s+(?:zijn|hebben|willen|kunnen|zouden|vinden|gaan|doen)\b")
_BEZIT = re.compile(rf"\b(?:uw|je|jouw|de|het|een)\s+{_PERSOON}", re.IGNORECASE)


def stijlfouten(vraag: Vraag, jargon: Sequence[Jargon]) -> Iterator[tuple[str, str]]:
    """Yield (key of the text, reason in Dutch) for all that is wrong with the wording."""
    for sleutel, tekst in vraag.teksten.items():
        for reden in _vorm(sleutel, tekst):
            yield sleutel, reden
        for woord in jargon_in(tekst, jargon):
            yield sleutel, f"vaktaal: '{woord.woord.strip('*')}', zeg liever: {woord.gewoon}"


def _vorm(sleutel: str, tekst: str) -> Iterator[str]:
    gevuld = re.sub(_PERSOON, "Loïs", tekst).replace("{{ woorden }}", "ik ben het zat")
    gevuld = gevuld.replace("{{ spiegel }}", "U slaapt slecht" if sleutel != "je" else "Je slaapt")
    gevuld = gevuld.replace("{{ ding }}", "die foto").replace("{{ samen }}", "U wacht")
    for zin in _ZIN.split(gevuld):
        if len(zin.split()) > MAX_WOORDEN[sleutel]:
            yield f"een zin van {len(zin.split())} woorden; hoogstens {MAX_WOORDEN[sleutel]}"
    if _WAAROM.search(tekst):
        yield "'waarom' kan klinken als een verwijt"
    if _RECHT.search(tekst):
        yield "geen 'recht op': dat beslist de gemeente"
    if tekst.count("?") > 1:
        yield "meer dan één vraagteken"
    if not _SLOT.search(gevuld):
        yield "de zin eindigt niet op een punt of vraagteken"
    if "  " in tekst or " ?" in tekst or " ." in tekst:
        yield "een spatie te veel"
    if sleutel == "je" and _U_VORM.search(tekst):
        yield "'u' in een tekst voor een kind"
    if sleutel != "je" and _JE_VORM.search(tekst) and not _U_VORM.search(tekst):
        yield "'je' in een tekst voor een volwassene"
    if "persoon" in tekst:
        yield from _over_persoon(tekst)


def _over_persoon(tekst: str) -> Iterator[str]:
    if _OVER_HEM_HAAR.search(tekst):
        yield "hij of zij: van {{ persoon }} weten we dat niet"
    if _VASTGEPLAKT.search(tekst):
        yield "{{ persoon }} zit vast aan een ander woord"
    if _MEERVOUD.search(tekst):
        yield "{{ persoon }} is er maar één"
    if _BEZIT.search(tekst):
        yield "voor {{ persoon }} past geen 'uw' of 'de'"


def jargon_in(tekst: str, jargon: Sequence[Jargon]) -> Iterator[Jargon]:
    """Yield the office words in a text. Abbreviations count in capitals only."""
    for woord in jargon:
        kern = re.escape(woord.woord.rstrip("*")) + ("" if woord.woord.endswith("*") else r"(?!\w)")
        vlag = re.NOFLAG if woord.woord.isupper() else re.IGNORECASE
        if re.search(rf"(?<!\w){kern}", tekst, vlag):
            yield woord
