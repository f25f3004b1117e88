"""The engine: rules, then the lexicon, then the learned heads; one utterance in, labels out."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, Protocol, TypeVar

from pydantic import BaseModel, ConfigDict

from keukentafel.content.pad import prompts_map
from keukentafel.labels import Handeling, Kenmerk, Levensdomein, Rol, Signaal, Soort, Vorm
from keukentafel.language.antwoord import Antwoord, Toon, antwoord_op
from keukentafel.language.duiding import Bewijs, Duiding, Verband
from keukentafel.language.hoofden import Hoofden, lees_hoofden
from keukentafel.language.kenmerken import Blik, bekijk
from keukentafel.language.lexicon import Lexicon, laad_lexicon
from keukentafel.language.personen import lees_personen
from keukentafel.language.tegenwicht import (
    GEWELD,
    domeinen_na,
    onveilig_van_zichzelf,
    signalen_na,
    soorten_na,
    teruggenomen,
    zonder_aanleiding,
)
from keukentafel.language.verbanden import verbanden
from keukentafel.language.vraagvorm import is_open, vraagzin

MAX_TEKENS = 1_500
"""Longer text is read up to here: an utterance is seldom over sixty words."""
MARGE = 0.06
"""A label whose chance is this near to its threshold is in doubt."""
ZEKER, ZEKER_GEZEGD = 0.95, 0.85
"""Below this chance a signal is a suspicion; the second for what was said in so many words."""
HELDER = 0.8
"""A signal that was only learned is in doubt below this chance: of those, in an ordinary talk,
about one in five is right; above it, three in four (left-out writers)."""
UITGESPROKEN = 0.1
"""A signal said in so many words stands from this chance on: what was learned may not unsay it."""
GEWICHTEN = Path(__file__).with_name("gewichten.bin")
_WAAROM = re.compile(r"\bwaarom\b", re.IGNORECASE)
_L = TypeVar("_L", Levensdomein, Soort, Signaal, Kenmerk)


class Context(BaseModel):
    """What was said before, and the names of the household.

    `geen_kind`: a child of theirs is known to be grown, and nobody known is a minor.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    vorige: tuple[tuple[Rol, str], ...] = ()
    namen: tuple[str, ...] = ()
    geen_kind: bool = False


class Motor(Protocol):
    """An engine that reads labels in one utterance. Deterministic; `versie` names it."""

    @property
    def versie(self) -> str:
        """Return the name and version, stored with what it read."""

    def duid(
        self, tekst: str, rol: Rol, context: Context | None = None, *, bewijs: bool = True
    ) -> Duiding:
        """Return the labels of one utterance; without `bewijs`, no words that gave them."""


