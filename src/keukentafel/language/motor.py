"""The engine: rules, then the lexicon, then the learned heads; one utterance in, labels out."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Protocol, TypeVar

from pydantic import BaseModel, ConfigDict

from keukentafel.content.pad import prompts_map
from keukentafel.labels import Handeling, Kenmerk, Levensdomein, Rol, Signaal, Soort, Vorm
from keukentafel.language.duiding import Bewijs, Duiding
from keukentafel.language.hoofden import Hoofden, lees_hoofden
from keukentafel.language.kenmerken import Blik, bekijk
from keukentafel.language.lexicon import Lexicon, laad_lexicon
from keukentafel.language.personen import vind_personen
from keukentafel.language.vraagvorm import is_open, vraagzin

MAX_TEKENS = 1_500
"""Longer text is read up to here: an utterance is seldom over sixty words."""
MARGE = 0.06
"""A label whose chance is this near to its threshold is in doubt."""
GEWICHTEN = Path(__file__).with_name("gewichten.bin")
_WAAROM = re.compile(r"\bwaarom\b", re.IGNORECASE)
_L = TypeVar("_L", Levensdomein, Soort, Signaal, Kenmerk)
_GEWELD = frozenset(Signaal) - {Signaal.SUICIDALITEIT, Signaal.ACUTE_NOOD}


class Context(BaseModel):
    """What was said before, and the names of the household."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    vorige: tuple[tuple[Rol, str], ...] = ()
    namen: tuple[str, ...] = ()


class Motor(Protocol):
    """An engine that reads labels in one utterance. Deterministic; `versie` names it."""

    @property
    def versie(self) -> str:
        """Return the name and version, stored with what it read."""

    def duid(
        self, tekst: str, rol: Rol, context: Context | None = None, *, bewijs: bool = True
    ) -> Duiding:
        """Return the labels of one utterance; without `bewijs`, no words that gave them."""


