"""A closed, leading, stacked or waarom question put openly, by rules. None when unsure.

Words that belong together stand in `prompts/coach/keren.yaml`; the shapes of questions stand
in `vormen.py`. Where a plain closed question is right (safety, leave, a bare fact) nothing is
turned (seed 6.1, 6.2).
"""

import re
from collections.abc import Iterator

from keukentafel.content.coach import Keerlijst
from keukentafel.language.vraagvorm import is_open, kern, vraagzin, zinnen
from keukentafel.practice.coach.vormen import VORMEN, Vorm
from keukentafel.practice.coach.waarom import keer_waarom
from keukentafel.practice.jevorm import met_je

_STAART = re.compile(
    r",?\s*(?:\b(?:neem ik aan|mag ik aannemen|toch|niet ?waar|of niet|hè|zeker)\b\s*)+$"
)
_DENKT = re.compile(r",?\s*(?:denkt u|denk je|vindt u|vind je) (?:ook )?niet\s*$")
_DRUK = re.compile(
    r"\b(?:zeker|toch|vast|natuurlijk|dus|wel ?eens|eens|wel|ook|gewoon|eigenlijk|misschien|nou|nog"
    r" steeds|nog|even|echt|niet|een beetje|al|zo(?=veel)|best)\b(?! zo\b)",
)
_ZIJ = r"(?:u|jij|je|jullie|hij|zij|ze|het|dat|dit|er|(?:uw|je|jouw|de|het|een|die) \w+)"
_BEWERING = re.compile(rf"^({_ZIJ}) (?!en\b|of\b)(\w+)\b(.*)$")
_DRUKT = re.compile(rf"{_BEWERING.pattern}|^vindt? (?:u|je) het \w+ dat\b")
_KNIP = re.compile(
    r"\?\s+|,?\s+(?:en|of)\s+(?=(?:hoe|wat|wie|waar|wanneer|welke?|waarom|hoeveel)\b"
    rf"|\w+ {_ZIJ}\b)|,\s+(?:en\s+)?(?=(?:hoe|wat|wie|waar|welke?)\b|\w+t? {_ZIJ}\b"
    r"|(?:op|in|bij|met|thuis)\b)"
)
_HOE_WAS_DAT = re.compile(r",? en hoe (?:was|is|ging|vond u|vond je|ervoer u) (?:dat|het|die)\b.*$")
"""To ask how that was is to go on with the same question."""
_HOOFD = re.compile(r",(?! (?:of|en) )")
"""What follows a comma is no part of the question itself."""
_AANHANG = re.compile(r", (?:u|je|jij|ik|hij|zij|ze|dat) .*$")
_KUNT_NIET = re.compile(r"(?:kunt|kun|kan) (?:u|je|jij) (?:niet|beter)\b")
_LIEVER = re.compile(r"\bliever\b.*\bof\b")
_VRAAGWOORD = re.compile(r"(?:hoe|wat|welke?|vertel|op welke)\b")


def keer(tekst: str, lijst: Keerlijst) -> str | None:
    """Return an open rewording of the question in a turn, or None when there is none to give."""
    zin = vraagzin(tekst) or _toch_een_vraag(tekst)
    if zin is None or lijst.laat_staan(zin.casefold()) or "jullie" in _delen(zin)[0]:
        return _van_jullie(zin, lijst) if zin and not lijst.laat_staan(zin.casefold()) else None
    if _DENKT.search(_vlak(zin)):
        return _als_vraag("Wat denkt u er zelf van", zoals=zin)
    delen = _delen(_vlak(zin))
    eerste = delen[0]
    if len(delen) > 1 and _VRAAGWOORD.match(eerste) and is_open(f"{eerste}?"):
        return _als_vraag(_AANHANG.sub("", eerste))
    if eerste.startswith(("waarom ", "hoezo ")):
        return _als_vraag(keer_waarom(eerste, lijst), zoals=eerste)
    if _VRAAGWOORD.match(eerste) or (len(delen) == 1 and is_open(zin)):
        return None
    return next(_open(eerste, lijst), None)


def stapelt(tekst: str) -> bool:
    """Say whether a turn asks more than one thing."""
    zin = vraagzin(tekst)
    return tekst.count("?") > 1 or (zin is not None and len(_delen(_vlak(zin))) > 1)


def _van_jullie(zin: str, lijst: Keerlijst) -> str | None:
    """Several people are asked at once: only shapes that name nobody fit."""
    gekeerd = next(_open(_delen(_vlak(zin))[0], lijst), None)
    return gekeerd if gekeerd and not re.search(r"\b(?:u|je|uw)\b", gekeerd) else None


def _toch_een_vraag(tekst: str) -> str | None:
    """A statement with a question mark pushes an answer: "U bent zeker wel moe?"."""
    laatste = zinnen(tekst)[-1:] if tekst.strip().endswith("?") else []
    return next((z for z in laatste if _DRUKT.match(_vlak(z)) and not _check(z)), None)


def _check(zin: str) -> bool:
    return bool(re.search(r"\b(?:klopt|zeg ik dat|heb ik|begrijp ik)\b", zin, re.I))


def _vlak(zin: str) -> str:
    rest = kern(zin.replace("’", "'")).rstrip(" ?.!…")
    return re.sub(r"^(?:dus|maar|en|dan|ja|nou) ", "", rest[:1].lower() + rest[1:])


def _delen(zin: str) -> list[str]:
    if _LIEVER.search(zin):
        return [zin]
    zin = _HOE_WAS_DAT.sub("", zin)
    delen = [d.strip(" ,?") for d in _KNIP.split(zin) if d and d.strip(" ,?")]
    return [_vlak(d) for d in delen] or [zin]


def _open(zin: str, lijst: Keerlijst) -> Iterator[str]:
    """Yield open rewordings of a yes-no question or a pushing statement, the surest first."""
    zin = _HOOFD.split(zin)[0]
    kaal = " ".join(_DRUK.sub(" ", _STAART.sub("", zin)).split())
    bewering = _BEWERING.match(kaal)
    vorm = f"{bewering[2]} {bewering[1]}{bewering[3]}" if bewering else kaal
    vorm = re.sub(r"^(?:zult|zal|zullen) (\w+) (.*) (\w+en)$", r"\3 \1 \2", vorm)
    if _KUNT_NIET.match(zin):  # not whether it can, but what the asker wants
        vorm = re.sub(r"^ku(?:nt|n) (u|je|jij)", r"wilt \1", vorm)
    for regel in lijst.vast:
        if regel.past(vorm):
            yield _als_vraag(regel.vraag, zoals=zin) or ""
            return
    for patroon, maak in VORMEN:
        if m := patroon.match(vorm):
            gemaakt = maak(m, lijst)
            if gemaakt and (vraag := _als_vraag(gemaakt, zoals=zin)):
                yield vraag
                return


def _als_vraag(zin: str | None, *, zoals: str = "") -> str | None:
    """Return a sentence as a question, with `je` where the learner said `je`; None stays None."""
    if not zin:
        return None
    if re.search(r"\b(?:je|jij|jou|jouw)\b", zoals) and not re.search(r"\b(?:u|uw)\b", zoals):
        zin = met_je(zin)
    zin = " ".join(zin.split()).rstrip(" ?.,")
    return f"{zin[:1].upper()}{zin[1:]}?"


__all__ = ["Vorm", "keer", "stapelt"]