def te_lezen(tekst: str) -> str:
    """Return what of a text is read."""
    return tekst[:MAX_TEKENS].replace("’", "'")


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
        gelezen = te_lezen(tekst)
        namen = context.namen if context else ()
        kern = Duiding(rol=rol, motor=self.versie)
        if not any(t.isalpha() for t in gelezen):
            return kern
        blik = bekijk(gelezen, rol, self._lexicon)
        lezing = self._lees(gelezen, rol, blik)
        kansen = lezing.kansen
        weg: frozenset[Signaal] = frozenset()
        if rol is Rol.CLIENT:
            geen_kind = bool(context and context.geen_kind)
            velden, weg = self._client(gelezen, blik, lezing, geen_kind=geen_kind)
        else:
            velden = self._professional(gelezen, kansen)
        gegeven = [v for naam, v in velden.items() if naam != "vermoeden"]
        labels = [str(x) for v in gegeven if isinstance(v, tuple) for x in v]
        labels += [str(v) for v in gegeven if v and not isinstance(v, tuple)]
        vorige = context.vorige if context else ()
        wie = lees_personen(tekst[:MAX_TEKENS], vorige, namen, self._lexicon)
        duiding = kern.model_copy(
            update={
                **velden,
                "personen": wie.personen,
                "verwijzingen": wie.verwijzingen,
                "bewijs": self._bewijs(gelezen, blik, labels, lezing) if bewijs else (),
                "twijfel": tuple(
                    x for x in self._twijfel(rol, blik, kansen, labels) if x not in weg
                ),
                "wendingen": lezing.wendingen,
                "passend": lezing.passend,
            }
        )
        antwoord = antwoord_op(gelezen, context.vorige) if context and rol is Rol.CLIENT else None
        if antwoord is not None:
            duiding = self._met_vraag(duiding, gelezen, antwoord, context, met_bewijs=bewijs)
        return duiding.model_copy(update={"verbanden": _verbanden(gelezen, duiding, blik)})

    def _met_vraag(
        self,
        duiding: Duiding,
        tekst: str,
        antwoord: Antwoord,
        context: Context | None,
        *,
        met_bewijs: bool,
    ) -> Duiding:
        """Return the reading of a short answer with what its question makes of it.

        A yes takes over what question and answer say together; a no only the subject; a bare
        answer the subject where it has none of its own. Of a mere "soms" nothing else counts.
        """
        if antwoord.toon is not Toon.NOEMT and antwoord.kaal:
            duiding = duiding.model_copy(
                update={"domeinen": (), "soorten": (), "signalen": (), "bewijs": ()}
            )
        if antwoord.toon is Toon.NOEMT and duiding.domeinen:
            return duiding
        alleen = Context(geen_kind=bool(context and context.geen_kind))
        samen = self.duid(antwoord.samen(tekst), Rol.CLIENT, alleen, bewijs=False)
        velden: dict[str, tuple[str, ...]] = {"domeinen": samen.domeinen}
        if antwoord.toon is Toon.JA:
            velden |= {"soorten": samen.soorten, "signalen": samen.signalen}
        erbij = {v: tuple(x for x in n if x not in getattr(duiding, v)) for v, n in velden.items()}
        bewijs = [Bewijs(label=x, bron="vraag") for nieuw in erbij.values() for x in nieuw]
        return duiding.model_copy(
            update={v: (*getattr(duiding, v), *nieuw) for v, nieuw in erbij.items()}
            | {"bewijs": (*duiding.bewijs, *bewijs) if met_bewijs else ()}
        )

    def ingang(self, tekst: str, bewijs: Bewijs) -> str | None:
        """Return the entry of the lexicon that gave this evidence, or None."""
        vlak = (bewijs.label, bewijs.van, bewijs.tot)
        alle = self._lexicon.treffers(tekst[:MAX_TEKENS].replace("’", "'"))
        return next((t.patroon for t in alle if (t.naam, t.van, t.tot) == vlak), None)

    def _lees(self, tekst: str, rol: Rol, blik: Blik) -> "Lezing":
        """Return what was learned of such a text; a richer engine weighs more in."""
        hoofden = self._hoofden[rol]
        return Lezing(hoofden.kansen(blik), lambda label: hoofden.zwaarste_woord(tekst, label))

    def _drempels(self, rol: Rol) -> Mapping[str, float]:
        return self._hoofden[rol].drempels

    def _client(
        self, tekst: str, blik: Blik, lezing: "Lezing", *, geen_kind: bool
    ) -> tuple[dict[str, object], frozenset[Signaal]]:
        """Return the labels, and the signals that were taken back."""
        drempels, kansen = self._drempels(Rol.CLIENT), lezing.kansen
        sterk = {t.naam for t in blik.treffers if t.sterk}
        grenzen: dict[str, float] = {
            s: min(drempels[s], UITGESPROKEN if s in sterk else 1.0) for s in Signaal
        }
        gehoord = () if blik.ontkend else _boven(Signaal, kansen, grenzen)
        domeinen = domeinen_na(
            _boven(Levensdomein, kansen, drempels),
            blik=blik,
            kansen=kansen,
            drempels=drempels,
            van_encoder=lezing.van_encoder,
        )
        over_geld = Levensdomein.FINANCIEN in domeinen
        weg = teruggenomen(tekst, blik, self._lexicon, over_geld=over_geld, geen_kind=geen_kind)
        weg |= zonder_aanleiding(gehoord, tekst, blik, domeinen)
        signalen = signalen_na(gehoord, weg)
        if GEWELD.intersection(signalen):
            domeinen.add(Levensdomein.VEILIGHEID)
        elif GEWELD.intersection(gehoord) and not onveilig_van_zichzelf(blik):
            domeinen.discard(Levensdomein.VEILIGHEID)
        if Signaal.SUICIDALITEIT in signalen:
            domeinen.add(Levensdomein.GEESTELIJKE_GEZONDHEID)
        velden: dict[str, object] = {
            "domeinen": tuple(sorted(domeinen, key=lambda d: (-kansen[d], d))),
            "soorten": soorten_na(_boven(Soort, kansen, drempels), tekst),
            "signalen": signalen,
            "vermoeden": tuple(
                s
                for s in signalen
                if kansen[s] < (ZEKER_GEZEGD if s in sterk else ZEKER)
                or (blik.kort and s not in sterk)
            ),
        }
        return velden, weg

    def _professional(self, tekst: str, kansen: Mapping[str, float]) -> dict[str, object]:
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

    def _twijfel(
        self, rol: Rol, blik: Blik, kansen: Mapping[str, float], gegeven: Collection[str]
    ) -> tuple[str, ...]:
        """Return the labels that were close, the closest first, but for what a rule took back."""
        soorten: tuple[type[Levensdomein | Soort | Signaal | Kenmerk], ...] = (
            (Levensdomein, Soort, Signaal) if rol is Rol.CLIENT else ()
        )
        drempels = self._drempels(rol)
        ver = {
            str(x): abs(kansen[x] - drempels[x])
            for soort in soorten
            for x in soort
            if not (blik.ontkend and isinstance(x, Signaal))
            and (str(x) in gegeven or kansen[x] < drempels[x])
        }
        sterk = {t.naam for t in blik.treffers if t.sterk}
        flauw = {s for s in Signaal if s in gegeven and s not in sterk and kansen[s] < HELDER}
        return tuple(n for n in sorted(ver, key=lambda n: ver[n]) if ver[n] < MARGE or n in flauw)

    def _bewijs(
        self, tekst: str, blik: Blik, labels: Iterable[str], lezing: "Lezing"
    ) -> tuple[Bewijs, ...]:
        return tuple(self._een_bewijs(tekst, blik, label, lezing) for label in labels)

    def _een_bewijs(self, tekst: str, blik: Blik, label: str, lezing: "Lezing") -> Bewijs:
        if label in {Handeling.VRAAG, Vorm.OPEN, Vorm.GESLOTEN} and (zin := vraagzin(tekst)):
            van = tekst.find(zin)
            return _getoond(tekst, label, "regel", (van, van + len(zin)), 1.0)
        if label == Kenmerk.WAAROM and (m := _WAAROM.search(tekst)):
            return _getoond(tekst, label, "regel", m.span(), 1.0)
        kans = round(lezing.kansen[label], 3)
        treffers = [t for t in blik.treffers if t.naam == label]
        if treffers and (beste := max(treffers, key=lambda t: (t.sterk, t.tot - t.van))).sterk:
            return _getoond(tekst, label, "lexicon", (beste.van, beste.tot), kans)
        bron: Bron = "encoder" if label in lezing.van_encoder else "geleerd"
        return _getoond(tekst, label, bron, lezing.woord(label), kans)


