"""The question bank, ordered for the choice: questions that differ only in wording are one group.

All of a group may be asked at the same moments and weigh the same, so a group is weighed once,
however many questions it holds. Trigger words are found by their first two letters.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from keukentafel.content.vraag import Vraag
from keukentafel.labels import Fase, Levensdomein, RelatieSoort, VraagSoort
from keukentafel.questions.teksteisen import Onderwerp, denkbeeldig, eigen_relaties, onderwerp

_ALTIJD = frozenset({VraagSoort.VEILIGHEID, VraagSoort.ERKENNING})
_OPENT = frozenset({VraagSoort.OPEN, VraagSoort.BRUG, VraagSoort.TOESTEMMING})


@dataclass(frozen=True)
class Lid:
    """One question of a group, with what its own wording asks."""

    vraag: Vraag
    denkbeeldig: bool
    eigen_relaties: frozenset[RelatieSoort]


@dataclass(frozen=True)
class Groep:
    """Questions with the same conditions; `kop` stands for all of them."""

    kop: Vraag
    leden: tuple[Lid, ...]
    onderwerp: Onderwerp | None


class Bank:
    """Questions in groups per phase, and their trigger words."""

    def __init__(self, vragen: Sequence[Vraag]) -> None:
        """Order the questions; the order of `vragen` makes no difference."""
        self.vragen = tuple(sorted(vragen, key=lambda v: v.id))

    @cached_property
    def _op_id(self) -> dict[str, Vraag]:
        return {v.id: v for v in self.vragen}

    def vraag(self, id: str) -> Vraag | None:
        """Return the question with this id, or None."""
        return self._op_id.get(id)

    @cached_property
    def _per_fase(self) -> Mapping[Fase, "_PerDomein"]:
        return {f: _PerDomein(v for v in self.vragen if f in v.fasen) for f in Fase}

    def groepen(
        self,
        fase: Fase,
        dichtbij: Iterable[Levensdomein],
        ernaast: Iterable[Levensdomein],
        wendingen: Iterable[str] = (),
    ) -> Iterator[Groep]:
        """Yield the groups of a phase that may fit: general, by subject, by turn made.

        Of the domains `ernaast` only what opens or bridges to a subject.
        """
        deel = self._per_fase[fase]
        yield from deel.bij(frozenset(dichtbij), frozenset(ernaast))
        yield from deel.bij_wending(wendingen)

    @cached_property
    def dringende(self) -> tuple[Groep, ...]:
        """The groups that may come up in any phase when safety goes first."""
        return tuple(_groepen(v for v in self.vragen if v.soort in _ALTIJD))

    @cached_property
    def _stammen(self) -> "_Stammen":
        return _Stammen(self.vragen)

    def gehoord(self, tekst: str) -> frozenset[str]:
        """Return the ids of the questions of which a trigger word is in the text (lower case)."""
        return self._stammen.in_tekst(tekst)


def _eisen(v: Vraag) -> tuple[object, ...]:
    """Return all that the conditions and the weight of a question rest on, wording apart."""
    return (
        v.soort,
        v.circulair,
        tuple(sorted(v.domeinen)),
        v.bij.model_copy(update={"woorden": ()}),
        bool(v.bij.woorden),
        frozenset(v.niet_bij),
        v.diepte,
        v.eerst,
        v.variabelen,
        onderwerp(v),
    )


def _groepen(vragen: Iterable[Vraag]) -> Iterator[Groep]:
    op_eis: dict[object, list[Vraag]] = {}
    for vraag in vragen:
        op_eis.setdefault(_eisen(vraag), []).append(vraag)
    for rij in op_eis.values():
        leden = tuple(Lid(v, denkbeeldig(v.tekst), eigen_relaties(v.tekst)) for v in rij)
        yield Groep(rij[0], leden, onderwerp(rij[0]))


class _PerDomein:
    """The groups of one phase by subject."""

    def __init__(self, vragen: Iterable[Vraag]) -> None:
        self._algemeen: list[Groep] = []
        self._op_domein: dict[Levensdomein, list[Groep]] = {}
        self._op_wending: dict[str, list[Groep]] = {}
        for groep in _groepen(vragen):
            for sleutel in groep.kop.bij.wending:
                self._op_wending.setdefault(sleutel, []).append(groep)
            if groep.kop.bij.wending:
                continue
            for domein in groep.kop.domeinen:
                self._op_domein.setdefault(domein, []).append(groep)
            if not groep.kop.domeinen:
                self._algemeen.append(groep)

    def bij_wending(self, wendingen: Iterable[str]) -> Iterator[Groep]:
        gezien: set[int] = set()
        for groep in (g for s in wendingen for g in self._op_wending.get(s, ())):
            if id(groep) not in gezien:
                gezien.add(id(groep))
                yield groep

    def bij(
        self, dichtbij: frozenset[Levensdomein], ernaast: frozenset[Levensdomein]
    ) -> Iterator[Groep]:
        yield from self._algemeen
        gezien: set[int] = set()
        for domein in Levensdomein:
            if domein not in dichtbij and domein not in ernaast:
                continue
            for groep in self._op_domein.get(domein, ()):
                past = domein in dichtbij or groep.kop.soort in _OPENT
                if past and id(groep) not in gezien:
                    gezien.add(id(groep))
                    yield groep


class _Stammen:
    """Word stems: "brief" begins a word, "post *" is a whole word, "*geld" is anywhere."""

    def __init__(self, vragen: Sequence[Vraag]) -> None:
        self._begin: dict[str, list[tuple[str, bool, list[str]]]] = {}
        self._overal: list[tuple[str, bool, list[str]]] = []
        op_stam: dict[str, list[str]] = {}
        for vraag in vragen:
            for stam in vraag.bij.woorden:
                op_stam.setdefault(stam, []).append(vraag.id)
        for stam, ids in op_stam.items():
            kern = stam.strip(" *")
            ingang = (kern, stam.endswith((" *", " ")), ids)
            if stam.startswith("*"):
                self._overal.append(ingang)
            else:
                self._begin.setdefault(kern[:2], []).append(ingang)

    def in_tekst(self, tekst: str) -> frozenset[str]:
        gevonden: set[str] = set()
        for plek in _woordbegin(tekst):
            for kern, heel, ids in self._begin.get(tekst[plek : plek + 2], ()):
                if tekst.startswith(kern, plek) and _sluit(tekst, plek + len(kern), heel):
                    gevonden.update(ids)
        for kern, heel, ids in self._overal:
            plek = tekst.find(kern)
            while plek >= 0 and not _sluit(tekst, plek + len(kern), heel):
                plek = tekst.find(kern, plek + 1)
            if plek >= 0:
                gevonden.update(ids)
        return frozenset(gevonden)


def _woordbegin(tekst: str) -> Iterator[int]:
    vorig_is_woord = False
    for plek, teken in enumerate(tekst):
        if not vorig_is_woord:
            yield plek
        vorig_is_woord = teken.isalnum() or teken == "_"


def _sluit(tekst: str, plek: int, heel: bool) -> bool:
    teken = tekst[plek : plek + 1]
    return not heel or not (teken.isalnum() or teken == "_")


@cache
def bank_uit_inhoud() -> Bank:
    """Return the bank of `prompts/`. Raises InhoudFout."""
    from keukentafel.content import vragen

    return Bank(vragen())


__all__ = ["Bank", "Groep", "Lid", "bank_uit_inhoud"]
