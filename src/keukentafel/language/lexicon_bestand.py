"""The word lists of `prompts/lexicon/` as files: their form, and reading them.

A pattern is a few words. `a|b` leaves a choice, `*` stands for any letters at the start or
end of a word, `<groep>` for the words of a named group, `..` for at most six words between.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from keukentafel.fouten import InhoudFout
from keukentafel.labels import Handeling, Kenmerk, Levensdomein, Signaal, Soort, Vorm
from keukentafel.language.yamlregels import lees_yaml, regel_van

_TOEGESTAAN = re.compile(r"[\w'|*<>. -]+")
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
    """Words that take a signal away: plain denial, or talk of a film, a joke, a match.

    Also: money kept from somebody, unless a taker is named; and words for the young.
    """

    ontkend_ervoor: tuple[Patroon, ...]
    ontkend_erna: tuple[Patroon, ...]
    schijn: tuple[Patroon, ...]
    grens: tuple[Patroon, ...]
    niet_echt: tuple[Patroon, ...]
    instanties: tuple[Patroon, ...]
    geldgeheim: tuple[Patroon, ...] = ()
    nemer: tuple[Patroon, ...] = ()
    jong: tuple[Patroon, ...] = ()


def keuze(woorden: Sequence[str]) -> str:
    """Return the expression that finds one of these words."""
    los = [re.escape(w).replace(r"\*", r"\w*").replace(r"\ ", " ") for w in woorden]
    return "(?:" + "|".join(los) + ")"


def lees_groepen(map_: Path) -> dict[str, str]:
    """Return the expression of each named group under a folder. Raises InhoudFout."""
    inhoud = [lees(b) for b in sorted(map_.glob("*.yaml"))]
    return {n: keuze(w) for g in inhoud if isinstance(g, Groepen) for n, w in g.groepen.items()}


def lees_lijst(bestand: Path) -> LabelLijst:
    """Return the list of one label. Raises InhoudFout."""
    gelezen = lees(bestand)
    if not isinstance(gelezen, LabelLijst):
        raise InhoudFout(str(bestand), None, "hier hoort 'label' te staan")
    return gelezen


def lees(bestand: Path) -> Groepen | Bereik | LabelLijst:
    """Return a file by its form. Raises InhoudFout with the file, the line and the reason."""
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


def controleer(lijsten: Sequence[tuple[Path, LabelLijst]], groepen: Mapping[str, str]) -> None:
    """Raise InhoudFout where a group is unknown or a pattern stands twice."""
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


__all__ = [
    "LABELS",
    "Bereik",
    "Groepen",
    "Ingang",
    "LabelLijst",
    "controleer",
    "keuze",
    "lees",
    "lees_groepen",
    "lees_lijst",
]
