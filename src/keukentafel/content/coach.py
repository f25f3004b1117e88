"""What the coach says, and the words by which it puts a question openly: `prompts/coach/`."""

import re
import string
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, model_validator

from keukentafel.content.lijst import laad_tabel
from keukentafel.content.modellen import Regel, Vast
from keukentafel.content.pad import prompts_map
from keukentafel.labels import Signaal

Woord = Annotated[str, Field(pattern=r"^[^A-Z]{2,}$", max_length=60)]
"""Lower case words; a star stands for the rest of a word."""


def _zoeker(woorden: tuple[str, ...]) -> re.Pattern[str]:
    delen = [re.escape(w).replace(r"\*", r"\w*") for w in woorden]
    return re.compile(rf"(?<!\w)(?:{'|'.join(delen)})(?!\w)" if delen else r"(?!)")


class Keerregel(Vast):
    """When these words stand in a question, this open question fits in its place."""

    woorden: Annotated[tuple[Woord, ...], Field(min_length=1)]
    vraag: Annotated[str, Field(min_length=8, max_length=120, pattern=r"^[A-Z][^?]*$")]

    @cached_property
    def _zoek(self) -> re.Pattern[str]:
        return _zoeker(self.woorden)

    def past(self, tekst: str) -> bool:
        """Say whether one of the words stands in a lower case text."""
        return bool(self._zoek.search(tekst))


class Keerlijst(Vast):
    """The words by which closed questions are put openly."""

    laat: Annotated[tuple[Woord, ...], Field(min_length=1)]
    vast: tuple[Keerregel, ...] = ()
    waarom: tuple[Keerregel, ...] = ()
    heeft: tuple[Keerregel, ...] = ()
    bent: tuple[Keerregel, ...] = ()
    doen: dict[Woord, Regel] = Field(default_factory=dict)

    @cached_property
    def _laat(self) -> re.Pattern[str]:
        return _zoeker(self.laat)

    def laat_staan(self, tekst: str) -> bool:
        """Say whether a plain closed question is right here."""
        return bool(self._laat.search(tekst))


@cache
def keerlijst() -> Keerlijst:
    """Return the words by which questions are turned. Raises InhoudFout."""
    return laad_keerlijst(prompts_map())


def laad_keerlijst(map: Path) -> Keerlijst:
    """Return the words of a content folder. Raises InhoudFout."""
    return laad_tabel(map / "coach" / "keren.yaml", Keerlijst)[1]


def _gaten(tekst: str) -> str:
    """Let through only the gaps that the program fills in."""
    try:
        gaten = {naam for _, naam, _, _ in string.Formatter().parse(tekst) if naam is not None}
    except ValueError:
        raise ValueError("een accolade staat hier los") from None
    vreemd = sorted(gaten - _GATEN)
    if vreemd:
        raise ValueError(f"dit vult het programma niet in: {{{vreemd[0]}}}")
    return tekst


_GATEN = frozenset(
    {
        "aantal", "antwoord", "beurt", "beurten", "citaat", "eerder", "eerste", "laatste",
        "minuut", "na", "na_beurt", "naam", "namen", "open", "tekst", "vraag", "wie",
        "zeker", "zin",
    }
)  # fmt: skip
Zin = Annotated[
    str, Field(min_length=1, max_length=240, pattern=r"^\S[^\n]*$"), AfterValidator(_gaten)
]
"""One line with gaps in braces."""
Kop = Literal[
    "sterk", "getallen", "kansen", "erbij", "gehoord", "tempo", "advies", "keren", "veilig",
    "proberen", "elementen",
]  # fmt: skip
Stand = Literal["opgepakt", "gehoord", "gevraagd", "genoemd", "niet"]
Punt = Literal[
    "veiligheid", "alleen", "stapelen", "gesloten", "advies", "krachten", "samenvatten", "erbij",
    "doorvragen", "verder", "zin", "opnieuw",
]  # fmt: skip


class Nabespreekteksten(Vast):
    """What the coach says after a talk."""

    titel: Regel
    inleiding: Regel
    beurt_ieder: Regel
    beurt_samen: Regel
    wie_voert: Zin
    echt_gesprek: Regel
    koppen: dict[Kop, Regel]
    sterk: dict[Literal["gevonden", "daarna", "niets"], Zin]
    getallen: dict[
        Literal["teruggeven", "open", "reeks", "geen", "eerder", "beurten", "zeker"], Zin
    ]
    reeks: Zin
    nog_een_reeks: Zin
    kansen: dict[Literal["woorden", "reactie", "vraag", "doorvragen", "geen_vraag", "niets"], Zin]
    erbij: dict[Literal["gemist", "niets"], Zin]
    gehoord: dict[Literal["kracht", "eerdere_hulp", "wens"], dict[Stand, Zin]]
    tempo: dict[Literal["stuk", "niets"], Zin]
    advies: dict[Literal["voor", "na", "minuut", "geen", "geen_samenvatting"], Zin]
    keren: dict[Literal["stuk"], Zin]
    veilig: dict[
        Literal["gemist", "zo", "nood", "gezelschap", "gevraagd", "gewoon", "nog_eens", "let_op"],
        Zin,
    ]
    vragen_veilig: dict[Signaal, Zin]
    proberen: dict[Punt, Zin]
    elementen: Regel

    @model_validator(mode="after")
    def _volledig(self) -> "Nabespreekteksten":
        _alles(self)
        return self


def _alles(deel: Vast) -> None:
    """Raise ValueError when a table misses one of its keys."""
    for naam, veld in type(deel).model_fields.items():
        soort = veld.annotation
        for sleutels, tabel in _tabellen(soort, getattr(deel, naam)):
            if mist := [str(s) for s in sleutels if s not in tabel]:
                raise ValueError(f"bij '{naam}' ontbreekt: {', '.join(mist)}")


def _tabellen(
    soort: object, waarde: object
) -> list[tuple[tuple[object, ...], dict[object, object]]]:
    delen = get_args(soort)
    if not isinstance(waarde, dict) or len(delen) != 2:
        return []
    sleutels = get_args(delen[0]) or tuple(delen[0])
    dieper = [t for w in waarde.values() for t in _tabellen(delen[1], w)]
    return [(sleutels, waarde), *dieper]


@cache
def nabespreekteksten() -> Nabespreekteksten:
    """Return what the coach says after a talk. Raises InhoudFout."""
    return laad_nabespreekteksten(prompts_map())


def laad_nabespreekteksten(map: Path) -> Nabespreekteksten:
    """Return the words of a content folder. Raises InhoudFout."""
    return laad_tabel(map / "coach" / "nabespreking.yaml", Nabespreekteksten)[1]