@dataclass(frozen=True)
class Lezing:
    """What was learned of one text: how likely each label is, and which words raise it."""

    kansen: Mapping[str, float]
    woord: Callable[[str], tuple[int, int] | None]
    van_encoder: frozenset[str] = frozenset()
    """The labels that the quick heads alone would not have given."""
    wendingen: tuple[str, ...] = ()
    passend: tuple[str, ...] = ()


def _verbanden(tekst: str, duiding: Duiding, blik: Blik) -> tuple[Verband, ...]:
    """Return what is whose: each label at the phrases that gave it, strong ones first."""
    if not duiding.soorten:
        return ()
    vlakken: dict[str, list[tuple[int, int]]] = {}
    for label in (*duiding.soorten, *duiding.domeinen):
        treffers = [t for t in blik.treffers if t.naam == label]
        sterk = [t for t in treffers if t.sterk]
        vlakken[str(label)] = [(t.van, t.tot) for t in sterk or treffers]
    return verbanden(tekst, (*duiding.personen, *duiding.verwijzingen), vlakken)


Bron = Literal["regel", "lexicon", "geleerd", "encoder"]


def _getoond(
    tekst: str, label: str, bron: Bron, vlak: tuple[int, int] | None, kans: float
) -> Bewijs:
    if vlak is None:
        return Bewijs(label=label, bron=bron, kans=kans)
    van, tot = vlak
    return Bewijs(label=label, bron=bron, woorden=tekst[van:tot], van=van, tot=tot, kans=kans)


def _boven(
    soort: Iterable[_L], kansen: Mapping[str, float], drempels: Mapping[str, float]
) -> tuple[_L, ...]:
    """Return the labels of one kind at or above their threshold, the likeliest first."""
    gegeven = [x for x in soort if kansen[x] >= drempels[x]]
    return tuple(sorted(gegeven, key=lambda x: (-kansen[x], x)))


@lru_cache(maxsize=4)
def _laad(map_: Path) -> BasisMotor:
    versie, hoofden = lees_hoofden(GEWICHTEN)
    return BasisMotor(versie, laad_lexicon(map_), hoofden)


def laad_motor(map_: Path | None = None) -> BasisMotor:
    """Return the engine, loaded once per lexicon folder (default: that of `prompts/`).

    Raises InhoudFout when a file of the lexicon breaks the rules.
    """
    return _laad(map_ or prompts_map() / "lexicon")
