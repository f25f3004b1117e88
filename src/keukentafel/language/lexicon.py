"""The words and phrases of `prompts/lexicon/`, checked on loading and found fast in a text.

A pattern is a few words. `a|b` leaves a choice, `*` stands for any letters at the start or
end of a word, `<groep>` for the words of a named group, `..` for at most six words between.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from keukentafel.fouten import InhoudFout
from keukentafel.labels import Handeling, Kenmerk, Levensdomein, Signaal, Soort, Vorm
from keukentafel.language.woordvorm import Woordvormen, is_woord
from keukentafel.language.yamlregels import lees_yaml, regel_van

_TUSSEN = r"[^\w.!?;]+"
_GAT = rf"(?:{_TUSSEN}\w+){{0,6}}?{_TUSSEN}"
_TOEGESTAAN = re.compile(r"[\w'|*<>. -]+")
_WOORD = re.compile(r"\w+")
_DOMEINEN = frozenset(map(str, Levensdomein))
LABELS = frozenset(
    str(x) for soort in (Levensdomein, Soort, Signaal, Handeling, Kenmerk, Vorm) for x in soort
)


def _patroon(tekst: str) -> str:
    if not _TOEGESTAAN.fullmatch(tekst) or tekst != " ".join(tekst.split()):
        raise ValueError("alleen woorden, spaties en de tekens ' | * < > .. - mogen hier staan")
    for deel in re.split(r"[ |]", tekst):
        if "*" in deel and len(deel.replace("*", "")) < 3:
            raise ValueError(f"bij een sterretje horen minstens drie letters: {deel}")
    if tekst.startswith("..") or tekst.endswith(".."):
        raise ValueError("de puntjes staan tussen twee woorden")
    return tekst


def _label(tekst: str) -> str:
    if tekst not in LABELS:
        raise ValueError(f"'{tekst}' is geen bekend label")
    return tekst


Patroon = Annotated[str, Field(min_length=1, max_length=240), AfterValidator(_patroon)]


class _Bestand(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Ingang(_Bestand):
    """A pattern, and a sentence in which it means its label ("" where none is given)."""

    woord: Patroon
    zin: str = Field(default="", max_length=200)


def _ingangen(inhoud: object) -> object:
    """Take `woord: zin` pairs, or a bare list of words."""
    if isinstance(inhoud, dict):
        return tuple({"woord": woord, "zin": zin} for woord, zin in inhoud.items())
    if isinstance(inhoud, list):
        return tuple({"woord": woord} for woord in inhoud)
    return inhoud


Ingangen = Annotated[tuple[Ingang, ...], BeforeValidator(_ingangen)]


class LabelLijst(_Bestand):
    """The patterns of one label: strong ones suffice, two weak ones do, `niet` voids."""

    label: Annotated[str, AfterValidator(_label)]
    sterk: Ingangen = ()
    zwak: Ingangen = ()
    niet: tuple[Patroon, ...] = ()

    def patronen(self, naam: str) -> tuple[str, ...]:
        """Return the bare patterns of `sterk`, `zwak` or `niet`."""
        return tuple(x if isinstance(x, str) else x.woord for x in getattr(self, naam))


class Groepen(_Bestand):
    """Named groups of words, used inside patterns and as hints for the learned part."""

    groepen: Mapping[str, tuple[Patroon, ...]]


class Bereik(_Bestand):
    """Words that take a signal away: plain denial, or talk of a film, a joke, a match."""

    ontkend_ervoor: tuple[Patroon, ...]
    ontkend_erna: tuple[Patroon, ...]
    schijn: tuple[Patroon, ...]
    grens: tuple[Patroon, ...]
    niet_echt: tuple[Patroon, ...]
    instanties: tuple[Patroon, ...]


@dataclass(frozen=True)
class Treffer:
    """A pattern found: its label or list, whether one is enough, the span, the entry."""

    naam: str
    sterk: bool
    van: int
    tot: int
    patroon: str = ""


class Zoeker:
    """Finds many patterns in a text; a word's first or last letters pick the candidates."""

    def __init__(self, patronen: Sequence[tuple[str, bool, str]], groepen: Mapping[str, str]):
        """Take (name, strong, pattern) rows; `groepen` gives each group's expression."""
        self._voor: dict[str, list[tuple[str, bool, str]]] = {}
        self._achter: dict[str, list[tuple[str, bool, str]]] = {}
        self._klaar: dict[str, re.Pattern[str]] = {}
        self._groepen = groepen
        for naam, sterk, patroon in patronen:
            rij = (naam, sterk, patroon)
            for begin in _begin(patroon, groepen):
                if begin.startswith("*"):
                    self._achter.setdefault(begin.strip("*")[-3:], []).append(rij)
                else:
                    self._voor.setdefault(begin.rstrip("*")[:3], []).append(rij)

    def vind(self, tekst: str) -> list[Treffer]:
        """Return all patterns found, in the order of the text."""
        return list(self._vind(tekst))

    def _vind(self, tekst: str) -> Iterator[Treffer]:
        for woord in _WOORD.finditer(tekst):
            laag = woord.group().lower()
            for naam, sterk, patroon in (
                *self._voor.get(laag[:3], ()),
                *self._achter.get(laag[-3:], ()),
            ):
                if m := self._vorm(patroon).match(tekst, woord.start()):
                    yield Treffer(naam, sterk, m.start(), m.end(), patroon)

    def _vorm(self, patroon: str) -> re.Pattern[str]:
        """Compile on first use: a text meets few of the thousands of patterns."""
        vorm = self._klaar.get(patroon)
        if vorm is None:
            vorm = re.compile(vertaal(patroon, self._groepen), re.IGNORECASE)
            self._klaar[patroon] = vorm
        return vorm


