"""An order in what a professional sums up: "één … twee …", "eerst … daarna …", "drie dingen: …"."""

import re

_TELWOORD = re.compile(
    r"(?:^|[,.:;]\s*|\b(?:wordt|worden|op|punt|nummer|en|dan|dus|staat|komt)\s+)"
    r"(?P<n>één|eerst|eerste|1|twee|tweede|2|drie|derde|3|vier|vierde|4|(?<=op )een|(?<=punt )een)"
    r"(?=[\s,:.)]+(?!(?:keer|dag|week|weken|jaar|maand|maanden|uur|kinderen|mensen|brief|van de)"
    r"\b))",
    re.I,
)
_RANG = {"één": 1, "een": 1, "eerst": 1, "eerste": 1, "1": 1, "twee": 2, "tweede": 2, "2": 2,
         "drie": 3, "derde": 3, "3": 3, "vier": 4, "vierde": 4, "4": 4}  # fmt: skip
_RAND = re.compile(r"^(?:staat|komt|is|wordt)\s+|[\s,]+(?:en|dan|op|komt|staat|wordt)$", re.I)
_DINGEN = re.compile(
    r"\b(?:twee|drie|vier) (?:dingen|punten|zaken|vragen|onderwerpen|"
    r"wensen)\s*:\s*(?P<rest>[^.!?]+)",
    re.I,
)
_TUSSEN = re.compile(r"\s*[,;]\s*(?:en\s+)?|\s+en\s+(?=de |het |een |dat |hoe |uw |jullie )", re.I)
_EERST_DAN = re.compile(
    r"\b(?:als eerste|eerst|om te beginnen|we beginnen met)\s+(?P<a>[^.!?]+?)[,.]?\s+(?:en\s+)?"
    r"(?:dan|daarna|vervolgens)\s+(?P<b>[^.!?]+)",
    re.I,
)
_VERVOLG = re.compile(
    r"[,\s]+(?:en )?(?:daarna|vervolgens|dan|tot slot|ten slotte|als laatste)\s+", re.I
)
_GEPARKEERD = re.compile(
    r"\b(?:bespreken we|komt? later|parkeren|bewaren we|volgende keer|later op terug|"
    r"laten we nog)\b",
    re.I,
)


def geparkeerd(zin: str) -> bool:
    """Say whether a sentence keeps something for later."""
    return bool(_GEPARKEERD.search(zin)) and not zin.endswith("?")


def opsomming(tekst: str) -> list[tuple[int, str]]:
    """Return the parts of a text that puts things in order, with their rank."""
    if m := _DINGEN.search(tekst):
        stukken = [d.strip(" ,;") for d in _TUSSEN.split(m.group("rest")) if d.strip(" ,;")]
        return list(enumerate(stukken, start=1))
    if m := _EERST_DAN.search(tekst):
        rij = [m.group("a"), *_VERVOLG.split(m.group("b"))]
        stukken = [d.strip(" ,;") for d in rij if d.strip(" ,;")]
        return list(enumerate(stukken, start=1))
    return genummerd(tekst)


def genummerd(tekst: str) -> list[tuple[int, str]]:
    """Return the parts that are counted up from one."""
    treffers = [(m, _RANG[m.group("n").lower()]) for m in _TELWOORD.finditer(tekst)]
    uit: list[tuple[int, str]] = []
    verwacht = 1
    grenzen: list[tuple[int, int, int]] = []
    for m, rang in treffers:
        if rang == verwacht:
            grenzen.append((rang, m.start(), m.end()))
            verwacht += 1
    for i, (rang, _, tot) in enumerate(grenzen):
        eind = grenzen[i + 1][1] if i + 1 < len(grenzen) else len(tekst)
        deel = re.split(r"[.!?]", tekst[tot:eind].lstrip(" ,:;.)"))[0].strip(" ,:;")
        uit.append((rang, _RAND.sub("", deel)))
    return uit