class BasisMotor:
    """Rules, lexicon and linear heads in plain Python."""

    def __init__(self, versie: str, lexicon: Lexicon, hoofden: dict[Rol, Hoofden]) -> None:
        self.versie = versie
        self._lexicon = lexicon
        self._hoofden = hoofden

    def duid(
        self, tekst: str, rol: Rol, context: Context | None = None, *, bewijs: bool = True
    ) -> Duiding:
        """Return the labels of one utterance. Any text is safe; the end of a long one is unread."""
        gelezen = tekst[:MAX_TEKENS].replace("’", "'")
        namen = context.namen if context else ()
        kern = Duiding(rol=rol, motor=self.versie)
        if not any(t.isalpha() for t in gelezen):
            return kern
        blik = bekijk(gelezen, rol, self._lexicon)
        kansen = self._kansen(gelezen, rol, blik)
        velden = (
            self._client(blik, kansen) if rol is Rol.CLIENT else self._professional(gelezen, kansen)
        )
        labels = [str(x) for v in velden.values() if isinstance(v, tuple) for x in v]
        labels += [str(v) for v in velden.values() if v and not isinstance(v, tuple)]
        return kern.model_copy(
            update={
                **velden,
                "personen": vind_personen(tekst[:MAX_TEKENS], namen, self._lexicon),
                "bewijs": self._bewijs(gelezen, rol, blik, labels) if bewijs else (),
                "twijfel": self._twijfel(rol, blik, kansen),
            }
        )

    def _kansen(self, tekst: str, rol: Rol, blik: Blik) -> dict[str, float]:
        """Return per label how likely it fits; a richer engine weighs more in."""
        return self._hoofden[rol].kansen(blik)

    def _drempels(self, rol: Rol) -> Mapping[str, float]:
        return self._hoofden[rol].drempels

    def _client(self, blik: Blik, kansen: dict[str, float]) -> dict[str, object]:
        drempels = self._drempels(Rol.CLIENT)
        signalen = () if blik.ontkend else _boven(Signaal, kansen, drempels)
        extra = {Levensdomein.VEILIGHEID} if _GEWELD.intersection(signalen) else set()
        if Signaal.SUICIDALITEIT in signalen:
            extra.add(Levensdomein.GEESTELIJKE_GEZONDHEID)
        domeinen = {*_boven(Levensdomein, kansen, drempels), *extra}
        return {
            "domeinen": tuple(sorted(domeinen, key=lambda d: (-kansen[d], d))),
            "soorten": _boven(Soort, kansen, drempels),
            "signalen": signalen,
        }

    def _professional(self, tekst: str, kansen: dict[str, float]) -> dict[str, object]:
        zin = vraagzin(tekst)
        if zin is None:
            rest = [h for h in Handeling if h is not Handeling.VRAAG]
            return {"handeling": max(rest, key=lambda h: kansen[h])}
        gevonden = _boven(Kenmerk, kansen, self._drempels(Rol.PROFESSIONAL))
        waarom = (Kenmerk.WAAROM,) if _WAAROM.search(tekst) else ()
        return {
            "handeling": Handeling.VRAAG,
            "vorm": Vorm.OPEN if is_open(zin) else Vorm.GESLOTEN,
            "kenmerken": (*(k for k in gevonden if k is not Kenmerk.WAAROM), *waarom),
        }

    def _twijfel(self, rol: Rol, blik: Blik, kansen: dict[str, float]) -> tuple[str, ...]:
        """Return the labels that were close, the closest first."""
        soorten: tuple[type[Levensdomein | Soort | Signaal | Kenmerk], ...] = (
            (Levensdomein, Soort, Signaal) if rol is Rol.CLIENT else ()
        )
        drempels = self._drempels(rol)
        ver = {
            str(x): abs(kansen[x] - drempels[x])
            for soort in soorten
            for x in soort
            if not (blik.ontkend and isinstance(x, Signaal))
        }
        return tuple(n for n in sorted(ver, key=lambda n: ver[n]) if ver[n] < MARGE)

    def _bewijs(
        self, tekst: str, rol: Rol, blik: Blik, labels: Iterable[str]
    ) -> tuple[Bewijs, ...]:
        return tuple(self._een_bewijs(tekst, rol, blik, label) for label in labels)

    def _een_bewijs(self, tekst: str, rol: Rol, blik: Blik, label: str) -> Bewijs:
        if label in {Handeling.VRAAG, Vorm.OPEN, Vorm.GESLOTEN} and (zin := vraagzin(tekst)):
            van = tekst.find(zin)
            return Bewijs(label=label, bron="regel", woorden=zin, van=van, tot=van + len(zin))
        if label == Kenmerk.WAAROM and (m := _WAAROM.search(tekst)):
            return Bewijs(label=label, bron="regel", woorden=m.group(), van=m.start(), tot=m.end())
        treffers = [t for t in blik.treffers if t.naam == label]
        if treffers and (beste := max(treffers, key=lambda t: (t.sterk, t.tot - t.van))).sterk:
            van, tot = beste.van, beste.tot
            return Bewijs(label=label, bron="lexicon", woorden=tekst[van:tot], van=van, tot=tot)
        vlak = self._hoofden[rol].zwaarste_woord(tekst, label)
        if vlak is None:
            return Bewijs(label=label, bron="geleerd")
        van, tot = vlak
        return Bewijs(label=label, bron="geleerd", woorden=tekst[van:tot], van=van, tot=tot)


def _boven(
    soort: Iterable[_L], kansen: Mapping[str, float], drempels: Mapping[str, float]
) -> tuple[_L, ...]:
    """Return the labels of one kind at or above their threshold, the likeliest first."""
    gegeven = [x for x in soort if kansen[x] >= drempels[x]]
    return tuple(sorted(gegeven, key=lambda x: (-kansen[x], x)))


@lru_cache(maxsize=4)
def _laad(map_: Path) -> Motor:
    versie, hoofden = lees_hoofden(GEWICHTEN)
    return BasisMotor(versie, laad_lexicon(map_), hoofden)


def laad_motor(map_: Path | None = None) -> Motor:
    """Return the engine, loaded once per lexicon folder (default: that of `prompts/`).

    Raises InhoudFout when a file of the lexicon breaks the rules.
    """
    return _laad(map_ or prompts_map() / "lexicon")