def vertaal(patroon: str, groepen: Mapping[str, str]) -> str:
    """Return the regular expression of one pattern."""
    uit = ""
    tussen = ""
    for woord in patroon.split():
        if woord == "..":
            tussen = _GAT
            continue
        uit += tussen + _woord(woord, groepen)
        tussen = _TUSSEN
    return uit + r"(?!\w)"


def _woord(woord: str, groepen: Mapping[str, str]) -> str:
    keuzes = [
        groepen[k[1:-1]] if k.startswith("<") else re.escape(k).replace(r"\*", r"\w*")
        for k in woord.split("|")
    ]
    return f"(?:{'|'.join(keuzes)})" + (r"(?!\w)" if not woord.endswith("*") else "")


def _begin(patroon: str, groepen: Mapping[str, str]) -> set[str]:
    """Return the first words a pattern may start with."""
    begin = set()
    for keuze in patroon.split()[0].split("|"):
        if keuze.startswith("<"):
            ruw = groepen[keuze[1:-1]].removeprefix("(?:").removesuffix(")")
            begin |= {w.replace(r"\w*", "*").replace("\\", "") for w in ruw.split("|")}
        else:
            begin.add(keuze)
    return {re.split(r"[^\w*]", w)[0].lower() for w in begin}


@dataclass(frozen=True)
class Lexicon:
    """All lists, ready to search."""

    labels: Zoeker
    vormen: Woordvormen
    niet: Zoeker
    hints: Zoeker
    hintnamen: tuple[str, ...]
    ontkend_ervoor: Zoeker
    ontkend_erna: Zoeker
    schijn: Zoeker
    grens: Zoeker
    niet_echt: Zoeker
    instanties: Zoeker

    def treffers(self, tekst: str) -> list[Treffer]:
        """Return the label patterns found, without those that a fixed expression voids.

        A word in which none is found may be a compound of one, or one with a typing error.
        """
        alle = self.labels.vind(tekst)
        alle += [
            Treffer(naam, sterk, *m.span(), patroon)
            for m in _WOORD.finditer(tekst)
            if not any(t.van <= m.start() < t.tot for t in alle)
            for naam, sterk, patroon in self.vormen.vind(m.group().lower())
        ]
        leeg = self.niet.vind(tekst) if alle else []
        return [
            t
            for t in alle
            if not any(n.naam == t.naam and n.van < t.tot and t.van < n.tot for n in leeg)
        ]


