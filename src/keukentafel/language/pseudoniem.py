"""Take names, places, numbers and the like out of a text before it leaves the house.

Fail-closed: what might be a name goes. `pseudonimiseer` is pure; hand its `tabel` to the next
call to give the same person the same stand-in through a whole transcript. It still needs a
human who reads the result: someone can be known by what happened to them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from keukentafel.language.pseudoniem_bekend import Bekend, maak_bekend
from keukentafel.language.pseudoniem_namen import Speurder
from keukentafel.language.pseudoniem_patronen import vind_patronen
from keukentafel.language.pseudoniem_plek import MENSEN
from keukentafel.language.pseudoniem_soort import GENUMMERD, VERVANGER, Soort, Vlak, sterkste
from keukentafel.language.pseudoniem_woorden import Woordenboek, kaal, woordenboek
from keukentafel.language.pseudoniem_zinnen import naamwoorden


@dataclass(frozen=True)
class Stuk:
    """One masked piece: where it stood, what it said, what stands there now."""

    soort: Soort
    van: int
    tot: int
    woorden: str
    vervanger: str


@dataclass(frozen=True)
class Naam:
    """A name and its stand-in. `delen` are its words: small, bare, without van and de."""

    soort: Soort
    delen: tuple[str, ...]
    nr: int

    @property
    def vervanger(self) -> str:
        """Return what stands in the text instead."""
        return f"[{self.soort} {self.nr}]"

    def past(self, soort: Soort, delen: tuple[str, ...]) -> bool:
        """Say whether this is the same one: 'Loïs' and 'Loïs de Vries' are."""
        if delen == self.delen:
            return True
        kort = len(delen) == 1 or len(self.delen) == 1
        return kort and delen[0] == self.delen[0] and {soort, self.soort} <= MENSEN


@dataclass(frozen=True)
class Tabel:
    """Which name got which stand-in. Says who is who: keep it as safe as the text itself."""

    namen: tuple[Naam, ...] = ()

    def zoek(self, soort: Soort, delen: tuple[str, ...]) -> Naam | None:
        """Return the name that these words are."""
        gelijk = (n for n in self.namen if n.delen == delen)
        return next(gelijk, next((n for n in self.namen if n.past(soort, delen)), None))


@dataclass(frozen=True)
class Gemaskeerd:
    """A text without names, what was taken out in the order of the text, and the table."""

    tekst: str
    stukken: tuple[Stuk, ...]
    tabel: Tabel


_KORTSTE_BEZIT = 4


def pseudonimiseer(
    tekst: str, bekend: Sequence[str] = (), tabel: Tabel | None = None
) -> Gemaskeerd:
    """Return the text with stand-ins. `bekend` are names of the household, in any spelling.

    Masking what was masked changes nothing. Raises InhoudFout when a list of words is broken.
    """
    boek, tabel = woordenboek(), tabel or Tabel()
    gezien = frozenset(d for n in tabel.namen if n.soort in MENSEN for d in n.delen)
    vlakken = _vind(tekst, boek, maak_bekend(bekend, gezien, boek))
    namen = _Namen(tekst, bekend, boek, tabel)
    tabel = namen.tabel(vlakken)
    stukken = tuple(
        Stuk(v.soort, v.van, v.tot, tekst[v.van : v.tot], namen.vervanger(v, tabel))
        for v in vlakken
    )
    return Gemaskeerd(_zet_om(tekst, stukken), stukken, tabel)


def _zet_om(tekst: str, stukken: Iterable[Stuk]) -> str:
    delen, eind = [], 0
    for stuk in stukken:
        delen += [tekst[eind : stuk.van], stuk.vervanger]
        eind = stuk.tot
    return "".join([*delen, tekst[eind:]])


# ---- finding --------------------------------------------------------------------------------


def _vind(tekst: str, boek: Woordenboek, bekend: Bekend) -> list[Vlak]:
    """Look until there is nothing more to find, each time with the stand-ins in place."""
    vlakken: list[Vlak] = []
    while True:
        half, plaatsen = _half(tekst, vlakken)
        speurder = Speurder(half, boek, bekend)
        nieuw = _zonder_overlap(half, [*vind_patronen(half), *speurder.vind()])
        gezien = bekend.gezien | set(speurder.gezien())
        if not nieuw and gezien == bekend.gezien:
            return vlakken
        bekend = replace(bekend, gezien=gezien)
        vlakken = sorted([*vlakken, *(_terug(v, plaatsen) for v in nieuw)])


def _half(tekst: str, vlakken: Iterable[Vlak]) -> tuple[str, list[tuple[int, int]]]:
    """Return the text with what was found, and how far each place has shifted from there."""
    delen, eind, lengte, plaatsen = [], 0, 0, [(0, 0)]
    for v in vlakken:
        stuk = [tekst[eind : v.van], f"[{v.soort} 0]" if v.soort in GENUMMERD else f"[{v.soort}]"]
        delen += stuk
        lengte += sum(map(len, stuk))
        eind = v.tot
        plaatsen.append((lengte, eind - lengte))
    return "".join([*delen, tekst[eind:]]), plaatsen


def _terug(vlak: Vlak, plaatsen: Sequence[tuple[int, int]]) -> Vlak:
    """Return the place in the text as it came in. A piece never holds a stand-in."""
    schuif = next(s for vanaf, s in reversed(plaatsen) if vanaf <= vlak.van)
    return Vlak(vlak.van + schuif, vlak.tot + schuif, vlak.soort)


def _zonder_overlap(tekst: str, vlakken: Iterable[Vlak]) -> list[Vlak]:
    """Keep what does not touch a stand-in or an earlier piece; the rest comes next time."""
    bezet = bytearray(len(tekst))
    for m in VERVANGER.finditer(tekst):
        bezet[m.start() : m.end()] = b"\1" * (m.end() - m.start())
    uit = []
    for v in vlakken:
        if not any(bezet[v.van : v.tot]):
            bezet[v.van : v.tot] = b"\1" * (v.tot - v.van)
            uit.append(v)
    return uit


# ---- who is who -----------------------------------------------------------------------------


class _Namen:
    """Gives one stand-in to all spellings of one name."""

    def __init__(self, tekst: str, bekend: Sequence[str], boek: Woordenboek, tabel: Tabel) -> None:
        self._tekst, self._boek, self._begin = tekst, boek, tabel
        self._bekend = [d for naam in bekend if (d := self._kern(naamwoorden(naam)))]
        self._slordig = maak_bekend(bekend, frozenset(), boek)

    def tabel(self, vlakken: Iterable[Vlak]) -> Tabel:
        """Return the table with the new names, numbered in the order of the text."""
        namen = list(self._begin.namen)
        oud = len(namen)
        for v in vlakken:
            if v.soort not in GENUMMERD:
                continue
            delen = self._delen(v)
            naam = Tabel(tuple(namen)).zoek(v.soort, delen)
            if naam is None:
                namen.append(Naam(v.soort, delen, 0))
            else:
                plek = namen.index(naam)
                beste = naam.soort if plek < oud else sterkste([naam.soort, v.soort])
                namen[plek] = replace(naam, soort=beste, delen=max(naam.delen, delen, key=len))
        return Tabel((*namen[:oud], *self._genummerd(namen[:oud], namen[oud:])))

    def _genummerd(self, oud: Iterable[Naam], nieuw: Iterable[Naam]) -> Iterator[Naam]:
        hoogste = dict.fromkeys(Soort, 0)
        for m in VERVANGER.finditer(self._tekst):
            soort = Soort(m["soort"])
            hoogste[soort] = max(hoogste[soort], int(m["nr"] or 0))
        for naam in oud:
            hoogste[naam.soort] = max(hoogste[naam.soort], naam.nr)
        for naam in nieuw:
            hoogste[naam.soort] += 1
            yield replace(naam, nr=hoogste[naam.soort])

    def vervanger(self, vlak: Vlak, tabel: Tabel) -> str:
        """Return what to put in the place of a piece."""
        naam = tabel.zoek(vlak.soort, self._delen(vlak)) if vlak.soort in GENUMMERD else None
        return naam.vervanger if naam else f"[{vlak.soort}]"

    def _delen(self, vlak: Vlak) -> tuple[str, ...]:
        """Return the words of a name as the household spells it."""
        delen = self._kern(naamwoorden(self._tekst[vlak.van : vlak.tot]))
        delen = tuple(self._grondvorm(d) for d in delen)
        passend = [b for b in self._bekend if set(delen) <= set(b)]
        return passend[0] if len(passend) == 1 else delen

    def _kern(self, woorden: Iterable[str]) -> tuple[str, ...]:
        alle = [kaal(w) for w in woorden]
        kern = [w for w in alle if w not in self._boek.lijst["tussenvoegsels"]]
        return tuple(kern or alle)

    def _grondvorm(self, woord: str) -> str:
        """Annekes and a slip in a known name are that name."""
        if woord in self._slordig.woorden:
            return woord
        stam = woord[:-1]
        if woord.endswith("s") and stam in self._slordig.woorden:
            return stam
        if bekend := self._slordig.lijkt_op(woord):
            return bekend
        bezit = woord.endswith("s") and len(woord) > _KORTSTE_BEZIT
        if bezit and not self._boek.voornaam(woord) and self._boek.voornaam(stam):
            return stam
        return woord