def laad_lexicon(map_: Path) -> Lexicon:
    """Read every `*.yaml` under a folder.

    Raises InhoudFout with the file and the line when a file breaks the rules.
    """
    bestanden = sorted(map_.rglob("*.yaml"))
    if not bestanden:
        raise InhoudFout(str(map_), None, "hier staan geen woordenlijsten (*.yaml)")
    groepen: dict[str, str] = {}
    bereik: Bereik | None = None
    lijsten: list[tuple[Path, LabelLijst]] = []
    for bestand in bestanden:
        match _lees(bestand):
            case Groepen(groepen=nieuw):
                groepen |= {n: _keuze(woorden) for n, woorden in nieuw.items()}
            case Bereik() as gelezen:
                bereik = gelezen
            case LabelLijst() as lijst:
                lijsten.append((bestand, lijst))
    if bereik is None:
        raise InhoudFout(str(map_), None, "er is geen lijst met 'ontkend_ervoor'")
    _controleer(lijsten, groepen)
    rijen = [(lijst.label, sterk, p) for _, lijst in lijsten for sterk, p in _alle(lijst)]
    niet = [(lijst.label, True, p) for _, lijst in lijsten for p in lijst.niet]
    los = {n: Zoeker([(n, True, p) for p in getattr(bereik, n)], groepen) for n in _LOS}
    return Lexicon(
        labels=Zoeker(rijen, groepen),
        vormen=Woordvormen((r for r in rijen if r[0] in _DOMEINEN), is_woord),
        niet=Zoeker(niet, groepen),
        hints=Zoeker([(n, True, f"<{n}>") for n in groepen], groepen),
        hintnamen=tuple(sorted(groepen)),
        **los,
    )


_LOS = tuple(Bereik.model_fields)


def _alle(lijst: LabelLijst) -> Iterator[tuple[bool, str]]:
    yield from ((True, p) for p in lijst.patronen("sterk"))
    yield from ((False, p) for p in lijst.patronen("zwak"))


def _keuze(woorden: Sequence[str]) -> str:
    los = [re.escape(w).replace(r"\*", r"\w*").replace(r"\ ", " ") for w in woorden]
    return "(?:" + "|".join(los) + ")"


def _lees(bestand: Path) -> Groepen | Bereik | LabelLijst:
    inhoud, knoop = lees_yaml(bestand)
    soort: type[Groepen | Bereik | LabelLijst] = LabelLijst
    if isinstance(inhoud, dict) and "groepen" in inhoud:
        soort = Groepen
    elif isinstance(inhoud, dict) and "ontkend_ervoor" in inhoud:
        soort = Bereik
    try:
        return soort.model_validate(inhoud)
    except ValidationError as fout:
        eerste = fout.errors()[0]
        reden = str(eerste.get("ctx", {}).get("error", "")) or _reden(eerste["type"])
        plek = " › ".join(str(x) for x in eerste["loc"] if isinstance(x, str))
        regel = regel_van(knoop, eerste["loc"])
        raise InhoudFout(str(bestand), regel, f"{plek}: {reden}" if plek else reden) from None


def _reden(soort: str) -> str:
    return {
        "missing": "dit ontbreekt",
        "extra_forbidden": "deze naam hoort hier niet",
        "string_type": "hier moet een woord of zin staan",
        "tuple_type": "hier moet een lijst staan",
        "string_too_short": "deze regel is leeg",
        "string_too_long": "deze regel is te lang",
    }.get(soort, "dit klopt niet")


def _controleer(lijsten: Sequence[tuple[Path, LabelLijst]], groepen: Mapping[str, str]) -> None:
    gezien: set[tuple[str, str]] = set()
    for bestand, lijst in lijsten:
        for naam in ("sterk", "zwak", "niet"):
            for i, patroon in enumerate(lijst.patronen(naam)):
                reden = ""
                if onbekend := _mis(patroon, groepen):
                    reden = f"de groep <{onbekend}> bestaat niet"
                elif (lijst.label, patroon) in gezien:
                    reden = f"'{patroon}' staat er twee keer"
                if reden:
                    regel = regel_van(lees_yaml(bestand)[1], (naam, i))
                    raise InhoudFout(str(bestand), regel, reden)
                gezien.add((lijst.label, patroon))


def _mis(patroon: str, groepen: Mapping[str, str]) -> str | None:
    return next((n for n in re.findall(r"<(.*?)>", patroon) if n not in groepen), None)


__all__ = ["Bereik", "Groepen", "LabelLijst", "Lexicon", "Treffer", "Zoeker", "laad_lexicon"]
